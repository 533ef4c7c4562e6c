//! People inside the other house: how they are won, what they bring, how they are looked for; and
//! doubles who change sides more than once.

use crate::{NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    doubles, flight,
    gazetteer::Papers,
    ids::StaffNo,
    luck::Luck::{
        Breaks, Hour, HouseSearched, InsiderSees, InsiderTells, InsiderWon, Redoubles, ReportBorn,
        SeenThrough, Supervised, TipSeen, TurnedAgain,
    },
    moles,
    nature::{Clearance, Fodder, Inside, Motive, OnAlarm, StaffRole, Tip},
    order::{Approach, Bench, Deceive, Dormant, LookInside, Refusal, SetClearance, TurnAgain},
    prison,
    setup::story::{Cast, Desk, Story},
    view::{Report, ToSecurity},
};

/// The last night of the week.
const SATURDAY: u32 = 17;

/// Adams meets Anna every second week; Oscar drives him.
fn driven(it: Cast) -> Cast {
    it.officer("Adams").person("Anna").agent(50).person("Oscar").staff(StaffRole::Driver)
}

fn ask(it: &Desk<'_>, motive: Motive) -> Approach {
    Approach { whom: it.on("Oscar"), motive }
}

fn asked(story: Story) -> Story {
    story.when(SECURITY, |it| ask(it, Motive::Money))
}

fn kept(to: Clearance) -> impl FnOnce(&Desk<'_>) -> SetClearance {
    move |_| SetClearance { staff: StaffNo(0), to }
}

#[test]
fn a_driver_who_is_won_gives_a_meeting_away() {
    asked(given(driven))
        .luck([(InsiderWon, YES), (InsiderSees, YES)])
        // 35, for money 12, less a quarter of a loyalty of 50.
        .then_chances([(InsiderWon, 35 + 12 - 12), (InsiderSees, 45)])
        .then_told(SECURITY, |it| moles::ToSecurity::InsiderIsOurs { whom: it.on("Oscar") })
        .then_told(SECURITY, |it| moles::ToSecurity::MeetingBetrayed {
            by: it.on("Oscar"),
            officer: it.on("Adams"),
        })
        .then_not_told(STATION, "OneOfUsWasAsked")
        .then_counted("staff_pitched", 1)
        .then_counted("penetrations", 1);
}

#[test]
fn a_wrong_motive_wins_fewer() {
    given(driven)
        .when(SECURITY, |it| ask(it, Motive::Ideology))
        .luck([(InsiderWon, NO), (InsiderTells, NO)])
        .then_chances([(InsiderWon, 35 - 10 - 12)]);
}

#[test]
fn whoever_will_not_may_tell_his_own_people() {
    let told = |yes| asked(given(driven)).luck([(InsiderWon, NO), (InsiderTells, yes)]);
    let who = Inside::Staff(StaffNo(0));
    told(YES)
        .then_told(STATION, |_| moles::ToStation::OneOfUsWasAsked { who })
        .then_told(SECURITY, |it| moles::ToSecurity::InsiderRefused { whom: it.on("Oscar") });
    told(NO)
        .then_not_told(STATION, "OneOfUsWasAsked")
        .then_told(SECURITY, |it| moles::ToSecurity::InsiderRefused { whom: it.on("Oscar") });
}

#[test]
fn a_suspended_driver_brings_nothing() {
    asked(given(driven).when(STATION, kept(Clearance::Suspended)))
        .luck([(InsiderWon, YES)])
        .then_not_asked(InsiderSees);
}

#[test]
fn a_restricted_driver_brings_less() {
    asked(given(driven).when(STATION, kept(Clearance::Restricted)))
        .luck([(InsiderWon, YES), (InsiderSees, NO)])
        .then_chances([(InsiderSees, 13)]);
}

#[test]
fn a_driver_who_is_sent_away_was_a_mole_that_is_found() {
    asked(given(driven))
        .luck([(InsiderWon, YES), (InsiderSees, NO)])
        .when(STATION, kept(Clearance::Dismissed))
        .luck([])
        .then_not_asked(InsiderSees)
        .then_counted("moles_found", 1);
}

#[test]
fn who_was_asked_is_not_asked_again_at_once() {
    let _ = asked(given(driven)).luck([(InsiderWon, NO), (InsiderTells, NO)]).refuses(
        SECURITY,
        |it| ask(it, Motive::Ego),
        Refusal::AskedNotLongAgo { until: cutout::engine::units::Week(11) },
    );
}

/// Viktor, who sees the list of arrests, is Adams's; so is Anna, who has papers and runs.
fn friend(it: Cast) -> Cast {
    let it = it.officer("Adams").person("Anna").agent(50).access().papers();
    let it = it.on_alarm(OnAlarm::Run);
    it.person("Viktor").in_house(Papers::Arrests, 4).agent(50).access()
}

#[test]
fn a_source_who_sees_the_list_warns_before_the_hour() {
    given(friend)
        .when(SECURITY, |it| it.secretly("Anna"))
        .luck([(Hour, SATURDAY), (TipSeen, YES), (TipSeen, NO)])
        .then_told(STATION, |it| flight::ToStation::HasFled { agent: it.on("Anna") })
        .then_told(SECURITY, |it| prison::ToSecurity::ArrestFailed { whom: it.on("Anna") });
}

#[test]
fn a_benched_source_hears_nothing() {
    given(friend)
        .when(SECURITY, |it| Bench { whom: it.on("Viktor"), on: true })
        .luck([])
        .when(SECURITY, |it| it.secretly("Anna"))
        .luck([(Hour, SATURDAY), (Breaks, 99)])
        .then_not_asked(TipSeen)
        .then_taken(["Anna"]);
}

fn look(it: &Desk<'_>) -> LookInside {
    LookInside { whom: it.on("Viktor") }
}

#[test]
fn an_inquiry_in_the_house_finds_what_there_is() {
    given(friend)
        .when(SECURITY, look)
        .luck([(TipSeen, NO)])
        .luck([(TipSeen, NO), (HouseSearched, YES)])
        .then_chances([(HouseSearched, 60)])
        .then_told(SECURITY, |it| moles::ToSecurity::HouseInquiryEnded {
            whom: it.on("Viktor"),
            found: true,
        });
}

#[test]
fn an_inquiry_in_the_house_may_find_what_is_not_there() {
    given(|it| it.officer("Adams").person("Viktor").in_house(Papers::Cases, 4))
        .when(SECURITY, look)
        .luck([])
        .luck([(HouseSearched, YES)])
        .then_chances([(HouseSearched, 10)])
        .then_told(SECURITY, |it| moles::ToSecurity::HouseInquiryEnded {
            whom: it.on("Viktor"),
            found: true,
        });
}

#[test]
fn a_mole_reads_the_inquiry_about_himself() {
    given(friend)
        .when(SECURITY, look)
        .luck([(TipSeen, YES)])
        .when(STATION, |it| it.meet("Viktor", [None, None]))
        .luck([(TipSeen, NO)])
        .then_told(STATION, |it| moles::ToStation::SourceWarns {
            source: it.on("Viktor"),
            tip: Tip::Inquiry,
            about: it.on("Viktor"),
        });
}

#[test]
fn only_ones_own_house_is_looked_into() {
    let _ = given(|it| it.officer("Adams").person("Zora")).refuses(
        SECURITY,
        |it| LookInside { whom: it.on("Zora") },
        Refusal::NotOfOurHouse,
    );
}

/// Anna was Security's, and has told Adams.
fn told_him() -> Story {
    given(|it| it.officer("Adams").person("Anna").agent(50).access().controlled(60))
        .when(STATION, |it| it.meet("Anna", [None, None]))
        .luck([(Redoubles, YES)])
        .then_told(STATION, |it| doubles::ToStation::HeWasTheirs { agent: it.on("Anna") })
}

/// Somebody minds her from now on.
fn minded(story: Story) -> Story {
    story.when(SECURITY, |it| it.watch("Anna", 1))
}

fn seen_through() -> Story {
    minded(told_him())
        .when(STATION, |it| it.meet("Anna", [None, None]))
        .luck([(Supervised, YES), (SeenThrough, YES)])
        .then_chances([(SeenThrough, 60)])
        .then_told(SECURITY, |it| moles::ToSecurity::WeSawThrough { double: it.on("Anna") })
}

fn choose(it: &Desk<'_>) -> TurnAgain {
    TurnAgain { double: it.on("Anna") }
}

#[test]
fn a_double_who_was_seen_through_is_turned_once_more() {
    seen_through()
        .when(SECURITY, choose)
        .luck([(TurnedAgain, YES)])
        .then_told(SECURITY, |it| moles::ToSecurity::WeTurnedAgain { double: it.on("Anna") })
        .then_reports(STATION, [])
        .then_counted("triples", 1);
}

#[test]
fn who_is_asked_to_choose_may_choose_them() {
    seen_through()
        .when(SECURITY, choose)
        .luck([(TurnedAgain, NO)])
        .then_told(SECURITY, |it| moles::ToSecurity::HeIsLostToUs { double: it.on("Anna") })
        .then_view(SECURITY, |view, _| {
            view.security().is_some_and(|desk| desk.doubles().next().is_none())
        });
}

#[test]
fn only_who_was_seen_through_is_asked_to_choose() {
    let _ = told_him().refuses(SECURITY, choose, Refusal::NotSeenThrough);
}

#[test]
fn a_double_who_is_not_met_is_not_heard() {
    minded(told_him()).luck([]).then_not_asked(SeenThrough);
}

#[test]
fn a_double_who_rests_is_not_heard() {
    let met = |it: Cast| it.officer("Adams").person("Anna").agent(50).controlled(60);
    let rests = given(met)
        .when(STATION, |it| it.meet("Anna", [None, None]))
        .luck([(Redoubles, YES)])
        .when(STATION, |it| Dormant { agent: it.on("Anna") });
    minded(rests).weeks(2).then_not_asked(SeenThrough);
}

/// Two doubles who are to look for the plan.
fn two(it: Cast) -> Cast {
    let it = it.officer("Adams").person("Anna").agent(50).access();
    let it = it.reads("the plan").task("the plan").controlled(90);
    it.person("Boris").agent(50).access().reads("the plan").task("the plan").controlled(90)
}

#[test]
fn what_one_double_says_the_others_say() {
    let other = |it: &Desk<'_>| match it.lie("the plan") {
        Fodder::Deception { value } => Fodder::Deception { value: (value + 1) % 4 },
        Fodder::Chickenfeed => Fodder::Chickenfeed,
    };
    let _ = given(two)
        .when(SECURITY, |it| it.feed("Anna", "the plan", it.lie("the plan")))
        .refuses(SECURITY, |it| it.feed("Boris", "the plan", other(it)), Refusal::AnotherLieIsTold)
        .luck([])
        .refuses(SECURITY, |it| it.feed("Boris", "the plan", other(it)), Refusal::AnotherLieIsTold);
}

#[test]
fn a_plan_of_deception_is_carried_by_all_who_are_asked() {
    let value = |it: &Desk<'_>| (it.truth("the plan") + 1) % 4;
    let fed = |it: &Desk<'_>, who| {
        Report::Security(ToSecurity::Doubles(doubles::ToSecurity::WeFed {
            double: it.on(who),
            holding: it.holding("the plan"),
            value: value(it),
        }))
    };
    given(two)
        .when(SECURITY, |it| Deceive { holding: it.holding("the plan"), value: Some(value(it)) })
        .luck([(ReportBorn, YES), (ReportBorn, YES)])
        .then_told(SECURITY, |it| fed(it, "Anna"))
        .then_told(SECURITY, |it| fed(it, "Boris"))
        .luck([])
        .then_not_told(SECURITY, "WeFed");
}

#[test]
fn a_member_who_is_theirs_tells_of_his_leader() {
    let cell = |it: Cast| {
        let it = it.officer("Adams").person("Anna").agent(50).access();
        it.person("Boris").agent(50).controlled(60).member_of("Anna")
    };
    given(cell).luck([]).then_told(SECURITY, |it| doubles::ToSecurity::DoubleTold {
        who: it.on("Boris"),
        officer: it.on("Anna"),
        task: None,
    });
}
