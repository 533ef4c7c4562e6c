//! The arena from a script to a report, with a stand-in for the game: campaigns whose course is
//! a hash of the fixture.

mod audit;
mod contests;
mod interruptions;
mod killed;
mod own;
mod paper;
mod reports;
mod rivals;
mod scripts;
mod stand_in;
