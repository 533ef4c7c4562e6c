#![doc = include_str!("../../../../assets/text/en/rules/exfiltrate.md")]
//! Ways out of the country, and how those live who were taken out.

use crate::engine::{
    flight::{Happening, alarm::vanish},
    ids::{AgentId, DossierId},
    luck::{About, Luck},
    nature::{Departure, Exile, Grudge},
    order::{Exfiltrate, carry::carried},
    partings,
    resolve::{Turn, agenda::number},
    rules::{per_mille, percent},
    seat::Seat,
    units::Hour,
    view::{FileItem, Opening},
    watching::{
        self,
        sight::{dossier_on, give_points},
    },
    world::Agent,
};

/// When people abroad sit down and write, or pack.
const SUNDAY: Hour = Hour(158);

pub(in crate::engine) fn is_prepared(turn: &mut Turn<'_>, seat: Seat, order: &Exfiltrate) {
    let Exfiltrate { officer, agent: dossier, by, family } = *order;
    let Some((agent, _)) = turn.agent_of(seat, dossier) else { return };
    let at = turn.world().week.plus(turn.rules().exit.of(by).weeks);
    turn.emit(Happening::ExfiltrationBegun {
        seat,
        agent: dossier,
        asset: agent,
        officer,
        at,
        by,
        family,
    });
}

/// His hour has come.
pub(in crate::engine) fn is_gone(turn: &mut Turn<'_>, id: AgentId) {
    let Some(agent) = turn.agent(id) else { return };
    let Some(leaves) = agent.leaves else { return };
    let (seat, dossier, person) = (agent.seat, agent.dossier, agent.person);
    if agent.origin.invented || !turn.comes(&agent) {
        turn.emit(Happening::ExfiltrationFailed { seat, agent: dossier, asset: id });
        return;
    }
    let points = chance(turn, &agent, leaves);
    let key = About::whom(number(person), 0).by(seat);
    if turn.chance(Luck::Exfiltrated, key, percent(points)) {
        turn.emit(Happening::Exfiltrated { seat, agent: dossier, asset: id, person });
        vanish(turn, person);
    } else {
        is_stopped(turn, id, &agent, leaves);
    }
}

fn chance(turn: &mut Turn<'_>, agent: &Agent, leaves: Departure) -> i16 {
    let rules = turn.rules();
    let row = rules.exit.of(leaves.by);
    let teams = i16::from(turn.teams_on_person(agent.person));
    let family = if leaves.family { row.family } else { 0 };
    (row.chance - teams * row.team - family).max(0)
}

fn is_stopped(turn: &mut Turn<'_>, id: AgentId, agent: &Agent, leaves: Departure) {
    let (seat, dossier, person) = (agent.seat, agent.dossier, agent.person);
    turn.emit(Happening::ExfiltrationFailed { seat, agent: dossier, asset: id });
    let rules = turn.rules();
    let who = dossier_on(turn, person, true, Opening::Register);
    turn.emit(Happening::StoppedAtBorder { who });
    give_points(turn, who, FileItem::AtBorder, rules.alarm.border);
    let exposes = rules.exit.of(leaves.by).exposes;
    let driver = turn.officer(seat, leaves.officer).filter(|row| row.at_work && 0 < exposes);
    if let Some(driver) = driver {
        let who = dossier_on(turn, driver.person, true, Opening::SeenAtContact);
        give_points(turn, who, FileItem::AtBorder, exposes);
        watching::sight::suspect(turn, who);
    }
}

carried! {
    Resettle in Exiles: |turn, by, it| resettle(turn, by.seat, it.agent);
}

/// A flat, a post and a name for somebody who was taken out.
fn resettle(turn: &mut Turn<'_>, seat: Seat, dossier: DossierId) {
    let Some((agent, row)) = turn.agent_of(seat, dossier) else { return };
    // Who went home this week needs no flat.
    if row.exile.is_some() {
        let until = turn.world().week.plus(turn.rules().exile.weeks);
        turn.emit(Happening::Resettled { seat, agent: dossier, asset: agent, until });
    }
}

/// Some go home, and some talk.
pub(in crate::engine) fn some_cannot_bear_it(turn: &mut Turn<'_>) {
    let exiles: Vec<AgentId> = turn
        .world()
        .agents
        .iter()
        .filter(|(_, row)| row.exile.is_some() && !row.origin.invented)
        .map(|(id, _)| id)
        .collect();
    for id in exiles {
        turn.begin(SUNDAY);
        let Some(agent) = turn.agent(id) else { continue };
        let Some(exile) = agent.exile else { continue };
        // He works for those at home, and they are content with him where he is.
        if turn.is_true(id, agent.person) && !goes_home(turn, id, &agent, exile) {
            complains(turn, id, exile);
        }
    }
}

fn is_neglected(turn: &Turn<'_>, exile: Exile) -> bool {
    exile.until < turn.world().week
}

fn goes_home(turn: &mut Turn<'_>, id: AgentId, agent: &Agent, exile: Exile) -> bool {
    let rules = turn.rules();
    let neglected = if is_neglected(turn, exile) { rules.exile.home } else { 0 };
    let alone = if exile.family { 0 } else { rules.exile.alone };
    let key = About::whom(number(agent.person), 0).by(agent.seat);
    let goes = turn.chance(Luck::ExileGoesHome, key, per_mille(neglected + alone));
    if goes {
        let (seat, dossier) = (agent.seat, agent.dossier);
        turn.emit(Happening::ExileWentHome { seat, agent: dossier, asset: id });
        partings::week::come_over(turn, id, agent, Grudge::Homesick);
    }
    goes
}

fn complains(turn: &mut Turn<'_>, id: AgentId, exile: Exile) {
    if exile.complained || !is_neglected(turn, exile) {
        return;
    }
    let Some(agent) = turn.agent(id) else { return };
    let (seat, dossier) = (agent.seat, agent.dossier);
    let key = About::whom(number(agent.person), 0).by(seat);
    let points = turn.rules().exile.complains;
    if turn.chance(Luck::ExileComplains, key, per_mille(points)) {
        turn.emit(Happening::ExileComplained { seat, agent: dossier, asset: id });
    }
}
