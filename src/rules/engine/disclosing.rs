//! From the truth to the declassified file.

use crate::engine::{
    covert::{IncidentNo, state_of},
    deck::{Aim, CardNo, filed_as},
    disclosed::{
        ClaimTruth, Conduct, Deed, Disclosed, DisclosedPerson, Drawn, PersonNo, Query, Trait, Why,
    },
    event::{About, Cause, Event, Knowledge, Log, Secret},
    game::Game,
    gazetteer::State,
    ids::{AgentId, DossierId, HoldingId, OfficerNo, PersonId, ReportNo, SiteId},
    nature::Demand,
    order::Trap,
    score,
    seat::Seat,
    secrets, service,
    units::{Money, Week},
    view::Refused,
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
        lives: service::lives(world, logs),
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
        conduct: Conduct::default(),
        chains: Vec::new(),
        stories: Vec::new(),
        led: Vec::new(),
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
        // The file keeps no list of who was careless or made things up in which week.
        Query::Careless(_) | Query::Invents(_) => None,
        Query::Serves(dossier) => {
            let person = world.security.files.get(dossier)?.person;
            let logs = game.chronicle.as_deref().unwrap_or_default();
            let lives = service::lives(world, logs);
            lives.get(usize::from(person.0)).map(|life| life.served_before(week).is_some())
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
        Event::Secrets(secrets::Happening::EditionIssued { holding: of, value, issued })
            if of == holding && issued <= week =>
        {
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
        let mut deed = describe(&game.world, log.week, &logged.event);
        deed.hour = logged.hour;
        deed.why = log.causes_of(logged).iter().map(|cause| why(cause, first)).collect();
        deed.told = game
            .seats()
            .into_iter()
            .filter_map(|seat| Some((seat, logged.event.report(seat)?)))
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
pub(in crate::engine) struct Sketch<'w> {
    world: &'w World,
    deed: Deed,
}

/// What the declassified file keeps of a field.
pub(in crate::engine) trait Filed: Copy {
    /// Notes the field; a dossier is looked up in the numbers of `owner`.
    fn file<'w>(self, it: Sketch<'w>, owner: Option<Seat>) -> Sketch<'w>;
}

macro_rules! filed {
    ($($ty:ty: |$it:ident, $field:ident, $owner:ident| $note:expr;)*) => {$(
        impl Filed for $ty {
            fn file<'w>(self, it: Sketch<'w>, owner: Option<Seat>) -> Sketch<'w> {
                let ($it, $field, $owner) = (it, self, owner);
                let _ = $owner;
                $note
            }
        }
    )*};
}

filed! {
    PersonId: |it, person, _owner| it.who(person);
    AgentId: |it, agent, _owner| it.agent(agent);
    HoldingId: |it, holding, _owner| it.holding(holding);
    SiteId: |it, site, _owner| it.site(site);
    OfficerNo: |it, no, owner| it.officer_of(owner, no);
    DossierId: |it, dossier, owner| it.dossier(owner, dossier);
    Demand: |it, demand, _owner| it.demand(demand);
    bool: |it, truth, _owner| it.truth(truth);
    CardNo: |it, card, _owner| it.card(card, 0);
    Aim: |it, aim, _owner| it.number(aim as i64);
    u8: |it, number, _owner| it.number(number);
    u16: |it, number, _owner| it.number(number);
    i16: |it, number, _owner| it.number(number);
    i64: |it, number, _owner| it.number(number);
    Week: |it, week, _owner| it.number(week.0);
    Money: |it, money, _owner| it.number(money.0);
    ReportNo: |it, report, _owner| it.number(report.0);
    Refused: |it, how, _owner| match how {
        Refused::AskedForTime { until } => it.number(until.0),
        Refused::Quietly => it,
    };
}

impl<F: Filed> Filed for Option<F> {
    fn file<'w>(self, it: Sketch<'w>, owner: Option<Seat>) -> Sketch<'w> {
        match self {
            Some(field) => field.file(it, owner),
            None => it,
        }
    }
}

impl Sketch<'_> {
    /// Whose deed it is.
    pub fn of(mut self, seat: Option<Seat>) -> Self {
        self.deed.seat = seat;
        self
    }

    pub fn who(mut self, person: PersonId) -> Self {
        let no: PersonNo = person.0;
        let [first, second] = &mut self.deed.people;
        match first {
            None => *first = Some(no),
            Some(_) => *second = Some(no),
        }
        self
    }

    fn maybe(self, person: Option<PersonId>) -> Self {
        match person {
            Some(person) => self.who(person),
            None => self,
        }
    }

    fn dossier(self, owner: Option<Seat>, dossier: DossierId) -> Self {
        let person = match owner {
            None => None,
            Some(Seat::Security) => self.world.security.files.get(dossier).map(|row| row.person),
            Some(seat) => self.world.stations.of(seat).dossiers.get(dossier).map(|row| row.person),
        };
        self.maybe(person)
    }

    /// A dossier of the seat whose deed it is.
    pub fn ours(self, dossier: DossierId) -> Self {
        let owner = self.deed.seat;
        self.dossier(owner, dossier)
    }

    /// A dossier of Security's.
    pub fn file(self, dossier: DossierId) -> Self {
        self.dossier(Some(Seat::Security), dossier)
    }

    pub fn agent(self, agent: AgentId) -> Self {
        let person = self.world.agents.get(agent).map(|row| row.person);
        self.maybe(person)
    }

    /// An officer of the Station whose deed it is.
    pub fn officer(self, no: OfficerNo) -> Self {
        let owner = self.deed.seat;
        self.officer_of(owner, no)
    }

    fn officer_of(self, owner: Option<Seat>, no: OfficerNo) -> Self {
        let row = owner.and_then(|seat| self.world.stations.of(seat).officers.get(no));
        let person = row.map(|row| row.person);
        self.maybe(person)
    }

    pub fn holding(mut self, holding: HoldingId) -> Self {
        self.deed.holding = Some(holding);
        self
    }

    pub fn site(mut self, site: SiteId) -> Self {
        self.deed.site = Some(site);
        self
    }

    /// What a demand of headquarters is about.
    pub fn demand(self, demand: Demand) -> Self {
        match demand {
            Demand::Claims { count } => self.number(count),
            Demand::SecondSource { holding } | Demand::ActionOn { holding } => {
                self.holding(holding)
            }
            Demand::SourceName { source } => self.ours(source),
        }
    }

    pub fn number(mut self, number: impl Into<i64>) -> Self {
        self.deed.number = number.into();
        self
    }

    pub fn truth(mut self, truth: bool) -> Self {
        self.deed.truth = Some(truth);
        self
    }

    /// A card, and which of its replies.
    pub fn card(self, card: CardNo, reply: u8) -> Self {
        self.number(filed_as(card, reply))
    }

    /// What was learnt: who knows, and of whom or what.
    pub fn learnt(self, what: Knowledge) -> Self {
        let it = self.who(what.knower);
        match what.about {
            About::Person(person) | About::Plan(person) => it.who(person),
            About::Site(site) => it.site(site),
        }
    }

    /// A claim: on what, and whether it was right when it was made.
    pub fn claimed(self, holding: HoldingId, value: u8) -> Self {
        let right = self.deed.seat.is_some_and(|seat| {
            let claims = self.world.stations.of(seat).made.iter();
            let mut of_now = claims.filter(|it| it.made == self.deed.week);
            of_now.any(|it| it.holding == holding && it.value == value && it.right)
        });
        self.holding(holding).truth(right)
    }

    /// A clue: whether it points to the state that did it.
    pub fn clue(self, incident: IncidentNo, points_to: Option<State>) -> Self {
        let doer = self.world.traces.incident(incident).map(|row| state_of(row.seat));
        self.truth(points_to.is_some() && points_to == doer)
    }

    /// Where a trap is.
    pub fn trap(self, at: Trap) -> Self {
        match at {
            Trap::Flat(of) => self.file(of),
            Trap::Site(site) => self.site(site),
        }
    }

    /// What was taken off a desk: one secret, or all of them.
    pub fn access(self, person: PersonId, holding: Option<HoldingId>) -> Self {
        let it = self.who(person);
        match holding {
            Some(holding) => it.holding(holding).truth(false),
            None => it.truth(true),
        }
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

fn describe(world: &World, week: Week, event: &Event) -> Deed {
    let deed = Deed {
        week,
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
    event.sketch(Sketch { world, deed }).deed
}
