//! Views folded from hand-made reports, for tests.
//!
//! Long because every kind of report has a sample here.

pub mod covert;

use std::{collections::BTreeMap, sync::Arc};

use crate::text::pages;
use rules::engine::{
    gazetteer::{
        Cover, District, Form, Gazetteer, Identity, Institution, Name, Papers, Post, Sex, Site,
        SiteKind, State, Topic,
    },
    ids::{
        DistrictId, DossierId, HoldingId, InstitutionId, OfficerNo, PostId, ReportNo, SiteId,
        StaffNo,
    },
    nature::{
        Alibi, Approach, Ask, Captive, Check, Clearance, Crossing, Cultivation, Demand, Favour,
        Flag, Fodder, Grade, Grudge, Handling, Handover, Inside, Known, Leaning, LifeEvent, Line,
        Means, Mood, Motive, Occasion, OnAlarm, Origin, Outcome, Parting, Principal, Priority,
        Publicity, Reception, Reliability, Reply, Role, Route, Sdr, Skill, StaffRole, Stage, Test,
        Tiding, TieKind, Tip, WayBack,
    },
    order::{Trap, WatchTarget},
    rules::Rules,
    seat::Seat,
    units::{Days, Hour, Money, Week},
    view::{Briefing, Channel, Contact, FileItem, Loss, Opening, Range, Refused, Report, View},
};

pub fn rules() -> Rules {
    ron::from_str(assets::text("rules/rules.ron").unwrap_or_default())
        .expect("the rules are readable")
}

fn city() -> Gazetteer {
    let district =
        |name, watch| District { name: Name(name), watch, crowd: 40, ..District::default() };
    let site = |name, kind| Site { name: Name(name), district: DistrictId(0), kind };
    let topic = |name, importance| Topic {
        name: Name(name),
        owner: InstitutionId(0),
        importance,
        form: Form::Document,
        half_life: 12,
        values: 4,
    };
    Gazetteer {
        districts: [district(0, 50), district(1, 20)].into_iter().collect(),
        sites: [
            site(0, SiteKind::Park),
            site(1, SiteKind::Church),
            site(3, SiteKind::Cafe),
            site(2, SiteKind::Station),
        ]
        .into_iter()
        .collect(),
        institutions: [0, 1]
            .map(|name| Institution { name: Name(name), site: SiteId(2), district: DistrictId(0) })
            .into_iter()
            .collect(),
        posts: [0, 1, 2]
            .map(|name| Post {
                title: Name(name),
                institution: InstitutionId(0),
                rank: 2,
                papers: if name == 1 { Papers::All } else { Papers::None },
            })
            .into_iter()
            .collect(),
        holdings: [topic(0, 2), topic(1, 5), topic(2, 3)].into_iter().collect(),
    }
}

fn briefing(seat: Seat) -> Briefing {
    let (gazetteer, rules) = (Arc::new(city()), Arc::new(rules()));
    Briefing { seat, term: Week(13), par: 8, gazetteer, rules }
}

pub fn local(name: u32, post: Option<u16>) -> Identity {
    Identity {
        name: Name(name),
        sex: Sex::Man,
        age: 44,
        post: post.map(PostId),
        detail: u8::try_from(name % 4).expect("small"),
        ..Identity::default()
    }
}

pub fn foreigner(name: u32, cover: Cover) -> Identity {
    Identity { cover, state: State::B, ..local(name, None) }
}

fn fold(seat: Seat, reports: &[Report]) -> Arc<View> {
    let mut view = View::new(briefing(seat));
    for report in reports {
        view.learn(report);
    }
    Arc::new(view)
}

const fn d(id: u16) -> DossierId {
    DossierId(id)
}

fn opened(dossier: u16, identity: Option<Identity>, why: Opening) -> Report {
    Report::DossierOpened { dossier: d(dossier), identity, why }
}

fn assessed(target: u16) -> Report {
    Report::WeAssessed {
        target: d(target),
        by: Some(d(0)),
        halves: 4,
        loyalty: Range { low: 18, high: 50 },
        nerve: Range { low: 40, high: 72 },
        access: Range { low: 50, high: 82 },
        motive: Motive::Grievance,
        window_open: true,
    }
}

/// A Station in its third week: WREN is an access agent, ROBIN asleep, LINDEN on a drop; three
/// targets, of whom one has said no.
pub fn station() -> (Arc<View>, Vec<Report>) {
    use Report as R;
    let o = OfficerNo;
    let mut story = vec![
        R::OfficerArrived { officer: o(0), identity: foreigner(0, Cover::Diplomat), days: Days(5) },
        R::OfficerArrived { officer: o(1), identity: foreigner(5, Cover::Trader), days: Days(3) },
        R::FundsAre { money: Money(40) },
    ];
    for (at, name) in [1, 2, 3, 4, 6, 7, 8].into_iter().enumerate() {
        let id = u16::try_from(at).expect("small");
        story.push(opened(id, Some(local(name, Some(id % 3))), Opening::TakenOver));
    }
    for (no, role) in [(0, StaffRole::Driver), (1, StaffRole::CipherClerk)] {
        let identity = local(9 + u32::from(no), None);
        story.push(R::StaffPosted { staff: StaffNo(no), role, identity });
    }
    for agent in [0, 1, 2, 6] {
        story.push(R::NamedCryptonym { dossier: d(agent), cryptonym: agent.min(3) });
        story.push(R::AgentTakenOver {
            agent: d(agent),
            officer: o(u8::from(agent == 2)),
            rapport: 50,
            access_agent: agent == 0,
        });
    }
    let drop = Contact { officer: o(1), channel: Channel::Drop, every: 2 };
    story.extend([
        R::TakenOn { leader: d(0), member: d(6) },
        R::DropLearned { agent: d(2), site: SiteId(1) },
        R::ContactArranged { agent: d(2), contact: Some(drop) },
        R::ReadsHolding { agent: d(2), holding: HoldingId(1) },
        R::TieKnown { one: d(0), other: d(3), kind: TieKind::Club, strong: true },
        R::TieKnown { one: d(0), other: d(4), kind: TieKind::Colleague, strong: false },
        opened(7, Some(local(9, Some(1))), Opening::CameHimself),
        R::Volunteered {
            dossier: d(7),
            approach: Approach::WalkIn,
            via: None,
            until: Week(6),
            price: Money(0),
            holding: HoldingId(2),
        },
        opened(8, Some(foreigner(10, Cover::Diplomat)), Opening::Liaison),
        R::WeekPassed { week: Week(0) },
        R::WentDormant { agent: d(1) },
        product(0, 1, 0),
        R::WeekPassed { week: Week(1) },
        R::WeDisseminated { report: ReportNo(0), probability: 70, handling: Handling::Sanitised },
        R::HqAnswered { what: Ask::Approval, granted: true, money: Money(0), until: Week(9) },
        R::HqDemands { demand: Demand::SourceName { source: d(2) }, until: Week(5) },
        R::HqAsks { holding: HoldingId(1), priority: Priority::Pressing, until: Week(7) },
        R::StandingIs { favour: 56 },
        R::WeekPassed { week: Week(2) },
    ]);
    let last = vec![
        R::WeMet { agent: d(0), officer: o(0), hour: Hour(38), route: Route::Clean, rapport: 54 },
        assessed(3),
        R::WeDeveloped {
            target: d(3),
            officer: o(0),
            route: Route::Clean,
            rapport: 34,
            by: Cultivation::Company,
        },
        R::WeWereRefused { target: d(5), how: Refused::Quietly },
        R::NobodyCame { who: d(2) },
        product(1, 1, 2),
        R::ReportReceived {
            report: ReportNo(2),
            source: d(8),
            holding: HoldingId(2),
            value: 1,
            means: Means::Hearsay,
            seen: Week(1),
        },
        R::ReportReceived {
            report: ReportNo(3),
            source: d(1),
            holding: HoldingId(1),
            value: 2,
            means: Means::Hearsay,
            seen: Week(1),
        },
    ];
    // The week counts as passed before its reports are read.
    let told: Vec<Report> = story.into_iter().chain(last.iter().copied()).collect();
    (fold(Seat::Station1, &told), last)
}

fn product(report: u16, holding: u8, value: u8) -> Report {
    Report::ReportReceived {
        report: ReportNo(report),
        source: d(2),
        holding: HoldingId(holding),
        value,
        means: Means::Document,
        seen: Week(1),
    }
}

/// Security in its second week: a case, a face, a prisoner, a leak, a diplomat of whom one thinks.
pub fn security() -> (Arc<View>, Vec<Report>) {
    use Report as R;
    let mut story = vec![
        R::ForcesAre { teams: 6, analysts: 8, interrogators: 2, may_expel: true },
        R::PatienceIs { patience: 60 },
        R::FundsAre { money: Money(20) },
    ];
    for (id, name) in [(0, 1), (1, 2), (2, 3)] {
        story.push(opened(id, Some(local(name, Some(id))), Opening::Register));
    }
    story.extend([
        opened(3, Some(foreigner(0, Cover::Diplomat)), Opening::ForeignersList),
        opened(4, Some(foreigner(5, Cover::Trader)), Opening::ForeignersList),
        opened(5, None, Opening::SeenAtContact),
        opened(6, Some(local(7, None)), Opening::Register),
        R::CaseIs { on: d(0), stage: Some(Stage::Preliminary) },
        R::FilePoints { dossier: d(0), item: FileItem::Clandestine, points: 44 },
        R::OfficerSuspected { who: d(3) },
        R::TeamsPlaced { on: WatchTarget::Person(d(3)), teams: 2 },
        R::TeamsPlaced { on: WatchTarget::Gate, teams: 1 },
        R::WeArrested { whom: d(6), kit: false, publicity: Publicity::Secret },
        R::SetTaken { prisoner: d(6) },
        R::PlanByPrisoner { prisoner: d(6), whom: d(1), kind: WayBack::Advert },
        R::StockIs { items: 3 },
        R::OfferedHimself { who: d(2), officer: d(3) },
        R::WeSawThrough { double: d(2) },
        R::StaffListed { who: d(4), of: Seat::Station1, role: StaffRole::CipherClerk },
        R::FilePoints { dossier: d(6), item: FileItem::Kit, points: 64 },
    ]);
    for holding in 0..3 {
        let holding = HoldingId(holding);
        story.push(R::EditionIs { holding, value: 1, issued: Week(0) });
        story.push(R::PostReads { post: PostId(0), holding });
    }
    story.push(R::PostReads { post: PostId(1), holding: HoldingId(1) });
    story.push(R::WeekPassed { week: Week(0) });
    let last = vec![
        R::ContactSeen {
            one: d(3),
            other: d(5),
            site: SiteId(2),
            hour: Hour(62),
            clandestine: true,
        },
        R::LeakIndicated { holding: HoldingId(1) },
    ];
    let told: Vec<Report> = story
        .into_iter()
        .chain(last.iter().copied())
        .chain([R::WeekPassed { week: Week(1) }])
        .collect();
    (fold(Seat::Security, &told), last)
}

/// What is told of those who come by themselves.
fn volunteers() -> Vec<Report> {
    use Report as R;
    let (officer, holding, report) = (OfficerNo(0), HoldingId(1), ReportNo(0));
    let mut all = vec![
        R::WeSentAway { dossier: d(3) },
        R::OfferLapsed { dossier: d(3) },
        R::SeenAtEmbassy { who: d(1) },
        R::DangleIsSet { who: d(1), holding },
        R::DangleEnded { who: d(1) },
        R::WePlantedAParcel { bait: HoldingId(0), holding, value: 2 },
        R::WeTracedAReport { report, answered: false, same: None },
        R::WeTracedAReport { report, answered: true, same: None },
        R::WeTracedAReport { report, answered: true, same: Some(d(2)) },
        R::WeTestedAnOffer { dossier: d(3), fits: true, insulted: true },
    ];
    for yes in [true, false] {
        let (leader, member, rapport) = (d(0), d(6), 40);
        all.push(R::WeTestedAnOffer { dossier: d(3), fits: yes, insulted: false });
        all.push(R::WeAskedForAMember { leader, member, officer, came: yes, rapport });
    }
    let ways = [
        Approach::WalkIn,
        Approach::Brought,
        Approach::Anonymous,
        Approach::Parcel,
        Approach::Liaison,
    ];
    for approach in ways {
        let via = (approach == Approach::Brought).then_some(d(0));
        let (dossier, until, price) = (d(3), Week(6), Money(2));
        all.push(R::Volunteered { dossier, approach, via, until, price, holding });
        all.push(R::WeTookAVolunteer { agent: d(3), officer, approach, rapport: 30 });
    }
    all
}

/// One of every report of both houses, as each house would read it.
pub fn every_report() -> Vec<Report> {
    use Report as R;
    let o = OfficerNo;
    let (h, s) = (HoldingId(1), SiteId(1));
    let contact = Contact {
        officer: o(0),
        channel: Channel::Meeting { sdr: Sdr::Short, abort_if_unsure: true },
        every: 3,
    };
    let grade = Grade { source: Reliability::B, item: 2 };
    let mut all = vec![
        R::WeekPassed { week: Week(3) },
        R::FundsAre { money: Money(12) },
        R::CameToLight { holding: h, value: 2, issued: Week(1) },
        R::ArrestInTheNews { dossier: d(2) },
        R::ReleaseInTheNews { dossier: d(2) },
        R::RelationsAre { state: State::C, warmth: 55, why: Occasion::Habit },
        R::OfficerArrived { officer: o(0), identity: foreigner(0, Cover::Diplomat), days: Days(5) },
        R::OfficerDue { at: Week(9) },
        R::NamedCryptonym { dossier: d(3), cryptonym: 4 },
        R::WeSpotted { target: d(4), by: d(0) },
        assessed(3),
        R::WeIntroduced { target: d(3), officer: o(0), by: d(0), rapport: 15 },
        R::WeStopped { target: d(3), rapport: 20 },
        R::WeRecruited { agent: d(3), officer: o(0), motive: Motive::Money, rapport: 40 },
        R::WeWereRefused { target: d(4), how: Refused::Quietly },
        R::WeWereRefused { target: d(4), how: Refused::AskedForTime { until: Week(6) } },
        R::ReadsHolding { agent: d(2), holding: h },
        R::ContactArranged { agent: d(2), contact: Some(contact) },
        R::ContactArranged { agent: d(2), contact: None },
        R::WeDidNotGo { agent: d(2) },
        R::TaskWaits { agent: d(2), holding: Some(h) },
        R::TaskWaits { agent: d(2), holding: None },
        R::PayWaits { agent: d(2), amount: Money(3) },
        R::NobodyCame { who: d(2) },
        R::DropLearned { agent: d(2), site: s },
        R::TaskTold { agent: d(2), holding: Some(h) },
        R::TaskTold { agent: d(2), holding: None },
        R::AgentPaid { agent: d(2), amount: Money(3), rapport: 55 },
        R::WageUnpaid { agent: d(2), rapport: 41 },
        R::WentDormant { agent: d(2) },
        R::WokeUp { agent: d(1) },
        R::WeGraded { report: ReportNo(0), grade },
        R::WeDisseminated { report: ReportNo(0), probability: 70, handling: Handling::ActionOn },
        R::WeBurned { source: d(2) },
        R::ForcesAre { teams: 6, analysts: 4, interrogators: 2, may_expel: false },
        R::PatienceIs { patience: 60 },
        R::PatienceSpent { until: Week(7) },
        R::PostReads { post: PostId(1), holding: h },
        R::EditionIs { holding: h, value: 1, issued: Week(2) },
        R::TeamLost { until: Week(8) },
        R::TeamsAre { teams: 5 },
        R::SeenAtDrop { who: d(1), site: s, hour: Hour(10) },
        R::DropSuspected { site: s },
        R::TookEvasiveRoute { who: d(3) },
        R::OfficerSuspected { who: d(3) },
        R::OfficerKnown { who: d(3) },
        R::FaceNotFound { face: d(5) },
        R::DossiersAreOne { face: d(5), real: d(1) },
        R::PitchDenounced { by: d(1), officer: d(3) },
        R::OfferedHimself { who: d(1), officer: d(3) },
        R::ArrestFailed { whom: d(1) },
        R::Confessed { prisoner: d(1) },
        R::SiteByPrisoner { prisoner: d(1), site: s },
        R::NothingFound { prisoner: d(1) },
        R::WeConvicted { prisoner: d(1) },
        R::WeFreed { prisoner: d(1) },
        R::WeExpelled { who: d(3) },
        R::LeakIndicated { holding: h },
        R::InquiryOpened { holding: h, ends: Week(5) },
        R::InquiryEnded { holding: h, readers: 7 },
        R::RestrictionOrdered { holding: h, at: Week(5) },
        R::ReadersCut { holding: h },
        R::PlansChangeOrdered { holding: h, at: Week(5) },
        R::InsiderIsOurs { whom: d(1) },
        R::InsiderRefused { whom: d(1) },
        R::TrafficRead { by: d(1), cryptonym: 4, holding: h, value: 1 },
        R::WantRead { by: d(1), holding: h },
        R::MeetingBetrayed { by: d(1), officer: d(3) },
        R::AgentBetrayed { by: d(3), whom: d(1) },
        R::HouseInquiryOpened { whom: d(0), ends: Week(5) },
        R::WeSawThrough { double: d(1) },
        R::WeTurnedAgain { double: d(1) },
        R::HeIsLostToUs { double: d(1) },
        R::LieIs { holding: h, value: Some(2) },
        R::LieIs { holding: h, value: None },
        R::OneOfUsWasAsked { who: Inside::Staff(StaffNo(0)) },
        R::OneOfUsWasAsked { who: Inside::Officer(o(0)) },
    ];
    for role in [StaffRole::Driver, StaffRole::Cleaner, StaffRole::CipherClerk] {
        all.push(R::StaffListed { who: d(1), of: Seat::Station1, role });
        all.push(R::StaffPosted { staff: StaffNo(0), role, identity: local(4, None) });
    }
    for tip in [Tip::Case, Tip::Arrest, Tip::Theirs, Tip::Inquiry] {
        all.push(R::SourceWarns { source: d(2), tip, about: d(1) });
    }
    for whom in [Captive::Agent(d(2)), Captive::Officer(o(1))] {
        all.extend([
            R::WeProposedSwap { whom, until: Week(9) },
            R::SwapLapsed { whom },
            R::CameHome { whom },
        ]);
    }
    all.extend(Clearance::ALL.map(|it| R::ClearanceIs { staff: StaffNo(0), clearance: it }));
    all.extend([
        R::TakenOn { leader: d(0), member: d(2) },
        R::RecontactFailed { agent: d(2) },
        R::TheyKnowEachOther { one: d(1), other: d(2) },
        R::PapersGiven { agent: d(2) },
        R::WarningWaits { agent: d(2) },
        R::WeWarned { agent: d(2) },
        R::HasFled { agent: d(2) },
        R::WentToGround { agent: d(2) },
        R::WeExfiltrated { agent: d(2) },
        R::ExfiltrationFailed { agent: d(2) },
        R::WeResettled { agent: d(2), until: Week(17) },
        R::ExileComplained { agent: d(2) },
        R::ExileWentHome { agent: d(2) },
        R::SwapAsked { who: d(1), state: State::B, until: Week(9) },
        R::WeSwapped { prisoner: d(1) },
        R::WeSentStaff { staff: StaffNo(0), agent: d(2) },
        R::HeWasTheirs { agent: d(2) },
        R::ControlAsked { agent: d(2), holding: h },
        R::ArrestAvowed { prisoner: d(1) },
        R::PlanByPrisoner { prisoner: d(1), whom: d(2), kind: WayBack::Advert },
        R::OfferRefused { prisoner: d(1) },
        R::WeTurned { who: d(1) },
        R::FeedSet { double: d(1), holding: h, fodder: Fodder::Chickenfeed },
        R::FeedSet { double: d(1), holding: h, fodder: Fodder::Deception { value: 2 } },
        R::WeFed { double: d(1), holding: h, value: 2 },
        R::Vanished { who: d(1) },
        R::StoppedAtBorder { who: d(1) },
        R::WeSlipped { agent: d(2) },
        R::HeKnowsUs { agent: d(2) },
        R::TippedOff { officer: d(3), by: State::C },
        R::PrincipalNamed { prisoner: d(1), of: Principal::Buyer },
        R::PrincipalNamed { prisoner: d(1), of: Principal::State(State::C) },
        R::LetterReceived { about: d(1) },
        R::WeHadHimAsked { target: d(3), by: d(0) },
        R::ComparisonSet { one: d(1), other: d(2), holding: h },
        R::CanaryLaid { agent: d(2), site: s },
        R::TaskSwitched { agent: d(2), holding: h, rapport: 30 },
        R::TokenRefused { agent: d(2), officer: o(1) },
        R::CanaryTold { who: d(1), site: s },
        R::DoubleCoached { who: d(1), until: Week(7) },
    ]);
    all.extend(Flag::ALL.map(|flag| R::WeFlew { agent: d(2), flag }));
    all.extend(Leaning::ALL.map(|leaning| R::WeJudgedLeaning { target: d(3), leaning }));
    for yes in [true, false] {
        let (agent, officer) = (d(2), o(0));
        all.extend([
            R::HouseInquiryEnded { whom: d(0), found: yes },
            R::Benched { whom: d(0), on: yes },
            R::SkillTaught { agent, skill: Skill::Radio, done: yes },
            R::PlaySet { prisoner: d(1), on: yes },
            R::PlayedTold { prisoner: d(1), task: yes.then_some(h) },
            R::InTouchAgain { agent, officer, by_plan: yes },
            R::MarkSet { officer, on: yes },
            R::WeLookedOn { agent, watchers: yes },
            R::DoubleTold { who: d(1), officer: d(3), task: yes.then_some(h) },
        ]);
        for publicity in Publicity::ALL {
            all.push(R::WeArrested { whom: d(1), kit: yes, publicity });
        }
    }
    all.extend(every_trap(h, s));
    links(&mut all);
    all.extend(Parting::ALL.map(|how| R::WeParted { agent: d(2), how }));
    for by in Crossing::ALL {
        let (agent, officer, at) = (d(2), o(1), Week(5));
        all.extend([true, false].map(|family| R::ExfiltrationBegun {
            agent,
            officer,
            at,
            by,
            family,
        }));
    }
    for yes in [true, false] {
        let (agent, one, other) = (d(2), d(1), d(2));
        all.extend([
            R::Compared { one, other, holding: h, agree: yes },
            R::CanaryWatched { agent, site: s, watchers: yes },
            R::PolygraphRead { agent, rapport: 30, deceptive: yes },
        ]);
    }
    all.extend([true, false].map(|done| R::WeTriedHimOut { target: d(3), done }));
    for what in LifeEvent::ALL {
        all.extend([Some(d(0)), None].map(|by| R::LifeSeen { target: d(3), by, what }));
    }
    all.extend(Handover::ALL.map(|how| R::WeTurnedOver { agent: d(2), to: o(1), how }));
    for test in [Test::Question, Test::Polygraph, Test::ChangeOfTask] {
        all.push(R::DoubleTested { who: d(1), test });
    }
    for grudge in [Grudge::Left, Grudge::Pressed, Grudge::Homesick] {
        all.push(R::CameOver { who: d(1), officer: d(3), grudge });
    }
    for on_alarm in OnAlarm::ALL {
        all.push(R::InstructionWaits { agent: d(2), on_alarm });
        all.push(R::InstructionTold { agent: d(2), on_alarm });
    }
    all.extend(of_headquarters());
    all.extend([0, 1, 3].map(|found| R::Reviewed { cell: d(0), found }));
    all.extend([0, 1, 5].map(|items| R::StockIs { items }));
    all.extend([true, false].map(|access_agent| R::AgentTakenOver {
        agent: d(2),
        officer: o(0),
        rapport: 50,
        access_agent,
    }));
    all.extend([Some(o(0)), None].map(|officer| R::HandlerIs { agent: d(2), officer, rapport: 9 }));
    all.extend([Loss::Expelled, Loss::Arrested].map(|how| R::OfficerLost { officer: o(1), how }));
    all.extend([true, false].map(|fits| R::WeSoundedOut { target: d(3), fits }));
    all.extend([0, 1, 4].map(|packets| R::DropServiced { agent: d(2), officer: o(1), packets }));
    all.extend([0, 1, 3].map(|teams| R::TeamsPlaced { on: WatchTarget::Gate, teams }));
    all.extend(
        [None, Some(Stage::Preliminary), Some(Stage::Full)]
            .map(|stage| R::CaseIs { on: d(0), stage }),
    );
    all.extend(Occasion::ALL.map(|why| R::RelationsAre { state: State::B, warmth: 30, why }));
    all.extend(Line::ALL.map(|line| R::InterrogationSet { prisoner: d(1), line }));
    for known in [Known::Site, Known::Alias, Known::Face, Known::TrueName, Known::CloseName] {
        all.push(R::NamedByPrisoner { prisoner: d(1), whom: d(2), how: known });
    }
    all.extend(volunteers());
    for route in [Route::Clean, Route::Unsure, Route::Covered] {
        let (officer, hour) = (o(0), Hour(38));
        all.extend(Cultivation::ALL.map(|by| R::WeDeveloped {
            target: d(3),
            officer,
            route,
            rapport: 30,
            by,
        }));
        all.push(R::WeMet { agent: d(2), officer, hour, route, rapport: 30 });
        all.push(R::WeBrokeOff { with: d(2), officer, route });
    }
    for means in [Means::Document, Means::Knowledge, Means::Hearsay, Means::Original] {
        let (report, source) = (ReportNo(0), d(2));
        all.push(R::ReportReceived { report, source, holding: h, value: 1, means, seen: Week(2) });
    }
    for kind in [
        TieKind::Family,
        TieKind::Colleague,
        TieKind::Friend,
        TieKind::Lover,
        TieKind::Club,
        TieKind::Debtor,
    ] {
        all.push(R::TieKnown { one: d(0), other: d(3), kind, strong: kind == TieKind::Club });
    }
    all.extend(covert::every_report());
    for clandestine in [true, false] {
        let (one, other, hour) = (d(3), d(5), Hour(90));
        all.push(R::ContactSeen { one, other, site: SiteId(2), hour, clandestine });
    }
    for why in [
        Opening::TakenOver,
        Opening::Register,
        Opening::ForeignersList,
        Opening::Spotted,
        Opening::SeenAtContact,
        Opening::DescribedInCustody,
    ] {
        all.push(opened(3, Some(local(4, Some(0))), why));
    }
    for item in [
        FileItem::OldFile,
        FileItem::Harmless,
        FileItem::Clandestine,
        FileItem::SeenAtDrop,
        FileItem::ReaderOfLeak(h),
        FileItem::Irregular,
        FileItem::NamedInCustody,
        FileItem::DescribedInCustody,
        FileItem::AtBorder,
        FileItem::Kit,
        FileItem::Denounced,
        FileItem::EvasiveRoute,
        FileItem::PitchedSomebody,
        FileItem::Joined,
        FileItem::HouseInquiry,
        FileItem::NamedByInsider,
        FileItem::AskedFor,
        FileItem::Overheard,
        FileItem::Informed(InstitutionId(1)),
        FileItem::Vetted,
        FileItem::Shaken,
        FileItem::Wording(h),
        FileItem::TookTheBait,
        FileItem::KeptQuiet,
        FileItem::WalkedIn,
        FileItem::OnTheAir,
        FileItem::StrangeLetters,
        FileItem::Journey,
        FileItem::InsideHelp,
        FileItem::Letter,
        FileItem::NamedByDefector,
        FileItem::CameToEmbassy,
    ] {
        all.push(R::FilePoints { dossier: d(1), item, points: 22 });
    }
    all
}

/// Everything that is told of traps.
fn every_trap(holding: HoldingId, site: SiteId) -> Vec<Report> {
    use Report as R;
    let (who, agent, institution) = (d(1), d(2), InstitutionId(1));
    let mut all = vec![
        R::InformerTells { who, institution },
        R::LetterAccuses { who },
        R::DefectorNames { who },
        R::MealLaid { holding, groups: 3 },
        R::WordingHeard { holding, group: 2 },
        R::CopyDoctored { who, holding, value: 2 },
        R::ProtectionRaised { holding },
        R::WePublicised { who: d(3) },
        R::OfficerInThePapers { officer: OfficerNo(0) },
        R::ForewarningWaits { agent },
        R::Forewarned { agent },
    ];
    for yes in [true, false] {
        let (report, newest) = (ReportNo(0), ReportNo(1));
        all.extend([
            R::TapIs { on: who, running: yes },
            R::Overheard { who, other: yes.then_some(d(3)) },
            R::InformerIs { institution, running: yes },
            R::WeVetted { who, found: yes },
            R::WeInterviewed { who, shaken: yes },
            R::AccessTaken { who, holding: yes.then_some(holding) },
            R::CaseWaits { on: who, waits: yes },
            R::WordingsCompared { report, newest, differ: yes },
        ]);
    }
    all.extend(Reply::ALL.map(|reply| R::WeProvoked { who, reply }));
    all.extend(Tiding::ALL.map(|what| R::AgentTells { agent, what }));
    all.extend(Favour::ALL.map(|what| R::FavourGranted { what }));
    for at in [Trap::Flat(d(6)), Trap::Site(site)] {
        all.extend([R::TrapIsSet { at }, R::WalkedIn { at, who }]);
    }
    all
}

/// Roles, crafts, links, and what the other side makes of them.
fn links(all: &mut Vec<Report>) {
    use Report as R;
    let (agent, officer, by) = (d(2), OfficerNo(0), d(1));
    let channels = [
        Channel::Meeting { sdr: Sdr::Short, abort_if_unsure: true },
        Channel::Brush { sdr: Sdr::Short },
        Channel::Drop,
        Channel::Through { leader: by },
        Channel::Abroad,
        Channel::House { keeper: by, sdr: Sdr::Straight },
        Channel::LetterBox { by },
        Channel::Post { to: by },
        Channel::Courier { by },
        Channel::Voice,
        Channel::Radio { by },
        Channel::Burst,
        Channel::Signal,
    ];
    for channel in channels {
        let contact = Some(Contact { officer, channel, every: 4 });
        all.extend([
            R::ContactArranged { agent, contact },
            R::SecondArranged { agent, contact },
            R::LinkFailed { agent, channel },
        ]);
        all.extend([0, 1, 3].map(|packets| R::LinkWorked { agent, officer, channel, packets }));
    }
    for role in Role::ALL {
        all.push(R::RoleWaits { agent, role });
        all.push(R::RoleGiven { agent, role, ready: Week(5) });
    }
    for kind in WayBack::ALL {
        all.extend([true, false].map(|known| R::PlanMade { agent, kind, known }));
    }
    all.extend(
        [Check::Present, Check::Absent, Check::Garbled].map(|check| R::CheckRead { agent, check }),
    );
    all.extend(Reception::ALL.map(|how| R::ReceptionSet { whom: by, how }));
    all.extend([
        R::SecondArranged { agent, contact: None },
        R::WeMoved { agent },
        R::JourneyNoticed { who: by },
        R::LetterNoticed { who: by },
        R::BearingTaken { district: DistrictId(0) },
        R::TransmitterFound { who: by },
        R::ServedTold { by, whom: d(2) },
        R::SetTaken { prisoner: by },
        R::WeMetHim { who: by },
        R::Shied { who: by },
    ]);
}

/// Every cable, and what is sent besides claims.
fn of_headquarters() -> Vec<Report> {
    use Report as R;
    let (holding, source, report, until) = (HoldingId(1), d(2), ReportNo(0), Week(6));
    let mut all = vec![
        R::StandingIs { favour: 52 },
        R::WeNamedSource { source },
        R::WeSoldReport { report, price: Money(3) },
    ];
    all.extend(Mood::ALL.map(|mood| R::HqMoodIs { mood }));
    all.extend(Priority::ALL.map(|priority| R::HqAsks { holding, priority, until }));
    all.extend([true, false].map(|answered| R::HqQuestionClosed { holding, answered }));
    let demands = [
        Demand::Claims { count: 3 },
        Demand::SecondSource { holding },
        Demand::SourceName { source },
        Demand::ActionOn { holding },
    ];
    for demand in demands {
        all.push(R::HqDemands { demand, until });
        all.extend(Outcome::ALL.map(|outcome| R::HqDemandClosed { demand, outcome }));
    }
    for what in Ask::ALL {
        all.push(R::WeAskedHq { what });
        let money = Money(8);
        all.extend([true, false].map(|granted| R::HqAnswered { what, granted, money, until }));
    }
    let seen = Week(2);
    all.extend(Origin::ALL.map(|origin| R::SidelightReceived { holding, value: 1, origin, seen }));
    all.extend(Alibi::ALL.map(|alibi| R::CoverLaid { holding, alibi, until }));
    all
}

/// The numbers of the rules by their paths, for rule pages.
pub fn figures() -> pages::Figures {
    let rules = serde_json::to_value(rules()).expect("the rules can be written");
    let mut figures = BTreeMap::new();
    flatten("", &rules, &mut figures);
    figures
}

fn flatten(path: &str, value: &serde_json::Value, into: &mut pages::Figures) {
    let below =
        |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        serde_json::Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| flatten(&below(name), value, into));
        }
        serde_json::Value::Array(rows) => {
            rows.iter()
                .enumerate()
                .for_each(|(at, row)| flatten(&below(&at.to_string()), row, into));
        }
        other => {
            into.insert(path.to_owned(), other.to_string());
        }
    }
}
