//! `assets/rules/rules.ron`: the tunables with their ranges, and their names for rule pages.

use std::collections::BTreeMap;

use rules::{codec, engine::rules::Rules};

use crate::content::located::{Fault, Source};

/// What kind of number stands under a name, which decides its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// 0 to 100: chances, shares, rapport.
    Percent,
    /// 0 to 1000.
    PerMille,
    /// 1 to a million million: something is divided by it.
    Divisor,
    /// 1 to 52.
    Weeks,
    /// 0 to 1000: prices, means, points in a file.
    Amount,
    /// 0 to 1000, and at least 1.
    Some,
    /// −1000 to 1000: lines of the ledger.
    Score,
    /// 0 to 7: days of a week.
    Days,
    /// 1 or 2: lessons.
    Lessons,
    /// 0 to 167: an hour of the week.
    Hour,
}

impl Kind {
    const fn range(self) -> (i64, i64) {
        match self {
            Kind::Percent => (0, 100),
            Kind::PerMille | Kind::Amount => (0, 1000),
            Kind::Divisor => (1, 1_000_000_000_000),
            Kind::Weeks => (1, 52),
            Kind::Some => (1, 1000),
            Kind::Score => (-1000, 1000),
            Kind::Days => (0, 7),
            Kind::Lessons => (1, 2),
            Kind::Hour => (0, 167),
        }
    }
}

/// Names whose kind doesn't follow from their section. Everything else is what [`of_section`]
/// says.
const KINDS: &[(&str, Kind)] = &[
    ("station.income", Kind::Amount),
    ("station.diplomat_days", Kind::Days),
    ("station.official_days", Kind::Days),
    ("station.trader_days", Kind::Days),
    ("station.wage", Kind::Amount),
    ("station.span", Kind::Some),
    ("station.claims", Kind::Some),
    ("station.spot_names", Kind::Some),
    ("station.develop_die", Kind::Some),
    ("station.introduce_money", Kind::Amount),
    ("station.develop_money", Kind::Amount),
    ("station.drop_money", Kind::Amount),
    ("station.pay_most", Kind::Amount),
    ("station.pay_noticed", Kind::PerMille),
    ("station.replacement_weeks", Kind::Weeks),
    ("security.income", Kind::Amount),
    ("security.teams_most", Kind::Some),
    ("security.gate_most", Kind::Some),
    ("security.identify_weeks", Kind::Weeks),
    ("security.inquiry_weeks", Kind::Weeks),
    ("security.restrict_weeks", Kind::Weeks),
    ("security.change_weeks", Kind::Weeks),
    ("security.spent_weeks", Kind::Weeks),
    ("contact.passive_divisor", Kind::Divisor),
    ("pitch.fear_weeks", Kind::Weeks),
    ("pitch.time_weeks", Kind::Weeks),
    ("pitch.reports_divisor", Kind::Divisor),
    ("pitch.dangle_divisor", Kind::Divisor),
    ("report.sullen", Kind::Percent),
    ("report.copying", Kind::PerMille),
    ("report.irregular_agent", Kind::PerMille),
    ("report.irregular_other", Kind::PerMille),
    ("prison.interval", Kind::Some),
    ("prison.held_weeks", Kind::Weeks),
    ("claim.divisor", Kind::Divisor),
    ("expulsion.again_weeks", Kind::Weeks),
    ("expulsion.answer_weeks", Kind::Weeks),
    ("channel.move_money", Kind::Amount),
    ("channel.move_days", Kind::Days),
    ("air.teams", Kind::Some),
    ("air.bearings", Kind::Some),
    ("mail.teams", Kind::Some),
    ("role.quiet", Kind::PerMille),
    ("cell.members", Kind::Some),
    ("cell.every", Kind::Some),
    ("cell.friends", Kind::PerMille),
    ("cell.review_days", Kind::Days),
    ("cell.recontact_days", Kind::Days),
    ("cell.orphan_weeks", Kind::Weeks),
    ("alarm.mark_days", Kind::Days),
    ("exit.family_money", Kind::Amount),
    ("exile.money", Kind::Amount),
    ("exile.weeks", Kind::Weeks),
    ("exile.grace", Kind::Weeks),
    ("exile.home", Kind::PerMille),
    ("exile.alone", Kind::PerMille),
    ("exile.complains", Kind::PerMille),
    ("alarm.kit_hidden", Kind::Percent),
    ("alarm.secret_weeks", Kind::Weeks),
    ("double.most", Kind::Some),
    ("double.redouble", Kind::Some),
    ("double.stock_weeks", Kind::Weeks),
    ("mole.approach_money", Kind::Amount),
    ("mole.approach_weeks", Kind::Weeks),
    ("mole.betrayed", Kind::Amount),
    ("mole.staff_days", Kind::Days),
    ("mole.warns_hours", Kind::Amount),
    ("mole.inquiry_weeks", Kind::Weeks),
    ("mole.inquiry_points", Kind::Amount),
    ("validation.observe_days", Kind::Days),
    ("traps.taps", Kind::Some),
    ("traps.informers", Kind::Some),
    ("traps.informer_money", Kind::Amount),
    ("traps.informer_agent", Kind::PerMille),
    ("traps.informer_other", Kind::PerMille),
    ("traps.defector", Kind::PerMille),
    ("traps.vet_weeks", Kind::Weeks),
    ("traps.interview_weeks", Kind::Weeks),
    ("traps.meal_groups", Kind::Some),
    ("traps.provoke_weeks", Kind::Weeks),
    ("traps.copies", Kind::Some),
    ("traps.protect_copying", Kind::PerMille),
    ("traps.ask_weeks", Kind::Weeks),
    ("volunteer.waits", Kind::Weeks),
    ("volunteer.test_days", Kind::Days),
    ("volunteer.see_days", Kind::Days),
    ("volunteer.parcel", Kind::Some),
    ("volunteer.resale_weeks", Kind::Weeks),
    ("volunteer.liaison", Kind::PerMille),
    ("volunteer.price", Kind::Amount),
    ("volunteer.trace_money", Kind::Amount),
    ("action.again_weeks", Kind::Weeks),
    ("action.lapse_weeks", Kind::Weeks),
    ("action.plan_days", Kind::Days),
    ("action.go_days", Kind::Days),
    ("action.men_least", Kind::Some),
    ("action.men_most", Kind::Some),
    ("action.guard_weeks", Kind::Weeks),
    ("action.alert_weeks", Kind::Weeks),
    ("action.halt_weeks", Kind::Weeks),
    ("action.opinion_weeks", Kind::Weeks),
    ("action.opinion_window", Kind::PerMille),
    ("action.accused_weeks", Kind::Weeks),
    ("action.stated_divisor", Kind::Divisor),
    ("action.retaliate_within", Kind::Weeks),
    ("action.retaliate_weeks", Kind::Weeks),
    ("action.retaliate_window", Kind::PerMille),
    ("validation.compare_weeks", Kind::Weeks),
    ("validation.canary_weeks", Kind::Weeks),
    ("validation.polygraph_money", Kind::Amount),
    ("validation.switch_weeks", Kind::Weeks),
    ("validation.coach_weeks", Kind::Weeks),
    ("station.favour_money", Kind::Amount),
    ("station.favour_noticed", Kind::PerMille),
    ("parting.pressed_talks", Kind::PerMille),
    ("parting.pressed_most", Kind::PerMille),
    ("parting.pension", Kind::Amount),
    ("parting.letter", Kind::Amount),
    ("parting.abandoned_talks", Kind::PerMille),
    ("parting.frozen_talks", Kind::PerMille),
    ("relations.drift_weeks", Kind::Weeks),
    ("flag.lean.0", Kind::Score),
    ("flag.host_tells", Kind::Some),
    ("flag.friendly", Kind::Some),
    ("flag.judged", Kind::Some),
    ("people.window", Kind::PerMille),
    ("people.window_weeks", Kind::Weeks),
];

fn of_section(name: &str) -> Kind {
    if let Some(kind) = of_row(name) {
        return kind;
    }
    match name.split_once('.').map_or(name, |(section, _)| section) {
        "file" | "alarm" => Kind::Amount,
        "score" => Kind::Score,
        "suspicion" => Kind::PerMille,
        "life" if name.ends_with(".weeks") => Kind::Weeks,
        _ if name.starts_with("prison.breaks.") && name.ends_with(".1") => Kind::Some,
        _ => Kind::Percent,
    }
}

/// Rows of the tables of channels, roles, crafts and plans, which have the same columns.
fn of_row(name: &str) -> Option<Kind> {
    let mut parts = name.split('.');
    let (section, _, column) = (parts.next()?, parts.next()?, parts.next()?);
    match (section, column) {
        ("channel" | "exit", "days") => Some(Kind::Days),
        ("exit", "hour") => Some(Kind::Hour),
        ("exit", "weeks") => Some(Kind::Weeks),
        ("exit", "money" | "exposes") => Some(Kind::Amount),
        ("channel", "every") => Some(Kind::Some),
        ("skill", "lessons") => Some(Kind::Lessons),
        ("channel", "capacity" | "delay" | "money") | ("role" | "skill" | "way_back", "money") => {
            Some(Kind::Amount)
        }
        ("role", "weeks") => Some(Kind::Amount),
        _ => None,
    }
}

fn kind_of(name: &str) -> Kind {
    let listed = KINDS.iter().find(|(known, _)| *known == name);
    listed.map_or_else(|| of_section(name), |&(_, kind)| kind)
}

/// Every number of the rules under its dotted name.
fn numbers(rules: &Rules) -> BTreeMap<String, i64> {
    let text = codec::write(rules).unwrap_or_default();
    let leaves = codec::leaves(&text).unwrap_or_default();
    leaves.into_iter().filter_map(|(name, leaf)| Some((name, leaf.parse().ok()?))).collect()
}

/// What is wrong with the numbers, each at its place.
pub fn check(source: &Source, rules: &Rules) -> Vec<Fault> {
    let complaints = out_of_range(rules).into_iter().chain(out_of_order(rules));
    complaints.map(|(name, message)| source.fault(&name, message)).collect()
}

/// The complaints alone, for rules that a scenario has changed.
pub fn complaints(rules: &Rules) -> Vec<String> {
    let all = out_of_range(rules).into_iter().chain(out_of_order(rules));
    all.map(|(_, message)| message).collect()
}

fn out_of_range(rules: &Rules) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (name, number) in numbers(rules) {
        let (least, most) = kind_of(&name).range();
        if !(least..=most).contains(&number) {
            let message = format!("{name} is {number}; it must be {least} to {most}");
            found.push((name, message));
        }
    }
    found
}

/// Tables that must rise or fall, and pairs of which the first must not be the larger.
fn out_of_order(rules: &Rules) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let wide = |list: &[i16]| list.iter().copied().map(i64::from).collect::<Vec<i64>>();
    let (rolls, hours): (Vec<i64>, Vec<i64>) = rules
        .prison
        .breaks
        .iter()
        .map(|&(roll, after)| (i64::from(roll), i64::from(after)))
        .unzip();
    let narrowing: Vec<i64> = rules.assess.width.iter().rev().map(|&w| i64::from(w)).collect();
    let tables = [
        ("contact.tailed", wide(&rules.contact.tailed), "rise"),
        ("contact.route_shows", wide(&rules.contact.route_shows), "rise"),
        ("assess.motive", wide(&rules.assess.motive), "rise"),
        ("assess.width", narrowing, "fall"),
        ("claim.leak", wide(&rules.claim.leak), "rise"),
        ("mole.tip", wide(&rules.mole.tip), "rise"),
        ("prison.breaks", rolls, "rise in its rolls"),
        ("prison.breaks", hours, "rise in its hours"),
    ];
    for (name, table, way) in tables {
        if !table.is_sorted() {
            found.push((name.to_owned(), format!("the table {name} must {way}")));
        }
    }
    let pairs = [
        ("pitch.least", i64::from(rules.pitch.least), "pitch.most", i64::from(rules.pitch.most)),
        (
            "pitch.offer_least",
            i64::from(rules.pitch.offer_least),
            "pitch.offer_most",
            i64::from(rules.pitch.offer_most),
        ),
        (
            "file.leak_least",
            i64::from(rules.file.leak_least),
            "file.leak_most",
            i64::from(rules.file.leak_most),
        ),
        ("file.arrest", i64::from(rules.file.arrest), "file.charge", i64::from(rules.file.charge)),
        (
            "action.men_least",
            i64::from(rules.action.men_least),
            "action.men_most",
            i64::from(rules.action.men_most),
        ),
        (
            "action.money_least",
            i64::from(rules.action.money_least),
            "action.money_most",
            i64::from(rules.action.money_most),
        ),
        (
            "flag.lean.0",
            i64::from(rules.flag.lean[0]),
            "flag.lean.1",
            i64::from(rules.flag.lean[1]),
        ),
        ("score.narrow", rules.score.narrow, "score.decisive", rules.score.decisive),
    ];
    for (name, low, other, high) in pairs {
        if high < low {
            let message = format!("{name} is {low}, which is more than {other} with {high}");
            found.push((name.to_owned(), message));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::library::Library;

    #[test]
    fn every_figure_has_a_dotted_name() {
        let figures = numbers(&Library::embedded().rules().unwrap());
        assert_eq!(figures.get("pitch.base").copied(), Some(20));
        assert_eq!(figures.get("contact.tailed.2").copied(), Some(45));
        assert_eq!(figures.get("prison.breaks.3.1").copied(), Some(96));
        assert_eq!(figures.get("score.innocent_freed").copied(), Some(-6));
    }

    #[test]
    fn every_range_belongs_to_a_figure() {
        let figures = numbers(&Library::embedded().rules().unwrap());
        for (name, _) in KINDS {
            assert!(figures.contains_key(*name), "{name} has a range but is no figure");
        }
    }

    #[test]
    fn a_wrong_number_is_told_by_its_name() {
        let mut rules = Rules::clone(&Library::embedded().rules().unwrap());
        rules.pitch.base = 101;
        rules.pitch.dangle_divisor = 0;
        rules.contact.tailed = [0, 45, 25, 60, 70];
        rules.assess.width = [80, 50, 60, 20, 14];
        rules.file.arrest = 61;
        assert_eq!(
            complaints(&rules),
            [
                "pitch.base is 101; it must be 0 to 100",
                "pitch.dangle_divisor is 0; it must be 1 to 1000000000000",
                "the table contact.tailed must rise",
                "the table assess.width must fall",
                "file.arrest is 61, which is more than file.charge with 60",
            ]
        );
    }
}
