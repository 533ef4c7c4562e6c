#![doc = include_str!("../../../../assets/text/en/rules/assess.md")]
//! Recruiting: spot, assess, introduce, develop, pitch.

use crate::engine::{contacts, doubles, house, recruiting::Happening, view::Refused};
use crate::engine::{
    contacts::week::{Pair, break_off, learn, learn_tie, surveillance},
    event::{About as Of, Secret},
    flags,
    ids::{AgentId, DossierId, HoldingId, OfficerNo, PersonId},
    links,
    luck::{About, Luck},
    nature::{Approach, Cultivation, Known, Motive, Route},
    order::{Develop, Pitch, Verb, carry::entered},
    recruiting,
    resolve::{Turn, agenda::number},
    rules::{Rules, percent},
    seat::Seat,
    table::Key,
    units::{Chance, Money},
    view::{FileItem, Opening, Range},
    watching::{self, sight::give_points},
    world::{Agent, CLOSE, Dossier, Tie},
};
use std::sync::Arc;

entered! {
    Develop: |agenda, by, it| agenda.by_day_with(*it, it.target, by);
    at its hour |turn, by, it| develop(turn, by.seat, it);
}

entered! {
    Pitch: |agenda, by, it| agenda.by_day_with(*it, it.target, by);
    at its hour |turn, by, it| pitch(turn, by.seat, it);
}

/// An agent names people in his circle.
pub(in crate::engine) fn spot(turn: &mut Turn<'_>, seat: Seat, by: DossierId, agent: PersonId) {
    let names = usize::from(links::role::names_he_gives(turn, agent));
    for tie in candidates(turn, seat, agent).into_iter().take(names) {
        let dossier = turn.world().stations.of(seat).dossiers.next();
        let person = tie.to;
        let identity = Some(turn.world().theatre.identity(person));
        let why = Opening::Spotted;
        turn.emit(house::Happening::DossierOpened { seat, dossier, person, identity, why });
        give_cryptonym(turn, seat, dossier);
        turn.emit(Happening::Spotted { seat, target: dossier, by });
        learn_tie(turn, seat, by, dossier, tie.kind, CLOSE <= tie.strength);
        learn_other_ties(turn, seat, (by, dossier), person);
        let how = if CLOSE <= tie.strength { Known::CloseName } else { Known::TrueName };
        learn(turn, agent, Of::Person(person), how);
    }
}

/// People whom he knows and we have no dossier on: those with posts first, by lot among equals.
fn candidates(turn: &mut Turn<'_>, seat: Seat, agent: PersonId) -> Vec<Tie> {
    let theatre = Arc::clone(&turn.world().theatre);
    let mut found: Vec<Tie> = theatre
        .ties_of(agent)
        .iter()
        .filter(|tie| theatre.locals.contains(&tie.to))
        .filter(|tie| turn.is_free(tie.to) && turn.dossier_on(seat, tie.to).is_none())
        .copied()
        .collect();
    let about = |tie: &Tie| About::whom(number(agent), number(tie.to)).by(seat);
    found.sort_by_cached_key(|tie| {
        let rank = u32::from(theatre.rank(tie.to));
        let lot = turn.lot(Luck::SpottedWho, about(tie), 1_000_000);
        (lot / (1 + rank), tie.to)
    });
    found
}

/// A cryptonym that this seat has not used: the list is walked in a shuffled order.
pub(in crate::engine) fn give_cryptonym(turn: &mut Turn<'_>, seat: Seat, dossier: DossierId) {
    let used = turn.world().stations.of(seat).cryptonyms;
    let all = turn.world().theatre.cryptonyms.max(1);
    // A walk with a stride over the whole list, from a place that differs from seed to seed.
    let about = About::whom(0, 0).by(seat);
    let first = turn.lot_for_good(Luck::Order, about, u32::from(all));
    let step = [97, 89, 83, 1].into_iter().find(|step| u32::from(all) % step != 0).unwrap_or(1);
    let at = (first + u32::from(used) * step) % u32::from(all);
    let cryptonym = u16::try_from(at).unwrap_or(0);
    turn.emit(house::Happening::CryptonymGiven { seat, dossier, cryptonym });
}

/// Whom among our people the new name knows, besides the one who named him.
fn learn_other_ties(
    turn: &mut Turn<'_>,
    seat: Seat,
    (by, dossier): (DossierId, DossierId),
    person: PersonId,
) {
    let world = turn.world();
    let known: Vec<(DossierId, Tie)> = world
        .stations
        .of(seat)
        .dossiers
        .iter()
        .filter(|&(id, row)| id != by && id != dossier && row.agent.is_some())
        .filter_map(|(id, row)| Some((id, *world.theatre.tie(row.person, person)?)))
        .collect();
    for (other, tie) in known {
        learn_tie(turn, seat, other, dossier, tie.kind, CLOSE <= tie.strength);
    }
}

/// An agent looks closely at somebody he knows.
pub(in crate::engine) fn assess(
    turn: &mut Turn<'_>,
    seat: Seat,
    target: DossierId,
    by: (DossierId, PersonId),
) {
    let Some(row) = turn.dossier(seat, target).filter(|row| row.agent.is_none()) else { return };
    let (by, agent) = by;
    let Some(&tie) = turn.world().theatre.tie(agent, row.person) else { return };
    let weak = tie.strength < turn.rules().assess.weak_tie;
    let halves = row.halves.saturating_add(if weak { 1 } else { 2 });
    report_assessment(turn, seat, target, row.person, Some(by), halves);
}

/// Writes an assessment down: ranges that hold the truth in the published share of cases.
pub(in crate::engine) fn report_assessment(
    turn: &mut Turn<'_>,
    seat: Seat,
    target: DossierId,
    person: PersonId,
    by: Option<DossierId>,
    halves: u8,
) {
    let halves = halves.min(8);
    let weeks = usize::from(halves / 2).min(4);
    let key = About::whom(number(person), u32::from(halves)).by(seat);
    let loyalty = turn.counter_loyalty(person);
    let nerve = turn.nerve(person);
    let access = turn.read(Secret::Access, person, |world| access_points(world, person));
    let eye = by.map(|by| eye_of(turn, seat, by));
    let loyalty = range(turn, weeks, key.nth(1), (loyalty, eye));
    let nerve = range(turn, weeks, key.nth(2), (nerve, eye.map(Eye::other)));
    let access = range(turn, weeks, key.nth(3), (access, eye.map(Eye::other)));
    let motive = judge_motive(turn, weeks, key, person);
    let window_open = turn.window_open(person);
    turn.emit(Happening::Assessed {
        seat,
        target,
        by,
        halves,
        loyalty,
        nerve,
        access,
        motive,
        window_open,
    });
    if by.is_some() {
        recruiting::life::is_seen(turn, seat, target, by);
    }
    if turn.rules().flag.judged <= halves {
        flags::week::is_considered(turn, seat, (target, person), halves);
    }
}

/// How much somebody reads: the importance of all his holdings, 100 at most.
fn access_points(world: &crate::engine::world::World, person: PersonId) -> i16 {
    let importance = |holding: HoldingId| {
        world.theatre.gazetteer.holdings.get(holding).map_or(0, |topic| i16::from(topic.importance))
    };
    let sum: i16 = world.reads(person).map(importance).sum();
    sum.saturating_mul(5).min(100)
}

/// How somebody sees people, for good: nobody knows it of himself, and nobody else is told.
#[derive(Clone, Copy)]
enum Eye {
    /// What he shows lies too low: a loyalty that is greater than it looks.
    Low,
    /// What he shows lies too high.
    High,
}

impl Eye {
    /// Whoever takes people for disloyal also takes them for bold and well placed.
    const fn other(self) -> Eye {
        match self {
            Eye::Low => Eye::High,
            Eye::High => Eye::Low,
        }
    }
}

fn eye_of(turn: &Turn<'_>, seat: Seat, by: DossierId) -> Eye {
    let row = turn.world().stations.of(seat).dossiers.get(by);
    let observer = row.map_or(0, |row| number(row.person));
    match turn.lot_for_good(Luck::ObserverBias, About::whom(observer, 0), 2) {
        0 => Eye::Low,
        _ => Eye::High,
    }
}

/// A range that holds the truth in the published share of cases, whoever looks. Where in it the
/// truth lies depends on the eye: over all eyes, anywhere alike.
fn range(turn: &mut Turn<'_>, weeks: usize, key: About, (truth, eye): (i16, Option<Eye>)) -> Range {
    let rules = turn.rules();
    let width = i16::from(rules.assess.width.get(weeks).copied().unwrap_or(80));
    let holds = turn.chance(Luck::AssessedTrait, key, percent(rules.assess.holds));
    let one = |turn: &mut Turn<'_>, verb: u8, bound: i16| {
        let bound = u32::try_from(bound).unwrap_or(1);
        i16::try_from(turn.below(Luck::AssessedTrait, key.verb(verb), bound)).unwrap_or(0)
    };
    let draw = |turn: &mut Turn<'_>, bound: i16| {
        let first = one(turn, 1, bound);
        match eye {
            None => first,
            Some(Eye::Low) => first.max(one(turn, 2, bound)),
            Some(Eye::High) => first.min(one(turn, 2, bound)),
        }
    };
    let low = match holds {
        true => truth - draw(turn, width + 1),
        false if 50 < truth => truth - width - 1 - draw(turn, 10),
        false => truth + 1 + draw(turn, 10),
    };
    let low = low.clamp(0, 100 - width);
    let byte = |points: i16| u8::try_from(points).unwrap_or(0);
    Range { low: byte(low), high: byte(low + width) }
}

fn judge_motive(turn: &mut Turn<'_>, weeks: usize, key: About, person: PersonId) -> Motive {
    let chance = percent(turn.rules().assess.motive.get(weeks).copied().unwrap_or(40));
    let truth = turn.motive(person);
    if turn.chance(Luck::MotiveJudged, key, chance) {
        return truth;
    }
    let others: Vec<Motive> = Motive::ALL.into_iter().filter(|&it| it != truth).collect();
    let at = turn.below(Luck::MotiveJudged, key.verb(1), 4) as usize;
    others.get(at).copied().unwrap_or(truth)
}

/// An agent brings the target and the officer together.
pub(in crate::engine) fn introduce(
    turn: &mut Turn<'_>,
    seat: Seat,
    target: DossierId,
    by: (DossierId, PersonId),
    officer: OfficerNo,
) {
    let Some(row) = turn.dossier(seat, target).filter(|row| row.agent.is_none()) else { return };
    let (by, agent) = by;
    if !turn.is_free(row.person) || turn.world().theatre.tie(agent, row.person).is_none() {
        turn.emit(contacts::Happening::MeetingMissed { seat, who: target, person: row.person });
        return;
    }
    let rapport = turn.rules().station.introduced_rapport.max(row.rapport);
    turn.emit(Happening::Introduced { seat, target, officer, by, rapport });
    if let Some(host) = turn.officer(seat, officer) {
        learn(turn, row.person, Of::Person(host.person), Known::Face);
    }
}

/// An officer cultivates a target.
pub(in crate::engine) fn develop(turn: &mut Turn<'_>, seat: Seat, order: &Develop) {
    let ends = Ends { seat, officer: order.officer, target: order.target };
    let Some((row, officer, seen)) = approach(turn, ends, order.sdr) else { return };
    let rules = turn.rules();
    let key = About::whom(number(officer), number(row.person)).by(seat);
    let before = match row.known_to == Some(order.officer) {
        true => row.rapport,
        false => rules.station.met_rapport,
    };
    let done = order.by == Cultivation::SmallTask && does_a_small_thing(turn, key, before);
    let growth = match (order.by, done) {
        (Cultivation::SmallTask, true) => rules.station.task_rapport,
        (Cultivation::SmallTask, false) => -rules.station.task_refused,
        (Cultivation::Favour, _) => evening(turn, key) + rules.station.favour_rapport,
        (Cultivation::Company, _) => evening(turn, key),
    };
    let rapport = (before + growth).clamp(0, rules.station.rapport_top);
    let (target, no, route, by) = (order.target, order.officer, seen.route, order.by);
    turn.emit(Happening::Developed { seat, target, officer: no, route, rapport, by });
    if by == Cultivation::SmallTask {
        turn.emit(Happening::TriedOut { seat, target, done });
    }
    learn(turn, row.person, Of::Person(officer), Known::Face);
    recruiting::life::is_seen(turn, seat, target, None);
    let site = watching::sight::meeting_place(turn, row.person);
    let manner = match by {
        Cultivation::SmallTask => rules.station.task_manner,
        Cultivation::Company | Cultivation::Favour => rules.contact.manner_harmless,
    };
    let (local, foreign) = (row.person, officer);
    watching::sight::contact(
        turn,
        &watching::sight::Contact { local, foreign, site, nth: 0, seen, manner },
    );
    if by == Cultivation::Favour {
        may_look_rich(turn, seat, row.person);
    }
}

/// What an evening adds to rapport.
fn evening(turn: &mut Turn<'_>, key: About) -> i16 {
    let rules = turn.rules();
    let die = u32::try_from(rules.station.develop_die).unwrap_or(1);
    let rolled = turn.below(Luck::RapportGrows, key, die);
    rules.station.develop_rapport + 1 + i16::try_from(rolled).unwrap_or(0)
}

/// Somebody is asked for a telephone list, a timetable, a name: nothing, and the first of it.
fn does_a_small_thing(turn: &mut Turn<'_>, key: About, rapport: i16) -> bool {
    let points = turn.rules().station.task_done + rapport / 2;
    turn.chance(Luck::SmallThingDone, key, percent(points))
}

/// A favour that shows.
fn may_look_rich(turn: &mut Turn<'_>, seat: Seat, person: PersonId) {
    let key = About::whom(number(person), 3).by(seat);
    let points = turn.rules().station.favour_noticed;
    if turn.chance(Luck::Irregular, key, crate::engine::rules::per_mille(points)) {
        watching::sight::irregular(turn, person);
    }
}

/// Who meets whom.
#[derive(Clone, Copy)]
struct Ends {
    seat: Seat,
    officer: OfficerNo,
    target: DossierId,
}

/// The way to a target: nobody there, broken off, or face to face.
fn approach(
    turn: &mut Turn<'_>,
    ends: Ends,
    sdr: crate::engine::nature::Sdr,
) -> Option<(Dossier, PersonId, contacts::week::Surveillance)> {
    let Ends { seat, officer: no, target } = ends;
    let row = turn.dossier(seat, target).filter(|row| row.agent.is_none())?;
    let Some(officer) = turn.officer(seat, no).filter(|officer| officer.at_work) else {
        turn.emit(contacts::Happening::ContactDropped { seat, agent: target });
        return None;
    };
    if !turn.is_free(row.person) {
        turn.emit(contacts::Happening::MeetingMissed { seat, who: target, person: row.person });
        return None;
    }
    let pair = Pair { seat, officer: officer.person, contact: row.person, nth: 0, led: 0, load: 0 };
    let seen = surveillance(turn, pair, sdr);
    if seen.route == Route::Covered {
        break_off(turn, seat, (target, row.person), (no, officer.person), seen);
        return None;
    }
    Some((row, officer.person, seen))
}

/// The offer, in three steps: meet, sound out, ask.
pub(in crate::engine) fn pitch(turn: &mut Turn<'_>, seat: Seat, order: &Pitch) {
    let ends = Ends { seat, officer: order.officer, target: order.target };
    let Some((row, officer, seen)) = approach(turn, ends, order.sdr) else { return };
    let rules = turn.rules();
    let person = row.person;
    let key = About::whom(number(officer), number(person)).by(seat).verb(Verb::Pitch as u8);
    learn(turn, person, Of::Person(officer), Known::Face);
    learn(turn, officer, Of::Person(person), Known::TrueName);
    let site = watching::sight::meeting_place(turn, person);
    let manner = rules.contact.manner_harmless;
    let (local, foreign) = (person, officer);
    watching::sight::contact(
        turn,
        &watching::sight::Contact { local, foreign, site, nth: 0, seen, manner },
    );

    let right = motive_fits(turn, order, seat, person);
    let shows = turn.chance(Luck::SoundedOut, key, percent(rules.pitch.sound));
    let fits = right == shows;
    let cold = is_cold(&rules, order, &row);
    turn.emit(Happening::SoundedOut { seat, target: order.target, fits, cold });
    if order.stop_if_cold && !fits {
        let rapport = (row.rapport - rules.pitch.stop_rapport).max(0);
        turn.emit(Happening::Stopped { seat, target: order.target, rapport });
        return;
    }
    let chance = match serves_another(turn, seat, person) {
        true => Chance::NEVER,
        false => acceptance(turn, seat, order, &row, officer),
    };
    if turn.chance(Luck::PitchAccepted, key, chance) {
        accept(turn, seat, order, &row, officer);
    } else {
        refuse(turn, seat, order, &row, officer);
    }
}

/// Does somebody work for another Station? One man serves one house: he says no as others do.
pub(in crate::engine) fn serves_another(turn: &mut Turn<'_>, seat: Seat, person: PersonId) -> bool {
    let agent = turn.world().agent_by_person(person).and_then(|id| turn.agent(id));
    // Somebody who writes without a name will not be won under his own as well.
    let nameless = |agent: &Agent| agent.origin.approach == Some(Approach::Anonymous);
    agent.is_some_and(|agent| agent.seat != seat || nameless(&agent))
}

/// The chance that the target accepts. The public table, with what is true.
pub(in crate::engine) fn acceptance(
    turn: &mut Turn<'_>,
    seat: Seat,
    order: &Pitch,
    row: &Dossier,
    officer: PersonId,
) -> Chance {
    let rules = turn.rules();
    let pitch = &rules.pitch;
    let fits = motive_fits(turn, order, seat, row.person);
    let fit = if fits { pitch.right_motive } else { -pitch.wrong_motive };
    let known = row.known_to == Some(order.officer);
    let money = money_counts(turn, row.person, order.money);
    let window = if turn.window_open(row.person) { pitch.window } else { 0 };
    let loyalty = flags::week::loyalty_against(turn, seat, order.flag, row.person);
    let cover = turn.world().theatre.identity(officer).cover;
    let contradicted = match flags::is_contradicted(order.flag, cover) {
        true => rules.flag.contradicted,
        false => 0,
    };
    let diplomat = match cover {
        crate::engine::gazetteer::Cover::Diplomat => pitch.diplomat,
        crate::engine::gazetteer::Cover::Official => pitch.official,
        crate::engine::gazetteer::Cover::Trader | crate::engine::gazetteer::Cover::Local => 0,
    };
    let warmth = match order.motive {
        // Who is pressed is nobody's friend.
        Motive::Coercion => pitch.pressure,
        Motive::Money | Motive::Ideology | Motive::Ego | Motive::Grievance if known => {
            row.rapport * pitch.rapport / 100
        }
        Motive::Money | Motive::Ideology | Motive::Ego | Motive::Grievance => 0,
    };
    let points = pitch.base + fit + warmth + committed(&rules, row)
        - if is_cold(&rules, order, row) { pitch.cold } else { 0 }
        + if row.introduced && known { pitch.introduced } else { 0 }
        + if row.asked { pitch.time_bonus } else { 0 }
        + window
        + money
        - loyalty * pitch.counter_loyalty / 100
        - diplomat
        - contradicted
        - fear(turn, row.person);
    percent(points.clamp(pitch.least, pitch.most))
}

/// Is what the offer plays on what he wants, and can it be had of those in whose name it is made?
fn motive_fits(turn: &mut Turn<'_>, order: &Pitch, seat: Seat, person: PersonId) -> bool {
    fits(turn, person, order.motive)
        && flags::week::speaks_to(turn, seat, order.flag, order.motive, person)
}

/// Does an offer on this motive fit: what he wants, or what has just happened to him?
pub(in crate::engine) fn fits(turn: &mut Turn<'_>, person: PersonId, motive: Motive) -> bool {
    let his = turn.motive(person) == motive;
    let open = turn.window_open(person);
    let life = turn.world().people.get(person).map(|row| row.life).unwrap_or_default();
    his || (open && turn.rules().life.of(life).fits(motive))
}

/// Money counts with those who want it, and with those who need it now.
pub(in crate::engine) fn money_counts(turn: &mut Turn<'_>, person: PersonId, money: Money) -> i16 {
    let most = turn.rules().pitch.money_most;
    match fits(turn, person, Motive::Money) {
        true => i16::try_from(money.0).unwrap_or(0).min(most),
        false => 0,
    }
}

/// Small things done before the great one.
pub(in crate::engine) fn committed(rules: &Rules, row: &Dossier) -> i16 {
    let done = i16::from(row.committed).saturating_mul(rules.pitch.committed);
    done.min(rules.pitch.committed_most)
}

/// A pitch to somebody whom the officer hardly knows, and nobody brought.
fn is_cold(rules: &Rules, order: &Pitch, row: &Dossier) -> bool {
    let known = row.known_to == Some(order.officer);
    !(known && (row.introduced || rules.pitch.warm <= row.rapport))
}

/// Arrests that somebody knows of: of people he knows, or in his own house.
pub(in crate::engine) fn fear(turn: &mut Turn<'_>, person: PersonId) -> i16 {
    let rules = turn.rules();
    let world = turn.world();
    let week = world.week;
    let employer = world.theatre.employer(person);
    let heard: Vec<PersonId> = world
        .arrests
        .iter()
        .filter(|&&(_, at)| week.since(at) <= rules.pitch.fear_weeks)
        .map(|&(whom, _)| whom)
        .filter(|&whom| {
            let colleague = employer.is_some() && world.theatre.employer(whom) == employer;
            whom != person && (colleague || world.theatre.tie(person, whom).is_some())
        })
        .collect();
    for &whom in &heard {
        let _ = turn.person(whom);
    }
    let count = i16::try_from(heard.len()).unwrap_or(i16::MAX);
    count.saturating_mul(rules.pitch.fear).min(rules.pitch.fear_most) + reprisals(turn)
}

/// What everybody fears while somebody else pays for what was done.
fn reprisals(turn: &mut Turn<'_>) -> i16 {
    let reprisals = turn.world().traces.reprisals;
    if !reprisals.holds(turn.world().week) {
        return 0;
    }
    turn.after(reprisals.touched);
    turn.rules().action.retaliate_fear
}

fn accept(turn: &mut Turn<'_>, seat: Seat, order: &Pitch, row: &Dossier, officer: PersonId) {
    let rules = turn.rules();
    let person = row.person;
    let key = About::whom(number(officer), number(person)).by(seat);
    let loyalty = flags::week::loyalty_that_tells(turn, seat, order.flag, person);
    let reports = loyalty / rules.pitch.dangle_divisor.max(1);
    let dangle = turn.chance(Luck::AcceptedAndReports, key, percent(reports));
    let agent: AgentId = Key::at(turn.world().agents.len());
    let dossier = order.target;
    let (no, motive) = (order.officer, order.motive);
    let known = row.known_to == Some(no);
    let rapport = if known { row.rapport } else { rules.station.met_rapport };
    let recruited = match dangle {
        false => Happening::Recruited {
            seat,
            agent: dossier,
            asset: agent,
            person,
            officer: no,
            motive,
            rapport,
        },
        true => Happening::RecruitedAsDangle {
            seat,
            agent: dossier,
            asset: agent,
            person,
            officer: no,
            motive,
            rapport,
        },
    };
    let recruited = turn.emit(recruited);
    flags::week::is_flown(turn, seat, (dossier, agent), order.flag);
    learn(turn, person, Of::Person(officer), Known::Alias);
    let reads: Vec<HoldingId> =
        turn.read(Secret::Access, person, |world| world.reads(person).collect());
    for holding in reads {
        turn.emit(contacts::Happening::ReadsTold { seat, agent: dossier, asset: agent, holding });
    }
    if dangle {
        turn.once_more_after(recruited);
        offer_himself(turn, agent, person, officer, rules.pitch.dangle_control);
    }
}

/// Somebody who accepted goes to his own people at once.
pub(in crate::engine) fn offer_himself(
    turn: &mut Turn<'_>,
    agent: AgentId,
    person: PersonId,
    officer: PersonId,
    control: u8,
) {
    turn.emit(doubles::Happening::Turned { asset: agent, by: Seat::Security, control });
    let who = watching::sight::dossier_on(turn, person, true, Opening::Register);
    let officer = watching::sight::dossier_on(turn, officer, true, Opening::SeenAtContact);
    turn.emit(Happening::OfferedHimself { who, officer });
    watching::sight::suspect(turn, officer);
}

fn refuse(turn: &mut Turn<'_>, seat: Seat, order: &Pitch, row: &Dossier, officer: PersonId) {
    let rules = turn.rules();
    let person = row.person;
    let key = About::whom(number(officer), number(person)).by(seat);
    let target = order.target;
    let rolled = turn.below(Luck::PitchRefused, key, 100);
    let rolled = i16::try_from(rolled).unwrap_or(0) + 1;
    let asks = if row.asked { 0 } else { rules.pitch.asks_time };
    let loyalty = flags::week::loyalty_that_tells(turn, seat, order.flag, person);
    let reports = rules.pitch.reports + loyalty / rules.pitch.reports_divisor.max(1);
    if rolled <= asks {
        let until = turn.world().week.plus(rules.pitch.time_weeks);
        turn.emit(Happening::AskedForTime { seat, target, how: Refused::AskedForTime { until } });
    } else if rolled <= asks + reports {
        denounce(turn, seat, target, person, officer);
    } else {
        turn.emit(Happening::Declined { seat, target });
    }
}

fn denounce(
    turn: &mut Turn<'_>,
    seat: Seat,
    target: DossierId,
    person: PersonId,
    officer: PersonId,
) {
    let rules = turn.rules();
    let by = watching::sight::dossier_on(turn, person, true, Opening::Register);
    let officer = watching::sight::dossier_on(turn, officer, true, Opening::SeenAtContact);
    turn.emit(Happening::DeclinedAndReported { seat, target, by, officer });
    give_points(turn, officer, FileItem::PitchedSomebody, rules.pitch.burned);
    watching::sight::suspect(turn, officer);
}
