//! Saves that survive anything.
//!
//! A campaign is a directory. Each finished week is one immutable file, a *generation*; the orders
//! of the week being planned are a *journal*, synced at each confirmation; each week of the
//! *chronicle* is a file that the generation after it names by its digest.
//!
//! ```text
//! <slug>/LOCK                   one instance writes, others read
//! <slug>/000123.save            the newest valid one wins
//! <slug>/000123.orders          orders given upon generation 123
//! <slug>/chronicle/000123.week  what happened in the week that led to generation 123
//! <slug>/broken/                what failed to load: moved, never deleted
//! ```
//!
//! The game gives bytes and lines and gets them back exactly, or hears why not. It resolves a
//! committed journal again after a crash; as the orders of later weeks name the state that they
//! were given upon, even they are found again when a damaged generation is made anew.
//!
//! Reading order: [`fs`] and [`disk`] (how bytes reach a disk), [`container`] and [`header`] (a
//! file that knows when it is damaged), [`journal`], [`campaign`], [`shelf`].

pub mod campaign;
pub mod container;
pub mod curtain;
pub mod disk;
pub mod fault;
pub mod fs;
pub mod header;
pub mod journal;
pub mod limits;
mod names;
pub mod outlet;
pub mod parcel;
pub mod replay;
pub mod shelf;
