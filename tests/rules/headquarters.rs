//! Headquarters: what it asks, wants and grants; the third service; what points at a source.

use crate::{NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    headquarters, house,
    luck::Luck::{
        self, HqAsks, HqDemands, HqMood, Irregular, LeakIndicated, ReportBorn, ReportRight,
        Sidelight, SidelightRight, SidelightWrong,
    },
    nature::{Alibi, Ask, Demand, Handling, Mood, Origin, Outcome, Priority},
    order::{
        AskHq, BuyReport, ChangePlans, Disseminate, Inquire, LayCover, NameSource, Order, Refusal,
        SellReport,
    },
    rules::Rules,
    secrets,
    setup::story::{Cast, Desk, Story},
    units::{Money, Week},
    view::trace,
};

/// Anna has brought one report on the plan; it is the third week.
fn with_a_report(change: impl FnOnce(&mut Rules)) -> Story {
    given(|it| {
        it.officer("Adams")
            .person("Anna")
            .agent(50)
            .reads("the plan")
            .task("the plan")
            .rules(change)
    })
    .luck([(ReportBorn, YES), (ReportRight, YES), (Irregular, NO)])
    .luck([(ReportBorn, NO)])
}

fn claim(handling: Handling) -> impl FnOnce(&Desk<'_>) -> Order {
    move |_| Disseminate { report: Default::default(), probability: 80, handling }.into()
}

fn favour(story: &Story) -> u8 {
    story.view(STATION).station().expect("a Station").hq.favour
}

// ── asking ──

#[test]
fn money_is_granted_a_week_later_to_whoever_stands_well() {
    given(|it| it.officer("Adams"))
        .when(STATION, |_| AskHq { what: Ask::Money })
        .luck([])
        .then_reports(STATION, ["WeAskedHq"])
        .refuses(STATION, |_| AskHq { what: Ask::Officer }, Refusal::AnswerDue)
        .luck([])
        .then_reports(STATION, ["HqAnswered", "StandingIs"])
        .then_told(STATION, |it| headquarters::ToStation::HqAnswered {
            what: Ask::Money,
            granted: true,
            money: Money(8),
            until: Week(it.week().0 - 1),
        })
        .then_told(STATION, |_| house::ToAll::FundsAre { money: Money(40 + 6 + 6 + 8) });
}

#[test]
fn in_a_mean_week_there_is_no_money() {
    let mean = |rules: &mut Rules| rules.hq.mood_changes = 100;
    // Of the five other tempers, the last.
    let weights = 20 + 15 + 10 + 15;
    given(|it| it.officer("Adams").rules(mean))
        .when(STATION, |_| AskHq { what: Ask::Money })
        .luck([(HqMood, weights)])
        .then_told(STATION, |_| headquarters::ToStation::HqMoodIs { mood: Mood::Mean })
        .luck([(HqMood, 0)])
        .then_told(STATION, |it| headquarters::ToStation::HqAnswered {
            what: Ask::Money,
            granted: false,
            money: Money(0),
            until: Week(it.week().0 - 1),
        });
}

#[test]
fn an_officer_comes_if_there_is_one_at_home() {
    let easy = |rules: &mut Rules| rules.hq.moods.even.officer = 0;
    let asked = |it: Cast| it.rules(easy).officer("Adams");
    let answer =
        |story: Story| story.when(STATION, |_| AskHq { what: Ask::Officer }).luck([]).luck([]);
    answer(given(asked)).then_nothing("OfficerDue");
    answer(given(|it| asked(it).reserve("Baker"))).then_happened("OfficerDue");
}

// ── questions ──

/// One question a week, on the plan, and of the first priority.
fn asks(rules: &mut Rules) {
    rules.hq.asks = 100;
    rules.hq.questions = 1;
    rules.hq.deadline = [2, 2, 2];
}

#[test]
fn a_question_that_is_answered_in_time_raises_the_standing() {
    let story = with_a_report(asks);
    let before = favour(&story);
    let story = story.when(STATION, claim(Handling::EyesOnly)).luck([(LeakIndicated, NO)]);
    let view = story.view(STATION);
    let hq = &view.station().expect("a Station").hq;
    let answered: Vec<bool> = hq.closed.iter().map(|(_, answered)| *answered).collect();
    assert!(answered.contains(&true), "{answered:?}");
    assert!(before < favour(&story), "{before}, then {}", favour(&story));
}

#[test]
fn a_question_that_lapses_lowers_it() {
    let story = given(|it| it.officer("Adams").rules(asks)).weeks(3);
    assert!(favour(&story) < 50, "{}", favour(&story));
}

#[test]
fn a_picture_counts_more_while_a_question_is_open() {
    use cutout::engine::disclosed::Line;
    let cheap = |rules: &mut Rules| rules.claim.divisor = 1_000;
    let points = |change: fn(&mut Rules)| {
        let story = with_a_report(|rules| {
            cheap(rules);
            change(rules);
        });
        story.when(STATION, claim(Handling::EyesOnly)).luck([(LeakIndicated, NO)]).weeks(2)
    };
    let plain = points(|_| ()).points(Line::Claims);
    let asked = points(|rules| {
        asks(rules);
        rules.hq.deadline = [40, 40, 40];
    });
    assert!(0 < plain && plain < asked.points(Line::Claims), "{plain}");
}

#[test]
fn a_question_counts_only_from_the_week_after() {
    given(|it| it.officer("Adams").rules(asks))
        .luck([(HqAsks, 0), (HqAsks, 0)])
        .then_told(STATION, |it| headquarters::ToStation::HqAsks {
            holding: it.holding("the plan"),
            priority: Priority::Routine,
            until: Week(3),
        })
        .then_view(STATION, |view, it| {
            let hq = &view.station().expect("a Station").hq;
            let open = |week| hq.requirement(it.holding("the plan"), Week(week)).is_some();
            !open(1) && open(2) && open(3) && !open(4)
        });
}

// ── demands ──

/// Headquarters wants this, and nothing else.
fn wants(kinds: [u16; 4]) -> impl FnOnce(&mut Rules) {
    move |rules| {
        rules.hq.moods.even.demands = 100;
        rules.hq.moods.even.kinds = kinds;
    }
}

fn wanted(story: &Story) -> Option<Demand> {
    story.view(STATION).station().and_then(|desk| desk.hq.demand).map(|row| row.demand)
}

#[test]
fn whoever_counts_is_content_with_a_number() {
    let few = |rules: &mut Rules| {
        wants([1, 0, 0, 0])(rules);
        rules.hq.count = 1;
    };
    let story = with_a_report(few);
    assert_eq!(wanted(&story), Some(Demand::Claims { count: 1 }));
    let before = favour(&story);
    let met = story.when(STATION, claim(Handling::EyesOnly)).luck([(LeakIndicated, NO)]);
    let met = met.then_told(STATION, |_| headquarters::ToStation::HqDemandClosed {
        demand: Demand::Claims { count: 1 },
        outcome: Outcome::Met,
    });
    assert_eq!(favour(&met), before + 6);
}

#[test]
fn a_risk_that_is_not_taken_is_held_against_us() {
    let story = with_a_report(wants([0, 0, 0, 1]));
    let story = story.when(STATION, claim(Handling::EyesOnly)).luck([(LeakIndicated, NO)]);
    let before = favour(&story);
    let story = story.weeks(3);
    assert_eq!(favour(&story), before - 5);
    let story = with_a_report(wants([0, 0, 0, 1]));
    let story = story.when(STATION, claim(Handling::EyesOnly)).luck([(LeakIndicated, NO)]);
    let story = story.when(STATION, claim(Handling::ActionOn)).luck([(LeakIndicated, NO)]);
    assert_eq!(favour(&story), before + 6);
}

#[test]
fn a_name_pleases_headquarters_and_shows() {
    let story = with_a_report(wants([0, 0, 1, 0]))
        .refuses(STATION, |it| NameSource { source: it.on("Anna") }, Refusal::NobodyAsked)
        .when(STATION, claim(Handling::EyesOnly))
        .luck([(LeakIndicated, NO)])
        .then_chances([(LeakIndicated, 4)]);
    let before = favour(&story);
    let story = story.when(STATION, |it| NameSource { source: it.on("Anna") }).luck([]);
    assert_eq!(favour(&story), before + 6);
    story
        .when(STATION, claim(Handling::EyesOnly))
        .luck([(LeakIndicated, NO)])
        // Half as much again, and a tenth off: the report is no longer warm.
        .then_chances([(LeakIndicated, 5)]);
}

#[test]
fn one_source_is_not_enough_for_whoever_doubts() {
    let story = with_a_report(wants([0, 1, 0, 0]))
        .when(STATION, claim(Handling::EyesOnly))
        .luck([(LeakIndicated, NO)]);
    let holding = match wanted(&story) {
        Some(Demand::SecondSource { holding }) => holding,
        other => panic!("{other:?}"),
    };
    // Somebody else's word will do.
    story.when(STATION, |_| BuyReport { holding }).luck([(SidelightRight, YES)]).then_told(
        STATION,
        |_| headquarters::ToStation::HqDemandClosed {
            demand: Demand::SecondSource { holding },
            outcome: Outcome::Met,
        },
    );
}

#[test]
fn headquarters_never_wants_anything_in_a_quiet_week() {
    let story = with_a_report(|_| ()).then_not_asked(HqDemands);
    assert_eq!(wanted(&story), None);
}

// ── words from elsewhere ──

#[test]
fn a_photograph_is_right_at_its_published_rate() {
    let often = |rules: &mut Rules| (rules.hq.sidelight, rules.hq.intercepts) = (100, 0);
    with_a_report(often)
        .luck([(Sidelight, 0), (SidelightRight, YES)])
        .then_chances([(SidelightRight, 90)])
        .then_told(STATION, |it| headquarters::ToStation::SidelightReceived {
            holding: it.holding("the plan"),
            value: it.truth("the plan"),
            origin: Origin::Photograph,
            seen: Week(it.week().0 - 1),
        });
}

#[test]
fn nobody_is_told_of_what_he_has_nothing_to_do_with() {
    let often = |rules: &mut Rules| rules.hq.sidelight = 100;
    given(|it| it.officer("Adams").rules(often))
        .luck([(Sidelight, 0)])
        .then_not_told(STATION, "SidelightReceived");
}

// ── the third service ──

#[test]
fn a_word_that_is_bought_may_be_wrong() {
    let story = with_a_report(|_| ())
        .when(STATION, |it| BuyReport { holding: it.holding("the plan") })
        .luck([(SidelightRight, NO), (SidelightWrong, 0)])
        .then_chances([(SidelightRight, 70)]);
    let view = story.view(STATION);
    let desk = view.station().expect("a Station");
    let (word, report) =
        (desk.hq.sidelights[0], desk.report(Default::default()).expect("a report"));
    assert_ne!(word.value, report.value);
}

fn with_leave(story: Story) -> Story {
    story.when(STATION, |_| AskHq { what: Ask::Approval }).luck([]).luck([])
}

#[test]
fn nothing_is_sold_without_leave() {
    let _ = with_a_report(|_| ()).refuses(
        STATION,
        |_| SellReport { report: Default::default() },
        Refusal::NeedsLeave,
    );
}

#[test]
fn what_is_sold_comes_back_as_somebody_elses_word() {
    let story = with_leave(with_a_report(|_| ()))
        .when(STATION, |_| SellReport { report: Default::default() })
        .luck([(LeakIndicated, NO)])
        .then_told(STATION, |_| headquarters::ToStation::WeSoldReport {
            report: Default::default(),
            price: Money(3),
        })
        .when(STATION, |it| BuyReport { holding: it.holding("the plan") })
        .luck([])
        .then_not_asked(SidelightRight);
    let view = story.view(STATION);
    let desk = view.station().expect("a Station");
    let report = desk.report(Default::default()).expect("a report");
    assert_eq!(desk.hq.sidelights[0].value, report.value);
    let voices = cutout::engine::view::provenance::voices(desk, Default::default());
    assert!(voices.iter().all(|voice| voice.agrees && !voice.independent), "{voices:?}");
}

#[test]
fn what_is_sold_may_show_and_be_inquired_into() {
    with_leave(with_a_report(|_| ()))
        .when(STATION, |_| SellReport { report: Default::default() })
        .luck([(LeakIndicated, YES)])
        .then_chances([(LeakIndicated, 10)])
        .when(SECURITY, |it| Inquire { holding: it.holding("the plan") })
        .luck([])
        .luck([])
        .then_told(SECURITY, |it| secrets::ToSecurity::InquiryEnded {
            holding: it.holding("the plan"),
            readers: 1,
        });
}

#[test]
fn new_plans_make_what_was_sold_worth_nothing() {
    let story = with_leave(with_a_report(|_| ()))
        .when(STATION, |_| SellReport { report: Default::default() })
        .luck([(LeakIndicated, YES)])
        .when(SECURITY, |it| ChangePlans { holding: it.holding("the plan") })
        .luck([])
        .luck([(Luck::NextEdition, 0)])
        .when(STATION, |it| BuyReport { holding: it.holding("the plan") })
        .luck([])
        .then_happened("SidelightCame");
    let view = story.view(SECURITY);
    let secret = view.security().expect("Security").secrets.values().next().expect("the plan");
    let sold = story.view(STATION).station().expect("a Station").hq.sidelights[0].value;
    assert_ne!(secret.value, sold, "what they sell is what it was");
}

// ── what points at a source ──

#[test]
fn a_story_takes_half_of_the_chance_away() {
    with_a_report(|_| ())
        .when(STATION, |it| LayCover { holding: it.holding("the plan"), alibi: Alibi::Intercept })
        .when(STATION, claim(Handling::ActionOn))
        .luck([(LeakIndicated, NO)])
        .then_chances([(LeakIndicated, 15)])
        .refuses(
            STATION,
            |it| LayCover { holding: it.holding("the plan"), alibi: Alibi::Gossip },
            Refusal::StoryTold,
        )
        .weeks(4)
        .when(STATION, claim(Handling::ActionOn))
        .luck([(LeakIndicated, NO)])
        // The story is over; and the report is four weeks past being warm.
        .then_chances([(LeakIndicated, 18)]);
}

#[test]
fn a_second_voice_makes_a_claim_harder_to_trace() {
    with_a_report(|_| ())
        .when(STATION, |it| BuyReport { holding: it.holding("the plan") })
        .luck([(SidelightRight, YES)])
        .when(STATION, claim(Handling::ActionOn))
        .luck([(LeakIndicated, NO)])
        .then_chances([(LeakIndicated, 18)]);
}

#[test]
fn the_chance_that_is_shown_holds_the_one_that_is_asked() {
    let story = with_a_report(|_| ());
    let view = story.view(STATION);
    for (handling, asked) in Handling::ALL.into_iter().zip([4, 12, 30]) {
        let shown = trace::estimate(&view, Default::default(), handling).expect("a report");
        assert!(shown.least.hundredths() <= asked && asked <= shown.most.hundredths(), "{shown:?}");
    }
}
