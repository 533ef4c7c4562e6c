//! What happens: turning over and parting.

use crate::engine::{
    happening::happenings,
    ids::{AgentId, DossierId, OfficerNo},
    nature::{Grudge, Handover, Parting},
};

happenings! {
    /// Who handles an agent from now on; nobody, if no officer has room.
    HandlerChanged = 9 hid { asset: AgentId }
        station HandlerIs { agent: DossierId, officer: Option<OfficerNo>, rapport: i16 }
            @ (3, agent) of agent
        deed { asset rapport officer };

    /// Another officer has him from now on.
    TurnedOver = 160 hid { asset: AgentId, from: Option<OfficerNo> }
        station WeTurnedOver { agent: DossierId, to: OfficerNo, how: Handover }
            @ (3, agent) of agent
        deed { asset to };

    /// He did not go with the new man.
    TokenRefused = 161
        station TokenRefused { agent: DossierId, officer: OfficerNo }
            [Warning] @ (3, agent) of agent
        deed { agent officer };

    /// He is ours no longer.
    Parted = 162 hid { asset: AgentId }
        station WeParted { agent: DossierId, how: Parting }
            @ (3, agent) of agent
        deed { asset };

    /// A letter without a signature.
    LetterReceived = 163
        security LetterReceived { about: DossierId }
            [Good] @ (8, about) of about
        deed { about };

    /// Somebody who was a Station's goes to Security by himself.
    CameOver = 164 hid { asset: AgentId }
        security CameOver { who: DossierId, officer: DossierId, grudge: Grudge }
            [Good] @ (8, who) of who
        deed { who officer };
}
