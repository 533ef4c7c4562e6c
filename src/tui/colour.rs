//! How much colour there is, and how far two colours stand apart.

use ratatui::style::Color;

/// What the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// No colour: bold, underlined and reversed say what can be said.
    Mono,
    Sixteen,
    Palette256,
    True,
}

/// What the person asked for with `--color` or in the settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    #[default]
    Auto,
    Never,
    /// Colour even if NO_COLOR or the terminal's name speaks against it.
    Always,
    Exactly(Depth),
}

impl Choice {
    pub const NAMES: [&'static str; 6] = ["auto", "never", "always", "16", "256", "true"];

    pub fn named(name: &str) -> Option<Choice> {
        match name {
            "auto" => Some(Choice::Auto),
            "never" => Some(Choice::Never),
            "always" => Some(Choice::Always),
            "16" => Some(Choice::Exactly(Depth::Sixteen)),
            "256" => Some(Choice::Exactly(Depth::Palette256)),
            "true" => Some(Choice::Exactly(Depth::True)),
            _ => None,
        }
    }
}

/// The verdict and its reason, as `cutout doctor` prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub depth: Depth,
    pub because: &'static str,
}

/// How much colour to use. The environment is handed in, so that the answer depends on nothing
/// else.
pub fn detect(choice: Choice, env: &dyn Fn(&str) -> Option<String>) -> Verdict {
    let say = |depth, because| Verdict { depth, because };
    match choice {
        Choice::Never => return say(Depth::Mono, "asked for by --color=never"),
        Choice::Exactly(depth) => return say(depth, "asked for by --color"),
        Choice::Auto | Choice::Always => {}
    }
    // no-color.org: any value but the empty one.
    if choice == Choice::Auto && env("NO_COLOR").is_some_and(|v| !v.is_empty()) {
        return say(Depth::Mono, "NO_COLOR is set");
    }
    let found = by_terminal(env);
    if choice == Choice::Always && found.depth == Depth::Mono {
        return say(Depth::Sixteen, "asked for by --color=always");
    }
    found
}

fn by_terminal(env: &dyn Fn(&str) -> Option<String>) -> Verdict {
    let say = |depth, because| Verdict { depth, because };
    let term = env("TERM").unwrap_or_default();
    if term.is_empty() || term == "dumb" || term.starts_with("vt1") || term.starts_with("vt2") {
        return say(Depth::Mono, "TERM names a terminal without colours");
    }
    if env("COLORTERM").is_some_and(|v| v == "truecolor" || v == "24bit") {
        return say(Depth::True, "COLORTERM promises true colour");
    }
    if term.ends_with("-direct") || term.contains("kitty") || term.contains("ghostty") {
        return say(Depth::True, "TERM promises true colour");
    }
    if term.contains("256color") {
        return say(Depth::Palette256, "TERM promises 256 colours");
    }
    say(Depth::Sixteen, "TERM promises no more")
}

/// The nearest of the 240 fixed colours of the 256-colour palette. The first sixteen are left
/// out, because people change them.
pub fn to_256(rgb: (u8, u8, u8)) -> Color {
    let best = (16u8..=255).min_by_key(|&n| distance(rgb, from_256(n))).unwrap_or(16);
    Color::Indexed(best)
}

/// What one of the fixed colours looks like.
pub fn from_256(n: u8) -> (u8, u8, u8) {
    const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    match n {
        0..=15 => XTERM_16[usize::from(n)],
        16..=231 => {
            let n = n - 16;
            let step = |i: u8| STEPS[usize::from(i % 6)];
            (step(n / 36), step(n / 6), step(n))
        }
        232..=255 => {
            let grey = 8 + 10 * (n - 232);
            (grey, grey, grey)
        }
    }
}

/// xterm's own sixteen: the best guess at a palette that may be anything.
pub const XTERM_16: [(u8, u8, u8); 16] = [
    (0, 0, 0),
    (205, 0, 0),
    (0, 205, 0),
    (205, 205, 0),
    (0, 0, 238),
    (205, 0, 205),
    (0, 205, 205),
    (229, 229, 229),
    (127, 127, 127),
    (255, 0, 0),
    (0, 255, 0),
    (255, 255, 0),
    (92, 92, 255),
    (255, 0, 255),
    (0, 255, 255),
    (255, 255, 255),
];

fn distance(a: (u8, u8, u8), b: (u8, u8, u8)) -> u32 {
    let d = |x: u8, y: u8| u32::from(x.abs_diff(y)).pow(2);
    // The eye weighs green most and blue least.
    3 * d(a.0, b.0) + 6 * d(a.1, b.1) + d(a.2, b.2)
}

/// The contrast of two colours as WCAG 2 defines it, from 1 to 21.
pub fn contrast(a: (u8, u8, u8), b: (u8, u8, u8)) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance((r, g, b): (u8, u8, u8)) -> f64 {
    let linear = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(choice: Choice, vars: &[(&str, &str)]) -> Depth {
        let env = |name: &str| {
            vars.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned())
        };
        detect(choice, &env).depth
    }

    #[test]
    fn the_environment_decides_unless_the_person_does() {
        let full = [("TERM", "xterm-256color"), ("COLORTERM", "truecolor")];
        assert_eq!(verdict(Choice::Auto, &full), Depth::True);
        assert_eq!(verdict(Choice::Auto, &full[..1]), Depth::Palette256);
        assert_eq!(verdict(Choice::Auto, &[("TERM", "linux")]), Depth::Sixteen);
        assert_eq!(verdict(Choice::Auto, &[("TERM", "dumb")]), Depth::Mono);
        assert_eq!(verdict(Choice::Auto, &[]), Depth::Mono);
        let no = [("TERM", "xterm-256color"), ("NO_COLOR", "1")];
        assert_eq!(verdict(Choice::Auto, &no), Depth::Mono);
        assert_eq!(verdict(Choice::Always, &no), Depth::Palette256);
        assert_eq!(verdict(Choice::Auto, &[("TERM", "xterm"), ("NO_COLOR", "")]), Depth::Sixteen);
        assert_eq!(verdict(Choice::Always, &[("TERM", "dumb")]), Depth::Sixteen);
        assert_eq!(verdict(Choice::Never, &full), Depth::Mono);
        assert_eq!(verdict(Choice::Exactly(Depth::Sixteen), &full), Depth::Sixteen);
    }

    #[test]
    fn every_fixed_colour_is_nearest_to_itself() {
        for n in 16..=255 {
            let Color::Indexed(m) = to_256(from_256(n)) else { panic!("not indexed") };
            assert_eq!(from_256(m), from_256(n));
        }
    }

    #[test]
    fn black_on_white_is_twenty_one() {
        assert!((contrast((0, 0, 0), (255, 255, 255)) - 21.0).abs() < 0.01);
    }
}
