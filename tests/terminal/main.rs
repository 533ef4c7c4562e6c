//! The game on the terminal: played by keys that the screen shows, drawn at every size, and in a
//! real pseudo-terminal.

mod looks;
mod play;
mod pty;
mod screens;
mod table;
mod watch;
