//! The messages of a language, ready to be filled in, with those that stand in for missing ones.

use std::{
    borrow::Cow,
    fmt::Write as _,
    sync::{Arc, LazyLock, OnceLock},
};

use fluent_bundle::{FluentArgs, FluentValue};

use crate::{
    content::Library,
    text::{
        bare::plain,
        language::{ENGLISH, Languages},
        layer::{Layer, Which},
        noun::Noun,
        shorthand::slug,
    },
};

/// An argument of a message: its name, and a word or a number.
pub type Arg<'a> = (&'a str, FluentValue<'a>);

/// What is spoken. Where a language has no message, the next one of the list stands in; the last is
/// English. A copy costs nothing.
#[derive(Clone)]
pub struct Text {
    layers: Vec<Arc<Layer>>,
}

static CHOSEN: OnceLock<Text> = OnceLock::new();

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Text").field("tags", &self.tags()).finish()
    }
}

impl Text {
    /// The reference language.
    pub fn english() -> Text {
        static ENGLISH: LazyLock<Arc<Layer>> = LazyLock::new(|| Arc::new(english()));
        Text { layers: vec![Arc::clone(&ENGLISH)] }
    }

    /// The language of this run.
    pub fn at_hand() -> Text {
        CHOSEN.get().cloned().unwrap_or_else(Text::english)
    }

    /// Speaks this for the rest of the run. A run begins once; a second choice changes nothing.
    pub fn take_up(self) {
        let _ = CHOSEN.set(self);
    }

    /// The same, with these messages before all others.
    pub(crate) fn under(mut self, layer: Layer) -> Text {
        self.layers.insert(0, Arc::new(layer));
        self
    }

    /// English with every letter accented and every sentence four tenths longer: what does not
    /// fit here will not fit another language.
    pub fn pseudo() -> Text {
        let mut layer = english();
        layer.transform(stretch);
        Text { layers: vec![Arc::new(layer)] }
    }

    /// The tags of what is spoken, the first before those that stand in.
    pub fn tags(&self) -> Vec<String> {
        self.layers.iter().map(|layer| layer.tag().to_string()).collect()
    }

    /// The tag of the language itself.
    pub fn tag(&self) -> String {
        self.layers.first().map(|layer| layer.tag().to_string()).unwrap_or_default()
    }

    /// The message, filled in. A message that does not exist shows its id between ‹ and ›.
    pub fn message(&self, id: &str, args: &[Arg<'_>]) -> String {
        self.turn(id, 0, args)
    }

    /// The same, as the variant whose turn it is: the message and its attributes take turns.
    pub fn turn(&self, id: &str, turn: usize, args: &[Arg<'_>]) -> String {
        self.fill(id, Which::Turn(turn), args)
    }

    /// An attribute of a message, such as the sentence of an order.
    pub fn attribute(&self, id: &str, attribute: &str, args: &[Arg<'_>]) -> String {
        self.fill(id, Which::Attribute(attribute), args)
    }

    /// A message as a noun: with each form that its language has for it.
    pub fn noun(&self, id: &str, args: &[Arg<'_>]) -> Noun {
        self.bent(id, self.message(id, args), |form| form.to_owned(), args)
    }

    /// An attribute of a message as a noun; its forms are `the-dat` beside `the`.
    pub fn noun_of(&self, id: &str, attribute: &str, args: &[Arg<'_>]) -> Noun {
        let said = self.attribute(id, attribute, args);
        self.bent(id, said, |form| format!("{attribute}-{form}"), args)
    }

    fn bent(
        &self,
        id: &str,
        said: String,
        name: impl Fn(&str) -> String,
        args: &[Arg<'_>],
    ) -> Noun {
        let Some(layer) = self.layers.iter().find(|layer| layer.has(id)) else {
            return said.into();
        };
        let form = |form: &String| {
            let name = name(form);
            let has = layer.has_attribute(id, &name);
            has.then(|| (form.clone(), self.attribute(id, &name, args)))
        };
        Noun::new(said, layer.forms().iter().filter_map(form).collect())
    }

    /// What the language calls a thing of a theatre, such as a site; the theatre's own name where
    /// it says nothing of it.
    pub fn called(&self, kind: &str, name: &str, args: &[Arg<'_>]) -> Noun {
        self.term((kind, name), name, args)
    }

    /// What the language calls one of the values of a secret.
    pub fn value(&self, topic: &str, number: u8, value: &str) -> Noun {
        if self.layers.len() < 2 {
            return value.into();
        }
        self.term(("value", &format!("{topic} {number}")), value, &[])
    }

    fn term(&self, (kind, key): (&str, &str), name: &str, args: &[Arg<'_>]) -> Noun {
        if self.layers.len() < 2 {
            return name.into();
        }
        let id = term_id(kind, key);
        if self.has(&id) { self.noun(&id, args) } else { name.into() }
    }

    /// The title of a scenario, of which the theatre's files know only one.
    pub fn scenario(&self, title: &str) -> String {
        self.called("scenario", title, &[]).into()
    }

    /// What a player reads of a scenario first.
    pub fn blurb(&self, title: &str, blurb: &str) -> String {
        self.optional(&term_id("scenario", title), "blurb").unwrap_or_else(|| blurb.to_owned())
    }

    /// An attribute that a message may have.
    pub fn optional(&self, id: &str, attribute: &str) -> Option<String> {
        let layer = self.layers.iter().find(|layer| layer.has(id))?;
        layer.has_attribute(id, attribute).then(|| self.attribute(id, attribute, &[]))
    }

    /// Names one after the other, as the language parts them.
    pub fn list<S: AsRef<str>>(&self, names: &[S]) -> String {
        self.joined(names, "list-next")
    }

    /// The same as part of a sentence: the last one has its own word before it.
    pub fn list_and<S: AsRef<str>>(&self, names: &[S]) -> String {
        self.joined(names, "list-last")
    }

    fn joined<S: AsRef<str>>(&self, names: &[S], last: &str) -> String {
        let mut names = names.iter().map(AsRef::as_ref).peekable();
        let mut list = names.next().unwrap_or_default().to_owned();
        while let Some(next) = names.next() {
            let id = if names.peek().is_none() { last } else { "list-next" };
            list = self.message(id, &[("before", list.into()), ("next", next.into())]);
        }
        list
    }

    /// Is there such a message?
    pub fn has(&self, id: &str) -> bool {
        self.layers.iter().any(|layer| layer.has(id))
    }

    /// Has that message such an attribute?
    pub fn has_attribute(&self, id: &str, attribute: &str) -> bool {
        self.layers.iter().any(|layer| layer.has_attribute(id, attribute))
    }

    /// A Markdown page of the language: `rules/pitch.md`.
    pub(crate) fn page(&self, path: &str) -> Option<&str> {
        self.layers.iter().find_map(|layer| layer.page(path))
    }

    /// What another language gets wrong of a message is said in the next one.
    fn fill(&self, id: &str, which: Which<'_>, args: &[Arg<'_>]) -> String {
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            filled.set(*name, clean(value));
        }
        let Some((last, others)) = self.layers.split_last() else { return missing(id) };
        let told = others.iter().find_map(|layer| layer.say(id, which, &filled)?.ok());
        told.unwrap_or_else(|| match last.say(id, which, &filled) {
            None => missing(id),
            Some(Ok(text)) => text,
            Some(Err((text, faults))) => {
                debug_assert!(faults.is_empty(), "{id}: {text}: {faults:?}");
                text
            }
        })
    }
}

/// The message of a thing of a theatre: its kind, and its name there as one word.
pub fn term_id(kind: &str, name: &str) -> String {
    let plain: String = slug(name).chars().filter(char::is_ascii).collect();
    format!("{kind}-{plain}")
}

/// Faulty messages of the reference are lost; tests hold that there are none.
fn english() -> Layer {
    Languages::of(Library::at_hand(), None).layer(&ENGLISH).0
}

/// All Fluent files of the reference.
pub(crate) fn sources() -> impl Iterator<Item = &'static str> {
    let folders = ["text/en", "text/en/chiefs", "text/en/events", "text/en/voices"]
        .into_iter()
        .flat_map(assets::folder);
    folders.filter(|(name, _)| name.ends_with(".ftl")).map(|(_, text)| text)
}

/// What the declassified file can tell: the names of all deeds that have a sentence.
pub fn deeds() -> Vec<String> {
    let lines = sources().flat_map(str::lines);
    let named = lines.filter_map(|line| line.strip_prefix("deed-")?.split_once(" ="));
    named.map(|(name, _)| name.to_owned()).filter(|name| name != "other").collect()
}

fn clean<'a>(value: &'a FluentValue<'a>) -> FluentValue<'a> {
    match value {
        FluentValue::String(text) => FluentValue::String(plain(text)),
        other => other.clone(),
    }
}

fn missing(id: &str) -> String {
    format!("‹{id}›")
}

fn stretch(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len() * 2);
    let mut owed = 0;
    for letter in text.chars() {
        let _ = write!(out, "{}", accented(letter));
        owed += 2;
        if letter.is_ascii_alphabetic() && owed >= 5 {
            out.push(accented(letter.to_ascii_lowercase()));
            owed -= 5;
        }
    }
    Cow::Owned(out)
}

const fn accented(letter: char) -> char {
    match letter {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ö',
        'u' => 'ü',
        'c' => 'ç',
        'n' => 'ñ',
        's' => 'š',
        'A' => 'Å',
        'E' => 'É',
        'I' => 'Î',
        'O' => 'Ø',
        'U' => 'Û',
        other => other,
    }
}
