//! What the theatre calls people and places.

use crate::content::PersonName;
use rules::engine::{
    gazetteer::{Name, State},
    ids::HoldingId,
    seat::Seat,
    units::Week,
};

/// The theatre's names. Content's lexicon gives them; the engine knows only numbers.
pub trait Names {
    /// Given name and surname.
    fn person(&self, name: Name) -> PersonName<'_>;
    fn site(&self, name: Name) -> &str;
    fn district(&self, name: Name) -> &str;
    fn institution(&self, name: Name) -> &str;
    /// The title of a post: "second secretary".
    fn post(&self, name: Name) -> &str;
    /// What a holding is about: "the harbour mobilisation table".
    fn topic(&self, name: Name) -> &str;
    /// One of the things it could say, as a noun phrase: "two divisions by June".
    fn value(&self, holding: HoldingId, value: u8) -> &str;
    /// One humanising thing, as it stands behind a name: "keeps pigeons".
    fn detail(&self, detail: u8) -> &str;
    /// In capitals: "WREN".
    fn cryptonym(&self, number: u16) -> &str;
    fn state(&self, state: State) -> &str;
    /// The service that sits in a seat.
    fn service(&self, seat: Seat) -> &str;
    fn city(&self) -> &str;
    /// The Monday of a week, short, as saves keep it: "12 Mar 1958".
    fn date(&self, week: Week) -> String;
    /// The Monday of a week; none where there is no calendar.
    fn day(&self, _: Week) -> Option<Day> {
        None
    }
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// From 1.
    pub day: u16,
    /// From 1.
    pub month: u16,
    pub year: u16,
}

/// Names for where no theatre is at hand: enough to tell a few people and places apart.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoTheatre;

const PEOPLE: [&str; 12] = [
    "Anton Keller",
    "Irena Vass",
    "Jonas Marek",
    "Lidia Horn",
    "Pavel Sorin",
    "Greta Lindqvist",
    "Emil Kos",
    "Vera Talik",
    "Oskar Brandt",
    "Nina Haas",
    "Tomas Reil",
    "Clara Dumont",
];
const PLACES: [&str; 6] =
    ["Elm Park", "St Anne's", "North Station", "the Corso", "Old Cemetery", "Harbour Museum"];
const TOPICS: [&str; 4] =
    ["the mobilisation table", "the trade protocol", "the cipher schedule", "the fuel reserve"];
const VALUES: [&str; 4] = ["before June", "in the autumn", "next year", "never"];
const POSTS: [&str; 3] = ["registry clerk", "second secretary", "head of section"];
const DETAILS: [&str; 4] = ["keeps pigeons", "limps a little", "plays the cello", "hums in lifts"];
const CRYPTONYMS: [&str; 6] = ["WREN", "ROBIN", "LINDEN", "MAGPIE", "ASTER", "VIOLET"];

fn pick<'a>(list: &[&'a str], at: u32) -> &'a str {
    let at = usize::try_from(at).unwrap_or(0) % list.len().max(1);
    list.get(at).copied().unwrap_or("?")
}

impl Names for NoTheatre {
    fn person(&self, name: Name) -> PersonName<'_> {
        let (given, family) = pick(&PEOPLE, name.0).split_once(' ').unwrap_or_default();
        PersonName { given, family }
    }

    fn site(&self, name: Name) -> &str {
        pick(&PLACES, name.0)
    }

    fn district(&self, name: Name) -> &str {
        pick(&["Old Town", "Harbour", "Diplomatic Quarter", "Hill"], name.0)
    }

    fn institution(&self, name: Name) -> &str {
        pick(&["Ministry of Trade", "General Staff", "Harbour Authority"], name.0)
    }

    fn post(&self, name: Name) -> &str {
        pick(&POSTS, name.0)
    }

    fn topic(&self, name: Name) -> &str {
        pick(&TOPICS, name.0)
    }

    fn value(&self, _: HoldingId, value: u8) -> &str {
        pick(&VALUES, value.into())
    }

    fn detail(&self, detail: u8) -> &str {
        pick(&DETAILS, detail.into())
    }

    fn cryptonym(&self, number: u16) -> &str {
        pick(&CRYPTONYMS, number.into())
    }

    fn state(&self, state: State) -> &str {
        match state {
            State::A => "Arvany",
            State::B => "Borland",
            State::C => "Caldera",
        }
    }

    fn service(&self, seat: Seat) -> &str {
        match seat {
            Seat::Security => "the Third Section",
            Seat::Station1 => "the Station",
            Seat::Station2 => "the Second Station",
            Seat::Station3 => "the Third Station",
        }
    }

    fn city(&self) -> &str {
        "Vell"
    }

    fn date(&self, week: Week) -> String {
        format!("wk {}", week.0)
    }
}
