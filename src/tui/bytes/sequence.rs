//! What a whole sequence means. Pure: bytes in, meaning out; what is unknown means nothing.

use crate::tui::input::{Button, Raw};
use crate::tui::key::{Code, Key};

/// What a sequence came to, or what must be read next.
#[derive(Debug, PartialEq, Eq)]
pub enum Meaning {
    Nothing,
    Raw(Raw),
    /// A paste begins.
    Paste,
    /// Three bytes of a report follow.
    OldMouse,
    /// One letter of the Linux console follows.
    Console,
}

const fn key(code: Code) -> Meaning {
    Meaning::Raw(Raw::Key(Key::of(code)))
}

/// A byte that stands for itself.
pub fn single(byte: u8) -> Option<Key> {
    Some(match byte {
        b'\r' => Key::of(Code::Enter),
        b'\t' => Key::of(Code::Tab),
        0x08 | 0x7f => Key::of(Code::Backspace),
        0x01..=0x1a => Key::ctrl(char::from(byte + 0x60)),
        0x1c..=0x1f => Key::ctrl(char::from(byte + 0x40)),
        0x20..=0x7e => Key::char(char::from(byte)),
        // NUL pads, ESC begins, and more is no ASCII.
        _ => return None,
    })
}

/// `ESC [ held last`.
pub fn csi(held: &[u8], last: u8) -> Meaning {
    if let Some(report) = held.strip_prefix(b"<") {
        return if last == b'M' { whole_mouse(report, 0) } else { Meaning::Nothing };
    }
    let Some(numbers) = numbers(held) else { return Meaning::Nothing };
    match (last, held.is_empty()) {
        // No key and no mouse says so much.
        _ if 3 < numbers.len() => Meaning::Nothing,
        (b'M', true) => Meaning::OldMouse,
        (b'M', false) => whole_mouse(held, 32),
        (b'[', true) => Meaning::Console,
        (b'I' | b'O', true) => Meaning::Raw(Raw::Focus(last == b'I')),
        (b'~', false) => tilde(&numbers),
        (b'u', false) => coded(&numbers, 0, 1),
        (b'Z', _) => key(Code::BackTab),
        // R is left out: it is the place of the cursor, and F3 only where there are modifiers.
        (b'R', _) => Meaning::Nothing,
        _ => named(last).map_or(Meaning::Nothing, |code| modified(code, &numbers, 1)),
    }
}

/// `ESC O held last`.
pub fn ss3(held: &[u8], last: u8) -> Meaning {
    let Some(numbers) = numbers(held) else { return Meaning::Nothing };
    let at = numbers.len().saturating_sub(1);
    match (last, named(last)) {
        (b'M', _) => key(Code::Enter),
        (_, Some(code)) => modified(code, &numbers, at),
        _ => Meaning::Nothing,
    }
}

/// `ESC [ [ letter`.
pub fn console(letter: u8) -> Meaning {
    match letter {
        b'A'..=b'E' => key(Code::F(letter - b'A' + 1)),
        _ => Meaning::Nothing,
    }
}

/// The three bytes after `ESC [ M`, each 32 too high and counted from 1.
/// A place beyond what a byte can say comes as a control.
pub fn old_mouse(button: u8, x: u8, y: u8) -> Meaning {
    if x < 32 || y < 32 {
        return Meaning::Nothing;
    }
    let place = |byte: u8| u32::from(byte.saturating_sub(32));
    mouse(&[[u32::from(button), 0], [place(x), 0], [place(y), 0]], 32)
}

/// Numbers, each with the one after its colon. None if anything else is among them.
type Numbers = Vec<[u32; 2]>;

fn numbers(held: &[u8]) -> Option<Numbers> {
    if !held.iter().all(|byte| matches!(byte, b'0'..=b'9' | b';' | b':')) {
        return None;
    }
    let number = |digits: &[u8]| {
        digits.iter().fold(0u32, |sum, digit| {
            sum.saturating_mul(10).saturating_add(u32::from(digit.saturating_sub(b'0')))
        })
    };
    let pair = |field: &[u8]| {
        let mut parts = field.split(|byte| *byte == b':').map(number);
        [parts.next().unwrap_or(0), parts.next().unwrap_or(0)]
    };
    Some(held.split(|byte| *byte == b';').map(pair).collect())
}

const fn named(last: u8) -> Option<Code> {
    Some(match last {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'H' => Code::Home,
        b'F' => Code::End,
        b'P' => Code::F(1),
        b'Q' => Code::F(2),
        b'R' => Code::F(3),
        b'S' => Code::F(4),
        _ => return None,
    })
}

/// A key with the modifiers that stand at that place, counted from 1 as xterm does. The number
/// after the colon tells a press from its end.
fn modified(code: Code, numbers: &[[u32; 2]], at: usize) -> Meaning {
    const SHIFT: u32 = 1;
    const ALT: u32 = 2;
    const CTRL: u32 = 4;
    /// Super, hyper and meta, which no key of the game has.
    const OTHERS: u32 = 8 | 16 | 32;
    const RELEASE: u32 = 3;
    let [bits, event] = numbers.get(at).copied().unwrap_or_default();
    let bits = bits.saturating_sub(1);
    if event == RELEASE || bits & OTHERS != 0 {
        return Meaning::Nothing;
    }
    let (ctrl, alt) = (bits & CTRL != 0, bits & ALT != 0);
    let code = match code {
        Code::Tab if bits & SHIFT != 0 => Code::BackTab,
        Code::Char(c) if ctrl => Code::Char(c.to_ascii_lowercase()),
        Code::Char(c) if bits & SHIFT != 0 => Code::Char(c.to_uppercase().next().unwrap_or(c)),
        code => code,
    };
    Meaning::Raw(Raw::Key(Key { code, ctrl, alt }))
}

/// `ESC [ number ; modifiers ~`.
fn tilde(numbers: &[[u32; 2]]) -> Meaning {
    let number = numbers.first().map_or(0, |pair| pair[0]);
    let f = |n: u32| Code::F(u8::try_from(n).unwrap_or(0));
    let code = match number {
        1 | 7 => Code::Home,
        2 => Code::Insert,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        11..=15 => f(number - 10),
        17..=21 => f(number - 11),
        23..=26 => f(number - 12),
        28 | 29 => f(number - 13),
        31..=34 => f(number - 14),
        // What xterm sends for keys that have no sequence of their own.
        27 => return coded(numbers, 2, 1),
        200 => return Meaning::Paste,
        _ => return Meaning::Nothing,
    };
    modified(code, numbers, 1)
}

/// A key by the number of its character.
fn coded(numbers: &[[u32; 2]], at: usize, modifiers: usize) -> Meaning {
    let number = numbers.get(at).map_or(0, |pair| pair[0]);
    let code = match (number, char::from_u32(number)) {
        (9, _) => Code::Tab,
        (13, _) => Code::Enter,
        (27, _) => Code::Esc,
        (8 | 127, _) => Code::Backspace,
        // Keys without a character have numbers there.
        (0xe000..=0xf8ff, _) => return Meaning::Nothing,
        (_, Some(c)) if !c.is_control() => Code::Char(c),
        _ => return Meaning::Nothing,
    };
    modified(code, numbers, modifiers)
}

/// A report of the mouse, of which no number may be missing.
fn whole_mouse(held: &[u8], base: u32) -> Meaning {
    let is_whole = held.split(|byte| *byte == b';').all(|field| !field.is_empty());
    match numbers(held) {
        Some(numbers) if is_whole => mouse(&numbers, base),
        _ => Meaning::Nothing,
    }
}

/// Button and place. Places are counted from 1; some terminals send 0 at the edge.
fn mouse(numbers: &[[u32; 2]], base: u32) -> Meaning {
    let &[[button, _], [x, _], [y, _]] = numbers else { return Meaning::Nothing };
    let Some(button) = button.checked_sub(base) else { return Meaning::Nothing };
    let place = |n: u32| u16::try_from(n.saturating_sub(1)).unwrap_or(u16::MAX);
    let (x, y) = (place(x), place(y));
    // Shift, alt and ctrl do not matter; a movement is no press.
    const MODIFIERS: u32 = 4 | 8 | 16;
    let button = match button & !MODIFIERS {
        0 => Button::Left,
        1 => Button::Middle,
        2 => Button::Right,
        64 => return Meaning::Raw(Raw::Wheel { x, y, lines: -3 }),
        65 => return Meaning::Raw(Raw::Wheel { x, y, lines: 3 }),
        _ => return Meaning::Nothing,
    };
    Meaning::Raw(Raw::Press { x, y, button })
}
