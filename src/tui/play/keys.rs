//! From keys to actions, by the one action table.

use crate::front::actions::{self, Act, Action};
use crate::tui::key::{Code, Key};
use crate::tui::widget::Hint;

use super::model::Model;

/// What a key means to a seat.
pub enum Meaning {
    Act(&'static Action),
    /// The first of two keys.
    Prefix(char),
    Nothing,
}

/// The meaning of a key that is pressed by itself.
pub fn meaning(key: Key, station: bool) -> Meaning {
    let mut prefix = None;
    for action in actions::of(station) {
        for name in action.keys {
            let mut parts = name.split(' ');
            let first = parts.next().and_then(read);
            match (first == Some(key), parts.next()) {
                (true, None) => return Meaning::Act(action),
                (true, Some(_)) => prefix = key.typed(),
                (false, _) => {}
            }
        }
    }
    prefix.map_or(Meaning::Nothing, Meaning::Prefix)
}

/// The action of a key after the first of two.
pub fn after(prefix: char, key: Key, station: bool) -> Option<&'static Action> {
    actions::of(station).find(|action| second(action, prefix) == Some(key))
}

/// The second key of an action that begins with that prefix.
pub fn second(action: &Action, prefix: char) -> Option<Key> {
    action.keys.iter().find_map(|name| {
        let (first, second) = name.split_once(' ')?;
        (read(first) == Some(Key::char(prefix))).then(|| read(second)).flatten()
    })
}

/// The actions that begin with a prefix.
pub fn with_prefix(prefix: char, station: bool) -> impl Iterator<Item = &'static Action> {
    actions::of(station).filter(move |action| second(action, prefix).is_some())
}

fn read(name: &str) -> Option<Key> {
    match name {
        "PageUp" => Some(Key::of(Code::PageUp)),
        "PageDown" => Some(Key::of(Code::PageDown)),
        other => other.parse().ok(),
    }
}

/// An action by what it does.
pub fn of(act: Act, station: bool) -> Option<&'static Action> {
    actions::of(station).find(|action| action.act == act)
}

/// The names of an action's keys.
pub fn names(action: &Action) -> String {
    action.keys.join(", ")
}

/// Hints for the key bar: the first key of each action, left out while it is of no use.
pub fn hints(model: &Model, acts: &[Act]) -> Vec<Hint> {
    let Some(campaign) = &model.campaign else { return Vec::new() };
    let station = campaign.is_station();
    let found = acts.iter().filter_map(|act| of(*act, station));
    let hint = |action: &Action| {
        let key =
            action.keys.first().and_then(|name| read(name.split(' ').next().unwrap_or("")))?;
        let enabled = action.enabled(&campaign.draft);
        let short = format!("bar-{}", action.id);
        let id = if model.text.has(&short) { short } else { action.text() };
        // `o` is what the screens teach; `a` does the same.
        let key = if action.act == Act::Orders { Key::char('o') } else { key };
        Some(Hint { key, text: model.word(&id), enabled })
    };
    found.filter_map(hint).collect()
}

/// The way to the help, which every key bar keeps.
pub fn help_hint(model: &Model) -> Hint {
    Hint::new(Key::char('?'), model.word("act-help"))
}
