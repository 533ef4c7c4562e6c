//! What can be wrong with a scenario.

use std::{collections::BTreeMap, sync::Arc};

use rules::engine::{
    gazetteer::{Cover, State},
    rules::Rules,
};

use crate::content::{
    located::{Fault, Source},
    people::Colony,
    rules_file,
    scenario::{RoleCast, ScenarioFile, StationCast, overridden},
    theatre::Theatre,
    theatre_check::Inspector,
};

/// One scenario's file. A theatre that is `None` exists but has faults of its own.
pub fn file(
    source: &Source,
    file: &ScenarioFile,
    theatres: &BTreeMap<String, Option<Arc<Theatre>>>,
    rules: Option<&Rules>,
) -> Vec<Fault> {
    let mut inspector = Inspector::new(source);
    inspector.known("theatre", "theatre", &file.theatre, theatres.keys().map(String::as_str));
    inspector.range("term", file.term.into(), (1, 104));
    inspector.range("people", file.people.into(), (20, 300));
    inspector.range("par", file.par, (-1000, 1000));
    let (least, most) = file.readers;
    if least < 1 || most < least || 40 < most {
        inspector.fault("readers", "readers are given as fewest and most, 1 to 40");
    }
    check_rules(&mut inspector, file, rules);
    let stations = i64::try_from(file.stations.len()).unwrap_or(i64::MAX);
    if !(1..=3).contains(&stations) {
        inspector.fault("stations", format!("there must be 1 to 3 Stations, not {stations}"));
    }
    for (at, station) in file.stations.iter().enumerate() {
        check_station(&mut inspector, at, station, file);
    }
    check_security(&mut inspector, file);
    if let Some(Some(theatre)) = theatres.get(&file.theatre) {
        check_room(&mut inspector, file, theatre);
    }
    inspector.faults
}

fn check_rules(inspector: &mut Inspector<'_>, file: &ScenarioFile, rules: Option<&Rules>) {
    let Some(rules) = rules else { return };
    for (at, change) in file.rules.iter().enumerate() {
        let changed = overridden(rules.clone(), &[*change]);
        for complaint in rules_file::complaints(&changed) {
            inspector.fault(&format!("rules[{at}]"), complaint);
        }
        let same = |other: &_| std::mem::discriminant(change) == std::mem::discriminant(other);
        if file.rules.iter().take(at).any(same) {
            inspector.fault(&format!("rules[{at}]"), "this rule is set twice");
        }
    }
}

fn check_station(
    inspector: &mut Inspector<'_>,
    at: usize,
    station: &StationCast,
    file: &ScenarioFile,
) {
    let under = format!("stations[{at}]");
    let colony = if at == 0 { file.b } else { file.c };
    for (cover, there) in [
        (Cover::Diplomat, colony.diplomats),
        (Cover::Official, colony.officials),
        (Cover::Trader, colony.traders),
    ] {
        let wanted = station.officers.iter().filter(|officer| officer.cover == cover).count();
        if usize::from(there) < wanted {
            let path = format!("{under}.officers");
            let message = format!("officers as {cover:?}: {wanted} wanted, {there} in the city");
            inspector.fault(&path, message);
        }
    }
    for (n, officer) in station.officers.iter().enumerate() {
        if officer.cover == Cover::Local {
            let path = format!("{under}.officers[{n}].cover");
            inspector.fault(&path, "an officer is a Diplomat, an Official or a Trader");
        }
    }
    for (n, &cover) in station.reserves.iter().enumerate() {
        if cover == Cover::Local {
            let path = format!("{under}.reserves[{n}]");
            inspector.fault(&path, "an officer is a Diplomat, an Official or a Trader");
        }
    }
    for (n, agent) in station.agents.iter().enumerate() {
        let path = |field: &str| format!("{under}.agents[{n}].{field}");
        inspector.range(&path("rapport"), agent.rapport.into(), (0, 95));
        if station.officers.len() <= usize::from(agent.officer) {
            let count = station.officers.len();
            let message = format!("officers are counted from 0, and there are {count}");
            inspector.fault(&path("officer"), message);
        }
    }
    for (n, target) in station.targets.iter().enumerate() {
        let path = |field: &str| format!("{under}.targets[{n}].{field}");
        inspector.range(&path("assessed"), target.assessed.into(), (0, 4));
        inspector.range(
            &path("counter_loyalty"),
            target.counter_loyalty.unwrap_or(0).into(),
            (0, 100),
        );
        let via = station.agents.get(usize::from(target.via));
        if !via.is_some_and(|agent| matches!(agent.role, RoleCast::Access { .. })) {
            inspector
                .fault(&path("via"), "this must be the place of an access agent, counted from 0");
        }
    }
}

fn check_security(inspector: &mut Inspector<'_>, file: &ScenarioFile) {
    let security = &file.security;
    inspector.range("security.patience", security.patience.into(), (0, 100));
    inspector.range("security.teams", security.teams.into(), (1, 40));
    for (at, points) in security.files.iter().enumerate() {
        inspector.range(&format!("security.files[{at}]"), (*points).into(), (0, 200));
    }
    for (at, &leak) in security.leaks.iter().enumerate() {
        let agents = file.stations.first().map_or(&[][..], |station| &station.agents);
        let agent = agents.get(usize::from(leak));
        if !agent.is_some_and(|agent| matches!(agent.role, RoleCast::Reads(_))) {
            let path = format!("security.leaks[{at}]");
            inspector.fault(&path, "this must be the place of an agent who reads, counted from 0");
        }
    }
}

/// Is there room in the theatre for the people, and are there names for all?
fn check_room(inspector: &mut Inspector<'_>, file: &ScenarioFile, theatre: &Theatre) {
    let census = file.census();
    let locals = usize::from(census.locals());
    let posts = theatre.desks().len();
    if locals < posts {
        let message = format!("{locals} locals for {posts} posts; none may stay empty");
        inspector.fault("people", message);
    }
    let names = &theatre.names;
    let of = |state: State, colony: Colony| {
        let waiting = census.abroad.iter().filter(|(from, _)| *from == state);
        let waiting: usize = waiting.map(|(_, covers)| covers.len()).sum();
        usize::from(colony.diplomats)
            + usize::from(colony.officials)
            + usize::from(colony.traders)
            + waiting
    };
    let needs = [
        ("A", names.a.families.len(), locals),
        ("B", names.b.families.len(), of(State::B, file.b)),
        ("C", names.c.families.len(), of(State::C, file.c)),
    ];
    for (state, there, needed) in needs {
        if there < needed {
            let message =
                format!("{needed} people of {state}, but the theatre has {there} family names");
            inspector.fault("people", message);
        }
    }
}
