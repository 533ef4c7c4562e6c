//! Which screens there are, and how their outlines are put together.

use std::collections::BTreeMap;

use game::text::Role;
use game::text::{Arg, Clerk, Line, shorthand::capital};
use rules::engine::{disclosed::Beliefs, ids::DossierId, order::Plan, view::Report};

use crate::front::{
    Subject, board, headquarters, operations,
    outline::{Cell, Outline, Row, Section},
    planner, security, station, week,
};

/// A screen of a campaign in progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Screen {
    /// Home: the decisions and the plan of the week.
    Desk,
    Cables,
    People,
    Network,
    Intelligence,
    /// What headquarters asks and wants, and how we stand with it.
    Headquarters,
    /// What bears on each of ours, and what we think of it.
    Doubts,
    Cases,
    /// Who may be somebody's agent, in one row each.
    Suspects,
    Coverage,
    Prisoners,
    Secrets,
    Foreigners,
    /// The plan of the week with what it takes.
    Plan,
    /// What the last week brought, in order.
    Week,
    /// The operation planner.
    Operations,
    /// What was found of operations against us.
    Incidents,
    /// One person.
    Dossier(DossierId),
}

impl Screen {
    /// The screens of a Station, in the order of their digits.
    pub const STATION: &'static [Screen] = &[
        Screen::Desk,
        Screen::Cables,
        Screen::People,
        Screen::Network,
        Screen::Intelligence,
        Screen::Plan,
        Screen::Week,
        Screen::Doubts,
        Screen::Headquarters,
        Screen::Operations,
    ];
    /// The screens of Security.
    pub const SECURITY: &'static [Screen] = &[
        Screen::Desk,
        Screen::Cables,
        Screen::Cases,
        Screen::Coverage,
        Screen::Prisoners,
        Screen::Secrets,
        Screen::Foreigners,
        Screen::Plan,
        Screen::Week,
        Screen::Suspects,
        Screen::Incidents,
    ];

    /// The screens of a seat.
    pub const fn all(station: bool) -> &'static [Screen] {
        if station { Screen::STATION } else { Screen::SECURITY }
    }

    /// The message of its title.
    pub const fn title(self) -> &'static str {
        match self {
            Screen::Desk => "title-desk",
            Screen::Cables => "title-cables",
            Screen::People => "title-people",
            Screen::Network => "title-network",
            Screen::Intelligence => "title-intelligence",
            Screen::Headquarters => "title-headquarters",
            Screen::Doubts => "title-doubts",
            Screen::Cases => "title-cases",
            Screen::Suspects => "title-suspects",
            Screen::Coverage => "title-coverage",
            Screen::Prisoners => "title-prisoners",
            Screen::Secrets => "title-secrets",
            Screen::Foreigners => "title-foreigners",
            Screen::Plan => "title-plan",
            Screen::Week => "title-week",
            Screen::Operations => "title-operations",
            Screen::Incidents => "title-incidents",
            Screen::Dossier(_) => "title-dossier",
        }
    }
}

/// What a screen is made from.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    pub clerk: Clerk<'a>,
    pub plan: &'a Plan,
    /// What the last week brought.
    pub reports: &'a [Report],
    /// What the player held likely, and when.
    pub beliefs: &'a Beliefs,
    /// What the front end keeps for the seat from week to week.
    pub marks: &'a BTreeMap<String, String>,
}

impl Scene<'_> {
    /// Where we stand and what asks for a decision: the desk without the plan.
    pub fn today(&self) -> Outline {
        Outline { title: self.clerk.word(Screen::Desk.title()), sections: week::today(self) }
    }

    /// The screen as it is read. A screen of the other house is empty.
    pub fn outline(&self, screen: Screen) -> Outline {
        let view = self.clerk.view;
        let sections = match (screen, view.station(), view.security()) {
            (Screen::Desk, ..) => week::desk(self),
            (Screen::Cables, ..) => week::cables(self),
            (Screen::Week, ..) => week::resolution(self),
            (Screen::Plan, ..) => planner::plan(self),
            (Screen::People, Some(desk), _) => station::people(self.clerk, desk),
            (Screen::Network, Some(desk), _) => station::network(self.clerk, desk),
            (Screen::Intelligence, Some(desk), _) => {
                crate::front::claims::intelligence(self.clerk, desk)
            }
            (Screen::Headquarters, Some(desk), _) => headquarters::headquarters(self.clerk, desk),
            (Screen::Doubts | Screen::Suspects, ..) => board::overview(self),
            (Screen::Dossier(id), Some(desk), _) => station::dossier(self.clerk, desk, id),
            (Screen::Dossier(id), _, Some(desk)) => security::dossier(self.clerk, desk, id),
            (Screen::Cases, _, Some(desk)) => security::cases(self.clerk, desk),
            (Screen::Coverage, _, Some(desk)) => {
                security::coverage(self.clerk, desk, self.plan.left())
            }
            (Screen::Prisoners, _, Some(desk)) => security::prisoners(self.clerk, desk),
            (Screen::Secrets, _, Some(desk)) => security::secrets(self.clerk, desk),
            (Screen::Foreigners, _, Some(desk)) => security::foreigners(self.clerk, desk),
            (Screen::Operations, Some(desk), _) => operations::operations(self, desk),
            (Screen::Incidents, _, Some(desk)) => operations::incidents(self.clerk, desk),
            _ => Vec::new(),
        };
        let title = match screen {
            Screen::Dossier(id) => self.clerk.full(id).into(),
            other => self.clerk.word(other.title()),
        };
        Outline { title, sections }
    }
}

// ── small helpers of all screens ──

/// A section with its heading; `note` is said when there are no rows.
pub(crate) fn section(
    clerk: Clerk<'_>,
    heading: &str,
    empty: &str,
    columns: &[&str],
    rows: Vec<Row>,
) -> Section {
    Section {
        heading: clerk.word(heading),
        note: if rows.is_empty() { clerk.word(empty) } else { String::new() },
        columns: columns.iter().map(|id| clerk.word(id)).collect(),
        rows,
        ..Section::default()
    }
}

/// The same section with the columns that can be missed where room is short, the least first.
pub(crate) fn lesser(clerk: Clerk<'_>, section: Section, columns: &[&str]) -> Section {
    let names: Vec<String> = columns.iter().map(|id| clerk.word(id)).collect();
    section.giving_way(&names)
}

/// A row of a label and its figure.
pub(crate) fn fact(clerk: Clerk<'_>, label: &str, value: impl Into<String>) -> Row {
    Row::of([Cell::of(Role::Muted, clerk.word(label)), Cell::of(Role::Figure, value)])
}

/// A row of one sentence.
pub(crate) fn sentence(clerk: Clerk<'_>, role: Role, id: &str, args: &[Arg<'_>]) -> Row {
    Row::of([Cell::of(role, capital(&clerk.say(id, args)))])
}

/// A row of a line of text, with what it is about.
pub(crate) fn told(line: Line, subject: Option<Subject>) -> Row {
    let row = Row::of([Cell::of(line.role, line.text)]);
    match subject {
        Some(subject) => row.keyed(subject.key()),
        None => row,
    }
}

/// A cell with a number.
pub(crate) fn figure(number: impl ToString) -> Cell {
    Cell::of(Role::Figure, number.to_string())
}
