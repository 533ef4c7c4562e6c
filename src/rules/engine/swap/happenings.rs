//! What happens: exchanges of prisoners.

use crate::engine::{
    gazetteer::State,
    happening::happenings,
    ids::{DossierId, PersonId},
    nature::Captive,
    units::Week,
};

happenings! {
    /// A lawyer asks for one of ours in their hands.
    SwapProposed = 113 hid { person: PersonId }
        station WeProposedSwap { whom: Captive, until: Week }
            @ (4, whom) of whom
        deed { person };

    /// A foreign state asks for somebody.
    SwapAsked = 114
        security SwapAsked { who: DossierId, state: State, until: Week }
            [Good] @ (18, 50_000 + who) of who
        deed { who };

    /// Two cars on a bridge.
    SwapMade = 115 hid { person: PersonId }
        station CameHome { whom: Captive }
            [Good] @ (4, whom) of whom
        security WeSwapped { prisoner: DossierId }
            [Good] @ (18, prisoner) of prisoner
        deed { person };

    /// Nobody answered.
    SwapLapsed = 116
        station SwapLapsed { whom: Captive }
            [Warning] @ (4, whom) of whom
        deed {  };
}
