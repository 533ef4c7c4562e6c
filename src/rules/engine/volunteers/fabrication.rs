#![doc = include_str!("../../../../assets/text/en/rules/mill.md")]
//! What is made up: product without a source, men without a face, and one invention sold twice.

use crate::engine::{
    contacts,
    volunteers::{
        Happening,
        papers::made_up,
        week::{BILL, Offered, bring, offer, speaks_to_us, wants_money},
    },
};
use crate::engine::{
    contacts::week::{Pair, learn, surveillance},
    event::About as Of,
    ids::{AgentId, HoldingId, PersonId},
    luck::{About, Luck},
    nature::{Approach, Behind, Known, Means, Role},
    order::{SeeMember, Verb},
    product,
    resolve::{Turn, agenda::number},
    rules::percent,
    seat::Seat,
    units::Week,
    watching,
    world::{Agent, Tie},
};

/// Which of two people's contacts of the week this is: more than there are harmless ones.
const APART: u16 = 6;

/// One who reads nothing may offer it all the same, if he can tell a story and wants money.
pub(in crate::engine) fn may_offer_nothing(turn: &mut Turn<'_>, seat: Seat, person: PersonId) {
    let from = turn.rules().volunteer.fabricator;
    if turn.imagination(person) < from || !wants_money(turn, person) {
        return;
    }
    let key = About::whom(number(person), 0).verb(BILL);
    let holding = some_holding(turn, person, key);
    let (approach, behind) = (Approach::WalkIn, Behind::MadeUp);
    offer(turn, Offered { seat, person, approach, behind, via: None }, holding);
}

/// Something that somebody in his place could be thought to read.
fn some_holding(turn: &mut Turn<'_>, person: PersonId, key: About) -> HoldingId {
    let theatre = std::sync::Arc::clone(&turn.world().theatre);
    let house = theatre.employer(person);
    let near = |owner| house == Some(owner);
    let all: Vec<HoldingId> = theatre.gazetteer.holdings.keys().collect();
    let topics = theatre.gazetteer.holdings.iter();
    let own: Vec<HoldingId> =
        topics.filter(|(_, topic)| near(topic.owner)).map(|(id, _)| id).collect();
    let from = if own.is_empty() { &all } else { &own };
    let bound = u32::try_from(from.len()).unwrap_or(1);
    let at = turn.below(Luck::InventedWhat, key.nth(1), bound);
    from.get(at as usize).copied().unwrap_or_default()
}

/// One of ours who needs money may say that he has won somebody, and be paid for him too.
pub(in crate::engine) fn may_bill_for_somebody(turn: &mut Turn<'_>, id: AgentId, person: PersonId) {
    let Some(agent) = turn.agent(id) else { return };
    if !speaks_to_us(turn, &agent) || !turn.is_true(id, person) || !wants_money(turn, person) {
        return;
    }
    let rules = turn.rules();
    let seat = agent.seat;
    let key = About::whom(number(person), 0).by(seat).verb(BILL);
    let points = turn.imagination(person) * rules.volunteer.bills / 100;
    if !turn.chance(Luck::Invents, key, percent(points)) {
        return;
    }
    let could: Vec<Tie> = could_be_named(turn, seat, person);
    let bound = u32::try_from(could.len()).unwrap_or(0);
    if bound == 0 {
        return;
    }
    let at = turn.below(Luck::InventedWhat, key, bound);
    let Some(tie) = could.get(at as usize).copied() else { return };
    let holding = some_holding(turn, tie.to, key);
    bring(turn, agent.dossier, (seat, tie.to), &tie, (Behind::MadeUp, holding));
}

/// Acquaintances with a post, of whom the Station knows nothing yet.
fn could_be_named(turn: &mut Turn<'_>, seat: Seat, person: PersonId) -> Vec<Tie> {
    let theatre = std::sync::Arc::clone(&turn.world().theatre);
    let ties = theatre.ties_of(person).iter();
    ties.filter(|tie| theatre.identity(tie.to).post.is_some() && theatre.locals.contains(&tie.to))
        .filter(|tie| turn.is_free(tie.to) && turn.dossier_on(seat, tie.to).is_none())
        .copied()
        .collect()
}

/// An agent who can find nothing, and would be paid for something. Says whether he did.
pub(in crate::engine) fn may_make_it_up(turn: &mut Turn<'_>, id: AgentId, agent: &Agent) -> bool {
    let person = agent.person;
    let Some(holding) = wanted(turn, agent) else { return false };
    if agent.role == Role::AccessAgent || !wants_money(turn, person) {
        return false;
    }
    let rules = turn.rules();
    let imagination = turn.imagination(person);
    // Apart from whether he bills for somebody.
    let key = About::whom(number(person), u32::from(holding.0)).by(agent.seat).verb(BILL).nth(1);
    let points = percent(imagination * rules.volunteer.invents / 100);
    let invents = turn.chance(Luck::Invents, key, points);
    if invents {
        let resold = (rules.volunteer.mill <= imagination).then(|| comes_back(turn, key));
        invent(turn, (id, agent), holding, key, resold);
    }
    invents
}

/// What he was asked for; else something that he says he reads.
fn wanted(turn: &mut Turn<'_>, agent: &Agent) -> Option<HoldingId> {
    let asked = agent.question.or(agent.task);
    let claims = agent.origin;
    let mut said = turn.world().holdings.keys().filter(|&it| claims.says_he_reads(it));
    asked.or_else(|| said.next())
}

/// When an invention that is sold twice comes back.
fn comes_back(turn: &mut Turn<'_>, key: About) -> Week {
    let bound = u32::from(turn.rules().volunteer.resale_weeks.max(1));
    let weeks = turn.below(Luck::SellsTwice, key, bound);
    turn.world().week.plus(1 + u16::try_from(weeks).unwrap_or(0))
}

fn invent(
    turn: &mut Turn<'_>,
    (id, agent): (AgentId, &Agent),
    holding: HoldingId,
    key: About,
    resold: Option<Week>,
) {
    let says = agent.origin.says_he_reads(holding);
    let means = product::collect::means_of(turn, agent.person, holding, says);
    let means = means.unwrap_or(Means::Hearsay);
    let value = made_up(turn, holding, key);
    let right = turn.holding(holding).is_some_and(|row| row.value == value);
    turn.emit(Happening::Invented { asset: id, holding, value, means, right, resold });
}

/// Nobody is there, but his leader writes as often as he would.
pub(in crate::engine) fn bill_for_product(turn: &mut Turn<'_>, id: AgentId, agent: &Agent) {
    let Some(holding) = wanted(turn, agent) else { return };
    let rules = turn.rules();
    let says = agent.origin.says_he_reads(holding);
    let means = product::collect::means_of(turn, agent.person, holding, says);
    let means = means.unwrap_or(Means::Hearsay);
    let (chance, _) = product::collect::rates(means, &rules);
    let points = product::collect::productivity(turn, agent, chance, &rules);
    let key = About::whom(number(agent.person), u32::from(holding.0)).by(agent.seat).verb(BILL);
    if turn.chance(Luck::ReportBorn, key, percent(points)) {
        invent(turn, (id, agent), holding, key, None);
    }
}

/// A leader is asked to bring one of his people, and brings him, or somebody, or nobody.
pub(in crate::engine) fn member_is_shown(turn: &mut Turn<'_>, seat: Seat, order: &SeeMember) {
    let Some((_, member)) = turn.agent_of(seat, order.member) else { return };
    let Some(leader) = member.leader() else { return };
    let Some((_, above)) = turn.agent_of(seat, leader) else { return };
    let Some(officer) = turn.officer(seat, order.officer).filter(|row| row.at_work) else {
        turn.emit(contacts::Happening::ContactDropped { seat, agent: order.member });
        return;
    };
    if !turn.is_free(above.person) {
        turn.emit(contacts::Happening::MeetingMissed { seat, who: leader, person: above.person });
        return;
    }
    let rules = turn.rules();
    let key = About::whom(number(above.person), number(member.person)).by(seat);
    let key = key.verb(Verb::SeeMember as u8);
    let stand_in = member.origin.invented;
    let points = match stand_in {
        true => turn.imagination(above.person) * rules.volunteer.stand_in / 100,
        false => rules.volunteer.shows,
    };
    let there = stand_in || turn.is_free(member.person);
    let came = there && turn.chance(Luck::Shows, key, percent(points));
    let rapport = (above.rapport - rules.volunteer.see_rapport).max(0);
    let (member_no, officer_no) = (order.member, order.officer);
    turn.emit(Happening::MemberSeen {
        seat,
        leader,
        member: member_no,
        officer: officer_no,
        came,
        rapport,
        stand_in,
    });
    if came && !stand_in {
        three_at_a_table(turn, (seat, officer.person), member.person);
    }
}

/// They have seen each other now, and others may have seen them.
fn three_at_a_table(turn: &mut Turn<'_>, (seat, officer): (Seat, PersonId), member: PersonId) {
    learn(turn, member, Of::Person(officer), Known::Face);
    let pair = Pair { seat, officer, contact: member, nth: APART, led: 0, load: 0 };
    let seen = surveillance(turn, pair, crate::engine::nature::Sdr::Straight);
    let site = watching::sight::meeting_place(turn, member);
    let manner = turn.rules().channel.meeting.manner;
    let contact = watching::sight::Contact {
        local: member,
        foreign: officer,
        site,
        nth: APART,
        seen,
        manner,
    };
    watching::sight::contact(turn, &contact);
}
