//! Names and phrases as they go into sentences.
//!
//! What is called something is more than its name: languages bend it. So a sentence is given a noun
//! with all the forms that the language has for it, and asks for one: `{ FORM($site, "dat") }`, or
//! chooses by one: `{ FORM($site, "gender") -> … }`.

use std::{borrow::Borrow, borrow::Cow, fmt, ops::Deref};

use fluent_bundle::{FluentArgs, FluentValue, types::FluentType};

use crate::text::bare::plain;

/// What something is called, and the other forms of that, by the names that its language gives
/// them: cases, gender, number. Nouns are compared by what they are called.
#[derive(Clone, Default)]
pub struct Noun {
    said: String,
    forms: Vec<(String, String)>,
}

impl Noun {
    pub(crate) const fn new(said: String, forms: Vec<(String, String)>) -> Noun {
        Noun { said, forms }
    }

    pub fn as_str(&self) -> &str {
        &self.said
    }

    /// The form of that name; what it is called, where it has no such form.
    pub fn form(&self, name: &str) -> &str {
        let form = self.forms.iter().find(|(form, _)| form == name);
        form.map_or(&self.said, |(_, said)| said)
    }
}

impl Deref for Noun {
    type Target = str;

    fn deref(&self) -> &str {
        &self.said
    }
}

impl Borrow<str> for Noun {
    fn borrow(&self) -> &str {
        &self.said
    }
}

impl AsRef<str> for Noun {
    fn as_ref(&self) -> &str {
        &self.said
    }
}

impl fmt::Display for Noun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.said)
    }
}

impl fmt::Debug for Noun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.said, f)
    }
}

impl PartialEq for Noun {
    fn eq(&self, other: &Noun) -> bool {
        self.said == other.said
    }
}

impl Eq for Noun {}

impl PartialOrd for Noun {
    fn partial_cmp(&self, other: &Noun) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Noun {
    fn cmp(&self, other: &Noun) -> std::cmp::Ordering {
        self.said.cmp(&other.said)
    }
}

impl std::hash::Hash for Noun {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.said.hash(state);
    }
}

impl PartialEq<str> for Noun {
    fn eq(&self, other: &str) -> bool {
        self.said == other
    }
}

impl PartialEq<&str> for Noun {
    fn eq(&self, other: &&str) -> bool {
        self.said == *other
    }
}

impl PartialEq<String> for Noun {
    fn eq(&self, other: &String) -> bool {
        self.said == *other
    }
}

impl From<String> for Noun {
    fn from(said: String) -> Noun {
        Noun { said, forms: Vec::new() }
    }
}

impl From<&str> for Noun {
    fn from(said: &str) -> Noun {
        Noun::from(said.to_owned())
    }
}

impl From<Noun> for String {
    fn from(noun: Noun) -> String {
        noun.said
    }
}

/// A noun without other forms is a word like any.
impl From<Noun> for FluentValue<'_> {
    fn from(noun: Noun) -> Self {
        if noun.forms.is_empty() {
            return FluentValue::String(Cow::Owned(noun.said));
        }
        let bare = |(name, said): &(String, String)| (name.clone(), plain(said).into_owned());
        FluentValue::Custom(Box::new(Noun {
            said: plain(&noun.said).into_owned(),
            forms: noun.forms.iter().map(bare).collect(),
        }))
    }
}

impl FluentType for Noun {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        Cow::Owned(self.said.clone())
    }

    fn as_string_threadsafe(
        &self,
        _: &intl_memoizer::concurrent::IntlLangMemoizer,
    ) -> Cow<'static, str> {
        Cow::Owned(self.said.clone())
    }
}

/// The function FORM of messages: a noun, and the name of a form.
pub(super) fn form<'a>(given: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    match given {
        [FluentValue::Custom(noun), FluentValue::String(name), ..] => {
            let noun = noun.as_ref().as_any().downcast_ref::<Noun>();
            noun.map_or(FluentValue::Error, |noun| noun.form(name).to_owned().into())
        }
        [word, ..] => word.clone(),
        [] => FluentValue::Error,
    }
}
