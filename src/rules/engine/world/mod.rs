//! Everything that is true, whether or not anybody knows it. Private to the engine.

pub(in crate::engine) mod apply;
pub(in crate::engine) mod check;
pub(in crate::engine) mod covert;
pub(in crate::engine) mod hq;
pub(in crate::engine) mod rows;
pub(in crate::engine) mod start;
pub(in crate::engine) mod theatre;
pub(in crate::engine) mod traps;

use std::sync::Arc;

pub(in crate::engine) use covert::{Action, HouseSpell, Incident, Spell, Traces};
pub(in crate::engine) use hq::{CoverStory, Hq, Requirement, Sidelight, Wanted};
pub(in crate::engine) use rows::*;
pub(in crate::engine) use theatre::{CLOSE, Theatre, Tie};
pub(in crate::engine) use traps::Traps;

use crate::engine::{
    deck::HeldHand,
    event::{EventNo, Knowledge},
    gazetteer::State,
    ids::{AgentId, DossierId, HoldingId, OfficerNo, PersonId, SiteId, StaffNo},
    nature::{Flag, Principal},
    order::WatchTarget,
    rules::Rules,
    seat::{BySeat, Seat},
    table::Table,
    units::{Money, Week},
};

/// The whole truth at the end of a week.
#[derive(Clone, PartialEq, Eq)]
pub(in crate::engine) struct World {
    pub theatre: Arc<Theatre>,
    pub week: Week,
    pub next_event: EventNo,
    pub people: Table<PersonId, Person>,
    pub agents: Table<AgentId, Agent>,
    /// Who works for whom, turn by turn; an agent without a turn is true.
    pub turns: Vec<ControlTurn>,
    pub holdings: Table<HoldingId, Holding>,
    pub sites: Table<SiteId, SiteUse>,
    /// What events have put into people's heads, sorted by what it is.
    pub knowledge: Vec<Memory>,
    /// Product on its way.
    pub packets: Vec<Packet>,
    pub stations: BySeat<Station>,
    pub security: Security,
    /// Open arrests: who, when.
    pub arrests: Vec<(PersonId, Week)>,
    /// Who is to be fetched, and when.
    pub raids: Vec<Raid>,
    /// Who has heard, and when he will have acted.
    pub alarms: Vec<Alarm>,
    /// People inside the embassies who work for Security.
    pub insiders: Vec<Insider>,
    /// What sources in Security's house have come by.
    pub tips: Vec<Told>,
    /// Security's traps, and what is told of them.
    pub traps: Traps,
    /// Who waits for an answer of a Station.
    pub offers: Vec<Offer>,
    /// What was made up and is to come back from another side.
    pub resales: Vec<Resale>,
    /// What covert actions left behind.
    pub traces: Traces,
    /// Agents whom a Station left to themselves: the city hears of such things, and fewer come.
    pub abandoned: u16,
    pub abandoned_touched: EventNo,
    /// How the host stands with the foreign states.
    pub climate: Climate,
    /// The crises that each seat was dealt.
    pub hands: BySeat<HeldHand>,
}

/// One Station's house.
#[derive(Clone, Default, PartialEq, Eq)]
pub(in crate::engine) struct Station {
    pub money: Money,
    pub spent: EventNo,
    pub officers: Table<OfficerNo, Officer>,
    pub staff: Table<StaffNo, Staff>,
    pub dossiers: Table<DossierId, Dossier>,
    /// Weeks in which replacements arrive.
    pub due: Vec<Week>,
    pub replaced: u8,
    pub cryptonyms: u16,
    pub reports: Vec<ProductRow>,
    pub claims: Vec<Claim>,
    /// Every claim ever made, for the end.
    pub made: Vec<MadeClaim>,
    pub action: Option<Action>,
    pub comparisons: Vec<Comparison>,
    pub canaries: Vec<Canary>,
    /// One of ours for whom we have asked.
    pub swap: Option<Swap>,
    /// Who of the staff does something for whom this week.
    pub errands: Vec<StaffErrand>,
    pub hq: Hq,
}

/// Security's house.
#[derive(Clone, Default, PartialEq, Eq)]
pub(in crate::engine) struct Security {
    pub money: Money,
    pub spent: EventNo,
    pub patience: u8,
    pub patience_touched: EventNo,
    pub spent_until: Week,
    pub times_spent: u8,
    pub teams: u8,
    pub teams_own: u8,
    pub teams_touched: EventNo,
    pub lost_until: Vec<Week>,
    pub analysts: u8,
    pub interrogators: u8,
    pub may_expel: bool,
    pub files: Table<DossierId, File>,
    /// The proper dossier on each person, where there is one.
    pub register: Table<PersonId, Option<DossierId>>,
    pub watches: Vec<Watch>,
    /// Contacts seen of late.
    pub seen: Vec<SeenWith>,
    pub prisoners: Vec<Prisoner>,
    /// Inquiries into its own people.
    pub house: Vec<HouseInquiry>,
    /// What doubles are to say, by holding.
    pub lies: Vec<Lie>,
    /// Chickenfeed that may be spared.
    pub stock: u8,
    pub stock_touched: EventNo,
    /// Where somebody is waited for who knows a way back.
    pub awaited: Vec<Awaited>,
    pub expelled: Option<Week>,
    /// What the ledger counts.
    pub deeds: Deeds,
}

impl World {
    pub fn rules(&self) -> &Rules {
        &self.theatre.rules
    }

    /// Who controls an agent besides his Station, and how firmly.
    pub fn control(&self, agent: AgentId) -> Option<&ControlTurn> {
        self.turns.iter().rev().find(|turn| turn.agent == agent)
    }

    /// Is the agent true to the Station that runs him?
    pub fn is_true(&self, agent: AgentId) -> bool {
        let sends = self.agents.get(agent).is_none_or(|row| !row.played);
        sends && self.control(agent).is_none_or(|turn| turn.by != Seat::Security)
    }

    /// The state that a Station serves: that of its officers.
    pub fn state_of(&self, seat: Seat) -> State {
        let first = self.stations.of(seat).officers.values().next();
        first.map_or(State::B, |row| self.theatre.identity(row.person).state)
    }

    /// Whom an agent believes to serve.
    pub fn believes(&self, agent: &Agent) -> Principal {
        agent.flag.principal(self.state_of(agent.seat))
    }

    /// The same, if it is not so.
    pub fn believes_falsely(&self, agent: AgentId) -> Option<Principal> {
        let row = self.agents.get(agent).filter(|row| row.flag != Flag::Own)?;
        Some(self.believes(row))
    }

    /// Has his Station read of an agent's arrest?
    pub fn is_in_the_news(&self, agent: &Agent) -> bool {
        let row = self.stations.of(agent.seat).dossiers.get(agent.dossier);
        row.is_some_and(|row| row.in_the_news)
    }

    /// The agent that somebody is for a Station. One for whom only his leader is paid is none.
    pub fn agent_by_person(&self, person: PersonId) -> Option<AgentId> {
        let serves = |row: &Agent| row.person == person && !row.origin.invented;
        self.agents.iter().find(|(_, row)| serves(row)).map(|(id, _)| id)
    }

    /// The officer that somebody is.
    pub fn officer_by_person(&self, person: PersonId) -> Option<(Seat, OfficerNo)> {
        self.stations.iter().find_map(|(seat, station)| {
            let mut officers = station.officers.iter();
            officers.find(|(_, row)| row.person == person).map(|(no, _)| (seat, no))
        })
    }

    /// Teams that stand on a target this week.
    pub fn teams_on(&self, on: WatchTarget) -> (u8, EventNo) {
        let row = self.security.watches.iter().find(|row| row.on == on);
        row.map_or((0, self.security.teams_touched), |row| (row.teams, row.touched))
    }

    /// The places that a person's post reads, cut lists left out.
    pub fn reads(&self, person: PersonId) -> impl Iterator<Item = HoldingId> + '_ {
        self.holdings.keys().filter(move |&holding| self.reads_holding(person, holding))
    }

    /// Does somebody read a holding?
    pub fn reads_holding(&self, person: PersonId, holding: HoldingId) -> bool {
        let Some(post) = self.theatre.identity(person).post else { return false };
        if self.traps.is_denied(person, holding, self.week) {
            return false;
        }
        let cut = self.holdings.get(holding).is_some_and(|row| row.cut);
        self.theatre.readers(holding).iter().enumerate().any(|(at, &reader)| {
            // A cut list keeps every second post.
            reader == post && !(cut && at % 2 == 1)
        })
    }

    /// What somebody knows.
    pub fn known_by(&self, knower: PersonId) -> &[Memory] {
        let from = self.knowledge.partition_point(|row| row.what.knower < knower);
        let to = self.knowledge.partition_point(|row| row.what.knower <= knower);
        self.knowledge.get(from..to).unwrap_or(&[])
    }

    /// Does somebody know this?
    pub fn knows(&self, what: &Knowledge) -> bool {
        self.knowledge.binary_search_by_key(what, |row| row.what).is_ok()
    }

    /// Bytes that all its rows take.
    pub fn footprint(&self) -> usize {
        fn rows<T>(rows: &[T]) -> usize {
            size_of_val(rows)
        }
        let stations: usize = self
            .stations
            .iter()
            .map(|(_, station)| {
                rows(station.officers.as_slice())
                    + rows(station.dossiers.as_slice())
                    + rows(&station.reports)
                    + rows(&station.claims)
                    + rows(&station.made)
                    + rows(&station.due)
                    + rows(&station.comparisons)
                    + rows(&station.canaries)
                    + rows(&station.hq.requirements)
                    + rows(&station.hq.sidelights)
                    + rows(&station.hq.sold)
                    + rows(&station.hq.covers)
            })
            .sum();
        let security = rows(self.security.files.as_slice())
            + rows(self.security.register.as_slice())
            + rows(&self.security.watches)
            + rows(&self.security.prisoners)
            + rows(&self.security.awaited)
            + rows(&self.security.lost_until);
        size_of::<World>()
            + rows(self.people.as_slice())
            + rows(self.agents.as_slice())
            + rows(&self.turns)
            + rows(self.holdings.as_slice())
            + rows(self.sites.as_slice())
            + rows(&self.knowledge)
            + rows(&self.packets)
            + rows(&self.arrests)
            + rows(&self.raids)
            + rows(&self.alarms)
            + rows(&self.insiders)
            + rows(&self.tips)
            + rows(&self.traces.incidents)
            + rows(&self.traces.guards)
            + rows(&self.traces.halted)
            + rows(&self.traces.accusations)
            + stations
            + security
    }
}
