//! Cutout: a turn-based espionage strategy game for the terminal.
//!
//! A Station of a foreign service finds, wins and runs agents in a capital; the host's Security
//! service looks for them. Both give orders for a week, then the week is resolved at once.
//!
//! # The one arrow
//!
//! ```text
//! Setup + seed ──► Game ──┐  (the truth, opaque)
//!                         ├─ step(Plans of all seats) ──► Events, each with its causes
//! Plan of each seat ──────┘                                  │ report(event, seat): only copies
//!       ▲                                                    ▼
//!       └── person, AI or program ◄── View(seat) ◄── learn(report) ◄── Reports
//! ```
//!
//! Nothing flows back but plans. No room outside [`engine`] can name the truth, so the compiler
//! holds the arrow.
//!
//! # Crates
//!
//! `rules` holds [`engine`], [`ai`] and [`codec`]; `game` holds [`content`], [`text`], [`referee`], [`inquest`], [`save`],
//! [`players`](game::players), [`arena`] and [`suggest`]; `assets` holds the files of that folder. Here are the screens, the table and
//! the command line. So a changed screen doesn't compile the rules, and a program without a
//! terminal takes `rules` and `game`.
//!
//! # Rooms, in reading order
//!
//! * [`engine`]: the rules, and nothing else. Pure, deterministic, without text.
//! * [`suggest`]: the known name nearest to a mistyped one.
//! * [`content`]: assets to rules and setups; theatres, people, scenarios.
//! * [`text`]: reports, orders, refusals, dossiers and the declassified file as sentences.
//! * [`ai`]: the game's own players.
//! * [`codec`]: one reader and one writer for all that is kept.
//! * [`referee`]: one campaign in progress, the only owner of a game.
//! * [`inquest`]: what a finished campaign hung on.
//! * [`save`]: files, journals, replays.
//! * [`table`]: what can be begun and taken up, a person's sitting, and the plan with undo.
//! * [`players`](game::players): players from outside: files, and programs over pipes.
//! * [`arena`]: matches and tournaments, from a script to a report.
//! * [`front`]: what both front ends share: outlines, actions, the building of orders.
//! * [`plain`]: the line mode.
//! * [`tui`]: the terminal.
//! * [`tools`]: a seat as tools for a language model.
//! * [`trials`]: long trials of what the README promises.
//! * [`cli`]: the sub-commands.
//!
//! # Invariants, written as absences
//!
//! * There is no way to change a world but an event, and no way to learn but a report.
//! * There is no projection from the world to a view: a view is a fold of reports.
//! * There is no id of the truth in any order, report or view: seats speak of dossiers.
//! * There is no draw without a key, so no order moves the luck of another.
//! * There is no illegal plan.
//! * There is no number in a rule's module: they stand in `assets/rules`.
//!
//! # Glossary
//!
//! * *Access agent*: somebody who brings people: names them, looks at them, introduces them.
//! * *Admiralty code*: a letter for the source by its history, a number for the item by itself.
//! * *Agent*: somebody who works for a Station, as far as the Station knows.
//! * *Brush pass*: something changes hands in passing, and nothing is said.
//! * *Burn notice*: withdraws everything that rests on a source.
//! * *Case officer*: one of a Station's own people; runs agents, does not betray.
//! * *Cell*: an agent, its leader, and those whom he runs.
//! * *Chickenfeed*: what is true and may be spared.
//! * *Claim*: what headquarters was told, with a probability and a handling.
//! * *Dangle*: somebody who accepts an offer and reports it at once.
//! * *Control*: how firmly Security holds somebody who is not ours any more.
//! * *Dead drop*: a hiding place; it exposes a site, not a person.
//! * *Deed*: an event, once it may be told.
//! * *Deception*: what a double is made to report and is not so.
//! * *Dossier*: what one seat keeps on somebody; one person may have several.
//! * *Double*: somebody who works for Security while he reports to a Station.
//! * *Edition*: what a holding says at a time.
//! * *Emergency plan*: a way back that needs no second person.
//! * *File points*: formal weight in Security's file, from a public table. Not belief.
//! * *Holding*: a secret of the host, with readers by post and a half-life.
//! * *Orphan*: a member of a cell alive and free, with nobody above him for two weeks.
//! * *Redoubled*: a double who has told his officer, and is his again.
//! * *Roll-up*: those whom a prisoner gives away are fetched, one after the other.
//! * *Safety mark*: there when all is well, so that capture silences it.
//! * *Seat*: Security, or one of up to three Stations.
//! * *Surveillance detection route*: shows watchers, does not shake them.
//! * *Window*: weeks in which somebody listens who otherwise would not.

pub use game::{arena, content, inquest, referee, save, suggest, text};
pub use rules::{ai, codec, engine};

pub mod cli;
pub mod front;
pub mod plain;
pub mod table;
pub mod tools;
pub mod trials;
pub mod tui;
