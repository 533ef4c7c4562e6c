//! Arrest, questions, courts.

use crate::{MONDAY, NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    disclosed::Line as Ledger,
    luck::Luck::{Breaks, BreaksLater, Hour, KitFound},
    nature::{Known, Line, Publicity, Role},
    order::{Charge, Dormant, Interrogate, Refusal, Release},
    setup::story::{Cast, Story},
    view::Report,
};
use cutout::engine::{prison, view::ToSecurity};

/// An agent who knows his officer, a drop and somebody whom he named.
fn anna(it: Cast) -> Cast {
    let it = it.officer("Adams").person("Anna").agent(50).access().drop("the park");
    it.person("Orlov").knows("Anna", 50).spotted()
}

fn arrested(story: Story) -> Story {
    story.when(SECURITY, |it| it.arrest("Anna"))
}

/// The last night of the week, early on Saturday: five hours past five days.
const SATURDAY: u32 = 17;

#[test]
fn everybody_reads_of_an_arrest() {
    arrested(given(anna))
        .luck([(KitFound, NO), (Breaks, 99)])
        .then_reports(STATION, ["ArrestInTheNews"])
        .then_reports(SECURITY, ["WeArrested", "InterrogationSet", "NothingFound"]);
}

#[test]
fn kit_is_proof() {
    arrested(given(anna))
        .luck([(KitFound, YES), (Breaks, 99)])
        .then_chances([(KitFound, 60)])
        .then_told(SECURITY, |it| prison::ToSecurity::WeArrested {
            whom: it.on("Anna"),
            kit: true,
            publicity: Publicity::Open,
        })
        .then_view(SECURITY, |view, it| {
            view.security().expect("Security").dossier(it.on("Anna")).expect("his").points() == 38
        });
}

#[test]
fn who_was_never_taught_a_drop_has_no_kit() {
    arrested(given(|it| it.officer("Adams").person("Anna").agent(50).access()))
        .luck([(Breaks, 99)])
        .then_told(SECURITY, |it| prison::ToSecurity::WeArrested {
            whom: it.on("Anna"),
            kit: false,
            publicity: Publicity::Open,
        });
}

#[test]
fn a_prisoner_names_contacts_first_when_pressed_for_contacts() {
    // He breaks after a day; of the nineteen hours left one thing comes out.
    arrested(given(anna))
        .luck([(Hour, SATURDAY), (KitFound, NO), (Breaks, 20)])
        .then_told(SECURITY, |it| {
            let (prisoner, whom) = (it.on("Anna"), it.on("Orlov"));
            Report::Security(ToSecurity::Prison(prison::ToSecurity::NamedByPrisoner {
                prisoner,
                whom,
                how: Known::TrueName,
                relation: cutout::engine::nature::Relation::LookedOver,
            }))
        })
        .then_not_told(SECURITY, "SiteByPrisoner");
}

/// Held out for a week, then breaks, and is slow to talk: one thing comes out.
fn breaks_under(line: Line) -> Story {
    arrested(given(|it| anna(it).rules(|rules| rules.prison.interval = 100)))
        .luck([(Hour, SATURDAY), (KitFound, NO), (Breaks, 99)])
        .when(SECURITY, |it| Interrogate { prisoner: it.on("Anna"), line })
        .luck([(BreaksLater, YES)])
}

#[test]
fn a_prisoner_gives_places_away_first_when_pressed_for_product() {
    breaks_under(Line::Product)
        .then_told(SECURITY, |it| prison::ToSecurity::SiteByPrisoner {
            prisoner: it.on("Anna"),
            site: it.site("the park"),
        })
        .then_view(SECURITY, |view, it| {
            view.security().expect("Security").dossier(it.on("Orlov")).expect("his").points() == 0
        });
}

#[test]
fn a_prisoner_describes_his_officer_first_when_pressed_for_him() {
    breaks_under(Line::Handler)
        .then_told(SECURITY, |it| prison::ToSecurity::NamedByPrisoner {
            prisoner: it.on("Anna"),
            whom: it.face("Adams"),
            how: Known::Alias,
            relation: cutout::engine::nature::Relation::RunsMe,
        })
        .then_view(SECURITY, |view, it| {
            view.security().expect("Security").dossier(it.on("Orlov")).expect("his").points() == 0
        });
}

#[test]
fn nothing_is_told_twice_and_nothing_is_forgotten_when_the_line_changes() {
    let mut names: Vec<String> = Vec::new();
    let story = breaks_under(Line::Product);
    names.extend(told_by_prisoner(&story));
    let story = story
        .when(SECURITY, |it| Interrogate { prisoner: it.on("Anna"), line: Line::Handler })
        .luck([]);
    names.extend(told_by_prisoner(&story));
    let told = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), told, "{names:?}");
}

fn told_by_prisoner(story: &Story) -> Vec<String> {
    let told = story.told(SECURITY).iter();
    let items = told.filter(|it| ["NamedByPrisoner", "SiteByPrisoner"].contains(&it.name()));
    items.map(|it| format!("{it:?}")).collect()
}

#[test]
fn a_known_officer_is_recognised_by_his_face() {
    let known = |it: Cast| {
        let it = it.officer("Adams").known().person("Anna").agent(50).access();
        it.person("Orlov").knows("Anna", 50).spotted()
    };
    arrested(given(known)).luck([(Hour, MONDAY), (Breaks, 0)]).then_told(SECURITY, |it| {
        prison::ToSecurity::NamedByPrisoner {
            prisoner: it.on("Anna"),
            whom: it.on("Adams"),
            how: Known::Face,
            relation: cutout::engine::nature::Relation::RunsMe,
        }
    });
}

#[test]
fn a_confession_is_enough_for_a_court() {
    arrested(given(anna))
        .luck([(Hour, MONDAY), (KitFound, NO), (Breaks, 0)])
        .then_happened("Confessed")
        .when(SECURITY, |it| Charge { prisoner: it.on("Anna") })
        .luck([])
        .then_reports(SECURITY, ["WeConvicted"]);
    let convicted = arrested(given(anna))
        .luck([(Hour, MONDAY), (KitFound, NO), (Breaks, 0)])
        .when(SECURITY, |it| Charge { prisoner: it.on("Anna") })
        .luck([]);
    assert_eq!(convicted.points(Ledger::Caught), 10);
}

#[test]
fn without_confession_or_file_there_is_no_charge() {
    let _ = arrested(given(anna)).luck([(KitFound, NO), (Breaks, 99)]).refuses(
        SECURITY,
        |it| Charge { prisoner: it.on("Anna") },
        Refusal::NotProven { points: 0, needed: 60 },
    );
}

#[test]
fn who_holds_out_is_freed_after_two_weeks() {
    arrested(given(anna))
        .luck([(KitFound, NO), (Breaks, 99)])
        .luck([(BreaksLater, NO)])
        .then_chances([(BreaksLater, 15)])
        .then_reports(SECURITY, ["NothingFound"])
        .luck([])
        .then_reports(SECURITY, ["WeFreed"])
        .then_reports(STATION, ["ReleaseInTheNews"]);
}

#[test]
fn an_innocent_looks_like_one_who_holds_out() {
    let zora = |it: Cast| anna(it).person("Zora");
    given(zora)
        .when(SECURITY, |it| it.arrest("Zora"))
        .luck([(Breaks, 0)])
        .then_reports(SECURITY, ["WeArrested", "InterrogationSet", "NothingFound"])
        .then_reports(STATION, []);
}

#[test]
fn freeing_somebody_costs_patience() {
    let freed = given(|it| anna(it).file(40).person("Zora").file(40))
        .when(SECURITY, |it| it.arrest("Zora"))
        .luck([(Breaks, 99)])
        .when(SECURITY, |it| Release { prisoner: it.on("Zora") })
        .luck([])
        .then_view(SECURITY, |view, _| {
            view.security().expect("Security").patience == 60 + 1 - 8 + 1
        });
    assert_eq!(freed.points(Ledger::InnocentFreed), -6);
}

#[test]
fn an_arrest_without_enough_in_the_file_costs_patience() {
    let patience = |points| {
        let story = given(|it| anna(it).person("Zora").file(points))
            .when(SECURITY, |it| it.arrest("Zora"))
            .luck([(Breaks, 99)]);
        story.view(SECURITY).security().expect("Security").patience
    };
    assert_eq!(patience(0), 60 - 20 + 1);
    assert_eq!(patience(30), 60 - 5 + 1);
    assert_eq!(patience(40), 60 + 1);
}

#[test]
fn a_diplomat_is_not_arrested() {
    let _ = given(anna).refuses(SECURITY, |it| it.arrest("Adams"), Refusal::Immune);
}

#[test]
fn an_arrested_trader_is_lost_to_the_station() {
    given(|it| it.officer("Adams").trader("Brown").person("Anna").agent(50).access())
        .when(SECURITY, |it| it.arrest("Brown"))
        .luck([(KitFound, NO), (Breaks, 99)])
        .then_reports(STATION, ["OfficerLost"]);
}

/// Three who work for Adams, each with enough in the file for a court.
fn network(it: Cast) -> Cast {
    let it = it.officer("Adams");
    ["Anna", "Boris", "Clara"].into_iter().fold(it, |it, name| it.person(name).agent(50).file(80))
}

fn tried(story: Story, name: &'static str) -> Story {
    story.when(SECURITY, move |it| Charge { prisoner: it.on(name) })
}

#[test]
fn the_third_conviction_of_one_network_within_four_weeks_counts_more() {
    let taken = ["Anna", "Boris", "Clara"]
        .into_iter()
        .fold(given(network), |story, name| story.when(SECURITY, move |it| it.arrest(name)))
        .luck([(Breaks, 99), (Breaks, 99), (Breaks, 99)]);
    let two = tried(tried(taken, "Anna"), "Boris").luck([]);
    assert_eq!(two.points(Ledger::GreatTrial), 0);
    let third = tried(two, "Clara").luck([]);
    assert_eq!((third.points(Ledger::Caught), third.points(Ledger::GreatTrial)), (30, 3));
}

#[test]
fn a_conviction_that_comes_later_is_one_like_any_other() {
    let two = ["Anna", "Boris"]
        .into_iter()
        .fold(given(network), |story, name| story.when(SECURITY, move |it| it.arrest(name)))
        .luck([(Breaks, 99), (Breaks, 99)]);
    let two = tried(tried(two, "Anna"), "Boris").weeks(5);
    let third = two.when(SECURITY, |it| it.arrest("Clara")).luck([(Breaks, 99)]);
    let third = tried(third, "Clara").luck([]);
    assert_eq!((third.points(Ledger::Caught), third.points(Ledger::GreatTrial)), (30, 0));
}

#[test]
fn who_serves_longer_counts_more_and_a_week_on_ice_is_half_a_week() {
    let story = |it: Cast| it.officer("Adams").person("Anna").agent(50).role(Role::Agent);
    let served = |weeks| given(story).weeks(weeks).points(Ledger::AgentsClean);
    assert_eq!([12, 13, 26, 39, 52].map(served), [2, 3, 4, 5, 5]);
    let iced = |weeks| {
        let story = given(story).when(STATION, |it| Dormant { agent: it.on("Anna") });
        story.weeks(weeks).points(Ledger::AgentsClean)
    };
    assert_eq!([24, 27].map(iced), [2, 3]);
}
