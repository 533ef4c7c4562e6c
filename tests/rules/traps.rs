//! Ears, informers, traps and quiet decisions, and what a Station can do about them.

use crate::{NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    ids::{DossierId, InstitutionId, ReportNo},
    luck::Luck::{
        BaitReported, BaitTaken, Breaks, DefectorComes, DefectorNames, FalseIndicator, Hour,
        InformerTells, InterviewShakes, Irregular, LeakIndicated, LetterComes, LetterNames,
        NamedAtOnce, Noticed, Overheard, ReportBorn, ReportRight, TrapSeen, VettingFinds,
        WordingHeard,
    },
    nature::{Favour, Handling, OnAlarm, Reply, Sdr, Tiding},
    order::{
        AskMinistry, Await, BariumMeal, ChangePlans, Deny, Disseminate, DoctorCopy, Errand,
        Forewarn, Interview, Meet, Mousetrap, OpenCase, PlaceInformer, Protect, Provoke, Publicise,
        Refusal, SafetyMark, Tap, Transfer, Trap, Vet, Watch, WatchTarget,
    },
    setup::story::{Cast, Story},
    traps,
    view::{
        FileItem, Report, ToStation,
        leaks::{Explanation, leaks},
    },
    volunteers, watching,
};

/// The last night of the week.
const SATURDAY: u32 = 17;

/// Adams runs Anna, and meets her when he says so.
fn anna(it: Cast) -> Cast {
    it.officer("Adams").person("Anna").agent(50).access()
}

/// And she reads the plan.
fn reader(it: Cast) -> Cast {
    anna(it).reads("the plan").task("the plan")
}

fn meet(story: Story) -> Story {
    story.when(STATION, |it| it.meet("Anna", [None, None]))
}

fn points(story: &Story, name: &str) -> i16 {
    let view = story.view(SECURITY);
    let desk = view.security().expect("Security");
    let row = desk.people.iter().find(|(id, _)| *id == on(story, name)).map(|(_, row)| row);
    row.map_or(0, |row| row.points())
}

/// Security's dossier on somebody, asked from outside of an order.
fn on(story: &Story, name: &str) -> DossierId {
    story.dossier(SECURITY, name)
}

// ── taps ──

fn tapped(story: Story) -> Story {
    story.when(SECURITY, |it| Tap { on: it.on("Anna"), running: true })
}

#[test]
fn a_tap_hears_a_meeting_arranged() {
    let story = meet(tapped(given(|it| anna(it).file(20))));
    let story = story.luck([(Overheard, YES), (Overheard, YES)]);
    let before = points(&story, "Adams");
    story
        .then_told(SECURITY, |it| traps::ToSecurity::Overheard {
            who: it.on("Anna"),
            other: Some(it.on("Adams")),
        })
        .then_counted("taps", 1);
    // Twelve, of which two fade by Monday.
    assert_eq!(before, 10);
}

#[test]
fn a_drop_arranges_itself_and_nobody_telephones() {
    let it = |it: Cast| it.officer("Adams").person("Anna").agent(50).drop("the park").file(20);
    tapped(given(it))
        .when(STATION, |it| it.service("Anna"))
        .luck([])
        .then_not_asked(Overheard)
        .then_not_told(SECURITY, "Overheard");
}

#[test]
fn who_rests_says_nothing_on_the_wire() {
    tapped(given(|it| anna(it).file(20))).luck([]).then_not_asked(Overheard);
}

#[test]
fn a_judge_wants_grounds() {
    let _ = given(anna).refuses(
        SECURITY,
        |it| Tap { on: it.on("Anna"), running: true },
        Refusal::NoGrounds { points: 0, needed: 12 },
    );
    let _ = tapped(given(anna).when(SECURITY, |it| OpenCase { on: it.on("Anna") }).luck([]));
}

#[test]
fn a_service_out_of_favour_gets_no_warrant() {
    let it = |it: Cast| anna(it).file(20).security(|start| start.patience = 10);
    let _ = given(it).refuses(
        SECURITY,
        |it| Tap { on: it.on("Anna"), running: true },
        Refusal::NoWarrants { left: 0, needed: 1 },
    );
}

#[test]
fn one_warrant_is_signed_in_a_week() {
    let it = |it: Cast| anna(it).file(20).person("Vera").file(20);
    let _ = tapped(given(it)).refuses(
        SECURITY,
        |it| Tap { on: it.on("Vera"), running: true },
        Refusal::NoWarrants { left: 0, needed: 1 },
    );
}

// ── informers, letters, people who come over ──

fn informed(describe: impl FnOnce(Cast) -> Cast) -> Story {
    given(describe)
        .when(SECURITY, |_| PlaceInformer { institution: InstitutionId(0), running: true })
}

#[test]
fn an_informer_speaks_of_a_colleague() {
    informed(reader)
        .luck([(InformerTells, YES)])
        .then_told(SECURITY, |it| traps::ToSecurity::InformerTells {
            who: it.on("Anna"),
            institution: InstitutionId(0),
        })
        .then_told(SECURITY, |it| watching::ToSecurity::FilePoints {
            dossier: it.on("Anna"),
            item: FileItem::Informed(InstitutionId(0)),
            points: 8,
        })
        .then_counted("informers", 1);
}

#[test]
fn an_informer_slanders_honest_people_too() {
    let vera = |it: Cast| {
        let it = it.officer("Adams").person("Vera").reads("the plan");
        it.rules(|rules| rules.traps.informer_other = 6)
    };
    informed(vera).luck([(InformerTells, YES)]).then_told(SECURITY, |it| {
        traps::ToSecurity::InformerTells { who: it.on("Vera"), institution: InstitutionId(0) }
    });
}

#[test]
fn an_informer_hears_nothing_of_who_works_elsewhere() {
    informed(anna).luck([]).then_not_asked(InformerTells);
}

#[test]
fn what_an_informer_said_fades_with_time() {
    let story = informed(reader).luck([(InformerTells, YES)]);
    let before = points(&story, "Anna");
    let story = story
        .when(SECURITY, |_| PlaceInformer { institution: InstitutionId(0), running: false })
        .weeks(2);
    assert!(points(&story, "Anna") < before);
}

#[test]
fn a_letter_accuses_somebody_for_the_sake_of_a_flat() {
    let it = |it: Cast| {
        let it = it.officer("Adams").person("Vera");
        it.rules(|rules| {
            rules.traps.letters = 50;
            rules.traps.letter_true = 0;
        })
    };
    given(it)
        .luck([(LetterComes, YES), (LetterNames, 0)])
        .then_told(SECURITY, |it| traps::ToSecurity::LetterAccuses { who: it.on("Vera") })
        .then_told(SECURITY, |it| watching::ToSecurity::FilePoints {
            dossier: it.on("Vera"),
            item: FileItem::Denounced,
            points: 12,
        });
}

#[test]
fn one_who_comes_over_may_name_an_agent_or_lie() {
    let it = |it: Cast| {
        let it = it.officer("Adams").person("Vera").person("Anna").agent(50).access();
        it.rules(|rules| rules.traps.defector = 500)
    };
    let named = |rightly, name: &'static str| {
        given(it)
            .luck([(DefectorComes, YES), (DefectorComes, rightly), (DefectorNames, 0)])
            .then_told(SECURITY, |it| traps::ToSecurity::DefectorNames { who: it.on(name) });
    };
    named(YES, "Anna");
    named(NO, "Vera");
}

// ── papers, and a conversation ──

fn vetted(describe: impl FnOnce(Cast) -> Cast) -> Story {
    given(describe).when(SECURITY, |it| Vet { whom: it.on("Anna") })
}

#[test]
fn the_papers_of_an_agent_often_do_not_add_up() {
    vetted(reader)
        .luck([(VettingFinds, YES)])
        .then_chances([(VettingFinds, 30)])
        .then_told(SECURITY, |it| traps::ToSecurity::WeVetted { who: it.on("Anna"), found: true })
        .then_counted("vetted", 1);
}

#[test]
fn those_of_an_honest_man_seldom() {
    let honest = |it: Cast| it.officer("Adams").person("Anna").reads("the plan");
    vetted(honest).luck([(VettingFinds, NO)]).then_chances([(VettingFinds, 6)]);
}

#[test]
fn papers_that_are_in_order_leave_no_points() {
    let story = vetted(reader).luck([(VettingFinds, NO)]);
    assert_eq!(points(&story, "Anna"), 0);
    let week = story.view(SECURITY).week;
    let _ = story.refuses(
        SECURITY,
        |it| Vet { whom: it.on("Anna") },
        Refusal::TooSoon { until: week.plus(12) },
    );
}

#[test]
fn points_from_papers_fade_where_no_case_is_open() {
    let story = vetted(reader).luck([(VettingFinds, YES)]);
    let before = points(&story, "Anna");
    assert!(points(&story.weeks(2), "Anna") < before);
}

fn called_in(describe: impl FnOnce(Cast) -> Cast) -> Story {
    given(describe).when(SECURITY, |it| Interview { whom: it.on("Anna") })
}

#[test]
fn an_interview_gives_an_impression_and_a_warning() {
    called_in(|it| reader(it).papers().on_alarm(OnAlarm::Run))
        .luck([(InterviewShakes, YES)])
        .then_chances([(InterviewShakes, 45)])
        .then_told(SECURITY, |it| traps::ToSecurity::WeInterviewed {
            who: it.on("Anna"),
            shaken: true,
        })
        .then_happened("Fled")
        .then_counted("interviewed", 1);
}

#[test]
fn who_has_nothing_in_the_house_stays_and_tells_us() {
    let story = called_in(|it| reader(it).on_alarm(OnAlarm::Stay));
    let story = story.luck([(InterviewShakes, NO)]).then_nothing("Fled");
    meet(story).luck([(ReportBorn, NO)]).then_told(STATION, |it| traps::ToStation::AgentTells {
        agent: it.on("Anna"),
        what: Tiding::CalledIn,
    });
}

#[test]
fn good_nerves_are_seldom_shaken() {
    called_in(|it| reader(it).nerve(90).on_alarm(OnAlarm::Stay))
        .luck([(InterviewShakes, NO)])
        .then_chances([(InterviewShakes, 25)]);
}

// ── barium meals ──

/// Anna and Boris both read the plan, and both are ours.
fn two_readers(it: Cast) -> Cast {
    let it = reader(it).person("Boris").agent(50).access();
    it.reads("the plan").task("the plan")
}

fn served(describe: impl FnOnce(Cast) -> Cast) -> Story {
    given(describe).when(SECURITY, |it| BariumMeal { holding: it.holding("the plan"), groups: 2 })
}

/// Anna brings a copy of the plan.
fn brings(story: Story) -> Story {
    let story = story.luck([(ReportBorn, YES), (ReportRight, YES), (Irregular, NO)]);
    meet(story).luck([])
}

fn claims(story: Story, handling: Handling) -> Story {
    story.when(STATION, |_| Disseminate { report: ReportNo(0), probability: 80, handling })
}

fn with_vera(it: Cast) -> Cast {
    reader(it).person("Vera").reads("the plan")
}

#[test]
fn the_wording_that_comes_back_points_at_those_who_had_it() {
    let story = brings(served(with_vera).luck([(ReportBorn, NO)]));
    let story = claims(story, Handling::ActionOn)
        .luck([(LeakIndicated, YES), (WordingHeard, YES)])
        .then_chances([(LeakIndicated, 30), (WordingHeard, 80)])
        .then_told(SECURITY, |it| traps::ToSecurity::WordingHeard {
            holding: it.holding("the plan"),
            group: 1,
        })
        .then_counted("barium_meals", 1);
    assert_eq!((points(&story, "Anna"), points(&story, "Vera")), (20 - 2, 0));
}

#[test]
fn a_sanitised_claim_seldom_brings_the_wording_along() {
    let story = brings(served(with_vera).luck([(ReportBorn, NO)]));
    claims(story, Handling::Sanitised)
        .luck([(LeakIndicated, YES), (WordingHeard, NO)])
        .then_chances([(WordingHeard, 10)])
        .then_not_told(SECURITY, "WordingHeard");
}

#[test]
fn what_was_read_before_the_meal_has_no_wording() {
    let story = brings(given(with_vera));
    let story = story
        .when(SECURITY, |it| BariumMeal { holding: it.holding("the plan"), groups: 2 })
        .luck([]);
    claims(story, Handling::ActionOn).luck([(LeakIndicated, YES)]).then_not_asked(WordingHeard);
}

#[test]
fn two_sources_laid_side_by_side_use_different_words() {
    let story = served(two_readers).luck([(ReportBorn, NO), (ReportBorn, NO)]).luck([
        (ReportBorn, YES),
        (ReportRight, YES),
        (Irregular, NO),
        (ReportBorn, YES),
        (ReportRight, YES),
        (Irregular, NO),
    ]);
    let story = meet(story).when(STATION, |it| it.meet("Boris", [None, None])).luck([]);
    story.then_told(STATION, |_| traps::ToStation::WordingsCompared {
        report: ReportNo(1),
        newest: ReportNo(0),
    });
}

#[test]
fn one_source_cannot_be_compared() {
    let story = brings(served(with_vera).luck([(ReportBorn, NO)]));
    story.then_not_told(STATION, "WordingsCompared");
}

#[test]
fn a_false_alarm_may_bring_a_wording_too() {
    let it = |it: Cast| with_vera(it).rules(|rules| rules.claim.false_indicator = 50);
    given(it)
        .when(SECURITY, |it| BariumMeal { holding: it.holding("the plan"), groups: 2 })
        .luck([(FalseIndicator, YES), (WordingHeard, YES), (WordingHeard, 1)])
        .then_told(SECURITY, |it| traps::ToSecurity::WordingHeard {
            holding: it.holding("the plan"),
            group: 2,
        });
}

// ── who read what ──

#[test]
fn that_no_man_leaked_it_always_stands_among_the_explanations() {
    let it = |it: Cast| {
        let it = it.holding("the list", 4, 12).officer("Adams");
        let it = it.person("Anna").reads("the plan").person("Vera").reads("the list");
        it.person("Both").reads("the plan").reads("the list")
    };
    let story = given(|cast| it(cast).leaked("the plan").leaked("the list")).luck([]);
    let view = story.view(SECURITY);
    let found = leaks(&view).explanations(8);
    let [anna, vera, both] = ["Anna", "Vera", "Both"].map(|name| on(&story, name));
    let pair = |one: DossierId, other: DossierId| Explanation::Two(one.min(other), one.max(other));
    assert!(found.contains(&Explanation::NoHuman));
    assert!(found.contains(&Explanation::One(both)));
    let sorted: Vec<Explanation> = found
        .iter()
        .map(|it| match *it {
            Explanation::Two(one, other) => pair(one, other),
            other => other,
        })
        .collect();
    assert!(sorted.contains(&pair(anna, vera)), "two men may have done what one could not");
}

#[test]
fn a_wording_that_came_back_clears_those_who_had_another() {
    let story = brings(served(with_vera).luck([(ReportBorn, NO)]));
    let story = claims(story, Handling::ActionOn).luck([(LeakIndicated, YES), (WordingHeard, YES)]);
    let found = leaks(&story.view(SECURITY)).explanations(8);
    assert!(found.contains(&Explanation::One(on(&story, "Anna"))));
    assert!(!found.contains(&Explanation::One(on(&story, "Vera"))));
}

// ── provocation ──

fn provoked(describe: impl FnOnce(Cast) -> Cast) -> Story {
    given(describe).when(SECURITY, |it| Provoke { whom: it.on("Anna") })
}

fn said(story: Story, reply: Reply) -> Story {
    story.then_told(SECURITY, |it| traps::ToSecurity::WeProvoked { who: it.on("Anna"), reply })
}

#[test]
fn an_agent_may_take_a_false_friends_offer() {
    let story = provoked(anna).luck([(BaitTaken, YES)]).then_chances([(BaitTaken, 25)]);
    let story = said(story, Reply::Accepts).then_counted("provocations", 1);
    assert_eq!(points(&story, "Anna"), 22 - 2);
}

#[test]
fn who_was_forewarned_behaves_like_a_good_citizen() {
    let story = given(anna).when(STATION, |it| Forewarn { agent: it.on("Anna") });
    let story = meet(story)
        .luck([])
        .then_told(STATION, |it| traps::ToStation::Forewarned { agent: it.on("Anna") });
    let story = story.when(SECURITY, |it| Provoke { whom: it.on("Anna") });
    let story = said(story.luck([]).then_not_asked(BaitTaken), Reply::Reports);
    assert_eq!(points(&story, "Anna"), 0);
}

#[test]
fn an_agent_tells_his_officer_of_the_man_with_the_accent() {
    let story = said(provoked(anna).luck([(BaitTaken, NO), (BaitReported, NO)]), Reply::Declines);
    meet(story).luck([]).then_told(STATION, |it| traps::ToStation::AgentTells {
        agent: it.on("Anna"),
        what: Tiding::MadeAnOffer,
    });
}

#[test]
fn loyal_people_remember_that_they_were_tried() {
    let honest = |it: Cast| it.officer("Adams").person("Anna").loyalty(80);
    said(provoked(honest).luck([(BaitReported, YES)]), Reply::Reports).then_happened("Embittered");
    given(honest)
        .when(SECURITY, |it| Provoke { whom: it.on("Anna") })
        .luck([(BaitReported, YES)])
        .then_chances([(BaitReported, 75)])
        .then_not_asked(BaitTaken);
}

// ── mousetraps ──

/// Anna is in a cell of which nobody knows, since Saturday.
fn taken(describe: impl FnOnce(Cast) -> Cast) -> Story {
    given(describe).when(SECURITY, |it| it.secretly("Anna")).luck([(Hour, SATURDAY), (Breaks, 99)])
}

fn in_the_flat(story: Story) -> Story {
    story.when(SECURITY, |it| Mousetrap { at: Trap::Flat(it.on("Anna")) })
}

fn trader(it: Cast) -> Cast {
    it.trader("Cole").person("Anna").agent(50).access()
}

#[test]
fn whoever_looks_for_a_prisoner_is_seized_and_nobody_hears_of_it() {
    meet(in_the_flat(taken(trader)))
        .luck([(TrapSeen, NO)])
        .then_chances([(TrapSeen, 15)])
        .then_taken(["Cole"])
        .then_counted("mousetraps", 1);
}

#[test]
fn a_diplomat_shows_his_card_and_is_known() {
    let story = meet(in_the_flat(taken(anna))).luck([(TrapSeen, NO)]).then_taken([]);
    let story =
        story.then_told(SECURITY, |it| watching::ToSecurity::OfficerKnown { who: it.on("Adams") });
    assert!(38 <= points(&story, "Adams"));
}

#[test]
fn a_route_shows_the_lamp_in_time() {
    let story = in_the_flat(taken(trader))
        .when(STATION, |it| Meet { sdr: Sdr::Long, ..it.meet("Anna", [None, None]) });
    story.luck([(TrapSeen, YES)]).then_chances([(TrapSeen, 75)]).then_taken([]);
}

#[test]
fn where_a_mark_is_missing_nobody_goes_to_look() {
    let story =
        given(trader).when(STATION, |it| SafetyMark { officer: it.officer("Cole"), on: true });
    let story = story.when(SECURITY, |it| it.secretly("Anna"));
    let story = story.luck([(Hour, SATURDAY), (Breaks, 99)]);
    meet(in_the_flat(story)).luck([]).then_not_asked(TrapSeen).then_taken([]);
}

/// The park is known for a drop since last week.
fn known_drop(describe: impl FnOnce(Cast) -> Cast) -> Story {
    given(describe)
        .when(SECURITY, |it| Watch { on: WatchTarget::Site(it.site("the park")), teams: 1 })
        .when(STATION, |it| it.service("Anna"))
        .luck([(Noticed, YES), (NamedAtOnce, NO)])
}

fn with_a_drop(it: Cast) -> Cast {
    it.trader("Cole").person("Anna").agent(50).drop("the park")
}

#[test]
fn a_trap_at_a_drop_takes_the_hand_that_comes() {
    known_drop(with_a_drop)
        .when(SECURITY, |it| Mousetrap { at: Trap::Site(it.site("the park")) })
        .when(STATION, |it| it.service("Anna"))
        .luck([(Noticed, NO), (TrapSeen, NO)])
        .then_taken(["Cole"]);
}

#[test]
fn a_drop_that_nobody_comes_to_any_more_takes_nobody() {
    known_drop(with_a_drop)
        .when(SECURITY, |it| Mousetrap { at: Trap::Site(it.site("the park")) })
        .when(STATION, |it| {
            it.meet("Anna", [Some(Errand::LearnDrop { site: it.site("the church") }), None])
        })
        .luck([])
        .when(SECURITY, |it| Mousetrap { at: Trap::Site(it.site("the park")) })
        .when(STATION, |it| it.service("Anna"))
        .luck([])
        .then_not_asked(TrapSeen)
        .then_taken([]);
    let _ = given(with_a_drop).refuses(
        SECURITY,
        |it| Mousetrap { at: Trap::Site(it.site("the park")) },
        Refusal::NotADrop,
    );
}

// ── quiet decisions ──

#[test]
fn who_is_moved_hears_only_what_they_say_at_the_office() {
    let story = given(reader)
        .when(SECURITY, |it| Transfer { whom: it.on("Anna") })
        .luck([(ReportBorn, NO)]);
    story.luck([(ReportBorn, NO)]).then_chances([(ReportBorn, 15)]).then_counted("transfers", 1);
}

#[test]
fn a_secret_less_on_one_desk_is_a_secret_less() {
    let it = |it: Cast| reader(it).holding("the list", 4, 12);
    let story = given(it)
        .when(SECURITY, |it| Deny { whom: it.on("Anna"), holding: it.holding("the plan") });
    story.luck([(ReportBorn, NO)]).luck([(ReportBorn, NO)]).then_chances([(ReportBorn, 15)]);
    let _ = given(anna).refuses(
        SECURITY,
        |it| Deny { whom: it.on("Anna"), holding: it.holding("the plan") },
        Refusal::ReadsNothing,
    );
}

#[test]
fn somebody_who_was_moved_says_so() {
    let story = given(reader).when(SECURITY, |it| Transfer { whom: it.on("Anna") });
    let story = story.luck([(ReportBorn, NO)]);
    meet(story).luck([(ReportBorn, NO)]).then_told(STATION, |it| traps::ToStation::AgentTells {
        agent: it.on("Anna"),
        what: Tiding::Moved,
    });
}

#[test]
fn a_case_that_rests_frees_its_analyst_and_keeps_its_points() {
    let analysts = |story: &Story| {
        let view = story.view(SECURITY);
        let desk = view.security().expect("Security");
        desk.analysts_busy(view.rules())
    };
    let story = given(|it| anna(it).file(30));
    let story = story.when(SECURITY, |it| OpenCase { on: it.on("Anna") }).luck([]);
    assert_eq!(analysts(&story), 1);
    let story = story.when(SECURITY, |it| Await { on: it.on("Anna"), waits: true }).weeks(3);
    assert_eq!((analysts(&story), points(&story, "Anna")), (0, 30));
    let story = story.when(SECURITY, |it| Await { on: it.on("Anna"), waits: false }).luck([]);
    assert_eq!(analysts(&story), 1);
}

fn doctored(story: Story) -> Story {
    story.when(SECURITY, |it| DoctorCopy {
        whom: it.on("Anna"),
        holding: it.holding("the plan"),
        value: (it.truth("the plan") + 1) % 4,
    })
}

fn values(story: &Story) -> Vec<(u8, bool)> {
    let truth = story.truth("the plan");
    let told = story.told(STATION).iter();
    told.filter_map(|report| match report {
        Report::Station(ToStation::Volunteers(volunteers::ToStation::ReportReceived {
            value,
            ..
        })) => Some((*value, *value == truth)),
        _ => None,
    })
    .collect()
}

#[test]
fn a_doctored_copy_is_a_lie_told_in_good_faith() {
    let story = doctored(given(reader)).luck([(ReportBorn, NO)]);
    let story = story.luck([(ReportBorn, YES), (ReportRight, YES), (Irregular, NO)]);
    let story = meet(story).luck([(ReportBorn, NO)]);
    assert!(matches!(values(&story).as_slice(), [(_, false)]));
}

#[test]
fn another_source_reads_the_true_copy() {
    let story = doctored(given(two_readers)).luck([(ReportBorn, NO), (ReportBorn, NO)]);
    let story = story.luck([
        (ReportBorn, YES),
        (ReportRight, YES),
        (Irregular, NO),
        (ReportBorn, YES),
        (ReportRight, YES),
        (Irregular, NO),
    ]);
    let story = meet(story).when(STATION, |it| it.meet("Boris", [None, None]));
    let story = story.luck([(ReportBorn, NO), (ReportBorn, NO)]);
    let mut right: Vec<bool> = values(&story).into_iter().map(|(_, right)| right).collect();
    right.sort_unstable();
    assert_eq!(right, [false, true]);
}

#[test]
fn new_plans_are_the_same_in_every_copy() {
    let story = doctored(given(reader))
        .when(SECURITY, |it| ChangePlans { holding: it.holding("the plan") });
    let story = story.luck([(ReportBorn, NO)]).luck([(ReportBorn, NO)]).luck([(ReportBorn, NO)]);
    let story = story.luck([(ReportBorn, YES), (ReportRight, YES), (Irregular, NO)]);
    let story = meet(story).luck([(ReportBorn, NO)]);
    assert!(matches!(values(&story).as_slice(), [(_, true)]));
}

fn named(describe: impl FnOnce(Cast) -> Cast, name: &'static str) -> Story {
    given(describe).when(SECURITY, |it| Publicise { whom: it.on(name) }).luck([])
}

fn patience(story: &Story) -> u8 {
    story.view(SECURITY).security().expect("Security").patience
}

#[test]
fn a_face_in_the_papers_buys_patience_and_is_read_at_the_station() {
    let story = named(|it| it.officer("Adams").known(), "Adams");
    assert_eq!(patience(&story), 60 + 5 + 1);
    story.then_told(STATION, |it| traps::ToStation::OfficerInThePapers {
        officer: it.officer("Adams"),
    });
}

#[test]
fn a_known_face_is_noticed_sooner() {
    let it = |it: Cast| anna(it).streets(50, 50);
    let known = |it: Cast| it.officer("Adams").known().person("Anna").agent(50).access();
    let plain = meet(given(it)).luck([(Noticed, NO)]).then_chances([(Noticed, 2)]);
    let _ = plain;
    let story = named(|cast| known(cast).streets(50, 50), "Adams");
    meet(story).luck([(Noticed, NO)]).then_chances([(Noticed, 17)]);
}

#[test]
fn another_face_is_not_noticed_sooner() {
    let it = |it: Cast| {
        let it = it.officer("Adams").known().officer("Brook").person("Anna").agent(50).access();
        it.streets(50, 50)
    };
    let story = named(it, "Adams")
        .when(STATION, |it| Meet { officer: it.officer("Brook"), ..it.meet("Anna", [None, None]) });
    story.luck([(Noticed, NO)]).then_chances([(Noticed, 2)]);
}

#[test]
fn a_drop_shows_no_face() {
    let it = |it: Cast| {
        let it = it.officer("Adams").known().person("Anna").agent(50).drop("the park");
        it.streets(50, 50)
    };
    let story = named(it, "Adams").when(STATION, |it| it.service("Anna"));
    story.luck([]).then_not_asked(Noticed);
}

#[test]
fn locked_documents_are_copied_less_and_noticed_more() {
    let story = given(reader)
        .when(SECURITY, |it| Protect { holding: it.holding("the plan") })
        .luck([(ReportBorn, NO)]);
    story
        .luck([(ReportBorn, YES), (ReportRight, YES), (Irregular, YES)])
        .then_chances([(ReportBorn, 24), (Irregular, 6)]);
}

// ── the ministry ──

#[test]
fn the_ministry_grants_money_by_its_own_rule() {
    let story = given(anna).when(SECURITY, |_| AskMinistry { what: Favour::Money }).luck([]);
    assert_eq!(patience(&story), 60 - 8 + 1);
    let week = story.view(SECURITY).week;
    let _ = story.refuses(
        SECURITY,
        |_| AskMinistry { what: Favour::Money },
        Refusal::TooSoon { until: week.plus(12) },
    );
}

#[test]
fn a_team_is_granted_to_a_service_in_favour() {
    let it = |it: Cast| anna(it).security(|start| start.patience = 80);
    given(it)
        .when(SECURITY, |_| AskMinistry { what: Favour::Team })
        .luck([])
        .then_view(SECURITY, |view, _| view.security().is_some_and(|desk| desk.teams == 7));
    let _ = given(anna).refuses(
        SECURITY,
        |_| AskMinistry { what: Favour::Team },
        Refusal::NotInFavour { left: 60, needed: 70 },
    );
}

#[test]
fn patience_is_granted_to_who_has_something_to_show() {
    let _ = given(anna).refuses(
        SECURITY,
        |_| AskMinistry { what: Favour::Patience },
        Refusal::NothingToShow,
    );
}
