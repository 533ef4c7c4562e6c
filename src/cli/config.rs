//! Settings of a person: `config.ron` in the platform's configuration directory, or the file that
//! `CUTOUT_CONFIG` names, and `keys.ron` beside it. A fault in them is a warning, and costs the
//! setting that it stands in; the game goes on with the others.
//!
//! What is chosen in the game's menu is written back into `config.ron`, value by value: comments
//! and settings that this game does not know stay as they are.

mod fields;

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use etcetera::BaseStrategy as _;
use serde::de::DeserializeOwned;

use game::{suggest::nearest, text::bare};

use crate::tui::{
    colour,
    glyph::GlyphSet,
    keymap::Keymap,
    play::{Placed, Setting},
    theme::Theme,
};

use fields::{Field, Fields, place};

/// The most bytes that a configuration may have.
const MOST: u64 = 64 * 1024;

/// What can be set. What is absent is as shipped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Config {
    /// The name of a theme: terminal, night, paper, contrast.
    pub theme: Option<String>,
    /// full, cp437, ascii.
    pub glyphs: Option<String>,
    /// auto, never, 16, 256, true.
    pub color: Option<String>,
    pub mouse: Option<bool>,
    /// May the terminal's clipboard be written to?
    pub copying: Option<bool>,
    /// Where the campaigns are.
    pub saves: Option<PathBuf>,
    /// The tag of a language, such as en.
    pub language: Option<String>,
}

/// The names of the settings.
const NAMES: [&str; 7] = ["theme", "glyphs", "color", "mouse", "copying", "saves", "language"];

impl Config {
    /// Reads it; what is wrong comes beside it, as sentences.
    pub fn read() -> (Config, Vec<String>) {
        let Some(path) = Config::place() else { return (Config::default(), Vec::new()) };
        match super::text_of(&path, MOST) {
            Ok(None) => (Config::default(), Vec::new()),
            Err(fail) => (Config::default(), vec![fail.to_string()]),
            Ok(Some(text)) => {
                let (config, faults) = parse(&text);
                let said = |why| format!("{}:{why}", bare::path(&path));
                (config, faults.into_iter().map(said).collect())
            }
        }
    }

    /// Writes one setting into the file, and says where that is.
    ///
    /// # Errors
    /// Why not, as a sentence; the file is as it was.
    pub fn keep(setting: &Setting) -> Placed {
        let path = Config::place().ok_or("no place for settings is known")?;
        let said = |why: String| format!("{}: {why}", bare::path(&path));
        let old = super::text_of(&path, MOST).map_err(|fail| fail.to_string())?;
        let new = changed(&old.unwrap_or_default(), setting).map_err(said)?;
        write(&path, &new).map_err(|error| said(error.to_string()))?;
        Ok(path)
    }

    /// Reads the keys; what is wrong comes beside them, as sentences.
    pub fn keys() -> (Keymap, Vec<String>) {
        let Some(path) = Config::keys_place() else { return (Keymap::default(), Vec::new()) };
        match super::text_of(&path, MOST) {
            Ok(None) => (Keymap::default(), Vec::new()),
            Err(fail) => (Keymap::default(), vec![fail.to_string()]),
            Ok(Some(text)) => {
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

    /// The folder of a person's own, beside the settings: a language lies in `text/<tag>` there.
    pub fn own_folder() -> Option<PathBuf> {
        Config::place().and_then(|path| path.parent().map(Path::to_owned))
    }

    /// Where the keys are, or would be.
    pub fn keys_place() -> Option<PathBuf> {
        Config::place().map(|path| path.with_file_name("keys.ron"))
    }
}

/// The settings in a text, and what is wrong with it.
fn parse(text: &str) -> (Config, Vec<String>) {
    let text = without_mark(text);
    let mut config = Config::default();
    let fields = match Fields::of(text) {
        Ok(fields) => fields,
        Err(slip) => {
            let (line, column) = place(text, slip.at);
            let why = format!("{line}:{column}: expected {}", slip.wanted);
            return (config, vec![format!("{why}; the settings are as shipped")]);
        }
    };
    let mut faults = Vec::new();
    for (at, field) in fields.fields.iter().enumerate() {
        let later = fields.fields.iter().skip(at + 1).any(|it| it.name == field.name);
        let read = match later {
            true => Err(format!("`{}` stands here twice; the last one counts", field.name)),
            false => config.take(field),
        };
        if let Err(why) = read {
            let (line, column) = fields.place(field);
            faults.push(format!("{line}:{column}: {why}"));
        }
    }
    (config, faults)
}

impl Config {
    fn take(&mut self, field: &Field<'_>) -> Result<(), String> {
        match field.name {
            "theme" => self.theme = named(field, Theme::SHIPPED.map(|(name, _)| name))?,
            "glyphs" => self.glyphs = named(field, GlyphSet::ALL.map(GlyphSet::name))?,
            "color" => self.color = named(field, colour::Choice::NAMES)?,
            "mouse" => self.mouse = value(field, "true or false")?,
            "copying" => self.copying = value(field, "true or false")?,
            "saves" => self.saves = value(field, "a path in quotes")?,
            "language" => self.language = value(field, "a tag in quotes, such as \"en\"")?,
            other => {
                let near = nearest(other, NAMES.iter().copied());
                let hint = near.map(|it| format!("; did you mean `{it}`?")).unwrap_or_default();
                return Err(format!("no setting `{other}`{hint}"));
            }
        }
        Ok(())
    }
}

/// One of some names.
fn named<const N: usize>(field: &Field<'_>, names: [&str; N]) -> Result<Option<String>, String> {
    let list = names.join(", ");
    let name: Option<String> = value(field, "a name in quotes")?;
    match name {
        Some(name) if !names.contains(&name.as_str()) => {
            Err(format!("`{}` is \"{name}\", and none of {list}; it is as shipped", field.name))
        }
        name => Ok(name),
    }
}

fn value<T: DeserializeOwned>(field: &Field<'_>, wanted: &str) -> Result<Option<T>, String> {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(field.value)
        .map_err(|_| format!("`{}` wants {wanted}; it is as shipped", field.name))
}

/// The text with a setting changed. What cannot be read is not written to.
fn changed(text: &str, setting: &Setting) -> Result<String, String> {
    let text = without_mark(text);
    let fields = Fields::of(text).map_err(|slip| {
        let (line, column) = place(text, slip.at);
        format!("{line}:{column}: expected {}; mend that first", slip.wanted)
    })?;
    let (name, value) = match setting {
        Setting::Theme(name) => ("theme", format!("{name:?}")),
        Setting::Glyphs(set) => ("glyphs", format!("{:?}", set.name())),
        Setting::Mouse(on) => ("mouse", on.to_string()),
        Setting::Copying(on) => ("copying", on.to_string()),
        Setting::Language(tag) => ("language", format!("{tag:?}")),
    };
    Ok(fields.with(name, &value))
}

fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Puts the file in place so that at every moment either it or the one before is there. A link is
/// followed: where it leads is the person's own choice.
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir)?;
    }
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let written = fill(&beside, &path, text).and_then(|()| fs::rename(&beside, &path));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

fn fill(beside: &Path, path: &Path, text: &str) -> std::io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(beside)?;
    file.write_all(text.as_bytes())?;
    if let Ok(about) = fs::metadata(path) {
        file.set_permissions(about.permissions())?;
    }
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read() {
        let (config, faults) = parse("(theme: \"night\", mouse: false, saves: Some(\"/x\"))");
        assert_eq!(faults, [""; 0]);
        assert_eq!(config.theme.as_deref(), Some("night"));
        assert_eq!(config.mouse, Some(false));
        assert_eq!(config.saves, Some(PathBuf::from("/x")));
    }

    #[test]
    fn a_fault_costs_its_own_setting_and_is_named_with_its_place() {
        let text = "(\n    thme: \"night\",\n    glyphs: \"ascii\",\n    mouse: \"no\",\n    \
                    theme: \"nite\",\n)";
        let (config, faults) = parse(text);
        assert_eq!(config.glyphs.as_deref(), Some("ascii"));
        assert_eq!((config.theme, config.mouse), (None, None));
        assert_eq!(
            faults,
            [
                "2:5: no setting `thme`; did you mean `theme`?",
                "4:5: `mouse` wants true or false; it is as shipped",
                "5:5: `theme` is \"nite\", and none of terminal, night, paper, contrast; it is as shipped",
            ]
        );
        let (_, faults) = parse("(theme: \"night\", theme: \"paper\")");
        assert_eq!(faults, ["1:2: `theme` stands here twice; the last one counts"]);
        let (_, faults) = parse("theme = night");
        assert_eq!(faults, ["1:7: expected `(`; the settings are as shipped"]);
    }

    #[test]
    fn what_is_chosen_is_found_again_beside_what_stood_there() {
        let mut text = "\u{feff}// mine\n(\n    colour: 3, // not ours\n)\n".to_owned();
        let chosen = [
            Setting::Theme("paper".to_owned()),
            Setting::Glyphs(GlyphSet::Cp437),
            Setting::Mouse(false),
            Setting::Theme("night".to_owned()),
        ];
        for setting in &chosen {
            text = changed(&text, setting).unwrap();
        }
        let (config, faults) = parse(&text);
        assert_eq!(config.theme.as_deref(), Some("night"));
        assert_eq!((config.glyphs.as_deref(), config.mouse), (Some("cp437"), Some(false)));
        assert_eq!(faults, ["3:5: no setting `colour`; did you mean `color`?"]);
        assert!(text.starts_with("// mine\n(\n    colour: 3, // not ours\n"), "{text}");
        assert!(changed("(theme: ", &chosen[0]).is_err());
    }

    #[test]
    fn a_file_is_replaced_whole_through_a_link_and_with_its_rights() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let dir = tempfile::tempdir().unwrap();
        let (real, link) = (dir.path().join("dotfiles.ron"), dir.path().join("config.ron"));
        fs::write(&real, "()").unwrap();
        fs::set_permissions(&real, fs::Permissions::from_mode(0o600)).unwrap();
        symlink(&real, &link).unwrap();
        write(&link, "(mouse: true)").unwrap();
        assert_eq!(fs::read_to_string(&real).unwrap(), "(mouse: true)");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o600);
        let deep = dir.path().join("not/yet/config.ron");
        write(&deep, "()").unwrap();
        assert_eq!(fs::read_dir(deep.parent().unwrap()).unwrap().count(), 1);
    }
}
