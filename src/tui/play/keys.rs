//! What the key bar says: the actions of the moment with the keys a person has for them.

use crate::front::actions::{self, Act, Action};
use crate::tui::key::Key;
use crate::tui::widget::Hint;

use super::model::Model;

/// The first of two keys of every order.
pub const ORDERS: Key = Key::char('o');

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
        // `o` is what the screens teach; `a` does the same.
        let orders = action.act == Act::Orders && begins_orders(model, station);
        let key = if orders { ORDERS } else { model.keymap.first(action)? };
        let short = format!("bar-{}", action.id);
        let id = if model.text.has(&short) { short } else { action.text() };
        let enabled = action.enabled(&campaign.draft);
        Some(Hint { key, text: model.word(&id), enabled })
    };
    found.filter_map(hint).collect()
}

fn begins_orders(model: &Model, station: bool) -> bool {
    model.keymap.with_prefix(ORDERS, station).next().is_some()
}

/// The way to the help, which every key bar keeps.
pub fn help_hint(model: &Model) -> Hint {
    let found = of(Act::Help, true).and_then(|action| model.keymap.first(action));
    Hint::new(found.unwrap_or(Key::char('?')), model.word("act-help"))
}
