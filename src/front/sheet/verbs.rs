//! What can be done about something: the orders that fit it, each of the common ones at a digit
//! that never changes, the next step suggested.

use game::text::{Clerk, clerk::arg};
use rules::engine::{
    ids::DossierId,
    order::{
        Verb,
        asking::{Answer, ErrandKind, Place, Question},
    },
    view::{ForeignStatus, StationDesk, View, doubt::Trial, odds, suspicion::Test},
};

use super::{Desk, Filled, Sheet, many::Many, teams::Post};
use crate::front::{Subject, builder::Builder, station::Step};

/// What a subject is to us, for the digits of its orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    Agent,
    Target,
    Offer,
    Report,
    Topic,
    Officer,
    Face,
    Suspect,
    Foreigner,
    Prisoner,
    Double,
    Secret,
    Place,
    Other,
}

/// An order as it is offered: by its verb, or carried by a friend at a meeting, or by moving teams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Give(Verb),
    /// A friend looks closely.
    Look,
    /// A friend brings them together.
    Introduce,
    /// Teams, wires and informers stand on one sheet.
    Teams,
    Wire,
}

use Deed::Give;

/// The common orders of each sort, in the order of their digits.
pub const DIGITS: &[(Sort, &[Deed])] = &[
    (
        Sort::Agent,
        &[
            Give(Verb::Meet),
            Give(Verb::SetContact),
            Give(Verb::Task),
            Give(Verb::Pay),
            Give(Verb::Dormant),
            Give(Verb::Instruct),
            Give(Verb::ServiceDrop),
            Give(Verb::Warn),
            Give(Verb::Exfiltrate),
        ],
    ),
    (Sort::Target, &[Give(Verb::Develop), Give(Verb::Pitch), Deed::Look, Deed::Introduce]),
    (Sort::Offer, &[Give(Verb::TestVolunteer), Give(Verb::TakeVolunteer), Give(Verb::SendAway)]),
    (Sort::Report, &[Give(Verb::Disseminate), Give(Verb::TraceChain), Give(Verb::SellReport)]),
    (Sort::Topic, &[Give(Verb::BuyReport), Give(Verb::LayCover)]),
    (Sort::Officer, &[Give(Verb::SafetyMark)]),
    (Sort::Face, &[Deed::Teams, Give(Verb::OpenCase), Give(Verb::Identify)]),
    (
        Sort::Suspect,
        &[
            Deed::Teams,
            Give(Verb::OpenCase),
            Give(Verb::Arrest),
            Give(Verb::Vet),
            Deed::Wire,
            Give(Verb::CloseCase),
            Give(Verb::Interview),
            Give(Verb::Provoke),
        ],
    ),
    (
        Sort::Foreigner,
        &[
            Deed::Teams,
            Give(Verb::OpenCase),
            Give(Verb::Expel),
            Give(Verb::Publicise),
            Deed::Wire,
            Give(Verb::CloseCase),
            Give(Verb::Approach),
            Give(Verb::Arrest),
        ],
    ),
    (
        Sort::Prisoner,
        &[
            Give(Verb::Interrogate),
            Give(Verb::OfferToTurn),
            Give(Verb::Charge),
            Give(Verb::Release),
            Give(Verb::PlayBack),
            Give(Verb::AgreeSwap),
        ],
    ),
    (Sort::Double, &[Give(Verb::Feed), Give(Verb::Coach), Give(Verb::TurnAgain), Deed::Teams]),
    (
        Sort::Secret,
        &[
            Give(Verb::Inquire),
            Give(Verb::Restrict),
            Give(Verb::ChangePlans),
            Give(Verb::BariumMeal),
            Give(Verb::Protect),
            Give(Verb::Deceive),
        ],
    ),
    (Sort::Place, &[Deed::Teams]),
];

/// Orders that end something: never suggested, and found only by those who mean them.
const ENDINGS: &[Verb] = &[
    Verb::Terminate,
    Verb::BurnNotice,
    Verb::Forewarn,
    Verb::SendAway,
    Verb::Publicise,
    Verb::CloseCase,
    Verb::CallOff,
];
/// Letters after which an ending may come first.
pub const MEANT: usize = 3;

/// Half weeks of looking before an offer is suggested, and its least chance.
const LOOKED: u8 = 4;
const CHANCE: u8 = 40;

impl Sort {
    /// What the subject is to us.
    pub fn of(view: &View, subject: Subject) -> Sort {
        match subject {
            Subject::Dossier(id) => match view.station() {
                Some(desk) => Sort::of_stations(desk, id),
                None => Sort::of_securitys(view, id),
            },
            Subject::Officer(_) => Sort::Officer,
            Subject::Report(_) => Sort::Report,
            Subject::Holding(_) if view.station().is_some() => Sort::Topic,
            Subject::Holding(_) => Sort::Secret,
            Subject::Site(_) | Subject::District(_) | Subject::Gate
                if view.security().is_some() =>
            {
                Sort::Place
            }
            _ => Sort::Other,
        }
    }

    fn of_stations(desk: &StationDesk, id: DossierId) -> Sort {
        if desk.agent(id).is_ok() {
            Sort::Agent
        } else if desk.offers().any(|(offer, ..)| offer == id) {
            Sort::Offer
        } else {
            Sort::Target
        }
    }

    fn of_securitys(view: &View, id: DossierId) -> Sort {
        let Some(desk) = view.security() else { return Sort::Other };
        let Ok(row) = desk.dossier(id) else { return Sort::Other };
        let foreign = row.foreign != ForeignStatus::Nothing || row.staff.is_some();
        match row {
            _ if desk.prisoner(id).is_ok() => Sort::Prisoner,
            row if row.ours => Sort::Double,
            row if row.is_face() => Sort::Face,
            _ if foreign => Sort::Foreigner,
            _ => Sort::Suspect,
        }
    }

    fn deeds(self) -> &'static [Deed] {
        DIGITS.iter().find(|(sort, _)| *sort == self).map_or(&[], |(_, deeds)| deeds)
    }
}

/// What opens when an order is chosen.
#[derive(Clone, Debug)]
pub enum Start {
    Sheet(Sheet),
    Teams(Option<Post>),
    /// One order for each of many.
    Many(Many),
}

/// A line of what can be done.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Nothing for what is not among the common orders.
    pub digit: Option<char>,
    pub text: String,
    /// The order as it would be given by its usual answers.
    pub brief: String,
    pub cost: String,
    /// Why it cannot be given.
    pub refused: String,
    /// What else it is looked for by.
    pub also: String,
    pub ends: bool,
    /// Is it about the subject?
    pub fits: bool,
    pub verb: Option<Verb>,
    pub start: Start,
}

/// Everything that can be done, the common orders first, and which of it is suggested.
pub fn choices(clerk: Clerk<'_>, desk: Desk<'_>, subject: Option<Subject>) -> (Vec<Choice>, usize) {
    let view = clerk.view;
    let sort = subject.map_or(Sort::Other, |it| Sort::of(view, it));
    let mut found = Vec::new();
    let mut numbered = Vec::new();
    for (at, deed) in sort.deeds().iter().enumerate() {
        let Some(subject) = subject else { continue };
        numbered.push(match deed {
            Give(verb) => *verb,
            Deed::Look | Deed::Introduce => Verb::Meet,
            Deed::Teams => Verb::Watch,
            Deed::Wire => Verb::Tap,
        });
        let digit = u32::try_from(at + 1).ok().and_then(|it| char::from_digit(it, 10));
        found.push(Choice { digit, ..choice(clerk, desk, *deed, subject) });
    }
    let seat = view.seat().is_station();
    let rest = Verb::ALL.iter().filter(|it| it.is_for(seat) && !numbered.contains(it));
    let mut rest: Vec<Choice> = rest.map(|verb| other(clerk, desk, *verb, subject)).collect();
    rest.sort_by_key(|it| (!it.fits, !it.refused.is_empty(), it.verb.map(Verb::craft)));
    let suggested = suggestion(view, desk, sort, subject, &found);
    found.push(of_many(clerk, desk, sort));
    found.extend(rest);
    (found, suggested)
}

fn choice(clerk: Clerk<'_>, desk: Desk<'_>, deed: Deed, subject: Subject) -> Choice {
    match deed {
        Give(verb) => {
            let sheet = Sheet::aimed(verb, subject).unwrap_or_else(|| Sheet::new(verb));
            of_sheet(clerk, desk, sheet, true)
        }
        Deed::Look => {
            by_a_friend(clerk, desk, subject, (ErrandKind::Assess, "order-have-assessed"))
        }
        Deed::Introduce => {
            by_a_friend(clerk, desk, subject, (ErrandKind::Introduce, "order-have-introduced"))
        }
        Deed::Teams => of_teams(clerk, desk, Post::of(subject), "sheet-teams"),
        Deed::Wire => {
            let Subject::Dossier(id) = subject else {
                return of_teams(clerk, desk, None, "sheet-wire");
            };
            of_teams(clerk, desk, Some(Post::Wire(id)), "sheet-wire")
        }
    }
}

fn other(clerk: Clerk<'_>, desk: Desk<'_>, verb: Verb, subject: Option<Subject>) -> Choice {
    let fitting = subject.and_then(|it| Sheet::about(verb, it, desk.plan));
    let fits = fitting.is_some();
    let mut choice = of_sheet(clerk, desk, fitting.unwrap_or_else(|| Sheet::new(verb)), fits);
    if matches!(verb, Verb::Watch | Verb::Tap | Verb::PlaceInformer) {
        choice.start = Start::Teams(subject.and_then(Post::of));
        choice.refused.clear();
    }
    choice
}

fn of_sheet(clerk: Clerk<'_>, desk: Desk<'_>, sheet: Sheet, fits: bool) -> Choice {
    let verb = sheet.verb();
    let filled = if fits { Some(sheet.fill(desk)) } else { None };
    let refused = match &filled {
        Some(filled) => refusal(clerk, &sheet, filled),
        None => Builder::new(verb).hopeless(desk.plan).map(|it| clerk.refusal(it)),
    };
    let can = filled.as_ref().filter(|_| refused.is_none());
    let cost = can.and_then(|filled| filled.verdict().ok());
    Choice {
        digit: None,
        text: clerk.verb(verb),
        brief: can.map(|filled| filled.brief(clerk)).unwrap_or_else(|| clerk.verb_hint(verb)),
        cost: cost.map(|cost| clerk.cost(&cost).join(" · ")).unwrap_or_default(),
        refused: refused.unwrap_or_default(),
        also: format!("{} {}", clerk.verb_hint(verb), clerk.verb_synonyms(verb)),
        ends: ENDINGS.contains(&verb),
        fits,
        verb: Some(verb),
        start: Start::Sheet(sheet),
    }
}

/// Why no such order can be given about this one, whatever else is said.
fn refusal(clerk: Clerk<'_>, sheet: &Sheet, filled: &Filled) -> Option<String> {
    let mut builder = Builder::new(sheet.verb());
    while let Some(answer) = builder.question().and_then(|it| sheet.said.get(it)) {
        builder.choose(answer);
    }
    builder.hopeless(filled.base()).map(|it| clerk.refusal(it))
}

/// A meeting with a friend of the target, at which this is asked.
fn by_a_friend(
    clerk: Clerk<'_>,
    desk: Desk<'_>,
    subject: Subject,
    (kind, id): (ErrandKind, &str),
) -> Choice {
    let view = clerk.view;
    let found = match subject {
        Subject::Dossier(target) => friend(view, desk, target, kind),
        _ => None,
    };
    let errand = match subject {
        Subject::Dossier(target) => vec![Answer::Errand(kind), Answer::Person(target)],
        _ => Vec::new(),
    };
    let Some((who, sheet)) = found.map(|(who, sheet)| (who, sheet.with_errand(errand))) else {
        let text = clerk.say(id, &[arg("who", clerk.word("sheet-a-friend"))]);
        let sheet = Sheet::new(Verb::Meet);
        let refused = clerk.word("sheet-no-friend");
        return Choice {
            text,
            refused,
            brief: String::new(),
            ..of_sheet(clerk, desk, sheet, false)
        };
    };
    let text = clerk.say(id, &[arg("who", clerk.who(who))]);
    Choice { text, ..of_sheet(clerk, desk, sheet, true) }
}

fn friend(
    view: &View,
    desk: Desk<'_>,
    target: DossierId,
    kind: ErrandKind,
) -> Option<(DossierId, Sheet)> {
    let station = view.station()?;
    let friends = station.agents().map(|(id, ..)| id);
    let friends = friends.filter(|id| station.knows(*id, target).is_ok());
    friends.map(|id| (id, Sheet::aimed(Verb::Meet, Subject::Dossier(id)))).find_map(
        |(id, sheet)| {
            let sheet = sheet?;
            let filled = sheet.fill(desk);
            let mut builder = filled.fields.iter().find(|it| it.is_errands())?.before.clone();
            builder.choose(Answer::Errand(kind));
            debug_assert_eq!(builder.question(), Some(Question::About(Place::First)));
            builder.choose(Answer::Person(target));
            builder.hopeless(filled.base()).is_none().then_some((id, sheet))
        },
    )
}

fn of_teams(clerk: Clerk<'_>, desk: Desk<'_>, post: Option<Post>, id: &str) -> Choice {
    let left = desk.plan.left();
    let verb = if id == "sheet-wire" { Verb::Tap } else { Verb::Watch };
    Choice {
        digit: None,
        text: clerk.word(id),
        brief: clerk.say("sheet-teams-free", &[arg("left", left.teams)]),
        cost: String::new(),
        refused: String::new(),
        also: format!("{} {}", clerk.verb_hint(verb), clerk.verb_synonyms(verb)),
        ends: false,
        fits: true,
        verb: None,
        start: Start::Teams(post),
    }
}

/// Standing contact with all agents, or what all doubles take along.
fn of_many(clerk: Clerk<'_>, desk: Desk<'_>, sort: Sort) -> Choice {
    let (many, verb, id) = match desk.plan.view().seat().is_station() {
        true => (Many::Contacts, Verb::SetContact, "sheet-contacts-title"),
        false => (Many::Doubles, Verb::Feed, "sheet-doubles-title"),
    };
    Choice {
        digit: None,
        text: clerk.word(id),
        brief: clerk.word("sheet-as-one-act"),
        cost: String::new(),
        refused: String::new(),
        also: format!("{} {}", clerk.verb_hint(verb), clerk.verb_synonyms(verb)),
        ends: false,
        fits: matches!(sort, Sort::Agent | Sort::Double | Sort::Other),
        verb: None,
        start: Start::Many(many),
    }
}

impl Filled {
    /// What would be ordered, without its subject.
    fn brief(&self, clerk: Clerk<'_>) -> String {
        let told = (1..self.fields.len()).map(|at| self.shown_field(clerk, at).value);
        told.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

// ── the suggestion ──

/// The place of the suggested order among the numbered ones: the next step, if it can be given.
fn suggestion(
    view: &View,
    desk: Desk<'_>,
    sort: Sort,
    subject: Option<Subject>,
    numbered: &[Choice],
) -> usize {
    let can = |at: &usize| numbered.get(*at).is_some_and(|it| it.refused.is_empty() && !it.ends);
    let wanted = match (sort, subject) {
        (Sort::Target, Some(Subject::Dossier(id))) => next_with(view, desk, id),
        (Sort::Prisoner, _) => &[1, 0],
        (Sort::Suspect | Sort::Foreigner | Sort::Face, _) => &[1, 0],
        _ => &[0, 1, 2],
    };
    wanted.iter().copied().find(can).or_else(|| (0..numbered.len()).find(|at| can(at))).unwrap_or(0)
}

/// The next steps with a target, the best first, by their places.
fn next_with(view: &View, desk: Desk<'_>, id: DossierId) -> &'static [usize] {
    let Some(row) = view.station().and_then(|desk| desk.dossiers.get(id)) else { return &[0] };
    let ready = LOOKED <= row.target.halves && CHANCE <= least_chance(view, desk, id);
    match Step::of(row, view.rules().pitch.warm) {
        Step::Ripe if ready => &[1, 0, 2],
        Step::Ripe => &[2, 0],
        Step::Spotted => &[2, 3, 0],
        Step::Assessed => &[3, 2, 0],
        _ => &[0, 2],
    }
}

/// The low end of the chance of an offer as it would usually be made.
fn least_chance(view: &View, desk: Desk<'_>, id: DossierId) -> u8 {
    let sheet = Sheet::aimed(Verb::Pitch, Subject::Dossier(id));
    let order = sheet.and_then(|sheet| sheet.fill(desk).likely());
    order.and_then(|order| odds::of(view, &order)).map_or(0, |odds| odds.low)
}

/// Where the cursor of a sheet stands first, if nothing is open.
const fn focus(verb: Verb) -> Option<Question> {
    Some(match verb {
        Verb::Meet => Question::Errand(Place::First),
        Verb::SetContact | Verb::SetSecond => Question::Channel,
        Verb::Task => Question::Task,
        Verb::Pay => Question::Amount,
        Verb::Develop => Question::Cultivation,
        Verb::Pitch | Verb::PitchTie | Verb::Approach => Question::Motive,
        Verb::Disseminate => Question::Probability,
        Verb::Interrogate => Question::Line,
        Verb::Arrest => Question::Publicity,
        Verb::Feed => Question::Secret,
        Verb::Exfiltrate => Question::Crossing,
        Verb::TurnOver => Question::Handover,
        Verb::AssignRole => Question::Role,
        _ => return None,
    })
}

impl Sheet {
    /// What the order is about.
    pub fn subject(&self) -> Option<Subject> {
        match self.about_whom()? {
            Answer::Person(id) => Some(Subject::Dossier(id)),
            Answer::Officer(no) => Some(Subject::Officer(no)),
            Answer::Report(no) => Some(Subject::Report(no)),
            Answer::Holding(Some(id)) => Some(Subject::Holding(id)),
            Answer::District(id) => Some(Subject::District(id)),
            _ => None,
        }
    }

    /// The field at which the cursor stands first: the first that has to be said, else the one
    /// that decides most.
    pub fn first_field(&self, filled: &Filled) -> usize {
        let decides = focus(self.verb);
        let at = filled.fields.iter().position(|field| Some(field.question) == decides);
        let last = filled.fields.len().saturating_sub(1);
        filled.open().or(at).unwrap_or_else(|| 1.min(last))
    }
}

/// The order by which one of ours is tried; a question is an errand of a meeting.
pub const fn of_trial(trial: Trial) -> Verb {
    match trial {
        Trial::Question => Verb::Meet,
        Trial::LookOn => Verb::Observe,
        Trial::Place => Verb::Canary,
        Trial::Box => Verb::Polygraph,
        Trial::Switch => Verb::ChangeTask,
        Trial::Second => Verb::Compare,
    }
}

/// The order by which a suspect is tried.
pub const fn of_test(test: Test) -> Verb {
    match test {
        Test::Papers => Verb::Vet,
        Test::Talk => Verb::Interview,
        Test::Wire => Verb::Tap,
        Test::Teams => Verb::Watch,
        Test::Offer => Verb::Provoke,
    }
}
