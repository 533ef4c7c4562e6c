//! U1: the committed inputs of strangers, each as it stands and changed in many ways.
//!
//! `tests/corpus/KIND/sound` is written by `cutout dev corpus`; every other file there once broke
//! something, or is nasty by design, and stays.

use std::fs;
use std::path::Path;

use cutout::trials::ordeal::Tally;
use cutout::trials::{Promise, Source, mutate_all};

/// All inputs of all kinds together are as many as the promise says.
#[test]
fn what_strangers_wrote_is_refused_or_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("corpus");
    let mut all = Tally::default();
    for source in Source::ALL {
        let mut tally = Tally::default();
        let mut files: Vec<_> = fs::read_dir(root.join(source.name()))
            .unwrap_or_else(|error| panic!("{}: {error}", source.name()))
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        assert!(!files.is_empty());
        let sound = source.sound().unwrap();
        let count = source.share() * Promise::U1.usual() / 1000;
        let each = count / (files.len() as u64 + 1) + 1;
        mutate_all(source, &sound, 0..each, &mut tally);
        for path in files {
            mutate_all(source, &fs::read(&path).unwrap(), 0..each, &mut tally);
        }
        println!("U1 {}: {} inputs, {} failed", source.name(), tally.tried, tally.failed);
        all.add(tally);
    }
    assert_eq!(all.failed, 0, "{:#?}", all.complaints);
    assert!(Promise::U1.usual() <= all.tried, "{}", all.tried);
}

/// Once a crasher: a register that lists somebody without saying who.
#[test]
fn a_register_without_a_name_is_no_panic() {
    let sound = String::from_utf8(Source::Body.sound().unwrap()).unwrap();
    let at = sound.find("identity:Some(").unwrap();
    let end = at + sound[at..].find(",why:Register").unwrap();
    let strange = format!("{}identity:None{}", &sound[..at], &sound[end..]);
    let mut tally = Tally::default();
    mutate_all(Source::Body, strange.as_bytes(), 0..1, &mut tally);
    assert_eq!(tally.failed, 0, "{:#?}", tally.complaints);
}

#[test]
fn lines_of_rubbish_do_not_stop_the_line_mode() {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    let dir = tempfile::tempdir().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_cutout"))
        .args(["play", "--plain", "--scenario", "first-posting", "--opponent", "idle", "--saves"])
        .arg(dir.path())
        .env("CUTOUT_CONFIG", "/nonexistent/config.ron")
        .env("CUTOUT_LOG", dir.path().join("log"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        let mut dice = 7_u64;
        let mut roll = move |below: usize| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
            (dice >> 33) as usize % below
        };
        let words: [&[u8]; 12] = [
            b"meet",
            b"pitch",
            b"note",
            b"people",
            b"\x1b[2J",
            b"\xff\xfe",
            b"#99999999999",
            b"1",
            b"\xe2\x80\xae",
            b".",
            b"undo",
            b"rules",
        ];
        for _ in 0..2_000 {
            for _ in 0..roll(5) {
                input.write_all(words[roll(words.len())]).unwrap();
                input.write_all(b" ").unwrap();
            }
            input.write_all(b"\n").unwrap();
        }
        // A line of a mebibyte, and no end to it.
        input.write_all(&vec![b'x'; 1024 * 1024]).unwrap();
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success(), "{:?}", output.status);
    let said = output.stdout;
    assert!(said.len() < 64 * 1024 * 1024);
    let foreign = said.iter().filter(|byte| **byte < 0x20 && **byte != b'\n').count();
    assert_eq!(foreign, 0, "control characters came back");
}
