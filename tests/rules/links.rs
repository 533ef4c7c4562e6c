//! Roles, links that others serve, the air, sets in other hands, and ways back that others know.

use crate::{MONDAY, NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    cells,
    ids::{DistrictId, OfficerNo},
    links,
    luck::Luck::{
        BearingTaken, Breaks, CheckGarbled, CheckGiven, CheckMissed, Hour, JourneyNoticed,
        KitFound, LetterNoticed, PlanReturns, ReportBorn, WrongManBelieved,
    },
    nature::{Check, OnAlarm, Reception, Role, Sdr, Skill, WayBack},
    order::{
        AnswerPlan, AssignRole, Errand, PlayBack, Refusal, Relocate, SetContact, SetSecond, Watch,
        WatchTarget,
    },
    prison,
    setup::story::{Cast, Desk, Story},
    units::Money,
    view::{Channel, Contact, Report, ToStation},
};

/// Adams runs Anna, who has a set of her own.
fn on_the_air(it: Cast) -> Cast {
    it.officer("Adams").person("Anna").reads("the plan").agent(50).taught(Skill::Radio)
}

/// And the mark in her messages.
fn checked(it: Cast) -> Cast {
    on_the_air(it).taught(Skill::Check)
}

fn every_week(it: &Desk<'_>, agent: &str, channel: Channel) -> SetContact {
    let contact = Contact { officer: OfficerNo(0), channel, every: 1 };
    SetContact { agent: it.on(agent), contact: Some(contact) }
}

/// Anna is heard every week from now on.
fn heard(describe: fn(Cast) -> Cast) -> Story {
    given(describe)
        .when(STATION, |it| {
            let by = it.on("Anna");
            every_week(it, "Anna", Channel::Radio { by })
        })
        .luck([])
}

fn listens(story: Story, teams: u8) -> Story {
    story.when(SECURITY, move |_| Watch { on: WatchTarget::Air, teams })
}

#[test]
fn a_set_that_nobody_listens_for_is_not_found() {
    heard(on_the_air).luck([]).then_not_asked(BearingTaken).then_happened("LinkWorked");
}

#[test]
fn two_bearings_find_the_house() {
    listens(heard(on_the_air), 3)
        .luck([(BearingTaken, YES)])
        .then_told(SECURITY, |_| links::ToSecurity::BearingTaken { district: DistrictId(0) })
        .then_not_told(SECURITY, "TransmitterFound")
        .luck([(BearingTaken, YES)])
        .then_told(SECURITY, |it| links::ToSecurity::TransmitterFound { who: it.on("Anna") });
}

#[test]
fn a_set_that_was_moved_must_be_found_anew() {
    listens(heard(on_the_air), 3)
        .when(STATION, |it| Relocate { officer: OfficerNo(0), agent: it.on("Anna") })
        .luck([(BearingTaken, YES)])
        .when(STATION, |it| Relocate { officer: OfficerNo(0), agent: it.on("Anna") })
        .luck([(BearingTaken, YES)])
        .then_not_told(SECURITY, "TransmitterFound");
}

#[test]
fn a_burst_is_harder_to_find() {
    let burst = |it: Cast| on_the_air(it).taught(Skill::Burst);
    let story = given(burst).when(STATION, |it| every_week(it, "Anna", Channel::Burst)).luck([]);
    listens(story, 3).luck([(BearingTaken, NO)]).then_chances([(BearingTaken, 10)]);
}

/// Anna is taken in secret, and her set with her.
fn taken() -> Story {
    heard(checked)
        .when(SECURITY, |it| it.secretly("Anna"))
        .luck([(Hour, MONDAY), (KitFound, YES), (Breaks, 99)])
        .then_told(SECURITY, |it| links::ToSecurity::SetTaken { prisoner: it.on("Anna") })
        .then_counted("captured_sets", 1)
}

fn plays(it: &Desk<'_>) -> PlayBack {
    PlayBack { prisoner: it.on("Anna"), on: true }
}

#[test]
fn a_set_is_silent_when_its_owner_is_taken() {
    taken().luck([]).then_told(STATION, |it| {
        let by = it.on("Anna");
        Report::Station(ToStation::Links(links::ToStation::LinkFailed {
            agent: by,
            channel: Channel::Radio { by },
        }))
    });
}

#[test]
fn a_set_in_other_hands_sends_as_before() {
    taken()
        .when(SECURITY, plays)
        .luck([])
        .then_counted("played_back", 1)
        .then_happened("LinkWorked")
        .then_not_told(STATION, "LinkFailed");
}

/// She reports what she is given, and it goes out the week after.
fn fed() -> Story {
    taken()
        .when(SECURITY, plays)
        .luck([])
        .when(SECURITY, |it| it.feed("Anna", "the plan", it.lie("the plan")))
        .luck([(ReportBorn, YES)])
}

#[test]
fn a_played_set_reports_what_it_is_fed_and_the_check_may_tell() {
    fed()
        .luck([(CheckGiven, YES), (CheckGarbled, NO), (CheckMissed, NO)])
        .then_told(STATION, |it| links::ToStation::CheckRead {
            agent: it.on("Anna"),
            check: Check::Absent,
        })
        .then_happened("ReportReceived");
}

#[test]
fn a_tired_desk_misses_a_missing_check() {
    fed()
        .luck([(CheckGiven, YES), (CheckGarbled, NO), (CheckMissed, YES)])
        .then_told(STATION, |it| links::ToStation::CheckRead {
            agent: it.on("Anna"),
            check: Check::Present,
        })
        .then_counted("checks_missed", 1);
}

#[test]
fn only_a_secret_prisoner_with_a_set_is_played() {
    let _ = heard(on_the_air)
        .when(SECURITY, |it| it.arrest("Anna"))
        .luck([(Hour, MONDAY), (KitFound, YES), (Breaks, 99)])
        .refuses(SECURITY, plays, Refusal::NotSecret);
    let _ = heard(on_the_air)
        .when(SECURITY, |it| it.secretly("Anna"))
        .luck([(Hour, MONDAY), (KitFound, NO), (Breaks, 99)])
        .refuses(SECURITY, plays, Refusal::NoSet);
}

// ── links that others serve ──

/// Boris serves, in a role; Anna collects, and can write so that it does not show.
fn served(role: Role) -> impl Fn(Cast) -> Cast {
    move |it| {
        it.officer("Adams")
            .person("Anna")
            .reads("the plan")
            .agent(50)
            .taught(Skill::Writing)
            .person("Boris")
            .agent(50)
            .role(role)
    }
}

#[test]
fn a_letter_box_knows_both_ends() {
    given(served(Role::LetterBox))
        .when(STATION, |it| every_week(it, "Anna", Channel::LetterBox { by: it.on("Boris") }))
        .luck([])
        .luck([])
        .then_happened("LinkWorked")
        .then_view(STATION, |view, it| {
            let desk = view.station().expect("a Station");
            desk.known.iter().any(|row| row.knower == it.on("Boris"))
        });
}

#[test]
fn nobody_serves_a_link_without_the_role_for_it() {
    let _ = given(served(Role::Agent)).refuses(
        STATION,
        |it| every_week(it, "Anna", Channel::LetterBox { by: it.on("Boris") }),
        Refusal::NotInThatRole,
    );
}

#[test]
fn a_craft_must_be_learnt_first() {
    let _ = given(served(Role::Agent))
        .refuses(STATION, |it| every_week(it, "Anna", Channel::Burst), Refusal::NoSkill)
        .when(STATION, |it| it.meet("Anna", [Some(Errand::Learn { skill: Skill::Voice }), None]))
        .luck([])
        .then_told(STATION, |it| links::ToStation::SkillTaught {
            agent: it.on("Anna"),
            skill: Skill::Voice,
            done: true,
        })
        .when(STATION, |it| every_week(it, "Anna", Channel::Voice))
        .luck([]);
}

fn letters(story: Story) -> Story {
    story
        .when(STATION, |it| every_week(it, "Anna", Channel::Post { to: it.on("Boris") }))
        .when(STATION, |it| cutout::engine::order::Task {
            agent: it.on("Anna"),
            holding: Some(it.holding("the plan")),
        })
        .luck([])
}

#[test]
fn mail_cover_finds_an_address() {
    let mut story = letters(given(served(Role::Address)))
        .when(SECURITY, |_| Watch { on: WatchTarget::Mail(DistrictId(0)), teams: 2 });
    story = story.luck([(ReportBorn, YES)]);
    story
        .luck([(LetterNoticed, YES)])
        .then_told(SECURITY, |it| links::ToSecurity::LetterNoticed { who: it.on("Boris") });
}

#[test]
fn a_letter_in_another_district_is_not_read() {
    letters(given(served(Role::Address)))
        .luck([(ReportBorn, YES)])
        .luck([])
        .then_happened("PacketsLeft")
        .then_not_asked(LetterNoticed);
}

#[test]
fn a_journey_may_be_noticed_and_nothing_else() {
    let abroad = |it: &Desk<'_>| {
        let contact = Contact { officer: OfficerNo(0), channel: Channel::Abroad, every: 4 };
        SetContact { agent: it.on("Anna"), contact: Some(contact) }
    };
    given(served(Role::Agent))
        .refuses(
            STATION,
            |it| every_week(it, "Anna", Channel::Abroad),
            Refusal::BadInterval { least: 4, most: 8 },
        )
        .when(STATION, abroad)
        .weeks(3)
        .luck([(JourneyNoticed, YES)])
        .then_told(SECURITY, |it| links::ToSecurity::JourneyNoticed { who: it.on("Anna") })
        .then_not_told(SECURITY, "ContactSeen");
}

#[test]
fn a_second_way_is_taken_when_the_first_has_failed() {
    given(on_the_air)
        .when(STATION, |it| SetSecond {
            agent: it.on("Anna"),
            contact: Some(Contact {
                officer: OfficerNo(0),
                channel: Channel::Brush { sdr: Sdr::Straight },
                every: 1,
            }),
        })
        .luck([])
        .then_view(STATION, |view, it| {
            let desk = view.station().expect("a Station");
            desk.agent(it.on("Anna")).is_ok_and(|row| row.second.is_some())
        });
}

#[test]
fn a_role_is_told_at_the_next_contact_and_learnt_after_it() {
    let _ = given(served(Role::Agent))
        .when(STATION, |it| AssignRole { agent: it.on("Boris"), role: Role::Courier })
        .when(STATION, |it| it.meet("Boris", [None, None]))
        .luck([])
        .then_happened("RoleGiven")
        .refuses(
            STATION,
            |it| AssignRole { agent: it.on("Boris"), role: Role::Courier },
            Refusal::NothingChanges,
        );
}

#[test]
fn a_sleeper_has_his_trigger() {
    given(served(Role::Sleeper))
        .when(STATION, |it| AssignRole { agent: it.on("Boris"), role: Role::Agent })
        .luck([])
        .then_happened("RoleGiven")
        .then_nothing("RoleNoted");
}

#[test]
fn a_documents_man_makes_papers_cheaper_and_sees_the_face() {
    let papers = |it: &Desk<'_>| it.meet("Anna", [Some(Errand::TakePapers), None]);
    let spent = |describe: Box<dyn Fn(Cast) -> Cast>| {
        let story = given(describe).when(STATION, papers).luck([]);
        story.view(STATION).station().expect("a Station").money
    };
    let dear = spent(Box::new(served(Role::Agent)));
    let cheap = spent(Box::new(served(Role::Forger)));
    assert_eq!(cheap, Money(dear.0 + 3));
}

// ── ways back ──

/// Anna runs Boris, and knows how he would come back. She talks, and is tried.
fn told() -> Story {
    given(|it| {
        it.officer("Adams")
            .person("Anna")
            .agent(50)
            .person("Boris")
            .agent(50)
            .rules(|rules| rules.cell.every = 1)
            .member_of("Anna")
            .plan(true)
            .on_alarm(OnAlarm::Stay)
    })
    .when(SECURITY, |it| it.arrest("Anna"))
    .luck([(Hour, MONDAY), (Breaks, 0)])
    .then_told(SECURITY, |it| prison::ToSecurity::PlanByPrisoner {
        prisoner: it.on("Anna"),
        whom: it.on("Boris"),
        kind: WayBack::DatedDrop,
    })
}

fn waits(story: Story, how: Reception) -> Story {
    story.when(SECURITY, move |it| AnswerPlan { whom: it.on("Boris"), how })
}

#[test]
fn an_orphan_who_believes_the_wrong_man_is_theirs() {
    waits(told(), Reception::Control)
        .luck([(PlanReturns, YES), (WrongManBelieved, YES)])
        .then_told(SECURITY, |it| links::ToSecurity::WeMetHim { who: it.on("Boris") })
        .then_told(STATION, |it| cells::ToStation::InTouchAgain {
            agent: it.on("Boris"),
            officer: OfficerNo(0),
            by_plan: true,
        });
}

#[test]
fn an_orphan_who_does_not_believe_walks_on() {
    waits(told(), Reception::Control)
        .luck([(PlanReturns, YES), (WrongManBelieved, NO)])
        .then_told(SECURITY, |it| links::ToSecurity::Shied { who: it.on("Boris") })
        .then_not_told(STATION, "InTouchAgain");
}

#[test]
fn an_orphan_can_be_taken_where_he_comes_back() {
    waits(told(), Reception::Arrest)
        .luck([(PlanReturns, YES), (WrongManBelieved, YES)])
        .then_taken(["Boris"]);
}

#[test]
fn nobody_is_waited_for_whose_way_back_is_not_known() {
    let _ = given(served(Role::Agent)).refuses(
        SECURITY,
        |it| AnswerPlan { whom: it.on("Boris"), how: Reception::Arrest },
        Refusal::NoWayBack,
    );
}
