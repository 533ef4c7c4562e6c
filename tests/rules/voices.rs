//! What agents say of themselves.

use crate::{STATION, YES, given};
use cutout::engine::{
    luck::Luck::{self, AgentSpeaks, SpeaksOf},
    nature::Sdr,
    order::{Pay, SetContact},
    setup::story::{Cast, Story},
    units::Money,
    view::{Channel, Contact},
    voices::{self, Concern},
};

fn anna(it: Cast) -> Cast {
    it.rules(|it| it.voice.speaks = 75).officer("Adams").person("Anna").agent(50)
}

/// In the fourth week Anna is met, and gets something beyond her wages.
fn met_and_paid(story: Story) -> Story {
    story
        .weeks(3)
        .when(STATION, |it| Pay { agent: it.on("Anna"), amount: Money(2) })
        .when(STATION, |it| it.meet("Anna", [None, None]))
}

/// Of nothing in particular, of the family: each weighs 2; then of the money.
const OF_THE_GIFT: [(Luck, u32); 2] = [(AgentSpeaks, YES), (SpeaksOf, 4)];

fn speaks_of_the_gift(story: Story) -> Story {
    met_and_paid(story).luck(OF_THE_GIFT).then_chances([(AgentSpeaks, 75)]).then_told(
        STATION,
        |it| voices::ToStation::TheySpoke { agent: it.on("Anna"), of: Concern::Gift, nth: 0 },
    )
}

#[test]
fn who_was_given_something_may_speak_of_it() {
    speaks_of_the_gift(given(anna))
        // And not again before four weeks are over.
        .when(STATION, |it| it.meet("Anna", [None, None]))
        .luck([])
        .then_not_asked(AgentSpeaks);
}

#[test]
fn who_is_theirs_speaks_in_the_same_words() {
    for control in [20, 60, 95] {
        speaks_of_the_gift(given(|it| anna(it).controlled(control)));
    }
}

#[test]
fn who_was_not_met_for_long_may_say_so() {
    given(anna)
        .when(STATION, |it| SetContact { agent: it.on("Anna"), contact: None })
        .luck([])
        .weeks(5)
        .when(STATION, |it| it.meet("Anna", [None, None]))
        .luck([(AgentSpeaks, YES), (SpeaksOf, 4)])
        .then_told(STATION, |it| voices::ToStation::TheySpoke {
            agent: it.on("Anna"),
            of: Concern::Apart,
            nth: 0,
        });
}

#[test]
fn in_passing_nothing_is_said() {
    let brush = |it: &cutout::engine::setup::story::Desk<'_>| {
        let channel = Channel::Brush { sdr: Sdr::Straight };
        let contact = Some(Contact { officer: it.officer("Adams"), channel, every: 1 });
        SetContact { agent: it.on("Anna"), contact }
    };
    given(anna).when(STATION, brush).luck([]).weeks(5).then_not_asked(AgentSpeaks);
}

#[test]
fn of_three_who_were_met_two_speak() {
    let three = |it: Cast| anna(it).person("Boris").agent(50).person("Clara").agent(50);
    let met = given(three)
        .weeks(3)
        .when(STATION, |it| it.meet("Anna", [None, None]))
        .when(STATION, |it| it.meet("Boris", [None, None]))
        .when(STATION, |it| it.meet("Clara", [None, None]))
        .luck([(AgentSpeaks, YES), (AgentSpeaks, YES), (AgentSpeaks, YES)]);
    let spoke = met.told(STATION).iter().filter(|report| report.name() == "TheySpoke");
    assert_eq!(spoke.count(), 2);
}
