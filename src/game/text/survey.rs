//! What a language lacks of the reference, what it has beside it, and what it asks for in vain.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{self, Entry, Expression, InlineExpression, PatternElement},
    parser,
};
use unic_langid::LanguageIdentifier;

use crate::{
    content::{Fault, Faults, Library, Source},
    suggest,
    text::{
        Languages,
        language::{self, ENGLISH},
        term_id,
    },
};

/// How many names are listed before the rest is only counted.
const LISTED: usize = 6;

/// What sentences are given beside a variable: `$who-sex`, `$topic-the`.
const BESIDE: [&str; 14] = [
    "-sex", "-he", "-him", "-his", "-himself", "-full", "-detail", "-the", "-asked", "-said",
    "-number", "-is", "-name", "-key",
];

/// The faults of all languages of a library but the reference.
pub fn of_all(library: &Library) -> Faults {
    let mut faults = Faults::default();
    let reference = Reference::read(library);
    for tag in Languages::of(library, None).tags().iter().filter(|tag| **tag != *ENGLISH) {
        let (_, found) = Languages::of(library, None).layer(tag);
        faults.extend(found);
        faults.extend(reference.compare(&Read::of(library, tag), tag));
    }
    faults.sorted()
}

/// The messages of the things of all theatres, each with what English calls it; a scenario's also
/// with what is read of it first.
pub fn names(library: &Library) -> BTreeMap<String, String> {
    let mut named = BTreeMap::new();
    for scenario in library.scenarios().unwrap_or_default() {
        let lexicon = scenario.lexicon();
        let values =
            lexicon.values().map(|(key, value)| (term_id("value", &key), value.to_owned()));
        let things = lexicon.named().map(|(kind, name)| (term_id(kind, name), name.to_owned()));
        let blurb = scenario.blurb().replace('\n', " ");
        let told = format!("{}\n    .blurb = {blurb}", scenario.title());
        named.extend(things.chain(values).chain([(term_id("scenario", scenario.title()), told)]));
    }
    named
}

/// A message: what it has, and what it is given.
#[derive(Clone, Debug, Default)]
struct Message {
    file: String,
    attributes: BTreeSet<String>,
    variables: BTreeSet<String>,
}

/// The messages and pages that a library has of one language.
#[derive(Debug, Default)]
struct Read {
    messages: BTreeMap<String, Message>,
    pages: BTreeSet<String>,
    sources: BTreeMap<String, Source>,
}

impl Read {
    fn of(library: &Library, tag: &LanguageIdentifier) -> Read {
        let mut read = Read::default();
        for brought in [false, true] {
            for (name, path) in language::files(library, tag, brought) {
                let Ok(source) = library.source(path) else { continue };
                match name.strip_suffix(".md") {
                    Some(page) => drop(read.pages.insert(page.to_owned())),
                    None => read.add(name, source),
                }
            }
        }
        read
    }

    fn add(&mut self, file: &str, source: Source) {
        let (Ok(parsed) | Err((parsed, _))) = parser::parse(source.text());
        for entry in parsed.body {
            if let Entry::Message(message) = entry {
                let found = self.messages.entry(message.id.name.to_owned()).or_default();
                file.clone_into(&mut found.file);
                let variables = &mut found.variables;
                variables.extend(message.comment.iter().flat_map(|it| of_comment(&it.content)));
                message.value.iter().for_each(|value| of_pattern(value, variables));
                for attribute in &message.attributes {
                    of_pattern(&attribute.value, variables);
                    found.attributes.insert(attribute.id.name.to_owned());
                }
            }
        }
        self.sources.insert(file.to_owned(), source);
    }
}

/// Variables that a comment names: what a message is given, though English has no use for it.
fn of_comment(lines: &[&str]) -> Vec<String> {
    let words = lines
        .iter()
        .flat_map(|line| line.split(|it: char| !(it.is_alphanumeric() || it == '-' || it == '$')));
    words.filter_map(|word| word.strip_prefix('$')).map(str::to_owned).collect()
}

fn of_pattern(pattern: &ast::Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, into);
        }
    }
}

fn of_expression(expression: &Expression<&str>, into: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, into),
        Expression::Select { selector, variants } => {
            of_inline(selector, into);
            variants.iter().for_each(|variant| of_pattern(&variant.value, into));
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(into.insert(id.name.to_owned())),
        InlineExpression::Placeable { expression } => of_expression(expression, into),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|it| of_inline(it, into));
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => (),
    }
}

/// The reference, and the names of all theatres.
struct Reference {
    english: Read,
    /// Messages of things of theatres, and what the theatre calls them.
    terms: BTreeMap<String, String>,
    /// Messages of the names of people.
    people: BTreeSet<String>,
}

impl Reference {
    fn read(library: &Library) -> Reference {
        let mut reference = Reference {
            english: Read::of(library, &ENGLISH),
            terms: names(library),
            people: BTreeSet::new(),
        };
        for scenario in library.scenarios().unwrap_or_default() {
            let lexicon = scenario.lexicon();
            reference.people.extend(lexicon.people().map(|(kind, name)| term_id(kind, name)));
        }
        reference
    }

    fn compare(&self, read: &Read, tag: &LanguageIdentifier) -> Vec<Fault> {
        let mut faults = self.missing(read, tag);
        for (id, message) in &read.messages {
            faults.extend(self.beyond(read, id, message));
        }
        faults
    }

    /// What is missing is told by file, for a language that has just begun lacks nearly all.
    fn missing(&self, read: &Read, tag: &LanguageIdentifier) -> Vec<Fault> {
        let mut lacking: BTreeMap<(String, &str), Vec<&str>> = BTreeMap::new();
        for (id, message) in &self.english.messages {
            if !read.messages.contains_key(id) {
                let file = format!("text/{tag}/{}", message.file);
                lacking.entry((file, "message")).or_default().push(id);
            }
        }
        for id in self.terms.keys() {
            let kind = id.split('-').next().unwrap_or_default();
            if !read.messages.contains_key(id) {
                lacking.entry((format!("text/{tag}"), kind)).or_default().push(id);
            }
        }
        for page in self.english.pages.difference(&read.pages) {
            lacking.entry((format!("text/{tag}"), "page")).or_default().push(page);
        }
        let told = lacking.into_iter().map(|((file, what), ids)| {
            let count = ids.len();
            let named = ids.iter().take(LISTED).copied().collect::<Vec<_>>().join(", ");
            let more = match count.saturating_sub(LISTED) {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            let (what, verb) = match (what, count) {
                ("message" | "page", 1) => (what.to_owned(), "is"),
                ("message" | "page", _) => (format!("{what}s"), "are"),
                (kind, 1) => (format!("name of a {kind}"), "is"),
                (kind, _) => (format!("names of the kind {kind}"), "are"),
            };
            let why = format!("{count} {what} {verb} missing, and said in English: {named}{more}");
            Fault::of(&file, why).as_warning()
        });
        told.collect()
    }

    /// What a message has that nothing asks for, what it lacks, and what it asks for in vain.
    fn beyond(&self, read: &Read, id: &str, message: &Message) -> Vec<Fault> {
        let place = |words: &str, why: String| read.place(id, message, words, why);
        if self.terms.contains_key(id) || self.people.contains(id) {
            let sex = |name: &&String| name.as_str() != "sex";
            let strange = message.variables.iter().filter(sex);
            let why = |name| format!("nothing is said as `${name}` here; a name may have `$sex`");
            return strange.map(|name| place(&format!("${name}"), why(name))).collect();
        }
        let Some(english) = self.english.messages.get(id) else {
            let known = self.english.messages.keys().map(String::as_str);
            let near = suggest::hint(id, known.chain(self.terms.keys().map(String::as_str)));
            return vec![place(id, format!("nothing says `{id}`{near}")).as_warning()];
        };
        let mut faults = Vec::new();
        for name in message.variables.iter().filter(|name| !is_given(name, &english.variables)) {
            let near = suggest::hint(name, english.variables.iter().map(String::as_str));
            let given: Vec<String> = english.variables.iter().map(|it| format!("${it}")).collect();
            let mend = match (near.is_empty(), given.is_empty()) {
                (false, _) => near,
                (true, true) => "; it is given nothing".to_owned(),
                (true, false) => format!("; there are {}", given.join(", ")),
            };
            faults.push(place(&format!("${name}"), format!("`{id}` has no `${name}`{mend}")));
        }
        // What takes turns may have as many turns as the language likes.
        if !id.starts_with("report-") {
            let optional = |name: &&String| name.as_str() != "also" && 1 < name.len();
            let lacking = english.attributes.difference(&message.attributes).filter(optional);
            faults.extend(lacking.map(|name| {
                place(id, format!("`{id}` has no `.{name}`, which is said in English")).as_warning()
            }));
        }
        faults
    }
}

impl Read {
    /// A fault where these words first stand after the head of a message.
    fn place(&self, id: &str, message: &Message, words: &str, why: String) -> Fault {
        let Some(source) = self.sources.get(&message.file) else {
            return Fault::of(&message.file, why);
        };
        let text = source.text();
        let head = |at: &usize| *at == 0 || text[..*at].ends_with('\n');
        let heads = text.match_indices(id).map(|(at, _)| at);
        let start = heads.filter(head).last().unwrap_or(0);
        let at = text[start..].find(words).map_or(start, |found| start + found);
        source.fault_at(at..at + words.len(), why)
    }
}

/// Is that variable given where the reference uses these?
fn is_given(name: &str, used: &BTreeSet<String>) -> bool {
    let base = |name: &str| {
        let end = BESIDE.iter().find_map(|end| name.strip_suffix(end));
        end.unwrap_or(name).to_owned()
    };
    used.contains(name) || used.iter().any(|it| base(it) == base(name))
}
