//! Who leads the houses. A chief is a face that the whole city knows from its papers: no rule reads
//! it, and it says no more of the player in that chair than its reputation does.

use serde::{Deserialize, Serialize};

use crate::engine::seat::Seat;

/// A chief, of Security or of a Station. The set is closed; words for each stand in `text/en/chiefs`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Chief {
    #[default]
    Vessely,
    Tarcsa,
    Szendrey,
    Halmagy,
    Hornig,
    Ormerod,
    Brackenridge,
    Pellatt,
    Lowndes,
    Farrant,
}

impl Chief {
    pub const OF_SECURITY: [Chief; 5] =
        [Chief::Vessely, Chief::Tarcsa, Chief::Szendrey, Chief::Halmagy, Chief::Hornig];

    pub const OF_STATIONS: [Chief; 5] =
        [Chief::Ormerod, Chief::Brackenridge, Chief::Pellatt, Chief::Lowndes, Chief::Farrant];

    /// The school of which a chief has the name, as the players' doctrines are called. No rule reads
    /// it.
    pub const fn school(self) -> &'static str {
        match self {
            Chief::Vessely => "patient",
            Chief::Tarcsa => "hammer",
            Chief::Szendrey => "paranoid",
            Chief::Halmagy => "deceiver",
            Chief::Hornig => "overstretched",
            Chief::Ormerod => "careful",
            Chief::Brackenridge => "harvester",
            Chief::Pellatt => "gambler",
            Chief::Lowndes => "architect",
            Chief::Farrant => "recruiter",
        }
    }

    /// The middle of its messages.
    pub const fn key(self) -> &'static str {
        match self {
            Chief::Vessely => "vessely",
            Chief::Tarcsa => "tarcsa",
            Chief::Szendrey => "szendrey",
            Chief::Halmagy => "halmagy",
            Chief::Hornig => "hornig",
            Chief::Ormerod => "ormerod",
            Chief::Brackenridge => "brackenridge",
            Chief::Pellatt => "pellatt",
            Chief::Lowndes => "lowndes",
            Chief::Farrant => "farrant",
        }
    }
}

/// The chief of each house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chiefs {
    pub security: Chief,
    /// In the order of the Stations' seats.
    pub stations: [Chief; 3],
}

impl Default for Chiefs {
    fn default() -> Chiefs {
        let stations = [Chief::Ormerod, Chief::Brackenridge, Chief::Pellatt];
        Chiefs { security: Chief::Vessely, stations }
    }
}

impl Chiefs {
    /// The chief of that seat's house.
    pub const fn of(self, seat: Seat) -> Chief {
        let [first, second, third] = self.stations;
        match seat {
            Seat::Security => self.security,
            Seat::Station1 => first,
            Seat::Station2 => second,
            Seat::Station3 => third,
        }
    }

    /// The chief of the house against which a seat plays.
    pub const fn against(self, seat: Seat) -> Chief {
        match seat {
            Seat::Security => self.of(Seat::Station1),
            Seat::Station1 | Seat::Station2 | Seat::Station3 => self.security,
        }
    }
}
