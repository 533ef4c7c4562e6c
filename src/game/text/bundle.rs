//! The messages of one language, ready to be filled in.

use std::{borrow::Cow, fmt::Write as _};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::{content::Library, text::bare::plain};

/// An argument of a message: its name, and a word or a number.
pub type Arg<'a> = (&'a str, FluentValue<'a>);

/// The messages of one language.
pub struct Text {
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Text").field("locales", &self.bundle.locales).finish()
    }
}

impl Text {
    /// The reference language.
    pub fn english() -> Text {
        let english: LanguageIdentifier = "en".parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![english]);
        bundle.set_use_isolating(false);
        let brought = brought().into_iter().map(str::to_owned);
        for source in sources().map(str::to_owned).chain(brought) {
            // A faulty file loses its faulty messages only; tests hold that there are none.
            let resource = match FluentResource::try_new(source) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Text { bundle }
    }

    /// English with every letter accented and every sentence four tenths longer: what does not
    /// fit here will not fit another language.
    pub fn pseudo() -> Text {
        let mut text = Text::english();
        text.bundle.set_transform(Some(stretch));
        text
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

    /// An attribute that a message may have.
    pub fn optional(&self, id: &str, attribute: &str) -> Option<String> {
        self.bundle.get_message(id)?.get_attribute(attribute)?;
        Some(self.attribute(id, attribute, &[]))
    }

    /// Is there such a message?
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// Has that message such an attribute?
    pub fn has_attribute(&self, id: &str, attribute: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|it| it.get_attribute(attribute).is_some())
    }

    fn fill(&self, id: &str, which: Which<'_>, args: &[Arg<'_>]) -> String {
        let Some(message) = self.bundle.get_message(id) else { return missing(id) };
        let pattern = match which {
            Which::Turn(turn) => {
                let attributes = message.attributes().map(|it| it.value());
                let variants: Vec<_> = message.value().into_iter().chain(attributes).collect();
                variants.get(turn % variants.len().max(1)).copied()
            }
            Which::Attribute(name) => message.get_attribute(name).map(|it| it.value()),
        };
        let Some(pattern) = pattern else { return missing(id) };
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            filled.set(*name, clean(value));
        }
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&filled), &mut faults);
        debug_assert!(faults.is_empty(), "{id}: {text}: {faults:?}");
        text.into_owned()
    }
}

/// Which text of a message is wanted.
#[derive(Clone, Copy)]
enum Which<'a> {
    Turn(usize),
    Attribute(&'a str),
}

/// All Fluent files of the language.
pub(crate) fn sources() -> impl Iterator<Item = &'static str> {
    let folders =
        ["text/en", "text/en/events", "text/en/voices"].into_iter().flat_map(assets::folder);
    folders.filter(|(name, _)| name.ends_with(".ftl")).map(|(_, text)| text)
}

/// The texts of the packs that this run was started with: they come last, and count.
fn brought() -> Vec<&'static str> {
    let library = Library::at_hand();
    let texts = library.brought().filter(|path| path.starts_with("text/en/"));
    texts.filter(|path| path.ends_with(".ftl")).filter_map(|path| library.text(path)).collect()
}

/// What the declassified file can tell: the names of all deeds that have a sentence.
pub fn deeds() -> Vec<String> {
    let lines = sources().flat_map(str::lines);
    let named = lines.filter_map(|line| line.strip_prefix("deed-")?.split_once(" ="));
    named.map(|(name, _)| name.to_owned()).filter(|name| name != "other").collect()
}

/// The rule pages of the language: name and Markdown.
pub(crate) fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    assets::folder("text/en/rules")
        .filter_map(|(name, page)| Some((name.strip_suffix(".md")?, page)))
}

/// The chapters of the rule book: titles, and the names of their pages.
pub(crate) fn contents() -> &'static str {
    assets::folder("text/en").find(|(name, _)| *name == "contents.md").map_or("", |(_, text)| text)
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
