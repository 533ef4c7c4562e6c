//! Relations between states, false flags, cover and law, exchanges.

use crate::{MONDAY, NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    flags,
    gazetteer::State,
    luck::Luck::{
        Breaks, ExpulsionAnswered, FlagSlips, Hour, KitFound, PitchAccepted, RelationsShift,
        SeesThrough, SoundedOut,
    },
    nature::{Flag, Known, Motive, Principal},
    order::{Charge, Expel, Pitch, Refusal, Release, Task},
    prison, recruiting,
    setup::story::{Cast, Desk, Story},
    view::odds,
};

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

// ── false flags ──

/// A trader of ours and somebody whose loyalty to the host is strong.
fn orlov(it: Cast) -> Cast {
    it.trader("Brown").person("Orlov").loyalty(80).target()
}

/// Nobody has met Orlov before: these are cold pitches.
const COLD: u8 = 5;
/// No pitch is hopeless.
const LEAST: u8 = 3;

fn asked(cast: impl FnOnce(Cast) -> Cast, pitch: impl FnOnce(&Desk<'_>) -> Pitch, chance: u8) {
    let _ = given(cast)
        .when(STATION, pitch)
        .luck([(PitchAccepted, NO)])
        .then_chances([(PitchAccepted, chance.saturating_sub(COLD).max(LEAST))]);
}

#[test]
fn a_pitch_is_weighed_against_the_flag_and_not_against_us() {
    let under = |flag| move |it: &Desk<'_>| Pitch { flag, ..it.pitch("Orlov") };
    asked(orlov, under(Flag::Own), 15);
    asked(|it| orlov(it).leans(40), under(Flag::Own), 15);
    asked(|it| orlov(it).leans(40), under(Flag::Other), 31);
    asked(|it| orlov(it).leans(-20), under(Flag::Other), 7);
    asked(orlov, under(Flag::Buyer), 28);
}

#[test]
fn the_loyal_come_running_to_their_own_service() {
    let proud = |loyalty| move |it: Cast| orlov(it).loyalty(loyalty).motive(Motive::Ego);
    let host = |it: &Desk<'_>| Pitch { motive: Motive::Ego, flag: Flag::Host, ..it.pitch("Orlov") };
    asked(proud(100), host, 35);
    asked(proud(0), host, 11);
}

#[test]
fn conviction_serves_only_a_state_that_one_leans_to() {
    let believer = |lean| move |it: Cast| orlov(it).motive(Motive::Ideology).leans(lean);
    let under =
        |flag| move |it: &Desk<'_>| Pitch { motive: Motive::Ideology, flag, ..it.pitch("Orlov") };
    asked(believer(30), under(Flag::Other), 25);
    asked(believer(0), under(Flag::Other), 3);
    asked(believer(30), under(Flag::Buyer), 3);
}

#[test]
fn a_card_from_the_embassy_gives_the_lie_to_a_flag() {
    let adams = |it: Cast| it.officer("Adams").person("Orlov").loyalty(50).target();
    let under = |flag| move |it: &Desk<'_>| Pitch { flag, ..it.pitch("Orlov") };
    asked(adams, under(Flag::Own), 22);
    asked(adams, under(Flag::Other), 12);
}

#[test]
fn the_shown_odds_name_the_flag() {
    let story = given(|it| it.officer("Adams").person("Orlov").target());
    let view = story.view(STATION);
    let pitch = |flag| Pitch {
        officer: cutout::engine::ids::OfficerNo(0),
        target: cutout::engine::ids::DossierId(0),
        motive: Motive::Money,
        money: cutout::engine::units::Money(2),
        sdr: cutout::engine::nature::Sdr::Straight,
        stop_if_cold: false,
        flag,
    };
    let drivers = |flag| odds::pitch(&view, &pitch(flag)).expect("odds").drivers;
    let named = |flag| drivers(flag).iter().any(|it| it.what == odds::Term::Flag && it.low == -10);
    assert!(!named(Flag::Own) && named(Flag::Other) && named(Flag::Buyer) && named(Flag::Host));
}

/// He has said yes under a flag, to an officer whom Security knows.
fn won(flag: Flag, rules: impl FnOnce(Cast) -> Cast) -> Story {
    given(|it| {
        let it = it.trader("Brown").known().person("Orlov").loyalty(0).nerve(50).target();
        rules(it)
    })
    .when(STATION, |it| Pitch { flag, ..it.pitch("Orlov") })
    .luck([(SoundedOut, YES), (PitchAccepted, YES)])
}

/// Whoever doubts at all has seen through it.
fn quick(it: Cast) -> Cast {
    it.rules(|rules| rules.flag.sees = 1)
}

fn meets(story: Story) -> Story {
    story.when(STATION, |it| it.meet("Orlov", [None, None]))
}

#[test]
fn whom_he_believes_to_serve_stands_in_our_books_alone() {
    won(Flag::Other, |it| it)
        .then_told(STATION, |it| flags::ToStation::WeFlew {
            agent: it.on("Orlov"),
            flag: Flag::Other,
        })
        .then_reports(SECURITY, []);
}

#[test]
fn a_deceived_prisoner_accuses_the_wrong_country_in_good_faith() {
    won(Flag::Other, |it| it)
        .when(SECURITY, |it| it.arrest("Orlov"))
        .luck([(Hour, MONDAY), (Breaks, 0)])
        .then_told(SECURITY, |it| flags::ToSecurity::PrincipalNamed {
            prisoner: it.on("Orlov"),
            of: Principal::State(State::C),
        });
}

#[test]
fn who_was_not_deceived_accuses_the_right_one() {
    won(Flag::Own, |it| it)
        .when(SECURITY, |it| it.arrest("Orlov"))
        .luck([(Hour, MONDAY), (Breaks, 0)])
        .then_told(SECURITY, |it| flags::ToSecurity::PrincipalNamed {
            prisoner: it.on("Orlov"),
            of: Principal::State(State::B),
        });
}

#[test]
fn his_officers_face_is_his_officers_face_all_the_same() {
    won(Flag::Other, |it| it)
        .when(SECURITY, |it| it.arrest("Orlov"))
        .luck([(Hour, MONDAY), (Breaks, 0)])
        .then_told(SECURITY, |it| prison::ToSecurity::NamedByPrisoner {
            prisoner: it.on("Orlov"),
            whom: it.on("Brown"),
            how: Known::Face,
            relation: cutout::engine::nature::Relation::RunsMe,
        });
}

#[test]
fn a_court_makes_an_enemy_of_a_country_that_has_done_nothing() {
    let story = won(Flag::Other, |it| it)
        .when(SECURITY, |it| it.arrest("Orlov"))
        .luck([(Hour, MONDAY), (Breaks, 0)])
        .when(SECURITY, |it| Charge { prisoner: it.on("Orlov") })
        .luck([]);
    assert_eq!(State::FOREIGN.map(|state| warmth(&story, state)), [50, 50 - 5]);
    assert_eq!(story.believed("Orlov"), Some(Principal::State(State::C)));
}

#[test]
fn an_officer_may_forget_whom_he_comes_from() {
    meets(won(Flag::Other, |it| it))
        .luck([(FlagSlips, YES)])
        .then_chances([(FlagSlips, 8)])
        .then_told(STATION, |it| flags::ToStation::WeSlipped { agent: it.on("Orlov") });
    let card = |it: Cast| it.officer("Adams").person("Zora");
    meets(won(Flag::Buyer, card))
        .luck([(FlagSlips, NO)])
        .then_chances([(FlagSlips, 8)])
        .then_not_told(STATION, "WeSlipped");
}

#[test]
fn nobody_slips_who_flies_his_own_flag() {
    let _ = meets(won(Flag::Own, |it| it)).luck([]).then_not_asked(FlagSlips);
}

#[test]
fn doubt_that_is_not_enough_changes_nothing() {
    let _ = meets(won(Flag::Other, |it| it)).luck([(FlagSlips, YES)]).then_nothing("SawThrough");
}

#[test]
fn who_breaks_off_looks_like_one_who_was_taken_in_secret() {
    let patient = |it: Cast| {
        quick(it).rules(|rules| (rules.alarm.secret_weeks, rules.prison.held_weeks) = (10, 10))
    };
    let gone = meets(won(Flag::Other, patient)).luck([(FlagSlips, YES), (SeesThrough, 0)]).weeks(1);
    let taken = meets(won(Flag::Other, patient))
        .luck([(FlagSlips, NO)])
        .when(SECURITY, |it| it.secretly("Orlov"))
        .luck([(Hour, MONDAY), (Breaks, 99)]);
    let [gone, taken] = [gone, taken].map(|story| {
        let story = meets(story).luck([]).then_reports(STATION, ["NobodyCame"]);
        story.told(STATION).to_vec()
    });
    assert_eq!(gone, taken);
}

#[test]
fn who_sees_through_it_may_go_to_security() {
    meets(won(Flag::Other, quick))
        .luck([(FlagSlips, YES), (SeesThrough, 45)])
        .then_told(SECURITY, |it| recruiting::ToSecurity::OfferedHimself {
            who: it.on("Orlov"),
            officer: it.on("Brown"),
        })
        .then_reports(STATION, ["WeMet", "WeSlipped"]);
}

#[test]
fn who_sees_through_it_may_sell_it_to_those_whom_he_thought_to_serve() {
    let sold = meets(won(Flag::Other, quick))
        .luck([(FlagSlips, YES), (SeesThrough, 70)])
        .then_told(SECURITY, |it| flags::ToSecurity::TippedOff {
            officer: it.on("Brown"),
            by: State::C,
        })
        .then_view(SECURITY, |view, it| {
            view.security().expect("Security").dossier(it.on("Brown")).expect("his").points() == 13
        });
    let _ = meets(sold).luck([]).then_reports(STATION, ["NobodyCame"]);
}

#[test]
fn who_sees_through_it_may_stay() {
    let stays = meets(won(Flag::Other, quick))
        .luck([(FlagSlips, YES), (SeesThrough, 99)])
        .then_told(STATION, |it| flags::ToStation::HeKnowsUs { agent: it.on("Orlov") });
    assert_eq!(stays.believed("Orlov"), None);
    let _ = meets(stays).luck([]).then_not_asked(FlagSlips);
}

/// He is told to look for something of that importance, under that flag.
fn tasked(flag: Flag, importance: u8, warmth: i16) -> Story {
    let strained = |it: Cast| {
        quick(it).holding("the papers", importance, 12).rules(|rules| {
            rules.relations.habit = [50, warmth];
            rules.flag.thaw = 100;
        })
    };
    meets(won(flag, strained))
        .when(STATION, |it| Task { agent: it.on("Orlov"), holding: Some(it.holding("the papers")) })
        .luck([(FlagSlips, NO)])
}

#[test]
fn a_task_out_of_character_makes_an_agent_wonder() {
    let _ = tasked(Flag::Buyer, 3, 50).then_nothing("SawThrough");
    let _ = tasked(Flag::Buyer, 4, 50).then_happened("SawThrough");
    let _ = tasked(Flag::Other, 5, 50).then_nothing("SawThrough");
    let _ = tasked(Flag::Host, 1, 50).then_happened("SawThrough");
}

#[test]
fn a_friendly_state_does_not_ask_for_the_dearest_things() {
    let _ = tasked(Flag::Other, 4, 60).then_nothing("SawThrough");
    let _ = tasked(Flag::Other, 5, 60).then_happened("SawThrough");
}

#[test]
fn a_thaw_makes_a_secret_friend_wonder() {
    let warm = |it: Cast| quick(it).rules(|rules| rules.relations.habit = [50, 65]);
    let _ = won(Flag::Other, warm).then_happened("SawThrough");
    let _ = won(Flag::Buyer, warm).then_nothing("SawThrough");
}

// ── cover and law ──

#[test]
fn one_on_the_staff_can_be_held_and_is_not_tried() {
    let clerk = |it: Cast| it.officer("Adams").official("Clark");
    let held = given(clerk)
        .when(SECURITY, |it| it.arrest("Clark"))
        .luck([(KitFound, NO), (Breaks, 99)])
        .then_reports(STATION, ["OfficerLost"]);
    let charge = |it: &Desk<'_>| Charge { prisoner: it.on("Clark") };
    let _ = held.refuses(SECURITY, charge, Refusal::NotBeforeACourt);
}

#[test]
fn one_on_the_staff_goes_home_when_he_is_let_go() {
    given(|it| it.officer("Adams").official("Clark"))
        .when(SECURITY, |it| it.arrest("Clark"))
        .luck([(KitFound, NO), (Breaks, 99)])
        .when(SECURITY, |it| Release { prisoner: it.on("Clark") })
        .luck([])
        .then_told(SECURITY, |it| prison::ToSecurity::WeExpelled { who: it.on("Clark") });
}

#[test]
fn one_on_the_staff_can_be_expelled() {
    given(|it| it.officer("Adams").official("Clark").file(40))
        .when(SECURITY, |it| Expel { diplomat: it.on("Clark") })
        .luck([(ExpulsionAnswered, NO)])
        .then_reports(STATION, ["OfficerLost"]);
}
