//! Rules told as stories, for tests: who there is, what is ordered, how the dice fall, and what
//! each side is told.
//!
//! Long because it is a vocabulary: one short word for each thing that a story says.
//!
//! ```ignore
//! given(&rules, |it| it.officer("Adams").person("Orlov").loyalty(90).target())
//!     .when(Seat::Station1, |it| it.pitch("Orlov"))
//!     .luck([(Luck::PitchAccepted, 0), (Luck::PitchRefused, 40)])
//!     .then_reports(Seat::Station1, ["WeSoundedOut", "WeWereRefused"])
//!     .then_reports(Seat::Security, ["FilePoints", "PitchDenounced", "OfficerSuspected"]);
//! ```
//!
//! The city of a story is quiet: nobody meets anybody by chance, no window opens by itself, no
//! false alarm rings, and nothing is seen without teams, unless the story says so. Luck is
//! scripted by the name of its purpose; what is scripted must be asked for, and what is not
//! scripted falls as the campaign's dice fall.
//!
//! A long page, for it is the whole language of stories: cast, desks, and what is asserted.
#![allow(
    clippy::panic,
    clippy::expect_used,
    reason = "a story that cannot be told, or ends otherwise, fails its test"
)]

use crate::engine::{
    Game, Script,
    deck::{Card, Deck},
    disclosed::Line,
    event::Event,
    gazetteer::{
        Cover, District, Form, Gazetteer, Identity, Institution, Name, Papers, Post, Site,
        SiteKind, State, Topic,
    },
    ids::{DistrictId, DossierId, HoldingId, InstitutionId, OfficerNo, PersonId, SiteId},
    luck::Luck,
    nature::{
        Comes, Cultivation, Flag, Fodder, Motive, OnAlarm, Principal, Publicity, Pursuit, Role,
        Sdr, Skill, StaffRole, TieKind,
    },
    order::{
        Arrest, Dangle, Develop, Errand, Feed, Meet, OfferToTurn, Order, Pitch, Plan, Refusal,
        ServiceDrop, TakeVolunteer, TestVolunteer, Watch, WatchTarget,
    },
    prison,
    rules::Rules,
    seat::{BySeat, Seat},
    setup::{
        AgentStart, Bond, Handle, Nature, OfficerStart, SecurityStart, Setup, StaffStart,
        StationStart, TargetStart,
    },
    table::Key,
    units::{Chance, Money, Week},
    view::{Report, View},
};
use std::sync::Arc;

/// What is told in most weeks and belongs to no one thing that happened.
const BOOKKEEPING: [&str; 4] = ["WeekPassed", "FundsAre", "PatienceIs", "RelationsAre"];

/// Describes a city and the people in it. What is said after a person is about that person.
pub struct Cast {
    setup: Setup,
    rules: Rules,
    city: Gazetteer,
    people: Vec<&'static str>,
    sites: Vec<&'static str>,
    holdings: Vec<&'static str>,
    seed: u64,
}

/// A story begins: a quiet city under these rules, with whoever is described.
pub fn given(rules: &Rules, describe: impl FnOnce(Cast) -> Cast) -> Story {
    describe(Cast::quiet(rules)).begin()
}

impl Cast {
    fn quiet(rules: &Rules) -> Cast {
        let mut rules = rules.clone();
        rules.people.window = 0;
        rules.report.irregular_agent = 0;
        rules.report.irregular_other = 0;
        rules.claim.false_indicator = 0;
        (rules.hq.mood_changes, rules.hq.asks, rules.hq.sidelight) = (0, 0, 0);
        rules.hq.moods.even.demands = 0;
        rules.contact.harmless_diplomat = 0;
        rules.contact.harmless_trader = 0;
        rules.contact.kept = 0;
        rules.traps.letters = 0;
        rules.traps.defector = 0;
        rules.traps.tap_noise = 0;
        rules.traps.informer_other = 0;
        rules.volunteer.liaison = 0;
        rules.voice.speaks = 0;
        rules.relations.habit = [50, 50];
        rules.relations.abroad = 0;
        let station = StationStart { money: Money(40), ..StationStart::default() };
        let security = SecurityStart {
            money: Money(20),
            patience: 60,
            teams: 6,
            analysts: 4,
            interrogators: 2,
            may_expel: true,
            ..SecurityStart::default()
        };
        let setup = Setup {
            term: Week(52),
            cryptonyms: 20,
            stations: vec![station],
            security,
            ..Setup::default()
        };
        let mut cast = Cast {
            setup,
            rules,
            city: Gazetteer::default(),
            people: Vec::new(),
            sites: Vec::new(),
            holdings: Vec::new(),
            seed: 1,
        };
        cast.city.districts.push(District { watch: 0, crowd: 50, ..District::default() });
        for (name, kind) in [
            ("the embassy", SiteKind::Embassy),
            ("the ministry", SiteKind::Institution),
            ("the café", SiteKind::Cafe),
            ("the park", SiteKind::Park),
            ("the church", SiteKind::Church),
        ] {
            cast = cast.site(name, kind);
        }
        let site = SiteId(1);
        cast.city.institutions.push(Institution { site, ..Institution::default() });
        cast.holding("the plan", 3, 12)
    }

    fn site(mut self, name: &'static str, kind: SiteKind) -> Cast {
        let district = DistrictId(0);
        self.city.sites.push(Site { name: Name::default(), district, kind });
        self.sites.push(name);
        self
    }

    /// A document of the ministry, with its importance (1 to 5) and its half-life in weeks. There
    /// is one from the start, "the plan" (3, 12).
    pub fn holding(mut self, name: &'static str, importance: u8, half_life: u16) -> Cast {
        let owner = InstitutionId(0);
        let (form, values) = (Form::Document, 4);
        let name_of = Name(u32::try_from(self.holdings.len()).unwrap_or(0));
        let topic = Topic { name: name_of, owner, importance, form, half_life, values };
        let id = self.city.holdings.push(topic);
        self.holdings.push(name);
        self.setup.readers.push((id, Vec::new()));
        self
    }

    /// A local, of middling loyalty and nerve, who would spy for money and reads nothing.
    pub fn person(self, name: &'static str) -> Cast {
        self.somebody(name, Cover::Local, State::A)
    }

    /// An officer of the Station under diplomatic cover, unknown to Security.
    pub fn officer(mut self, name: &'static str) -> Cast {
        self = self.somebody(name, Cover::Diplomat, State::B);
        let person = self.last();
        self.station().officers.push(OfficerStart { person, known: false });
        self
    }

    /// An officer on the staff of the embassy, not on the diplomatic list.
    pub fn official(mut self, name: &'static str) -> Cast {
        self = self.somebody(name, Cover::Official, State::B);
        let person = self.last();
        self.station().officers.push(OfficerStart { person, known: false });
        self
    }

    /// An officer of the Station without official cover.
    pub fn trader(mut self, name: &'static str) -> Cast {
        self = self.somebody(name, Cover::Trader, State::B);
        let person = self.last();
        self.station().officers.push(OfficerStart { person, known: false });
        self
    }

    /// A diplomat who is nothing else.
    pub fn diplomat(self, name: &'static str) -> Cast {
        self.somebody(name, Cover::Diplomat, State::B)
    }

    /// A diplomat of the third service, which passes things on.
    pub fn colleague(self, name: &'static str) -> Cast {
        self.somebody(name, Cover::Diplomat, State::C)
    }

    /// An officer at home, who is sent when one is lost.
    pub fn reserve(mut self, name: &'static str) -> Cast {
        self = self.somebody(name, Cover::Diplomat, State::B);
        let person = self.last();
        self.station().reserves.push(person);
        self
    }

    fn somebody(mut self, name: &'static str, cover: Cover, state: State) -> Cast {
        let called = Name(u32::try_from(self.people.len()).unwrap_or(0));
        let identity = Identity { name: called, cover, state, ..Identity::default() };
        let nature = Nature { identity, counter_loyalty: 50, nerve: 50, ..Nature::default() };
        self.setup.people.push(nature);
        self.people.push(name);
        self
    }

    fn last(&self) -> Handle {
        Handle(u16::try_from(self.people.len().saturating_sub(1)).unwrap_or(u16::MAX))
    }

    fn nature(&mut self) -> &mut Nature {
        self.setup.people.last_mut().expect("a person first")
    }

    fn station(&mut self) -> &mut StationStart {
        self.setup.stations.first_mut().expect("there is a Station")
    }

    /// Security knows what he is: of the officer named last.
    pub fn known(mut self) -> Cast {
        self.station().officers.last_mut().expect("an officer first").known = true;
        self
    }

    /// Counter-loyalty, 0 to 100.
    pub fn loyalty(mut self, points: u8) -> Cast {
        self.nature().counter_loyalty = points;
        self
    }

    /// Nerve, 0 to 100.
    pub fn nerve(mut self, points: u8) -> Cast {
        self.nature().nerve = points;
        self
    }

    /// How much less of his loyalty stands against C than against B.
    pub fn leans(mut self, lean: i8) -> Cast {
        self.nature().lean = lean;
        self
    }

    pub fn motive(mut self, motive: Motive) -> Cast {
        self.nature().motive = motive;
        self
    }

    /// What moves him besides.
    pub fn besides(mut self, motive: Motive) -> Cast {
        let others = self.nature().others;
        self.nature().others = others.with(motive);
        self
    }

    /// How well he tells stories, 0 to 100.
    pub fn imagination(mut self, points: u8) -> Cast {
        self.nature().imagination = points;
        self
    }

    /// How he would come to spy.
    pub fn comes(mut self, comes: Comes) -> Cast {
        self.nature().comes = comes;
        self
    }

    /// A window of susceptibility, from the first week to the second.
    pub fn window(mut self, from: u16, until: u16) -> Cast {
        self.nature().window = Some((Week(from), Week(until)));
        self
    }

    /// He has a post that reads this.
    pub fn reads(mut self, holding: &'static str) -> Cast {
        let post = match self.nature().identity.post {
            Some(post) => post,
            None => self.city.posts.push(Post { rank: 3, ..Post::default() }),
        };
        self.nature().identity.post = Some(post);
        let at = place(&self.holdings, holding);
        self.setup.readers.get_mut(at).expect("a list for each").1.push(post);
        self
    }

    /// He has a post in Security's house that sees this, of this rank.
    pub fn in_house(mut self, papers: Papers, rank: u8) -> Cast {
        let post = self.city.posts.push(Post { rank, papers, ..Post::default() });
        self.nature().identity.post = Some(post);
        self
    }

    /// He is on the staff of the embassy.
    pub fn staff(mut self, role: StaffRole) -> Cast {
        let person = self.last();
        self.station().staff.push(StaffStart { person, role });
        self
    }

    /// He and somebody named before know each other, so well (1 to 100).
    pub fn knows(self, other: &'static str, strength: u8) -> Cast {
        self.tied(other, TieKind::Friend, strength)
    }

    /// He and somebody named before are of one family.
    pub fn family(self, other: &'static str) -> Cast {
        self.tied(other, TieKind::Family, 80)
    }

    fn tied(mut self, other: &'static str, kind: TieKind, strength: u8) -> Cast {
        let (one, other) = (self.last(), handle(&self.people, other));
        self.setup.ties.push(Bond { one, other, kind, strength });
        self
    }

    /// The Station has a dossier on him.
    pub fn target(mut self) -> Cast {
        let person = self.last();
        self.station().targets.push(TargetStart { person, assessed: 0, via: None });
        self
    }

    /// The Station has a dossier on him, and its first agent named him.
    pub fn spotted(mut self) -> Cast {
        let person = self.last();
        self.station().targets.push(TargetStart { person, assessed: 0, via: Some(0) });
        self
    }

    /// He is an agent of the first officer. He is met every second week.
    pub fn agent(mut self, rapport: u8) -> Cast {
        let person = self.last();
        let agent = AgentStart { person, officer: 0, rapport, ..AgentStart::default() };
        self.station().agents.push(agent);
        self
    }

    fn last_agent(&mut self) -> &mut AgentStart {
        self.station().agents.last_mut().expect("an agent first")
    }

    /// He brings people, and has no standing contact.
    pub fn access(mut self) -> Cast {
        self.last_agent().access_agent = true;
        self
    }

    /// He is fit for a role.
    pub fn role(mut self, role: Role) -> Cast {
        self.last_agent().role = role;
        self
    }

    /// He has been taught a craft. With a set of his own he is heard instead of met.
    pub fn taught(mut self, skill: Skill) -> Cast {
        let agent = self.last_agent();
        agent.skills = agent.skills.after(skill, true);
        self
    }

    /// He knows a drop, which is serviced every second week.
    pub fn drop(mut self, site: &'static str) -> Cast {
        let site = SiteId::at(place(&self.sites, site));
        self.last_agent().drop = Some(site);
        self
    }

    /// He has been told what to look for.
    pub fn task(mut self, holding: &'static str) -> Cast {
        let holding = HoldingId::at(place(&self.holdings, holding));
        self.last_agent().task = Some(holding);
        self
    }

    /// Security turned him before the story, so firmly (0 to 100).
    pub fn controlled(mut self, control: u8) -> Cast {
        self.last_agent().controlled = Some(control);
        self
    }

    /// Another agent, named before, runs him.
    pub fn member_of(mut self, leader: &'static str) -> Cast {
        let leader = handle(&self.people, leader);
        let place = self.station().agents.iter().position(|agent| agent.person == leader);
        let place = place.and_then(|at| u8::try_from(at).ok()).expect("the leader is an agent");
        self.last_agent().leader = Some(place);
        self
    }

    /// He has an emergency plan; does the one above him know of it?
    pub fn plan(mut self, known: bool) -> Cast {
        self.last_agent().plan = Some(known);
        self
    }

    /// He has papers in another name.
    pub fn papers(mut self) -> Cast {
        self.last_agent().papers = true;
        self
    }

    /// What he does when he hears of an arrest.
    pub fn on_alarm(mut self, on_alarm: OnAlarm) -> Cast {
        self.last_agent().on_alarm = on_alarm;
        self
    }

    /// Points in his file at Security.
    pub fn file(mut self, points: i16) -> Cast {
        let person = self.last();
        self.setup.security.files.push((person, points));
        self
    }

    /// Somebody seems to have read this.
    pub fn leaked(mut self, holding: &'static str) -> Cast {
        let holding = HoldingId::at(place(&self.holdings, holding));
        self.setup.security.leaks.push(holding);
        self
    }

    /// Money of a seat.
    pub fn money(mut self, seat: Seat, money: u16) -> Cast {
        match seat {
            Seat::Security => self.setup.security.money = Money(money),
            Seat::Station1 | Seat::Station2 | Seat::Station3 => self.station().money = Money(money),
        }
        self
    }

    /// What Security has.
    pub fn security(mut self, change: impl FnOnce(&mut SecurityStart)) -> Cast {
        change(&mut self.setup.security);
        self
    }

    /// Other rules than those of a quiet city.
    pub fn rules(mut self, change: impl FnOnce(&mut Rules)) -> Cast {
        change(&mut self.rules);
        self
    }

    /// These cards lie in the deck.
    pub fn deck(mut self, cards: Vec<Card>) -> Cast {
        self.setup.deck = Arc::new(Deck::new(cards));
        self
    }

    /// How well Security sees in this city without trying, and how crowded it is (0 to 100 each).
    pub fn streets(mut self, watch: u8, crowd: u8) -> Cast {
        for district in self.city.districts.values_mut() {
            (district.watch, district.crowd) = (watch, crowd);
        }
        self
    }

    /// So many cryptonyms there are to give away.
    pub fn cryptonyms(mut self, count: u16) -> Cast {
        self.setup.cryptonyms = count;
        self
    }

    /// Another fall of the dice that are not scripted.
    pub fn seed(mut self, seed: u64) -> Cast {
        self.seed = seed;
        self
    }

    fn begin(self) -> Story {
        let Cast { mut setup, rules, city, people, sites, holdings, seed } = self;
        setup.rules = Arc::new(rules);
        setup.gazetteer = Arc::new(city);
        let game = match Game::start(&setup, seed) {
            Ok(game) => game,
            Err(faults) => panic!("the story cannot begin: {faults:?}"),
        };
        let plans = BySeat::seated(1);
        Story { game, names: Names { people, sites, holdings }, plans, asked: Vec::new() }
    }
}

fn place(names: &[&'static str], name: &str) -> usize {
    match names.iter().position(|it| *it == name) {
        Some(at) => at,
        None => panic!("there is no `{name}` in this story"),
    }
}

fn handle(people: &[&'static str], name: &str) -> Handle {
    Handle(u16::try_from(place(people, name)).unwrap_or(u16::MAX))
}

struct Names {
    people: Vec<&'static str>,
    sites: Vec<&'static str>,
    holdings: Vec<&'static str>,
}

/// A story in progress.
pub struct Story {
    game: Game,
    names: Names,
    plans: BySeat<Option<Plan>>,
    asked: Vec<(Luck, Chance)>,
}

/// Names as one seat knows them, and its commonest orders.
pub struct Desk<'a> {
    game: &'a Game,
    names: &'a Names,
    seat: Seat,
}

impl Desk<'_> {
    fn person(&self, name: &str) -> PersonId {
        PersonId(handle(&self.names.people, name).0)
    }

    /// This seat's dossier on somebody, under his name.
    pub fn on(&self, name: &str) -> DossierId {
        let person = self.person(name);
        let found = match self.seat {
            Seat::Security => self.game.world.security.register.get(person).copied().flatten(),
            Seat::Station1 | Seat::Station2 | Seat::Station3 => {
                let dossiers = &self.game.world.stations.of(self.seat).dossiers;
                dossiers.iter().find(|(_, row)| row.person == person).map(|(id, _)| id)
            }
        };
        found.unwrap_or_else(|| panic!("{:?} has no dossier on {name}", self.seat))
    }

    /// Security's dossier on a stranger, who is in truth this one.
    pub fn face(&self, name: &str) -> DossierId {
        let person = self.person(name);
        let mut files = self.game.world.security.files.iter();
        let found = files.find(|(_, row)| row.face && row.person == person);
        found.map_or_else(|| panic!("there is no face of {name}"), |(id, _)| id)
    }

    pub fn officer(&self, name: &str) -> OfficerNo {
        let person = self.person(name);
        let mut officers = self.game.world.stations.of(self.seat).officers.iter();
        let found = officers.find(|(_, row)| row.person == person);
        found.map_or_else(|| panic!("{name} is no officer"), |(no, _)| no)
    }

    pub fn site(&self, name: &str) -> SiteId {
        SiteId::at(place(&self.names.sites, name))
    }

    pub fn holding(&self, name: &str) -> HoldingId {
        HoldingId::at(place(&self.names.holdings, name))
    }

    /// The week for which orders are due.
    pub fn week(&self) -> Week {
        self.game.week()
    }

    /// What this seat knows now.
    pub fn view(&self) -> Arc<View> {
        let view = self.game.view(self.seat);
        view.unwrap_or_else(|| panic!("{:?} does not play", self.seat))
    }

    /// A pitch by the first officer, for money, without a route, to the end.
    pub fn pitch(&self, target: &str) -> Pitch {
        Pitch {
            officer: OfficerNo(0),
            target: self.on(target),
            motive: Motive::Money,
            money: Money(2),
            sdr: Sdr::Straight,
            stop_if_cold: false,
            flag: Flag::Own,
        }
    }

    /// A week of cultivation by the first officer.
    pub fn develop(&self, target: &str) -> Develop {
        let by = Cultivation::Company;
        Develop { officer: OfficerNo(0), target: self.on(target), sdr: Sdr::Straight, by }
    }

    /// A meeting with the first officer, without a route.
    pub fn meet(&self, agent: &str, errands: [Option<Errand>; 2]) -> Meet {
        Meet {
            officer: OfficerNo(0),
            agent: self.on(agent),
            errands,
            sdr: Sdr::Straight,
            abort_if_unsure: false,
        }
    }

    /// A visit of the first officer to an agent's drop.
    pub fn service(&self, agent: &str) -> ServiceDrop {
        ServiceDrop { officer: OfficerNo(0), agent: self.on(agent) }
    }

    /// Teams on somebody.
    pub fn watch(&self, whom: &str, teams: u8) -> Watch {
        Watch { on: WatchTarget::Person(self.on(whom)), teams }
    }

    pub fn arrest(&self, whom: &str) -> Arrest {
        Arrest { whom: self.on(whom), publicity: Publicity::Open, pursuit: Pursuit::Hold }
    }

    /// An arrest of which nothing stands in the papers.
    pub fn secretly(&self, whom: &str) -> Arrest {
        Arrest { publicity: Publicity::Secret, ..self.arrest(whom) }
    }

    /// An offer to a prisoner.
    pub fn offer(&self, prisoner: &str) -> OfferToTurn {
        OfferToTurn { prisoner: self.on(prisoner) }
    }

    /// The first officer accepts somebody's offer.
    pub fn take(&self, who: &str) -> TakeVolunteer {
        TakeVolunteer { officer: OfficerNo(0), who: self.on(who) }
    }

    /// The first officer asks somebody what is known already.
    pub fn test(&self, who: &str) -> TestVolunteer {
        TestVolunteer { officer: OfficerNo(0), who: self.on(who) }
    }

    /// Somebody of Security's own is sent.
    pub fn dangle(&self, whom: &str, holding: &str) -> Dangle {
        Dangle { whom: self.on(whom), holding: self.holding(holding) }
    }

    /// What a double is to report.
    pub fn feed(&self, double: &str, holding: &str, fodder: Fodder) -> Feed {
        Feed { double: self.on(double), holding: self.holding(holding), fodder }
    }

    /// What a holding says now, in truth.
    pub fn truth(&self, holding: &str) -> u8 {
        let row = self.game.world.holdings.get(self.holding(holding));
        row.map_or(0, |row| row.value)
    }

    /// A value that a holding does not have.
    pub fn lie(&self, holding: &str) -> Fodder {
        Fodder::Deception { value: (self.truth(holding) + 1) % 4 }
    }
}

impl Story {
    /// What this seat can name.
    pub fn desk(&self, seat: Seat) -> Desk<'_> {
        Desk { game: &self.game, names: &self.names, seat }
    }

    /// What a seat knows now.
    pub fn view(&self, seat: Seat) -> Arc<View> {
        self.desk(seat).view()
    }

    /// A seat's dossier on somebody, under his name.
    pub fn dossier(&self, seat: Seat, name: &str) -> DossierId {
        self.desk(seat).on(name)
    }

    /// What a holding says now, in truth.
    pub fn truth(&self, holding: &str) -> u8 {
        self.desk(Seat::Security).truth(holding)
    }

    /// What a seat was told last week.
    pub fn told(&self, seat: Seat) -> &[Report] {
        self.game.reports(seat)
    }

    fn plan(&mut self, seat: Seat) -> &mut Plan {
        let view = self.view(seat);
        self.plans.of_mut(seat).get_or_insert_with(|| Plan::new(view))
    }

    /// A seat gives an order for this week.
    #[must_use]
    #[track_caller]
    pub fn when<T: Into<Order>>(mut self, seat: Seat, order: impl FnOnce(&Desk<'_>) -> T) -> Story {
        let order = order(&self.desk(seat)).into();
        if let Err(refusal) = self.plan(seat).add(order) {
            panic!("{order:?} is refused: {refusal}");
        }
        self
    }

    /// The same, if there is anything to order.
    #[must_use]
    #[track_caller]
    pub fn also(self, seat: Seat, order: impl FnOnce(&Desk<'_>) -> Option<Order>) -> Story {
        match order(&self.desk(seat)) {
            Some(order) => self.when(seat, |_| order),
            None => self,
        }
    }

    /// The order would be refused, and why.
    #[must_use]
    #[track_caller]
    pub fn refuses<T: Into<Order>>(
        mut self,
        seat: Seat,
        order: impl FnOnce(&Desk<'_>) -> T,
        why: Refusal,
    ) -> Story {
        let order = order(&self.desk(seat)).into();
        assert_eq!(self.plan(seat).consider(&order), Err(why), "{order:?}");
        self
    }

    /// The week is played, and luck falls so: 0 (no) or 1 (yes) for a chance, a number for a draw
    /// among several. All of it must be asked for; the same purpose in the order given.
    #[must_use]
    #[track_caller]
    pub fn luck<const N: usize>(mut self, answers: [(Luck, u32); N]) -> Story {
        let mut script = Script { answers: answers.to_vec().into(), asked: Vec::new() };
        let plans = std::mem::replace(&mut self.plans, BySeat::seated(1));
        if let Err(error) = self.game.step_with(plans, Some(&mut script)) {
            panic!("the week cannot be played: {error}");
        }
        let left = script.answers.into_inner();
        assert!(left.is_empty(), "luck that was never asked for: {left:?}");
        self.asked = script.asked;
        let broken = self.game.check();
        assert!(broken.is_empty(), "{broken:?}");
        self
    }

    /// So many weeks pass in which no new order is given.
    #[must_use]
    #[track_caller]
    pub fn weeks(mut self, count: u16) -> Story {
        for _ in 0..count {
            self = self.luck([]);
        }
        self
    }

    /// What was asked of luck last week.
    pub fn asked(&self) -> &[(Luck, Chance)] {
        &self.asked
    }

    /// The chances that were asked for these purposes, in hundredths, in this order.
    #[track_caller]
    pub fn then_chances<const N: usize>(self, chances: [(Luck, u8); N]) -> Story {
        let named = |luck| chances.iter().any(|&(of, _)| of == luck);
        let asked: Vec<(Luck, u8)> = self
            .asked
            .iter()
            .filter(|&&(luck, _)| named(luck))
            .map(|&(luck, chance)| (luck, chance.hundredths()))
            .collect();
        assert_eq!(asked, chances);
        self
    }

    /// Nothing was asked for this purpose.
    #[track_caller]
    pub fn then_not_asked(self, luck: Luck) -> Story {
        assert!(self.asked.iter().all(|&(of, _)| of != luck), "{luck:?} was asked for");
        self
    }

    /// Those who were arrested last week, one after the other.
    #[track_caller]
    pub fn then_taken<const N: usize>(self, names: [&str; N]) -> Story {
        let taken: Vec<&str> = self
            .game
            .log
            .events
            .iter()
            .filter_map(|logged| match logged.event {
                Event::Prison(prison::Happening::Arrested { person, .. }) => {
                    self.names.people.get(person.index()).copied()
                }
                _ => None,
            })
            .collect();
        assert_eq!(taken, names);
        self
    }

    /// What a seat was told last week, by the names of the reports, its weekly bookkeeping left
    /// out.
    #[track_caller]
    pub fn then_reports<const N: usize>(self, seat: Seat, names: [&str; N]) -> Story {
        let told: Vec<&str> = self
            .game
            .reports(seat)
            .iter()
            .map(Report::name)
            .filter(|name| !BOOKKEEPING.contains(name))
            .collect();
        assert_eq!(told, names, "what {seat:?} was told");
        self
    }

    /// This stands among what a seat was told last week.
    #[track_caller]
    pub fn then_told<R: Into<Report>>(
        self,
        seat: Seat,
        report: impl FnOnce(&Desk<'_>) -> R,
    ) -> Story {
        let report = report(&self.desk(seat)).into();
        let told = self.game.reports(seat);
        assert!(told.contains(&report), "{report:?} is not in {told:#?}");
        self
    }

    /// No report of this name stands among what a seat was told last week.
    #[track_caller]
    pub fn then_not_told(self, seat: Seat, name: &str) -> Story {
        let told = self.game.reports(seat);
        assert!(told.iter().all(|report| report.name() != name), "{name} is in {told:#?}");
        self
    }

    /// This happened last week, whoever learnt of it.
    #[track_caller]
    pub fn then_happened(self, event: &str) -> Story {
        let names: Vec<&str> = self.game.log.events.iter().map(|it| it.event.name()).collect();
        assert!(names.contains(&event), "no {event} in {names:?}");
        self
    }

    /// So often this was counted since the story began, by the name of the counter.
    #[track_caller]
    pub fn then_counted(self, counter: &str, times: u64) -> Story {
        let named = self.game.counters().named();
        let found = named.iter().find(|(name, _)| *name == counter);
        assert_eq!(found.map(|(_, sum)| *sum), Some(times), "{counter}");
        self
    }

    /// The hours at which this happened last week, whoever learnt of it.
    pub fn hours(&self, event: &str) -> Vec<u8> {
        let events = self.game.log.events.iter().filter(|it| it.event.name() == event);
        events.map(|it| it.hour.0).collect()
    }

    /// This did not happen last week.
    #[track_caller]
    pub fn then_nothing(self, event: &str) -> Story {
        let mut names = self.game.log.events.iter().map(|it| it.event.name());
        assert!(names.all(|name| name != event), "{event} happened");
        self
    }

    /// What a seat knows now is so.
    #[track_caller]
    pub fn then_view(self, seat: Seat, so: impl FnOnce(&View, &Desk<'_>) -> bool) -> Story {
        let view = self.view(seat);
        assert!(so(&view, &self.desk(seat)), "{:#?}", view.desk);
        self
    }

    /// Whom somebody believed to serve, where that was not so, if the story ended here.
    pub fn believed(&self, name: &str) -> Option<Principal> {
        let at = usize::from(handle(&self.names.people, name).0);
        self.game.clone().declassify().people.get(at).and_then(|person| person.believed)
    }

    /// The points that one line of the ledger would hold if the story ended here.
    pub fn points(&self, line: Line) -> i64 {
        let disclosed = self.game.clone().declassify();
        let entry = disclosed.ledger.iter().find(|entry| entry.line == line);
        entry.map_or(0, |entry| entry.points)
    }
}
