//! Signals, taken by threads of their own.
//!
//! The loop is told first, so that it can save and leave in order. If it does not leave in time,
//! the terminal is restored from here, and the signal does what it does.
//!
//! Every signal that would end the program and can be caught is caught: the terminal is given back
//! first. Two of them, for a wrong instruction and a wrong sum, may not have a handler, since the
//! instruction would only be tried again; sent from outside, they are waited for.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use nix::sys::signal::{SigSet, Signal as Number};
use signal_hook::consts::{FORBIDDEN, signal::*};
use signal_hook::iterator::Signals;
use signal_hook::low_level;

use super::{owner, rehearsal};

/// Signals that do not end a program that does nothing about them, or that stop it. The last is
/// only ignored so that a write past a limit is an error.
const NO_ENDS: [i32; 9] =
    [SIGCHLD, SIGCONT, SIGPIPE, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGWINCH, SIGXFSZ];
/// The last number a signal may have.
const LAST: i32 = 64;

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

/// Starts the threads. `tell` returns false when nobody listens any more.
///
/// # Errors
/// When the system refuses handlers or a thread.
pub fn watch(tell: impl Fn(Signal) -> bool + Clone + Send + 'static) -> io::Result<()> {
    // With a handler of any kind, writing past the limit is an error, not the end.
    signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)))?;
    let mut signals = Signals::new([SIGTSTP, SIGCONT, SIGWINCH, SIGTERM])?;
    for end in ends() {
        // The C library keeps some numbers for itself.
        let _ = signals.add_signal(end);
    }
    wait_for_faults(tell.clone())?;
    let body = move || {
        for signal in signals.forever() {
            rehearsal::panics("signals");
            match signal {
                SIGTSTP if tell(Signal::Stop) => {}
                SIGTSTP => drop(stop_myself()),
                SIGCONT => drop(tell(Signal::GoOn)),
                SIGWINCH => drop(tell(Signal::Resize)),
                signal => end(signal, &tell),
            }
        }
    };
    thread::Builder::new().name("signals".to_owned()).spawn(body).map(drop)
}

/// The signals that end a program and can have a handler.
fn ends() -> impl Iterator<Item = i32> {
    let ends = (1..=LAST).filter(|number| !NO_ENDS.contains(number) && !FORBIDDEN.contains(number));
    // On a Mac one more is ignored by itself; 29 is one that ends elsewhere.
    ends.filter(|number| cfg!(target_os = "linux") || (*number < 32 && *number != 29))
}

/// Waits for the signals that may not have a handler. They are blocked in this thread and in all
/// that it starts; a true fault ends the program all the same.
fn wait_for_faults(tell: impl Fn(Signal) -> bool + Send + 'static) -> io::Result<()> {
    let faults: SigSet = [Number::SIGILL, Number::SIGFPE].into_iter().collect();
    faults.thread_block()?;
    let body = move || {
        while let Ok(signal) = faults.wait() {
            end(signal as i32, &tell);
        }
    };
    thread::Builder::new().name("faults".to_owned()).spawn(body).map(drop)
}

/// The first tells the loop; a second one does not wait for it.
fn end(signal: i32, tell: &impl Fn(Signal) -> bool) {
    static ENDING: AtomicBool = AtomicBool::new(false);
    if ENDING.swap(true, Ordering::SeqCst) || !tell(Signal::End(signal)) {
        die_of(signal);
    } else {
        after_grace(signal);
    }
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
pub fn die_of(signal: i32) -> ! {
    owner::restore_in_time();
    // It returns from signals that it does not know, or takes for harmless.
    let _ = low_level::emulate_default_handler(signal);
    std::process::exit(128 + signal)
}

/// Stops this process as Ctrl-Z would; returns when it goes on.
pub fn stop_myself() -> io::Result<()> {
    low_level::emulate_default_handler(SIGTSTP)
}
