#![doc = include_str!("../../../../assets/text/en/rules/link.md")]
//! Links that somebody serves: letter boxes, addresses, couriers, flats. He knows the ends that he
//! serves, and shows when he is used too often.

use crate::engine::{contacts, house, links::Happening};
use crate::engine::{
    contacts::week::{Pair, Surveillance, deliver, hand_over, learn, surveillance},
    event::About as Of,
    ids::{AgentId, DossierId, OfficerNo, PersonId},
    links,
    luck::{About, Luck},
    nature::{Known, Sdr},
    order::WatchTarget,
    resolve::{Turn, agenda::number},
    rules::percent,
    seat::Seat,
    units::Money,
    view::{Channel, Contact, FileItem, Opening, Standing},
    watching::{
        self,
        sight::{dossier_on, give_points},
    },
    world::Agent,
};

/// Whose contact it is: the house, its dossier, and the agent in truth.
pub(in crate::engine) type Whose = (Seat, DossierId, AgentId);

/// Does an agent give what he has to somebody who hands it on?
pub(in crate::engine) fn is_handed_on(channel: Channel, own: DossierId) -> bool {
    match channel {
        Channel::LetterBox { .. } | Channel::Post { .. } | Channel::Courier { .. } => true,
        Channel::Radio { by } => by != own,
        _ => false,
    }
}

/// The number of a served contact among those of the same two in a week: each agent has his own.
fn nth(agent: &Agent) -> u16 {
    8 + agent.person.0
}

/// Whoever serves the link of an agent, if he is where he should be and fit for it.
fn server(turn: &mut Turn<'_>, agent: &Agent, channel: Channel) -> Option<(AgentId, Agent)> {
    let (by, role) = channel.server()?;
    let (id, row) = turn.agent_of(agent.seat, by)?;
    let own = by == agent.dossier;
    let fit = own || row.works_as(role, turn.world().week);
    let there = turn.is_free(row.person) || row.played;
    (fit && there && row.standing == Standing::Active).then_some((id, row))
}

/// Is everything there that the contact needs? Says so to the Station if it is not.
pub(in crate::engine) fn is_ready(
    turn: &mut Turn<'_>,
    channel: Channel,
    agent: AgentId,
    row: &Agent,
) -> bool {
    let (seat, dossier) = (row.seat, row.dossier);
    if channel.server().is_some() && server(turn, row, channel).is_none() {
        turn.emit(Happening::LinkFailed { seat, agent: dossier, asset: agent, channel });
        return false;
    }
    let price = Money(turn.rules().channel.of(channel).money);
    if price > Money(0) && turn.money(seat) < price {
        turn.emit(contacts::Happening::ContactDropped { seat, agent: dossier });
        return false;
    }
    true
}

/// What a contact has cost.
pub(in crate::engine) fn is_paid(turn: &mut Turn<'_>, channel: Channel, seat: Seat) {
    let amount = Money(turn.rules().channel.of(channel).money);
    if amount > Money(0) {
        let _ = turn.money(seat);
        turn.emit(house::Happening::MoneySpent { seat, amount });
    }
}

/// The agent's end: he leaves what he has with whoever serves the link.
pub(in crate::engine) fn give(turn: &mut Turn<'_>, id: AgentId, contact: Contact) {
    let Some(agent) = turn.agent(id) else { return };
    // What the papers had of him.
    let _ = turn.dossier(agent.seat, agent.dossier);
    if agent.standing != Standing::Active || !turn.keeps_contact(&agent) {
        return;
    }
    let Some((by, served)) = server(turn, &agent, contact.channel) else { return };
    let rules = turn.rules();
    let row = rules.channel.of(contact.channel);
    let carried = turn.world().packets.iter();
    let carried: Vec<_> =
        carried.filter(|row| row.carrier == id && row.dropped.is_none()).collect();
    let Some(touched) = carried.last().map(|row| row.touched) else { return };
    let packets = u8::try_from(carried.len()).unwrap_or(u8::MAX).min(row.capacity);
    turn.after(touched);
    let left = turn.emit(Happening::PacketsLeft { asset: id, by, packets });
    if matches!(contact.channel, Channel::Post { .. }) {
        letter(turn, &agent, &served);
        return;
    }
    learn(turn, served.person, Of::Person(agent.person), Known::Face);
    learn(turn, agent.person, Of::Person(served.person), Known::Face);
    turn.once_more_after(left);
    is_seen(turn, (agent.person, served.person), &agent, row.manner, Sdr::Straight);
    turn.once_more_after(left);
    tells(turn, by, agent.person);
    turn.once_more_after(left);
    may_show(turn, by, &agent);
}

/// The Station's end.
pub(in crate::engine) fn take(turn: &mut Turn<'_>, id: AgentId, contact: Contact) {
    let Some(agent) = turn.agent(id) else { return };
    // What the papers had of him.
    let _ = turn.dossier(agent.seat, agent.dossier);
    let (seat, dossier, channel) = (agent.seat, agent.dossier, contact.channel);
    let officer = turn.officer(seat, contact.officer).filter(|row| row.at_work);
    let Some(officer) = officer else {
        turn.emit(contacts::Happening::ContactDropped { seat, agent: dossier });
        return;
    };
    if !is_handed_on(channel, dossier) || matches!(channel, Channel::Radio { .. }) {
        links::radio::listen(turn, id, contact);
        return;
    }
    if !is_ready(turn, channel, id, &agent) {
        return;
    }
    let Some((by, served)) = server(turn, &agent, channel) else { return };
    let rules = turn.rules();
    let row = rules.channel.of(channel);
    let packets = deliver(turn, seat, id, row.capacity, |packet, week| {
        packet.dropped.is_some_and(|at| at.plus(row.delay) <= week)
    });
    let officer_no = contact.officer;
    let worked = turn.emit(Happening::LinkWorked {
        seat,
        agent: dossier,
        asset: id,
        officer: officer_no,
        channel,
        packets,
    });
    is_paid(turn, channel, seat);
    turn.once_more_after(worked);
    learn(turn, served.person, Of::Person(officer.person), Known::Face);
    turn.once_more_after(worked);
    is_seen(turn, (served.person, officer.person), &agent, row.manner, Sdr::Straight);
    turn.once_more_after(worked);
    tells(turn, by, officer.person);
    turn.once_more_after(worked);
    if packets > 0 && matches!(channel, Channel::Post { .. }) {
        links::radio::read_check(turn, (seat, dossier, id));
    }
    hand_over(turn, seat, dossier, id);
}

/// Two people at a place, for the sake of a third man's link.
fn is_seen(
    turn: &mut Turn<'_>,
    (local, other): (PersonId, PersonId),
    agent: &Agent,
    manner: i16,
    sdr: Sdr,
) {
    let nth = nth(agent);
    let pair = Pair { seat: agent.seat, officer: other, contact: local, nth, led: 0, load: 0 };
    let seen = surveillance(turn, pair, sdr);
    let site = watching::sight::meeting_place(turn, local);
    watching::sight::contact(
        turn,
        &watching::sight::Contact { local, foreign: other, site, nth, seen, manner },
    );
}

/// One who serves another master says for whom he keeps or carries things.
fn tells(turn: &mut Turn<'_>, by: AgentId, whom: PersonId) {
    let Some(served) = turn.agent(by) else { return };
    let theirs = turn.control(by, served.person);
    // One who is ours again goes on telling, or they would know.
    if theirs.is_none() && turn.world().control(by).is_none() {
        return;
    }
    let by = dossier_on(turn, served.person, true, Opening::Register);
    let whom = dossier_on(turn, whom, true, Opening::DescribedInCustody);
    turn.emit(Happening::ServedTold { by, whom });
    let points = turn.rules().file.named_face;
    give_points(turn, whom, FileItem::DescribedInCustody, points);
}

/// Too many people ring at one door.
fn may_show(turn: &mut Turn<'_>, by: AgentId, agent: &Agent) {
    let Some(served) = turn.agent(by) else { return };
    if shows(turn, &served, agent.person) {
        watching::sight::irregular(turn, served.person);
    }
}

fn shows(turn: &mut Turn<'_>, served: &Agent, who: PersonId) -> bool {
    let channel = turn.rules().channel.clone();
    let worn = i16::from(served.worn.saturating_sub(channel.uses));
    let key = About::whom(number(served.person), number(who)).by(served.seat);
    turn.chance(Luck::WornShows, key, percent(worn.saturating_mul(channel.wear)))
}

/// A letter goes through hands that nobody counts.
fn letter(turn: &mut Turn<'_>, agent: &Agent, served: &Agent) {
    let district = turn.world().theatre.identity(served.person).district;
    let teams = i16::from(turn.teams_on(WatchTarget::Mail(district)));
    let rules = turn.rules();
    let key = About::whom(number(served.person), number(agent.person)).by(agent.seat);
    let points = rules.mail.team.saturating_mul(teams);
    if turn.chance(Luck::LetterNoticed, key, percent(points)) {
        let who = dossier_on(turn, served.person, true, Opening::Register);
        turn.emit(Happening::LetterNoticed { who });
        give_points(turn, who, FileItem::StrangeLetters, rules.mail.points);
    }
}

// ── flats and journeys ──

/// Can anybody see that two people go into one house? Not whoever follows only one of them: he
/// sees one man ring a bell. It takes both, or a house that has been used too often.
pub(in crate::engine) fn is_house_seen(
    turn: &mut Turn<'_>,
    (seat, keeper): (Seat, DossierId),
    visitor: PersonId,
    seen: Surveillance,
) -> bool {
    if seen.officer_tailed && seen.contact_tailed {
        return true;
    }
    let keeper = turn.agent_of(seat, keeper).map(|(_, row)| row);
    keeper.is_some_and(|row| shows(turn, &row, visitor))
}

/// The keeper lets the officer in and goes out: a keeper who is taken can say for whom, and not
/// who came. One whom Security controls looks on from over the way.
pub(in crate::engine) fn house_is_used(
    turn: &mut Turn<'_>,
    (seat, dossier, agent): Whose,
    officer: OfficerNo,
    channel: Channel,
    packets: u8,
) {
    let visitors = [
        turn.agent(agent).map(|row| row.person),
        turn.officer(seat, officer).map(|row| row.person),
    ];
    let keeper = channel.server().and_then(|(by, _)| turn.agent_of(seat, by));
    let used = turn.emit(Happening::LinkWorked {
        seat,
        agent: dossier,
        asset: agent,
        officer,
        channel,
        packets,
    });
    let Some((id, row)) = keeper else { return };
    let [guest, host] = visitors;
    for visitor in visitors.into_iter().flatten() {
        if host == Some(visitor) {
            learn(turn, row.person, Of::Person(visitor), Known::Face);
            turn.once_more_after(used);
        }
        tells(turn, id, visitor);
        turn.once_more_after(used);
    }
    if let Some(guest) = guest {
        learn(turn, guest, Of::Person(row.person), Known::Face);
    }
}

/// Somebody was abroad: the border keeps records.
pub(in crate::engine) fn journey(turn: &mut Turn<'_>, who: PersonId) {
    let rules = turn.rules();
    let key = About::whom(number(who), 0);
    if turn.chance(Luck::JourneyNoticed, key, percent(rules.channel.travel)) {
        let who = dossier_on(turn, who, true, Opening::Register);
        turn.emit(Happening::JourneyNoticed { who });
        give_points(turn, who, FileItem::Journey, rules.channel.travel_points);
    }
}
