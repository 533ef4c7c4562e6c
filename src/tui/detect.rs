//! What this terminal is, as far as its environment tells, and by what each thing was decided.
//!
//! Pure: the environment, the size and whether there is a terminal at all are handed in.

use super::colour::{self, Choice, Depth, Verdict};
use super::glyph::GlyphSet;

/// The least size that can be played.
pub const LEAST: (u16, u16) = (80, 24);

/// What was decided, each with its reason: the id of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detected {
    pub colours: Verdict,
    pub utf8: (bool, &'static str),
    pub glyphs: (GlyphSet, &'static str),
    pub mouse: (bool, &'static str),
}

impl Detected {
    pub fn of(choice: Choice, env: &dyn Fn(&str) -> Option<String>) -> Detected {
        let utf8 = utf8(env);
        let glyphs = match (utf8.0, env("TERM").as_deref()) {
            (_, Some("linux")) => (GlyphSet::Cp437, "because-console"),
            (true, _) => (GlyphSet::Full, "because-utf8"),
            (false, _) => (GlyphSet::Ascii, "because-not-utf8"),
        };
        // Over a network every movement of the mouse would be a packet.
        let mouse = match env("SSH_CONNECTION") {
            Some(_) => (false, "because-ssh"),
            None => (true, "because-here"),
        };
        Detected { colours: colour::detect(choice, env), utf8, glyphs, mouse }
    }
}

/// The first of the three that is set decides, as in the C library.
fn utf8(env: &dyn Fn(&str) -> Option<String>) -> (bool, &'static str) {
    let set = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(|name| Some((name, env(name).filter(|value| !value.is_empty())?)));
    match set {
        None => (true, "because-no-locale"),
        Some((name, value)) => {
            let value = value.to_lowercase();
            let because = match name {
                "LC_ALL" => "because-lc-all",
                "LC_CTYPE" => "because-lc-ctype",
                _ => "because-lang",
            };
            (value.contains("utf-8") || value.contains("utf8"), because)
        }
    }
}

/// What stands against playing here, as the ids of what to do about it.
pub fn advice(
    found: &Detected,
    env: &dyn Fn(&str) -> Option<String>,
    size: Option<(u16, u16)>,
) -> Vec<&'static str> {
    let mut advice = Vec::new();
    match size {
        None => advice.push("advice-no-terminal"),
        Some((width, height)) if width < LEAST.0 || height < LEAST.1 => advice.push("advice-small"),
        Some(_) => {}
    }
    if env("TERM").is_none_or(|term| term.is_empty() || term == "dumb") {
        advice.push("advice-dumb");
    }
    if !found.utf8.0 {
        advice.push("advice-utf8");
    }
    if found.colours.depth == Depth::Sixteen {
        advice.push("advice-colours");
    }
    if !found.mouse.0 {
        advice.push("advice-mouse");
    }
    advice
}

/// Can it be played on the terminal at all?
pub fn hinders(advice: &[&str]) -> bool {
    advice.iter().any(|it| ["advice-no-terminal", "advice-small", "advice-dumb"].contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn env<'a>(vars: &'a [(&str, &str)]) -> impl Fn(&str) -> Option<String> + 'a {
        |name| vars.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned())
    }

    #[test]
    fn a_good_terminal_needs_no_advice() {
        let env =
            env(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor"), ("LANG", "C.UTF-8")]);
        let found = Detected::of(Choice::Auto, &env);
        assert_eq!(found.glyphs, (GlyphSet::Full, "because-utf8"));
        assert_eq!(advice(&found, &env, Some((80, 24))), [""; 0]);
    }

    #[test]
    fn what_stands_against_playing_is_said_with_what_to_do() {
        let env = env(&[("TERM", "dumb"), ("LANG", "C"), ("SSH_CONNECTION", "a b")]);
        let found = Detected::of(Choice::Auto, &env);
        let advice = advice(&found, &env, Some((79, 24)));
        assert_eq!(advice, ["advice-small", "advice-dumb", "advice-utf8", "advice-mouse"]);
        assert!(hinders(&advice));
        assert_eq!(found.glyphs.0, GlyphSet::Ascii);
    }

    #[test]
    fn the_first_locale_that_is_set_decides() {
        let env = env(&[("LC_ALL", ""), ("LC_CTYPE", "POSIX"), ("LANG", "en_GB.UTF-8")]);
        assert_eq!(utf8(&env), (false, "because-lc-ctype"));
    }
}
