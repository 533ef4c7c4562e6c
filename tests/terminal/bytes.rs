//! T6: whatever bytes the terminal sends, nothing is typed by them and the keyboard stays alive.
//! All of it through a pseudo-terminal.
//!
//! `CUTOUT_BYTES=1000000 cargo test --release --test terminal bytes -- --nocapture` sends a million
//! sequences; with every change there are ten thousand.

use std::sync::Mutex;
use std::time::Duration;

use cutout::trials::Noise;

use crate::pty::{Session, at_desk, program, saves};

/// Longer than anything that has begun is waited for.
const SILENCE: u64 = 1_200;

/// What is no key, with a name for complaints. Nothing of it may change the desk.
const NOTHING: &[(&str, &[u8])] = &[
    // Answers to what nobody asked.
    ("a report of a mode", b"\x1b[?2026;2$y"),
    ("a report of a mode, old", b"\x1b[12;2$y"),
    ("a keyboard protocol", b"\x1b[?1u"),
    ("attributes", b"\x1b[?62;1;6;22c"),
    ("attributes, second", b"\x1b[>1;4600;0c"),
    ("attributes, third", b"\x1bP!|7E565445\x1b\\"),
    ("the cursor, out of range", b"\x1b[1;0R"),
    ("the cursor", b"\x1b[24;80R"),
    ("the cursor, DEC", b"\x1b[?5;10;1R"),
    ("a status", b"\x1b[0n"),
    ("dark or light", b"\x1b[?997;1n"),
    ("the size", b"\x1b[8;24;80t"),
    ("the size in the band", b"\x1b[48;24;80;600;800t"),
    ("a title", b"\x1b]lends the week\x1b\\"),
    ("a background", b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\"),
    ("a background, with a bell", b"\x1b]11;rgb:eeee/eeee/eeee\x07"),
    ("a colour", b"\x1b]4;1;rgb:cdcd/0000/0000\x1b\\"),
    ("a clipboard", b"\x1b]52;c;ZWVlZWUgZSBlDQ==\x07"),
    ("a clipboard of 100 kB", &{
        let mut bytes = [b'e'; 100_000];
        bytes[0] = 0x1b;
        bytes[1] = b']';
        bytes[99_999] = 7;
        bytes
    }),
    ("a capability", b"\x1bP1+r544e=787465726d\x1b\\"),
    ("a capability that is not there", b"\x1bP0+r\x1b\\"),
    ("a name", b"\x1bP>|WezTerm 20240203\x1b\\"),
    ("a setting", b"\x1bP1$r0;1m\x1b\\"),
    ("graphics", b"\x1b_Gi=31;OK\x1b\\"),
    ("a message, with ends of lines", b"\x1b^e\re\r\x1b\\"),
    ("a string, with ends of lines", b"\x1bXe\re\r\x1b\\"),
    ("a command to tmux", b"\x1bPtmux;\x1b\x1b]11;?\x07\x1b\\"),
    ("a title with letters of many bytes", "\x1b]2;\u{11c}\u{2713} e\u{7}".as_bytes()),
    // In eight bits.
    ("an answer in eight bits", b"\x9d11;rgb:eeee/eeee/eeee\x9c"),
    ("attributes in eight bits", b"\x9b?62;22c"),
    ("a capability in eight bits", b"\x901+r54=65\x9c"),
    ("an answer in eight bits as UTF-8", "\u{9d}11;eeee\u{9c}".as_bytes()),
    // The mouse.
    ("a movement", b"\x1b[<35;10;10M"),
    ("a release", b"\x1b[<0;10;10m"),
    ("a release, old", b"\x1b[M#!!"),
    ("a button that is not there", b"\x1b[<131;10;10M"),
    ("a wheel to the side", b"\x1b[<66;10;10M"),
    ("no numbers", b"\x1b[<M"),
    ("two numbers", b"\x1b[<0;1M"),
    ("four numbers", b"\x1b[<0;1;1;1M"),
    ("negative places", b"\x1b[<0;-1;-1M"),
    ("a button below 32", b"\x1b[1;10;10M"),
    ("places of nothing", b"\x1b[M\0\0\0"),
    // Keys that are none.
    ("a letter let go", b"\x1b[101;1:3u"),
    ("Enter let go", b"\x1b[13;1:3u"),
    ("Shift alone", b"\x1b[57441;2u"),
    ("half of a pair", b"\x1b[55296u"),
    ("no character", b"\x1b[1114112u"),
    ("a number without end", b"\x1b[99999999999999999999999u"),
    ("a modifier beyond all", b"\x1b[1;256e"),
    ("Super and e", b"\x1b[101;9u"),
    ("Alt and e", b"\x1be"),
    ("Ctrl and e", b"\x05"),
    ("a key of no number", b"\x1b[~"),
    ("semicolons", b"\x1b[;;;;;;;;;;;;;;;;;;;;;~"),
    ("colons", b"\x1b[:::::::::::::::::::::u"),
    ("an end without a paste", b"\x1b[201~"),
    ("an unknown letter", b"\x1b[12;3e"),
    ("spaces within", b"\x1b[1 e"),
    ("a keypad", b"\x1bOe"),
    ("a console's key that is not there", b"\x1b[[e"),
    ("focus lost", b"\x1b[O"),
    ("focus", b"\x1b[I"),
    // Pastes at a desk.
    ("a paste", b"\x1b[200~e\re\re\r\x1b[201~"),
    ("a paste with marks in it", b"\x1b[200~e\x1b[20e\x1b[200~\re\x1b[201~"),
    ("a paste of nothing", b"\x1b[200~\x1b[201~"),
    ("a paste without marks", b"meet him\rend of note\r"),
    ("a paste of one long line", b"end of the note that I took"),
    ("a paste of short lines", b"e\re y\re\re\r"),
    // Broken off.
    ("broken off by CAN", b"\x1b[1;2\x18"),
    ("a text broken off by SUB", b"\x1b]2;e\x1a"),
    ("spoilt by a letter", "\x1b[1\u{e9};2e".as_bytes()),
    ("spoilt by a control", b"\x1b[1\r;2e"),
    // Bytes of other encodings, and of none.
    ("latin-1", b"\xe9\xe8\xe0\xfc\xdf"),
    ("halves of letters", b"\xc3\xe2\x82\xf0\x9f\x95"),
    ("too long a zero", b"\xc0\x80\xe0\x80\xaf"),
    ("a surrogate", b"\xed\xa0\x80\xed\xb0\x80"),
    ("beyond Unicode", b"\xf5\x80\x80\x80\xff\xfe"),
    ("NUL", b"\0\0\0\0"),
    ("an end of a text", b"\x1b\\\x9c"),
    // Halves, and then silence.
    ("ESC", b"\x1b"),
    ("ESC [", b"\x1b["),
    ("numbers", b"\x1b[1;5"),
    ("ESC O", b"\x1bO"),
    ("ESC [ [", b"\x1b[["),
    ("half a report of the mouse", b"\x1b[<0;5"),
    ("half an old report of the mouse", b"\x1b[M !"),
    ("half an answer", b"\x1b]11;rgb:eeee"),
    ("half a capability", b"\x1bP1+r"),
    ("half a text with an ESC", b"\x1b]2;e\x1b"),
    ("a paste without its end", b"\x1b[200~e\re\r"),
    ("a paste with half an end", b"\x1b[200~e\re\r\x1b[20"),
    ("half a sequence in eight bits", b"\x9b1"),
    ("100,000 numbers", &{
        let mut bytes = [b';'; 100_000];
        bytes[0] = 0x1b;
        bytes[1] = b'[';
        bytes
    }),
];

/// The keyboard is alive: a key leaves the desk, another comes back, and it is as it was.
#[track_caller]
fn untouched(session: &mut Session, desk: &str, after: &str) {
    assert!(session.is_running(), "after {after}: it has ended\n{}", session.text());
    session.press("gp");
    let left = session.until(|screen| !screen.contents().contains("For decision"));
    assert!(left, "after {after}: the keyboard is dead\n{}", session.text());
    session.press("gd");
    session.shows("For decision");
    session.until(|screen| screen.contents() == desk);
    assert_eq!(session.text(), desk, "after {after}");
}

/// At a desk without a message, which any key would take away.
fn desk(saves: &std::path::Path) -> (Session, String) {
    let mut session = Session::start(saves, (80, 24), &[]);
    at_desk(&mut session);
    session.press("gp");
    session.until(|screen| !screen.contents().contains("For decision"));
    session.press("gd");
    session.shows("For decision");
    session.quiet();
    let desk = session.text();
    (session, desk)
}

#[test]
fn what_is_no_key_types_nothing_and_leaves_the_keyboard_alive() {
    let cases = Mutex::new(NOTHING.to_vec());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let dir = saves();
                let (mut session, desk) = desk(dir.path());
                loop {
                    let Some((name, bytes)) = cases.lock().unwrap().pop() else { break };
                    session.send(bytes);
                    session.pause(SILENCE);
                    untouched(&mut session, &desk, name);
                }
                session.press("\u{3}\u{3}");
                session.restored();
            });
        }
    });
    println!("T6: {} cases by name", NOTHING.len());
}

#[test]
fn ctrl_c_is_heard_at_once_inside_of_anything_but_a_paste() {
    let dir = saves();
    let (mut session, _) = desk(dir.path());
    for begun in ["\u{1b}[1;", "\u{1b}]11;rgb", "\u{1b}P1+r", "\u{1b}_G", "\u{1b}O", "\u{1b}[<0;"] {
        session.press(begun);
        session.pause(20);
        session.press("\u{3}");
        session.shows("Leave the game?");
        session.press("\u{1b}");
        session.shows("For decision");
        session.pause(100);
    }
    // And a paste without its end is over after a pause.
    session.press("\u{1b}[200~lost");
    session.pause(SILENCE);
    session.press("\u{3}\u{3}");
    session.restored();
}

#[test]
fn an_arrow_in_two_reads_takes_no_text_away() {
    let dir = saves();
    let (mut session, _) = desk(dir.path());
    session.press("gp");
    session.shows("Agents");
    session.press("n");
    session.shows("leave it");
    session.press("secret");
    session.shows("secret");
    for (at, delay) in [1, 5, 20, 60, 150].into_iter().enumerate() {
        session.press("\u{1b}");
        session.pause(delay);
        session.press("[D");
        session.pause(50);
        // A figure stands where the arrow went; a whole arrow goes back over it.
        session.press(&at.to_string());
        session.press("\u{1b}[D");
        session.pause(30);
    }
    session.shows("s4e3c2r1e0t");
    session.press("\r");
    session.press("\u{3}\u{3}");
    session.restored();
}

#[test]
fn bytes_that_come_slowly_are_what_they_are() {
    let dir = saves();
    let (mut session, desk) = desk(dir.path());
    for (delay, bytes) in [
        (3, &b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\"[..]),
        (3, b"\x1b[?2026;2$y"),
        (30, b"\x1b[?62;22c"),
        (120, b"\x1b]11;eee\x07"),
        (300, b"\x1bP1+re"),
        (80, b"\x1b[24;8e"),
    ] {
        for byte in bytes {
            session.send(&[*byte]);
            session.pause(delay);
        }
        session.pause(SILENCE);
        untouched(&mut session, &desk, &format!("{delay} ms: {bytes:?}"));
    }
    session.press("\u{3}\u{3}");
    session.restored();
}

#[test]
fn a_match_that_is_watched_outlives_any_bytes() {
    let dir = saves();
    let mut session = Session::start_by(&[&program(), "watch"], dir.path(), (80, 24), &[]);
    session.shows("week 1");
    for (name, bytes) in NOTHING {
        // Here ESC leaves.
        if !bytes.starts_with(b"\x1b") || 1 < bytes.len() {
            session.send(bytes);
            session.pause(30);
            assert!(session.is_running(), "after {name}");
        }
    }
    session.pause(SILENCE);
    session.press("n");
    session.shows("week 2");
    session.press("q");
    session.restored();
    assert!(session.ends().success());
}

// ── at random ──

#[test]
fn no_bytes_of_any_kind_kill_the_keyboard_or_type_a_command() {
    const ROUND: u64 = 500;
    let sequences: u64 = std::env::var("CUTOUT_BYTES").map_or(10_000, |n| n.parse().unwrap());
    let rounds = Mutex::new((0..sequences.div_ceil(ROUND)).collect::<Vec<u64>>());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let dir = saves();
                let (mut session, desk) = desk(dir.path());
                loop {
                    let Some(seed) = rounds.lock().unwrap().pop() else { break };
                    let mut dice = Noise::new(seed);
                    let bytes: Vec<u8> = (0..ROUND).flat_map(|_| dice.nothing()).collect();
                    for piece in bytes.chunks(1 + dice.roll(3_000) as usize) {
                        session.send(piece);
                        session.listen(Duration::from_micros(500));
                    }
                    session.pause(SILENCE);
                    untouched(&mut session, &desk, &format!("the round {seed}"));
                }
                session.press("\u{3}\u{3}");
                session.restored();
            });
        }
    });
    println!("T6: {sequences} sequences, 0 dead keyboards, 0 panics, 0 typed commands");
}
