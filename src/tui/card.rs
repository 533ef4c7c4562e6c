//! A test card: the signs and the inks, to be looked at outside of the game.

use ratatui::style::{Color, Modifier, Style};

use game::text::Text;

use super::Options;
use super::dump;
use super::glyph::{Glyph, Weight};
use super::paint::{Painter, Sheet};
use super::theme::Ink;

const SIZE: (u16, u16) = (76, 10);

/// The card as text, with the codes of its colours if a terminal is to show it.
pub fn card(text: &Text, options: &Options, terminal: bool) -> String {
    let theme = options.themed();
    let mut sheet = Sheet::new(SIZE.0, SIZE.1);
    sheet.paint(&theme, options.glyphs, |painter| draw(text, painter));
    if terminal { dump::coded(&sheet.buffer, code) } else { dump::text(&sheet.buffer) }
}

fn draw(text: &Text, painter: &mut Painter) {
    let area = painter.area;
    painter.frame(area, Ink::Border, Weight::Light);
    let middle = ratatui::layout::Rect { x: area.x + 36, width: area.width - 36, ..area };
    painter.frame(middle, Ink::BorderFocus, Weight::Heavy);
    let word = |id: &str| text.message(id, &[]);
    let inks = [
        (Ink::Body, "card-ink-body"),
        (Ink::Heading, "card-ink-heading"),
        (Ink::Muted, "card-ink-muted"),
        (Ink::Person, "card-ink-person"),
        (Ink::Ours, "card-ink-ours"),
        (Ink::Good, "card-ink-good"),
        (Ink::Warning, "card-ink-warning"),
        (Ink::Danger, "card-ink-danger"),
    ];
    for (y, (ink, id)) in (area.y + 1..).zip(inks) {
        painter.text_cut(area.x + 2, y, 32, ink, &word(id));
    }
    let signs = |list: &[Glyph], painter: &Painter| {
        list.iter().map(|glyph| painter.glyph(*glyph)).collect::<Vec<_>>().join(" ")
    };
    let rows = [
        (
            "card-signs-links",
            signs(&[Glyph::Controls, Glyph::Confirmed, Glyph::Suspected, Glyph::Broken], painter),
        ),
        (
            "card-signs-meter",
            [Glyph::MeterFull, Glyph::MeterFull, Glyph::MeterBand, Glyph::MeterEmpty]
                .map(|glyph| painter.glyph(glyph))
                .concat(),
        ),
        (
            "card-signs-marks",
            signs(&[Glyph::Pointer, Glyph::MoreAbove, Glyph::MoreBelow, Glyph::Tick], painter),
        ),
    ];
    for (y, (id, signs)) in (area.y + 1..).step_by(2).zip(rows) {
        let x = painter.text_cut(middle.x + 2, y, 24, Ink::Muted, &word(id));
        painter.text(x + 2, y, Ink::Body, &signs);
    }
    let row = ratatui::layout::Rect { x: middle.x + 2, y: area.y + 8, width: 36, height: 1 };
    painter.text_cut(row.x, row.y, row.width, Ink::Body, &word("card-selected"));
    painter.select(row);
}

/// The codes that set a style.
fn code(style: Style) -> String {
    let mut codes = vec!["0".to_owned()];
    let looks = [
        (Modifier::BOLD, "1"),
        (Modifier::DIM, "2"),
        (Modifier::ITALIC, "3"),
        (Modifier::UNDERLINED, "4"),
        (Modifier::REVERSED, "7"),
    ];
    let on = looks.iter().filter(|(look, _)| style.add_modifier.contains(*look));
    codes.extend(on.map(|(_, code)| (*code).to_owned()));
    codes.extend(style.fg.and_then(|colour| colour_code(colour, 30)));
    codes.extend(style.bg.and_then(|colour| colour_code(colour, 40)));
    format!("\u{1b}[{}m", codes.join(";"))
}

fn colour_code(colour: Color, base: u8) -> Option<String> {
    let sixteen = |n: u8| Some((base + n).to_string());
    let bright = |n: u8| Some((base + 60 + n).to_string());
    match colour {
        Color::Reset => None,
        Color::Black => sixteen(0),
        Color::Red => sixteen(1),
        Color::Green => sixteen(2),
        Color::Yellow => sixteen(3),
        Color::Blue => sixteen(4),
        Color::Magenta => sixteen(5),
        Color::Cyan => sixteen(6),
        Color::Gray => sixteen(7),
        Color::DarkGray => bright(0),
        Color::LightRed => bright(1),
        Color::LightGreen => bright(2),
        Color::LightYellow => bright(3),
        Color::LightBlue => bright(4),
        Color::LightMagenta => bright(5),
        Color::LightCyan => bright(6),
        Color::White => bright(7),
        Color::Rgb(r, g, b) => Some(format!("{};2;{r};{g};{b}", base + 8)),
        Color::Indexed(n) => Some(format!("{};5;{n}", base + 8)),
    }
}
