//! How an order is asked: question after question, each with what can be chosen from the papers of
//! the seat, what goes without saying, and the field that the answers make.
//!
//! A field of an order names its question (`officer: OfficerNo as Officer`), so the order builder
//! of both front ends, the order sheet and the random player need no list of orders. Nothing here
//! sees more than the [`View`]: a menu can't tell what is hidden.

mod choices;
mod fields;

use crate::engine::{
    covert::{ActionKind, Dress, IncidentNo, Pace, Style, asking as covert},
    deck::CardNo,
    gazetteer::State,
    ids::{DistrictId, DossierId, HoldingId, InstitutionId, OfficerNo, ReportNo, SiteId, StaffNo},
    nature::{
        Alibi, Ask, Captive, Clearance, Crossing, Cultivation, Favour, Flag, Fodder, Handling,
        Handover, Line, Motive, OnAlarm, Parting, Publicity, Pursuit, Reception, Role, Sdr, Skill,
        WayBack,
    },
    order::{Refusal, Trap},
    view::View,
};

/// What is asked, and what was answered so far.
pub(in crate::engine) struct Asking<'a> {
    pub given: &'a Given,
    pub view: &'a View,
}

/// The answers to an order in the making, in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given(Vec<(Question, Answer)>);

impl Given {
    pub fn answers(&self) -> &[(Question, Answer)] {
        &self.0
    }

    pub fn answer(&self, question: Question) -> Option<Answer> {
        self.0.iter().find(|(asked, _)| *asked == question).map(|(_, answer)| *answer)
    }

    pub fn push(&mut self, question: Question, answer: Answer) {
        self.0.push((question, answer));
    }

    /// Takes the last answer back.
    pub fn pop(&mut self) -> bool {
        self.0.pop().is_some()
    }

    /// What the answer to a question says as a value of that type; nothing if there is none or one
    /// of another kind.
    pub(in crate::engine) fn read<T: Answered>(&self, question: Question) -> Option<T> {
        T::of(self.answer(question)?)
    }
}

/// What one answer says.
pub(in crate::engine) trait Answered: Sized {
    /// The value; nothing if the answer is of another kind.
    fn of(answer: Answer) -> Option<Self>;
}

/// A field of an order: which questions it asks, and how it is made from the answers.
pub(in crate::engine) trait Asked: Sized {
    /// Adds the questions, as far as the answers so far decide them.
    fn ask(first: Question, given: &Given, asked: &mut Vec<Question>);

    /// The field; nothing if an answer is missing or of the wrong kind.
    fn of(first: Question, given: &Given) -> Option<Self>;
}

/// First or second errand of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    First,
    Second,
}

macro_rules! questions {
    ($(
        $(#[$doc:meta])*
        $name:ident $(($place:ident))? $text:literal $([$numbered:ident])?
            => $choices:expr $(, usually $usual:expr)?, without $refusal:ident;
    )*) => {
        /// What is asked next.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Question {
            $($(#[$doc])* $name $(($place))?,)*
        }

        #[allow(unused_variables, reason = "most questions are the same for both errands")]
        impl Question {
            /// All messages that ask.
            pub const TEXTS: &'static [&'static str] =
                &["ask-second-errand", $(concat!("ask-", $text)),*];

            /// The message that asks it.
            pub const fn text(self) -> &'static str {
                if let Question::Errand(Place::Second) = self {
                    return "ask-second-errand";
                }
                match self { $(Question::$name $((questions!(@any $place)))? => concat!("ask-", $text),)* }
            }

            /// Are its answers numbers in themselves? Then they are not counted in a menu.
            pub const fn is_numbered(self) -> bool {
                match self { $(Question::$name $((questions!(@any $place)))? => questions!(@numbered $($numbered)?),)* }
            }

            /// To which errand of a meeting it belongs, if to any.
            pub const fn place(self) -> Option<Place> {
                match self { $(questions!(@bind $name $($place)? place) => questions!(@place $($place)? place),)* }
            }

            /// Every answer of the right kind, in the order of a menu. Whether an order can be made
            /// of it is asked of the plan afterwards, so a menu can say why not.
            pub fn choices(self, given: &Given, view: &View) -> Vec<Answer> {
                let asking = Asking { given, view };
                let choose: fn(&Asking<'_>) -> Vec<Answer> = match self {
                    $(Question::$name $((questions!(@any $place)))? => $choices,)*
                };
                choose(&asking)
            }

            /// What a chief would most likely say, the likeliest first. Empty where nothing goes
            /// without saying: then the question must be answered.
            pub fn usual(self, given: &Given, view: &View) -> Vec<Answer> {
                let asking = Asking { given, view };
                let choose: fn(&Asking<'_>) -> Vec<Answer> = match self {
                    $(Question::$name $((questions!(@any $place)))? => questions!(@usual $($usual)?),)*
                };
                choose(&asking)
            }

            /// What to say where there is nothing to choose from.
            pub const fn without(self) -> Refusal {
                match self { $(Question::$name $((questions!(@any $place)))? => Refusal::$refusal,)* }
            }
        }
    };
    (@any $place:ident) => { _ };
    (@numbered) => { false };
    (@numbered numbered) => { true };
    (@bind $name:ident $at:ident) => { Question::$name };
    (@bind $name:ident $place:ident $at:ident) => { Question::$name($at) };
    (@place $at:ident) => { None };
    (@place $place:ident $at:ident) => { Some($at) };
    (@usual) => { |_| Vec::new() };
    (@usual $usual:expr) => { $usual };
}

/// All values of a closed word, as answers.
fn all<T: Copy>(values: &[T], answer: impl Fn(T) -> Answer) -> Vec<Answer> {
    values.iter().copied().map(answer).collect()
}

fn on_off(_: &Asking<'_>) -> Vec<Answer> {
    vec![Answer::Yes(true), Answer::Yes(false)]
}

fn off_on(_: &Asking<'_>) -> Vec<Answer> {
    vec![Answer::Yes(false), Answer::Yes(true)]
}

questions! {
    // ── people of a Station ──
    Agent "agent" => choices::agents, without NotAnAgent;
    /// The leader of a cell.
    Cell "cell" => choices::leaders, without NoCell;
    /// The other of two sources.
    Other "other" => choices::agents, without NotAnAgent;
    /// A person the agent knows.
    Close "close" => choices::known_to_the_agent, without NoKnownTie;
    /// Who serves the link.
    Server "server" => choices::servers, usually choices::servers, without NotInThatRole;
    Target "target" => choices::targets, without NoSuchDossier;
    Officer "officer" => choices::officers, usually choices::officers, without NoSuchOfficer;
    /// A person who waits for an answer.
    Offer "offer" => choices::offers, without NoOffer;
    Staff "staff" => choices::staff, without NoSuchStaff;
    /// One of ours in prison.
    Captive "captive" => choices::captives, without NotInTheirHands;

    // ── a meeting ──
    Errand(Place) "errand"
        => |_| all(&ErrandKind::ALL, Answer::Errand),
        usually |_| vec![Answer::Errand(ErrandKind::None)], without NoSuchDossier;
    /// The person the errand is about.
    About(Place) "about" => choices::known_to_the_agent, without NoKnownTie;
    /// Where the drop of the errand is.
    At(Place) "drop" => choices::hiding_places, without NoSuchSite;
    /// The person an agent is to run.
    Member(Place) "member" => choices::agents, without NotAnAgent;
    /// Which kind of emergency plan.
    WayBack(Place) "way-back"
        => |_| all(&WayBack::ALL, Answer::WayBack),
        usually |_| vec![Answer::WayBack(WayBack::default())], without NoSuchDossier;
    /// May the one above him know of the plan?
    Shared(Place) "shared" => off_on, usually |_| vec![Answer::Yes(false)], without NoSuchDossier;
    /// What he is asked to which we know the answer.
    Asked(Place) "question" => choices::holdings, without NoSuchHolding;
    /// What he is to learn.
    Craft(Place) "craft" => |_| all(&Skill::ALL, Answer::Craft), without NoSuchDossier;
    Sdr "sdr"
        => |_| all(&Sdr::ALL, Answer::Sdr),
        usually |_| all(&[Sdr::Short, Sdr::Straight, Sdr::Long], Answer::Sdr),
        without NoSuchDossier;
    Caution "caution" => on_off, usually |_| vec![Answer::Yes(true)], without NoSuchDossier;

    // ── contact, work and pay ──
    Channel "channel" => |_| all(&ChannelKind::ALL, Answer::Channel), without NoSuchDossier;
    Every "every" [numbered]
        => |_| choices::numbers(1, 8),
        usually |_| all(&[2, 4], Answer::Number), without NoSuchDossier;
    Task "task" => choices::tasks, without NoSuchHolding;
    /// What an agent is for.
    Role "role" => |_| all(&Role::ALL, Answer::Role), without NoSuchDossier;
    /// What is paid above the wage.
    Amount "amount" [numbered] => choices::gifts, usually choices::gifts, without NoSuchDossier;
    /// What is in the envelope of an offer.
    Envelope "amount" [numbered]
        => choices::envelopes, usually choices::envelopes, without NoSuchDossier;
    Motive "motive"
        => |_| all(&Motive::ALL, Answer::Motive),
        usually choices::motive_as_judged, without NoSuchDossier;
    Stop "stop" => on_off, usually |_| vec![Answer::Yes(true)], without NoSuchDossier;
    Flag "flag"
        => |_| all(&Flag::ALL, Answer::Flag),
        usually |_| vec![Answer::Flag(Flag::Own)], without NoSuchDossier;
    /// Dinners, a favour, or something asked.
    Cultivation "cultivation"
        => |_| all(&Cultivation::ALL, Answer::Cultivation),
        usually |_| vec![Answer::Cultivation(Cultivation::Company)], without NoSuchDossier;
    OnAlarm "on-alarm" => |_| all(&OnAlarm::ALL, Answer::OnAlarm), without NoSuchDossier;
    /// From now on, or no longer.
    Switch "switch" => on_off, usually on_off, without NoSuchDossier;
    /// Which way out.
    Crossing "crossing"
        => |_| all(&Crossing::ALL, Answer::Crossing),
        usually |_| all(&Crossing::ALL, Answer::Crossing), without NoSuchDossier;
    /// Do his people go with him?
    Family "family" => on_off, usually |_| vec![Answer::Yes(false)], without NoSuchDossier;
    /// How we part.
    Parting "parting"
        => |_| all(&Parting::ALL, Answer::Parting),
        usually |_| vec![Answer::Parting(Parting::Paid)], without NoSuchDossier;
    /// How he is handed over.
    Handover "handover"
        => |_| all(&Handover::ALL, Answer::Handover),
        usually |_| all(&Handover::ALL, Answer::Handover), without NoSuchDossier;
    /// A place where something could be left.
    Place "place" => choices::hiding_places, without NoSuchSite;
    Clearance "clearance" => |_| all(&Clearance::ALL, Answer::Clearance), without NoSuchDossier;

    // ── what a Station reports home ──
    Report "report" [numbered] => choices::reports, without NoSuchReport;
    Probability "probability" [numbered]
        => |_| (1..20).map(|fifth| Answer::Number(fifth * 5)).collect(), without NoSuchDossier;
    Handling "handling"
        => |_| all(&Handling::ALL, Answer::Handling),
        usually |_| vec![Answer::Handling(Handling::EyesOnly)], without NoSuchDossier;
    /// Does a burn notice go for those below him too?
    Whole "whole" => off_on, usually |_| vec![Answer::Yes(false)], without NoSuchDossier;
    /// What headquarters is asked for.
    Wish "wish" => |_| all(&Ask::ALL, Answer::Wish), without NoSuchDossier;
    /// Which secret an order to headquarters or to the third service is about.
    Topic "topic" => choices::holdings, without NoSuchHolding;
    Alibi "alibi" => |_| all(&Alibi::ALL, Answer::Alibi), without NoSuchDossier;

    // ── crises ──
    /// Which crisis is answered.
    Crisis "crisis" => choices::crises, usually choices::crises, without NoCrisis;
    /// What is said to it.
    Response "response" => choices::responses, without NoCrisis;

    // ── people of Security ──
    Watched "watched"
        => |_| all(&Watched::ALL, Answer::Watched),
        usually |_| vec![Answer::Watched(Watched::Person)], without NoSuchDossier;
    Person "person" => choices::people, without NoSuchDossier;
    Site "site" => choices::sites, without NoSuchSite;
    District "district" => choices::districts, without NoSuchDistrict;
    Teams "teams" [numbered]
        => choices::teams, usually |_| vec![Answer::Number(1)], without NoSuchDossier;
    Face "face" => choices::faces, without NoSuchDossier;
    Diplomat "diplomat" => choices::diplomats, without NoDiplomat;
    /// A person within reach.
    Suspect "suspect" => choices::people, without NoCase;
    /// A person on whom no case is open.
    Unsuspected "suspect" => choices::without_a_case, without NoCase;
    /// A person on whom a case is open.
    Case "suspect" => choices::with_a_case, without NoCase;
    /// A person with a post, where papers pass.
    Reader "suspect" => choices::with_a_post, without NoCase;
    /// A prisoner a foreign state wants back.
    AskedFor "asked-for" => choices::wanted_back, without NobodyAsksForHim;
    /// A person inside an embassy.
    Inside "inside" => choices::inside_an_embassy, without NotInsideAnEmbassy;
    /// A person in our own house.
    OwnPerson "own-person" => choices::of_our_house, without NotOfOurHouse;
    Prisoner "prisoner" => choices::prisoners, without NotHeld;
    /// Whose way back is known.
    Lost "lost" => choices::with_a_known_way_back, without NoWayBack;
    Double "double" => choices::doubles, without NotOurs;
    /// The person who is sent to them.
    Sent "sent" => choices::could_be_sent, without NotHisReader;

    // ── what Security does ──
    Publicity "publicity"
        => |_| all(&Publicity::ALL, Answer::Publicity),
        usually |_| vec![Answer::Publicity(Publicity::Open)], without NoSuchDossier;
    Pursuit "pursuit"
        => |_| all(&Pursuit::ALL, Answer::Pursuit),
        usually |_| vec![Answer::Pursuit(Pursuit::Hold)], without NoSuchDossier;
    Line "line"
        => |_| all(&Line::ALL, Answer::Line),
        usually |_| vec![Answer::Line(Line::Contacts)], without NoSuchDossier;
    Reception "reception"
        => |_| all(&Reception::ALL, Answer::Reception),
        usually |_| vec![Answer::Reception(Reception::default())], without NoSuchDossier;
    Secret "secret" => choices::holdings, without NoSuchHolding;
    Fodder "fodder" => choices::fodder, without NoSuchDossier;
    /// Something true that may be let go.
    Bait "bait" => choices::bait, without NoStock;
    /// What a planted paper says, or a person's own copy.
    Lie "lie" => choices::lies, without NoLie;
    /// What all doubles say of a secret, or the end of it.
    OneLie "one-lie" => choices::lies_or_the_end, without NoSuchDossier;
    /// From now on, or no longer.
    Running "running" => on_off, usually on_off, without NoSuchDossier;
    /// Let it rest, or take it up again.
    Resting "resting" => on_off, usually on_off, without NoSuchDossier;
    Institution "institution" => choices::institutions, without NoSuchInstitution;
    /// How many wordings.
    Groups "groups" [numbered]
        => choices::groups, usually |_| vec![Answer::Number(2)], without NoSuchDossier;
    Trap "trap" => choices::traps, without NotADrop;
    Favour "favour" => |_| all(&Favour::ALL, Answer::Favour), without NoSuchDossier;

    // ── covert action ──
    Feat "feat" => |_| all(ActionKind::ALL, Answer::Feat), without NoSuchDossier;
    Paper "paper" => covert::papers, without NoGuide;
    Victim "victim" => covert::victims, without NoPost;
    House "house" => covert::houses, without NoSuchHouse;
    Guide "guide" => covert::guides, usually covert::guides, without NoGuide;
    Dress "dress"
        => |_| all(Dress::ALL, Answer::Dress),
        usually |_| vec![Answer::Dress(Dress::Civilian)], without NoSuchDossier;
    Banner "banner" => covert::banners, usually covert::banners, without NoSuchDossier;
    Pace "pace"
        => |_| all(Pace::ALL, Answer::Pace),
        usually |_| vec![Answer::Pace(Pace::Measured)], without NoSuchDossier;
    Style "style"
        => |_| all(Style::ALL, Answer::Style),
        usually |_| vec![Answer::Style(Style::Quiet)], without NoSuchDossier;
    Men "men" [numbered] => covert::men, usually covert::fewest_men, without NoSuchDossier;
    Purse "purse" [numbered] => covert::purses, usually covert::least_purse, without NoSuchDossier;
    /// An incident that can be laid at a state's door.
    Incident "incident" => covert::unattributed, without NoSuchIncident;
    /// An incident of which there are captives.
    Captives "incident" => covert::with_captives, without NoSuchIncident;
    Culprit "culprit"
        => |_| all(&State::FOREIGN, |state| Answer::Banner(Some(state))), without NoSuchDossier;
    Stated "stated"
        => |_| all(&[0, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95], Answer::Number),
        usually |_| vec![Answer::Number(70)], without NoSuchDossier;
}

/// A choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    Handling(Handling),
    Line(Line),
    Watched(Watched),
    OnAlarm(OnAlarm),
    Publicity(Publicity),
    Pursuit(Pursuit),
    Fodder(Fodder),
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
    Crisis(CardNo),
    Response(u8),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

impl ErrandKind {
    /// In the order of a menu.
    pub const ALL: [ErrandKind; 10] = [
        ErrandKind::None,
        ErrandKind::Spot,
        ErrandKind::Assess,
        ErrandKind::Introduce,
        ErrandKind::LearnDrop,
        ErrandKind::TakeOn,
        ErrandKind::MakePlan,
        ErrandKind::TakePapers,
        ErrandKind::Ask,
        ErrandKind::Learn,
    ];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// In the order of a menu.
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

    /// The role in which an agent serves such a link between officer and agent.
    pub const fn served_by(self) -> Option<Role> {
        match self {
            ChannelKind::House => Some(Role::Keeper),
            ChannelKind::LetterBox => Some(Role::LetterBox),
            ChannelKind::Post => Some(Role::Address),
            ChannelKind::Courier => Some(Role::Courier),
            ChannelKind::Radio => Some(Role::Operator),
            _ => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watched {
    Person,
    Site,
    District,
    Gate,
    Air,
    Mail,
}

impl Watched {
    pub const ALL: [Watched; 6] = [
        Watched::Person,
        Watched::Site,
        Watched::District,
        Watched::Gate,
        Watched::Air,
        Watched::Mail,
    ];
}
