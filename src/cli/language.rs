//! Which language is spoken: that of the flag, else of the settings, else of the environment.

use clap::Subcommand;

use game::{
    content::{Faults, Library},
    text::{Languages, Text, printer, survey},
};

use crate::{
    cli::{Fail, config::Config, log, pack, say},
    tui,
};

#[derive(Debug, Subcommand)]
pub(super) enum Language {
    /// List those that can be spoken: their tags and names, and whether they have faults.
    List,
    /// Make a pack for a translation: all that is said in English, and a guide.
    New {
        /// Its tag, and the name of the folder, which is made here: cs, or pt-BR.
        tag: String,
    },
}

pub(super) fn run(asked: &Language) -> Result<(), Fail> {
    match asked {
        Language::List => list(),
        Language::New { tag } => make(tag),
    }
}

/// Speaks a language for the rest of the run. What is asked for is refused with all its faults;
/// what only the system suggests is spoken as far as it is sound.
pub(super) fn take_up(flag: Option<&str>) -> Result<(), Fail> {
    let languages = languages();
    if let Some(asked) = flag {
        let tag = languages.named(asked).map_err(|why| Fail::Usage(why.to_string()))?;
        let (text, faults) = languages.open(&tag);
        if !faults.is_empty() {
            return Err(refused(&faults));
        }
        text.take_up();
        return Ok(());
    }
    // Faults of the settings are told by those who need the other settings.
    let (config, _) = Config::read();
    let set = config.language.as_deref().map(|asked| languages.named(asked));
    let tag = match set {
        Some(Ok(tag)) => tag,
        Some(Err(why)) => {
            warn(&format!("the setting `language`: {why}"));
            return Ok(());
        }
        None => languages.of_environment(&|name| std::env::var(name).ok()),
    };
    let (text, faults) = languages.open(&tag);
    for fault in faults.iter() {
        warn(&fault.to_string());
    }
    text.take_up();
    Ok(())
}

/// Prints the tags, each with the language's name for itself.
fn list() -> Result<(), Fail> {
    let languages = languages();
    for tag in languages.tags() {
        let (text, faults) = languages.open(&tag);
        let name = text.message("language-name", &[]);
        let faults = match faults.iter().count() {
            0 => String::new(),
            1 => ", 1 fault".to_owned(),
            count => format!(", {count} faults"),
        };
        say(&format!("{tag}  {name}{faults}\n"))?;
    }
    Ok(())
}

/// What a new translation says to the person who opens it.
const GUIDE: &str = include_str!("language-guide.md");

/// Makes a pack with all that is to be translated.
fn make(tag: &str) -> Result<(), Fail> {
    let id = Languages::tag(tag).map_err(|why| Fail::Usage(why.to_string()))?;
    if id == "en" {
        return Err(Fail::Usage(
            "en is the reference; take the tag of another language".to_owned(),
        ));
    }
    let pack = format!("// What this pack is.\n(\n    id: \"{}\",\n    version: \"1\",\n)\n", id);
    let mut files =
        vec![("pack.ron".to_owned(), pack), ("README.md".to_owned(), GUIDE.replace("TAG", &id))];
    let mut names = String::from("# What theatres call their things; see README.md for forms.\n\n");
    for (message, name) in survey::names(Library::embedded()) {
        names.push_str(&format!("{message} = {name}\n"));
    }
    files.push((format!("text/{id}/theatres.ftl"), names));
    for path in Library::embedded().paths() {
        if let Some(file) = path.strip_prefix("text/en/") {
            let text = Library::embedded().text(path).unwrap_or_default().to_owned();
            files.push((format!("text/{id}/{file}"), text));
        }
    }
    pack::write(&id, files)
}

/// What the menu of the terminal offers.
pub(super) const LANGUAGES: tui::Languages = tui::Languages { tags, open };

fn tags() -> Vec<String> {
    languages().tags().iter().map(ToString::to_string).collect()
}

/// The language of a tag; English, where it has gone meanwhile. What is wrong with it is logged.
fn open(tag: &str) -> Text {
    let Ok(tag) = languages().named(tag) else { return Text::english() };
    let (text, faults) = languages().open(&tag);
    if faults.iter().next().is_some() {
        log::line(&faults.to_string());
    }
    text
}

fn languages() -> Languages<'static> {
    Languages::at_hand(Config::own_folder())
}

fn refused(faults: &Faults) -> Fail {
    Fail::Input(faults.to_string().trim_end().to_owned())
}

fn warn(why: &str) {
    log::line(why);
    printer::tell(&format!("cutout: {why}"));
}
