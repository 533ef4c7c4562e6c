#![doc = include_str!("../../../assets/text/en/rules/disseminate.md")]
//! Reports are graded, claims go to headquarters, and using them shows.

use crate::engine::{
    event::Event,
    ids::HoldingId,
    luck::{About, Luck},
    order::{BurnNotice, Disseminate, GradeReport, Order},
    resolve::{OFFICE_HOURS, Orders, Turn, begin_order, double, each, traps},
    rules::percent,
    score,
    seat::Seat,
    units::Hour,
    world::Claim,
};

pub(super) fn claims_go_home(turn: &mut Turn<'_>, orders: &Orders) {
    for (seat, at, order) in each(orders) {
        begin_order(turn, seat, at, order, OFFICE_HOURS);
        match order {
            Order::GradeReport(GradeReport { report, grade }) => {
                turn.emit(Event::Graded { seat, report: *report, grade: *grade });
            }
            Order::BurnNotice(BurnNotice { source }) => {
                turn.emit(Event::Burned { seat, source: *source });
                double::lies_come_out(turn, |of, row| of == seat && row.source == *source);
            }
            Order::Disseminate(claim) => disseminate(turn, seat, claim),
            _ => (),
        }
    }
    false_indicator(turn);
}

fn disseminate(turn: &mut Turn<'_>, seat: Seat, claim: &Disseminate) {
    let reports = &turn.world().stations.of(seat).reports;
    let Some(&row) = reports.get(usize::from(claim.report.0)) else { return };
    let (holding, value) = (row.holding, row.value);
    let Disseminate { report, probability, handling } = *claim;
    turn.emit(Event::Disseminated { seat, report, holding, value, probability, handling });
    let rules = turn.rules();
    let at = usize::from(handling.weight().saturating_sub(1));
    let mut points = rules.claim.leak.get(at).copied().unwrap_or(0);
    if freshness(turn, holding) < rules.claim.stale {
        points /= 2;
    }
    let key = About::whom(u32::from(holding.0), 0).by(seat);
    if turn.chance(Luck::LeakIndicated, key, percent(points)) {
        turn.emit(Event::LeakIndicated { holding, by_claim: true });
        traps::wording_comes_back(turn, seat, &row, handling);
    }
}

fn freshness(turn: &mut Turn<'_>, holding: HoldingId) -> i64 {
    let Some(row) = turn.holding(holding) else { return 0 };
    let world = turn.world();
    let topic = world.theatre.gazetteer.holdings.get(holding).copied().unwrap_or_default();
    score::freshness(world.week.since(row.issued), topic.half_life)
}

/// Now and then something looks like a leak that is none.
fn false_indicator(turn: &mut Turn<'_>) {
    turn.begin(Hour(164));
    let key = About::whom(0, 0);
    let points = turn.rules().claim.false_indicator;
    if turn.chance(Luck::FalseIndicator, key, percent(points)) {
        let bound = u32::try_from(turn.world().holdings.len()).unwrap_or(1);
        let at = turn.below(Luck::FalseIndicator, key.verb(1), bound);
        let holding = HoldingId(u8::try_from(at).unwrap_or(0));
        turn.emit(Event::LeakIndicated { holding, by_claim: false });
        traps::false_wording(turn, holding);
    }
}

/// A week of headquarters' standing picture, for the ledger.
pub(super) fn picture_is_counted(turn: &mut Turn<'_>) {
    let seats: Vec<Seat> = turn.world().stations.seats().filter(|it| it.is_station()).collect();
    for seat in seats {
        let claims: Vec<Claim> = turn.world().stations.of(seat).claims.clone();
        for claim in claims {
            turn.begin(Hour(167));
            turn.after(claim.touched);
            let _ = turn.holding(claim.holding);
            let sum = score::claim_week(turn.world(), &claim, turn.world().week);
            turn.emit(Event::PictureCounted { seat, holding: claim.holding, sum });
        }
    }
}
