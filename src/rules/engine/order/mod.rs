//! What a chief may order, and the plan of a week.
//!
//! One file for each order: what it says, what it costs, why it is refused. An order is checked
//! against the [`View`] alone, so a refusal can never tell what is hidden.

mod plan;

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::engine::{
    ids::DossierId,
    view::{Channel, Contact},
};

pub use crate::engine::cells::orders::{
    Exfiltrate, Instruct, Observe, Recontact, Review, SafetyMark, Warn,
};
pub use crate::engine::contacts::orders::{
    Dormant, Errand, Meet, Pay, ServiceDrop, SetContact, Task, Wake,
};
pub use crate::engine::covert::answers::{
    Attribute, ExchangeMen, Guard, RaiseAlert, Retaliate, Search, TryMen,
};
pub use crate::engine::covert::orders::{CallOff, GoAhead, ProposeAction};
pub use crate::engine::doubles::orders::chickenfeed_price;
pub use crate::engine::doubles::orders::{Feed, OfferToTurn};
pub use crate::engine::headquarters::orders::{AskHq, BuyReport, LayCover, NameSource, SellReport};
pub use crate::engine::links::orders::{AnswerPlan, AssignRole, PlayBack, Relocate, SetSecond};
pub use crate::engine::moles::orders::{
    Approach, Bench, Deceive, LookInside, SendStaff, SetClearance, TurnAgain,
};
pub use crate::engine::partings::orders::{Resettle, Terminate};
pub use crate::engine::prison::cases::{CloseCase, OpenCase, PromoteCase};
pub use crate::engine::prison::orders::{Arrest, Charge, Interrogate, Release};
pub use crate::engine::product::orders::{BurnNotice, Disseminate, GradeReport};
pub use crate::engine::recruiting::orders::{Develop, Pitch, PitchTie};
pub use crate::engine::secrets::orders::{ChangePlans, Inquire, Restrict};
pub use crate::engine::swap::orders::{AgreeSwap, ProposeSwap};
pub use crate::engine::traps::orders::{
    AskMinistry, Await, BariumMeal, Deny, DoctorCopy, Interview, Mousetrap, PlaceInformer, Protect,
    Provoke, Publicise, Tap, Transfer, Trap, Vet,
};
pub use crate::engine::traps::wary::{CompareReports, Forewarn};
pub use crate::engine::trials::orders::{Canary, ChangeTask, Coach, Compare, Polygraph, TurnOver};
pub use crate::engine::volunteers::orders::{
    Dangle, Plant, SeeMember, SendAway, TakeVolunteer, TestVolunteer, TraceChain,
};
pub use crate::engine::watching::orders::{Expel, Identify, Watch, WatchTarget};
pub use plan::{Cost, Plan, Refusal, Remaining, Withdrawn, falls_due};

#[cfg(doc)]
use crate::engine::view::View;

macro_rules! orders {
    ($($(#[$doc:meta])* $name:ident = $number:literal at $place:literal),* $(,)?) => {
        /// One order. The set is closed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Order {
            $($(#[$doc])* $name($name),)*
        }

        /// The kinds of orders. The numbers are part of the keys of luck.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(Serialize, Deserialize)]
        #[repr(u8)]
        pub enum Verb {
            $($name = $number,)*
        }

        impl Verb {
            pub const ALL: &'static [Verb] = &[$(Verb::$name),*];

            /// The name, as the log and the rule book have it.
            pub const fn name(self) -> &'static str {
                match self { $(Verb::$name => stringify!($name)),* }
            }

            /// The place of this kind in a plan: frozen, wherever the kind is declared.
            pub const fn place(self) -> u16 {
                match self { $(Verb::$name => $place),* }
            }
        }

        impl Order {
            pub const fn verb(&self) -> Verb {
                match self { $(Order::$name(_) => Verb::$name),* }
            }

            pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
                match self { $(Order::$name(order) => order.check(plan)),* }
            }

            /// Two orders that ask about the same thing cannot both be given.
            pub(in crate::engine) fn topic(&self) -> Topic {
                match self { $(Order::$name(order) => order.topic()),* }
            }
        }

        /// By place, and orders of one kind by their fields.
        impl Ord for Order {
            fn cmp(&self, other: &Order) -> Ordering {
                match (self, other) {
                    $((Order::$name(one), Order::$name(other)) => one.cmp(other),)*
                    _ => self.verb().place().cmp(&other.verb().place()),
                }
            }
        }

        impl PartialOrd for Order {
            fn partial_cmp(&self, other: &Order) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        $(impl From<$name> for Order {
            fn from(order: $name) -> Order {
                Order::$name(order)
            }
        })*
    };
}

orders! {
    /// Meet an agent.
    Meet = 1 at 0,
    /// Load and clear a dead drop.
    ServiceDrop = 2 at 1,
    /// Make, change or end a standing arrangement of contacts.
    SetContact = 3 at 2,
    /// Tell an agent what to look for.
    Task = 4 at 3,
    /// Pay an agent something above his wage.
    Pay = 5 at 4,
    /// Put an agent on ice.
    Dormant = 6 at 5,
    /// Wake a dormant agent.
    Wake = 7 at 6,
    /// Cultivate a target.
    Develop = 8 at 7,
    /// Make the offer.
    Pitch = 9 at 8,
    /// Grade a report on the Admiralty code.
    GradeReport = 10 at 9,
    /// Give a claim to headquarters.
    Disseminate = 11 at 10,
    /// Withdraw all that rests on a source.
    BurnNotice = 12 at 11,
    /// Say what an agent does when somebody close to him is taken.
    Instruct = 13 at 12,
    /// Tell an agent that it is time.
    Warn = 14 at 13,
    /// Look for somebody to whom no link leads.
    Recontact = 15 at 14,
    /// Take an agent out of the country.
    Exfiltrate = 16 at 15,
    /// Have the agents of an officer leave a mark when all is well.
    SafetyMark = 17 at 16,
    /// Look on when an agent is met.
    Observe = 18 at 17,
    /// Look for what the members of a cell know of each other.
    Review = 19 at 18,
    /// Offer somebody of theirs for one of ours in prison.
    ProposeSwap = 64 at 19,
    /// Lend an agent somebody of the embassy's staff.
    SendStaff = 65 at 20,
    // ── volunteers ──
    /// Accept somebody who offers himself.
    TakeVolunteer = 70 at 21,
    /// Ask somebody who offers himself what we know already.
    TestVolunteer = 71 at 22,
    /// Send somebody away who offers himself.
    SendAway = 72 at 23,
    /// Ask a leader to bring one of his people.
    SeeMember = 73 at 24,
    /// Ask a friendly service where it has something from.
    TraceChain = 74 at 25,
    /// Have one of our own offer himself to them.
    Dangle = 132 at 26,
    /// Send them papers without an author.
    Plant = 133 at 27,
    /// Ask headquarters for a covert action.
    ProposeAction = 106 at 28,
    /// Go on to its next phase.
    GoAhead = 107 at 29,
    /// Call it off.
    CallOff = 108 at 30,
    // ── channels ──
    /// Say what an agent is for.
    AssignRole = 76 at 31,
    /// Arrange what takes the place of a contact that has failed.
    SetSecond = 77 at 32,
    /// Find another flat, other hours, another place for a set.
    Relocate = 78 at 33,
    /// Wait where somebody will come who has lost his link.
    AnswerPlan = 136 at 34,
    /// Send in the name of a prisoner whose set we have.
    PlayBack = 137 at 35,
    // ── Security ──
    /// Place watchers.
    Watch = 20 at 36,
    /// Look for the name to a face.
    Identify = 21 at 37,
    /// Send a diplomat home.
    Expel = 22 at 38,
    /// Open a case.
    OpenCase = 23 at 39,
    /// Make a preliminary case a full one.
    PromoteCase = 24 at 40,
    /// Close a case.
    CloseCase = 25 at 41,
    /// Arrest somebody in the open.
    Arrest = 26 at 42,
    /// Choose the line of an interrogation.
    Interrogate = 27 at 43,
    /// Bring a prisoner before a court.
    Charge = 28 at 44,
    /// Let a prisoner go.
    Release = 29 at 45,
    /// Give a prisoner up for somebody of ours.
    AgreeSwap = 128 at 46,
    /// Ask who read a holding.
    Inquire = 30 at 47,
    /// Cut the readers of a holding.
    Restrict = 31 at 48,
    /// Reissue a holding with new content.
    ChangePlans = 32 at 49,
    /// Offer a prisoner to work for us.
    OfferToTurn = 33 at 50,
    /// Give somebody whom we control something to report.
    Feed = 34 at 51,
    // ── moles ──
    /// Say how far somebody on the staff is let in.
    SetClearance = 94 at 52,
    /// Ask somebody inside an embassy to work for us.
    Approach = 176 at 53,
    /// Look into one of our own.
    LookInside = 177 at 54,
    /// Take one of our own off all papers, or put him back.
    Bench = 178 at 55,
    /// Turn a double once more who told his officer.
    TurnAgain = 179 at 56,
    /// Say what all doubles tell of a holding.
    Deceive = 180 at 57,

    // ── traps ──
    /// Lay a report beside the others on its subject.
    CompareReports = 92 at 58,
    /// Tell an agent what to do when a stranger makes an offer.
    Forewarn = 93 at 59,
    /// Listen to somebody's telephone.
    Tap = 148 at 60,
    /// Have somebody listen in an institution.
    PlaceInformer = 149 at 61,
    /// Go through somebody's papers.
    Vet = 150 at 62,
    /// Ask somebody to come and talk.
    Interview = 151 at 63,
    /// Send several wordings of a secret round.
    BariumMeal = 152 at 64,
    /// Make somebody an offer in a foreign name.
    Provoke = 153 at 65,
    /// Wait for whoever comes.
    Mousetrap = 154 at 66,
    /// Give somebody a desk where nothing is read.
    Transfer = 155 at 67,
    /// Take a secret off somebody's desk.
    Deny = 156 at 68,
    /// Let a case rest.
    Await = 157 at 69,
    /// Put something else into somebody's copy.
    DoctorCopy = 158 at 70,
    /// Name a foreign officer in the papers.
    Publicise = 159 at 71,
    /// Lock a secret up better.
    Protect = 160 at 72,
    /// Ask the ministry for something.
    AskMinistry = 161 at 73,
    /// Put soldiers at the doors of a house.
    Guard = 191 at 74,
    /// Go through a district house by house.
    Search = 192 at 75,
    /// Watch the streets more closely.
    RaiseAlert = 193 at 76,
    /// Say who did it.
    Attribute = 194 at 77,
    /// Bring captives before a court.
    TryMen = 195 at 78,
    /// Send captives home, for a price.
    ExchangeMen = 196 at 79,
    /// Let the locals pay for it.
    Retaliate = 197 at 80,
    /// Hand an agent to another officer.
    TurnOver = 84 at 81,
    /// Have two sources report on the same thing.
    Compare = 85 at 82,
    /// Tell one agent alone of a place, and see who comes.
    Canary = 86 at 83,
    /// Put an agent to the polygraph.
    Polygraph = 87 at 84,
    /// Ask an agent, without warning, for something else.
    ChangeTask = 88 at 85,
    // ── headquarters and the services one trades with ──
    /// Ask headquarters for money, an officer or leave.
    AskHq = 100 at 86,
    /// Buy a word from the third service.
    BuyReport = 101 at 87,
    /// Sell a report to it.
    SellReport = 102 at 88,
    /// Have it thought that something comes from elsewhere.
    LayCover = 103 at 89,
    /// Tell headquarters who a source is.
    NameSource = 104 at 90,
    /// Have an agent ask somebody close to him.
    PitchTie = 89 at 91,
    /// Part from an agent.
    Terminate = 90 at 92,
    /// Look after somebody whom we took out.
    Resettle = 91 at 93,
    /// Go through his part with one whom we control.
    Coach = 144 at 94,
}

impl Verb {
    /// Does a Station give this order, or Security? Each has two blocks of numbers.
    pub const fn is_stations(self) -> bool {
        matches!(self as u8, 1..=19 | 64..=127)
    }
}

impl Order {
    /// The agent with whom an order arranges a meeting of its own.
    pub(in crate::engine) fn met(&self) -> Option<DossierId> {
        match self {
            Order::Meet(order) => Some(order.agent),
            Order::Recontact(order) => Some(order.agent),
            Order::TurnOver(order) => Some(order.agent),
            Order::Canary(order) => Some(order.agent),
            Order::Polygraph(order) => Some(order.agent),
            Order::ChangeTask(order) => Some(order.agent),
            _ => None,
        }
    }

    /// Does it take the place of an agent's standing contact?
    pub(in crate::engine) fn replaces(&self, agent: DossierId, contact: Contact) -> bool {
        match self {
            Order::Meet(_)
            | Order::Recontact(_)
            | Order::TurnOver(_)
            | Order::Canary(_)
            | Order::Polygraph(_)
            | Order::ChangeTask(_) => self.met() == Some(agent),
            Order::ServiceDrop(drop) => contact.channel == Channel::Drop && drop.agent == agent,
            _ => false,
        }
    }
}

/// What an order is about, for telling two orders on one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::engine) struct Topic {
    pub kind: u8,
    pub what: u32,
}

impl Topic {
    pub const fn of(verb: Verb, what: u32) -> Topic {
        Topic { kind: verb as u8, what }
    }
}
