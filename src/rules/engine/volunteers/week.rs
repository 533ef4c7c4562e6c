#![doc = include_str!("../../../../assets/text/en/rules/volunteer.md")]
//! Those who come by themselves: who comes, what becomes of the offer, and whom Security sends.

use crate::engine::{
    cells,
    contacts::week::{learn, learn_tie},
    doubles,
    event::{About as Of, EventNo, Secret},
    house,
    ids::{AgentId, DossierId, HoldingId, PersonId, SiteId},
    luck::{About, Luck},
    nature::{Approach, Behind, Comes, Known, Motive, TieKind},
    order::{
        TakeVolunteer, Verb, WatchTarget,
        carry::{carried, entered},
    },
    recruiting,
    resolve::{OFFICE_HOURS, Turn, agenda::number},
    rules::{per_mille, percent},
    seat::Seat,
    table::Key,
    units::{Chance, Money},
    view::{Channel, Contact, FileItem, Opening, Standing},
    watching::sight::{dossier_on, give_points},
    world::{Agent, CLOSE, Offer, Tie},
};
use crate::engine::{
    contacts,
    volunteers::{
        Happening, fabrication,
        orders::bait_price,
        papers::{self, Paper, leave_paper},
    },
};

pub(in crate::engine) use crate::engine::volunteers::fabrication::{
    bill_for_product, may_make_it_up, member_is_shown,
};
pub(in crate::engine) use crate::engine::volunteers::papers::others_write;

/// Keys of luck that belong to nobody's order.
const WALK_IN: u8 = 249;
const SAMPLE: u8 = 248;
pub(in crate::engine) const BILL: u8 = 247;

/// Somebody listens who would not have: now some come by themselves.
pub(in crate::engine) fn may_come(turn: &mut Turn<'_>, person: PersonId) {
    if !turn.is_free(person) {
        return;
    }
    if let Some(id) = turn.world().agent_by_person(person) {
        fabrication::may_bill_for_somebody(turn, id, person);
        return;
    }
    match turn.way_of_coming(person) {
        Comes::Volunteers => may_volunteer(turn, person),
        Comes::ThroughFriends => may_be_brought(turn, person),
        Comes::Recruited => (),
    }
}

/// The chance of coming, less by what ties him to his own, and by what is told of those who came
/// before.
fn willing(turn: &mut Turn<'_>, person: PersonId, points: i16) -> Chance {
    let rules = turn.rules();
    let loyalty = turn.counter_loyalty(person);
    let left = i16::try_from(turn.abandoned()).unwrap_or(i16::MAX);
    let talk = left.saturating_mul(rules.volunteer.abandoned).min(100);
    // Three percentages of one another don't fit into sixteen bits.
    let points = i32::from(points) * i32::from(100 - loyalty) / 10 * i32::from(100 - talk) / 100;
    per_mille(i16::try_from(points).unwrap_or(i16::MAX))
}

fn may_volunteer(turn: &mut Turn<'_>, person: PersonId) {
    let rules = turn.rules();
    let key = About::whom(number(person), 0).verb(WALK_IN);
    let seat = some_station(turn, key);
    let chance = willing(turn, person, rules.volunteer.comes);
    if !turn.chance(Luck::Volunteers, key, chance) {
        return;
    }
    let reads = reads(turn, person);
    if reads.is_empty() {
        fabrication::may_offer_nothing(turn, seat, person);
        return;
    }
    match way(turn, key) {
        Approach::Parcel if 1 < reads.len() => papers::send_parcel(turn, seat, person, &reads),
        approach => {
            let approach = by_hand(approach);
            let holding = least_of(turn, key.verb(SAMPLE), &reads);
            let offered = Offered { seat, person, approach, behind: Behind::Sincere, via: None };
            offer(turn, offered, holding);
        }
    }
}

/// What is left to show that more could come: the least of it. The dearer things are kept back.
fn least_of(turn: &mut Turn<'_>, key: About, holdings: &[HoldingId]) -> HoldingId {
    let theatre = std::sync::Arc::clone(&turn.world().theatre);
    let importance =
        |id: &HoldingId| theatre.gazetteer.holdings.get(*id).map_or(5, |it| it.importance);
    let least = holdings.iter().map(importance).min().unwrap_or(0);
    let cheap: Vec<HoldingId> =
        holdings.iter().copied().filter(|id| importance(id) == least).collect();
    one_of(turn, key, &cheap)
}

/// One Station, where there are several.
pub(in crate::engine) fn some_station(turn: &mut Turn<'_>, key: About) -> Seat {
    let stations = turn.world().stations.stations();
    let at = if stations < 2 { 0 } else { turn.below(Luck::VolunteersHow, key, stations.into()) };
    Seat::STATIONS.into_iter().nth(at as usize).unwrap_or(Seat::Station1)
}

fn reads(turn: &mut Turn<'_>, person: PersonId) -> Vec<HoldingId> {
    turn.read(Secret::Access, person, |world| world.reads(person).collect())
}

fn one_of(turn: &mut Turn<'_>, key: About, holdings: &[HoldingId]) -> HoldingId {
    let bound = u32::try_from(holdings.len()).unwrap_or(1);
    let at = if bound < 2 { 0 } else { turn.below(Luck::VolunteersHow, key, bound) };
    holdings.get(at as usize).copied().unwrap_or_default()
}

/// In person, without a name, or once and never again.
fn way(turn: &mut Turn<'_>, key: About) -> Approach {
    let ways = turn.rules().volunteer.ways;
    let weights = ways.map(|weight| u32::try_from(weight).unwrap_or(0));
    let mut rolled = turn.below(Luck::VolunteersHow, key.nth(1), weights.iter().sum());
    for (weight, approach) in
        weights.into_iter().zip([Approach::WalkIn, Approach::Anonymous, Approach::Parcel])
    {
        if rolled < weight {
            return approach;
        }
        rolled -= weight;
    }
    Approach::WalkIn
}

/// A parcel has no sender: who comes with a story comes in person.
const fn by_hand(approach: Approach) -> Approach {
    match approach {
        Approach::Anonymous => Approach::Anonymous,
        _ => Approach::WalkIn,
    }
}

/// An offer that is about to be made.
#[derive(Clone, Copy)]
pub(in crate::engine) struct Offered {
    pub seat: Seat,
    pub person: PersonId,
    pub approach: Approach,
    pub behind: Behind,
    pub via: Option<DossierId>,
}

/// He says what he wants and leaves something to read. Says under which dossier, if he could.
pub(in crate::engine) fn offer(
    turn: &mut Turn<'_>,
    offered: Offered,
    holding: HoldingId,
) -> Option<DossierId> {
    let Offered { seat, person, approach, behind, via } = offered;
    let dossier = match approach {
        Approach::WalkIn | Approach::Brought | Approach::Liaison => named(turn, seat, person)?,
        Approach::Anonymous | Approach::Parcel => nameless(turn, seat, person),
    };
    let rules = turn.rules();
    let until = turn.world().week.plus(rules.volunteer.waits);
    let price = match approach {
        Approach::Anonymous => Money(rules.volunteer.price),
        Approach::WalkIn | Approach::Brought | Approach::Parcel | Approach::Liaison => Money(0),
    };
    turn.emit(Happening::Volunteered {
        seat,
        dossier,
        person,
        approach,
        via,
        until,
        price,
        behind,
        holding,
    });
    leave_paper(turn, Paper { seat, dossier, person, holding }, behind);
    if approach == Approach::WalkIn && behind != Behind::Sent {
        may_be_seen_at_the_gate(turn, person);
    }
    Some(dossier)
}

/// The dossier on somebody who can still offer himself; a new one, if need be.
fn named(turn: &mut Turn<'_>, seat: Seat, person: PersonId) -> Option<DossierId> {
    if let Some(dossier) = turn.dossier_on(seat, person) {
        let waits = turn.offer(seat, dossier).is_some();
        let serves = turn.dossier(seat, dossier).is_none_or(|row| row.agent.is_some());
        return (!waits && !serves).then_some(dossier);
    }
    let identity = Some(turn.world().theatre.identity(person));
    let dossier = turn.world().stations.of(seat).dossiers.next();
    let why = Opening::CameHimself;
    turn.emit(house::Happening::DossierOpened { seat, dossier, person, identity, why });
    recruiting::week::give_cryptonym(turn, seat, dossier);
    Some(dossier)
}

pub(in crate::engine) fn nameless(turn: &mut Turn<'_>, seat: Seat, person: PersonId) -> DossierId {
    let dossier = turn.world().stations.of(seat).dossiers.next();
    let (identity, why) = (None, Opening::CameHimself);
    turn.emit(house::Happening::DossierOpened { seat, dossier, person, identity, why });
    recruiting::week::give_cryptonym(turn, seat, dossier);
    dossier
}

/// Whoever walks in walks past whoever stands at the gate.
fn may_be_seen_at_the_gate(turn: &mut Turn<'_>, person: PersonId) {
    let rules = turn.rules();
    let teams = i16::from(turn.teams_on(WatchTarget::Gate));
    let key = About::whom(number(person), 0).verb(WALK_IN);
    let points = teams.saturating_mul(rules.volunteer.gate_team);
    if !turn.chance(Luck::SeenAtGate, key, percent(points)) {
        return;
    }
    let known = turn.chance(Luck::NamedAtOnce, key, percent(rules.contact.named));
    let who = dossier_on(turn, person, known, Opening::CameHimself);
    turn.emit(Happening::SeenAtEmbassy { who });
    give_points(turn, who, FileItem::CameToEmbassy, rules.volunteer.embassy);
}

/// One who comes through somebody close to him comes when that one serves, and can speak.
fn may_be_brought(turn: &mut Turn<'_>, person: PersonId) {
    let Some((tie, id, friend)) = friend_in_the_network(turn, person) else { return };
    let rules = turn.rules();
    let (seat, leader) = (friend.seat, friend.dossier);
    let key = About::whom(number(person), number(friend.person)).verb(WALK_IN);
    let chance = willing(turn, person, rules.volunteer.brought);
    if !turn.is_true(id, friend.person) || !turn.chance(Luck::Volunteers, key, chance) {
        return;
    }
    let reads = reads(turn, person);
    if reads.is_empty() {
        return;
    }
    let holding = least_of(turn, key.verb(SAMPLE), &reads);
    bring(turn, leader, (seat, person), &tie, (Behind::Sincere, holding));
    learn(turn, friend.person, Of::Person(person), Known::CloseName);
}

/// A leader says that somebody works for him.
pub(in crate::engine) fn bring(
    turn: &mut Turn<'_>,
    leader: DossierId,
    (seat, person): (Seat, PersonId),
    tie: &Tie,
    (behind, holding): (Behind, HoldingId),
) {
    let (approach, via) = (Approach::Brought, Some(leader));
    let offered = Offered { seat, person, approach, behind, via };
    if let Some(dossier) = offer(turn, offered, holding) {
        learn_tie(turn, seat, leader, dossier, tie.kind, CLOSE <= tie.strength);
    }
}

/// The closest friend or relative who serves a Station.
fn friend_in_the_network(turn: &mut Turn<'_>, person: PersonId) -> Option<(Tie, AgentId, Agent)> {
    let world = turn.world();
    let close = |tie: &&Tie| matches!(tie.kind, TieKind::Family | TieKind::Friend | TieKind::Lover);
    let mut serving: Vec<(Tie, AgentId)> = world
        .theatre
        .ties_of(person)
        .iter()
        .filter(close)
        .filter_map(|tie| Some((*tie, world.agent_by_person(tie.to)?)))
        .collect();
    serving.sort_by_key(|(tie, id)| (std::cmp::Reverse(tie.strength), *id));
    serving.into_iter().find_map(|(tie, id)| {
        let agent = turn.agent(id)?;
        speaks_to_us(turn, &agent).then_some((tie, id, agent))
    })
}

/// Is there anybody to whom he could say it?
pub(in crate::engine) fn speaks_to_us(turn: &mut Turn<'_>, agent: &Agent) -> bool {
    let face_to_face = match agent.contact.map(|contact| contact.channel) {
        None | Some(Channel::Meeting { .. }) => true,
        Some(_) => false,
    };
    face_to_face
        && agent.standing == Standing::Active
        && agent.origin.approach != Some(Approach::Anonymous)
        && turn.is_free(agent.person)
}

/// Does he keep what he has until he is paid for what he gave?
pub(in crate::engine) fn withholds(agent: &Agent) -> bool {
    let origin = &agent.origin;
    origin.paid.0 < origin.price.0.saturating_mul(origin.given)
}

// ── what becomes of offers ──

// Answers to offers, and what Security sends out to be answered.
carried! {
    TakeVolunteer in Offers: |turn, by, it| take(turn, by.seat, it);
    TestVolunteer in Offers: |turn, by, it| test(turn, by.seat, it.who);
    SendAway in Offers: |turn, by, it| {
        if let Some(offer) = turn.offer(by.seat, it.who) {
            let answered = turn.emit(Happening::SentAway { seat: by.seat, dossier: it.who });
            nobody_would_have_him(turn, &offer, answered);
        }
    };
    TraceChain in Offers: |turn, by, it| papers::trace(turn, by.seat, it.report);
    Dangle in Offers: |turn, by, it| dangle(turn, it.whom, it.holding);
    Plant in Offers: |turn, by, it| papers::plant(turn, it);
}

entered! {
    SeeMember: |agenda, by, it| agenda.on_sunday(*it, it.member, by);
    at its hour |turn, by, it| member_is_shown(turn, by.seat, it);
}

/// An offer that nobody answered is gone.
pub(in crate::engine) fn offers_lapse(turn: &mut Turn<'_>) {
    if turn.world().offers.is_empty() {
        return;
    }
    let week = turn.world().week;
    let late: Vec<Offer> =
        turn.world().offers.iter().filter(|offer| offer.until <= week).copied().collect();
    for offer in late {
        turn.begin(OFFICE_HOURS);
        turn.after(offer.touched);
        lapse(turn, &offer);
    }
}

fn lapse(turn: &mut Turn<'_>, offer: &Offer) {
    let (seat, dossier) = (offer.seat, offer.dossier);
    let lapsed = turn.emit(Happening::OfferLapsed { seat, dossier });
    nobody_would_have_him(turn, offer, lapsed);
}

/// One who was sent comes home and says so.
fn nobody_would_have_him(turn: &mut Turn<'_>, offer: &Offer, answered: EventNo) {
    if offer.behind == Behind::Sent {
        turn.after(answered);
        let who = dossier_on(turn, offer.person, true, Opening::Register);
        turn.emit(Happening::DangleEnded { who });
    }
}

fn take(turn: &mut Turn<'_>, seat: Seat, order: &TakeVolunteer) {
    let dossier = order.who;
    let Some(offer) = turn.offer(seat, dossier) else { return };
    let Some(officer) = turn.officer(seat, order.officer).filter(|row| row.at_work) else {
        turn.emit(contacts::Happening::ContactDropped { seat, agent: dossier });
        return;
    };
    // He may have been won in another way meanwhile.
    if turn.dossier(seat, dossier).is_none_or(|row| row.agent.is_some()) {
        lapse(turn, &offer);
        return;
    }
    if !turn.is_free(offer.person) {
        let person = offer.person;
        turn.emit(contacts::Happening::MeetingMissed { seat, who: dossier, person });
        lapse(turn, &offer);
        return;
    }
    let leader = offer.via.and_then(|via| turn.agent_of(seat, via));
    let no = leader.and_then(|(_, row)| row.officer).unwrap_or(order.officer);
    let agent: AgentId = Key::at(turn.world().agents.len());
    let (person, approach) = (offer.person, offer.approach);
    let rapport = turn.rules().volunteer.rapport;
    let taken = Happening::VolunteerTaken {
        seat,
        agent: dossier,
        asset: agent,
        person,
        officer: no,
        approach,
        rapport,
    };
    let taken = turn.emit(taken);
    match approach {
        Approach::Anonymous => choose_a_place(turn, &offer, agent, no),
        Approach::Brought => {
            say_what_he_reads(turn, &offer, agent);
            if let (Some(via), Some((by, _))) = (offer.via, leader) {
                cells::week::take_on(turn, seat, (via, by), dossier, Known::TrueName);
            }
        }
        Approach::WalkIn | Approach::Parcel | Approach::Liaison => {
            learn(turn, person, Of::Person(officer.person), Known::Alias);
            say_what_he_reads(turn, &offer, agent);
        }
    }
    if offer.behind == Behind::Sent {
        turn.once_more_after(taken);
        let loyalty = turn.counter_loyalty(person);
        let firm = i16::from(turn.rules().pitch.dangle_control);
        let control = u8::try_from((firm + loyalty) / 2).unwrap_or(0);
        match approach {
            // Nobody is met: all that comes to light is that the offer was taken.
            Approach::Anonymous => {
                turn.emit(doubles::Happening::Turned { asset: agent, by: Seat::Security, control });
                let who = dossier_on(turn, person, true, Opening::Register);
                turn.emit(Happening::DangleTaken { who });
            }
            Approach::WalkIn | Approach::Brought | Approach::Parcel | Approach::Liaison => {
                recruiting::week::offer_himself(turn, agent, person, officer.person, control);
            }
        }
    }
}

/// What he reads; of one who makes things up, what he says.
fn say_what_he_reads(turn: &mut Turn<'_>, offer: &Offer, agent: AgentId) {
    let (seat, dossier) = (offer.seat, offer.dossier);
    let mut said = match offer.behind {
        Behind::Sincere | Behind::Sent => reads(turn, offer.person),
        Behind::MadeUp => vec![offer.holding],
    };
    if !said.contains(&offer.holding) {
        said.push(offer.holding);
    }
    for holding in said {
        turn.emit(contacts::Happening::ReadsTold { seat, agent: dossier, asset: agent, holding });
    }
}

/// He says where he will leave things; nobody else chooses.
fn choose_a_place(
    turn: &mut Turn<'_>,
    offer: &Offer,
    agent: AgentId,
    officer: crate::engine::ids::OfficerNo,
) {
    let (seat, dossier, person) = (offer.seat, offer.dossier, offer.person);
    let theatre = std::sync::Arc::clone(&turn.world().theatre);
    let sites = theatre.gazetteer.sites.iter();
    let fit: Vec<SiteId> =
        sites.filter(|(_, site)| site.kind.takes_a_drop()).map(|(id, _)| id).collect();
    let bound = u32::try_from(fit.len()).unwrap_or(1);
    let key = About::whom(number(person), 1).by(seat).verb(WALK_IN);
    let at = if bound < 2 { 0 } else { turn.below(Luck::VolunteersHow, key, bound) };
    let Some(&site) = fit.get(at as usize) else { return };
    turn.emit(contacts::Happening::DropLearnt { seat, agent: dossier, asset: agent, site });
    learn(turn, person, Of::Site(site), Known::Site);
    let every = turn.rules().cell.every;
    let contact = Some(Contact { officer, channel: Channel::Drop, every });
    turn.emit(contacts::Happening::ContactArranged { seat, agent: dossier, asset: agent, contact });
}

/// He is asked what is known already. His answers are evidence, and the questions may offend.
fn test(turn: &mut Turn<'_>, seat: Seat, dossier: DossierId) {
    let Some(offer) = turn.offer(seat, dossier) else { return };
    if !turn.is_free(offer.person) {
        turn.emit(contacts::Happening::MeetingMissed { seat, who: dossier, person: offer.person });
        return;
    }
    let rules = turn.rules();
    let points = match offer.behind {
        Behind::Sincere => rules.volunteer.fits,
        Behind::Sent | Behind::MadeUp => rules.volunteer.fits_false,
    };
    let key = About::whom(number(offer.person), 0).by(seat).verb(Verb::TestVolunteer as u8);
    let fits = turn.chance(Luck::OfferFits, key, percent(points));
    let insulted = turn.chance(Luck::TakesOffence, key, percent(rules.volunteer.insults));
    turn.emit(Happening::OfferTested { seat, dossier, fits, insulted });
    if insulted {
        lapse(turn, &offer);
    }
}

/// One of Security's own goes and offers himself, with something true.
fn dangle(turn: &mut Turn<'_>, whom: DossierId, holding: HoldingId) {
    let Some(person) = turn.file(whom).map(|row| row.person) else { return };
    let rules = turn.rules();
    let set = turn.emit(Happening::DangleSet { who: whom, holding });
    doubles::week::spend_item(turn);
    let price = bait_price(&rules, rules.volunteer.dangle_patience, importance(turn, holding));
    house::week::lose_patience(turn, price);
    turn.begin(OFFICE_HOURS);
    turn.after(set);
    let key = About::whom(number(person), 0).verb(Verb::Dangle as u8);
    let seat = some_station(turn, key);
    let serves = turn.world().agent_by_person(person).filter(|&id| turn.agent(id).is_some());
    let (approach, behind) = (by_hand(way(turn, key)), Behind::Sent);
    let offered = Offered { seat, person, approach, behind, via: None };
    let goes = turn.is_free(person) && serves.is_none();
    if !goes || offer(turn, offered, holding).is_none() {
        turn.emit(Happening::DangleEnded { who: whom });
    }
}

pub(in crate::engine) fn importance(turn: &Turn<'_>, holding: HoldingId) -> u8 {
    let topic = turn.world().theatre.gazetteer.holdings.get(holding);
    topic.map_or(5, |topic| topic.importance)
}

/// Does money move him?
pub(in crate::engine) fn wants_money(turn: &mut Turn<'_>, person: PersonId) -> bool {
    turn.wants(person, Motive::Money)
}
