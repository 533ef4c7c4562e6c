//! People inside the other house, and the hunt in one's own: sections of the screens of both.

use game::text::Role;
use game::text::{Clerk, clerk::arg};
use rules::engine::{
    gazetteer::Papers,
    ids::DossierId,
    nature::{Clearance, Inside},
    order::WatchTarget,
    units::Week,
    view::{
        PersonRow, SecurityDesk, StationDesk, WatchRow,
        hunt::{self, Hunt},
    },
};

use crate::front::{
    Subject,
    outline::{Cell, Row, Section},
    screen::{figure, lesser, section},
};

/// Weeks that the board shows.
const BOARD: u16 = 8;
/// Suspects, and pairs of them, that a hunt lists.
const SUSPECTS: usize = 10;
const PAIRS: usize = 3;
/// What insiders or sources said last.
const SAID: usize = 12;

// ── a Station ──

/// Who drives, cleans and enciphers, and how far each is let in.
pub(crate) fn staff(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
    let rows = desk.staff.iter().map(|(no, row)| {
        let role = match row.clearance {
            Clearance::Full => Role::Body,
            Clearance::Restricted | Clearance::Suspended => Role::Warning,
            Clearance::Dismissed => Role::Muted,
        };
        let asked = row.asked.map_or_else(|| clerk.word("none"), |week| clerk.date(week).into());
        Row::of([
            Cell::of(Role::Person, clerk.staff(no)),
            Cell::new(clerk.term(&row.role)),
            Cell::of(role, clerk.term(&row.clearance)),
            Cell::of(Role::Good, asked),
        ])
    });
    let columns = ["col-who", "col-role", "col-clearance", "col-told-us"];
    section(clerk, "head-our-staff", "note-staff-empty", &columns, rows.collect())
}

/// What sources in Security's house said, the latest first.
pub(crate) fn tips(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
    let rows = desk.tips.iter().rev().take(SAID).map(|row| {
        Row::of([
            Cell::new(clerk.date(row.week)),
            Cell::of(Role::Person, clerk.who(row.source)),
            Cell::of(Role::Warning, clerk.term(&row.tip)),
            Cell::of(Role::Person, clerk.who(row.about)),
        ])
        .keyed(Subject::Dossier(row.about).key())
    });
    let columns = ["col-date", "col-source", "col-friend-says", "col-of-whom"];
    section(clerk, "head-tips", "note-tips-empty", &columns, rows.collect())
}

/// Who of ours could have given away those who were taken.
pub(crate) fn hunt_of_station(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
    matrix(clerk, &hunt::in_station(desk), |who: Inside| clerk.inside(who).into(), |_| None)
}

// ── Security ──

/// Staff of the embassies, and those of theirs who are ours.
pub(crate) fn embassies(clerk: Clerk<'_>, desk: &SecurityDesk) -> Section {
    let inside = |row: &&PersonRow| row.staff.is_some() || row.insider || row.approached.is_some();
    let rows = desk.people.iter().filter(|(_, row)| inside(row)).map(|(id, row)| {
        let (state, role) = match (row.insider, row.approached) {
            (true, _) => (clerk.word("mark-ours"), Role::Ours),
            (false, Some(week)) => {
                (clerk.say("asked-on", &[arg("date", clerk.date(week))]), Role::Muted)
            }
            (false, None) => (clerk.word("none"), Role::Muted),
        };
        let post = row.staff.map(|(_, role)| clerk.term(&role));
        let nation = row.identity.map(|it| clerk.state(it.state).into());
        let last = desk.words.iter().rev().find(|said| said.by == id);
        Row::of([
            Cell::of(Role::Person, clerk.who(id)),
            Cell::new(post.unwrap_or_else(|| clerk.noun("inside-officer", &[]))),
            Cell::new(nation.unwrap_or_else(|| clerk.word("unknown"))),
            Cell::of(role, state),
            Cell::new(last.map_or_else(|| clerk.word("none"), |said| clerk.said(said.word))),
        ])
        .keyed(Subject::Dossier(id).key())
    });
    let columns = ["col-who", "col-role", "col-state", "col-marks", "col-said-last"];
    let found = section(clerk, "head-embassies", "note-embassies-empty", &columns, rows.collect());
    lesser(clerk, found, &["col-state", "col-said-last"])
}

/// Who in our house saw the papers on what came to nothing.
pub(crate) fn hunt_of_security(clerk: Clerk<'_>, desk: &SecurityDesk) -> Section {
    let hunt = hunt::in_security(clerk.view, desk);
    matrix(clerk, &hunt, |id: DossierId| clerk.who(id).into(), |id| Some(Subject::Dossier(id)))
}

/// Access by time. The last rows are always there: perhaps nobody talked; perhaps two did.
fn matrix<Who: Copy + Ord>(
    clerk: Clerk<'_>,
    hunt: &Hunt<Who>,
    name: impl Fn(Who) -> String,
    subject: impl Fn(Who) -> Option<Subject>,
) -> Section {
    if hunt.losses.is_empty() {
        return section(clerk, "head-hunt", "note-hunt-empty", &[], Vec::new());
    }
    let mut rows: Vec<Row> = Vec::new();
    for row in hunt.rows.iter().take(SUSPECTS) {
        let mut cells = vec![Cell::of(Role::Person, name(row.who)), figure(row.count())];
        cells.extend(row.had.iter().map(|&had| match had {
            true => Cell::of(Role::Warning, clerk.word("had-access")),
            false => Cell::of(Role::Muted, clerk.word("had-none")),
        }));
        let row_of = Row::of(cells);
        rows.push(match subject(row.who) {
            Some(about) => row_of.keyed(about.key()),
            None => row_of,
        });
    }
    for (one, other) in hunt.pairs().take(PAIRS) {
        let both = [arg("who", name(one)), arg("other", name(other))];
        rows.push(explains(clerk, clerk.say("hunt-both", &both), hunt));
    }
    rows.push(explains(clerk, clerk.word("no-human-leak"), hunt));
    let mut found = section(clerk, "head-hunt", "note-hunt-empty", &["col-who", "col-count"], rows);
    found.columns.extend(hunt.losses.iter().map(|loss| {
        let what = match loss.what {
            Papers::None => clerk.who(loss.whom),
            papers => clerk.term(&papers),
        };
        clerk.say("loss", &[arg("date", clerk.date(loss.week)), arg("what", what)])
    }));
    found
}

fn explains<Who>(clerk: Clerk<'_>, what: String, hunt: &Hunt<Who>) -> Row {
    let mut cells = vec![Cell::of(Role::Doubtful, what), figure(hunt.losses.len())];
    let possible = || Cell::of(Role::Doubtful, clerk.word("possible"));
    cells.extend(hunt.losses.iter().map(|_| possible()));
    Row::of(cells)
}

/// Who was watched when: teams by week, from our own records.
pub(crate) fn board(clerk: Clerk<'_>, desk: &SecurityDesk) -> Section {
    let now = clerk.view.week;
    let first = Week(now.0.saturating_sub(BOARD));
    let weeks: Vec<Week> = (first.0.max(1)..now.0).map(Week).collect();
    let mut targets: Vec<WatchTarget> = desk.placings.iter().map(|row| row.on).collect();
    targets.sort_unstable();
    targets.dedup();
    let rows = targets.into_iter().filter_map(|on| {
        let stood: Vec<u8> = weeks.iter().map(|&week| stood(&desk.placings, on, week)).collect();
        stood.iter().any(|&teams| 0 < teams).then(|| {
            let mut cells = vec![Cell::of(Role::Place, clerk.place(on))];
            cells.extend(stood.into_iter().map(|teams| match teams {
                0 => Cell::of(Role::Muted, clerk.word("none")),
                _ => figure(teams),
            }));
            Row::of(cells).keyed(Subject::from(on).key())
        })
    });
    let rows = rows.collect();
    let mut found = section(clerk, "head-board", "note-board-empty", &["col-place"], rows);
    found.columns.extend(weeks.iter().map(|&week| clerk.date(week).into()));
    found
}

/// Teams on a target in a week: as they were placed last.
pub(crate) fn stood(placings: &[WatchRow], on: WatchTarget, week: Week) -> u8 {
    let mut before = placings.iter().rev().filter(|row| row.on == on && row.since <= week);
    before.next().map_or(0, |row| row.teams)
}

/// What could be spared, with who owns it and what he asks; and what is told instead of the truth.
pub(crate) fn fodder(clerk: Clerk<'_>, desk: &SecurityDesk) -> Section {
    let rules = clerk.view.rules();
    let holdings = clerk.view.city().holdings.iter();
    let rows = holdings.filter_map(|(id, topic)| {
        let lie = desk.secrets.get(id).and_then(|row| row.lie);
        let spared = topic.importance <= rules.double.feed_importance;
        let price = rules::engine::order::chickenfeed_price(rules, topic.importance);
        let told = lie.map_or_else(|| clerk.word("none"), |value| clerk.value(id, value).into());
        let price = if spared { price.to_string() } else { clerk.word("not-spared") };
        (spared || lie.is_some()).then(|| {
            Row::of([
                figure(topic.importance),
                Cell::new(clerk.topic(id)),
                Cell::new(clerk.institution(topic.owner)),
                Cell::of(Role::Figure, price),
                Cell::of(Role::Ours, told),
            ])
            .keyed(Subject::Holding(id).key())
        })
    });
    let columns = ["col-importance", "col-topic", "col-owner", "col-price", "col-one-lie"];
    let found = section(clerk, "head-fodder", "note-none", &columns, rows.collect());
    lesser(clerk, found, &["col-owner"])
}
