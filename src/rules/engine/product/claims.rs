#![doc = include_str!("../../../../assets/text/en/rules/disseminate.md")]
//! Claims go to headquarters, and using them shows.

use crate::engine::{
    doubles,
    event::EventNo,
    ids::{DossierId, HoldingId, ReportNo},
    luck::{About, Luck},
    nature::Handling,
    order::{BurnNotice, Disseminate, carry::carried},
    product::Happening,
    resolve::Turn,
    rules::percent,
    score,
    seat::Seat,
    secrets, traps,
    units::Hour,
    view::trace::Trail,
    world::Claim,
};

carried! {
    BurnNotice in Claims: |turn, by, it| withdraw(turn, by.seat, it);
    Disseminate in Claims: |turn, by, it| disseminate(turn, by.seat, it);
}

/// Everything that rests on a source, and on those whom he runs, if they are to go with him.
fn withdraw(turn: &mut Turn<'_>, seat: Seat, burn: &BurnNotice) {
    let mut sources = vec![burn.source];
    if burn.whole {
        sources.extend(below(turn, seat, burn.source));
    }
    for source in sources {
        let _ = turn.hq(seat);
        turn.emit(Happening::Burned { seat, source });
        doubles::week::lies_come_out(turn, |of, row| of == seat && row.source == source);
    }
}

/// Those whom an agent runs, and whom they run.
fn below(turn: &mut Turn<'_>, seat: Seat, leader: DossierId) -> Vec<DossierId> {
    let mut found: Vec<(DossierId, EventNo)> = Vec::new();
    let mut leaders = vec![leader];
    while let Some(leader) = leaders.pop() {
        let agents = turn.world().agents.values();
        let led = agents.filter(|row| row.seat == seat && row.leader() == Some(leader));
        let new = led.filter(|row| found.iter().all(|(known, _)| *known != row.dossier));
        let new: Vec<(DossierId, EventNo)> = new.map(|row| (row.dossier, row.touched)).collect();
        leaders.extend(new.iter().map(|(dossier, _)| *dossier));
        found.extend(new);
    }
    found.iter().for_each(|&(_, no)| turn.after(no));
    found.into_iter().map(|(dossier, _)| dossier).filter(|it| *it != leader).collect()
}

fn disseminate(turn: &mut Turn<'_>, seat: Seat, claim: &Disseminate) {
    let reports = &turn.world().stations.of(seat).reports;
    let Some(&row) = reports.get(usize::from(claim.report.0)) else { return };
    let (holding, value) = (row.holding, row.value);
    let Disseminate { report, probability, handling } = *claim;
    turn.emit(Happening::Disseminated { seat, report, holding, value, probability, handling });
    may_show(turn, seat, report, handling, CLAIMED);
}

/// By which way a report was used: two ways in one week are two questions to luck.
const CLAIMED: u8 = 0;
pub(in crate::engine) const SOLD: u8 = 1;

/// Whoever uses a report may be seen to know.
pub(in crate::engine) fn may_show(
    turn: &mut Turn<'_>,
    seat: Seat,
    report: ReportNo,
    handling: Handling,
    way: u8,
) {
    let Some((holding, trail)) = trail(turn, seat, report, handling) else { return };
    let rules = turn.rules();
    let key = About::whom(u32::from(holding.0), 0).by(seat).verb(way);
    if turn.chance(Luck::LeakIndicated, key, trail.chance(&rules)) {
        turn.emit(secrets::Happening::LeakIndicated { holding, by_claim: true });
        traps::week::wording_comes_back(turn, seat, report, (handling, way));
    }
}

fn trail(
    turn: &mut Turn<'_>,
    seat: Seat,
    report: ReportNo,
    handling: Handling,
) -> Option<(HoldingId, Trail)> {
    let _ = turn.hq(seat);
    let world = turn.world();
    let (reports, hq) = (&world.stations.of(seat).reports, &world.stations.of(seat).hq);
    let row = *reports.get(usize::from(report.0))?;
    let (holding, week) = (row.holding, world.week);
    let same = |on: HoldingId, value: u8| on == holding && value == row.value;
    let others: Vec<EventNo> = reports
        .iter()
        .filter(|it| same(it.holding, it.value) && it.source != row.source)
        .map(|it| it.touched)
        .collect();
    let shared = !others.is_empty() || hq.sidelights.iter().any(|it| same(it.holding, it.value));
    let readers = u16::try_from(world.theatre.readers(holding).len()).unwrap_or(u16::MAX);
    let (cover, named) = (hq.cover(holding, week), hq.named.contains(&row.source));
    others.into_iter().for_each(|no| turn.after(no));
    let (fresh, age) = (freshness(turn, holding), week.since(row.seen));
    Some((holding, Trail { handling, fresh, age, readers, shared, cover, named }))
}

fn freshness(turn: &mut Turn<'_>, holding: HoldingId) -> i64 {
    let Some(row) = turn.holding(holding) else { return 0 };
    let world = turn.world();
    let topic = world.theatre.gazetteer.holdings.get(holding).copied().unwrap_or_default();
    score::freshness(world.week.since(row.issued), topic.half_life)
}

/// Now and then something looks like a leak that is none.
pub(in crate::engine) fn false_indicator(turn: &mut Turn<'_>) {
    turn.begin(Hour(164));
    let key = About::whom(0, 0);
    let points = turn.rules().claim.false_indicator;
    if turn.chance(Luck::FalseIndicator, key, percent(points)) {
        let bound = u32::try_from(turn.world().holdings.len()).unwrap_or(1);
        let at = turn.below(Luck::FalseIndicator, key.verb(1), bound);
        let holding = HoldingId(u8::try_from(at).unwrap_or(0));
        turn.emit(secrets::Happening::LeakIndicated { holding, by_claim: false });
        traps::week::false_wording(turn, holding);
    }
}

/// A week of headquarters' standing picture, for the ledger.
pub(in crate::engine) fn picture_is_counted(turn: &mut Turn<'_>) {
    let seats: Vec<Seat> = turn.world().stations.seats().filter(|it| it.is_station()).collect();
    for seat in seats {
        let claims: Vec<Claim> = turn.world().stations.of(seat).claims.clone();
        for claim in claims {
            turn.begin(Hour(167));
            turn.after(claim.touched);
            let _ = (turn.holding(claim.holding), turn.hq(seat));
            let sum = score::claim_week(turn.world(), seat, &claim, turn.world().week);
            turn.emit(Happening::PictureCounted { seat, holding: claim.holding, sum });
        }
    }
}
