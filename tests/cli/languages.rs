//! Languages of a folder: chosen, told of, and spoken to the last word.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use cutout::front::actions::{self, Act};
use game::sample::language;

use crate::{english::english, err, out};

/// Runs the program with the settings of a folder, and without a language of the system.
fn run(home: &Path, args: &[&str], env: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cutout"));
    for name in ["LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES"] {
        command.env_remove(name);
    }
    command
        .args(args)
        .envs(env.iter().copied())
        .env("CUTOUT_CONFIG", home.join("config.ron"))
        .env("CUTOUT_LOG", home.join("log"))
        .env("CUTOUT_SAVES", home.join("saves"))
        .output()
        .expect("the program starts")
}

fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().expect("a folder");
    language::write(home.path()).expect("the language is written");
    home
}

#[test]
fn the_language_is_that_of_the_flag_else_of_the_settings_else_of_the_system() {
    let home = home();
    let title = |args: &[&str], env: &[(&str, &str)]| {
        let done = run(home.path(), args, env);
        assert!(done.status.success(), "{}", err(&done));
        out(&done).lines().next().unwrap_or_default().to_owned()
    };
    let english = title(&["rules"], &[]);
    let strange = language::strange(&english);
    assert_ne!(english, strange);
    assert_eq!(title(&["rules", "--language", language::TAG], &[]), strange);
    assert_eq!(title(&["rules"], &[("LANG", "cs_CZ.UTF-8")]), strange);
    assert_eq!(title(&["rules"], &[("LANG", "fr_FR.UTF-8")]), english);
    fs::write(home.path().join("config.ron"), "(language: \"cs-xtest\")").expect("a setting");
    assert_eq!(title(&["rules"], &[]), strange);
    assert_eq!(title(&["rules", "--language", "en"], &[]), english);
    assert_eq!(
        out(&run(home.path(), &["language", "list"], &[])),
        "cs-xtest  Zkouška\nen  English\n"
    );
}

#[test]
fn what_is_wrong_with_a_language_is_told_with_its_place_and_its_mend() {
    let home = home();
    let refused = |args: &[&str], code: i32, says: &[&str]| {
        let done = run(home.path(), args, &[]);
        assert_eq!(done.status.code(), Some(code), "{}", err(&done));
        for part in says {
            assert!(err(&done).contains(part), "{part}: {}", err(&done));
        }
    };
    refused(&["rules", "--language", "enn"], 2, &["no language `enn`; did you mean `en`?"]);
    refused(&["rules", "--language", "tlh"], 2, &["no language `tlh`; there are: cs-xtest, en"]);
    let folder = home.path().join("text/cs-xtest");
    fs::write(folder.join("zz.ftl"), "good = Ano\nbad\n").expect("a file");
    let says = ["zz.ftl:2:", "a message is `id = words`"];
    refused(&["rules", "--language", "cs-xtest"], 3, &says);
    let warned = run(home.path(), &["rules"], &[("LC_ALL", "cs_CZ")]);
    assert!(warned.status.success() && err(&warned).contains("zz.ftl:2:"), "{}", err(&warned));
}

/// Every screen of three weeks, pages of the book, and the file at the end.
fn script(station: bool) -> String {
    let screens = actions::of(station).filter(|action| matches!(action.act, Act::Go(_)));
    let screens: String = screens.map(|action| format!("{}\n", action.id)).collect();
    let week = format!("{screens}score\nhelp\nend\n");
    format!("?\nrules\nrules pitch\nrules counters\n{week}{week}{week}resign now\n")
}

#[test]
fn a_campaign_has_no_english_left_in_another_language() {
    let home = home();
    for (scenario, seat) in [("first-posting", "station"), ("open-city", "security")] {
        let path = home.path().join("script.txt");
        fs::write(&path, script(seat == "station")).expect("a script");
        let path = path.to_string_lossy().into_owned();
        let args = [
            "play",
            "--plain",
            "--no-save",
            "--language",
            language::TAG,
            "--scenario",
            scenario,
            "--seat",
            seat,
            "--seed",
            "amber",
            "--script",
            &path,
        ];
        let done = run(home.path(), &args, &[]);
        let said = out(&done);
        assert!(done.status.success(), "{}\n{said}", err(&done));
        let left = english(&said);
        let lines = said.lines().filter(|line| !english(line).is_empty());
        let lines: Vec<&str> = lines.take(40).collect();
        assert!(left.is_empty(), "{left:?}\n{}", lines.join("\n"));
    }
}

/// A campaign that was played in one language goes on in another as if nothing had been.
#[test]
fn a_campaign_is_the_same_whatever_language_it_was_played_in() {
    let home = home();
    let write = |name: &str, text: &str| {
        let path = home.path().join(name);
        fs::write(&path, text).expect("a script");
        path.to_string_lossy().into_owned()
    };
    let weeks = write("weeks.txt", "desk\nend\nnetwork\nend\nquit\n");
    let screens = script(true).replace("end\n", "").replace("resign now", "quit");
    let screens = write("screens.txt", &screens);
    let read = |tag: &str| {
        let saves = home.path().join(tag).to_string_lossy().into_owned();
        let begun = ["--scenario", "first-posting", "--seed", "amber", "--script", &weeks];
        let again = ["--load", "first-posting", "--script", &screens];
        let play = |language: &str, more: &[&str]| {
            let args = ["play", "--plain", "--saves", &saves, "--language", language];
            let done = run(home.path(), &[&args, more].concat(), &[]);
            assert!(done.status.success(), "{}", err(&done));
            out(&done).replace(&saves, "")
        };
        play(tag, &begun);
        play("en", &again)
    };
    let in_english = read("en");
    assert!(in_english.contains("week 3"), "{in_english}");
    assert_eq!(in_english, read(language::TAG));
}

/// What agents say, the figures of a page and the joining of names come from the folder.
#[test]
fn a_language_has_voices_pages_and_lists_of_its_own() {
    let home = home();
    let folder = home.path().join("text/xx");
    let voices = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/text/en/voices");
    let said = fs::read_dir(voices).expect("voices").flatten().flat_map(|file| {
        let text = fs::read_to_string(file.path()).expect("a file");
        let ids = text.lines().filter(|line| line.starts_with("said-"));
        ids.map(|line| format!("{} = Tak pravil {{ $agent }}.\n", line.split(' ').next().unwrap()))
            .collect::<Vec<String>>()
    });
    let said: String = said.collect();
    fs::create_dir_all(folder.join("voices")).expect("a folder");
    fs::create_dir_all(folder.join("rules")).expect("a folder");
    fs::write(folder.join("voices/all.ftl"), said).expect("a file");
    fs::write(folder.join("words.ftl"), "list-next = { $before } & { $next }\n").expect("a file");
    fs::write(folder.join("rules/pitch.md"), "# Otázka\n\nZe sta {pitch.base}.\n").expect("a page");
    let page = out(&run(home.path(), &["rules", "pitch", "--language", "xx"], &[]));
    assert!(page.contains("[Otázka]") && page.contains("Ze sta 20."), "{page}");
    let script = home.path().join("script.txt");
    let weeks = format!("decide 1 1\ndecide 2 1\n{}list\nquit\n", "end\n".repeat(20));
    fs::write(&script, weeks).expect("a script");
    let script = script.to_string_lossy().into_owned();
    let args = ["play", "--plain", "--no-save", "--language", "xx", "--scenario", "open-city"];
    let more = ["--seat", "station", "--seed", "text1", "--script", &script];
    let done = run(home.path(), &[&args[..], &more[..]].concat(), &[]);
    let said = out(&done);
    assert!(done.status.success(), "{}\n{said}", err(&done));
    assert!(said.contains("Tak pravil "), "{said}");
    assert!(said.contains(") & officers"), "{said}");
}
