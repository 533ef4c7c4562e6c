//! The declassified file, part by part: how it was won or lost, the account, the weeks in three columns, what was stated
//! and what was so, the network, the people, and what the game's own players thought.

pub mod clauses;
pub mod fates;
mod filed;
mod network;
mod reckoning;
mod statements;
mod story;
pub mod weeks;

use game::text::{Clerk, Role, clerk::arg, shorthand::capital};
use rules::engine::{
    disclosed::{Disclosed, PersonNo},
    seat::Seat,
    units::Week,
    view::View,
};

use crate::front::{
    ending::clauses::{Clause, clauses, joined},
    other_house,
    outline::{Cell, Outline, Row, Section},
    screen::{figure, section},
};

pub use story::told_stories;
pub use weeks::why;

/// A part of the file, in reading order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// How it was won or lost.
    #[default]
    Story,
    /// Who won, and by what.
    Account,
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
        Part::Story,
        Part::Account,
        Part::Weeks,
        Part::Statements,
        Part::Network,
        Part::People,
        Part::Thoughts,
    ];

    /// The message of its heading.
    pub const fn title(self) -> &'static str {
        match self {
            Part::Story => "ending-story",
            Part::Account => "ending-accounts",
            Part::Weeks => "ending-weeks",
            Part::Statements => "ending-calibration",
            Part::Network => "ending-network",
            Part::People => "ending-people",
            Part::Thoughts => "ending-thoughts",
        }
    }

    /// The message of its short name, for a tab.
    pub const fn tab(self) -> &'static str {
        match self {
            Part::Story => "ending-tab-story",
            Part::Account => "ending-tab-account",
            Part::Weeks => "ending-tab-weeks",
            Part::Statements => "ending-tab-statements",
            Part::Network => "ending-tab-network",
            Part::People => "ending-tab-people",
            Part::Thoughts => "ending-tab-thoughts",
        }
    }

    /// The parts of which something stands in the file. Minds that noted nothing have no page: an
    /// empty one would look like a fault.
    pub fn of(clerk: Clerk<'_>, file: &Disclosed) -> Vec<Part> {
        let noted = thoughts(clerk, file).is_some();
        Part::ALL.into_iter().filter(|&part| noted || part != Part::Thoughts).collect()
    }

    /// What stands in it, in full. Of the weeks, all.
    pub fn sections(self, clerk: Clerk<'_>, file: &Disclosed) -> Vec<Section> {
        self.tables(clerk, file).into_iter().map(Section::in_full).collect()
    }

    fn tables(self, clerk: Clerk<'_>, file: &Disclosed) -> Vec<Section> {
        match self {
            Part::Story => story::sections(clerk, file),
            Part::Account => {
                let first = [accounts(clerk, file), ledger(clerk, file)].into_iter();
                first.chain(led(clerk, file)).chain(conduct(clerk, file)).collect()
            }
            Part::Weeks => {
                let weeks = weeks::weeks(file).into_iter();
                weeks.map(|week| weeks::week(clerk, file, week)).collect()
            }
            Part::Statements => statements::sections(clerk, file),
            Part::Network => {
                vec![network::network(clerk, file), network::last_words(clerk, file)]
            }
            Part::People => {
                let mut chapters = reckoning::sections(clerk, file);
                chapters.push(people(clerk, file));
                chapters
            }
            Part::Thoughts => thoughts(clerk, file).into_iter().collect(),
        }
    }
}

/// The declassified file, as `clerk`'s seat reads it.
pub fn ending(clerk: Clerk<'_>, file: &Disclosed) -> Outline {
    let sections = Part::ALL.into_iter().flat_map(|part| part.sections(clerk, file)).collect();
    Outline { title: clerk.word("ending-title"), sections }
}

/// One part of it, as a page by itself. Beneath the account stand the claims that made it.
pub fn part(clerk: Clerk<'_>, file: &Disclosed, part: Part) -> Outline {
    let mut sections = part.sections(clerk, file);
    if part == Part::Account {
        sections.extend(statements::extremes(clerk, file).map(Section::in_full));
    }
    Outline { title: clerk.word(part.title()), sections }
}

/// One week of it.
pub fn week(clerk: Clerk<'_>, file: &Disclosed, week: Week) -> Outline {
    let section = weeks::week(clerk, file, week).in_full();
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

/// Who led the houses of the game's own players: what the town said of them, and what was so.
fn led(clerk: Clerk<'_>, file: &Disclosed) -> Option<Section> {
    let rows = file.led.iter().map(|(seat, doctrine)| {
        let chief = clerk.view.city().chiefs.of(*seat);
        let school = other_house::name(clerk, doctrine);
        Row::of([
            Cell::of(Role::Person, String::from(clerk.chief(chief))),
            Cell::new(clerk.chief_manner(chief)),
            Cell::new(capital(&school)),
        ])
    });
    let rows: Vec<Row> = rows.collect();
    let columns = ["col-who", "house-said-to", "house-col-school"];
    (!rows.is_empty()).then(|| section(clerk, "ending-led", "note-none", &columns, rows))
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
        let weeks = arg("weeks", clerk.text.list(&weeks));
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

fn view_of(file: &Disclosed, seat: Seat) -> Option<&View> {
    file.views.iter().find(|(of, _)| *of == seat).map(|(_, view)| view.as_ref())
}

/// Those who were somebody's, and what they were like.
fn people(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let rows = (0..).zip(&file.people).filter(|(no, _)| matters(file, *no));
    let rows = rows.map(|(no, person): (PersonNo, _)| {
        Row::of([
            Cell::of(Role::Person, clerk.disclosed_person(no, file)),
            Cell::new(clerk.role_of(&person.identity)),
            Cell::new(joined(clerk, &clauses(file, no))),
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

/// Those who were in it: officers, agents, and people of whom a Station had a cryptonym.
fn matters(file: &Disclosed, no: PersonNo) -> bool {
    let person = file.people.get(usize::from(no));
    let said = clauses(file, no);
    said.first().is_some_and(|it| *it != Clause::Outsider)
        || person.is_some_and(|it| it.cryptonym.is_some())
}
