//! What a file rests on, what prisoners say of others, and how officers are read.

use crate::{MONDAY, NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    luck::Luck::{Breaks, FaceInAlbums, Hour, Manner, OfferTaken, PrisonerLies, TailedOfficer},
    nature::{Known, OnAlarm, Relation},
    order::{Charge, Expel, Release},
    prison,
    setup::story::{Cast, Desk, Story},
    view::{PersonRow, evidence::Kind},
};

/// Anna runs Boris; Dora is a friend of Anna's, and nothing else.
fn cell(it: Cast) -> Cast {
    let it = it.officer("Adams").person("Anna").agent(50).on_alarm(OnAlarm::Stay);
    let it = it.person("Dora").knows("Anna", 70).spotted();
    it.person("Boris").agent(50).member_of("Anna").on_alarm(OnAlarm::Stay)
}

fn patience(story: &Story) -> i16 {
    let view = story.view(SECURITY);
    view.security().expect("Security").patience.into()
}

/// The patience that a week costs beyond one in which nothing is ordered.
fn price(described: fn(Cast) -> Cast, ordered: impl FnOnce(Story) -> Story) -> i16 {
    let quiet = patience(&given(described).luck([]));
    quiet - patience(&ordered(given(described)).luck([(Breaks, 99)]))
}

fn row(story: &Story, name: &str) -> PersonRow {
    let view = story.view(SECURITY);
    let desk = view.security().expect("Security");
    *desk.dossier(story.desk(SECURITY).on(name)).expect("on file")
}

fn anna_talks() -> Story {
    given(cell).when(SECURITY, |it| it.arrest("Anna"))
}

#[test]
fn nothing_against_somebody_costs_half_of_what_is_missing() {
    let clean = |it: Cast| it.officer("Adams").person("Anna").agent(50);
    assert_eq!(price(clean, |story| story.when(SECURITY, |it| it.arrest("Anna"))), 20);
}

#[test]
fn whom_a_prisoner_names_as_one_of_the_chain_is_fetched_for_nothing() {
    let talked = || anna_talks().luck([(Hour, MONDAY), (Breaks, 0)]);
    assert!(row(&talked(), "Boris").named.is_some());
    let before = patience(&talked());
    let quiet = patience(&talked().luck([])) - before;
    let fetched = talked().when(SECURITY, |it| it.arrest("Boris")).luck([(Breaks, 99)]);
    assert_eq!(patience(&fetched) - before, quiet);
}

#[test]
fn to_let_somebody_fetched_go_costs_half() {
    let fetched = anna_talks()
        .luck([(Hour, MONDAY), (Breaks, 0)])
        .when(SECURITY, |it| it.arrest("Boris"))
        .when(SECURITY, |it| Charge { prisoner: it.on("Anna") })
        .luck([(Breaks, 99)]);
    let before = patience(&fetched);
    let freed = fetched.when(SECURITY, |it| Release { prisoner: it.on("Boris") }).luck([]);
    assert_eq!(before - patience(&freed), 4 - 1);
}

#[test]
fn a_prisoner_may_name_a_friend_for_one_of_the_chain() {
    anna_talks()
        .luck([(Hour, MONDAY), (Breaks, 0), (PrisonerLies, YES)])
        .then_chances([(PrisonerLies, 12); 5])
        .then_told(SECURITY, |it| prison::ToSecurity::NamedByPrisoner {
            prisoner: it.on("Anna"),
            whom: it.on("Dora"),
            how: Known::CloseName,
            relation: Relation::WorksWithMe,
        });
}

#[test]
fn a_face_may_be_found_in_the_albums_at_once() {
    let boris_talks = given(cell).when(SECURITY, |it| it.arrest("Boris"));
    let story = boris_talks
        .luck([(Hour, MONDAY), (Breaks, 0), (FaceInAlbums, YES)])
        .then_chances([(FaceInAlbums, 30); 2])
        .then_told(SECURITY, |it| prison::ToSecurity::NamedByPrisoner {
            prisoner: it.on("Boris"),
            whom: it.on("Anna"),
            how: Known::Face,
            relation: Relation::RunsMe,
        });
    assert_eq!(row(&story, "Anna").evidence.of(Kind::Words), 35 - 2);
}

/// Adams sees Anna, whom Security takes; he is an officer whom it knows.
fn known(it: Cast) -> Cast {
    it.officer("Adams").known().person("Anna").agent(50).on_alarm(OnAlarm::Stay)
}

#[test]
fn who_names_the_officer_tells_how_the_officer_works() {
    let story = given(known)
        .when(SECURITY, |it| it.arrest("Anna"))
        .luck([(Hour, MONDAY), (Breaks, 0)])
        .then_happened("HabitsRead");
    assert!(row(&story, "Adams").read_until.is_some());
}

#[test]
fn members_of_a_cell_cannot_tell_how_the_officer_works() {
    let under = |it: Cast| cell(it);
    let _ = given(under)
        .when(SECURITY, |it| it.arrest("Boris"))
        .luck([(Hour, MONDAY), (Breaks, 0), (FaceInAlbums, YES)])
        .then_nothing("HabitsRead");
}

#[test]
fn those_seen_with_an_officer_are_looked_at_again_when_the_officer_is_sent_home() {
    let met = |it: Cast| it.officer("Adams").person("Anna").agent(50).drop("the park");
    let seen = given(met)
        .when(STATION, |it| it.meet("Anna", [None, None]))
        .when(SECURITY, |it| it.watch("Adams", 4))
        .luck([(TailedOfficer, YES), (Manner, NO), (cutout::engine::luck::Luck::NamedAtOnce, YES)]);
    assert_eq!(row(&seen, "Anna").points(), 0);
    let after = seen
        .when(SECURITY, |it: &Desk<'_>| Expel { diplomat: it.on("Adams") })
        .luck([])
        .then_happened("LookedBack");
    assert_eq!(row(&after, "Anna").points(), 12 - 2);
}

#[test]
fn an_officer_who_sees_many_is_easier_to_follow() {
    let four = |it: Cast| {
        let it = it.officer("Adams").person("Anna").agent(50).person("Boris").agent(50);
        it.person("Cyril").agent(50).person("Dora").agent(50)
    };
    let _ = given(four)
        .when(STATION, |it| it.meet("Anna", [None, None]))
        .when(SECURITY, |it| it.watch("Adams", 1))
        .luck([])
        .then_chances([(TailedOfficer, 25 + 2 * 8); 3]);
}

#[test]
fn the_ministry_likes_to_hear_of_somebody_turned() {
    let one = |it: Cast| it.officer("Adams").person("Anna").agent(50).on_alarm(OnAlarm::Stay);
    let held = || given(one).when(SECURITY, |it| it.secretly("Anna")).luck([(Breaks, 99)]);
    let asked = || held().when(SECURITY, |it| it.offer("Anna"));
    let refused = patience(&asked().luck([(OfferTaken, NO)]));
    let taken = patience(&asked().luck([(OfferTaken, YES)]));
    assert_eq!(taken - refused, 3 + 3);
}
