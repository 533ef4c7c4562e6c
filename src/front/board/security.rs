//! Security's case board: a row for each person of whom something is known; who read what leaked;
//! who met and with which manner; what each test would tell; and, always, that there was no human
//! leak.

use std::cmp::Reverse;

use game::text::{
    Clerk, Role,
    clerk::{arg, yes},
    keys::{self, Word},
    shorthand::capital,
};
use rules::engine::{
    disclosed::{Beliefs, Query},
    ids::{DossierId, HoldingId},
    units::Week,
    view::{
        SecurityDesk, Teller,
        leaks::{self, Leaks},
        suspicion::{self, Column, Found, Suspect, Test, What},
    },
};

use super::{
    links,
    source::{self, Source},
    strikes,
};
use crate::front::{
    Scene, Subject, card, moles,
    outline::{Cell, Outline, Row, Section},
    screen::{figure, lesser, section, sentence},
    sheet::{Desk, Sheet, verbs},
    traps,
};

/// Rows of the matrix for people of whom only a list of readers speaks.
const READERS: usize = 6;
/// The question whose figure stands in the last row.
pub const NO_HUMAN: &str = "no-human-leak";
/// The board under which leaks and people are struck out.
const BOARD: &str = "case";

/// The mark that keeps a strike of a leak or a person.
pub fn strike_of(subject: Subject) -> Option<String> {
    match subject {
        Subject::Holding(_) | Subject::Dossier(_) => Some(strikes::mark(BOARD, &subject.key())),
        _ => None,
    }
}

fn struck<'a>(scene: &Scene<'a>, subject: Subject) -> Option<&'a str> {
    strikes::reason(scene.marks, BOARD, &subject.key())
}

/// The leaks, those left out that the player has explained.
fn leaks_of(scene: &Scene<'_>) -> Leaks {
    let all = leaks::leaks(scene.clerk.view);
    let gone = all.leaked.iter().copied();
    let gone: Vec<HoldingId> =
        gone.filter(|&it| struck(scene, Subject::Holding(it)).is_some()).collect();
    all.without(&gone)
}

// ── one screen for all ──

/// Leaks, suspects, what would explain all of it, meetings, and the weeks.
pub fn overview(scene: &Scene<'_>, desk: &SecurityDesk) -> Vec<Section> {
    let clerk = scene.clerk;
    let leaks = leaks_of(scene);
    let mut sections = vec![matrix(scene, desk, &leaks), of_leaks(scene, &leaks)];
    sections.extend(traps::explanations(clerk, &leaks, |who| {
        struck(scene, Subject::Dossier(who)).is_some()
    }));
    let shown = rows(scene, &leaks);
    let people: Vec<DossierId> = shown.iter().map(|(row, _)| row.who).collect();
    sections.push(links::weeks(clerk, desk, &people));
    sections.push(links::met(clerk, desk, None));
    sections.push(links::hypothetical(scene, desk, &people));
    sections.push(moles::hunt_of_security(clerk, desk));
    sections.extend(super::calibration::sections(scene));
    sections
}

/// Everybody with something besides a list of readers, the newest first; then readers.
fn rows(scene: &Scene<'_>, leaks: &Leaks) -> Vec<(Suspect, Option<Week>)> {
    let view = scene.clerk.view;
    let newest = |who: DossierId| suspicion::items(view, who).first().map(|it| it.week);
    let suspects = suspicion::suspects(view, leaks).into_iter();
    let mut rows: Vec<(Suspect, Option<Week>)> =
        suspects.map(|row| (row, newest(row.who))).collect();
    let cleared = |who| struck(scene, Subject::Dossier(who)).is_some();
    rows.sort_by_key(|(row, week)| {
        (cleared(row.who), row.only_reads(), Reverse(*week), Reverse(row.steps), row.who)
    });
    rows
}

fn matrix(scene: &Scene<'_>, desk: &SecurityDesk, leaks: &Leaks) -> Section {
    let clerk = scene.clerk;
    let all = rows(scene, leaks);
    let readers = all.iter().filter(|(row, _)| row.only_reads()).count();
    let shown = all.len() - readers.saturating_sub(READERS);
    let mut lines: Vec<Row> =
        all.iter().take(shown).map(|(row, _)| line(scene, desk, leaks, row)).collect();
    if READERS < readers {
        let args = [arg("count", readers - READERS)];
        lines.push(sentence(clerk, Role::Muted, "more-who-read", &args));
    }
    lines.push(no_human(scene, leaks));
    let columns = [
        "col-who",
        "col-read",
        "col-met",
        "col-heard-short",
        "col-named-by",
        "col-found",
        "col-tried",
        "col-said-short",
        "col-file",
        "col-mine",
    ];
    let found = section(clerk, "head-suspects", "note-suspects-empty", &columns, lines);
    let least = ["col-said-short", "col-tried", "col-heard-short", "col-found"];
    let mut found = lesser(clerk, found, &least);
    found.note = clerk.word("note-suspects");
    found
}

fn line(scene: &Scene<'_>, desk: &SecurityDesk, leaks: &Leaks, row: &Suspect) -> Row {
    let clerk = scene.clerk;
    let who = row.who;
    let cleared = struck(scene, Subject::Dossier(who)).is_some();
    let name = match cleared {
        true => clerk.say("item-is-struck", &[arg("item", clerk.who(who))]),
        false => clerk.who(who).into(),
    };
    let role = if cleared { Role::Muted } else { Role::Person };
    let points = desk.people.get(who).map_or(0, |it| it.points());
    Row::of([
        Cell::of(role, name),
        Cell::new(reads(leaks, who)),
        met(clerk, who),
        step(clerk, row, Column::Heard),
        Cell::new(mouths(clerk, desk, who)),
        step(clerk, row, Column::Found),
        step(clerk, row, Column::Tried),
        step(clerk, row, Column::Told),
        figure(points),
        Cell::of(Role::Doubtful, mine(clerk, scene.beliefs, &Query::Serves(who).key())),
    ])
    .keyed(Subject::Dossier(who).key())
}

/// What is filed on a question.
fn mine(clerk: Clerk<'_>, beliefs: &Beliefs, about: &str) -> String {
    let last = beliefs.iter().filter(|(key, _)| *key == about).last();
    last.map_or_else(|| clerk.word("figure-none"), |(_, filed)| filed.probability.to_string())
}

/// One sign a leak: read, not read, explained.
fn reads(leaks: &Leaks, who: DossierId) -> String {
    let row = leaks.readers.iter().find(|reader| reader.who == who);
    let signs = leaks.open().enumerate().map(|(at, open)| {
        let reads = row.is_some_and(|row| row.reads.get(at) == Some(&true));
        match (reads, open) {
            (true, true) => "r",
            (true, false) => "x",
            (false, _) => ".",
        }
    });
    signs.collect()
}

/// The last meeting that weighs, else the last.
fn met(clerk: Clerk<'_>, who: DossierId) -> Cell {
    let Some(desk) = clerk.view.security() else { return Cell::default() };
    let own = || desk.sightings.iter().filter(|it| it.one == who || it.other == Some(who));
    let last = own().rfind(|it| it.clandestine || it.other.is_none()).or(own().next_back());
    let Some(seen) = last else { return Cell::of(Role::Muted, clerk.word("met-none")) };
    let other = if seen.one == who { seen.other } else { Some(seen.one) };
    let apart = own().filter(|it| it.clandestine).count();
    let args = [
        arg("other", other.map_or_else(|| clerk.word("at-drop"), |id| card::family(clerk, id))),
        yes("apart", seen.clandestine || seen.other.is_none()),
        arg("week", seen.week.0),
        arg("count", apart),
    ];
    // Words and signs say it: no colour carries guilt.
    let role = if 0 < apart { Role::Body } else { Role::Muted };
    Cell::of(role, clerk.say("met-last", &args))
}

fn step(clerk: Clerk<'_>, row: &Suspect, column: Column) -> Cell {
    let step = row.step(column);
    let role = if 0 < step { Role::Body } else { Role::Muted };
    Cell::of(role, clerk.word(&format!("step-{}-{step}", word(column))))
}

/// The prisoners who named a person as one of the chain, and those who only spoke of one.
fn mouths(clerk: Clerk<'_>, desk: &SecurityDesk, who: DossierId) -> String {
    let mut said: Vec<String> = Vec::new();
    for statement in desk.statements.iter().filter(|it| it.about == who) {
        if let Teller::Prisoner { who: by, relation, .. } = statement.by {
            let args = [arg("who", clerk.who(by)), yes("chain", relation.is_of_the_chain())];
            let text = clerk.say("mouth", &args);
            if !said.contains(&text) {
                said.push(text);
            }
        }
    }
    if said.is_empty() { clerk.word("figure-none") } else { clerk.text.list(&said) }
}

fn no_human(scene: &Scene<'_>, leaks: &Leaks) -> Row {
    let clerk = scene.clerk;
    let mut cells = vec![
        Cell::of(Role::Doubtful, clerk.word("no-human-leak")),
        Cell::of(Role::Doubtful, "r".repeat(leaks.leaked.len())),
        expected(clerk, leaks),
    ];
    cells.extend((0..6).map(|_| Cell::default()));
    cells.push(Cell::of(Role::Doubtful, mine(clerk, scene.beliefs, NO_HUMAN)));
    Row::of(cells).keyed(Subject::NoHumanLeak.key())
}

/// How many false alarms were to be expected by now.
fn expected(clerk: Clerk<'_>, leaks: &Leaks) -> Cell {
    let alarms = leaks.false_alarms;
    let args = [arg("expected", format!("{}.{}", alarms / 100, alarms / 10 % 10))];
    Cell::of(Role::Doubtful, clerk.say("false-alarms", &args))
}

/// The same as a line by itself.
pub fn alarms(scene: &Scene<'_>) -> Row {
    Row::of([expected(scene.clerk, &leaks_of(scene))])
}

/// Everybody on the board, in its order.
pub fn people(scene: &Scene<'_>) -> Vec<DossierId> {
    rows(scene, &leaks_of(scene)).into_iter().map(|(row, _)| row.who).collect()
}

/// The papers that leaked.
pub fn papers(scene: &Scene<'_>) -> Vec<HoldingId> {
    leaks_of(scene).leaked
}

// ── leaks ──

fn of_leaks(scene: &Scene<'_>, leaks: &Leaks) -> Section {
    let clerk = scene.clerk;
    let rows = leaks.leaked.iter().enumerate().map(|(at, &holding)| {
        let reader = |row: &&leaks::Reader| row.reads.get(at) == Some(&true);
        let readers = leaks.readers.iter().filter(reader).count();
        let why = match (struck(scene, Subject::Holding(holding)), leaks.explained.get(at)) {
            (Some(reason), _) => clerk.say("leak-struck", &[arg("reason", reason.to_owned())]),
            (None, Some(Some(by))) => clerk.say("leak-explained", &[arg("who", clerk.who(*by))]),
            (None, _) => clerk.word("leak-open"),
        };
        let last = clerk.view.security().and_then(|desk| desk.secrets.get(holding)?.last_indicator);
        let last = last.map_or_else(String::new, |week| clerk.date(week).into());
        Row::of([
            figure(at + 1),
            Cell::new(clerk.topic(holding)),
            Cell::new(last),
            figure(readers),
            Cell::of(Role::Doubtful, why),
        ])
        .keyed(Subject::Holding(holding).key())
    });
    let columns = ["col-number", "col-topic", "col-last-indicator", "col-readers", "col-explained"];
    let found = section(clerk, "head-leaks", "note-leaks-empty", &columns, rows.collect());
    lesser(clerk, found, &["col-last-indicator"])
}

/// The board of one leak: who reads it, by name, with what else is known of each.
pub fn leak(scene: &Scene<'_>, holding: HoldingId) -> Option<Outline> {
    let clerk = scene.clerk;
    let desk = clerk.view.security()?;
    let leaks = leaks_of(scene);
    let at = leaks.leaked.iter().position(|it| *it == holding);
    let mut sections = Vec::new();
    if let Some(at) = at {
        let mut found = of_leaks(scene, &leaks);
        found.rows = found.rows.into_iter().skip(at).take(1).collect();
        sections.push(found);
    }
    let names = readers(desk, holding);
    let rows = names.into_iter().filter_map(|who| {
        let row = suspicion::of(clerk.view, &leaks, who)?;
        Some(line(scene, desk, &leaks, &row))
    });
    let mut rows: Vec<Row> = rows.collect();
    rows.push(no_human(scene, &leaks));
    let mut readers = matrix(scene, desk, &leaks);
    readers.heading = clerk.word("head-readers");
    readers.note.clear();
    readers.rows = rows;
    sections.push(readers);
    Some(Outline {
        title: clerk.say("board-leak", &[arg("topic", clerk.topic(holding))]),
        sections,
    })
}

/// Those who read a paper, by the list.
pub fn readers(desk: &SecurityDesk, holding: HoldingId) -> Vec<DossierId> {
    let Some(secret) = desk.secrets.get(holding) else { return Vec::new() };
    let people = desk.people.iter().filter(|(_, row)| row.joined.is_none());
    people
        .filter(|(_, row)| {
            let post = row.identity.and_then(|it| it.post);
            post.is_some_and(|post| secret.readers.contains(&post))
        })
        .map(|(who, _)| who)
        .collect()
}

/// What a person reads, by the lists.
pub(crate) fn papers_of(clerk: Clerk<'_>, desk: &SecurityDesk, who: DossierId) -> Section {
    let post = desk.people.get(who).and_then(|row| row.identity?.post);
    let read =
        desk.secrets.iter().filter(|(_, row)| post.is_some_and(|post| row.readers.contains(&post)));
    let rows = read.map(|(holding, row)| {
        Row::of([
            Cell::new(clerk.topic(holding)),
            figure(row.readers.len()),
            figure(row.indicators),
        ])
        .keyed(Subject::Holding(holding).key())
    });
    let columns = ["col-topic", "col-readers", "col-indicators"];
    section(clerk, "head-reads", "note-reads-empty", &columns, rows.collect())
}

// ── one screen for a suspicion ──

/// The board of one person. `draft` is a figure that is moved and not filed.
pub fn page(scene: &Scene<'_>, who: DossierId, draft: Option<u8>) -> Option<Outline> {
    let clerk = scene.clerk;
    let desk = clerk.view.security()?;
    desk.people.get(who)?;
    let leaks = leaks_of(scene);
    let row = suspicion::of(clerk.view, &leaks, who)?;
    let title = clerk.say("board-suspect", &[arg("who", clerk.full(who))]);
    let sections = vec![
        own_figure(scene, who, draft),
        stands(clerk, &row),
        evidence(clerk, who),
        would_tell(scene, who),
        papers_of(clerk, desk, who),
        links::met(clerk, desk, Some(who)),
        links::weeks(clerk, desk, &[who]),
    ];
    Some(Outline { title, sections })
}

fn own_figure(scene: &Scene<'_>, who: DossierId, draft: Option<u8>) -> Section {
    let clerk = scene.clerk;
    let about = Query::Serves(who);
    let filed: Vec<_> = scene.beliefs.of(about).collect();
    let shown = draft.or(filed.last().map(|it| it.probability));
    let shown = shown.map_or_else(|| clerk.word("figure-none"), |it| it.to_string());
    let mut rows = vec![sentence(clerk, Role::Ours, "figure-serves", &[arg("figure", shown)])];
    if draft.is_some() {
        rows.push(sentence(clerk, Role::Warning, "figure-unfiled", &[]));
    } else if filed.is_empty() {
        rows.push(sentence(clerk, Role::Muted, "figure-how", &[]));
    }
    for filed in filed.iter().rev().take(3) {
        let args = [arg("date", clerk.date(filed.week)), arg("figure", filed.probability)];
        rows.push(sentence(clerk, Role::Muted, "figure-of-date", &args));
    }
    if let Some(reason) = struck(scene, Subject::Dossier(who)) {
        let args = [arg("reason", reason.to_owned())];
        rows.push(sentence(clerk, Role::Warning, "item-struck", &args));
    }
    section(clerk, "head-own-figure", "note-none", &[], rows)
}

/// Where the person stands in each column, with the published rates.
fn stands(clerk: Clerk<'_>, row: &Suspect) -> Section {
    let rules = &clerk.view.rules().suspicion;
    let rows = Column::ALL.into_iter().map(|column| {
        let step = row.step(column);
        let [serve, other] = column.rates(step, rules);
        let word = word(column);
        let ratio = i32::from(serve) * 10 / i32::from(other.max(1));
        let role = match ratio {
            ..7 => Role::Good,
            7..16 => Role::Muted,
            _ => Role::Warning,
        };
        Row::of([
            Cell::new(clerk.word(&format!("column-{word}"))),
            Cell::new(clerk.word(&format!("stands-{word}-{step}"))),
            Cell::of(Role::Figure, per_cent(serve)),
            Cell::of(Role::Figure, per_cent(other)),
            Cell::of(role, format!("{}.{}", ratio / 10, ratio % 10)),
        ])
    });
    let columns =
        ["col-column", "col-stands", "col-if-serves", "col-if-nobody", "col-ratio-agents"];
    let mut found = section(clerk, "head-stands", "note-none", &columns, rows.collect());
    let base = [arg("serve", per_cent(rules.serve))];
    found.note = clerk.say("note-stands", &base);
    found.in_full()
}

/// Thousandths as hundredths with one decimal.
fn per_cent(thousandths: i16) -> String {
    format!("{}.{}", thousandths / 10, thousandths % 10)
}

/// Everything in the papers, each with its source, place, time and company.
pub(crate) fn evidence(clerk: Clerk<'_>, who: DossierId) -> Section {
    let rows = suspicion::items(clerk.view, who).into_iter().map(|found| {
        let key = source(&found, who).key();
        Row::of([
            Cell::new(clerk.date(found.week)),
            Cell::new(capital(&told(clerk, who, &found))),
            figure(signed(found.points)),
        ])
        .keyed(format!("{key}#found:{}", found.week.0))
    });
    let columns = ["col-date", "col-item", "col-points"];
    let found = section(clerk, "head-entries", "note-entries-empty", &columns, rows.collect());
    found.in_full()
}

fn signed(points: i16) -> String {
    match points {
        0 => String::new(),
        1.. => format!("+{points}"),
        _ => format!("−{}", points.unsigned_abs()),
    }
}

/// What one key opens: who says it, where it was, or how such a thing comes to be known.
fn source(found: &Found, who: DossierId) -> Source {
    Source::Subject(match found.what {
        What::Seen(seen) => {
            let other = if seen.one == who { seen.other } else { Some(seen.one) };
            other.map_or(Subject::Site(seen.site), Subject::Dossier)
        }
        What::Said(said) => Subject::Dossier(match said.by {
            Teller::Prisoner { who, .. } => who,
            Teller::Wire { on, other } => {
                if on == who {
                    other.unwrap_or(on)
                } else {
                    on
                }
            }
        }),
        What::Entry(item) => return source::of_entry(item),
        What::Vetted(_) => return Source::Page("vet"),
        What::Provoked(_) => return Source::Page("provoke"),
    })
}

/// An item in words: its source, place, hour and company.
fn told(clerk: Clerk<'_>, who: DossierId, found: &Found) -> String {
    match found.what {
        What::Seen(seen) => {
            let other = if seen.one == who { seen.other } else { Some(seen.one) };
            let args = [
                arg("hour", clerk.hour(seen.hour)),
                arg("site", clerk.site(seen.site)),
                yes("drop", other.is_none()),
                arg("other", other.map_or_else(String::new, |id| clerk.who(id).into())),
                yes("apart", seen.clandestine),
                arg("misread", clerk.view.rules().contact.manner_harmless),
            ];
            clerk.say("told-seen", &args)
        }
        What::Said(said) => match said.by {
            Teller::Prisoner { who: by, how, relation } => {
                let args = [
                    arg("who", clerk.who(by)),
                    arg("how", how.key()),
                    arg("relation", relation.key()),
                ];
                clerk.say("told-prisoner", &args)
            }
            Teller::Wire { on, other } => {
                let voice = other.filter(|it| *it != on);
                let args = [
                    arg("on", clerk.who(on)),
                    yes("own", on == who),
                    yes("named", voice.is_some()),
                    arg("other", voice.map_or_else(String::new, |id| clerk.who(id).into())),
                ];
                clerk.say("told-wire", &args)
            }
        },
        What::Entry(item) => clerk.term(&item).into(),
        What::Vetted(found) => clerk.say("told-vetted", &[yes("found", found)]),
        What::Provoked(reply) => clerk.say("told-provoked", &[arg("reply", keys::reply(reply))]),
    }
}

// ── what would tell ──

/// The word of a test in keys and messages.
pub const fn test_word(test: Test) -> &'static str {
    match test {
        Test::Papers => "vet",
        Test::Talk => "interview",
        Test::Wire => "wire",
        Test::Teams => "watch",
        Test::Offer => "provoke",
    }
}

fn would_tell(scene: &Scene<'_>, who: DossierId) -> Section {
    let clerk = scene.clerk;
    let rules = clerk.view.rules();
    let rows = Test::ALL.into_iter().map(|test| {
        let [serves, other] = test.shows(rules);
        let name = clerk.word(&format!("case-test-{}", test_word(test)));
        let (id, role, price) = match price(scene, test, who) {
            Ok(price) => ("test-for", Role::Body, price),
            Err(reason) => ("test-not", Role::Muted, reason),
        };
        let args = [arg("test", name), arg("price", price)];
        let tenths = |one: i16, other: i16| i32::from(one) * 10 / i32::from(other.max(1));
        let ratio = |it: i32| figure(format!("{}.{}", it / 10, it % 10));
        Row::of([
            Cell::of(role, capital(&clerk.say(id, &args))),
            figure(serves),
            figure(other),
            ratio(tenths(serves, other)),
            ratio(tenths(100 - serves, 100 - other)),
        ])
        .keyed(format!("#test:{}", test_word(test)))
    });
    let columns = ["col-test", "col-if-serves", "col-if-nobody", "col-if-yes", "col-if-no"];
    section(clerk, "head-would-tell", "note-none", &columns, rows.collect()).in_full()
}

fn price(scene: &Scene<'_>, test: Test, who: DossierId) -> Result<String, String> {
    let clerk = scene.clerk;
    let sheet = Sheet::about(verbs::of_test(test), Subject::Dossier(who), scene.plan);
    let sheet = sheet.ok_or_else(|| clerk.word("test-cannot"))?;
    let filled = sheet.fill(Desk { plan: scene.plan, beliefs: scene.beliefs });
    match filled.verdict() {
        Ok(cost) => Ok(clerk.text.list(&clerk.cost(&cost))),
        Err(refusal) => Err(clerk.refusal(refusal)),
    }
}

/// The word of a column in keys and messages.
const fn word(column: Column) -> &'static str {
    match column {
        Column::Read => "read",
        Column::Met => "met",
        Column::Heard => "heard",
        Column::Named => "named",
        Column::Found => "found",
        Column::Tried => "tried",
        Column::Told => "told",
    }
}
