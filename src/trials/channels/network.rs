//! A small network that does nothing but meet.

use rules::engine::{
    prison,
    view::{ToAll, ToStation},
    volunteers,
};
use std::sync::Arc;

use serde::Serialize;

use rules::{
    ai::{Level, Nodes, Player, player},
    engine::{
        Game,
        ids::{DossierId, OfficerNo, SiteId},
        nature::{OnAlarm, Publicity, Pursuit, Role, Sdr, Skill},
        order::{
            Arrest, Errand, Instruct, Meet, Order, Plan, Refusal, Relocate, SafetyMark, SetContact,
            Watch,
        },
        rules::Rules,
        seat::{BySeat, Seat},
        setup::{AgentStart, Handle, Setup, town::Town},
        units::{Days, Money, Week},
        view::{Channel, Contact, Report, Standing, StationDesk, View},
    },
};

const STATION: Seat = Seat::Station1;
/// Weeks from one contact to the next.
const EVERY: u8 = 2;
/// Weeks after which a server moves.
const MOVES: u16 = 4;
/// The officer whom Security knows.
const OFFICER: OfficerNo = OfficerNo(0);
const OTHER: OfficerNo = OfficerNo(1);
const NODES: u64 = 1_000;
/// Enough that nothing fails for want of it.
const MONEY: Money = Money(400);
/// The week of the arrest, when all is arranged, and how long one looks on.
const ARREST: Week = Week(8);
const AFTER: u16 = 10;

/// What a way can carry. Only ways that carry the same are weighed against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Carries {
    /// Both see each other: lessons, tests and talk as well as paper.
    Everything,
    /// Paper, and nobody's face.
    Packets,
    /// What can be written down in an evening.
    Messages,
}

impl Carries {
    pub fn name(self) -> &'static str {
        match self {
            Carries::Everything => "everything",
            Carries::Packets => "packets",
            Carries::Messages => "messages",
        }
    }
}

/// A way of reaching those who collect.
pub(super) struct Way {
    pub name: &'static str,
    /// People between the officer and those who collect.
    pub cutouts: u8,
    /// Agents who collect.
    pub collectors: u16,
    /// How whoever is next to the officer is reached.
    channel: Reach,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    Meeting(Sdr),
    Brush(Sdr),
    Drop,
    Abroad,
    /// In a flat, or by hands that are not the officer's.
    Served(Role),
    Radio,
    Burst,
}

impl Reach {
    /// Who serves it, besides those who collect.
    fn server(self) -> Option<Role> {
        match self {
            Reach::Served(role) => Some(role),
            _ => None,
        }
    }

    /// What those must have learnt who use it.
    fn skill(self) -> Option<Skill> {
        match self {
            Reach::Served(Role::Address) => Some(Skill::Writing),
            Reach::Radio => Some(Skill::Radio),
            Reach::Burst => Some(Skill::Burst),
            _ => None,
        }
    }

    fn carries(self) -> Carries {
        match self {
            Reach::Meeting(_) | Reach::Abroad | Reach::Served(Role::Keeper) => Carries::Everything,
            Reach::Brush(_) | Reach::Drop | Reach::Burst => Carries::Packets,
            Reach::Radio | Reach::Served(Role::Address) => Carries::Messages,
            Reach::Served(_) => Carries::Packets,
        }
    }

    fn channel(self, own: DossierId, by: DossierId) -> Channel {
        match self {
            Reach::Meeting(sdr) => Channel::Meeting { sdr, abort_if_unsure: false },
            Reach::Brush(sdr) => Channel::Brush { sdr },
            Reach::Drop => Channel::Drop,
            Reach::Abroad => Channel::Abroad,
            Reach::Served(Role::Keeper) => Channel::House { keeper: by, sdr: Sdr::Short },
            Reach::Served(Role::LetterBox) => Channel::LetterBox { by },
            Reach::Served(Role::Address) => Channel::Post { to: by },
            Reach::Served(_) => Channel::Courier { by },
            Reach::Radio => Channel::Radio { by: own },
            Reach::Burst => Channel::Burst,
        }
    }
}

impl Way {
    /// The dossier of whoever serves the link: the last.
    fn server(&self) -> DossierId {
        DossierId(self.collectors + u16::from(self.cutouts))
    }

    /// A chain carries as its weakest link, and whoever stands between hands on paper.
    pub fn carries(&self) -> Carries {
        match (self.cutouts, self.channel.carries()) {
            (1.., Carries::Everything) => Carries::Packets,
            (_, carries) => carries,
        }
    }

    /// Whoever serves a link is moved before he begins to show: nobody keeps one flat for a year.
    fn refresh(&self, plan: &mut Plan) {
        let week = plan.view().week.0;
        if self.channel.server().is_some() && week.is_multiple_of(MOVES) {
            // Once he lies low there is nobody to move.
            let _ = plan.add(Relocate { officer: OTHER, agent: self.server() });
        }
    }

    /// As many collectors in all for each way, so that figures are equally sure.
    pub fn campaigns(&self, asked: u64) -> u64 {
        asked * u64::from(DIRECT.1 / self.collectors)
    }

    /// Those on whom the collectors hang.
    fn between(&self) -> impl Iterator<Item = DossierId> {
        (self.collectors..self.count()).map(DossierId)
    }

    /// Everybody in it.
    fn count(&self) -> u16 {
        self.collectors + u16::from(self.cutouts) + u16::from(self.channel.server().is_some())
    }

    /// Crafts and roles were learnt before the first week; the lessons are counted.
    fn train(&self, setup: &mut Setup) -> u64 {
        let rules = Arc::clone(&setup.rules);
        let Some(station) = setup.stations.first_mut() else { return 0 };
        let mut lessons = 0;
        let places = 0..self.count();
        for (agent, place) in station.agents.iter_mut().zip(places) {
            if let Some(role) = self.channel.server().filter(|_| DossierId(place) == self.server())
            {
                agent.role = role;
                lessons += 1;
            } else if self.collectors <= place && place < self.collectors + u16::from(self.cutouts)
            {
                agent.role = if self.collectors == 1 { Role::Cutout } else { Role::Principal };
                lessons += 1;
            } else if let Some(skill) = self.channel.skill() {
                agent.skills = agent.skills.after(skill, true);
                lessons += u64::from(rules.skill.of(skill).lessons);
            }
        }
        lessons
    }
}

const fn way(name: &'static str, (cutouts, collectors): (u8, u16), channel: Reach) -> Way {
    Way { name, cutouts, collectors, channel }
}

/// Nobody between, as many as one officer can see; and those behind one or two others.
const DIRECT: (u8, u16) = (0, 3);
const CELL_OF_THREE: (u8, u16) = (1, 3);
const CUTOUT: (u8, u16) = (1, 1);
const TWO_CUTOUTS: (u8, u16) = (2, 1);

pub(super) const CHANNELS: &[Way] = &[
    way("meeting, no route", DIRECT, Reach::Meeting(Sdr::Straight)),
    way("meeting, one day", DIRECT, Reach::Meeting(Sdr::Short)),
    way("meeting, two days", DIRECT, Reach::Meeting(Sdr::Long)),
    way("brush pass, no route", DIRECT, Reach::Brush(Sdr::Straight)),
    way("brush pass, one day", DIRECT, Reach::Brush(Sdr::Short)),
    way("brush pass, two days", DIRECT, Reach::Brush(Sdr::Long)),
    way("dead drop", DIRECT, Reach::Drop),
    way("abroad", DIRECT, Reach::Abroad),
    way("safe house, one day", DIRECT, Reach::Served(Role::Keeper)),
    way("live letter box", DIRECT, Reach::Served(Role::LetterBox)),
    way("secret writing", DIRECT, Reach::Served(Role::Address)),
    way("courier", DIRECT, Reach::Served(Role::Courier)),
    way("wireless", DIRECT, Reach::Radio),
    way("burst", DIRECT, Reach::Burst),
    way("leader of three, no route", CELL_OF_THREE, Reach::Meeting(Sdr::Straight)),
    way("leader of three, two days", CELL_OF_THREE, Reach::Meeting(Sdr::Long)),
    way("leader of three, drop", CELL_OF_THREE, Reach::Drop),
    way("cutout, no route", CUTOUT, Reach::Meeting(Sdr::Straight)),
    way("cutout, two days", CUTOUT, Reach::Meeting(Sdr::Long)),
    way("cutout, drop", CUTOUT, Reach::Drop),
    way("two cutouts, two days", TWO_CUTOUTS, Reach::Meeting(Sdr::Long)),
];

/// What a campaign came to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Run {
    pub collectors: u64,
    /// Weeks of collectors at large, after all was set up.
    pub collector_weeks: u64,
    /// Agents of any kind who were lost, and of them those who collect.
    pub lost: u64,
    pub collectors_lost: u64,
    /// Of collectors: what those in between find themselves is not counted.
    pub reports: u64,
    /// Sum of the weeks that reports took.
    pub delays: u64,
    pub days: u64,
    pub money: u64,
    /// Sum over those weeks.
    pub rapport: u64,
    pub lessons: u64,
}

/// Plays a campaign over one way.
pub(super) fn run(way: &Way, rules: &Arc<Rules>, seed: u64) -> Result<Run, Refusal> {
    let drops = u16::from(way.channel == Reach::Drop) * way.count();
    let mut setup = setup(rules, seed, way.count(), drops);
    let taught = way.train(&mut setup);
    let mut table = Table::start(&setup, seed);
    let mut out = Run { collectors: way.collectors.into(), ..Run::default() };
    out.lessons = taught + arrange(way, &mut table)?;
    let mut broken = 0;
    while table.goes_on() && broken < AFTER {
        let before = table.desk();
        // Whose link is broken is given up, but whom it takes along counts for some weeks more.
        let works = way.between().all(|id| is_at_large(&before, id));
        let mut plan = Plan::new(table.view(STATION));
        if works {
            way.refresh(&mut plan);
        }
        if works {
            out.count_week(way, &before, &plan);
        } else {
            broken += 1;
        }
        table.week(plan, None);
        let after = table.desk();
        if works {
            let income = Money(rules.station.income);
            out.money += u64::from((before.money.0 + income.0).saturating_sub(after.money.0));
        }
        out.count_reports(way, &table, works);
    }
    Ok(out)
}

impl Run {
    /// Whom there is to collect, how close he is, and what his officers have to do for it.
    fn count_week(&mut self, way: &Way, desk: &StationDesk, plan: &Plan) {
        let at_large = || collectors(way).filter(|&id| is_at_large(desk, id));
        self.collector_weeks += at_large().count() as u64;
        let rapport = at_large().filter_map(|id| desk.agent(id).ok()).map(|it| it.rapport);
        self.rapport += rapport.map(|points| u64::try_from(points).unwrap_or(0)).sum::<u64>();
        let spent = |no, days: Days| days.0.saturating_sub(plan.left().days_of(no).0);
        let days = desk.officers.iter().map(|(no, row)| u64::from(spent(no, row.days)));
        self.days += days.sum::<u64>();
    }

    fn count_reports(&mut self, way: &Way, table: &Table, works: bool) {
        let desk = table.desk();
        for report in table.game.reports(STATION) {
            match *report {
                Report::Station(ToStation::Volunteers(volunteers::ToStation::ReportReceived {
                    source,
                    seen,
                    ..
                })) if works && source.0 < way.collectors => {
                    self.reports += 1;
                    self.delays += u64::from(Week(table.game.week().0 - 1).since(seen));
                }
                Report::Any(ToAll::Prison(prison::ToAll::ArrestInTheNews { dossier }))
                    if desk.agent(dossier).is_ok() =>
                {
                    self.lost += 1;
                    self.collectors_lost += u64::from(dossier.0 < way.collectors);
                }
                _ => (),
            }
        }
    }
}

/// Those who collect come first on file, then those who stand between.
fn collectors(way: &Way) -> impl Iterator<Item = DossierId> {
    (0..way.collectors).map(DossierId)
}

/// Sets the network up; how many errands that takes.
fn arrange(way: &Way, table: &mut Table) -> Result<u64, Refusal> {
    let between: Vec<DossierId> =
        (way.collectors..way.collectors + u16::from(way.cutouts)).map(DossierId).collect();
    let mut lessons = 0;
    let mut below: Vec<DossierId> = collectors(way).collect();
    for &leader in &between {
        for member in below {
            let mut plan = Plan::new(table.view(STATION));
            // Some are lost, or lie low, before all is arranged.
            if [leader, member].iter().all(|&id| is_at_large(&table.desk(), id)) {
                plan.add(meet(OTHER, leader, Errand::TakeOn { member }))?;
            }
            table.week(plan, None);
            lessons += 1;
        }
        below = vec![leader];
    }
    let mut plan = Plan::new(table.view(STATION));
    let desk = table.desk();
    for agent in below.into_iter().filter(|&id| is_at_large(&desk, id)) {
        let channel = way.channel.channel(agent, way.server());
        lessons += u64::from(way.channel == Reach::Drop);
        let every = table.view(STATION).rules().channel.of(channel).every.max(EVERY);
        let contact = Some(Contact { officer: OFFICER, channel, every });
        match plan.add(SetContact { agent, contact }) {
            // It is so already.
            Ok(()) | Err(Refusal::NothingChanges) => (),
            Err(refusal) => return Err(refusal),
        }
    }
    table.week(plan, None);
    Ok(lessons)
}

fn meet(officer: OfficerNo, agent: DossierId, errand: Errand) -> Meet {
    let errands = [Some(errand), None];
    Meet { officer, agent, errands, sdr: Sdr::Straight, abort_if_unsure: false }
}

fn is_at_large(desk: &StationDesk, id: DossierId) -> bool {
    desk.agent_in_contact(id).is_ok()
}

/// So many agents, of whom the first ones know a drop.
fn setup(rules: &Arc<Rules>, seed: u64, agents: u16, drops: u16) -> Setup {
    let mut setup = Town::City.setup(rules);
    let places = setup.gazetteer.sites.iter().filter(|(_, site)| site.kind.takes_a_drop());
    let places: Vec<SiteId> = places.map(|(id, _)| id).collect();
    let reads = |handle: &Handle| {
        let post = setup.people.get(usize::from(handle.0)).and_then(|it| it.identity.post);
        post.is_some_and(|post| setup.readers.iter().any(|(_, posts)| posts.contains(&post)))
    };
    let people = u16::try_from(setup.people.len()).unwrap_or(u16::MAX);
    let readers: Vec<Handle> = (0..people).map(Handle).filter(reads).collect();
    // Another part of the town each time.
    let from = usize::try_from(seed % 7).unwrap_or(0);
    let chosen = readers.iter().cycle().skip(from).take(usize::from(agents));
    let starts: Vec<AgentStart> = (0_u16..)
        .zip(chosen)
        .map(|(at, &person)| {
            let drop = places.iter().cycle().nth(usize::from(at)).copied();
            let drop = drop.filter(|_| at < drops);
            AgentStart { person, officer: 0, rapport: 60, drop, ..AgentStart::default() }
        })
        .collect();
    setup.security.files.clear();
    setup.security.leaks.clear();
    if let Some(station) = setup.stations.first_mut() {
        station.money = MONEY;
        station.targets.clear();
        station.agents = starts;
    }
    setup
}

// ── one arrest ──

/// How a network is laid out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Care {
    Careless,
    Compartmented,
}

/// Agents of the networks that are compared.
const NETWORK: u16 = 6;
/// Of them, those whom the first one runs, where nobody takes care.
const CELL: u16 = 4;

/// What followed an arrest.
pub(super) struct After {
    pub taken: u16,
    /// At large, and out of reach.
    pub silent: u16,
}

impl Care {
    pub const BOTH: [Care; 2] = [Care::Careless, Care::Compartmented];

    pub const fn name(self) -> &'static str {
        match self {
            Care::Careless => "careless",
            Care::Compartmented => "compartmented",
        }
    }
}

/// One of six is taken; how many follow? None if the arrest could not be made.
pub(super) fn arrest(care: Care, rules: &Arc<Rules>, seed: u64) -> Option<After> {
    let drops = if care == Care::Compartmented { NETWORK } else { 0 };
    let mut table = Table::start(&setup(rules, seed, NETWORK, drops), seed);
    let mut laid_out = lay_out(care);
    while table.game.week() < ARREST && table.goes_on() {
        let mut plan = Plan::new(table.view(STATION));
        laid_out.retain(|order| plan.add(*order).is_err());
        table.week(plan, None);
    }
    let taken = DossierId(u16::try_from(seed % u64::from(NETWORK)).unwrap_or(0));
    let at_large = table.count(is_at_large);
    let identity = table.desk().dossier(taken).ok()?.identity;
    let plan = Plan::new(table.view(STATION));
    table.week(plan, Some(identity));
    if is_at_large(&table.desk(), taken) {
        return None;
    }
    for _ in 1..AFTER {
        if table.goes_on() {
            let plan = Plan::new(table.view(STATION));
            table.week(plan, None);
        }
    }
    let silent = table.count(|desk, id| {
        let away = desk.agent(id).is_ok_and(|agent| agent.standing != Standing::Active);
        away && desk.dossier(id).is_ok_and(|row| row.arrested.is_none())
    });
    let arrested = table.count(|desk, id| desk.dossier(id).is_ok_and(|it| it.arrested.is_some()));
    let before = NETWORK - at_large;
    Some(After { taken: arrested.saturating_sub(1 + before), silent })
}

/// What is ordered, as soon as there are days for it.
fn lay_out(care: Care) -> Vec<Order> {
    let agents = || (0..NETWORK).map(DossierId);
    let standing = |agent, officer, channel| {
        SetContact { agent, contact: Some(Contact { officer, channel, every: EVERY }) }.into()
    };
    match care {
        Care::Careless => {
            let meeting = Channel::Meeting { sdr: Sdr::Straight, abort_if_unsure: false };
            let cell = agents().skip(1).take(CELL.into());
            let taken_on =
                cell.map(|member| meet(OTHER, DossierId(0), Errand::TakeOn { member }).into());
            let met = [0, NETWORK - 1].map(|at| standing(DossierId(at), OFFICER, meeting));
            let stay = agents().map(|agent| Instruct { agent, on_alarm: OnAlarm::Stay }.into());
            taken_on.chain(met).chain(stay).collect()
        }
        Care::Compartmented => {
            let drops = agents().map(|agent| standing(agent, OTHER, Channel::Drop));
            let freeze = agents().map(|agent| Instruct { agent, on_alarm: OnAlarm::Freeze }.into());
            let mark = [SafetyMark { officer: OTHER, on: true }.into()];
            drops.chain(freeze).chain(mark).collect()
        }
    }
}

// ── the table ──

struct Table {
    game: Game,
    security: Option<Box<dyn Player>>,
}

impl Table {
    fn start(setup: &Setup, seed: u64) -> Table {
        let game = match Game::start(setup, seed) {
            Ok(game) => game,
            Err(faults) => unreachable!("the town is playable: {faults:?}"),
        };
        let security = player(Level::Regular, Seat::Security, None, seed).ok();
        Table { game, security }
    }

    fn goes_on(&self) -> bool {
        !self.game.is_over()
    }

    fn view(&self, seat: Seat) -> Arc<View> {
        self.game.view(seat).unwrap_or_else(|| unreachable!("{seat:?} plays"))
    }

    fn desk(&self) -> StationDesk {
        self.view(STATION).station().cloned().unwrap_or_default()
    }

    fn count(&self, is: impl Fn(&StationDesk, DossierId) -> bool) -> u16 {
        let desk = self.desk();
        let count = (0..NETWORK).map(DossierId).filter(|&id| is(&desk, id)).count();
        u16::try_from(count).unwrap_or(u16::MAX)
    }

    /// A week; if somebody is named, Security arrests him and goes after whom he names.
    fn week(&mut self, station: Plan, arrest: Option<rules::engine::gazetteer::Identity>) {
        let view = self.view(Seat::Security);
        let whom = arrest.and_then(|identity| {
            let people = view.security()?.people.iter();
            people.filter(|(_, row)| row.identity == Some(identity)).map(|(id, _)| id).next()
        });
        let mut plan = Plan::new(Arc::clone(&view));
        let (publicity, pursuit) = (Publicity::Open, Pursuit::RollUp);
        if let Some(whom) = whom {
            // A team must be free to go.
            for watch in view.security().into_iter().flat_map(|desk| &desk.watches) {
                let _ = plan.add(Watch { on: watch.on, teams: 0 });
            }
            let _ = plan.add(Arrest { whom, publicity, pursuit });
        }
        if let Some(player) = &mut self.security {
            for order in player.plan(&view, &mut Nodes(NODES)).plan.orders() {
                let _ = plan.add(*order);
            }
        }
        let mut plans = BySeat::seated(1);
        *plans.of_mut(STATION) = Some(station);
        *plans.of_mut(Seat::Security) = Some(plan);
        if let Err(error) = self.game.step(plans) {
            unreachable!("both plans were made for this week: {error}");
        }
    }
}
