//! Covert action: asked for, prepared, done and blamed; and what stands in its way.

use crate::{MONDAY, NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    covert::{
        self, ActionKind, Clue, Course, Dress, Ending, IncidentNo, Mark, Pace, Phase, Scene,
        Scheme, Step, Style,
    },
    disclosed::Line,
    flight,
    gazetteer::State,
    ids::{DistrictId, InstitutionId, OfficerNo},
    luck::Luck::{
        ActionConsent, ActionPhase, CaptiveTalks, ClueErrs, CluePoints, GuideLost, Hour,
        PitchAccepted, PitchRefused, Succession, WindowOpens,
    },
    order::{
        Attribute, CallOff, ChangePlans, ExchangeMen, Expel, GoAhead, Guard, ProposeAction,
        RaiseAlert, Refusal, Retaliate, Search, TryMen, Watch, WatchTarget,
    },
    setup::story::{Cast, Desk, Story},
    units::Money,
    view::{Report, ToSecurity, ToStation},
};

/// Rolls of a phase: as good and as bad as can be.
const WELL: u32 = 0;
const BADLY: u32 = 99;
const FIRST: IncidentNo = IncidentNo(0);
const MINISTRY: InstitutionId = InstitutionId(0);

/// Adams leads, Anna works where the plan lies and reads something else, Orlov has a desk.
fn house(it: Cast) -> Cast {
    let it = it.officer("Adams").person("Anna").reads("the plan").agent(50).access();
    it.person("Orlov").reads("the plan").target()
}

fn plain(kind: ActionKind, mark: Mark) -> Scheme {
    Scheme {
        officer: OfficerNo(0),
        kind,
        mark,
        guide: None,
        dress: Dress::Civilian,
        flag: None,
        pace: Pace::Hasty,
        style: Style::Quiet,
        men: 4,
        money: Money(5),
    }
}

fn sabotage() -> Scheme {
    plain(ActionKind::Sabotage, Mark::House(MINISTRY))
}

fn words(kind: ActionKind) -> Scheme {
    Scheme { men: 0, ..plain(kind, Mark::Opinion) }
}

fn raid(it: &Desk<'_>) -> Scheme {
    let guide = Some(it.on("Anna"));
    Scheme { guide, ..plain(ActionKind::Raid, Mark::Paper(it.holding("the plan"))) }
}

fn on_orlov(it: &Desk<'_>, kind: ActionKind) -> Scheme {
    plain(kind, Mark::Person(it.on("Orlov")))
}

/// Headquarters has been asked and has said yes.
fn granted(story: Story, scheme: impl FnOnce(&Desk<'_>) -> Scheme) -> Story {
    story
        .when(STATION, |it| ProposeAction { scheme: scheme(it) })
        .luck([])
        .luck([(ActionConsent, YES)])
}

fn go(story: Story) -> Story {
    story.when(STATION, |_| GoAhead {})
}

/// The men are here, and everything went well so far.
fn inside(story: Story, scheme: impl FnOnce(&Desk<'_>) -> Scheme) -> Story {
    let story = go(granted(story, scheme)).luck([(ActionPhase, WELL)]);
    go(story).luck([(ActionPhase, WELL)])
}

/// The deed failed, and men were left behind.
fn lost(scheme: Scheme) -> Story {
    let guarded =
        inside(given(house), move |_| scheme).when(SECURITY, |_| Guard { house: MINISTRY });
    go(guarded).luck([(ActionPhase, BADLY)])
}

fn refused(scheme: impl FnOnce(&Desk<'_>) -> Scheme, why: Refusal) {
    let _ = given(house).refuses(STATION, |it| ProposeAction { scheme: scheme(it) }, why);
}

// ── asking ──

#[test]
fn headquarters_answers_the_week_after() {
    let _ = given(house)
        .when(STATION, |_| ProposeAction { scheme: sabotage() })
        .luck([])
        .then_not_told(STATION, "HeadquartersAnswers")
        .luck([(ActionConsent, YES)])
        .then_told(STATION, |_| covert::ToStation::HeadquartersAnswers { granted: true })
        .then_not_told(SECURITY, "HeadquartersAnswers");
}

#[test]
fn what_is_denied_is_over() {
    let _ = given(house)
        .when(STATION, |_| ProposeAction { scheme: sabotage() })
        .luck([])
        .luck([(ActionConsent, NO)])
        .then_told(STATION, |_| covert::ToStation::ActionOver { how: Ending::Denied })
        .then_view(STATION, |view, _| view.station().expect("a Station").action.is_none());
}

#[test]
fn the_colder_relations_are_the_sooner_headquarters_consents() {
    let asked = |warmth, points| {
        let _ = given(|it| house(it).rules(|rules| rules.relations.habit = [warmth, 50]))
            .when(STATION, |_| ProposeAction { scheme: sabotage() })
            .luck([])
            .luck([(ActionConsent, NO)])
            .then_chances([(ActionConsent, points)]);
    };
    asked(50, 50);
    asked(30, 50 + 12);
    asked(70, 50 - 12);
}

#[test]
fn headquarters_does_not_like_to_be_asked_twice() {
    let story = given(house)
        .when(STATION, |_| ProposeAction { scheme: sabotage() })
        .luck([])
        .luck([(ActionConsent, NO)]);
    let _ = story
        .when(STATION, |_| ProposeAction { scheme: sabotage() })
        .luck([])
        .luck([(ActionConsent, NO)])
        .then_chances([(ActionConsent, 50 - 45)]);
}

#[test]
fn one_action_is_in_hand_at_a_time() {
    let _ = granted(given(house), |_| sabotage()).refuses(
        STATION,
        |_| ProposeAction { scheme: sabotage() },
        Refusal::ActionInHand,
    );
}

#[test]
fn a_plan_must_make_sense() {
    refused(|it| Scheme { guide: None, ..raid(it) }, Refusal::NoGuide);
    refused(|it| Scheme { mark: Mark::Opinion, ..raid(it) }, Refusal::WrongMark);
    let uniform = Scheme { dress: Dress::Uniform, flag: Some(State::C), ..sabotage() };
    refused(|_| uniform, Refusal::UniformOwnsUp);
    refused(|_| Scheme { flag: Some(State::B), ..sabotage() }, Refusal::NotOurFlag);
    refused(|_| Scheme { flag: Some(State::A), ..sabotage() }, Refusal::NotOurFlag);
    refused(|_| words(ActionKind::BlackPropaganda), Refusal::NotOurFlag);
    refused(|_| Scheme { men: 9, ..sabotage() }, Refusal::BadMen { least: 2, most: 8 });
    let anna = |it: &Desk<'_>| plain(ActionKind::Snatch, Mark::Person(it.on("Anna")));
    refused(anna, Refusal::AlreadyAnAgent);
}

// ── phases ──

#[test]
fn what_nobody_begins_lapses() {
    let _ = granted(given(house), |_| sabotage())
        .weeks(4)
        .then_told(STATION, |_| covert::ToStation::ActionOver { how: Ending::Lapsed });
}

#[test]
fn it_can_be_called_off_before_anybody_moves() {
    let _ = granted(given(house), |_| sabotage())
        .when(STATION, |_| CallOff {})
        .luck([])
        .then_told(STATION, |_| covert::ToStation::ActionOver { how: Ending::CalledOff });
}

#[test]
fn men_who_are_here_are_called_home_and_must_get_there() {
    let _ = inside(given(house), |_| sabotage())
        .when(STATION, |_| CallOff {})
        .luck([(ActionPhase, WELL)])
        .then_told(STATION, |_| covert::ToStation::ActionRecalled {})
        .then_told(STATION, |_| covert::ToStation::ActionOver { how: Ending::Finished })
        .then_counted("sabotages", 0);
}

#[test]
fn a_preparation_that_fails_is_the_end_of_it() {
    let _ = go(granted(given(house), |_| sabotage()))
        .luck([(ActionPhase, BADLY)])
        .then_told(STATION, |_| covert::ToStation::ActionOver { how: Ending::Failed })
        .then_reports(SECURITY, ["StrangersSeen"]);
}

#[test]
fn men_in_hiding_wait_until_they_are_called_home() {
    let _ = inside(given(house), |_| sabotage())
        .weeks(4)
        .then_told(STATION, |_| covert::ToStation::ActionRecalled {});
}

// ── deeds ──

#[test]
fn a_raid_brings_what_the_paper_says() {
    let story = go(inside(given(house), raid)).luck([(ActionPhase, WELL), (GuideLost, NO)]);
    let _ = story
        .then_counted("raids", 1)
        .then_not_told(SECURITY, "ActionSeen")
        .then_not_told(SECURITY, "LeakIndicated")
        .then_view(STATION, |view, it| {
            let desk = view.station().expect("a Station");
            let row = desk.reports.values().last().expect("what was brought");
            row.value == it.truth("the plan")
        });
}

#[test]
fn whoever_opened_the_door_is_lost_as_a_source() {
    let _ = go(inside(given(house), raid))
        .luck([(ActionPhase, WELL), (GuideLost, YES)])
        .then_told(STATION, |it| flight::ToStation::WentToGround { agent: it.on("Anna") })
        .then_view(SECURITY, |view, it| {
            let desk = view.security().expect("Security");
            // Twenty-five, less what a week without a case takes.
            desk.dossier(it.on("Anna")).expect("hers").points() == 25 - 2
        });
}

#[test]
fn somebody_is_carried_off_and_not_seen_again() {
    let snatch = |it: &Desk<'_>| on_orlov(it, ActionKind::Snatch);
    let _ = go(inside(given(house), snatch))
        .luck([(ActionPhase, WELL)])
        .then_told(STATION, |it| covert::ToStation::WeSnatched { dossier: it.on("Orlov") })
        .then_told(SECURITY, |it| flight::ToSecurity::Vanished { who: it.on("Orlov") })
        .then_counted("snatches", 1)
        .refuses(STATION, |it| it.develop("Orlov"), Refusal::OutOfReach);
}

#[test]
fn a_house_that_cannot_work_signs_nothing() {
    let _ = go(inside(given(house), |_| sabotage()))
        .luck([(ActionPhase, WELL)])
        .then_counted("sabotages", 1)
        .then_told(SECURITY, |it| covert::ToAll::WorkStopped {
            house: MINISTRY,
            until: it.week().plus(6),
        })
        .refuses(
            SECURITY,
            |it| ChangePlans { holding: it.holding("the plan") },
            Refusal::HouseHalted { until: cutout::engine::units::Week(12) },
        );
}

#[test]
fn a_dead_mans_chair_is_filled() {
    let kill = |it: &Desk<'_>| on_orlov(it, ActionKind::Assassination);
    let done =
        |harder| go(inside(given(house), kill)).luck([(ActionPhase, WELL), (Succession, harder)]);
    let patience = |story: &Story| story.view(SECURITY).security().expect("Security").patience;
    let (harder, softer) = (done(YES), done(NO));
    assert_eq!(patience(&harder) - patience(&softer), 25);
    let _ = harder
        .then_told(STATION, |it| covert::ToStation::DeathInTheNews { dossier: it.on("Orlov") })
        .then_told(SECURITY, |it| covert::ToSecurity::FoundDead { who: it.on("Orlov") })
        .then_counted("assassinations", 1);
}

#[test]
fn words_cost_security_patience_and_make_people_listen() {
    let before = given(house);
    let story = granted(before, |_| words(ActionKind::GreyPropaganda));
    let story = go(story).luck([(ActionPhase, WELL)]);
    let patience = story.view(SECURITY).security().expect("Security").patience;
    let story = go(story).luck([(ActionPhase, WELL)]);
    let now = story.view(SECURITY).security().expect("Security").patience;
    assert_eq!(patience + 1 - now, 7, "less what the week gives");
    let _ =
        story.then_counted("propagandas", 1).luck([(WindowOpens, NO)]).then_happened("WeekPassed");
}

#[test]
fn everybody_looks_up_afterwards() {
    let story = go(inside(given(house), |_| sabotage())).luck([(ActionPhase, WELL)]);
    let week = story.view(STATION).week;
    for seat in [STATION, SECURITY] {
        assert_eq!(story.view(seat).streets.alert, week.plus(4));
    }
}

#[test]
fn a_deed_stands_in_the_ledger_and_half_of_it_for_half() {
    let story = go(inside(given(house), |_| sabotage())).luck([(ActionPhase, WELL)]);
    assert_eq!(story.points(Line::Feats), 4);
    // 58 less 4 for sabotage, 6 for the men, 8 carried: a roll of 60 leaves 8 to spare.
    let half = go(inside(given(house), |_| sabotage())).luck([(ActionPhase, 59)]);
    let half = half.then_told(STATION, |_| covert::ToStation::PhaseWent {
        phase: Phase::Act,
        outcome: Course::Partial,
        step: Step::Leaving,
    });
    let _ = half;
}

// ── what stands in its way ──

/// The men are here; what would a roll of this come to?
fn act_with(story: Story, roll: u32) -> Course {
    let story = go(story).luck([(ActionPhase, roll)]);
    let went = story.told(STATION).iter().find_map(|report| match *report {
        Report::Station(ToStation::Covert(covert::ToStation::PhaseWent {
            phase: Phase::Act,
            outcome,
            ..
        })) => Some(outcome),
        _ => None,
    });
    went.expect("the deed")
}

#[test]
fn a_guard_at_the_door_turns_a_deed_into_a_failure() {
    let roll = 75;
    assert_eq!(act_with(inside(given(house), |_| sabotage()), roll), Course::Noisy);
    let guarded =
        inside(given(house), |_| sabotage()).when(SECURITY, |_| Guard { house: MINISTRY });
    assert_eq!(act_with(guarded, roll), Course::Burned);
}

#[test]
fn a_team_on_the_place_is_in_the_way() {
    let roll = 75;
    let watched = inside(given(house), |_| sabotage())
        .when(SECURITY, |it| Watch { on: WatchTarget::Site(it.site("the ministry")), teams: 1 });
    assert_eq!(act_with(watched, roll), Course::Burned);
}

#[test]
fn teams_on_the_man_are_in_the_way_too() {
    let snatch = |it: &Desk<'_>| on_orlov(it, ActionKind::Snatch);
    let roll = 65;
    assert_eq!(act_with(inside(given(house), snatch), roll), Course::Noisy);
    let watched = inside(given(house), snatch).when(SECURITY, |it| it.watch("Orlov", 2));
    assert_eq!(act_with(watched, roll), Course::Burned);
}

#[test]
fn a_search_finds_those_who_come_in() {
    let ready = || go(granted(given(house), |_| sabotage())).luck([(ActionPhase, WELL)]);
    let _ = go(ready()).luck([(ActionPhase, 60)]).then_told(STATION, |_| {
        covert::ToStation::PhaseWent {
            phase: Phase::Insert,
            outcome: Course::Partial,
            step: Step::Inside,
        }
    });
    let _ = go(ready().when(SECURITY, |_| Search { district: DistrictId(0) }))
        .luck([(ActionPhase, 60)])
        .then_told(STATION, |_| covert::ToStation::ActionOver { how: Ending::Failed });
}

#[test]
fn whoever_waits_a_week_is_not_found_by_the_search() {
    let ready = go(granted(given(house), |_| sabotage())).luck([(ActionPhase, WELL)]);
    let searched = ready.when(SECURITY, |_| Search { district: DistrictId(0) }).luck([]);
    let _ = go(searched).luck([(ActionPhase, 60)]).then_told(STATION, |_| {
        covert::ToStation::PhaseWent {
            phase: Phase::Insert,
            outcome: Course::Partial,
            step: Step::Inside,
        }
    });
}

#[test]
fn an_alert_makes_everything_harder() {
    let roll = 75;
    assert_eq!(act_with(inside(given(house), |_| sabotage()), roll), Course::Noisy);
    let ready = go(granted(given(house), |_| sabotage())).luck([(ActionPhase, WELL)]);
    let alert = go(ready.when(SECURITY, |_| RaiseAlert {})).luck([(ActionPhase, WELL)]);
    assert_eq!(act_with(alert, roll), Course::Burned);
}

#[test]
fn a_double_says_which_door_is_to_be_opened() {
    let theirs = |it: Cast| {
        let it = it.officer("Adams").person("Anna").reads("the plan").agent(50).access();
        it.controlled(100).person("Orlov").reads("the plan").target()
    };
    let _ = go(granted(given(theirs), raid))
        .luck([(ActionPhase, WELL)])
        .then_told(SECURITY, |it| covert::ToSecurity::PlanBetrayed {
            who: it.on("Anna"),
            kind: ActionKind::Raid,
            scene: Scene::House(MINISTRY),
        })
        .then_reports(STATION, ["WePrepare", "PhaseWent"]);
    let _ = go(granted(given(house), raid))
        .luck([(ActionPhase, WELL)])
        .then_not_told(SECURITY, "PlanBetrayed")
        .then_reports(STATION, ["WePrepare", "PhaseWent"]);
}

#[test]
fn a_door_opener_who_was_arrested_opens_nothing() {
    let roll = 90;
    let open = go(inside(given(house), raid)).luck([(ActionPhase, roll)]);
    let _ = open.then_counted("raids", 1);
    let arrested = inside(given(house), raid).when(SECURITY, |it| it.secretly("Anna"));
    let shut = go(arrested).luck([(Hour, MONDAY), (ActionPhase, roll)]);
    let _ = shut.then_counted("raids", 0).then_not_told(STATION, "ReportReceived");
}

// ── who it was ──

fn accuse(state: State, stated: Option<u8>) -> Attribute {
    Attribute { incident: FIRST, state, stated }
}

fn seen(scheme: Scheme) -> Story {
    go(inside(given(house), move |_| scheme)).luck([(ActionPhase, 59), (CluePoints, YES)])
}

#[test]
fn a_public_accusation_is_worth_what_it_is_right() {
    let right = seen(sabotage()).when(SECURITY, |_| accuse(State::B, None)).luck([]);
    assert_eq!((right.points(Line::Attribution), right.points(Line::Blame)), (4, -4));
    let _ = right.then_counted("attributed_right", 1);
    let wrong = seen(sabotage()).when(SECURITY, |_| accuse(State::C, None)).luck([]);
    assert_eq!((wrong.points(Line::Attribution), wrong.points(Line::Blame)), (-6, 0));
    let _ = wrong.then_counted("attributed_wrong", 1);
}

#[test]
fn an_accusation_says_nothing_of_whether_it_was_right() {
    let told = |state| {
        let story = seen(sabotage()).when(SECURITY, |_| accuse(state, None)).luck([]);
        let names: Vec<&str> = story.told(SECURITY).iter().map(Report::name).collect();
        (names, story.view(SECURITY).security().expect("Security").patience)
    };
    assert_eq!(told(State::B), told(State::C));
}

#[test]
fn an_accusation_chills_relations_with_the_accused_and_no_other() {
    let story = seen(sabotage()).when(SECURITY, |_| accuse(State::C, None)).luck([]);
    let warmth = State::FOREIGN.map(|state| story.view(STATION).relations.with(state));
    assert_eq!(warmth, [50, 50 - 12]);
}

#[test]
fn a_paper_is_scored_by_what_it_states_and_nobody_reads_it() {
    let paper = |state, stated| {
        let story = seen(sabotage()).when(SECURITY, move |_| accuse(state, Some(stated))).luck([]);
        story.then_not_told(STATION, "AccusedInPublic").points(Line::Attribution)
    };
    assert_eq!((paper(State::B, 80), paper(State::C, 80)), (3, -5));
    assert_eq!((paper(State::B, 50), paper(State::C, 50)), (0, 0));
}

#[test]
fn the_diplomats_of_an_accused_state_are_expelled_at_the_price_of_proof() {
    let patience = |story: &Story| story.view(SECURITY).security().expect("Security").patience;
    let price = |state| {
        let story = seen(sabotage()).when(SECURITY, move |_| accuse(state, None)).luck([]);
        let before = patience(&story);
        let story = story.when(SECURITY, |it| Expel { diplomat: it.on("Adams") }).luck([]);
        before + 1 - patience(&story)
    };
    assert_eq!((price(State::B), price(State::C)), (12, 30));
}

#[test]
fn what_is_planted_points_to_whom_it_should() {
    let flagged = Scheme { flag: Some(State::C), ..sabotage() };
    let _ = go(inside(given(house), move |_| flagged))
        .luck([(ActionPhase, 59), (CluePoints, YES)])
        .then_told(SECURITY, |_| covert::ToSecurity::ClueFound {
            incident: FIRST,
            clue: Clue::Token,
            points_to: Some(State::C),
        });
}

#[test]
fn quiet_hands_leave_less_behind() {
    // Both are heard, though force has ten points more.
    let clues = |style, roll| {
        let scheme = Scheme { style, ..sabotage() };
        let story = go(inside(given(house), move |_| scheme)).luck([(ActionPhase, roll)]);
        let found = story.told(SECURITY).iter();
        found.filter(|report| report.name() == "ClueFound").count()
    };
    assert_eq!((clues(Style::Quiet, 72), clues(Style::Forceful, 82)), (3, 4));
}

#[test]
fn black_words_fall_back_on_whoever_is_accused() {
    let black = Scheme { flag: Some(State::C), ..words(ActionKind::BlackPropaganda) };
    let story = go(granted(given(house), move |_| black)).luck([(ActionPhase, WELL)]);
    let story = go(story).luck([(ActionPhase, WELL)]);
    let patience = |story: &Story| story.view(SECURITY).security().expect("Security").patience;
    let before = patience(&story);
    let story = story.when(SECURITY, |_| accuse(State::C, None)).luck([]);
    assert_eq!(patience(&story), before + 6 + 1);
}

// ── captives, and what they are ──

fn uniform() -> Scheme {
    Scheme { dress: Dress::Uniform, ..sabotage() }
}

fn flagged() -> Scheme {
    Scheme { flag: Some(State::C), ..sabotage() }
}

fn relations(story: &Story) -> [u8; 2] {
    State::FOREIGN.map(|state| story.view(SECURITY).relations.with(state))
}

#[test]
fn men_in_uniform_are_held_and_exchanged_and_never_tried() {
    let story = lost(uniform())
        .then_told(SECURITY, |_| covert::ToSecurity::WeTookMen {
            incident: FIRST,
            men: 2,
            dress: Dress::Uniform,
        })
        .refuses(SECURITY, |_| TryMen { incident: FIRST }, Refusal::PrisonersOfWar)
        .when(SECURITY, |_| ExchangeMen { incident: FIRST })
        .luck([(ActionPhase, WELL)])
        .then_told(STATION, |_| covert::ToStation::OurMenBack { men: 2 });
    assert_eq!(relations(&story), [56, 50]);
    assert_eq!(story.points(Line::MenLost), 0);
}

#[test]
fn men_in_civilian_dress_are_tried_as_spies() {
    let story = lost(sabotage())
        .when(SECURITY, |_| TryMen { incident: FIRST })
        .luck([(ActionPhase, WELL)])
        .then_told(STATION, |_| covert::ToStation::OurMenTried { men: 2 });
    assert_eq!(relations(&story), [45, 50]);
    assert_eq!((story.points(Line::MenTried), story.points(Line::MenLost)), (2, -2));
}

#[test]
fn under_a_false_flag_another_country_stands_before_the_court() {
    let story =
        lost(flagged()).when(SECURITY, |_| TryMen { incident: FIRST }).luck([(ActionPhase, WELL)]);
    assert_eq!(relations(&story), [50, 45]);
}

#[test]
fn nobody_owns_to_men_under_a_false_flag() {
    let _ = lost(flagged())
        .when(SECURITY, |_| ExchangeMen { incident: FIRST })
        .luck([(ActionPhase, WELL)])
        .then_told(SECURITY, |_| covert::ToSecurity::MenDisowned { incident: FIRST })
        .then_not_told(STATION, "OurMenBack")
        .refuses(SECURITY, |_| ExchangeMen { incident: FIRST }, Refusal::DisownedAlready);
}

#[test]
fn captives_talk_and_believe_what_they_were_told() {
    let word = |scheme, luck: [(cutout::engine::luck::Luck, u32); 3]| {
        let story = lost(scheme).luck(luck);
        story.told(SECURITY).iter().find_map(|report| match *report {
            Report::Security(ToSecurity::Covert(covert::ToSecurity::ClueFound {
                clue: Clue::Word,
                points_to,
                ..
            })) => Some(points_to),
            _ => None,
        })
    };
    let said = [(ActionPhase, WELL), (CaptiveTalks, YES), (CluePoints, YES)];
    assert_eq!(word(sabotage(), said), Some(Some(State::B)));
    assert_eq!(word(flagged(), said), Some(Some(State::C)));
}

#[test]
fn a_clue_may_point_to_nobody() {
    let _ = go(inside(given(house), |_| sabotage()))
        .luck([(ActionPhase, 59), (CluePoints, NO), (ClueErrs, 0)])
        .then_told(SECURITY, |_| covert::ToSecurity::ClueFound {
            incident: FIRST,
            clue: Clue::Kit,
            points_to: None,
        });
}

// ── reprisals ──

#[test]
fn reprisals_frighten_everybody() {
    let pitched = |story: Story| {
        let story = story.when(STATION, |it| it.pitch("Orlov"));
        story.luck([(PitchAccepted, NO), (PitchRefused, 0)])
    };
    // Adams is busy while the men go home.
    let home = || seen(sabotage()).luck([(ActionPhase, WELL)]);
    let paid = home().when(SECURITY, |_| Retaliate {}).luck([]);
    let calm = home().luck([]);
    let chance = |story: Story, points| {
        let _ = pitched(story).then_chances([(PitchAccepted, points)]);
    };
    chance(calm, 17);
    chance(paid, 17 - 12);
}

#[test]
fn reprisals_end_and_those_who_mourn_listen() {
    let home = seen(sabotage()).luck([(ActionPhase, WELL)]);
    let paid = home.when(SECURITY, |_| Retaliate {}).luck([]);
    let _ = paid.luck([(WindowOpens, YES)]).then_happened("WindowOpened");
}

#[test]
fn there_is_nothing_to_pay_back_where_nothing_was_done() {
    let _ = given(house).refuses(SECURITY, |_| Retaliate {}, Refusal::NothingToAnswer);
}
