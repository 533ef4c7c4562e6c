//! Which questions an order asks, and the order that the answers make.

use rules::engine::{
    ids::{DossierId, HoldingId, OfficerNo, ReportNo},
    nature::{Fodder, Grade, Sdr},
    order::{
        AgreeSwap, AnswerPlan, Approach, Arrest, AskHq, AskMinistry, AssignRole, Await, BariumMeal,
        Bench, BurnNotice, BuyReport, Canary, ChangePlans, ChangeTask, Charge, CloseCase, Coach,
        Compare, CompareReports, Dangle, Deceive, Deny, Develop, Disseminate, DoctorCopy, Dormant,
        Errand, Exfiltrate, Expel, Feed, Forewarn, GradeReport, Identify, Inquire, Instruct,
        Interrogate, Interview, LayCover, LookInside, Meet, Mousetrap, NameSource, Observe,
        OfferToTurn, OpenCase, Order, Pay, Pitch, PitchTie, PlaceInformer, Plant, PlayBack,
        Polygraph, PromoteCase, ProposeSwap, Protect, Provoke, Publicise, Recontact, Release,
        Relocate, Resettle, Restrict, Review, SafetyMark, SeeMember, SellReport, SendAway,
        SendStaff, ServiceDrop, SetClearance, SetContact, SetSecond, TakeVolunteer, Tap, Task,
        Terminate, TestVolunteer, TraceChain, Transfer, TurnAgain, TurnOver, Verb, Vet, Wake, Warn,
        Watch, WatchTarget,
    },
    units::Money,
    view::{Channel, Contact},
};

use crate::front::builder::{
    Answer, Builder, ChannelKind, ErrandKind, Place, Question, Watched, covert,
};

/// All questions of the order as far as the answers so far decide them.
pub(super) fn sequence(builder: &Builder) -> Vec<Question> {
    use Question as Q;
    match builder.verb {
        Verb::Meet => meet(builder),
        Verb::ServiceDrop => vec![Q::Agent, Q::Officer],
        Verb::SetContact | Verb::SetSecond => set_contact(builder),
        Verb::AssignRole => vec![Q::Agent, Q::Role],
        Verb::Relocate => vec![Q::Agent, Q::Officer],
        Verb::AnswerPlan => vec![Q::Lost, Q::Reception],
        Verb::PlayBack => vec![Q::Prisoner, Q::Switch],
        Verb::Task => vec![Q::Agent, Q::Task],
        Verb::Pay => vec![Q::Agent, Q::Amount],
        Verb::Dormant | Verb::Warn => vec![Q::Agent],
        Verb::BurnNotice => vec![Q::Agent, Q::Whole],
        Verb::Wake | Verb::Recontact => vec![Q::Agent, Q::Officer, Q::Sdr],
        Verb::Instruct => vec![Q::Agent, Q::OnAlarm],
        Verb::Exfiltrate => vec![Q::Agent, Q::Officer, Q::Crossing, Q::Family],
        Verb::Observe => vec![Q::Agent, Q::Officer],
        Verb::Resettle => vec![Q::Agent],
        Verb::SafetyMark => vec![Q::Officer, Q::Switch],
        Verb::Review => vec![Q::Cell, Q::Officer],
        Verb::Develop => vec![Q::Target, Q::Officer, Q::Cultivation, Q::Sdr],
        Verb::PitchTie => vec![Q::Agent, Q::Close, Q::Motive, Q::Amount],
        Verb::Pitch => {
            vec![Q::Target, Q::Officer, Q::Motive, Q::Flag, Q::Amount, Q::Sdr, Q::Stop]
        }
        Verb::GradeReport => vec![Q::Report, Q::Source, Q::Item],
        Verb::Disseminate => vec![Q::Report, Q::Probability, Q::Handling],
        Verb::TakeVolunteer | Verb::TestVolunteer => vec![Q::Offer, Q::Officer],
        Verb::SendAway => vec![Q::Offer],
        Verb::SeeMember => vec![Q::Agent, Q::Officer],
        Verb::TraceChain => vec![Q::Report],
        Verb::Dangle => vec![Q::Sent, Q::Bait],
        Verb::Plant => vec![Q::Bait, Q::Secret, Q::Lie],
        Verb::Watch => watch(builder),
        Verb::Identify => vec![Q::Face],
        Verb::Expel => vec![Q::Diplomat],
        Verb::OpenCase | Verb::PromoteCase | Verb::CloseCase => vec![Q::Suspect],
        Verb::Arrest => vec![Q::Suspect, Q::Publicity, Q::Pursuit],
        Verb::Feed => vec![Q::Double, Q::Secret, Q::Fodder],
        Verb::SetClearance => vec![Q::Staff, Q::Clearance],
        Verb::SendStaff => vec![Q::Staff, Q::Agent],
        Verb::ProposeSwap => vec![Q::Captive],
        Verb::AgreeSwap => vec![Q::AskedFor],
        Verb::Approach => vec![Q::Inside, Q::Motive],
        Verb::LookInside => vec![Q::OwnPerson],
        Verb::Bench => vec![Q::OwnPerson, Q::Switch],
        Verb::TurnAgain => vec![Q::Double],
        Verb::Deceive => vec![Q::Secret, Q::OneLie],
        Verb::Interrogate => vec![Q::Prisoner, Q::Line],
        Verb::Charge | Verb::Release | Verb::OfferToTurn => vec![Q::Prisoner],
        Verb::Inquire | Verb::Restrict | Verb::ChangePlans | Verb::Protect => vec![Q::Secret],
        Verb::CompareReports => vec![Q::Report],
        Verb::Forewarn => vec![Q::Agent],
        Verb::Tap => vec![Q::Person, Q::Running],
        Verb::PlaceInformer => vec![Q::Institution, Q::Running],
        Verb::Vet | Verb::Interview | Verb::Provoke | Verb::Transfer => vec![Q::Suspect],
        Verb::Publicise => vec![Q::Person],
        Verb::BariumMeal => vec![Q::Secret, Q::Groups],
        Verb::Mousetrap => vec![Q::Trap],
        Verb::Deny => vec![Q::Suspect, Q::Secret],
        Verb::Await => vec![Q::Suspect, Q::Resting],
        Verb::DoctorCopy => vec![Q::Suspect, Q::Secret, Q::Lie],
        Verb::AskMinistry => vec![Q::Favour],
        Verb::ProposeAction => covert::propose(builder),
        Verb::GoAhead
        | Verb::CallOff
        | Verb::Guard
        | Verb::Search
        | Verb::RaiseAlert
        | Verb::Attribute
        | Verb::TryMen
        | Verb::ExchangeMen
        | Verb::Retaliate => covert::sequence(builder.verb),
        Verb::AskHq => vec![Q::Wish],
        Verb::BuyReport => vec![Q::Topic],
        Verb::SellReport => vec![Q::Report],
        Verb::LayCover => vec![Q::Topic, Q::Alibi],
        Verb::NameSource => vec![Q::Agent],
        Verb::Terminate => vec![Q::Agent, Q::Parting],
        Verb::TurnOver => vec![Q::Agent, Q::Officer, Q::Handover, Q::Sdr],
        Verb::Compare => vec![Q::Agent, Q::Other, Q::Secret],
        Verb::Canary => vec![Q::Agent, Q::Officer, Q::Place, Q::Sdr],
        Verb::Polygraph => vec![Q::Agent, Q::Officer, Q::Sdr],
        Verb::ChangeTask => vec![Q::Agent, Q::Officer, Q::Secret, Q::Sdr],
        Verb::Coach => vec![Q::Double],
    }
}

fn meet(builder: &Builder) -> Vec<Question> {
    let mut asked = vec![Question::Agent, Question::Officer];
    for place in [Place::First, Place::Second] {
        asked.push(Question::Errand(place));
        match builder.answer(Question::Errand(place)) {
            Some(Answer::Errand(ErrandKind::Assess | ErrandKind::Introduce)) => {
                asked.push(Question::About(place));
            }
            Some(Answer::Errand(ErrandKind::LearnDrop)) => asked.push(Question::At(place)),
            Some(Answer::Errand(ErrandKind::TakeOn)) => asked.push(Question::Member(place)),
            Some(Answer::Errand(ErrandKind::MakePlan)) => {
                asked.extend([Question::WayBack(place), Question::Shared(place)]);
            }
            Some(Answer::Errand(ErrandKind::Learn)) => asked.push(Question::Craft(place)),
            Some(Answer::Errand(ErrandKind::Ask)) => asked.push(Question::Asked(place)),
            Some(Answer::Errand(ErrandKind::None)) => break,
            _ => (),
        }
    }
    asked.extend([Question::Sdr, Question::Caution]);
    asked
}

fn set_contact(builder: &Builder) -> Vec<Question> {
    let mut asked = vec![Question::Agent, Question::Channel];
    match builder.answer(Question::Channel) {
        Some(Answer::Channel(ChannelKind::Meeting)) => {
            asked.extend([Question::Officer, Question::Every, Question::Sdr, Question::Caution])
        }
        Some(Answer::Channel(ChannelKind::Brush)) => {
            asked.extend([Question::Officer, Question::Every, Question::Sdr]);
        }
        Some(Answer::Channel(ChannelKind::House)) => {
            asked.extend([Question::Server, Question::Officer, Question::Every, Question::Sdr]);
        }
        Some(Answer::Channel(kind)) if kind.is_served() => {
            asked.extend([Question::Server, Question::Officer, Question::Every]);
        }
        Some(Answer::Channel(
            ChannelKind::Drop
            | ChannelKind::Abroad
            | ChannelKind::Voice
            | ChannelKind::Burst
            | ChannelKind::Signal,
        )) => asked.extend([Question::Officer, Question::Every]),
        _ => (),
    }
    asked
}

fn watch(builder: &Builder) -> Vec<Question> {
    let mut asked = vec![Question::Watched];
    match builder.answer(Question::Watched) {
        Some(Answer::Watched(Watched::Person)) => asked.push(Question::Person),
        Some(Answer::Watched(Watched::Site)) => asked.push(Question::Site),
        Some(Answer::Watched(Watched::District | Watched::Mail)) => asked.push(Question::District),
        _ => (),
    }
    asked.push(Question::Teams);
    asked
}

/// The order that the answers make; nothing if one is missing or of the wrong kind.
pub(super) fn order(builder: &Builder) -> Option<Order> {
    let given = Given(builder);
    Some(match builder.verb {
        Verb::Meet => Order::Meet(Meet {
            officer: given.officer()?,
            agent: given.person(Question::Agent)?,
            errands: [given.errand(Place::First)?, given.errand(Place::Second)?],
            sdr: given.sdr()?,
            abort_if_unsure: given.yes(Question::Caution)?,
        }),
        Verb::ServiceDrop => {
            ServiceDrop { officer: given.officer()?, agent: given.person(Question::Agent)? }.into()
        }
        Verb::SetContact => {
            SetContact { agent: given.person(Question::Agent)?, contact: given.contact()? }.into()
        }
        Verb::SetSecond => {
            SetSecond { agent: given.person(Question::Agent)?, contact: given.contact()? }.into()
        }
        Verb::AssignRole => {
            let Answer::Role(role) = builder.answer(Question::Role)? else { return None };
            AssignRole { agent: given.person(Question::Agent)?, role }.into()
        }
        Verb::Relocate => {
            Relocate { officer: given.officer()?, agent: given.person(Question::Agent)? }.into()
        }
        Verb::AnswerPlan => {
            let Answer::Reception(how) = builder.answer(Question::Reception)? else { return None };
            AnswerPlan { whom: given.person(Question::Lost)?, how }.into()
        }
        Verb::PlayBack => {
            let prisoner = given.person(Question::Prisoner)?;
            PlayBack { prisoner, on: given.yes(Question::Switch)? }.into()
        }
        Verb::Task => {
            let Answer::Holding(holding) = builder.answer(Question::Task)? else { return None };
            Task { agent: given.person(Question::Agent)?, holding }.into()
        }
        Verb::Pay => {
            let amount = Money(given.number(Question::Amount)?);
            Pay { agent: given.person(Question::Agent)?, amount }.into()
        }
        Verb::Dormant => Dormant { agent: given.person(Question::Agent)? }.into(),
        Verb::Wake => Wake {
            officer: given.officer()?,
            agent: given.person(Question::Agent)?,
            sdr: given.sdr()?,
        }
        .into(),
        Verb::Develop => {
            let Answer::Cultivation(by) = builder.answer(Question::Cultivation)? else {
                return None;
            };
            let (officer, target) = (given.officer()?, given.person(Question::Target)?);
            Develop { officer, target, sdr: given.sdr()?, by }.into()
        }
        Verb::PitchTie => {
            let Answer::Motive(motive) = builder.answer(Question::Motive)? else { return None };
            let agent = given.person(Question::Agent)?;
            let target = given.person(Question::Close)?;
            PitchTie { agent, target, motive, money: Money(given.number(Question::Amount)?) }.into()
        }
        Verb::Pitch => {
            let Answer::Motive(motive) = builder.answer(Question::Motive)? else { return None };
            let Answer::Flag(flag) = builder.answer(Question::Flag)? else { return None };
            Order::Pitch(Pitch {
                officer: given.officer()?,
                target: given.person(Question::Target)?,
                motive,
                money: Money(given.number(Question::Amount)?),
                sdr: given.sdr()?,
                stop_if_cold: given.yes(Question::Stop)?,
                flag,
            })
        }
        Verb::GradeReport => {
            let Answer::Source(source) = builder.answer(Question::Source)? else { return None };
            let item = given.small(Question::Item)?;
            GradeReport { report: given.report()?, grade: Grade { source, item } }.into()
        }
        Verb::Disseminate => {
            let Answer::Handling(handling) = builder.answer(Question::Handling)? else {
                return None;
            };
            let probability = given.small(Question::Probability)?;
            Disseminate { report: given.report()?, probability, handling }.into()
        }
        Verb::TakeVolunteer => {
            TakeVolunteer { officer: given.officer()?, who: given.person(Question::Offer)? }.into()
        }
        Verb::TestVolunteer => {
            TestVolunteer { officer: given.officer()?, who: given.person(Question::Offer)? }.into()
        }
        Verb::SendAway => SendAway { who: given.person(Question::Offer)? }.into(),
        Verb::SeeMember => {
            SeeMember { officer: given.officer()?, member: given.person(Question::Agent)? }.into()
        }
        Verb::TraceChain => TraceChain { report: given.report()? }.into(),
        Verb::Dangle => {
            Dangle { whom: given.person(Question::Sent)?, holding: given.bait()? }.into()
        }
        Verb::Plant => {
            let Answer::Fodder(Fodder::Deception { value }) = builder.answer(Question::Lie)? else {
                return None;
            };
            Plant { bait: given.bait()?, holding: given.secret()?, value }.into()
        }
        Verb::BurnNotice => BurnNotice {
            source: given.person(Question::Agent)?,
            whole: given.yes(Question::Whole)?,
        }
        .into(),
        Verb::Watch => Watch { on: given.watched()?, teams: given.small(Question::Teams)? }.into(),
        Verb::Identify => Identify { face: given.person(Question::Face)? }.into(),
        Verb::Expel => Expel { diplomat: given.person(Question::Diplomat)? }.into(),
        Verb::OpenCase => OpenCase { on: given.person(Question::Suspect)? }.into(),
        Verb::PromoteCase => PromoteCase { on: given.person(Question::Suspect)? }.into(),
        Verb::CloseCase => CloseCase { on: given.person(Question::Suspect)? }.into(),
        Verb::Arrest => {
            let Answer::Publicity(publicity) = builder.answer(Question::Publicity)? else {
                return None;
            };
            let Answer::Pursuit(pursuit) = builder.answer(Question::Pursuit)? else { return None };
            Arrest { whom: given.person(Question::Suspect)?, publicity, pursuit }.into()
        }
        Verb::OfferToTurn => OfferToTurn { prisoner: given.person(Question::Prisoner)? }.into(),
        Verb::Feed => {
            let Answer::Fodder(fodder) = builder.answer(Question::Fodder)? else { return None };
            let double = given.person(Question::Double)?;
            Feed { double, holding: given.secret()?, fodder }.into()
        }
        Verb::Instruct => {
            let Answer::OnAlarm(on_alarm) = builder.answer(Question::OnAlarm)? else { return None };
            Instruct { agent: given.person(Question::Agent)?, on_alarm }.into()
        }
        Verb::Warn => Warn { agent: given.person(Question::Agent)? }.into(),
        Verb::Recontact => Recontact {
            officer: given.officer()?,
            agent: given.person(Question::Agent)?,
            sdr: given.sdr()?,
        }
        .into(),
        Verb::Exfiltrate => {
            let Answer::Crossing(by) = builder.answer(Question::Crossing)? else { return None };
            let (officer, agent) = (given.officer()?, given.person(Question::Agent)?);
            Exfiltrate { officer, agent, by, family: given.yes(Question::Family)? }.into()
        }
        Verb::Observe => {
            Observe { officer: given.officer()?, agent: given.person(Question::Agent)? }.into()
        }
        Verb::SafetyMark => {
            SafetyMark { officer: given.officer()?, on: given.yes(Question::Switch)? }.into()
        }
        Verb::Review => {
            Review { officer: given.officer()?, cell: given.person(Question::Cell)? }.into()
        }
        Verb::SetClearance => {
            let Answer::Staff(staff) = builder.answer(Question::Staff)? else { return None };
            let Answer::Clearance(to) = builder.answer(Question::Clearance)? else { return None };
            SetClearance { staff, to }.into()
        }
        Verb::SendStaff => {
            let Answer::Staff(staff) = builder.answer(Question::Staff)? else { return None };
            SendStaff { staff, agent: given.person(Question::Agent)? }.into()
        }
        Verb::ProposeSwap => {
            let Answer::Captive(whom) = builder.answer(Question::Captive)? else { return None };
            ProposeSwap { whom }.into()
        }
        Verb::AgreeSwap => AgreeSwap { prisoner: given.person(Question::AskedFor)? }.into(),
        Verb::Approach => {
            let Answer::Motive(motive) = builder.answer(Question::Motive)? else { return None };
            Approach { whom: given.person(Question::Inside)?, motive }.into()
        }
        Verb::LookInside => LookInside { whom: given.person(Question::OwnPerson)? }.into(),
        Verb::Bench => {
            let on = given.yes(Question::Switch)?;
            Bench { whom: given.person(Question::OwnPerson)?, on }.into()
        }
        Verb::TurnAgain => TurnAgain { double: given.person(Question::Double)? }.into(),
        Verb::Deceive => {
            let Answer::Lie(value) = builder.answer(Question::OneLie)? else { return None };
            Deceive { holding: given.secret()?, value }.into()
        }
        Verb::Interrogate => {
            let Answer::Line(line) = builder.answer(Question::Line)? else { return None };
            Interrogate { prisoner: given.person(Question::Prisoner)?, line }.into()
        }
        Verb::Charge => Charge { prisoner: given.person(Question::Prisoner)? }.into(),
        Verb::Release => Release { prisoner: given.person(Question::Prisoner)? }.into(),
        Verb::Inquire => Inquire { holding: given.secret()? }.into(),
        Verb::Restrict => Restrict { holding: given.secret()? }.into(),
        Verb::ChangePlans => ChangePlans { holding: given.secret()? }.into(),
        Verb::CompareReports => CompareReports { report: given.report()? }.into(),
        Verb::Forewarn => Forewarn { agent: given.person(Question::Agent)? }.into(),
        Verb::Tap
        | Verb::PlaceInformer
        | Verb::Vet
        | Verb::Interview
        | Verb::BariumMeal
        | Verb::Provoke
        | Verb::Mousetrap
        | Verb::Transfer
        | Verb::Deny
        | Verb::Await
        | Verb::DoctorCopy
        | Verb::Publicise
        | Verb::Protect
        | Verb::AskMinistry => return trap(&given),
        Verb::ProposeAction
        | Verb::GoAhead
        | Verb::CallOff
        | Verb::Guard
        | Verb::Search
        | Verb::RaiseAlert
        | Verb::Attribute
        | Verb::TryMen
        | Verb::ExchangeMen
        | Verb::Retaliate => return covert::order(builder),
        Verb::AskHq => {
            let Answer::Wish(what) = builder.answer(Question::Wish)? else { return None };
            AskHq { what }.into()
        }
        Verb::BuyReport => BuyReport { holding: given.holding(Question::Topic)? }.into(),
        Verb::SellReport => SellReport { report: given.report()? }.into(),
        Verb::LayCover => {
            let Answer::Alibi(alibi) = builder.answer(Question::Alibi)? else { return None };
            LayCover { holding: given.holding(Question::Topic)?, alibi }.into()
        }
        Verb::NameSource => NameSource { source: given.person(Question::Agent)? }.into(),
        Verb::Resettle => Resettle { agent: given.person(Question::Agent)? }.into(),
        Verb::Terminate => {
            let Answer::Parting(how) = builder.answer(Question::Parting)? else { return None };
            Terminate { agent: given.person(Question::Agent)?, how }.into()
        }
        Verb::TurnOver => {
            let Answer::Handover(how) = builder.answer(Question::Handover)? else { return None };
            let (to, agent) = (given.officer()?, given.person(Question::Agent)?);
            TurnOver { to, agent, how, sdr: given.sdr()? }.into()
        }
        Verb::Compare => Compare {
            one: given.person(Question::Agent)?,
            other: given.person(Question::Other)?,
            holding: given.secret()?,
        }
        .into(),
        Verb::Canary => {
            let Answer::Site(site) = builder.answer(Question::Place)? else { return None };
            let (officer, agent) = (given.officer()?, given.person(Question::Agent)?);
            Canary { officer, agent, site, sdr: given.sdr()? }.into()
        }
        Verb::Polygraph => Polygraph {
            officer: given.officer()?,
            agent: given.person(Question::Agent)?,
            sdr: given.sdr()?,
        }
        .into(),
        Verb::ChangeTask => ChangeTask {
            officer: given.officer()?,
            agent: given.person(Question::Agent)?,
            holding: given.secret()?,
            sdr: given.sdr()?,
        }
        .into(),
        Verb::Coach => Coach { double: given.person(Question::Double)? }.into(),
    })
}

/// Security's traps and quiet decisions.
fn trap(given: &Given<'_>) -> Option<Order> {
    let whom = || given.person(Question::Suspect);
    let running = || given.yes(Question::Running);
    Some(match given.0.verb {
        Verb::Tap => Tap { on: given.person(Question::Person)?, running: running()? }.into(),
        Verb::PlaceInformer => {
            let Answer::Institution(institution) = given.0.answer(Question::Institution)? else {
                return None;
            };
            PlaceInformer { institution, running: running()? }.into()
        }
        Verb::Vet => Vet { whom: whom()? }.into(),
        Verb::Interview => Interview { whom: whom()? }.into(),
        Verb::Provoke => Provoke { whom: whom()? }.into(),
        Verb::Transfer => Transfer { whom: whom()? }.into(),
        Verb::Publicise => Publicise { whom: given.person(Question::Person)? }.into(),
        Verb::BariumMeal => {
            BariumMeal { holding: given.secret()?, groups: given.small(Question::Groups)? }.into()
        }
        Verb::Mousetrap => {
            let Answer::Trap(at) = given.0.answer(Question::Trap)? else { return None };
            Mousetrap { at }.into()
        }
        Verb::Deny => Deny { whom: whom()?, holding: given.secret()? }.into(),
        Verb::Await => Await { on: whom()?, waits: given.yes(Question::Resting)? }.into(),
        Verb::DoctorCopy => {
            let Answer::Fodder(Fodder::Deception { value }) = given.0.answer(Question::Lie)? else {
                return None;
            };
            DoctorCopy { whom: whom()?, holding: given.secret()?, value }.into()
        }
        Verb::Protect => Protect { holding: given.secret()? }.into(),
        Verb::AskMinistry => {
            let Answer::Favour(what) = given.0.answer(Question::Favour)? else { return None };
            AskMinistry { what }.into()
        }
        _ => return None,
    })
}

/// The answers, by kind.
struct Given<'a>(&'a Builder);

impl Given<'_> {
    fn officer(&self) -> Option<OfficerNo> {
        match self.0.answer(Question::Officer)? {
            Answer::Officer(no) => Some(no),
            _ => None,
        }
    }

    fn person(&self, question: Question) -> Option<DossierId> {
        match self.0.answer(question)? {
            Answer::Person(id) => Some(id),
            _ => None,
        }
    }

    fn sdr(&self) -> Option<Sdr> {
        match self.0.answer(Question::Sdr)? {
            Answer::Sdr(sdr) => Some(sdr),
            _ => None,
        }
    }

    fn yes(&self, question: Question) -> Option<bool> {
        match self.0.answer(question)? {
            Answer::Yes(yes) => Some(yes),
            _ => None,
        }
    }

    fn number(&self, question: Question) -> Option<u16> {
        match self.0.answer(question)? {
            Answer::Number(number) => Some(number),
            _ => None,
        }
    }

    fn small(&self, question: Question) -> Option<u8> {
        self.number(question).and_then(|number| u8::try_from(number).ok())
    }

    fn report(&self) -> Option<ReportNo> {
        match self.0.answer(Question::Report)? {
            Answer::Report(no) => Some(no),
            _ => None,
        }
    }

    fn secret(&self) -> Option<HoldingId> {
        self.holding(Question::Secret)
    }

    fn holding(&self, question: Question) -> Option<HoldingId> {
        match self.0.answer(question)? {
            Answer::Holding(holding) => holding,
            _ => None,
        }
    }

    fn bait(&self) -> Option<HoldingId> {
        match self.0.answer(Question::Bait)? {
            Answer::Holding(holding) => holding,
            _ => None,
        }
    }

    /// The inner nothing is "no errand"; the outer one is a wrong answer.
    #[allow(clippy::option_option, reason = "no errand is a good answer, a wrong one is not")]
    fn errand(&self, place: Place) -> Option<Option<Errand>> {
        let Some(kind) = self.0.answer(Question::Errand(place)) else { return Some(None) };
        let Answer::Errand(kind) = kind else { return None };
        Some(match kind {
            ErrandKind::None => None,
            ErrandKind::Spot => Some(Errand::Spot),
            ErrandKind::Assess => {
                Some(Errand::Assess { target: self.person(Question::About(place))? })
            }
            ErrandKind::Introduce => {
                Some(Errand::Introduce { target: self.person(Question::About(place))? })
            }
            ErrandKind::LearnDrop => match self.0.answer(Question::At(place))? {
                Answer::Site(site) => Some(Errand::LearnDrop { site }),
                _ => return None,
            },
            ErrandKind::TakeOn => {
                Some(Errand::TakeOn { member: self.person(Question::Member(place))? })
            }
            ErrandKind::MakePlan => match self.0.answer(Question::WayBack(place))? {
                Answer::WayBack(kind) => {
                    Some(Errand::MakePlan { kind, known: self.yes(Question::Shared(place))? })
                }
                _ => return None,
            },
            ErrandKind::Learn => match self.0.answer(Question::Craft(place))? {
                Answer::Craft(skill) => Some(Errand::Learn { skill }),
                _ => return None,
            },
            ErrandKind::TakePapers => Some(Errand::TakePapers),
            ErrandKind::Ask => match self.0.answer(Question::Asked(place))? {
                Answer::Holding(Some(holding)) => Some(Errand::Ask { holding }),
                _ => return None,
            },
        })
    }

    #[allow(clippy::option_option, reason = "no contact is a good answer, a wrong one is not")]
    fn contact(&self) -> Option<Option<Contact>> {
        let Answer::Channel(kind) = self.0.answer(Question::Channel)? else { return None };
        let channel = match kind {
            ChannelKind::None => return Some(None),
            ChannelKind::Drop => Channel::Drop,
            ChannelKind::Brush => Channel::Brush { sdr: self.sdr()? },
            ChannelKind::Meeting => {
                Channel::Meeting { sdr: self.sdr()?, abort_if_unsure: self.yes(Question::Caution)? }
            }
            ChannelKind::House => {
                Channel::House { keeper: self.person(Question::Server)?, sdr: self.sdr()? }
            }
            ChannelKind::Abroad => Channel::Abroad,
            ChannelKind::LetterBox => Channel::LetterBox { by: self.person(Question::Server)? },
            ChannelKind::Post => Channel::Post { to: self.person(Question::Server)? },
            ChannelKind::Courier => Channel::Courier { by: self.person(Question::Server)? },
            ChannelKind::Voice => Channel::Voice,
            ChannelKind::Radio => Channel::Radio { by: self.person(Question::Server)? },
            ChannelKind::Burst => Channel::Burst,
            ChannelKind::Signal => Channel::Signal,
        };
        let every = self.small(Question::Every)?;
        Some(Some(Contact { officer: self.officer()?, channel, every }))
    }

    fn watched(&self) -> Option<WatchTarget> {
        let Answer::Watched(kind) = self.0.answer(Question::Watched)? else { return None };
        Some(match kind {
            Watched::Person => WatchTarget::Person(self.person(Question::Person)?),
            Watched::Site => match self.0.answer(Question::Site)? {
                Answer::Site(site) => WatchTarget::Site(site),
                _ => return None,
            },
            Watched::District => match self.0.answer(Question::District)? {
                Answer::District(district) => WatchTarget::District(district),
                _ => return None,
            },
            Watched::Gate => WatchTarget::Gate,
            Watched::Air => WatchTarget::Air,
            Watched::Mail => match self.0.answer(Question::District)? {
                Answer::District(district) => WatchTarget::Mail(district),
                _ => return None,
            },
        })
    }
}
