//! Themes: from what a piece of text is to how it looks.
//!
//! Widgets name an [`Ink`]; a theme file gives each ink a true colour, one of the sixteen and a
//! monochrome style. What 256 colours show is derived. Meaning never hangs on colour alone.

use std::collections::BTreeMap;
use std::fmt;

use ratatui::style::{Color, Modifier, Style};
use ron::extensions::Extensions;
use serde::Deserialize;

use super::colour::{Depth, to_256};
use game::text::Role;

/// What is painted: the roles of an outline and those of the frame around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Ink {
    Body,
    Heading,
    Muted,
    Person,
    Place,
    Figure,
    Good,
    Warning,
    Danger,
    Ours,
    Doubtful,
    Key,
    Title,
    Border,
    BorderFocus,
    Selection,
    Keybar,
    Tab,
    TabActive,
    Meter,
    MeterBand,
    MeterTrack,
    Input,
    Link,
    LinkFocus,
    Wall,
    Sector,
    Shade,
}

impl Ink {
    pub const ALL: [Ink; 28] = [
        Ink::Body,
        Ink::Heading,
        Ink::Muted,
        Ink::Person,
        Ink::Place,
        Ink::Figure,
        Ink::Good,
        Ink::Warning,
        Ink::Danger,
        Ink::Ours,
        Ink::Doubtful,
        Ink::Key,
        Ink::Title,
        Ink::Border,
        Ink::BorderFocus,
        Ink::Selection,
        Ink::Keybar,
        Ink::Tab,
        Ink::TabActive,
        Ink::Meter,
        Ink::MeterBand,
        Ink::MeterTrack,
        Ink::Input,
        Ink::Link,
        Ink::LinkFocus,
        Ink::Wall,
        Ink::Sector,
        Ink::Shade,
    ];
}

impl From<Role> for Ink {
    fn from(role: Role) -> Ink {
        match role {
            Role::Body => Ink::Body,
            Role::Heading => Ink::Heading,
            Role::Muted => Ink::Muted,
            Role::Person => Ink::Person,
            Role::Place => Ink::Place,
            Role::Figure => Ink::Figure,
            Role::Good => Ink::Good,
            Role::Warning => Ink::Warning,
            Role::Danger => Ink::Danger,
            Role::Ours => Ink::Ours,
            Role::Doubtful => Ink::Doubtful,
            Role::Key => Ink::Key,
        }
    }
}

/// A theme file as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ThemeFile {
    /// What the settings call it.
    name: String,
    /// The background; without one the terminal keeps its own.
    #[serde(default)]
    ground: Option<Ground>,
    inks: BTreeMap<Ink, Recipe>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ground {
    rgb: Rgb,
    ansi: Ansi,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Recipe {
    /// Without it the colour of the sixteen is used at every depth: the person's own palette.
    rgb: Option<Rgb>,
    ansi: Ansi,
    /// Its own background instead of the ground.
    on: Option<Rgb>,
    on_ansi: Option<Ansi>,
    /// Modifiers wherever there is colour.
    with: Vec<Look>,
    /// Modifiers where there is none.
    mono: Vec<Look>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
enum Look {
    Bold,
    Dim,
    Italic,
    Underlined,
    Reversed,
}

/// The sixteen, without bright black: on many palettes it cannot be told from the background.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
enum Ansi {
    #[default]
    Default,
    Black,
    Red,
    Green,
    Yellow,
    Blue,
    Magenta,
    Cyan,
    White,
    BrightRed,
    BrightGreen,
    BrightYellow,
    BrightBlue,
    BrightMagenta,
    BrightCyan,
    BrightWhite,
}

impl Ansi {
    const fn color(self) -> Color {
        match self {
            Ansi::Default => Color::Reset,
            Ansi::Black => Color::Black,
            Ansi::Red => Color::Red,
            Ansi::Green => Color::Green,
            Ansi::Yellow => Color::Yellow,
            Ansi::Blue => Color::Blue,
            Ansi::Magenta => Color::Magenta,
            Ansi::Cyan => Color::Cyan,
            Ansi::White => Color::Gray,
            Ansi::BrightRed => Color::LightRed,
            Ansi::BrightGreen => Color::LightGreen,
            Ansi::BrightYellow => Color::LightYellow,
            Ansi::BrightBlue => Color::LightBlue,
            Ansi::BrightMagenta => Color::LightMagenta,
            Ansi::BrightCyan => Color::LightCyan,
            Ansi::BrightWhite => Color::White,
        }
    }
}

/// A colour written as `"#1b2a3c"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
struct Rgb(u8, u8, u8);

impl TryFrom<String> for Rgb {
    type Error = String;

    fn try_from(text: String) -> Result<Rgb, String> {
        let fault = || format!("“{text}” is no colour; write it as \"#1b2a3c\"");
        let digits = text.strip_prefix('#').filter(|d| d.len() == 6).ok_or_else(fault)?;
        let n = u32::from_str_radix(digits, 16).map_err(|_| fault())?;
        let [_, r, g, b] = n.to_be_bytes();
        Ok(Rgb(r, g, b))
    }
}

/// What is wrong with a theme file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeFault {
    pub file: String,
    /// Line and column, from 1; none where something is missing from the whole file.
    pub place: Option<(usize, usize)>,
    pub what: String,
}

impl fmt::Display for ThemeFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Some((line, column)) => write!(f, "{}:{line}:{column}: {}", self.file, self.what),
            None => write!(f, "{}: {}", self.file, self.what),
        }
    }
}

impl std::error::Error for ThemeFault {}

/// A theme at one depth of colour: a style for every ink.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    pub name: String,
    pub depth: Depth,
    styles: [Style; Ink::ALL.len()],
}

impl Theme {
    /// The themes that come with the game: name and file.
    pub const SHIPPED: [(&'static str, &'static str); 4] = [
        ("terminal", include_str!("../../assets/themes/terminal.ron")),
        ("night", include_str!("../../assets/themes/night.ron")),
        ("paper", include_str!("../../assets/themes/paper.ron")),
        ("contrast", include_str!("../../assets/themes/contrast.ron")),
    ];

    /// A shipped theme by its name.
    pub fn shipped(name: &str, depth: Depth) -> Option<Theme> {
        let (_, text) = Theme::SHIPPED.iter().find(|(n, _)| *n == name)?;
        Theme::read(name, text, depth).ok()
    }

    /// A theme from the text of a file.
    ///
    /// # Errors
    /// Names the place of the first thing that is no theme, or the inks that are missing.
    pub fn read(file: &str, text: &str, depth: Depth) -> Result<Theme, ThemeFault> {
        // A writer gives a colour, not `Some` colour.
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let parsed: ThemeFile = options.from_str(text).map_err(|fault| ThemeFault {
            file: file.to_owned(),
            place: Some((fault.span.start.line, fault.span.start.col)),
            what: fault.code.to_string(),
        })?;
        let missing: Vec<String> = Ink::ALL
            .iter()
            .filter(|ink| !parsed.inks.contains_key(ink))
            .map(|ink| format!("{ink:?}"))
            .collect();
        if !missing.is_empty() {
            let what = format!("no ink is given for {}", missing.join(", "));
            return Err(ThemeFault { file: file.to_owned(), place: None, what });
        }
        Ok(parsed.at(depth))
    }

    /// No colours and no modifiers but the reversed selection: for tests and the worst case.
    pub fn plain() -> Theme {
        let mut styles = [Style::new(); Ink::ALL.len()];
        styles[Ink::Selection as usize] = Style::new().add_modifier(Modifier::REVERSED);
        Theme { name: "plain".to_owned(), depth: Depth::Mono, styles }
    }

    pub fn style(&self, ink: Ink) -> Style {
        self.styles[ink as usize]
    }
}

impl ThemeFile {
    fn at(&self, depth: Depth) -> Theme {
        let mut styles = [Style::new(); Ink::ALL.len()];
        for (ink, recipe) in &self.inks {
            styles[*ink as usize] = recipe.style(depth, self.ground.as_ref());
        }
        // Reversed at every depth, so that the selection is seen even without colour.
        let selection = &mut styles[Ink::Selection as usize];
        *selection = selection.add_modifier(Modifier::REVERSED);
        Theme { name: self.name.clone(), depth, styles }
    }
}

impl Theme {
    /// For terminals that show italics as something else: underlined instead.
    #[must_use]
    pub fn without_italics(mut self) -> Theme {
        for style in &mut self.styles {
            if style.add_modifier.contains(Modifier::ITALIC) {
                *style = style.remove_modifier(Modifier::ITALIC).add_modifier(Modifier::UNDERLINED);
                style.sub_modifier = Modifier::empty();
            }
        }
        self
    }
}

impl Recipe {
    fn style(&self, depth: Depth, ground: Option<&Ground>) -> Style {
        let looks = if depth == Depth::Mono { &self.mono } else { &self.with };
        let style = Style::new().add_modifier(modifiers(looks));
        // An explicit reset, so that no colour shines through from what was painted before.
        let bare = style.fg(Color::Reset).bg(Color::Reset);
        match depth {
            Depth::Mono => bare,
            Depth::Sixteen => {
                let ground = self.on_ansi.or(ground.map(|g| g.ansi)).unwrap_or_default();
                style.fg(self.ansi.color()).bg(ground.color())
            }
            Depth::Palette256 | Depth::True => {
                let show = |rgb: Rgb| match depth {
                    Depth::True => Color::Rgb(rgb.0, rgb.1, rgb.2),
                    _ => to_256((rgb.0, rgb.1, rgb.2)),
                };
                let on = self.on.or(ground.map(|g| g.rgb));
                let plain_on = self.on_ansi.unwrap_or_default().color();
                let fg = self.rgb.map_or(self.ansi.color(), show);
                style.fg(fg).bg(on.map_or(plain_on, show))
            }
        }
    }
}

fn modifiers(looks: &[Look]) -> Modifier {
    looks.iter().fold(Modifier::empty(), |sum, look| {
        sum | match look {
            Look::Bold => Modifier::BOLD,
            Look::Dim => Modifier::DIM,
            Look::Italic => Modifier::ITALIC,
            Look::Underlined => Modifier::UNDERLINED,
            Look::Reversed => Modifier::REVERSED,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::colour::{XTERM_16, contrast, from_256};

    fn seen(color: Color) -> Option<(u8, u8, u8)> {
        let sixteen = [
            Color::Black,
            Color::Red,
            Color::Green,
            Color::Yellow,
            Color::Blue,
            Color::Magenta,
            Color::Cyan,
            Color::Gray,
            Color::DarkGray,
            Color::LightRed,
            Color::LightGreen,
            Color::LightYellow,
            Color::LightBlue,
            Color::LightMagenta,
            Color::LightCyan,
            Color::White,
        ];
        match color {
            Color::Rgb(r, g, b) => Some((r, g, b)),
            Color::Indexed(n) => Some(from_256(n)),
            Color::Reset => None,
            other => sixteen.iter().position(|c| *c == other).map(|n| XTERM_16[n]),
        }
    }

    /// Lines and empty tracks carry no meaning: WCAG asks 3 of them.
    fn is_text(ink: Ink) -> bool {
        !matches!(ink, Ink::Border | Ink::MeterTrack | Ink::Wall)
    }

    #[test]
    fn every_ink_can_be_read_on_its_ground() {
        for (name, text) in Theme::SHIPPED.iter().filter(|(name, _)| *name != "terminal") {
            let wanted = if *name == "contrast" { 7.0 } else { 4.5 };
            for depth in [Depth::Sixteen, Depth::Palette256, Depth::True] {
                let theme = Theme::read(name, text, depth).expect(name);
                for ink in Ink::ALL {
                    let style = theme.style(ink);
                    let (fg, bg) = (style.fg.and_then(seen), style.bg.and_then(seen));
                    let ratio = contrast(fg.expect("a colour"), bg.expect("a ground"));
                    let wanted = if is_text(ink) { wanted } else { 3.0 };
                    assert!(wanted <= ratio, "{name} at {depth:?}: {ink:?} has {ratio:.2}");
                }
            }
        }
    }

    #[test]
    fn the_terminals_own_palette_is_used_with_care() {
        // On black and on white alike; yellow, cyan, green and blue all vanish on one of them.
        let (black, white) = ((0, 0, 0), (255, 255, 255));
        for depth in [Depth::Sixteen, Depth::Palette256, Depth::True] {
            let theme = Theme::shipped("terminal", depth).expect("shipped");
            for ink in Ink::ALL {
                let style = theme.style(ink);
                let read = |c| 3.5 <= contrast(c, black) && 3.5 <= contrast(c, white);
                assert!(style.fg.and_then(seen).is_none_or(read), "{ink:?} {style:?}");
                assert_eq!(style.bg, Some(Color::Reset), "{ink:?}");
            }
        }
    }

    #[test]
    fn without_colour_there_is_none_and_the_selection_is_still_seen() {
        for (name, _) in Theme::SHIPPED {
            let theme = Theme::shipped(name, Depth::Mono).expect(name);
            for ink in Ink::ALL {
                let style = theme.style(ink);
                assert_eq!((style.fg, style.bg), (Some(Color::Reset), Some(Color::Reset)));
            }
            assert!(theme.style(Ink::Selection).add_modifier.contains(Modifier::REVERSED));
            assert!(theme.style(Ink::Danger).add_modifier != Modifier::empty());
        }
    }

    #[test]
    fn a_fault_in_a_theme_file_names_its_place() {
        let text = "(\n  name: \"x\",\n  colour: 3,\n  inks: {},\n)";
        let fault = Theme::read("x.ron", text, Depth::True).expect_err("unknown field");
        assert_eq!(fault.place.map(|(line, _)| line), Some(3), "{fault}");
        assert!(fault.to_string().contains("colour"), "{fault}");
        let fault =
            Theme::read("x.ron", "(name: \"x\", inks: {Body: (rgb: \"red\")})", Depth::True);
        assert!(fault.is_err_and(|f| f.to_string().contains("no colour")));
        let fault = Theme::read("x.ron", "(name: \"x\", inks: {})", Depth::True);
        assert!(fault.is_err_and(|f| f.what.contains("Body, Heading")));
    }
}
