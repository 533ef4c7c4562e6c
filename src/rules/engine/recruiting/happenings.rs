//! What happens: recruiting.

use crate::engine::{
    happening::happenings,
    ids::{AgentId, DossierId, OfficerNo, PersonId},
    nature::{Cultivation, LifeEvent, Motive, Route, TieKind},
    units::Week,
    view::{Range, Refused},
};

happenings! {
    /// An agent that the books say is ours.
    AgentTakenOver = 8 hid { asset: AgentId, person: PersonId }
        station AgentTakenOver { agent: DossierId, officer: OfficerNo, rapport: i16, access_agent: bool }
            @ (2, agent) of agent
        deed { person officer rapport };

    /// Something happens in a life, and for some weeks the person listens who otherwise would not.
    WindowOpened = 20 hid { person: PersonId, from: Week, until: Week, what: LifeEvent }
        deed { person until };

    /// Two people on file know each other.
    TieLearnt = 21
        station TieKnown { one: DossierId, other: DossierId, kind: TieKind, strong: bool }
            @ (3, other) of one
        deed { one other };

    /// An agent named somebody in his circle.
    Spotted = 22
        station WeSpotted { target: DossierId, by: DossierId }
            @ (3, target) of target
        deed { target by };

    /// A look at a target, after so many half weeks of assessment: ranges hold the truth in the
    /// published share of cases.
    Assessed = 23
        station WeAssessed { target: DossierId, by: Option<DossierId>, halves: u8, loyalty: Range, nerve: Range, access: Range, motive: Motive, window_open: bool }
            [Doubtful] @ (3, target) of target
        deed { target halves };

    /// The target has met our officer through our agent.
    Introduced = 24
        station WeIntroduced { target: DossierId, officer: OfficerNo, by: DossierId, rapport: i16 }
            @ (3, target) of target
        deed { target by rapport };

    /// A week of cultivation.
    Developed = 25
        station WeDeveloped { target: DossierId, officer: OfficerNo, route: Route, rapport: i16, by: Cultivation }
            @ (3, target) of target
        deed { target officer rapport };

    /// Sounding out: does the motive seem to fit?
    SoundedOut = 26 hid { cold: bool }
        station WeSoundedOut { target: DossierId, fits: bool }
            @ (1, target) of target
        deed { target fits };

    /// We stopped before the offer.
    Stopped = 27
        station WeStopped { target: DossierId, rapport: i16 }
            @ (3, target) of target
        deed { target rapport };

    /// He works for us, he says.
    Recruited = 28 hid { asset: AgentId, person: PersonId }
        station WeRecruited { agent: DossierId, officer: OfficerNo, motive: Motive, rapport: i16 }
            [Good] @ (2, agent) of agent
        deed { person officer rapport };

    /// The same, and he told his employer at once.
    RecruitedAsDangle = 29 hid { asset: AgentId, person: PersonId }
        tells recruiting::WeRecruited { agent: DossierId, officer: OfficerNo, motive: Motive, rapport: i16 }
        deed { person officer rapport };

    /// He does not.
    AskedForTime = 30
        station WeWereRefused { target: DossierId, how: Refused }
            [Warning] @ (3, target) of target
        deed { target how };

    /// A target says no.
    Declined = 31
        tells recruiting::WeWereRefused { target: DossierId } with { how: Refused::Quietly }
        deed { target };

    /// The same, and he told his employer.
    DeclinedAndReported = 32
        tells recruiting::WeWereRefused { target: DossierId } with { how: Refused::Quietly }
        security PitchDenounced { by: DossierId, officer: DossierId }
            [Warning] @ (8, by) of by
        deed { by officer };

    /// Somebody accepted an offer and came to us at once: he is ours.
    OfferedHimself = 33
        security OfferedHimself { who: DossierId, officer: DossierId }
            [Good] @ (8, who) of who
        deed_of (None) { who officer };

    /// Somebody of a Station's saw what happened in a life.
    LifeSeen = 147
        station LifeSeen { target: DossierId, by: Option<DossierId>, what: LifeEvent }
            @ (3, target) of target
        deed { target };

    /// Something small was asked of a target.
    TriedOut = 148
        station WeTriedHimOut { target: DossierId, done: bool }
            @ (3, target) of target
        deed { target done };

    /// An agent asked somebody close to him.
    AskedByTie = 149
        station WeHadHimAsked { target: DossierId, by: DossierId }
            @ (1, target) of target
        deed { target by };

    /// Somebody close to a double was taken.
    ControlShaken = 150 hid { asset: AgentId, control: u8 }
        deed { asset control };
}
