//! What happenings of this subject write into the world.

use crate::engine::{
    event::{About, EventNo},
    nature::{Known, Publicity},
    prison::Happening,
    world::{Plan, Prisoner, Raid, Status, World},
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::CaseSet { on, open } => {
            world.traps.waiting.retain(|other| *other != on);
            world.on_file(on, no, |row| row.case = open);
        }
        Happening::Arrested { whom, person, hour, breaks, publicity, pursuit, .. } => {
            let since = world.week;
            world.on_person(person, no, |row| row.status = Status::Held);
            world.security.prisoners.push(Prisoner {
                dossier: whom,
                person,
                since,
                hour,
                breaks,
                line: None,
                publicity,
                pursuit,
                broke: None,
                offered: false,
                set: false,
                items: 0,
                touched: no,
            });
            if publicity == Publicity::Open {
                world.arrests.push((person, since));
            }
            world.raids.retain(|row| row.whom != whom);
            world.lift(whom, no);
        }
        Happening::ArrestAvowed { prisoner } => {
            let mut person = None;
            world.on_prisoner(prisoner, no, |row| {
                row.publicity = Publicity::Open;
                person = Some(row.person);
            });
            if let Some(person) = person {
                world.arrests.push((person, world.week));
                world.stop_playing(person, no);
            }
        }
        Happening::RaidSet { whom, by, at } => {
            world.raids.retain(|row| row.whom != whom);
            world.raids.push(Raid { whom, at, by, touched: no });
        }
        Happening::ArrestFailed { whom } => world.raids.retain(|row| row.whom != whom),
        Happening::ArrestInTheNews { seat, dossier } => {
            world.on_dossier(seat, dossier, no, |row| row.in_the_news = true);
        }
        Happening::ReleaseInTheNews { seat, dossier } => {
            world.on_dossier(seat, dossier, no, |row| row.in_the_news = false);
        }
        Happening::InterrogationSet { prisoner, line } => {
            world.on_prisoner(prisoner, no, |row| row.line = Some(line));
        }
        Happening::Confessed { prisoner, at } => {
            world.on_prisoner(prisoner, no, |row| row.broke = Some(at));
        }
        Happening::NamedByPrisoner { prisoner, whom, how, relation, .. } => {
            let week = world.week;
            if relation.is_of_the_chain() {
                world.on_file(whom, no, |row| row.named = Some(week));
            }
            if let Some(about) = world.security.files.get(whom).map(|row| row.person) {
                world.tell(prisoner, About::Person(about), how, no);
            }
        }
        Happening::SiteByPrisoner { prisoner, site } => {
            world.on_site(site, no, |row| row.suspected = true);
            world.tell(prisoner, About::Site(site), Known::Site, no);
        }
        Happening::PlanByPrisoner { prisoner, whom, .. } => {
            if let Some(of) = world.security.files.get(whom).map(|row| row.person) {
                world.tell(prisoner, About::Plan(of), Known::Site, no);
                if let Some(agent) = world.agent_by_person(of) {
                    world.on_agent(agent, no, |row| {
                        row.plan = row.plan.map(|plan| Plan { given_away: true, ..plan });
                    });
                }
            }
        }
        Happening::Convicted { prisoner, person, innocent } => {
            world.leave_cell(prisoner, person, Status::Convicted, no);
            world.count_conviction(person, innocent);
        }
        Happening::Freed { prisoner, person, innocent } => {
            world.leave_cell(prisoner, person, Status::Free, no);
            world.security.deeds.innocent_freed += u16::from(innocent);
        }
        Happening::Expelled { who, person, proven } => {
            let week = world.week;
            world.on_person(person, no, |row| row.status = Status::Abroad);
            world.on_file(who, no, |row| row.case = false);
            world.security.expelled = Some(week);
            world.lift(who, no);
            world.count_expulsion(person, proven);
        }
        Happening::NothingFound { .. } => (),
    }
}
