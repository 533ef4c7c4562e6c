//! Settings of a person: `config.ron` in the platform's configuration directory, or the file that
//! `CUTOUT_CONFIG` names, and `keys.ron` beside it. A fault in them is a warning; the game goes
//! on as shipped.

use std::path::PathBuf;

use etcetera::BaseStrategy as _;
use serde::Deserialize;

use game::{suggest::nearest, text::bare};

use crate::tui::keymap::Keymap;

/// The most bytes that a configuration may have.
const MOST: u64 = 64 * 1024;

/// What can be set. What is absent is as shipped.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Config {
    /// The name of a theme: terminal, night, paper, contrast.
    pub theme: Option<String>,
    /// full, cp437, ascii.
    pub glyphs: Option<String>,
    /// auto, never, 16, 256, true.
    pub color: Option<String>,
    pub mouse: Option<bool>,
    /// Where the campaigns are.
    pub saves: Option<PathBuf>,
}

impl Config {
    /// Reads it; what is wrong comes beside it, as sentences.
    pub fn read() -> (Config, Vec<String>) {
        let Some(path) = Config::place().filter(|path| path.exists()) else {
            return (Config::default(), Vec::new());
        };
        match super::read_bounded(&path, MOST) {
            Err(fail) => (Config::default(), vec![fail.to_string()]),
            Ok(text) => match parse(&text) {
                Ok(config) => (config, Vec::new()),
                Err(why) => (Config::default(), vec![format!("{}:{why}", bare::path(&path))]),
            },
        }
    }

    /// Reads the keys; what is wrong comes beside them, as sentences.
    pub fn keys() -> (Keymap, Vec<String>) {
        let Some(path) = Config::keys_place().filter(|path| path.exists()) else {
            return (Keymap::default(), Vec::new());
        };
        match super::read_bounded(&path, MOST) {
            Err(fail) => (Keymap::default(), vec![fail.to_string()]),
            Ok(text) => {
                let (keymap, faults) = Keymap::read(&text);
                let said = |why| format!("{}: {why}", bare::path(&path));
                (keymap, faults.into_iter().map(said).collect())
            }
        }
    }

    /// Where it is, or would be.
    pub fn place() -> Option<PathBuf> {
        if let Some(path) = std::env::var_os("CUTOUT_CONFIG").filter(|path| !path.is_empty()) {
            return Some(PathBuf::from(path));
        }
        let base = etcetera::choose_base_strategy().ok()?;
        Some(base.config_dir().join("cutout").join("config.ron"))
    }

    /// Where the keys are, or would be.
    pub fn keys_place() -> Option<PathBuf> {
        Config::place().map(|path| path.with_file_name("keys.ron"))
    }
}

fn parse(text: &str) -> Result<Config, String> {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(text)
        .map_err(|error| {
            let at = error.span.start;
            let what = match &error.code {
                ron::Error::NoSuchStructField { expected, found, .. } => {
                    let near = nearest(found, expected.iter().copied());
                    let hint = near.map(|it| format!("; did you mean `{it}`?")).unwrap_or_default();
                    format!("no setting `{found}`{hint}")
                }
                code => code.to_string(),
            };
            format!("{}:{}: {what}; the settings are as shipped", at.line, at.col)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read() {
        let config = parse("(theme: \"night\", mouse: false)").unwrap();
        assert_eq!(config.theme.as_deref(), Some("night"));
        assert_eq!(config.mouse, Some(false));
    }

    #[test]
    fn an_unknown_setting_is_named_with_its_place_and_a_suggestion() {
        let why = parse("(\n    thme: \"night\",\n)").unwrap_err();
        assert_eq!(
            why,
            "2:5: no setting `thme`; did you mean `theme`?; the settings are as shipped"
        );
    }
}
