//! The regular chief of a Station.

mod action;
mod cells;
mod channels;
mod company;
mod embassy;
mod flags;
mod headquarters;
mod inside;
mod network;
mod partings;
mod picture;
mod product;
mod recruiting;
mod roster;
mod trials;
mod volunteers;
mod wary;

use serde::{Deserialize, Serialize};

use crate::engine::{
    ids::{DossierId, OfficerNo, SiteId},
    nature::Sdr,
    rules::Rules,
    units::Week,
    view::{AgentRow, DossierRow, Standing, StationDesk, View},
};

use super::{Lots, doctrine::StationDoctrine, draft::Draft};
use picture::Pictures;

/// What a chief keeps in his head from week to week: only what his View no longer shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Memory {
    /// The week of the last plan.
    week: Week,
    /// How lately each officer was followed, as far as routes showed it.
    heat: Vec<i16>,
    /// Contacts ordered last week: by whom, with whom, and the rapport before.
    tried: Vec<(OfficerNo, DossierId, i16)>,
    /// Agents who were asked for names last week.
    asked: Vec<DossierId>,
    /// Agents who have no more names to give.
    dry: Vec<DossierId>,
    /// Since when each agent has used his drop.
    drops: Vec<(DossierId, SiteId, Week)>,
    /// Agents put on ice, and until when.
    resting: Vec<(DossierId, Week)>,
}

/// One week's thinking.
struct Chief<'a, 'b> {
    view: &'a View,
    desk: &'a StationDesk,
    rules: &'a Rules,
    doctrine: &'a StationDoctrine,
    memory: &'a mut Memory,
    lots: Lots,
    draft: &'a mut Draft<'b>,
    pictures: Pictures,
    /// Agents whose link was looked after this week.
    linked: Vec<DossierId>,
}

pub(super) fn plan(
    view: &View,
    desk: &StationDesk,
    doctrine: &StationDoctrine,
    memory: &mut Memory,
    lots: Lots,
    draft: &mut Draft<'_>,
) {
    draft.weigh(desk.reports.len());
    let pictures = Pictures::of(view, desk);
    let rules = view.rules();
    let linked = Vec::new();
    let mut chief = Chief { view, desk, rules, doctrine, memory, lots, draft, pictures, linked };
    chief.look_back();
    chief.write_to_headquarters();
    chief.tend_links();
    chief.tend_the_network();
    chief.tend_cells();
    chief.heed_the_other_house();
    chief.watch_the_staff();
    chief.tend_volunteers();
    chief.act();
    chief.recruit();
    chief.ask_by_ties();
    chief.try_agents();
    chief.part();
    chief.task_agents();
    chief.empty_drops_early();
    chief.beware();
    chief.deal_with_headquarters();
    chief.memory.week = view.week;
}

impl Chief<'_, '_> {
    /// Weeks that can still be planned, this one among them.
    fn weeks_left(&self) -> u16 {
        self.view.briefing.term.since(self.view.week) + 1
    }

    /// Agents who can be reached, with their dossiers.
    fn reachable(&self) -> impl Iterator<Item = (DossierId, &DossierRow, &AgentRow)> {
        let here = |row: &DossierRow, agent: &AgentRow| {
            row.arrested.is_none() && agent.standing == Standing::Active
        };
        self.desk.agents().filter(move |(_, row, agent)| here(row, agent))
    }

    fn days(&self, officer: OfficerNo) -> u8 {
        self.draft.left().days_of(officer).0
    }

    /// Days that a contact takes.
    fn contact_days(&self, sdr: Sdr) -> u8 {
        self.rules.channel.meeting.days + sdr.days()
    }

    fn money(&self) -> i32 {
        i32::from(self.draft.left().money.0)
    }

    /// Money that must stay in the box so that the next weeks' wages can be paid.
    fn reserve(&self) -> i32 {
        let wages = i32::try_from(self.desk.agents().count()).unwrap_or(0)
            * i32::from(self.rules.station.wage);
        let weeks = i32::from(self.doctrine.reserve_weeks.min(self.weeks_left()));
        (wages + (wages - i32::from(self.rules.station.income)) * weeks).max(0)
    }
}
