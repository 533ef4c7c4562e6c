#![doc = include_str!("../../../../assets/text/en/rules/parcel.md")]
//! Papers that no agent of the Station wrote: samples, parcels, what a friendly service passes on.

use crate::engine::{
    doubles,
    gazetteer::{Cover, State},
    house,
    ids::{AgentId, DossierId, HoldingId, PersonId, ReportNo},
    luck::{About, Luck},
    nature::{Approach, Behind, Means},
    order::{Plant, Verb},
    product,
    resolve::{OFFICE_HOURS, Turn, agenda::number},
    rules::{per_mille, percent},
    seat::Seat,
    table::Key,
    units::{Hour, Money},
    view::Opening,
    volunteers::{
        Happening,
        orders::bait_price,
        week::{importance, nameless},
    },
    world::Resale,
};

/// Keys of luck that belong to nobody's order.
const PAPER: u8 = 246;
const LIAISON: u8 = 245;

/// Something to read.
#[derive(Clone, Copy)]
pub(in crate::engine) struct Paper {
    pub seat: Seat,
    pub dossier: DossierId,
    pub person: PersonId,
    pub holding: HoldingId,
}

/// How somebody who reads a holding, or says so, comes by it.
fn at_first_hand(turn: &Turn<'_>, holding: HoldingId) -> Means {
    let topic = turn.world().theatre.gazetteer.holdings.get(holding);
    product::collect::at_first_hand(topic.map(|topic| topic.form).unwrap_or_default())
}

fn values(turn: &Turn<'_>, holding: HoldingId) -> u32 {
    let topic = turn.world().theatre.gazetteer.holdings.get(holding);
    topic.map_or(4, |topic| u32::from(topic.values))
}

/// What one says who does not know: any of the things that it could be.
pub(in crate::engine) fn made_up(turn: &mut Turn<'_>, holding: HoldingId, key: About) -> u8 {
    let bound = values(turn, holding);
    u8::try_from(turn.below(Luck::InventedWhat, key, bound)).unwrap_or(0)
}

/// A value that is true so often, and another otherwise.
fn mostly(turn: &mut Turn<'_>, holding: HoldingId, right: i16, key: About) -> u8 {
    let truth = turn.holding(holding).map_or(0, |row| row.value);
    if turn.chance(Luck::ReportRight, key, percent(right)) {
        return truth;
    }
    let others = values(turn, holding).saturating_sub(1);
    let other = u8::try_from(turn.below(Luck::ReportWrong, key, others)).unwrap_or(0);
    if other < truth { other } else { other + 1 }
}

/// He leaves something to show that he can.
pub(in crate::engine) fn leave_paper(turn: &mut Turn<'_>, paper: Paper, behind: Behind) {
    let Paper { seat, dossier, person, holding } = paper;
    let key = About::whom(number(person), u32::from(holding.0)).by(seat).verb(PAPER);
    let means = at_first_hand(turn, holding);
    let rules = turn.rules();
    let value = match behind {
        Behind::Sincere => {
            let (_, right) = product::collect::rates(means, &rules);
            mostly(turn, holding, right, key)
        }
        Behind::Sent => turn.holding(holding).map_or(0, |row| row.value),
        Behind::MadeUp => made_up(turn, holding, key),
    };
    receive(turn, Sheet { seat, source: dossier, holding, value, means, lie: false, maker: None });
}

/// What reaches the Station's desk.
#[derive(Clone, Copy)]
struct Sheet {
    seat: Seat,
    source: DossierId,
    holding: HoldingId,
    value: u8,
    means: Means,
    lie: bool,
    maker: Option<AgentId>,
}

fn receive(turn: &mut Turn<'_>, sheet: Sheet) {
    let Sheet { seat, source, holding, value, means, lie, maker } = sheet;
    let report: ReportNo = Key::at(turn.world().stations.of(seat).reports.len());
    let seen = turn.world().week;
    turn.emit(Happening::PaperReceived {
        seat,
        report,
        source,
        holding,
        value,
        means,
        seen,
        lie,
        maker,
    });
}

/// Several papers at once, and no author.
pub(in crate::engine) fn send_parcel(
    turn: &mut Turn<'_>,
    seat: Seat,
    person: PersonId,
    holdings: &[HoldingId],
) {
    let most = usize::from(turn.rules().volunteer.parcel);
    let mut chosen = holdings.to_vec();
    chosen.sort_by_cached_key(|&holding| (lot_of(turn, person, holding), holding));
    chosen.truncate(most);
    let Some(&first) = chosen.first() else { return };
    let dossier = arrive(turn, (seat, person), Behind::Sincere, first);
    for holding in chosen {
        leave_paper(turn, Paper { seat, dossier, person, holding }, Behind::Sincere);
    }
}

/// Which paper lies on top.
fn lot_of(turn: &Turn<'_>, person: PersonId, holding: HoldingId) -> u32 {
    let key = About::whom(number(person), u32::from(holding.0)).verb(PAPER);
    turn.lot(Luck::Order, key, u32::MAX)
}

/// It lies in the letter box one morning.
fn arrive(
    turn: &mut Turn<'_>,
    (seat, person): (Seat, PersonId),
    behind: Behind,
    holding: HoldingId,
) -> DossierId {
    let dossier = nameless(turn, seat, person);
    let until = turn.world().week;
    turn.emit(Happening::Volunteered {
        seat,
        dossier,
        person,
        approach: Approach::Parcel,
        via: None,
        until,
        price: Money(0),
        behind,
        holding,
    });
    dossier
}

/// Security has a parcel delivered: one paper true and cheap, one that lies.
pub(in crate::engine) fn plant(turn: &mut Turn<'_>, order: &Plant) {
    let Plant { bait, holding, value } = *order;
    let planted = turn.emit(Happening::ParcelPlanted { bait, holding, value });
    doubles::week::spend_item(turn);
    let rules = turn.rules();
    let dear = importance(turn, bait);
    let price = bait_price(&rules, rules.volunteer.plant_patience, dear);
    house::week::lose_patience(turn, price);
    turn.begin(OFFICE_HOURS);
    turn.after(planted);
    let key = About::whom(u32::from(bait.0), u32::from(holding.0)).verb(Verb::Plant as u8);
    let seat = crate::engine::volunteers::week::some_station(turn, key);
    let clerk = clerk(turn, holding);
    let truth = turn.holding(bait).map_or(0, |row| row.value);
    let mut papers = [(bait, truth, false), (holding, value, true)];
    papers.sort_by_cached_key(|&(holding, ..)| (lot_of(turn, clerk, holding), holding));
    let dossier = arrive(turn, (seat, clerk), Behind::Sent, papers[0].0);
    for (holding, value, lie) in papers {
        let means = at_first_hand(turn, holding);
        receive(turn, Sheet { seat, source: dossier, holding, value, means, lie, maker: None });
    }
}

/// Somebody in the owner's house, who could have written it.
fn clerk(turn: &Turn<'_>, holding: HoldingId) -> PersonId {
    let theatre = &turn.world().theatre;
    let owner = theatre.gazetteer.holdings.get(holding).map(|topic| topic.owner);
    let mut locals = theatre.locals.iter().copied();
    let colleague = locals.find(|&person| theatre.employer(person) == owner);
    colleague.or(theatre.locals.first().copied()).unwrap_or_default()
}

// ── a friendly service ──

/// What comes back from another side, and what a friendly service passes on besides.
pub(in crate::engine) fn others_write(turn: &mut Turn<'_>) {
    let week = turn.world().week;
    if turn.world().resales.iter().any(|resale| resale.at <= week) {
        come_back(turn);
    }
    let points = turn.rules().volunteer.liaison;
    for seat in turn.world().stations.seats().filter(|seat| seat.is_station()).collect::<Vec<_>>() {
        turn.begin(Hour(152));
        let key = About::whom(0, 0).by(seat).verb(LIAISON);
        if turn.chance(Luck::LiaisonPasses, key, per_mille(points)) {
            pass_on(turn, seat, key);
        }
    }
}

fn come_back(turn: &mut Turn<'_>) {
    let week = turn.world().week;
    let due: Vec<Resale> =
        turn.world().resales.iter().filter(|resale| resale.at <= week).copied().collect();
    for resale in due {
        turn.begin(Hour(152));
        turn.after(resale.touched);
        let Some(seat) = turn.agent(resale.agent).map(|agent| agent.seat) else { continue };
        let Some(source) = colleague(turn, seat) else { continue };
        let Resale { agent, holding, value, .. } = resale;
        let (means, maker) = (Means::Hearsay, Some(agent));
        receive(turn, Sheet { seat, source, holding, value, means, lie: false, maker });
    }
}

fn pass_on(turn: &mut Turn<'_>, seat: Seat, key: About) {
    let Some(source) = colleague(turn, seat) else { return };
    let bound = u32::try_from(turn.world().holdings.len()).unwrap_or(1);
    let at = turn.below(Luck::LiaisonPasses, key.nth(1), bound);
    let holding = HoldingId(u8::try_from(at).unwrap_or(0));
    let right = turn.rules().volunteer.liaison_right;
    let value = mostly(turn, holding, right, key);
    let means = Means::Hearsay;
    receive(turn, Sheet { seat, source, holding, value, means, lie: false, maker: None });
}

/// Our dossier on the colleague of the third service; none if it has nobody here.
fn colleague(turn: &mut Turn<'_>, seat: Seat) -> Option<DossierId> {
    let theatre = std::sync::Arc::clone(&turn.world().theatre);
    let from_c = |id: &&PersonId| {
        let identity = theatre.identity(**id);
        identity.state == State::C && identity.cover == Cover::Diplomat
    };
    let person = *theatre.foreigners.iter().find(from_c)?;
    if let Some(dossier) = turn.dossier_on(seat, person) {
        return Some(dossier);
    }
    let dossier = turn.world().stations.of(seat).dossiers.next();
    let (identity, why) = (Some(theatre.identity(person)), Opening::Liaison);
    turn.emit(house::Happening::DossierOpened { seat, dossier, person, identity, why });
    Some(dossier)
}

/// We ask where they have it from. They may say; and then it may be somebody whom we pay too.
pub(in crate::engine) fn trace(turn: &mut Turn<'_>, seat: Seat, report: ReportNo) {
    let reports = &turn.world().stations.of(seat).reports;
    let Some(&row) = reports.get(usize::from(report.0)) else { return };
    turn.after(row.touched);
    let key = About::whom(u32::from(report.0), 1).by(seat).verb(Verb::TraceChain as u8);
    let points = turn.rules().volunteer.trace_answers;
    let answered = turn.chance(Luck::Shows, key, percent(points));
    let maker = row.maker.filter(|_| answered);
    let same = maker.and_then(|agent| turn.agent(agent)).map(|agent| agent.dossier);
    turn.emit(Happening::ChainTraced { seat, report, answered, same });
}
