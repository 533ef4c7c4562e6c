//! What happens: a seat's own house: money, dossiers, officers, patience.

use crate::engine::{
    gazetteer::Identity,
    happening::happenings,
    ids::{DossierId, OfficerNo, PersonId},
    seat::Seat,
    units::{Days, Money, Week},
    view::{Loss, Opening},
};

happenings! {
    /// The week is over.
    WeekPassed = 0
        all WeekPassed { week: Week }
            [Muted] @ (21, 0)
        deed { week };

    /// A seat spends money.
    MoneySpent = 1 hid { seat: Seat, amount: Money }
        deed_of (Some(seat)) { amount };

    /// What is in the box after income, wages and costs.
    FundsCounted = 2
        own FundsAre { money: Money }
            [Muted] @ (20, 0)
        deed { money };

    /// We opened a dossier. Without an identity it is a face.
    DossierOpened = 3 hid { person: PersonId }
        own DossierOpened { dossier: DossierId, identity: Option<Identity>, why: Opening }
            @ (0, dossier) of dossier
        deed { person };

    /// An officer is at his desk.
    OfficerArrived = 4 hid { person: PersonId }
        station OfficerArrived { officer: OfficerNo, identity: Identity, days: Days }
            [Good] @ (0, officer)
        deed { person };

    /// We lost an officer.
    OfficerLost = 5
        station OfficerLost { officer: OfficerNo, how: Loss }
            [Danger] @ (4, officer)
        deed { officer };

    /// Headquarters sends another; he arrives in that week.
    OfficerDue = 6
        station OfficerDue { at: Week }
            @ (5, at)
        deed { at };

    /// We gave somebody a cryptonym.
    CryptonymGiven = 7
        station NamedCryptonym { dossier: DossierId, cryptonym: u16 }
            @ (1, dossier) of dossier
        deed { dossier cryptonym };

    /// Teams, analysts, interrogators that we have.
    ForcesCounted = 211
        security ForcesAre { teams: u8, analysts: u8, interrogators: u8, may_expel: bool }
            @ (3, 0)
        deed { teams };

    /// Patience of our masters.
    PatienceChanged = 212
        security PatienceIs { patience: u8 }
            @ (3, 0)
        deed { patience };

    /// Our masters have lost patience: no arrests, expulsions, changes of plans until that week.
    PatienceSpent = 213
        security PatienceSpent { until: Week }
            [Danger] @ (3, 0)
        deed { until };
}
