//! `cutout check-assets`: shape, references, sense.

use std::path::Path;

use rules::engine::setup::Setup;

use crate::content::{
    library::Library,
    located::{Fault, Faults},
    scenario::Scenario,
    seed::Seed,
};

/// Seeds with which each scenario is set up.
const SEEDS: u64 = 20;

/// Everything that is wrong with the built-in assets, or with them and a folder laid over them.
pub fn check_assets(folder: Option<&Path>) -> Faults {
    match folder {
        None => check_library(Library::embedded()),
        Some(folder) => match Library::with_folder(folder) {
            Ok(library) => check_library(&library),
            Err(faults) => faults,
        },
    }
}

fn check_library(library: &Library) -> Faults {
    let stock = match library.stock() {
        Ok(stock) => stock,
        Err(faults) => return faults.clone(),
    };
    let mut faults = Faults::default();
    for id in stock.scenario_ids() {
        let label = library.label(&format!("scenarios/{id}.ron"));
        let complaints = stock.scenario(id).map(|scenario| senseless(&scenario));
        faults.extend(complaints.unwrap_or_default().into_iter().map(|m| Fault::of(&label, m)));
    }
    faults.extend(unused_theatres(library));
    faults.sorted()
}

/// A theatre that no scenario plays in is work that nobody sees.
fn unused_theatres(library: &Library) -> Vec<Fault> {
    let Ok(stock) = library.stock() else { return Vec::new() };
    let scenarios: Vec<Scenario> =
        stock.scenario_ids().filter_map(|id| stock.scenario(id)).collect();
    (stock.theatre_ids())
        .filter(|id| !scenarios.iter().any(|scenario| scenario.theatre().id == *id))
        .map(|id| {
            let label = library.label(&format!("theatres/{id}/city.ron"));
            Fault::of(&label, format!("no scenario plays in \"{id}\""))
        })
        .collect()
}

/// What is wrong with the starts of a scenario, each said once.
fn senseless(scenario: &Scenario) -> Vec<String> {
    let mut complaints = Vec::new();
    for number in 1..=SEEDS {
        let setup = scenario.setup(&Seed::from(number));
        for complaint in complaints_of(&setup) {
            if !complaints.contains(&complaint) {
                complaints.push(complaint);
            }
        }
    }
    complaints
}

fn complaints_of(setup: &Setup) -> Vec<String> {
    let mut complaints: Vec<String> = setup.faults().iter().map(ToString::to_string).collect();
    for station in &setup.stations {
        if station.agents.is_empty() && station.targets.is_empty() {
            complaints.push("a Station starts with nobody".to_owned());
        }
        let on_drop = |agent: &&rules::engine::setup::AgentStart| agent.drop.is_some();
        let tasked = |agent: &rules::engine::setup::AgentStart| agent.task.is_some();
        if station.agents.iter().filter(on_drop).any(|agent| !tasked(agent)) {
            complaints.push("an agent on a drop has nothing to report".to_owned());
        }
    }
    if setup.security.files.is_empty() && setup.security.leaks.is_empty() {
        complaints.push("Security starts with nothing to go on".to_owned());
    }
    complaints
}
