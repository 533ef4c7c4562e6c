//! Situations of a Station about those who are not ours yet.

use game::text::clerk::arg;
use rules::engine::{
    ids::{DossierId, OfficerNo},
    nature::{Approach, Cultivation, Flag, Parting, Sdr},
    order::{
        Develop, Errand, Order, Pay, Pitch, SendAway, TakeVolunteer, Terminate, TestVolunteer,
    },
    units::Money,
    view::{OfferRow, StationDesk, TargetRow},
};

use super::{Case, Look, danger};
use crate::front::Subject;

/// The offer in its usual form, on the motive that we judge right.
fn pitch(look: &Look<'_>, desk: &StationDesk, id: DossierId, row: &TargetRow) -> Option<Order> {
    let own = row.known_to.or(row.introduced_to);
    let officer = danger::officer(look, desk, own);
    let money = Money(look.view.rules().pitch.offer_least);
    let motive = row.motive?;
    let stop = row.sounded != Some(true);
    let order = Pitch {
        officer,
        target: id,
        motive,
        money,
        sdr: Sdr::Short,
        stop_if_cold: stop,
        flag: Flag::default(),
    };
    Some(order.into())
}

/// Another week of company.
pub(super) fn develop(
    look: &Look<'_>,
    desk: &StationDesk,
    id: DossierId,
    row: &TargetRow,
) -> Order {
    let own: Option<OfficerNo> = row.known_to.or(row.introduced_to);
    let officer = danger::officer(look, desk, own);
    Develop { officer, target: id, sdr: Sdr::Short, by: Cultivation::Company }.into()
}

/// An agent who knows the target, and the meeting with an errand about them.
fn looked_at(look: &Look<'_>, desk: &StationDesk, target: DossierId) -> Option<(DossierId, Order)> {
    let near = desk.agents().filter(|(id, ..)| desk.knows(*id, target).is_ok());
    let errand = [Some(Errand::Assess { target }), None];
    let mut ways = near.map(|(id, ..)| (id, danger::meeting(look, desk, id, errand)));
    ways.find(|(_, order)| look.fresh.consider(order).is_ok())
}

/// S25: a target who knows us well enough to be asked.
pub(super) fn ripe(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let warm = look.view.rules().pitch.warm;
    let ripe = desk.targets().filter(|(_, row)| {
        row.target.not_before.0 == 0 && warm <= row.target.rapport && row.target.motive.is_some()
    });
    ripe.map(|(id, row)| asked(look, desk, id, &row.target, false)).collect()
}

/// S25: a target who asked for time, and has had it.
pub(super) fn time_is_up(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let had = desk
        .targets()
        .filter(|(_, row)| 0 < row.target.not_before.0 && row.target.not_before <= look.view.week);
    had.map(|(id, row)| asked(look, desk, id, &row.target, true)).collect()
}

fn asked(look: &Look<'_>, desk: &StationDesk, id: DossierId, row: &TargetRow, again: bool) -> Case {
    let asked = if again { "sit-time-is-up" } else { "sit-ripe" };
    let motive = row.motive.map_or(String::new(), |motive| look.clerk.term(&motive).into());
    let looked = looked_at(look, desk, id);
    let friend = looked.map_or(String::new(), |(friend, _)| look.clerk.who(friend).into());
    // A week of company or a look makes it another question.
    let state = u32::from(row.halves) * 1000 + u32::from(row.rapport.unsigned_abs());
    let offer = |case: Case| {
        case.reply(look, ("reply-offer", &[arg("motive", motive)]), pitch(look, desk, id, row))
    };
    let others = |case: Case| {
        let friend = [arg("friend", friend)];
        let looked = looked.map(|(_, order)| order);
        case.reply(look, ("reply-develop", &[]), [develop(look, desk, id, row)]).reply(
            look,
            ("reply-look-at", &friend),
            looked,
        )
    };
    let case =
        Case::new(look, "ripe", Subject::Dossier(id), (asked, &[arg("who", look.clerk.who(id))]));
    let case = case.weight(if again { 64 } else { 58 }).state(state);
    // After hints that fell flat the offer is no advice.
    let case = match row.sounded {
        Some(false) => offer(others(case)),
        _ => others(offer(case)),
    };
    case.unsaid(look, ("unsaid-ripe", &[]))
}

/// S8 and S9: a person offers themselves, or papers without an author came.
pub(super) fn volunteer(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let case = |(id, offer): (DossierId, OfferRow)| {
        let officer = danger::officer(look, desk, None);
        let asked = match offer.approach {
            Approach::Anonymous => "sit-letter",
            Approach::Parcel | Approach::Liaison => "sit-parcel",
            Approach::WalkIn | Approach::Brought => "sit-volunteer",
        };
        let args = [
            arg("who", look.clerk.who(id)),
            arg("topic", look.clerk.topic_the(offer.holding)),
            arg(
                "tested",
                match offer.tested {
                    None => "no",
                    Some((true, _)) => "fits",
                    Some((false, _)) => "differs",
                },
            ),
        ];
        Case::new(look, "volunteer", Subject::Dossier(id), (asked, &args))
            .weight(79)
            .until(offer.until)
            .state(u32::from(offer.tested.is_some()) + 2 * u32::from(offer.given))
            .reply(look, ("reply-test", &[]), [TestVolunteer { officer, who: id }.into()])
            .reply(look, ("reply-take", &[]), [TakeVolunteer { officer, who: id }.into()])
            .reply(look, ("reply-send-away", &[]), [SendAway { who: id }.into()])
            .unsaid(look, ("unsaid-volunteer", &[arg("date", look.clerk.date(offer.until))]))
    };
    desk.offers().map(|(id, _, offer)| case((id, *offer))).collect()
}

/// One who writes nothing more before the last paper is paid for.
pub(super) fn owed(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let most = look.view.rules().station.pay_most;
    let unpaid = desk.agents().filter_map(|(id, row, agent)| {
        let owed = row.offer?.owed();
        (Money(0) < owed && agent.waiting_pay == Money(0)).then_some((id, owed))
    });
    let case = |(id, owed): (DossierId, Money)| {
        let amount = Money(owed.0.min(most));
        let args = [arg("who", look.clerk.who(id)), arg("money", owed.0)];
        Case::new(look, "owed", Subject::Dossier(id), ("sit-owed", &args))
            .weight(68)
            .state(owed.0)
            .reply(
                look,
                ("reply-pay", &[arg("money", amount.0)]),
                [Pay { agent: id, amount }.into()],
            )
            .reply(look, ("reply-part", &[]), [Terminate { agent: id, how: Parting::Paid }.into()])
            .unsaid(look, ("unsaid-owed", &[]))
    };
    unpaid.map(case).collect()
}
