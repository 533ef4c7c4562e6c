//! Security's own screens: files and cases, coverage, prisoners, secrets, foreigners.

use std::cmp::Reverse;

use game::text::{Clerk, Role, clerk::arg};
use rules::engine::{
    ids::DossierId,
    nature::{Fodder, Publicity},
    order::{Remaining, WatchTarget},
    units::Week,
    view::{
        Evidence, ForeignStatus, Kind, PersonRow, PrisonerRow, SecurityDesk, Sighting, View, trace,
    },
};

use crate::front::{
    Subject, board, headquarters, moles,
    outline::{Cell, Row, Section},
    screen::{fact, figure, lesser, section},
    traps,
};

/// Files with points or a case, the thickest first, and faces without a name.
pub(crate) fn cases(clerk: Clerk<'_>, desk: &SecurityDesk) -> Vec<Section> {
    let mut files: Vec<(DossierId, &PersonRow)> = desk
        .people
        .iter()
        .filter(|(_, row)| row.joined.is_none())
        .filter(|(_, row)| 0 < row.points() || row.case || row.ours)
        .collect();
    files.sort_by_key(|(id, row)| (Reverse(row.points()), *id));
    let rows = files.into_iter().map(|(id, row)| file_row(clerk, desk, id, row));
    let columns = ["col-who", "col-role", "col-file", "col-case", "col-marks", "col-last-entry"];
    let files = section(clerk, "head-files", "note-files-empty", &columns, rows.collect());
    vec![lesser(clerk, files, &["col-last-entry", "col-marks"]), faces(clerk, desk)]
}

fn file_row(clerk: Clerk<'_>, desk: &SecurityDesk, id: DossierId, row: &PersonRow) -> Row {
    let last = desk.entries.iter().rev().find(|(_, whose, ..)| *whose == id);
    let last = last.map_or_else(
        || clerk.word("none"),
        |(week, _, item, points)| {
            clerk.say(
                "entry",
                &[
                    arg("date", clerk.date(*week)),
                    arg("item", clerk.term(item)),
                    arg("points", signed(*points)),
                ],
            )
        },
    );
    let case = clerk.word(if row.case { "case-open" } else { "none" });
    let role = row.identity.map_or_else(|| clerk.word("unknown"), |it| clerk.role_of(&it).into());
    Row::of([
        Cell::of(Role::Person, clerk.who(id)),
        Cell::new(role),
        figure(row.points()),
        Cell::new(case),
        marks(clerk, row),
        Cell::of(Role::Muted, last),
    ])
    .keyed(Subject::Dossier(id).key())
}

/// What the file allows, in words.
fn marks(clerk: Clerk<'_>, row: &PersonRow) -> Cell {
    let rules = clerk.view.rules();
    if let Some(gone) = row.gone {
        return Cell::of(Role::Muted, clerk.term(&gone));
    }
    let (id, role) = if row.ours {
        ("mark-ours", Role::Ours)
    } else if rules.file.charge <= row.evidence.towards_charge(rules) {
        ("mark-chargeable", Role::Good)
    } else if row.price_of_arrest(clerk.view.week, rules) == 0 {
        ("mark-arrestable", Role::Good)
    } else if row.foreign == ForeignStatus::Known {
        ("foreign-known", Role::Warning)
    } else {
        ("none", Role::Muted)
    };
    Cell::of(role, clerk.word(id))
}

fn faces(clerk: Clerk<'_>, desk: &SecurityDesk) -> Section {
    let rows = desk.people.iter().filter(|(_, row)| row.is_face()).map(|(id, row)| {
        let left = clerk.view.rules().security.identify_weeks.saturating_sub(row.searched);
        Row::of([
            Cell::of(Role::Doubtful, clerk.who(id)),
            Cell::new(clerk.date(row.opened)),
            figure(row.points()),
            figure(left),
        ])
        .keyed(Subject::Dossier(id).key())
    });
    let columns = ["col-who", "col-opened", "col-file", "col-searches-left"];
    section(clerk, "head-faces", "note-faces-empty", &columns, rows.collect())
}

/// Points of a file, beside what an arrest and a charge ask for.
fn points(clerk: Clerk<'_>, points: i16) -> String {
    let file = &clerk.view.rules().file;
    let limits = [arg("arrest", file.arrest), arg("charge", file.charge)];
    clerk.say("file-points", &[&[arg("points", points)], &limits[..]].concat())
}

/// The points of a file by kind, the heaviest first.
pub(crate) fn kinds(clerk: Clerk<'_>, evidence: &Evidence) -> String {
    let mut found: Vec<Kind> = Kind::ALL.into_iter().filter(|&it| 0 < evidence.of(it)).collect();
    found.sort_by_key(|&it| Reverse(evidence.of(it)));
    let each = found.into_iter().map(|kind| {
        let args = [arg("kind", clerk.term(&kind)), arg("points", evidence.of(kind))];
        clerk.say("evidence-one", &args)
    });
    clerk.text.list(&each.collect::<Vec<String>>())
}

/// A number with its sign: entries are gains and losses.
fn signed(points: i16) -> String {
    if points < 0 { format!("−{}", points.unsigned_abs()) } else { format!("+{points}") }
}

/// Everything in one dossier.
pub(crate) fn dossier(clerk: Clerk<'_>, desk: &SecurityDesk, id: DossierId) -> Vec<Section> {
    let Some(row) = desk.people.get(id) else { return Vec::new() };
    let mut cover = vec![fact(clerk, "col-name", clerk.true_name(id))];
    if let Some(identity) = row.identity {
        cover.push(fact(clerk, "col-role", clerk.role_of(&identity)));
        cover.push(fact(clerk, "col-age", identity.age.to_string()));
        cover.push(fact(clerk, "col-state", clerk.state(identity.state)));
        cover.push(fact(clerk, "col-home", clerk.district(identity.district)));
        cover.push(fact(clerk, "col-detail", clerk.habit(&identity)));
    }
    cover.push(fact(clerk, "col-file", points(clerk, row.points())));
    if 0 < row.points() {
        cover.push(fact(clerk, "col-kinds", kinds(clerk, &row.evidence)));
    }
    cover.push(fact(clerk, "col-case", clerk.word(if row.case { "case-open" } else { "none" })));
    cover.push(fact(clerk, "col-foreign", clerk.term(&row.foreign)));
    if let Some(principal) = row.served {
        cover.push(fact(clerk, "fact-served", clerk.principal(principal)));
    }
    cover.push(Row::of([Cell::of(Role::Muted, clerk.word("col-marks")), marks(clerk, row)]));
    vec![
        section(clerk, "head-cover", "note-none", &[], cover),
        board::security::evidence(clerk, id),
        board::security::papers_of(clerk, desk, id),
        traps::done_to(clerk, desk, id),
    ]
}

/// Whom he was with, and how, is what one looks for: it goes last.
fn seen(clerk: Clerk<'_>, heading: &str, rows: Vec<Row>) -> Section {
    let found = section(clerk, heading, "note-sightings-empty", SIGHTING_COLUMNS, rows);
    lesser(clerk, found, &["col-hour", "col-site", "col-date"])
}

const SIGHTING_COLUMNS: &[&str] =
    &["col-date", "col-hour", "col-site", "col-who", "col-with", "col-manner"];

fn sighting_row(clerk: Clerk<'_>, seen: &Sighting) -> Row {
    let other = seen.other.map_or_else(|| clerk.word("at-drop"), |id| clerk.who(id).into());
    let (manner, role) = match seen.clandestine {
        true => ("manner-clandestine", Role::Warning),
        false => ("manner-harmless", Role::Muted),
    };
    Row::of([
        Cell::new(clerk.date(seen.week)),
        Cell::new(clerk.hour(seen.hour)),
        Cell::of(Role::Place, clerk.site(seen.site)),
        Cell::of(Role::Person, clerk.who(seen.one)),
        Cell::of(Role::Person, other),
        Cell::of(role, clerk.word(manner)),
    ])
    .keyed(Subject::Dossier(seen.one).key())
}

/// Where the teams stand, since when, and what was seen there in the last week.
pub(crate) fn coverage(clerk: Clerk<'_>, desk: &SecurityDesk, left: &Remaining) -> Vec<Section> {
    let last = Week(clerk.view.week.0.saturating_sub(1));
    let rows = desk.watches.iter().map(|watch| {
        let seen = desk.sightings.iter().filter(|it| it.week == last);
        let seen = seen.filter(|it| saw(clerk.view, watch.on, it)).count();
        Row::of([
            Cell::of(Role::Place, clerk.place(watch.on)),
            figure(watch.teams),
            Cell::new(clerk.date(watch.since)),
            figure(seen),
        ])
        .keyed(Subject::from(watch.on).key())
    });
    let columns = ["col-place", "col-teams", "col-since", "col-seen-last-week"];
    let placed = section(clerk, "head-coverage", "note-coverage-empty", &columns, rows.collect());
    let week = desk.sightings.iter().filter(|it| it.week == last);
    let week = week.map(|seen| sighting_row(clerk, seen)).collect();
    let drops = desk.drops.iter().map(|&site| {
        Row::of([Cell::of(Role::Place, clerk.site(site))]).keyed(Subject::Site(site).key())
    });
    let rest = [
        placed,
        traps::ears(clerk, desk),
        seen(clerk, "head-sightings-week", week),
        moles::board(clerk, desk),
        traps::bearings(clerk, desk),
        section(clerk, "head-drops", "note-drops-empty", &[], drops.collect()),
    ];
    let means = traps::means(clerk, desk, left);
    [means].into_iter().chain(headquarters::aims(clerk)).chain(rest).collect()
}

/// Was it seen where that watch stands? More than one watch may have seen it.
fn saw(view: &View, on: WatchTarget, seen: &Sighting) -> bool {
    match on {
        WatchTarget::Person(id) => seen.one == id || seen.other == Some(id),
        WatchTarget::Site(site) => seen.site == site,
        WatchTarget::District(district) => {
            view.site(seen.site).is_ok_and(|site| site.district == district)
        }
        WatchTarget::Gate | WatchTarget::Air | WatchTarget::Mail(_) => false,
    }
}

pub(crate) fn prisoners(clerk: Clerk<'_>, desk: &SecurityDesk) -> Vec<Section> {
    let rules = clerk.view.rules();
    let rows = desk.prisoners.iter().map(|row| {
        let file = desk.people.get(row.whom);
        let points = file.map_or(0, |it| it.points());
        let proof = file.map_or(0, |it| it.evidence.towards_charge(rules));
        let (mark, role) = if row.confessed {
            ("mark-confessed", Role::Good)
        } else if rules.file.charge <= proof {
            ("mark-chargeable", Role::Good)
        } else {
            ("none", Role::Muted)
        };
        let line = row.line.map_or_else(|| clerk.word("none"), |line| clerk.term(&line).into());
        let until = row.since.plus(rules.prison.held_weeks);
        let offered = if row.offered { "offer-made" } else { "none" };
        Row::of([
            Cell::of(Role::Person, clerk.who(row.whom)),
            Cell::of(Role::Ours, clerk.term(&row.publicity)),
            figure(weeks_left(clerk.view, row)),
            Cell::new(clerk.date(until)),
            Cell::new(line),
            figure(row.named),
            figure(points),
            Cell::of(role, clerk.word(mark)),
            Cell::of(Role::Muted, clerk.word(offered)),
        ])
        .keyed(Subject::Dossier(row.whom).key())
    });
    let columns = [
        "col-who",
        "col-publicity",
        "col-weeks-left",
        "col-held-until",
        "col-line",
        "col-named",
        "col-file",
        "col-marks",
        "col-offer",
    ];
    let found = section(clerk, "head-prisoners", "note-prisoners-empty", &columns, rows.collect());
    let found = lesser(clerk, found, &["col-held-until", "col-named", "col-file", "col-line"]);
    let mut sections = vec![found];
    sections.extend(asked_for(clerk, desk));
    sections.extend([
        doubles(clerk, desk),
        moles::fodder(clerk, desk),
        section(
            clerk,
            "head-stock",
            "note-none",
            &[],
            vec![fact(clerk, "col-stock", desk.stock.to_string())],
        ),
    ]);
    sections
}

/// Whom foreign states want back, while they wait for an answer.
fn asked_for(clerk: Clerk<'_>, desk: &SecurityDesk) -> Option<Section> {
    let rows: Vec<Row> = desk
        .people
        .iter()
        .filter_map(|(id, row)| {
            let (state, until) = row.wanted_back(clerk.view.week)?;
            Some(
                Row::of([
                    Cell::of(Role::Person, clerk.who(id)),
                    Cell::new(row.gone.map(|gone| clerk.term(&gone)).unwrap_or_default()),
                    Cell::of(Role::Good, clerk.state(state)),
                    Cell::new(clerk.date(until)),
                ])
                .keyed(Subject::Dossier(id).key()),
            )
        })
        .collect();
    let columns = ["col-who", "col-standing", "col-state", "col-until"];
    (!rows.is_empty()).then(|| section(clerk, "head-asked-for", "note-none", &columns, rows))
}

/// Weeks for which he can be kept, this one among them: in secret, or at all.
pub(crate) fn weeks_left(view: &View, row: &PrisonerRow) -> u16 {
    let rules = view.rules();
    let held = rules.prison.held_weeks + 1;
    let until = match row.publicity {
        Publicity::Secret => rules.alarm.secret_weeks.min(held),
        Publicity::Open => held,
    };
    row.since.plus(until).since(view.week)
}

/// Those whom we control: what they take along, and what their officers want to know. How firmly
/// they are ours stands in no file.
fn doubles(clerk: Clerk<'_>, desk: &SecurityDesk) -> Section {
    let rows = desk.doubles().map(|(id, row)| {
        let feed = match row.feed {
            None => Cell::of(Role::Warning, clerk.word("feed-none")),
            Some((holding, Fodder::Chickenfeed)) => {
                Cell::of(Role::Ours, clerk.say("feed-true", &[arg("topic", clerk.topic(holding))]))
            }
            Some((holding, Fodder::Deception { value })) => {
                let args =
                    [arg("topic", clerk.topic(holding)), arg("value", clerk.value(holding, value))];
                Cell::of(Role::Ours, clerk.say("feed-lie", &args))
            }
        };
        let met =
            row.told.map_or_else(|| clerk.word("none"), |(officer, _)| clerk.who(officer).into());
        let asked = row.told.and_then(|(_, task)| task);
        let asked = asked.map_or_else(|| clerk.word("none"), |holding| clerk.topic(holding).into());
        Row::of([
            Cell::of(Role::Person, clerk.who(id)),
            feed,
            figure(row.fed),
            Cell::of(Role::Person, met),
            Cell::new(asked),
            figure(desk.teams_on(WatchTarget::Person(id))),
        ])
        .keyed(Subject::Dossier(id).key())
    });
    let columns = ["col-who", "col-feed", "col-fed", "col-met-by", "col-asked-for", "col-teams"];
    let found = section(clerk, "head-doubles", "note-doubles-empty", &columns, rows.collect());
    lesser(clerk, found, &["col-teams", "col-fed", "col-met-by"])
}

pub(crate) fn secrets(clerk: Clerk<'_>, desk: &SecurityDesk) -> Vec<Section> {
    let mut kept: Vec<_> = desk.secrets.iter().collect();
    kept.sort_by_key(|(_, row)| Reverse(row.last_indicator));
    let rows = kept.into_iter().map(|(id, row)| {
        let importance = clerk.view.holding(id).map_or(0, |topic| topic.importance);
        let (state, role) = match (row.inquiry_ends, row.restricts_at, row.changes_at) {
            (Some(at), ..) => {
                (clerk.say("state-inquiry", &[arg("date", clerk.date(at))]), Role::Ours)
            }
            (_, Some(at), _) => {
                (clerk.say("state-restricts", &[arg("date", clerk.date(at))]), Role::Ours)
            }
            (.., Some(at)) => {
                (clerk.say("state-changes", &[arg("date", clerk.date(at))]), Role::Ours)
            }
            _ if row.last_inquiry < row.last_indicator => (clerk.word("state-leak"), Role::Warning),
            _ if row.restricted => (clerk.word("state-restricted"), Role::Muted),
            _ => (clerk.word("none"), Role::Muted),
        };
        let last =
            row.last_indicator.map_or_else(|| clerk.word("none"), |week| clerk.date(week).into());
        let likely = trace::leak_likely(clerk.view, id).map_or_else(String::new, |it| {
            clerk.say("probability", &[arg("probability", it), arg("odds", clerk.odds(it))])
        });
        Row::of([
            figure(importance),
            Cell::new(clerk.topic(id)),
            Cell::new(clerk.value(id, row.value)),
            Cell::new(clerk.date(row.issued)),
            figure(row.readers.len()),
            figure(row.indicators),
            Cell::new(last),
            Cell::of(Role::Doubtful, likely),
            Cell::of(role, state),
        ])
        .keyed(Subject::Holding(id).key())
    });
    let columns = [
        "col-importance",
        "col-topic",
        "col-value",
        "col-issued",
        "col-readers",
        "col-indicators",
        "col-last-indicator",
        "col-leak-likely",
        "col-state",
    ];
    let kept = section(clerk, "head-secrets", "note-none", &columns, rows.collect());
    let kept =
        lesser(clerk, kept, &["col-issued", "col-last-indicator", "col-value", "col-leak-likely"]);
    vec![kept, traps::laid(clerk, desk)]
}

/// Diplomats and traders, with what we hold them to be.
pub(crate) fn foreigners(clerk: Clerk<'_>, desk: &SecurityDesk) -> Vec<Section> {
    use rules::engine::gazetteer::Cover;
    let mut rows: Vec<(ForeignStatus, i16, Row)> = Vec::new();
    for (id, row) in desk.people.iter() {
        let Some(identity) = row.identity.filter(|it| it.cover != Cover::Local) else { continue };
        if row.joined.is_some() {
            continue;
        }
        let role = match row.foreign {
            ForeignStatus::Nothing => Role::Muted,
            ForeignStatus::Suspected => Role::Doubtful,
            ForeignStatus::Known => Role::Warning,
        };
        let gone = row.gone.map_or_else(|| clerk.word("none"), |gone| clerk.term(&gone).into());
        let cells = Row::of([
            Cell::of(Role::Person, clerk.who(id)),
            Cell::new(clerk.state(identity.state)),
            Cell::new(clerk.term(&identity.cover)),
            Cell::of(role, clerk.term(&row.foreign)),
            figure(row.points()),
            figure(desk.teams_on(WatchTarget::Person(id))),
            Cell::of(Role::Muted, gone),
        ]);
        rows.push((row.foreign, row.points(), cells.keyed(Subject::Dossier(id).key())));
    }
    rows.sort_by_key(|(foreign, points, _)| Reverse((*foreign, *points)));
    let rows = rows.into_iter().map(|(.., row)| row).collect();
    let columns =
        ["col-who", "col-state", "col-cover", "col-foreign", "col-file", "col-teams", "col-gone"];
    let found = section(clerk, "head-foreigners", "note-none", &columns, rows);
    vec![lesser(clerk, found, &["col-gone", "col-state"]), moles::embassies(clerk, desk)]
}
