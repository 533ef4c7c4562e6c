//! Building an order: choose a verb, then one argument after the other from what the view and the
//! plan allow. Menus, typed words and the terminal's planner are three faces of this one machine.

mod choices;
mod covert;
mod questions;
mod words;

use game::text::Clerk;
use rules::engine::{
    covert::{ActionKind, Dress, IncidentNo, Pace, Style},
    gazetteer::State,
    ids::{DistrictId, DossierId, HoldingId, InstitutionId, OfficerNo, ReportNo, SiteId, StaffNo},
    nature::{
        Alibi, Ask, Captive, Clearance, Crossing, Cultivation, Favour, Flag, Fodder, Handling,
        Handover, Line, Motive, OnAlarm, Parting, Publicity, Pursuit, Reception, Reliability, Role,
        Sdr, Skill, WayBack,
    },
    order::{Order, Plan, Refusal, Trap, Verb},
};

pub use words::{Typed, Unclear};

/// What is asked next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    Agent,
    Target,
    Officer,
    Errand(Place),
    /// Whom the errand is about.
    About(Place),
    /// Where the drop of the errand is.
    At(Place),
    Sdr,
    Caution,
    Channel,
    Every,
    Task,
    Amount,
    Motive,
    Stop,
    Report,
    Source,
    Item,
    Probability,
    Handling,
    Watched,
    Person,
    Site,
    District,
    Teams,
    Face,
    Diplomat,
    Suspect,
    Prisoner,
    Line,
    Secret,
    /// Whom an agent is to run.
    Member(Place),
    /// May the one above him know of the plan?
    Shared(Place),
    /// What he is asked to which we know the answer.
    Asked(Place),
    OnAlarm,
    /// The leader of a cell.
    Cell,
    Switch,
    Publicity,
    Pursuit,
    Double,
    Fodder,
    // ── moles ──
    Staff,
    /// One of ours in prison.
    Captive,
    /// Somebody whom a foreign state wants back.
    AskedFor,
    Clearance,
    /// Somebody inside an embassy.
    Inside,
    /// Somebody in our own house.
    OwnPerson,
    /// What is said instead of the truth.
    /// From now on, or no longer.
    Running,
    Institution,
    /// How many wordings.
    Groups,
    Trap,
    Favour,
    /// Let it rest, or take it up again.
    Resting,
    /// What an agent is for.
    Role,
    /// Who serves the link.
    Server,
    /// What he is to learn.
    Craft(Place),
    /// Which kind of emergency plan.
    WayBack(Place),
    /// Whose way back is known.
    Lost,
    Reception,
    /// Somebody who waits for an answer.
    Offer,
    /// Whom we send to them.
    Sent,
    /// Something true that may be let go.
    Bait,
    /// What a planted paper says, or somebody's own copy.
    Lie,
    /// What all doubles say of a secret, or the end of it.
    OneLie,
    /// Does a burn notice go for those below him too?
    Whole,
    // Covert action.
    Feat,
    Paper,
    Victim,
    House,
    Guide,
    Dress,
    Banner,
    Pace,
    Style,
    Men,
    Purse,
    Incident,
    Culprit,
    Stated,
    Flag,
    /// What headquarters is asked for.
    Wish,
    /// Which secret an order to headquarters or to the third service is about.
    Topic,
    Alibi,
    /// How we part.
    Parting,
    /// Which way out.
    Crossing,
    /// Do his people go with him?
    Family,
    /// Dinners, a favour, or something asked.
    Cultivation,
    /// Somebody whom the agent knows.
    Close,
    /// The other of two sources.
    Other,
    /// How he is handed over.
    Handover,
    /// A place where something could be left.
    Place,
}

/// First or second errand of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    First,
    Second,
}

/// A choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    Officer(OfficerNo),
    Person(DossierId),
    Site(SiteId),
    District(DistrictId),
    Holding(Option<HoldingId>),
    Report(ReportNo),
    Number(u16),
    Sdr(Sdr),
    Yes(bool),
    Errand(ErrandKind),
    Channel(ChannelKind),
    Motive(Motive),
    Source(Reliability),
    Handling(Handling),
    Line(Line),
    Watched(Watched),
    OnAlarm(OnAlarm),
    Publicity(Publicity),
    Pursuit(Pursuit),
    Fodder(Fodder),
    // ── moles ──
    Staff(StaffNo),
    Captive(Captive),
    Clearance(Clearance),
    Lie(Option<u8>),
    Institution(InstitutionId),
    Trap(Trap),
    Favour(Favour),
    Role(Role),
    Craft(Skill),
    WayBack(WayBack),
    Reception(Reception),
    // Covert action.
    Feat(ActionKind),
    House(InstitutionId),
    Guide(Option<DossierId>),
    Dress(Dress),
    Banner(Option<State>),
    Pace(Pace),
    Style(Style),
    Incident(IncidentNo),
    Flag(Flag),
    Wish(Ask),
    Alibi(Alibi),
    Parting(Parting),
    Crossing(Crossing),
    Handover(Handover),
    Cultivation(Cultivation),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrandKind {
    None,
    Spot,
    Assess,
    Introduce,
    LearnDrop,
    TakeOn,
    MakePlan,
    TakePapers,
    Ask,
    Learn,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChannelKind {
    None,
    Meeting,
    Brush,
    Drop,
    House,
    Abroad,
    LetterBox,
    Post,
    Courier,
    Voice,
    Radio,
    Burst,
    Signal,
}

impl ChannelKind {
    pub const ALL: [ChannelKind; 13] = [
        ChannelKind::Meeting,
        ChannelKind::Brush,
        ChannelKind::Drop,
        ChannelKind::House,
        ChannelKind::Abroad,
        ChannelKind::LetterBox,
        ChannelKind::Post,
        ChannelKind::Courier,
        ChannelKind::Voice,
        ChannelKind::Radio,
        ChannelKind::Burst,
        ChannelKind::Signal,
        ChannelKind::None,
    ];

    /// Does somebody serve it between officer and agent?
    pub const fn is_served(self) -> bool {
        matches!(
            self,
            ChannelKind::House
                | ChannelKind::LetterBox
                | ChannelKind::Post
                | ChannelKind::Courier
                | ChannelKind::Radio
        )
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Watched {
    Person,
    Site,
    District,
    Gate,
    Air,
    Mail,
}

/// One line of a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub answer: Answer,
    pub label: String,
    /// What one types for it.
    pub word: String,
    /// Why no order can be made of it, if so.
    pub refused: Option<Refusal>,
}

/// An order in the making.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Builder {
    verb: Verb,
    answers: Vec<(Question, Answer)>,
}

/// How many orders are tried before a choice is held to be impossible.
const TRIES: u32 = 200;

impl Builder {
    pub const fn new(verb: Verb) -> Builder {
        Builder { verb, answers: Vec::new() }
    }

    pub const fn verb(&self) -> Verb {
        self.verb
    }

    /// What was chosen so far.
    pub fn answers(&self) -> &[(Question, Answer)] {
        &self.answers
    }

    /// What is asked next; nothing when the order is complete.
    pub fn question(&self) -> Option<Question> {
        questions::sequence(self).into_iter().find(|asked| self.answer(*asked).is_none())
    }

    /// Answers the question that is asked. An answer of the wrong kind makes no order later.
    pub fn choose(&mut self, answer: Answer) {
        if let Some(question) = self.question() {
            self.answers.push((question, answer));
        }
    }

    /// Takes the last answer back.
    pub fn back(&mut self) -> bool {
        self.answers.pop().is_some()
    }

    /// The order, once every question is answered.
    pub fn order(&self) -> Option<Order> {
        match self.question() {
            Some(_) => None,
            None => questions::order(self),
        }
    }

    /// The menu of the question that is asked.
    pub fn candidates(&self, clerk: Clerk<'_>, plan: &Plan) -> Vec<Candidate> {
        let Some(question) = self.question() else { return Vec::new() };
        let answers = choices::of(self, question, plan.view());
        answers
            .into_iter()
            .map(|answer| Candidate {
                answer,
                label: words::label(clerk, self, answer, plan),
                word: words::word(clerk, question, answer),
                refused: self.refusal(answer, plan),
            })
            .collect()
    }

    /// Why no order can be made with that answer; nothing if one can.
    pub fn refusal(&self, answer: Answer, plan: &Plan) -> Option<Refusal> {
        let mut next = self.clone();
        next.choose(answer);
        next.search(plan, &mut TRIES.clone()).err()
    }

    /// Why this verb cannot be used at all; nothing if it can.
    pub fn hopeless(&self, plan: &Plan) -> Option<Refusal> {
        self.search(plan, &mut (TRIES * 4)).err()
    }

    /// What is taken if nothing is said: what a chief would most likely say, if it is legal.
    pub fn default(&self, plan: &Plan) -> Option<Answer> {
        let question = self.question()?;
        let likely = choices::likely(self, question, plan.view());
        let likely = likely.into_iter().find(|answer| self.refusal(*answer, plan).is_none());
        likely.or_else(|| choices::likely(self, question, plan.view()).into_iter().next())
    }

    pub(crate) fn answer(&self, question: Question) -> Option<Answer> {
        self.answers.iter().find(|(asked, _)| *asked == question).map(|(_, answer)| *answer)
    }

    /// Some legal order that begins with the answers given; else the first refusal met.
    fn search(&self, plan: &Plan, tries: &mut u32) -> Result<Order, Refusal> {
        let Some(question) = self.question() else {
            *tries = tries.saturating_sub(1);
            let order = questions::order(self).ok_or(Refusal::NothingChanges)?;
            return plan.consider(&order).map(|_| order);
        };
        let mut first = None;
        for answer in choices::of(self, question, plan.view()) {
            if *tries == 0 {
                break;
            }
            let mut next = self.clone();
            next.choose(answer);
            match next.search(plan, tries) {
                Ok(order) => return Ok(order),
                Err(refusal) => first = first.or(Some(refusal)),
            }
        }
        Err(first.unwrap_or_else(|| choices::nothing(question)))
    }
}
