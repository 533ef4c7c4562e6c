//! What happens: covert action.

use crate::engine::{
    covert::{ActionKind, Clue, Course, Dress, Ending, IncidentNo, Phase, Scene, Scheme, Step},
    gazetteer::State,
    happening::happenings,
    ids::{DistrictId, DossierId, InstitutionId, PersonId},
    seat::Seat,
    units::Week,
};

happenings! {
    /// Headquarters has been asked for an action.
    ActionPlanned = 171
        station ActionProposed { scheme: Scheme }
            @ (4, 1000)
        deed_as it (it.officer(scheme.officer));

    /// Headquarters answers a proposed action.
    ActionAnswered = 172
        station HeadquartersAnswers { granted: bool }
            [Good when (granted)] @ (4, 1000)
        deed { granted };

    /// Preparations run until the end of that week.
    ActionBegun = 173
        station WePrepare { until: Week }
            @ (4, 1000)
        deed { until };

    /// A double who was to open a door tells his controller which.
    PlanBetrayed = 174
        security PlanBetrayed { who: DossierId, kind: ActionKind, scene: Scene }
            [Good] @ (8, who) of who
        deed { who };

    /// A phase is over, and where the action stands now.
    PhaseRun = 175
        station PhaseWent { phase: Phase, outcome: Course, step: Step }
            @ (4, 1000)
        deed_as it (it.number(phase.row() as i64).truth(outcome.served()));

    /// The men are to come home with nothing done.
    ActionRecalled = 176
        station ActionRecalled {}
            @ (4, 1000)
        deed {  };

    /// A covert action ends.
    ActionEnded = 177
        station ActionOver { how: Ending }
            @ (5, 1000)
        deed {  };

    /// What an action was worth, for the ledger that no side sees.
    FeatCounted = 178 hid { seat: Seat, kind: ActionKind, points: i16 }
        deed_of (Some(seat)) { points };

    /// Somebody is across the border who did not want to go.
    Snatched = 179 hid { person: PersonId }
        station WeSnatched { dossier: DossierId }
            [Good] @ (4, 2000 + dossier) of dossier
        deed { person };

    /// A person is killed.
    Killed = 180 hid { person: PersonId }
        security FoundDead { who: DossierId }
            [Danger] @ (9, 2000 + who) of who
        deed { person };

    /// The papers have it: somebody whom we have on file is dead.
    DeathInTheNews = 181
        station DeathInTheNews { dossier: DossierId }
            @ (4, 2000 + dossier) of dossier
        deed { dossier };

    /// A dead man's chair has somebody in it again.
    ChairFilled = 182
        all ChairFilled { harder: bool }
            @ (2, 300)
        deed_of (Some(Seat::Security)) { harder };

    /// A house cannot work until that week.
    HouseHalted = 183
        all WorkStopped { house: InstitutionId, until: Week }
            @ (2, 1 + house)
        deed_of (Some(Seat::Security)) { until };

    /// People read what they should not, and talk about it.
    OpinionMoved = 184
        all OpinionMoves { until: Week }
            @ (2, 0)
        deed_of (Some(Seat::Security)) { until };

    /// Strangers were noticed who are here for something.
    StrangersSeen = 185 hid { seat: Seat }
        security StrangersSeen { incident: IncidentNo }
            [Warning] @ (8, 1000 + incident)
        deed_of (Some(seat)) {  };

    /// Something was done.
    ActionSeen = 186 hid { seat: Seat }
        security ActionSeen { incident: IncidentNo, kind: ActionKind, scene: Scene }
            [Danger] @ (8, 1000 + incident)
        deed_of (Some(seat)) {  };

    /// Something that points to somebody, or to nobody.
    ClueFound = 187
        security ClueFound { incident: IncidentNo, clue: Clue, points_to: Option<State> }
            [Doubtful] @ (9, 1000 + incident)
        deed_as it (it.clue(incident, points_to));

    /// Men of ours were left behind.
    MenTaken = 188 hid { flag: Option<State> }
        station OurMenTaken { men: u8 }
            [Danger] @ (4, 1000)
        security WeTookMen { incident: IncidentNo, dress: Dress } also { men: u8 }
            @ (9, 1000 + incident)
        deed { men };

    /// Soldiers stand at the doors of a house.
    HouseGuarded = 189
        security HouseGuarded { house: InstitutionId, until: Week }
            @ (5, 1 << 20 | house)
        deed { until };

    /// A district is searched house by house.
    SearchMade = 190
        security WeSearched { district: DistrictId }
            @ (5, 2 << 20)
        deed {  };

    /// The streets are watched more closely until that week.
    AlertRaised = 191
        all AlertIs { until: Week }
            [Warning] @ (2, 0)
        deed_of (Some(Seat::Security)) { until };

    /// We said who did it: in public, or in a paper with a probability.
    Accused = 192 hid { right: bool, points: i64 }
        security WeAccused { incident: IncidentNo, state: State, stated: Option<u8> }
            @ (9, 1000 + incident)
        deed { points right };

    /// The host says in public who did it.
    AccusedInPublic = 193
        all AccusedInPublic { state: State, kind: ActionKind }
            [Warning] @ (10, 1000)
        deed_of (Some(Seat::Security)) {  };

    /// What a public accusation cost the one who had done it.
    BlameCounted = 194 hid { seat: Seat, points: i16 }
        deed_of (Some(seat)) { points };

    /// Captives stand before a court.
    MenTried = 195
        station OurMenTried { men: u8 }
            @ (4, 1000)
        security WeTriedMen { incident: IncidentNo } also { men: u8 }
            @ (9, 1000 + incident)
        deed { men };

    /// Captives go home, for a price.
    MenExchanged = 196
        station OurMenBack { men: u8 }
            [Good] @ (4, 1000)
        security WeExchangedMen { incident: IncidentNo } also { men: u8 }
            @ (9, 1000 + incident)
        deed { men };

    /// The state whose men they said they were does not want them.
    MenDisowned = 197
        security MenDisowned { incident: IncidentNo }
            @ (9, 1000 + incident)
        deed {  };

    /// Reprisals among the locals until that week.
    Retaliated = 198
        all Reprisals { until: Week }
            [Warning] @ (2, 0)
        deed_of (Some(Seat::Security)) { until };
}
