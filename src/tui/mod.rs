//! The terminal front end.
//!
//! From the outside in: [`owner`] has the terminal and gives it back whatever happens; [`run`]
//! is the loop, which hears [`input`] (through the door of [`bytes`]), [`signals`] and workers, and
//! knows an app only by its `update` and `draw`; [`paint`] is what an app draws on, with [`theme`] and [`glyph`] between
//! what is meant and how it looks. [`widget`], [`bus`] and [`city`] are what screens are made of,
//! [`layer`] how they lie on each other, and [`dump`] how a test reads them.
//!
//! crossterm is named in `owner` only, so nothing else depends on it.

pub mod bus;
pub mod bytes;
pub mod card;
pub mod city;
mod clipboard;
pub mod colour;
pub mod detect;
pub mod dump;
pub mod fit;
pub mod glyph;
pub mod input;
pub mod key;
pub mod keymap;
pub mod layer;
mod line;
pub mod owner;
pub mod paint;
pub mod play;
mod rehearsal;
pub mod run;
pub mod signals;
pub mod svg;
pub mod theme;
pub mod trail;
pub mod watch;
pub mod widget;

pub use play::{Languages, Options, Start, Trouble, play};
pub use trail::Trail;
