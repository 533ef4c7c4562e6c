//! The line of the terminal: whether keys come one by one, unseen, or as lines that it edits.
//!
//! Taken anew it goes from whatever it is to raw at one stroke. By way of the shell's settings a
//! key that comes meanwhile would wait for the end of a line, and only the next key would bring it.

use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};

/// How it was before we took it.
static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

/// Makes keys come one by one, and keeps how it was unless that is kept already.
///
/// # Errors
/// The terminal is gone.
pub fn take() -> io::Result<()> {
    let now = tcgetattr(io::stdin())?;
    let mut raw = now.clone();
    raw.make_raw();
    tcsetattr(io::stdin(), OptionalActions::Now, &raw)?;
    before().get_or_insert(now);
    Ok(())
}

/// Gives it back as it was. Does nothing where it was not taken.
///
/// # Errors
/// The terminal is gone.
pub fn give_back() -> io::Result<()> {
    let Some(before) = before().take() else { return Ok(()) };
    Ok(tcsetattr(io::stdin(), OptionalActions::Now, &before)?)
}

fn before() -> MutexGuard<'static, Option<Termios>> {
    BEFORE.lock().unwrap_or_else(PoisonError::into_inner)
}
