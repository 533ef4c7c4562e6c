#![doc = include_str!("../../../../assets/text/en/rules/leads.md")]
//! Leads that come to Security by themselves, or through ears that it has placed. Each is as likely
//! to be noise as its source is poor.

use crate::engine::{
    ids::{AgentId, PersonId},
    luck::{About, Luck},
    resolve::{Turn, agenda::number},
    rules::{per_mille, percent},
    traps::Happening,
    units::Hour,
    view::{FileItem, Opening},
    watching::sight::{dossier_on, give_points},
    world::traps::{InformerRow, TapRow},
};

/// What the week has brought, besides what was seen.
pub(in crate::engine) fn come_in(turn: &mut Turn<'_>) {
    for tap in turn.world().traps.taps.clone() {
        turn.begin(Hour(157));
        listen(turn, &tap);
    }
    for informer in turn.world().traps.informers.clone() {
        talk_at_the_office(turn, &informer);
    }
    a_letter_comes(turn);
    somebody_comes_over(turn);
}

// ── taps ──

/// People who meet arrange it somehow; and everybody says something odd now and then.
fn listen(turn: &mut Turn<'_>, tap: &TapRow) {
    turn.after(tap.touched);
    if !turn.is_free(tap.person) {
        return;
    }
    let rules = turn.rules();
    for (agent, other) in whom_he_met(turn, tap.person) {
        turn.begin(Hour(157));
        turn.after(tap.touched);
        let _ = turn.agent(agent);
        let key = About::whom(number(tap.person), number(other));
        if turn.chance(Luck::Overheard, key, percent(rules.traps.tap_hears)) {
            a_voice(turn, tap, Some(other), key);
        }
    }
    turn.begin(Hour(157));
    turn.after(tap.touched);
    let key = About::whom(number(tap.person), 0).verb(2);
    if turn.chance(Luck::Overheard, key, percent(rules.traps.tap_noise)) {
        a_voice(turn, tap, None, key);
    }
}

/// Those with whom somebody met in person this week as agent or officer, and the agent of the two.
fn whom_he_met(turn: &mut Turn<'_>, person: PersonId) -> Vec<(AgentId, PersonId)> {
    let world = turn.world();
    let week = world.week;
    let agents = world.agents.iter().filter(|(_, row)| row.last_meeting == week);
    agents
        .filter_map(|(id, row)| {
            let station = world.stations.of(row.seat);
            let officer = row.officer.and_then(|no| station.officers.get(no))?.person;
            match person {
                it if it == row.person => Some((id, officer)),
                it if it == officer => Some((id, row.person)),
                _ => None,
            }
        })
        .collect()
}

fn a_voice(turn: &mut Turn<'_>, tap: &TapRow, other: Option<PersonId>, key: About) {
    let rules = turn.rules();
    let named = percent(rules.contact.named);
    let other = other.filter(|_| turn.chance(Luck::Overheard, key.verb(1), named));
    let other = other.map(|it| dossier_on(turn, it, true, Opening::SeenAtContact));
    let _ = turn.file(tap.on);
    turn.emit(Happening::Overheard { who: tap.on, other });
    for dossier in [Some(tap.on), other].into_iter().flatten() {
        give_points(turn, dossier, FileItem::Overheard, rules.traps.overheard);
    }
}

// ── informers ──

/// What he says of his colleagues: what he has noticed, and whom he does not like.
fn talk_at_the_office(turn: &mut Turn<'_>, informer: &InformerRow) {
    let institution = informer.institution;
    let theatre = std::sync::Arc::clone(&turn.world().theatre);
    let colleagues = theatre.locals.iter().copied();
    for person in colleagues.filter(|&it| theatre.employer(it) == Some(institution)) {
        turn.begin(Hour(158));
        turn.after(informer.touched);
        if !turn.is_free(person) {
            continue;
        }
        let rules = turn.rules();
        let points = match turn.world().agent_by_person(person) {
            Some(agent) => {
                let _ = turn.agent(agent);
                rules.traps.informer_agent
            }
            None => rules.traps.informer_other,
        };
        let key = About::whom(number(person), institution.0.into());
        let tells = turn.chance(Luck::InformerTells, key, per_mille(points));
        let proper = turn.world().security.register.get(person).copied().flatten();
        if let Some(who) = proper.filter(|_| tells) {
            let _ = turn.file(who);
            turn.emit(Happening::Informed { who, institution });
            let points = rules.traps.informed;
            give_points(turn, who, FileItem::Informed(institution), points);
        }
    }
}

// ── letters and people from elsewhere ──

/// Most letters without a name are about somebody who got the flat, or the husband.
fn a_letter_comes(turn: &mut Turn<'_>) {
    turn.begin(Hour(159));
    let rules = turn.rules();
    let key = About::whom(0, 0);
    if !turn.chance(Luck::LetterComes, key, percent(rules.traps.letters)) {
        return;
    }
    a_letter(turn, key);
}

/// A letter that a crisis brings, at the rate of all letters.
pub(in crate::engine) fn letter(turn: &mut Turn<'_>) {
    a_letter(turn, About::whom(0, 0).nth(1));
}

fn a_letter(turn: &mut Turn<'_>, key: About) {
    let rules = turn.rules();
    let rightly = turn.chance(Luck::LetterComes, key.verb(1), percent(rules.traps.letter_true));
    let Some((whom, _)) = somebody(turn, (Luck::LetterNames, key), rightly) else { return };
    let proper = turn.world().security.register.get(whom).copied().flatten();
    if let Some(who) = proper {
        let _ = turn.file(who);
        turn.emit(Happening::LetterCame { who });
        give_points(turn, who, FileItem::Denounced, rules.file.denounced);
    }
}

/// Rarely somebody of theirs comes over abroad, and says a name for his keep.
fn somebody_comes_over(turn: &mut Turn<'_>) {
    turn.begin(Hour(159));
    let rules = turn.rules();
    let key = About::whom(0, 0);
    if !turn.chance(Luck::DefectorComes, key, per_mille(rules.traps.defector)) {
        return;
    }
    a_defector(turn, key);
}

/// A defector whom a crisis brings, as right as all of them.
pub(in crate::engine) fn defector(turn: &mut Turn<'_>) {
    a_defector(turn, About::whom(0, 0).nth(1));
}

fn a_defector(turn: &mut Turn<'_>, key: About) {
    let rules = turn.rules();
    let rightly = turn.chance(Luck::DefectorComes, key.verb(1), percent(rules.traps.defector_true));
    let Some((whom, rightly)) = somebody(turn, (Luck::DefectorNames, key), rightly) else { return };
    let proper = turn.world().security.register.get(whom).copied().flatten();
    if let Some(who) = proper {
        let _ = turn.file(who);
        turn.emit(Happening::DefectorNamed { who, rightly });
        let points = rules.traps.defector_points;
        give_points(turn, who, FileItem::NamedByDefector, points);
    }
}

/// An agent, if that is meant and there is one; else anybody.
fn somebody(
    turn: &mut Turn<'_>,
    (luck, by): (Luck, About),
    rightly: bool,
) -> Option<(PersonId, bool)> {
    let agents: Vec<AgentId> = turn.world().agents.keys().filter(|_| rightly).collect();
    let agents: Vec<PersonId> =
        agents.into_iter().filter_map(|id| turn.agent(id)).map(|row| row.person).collect();
    let agents: Vec<PersonId> = agents.into_iter().filter(|&it| turn.is_free(it)).collect();
    let key = About::whom(u32::from(!agents.is_empty()), 0).nth(by.n);
    let from = if agents.is_empty() { turn.world().theatre.locals.clone() } else { agents.clone() };
    let at = turn.below(luck, key, u32::try_from(from.len()).unwrap_or(0));
    let whom = *from.get(at as usize)?;
    let free = turn.is_free(whom);
    free.then_some((whom, !agents.is_empty()))
}
