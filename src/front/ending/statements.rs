//! What was stated to headquarters, how much of it was so, and the three worst beliefs.

use crate::{
    engine::disclosed::{ClaimTruth, Disclosed},
    front::{
        claims,
        ending::filed,
        outline::{Cell, Row, Section},
        screen::{figure, section},
    },
    text::{Clerk, Role},
};

/// How many of the worst are told.
const WORST: usize = 3;

/// All claims, the calibration with its Brier score, and the worst of them.
pub(super) fn sections(clerk: Clerk<'_>, file: &Disclosed) -> Vec<Section> {
    let mut sections = vec![calibration(clerk, file), worst(clerk, file), stated(clerk, file)];
    sections.extend(filed::held_likely(clerk, file));
    sections
}

fn stated(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let rows = file.claims.iter().map(|claim| row(clerk, claim));
    table(clerk, "ending-claims", rows.collect())
}

fn worst(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let mut wrong: Vec<&ClaimTruth> = file.claims.iter().filter(|it| 0 < off(it)).collect();
    wrong.sort_by_key(|claim| (std::cmp::Reverse(off(claim)), claim.made));
    let rows = wrong.into_iter().take(WORST).map(|claim| row(clerk, claim));
    table(clerk, "ending-worst", rows.collect())
}

/// How far the statement was from the truth, in hundredths.
fn off(claim: &ClaimTruth) -> u8 {
    if claim.right { 100_u8.saturating_sub(claim.probability) } else { claim.probability }
}

fn table(clerk: Clerk<'_>, heading: &str, rows: Vec<Row>) -> Section {
    let columns =
        ["col-date", "col-topic", "col-value", "col-probability", "col-settled", "col-points"];
    section(clerk, heading, "ending-claims-empty", &columns, rows)
}

fn row(clerk: Clerk<'_>, claim: &ClaimTruth) -> Row {
    let (id, role) =
        if claim.right { ("ending-right", Role::Good) } else { ("ending-wrong", Role::Danger) };
    Row::of([
        Cell::new(clerk.date(claim.made)),
        Cell::new(clerk.topic(claim.holding)),
        Cell::new(clerk.value(claim.holding, claim.value)),
        figure(claim.probability),
        Cell::of(role, clerk.word(id)),
        figure(claims::tenths(claim.millipoints)),
    ])
}

fn calibration(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let (bins, brier) =
        claims::calibration(file.claims.iter().map(|claim| (claim.probability, claim.right)));
    let mut found = claims::calibration_section(clerk, bins);
    found.heading = clerk.word("ending-calibration");
    found.rows.extend(brier.map(|brier| claims::brier_row(clerk, brier)));
    found
}
