#![doc = include_str!("../../../../assets/text/en/rules/attribute.md")]
//! What Security finds of covert action, and what it does about it.

use crate::engine::{
    covert::{ActionKind, Clue, Dress, Happening, IncidentNo, Scene, Scheme, state_of},
    gazetteer::State,
    house,
    luck::{About, Luck},
    nature::Occasion,
    order::{Attribute, Verb, carry::carried},
    relations,
    resolve::{OFFICE_HOURS, Turn},
    rules::percent,
    score,
    seat::Seat,
    units::Hour,
    world::Incident,
};

/// The most that captives of one incident say: more men say the same again.
const WORDS: u8 = 3;

// Guards, searches and an alert stand before anybody moves; papers on who it was go up.
carried! {
    Guard in Answers: |turn, by, it| {
        let until = turn.world().week.plus(turn.rules().action.guard_weeks);
        turn.emit(Happening::HouseGuarded { house: it.house, until });
    };
    Search in Answers: |turn, by, it| {
        turn.emit(Happening::SearchMade { district: it.district });
        let patience = turn.rules().action.search_patience;
        house::week::lose_patience(turn, patience);
    };
    RaiseAlert in Answers: |turn, by, it| {
        raise_alert(turn);
        let patience = turn.rules().action.alert_patience;
        house::week::lose_patience(turn, patience);
    };
    Attribute in Answers: |turn, by, it| attribute(turn, it);
    TryMen in Answers: |turn, by, it| try_men(turn, it.incident);
    ExchangeMen in Answers: |turn, by, it| exchange(turn, it.incident);
    Retaliate in Answers: |turn, by, it| {
        let rules = turn.rules();
        let until = turn.world().week.plus(rules.action.retaliate_weeks).next();
        turn.emit(Happening::Retaliated { until });
        house::week::lose_patience(turn, rules.action.retaliate_patience);
    };
}

/// The streets are watched more closely from next week on.
fn raise_alert(turn: &mut Turn<'_>) {
    let until = turn.world().week.plus(turn.rules().action.alert_weeks).next();
    let alert = turn.world().traces.alert;
    turn.after(alert.touched);
    turn.emit(Happening::AlertRaised { until });
}

fn incident(turn: &mut Turn<'_>, no: IncidentNo) -> Option<Incident> {
    let row = *turn.world().traces.incident(no)?;
    turn.after(row.touched);
    Some(row)
}

/// What Security calls this action: its number, or the next.
fn number_of(turn: &mut Turn<'_>, seat: Seat) -> IncidentNo {
    let row = turn.world().action(seat).copied();
    if let Some(row) = row {
        turn.after(row.touched);
    }
    row.and_then(|row| row.incident).unwrap_or_else(|| turn.world().traces.next_incident())
}

/// Somebody is here for something.
pub(in crate::engine) fn strangers_are_seen(turn: &mut Turn<'_>, seat: Seat) {
    let incident = number_of(turn, seat);
    turn.emit(Happening::StrangersSeen { seat, incident });
}

/// Something was done, and it was seen that it was.
pub(in crate::engine) fn action_is_seen(
    turn: &mut Turn<'_>,
    seat: Seat,
    scheme: &Scheme,
    scene: Scene,
) {
    let incident = number_of(turn, seat);
    turn.emit(Happening::ActionSeen { seat, incident, kind: scheme.kind, scene });
    if !scheme.kind.is_propaganda() {
        raise_alert(turn);
    }
}

/// What is left lying about, the plainest first.
pub(in crate::engine) fn leave_clues(turn: &mut Turn<'_>, seat: Seat, scheme: &Scheme, count: u8) {
    let Some(no) = turn.world().action(seat).and_then(|row| row.incident) else { return };
    let left = clues(scheme).into_iter().flatten().take(usize::from(count));
    for clue in left {
        let Some(row) = incident(turn, no) else { return };
        let points_to = points_to(turn, &row, clue, scheme.flag);
        turn.emit(Happening::ClueFound { incident: no, clue, points_to });
    }
}

const fn clues(scheme: &Scheme) -> [Option<Clue>; 6] {
    let dress = match scheme.dress {
        Dress::Uniform => Some(Clue::Dress),
        Dress::Civilian => None,
    };
    let token = match scheme.flag {
        Some(_) => Some(Clue::Token),
        None => None,
    };
    [dress, token, Some(Clue::Kit), Some(Clue::Face), Some(Clue::Kit), Some(Clue::Face)]
}

/// Whose doing it was, when it was last seen, and how much is known of it: never Security's own
/// number, which tells only what it came upon first.
const fn key(row: &Incident, nth: u8) -> About {
    About::whom(row.seen.0 as u32, nth as u32).by(row.seat)
}

/// A clue points to whoever is to be blamed, to whoever did it, to somebody else, or to nobody.
fn points_to(
    turn: &mut Turn<'_>,
    row: &Incident,
    clue: Clue,
    flag: Option<State>,
) -> Option<State> {
    let rules = turn.rules();
    let key = key(row, row.clues);
    let planted = flag
        .filter(|_| turn.chance(Luck::CluePoints, key.nth(1), percent(rules.action.flag_holds)));
    if planted.is_some() {
        return planted;
    }
    let right = rules.action.clue_right.get(clue.row()).copied().unwrap_or(0);
    let own = state_of(row.seat);
    if turn.chance(Luck::CluePoints, key, percent(right)) {
        return Some(own);
    }
    let other = if own == State::B { State::C } else { State::B };
    [None, Some(other)].get(turn.below(Luck::ClueErrs, key, 2) as usize).copied().flatten()
}

/// Half of the men do not come home.
pub(in crate::engine) fn men_are_taken(turn: &mut Turn<'_>, seat: Seat, scheme: &Scheme) {
    let Some(incident) = turn.world().action(seat).and_then(|row| row.incident) else { return };
    let men = (scheme.men / 2).max(1);
    let (dress, flag) = (scheme.dress, scheme.flag);
    turn.emit(Happening::MenTaken { seat, incident, men, dress, flag });
}

/// A week in which captives may talk. Men under another's flag believe in it.
pub(in crate::engine) fn captives_are_asked(turn: &mut Turn<'_>) {
    for at in 0..turn.world().traces.incidents.len() {
        turn.begin(Hour(161));
        let no = IncidentNo(u8::try_from(at).unwrap_or(u8::MAX));
        let held = |row: &Incident| row.men > 0 && row.words < WORDS;
        if !turn.world().traces.incident(no).is_some_and(held) {
            continue;
        }
        let Some(row) = incident(turn, no) else { continue };
        let key = key(&row, row.words);
        let talks = percent(turn.rules().action.talks);
        if turn.chance(Luck::CaptiveTalks, key, talks) {
            let points_to = points_to(turn, &row, Clue::Word, row.flag);
            turn.emit(Happening::ClueFound { incident: no, clue: Clue::Word, points_to });
        }
    }
}

/// Who was it? In a paper with a probability, or in public with all that follows.
fn attribute(turn: &mut Turn<'_>, order: &Attribute) {
    let no = order.incident;
    let Some(row) = incident(turn, no) else { return };
    let Some(kind) = row.kind else { return };
    let rules = turn.rules();
    let (state, stated) = (order.state, order.stated);
    let right = state_of(row.seat) == state;
    let points = match (stated, right) {
        (Some(stated), _) => {
            score::quadratic(stated, right, 2) / rules.action.stated_divisor.max(1)
        }
        (None, true) => rules.score.attributed,
        (None, false) => rules.score.misattributed,
    };
    let accused = turn.emit(Happening::Accused { incident: no, state, stated, right, points });
    if stated.is_some() {
        return;
    }
    turn.emit(Happening::AccusedInPublic { state, kind });
    relations::week::shift(turn, state, -rules.action.accuse_chill, Occasion::Action);
    turn.begin(OFFICE_HOURS);
    turn.after(accused);
    turn.ordered(Seat::Security, Verb::Attribute, u8::MAX);
    // What was said in another's name falls back on somebody, rightly or not.
    match kind {
        ActionKind::BlackPropaganda => house::week::gain_patience(turn, rules.action.boomerang),
        ActionKind::Raid
        | ActionKind::Snatch
        | ActionKind::Sabotage
        | ActionKind::Assassination
        | ActionKind::WhitePropaganda
        | ActionKind::GreyPropaganda => {
            house::week::lose_patience(turn, rules.action.accuse_patience);
        }
    }
    if right {
        turn.begin(OFFICE_HOURS);
        turn.after(accused);
        let points = rules.score.blame.get(kind.row()).copied().unwrap_or(0);
        let points = i16::try_from(points).unwrap_or(0);
        turn.emit(Happening::BlameCounted { seat: row.seat, points });
    }
}

/// Spies are tried, and what they say in court is heard abroad.
fn try_men(turn: &mut Turn<'_>, no: IncidentNo) {
    let Some(row) = incident(turn, no) else { return };
    turn.emit(Happening::MenTried { seat: row.seat, incident: no, men: row.men });
    let chill = turn.rules().action.trial_chill;
    let state = row.flag.unwrap_or(state_of(row.seat));
    relations::week::shift(turn, state, -chill, Occasion::Trial);
}

/// The state whose men they are pays for them; another one does not know them.
fn exchange(turn: &mut Turn<'_>, no: IncidentNo) {
    let Some(row) = incident(turn, no) else { return };
    let rules = turn.rules();
    if row.flag.is_some() {
        turn.emit(Happening::MenDisowned { incident: no });
        return;
    }
    turn.emit(Happening::MenExchanged { seat: row.seat, incident: no, men: row.men });
    house::week::gain_patience(turn, rules.action.exchange_patience);
    relations::week::shift(turn, state_of(row.seat), rules.action.exchange_thaw, Occasion::Swap);
}
