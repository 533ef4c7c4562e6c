//! The thread that reads the terminal, and what it reads in our own terms.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::os::fd::{AsFd, AsRawFd};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use filedescriptor::{POLLIN, pollfd};

use super::bytes::{Burst, Filter};
use super::fit;
use super::key::Key;
use super::owner;
use super::rehearsal;

/// More than this is no text for a field of the game.
pub const PASTE_AT_MOST: usize = 4 * 1024;
/// A dead terminal that does not say so is ready again and again with nothing to read.
const EMPTY_READS_AT_MOST: u32 = 64;

/// Something a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Raw {
    Key(Key),
    Paste(String),
    Press {
        x: u16,
        y: u16,
        button: Button,
    },
    /// Lines scrolled; down is positive.
    Wheel {
        x: u16,
        y: u16,
        lines: i32,
    },
    Resize(u16, u16),
    Focus(bool),
    /// The terminal is gone.
    Lost,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    Left,
    Right,
    Middle,
}

/// Is text being typed? Then an Esc would throw it away, and is waited for longer.
static IN_TEXT: AtomicBool = AtomicBool::new(false);

/// Says whether the screen has a field that text goes into.
pub fn text_is_typed(on: bool) {
    IN_TEXT.store(on, Ordering::Relaxed);
}

/// Starts the thread. `tell` returns false when nobody listens any more.
///
/// # Errors
/// When the system gives no thread, or no second way to the terminal.
pub fn listen(tell: impl Fn(Raw) -> bool + Send + 'static) -> io::Result<()> {
    let terminal = File::from(io::stdin().as_fd().try_clone_to_owned()?);
    let mut ear =
        Ear { terminal, began: Instant::now(), filter: Filter::default(), burst: Burst::default() };
    let body = move || {
        if ear.listen(&tell).is_err() {
            tell(Raw::Lost);
        }
    };
    thread::Builder::new().name("input".to_owned()).spawn(body).map(drop)
}

/// The terminal's bytes, and what they have come to so far.
struct Ear {
    terminal: File,
    began: Instant,
    filter: Filter,
    burst: Burst,
}

impl Ear {
    /// Listens until nobody wants to hear; fails when the terminal is gone.
    fn listen(&mut self, tell: &impl Fn(Raw) -> bool) -> io::Result<()> {
        let mut empty = 0;
        let mut bytes = [0; 4096];
        while empty < EMPTY_READS_AT_MOST {
            self.filter.typing(IN_TEXT.load(Ordering::Relaxed));
            let heard = if self.wait()? {
                if !owner::inside() {
                    // What is typed now is for others; we may get the terminal back.
                    thread::sleep(Duration::from_millis(20));
                    continue;
                }
                let read = read(&self.terminal, &mut bytes)?;
                empty = if read == 0 { empty + 1 } else { 0 };
                self.filter.feed(&bytes[..read], self.now())
            } else {
                self.filter.expire(self.now())
            };
            for raw in self.burst.sort(heard, self.now()) {
                if matches!(raw, Raw::Key(key) if rehearsal::begins(key)) {
                    rehearsal::panics("input");
                }
                if !tell(raw) {
                    return Ok(());
                }
            }
        }
        Err(io::ErrorKind::BrokenPipe.into())
    }

    fn now(&self) -> Duration {
        self.began.elapsed()
    }

    /// Waits for bytes, without cost, until what has begun must be given up: then false.
    fn wait(&self) -> io::Result<bool> {
        if !self.terminal.is_terminal() {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        loop {
            let left = self.filter.deadline().map(|deadline| deadline.saturating_sub(self.now()));
            let fd = self.terminal.as_raw_fd();
            let mut fds = [pollfd { fd, events: POLLIN, revents: 0 }];
            match filedescriptor::poll(&mut fds, left.map(whole_milliseconds)) {
                // POLLHUP and its kin come unasked.
                Ok(_) if fds[0].revents & !POLLIN != 0 => {
                    return Err(io::ErrorKind::BrokenPipe.into());
                }
                Ok(0) if left.is_some() => return Ok(false),
                Ok(0) => {}
                Ok(_) => return Ok(true),
                Err(filedescriptor::Error::Poll(fault))
                    if fault.kind() == io::ErrorKind::Interrupted => {}
                Err(fault) => return Err(io::Error::other(fault)),
            }
        }
    }
}

/// Polls count in milliseconds: a part of one would be none, and the wait would spin.
fn whole_milliseconds(time: Duration) -> Duration {
    Duration::from_millis(u64::try_from(time.as_millis()).unwrap_or(u64::MAX).saturating_add(1))
}

/// Reads what is there. A terminal that others left in non-blocking mode may have nothing.
fn read(mut terminal: &File, bytes: &mut [u8]) -> io::Result<usize> {
    match terminal.read(bytes) {
        Err(fault)
            if matches!(fault.kind(), io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock) =>
        {
            Ok(0)
        }
        read => read,
    }
}

/// A pasted text is text and never commands: one line, without controls, of a sensible length.
pub fn pasted(text: &str) -> String {
    let mut end = text.len().min(PASTE_AT_MOST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    fit::clean(&text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paste_is_short_clean_text() {
        let long = "é".repeat(PASTE_AT_MOST);
        assert!(pasted(&long).len() <= PASTE_AT_MOST);
        assert_eq!(pasted("a\u{1b}[31m\nb"), "a[31m b");
    }
}
