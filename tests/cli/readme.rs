//! What the README shows is what the program does: every command runs as it is written there, and
//! every file is one that is taken.

use std::{
    fs,
    io::{Read as _, Write as _},
    os::unix::fs::symlink,
    path::Path,
    process::{Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

const README: &str = include_str!("../../README.md");
/// Commands of the person who builds: this test is run by one of them.
const CARGO: [&str; 2] = ["cargo run --release", "cargo test"];
/// Commands that fill the screen.
const ON_THE_SCREEN: [&str; 3] =
    ["cutout", "cutout play --scenario first-posting --seat security", "cutout watch quick"];

/// The blocks of code: what they are, and their text.
fn blocks() -> Vec<(&'static str, &'static str)> {
    let mut found = Vec::new();
    let mut rest = README;
    while let Some((_, after)) = rest.split_once("\n```") {
        let (kind, after) = after.split_once('\n').expect("a line");
        let (text, after) = after.split_once("```").expect("an end");
        found.push((kind, text));
        rest = after;
    }
    found
}

/// The lines of the shell blocks, without what is said about them.
fn commands() -> Vec<&'static str> {
    let shell = blocks().into_iter().filter(|(kind, _)| *kind == "sh");
    let lines = shell.flat_map(|(_, text)| text.lines());
    lines.map(|line| line.split_once(" # ").map_or(line, |(line, _)| line).trim()).collect()
}

/// A shell in an empty folder that knows this program, and nothing else of the person.
fn shell(dir: &Path) -> Vec<(String, String)> {
    let program = Path::new(env!("CARGO_BIN_EXE_cutout"));
    let path = std::env::var("PATH").unwrap_or_default();
    let bin = program.parent().expect("a folder").display();
    let home = dir.join("home").display().to_string();
    let vars = [
        ("PATH", format!("{bin}:{path}")),
        ("HOME", home.clone()),
        ("XDG_CONFIG_HOME", home.clone()),
        ("XDG_DATA_HOME", home.clone()),
        ("XDG_STATE_HOME", home),
        ("TERM", "xterm-256color".to_owned()),
    ];
    vars.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn run(line: &str, dir: &Path) -> (Option<i32>, String) {
    let output = Command::new("sh")
        .args(["-c", line])
        .env_clear()
        .envs(shell(dir))
        .current_dir(dir)
        .stdin(Stdio::null())
        .output()
        .expect("a shell");
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

/// In a pseudo-terminal; left with Ctrl-C twice once the screen is there.
fn run_on_the_screen(line: &str, dir: &Path) -> (u32, String) {
    let size = PtySize { rows: 30, cols: 100, pixel_width: 0, pixel_height: 0 };
    let pty = native_pty_system().openpty(size).expect("a pseudo-terminal");
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", &format!("exec {line}")]);
    command.env_clear();
    command.cwd(dir);
    for (name, value) in shell(dir) {
        command.env(name, value);
    }
    let mut child = pty.slave.spawn_command(command).expect("a child");
    drop(pty.slave);
    let mut reader = pty.master.try_clone_reader().expect("a reader");
    let mut writer = pty.master.take_writer().expect("a writer");
    let (tell, hear) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(read @ 1..) = reader.read(&mut bytes) {
            if tell.send(bytes[..read].to_vec()).is_err() {
                break;
            }
        }
    });
    let mut said = String::new();
    let mut left = false;
    while let Ok(bytes) = hear.recv_timeout(Duration::from_secs(60)) {
        said.push_str(&String::from_utf8_lossy(&bytes));
        if !left && said.contains("\u{1b}[?1049h") && said.len() > 1000 {
            left = true;
            for _ in 0..2 {
                writer.write_all(b"\x03").expect("a key");
                thread::sleep(Duration::from_millis(300));
            }
        }
    }
    (child.wait().expect("an end").exit_code(), said)
}

#[test]
fn every_block_says_what_it_is_and_every_file_is_taken() {
    let home = tempfile::tempdir().expect("a folder");
    let config = home.path().join("cutout");
    fs::create_dir_all(&config).expect("a folder");
    let mut files = 0;
    for (kind, text) in blocks() {
        let name = match kind {
            "sh" => continue,
            "ron config" => "config.ron",
            "ron keys" => "keys.ron",
            other => panic!("a block of `{other}`: nobody tries it"),
        };
        fs::write(config.join(name), text).expect("a file");
        files += 1;
    }
    assert_eq!(files, 2);
    let output = Command::new(env!("CARGO_BIN_EXE_cutout"))
        .arg("doctor")
        .env("XDG_CONFIG_HOME", home.path())
        .env_remove("CUTOUT_CONFIG")
        .env("CUTOUT_LOG", home.path().join("log"))
        .output()
        .expect("the program");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(!said.contains(".ron:"), "{said}");
    assert!(said.contains("/home/me/campaigns"), "the settings were read: {said}");
}

#[test]
fn every_command_of_the_readme_runs_as_it_is_written() {
    let scratch = tempfile::tempdir().expect("a folder");
    let dir = scratch.path();
    // The scripts of a checkout; campaigns in a folder of their own.
    symlink(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"), dir.join("tests"))
        .expect("a link");
    fs::create_dir(dir.join("saves")).expect("a folder");
    let mut ran = 0;
    for line in commands() {
        if CARGO.contains(&line) {
            continue;
        }
        assert!(line == "cutout" || line.starts_with("cutout "), "`{line}`: whose command is it?");
        ran += 1;
        let began = std::time::Instant::now();
        if ON_THE_SCREEN.contains(&line) {
            let (code, said) = run_on_the_screen(line, dir);
            assert_eq!(code, 0, "`{line}`: {said}");
        } else {
            let (code, said) = run(line, dir);
            // The doctor may find a fault with a terminal that is none.
            let done = if line == "cutout doctor" { [Some(0), Some(1)] } else { [Some(0); 2] };
            assert!(done.contains(&code), "`{line}` ends with {code:?}: {said}");
        }
        println!("{:>6} ms  {line}", began.elapsed().as_millis());
    }
    assert!(20 <= ran, "{ran} commands");
    assert!(dir.join("cutout.bash").exists() && dir.join("cutout.1").exists());
}
