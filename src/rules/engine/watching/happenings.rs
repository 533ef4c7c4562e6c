//! What happens: Security's teams and eyes.

use crate::engine::{
    happening::happenings,
    ids::{DossierId, SiteId},
    order::WatchTarget,
    units::{Hour, Week},
    view::FileItem,
};

happenings! {
    /// Teams stand here.
    TeamsPlaced = 217
        security TeamsPlaced { on: WatchTarget, teams: u8 }
            @ (5, on)
        deed { teams };

    /// A team is lost to us until that week.
    TeamLost = 218
        security TeamLost { until: Week }
            [Danger] @ (3, 0)
        deed { until };

    /// So many of our teams are back.
    TeamsBack = 219
        security TeamsAre { teams: u8 }
            @ (19, 0)
        deed { teams };

    /// Somebody was seen with somebody; did it look like tradecraft?
    ContactSeen = 220
        security ContactSeen { one: DossierId, other: DossierId, site: SiteId, hour: Hour, clandestine: bool }
            [Doubtful] @ (6, hour) of one
        deed { one other site clandestine };

    /// Somebody was seen to use a hiding place.
    SeenAtDrop = 221
        security SeenAtDrop { who: DossierId, site: SiteId, hour: Hour }
            @ (6, hour) of who
        deed { who site };

    /// A place is used as a dead drop.
    DropSuspected = 222
        security DropSuspected { site: SiteId }
            [Doubtful] @ (6, 1000 + site)
        deed { site };

    /// A watched foreigner took an evasive route.
    EvasiveRouteSeen = 223
        security TookEvasiveRoute { who: DossierId }
            @ (7, who) of who
        deed { who };

    /// The gate watch has its eye on a diplomat.
    OfficerSuspected = 224
        security OfficerSuspected { who: DossierId }
            [Doubtful] @ (8, who) of who
        deed { who };

    /// He is an intelligence officer: our formal view.
    OfficerKnown = 225
        security OfficerKnown { who: DossierId }
            @ (8, who) of who
        deed { who };

    /// An officer turned out to be one: those seen with this one of late are looked at again.
    LookedBack = 279
        security LookedBack { officer: DossierId, faces: u8 }
            @ (8, officer) of officer
        deed { officer };

    /// It is known how an officer works, until that week.
    HabitsRead = 280
        security HabitsRead { officer: DossierId, until: Week }
            [Good] @ (8, officer) of officer
        deed { officer };

    /// A new total in somebody's file.
    PointsGiven = 226
        security FilePoints { dossier: DossierId, item: FileItem, points: i16 }
            @ (7, dossier) of dossier
        deed { dossier points };

    /// A week of looking for the name to a face brought nothing.
    FaceNotFound = 227
        security FaceNotFound { face: DossierId }
            @ (11, face) of face
        deed { face };

    /// A face has a name: two dossiers are one.
    DossiersJoined = 228
        security DossiersAreOne { face: DossierId, real: DossierId }
            [Good] @ (11, face) of real
        deed { face };
}
