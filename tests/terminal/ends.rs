//! T1 and T2: whatever ends the program, the terminal is as it was; a terminal that dies takes
//! the program with it.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::pty::{Session, at_desk, program, saves};

/// Ways to end, or to stop and go on.
const ENDS: [&str; 6] = ["INT", "TERM", "HUP", "QUIT", "keys", "TSTP"];
/// Keys from the desk to a screen or a dialog; the first stays on the title.
const SCREENS: [&str; 10] = ["title", "", "gp", "o", "o1", ":", "?", "e", "q", "gpn"];
/// With the mouse and without it.
const STATES: [(&str, &str); 2] = [("LANG", "C.UTF-8"), ("SSH_CONNECTION", "1 2 3 4")];

/// What the game switches on.
const MODES: [&str; 9] = ["1049", "1000", "1002", "1003", "1006", "1015", "1004", "2004", "2026"];

#[derive(Clone, Copy, Debug)]
struct Case {
    end: &'static str,
    screen: &'static str,
    state: (&'static str, &'static str),
}

fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    for end in ENDS {
        for screen in SCREENS {
            all.extend(STATES.map(|state| Case { end, screen, state }));
        }
    }
    all
}

/// Whether everything that was switched on was switched off after it.
fn off(raw: &[u8], mode: &str) -> bool {
    let text = String::from_utf8_lossy(raw);
    let last = |end: char| text.rfind(&format!("\u{1b}[?{mode}{end}"));
    match (last('h'), last('l')) {
        (None, _) => true,
        (Some(on), Some(off)) => on < off,
        (Some(_), None) => false,
    }
}

fn ends_well(case: Case) {
    let dir = saves();
    let mut session = Session::start(dir.path(), (80, 24), &[case.state]);
    match case.screen {
        "title" => session.shows("New campaign"),
        keys => {
            at_desk(&mut session);
            session.press(keys);
            session.quiet();
        }
    }
    match case.end {
        "keys" => session.press("\u{3}\u{3}"),
        "TSTP" => stop_and_go_on(&mut session),
        name => session.signal(name),
    }
    session.restored();
    let status = session.ends();
    session.quiet();
    assert!(!session.screen.screen().bracketed_paste(), "{case:?}");
    let mouse = session.screen.screen().mouse_protocol_mode();
    assert_eq!(mouse, vt100::MouseProtocolMode::None, "{case:?}");
    for mode in MODES {
        assert!(off(&session.raw, mode), "{case:?}: mode {mode} stays on");
    }
    let after = format!("{:?}", session.master.get_termios());
    assert_eq!(session.before, after, "{case:?}");
    let by_signal = !matches!(case.end, "keys" | "TSTP");
    assert_eq!(status.success(), !by_signal, "{case:?}: {status:?}");
}

/// Whatever was switched on is off, and the settings are those from before.
#[track_caller]
fn as_before(session: &mut Session, case: &str) {
    session.restored();
    session.quiet();
    let after = format!("{:?}", session.master.get_termios());
    assert_eq!(session.before, after, "{case}");
    for mode in MODES {
        assert!(off(&session.raw, mode), "{case}: mode {mode} stays on");
    }
}

/// A campaign at its desk, or a match that is watched.
fn started(watch: bool, env: &[(&str, &str)]) -> (tempfile::TempDir, Session) {
    let dir = saves();
    let program = program();
    let words: &[&str] = if watch { &[&program, "watch"] } else { &[&program] };
    let mut session = Session::start_by(words, dir.path(), (80, 24), env);
    if watch {
        session.shows("week 1");
    } else {
        at_desk(&mut session);
    }
    (dir, session)
}

/// Signals that end no program that does nothing about them, stop it, or cannot be caught; the
/// eleventh is the runtime's own, for a stack that overflows.
const NO_ENDS: [i32; 14] = [9, 11, 13, 17, 18, 19, 20, 21, 22, 23, 25, 28, 32, 33];

#[test]
#[cfg(target_os = "linux")]
fn every_signal_that_ends_a_program_leaves_a_usable_shell() {
    let numbers = Mutex::new((1..=64).filter(|it| !NO_ENDS.contains(it)).collect::<Vec<i32>>());
    let count = numbers.lock().unwrap().len();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                loop {
                    let Some(number) = numbers.lock().unwrap().pop() else { break };
                    let case = format!("signal {number}");
                    let (_dir, mut session) = started(number % 4 == 1, &[]);
                    session.signal(&number.to_string());
                    as_before(&mut session, &case);
                    assert!(!session.ends().success(), "{case}");
                }
            });
        }
    });
    println!("T1: {count} signals, the terminal as before after each");
}

#[test]
#[cfg(target_os = "linux")]
fn signals_that_end_nothing_leave_the_game_alive() {
    let (_dir, mut session) = started(false, &[]);
    // Going on is tried often: the line of the terminal is taken anew, and a key must not fall into
    // the moment between.
    for number in [13, 17, 18, 23, 25, 28].into_iter().chain([18; 30]) {
        session.signal(&number.to_string());
        session.press("gp");
        let left = session.until(|screen| !screen.contents().contains("For decision"));
        assert!(left, "after the signal {number}: {}", session.text());
        // Keys that come faster than a person types are a paste.
        session.pause(25);
        session.press("gd");
        session.shows("For decision");
        session.pause(25);
    }
    session.press("\u{3}\u{3}");
    as_before(&mut session, "after signals that end nothing");
}

/// Where a thread can panic. See `CUTOUT_PANIC_IN`.
const PANICS: [&str; 6] = ["input", "loop", "worker", "painter", "frame", "signals"];

#[test]
fn a_panic_of_any_thread_ends_the_program_in_order() {
    if !cfg!(debug_assertions) {
        return;
    }
    for place in PANICS {
        for watch in [false, true] {
            let case = format!("{place}, watched: {watch}");
            let (dir, mut session) = started(watch, &[("CUTOUT_PANIC_IN", place)]);
            session.press("\u{1b}[24~");
            if place == "signals" {
                // The next signal finds it.
                session.pause(200);
                session.signal("WINCH");
            }
            let began = Instant::now();
            as_before(&mut session, &case);
            assert_eq!(session.ends().exit_code(), 101, "{case}");
            assert!(began.elapsed() < Duration::from_secs(10), "{case}");
            session.shows("The game has stopped. That is our fault.");
            let raw = String::from_utf8_lossy(&session.raw);
            assert!(raw.contains("CUTOUT_PANIC_IN"), "{case}: what panicked is said");
            assert!(!raw.contains("\u{1b}]0;") && !raw.contains('\u{9b}'), "{case}: {raw:?}");
            let entries = std::fs::read_dir(dir.path()).expect("the saves").flatten();
            let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
            let reports = names.filter(|name| name.starts_with("crash-")).count();
            assert_eq!(reports, 1, "{case}");
        }
    }
    println!("T1: {} panics, each the end of the program", 2 * PANICS.len());
}

#[test]
fn what_was_typed_at_a_game_that_died_is_no_command_to_the_shell() {
    if !cfg!(debug_assertions) {
        return;
    }
    let dir = saves();
    let script = "\"$0\"; stty sane; echo the shell is back; read -t 1 line; echo \"<$line>\"";
    let words = ["bash", "-c", script, &program()];
    let env = [("CUTOUT_PANIC_IN", "loop")];
    let mut session = Session::start_by(&words, dir.path(), (80, 24), &env);
    at_desk(&mut session);
    session.press("\u{1b}[24~");
    session.pause(5);
    session.press("touch owned\r");
    session.shows("the shell is back");
    session.shows("<>");
}

/// A stop gives the terminal back; going on takes it again, and then it ends by keys.
fn stop_and_go_on(session: &mut Session) {
    session.signal("TSTP");
    session.restored();
    session.go_on();
    session.press("\u{3}");
    session.shows("Leave the game?");
    session.press("\u{3}");
}

#[test]
fn the_terminal_is_as_it_was_after_any_end() {
    let cases = Mutex::new(cases());
    let count = cases.lock().unwrap().len();
    assert!(100 <= count);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                loop {
                    let next = cases.lock().unwrap().pop();
                    match next {
                        Some(case) => ends_well(case),
                        None => break,
                    }
                }
            });
        }
    });
    println!("T1: {count} ends, the terminal as before after each");
}

/// How the hang-up reaches the program: as a signal, as a signal that was ignored when it began,
/// or not as a signal at all.
const DEATHS: [&str; 3] = ["signal", "ignored", "silent"];

#[test]
fn a_dead_terminal_takes_the_program_with_it() {
    let mut longest = Duration::ZERO;
    let mut cases = 0;
    for death in DEATHS {
        for keys in ["title", "", "om", "3n"] {
            let program = program();
            let words: Vec<&str> = match death {
                "ignored" => vec!["sh", "-c", "trap '' HUP; exec \"$0\"", &program],
                "silent" if which("setsid") => vec!["sh", "-c", "setsid -w \"$0\"", &program],
                "silent" => {
                    println!("SKIP: no setsid here; a terminal that dies in silence is not tried");
                    continue;
                }
                _ => vec![&program],
            };
            let dir = saves();
            let mut session = Session::start_by(&words, dir.path(), (80, 24), &[]);
            match keys {
                "title" => session.shows("New campaign"),
                keys => {
                    at_desk(&mut session);
                    session.press(keys);
                }
            }
            session.quiet();
            let mut child = session.hang_up();
            let began = Instant::now();
            while child.try_wait().expect("a child").is_none() {
                // Ten times what is promised.
                assert!(began.elapsed() < Duration::from_secs(10), "{death}, {keys:?}: it lives");
                std::thread::sleep(Duration::from_millis(5));
            }
            longest = longest.max(began.elapsed());
            cases += 1;
        }
    }
    println!("T2: {cases} dead terminals, the last one outlived by {} ms", longest.as_millis());
}

fn which(name: &str) -> bool {
    let out = std::process::Command::new("sh").args(["-c", &format!("command -v {name}")]).output();
    out.is_ok_and(|out| out.status.success())
}
