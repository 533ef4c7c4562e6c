//! What was held likely, question by question, beside what was so.

use game::text::{Clerk, Role, shorthand::capital};
use rules::engine::disclosed::Disclosed;

use crate::front::{
    claims,
    outline::{Cell, Row, Section},
    screen::{figure, section},
};

/// How often what this seat held likely was so, by the words for it.
pub(super) fn calibration(clerk: Clerk<'_>, file: &Disclosed) -> Option<Section> {
    let own = file.beliefs.iter().filter(|belief| belief.seat == clerk.view.seat());
    let settled = own.filter_map(|belief| Some((belief.filed.probability, belief.so?)));
    let (bins, brier) = claims::calibration(settled);
    brier?;
    let found = claims::calibration_section(clerk, bins);
    Some(Section { heading: clerk.word("ending-own-calibration"), ..found })
}

/// Figures that this seat filed, with their Brier score; nothing where it filed none.
pub(super) fn held_likely(clerk: Clerk<'_>, file: &Disclosed) -> Option<Section> {
    let own = || file.beliefs.iter().filter(|belief| belief.seat == clerk.view.seat());
    let mut rows: Vec<Row> = own()
        .map(|belief| {
            let (id, role) = match belief.so {
                Some(true) => ("yes", Role::Good),
                Some(false) => ("no", Role::Danger),
                None => ("unknown", Role::Muted),
            };
            Row::of([
                Cell::new(clerk.date(belief.filed.week)),
                Cell::new(capital(&clerk.query(&belief.about))),
                figure(belief.filed.probability),
                Cell::of(role, clerk.word(id)),
            ])
        })
        .collect();
    let settled = own().filter_map(|belief| Some((belief.filed.probability, belief.so?)));
    let (_, brier) = claims::calibration(settled);
    rows.extend(brier.map(|brier| claims::brier_row(clerk, brier)));
    let columns = ["col-date", "col-question", "col-own-figure", "col-was"];
    let found = section(clerk, "ending-beliefs", "note-none", &columns, rows);
    (!found.rows.is_empty()).then_some(found)
}
