//! Agents who run agents: what their people come to know, and how they are found again.

use crate::{MONDAY, NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    cells, contacts, flight,
    ids::{DossierId, OfficerNo},
    luck::Luck::{
        Breaks, BreaksLater, Hour, Irregular, Manner, MemberWonders, MembersMeet, NamedAtOnce,
        PlanReturns, Recontacted, ReportBorn, ReportRight, ReviewFinds, RouteShows, TailedOfficer,
    },
    nature::{Known, OnAlarm, Route, Sdr, WayBack},
    order::{Charge, Errand, Meet, Plan, Recontact, Refusal, Review, SetSecond},
    prison,
    setup::story::{Cast, Desk, Story},
    units::{Days, Week},
    view::{Channel, Contact, FileItem, Report, ToSecurity, ToStation, doubt},
    watching,
};

/// Adams runs Anna and Boris, who do not know of each other.
fn apart(it: Cast) -> Cast {
    it.officer("Adams").person("Anna").agent(50).access().person("Boris").agent(50)
}

/// Anna runs Boris, whom she sees every week, and who stays where he is whatever happens.
fn cell(it: Cast) -> Cast {
    apart(it).rules(|rules| rules.cell.every = 1).member_of("Anna").on_alarm(OnAlarm::Stay)
}

/// And Cyril.
fn wider(it: Cast) -> Cast {
    cell(it).person("Cyril").agent(50).member_of("Anna").on_alarm(OnAlarm::Stay)
}

fn take_on(it: &Desk<'_>, leader: &str, member: &str) -> Meet {
    it.meet(leader, [Some(Errand::TakeOn { member: it.on(member) }), None])
}

#[test]
fn an_agent_takes_another_on() {
    given(apart)
        .when(STATION, |it| take_on(it, "Anna", "Boris"))
        .luck([])
        .then_told(STATION, |it| cells::ToStation::TakenOn {
            leader: it.on("Anna"),
            member: it.on("Boris"),
        })
        .then_view(STATION, |view, it| {
            let agent = view.station().expect("a Station").agent(it.on("Boris")).expect("ours");
            agent.contact.map(|it| it.channel) == Some(Channel::Through { leader: it.on("Anna") })
        })
        .then_counted("cells_formed", 1);
}

#[test]
fn a_leader_runs_four_and_not_himself() {
    let five = |it: Cast| {
        let it = wider(it).person("Dora").agent(50).member_of("Anna");
        let it = it.person("Egon").agent(50).member_of("Anna");
        it.person("Franz").agent(50).person("Gerda").agent(50).person("Hugo").agent(50)
    };
    let _ = given(five)
        .refuses(STATION, |it| take_on(it, "Anna", "Franz"), Refusal::CellFull { most: 4 })
        .refuses(STATION, |it| take_on(it, "Franz", "Franz"), Refusal::HimselfOnly);
}

#[test]
fn a_leader_can_run_a_leader_but_nobody_in_a_circle() {
    let it = |it: Cast| apart(it).person("Cyril").agent(50).member_of("Boris");
    let _ = given(it)
        .when(STATION, |it| take_on(it, "Anna", "Boris"))
        .luck([])
        .then_told(STATION, |it| cells::ToStation::TakenOn {
            leader: it.on("Anna"),
            member: it.on("Boris"),
        })
        .refuses(STATION, |it| take_on(it, "Boris", "Anna"), Refusal::UnderLeader);
    // Told in one week, only the first of them is done.
    given(apart)
        .when(STATION, |it| take_on(it, "Anna", "Boris"))
        .when(STATION, |it| take_on(it, "Boris", "Anna"))
        .luck([(Hour, 20), (Hour, 40)])
        .then_view(STATION, |view, it| {
            let desk = view.station().expect("a Station");
            let under = |name: &str| desk.agent(it.on(name)).expect("ours").leader().is_some();
            under("Anna") != under("Boris")
        });
}

/// Days of Adams that are not spoken for in the first week in which Boris is due.
fn days_left(describe: impl FnOnce(Cast) -> Cast) -> Days {
    let story = given(describe);
    let plan = Plan::new(story.view(STATION));
    plan.left().days_of(OfficerNo(0))
}

#[test]
fn a_member_costs_no_days() {
    assert_eq!(days_left(cell), Days(5));
    assert_eq!(days_left(apart), Days(5 - 2));
}

/// Boris reads the plan, and has something in the first week.
fn found(describe: impl FnOnce(Cast) -> Cast) -> Story {
    given(|it| describe(it).reads("the plan").task("the plan")).luck([
        // Anna has nothing to find.
        (ReportBorn, NO),
        (ReportBorn, YES),
        (ReportRight, YES),
        (Irregular, NO),
    ])
}

#[test]
fn what_a_member_has_comes_a_link_later() {
    let report = |story: &Story| story.told(STATION).iter().any(|it| it.name() == "ReportReceived");
    let met = found(|it| apart(it).access()).when(STATION, |it| it.meet("Boris", [None, None]));
    assert!(report(&met.luck([(ReportBorn, NO)])));
    let met = found(cell)
        .when(STATION, |it| it.meet("Anna", [None, None]))
        .luck([(Hour, MONDAY), (Hour, SATURDAY_NIGHT), (ReportBorn, NO)])
        .then_happened("PassedOn");
    assert!(!report(&met));
    let met = met.when(STATION, |it| it.meet("Anna", [None, None])).luck([(ReportBorn, NO)]);
    assert!(report(&met));
    let _ = met.then_view(STATION, |view, it| {
        let report = view.station().and_then(|desk| desk.reports.values().next());
        report.is_some_and(|row| row.source == it.on("Boris") && row.seen == Week(1))
    });
}

/// The last hour in which anything is done by day.
const SATURDAY_NIGHT: u32 = 6 * 14 - 1;

#[test]
fn a_member_is_not_met() {
    let _ = given(cell)
        .refuses(STATION, |it| it.meet("Boris", [None, None]), Refusal::UnderLeader)
        .refuses(STATION, |it| it.service("Boris"), Refusal::UnderLeader);
}

#[test]
fn members_do_not_weigh_on_the_officer() {
    // Seven agents, one of whom is Anna's affair: nobody has more than he can handle.
    let many = |it: Cast| {
        let it = it.officer("Adams").person("Anna").agent(50).reads("the plan").task("the plan");
        let it = it.person("Cyril").agent(50).person("Dora").agent(50).person("Egon").agent(50);
        let it = it.person("Franz").agent(50).person("Gerda").agent(50);
        it.person("Boris").agent(50)
    };
    given(many).luck([]).then_chances([(ReportBorn, 30)]);
    given(|it| many(it).member_of("Anna")).luck([]).then_chances([(ReportBorn, 40)]);
}

#[test]
fn a_leader_gives_his_people_away_by_name() {
    given(cell)
        .when(SECURITY, |it| it.arrest("Anna"))
        .luck([(Hour, MONDAY), (Breaks, 0)])
        .then_told(SECURITY, |it| prison::ToSecurity::NamedByPrisoner {
            prisoner: it.on("Anna"),
            whom: it.on("Boris"),
            how: Known::TrueName,
            relation: cutout::engine::nature::Relation::WorksWithMe,
        });
}

#[test]
fn a_member_gives_a_face_away() {
    given(cell)
        .when(SECURITY, |it| it.arrest("Boris"))
        .luck([(Hour, MONDAY), (Breaks, 0)])
        .then_told(SECURITY, |it| prison::ToSecurity::NamedByPrisoner {
            prisoner: it.on("Boris"),
            whom: it.face("Anna"),
            how: Known::Face,
            relation: cutout::engine::nature::Relation::RunsMe,
        });
}

#[test]
fn a_cutout_keeps_those_apart_whom_he_serves() {
    given(wider)
        .when(SECURITY, |it| it.arrest("Boris"))
        .luck([(Hour, MONDAY), (Breaks, 0)])
        .then_view(SECURITY, |view, it| {
            view.security().expect("Security").dossier(it.on("Cyril")).expect("his").points() == 0
        });
}

/// Two members of a cell become friends, and nobody reports it.
fn friends() -> Story {
    given(wider)
        .luck([(MembersMeet, YES)])
        .then_chances([(MembersMeet, 6)])
        .then_reports(STATION, [])
}

fn review(it: &Desk<'_>) -> Review {
    Review { officer: it.officer("Adams"), cell: it.on("Anna") }
}

#[test]
fn members_become_friends_and_give_each_other_away() {
    friends()
        .when(SECURITY, |it| it.arrest("Boris"))
        .luck([(Hour, MONDAY), (Breaks, 0)])
        .then_told(SECURITY, |it| prison::ToSecurity::NamedByPrisoner {
            prisoner: it.on("Boris"),
            whom: it.on("Cyril"),
            how: Known::TrueName,
            relation: cutout::engine::nature::Relation::WorksWithMe,
        });
}

#[test]
fn a_review_finds_who_knows_whom() {
    friends()
        .when(STATION, review)
        .luck([(ReviewFinds, YES)])
        .then_chances([(ReviewFinds, 50)])
        .then_told(STATION, |it| cells::ToStation::TheyKnowEachOther {
            one: it.on("Boris"),
            other: it.on("Cyril"),
        })
        .then_told(STATION, |it| cells::ToStation::Reviewed { cell: it.on("Anna"), found: 1 });
}

#[test]
fn a_review_may_find_nothing() {
    friends()
        .when(STATION, review)
        .luck([(ReviewFinds, NO)])
        .then_told(STATION, |it| cells::ToStation::Reviewed { cell: it.on("Anna"), found: 0 });
    given(wider)
        .when(STATION, review)
        .luck([(MembersMeet, NO)])
        .then_not_asked(ReviewFinds)
        .then_told(STATION, |it| cells::ToStation::Reviewed { cell: it.on("Anna"), found: 0 });
}

#[test]
fn only_a_cell_is_reviewed() {
    let _ = given(apart).refuses(STATION, review, Refusal::NoCell);
}

/// Anna is taken in the first week, has said nothing, and is brought before a court in the second.
fn without_anna(describe: impl FnOnce(Cast) -> Cast) -> Story {
    let proven = |it: Cast| {
        let it = it.officer("Adams").person("Anna").agent(50).access().file(70);
        describe(it.person("Boris").agent(50).member_of("Anna").on_alarm(OnAlarm::Stay))
    };
    given(proven)
        .when(SECURITY, |it| it.arrest("Anna"))
        .luck([(Breaks, 99)])
        .then_happened("LinkLost")
        .when(SECURITY, |it| Charge { prisoner: it.on("Anna") })
}

fn look_for(it: &Desk<'_>) -> Recontact {
    Recontact { officer: it.officer("Adams"), agent: it.on("Boris"), sdr: Sdr::Straight }
}

#[test]
fn members_without_a_leader_are_orphans_after_two_weeks() {
    without_anna(|it| it)
        .luck([])
        .then_nothing("Orphaned")
        .luck([])
        .then_happened("Orphaned")
        .then_counted("cells_orphaned", 1)
        .luck([])
        .then_nothing("Orphaned");
}

#[test]
fn members_of_one_who_has_gone_to_ground_are_adrift_too() {
    let it = |it: Cast| it.officer("Adams").person("Clara").agent(50);
    let it = |cast: Cast| it(cast).person("Anna").agent(50).access().member_of("Clara");
    given(|cast| it(cast).person("Boris").agent(50).member_of("Anna").on_alarm(OnAlarm::Stay))
        .when(SECURITY, |it| it.arrest("Clara"))
        .luck([(Hour, MONDAY), (Breaks, 99)])
        .then_told(STATION, |it| flight::ToStation::WentToGround { agent: it.on("Anna") })
        .then_happened("LinkLost");
}

#[test]
fn with_a_plan_he_comes_back_within_three_weeks() {
    let planned = || without_anna(|it| it.plan(false)).luck([(PlanReturns, NO)]);
    let back = |it: &Desk<'_>| {
        Report::Station(ToStation::Cells(cells::ToStation::InTouchAgain {
            agent: it.on("Boris"),
            officer: it.officer("Adams"),
            by_plan: true,
        }))
    };
    without_anna(|it| it.plan(false)).luck([(PlanReturns, YES)]).then_told(STATION, back);
    planned()
        .then_chances([(PlanReturns, 33)])
        .then_not_told(STATION, "InTouchAgain")
        .luck([(PlanReturns, NO)])
        .then_chances([(PlanReturns, 49)])
        .luck([])
        .then_not_asked(PlanReturns)
        .then_told(STATION, back)
        .then_counted("cells_recovered", 1)
        .when(STATION, |it| it.meet("Boris", [None, None]))
        .luck([])
        .then_reports(STATION, ["WeMet"]);
}

/// Anna talks at once, and says all she knows within the week.
fn anna_talks(known: bool) -> Story {
    given(|it| cell(it).plan(known))
        .when(SECURITY, |it| it.arrest("Anna"))
        .luck([(Hour, MONDAY), (Breaks, 0)])
}

#[test]
fn a_plan_that_was_given_away_brings_nobody_back() {
    anna_talks(true)
        .then_told(SECURITY, |it| prison::ToSecurity::PlanByPrisoner {
            prisoner: it.on("Anna"),
            whom: it.on("Boris"),
            kind: WayBack::DatedDrop,
        })
        .luck([(PlanReturns, YES)])
        .then_not_told(STATION, "InTouchAgain")
        .then_told(SECURITY, |it| {
            let item = FileItem::SeenAtDrop;
            // Named 35, of which 2 have faded; seen where others were waiting 30.
            Report::Security(ToSecurity::Watching(watching::ToSecurity::FilePoints {
                dossier: it.on("Boris"),
                item,
                points: 35 - 2 + 30,
            }))
        });
}

#[test]
fn a_plan_that_the_leader_never_knew_survives_him() {
    anna_talks(false)
        .then_not_told(SECURITY, "PlanByPrisoner")
        .luck([(PlanReturns, YES)])
        .then_reports(STATION, ["InTouchAgain"]);
}

#[test]
fn a_plan_is_taught_at_a_meeting() {
    let _ = given(apart)
        .when(STATION, |it| {
            it.meet(
                "Boris",
                [Some(Errand::MakePlan { kind: WayBack::DatedDrop, known: true }), None],
            )
        })
        .luck([])
        .then_told(STATION, |it| cells::ToStation::PlanMade {
            agent: it.on("Boris"),
            kind: WayBack::DatedDrop,
            known: true,
        })
        .refuses(
            STATION,
            |it| {
                it.meet(
                    "Boris",
                    [Some(Errand::MakePlan { kind: WayBack::DatedDrop, known: true }), None],
                )
            },
            Refusal::NothingChanges,
        );
}

#[test]
fn without_a_plan_somebody_must_go_and_look() {
    without_anna(|it| it)
        .luck([])
        .when(STATION, look_for)
        .luck([(Recontacted, NO)])
        .then_chances([(Recontacted, 35)])
        .then_told(STATION, |it| cells::ToStation::RecontactFailed { agent: it.on("Boris") })
        .when(STATION, look_for)
        .luck([(Recontacted, YES)])
        .then_told(STATION, |it| cells::ToStation::InTouchAgain {
            agent: it.on("Boris"),
            officer: it.officer("Adams"),
            by_plan: false,
        });
}

#[test]
fn nobody_looks_for_a_man_whom_he_meets_anyway() {
    let _ = given(apart).refuses(STATION, look_for, Refusal::InTouch);
}

#[test]
fn looking_for_somebody_takes_days() {
    let story = without_anna(|it| it).luck([]);
    let mut plan = Plan::new(story.view(STATION));
    let (officer, agent) = (OfficerNo(0), DossierId(1));
    let before = plan.left().days_of(officer);
    plan.add(Recontact { officer, agent, sdr: Sdr::Short }).expect("an orphan");
    assert_eq!(plan.left().days_of(officer), Days(before.0 - 2 - 1));
}

#[test]
fn who_goes_looking_may_be_followed_to_the_one_he_finds() {
    without_anna(|it| it)
        .luck([])
        .when(SECURITY, |it| it.watch("Adams", 4))
        .when(STATION, look_for)
        .luck([(Recontacted, YES), (TailedOfficer, YES), (Manner, YES), (NamedAtOnce, NO)])
        .then_happened("ContactSeen")
        .then_view(SECURITY, |view, it| {
            let desk = view.security().expect("Security");
            desk.dossier(it.face("Boris")).expect("a face").points() == 16
        });
}

#[test]
fn who_goes_looking_breaks_off_when_he_is_followed() {
    without_anna(|it| it)
        .luck([])
        .when(SECURITY, |it| it.watch("Adams", 4))
        .when(STATION, |it| Recontact { sdr: Sdr::Long, ..look_for(it) })
        .luck([(Recontacted, YES), (TailedOfficer, YES), (RouteShows, YES)])
        .then_told(STATION, |it| contacts::ToStation::WeBrokeOff {
            with: it.on("Boris"),
            officer: it.officer("Adams"),
            route: Route::Covered,
        });
}

#[test]
fn an_orphan_who_was_taken_is_not_found() {
    without_anna(|it| it)
        .luck([])
        .when(SECURITY, |it| it.secretly("Boris"))
        .when(STATION, look_for)
        .luck([(Hour, MONDAY), (Hour, SATURDAY_NIGHT), (Breaks, 99)])
        .then_not_asked(Recontacted)
        .then_told(STATION, |it| cells::ToStation::RecontactFailed { agent: it.on("Boris") });
}

#[test]
fn a_leader_who_is_freed_has_his_people_again() {
    given(cell)
        .when(SECURITY, |it| it.arrest("Anna"))
        .luck([(Breaks, 99)])
        .luck([(BreaksLater, NO)])
        .luck([])
        .then_happened("Freed")
        .luck([])
        .then_happened("PassedOn")
        .then_nothing("LinkLost");
}

/// Boris has a way of his own, and is about to be given to Anna; members are asked each week.
fn with_a_way(change: impl FnOnce(Cast) -> Cast) -> Story {
    let often = |it: Cast| change(it).rules(|rules| rules.cell.unease_every = 1);
    given(often)
        .when(STATION, |it| SetSecond {
            agent: it.on("Boris"),
            contact: Some(Contact {
                officer: it.officer("Adams"),
                channel: Channel::Brush { sdr: Sdr::Straight },
                every: 1,
            }),
        })
        .luck([])
        .when(STATION, |it| take_on(it, "Anna", "Boris"))
}

/// Anna, who is theirs, and Boris, who doesn't know it.
fn turned(it: Cast) -> Cast {
    let it = it.officer("Adams").person("Anna").agent(50).access().controlled(80);
    it.person("Boris").agent(50)
}

#[test]
fn a_member_with_a_way_past_the_leader_tells_what_seems_odd_and_not_again_for_weeks() {
    with_a_way(apart)
        .luck([(MemberWonders, YES)])
        .then_chances([(MemberWonders, 4)])
        .then_told(STATION, |it| cells::ToStation::TheyWonder {
            leader: it.on("Anna"),
            member: it.on("Boris"),
        })
        .then_view(STATION, |view, it| {
            let items = doubt::board(view, it.on("Anna"));
            items.iter().any(|item| item.sign == doubt::Sign::Uneasy && item.shown)
        })
        .luck([])
        .then_not_asked(MemberWonders);
}

#[test]
fn a_leader_who_is_theirs_seems_odd_more_often() {
    let _ = with_a_way(turned).luck([(MemberWonders, NO)]).then_chances([(MemberWonders, 15)]);
}

#[test]
fn nobody_is_asked_who_has_no_way_past_the_leader() {
    let _ = given(|it| cell(it).rules(|rules| rules.cell.unease_every = 1))
        .luck([])
        .then_not_asked(MemberWonders);
}
