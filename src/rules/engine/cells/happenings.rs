//! What happens: cells and their links.

use crate::engine::{
    happening::happenings,
    ids::{AgentId, DossierId, OfficerNo},
    nature::WayBack,
};

happenings! {
    /// An agent runs another from now on.
    TakenOn = 66 hid { by: AgentId, asset: AgentId }
        station TakenOn { leader: DossierId, member: DossierId }
            @ (3, member) of member
        deed { by asset };

    /// Product goes from one hand to the next on its way up.
    PassedOn = 67 hid { from: AgentId, to: AgentId, packets: u8 }
        deed { from to packets };

    /// Nobody is above him any more.
    LinkLost = 68 hid { asset: AgentId, above: Option<AgentId> }
        deed { asset };

    /// The same, for so long that he counts as an orphan.
    Orphaned = 69 hid { asset: AgentId, above: Option<AgentId> }
        deed { asset };

    /// He has a way back that needs nobody else.
    PlanMade = 70 hid { asset: AgentId }
        station PlanMade { agent: DossierId, kind: WayBack, known: bool }
            @ (3, agent) of agent
        deed { asset known };

    /// He is in touch again.
    Recovered = 71 hid { asset: AgentId }
        station InTouchAgain { agent: DossierId, officer: OfficerNo, by_plan: bool }
            [Good] @ (3, agent) of agent
        deed { asset officer by_plan };

    /// He was looked for and not found.
    RecontactFailed = 72
        station RecontactFailed { agent: DossierId }
            [Warning] @ (3, agent) of agent
        deed { agent };

    /// A review found that two of ours know each other.
    EdgeFound = 73
        station TheyKnowEachOther { one: DossierId, other: DossierId }
            [Warning] @ (4, one) of one
        deed { one other };

    /// What a review of a cell found.
    Reviewed = 74
        station Reviewed { cell: DossierId, found: u8 }
            @ (4, cell) of cell
        deed { cell found };

    /// The agents of an officer leave a mark when all is well, or no longer.
    MarkSet = 75
        station MarkSet { officer: OfficerNo, on: bool }
            @ (4, officer)
        deed { officer on };

    /// A member tells, past the leader, that something about the leader seems odd.
    MemberWondered = 310 hid { by: AgentId, asset: AgentId }
        station TheyWonder { leader: DossierId, member: DossierId }
            [Doubtful] @ (4, leader) of leader
        deed { by asset };
}
