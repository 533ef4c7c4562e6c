//! Which seat may learn which field of which event: a table apart from `reporting`, so that the
//! two can be held against each other.
//!
//! * `to`: the seat that the event is addressed to. Everybody else may learn no more than that it
//!   is not addressed to him, which is why only the addressee is told at all.
//! * `own`: the addressee may learn it.
//! * `sec`: Security may learn it.
//! * `all`: everybody may.
//! * `hid`: nobody may.
//!
//! Long because it is a table: a line for each event.

use crate::engine::{
    cells,
    deck::{Aim, CardNo},
    event::{About, Event, Knowledge},
    gazetteer::{Identity, State},
    ids::{AgentId, DossierId, HoldingId, OfficerNo, PersonId, PostId, ReportNo, SiteId, StaffNo},
    links, moles,
    nature::{
        Alibi, Approach, Ask, Behind, Captive, Check, Clearance, Crossing, Cultivation, Demand,
        Discovery, Favour, Flag, Fodder, Grade, Grudge, Handling, Handover, Inside, Known, Leaning,
        LifeEvent, Line, Means, Mood, Motive, Occasion, OnAlarm, Origin, Outcome, Parting,
        Principal, Priority, Publicity, Pursuit, Reception, Relation, Reliability, Reply, Role,
        Route, Skill, StaffRole, Test, Tiding, TieKind, Tip, WayBack,
    },
    order::{Trap, WatchTarget},
    recruiting,
    seat::Seat,
    units::{Days, Hour, Moment, Money, Week},
    view::{Channel, Contact, FileItem, Loss, Opening, Range, Refused},
    voices::Concern,
    world::World,
};
mod covert;

/// What a field says, apart from the numbers that a seat gives to things as it comes upon them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Person(PersonId),
    /// Security's face of somebody, as against his proper dossier.
    Face(PersonId),
    Holding(HoldingId),
    Site(SiteId),
    Seat(Seat),
    Text(String),
    /// A number given in passing.
    Number,
}

/// Pairs that a seat must not tell apart, one given and the other asked for.
pub fn looks_like(event: &Event, viewer: Seat, draw: &mut Draw) -> Option<Event> {
    let station = viewer.is_station();
    match *event {
        Event::Recruiting(recruiting::Happening::Recruited {
            seat,
            agent: dossier,
            asset: agent,
            person,
            officer,
            motive,
            rapport,
        }) => Some(Event::Recruiting(recruiting::Happening::RecruitedAsDangle {
            seat,
            agent: dossier,
            asset: agent,
            person,
            officer,
            motive,
            rapport,
        })),
        Event::Recruiting(recruiting::Happening::RecruitedAsDangle {
            seat,
            agent: dossier,
            asset: agent,
            person,
            officer,
            motive,
            rapport,
        }) => Some(Event::Recruiting(recruiting::Happening::Recruited {
            seat,
            agent: dossier,
            asset: agent,
            person,
            officer,
            motive,
            rapport,
        })),
        Event::Moles(moles::Happening::InsiderRefused { whom }) if !station => {
            let who = Inside::Staff(StaffNo(draw.below(3) as u8));
            Some(Event::Moles(moles::Happening::InsiderTold { seat: Seat::Station1, whom, who }))
        }
        Event::Moles(moles::Happening::InsiderTold { whom, .. }) if !station => {
            Some(Event::Moles(moles::Happening::InsiderRefused { whom }))
        }
        Event::Recruiting(recruiting::Happening::Declined { seat, target }) if station => {
            let (by, officer) = (DossierId(draw.below(50)), DossierId(draw.below(50)));
            Some(Event::Recruiting(recruiting::Happening::DeclinedAndReported {
                seat,
                target,
                by,
                officer,
            }))
        }
        Event::Recruiting(recruiting::Happening::DeclinedAndReported { seat, target, .. })
            if station =>
        {
            Some(Event::Recruiting(recruiting::Happening::Declined { seat, target }))
        }
        Event::Cells(cells::Happening::Recovered {
            seat,
            agent: dossier,
            asset: agent,
            officer,
            by_plan: true,
        }) if station => {
            let (who, control) = (DossierId(draw.below(50)), draw.below(100) as u8);
            Some(Event::Links(links::Happening::MetTheWrongMan {
                seat,
                agent: dossier,
                asset: agent,
                officer,
                who,
                control,
            }))
        }
        Event::Links(links::Happening::MetTheWrongMan {
            seat,
            agent: dossier,
            asset: agent,
            officer,
            ..
        }) if station => Some(Event::Cells(cells::Happening::Recovered {
            seat,
            agent: dossier,
            asset: agent,
            officer,
            by_plan: true,
        })),
        _ => None,
    }
}

/// Arbitrary numbers for arbitrary values.
pub struct Draw(pub u64);

impl Draw {
    pub fn below(&mut self, bound: u16) -> u16 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        ((self.0 >> 33) % u64::from(bound.max(1))) as u16
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[usize::from(self.below(from.len() as u16))]
    }
}

/// A field of an event.
pub trait Field: Copy + std::fmt::Debug {
    /// The value where it may be learnt, else another.
    fn unless(self, learnt: bool, viewer: Seat, draw: &mut Draw) -> Self {
        if learnt { self } else { self.other(viewer, draw) }
    }

    /// Another possible value, if there is one.
    fn other(self, viewer: Seat, draw: &mut Draw) -> Self;

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        vec![Part::Text(format!("{self:?}"))]
    }
}

macro_rules! numbers {
    ($($ty:ident($inner:ty) of $bound:literal),* $(,)?) => {$(
        impl Field for $ty {
            fn other(self, _: Seat, draw: &mut Draw) -> $ty {
                let other = (u32::from(self.0) + 1 + u32::from(draw.below($bound - 1))) % $bound;
                $ty(other as $inner)
            }
        }
    )*};
}

macro_rules! choices {
    ($($ty:ty: [$($value:expr),* $(,)?]),* $(,)?) => {$(
        impl Field for $ty {
            fn other(self, _: Seat, draw: &mut Draw) -> $ty {
                let others: Vec<$ty> = [$($value),*].into_iter().filter(|it| *it != self).collect();
                draw.pick(&others)
            }
        }
    )*};
}

numbers! {
    CardNo(u16) of 30,
    Week(u16) of 52,
    Days(u8) of 6,
    Hour(u8) of 168,
    Money(u16) of 100,
    PostId(u16) of 14,
}

choices! {
    Opening: [Opening::TakenOver, Opening::Spotted, Opening::SeenAtContact],
    Flag: [Flag::Own, Flag::Other, Flag::Buyer, Flag::Host],
    Leaning: [Leaning::TowardsB, Leaning::Neither, Leaning::TowardsC],
    Discovery: [Discovery::BreaksOff, Discovery::Confesses, Discovery::Stays],
    Principal: [Principal::State(State::B), Principal::State(State::C), Principal::Buyer],
    State: [State::A, State::B, State::C],
    Occasion: [Occasion::Abroad, Occasion::Expulsion, Occasion::Trial],
    Refused: [Refused::Quietly, Refused::AskedForTime { until: Week(9) }],
    Loss: [Loss::Expelled, Loss::Arrested, Loss::Exchanged],
    Approach: [Approach::WalkIn, Approach::Anonymous, Approach::Parcel],
    Behind: [Behind::Sincere, Behind::Sent, Behind::MadeUp],
    TieKind: [TieKind::Family, TieKind::Friend, TieKind::Club],
    Motive: [Motive::Money, Motive::Ideology, Motive::Ego, Motive::Grievance],
    Route: [Route::Clean, Route::Unsure, Route::Covered],
    Means: [Means::Document, Means::Knowledge, Means::Hearsay],
    Handling: [Handling::EyesOnly, Handling::Sanitised, Handling::ActionOn],
    OnAlarm: [OnAlarm::Run, OnAlarm::Freeze, OnAlarm::Stay],
    Publicity: [Publicity::Open, Publicity::Secret],
    Pursuit: [Pursuit::Hold, Pursuit::RollUp],
    Fodder: [Fodder::Chickenfeed, Fodder::Deception { value: 1 }, Fodder::Deception { value: 2 }],
    Line: [Line::Contacts, Line::Product, Line::Handler],
    Parting: [Parting::Paid, Parting::Frozen, Parting::Abandoned, Parting::Denounced],
    Handover: [Handover::JointMeeting, Handover::Token],
    Test: [Test::Question, Test::Polygraph, Test::ChangeOfTask],
    LifeEvent: [LifeEvent::Divorce, LifeEvent::Debt, LifeEvent::Speech],
    Cultivation: [Cultivation::Company, Cultivation::Favour, Cultivation::SmallTask],
    Grudge: [Grudge::Left, Grudge::Pressed, Grudge::Homesick],
    Crossing: [Crossing::Train, Crossing::Car, Crossing::Boat],
    Known: [Known::Site, Known::Alias, Known::Face, Known::TrueName, Known::CloseName],
    Relation: [Relation::RunsMe, Relation::WorksWithMe, Relation::ServesMe],
    Aim: [Aim::House, Aim::Out, Aim::Turned],
    Concern: [Concern::Nothing, Concern::Wages, Concern::Season],
    Mood: [Mood::Even, Mood::Bold, Mood::Mean],
    Priority: [Priority::Routine, Priority::Pressing, Priority::Urgent],
    Ask: [Ask::Money, Ask::Officer, Ask::Approval],
    Outcome: [Outcome::Met, Outcome::Unmet, Outcome::Moot],
    Origin: [Origin::Intercept, Origin::Photograph, Origin::Liaison],
    Alibi: [Alibi::Intercept, Alibi::Photograph, Alibi::Gossip],
    FileItem: [FileItem::Kit, FileItem::Irregular, FileItem::ReaderOfLeak(HoldingId(2))],
    Grade: [
        Grade { source: Reliability::A, item: 1 },
        Grade { source: Reliability::E, item: 5 },
    ],
    Range: [Range { low: 0, high: 50 }, Range { low: 31, high: 45 }, Range::ANY],
    StaffRole: [StaffRole::Driver, StaffRole::Cleaner, StaffRole::CipherClerk],
    Clearance: [Clearance::Full, Clearance::Restricted, Clearance::Suspended],
    Tip: [Tip::Case, Tip::Arrest, Tip::Theirs, Tip::Inquiry],
    Reply: [Reply::Accepts, Reply::Reports, Reply::Declines],
    Tiding: [Tiding::MadeAnOffer, Tiding::CalledIn, Tiding::Moved],
    Favour: [Favour::Money, Favour::Team, Favour::Patience],
    Option<u16>: [None, Some(6), Some(48)],
    Option<Contact>: [
        None,
        Some(Contact { officer: OfficerNo(0), channel: Channel::Drop, every: 3 }),
    ],
    Option<Identity>: [None, Some(Identity { age: 99, ..Identity::default() })],
    Role: [Role::Agent, Role::Courier, Role::Sleeper],
    Skill: [Skill::Radio, Skill::Check, Skill::Writing],
    WayBack: [WayBack::Mark, WayBack::Advert, WayBack::DatedDrop],
    Check: [Check::Present, Check::Absent, Check::Garbled],
    Reception: [Reception::Arrest, Reception::Control],
    Channel: [Channel::Drop, Channel::Voice, Channel::Burst],
    Identity: [Identity { age: 98, ..Identity::default() }, Identity::default()],
}

/// A moment is the hour of an operation and some more: as hours are not compared, it is not.
impl Field for Moment {
    fn other(self, _: Seat, draw: &mut Draw) -> Moment {
        Moment((self.0 + 1 + u32::from(draw.below(8000))) % 9000)
    }

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        vec![Part::Number]
    }
}

impl Field for bool {
    fn other(self, _: Seat, _: &mut Draw) -> bool {
        !self
    }
}

impl Field for u8 {
    fn other(self, _: Seat, draw: &mut Draw) -> u8 {
        (self % 100 + 1 + draw.below(98) as u8) % 100
    }
}

/// Only the numbers of cryptonyms are of this type.
impl Field for u16 {
    fn other(self, _: Seat, draw: &mut Draw) -> u16 {
        (self % 60 + 1 + draw.below(58)) % 60
    }

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        vec![Part::Number]
    }
}

impl Field for i16 {
    fn other(self, _: Seat, draw: &mut Draw) -> i16 {
        (self.rem_euclid(100) + 1 + draw.below(98) as i16) % 100
    }
}

impl Field for i64 {
    fn other(self, _: Seat, draw: &mut Draw) -> i64 {
        self + 1 + i64::from(draw.below(1000))
    }
}

/// A seat that is not the viewer's: whose it is, he may not know, only that it is not his.
impl Field for Seat {
    fn other(self, viewer: Seat, draw: &mut Draw) -> Seat {
        let others: Vec<Seat> = Seat::ALL.into_iter().filter(|&it| it != viewer).collect();
        draw.pick(&others)
    }

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        vec![Part::Seat(self)]
    }
}

impl Field for PersonId {
    fn other(self, _: Seat, draw: &mut Draw) -> PersonId {
        PersonId((self.0 + 1 + draw.below(43)) % 45)
    }

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        vec![Part::Person(self)]
    }
}

impl Field for AgentId {
    fn other(self, _: Seat, draw: &mut Draw) -> AgentId {
        AgentId((self.0 + 1 + draw.below(2)) % 4)
    }

    fn parts(self, world: &World, _: Option<Seat>) -> Vec<Part> {
        world.agents.get(self).map(|row| Part::Person(row.person)).into_iter().collect()
    }
}

impl Field for HoldingId {
    fn other(self, _: Seat, draw: &mut Draw) -> HoldingId {
        HoldingId((self.0 + 1 + draw.below(5) as u8) % 6)
    }

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        vec![Part::Holding(self)]
    }
}

impl Field for SiteId {
    fn other(self, _: Seat, draw: &mut Draw) -> SiteId {
        SiteId((self.0 + 1 + draw.below(6)) % 8)
    }

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        vec![Part::Site(self)]
    }
}

impl Field for DossierId {
    fn other(self, _: Seat, draw: &mut Draw) -> DossierId {
        DossierId((self.0 + 1 + draw.below(40)) % 45)
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        let part = match of {
            None => None,
            Some(Seat::Security) => world.security.files.get(self).map(|row| match row.face {
                true => Part::Face(row.person),
                false => Part::Person(row.person),
            }),
            Some(seat) => {
                let row = world.stations.of(seat).dossiers.get(self);
                row.map(|row| Part::Person(row.person))
            }
        };
        vec![part.unwrap_or(Part::Number)]
    }
}

impl Field for OfficerNo {
    fn other(self, _: Seat, draw: &mut Draw) -> OfficerNo {
        OfficerNo((self.0 + 1 + draw.below(2) as u8) % 3)
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        let row = of.and_then(|seat| world.stations.of(seat).officers.get(self));
        vec![row.map_or(Part::Number, |row| Part::Person(row.person))]
    }
}

impl Field for StaffNo {
    fn other(self, _: Seat, draw: &mut Draw) -> StaffNo {
        StaffNo((self.0 + 1 + draw.below(2) as u8) % 3)
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        let row = of.and_then(|seat| world.stations.of(seat).staff.get(self));
        vec![row.map_or(Part::Number, |row| Part::Person(row.person))]
    }
}

impl Field for Inside {
    fn other(self, viewer: Seat, draw: &mut Draw) -> Inside {
        match self {
            Inside::Staff(no) => Inside::Staff(no.other(viewer, draw)),
            Inside::Officer(no) => Inside::Officer(no.other(viewer, draw)),
        }
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        match self {
            Inside::Staff(no) => no.parts(world, of),
            Inside::Officer(no) => no.parts(world, of),
        }
    }
}

impl Field for Captive {
    fn other(self, viewer: Seat, draw: &mut Draw) -> Captive {
        match self {
            Captive::Agent(id) => Captive::Agent(id.other(viewer, draw)),
            Captive::Officer(no) => Captive::Officer(no.other(viewer, draw)),
        }
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        match self {
            Captive::Agent(id) => id.parts(world, of),
            Captive::Officer(no) => no.parts(world, of),
        }
    }
}

impl Field for ReportNo {
    fn other(self, _: Seat, draw: &mut Draw) -> ReportNo {
        ReportNo((self.0 + 1 + draw.below(20)) % 22)
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        let Some(seat) = of else { return Vec::new() };
        let Some(row) = world.stations.of(seat).reports.get(usize::from(self.0)) else {
            return Vec::new();
        };
        let stated = Part::Text(format!("{:?}", (row.value, row.seen)));
        [row.source.parts(world, of), vec![Part::Holding(row.holding), stated]].concat()
    }
}

impl Field for Demand {
    fn other(self, viewer: Seat, draw: &mut Draw) -> Demand {
        match self {
            Demand::Claims { count } => Demand::Claims { count: count.other(viewer, draw) },
            Demand::SecondSource { holding } | Demand::ActionOn { holding } => {
                Demand::SecondSource { holding: holding.other(viewer, draw) }
            }
            Demand::SourceName { .. } => Demand::Claims { count: 1 },
        }
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        match self {
            Demand::Claims { .. } => vec![Part::Text(format!("{self:?}"))],
            Demand::SecondSource { holding } => {
                vec![Part::Text("second".to_owned()), Part::Holding(holding)]
            }
            Demand::ActionOn { holding } => {
                vec![Part::Text("action".to_owned()), Part::Holding(holding)]
            }
            Demand::SourceName { source } => source.parts(world, of),
        }
    }
}

impl Field for Knowledge {
    fn other(self, viewer: Seat, draw: &mut Draw) -> Knowledge {
        let about = match self.about {
            About::Person(_) => About::Site(SiteId(draw.below(8))),
            About::Site(_) | About::Plan(_) => About::Person(PersonId(draw.below(45))),
        };
        Knowledge { knower: self.knower.other(viewer, draw), about, how: self.how }
    }

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        let about = match self.about {
            About::Person(person) | About::Plan(person) => Part::Person(person),
            About::Site(site) => Part::Site(site),
        };
        vec![Part::Person(self.knower), about, Part::Text(format!("{:?}", self.how))]
    }
}

impl Field for WatchTarget {
    fn other(self, viewer: Seat, draw: &mut Draw) -> WatchTarget {
        match self {
            WatchTarget::Person(dossier) => WatchTarget::Person(dossier.other(viewer, draw)),
            WatchTarget::Site(_)
            | WatchTarget::District(_)
            | WatchTarget::Air
            | WatchTarget::Mail(_) => WatchTarget::Gate,
            WatchTarget::Gate => WatchTarget::Site(SiteId(draw.below(8))),
        }
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        match self {
            WatchTarget::Person(dossier) => dossier.parts(world, of),
            WatchTarget::Site(site) => vec![Part::Site(site)],
            WatchTarget::District(_)
            | WatchTarget::Gate
            | WatchTarget::Air
            | WatchTarget::Mail(_) => {
                vec![Part::Text(format!("{self:?}"))]
            }
        }
    }
}

impl Field for Trap {
    fn other(self, viewer: Seat, draw: &mut Draw) -> Trap {
        match self {
            Trap::Flat(dossier) => Trap::Flat(dossier.other(viewer, draw)),
            Trap::Site(site) => Trap::Site(site.other(viewer, draw)),
        }
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        match self {
            Trap::Flat(dossier) => dossier.parts(world, of),
            Trap::Site(site) => vec![Part::Site(site)],
        }
    }
}

macro_rules! optional {
    ($($ty:ty = $some:expr),* $(,)?) => {$(
        impl Field for Option<$ty> {
            fn other(self, viewer: Seat, draw: &mut Draw) -> Option<$ty> {
                match (self, draw.below(2)) {
                    (Some(_), 0) => None,
                    (Some(it), _) => Some(it.other(viewer, draw)),
                    (None, _) => Some($some),
                }
            }

            fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
                self.map(|it| it.parts(world, of)).unwrap_or_default()
            }
        }
    )*};
}

optional! {
    AgentId = AgentId(0),
    OfficerNo = OfficerNo(0),
    DossierId = DossierId(0),
    HoldingId = HoldingId(0),
    PersonId = PersonId(0),
    Week = Week(3),
}
