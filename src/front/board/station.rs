//! The Station's board: who of ours may be theirs. What was seen, by its root, with the published
//! rates; what each test would tell before it is paid for; the player's own figures; what hangs on
//! the agent. It draws no sum.

use game::text::{
    Clerk, Noun, Role,
    clerk::{arg, yes},
    shorthand::capital,
};
use rules::engine::{
    ids::DossierId,
    nature::Origin,
    view::{
        StationDesk,
        blast::{self, Node},
        doubt::{self, Fits, Hypothesis, Item, Mouth, Root},
    },
};

use super::{
    figures::{Figures, query},
    source::{self, Source},
    strikes,
    trials::{self, Test},
};
use crate::front::{
    Scene, Subject, doubt as papers, net,
    outline::{Cell, Outline, Row, Section},
    screen::{figure, lesser, section, sentence},
};

/// Under a rate of so many in a hundred a thing needs an accident to be seen.
const ACCIDENT: u8 = 30;
/// Ratios, in tenths, from which an item speaks for us, or for the other side.
const LITTLE: u16 = 7;
const MUCH: u16 = 15;

/// How a board is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The kind whose figure the keys move.
    pub kind: usize,
    /// Figures that are moved and not filed.
    pub draft: Option<Figures>,
    /// The line of filed figures in the place of what was seen.
    pub history: bool,
}

/// The name of the board under which strikes are kept.
pub fn name(id: DossierId) -> String {
    format!("agent:{}", id.0)
}

/// The key of an item among those of its board.
pub fn item_key(item: &Item) -> String {
    let root = match item.root {
        Root::Edition { holding, issued } => format!("edition-{}-{}", holding.0, issued.0),
        Root::Mouth { holding, from: Mouth::Agent(other) } => {
            format!("agent-{}-{}", holding.0, other.0)
        }
        Root::Mouth { holding, from: Mouth::Elsewhere(origin) } => {
            format!("elsewhere-{}-{}", holding.0, origin_word(origin))
        }
        Root::Holding(holding) => format!("holding-{}", holding.0),
        Root::Site(site) => format!("site-{}", site.0),
        Root::Person(other) => format!("person-{}", other.0),
        Root::Agent => "agent".to_owned(),
    };
    let shown = if item.shown { "yes" } else { "no" };
    format!("{}-{shown}-{root}", trials::word(item.sign))
}

const fn origin_word(origin: Origin) -> &'static str {
    match origin {
        Origin::Intercept => "intercept",
        Origin::Photograph => "photograph",
        Origin::Liaison => "liaison",
    }
}

/// The page on one agent.
pub fn page(scene: &Scene<'_>, id: DossierId, look: Look) -> Option<Outline> {
    let clerk = scene.clerk;
    let desk = clerk.view.station()?;
    desk.agent(id).ok()?;
    let identity = clerk.identity(id).map(|it| clerk.role_of(&it)).unwrap_or_default();
    let title = clerk.say("board-agent", &[arg("who", clerk.who(id)), arg("role", identity)]);
    let mut sections = vec![own_figures(scene, id, look)];
    if look.history {
        sections.push(history(scene, id));
    } else {
        sections.push(seen(scene, id));
        sections.push(would_tell(scene, id));
        sections.push(would_have_to_be(scene, id));
    }
    sections.push(hangs(scene, desk, id));
    Some(Outline { title, sections })
}

// ── own figures ──

/// The word of a kind.
pub const fn kind_word(kind: Hypothesis) -> &'static str {
    match kind {
        Hypothesis::Loyal => "kind-loyal",
        Hypothesis::Controlled => "kind-theirs",
        Hypothesis::Careless => "kind-careless",
        Hypothesis::Inventing => "kind-invents",
    }
}

/// The kinds as columns.
const KINDS: [&str; 4] = ["col-if-loyal", "col-if-doubled", "col-if-careless", "col-if-inventing"];

fn own_figures(scene: &Scene<'_>, id: DossierId, look: Look) -> Section {
    let clerk = scene.clerk;
    let filed = Figures::last(scene.beliefs, id);
    let shown = look.draft.or(filed);
    let cells = Hypothesis::ALL.into_iter().enumerate().map(|(at, kind)| {
        let figure = shown.map_or_else(|| clerk.word("figure-none"), |it| it.get(kind).to_string());
        let args = [
            arg("number", at + 1),
            arg("kind", clerk.word(kind_word(kind))),
            arg("figure", figure),
            yes("chosen", at == look.kind),
        ];
        let role = if at == look.kind { Role::Ours } else { Role::Body };
        Cell::of(role, clerk.say("figure-of-kind", &args))
    });
    let mut rows = vec![Row::of(cells)];
    rows.push(match (look.draft, filed) {
        (Some(_), _) => sentence(clerk, Role::Warning, "figures-unfiled", &[]),
        (None, None) => sentence(clerk, Role::Muted, "figures-none", &[]),
        (None, Some(_)) => filed_line(scene, id),
    });
    section(clerk, "head-own-figures", "note-none", &[], rows)
}

/// When it was filed, and what had been filed before.
fn filed_line(scene: &Scene<'_>, id: DossierId) -> Row {
    let clerk = scene.clerk;
    let history = Figures::history(scene.beliefs, id);
    let mut last = history.iter().rev();
    let date = last.next().map_or_else(String::new, |(week, _)| clerk.date(*week).into());
    let before = last.next().map_or_else(String::new, |(week, figures)| {
        let theirs = arg("figure", figures.get(Hypothesis::Controlled));
        clerk.say("figures-before", &[arg("date", clerk.date(*week)), theirs])
    });
    sentence(clerk, Role::Muted, "figures-filed", &[arg("date", date), arg("before", before)])
}

fn history(scene: &Scene<'_>, id: DossierId) -> Section {
    let clerk = scene.clerk;
    let rows = Figures::history(scene.beliefs, id).into_iter().map(|(week, figures)| {
        let bar = "#".repeat(usize::from(figures.get(Hypothesis::Controlled) / 5));
        let mut cells = vec![Cell::new(clerk.date(week))];
        cells.extend(figures.0.map(figure));
        cells.push(Cell::of(Role::Doubtful, bar));
        Row::of(cells)
    });
    let columns = [&["col-date"][..], &KINDS[..], &["col-theirs-drawn"][..]].concat();
    section(clerk, "head-figures-line", "note-own-figures-empty", &columns, rows.collect())
}

// ── what was seen ──

fn seen(scene: &Scene<'_>, id: DossierId) -> Section {
    let clerk = scene.clerk;
    let board = name(id);
    let mut rows = Vec::new();
    for item in doubt::board(clerk.view, id).iter().rev() {
        let key = item_key(item);
        let struck = strikes::reason(scene.marks, &board, &key);
        rows.push(item_row(clerk, item, &key, struck.is_some()));
        if let Some(reason) = struck {
            let args = [arg("reason", reason.to_owned())];
            rows.push(sentence(clerk, Role::Muted, "item-struck", &args));
        } else if let Some(other) = item.rests_on() {
            rows.push(rests_on(scene, other));
        }
    }
    let columns = [&["col-was-seen"][..], &KINDS[..], &["col-ratio"][..]].concat();
    let found = section(clerk, "head-evidence", "note-evidence-empty", &columns, rows);
    if found.rows.is_empty() { found } else { noted(clerk, found, "note-evidence").in_full() }
}

fn noted(clerk: Clerk<'_>, mut found: Section, note: &str) -> Section {
    found.note = clerk.word(note);
    found
}

fn item_row(clerk: Clerk<'_>, item: &Item, key: &str, struck: bool) -> Row {
    let mut text = capital(&said(clerk, item));
    if struck {
        text = clerk.say("item-is-struck", &[arg("item", text)]);
    }
    let role = if struck { Role::Muted } else { Role::Body };
    let mut cells = vec![Cell::of(role, text)];
    cells.extend(rates(item.fits));
    cells.push(ratio(item.fits));
    let subject = opens(item).key();
    Row::of(cells).keyed(format!("{subject}#item:{key}"))
}

/// What one key opens: where the item comes from.
fn opens(item: &Item) -> Source {
    if let Some(report) = item.report {
        return Source::Subject(Subject::Report(report));
    }
    Source::Subject(match item.root {
        Root::Site(site) => Subject::Site(site),
        Root::Person(other) | Root::Mouth { from: Mouth::Agent(other), .. } => {
            Subject::Dossier(other)
        }
        Root::Holding(holding) | Root::Edition { holding, .. } | Root::Mouth { holding, .. } => {
            Subject::Holding(holding)
        }
        Root::Agent => return source::of_sign(item.sign),
    })
}

pub(super) fn rates(fits: Fits) -> [Cell; 4] {
    fits.0.map(figure)
}

/// How much likelier of an agent who is theirs than of a loyal one.
pub(super) fn ratio(fits: Fits) -> Cell {
    let tenths = fits.ratio();
    let role = match tenths {
        ..LITTLE => Role::Good,
        LITTLE..=MUCH => Role::Muted,
        _ => Role::Warning,
    };
    Cell::of(role, format!("{}.{}", tenths / 10, tenths % 10))
}

/// An item in words: who says it, on what, how often, and since when.
pub fn said(clerk: Clerk<'_>, item: &Item) -> String {
    let (topic, other) = match item.root {
        Root::Edition { holding, .. } | Root::Holding(holding) => {
            (clerk.topic(holding), String::new())
        }
        Root::Mouth { holding, from } => (clerk.topic(holding), mouth(clerk, from)),
        Root::Site(site) => (clerk.site(site), String::new()),
        Root::Person(other) => (Noun::default(), clerk.who(other).into()),
        Root::Agent => (Noun::default(), String::new()),
    };
    let args = [
        arg("topic", topic),
        arg("other", other),
        yes("shown", item.shown),
        arg("times", item.times),
        arg("since", clerk.date(item.since)),
        arg("last", clerk.date(item.last)),
    ];
    clerk.say(&format!("sign-{}", trials::word(item.sign)), &args)
}

fn mouth(clerk: Clerk<'_>, from: Mouth) -> String {
    match from {
        Mouth::Agent(other) => clerk.who(other).into(),
        Mouth::Elsewhere(origin) => clerk.term(&origin).into(),
    }
}

/// The item leans on another source: what of that one?
fn rests_on(scene: &Scene<'_>, other: DossierId) -> Row {
    let clerk = scene.clerk;
    let own = query(Hypothesis::Controlled, other);
    let filed = own.and_then(|query| scene.beliefs.of(query).last().map(|it| it.probability));
    let filed = filed.map_or_else(|| clerk.word("none-filed"), |it| it.to_string());
    let args = [arg("who", clerk.who(other)), arg("figure", filed)];
    sentence(clerk, Role::Doubtful, "item-rests-on", &args)
}

// ── what would tell ──

fn would_tell(scene: &Scene<'_>, id: DossierId) -> Section {
    let clerk = scene.clerk;
    let rows = trials::tests(scene, id).iter().map(|test| test_row(clerk, test)).collect();
    let columns = [&["col-test"][..], &KINDS[..], &["col-if-yes", "col-if-no"][..]].concat();
    section(clerk, "head-would-tell", "note-none", &columns, rows).in_full()
}

fn test_row(clerk: Clerk<'_>, test: &Test) -> Row {
    let word = trials::test_word(test.trial);
    let name = clerk.say(&format!("test-{word}"), &test.args(clerk));
    let key = format!("#test:{word}");
    let (id, role, price) = match &test.price {
        Ok(price) => ("test-for", Role::Body, price),
        Err(reason) => ("test-not", Role::Muted, reason),
    };
    let args = [arg("test", name), arg("price", price.clone())];
    let mut cells = vec![Cell::of(role, capital(&clerk.say(id, &args)))];
    cells.extend(rates(test.yes));
    cells.extend([ratio(test.yes), ratio(test.yes.contrary())]);
    Row::of(cells).keyed(key)
}

// ── what would have to be true ──

/// Under each of two readings: what would have to be an accident, and what would follow.
fn would_have_to_be(scene: &Scene<'_>, id: DossierId) -> Section {
    let clerk = scene.clerk;
    let board = doubt::board(clerk.view, id);
    let name = name(id);
    let counts = |item: &&Item| strikes::reason(scene.marks, &name, &item_key(item)).is_none();
    let mut rows = Vec::new();
    for (kind, id) in [(Hypothesis::Loyal, "if-loyal"), (Hypothesis::Controlled, "if-theirs")] {
        let chance: Vec<String> = board
            .iter()
            .filter(counts)
            .filter(|item| item.fits.under(kind) <= ACCIDENT && against(item, kind))
            .map(|item| said(clerk, item))
            .collect();
        let args = [arg("count", chance.len()), arg("items", chance.join("; "))];
        rows.push(sentence(clerk, Role::Body, id, &args));
    }
    section(clerk, "head-would-have", "note-none", &[], rows)
}

/// Does the item speak against that reading?
fn against(item: &Item, kind: Hypothesis) -> bool {
    match kind {
        Hypothesis::Controlled => item.fits.ratio() < LITTLE,
        Hypothesis::Loyal | Hypothesis::Careless | Hypothesis::Inventing => {
            MUCH < item.fits.ratio()
        }
    }
}

// ── what hangs on the agent ──

fn hangs(scene: &Scene<'_>, desk: &StationDesk, id: DossierId) -> Section {
    let clerk = scene.clerk;
    let mut rows = given_away(clerk, desk, id);
    rows.extend(papers::falls_with(clerk, desk, id));
    rows.extend(alone_after(clerk, desk, id));
    section(clerk, "head-falls", "note-falls-empty", &[], rows)
}

/// Whom and what Security knows, and since when, if the agent is theirs.
fn given_away(clerk: Clerk<'_>, desk: &StationDesk, id: DossierId) -> Vec<Row> {
    let mut known: Vec<_> = desk.known.iter().filter(|row| row.knower == id).collect();
    known.sort_by_key(|row| (row.about, row.since));
    known.dedup_by_key(|row| row.about);
    known.sort_by_key(|row| row.since);
    known
        .into_iter()
        .map(|row| {
            let who = match row.about {
                Node::Dossier(other) => clerk.who(other),
                Node::Officer(no) => clerk.officer(no),
                Node::Site(site) => clerk.site(site),
            };
            let args = [arg("who", who), arg("date", clerk.date(row.since))];
            let key = match row.about {
                Node::Dossier(other) => Subject::Dossier(other),
                Node::Officer(no) => Subject::Officer(no),
                Node::Site(site) => Subject::Site(site),
            };
            sentence(clerk, Role::Body, "falls-known", &args).keyed(key.key())
        })
        .collect()
}

/// Who alone reads something, if the agent is dropped.
fn alone_after(clerk: Clerk<'_>, desk: &StationDesk, id: DossierId) -> Vec<Row> {
    let Ok(agent) = desk.agent(id) else { return Vec::new() };
    let holdings = clerk.view.city().holdings.keys().filter(|it| agent.reads(*it));
    holdings
        .filter_map(|holding| {
            let others = desk.agents().filter(|(other, ..)| *other != id);
            let mut others = others.filter(|(other, _, row)| {
                row.reads(holding) && desk.agent_in_contact(*other).is_ok()
            });
            let alone = others.next().map(|(other, ..)| other);
            if others.next().is_some() {
                return None;
            }
            let topic = arg("topic", clerk.topic(holding));
            let row = match alone {
                None => sentence(clerk, Role::Muted, "falls-unread", &[topic]),
                Some(other) => {
                    let args = [topic, arg("who", clerk.who(other))];
                    sentence(clerk, Role::Muted, "falls-alone", &args)
                }
            };
            Some(row.keyed(Subject::Holding(holding).key()))
        })
        .collect()
}

// ── the list ──

/// The board over all of ours: the own figure, what there is, losses that the agent could have
/// caused; and who could have told of those who were lost.
pub fn overview(scene: &Scene<'_>, desk: &StationDesk) -> Vec<Section> {
    let clerk = scene.clerk;
    let lost = blast::lost(clerk.view);
    let knew = blast::who_knew(clerk.view, &lost);
    let rows = desk.agents().map(|(id, ..)| {
        let board = doubt::board(clerk.view, id);
        let own = Figures::last(scene.beliefs, id);
        let own = own.map_or_else(
            || clerk.word("none-filed"),
            |it| it.get(Hypothesis::Controlled).to_string(),
        );
        let (against, for_it) = leanings(scene, id, &board);
        let count = knew.iter().find(|it| it.who == Some(Node::Dossier(id)));
        Row::of([
            Cell::of(Role::Person, clerk.who(id)),
            Cell::of(Role::Doubtful, own),
            figure(board.len()),
            figure(against),
            figure(for_it),
            Cell::new(last_test(clerk, &board)),
            figure(count.map_or(0, |it| it.explains())),
        ])
        .keyed(Subject::Dossier(id).key())
    });
    let columns = [
        "col-who",
        "col-theirs-figure",
        "col-items",
        "col-against",
        "col-for",
        "col-last-test",
        "col-near-losses",
    ];
    let all = section(clerk, "head-doubt", "note-no-agents", &columns, rows.collect());
    let all = lesser(clerk, all, &["col-last-test", "col-near-losses"]);
    let all = if all.rows.is_empty() { all } else { noted(clerk, all, "note-doubt") };
    let mut sections = vec![all, papers::conflicts(clerk, desk)];
    sections.extend(net::who_knew(clerk));
    sections.extend(super::calibration::sections(scene));
    sections
}

/// How many items speak for the other side, and how many for us.
fn leanings(scene: &Scene<'_>, id: DossierId, board: &[Item]) -> (usize, usize) {
    let name = name(id);
    let counts = |item: &&Item| strikes::reason(scene.marks, &name, &item_key(item)).is_none();
    let counted = || board.iter().filter(counts).map(|item| item.fits.ratio());
    (counted().filter(|&it| MUCH < it).count(), counted().filter(|&it| it < LITTLE).count())
}

fn last_test(clerk: Clerk<'_>, board: &[Item]) -> String {
    let tests = board.iter().filter(|it| trials::is_test(it.sign));
    tests.map(|it| it.last).max().map_or_else(|| clerk.word("none"), |week| clerk.date(week).into())
}
