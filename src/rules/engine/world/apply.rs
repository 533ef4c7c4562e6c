//! The only mutator. No decisions: what each event writes stands in its subject.

use crate::engine::view::Evidence;
use crate::engine::{
    cells, contacts, covert, deck, doubles,
    event::{About, Event, EventNo, Knowledge},
    flags, flight, headquarters, house,
    ids::{AgentId, DossierId, HoldingId, PersonId, SiteId},
    links, moles,
    nature::{Exile, Flag, Known, OnAlarm, Publicity, Role, Skills},
    order::WatchTarget,
    partings, prison, product, recruiting, relations,
    rules::Rules,
    seat::Seat,
    secrets,
    subjects::subjects,
    swap, traps, trials,
    units::{Hour, Moment, Money, Week},
    view::{ForeignStatus, Opening, Standing, faded},
    voices, volunteers, watching,
    world::{
        Agent, Coming, Dossier, File, Holding, Person, Prisoner, SiteUse, Status, Watch, World,
    },
};

impl World {
    /// Writes one event into the world.
    pub(in crate::engine) fn apply(&mut self, no: EventNo, event: &Event) {
        self.next_event = EventNo(no.0 + 1);
        macro_rules! applied {
            ($($name:ident = $room:ident,)*) => {
                match *event { $(Event::$name(it) => $room::apply::apply(self, no, it),)* }
            };
        }
        subjects!(applied);
    }

    /// What only time does: points fade, rapport fades.
    pub(in crate::engine) fn week_passed(&mut self, week: Week) {
        let rules = std::sync::Arc::clone(&self.theatre.rules);
        for row in self.security.files.values_mut() {
            row.evidence = faded(row.evidence, row.case, week, &rules);
        }
        for row in self.agents.values_mut() {
            let free = self.people.get(row.person).is_some_and(|it| it.status == Status::Free);
            row.served += if free && Week(0) < week { row.standing.served() } else { 0 };
            // A leader keeps his people warm.
            if row.last_meeting < week && row.leader().is_none() {
                row.rapport = (row.rapport - rules.station.rapport_fade).max(0);
            }
            if let Some((_, rapport)) = &mut row.former {
                *rapport = (*rapport - rules.station.rapport_fade).max(0);
            }
        }
        self.control_fades(&rules);
        self.trials_lapse(week, &rules);
        self.week = week.next();
        self.traps.mousetraps.clear();
        for seat in Seat::STATIONS {
            self.stations.of_mut(seat).errands.clear();
        }
        let now = Moment::of(self.week, Hour(0));
        self.alarms.retain(|row| now <= row.at);
        self.raids.retain(|row| now <= row.at);
        let lasts = rules.contact.hindsight_weeks;
        self.security.seen.retain(|row| week.since(row.week) < lasts);
    }

    /// A double who is left to himself slips away from his controller.
    pub(in crate::engine) fn control_fades(&mut self, rules: &Rules) {
        for at in 0..self.turns.len() {
            let Some(turn) = self.turns.get(at).copied() else { continue };
            let last = self.control(turn.agent).is_some_and(|it| *it == turn);
            if turn.by != Seat::Security || !last {
                continue;
            }
            let person = self.agents.get(turn.agent).map(|row| row.person);
            let file = person.and_then(|id| self.security.register.get(id).copied().flatten());
            let minded = file.is_some_and(|id| 0 < self.teams_on(WatchTarget::Person(id)).0);
            let more = if minded { rules.double.control_minded } else { 0 };
            if let Some(row) = self.turns.get_mut(at) {
                row.control = row.control.saturating_sub(rules.double.control_fades) + more;
                row.control = row.control.min(100);
            }
        }
    }

    pub(in crate::engine) fn spend(&mut self, seat: Seat, amount: Money, no: EventNo) {
        let money = match seat {
            Seat::Security => {
                self.security.spent = no;
                &mut self.security.money
            }
            Seat::Station1 | Seat::Station2 | Seat::Station3 => {
                let station = self.stations.of_mut(seat);
                station.spent = no;
                &mut station.money
            }
        };
        money.0 = money.0.saturating_sub(amount.0);
    }

    pub(in crate::engine) fn open_dossier(
        &mut self,
        seat: Seat,
        person: PersonId,
        face: bool,
        why: Opening,
        no: EventNo,
    ) {
        if seat.is_station() {
            self.stations.of_mut(seat).dossiers.push(Dossier {
                person,
                agent: None,
                halves: 0,
                rapport: 0,
                known_to: None,
                introduced: false,
                through_access: false,
                asked: false,
                committed: 0,
                life_told: None,
                in_the_news: false,
                cryptonym: None,
                nameless: face,
                touched: no,
            });
            return;
        }
        let dossier = self.security.files.push(File {
            person,
            face,
            joined: false,
            evidence: Evidence::default(),
            harmless: 0,
            clandestine: 0,
            case: false,
            foreign: ForeignStatus::Nothing,
            benched: (false, EventNo(0)),
            named: None,
            read_until: None,
            served: None,
            touched: no,
        });
        let proper = !face || why == Opening::Register;
        if let (true, Some(slot)) = (proper, self.security.register.get_mut(person)) {
            *slot = Some(dossier);
        }
    }

    pub(in crate::engine) fn new_agent(
        &mut self,
        seat: Seat,
        dossier: DossierId,
        person: PersonId,
        rapport: i16,
        no: EventNo,
    ) -> Agent {
        let id = self.agents.next();
        self.on_dossier(seat, dossier, no, |row| row.agent = Some(id));
        Agent {
            seat,
            dossier,
            person,
            officer: None,
            rapport,
            role: Role::Agent,
            ready: self.week,
            waiting_role: None,
            skills: Skills::default(),
            standing: Standing::Active,
            contact: None,
            second: None,
            failed: false,
            worn: 0,
            bearings: 0,
            played: false,
            drop: None,
            task: None,
            waiting_task: None,
            waiting_pay: Money(0),
            last_meeting: self.week,
            served: 0,
            through_access: false,
            on_alarm: OnAlarm::default(),
            waiting_alarm: None,
            waiting_warning: false,
            papers: false,
            plan: None,
            adrift: None,
            question: None,
            feed: None,
            leaves: None,
            exile: None,
            origin: Coming::default(),
            flag: Flag::Own,
            doubt: 0,
            saw: None,
            parted: None,
            coerced: None,
            came_over: false,
            switched: None,
            wondered: None,
            coached: None,
            kept: Week(0),
            former: None,
            dealings: voices::Dealings::begun(self.week),
            touched: no,
        }
    }

    pub(in crate::engine) fn is_access_agent(&self, seat: Seat, dossier: DossierId) -> bool {
        let row = self.stations.of(seat).dossiers.get(dossier);
        let agent = row.and_then(|row| row.agent).and_then(|id| self.agents.get(id));
        agent.is_some_and(|row| row.role == Role::AccessAgent)
    }

    pub(in crate::engine) fn on_person(
        &mut self,
        id: PersonId,
        no: EventNo,
        change: impl FnOnce(&mut Person),
    ) {
        if let Some(row) = self.people.get_mut(id) {
            change(row);
            row.touched = no;
        }
    }

    pub(in crate::engine) fn on_agent(
        &mut self,
        id: AgentId,
        no: EventNo,
        change: impl FnOnce(&mut Agent),
    ) {
        if let Some(row) = self.agents.get_mut(id) {
            change(row);
            row.touched = no;
        }
    }

    pub(in crate::engine) fn on_exile(
        &mut self,
        id: AgentId,
        no: EventNo,
        change: impl FnOnce(&mut Exile),
    ) {
        self.on_agent(id, no, |row| {
            if let Some(exile) = row.exile.as_mut() {
                change(exile);
            }
        });
    }

    /// A contact came to nothing: what was arranged second takes the place of the first.
    pub(in crate::engine) fn link_failed(&mut self, seat: Seat, dossier: DossierId, no: EventNo) {
        let row = self.stations.of(seat).dossiers.get(dossier);
        if let Some(agent) = row.and_then(|row| row.agent) {
            self.on_agent(agent, no, |row| row.failed = true);
        }
    }

    pub(in crate::engine) fn on_dossier(
        &mut self,
        seat: Seat,
        id: DossierId,
        no: EventNo,
        change: impl FnOnce(&mut Dossier),
    ) {
        if let Some(row) = self.stations.of_mut(seat).dossiers.get_mut(id) {
            change(row);
            row.touched = no;
        }
    }

    pub(in crate::engine) fn on_file(
        &mut self,
        id: DossierId,
        no: EventNo,
        change: impl FnOnce(&mut File),
    ) {
        if let Some(row) = self.security.files.get_mut(id) {
            change(row);
            row.touched = no;
        }
    }

    pub(in crate::engine) fn on_holding(
        &mut self,
        id: HoldingId,
        no: EventNo,
        change: impl FnOnce(&mut Holding),
    ) {
        if let Some(row) = self.holdings.get_mut(id) {
            change(row);
            row.touched = no;
        }
    }

    pub(in crate::engine) fn on_site(
        &mut self,
        id: SiteId,
        no: EventNo,
        change: impl FnOnce(&mut SiteUse),
    ) {
        if let Some(row) = self.sites.get_mut(id) {
            change(row);
            row.touched = no;
        }
    }

    pub(in crate::engine) fn on_prisoner(
        &mut self,
        id: DossierId,
        no: EventNo,
        change: impl FnOnce(&mut Prisoner),
    ) {
        if let Some(row) = self.security.prisoners.iter_mut().find(|row| row.dossier == id) {
            change(row);
            row.touched = no;
        }
    }

    /// A prisoner gives one thing away that he knows.
    pub(in crate::engine) fn tell(
        &mut self,
        prisoner: DossierId,
        about: About,
        how: Known,
        no: EventNo,
    ) {
        let mut knower = None;
        self.on_prisoner(prisoner, no, |row| {
            row.items = row.items.saturating_add(1);
            knower = Some(row.person);
        });
        let Some(knower) = knower else { return };
        let what = Knowledge { knower, about, how };
        let at = self.knowledge.binary_search_by_key(&what, |row| row.what);
        if let Some(row) = at.ok().and_then(|at| self.knowledge.get_mut(at)) {
            row.told = true;
            row.touched = no;
        }
    }

    pub(in crate::engine) fn use_site(&mut self, site: SiteId, no: EventNo) {
        self.on_site(site, no, |row| row.uses = row.uses.saturating_add(1));
    }

    pub(in crate::engine) fn load_drop(&mut self, agent: AgentId, site: SiteId, no: EventNo) {
        let week = self.week;
        self.use_site(site, no);
        for row in &mut self.packets {
            if row.carrier == agent && row.dropped.is_none() {
                row.dropped = Some(week);
                row.touched = no;
            }
        }
    }

    pub(in crate::engine) fn place(&mut self, watch: Watch) {
        self.security.watches.retain(|row| row.on != watch.on);
        self.security.teams_touched = watch.touched;
        if watch.teams > 0 {
            let at = self.security.watches.partition_point(|row| row.on < watch.on);
            self.security.watches.insert(at, watch);
        }
    }

    pub(in crate::engine) fn lift(&mut self, who: DossierId, no: EventNo) {
        self.security.teams_touched = no;
        self.security.watches.retain(|row| row.on != WatchTarget::Person(who));
        self.hang_up(who);
    }

    pub(in crate::engine) fn join(&mut self, face: DossierId, real: DossierId, no: EventNo) {
        let named = self.security.files.get(face).and_then(|row| row.named);
        self.on_file(face, no, |row| {
            row.joined = true;
            row.evidence = Evidence::default();
            row.case = false;
        });
        self.on_file(real, no, |row| row.named = row.named.max(named));
        for seen in &mut self.security.seen {
            seen.local = if seen.local == face { real } else { seen.local };
            seen.foreign = if seen.foreign == face { real } else { seen.foreign };
        }
    }

    pub(in crate::engine) fn leave_cell(
        &mut self,
        prisoner: DossierId,
        person: PersonId,
        status: Status,
        no: EventNo,
    ) {
        let unseen = |row: &Prisoner| row.dossier == prisoner && row.publicity == Publicity::Secret;
        if status == Status::Free && self.security.prisoners.iter().any(unseen) {
            self.nobody_missed(person);
        }
        if let Some((seat, dossier)) = self
            .agent_by_person(person)
            .and_then(|id| self.agents.get(id).map(|row| (row.seat, row.dossier)))
        {
            self.on_dossier(seat, dossier, no, |_| ());
        }
        self.security.prisoners.retain(|row| row.dossier != prisoner);
        self.stop_playing(person, no);
        self.on_person(person, no, |row| row.status = status);
        if status != Status::Free {
            self.on_file(prisoner, no, |row| row.case = false);
        }
    }

    /// He is back where he was: those who would have missed him from this week on never will.
    pub(in crate::engine) fn nobody_missed(&mut self, person: PersonId) {
        let now = Moment::of(self.week, Hour(0));
        if let Some(agent) = self.agent_by_person(person) {
            self.alarms.retain(|row| row.of != agent || row.heard < now);
        }
    }

    pub(in crate::engine) fn count_conviction(&mut self, person: PersonId, innocent: bool) {
        let station = self.serves(person);
        let rules = std::sync::Arc::clone(&self.theatre.rules);
        let deeds = &mut self.security.deeds;
        match station.and_then(|seat| station_slot(&mut deeds.convicted, seat)) {
            Some(slot) if !innocent => *slot += 1,
            _ => return deeds.innocent_convicted += 1,
        }
        let trials = station.and_then(|seat| station_slot(&mut deeds.trials, seat));
        let Some([before, last]) = trials else { return };
        let soon = *before != Week(0) && self.week.since(*before) <= rules.score.great_weeks;
        (*before, *last) = (*last, self.week);
        if let Some(great) = station.and_then(|seat| station_slot(&mut deeds.great, seat)) {
            *great += u16::from(soon);
        }
    }

    pub(in crate::engine) fn count_expulsion(&mut self, person: PersonId, proven: bool) {
        let station = self.officer_by_person(person).map(|(seat, _)| seat);
        let deeds = &mut self.security.deeds;
        match station.and_then(|seat| station_slot(&mut deeds.expelled_proven, seat)) {
            Some(slot) if proven => *slot += 1,
            _ => deeds.expelled_unproven += u16::from(!proven),
        }
    }

    /// The Station that somebody serves, as agent or officer.
    pub(in crate::engine) fn serves(&self, person: PersonId) -> Option<Seat> {
        let agent = self.agent_by_person(person).and_then(|id| self.agents.get(id));
        agent.map(|row| row.seat).or_else(|| self.officer_by_person(person).map(|(seat, _)| seat))
    }
}

pub(in crate::engine) fn station_slot<T>(counts: &mut [T; 3], seat: Seat) -> Option<&mut T> {
    let [first, second, third] = counts;
    match seat {
        Seat::Security => None,
        Seat::Station1 => Some(first),
        Seat::Station2 => Some(second),
        Seat::Station3 => Some(third),
    }
}
