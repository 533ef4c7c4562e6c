//! Crises: every reply is worth what its effects are worth to a chief who is short of this or that.

use crate::{
    ai::Reason,
    engine::{
        deck::{Choice, Effect},
        gazetteer::State,
        nature::Mood,
        order::Choose,
        view::{SecurityDesk, StationDesk, View},
    },
};

use super::{aims, draft::Draft};

/// Worth in hundredths of a point of the ledger.
pub(super) type Worth = i32;

/// Answers the crisis that waits, if a reply is better than silence.
pub(super) fn answer(view: &View, draft: &mut Draft<'_>) {
    let Some(crisis) = view.hand.open else { return };
    let replies = view.replies_to(crisis.card);
    draft.weigh(replies.len());
    let worth = |at: usize| replies.get(at).map_or(0, |reply| worth(view, reply));
    let money = draft.left().money;
    let can = |at: &usize| replies.get(*at).is_some_and(|reply| reply.price() <= money);
    let silence = replies.len().saturating_sub(1);
    let best = (0..replies.len()).filter(can).max_by_key(|&at| (worth(at), at));
    let Some(best) = best.filter(|&at| at != silence) else { return };
    let reply = u8::try_from(best).unwrap_or(0);
    draft.give(Choose { card: crisis.card, reply }, Reason::new("crisis"));
}

fn worth(view: &View, reply: &Choice) -> Worth {
    let sum = |effects: &[Effect]| effects.iter().map(|&it| of(view, it)).sum::<Worth>();
    let perhaps = reply.perhaps.as_ref();
    let perhaps = perhaps.map_or(0, |(share, does)| sum(does) * Worth::from(*share) / 100);
    sum(&reply.does) + perhaps - money(view) * Worth::from(reply.costs)
}

fn of(view: &View, effect: Effect) -> Worth {
    match (view.station(), view.security()) {
        (Some(desk), _) => to_station(view, desk, effect),
        (_, Some(desk)) => to_security(view, desk, effect),
        (None, None) => 0,
    }
}

/// What a coin is worth: much to a chief who has few.
fn money(view: &View) -> Worth {
    let money = view.station().map(|desk| desk.money);
    let money = money.or(view.security().map(|desk| desk.money)).unwrap_or_default();
    match money.0 {
        0..15 => 40,
        15..50 => 20,
        _ => 8,
    }
}

fn to_station(view: &View, desk: &StationDesk, effect: Effect) -> Worth {
    let agents = Worth::try_from(desk.agents().count()).unwrap_or(0);
    match effect {
        Effect::Money(amount) => money(view) * Worth::from(amount),
        Effect::Warmth(state, degrees) => warmth(desk.state(), state, degrees),
        Effect::Windows(share, weeks) => Worth::from(share) * Worth::from(weeks),
        Effect::Alert(weeks) => -30 * Worth::from(weeks),
        Effect::Aim(aim) => aims::of_a_station(view, desk, aim),
        Effect::Standing(by) => standing(desk.hq.favour) * Worth::from(by),
        Effect::Mood(mood) => match mood {
            Mood::Even | Mood::Bold => 40,
            Mood::Counting | Mood::Doubting | Mood::Prying | Mood::Mean => -40,
        },
        Effect::Question(..) | Effect::Sidelight => 60,
        Effect::OfficerDue(_) => 200,
        Effect::Rapport(by) => 10 * Worth::from(by),
        Effect::RapportAll(by) => 8 * Worth::from(by) * agents,
        Effect::NameSource => -50,
        // What happens only to Security.
        Effect::Patience(_)
        | Effect::TeamsAway(..)
        | Effect::Stock(_)
        | Effect::Points(_)
        | Effect::Letter
        | Effect::Defector
        | Effect::Leak
        | Effect::Reissue(_)
        | Effect::Protect
        | Effect::Habits(_) => 0,
    }
}

/// A point of standing: dear when home doubts us.
const fn standing(favour: u8) -> Worth {
    match favour {
        0..50 => 25,
        _ => 10,
    }
}

/// A Station has more to gain from quiet with its own state.
fn warmth(own: State, state: State, degrees: i16) -> Worth {
    let each = if state == own { 12 } else { 4 };
    each * Worth::from(degrees)
}

fn to_security(view: &View, desk: &SecurityDesk, effect: Effect) -> Worth {
    match effect {
        Effect::Money(amount) => money(view) * Worth::from(amount),
        Effect::Warmth(_, degrees) => 4 * Worth::from(degrees),
        Effect::Windows(share, weeks) => -Worth::from(share) * Worth::from(weeks) / 2,
        Effect::Alert(weeks) => 25 * Worth::from(weeks),
        Effect::Aim(aim) => aims::of_security(view, desk, aim),
        Effect::Patience(by) => patience(desk.patience) * Worth::from(by),
        Effect::TeamsAway(teams, weeks) => -35 * Worth::from(teams) * Worth::from(weeks),
        Effect::Stock(by) => 40 * Worth::from(by),
        Effect::Points(points) => 8 * Worth::from(points),
        Effect::Letter => 40,
        Effect::Defector => 120,
        Effect::Leak => -20,
        Effect::Reissue(_) => 90,
        Effect::Protect => 60,
        Effect::Habits(weeks) => 25 * Worth::from(weeks),
        // What happens only to a Station.
        Effect::Standing(_)
        | Effect::Mood(_)
        | Effect::Question(..)
        | Effect::Sidelight
        | Effect::OfficerDue(_)
        | Effect::Rapport(_)
        | Effect::RapportAll(_)
        | Effect::NameSource => 0,
    }
}

/// A point of patience: dear when few are left.
const fn patience(left: u8) -> Worth {
    match left {
        0..25 => 60,
        25..50 => 30,
        _ => 12,
    }
}
