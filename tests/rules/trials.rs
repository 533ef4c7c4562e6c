//! Tests of agents, and agents who change hands.

use crate::{NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    doubles,
    luck::Luck::{
        CanarySings, Irregular, Manner, NamedAtOnce, PolygraphReads, Redoubles, ReportBorn,
        ReportRight, Supervised, TailedContact, TailedOfficer, TokenTaken,
    },
    nature::{Handover, Test},
    order::{
        Canary, ChangeTask, Coach, Compare, Meet, Polygraph, Refusal, TurnOver, Watch, WatchTarget,
    },
    partings, prison,
    setup::story::{Cast, Desk, Story},
    trials,
};

/// Adams runs Anna, who reads two things; Brown has his days free.
fn anna(it: Cast) -> Cast {
    let it = it.holding("the code", 2, 12).officer("Adams").officer("Brown");
    it.person("Anna").agent(50).access().reads("the plan").reads("the code")
}

fn theirs(it: Cast) -> Cast {
    anna(it).controlled(100)
}

// ── the box ──

fn needles(it: &Desk<'_>) -> Polygraph {
    let agent = it.on("Anna");
    Polygraph { officer: it.officer("Adams"), agent, sdr: Default::default() }
}

#[test]
fn the_box_names_three_of_four_who_lie_and_some_who_do_not() {
    given(theirs)
        .when(STATION, needles)
        .luck([(PolygraphReads, YES)])
        .then_chances([(PolygraphReads, 75)])
        .then_told(STATION, |it| trials::ToStation::PolygraphRead {
            agent: it.on("Anna"),
            // Four for the meeting, eight for the insult.
            rapport: 46,
            deceptive: true,
        })
        .then_told(SECURITY, |it| trials::ToSecurity::DoubleTested {
            who: it.on("Anna"),
            test: Test::Polygraph,
        });
    given(anna)
        .when(STATION, needles)
        .luck([(PolygraphReads, YES)])
        .then_chances([(PolygraphReads, 15)])
        .then_not_told(SECURITY, "DoubleTested");
}

#[test]
fn who_knows_the_part_sits_still() {
    let _ = given(theirs)
        .when(SECURITY, |it| Coach { double: it.on("Anna") })
        .when(STATION, needles)
        .luck([(PolygraphReads, NO)])
        .then_chances([(PolygraphReads, 40)])
        .refuses(SECURITY, |it| Coach { double: it.on("Anna") }, Refusal::CoachedAlready);
}

#[test]
fn a_watched_officer_takes_nobody_to_the_box() {
    given(|it| anna(it).rules(|rules| rules.contact.route_shows = [100; 3]))
        .when(SECURITY, |it| it.watch("Adams", 4))
        .when(STATION, needles)
        .luck([(TailedOfficer, YES)])
        .then_not_asked(PolygraphReads)
        .then_reports(STATION, ["WeBrokeOff"]);
}

// ── canaries ──

fn lay(it: &Desk<'_>) -> Canary {
    let (agent, site) = (it.on("Anna"), it.site("the park"));
    Canary { officer: it.officer("Adams"), agent, site, sdr: Default::default() }
}

fn watch_the_park(it: &Desk<'_>) -> Watch {
    Watch { on: WatchTarget::Site(it.site("the park")), teams: 1 }
}

#[test]
fn a_controller_who_comes_for_it_is_seen() {
    given(theirs)
        .when(STATION, lay)
        .luck([])
        .then_told(SECURITY, |it| trials::ToSecurity::CanaryTold {
            who: it.on("Anna"),
            site: it.site("the park"),
        })
        .then_not_asked(CanarySings)
        .when(SECURITY, watch_the_park)
        .luck([(CanarySings, YES)])
        .then_chances([(CanarySings, 60)])
        .then_told(STATION, |it| trials::ToStation::CanaryWatched {
            agent: it.on("Anna"),
            site: it.site("the park"),
            watchers: true,
        });
}

#[test]
fn a_controller_who_stays_away_is_not_seen() {
    given(theirs).when(STATION, lay).luck([]).luck([(CanarySings, NO)]).then_told(STATION, |it| {
        trials::ToStation::CanaryWatched {
            agent: it.on("Anna"),
            site: it.site("the park"),
            watchers: false,
        }
    });
}

#[test]
fn teams_at_every_such_place_make_honest_birds_sing() {
    given(anna)
        .when(STATION, lay)
        .luck([])
        .then_not_told(SECURITY, "CanaryTold")
        .when(SECURITY, watch_the_park)
        .luck([(CanarySings, YES)])
        .then_told(STATION, |it| trials::ToStation::CanaryWatched {
            agent: it.on("Anna"),
            site: it.site("the park"),
            watchers: true,
        });
}

#[test]
fn a_canary_is_silent_after_some_weeks() {
    let story = given(anna).when(STATION, lay).luck([]).weeks(4).then_happened("CanaryWatched");
    story.luck([]).then_nothing("CanaryWatched");
}

#[test]
fn a_canary_needs_a_place_of_its_own() {
    let both = |it: Cast| anna(it).person("Boris").agent(50).drop("the park");
    let _ = given(both).refuses(STATION, lay, Refusal::PlaceInUse);
}

// ── another task ──

fn switch(it: &Desk<'_>) -> ChangeTask {
    let (agent, holding) = (it.on("Anna"), it.holding("the code"));
    ChangeTask { officer: it.officer("Adams"), agent, holding, sdr: Default::default() }
}

#[test]
fn who_is_true_looks_for_it_at_once() {
    given(anna)
        .when(STATION, switch)
        .luck([(ReportBorn, YES), (ReportRight, YES), (Irregular, NO)])
        // Forty for a document, thirty for being asked like that.
        .then_chances([(ReportBorn, 70), (ReportRight, 95), (Irregular, 1)])
        .then_told(STATION, |it| trials::ToStation::TaskSwitched {
            agent: it.on("Anna"),
            holding: it.holding("the code"),
            rapport: 52,
        });
}

#[test]
fn what_lay_ready_for_the_old_task_is_of_no_use() {
    given(theirs)
        .when(SECURITY, |it| it.feed("Anna", "the plan", it.lie("the plan")))
        .when(STATION, switch)
        .luck([])
        .then_told(SECURITY, |it| trials::ToSecurity::DoubleTested {
            who: it.on("Anna"),
            test: Test::ChangeOfTask,
        })
        .then_nothing("PacketMade")
        .then_view(SECURITY, |view, it| {
            let row = view.security().and_then(|desk| desk.people.get(it.on("Anna")));
            row.is_some_and(|row| row.feed.is_none())
        });
}

#[test]
fn a_controller_with_something_to_spare_answers_a_week_later() {
    given(theirs)
        .when(STATION, switch)
        .luck([])
        .when(SECURITY, |it| it.feed("Anna", "the code", it.lie("the code")))
        .luck([])
        .then_happened("PacketMade");
}

// ── two sources ──

fn both(it: Cast) -> Cast {
    anna(it).person("Boris").agent(50).access().reads("the plan")
}

fn compare(it: &Desk<'_>) -> Compare {
    Compare { one: it.on("Anna"), other: it.on("Boris"), holding: it.holding("the plan") }
}

/// Both are met twice: once to be asked, once to be heard. What each brings is scripted.
fn heard(story: Story, brought: [u32; 2]) -> Story {
    let met = |story: Story| {
        story.when(STATION, |it| it.meet("Anna", [None, None])).when(STATION, |it| Meet {
            officer: it.officer("Brown"),
            ..it.meet("Boris", [None, None])
        })
    };
    let [one, other] = brought;
    let asked = met(story.when(STATION, compare)).luck([
        (ReportBorn, YES),
        (ReportRight, one),
        (Irregular, NO),
        (ReportBorn, YES),
        (ReportRight, other),
        (Irregular, NO),
    ]);
    met(asked).luck([(ReportBorn, NO), (ReportBorn, NO)])
}

#[test]
fn two_who_say_the_same_are_told_apart_from_two_who_differ() {
    for (other, agree) in [(YES, true), (NO, false)] {
        heard(given(both), [YES, other])
            .then_told(STATION, |it| trials::ToStation::Compared {
                one: it.on("Anna"),
                other: it.on("Boris"),
                holding: it.holding("the plan"),
                agree,
            })
            .then_counted("compared", 1);
    }
}

#[test]
fn sources_who_share_a_leader_have_something_in_common() {
    let in_common = |it: Cast| both(it).member_of("Anna");
    let common = |story: Story| {
        let view = story.view(STATION);
        let desk = view.station().expect("a Station");
        let ids: Vec<_> = desk.agents().map(|(id, ..)| id).collect();
        desk.have_in_common(ids[0], ids[1])
    };
    assert!(common(given(in_common)));
    assert!(!common(given(both)));
}

#[test]
fn one_source_cannot_be_compared_with_himself() {
    let _ = given(both)
        .refuses(STATION, |it| Compare { other: it.on("Anna"), ..compare(it) }, Refusal::NeedsTwo)
        .when(STATION, compare)
        .luck([])
        .refuses(STATION, compare, Refusal::ComparesAlready);
}

// ── from hand to hand ──

fn hand_over(it: &Desk<'_>, how: Handover) -> TurnOver {
    TurnOver { to: it.officer("Brown"), agent: it.on("Anna"), how, sdr: Default::default() }
}

#[test]
fn rapport_stays_with_the_one_who_earned_it() {
    given(anna)
        .when(STATION, |it| hand_over(it, Handover::JointMeeting))
        .luck([])
        .then_told(STATION, |it| partings::ToStation::HandlerIs {
            agent: it.on("Anna"),
            officer: Some(it.officer("Brown")),
            rapport: 35,
        })
        .then_counted("turned_over", 1)
        // And back: what there was, less a week.
        .when(STATION, |it| it.meet("Anna", [None, None]))
        .luck([])
        .then_told(STATION, |it| partings::ToStation::HandlerIs {
            agent: it.on("Anna"),
            officer: Some(it.officer("Adams")),
            rapport: 49,
        });
}

#[test]
fn a_stranger_whom_nobody_brought_costs_more() {
    given(anna)
        .when(STATION, |it| Meet { officer: it.officer("Brown"), ..it.meet("Anna", [None, None]) })
        .luck([])
        .then_told(STATION, |it| partings::ToStation::HandlerIs {
            agent: it.on("Anna"),
            officer: Some(it.officer("Brown")),
            rapport: 25,
        });
}

#[test]
fn a_token_may_not_be_believed() {
    let token = |it: &Desk<'_>| hand_over(it, Handover::Token);
    given(anna)
        .when(STATION, token)
        .luck([(TokenTaken, NO)])
        .then_chances([(TokenTaken, 80)])
        .then_reports(STATION, ["TokenRefused"]);
    given(anna).when(STATION, token).luck([(TokenTaken, YES)]).then_told(STATION, |it| {
        partings::ToStation::WeTurnedOver {
            agent: it.on("Anna"),
            to: it.officer("Brown"),
            how: Handover::Token,
        }
    });
}

#[test]
fn a_tail_on_the_old_officer_leads_to_the_new_one() {
    let seen = |how| {
        let known = |it: Cast| it.officer("Adams").known().officer("Brown").person("Anna");
        let story = given(|it| known(it).agent(50).access());
        story.when(SECURITY, |it| it.watch("Adams", 4)).when(STATION, move |it| hand_over(it, how))
    };
    seen(Handover::JointMeeting)
        .luck([(TailedOfficer, YES), (Manner, YES), (NamedAtOnce, YES)])
        .then_happened("ContactSeen");
    seen(Handover::Token).luck([(TokenTaken, YES)]).then_nothing("ContactSeen");
}

#[test]
fn whoever_recruited_him_can_give_him_away() {
    let trader = |it: Cast| it.trader("Adams").officer("Brown").person("Anna").agent(50).access();
    given(trader)
        .when(STATION, |it| hand_over(it, Handover::JointMeeting))
        .luck([])
        .when(STATION, |it| it.meet("Anna", [None, None]))
        .luck([])
        .when(STATION, |it| hand_over(it, Handover::JointMeeting))
        .luck([])
        .when(SECURITY, |it| it.arrest("Adams"))
        .luck([(cutout::engine::luck::Luck::Hour, 0), (cutout::engine::luck::Luck::Breaks, 0)])
        .then_told(SECURITY, |it| prison::ToSecurity::NamedByPrisoner {
            prisoner: it.on("Adams"),
            whom: it.on("Anna"),
            how: cutout::engine::nature::Known::TrueName,
            relation: cutout::engine::nature::Relation::WorksWithMe,
        });
}

#[test]
fn a_double_tells_who_has_him_now() {
    given(|it| anna(it).controlled(0))
        .when(SECURITY, |it| it.watch("Anna", 1))
        .when(STATION, |it| hand_over(it, Handover::Token))
        .luck([(TailedContact, NO), (TokenTaken, YES), (Supervised, NO), (Redoubles, NO)])
        .then_told(SECURITY, |it| doubles::ToSecurity::DoubleTold {
            who: it.on("Anna"),
            officer: it.on("Brown"),
            task: None,
        });
}
