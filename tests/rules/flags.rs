//! Relations between states, false flags, cover and law, exchanges.

use cutout::engine::{
    gazetteer::State,
    luck::Luck::{Breaks, ExpulsionAnswered, KitFound, RelationsShift},
    order::Expel,
    setup::story::{Cast, Desk, Story},
};

use crate::{NO, SECURITY, STATION, YES, given};

// ── relations ──

fn adams(it: Cast) -> Cast {
    it.officer("Adams").file(40)
}

fn expel(it: &Desk<'_>) -> Expel {
    Expel { diplomat: it.on("Adams") }
}

fn warmth(story: &Story, state: State) -> u8 {
    let read = [SECURITY, STATION].map(|seat| story.view(seat).relations.with(state));
    assert_eq!(read[0], read[1], "everybody reads the same papers");
    read[0]
}

#[test]
fn an_expulsion_chills_relations_with_his_state_and_no_other() {
    let story = given(adams).when(SECURITY, expel).luck([(ExpulsionAnswered, NO)]);
    assert_eq!(State::FOREIGN.map(|state| warmth(&story, state)), [50 - 6, 50]);
}

#[test]
fn an_answer_chills_them_further() {
    let story = given(adams).when(SECURITY, expel).luck([(ExpulsionAnswered, YES)]);
    assert_eq!(warmth(&story, State::B), 50 - 6 - 4);
}

#[test]
fn the_colder_relations_are_the_surer_an_expulsion_is_answered() {
    let asked = |warmth| {
        given(|it| adams(it).rules(|rules| rules.relations.habit = [warmth, 50]))
            .when(SECURITY, expel)
            .luck([(ExpulsionAnswered, NO)])
    };
    // The expulsion itself has chilled them before anybody answers.
    let _ = asked(56).then_chances([(ExpulsionAnswered, 50)]);
    let _ = asked(26).then_chances([(ExpulsionAnswered, 68)]);
    let _ = asked(86).then_chances([(ExpulsionAnswered, 32)]);
}

#[test]
fn an_open_arrest_of_an_officer_is_in_the_papers_and_a_secret_one_is_not() {
    let brown = || given(|it| it.officer("Adams").trader("Brown"));
    let open = brown().when(SECURITY, |it| it.arrest("Brown")).luck([(KitFound, NO), (Breaks, 99)]);
    assert_eq!(warmth(&open, State::B), 50 - 6);
    let secret =
        brown().when(SECURITY, |it| it.secretly("Brown")).luck([(KitFound, NO), (Breaks, 99)]);
    assert_eq!(warmth(&secret, State::B), 50);
}

#[test]
fn events_elsewhere_warm_or_chill() {
    let abroad = |it: Cast| it.officer("Adams").rules(|rules| rules.relations.abroad = 10);
    let after = |answers| {
        let story = given(abroad).luck(answers);
        State::FOREIGN.map(|state| warmth(&story, state))
    };
    assert_eq!(after([(RelationsShift, YES), (RelationsShift, 1), (RelationsShift, NO)]), [58, 50]);
    assert_eq!(after([(RelationsShift, NO), (RelationsShift, YES), (RelationsShift, 0)]), [50, 42]);
}

#[test]
fn quarrels_are_forgotten_in_time() {
    let story = given(|it| adams(it).trader("Brown"))
        .when(SECURITY, expel)
        .luck([(ExpulsionAnswered, NO)])
        .weeks(3);
    assert_eq!(warmth(&story, State::B), 50 - 6 + 2);
}
