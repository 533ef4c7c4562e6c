//! What happens: alarm, flight and exile.

use crate::engine::{
    happening::happenings,
    ids::{AgentId, DossierId, OfficerNo, PersonId},
    nature::{Crossing, OnAlarm},
    units::{Moment, Week},
};

happenings! {
    /// An instruction waits for the next contact.
    InstructionNoted = 97 hid { asset: AgentId }
        station InstructionWaits { agent: DossierId, on_alarm: OnAlarm }
            @ (3, agent) of agent
        deed { asset };

    /// An agent is told what to do on an alarm.
    InstructionTold = 98 hid { asset: AgentId }
        station InstructionTold { agent: DossierId, on_alarm: OnAlarm }
            @ (3, agent) of agent
        deed { asset };

    /// An agent gets false papers.
    PapersGiven = 99 hid { asset: AgentId }
        station PapersGiven { agent: DossierId }
            @ (3, agent) of agent
        deed { asset };

    /// He will be warned at the next contact.
    WarningNoted = 100 hid { asset: AgentId }
        station WarningWaits { agent: DossierId }
            @ (3, agent) of agent
        deed { asset };

    /// He is warned.
    Warned = 101 hid { asset: AgentId }
        station WeWarned { agent: DossierId }
            @ (3, agent) of agent
        deed { asset };

    /// He hears of what befell another, or is told himself, and will have acted by then.
    AlarmHeard = 102 hid { asset: AgentId, of: AgentId, heard: Moment, at: Moment }
        deed { asset };

    /// He has left the country.
    Fled = 103 hid { asset: AgentId, person: PersonId }
        station HasFled { agent: DossierId }
            [Warning] @ (3, agent) of agent
        deed { person };

    /// He sees nobody for now.
    WentToGround = 104 hid { asset: AgentId }
        station WentToGround { agent: DossierId }
            [Warning] @ (3, agent) of agent
        deed { asset };

    /// An agent is to be taken out in that week.
    ExfiltrationBegun = 105 hid { asset: AgentId }
        station ExfiltrationBegun { agent: DossierId, officer: OfficerNo, at: Week, by: Crossing, family: bool }
            @ (3, agent) of agent
        deed { asset at };

    /// An agent is out of the country.
    Exfiltrated = 106 hid { asset: AgentId, person: PersonId }
        station WeExfiltrated { agent: DossierId }
            [Good] @ (3, agent) of agent
        deed { person };

    /// It had to be broken off at the border.
    ExfiltrationFailed = 107 hid { asset: AgentId }
        station ExfiltrationFailed { agent: DossierId }
            [Warning] @ (3, agent) of agent
        deed { asset };

    /// Somebody has not been seen for days.
    Vanished = 108
        security Vanished { who: DossierId }
            [Warning] @ (8, who) of who
        deed { who };

    /// Somebody was turned back at the border with papers that were not his.
    StoppedAtBorder = 109
        security StoppedAtBorder { who: DossierId }
            @ (8, who) of who
        deed { who };

    /// A flat, a post and another name for somebody whom we took out.
    Resettled = 110 hid { asset: AgentId }
        station WeResettled { agent: DossierId, until: Week }
            @ (3, agent) of agent
        deed { asset until };

    /// He tells a newspaper what he was promised.
    ExileComplained = 111 hid { asset: AgentId }
        station ExileComplained { agent: DossierId }
            [Warning] @ (3, agent) of agent
        deed { asset };

    /// An exile goes home, and tells.
    ExileWentHome = 112 hid { asset: AgentId }
        station ExileWentHome { agent: DossierId }
            [Warning] @ (3, agent) of agent
        deed { asset };
}
