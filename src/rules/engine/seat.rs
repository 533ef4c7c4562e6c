//! Who plays: Security and up to three Stations.

use serde::{Deserialize, Serialize};

/// One side of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Seat {
    Security,
    Station1,
    Station2,
    Station3,
}

impl Seat {
    /// Every seat that any campaign could have.
    pub const ALL: [Seat; 4] = [Seat::Security, Seat::Station1, Seat::Station2, Seat::Station3];
    /// The Station seats, in order.
    pub const STATIONS: [Seat; 3] = [Seat::Station1, Seat::Station2, Seat::Station3];

    pub const fn is_station(self) -> bool {
        !matches!(self, Seat::Security)
    }

    /// A small stable number for keys of luck.
    pub(in crate::engine) const fn number(self) -> u32 {
        match self {
            Seat::Security => 0,
            Seat::Station1 => 1,
            Seat::Station2 => 2,
            Seat::Station3 => 3,
        }
    }
}

/// One `T` for each seat of a campaign. Looking up cannot fail; seats that the campaign does not
/// have are never listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BySeat<T> {
    security: T,
    stations: [T; 3],
    seated: u8,
}

impl<T: Default> BySeat<T> {
    /// Room for Security and `stations` Stations (1 to 3), each with its default.
    pub fn seated(stations: u8) -> BySeat<T> {
        BySeat { seated: stations.clamp(1, 3), ..BySeat::default() }
    }
}

impl<T> BySeat<T> {
    /// How many Stations there are, 1 to 3.
    pub fn stations(&self) -> u8 {
        self.seated
    }

    /// The seats of this campaign, Security first.
    pub fn seats(&self) -> impl Iterator<Item = Seat> + use<T> {
        let seated = usize::from(self.seated);
        Seat::ALL.into_iter().take(seated + 1)
    }

    pub const fn of(&self, seat: Seat) -> &T {
        let [first, second, third] = &self.stations;
        match seat {
            Seat::Security => &self.security,
            Seat::Station1 => first,
            Seat::Station2 => second,
            Seat::Station3 => third,
        }
    }

    pub const fn of_mut(&mut self, seat: Seat) -> &mut T {
        let [first, second, third] = &mut self.stations;
        match seat {
            Seat::Security => &mut self.security,
            Seat::Station1 => first,
            Seat::Station2 => second,
            Seat::Station3 => third,
        }
    }

    /// Every seat with its `T`, Security first.
    pub fn iter(&self) -> impl Iterator<Item = (Seat, &T)> {
        self.seats().map(|seat| (seat, self.of(seat)))
    }
}
