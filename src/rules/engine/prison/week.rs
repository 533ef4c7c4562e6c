#![doc = include_str!("../../../../assets/text/en/rules/interrogate.md")]
//! Arrest, questions, and what comes of them.

use crate::engine::prison::Happening;
use crate::engine::{
    event::{About as Of, EventNo, Knowledge},
    flags, flight,
    gazetteer::Cover,
    house,
    ids::{DossierId, PersonId},
    law::LegalStatus,
    links,
    luck::{About, Luck},
    moles,
    nature::{Known, Line, Occasion, Publicity, Pursuit, Relation},
    order::{
        Arrest,
        carry::{carried, entered},
    },
    partings, recruiting, relations,
    resolve::{OFFICE_HOURS, Turn, agenda::number, turn::Wake},
    rules::percent,
    seat::Seat,
    units::{Hour, Moment},
    view::{FileItem, ForeignStatus, Loss, Opening, Standing},
    watching::{
        self,
        sight::{dossier_on, give_points},
    },
    world::{File, Memory, Prisoner},
};

/// A team goes out in the small hours.
pub(in crate::engine) fn arrest(turn: &mut Turn<'_>, order: &Arrest) {
    let Some(file) = turn.file(order.whom) else { return };
    let person = file.person;
    if !turn.is_free(person) {
        turn.emit(Happening::ArrestFailed { whom: order.whom });
        return;
    }
    let rules = turn.rules();
    let key = About::whom(number(person), 0);
    let officer = turn.officer_by_person(person);
    let found =
        if has_hidden(turn, person) { rules.alarm.kit_hidden } else { rules.prison.kit_found };
    let kit = has_kit(turn, person) && turn.chance(Luck::KitFound, key, percent(found));
    let breaks = breaks_after(turn, person);
    let whom = order.whom;
    let _ = turn.teams();
    let (publicity, pursuit, hour) = (order.publicity, order.pursuit, turn.hour());
    let arrested = Happening::Arrested { whom, person, kit, hour, breaks, publicity, pursuit };
    let arrested = turn.emit(arrested);
    price_of_arrest(turn, &file);
    if kit {
        give_points(turn, whom, FileItem::Kit, rules.file.kit);
        links::radio::set_is_taken(turn, whom, person);
    }
    if publicity == Publicity::Open {
        in_the_news(turn, person, |seat, dossier| Happening::ArrestInTheNews { seat, dossier });
        recruiting::life::friends_hear(turn, person, arrested);
        turn.once_more_after(arrested);
    }
    if free_interrogators(turn) > 0 {
        let line = Line::default();
        turn.emit(Happening::InterrogationSet { prisoner: whom, line });
        if let Some(hours) = breaks {
            turn.wake(turn.now().plus(hours.into()), Wake::Talk(whom));
        }
    }
    if let Some(agent) = turn.world().agent_by_person(person) {
        turn.once_more_after(arrested);
        flight::alarm::is_raised(turn, agent, publicity, arrested);
    }
    if let Some((seat, no)) = officer {
        turn.once_more_after(arrested);
        house::week::officer_is_lost(turn, seat, no, Loss::Arrested);
        if publicity == Publicity::Open {
            turn.once_more_after(arrested);
            let state = turn.world().theatre.identity(person).state;
            relations::week::shift(turn, state, -rules.relations.arrest, Occasion::Arrest);
        }
    }
}

/// Somebody who was taught a drop, or was given something, has it at home.
fn has_kit(turn: &mut Turn<'_>, person: PersonId) -> bool {
    if turn.officer_by_person(person).is_some() {
        return true;
    }
    match turn.world().agent_by_person(person) {
        Some(id) => {
            turn.agent(id).is_some_and(|agent| agent.drop.is_some() || agent.skills.needs_kit())
        }
        None => false,
    }
}

/// Somebody who has gone to ground has also cleared his house.
fn has_hidden(turn: &mut Turn<'_>, person: PersonId) -> bool {
    let agent = turn.world().agent_by_person(person).and_then(|id| turn.agent(id));
    agent.is_some_and(|row| row.standing == Standing::Dormant)
}

/// Hours after which he breaks, or none if he holds out this week.
fn breaks_after(turn: &mut Turn<'_>, person: PersonId) -> Option<u16> {
    let rules = turn.rules();
    let nerve = turn.nerve(person);
    let rolled = turn.below(Luck::Breaks, About::whom(number(person), 0), 100);
    let owes = partings::week::holds_out(turn, person);
    let rolled = i16::try_from(rolled).unwrap_or(0) + 1 + (nerve - 50) / 2 + owes;
    let row = rules.prison.breaks.iter().find(|(upto, _)| rolled <= *upto);
    row.map(|&(_, hours)| hours)
}

/// An arrest without enough in the file costs patience.
fn price_of_arrest(turn: &mut Turn<'_>, file: &File) {
    let (rules, week) = (turn.rules(), turn.world().week);
    let price = file.evidence.price_of_arrest(file.is_fetched(week, &rules), &rules);
    if price > 0 {
        house::week::lose_patience(turn, price);
    }
}

/// Open arrests and releases are public: every Station that has him on file reads of it.
fn in_the_news(turn: &mut Turn<'_>, person: PersonId, news: impl Fn(Seat, DossierId) -> Happening) {
    let seats: Vec<Seat> = turn.world().stations.seats().filter(|it| it.is_station()).collect();
    for seat in seats {
        if let Some(dossier) = turn.dossier_on(seat, person) {
            turn.emit(news(seat, dossier));
        }
    }
}

fn free_interrogators(turn: &mut Turn<'_>) -> usize {
    let busy = turn.questioned();
    usize::from(turn.world().security.interrogators).saturating_sub(busy)
}

carried! {
    Interrogate in Fates: |turn, by, it| set_line(turn, it.prisoner, it.line);
    Charge in Fates: |turn, by, it| charge(turn, it.prisoner);
    Release in Fates: |turn, by, it| {
        let held = turn.prisoner(it.prisoner);
        free(turn, it.prisoner);
        held.iter().for_each(|row| sent_home(turn, row));
    };
}

entered! {
    Arrest: |agenda, by, it| agenda.arrest(*it, by.at);
    in Houses |turn, by, it| moles::week::is_heard_of(turn, it.whom);
}

/// Those in the cells may break before anybody goes out.
pub(in crate::engine) fn some_break(turn: &mut Turn<'_>) {
    for dossier in held(turn) {
        turn.begin(OFFICE_HOURS);
        may_break(turn, dossier);
    }
}

fn held(turn: &Turn<'_>) -> Vec<DossierId> {
    turn.world().security.prisoners.iter().map(|row| row.dossier).collect()
}

/// When a prisoner says the next thing: when he breaks, and then at intervals.
pub(in crate::engine) fn speaks_at(row: &Prisoner, interval: u32) -> Option<Moment> {
    row.line?;
    match row.broke {
        Some(broke) => Some(broke.plus(interval * (u32::from(row.items) + 1))),
        None => Some(Moment::of(row.since, row.hour).plus(row.breaks?.into())),
    }
}

/// Somebody who held out for a week breaks with a weekly chance.
fn may_break(turn: &mut Turn<'_>, dossier: DossierId) {
    let Some(row) = turn.prisoner(dossier) else { return };
    let holds_out = row.broke.is_none() && row.breaks.is_none() && row.line.is_some();
    if !holds_out || turn.world().week.since(row.since) == 0 {
        return;
    }
    let later = percent(turn.rules().prison.breaks_later);
    if turn.chance(Luck::BreaksLater, About::whom(number(row.person), 0), later) {
        talk(turn, dossier);
    }
}

/// A clock in the cells: he breaks, or says the next thing.
pub(in crate::engine) fn talk(turn: &mut Turn<'_>, dossier: DossierId) {
    let Some(row) = turn.prisoner(dossier) else { return };
    if row.line.is_none() {
        return;
    }
    // Somebody innocent may know a face, but he has nothing to admit.
    if !is_guilty(turn, row.person) {
        return;
    }
    let known = what_he_can_tell(turn, &row);
    if row.broke.is_none() {
        let at = turn.now();
        turn.emit(Happening::Confessed { prisoner: dossier, at });
        flags::week::is_named(turn, dossier, row.person);
    } else if let Some(item) = known.iter().find(|item| !item.told) {
        tell(turn, &row, item.what);
    } else {
        return;
    }
    let at = turn.now().plus(turn.rules().prison.interval.into());
    turn.wake(at, Wake::Talk(dossier));
}

/// A team goes out for somebody whom a prisoner gave away.
pub(in crate::engine) fn fetch(turn: &mut Turn<'_>, whom: DossierId) {
    let due = turn.world().raids.iter().find(|row| row.whom == whom).copied();
    let Some(raid) = due.filter(|row| row.at <= turn.now()) else { return };
    turn.after(raid.touched);
    let placed = turn.teams_placed();
    let tied = turn.is_tied();
    if turn.teams() <= placed {
        let at = turn.now().plus(turn.rules().alarm.fetch_waits);
        turn.emit(Happening::RaidSet { whom, by: raid.by, at });
        turn.wake(at, Wake::Fetch(whom));
        return;
    }
    if tied {
        turn.emit(Happening::ArrestFailed { whom });
        return;
    }
    let publicity = turn.prisoner(raid.by).map_or(Publicity::Open, |row| row.publicity);
    arrest(turn, &Arrest { whom, publicity, pursuit: Pursuit::RollUp });
}

/// Sunday: what secrecy costs, who has said nothing, and who must go home. Nobody is held for ever
/// without a charge.
pub(in crate::engine) fn week_in_the_cells(turn: &mut Turn<'_>) {
    for dossier in held(turn) {
        turn.begin(Hour(160));
        let Some(row) = turn.prisoner(dossier) else { continue };
        let weeks = turn.world().week.since(row.since);
        // Whoever is played is kept, for as long as it goes well.
        let played = links::radio::is_played(turn, row.person);
        if !played && turn.rules().prison.held_weeks <= weeks {
            free(turn, dossier);
            sent_home(turn, &row);
            continue;
        }
        if row.publicity == Publicity::Secret {
            keep_secret(turn, dossier, if played { 0 } else { weeks + 1 });
        }
        if row.line.is_some() && row.broke.is_none() {
            turn.begin(Hour(161));
            let _ = turn.prisoner(dossier);
            turn.emit(Happening::NothingFound { prisoner: dossier });
        }
    }
}

fn keep_secret(turn: &mut Turn<'_>, dossier: DossierId, weeks: u16) {
    let rules = turn.rules();
    let [first, later] = rules.alarm.secret_patience;
    house::week::lose_patience(turn, if weeks == 1 { first } else { later });
    if rules.alarm.secret_weeks <= weeks {
        turn.begin(Hour(160));
        if let Some((person, avowed)) = avow(turn, dossier) {
            spread(turn, person, avowed);
        }
    }
}

/// A secret arrest is announced: whose, and the event that says so.
fn avow(turn: &mut Turn<'_>, dossier: DossierId) -> Option<(PersonId, EventNo)> {
    let row = turn.prisoner(dossier).filter(|row| row.publicity == Publicity::Secret)?;
    let avowed = turn.emit(Happening::ArrestAvowed { prisoner: dossier });
    let news = |seat, dossier| Happening::ArrestInTheNews { seat, dossier };
    in_the_news(turn, row.person, news);
    Some((row.person, avowed))
}

/// Those whom he could give away read of it like everybody else.
fn spread(turn: &mut Turn<'_>, person: PersonId, avowed: EventNo) {
    recruiting::life::friends_hear(turn, person, avowed);
    if let Some(agent) = turn.world().agent_by_person(person) {
        flight::alarm::is_raised(turn, agent, Publicity::Open, avowed);
    }
}

fn set_line(turn: &mut Turn<'_>, prisoner: DossierId, line: Line) {
    if turn.prisoner(prisoner).is_some() {
        turn.emit(Happening::InterrogationSet { prisoner, line });
    }
}

fn charge(turn: &mut Turn<'_>, prisoner: DossierId) {
    let Some(row) = turn.prisoner(prisoner) else { return };
    let person = row.person;
    let avowed = avow(turn, prisoner);
    let innocent = !is_guilty(turn, person);
    let convicted = turn.emit(Happening::Convicted { prisoner, person, innocent });
    let gain = turn.rules().expulsion.convicted;
    house::week::gain_patience(turn, gain);
    turn.once_more_after(convicted);
    flags::week::comes_before_the_court(turn, prisoner);
    if let Some((person, avowed)) = avowed {
        spread(turn, person, avowed);
    }
}

/// Did he serve a Station, in truth, as agent or officer?
fn is_guilty(turn: &mut Turn<'_>, person: PersonId) -> bool {
    if let Some(id) = turn.world().agent_by_person(person) {
        let _ = turn.agent(id);
        return true;
    }
    turn.officer_by_person(person).is_some()
}

fn free(turn: &mut Turn<'_>, prisoner: DossierId) {
    let Some(row) = turn.prisoner(prisoner) else { return };
    let person = row.person;
    let innocent = !is_guilty(turn, person);
    turn.emit(Happening::Freed { prisoner, person, innocent });
    if row.publicity == Publicity::Open {
        in_the_news(turn, person, |seat, dossier| Happening::ReleaseInTheNews { seat, dossier });
    }
    let rules = turn.rules();
    let fetched = turn.file(prisoner).is_some_and(|file| file.was_fetched(row.since, &rules));
    house::week::lose_patience(turn, rules.expulsion.price_of_freeing(fetched));
}

/// Who is on an embassy's staff is not let go into the street but put on a train. A
/// confession is proof enough.
fn sent_home(turn: &mut Turn<'_>, row: &Prisoner) {
    let person = row.person;
    let cover = turn.world().theatre.identity(person).cover;
    if LegalStatus::of(cover) != LegalStatus::Official {
        return;
    }
    let points = turn.file(row.dossier).map_or(0, |file| file.evidence.points());
    let proven = row.broke.is_some() || turn.rules().expulsion.proof <= points;
    let _ = (turn.officer_by_person(person), turn.teams());
    turn.emit(Happening::Expelled { who: row.dossier, person, proven });
}

/// What he can tell, in the order in which it comes: what the line presses for, then what is
/// worth least tomorrow.
fn what_he_can_tell(turn: &mut Turn<'_>, row: &Prisoner) -> Vec<Memory> {
    let theatre = std::sync::Arc::clone(&turn.world().theatre);
    let mut known = turn.memories(row.person);
    let local = |person| theatre.locals.contains(&person);
    let pressed = |item: &Knowledge| match (row.line, item.about) {
        (Some(Line::Product), Of::Site(_)) => true,
        (Some(Line::Contacts), Of::Person(person)) => local(person),
        (Some(Line::Handler), Of::Person(person)) => !local(person),
        (_, Of::Person(_) | Of::Site(_) | Of::Plan(_)) => false,
    };
    known.sort_by_key(|Memory { what, .. }| (!pressed(what), what.how, what.about));
    known
}

/// One item.
fn tell(turn: &mut Turn<'_>, row: &Prisoner, item: Knowledge) {
    let how = item.how;
    let prisoner = row.dossier;
    match item.about {
        Of::Plan(of) => {
            let whom = dossier_on(turn, of, true, Opening::DescribedInCustody);
            let kind = turn.world().agent_by_person(of).and_then(|id| turn.agent(id)?.plan);
            let kind = kind.map(|plan| plan.kind).unwrap_or_default();
            turn.emit(Happening::PlanByPrisoner { prisoner, whom, kind });
        }
        Of::Site(site) => {
            turn.emit(Happening::SiteByPrisoner { prisoner, site });
        }
        Of::Person(whom) => {
            let said = match friend_in_place_of(turn, row, whom) {
                Some(friend) => {
                    let (how, relation) = (Known::CloseName, Relation::WorksWithMe);
                    Said { whom: friend, how, relation, lie: true }
                }
                None => {
                    let relation = relation(turn, row.person, whom);
                    Said { whom, how, relation, lie: false }
                }
            };
            names(turn, row, said);
        }
    }
}

/// What a prisoner says of somebody.
#[derive(Clone, Copy)]
struct Said {
    whom: PersonId,
    how: Known,
    relation: Relation,
    lie: bool,
}

/// A name or a face goes into the papers, and the team goes out if it was told to.
fn names(turn: &mut Turn<'_>, row: &Prisoner, said: Said) {
    let rules = turn.rules();
    let Said { whom, how, relation, lie } = said;
    let prisoner = row.dossier;
    let by_name = matches!(how, Known::TrueName | Known::CloseName);
    let known = by_name || is_recognised(turn, whom) || is_in_the_albums(turn, row, (whom, how));
    let dossier = dossier_on(turn, whom, known, Opening::DescribedInCustody);
    let foreign = turn.world().theatre.identity(whom).cover != Cover::Local;
    turn.emit(Happening::NamedByPrisoner { prisoner, whom: dossier, how, relation, lie });
    let share = rules.file.related.get(relation as usize).copied().unwrap_or(0);
    let points = if known { rules.file.named_true } else { rules.file.named_face };
    let entry = match (relation.is_of_the_chain(), known) {
        (false, _) => FileItem::SpokenOf,
        (true, true) => FileItem::NamedInCustody,
        (true, false) => FileItem::DescribedInCustody,
    };
    give_points(turn, dossier, entry, points * share / 100);
    if known && foreign {
        watching::sight::suspect(turn, dossier);
        if relation == Relation::RunsMe && is_met(turn, row.person) {
            watching::sight::read_habits(turn, dossier);
        }
    } else if known && relation.is_of_the_chain() && row.pursuit == Pursuit::RollUp {
        go_for(turn, dossier, whom, (prisoner, by_name));
    }
}

/// What a prisoner has to do with somebody, as their Station has it.
fn relation(turn: &mut Turn<'_>, prisoner: PersonId, whom: PersonId) -> Relation {
    let agent = |turn: &mut Turn<'_>, person| {
        let id = turn.world().agent_by_person(person)?;
        turn.agent(id)
    };
    if turn.world().theatre.identity(whom).cover != Cover::Local {
        return Relation::RunsMe;
    }
    let Some(other) = agent(turn, whom) else { return Relation::LookedOver };
    if turn.officer_by_person(prisoner).is_some_and(|(seat, _)| seat == other.seat) {
        return Relation::WorksWithMe;
    }
    let Some(mine) = agent(turn, prisoner) else { return Relation::LookedOver };
    if mine.seat != other.seat {
        return Relation::LookedOver;
    }
    if mine.leader() == Some(other.dossier) {
        return Relation::RunsMe;
    }
    let under_one = mine.leader().is_some() && mine.leader() == other.leader();
    if other.leader() == Some(mine.dossier) || under_one {
        return Relation::WorksWithMe;
    }
    if other.role.serves() || mine.role.serves() {
        return Relation::ServesMe;
    }
    Relation::LookedOver
}

/// Is a prisoner met by an officer? A member of a cell is not, any more.
fn is_met(turn: &mut Turn<'_>, prisoner: PersonId) -> bool {
    let id = turn.world().agent_by_person(prisoner);
    id.and_then(|id| turn.agent(id)).is_some_and(|agent| agent.leader().is_none())
}

/// The friend whose name a prisoner gives in place of another's.
fn friend_in_place_of(turn: &mut Turn<'_>, row: &Prisoner, whom: PersonId) -> Option<PersonId> {
    let key = About::whom(number(row.person), number(whom)).nth(row.items.into());
    let lies = percent(turn.rules().prison.lies);
    let friends: Vec<PersonId> = {
        let theatre = &turn.world().theatre;
        let ties = theatre.ties_of(row.person).iter().map(|tie| tie.to);
        ties.filter(|&friend| friend != whom && theatre.locals.contains(&friend)).collect()
    };
    let bound = u32::try_from(friends.len()).unwrap_or(0);
    if bound == 0 || !turn.chance(Luck::PrisonerLies, key, lies) {
        return None;
    }
    let at = turn.below(Luck::FriendNamed, key, bound) as usize;
    friends.get(at).copied().filter(|&friend| turn.is_free(friend))
}

/// Is a described face found when the prisoner is shown the albums?
fn is_in_the_albums(turn: &mut Turn<'_>, row: &Prisoner, (whom, how): (PersonId, Known)) -> bool {
    let key = About::whom(number(row.person), number(whom)).nth(how as u16);
    turn.chance(Luck::FaceInAlbums, key, percent(turn.rules().prison.albums))
}

/// He is to be fetched: sooner if there is a name, later if others come first.
fn go_for(turn: &mut Turn<'_>, whom: DossierId, person: PersonId, by: (DossierId, bool)) {
    let (by, by_name) = by;
    let already = turn.world().raids.iter().any(|row| row.whom == whom);
    if already || !turn.is_free(person) {
        return;
    }
    let rules = turn.rules();
    let others = u32::try_from(turn.world().raids.len()).unwrap_or(0);
    let hours = if by_name { rules.alarm.fetch_named } else { rules.alarm.fetch_face };
    let at = turn.now().plus(hours + others * rules.alarm.fetch_more);
    turn.emit(Happening::RaidSet { whom, by, at });
    turn.wake(at, Wake::Fetch(whom));
}

/// Is a described face one that Security has pictures of?
fn is_recognised(turn: &mut Turn<'_>, whom: PersonId) -> bool {
    let proper = turn.world().security.register.get(whom).copied().flatten();
    proper
        .and_then(|dossier| turn.file(dossier))
        .is_some_and(|row| row.foreign != ForeignStatus::Nothing || row.case)
}
