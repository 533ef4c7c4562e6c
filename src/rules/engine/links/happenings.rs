//! What happens: roles, crafts, served links and played sets.

use crate::engine::{
    happening::happenings,
    ids::{AgentId, DistrictId, DossierId, HoldingId, OfficerNo},
    nature::{Check, Reception, Role, Skill},
    units::Week,
    view::{Channel, Contact},
};

happenings! {
    /// He will be told of a new role at the next contact.
    RoleNoted = 76 hid { asset: AgentId }
        station RoleWaits { agent: DossierId, role: Role }
            @ (3, agent) of agent
        deed { asset };

    /// What he is for; he is fit for it from that week on.
    RoleGiven = 77 hid { asset: AgentId }
        station RoleGiven { agent: DossierId, role: Role, ready: Week }
            @ (3, agent) of agent
        deed { asset };

    /// A lesson; is it the last?
    SkillTaught = 78 hid { asset: AgentId }
        station SkillTaught { agent: DossierId, skill: Skill, done: bool }
            @ (3, agent) of agent
        deed { asset };

    /// What takes the place of the normal contact when that has failed.
    SecondArranged = 79 hid { asset: AgentId }
        station SecondArranged { agent: DossierId, contact: Option<Contact> }
            @ (3, agent) of agent
        deed { asset };

    /// An agent leaves what he has with whoever serves his link.
    PacketsLeft = 80 hid { asset: AgentId, by: AgentId, packets: u8 }
        deed { asset by packets };

    /// Something came over a link that others serve, or over the air; so many packets.
    LinkWorked = 81 hid { asset: AgentId }
        station LinkWorked { agent: DossierId, officer: OfficerNo, channel: Channel, packets: u8 }
            @ (3, agent) of agent
        deed { asset packets };

    /// Nothing came, and nobody was there.
    LinkFailed = 82 hid { asset: AgentId }
        station LinkFailed { agent: DossierId, channel: Channel }
            [Warning] @ (3, agent) of agent
        deed { asset };

    /// What he gave, and what the desk made of it.
    CheckRead = 83 hid { asset: AgentId, given: Check }
        station CheckRead { agent: DossierId, check: Check }
            [Warning when (check == Check::Absent) else Doubtful] @ (3, agent) of agent
        deed_as it (it.agent(asset).truth(given == check));

    /// A new flat, new hours, another place for the set.
    Moved = 84 hid { asset: AgentId }
        station WeMoved { agent: DossierId }
            @ (3, agent) of agent
        deed { asset };

    /// The travel records have a journey that looks like others of its kind.
    JourneyNoticed = 85
        security JourneyNoticed { who: DossierId }
            [Doubtful] @ (8, who) of who
        deed { who };

    /// A letter in a strange hand to an address on our list.
    LetterNoticed = 86
        security LetterNoticed { who: DossierId }
            [Doubtful] @ (8, who) of who
        deed { who };

    /// Somebody transmits from a district.
    BearingTaken = 87 hid { asset: AgentId }
        security BearingTaken { district: DistrictId }
            [Doubtful] @ (7, 1 << 16 | district)
        deed_of (None) { asset };

    /// The house is known, and whoever lives in it.
    TransmitterFound = 88
        security TransmitterFound { who: DossierId }
            [Good] @ (8, who) of who
        deed { who };

    /// One whom Security controls says for whom he keeps or carries things.
    ServedTold = 89
        security ServedTold { by: DossierId, whom: DossierId }
            [Doubtful] @ (8, by) of whom
        deed { by whom };

    /// A word in the right room.
    InfluenceFelt = 90 hid { asset: AgentId }
        deed { asset };

    /// We have his set, and what goes with it.
    SetTaken = 91 hid { asset: AgentId }
        security SetTaken { prisoner: DossierId }
            [Good] @ (10, prisoner) of prisoner
        deed { prisoner };

    /// We send in his name, or no longer.
    PlaySet = 92 hid { asset: AgentId }
        security PlaySet { prisoner: DossierId, on: bool }
            @ (10, prisoner) of prisoner
        deed { prisoner on };

    /// What the Station asks of one in whose name Security sends.
    PlayedTold = 93
        security PlayedTold { prisoner: DossierId, task: Option<HoldingId> }
            @ (10, prisoner) of prisoner
        deed { prisoner };

    /// Somebody waits where he will come who has lost his link.
    ReceptionSet = 94
        security ReceptionSet { whom: DossierId, how: Reception }
            @ (8, whom) of whom
        deed { whom };

    /// He came back by his plan, and it was not the Station that met him.
    MetTheWrongMan = 95 hid { asset: AgentId, control: u8 }
        tells cells::InTouchAgain { agent: DossierId, officer: OfficerNo } with { by_plan: true }
        security WeMetHim { who: DossierId }
            [Good] @ (8, who) of who
        deed_of (Some(Seat::Security)) { asset control };

    /// He came, and did not like the man.
    Shied = 96 hid { asset: AgentId }
        security Shied { who: DossierId }
            [Warning] @ (8, who) of who
        deed { who };
}
