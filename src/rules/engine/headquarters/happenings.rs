//! What happens: headquarters.

use crate::engine::{
    happening::happenings,
    ids::{DossierId, HoldingId, ReportNo},
    nature::{Alibi, Ask, Demand, Mood, Origin, Outcome, Priority},
    units::{Money, Week},
};

happenings! {
    /// The temper in which headquarters writes.
    MoodChanged = 199
        station HqMoodIs { mood: Mood }
            @ (15, 72_000)
        deed {  };

    /// How a Station stands with its headquarters.
    FavourCounted = 200
        station StandingIs { favour: u8 }
            @ (19, 2)
        deed { favour };

    /// A question of headquarters; it counts from the week after.
    RequirementSet = 201
        station HqAsks { holding: HoldingId, priority: Priority, until: Week }
            @ (15, 74_000 + holding)
        deed { holding until };

    /// The day has come: was there an answer?
    RequirementClosed = 202
        station HqQuestionClosed { holding: HoldingId, answered: bool }
            @ (15, 73_000 + holding)
        deed { holding answered };

    /// Headquarters wants something by that week.
    Demanded = 203
        station HqDemands { demand: Demand, until: Week }
            [Warning] @ (15, 75_001)
        deed { demand };

    /// A demand of headquarters is met, or not.
    DemandClosed = 204
        station HqDemandClosed { demand: Demand, outcome: Outcome }
            @ (15, 75_000)
        deed_as it (it.demand(demand).truth(outcome == Outcome::Met));

    /// A Station asks headquarters for something.
    HqAsked = 205
        station WeAskedHq { what: Ask }
            @ (14, 2000)
        deed {  };

    /// Headquarters answers.
    HqAnswered = 206
        station HqAnswered { what: Ask, granted: bool, money: Money, until: Week }
            @ (14, 2000)
        deed { granted money };

    /// Headquarters knows now who he is.
    SourceNamed = 207
        station WeNamedSource { source: DossierId }
            @ (14, 3000 + source) of source
        deed { source };

    /// A word from elsewhere. Is it so? That is for the file.
    SidelightCame = 208 hid { right: bool }
        station SidelightReceived { holding: HoldingId, value: u8, origin: Origin, seen: Week }
            [Doubtful] @ (15, 70_000 + holding)
        deed { holding value right };

    /// A Station sells a report to the third service.
    ReportSold = 209 hid { holding: HoldingId, value: u8 }
        station WeSoldReport { report: ReportNo, price: Money }
            @ (14, 10_000 + report)
        deed { holding value };

    /// It is let be known that we have it from elsewhere.
    CoverLaid = 210
        station CoverLaid { holding: HoldingId, alibi: Alibi, until: Week }
            @ (15, 71_000 + holding)
        deed { holding };
}
