//! How many keys the common tasks take: a robot plays them by the keys of the table, from the row
//! that they are about, and every order has to be in the plan afterwards.
//!
//! `cargo test --test terminal keys -- --nocapture` prints the table.

use cutout::front::{Screen, outline::Outline, situations::Stand};

use crate::table::{Party, SECURITY, STATION, Table};

/// A task that was done.
struct Done {
    what: &'static str,
    /// Keys before there were sheets, as they were counted then.
    before: usize,
    keys: usize,
}

/// The orders of the plan, as the plan has them.
fn plan(table: &Table) -> Vec<String> {
    let outline = table.stage.app.outline(Screen::Plan);
    let orders = outline.sections.into_iter().next().unwrap_or_default();
    let rows = orders.rows.into_iter().filter(|row| row.key.is_some());
    rows.filter_map(|row| Some(row.cells.first()?.text.clone())).collect()
}

/// Puts the cursor on the n-th row under a heading; the way there is not counted.
fn stand_on(table: &mut Table, (way, screen): (&str, Screen), heading: &str, row: usize) {
    table.home();
    table.press(way).press("Home");
    let outline = table.stage.app.outline(screen);
    for _ in 0..place(&outline, heading) + row {
        table.press("Down");
    }
}

/// How many rows stand before those under a heading; before all of them, if it is none.
fn place(outline: &Outline, heading: &str) -> usize {
    if heading.is_empty() {
        return 0;
    }
    let rows = |section: &cutout::front::outline::Section| {
        section.rows.iter().filter(|row| row.key.is_some()).count()
    };
    let before = outline.sections.iter().take_while(|section| section.heading != heading);
    before.map(rows).sum()
}

/// Presses and counts. The task is done when a new order stands in the plan that has the words.
#[track_caller]
fn task(table: &mut Table, what: &'static str, before: usize, (keys, words): (&str, &str)) -> Done {
    let had = plan(table);
    table.press(keys);
    let has = plan(table);
    let new = has.iter().any(|order| !had.contains(order) && order.contains(words));
    assert!(new, "{what}: no “{words}” in {has:?}\n{}", table.text());
    Done { what, before, keys: keys.split(' ').filter(|key| !key.is_empty()).count() }
}

const PEOPLE: (&str, Screen) = ("g p", Screen::People);

fn of_a_station() -> Vec<Done> {
    let mut table = Table::at_desk(Party { level: "idle", ..STATION }, (80, 24));
    let mut done = Vec::new();
    stand_on(&mut table, PEOPLE, "Agents", 0);
    done.push(task(&mut table, "meet, as usual", 6, ("o 1 Enter", "meets")));
    done.push(task(&mut table, "meet, one errand less", 6, ("o 1 1 Enter", "meets")));
    stand_on(&mut table, PEOPLE, "Agents", 1);
    done.push(task(&mut table, "standing contact", 7, ("o 2 Enter", "until further notice")));
    done.push(task(&mut table, "set a task", 3, ("o 3 2 Enter", "is tasked")));
    done.push(task(&mut table, "pay", 4, ("o 4 Enter", "above the wage")));
    table.press("u u u u u");
    stand_on(&mut table, PEOPLE, "Spotted", 0);
    done.push(task(&mut table, "have somebody looked at", 6, ("o 3 Enter", "look closely")));
    done.push(task(&mut table, "cultivate", 6, ("o 1 Enter", "cultivates")));
    stand_on(&mut table, PEOPLE, "Assessed", 0);
    done.push(task(&mut table, "offer, as usual", 8, ("o 2 Enter", "pitch")));
    done.push(task(&mut table, "offer, on another motive", 8, ("o 2 2 Enter", "pitch")));
    claim(&mut done);
    done
}

fn claim(done: &mut Vec<Done>) {
    let mut table = Table::at_desk(Party { level: "idle", ..STATION }, (80, 24));
    for _ in 0..12 {
        stand_on(&mut table, PEOPLE, "Agents", 1);
        table.press("o 1 Enter");
        table.home();
        table.press("e Enter Esc");
        let reports = table.stage.app.outline(Screen::Intelligence);
        let found = reports.sections.iter().find(|section| section.heading == "Reports");
        if found.is_some_and(|section| !section.rows.is_empty()) {
            break;
        }
    }
    stand_on(&mut table, ("g i", Screen::Intelligence), "Reports", 0);
    done.push(task(&mut table, "claim at 75", 8, ("o 1 7 Right Enter", "75")));
}

fn of_security() -> Vec<Done> {
    let mut table = Table::at_desk(Party { level: "idle", ..SECURITY }, (80, 24));
    let mut done = Vec::new();
    let foreigners = ("g f", Screen::Foreigners);
    stand_on(&mut table, foreigners, "", 0);
    done.push(task(&mut table, "two teams on somebody", 3, ("o 1 2 Enter", "2 teams")));
    // One goes on to the next: the row under the cursor gives it, the one below takes it.
    stand_on(&mut table, foreigners, "", 1);
    done.push(task(&mut table, "move a team", 16, ("o 1 Right Up Left Enter", "teams")));
    stand_on(&mut table, ("g p", Screen::Cases), "", 0);
    done.push(task(&mut table, "open a case", 3, ("o 2 Enter", "case")));
    done.push(task(&mut table, "vet", 3, ("o 4 Enter", "")));
    done
}

#[test]
fn the_common_tasks_take_few_keys() {
    let mut done = of_a_station();
    done.extend(of_security());
    println!("{:<28} {:>6} {:>5}", "from the row", "before", "now");
    for it in &done {
        println!("{:<28} {:>6} {:>5}", it.what, it.before, it.keys);
        assert!(it.keys <= 6, "{}: {} keys", it.what, it.keys);
    }
    let commonest =
        ["meet, as usual", "cultivate", "offer, as usual", "standing contact", "set a task"];
    for it in done.iter().filter(|it| commonest.contains(&it.what)) {
        assert!(it.keys <= 4, "{}: {} keys", it.what, it.keys);
    }
    let less: usize = done.iter().map(|it| it.keys).sum();
    let more: usize = done.iter().map(|it| it.before).sum();
    println!("all of them: {more} before, {less} now");
    assert!(less < more);
}

/// What a key takes with everything drawn, in microseconds; for a person to read.
fn time_of_a_key(table: &mut Table, keys: &[&str]) -> u128 {
    let mut taken: Vec<u128> = (0..60)
        .map(|n| {
            let began = std::time::Instant::now();
            table.press(keys[n % keys.len()]);
            began.elapsed().as_micros()
        })
        .collect();
    taken.sort_unstable();
    taken[taken.len() / 2]
}

/// `--nocapture` prints what keys take. Only a key that hangs fails.
#[test]
fn a_key_is_answered_at_once() {
    for (name, party) in [("Station", STATION), ("Security", SECURITY)] {
        let party = Party { scenario: "open-city", level: "regular", ..party };
        let mut table = Table::at_desk(party, (160, 50));
        table.press("Esc");
        for _ in 0..20 {
            play_a_week(&mut table);
        }
        let on_desk = time_of_a_key(&mut table, &["Down", "Up", "."]);
        table.press("o 1");
        let on_sheet = time_of_a_key(&mut table, &["Down", "Up", "Right", "Left"]);
        println!("{name} at 160x50, week 21: {on_desk} us on the desk, {on_sheet} us on a sheet");
        assert!(on_desk.max(on_sheet) < 1_000_000);
    }
}

#[test]
fn a_half_done_order_is_left_by_one_key_and_taken_up_again() {
    let mut table = Table::at_desk(STATION, (80, 24));
    stand_on(&mut table, PEOPLE, "Agents", 1);
    table.press("o 3 2").press("Esc").shows("Put aside");
    assert_eq!((table.stage.app.depth(), table.orders()), (0, 0));
    table.press("o 3 Enter");
    assert_eq!(table.orders(), 1, "{}", table.text());
}

#[test]
fn the_same_order_again_replaces_the_one_that_stands_as_one_act() {
    let mut table = Table::at_desk(STATION, (80, 24));
    stand_on(&mut table, PEOPLE, "Agents", 0);
    table.press("o 1 Enter");
    let first = plan(&table);
    table.press("o 1").shows("changes order 1").press("Down Right Enter");
    let second = plan(&table);
    assert_eq!(second.len(), 1);
    assert_ne!(first, second);
    table.press("u");
    assert_eq!(plan(&table), first, "undone as one act");
    table.press("U");
    assert_eq!(plan(&table), second);
    table.press("o 1 x");
    assert_eq!(table.orders(), 0, "withdrawn from the sheet");
}

#[test]
fn the_orders_of_last_week_are_given_again_as_one_act() {
    let mut table = Table::at_desk(STATION, (80, 24));
    stand_on(&mut table, PEOPLE, "Agents", 1);
    table.press("o 1 1 Enter");
    table.home();
    table.press("e Enter Esc");
    assert_eq!((table.week(), table.orders()), (2, 0));
    table.press("/").type_in("as last week").press("Enter");
    assert_eq!(table.orders(), 1, "{}", table.text());
    table.press("u");
    assert_eq!(table.orders(), 0);
}

#[test]
fn contact_with_all_agents_is_arranged_and_undone_as_one_act() {
    let mut table = Table::at_desk(Party { scenario: "open-city", ..STATION }, (80, 24));
    table.press("o").type_in("contact with all").press("Enter").shows("Contact with all agents");
    table.press("Right Down Right Right Enter");
    assert_eq!(table.orders(), 2, "{}", table.text());
    table.press("o").type_in("contact with all").press("Enter Down x Enter");
    assert_eq!(table.orders(), 1, "{}", table.text());
    table.press("u u");
    assert_eq!(table.orders(), 0, "{}", table.text());
}

#[test]
fn nothing_is_ordered_by_fewer_than_two_keys() {
    for party in [STATION, SECURITY] {
        for c in ' '..='~' {
            let mut table = Table::at_desk(party, (80, 24));
            table.press("g p");
            table.key(cutout::tui::key::Key::char(c));
            assert_eq!((table.orders(), table.week()), (0, 1), "{c}");
        }
    }
}

#[test]
fn a_sheet_keeps_its_keys_and_orders_only_by_enter() {
    let mut table = Table::at_desk(STATION, (80, 24));
    stand_on(&mut table, PEOPLE, "Agents", 0);
    table.press("o 1");
    for c in (' '..='~').filter(|c| !"?w/=x".contains(*c)) {
        table.key(cutout::tui::key::Key::char(c));
        assert_eq!(table.orders(), 0, "{c}");
        assert_eq!(table.stage.app.depth(), 1, "{c}");
    }
    table.press("y").shows("No such key here");
}

#[test]
fn a_digit_that_comes_before_the_closed_sheet_is_seen_is_dropped() {
    let mut table = Table::at_desk(STATION, (80, 24));
    stand_on(&mut table, PEOPLE, "Agents", 0);
    table.press("o 1");
    table.key("Enter".parse().expect("a key"));
    table.key("3".parse().expect("a key"));
    table.stage.draw();
    table.shows("Too soon");
}

#[test]
fn a_line_of_words_opens_the_sheet_with_everything_said() {
    let mut table = Table::at_desk(STATION, (80, 24));
    stand_on(&mut table, PEOPLE, "Agents", 0);
    let name = table.stage.app.outline(Screen::People);
    let agents = name.sections.iter().find(|section| section.heading == "Agents").expect("agents");
    let name = agents.rows[0].cells[0].text.to_lowercase();
    table.press(":").type_in(&format!("meet {name} spot long")).press("Enter");
    table.shows("It takes").shows("name people").shows("two days");
    assert_eq!(table.orders(), 0);
    table.press("Enter");
    assert_eq!(table.orders(), 1);
}

#[test]
fn plain_words_find_an_order() {
    let mut table = Table::at_desk(STATION, (80, 24));
    stand_on(&mut table, PEOPLE, "Spotted", 0);
    table.press("o").type_in("recruit").shows("Pitch a target").press("Enter").shows("Motive");
    table.home();
    table.press("/").type_in("recruit").press("Enter").shows("Motive");
}

/// What a week of a campaign took, played by the desk alone.
struct Week {
    keys: usize,
    asked: usize,
    answered: usize,
    quiet: bool,
}

/// Answers everything that the desk asks, each by its first reply that can be had, and reads the
/// brief to its end. The hands that are free are the last matter.
fn play_a_week(table: &mut Table) -> Week {
    let mut week = Week { keys: 0, asked: 0, answered: 0, quiet: false };
    let mut press = |table: &mut Table, keys: &str| {
        week.keys += keys.split(' ').count();
        table.press(keys);
    };
    let matters = table.stage.app.matters();
    week.asked = matters.iter().filter(|it| it.kind != "hands" && it.kind != "rule").count();
    for at in 0..matters.len() {
        let Some(here) = table.stage.app.matters().into_iter().nth(at) else { break };
        if here.is_answered() {
            continue;
        }
        if 0 < at {
            press(table, ".");
        }
        let open = here.replies.iter().position(|it| matches!(it.stand, Stand::Open { .. }));
        if let Some(reply) = open {
            press(table, &(reply + 1).to_string());
            week.answered += 1;
        }
    }
    let before = table.week();
    press(table, "e Enter");
    week.quiet = table.stage.app.depth() == 0;
    for _ in 0..8 {
        if table.stage.app.depth() == 0 {
            break;
        }
        press(table, "Space");
    }
    assert!(before < table.week() || table.stage.app.outline(Screen::Desk).sections.is_empty());
    week
}

fn median(mut figures: Vec<usize>) -> usize {
    figures.sort_unstable();
    figures[figures.len() / 2]
}

/// `--nocapture` prints the weeks.
#[test]
fn a_busy_week_takes_few_keys_and_a_quiet_one_two() {
    for (name, party) in [("Station", STATION), ("Security", SECURITY)] {
        let mut table = Table::at_desk(Party { level: "regular", ..party }, (80, 24));
        table.press("Esc");
        let weeks: Vec<Week> = (0..10).map(|_| play_a_week(&mut table)).collect();
        let keys: Vec<usize> = weeks.iter().map(|it| it.keys).collect();
        let asked: Vec<usize> = weeks.iter().map(|it| it.asked).collect();
        let answered: Vec<usize> = weeks.iter().map(|it| it.answered).collect();
        println!("{name}: keys {keys:?}, asked {asked:?}, answered {answered:?}");
        let few = median(keys);
        assert!(few <= 25, "{name}: {few} keys in the median");
        assert!(asked.iter().all(|it| *it <= 5), "{name}: {asked:?}");
        for week in weeks.iter().filter(|it| it.quiet && it.asked + it.answered == 0) {
            assert_eq!(week.keys, 2, "{name}");
        }
    }
}
