//! How a campaign begins: an empty world, and the events of week 0 that furnish it. What the
//! seats know at the start, they were told by these.

use crate::engine::{
    cells, contacts, doubles, flight, headquarters, house, links, moles, recruiting, secrets,
    watching,
};
use crate::engine::{
    event::{About as Of, EventNo, Knowledge},
    gazetteer::Cover,
    ids::{AgentId, DossierId, HoldingId, OfficerNo, PersonId, SiteId},
    luck::{About, Dice, Luck},
    nature::{Known, OnAlarm, Role, Sdr, Skill, WayBack},
    resolve::Turn,
    seat::{BySeat, Seat},
    setup::{AgentStart, Handle, SecurityStart, Setup, StaffStart, StationStart},
    table::{Key, Table},
    units::{Hour, Week},
    view::{Channel, Contact, FileItem, Opening},
    world::{CLOSE, Climate, Holding, Person, Security, SiteUse, Station, Status, Theatre, World},
};
use std::sync::Arc;

impl World {
    /// People and places, before anybody knows anything.
    pub(in crate::engine) fn empty(setup: &Setup, dice: Dice) -> World {
        let theatre = Arc::new(Theatre::new(setup));
        let first = EventNo(0);
        let people: Table<PersonId, Person> = setup
            .people
            .iter()
            .map(|nature| Person {
                motive: nature.motive,
                counter_loyalty: nature.counter_loyalty,
                nerve: nature.nerve,
                others: nature.others,
                imagination: nature.imagination,
                comes: nature.comes,
                lean: nature.lean,
                window: nature.window.unwrap_or_default(),
                life: theatre.rules.life.that_opens(nature.motive),
                status: Status::Free,
                touched: first,
            })
            .collect();
        let holdings: Table<HoldingId, Holding> = theatre
            .gazetteer
            .holdings
            .iter()
            .map(|(id, topic)| Holding {
                value: first_value(dice, id, topic.values),
                issued: Week(0),
                cut: false,
                cut_at: None,
                change_at: None,
                inquiry_ends: None,
                touched: first,
            })
            .collect();
        let sites: Table<SiteId, SiteUse> =
            theatre.gazetteer.sites.keys().map(|_| SiteUse::default()).collect();
        let register = people.keys().map(|_| None).collect();
        let seated = u8::try_from(setup.stations.len()).unwrap_or(1);
        let mut stations: BySeat<Station> = BySeat::seated(seated);
        for (start, seat) in setup.stations.iter().zip(Seat::STATIONS) {
            stations.of_mut(seat).money = start.money;
        }
        let security = Security {
            money: setup.security.money,
            patience: setup.security.patience,
            register,
            ..Security::default()
        };
        World {
            theatre,
            week: Week(0),
            next_event: first,
            people,
            agents: Table::default(),
            turns: Vec::new(),
            holdings,
            sites,
            knowledge: Vec::new(),
            packets: Vec::new(),
            stations,
            security,
            arrests: Vec::new(),
            raids: Vec::new(),
            alarms: Vec::new(),
            insiders: Vec::new(),
            tips: Vec::new(),
            traps: Default::default(),
            offers: Vec::new(),
            resales: Vec::new(),
            traces: Default::default(),
            abandoned: 0,
            abandoned_touched: first,
            climate: Climate::default(),
            hands: BySeat::seated(seated),
        }
    }
}

fn first_value(dice: Dice, holding: HoldingId, values: u8) -> u8 {
    let about = About::whom(u32::from(holding.0), 0);
    let value = dice.below(Week(0), Luck::NextEdition, about, u32::from(values));
    u8::try_from(value).unwrap_or(0)
}

/// The events of week 0.
pub(in crate::engine) fn brief(turn: &mut Turn<'_>, setup: &Setup) {
    turn.begin(Hour(0));
    crate::engine::relations::week::relations_are_as_ever(turn);
    open_register(turn, setup);
    for (start, seat) in setup.stations.iter().zip(Seat::STATIONS) {
        open_station(turn, seat, start);
    }
    open_security(turn, &setup.security);
    turn.emit(house::Happening::WeekPassed { week: Week(0) });
}

fn person(handle: Handle) -> PersonId {
    PersonId(handle.0)
}

/// Security's register of residents and its list of foreigners, in an order that says nothing.
fn open_register(turn: &mut Turn<'_>, setup: &Setup) {
    let theatre = Arc::clone(&turn.world().theatre);
    let lot = |id: &PersonId| turn.lot(Luck::Order, About::whom(u32::from(id.0), 0), u32::MAX);
    let mut locals = theatre.locals.clone();
    locals.sort_by_cached_key(|id| (lot(id), *id));
    let mut foreigners = theatre.foreigners.clone();
    foreigners.sort_by_cached_key(|id| (lot(id), *id));
    for (people, why) in [(locals, Opening::Register), (foreigners, Opening::ForeignersList)] {
        for id in people {
            open(turn, Seat::Security, id, why);
        }
    }
    for start in &setup.stations {
        for officer in start.officers.iter().filter(|officer| officer.known) {
            let known = turn.world().security.register.get(person(officer.person)).copied();
            if let Some(who) = known.flatten() {
                turn.emit(watching::Happening::OfficerKnown { who });
            }
        }
    }
}

fn open(turn: &mut Turn<'_>, seat: Seat, person: PersonId, why: Opening) -> DossierId {
    let dossier = match seat {
        Seat::Security => turn.world().security.files.next(),
        Seat::Station1 | Seat::Station2 | Seat::Station3 => {
            turn.world().stations.of(seat).dossiers.next()
        }
    };
    let identity = Some(turn.world().theatre.identity(person));
    turn.emit(house::Happening::DossierOpened { seat, dossier, person, identity, why });
    dossier
}

fn open_station(turn: &mut Turn<'_>, seat: Seat, start: &StationStart) {
    turn.emit(house::Happening::FundsCounted { seat, money: start.money });
    let favour = turn.rules().hq.favour;
    turn.emit(headquarters::Happening::FavourCounted { seat, favour });
    for officer in &start.officers {
        let person = person(officer.person);
        let identity = turn.world().theatre.identity(person);
        let days = house::week::working_days(identity.cover, &turn.rules());
        let no = Key::at(turn.world().stations.of(seat).officers.len());
        turn.emit(house::Happening::OfficerArrived { seat, officer: no, person, identity, days });
    }
    for staff in &start.staff {
        open_staff(turn, seat, staff);
    }
    for agent in &start.agents {
        open_agent(turn, seat, agent);
    }
    for member in &start.agents {
        let leader = member.leader.and_then(|at| start.agents.get(usize::from(at)));
        if let Some(leader) = leader {
            open_link(turn, seat, person(leader.person), person(member.person));
        }
    }
    for target in &start.targets {
        open_target(turn, seat, start, target);
    }
}

/// Both houses know who drives, cleans and enciphers.
fn open_staff(turn: &mut Turn<'_>, seat: Seat, start: &StaffStart) {
    let person = person(start.person);
    let role = start.role;
    let identity = turn.world().theatre.identity(person);
    let staff = turn.world().stations.of(seat).staff.next();
    turn.emit(moles::Happening::StaffPosted { seat, staff, person, role, identity });
    if let Some(who) = turn.world().security.register.get(person).copied().flatten() {
        turn.emit(moles::Happening::StaffListed { who, of: seat, role });
    }
}

fn open_agent(turn: &mut Turn<'_>, seat: Seat, start: &AgentStart) {
    let person = person(start.person);
    let dossier = open(turn, seat, person, Opening::TakenOver);
    recruiting::week::give_cryptonym(turn, seat, dossier);
    let agent: AgentId = Key::at(turn.world().agents.len());
    let officer = OfficerNo(start.officer);
    turn.emit(recruiting::Happening::AgentTakenOver {
        seat,
        agent: dossier,
        asset: agent,
        person,
        officer,
        rapport: i16::from(start.rapport),
        access_agent: start.access_agent,
    });
    crate::engine::flags::week::is_flown(turn, seat, (dossier, agent), start.flag);
    if let Some(control) = start.controlled {
        turn.emit(doubles::Happening::Turned { asset: agent, by: Seat::Security, control });
        tell_security(turn, seat, person, officer);
    }
    let row = turn.world().stations.of(seat).officers.get(officer);
    if let Some(handler) = row.map(|row| row.person) {
        for how in [Known::Alias, Known::Face] {
            know(turn, person, Of::Person(handler), how);
        }
    }
    let reads: Vec<HoldingId> = turn.world().reads(person).collect();
    for holding in reads {
        turn.emit(contacts::Happening::ReadsTold { seat, agent: dossier, asset: agent, holding });
    }
    if let Some(site) = start.drop {
        turn.emit(contacts::Happening::DropLearnt { seat, agent: dossier, asset: agent, site });
        know(turn, person, Of::Site(site), Known::Site);
    }
    if start.task.is_some() {
        turn.emit(contacts::Happening::TaskTold {
            seat,
            agent: dossier,
            asset: agent,
            holding: start.task,
        });
    }
    open_precautions(turn, (seat, dossier, agent), start);
    open_crafts(turn, (seat, dossier, agent), start);
    if !start.access_agent {
        let channel = match start.drop {
            Some(_) => Channel::Drop,
            None if start.skills.has(Skill::Radio) => Channel::Radio { by: dossier },
            None => open_letters(turn, seat, start)
                .unwrap_or(Channel::Meeting { sdr: Sdr::Short, abort_if_unsure: false }),
        };
        let contact = Some(Contact { officer, channel, every: 2 });
        turn.emit(contacts::Happening::ContactArranged {
            seat,
            agent: dossier,
            asset: agent,
            contact,
        });
    }
}

/// What he was told to do, and given, in case of an alarm.
fn open_precautions(
    turn: &mut Turn<'_>,
    (seat, dossier, agent): (Seat, DossierId, AgentId),
    start: &AgentStart,
) {
    if let Some(known) = start.plan {
        let kind = WayBack::default();
        turn.emit(cells::Happening::PlanMade { seat, agent: dossier, asset: agent, kind, known });
    }
    if start.papers {
        turn.emit(flight::Happening::PapersGiven { seat, agent: dossier, asset: agent });
    }
    let on_alarm = start.on_alarm;
    if on_alarm != OnAlarm::default() {
        turn.emit(flight::Happening::InstructionTold {
            seat,
            agent: dossier,
            asset: agent,
            on_alarm,
        });
    }
}

/// Somebody who can write so that it does not show, and somebody to write to.
fn open_letters(turn: &Turn<'_>, seat: Seat, start: &AgentStart) -> Option<Channel> {
    let to = turn.world().in_role(seat, Role::Address, |_| true)?;
    let to = turn.world().agents.get(to)?.dossier;
    start.skills.has(Skill::Writing).then_some(Channel::Post { to })
}

/// What he is for, and what he learnt for it.
fn open_crafts(
    turn: &mut Turn<'_>,
    (seat, dossier, agent): (Seat, DossierId, AgentId),
    start: &AgentStart,
) {
    if start.role != Role::default() {
        let (role, ready) = (start.role, Week(0));
        turn.emit(links::Happening::RoleGiven { seat, agent: dossier, asset: agent, role, ready });
    }
    for skill in Skill::ALL.into_iter().filter(|&skill| start.skills.has(skill)) {
        turn.emit(links::Happening::SkillTaught {
            seat,
            agent: dossier,
            asset: agent,
            skill,
            done: true,
        });
    }
}

/// One agent runs another from before the campaign.
fn open_link(turn: &mut Turn<'_>, seat: Seat, leader: PersonId, member: PersonId) {
    let world = turn.world();
    let Some(by) = world.agent_by_person(leader) else { return };
    let by = (dossier_of(turn, seat, leader), by);
    let member = dossier_of(turn, seat, member);
    // They have known each other for longer than anybody asked them to.
    cells::week::take_on(turn, seat, by, member, Known::TrueName);
}

/// Security knows whom it turned, and who runs him.
fn tell_security(turn: &mut Turn<'_>, seat: Seat, agent: PersonId, officer: OfficerNo) {
    let register = &turn.world().security.register;
    let handler = turn.world().stations.of(seat).officers.get(officer).map(|row| row.person);
    let who = register.get(agent).copied().flatten();
    let officer = handler.and_then(|person| register.get(person).copied().flatten());
    if let (Some(who), Some(officer)) = (who, officer) {
        turn.emit(recruiting::Happening::OfferedHimself { who, officer });
    }
}

fn open_target(
    turn: &mut Turn<'_>,
    seat: Seat,
    station: &StationStart,
    start: &crate::engine::setup::TargetStart,
) {
    let target = person(start.person);
    let dossier = open(turn, seat, target, Opening::TakenOver);
    recruiting::week::give_cryptonym(turn, seat, dossier);
    for agent in &station.agents {
        let agent = person(agent.person);
        let Some(&tie) = turn.world().theatre.tie(agent, target) else { continue };
        let by = dossier_of(turn, seat, agent);
        let strong = CLOSE <= tie.strength;
        turn.emit(recruiting::Happening::TieLearnt {
            seat,
            one: by,
            other: dossier,
            kind: tie.kind,
            strong,
        });
    }
    let via = start.via.and_then(|via| station.agents.get(usize::from(via)));
    let by = via.map(|via| dossier_of(turn, seat, person(via.person)));
    if let (Some(by), Some(via)) = (by, via) {
        turn.emit(recruiting::Happening::Spotted { seat, target: dossier, by });
        know(turn, person(via.person), Of::Person(target), Known::TrueName);
    }
    if start.assessed > 0 {
        recruiting::week::report_assessment(turn, seat, dossier, target, by, start.assessed * 2);
    }
}

fn dossier_of(turn: &Turn<'_>, seat: Seat, person: PersonId) -> DossierId {
    let mut rows = turn.world().stations.of(seat).dossiers.iter();
    rows.find(|(_, row)| row.person == person).map(|(id, _)| id).unwrap_or_default()
}

fn know(turn: &mut Turn<'_>, knower: PersonId, about: Of, how: Known) {
    turn.emit(contacts::Happening::Learnt { what: Knowledge { knower, about, how } });
}

fn open_security(turn: &mut Turn<'_>, start: &SecurityStart) {
    let SecurityStart { teams, analysts, interrogators, may_expel, patience, money, .. } = *start;
    turn.emit(house::Happening::ForcesCounted { teams, analysts, interrogators, may_expel });
    turn.emit(house::Happening::FundsCounted { seat: Seat::Security, money });
    turn.emit(house::Happening::PatienceChanged { patience });
    let items = turn.rules().double.stock;
    turn.emit(doubles::Happening::StockCounted { items });
    let theatre = Arc::clone(&turn.world().theatre);
    for (holding, readers) in theatre.readers.iter() {
        for &post in readers {
            turn.emit(secrets::Happening::PostReads { post, holding });
        }
        let row = turn.world().holdings.get(holding).copied();
        if let Some(Holding { value, issued, .. }) = row {
            turn.emit(secrets::Happening::EditionIssued { holding, value, issued });
        }
    }
    for &(who, points) in &start.files {
        if let Some(dossier) = turn.world().security.register.get(person(who)).copied().flatten() {
            turn.emit(watching::Happening::PointsGiven {
                dossier,
                item: FileItem::OldFile,
                points,
            });
        }
    }
    for &holding in &start.leaks {
        turn.emit(secrets::Happening::LeakIndicated { holding, by_claim: true });
    }
    debug_assert!(
        theatre.foreigners.iter().all(|&id| { theatre.identity(id).cover != Cover::Local })
    );
}
