//! The arrest race: who hears, who runs, who is fetched, in hours and across Sunday.

use crate::{MONDAY, NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    flight, house,
    luck::Luck::{
        ArrestNoticed, Breaks, BreaksLater, Exfiltrated, Hour, KitFound, MembersMeet, RouteShows,
        TailedOfficer,
    },
    nature::{Crossing, Line, OnAlarm, Publicity, Pursuit, Sdr},
    order::{
        Arrest, Charge, Errand, Exfiltrate, Instruct, Interrogate, Meet, Refusal, SafetyMark, Warn,
    },
    prison,
    setup::story::{Cast, Desk, Story},
    units::{Money, Week},
    view::FileItem,
    watching,
};

/// The first hour of the last night of the week: Saturday at three.
const SATURDAY: u32 = 15;
/// Breaks after two days, as most do.
const TWO_DAYS: u32 = 50;
/// Missed on the fifth day.
const FIFTH_DAY: u32 = 4;

/// Adams runs Anna; Anna runs Boris, who will do this when he hears of her arrest.
fn pair(it: Cast, on_alarm: OnAlarm) -> Cast {
    let it = it.officer("Adams").person("Anna").agent(50);
    it.person("Boris").agent(50).member_of("Anna").on_alarm(on_alarm)
}

fn with_papers(it: Cast) -> Cast {
    pair(it, OnAlarm::Run).papers()
}

fn without_papers(it: Cast) -> Cast {
    pair(it, OnAlarm::Run)
}

/// They come for Anna, and for whomever she names.
fn roll_up(it: &Desk<'_>, publicity: Publicity) -> Arrest {
    Arrest { publicity, pursuit: Pursuit::RollUp, ..it.arrest("Anna") }
}

/// Anna is taken early on Saturday, and breaks on Monday after 48 hours. Pressed for her officer,
/// she gives first two things about him and then Boris, 36 hours on; 12 later they are at his
/// door: 96 hours after the arrest, on Wednesday at three.
fn openly(describe: impl FnOnce(Cast) -> Cast) -> Story {
    let taken = given(describe)
        .when(SECURITY, |it| roll_up(it, Publicity::Open))
        .luck([(Hour, SATURDAY), (Breaks, TWO_DAYS)]);
    for_her_officer(taken)
}

/// The same, and nobody reads of it. Without marks she is missed on the fifth day.
fn quietly(describe: impl FnOnce(Cast) -> Cast, mark: bool) -> Story {
    let mut story = given(describe).when(SECURITY, |it| roll_up(it, Publicity::Secret));
    if mark {
        story = story.when(STATION, |it| SafetyMark { officer: it.officer("Adams"), on: true });
    }
    for_her_officer(story.luck([(Hour, SATURDAY), (ArrestNoticed, FIFTH_DAY), (Breaks, TWO_DAYS)]))
}

fn for_her_officer(story: Story) -> Story {
    let line = Line::Handler;
    story.when(SECURITY, |it| Interrogate { prisoner: it.on("Anna"), line }).luck([])
}

/// Wednesday at three.
const AT_HIS_DOOR: u8 = 2 * 24 + 3;

#[track_caller]
fn gets_away(story: Story, hour: u8) {
    let story = story.then_told(STATION, |it| flight::ToStation::HasFled { agent: it.on("Boris") });
    assert_eq!(story.hours("Fled"), [hour]);
    let _ = story.then_taken([]);
}

#[track_caller]
fn is_caught(story: Story) {
    let story = story.then_taken(["Boris"]).then_nothing("Fled").then_counted("rolled_up", 1);
    assert_eq!(story.hours("Arrested"), [AT_HIS_DOOR]);
}

#[test]
fn an_open_arrest_warns_whoever_has_papers() {
    // 24 + 24 < 96: on Monday at three.
    gets_away(openly(with_papers), 3);
}

#[test]
fn whoever_has_no_papers_is_slower() {
    // 24 + 60 < 96: on Tuesday at three in the afternoon.
    gets_away(openly(without_papers), 24 + 15);
}

#[test]
fn a_mark_that_is_missing_warns_in_time() {
    // 60 + 24 < 96: on Tuesday at three in the afternoon.
    gets_away(quietly(with_papers, true), 24 + 15);
}

#[test]
fn a_mark_helps_nobody_who_has_no_papers() {
    // 60 + 60 > 96.
    is_caught(quietly(without_papers, true));
}

#[test]
fn a_secret_arrest_takes_those_who_wait_for_the_next_meeting() {
    // 120 + 24 > 96.
    is_caught(quietly(with_papers, false));
}

#[test]
fn who_is_a_minute_late_is_caught() {
    let late = |it: Cast| with_papers(it).rules(|rules| rules.alarm.flight_papers = 96 - 24);
    is_caught(openly(late));
    let just = |it: Cast| with_papers(it).rules(|rules| rules.alarm.flight_papers = 95 - 24);
    let away = openly(just)
        .then_told(SECURITY, |it| prison::ToSecurity::ArrestFailed { whom: it.on("Boris") });
    gets_away(away, AT_HIS_DOOR - 1);
}

#[test]
fn clocks_run_on_across_sunday() {
    let story = given(with_papers)
        .when(SECURITY, |it| roll_up(it, Publicity::Open))
        .luck([(Hour, SATURDAY), (Breaks, TWO_DAYS)])
        .then_happened("AlarmHeard")
        .then_nothing("Fled")
        .then_nothing("Confessed");
    let story = story.luck([]);
    assert_eq!(story.hours("Confessed"), [3]);
    assert_eq!(story.hours("Fled"), [3]);
}

#[test]
fn whoever_stays_is_fetched() {
    is_caught(openly(|it| pair(it, OnAlarm::Stay)));
}

#[test]
fn whoever_freezes_is_fetched_but_has_cleared_his_house() {
    let kit = |on_alarm, chance| {
        let drop = |it: Cast| pair(it, on_alarm).drop("the park");
        let taken = given(drop)
            .when(SECURITY, |it| roll_up(it, Publicity::Open))
            .luck([(Hour, SATURDAY), (Breaks, TWO_DAYS)]);
        taken
            .when(SECURITY, |it| Interrogate { prisoner: it.on("Anna"), line: Line::Handler })
            .luck([(KitFound, NO)])
            .then_chances([(KitFound, chance)])
            .then_taken(["Boris"]);
    };
    kit(OnAlarm::Freeze, 10);
    kit(OnAlarm::Stay, 60);
}

#[test]
fn whoever_freezes_sees_nobody_until_he_is_woken() {
    given(|it| pair(it, OnAlarm::Freeze))
        .when(SECURITY, |it| it.arrest("Anna"))
        .luck([(Hour, MONDAY), (Breaks, 99)])
        .then_told(STATION, |it| flight::ToStation::WentToGround { agent: it.on("Boris") });
}

#[test]
fn flight_confesses() {
    given(with_papers)
        .when(SECURITY, |it| it.arrest("Anna"))
        .luck([(Hour, MONDAY), (Breaks, 99)])
        .then_told(SECURITY, |it| flight::ToSecurity::Vanished { who: it.on("Boris") })
        .then_counted("fled", 1);
}

#[test]
fn an_instruction_is_told_at_the_next_contact() {
    given(|it| it.officer("Adams").person("Anna").agent(50).access())
        .when(STATION, |it| Instruct { agent: it.on("Anna"), on_alarm: OnAlarm::Run })
        .luck([])
        .then_reports(STATION, ["InstructionWaits"])
        .when(STATION, |it| it.meet("Anna", [Some(Errand::TakePapers), None]))
        .luck([])
        .then_told(STATION, |it| flight::ToStation::InstructionTold {
            agent: it.on("Anna"),
            on_alarm: OnAlarm::Run,
        })
        .then_told(STATION, |it| flight::ToStation::PapersGiven { agent: it.on("Anna") });
}

fn warn(it: &Desk<'_>) -> Warn {
    Warn { agent: it.on("Boris") }
}

#[test]
fn with_a_plan_a_warning_takes_a_day() {
    let story = given(|it| with_papers(it).plan(false))
        .when(STATION, warn)
        .luck([])
        .then_told(STATION, |it| flight::ToStation::WeWarned { agent: it.on("Boris") })
        .then_told(STATION, |it| flight::ToStation::HasFled { agent: it.on("Boris") });
    // Written on Monday at nine, read 24 hours later, gone 24 after that.
    assert_eq!(story.hours("Fled"), [9 + 24 + 24]);
}

/// Boris is met when he is met, and knows what to do.
fn alone(it: Cast) -> Cast {
    it.officer("Adams").person("Boris").agent(50).access().on_alarm(OnAlarm::Run).papers()
}

#[test]
fn without_a_plan_a_warning_waits_for_the_next_contact() {
    given(alone)
        .when(STATION, warn)
        .luck([])
        .then_reports(STATION, ["WarningWaits"])
        .luck([])
        .then_reports(STATION, [])
        .when(STATION, |it| it.meet("Boris", [None, None]))
        .luck([(Hour, MONDAY)])
        .then_reports(STATION, ["WeMet", "WeWarned", "HasFled"]);
}

#[test]
fn a_meeting_that_is_broken_off_leaves_him_unwarned() {
    given(alone)
        .when(SECURITY, |it| it.watch("Adams", 4))
        .when(STATION, warn)
        .when(STATION, |it| Meet { sdr: Sdr::Long, ..it.meet("Boris", [None, None]) })
        .luck([(TailedOfficer, YES), (RouteShows, YES)])
        .then_not_told(STATION, "WeWarned")
        .then_nothing("Fled");
}

#[test]
fn a_warning_comes_too_late_for_who_is_taken() {
    given(|it| with_papers(it).plan(false))
        .when(STATION, warn)
        .when(SECURITY, |it| it.secretly("Boris"))
        .luck([(Hour, MONDAY), (Breaks, 99)])
        .then_nothing("Fled");
}

#[test]
fn worse_news_does_not_make_him_unpack() {
    // Warned on Monday at nine, he would be gone on Wednesday. That Anna is missed on the fifth
    // day does not hold him up.
    let story = given(|it| with_papers(it).plan(false))
        .when(STATION, warn)
        .when(SECURITY, |it| it.secretly("Anna"))
        .luck([(Hour, MONDAY), (ArrestNoticed, FIFTH_DAY), (Breaks, 99)]);
    assert_eq!(story.hours("Fled"), [9 + 24 + 24]);
}

/// Anna runs Boris and Cyril; Boris runs Dora. All of them stay.
fn three_deep(it: Cast) -> Cast {
    let stays = |it: Cast, leader| it.agent(50).member_of(leader).on_alarm(OnAlarm::Stay);
    let it = it.officer("Adams").person("Anna").agent(50);
    let it = stays(it.person("Boris"), "Anna");
    let it = stays(it.person("Cyril"), "Anna");
    stays(it.person("Dora"), "Boris")
}

#[test]
fn a_roll_up_goes_breadth_first() {
    given(three_deep)
        .when(SECURITY, |it| roll_up(it, Publicity::Open))
        .luck([(Hour, MONDAY), (Breaks, 0), (Breaks, 0)])
        .then_taken(["Anna", "Boris", "Cyril", "Dora"])
        .then_counted("rolled_up", 3);
}

#[test]
fn who_is_only_held_leads_them_to_nobody() {
    given(three_deep)
        .when(SECURITY, |it| it.arrest("Anna"))
        .luck([(Hour, MONDAY), (Breaks, 0), (MembersMeet, NO)])
        .then_taken(["Anna"])
        .then_view(SECURITY, |view, it| {
            view.security().expect("Security").dossier(it.on("Boris")).expect("his").points() == 33
        });
}

#[test]
fn somebody_named_is_fetched_twelve_hours_later() {
    let story = given(|it| pair(it, OnAlarm::Stay))
        .when(SECURITY, |it| roll_up(it, Publicity::Open))
        .luck([(Hour, MONDAY), (Breaks, 0)])
        .then_taken(["Anna", "Boris"]);
    // Taken at three, broken six hours on, the first name twelve later.
    assert_eq!(story.hours("Arrested"), [3, 3 + 6 + 12 + 12]);
}

#[test]
fn a_raid_waits_for_a_team() {
    let waits = given(|it| pair(it, OnAlarm::Stay).person("Zora"))
        .when(SECURITY, |it| roll_up(it, Publicity::Open))
        .luck([(Hour, SATURDAY), (Breaks, TWO_DAYS)])
        .when(SECURITY, |it| it.watch("Adams", 4))
        .when(SECURITY, |it| it.watch("Zora", 2))
        .luck([])
        .then_taken([]);
    // Asked at three on Wednesday with the first name, and every day since.
    waits.when(SECURITY, |it| it.watch("Zora", 0)).luck([]).then_taken(["Boris"]);
}

/// Anna, on whom there is enough for an arrest.
fn known(it: Cast) -> Cast {
    it.officer("Adams").person("Anna").agent(50).access().file(70)
}

fn patience(story: &Story) -> u8 {
    story.view(SECURITY).security().expect("Security").patience
}

#[test]
fn a_secret_arrest_is_in_no_paper_and_cannot_be_kept_for_ever() {
    let story = given(known)
        .when(SECURITY, |it| it.secretly("Anna"))
        .luck([(Breaks, 99)])
        .then_reports(STATION, [])
        .then_told(SECURITY, |it| prison::ToSecurity::WeArrested {
            whom: it.on("Anna"),
            kit: false,
            publicity: Publicity::Secret,
        });
    assert_eq!(patience(&story), 60 - 1 + 1);
    let story = story
        .luck([(BreaksLater, NO)])
        .then_told(SECURITY, |it| prison::ToSecurity::ArrestAvowed { prisoner: it.on("Anna") })
        .then_reports(STATION, ["ArrestInTheNews"]);
    assert_eq!(patience(&story), 60 - 1 + 1 - 3 + 1);
}

#[test]
fn a_charge_avows_a_secret_arrest() {
    given(known)
        .when(SECURITY, |it| it.secretly("Anna"))
        .luck([(Breaks, 99)])
        .when(SECURITY, |it| Charge { prisoner: it.on("Anna") })
        .luck([])
        .then_reports(SECURITY, ["ArrestAvowed", "WeConvicted"])
        .then_reports(STATION, ["ArrestInTheNews"]);
}

#[test]
fn whoever_reads_of_an_arrest_that_was_kept_from_him_runs_the_next_day() {
    // Without marks and meetings nobody would miss Anna for a fortnight.
    let story = given(|it| {
        let it = it.officer("Adams").person("Anna").agent(50).access().file(70);
        it.person("Boris").agent(50).member_of("Anna").on_alarm(OnAlarm::Run).papers()
    })
    .when(SECURITY, |it| it.secretly("Anna"))
    .luck([(Hour, SATURDAY), (Breaks, 99)])
    .then_nothing("Fled")
    .when(SECURITY, |it| Charge { prisoner: it.on("Anna") })
    .luck([]);
    assert_eq!(story.hours("Fled"), [9 + 24 + 24]);
}

fn take_out(it: &Desk<'_>) -> Exfiltrate {
    way_out(it, Crossing::Boat, false)
}

fn way_out(it: &Desk<'_>, by: Crossing, family: bool) -> Exfiltrate {
    Exfiltrate { officer: it.officer("Adams"), agent: it.on("Anna"), by, family }
}

/// Anna is to leave in the third week.
fn packed() -> Story {
    given(known)
        .when(STATION, take_out)
        .luck([])
        .then_told(STATION, |it| flight::ToStation::ExfiltrationBegun {
            agent: it.on("Anna"),
            officer: it.officer("Adams"),
            at: Week(3),
            by: Crossing::Boat,
            family: false,
        })
        .luck([])
        .then_reports(STATION, [])
}

#[test]
fn somebody_is_taken_out_in_two_weeks() {
    packed()
        .luck([(Exfiltrated, YES)])
        .then_chances([(Exfiltrated, 80)])
        .then_reports(STATION, ["WeExfiltrated"])
        .then_told(SECURITY, |it| flight::ToSecurity::Vanished { who: it.on("Anna") })
        .then_counted("exfiltrated", 1);
}

#[test]
fn teams_on_him_may_stop_him_at_the_border() {
    packed()
        .when(SECURITY, |it| it.watch("Anna", 3))
        .luck([(Exfiltrated, NO)])
        .then_chances([(Exfiltrated, 80 - 3 * 20)])
        .then_reports(STATION, ["ExfiltrationFailed"])
        .then_told(SECURITY, |it| flight::ToSecurity::StoppedAtBorder { who: it.on("Anna") })
        .then_told(SECURITY, |it| watching::ToSecurity::FilePoints {
            dossier: it.on("Anna"),
            item: FileItem::AtBorder,
            points: 70 - 2 * 2 + 40,
        });
}

#[test]
fn somebody_in_a_cell_is_not_taken_out() {
    packed()
        .when(SECURITY, |it| it.secretly("Anna"))
        .luck([(Breaks, 99)])
        .then_not_asked(Exfiltrated)
        .then_reports(STATION, ["ExfiltrationFailed"]);
}

#[test]
fn the_train_asks_for_papers_and_the_boat_for_money() {
    let poor = |it: Cast| known(it).money(STATION, 14);
    let train = |it: &Desk<'_>| way_out(it, Crossing::Train, false);
    let needed = Refusal::NoMoney { left: Money(14), needed: Money(15) };
    let _ =
        given(poor).refuses(STATION, take_out, needed).refuses(STATION, train, Refusal::NoPapers);
    let story = given(|it| poor(it).papers()).when(STATION, train).luck([]);
    let story = story.luck([(Exfiltrated, YES)]).then_chances([(Exfiltrated, 80)]);
    // On the night train, four days and an hour before midnight.
    assert_eq!(story.hours("Exfiltrated"), [94]);
}

#[test]
fn who_is_taken_in_the_morning_misses_the_night_train() {
    given(|it| known(it).papers())
        .when(STATION, |it| way_out(it, Crossing::Train, false))
        .luck([])
        .when(SECURITY, |it| it.arrest("Anna"))
        .luck([(Hour, MONDAY), (Breaks, 99)])
        .then_not_asked(Exfiltrated)
        .then_reports(STATION, ["ArrestInTheNews", "ExfiltrationFailed"]);
}

#[test]
fn whose_people_come_too_is_slower() {
    given(known)
        .when(STATION, |it| way_out(it, Crossing::Boat, true))
        .luck([])
        // Forty, fifteen for the boat and five for the children, six of income, and a wage.
        .then_told(STATION, |_| house::ToAll::FundsAre { money: Money(40 - 15 - 5 + 6 - 1) })
        .luck([])
        .luck([(Exfiltrated, YES)])
        .then_chances([(Exfiltrated, 80 - 10)]);
}

#[test]
fn a_boot_that_is_opened_gives_the_driver_away() {
    let trader = |it: Cast| it.trader("Adams").person("Anna").agent(50).access();
    let car = |it: &Desk<'_>| way_out(it, Crossing::Car, false);
    let _ = given(trader).refuses(STATION, car, Refusal::NotImmune);
    let story = given(known).when(STATION, |it| way_out(it, Crossing::Car, false)).luck([]);
    story
        .when(SECURITY, |it| it.watch("Anna", 1))
        .luck([(Exfiltrated, NO)])
        .then_chances([(Exfiltrated, 85 - 20)])
        .then_reports(STATION, ["ExfiltrationFailed"])
        .then_told(SECURITY, |it| watching::ToSecurity::FilePoints {
            dossier: it.on("Adams"),
            item: FileItem::AtBorder,
            points: 40,
        })
        .then_told(SECURITY, |it| watching::ToSecurity::OfficerSuspected { who: it.on("Adams") });
}
