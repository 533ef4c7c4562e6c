//! What happens: cases and prisoners.

use crate::engine::{
    happening::happenings,
    ids::{DossierId, PersonId, SiteId},
    nature::{Known, Line, Publicity, Pursuit, Relation, WayBack},
    units::{Hour, Moment},
};

happenings! {
    /// A case is opened or closed.
    CaseSet = 255
        security CaseIs { on: DossierId, open: bool }
            @ (5, on) of on
        deed { on };

    /// Somebody is in our cells.
    Arrested = 256 hid { person: PersonId, hour: Hour, breaks: Option<u16>, pursuit: Pursuit }
        security WeArrested { whom: DossierId, kit: bool, publicity: Publicity }
            @ (9, whom) of whom
        deed { person kit };

    /// A secret arrest is one no longer.
    ArrestAvowed = 257
        security ArrestAvowed { prisoner: DossierId }
            @ (10, prisoner) of prisoner
        deed { prisoner };

    /// Those whom he gives away are to be fetched.
    RaidSet = 258 hid { whom: DossierId, by: DossierId, at: Moment }
        deed_as it (it.of(Some(Seat::Security)).file(whom).file(by));

    /// He was not to be found.
    ArrestFailed = 259
        security ArrestFailed { whom: DossierId }
            [Warning] @ (9, whom) of whom
        deed { whom };

    /// The papers have it: somebody whom we have on file was arrested.
    ArrestInTheNews = 260
        own ArrestInTheNews { dossier: DossierId }
            [Danger] @ (3, dossier) of dossier
        deed { dossier };

    /// The papers have it: he is free again.
    ReleaseInTheNews = 261
        own ReleaseInTheNews { dossier: DossierId }
            @ (3, dossier) of dossier
        deed { dossier };

    /// The line of an interrogation is chosen.
    InterrogationSet = 262
        security InterrogationSet { prisoner: DossierId, line: Line }
            @ (10, prisoner) of prisoner
        deed { prisoner };

    /// From now on he talks.
    Confessed = 263 hid { at: Moment }
        security Confessed { prisoner: DossierId }
            [Good] @ (10, prisoner) of prisoner
        deed { prisoner };

    /// The prisoner named or described somebody.
    NamedByPrisoner = 264 hid { lie: bool }
        security NamedByPrisoner { prisoner: DossierId, whom: DossierId, how: Known, relation: Relation }
            @ (10, prisoner) of prisoner
        deed_as it (it.of(Some(Seat::Security)).file(prisoner).file(whom).truth(!lie));

    /// The prisoner gave away a place.
    SiteByPrisoner = 265
        security SiteByPrisoner { prisoner: DossierId, site: SiteId }
            @ (10, prisoner) of prisoner
        deed { prisoner site };

    /// The prisoner told how somebody would be found again.
    PlanByPrisoner = 266
        security PlanByPrisoner { prisoner: DossierId, whom: DossierId, kind: WayBack }
            @ (10, prisoner) of prisoner
        deed { prisoner whom };

    /// A week of questions, and nothing found.
    NothingFound = 267
        security NothingFound { prisoner: DossierId }
            [Muted] @ (10, prisoner) of prisoner
        deed { prisoner };

    /// A court convicts a prisoner.
    Convicted = 268 hid { person: PersonId, innocent: bool }
        security WeConvicted { prisoner: DossierId }
            [Good] @ (18, prisoner) of prisoner
        deed_as it (it.who(person).truth(!innocent));

    /// A prisoner is let go.
    Freed = 269 hid { person: PersonId, innocent: bool }
        security WeFreed { prisoner: DossierId }
            @ (18, prisoner) of prisoner
        deed_as it (it.who(person).truth(!innocent));

    /// A diplomat is sent home.
    Expelled = 270 hid { person: PersonId, proven: bool }
        security WeExpelled { who: DossierId }
            @ (18, who) of who
        deed { person proven };
}
