//! What a chief may order, and the plan of a week.
//!
//! An order is declared in the room of its subject: what it says, what it costs, why it is refused,
//! how it is asked (see `row`). Here is the one list of all of them. An order is checked against
//! the [`View`] alone, so a refusal can never tell what is hidden.

pub mod asking;
pub(in crate::engine) mod carry;
pub mod craft;
mod plan;
pub(in crate::engine) mod row;

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::engine::{
    ids::DossierId,
    order::{
        asking::{Given, Question},
        carry::{By, Carried, Phase},
        craft::Craft,
    },
    resolve::{Turn, agenda::Agenda},
    view::{Channel, Contact},
};

pub use crate::engine::contacts::orders::Errand;
pub use crate::engine::doubles::orders::chickenfeed_price;
pub use crate::engine::traps::orders::Trap;
pub use crate::engine::watching::orders::WatchTarget;
pub use plan::{Cost, Plan, Refusal, Remaining, Withdrawn, falls_due};

#[cfg(doc)]
use crate::engine::view::View;

macro_rules! orders {
    ($($(#[$doc:meta])* $name:ident in $subject:ident::$file:ident),* $(,)?) => {
        $(pub use crate::engine::$subject::$file::$name;)*

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
            $($name = $name::NUMBER,)*
        }

        impl Verb {
            /// In the order in which help lists them.
            pub const ALL: &'static [Verb] = &[$(Verb::$name),*];

            /// The name, as the log and the rule book have it.
            pub const fn name(self) -> &'static str {
                match self { $(Verb::$name => stringify!($name)),* }
            }

            /// The place of this kind in a plan: frozen, wherever the kind is declared.
            pub const fn place(self) -> u16 {
                match self { $(Verb::$name => $name::PLACE),* }
            }

            const fn row(self) -> row::Row {
                match self { $(Verb::$name => $name::ROW),* }
            }

            /// What must be answered for such an order, as far as the answers so far decide it.
            pub fn questions(self, given: &Given) -> Vec<Question> {
                match self { $(Verb::$name => $name::questions(given)),* }
            }

            /// The order that the answers make; nothing if one is missing or of the wrong kind.
            pub fn order(self, given: &Given) -> Option<Order> {
                match self { $(Verb::$name => $name::of(given).map(Order::$name)),* }
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

        impl Order {
            pub(in crate::engine) const fn phase(&self) -> Option<Phase> {
                match self { $(Order::$name(_) => <$name as Carried>::PHASE),* }
            }

            pub(in crate::engine) fn carry_out(&self, turn: &mut Turn<'_>, by: By) {
                match self { $(Order::$name(order) => Carried::carry_out(order, turn, by)),* }
            }

            pub(in crate::engine) fn enter(&self, agenda: &mut Agenda<'_, '_>, by: By) {
                match self { $(Order::$name(order) => Carried::enter(order, agenda, by)),* }
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
    Meet in contacts::orders,
    /// Load and clear a dead drop.
    ServiceDrop in contacts::orders,
    /// Make, change or end a standing arrangement of contacts.
    SetContact in contacts::orders,
    /// Tell an agent what to look for.
    Task in contacts::orders,
    /// Pay an agent something above his wage.
    Pay in contacts::orders,
    /// Put an agent on ice.
    Dormant in contacts::orders,
    /// Wake a dormant agent.
    Wake in contacts::orders,
    /// Cultivate a target.
    Develop in recruiting::orders,
    /// Make the offer.
    Pitch in recruiting::orders,
    /// Give a claim to headquarters.
    Disseminate in product::orders,
    /// Withdraw all that rests on a source.
    BurnNotice in product::orders,
    /// Say what an agent does when a person close to that agent is taken.
    Instruct in cells::orders,
    /// Tell an agent that it is time.
    Warn in cells::orders,
    /// Look for an agent to which no link leads.
    Recontact in cells::orders,
    /// Take an agent out of the country.
    Exfiltrate in cells::orders,
    /// Have the agents of an officer leave a mark when all is well.
    SafetyMark in cells::orders,
    /// Look on when an agent is met.
    Observe in cells::orders,
    /// Look for what the members of a cell know of each other.
    Review in cells::orders,
    /// Say how far a person on the staff is let in.
    SetClearance in moles::orders,
    /// Lend an agent a person of the embassy's staff.
    SendStaff in moles::orders,
    /// Say what an agent is for.
    AssignRole in links::orders,
    /// Arrange what takes the place of a contact that has failed.
    SetSecond in links::orders,
    /// Find another flat, other hours, another place for a set.
    Relocate in links::orders,
    /// Accept a volunteer.
    TakeVolunteer in volunteers::orders,
    /// Ask a volunteer what we know already.
    TestVolunteer in volunteers::orders,
    /// Send a volunteer away.
    SendAway in volunteers::orders,
    /// Ask a leader to bring one of his people.
    SeeMember in volunteers::orders,
    /// Ask a friendly service where it has something from.
    TraceChain in volunteers::orders,
    /// Have one of our own offer himself to them.
    Dangle in volunteers::orders,
    /// Send them papers without an author.
    Plant in volunteers::orders,
    /// Ask headquarters for a covert action.
    ProposeAction in covert::orders,
    /// Go on to its next phase.
    GoAhead in covert::orders,
    /// Call it off.
    CallOff in covert::orders,
    /// Ask headquarters for money, an officer or leave.
    AskHq in headquarters::orders,
    /// Buy a word from the third service.
    BuyReport in headquarters::orders,
    /// Sell a report to it.
    SellReport in headquarters::orders,
    /// Have it thought that something comes from elsewhere.
    LayCover in headquarters::orders,
    /// Tell headquarters who a source is.
    NameSource in headquarters::orders,
    /// Part from an agent.
    Terminate in partings::orders,
    /// Look after an agent who was taken out.
    Resettle in partings::orders,
    /// Offer a person of theirs for one of ours in prison.
    ProposeSwap in swap::orders,
    /// Have an agent ask a person close to that agent.
    PitchTie in recruiting::orders,
    /// Hand an agent to another officer.
    TurnOver in trials::orders,
    /// Have two sources report on the same thing.
    Compare in trials::orders,
    /// Tell one agent alone of a place, and see who comes.
    Canary in trials::orders,
    /// Put an agent to the polygraph.
    Polygraph in trials::orders,
    /// Ask an agent, without warning, for something else.
    ChangeTask in trials::orders,
    /// Place watchers.
    Watch in watching::orders,
    /// Look for the name to a face.
    Identify in watching::orders,
    /// Send a diplomat home.
    Expel in watching::orders,
    /// Open a case.
    OpenCase in prison::cases,
    /// Close a case.
    CloseCase in prison::cases,
    /// Arrest a person in the open.
    Arrest in prison::orders,
    /// Choose the line of an interrogation.
    Interrogate in prison::orders,
    /// Bring a prisoner before a court.
    Charge in prison::orders,
    /// Let a prisoner go.
    Release in prison::orders,
    /// Give a prisoner up for a person of ours.
    AgreeSwap in swap::orders,
    /// Ask who read a holding.
    Inquire in secrets::orders,
    /// Cut the readers of a holding.
    Restrict in secrets::orders,
    /// Reissue a holding with new content.
    ChangePlans in secrets::orders,
    /// Offer a prisoner to work for us.
    OfferToTurn in doubles::orders,
    /// Give a double something to report.
    Feed in doubles::orders,
    /// Say what all doubles tell of a holding.
    Deceive in moles::orders,
    /// Turn a double once more who told his officer.
    TurnAgain in moles::orders,
    /// Ask a person inside an embassy to work for us.
    Approach in moles::orders,
    /// Look into one of our own.
    LookInside in moles::orders,
    /// Take one of our own off all papers, or put him back.
    Bench in moles::orders,
    /// Tell an agent what to do when a stranger makes an offer.
    Forewarn in traps::wary,
    /// Listen to a person's telephone.
    Tap in traps::orders,
    /// Have a person listen in an institution.
    PlaceInformer in traps::orders,
    /// Go through a person's papers.
    Vet in traps::orders,
    /// Ask a person to come and talk.
    Interview in traps::orders,
    /// Send several wordings of a secret round.
    BariumMeal in traps::orders,
    /// Make a person an offer in a foreign name.
    Provoke in traps::orders,
    /// Wait for those who come.
    Mousetrap in traps::orders,
    /// Give a person a desk where nothing is read.
    Transfer in traps::orders,
    /// Take a secret off a person's desk.
    Deny in traps::orders,
    /// Let a case rest.
    Await in traps::orders,
    /// Put something else into a person's copy.
    DoctorCopy in traps::orders,
    /// Name a foreign officer in the papers.
    Publicise in traps::orders,
    /// Lock a secret up better.
    Protect in traps::orders,
    /// Ask the ministry for something.
    AskMinistry in traps::orders,
    /// Wait where an agent will come whose link is lost.
    AnswerPlan in links::orders,
    /// Send in the name of a prisoner whose set we have.
    PlayBack in links::orders,
    /// Put soldiers at the doors of a house.
    Guard in covert::answers,
    /// Go through a district house by house.
    Search in covert::answers,
    /// Watch the streets more closely.
    RaiseAlert in covert::answers,
    /// Say who did it.
    Attribute in covert::answers,
    /// Bring captives before a court.
    TryMen in covert::answers,
    /// Send captives home, for a price.
    ExchangeMen in covert::answers,
    /// Let the locals pay for it.
    Retaliate in covert::answers,
    /// Go through the part with a double.
    Coach in trials::orders,
    /// Answer a crisis.
    Choose in deck::orders,
}

impl Verb {
    /// Does a Station give this order, or Security? Each has two blocks of numbers.
    /// What both seats give is neither's.
    const fn is_stations(self) -> bool {
        matches!(self as u8, 1..=19 | 64..=127)
    }

    /// May a Station give this order, or Security?
    pub const fn is_for(self, station: bool) -> bool {
        self.is_everybodys() || self.is_stations() == station
    }

    /// May both seats give it?
    pub const fn is_everybodys(self) -> bool {
        matches!(self, Verb::Choose)
    }

    /// The word that is typed for it. Stable: configuration files and scripts name it.
    pub const fn word(self) -> &'static str {
        self.row().word
    }

    /// The keys that stand for it where nothing else is said.
    pub const fn keys(self) -> &'static [&'static str] {
        self.row().keys
    }

    /// What the other side can do about it: the message, and the story that shows it. None, where
    /// the order exposes no person.
    pub const fn answers(self) -> &'static [(&'static str, &'static str)] {
        self.row().answers
    }

    /// Its rule page.
    pub const fn page(self) -> &'static str {
        self.row().page
    }

    /// The heading under which menus and help list it.
    pub const fn craft(self) -> Craft {
        self.row().craft
    }
}

impl Order {
    /// The agent an order arranges a meeting of its own with.
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
