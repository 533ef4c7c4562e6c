//! Situations of Security about suspects, leaks and foreigners: what was seen or heard, and who
//! goes after it.
//!
//! Long because a lead comes in so many ways.

use game::text::clerk::{arg, yes};
use rules::engine::{
    gazetteer::Cover,
    ids::{DossierId, HoldingId, SiteId},
    law::LegalStatus,
    moles,
    nature::{Publicity, Pursuit, Reply},
    order::{
        Arrest, Attribute, BariumMeal, Bench, Expel, Identify, Inquire, LookInside, Mousetrap,
        OpenCase, Order, Publicise, Restrict, Tap, Trap, Vet, Watch, WatchTarget,
    },
    order::{Await, ExchangeMen, TryMen, Verb},
    secrets, traps,
    view::{ForeignStatus, PersonRow, Report, SecurityDesk, ToSecurity},
    volunteers, watching,
};

use super::{Case, Chore, Look};
use crate::front::{Subject, brief::last_week, security};

fn person(id: DossierId) -> Subject {
    Subject::Dossier(id)
}

fn told<'a>(look: &'a Look<'_>) -> impl Iterator<Item = ToSecurity> + 'a {
    look.reports.iter().filter_map(|report| match report {
        Report::Security(told) => Some(*told),
        Report::Any(_) | Report::Station(_) => None,
    })
}

/// Can a person be put under arrest at all: at large, with a name, and no diplomat?
fn may_be_held(row: &PersonRow) -> bool {
    let held = row.identity.is_some_and(|it| LegalStatus::of(it.cover).may_be_held());
    held && row.gone.is_none() && row.joined.is_none() && !row.ours
}

// ── teams ──

/// So many teams on a person or something more than now, taken from elsewhere where none is free.
pub(super) fn teams_on(
    look: &Look<'_>,
    desk: &SecurityDesk,
    on: WatchTarget,
    more: u8,
) -> Vec<Order> {
    let stand = desk.teams_on(on);
    let mut orders = spare(look, desk, more, Some(on));
    orders.push(Watch { on, teams: stand.saturating_add(more) }.into());
    orders
}

/// What frees so many teams: nothing where there are enough. A watch on a person who is held or
/// gone goes first, then the last that was placed.
fn spare(
    look: &Look<'_>,
    desk: &SecurityDesk,
    wanted: u8,
    except: Option<WatchTarget>,
) -> Vec<Order> {
    let mut lacking = wanted.saturating_sub(look.fresh.left().teams);
    let mut rows: Vec<_> = desk.watches.iter().filter(|row| Some(row.on) != except).collect();
    let of_use = |on: WatchTarget| match on {
        WatchTarget::Person(id) => desk.dossier_at_large(id).is_ok(),
        _ => true,
    };
    rows.sort_by_key(|row| (of_use(row.on), std::cmp::Reverse(row.since)));
    let mut orders: Vec<Order> = Vec::new();
    for row in rows {
        let taken = lacking.min(row.teams);
        if taken == 0 {
            break;
        }
        lacking -= taken;
        orders.push(Watch { on: row.on, teams: row.teams - taken }.into());
    }
    orders
}

/// From where an order takes teams.
pub(super) fn lifted(look: &Look<'_>, order: &Order) -> Option<WatchTarget> {
    let Order::Watch(watch) = order else { return None };
    let stand = look.view.security()?.teams_on(watch.on);
    (watch.teams < stand).then_some(watch.on)
}

/// Another team on a person.
fn watched(look: &Look<'_>, desk: &SecurityDesk, case: Case, id: DossierId) -> Case {
    let on = WatchTarget::Person(id);
    let orders = teams_on(look, desk, on, 1);
    case.reply(look, ("reply-watch", &[]), orders)
}

/// An arrest, with what frees the teams that it takes: those that stand on the suspect first.
fn arrest(
    look: &Look<'_>,
    desk: &SecurityDesk,
    whom: DossierId,
    publicity: Publicity,
) -> Vec<Order> {
    let needed = look.view.rules().security.arrest_teams;
    let lacking = needed.saturating_sub(look.fresh.left().teams);
    let on = WatchTarget::Person(whom);
    let own = desk.teams_on(on);
    let mut orders = match own.min(lacking) {
        0 => Vec::new(),
        taken => vec![Watch { on, teams: own - taken }.into()],
    };
    if own < lacking {
        orders = spare(look, desk, needed, None);
    }
    orders.push(Arrest { whom, publicity, pursuit: Pursuit::default() }.into());
    orders
}

fn taken(look: &Look<'_>, desk: &SecurityDesk, case: Case, id: DossierId) -> Case {
    case.reply(look, ("reply-arrest-secret", &[]), arrest(look, desk, id, Publicity::Secret)).reply(
        look,
        ("reply-arrest-open", &[]),
        arrest(look, desk, id, Publicity::Open),
    )
}

fn case_on(look: &Look<'_>, case: Case, id: DossierId) -> Case {
    case.reply(look, ("reply-case", &[]), [OpenCase { on: id }.into()])
}

fn tapped(look: &Look<'_>, case: Case, id: DossierId) -> Case {
    case.reply(look, ("reply-tap", &[]), [Tap { on: id, running: true }.into()])
}

// ── suspects ──

/// C21: a file that bears an arrest.
pub(super) fn arrestable(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.security() else { return Vec::new() };
    let (week, rules) = (look.view.week, look.view.rules());
    let ripe = desk.people.iter().filter(|(id, row)| {
        let free = row.price_of_arrest(week, rules) == 0;
        free && may_be_held(row) && !desk.traps.waits(*id)
    });
    let found = ripe.map(|(id, row)| {
        let args = [
            arg("who", look.clerk.who(id)),
            arg("points", row.points()),
            arg("kinds", security::kinds(look.clerk, &row.evidence)),
            yes("fetched", row.is_fetched(week, rules)),
        ];
        let case = Case::new(look, "arrestable", person(id), ("sit-arrestable", &args))
            .weight(78)
            .state(row.points().unsigned_abs());
        let case = taken(look, desk, case, id);
        let case = watched(look, desk, case, id);
        let rest = [Await { on: id, waits: true }.into()];
        case.reply(look, ("reply-await", &[]), rest).unsaid(look, ("unsaid-arrestable", &[]))
    });
    found.collect()
}

/// C19: a file that lacks a few points.
pub(super) fn nearly(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.security() else { return Vec::new() };
    let rules = look.view.rules();
    let line = rules.file.arrest;
    let week = last_week(look.view);
    let grew = |id: DossierId| desk.entries.iter().any(|it| it.0 == week && it.1 == id && 0 < it.3);
    let near = desk.people.iter().filter(|(id, row)| {
        let bears = row.price_of_arrest(look.view.week, rules) == 0;
        let close = line - 6 <= row.evidence.towards_arrest(rules);
        let close = close || line <= row.points();
        !bears && close && may_be_held(row) && grew(*id)
    });
    let found = near.map(|(id, row)| {
        let args = [
            arg("who", look.clerk.who(id)),
            arg("points", row.points()),
            arg("line", line),
            arg("kinds", security::kinds(look.clerk, &row.evidence)),
            yes("alone", row.evidence.kinds(rules) < 2),
        ];
        let case = Case::new(look, "nearly", person(id), ("sit-nearly", &args)).weight(63);
        let case = case.reply(look, ("reply-vet", &[]), [Vet { whom: id }.into()]);
        let case = watched(look, desk, case, id);
        let case = tapped(look, case, id);
        case.reply(look, ("reply-arrest-secret", &[]), arrest(look, desk, id, Publicity::Secret))
            .unsaid(look, ("unsaid-lead", &[]))
    });
    found.collect()
}

/// C25: a person to who we made an offer said nothing of it to anybody.
pub(super) fn kept_quiet(look: &Look<'_>) -> Vec<Case> {
    let quiet = told(look).filter_map(|told| match told {
        ToSecurity::Traps(traps::ToSecurity::WeProvoked { who, reply })
            if reply != Reply::Reports =>
        {
            Some(who)
        }
        _ => None,
    });
    quiet.filter_map(|id| lead(look, "kept quiet", id, ("sit-kept-quiet", 66))).collect()
}

/// C27: a voice on a wire.
pub(super) fn voice(look: &Look<'_>) -> Vec<Case> {
    let heard = told(look).filter_map(|told| match told {
        ToSecurity::Traps(traps::ToSecurity::Overheard { who, .. }) => Some((who, "sit-voice")),
        ToSecurity::Traps(traps::ToSecurity::InformerTells { who, .. }) => {
            Some((who, "sit-informer"))
        }
        ToSecurity::Traps(traps::ToSecurity::LetterAccuses { who }) => {
            Some((who, "sit-letter-about"))
        }
        ToSecurity::Traps(traps::ToSecurity::DefectorNames { who }) => Some((who, "sit-defector")),
        _ => None,
    });
    heard.filter_map(|(id, asked)| lead(look, "voice", id, (asked, 67))).collect()
}

/// A person was seen with a person, and not as friends.
pub(super) fn contact(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.security() else { return Vec::new() };
    let local = |id: &DossierId| {
        let identity = desk.people.get(*id).and_then(|row| row.identity);
        identity.is_some_and(|it| it.cover == Cover::Local)
    };
    let seen = told(look).filter_map(|told| match told {
        ToSecurity::Watching(watching::ToSecurity::ContactSeen {
            one,
            other,
            clandestine: true,
            ..
        }) => [one, other].into_iter().find(local),
        _ => None,
    });
    seen.filter_map(|id| lead(look, "contact", id, ("sit-contact", 71))).collect()
}

/// The replies to a lead: watch, a case, a wire, papers.
fn lead(
    look: &Look<'_>,
    kind: &'static str,
    id: DossierId,
    (asked, weight): (&str, u16),
) -> Option<Case> {
    let desk = look.view.security()?;
    desk.people.get(id).filter(|row| may_be_held(row))?;
    let case = Case::new(look, kind, person(id), (asked, &[arg("who", look.clerk.who(id))]));
    let case = watched(look, desk, case.weight(weight), id);
    let case = tapped(look, case_on(look, case, id), id);
    let case = case.reply(look, ("reply-vet", &[]), [Vet { whom: id }.into()]);
    Some(case.unsaid(look, ("unsaid-lead", &[])))
}

/// C8 and C20: one of our own house was seen, or is suspected.
pub(super) fn own_house(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.security() else { return Vec::new() };
    let is_own = |id: &DossierId| desk.papers(look.view, *id).is_house();
    let seen = told(look).filter_map(|told| match told {
        ToSecurity::Watching(watching::ToSecurity::ContactSeen {
            one,
            other,
            clandestine: true,
            ..
        }) => [one, other].into_iter().find(is_own),
        ToSecurity::Moles(moles::ToSecurity::HouseInquiryEnded { whom, found: true }) => Some(whom),
        _ => None,
    });
    let found = seen.map(|id| {
        let args = [arg("who", look.clerk.who(id))];
        let case = Case::new(look, "own house", person(id), ("sit-own-house", &args))
            .weight(94)
            .reply(look, ("reply-look-inside", &[]), [LookInside { whom: id }.into()])
            .reply(look, ("reply-bench", &[]), [Bench { whom: id, on: true }.into()]);
        let case = watched(look, desk, case, id);
        case_on(look, case, id).unsaid(look, ("unsaid-lead", &[]))
    });
    found.collect()
}

/// C24: a person inside the embassy names who goes to a meeting, or who they run.
pub(super) fn betrayed(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.security() else { return Vec::new() };
    let named = told(look).filter_map(|told| match told {
        ToSecurity::Moles(moles::ToSecurity::MeetingBetrayed { officer, .. }) => {
            Some((officer, "sit-meeting-betrayed"))
        }
        ToSecurity::Moles(moles::ToSecurity::AgentBetrayed { whom, .. }) => {
            Some((whom, "sit-agent-betrayed"))
        }
        _ => None,
    });
    let found = named.map(|(id, asked)| {
        let args = [arg("who", look.clerk.who(id))];
        let case = Case::new(look, "betrayed", person(id), (asked, &args)).weight(90);
        let two = teams_on(look, desk, WatchTarget::Person(id), 2);
        let case = case.reply(look, ("reply-watch-two", &[]), two);
        let case = watched(look, desk, case, id);
        case_on(look, case, id).unsaid(look, ("unsaid-betrayed", &[]))
    });
    found.collect()
}

// ── foreigners ──

/// C22: a diplomat of who our view is formal.
pub(super) fn diplomat(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.security() else { return Vec::new() };
    let known = desk.people.iter().filter(|(_, row)| {
        let expelled = row.identity.is_some_and(|it| LegalStatus::of(it.cover).may_be_expelled());
        expelled && row.foreign == ForeignStatus::Known && row.gone.is_none()
    });
    let line = look.view.rules().file.arrest;
    let proven = known.filter(|(_, row)| line <= row.points() && !row.insider);
    let found = proven.map(|(id, row)| {
        let args = [arg("who", look.clerk.who(id))];
        Case::new(look, "diplomat", person(id), ("sit-diplomat", &args))
            .weight(57)
            .state(u32::from(row.points().unsigned_abs() / 20))
            .reply(look, ("reply-expel", &[]), [Expel { diplomat: id }.into()])
            .reply(look, ("reply-publicise", &[]), [Publicise { whom: id }.into()])
            .unsaid(look, ("unsaid-diplomat", &[]))
    });
    found.collect()
}

/// Our view of a foreigner has become formal, or the gate has its eye on one.
pub(super) fn officer(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.security() else { return Vec::new() };
    let seen = told(look).filter_map(|told| match told {
        ToSecurity::Watching(watching::ToSecurity::OfficerKnown { who }) => {
            Some((who, "sit-officer-known"))
        }
        ToSecurity::Watching(watching::ToSecurity::OfficerSuspected { who }) => {
            Some((who, "sit-officer-suspected"))
        }
        _ => None,
    });
    let found = seen.map(|(id, asked)| {
        let case =
            Case::new(look, "officer", person(id), (asked, &[arg("who", look.clerk.who(id))]));
        let case = watched(look, desk, case.weight(69), id);
        let case = case.reply(
            look,
            ("reply-watch-two", &[]),
            teams_on(look, desk, WatchTarget::Person(id), 2),
        );
        tapped(look, case, id).unsaid(look, ("unsaid-lead", &[]))
    });
    found.collect()
}

/// C10: a person walked in at their gate.
pub(super) fn at_embassy(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.security() else { return Vec::new() };
    let seen = told(look).filter_map(|told| match told {
        ToSecurity::Volunteers(volunteers::ToSecurity::SeenAtEmbassy { who }) => Some(who),
        _ => None,
    });
    let found = seen.filter_map(|id| {
        let row = desk.people.get(id).filter(|row| row.gone.is_none() && !row.ours)?;
        let args = [arg("who", look.clerk.who(id))];
        let case =
            Case::new(look, "at their gate", person(id), ("sit-at-embassy", &args)).weight(73);
        let case = watched(look, desk, case, id);
        let case = case_on(look, case, id);
        let case = if may_be_held(row) { taken(look, desk, case, id) } else { case };
        let find = row.is_face().then(|| Identify { face: id }.into());
        Some(case.reply(look, ("reply-identify", &[]), find).unsaid(look, ("unsaid-lead", &[])))
    });
    found.collect()
}

// ── places, leaks, faces ──

/// C28: a hiding place was found.
pub(super) fn at_drop(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.security() else { return Vec::new() };
    let mut sites: Vec<SiteId> = Vec::new();
    for told in told(look) {
        let site = match told {
            ToSecurity::Watching(
                watching::ToSecurity::DropSuspected { site }
                | watching::ToSecurity::SeenAtDrop { site, .. },
            ) => site,
            ToSecurity::Prison(rules::engine::prison::ToSecurity::SiteByPrisoner {
                site, ..
            }) => site,
            _ => continue,
        };
        if !sites.contains(&site) && desk.teams_on(WatchTarget::Site(site)) == 0 {
            sites.push(site);
        }
    }
    let found = sites.into_iter().map(|site| {
        let args = [arg("site", look.clerk.site(site))];
        let watch = teams_on(look, desk, WatchTarget::Site(site), 1);
        Case::new(look, "drop", Subject::Site(site), ("sit-drop", &args))
            .weight(74)
            .reply(look, ("reply-watch-place", &[]), watch)
            .reply(look, ("reply-mousetrap", &[]), [Mousetrap { at: Trap::Site(site) }.into()])
            .unsaid(look, ("unsaid-drop", &[]))
    });
    found.collect()
}

/// C1: an indicator of a leak into which no one has inquired.
pub(super) fn leak(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.security() else { return Vec::new() };
    let open = desk.secrets.iter().filter(|(_, row)| {
        let indicated = row.last_indicator.is_some() && row.last_inquiry < row.last_indicator;
        indicated && row.inquiry_ends.is_none()
    });
    let case = |holding: HoldingId, indicators: u8| {
        let args = [arg("topic", look.clerk.topic_the(holding))];
        Case::new(look, "leak", Subject::Holding(holding), ("sit-leak", &args))
            .weight(67)
            .state(indicators)
            .reply(look, ("reply-inquire", &[]), [Inquire { holding }.into()])
            .reply(look, ("reply-meal", &[]), [BariumMeal { holding, groups: 2 }.into()])
            .reply(look, ("reply-restrict", &[]), [Restrict { holding }.into()])
            .unsaid(look, ("unsaid-leak", &[]))
    };
    let closed = told(look).filter_map(|told| match told {
        ToSecurity::Secrets(secrets::ToSecurity::InquiryEnded { holding, .. }) => Some(holding),
        _ => None,
    });
    open.map(|(holding, row)| case(holding, row.indicators))
        .chain(closed.map(|holding| readers(look, desk, holding)))
        .collect()
}

/// A person read what leaked: the inquiry is over.
fn readers(look: &Look<'_>, desk: &SecurityDesk, holding: HoldingId) -> Case {
    let reads = |row: &PersonRow| {
        let post = row.identity.and_then(|it| it.post);
        let secret = desk.secret(holding).ok();
        secret.is_some_and(|secret| post.is_some_and(|post| secret.readers.contains(&post)))
    };
    let mut suspects: Vec<(i16, DossierId)> = desk
        .people
        .iter()
        .filter(|(_, row)| may_be_held(row) && reads(row))
        .map(|(id, row)| (-row.points(), id))
        .collect();
    suspects.sort_unstable();
    let first = suspects.first().map(|(_, id)| *id).unwrap_or_default();
    let who = arg("who", look.clerk.who(first));
    let vet = look.first(suspects.iter().map(|(_, id)| Vet { whom: *id }.into()));
    let watch = teams_on(look, desk, WatchTarget::Person(first), 1);
    Case::new(
        look,
        "readers",
        Subject::Holding(holding),
        ("sit-readers", &[arg("topic", look.clerk.topic_the(holding))]),
    )
    .weight(61)
    .reply(look, ("reply-vet-first", std::slice::from_ref(&who)), vet)
    .reply(look, ("reply-watch-first", std::slice::from_ref(&who)), watch)
    .reply(look, ("reply-meal", &[]), [BariumMeal { holding, groups: 2 }.into()])
    .unsaid(look, ("unsaid-lead", &[]))
}

/// C2: faces without a name, as one matter: the newest is looked for.
pub(super) fn faces(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.security() else { return Vec::new() };
    let most = look.view.rules().security.identify_weeks;
    let open = desk
        .people
        .iter()
        .filter(|(_, row)| row.is_face() && row.searched < most && row.gone.is_none())
        // Of many a face nothing is known but that it was seen among friends.
        .filter(|(_, row)| 0 < row.points());
    let mut open: Vec<(rules::engine::units::Week, DossierId)> =
        open.map(|(id, row)| (row.opened, id)).collect();
    open.sort_unstable();
    let Some((_, newest)) = open.last().copied() else { return Vec::new() };
    let args = [arg("count", open.len()), arg("who", look.clerk.who(newest))];
    let one = [arg("who", look.clerk.who(newest))];
    let case = Case::new(look, "faces", person(newest), ("sit-faces", &args)).weight(46).reply(
        look,
        ("reply-identify-newest", &one),
        [Identify { face: newest }.into()],
    );
    let case = watched(look, desk, case, newest);
    let case = if Chore::Faces.is_open(look) { case.rule(look, Chore::Faces) } else { case };
    vec![case.unsaid(look, ("unsaid-faces", &[]))]
}

/// C11: something was done to us, or by men who we hold.
pub(super) fn incident(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.security() else { return Vec::new() };
    let open = desk
        .incidents()
        .filter(|(_, row)| (row.kind.is_some() && row.accused.is_none()) || 0 < row.men);
    let found = open.map(|(no, row)| {
        let held = 0 < row.men;
        let asked = if held { "sit-captives" } else { "sit-incident" };
        let args = [arg("incident", look.clerk.incident(no)), arg("men", row.men)];
        let case = Case::new(look, "incident", Subject::House, (asked, &args)).weight(69).state(
            u32::from(no.0) * 100
                + u32::from(row.men)
                + 1000 * u32::try_from(row.clues.len()).unwrap_or(0),
        );
        let points = row.clues.iter().rev().find_map(|(_, state, _)| *state);
        let accuse: Option<Order> = points
            .filter(|_| row.accused.is_none())
            .map(|state| Attribute { incident: no, state, stated: None }.into());
        let state = points.map_or(String::new(), |state| look.clerk.state(state).into());
        let case = case.reply(look, ("reply-accuse", &[arg("state", state)]), accuse);
        let case = if row.accused.is_none() && points.is_none() {
            case.asks(look, ("reply-attribute", &[]), Verb::Attribute)
        } else {
            case
        };
        case.reply(look, ("reply-try", &[]), [TryMen { incident: no }.into()])
            .reply(look, ("reply-exchange", &[]), [ExchangeMen { incident: no }.into()])
            .unsaid(look, ("unsaid-incident", &[]))
    });
    found.collect()
}
