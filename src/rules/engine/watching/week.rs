#![doc = include_str!("../../../../assets/text/en/rules/watch.md")]
//! Where the teams stand, what the gate shows, whose face that was, who is sent home.

use crate::engine::{
    gazetteer::State,
    house,
    ids::{DossierId, PersonId},
    law::LegalStatus,
    luck::{About, Luck},
    nature::Occasion,
    order::{
        Expel, Order, WatchTarget,
        carry::{By, Phase, carried, entered},
    },
    prison, relations,
    resolve::{OFFICE_HOURS, Orders, Turn, agenda::number, begin_order, each},
    rules::percent,
    seat::Seat,
    units::{Chance, Hour},
    view::{FileItem, ForeignStatus, Kind, Loss},
    watching::{
        Happening,
        sight::{give_points, look_back, suspect},
    },
    world::Status,
};

/// Teams go where they were sent; if there are too few, the last places are given up.
pub(in crate::engine) fn teams_take_their_places(turn: &mut Turn<'_>, orders: &Orders) {
    let mut placed: Vec<(u8, &Order)> = each(orders)
        .filter(|(_, _, order)| order.phase() == Some(Phase::Watches))
        .map(|(_, at, order)| (at, order))
        .collect();
    // Those that set teams free go first.
    placed.sort_by_key(|&(at, order)| match order {
        Order::Watch(watch) => (turn.world().teams_on(watch.on).0 <= watch.teams, at),
        _ => (true, at),
    });
    for (at, order) in placed {
        begin_order(turn, Seat::Security, at, order, OFFICE_HOURS);
        order.carry_out(turn, By { seat: Seat::Security, at });
    }
    give_up_places(turn);
    watch_the_gate(turn);
}

pub(in crate::engine) fn give_up_places(turn: &mut Turn<'_>) {
    loop {
        let security = &turn.world().security;
        let placed: u8 = security.watches.iter().map(|row| row.teams).sum();
        let Some(last) = security.watches.last().filter(|_| security.teams < placed) else {
            return;
        };
        let (on, teams, no) = (last.on, last.teams - 1, security.teams_touched);
        turn.once_more_after(no);
        turn.emit(Happening::TeamsPlaced { on, teams });
    }
}

/// The gate watch singles out a hidden officer, or errs.
fn watch_the_gate(turn: &mut Turn<'_>) {
    turn.begin(Hour(20));
    let teams = turn.teams_on(WatchTarget::Gate);
    if teams == 0 {
        return;
    }
    let rules = turn.rules();
    let points = rules.security.gate_base + rules.security.gate_team * i16::from(teams);
    let key = About::whom(0, 0);
    if !turn.chance(Luck::GateSuspects, key, percent(points)) {
        return;
    }
    let errs = turn.chance(Luck::GateErrs, key, percent(rules.security.gate_wrong));
    let candidates = hidden_diplomats(turn, !errs);
    let bound = u32::try_from(candidates.len()).unwrap_or(0);
    let at = turn.below(Luck::GateLooksAt, key, bound) as usize;
    if let Some(&dossier) = candidates.get(at) {
        suspect(turn, dossier);
    }
}

/// Diplomats not yet known: those who are officers, or those who are none.
fn hidden_diplomats(turn: &mut Turn<'_>, officers: bool) -> Vec<DossierId> {
    let people: Vec<PersonId> = turn.world().people.keys().collect();
    let mut found = Vec::new();
    for person in people {
        let cover = turn.world().theatre.identity(person).cover;
        if !LegalStatus::of(cover).may_be_expelled() {
            continue;
        }
        let Some(dossier) = turn.world().security.register.get(person).copied().flatten() else {
            continue;
        };
        let is_officer = turn.officer_by_person(person).is_some();
        if is_officer != officers || !turn.is_free(person) {
            continue;
        }
        if turn.file(dossier).is_some_and(|row| row.foreign != ForeignStatus::Known) {
            found.push(dossier);
        }
    }
    found
}

carried! {
    Watch in Watches: |turn, by, it| {
        let _ = turn.teams();
        turn.emit(Happening::TeamsPlaced { on: it.on, teams: it.teams });
    };
    Identify in Faces: |turn, by, it| identify_face(turn, it.face);
}

entered! {
    Expel: |agenda, by, it| agenda.by_day_at(*it, it.diplomat, by);
    at its hour |turn, by, it| expel(turn, it);
}

/// Analysts go through albums.
fn identify_face(turn: &mut Turn<'_>, face: DossierId) {
    let Some(file) = turn.file(face).filter(|row| row.face && !row.joined) else { return };
    let rules = turn.rules();
    let key = About::whom(number(file.person), 0);
    let real = turn.world().security.register.get(file.person).copied().flatten();
    let found = turn.chance(Luck::FaceIdentified, key, percent(rules.security.identify));
    match real.filter(|_| found) {
        None => {
            turn.emit(Happening::FaceNotFound { face });
        }
        Some(real) => {
            let _ = turn.file(real);
            turn.emit(Happening::DossiersJoined { face, real });
            for kind in Kind::ALL {
                let points = file.evidence.of(kind);
                if points > 0 {
                    give_points(turn, real, FileItem::Joined(kind), points);
                }
            }
        }
    }
}

/// A diplomat is asked to leave.
pub(in crate::engine) fn expel(turn: &mut Turn<'_>, order: &Expel) {
    let Some(file) = turn.file(order.diplomat) else { return };
    let person = file.person;
    if turn.person(person).is_none_or(|row| row.status == Status::Abroad) {
        return;
    }
    let rules = turn.rules();
    let proven = rules.expulsion.proof <= file.evidence.points();
    let state = turn.world().theatre.identity(person).state;
    let price = expulsion_price(turn, proven, state);
    let _ = turn.teams();
    let expelled = turn.emit(prison::Happening::Expelled { who: order.diplomat, person, proven });
    house::week::lose_patience(turn, price);
    turn.once_more_after(expelled);
    relations::week::shift(turn, state, -rules.relations.expulsion, Occasion::Expulsion);
    answer(turn, person, state);
    let officer = turn.officer_by_person(person);
    turn.once_more_after(expelled);
    look_back(turn, order.diplomat);
    if let Some((seat, no)) = officer {
        turn.once_more_after(expelled);
        house::week::officer_is_lost(turn, seat, no, Loss::Expelled);
    }
}

/// Proof is cheap; so is the company of those whom everybody holds guilty of something.
fn expulsion_price(turn: &mut Turn<'_>, proven: bool, state: State) -> u8 {
    let rules = turn.rules();
    let week = turn.world().week;
    let accused = turn
        .world()
        .traces
        .accusations
        .iter()
        .find(|(of, at, _)| *of == state && week.since(*at) <= rules.action.accused_weeks);
    let accused = accused.map(|(.., no)| *no);
    if let Some(no) = accused {
        turn.after(no);
    }
    let world = turn.world();
    let price =
        if proven || accused.is_some() { rules.expulsion.proven } else { rules.expulsion.unproven };
    let last = world.security.expelled;
    let again = last.is_some_and(|last| world.week.since(last) < rules.expulsion.again_weeks);
    if again { price.saturating_mul(2) } else { price }
}

/// The foreign state may answer; that costs a team for some weeks, and both states some warmth.
fn answer(turn: &mut Turn<'_>, person: PersonId, state: State) {
    let chance: Chance = percent(relations::week::answers(turn, state));
    if turn.chance(Luck::ExpulsionAnswered, About::whom(number(person), 0), chance) {
        let until = turn.world().week.plus(turn.rules().expulsion.answer_weeks);
        let _ = turn.teams();
        let lost = turn.emit(Happening::TeamLost { until });
        give_up_places(turn);
        turn.once_more_after(lost);
        let degrees = turn.rules().relations.reprisal;
        relations::week::shift(turn, state, -degrees, Occasion::Reprisal);
    }
}
