//! Does a program keep to the protocol? Step by step, with what is wrong and what would mend it.

use std::{collections::BTreeMap, fmt, sync::Arc};

use rules::{
    ai::{Idle, Nodes, Player},
    engine::seat::{BySeat, Seat},
};

use super::{
    bot::{Bot, Brief, Conduct},
    wire::Fault,
};
use crate::{
    content::{Library, LibraryError, Seed},
    referee::{Charter, Referee, Trouble},
    text::Text,
};

/// Weeks of each seat.
const WEEKS: u16 = 6;
const SCENARIO: &str = "open-city";

/// One step and how it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub what: String,
    /// What is wrong, and what would mend it.
    pub fault: Option<String>,
}

/// What our side of the exchanges took, in microseconds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Took(Vec<u32>);

impl Took {
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The one in the middle; nothing if there was no exchange.
    pub fn median(&self) -> Option<u32> {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        sorted.get(sorted.len() / 2).copied()
    }
}

/// The campaign in which a program is checked cannot be played: a fault of the content, not of the
/// program.
#[derive(Debug)]
pub enum CannotCheck {
    Content(LibraryError),
    Campaign(Trouble),
}

impl fmt::Display for CannotCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CannotCheck::Content(error) => error.fmt(f),
            CannotCheck::Campaign(trouble) => trouble.fmt(f),
        }
    }
}

impl std::error::Error for CannotCheck {}

/// Goes through all steps as each seat.
///
/// # Errors
/// The shipped scenario cannot be played.
pub fn check(library: &Library, command: &str) -> Result<(Vec<Step>, Took), CannotCheck> {
    let (mut steps, mut took) = (Vec::new(), Took::default());
    for (seat, name) in [(Seat::Station1, "station"), (Seat::Security, "security")] {
        let (conduct, went) = play(library, command, seat, name)?;
        steps.extend(judge(name, &conduct, went));
        took.0.extend(conduct.took);
    }
    Ok((steps, took))
}

/// Plays some weeks in which no other seat gives orders; says whether the program went at the end.
fn play(
    library: &Library,
    command: &str,
    seat: Seat,
    name: &str,
) -> Result<(Conduct, bool), CannotCheck> {
    let scenario = library.scenario(SCENARIO).map_err(CannotCheck::Content)?;
    let seed = Seed::from(1);
    let mut players: BySeat<Option<Box<dyn Player>>> = BySeat::seated(1);
    for seat in [Seat::Station1, Seat::Security] {
        *players.of_mut(seat) = Some(Box::new(Idle));
    }
    let charter = Charter {
        scenario: SCENARIO.to_owned(),
        seed: seed.to_string(),
        players: BySeat::seated(1),
        title: "check".to_owned(),
        content: String::new(),
    };
    let started = Referee::start(charter, &scenario.setup(&seed), seed.luck(), players);
    let mut referee = started.map_err(CannotCheck::Campaign)?;
    let brief = Brief {
        campaign: "check".to_owned(),
        scenario,
        seat: name.to_owned(),
        options: BTreeMap::new(),
        text: Arc::new(Text::english()),
    };
    let (mut bot, handle) = Bot::new(command, brief);
    for week in 0..WEEKS {
        let Some(view) = referee.view(seat) else { break };
        bot.hear(referee.reports(seat));
        bot.plan(&view, &mut Nodes(1));
        if week == 2 {
            handle.say_something_new();
        }
        referee.play_week(|_| Box::new(Nodes(1))).map_err(CannotCheck::Campaign)?;
    }
    let went = handle.end("draw".to_owned(), WEEKS.into(), None);
    Ok((handle.conduct(), went))
}

fn judge(seat: &str, conduct: &Conduct, went: bool) -> Vec<Step> {
    let step = |what: &str, fault: Option<String>| Step { what: format!("{seat}: {what}"), fault };
    let none = |fault: Fault, mend: &str| {
        let count = conduct.faults.get(&fault)?;
        Some(format!("{count} times; {mend}"))
    };
    let broke = conduct.forfeit.as_ref().map(|(_, why)| why.clone());
    let starts = "starts, says `helloed` and `readyok`";
    if conduct.turns == 0 {
        return vec![step(starts, broke)];
    }
    let illegal = format!(
        "send only what `choices` lists or `check` accepts; the last: {}",
        conduct.last_refusal
    );
    let stays = "it was still there a second after `quit`; end when the input ends".to_owned();
    vec![
        step(starts, None),
        step("plays on, whatever new messages come", broke),
        step(
            "gives orders in time",
            none(Fault::Late, "answer every `turn` with `orders`, and flush the output"),
        ),
        step(
            "gives orders for the week that is due",
            none(Fault::WrongWeek, "repeat the `week` of the `turn`"),
        ),
        step(
            "says only messages",
            none(Fault::Malformed, "one JSON object a line, on the standard output nothing else"),
        ),
        step("keeps to the limits", none(Fault::Flooded, "see `limits` in `newgame`")),
        step("gives legal orders", none(Fault::Illegal, &illegal)),
        step("goes when it is told to", (!went).then_some(stays)),
    ]
}
