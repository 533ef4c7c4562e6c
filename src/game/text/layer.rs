//! The messages and pages of one language alone.

use std::{borrow::Cow, collections::BTreeMap};

use fluent_bundle::{
    FluentArgs, FluentError, FluentResource, bundle::FluentBundle,
    concurrent::FluentBundle as Concurrent,
};
use unic_langid::LanguageIdentifier;

use crate::text::noun;

/// Which text of a message is wanted.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Which<'a> {
    Turn(usize),
    Attribute(&'a str),
}

/// A text, or what of it could be said and why no more.
type Said = Result<String, (String, Vec<FluentError>)>;

/// The messages and pages of one language.
pub(crate) struct Layer {
    tag: LanguageIdentifier,
    bundle: Concurrent<FluentResource>,
    /// Markdown by its path in the folder of the language.
    pages: BTreeMap<String, String>,
    /// The names of the forms that its nouns have.
    forms: Vec<String>,
}

/// The message in which a language names the forms of its nouns.
const FORMS: &str = "language-forms";

impl Layer {
    pub fn new(tag: LanguageIdentifier) -> Layer {
        let mut bundle = FluentBundle::new_concurrent(vec![tag.clone()]);
        // Marks of direction would be taken for what steers a terminal.
        bundle.set_use_isolating(false);
        // A new bundle has no other function.
        let _ = bundle.add_function("FORM", noun::form);
        Layer { tag, bundle, pages: BTreeMap::new(), forms: Vec::new() }
    }

    /// Messages; those of a later resource count.
    pub fn add(&mut self, resource: FluentResource) {
        self.bundle.add_resource_overriding(resource);
        let named = self.say(FORMS, Which::Turn(0), &FluentArgs::new()).and_then(Result::ok);
        let named = named.unwrap_or_default();
        self.forms =
            named.split_whitespace().map(str::to_owned).filter(|it| it != "none").collect();
    }

    pub fn add_page(&mut self, path: &str, text: &str) {
        self.pages.insert(path.to_owned(), text.to_owned());
    }

    /// Changes whatever is said.
    pub fn transform(&mut self, change: fn(&str) -> Cow<'_, str>) {
        self.bundle.set_transform(Some(change));
    }

    pub const fn tag(&self) -> &LanguageIdentifier {
        &self.tag
    }

    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    pub fn has_attribute(&self, id: &str, attribute: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|it| it.get_attribute(attribute).is_some())
    }

    /// The names of the forms that nouns may have: attributes of their messages.
    pub fn forms(&self) -> &[String] {
        &self.forms
    }

    pub fn page(&self, path: &str) -> Option<&str> {
        self.pages.get(path).map(String::as_str)
    }

    /// A message filled in; nothing if there is no such message here.
    pub fn say(&self, id: &str, which: Which<'_>, args: &FluentArgs<'_>) -> Option<Said> {
        let message = self.bundle.get_message(id)?;
        let pattern = match which {
            Which::Turn(turn) => {
                let attributes = message.attributes().map(|it| it.value());
                let variants: Vec<_> = message.value().into_iter().chain(attributes).collect();
                variants.get(turn % variants.len().max(1)).copied()?
            }
            Which::Attribute(name) => message.get_attribute(name)?.value(),
        };
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut faults).into_owned();
        Some(if faults.is_empty() { Ok(text) } else { Err((text, faults)) })
    }
}
