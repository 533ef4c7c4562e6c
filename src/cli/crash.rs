//! What is left of a panic: a report beside the log, and a word on how to go on.

use std::{
    backtrace::{Backtrace, BacktraceStatus},
    fmt::Write as _,
    fs,
    panic::{self, PanicHookInfo},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

use game::{
    save::outlet,
    text::{Text, bare, clerk::arg, printer},
};

use super::log;

use crate::tui::Trail;

/// Reports a panic of the game that leaves this trail. Only the first is worth a file: others
/// follow from it.
pub(super) fn report(trail: Trail) -> impl Fn(&PanicHookInfo<'_>) -> Option<String> + Send + Sync {
    let told = AtomicBool::new(false);
    move |info| {
        if told.swap(true, Ordering::SeqCst) {
            return None;
        }
        let place = trail.place();
        let command = command(place.as_deref());
        let text = text(info, &trail, &command);
        let file = write(&text).map(|path| bare::path(&path)).unwrap_or_default();
        let id = if file.is_empty() { "crash-unwritten" } else { "crash-written" };
        let kept = if trail.is_kept() { "yes" } else { "no" };
        let args = [arg("file", file), arg("command", command), arg("kept", kept)];
        Some(Text::at_hand().message(id, &args))
    }
}

/// The command that takes the campaign up where it stopped: everything confirmed is in its
/// journal.
fn command(place: Option<&Path>) -> String {
    let quoted = |it: String| format!("'{}'", it.replace('\'', r"'\''"));
    match place.and_then(|place| Some((place.parent()?, place.file_name()?))) {
        Some((root, name)) => {
            let name = bare::plain(&name.to_string_lossy()).into_owned();
            let is_a_word = name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
            let name = if is_a_word { name } else { quoted(name) };
            format!("cutout play --saves {} --load {name}", quoted(bare::path(root)))
        }
        None => "cutout".to_owned(),
    }
}

/// From here on the words of a panic leave by the printer too: what they quote may be foreign.
pub(super) fn print_panics() {
    panic::set_hook(Box::new(|info| {
        printer::tell(&words(info));
        let trace = Backtrace::capture();
        if trace.status() == BacktraceStatus::Captured {
            printer::tell(&trace.to_string());
        }
    }));
}

/// What panicked, and where.
fn words(info: &PanicHookInfo<'_>) -> String {
    let payload = info.payload();
    let words = payload.downcast_ref::<&str>().copied();
    let words = words.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    let at = info.location().map(ToString::to_string).unwrap_or_default();
    let thread = std::thread::current().name().unwrap_or("nameless").to_owned();
    format!("panicked at {at}, in the thread {thread}: {}", words.unwrap_or_default())
}

fn text(info: &PanicHookInfo<'_>, trail: &Trail, command: &str) -> String {
    let mut text = String::new();
    // Writing to memory does not fail.
    let _ = writeln!(text, "cutout {}", env!("CARGO_PKG_VERSION"));
    let _ = writeln!(text, "{}", words(info));
    let _ = writeln!(text, "go on with: {command}");
    let _ = writeln!(text, "last keys: {}", trail.keys().join(" "));
    let _ = writeln!(text, "\n{}", Backtrace::force_capture());
    bare::lines(&text).into_owned()
}

fn write(text: &str) -> Option<PathBuf> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let beside = log::place()?;
    fs::create_dir_all(beside.parent()?).ok()?;
    let names = std::iter::once(format!("crash-{now}.txt"))
        .chain((2..10).map(|n| format!("crash-{now}-{n}.txt")));
    let mut paths = names.map(|name| beside.with_file_name(name));
    paths.find(|path| outlet::write(path, text.as_bytes(), false).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_names_the_campaign_as_a_shell_reads_it() {
        let place = Path::new("/home/o'neill/my saves/open-city");
        let said = command(Some(place));
        assert_eq!(said, r"cutout play --saves '/home/o'\''neill/my saves' --load open-city");
        let said = command(Some(Path::new("/saves/open-city (copy)")));
        assert_eq!(said, "cutout play --saves '/saves' --load 'open-city (copy)'");
        assert_eq!(command(None), "cutout");
    }
}
