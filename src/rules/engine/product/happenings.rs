//! What happens: product.

use crate::engine::{
    happening::happenings,
    ids::{AgentId, DossierId, HoldingId, ReportNo},
    nature::{Handling, Means},
    seat::Seat,
    units::Week,
};

happenings! {
    /// An agent comes by something to report.
    PacketMade = 165 hid { asset: AgentId, holding: HoldingId, value: u8, means: Means, right: bool, fed: bool }
        deed { asset holding value right };

    /// A report reaches a Station.
    ReportReceived = 166 hid { asset: AgentId, lie: bool }
        tells volunteers::ReportReceived { report: ReportNo, source: DossierId, holding: HoldingId, value: u8, means: Means, seen: Week }
        deed { source holding value };

    /// A claim went to headquarters.
    Disseminated = 168 hid { holding: HoldingId, value: u8 }
        station WeDisseminated { report: ReportNo, probability: u8, handling: Handling }
            @ (14, report)
        deed_as it (it.claimed(holding, value).number(probability));

    /// All that rests on this source was withdrawn.
    Burned = 169
        station WeBurned { source: DossierId }
            @ (15, source) of source
        deed { source };

    /// A week of the standing picture, for the ledger that no side sees.
    PictureCounted = 170 hid { seat: Seat, holding: HoldingId, sum: i64 }
        deed_of (Some(seat)) { holding sum };
}
