//! What happens: false flags.

use crate::engine::{
    gazetteer::State,
    happening::happenings,
    ids::{AgentId, DossierId, PersonId},
    nature::{Discovery, Flag, Leaning, Principal},
};

happenings! {
    /// Somebody was won who believes to serve another.
    FlagClaimed = 12 hid { asset: AgentId }
        station WeFlew { agent: DossierId, flag: Flag }
            @ (3, agent) of agent
        deed { asset };

    /// For which of the two foreign states he has the softer heart, as far as we can tell.
    LeaningJudged = 13
        station WeJudgedLeaning { target: DossierId, leaning: Leaning }
            @ (3, target) of target
        deed { target };

    /// An officer said something that did not go with his flag.
    Slipped = 14 hid { asset: AgentId, doubt: u8 }
        station WeSlipped { agent: DossierId }
            [Warning] @ (3, agent) of agent
        deed { asset doubt };

    /// The same, but of what nobody noticed.
    DoubtGrew = 15 hid { asset: AgentId, doubt: u8 }
        deed { asset doubt };

    /// An agent sees through a false flag.
    SawThrough = 16 hid { asset: AgentId, person: PersonId, then: Discovery }
        deed { person };

    /// He knows who we are, and stays.
    FlagDropped = 17 hid { asset: AgentId }
        station HeKnowsUs { agent: DossierId }
            @ (3, agent) of agent
        deed { asset };

    /// A foreign state lets Security know of an officer who worked in its name.
    TippedOff = 18
        security TippedOff { officer: DossierId, by: State }
            @ (8, officer) of officer
        deed { officer };

    /// A prisoner says whom he served, as he believes.
    PrincipalNamed = 19
        security PrincipalNamed { prisoner: DossierId, of: Principal }
            @ (10, prisoner) of prisoner
        deed { prisoner };
}
