//! The fold: how a view changes with each report. Nothing else changes a view.
//!
//! What a report changes stands in its subject; here are the desks' own helpers.

use crate::engine::view::{Evidence, Teller};
use crate::engine::{
    house,
    ids::{DossierId, HoldingId},
    nature::{Captive, Exile, Flag, Known, OnAlarm, Publicity, Role, Skills, WayBack},
    relations,
    rules::Rules,
    subjects::subjects,
    units::{Money, Week},
    view::{
        AgentRow, ClaimRow, Desk, DossierRow, Loss, PersonRow, PrisonerRow, PublicEdition, Report,
        SecretRow, SecurityDesk, Standing, StationDesk, Streets, View, WatchRow,
        blast::{KnownRow, Node},
        report::{ToAll, ToSecurity, ToStation},
        security::Gone,
    },
    voices::Dealings,
};

/// How a desk takes in a report. A report that leaves a desk as it was says nothing here.
pub(in crate::engine) trait Learnt: Sized {
    fn by_station(self, _: &mut StationDesk, _: Week, _: &Rules) {}

    fn by_security(self, _: &mut SecurityDesk, _: Week, _: &Rules) {}

    /// What anybody sees who goes out of doors.
    fn by_streets(self, _: &mut Streets, _: Week) {}
}

macro_rules! learns {
    ($($name:ident = $room:ident,)*) => {
        impl Learnt for ToAll {
            fn by_station(self, desk: &mut StationDesk, week: Week, rules: &Rules) {
                match self { $(ToAll::$name(it) => it.by_station(desk, week, rules),)* }
            }

            fn by_security(self, desk: &mut SecurityDesk, week: Week, rules: &Rules) {
                match self { $(ToAll::$name(it) => it.by_security(desk, week, rules),)* }
            }

            fn by_streets(self, streets: &mut Streets, week: Week) {
                match self { $(ToAll::$name(it) => it.by_streets(streets, week),)* }
            }
        }

        impl Learnt for ToStation {
            fn by_station(self, desk: &mut StationDesk, week: Week, rules: &Rules) {
                match self { $(ToStation::$name(it) => it.by_station(desk, week, rules),)* }
            }
        }

        impl Learnt for ToSecurity {
            fn by_security(self, desk: &mut SecurityDesk, week: Week, rules: &Rules) {
                match self { $(ToSecurity::$name(it) => it.by_security(desk, week, rules),)* }
            }
        }
    };
}

subjects!(learns);

impl View {
    /// Takes in one report.
    pub fn learn(&mut self, report: &Report) {
        let (week, rules) = (self.week, &self.briefing.rules);
        match (*report, &mut self.desk) {
            (Report::Any(it), desk) => {
                it.by_streets(&mut self.streets, week);
                match desk {
                    Desk::Station(desk) => it.by_station(desk, week, rules),
                    Desk::Security(desk) => it.by_security(desk, week, rules),
                }
            }
            (Report::Station(it), Desk::Station(desk)) => it.by_station(desk, week, rules),
            (Report::Security(it), Desk::Security(desk)) => it.by_security(desk, week, rules),
            // A report that was addressed to another chair changes nothing.
            (Report::Station(_), Desk::Security(_)) | (Report::Security(_), Desk::Station(_)) => (),
        }
        match *report {
            Report::Any(ToAll::Relations(relations::ToAll::RelationsAre {
                state, warmth, ..
            })) => {
                self.relations.set(state, warmth);
            }
            Report::Any(ToAll::Deck(it)) => self.hand.learn(it, week),
            Report::Any(ToAll::House(house::ToAll::WeekPassed { week })) => self.week = week.next(),
            Report::Any(_) | Report::Station(_) | Report::Security(_) => (),
        }
    }
}

impl StationDesk {
    /// Keeps what an agent or a target came to know through us, once, and since when.
    pub(in crate::engine) fn could_tell(
        &mut self,
        knower: DossierId,
        about: Node,
        how: Known,
        since: Week,
    ) {
        let row = KnownRow { knower, about, how, since };
        let same = |it: &KnownRow| (it.knower, it.about, it.how).cmp(&(knower, about, how));
        if let Err(at) = self.known.binary_search_by(same) {
            self.known.insert(at, row);
        }
    }

    pub(in crate::engine) fn on(&mut self, id: DossierId, change: impl FnOnce(&mut DossierRow)) {
        if let Some(row) = self.dossiers.get_mut(id) {
            change(row);
        }
    }

    pub(in crate::engine) fn on_agent(
        &mut self,
        id: DossierId,
        change: impl FnOnce(&mut AgentRow),
    ) {
        if let Some(agent) = self.dossiers.get_mut(id).and_then(|row| row.agent.as_mut()) {
            change(agent);
        }
    }

    pub(in crate::engine) fn on_exile(&mut self, id: DossierId, change: impl FnOnce(&mut Exile)) {
        self.on_agent(id, |row| {
            if let Some(exile) = row.exile.as_mut() {
                change(exile);
            }
        });
    }

    /// He was given up for somebody of theirs.
    pub(in crate::engine) fn came_home(&mut self, whom: Captive, week: Week, rules: &Rules) {
        self.swap = None;
        match whom {
            Captive::Agent(id) => {
                self.on(id, |row| row.arrested = None);
                self.on_agent(id, |row| {
                    row.standing = Standing::Gone;
                    row.leaves = None;
                    row.exile = Some(Exile::welcomed(false, week, rules.exile.grace));
                });
            }
            Captive::Officer(no) => {
                if let Some(row) = self.officers.get_mut(no) {
                    row.lost = Some(Loss::Exchanged);
                }
            }
        }
    }

    /// He is across: by himself, or brought there, with a welcome of so many weeks.
    pub(in crate::engine) fn left_the_country(
        &mut self,
        id: DossierId,
        brought: Option<(Week, u16)>,
    ) {
        self.on_agent(id, |row| {
            row.standing = Standing::Gone;
            let leaves = row.leaves.take();
            row.exile =
                brought.zip(leaves).map(|((week, grace), leaves)| leaves.arrived(week, grace));
        });
    }

    /// Rapport fades without a meeting: the one thing that time does to this desk.
    pub(in crate::engine) fn week_passed(&mut self, week: Week, rules: &Rules) {
        for row in self.dossiers.values_mut() {
            if let Some(agent) = &mut row.agent
                && agent.last_meeting < week
                && agent.leader().is_none()
            {
                agent.rapport = (agent.rapport - rules.station.rapport_fade).max(0);
            }
        }
    }

    /// Reports on the edition are right or wrong from now on, and the claim on it is settled.
    pub(in crate::engine) fn came_to_light(
        &mut self,
        holding: HoldingId,
        value: u8,
        issued: Week,
        week: Week,
    ) {
        let edition = PublicEdition { holding, value, issued, until: week.next() };
        self.public.push(edition);
        for row in self.reports.values_mut() {
            if row.holding == holding && edition.covers(row.seen) && row.settled.is_none() {
                row.settled = Some(row.value == value);
            }
        }
        for claim in self.claims.iter_mut().chain(&mut self.past_claims) {
            if claim.holding == holding && edition.covers(claim.made) && claim.settled.is_none() {
                claim.settled = Some(claim.value == value);
            }
        }
        self.claim_replaced(holding, week);
    }

    pub(in crate::engine) fn claim_replaced(&mut self, holding: HoldingId, week: Week) {
        self.retire(week, |claim, _| claim.holding == holding);
    }

    pub(in crate::engine) fn burned(&mut self, source: DossierId, week: Week) {
        self.on_agent(source, |row| row.burned = true);
        self.retire(week, |claim, of| of == Some(source) && claim.ended.is_none());
    }

    pub(in crate::engine) fn retire(
        &mut self,
        week: Week,
        ends: impl Fn(&ClaimRow, Option<DossierId>) -> bool,
    ) {
        let reports = &self.reports;
        let past = &mut self.past_claims;
        self.claims.retain(|claim| {
            let source = reports.get(claim.report).map(|row| row.source);
            let stays = !ends(claim, source);
            if !stays {
                past.push(ClaimRow { ended: Some(week), ..*claim });
            }
            stays
        });
    }
}

impl AgentRow {
    pub(in crate::engine) fn new(since: Week) -> AgentRow {
        AgentRow {
            since,
            officer: None,
            role: Role::Agent,
            ready: since,
            waiting_role: None,
            skills: Skills::default(),
            rapport: 0,
            motive: None,
            standing: Standing::Active,
            contact: None,
            second: None,
            failed: false,
            drop: None,
            task: None,
            waiting_task: None,
            waiting_pay: Money(0),
            reads: 0,
            last_contact: since,
            last_meeting: since,
            missed: 0,
            reports: 0,
            burned: false,
            on_alarm: OnAlarm::default(),
            waiting_alarm: None,
            waiting_warning: false,
            papers: false,
            plan: None,
            way_back: WayBack::default(),
            checks: [0; 3],
            last_check: None,
            leaves: None,
            exile: None,
            parted: None,
            polygraph: None,
            switched: None,
            asked: None,
            wondered: None,
            looked_on: None,
            was_theirs: false,
            flag: Flag::Own,
            slips: 0,
            dealings: Dealings::begun(since),
        }
    }
}

impl SecurityDesk {
    pub(in crate::engine) fn on(&mut self, id: DossierId, change: impl FnOnce(&mut PersonRow)) {
        if let Some(row) = self.people.get_mut(id) {
            change(row);
        }
    }

    pub(in crate::engine) fn on_prisoner(
        &mut self,
        id: DossierId,
        change: impl FnOnce(&mut PrisonerRow),
    ) {
        if let Some(row) = self.prisoners.iter_mut().find(|row| row.whom == id) {
            change(row);
        }
    }

    pub(in crate::engine) fn on_secret(
        &mut self,
        id: HoldingId,
        change: impl FnOnce(&mut SecretRow),
    ) {
        if let Some(row) = self.secrets.get_mut(id) {
            change(row);
        }
    }

    /// Points fade where no case is open.
    pub(in crate::engine) fn week_passed(&mut self, week: Week, rules: &Rules) {
        for row in self.people.values_mut() {
            row.evidence = faded(row.evidence, row.case, week, rules);
        }
    }

    pub(in crate::engine) fn place(&mut self, watch: WatchRow) {
        self.watches.retain(|row| row.on != watch.on);
        if watch.teams > 0 {
            let at = self.watches.partition_point(|row| row.on < watch.on);
            self.watches.insert(at, watch);
        }
    }

    pub(in crate::engine) fn joined(&mut self, face: DossierId, real: DossierId) {
        let named = self.people.get(face).and_then(|row| row.named);
        self.on(real, |row| row.named = row.named.max(named));
        self.on(face, |row| {
            row.joined = Some(real);
            row.evidence = Evidence::default();
            row.case = false;
        });
        let proper = |id: &mut DossierId| {
            if *id == face {
                *id = real;
            }
        };
        for said in &mut self.statements {
            proper(&mut said.about);
            if let Teller::Wire { other: Some(other), .. } = &mut said.by {
                proper(other);
            }
        }
        for seen in &mut self.sightings {
            if seen.one == face {
                seen.one = real;
            }
            if seen.other == Some(face) {
                seen.other = Some(real);
            }
        }
    }

    pub(in crate::engine) fn arrested(
        &mut self,
        whom: DossierId,
        publicity: Publicity,
        week: Week,
    ) {
        self.on(whom, |row| row.gone = Some(Gone::Held));
        let held = PrisonerRow {
            whom,
            since: week,
            line: None,
            publicity,
            offered: false,
            confessed: false,
            named: 0,
            set: false,
            played: false,
        };
        self.prisoners.push(held);
        self.lift(whom, week);
    }

    pub(in crate::engine) fn left_cell(&mut self, prisoner: DossierId, gone: Option<Gone>) {
        self.prisoners.retain(|row| row.whom != prisoner);
        self.on(prisoner, |row| {
            row.gone = gone;
            if gone.is_some() {
                row.case = false;
            }
        });
    }

    pub(in crate::engine) fn left_country(&mut self, who: DossierId, week: Week) {
        self.on(who, |row| {
            row.gone = Some(Gone::Expelled);
            row.case = false;
        });
        self.lift(who, week);
    }

    pub(in crate::engine) fn lift(&mut self, who: DossierId, week: Week) {
        let on = crate::engine::order::WatchTarget::Person(who);
        if 0 < self.teams_on(on) {
            self.placed(on, 0, week);
        }
        self.watches.retain(|row| row.on != on);
        self.hang_up(who);
    }
}

/// Points after a week: they stay while a case is open.
pub(in crate::engine) fn faded(
    mut evidence: Evidence,
    case: bool,
    week: Week,
    rules: &Rules,
) -> Evidence {
    // Files are taken over as they stand: the week of the briefing takes nothing from them.
    if !case && Week(0) < week {
        evidence.fade(rules.file.fade);
    }
    evidence
}
