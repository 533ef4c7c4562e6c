//! How much each kind of news weighs in the brief, and with what it is folded when it weighs
//! little. One row for every kind of report.

use Fold::{
    Access, Besides, Doubles, Errands, Faces, Harmless, Kept, Light, Looks, Points, Product,
    Rapport, Relations, Said, Silent, Ties, Unpaid, Vetted, Wires, Words,
};

/// What news of little weight is told with: one line a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// Not told at all: the echo of an own order, a figure that stands above every screen, a list
    /// with a screen of its own.
    Silent,
    /// Who got no wages.
    Unpaid,
    /// Contacts that went as arranged.
    Kept,
    /// What an agent was told, given or taught.
    Errands,
    Rapport,
    Looks,
    /// Who knows who.
    Ties,
    /// What agents say they read.
    Access,
    /// Reports that say what was said before.
    Product,
    /// What came to light.
    Light,
    Relations,
    /// Contacts that look harmless.
    Harmless,
    Faces,
    Points,
    /// Papers that were gone through, and hold.
    Vetted,
    Wires,
    Doubles,
    /// What people inside the embassies say.
    Words,
    /// What agents say of themselves.
    Said,
    /// News of some weight for which the brief has no room.
    Besides,
}

impl Fold {
    /// The groups in the order in which they are told.
    pub const TOLD: [Fold; 19] = [
        Unpaid, Besides, Kept, Product, Errands, Rapport, Looks, Ties, Access, Light, Harmless,
        Faces, Points, Vetted, Wires, Doubles, Words, Said, Relations,
    ];

    /// The message of its line.
    pub const fn message(self) -> &'static str {
        match self {
            Silent | Besides => "fold-besides",
            Unpaid => "fold-unpaid",
            Kept => "fold-kept",
            Errands => "fold-errands",
            Rapport => "fold-rapport",
            Looks => "fold-looks",
            Ties => "fold-ties",
            Access => "fold-access",
            Product => "fold-product",
            Light => "fold-light",
            Relations => "fold-relations",
            Harmless => "fold-harmless",
            Faces => "fold-faces",
            Points => "fold-points",
            Vetted => "fold-vetted",
            Wires => "fold-wires",
            Doubles => "fold-doubles",
            Words => "fold-words",
            Said => "fold-said",
        }
    }
}

/// A kind of report.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub kind: &'static str,
    /// 100: the freedom or the loyalty of one of ours. 80: something new about the opponent.
    /// 30: the least that is told by itself.
    pub weight: u16,
    pub fold: Fold,
}

const fn row(kind: &'static str, weight: u16, fold: Fold) -> Row {
    Row { kind, weight, fold }
}

/// The row of a kind of report.
pub fn of(kind: &str) -> Row {
    let found = ROWS.iter().find(|row| row.kind == kind);
    // A test holds that there is none without.
    found.copied().unwrap_or(Row { kind: "", weight: 30, fold: Besides })
}

/// All of them, subject by subject.
const ROWS: &[Row] = &[
    // cells
    row("TakenOn", 40, Besides),
    row("PlanMade", 5, Errands),
    row("InTouchAgain", 80, Besides),
    row("RecontactFailed", 80, Besides),
    row("TheyKnowEachOther", 80, Besides),
    row("TheyWonder", 90, Besides),
    // voices
    row("TheySpoke", 20, Said),
    row("Reviewed", 30, Besides),
    row("MarkSet", 0, Silent),
    // contacts
    row("ReadsHolding", 30, Access),
    row("ContactArranged", 0, Silent),
    row("WeMet", 3, Kept),
    row("WeBrokeOff", 40, Besides),
    row("NobodyCame", 60, Besides),
    row("WeDidNotGo", 40, Besides),
    row("DropLearned", 5, Errands),
    row("DropServiced", 3, Kept),
    row("TaskWaits", 0, Silent),
    row("PayWaits", 0, Silent),
    row("TaskTold", 3, Errands),
    row("AgentPaid", 3, Errands),
    row("WageUnpaid", 20, Unpaid),
    row("WentDormant", 5, Silent),
    row("WokeUp", 30, Besides),
    // covert
    row("ActionProposed", 0, Silent),
    row("HeadquartersAnswers", 90, Besides),
    row("WePrepare", 5, Silent),
    row("PlanBetrayed", 96, Besides),
    row("PhaseWent", 90, Besides),
    row("ActionRecalled", 60, Besides),
    row("ActionOver", 90, Besides),
    row("WeSnatched", 90, Besides),
    row("FoundDead", 100, Besides),
    row("DeathInTheNews", 90, Besides),
    row("ChairFilled", 60, Besides),
    row("WorkStopped", 60, Besides),
    row("OpinionMoves", 50, Besides),
    row("StrangersSeen", 90, Besides),
    row("ActionSeen", 100, Besides),
    row("ClueFound", 80, Besides),
    row("OurMenTaken", 100, Besides),
    row("WeTookMen", 90, Besides),
    row("HouseGuarded", 0, Silent),
    row("WeSearched", 30, Besides),
    row("AlertIs", 60, Besides),
    row("WeAccused", 30, Besides),
    row("AccusedInPublic", 80, Besides),
    row("OurMenTried", 80, Besides),
    row("WeTriedMen", 40, Besides),
    row("OurMenBack", 80, Besides),
    row("WeExchangedMen", 40, Besides),
    row("MenDisowned", 60, Besides),
    row("Reprisals", 60, Besides),
    // doubles
    row("OfferRefused", 70, Besides),
    row("WeTurned", 100, Besides),
    row("HeWasTheirs", 100, Besides),
    row("DoubleTold", 5, Doubles),
    row("FeedSet", 0, Silent),
    row("WeFed", 3, Doubles),
    row("StockIs", 0, Silent),
    // flags
    row("WeFlew", 0, Silent),
    row("WeJudgedLeaning", 5, Looks),
    row("WeSlipped", 60, Besides),
    row("HeKnowsUs", 80, Besides),
    row("TippedOff", 80, Besides),
    row("PrincipalNamed", 80, Besides),
    // flight
    row("InstructionWaits", 0, Silent),
    row("InstructionTold", 3, Errands),
    row("PapersGiven", 5, Errands),
    row("WarningWaits", 0, Silent),
    row("WeWarned", 30, Besides),
    row("HasFled", 100, Besides),
    row("WentToGround", 100, Besides),
    row("ExfiltrationBegun", 30, Besides),
    row("WeExfiltrated", 100, Besides),
    row("ExfiltrationFailed", 100, Besides),
    row("Vanished", 100, Besides),
    row("StoppedAtBorder", 80, Besides),
    row("WeResettled", 0, Silent),
    row("ExileComplained", 50, Besides),
    row("ExileWentHome", 100, Besides),
    // deck
    row("CrisisCame", 110, Besides),
    row("CrisisAnswered", 40, Besides),
    row("CrisisPaid", 5, Besides),
    row("WeAim", 40, Besides),
    row("AgentMoved", 5, Errands),
    // headquarters
    row("HqMoodIs", 40, Besides),
    row("StandingIs", 0, Silent),
    row("HqAsks", 60, Besides),
    row("HqQuestionClosed", 40, Besides),
    row("HqDemands", 60, Besides),
    row("HqDemandClosed", 50, Besides),
    row("WeAskedHq", 0, Silent),
    row("HqAnswered", 50, Besides),
    row("WeNamedSource", 0, Silent),
    row("SidelightReceived", 50, Besides),
    row("WeSoldReport", 0, Silent),
    row("CoverLaid", 0, Silent),
    // house
    row("WeekPassed", 0, Silent),
    row("FundsAre", 0, Silent),
    row("DossierOpened", 5, Faces),
    row("OfficerArrived", 40, Besides),
    row("OfficerLost", 100, Besides),
    row("OfficerDue", 30, Besides),
    row("NamedCryptonym", 0, Silent),
    row("ForcesAre", 0, Silent),
    row("PatienceIs", 0, Silent),
    row("PatienceSpent", 100, Besides),
    // links
    row("RoleWaits", 0, Silent),
    row("RoleGiven", 5, Errands),
    row("SkillTaught", 5, Errands),
    row("SecondArranged", 0, Silent),
    row("LinkWorked", 3, Kept),
    row("LinkFailed", 40, Besides),
    row("CheckRead", 5, Kept),
    row("WeMoved", 5, Errands),
    row("JourneyNoticed", 30, Besides),
    row("LetterNoticed", 30, Besides),
    row("BearingTaken", 30, Besides),
    row("TransmitterFound", 80, Besides),
    row("ServedTold", 80, Besides),
    row("SetTaken", 60, Besides),
    row("PlaySet", 0, Silent),
    row("PlayedTold", 30, Doubles),
    row("ReceptionSet", 0, Silent),
    row("WeMetHim", 90, Besides),
    row("Shied", 70, Besides),
    // moles
    row("WeSentStaff", 0, Silent),
    row("StaffPosted", 0, Silent),
    row("StaffListed", 0, Silent),
    row("ClearanceIs", 0, Silent),
    row("InsiderIsOurs", 80, Besides),
    row("InsiderRefused", 70, Besides),
    row("OneOfUsWasAsked", 80, Besides),
    row("TrafficRead", 50, Words),
    row("WantRead", 5, Words),
    row("MeetingBetrayed", 80, Besides),
    row("AgentBetrayed", 90, Besides),
    row("SourceWarns", 90, Besides),
    row("HouseInquiryOpened", 0, Silent),
    row("HouseInquiryEnded", 60, Besides),
    row("Benched", 0, Silent),
    row("WeSawThrough", 100, Besides),
    row("WeTurnedAgain", 100, Besides),
    row("HeIsLostToUs", 100, Besides),
    row("LieIs", 0, Silent),
    // partings
    row("HandlerIs", 5, Errands),
    row("WeTurnedOver", 30, Besides),
    row("TokenRefused", 70, Besides),
    row("WeParted", 30, Besides),
    row("LetterReceived", 80, Besides),
    row("CameOver", 90, Besides),
    // prison
    row("CaseIs", 0, Silent),
    row("WeArrested", 90, Besides),
    row("ArrestAvowed", 40, Besides),
    row("ArrestFailed", 80, Besides),
    row("ArrestInTheNews", 30, Besides),
    row("ReleaseInTheNews", 40, Besides),
    row("InterrogationSet", 0, Silent),
    row("Confessed", 100, Besides),
    row("NamedByPrisoner", 80, Besides),
    row("SiteByPrisoner", 80, Besides),
    row("PlanByPrisoner", 80, Besides),
    row("NothingFound", 30, Besides),
    row("WeConvicted", 90, Besides),
    row("WeFreed", 60, Besides),
    row("WeExpelled", 60, Besides),
    // product
    row("WeDisseminated", 0, Silent),
    row("WeBurned", 0, Silent),
    // recruiting
    row("AgentTakenOver", 60, Besides),
    row("TieKnown", 4, Ties),
    row("WeSpotted", 30, Besides),
    row("WeAssessed", 3, Looks),
    row("WeIntroduced", 30, Besides),
    row("WeDeveloped", 5, Rapport),
    row("WeSoundedOut", 50, Besides),
    row("WeStopped", 50, Besides),
    row("WeRecruited", 90, Besides),
    row("WeWereRefused", 70, Besides),
    row("PitchDenounced", 80, Besides),
    row("OfferedHimself", 90, Besides),
    row("LifeSeen", 50, Besides),
    row("WeTriedHimOut", 40, Besides),
    row("WeHadHimAsked", 30, Besides),
    // relations
    row("RelationsAre", 4, Relations),
    // secrets
    row("PostReads", 0, Silent),
    row("EditionIs", 0, Silent),
    row("CameToLight", 20, Light),
    row("LeakIndicated", 60, Besides),
    row("InquiryOpened", 0, Silent),
    row("InquiryEnded", 60, Besides),
    row("RestrictionOrdered", 0, Silent),
    row("ReadersCut", 5, Silent),
    row("PlansChangeOrdered", 0, Silent),
    // swap
    row("WeProposedSwap", 0, Silent),
    row("SwapAsked", 80, Besides),
    row("CameHome", 100, Besides),
    row("WeSwapped", 90, Besides),
    row("SwapLapsed", 60, Besides),
    // traps
    row("TapIs", 0, Silent),
    row("Overheard", 30, Wires),
    row("InformerIs", 0, Silent),
    row("InformerTells", 60, Besides),
    row("LetterAccuses", 60, Besides),
    row("DefectorNames", 90, Besides),
    row("WeVetted", 5, Vetted),
    row("WeInterviewed", 40, Besides),
    row("MealLaid", 0, Silent),
    row("WordingHeard", 80, Besides),
    row("WeProvoked", 60, Besides),
    row("TrapIsSet", 0, Silent),
    row("WalkedIn", 90, Besides),
    row("AccessTaken", 0, Silent),
    row("CaseWaits", 0, Silent),
    row("CopyDoctored", 0, Silent),
    row("ProtectionRaised", 0, Silent),
    row("WePublicised", 0, Silent),
    row("OfficerInThePapers", 80, Besides),
    row("FavourGranted", 40, Besides),
    row("AgentTells", 80, Besides),
    row("ForewarningWaits", 0, Silent),
    row("Forewarned", 5, Errands),
    row("WordingsCompared", 50, Besides),
    // trials
    row("ControlAsked", 5, Errands),
    row("WeLookedOn", 40, Besides),
    row("ComparisonSet", 0, Silent),
    row("Compared", 60, Besides),
    row("CanaryLaid", 5, Errands),
    row("CanaryTold", 60, Besides),
    row("CanaryWatched", 30, Besides),
    row("PolygraphRead", 80, Besides),
    row("TaskSwitched", 5, Errands),
    row("DoubleTested", 80, Besides),
    row("DoubleCoached", 0, Silent),
    // volunteers
    row("Volunteered", 80, Besides),
    row("ReportReceived", 50, Product),
    row("WeTestedAnOffer", 60, Besides),
    row("WeTookAVolunteer", 70, Besides),
    row("WeSentAway", 0, Silent),
    row("OfferLapsed", 60, Besides),
    row("SeenAtEmbassy", 60, Besides),
    row("DangleIsSet", 0, Silent),
    row("DangleTaken", 96, Besides),
    row("DangleEnded", 60, Besides),
    row("WePlantedAParcel", 0, Silent),
    row("WeAskedForAMember", 60, Besides),
    row("WeTracedAReport", 60, Besides),
    // watching
    row("TeamsPlaced", 0, Silent),
    row("TeamLost", 60, Besides),
    row("TeamsAre", 0, Silent),
    row("ContactSeen", 4, Harmless),
    row("SeenAtDrop", 60, Besides),
    row("DropSuspected", 60, Besides),
    row("TookEvasiveRoute", 30, Besides),
    row("OfficerSuspected", 50, Besides),
    row("OfficerKnown", 60, Besides),
    row("LookedBack", 0, Silent),
    row("HabitsRead", 35, Besides),
    row("FilePoints", 4, Points),
    row("FaceNotFound", 3, Faces),
    row("DossiersAreOne", 50, Besides),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rules::engine::view::Report;

    use super::*;

    #[test]
    fn every_kind_of_report_has_one_row() {
        let rows: Vec<&str> = ROWS.iter().map(|row| row.kind).collect();
        let once: BTreeSet<&str> = rows.iter().copied().collect();
        let kinds: BTreeSet<&str> = Report::names().into_iter().collect();
        assert_eq!(rows.len(), once.len(), "a kind has two rows");
        assert_eq!(once, kinds);
    }

    #[test]
    fn what_is_never_told_weighs_nothing_and_what_is_told_with_others_is_in_the_list() {
        for row in ROWS {
            assert!(row.fold != Silent || row.weight < super::super::TOLD, "{}", row.kind);
            assert!(row.fold == Silent || Fold::TOLD.contains(&row.fold), "{}", row.kind);
        }
    }
}
