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
    pub italics: (bool, &'static str),
    /// Is the terminal's own background light?
    pub light: (bool, &'static str),
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
        let italics = match shows_italics(&env("TERM").unwrap_or_default()) {
            true => (true, "because-italics"),
            false => (false, "because-no-italics"),
        };
        let light = match background(env) {
            Some(light) => (light, "because-colorfgbg"),
            None => (false, "because-no-colorfgbg"),
        };
        let colours = colour::detect(choice, env);
        Detected { colours, utf8, glyphs, mouse, italics, light }
    }

    /// The theme that fits, where none was chosen. With few colours those of the terminal are
    /// taken as they are: its owner has made them legible.
    pub const fn theme(&self) -> &'static str {
        match (self.colours.depth, self.light.0) {
            (Depth::Mono | Depth::Sixteen, _) => "terminal",
            (Depth::Palette256 | Depth::True, true) => "paper",
            (Depth::Palette256 | Depth::True, false) => "night",
        }
    }
}

/// What `COLORFGBG` says, as rxvt, Konsole, Terminal.app and others set it: "0;15", "15;default;0".
/// The last number is the background, of the sixteen colours: light are white and the bright ones,
/// but for bright black.
fn background(env: &dyn Fn(&str) -> Option<String>) -> Option<bool> {
    let value = env("COLORFGBG")?;
    let colour: u8 = value.rsplit(';').next()?.trim().parse().ok()?;
    (colour < 16).then_some(matches!(colour, 7 | 9..=15))
}

/// Terminals that show italics reversed, or as a colour. GNU screen calls itself by what it runs
/// in, as `screen.xterm-256color`, and tmux by `screen` in old settings.
const WITHOUT_ITALICS: [&str; 18] = [
    "screen", "linux", "vt1", "vt2", "vt3", "vt4", "vt5", "ansi", "cons", "cygwin", "eterm",
    "rxvt", "aterm", "sun", "pcansi", "putty", "teraterm", "bvterm",
];

fn shows_italics(term: &str) -> bool {
    let term = term.to_lowercase();
    // A name may say so for itself.
    let says_so = term.ends_with("-it") || term.starts_with("rxvt-unicode");
    says_so || !(term.is_empty() || WITHOUT_ITALICS.iter().any(|name| term.starts_with(name)))
}

/// Names of terminals on which nothing can be placed: they are paper, or an editor's window, or say
/// that nobody knows.
const DUMB: [&str; 12] = [
    "dumb",
    "unknown",
    "network",
    "dialup",
    "plugboard",
    "patch",
    "su",
    "emacs",
    "lpr",
    "printer",
    "tty33",
    "adm3a",
];

/// Can something be drawn at a place on this terminal, as far as its name tells?
pub fn can_draw(env: &dyn Fn(&str) -> Option<String>) -> bool {
    let term = env("TERM").unwrap_or_default().to_lowercase();
    !term.is_empty() && !term.starts_with("dumb") && !DUMB.contains(&term.as_str())
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
    if !can_draw(env) {
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
    fn the_theme_fits_the_background_and_the_colours() {
        let theme = |background: &str, term: &str| {
            let vars = [("COLORFGBG", background), ("TERM", term)];
            Detected::of(Choice::Auto, &env(&vars)).theme()
        };
        for light in ["0;15", "0;default;15", "0;7", "12;10"] {
            assert_eq!(theme(light, "xterm-256color"), "paper", "{light}");
        }
        for dark in ["15;0", "15;default;0", "7;8", "0;default", "", "x;y", "0;255", "0;16"] {
            assert_eq!(theme(dark, "xterm-256color"), "night", "{dark}");
        }
        assert_eq!(theme("0;15", "xterm"), "terminal");
        assert_eq!(theme("15;0", "vt100"), "terminal");
    }

    #[test]
    fn italics_are_used_where_they_are_shown() {
        let yes = [
            "xterm",
            "xterm-256color",
            "tmux-256color",
            "alacritty",
            "foot",
            "xterm-kitty",
            "rxvt-unicode-256color",
            "wezterm",
            "vte-256color",
            "st-256color",
            "screen-it",
        ];
        let no = [
            "screen",
            "screen-256color",
            "screen.xterm-256color",
            "Screen",
            "linux",
            "vt100",
            "vt220",
            "ansi",
            "cygwin",
            "rxvt",
            "Eterm",
            "sun-color",
            "cons25",
            "",
        ];
        assert!(yes.iter().all(|term| shows_italics(term)));
        assert!(!no.iter().any(|term| shows_italics(term)));
    }

    #[test]
    fn on_paper_nothing_is_drawn() {
        let with = |term: &'static str| can_draw(&move |_: &str| Some(term.to_owned()));
        for term in ["dumb", "DUMB", "dumb-emacs-ansi", "unknown", "emacs", "", "network", "su"] {
            assert!(!with(term), "{term}");
        }
        for term in ["xterm", "vt100", "linux", "screen", "foot", "sun"] {
            assert!(with(term), "{term}");
        }
        assert!(!can_draw(&|_| None));
    }

    #[test]
    fn the_first_locale_that_is_set_decides() {
        let env = env(&[("LC_ALL", ""), ("LC_CTYPE", "POSIX"), ("LANG", "en_GB.UTF-8")]);
        assert_eq!(utf8(&env), (false, "because-lc-ctype"));
    }
}
