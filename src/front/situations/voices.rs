//! Situations of a Station that agents bring up themselves, where something can be done about it.

use game::text::clerk::arg;
use rules::engine::{
    ids::DossierId,
    nature::Sdr,
    order::{Dormant, Errand, Order, Pay, SetContact, Task},
    units::Money,
    view::{Channel, Contact, Report, StationDesk, ToStation},
    voices::{self, Concern},
};

use super::{Case, Look, danger};
use crate::front::Subject;

/// What is given to an agent whose wages did not come.
const MAKES_UP: u16 = 2;

/// More weeks than this from one meeting to the next are many.
const OFTEN: u8 = 2;

/// What an agent said of which we could mend the cause.
pub(super) fn spoke(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let said = look.reports.iter().filter_map(|report| match *report {
        Report::Station(ToStation::Voices(voices::ToStation::TheySpoke { agent, of, .. })) => {
            Some((agent, of, look.clerk.report(report).text))
        }
        Report::Any(_) | Report::Station(_) | Report::Security(_) => None,
    });
    said.filter_map(|(agent, of, text)| case(look, desk, (agent, of), text)).collect()
}

fn case(
    look: &Look<'_>,
    desk: &StationDesk,
    (agent, of): (DossierId, Concern),
    text: String,
) -> Option<Case> {
    let args = [arg("said", text)];
    let case = Case::new(look, "spoke", Subject::Dossier(agent), ("sit-spoke", &args)).weight(20);
    let case = match of {
        Concern::Wages => {
            let amount = Money(MAKES_UP);
            let money = [arg("money", amount.0)];
            case.reply(look, ("reply-pay", &money), [Pay { agent, amount }.into()])
        }
        Concern::Work => {
            case.reply(look, ("reply-no-task", &[]), [Task { agent, holding: None }.into()])
        }
        Concern::Apart => case
            .reply(look, ("reply-arrange", &[]), oftener(look, desk, agent))
            .reply(look, ("reply-meet", &[]), [danger::meeting(look, desk, agent, [None, None])]),
        Concern::Arrest => {
            let papers = danger::meeting(look, desk, agent, [Some(Errand::TakePapers), None]);
            case.reply(look, ("reply-ice", &[]), [Dormant { agent }.into()]).reply(
                look,
                ("reply-papers", &[]),
                [papers],
            )
        }
        Concern::Nothing
        | Concern::Family
        | Concern::Holiday
        | Concern::Season
        | Concern::Gift
        | Concern::NewFace
        | Concern::WayOut
        | Concern::Job => return None,
    };
    Some(case.unsaid(look, ("unsaid-spoke", &[])))
}

/// A meeting every two weeks, where there are fewer.
fn oftener(look: &Look<'_>, desk: &StationDesk, agent: DossierId) -> Option<Order> {
    let row = desk.agent(agent).ok()?;
    let seldom = row.contact.is_none_or(|contact| OFTEN < contact.every);
    let officer = danger::officer(look, desk, row.officer);
    let channel = Channel::Meeting { sdr: Sdr::Short, abort_if_unsure: true };
    let contact = Some(Contact { officer, channel, every: OFTEN });
    seldom.then(|| SetContact { agent, contact }.into())
}
