//! What can be chosen: everything of the right kind that the view knows. Whether an order can be
//! made of it is asked of the plan afterwards, so a menu can say why not.

use rules::engine::{
    ids::{DossierId, OfficerNo},
    law::LegalStatus,
    nature::{
        Alibi, Ask, Clearance, Crossing, Cultivation, Favour, Flag, Fodder, Handling, Handover,
        Line, Motive, OnAlarm, Parting, Publicity, Pursuit, Reception, Reliability, Role, Sdr,
        Skill, WayBack,
    },
    order::{Refusal, Trap, Verb},
    view::{AgentRow, ForeignStatus, PersonRow, SecurityDesk, StationDesk, View},
};

use crate::front::builder::{Answer, Builder, ChannelKind, ErrandKind, Question, Watched, covert};

/// Every answer of the right kind, in the order of a menu.
pub(super) fn of(builder: &Builder, question: Question, view: &View) -> Vec<Answer> {
    match question {
        Question::Agent
        | Question::Target
        | Question::Officer
        | Question::About(_)
        | Question::Member(_)
        | Question::Server
        | Question::Other
        | Question::Close
        | Question::Cell
        | Question::Offer
        | Question::Captive
        | Question::Report => {
            view.station().map(|desk| stations(builder, question, desk)).unwrap_or_default()
        }
        Question::Person
        | Question::Face
        | Question::Diplomat
        | Question::Suspect
        | Question::Double
        | Question::Inside
        | Question::OwnPerson
        | Question::Lost
        | Question::Sent
        | Question::AskedFor
        | Question::Prisoner => {
            view.security().map(|desk| securitys(builder, question, desk, view)).unwrap_or_default()
        }
        Question::At(_) | Question::Place => {
            let sites = view.city().sites.iter().filter(|(_, site)| site.kind.takes_a_drop());
            sites.map(|(id, _)| Answer::Site(id)).collect()
        }
        Question::Site => view.city().sites.keys().map(Answer::Site).collect(),
        Question::District => view.city().districts.keys().map(Answer::District).collect(),
        Question::Task => {
            let mut all: Vec<Answer> = holdings(view);
            // What he reads comes first: nothing else can be stolen by him.
            all.sort_by_key(|answer| !reads(builder, view, *answer));
            all.push(Answer::Holding(None));
            all
        }
        Question::Secret | Question::Asked(_) | Question::Topic => holdings(view),
        Question::Whole => vec![Answer::Yes(false), Answer::Yes(true)],
        Question::Wish => Ask::ALL.map(Answer::Wish).to_vec(),
        Question::Alibi => Alibi::ALL.map(Answer::Alibi).to_vec(),
        Question::OnAlarm => OnAlarm::ALL.map(Answer::OnAlarm).to_vec(),
        Question::Publicity => Publicity::ALL.map(Answer::Publicity).to_vec(),
        Question::Pursuit => Pursuit::ALL.map(Answer::Pursuit).to_vec(),
        Question::Fodder => fodder(builder, view),
        Question::Running | Question::Resting => vec![Answer::Yes(true), Answer::Yes(false)],
        Question::Institution => view.city().institutions.keys().map(Answer::Institution).collect(),
        Question::Groups => numbers(2, view.rules().traps.meal_groups.into()),
        Question::Trap => view.security().map(traps).unwrap_or_default(),
        Question::Favour => Favour::ALL.map(Answer::Favour).to_vec(),
        Question::Lie => {
            let mut lies = fodder(builder, view);
            lies.retain(|answer| *answer != Answer::Fodder(Fodder::Chickenfeed));
            lies
        }
        Question::Bait => bait(builder, view),
        Question::Flag => Flag::ALL.map(Answer::Flag).to_vec(),
        Question::Parting => Parting::ALL.map(Answer::Parting).to_vec(),
        Question::Crossing => Crossing::ALL.map(Answer::Crossing).to_vec(),
        Question::Family => vec![Answer::Yes(true), Answer::Yes(false)],
        Question::Handover => Handover::ALL.map(Answer::Handover).to_vec(),
        Question::Cultivation => Cultivation::ALL.map(Answer::Cultivation).to_vec(),
        Question::Shared(_) => vec![Answer::Yes(false), Answer::Yes(true)],
        Question::Switch => vec![Answer::Yes(true), Answer::Yes(false)],
        Question::Errand(_) => [
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
        ]
        .map(Answer::Errand)
        .to_vec(),
        Question::Sdr => Sdr::ALL.map(Answer::Sdr).to_vec(),
        Question::Caution | Question::Stop => vec![Answer::Yes(true), Answer::Yes(false)],
        Question::Channel => ChannelKind::ALL.map(Answer::Channel).to_vec(),
        Question::Role => Role::ALL.map(Answer::Role).to_vec(),
        Question::Craft(_) => Skill::ALL.map(Answer::Craft).to_vec(),
        Question::WayBack(_) => WayBack::ALL.map(Answer::WayBack).to_vec(),
        Question::Reception => Reception::ALL.map(Answer::Reception).to_vec(),
        Question::Every => numbers(1, 8),
        Question::Amount => amounts(builder, view),
        Question::Motive => Motive::ALL.map(Answer::Motive).to_vec(),
        Question::Source => Reliability::ALL.map(Answer::Source).to_vec(),
        Question::Item => numbers(1, 6),
        Question::Probability => (1..20).map(|fifth| Answer::Number(fifth * 5)).collect(),
        Question::Handling => Handling::ALL.map(Answer::Handling).to_vec(),
        Question::Watched => [
            Watched::Person,
            Watched::Site,
            Watched::District,
            Watched::Gate,
            Watched::Air,
            Watched::Mail,
        ]
        .map(Answer::Watched)
        .to_vec(),
        Question::Teams => teams(builder, view),
        Question::Staff => {
            let staff = view.station().into_iter().flat_map(|desk| desk.staff.keys());
            staff.map(Answer::Staff).collect()
        }
        Question::Clearance => Clearance::ALL.map(Answer::Clearance).to_vec(),
        Question::OneLie => lies(builder, view),
        Question::Line => Line::ALL.map(Answer::Line).to_vec(),
        Question::Feat
        | Question::Paper
        | Question::Victim
        | Question::House
        | Question::Guide
        | Question::Dress
        | Question::Banner
        | Question::Pace
        | Question::Style
        | Question::Men
        | Question::Purse
        | Question::Incident
        | Question::Culprit
        | Question::Stated => covert::choices(builder, question, view),
    }
}

fn stations(builder: &Builder, question: Question, desk: &StationDesk) -> Vec<Answer> {
    match question {
        Question::Agent => desk.agents().map(|(id, ..)| Answer::Person(id)).collect(),
        Question::Server => {
            let fits = |agent: &AgentRow| match builder.answer(Question::Channel) {
                Some(Answer::Channel(kind)) => serves(kind) == Some(agent.role),
                _ => false,
            };
            let own = |id| {
                let radio = Some(Answer::Channel(ChannelKind::Radio));
                builder.answer(Question::Channel) == radio
                    && builder.answer(Question::Agent) == Some(Answer::Person(id))
            };
            let all = desk.agents().filter(|(id, _, agent)| own(*id) || fits(agent));
            all.map(|(id, ..)| Answer::Person(id)).collect()
        }
        Question::Captive => desk.captives().map(|(whom, _)| Answer::Captive(whom)).collect(),
        Question::Offer => desk.offers().map(|(id, ..)| Answer::Person(id)).collect(),
        Question::Member(_) | Question::Other => {
            desk.agents().map(|(id, ..)| Answer::Person(id)).collect()
        }
        Question::Cell => {
            let leads = |id: &DossierId| desk.members(*id).next().is_some();
            desk.agents().map(|(id, ..)| id).filter(leads).map(Answer::Person).collect()
        }
        Question::Target => {
            let targets = desk.dossiers.iter().filter(|(_, row)| row.agent.is_none());
            targets.map(|(id, _)| Answer::Person(id)).collect()
        }
        Question::Officer => {
            let mut officers: Vec<OfficerNo> = desk.officers_at_work().map(|(no, _)| no).collect();
            let first = handler(builder, desk);
            officers.sort_by_key(|no| (Some(*no) != first, *no));
            officers.into_iter().map(Answer::Officer).collect()
        }
        Question::About(_) | Question::Close => {
            let Some(Answer::Person(agent)) = builder.answer(Question::Agent) else {
                return Vec::new();
            };
            let known = desk.targets().filter(|(id, _)| desk.knows(agent, *id).is_ok());
            known.map(|(id, _)| Answer::Person(id)).collect()
        }
        // The newest first: it is the one that is asked about.
        Question::Report => desk.reports.keys().rev().map(Answer::Report).collect(),
        _ => Vec::new(),
    }
}

/// Does the agent of the order read this?
pub(super) fn reads(builder: &Builder, view: &View, answer: Answer) -> bool {
    let (Some(Answer::Person(id)), Answer::Holding(Some(holding))) =
        (builder.answer(Question::Agent), answer)
    else {
        return false;
    };
    let agent = view.station().and_then(|desk| desk.agent(id).ok());
    agent.is_some_and(|agent| agent.reads(holding))
}

/// In which role somebody serves such a link.
const fn serves(kind: ChannelKind) -> Option<Role> {
    match kind {
        ChannelKind::House => Some(Role::Keeper),
        ChannelKind::LetterBox => Some(Role::LetterBox),
        ChannelKind::Post => Some(Role::Address),
        ChannelKind::Courier => Some(Role::Courier),
        ChannelKind::Radio => Some(Role::Operator),
        _ => None,
    }
}

/// The officer who already knows whom the order is about.
fn handler(builder: &Builder, desk: &StationDesk) -> Option<OfficerNo> {
    if let Some(Answer::Person(agent)) = builder.answer(Question::Agent) {
        return desk.agent(agent).ok()?.officer;
    }
    let Some(Answer::Person(target)) = builder.answer(Question::Target) else { return None };
    let target = &desk.dossier(target).ok()?.target;
    target.known_to.or(target.introduced_to)
}

fn securitys(
    builder: &Builder,
    question: Question,
    desk: &SecurityDesk,
    view: &View,
) -> Vec<Answer> {
    if question == Question::OwnPerson {
        let own = |id: &DossierId| desk.papers(view, *id).is_house();
        return desk.people.keys().filter(own).map(Answer::Person).collect();
    }
    if question == Question::Prisoner {
        return desk.prisoners.iter().map(|row| Answer::Person(row.whom)).collect();
    }
    if question == Question::Lost {
        return desk.ways_back.iter().map(|row| Answer::Person(row.whom)).collect();
    }
    if question == Question::Double {
        let played = desk.prisoners.iter().filter(|row| row.played).map(|row| row.whom);
        return desk.doubles().map(|(id, _)| id).chain(played).map(Answer::Person).collect();
    }
    let fits = |row: &PersonRow| match question {
        Question::Sent => {
            let post = row.identity.and_then(|it| it.post);
            let reads = |post| desk.secrets.values().any(|it| it.readers.contains(&post));
            row.gone.is_none() && !row.ours && post.is_some_and(reads)
        }
        Question::AskedFor => row.wanted_back(view.week).is_some(),
        Question::Face => row.is_face(),
        Question::Inside => row.staff.is_some() || row.foreign == ForeignStatus::Known,
        Question::Diplomat => {
            row.identity.is_some_and(|it| LegalStatus::of(it.cover).may_be_expelled())
        }
        Question::Suspect => match builder.verb() {
            Verb::OpenCase => row.case.is_none() && row.gone.is_none(),
            Verb::PromoteCase | Verb::CloseCase | Verb::Await => row.case.is_some(),
            Verb::Vet | Verb::Transfer | Verb::Deny | Verb::DoctorCopy => {
                row.gone.is_none() && row.identity.is_some_and(|it| it.post.is_some())
            }
            _ => row.gone.is_none(),
        },
        _ => row.gone.is_none(),
    };
    let mut found: Vec<(DossierId, &PersonRow)> =
        desk.people.iter().filter(|(_, row)| row.joined.is_none() && fits(row)).collect();
    found.sort_by_key(|(id, row)| (std::cmp::Reverse((row.case, row.foreign, row.points)), *id));
    found.into_iter().map(|(id, _)| Answer::Person(id)).collect()
}

/// Flats of secret prisoners, and drops that are known.
fn traps(desk: &SecurityDesk) -> Vec<Answer> {
    let secret = desk.prisoners.iter().filter(|row| row.publicity == Publicity::Secret);
    let flats = secret.map(|row| Trap::Flat(row.whom));
    let drops = desk.drops.iter().map(|&site| Trap::Site(site));
    flats.chain(drops).map(Answer::Trap).collect()
}

/// What may be let go; of somebody whom we send, what he reads.
fn bait(builder: &Builder, view: &View) -> Vec<Answer> {
    let most = view.rules().double.feed_importance;
    let cheap = |id| view.holding(id).is_ok_and(|topic| topic.importance <= most);
    let sent = match builder.answer(Question::Sent) {
        Some(Answer::Person(id)) => Some(id),
        _ => None,
    };
    let desk = view.security();
    let post = sent.and_then(|id| desk?.dossier(id).ok()?.identity?.post);
    let reads = |id| {
        let secret = desk.and_then(|desk| desk.secret(id).ok());
        sent.is_none()
            || secret.is_some_and(|row| post.is_some_and(|post| row.readers.contains(&post)))
    };
    let fits =
        |answer: &Answer| matches!(*answer, Answer::Holding(Some(id)) if cheap(id) && reads(id));
    holdings(view).into_iter().filter(fits).collect()
}

/// The truth, and every lie.
fn fodder(builder: &Builder, view: &View) -> Vec<Answer> {
    let Some(Answer::Holding(Some(holding))) = builder.answer(Question::Secret) else {
        return Vec::new();
    };
    let values = view.holding(holding).map_or(0, |topic| topic.values);
    let truth = view.security().and_then(|desk| Some(desk.secret(holding).ok()?.value));
    let lies = (0..values).filter(|value| Some(*value) != truth);
    let lies = lies.map(|value| Fodder::Deception { value });
    [Fodder::Chickenfeed].into_iter().chain(lies).map(Answer::Fodder).collect()
}

/// Every lie that could be told of a secret, and the end of all lies.
fn lies(builder: &Builder, view: &View) -> Vec<Answer> {
    let told = fodder(builder, view).into_iter().filter_map(|answer| match answer {
        Answer::Fodder(Fodder::Deception { value }) => Some(Answer::Lie(Some(value))),
        _ => None,
    });
    told.chain([Answer::Lie(None)]).collect()
}

fn holdings(view: &View) -> Vec<Answer> {
    let mut all: Vec<_> = view.city().holdings.iter().collect();
    all.sort_by_key(|(id, topic)| (std::cmp::Reverse(topic.importance), *id));
    all.into_iter().map(|(id, _)| Answer::Holding(Some(id))).collect()
}

fn numbers(least: u16, most: u16) -> Vec<Answer> {
    (least..=most).map(Answer::Number).collect()
}

fn amounts(builder: &Builder, view: &View) -> Vec<Answer> {
    let rules = view.rules();
    match builder.verb() {
        Verb::Pitch | Verb::PitchTie => numbers(rules.pitch.offer_least, rules.pitch.offer_most),
        _ => numbers(1, rules.station.pay_most),
    }
}

fn teams(builder: &Builder, view: &View) -> Vec<Answer> {
    let rules = &view.rules().security;
    let most = match builder.answer(Question::Watched) {
        Some(Answer::Watched(Watched::Site)) => 1,
        Some(Answer::Watched(Watched::Gate)) => rules.gate_most,
        Some(Answer::Watched(Watched::Air)) => view.rules().air.teams,
        Some(Answer::Watched(Watched::Mail)) => view.rules().mail.teams,
        _ => rules.teams_most,
    };
    numbers(0, most.into())
}

/// What a chief would most likely say, the likeliest first. Empty where nothing goes without
/// saying: then the question must be answered.
pub(super) fn likely(builder: &Builder, question: Question, view: &View) -> Vec<Answer> {
    match question {
        Question::Officer => of(builder, question, view),
        Question::Errand(_) => vec![Answer::Errand(ErrandKind::None)],
        Question::Sdr => [Sdr::Short, Sdr::Straight, Sdr::Long].map(Answer::Sdr).to_vec(),
        Question::Caution | Question::Stop => vec![Answer::Yes(true)],
        Question::Every => [2, 4].map(Answer::Number).to_vec(),
        Question::Server => of(builder, question, view),
        Question::WayBack(_) => vec![Answer::WayBack(WayBack::default())],
        Question::Reception => vec![Answer::Reception(Reception::default())],
        Question::Amount => of(builder, question, view),
        Question::Motive => motive(builder, view).map(Answer::Motive).into_iter().collect(),
        Question::Handling => vec![Answer::Handling(Handling::EyesOnly)],
        Question::Watched => vec![Answer::Watched(Watched::Person)],
        Question::Teams => vec![Answer::Number(1)],
        Question::Line => vec![Answer::Line(Line::Contacts)],
        Question::Publicity => vec![Answer::Publicity(Publicity::Open)],
        Question::Pursuit => vec![Answer::Pursuit(Pursuit::Hold)],
        Question::Shared(_) | Question::Whole => vec![Answer::Yes(false)],
        Question::Switch | Question::Running | Question::Resting => of(builder, question, view),
        Question::Groups => vec![Answer::Number(2)],
        Question::Flag => vec![Answer::Flag(Flag::Own)],
        Question::Parting => vec![Answer::Parting(Parting::Paid)],
        Question::Crossing => of(builder, question, view),
        Question::Family => vec![Answer::Yes(false)],
        Question::Handover => of(builder, question, view),
        Question::Cultivation => vec![Answer::Cultivation(Cultivation::Company)],
        _ => covert::likely(builder, question, view),
    }
}

/// The motive as we judged it.
fn motive(builder: &Builder, view: &View) -> Option<Motive> {
    let asked = builder.answer(Question::Target).or(builder.answer(Question::Close));
    let Some(Answer::Person(target)) = asked else { return None };
    view.station()?.dossier(target).ok()?.target.motive
}

/// What to say where there is nothing to choose from.
pub(super) const fn nothing(question: Question) -> Refusal {
    match question {
        Question::Agent => Refusal::NotAnAgent,
        Question::Officer => Refusal::NoSuchOfficer,
        Question::About(_) | Question::Close => Refusal::NoKnownTie,
        Question::At(_) | Question::Site => Refusal::NoSuchSite,
        Question::District => Refusal::NoSuchDistrict,
        Question::Report => Refusal::NoSuchReport,
        Question::Offer => Refusal::NoOffer,
        Question::Sent => Refusal::NotHisReader,
        Question::Bait => Refusal::NoStock,
        Question::Lie => Refusal::NoLie,
        Question::Task | Question::Secret | Question::Topic => Refusal::NoSuchHolding,
        Question::Prisoner => Refusal::NotHeld,
        Question::Diplomat => Refusal::NoDiplomat,
        Question::Member(_) | Question::Other => Refusal::NotAnAgent,
        Question::Place => Refusal::NoSuchSite,
        Question::Cell => Refusal::NoCell,
        Question::Double => Refusal::NotOurs,
        Question::Staff => Refusal::NoSuchStaff,
        Question::Captive => Refusal::NotInTheirHands,
        Question::AskedFor => Refusal::NobodyAsksForHim,
        Question::Inside => Refusal::NotInsideAnEmbassy,
        Question::OwnPerson => Refusal::NotOfOurHouse,
        Question::Asked(_) => Refusal::NoSuchHolding,
        Question::Institution => Refusal::NoSuchInstitution,
        Question::Trap => Refusal::NotADrop,
        Question::Suspect => Refusal::NoCase,
        Question::Server => Refusal::NotInThatRole,
        Question::Lost => Refusal::NoWayBack,
        Question::Paper | Question::Guide => Refusal::NoGuide,
        Question::Victim => Refusal::NoPost,
        Question::House => Refusal::NoSuchHouse,
        Question::Incident => Refusal::NoSuchIncident,
        _ => Refusal::NoSuchDossier,
    }
}
