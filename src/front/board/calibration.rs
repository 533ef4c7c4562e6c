//! The player's filed figures over time, and how those fared that our own papers have settled
//! since. The truth has no part in it.

use game::text::{Clerk, Role, clerk::arg, shorthand::capital};
use rules::engine::{
    disclosed::{Beliefs, Filed, Query},
    view::{View, suspicion},
};

use crate::front::{
    Scene, claims,
    outline::{Cell, Row, Section},
    screen::{figure, section},
};

/// One question on which figures were filed.
struct Line<'a> {
    about: &'a str,
    filed: Vec<&'a Filed>,
}

fn lines(beliefs: &Beliefs) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    for (about, filed) in beliefs.iter() {
        match lines.last_mut().filter(|line| line.about == about) {
            Some(line) => line.filed.push(filed),
            None => lines.push(Line { about, filed: vec![filed] }),
        }
    }
    lines
}

/// What our own papers say to a question by now.
fn settled(view: &View, query: Query) -> Option<bool> {
    match query {
        Query::Right(no) => view.station()?.reports.get(no)?.settled,
        Query::Serves(id) => {
            let desk = view.security()?;
            let row = desk.people.get(id)?;
            suspicion::is_known(desk, id, row).then_some(true)
        }
        Query::Controlled(id) => {
            let agent = view.station()?.agent(id).ok()?;
            agent.was_theirs.then_some(true)
        }
        Query::Careless(_) | Query::Invents(_) => None,
    }
}

/// Every question with its first and last figure, and the calibration of those that are settled.
pub fn sections(scene: &Scene<'_>) -> Vec<Section> {
    let clerk = scene.clerk;
    let lines = lines(scene.beliefs);
    let rows = lines.iter().map(|line| line_row(clerk, line)).collect();
    let columns = ["col-question", "col-first-figure", "col-last-figure", "col-filings", "col-so"];
    let mut sections =
        vec![section(clerk, "head-own-figures", "note-own-figures-empty", &columns, rows)];
    let known = lines.iter().flat_map(|line| {
        let so = Query::parse(line.about).and_then(|query| settled(clerk.view, query));
        line.filed.iter().filter_map(move |filed| Some((filed.probability, so?)))
    });
    let (bins, brier) = claims::calibration(known);
    if let Some(brier) = brier {
        let mut found = claims::calibration_section(clerk, bins);
        found.heading = clerk.word("head-calibration");
        found.note = clerk.word("note-calibration");
        found.rows.push(claims::brier_row(clerk, brier));
        sections.push(found);
    }
    sections
}

fn line_row(clerk: Clerk<'_>, line: &Line<'_>) -> Row {
    let said = |filed: Option<&&Filed>| {
        filed.map_or_else(String::new, |filed| {
            let args = [arg("date", clerk.date(filed.week)), arg("figure", filed.probability)];
            clerk.say("figure-of-date", &args)
        })
    };
    let so = Query::parse(line.about).and_then(|query| settled(clerk.view, query));
    let (so, role) = match so {
        Some(true) => ("yes", Role::Good),
        Some(false) => ("no", Role::Danger),
        None => ("settled-open", Role::Muted),
    };
    Row::of([
        Cell::new(capital(&clerk.query(line.about))),
        Cell::of(Role::Doubtful, said(line.filed.first())),
        Cell::of(Role::Doubtful, said(line.filed.last())),
        figure(line.filed.len()),
        Cell::of(role, clerk.word(so)),
    ])
}
