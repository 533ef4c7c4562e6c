//! Which language is spoken: that of the flag, else of the settings, else of the environment.

use game::{
    content::Faults,
    text::{Languages, printer},
};

use crate::cli::{Fail, config::Config, log, say};

/// Speaks a language for the rest of the run. What is asked for is refused with all its faults;
/// what only the system suggests is spoken as far as it is sound.
pub(super) fn take_up(flag: Option<&str>) -> Result<(), Fail> {
    let languages = languages();
    if let Some(asked) = flag {
        let tag = languages.named(asked).map_err(|why| Fail::Usage(why.to_string()))?;
        let (text, faults) = languages.open(&tag);
        return if faults.is_empty() { Ok(text.take_up()) } else { Err(refused(&faults)) };
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
    Ok(text.take_up())
}

/// Prints the tags, each with the language's name for itself.
pub(super) fn list() -> Result<(), Fail> {
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
