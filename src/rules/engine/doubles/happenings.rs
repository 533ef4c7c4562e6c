//! What happens: doubles.

use crate::engine::{
    happening::happenings,
    ids::{AgentId, DossierId, HoldingId, PersonId, ReportNo},
    nature::Fodder,
    seat::Seat,
};

happenings! {
    /// Somebody works for another master from now on; the last turn is the truth.
    Turned = 10 hid { asset: AgentId, by: Seat, control: u8 }
        deed_of (Some(by)) { asset control };

    /// He will not work for us.
    OfferRefused = 118
        security OfferRefused { prisoner: DossierId }
            [Warning] @ (10, prisoner) of prisoner
        deed { prisoner };

    /// He works for Security from now on, and is back before anybody misses him.
    Doubled = 119 hid { person: PersonId, asset: AgentId, control: u8 }
        security WeTurned { who: DossierId }
            [Good] @ (18, who) of who
        deed { person control };

    /// He told us: he is ours again, and they do not know.
    Redoubled = 120 hid { asset: AgentId }
        station HeWasTheirs { agent: DossierId }
            [Warning] @ (3, agent) of agent
        deed { asset };

    /// A double tells his controller of a meeting.
    DoubleTold = 121
        security DoubleTold { who: DossierId, officer: DossierId, task: Option<HoldingId> }
            @ (8, who) of who
        deed { who officer };

    /// What one whom we control is to report next.
    FeedSet = 122 hid { asset: AgentId }
        security FeedSet { double: DossierId, holding: HoldingId, fodder: Fodder }
            @ (8, double) of double
        deed_as it (it.file(double).holding(holding).truth(matches!(fodder, Fodder::Deception { .. })));

    /// He has taken it along.
    Fed = 123 hid { asset: AgentId }
        security WeFed { double: DossierId, holding: HoldingId, value: u8 }
            @ (8, double) of double
        deed { double holding value };

    /// Chickenfeed that may be spared.
    StockCounted = 124
        security StockIs { items: u8 }
            @ (19, 1)
        deed { items };

    /// What was fed has come out as a lie.
    LieExposed = 125 hid { seat: Seat, report: ReportNo }
        deed_of (Some(seat)) { report };
}
