//! Those who serve two masters: how they are won, what they are given, how they are lost again.

use crate::{NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    doubles, flight,
    ids::ReportNo,
    luck::Luck::{
        AcceptedAndReports, ArrestNoticed, Breaks, ComesToLight, Hour, Irregular, OfferTaken,
        PitchAccepted, Redoubles, ReportBorn, ReportRight, Supervised,
    },
    nature::{Fodder, Handling, Motive, OnAlarm},
    order::{BurnNotice, Disseminate, Refusal},
    setup::story::{Cast, Desk, Story},
    view::{Report, ToStation},
    volunteers, watching,
};

/// The last night of the week.
const SATURDAY: u32 = 17;

/// Adams runs Anna, and meets her when he says so.
fn anna(it: Cast) -> Cast {
    it.officer("Adams").person("Anna").agent(50).access()
}

/// Anna is Security's already, so firmly.
fn theirs(it: Cast, control: u8) -> Cast {
    anna(it).controlled(control)
}

fn reader(it: Cast) -> Cast {
    anna(it).reads("the plan").task("the plan")
}

/// Anna is Security's, and reads the plan: what she brings of it is believed.
fn told_what_to_say(it: Cast, control: u8) -> Cast {
    theirs(it, control).reads("the plan")
}

/// Anna is in a cell of which nobody knows, since Saturday, and has said nothing.
fn taken(describe: impl FnOnce(Cast) -> Cast) -> Story {
    taken_and(describe, 99)
}

fn taken_and(describe: impl FnOnce(Cast) -> Cast, breaks: u32) -> Story {
    given(describe)
        .when(SECURITY, |it| it.secretly("Anna"))
        .luck([(Hour, SATURDAY), (Breaks, breaks)])
}

fn offered(story: Story) -> Story {
    story.when(SECURITY, |it| it.offer("Anna"))
}

fn meet(story: Story) -> Story {
    story.when(STATION, |it| it.meet("Anna", [None, None]))
}

#[test]
fn a_prisoner_is_turned_and_nobody_hears_of_it() {
    offered(taken(anna))
        .luck([(OfferTaken, YES)])
        .then_told(SECURITY, |it| doubles::ToSecurity::WeTurned { who: it.on("Anna") })
        .then_reports(STATION, [])
        .then_counted("turned", 1)
        .then_view(SECURITY, |view, it| {
            let desk = view.security().expect("Security");
            desk.prisoners.is_empty() && desk.dossier(it.on("Anna")).expect("hers").ours
        });
}

#[test]
fn the_offer_is_taken_the_sooner_the_more_there_is_to_lose() {
    let chance = |story: Story, points| {
        let _ = offered(story).luck([(OfferTaken, NO)]).then_chances([(OfferTaken, points)]);
    };
    // 30, for money 10, less three tenths of a rapport that is 49 by then.
    chance(taken(anna), 30 + 10 - 14);
    chance(taken(|it| anna(it).file(70)), 30 + 10 - 14 + 15);
    chance(taken_and(anna, 0), 30 + 10 - 14 + 20);
    let vera = |it: Cast| it.person("Vera");
    chance(taken(|it| anna(vera(it)).family("Vera")), 30 + 10 - 14 + 10);
    chance(taken(|it| anna(it).motive(Motive::Ego)), 30 - 14);
}

#[test]
fn a_friend_is_harder_to_turn() {
    let with = |rapport| {
        let it = move |it: Cast| it.officer("Adams").person("Anna").agent(rapport).access();
        offered(taken(it)).luck([(OfferTaken, NO)])
    };
    with(0).then_chances([(OfferTaken, 40)]);
    with(91).then_chances([(OfferTaken, 40 - 27)]);
}

#[test]
fn the_chance_of_an_offer_has_a_floor_and_a_ceiling() {
    offered(taken(|it| anna(it).motive(Motive::Ideology)))
        .luck([(OfferTaken, NO)])
        .then_chances([(OfferTaken, 5)]);
    let everything = |it: Cast| {
        let it = it.officer("Adams").person("Vera").person("Anna").agent(0).access();
        it.file(70).family("Vera")
    };
    offered(taken_and(everything, 0)).luck([(OfferTaken, YES)]).then_chances([(OfferTaken, 80)]);
}

#[test]
fn only_who_was_taken_in_secret_is_made_an_offer() {
    let _ = given(anna).when(SECURITY, |it| it.arrest("Anna")).luck([(Breaks, 99)]).refuses(
        SECURITY,
        |it| it.offer("Anna"),
        Refusal::NotSecret,
    );
}

#[test]
fn there_is_one_offer_an_arrest() {
    let _ = offered(taken(anna))
        .luck([(OfferTaken, NO)])
        .then_told(SECURITY, |it| doubles::ToSecurity::OfferRefused { prisoner: it.on("Anna") })
        .refuses(SECURITY, |it| it.offer("Anna"), Refusal::NotSecret);
    let slow = |it: Cast| anna(it).rules(|rules| rules.alarm.secret_weeks = 3);
    let _ = offered(taken(slow)).luck([(OfferTaken, NO)]).refuses(
        SECURITY,
        |it| it.offer("Anna"),
        Refusal::OfferedAlready,
    );
}

#[test]
fn an_innocent_has_nothing_to_be_turned_from() {
    given(|it| anna(it).person("Zora"))
        .when(SECURITY, |it| it.secretly("Zora"))
        .luck([(Breaks, 99)])
        .when(SECURITY, |it| it.offer("Zora"))
        .luck([])
        .then_not_asked(OfferTaken)
        .then_told(SECURITY, |it| doubles::ToSecurity::OfferRefused { prisoner: it.on("Zora") });
}

#[test]
fn there_are_three_doubles_at_most() {
    let three = |it: Cast| {
        let it = anna(it).person("Boris").agent(50).access().controlled(60);
        let it = it.person("Cyril").agent(50).access().controlled(60);
        it.person("Dora").agent(50).access().controlled(60)
    };
    let _ =
        taken(three).refuses(SECURITY, |it| it.offer("Anna"), Refusal::TooManyDoubles { most: 3 });
}

/// What the Station is told in four weeks of an agent who is true, or was turned meanwhile.
fn told_of(double: bool) -> Vec<Report> {
    let mut told = Vec::new();
    let mut note = |story: Story| {
        told.extend_from_slice(story.told(STATION));
        story
    };
    let story = match double {
        true => taken(reader),
        false => given(reader).luck([(ReportBorn, NO)]),
    };
    let story = meet(note(story));
    let story = match double {
        true => offered(story).luck([(OfferTaken, YES), (Redoubles, NO)]),
        false => story.luck([(ReportBorn, NO)]),
    };
    let story = note(story);
    let story = match double {
        true => {
            let feed = |it: &Desk<'_>| it.feed("Anna", "the plan", Fodder::Chickenfeed);
            story.when(SECURITY, feed).luck([(ReportBorn, YES)])
        }
        false => story.luck([(ReportBorn, YES), (ReportRight, YES), (Irregular, NO)]),
    };
    let story = meet(note(story));
    let story = match double {
        true => story.luck([(Redoubles, NO)]),
        false => story.luck([(ReportBorn, NO)]),
    };
    note(story);
    told
}

#[test]
fn a_double_who_is_back_in_time_looks_like_any_agent() {
    let (loyal, double) = (told_of(false), told_of(true));
    assert!(loyal.iter().any(|report| report.name() == "ReportReceived"));
    assert_eq!(bytes(&double), bytes(&loyal));
}

fn bytes(reports: &[Report]) -> String {
    cutout::codec::write(reports).expect("plain data")
}

#[test]
fn who_is_not_back_in_time_is_missed() {
    meet(taken(anna)).luck([]).then_reports(STATION, ["NobodyCame", "ArrestInTheNews"]);
}

/// Anna, who is met every second week, runs Boris, whom she sees every week. She is taken in secret, missed on this day,
/// and turned on Monday.
fn leader_turned(day: u32) -> Story {
    let it = |it: Cast| it.officer("Adams").person("Anna").agent(50).person("Boris").agent(50);
    given(|cast| {
        it(cast)
            .rules(|rules| rules.cell.every = 1)
            .member_of("Anna")
            .on_alarm(OnAlarm::Run)
            .papers()
    })
    .when(SECURITY, |it| it.secretly("Anna"))
    .luck([(Hour, SATURDAY), (ArrestNoticed, day), (Breaks, 99)])
    .when(SECURITY, |it| it.offer("Anna"))
    .luck([(OfferTaken, YES)])
}

#[test]
fn a_leader_who_is_back_in_time_alarms_nobody() {
    leader_turned(4).then_happened("PassedOn").then_nothing("Fled").luck([]).then_nothing("Fled");
}

#[test]
fn a_leader_who_was_missed_comes_back_to_an_empty_house() {
    // Missed on Sunday; gone on Monday, a day later.
    let story = leader_turned(0)
        .then_told(STATION, |it| flight::ToStation::HasFled { agent: it.on("Boris") });
    assert_eq!(story.hours("Fled"), [5]);
}

#[test]
fn a_double_tells_who_meets_him_and_what_they_lack() {
    meet(given(|it| theirs(it, 55).task("the plan")))
        .luck([(Redoubles, NO)])
        .then_told(SECURITY, |it| doubles::ToSecurity::DoubleTold {
            who: it.on("Anna"),
            officer: it.on("Adams"),
            task: Some(it.holding("the plan")),
        })
        .then_told(SECURITY, |it| watching::ToSecurity::OfficerSuspected { who: it.on("Adams") });
}

#[test]
fn a_drop_shows_a_double_nobody() {
    given(|it| theirs(it, 55).drop("the park"))
        .when(STATION, |it| it.service("Anna"))
        .luck([])
        .then_not_told(SECURITY, "DoubleTold")
        .then_not_asked(Redoubles);
}

#[test]
fn a_double_whom_nobody_watches_may_tell_his_officer() {
    // Control 55 has faded to 53 before the first week; rapport 46 is 50 at the meeting.
    let at_fifty = |it: Cast| it.officer("Adams").person("Anna").agent(46).access().controlled(55);
    meet(given(at_fifty))
        .luck([(Redoubles, YES)])
        .then_chances([(Redoubles, 3)])
        .then_told(STATION, |it| doubles::ToStation::HeWasTheirs { agent: it.on("Anna") })
        .then_counted("redoubled", 1);
}

#[test]
fn a_supervised_double_tells_nobody() {
    let minded = || meet(given(|it| theirs(it, 0))).when(SECURITY, |it| it.watch("Anna", 1));
    minded().luck([(Supervised, YES)]).then_chances([(Supervised, 60)]).then_not_asked(Redoubles);
    minded().luck([(Supervised, NO), (Redoubles, YES)]).then_counted("redoubled", 1);
}

#[test]
fn control_fades_where_nobody_minds_the_double() {
    let warm = |it: Cast| it.officer("Adams").person("Anna").agent(66).access().controlled(62);
    // Ten weeks on, rapport is 60 at the meeting: the chance is what control leaves.
    meet(given(warm).weeks(10)).luck([(Redoubles, NO)]).then_chances([(Redoubles, 6)]);
    let minded = given(warm).when(SECURITY, |it| it.watch("Anna", 1)).weeks(10);
    meet(minded)
        .luck([(Supervised, NO), (Redoubles, NO)])
        .then_chances([(Supervised, 60), (Redoubles, 4)]);
}

#[test]
fn security_cannot_tell_that_a_double_is_lost() {
    let told = |redoubles| {
        let met = meet(given(|it| reader(it).controlled(0)));
        let met = match redoubles {
            YES => met.luck([(Redoubles, YES), (ReportBorn, NO)]),
            _ => met.luck([(Redoubles, NO)]),
        };
        let mut told = met.told(SECURITY).to_vec();
        let met = meet(met).when(SECURITY, |it| it.feed("Anna", "the plan", it.lie("the plan")));
        let met = match redoubles {
            YES => met.luck([(ReportBorn, YES), (ReportBorn, NO)]),
            _ => met.luck([(Redoubles, NO), (ReportBorn, YES)]),
        };
        told.extend_from_slice(met.told(SECURITY));
        bytes(&told)
    };
    assert_eq!(told(YES), told(NO));
}

#[test]
fn a_redoubled_agent_brings_what_he_finds_and_not_what_he_is_given() {
    let story = meet(given(|it| reader(it).controlled(0)))
        .luck([(Redoubles, YES), (ReportBorn, NO)])
        .when(SECURITY, |it| it.feed("Anna", "the plan", it.lie("the plan")))
        .luck([(ReportBorn, YES), (ReportBorn, YES), (ReportRight, YES), (Irregular, NO)])
        .then_happened("Fed");
    let story = meet(story).luck([(ReportBorn, NO)]);
    assert_eq!(values(&story), [story_truth(&story)]);
}

/// What was reported last week on the plan.
fn values(story: &Story) -> Vec<u8> {
    let received = story.told(STATION).iter().filter_map(|report| match report {
        Report::Station(ToStation::Volunteers(volunteers::ToStation::ReportReceived {
            value,
            ..
        })) => Some(*value),
        _ => None,
    });
    received.collect()
}

fn story_truth(story: &Story) -> u8 {
    let view = story.view(SECURITY);
    let desk = view.security().expect("Security");
    desk.secrets.values().next().expect("the plan").value
}

fn feed(it: &Desk<'_>, fodder: Fodder) -> cutout::engine::order::Feed {
    it.feed("Anna", "the plan", fodder)
}

#[test]
fn a_double_without_orders_brings_nothing() {
    given(|it| reader(it).controlled(60)).weeks(3).then_counted("reports", 0);
    meet(given(|it| reader(it).controlled(100)).weeks(3)).luck([]).then_reports(STATION, ["WeMet"]);
}

#[test]
fn chickenfeed_is_true_and_has_its_price() {
    let story = given(|it| told_what_to_say(it, 100).holding("the list", 2, 12).reads("the list"));
    let patience = |story: &Story| story.view(SECURITY).security().expect("Security").patience;
    let story = story
        .when(SECURITY, |it| it.feed("Anna", "the list", Fodder::Chickenfeed))
        .luck([(ReportBorn, YES)])
        .then_told(SECURITY, |_| doubles::ToSecurity::StockIs { items: 5 })
        .then_told(SECURITY, |it| doubles::ToSecurity::WeFed {
            double: it.on("Anna"),
            holding: it.holding("the list"),
            value: it.truth("the list"),
        });
    assert_eq!(patience(&story), 60 - 1 + 1);
    let story = story.when(SECURITY, |it| feed(it, Fodder::Chickenfeed)).luck([(ReportBorn, YES)]);
    assert_eq!(patience(&story), 60 - 4 + 1);
    let story = meet(story).luck([(Redoubles, NO)]);
    assert_eq!(values(&story).len(), 2);
}

#[test]
fn what_matters_is_never_spared() {
    let _ = given(|it| theirs(it, 60).holding("the code", 4, 12).reads("the code")).refuses(
        SECURITY,
        |it| it.feed("Anna", "the code", Fodder::Chickenfeed),
        Refusal::TooDear { most: 3 },
    );
}

#[test]
fn the_stock_runs_out_and_grows_again() {
    let empty = |it: Cast| told_what_to_say(it, 60).rules(|rules| rules.double.stock = 0);
    given(empty)
        .refuses(SECURITY, |it| feed(it, Fodder::Chickenfeed), Refusal::NoStock)
        .weeks(4)
        .then_told(SECURITY, |_| doubles::ToSecurity::StockIs { items: 1 })
        .when(SECURITY, |it| feed(it, Fodder::Chickenfeed))
        .luck([(ReportBorn, NO)])
        .then_told(SECURITY, |_| doubles::ToSecurity::StockIs { items: 0 });
}

#[test]
fn a_lie_is_not_the_truth_and_only_doubles_are_fed() {
    let truth = |it: &Desk<'_>| feed(it, Fodder::Deception { value: it.truth("the plan") });
    let _ = given(|it| told_what_to_say(it, 60)).refuses(SECURITY, truth, Refusal::NoLie);
    let _ = given(anna).refuses(SECURITY, |it| feed(it, it.lie("the plan")), Refusal::NotOurs);
}

#[test]
fn a_double_is_given_only_what_would_be_believed() {
    let _ = given(|it| theirs(it, 60)).refuses(
        SECURITY,
        |it| feed(it, it.lie("the plan")),
        Refusal::NotHisToKnow,
    );
}

#[test]
fn what_lies_ready_is_brought_as_often_as_it_would_be_found() {
    let odds = |story: Story| {
        let asked = story.asked().iter().find(|(luck, _)| *luck == ReportBorn).copied();
        asked.expect("a finding").1
    };
    let found = odds(given(reader).luck([(ReportBorn, NO)]));
    let fed = given(|it| reader(it).controlled(100))
        .when(SECURITY, |it| feed(it, it.lie("the plan")))
        .luck([(ReportBorn, NO)])
        .then_not_told(SECURITY, "WeFed");
    assert_eq!(odds(fed), found);
}

/// A lie lies on the desk in the third week.
fn lied_to(describe: impl FnOnce(Cast) -> Cast) -> Story {
    let fed = given(|it| describe(told_what_to_say(it, 100)))
        .when(SECURITY, |it| feed(it, it.lie("the plan")))
        .luck([(ReportBorn, YES)]);
    meet(fed).luck([])
}

const fn believed() -> Disseminate {
    Disseminate { report: ReportNo(0), probability: 85, handling: Handling::EyesOnly }
}

#[test]
fn a_lie_that_is_believed_costs_the_station() {
    let story = lied_to(|it| it);
    assert_ne!(values(&story), [story_truth(&story)]);
    let story = story.when(STATION, |_| believed()).luck([]).then_counted("deceptions_believed", 1);
    assert!(story.points(cutout::engine::disclosed::Line::Claims) <= 0);
}

#[test]
fn a_burn_notice_exposes_the_lies_of_a_source() {
    lied_to(|it| it)
        .when(STATION, |it| BurnNotice { source: it.on("Anna"), whole: false })
        .luck([])
        .then_happened("LieExposed")
        .then_counted("deceptions_exposed", 1);
}

#[test]
fn a_lie_comes_out_when_the_thing_becomes_public() {
    let short =
        |it: Cast| it.rules(|rules| rules.report.comes_to_light = 50).holding("the barge", 3, 2);
    let fed = given(|it| short(theirs(it, 100)).reads("the barge"))
        .when(SECURITY, |it| it.feed("Anna", "the barge", it.lie("the barge")))
        .luck([(ReportBorn, YES)]);
    meet(fed)
        .luck([(ComesToLight, YES)])
        .then_happened("CameToLight")
        .then_happened("LieExposed")
        .then_counted("deceptions_exposed", 1);
}

#[test]
fn what_was_true_is_no_lie_that_comes_out() {
    let fed = given(|it| told_what_to_say(it, 100))
        .when(SECURITY, |it| feed(it, Fodder::Chickenfeed))
        .luck([(ReportBorn, YES)]);
    meet(fed)
        .luck([])
        .when(STATION, |it| BurnNotice { source: it.on("Anna"), whole: false })
        .luck([])
        .then_nothing("LieExposed");
}

#[test]
fn a_dangle_is_fed_from_the_first_day() {
    let story = given(|it| it.officer("Adams").person("Anna").reads("the plan").target())
        .when(STATION, |it| it.pitch("Anna"))
        .luck([(PitchAccepted, YES), (AcceptedAndReports, YES)])
        .then_counted("dangles", 1)
        .when(SECURITY, |it| feed(it, it.lie("the plan")))
        .luck([(ReportBorn, YES)]);
    let story = meet(story).luck([(Redoubles, NO)]);
    assert_eq!(values(&story).len(), 1);
    assert_ne!(values(&story), [story_truth(&story)]);
}
