#![doc = include_str!("../../../../assets/text/en/rules/hunt.md")]
//! People inside the other house: how they are won, what they bring, how they are looked for.

use crate::engine::{
    event::EventNo,
    flight,
    gazetteer::Papers,
    house,
    ids::{AgentId, DossierId, HoldingId, OfficerNo, PersonId},
    luck::{About, Luck},
    moles::{self, Happening},
    nature::{Clearance, Inside, Motive, StaffRole, Tip},
    order::{self, Approach, SetClearance, carry::carried},
    resolve::{Turn, agenda::number},
    rules::percent,
    seat::Seat,
    units::{Chance, Hour, Week},
    view::{FileItem, Opening, Standing},
    watching::{
        self,
        sight::{dossier_on, give_points},
    },
    world::{Agent, Insider, Status},
};

// Who is let in how far, who is asked, and who is looked into.
carried! {
    SetClearance in Houses: |turn, by, it| set_clearance(turn, by.seat, it);
    Approach in Houses: |turn, by, it| approach(turn, it);
    LookInside in Houses: |turn, by, it| look_inside(turn, it.whom);
    Bench in Houses: |turn, by, it| bench(turn, it.whom, it.on);
    Deceive in Houses: |turn, by, it| deceive(turn, it.holding, it.value);
}

// ── a Station's own people ──

fn set_clearance(turn: &mut Turn<'_>, seat: Seat, order: &SetClearance) {
    let Some(row) = turn.staff(seat, order.staff) else { return };
    let (staff, person, to) = (order.staff, row.person, order.to);
    turn.emit(Happening::ClearanceSet { seat, staff, person, clearance: to });
}

// ── people inside an embassy who work for Security ──

/// Where somebody sits in an embassy.
fn place_of(turn: &Turn<'_>, person: PersonId) -> Option<(Seat, Inside)> {
    let world = turn.world();
    let staff = world.stations.iter().find_map(|(seat, station)| {
        let mut rows = station.staff.iter();
        rows.find(|(_, row)| row.person == person).map(|(no, _)| (seat, Inside::Staff(no)))
    });
    let officer = || world.officer_by_person(person).map(|(seat, no)| (seat, Inside::Officer(no)));
    staff.or_else(officer)
}

/// A row of the tables that go by what somebody is in an embassy.
fn rung(turn: &Turn<'_>, seat: Seat, who: Inside) -> usize {
    match who {
        Inside::Officer(_) => 3,
        Inside::Staff(no) => {
            match turn.world().stations.of(seat).staff.get(no).map(|row| row.role) {
                Some(StaffRole::Cleaner) => 1,
                Some(StaffRole::CipherClerk) => 2,
                Some(StaffRole::Driver) | None => 0,
            }
        }
    }
}

/// Somebody from Security speaks to somebody from an embassy.
fn approach(turn: &mut Turn<'_>, order: &Approach) {
    let whom = order.whom;
    let Some(person) = turn.file(whom).map(|row| row.person) else { return };
    let place = place_of(turn, person);
    let here = turn.is_free(person);
    let Some((of, who)) = place.filter(|_| here) else {
        turn.emit(Happening::InsiderRefused { whom });
        return;
    };
    let key = About::whom(0, number(person)).by(of);
    let chance = chance_to_win(turn, order.motive, person, (of, who));
    if turn.chance(Luck::InsiderWon, key, chance) {
        turn.emit(Happening::InsiderWon { whom, of, who, person });
        return;
    }
    let tells = percent(turn.rules().mole.approach_tells);
    match turn.chance(Luck::InsiderTells, key, tells) {
        true => turn.emit(Happening::InsiderTold { seat: of, whom, who }),
        false => turn.emit(Happening::InsiderRefused { whom }),
    };
}

fn chance_to_win(
    turn: &mut Turn<'_>,
    motive: Motive,
    person: PersonId,
    (of, who): (Seat, Inside),
) -> Chance {
    let rules = turn.rules();
    let mole = &rules.mole;
    let base = mole.approach.get(rung(turn, of, who)).copied().unwrap_or(0);
    let fits = match turn.motive(person) == motive {
        true => mole.approach_right,
        false => -mole.approach_wrong,
    };
    let loyalty = turn.counter_loyalty(person) * mole.approach_loyalty / 100;
    percent((base + fits - loyalty).clamp(mole.approach_least, mole.approach_most))
}

/// What those inside the embassies bring on Sunday.
pub(in crate::engine) fn insiders_report(turn: &mut Turn<'_>) {
    for insider in turn.world().insiders.clone() {
        turn.begin(Hour(159));
        turn.after(insider.touched);
        let Some(share) = lets_see(turn, &insider) else { continue };
        if let Inside::Staff(no) = insider.who
            && let Some(person) = moles::support::served_by(turn, insider.of, no)
        {
            gives_away(turn, &insider, person);
            continue;
        }
        let rules = turn.rules();
        let sees = rules.mole.sees.get(rung(turn, insider.of, insider.who)).copied().unwrap_or(0);
        let Some(person) = turn.file(insider.file).map(|row| row.person) else { continue };
        let key = About::whom(0, number(person)).by(insider.of);
        if turn.is_free(person) && turn.chance(Luck::InsiderSees, key, percent(sees * share / 100))
        {
            brings(turn, &insider, key.nth(1));
        }
    }
}

/// The share of what passes by him that he may see, in hundredths; none, if he is not there.
fn lets_see(turn: &mut Turn<'_>, insider: &Insider) -> Option<i16> {
    match insider.who {
        Inside::Officer(no) => turn.officer(insider.of, no)?.at_work.then_some(100),
        Inside::Staff(no) => match turn.staff(insider.of, no)?.clearance {
            Clearance::Full => Some(100),
            Clearance::Restricted => Some(turn.rules().mole.restricted),
            Clearance::Suspended | Clearance::Dismissed => None,
        },
    }
}

fn brings(turn: &mut Turn<'_>, insider: &Insider, key: About) {
    match insider.who {
        Inside::Officer(no) => brings_an_agent(turn, insider, no, key),
        Inside::Staff(_) => match rung(turn, insider.of, insider.who) {
            1 => brings_a_want(turn, insider, key),
            2 => brings_traffic(turn, insider, key),
            _ => brings_a_meeting(turn, insider, key),
        },
    }
}

/// One of these, by lot.
fn one_of<T: Copy>(turn: &mut Turn<'_>, from: &[T], key: About) -> Option<T> {
    let bound = u32::try_from(from.len()).unwrap_or(0);
    let at = turn.below(Luck::InsiderSees, key, bound);
    from.get(usize::try_from(at).unwrap_or(0)).copied()
}

/// Agents of a Station who are at work. Whoever is not is a cause too: he might have been told of.
fn at_work(turn: &mut Turn<'_>, seat: Seat) -> Vec<(AgentId, Agent)> {
    let agents: Vec<AgentId> = turn.world().agents.keys().collect();
    let rows = agents.into_iter().filter_map(|id| Some((id, turn.agent(id)?)));
    rows.filter(|(_, row)| row.seat == seat && row.standing == Standing::Active).collect()
}

/// A driver is told on Sunday whom he takes where.
fn brings_a_meeting(turn: &mut Turn<'_>, insider: &Insider, key: About) {
    let next = turn.world().week.next();
    let due: Vec<OfficerNo> = at_work(turn, insider.of)
        .into_iter()
        .filter(|(_, row)| row.leader().is_none())
        .filter_map(|(_, row)| {
            let contact = row.contact.filter(|it| order::falls_due(next, row.dossier, it.every))?;
            Some(contact.officer)
        })
        .collect();
    let Some(no) = one_of(turn, &due, key) else { return };
    let Some(person) = turn.officer(insider.of, no).map(|row| row.person) else { return };
    let officer = dossier_on(turn, person, true, Opening::ForeignersList);
    turn.emit(Happening::MeetingBetrayed { by: insider.file, officer });
    watching::sight::suspect(turn, officer);
}

/// Waste paper tells what they are after.
fn brings_a_want(turn: &mut Turn<'_>, insider: &Insider, key: About) {
    let wants: Vec<HoldingId> =
        at_work(turn, insider.of).into_iter().filter_map(|(_, row)| row.task).collect();
    let Some(holding) = one_of(turn, &wants, key) else { return };
    turn.emit(Happening::WantRead { by: insider.file, holding });
}

/// What went home this week, under the name that it went by.
fn brings_traffic(turn: &mut Turn<'_>, insider: &Insider, key: About) {
    let week = turn.world().week;
    let station = turn.world().stations.of(insider.of);
    let sent: Vec<(u16, HoldingId, u8, EventNo)> = station
        .claims
        .iter()
        .filter(|claim| claim.made == week)
        .filter_map(|claim| {
            let source = station.reports.get(usize::from(claim.report.0))?.source;
            let cryptonym = station.dossiers.get(source)?.cryptonym?;
            Some((cryptonym, claim.holding, claim.value, claim.touched))
        })
        .collect();
    let Some((cryptonym, holding, value, no)) = one_of(turn, &sent, key) else { return };
    turn.after(no);
    turn.emit(Happening::TrafficRead { by: insider.file, cryptonym, holding, value });
}

/// An officer gives those away whom he runs himself.
fn brings_an_agent(turn: &mut Turn<'_>, insider: &Insider, no: OfficerNo, key: About) {
    let his: Vec<PersonId> = at_work(turn, insider.of)
        .into_iter()
        .filter(|(_, row)| row.officer == Some(no))
        .map(|(_, row)| row.person)
        .collect();
    if let Some(person) = one_of(turn, &his, key) {
        gives_away(turn, insider, person);
    }
}

/// He knows him, and says so.
fn gives_away(turn: &mut Turn<'_>, insider: &Insider, person: PersonId) {
    let whom = dossier_on(turn, person, true, Opening::DescribedInCustody);
    turn.emit(Happening::AgentBetrayed { by: insider.file, whom });
    let points = turn.rules().mole.betrayed;
    give_points(turn, whom, FileItem::NamedByInsider, points);
}

// ── a Station's sources in Security's house ──

/// Agents who have a desk in Security's house, whether or not papers lie on it.
fn sources(turn: &Turn<'_>) -> Vec<(AgentId, Agent, Papers)> {
    let world = turn.world();
    let agents = world.agents.iter().filter(|(_, row)| row.standing == Standing::Active);
    agents
        .filter_map(|(id, row)| {
            let papers = world.theatre.papers_of(row.person);
            papers.is_house().then_some((id, *row, papers))
        })
        .collect()
}

/// Is somebody shown no papers? Whatever settled it is a cause.
fn is_benched(turn: &mut Turn<'_>, person: PersonId) -> bool {
    let file = turn.world().security.register.get(person).copied().flatten();
    let row = file.and_then(|id| turn.world().security.files.get(id));
    let Some((benched, no)) = row.map(|row| row.benched) else { return false };
    turn.after(no);
    benched
}

/// They are coming for somebody: a source who sees the list may pass it on in time.
pub(in crate::engine) fn is_heard_of(turn: &mut Turn<'_>, whom: DossierId) {
    let Some(person) = turn.world().security.files.get(whom).map(|row| row.person) else { return };
    let Some(taken) = turn.world().agent_by_person(person) else { return };
    let Some(seat) = turn.world().agents.get(taken).map(|row| row.seat) else { return };
    let rules = turn.rules();
    for (id, source, papers) in sources(turn) {
        let sees = papers.show(Papers::Arrests) && source.seat == seat && id != taken;
        if !sees || is_benched(turn, source.person) || !turn.is_true(id, source.person) {
            continue;
        }
        let key = About::whom(number(source.person), number(person)).by(seat);
        let free = turn.is_free(source.person);
        if free && turn.chance(Luck::TipSeen, key.nth(1), percent(rules.mole.warns)) {
            turn.emit(Happening::TipLearnt { asset: id, tip: Tip::Arrest, about: person });
            flight::alarm::hears(turn, taken, taken, rules.mole.warns_hours);
            return;
        }
    }
}

/// What sources in Security's house come by in a week: something on one man each, at most.
pub(in crate::engine) fn the_house_talks(turn: &mut Turn<'_>) {
    for (id, source, papers) in sources(turn) {
        turn.begin(Hour(158));
        let Some(source) = turn.agent(id).filter(|_| turn_is_free(turn, source.person)) else {
            continue;
        };
        if is_benched(turn, source.person) {
            continue;
        }
        let rank = turn.world().theatre.rank(source.person).clamp(1, 5);
        let points = turn.rules().mole.tip.get(usize::from(rank) - 1).copied().unwrap_or(0);
        let key = About::whom(number(source.person), 0).by(source.seat);
        if !turn.chance(Luck::TipSeen, key, percent(points)) {
            continue;
        }
        let truly = turn.is_true(id, source.person);
        let seen = what_lies_there(turn, id, &source, papers, truly);
        let bound = u32::try_from(seen.len()).unwrap_or(0);
        let at = turn.below(Luck::TipSeen, key.nth(2), bound);
        let Some(&(tip, about)) = seen.get(usize::try_from(at).unwrap_or(0)) else { continue };
        turn.emit(Happening::TipLearnt { asset: id, tip, about });
    }
}

fn turn_is_free(turn: &Turn<'_>, person: PersonId) -> bool {
    turn.world().people.get(person).is_some_and(|row| row.status == Status::Free)
}

/// What he could tell of people on whom his Station has a dossier, and has not told. One whom
/// Security controls tells only what hurts nobody. Everything looked at is a cause: with another
/// case open he might have told of that.
fn what_lies_there(
    turn: &mut Turn<'_>,
    id: AgentId,
    source: &Agent,
    papers: Papers,
    truly: bool,
) -> Vec<(Tip, PersonId)> {
    let world = turn.world();
    let station = world.stations.of(source.seat);
    let mut on_file: Vec<(PersonId, Option<AgentId>)> =
        station.dossiers.values().map(|row| (row.person, row.agent)).collect();
    let opened: Vec<EventNo> = station.dossiers.values().map(|row| row.touched).collect();
    on_file.sort_unstable();
    on_file.dedup_by_key(|(person, _)| *person);
    let told: Vec<(Tip, PersonId)> =
        world.tips.iter().filter(|row| row.agent == id).map(|row| (row.tip, row.about)).collect();
    let inquiries: Vec<(DossierId, EventNo)> =
        world.security.house.iter().map(|row| (row.whom, row.touched)).collect();
    opened.into_iter().for_each(|no| turn.after(no));
    let mut seen = Vec::new();
    for (person, agent) in on_file {
        let file = turn.world().security.register.get(person).copied().flatten();
        let Some(row) = file.and_then(|file| turn.file(file)) else { continue };
        if papers.show(Papers::Cases) && row.case && (truly || agent.is_none()) {
            seen.push((Tip::Case, person));
        }
        let theirs = |turn: &mut Turn<'_>| agent.is_some_and(|it| !turn.is_true(it, person));
        if papers.show(Papers::Doubles) && truly && theirs(turn) {
            seen.push((Tip::Theirs, person));
        }
        // A mole reads the inquiry about himself.
        let inquiry = inquiries.iter().find(|(whom, _)| Some(*whom) == file);
        if let Some(&(_, opened)) = inquiry.filter(|_| truly) {
            turn.after(opened);
            seen.push((Tip::Inquiry, person));
        }
    }
    seen.retain(|tip| !told.contains(tip));
    seen
}

/// At a contact, the source and those who reach the Station through him tell what they came by
/// in the weeks before.
pub(in crate::engine) fn tips_are_told(turn: &mut Turn<'_>, seat: Seat, carrier: AgentId) {
    if turn.world().tips.iter().all(|row| row.told) {
        return;
    }
    let world = turn.world();
    let week = world.week;
    let through = world.agents.get(carrier).map(|row| row.dossier);
    let mut due: Vec<_> = world
        .tips
        .iter()
        .filter(|row| !row.told && row.since < week)
        .filter(|row| {
            let leader = world.agents.get(row.agent).and_then(Agent::leader);
            row.agent == carrier || leader.is_some() && leader == through
        })
        .copied()
        .collect();
    due.sort_by_key(|row| (row.since, row.tip, row.about));
    for row in due {
        let Some(source) = turn.agent(row.agent) else { continue };
        if !turn.is_free(source.person) {
            continue;
        }
        turn.after(row.touched);
        let Some(about) = turn.dossier_on(seat, row.about) else { continue };
        let (agent, tip) = (row.agent, row.tip);
        turn.emit(Happening::TipTold { seat, source: source.dossier, asset: agent, tip, about });
    }
}

// ── the hunt in Security's house ──

fn look_inside(turn: &mut Turn<'_>, whom: DossierId) {
    let rules = turn.rules();
    let ends = turn.world().week.plus(rules.mole.inquiry_weeks);
    let _ = turn.file(whom);
    turn.emit(Happening::HouseInquiryOpened { whom, ends });
}

fn bench(turn: &mut Turn<'_>, whom: DossierId, on: bool) {
    let patience = turn.rules().mole.bench_patience;
    if turn.file(whom).is_some() {
        turn.emit(Happening::Benched { whom, on });
        if on {
            house::week::lose_patience(turn, patience);
        }
    }
}

/// Inquiries in the house that are over.
pub(in crate::engine) fn the_house_is_searched(turn: &mut Turn<'_>) {
    let next: Week = turn.world().week.next();
    for row in turn.world().security.house.clone() {
        if row.ends <= next {
            turn.begin(Hour(160));
            turn.after(row.touched);
            end_search(turn, row.whom);
        }
    }
}

fn end_search(turn: &mut Turn<'_>, whom: DossierId) {
    let Some(person) = turn.file(whom).map(|row| row.person) else { return };
    let rules = turn.rules();
    let there = match turn.world().agent_by_person(person) {
        Some(id) => turn.agent(id).is_some() && turn.is_true(id, person),
        None => false,
    };
    let points = if there { rules.mole.inquiry_finds } else { rules.mole.inquiry_errs };
    let key = About::whom(0, number(person));
    let found = turn.chance(Luck::HouseSearched, key, percent(points));
    turn.emit(Happening::HouseInquiryEnded { whom, found });
    if found {
        give_points(turn, whom, FileItem::HouseInquiry, rules.mole.inquiry_points);
    }
}

// ── the one lie ──

fn deceive(turn: &mut Turn<'_>, holding: HoldingId, value: Option<u8>) {
    let truth = turn.holding(holding).map(|row| row.value);
    if value == truth {
        return;
    }
    turn.emit(Happening::LieSet { holding, value });
    if value.is_some() {
        let price = turn.rules().mole.deceive_patience;
        house::week::lose_patience(turn, price);
    }
}
