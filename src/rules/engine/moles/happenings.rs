//! What happens: people inside the other house.

use crate::engine::{
    gazetteer::Identity,
    happening::happenings,
    ids::{AgentId, DossierId, HoldingId, PersonId, StaffNo},
    nature::{Clearance, Inside, StaffRole, Tip},
    seat::Seat,
    units::Week,
};

happenings! {
    /// Somebody of the embassy's staff does something for an agent this week.
    StaffSent = 117 hid { asset: AgentId }
        station WeSentStaff { staff: StaffNo, agent: DossierId }
            @ (4, 3000 + 100 * agent + staff) of agent
        deed { asset };

    /// Somebody is on an embassy's staff.
    StaffPosted = 126 hid { person: PersonId }
        station StaffPosted { staff: StaffNo, role: StaffRole, identity: Identity }
            @ (0, 1000 + staff)
        deed { person };

    /// Security has him on its list of those who work there.
    StaffListed = 127
        security StaffListed { who: DossierId, of: Seat, role: StaffRole }
            @ (1, who) of who
        deed_of (Some(of)) { who };

    /// A Station sets how far one of its staff is let in.
    ClearanceSet = 128 hid { person: PersonId }
        station ClearanceIs { staff: StaffNo, clearance: Clearance }
            @ (0, 1000 + staff)
        deed { person };

    /// Somebody inside an embassy works for Security from now on.
    InsiderWon = 129 hid { of: Seat, who: Inside, person: PersonId }
        security InsiderIsOurs { whom: DossierId }
            [Good] @ (8, whom) of whom
        deed_of (Some(of)) { person };

    /// He would not.
    InsiderRefused = 130
        security InsiderRefused { whom: DossierId }
            @ (8, whom) of whom
        deed_of (None) { whom };

    /// The same, and he told his own people.
    InsiderTold = 131
        station OneOfUsWasAsked { who: Inside }
            [Good] @ (4, 2000 + who)
        tells_security moles::InsiderRefused { whom: DossierId }
        deed { whom };

    /// What one of theirs sent home, under which name, and what it said.
    TrafficRead = 132
        security TrafficRead { by: DossierId, cryptonym: u16, holding: HoldingId, value: u8 }
            @ (9, by) of by
        deed_of (None) { by holding };

    /// What they are after.
    WantRead = 133
        security WantRead { by: DossierId, holding: HoldingId }
            @ (9, by) of by
        deed_of (None) { by holding };

    /// Who of theirs is to meet somebody next week.
    MeetingBetrayed = 134
        security MeetingBetrayed { by: DossierId, officer: DossierId }
            @ (9, by) of officer
        deed_of (None) { by officer };

    /// Whom one of theirs runs.
    AgentBetrayed = 135
        security AgentBetrayed { by: DossierId, whom: DossierId }
            @ (9, by) of whom
        deed_of (None) { by whom };

    /// A source in Security's house has come by something.
    TipLearnt = 136 hid { asset: AgentId, tip: Tip, about: PersonId }
        deed { asset about };

    /// A source in Security's house has something to say about somebody.
    TipTold = 137 hid { asset: AgentId }
        station SourceWarns { source: DossierId, tip: Tip, about: DossierId }
            [Warning] @ (5, 1000 + source) of about
        deed { asset about };

    /// Security looks into one of its own.
    HouseInquiryOpened = 138
        security HouseInquiryOpened { whom: DossierId, ends: Week }
            @ (8, whom) of whom
        deed_of (None) { whom ends };

    /// The look into one of their own ends.
    HouseInquiryEnded = 139
        security HouseInquiryEnded { whom: DossierId, found: bool }
            [Warning when (found)] @ (8, whom) of whom
        deed_of (None) { whom found };

    /// Somebody in Security's house sees no papers from now on, or again.
    Benched = 140
        security Benched { whom: DossierId, on: bool }
            @ (8, whom) of whom
        deed_of (None) { whom on };

    /// A double was found out to have told his officer.
    SeenThrough = 141
        security WeSawThrough { double: DossierId }
            [Warning] @ (8, double) of double
        deed_of (None) { double };

    /// He is Security's again.
    TurnedAgain = 142 hid { asset: AgentId, control: u8 }
        security WeTurnedAgain { double: DossierId }
            [Good] @ (8, double) of double
        deed_of (None) { double };

    /// A double is Security's no more.
    TurnedAway = 143
        security HeIsLostToUs { double: DossierId }
            [Warning] @ (8, double) of double
        deed_of (None) { double };

    /// The one lie that all doubles tell of a holding.
    LieSet = 144
        security LieIs { holding: HoldingId, value: Option<u8> }
            @ (4, holding)
        deed_as it (it.of(None).holding(holding).truth(value.is_some()));
}
