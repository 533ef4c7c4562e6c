//! The declassified file of real campaigns, on paper.

use std::collections::{BTreeMap, BTreeSet};

use cutout::arena::audit::arrests::ancestors;
use cutout::arena::audit::cases::{Cases, Planned};
use cutout::arena::playing::{Campaigns, known};
use cutout::arena::schedule::Plan;
use cutout::arena::script::Script;
use cutout::content::Library;
use cutout::engine::disclosed::{Disclosed, Fate, Flown, Loss, Service, Why};
use cutout::engine::nature::Principal;
use cutout::engine::seat::Seat;
use cutout::engine::units::Week;
use cutout::engine::view::Report;
use cutout::front::ending::weeks;
use cutout::front::paper::{self, Paper};
use cutout::inquest::{self, retrace::Retraced};
use cutout::text::{Sayings, Text, TheatreNames};
use cutout::trials::truth;
use scraper::{Html, Selector};

/// Deeds by which a Station loses a source or an officer.
const LOSSES: &[&str] =
    &["arrested", "officer-lost", "orphaned", "fled", "went-to-ground", "exfiltration-failed"];

fn campaigns(count: usize) -> Vec<Retraced> {
    let source = format!(
        r#"(scenario: "open-city", seed: "paper", players: ["regular"],
            schedule: Match(station: "regular", security: "regular", games: {count}))"#
    );
    let script = Script::parse("paper.ron", &source, &known(Library::embedded()));
    let plan = Plan::new(script.unwrap_or_else(|faults| panic!("{faults}")));
    let playing = Campaigns::new(Library::embedded(), None);
    let cases = Planned { plan: &plan, playing: &playing, claims: None, count };
    let case = |at| cases.case(at).unwrap_or_else(|error| panic!("{error}"));
    (0..count).map(|at| case(at).retrace().unwrap_or_else(|error| panic!("{error}"))).collect()
}

fn page(retraced: &Retraced) -> String {
    let scenario = Library::embedded().scenario("open-city").expect("open-city is there");
    let file = &retraced.file;
    let view = &file.views.iter().find(|(seat, _)| *seat == Seat::Station1).expect("a Station").1;
    let names = TheatreNames::new(&scenario, view.briefing.gazetteer.clone());
    let text = Text::english();
    let clerk = text.clerk(view, &names);
    paper::html(Paper { clerk, file, title: "A <b>title</b> & more\u{1b}[31m" })
}

#[test]
fn the_page_is_sound_and_needs_nothing_else() {
    let page = page(&campaigns(1)[0]);
    assert!(page.len() < 1_000_000, "{} bytes", page.len());
    let parsed = Html::parse_document(&page);
    assert_eq!(parsed.errors, Vec::<String>::new());
    assert!(!page.contains('\u{1b}') && page.contains("A &lt;b&gt;title"));
    for tag in ["[src]", "link", "img", "iframe", "base"] {
        let found = Selector::parse(tag).expect("a selector");
        assert_eq!(parsed.select(&found).count(), 0, "{tag}");
    }
    let all = Selector::parse("a").expect("a selector");
    let ids = Selector::parse("[id]").expect("a selector");
    let ids: Vec<&str> = parsed.select(&ids).filter_map(|it| it.attr("id")).collect();
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), distinct.len(), "no id stands twice");
    for link in parsed.select(&all).filter_map(|it| it.attr("href")) {
        let place = link.strip_prefix('#').unwrap_or_else(|| panic!("{link} leads out"));
        assert!(distinct.contains(place), "{link} leads nowhere");
    }
    assert!(!page.contains('‹'), "every message is there");
}

#[test]
fn every_loss_has_a_chain_that_ends_in_what_somebody_observed() {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for retraced in campaigns(8) {
        let file = &retraced.file;
        for (at, deed) in file.deeds.iter().enumerate() {
            if !LOSSES.contains(&deed.name.as_str()) {
                continue;
            }
            *seen.entry(deed.name.clone()).or_default() += 1;
            assert!(!deed.why.is_empty(), "{} has no reason", deed.name);
            let before = ancestors(file, at);
            let observed = before.iter().any(|&it| it != at && !file.deeds[it].told.is_empty());
            assert!(observed, "{} in week {} comes from nothing seen", deed.name, deed.week.0);
        }
    }
    assert!(0 < seen.get("arrested").copied().unwrap_or(0), "{seen:?}");
}

/// `cutout dev truth` tries hundreds.
#[test]
fn every_clause_of_the_ending_is_so_and_four_in_five_campaigns_hold_three_stories() {
    let tried = truth::campaigns(100, "truth", 2).unwrap_or_else(|why| panic!("{why}"));
    print!("{tried}");
    assert!(tried.wrong.is_empty(), "{tried}");
    assert!(80 <= tried.with_stories(3), "{tried}");
    for (kind, made) in &tried.made {
        assert!(0 < *made, "nothing was tried of {kind}");
    }
}

/// A falsehood that is put into a file.
type Plant = fn(&mut Disclosed);

#[test]
fn a_false_clause_is_found() {
    let plants: [(&str, Plant); 4] = [
        ("somebody true is called a double", |file| {
            let own = file.lives.iter_mut().find(|life| life.service.len() == 1);
            let theirs = Service { since: Week(9), of: Some(Seat::Security) };
            own.expect("an agent").service.push(theirs);
        }),
        ("a flag is believed that was none", |file| {
            let own = file.lives.iter_mut().find(|life| life.service.len() == 1);
            let flag = Flown { principal: Principal::Buyer, seen: None };
            own.expect("an agent").flag = Some(flag);
        }),
        ("somebody free is called dead", |file| file.lives[0].fate = Fate::Dead),
        ("a claim is called right that was wrong", |file| {
            let claim = file.claims.first_mut().expect("a claim");
            claim.right = !claim.right;
        }),
    ];
    for (what, plant) in plants {
        let mut retraced = campaigns(1).remove(0);
        assert_eq!(truth::file(&retraced).wrong, Vec::<String>::new());
        plant(&mut retraced.file);
        assert!(!truth::file(&retraced).wrong.is_empty(), "{what}");
    }
}

#[test]
fn what_decided_a_campaign_has_steps_in_time_and_what_would_have_stopped_it() {
    let (mut chains, mut stopped) = (0, 0);
    for retraced in campaigns(6) {
        let file = &retraced.file;
        let found = inquest::chains(&retraced);
        assert!(found.len() <= 5);
        for chain in &found {
            chains += 1;
            assert!(chain.links.is_sorted() && (1..=7).contains(&chain.links.len()));
            let (_, from, to) = chain.tried.expect("it was played again");
            for chance in &chain.breaks {
                stopped += 1;
                assert!(from <= chance.since && chance.since <= chance.week && chance.week <= to);
                let week = file.deeds[*chain.links.last().expect("a loss") as usize].week;
                let in_time = chance.week <= week || chain.loss == Loss::Turned;
                assert!(in_time, "an order after the loss stops nothing");
                assert!(chain.points <= 2 * chance.saves);
            }
        }
    }
    assert!(18 <= chains && 18 <= stopped, "{chains} chains, {stopped} chances");
}

#[test]
fn nearest_reasons_lead_back_to_all_of_them() {
    let retraced = &campaigns(1)[0];
    let file = &retraced.file;
    for at in (0..file.deeds.len()).step_by(7) {
        assert_eq!(walk(file, at), ancestors(file, at), "deed {at}");
    }
}

/// All deeds that one comes to by the nearest reasons alone.
fn walk(file: &Disclosed, from: usize) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        for why in weeks::nearest(file, at) {
            let Why::Deed(before) = why else { continue };
            if found.insert(before as usize) {
                open.push(before as usize);
            }
        }
    }
    found
}

/// The lines that lay on a desk, week by week.
fn shown(retraced: &Retraced, names: &TheatreNames, seat: Seat) -> Vec<Vec<(Report, String)>> {
    let (text, mut said) = (Text::english(), Sayings::default());
    let games = retraced.weeks().map(|(_, game, _)| game);
    let lines = games.map(|game| {
        said.hear(game.reports(seat));
        let view = game.view(seat).expect("the seat is taken");
        let clerk = text.clerk(&view, names).after(&said);
        game.reports(seat).iter().map(|it| (*it, clerk.report(it).text)).collect()
    });
    lines.collect()
}

#[test]
fn what_you_were_told_stands_in_the_file_in_the_words_in_which_it_was_shown() {
    let scenario = Library::embedded().scenario("open-city").expect("open-city is there");
    let text = Text::english();
    let mut compared = 0;
    for retraced in campaigns(4) {
        let file = &retraced.file;
        for (seat, view) in &file.views {
            let names = TheatreNames::new(&scenario, view.briefing.gazetteer.clone());
            let clerk = text.clerk(view, &names);
            let shown = shown(&retraced, &names, *seat);
            for (week, shown) in shown.iter().enumerate() {
                let week = Week(u16::try_from(week).expect("a campaign is short"));
                let rows = weeks::week(clerk, file, week).rows;
                for ((_, deed), row) in weeks::told(file, week).zip(rows) {
                    let Some((_, told)) = deed.told.iter().find(|(to, _)| to == seat) else {
                        continue;
                    };
                    let line = shown.iter().find(|(report, _)| report == told);
                    let line = line.expect("what is told is shown");
                    assert_eq!(row.cells[2].text, line.1, "{} in week {}", deed.name, week.0);
                    compared += 1;
                }
            }
        }
    }
    assert!(2_000 < compared, "{compared} lines");
}

#[test]
fn nobody_is_spoken_of_twice_running_in_the_same_words() {
    let scenario = Library::embedded().scenario("open-city").expect("open-city is there");
    let retraced = &campaigns(1)[0];
    for (seat, view) in &retraced.file.views {
        let names = TheatreNames::new(&scenario, view.briefing.gazetteer.clone());
        let mut last = BTreeMap::new();
        for (report, line) in shown(retraced, &names, *seat).into_iter().flatten() {
            let Some(who) = report.about().filter(|_| report.name() == "WeMet") else { continue };
            let words = line.replace(|letter: char| letter.is_ascii_digit(), "");
            assert_ne!(last.insert(who, words.clone()), Some(words));
        }
    }
}
