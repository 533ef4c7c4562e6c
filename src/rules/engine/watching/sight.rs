#![doc = include_str!("../../../../assets/text/en/rules/file.md")]
//! What Security sees, and the points it writes down for it.

use crate::engine::{
    contacts::week::{Pair, Surveillance, surveillance},
    gazetteer::Cover,
    house,
    ids::{DossierId, PersonId, SiteId},
    luck::{About, Luck},
    nature::{Role, Sdr},
    order::WatchTarget,
    resolve::{Turn, agenda::number},
    rules::{Rules, per_mille, percent},
    seat::Seat,
    units::Chance,
    view::{FileItem, ForeignStatus, Opening},
    watching::Happening,
    world::Theatre,
};
use std::sync::Arc;

/// A local and a foreigner together at a place.
pub(in crate::engine) struct Contact {
    pub local: PersonId,
    pub foreign: PersonId,
    pub site: SiteId,
    /// Which of their contacts of the week: 0 for one that a Station arranged.
    pub nth: u16,
    pub seen: Surveillance,
    /// Chance that the manner looks like tradecraft.
    pub manner: i16,
}

/// Where two people meet this week.
pub(in crate::engine) fn meeting_place(turn: &Turn<'_>, whom: PersonId) -> SiteId {
    let places = &turn.world().theatre.meeting_places;
    let bound = u32::try_from(places.len()).unwrap_or(u32::MAX);
    let at = turn.lot(Luck::MeetingPlace, About::whom(number(whom), 0), bound);
    places.get(at as usize).copied().unwrap_or_default()
}

/// Security may see the contact, and may know who they are.
pub(in crate::engine) fn contact(turn: &mut Turn<'_>, contact: &Contact) {
    let rules = turn.rules();
    let key = About::whom(number(contact.foreign), number(contact.local)).nth(4 * contact.nth);
    let tailed = contact.seen.officer_tailed || contact.seen.contact_tailed;
    if !tailed && !noticed(turn, contact.site, contact.foreign, key) {
        return;
    }
    let clandestine = turn.chance(Luck::Manner, key, percent(contact.manner));
    let local_known =
        recognised(turn, contact.local, contact.seen.contact_tailed, key.nth(key.n + 1));
    let foreign_known =
        recognised(turn, contact.foreign, contact.seen.officer_tailed, key.nth(key.n + 2));
    if !local_known && !foreign_known {
        return;
    }
    let one = dossier_on(turn, contact.local, local_known, Opening::SeenAtContact);
    let other = dossier_on(turn, contact.foreign, foreign_known, Opening::SeenAtContact);
    let (site, hour) = (contact.site, turn.hour());
    let _ = (turn.file(one), turn.file(other));
    let known = turn.world().security.files.get(other).map(|row| row.touched);
    turn.emit(Happening::ContactSeen { one, other, site, hour, clandestine });
    // What he was held to be before decides what is written down of it.
    known.into_iter().for_each(|no| turn.after(no));
    write_down(turn, one, other, clandestine, &rules);
}

/// A team on the place, teams in the district, or mere chance.
fn noticed(turn: &mut Turn<'_>, site: SiteId, foreign: PersonId, key: About) -> bool {
    let rules = turn.rules();
    let on_site = turn.teams_on(WatchTarget::Site(site)) > 0;
    let by_team =
        on_site && turn.chance(Luck::Noticed, key.verb(1), percent(rules.contact.site_team));
    let district = turn.world().theatre.district_of(site);
    let teams = turn.teams_on(WatchTarget::District(district));
    let alert = turn.world().traces.alert;
    let on_edge = alert.holds(turn.world().week);
    if on_edge {
        turn.after(alert.touched);
    }
    let passive = passive_chance(&turn.world().theatre, site, on_edge);
    let famous = fame(turn, foreign).saturating_add(habits(turn, foreign));
    let more = i32::from(rules.contact.district_team) * i32::from(teams) + i32::from(famous);
    let more = Chance::percent(more);
    let chance =
        Chance::of(i32::from(passive.ten_thousandths()) + i32::from(more.ten_thousandths()));
    by_team || turn.chance(Luck::Noticed, key, chance)
}

/// Points more for somebody whose picture stood in the papers.
fn fame(turn: &mut Turn<'_>, who: PersonId) -> i16 {
    let mut rows = turn.world().traps.publicised.iter();
    let Some(no) = rows.find(|row| row.person == who).map(|row| row.touched) else { return 0 };
    turn.after(no);
    turn.rules().traps.publicised
}

/// The chance that a contact at a place is noticed by mere chance; more while everybody is told
/// to look out.
fn passive_chance(theatre: &Theatre, site: SiteId, on_edge: bool) -> Chance {
    let rules = &theatre.rules;
    let district = theatre.gazetteer.districts.get(theatre.district_of(site));
    district.map_or(Chance::NEVER, |row| {
        let open = 100 - i32::from(row.crowd);
        let more = if on_edge { rules.action.alert_watch } else { 0 };
        Chance::of(
            i32::from(row.watch.saturating_add(more).min(100)) * open * 100
                / rules.contact.passive_divisor.max(1),
        )
    })
}

/// Does Security know whom it sees? Whom it follows, whom it has a case on, and every known
/// officer; another now and then.
fn recognised(turn: &mut Turn<'_>, who: PersonId, tailed: bool, key: About) -> bool {
    let proper = turn.world().security.register.get(who).copied().flatten();
    let Some(proper) = proper else { return false };
    let Some(file) = turn.file(proper) else { return false };
    let watched = tailed && turn.teams_on(WatchTarget::Person(proper)) > 0;
    watched
        || file.case && !turn.world().traps.waits(proper)
        || file.foreign == ForeignStatus::Known
        || turn.chance(Luck::NamedAtOnce, key, percent(turn.rules().contact.named))
}

/// Security's dossier on somebody: the proper one if he is known, else a face, opened if need be.
pub(in crate::engine) fn dossier_on(
    turn: &mut Turn<'_>,
    person: PersonId,
    known: bool,
    why: Opening,
) -> DossierId {
    let proper = turn.world().security.register.get(person).copied().flatten();
    if let (true, Some(proper)) = (known, proper) {
        return proper;
    }
    if let Some(face) = turn.face_of(person) {
        return face;
    }
    let dossier = turn.world().security.files.next();
    let seat = Seat::Security;
    turn.emit(house::Happening::DossierOpened { seat, dossier, person, identity: None, why });
    dossier
}

fn write_down(
    turn: &mut Turn<'_>,
    local: DossierId,
    foreign: DossierId,
    clandestine: bool,
    rules: &Rules,
) {
    let foreign_status = turn.file(foreign).map(|row| row.foreign).unwrap_or_default();
    if clandestine {
        for dossier in [local, foreign] {
            let again = turn.file(dossier).is_some_and(|row| 1 < row.clandestine);
            let points = match again {
                true => rules.file.clandestine_next,
                false => rules.file.clandestine_first,
            };
            give_points(turn, dossier, FileItem::Clandestine, points);
        }
        suspect(turn, foreign);
    } else if foreign_status == ForeignStatus::Known {
        let harmless = turn.file(local).map_or(0, |row| row.harmless);
        let points = match harmless {
            0 => rules.file.harmless_first,
            _ => rules.file.harmless_next,
        };
        let points = points.min(rules.file.harmless_most - harmless);
        if points > 0 {
            give_points(turn, local, FileItem::Harmless, points);
        }
    }
}

/// Twice suspected is known.
pub(in crate::engine) fn suspect(turn: &mut Turn<'_>, who: DossierId) {
    match turn.file(who).map(|row| (row.face, row.foreign)) {
        Some((false, ForeignStatus::Nothing)) => {
            turn.emit(Happening::OfficerSuspected { who });
        }
        Some((false, ForeignStatus::Suspected)) => {
            let known = turn.emit(Happening::OfficerKnown { who });
            look_back(turn, who);
            turn.once_more_after(known);
        }
        Some((_, _)) | None => (),
    }
}

/// A prisoner told how an officer works: those seen with this one are looked at again, and for some
/// weeks whom this one meets is seen more often.
pub(in crate::engine) fn read_habits(turn: &mut Turn<'_>, officer: DossierId) {
    look_back(turn, officer);
    let until = turn.world().week.plus(turn.rules().contact.habits_weeks);
    turn.emit(Happening::HabitsRead { officer, until });
}

/// Points more where an officer's habits have been told.
fn habits(turn: &mut Turn<'_>, who: PersonId) -> i16 {
    let file = turn.world().security.register.get(who).copied().flatten();
    let read = file.and_then(|file| turn.world().security.files.get(file)?.read_until);
    match read.filter(|&until| turn.world().week <= until).and(file) {
        Some(file) => {
            let _ = turn.file(file);
            turn.rules().contact.habits
        }
        None => 0,
    }
}

/// An officer turned out to be one. Everybody seen with this one of late is looked at again.
pub(in crate::engine) fn look_back(turn: &mut Turn<'_>, officer: DossierId) {
    let rows = turn.world().security.seen.iter().filter(|row| row.foreign == officer);
    let mut locals: Vec<DossierId> = rows.map(|row| row.local).collect();
    locals.sort_unstable();
    locals.dedup();
    if locals.is_empty() {
        return;
    }
    let faces = u8::try_from(locals.len()).unwrap_or(u8::MAX);
    let looked = turn.emit(Happening::LookedBack { officer, faces });
    let points = turn.rules().file.hindsight;
    for local in locals {
        turn.once_more_after(looked);
        give_points(turn, local, FileItem::Hindsight, points);
    }
}

/// Adds points to a file.
pub(in crate::engine) fn give_points(
    turn: &mut Turn<'_>,
    dossier: DossierId,
    item: FileItem,
    points: i16,
) {
    if let Some(row) = turn.file(dossier) {
        let points = row.evidence.points().saturating_add(points);
        turn.emit(Happening::PointsGiven { dossier, item, points });
    }
}

/// Somebody's style of life, or his handling of papers, draws attention.
pub(in crate::engine) fn irregular(turn: &mut Turn<'_>, who: PersonId) {
    if let Some(proper) = turn.world().security.register.get(who).copied().flatten() {
        let points = turn.rules().file.irregular;
        give_points(turn, proper, FileItem::Irregular, points);
    }
}

/// Somebody is seen at a hiding place.
pub(in crate::engine) fn at_drop(
    turn: &mut Turn<'_>,
    (who, site): (PersonId, SiteId),
    tailed: bool,
    key: About,
) {
    let rules = turn.rules();
    let known = recognised(turn, who, tailed, key.verb(3));
    let suspected = turn.site(site).suspected;
    let who = dossier_on(turn, who, known, Opening::SeenAtContact);
    let _ = turn.file(who);
    turn.emit(Happening::SeenAtDrop { who, site, hour: turn.hour() });
    if suspected {
        give_points(turn, who, FileItem::SeenAtDrop, rules.file.drop);
    } else {
        turn.emit(Happening::DropSuspected { site });
    }
}

/// How many harmless contacts a foreigner has in a week: the noise of the city.
pub(in crate::engine) fn harmless_contacts(theatre: &Theatre, foreign: PersonId) -> u16 {
    let rules = &theatre.rules.contact;
    match theatre.identity(foreign).cover {
        Cover::Diplomat | Cover::Official => rules.harmless_diplomat.into(),
        Cover::Trader => rules.harmless_trader.into(),
        Cover::Local => 0,
    }
}

/// Some see the same few people all the time: a dentist, a friend at chess.
fn harmless_partner(turn: &Turn<'_>, key: About, bound: u32) -> u32 {
    let rules = &turn.world().theatre.rules.contact;
    let often = u32::try_from(rules.with_acquaintance).unwrap_or(0);
    if often <= turn.lot(Luck::HarmlessWith, key.verb(1), 100) {
        return turn.lot(Luck::HarmlessWith, key, bound);
    }
    let which = turn.lot(Luck::HarmlessWith, key.verb(2), rules.acquaintances.into());
    let which = u16::try_from(which).unwrap_or(0);
    turn.lot_for_good(Luck::HarmlessWith, key.nth(which).verb(3), bound)
}

/// One of them. It is seen by the same table as a contact that means something.
pub(in crate::engine) fn harmless(turn: &mut Turn<'_>, foreign: PersonId, n: u16) {
    let theatre = Arc::clone(&turn.world().theatre);
    let key = About::whom(number(foreign), 0).nth(n);
    let bound = u32::try_from(theatre.locals.len()).unwrap_or(1);
    let with = harmless_partner(turn, key, bound);
    let Some(&local) = theatre.locals.get(with as usize) else { return };
    if !turn.is_free(foreign) || !turn.is_free(local) {
        return;
    }
    let nth = n + 1;
    let pair =
        Pair { seat: Seat::Security, officer: foreign, contact: local, nth, led: 0, load: 0 };
    let seen = surveillance(turn, pair, Sdr::Straight);
    let site = meeting_place(turn, local);
    let manner = theatre.rules.contact.manner_harmless;
    contact(turn, &Contact { local, foreign, site, nth, seen, manner });
}

/// Could he draw attention this week, whatever he is? Most people could not.
pub(in crate::engine) fn could_be_odd(turn: &Turn<'_>, who: PersonId) -> bool {
    let rules = turn.world().rules();
    let most = rules.report.irregular_agent.max(rules.report.irregular_other);
    let most = per_mille(most.max(rules.role.quiet));
    turn.could(Luck::Irregular, About::whom(number(who), 0), most)
}

/// People who do nothing draw attention too, if more seldom.
pub(in crate::engine) fn oddity(turn: &mut Turn<'_>, who: PersonId) {
    let rules = turn.rules();
    if !turn.is_free(who) {
        return;
    }
    let points = match turn.world().agent_by_person(who) {
        Some(agent) => {
            let role = turn.agent(agent).map(|row| row.role);
            match role {
                Some(Role::Sleeper) => rules.role.quiet,
                Some(_) | None => rules.report.irregular_agent,
            }
        }
        None => rules.report.irregular_other,
    };
    if turn.chance(Luck::Irregular, About::whom(number(who), 0), per_mille(points)) {
        irregular(turn, who);
    }
}
