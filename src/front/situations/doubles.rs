//! Situations of Security about those who it controls; and what they are given as a rule.

use game::text::clerk::arg;
use rules::engine::{
    ids::{DossierId, HoldingId},
    moles,
    nature::{Fodder, Publicity, Pursuit},
    order::{Arrest, Coach, Feed, Order, Plan, TurnAgain},
    view::{PersonRow, Report, SecurityDesk, ToSecurity, View},
};

use super::{Case, Chore, Look};
use crate::front::Subject;

/// C7: a double has told their officer, and does not know that we know.
pub(super) fn lost(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.security() else { return Vec::new() };
    let told: Vec<DossierId> = look
        .reports
        .iter()
        .filter_map(|report| match report {
            Report::Security(ToSecurity::Moles(moles::ToSecurity::WeSawThrough { double })) => {
                Some(*double)
            }
            _ => None,
        })
        .collect();
    let through = desk.doubles().filter(|(id, row)| row.seen_through || told.contains(id));
    let found = through.map(|(id, row)| {
        let arrest = Arrest { whom: id, publicity: Publicity::Secret, pursuit: Pursuit::default() };
        Case::new(
            look,
            "seen through",
            Subject::Dossier(id),
            ("sit-seen-through", &[arg("who", look.clerk.who(id))]),
        )
        .weight(93)
        .state(u32::from(row.fed))
        .reply(look, ("reply-turn-again", &[]), [TurnAgain { double: id }.into()])
        .reply(look, ("reply-arrest-secret", &[]), [arrest.into()])
        .unsaid(look, ("unsaid-seen-through", &[]))
    });
    found.collect()
}

/// C23: a double has nothing to take along.
pub(super) fn nothing_ready(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.security() else { return Vec::new() };
    let unfed = desk.doubles().filter(|(_, row)| row.feed.is_none() && !row.seen_through);
    // What was ordered on the sheet is an answer like any other.
    let ordered = |id: DossierId| {
        look.scene.plan.orders().find_map(|order| match order {
            Order::Feed(feed) if feed.double == id => Some(*feed),
            _ => None,
        })
    };
    let found = unfed.map(|(id, row)| {
        let usual = usual(look.view, &look.fresh, id);
        let asked = row.told.and_then(|(_, task)| task);
        let wanted = asked
            .filter(|holding| look.fresh.consider(&fed(id, *holding, Fodder::Chickenfeed)).is_ok());
        let lie = asked.and_then(|holding| lie(look, id, holding));
        let cheapest = usual.filter(|(holding, _)| Some(*holding) != wanted);
        let topic = |holding: Option<HoldingId>| {
            arg("topic", holding.map_or(String::new(), |it| look.clerk.topic_the(it).into()))
        };
        let other = ordered(id).filter(|feed| {
            let order = Order::from(*feed);
            let offered = [wanted.map(|it| fed(id, it, Fodder::Chickenfeed)), lie];
            !offered.contains(&Some(order)) && cheapest.is_none_or(|(_, usual)| usual != order)
        });
        let args = [
            arg("who", look.clerk.who(id)),
            arg("asked", if asked.is_some() { "yes" } else { "no" }),
            topic(asked),
        ];
        Case::new(look, "nothing ready", Subject::Dossier(id), ("sit-nothing-ready", &args))
            .weight(65)
            .state(u32::from(row.fed))
            .reply(
                look,
                ("reply-feed-asked", &[topic(wanted)]),
                wanted.map(|it| fed(id, it, Fodder::Chickenfeed)),
            )
            .reply(
                look,
                ("reply-feed-cheapest", &[topic(cheapest.map(|(it, _)| it))]),
                cheapest.map(|(_, order)| order),
            )
            .reply(look, ("reply-feed-lie", &[topic(asked)]), lie)
            .reply(
                look,
                ("reply-feed-ordered", &[topic(other.map(|it| it.holding))]),
                other.map(Order::from),
            )
            .reply(look, ("reply-coach", &[]), [Coach { double: id }.into()])
            .unsaid(look, ("unsaid-nothing-ready", &[]))
    });
    found.collect()
}

fn fed(double: DossierId, holding: HoldingId, fodder: Fodder) -> Order {
    Feed { double, holding, fodder }.into()
}

/// A lie on what was asked for, the first that may be told.
fn lie(look: &Look<'_>, double: DossierId, holding: HoldingId) -> Option<Order> {
    let values = look.view.holding(holding).map_or(0, |topic| topic.values);
    look.first((0..values).map(|value| fed(double, holding, Fodder::Deception { value })))
}

/// Doubles who took along what they were given twice and more: the staff can see to it.
pub(super) fn twice_alike(look: &Look<'_>) -> Vec<Case> {
    let desk = look.view.security().filter(|_| Chore::Feed.is_open(look));
    let fed = desk.is_some_and(|desk| desk.doubles().any(|(_, row)| 2 <= row.fed));
    let case = fed.then(|| {
        Case::new(look, "rule", Subject::House, ("sit-twice-alike", &[]))
            .weight(40)
            .rule(look, Chore::Feed)
            .unsaid(look, ("unsaid-rule", &[]))
    });
    case.into_iter().collect()
}

/// What the staff gives doubles who have nothing yet.
pub(super) fn usually(view: &View, plan: &Plan) -> Vec<Order> {
    let Some(desk) = view.security() else { return Vec::new() };
    let mut plan = plan.clone();
    let mut orders = Vec::new();
    for (id, _) in desk.doubles().filter(|(_, row)| row.feed.is_none() && !row.seen_through) {
        let has = plan.orders().any(|order| matches!(order, Order::Feed(it) if it.double == id));
        if let Some((_, order)) = usual(view, &plan, id).filter(|_| !has)
            && plan.add(order).is_ok()
        {
            orders.push(order);
        }
    }
    orders
}

/// What a double takes along as a rule: what they were asked for, if it may be spared; else the
/// cheapest truth that they can know. Never a lie, never the truth about a thing on which a lie of
/// ours stands, never what another double takes along.
pub fn usual(view: &View, plan: &Plan, id: DossierId) -> Option<(HoldingId, Order)> {
    let desk = view.security()?;
    let row = desk.people.get(id)?;
    let asked = row.told.and_then(|(_, task)| task);
    let mut known: Vec<HoldingId> =
        view.city().holdings.keys().filter(|it| may_know(desk, row, *it)).collect();
    let price = |holding: HoldingId| {
        let order = fed(id, holding, Fodder::Chickenfeed);
        plan.consider(&order).ok().map(|cost| cost.patience)
    };
    known.retain(|holding| !is_spoken_for(desk, plan, id, *holding));
    known.sort_by_key(|holding| (Some(*holding) != asked, price(*holding), *holding));
    let found = known.into_iter().find(|holding| price(*holding).is_some())?;
    Some((found, fed(id, found, Fodder::Chickenfeed)))
}

/// Does the post of a person read it?
fn may_know(desk: &SecurityDesk, row: &PersonRow, holding: HoldingId) -> bool {
    let post = row.identity.and_then(|it| it.post);
    let Ok(secret) = desk.secret(holding) else { return false };
    secret.lie.is_none() && post.is_some_and(|post| secret.readers.contains(&post))
}

/// Does another double take it along?
fn is_spoken_for(desk: &SecurityDesk, plan: &Plan, id: DossierId, holding: HoldingId) -> bool {
    let stands = desk
        .doubles()
        .any(|(other, row)| other != id && row.feed.is_some_and(|(what, _)| what == holding));
    let ordered = plan.orders().any(|order| match order {
        Order::Feed(feed) => feed.double != id && feed.holding == holding,
        _ => false,
    });
    stands || ordered
}
