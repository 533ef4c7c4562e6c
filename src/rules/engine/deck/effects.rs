//! What replies do. Each effect is an event of the subject it belongs to, caused by the reply.

use crate::engine::{
    covert,
    deck::{Aim, Crisis, Effect, Happening},
    doubles, headquarters, house,
    ids::{AgentId, DossierId, HoldingId, PersonId},
    luck::{About, Luck},
    nature::Priority,
    recruiting, relations,
    resolve::{Turn, agenda::number},
    rules::percent,
    seat::Seat,
    secrets, traps,
    view::{FileItem, Standing},
    watching,
};

/// One effect of a reply.
pub(in crate::engine) fn happens(turn: &mut Turn<'_>, seat: Seat, crisis: &Crisis, effect: Effect) {
    match effect {
        Effect::Money(amount) => money(turn, seat, amount),
        Effect::Warmth(state, degrees) => {
            let occasion = crate::engine::nature::Occasion::Crisis;
            relations::week::shift(turn, state, degrees, occasion);
        }
        Effect::Windows(share, weeks) => windows(turn, (seat, crisis), (share, weeks)),
        Effect::Alert(weeks) => alert(turn, weeks),
        Effect::Aim(aim) => aimed(turn, (seat, crisis), aim),
        Effect::Standing(by) => headquarters::week::favour(turn, seat, |it| moved(it, by)),
        Effect::Mood(mood) => {
            let _ = turn.hq(seat);
            turn.emit(headquarters::Happening::MoodChanged { seat, mood });
        }
        Effect::Question(priority, weeks) => question(turn, (seat, crisis), priority, weeks),
        Effect::Sidelight => {
            let holding = some_secret(turn, crisis);
            headquarters::week::intercepted(turn, seat, holding);
        }
        Effect::OfficerDue(weeks) => {
            house::week::officer_is_sent(turn, seat, weeks);
        }
        Effect::Rapport(by) => {
            if let Some(agent) = crisis.who {
                rapport(turn, seat, agent, by);
            }
        }
        Effect::RapportAll(by) => {
            for agent in agents(turn, seat) {
                rapport(turn, seat, agent, by);
            }
        }
        Effect::NameSource => name_source(turn, seat, crisis),
        Effect::Patience(by) if 0 <= by => house::week::gain_patience(turn, by.unsigned_abs()),
        Effect::Patience(by) => house::week::lose_patience(turn, by.unsigned_abs()),
        Effect::TeamsAway(teams, weeks) => teams_go(turn, teams, weeks),
        Effect::Stock(by) => stock(turn, by),
        Effect::Points(points) => {
            if let Some(who) = crisis.who {
                watching::sight::give_points(turn, who, FileItem::Denounced, points);
            }
        }
        Effect::Letter => traps::leads::letter(turn),
        Effect::Defector => traps::leads::defector(turn),
        Effect::Leak => {
            let holding = some_secret(turn, crisis);
            let _ = turn.holding(holding);
            turn.emit(secrets::Happening::LeakIndicated { holding, by_claim: false });
        }
        Effect::Reissue(weeks) => reissue(turn, crisis, weeks),
        Effect::Protect => {
            let holding = some_secret(turn, crisis);
            turn.emit(traps::Happening::ProtectionRaised { holding });
        }
        Effect::Habits(weeks) => habits(turn, crisis, weeks),
    }
}

/// Some secret is to be written anew, unless it just was.
fn reissue(turn: &mut Turn<'_>, crisis: &Crisis, weeks: u16) {
    let holding = some_secret(turn, crisis);
    let week = turn.world().week;
    if turn.holding(holding).is_some_and(|row| row.issued <= week) {
        let at = week.plus(weeks);
        turn.emit(secrets::Happening::PlansChangeOrdered { holding, at });
    }
}

/// A measure of 0 to 100, moved.
fn moved(measure: u8, by: i8) -> u8 {
    measure.saturating_add_signed(by).min(100)
}

fn money(turn: &mut Turn<'_>, seat: Seat, amount: i16) {
    let there = i16::try_from(turn.money(seat).0).unwrap_or(i16::MAX);
    let amount = amount.max(-there);
    if amount != 0 {
        turn.emit(Happening::CrisisPaid { seat, amount });
    }
}

/// Something happens in lives at the house of the card.
fn windows(turn: &mut Turn<'_>, (seat, crisis): (Seat, &Crisis), (share, weeks): (u8, u16)) {
    let theatre = std::sync::Arc::clone(&turn.world().theatre);
    let week = turn.world().week.next();
    let until = week.plus(weeks);
    let there = |person: &PersonId| theatre.employer(*person) == Some(crisis.house);
    for &person in theatre.locals.iter().filter(|it| there(it)) {
        let key = About::whom(number(person), crisis.card.0.into()).by(seat);
        let (_, open) = turn.window(person);
        if open < week && turn.chance(Luck::CrisisWindow, key, percent(i16::from(share))) {
            let what = crate::engine::nature::LifeEvent::Speech;
            turn.emit(recruiting::Happening::WindowOpened { person, from: week, until, what });
        }
    }
}

fn alert(turn: &mut Turn<'_>, weeks: u16) {
    let until = turn.world().week.plus(weeks).next();
    let alert = turn.world().traces.alert;
    turn.after(alert.touched);
    turn.emit(covert::Happening::AlertRaised { until });
}

/// Chosen once, however often it is offered.
fn aimed(turn: &mut Turn<'_>, (seat, crisis): (Seat, &Crisis), aim: Aim) {
    let (who, house) = (crisis.who, crisis.house);
    if turn.hand(seat).aims.iter().all(|it| it.aim != aim) {
        turn.emit(Happening::AimChosen { seat, aim, who, house });
    }
}

/// Headquarters asks about a secret on which no question is open.
fn question(turn: &mut Turn<'_>, (seat, crisis): (Seat, &Crisis), priority: Priority, weeks: u16) {
    let holding = some_secret(turn, crisis);
    let week = turn.world().week;
    if turn.hq(seat).requirements.iter().all(|row| row.holding != holding) {
        let until = week.plus(weeks);
        turn.emit(headquarters::Happening::RequirementSet { seat, holding, priority, until });
    }
}

/// A secret for which the card and the week stand.
fn some_secret(turn: &mut Turn<'_>, crisis: &Crisis) -> HoldingId {
    let count = u32::try_from(turn.world().holdings.len()).unwrap_or(1);
    let at = turn.lot(Luck::CrisisSecret, About::whom(crisis.card.0.into(), 0), count);
    HoldingId(u8::try_from(at).unwrap_or(0))
}

/// Those who are ours as far as the books say.
fn agents(turn: &mut Turn<'_>, seat: Seat) -> Vec<DossierId> {
    let world = turn.world();
    let ours: Vec<AgentId> =
        world.agents.iter().filter(|(_, row)| row.seat == seat).map(|(id, _)| id).collect();
    let rows = ours.into_iter().filter_map(|id| turn.agent(id));
    rows.filter(|row| row.standing == Standing::Active).map(|row| row.dossier).collect()
}

fn rapport(turn: &mut Turn<'_>, seat: Seat, agent: DossierId, by: i16) {
    if let Some((asset, row)) = turn.agent_of(seat, agent) {
        let rapport = (row.rapport + by).clamp(0, 100);
        turn.emit(Happening::RapportMoved { seat, agent, asset, rapport });
    }
}

fn name_source(turn: &mut Turn<'_>, seat: Seat, crisis: &Crisis) {
    let Some(source) = crisis.who else { return };
    if !turn.hq(seat).named.contains(&source) {
        turn.emit(headquarters::Happening::SourceNamed { seat, source });
    }
}

fn teams_go(turn: &mut Turn<'_>, teams: u8, weeks: u16) {
    let until = turn.world().week.plus(weeks);
    for _ in 0..teams.min(turn.teams()) {
        let _ = turn.teams();
        turn.emit(watching::Happening::TeamLost { until });
    }
    watching::week::give_up_places(turn);
}

fn stock(turn: &mut Turn<'_>, by: i8) {
    let most = turn.rules().double.stock_most;
    let items = turn.stock().saturating_add_signed(by).min(most);
    turn.emit(doubles::Happening::StockCounted { items });
}

fn habits(turn: &mut Turn<'_>, crisis: &Crisis, weeks: u16) {
    let until = turn.world().week.plus(weeks);
    if let Some(officer) = crisis.who {
        let _ = turn.file(officer);
        turn.emit(watching::Happening::HabitsRead { officer, until });
    }
}
