//! What the key bar says: the actions of the moment with the keys a person has for them.

use crate::front::actions::{self, Act, Action};
use crate::tui::key::{Code, Key};
use crate::tui::keymap::Meaning;
use crate::tui::widget::Hint;

use super::model::Model;

/// An action by what it does.
pub fn of(act: Act, station: bool) -> Option<&'static Action> {
    actions::of(station).find(|action| action.act == act)
}

/// Hints for the key bar: the first key of each action, left out while it is of no use.
pub fn hints(model: &Model, acts: &[Act]) -> Vec<Hint> {
    let Some(campaign) = &model.campaign else { return Vec::new() };
    let station = campaign.is_station();
    let found = acts.iter().filter_map(|act| of(*act, station));
    let hint = |action: &Action| {
        let key = model.keymap.first(action)?;
        let short = format!("bar-{}", action.id);
        let id = if model.text.has(&short) { short } else { action.text() };
        let enabled = action.enabled(&campaign.draft);
        Some(Hint { key, text: model.word(&id), enabled })
    };
    found.filter_map(hint).collect()
}

/// An arrow, where a person has one on a letter; else the key itself.
pub fn arrow(model: &Model, key: Key) -> Key {
    let Meaning::Act(action) = model.keymap.meaning(key, true) else { return key };
    Key::of(match action.act {
        Act::Up => Code::Up,
        Act::Down => Code::Down,
        Act::Left => Code::Left,
        Act::Right => Code::Right,
        _ => return key,
    })
}

/// The way to the help, which every key bar keeps.
pub fn help_hint(model: &Model) -> Hint {
    let found = of(Act::Help, true).and_then(|action| model.keymap.first(action));
    Hint::new(found.unwrap_or(Key::char('?')), model.word("act-help"))
}
