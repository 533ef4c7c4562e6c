//! A week in progress, as a rule sees it.
//!
//! A rule reads rows (and thereby names their last change as a cause), reads secrets (and names
//! them), asks for luck, and emits. It cannot change the world in any other way.

use std::{cell::RefCell, sync::Arc};

use crate::engine::{
    deck::{Crisis, Deck, Hand},
    event::{Cause, Event, EventNo, Log, Logged, Secret},
    gazetteer::State,
    ids::{AgentId, DossierId, HoldingId, OfficerNo, PersonId, SiteId, StaffNo},
    luck::{About, Dice, Luck},
    nature::Discovery,
    order::{Verb, WatchTarget},
    rules::Rules,
    seat::Seat,
    units::{Chance, Hour, Moment, Money, Week},
    world::{
        Agent, Dossier, File, Holding, Hq, Memory, Offer, Officer, Person, Prisoner, SiteUse,
        Staff, Status, World,
    },
};

/// Where luck comes from.
pub(in crate::engine) enum Source<'a> {
    Keyed(Dice),
    /// A test's answers, by purpose; the rest falls as it falls.
    Scripted(Dice, &'a mut Script),
}

/// Answers that a story test gives beforehand. Every one must be used.
#[derive(Clone, Debug, Default)]
pub struct Script {
    pub(in crate::engine) answers: RefCell<Vec<(Luck, u32)>>,
    pub(in crate::engine) asked: Vec<(Luck, Chance)>,
}

impl Script {
    fn answer(&self, luck: Luck) -> Option<u32> {
        let mut answers = self.answers.borrow_mut();
        let at = answers.iter().position(|&(of, _)| of == luck)?;
        Some(answers.remove(at).1)
    }
}

/// A chance that was asked, and the number of the first event after it.
#[derive(Clone, Copy)]
pub(in crate::engine) struct Asked {
    pub luck: Luck,
    pub chance: Chance,
    pub before: EventNo,
}

pub(in crate::engine) struct Turn<'a> {
    world: &'a mut World,
    log: &'a mut Log,
    luck: Source<'a>,
    hour: Hour,
    /// Parents of the next event.
    scope: Vec<Cause>,
    /// What was asked, where somebody wants to know.
    asked: Option<&'a mut Vec<Asked>>,
    /// What clocks that were set in this operation will bring.
    later: Vec<(Moment, Wake)>,
}

/// What a clock brings.
#[derive(Clone, Copy)]
pub(in crate::engine) enum Wake {
    /// An agent acts on his instruction.
    Act(AgentId),
    /// A prisoner says the next thing.
    Talk(DossierId),
    /// Somebody is fetched.
    Fetch(DossierId),
}

impl<'a> Turn<'a> {
    pub fn new(world: &'a mut World, log: &'a mut Log, luck: Source<'a>) -> Turn<'a> {
        let week = world.week;
        log.clear(week);
        Turn {
            world,
            log,
            luck,
            hour: Hour(0),
            scope: Vec::with_capacity(16),
            asked: None,
            later: Vec::new(),
        }
    }

    /// Writes down every chance that is asked.
    pub fn noting(self, asked: &'a mut Vec<Asked>) -> Turn<'a> {
        Turn { asked: Some(asked), ..self }
    }

    /// The world, for what never changes and for tables whose rows name no cause of their own.
    pub fn world(&self) -> &World {
        self.world
    }

    /// The rules. Shared, so that a rule can hold them while it emits.
    pub fn rules(&self) -> Arc<Rules> {
        Arc::clone(&self.world.theatre.rules)
    }

    /// Starts an operation at an hour: nothing before it is its cause.
    pub fn begin(&mut self, hour: Hour) {
        self.hour = hour;
        self.scope.clear();
        #[cfg(test)]
        crate::engine::laws::trace::begun();
    }

    /// Names an order as a cause of what follows.
    pub fn ordered(&mut self, seat: Seat, verb: Verb, at: u8) {
        self.scope.push(Cause::Order { seat, verb, at });
    }

    /// Names an event as a cause of what follows.
    pub fn after(&mut self, event: EventNo) {
        self.scope.push(Cause::Event(event));
    }

    /// Begins anew in the same hour with one event as the cause: what comes next does not rest on
    /// what came between.
    pub fn once_more_after(&mut self, event: EventNo) {
        self.begin(self.hour);
        self.after(event);
    }

    /// Sets a clock.
    pub fn wake(&mut self, at: Moment, wake: Wake) {
        self.later.push((at, wake));
    }

    /// The clocks that were set since the last time.
    pub fn clocks(&mut self) -> Vec<(Moment, Wake)> {
        std::mem::take(&mut self.later)
    }

    pub fn now(&self) -> Moment {
        Moment::of(self.world.week, self.hour)
    }

    pub fn hour(&self) -> Hour {
        self.hour
    }

    /// Writes an event; what follows in this operation has it as a cause.
    pub fn emit(&mut self, event: impl Into<Event>) -> EventNo {
        self.emit_event(event.into())
    }

    fn emit_event(&mut self, event: Event) -> EventNo {
        let no = self.world.next_event;
        let from = self.log.causes.len();
        for at in 0..self.scope.len() {
            if let Some(&cause) = self.scope.get(at)
                && !self.log.causes.get(from..).is_some_and(|these| these.contains(&cause))
            {
                self.log.causes.push(cause);
            }
        }
        let causes = (from as u32, self.log.causes.len() as u32);
        #[cfg(test)]
        crate::engine::laws::trace::emitted(no);
        self.log.events.push(Logged { no, hour: self.hour, event, causes });
        self.world.apply(no, &event);
        self.scope.clear();
        self.scope.push(Cause::Event(no));
        no
    }

    // ── rows ──

    fn touched(&mut self, no: EventNo) {
        let cause = Cause::Event(no);
        if self.scope.last() != Some(&cause) {
            self.scope.push(cause);
        }
    }

    pub fn person(&mut self, id: PersonId) -> Option<Person> {
        let row = *self.world.people.get(id)?;
        self.touched(row.touched);
        Some(row)
    }

    /// Is somebody free to go about his business?
    pub fn is_free(&mut self, id: PersonId) -> bool {
        self.person(id).is_some_and(|row| row.status == Status::Free)
    }

    /// Does an agent still come when he is expected? Not from a cell, and not if he has seen
    /// through us and gone his way.
    pub fn comes(&mut self, agent: &Agent) -> bool {
        self.is_free(agent.person) && !agent.saw.is_some_and(Discovery::is_away)
    }

    /// Does an agent come to a contact? Life gets in the way of the honest as of others.
    pub fn keeps_contact(&mut self, agent: &Agent) -> bool {
        self.comes(agent) && agent.kept <= self.world.week
    }

    pub fn agent(&mut self, id: AgentId) -> Option<Agent> {
        let row = *self.world.agents.get(id)?;
        self.touched(row.touched);
        Some(row)
    }

    /// The agent behind a Station's dossier.
    pub fn agent_of(&mut self, seat: Seat, dossier: DossierId) -> Option<(AgentId, Agent)> {
        let id = self.dossier(seat, dossier)?.agent?;
        Some((id, self.agent(id)?))
    }

    pub fn dossier(&mut self, seat: Seat, id: DossierId) -> Option<Dossier> {
        let row = *self.world.stations.of(seat).dossiers.get(id)?;
        self.touched(row.touched);
        Some(row)
    }

    pub fn officer(&mut self, seat: Seat, no: OfficerNo) -> Option<Officer> {
        let row = *self.world.stations.of(seat).officers.get(no)?;
        self.touched(row.touched);
        Some(row)
    }

    pub fn staff(&mut self, seat: Seat, no: StaffNo) -> Option<Staff> {
        let row = *self.world.stations.of(seat).staff.get(no)?;
        self.touched(row.touched);
        Some(row)
    }

    pub fn file(&mut self, id: DossierId) -> Option<File> {
        let row = *self.world.security.files.get(id)?;
        self.touched(row.touched);
        Some(row)
    }

    pub fn holding(&mut self, id: HoldingId) -> Option<Holding> {
        let row = *self.world.holdings.get(id)?;
        self.touched(row.touched);
        Some(row)
    }

    pub fn site(&mut self, id: SiteId) -> SiteUse {
        let row = self.world.sites.get(id).copied().unwrap_or_default();
        self.touched(row.touched);
        row
    }

    pub fn prisoner(&mut self, dossier: DossierId) -> Option<Prisoner> {
        let row = *self.world.security.prisoners.iter().find(|row| row.dossier == dossier)?;
        self.touched(row.touched);
        Some(row)
    }

    /// The face under which Security keeps a stranger, if it has seen him.
    pub fn face_of(&mut self, person: PersonId) -> Option<DossierId> {
        let files = &self.world.security.files;
        let same = |row: &File| row.face && !row.joined && row.person == person;
        let (face, no) =
            files.iter().find(|(_, row)| same(row)).map(|(id, it)| (id, it.touched))?;
        self.touched(no);
        Some(face)
    }

    /// A Station's first dossier on somebody, if it has one.
    pub fn dossier_on(&mut self, seat: Seat, person: PersonId) -> Option<DossierId> {
        let dossiers = &self.world.stations.of(seat).dossiers;
        let (id, no) = dossiers
            .iter()
            .find(|(_, row)| row.person == person && !row.nameless)
            .map(|(id, it)| (id, it.touched))?;
        self.touched(no);
        Some(id)
    }

    /// The officer that somebody is.
    pub fn officer_by_person(&mut self, person: PersonId) -> Option<(Seat, OfficerNo)> {
        let (seat, no) = self.world.officer_by_person(person)?;
        self.officer(seat, no)?;
        Some((seat, no))
    }

    /// Agents that each officer of a Station answers for: a count over all its agents, so each
    /// of them is a cause.
    pub fn load(&mut self, seat: Seat, counts: impl Fn(&Agent) -> bool) -> usize {
        let of: Vec<AgentId> = self
            .world
            .agents
            .iter()
            .filter(|(_, row)| row.seat == seat)
            .map(|(id, _)| id)
            .collect();
        of.into_iter().filter_map(|id| self.agent(id)).filter(counts).count()
    }

    /// Prisoners who are questioned.
    pub fn questioned(&mut self) -> usize {
        let prisoners = &self.world.security.prisoners;
        let touched: Vec<EventNo> = prisoners.iter().map(|row| row.touched).collect();
        let busy = prisoners.iter().filter(|row| row.line.is_some()).count();
        touched.into_iter().for_each(|no| self.touched(no));
        busy
    }

    /// What somebody knows, in an order that says nothing.
    pub fn memories(&mut self, of: PersonId) -> Vec<Memory> {
        let known = self.world.known_by(of).to_vec();
        known.iter().for_each(|row| self.touched(row.touched));
        known
    }

    /// How the host stands with a foreign state.
    pub fn relations(&mut self, state: State) -> u8 {
        let (climate, known) = (self.world.climate, state != State::A);
        if known {
            self.touched(climate.touched_with(state));
        }
        climate.relations.with(state)
    }

    /// Money in the box of a seat.
    pub fn money(&mut self, seat: Seat) -> Money {
        let (money, no) = match seat {
            Seat::Security => (self.world.security.money, self.world.security.spent),
            Seat::Station1 | Seat::Station2 | Seat::Station3 => {
                let station = self.world.stations.of(seat);
                (station.money, station.spent)
            }
        };
        self.touched(no);
        money
    }

    /// What a Station's headquarters holds.
    pub fn hq(&mut self, seat: Seat) -> &Hq {
        self.touched(self.world.stations.of(seat).hq.touched);
        &self.world.stations.of(seat).hq
    }

    /// Where teams stood before: whoever moves one has the last move as a cause.
    pub fn teams(&mut self) -> u8 {
        let (teams, no) = (self.world.security.teams, self.world.security.teams_touched);
        self.touched(no);
        teams
    }

    /// Has Security spent its patience? Whatever moved it last is a cause.
    pub fn is_tied(&mut self) -> bool {
        self.touched(self.world.security.patience_touched);
        self.world.week < self.world.security.spent_until
    }

    /// Teams that have something to do this week, wherever they are.
    pub fn teams_placed(&mut self) -> u8 {
        let watches = self.world.security.watches.clone();
        watches.iter().for_each(|row| self.touched(row.touched));
        watches.iter().map(|row| row.teams).sum()
    }

    /// Teams on a target this week.
    pub fn teams_on(&mut self, on: WatchTarget) -> u8 {
        let (teams, no) = self.world.teams_on(on);
        self.touched(no);
        teams
    }

    /// Teams on somebody, under his proper dossier or as a face.
    pub fn teams_on_person(&mut self, person: PersonId) -> u8 {
        let proper = self.world.security.register.get(person).copied().flatten();
        let mut teams = proper.map_or(0, |it| self.teams_on(WatchTarget::Person(it)));
        let watches = &self.world.security.watches;
        let faces: Vec<(u8, EventNo)> = watches
            .iter()
            .filter_map(|row| {
                let WatchTarget::Person(dossier) = row.on else { return None };
                let file = self.world.security.files.get(dossier)?;
                (file.person == person && Some(dossier) != proper)
                    .then_some((row.teams, row.touched))
            })
            .collect();
        for (more, no) in faces {
            teams = teams.saturating_add(more);
            self.touched(no);
        }
        teams
    }

    /// The cards of a seat: what changed them last is a cause.
    pub fn hand(&mut self, seat: Seat) -> &Hand {
        self.touched(self.world.hands.of(seat).touched);
        &self.world.hands.of(seat).hand
    }

    /// The card that waits for a seat's reply.
    pub fn crisis(&mut self, seat: Seat) -> Option<Crisis> {
        let held = self.world.hands.of(seat);
        let (open, no) = (held.hand.open, held.touched);
        self.touched(no);
        open
    }

    /// The deck. Shared, so that a rule can hold it while it emits.
    pub fn deck(&self) -> Arc<Deck> {
        Arc::clone(&self.world.theatre.deck)
    }

    // ── secrets ──

    /// Reads a hidden attribute; what follows has it as a cause.
    pub fn read<T>(&mut self, secret: Secret, of: PersonId, get: impl FnOnce(&World) -> T) -> T {
        self.scope.push(Cause::Read(secret, of));
        get(self.world)
    }

    pub fn motive(&mut self, of: PersonId) -> crate::engine::nature::Motive {
        self.read(Secret::Motive, of, |world| {
            world.people.get(of).map(|row| row.motive).unwrap_or_default()
        })
    }

    /// Is this among what moves him?
    pub fn wants(&mut self, of: PersonId, motive: crate::engine::nature::Motive) -> bool {
        self.read(Secret::Motive, of, |world| {
            world.people.get(of).is_some_and(|row| row.motive == motive || row.others.has(motive))
        })
    }

    /// How far he exaggerates, 0 to 100.
    pub fn imagination(&mut self, of: PersonId) -> i16 {
        self.read(Secret::Imagination, of, |world| {
            world.people.get(of).map_or(0, |row| i16::from(row.imagination))
        })
    }

    /// How he would come to spy.
    pub fn way_of_coming(&mut self, of: PersonId) -> crate::engine::nature::Comes {
        self.read(Secret::Comes, of, |world| {
            world.people.get(of).map(|row| row.comes).unwrap_or_default()
        })
    }

    pub fn counter_loyalty(&mut self, of: PersonId) -> i16 {
        self.read(Secret::CounterLoyalty, of, |world| {
            world.people.get(of).map_or(0, |row| i16::from(row.counter_loyalty))
        })
    }

    /// How much less of somebody's loyalty stands against C than against B.
    pub fn lean(&mut self, of: PersonId) -> i16 {
        self.read(Secret::Leaning, of, |world| {
            world.people.get(of).map_or(0, |row| i16::from(row.lean))
        })
    }

    pub fn nerve(&mut self, of: PersonId) -> i16 {
        if let Some(row) = self.world.people.get(of) {
            self.touched(row.touched);
        }
        self.read(Secret::Nerve, of, |world| {
            world.people.get(of).map_or(50, |row| i16::from(row.nerve))
        })
    }

    /// First and last week of somebody's last window of susceptibility.
    pub fn window(&mut self, of: PersonId) -> (Week, Week) {
        self.read(Secret::Window, of, |world| {
            world.people.get(of).map(|row| row.window).unwrap_or_default()
        })
    }

    pub fn window_open(&mut self, of: PersonId) -> bool {
        if let Some(row) = self.world.people.get(of) {
            self.touched(row.touched);
        }
        self.read(Secret::Window, of, |world| {
            world.people.get(of).is_some_and(|row| {
                let (from, until) = row.window;
                from <= world.week && world.week <= until
            })
        })
    }

    pub fn is_true(&mut self, id: AgentId, of: PersonId) -> bool {
        if let Some(turn) = self.world.control(id) {
            let no = turn.touched;
            self.touched(no);
        }
        self.read(Secret::Control, of, |world| world.is_true(id))
    }

    /// How firmly Security holds an agent; none if it does not.
    pub fn control(&mut self, id: AgentId, of: PersonId) -> Option<u8> {
        match self.is_true(id, of) {
            true => None,
            false => self.world.control(id).map(|turn| turn.control),
        }
    }

    /// An offer that waits for a Station's answer.
    pub fn offer(&mut self, seat: Seat, dossier: DossierId) -> Option<Offer> {
        let mut offers = self.world.offers.iter();
        let row = *offers.find(|row| (row.seat, row.dossier) == (seat, dossier))?;
        self.touched(row.touched);
        Some(row)
    }

    /// Agents who were left to themselves.
    pub fn abandoned(&mut self) -> u16 {
        let (count, no) = (self.world.abandoned, self.world.abandoned_touched);
        self.touched(no);
        count
    }

    /// Chickenfeed that may be spared.
    pub fn stock(&mut self) -> u8 {
        let (items, no) = (self.world.security.stock, self.world.security.stock_touched);
        self.touched(no);
        items
    }

    // ── luck ──

    fn dice(&self) -> Dice {
        match &self.luck {
            Source::Keyed(dice) | Source::Scripted(dice, _) => *dice,
        }
    }

    fn scripted(&self, luck: Luck) -> Option<u32> {
        match &self.luck {
            Source::Keyed(_) => None,
            Source::Scripted(_, script) => script.answer(luck),
        }
    }

    /// True with this chance.
    pub fn chance(&mut self, luck: Luck, about: About, chance: Chance) -> bool {
        if chance == Chance::NEVER || chance == Chance::ALWAYS {
            return chance == Chance::ALWAYS;
        }
        self.scope.push(Cause::Luck(luck));
        let before = self.world.next_event;
        if let Some(asked) = &mut self.asked {
            asked.push(Asked { luck, chance, before });
        }
        if let Source::Scripted(_, script) = &mut self.luck {
            script.asked.push((luck, chance));
        }
        let yes = match self.scripted(luck) {
            Some(answer) => answer != 0,
            None => self.dice().chance(self.world.week, luck, about, chance),
        };
        #[cfg(test)]
        crate::engine::laws::trace::asked(luck, about, &self.scope);
        yes
    }

    /// Could this be answered with yes, if the chance were so high? What cannot happen need not be
    /// prepared. Nothing is asked by it, and a script may answer what it likes.
    pub fn could(&self, luck: Luck, about: About, most: Chance) -> bool {
        match &self.luck {
            Source::Keyed(dice) => dice.chance(self.world.week, luck, about, most),
            Source::Scripted(..) => true,
        }
    }

    /// 0 to `bound` − 1.
    pub fn below(&mut self, luck: Luck, about: About, bound: u32) -> u32 {
        self.scope.push(Cause::Luck(luck));
        #[cfg(test)]
        crate::engine::laws::trace::asked(luck, about, &self.scope);
        self.draw(luck, about, bound)
    }

    fn draw(&self, luck: Luck, about: About, bound: u32) -> u32 {
        match self.scripted(luck) {
            Some(answer) => answer.min(bound.saturating_sub(1)),
            None => self.dice().below(self.world.week, luck, about, bound),
        }
    }

    /// As [`Turn::lot`], but the same in every week.
    pub fn lot_for_good(&self, luck: Luck, about: About, bound: u32) -> u32 {
        self.dice().below(Week(0), luck, about, bound)
    }

    /// A draw that only orders or places things, and is no cause of anything.
    pub fn lot(&self, luck: Luck, about: About, bound: u32) -> u32 {
        self.draw(luck, about, bound)
    }
}
