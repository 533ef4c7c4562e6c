//! Finding out whose an agent is: evidence, and never an answer.

use crate::{NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    doubles,
    luck::Luck::{
        Irregular, Manner, NamedAtOnce, Redoubles, ReportBorn, ReportRight, Supervised,
        TailedContact, WatchersSeen,
    },
    order::{Errand, Meet, Observe},
    setup::story::{Cast, Desk, Story},
    trials,
    view::{Report, ToStation},
    volunteers,
};

/// Adams runs Anna; Brown has his days free.
fn anna(it: Cast) -> Cast {
    it.officer("Adams").officer("Brown").person("Anna").agent(50).access()
}

fn ask(it: &Desk<'_>, holding: &str) -> Meet {
    it.meet("Anna", [Some(Errand::Ask { holding: it.holding(holding) }), None])
}

fn received(story: &Story) -> Vec<u8> {
    let received = story.told(STATION).iter().filter_map(|report| match report {
        Report::Station(ToStation::Volunteers(volunteers::ToStation::ReportReceived {
            value,
            ..
        })) => Some(*value),
        _ => None,
    });
    received.collect()
}

fn meet(story: Story) -> Story {
    story.when(STATION, |it| it.meet("Anna", [None, None]))
}

#[test]
fn who_is_true_answers_what_he_is_asked() {
    let asked = given(|it| anna(it).reads("the plan"))
        .when(STATION, |it| ask(it, "the plan"))
        .luck([(ReportRight, YES), (Irregular, NO)])
        .then_not_asked(ReportBorn)
        .then_told(STATION, |it| trials::ToStation::ControlAsked {
            agent: it.on("Anna"),
            holding: it.holding("the plan"),
        });
    assert_eq!(received(&meet(asked).luck([])).len(), 1);
}

#[test]
fn a_double_answers_rightly_while_there_is_something_to_spare() {
    let asked = given(|it| anna(it).reads("the plan").controlled(100))
        .when(STATION, |it| ask(it, "the plan"))
        .luck([])
        .then_told(SECURITY, |_| doubles::ToSecurity::StockIs { items: 5 });
    let truth = asked
        .view(SECURITY)
        .security()
        .expect("Security")
        .secrets
        .values()
        .next()
        .map(|row| row.value);
    let story = meet(asked).luck([]);
    assert_eq!(received(&story).first().copied(), truth);
}

#[test]
fn a_question_about_what_matters_embarrasses_a_double() {
    let dear = |it: Cast| anna(it).holding("the code", 5, 12).reads("the code");
    let loyal = given(dear)
        .when(STATION, |it| ask(it, "the code"))
        .luck([(ReportRight, YES), (Irregular, NO)]);
    assert_eq!(received(&meet(loyal).luck([])).len(), 1);
    let double =
        given(|it| dear(it).controlled(100)).when(STATION, |it| ask(it, "the code")).luck([]);
    assert!(received(&meet(double).luck([])).is_empty());
}

#[test]
fn an_empty_stock_leaves_a_double_without_an_answer() {
    let poor =
        |it: Cast| anna(it).reads("the plan").controlled(100).rules(|rules| rules.double.stock = 0);
    let asked = given(poor).when(STATION, |it| ask(it, "the plan")).luck([]);
    assert!(received(&meet(asked).luck([])).is_empty());
}

#[test]
fn two_sources_who_do_not_know_each_other_differ_over_a_lie() {
    let both = |it: Cast| {
        let it = anna(it).reads("the plan").task("the plan").controlled(100);
        it.person("Boris").agent(50).access().reads("the plan").task("the plan")
    };
    let fed = given(both)
        .when(SECURITY, |it| it.feed("Anna", "the plan", it.lie("the plan")))
        .luck([(ReportBorn, YES), (ReportRight, YES), (Irregular, NO)]);
    let story = meet(fed)
        .when(STATION, |it| Meet { officer: it.officer("Brown"), ..it.meet("Boris", [None, None]) })
        .luck([(ReportBorn, NO)]);
    let values = received(&story);
    assert!(values.len() == 2 && values[0] != values[1], "{values:?}");
}

/// Adams meets Anna, and Brown looks on.
fn looked_on(story: Story) -> Story {
    meet(story).when(STATION, |it| Observe { officer: it.officer("Brown"), agent: it.on("Anna") })
}

#[test]
fn who_looks_on_may_see_that_others_do() {
    looked_on(given(|it| anna(it).controlled(100)))
        .when(SECURITY, |it| it.watch("Anna", 1))
        .luck([(Supervised, YES), (WatchersSeen, YES)])
        .then_chances([(WatchersSeen, 60)])
        .then_told(STATION, |it| trials::ToStation::WeLookedOn {
            agent: it.on("Anna"),
            watchers: true,
        });
}

#[test]
fn a_double_who_comes_alone_shows_nothing() {
    looked_on(given(|it| anna(it).controlled(0)))
        .luck([(Redoubles, NO), (WatchersSeen, NO)])
        .then_chances([(WatchersSeen, 5)])
        .then_told(STATION, |it| trials::ToStation::WeLookedOn {
            agent: it.on("Anna"),
            watchers: false,
        });
}

#[test]
fn an_honest_man_can_be_followed() {
    looked_on(given(anna))
        .when(SECURITY, |it| it.watch("Anna", 4))
        .luck([(TailedContact, YES), (Manner, NO), (NamedAtOnce, NO), (WatchersSeen, YES)])
        .then_chances([(WatchersSeen, 60)])
        .then_told(STATION, |it| trials::ToStation::WeLookedOn {
            agent: it.on("Anna"),
            watchers: true,
        });
}

#[test]
fn somebody_harmless_is_taken_for_a_watcher() {
    looked_on(given(anna)).luck([(WatchersSeen, YES)]).then_chances([(WatchersSeen, 5)]).then_told(
        STATION,
        |it| trials::ToStation::WeLookedOn { agent: it.on("Anna"), watchers: true },
    );
}

#[test]
fn there_is_nothing_to_look_at_when_nobody_meets() {
    given(anna)
        .when(STATION, |it| Observe { officer: it.officer("Brown"), agent: it.on("Anna") })
        .luck([])
        .then_reports(STATION, []);
}
