//! The game on the terminal: played by keys that the screen shows, drawn at every size, and in a
//! real pseudo-terminal.

mod bytes;
mod campaigns;
mod careless;
mod disk;
mod ends;
#[path = "../cli/english.rs"]
mod english;
mod foreign;
mod keys;
mod looks;
mod play;
mod pty;
mod robot;
mod screens;
mod table;
mod watch;
