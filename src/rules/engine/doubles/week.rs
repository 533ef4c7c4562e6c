#![doc = include_str!("../../../../assets/text/en/rules/turn.md")]
//! Doubles: the offer, the meetings, what they are given to report, and how lies come out.

use crate::engine::{
    doubles::Happening,
    event::EventNo,
    house,
    ids::{AgentId, DossierId, HoldingId, PersonId, ReportNo},
    luck::{About, Luck},
    moles,
    nature::{Fodder, Means, Motive, TieKind},
    order::{self, Verb, carry::carried},
    product,
    resolve::{Turn, agenda::number},
    rules::{per_mille, percent},
    seat::Seat,
    view::{FileItem, Opening},
    watching::{
        self,
        sight::{dossier_on, give_points},
    },
    world::{Agent, Feed, ProductRow},
};

/// A prisoner is asked whether he would rather go home, and on what terms.
pub(in crate::engine) fn offer(turn: &mut Turn<'_>, prisoner: DossierId) {
    let Some(row) = turn.prisoner(prisoner) else { return };
    let person = row.person;
    let serves = turn.world().agent_by_person(person);
    let taken = match serves {
        Some(id) if turn.is_true(id, person) => takes_the_offer(turn, prisoner, id, person),
        Some(_) | None => false,
    };
    match serves {
        Some(agent) if taken => {
            let control = first_control(turn, person);
            turn.emit(Happening::Doubled { who: prisoner, person, asset: agent, control });
            house::week::gain_patience(turn, turn.rules().double.turned);
        }
        Some(_) | None => {
            turn.emit(Happening::OfferRefused { prisoner });
        }
    }
}

fn takes_the_offer(
    turn: &mut Turn<'_>,
    prisoner: DossierId,
    id: AgentId,
    person: PersonId,
) -> bool {
    let rules = turn.rules();
    let double = &rules.double;
    let broken = turn.prisoner(prisoner).is_some_and(|row| row.broke.is_some());
    let file = turn.file(prisoner).map_or(0, |row| row.evidence.points());
    let rapport = turn.agent(id).map_or(0, |row| row.rapport);
    let motive = match turn.motive(person) {
        Motive::Money | Motive::Coercion => double.offer_motive,
        Motive::Ideology => -double.offer_ideology,
        Motive::Ego | Motive::Grievance => 0,
    };
    let points = double.offer
        + if double.offer_points <= file { double.offer_file } else { 0 }
        + if broken { double.offer_broken } else { 0 }
        + if has_family(turn, person) { double.offer_family } else { 0 }
        + motive
        - rapport * double.offer_rapport / 100;
    let chance = percent(points.clamp(double.least, double.most_chance));
    turn.chance(Luck::OfferTaken, About::whom(number(person), 0), chance)
}

fn has_family(turn: &Turn<'_>, person: PersonId) -> bool {
    let ties = turn.world().theatre.ties_of(person);
    ties.iter().any(|tie| tie.kind == TieKind::Family)
}

fn first_control(turn: &mut Turn<'_>, person: PersonId) -> u8 {
    let rules = turn.rules();
    let family = if has_family(turn, person) { rules.double.control_family } else { 0 };
    let faith = match turn.motive(person) {
        Motive::Ideology => rules.double.control_ideology,
        Motive::Money | Motive::Coercion | Motive::Ego | Motive::Grievance => 0,
    };
    (rules.double.control + family).saturating_sub(faith)
}

/// Somebody whom Security turned was met: it hears of it, from him who is true to it and from him
/// who no longer is. One whom nobody watches may say what he is. Was the meeting supervised?
pub(in crate::engine) fn comes_to_a_meeting(
    turn: &mut Turn<'_>,
    id: AgentId,
    officer: PersonId,
) -> bool {
    let Some(agent) = turn.agent(id) else { return false };
    let control = turn.control(id, agent.person);
    if turn.world().control(id).is_none() {
        return false;
    }
    let rules = turn.rules();
    let key = About::whom(number(officer), number(agent.person)).by(agent.seat);
    let minded = turn.teams_on_person(agent.person) > 0;
    let supervised = minded && turn.chance(Luck::Supervised, key, percent(rules.double.supervised));
    let who = dossier_on(turn, agent.person, true, Opening::Register);
    let foreigner = dossier_on(turn, officer, true, Opening::SeenAtContact);
    turn.emit(Happening::DoubleTold { who, officer: foreigner, task: agent.task });
    give_points(turn, foreigner, FileItem::PitchedSomebody, rules.double.told);
    watching::sight::suspect(turn, foreigner);
    if supervised {
        may_be_seen_through(turn, id, &agent, who, control.is_none());
    }
    let Some(control) = control.filter(|_| !supervised) else { return supervised };
    let loose = i16::from(100 - control.min(100)) * agent.rapport / rules.double.redouble.max(1);
    if turn.chance(Luck::Redoubles, key, per_mille(loose)) {
        let (seat, dossier) = (agent.seat, agent.dossier);
        turn.emit(Happening::Redoubled { seat, agent: dossier, asset: id });
    }
    supervised
}

/// Those who listen may hear that he has told his officer.
fn may_be_seen_through(
    turn: &mut Turn<'_>,
    id: AgentId,
    agent: &Agent,
    double: DossierId,
    told: bool,
) {
    let last = turn.world().control(id).map(|row| (row.by, row.touched));
    let Some((by, no)) = last.filter(|_| told) else { return };
    let key = About::whom(number(agent.person), 0).by(agent.seat);
    let points = turn.rules().mole.seen_through;
    if by == agent.seat && turn.chance(Luck::SeenThrough, key, percent(points)) {
        turn.after(no);
        turn.emit(moles::Happening::SeenThrough { double });
    }
}

carried! {
    TurnAgain in TurnsAgain: |turn, by, it| turn_again(turn, it.double);
    OfferToTurn in Fates: |turn, by, it| offer(turn, it.prisoner);
    Feed in Fodder: |turn, by, it| feed(turn, it);
}

/// A double who told his officer is offered the choice once more.
fn turn_again(turn: &mut Turn<'_>, double: DossierId) {
    let Some(person) = turn.file(double).map(|row| row.person) else { return };
    let agent = turn.world().agent_by_person(person);
    match agent.filter(|&id| is_turned_again(turn, id, person)) {
        Some(agent) => {
            let control = first_control(turn, person);
            turn.emit(moles::Happening::TurnedAgain { double, asset: agent, control });
        }
        None => {
            turn.emit(moles::Happening::TurnedAway { double });
        }
    }
}

/// The table of an offer, with what he has to lose by then: he has confessed to both sides.
fn is_turned_again(turn: &mut Turn<'_>, id: AgentId, person: PersonId) -> bool {
    let rules = turn.rules();
    let double = &rules.double;
    let Some(agent) = turn.agent(id) else { return false };
    if !turn.is_free(person) || !turn.is_true(id, person) {
        return false;
    }
    let family = if has_family(turn, person) { double.offer_family } else { 0 };
    let points =
        double.offer + family + rules.mole.turn_again - agent.rapport * double.offer_rapport / 100;
    let chance = percent(points.clamp(double.least, double.most_chance));
    turn.chance(Luck::TurnedAgain, About::whom(number(person), 0), chance)
}

/// One of a cell who is Security's tells of the other, whose face he sees.
pub(in crate::engine) fn tells_of_his_cell(turn: &mut Turn<'_>, id: AgentId, other: PersonId) {
    let Some(agent) = turn.agent(id) else { return };
    let _ = turn.control(id, agent.person);
    if turn.world().control(id).is_none() {
        return;
    }
    let who = dossier_on(turn, agent.person, true, Opening::Register);
    let met = dossier_on(turn, other, true, Opening::Register);
    turn.emit(Happening::DoubleTold { who, officer: met, task: agent.task });
    let points = turn.rules().double.told;
    give_points(turn, met, FileItem::PitchedSomebody, points);
}

/// What a double is to report is written down, and chickenfeed is taken out of the stock.
fn feed(turn: &mut Turn<'_>, order: &order::Feed) {
    let order::Feed { double, holding, fodder } = *order;
    let person = turn.file(double).map(|row| row.person);
    let Some(agent) = person.and_then(|it| turn.world().agent_by_person(it)) else { return };
    let _ = turn.agent(agent);
    turn.emit(Happening::FeedSet { double, asset: agent, holding, fodder });
    match fodder {
        Fodder::Deception { value } => keep_to(turn, holding, value),
        Fodder::Chickenfeed => {
            spend_item(turn);
            let price = price(turn, holding);
            house::week::lose_patience(turn, price);
        }
    }
}

/// What one double says of an edition, all of them say from now on.
fn keep_to(turn: &mut Turn<'_>, holding: HoldingId, value: u8) {
    let lies = &turn.world().security.lies;
    let told = lies.iter().any(|row| row.holding == holding);
    if !told && turn.holding(holding).is_some_and(|row| row.value != value) {
        turn.emit(moles::Happening::LieSet { holding, value: Some(value) });
    }
}

pub(in crate::engine) fn spend_item(turn: &mut Turn<'_>) {
    let items = turn.stock().saturating_sub(1);
    turn.emit(Happening::StockCounted { items });
}

fn importance(turn: &Turn<'_>, holding: HoldingId) -> u8 {
    turn.world().theatre.gazetteer.holdings.get(holding).map_or(5, |topic| topic.importance)
}

fn price(turn: &Turn<'_>, holding: HoldingId) -> u8 {
    let rules = turn.rules();
    crate::engine::doubles::orders::chickenfeed_price(&rules, importance(turn, holding))
}

/// A double takes along what lies ready for him. Asked something with nothing ready, he brings
/// the truth if an item can be spared.
pub(in crate::engine) fn takes_what_he_is_given(turn: &mut Turn<'_>, id: AgentId, agent: &Agent) {
    let fits = |feed: &Feed| agent.question.is_none_or(|asked| asked == feed.holding);
    let ready = agent.feed.filter(fits).or_else(|| lie_to_tell(turn, id, agent));
    if let Some(feed) = ready {
        if let Some(means) = comes_by(turn, agent, feed.holding) {
            take(turn, id, agent, feed, means);
        }
        return;
    }
    let Some(holding) = agent.question else { return };
    let rules = turn.rules();
    let cheap = importance(turn, holding) <= rules.double.feed_importance;
    if turn.is_true(id, agent.person) || !cheap || turn.stock() == 0 {
        return;
    }
    if let Some(means) = comes_by(turn, agent, holding) {
        spend_item(turn);
        let value = turn.holding(holding).map_or(0, |row| row.value);
        make_packet(turn, id, (holding, means), value);
    }
}

/// The verb of draws about what is given, apart from those about what the agent finds.
const FEED: u8 = Verb::Feed as u8;

/// What is given is brought as often as the agent would find it, and as the agent would say to
/// have come by it.
fn comes_by(turn: &mut Turn<'_>, agent: &Agent, holding: HoldingId) -> Option<Means> {
    let says = agent.origin.says_he_reads(holding);
    let means = product::collect::means_of(turn, agent.person, holding, says)?;
    let key = product::collect::finding(agent, holding).verb(FEED);
    product::collect::is_found(turn, agent, (holding, means), key).map(|_| means)
}

/// Where all doubles say one thing, he says it too: of what he was asked, or what he is to look
/// for. Told once of an edition, it is told.
fn lie_to_tell(turn: &mut Turn<'_>, id: AgentId, agent: &Agent) -> Option<Feed> {
    let asked = agent.question.or(agent.task);
    let mut lies = turn.world().security.lies.iter();
    let lie = lies.find(|row| Some(row.holding) == asked).copied()?;
    let told = turn.world().stations.of(agent.seat).reports.iter().any(|row| {
        (row.source, row.holding, row.value, row.lie)
            == (agent.dossier, lie.holding, lie.value, true)
    });
    let on_the_way = turn.world().packets.iter().any(|row| {
        (row.agent, row.holding, row.value, row.lie) == (id, lie.holding, lie.value, true)
    });
    if told || on_the_way || turn.is_true(id, agent.person) {
        return None;
    }
    turn.after(lie.touched);
    Some(Feed { holding: lie.holding, fodder: Fodder::Deception { value: lie.value } })
}

fn take(turn: &mut Turn<'_>, id: AgentId, agent: &Agent, feed: Feed, means: Means) {
    let holding = feed.holding;
    let truth = turn.holding(holding).map_or(0, |row| row.value);
    let value = match feed.fodder {
        Fodder::Chickenfeed => truth,
        Fodder::Deception { value } => value,
    };
    let double = dossier_on(turn, agent.person, true, Opening::Register);
    turn.emit(Happening::Fed { double, asset: id, holding, value });
    if !turn.is_true(id, agent.person) {
        make_packet(turn, id, (holding, means), value);
    }
}

fn make_packet(turn: &mut Turn<'_>, id: AgentId, (holding, means): (HoldingId, Means), value: u8) {
    let right = turn.holding(holding).is_some_and(|row| row.value == value);
    turn.emit(product::Happening::PacketMade {
        asset: id,
        holding,
        value,
        means,
        right,
        fed: true,
    });
}

/// Lies that fit have come out.
pub(in crate::engine) fn lies_come_out(
    turn: &mut Turn<'_>,
    fits: impl Fn(Seat, &ProductRow) -> bool,
) {
    let world = turn.world();
    let out: Vec<(Seat, ReportNo, EventNo)> = world
        .stations
        .iter()
        .flat_map(|(seat, station)| {
            let rows = station.reports.iter().enumerate();
            rows.map(move |(at, row)| (seat, at, *row))
        })
        .filter(|(seat, _, row)| row.lie && !row.exposed && fits(*seat, row))
        .map(|(seat, at, row)| (seat, ReportNo(u16::try_from(at).unwrap_or(u16::MAX)), row.touched))
        .collect();
    for (seat, report, received) in out {
        turn.after(received);
        turn.emit(Happening::LieExposed { seat, report });
    }
}
