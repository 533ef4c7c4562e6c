//! The one owner of the terminal: what it switches on, it switches off, whatever happens.
//!
//! [`restore`] is idempotent and may be called from a guard, the panic hook and the signal thread
//! at once. After it, no frame reaches the terminal until the owner enters again.

use std::fmt;
use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::os::fd::AsFd;
use std::panic::{self, PanicHookInfo};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock, TryLockError};
use std::time::Duration;
use std::{process, thread};

use crossterm::{cursor, event, execute, queue, style, terminal};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use rustix::termios::{QueueSelector, tcflush};

use game::text::printer;

use super::paint::Sheet;
use super::rehearsal;
use super::{clipboard, line};

/// The exit code after a panic, as Rust has it.
const PANICKED: i32 = 101;
/// A report that takes longer is not waited for.
const REPORT_AT_MOST: Duration = Duration::from_secs(2);

/// Are our modes on? Whoever takes it from true to false restores.
static INSIDE: AtomicBool = AtomicBool::new(false);
/// Has a thread panicked? Then the process is about to end.
static PANICKING: AtomicBool = AtomicBool::new(false);
/// Held while a frame is written, so that an emergency restore does not land inside of one.
static WRITING: Mutex<()> = Mutex::new(());
/// The terminal as a file of our own: `io::stdout()` would panic when it is used by a panic hook
/// that interrupted it.
static TERMINAL: OnceLock<File> = OnceLock::new();

/// Why there is no screen.
#[derive(Debug)]
pub enum TerminalError {
    /// Input or output is a file or a pipe: play with `--plain` instead.
    NotATerminal,
    /// The terminal refused, or is gone.
    Io(io::Error),
}

impl fmt::Display for TerminalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TerminalError::NotATerminal => {
                f.write_str("this is not a terminal; try again with --plain")
            }
            TerminalError::Io(fault) => write!(f, "the terminal does not answer: {fault}"),
        }
    }
}

impl std::error::Error for TerminalError {}

impl From<io::Error> for TerminalError {
    fn from(fault: io::Error) -> TerminalError {
        TerminalError::Io(fault)
    }
}

/// Whoever holds it may write frames. Dropping it restores the terminal.
pub struct Owner {
    /// What the terminal shows now.
    shown: Buffer,
    cursor: Option<Position>,
    mouse: bool,
}

impl Owner {
    /// Takes the terminal.
    ///
    /// # Errors
    /// [`TerminalError::NotATerminal`] unless both ends are one.
    pub fn enter(mouse: bool) -> Result<Owner, TerminalError> {
        if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
            return Err(TerminalError::NotATerminal);
        }
        if TERMINAL.get().is_none() {
            let file = File::from(io::stdout().as_fd().try_clone_to_owned()?);
            // Lost only to another thread that did the same.
            let _ = TERMINAL.set(file);
        }
        let mut owner = Owner { shown: Buffer::default(), cursor: None, mouse };
        owner.resume()?;
        Ok(owner)
    }

    /// Puts our modes on (again) and forgets what the terminal shows.
    pub fn resume(&mut self) -> Result<(), TerminalError> {
        let was_inside = INSIDE.swap(true, Ordering::SeqCst);
        line::take()?;
        self.shown = Buffer::default();
        self.cursor = None;
        let mut bytes = Vec::new();
        if !was_inside {
            // Entered twice, the alternate screen would forget where the cursor stood before.
            queue!(bytes, terminal::EnterAlternateScreen)?;
        }
        queue!(bytes, event::EnableBracketedPaste, event::EnableFocusChange, cursor::Hide)?;
        if self.mouse {
            queue!(bytes, event::EnableMouseCapture)?;
        }
        Ok(write(&bytes)?)
    }

    /// Colours are decided by the theme; crossterm must not decide a second time by NO_COLOR.
    pub fn colours_are_ours() {
        style::force_color_output(true);
    }

    /// Gives the terminal back, stops the process, and takes the terminal when it goes on.
    pub fn suspend(&mut self) -> Result<(), TerminalError> {
        restore();
        super::signals::stop_myself()?;
        self.resume()
    }

    /// Lets the mouse select and scroll, or gives it back to the terminal.
    pub fn set_mouse(&mut self, on: bool) -> Result<(), TerminalError> {
        self.mouse = on;
        let mut bytes = Vec::new();
        if on {
            queue!(bytes, event::EnableMouseCapture)?;
        } else {
            queue!(bytes, event::DisableMouseCapture)?;
        }
        Ok(write(&bytes)?)
    }

    /// Asks the terminal to keep a text.
    pub fn copy(&mut self, text: &str) -> Result<(), TerminalError> {
        clipboard::sequence(text).map_or(Ok(()), |bytes| Ok(write(&bytes)?))
    }

    pub fn bell(&mut self) -> Result<(), TerminalError> {
        Ok(write(b"\x07")?)
    }

    /// The size, with sizes that no terminal has clamped.
    pub fn size(&self) -> (u16, u16) {
        terminal::size().map_or((80, 24), |(w, h)| (w.min(1000), h.min(500)))
    }

    /// Makes the next frame write every cell: something else may have written to the screen.
    pub fn forget(&mut self) {
        self.shown = Buffer::default();
    }

    /// Writes what has changed, in one piece and as one update of the screen; returns the bytes.
    ///
    /// # Errors
    /// When the terminal is gone, or was given back meanwhile.
    pub fn show(&mut self, sheet: &Sheet) -> Result<usize, TerminalError> {
        let _writing = WRITING.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if !INSIDE.load(Ordering::SeqCst) {
            return Err(TerminalError::Io(io::ErrorKind::BrokenPipe.into()));
        }
        let fresh = self.shown.area != sheet.buffer.area;
        if fresh {
            self.shown = Buffer::empty(sheet.buffer.area);
        }
        rehearsal::panics("frame");
        let changes = self.shown.diff(&sheet.buffer);
        if !fresh && changes.is_empty() && self.cursor == sheet.cursor {
            return Ok(0);
        }
        let mut bytes = Vec::new();
        queue!(bytes, terminal::BeginSynchronizedUpdate, cursor::Hide)?;
        if fresh {
            queue!(bytes, style::ResetColor, terminal::Clear(terminal::ClearType::All))?;
        }
        CrosstermBackend::new(&mut bytes).draw(changes.into_iter())?;
        if let Some(at) = sheet.cursor {
            queue!(bytes, cursor::MoveTo(at.x, at.y), cursor::Show)?;
        }
        queue!(bytes, terminal::EndSynchronizedUpdate)?;
        write(&bytes)?;
        self.shown = sheet.buffer.clone();
        self.cursor = sheet.cursor;
        Ok(bytes.len())
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        restore();
    }
}

/// The size of the terminal; none unless both ends are one.
pub fn size_of_terminal() -> Option<(u16, u16)> {
    let both = io::stdin().is_terminal() && io::stdout().is_terminal();
    both.then(|| terminal::size().ok()).flatten()
}

/// Are our modes on?
pub fn inside() -> bool {
    INSIDE.load(Ordering::SeqCst)
}

/// Gives the terminal back as it was. Does nothing the second time; never panics, never prints.
pub fn restore() {
    if !INSIDE.swap(false, Ordering::SeqCst) {
        return;
    }
    let _writing = wait_for_the_frame();
    // First: a terminal that takes no more bytes must not keep a shell from its line.
    let _ = line::give_back();
    if let Some(mut file) = TERMINAL.get() {
        // Nothing can be done about a terminal that does not listen any more.
        let _ = execute!(
            file,
            terminal::EndSynchronizedUpdate,
            event::DisableMouseCapture,
            event::DisableBracketedPaste,
            event::DisableFocusChange,
            style::SetAttribute(style::Attribute::Reset),
            style::ResetColor,
            cursor::Show,
            terminal::LeaveAlternateScreen
        );
    }
}

/// The same for an end that nobody asked for, within a moment: a terminal that takes no more bytes
/// would hold us for ever. What is typed and unread was meant for the game, not for a shell.
/// Says whether there was something to restore.
pub fn restore_in_time() -> bool {
    let was_inside = inside();
    let restoring = thread::Builder::new().spawn(restore);
    for _ in 0..40 {
        if restoring.as_ref().is_ok_and(|thread| !thread.is_finished()) {
            thread::sleep(Duration::from_millis(5));
        }
    }
    if was_inside {
        forget_what_was_typed();
    }
    was_inside
}

fn forget_what_was_typed() {
    // A terminal that is gone has nothing to forget.
    let _ = tcflush(io::stdin(), QueueSelector::IFlush);
}

/// Waits a little for a frame to end, but not for ever: the thread that writes it may be the one
/// that panicked, or be stuck on a terminal that takes no more.
fn wait_for_the_frame() -> Option<std::sync::MutexGuard<'static, ()>> {
    for _ in 0..20 {
        match WRITING.try_lock() {
            Ok(guard) => return Some(guard),
            Err(TryLockError::Poisoned(poisoned)) => return Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(5)),
        }
    }
    None
}

/// A panic of any thread ends the process: the terminal is restored, `report` may write a crash
/// report and returns what the person should be told, and no thread goes on.
pub fn end_on_panic(report: impl Fn(&PanicHookInfo<'_>) -> Option<String> + Send + Sync + 'static) {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if PANICKING.swap(true, Ordering::SeqCst) {
            // It follows from the first.
            wait_for_the_report();
        }
        end_at_the_latest();
        let was_inside = restore_in_time();
        // The file before the words: a terminal that takes none would keep it from the disk.
        let words = report(info);
        before(info);
        if let Some(words) = words {
            printer::tell(&words);
        }
        if was_inside {
            // The report takes a moment, in which keys may have been on their way to the game.
            forget_what_was_typed();
        }
        process::exit(PANICKED);
    }));
}

/// Ends with a panic of another thread, if there is one: its report must not be cut short, nor its
/// exit code be another.
pub fn end_with_a_panic() {
    if PANICKING.load(Ordering::SeqCst) {
        wait_for_the_report();
    }
}

fn wait_for_the_report() -> ! {
    thread::sleep(REPORT_AT_MOST);
    process::exit(PANICKED)
}

/// A disk or a terminal that hangs must not keep what has panicked alive.
fn end_at_the_latest() {
    let body = || {
        thread::sleep(REPORT_AT_MOST);
        process::exit(PANICKED);
    };
    // Without a thread, the report decides how long it takes.
    let _ = thread::Builder::new().name("end".to_owned()).spawn(body);
}

fn write(bytes: &[u8]) -> io::Result<()> {
    TERMINAL.get().map_or(Ok(()), |file| write_patiently(file, bytes))
}

/// Another program may have left the terminal in non-blocking mode.
fn write_patiently(mut file: &File, mut bytes: &[u8]) -> io::Result<()> {
    let mut patience = 1000;
    while !bytes.is_empty() {
        match file.write(bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(n) => bytes = &bytes[n..],
            Err(fault) if fault.kind() == io::ErrorKind::Interrupted => {}
            Err(fault) if fault.kind() == io::ErrorKind::WouldBlock && 0 < patience => {
                patience -= 1;
                thread::sleep(Duration::from_millis(1));
            }
            Err(fault) => return Err(fault),
        }
    }
    Ok(())
}
