//! Lives take turns, and people are won in other ways than by dinners.

use crate::{NO, RULES, SECURITY, STATION, YES, given};
use cutout::engine::{
    luck::Luck::{
        AcceptedAndReports, Breaks, ComesOver, Irregular, PitchAccepted, PitchRefused,
        RapportGrows, SmallThingDone, SoundedOut,
    },
    nature::{Cultivation, Grudge, LifeEvent, Motive},
    order::{Develop, Pitch, PitchTie, Refusal},
    partings, recruiting,
    setup::story::{Cast, Desk, Story},
    units::Money,
};

fn orlov(it: Cast) -> Cast {
    it.officer("Adams").person("Orlov").reads("the plan").target()
}

// ── turns in a life ──

#[test]
fn an_officer_who_dines_with_him_sees_what_has_happened() {
    given(|it| orlov(it).window(1, 4))
        .when(STATION, |it| it.develop("Orlov"))
        .luck([(RapportGrows, 4)])
        .then_told(STATION, |it| recruiting::ToStation::LifeSeen {
            target: it.on("Orlov"),
            by: None,
            what: LifeEvent::Debt,
        })
        // Once is enough.
        .when(STATION, |it| it.develop("Orlov"))
        .luck([(RapportGrows, 4)])
        .then_not_told(STATION, "LifeSeen");
}

#[test]
fn an_agent_speaks_of_those_whom_he_knows() {
    let anna = |it: Cast| it.officer("Adams").person("Anna").agent(50).access();
    given(|it| anna(it).person("Orlov").knows("Anna", 70).target().window(1, 4))
        .when(STATION, |it| it.meet("Anna", [None, None]))
        .luck([])
        .then_told(STATION, |it| recruiting::ToStation::LifeSeen {
            target: it.on("Orlov"),
            by: Some(it.on("Anna")),
            what: LifeEvent::Debt,
        });
}

#[test]
fn what_happened_to_him_opens_a_second_motive() {
    let asked = |motive| {
        given(|it| orlov(it).motive(Motive::Ego).window(1, 4))
            .when(STATION, move |it| Pitch { motive, ..it.pitch("Orlov") })
            .luck([])
    };
    // 20, window 15, counter-loyalty 20, a diplomat 5, cold 5; and the motive.
    asked(Motive::Ego).then_chances([(PitchAccepted, 30)]);
    asked(Motive::Ideology).then_chances([(PitchAccepted, 3)]);
    // A divorce can be used to press him: 20 for the pressure.
    asked(Motive::Coercion).then_chances([(PitchAccepted, 50)]);
}

#[test]
fn the_arrest_of_a_friend_shakes_a_double() {
    let pair = |it: Cast| {
        it.officer("Adams").person("Anna").agent(50).controlled(60).person("Karl").knows("Anna", 80)
    };
    given(pair)
        .when(SECURITY, |it| it.arrest("Karl"))
        .luck([(Breaks, 99)])
        .then_happened("ControlShaken")
        .then_happened("WindowOpened");
    given(|it| pair(it).security(|it| it.teams = 6))
        .when(SECURITY, |it| it.secretly("Karl"))
        .luck([(Breaks, 99)])
        .then_nothing("ControlShaken");
}

// ── favours and small things ──

fn by(it: &Desk<'_>, by: Cultivation) -> Develop {
    Develop { by, ..it.develop("Orlov") }
}

#[test]
fn a_favour_brings_more_and_may_show() {
    given(orlov)
        .when(STATION, |it| by(it, Cultivation::Favour))
        .luck([(RapportGrows, 4), (Irregular, YES)])
        .then_chances([(Irregular, 4)])
        .then_view(STATION, |view, it| {
            let row = view.station().and_then(|desk| desk.dossiers.get(it.on("Orlov")));
            row.is_some_and(|row| row.target.rapport == 10 + 8 + 5 + 6)
        })
        .then_happened("PointsGiven");
}

#[test]
fn a_small_thing_done_makes_the_great_one_easier() {
    let tried = |done| {
        given(orlov)
            .when(STATION, |it| by(it, Cultivation::SmallTask))
            .luck([(SmallThingDone, done)])
            .then_chances([(SmallThingDone, 60)])
            .when(STATION, |it| it.pitch("Orlov"))
            .luck([])
    };
    // 17 and two fifths of the rapport: 14 with the bond, or 6 without.
    tried(YES).then_chances([(PitchAccepted, 17 + 5 + 5)]).then_counted("small_tasks", 1);
    tried(NO).then_chances([(PitchAccepted, 17 + 2)]);
}

// ── pressure ──

fn pressed() -> Story {
    given(|it| orlov(it).motive(Motive::Coercion))
        .when(STATION, |it| Pitch { motive: Motive::Coercion, ..it.pitch("Orlov") })
        .luck([(SoundedOut, YES), (PitchAccepted, YES), (AcceptedAndReports, NO)])
}

#[test]
fn pressure_works_at_once_and_one_week_he_lays_it_on_the_table() {
    pressed()
        .then_counted("coerced", 1)
        .luck([(ComesOver, YES)])
        .then_told(SECURITY, |it| partings::ToSecurity::CameOver {
            who: it.on("Orlov"),
            officer: it.on("Adams"),
            grudge: Grudge::Pressed,
        })
        .then_view(SECURITY, |view, it| {
            let row = view.security().and_then(|desk| desk.people.get(it.on("Orlov")));
            row.is_some_and(|row| row.ours)
        })
        .luck([])
        .then_not_asked(ComesOver);
}

#[test]
fn who_came_by_friendship_is_not_asked_whether_he_has_had_enough() {
    given(|it| orlov(it).person("Anna").agent(50)).luck([]).then_not_asked(ComesOver);
}

// ── the cold pitch ──

#[test]
fn a_cold_pitch_succeeds_in_five_to_ten_of_a_hundred() {
    let shares = RULES.people.motives;
    let likeliest = shares.iter().position(|it| Some(it) == shares.iter().max()).expect("five");
    let chance = |fits: bool, loyalty: u8| {
        let pitch = &RULES.pitch;
        let fit = if fits { pitch.right_motive + 2 } else { -pitch.wrong_motive };
        let points = pitch.base + fit
            - i16::from(loyalty) * pitch.counter_loyalty / 100
            - pitch.diplomat
            - pitch.cold;
        f64::from(points.clamp(pitch.least, pitch.most))
    };
    let share = f64::from(shares[likeliest]) / 100.0;
    let loyalties = [20, 35, 50, 65, 80];
    let mean = loyalties
        .iter()
        .map(|&it| share * chance(true, it) + (1.0 - share) * chance(false, it))
        .sum::<f64>()
        / loyalties.len() as f64;
    assert!((5.0..=10.5).contains(&mean), "{mean}");
}

// ── family and friends ──

fn family(it: Cast) -> Cast {
    let it = it.officer("Adams").person("Anna").agent(50).access();
    it.person("Orlov").family("Anna").reads("the plan").spotted()
}

fn ask(it: &Desk<'_>) -> PitchTie {
    let (agent, target) = (it.on("Anna"), it.on("Orlov"));
    PitchTie { agent, target, motive: Motive::Money, money: Money(2) }
}

#[test]
fn a_cousin_is_asked_without_an_officer_anywhere_near() {
    given(family)
        .when(STATION, ask)
        .luck([(PitchAccepted, YES), (AcceptedAndReports, NO)])
        // 20, the motive 25, two units of money, a tie of 80 × 3/10, family 5, counter-loyalty 20.
        .then_chances([(PitchAccepted, 56), (AcceptedAndReports, 5)])
        .then_counted("asked_by_tie", 1)
        .then_view(STATION, |view, it| {
            let desk = view.station().expect("a Station");
            desk.agent(it.on("Orlov")).is_ok_and(|row| row.leader() == Some(it.on("Anna")))
        })
        .then_reports(SECURITY, []);
}

#[test]
fn a_cousin_who_tells_names_the_one_who_asked() {
    given(|it| family(it).loyalty(90))
        .when(STATION, ask)
        .luck([(PitchAccepted, NO), (PitchRefused, 36)])
        .then_told(SECURITY, |it| recruiting::ToSecurity::PitchDenounced {
            by: it.on("Orlov"),
            officer: it.on("Anna"),
        });
}

#[test]
fn who_is_theirs_brings_whom_they_send() {
    let theirs = |it: Cast| {
        let it = it.officer("Adams").person("Anna").agent(50).controlled(90).access();
        it.person("Orlov").family("Anna").reads("the plan").spotted()
    };
    given(theirs)
        .when(STATION, ask)
        .luck([(PitchAccepted, YES), (AcceptedAndReports, NO)])
        .then_happened("RecruitedAsDangle");
}

#[test]
fn nobody_asks_a_stranger() {
    let strangers = |it: Cast| {
        let it = it.officer("Adams").person("Anna").agent(50).access();
        it.person("Orlov").target()
    };
    let _ = given(strangers).refuses(STATION, ask, Refusal::NoKnownTie);
}
