//! Bytes of every kind, sent to a desk through the door of the terminal.
//!
//! Half of it is noise, in which nothing is a key: the desk must be as it was. The other half has
//! keys in it, so that anything may happen, but nothing may panic and the keyboard must live.

use std::time::Duration;

use game::text::Text;

use crate::{
    table::Foyer,
    trials::ordeal::Tally,
    tui::{
        Options, Start,
        bytes::{Burst, Filter},
        colour, dump,
        input::Raw,
        key::{Code, Key},
        play::Game,
        run::{App as _, Effect, Input, Stage, Worker},
    },
};

/// So many sequences come before the desk is looked at.
const ROUND: u64 = 10;
/// Longer than anything that has begun is waited for.
const SILENCE: Duration = Duration::from_millis(1_200);

/// What terminals send, and what no terminal ever sends.
pub struct Noise(u64);

/// Things that a generator of sequences would hardly hit upon.
const NOTHING: &[&[u8]] = &[
    b"\x1b[?2026;2$y",
    b"\x1b[?62;22c",
    b"\x1b[1;0R",
    b"\x1b[M\0\0\0",
    b"\x1b[97;1:3u",
    b"\x1b[1114112u",
    b"\x1b[4294967296;9u",
    b"\x1b[O",
    b"\x1b[I",
    b"\x1b[201~",
    b"\x1b[200~e\x1b[20e\x1b[200~\re\x1b[201~",
    b"\x1bPtmux;\x1b\x1b]11;?\x07\x1b\\",
    b"\x9d11;rgb:eeee/eeee/eeee\x9c",
    b"\x9b?62;22c",
    b"\xed\xa0\x80",
    b"\x1b\\",
    b"\x1b",
    b"\0",
];

/// Keys, among them those that give orders and end a week.
const KEYS: &[&[u8]] = &[
    b"\x1b[A",
    b"\x1b[B",
    b"\x1b[C",
    b"\x1b[D",
    b"\x1bOP",
    b"\x1b[5~",
    b"\x1b[6~",
    b"\t",
    b"\r",
    b"e",
    b"o1\r",
    b"n",
    b":",
    b"/",
    b"?",
    b"q",
    b"gp",
    b"gd",
    b"u",
    b"x",
    b" ",
    b"\x7f",
    b"\x03",
    b"\x1b[<0;10;10M",
    b"\x1b[<64;0;4M",
    b"\x1b[M !!",
    "é".as_bytes(),
];

impl Noise {
    pub const fn new(seed: u64) -> Noise {
        Noise(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    pub fn roll(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        (self.0 >> 33) % below.max(1)
    }

    fn of<T: Copy>(&mut self, list: &[T], or: T) -> T {
        let at = usize::try_from(self.roll(list.len() as u64)).unwrap_or(0);
        list.get(at).copied().unwrap_or(or)
    }

    fn some(&mut self, most: u64, one: impl Fn(&mut Noise) -> u8) -> Vec<u8> {
        (0..self.roll(most + 1)).map(|_| one(self)).collect()
    }

    fn between(&mut self, first: u8, last: u8) -> u8 {
        let more = self.roll(u64::from(last.saturating_sub(first)) + 1);
        first.saturating_add(u8::try_from(more).unwrap_or(0))
    }

    /// A sequence that means nothing to the game, whole or in part.
    pub fn nothing(&mut self) -> Vec<u8> {
        const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMQRSTUVWYZ";
        let mut bytes = match self.roll(9) {
            0 => self.private(),
            1 => self.unknown(),
            2 | 3 => self.text(),
            4 => self.some(12, |noise| noise.between(0x80, 0xff)),
            5 => self.mouse(),
            6 => self.paste(),
            7 => vec![0x1b, self.of(LETTERS, b'e')],
            _ => self.of(NOTHING, b"").to_vec(),
        };
        if self.roll(6) == 0 {
            let left = self.roll(bytes.len() as u64);
            bytes.truncate(1 + usize::try_from(left).unwrap_or(0));
        }
        while let half @ 1.. = half_a_letter(&bytes) {
            bytes.truncate(bytes.len() - half);
        }
        bytes
    }

    /// The same, or a key.
    fn anything(&mut self) -> Vec<u8> {
        match self.roll(3) {
            0 => self.nothing(),
            1 => self.of(KEYS, b"").to_vec(),
            _ => self.some(16, |noise| noise.between(0, 0xff)),
        }
    }

    fn paste(&mut self) -> Vec<u8> {
        let text = self.some(40, |noise| match noise.between(0, 0xff) {
            0x1b => b'e',
            byte => byte,
        });
        [&b"\x1b[200~"[..], &text, b"\x1b[201~"].concat()
    }

    fn numbers(&mut self) -> Vec<u8> {
        self.some(20, |noise| noise.of(b"0123456789;;::", b';'))
    }

    fn private(&mut self) -> Vec<u8> {
        let numbers = self.numbers();
        let (first, last) = (self.of(b"?>=", b'?'), self.between(0x40, 0x7e));
        [&b"\x1b["[..], &[first], &numbers, &[last]].concat()
    }

    fn unknown(&mut self) -> Vec<u8> {
        let numbers = self.numbers();
        let last = self.of(b"EGJKLNTUVWXY@`abcdefghijklmnopqrstvwxyz{|}", b'z');
        [&b"\x1b["[..], &numbers, &[last]].concat()
    }

    fn text(&mut self) -> Vec<u8> {
        let begin = self.of(b"]PX^_", b']');
        let text = self.some(60, |noise| noise.between(0x20, 0x7e));
        let end: &[u8] = if self.roll(4) == 0 { b"" } else { b"\x1b\\" };
        [&[0x1b, begin], &text[..], end].concat()
    }

    /// Movements, releases and what is out of range.
    fn mouse(&mut self) -> Vec<u8> {
        let button = self.of(&[35, 32, 67, 131, 255, 99_999], 35);
        let (x, y) = (self.roll(1 << 31), self.roll(1 << 31));
        let end = self.of(&['M', 'm'], 'm');
        format!("\x1b[<{button};{x};{y}{end}").into_bytes()
    }
}

/// How many bytes at the end are a letter that has begun. With the first byte of a sequence in
/// eight bits they could be a whole letter, and nothing tells that sequence from text then. A
/// terminal that speaks UTF-8 sends no such byte.
fn half_a_letter(bytes: &[u8]) -> usize {
    let last = bytes.utf8_chunks().last().map_or(&[][..], |last| last.invalid());
    let begun = std::str::from_utf8(last).is_err_and(|fault| fault.error_len().is_none());
    if begun { last.len() } else { 0 }
}

/// A thousand sequences; those of odd numbers have keys among them.
pub(super) fn thousand(seed: u64) -> Tally {
    let mut tally = Tally::default();
    let mut noise = Noise::new(seed);
    let mut desk = Desk::begin();
    for round in 0..1_000 / ROUND {
        let outcome = desk.as_mut().map_err(|why| why.clone()).and_then(|desk| match seed % 2 {
            0 => desk.hears_noise(&mut noise),
            _ => desk.hears_anything(&mut noise),
        });
        if outcome.is_err() || desk.as_ref().is_ok_and(|desk| desk.ended) {
            desk = Desk::begin();
        }
        tally.note(|| format!("seed {seed}, round {round}"), outcome);
        tally.tried += ROUND - 1;
    }
    tally.distinct = tally.tried;
    tally
}

/// A game behind the door for bytes, with a clock of its own.
struct Desk {
    stage: Stage<Game>,
    filter: Filter,
    burst: Burst,
    now: Duration,
    /// What came through the door since the desk was looked at.
    heard: Vec<Raw>,
    /// What stands on the screen when nothing happens.
    text: String,
    /// The same after a key that means nothing here.
    puzzled: String,
    ended: bool,
}

impl Desk {
    fn begin() -> Result<Desk, String> {
        let foyer = Foyer::without_files();
        let offers = foyer.offers().map_err(|hitch| hitch.to_string())?;
        let offer = offers.first().ok_or("there is no scenario")?;
        let seat = *offer.seats.first().ok_or("there is no seat")?;
        let choice = foyer.choice((&offer.id, seat), "idle", None, Some("noise"));
        let choice = choice.map_err(|hitch| hitch.to_string())?;
        let mut options = Options::of(colour::Choice::Never, &|_| None);
        options.start = Start::Campaign(choice);
        let game = Game::new(foyer, Text::english(), &options).map_err(|it| it.to_string())?;
        let look = game.look();
        let stage = Stage::new(game, look, (80, 24));
        let mut desk = Desk {
            stage,
            filter: Filter::default(),
            burst: Burst::default(),
            now: SILENCE,
            heard: Vec::new(),
            text: String::new(),
            puzzled: String::new(),
            ended: false,
        };
        desk.press(Key { alt: true, ..Key::char('l') });
        desk.puzzled = desk.seen();
        // Any key takes a message away.
        desk.press(Key::of(Code::Esc));
        desk.text = desk.seen();
        let said = Text::english().message("sheet-no-key", &[]);
        match desk.puzzled.contains(&said) && !desk.text.contains(&said) {
            true => Ok(desk),
            false => Err(format!("Alt-l is not answered by “{said}”")),
        }
    }

    fn seen(&mut self) -> String {
        self.stage.draw();
        dump::text(&self.stage.sheet.buffer)
    }

    fn press(&mut self, key: Key) {
        self.take(vec![Raw::Key(key)]);
        self.stage.draw();
    }

    fn take(&mut self, heard: Vec<Raw>) {
        for raw in self.burst.sort(heard, self.now) {
            self.heard.push(raw.clone());
            let effects = self.stage.take(raw);
            self.run(effects);
        }
    }

    fn run(&mut self, effects: Vec<Effect<crate::tui::play::News>>) {
        for effect in effects {
            match effect {
                Effect::Quit => self.ended = true,
                Effect::Spawn { job, work } => {
                    let news = work(&Worker::alone(job));
                    let more = self.stage.app.update(Input::Done { job, news });
                    self.run(more);
                }
                _ => {}
            }
        }
    }

    fn hears(&mut self, bytes: &[u8], pause: Duration) {
        self.now += pause;
        let due = self.filter.expire(self.now);
        self.take(due);
        let heard = self.filter.feed(bytes, self.now);
        self.take(heard);
    }

    fn round(&mut self, noise: &mut Noise, one: fn(&mut Noise) -> Vec<u8>) -> Vec<u8> {
        let mut sent = Vec::new();
        self.heard.clear();
        for _ in 0..ROUND {
            let bytes = one(noise);
            // Mostly at once, sometimes late.
            let pause = Duration::from_millis(noise.roll(6).pow(4));
            self.hears(&bytes, pause);
            sent.extend(bytes);
        }
        self.hears(b"", SILENCE);
        sent
    }

    fn hears_noise(&mut self, noise: &mut Noise) -> Result<(), String> {
        let sent = self.round(noise, Noise::nothing);
        let sent = sent.escape_ascii();
        let seen = self.seen();
        if seen != self.text && seen != self.puzzled {
            let lines = seen.lines().zip(self.text.lines());
            let other: Vec<&str> = lines.filter(|(now, was)| now != was).map(|it| it.0).collect();
            let heard = &self.heard;
            return Err(format!("{other:#?} on the desk after {sent}, heard as {heard:?}"));
        }
        self.hears(b"gp", SILENCE);
        if self.seen() == self.text {
            return Err(format!("the keyboard is dead after {sent}"));
        }
        self.hears(b"gd", SILENCE);
        match self.seen() == self.text {
            true => Ok(()),
            false => Err(format!("the desk does not come back after {sent}")),
        }
    }

    fn hears_anything(&mut self, noise: &mut Noise) -> Result<(), String> {
        let sent = self.round(noise, Noise::anything);
        self.hears(b"\x1b", SILENCE);
        self.hears(b"\x03", SILENCE);
        let asks = Text::english().message("leave-title", &[]);
        if !self.ended && !self.seen().contains(&asks) {
            return Err(format!("Ctrl-C is not heard after {}", sent.escape_ascii()));
        }
        self.hears(b"\x1b", SILENCE);
        self.hears(b"", SILENCE);
        Ok(())
    }
}
