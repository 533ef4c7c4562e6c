//! What happens: volunteers, dangles and inventions.

use crate::engine::{
    happening::happenings,
    ids::{AgentId, DossierId, HoldingId, OfficerNo, PersonId, ReportNo},
    nature::{Approach, Behind, Means},
    units::{Money, Week},
};

happenings! {
    /// Somebody comes of his own accord, or seems to.
    Volunteered = 35 hid { person: PersonId, behind: Behind }
        station Volunteered { dossier: DossierId, approach: Approach, via: Option<DossierId>, until: Week, price: Money, holding: HoldingId }
            [Doubtful] @ (1, dossier) of dossier
        deed_as it (it.who(person).holding(holding).truth(behind == Behind::Sincere));

    /// Something to read that no agent has brought; the maker, if any, sold it elsewhere too.
    PaperReceived = 36 hid { lie: bool, maker: Option<AgentId> }
        station ReportReceived { report: ReportNo, source: DossierId, holding: HoldingId, value: u8, means: Means, seen: Week }
            [Doubtful] @ (12, report) of source
        deed_as it (it.ours(source).holding(holding).number(value).truth(!lie && maker.is_none()));

    /// We asked him things that we know.
    OfferTested = 37
        station WeTestedAnOffer { dossier: DossierId, fits: bool, insulted: bool }
            [Doubtful] @ (3, dossier) of dossier
        deed { dossier fits };

    /// He works for the Station from now on, it thinks.
    VolunteerTaken = 38 hid { asset: AgentId, person: PersonId }
        station WeTookAVolunteer { agent: DossierId, officer: OfficerNo, approach: Approach, rapport: i16 }
            [Good] @ (2, agent) of agent
        deed { person officer rapport };

    /// A Station sends a volunteer away.
    SentAway = 39
        station WeSentAway { dossier: DossierId }
            @ (3, dossier) of dossier
        deed { dossier };

    /// He will wait no longer.
    OfferLapsed = 40
        station OfferLapsed { dossier: DossierId }
            [Warning] @ (3, dossier) of dossier
        deed { dossier };

    /// Somebody went into the embassy who had no business there.
    SeenAtEmbassy = 41
        security SeenAtEmbassy { who: DossierId }
            [Doubtful] @ (6, 2000 + who) of who
        deed { who };

    /// Security tells one of its own to offer himself.
    DangleSet = 42
        security DangleIsSet { who: DossierId, holding: HoldingId }
            @ (8, who) of who
        deed { who holding };

    /// They would not have him.
    DangleEnded = 43
        security DangleEnded { who: DossierId }
            @ (8, who) of who
        deed { who };

    /// They took somebody of ours whom they have never seen.
    DangleTaken = 278
        security DangleTaken { who: DossierId }
            [Good] @ (8, who) of who
        deed { who };

    /// Papers without an author are on their way to them.
    ParcelPlanted = 44
        security WePlantedAParcel { bait: HoldingId, holding: HoldingId, value: u8 }
            @ (17, bait)
        deed { holding value };

    /// Product that nobody found, and whether it is sold a second time.
    Invented = 45 hid { asset: AgentId, holding: HoldingId, value: u8, means: Means, right: bool, resold: Option<Week> }
        deed_as it (it.agent(asset).holding(holding).number(value).truth(resold.is_some()));

    /// An officer was shown somebody whom one of ours says he runs.
    MemberSeen = 46 hid { stand_in: bool }
        station WeAskedForAMember { leader: DossierId, member: DossierId, officer: OfficerNo, came: bool, rapport: i16 }
            [Warning when (!came)] @ (18, member) of member
        deed_as it (it.ours(member).ours(leader).truth(!stand_in));

    /// We asked a friendly service where it has something from.
    ChainTraced = 47
        station WeTracedAReport { report: ReportNo, answered: bool, same: Option<DossierId> }
            [Warning when (same.is_some())] @ (13, report)
        deed_as it (it.number(report.0).truth(same.is_some()));
}
