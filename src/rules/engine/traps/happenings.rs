//! What happens: traps.

use crate::engine::{
    happening::happenings,
    ids::{AgentId, DossierId, HoldingId, InstitutionId, OfficerNo, PersonId, ReportNo},
    nature::{Favour, Reply, Tiding},
    order::Trap,
};

happenings! {
    /// Somebody's telephone is listened to, or no longer.
    TapSet = 229 hid { person: PersonId }
        security TapIs { on: DossierId, running: bool }
            @ (5, on) of on
        deed { on running };

    /// The tap brought a voice, and perhaps whose.
    Overheard = 230
        security Overheard { who: DossierId, other: Option<DossierId> }
            [Doubtful] @ (8, who) of who
        deed { who other };

    /// An informer begins to listen in an institution, or stops.
    InformerSet = 231
        security InformerIs { institution: InstitutionId, running: bool }
            @ (5, 1 << 20 | institution)
        deed { running };

    /// An informer says something about a colleague.
    Informed = 232
        security InformerTells { who: DossierId, institution: InstitutionId }
            [Doubtful] @ (8, who) of who
        deed { who };

    /// A letter without a name says something about somebody.
    LetterCame = 233
        security LetterAccuses { who: DossierId }
            [Doubtful] @ (8, who) of who
        deed { who };

    /// Somebody who came over names somebody who serves abroad; he may lie.
    DefectorNamed = 234 hid { rightly: bool }
        security DefectorNames { who: DossierId }
            [Doubtful] @ (8, who) of who
        deed { who rightly };

    /// Somebody's papers were gone through: was there something?
    Vetted = 235
        security WeVetted { who: DossierId, found: bool }
            [Doubtful when (found)] @ (8, who) of who
        deed { who found };

    /// A person is asked to come and talk.
    Interviewed = 236 hid { person: PersonId }
        security WeInterviewed { who: DossierId, shaken: bool }
            @ (8, who) of who
        deed { person shaken };

    /// Several wordings of one secret go round.
    MealLaid = 237
        security MealLaid { holding: HoldingId, groups: u8 }
            @ (4, holding)
        deed { holding groups };

    /// One of them came back.
    WordingHeard = 238
        security WordingHeard { holding: HoldingId, group: u8 }
            [Doubtful] @ (4, holding)
        deed { holding group };

    /// Somebody was made an offer in a foreign name, by Security.
    Provoked = 239 hid { person: PersonId }
        security WeProvoked { who: DossierId, reply: Reply }
            @ (8, who) of who
        deed_as it (it.who(person).number(reply as i64));

    /// What was done to him leaves him less loyal than he was.
    Embittered = 240 hid { person: PersonId, counter_loyalty: u8 }
        deed { person counter_loyalty };

    /// Somebody waits there this week; whose flat it is, if it is one.
    MousetrapSet = 241 hid { of: Option<PersonId> }
        security TrapIsSet { at: Trap }
            @ (4, 1000 + at)
        deed_as it (it.trap(at));

    /// A person walks into a trap.
    WalkedIn = 242 hid { person: PersonId }
        security WalkedIn { at: Trap, who: DossierId }
            [Good] @ (8, who) of who
        deed { person };

    /// One secret, or all of them, are off his desk.
    AccessTaken = 243 hid { person: PersonId }
        security AccessTaken { who: DossierId, holding: Option<HoldingId> }
            @ (8, who) of who
        deed_as it (it.access(person, holding));

    /// Security lets a case rest, or takes it up again.
    CaseRests = 244
        security CaseWaits { on: DossierId, waits: bool }
            @ (5, on) of on
        deed { on waits };

    /// His copy says something else.
    CopyDoctored = 245 hid { person: PersonId }
        security CopyDoctored { who: DossierId, holding: HoldingId, value: u8 }
            @ (8, who) of who
        deed { person holding value };

    /// A secret is locked up better.
    ProtectionRaised = 246
        security ProtectionRaised { holding: HoldingId }
            @ (4, holding)
        deed { holding };

    /// Security names a foreign officer in the papers.
    Publicised = 247 hid { person: PersonId, rightly: bool }
        security WePublicised { who: DossierId }
            @ (8, who) of who
        deed { person rightly };

    /// One of our officers stands in the papers.
    InThePapers = 248
        station OfficerInThePapers { officer: OfficerNo }
            [Warning] @ (4, officer)
        deed { officer };

    /// The ministry grants a favour.
    FavourGranted = 249
        security FavourGranted { what: Favour }
            [Good] @ (3, 0)
        deed {  };

    /// An agent has something to tell of himself.
    TidingNoted = 250 hid { asset: AgentId, what: Tiding }
        deed { asset };

    /// An agent tells what befell him.
    TidingTold = 251 hid { asset: AgentId }
        station AgentTells { agent: DossierId, what: Tiding }
            [Warning] @ (3, agent) of agent
        deed { asset };

    /// A warning against strangers waits for the next contact.
    ForewarningNoted = 252 hid { asset: AgentId }
        station ForewarningWaits { agent: DossierId }
            @ (3, agent) of agent
        deed { asset };

    /// An agent is told what to do when a stranger makes an offer.
    Forewarned = 253 hid { asset: AgentId }
        station Forewarned { agent: DossierId }
            @ (3, agent) of agent
        deed { asset };

    /// A report was laid beside the others on its subject.
    WordingsCompared = 254
        station WordingsCompared { report: ReportNo, newest: ReportNo }
            [Doubtful] @ (13, report)
        deed { report };
}
