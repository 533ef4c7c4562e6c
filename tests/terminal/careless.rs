//! T7: no careless key is final. A week ends by an answer to a question that was seen, and by
//! nothing else.

use cutout::tui::input::Raw;
use cutout::tui::key::{Code, Key};
use cutout::tui::keymap::Keymap;

use crate::pty::{Session, at_desk, saves};
use crate::table::{SECURITY, STATION, Table};

/// Keys and how often: none of it ends a week.
const CARELESS: &[(&str, usize)] = &[
    ("e", 1),
    ("e", 2),
    ("e", 300),
    ("E", 50),
    ("Enter", 300),
    ("Space", 300),
    ("y", 300),
    ("Tab", 300),
    ("Esc", 300),
    ("Right", 300),
    ("Ctrl-e", 300),
    ("Alt-e", 300),
    (": e n d Enter Enter Enter Enter Enter", 1),
    ("e Ctrl-y", 9),
    ("e Alt-y", 9),
    ("e Space", 9),
    ("e Esc y", 9),
    ("e h Enter", 1),
];

#[test]
fn a_key_again_and_again_ends_no_week() {
    for party in [STATION, SECURITY] {
        for (keys, times) in CARELESS {
            let mut table = Table::at_desk(party, (80, 24));
            for _ in 0..*times {
                table.press(keys);
            }
            assert_eq!(table.week(), 1, "{keys}, {times} times");
            assert!(!table.ended, "{keys}, {times} times");
        }
    }
}

#[test]
fn the_week_is_ended_by_another_key_than_asked() {
    let mut table = Table::at_desk(STATION, (80, 24));
    table.press("e").shows("End the week?").shows("Enter end the week").press("Enter");
    assert_eq!(table.week(), 2);
    let mut table = Table::at_desk(STATION, (80, 24));
    table.press("e y");
    assert_eq!(table.week(), 2);
    // The palette asks by Enter.
    let mut table = Table::at_desk(STATION, (80, 24));
    table.press(":").type_in("end the week").press("Enter").shows("y end the week").press("Enter");
    assert_eq!(table.week(), 1);
    table.press("y");
    assert_eq!(table.week(), 2);
}

#[test]
fn keys_of_ones_own_are_no_careless_yes() {
    for (own, careless, yes) in [
        (r#"{ "end": ["y"] }"#, "y y y y", "Enter"),
        (r#"{ "end": ["Space"] }"#, "Space Space Space", "Enter"),
        (r#"{ "end": ["F5"] }"#, "F5 F5 F5", "y"),
    ] {
        let (keymap, faults) = Keymap::read(own);
        assert!(faults.is_empty(), "{faults:?}");
        let mut table = Table::with_keys(STATION, keymap, (80, 24));
        table.press(careless);
        assert_eq!(table.week(), 1, "{own}");
        let asks = careless.split(' ').next().unwrap_or_default();
        table.home();
        table.press(asks).press(yes);
        assert_eq!(table.week(), 2, "{own}");
    }
}

#[test]
fn a_campaign_that_is_not_kept_is_not_left_by_a_key_that_is_held() {
    for keys in ["q", "w", "q w", "Enter"] {
        let mut table = Table::at_desk(STATION, (80, 24));
        for _ in 0..50 {
            table.press(keys);
        }
        assert!(!table.ended && table.stage.app.week() == Some(1), "{keys}");
    }
    let mut table = Table::at_desk(STATION, (80, 24));
    table.press("q w").shows("It will be gone").press("y");
    assert_eq!(table.stage.app.week(), None);
    let mut table = Table::at_desk(STATION, (80, 24));
    table.press("q q y");
    assert!(table.ended);
}

#[test]
fn an_answer_counts_once_the_question_was_seen() {
    let mut table = Table::at_desk(STATION, (80, 24));
    // In one go, without a frame between.
    table.key(Key::char('e'));
    table.key(Key::of(Code::Enter));
    table.key(Key::char('y'));
    assert_eq!(table.week(), 1);
    table.stage.draw();
    table.shows("End the week?").press("Enter");
    assert_eq!(table.week(), 2);
}

#[test]
fn what_was_pressed_before_the_new_week_is_seen_is_not_heard() {
    let mut table = Table::at_desk(STATION, (80, 24));
    table.hold = true;
    table.press("e Enter");
    assert!(!table.unheard);
    table.let_go();
    assert!(table.unheard);
}

#[test]
fn pasted_lines_end_no_week() {
    for text in ["e\re\re\r", "e\ny\n", "end\ry\r", "e\u{d}"] {
        let mut table = Table::at_desk(STATION, (80, 24));
        for _ in 0..10 {
            table.raw(Raw::Paste(text.to_owned()));
            table.stage.draw();
        }
        table.press("e");
        table.raw(Raw::Paste(text.to_owned()));
        table.stage.draw();
        assert_eq!(table.week(), 1, "{text:?}");
    }
}

#[test]
fn in_a_window_too_small_no_key_acts_but_leaving() {
    for size in [(79, 24), (80, 23), (10, 5), (1, 1)] {
        let mut table = Table::at_desk(STATION, (80, 24));
        table.order("meet");
        let orders = table.orders();
        assert_eq!(orders, 1);
        table.resize(size);
        table.press(
            "e Enter y o m e e t Enter Enter u x 2 : e n d Enter n a Enter Esc Space Delete F1",
        );
        table.raw(Raw::Paste("e\re\r".to_owned()));
        assert!(!table.ended);
        table.resize((80, 24));
        assert_eq!((table.week(), table.orders()), (1, orders), "{size:?}");
        assert_eq!(table.stage.app.depth(), 0, "{size:?}");
        table.resize(size);
        table.press("Ctrl-c n");
        assert!(!table.ended);
        table.press("Ctrl-c Ctrl-c");
        assert!(table.ended, "{size:?}");
    }
    let mut table = Table::title((60, 20));
    table.press("n Enter c l s");
    assert_eq!(table.stage.app.depth(), 0);
    table.press("q y");
    assert!(table.ended);
}

#[test]
fn a_held_key_and_pasted_lines_end_no_week_through_a_terminal() {
    let dir = saves();
    let mut session = Session::start(dir.path(), (80, 24), &[]);
    at_desk(&mut session);
    // At one go, and at the pace of a keyboard.
    session.press(&"e".repeat(300));
    session.shows("End the week?");
    for _ in 0..40 {
        session.press("e");
        session.pause(10);
    }
    session.shows("End the week?");
    session.press("\u{1b}");
    session.shows("For decision");
    session.pause(100);
    for text in [
        "meet him\rend of note\r",
        "e\re\re\re\re\r",
        "e\rend\ry\re\r",
        "end\r\nend\r\nend\r\n",
        "e e e e e e\r\r\re\r\r",
        "We meet at the bridge.\rThen we see.\re\r",
    ] {
        session.press(text);
        session.pause(300);
        session.press(&format!("\u{1b}[200~{text}\u{1b}[201~"));
        session.pause(300);
    }
    session.press("\u{1b}\u{1b}\u{1b}");
    session.pause(200);
    session.shows("week 1 of");
    // A note takes them as text.
    session.press("gp");
    session.pause(100);
    session.press("n");
    session.shows("leave it");
    session.press("meet him\rend of note\r");
    session.shows("meet him end of note");
    session.press("\r");
    session.pause(100);
    session.shows("week 1 of");
    session.press("\u{3}\u{3}");
    session.restored();
}

#[test]
fn one_end_of_a_week_is_one_whatever_is_still_held() {
    for held in ["e", "\r", "y", " "] {
        let dir = saves();
        let mut session = Session::start(dir.path(), (80, 24), &[]);
        at_desk(&mut session);
        session.press("e");
        session.shows("End the week?");
        // A person reads the question. Four keys within 20 ms of each other and text after Enter
        // would be a paste.
        session.pause(40);
        session.press("\r");
        for _ in 0..30 {
            session.press(held);
            session.pause(10);
        }
        session.shows("week 2 of");
        for _ in 0..30 {
            session.press(held);
            session.pause(10);
        }
        session.quiet();
        session.press("\u{1b}\u{1b}\u{1b}\u{1b}\u{1b}\u{1b}");
        session.shows("For decision");
        session.shows("week 2 of");
        session.press("\u{3}\u{3}");
        session.restored();
    }
}
