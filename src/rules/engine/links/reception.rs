#![doc = include_str!("../../../../assets/text/en/rules/answer.md")]
//! Somebody comes back by a plan that others know.

use crate::engine::{
    house,
    ids::AgentId,
    links::Happening,
    luck::{About, Luck},
    nature::{Publicity, Pursuit, Reception, WayBack},
    order::{AnswerPlan, Arrest},
    prison,
    resolve::{Turn, agenda::number},
    rules::percent,
    view::{FileItem, Opening},
    watching::sight::{dossier_on, give_points},
    world::Agent,
};

pub(in crate::engine) fn is_prepared(turn: &mut Turn<'_>, order: &AnswerPlan) {
    let _ = turn.file(order.whom);
    turn.emit(Happening::ReceptionSet { whom: order.whom, how: order.how });
}

/// He does what the plan says, and others have read the sign first.
pub(in crate::engine) fn comes(turn: &mut Turn<'_>, id: AgentId, agent: &Agent, kind: WayBack) {
    let rules = turn.rules();
    let who = dossier_on(turn, agent.person, true, Opening::DescribedInCustody);
    let _ = turn.file(who);
    let Some((how, prepared)) = turn.world().awaited(who) else {
        give_points(turn, who, FileItem::SeenAtDrop, rules.file.drop);
        return;
    };
    turn.after(prepared);
    let key = About::whom(number(agent.person), 0).by(agent.seat);
    let believed = percent(rules.way_back.of(kind).believed);
    if !turn.chance(Luck::WrongManBelieved, key, believed) {
        turn.emit(Happening::Shied { who, asset: id });
        give_points(turn, who, FileItem::SeenAtDrop, rules.file.drop);
        return;
    }
    let (seat, dossier) = (agent.seat, agent.dossier);
    let officer = house::week::officer_with_room(turn, seat, &rules);
    match (how, officer) {
        (Reception::Control, Some(officer)) => {
            let control = rules.way_back.control;
            turn.emit(Happening::MetTheWrongMan {
                seat,
                agent: dossier,
                asset: id,
                officer,
                who,
                control,
            });
        }
        (Reception::Control, None) | (Reception::Arrest, _) => {
            let (publicity, pursuit) = (Publicity::Secret, Pursuit::Hold);
            prison::week::arrest(turn, &Arrest { whom: who, publicity, pursuit });
        }
    }
}
