use proptest::{prelude::*, test_runner::FileFailurePersistence};

use super::*;
use crate::tui::input::Button;

const MILLI: Duration = Duration::from_millis(1);

fn milli(count: u32) -> Duration {
    MILLI * count
}

/// What all bytes at once come to, and then a long silence.
fn hear(bytes: &[u8]) -> Vec<Raw> {
    let mut filter = Filter::default();
    let mut heard = filter.feed(bytes, milli(10));
    heard.extend(filter.expire(milli(60_000)));
    heard
}

/// The same, one byte at a time with a pause after each; what is due is given up.
fn hear_slowly(bytes: &[u8], pause: Duration, in_text: bool) -> Vec<Raw> {
    let mut filter = Filter::default();
    filter.typing(in_text);
    let mut heard = Vec::new();
    let mut now = milli(10);
    for byte in bytes {
        heard.extend(filter.expire(now));
        heard.extend(filter.feed(&[*byte], now));
        now += pause;
    }
    heard.extend(filter.expire(now + milli(60_000)));
    heard
}

fn key(code: Code) -> Raw {
    Raw::Key(Key::of(code))
}

fn letter(c: char) -> Raw {
    Raw::Key(Key::char(c))
}

fn with_alt(code: Code) -> Raw {
    Raw::Key(Key { alt: true, ..Key::of(code) })
}

fn with_ctrl(code: Code) -> Raw {
    Raw::Key(Key { ctrl: true, ..Key::of(code) })
}

/// Keys as terminals send them.
fn keys() -> Vec<(&'static [u8], Raw)> {
    use Code::*;
    vec![
        (b"a", letter('a')),
        (b"Z", letter('Z')),
        (b"\r", key(Enter)),
        (b"\t", key(Tab)),
        (b"\x7f", key(Backspace)),
        (b"\x08", key(Backspace)),
        (b"\x1b", key(Esc)),
        (b"\x1b[Z", key(BackTab)),
        (b"\x03", Raw::Key(Key::ctrl('c'))),
        (b"\x0a", Raw::Key(Key::ctrl('j'))),
        (b"\x1f", Raw::Key(Key::ctrl('_'))),
        ("é".as_bytes(), letter('é')),
        ("日".as_bytes(), letter('日')),
        ("🕵".as_bytes(), letter('🕵')),
        (b"\x1b[A", key(Up)),
        (b"\x1b[1;2B", key(Down)),
        (b"\x1b[1;5C", with_ctrl(Right)),
        (b"\x1b[1;3D", with_alt(Left)),
        (b"\x1b[1;0A", key(Up)),
        (b"\x1bOA", key(Up)),
        (b"\x1b[H", key(Home)),
        (b"\x1bOF", key(End)),
        (b"\x1b[1~", key(Home)),
        (b"\x1b[7~", key(Home)),
        (b"\x1b[4~", key(End)),
        (b"\x1b[8~", key(End)),
        (b"\x1b[2~", key(Insert)),
        (b"\x1b[3~", key(Delete)),
        (b"\x1b[3;5~", with_ctrl(Delete)),
        (b"\x1b[5~", key(PageUp)),
        (b"\x1b[6~", key(PageDown)),
        (b"\x1bOP", key(F(1))),
        (b"\x1bOR", key(F(3))),
        (b"\x1bO5P", with_ctrl(F(1))),
        (b"\x1b[[A", key(F(1))),
        (b"\x1b[[E", key(F(5))),
        (b"\x1b[11~", key(F(1))),
        (b"\x1b[15~", key(F(5))),
        (b"\x1b[17~", key(F(6))),
        (b"\x1b[24~", key(F(12))),
        (b"\x1b[25~", key(F(13))),
        (b"\x1b[34~", key(F(20))),
        (b"\x1bx", with_alt(Char('x'))),
        ("\x1bé".as_bytes(), with_alt(Char('é'))),
        (b"\x1b\r", with_alt(Enter)),
        (b"\x1b\x7f", with_alt(Backspace)),
        (b"\x1b\x1b[A", with_alt(Up)),
        (b"\x1b\x1bOA", with_alt(Up)),
        (b"\x9bA", key(Up)),
        ("\u{9b}A".as_bytes(), key(Up)),
        (b"\x8fP", key(F(1))),
        (b"\x1b[97u", letter('a')),
        (b"\x1b[97;2u", letter('A')),
        (b"\x1b[97;5u", Raw::Key(Key::ctrl('a'))),
        (b"\x1b[97;1:1u", letter('a')),
        (b"\x1b[13u", key(Enter)),
        (b"\x1b[27u", key(Esc)),
        (b"\x1b[9;2u", key(BackTab)),
        (b"\x1b[127u", key(Backspace)),
        (b"\x1b[27;5;99~", Raw::Key(Key::ctrl('c'))),
        (b"\x1b[27;2;65~", letter('A')),
        (b"\x1b[I", Raw::Focus(true)),
        (b"\x1b[O", Raw::Focus(false)),
    ]
}

/// What a terminal says of itself, answers to what was never asked, what is out of range, and noise.
const NOTHING: &[&[u8]] = &[
    // Reports: modes, attributes, places, sizes, keyboards, colours.
    b"\x1b[?2026;2$y",
    b"\x1b[4;1$y",
    b"\x1b[?1u",
    b"\x1b[?62;22c",
    b"\x1b[>41;370;0c",
    b"\x1b[=0c",
    b"\x1b[1;0R",
    b"\x1b[24;80R",
    b"\x1b[?1;1R",
    b"\x1b[0n",
    b"\x1b[?997;1n",
    b"\x1b[8;24;80t",
    b"\x1b[4;600;800t",
    b"\x1b[>4;2m",
    b"\x1b[48;24;80;480;800t",
    b"\x1b[?0;0;0S",
    b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
    b"\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
    b"\x1b]4;1;rgb:cdcd/0000/0000\x1b\\",
    b"\x1b]52;c;ZWVlZQ==\x07",
    b"\x1b]0;e\x9c",
    b"\x9d10;rgb:ffff/ffff/ffff\x9c",
    "\u{9d}10;eee\u{9c}".as_bytes(),
    b"\x1bP1+r544e=787465726d\x1b\\",
    b"\x1bP>|XTerm(390)\x1b\\",
    b"\x1bP1$r0m\x1b\\",
    b"\x1bP!|00000000\x1b\\",
    b"\x90q#0eee\x9c",
    b"\x1b_Gi=31;OK\x1b\\",
    b"\x1b_e\re\r\x1b\\",
    b"\x1bXe\re\r\x1b\\",
    b"\x1b^e\re\r\x1b\\",
    "\x1b]0;\u{11c} \u{2713} e\u{7}".as_bytes(),
    // Out of range.
    b"\x1b[M\x10!!",
    b"\x1b[<;;M",
    b"\x1b[<0M",
    b"\x1b[<0;1M",
    b"\x1b[<0;1;1;1M",
    b"\x1b[<0;1;1m",
    b"\x1b[<35;10;10M",
    b"\x1b[<66;10;10M",
    b"\x1b[<128;10;10M",
    b"\x1b[<4294967296;1;1M",
    b"\x1b[<-1;-1;-1M",
    b"\x1b[35;10;10M",
    b"\x1b[31;10;10M",
    b"\x1b[1;9A",
    b"\x1b[1;256A",
    b"\x1b[97;1:3u",
    b"\x1b[97;9u",
    b"\x1b[55296u",
    b"\x1b[1114112u",
    b"\x1b[4294967295u",
    b"\x1b[99999999999999999999u",
    b"\x1b[57441;2u",
    b"\x1b[3u",
    b"\x1b[0u",
    b"\x1b[u",
    b"\x1b[~",
    b"\x1b[0~",
    b"\x1b[10~",
    b"\x1b[16~",
    b"\x1b[22~",
    b"\x1b[35~",
    b"\x1b[201~",
    b"\x1b[65737~",
    b"\x1b[;;;;;;;;;;;;;;;;;;;;;;~",
    b"\x1b[::::::::::u",
    b"\x1b[1;2;3;4;5;6~",
    b"\x1b[<>?=A",
    b"\x1b[?A",
    b"\x1b[!p",
    b"\x1b[ q",
    b"\x1b[1 @",
    b"\x1b[[e",
    b"\x1b[['",
    b"\x1bOe",
    b"\x1bO99999e",
    // Halves, and then silence.
    b"\x1b[",
    b"\x1b[1",
    b"\x1b[1;",
    b"\x1b[<0;5",
    b"\x1b[[",
    b"\x1bO",
    b"\x1b[M",
    b"\x1b[M !",
    b"\x1b]",
    b"\x1b]11;rgb",
    b"\x1bP",
    b"\x1b]0;e\x1b",
    b"\x1b[200~",
    b"\x1b[200~\x1b[201~",
    b"\x9b",
    b"\x90eee",
    // Broken off.
    b"\x1b[1\x18",
    b"\x1b[1;5\r",
    b"\x1b[1\xc3\xa9;2e",
    b"\x1b[1\x05;2e",
    b"\x1b[\x80A",
    b"\x1bO\xffP",
    b"\x1b]0;e\x18",
    b"\x1bPe\x1a",
    // No text.
    b"\0",
    b"\0\0\0\x1b[\0\0?1c",
    b"\x80",
    b"\xff\xfe",
    b"\xc3",
    b"\xe2\x82",
    b"\xf0\x9f\x95",
    b"\xc0\xaf",
    b"\xed\xa0\x80",
    b"\xf5\x80\x80\x80",
    b"\xe9\xe8\xe0",
    b"\xec\x9b?62;22c",
    b"\x8f\x9b?62;22c",
    b"\x1b[\x9d11;rgb:e/e/e\x9c",
    b"\x1b[>;41\x9d11;rge",
    b"\x1bO\x90e\r\x1b\\",
    b"\xf0\x9b?1u",
    b"\xe1\x9d11;rgb:e/e/e\x9c",
    b"\xf1\x80\x901+re\x1b\\",
    b"\x1b\\",
    b"\x1b\0",
];

#[test]
fn every_key_is_heard_at_once_and_byte_by_byte() {
    for (bytes, raw) in keys() {
        assert_eq!(hear(bytes), std::slice::from_ref(&raw), "{bytes:?}");
        assert_eq!(hear_slowly(bytes, milli(5), false), [raw], "slowly: {bytes:?}");
    }
}

#[test]
fn what_is_no_key_is_nothing_and_leaves_the_keyboard_alive() {
    for bytes in NOTHING {
        assert_eq!(hear(bytes), [], "{:?}", String::from_utf8_lossy(bytes));
        let slowly = hear_slowly(bytes, milli(40), false);
        assert_eq!(slowly, [], "slowly: {:?}", String::from_utf8_lossy(bytes));
        let mut filter = Filter::default();
        filter.feed(bytes, milli(10));
        filter.expire(milli(60_000));
        assert_eq!(filter.feed(b"q", milli(60_001)), [letter('q')], "after {bytes:?}");
        // And without any silence, Ctrl-C.
        if !bytes.starts_with(b"\x1b[200~") {
            let mut filter = Filter::default();
            filter.feed(bytes, milli(10));
            assert_eq!(filter.feed(b"\x03", milli(10)), [Raw::Key(Key::ctrl('c'))], "{bytes:?}");
        }
    }
    assert!(100 < NOTHING.len());
}

#[test]
fn a_key_right_after_anything_whole_is_heard() {
    for bytes in NOTHING {
        let mut filter = Filter::default();
        filter.feed(bytes, milli(10));
        if filter.deadline().is_none() && filter.half_char.is_empty() {
            assert_eq!(filter.feed(b"\x1b[A", milli(10)), [key(Code::Up)], "after {bytes:?}");
            assert_eq!(filter.feed(b"q", milli(10)), [letter('q')], "after {bytes:?}");
        }
    }
}

#[test]
fn an_arrow_in_two_reads_is_an_arrow_while_an_esc_is_waited_for() {
    for delay in [0, 1, 5, 20, 49] {
        assert_eq!(hear_slowly(b"\x1b[D", milli(delay), false), [key(Code::Left)], "{delay} ms");
    }
    for delay in [60, 150, 249] {
        assert_eq!(hear_slowly(b"\x1b[D", milli(delay), true), [key(Code::Left)], "{delay} ms");
    }
}

#[test]
fn the_rest_of_an_arrow_that_is_too_late_types_nothing() {
    for delay in [51, 100, 300, 450] {
        for arrow in [
            &b"\x1b[D"[..],
            b"\x1bOD",
            b"\x1b[1;5D",
            b"\x1b[24~",
            b"\x1b[<0;5;5M",
            b"\x1b]11;eee\x07",
            b"\x1bP1+re\x1b\\",
            b"\x1b_e\x1b\\",
        ] {
            let heard = hear_slowly(arrow, milli(delay), false);
            let typed =
                heard.iter().any(|raw| matches!(raw, Raw::Key(key) if key.typed().is_some()));
            assert!(!typed, "{delay} ms: {heard:?}");
            assert_eq!(heard[0], key(Code::Esc));
        }
    }
}

#[test]
fn esc_as_often_as_it_was_pressed() {
    for times in 1..9 {
        assert_eq!(hear(&b"\x1b".repeat(times)), vec![key(Code::Esc); times]);
    }
    assert_eq!(hear_slowly(b"\x1b\x1b", milli(60), false), vec![key(Code::Esc); 2]);
}

#[test]
fn places_of_the_mouse_are_clamped() {
    let wheel = |x, y| Raw::Wheel { x, y, lines: -3 };
    let press = |x, y| Raw::Press { x, y, button: Button::Left };
    let cases: [(&[u8], Raw); 12] = [
        (b"\x1b[<64;0;4M", wheel(0, 3)),
        (b"\x1b[<64;1;1M", wheel(0, 0)),
        (b"\x1b[<80;9;9M", wheel(8, 8)),
        (b"\x1b[<65;2;2M", Raw::Wheel { x: 1, y: 1, lines: 3 }),
        (b"\x1b[<0;0;0M", press(0, 0)),
        (b"\x1b[<0;99999999;99999999M", press(u16::MAX, u16::MAX)),
        (b"\x1b[<0;99999999999999999999;1M", press(u16::MAX, 0)),
        (b"\x1b[M  !", press(0, 0)),
        (b"\x1b[M !\xff", press(0, 222)),
        (b"\x1b[32;0;0M", press(0, 0)),
        (b"\x1b[96;0;3M", wheel(0, 2)),
        (b"\x9b<0;3;3M", press(2, 2)),
    ];
    for (bytes, raw) in cases {
        assert_eq!(hear(bytes), [raw], "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn an_esc_before_a_letter_that_broke_off_is_none_of_a_later_key() {
    for broken in [&b"\x1b\xe1"[..], b"\x1b\xe1\x9b", b"\x1b\xf0\x9d\x90", b"\x1b\xe2\x82"] {
        let mut filter = Filter::default();
        assert_eq!(filter.feed(broken, milli(10)), []);
        assert_eq!(filter.expire(milli(1_110)), []);
        assert_eq!(filter.feed(b"q", milli(1_310)), [letter('q')], "{broken:?}");
    }
}

#[test]
fn a_broken_report_of_the_mouse_swallows_nothing_that_begins_another() {
    for broken in [&b"\x1b[M\0\0"[..], b"\x1b[M\0", b"\x1b[M \x07", b"\x1b[M\x01!"] {
        for whole in [&b"\x9b?62;22c"[..], b"\x9d0;end\x07", b"\x90q#0eee\x9c"] {
            assert_eq!(hear(&[broken, whole].concat()), [], "{broken:?} {whole:?}");
        }
    }
    // A place far to the right is written with the same byte.
    assert_eq!(hear(b"\x1b[M \x9b!"), [Raw::Press { x: 122, y: 0, button: Button::Left }]);
}

#[test]
fn a_paste_is_text_to_its_end() {
    let paste = |text: &str| vec![Raw::Paste(text.to_owned())];
    let cases: [(&[u8], &str); 12] = [
        (b"\x1b[200~meet him\x1b[201~", "meet him"),
        (b"\x1b[200~a\rb\nc\td\x1b[201~", "a b c d"),
        (b"\x1b[200~a\x1b[Ab\x1b[201~", "a[Ab"),
        (b"\x1b[200~a\x1b\x1b[201~", "a"),
        (b"\x1b[200~a\x1b[20\x1b[201~", "a[20"),
        (b"\x1b[200~a\x1b[201\x1b[201~", "a[201"),
        (b"\x1b[200~\x1b[200~a\x1b[201~", "[200~a"),
        (b"\x1b[200~a\x03\x1a\0\x07b\x1b[201~", "ab"),
        (b"\x1b[200~\xe9t\xe9\xff\xc3\x1b[201~", "t"),
        ("\x1b[200~\u{11b}201~ \u{9b}31m\u{202e}x\x1b[201~".as_bytes(), "\u{11b}201~ 31mx"),
        // Its end is lost.
        (b"\x1b[200~meet", "meet"),
        (b"\x1b[200~meet\x1b[20", "meet"),
    ];
    for (bytes, text) in cases {
        assert_eq!(hear(bytes), paste(text), "{:?}", String::from_utf8_lossy(bytes));
        assert_eq!(hear_slowly(bytes, milli(20), false), paste(text), "slowly: {bytes:?}");
    }
    let mut flood = b"\x1b[200~".to_vec();
    flood.extend(b"x".repeat(1 << 21));
    let mut filter = Filter::default();
    assert_eq!(filter.feed(&flood, milli(1)), []);
    assert!(filter.held.len() <= 2 * PASTE_AT_MOST);
    assert_eq!(filter.feed(b"\x1b[201~", milli(2)), paste(&"x".repeat(PASTE_AT_MOST)));
}

#[test]
fn nothing_that_has_begun_outlasts_keys_that_are_pressed_again_and_again() {
    for begun in [&b"\x1b[200~"[..], b"\x1b]0;", b"\x1bP", b"\x1b_G", b"\x9d"] {
        let mut filter = Filter::default();
        let mut now = milli(10);
        filter.feed(begun, now);
        // A key is held down: there is no pause.
        let mut heard = false;
        for _ in 0..300 {
            now += milli(33);
            filter.expire(now);
            heard |= filter.feed(b"q", now).contains(&letter('q'));
        }
        assert!(heard, "{begun:?}");
    }
}

#[test]
fn nothing_grows() {
    let mut long = b"\x1b[".to_vec();
    long.extend(b"1;".repeat(100_000));
    let mut filter = Filter::default();
    assert_eq!(filter.feed(&long, milli(1)), []);
    assert!(filter.held.len() <= SEQUENCE_AT_MOST);
    assert_eq!(filter.feed(b"A", milli(1)), [], "too long to be a key");
    assert_eq!(filter.feed(b"A", milli(1)), [letter('A')]);
    let mut text = b"\x1b]52;c;".to_vec();
    text.extend(b"ZWVl".repeat(1_000_000));
    assert_eq!(filter.feed(&text, milli(1)), []);
    assert!(filter.held.is_empty());
    assert_eq!(filter.feed(b"\x07q", milli(1)), [letter('q')]);
}

// ── bursts ──

/// What pieces come to that arrive so many milliseconds after each other.
fn burst(pieces: &[&str], pause: u32) -> Vec<Raw> {
    let (mut filter, mut burst) = (Filter::default(), Burst::default());
    let mut out = Vec::new();
    for (nth, piece) in (1..).zip(pieces) {
        let now = milli(1_000 + nth * pause);
        out.extend(burst.sort(filter.feed(piece.as_bytes(), now), now));
    }
    out
}

fn is_text(heard: &[Raw]) -> bool {
    heard.iter().all(|raw| matches!(raw, Raw::Paste(_)))
}

#[test]
fn lines_that_come_at_one_go_are_a_paste_without_its_marks() {
    let pastes = [
        "meet him\rend of note\r",
        "meet him\nend of note\n",
        "end the week now",
        "e\rend\r",
        "go\rgo\r",
        "\r\rend\re\r",
        "one long line with an end\r",
        "x\u{1b}[31mred\u{1b}[0m and more\r",
        "naïve café crème\r",
        "y\ty\ty\ty\ty\ty\ty\t",
        "eeee\reeee\r",
        "\u{5}\u{15}\u{17}abc\rdef\r",
    ];
    for text in pastes {
        let heard = burst(&[text], 0);
        assert!(is_text(&heard) && !heard.is_empty(), "{text:?}: {heard:?}");
    }
    let long = "All that we know of him.\r".repeat(1000);
    let pieces: Vec<&str> = [&long[..4096], &long[4096..4110], &long[4110..4112]].to_vec();
    assert!(is_text(&burst(&pieces, 15)), "in pieces");
    assert!(is_text(&burst(&pieces, 140)), "in pieces with pauses");
    assert_eq!(burst(&["meet him\rend\u{3}\r"], 0).last(), Some(&Raw::Key(Key::ctrl('c'))));
}

#[test]
fn what_a_person_types_is_keys_also_over_a_line_that_stalls() {
    let typed =
        ["om\t", "e\r", "e\r ", "3n", ":end", "\r\r\r", "y\ry\r", "jjjjjjjjjjjjjjjjjjjjjjj", "ggd"];
    for text in typed {
        let heard = burst(&[text], 0);
        assert_eq!(heard.len(), text.len(), "{text:?}: {heard:?}");
        assert!(heard.iter().all(|raw| matches!(raw, Raw::Key(_))), "{text:?}: {heard:?}");
    }
    let line: Vec<String> = "meet him at the bridge".chars().map(String::from).collect();
    let line: Vec<&str> = line.iter().map(String::as_str).collect();
    assert_eq!(burst(&line, 33).len(), line.len(), "at the pace of a held key");
}

#[test]
fn a_key_that_is_held_down_is_no_flood() {
    assert_eq!(burst(&[&"e".repeat(100_000)], 0).len(), 64);
    assert_eq!(burst(&[&"\u{1b}[B".repeat(1_000)], 0).len(), 64);
    // Held down after other keys, all of it at one go.
    for before in ["b", "e\r", "y\r", "\r", "\r ", "\t\r"] {
        let heard = burst(&[before, &"e".repeat(300)], 10);
        assert!(heard.iter().all(|raw| matches!(raw, Raw::Key(_))), "{before:?}: {heard:?}");
        assert!(heard.len() <= before.len() + 64, "{before:?}: {heard:?}");
    }
}

// ── anything ──

/// Pieces of which streams of bytes are made.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    let known = keys().into_iter().map(|(bytes, _)| bytes.to_vec());
    let all: Vec<Vec<u8>> = known.chain(NOTHING.iter().map(|bytes| bytes.to_vec())).collect();
    prop_oneof![
        proptest::sample::select(all.clone()),
        (proptest::sample::select(all), 0usize..8).prop_map(|(mut bytes, left)| {
            bytes.truncate(left);
            bytes
        }),
        proptest::collection::vec(any::<u8>(), 0..24),
        (any::<u8>(), proptest::collection::vec(0x20u8..0x7f, 0..12))
            .prop_map(|(first, rest)| { [vec![ESC, first], rest].concat() }),
    ]
}

/// What once failed is tried again first, and stands beside the tests.
fn trials() -> ProptestConfig {
    let seeds = FileFailurePersistence::Direct("src/tui/bytes/seeds.txt");
    ProptestConfig {
        cases: 2_000,
        failure_persistence: Some(Box::new(seeds)),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(trials())]

    #[test]
    fn no_bytes_at_any_pace_kill_the_keyboard(
        pieces in proptest::collection::vec((piece(), 0u32..700), 0..24),
    ) {
        let (mut filter, mut burst) = (Filter::default(), Burst::default());
        let mut now = milli(10);
        for (piece, pause) in pieces {
            now += milli(pause);
            let heard = filter.expire(now);
            burst.sort(heard, now);
            burst.sort(filter.feed(&piece, now), now);
            prop_assert!(filter.held.len() <= 2 * PASTE_AT_MOST && filter.half_char.len() <= 3);
        }
        now += milli(1_100);
        burst.sort(filter.expire(now), now);
        prop_assert_eq!(filter.deadline(), None);
        now += milli(200);
        let heard = filter.feed(b"q", now);
        prop_assert_eq!(burst.sort(heard, now), [letter('q')]);
    }

    /// However the bytes are cut into reads, as long as none is late they say the same.
    #[test]
    fn where_a_read_ends_does_not_matter(
        pieces in proptest::collection::vec(piece(), 0..12),
        cuts in proptest::collection::vec(1usize..5, 400),
    ) {
        let bytes = pieces.concat();
        let mut filter = Filter::default();
        let (mut heard, mut rest) = (Vec::new(), &bytes[..]);
        for cut in cuts {
            let (now, later) = rest.split_at(cut.min(rest.len()));
            heard.extend(filter.feed(now, milli(10)));
            rest = later;
        }
        heard.extend(filter.feed(rest, milli(10)));
        heard.extend(filter.expire(milli(60_000)));
        prop_assert_eq!(heard, hear(&bytes));
    }
}
