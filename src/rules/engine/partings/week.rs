#![doc = include_str!("../../../../assets/text/en/rules/terminate.md")]
//! Partings, and those who remember them.

use crate::engine::{
    doubles,
    ids::{AgentId, PersonId},
    luck::{About, Luck},
    nature::{Grudge, Parting},
    order::{Terminate, carry::carried},
    partings::Happening,
    resolve::{Turn, agenda::number},
    rules::per_mille,
    seat::Seat,
    units::Hour,
    view::{FileItem, Opening, Standing},
    watching::{
        self,
        sight::{dossier_on, give_points},
    },
    world::Agent,
};

/// When people go to Security by themselves: in the evening, at the end of a week.
const LATE: Hour = Hour(157);

carried! {
    Terminate in Partings: |turn, by, it| let_go(turn, by.seat, it);
}

/// A Station parts from somebody of whom it has no more need.
fn let_go(turn: &mut Turn<'_>, seat: Seat, order: &Terminate) {
    let Terminate { agent: dossier, how } = *order;
    let Some((agent, row)) = turn.agent_of(seat, dossier) else { return };
    // Who has left the country this week needs no letter.
    if row.standing == Standing::Gone {
        return;
    }
    turn.emit(Happening::Parted { seat, agent: dossier, asset: agent, how });
    if how == Parting::Denounced {
        let about = dossier_on(turn, row.person, true, Opening::Register);
        turn.emit(Happening::LetterReceived { about });
        let points = turn.rules().parting.letter;
        give_points(turn, about, FileItem::Letter, points);
    }
}

/// Some of those who were left, or pressed, have had enough.
pub(in crate::engine) fn some_come_over(turn: &mut Turn<'_>) {
    let bitter = |row: &Agent| (row.parted.is_some() || row.coerced.is_some()) && !row.came_over;
    let agents: Vec<AgentId> =
        turn.world().agents.iter().filter(|(_, row)| bitter(row)).map(|(id, _)| id).collect();
    for id in agents {
        turn.begin(LATE);
        let Some(agent) = turn.agent(id) else { continue };
        let (points, grudge) = grudge_of(turn, &agent);
        let key = About::whom(number(agent.person), 0).by(agent.seat);
        // Whom Security has already needs not come.
        if turn.is_free(agent.person)
            && turn.is_true(id, agent.person)
            && turn.chance(Luck::ComesOver, key, per_mille(points))
        {
            come_over(turn, id, &agent, grudge);
        }
    }
}

/// How strongly he is drawn, per mille a week, and by what.
fn grudge_of(turn: &Turn<'_>, agent: &Agent) -> (i16, Grudge) {
    let rules = &turn.rules().parting;
    let left = match agent.parted {
        Some((Parting::Abandoned | Parting::Denounced, _)) => rules.abandoned_talks,
        Some((Parting::Frozen, _)) => rules.frozen_talks,
        Some((Parting::Paid, _)) | None => 0,
    };
    match agent.coerced.filter(|_| agent.parted.is_none()) {
        None => (left, Grudge::Left),
        Some(since) => {
            let weeks = i16::try_from(turn.world().week.since(since)).unwrap_or(i16::MAX);
            let points = rules.pressed_talks + weeks.saturating_mul(rules.pressed_more);
            (points.min(rules.pressed_most), Grudge::Pressed)
        }
    }
}

/// He says who ran him, and where things were left.
pub(in crate::engine) fn come_over(
    turn: &mut Turn<'_>,
    id: AgentId,
    agent: &Agent,
    grudge: Grudge,
) {
    let Some(handler) = handler(turn, agent) else { return };
    if grudge == Grudge::Pressed {
        let control = turn.rules().parting.pressed_control;
        turn.emit(doubles::Happening::Turned { asset: id, by: Seat::Security, control });
    }
    let who = dossier_on(turn, agent.person, true, Opening::Register);
    let officer = dossier_on(turn, handler, true, Opening::SeenAtContact);
    turn.emit(Happening::CameOver { who, officer, asset: id, grudge });
    let points = turn.rules().file.named_face;
    give_points(turn, officer, FileItem::NamedByDefector, points);
    watching::sight::suspect(turn, officer);
    give_drop_away(turn, agent);
}

/// The officer of whom he could tell.
fn handler(turn: &mut Turn<'_>, agent: &Agent) -> Option<PersonId> {
    let no = agent.officer?;
    turn.officer(agent.seat, no).map(|row| row.person)
}

fn give_drop_away(turn: &mut Turn<'_>, agent: &Agent) {
    if let Some(site) = agent.drop
        && !turn.site(site).suspected
    {
        turn.emit(watching::Happening::DropSuspected { site });
    }
}

/// What he owes those who left him, in points on the roll that says when a prisoner breaks.
pub(in crate::engine) fn holds_out(turn: &mut Turn<'_>, person: PersonId) -> i16 {
    let agent = turn.world().agent_by_person(person).and_then(|id| turn.agent(id));
    let rules = turn.rules();
    match agent.and_then(|row| row.parted) {
        Some((Parting::Paid, _)) => rules.parting.paid_holds,
        Some((Parting::Abandoned | Parting::Denounced, _)) => -rules.parting.left_breaks,
        Some((Parting::Frozen, _)) | None => 0,
    }
}
