//! Languages: where each of them is found, and which is spoken.
//!
//! A language is a folder `text/<tag>` with Fluent files and, under `rules`, the pages of the rule
//! book. It is built in, comes with a pack, or lies in a person's own folder beside the settings; a
//! later one adds to the one before, message by message.

use std::{
    collections::BTreeSet,
    fmt,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use fluent_bundle::FluentResource;
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use fluent_syntax::parser::ParserError;
use unic_langid::LanguageIdentifier;

use crate::{
    content::{Fault, Faults, Library, Source},
    suggest,
    text::{Text, layer::Layer},
};

/// The tag of the reference, which stands in for what another language does not say.
pub(crate) static ENGLISH: LazyLock<LanguageIdentifier> =
    LazyLock::new(|| "en".parse().unwrap_or_default());

/// The languages that can be spoken.
#[derive(Clone, Debug)]
pub struct Languages<'a> {
    library: &'a Library,
    /// The person's own folder, in which `text/<tag>` may lie.
    own: Option<PathBuf>,
}

/// There is no language of that tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchLanguage {
    pub asked: String,
    pub known: Vec<String>,
}

impl fmt::Display for NoSuchLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = self.known.iter().map(String::as_str);
        match suggest::nearest(&self.asked, known) {
            Some(near) => write!(f, "no language `{}`; did you mean `{near}`?", self.asked),
            None => {
                write!(f, "no language `{}`; there are: {}", self.asked, self.known.join(", "))
            }
        }
    }
}

impl std::error::Error for NoSuchLanguage {}

/// That is no tag of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoTag(String);

impl fmt::Display for NoTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no tag of a language; one is cs, pt-BR or zh-Hant", self.0)
    }
}

impl std::error::Error for NoTag {}

impl Languages<'static> {
    /// Those that are built in or came with the packs of this run, and those of a person's own.
    pub fn at_hand(own: Option<PathBuf>) -> Languages<'static> {
        Languages::of(Library::at_hand(), own)
    }
}

impl<'a> Languages<'a> {
    /// A tag as folders are named.
    ///
    /// # Errors
    /// It is no tag.
    pub fn tag(asked: &str) -> Result<String, NoTag> {
        let tag: Option<LanguageIdentifier> = asked.parse().ok();
        tag.map(|tag| tag.to_string()).ok_or_else(|| NoTag(asked.to_owned()))
    }

    pub const fn of(library: &'a Library, own: Option<PathBuf>) -> Languages<'a> {
        Languages { library, own }
    }

    /// The tags, sorted.
    pub fn tags(&self) -> Vec<LanguageIdentifier> {
        let paths = self.library.paths().filter_map(|path| path.strip_prefix("text/"));
        let built_in = paths.filter_map(|path| Some(path.split_once('/')?.0.to_owned()));
        let own = self.own.iter().flat_map(|folder| folders(&folder.join("text")));
        let names: BTreeSet<String> = built_in.chain(own).collect();
        let mut tags: Vec<_> = names.iter().filter_map(|name| name.parse().ok()).collect();
        tags.sort();
        tags
    }

    /// The language of a tag; `cs` where `cs-CZ` is asked for.
    ///
    /// # Errors
    /// There is none, or what was asked for is no tag.
    pub fn named(&self, asked: &str) -> Result<LanguageIdentifier, NoSuchLanguage> {
        let tags = self.tags();
        let wanted: Option<LanguageIdentifier> = asked.trim().replace('_', "-").parse().ok();
        let found = wanted.and_then(|wanted| nearest(&[wanted], &tags));
        found.ok_or_else(|| NoSuchLanguage {
            asked: asked.to_owned(),
            known: tags.iter().map(ToString::to_string).collect(),
        })
    }

    /// What the environment asks for, by the variables that other programs heed.
    pub fn of_environment(&self, env: &dyn Fn(&str) -> Option<String>) -> LanguageIdentifier {
        let wanted = wanted(env);
        nearest(&wanted, &self.tags()).unwrap_or_else(|| ENGLISH.clone())
    }

    /// The language, with English to stand in; and what is wrong with its files, of which only
    /// sound messages are taken.
    pub fn open(&self, tag: &LanguageIdentifier) -> (Text, Faults) {
        let english = Text::english();
        if *tag == *ENGLISH && self.own_files(tag).is_ok_and(|it| it.paths().next().is_none()) {
            return (english, Faults::default());
        }
        let (layer, faults) = self.layer(tag);
        (english.under(layer), faults)
    }

    /// The messages of one language alone.
    pub(crate) fn layer(&self, tag: &LanguageIdentifier) -> (Layer, Faults) {
        let mut layer = Layer::new(tag.clone());
        let mut faults = Faults::default();
        let own = self.own_files(tag).unwrap_or_else(|found| {
            faults.extend(found);
            Library::default()
        });
        let built_in = Library::embedded();
        for (library, brought) in [(built_in, false), (self.library, true), (&own, true)] {
            for (name, path) in files(library, tag, brought) {
                let read = library.source(path).map_err(|fault| vec![fault]);
                match read.and_then(|source| add(&mut layer, name, &source)) {
                    Ok(()) => (),
                    Err(found) => faults.extend(found),
                }
            }
        }
        (layer, faults.sorted())
    }

    /// What a person's own folder has of the language.
    fn own_files(&self, tag: &LanguageIdentifier) -> Result<Library, Faults> {
        let Some(root) = &self.own else { return Ok(Library::default()) };
        let mut library = Library::default();
        for name in folders(&root.join("text")) {
            if name.parse::<LanguageIdentifier>().is_ok_and(|it| it == *tag) {
                library = Library::of_folder(root, &root.join("text").join(name))?;
            }
        }
        Ok(library)
    }
}

/// The Fluent files and pages of a language, built in or brought: each with its name in the folder
/// and its path.
pub(crate) fn files<'l>(
    library: &'l Library,
    tag: &LanguageIdentifier,
    brought: bool,
) -> impl Iterator<Item = (&'l str, &'l str)> {
    let tag = tag.clone();
    library.paths().filter(move |path| library.is_brought(path) == brought).filter_map(
        move |path| {
            let (folder, name) = path.strip_prefix("text/")?.split_once('/')?;
            folder.parse::<LanguageIdentifier>().is_ok_and(|it| it == tag).then_some((name, path))
        },
    )
}

/// Takes a file in: messages, or a page.
fn add(layer: &mut Layer, name: &str, source: &Source) -> Result<(), Vec<Fault>> {
    if name.ends_with(".md") {
        layer.add_page(name, source.text());
        return Ok(());
    }
    if !name.ends_with(".ftl") {
        let why = "is no part of a language; it has .ftl files, and .md files for the rule book";
        return Err(vec![Fault::of(source.name(), why)]);
    }
    let (resource, slips) = match FluentResource::try_new(source.text().to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, slips)) => (resource, slips),
    };
    layer.add(resource);
    if slips.is_empty() { Ok(()) } else { Err(slips.iter().map(|it| slip(source, it)).collect()) }
}

/// Where a file of messages cannot be read, and how it can be mended.
fn slip(source: &Source, error: &ParserError) -> Fault {
    let why = error.kind.to_string();
    let why = why.trim_end_matches('.');
    source.fault_at(error.pos.clone(), format!("{why}; {}", mend(&error.kind)))
}

fn mend(kind: &fluent_syntax::parser::ErrorKind) -> &'static str {
    use fluent_syntax::parser::ErrorKind as Kind;
    match kind {
        Kind::ExpectedToken('}') => "close the bracket that is open",
        Kind::MissingDefaultVariant | Kind::MultipleDefaultVariants => {
            "mark exactly one choice with * before its bracket"
        }
        Kind::ExpectedMessageField { .. } => "write `id = words`",
        Kind::UnbalancedClosingBrace => "open the bracket, or write it as {\"}\"}",
        Kind::ForbiddenCallee => "functions have names in capitals, as FORM",
        _ => "a message is `id = words`, and its further lines begin with a space",
    }
}

/// The folders in a folder; none where it cannot be read.
fn folders(place: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(place).into_iter().flatten().flatten();
    let folders = entries.filter(|it| it.file_type().is_ok_and(|kind| kind.is_dir()));
    folders.map(|it| it.file_name().to_string_lossy().into_owned()).collect()
}

/// The best of those that there are.
fn nearest(
    wanted: &[LanguageIdentifier],
    tags: &[LanguageIdentifier],
) -> Option<LanguageIdentifier> {
    let found = negotiate_languages(wanted, tags, None, NegotiationStrategy::Filtering);
    found.into_iter().find(|tag| wanted.iter().any(|it| it.language == tag.language)).cloned()
}

/// LANGUAGE is a list and counts only where a language is set at all; LC_ALL comes before
/// LC_MESSAGES, and that before LANG.
fn wanted(env: &dyn Fn(&str) -> Option<String>) -> Vec<LanguageIdentifier> {
    let set = |name: &&str| env(name).filter(|value| !value.is_empty());
    let Some(locale) = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set) else {
        return Vec::new();
    };
    let Some(tag) = tag_of(&locale) else { return Vec::new() };
    let list = env("LANGUAGE").unwrap_or_default();
    list.split(':').filter_map(tag_of).chain([tag]).collect()
}

/// `cs_CZ.UTF-8@euro` is cs-CZ; C and POSIX are none.
fn tag_of(locale: &str) -> Option<LanguageIdentifier> {
    let name = locale.split(['.', '@']).next().unwrap_or_default();
    let is_none = matches!(name, "" | "C" | "POSIX");
    if is_none { None } else { name.replace('_', "-").parse().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(set: &[(&str, &str)]) -> Vec<String> {
        let env = |name: &str| {
            set.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned())
        };
        wanted(&env).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_environment_is_heeded_in_its_order() {
        assert_eq!(asked(&[("LANG", "de_AT.UTF-8")]), ["de-AT"]);
        assert_eq!(asked(&[("LANG", "de_DE"), ("LC_ALL", "cs_CZ.utf8@x")]), ["cs-CZ"]);
        assert_eq!(asked(&[("LANG", "de_DE"), ("LANGUAGE", "sl:hr_HR")]), ["sl", "hr-HR", "de-DE"]);
        assert_eq!(asked(&[("LANG", "C.UTF-8"), ("LANGUAGE", "sl")]), [""; 0]);
        assert_eq!(asked(&[("LC_ALL", ""), ("LANG", "POSIX")]), [""; 0]);
        assert_eq!(asked(&[]), [""; 0]);
    }

    #[test]
    fn the_nearest_language_is_spoken_and_never_a_stranger() {
        let tags = ["cs", "en", "pt-BR"].map(|tag| tag.parse().unwrap());
        let near = |tag: &str| nearest(&[tag.parse().unwrap()], &tags).map(|it| it.to_string());
        assert_eq!(near("cs-CZ").as_deref(), Some("cs"));
        assert_eq!(near("pt").as_deref(), Some("pt-BR"));
        assert_eq!(near("en-GB").as_deref(), Some("en"));
        assert_eq!(near("fr"), None);
    }

    #[test]
    fn a_slip_in_a_tag_is_named() {
        let languages = Languages::of(Library::embedded(), None);
        assert_eq!(languages.named("en_GB").map(|it| it.to_string()), Ok("en".to_owned()));
        let why = languages.named("eng").map_err(|it| it.to_string());
        assert_eq!(why, Err("no language `eng`; did you mean `en`?".to_owned()));
        let why = languages.named("klingon").map_err(|it| it.to_string());
        assert_eq!(why, Err("no language `klingon`; there are: en".to_owned()));
    }
}
