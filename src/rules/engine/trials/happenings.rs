//! What happens: finding out what somebody is.

use crate::engine::{
    happening::happenings,
    ids::{AgentId, DossierId, HoldingId, SiteId},
    nature::Test,
    units::Week,
};

happenings! {
    /// He was asked something to which we know the answer.
    ControlAsked = 145 hid { asset: AgentId }
        station ControlAsked { agent: DossierId, holding: HoldingId }
            @ (3, agent) of agent
        deed { asset holding };

    /// Somebody looked on when he was met: was there anybody else?
    Observed = 146
        station WeLookedOn { agent: DossierId, watchers: bool }
            @ (3, agent) of agent
        deed { agent };

    /// Two sources are to report on the same thing.
    ComparisonSet = 151
        station ComparisonSet { one: DossierId, other: DossierId, holding: HoldingId }
            @ (4, holding) of one
        deed { one other holding };

    /// Both have reported: do they say the same?
    Compared = 152
        station Compared { one: DossierId, other: DossierId, holding: HoldingId, agree: bool }
            [Doubtful] @ (13, holding) of one
        deed { one other holding agree };

    /// He alone was told that something is to happen there.
    CanaryLaid = 153 hid { asset: AgentId }
        station CanaryLaid { agent: DossierId, site: SiteId }
            @ (3, agent) of agent
        deed { asset site };

    /// A double tells his controller where something is to happen.
    CanaryTold = 154
        security CanaryTold { who: DossierId, site: SiteId }
            [Doubtful] @ (8, who) of who
        deed { who site };

    /// Somebody of ours walked past: was anybody waiting?
    CanaryWatched = 155
        station CanaryWatched { agent: DossierId, site: SiteId, watchers: bool }
            [Doubtful] @ (3, agent) of agent
        deed { agent site watchers };

    /// What the box said.
    PolygraphRead = 156 hid { asset: AgentId }
        station PolygraphRead { agent: DossierId, rapport: i16, deceptive: bool }
            [Doubtful] @ (3, agent) of agent
        deed { asset deceptive };

    /// He was told, without warning, to bring something else.
    TaskSwitched = 157 hid { asset: AgentId }
        station TaskSwitched { agent: DossierId, holding: HoldingId, rapport: i16 }
            @ (3, agent) of agent
        deed { asset holding };

    /// A double tells his controller that he was tested.
    DoubleTested = 158 hid { asset: AgentId }
        security DoubleTested { who: DossierId, test: Test }
            [Warning] @ (8, who) of who
        deed { who };

    /// He knows his part until then.
    Coached = 159 hid { asset: AgentId, control: u8 }
        security DoubleCoached { who: DossierId, until: Week }
            @ (8, who) of who
        deed { who until };
}
