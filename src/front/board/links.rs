//! Meetings of all weeks, week by week and as links; links that rest on words alone are drawn
//! apart.

use std::cmp::Reverse;

use game::text::{
    Clerk, Role,
    clerk::{arg, yes},
    keys::Word,
};
use rules::engine::{
    disclosed::Query,
    ids::DossierId,
    order::WatchTarget,
    units::Week,
    view::{
        SecurityDesk, Sighting, Teller,
        suspicion::{self, Column, What},
    },
};

use crate::front::{
    Scene, Subject, moles,
    outline::{Cell, Row, Section},
    screen::{figure, lesser, section, sentence},
};

/// Pairs and people that a list shows, and weeks that are drawn.
const PAIRS: usize = 24;
const PEOPLE: usize = 14;
const WEEKS: u16 = 12;
/// A figure of one's own from which an unseen link is drawn.
const HELD: u8 = 50;

/// Two who were seen together.
struct Pair {
    one: DossierId,
    other: DossierId,
    times: u16,
    apart: u16,
    first: Week,
    last: Sighting,
}

fn pairs(desk: &SecurityDesk, of: Option<DossierId>) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    for seen in &desk.sightings {
        let Some(other) = seen.other else { continue };
        if of.is_some_and(|of| seen.one != of && other != of) {
            continue;
        }
        let (one, other) = (seen.one.min(other), seen.one.max(other));
        let apart = u16::from(seen.clandestine);
        match pairs.iter_mut().find(|it| (it.one, it.other) == (one, other)) {
            Some(pair) => {
                pair.times += 1;
                pair.apart += apart;
                if pair.last.week <= seen.week {
                    pair.last = *seen;
                }
            }
            None => {
                let (first, last) = (seen.week, *seen);
                pairs.push(Pair { one, other, times: 1, apart, first, last });
            }
        }
    }
    pairs.sort_by_key(|it| (Reverse(it.apart), Reverse(it.last.week), it.one, it.other));
    pairs
}

/// Meetings of all weeks: pairs that did not meet as friends come first.
pub fn met(clerk: Clerk<'_>, desk: &SecurityDesk, of: Option<DossierId>) -> Section {
    let all = pairs(desk, of);
    let rows = all.iter().take(PAIRS).map(|pair| {
        let place = [
            arg("date", clerk.date(pair.last.week)),
            arg("hour", clerk.hour(pair.last.hour)),
            arg("site", clerk.site(pair.last.site)),
        ];
        let role = if 0 < pair.apart { Role::Figure } else { Role::Muted };
        let subject = if of == Some(pair.one) { pair.other } else { pair.one };
        Row::of([
            Cell::of(Role::Person, clerk.who(pair.one)),
            Cell::of(Role::Person, clerk.who(pair.other)),
            figure(pair.times),
            Cell::of(role, pair.apart.to_string()),
            Cell::new(clerk.date(pair.first)),
            Cell::of(Role::Place, clerk.say("met-where", &place)),
        ])
        .keyed(format!("{}#met:{}", Subject::Dossier(subject).key(), pair.other.0))
    });
    let columns =
        ["col-who", "col-with", "col-times", "col-apart-times", "col-since", "col-met-last"];
    let mut found = section(clerk, "head-who-met", "note-who-met-empty", &columns, rows.collect());
    if PAIRS < all.len() {
        found.note = clerk.say("note-more-pairs", &[arg("count", all.len() - PAIRS)]);
    }
    lesser(clerk, found, &["col-since", "col-times"])
}

/// The last weeks of some people, a sign a week.
pub fn weeks(clerk: Clerk<'_>, desk: &SecurityDesk, people: &[DossierId]) -> Section {
    let now = clerk.view.week;
    let first = now.0.saturating_sub(WEEKS).max(1);
    let weeks: Vec<Week> = (first..now.0).map(Week).collect();
    let rows = people.iter().take(PEOPLE).map(|&who| {
        let items = suspicion::items(clerk.view, who);
        let signs: Vec<String> = weeks
            .iter()
            .map(|&week| {
                let seen = items.iter().filter(|it| it.week == week);
                let best = seen.filter_map(|it| sign(it.what, it.column)).min();
                let teams = moles::stood(&desk.placings, WatchTarget::Person(who), week);
                let blank = if 0 < teams { "week-nothing" } else { "week-unwatched" };
                clerk.word(best.map_or(blank, |(_, id)| id))
            })
            .collect();
        Row::of([Cell::of(Role::Person, clerk.who(who)), Cell::of(Role::Figure, signs.join(" "))])
            .keyed(Subject::Dossier(who).key())
    });
    let args = [arg("first", first), arg("last", now.0.saturating_sub(1))];
    let mut found = section(clerk, "head-weeks", "note-none", &[], rows.collect());
    found.columns = vec![clerk.word("col-who"), clerk.say("col-weeks-of", &args)];
    found.note = clerk.word("note-weeks");
    found
}

/// The sign of an item in a week, the weightiest first.
fn sign(what: What, column: Option<Column>) -> Option<(u8, &'static str)> {
    Some(match (what, column?) {
        (What::Seen(seen), _) if seen.clandestine || seen.other.is_none() => (0, "week-apart"),
        (_, Column::Named) => (1, "week-named"),
        (_, Column::Heard) => (2, "week-heard"),
        (What::Vetted(false), _) => (6, "week-clean"),
        (_, Column::Found | Column::Tried) => (3, "week-found"),
        (_, Column::Told) => (4, "week-said"),
        (What::Seen(_), _) => (5, "week-harmless"),
        (_, Column::Read | Column::Met) => return None,
    })
}

/// Unseen links: from words of prisoners, and from the player's own figures.
pub fn hypothetical(scene: &Scene<'_>, desk: &SecurityDesk, people: &[DossierId]) -> Section {
    let clerk = scene.clerk;
    let seen = pairs(desk, None);
    let together = |one: DossierId, other: DossierId| {
        let pair = (one.min(other), one.max(other));
        seen.iter().any(|it| (it.one, it.other) == pair)
    };
    let mut rows = Vec::new();
    for said in &desk.statements {
        let Teller::Prisoner { who, relation, .. } = said.by else { continue };
        if people.contains(&said.about) && !together(who, said.about) {
            let args = [
                arg("one", clerk.who(who)),
                arg("other", clerk.who(said.about)),
                arg("relation", relation.key()),
            ];
            let row = sentence(clerk, Role::Doubtful, "link-by-word", &args);
            rows.push(row.keyed(Subject::Dossier(said.about).key()));
        }
    }
    for &who in people {
        let held = scene.beliefs.of(Query::Serves(who)).last().map_or(0, |it| it.probability);
        if HELD <= held {
            let args = [
                arg("who", clerk.who(who)),
                arg("figure", held),
                yes("seen", pairs(desk, Some(who)).iter().any(|it| 0 < it.apart)),
            ];
            let row = sentence(clerk, Role::Doubtful, "link-by-figure", &args);
            rows.push(row.keyed(Subject::Dossier(who).key()));
        }
    }
    section(clerk, "head-links-unseen", "note-links-unseen-empty", &[], rows)
}
