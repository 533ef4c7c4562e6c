//! The odds of a phase of covert action, and of headquarters' consent.
//!
//! What is certain is the same table that the rule itself adds up; what a Station cannot know is
//! whether the house is guarded, the district searched, or a team on the place: for these there
//! are published base rates.

use crate::engine::{
    covert::{Dress, Phase, Scheme, Step, Style, state_of},
    rules::Rules,
    units::Week,
    view::{
        ActionRow, View,
        odds::{Driver, Odds, Table, Term, byte},
    },
};

/// What a phase begins with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// Points that the last phase left.
    pub carried: i16,
    /// Weeks in hiding.
    pub waited: u16,
    /// Are the streets watched more closely?
    pub alert: bool,
}

/// The public terms of a phase: the same for the rule and for the card.
pub(in crate::engine) fn certain(
    rules: &Rules,
    scheme: &Scheme,
    phase: Phase,
    start: Start,
) -> Vec<(Term, i16)> {
    let action = &rules.action;
    let base = action.phase.get(phase.row()).copied().unwrap_or(0);
    let mut terms = vec![(Term::Base, base), (Term::Carried, start.carried)];
    match phase {
        Phase::Prepare => prepared(rules, scheme, &mut terms),
        Phase::Act => done(rules, scheme, &mut terms),
        Phase::Insert | Phase::Withdraw => on_the_way(rules, scheme, &mut terms),
    }
    if phase != Phase::Prepare {
        let waited = i16::try_from(start.waited).unwrap_or(i16::MAX);
        terms.push((Term::Waited, -waited.saturating_mul(action.waited)));
        terms.push((Term::Alert, if start.alert { -action.alert } else { 0 }));
    }
    terms
}

fn prepared(rules: &Rules, scheme: &Scheme, terms: &mut Vec<(Term, i16)>) {
    let action = &rules.action;
    let more = scheme.money.0.saturating_sub(action.money_least);
    let more = i16::try_from(more).unwrap_or(i16::MAX);
    terms.push((Term::Pace, action.pace.get(scheme.pace.row()).copied().unwrap_or(0)));
    terms.push((Term::Purse, more.saturating_mul(action.money)));
    terms.push((Term::Banner, if scheme.flag.is_some() { -action.flag } else { 0 }));
}

fn done(rules: &Rules, scheme: &Scheme, terms: &mut Vec<(Term, i16)>) {
    let action = &rules.action;
    let force = if scheme.style == Style::Forceful { action.force } else { 0 };
    let uniform = if scheme.dress == Dress::Uniform { action.uniform } else { 0 };
    terms.push((Term::Kind, -action.hard.get(scheme.kind.row()).copied().unwrap_or(0)));
    terms.push((Term::Force, force));
    terms.push((Term::Men, men(rules, scheme).saturating_mul(action.man)));
    terms.push((Term::Guide, if scheme.guide.is_some() { action.guide } else { 0 }));
    terms.push((Term::Dress, uniform));
}

fn on_the_way(rules: &Rules, scheme: &Scheme, terms: &mut Vec<(Term, i16)>) {
    let action = &rules.action;
    let force = if scheme.style == Style::Forceful { -action.force_seen } else { 0 };
    let uniform = if scheme.dress == Dress::Uniform { -action.uniform_seen } else { 0 };
    terms.push((Term::Force, force));
    terms.push((Term::Men, -men(rules, scheme).saturating_mul(action.man_seen)));
    terms.push((Term::Dress, uniform));
}

/// Men above the least.
fn men(rules: &Rules, scheme: &Scheme) -> i16 {
    scheme.men.saturating_sub(rules.action.men_least).into()
}

/// The odds that a phase of a scheme serves its aim.
pub fn phase(view: &View, scheme: &Scheme, phase: Phase, start: Start) -> Odds {
    let rules = view.rules();
    let action = &rules.action;
    let certain = certain(rules, scheme, phase, start);
    let mut terms: Vec<(Term, Table)> =
        certain.into_iter().map(|(term, points)| (term, Table::certain(points))).collect();
    let maybe = |rate: i16, points: i16| {
        let rate = u64::try_from(rate).unwrap_or(0).min(100);
        Table::of([(0, 100 - rate), (-points, rate)])
    };
    if !scheme.kind.is_propaganda() {
        match phase {
            Phase::Prepare => (),
            Phase::Insert | Phase::Withdraw => {
                terms.push((Term::Search, maybe(action.searched, action.search)));
            }
            Phase::Act => {
                terms.push((Term::Guard, maybe(action.guarded, action.guard)));
                terms.push((Term::Teams, maybe(action.watched, action.team)));
            }
        }
    }
    let sum = terms.iter().fold(Table::certain(action.noisy), |sum, (_, table)| sum.plus(table));
    let (low, high) = sum.clamped(0, 100).held();
    let drivers = terms.iter().map(|(what, table)| {
        let (low, high) = table.held();
        Driver { what: *what, low, high }
    });
    let drivers = drivers.filter(|driver| driver.low != 0 || driver.high != 0).collect();
    Odds { low: byte(low), high: byte(high), drivers }
}

/// What the next phase of the action in hand begins with.
pub fn start_of(view: &View, row: &ActionRow) -> Start {
    let hidden = matches!(row.step, Step::Inside);
    Start {
        carried: row.carried(view.rules()),
        waited: if hidden { weeks_in_hiding(view.week, row.since) } else { 0 },
        alert: view.week < view.streets.alert,
    }
}

/// Weeks that men have waited since they came; none in the week after.
pub(in crate::engine) fn weeks_in_hiding(week: Week, since: Week) -> u16 {
    week.since(since).saturating_sub(1)
}

/// Headquarters' consent to a scheme: a public chance, in hundredths.
pub fn consent(view: &View, scheme: &Scheme) -> u8 {
    let last = view.station().and_then(|desk| desk.last_action());
    let again = last.is_some_and(|at| view.week.since(at) < view.rules().action.again_weeks);
    let temperature = i16::from(view.relations.with(state_of(view.seat())));
    byte(consent_points(view.rules(), scheme, temperature, again))
}

/// The rule by which headquarters answers: kind, temperature, price, and what went before.
pub(in crate::engine) fn consent_points(
    rules: &Rules,
    scheme: &Scheme,
    temperature: i16,
    again: bool,
) -> i16 {
    let action = &rules.action;
    let kind = action.consent.get(scheme.kind.row()).copied().unwrap_or(0);
    let cold = (rules.relations.middle - temperature) * action.consent_cold / 10;
    let more = scheme.money.0.saturating_sub(action.money_least);
    let price = i16::try_from(more / 3).unwrap_or(i16::MAX).saturating_mul(action.consent_price);
    let again = if again { action.consent_again } else { 0 };
    (kind + cold - price - again).clamp(0, action.consent_most)
}
