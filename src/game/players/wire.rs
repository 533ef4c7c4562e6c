//! Every message, in both directions.

use serde::{Deserialize, Serialize};

use super::desk::{City, Desk};

/// What the game says to a program.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum ToBot {
    /// The first line.
    Hello { protocol: u32, game: String },
    /// A campaign begins. Nothing here tells the seed of the campaign.
    Newgame(Box<Newgame>),
    /// Asks for `readyok`.
    Isready,
    /// Orders are due.
    Turn(Box<Turn>),
    /// The answer to `choices`.
    Choices {
        week: u16,
        orders: Vec<Choice>,
        /// There are more than were asked for, or than are looked through.
        more: bool,
    },
    /// The answer to `check`: each order by itself, in a plan of all of them.
    Checked { week: u16, accepted: u32, refused: Vec<Refused> },
    /// What became of the orders of a week.
    Ack { week: u16, accepted: u32, refused: Vec<Refused> },
    /// A line was not understood, or came too late; the next may be better.
    Complaint { week: u16, fault: Fault, what: String },
    /// The campaign is over.
    End { result: String, weeks: u32, own_points: Option<i64> },
    /// The last line. A program that is still there a second later is ended.
    Quit,
}

/// The campaign and the seat.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Newgame {
    pub scenario: String,
    /// `station`, `station1` … `station3`, or `security`.
    pub seat: String,
    /// The last week for which orders are due.
    pub weeks: u16,
    /// What a Station has to reach.
    pub par: i64,
    /// For the program's own dice. The campaign's luck does not follow from it.
    pub own_seed: String,
    pub limits: Limits,
    /// What anybody can look up, by the numbers that orders and reports use.
    pub city: City,
    /// The verbs of this seat.
    pub verbs: Vec<String>,
    /// The options that a match script gives this player.
    pub options: std::collections::BTreeMap<String, String>,
}

/// What a program may do in a week.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Limits {
    /// From `turn` to `orders`.
    pub turn_ms: u64,
    /// Of one line.
    pub line_bytes: u32,
    pub orders_a_week: u32,
    /// Lines in a turn.
    pub lines_a_turn: u32,
    /// So many failed turns lose the campaign.
    pub strikes: u32,
}

/// What a seat knows when orders are due.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Turn {
    pub week: u16,
    /// In the calendar of the theatre.
    pub date: String,
    pub desk: Desk,
    /// What was told since the last turn.
    pub reports: Vec<Told>,
}

/// A report: its name, its fields, and the sentence that a person reads.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Told {
    pub report: String,
    pub fields: serde_json::Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub says: Option<String>,
}

/// An order: `order` is its verb, the other fields are its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WireOrder {
    pub order: String,
    #[serde(flatten)]
    pub fields: serde_json::Map<String, serde_json::Value>,
}

/// A legal order, with what it takes for certain and, where a die is cast, the odds shown.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Choice {
    pub order: WireOrder,
    pub cost: Price,
    /// Hundredths, from and to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub odds: Option<[u8; 2]>,
    /// As a person reads it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub says: Option<String>,
}

/// What an order takes. What is absent is 0.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Price {
    /// Days of officers, by their numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<(u8, u8)>,
    #[serde(skip_serializing_if = "is_zero")]
    pub money: i64,
    #[serde(skip_serializing_if = "is_zero")]
    pub patience: i64,
    /// Teams placed; below 0, set free.
    #[serde(skip_serializing_if = "is_zero")]
    pub teams: i64,
    /// Teams needed for the week only.
    #[serde(skip_serializing_if = "is_zero")]
    pub spare_teams: i64,
    #[serde(skip_serializing_if = "is_zero")]
    pub analysts: i64,
    #[serde(skip_serializing_if = "is_zero")]
    pub interrogators: i64,
    #[serde(skip_serializing_if = "is_zero")]
    pub claims: i64,
    #[serde(skip_serializing_if = "is_zero")]
    pub warrants: i64,
}

const fn is_zero(number: &i64) -> bool {
    *number == 0
}

/// An order that was not accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Refused {
    /// Its place in the list that was sent, from 0.
    pub index: u32,
    /// The name of the refusal, such as `NoMoney`; `NotAnOrder` where it could not be read.
    pub why: String,
    /// The sentence that a person reads: it says what would mend it.
    pub says: String,
}

/// What a program does wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Fault {
    /// Orders for another week than the one that is due.
    WrongWeek,
    /// A line that is no message.
    Malformed,
    /// More lines or longer ones than the limits allow.
    Flooded,
    /// No orders in time.
    Late,
    /// An order that is not legal, or no order at all.
    Illegal,
    /// It ended, or could not be started.
    Crashed,
}

impl Fault {
    pub const ALL: [Fault; 6] = [
        Fault::WrongWeek,
        Fault::Malformed,
        Fault::Flooded,
        Fault::Late,
        Fault::Illegal,
        Fault::Crashed,
    ];

    /// The counter of a ledger in which it is counted.
    pub const fn counter(self) -> &'static str {
        match self {
            Fault::WrongWeek => "bot_wrong_week",
            Fault::Malformed => "bot_malformed",
            Fault::Flooded => "bot_flooded",
            Fault::Late => "bot_late",
            Fault::Illegal => "bot_illegal",
            Fault::Crashed => "bot_crashed",
        }
    }
}

/// What a program says to the game. Fields that the game does not know are ignored.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum FromBot {
    /// The answer to `hello`.
    Helloed {
        protocol: u32,
        name: String,
        #[serde(default)]
        author: String,
        /// Sentences beside names and numbers, as a person reads them.
        #[serde(default)]
        words: bool,
    },
    /// The answer to `isready`.
    Readyok,
    /// Asks for legal orders.
    Choices {
        /// Only of this verb.
        #[serde(default)]
        order: Option<String>,
        /// At most so many of each verb; 32 where nothing is said.
        #[serde(default)]
        most: Option<u32>,
        /// Beside these, which are in the plan already.
        #[serde(default)]
        beside: Vec<WireOrder>,
    },
    /// Asks whether orders would be accepted, and decides nothing.
    Check { orders: Vec<WireOrder> },
    /// A thought, for whoever looks on.
    Info {
        #[serde(default)]
        text: String,
    },
    /// The plan of a week. The turn is over.
    Orders { week: u16, orders: Vec<WireOrder> },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(schemars::JsonSchema)]
    #[expect(dead_code, reason = "only its schema is made")]
    struct Messages {
        to_program: ToBot,
        from_program: FromBot,
    }

    #[test]
    fn the_shipped_schema_is_the_one_of_the_types() {
        let schema = schemars::schema_for!(Messages);
        let made = serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n";
        if std::env::var("UPDATE_GOLDEN").as_deref() == Ok("protocol") {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/players/v1.schema.json");
            std::fs::write(path, &made).expect("the schema can be written");
            return;
        }
        assert_eq!(
            crate::players::SCHEMA,
            made,
            "run the test with UPDATE_GOLDEN=protocol, and count VERSION up if a field changed"
        );
    }

    #[test]
    fn a_field_that_nobody_knows_is_ignored() {
        let line = r#"{"type":"orders","week":3,"orders":[],"mood":"calm"}"#;
        let read: FromBot = serde_json::from_str(line).expect("a message");
        assert_eq!(read, FromBot::Orders { week: 3, orders: vec![] });
    }
}
