//! Programs as opponents of a person. Such a campaign is played without files: a save that is taken
//! up must never start what it names.

use std::{collections::BTreeMap, sync::Arc};

use game::{
    content::Scenario,
    players::{
        self, PREFIX,
        bot::{Bot, Brief, Handle},
    },
    referee::Charter,
    text::Text,
};
use rules::{ai::Player, engine::seat::BySeat};

/// What a charter calls a player that is started by this command.
pub(super) fn name(command: &str) -> String {
    format!("{PREFIX}{command}")
}

/// The programs of a charter that a person has just begun, each in its seat.
pub(super) fn seat(
    charter: &Charter,
    scenario: &Scenario,
) -> (BySeat<Option<Box<dyn Player>>>, Vec<Handle>) {
    let stations = charter.players.stations();
    let mut players: BySeat<Option<Box<dyn Player>>> = BySeat::seated(stations);
    let (mut handles, text) = (Vec::new(), Arc::new(Text::english()));
    for (seat, name) in charter.players.iter() {
        let Some(command) = name.strip_prefix(PREFIX) else { continue };
        let brief = Brief {
            campaign: format!("{}/{}", charter.scenario, charter.seed),
            scenario: scenario.clone(),
            seat: players::seat_name(seat, stations).to_owned(),
            options: BTreeMap::new(),
            text: Arc::clone(&text),
        };
        let (bot, handle) = Bot::new(command, brief);
        *players.of_mut(seat) = Some(Box::new(bot));
        handles.push(handle);
    }
    (players, handles)
}

/// Takes the programs out that do not play on, and says of each why.
pub(super) fn take_failed(programs: &mut Vec<Handle>) -> Vec<String> {
    let failed: Vec<Handle> = programs.extract_if(.., |it| it.has_forfeited()).collect();
    let why = |handle: Handle| handle.conduct().forfeit.map(|(_, why)| why).unwrap_or_default();
    let told = failed.into_iter().map(why);
    told.map(|why| format!("the program in the other seat plays no more: {why}")).collect()
}
