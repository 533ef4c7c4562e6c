//! Three sets of glyphs: full Unicode, the old code page 437, and plain ASCII.
//!
//! Widgets name what they mean ([`Glyph`]) and draw lines as strokes with arms; only this file
//! knows which character that becomes. There is no emoji: their width differs between terminals.

/// Which characters the terminal and its font can show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GlyphSet {
    #[default]
    Full,
    Cp437,
    Ascii,
}

/// What a single character says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Glyph {
    Ellipsis,
    /// The row the cursor stands on.
    Pointer,
    MoreAbove,
    MoreBelow,
    MoreLeft,
    MoreRight,
    ScrollTrack,
    ScrollThumb,
    Bullet,
    /// Between short facts on one line.
    Dot,
    MeterFull,
    MeterBand,
    MeterEmpty,
    Controls,
    Confirmed,
    Suspected,
    Broken,
    /// Links to several people that are folded into one row.
    Several,
    Tick,
    Shade0,
    Shade1,
    Shade2,
    Shade3,
}

impl Glyph {
    pub const ALL: [Glyph; 23] = [
        Glyph::Ellipsis,
        Glyph::Pointer,
        Glyph::MoreAbove,
        Glyph::MoreBelow,
        Glyph::MoreLeft,
        Glyph::MoreRight,
        Glyph::ScrollTrack,
        Glyph::ScrollThumb,
        Glyph::Bullet,
        Glyph::Dot,
        Glyph::MeterFull,
        Glyph::MeterBand,
        Glyph::MeterEmpty,
        Glyph::Controls,
        Glyph::Confirmed,
        Glyph::Suspected,
        Glyph::Broken,
        Glyph::Several,
        Glyph::Tick,
        Glyph::Shade0,
        Glyph::Shade1,
        Glyph::Shade2,
        Glyph::Shade3,
    ];

    /// Full, code page, ASCII.
    const fn three(self) -> [&'static str; 3] {
        match self {
            Glyph::Ellipsis => ["…", "..", ".."],
            Glyph::Pointer => ["▸", "►", ">"],
            Glyph::MoreAbove => ["▲", "▲", "^"],
            Glyph::MoreBelow => ["▼", "▼", "v"],
            Glyph::MoreLeft => ["◂", "◄", "<"],
            Glyph::MoreRight => ["▸", "►", ">"],
            Glyph::ScrollTrack => ["│", "│", "|"],
            Glyph::ScrollThumb => ["┃", "█", "#"],
            Glyph::Bullet => ["•", "•", "-"],
            Glyph::Dot => ["·", "·", "-"],
            Glyph::MeterFull => ["█", "█", "#"],
            Glyph::MeterBand => ["▒", "▒", "+"],
            Glyph::MeterEmpty => ["·", "·", "."],
            Glyph::Controls => ["◆", "♦", "%"],
            Glyph::Confirmed => ["●", "•", "@"],
            Glyph::Suspected => ["○", "○", "o"],
            Glyph::Broken => ["×", "x", "x"],
            Glyph::Several => ["≡", "≡", "&"],
            Glyph::Tick => ["✓", "√", "*"],
            Glyph::Shade0 => [" ", " ", " "],
            Glyph::Shade1 => ["░", "░", "."],
            Glyph::Shade2 => ["▒", "▒", ":"],
            Glyph::Shade3 => ["▓", "▓", "#"],
        }
    }
}

impl GlyphSet {
    pub const ALL: [GlyphSet; 3] = [GlyphSet::Full, GlyphSet::Cp437, GlyphSet::Ascii];

    pub const fn glyph(self, glyph: Glyph) -> &'static str {
        let three = glyph.three();
        match self {
            GlyphSet::Full => three[0],
            GlyphSet::Cp437 => three[1],
            GlyphSet::Ascii => three[2],
        }
    }

    /// The character of a piece of line.
    pub fn stroke(self, arms: Arms) -> char {
        let table = match self {
            GlyphSet::Full => FULL,
            GlyphSet::Cp437 => CP437,
            GlyphSet::Ascii => return arms.ascii(),
        };
        table.chars().nth(arms.index()).unwrap_or(' ')
    }

    /// What a character becomes if the set has no glyph of it.
    pub fn fold(self, c: char) -> char {
        match self {
            GlyphSet::Full => c,
            GlyphSet::Cp437 if super::fit::in_cp437(c) => c,
            GlyphSet::Cp437 | GlyphSet::Ascii => super::fit::to_ascii(c),
        }
    }

    /// The names a person may write in the settings or after `--glyphs`.
    pub fn named(name: &str) -> Option<GlyphSet> {
        GlyphSet::ALL.into_iter().find(|set| set.name() == name)
    }

    /// What settings call it.
    pub const fn name(self) -> &'static str {
        match self {
            GlyphSet::Full => "full",
            GlyphSet::Cp437 => "cp437",
            GlyphSet::Ascii => "ascii",
        }
    }
}

/// How thick a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    Light,
    Heavy,
}

/// The four arms of a piece of line, two bits each. Strokes that meet are merged arm by arm, so
/// walls join properly whatever the glyph set and in whatever order they are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arms(u8);

impl Arms {
    pub const NONE: Arms = Arms(0);

    pub const fn of(weight: Weight, up: bool, right: bool, down: bool, left: bool) -> Arms {
        let w = match weight {
            Weight::Light => 1,
            Weight::Heavy => 2,
        };
        Arms(
            (w * up as u8)
                | ((w * right as u8) << 2)
                | ((w * down as u8) << 4)
                | ((w * left as u8) << 6),
        )
    }

    /// Where two strokes share an arm, the heavier one shows.
    pub fn merge(self, other: Arms) -> Arms {
        let arm = |shift: u8| ((self.0 >> shift) & 3).max((other.0 >> shift) & 3) << shift;
        Arms(arm(0) | arm(2) | arm(4) | arm(6))
    }

    /// Of the heaviest arm, if there is any.
    pub fn weight(self) -> Option<Weight> {
        match self.weights().into_iter().max() {
            Some(2..) => Some(Weight::Heavy),
            Some(1) => Some(Weight::Light),
            _ => None,
        }
    }

    /// Do two lines cross here, all four arms out?
    pub fn is_crossing(self) -> bool {
        self.weights().iter().all(|w| 0 < *w)
    }

    const fn weights(self) -> [u8; 4] {
        [self.0 & 3, (self.0 >> 2) & 3, (self.0 >> 4) & 3, (self.0 >> 6) & 3]
    }

    fn index(self) -> usize {
        let [up, right, down, left] = self.weights().map(usize::from);
        left * 27 + down * 9 + right * 3 + up
    }

    fn ascii(self) -> char {
        let [up, right, down, left] = self.weights();
        match (up.max(down), left.max(right)) {
            (0, 0) => ' ',
            (0, 1) => '-',
            (0, _) => '=',
            // Beside the double lines, more weight would only be noise.
            (_, 0) => '|',
            _ => '+',
        }
    }
}

/// By left, down, right, up; each none, light, heavy.
const FULL: &str =
    " ╵╹╶└┖╺┕┗╷│╿┌├┞┍┝┡╻╽┃┎┟┠┏┢┣╴┘┚─┴┸╼┶┺┐┤┦┬┼╀┮┾╄┒┧┨┰╁╂┲╆╊╸┙┛╾┵┹━┷┻┑┥┩┭┽╃┯┿╇┓┪┫┱╅╉┳╈╋";
/// The same with double lines for heavy ones; a mixture takes the heavier of each direction.
const CP437: &str =
    " │║─└╙═╘╚││║┌├╟╒╞╠║║║╓╟╟╔╠╠─┘╜─┴╨═╧╩┐┤╢┬┼╫╤╪╬╖╢╢╥╫╫╦╬╬═╛╝═╧╩═╧╩╕╡╣╤╪╬╤╪╬╗╣╣╦╬╬╦╬╬";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::fit;

    #[test]
    fn every_glyph_stays_in_its_set() {
        for glyph in Glyph::ALL {
            assert!(GlyphSet::Ascii.glyph(glyph).is_ascii(), "{glyph:?}");
            assert!(GlyphSet::Cp437.glyph(glyph).chars().all(fit::in_cp437), "{glyph:?}");
            assert!(GlyphSet::Full.glyph(glyph).chars().all(|c| fit::char_width(c) == 1));
        }
    }

    #[test]
    fn every_stroke_stays_in_its_set() {
        for bits in 0..=u8::MAX {
            let arms = Arms(bits);
            if arms.weights().contains(&3) {
                continue;
            }
            assert!(GlyphSet::Ascii.stroke(arms).is_ascii());
            assert!(fit::in_cp437(GlyphSet::Cp437.stroke(arms)), "{arms:?}");
            assert_eq!(GlyphSet::Full.stroke(arms) == ' ', arms == Arms::NONE);
        }
    }

    #[test]
    fn walls_that_meet_are_joined() {
        let across = Arms::of(Weight::Light, false, true, false, true);
        let down = Arms::of(Weight::Heavy, true, false, true, false);
        assert_eq!(GlyphSet::Full.stroke(across.merge(down)), '╂');
        assert_eq!(GlyphSet::Cp437.stroke(across.merge(down)), '╫');
    }
}
