//! What happens: crises.

use crate::engine::{
    deck::{Aim, CardNo},
    happening::happenings,
    ids::{AgentId, DistrictId, DossierId, InstitutionId, OfficerNo},
    units::Week,
};

happenings! {
    /// A crisis comes to a seat: it waits for a reply until that week.
    CardDealt = 300
        own CrisisCame { card: CardNo, until: Week, who: Option<DossierId>, officer: Option<OfficerNo>, house: InstitutionId, district: DistrictId }
            [Warning] @ (2, 60_000)
        deed { who officer card };

    /// A seat answers a crisis, or says nothing: then the last reply holds.
    CardAnswered = 301
        own CrisisAnswered { card: CardNo, choice: u8, said: bool }
            @ (2, 50_000)
        deed_as it (it.card(card, choice).truth(said));

    /// Money comes into a box, or goes out of it, by a reply to a crisis.
    CrisisPaid = 302
        own CrisisPaid { amount: i16 }
            @ (19, 3)
        deed { amount };

    /// An agent thinks otherwise of us after what we did in a crisis.
    RapportMoved = 303 hid { asset: AgentId }
        station AgentMoved { agent: DossierId, rapport: i16 }
            @ (19, agent) of agent
        deed { asset rapport };

    /// A seat chooses what is to count more at the end.
    AimChosen = 304
        own WeAim { aim: Aim, who: Option<DossierId>, house: InstitutionId }
            @ (2, 50_001)
        deed { who aim };
}
