//! A frame as a picture: what the screen buffer holds, as SVG. Letters stay letters, so a picture
//! is small, sharp at any size, and can be searched.

use std::fmt::Write;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use super::{dump, fit};

/// A cell in units of the picture.
const CELL: (u16, u16) = (9, 18);
/// From the top of a cell to the line on which letters stand.
const BASE: u16 = 14;
/// Around the screen.
const RIM: u16 = 9;
/// Where a theme leaves a colour to the terminal.
const INK: Rgb = (208, 208, 208);
const GROUND: Rgb = (16, 16, 16);

const FONT: &str = "'DejaVu Sans Mono',ui-monospace,Menlo,Consolas,monospace";

type Rgb = (u8, u8, u8);

/// One screen.
pub fn still(buffer: &Buffer) -> String {
    picture(buffer, "", &frame(buffer))
}

/// Screens one after the other, each for as many tenths of a second as are said, for ever.
pub fn moving(frames: &[(Buffer, u32)]) -> String {
    let Some((first, _)) = frames.first() else { return String::new() };
    let whole: u32 = frames.iter().map(|(_, tenths)| tenths).sum::<u32>().max(1);
    let (mut style, mut body, mut from) = (String::new(), String::new(), 0);
    for (at, (buffer, tenths)) in frames.iter().enumerate() {
        let share = |tenths: u32| f64::from(tenths) * 100.0 / f64::from(whole);
        let (begins, ends) = (share(from), share(from + tenths));
        // Writing to a String does not fail.
        let _ = write!(
            style,
            "@keyframes f{at}{{0%{{visibility:hidden}}{begins:.2}%{{visibility:visible}}\
             {ends:.2}%{{visibility:hidden}}}}\
             .f{at}{{visibility:hidden;animation:f{at} {:.1}s step-end infinite}}",
            f64::from(whole) / 10.0
        );
        let _ = write!(body, "<g class=\"f{at}\">{}</g>", frame(buffer));
        from += tenths;
    }
    picture(first, &style, &body)
}

fn picture(buffer: &Buffer, style: &str, body: &str) -> String {
    let (width, height) =
        (buffer.area.width * CELL.0 + 2 * RIM, buffer.area.height * CELL.1 + 2 * RIM);
    let (_, ground) = colours(buffer.cell((0, 0)).map(|cell| cell.style()).unwrap_or_default());
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" font-family=\"{FONT}\" font-size=\"15\">\
         <style>text{{white-space:pre}}{style}</style>\
         <rect width=\"{width}\" height=\"{height}\" rx=\"6\" fill=\"{}\"/>\n{body}</svg>\n",
        hex(ground)
    )
}

fn frame(buffer: &Buffer) -> String {
    let area = buffer.area;
    let (_, ground) = colours(buffer.cell((0, 0)).map(|cell| cell.style()).unwrap_or_default());
    let rim = format!(
        "<rect x=\"{RIM}\" y=\"{RIM}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n",
        area.width * CELL.0,
        area.height * CELL.1,
        hex(ground)
    );
    let lines = (area.top()..area.bottom()).map(|y| line(buffer, y, ground));
    rim + &lines.collect::<String>()
}

fn line(buffer: &Buffer, y: u16, ground: Rgb) -> String {
    let mut out = String::new();
    for (from, to, style) in dump::pieces(buffer, y) {
        run(&mut out, buffer, (from, to, y), (style, ground));
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// A piece of a line in one style.
fn run(out: &mut String, buffer: &Buffer, (from, to, y): (u16, u16, u16), style: (Style, Rgb)) {
    let (style, ground) = style;
    let (ink, on) = colours(style);
    let (top, left) = (RIM + y * CELL.1, RIM + from * CELL.0);
    if on != ground {
        let width = (to - from) * CELL.0;
        let _ = write!(
            out,
            "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{}\" fill=\"{}\"/>",
            CELL.1,
            hex(on)
        );
    }
    // Blanks between words are cheaper left out: every word has its own place.
    let mut x = from;
    while x < to {
        let (word, end) = word(buffer, (x, to, y));
        if word.trim().is_empty() {
            x = end;
            continue;
        }
        let (at, long, base) = (RIM + x * CELL.0, (end - x) * CELL.0, top + BASE);
        let looks = looks(style.add_modifier);
        let _ = write!(
            out,
            "<text x=\"{at}\" y=\"{base}\" textLength=\"{long}\" fill=\"{}\"{looks}>{}</text>",
            hex(ink),
            escaped(&word)
        );
        x = end;
    }
}

/// What stands from a place on, up to two blanks; where blanks stand, all of them.
fn word(buffer: &Buffer, (from, to, y): (u16, u16, u16)) -> (String, u16) {
    let symbol = |x: u16| buffer.cell((x, y)).map_or(" ", |cell| cell.symbol());
    let is_blank = |x: u16| symbol(x).trim().is_empty();
    let blank = is_blank(from);
    let (mut text, mut x) = (String::new(), from);
    while x < to && is_blank(x) == blank || x + 1 < to && !blank && is_blank(x) && !is_blank(x + 1)
    {
        text.push_str(symbol(x));
        x += fit::width(symbol(x)).max(1);
    }
    (text, x.min(to))
}

fn looks(modifier: Modifier) -> String {
    let mut looks = String::new();
    for (is, says) in [
        (Modifier::BOLD, " font-weight=\"bold\""),
        (Modifier::ITALIC, " font-style=\"italic\""),
        (Modifier::UNDERLINED, " text-decoration=\"underline\""),
        (Modifier::DIM, " opacity=\"0.7\""),
    ] {
        if modifier.contains(is) {
            looks.push_str(says);
        }
    }
    looks
}

/// Ink and ground as they are seen.
fn colours(style: Style) -> (Rgb, Rgb) {
    let ink = style.fg.and_then(rgb).unwrap_or(INK);
    let ground = style.bg.and_then(rgb).unwrap_or(GROUND);
    match style.add_modifier.contains(Modifier::REVERSED) {
        true => (ground, ink),
        false => (ink, ground),
    }
}

/// The colour, where it is one of its own.
const fn rgb(colour: Color) -> Option<Rgb> {
    match colour {
        Color::Rgb(r, g, b) => Some((r, g, b)),
        _ => None,
    }
}

fn hex((r, g, b): Rgb) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::*;

    fn buffer() -> Buffer {
        let mut buffer = Buffer::empty(Rect { width: 12, height: 2, ..Rect::default() });
        buffer.set_string(0, 0, "a <b>  c & d", Style::new().fg(Color::Rgb(1, 2, 3)));
        buffer.set_string(0, 1, "ours", Style::new().add_modifier(Modifier::REVERSED));
        buffer
    }

    #[test]
    fn every_word_stands_in_its_cell_and_nothing_reads_as_a_tag() {
        let picture = still(&buffer());
        for words in
            ["x=\"9\" y=\"23\" textLength=\"45\" fill=\"#010203\">a &lt;b&gt;<", ">c &amp; d<"]
        {
            assert!(picture.contains(words), "{words}: {picture}");
        }
        assert!(picture.contains("fill=\"#d0d0d0\"/>"), "{picture}");
    }

    #[test]
    fn frames_follow_each_other() {
        let picture = moving(&[(buffer(), 10), (buffer(), 30)]);
        assert!(picture.contains(".f1{visibility:hidden;animation:f1 4.0s"), "{picture}");
        assert!(picture.contains("25.00%{visibility:visible}"), "{picture}");
        assert_eq!(moving(&[]), "");
    }
}
