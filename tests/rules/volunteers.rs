//! Those who come by themselves, those who are sent, and those who make it up.

use cutout::engine::{
    contacts,
    disclosed::Line,
    doubles, flight,
    ids::{DossierId, OfficerNo, ReportNo},
    luck::Luck::{
        self, Exfiltrated, ExileComplains, Hour, InventedWhat, Invents, NamedAtOnce, OfferFits,
        ReportBorn, ReportRight, SeenAtGate, SellsTwice, Shows, TakesOffence, Volunteers,
        VolunteersHow, WindowOpens,
    },
    nature::{Approach, Comes, Crossing, Fodder, Handling, Means, Motive, Parting, TieKind},
    order::{
        BurnNotice, Disseminate, Errand, Exfiltrate, Order, Pay, Plan, Plant, Refusal, SeeMember,
        SendAway, Terminate, TraceChain, Watch, WatchTarget,
    },
    recruiting,
    setup::story::{Cast, Desk, Story},
    units::{Money, Week},
    view::{Report, Standing, ToSecurity, ToStation},
    volunteers, watching,
};

use super::{NO, SECURITY, STATION, YES, given};

/// Draws among the ways: in person, without a name, by a parcel.
const IN_PERSON: u32 = 0;
const WITHOUT_A_NAME: u32 = 60;
const BY_PARCEL: u32 = 75;

/// Vera, who reads the plan and holds nothing dear, is of those who volunteer.
fn vera(it: Cast) -> Cast {
    let it = it.officer("Adams").person("Vera").loyalty(0).reads("the plan");
    windows(it.comes(Comes::Volunteers))
}

/// Windows open, though seldom: the first that is asked for is that of the first local.
fn windows(it: Cast) -> Cast {
    it.rules(|rules| rules.people.window = 1)
}

fn comes(story: Story, way: u32) -> Story {
    story.luck([(WindowOpens, YES), (Volunteers, YES), (VolunteersHow, way), (ReportRight, YES)])
}

fn came() -> Story {
    comes(given(vera), IN_PERSON)
}

fn taken(story: Story) -> Story {
    story.when(STATION, |it| it.take("Vera")).luck([])
}

fn bytes(reports: &[Report]) -> String {
    cutout::codec::write(reports).expect("plain data")
}

#[test]
fn somebody_walks_in_and_leaves_a_paper() {
    came()
        .then_reports(STATION, ["DossierOpened", "NamedCryptonym", "Volunteered", "ReportReceived"])
        .then_told(STATION, |it| volunteers::ToStation::Volunteered {
            dossier: it.on("Vera"),
            approach: Approach::WalkIn,
            via: None,
            until: Week(4),
            price: Money(0),
            holding: it.holding("the plan"),
        })
        .then_told(STATION, |it| volunteers::ToStation::ReportReceived {
            report: ReportNo(0),
            source: it.on("Vera"),
            holding: it.holding("the plan"),
            value: it.truth("the plan"),
            means: Means::Document,
            seen: Week(1),
        })
        .then_reports(SECURITY, [])
        .then_counted("walk_ins", 1);
}

#[test]
fn the_chance_to_come_is_less_by_loyalty_and_by_what_is_told_of_others() {
    let asked = |describe: fn(Cast) -> Cast, points| {
        let story = given(|it| describe(vera(it)));
        story.luck([(WindowOpens, YES), (Volunteers, NO)]).then_chances([(Volunteers, points)])
    };
    let _ = asked(|it| it, 8);
    let _ = asked(|it| it.loyalty(50), 4);
    let anna = |it: Cast| vera(it).person("Anna").agent(50).access();
    let left = |it: &Desk<'_>| Terminate { agent: it.on("Anna"), how: Parting::Abandoned };
    let _ = given(anna)
        .when(STATION, left)
        .luck([])
        .luck([(WindowOpens, YES), (Volunteers, NO)])
        .then_chances([(Volunteers, 6)]);
}

#[test]
fn what_an_exile_tells_a_newspaper_is_heard_by_those_who_might_have_come() {
    let anna = |it: Cast| {
        let it = vera(it).person("Anna").agent(50).access();
        it.rules(|rules| (rules.exile.grace, rules.exile.complains) = (1, 300))
    };
    given(anna)
        .when(STATION, |it| {
            let (officer, agent) = (it.officer("Adams"), it.on("Anna"));
            Exfiltrate { officer, agent, by: Crossing::Boat, family: true }
        })
        .luck([])
        .luck([])
        .luck([(Exfiltrated, YES)])
        .luck([])
        .luck([(ExileComplains, YES)])
        .then_chances([(ExileComplains, 30)])
        .then_told(STATION, |it| flight::ToStation::ExileComplained { agent: it.on("Anna") })
        .luck([(WindowOpens, YES), (Volunteers, NO)])
        .then_chances([(Volunteers, 6)])
        .then_not_asked(ExileComplains);
}

#[test]
fn who_must_be_asked_does_not_come() {
    given(|it| vera(it).comes(Comes::Recruited))
        .luck([(WindowOpens, YES)])
        .then_not_asked(Volunteers);
}

#[test]
fn a_volunteer_who_is_taken_is_an_agent_like_any_other() {
    let story = taken(came()).then_told(STATION, |it| volunteers::ToStation::WeTookAVolunteer {
        agent: it.on("Vera"),
        officer: it.officer("Adams"),
        approach: Approach::WalkIn,
        rapport: 30,
    });
    let story = story.then_told(STATION, |it| contacts::ToStation::ReadsHolding {
        agent: it.on("Vera"),
        holding: it.holding("the plan"),
    });
    assert_eq!(story.points(Line::AgentsClean), 2);
    let _ = story.when(STATION, |it| it.meet("Vera", [None, None])).luck([]);
}

#[test]
fn an_offer_is_answered_before_anything_else() {
    let _ = came()
        .refuses(STATION, |it| it.pitch("Vera"), Refusal::HasOffered)
        .when(STATION, |it| SendAway { who: it.on("Vera") })
        .luck([])
        .then_told(STATION, |it| volunteers::ToStation::WeSentAway { dossier: it.on("Vera") })
        .refuses(STATION, |it| it.take("Vera"), Refusal::NoOffer)
        .when(STATION, |it| it.pitch("Vera"));
}

#[test]
fn nobody_waits_for_ever() {
    let _ = came()
        .weeks(2)
        .then_nothing("OfferLapsed")
        .luck([])
        .then_told(STATION, |it| volunteers::ToStation::OfferLapsed { dossier: it.on("Vera") })
        .refuses(STATION, |it| it.take("Vera"), Refusal::NoOffer);
}

#[test]
fn questions_may_drive_a_volunteer_away() {
    let _ = came()
        .when(STATION, |it| it.test("Vera"))
        .luck([(OfferFits, YES), (TakesOffence, YES)])
        .then_chances([(OfferFits, 85), (TakesOffence, 15)])
        .then_told(STATION, |it| volunteers::ToStation::WeTestedAnOffer {
            dossier: it.on("Vera"),
            fits: true,
            insulted: true,
        })
        .refuses(STATION, |it| it.take("Vera"), Refusal::NoOffer);
    let _ = came()
        .when(STATION, |it| it.test("Vera"))
        .luck([(OfferFits, YES), (TakesOffence, NO)])
        .refuses(STATION, |it| it.test("Vera"), Refusal::TestedAlready);
}

#[test]
fn teams_at_the_gate_see_who_walks_in() {
    let gate = |_: &Desk<'_>| Watch { on: WatchTarget::Gate, teams: 2 };
    let walks = |seen| {
        let story = given(vera).when(SECURITY, gate).luck([]);
        story.luck([
            (WindowOpens, YES),
            (Volunteers, YES),
            (VolunteersHow, IN_PERSON),
            (ReportRight, YES),
            (SeenAtGate, seen),
        ])
    };
    walks(NO).then_chances([(SeenAtGate, 40)]).then_not_told(SECURITY, "SeenAtEmbassy");
    let story = walks(YES);
    let told: Vec<&str> = story.told(SECURITY).iter().map(Report::name).collect();
    assert!(told.contains(&"SeenAtEmbassy") && told.contains(&"FilePoints"), "{told:?}");
    comes(given(vera), WITHOUT_A_NAME).then_not_asked(SeenAtGate);
}

// ── those who are sent ──

fn sent() -> Story {
    given(vera).when(SECURITY, |it| it.dangle("Vera", "the plan")).luck([])
}

#[test]
fn a_dangle_takes_something_true_along() {
    sent()
        .then_told(SECURITY, |it| volunteers::ToSecurity::DangleIsSet {
            who: it.on("Vera"),
            holding: it.holding("the plan"),
        })
        .then_told(SECURITY, |_| doubles::ToSecurity::StockIs { items: 5 })
        .then_counted("walk_ins_dangled", 1);
}

#[test]
fn one_who_was_sent_looks_like_one_who_came() {
    let told = |story: Story| {
        let mut told = story.told(STATION).to_vec();
        let story = taken(story);
        told.extend_from_slice(story.told(STATION));
        bytes(&told)
    };
    assert_eq!(told(sent()), told(came()));
}

#[test]
fn a_dangle_names_whoever_takes_him() {
    let _ = taken(sent())
        .then_told(SECURITY, |it| recruiting::ToSecurity::OfferedHimself {
            who: it.on("Vera"),
            officer: it.on("Adams"),
        })
        .then_told(SECURITY, |it| watching::ToSecurity::OfficerSuspected { who: it.on("Adams") })
        .when(SECURITY, |it| it.feed("Vera", "the plan", it.lie("the plan")));
    taken(came()).then_reports(SECURITY, []);
}

#[test]
fn a_dangle_is_held_the_looser_the_less_he_is_loyal() {
    // A friend of nobody's, held with 40: at the next meeting, 30 + 4 of rapport.
    taken(sent())
        .when(STATION, |it| it.meet("Vera", [None, None]))
        .luck([(Luck::Redoubles, YES)])
        .then_told(STATION, |it| doubles::ToStation::HeWasTheirs { agent: it.on("Vera") });
}

#[test]
fn the_answers_of_one_who_was_sent_fit_less_often() {
    sent()
        .when(STATION, |it| it.test("Vera"))
        .luck([(OfferFits, NO), (TakesOffence, NO)])
        .then_chances([(OfferFits, 45)])
        .then_told(STATION, |it| volunteers::ToStation::WeTestedAnOffer {
            dossier: it.on("Vera"),
            fits: false,
            insulted: false,
        });
}

#[test]
fn a_dangle_who_is_sent_away_comes_home() {
    let ended = |it: &Desk<'_>| {
        Report::Security(ToSecurity::Volunteers(volunteers::ToSecurity::DangleEnded {
            who: it.on("Vera"),
        }))
    };
    let _ = sent()
        .when(STATION, |it| SendAway { who: it.on("Vera") })
        .luck([])
        .then_told(SECURITY, ended)
        .then_counted("volunteers_taken", 0)
        .when(SECURITY, |it| it.dangle("Vera", "the plan"));
    sent().weeks(3).then_told(SECURITY, ended);
}

/// Patience that an order of Security costs.
fn patience(story: &Story, order: impl Into<Order>) -> u8 {
    let plan = Plan::new(story.view(SECURITY));
    plan.consider(&order.into()).expect("a lawful order").patience
}

#[test]
fn only_a_reader_is_sent_and_something_dear_has_its_price() {
    let dear = |it: Cast| vera(it.holding("the code", 4, 12)).reads("the code").person("Zora");
    let story = given(dear);
    let cheap = patience(&story, story.desk(SECURITY).dangle("Vera", "the plan"));
    let dear = patience(&story, story.desk(SECURITY).dangle("Vera", "the code"));
    assert_eq!((cheap, dear), (2, 2 + 8));
    let _ = story
        .refuses(SECURITY, |it| it.dangle("Zora", "the plan"), Refusal::NotHisReader)
        .refuses(SECURITY, |it| it.dangle("Adams", "the plan"), Refusal::NotLocal);
    let _ = sent().refuses(SECURITY, |it| it.dangle("Vera", "the plan"), Refusal::IsDangled);
}

// ── without a name ──

/// He writes from a church, and is served by Adams.
fn served() -> Story {
    comes(given(vera), WITHOUT_A_NAME).when(STATION, |it| it.take("Vera")).luck([
        (VolunteersHow, 1),
        (ReportBorn, 0),
        (ReportBorn, YES),
        (ReportRight, YES),
        (Luck::Irregular, NO),
    ])
}

#[test]
fn one_without_a_name_chooses_his_place_and_meets_nobody() {
    let story = served().then_counted("anonymous", 1);
    let view = story.view(STATION);
    let (_, row, agent) = view.station().and_then(|desk| desk.agents().next()).expect("his");
    assert!(row.nameless && agent.drop.is_some() && agent.reads == 0);
    let _ = story
        .refuses(STATION, |it| it.meet("Vera", [None, None]), Refusal::NeverMeets)
        .refuses(STATION, |it| it.test("Vera"), Refusal::NoOffer);
}

#[test]
fn one_without_a_name_writes_nothing_before_he_is_paid() {
    let story = served().luck([]).then_not_asked(ReportBorn);
    let story = story.luck([]).then_not_asked(ReportBorn);
    story
        .when(STATION, |it| Pay { agent: it.on("Vera"), amount: Money(2) })
        .when(STATION, |it| it.service("Vera"))
        .luck([(ReportBorn, 0), (ReportBorn, NO)])
        .then_told(STATION, |it| contacts::ToStation::AgentPaid {
            agent: it.on("Vera"),
            amount: Money(2),
            rapport: 32,
        });
}

#[test]
fn nobody_can_give_away_whom_nobody_knows() {
    // The whole Station talks, and still there is only the paper to go by.
    let story = served().when(SECURITY, |it| it.arrest("Vera")).luck([(Luck::Breaks, 99)]);
    story.then_not_told(STATION, "ArrestInTheNews").then_view(STATION, |view, it| {
        let desk = view.station().expect("a Station");
        desk.agent(it.on("Vera")).is_ok_and(|agent| agent.standing == Standing::Active)
    });
}

// ── parcels ──

#[test]
fn a_parcel_brings_several_papers_and_nobody_to_ask() {
    let two = |it: Cast| vera(it.holding("the list", 2, 12)).reads("the list");
    let _ = given(two)
        .luck([
            (WindowOpens, YES),
            (Volunteers, YES),
            (VolunteersHow, BY_PARCEL),
            (ReportRight, YES),
            (ReportRight, YES),
        ])
        .then_reports(
            STATION,
            ["DossierOpened", "NamedCryptonym", "Volunteered", "ReportReceived", "ReportReceived"],
        )
        .then_counted("parcels", 1)
        .refuses(STATION, |it| it.take("Vera"), Refusal::NoOffer)
        .refuses(STATION, |it| it.pitch("Vera"), Refusal::Nameless);
}

/// A parcel of Security's: the list is true, the plan is not.
fn planted() -> Story {
    let two =
        |it: Cast| it.officer("Adams").person("Vera").reads("the plan").holding("the list", 2, 12);
    given(two)
        .when(SECURITY, |it| {
            let Fodder::Deception { value } = it.lie("the plan") else { unreachable!("a lie") };
            Plant { bait: it.holding("the list"), holding: it.holding("the plan"), value }
        })
        .luck([])
}

/// The paper on the plan, wherever in the parcel it lay.
fn believed(it: &Desk<'_>) -> Disseminate {
    let (view, plan) = (it.view(), it.holding("the plan"));
    let mut reports = view.station().expect("a Station").reports.iter();
    let (report, _) = reports.find(|(_, row)| row.holding == plan).expect("the lie");
    Disseminate { report, probability: 85, handling: Handling::EyesOnly }
}

#[test]
fn a_notice_withdraws_a_parcel_and_exposes_its_lie() {
    planted()
        .then_counted("parcels_planted", 1)
        .when(STATION, believed)
        .luck([])
        .then_counted("deceptions_believed", 1)
        .when(STATION, |_| BurnNotice { source: DossierId(0), whole: false })
        .luck([])
        .then_counted("deceptions_exposed", 1)
        .then_view(STATION, |view, _| view.station().is_some_and(|desk| desk.claims.is_empty()));
}

#[test]
fn a_parcel_that_nobody_uses_costs_nobody_anything() {
    let used = planted().when(STATION, believed).weeks(6);
    assert!(used.points(Line::Claims) < 0);
    assert_eq!(planted().weeks(6).points(Line::Claims), 0);
}

#[test]
fn a_parcel_takes_a_true_paper_and_a_false_one() {
    let plant = |bait, holding| {
        move |it: &Desk<'_>| {
            let value = (it.truth(holding) + 1) % 4;
            Plant { bait: it.holding(bait), holding: it.holding(holding), value }
        }
    };
    let dear = |it: Cast| it.officer("Adams").person("Vera").holding("the code", 5, 12);
    let story = given(dear);
    let desk = story.desk(SECURITY);
    let price = |bait, holding| patience(&story, plant(bait, holding)(&desk));
    assert_eq!((price("the plan", "the code"), price("the code", "the plan")), (3, 15));
    let _ = story.refuses(SECURITY, plant("the plan", "the plan"), Refusal::SameHolding);
}

// ── what is made up ──

/// Anna reads nothing, needs money and tells stories. She was asked for the plan.
fn storyteller(it: Cast, imagination: u8) -> Cast {
    let it = it.officer("Adams").colleague("Chen").person("Anna").imagination(imagination);
    it.agent(50).task("the plan")
}

#[test]
fn who_has_nothing_may_make_it_up() {
    given(|it| storyteller(it, 50))
        .luck([(Invents, YES), (InventedWhat, 2)])
        .then_chances([(Invents, 20)])
        .then_counted("fabrications", 1)
        .then_counted("mills", 0)
        .luck([(Invents, NO)])
        .then_told(STATION, |it| volunteers::ToStation::ReportReceived {
            report: ReportNo(0),
            source: it.on("Anna"),
            holding: it.holding("the plan"),
            value: 2,
            means: Means::Hearsay,
            seen: Week(1),
        });
}

#[test]
fn who_needs_no_money_makes_nothing_up() {
    let proud = |it: Cast| storyteller(it, 90).motive(Motive::Ideology);
    given(proud).luck([]).then_not_asked(Invents);
    let _ = given(|it| proud(it).besides(Motive::Money)).luck([(Invents, NO)]);
}

#[test]
fn a_reader_who_is_cut_off_may_go_on_writing() {
    let cut = |it: Cast| {
        let it =
            it.officer("Adams").person("Zora").reads("the plan").person("Anna").imagination(90);
        it.reads("the plan")
            .agent(50)
            .task("the plan")
            .rules(|rules| rules.security.restrict_weeks = 1)
    };
    given(cut)
        .when(SECURITY, |it| cutout::engine::order::Restrict { holding: it.holding("the plan") })
        .luck([(ReportBorn, NO)])
        .luck([(ReportBorn, NO)])
        .luck([(Invents, YES)])
        .then_not_asked(ReportBorn)
        .then_counted("fabrications", 1);
}

/// Anna's invention came to the Station, and by another way as well.
fn sold_twice() -> Story {
    given(|it| storyteller(it, 90))
        .luck([(Invents, YES), (InventedWhat, 2), (SellsTwice, 0)])
        .then_counted("mills", 1)
        .luck([(Invents, NO)])
}

#[test]
fn two_buyers_of_one_mill_are_one_source() {
    let story = sold_twice();
    let view = story.view(STATION);
    let reports = &view.station().expect("a Station").reports;
    let said: Vec<(DossierId, u8)> = reports.values().map(|it| (it.source, it.value)).collect();
    assert_eq!(said.len(), 2);
    assert!(said[0].0 != said[1].0 && said[0].1 == said[1].1, "two hands say the same");
    let _ = story
        .refuses(STATION, |_| TraceChain { report: ReportNo(0) }, Refusal::NotFromColleague)
        .when(STATION, |_| TraceChain { report: ReportNo(1) })
        .luck([(Shows, YES), (Invents, NO)])
        .then_told(STATION, |it| volunteers::ToStation::WeTracedAReport {
            report: ReportNo(1),
            answered: true,
            same: Some(it.on("Anna")),
        })
        .then_counted("mills_traced", 1)
        .refuses(STATION, |_| TraceChain { report: ReportNo(1) }, Refusal::TracedAlready);
}

#[test]
fn a_friendly_service_may_keep_its_source_to_itself() {
    sold_twice()
        .when(STATION, |_| TraceChain { report: ReportNo(1) })
        .luck([(Shows, NO), (Invents, NO)])
        .then_chances([(Shows, 60)])
        .then_told(STATION, |_| volunteers::ToStation::WeTracedAReport {
            report: ReportNo(1),
            answered: false,
            same: None,
        });
}

#[test]
fn a_colleague_is_nobody_to_be_won() {
    let _ = sold_twice().refuses(STATION, |it| it.pitch("Chen"), Refusal::IsColleague);
}

// ── men who are billed for ──

/// Anna is in need and tells stories; Boris is a friend of hers, and reads the plan.
fn in_need(it: Cast) -> Cast {
    let it = it.officer("Adams").person("Anna").imagination(80).agent(50).access();
    windows(it.person("Boris").reads("the plan").loyalty(0).knows("Anna", 70))
}

fn billed() -> Story {
    given(in_need).luck([(WindowOpens, YES), (Invents, YES)])
}

/// Boris is of those who come through a friend, and does.
fn brought() -> Story {
    let it = |it: Cast| {
        let it = it.officer("Adams").person("Boris").reads("the plan").loyalty(0);
        let it = it.comes(Comes::ThroughFriends).person("Anna").imagination(80).agent(50).access();
        windows(it.knows("Boris", 70))
    };
    given(it).luck([(WindowOpens, YES), (Volunteers, YES), (ReportRight, YES)])
}

#[test]
fn a_man_who_is_made_up_is_brought_like_any_other() {
    let names = ["DossierOpened", "NamedCryptonym", "Volunteered", "TieKnown", "ReportReceived"];
    billed()
        .then_chances([(Invents, 20)])
        .then_reports(STATION, names)
        .then_counted("invented_members", 1);
    brought().then_reports(STATION, names).then_counted("brought", 1);
    let kind = |story: &Story| {
        let view = story.view(STATION);
        let desk = view.station().expect("a Station");
        desk.ties.iter().map(|tie| tie.kind).collect::<Vec<_>>()
    };
    assert_eq!(kind(&billed()), [TieKind::Friend]);
    assert_eq!(kind(&billed()), kind(&brought()));
}

fn on_the_books(story: Story) -> Story {
    story.when(STATION, |it| it.take("Boris")).luck([])
}

#[test]
fn a_made_up_man_writes_but_counts_for_nobody() {
    let story = on_the_books(billed()).luck([(ReportBorn, YES)]).then_happened("Invented");
    assert_eq!(story.points(Line::AgentsClean), 2, "Anna alone");
    let story = on_the_books(brought());
    assert_eq!(story.points(Line::AgentsClean), 4, "Anna and Boris");
}

fn see(it: &Desk<'_>) -> SeeMember {
    SeeMember { officer: OfficerNo(0), member: it.on("Boris") }
}

#[test]
fn a_made_up_man_is_unwell_on_the_day() {
    let asked = |story: Story, comes, chance| {
        on_the_books(story)
            .when(STATION, see)
            .luck([(Shows, comes)])
            .then_chances([(Shows, chance)])
    };
    let told = |story: &Story| {
        let asked = story.told(STATION).iter().find_map(|report| match report {
            Report::Station(ToStation::Volunteers(volunteers::ToStation::WeAskedForAMember {
                came,
                ..
            })) => Some(*came),
            _ => None,
        });
        asked.expect("somebody was asked for")
    };
    assert!(!told(&asked(billed(), NO, 24)));
    assert!(told(&asked(brought(), YES, 85)));
    // One who tells stories may find somebody to play the part.
    assert!(told(&asked(billed(), YES, 24)));
}

#[test]
fn a_leader_who_was_taken_brings_nobody() {
    const MONDAY: u32 = 0;
    on_the_books(brought())
        .when(STATION, see)
        .when(SECURITY, |it| it.secretly("Anna"))
        .luck([(Hour, MONDAY), (Hour, 80), (Luck::Breaks, 99)])
        .then_not_asked(Shows)
        .then_nothing("MemberSeen");
}

#[test]
fn a_member_who_is_shown_may_be_seen() {
    on_the_books(brought())
        .when(STATION, see)
        .when(SECURITY, |it| it.watch("Adams", 4))
        .luck([(Shows, YES), (Luck::TailedOfficer, YES), (Luck::Manner, YES), (NamedAtOnce, YES)])
        .then_happened("ContactSeen");
}

#[test]
fn a_member_of_whom_only_the_leader_knows_cannot_be_met() {
    let _ = on_the_books(billed()).refuses(
        STATION,
        |it| it.meet("Boris", [Some(Errand::Spot), None]),
        Refusal::UnderLeader,
    );
}
