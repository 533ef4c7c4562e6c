//! Situations of a Station about what its sources say.

use game::text::clerk::arg;
use rules::engine::{
    disclosed::Query,
    ids::{DossierId, HoldingId, ReportNo},
    nature::{Handling, Sdr},
    order::{ChangeTask, Compare, Disseminate, Errand, Order, Task, Verb},
    view::{ReportRow, StationDesk, ToStation},
    volunteers,
};

use super::{Case, Look, danger};
use crate::front::Subject;

/// Weeks before the date of a question in which it is asked about.
const SOON: u16 = 2;

/// Reports that came in last week, from agents and others.
fn received(look: &Look<'_>, desk: &StationDesk) -> Vec<(ReportNo, ReportRow)> {
    let new = danger::told(look).filter_map(|told| match told {
        ToStation::Volunteers(volunteers::ToStation::ReportReceived { report, .. }) => Some(report),
        _ => None,
    });
    new.filter_map(|no| Some((no, *desk.reports.get(no)?))).collect()
}

/// S21: a report says something else than an earlier one on the same thing.
pub(super) fn contradiction(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let differs = |no: ReportNo, row: ReportRow| {
        let same = |it: &&ReportRow| it.holding == row.holding && it.seen.0 + 8 >= row.seen.0;
        let mut before = desk.reports.iter().filter(|(other, _)| *other < no).map(|(_, it)| it);
        before.rfind(same).filter(|it| it.value != row.value).copied()
    };
    let found =
        received(look, desk).into_iter().filter_map(|(no, row)| Some((no, row, differs(no, row)?)));
    found.map(|(no, row, before)| differing(look, desk, (no, row), before)).collect()
}

fn differing(
    look: &Look<'_>,
    desk: &StationDesk,
    (no, row): (ReportNo, ReportRow),
    before: ReportRow,
) -> Case {
    let own = before.source == row.source;
    let asked = if own { "sit-against-itself" } else { "sit-against-another" };
    let args = [
        arg("who", look.clerk.who(row.source)),
        arg("other", look.clerk.who(before.source)),
        arg("topic", look.clerk.topic_the(row.holding)),
        arg("value", look.clerk.value_said(row.holding, row.value)),
        arg("before", look.clerk.value_said(row.holding, before.value)),
    ];
    let known = known(desk, row.source);
    let question = known.map(|holding| {
        danger::meeting(look, desk, row.source, [Some(Errand::Ask { holding }), None])
    });
    let switch = other_task(look, desk, row.source);
    let topic = |holding: Option<HoldingId>| {
        arg("topic", holding.map_or(String::new(), |it| look.clerk.topic_the(it).into()))
    };
    Case::new(look, "contradiction", Subject::Report(no), (asked, &args))
        .weight(62)
        .reply(look, ("reply-control-question", &[topic(known)]), question)
        .reply(
            look,
            ("reply-switch", &[topic(switch.map(|(it, _)| it))]),
            switch.map(|(_, order)| order),
        )
        .unsaid(look, ("unsaid-contradiction", &[]))
}

/// Something of which we know what is so, and the source could say it.
fn known(desk: &StationDesk, source: DossierId) -> Option<HoldingId> {
    let agent = desk.agent(source).ok()?;
    let settled = desk.public.iter().rev().map(|edition| edition.holding);
    settled.into_iter().find(|holding| agent.reads(*holding))
}

/// Another task for a source, without warning.
fn other_task(
    look: &Look<'_>,
    desk: &StationDesk,
    source: DossierId,
) -> Option<(HoldingId, Order)> {
    let agent = desk.agent(source).ok()?;
    let officer = danger::officer(look, desk, agent.officer);
    let others = look.view.city().holdings.keys().filter(|it| agent.reads(*it));
    let order = |holding| ChangeTask { officer, agent: source, holding, sdr: Sdr::Short }.into();
    let mut ways = others.map(|holding| (holding, order(holding)));
    ways.find(|(_, order)| look.fresh.consider(order).is_ok())
}

/// S26: a report on something of which no claim stands.
pub(super) fn claim(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let new = received(look, desk).into_iter().filter(|(_, row)| desk.claim(row.holding).is_none());
    new.map(|(no, row)| claimed(look, desk, no, row)).collect()
}

fn claimed(look: &Look<'_>, desk: &StationDesk, no: ReportNo, row: ReportRow) -> Case {
    let args = [
        arg("number", look.clerk.report_number(no)),
        arg("who", look.clerk.who(row.source)),
        arg("topic", look.clerk.topic_the(row.holding)),
        arg("value", look.clerk.value_said(row.holding, row.value)),
    ];
    let importance = look.view.holding(row.holding).map_or(0, |topic| topic.importance);
    let asked = desk.hq.requirement(row.holding, look.view.week).is_some();
    let weight = 44 + 3 * u16::from(importance) + if asked { 8 } else { 0 };
    let case = Case::new(look, "claim", Subject::Report(no), ("sit-report", &args)).weight(weight);
    // The figure is the chief's: what was filed, and nothing else.
    let filed = look.scene.beliefs.of(Query::Right(no)).next_back();
    let given = look.scene.plan.orders().find_map(|order| match order {
        Order::Disseminate(claim) if claim.report == no => Some(*claim),
        _ => None,
    });
    if let Some(claim) = given {
        let said = ("reply-claim-filed", &[arg("probability", claim.probability)][..]);
        return case.reply(look, said, [claim.into()]).unsaid(look, ("unsaid-report", &[]));
    }
    let case = match filed.map(|filed| filed.probability.clamp(1, 99)) {
        Some(probability) => {
            let order = Disseminate { report: no, probability, handling: Handling::EyesOnly };
            case.reply(
                look,
                ("reply-claim-filed", &[arg("probability", probability)]),
                [order.into()],
            )
        }
        None => case.asks(look, ("reply-claim", &[]), Verb::Disseminate),
    };
    let second = second_source(look, desk, row);
    let other = second.map_or(String::new(), |(id, _)| look.clerk.who(id).into());
    case.reply(look, ("reply-second-source", &[arg("who", other)]), second.map(|(_, order)| order))
        .unsaid(look, ("unsaid-report", &[]))
}

/// Another agent who reads the same, and could be put on it.
fn second_source(
    look: &Look<'_>,
    desk: &StationDesk,
    row: ReportRow,
) -> Option<(DossierId, Order)> {
    let others =
        desk.agents().filter(|(id, _, agent)| *id != row.source && agent.reads(row.holding));
    let ways = others.flat_map(|(id, ..)| {
        let compare = Compare { one: row.source, other: id, holding: row.holding };
        let task = Task { agent: id, holding: Some(row.holding) };
        [(id, Order::from(compare)), (id, Order::from(task))]
    });
    let mut ways = ways.filter(|(_, order)| look.fresh.consider(order).is_ok());
    ways.next()
}

/// S27: the date of a question of headquarters is near, and we have said nothing.
pub(super) fn question(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let week = look.view.week;
    let open = desk.hq.requirements.iter().filter(|row| {
        desk.claim(row.holding).is_none() && week <= row.until && row.until <= week.plus(SOON)
    });
    let case = |holding: HoldingId, until| {
        let args =
            [arg("topic", look.clerk.topic_asked(holding)), arg("date", look.clerk.date(until))];
        let readers = desk.agents().filter(|(_, _, agent)| agent.reads(holding));
        let task = readers.map(|(id, ..)| (id, Task { agent: id, holding: Some(holding) }.into()));
        let task = task.into_iter().find(|(_, order)| look.fresh.consider(order).is_ok());
        let who = task.as_ref().map_or(String::new(), |(id, _)| look.clerk.who(*id).into());
        let case = Case::new(look, "question", Subject::Holding(holding), ("sit-question", &args))
            .weight(54)
            .until(until);
        let told = desk.reports.values().any(|row| row.holding == holding);
        let case = match told {
            true => case.asks(look, ("reply-claim", &[]), Verb::Disseminate),
            false => case,
        };
        case.reply(look, ("reply-task-who", &[arg("who", who)]), task.map(|(_, order)| order))
            .unsaid(look, ("unsaid-question", &[]))
    };
    open.map(|row| case(row.holding, row.until)).collect()
}
