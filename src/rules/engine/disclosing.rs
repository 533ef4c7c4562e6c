//! From the truth to the declassified file.
//!
//! Long because it names every event once: that none is left out is what the compiler is to see.

mod volunteers;

use crate::engine::{
    covert::state_of,
    disclosed::{ClaimTruth, Deed, Disclosed, DisclosedPerson, Drawn, PersonNo, Query, Trait, Why},
    event::{Cause, Event, Log, Secret},
    game::Game,
    ids::{AgentId, DossierId, HoldingId, PersonId, SiteId},
    nature::{Demand, Fodder, Outcome, Reply},
    order::Trap,
    reporting::report,
    score,
    seat::Seat,
    units::Week,
    world::World,
};

/// Tells everything.
pub(in crate::engine) fn disclose(game: &Game) -> Disclosed {
    let world = &game.world;
    let ledger = score::ledger(world);
    let accounts = score::accounts(world, &ledger);
    let logs = game.chronicle.as_deref().unwrap_or_default();
    let first = logs.first().and_then(|log| log.events.first()).map_or(0, |it| it.no.0);
    let deeds = logs.iter().flat_map(|log| deeds(game, log, first)).collect();
    let drawn = game.asked.iter().map(|asked| Drawn {
        luck: asked.luck,
        chance: asked.chance,
        deed: asked.before.0.saturating_sub(first),
    });
    Disclosed {
        accounts,
        ledger,
        people: world.people.keys().map(|id| person(world, id)).collect(),
        deeds,
        drawn: drawn.collect(),
        claims: claims(world),
        beliefs: Vec::new(),
        thoughts: Vec::new(),
        views: game.final_views(),
        weeks: world.week.0.saturating_sub(1),
        counters: game
            .counters()
            .named()
            .into_iter()
            .map(|(name, count)| (name.to_owned(), count))
            .collect(),
    }
}

/// Was it so, at the beginning of that week?
pub(in crate::engine) fn answer(game: &Game, seat: Seat, query: Query, week: Week) -> Option<bool> {
    let world = &game.world;
    match query {
        Query::Controlled(dossier) => {
            let row = world.stations.of(seat).dossiers.get(dossier)?;
            let agent = row.agent?;
            let before = world.turns.iter().rev();
            let mut before = before.filter(|turn| turn.agent == agent && turn.since < week);
            Some(before.next().is_some_and(|turn| turn.by == Seat::Security))
        }
        Query::Serves(dossier) => {
            let person = world.security.files.get(dossier)?.person;
            Some(world.agent_by_person(person).is_some())
        }
        Query::Right(report) => {
            let row = world.stations.of(seat).reports.get(usize::from(report.0))?;
            Some(said_in(game, row.holding, row.seen)? == row.value)
        }
    }
}

/// What a holding said in a week.
fn said_in(game: &Game, holding: HoldingId, week: Week) -> Option<u8> {
    let logs = game.chronicle.as_deref().unwrap_or_default().iter().rev();
    let mut events = logs.flat_map(|log| log.events.iter().rev());
    events.find_map(|logged| match logged.event {
        Event::EditionIssued { holding: of, value, issued } if of == holding && issued <= week => {
            Some(value)
        }
        _ => None,
    })
}

fn person(world: &World, id: PersonId) -> DisclosedPerson {
    let row = world.people.get(id).copied();
    let agent = world.agent_by_person(id);
    let seat = agent.and_then(|agent| world.agents.get(agent)).map(|row| row.seat);
    DisclosedPerson {
        identity: world.theatre.identity(id),
        served: seat,
        controlled: agent.is_some_and(|agent| !world.is_true(agent)),
        believed: agent.and_then(|agent| world.believes_falsely(agent)),
        officer_of: world.officer_by_person(id).map(|(seat, _)| seat),
        motive: row.map(|row| row.motive).unwrap_or_default(),
        counter_loyalty: row.map_or(0, |row| row.counter_loyalty),
        nerve: row.map_or(0, |row| row.nerve),
        dossiers: dossiers(world, id),
        cryptonym: cryptonym(world, id, seat),
    }
}

/// What the Station that he served called him; of others the first.
fn cryptonym(world: &World, id: PersonId, served: Option<Seat>) -> Option<u16> {
    let given = |seat: Seat| {
        let mut dossiers = world.stations.of(seat).dossiers.values();
        dossiers.find_map(|row| row.cryptonym.filter(|_| row.person == id))
    };
    served.and_then(given).or_else(|| world.stations.seats().find_map(given))
}

/// Every dossier that a seat kept on somebody.
fn dossiers(world: &World, id: PersonId) -> Vec<(Seat, DossierId)> {
    let mut all = Vec::new();
    for (file, row) in world.security.files.iter() {
        if row.person == id {
            all.push((Seat::Security, file));
        }
    }
    for (seat, station) in world.stations.iter() {
        for (dossier, row) in station.dossiers.iter() {
            if row.person == id {
                all.push((seat, dossier));
            }
        }
    }
    all
}

fn claims(world: &World) -> Vec<ClaimTruth> {
    let divisor = world.rules().claim.divisor.max(1);
    let mut all = Vec::new();
    for (seat, station) in world.stations.iter() {
        for claim in &station.made {
            all.push(ClaimTruth {
                station: seat,
                holding: claim.holding,
                made: claim.made,
                value: claim.value,
                probability: claim.probability,
                right: claim.right,
                millipoints: claim.sum * 1000 / divisor,
            });
        }
    }
    all
}

fn deeds<'a>(game: &'a Game, log: &'a Log, first: u32) -> impl Iterator<Item = Deed> + use<'a> {
    log.events.iter().map(move |logged| {
        let mut deed = describe(&game.world, &logged.event);
        deed.week = log.week;
        deed.hour = logged.hour;
        deed.why = log.causes_of(logged).iter().map(|cause| why(cause, first)).collect();
        deed.told = game
            .seats()
            .into_iter()
            .filter_map(|seat| Some((seat, report(&logged.event, seat)?)))
            .collect();
        deed
    })
}

fn why(cause: &Cause, first: u32) -> Why {
    match *cause {
        Cause::Order { seat, verb, .. } => Why::Order(seat, verb),
        Cause::Event(no) => Why::Deed(no.0.saturating_sub(first)),
        Cause::Read(secret, person) => Why::Nature(person.0, trait_of(secret)),
        Cause::Luck(luck) => Why::Luck(luck),
    }
}

const fn trait_of(secret: Secret) -> Trait {
    match secret {
        Secret::Motive => Trait::Motive,
        Secret::CounterLoyalty => Trait::CounterLoyalty,
        Secret::Nerve => Trait::Nerve,
        Secret::Window => Trait::Window,
        Secret::Control => Trait::Control,
        Secret::Access => Trait::Access,
        Secret::Imagination => Trait::Imagination,
        Secret::Comes => Trait::Comes,
        Secret::Leaning => Trait::Leaning,
    }
}

/// Collects what a sentence about an event needs.
struct Sketch<'w> {
    world: &'w World,
    deed: Deed,
}

impl Sketch<'_> {
    fn seat(mut self, seat: Seat) -> Self {
        self.deed.seat = Some(seat);
        self
    }

    fn who(mut self, person: PersonId) -> Self {
        let no: PersonNo = person.0;
        let [first, second] = &mut self.deed.people;
        match first {
            None => *first = Some(no),
            Some(_) => *second = Some(no),
        }
        self
    }

    fn station_dossier(self, seat: Seat, dossier: DossierId) -> Self {
        let row = self.world.stations.of(seat).dossiers.get(dossier);
        match row.map(|row| row.person) {
            Some(person) => self.who(person),
            None => self,
        }
    }

    fn file(self, dossier: DossierId) -> Self {
        match self.world.security.files.get(dossier).map(|row| row.person) {
            Some(person) => self.who(person),
            None => self,
        }
    }

    fn agent(self, agent: AgentId) -> Self {
        match self.world.agents.get(agent).map(|row| row.person) {
            Some(person) => self.who(person),
            None => self,
        }
    }

    fn officer(self, seat: Seat, no: crate::engine::ids::OfficerNo) -> Self {
        match self.world.stations.of(seat).officers.get(no).map(|row| row.person) {
            Some(person) => self.who(person),
            None => self,
        }
    }

    fn holding(mut self, holding: HoldingId) -> Self {
        self.deed.holding = Some(holding);
        self
    }

    fn site(mut self, site: SiteId) -> Self {
        self.deed.site = Some(site);
        self
    }

    /// What a demand of headquarters is about.
    fn demand(self, seat: Seat, demand: Demand) -> Self {
        match demand {
            Demand::Claims { count } => self.number(count),
            Demand::SecondSource { holding } | Demand::ActionOn { holding } => {
                self.holding(holding)
            }
            Demand::SourceName { source } => self.station_dossier(seat, source),
        }
    }

    fn number(mut self, number: impl Into<i64>) -> Self {
        self.deed.number = number.into();
        self
    }

    fn truth(mut self, truth: bool) -> Self {
        self.deed.truth = Some(truth);
        self
    }
}

/// `AgentPaid` → `agent-paid`.
fn kebab(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

fn describe(world: &World, event: &Event) -> Deed {
    let deed = Deed {
        week: world.week,
        hour: crate::engine::units::Hour(0),
        name: kebab(event.name()),
        seat: None,
        people: [None; 2],
        site: None,
        holding: None,
        number: 0,
        truth: None,
        why: Vec::new(),
        told: Vec::new(),
    };
    sketch(Sketch { world, deed }, event).deed
}

fn sketch<'w>(it: Sketch<'w>, event: &Event) -> Sketch<'w> {
    match *event {
        Event::WeekPassed { week } => it.number(week.0),
        Event::MoneySpent { seat, amount } => it.seat(seat).number(amount.0),
        Event::FundsCounted { seat, money } => it.seat(seat).number(money.0),
        Event::DossierOpened { seat, person, .. } => it.seat(seat).who(person),
        Event::OfficerArrived { seat, person, .. } => it.seat(seat).who(person),
        Event::OfficerLost { seat, officer, .. } => it.seat(seat).officer(seat, officer),
        Event::OfficerDue { seat, at } => it.seat(seat).number(at.0),
        Event::CryptonymGiven { seat, dossier, cryptonym } => {
            it.seat(seat).station_dossier(seat, dossier).number(cryptonym)
        }
        Event::AgentTakenOver { seat, person, officer, rapport, .. } => {
            it.seat(seat).who(person).officer(seat, officer).number(rapport)
        }
        Event::HandlerChanged { seat, agent, officer, rapport, .. } => {
            let it = it.seat(seat).agent(agent).number(rapport);
            match officer {
                Some(officer) => it.officer(seat, officer),
                None => it,
            }
        }
        Event::RelationsChanged { warmth, .. } => it.number(warmth),
        Event::FlagClaimed { seat, agent, .. } | Event::FlagDropped { seat, agent, .. } => {
            it.seat(seat).agent(agent)
        }
        Event::LeaningJudged { seat, target, .. } => it.seat(seat).station_dossier(seat, target),
        Event::Slipped { seat, agent, doubt, .. } => it.seat(seat).agent(agent).number(doubt),
        Event::DoubtGrew { agent, doubt } => it.agent(agent).number(doubt),
        Event::SawThrough { person, .. } => it.who(person),
        Event::TippedOff { officer, .. } => it.seat(Seat::Security).file(officer),
        Event::PrincipalNamed { prisoner, .. } => it.seat(Seat::Security).file(prisoner),
        Event::Turned { agent, by, control } => it.seat(by).agent(agent).number(control),
        Event::WindowOpened { person, until, .. } => it.who(person).number(until.0),
        Event::TieLearnt { seat, one, other, .. } => {
            it.seat(seat).station_dossier(seat, one).station_dossier(seat, other)
        }
        Event::Spotted { seat, target, by } => {
            it.seat(seat).station_dossier(seat, target).station_dossier(seat, by)
        }
        Event::Assessed { seat, target, halves, .. } => {
            it.seat(seat).station_dossier(seat, target).number(halves)
        }
        Event::Introduced { seat, target, by, rapport, .. } => {
            it.seat(seat).station_dossier(seat, target).station_dossier(seat, by).number(rapport)
        }
        Event::Developed { seat, target, officer, rapport, .. } => {
            it.seat(seat).station_dossier(seat, target).officer(seat, officer).number(rapport)
        }
        Event::SoundedOut { seat, target, fits, .. } => {
            it.seat(seat).station_dossier(seat, target).truth(fits)
        }
        Event::Stopped { seat, target, rapport } => {
            it.seat(seat).station_dossier(seat, target).number(rapport)
        }
        Event::Recruited { seat, person, officer, rapport, .. }
        | Event::RecruitedAsDangle { seat, person, officer, rapport, .. } => {
            it.seat(seat).who(person).officer(seat, officer).number(rapport)
        }
        Event::AskedForTime { seat, target, until } => {
            it.seat(seat).station_dossier(seat, target).number(until.0)
        }
        Event::Declined { seat, target } => it.seat(seat).station_dossier(seat, target),
        Event::DeclinedAndReported { seat, by, officer, .. } => {
            it.seat(seat).file(by).file(officer)
        }
        Event::OfferedHimself { who, officer } => it.file(who).file(officer),
        Event::Volunteered { .. }
        | Event::PaperReceived { .. }
        | Event::OfferTested { .. }
        | Event::VolunteerTaken { .. }
        | Event::SentAway { .. }
        | Event::OfferLapsed { .. }
        | Event::SeenAtEmbassy { .. }
        | Event::DangleSet { .. }
        | Event::DangleEnded { .. }
        | Event::ParcelPlanted { .. }
        | Event::Invented { .. }
        | Event::MemberSeen { .. }
        | Event::ChainTraced { .. } => volunteers::sketch(it, event),
        Event::ReadsTold { seat, agent, holding, .. } => {
            it.seat(seat).agent(agent).holding(holding)
        }
        Event::ContactArranged { seat, agent, .. } => it.seat(seat).agent(agent),
        Event::Met { seat, agent, officer, rapport, .. } => {
            it.seat(seat).agent(agent).officer(seat, officer).number(rapport)
        }
        Event::BrokeOff { seat, person, officer, .. } => {
            it.seat(seat).who(person).officer(seat, officer)
        }
        Event::MeetingMissed { seat, person, .. } => it.seat(seat).who(person),
        Event::ContactDropped { seat, dossier } => it.seat(seat).station_dossier(seat, dossier),
        Event::DropLearnt { seat, agent, site, .. } => it.seat(seat).agent(agent).site(site),
        Event::DropLoaded { agent, site } => it.agent(agent).site(site),
        Event::DropServiced { seat, agent, officer, site, packets, .. } => {
            it.seat(seat).officer(seat, officer).agent(agent).site(site).number(packets)
        }
        Event::TaskNoted { seat, agent, holding, .. }
        | Event::TaskTold { seat, agent, holding, .. } => {
            let it = it.seat(seat).agent(agent);
            match holding {
                Some(holding) => it.holding(holding),
                None => it,
            }
        }
        Event::PayNoted { seat, agent, amount, .. }
        | Event::AgentPaid { seat, agent, amount, .. } => {
            it.seat(seat).agent(agent).number(amount.0)
        }
        Event::WagePaid { seat, agent, amount } => it.seat(seat).agent(agent).number(amount.0),
        Event::WageUnpaid { seat, agent, rapport, .. } => {
            it.seat(seat).agent(agent).number(rapport)
        }
        Event::WentDormant { seat, agent, .. } | Event::WokeUp { seat, agent, .. } => {
            it.seat(seat).agent(agent)
        }
        Event::Learnt { what } => {
            let it = it.who(what.knower);
            match what.about {
                crate::engine::event::About::Person(person)
                | crate::engine::event::About::Plan(person) => it.who(person),
                crate::engine::event::About::Site(site) => it.site(site),
            }
        }
        Event::TakenOn { seat, by, agent, .. } => it.seat(seat).agent(by).agent(agent),
        Event::PassedOn { from, to, packets } => it.agent(from).agent(to).number(packets),
        Event::LinkLost { agent, .. } | Event::Orphaned { agent, .. } => it.agent(agent),
        Event::PlanMade { seat, agent, known, .. } => it.seat(seat).agent(agent).truth(known),
        Event::Recovered { seat, agent, officer, by_plan, .. } => {
            it.seat(seat).agent(agent).officer(seat, officer).truth(by_plan)
        }
        Event::RoleNoted { seat, agent, .. }
        | Event::RoleGiven { seat, agent, .. }
        | Event::SkillTaught { seat, agent, .. }
        | Event::SecondArranged { seat, agent, .. }
        | Event::LinkFailed { seat, agent, .. }
        | Event::Moved { seat, agent, .. } => it.seat(seat).agent(agent),
        Event::PacketsLeft { agent, by, packets } => it.agent(agent).agent(by).number(packets),
        Event::LinkWorked { seat, agent, packets, .. } => {
            it.seat(seat).agent(agent).number(packets)
        }
        Event::CheckRead { seat, agent, given, read, .. } => {
            it.seat(seat).agent(agent).truth(given == read)
        }
        Event::JourneyNoticed { who }
        | Event::LetterNoticed { who }
        | Event::TransmitterFound { who }
        | Event::Shied { who, .. } => it.seat(Seat::Security).file(who),
        Event::BearingTaken { agent, .. } | Event::InfluenceFelt { agent } => it.agent(agent),
        Event::ServedTold { by, whom } => it.seat(Seat::Security).file(by).file(whom),
        Event::PlaySet { prisoner, on, .. } => it.seat(Seat::Security).file(prisoner).truth(on),
        Event::SetTaken { prisoner, .. } | Event::PlayedTold { prisoner, .. } => {
            it.seat(Seat::Security).file(prisoner)
        }
        Event::ReceptionSet { whom, .. } => it.seat(Seat::Security).file(whom),
        Event::MetTheWrongMan { agent, control, .. } => {
            it.seat(Seat::Security).agent(agent).number(control)
        }
        Event::RecontactFailed { seat, dossier } | Event::Observed { seat, dossier, .. } => {
            it.seat(seat).station_dossier(seat, dossier)
        }
        Event::EdgeFound { seat, one, other } => {
            it.seat(seat).station_dossier(seat, one).station_dossier(seat, other)
        }
        Event::Reviewed { seat, cell, found } => {
            it.seat(seat).station_dossier(seat, cell).number(found)
        }
        Event::MarkSet { seat, officer, on } => it.seat(seat).officer(seat, officer).truth(on),
        Event::InstructionNoted { seat, agent, .. }
        | Event::InstructionTold { seat, agent, .. }
        | Event::PapersGiven { seat, agent, .. }
        | Event::WarningNoted { seat, agent, .. }
        | Event::Warned { seat, agent, .. }
        | Event::WentToGround { seat, agent, .. }
        | Event::ExfiltrationFailed { seat, agent, .. }
        | Event::Redoubled { seat, agent, .. } => it.seat(seat).agent(agent),
        Event::AlarmHeard { agent, .. } | Event::ContactReplaced { agent } => it.agent(agent),
        Event::Fled { seat, person, .. } | Event::Exfiltrated { seat, person, .. } => {
            it.seat(seat).who(person)
        }
        Event::ExfiltrationBegun { seat, agent, at, .. } => it.seat(seat).agent(agent).number(at.0),
        Event::Resettled { seat, agent, until, .. } => it.seat(seat).agent(agent).number(until.0),
        Event::SwapProposed { seat, person, .. } | Event::SwapMade { seat, person, .. } => {
            it.seat(seat).who(person)
        }
        Event::SwapAsked { who, .. } => it.seat(Seat::Security).file(who),
        Event::SwapLapsed { seat, .. } => it.seat(seat),
        Event::StaffSent { seat, agent, .. } => it.seat(seat).agent(agent),
        Event::ExileComplained { seat, agent, .. } | Event::ExileWentHome { seat, agent, .. } => {
            it.seat(seat).agent(agent)
        }
        Event::Vanished { who } | Event::StoppedAtBorder { who } => {
            it.seat(Seat::Security).file(who)
        }
        Event::OfferRefused { prisoner } | Event::ArrestAvowed { prisoner } => {
            it.seat(Seat::Security).file(prisoner)
        }
        Event::Doubled { person, control, .. } => {
            it.seat(Seat::Security).who(person).number(control)
        }
        Event::DoubleTold { who, officer, .. } => it.seat(Seat::Security).file(who).file(officer),
        Event::FeedSet { double, holding, fodder, .. } => {
            let lie = matches!(fodder, Fodder::Deception { .. });
            it.seat(Seat::Security).file(double).holding(holding).truth(lie)
        }
        Event::Fed { double, holding, value, .. } => {
            it.seat(Seat::Security).file(double).holding(holding).number(value)
        }
        Event::StockCounted { items } => it.seat(Seat::Security).number(items),
        Event::LieExposed { seat, report } => it.seat(seat).number(report.0),
        // ── moles ──
        Event::StaffPosted { seat, person, .. } | Event::ClearanceSet { seat, person, .. } => {
            it.seat(seat).who(person)
        }
        Event::StaffListed { who, of, .. } => it.seat(of).file(who),
        Event::InsiderWon { person, of, .. } => it.seat(of).who(person),
        Event::InsiderTold { seat, whom, .. } => it.seat(seat).file(whom),
        Event::InsiderRefused { whom }
        | Event::SeenThrough { double: whom }
        | Event::TurnedAgain { double: whom, .. }
        | Event::TurnedAway { double: whom } => it.file(whom),
        Event::TrafficRead { by, holding, .. } | Event::WantRead { by, holding } => {
            it.file(by).holding(holding)
        }
        Event::MeetingBetrayed { by, officer: whom } | Event::AgentBetrayed { by, whom } => {
            it.file(by).file(whom)
        }
        Event::TipLearnt { agent, about, .. } => it.agent(agent).who(about),
        Event::TipTold { seat, agent, about, .. } => {
            it.seat(seat).agent(agent).station_dossier(seat, about)
        }
        Event::HouseInquiryOpened { whom, ends } => it.file(whom).number(ends.0),
        Event::HouseInquiryEnded { whom, found } => it.file(whom).truth(found),
        Event::Benched { whom, on } => it.file(whom).truth(on),
        Event::LieSet { holding, value } => it.holding(holding).truth(value.is_some()),
        Event::ControlAsked { seat, agent, holding, .. } => {
            it.seat(seat).agent(agent).holding(holding)
        }
        Event::ActionPlanned { seat, scheme } => it.seat(seat).officer(seat, scheme.officer),
        Event::ActionAnswered { seat, granted } => it.seat(seat).truth(granted),
        Event::ActionBegun { seat, until } => it.seat(seat).number(until.0),
        Event::PlanBetrayed { who, .. } => it.seat(Seat::Security).file(who),
        Event::PhaseRun { seat, phase, outcome, .. } => {
            it.seat(seat).number(phase.row() as i64).truth(outcome.served())
        }
        Event::ActionRecalled { seat } | Event::ActionEnded { seat, .. } => it.seat(seat),
        Event::FeatCounted { seat, points, .. } | Event::BlameCounted { seat, points } => {
            it.seat(seat).number(points)
        }
        Event::Snatched { seat, person, .. } => it.seat(seat).who(person),
        Event::Killed { person, .. } => it.seat(Seat::Security).who(person),
        Event::DeathInTheNews { seat, dossier } => it.seat(seat).station_dossier(seat, dossier),
        Event::ChairFilled { harder } => it.seat(Seat::Security).truth(harder),
        Event::HouseHalted { until, .. }
        | Event::OpinionMoved { until }
        | Event::HouseGuarded { until, .. }
        | Event::AlertRaised { until }
        | Event::Retaliated { until } => it.seat(Seat::Security).number(until.0),
        Event::StrangersSeen { seat, .. } | Event::ActionSeen { seat, .. } => it.seat(seat),
        Event::ClueFound { incident, points_to, .. } => {
            let doer = it.world.traces.incident(incident).map(|row| state_of(row.seat));
            it.seat(Seat::Security).truth(points_to.is_some() && points_to == doer)
        }
        Event::MenTaken { seat, men, .. }
        | Event::MenTried { seat, men, .. }
        | Event::MenExchanged { seat, men, .. } => it.seat(seat).number(men),
        Event::SearchMade { .. } | Event::MenDisowned { .. } | Event::AccusedInPublic { .. } => {
            it.seat(Seat::Security)
        }
        Event::Accused { right, points, .. } => it.seat(Seat::Security).number(points).truth(right),
        Event::RaidSet { whom, by, .. } => it.seat(Seat::Security).file(whom).file(by),
        Event::PlanByPrisoner { prisoner, whom, .. } => {
            it.seat(Seat::Security).file(prisoner).file(whom)
        }
        Event::LifeSeen { seat, target, .. } => it.seat(seat).station_dossier(seat, target),
        Event::TriedOut { seat, target, done } => {
            it.seat(seat).station_dossier(seat, target).truth(done)
        }
        Event::AskedByTie { seat, target, by } => {
            it.seat(seat).station_dossier(seat, target).station_dossier(seat, by)
        }
        Event::ControlShaken { agent, control } => it.agent(agent).number(control),
        Event::ComparisonSet { seat, one, other, holding } => {
            it.seat(seat).station_dossier(seat, one).station_dossier(seat, other).holding(holding)
        }
        Event::Compared { seat, one, other, holding, agree } => it
            .seat(seat)
            .station_dossier(seat, one)
            .station_dossier(seat, other)
            .holding(holding)
            .truth(agree),
        Event::CanaryLaid { seat, agent, site, .. } => it.seat(seat).agent(agent).site(site),
        Event::CanaryTold { who, site } => it.seat(Seat::Security).file(who).site(site),
        Event::CanaryWatched { seat, dossier, site, watchers } => {
            it.seat(seat).station_dossier(seat, dossier).site(site).truth(watchers)
        }
        Event::PolygraphRead { seat, agent, deceptive, .. } => {
            it.seat(seat).agent(agent).truth(deceptive)
        }
        Event::TaskSwitched { seat, agent, holding, .. } => {
            it.seat(seat).agent(agent).holding(holding)
        }
        Event::DoubleTested { who, .. } => it.seat(Seat::Security).file(who),
        Event::Coached { who, until, .. } => it.seat(Seat::Security).file(who).number(until.0),
        Event::TurnedOver { seat, agent, to, .. } => it.seat(seat).agent(agent).officer(seat, to),
        Event::TokenRefused { seat, dossier, officer } => {
            it.seat(seat).station_dossier(seat, dossier).officer(seat, officer)
        }
        Event::Parted { seat, agent, .. } => it.seat(seat).agent(agent),
        Event::LetterReceived { about } => it.seat(Seat::Security).file(about),
        Event::CameOver { who, officer, .. } => it.seat(Seat::Security).file(who).file(officer),
        Event::PacketMade { agent, holding, value, right, .. } => {
            it.agent(agent).holding(holding).number(value).truth(right)
        }
        Event::ReportReceived { seat, source, holding, value, .. } => {
            it.seat(seat).station_dossier(seat, source).holding(holding).number(value)
        }
        Event::Graded { seat, report, .. } => it.seat(seat).number(report.0),
        Event::Disseminated { seat, holding, value, probability, .. } => {
            let made = world_right(it.world, seat, holding, value);
            it.seat(seat).holding(holding).number(probability).truth(made)
        }
        Event::MoodChanged { seat, .. } => it.seat(seat),
        Event::FavourCounted { seat, favour } => it.seat(seat).number(favour),
        Event::RequirementSet { seat, holding, until, .. } => {
            it.seat(seat).holding(holding).number(until.0)
        }
        Event::RequirementClosed { seat, holding, answered } => {
            it.seat(seat).holding(holding).truth(answered)
        }
        Event::Demanded { seat, demand, .. } => it.seat(seat).demand(seat, demand),
        Event::DemandClosed { seat, demand, outcome } => {
            it.seat(seat).demand(seat, demand).truth(outcome == Outcome::Met)
        }
        Event::HqAsked { seat, .. } => it.seat(seat),
        Event::HqAnswered { seat, granted, money, .. } => {
            it.seat(seat).truth(granted).number(money.0)
        }
        Event::SourceNamed { seat, source } => it.seat(seat).station_dossier(seat, source),
        Event::SidelightCame { seat, holding, value, right, .. } => {
            it.seat(seat).holding(holding).number(value).truth(right)
        }
        Event::ReportSold { seat, holding, value, .. } => {
            it.seat(seat).holding(holding).number(value)
        }
        Event::CoverLaid { seat, holding, .. } => it.seat(seat).holding(holding),
        Event::Burned { seat, source } => it.seat(seat).station_dossier(seat, source),
        Event::PictureCounted { seat, holding, sum } => it.seat(seat).holding(holding).number(sum),
        Event::ForcesCounted { teams, .. } => it.seat(Seat::Security).number(teams),
        Event::PatienceChanged { patience } => it.seat(Seat::Security).number(patience),
        Event::PatienceSpent { until } => it.seat(Seat::Security).number(until.0),
        Event::PostReads { holding, .. } => it.holding(holding),
        Event::EditionIssued { holding, value, .. } | Event::CameToLight { holding, value, .. } => {
            it.holding(holding).number(value)
        }
        Event::TeamsPlaced { teams, .. } | Event::TeamsBack { teams } => {
            it.seat(Seat::Security).number(teams)
        }
        Event::TeamLost { until } => it.seat(Seat::Security).number(until.0),
        Event::ContactSeen { one, other, site, clandestine, .. } => {
            it.seat(Seat::Security).file(one).file(other).site(site).truth(clandestine)
        }
        Event::SeenAtDrop { who, site, .. } => it.seat(Seat::Security).file(who).site(site),
        Event::DropSuspected { site } => it.seat(Seat::Security).site(site),
        Event::EvasiveRouteSeen { who }
        | Event::OfficerSuspected { who }
        | Event::OfficerKnown { who } => it.seat(Seat::Security).file(who),
        Event::PointsGiven { dossier, points, .. } => {
            it.seat(Seat::Security).file(dossier).number(points)
        }
        Event::FaceNotFound { face } => it.seat(Seat::Security).file(face),
        Event::DossiersJoined { face, .. } => it.seat(Seat::Security).file(face),
        Event::CaseSet { on, .. } => it.seat(Seat::Security).file(on),
        Event::Arrested { person, kit, .. } => it.seat(Seat::Security).who(person).truth(kit),
        Event::ArrestFailed { whom } => it.seat(Seat::Security).file(whom),
        Event::ArrestInTheNews { seat, dossier } | Event::ReleaseInTheNews { seat, dossier } => {
            it.seat(seat).station_dossier(seat, dossier)
        }
        Event::InterrogationSet { prisoner, .. }
        | Event::Confessed { prisoner, .. }
        | Event::NothingFound { prisoner } => it.seat(Seat::Security).file(prisoner),
        Event::NamedByPrisoner { prisoner, whom, .. } => {
            it.seat(Seat::Security).file(prisoner).file(whom)
        }
        Event::SiteByPrisoner { prisoner, site } => {
            it.seat(Seat::Security).file(prisoner).site(site)
        }
        Event::Convicted { person, innocent, .. } | Event::Freed { person, innocent, .. } => {
            it.seat(Seat::Security).who(person).truth(!innocent)
        }
        Event::Expelled { person, proven, .. } => it.seat(Seat::Security).who(person).truth(proven),
        Event::TapSet { on, running, .. } => it.seat(Seat::Security).file(on).truth(running),
        Event::Overheard { who, other } => {
            let it = it.seat(Seat::Security).file(who);
            match other {
                Some(other) => it.file(other),
                None => it,
            }
        }
        Event::InformerSet { running, .. } => it.seat(Seat::Security).truth(running),
        Event::Informed { who, .. } | Event::LetterCame { who } => {
            it.seat(Seat::Security).file(who)
        }
        Event::DefectorNamed { who, rightly } => it.seat(Seat::Security).file(who).truth(rightly),
        Event::Vetted { who, found } => it.seat(Seat::Security).file(who).truth(found),
        Event::Interviewed { person, shaken, .. } => {
            it.seat(Seat::Security).who(person).truth(shaken)
        }
        Event::MealLaid { holding, groups } => {
            it.seat(Seat::Security).holding(holding).number(groups)
        }
        Event::WordingHeard { holding, group } => {
            it.seat(Seat::Security).holding(holding).number(group)
        }
        Event::Provoked { person, reply, .. } => {
            let rank = match reply {
                Reply::Accepts => 0_u8,
                Reply::Reports => 1,
                Reply::Declines => 2,
            };
            it.seat(Seat::Security).who(person).number(rank)
        }
        Event::Embittered { person, counter_loyalty } => it.who(person).number(counter_loyalty),
        Event::MousetrapSet { at, .. } => match at {
            Trap::Flat(of) => it.seat(Seat::Security).file(of),
            Trap::Site(site) => it.seat(Seat::Security).site(site),
        },
        Event::WalkedIn { person, .. } => it.seat(Seat::Security).who(person),
        Event::AccessTaken { person, holding, .. } => {
            let it = it.seat(Seat::Security).who(person);
            match holding {
                Some(holding) => it.holding(holding).truth(false),
                None => it.truth(true),
            }
        }
        Event::CaseRests { on, waits } => it.seat(Seat::Security).file(on).truth(waits),
        Event::CopyDoctored { person, holding, value, .. } => {
            it.seat(Seat::Security).who(person).holding(holding).number(value)
        }
        Event::ProtectionRaised { holding } => it.seat(Seat::Security).holding(holding),
        Event::Publicised { person, rightly, .. } => {
            it.seat(Seat::Security).who(person).truth(rightly)
        }
        Event::InThePapers { seat, officer } => it.seat(seat).officer(seat, officer),
        Event::FavourGranted { .. } => it.seat(Seat::Security),
        Event::TidingNoted { agent, .. } => it.agent(agent),
        Event::TidingTold { seat, agent, .. }
        | Event::ForewarningNoted { seat, agent, .. }
        | Event::Forewarned { seat, agent, .. } => it.seat(seat).agent(agent),
        Event::WordingsCompared { seat, report, differ, .. } => {
            it.seat(seat).number(report.0).truth(differ)
        }
        Event::LeakIndicated { holding, by_claim } => {
            it.seat(Seat::Security).holding(holding).truth(by_claim)
        }
        Event::InquiryOpened { holding, .. }
        | Event::RestrictionOrdered { holding, .. }
        | Event::ReadersCut { holding }
        | Event::PlansChangeOrdered { holding, .. } => it.seat(Seat::Security).holding(holding),
        Event::InquiryEnded { holding, readers } => {
            it.seat(Seat::Security).holding(holding).number(readers)
        }
    }
}

fn world_right(world: &World, seat: Seat, holding: HoldingId, value: u8) -> bool {
    let made = &world.stations.of(seat).made;
    made.iter().any(|claim| claim.holding == holding && claim.value == value && claim.right)
}
