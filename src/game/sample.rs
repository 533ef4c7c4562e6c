//! Views folded from hand-made reports, for tests.
//!
//! Long because every kind of report has a sample here.

pub mod covert;
pub mod language;

use rules::engine::{
    cells,
    chiefs::Chiefs,
    contacts, doubles, flags, flight,
    gazetteer::{
        Cover, District, Form, Gazetteer, Identity, Institution, Name, Papers, Post, Sex, Site,
        SiteKind, State, Topic,
    },
    headquarters, house,
    ids::{
        DistrictId, DossierId, HoldingId, InstitutionId, OfficerNo, PostId, ReportNo, SiteId,
        StaffNo,
    },
    links, moles,
    nature::{
        Alibi, Approach, Ask, Captive, Check, Clearance, Crossing, Cultivation, Demand, Favour,
        Flag, Fodder, Grudge, Handling, Handover, Inside, Known, Leaning, LifeEvent, Line, Means,
        Mood, Motive, Occasion, OnAlarm, Origin, Outcome, Parting, Principal, Priority, Publicity,
        Reception, Relation, Reply, Role, Route, Sdr, Skill, StaffRole, Test, Tiding, TieKind, Tip,
        WayBack,
    },
    order::{Trap, WatchTarget},
    partings, prison, product, recruiting, relations,
    rules::Rules,
    seat::Seat,
    secrets, swap, traps, trials,
    units::{Days, Hour, Money, Week},
    view::{
        Briefing, Channel, Contact, FileItem, Kind, Loss, Opening, Range, Refused, Report, View,
    },
    voices::{self, Concern},
    volunteers, watching,
};
use std::sync::Arc;

use crate::text::pages;

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
        chiefs: Chiefs::default(),
    }
}

fn briefing(seat: Seat) -> Briefing {
    let (gazetteer, rules) = (Arc::new(city()), Arc::new(rules()));
    Briefing { seat, term: Week(13), par: 8, gazetteer, rules, deck: Arc::new(covert::deck()) }
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
    house::ToAll::DossierOpened { dossier: d(dossier), identity, why }.into()
}

fn assessed(target: u16) -> Report {
    recruiting::ToStation::WeAssessed {
        target: d(target),
        by: Some(d(0)),
        halves: 4,
        loyalty: Range { low: 18, high: 50 },
        nerve: Range { low: 40, high: 72 },
        access: Range { low: 50, high: 82 },
        motive: Motive::Grievance,
        window_open: true,
    }
    .into()
}

/// A Station in its third week: WREN is an access agent, ROBIN asleep, LINDEN on a drop; three
/// targets, of whom one has said no.
pub fn station() -> (Arc<View>, Vec<Report>) {
    let o = OfficerNo;
    let mut story = vec![
        house::ToStation::OfficerArrived {
            officer: o(0),
            identity: foreigner(0, Cover::Diplomat),
            days: Days(5),
        }
        .into(),
        house::ToStation::OfficerArrived {
            officer: o(1),
            identity: foreigner(5, Cover::Trader),
            days: Days(3),
        }
        .into(),
        house::ToAll::FundsAre { money: Money(40) }.into(),
    ];
    for (at, name) in [1, 2, 3, 4, 6, 7, 8].into_iter().enumerate() {
        let id = u16::try_from(at).expect("small");
        story.push(opened(id, Some(local(name, Some(id % 3))), Opening::TakenOver));
    }
    for (no, role) in [(0, StaffRole::Driver), (1, StaffRole::CipherClerk)] {
        let identity = local(9 + u32::from(no), None);
        story.push(moles::ToStation::StaffPosted { staff: StaffNo(no), role, identity }.into());
    }
    for agent in [0, 1, 2, 6] {
        story.push(
            house::ToStation::NamedCryptonym { dossier: d(agent), cryptonym: agent.min(3) }.into(),
        );
        story.push(
            recruiting::ToStation::AgentTakenOver {
                agent: d(agent),
                officer: o(u8::from(agent == 2)),
                rapport: 50,
                access_agent: agent == 0,
            }
            .into(),
        );
    }
    let drop = Contact { officer: o(1), channel: Channel::Drop, every: 2 };
    story.extend::<Vec<Report>>(vec![
        cells::ToStation::TakenOn { leader: d(0), member: d(6) }.into(),
        contacts::ToStation::DropLearned { agent: d(2), site: SiteId(1) }.into(),
        contacts::ToStation::ContactArranged { agent: d(2), contact: Some(drop) }.into(),
        contacts::ToStation::ReadsHolding { agent: d(2), holding: HoldingId(1) }.into(),
        recruiting::ToStation::TieKnown {
            one: d(0),
            other: d(3),
            kind: TieKind::Club,
            strong: true,
        }
        .into(),
        recruiting::ToStation::TieKnown {
            one: d(0),
            other: d(4),
            kind: TieKind::Colleague,
            strong: false,
        }
        .into(),
        opened(7, Some(local(9, Some(1))), Opening::CameHimself),
        volunteers::ToStation::Volunteered {
            dossier: d(7),
            approach: Approach::WalkIn,
            via: None,
            until: Week(6),
            price: Money(0),
            holding: HoldingId(2),
        }
        .into(),
        opened(8, Some(foreigner(10, Cover::Diplomat)), Opening::Liaison),
        house::ToAll::WeekPassed { week: Week(0) }.into(),
        contacts::ToStation::WentDormant { agent: d(1) }.into(),
        product(0, 1, 0),
        house::ToAll::WeekPassed { week: Week(1) }.into(),
        product::ToStation::WeDisseminated {
            report: ReportNo(0),
            probability: 70,
            handling: Handling::Sanitised,
        }
        .into(),
        headquarters::ToStation::HqAnswered {
            what: Ask::Approval,
            granted: true,
            money: Money(0),
            until: Week(9),
        }
        .into(),
        headquarters::ToStation::HqDemands {
            demand: Demand::SourceName { source: d(2) },
            until: Week(5),
        }
        .into(),
        headquarters::ToStation::HqAsks {
            holding: HoldingId(1),
            priority: Priority::Pressing,
            until: Week(7),
        }
        .into(),
        headquarters::ToStation::StandingIs { favour: 56 }.into(),
        house::ToAll::WeekPassed { week: Week(2) }.into(),
    ]);
    let last = vec![
        contacts::ToStation::WeMet {
            agent: d(0),
            officer: o(0),
            hour: Hour(38),
            route: Route::Clean,
            rapport: 54,
        }
        .into(),
        assessed(3),
        recruiting::ToStation::WeDeveloped {
            target: d(3),
            officer: o(0),
            route: Route::Clean,
            rapport: 34,
            by: Cultivation::Company,
        }
        .into(),
        recruiting::ToStation::WeWereRefused { target: d(5), how: Refused::Quietly }.into(),
        contacts::ToStation::NobodyCame { who: d(2) }.into(),
        product(1, 1, 2),
        volunteers::ToStation::ReportReceived {
            report: ReportNo(2),
            source: d(8),
            holding: HoldingId(2),
            value: 1,
            means: Means::Hearsay,
            seen: Week(1),
        }
        .into(),
        volunteers::ToStation::ReportReceived {
            report: ReportNo(3),
            source: d(1),
            holding: HoldingId(1),
            value: 2,
            means: Means::Hearsay,
            seen: Week(1),
        }
        .into(),
    ];
    // The week counts as passed before its reports are read.
    let told: Vec<Report> = story.into_iter().chain(last.iter().copied()).collect();
    (fold(Seat::Station1, &told), last)
}

fn product(report: u16, holding: u8, value: u8) -> Report {
    volunteers::ToStation::ReportReceived {
        report: ReportNo(report),
        source: d(2),
        holding: HoldingId(holding),
        value,
        means: Means::Document,
        seen: Week(1),
    }
    .into()
}

/// Security in its second week: a case, a face, a prisoner, a leak, a diplomat of whom one thinks.
pub fn security() -> (Arc<View>, Vec<Report>) {
    let mut story = vec![
        house::ToSecurity::ForcesAre { teams: 6, analysts: 8, interrogators: 2, may_expel: true }
            .into(),
        house::ToSecurity::PatienceIs { patience: 60 }.into(),
        house::ToAll::FundsAre { money: Money(20) }.into(),
    ];
    for (id, name) in [(0, 1), (1, 2), (2, 3)] {
        story.push(opened(id, Some(local(name, Some(id))), Opening::Register));
    }
    story.extend([
        opened(3, Some(foreigner(0, Cover::Diplomat)), Opening::ForeignersList),
        opened(4, Some(foreigner(5, Cover::Trader)), Opening::ForeignersList),
        opened(5, None, Opening::SeenAtContact),
        opened(6, Some(local(7, None)), Opening::Register),
        prison::ToSecurity::CaseIs { on: d(0), open: true }.into(),
        watching::ToSecurity::FilePoints { dossier: d(0), item: FileItem::Clandestine, points: 30 }
            .into(),
        watching::ToSecurity::FilePoints { dossier: d(0), item: FileItem::Overheard, points: 44 }
            .into(),
        watching::ToSecurity::OfficerSuspected { who: d(3) }.into(),
        watching::ToSecurity::TeamsPlaced { on: WatchTarget::Person(d(3)), teams: 2 }.into(),
        watching::ToSecurity::TeamsPlaced { on: WatchTarget::Gate, teams: 1 }.into(),
        prison::ToSecurity::WeArrested { whom: d(6), kit: false, publicity: Publicity::Secret }
            .into(),
        links::ToSecurity::SetTaken { prisoner: d(6) }.into(),
        prison::ToSecurity::PlanByPrisoner { prisoner: d(6), whom: d(1), kind: WayBack::Advert }
            .into(),
        doubles::ToSecurity::StockIs { items: 3 }.into(),
        recruiting::ToSecurity::OfferedHimself { who: d(2), officer: d(3) }.into(),
        moles::ToSecurity::WeSawThrough { double: d(2) }.into(),
        moles::ToSecurity::StaffListed {
            who: d(4),
            of: Seat::Station1,
            role: StaffRole::CipherClerk,
        }
        .into(),
        watching::ToSecurity::FilePoints { dossier: d(6), item: FileItem::Kit, points: 40 }.into(),
        watching::ToSecurity::FilePoints { dossier: d(6), item: FileItem::Overheard, points: 64 }
            .into(),
    ]);
    for holding in 0..3 {
        let holding = HoldingId(holding);
        story.push(secrets::ToSecurity::EditionIs { holding, value: 1, issued: Week(0) }.into());
        story.push(secrets::ToSecurity::PostReads { post: PostId(0), holding }.into());
    }
    story.push(secrets::ToSecurity::PostReads { post: PostId(1), holding: HoldingId(1) }.into());
    story.push(house::ToAll::WeekPassed { week: Week(0) }.into());
    let last = vec![
        watching::ToSecurity::ContactSeen {
            one: d(3),
            other: d(5),
            site: SiteId(2),
            hour: Hour(62),
            clandestine: true,
        }
        .into(),
        secrets::ToSecurity::LeakIndicated { holding: HoldingId(1) }.into(),
    ];
    let told: Vec<Report> = story
        .into_iter()
        .chain(last.iter().copied())
        .chain([house::ToAll::WeekPassed { week: Week(1) }.into()])
        .collect();
    (fold(Seat::Security, &told), last)
}

/// What is told of those who come by themselves.
fn volunteers() -> Vec<Report> {
    let (officer, holding, report) = (OfficerNo(0), HoldingId(1), ReportNo(0));
    let mut all: Vec<Report> = vec![
        volunteers::ToStation::WeSentAway { dossier: d(3) }.into(),
        volunteers::ToStation::OfferLapsed { dossier: d(3) }.into(),
        volunteers::ToSecurity::SeenAtEmbassy { who: d(1) }.into(),
        volunteers::ToSecurity::DangleIsSet { who: d(1), holding }.into(),
        volunteers::ToSecurity::DangleEnded { who: d(1) }.into(),
        volunteers::ToSecurity::DangleTaken { who: d(1) }.into(),
        volunteers::ToSecurity::WePlantedAParcel { bait: HoldingId(0), holding, value: 2 }.into(),
        volunteers::ToStation::WeTracedAReport { report, answered: false, same: None }.into(),
        volunteers::ToStation::WeTracedAReport { report, answered: true, same: None }.into(),
        volunteers::ToStation::WeTracedAReport { report, answered: true, same: Some(d(2)) }.into(),
        volunteers::ToStation::WeTestedAnOffer { dossier: d(3), fits: true, insulted: true }.into(),
    ];
    for yes in [true, false] {
        let (leader, member, rapport) = (d(0), d(6), 40);
        all.push(
            volunteers::ToStation::WeTestedAnOffer { dossier: d(3), fits: yes, insulted: false }
                .into(),
        );
        all.push(
            volunteers::ToStation::WeAskedForAMember {
                leader,
                member,
                officer,
                came: yes,
                rapport,
            }
            .into(),
        );
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
        all.push(
            volunteers::ToStation::Volunteered { dossier, approach, via, until, price, holding }
                .into(),
        );
        all.push(
            volunteers::ToStation::WeTookAVolunteer { agent: d(3), officer, approach, rapport: 30 }
                .into(),
        );
    }
    all
}

/// One of every report of both houses, as each house would read it.
pub fn every_report() -> Vec<Report> {
    let o = OfficerNo;
    let (h, s) = (HoldingId(1), SiteId(1));
    let contact = Contact {
        officer: o(0),
        channel: Channel::Meeting { sdr: Sdr::Short, abort_if_unsure: true },
        every: 3,
    };
    let mut all: Vec<Report> = vec![
        house::ToAll::WeekPassed { week: Week(3) }.into(),
        house::ToAll::FundsAre { money: Money(12) }.into(),
        secrets::ToAll::CameToLight { holding: h, value: 2, issued: Week(1) }.into(),
        prison::ToAll::ArrestInTheNews { dossier: d(2) }.into(),
        prison::ToAll::ReleaseInTheNews { dossier: d(2) }.into(),
        relations::ToAll::RelationsAre { state: State::C, warmth: 55, why: Occasion::Habit }.into(),
        house::ToStation::OfficerArrived {
            officer: o(0),
            identity: foreigner(0, Cover::Diplomat),
            days: Days(5),
        }
        .into(),
        house::ToStation::OfficerDue { at: Week(9) }.into(),
        house::ToStation::NamedCryptonym { dossier: d(3), cryptonym: 4 }.into(),
        recruiting::ToStation::WeSpotted { target: d(4), by: d(0) }.into(),
        assessed(3),
        recruiting::ToStation::WeIntroduced { target: d(3), officer: o(0), by: d(0), rapport: 15 }
            .into(),
        recruiting::ToStation::WeStopped { target: d(3), rapport: 20 }.into(),
        recruiting::ToStation::WeRecruited {
            agent: d(3),
            officer: o(0),
            motive: Motive::Money,
            rapport: 40,
        }
        .into(),
        recruiting::ToStation::WeWereRefused { target: d(4), how: Refused::Quietly }.into(),
        recruiting::ToStation::WeWereRefused {
            target: d(4),
            how: Refused::AskedForTime { until: Week(6) },
        }
        .into(),
        contacts::ToStation::ReadsHolding { agent: d(2), holding: h }.into(),
        contacts::ToStation::ContactArranged { agent: d(2), contact: Some(contact) }.into(),
        contacts::ToStation::ContactArranged { agent: d(2), contact: None }.into(),
        contacts::ToStation::WeDidNotGo { agent: d(2) }.into(),
        contacts::ToStation::TaskWaits { agent: d(2), holding: Some(h) }.into(),
        contacts::ToStation::TaskWaits { agent: d(2), holding: None }.into(),
        contacts::ToStation::PayWaits { agent: d(2), amount: Money(3) }.into(),
        contacts::ToStation::NobodyCame { who: d(2) }.into(),
        contacts::ToStation::DropLearned { agent: d(2), site: s }.into(),
        contacts::ToStation::TaskTold { agent: d(2), holding: Some(h) }.into(),
        contacts::ToStation::TaskTold { agent: d(2), holding: None }.into(),
        contacts::ToStation::AgentPaid { agent: d(2), amount: Money(3), rapport: 55 }.into(),
        contacts::ToStation::WageUnpaid { agent: d(2), rapport: 41 }.into(),
        contacts::ToStation::WentDormant { agent: d(2) }.into(),
        contacts::ToStation::WokeUp { agent: d(1) }.into(),
        product::ToStation::WeDisseminated {
            report: ReportNo(0),
            probability: 70,
            handling: Handling::ActionOn,
        }
        .into(),
        product::ToStation::WeBurned { source: d(2) }.into(),
        house::ToSecurity::ForcesAre { teams: 6, analysts: 4, interrogators: 2, may_expel: false }
            .into(),
        house::ToSecurity::PatienceIs { patience: 60 }.into(),
        house::ToSecurity::PatienceSpent { until: Week(7) }.into(),
        secrets::ToSecurity::PostReads { post: PostId(1), holding: h }.into(),
        secrets::ToSecurity::EditionIs { holding: h, value: 1, issued: Week(2) }.into(),
        watching::ToSecurity::TeamLost { until: Week(8) }.into(),
        watching::ToSecurity::TeamsAre { teams: 5 }.into(),
        watching::ToSecurity::SeenAtDrop { who: d(1), site: s, hour: Hour(10) }.into(),
        watching::ToSecurity::DropSuspected { site: s }.into(),
        watching::ToSecurity::TookEvasiveRoute { who: d(3) }.into(),
        watching::ToSecurity::OfficerSuspected { who: d(3) }.into(),
        watching::ToSecurity::OfficerKnown { who: d(3) }.into(),
        watching::ToSecurity::LookedBack { officer: d(3), faces: 2 }.into(),
        watching::ToSecurity::HabitsRead { officer: d(3), until: Week(12) }.into(),
        watching::ToSecurity::FaceNotFound { face: d(5) }.into(),
        watching::ToSecurity::DossiersAreOne { face: d(5), real: d(1) }.into(),
        recruiting::ToSecurity::PitchDenounced { by: d(1), officer: d(3) }.into(),
        recruiting::ToSecurity::OfferedHimself { who: d(1), officer: d(3) }.into(),
        prison::ToSecurity::ArrestFailed { whom: d(1) }.into(),
        prison::ToSecurity::Confessed { prisoner: d(1) }.into(),
        prison::ToSecurity::SiteByPrisoner { prisoner: d(1), site: s }.into(),
        prison::ToSecurity::NothingFound { prisoner: d(1) }.into(),
        prison::ToSecurity::WeConvicted { prisoner: d(1) }.into(),
        prison::ToSecurity::WeFreed { prisoner: d(1) }.into(),
        prison::ToSecurity::WeExpelled { who: d(3) }.into(),
        secrets::ToSecurity::LeakIndicated { holding: h }.into(),
        secrets::ToSecurity::InquiryOpened { holding: h, ends: Week(5) }.into(),
        secrets::ToSecurity::InquiryEnded { holding: h, readers: 7 }.into(),
        secrets::ToSecurity::RestrictionOrdered { holding: h, at: Week(5) }.into(),
        secrets::ToSecurity::ReadersCut { holding: h }.into(),
        secrets::ToSecurity::PlansChangeOrdered { holding: h, at: Week(5) }.into(),
        moles::ToSecurity::InsiderIsOurs { whom: d(1) }.into(),
        moles::ToSecurity::InsiderRefused { whom: d(1) }.into(),
        moles::ToSecurity::TrafficRead { by: d(1), cryptonym: 4, holding: h, value: 1 }.into(),
        moles::ToSecurity::WantRead { by: d(1), holding: h }.into(),
        moles::ToSecurity::MeetingBetrayed { by: d(1), officer: d(3) }.into(),
        moles::ToSecurity::AgentBetrayed { by: d(3), whom: d(1) }.into(),
        moles::ToSecurity::HouseInquiryOpened { whom: d(0), ends: Week(5) }.into(),
        moles::ToSecurity::WeSawThrough { double: d(1) }.into(),
        moles::ToSecurity::WeTurnedAgain { double: d(1) }.into(),
        moles::ToSecurity::HeIsLostToUs { double: d(1) }.into(),
        moles::ToSecurity::LieIs { holding: h, value: Some(2) }.into(),
        moles::ToSecurity::LieIs { holding: h, value: None }.into(),
        moles::ToStation::OneOfUsWasAsked { who: Inside::Staff(StaffNo(0)) }.into(),
        moles::ToStation::OneOfUsWasAsked { who: Inside::Officer(o(0)) }.into(),
    ];
    for role in [StaffRole::Driver, StaffRole::Cleaner, StaffRole::CipherClerk] {
        all.push(moles::ToSecurity::StaffListed { who: d(1), of: Seat::Station1, role }.into());
        all.push(
            moles::ToStation::StaffPosted { staff: StaffNo(0), role, identity: local(4, None) }
                .into(),
        );
    }
    for tip in [Tip::Case, Tip::Arrest, Tip::Theirs, Tip::Inquiry] {
        all.push(moles::ToStation::SourceWarns { source: d(2), tip, about: d(1) }.into());
    }
    for whom in [Captive::Agent(d(2)), Captive::Officer(o(1))] {
        all.extend::<Vec<Report>>(vec![
            swap::ToStation::WeProposedSwap { whom, until: Week(9) }.into(),
            swap::ToStation::SwapLapsed { whom }.into(),
            swap::ToStation::CameHome { whom }.into(),
        ]);
    }
    all.extend(Clearance::ALL.map(|it| {
        Report::from(moles::ToStation::ClearanceIs { staff: StaffNo(0), clearance: it })
    }));
    for of in Concern::ALL {
        let spoke = |nth| voices::ToStation::TheySpoke { agent: d(2), of, nth }.into();
        all.extend::<[Report; 3]>([0, 1, 2].map(spoke));
    }
    all.extend::<Vec<Report>>(vec![
        cells::ToStation::TakenOn { leader: d(0), member: d(2) }.into(),
        cells::ToStation::RecontactFailed { agent: d(2) }.into(),
        cells::ToStation::TheyKnowEachOther { one: d(1), other: d(2) }.into(),
        cells::ToStation::TheyWonder { leader: d(1), member: d(2) }.into(),
        flight::ToStation::PapersGiven { agent: d(2) }.into(),
        flight::ToStation::WarningWaits { agent: d(2) }.into(),
        flight::ToStation::WeWarned { agent: d(2) }.into(),
        flight::ToStation::HasFled { agent: d(2) }.into(),
        flight::ToStation::WentToGround { agent: d(2) }.into(),
        flight::ToStation::WeExfiltrated { agent: d(2) }.into(),
        flight::ToStation::ExfiltrationFailed { agent: d(2) }.into(),
        flight::ToStation::WeResettled { agent: d(2), until: Week(17) }.into(),
        flight::ToStation::ExileComplained { agent: d(2) }.into(),
        flight::ToStation::ExileWentHome { agent: d(2) }.into(),
        swap::ToSecurity::SwapAsked { who: d(1), state: State::B, until: Week(9) }.into(),
        swap::ToSecurity::WeSwapped { prisoner: d(1) }.into(),
        moles::ToStation::WeSentStaff { staff: StaffNo(0), agent: d(2) }.into(),
        doubles::ToStation::HeWasTheirs { agent: d(2) }.into(),
        trials::ToStation::ControlAsked { agent: d(2), holding: h }.into(),
        prison::ToSecurity::ArrestAvowed { prisoner: d(1) }.into(),
        prison::ToSecurity::PlanByPrisoner { prisoner: d(1), whom: d(2), kind: WayBack::Advert }
            .into(),
        doubles::ToSecurity::OfferRefused { prisoner: d(1) }.into(),
        doubles::ToSecurity::WeTurned { who: d(1) }.into(),
        doubles::ToSecurity::FeedSet { double: d(1), holding: h, fodder: Fodder::Chickenfeed }
            .into(),
        doubles::ToSecurity::FeedSet {
            double: d(1),
            holding: h,
            fodder: Fodder::Deception { value: 2 },
        }
        .into(),
        doubles::ToSecurity::WeFed { double: d(1), holding: h, value: 2 }.into(),
        flight::ToSecurity::Vanished { who: d(1) }.into(),
        flight::ToSecurity::StoppedAtBorder { who: d(1) }.into(),
        flags::ToStation::WeSlipped { agent: d(2) }.into(),
        flags::ToStation::HeKnowsUs { agent: d(2) }.into(),
        flags::ToSecurity::TippedOff { officer: d(3), by: State::C }.into(),
        flags::ToSecurity::PrincipalNamed { prisoner: d(1), of: Principal::Buyer }.into(),
        flags::ToSecurity::PrincipalNamed { prisoner: d(1), of: Principal::State(State::C) }.into(),
        partings::ToSecurity::LetterReceived { about: d(1) }.into(),
        recruiting::ToStation::WeHadHimAsked { target: d(3), by: d(0) }.into(),
        trials::ToStation::ComparisonSet { one: d(1), other: d(2), holding: h }.into(),
        trials::ToStation::CanaryLaid { agent: d(2), site: s }.into(),
        trials::ToStation::TaskSwitched { agent: d(2), holding: h, rapport: 30 }.into(),
        partings::ToStation::TokenRefused { agent: d(2), officer: o(1) }.into(),
        trials::ToSecurity::CanaryTold { who: d(1), site: s }.into(),
        trials::ToSecurity::DoubleCoached { who: d(1), until: Week(7) }.into(),
    ]);
    all.extend(Flag::ALL.map(|flag| Report::from(flags::ToStation::WeFlew { agent: d(2), flag })));
    all.extend(
        Leaning::ALL.map(|leaning| {
            Report::from(flags::ToStation::WeJudgedLeaning { target: d(3), leaning })
        }),
    );
    for yes in [true, false] {
        let (agent, officer) = (d(2), o(0));
        all.extend::<Vec<Report>>(vec![
            moles::ToSecurity::HouseInquiryEnded { whom: d(0), found: yes }.into(),
            moles::ToSecurity::Benched { whom: d(0), on: yes }.into(),
            links::ToStation::SkillTaught { agent, skill: Skill::Radio, done: yes }.into(),
            links::ToSecurity::PlaySet { prisoner: d(1), on: yes }.into(),
            links::ToSecurity::PlayedTold { prisoner: d(1), task: yes.then_some(h) }.into(),
            cells::ToStation::InTouchAgain { agent, officer, by_plan: yes }.into(),
            cells::ToStation::MarkSet { officer, on: yes }.into(),
            trials::ToStation::WeLookedOn { agent, watchers: yes }.into(),
            doubles::ToSecurity::DoubleTold { who: d(1), officer: d(3), task: yes.then_some(h) }
                .into(),
        ]);
        for publicity in Publicity::ALL {
            all.push(prison::ToSecurity::WeArrested { whom: d(1), kit: yes, publicity }.into());
        }
    }
    all.extend(every_trap(h, s));
    links(&mut all);
    all.extend(
        Parting::ALL.map(|how| Report::from(partings::ToStation::WeParted { agent: d(2), how })),
    );
    for by in Crossing::ALL {
        let (agent, officer, at) = (d(2), o(1), Week(5));
        all.extend([true, false].map(|family| {
            Report::from(flight::ToStation::ExfiltrationBegun { agent, officer, at, by, family })
        }));
    }
    for yes in [true, false] {
        let (agent, one, other) = (d(2), d(1), d(2));
        all.extend::<Vec<Report>>(vec![
            trials::ToStation::Compared { one, other, holding: h, agree: yes }.into(),
            trials::ToStation::CanaryWatched { agent, site: s, watchers: yes }.into(),
            trials::ToStation::PolygraphRead { agent, rapport: 30, deceptive: yes }.into(),
        ]);
    }
    all.extend(
        [true, false]
            .map(|done| Report::from(recruiting::ToStation::WeTriedHimOut { target: d(3), done })),
    );
    for what in LifeEvent::ALL {
        all.extend(
            [Some(d(0)), None]
                .map(|by| Report::from(recruiting::ToStation::LifeSeen { target: d(3), by, what })),
        );
    }
    all.extend(
        Handover::ALL.map(|how| {
            Report::from(partings::ToStation::WeTurnedOver { agent: d(2), to: o(1), how })
        }),
    );
    for test in [Test::Question, Test::Polygraph, Test::ChangeOfTask] {
        all.push(trials::ToSecurity::DoubleTested { who: d(1), test }.into());
    }
    for grudge in [Grudge::Left, Grudge::Pressed, Grudge::Homesick] {
        all.push(partings::ToSecurity::CameOver { who: d(1), officer: d(3), grudge }.into());
    }
    for on_alarm in OnAlarm::ALL {
        all.push(flight::ToStation::InstructionWaits { agent: d(2), on_alarm }.into());
        all.push(flight::ToStation::InstructionTold { agent: d(2), on_alarm }.into());
    }
    all.extend(of_headquarters());
    all.extend(
        [0, 1, 3].map(|found| Report::from(cells::ToStation::Reviewed { cell: d(0), found })),
    );
    all.extend([0, 1, 5].map(|items| Report::from(doubles::ToSecurity::StockIs { items })));
    all.extend([true, false].map(|access_agent| {
        Report::from(recruiting::ToStation::AgentTakenOver {
            agent: d(2),
            officer: o(0),
            rapport: 50,
            access_agent,
        })
    }));
    all.extend([Some(o(0)), None].map(|officer| {
        Report::from(partings::ToStation::HandlerIs { agent: d(2), officer, rapport: 9 })
    }));
    all.extend(
        [Loss::Expelled, Loss::Arrested]
            .map(|how| Report::from(house::ToStation::OfficerLost { officer: o(1), how })),
    );
    all.extend(
        [true, false]
            .map(|fits| Report::from(recruiting::ToStation::WeSoundedOut { target: d(3), fits })),
    );
    all.extend([0, 1, 4].map(|packets| {
        Report::from(contacts::ToStation::DropServiced { agent: d(2), officer: o(1), packets })
    }));
    all.extend([0, 1, 3].map(|teams| {
        Report::from(watching::ToSecurity::TeamsPlaced { on: WatchTarget::Gate, teams })
    }));
    all.extend(
        [false, true].map(|open| Report::from(prison::ToSecurity::CaseIs { on: d(0), open })),
    );
    all.extend(Occasion::ALL.map(|why| {
        Report::from(relations::ToAll::RelationsAre { state: State::B, warmth: 30, why })
    }));
    all.extend(
        Line::ALL.map(|line| {
            Report::from(prison::ToSecurity::InterrogationSet { prisoner: d(1), line })
        }),
    );
    for known in [Known::Site, Known::Alias, Known::Face, Known::TrueName, Known::CloseName] {
        all.extend(Relation::ALL.map(|relation| {
            let (prisoner, whom, how) = (d(1), d(2), known);
            let named = prison::ToSecurity::NamedByPrisoner { prisoner, whom, how, relation };
            Report::from(named)
        }));
    }
    all.extend(volunteers());
    for route in [Route::Clean, Route::Unsure, Route::Covered] {
        let (officer, hour) = (o(0), Hour(38));
        all.extend(Cultivation::ALL.map(|by| {
            Report::from(recruiting::ToStation::WeDeveloped {
                target: d(3),
                officer,
                route,
                rapport: 30,
                by,
            })
        }));
        all.push(
            contacts::ToStation::WeMet { agent: d(2), officer, hour, route, rapport: 30 }.into(),
        );
        all.push(contacts::ToStation::WeBrokeOff { with: d(2), officer, route }.into());
    }
    for means in [Means::Document, Means::Knowledge, Means::Hearsay, Means::Original] {
        let (report, source) = (ReportNo(0), d(2));
        all.push(
            volunteers::ToStation::ReportReceived {
                report,
                source,
                holding: h,
                value: 1,
                means,
                seen: Week(2),
            }
            .into(),
        );
    }
    for kind in [
        TieKind::Family,
        TieKind::Colleague,
        TieKind::Friend,
        TieKind::Lover,
        TieKind::Club,
        TieKind::Debtor,
    ] {
        all.push(
            recruiting::ToStation::TieKnown {
                one: d(0),
                other: d(3),
                kind,
                strong: kind == TieKind::Club,
            }
            .into(),
        );
    }
    all.extend(covert::every_report());
    for clandestine in [true, false] {
        let (one, other, hour) = (d(3), d(5), Hour(90));
        all.push(
            watching::ToSecurity::ContactSeen { one, other, site: SiteId(2), hour, clandestine }
                .into(),
        );
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
        FileItem::SpokenOf,
        FileItem::Hindsight,
        FileItem::Joined(Kind::Seen),
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
        all.push(watching::ToSecurity::FilePoints { dossier: d(1), item, points: 22 }.into());
    }
    all
}

/// Everything that is told of traps.
fn every_trap(holding: HoldingId, site: SiteId) -> Vec<Report> {
    let (who, agent, institution) = (d(1), d(2), InstitutionId(1));
    let mut all: Vec<Report> = vec![
        traps::ToSecurity::InformerTells { who, institution }.into(),
        traps::ToSecurity::LetterAccuses { who }.into(),
        traps::ToSecurity::DefectorNames { who }.into(),
        traps::ToSecurity::MealLaid { holding, groups: 3 }.into(),
        traps::ToSecurity::WordingHeard { holding, group: 2 }.into(),
        traps::ToSecurity::CopyDoctored { who, holding, value: 2 }.into(),
        traps::ToSecurity::ProtectionRaised { holding }.into(),
        traps::ToSecurity::WePublicised { who: d(3) }.into(),
        traps::ToStation::OfficerInThePapers { officer: OfficerNo(0) }.into(),
        traps::ToStation::ForewarningWaits { agent }.into(),
        traps::ToStation::Forewarned { agent }.into(),
    ];
    for yes in [true, false] {
        all.extend::<Vec<Report>>(vec![
            traps::ToSecurity::TapIs { on: who, running: yes }.into(),
            traps::ToSecurity::Overheard { who, other: yes.then_some(d(3)) }.into(),
            traps::ToSecurity::InformerIs { institution, running: yes }.into(),
            traps::ToSecurity::WeVetted { who, found: yes }.into(),
            traps::ToSecurity::WeInterviewed { who, shaken: yes }.into(),
            traps::ToSecurity::AccessTaken { who, holding: yes.then_some(holding) }.into(),
            traps::ToSecurity::CaseWaits { on: who, waits: yes }.into(),
        ]);
    }
    all.push(
        traps::ToStation::WordingsCompared { report: ReportNo(0), newest: ReportNo(1) }.into(),
    );
    all.extend(Reply::ALL.map(|reply| Report::from(traps::ToSecurity::WeProvoked { who, reply })));
    all.extend(Tiding::ALL.map(|what| Report::from(traps::ToStation::AgentTells { agent, what })));
    all.extend(Favour::ALL.map(|what| Report::from(traps::ToSecurity::FavourGranted { what })));
    for at in [Trap::Flat(d(6)), Trap::Site(site)] {
        all.extend::<Vec<Report>>(vec![
            traps::ToSecurity::TrapIsSet { at }.into(),
            traps::ToSecurity::WalkedIn { at, who }.into(),
        ]);
    }
    all
}

/// Roles, crafts, links, and what the other side makes of them.
fn links(all: &mut Vec<Report>) {
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
        all.extend::<Vec<Report>>(vec![
            contacts::ToStation::ContactArranged { agent, contact }.into(),
            links::ToStation::SecondArranged { agent, contact }.into(),
            links::ToStation::LinkFailed { agent, channel }.into(),
        ]);
        all.extend([0, 1, 3].map(|packets| {
            Report::from(links::ToStation::LinkWorked { agent, officer, channel, packets })
        }));
    }
    for role in Role::ALL {
        all.push(links::ToStation::RoleWaits { agent, role }.into());
        all.push(links::ToStation::RoleGiven { agent, role, ready: Week(5) }.into());
    }
    for kind in WayBack::ALL {
        all.extend(
            [true, false]
                .map(|known| Report::from(cells::ToStation::PlanMade { agent, kind, known })),
        );
    }
    all.extend(
        [Check::Present, Check::Absent, Check::Garbled]
            .map(|check| Report::from(links::ToStation::CheckRead { agent, check })),
    );
    all.extend(
        Reception::ALL.map(|how| Report::from(links::ToSecurity::ReceptionSet { whom: by, how })),
    );
    all.extend::<Vec<Report>>(vec![
        links::ToStation::SecondArranged { agent, contact: None }.into(),
        links::ToStation::WeMoved { agent }.into(),
        links::ToSecurity::JourneyNoticed { who: by }.into(),
        links::ToSecurity::LetterNoticed { who: by }.into(),
        links::ToSecurity::BearingTaken { district: DistrictId(0) }.into(),
        links::ToSecurity::TransmitterFound { who: by }.into(),
        links::ToSecurity::ServedTold { by, whom: d(2) }.into(),
        links::ToSecurity::SetTaken { prisoner: by }.into(),
        links::ToSecurity::WeMetHim { who: by }.into(),
        links::ToSecurity::Shied { who: by }.into(),
    ]);
}

/// Every cable, and what is sent besides claims.
fn of_headquarters() -> Vec<Report> {
    let (holding, source, report, until) = (HoldingId(1), d(2), ReportNo(0), Week(6));
    let mut all: Vec<Report> = vec![
        headquarters::ToStation::StandingIs { favour: 52 }.into(),
        headquarters::ToStation::WeNamedSource { source }.into(),
        headquarters::ToStation::WeSoldReport { report, price: Money(3) }.into(),
    ];
    all.extend(Mood::ALL.map(|mood| Report::from(headquarters::ToStation::HqMoodIs { mood })));
    all.extend(Priority::ALL.map(|priority| {
        Report::from(headquarters::ToStation::HqAsks { holding, priority, until })
    }));
    all.extend([true, false].map(|answered| {
        Report::from(headquarters::ToStation::HqQuestionClosed { holding, answered })
    }));
    let demands = [
        Demand::Claims { count: 3 },
        Demand::SecondSource { holding },
        Demand::SourceName { source },
        Demand::ActionOn { holding },
    ];
    for demand in demands {
        all.push(headquarters::ToStation::HqDemands { demand, until }.into());
        all.extend(Outcome::ALL.map(|outcome| {
            Report::from(headquarters::ToStation::HqDemandClosed { demand, outcome })
        }));
    }
    for what in Ask::ALL {
        all.push(headquarters::ToStation::WeAskedHq { what }.into());
        let money = Money(8);
        all.extend([true, false].map(|granted| {
            Report::from(headquarters::ToStation::HqAnswered { what, granted, money, until })
        }));
    }
    let seen = Week(2);
    all.extend(Origin::ALL.map(|origin| {
        Report::from(headquarters::ToStation::SidelightReceived { holding, value: 1, origin, seen })
    }));
    all.extend(
        Alibi::ALL.map(|alibi| {
            Report::from(headquarters::ToStation::CoverLaid { holding, alibi, until })
        }),
    );
    all
}

/// The numbers of the rules by their paths, for rule pages.
pub fn figures() -> pages::Figures {
    pages::figures(&rules())
}
