//! `cutout doctor`: what this terminal is, where files are kept, and what to do about what is
//! wrong. Then a card to look at: if something on it looks odd, the game will too.

use std::path::{Path, PathBuf};

use game::{
    save::shelf::Surroundings,
    text::{Text, bare, printer},
};

use crate::{
    cli::{Fail, config::Config, log, said, say},
    tui::{
        Options, card, colour,
        detect::{self, Detected},
        owner,
    },
};

/// Prints it. What hinders playing is a negative verdict.
pub(super) fn run() -> Result<(), Fail> {
    let env = |name: &str| std::env::var(name).ok();
    let (config, mut warnings) = Config::read();
    warnings.extend(Config::keys().1);
    let asked = config.color.as_deref().and_then(colour::Choice::named).unwrap_or_default();
    let found = Detected::of(asked, &env);
    let size = owner::size_of_terminal();
    let text = Text::at_hand();
    let mut lines = terminal(&text, &found, size, &env);
    lines.push(String::new());
    lines.extend(files(&text, config.saves.clone()));
    lines.push(String::new());
    let advice = detect::advice(&found, &env, size);
    if advice.is_empty() && warnings.is_empty() {
        lines.push(text.message("doctor-well", &[]));
    }
    lines.extend(warnings.iter().map(|warning| format!("! {warning}")));
    lines.extend(advice.iter().map(|id| format!("! {}", text.message(id, &[]))));
    say(&format!("{}\n", lines.join("\n")))?;
    let mut options = Options::of(asked, &env);
    options.theme = config.theme.unwrap_or(options.theme);
    say(&format!("\n{}\n\n", text.message("doctor-card", &[])))?;
    said(printer::say_in_colour(&card::card(&text, &options, size.is_some())))?;
    match detect::hinders(&advice) {
        true => Err(Fail::Verdict(text.message("doctor-hindered", &[]))),
        false => Ok(()),
    }
}

fn terminal(
    text: &Text,
    found: &Detected,
    size: Option<(u16, u16)>,
    env: &dyn Fn(&str) -> Option<String>,
) -> Vec<String> {
    let word = |id: &str| text.message(id, &[]);
    let yes = |on: bool| word(if on { "yes" } else { "no" });
    let size = size.map_or_else(|| word("doctor-none"), |(w, h)| format!("{w} × {h}"));
    let colours = match found.colours.depth {
        colour::Depth::Mono => "colours-none",
        colour::Depth::Sixteen => "colours-16",
        colour::Depth::Palette256 => "colours-256",
        colour::Depth::True => "colours-true",
    };
    let background = if found.light.0 { "background-light" } else { "background-dark" };
    let because = |what: String, why: &str| format!("{what} ({why})");
    let set = found.glyphs.0;
    let glyphs = word(&format!("glyphs-{}", set.name()));
    let mut rows = vec![
        ("doctor-size", size),
        ("doctor-colours", because(word(colours), found.colours.because)),
        ("doctor-utf8", because(yes(found.utf8.0), &word(found.utf8.1))),
        ("doctor-glyphs", because(glyphs, &word(found.glyphs.1))),
        ("doctor-mouse", because(yes(found.mouse.0), &word(found.mouse.1))),
        ("doctor-italics", because(yes(found.italics.0), &word(found.italics.1))),
        ("doctor-background", because(word(background), &word(found.light.1))),
    ];
    let unset = || word("doctor-unset");
    for (id, name) in [("doctor-term", "TERM"), ("doctor-colorterm", "COLORTERM")] {
        let value = env(name).filter(|value| !value.is_empty());
        rows.push((id, value.map_or_else(unset, |value| bare::plain(&value).into_owned())));
    }
    rows.into_iter().map(|(id, value)| fact(text, id, &value)).collect()
}

fn files(text: &Text, saves: Option<PathBuf>) -> Vec<String> {
    let none = || text.message("doctor-none", &[]);
    let shown = |path: Option<PathBuf>| path.map_or_else(none, |path| bare::path(&path));
    let noted = |path: Option<PathBuf>| {
        let note = path.as_ref().map(|path| there(text, path)).unwrap_or_default();
        format!("{}{note}", shown(path))
    };
    let saves = Surroundings::of_this_process(saves).place().ok();
    vec![
        fact(text, "doctor-config", &noted(Config::place())),
        fact(text, "doctor-keys", &noted(Config::keys_place())),
        fact(text, "doctor-saves", &noted(saves)),
        fact(text, "doctor-log", &noted(log::place())),
    ]
}

/// Nothing there yet, or nothing that could ever be there.
fn there(text: &Text, path: &Path) -> String {
    match std::fs::metadata(path) {
        Ok(_) => String::new(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            text.message("doctor-absent", &[])
        }
        Err(error) => text.message("doctor-unreachable", &[("why", error.to_string().into())]),
    }
}

fn fact(text: &Text, id: &str, value: &str) -> String {
    format!("{:<18}{value}", text.message(id, &[]))
}
