//! The thread that reads the terminal, and what it reads in our own terms.

use std::io::{self, IsTerminal};
use std::os::fd::AsRawFd;
use std::thread;
use std::time::Duration;

use crossterm::event::{
    self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent,
    MouseEventKind,
};
use filedescriptor::{POLLIN, pollfd};

use super::fit;
use super::key::{Code, Key};
use super::owner;

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

/// Starts the thread. `tell` returns false when nobody listens any more.
///
/// # Errors
/// When the system gives no thread.
pub fn listen(tell: impl Fn(Raw) -> bool + Send + 'static) -> io::Result<()> {
    let body = move || {
        let mut empty = 0;
        while empty < EMPTY_READS_AT_MOST && wait().is_ok() {
            if !owner::inside() {
                // What is typed now belongs to whoever has the terminal; we may get it back.
                thread::sleep(Duration::from_millis(20));
                continue;
            }
            match read_all(&tell) {
                Ok(Heard::Nothing) => empty += 1,
                Ok(Heard::Something) => empty = 0,
                Ok(Heard::NobodyListens) => return,
                Err(_) => break,
            }
        }
        tell(Raw::Lost);
    };
    thread::Builder::new().name("input".to_owned()).spawn(body).map(drop)
}

/// Waits for input without end and without cost. crossterm would spin on a terminal that hung
/// up, so it is asked only after the terminal was seen alive.
fn wait() -> io::Result<()> {
    let stdin = io::stdin();
    if !stdin.is_terminal() {
        return Err(io::ErrorKind::BrokenPipe.into());
    }
    loop {
        let mut fds = [pollfd { fd: stdin.as_raw_fd(), events: POLLIN, revents: 0 }];
        match filedescriptor::poll(&mut fds, None) {
            // POLLHUP and its kin come unasked.
            Ok(_) if fds[0].revents & !POLLIN != 0 => {
                return Err(io::ErrorKind::BrokenPipe.into());
            }
            Ok(0) => {}
            Ok(_) => return Ok(()),
            Err(filedescriptor::Error::Poll(fault))
                if fault.kind() == io::ErrorKind::Interrupted => {}
            Err(fault) => return Err(io::Error::other(fault)),
        }
    }
}

enum Heard {
    Nothing,
    Something,
    NobodyListens,
}

/// Reads what is there. One millisecond is the least that works with a terminal device: a poll
/// of zero never looks.
fn read_all(tell: &impl Fn(Raw) -> bool) -> io::Result<Heard> {
    let mut heard = Heard::Nothing;
    while event::poll(Duration::from_millis(1))? {
        heard = Heard::Something;
        if let Some(raw) = raw(event::read()?)
            && !tell(raw)
        {
            return Ok(Heard::NobodyListens);
        }
    }
    Ok(heard)
}

fn raw(event: Event) -> Option<Raw> {
    match event {
        Event::Key(key) => self::key(key).map(Raw::Key),
        Event::Paste(text) => Some(Raw::Paste(pasted(&text))),
        Event::Mouse(mouse) => self::mouse(mouse),
        Event::Resize(width, height) => Some(Raw::Resize(width, height)),
        Event::FocusGained => Some(Raw::Focus(true)),
        Event::FocusLost => Some(Raw::Focus(false)),
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

fn key(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let shift = event.modifiers.contains(KeyModifiers::SHIFT);
    let code = match event.code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Tab if shift => Code::BackTab,
        KeyCode::Tab => Code::Tab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(n) => Code::F(n),
        _ => return None,
    };
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    Some(match code {
        // Some terminals send the letter as a capital with Ctrl.
        Code::Char(c) if ctrl => Key { code: Code::Char(c.to_ascii_lowercase()), ctrl, alt },
        code => Key { code, ctrl, alt },
    })
}

fn mouse(event: MouseEvent) -> Option<Raw> {
    let (x, y) = (event.column, event.row);
    match event.kind {
        MouseEventKind::Down(button) => {
            let button = match button {
                MouseButton::Left => Button::Left,
                MouseButton::Right => Button::Right,
                MouseButton::Middle => Button::Middle,
            };
            Some(Raw::Press { x, y, button })
        }
        MouseEventKind::ScrollDown => Some(Raw::Wheel { x, y, lines: 3 }),
        MouseEventKind::ScrollUp => Some(Raw::Wheel { x, y, lines: -3 }),
        _ => None,
    }
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

    #[test]
    fn control_letters_are_small() {
        let event = KeyEvent::new(KeyCode::Char('C'), KeyModifiers::CONTROL);
        assert_eq!(key(event), Some(Key::ctrl('c')));
        let event = KeyEvent::new(KeyCode::Tab, KeyModifiers::SHIFT);
        assert_eq!(key(event), Some(Key::of(Code::BackTab)));
    }
}
