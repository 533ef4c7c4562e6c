//! From the bytes of a terminal to what a person did: the one door for input.
//!
//! A terminal sends keys, its own reports, pasted text and noise through one pipe. [`Filter`]
//! lets through only what is complete, known and within bounds:
//! - A sequence is heard whole or not at all. What is unknown is dropped to its last byte.
//! - Nothing is waited for without end: each half has its time, and then it is dropped.
//! - Nothing grows: a sequence is kept to 64 bytes, a paste to what a field holds.
//! - Ctrl-C is heard inside of every sequence. Only a paste may hold it as text, and a paste
//!   whose end is lost ends by itself.
//! - No byte panics. Numbers saturate, coordinates are clamped, bytes that are no UTF-8 are
//!   dropped.
//!
//! Parsers of others read what programs write to a terminal (`vte`), or come with a library of
//! terminals (`termwiz`); this one reads what terminals write to programs, where ESC is a key too.
//!
//! The clock is handed in, so that all of it can be tried without waiting.

mod burst;
mod sequence;
#[cfg(test)]
mod tests;

use std::time::Duration;

use super::input::{PASTE_AT_MOST, Raw, pasted};
use super::key::{Code, Key};

pub use burst::Burst;
use sequence::Meaning;

/// Longer sequences mean nothing to the game.
const SEQUENCE_AT_MOST: usize = 64;
/// How long an ESC is held back, for it may begin an arrow. A person who pressed Esc does not
/// feel so little.
const HALF_ESC: Duration = Duration::from_millis(50);
/// The same where text is being typed, which Esc would throw away.
const HALF_ESC_IN_TEXT: Duration = Duration::from_millis(250);
/// How long the rest of a sequence may be on its way. No key waits for it.
const HALF_SEQUENCE: Duration = Duration::from_millis(500);
/// After an Esc that was given up, the rest of a slow sequence is still no text.
const LATE: Duration = Duration::from_millis(500);
/// A pause of a paste that is its end.
const HALF_PASTE: Duration = Duration::from_secs(1);
/// Nothing that comes at the pace of a person's keys lasts longer: it is their keys.
const AT_MOST: Duration = Duration::from_secs(5);
/// A paste comes in pieces of at least this size; a person's keys do not.
const PIECE: usize = 64;

const ESC: u8 = 0x1b;
const CTRL_C: u8 = 0x03;
const CANCEL: u8 = 0x18;
const SUBSTITUTE: u8 = 0x1a;
const BELL: u8 = 0x07;
const PASTE_END: &[u8] = b"\x1b[201~";
/// The controls of eight bits that begin something, see [`Filter::control`].
const INTRODUCERS: &[u8] = &[0x8f, 0x90, 0x98, 0x9b, 0x9d, 0x9e, 0x9f];

/// What has begun and is not whole yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Ground,
    /// ESC, or ESC twice.
    Escape { twice: bool },
    /// `ESC [`, then numbers.
    Csi,
    /// `ESC [ [`: the Linux console's function keys.
    Console,
    /// `ESC O`, then perhaps a number.
    Ss3,
    /// `ESC [ M`, then three bytes.
    OldMouse,
    /// A text of the terminal's own (OSC, DCS, SOS, PM, APC), with what may end it.
    Text { bell_ends: bool, escaped: bool },
    /// Between the marks of a paste; so many bytes of its end mark have come.
    Paste { ended: usize },
}

/// What a byte above ASCII is.
enum Letter {
    /// The beginning of one, or its middle.
    Half,
    Whole(char),
    None,
}

/// The state machine. [`feed`](Filter::feed) it what was read; when [`deadline`](Filter::deadline)
/// passes without a byte, call [`expire`](Filter::expire).
#[derive(Debug, Default)]
pub struct Filter {
    state: State,
    /// The bytes of the sequence or the paste that has begun, as many as are of use.
    held: Vec<u8>,
    /// More came than was kept, or what belongs to no sequence.
    spoilt: bool,
    /// ESC came before it.
    alt: bool,
    /// The beginning of a character, never more than three bytes, and when its last byte came.
    half_char: Vec<u8>,
    half_since: Duration,
    /// When it began: a paste that comes in large pieces begins anew with each.
    began: Duration,
    /// When the last byte came.
    last: Duration,
    /// Until then the rest of a sequence may follow whose ESC was given up.
    late: Duration,
    /// Is text being typed, so that Esc would cost more than a glance?
    in_text: bool,
}

impl Filter {
    /// Whether text is being typed.
    pub fn typing(&mut self, on: bool) {
        self.in_text = on;
    }

    /// Takes what was read at that time and returns what it came to.
    pub fn feed(&mut self, bytes: &[u8], now: Duration) -> Vec<Raw> {
        let mut out = Vec::new();
        let lasts = matches!(self.state, State::Text { .. } | State::Paste { .. });
        if lasts && self.began + AT_MOST < now && bytes.len() < PIECE {
            self.give_up(&mut out);
        }
        if PIECE <= bytes.len() {
            self.began = now;
        }
        self.last = now;
        for byte in bytes {
            self.byte(*byte, &mut out);
        }
        out
    }

    /// When what has begun will be given up, if anything has.
    pub fn deadline(&self) -> Option<Duration> {
        let patience = match self.state {
            State::Ground => return None,
            State::Escape { .. } if self.in_text => HALF_ESC_IN_TEXT,
            State::Escape { .. } => HALF_ESC,
            State::Paste { .. } => HALF_PASTE,
            _ => HALF_SEQUENCE,
        };
        Some(self.last + patience)
    }

    /// The time has passed: an ESC was the key, anything else is dropped.
    pub fn expire(&mut self, now: Duration) -> Vec<Raw> {
        let mut out = Vec::new();
        if self.deadline().is_some_and(|deadline| deadline <= now) {
            if matches!(self.state, State::Escape { .. }) {
                self.late = now + LATE;
            }
            self.give_up(&mut out);
        }
        out
    }

    fn give_up(&mut self, out: &mut Vec<Raw>) {
        match self.state {
            State::Escape { twice } => {
                out.extend((0..=usize::from(twice)).map(|_| Raw::Key(Key::of(Code::Esc))));
            }
            State::Paste { ended } => out.extend(self.paste(ended)),
            _ => {}
        }
        self.ground();
    }

    fn ground(&mut self) {
        self.state = State::Ground;
        self.held.clear();
        (self.spoilt, self.alt) = (false, false);
    }

    fn begin(&mut self, state: State) {
        self.held.clear();
        self.half_char.clear();
        (self.state, self.began) = (state, self.last);
        (self.spoilt, self.alt) = (false, false);
    }

    fn byte(&mut self, byte: u8, out: &mut Vec<Raw>) {
        match self.state {
            State::Paste { ended } => self.in_paste(byte, ended, out),
            // Whatever has begun, a person can leave.
            _ if byte == CTRL_C && self.state != State::Ground => {
                self.ground();
                out.push(Raw::Key(Key::ctrl('c')));
            }
            State::Ground => self.on_ground(byte, out),
            State::Escape { twice } => self.after_escape(byte, twice, out),
            State::Csi => self.in_csi(byte, out),
            State::Console => {
                if self.goes_on(byte) {
                    self.finish(sequence::console(byte), out);
                }
            }
            State::Ss3 => self.in_ss3(byte, out),
            State::OldMouse => self.in_old_mouse(byte, out),
            State::Text { bell_ends, escaped } => self.in_text(byte, bell_ends, escaped, out),
        }
    }

    /// A sequence is broken off by ESC or by a control that begins another. Any other control and any byte above
    /// ASCII spoils it: it is dropped with what follows to its end.
    fn goes_on(&mut self, byte: u8) -> bool {
        match byte {
            ESC => self.begin(State::Escape { twice: false }),
            0x20..0x7f => return true,
            // Padding.
            0 => {}
            CANCEL | SUBSTITUTE => self.ground(),
            byte if INTRODUCERS.contains(&byte) => self.control(u32::from(byte)),
            _ => self.spoilt = true,
        }
        false
    }

    fn finish(&mut self, meaning: Meaning, out: &mut Vec<Raw>) {
        let (alt, spoilt) = (self.alt, self.spoilt);
        self.ground();
        match meaning {
            Meaning::Nothing => {}
            _ if spoilt => {}
            Meaning::Raw(Raw::Key(key)) => out.push(Raw::Key(Key { alt: key.alt || alt, ..key })),
            Meaning::Raw(raw) => out.push(raw),
            Meaning::Paste => self.begin(State::Paste { ended: 0 }),
            Meaning::OldMouse => self.begin(State::OldMouse),
            Meaning::Console => self.begin(State::Console),
        }
    }

    // ── on the ground ──

    fn on_ground(&mut self, byte: u8, out: &mut Vec<Raw>) {
        if byte < 0x80 && self.half_char_was_a_control() {
            return self.byte(byte, out);
        }
        let late = std::mem::take(&mut self.late);
        match byte {
            b'[' | b'O' | b']' | b'P' | b'X' | b'^' | b'_' if self.last < late => {
                self.introduced(byte);
            }
            ESC => self.begin(State::Escape { twice: false }),
            0x80.. => self.above_ascii(byte, out),
            _ => {
                // An ESC before a letter that broke off was none of this key's.
                self.alt &= self.half_char.is_empty();
                self.half_char.clear();
                out.extend(sequence::single(byte).map(|key| self.with_alt(key)));
            }
        }
    }

    /// A letter that broke off may have swallowed the control of eight bits that broke it off. Then
    /// that began a sequence, unless it is long ago.
    fn half_char_was_a_control(&mut self) -> bool {
        let middle = self.half_char.get(1..).unwrap_or_default();
        let begins = |byte: &&u8| INTRODUCERS.contains(byte);
        let Some(control) = middle.iter().rev().find(begins).copied() else { return false };
        let is_late = self.half_since + HALF_SEQUENCE < self.last;
        // An ESC before a letter that broke off is none of the next key's.
        (self.alt, self.half_char) = (false, Vec::new());
        if !is_late {
            self.control(u32::from(control));
        }
        !is_late
    }

    /// The key with the ESC that came before it.
    fn with_alt(&mut self, key: Key) -> Raw {
        Raw::Key(Key { alt: std::mem::take(&mut self.alt), ..key })
    }

    fn above_ascii(&mut self, byte: u8, out: &mut Vec<Raw>) {
        match self.letter(byte) {
            Letter::Half => {}
            Letter::Whole(c) if c.is_control() => self.control(u32::from(c)),
            Letter::Whole(c) => {
                let key = self.with_alt(Key::char(c));
                out.push(key);
            }
            Letter::None => self.control(u32::from(byte)),
        }
    }

    /// A half of a character never waits: the next byte that does not belong to it is heard as if
    /// it were not there.
    fn letter(&mut self, byte: u8) -> Letter {
        let continues = (0x80..=0xbf).contains(&byte) && !self.half_char.is_empty();
        if !continues {
            self.half_char.clear();
        }
        if !continues && !(0xc2..=0xf4).contains(&byte) {
            return Letter::None;
        }
        self.half_char.push(byte);
        self.half_since = self.last;
        match std::str::from_utf8(&self.half_char) {
            Ok(text) => {
                let letter = text.chars().next().map_or(Letter::None, Letter::Whole);
                self.half_char.clear();
                letter
            }
            Err(fault) if fault.error_len().is_none() => Letter::Half,
            Err(_) => {
                self.half_char.clear();
                Letter::None
            }
        }
    }

    /// The controls of eight bits, as some terminals send them.
    fn control(&mut self, control: u32) {
        self.alt = false;
        match control {
            0x8f => self.begin(State::Ss3),
            0x9b => self.begin(State::Csi),
            0x9d => self.begin(State::Text { bell_ends: true, escaped: false }),
            0x90 | 0x98 | 0x9e | 0x9f => {
                self.begin(State::Text { bell_ends: false, escaped: false });
            }
            _ => {}
        }
    }

    // ── after ESC ──

    fn after_escape(&mut self, byte: u8, twice: bool, out: &mut Vec<Raw>) {
        match byte {
            ESC if twice => out.push(Raw::Key(Key::of(Code::Esc))),
            ESC => self.state = State::Escape { twice: true },
            b'[' | b'O' => {
                self.introduced(byte);
                self.alt = twice;
            }
            b']' | b'P' | b'X' | b'^' | b'_' => self.introduced(byte),
            // The end of a text that was given up.
            b'\\' | 0 => self.ground(),
            _ => {
                if twice {
                    out.push(Raw::Key(Key::of(Code::Esc)));
                }
                self.ground();
                self.alt = true;
                self.on_ground(byte, out);
                self.alt = self.alt && !self.half_char.is_empty();
            }
        }
    }

    /// What begins with ESC and this letter.
    fn introduced(&mut self, letter: u8) {
        self.begin(match letter {
            b'[' => State::Csi,
            b'O' => State::Ss3,
            letter => State::Text { bell_ends: letter == b']', escaped: false },
        });
    }

    // ── sequences ──

    fn keep(&mut self, byte: u8) {
        if self.held.len() < SEQUENCE_AT_MOST {
            self.held.push(byte);
        } else {
            self.spoilt = true;
        }
    }

    fn in_csi(&mut self, byte: u8, out: &mut Vec<Raw>) {
        if !self.goes_on(byte) {
            return;
        }
        if byte < 0x40 {
            return self.keep(byte);
        }
        let meaning = sequence::csi(&self.held, byte);
        self.finish(meaning, out);
    }

    fn in_ss3(&mut self, byte: u8, out: &mut Vec<Raw>) {
        if !self.goes_on(byte) {
            return;
        }
        if byte.is_ascii_digit() || byte == b';' {
            return self.keep(byte);
        }
        let meaning = sequence::ss3(&self.held, byte);
        self.finish(meaning, out);
    }

    fn in_old_mouse(&mut self, byte: u8, out: &mut Vec<Raw>) {
        if byte == ESC {
            return self.begin(State::Escape { twice: false });
        }
        // A report holds nothing below the blank. One that does is broken off by what begins another.
        let broken = self.held.iter().any(|held| *held < b' ');
        if broken && INTRODUCERS.contains(&byte) {
            return self.control(u32::from(byte));
        }
        self.keep(byte);
        if let [button, x, y] = self.held[..] {
            self.finish(sequence::old_mouse(button, x, y), out);
        }
    }

    /// The terminal's own text is dropped to its end. What ended it too early was another key.
    fn in_text(&mut self, byte: u8, bell_ends: bool, escaped: bool, out: &mut Vec<Raw>) {
        match byte {
            b'\\' if escaped => self.ground(),
            _ if escaped => {
                self.begin(State::Escape { twice: false });
                self.after_escape(byte, false, out);
            }
            ESC => self.state = State::Text { bell_ends, escaped: true },
            CANCEL | SUBSTITUTE => self.ground(),
            BELL if bell_ends => self.ground(),
            // ST in eight bits, unless it is a part of a letter.
            0x80.. => match self.letter(byte) {
                Letter::Whole('\u{9c}') => self.ground(),
                Letter::None if byte == 0x9c => self.ground(),
                _ => {}
            },
            _ => self.half_char.clear(),
        }
    }

    // ── pastes ──

    fn in_paste(&mut self, byte: u8, ended: usize, out: &mut Vec<Raw>) {
        let ended = match byte {
            _ if PASTE_END.get(ended) == Some(&byte) => ended + 1,
            ESC => 1,
            _ => 0,
        };
        if ended == PASTE_END.len() {
            out.extend(self.paste(ended - 1));
            return self.ground();
        }
        self.state = State::Paste { ended };
        if self.held.len() < 2 * PASTE_AT_MOST {
            self.held.push(byte);
        } else {
            self.spoilt = true;
        }
    }

    /// The text so far, without so many bytes of an end mark.
    fn paste(&mut self, mark: usize) -> Option<Raw> {
        let mut bytes = std::mem::take(&mut self.held);
        if !self.spoilt {
            bytes.truncate(bytes.len().saturating_sub(mark));
        }
        let text: String = bytes.utf8_chunks().map(|chunk| chunk.valid()).collect();
        let text = pasted(&text);
        (!text.is_empty()).then_some(Raw::Paste(text))
    }
}
