//! Words of the trade and of every day: each finds its order, or the page that speaks of it.

use game::text::{Text, pages};

use super::*;
use crate::front::actions;

/// Both seats, or one of them.
const STATION: &[bool] = &[true];
const SECURITY: &[bool] = &[false];
const BOTH: &[bool] = &[true, false];

/// A word, the seats that say it, and the order it means; without one, the rule book speaks of it.
const TRADE: &[(&str, &[bool], &str)] = &[
    ("recruit", STATION, "pitch"),
    ("recruitment", STATION, "pitch"),
    ("exfil", STATION, "exfiltrate"),
    ("exfiltration", STATION, "exfiltrate"),
    ("smuggle", STATION, "exfiltrate"),
    ("lie-detector", STATION, "polygraph"),
    ("flutter", STATION, "polygraph"),
    ("poly", STATION, "polygraph"),
    ("brush-pass", STATION, "contact"),
    ("radio", STATION, "contact"),
    ("numbers-station", STATION, "contact"),
    ("dead-drop", STATION, "service"),
    ("dlb", STATION, "service"),
    ("safe-house", STATION, "relocate"),
    ("cutout", STATION, "role"),
    ("principal-agent", STATION, "role"),
    ("case-officer", STATION, "turnover"),
    ("handler", STATION, "turnover"),
    ("walk-in", STATION, "take"),
    ("bona", STATION, "test"),
    ("debrief", STATION, "meet"),
    ("rendezvous", STATION, "meet"),
    ("cultivate", STATION, "develop"),
    ("sleeper", STATION, "dormant"),
    ("deactivate", STATION, "dormant"),
    ("chalk", STATION, "mark"),
    ("safety-signal", STATION, "mark"),
    ("countersurveillance", STATION, "observe"),
    ("terminate", STATION, "part"),
    ("burn-notice", STATION, "burn"),
    ("paper-mill", STATION, "trace"),
    ("defector", STATION, "resettle"),
    ("sabotage", STATION, "propose"),
    ("snatch", STATION, "propose"),
    ("bug", SECURITY, "tap"),
    ("wiretap", SECURITY, "tap"),
    ("tail", SECURITY, "watch"),
    ("surveillance", SECURITY, "watch"),
    ("png", SECURITY, "expel"),
    ("double", SECURITY, "turn"),
    ("double-agent", SECURITY, "turn"),
    ("chickenfeed", SECURITY, "feed"),
    ("funkspiel", SECURITY, "playback"),
    ("informant", SECURITY, "informer"),
    ("access-list", SECURITY, "restrict"),
    ("ambush", SECURITY, "mousetrap"),
    ("mole", SECURITY, ""),
    ("mole", STATION, ""),
    ("double", STATION, ""),
    ("tail", STATION, ""),
    ("bug", STATION, ""),
    ("barium", BOTH, ""),
    ("detour", BOTH, ""),
    ("false flag", BOTH, ""),
    ("volunteer", SECURITY, ""),
];

/// Does a word lead a seat to the order?
fn leads(word: &str, station: bool, order: &str) -> bool {
    let text = Text::english();
    let named = actions::named(word, station).is_some_and(|it| it.id == order);
    named || actions::also_called(&text, word, station).iter().any(|it| it.id == order)
}

#[test]
fn words_of_the_trade_find_their_order_or_a_page() {
    let text = Text::english();
    assert!(40 <= TRADE.len());
    let mut lost = Vec::new();
    for (word, seats, order) in TRADE {
        for station in *seats {
            let in_the_book = || !pages::find(&text, word).is_empty();
            let found = match order.is_empty() {
                false => leads(word, *station, order),
                true => !actions::also_called(&text, word, *station).is_empty() || in_the_book(),
            };
            lost.extend((!found).then_some((*word, *station)));
        }
    }
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn a_word_of_the_trade_may_be_typed_as_two() {
    let (_, said) = sit(&mut fake(sample::station()), "dead drop\n.\nlie detector\n.\n", false);
    assert!(!said.contains("There is no command"), "{said}");
}

#[test]
fn a_word_that_is_no_command_leads_to_the_book() {
    let (_, said) = sit(&mut fake(sample::station()), "tail\n", false);
    assert!(said.contains("The rule book speaks of it: "), "{said}");
}
