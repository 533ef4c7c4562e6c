//! Orders, prices and refusals between the engine and the wire.

use rules::engine::order::{Cost, Order, Refusal, Verb};
use serde_json::{Map, Value};

use super::wire::{Price, WireOrder};
use crate::suggest::hint;

/// The order as it stands on the wire.
pub fn to_wire(order: &Order) -> WireOrder {
    let fields = match serde_json::to_value(order) {
        Ok(Value::Object(mut whole)) => match whole.remove(order.verb().name()) {
            Some(Value::Object(fields)) => fields,
            _ => Map::new(),
        },
        _ => Map::new(),
    };
    WireOrder { order: order.verb().name().to_owned(), fields }
}

/// The order of the engine.
///
/// # Errors
/// There is no such order, or its fields are not what they should be: a sentence that says which.
pub fn of_wire(order: &WireOrder) -> Result<Order, String> {
    if verb(&order.order).is_none() {
        let known = Verb::ALL.iter().map(|verb| verb.name());
        return Err(format!("no order `{}`{}", order.order, hint(&order.order, known)));
    }
    let mut whole = Map::new();
    whole.insert(order.order.clone(), Value::Object(order.fields.clone()));
    serde_json::from_value(Value::Object(whole))
        .map_err(|error| format!("{}: {error}", order.order))
}

/// The verb of that name.
pub fn verb(name: &str) -> Option<Verb> {
    Verb::ALL.iter().copied().find(|verb| verb.name() == name)
}

/// What an order takes.
pub fn price(cost: &Cost) -> Price {
    let Cost {
        officer,
        also,
        money,
        patience,
        displeasure,
        teams,
        spare_teams,
        analysts,
        interrogators,
        claims,
        warrants,
    } = *cost;
    let days = officer.into_iter().chain(also);
    Price {
        days: days.map(|(officer, days)| (officer.0, days.0)).collect(),
        money: money.0.into(),
        patience: i64::from(patience) + i64::from(displeasure),
        teams: teams.into(),
        spare_teams: spare_teams.into(),
        analysts: analysts.into(),
        interrogators: interrogators.into(),
        claims: claims.into(),
        warrants: warrants.into(),
    }
}

/// The name of a refusal, without its figures.
pub fn reason(refusal: Refusal) -> String {
    let whole = refusal.to_string();
    whole.split(' ').next().unwrap_or_default().to_owned()
}
