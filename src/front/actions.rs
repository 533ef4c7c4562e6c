//! The one table of what can be done. It feeds the key bar, the help, the palette, the menus of
//! the line mode and the words that are typed there.

use game::text::{Text, orders::order_id};
use rules::engine::order::Verb;

use crate::{front::Screen, table::Draft};

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    Go(Screen),
    Order(Verb),
    /// Opens the dossier of somebody.
    Open,
    Back,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    First,
    Last,
    NextPanel,
    PreviousPanel,
    /// What can be done about the selection.
    Orders,
    /// Takes the selected order back.
    Withdraw,
    Undo,
    Redo,
    /// Gives the orders of last week again, as far as they can be given.
    AsLastWeek,
    EndWeek,
    /// Ends week after week until something happens.
    Until,
    /// Answers what asks for a decision; at the screen, goes to the next of them.
    Decide,
    Help,
    Codex,
    /// People, places, papers, orders and pages in one list.
    Find,
    /// What can be done, as it is said.
    Palette,
    Settings,
    /// All keys.
    Keys,
    Note,
    /// Whom would the arrest of somebody reach?
    Blast,
    /// The board on somebody, or on a leak.
    Doubt,
    /// Strikes an item of a board out, or takes that back.
    Strike,
    /// The next view of a board.
    Turn,
    /// Files how likely something is held to be.
    Believe,
    /// What is known of the house against which we play.
    OtherHouse,
    Why,
    /// What counts, and what our own papers say of it so far.
    Score,
    Tutorial,
    Save,
    Menu,
    /// Gives the campaign up.
    Resign,
    Quit,
    /// Tells what stands before the eyes on a screen.
    Tell(Told),
}

/// What the line mode tells on demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Told {
    /// The whole of what the last week brought, the weightiest first.
    News,
    /// The rest of an answer, or of the news.
    More,
    /// What is otherwise than before the last week.
    Changed,
    /// The districts, and what of ours is there.
    Places,
    /// Everything of one kind that has a name.
    List,
    /// The last answer once more.
    Again,
}

/// Where an action is to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Context {
    Anywhere,
    /// While a Station is played.
    Station,
    /// While Security is played.
    Security,
}

/// Under which heading help lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    Move,
    Screens,
    Orders,
    Week,
    Papers,
    Game,
}

impl Group {
    pub const ALL: [Group; 6] =
        [Group::Screens, Group::Orders, Group::Week, Group::Papers, Group::Move, Group::Game];

    /// The message of its heading.
    pub const fn heading(self) -> &'static str {
        match self {
            Group::Move => "group-move",
            Group::Screens => "group-screens",
            Group::Orders => "group-orders",
            Group::Week => "group-week",
            Group::Papers => "group-papers",
            Group::Game => "group-game",
        }
    }
}

/// When it can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Always,
    /// While the campaign lasts.
    Playing,
    CanUndo,
    CanRedo,
    /// Something has been ordered.
    HasOrders,
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Action {
    /// Stable: configuration files and scripts name it. Also the word typed in line mode.
    pub id: &'static str,
    pub act: Act,
    pub context: Context,
    /// Default keys, each a sequence of key names parted by spaces.
    pub keys: &'static [&'static str],
    pub group: Group,
    pub when: When,
    /// Has it a meaning without a cursor? Only then the line mode offers it.
    pub plain: bool,
}

impl Action {
    /// The message of its label.
    pub fn text(&self) -> String {
        match self.act {
            Act::Order(verb) => order_id(verb),
            Act::Go(screen) => screen.title().to_owned(),
            _ => format!("act-{}", self.id),
        }
    }

    /// Is it to be had by this seat?
    pub const fn fits(&self, station: bool) -> bool {
        match self.context {
            Context::Anywhere => true,
            Context::Station => station,
            Context::Security => !station,
        }
    }

    /// Can it be done now?
    pub fn enabled(&self, draft: &Draft) -> bool {
        match self.when {
            When::Always => true,
            When::Playing => !draft.plan().view().is_over(),
            When::CanUndo => draft.can_undo(),
            When::CanRedo => draft.can_redo(),
            When::HasOrders => !draft.plan().is_empty(),
        }
    }
}

/// The actions of a seat.
pub fn of(station: bool) -> impl Iterator<Item = &'static Action> {
    ACTIONS.iter().filter(move |action| action.fits(station))
}

/// What a seat can type in the line mode.
pub fn typed(station: bool) -> impl Iterator<Item = &'static Action> {
    of(station).filter(|action| action.plain).chain(LINES)
}

/// The action of that name for a seat: whole, or the only one that begins so.
pub fn named(id: &str, station: bool) -> Option<&'static Action> {
    let exact = typed(station).chain(of(station)).find(|action| action.id == id);
    exact.or_else(|| {
        let mut begins = typed(station).filter(|action| action.id.starts_with(id));
        begins.next().filter(|_| begins.next().is_none())
    })
}

/// Words of orders that are no more, because the staff does what they asked for: for one version
/// they are let pass with the message beside them.
const RETIRED: [(&str, &str); 3] =
    [("grade", "retired-grade"), ("promote", "retired-promote"), ("wordings", "retired-wordings")];

/// The message about a word that once was an order's.
pub fn retired(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    RETIRED.iter().find(|(it, _)| *it == word).map(|(_, message)| *message)
}

/// The actions of a seat that are also called by this word, of the trade or of every day.
pub fn also_called(text: &Text, word: &str, station: bool) -> Vec<&'static Action> {
    let called = |action: &&Action| {
        let page = matches!(action.act, Act::Order(verb) if verb.page() == word);
        let also = text.optional(&action.text(), "also").unwrap_or_default();
        page || also.split(' ').any(|other| other == word)
    };
    typed(station).filter(called).collect()
}

const fn anywhere(
    id: &'static str,
    act: Act,
    keys: &'static [&'static str],
    group: Group,
) -> Action {
    let when = When::Always;
    Action { id, act, context: Context::Anywhere, keys, group, when, plain: true }
}

const fn cursor(id: &'static str, act: Act, keys: &'static [&'static str]) -> Action {
    Action { plain: false, ..anywhere(id, act, keys, Group::Move) }
}

const fn screen(
    id: &'static str,
    context: Context,
    screen: Screen,
    keys: &'static [&'static str],
) -> Action {
    Action { context, ..anywhere(id, Act::Go(screen), keys, Group::Screens) }
}

/// An order has no key of its own: it is found by its digit or by its word.
const fn order(verb: Verb) -> Action {
    let action = anywhere(verb.word(), Act::Order(verb), &[], Group::Orders);
    let context = match (verb.is_everybodys(), verb.is_for(true)) {
        (true, _) => action.context,
        (false, true) => Context::Station,
        (false, false) => Context::Security,
    };
    Action { context, when: When::Playing, ..action }
}

const fn during(id: &'static str, act: Act, keys: &'static [&'static str], when: When) -> Action {
    Action { when, ..anywhere(id, act, keys, Group::Week) }
}

/// All of them, in the order in which help lists them.
pub const ACTIONS: &[Action] = &{
    let mut all = [SCREENS[0]; SCREENS.len() + ORDERS.len() + OTHERS.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = match at.checked_sub(SCREENS.len()) {
            None => SCREENS[at],
            Some(of) if of < ORDERS.len() => ORDERS[of],
            Some(of) => OTHERS[of - ORDERS.len()],
        };
        at += 1;
    }
    all
};

/// The ways to a screen.
const SCREENS: &[Action] = &[
    screen("desk", Context::Anywhere, Screen::Desk, &["g d"]),
    screen("cables", Context::Anywhere, Screen::Cables, &["g c"]),
    screen("people", Context::Station, Screen::People, &["g p"]),
    screen("network", Context::Station, Screen::Network, &["g n"]),
    screen("intelligence", Context::Station, Screen::Intelligence, &["g i"]),
    screen("headquarters", Context::Station, Screen::Headquarters, &["g h"]),
    screen("doubts", Context::Station, Screen::Doubts, &["g b"]),
    screen("cases", Context::Security, Screen::Cases, &["g p"]),
    screen("suspects", Context::Security, Screen::Suspects, &["g b"]),
    screen("coverage", Context::Security, Screen::Coverage, &["g n"]),
    screen("prisoners", Context::Security, Screen::Prisoners, &["g r"]),
    screen("secrets", Context::Security, Screen::Secrets, &["g i"]),
    screen("foreigners", Context::Security, Screen::Foreigners, &["g f"]),
    screen("operations", Context::Station, Screen::Operations, &["g a"]),
    screen("incidents", Context::Security, Screen::Incidents, &["g a"]),
    screen("plan", Context::Anywhere, Screen::Plan, &["g o"]),
    screen("week", Context::Anywhere, Screen::Week, &["g w"]),
];

/// Each order by the word and the keys of its row.
const ORDERS: &[Action] = &{
    let mut all = [order(Verb::ALL[0]); Verb::ALL.len()];
    let mut at = 1;
    while at < all.len() {
        all[at] = order(Verb::ALL[at]);
        at += 1;
    }
    all
};

/// What is done within a screen, with the week, and with the game.
const OTHERS: &[Action] = &[
    during("undo", Act::Undo, &["u"], When::CanUndo),
    during("redo", Act::Redo, &["U"], When::CanRedo),
    during("withdraw", Act::Withdraw, &["x"], When::HasOrders),
    during("as-last-week", Act::AsLastWeek, &[], When::Playing),
    during("decide", Act::Decide, &["."], When::Playing),
    during("end", Act::EndWeek, &["e"], When::Playing),
    during("until", Act::Until, &["E"], When::Playing),
    Action { plain: false, ..during("orders", Act::Orders, &["o"], When::Playing) },
    anywhere("open", Act::Open, &["Enter"], Group::Papers),
    anywhere("find", Act::Find, &["/"], Group::Papers),
    anywhere("note", Act::Note, &["n"], Group::Papers),
    Action { context: Context::Station, ..anywhere("blast", Act::Blast, &[], Group::Papers) },
    anywhere("doubt", Act::Doubt, &["d"], Group::Papers),
    anywhere("strike", Act::Strike, &["s"], Group::Papers),
    Action { plain: false, ..anywhere("view", Act::Turn, &["v"], Group::Papers) },
    anywhere("believe", Act::Believe, &["p"], Group::Papers),
    anywhere("why", Act::Why, &["w"], Group::Papers),
    anywhere("score", Act::Score, &[], Group::Papers),
    anywhere("house", Act::OtherHouse, &["g x"], Group::Papers),
    anywhere("help", Act::Help, &["?"], Group::Game),
    anywhere("rules", Act::Codex, &["g l"], Group::Game),
    Action { plain: false, ..anywhere("palette", Act::Palette, &[":"], Group::Game) },
    Action { plain: false, ..anywhere("tutorial", Act::Tutorial, &["F1"], Group::Game) },
    Action { plain: false, ..anywhere("settings", Act::Settings, &["g s"], Group::Game) },
    Action { plain: false, ..anywhere("keys", Act::Keys, &["g k"], Group::Game) },
    Action { plain: false, ..anywhere("menu", Act::Menu, &["q"], Group::Game) },
    Action { group: Group::Game, ..during("resign", Act::Resign, &[], When::Playing) },
    anywhere("save", Act::Save, &["Ctrl-s"], Group::Game),
    anywhere("quit", Act::Quit, &[], Group::Game),
    cursor("back", Act::Back, &["Esc"]),
    cursor("up", Act::Up, &["Up"]),
    cursor("down", Act::Down, &["Down"]),
    cursor("left", Act::Left, &["Left"]),
    cursor("right", Act::Right, &["Right"]),
    cursor("page-up", Act::PageUp, &["PageUp"]),
    cursor("page-down", Act::PageDown, &["PageDown"]),
    cursor("first", Act::First, &["Home"]),
    cursor("last", Act::Last, &["End"]),
    cursor("next-panel", Act::NextPanel, &["Tab"]),
    cursor("previous-panel", Act::PreviousPanel, &["Shift-Tab"]),
];

/// What only the line mode has: a screen shows it by itself.
const LINES: &[Action] = &[
    anywhere("news", Act::Tell(Told::News), &[], Group::Week),
    anywhere("changed", Act::Tell(Told::Changed), &[], Group::Week),
    anywhere("places", Act::Tell(Told::Places), &[], Group::Papers),
    anywhere("list", Act::Tell(Told::List), &[], Group::Papers),
    anywhere("more", Act::Tell(Told::More), &[], Group::Game),
    anywhere("again", Act::Tell(Told::Again), &[], Group::Game),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn no_two_actions_stand_on_one_key_in_one_seat() {
        for station in [true, false] {
            let mut taken = BTreeMap::new();
            for action in of(station) {
                for &key in action.keys {
                    let other = taken.insert(key, action.id);
                    assert_eq!(other, None, "{key} is {} and {}", action.id, other.unwrap_or(""));
                }
            }
        }
    }

    #[test]
    fn no_key_is_the_beginning_of_another() {
        for station in [true, false] {
            let keys: Vec<_> = of(station).flat_map(|action| action.keys).collect();
            for one in &keys {
                let begun = format!("{one} ");
                assert!(!keys.iter().any(|other| other.starts_with(&begun)), "{one}");
            }
        }
    }

    #[test]
    fn every_verb_has_its_action_in_its_own_seat() {
        for &verb in Verb::ALL {
            let found: Vec<_> =
                of(verb.is_for(true)).filter(|it| it.act == Act::Order(verb)).collect();
            assert_eq!(found.len(), 1, "{verb:?}");
            let other = of(!verb.is_for(true)).any(|it| it.act == Act::Order(verb));
            assert_eq!(other, verb.is_everybodys(), "{verb:?}");
        }
    }

    #[test]
    fn every_screen_has_its_action() {
        for station in [true, false] {
            for &screen in Screen::all(station) {
                assert!(of(station).any(|it| it.act == Act::Go(screen)), "{screen:?}");
            }
        }
    }

    /// The keys as they are settled: each has one meaning, in every seat and everywhere.
    const SETTLED: &[(&str, &str)] = &[
        ("Up", "up"),
        ("Down", "down"),
        ("Home", "first"),
        ("End", "last"),
        ("PageUp", "page-up"),
        ("PageDown", "page-down"),
        ("Left", "left"),
        ("Right", "right"),
        ("Tab", "next-panel"),
        ("Shift-Tab", "previous-panel"),
        ("Enter", "open"),
        ("Esc", "back"),
        ("o", "orders"),
        ("e", "end"),
        ("w", "why"),
        ("n", "note"),
        ("d", "doubt"),
        ("p", "believe"),
        ("s", "strike"),
        ("v", "view"),
        ("/", "find"),
        (":", "palette"),
        ("u", "undo"),
        ("U", "redo"),
        (".", "decide"),
        ("E", "until"),
        ("?", "help"),
        ("F1", "tutorial"),
        ("q", "menu"),
        ("x", "withdraw"),
        ("Ctrl-s", "save"),
        ("g d", "desk"),
        ("g c", "cables"),
        ("g p", "people"),
        ("g p", "cases"),
        ("g n", "network"),
        ("g n", "coverage"),
        ("g i", "intelligence"),
        ("g i", "secrets"),
        ("g r", "prisoners"),
        ("g f", "foreigners"),
        ("g a", "operations"),
        ("g a", "incidents"),
        ("g h", "headquarters"),
        ("g o", "plan"),
        ("g w", "week"),
        ("g x", "house"),
        ("g b", "doubts"),
        ("g b", "suspects"),
        ("g l", "rules"),
        ("g s", "settings"),
        ("g k", "keys"),
    ];

    #[test]
    fn the_keys_are_those_that_are_settled() {
        let keys = |action: &'static Action| action.keys.iter().map(|key| (*key, action.id));
        let mut had: Vec<_> = ACTIONS.iter().flat_map(keys).collect();
        let mut settled = SETTLED.to_vec();
        had.sort_unstable();
        settled.sort_unstable();
        assert_eq!(had, settled);
    }

    #[test]
    fn no_key_needs_a_second_hand_or_a_letter_of_vi() {
        for key in ACTIONS.iter().flat_map(|action| action.keys) {
            assert!(!key.contains("Alt") && !key.contains(['[', ']', '{', '}', '@', '|']), "{key}");
            assert!(!["h", "j", "k", "l"].contains(key), "{key} is an arrow of another preset");
            assert!(!key.chars().all(|c| c.is_ascii_digit()), "{key} chooses what is numbered");
        }
    }

    #[test]
    fn no_letter_orders_anything_by_itself() {
        let orders = ACTIONS.iter().filter(|it| matches!(it.act, Act::Order(_)));
        assert!(orders.into_iter().all(|it| it.keys.is_empty()));
    }
}
