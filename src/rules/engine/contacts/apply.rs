//! What happenings of this subject write into the world.

use crate::engine::{
    contacts::Happening,
    event::EventNo,
    units::Money,
    view::Standing,
    world::{Memory, World},
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    let week = world.week;
    match event {
        Happening::WagePaid { seat, amount, .. } => {
            world.spend(seat, amount, no);
        }
        Happening::ReadsTold { asset: agent, holding, .. } => world.reads_told(agent, holding),
        Happening::ContactArranged { asset: agent, contact, .. } => {
            world.on_agent(agent, no, |row| {
                row.contact = contact;
                row.failed = false;
            });
        }
        Happening::Met { asset: agent, rapport, .. } => {
            world.on_agent(agent, no, |row| {
                row.dealings.met(row.last_meeting, week);
                row.rapport = rapport;
                row.last_meeting = week;
                row.failed = false;
            });
        }
        Happening::BrokeOff { seat, with, person, .. } => {
            world.link_failed(seat, with, no);
            let lost = u8::try_from(world.rules().contact.abort_nerve).unwrap_or(0);
            world.on_person(person, no, |row| row.nerve = row.nerve.saturating_sub(lost));
        }
        Happening::ContactReplaced { asset: agent } => world.on_agent(agent, no, |_| ()),
        Happening::KeptAway { asset: agent, until } => {
            world.on_agent(agent, no, |row| row.kept = until);
        }
        // Whatever he does later in the week, he does because nobody met him before.
        Happening::MeetingMissed { seat, who: dossier, .. }
        | Happening::ContactDropped { seat, agent: dossier } => {
            world.link_failed(seat, dossier, no)
        }
        Happening::DropLearnt { asset: agent, site, .. } => {
            world.on_agent(agent, no, |row| row.drop = Some(site));
        }
        Happening::DropLoaded { asset: agent, site } => world.load_drop(agent, site, no),
        Happening::DropServiced { asset: agent, site, .. } => {
            world.use_site(site, no);
            world.on_agent(agent, no, |row| row.failed = false);
            world
                .packets
                .retain(|row| row.carrier != agent || row.dropped.is_none_or(|at| week <= at));
        }
        Happening::TaskNoted { asset: agent, holding, .. } => {
            world.on_agent(agent, no, |row| row.waiting_task = Some(holding));
        }
        Happening::PayNoted { asset: agent, amount, .. } => {
            world.on_agent(agent, no, |row| row.waiting_pay = amount);
        }
        Happening::TaskTold { asset: agent, holding, .. } => world.on_agent(agent, no, |row| {
            row.task = holding;
            row.waiting_task = None;
            row.dealings.were_told(holding, week);
        }),
        Happening::AgentPaid { asset: agent, amount, rapport, .. } => {
            world.on_agent(agent, no, |row| {
                row.dealings.paid = week;
                row.rapport = rapport;
                row.origin.paid.0 = row.origin.paid.0.saturating_add(amount.0);
                row.waiting_pay = Money(0);
            })
        }
        Happening::WageUnpaid { asset: agent, rapport, .. } => {
            world.on_agent(agent, no, |row| (row.dealings.unpaid, row.rapport) = (week, rapport));
        }
        Happening::WentDormant { asset: agent, .. } => {
            world.on_agent(agent, no, |row| row.standing = Standing::Dormant);
        }
        Happening::WokeUp { asset: agent, .. } => {
            world.on_agent(agent, no, |row| row.standing = Standing::Active);
        }
        Happening::Learnt { what } => {
            if let Err(at) = world.knowledge.binary_search_by_key(&what, |row| row.what) {
                world.knowledge.insert(at, Memory { what, told: false, touched: no });
            }
        }
    }
}
