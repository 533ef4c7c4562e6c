//! A language made up for tests: English in other letters, with genders, cases and plurals of its
//! own in a few dozen messages that are written by hand. Its tag is a kind of Czech, whose numbers
//! it follows.

use std::{fmt::Write as _, fs, io, path::Path};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource},
    parser, serializer,
};

use crate::{
    content::Library,
    text::{Text, survey},
};

/// Its tag.
pub const TAG: &str = "cs-xtest";

/// What is written by hand.
pub const BY_HAND: &str = include_str!("language.ftl");

/// A text as the language writes it: each letter of English is another one.
pub fn strange(text: &str) -> String {
    text.chars().map(strange_letter).collect()
}

const fn strange_letter(letter: char) -> char {
    const SMALL: [char; 26] = [
        'а', 'б', 'ц', 'д', 'е', 'ф', 'г', 'х', 'и', 'й', 'к', 'л', 'м', 'н', 'о', 'п', 'ќ', 'р',
        'с', 'т', 'у', 'в', 'ш', 'ж', 'ы', 'з',
    ];
    const LARGE: [char; 26] = [
        'А', 'Б', 'Ц', 'Д', 'Е', 'Ф', 'Г', 'Х', 'И', 'Й', 'К', 'Л', 'М', 'Н', 'О', 'П', 'Ќ', 'Р',
        'С', 'Т', 'У', 'В', 'Ш', 'Ж', 'Ы', 'З',
    ];
    match letter {
        'a'..='z' => SMALL[letter as usize - 'a' as usize],
        'A'..='Z' => LARGE[letter as usize - 'A' as usize],
        other => other,
    }
}

/// Writes it below a folder, as `text/cs-xtest`.
pub fn write(root: &Path) -> io::Result<()> {
    let folder = root.join("text").join(TAG);
    for path in Library::embedded().paths() {
        let Some(name) = path.strip_prefix("text/en/") else { continue };
        let text = Library::embedded().text(path).unwrap_or_default();
        let text = match name {
            "contents.md" => chapters(text),
            page_of_rules if page_of_rules.ends_with(".md") => page(text),
            _ => messages(text),
        };
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&folder))?;
        fs::write(path, text)?;
    }
    fs::write(folder.join("theatres.ftl"), theatres())?;
    fs::write(folder.join("zz-by-hand.ftl"), BY_HAND)
}

/// The text of a language that stands in a folder.
pub fn spoken(root: &Path) -> Text {
    let languages = crate::text::Languages::of(Library::embedded(), Some(root.to_owned()));
    let tag = languages.named(TAG).expect("it was written");
    let (text, faults) = languages.open(&tag);
    assert!(faults.is_empty(), "{faults}");
    text
}

/// The names of all theatres. The names of people stay what they are.
fn theatres() -> String {
    let named = survey::names(Library::embedded());
    let mut out = String::new();
    for (id, name) in named {
        // An attribute of a message keeps its name.
        let name = strange(&name).replace(&strange(".blurb"), ".blurb");
        let _ = writeln!(out, "{id} = {name}");
    }
    out
}

fn messages(english: &str) -> String {
    let parsed = parser::parse(english.to_owned());
    let (Ok(mut resource) | Err((mut resource, _))) = parsed;
    translate(&mut resource);
    serializer::serialize(&resource)
}

fn translate(resource: &mut Resource<String>) {
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            message.value.iter_mut().for_each(of_pattern);
            message.attributes.iter_mut().for_each(|it| of_pattern(&mut it.value));
        }
    }
}

fn of_pattern(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = strange(value),
            PatternElement::Placeable { expression } => of_expression(expression),
        }
    }
}

fn of_expression(expression: &mut Expression<String>) {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter_mut().for_each(|variant| of_pattern(&mut variant.value));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => of_expression(expression),
        Expression::Inline(_) => (),
    }
}

/// A page of the rule book; figures, links and words in backticks stay.
fn page(english: &str) -> String {
    let mut out = String::new();
    let mut kept = None;
    let mut before = ' ';
    for letter in english.chars() {
        kept = match (kept, letter) {
            (None, '{') => Some('}'),
            (None, '`') => Some('`'),
            (None, '(') if before == ']' => Some(')'),
            (Some(end), letter) if letter == end => None,
            (kept, _) => kept,
        };
        out.push(if kept.is_some() { letter } else { strange_letter(letter) });
        before = letter;
    }
    out
}

/// The list of chapters; it names pages by their words, which stay.
fn chapters(english: &str) -> String {
    let line = |line: &str| match line.strip_prefix("# ") {
        Some(title) => format!("# {}\n", strange(title)),
        None => format!("{line}\n"),
    };
    english.lines().map(line).collect()
}
