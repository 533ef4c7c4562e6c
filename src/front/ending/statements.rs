//! What was stated to headquarters, how much of it was so, and the worst beliefs.

use game::text::{Clerk, Role, clerk::arg, shorthand::capital};
use rules::engine::disclosed::{Account, ClaimTruth, Disclosed, Line};

use crate::front::{
    claims,
    ending::filed,
    outline::{Cell, Row, Section},
    screen::{figure, section},
};

/// How many of the worst are told.
const WORST: usize = 3;
/// How many of either end the page of the account tells.
const EXTREMES: usize = 2;

/// All claims, the calibration with its Brier score, and the worst of them.
pub(super) fn sections(clerk: Clerk<'_>, file: &Disclosed) -> Vec<Section> {
    let mut sections = vec![calibration(clerk, file), worst(clerk, file), stated(clerk, file)];
    sections.extend(filed::held_likely(clerk, file));
    sections.extend(filed::calibration(clerk, file));
    sections
}

fn stated(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let rows: Vec<Row> = file.claims.iter().map(|claim| row(clerk, claim)).collect();
    let mut found = table(clerk, ("ending-claims", "ending-claims-empty"), rows);
    if !found.rows.is_empty() {
        let sums = file.accounts.iter().filter_map(|account| sum(clerk, file, account));
        found.note = sums.collect::<Vec<String>>().join(" ");
    }
    found
}

/// What the claims of a Station come to, and what the ledger makes of it: it counts whole points.
fn sum(clerk: Clerk<'_>, file: &Disclosed, account: &Account) -> Option<String> {
    let claims = file.claims.iter().filter(|claim| claim.station == account.station);
    let sum = claims.map(|claim| claim.millipoints).reduce(|one, other| one + other)?;
    let line = file.ledger.iter().find(|it| it.seat == account.station && it.line == Line::Claims);
    let args = [
        arg("house", clerk.house_of(Some(account.station))),
        arg("sum", claims::tenths(sum)),
        arg("points", line.map_or(0, |line| line.points)),
    ];
    Some(capital(&clerk.say("ending-claims-sum", &args)))
}

fn worst(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let mut wrong: Vec<&ClaimTruth> =
        file.claims.iter().filter(|it| is_worse_than_a_guess(clerk, it)).collect();
    wrong.sort_by_key(|claim| (std::cmp::Reverse(off(claim)), claim.made));
    let rows = wrong.into_iter().take(WORST).map(|claim| row(clerk, claim));
    let empty = if file.claims.is_empty() { "ending-claims-empty" } else { "ending-worst-empty" };
    table(clerk, ("ending-worst", empty), rows.collect())
}

/// Would it have been better to guess among the values?
fn is_worse_than_a_guess(clerk: Clerk<'_>, claim: &ClaimTruth) -> bool {
    let guess = clerk.view.holding(claim.holding).map_or(0, |it| 100 / it.values.max(1));
    if claim.right { claim.probability < guess } else { guess < claim.probability }
}

/// The claims that brought most and those that cost most; nothing where none did either.
pub(super) fn extremes(clerk: Clerk<'_>, file: &Disclosed) -> Option<Section> {
    let mut claims: Vec<&ClaimTruth> = file.claims.iter().collect();
    claims.sort_by_key(|claim| (std::cmp::Reverse(claim.millipoints), claim.made));
    let best = claims.iter().take_while(|claim| 0 < claim.millipoints).take(EXTREMES);
    let worst = claims.iter().rev().take_while(|claim| claim.millipoints < 0).take(EXTREMES);
    let rows: Vec<Row> = best.chain(worst).map(|claim| row(clerk, claim)).collect();
    (!rows.is_empty()).then(|| table(clerk, ("ending-extremes", "note-none"), rows))
}

/// How far the statement was from the truth, in hundredths.
fn off(claim: &ClaimTruth) -> u8 {
    if claim.right { 100_u8.saturating_sub(claim.probability) } else { claim.probability }
}

fn table(clerk: Clerk<'_>, (heading, empty): (&str, &str), rows: Vec<Row>) -> Section {
    let columns =
        ["col-date", "col-topic", "col-value", "col-probability", "col-settled", "col-points"];
    section(clerk, heading, empty, &columns, rows)
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
