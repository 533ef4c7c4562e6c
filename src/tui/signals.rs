//! Signals, taken by a thread of their own.
//!
//! The loop is told first, so that it can save and leave in order. If it does not leave in time,
//! this thread restores the terminal itself and lets the signal do what it does.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread;
use std::time::Duration;

use signal_hook::consts::signal::{
    SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ,
};
use signal_hook::iterator::Signals;
use signal_hook::low_level;

use super::owner;

/// How long the loop has for leaving in order. A terminal that was closed must be rid of us
/// within a second.
const GRACE: Duration = Duration::from_millis(700);

/// What a signal means for the loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// End: the number is raised again after the terminal is restored.
    End(i32),
    Stop,
    /// The process goes on after a stop; the screen may show anything.
    GoOn,
    Resize,
}

/// Starts the thread. `tell` returns false when nobody listens any more.
///
/// # Errors
/// When the system refuses handlers or a thread.
pub fn watch(tell: impl Fn(Signal) -> bool + Send + 'static) -> io::Result<()> {
    // With a handler of any kind, writing past the limit is an error, not the end.
    signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)))?;
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    let body = move || {
        let mut ending = false;
        for signal in signals.forever() {
            match signal {
                SIGTSTP if tell(Signal::Stop) => {}
                SIGTSTP => drop(stop_myself()),
                SIGCONT => drop(tell(Signal::GoOn)),
                SIGWINCH => drop(tell(Signal::Resize)),
                end if ending || !tell(Signal::End(end)) => die_of(end),
                end => {
                    ending = true;
                    after_grace(end);
                }
            }
        }
    };
    thread::Builder::new().name("signals".to_owned()).spawn(body).map(drop)
}

fn after_grace(signal: i32) {
    let body = move || {
        thread::sleep(GRACE);
        die_of(signal);
    };
    if thread::Builder::new().name("grace".to_owned()).spawn(body).is_err() {
        die_of(signal);
    }
}

/// Restores the terminal and ends as the signal would have ended us.
pub fn die_of(signal: i32) {
    // A terminal that takes no more bytes would hold us for ever.
    let restoring = thread::Builder::new().spawn(owner::restore);
    for _ in 0..40 {
        if restoring.as_ref().is_ok_and(|thread| !thread.is_finished()) {
            thread::sleep(Duration::from_millis(5));
        }
    }
    if low_level::emulate_default_handler(signal).is_err() {
        std::process::exit(128 + signal);
    }
}

/// Stops this process as Ctrl-Z would; returns when it goes on.
pub fn stop_myself() -> io::Result<()> {
    low_level::emulate_default_handler(SIGTSTP)
}
