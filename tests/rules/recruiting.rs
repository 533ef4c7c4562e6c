//! Spot, assess, introduce, develop, pitch.

use crate::{NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    luck::Luck::{
        AcceptedAndReports, Breaks, PitchAccepted, PitchRefused, RapportGrows, SoundedOut,
    },
    nature::{Cultivation, Motive, Route},
    order::{Develop, Errand, Pitch, Refusal},
    recruiting,
    setup::story::{Cast, Story},
    units::{Money, Week},
    view::Refused,
    watching,
};

/// An officer and a target who reads the plan.
fn orlov(it: Cast) -> Cast {
    it.officer("Adams").person("Orlov").reads("the plan").target()
}

/// The same with an access agent who knows the target and somebody else.
fn through_anna(it: Cast) -> Cast {
    let it = it.officer("Adams").person("Anna").agent(40).access();
    it.person("Orlov").knows("Anna", 70).reads("the plan").target().person("Karl").knows("Anna", 70)
}

fn pitched(story: Story) -> Story {
    story.when(STATION, |it| it.pitch("Orlov"))
}

#[test]
fn a_cold_pitch_seldom_succeeds() {
    // 20, right motive 25, two units of money, counter-loyalty 50 × 2/5, a diplomat 5, cold 5.
    pitched(given(orlov)).luck([]).then_chances([(PitchAccepted, 17)]);
}

#[test]
fn a_recruit_says_what_he_reads() {
    pitched(given(orlov))
        .luck([(SoundedOut, YES), (PitchAccepted, YES), (AcceptedAndReports, NO)])
        .then_reports(STATION, ["WeSoundedOut", "WeRecruited", "ReadsHolding"])
        .then_reports(SECURITY, [])
        .then_happened("Recruited");
}

#[test]
fn a_dangle_looks_like_a_recruit() {
    pitched(given(orlov))
        .luck([(SoundedOut, YES), (PitchAccepted, YES), (AcceptedAndReports, YES)])
        .then_chances([(AcceptedAndReports, 5)])
        .then_reports(STATION, ["WeSoundedOut", "WeRecruited", "ReadsHolding"])
        .then_told(SECURITY, |it| recruiting::ToSecurity::OfferedHimself {
            who: it.on("Orlov"),
            officer: it.on("Adams"),
        })
        .then_told(SECURITY, |it| watching::ToSecurity::OfficerSuspected { who: it.on("Adams") })
        .then_happened("RecruitedAsDangle");
}

#[test]
fn a_loyal_target_tells_the_employer() {
    pitched(given(|it| orlov(it).loyalty(90)))
        .luck([(SoundedOut, YES), (PitchAccepted, NO), (PitchRefused, 40)])
        .then_reports(STATION, ["WeSoundedOut", "WeWereRefused"])
        .then_told(STATION, |it| recruiting::ToStation::WeWereRefused {
            target: it.on("Orlov"),
            how: Refused::Quietly,
        })
        .then_told(SECURITY, |it| recruiting::ToSecurity::PitchDenounced {
            by: it.on("Orlov"),
            officer: it.on("Adams"),
        });
}

#[test]
fn a_target_who_does_not_care_keeps_silent() {
    pitched(given(|it| orlov(it).loyalty(0)))
        .luck([(SoundedOut, YES), (PitchAccepted, NO), (PitchRefused, 40)])
        .then_reports(STATION, ["WeSoundedOut", "WeWereRefused"])
        .then_reports(SECURITY, []);
}

#[test]
fn a_target_who_asks_for_time_is_easier_the_second_time() {
    let until = Week(3);
    pitched(given(orlov))
        .luck([(SoundedOut, YES), (PitchAccepted, NO), (PitchRefused, 10)])
        .then_told(STATION, |it| recruiting::ToStation::WeWereRefused {
            target: it.on("Orlov"),
            how: Refused::AskedForTime { until },
        })
        .refuses(STATION, |it| it.pitch("Orlov"), Refusal::AskedForTime { until })
        .weeks(1)
        .when(STATION, |it| it.pitch("Orlov"))
        .luck([])
        .then_chances([(PitchAccepted, 25)]);
}

#[test]
fn who_has_said_no_is_no_target_any_more() {
    let refused = [(SoundedOut, YES), (PitchAccepted, NO), (PitchRefused, 99)];
    let story = pitched(given(orlov)).luck(refused);
    let _ = story.refuses(STATION, |it| it.develop("Orlov"), Refusal::HasRefused);
}

#[test]
fn sounding_out_can_stop_a_pitch_that_would_insult() {
    given(orlov)
        .when(STATION, |it| Pitch {
            motive: Motive::Ideology,
            stop_if_cold: true,
            ..it.pitch("Orlov")
        })
        .luck([(SoundedOut, YES)])
        .then_reports(STATION, ["WeSoundedOut", "WeStopped"])
        .then_told(STATION, |it| recruiting::ToStation::WeSoundedOut {
            target: it.on("Orlov"),
            fits: false,
        });
}

#[test]
fn the_wrong_motive_is_worse_than_none() {
    given(orlov)
        .when(STATION, |it| Pitch { motive: Motive::Ideology, ..it.pitch("Orlov") })
        .luck([])
        .then_chances([(PitchAccepted, 3)]);
}

#[test]
fn a_window_opens_ears() {
    pitched(given(|it| orlov(it).window(1, 3))).luck([]).then_chances([(PitchAccepted, 32)]);
}

#[test]
fn money_moves_those_who_want_money() {
    given(orlov)
        .when(STATION, |it| Pitch { money: Money(8), ..it.pitch("Orlov") })
        .luck([])
        .then_chances([(PitchAccepted, 21)]);
}

#[test]
fn an_arrest_frightens_those_who_hear_of_it() {
    given(|it| orlov(it).person("Karl").knows("Orlov", 50))
        .when(SECURITY, |it| it.arrest("Karl"))
        .luck([(Breaks, 99)])
        .when(STATION, |it| it.pitch("Orlov"))
        .luck([])
        .then_chances([(PitchAccepted, 7)]);
}

#[test]
fn development_builds_rapport() {
    given(orlov).when(STATION, |it| it.develop("Orlov")).luck([(RapportGrows, 4)]).then_told(
        STATION,
        |it| recruiting::ToStation::WeDeveloped {
            target: it.on("Orlov"),
            officer: it.officer("Adams"),
            route: Route::Clean,
            rapport: 10 + 8 + 5,
            by: Cultivation::Company,
        },
    );
}

#[test]
fn rapport_is_with_one_officer() {
    given(|it| it.officer("Adams").officer("Brown").person("Orlov").target())
        .when(STATION, |it| it.develop("Orlov"))
        .luck([(RapportGrows, 9)])
        .when(STATION, |it| Develop { officer: it.officer("Brown"), ..it.develop("Orlov") })
        .luck([(RapportGrows, 0)])
        .then_told(STATION, |it| recruiting::ToStation::WeDeveloped {
            target: it.on("Orlov"),
            officer: it.officer("Brown"),
            route: Route::Clean,
            rapport: 10 + 8 + 1,
            by: Cultivation::Company,
        });
}

#[test]
fn an_access_agent_introduces_whom_he_knows() {
    given(through_anna)
        .when(STATION, |it| {
            it.meet("Anna", [Some(Errand::Introduce { target: it.on("Orlov") }), None])
        })
        .luck([])
        .then_told(STATION, |it| recruiting::ToStation::WeIntroduced {
            target: it.on("Orlov"),
            officer: it.officer("Adams"),
            by: it.on("Anna"),
            rapport: 15,
        })
        .when(STATION, |it| it.pitch("Orlov"))
        .luck([])
        // 17, not cold 5, rapport 15 × 2/5, introduced 10.
        .then_chances([(PitchAccepted, 38)]);
}

#[test]
fn an_agent_introduces_nobody_whom_he_does_not_know() {
    let stranger = |it: Cast| through_anna(it).person("Zora").target();
    let _ = given(stranger).refuses(
        STATION,
        |it| it.meet("Anna", [Some(Errand::Introduce { target: it.on("Zora") }), None]),
        Refusal::NoKnownTie,
    );
}

#[test]
fn an_agent_spots_people_in_his_circle() {
    given(through_anna)
        .when(STATION, |it| it.meet("Anna", [Some(Errand::Spot), None]))
        .luck([])
        .then_told(STATION, |it| recruiting::ToStation::WeSpotted {
            target: it.on("Karl"),
            by: it.on("Anna"),
        })
        .then_reports(
            STATION,
            ["DossierOpened", "NamedCryptonym", "WeMet", "WeSpotted", "TieKnown"],
        );
}

#[test]
fn each_week_of_assessment_narrows_the_ranges() {
    let assess = |story: Story| {
        story.when(STATION, |it| {
            it.meet("Anna", [Some(Errand::Assess { target: it.on("Orlov") }), None])
        })
    };
    let width = |story: &Story| {
        let view = story.view(STATION);
        let desk = view.station().expect("a Station");
        desk.targets().map(|(_, row)| row.target.loyalty.width()).min().expect("a target")
    };
    let first = assess(given(through_anna)).luck([]);
    assert_eq!(width(&first), 50);
    let second = assess(first).luck([]);
    assert_eq!(width(&second), 32);
}
