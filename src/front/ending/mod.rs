//! The declassified file, part by part: the account, the turns, the weeks in three columns, what
//! was stated and what was so, the network, the people, and what the game's own players thought.

pub mod beliefs;
mod filed;
mod network;
mod statements;
pub mod weeks;

use game::text::{Clerk, Role, clerk::arg, shorthand::capital};
use rules::engine::{
    disclosed::{Disclosed, DisclosedPerson, PersonNo},
    seat::Seat,
    units::Week,
    view::View,
};

use crate::front::{
    Subject,
    ending::beliefs::{Question, Swing},
    outline::{Cell, Outline, Row, Section},
    screen::{figure, section},
};

pub use weeks::why;

/// A part of the file, in reading order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Who won, and by what.
    #[default]
    Account,
    Turns,
    /// The three timelines.
    Weeks,
    /// What was stated, and how much of it was so.
    Statements,
    Network,
    People,
    /// What the game's own players had in mind.
    Thoughts,
}

impl Part {
    pub const ALL: [Part; 7] = [
        Part::Account,
        Part::Turns,
        Part::Weeks,
        Part::Statements,
        Part::Network,
        Part::People,
        Part::Thoughts,
    ];

    /// The message of its heading.
    pub const fn title(self) -> &'static str {
        match self {
            Part::Account => "ending-accounts",
            Part::Turns => "ending-turns",
            Part::Weeks => "ending-weeks",
            Part::Statements => "ending-calibration",
            Part::Network => "ending-network",
            Part::People => "ending-people",
            Part::Thoughts => "ending-thoughts",
        }
    }

    /// The parts of which something stands in the file. Minds that noted nothing have no page: an
    /// empty one would look like a fault.
    pub fn of(clerk: Clerk<'_>, file: &Disclosed) -> Vec<Part> {
        let noted = thoughts(clerk, file).is_some();
        Part::ALL.into_iter().filter(|&part| noted || part != Part::Thoughts).collect()
    }

    /// What stands in it. Of the weeks, all.
    pub fn sections(self, clerk: Clerk<'_>, file: &Disclosed) -> Vec<Section> {
        match self {
            Part::Account => {
                let first = [accounts(clerk, file), ledger(clerk, file)].into_iter();
                first.chain(conduct(clerk, file)).collect()
            }
            Part::Turns => vec![turns(clerk, file)],
            Part::Weeks => {
                let weeks = weeks::weeks(file).into_iter();
                weeks.map(|week| weeks::week(clerk, file, week)).collect()
            }
            Part::Statements => statements::sections(clerk, file),
            Part::Network => vec![network::network(clerk, file)],
            Part::People => vec![people(clerk, file)],
            Part::Thoughts => thoughts(clerk, file).into_iter().collect(),
        }
    }
}

/// The declassified file, as `clerk`'s seat reads it.
pub fn ending(clerk: Clerk<'_>, file: &Disclosed) -> Outline {
    let sections = Part::ALL.into_iter().flat_map(|part| part.sections(clerk, file)).collect();
    Outline { title: clerk.word("ending-title"), sections }
}

/// One part of it, as a page by itself. Beneath the account stand what turned it and which claims
/// made it, for whoever reads no further; the other parts tell both in full.
pub fn part(clerk: Clerk<'_>, file: &Disclosed, part: Part) -> Outline {
    let mut sections = part.sections(clerk, file);
    if part == Part::Account {
        sections.push(turns(clerk, file));
        sections.extend(statements::extremes(clerk, file));
    }
    Outline { title: clerk.word(part.title()), sections }
}

/// One week of it.
pub fn week(clerk: Clerk<'_>, file: &Disclosed, week: Week) -> Outline {
    let section = weeks::week(clerk, file, week);
    Outline { title: clerk.word(Part::Weeks.title()), sections: vec![section] }
}

/// One week in truth, with the account as it would stand now and who is whose.
pub fn week_in_truth(clerk: Clerk<'_>, file: &Disclosed, week: Week) -> Outline {
    let args = [arg("week", week.0), arg("date", clerk.date(week))];
    let mut sections = vec![accounts(clerk, file)];
    if weeks::told(file, week).next().is_some() {
        sections.push(weeks::week(clerk, file, week));
    }
    sections.push(people(clerk, file));
    Outline { title: clerk.say("watch-truth-week", &args), sections }
}

/// Winner first.
fn accounts(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let mut rows = Vec::new();
    let given_up = given_up(clerk, file);
    rows.extend(given_up.clone());
    for account in &file.accounts {
        // An account that was broken off has no winner.
        if given_up.is_none() {
            rows.push(Row::of([Cell::of(Role::Heading, clerk.term(&account.verdict))]));
        }
        rows.push(Row::of([Cell::of(Role::Figure, capital(&clerk.account(account)))]));
    }
    let score = &clerk.view.rules().score;
    let limits = [arg("narrow", score.narrow), arg("decisive", score.decisive)];
    rows.push(Row::of([Cell::of(Role::Muted, clerk.say("account-limits", &limits))]));
    section(clerk, "ending-accounts", "note-none", &[], rows)
}

fn given_up(clerk: Clerk<'_>, file: &Disclosed) -> Option<Row> {
    let (seat, week) = file.conduct.given_up?;
    let house = capital(&clerk.house_of(Some(seat)));
    let args = [arg("house", house), arg("week", week.0), arg("date", clerk.date(week))];
    Some(Row::of([Cell::of(Role::Heading, clerk.say("account-given-up", &args))]))
}

/// How often it was loaded, and from where it was taken up again. Nothing, if it was played at one
/// go.
fn conduct(clerk: Clerk<'_>, file: &Disclosed) -> Option<Section> {
    let mut rows = Vec::new();
    let mut tell = |id: &str, args: &[game::text::Arg<'_>]| {
        rows.push(Row::of([Cell::new(clerk.say(id, args))]));
    };
    let branches = &file.conduct.branches;
    if !branches.is_empty() {
        let weeks: Vec<String> = branches.iter().map(|week| week.0.to_string()).collect();
        let weeks = arg("weeks", weeks.join(", "));
        tell("conduct-branches", &[arg("count", branches.len()), weeks]);
    }
    if 0 < file.conduct.loads {
        tell("conduct-loads", &[arg("count", file.conduct.loads)]);
    }
    (!rows.is_empty()).then(|| section(clerk, "ending-conduct", "note-none", &[], rows))
}

fn ledger(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let rows = file.ledger.iter().map(|entry| {
        Row::of([
            Cell::new(clerk.house_of(Some(entry.seat))),
            Cell::new(clerk.ledger(entry)),
            figure(entry.count),
            figure(entry.points),
        ])
    });
    let columns = ["col-house", "col-line-of-ledger", "col-count", "col-points"];
    section(clerk, "ending-ledger", "note-none", &columns, rows.collect())
}

/// The turns: what was believed before, what after, and what changed it.
fn turns(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let rows = beliefs::turning_points(file).into_iter().map(|turn| {
        let deed = usize::try_from(turn.deed).ok().and_then(|at| file.deeds.get(at));
        let deed = deed.map_or_else(|| clerk.word("unknown"), |deed| clerk.deed(deed, file));
        Row::of([
            Cell::new(clerk.date(turn.week)),
            Cell::new(clerk.house_of(Some(turn.seat))),
            Cell::new(question(clerk, file, &turn)),
            Cell::of(Role::Doubtful, swing(clerk, &turn)),
            Cell::new(deed),
        ])
        .keyed(Subject::Deed(turn.deed).key())
    });
    let columns = ["col-date", "col-house", "col-question", "col-belief", "col-because-of"];
    section(clerk, "ending-turns", "ending-turns-empty", &columns, rows.collect())
}

/// What was asked, in the words of the house that asked it.
pub(crate) fn question(clerk: Clerk<'_>, file: &Disclosed, swing: &Swing) -> String {
    let view = view_of(file, swing.seat).unwrap_or(clerk.view);
    let theirs = Clerk { view, ..clerk };
    match swing.about {
        Question::Says(holding) => {
            clerk.say("question-says", &[arg("topic", clerk.topic(holding))])
        }
        Question::Ours(who) => clerk.say("question-ours", &[arg("who", theirs.who(who))]),
        Question::Theirs(who) => clerk.say("question-theirs", &[arg("who", theirs.who(who))]),
    }
}

fn swing(clerk: Clerk<'_>, swing: &Swing) -> String {
    clerk.say("belief-swing", &[arg("from", swing.from), arg("to", swing.to)])
}

fn view_of(file: &Disclosed, seat: Seat) -> Option<&View> {
    file.views.iter().find(|(of, _)| *of == seat).map(|(_, view)| view.as_ref())
}

/// Those who were somebody's, and what they were like.
fn people(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let rows = file.people.iter().enumerate().filter(|(_, person)| matters(person));
    let rows = rows.map(|(at, person)| {
        let no = PersonNo::try_from(at).unwrap_or(PersonNo::MAX);
        Row::of([
            Cell::of(Role::Person, clerk.disclosed_person(no, file)),
            Cell::new(clerk.role_of(&person.identity)),
            Cell::new(played(clerk, person)),
            Cell::new(clerk.term(&person.motive)),
            figure(person.counter_loyalty),
            figure(person.nerve),
        ])
    });
    let columns = ["col-who", "col-role", "col-part", "col-motive", "col-loyalty", "col-nerve"];
    section(clerk, "ending-people", "ending-people-empty", &columns, rows.collect())
}

/// What the game's own players had in mind, order by order, in their own figures.
fn thoughts(clerk: Clerk<'_>, file: &Disclosed) -> Option<Section> {
    let rows: Vec<Row> = file
        .thoughts
        .iter()
        .filter(|thought| thought.seat != clerk.view.seat())
        .filter_map(|thought| {
            let view = view_of(file, thought.seat)?;
            let theirs = Clerk { view, ..clerk };
            Some(Row::of([
                Cell::new(clerk.date(thought.week)),
                Cell::new(theirs.order(&thought.order)),
                Cell::of(Role::Muted, theirs.because(thought)),
            ]))
        })
        .collect();
    let columns = ["col-date", "col-order", "col-because"];
    (!rows.is_empty()).then(|| section(clerk, "ending-thoughts", "note-none", &columns, rows))
}

fn matters(person: &DisclosedPerson) -> bool {
    person.served.is_some() || person.officer_of.is_some() || person.cryptonym.is_some()
}

/// The part that somebody played.
fn played(clerk: Clerk<'_>, person: &DisclosedPerson) -> String {
    let (id, house) = match (person.officer_of, person.served, person.controlled) {
        (Some(seat), ..) => ("ending-officer", Some(seat)),
        (None, Some(seat), true) => ("ending-double", Some(seat)),
        (None, Some(seat), false) => ("ending-agent", Some(seat)),
        (None, None, _) => return clerk.word("ending-innocent"),
    };
    clerk.say(id, &[arg("house", clerk.house_of(house))])
}
