//! What happens: contacts.

use crate::engine::{
    event::Knowledge,
    happening::happenings,
    ids::{AgentId, DossierId, HoldingId, OfficerNo, PersonId, SiteId},
    nature::Route,
    seat::Seat,
    units::{Hour, Money, Week},
    view::Contact,
};

happenings! {
    /// An agent says what he reads.
    ReadsTold = 34 hid { asset: AgentId }
        station ReadsHolding { agent: DossierId, holding: HoldingId }
            @ (3, agent) of agent
        deed { asset holding };

    /// A standing arrangement was made, changed or ended.
    ContactArranged = 48 hid { asset: AgentId }
        station ContactArranged { agent: DossierId, contact: Option<Contact> }
            @ (3, agent) of agent
        deed { asset };

    /// We met.
    Met = 49 hid { asset: AgentId }
        station WeMet { agent: DossierId, officer: OfficerNo, hour: Hour, route: Route, rapport: i16 }
            @ (3, agent) of agent
        deed { asset officer rapport };

    /// The route was not clean; the contact was broken off.
    BrokeOff = 50 hid { person: PersonId }
        station WeBrokeOff { with: DossierId, officer: OfficerNo, route: Route }
            [Warning] @ (3, with) of with
        deed { person officer };

    /// An order takes the place of the contact that was due.
    ContactReplaced = 51 hid { asset: AgentId }
        deed { asset };

    /// Something keeps an agent away from every contact until that week.
    KeptAway = 277 hid { asset: AgentId, until: Week }
        deed { asset until };

    /// Nobody came.
    MeetingMissed = 52 hid { person: PersonId }
        station NobodyCame { who: DossierId }
            [Warning] @ (3, who) of who
        deed { person };

    /// A standing contact did not take place, for no officer could go.
    ContactDropped = 53
        station WeDidNotGo { agent: DossierId }
            [Warning] @ (3, agent) of agent
        deed { agent };

    /// The agent knows the drop.
    DropLearnt = 54 hid { asset: AgentId }
        station DropLearned { agent: DossierId, site: SiteId }
            @ (3, agent) of agent
        deed { asset site };

    /// An agent loads a drop.
    DropLoaded = 55 hid { asset: AgentId, site: SiteId }
        deed { asset site };

    /// The drop was visited; so many packets were in it.
    DropServiced = 56 hid { asset: AgentId, site: SiteId }
        station DropServiced { agent: DossierId, officer: OfficerNo, packets: u8 }
            @ (3, agent) of agent
        deed { officer asset site packets };

    /// To be told at the next contact.
    TaskNoted = 57 hid { asset: AgentId }
        station TaskWaits { agent: DossierId, holding: Option<HoldingId> }
            @ (3, agent) of agent
        deed { asset holding };

    /// To be handed over at the next contact.
    PayNoted = 58 hid { asset: AgentId }
        station PayWaits { agent: DossierId, amount: Money }
            @ (3, agent) of agent
        deed { asset amount };

    /// The agent knows what to look for.
    TaskTold = 59 hid { asset: AgentId }
        station TaskTold { agent: DossierId, holding: Option<HoldingId> }
            @ (3, agent) of agent
        deed { asset holding };

    /// The agent was paid.
    AgentPaid = 60 hid { asset: AgentId }
        station AgentPaid { agent: DossierId, amount: Money, rapport: i16 }
            @ (3, agent) of agent
        deed { asset amount };

    /// A wage is paid.
    WagePaid = 61 hid { seat: Seat, asset: AgentId, amount: Money }
        deed_of (Some(seat)) { asset amount };

    /// The wages could not be paid in full.
    WageUnpaid = 62 hid { asset: AgentId }
        station WageUnpaid { agent: DossierId, rapport: i16 }
            [Warning] @ (19, agent) of agent
        deed { asset rapport };

    /// The agent is on ice.
    WentDormant = 63 hid { asset: AgentId }
        station WentDormant { agent: DossierId }
            @ (3, agent) of agent
        deed { asset };

    /// The agent is back at work.
    WokeUp = 64 hid { asset: AgentId }
        station WokeUp { agent: DossierId }
            @ (3, agent) of agent
        deed { asset };

    /// A person learns something of another, or of a place.
    Learnt = 65 hid { what: Knowledge }
        deed_as it (it.learnt(what));
}
