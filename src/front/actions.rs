//! The one table of what can be done. It feeds the key bar, the help, the palette, the menus of
//! the line mode and the words that are typed there.

use game::text::orders::order_id;
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
    /// Menu of the orders that fit the selection.
    Orders,
    /// Takes the selected order back.
    Withdraw,
    Undo,
    Redo,
    EndWeek,
    Help,
    Codex,
    Find,
    Palette,
    Note,
    /// Whom would the arrest of somebody reach?
    Blast,
    /// What bears on somebody of ours?
    Doubt,
    /// Files how likely something is held to be.
    Believe,
    Why,
    Tutorial,
    Save,
    Menu,
    /// Gives the campaign up.
    Resign,
    Quit,
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

/// The action of that name for a seat: whole, or the only one that begins so.
pub fn named(id: &str, station: bool) -> Option<&'static Action> {
    let exact = of(station).find(|action| action.id == id);
    exact.or_else(|| {
        let mut begins = of(station).filter(|action| action.plain && action.id.starts_with(id));
        begins.next().filter(|_| begins.next().is_none())
    })
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

const fn order(id: &'static str, verb: Verb, keys: &'static [&'static str]) -> Action {
    let context = if verb.is_stations() { Context::Station } else { Context::Security };
    let when = When::Playing;
    Action { context, when, ..anywhere(id, Act::Order(verb), keys, Group::Orders) }
}

const fn during(id: &'static str, act: Act, keys: &'static [&'static str], when: When) -> Action {
    Action { when, ..anywhere(id, act, keys, Group::Week) }
}

/// All of them, in the order in which help lists them.
pub const ACTIONS: &[Action] = &[
    screen("desk", Context::Anywhere, Screen::Desk, &["g d"]),
    screen("cables", Context::Anywhere, Screen::Cables, &["g c"]),
    screen("people", Context::Station, Screen::People, &["g p"]),
    screen("network", Context::Station, Screen::Network, &["g n"]),
    screen("intelligence", Context::Station, Screen::Intelligence, &["g i"]),
    screen("headquarters", Context::Station, Screen::Headquarters, &["g h"]),
    screen("doubts", Context::Station, Screen::Doubts, &["g b"]),
    screen("cases", Context::Security, Screen::Cases, &["g p"]),
    screen("coverage", Context::Security, Screen::Coverage, &["g n"]),
    screen("prisoners", Context::Security, Screen::Prisoners, &["g j"]),
    screen("secrets", Context::Security, Screen::Secrets, &["g i"]),
    screen("foreigners", Context::Security, Screen::Foreigners, &["g f"]),
    screen("operations", Context::Station, Screen::Operations, &["g a"]),
    screen("incidents", Context::Security, Screen::Incidents, &["g a"]),
    screen("plan", Context::Anywhere, Screen::Plan, &["g o"]),
    screen("week", Context::Anywhere, Screen::Week, &["g w"]),
    order("meet", Verb::Meet, &["o m"]),
    order("service", Verb::ServiceDrop, &["o s"]),
    order("contact", Verb::SetContact, &["o c"]),
    order("task", Verb::Task, &["o t"]),
    order("pay", Verb::Pay, &["o y"]),
    order("dormant", Verb::Dormant, &["o z"]),
    order("wake", Verb::Wake, &["o w"]),
    order("develop", Verb::Develop, &["o d"]),
    order("pitch", Verb::Pitch, &["o p"]),
    order("grade", Verb::GradeReport, &["o g"]),
    order("claim", Verb::Disseminate, &["o h"]),
    order("burn", Verb::BurnNotice, &["o b"]),
    order("instruct", Verb::Instruct, &["o i"]),
    order("warn", Verb::Warn, &["o !"]),
    order("recontact", Verb::Recontact, &["o r"]),
    order("exfiltrate", Verb::Exfiltrate, &["o x"]),
    order("mark", Verb::SafetyMark, &["o k"]),
    order("observe", Verb::Observe, &["o o"]),
    order("review", Verb::Review, &["o v"]),
    order("clearance", Verb::SetClearance, &["o j"]),
    order("staff", Verb::SendStaff, &["o D"]),
    order("role", Verb::AssignRole, &["o 1"]),
    order("second", Verb::SetSecond, &["o 2"]),
    order("relocate", Verb::Relocate, &["o q"]),
    order("take", Verb::TakeVolunteer, &["o V"]),
    order("test", Verb::TestVolunteer, &["o B"]),
    order("send-away", Verb::SendAway, &["o N"]),
    order("see", Verb::SeeMember, &["o J"]),
    order("trace", Verb::TraceChain, &["o L"]),
    order("dangle", Verb::Dangle, &["o d"]),
    order("plant", Verb::Plant, &["o y"]),
    order("propose", Verb::ProposeAction, &["o A"]),
    order("go", Verb::GoAhead, &["o G"]),
    order("call-off", Verb::CallOff, &["o Q"]),
    order("ask", Verb::AskHq, &["o a"]),
    order("buy", Verb::BuyReport, &["o u"]),
    order("sell", Verb::SellReport, &["o l"]),
    order("cover", Verb::LayCover, &["o f"]),
    order("name", Verb::NameSource, &["o n"]),
    order("part", Verb::Terminate, &["o e"]),
    order("resettle", Verb::Resettle, &["o R"]),
    order("swap", Verb::ProposeSwap, &["o X"]),
    order("ask-tie", Verb::PitchTie, &["o K"]),
    order("turnover", Verb::TurnOver, &["o T"]),
    order("compare", Verb::Compare, &["o C"]),
    order("canary", Verb::Canary, &["o Y"]),
    order("polygraph", Verb::Polygraph, &["o P"]),
    order("switch", Verb::ChangeTask, &["o S"]),
    order("watch", Verb::Watch, &["o w"]),
    order("identify", Verb::Identify, &["o i"]),
    order("expel", Verb::Expel, &["o x"]),
    order("case", Verb::OpenCase, &["o c"]),
    order("promote", Verb::PromoteCase, &["o p"]),
    order("close", Verb::CloseCase, &["o z"]),
    order("arrest", Verb::Arrest, &["o a"]),
    order("interrogate", Verb::Interrogate, &["o q"]),
    order("charge", Verb::Charge, &["o h"]),
    order("release", Verb::Release, &["o r"]),
    order("agree", Verb::AgreeSwap, &["o E"]),
    order("inquire", Verb::Inquire, &["o l"]),
    order("restrict", Verb::Restrict, &["o t"]),
    order("change", Verb::ChangePlans, &["o n"]),
    order("turn", Verb::OfferToTurn, &["o u"]),
    order("feed", Verb::Feed, &["o f"]),
    order("deceive", Verb::Deceive, &["o e"]),
    order("turn-again", Verb::TurnAgain, &["o 2"]),
    order("approach", Verb::Approach, &["o M"]),
    order("look-inside", Verb::LookInside, &["o L"]),
    order("bench", Verb::Bench, &["o B"]),
    order("wordings", Verb::CompareReports, &["o ="]),
    order("forewarn", Verb::Forewarn, &["o F"]),
    order("tap", Verb::Tap, &["o D"]),
    order("informer", Verb::PlaceInformer, &["o j"]),
    order("vet", Verb::Vet, &["o v"]),
    order("interview", Verb::Interview, &["o ?"]),
    order("meal", Verb::BariumMeal, &["o b"]),
    order("provoke", Verb::Provoke, &["o Y"]),
    order("mousetrap", Verb::Mousetrap, &["o m"]),
    order("transfer", Verb::Transfer, &["o >"]),
    order("deny", Verb::Deny, &["o -"]),
    order("await", Verb::Await, &["o s"]),
    order("copy", Verb::DoctorCopy, &["o k"]),
    order("publicise", Verb::Publicise, &["o !"]),
    order("protect", Verb::Protect, &["o g"]),
    order("ministry", Verb::AskMinistry, &["o o"]),
    order("answer", Verb::AnswerPlan, &["o C"]),
    order("playback", Verb::PlayBack, &["o P"]),
    order("guard", Verb::Guard, &["o G"]),
    order("search", Verb::Search, &["o S"]),
    order("alert", Verb::RaiseAlert, &["o A"]),
    order("attribute", Verb::Attribute, &["o W"]),
    order("try", Verb::TryMen, &["o H"]),
    order("exchange", Verb::ExchangeMen, &["o X"]),
    order("retaliate", Verb::Retaliate, &["o R"]),
    order("coach", Verb::Coach, &["o K"]),
    during("undo", Act::Undo, &["u"], When::CanUndo),
    during("redo", Act::Redo, &["U"], When::CanRedo),
    during("withdraw", Act::Withdraw, &["x", "Delete"], When::HasOrders),
    during("end", Act::EndWeek, &["e"], When::Playing),
    Action { plain: false, ..during("orders", Act::Orders, &["a"], When::Playing) },
    anywhere("open", Act::Open, &["Enter"], Group::Papers),
    anywhere("find", Act::Find, &["/"], Group::Papers),
    anywhere("note", Act::Note, &["n"], Group::Papers),
    Action { context: Context::Station, ..anywhere("blast", Act::Blast, &["b"], Group::Papers) },
    Action { context: Context::Station, ..anywhere("doubt", Act::Doubt, &["d"], Group::Papers) },
    anywhere("believe", Act::Believe, &["p"], Group::Papers),
    anywhere("why", Act::Why, &["w"], Group::Papers),
    anywhere("help", Act::Help, &["?"], Group::Game),
    anywhere("rules", Act::Codex, &["g r"], Group::Game),
    Action { plain: false, ..anywhere("palette", Act::Palette, &[":"], Group::Game) },
    Action { plain: false, ..anywhere("tutorial", Act::Tutorial, &["F1"], Group::Game) },
    Action { plain: false, ..anywhere("menu", Act::Menu, &["q"], Group::Game) },
    Action { group: Group::Game, ..during("resign", Act::Resign, &["R"], When::Playing) },
    anywhere("save", Act::Save, &["Ctrl-s"], Group::Game),
    anywhere("quit", Act::Quit, &["Q"], Group::Game),
    cursor("back", Act::Back, &["Esc"]),
    cursor("up", Act::Up, &["Up", "k"]),
    cursor("down", Act::Down, &["Down", "j"]),
    cursor("left", Act::Left, &["Left", "h"]),
    cursor("right", Act::Right, &["Right", "l"]),
    cursor("page-up", Act::PageUp, &["PageUp"]),
    cursor("page-down", Act::PageDown, &["PageDown"]),
    cursor("first", Act::First, &["Home"]),
    cursor("last", Act::Last, &["End", "G"]),
    cursor("next-panel", Act::NextPanel, &["Tab"]),
    cursor("previous-panel", Act::PreviousPanel, &["Shift-Tab"]),
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
                of(verb.is_stations()).filter(|it| it.act == Act::Order(verb)).collect();
            assert_eq!(found.len(), 1, "{verb:?}");
            assert!(!of(!verb.is_stations()).any(|it| it.act == Act::Order(verb)), "{verb:?}");
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

    #[test]
    fn every_action_can_be_reached_by_a_key() {
        assert!(ACTIONS.iter().all(|action| !action.keys.is_empty()));
    }
}
