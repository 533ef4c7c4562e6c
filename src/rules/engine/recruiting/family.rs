#![doc = include_str!("../../../../assets/text/en/rules/tie.md")]
//! An agent asks somebody close to him, himself.

use crate::engine::{
    cells,
    contacts::week::learn,
    event::{About as Of, Secret},
    flags,
    ids::{AgentId, DossierId, HoldingId, OfficerNo, PersonId},
    luck::{About, Luck},
    nature::{Flag, Known, TieKind},
    order::{PitchTie, Verb, carry::entered},
    recruiting::week::{committed, fear, fits, money_counts},
    resolve::{Turn, agenda::number},
    rules::percent,
    seat::Seat,
    table::Key,
    units::Chance,
    view::{FileItem, Opening, Standing},
    watching::sight::{dossier_on, give_points},
    world::{Agent, Dossier, Tie},
};
use crate::engine::{contacts, doubles, recruiting::Happening, view::Refused};

/// Who asks whom.
#[derive(Clone, Copy)]
struct Asking<'a> {
    seat: Seat,
    order: &'a PitchTie,
    by: AgentId,
    asker: &'a Agent,
    officer: OfficerNo,
    row: &'a Dossier,
}

entered! {
    PitchTie: |agenda, by, it| agenda.by_day_with(*it, it.target, by);
    at its hour |turn, by, it| ask(turn, by.seat, it);
}

/// He takes his cousin for a walk.
pub(in crate::engine) fn ask(turn: &mut Turn<'_>, seat: Seat, order: &PitchTie) {
    let target = order.target;
    let Some((by, asker)) = turn.agent_of(seat, order.agent) else { return };
    let Some(row) = turn.dossier(seat, target).filter(|row| row.agent.is_none()) else { return };
    let here = asker.standing == Standing::Active && turn.is_free(asker.person);
    let Some(officer) = asker.officer.filter(|_| here) else {
        turn.emit(contacts::Happening::MeetingMissed {
            seat,
            who: order.agent,
            person: asker.person,
        });
        return;
    };
    if !turn.is_free(row.person) {
        turn.emit(contacts::Happening::MeetingMissed { seat, who: target, person: row.person });
        return;
    }
    let Some(&tie) = turn.world().theatre.tie(asker.person, row.person) else { return };
    turn.emit(Happening::AskedByTie { seat, target, by: order.agent });
    let asking = Asking { seat, order, by, asker: &asker, officer, row: &row };
    learn(turn, asker.person, Of::Person(row.person), Known::CloseName);
    learn(turn, row.person, Of::Person(asker.person), Known::CloseName);
    let chance = acceptance(turn, asking, tie);
    let key = key(asking).verb(Verb::PitchTie as u8);
    match turn.chance(Luck::PitchAccepted, key, chance) {
        true => accept(turn, asking),
        false => refuse(turn, asking),
    }
}

fn key(asking: Asking<'_>) -> About {
    About::whom(number(asking.asker.person), number(asking.row.person)).by(asking.seat)
}

/// The public table: the tie stands where rapport would.
fn acceptance(turn: &mut Turn<'_>, asking: Asking<'_>, tie: Tie) -> Chance {
    let rules = turn.rules();
    let (pitch, row) = (&rules.pitch, asking.row);
    let fit = match fits(turn, row.person, asking.order.motive) {
        true => pitch.right_motive,
        false => -pitch.wrong_motive,
    };
    let money = money_counts(turn, row.person, asking.order.money);
    let window = if turn.window_open(row.person) { pitch.window } else { 0 };
    let loyalty = flags::week::loyalty_against(turn, asking.seat, Flag::Own, row.person);
    let points = pitch.base
        + fit
        + i16::from(tie.strength) * pitch.tie / 100
        + if tie.kind == TieKind::Family { pitch.family } else { 0 }
        + if row.asked { pitch.time_bonus } else { 0 }
        + committed(&rules, row)
        + window
        + money
        - loyalty * pitch.counter_loyalty / 100
        - fear(turn, row.person);
    percent(points.clamp(pitch.least, pitch.most))
}

fn accept(turn: &mut Turn<'_>, asking: Asking<'_>) {
    let Asking { seat, order, by, asker, officer, row } = asking;
    let person = row.person;
    let rules = turn.rules();
    let reports = turn.counter_loyalty(person) / rules.pitch.dangle_divisor.max(1);
    // Who is theirs brings whom they send.
    let sent = !turn.is_true(by, asker.person);
    let tells = turn.chance(Luck::AcceptedAndReports, key(asking), percent(reports));
    let agent: AgentId = Key::at(turn.world().agents.len());
    let (dossier, motive) = (order.target, order.motive);
    let rapport = rules.station.met_rapport;
    let recruited = match sent || tells {
        false => Happening::Recruited {
            seat,
            agent: dossier,
            asset: agent,
            person,
            officer,
            motive,
            rapport,
        },
        true => Happening::RecruitedAsDangle {
            seat,
            agent: dossier,
            asset: agent,
            person,
            officer,
            motive,
            rapport,
        },
    };
    let recruited = turn.emit(recruited);
    let reads: Vec<HoldingId> =
        turn.read(Secret::Access, person, |world| world.reads(person).collect());
    for holding in reads {
        turn.emit(contacts::Happening::ReadsTold { seat, agent: dossier, asset: agent, holding });
    }
    turn.once_more_after(recruited);
    cells::week::take_on(turn, seat, (order.agent, by), dossier, Known::CloseName);
    if sent || tells {
        turn.once_more_after(recruited);
        offers_himself(turn, agent, person, asker.person);
    }
}

/// Somebody who said yes to his cousin goes to his own people.
fn offers_himself(turn: &mut Turn<'_>, agent: AgentId, person: PersonId, asker: PersonId) {
    let control = turn.rules().pitch.dangle_control;
    turn.emit(doubles::Happening::Turned { asset: agent, by: Seat::Security, control });
    let who = dossier_on(turn, person, true, Opening::Register);
    let officer = dossier_on(turn, asker, true, Opening::Register);
    turn.emit(Happening::OfferedHimself { who, officer });
    denounced(turn, officer);
}

fn denounced(turn: &mut Turn<'_>, whom: DossierId) {
    let points = turn.rules().file.denounced;
    give_points(turn, whom, FileItem::Denounced, points);
}

fn refuse(turn: &mut Turn<'_>, asking: Asking<'_>) {
    let Asking { seat, order, asker, row, .. } = asking;
    let rules = turn.rules();
    let target = order.target;
    let rolled = i16::try_from(turn.below(Luck::PitchRefused, key(asking), 100)).unwrap_or(0) + 1;
    let asks = if row.asked { 0 } else { rules.pitch.asks_time };
    let loyalty = turn.counter_loyalty(row.person);
    let reports = rules.pitch.reports + loyalty / rules.pitch.reports_divisor.max(1);
    if rolled <= asks {
        let until = turn.world().week.plus(rules.pitch.time_weeks);
        turn.emit(Happening::AskedForTime { seat, target, how: Refused::AskedForTime { until } });
    } else if rolled <= asks + reports {
        let by = dossier_on(turn, row.person, true, Opening::Register);
        let officer = dossier_on(turn, asker.person, true, Opening::Register);
        turn.emit(Happening::DeclinedAndReported { seat, target, by, officer });
        denounced(turn, officer);
    } else {
        turn.emit(Happening::Declined { seat, target });
    }
}
