//! What listens, lies in wait or was quietly decided, and what would explain what leaked:
//! sections of Security's screens.

use game::text::{Clerk, Role, clerk::arg, keys};
use rules::engine::{
    ids::{DossierId, InstitutionId},
    order::{Remaining, WatchTarget},
    units::Week,
    view::{
        FileItem, SecurityDesk,
        leaks::{Explanation, Leaks},
    },
};

use crate::front::{
    Subject,
    outline::{Cell, Row, Section},
    screen::{fact, figure, lesser, section, sentence},
};

/// How many people or pairs are listed who would explain all of what leaked.
const EXPLANATIONS: usize = 6;

/// What the plan of the week leaves of everything that is scarce.
pub(crate) fn means(clerk: Clerk<'_>, desk: &SecurityDesk, left: &Remaining) -> Section {
    let rules = &clerk.view.rules().traps;
    let of = |used: usize, most: u8| {
        clerk
            .say("of-all", &[arg("left", usize::from(most).saturating_sub(used)), arg("all", most)])
    };
    let teams = [arg("left", left.teams), arg("all", desk.teams)];
    let rows = vec![
        fact(clerk, "col-teams-free", clerk.say("of-all", &teams)),
        fact(clerk, "col-warrants", left.warrants.to_string()),
        fact(clerk, "col-wires-free", of(desk.traps.taps.len(), rules.taps)),
        fact(clerk, "col-informers-free", of(desk.traps.informers.len(), rules.informers)),
    ];
    section(clerk, "head-means", "note-none", &[], rows)
}

/// Who listens for us without following anybody: wires, informers, letters, the air.
pub(crate) fn ears(clerk: Clerk<'_>, desk: &SecurityDesk) -> Section {
    let taps = desk.traps.taps.iter().map(|&(on, since)| tap_row(clerk, desk, on, since));
    let informers = desk.traps.informers.iter().map(|&house| informer_row(clerk, desk, house));
    let posts = desk.watches.iter().filter(|row| listens(row.on)).map(|row| {
        let kind = match row.on {
            WatchTarget::Air => "ear-air",
            _ => "ear-mail",
        };
        Row::of([
            Cell::new(clerk.word(kind)),
            Cell::of(Role::Place, clerk.place(row.on)),
            Cell::new(clerk.date(row.since)),
            figure(brought(desk, row.on, row.since)),
        ])
        .keyed(Subject::from(row.on).key())
    });
    let rows = taps.chain(informers).chain(posts).collect();
    let columns = ["col-ear", "col-on-what", "col-since", "col-brought"];
    section(clerk, "head-ears", "note-ears-empty", &columns, rows)
}

const fn listens(on: WatchTarget) -> bool {
    matches!(on, WatchTarget::Air | WatchTarget::Mail(_))
}

fn tap_row(clerk: Clerk<'_>, desk: &SecurityDesk, on: DossierId, since: Week) -> Row {
    let heard = |item: &FileItem| matches!(item, FileItem::Overheard);
    Row::of([
        Cell::new(clerk.word("ear-tap")),
        Cell::of(Role::Person, clerk.who(on)),
        Cell::new(clerk.date(since)),
        figure(entered(desk, Some(on), since, heard)),
    ])
    .keyed(Subject::Dossier(on).key())
}

fn informer_row(clerk: Clerk<'_>, desk: &SecurityDesk, house: InstitutionId) -> Row {
    let told = |item: &FileItem| *item == FileItem::Informed(house);
    Row::of([
        Cell::new(clerk.word("ear-informer")),
        Cell::of(Role::Place, clerk.institution(house)),
        Cell::of(Role::Muted, clerk.word("none")),
        figure(entered(desk, None, Week::default(), told)),
    ])
}

/// File entries of a kind since a week, on somebody or on anybody.
fn entered(
    desk: &SecurityDesk,
    on: Option<DossierId>,
    since: Week,
    kind: impl Fn(&FileItem) -> bool,
) -> usize {
    let entries = desk.entries.iter().filter(|(week, ..)| since <= *week);
    entries.filter(|(_, whose, item, _)| on.is_none_or(|on| on == *whose) && kind(item)).count()
}

/// What teams have seen where they stand.
pub(crate) fn seen_by(desk: &SecurityDesk, on: WatchTarget, since: Week) -> usize {
    let seen = desk.sightings.iter().filter(|it| since <= it.week);
    match on {
        WatchTarget::Person(id) => seen.filter(|it| it.one == id || it.other == Some(id)).count(),
        WatchTarget::Site(site) => seen.filter(|it| it.site == site).count(),
        WatchTarget::Air | WatchTarget::Mail(_) => brought(desk, on, since),
        WatchTarget::District(_) | WatchTarget::Gate => 0,
    }
}

/// What was heard on a wire.
pub(crate) fn heard_on(desk: &SecurityDesk, on: DossierId, since: Week) -> usize {
    entered(desk, Some(on), since, |item| matches!(item, FileItem::Overheard))
}

fn brought(desk: &SecurityDesk, on: WatchTarget, since: Week) -> usize {
    match on {
        WatchTarget::Air => desk.bearings.iter().filter(|(_, heard)| since <= *heard).count(),
        _ => entered(desk, None, since, |item| matches!(item, FileItem::StrangeLetters)),
    }
}

/// Districts from which somebody sends, the last heard first.
pub(crate) fn bearings(clerk: Clerk<'_>, desk: &SecurityDesk) -> Section {
    let rows = desk.bearings.iter().rev().map(|&(district, heard)| {
        Row::of([Cell::of(Role::Place, clerk.district(district)), Cell::new(clerk.date(heard))])
            .keyed(Subject::District(district).key())
    });
    let columns = ["col-place", "col-heard"];
    section(clerk, "head-bearings", "note-bearings-empty", &columns, rows.collect())
}

/// Secrets that go round in several wordings, and copies that say something else.
pub(crate) fn laid(clerk: Clerk<'_>, desk: &SecurityDesk) -> Section {
    let meals = desk.traps.meals.iter().map(|meal| {
        let back = desk.traps.wordings.iter().rev();
        let back = back.filter(|(week, of, _)| *of == meal.holding && meal.since <= *week);
        let back = back.map(|(_, _, group)| group.to_string()).next();
        let groups = clerk.say("trap-meal", &[arg("groups", meal.groups)]);
        Row::of([
            Cell::new(clerk.topic(meal.holding)),
            Cell::of(Role::Ours, groups),
            Cell::new(clerk.date(meal.since)),
            back.map_or_else(
                || Cell::of(Role::Muted, clerk.word("none")),
                |group| {
                    Cell::of(Role::Warning, clerk.say("trap-came-back", &[arg("group", group)]))
                },
            ),
        ])
        .keyed(Subject::Holding(meal.holding).key())
    });
    let copies = desk.traps.copies.iter().map(|&(whom, holding, value)| {
        let says = [arg("who", clerk.who(whom)), arg("value", clerk.value(holding, value))];
        Row::of([
            Cell::new(clerk.topic(holding)),
            Cell::of(Role::Ours, clerk.say("trap-copy", &says)),
            Cell::of(Role::Muted, clerk.word("none")),
            Cell::of(Role::Muted, clerk.word("none")),
        ])
        .keyed(Subject::Holding(holding).key())
    });
    let rows = meals.chain(copies).collect();
    let columns = ["col-topic", "col-trap", "col-since", "col-came-back"];
    let found = section(clerk, "head-laid", "note-laid-empty", &columns, rows);
    lesser(clerk, found, &["col-since"])
}

// ── what would explain what leaked ──

/// Everybody, and every two, who could have let out all of it.
/// People whom the reader has cleared explain nothing.
pub(crate) fn explanations(
    clerk: Clerk<'_>,
    leaks: &Leaks,
    cleared: impl Fn(DossierId) -> bool,
) -> Option<Section> {
    let stands = |it: &Explanation| match *it {
        Explanation::NoHuman => true,
        Explanation::One(who) => !cleared(who),
        Explanation::Two(one, other) => !cleared(one) && !cleared(other),
    };
    let rows: Vec<Row> = leaks
        .explanations(usize::MAX)
        .into_iter()
        .filter(stands)
        .take(1 + EXPLANATIONS)
        .map(|explanation| match explanation {
            Explanation::NoHuman => {
                let expected = tenths(leaks.false_alarms);
                sentence(clerk, Role::Doubtful, "explains-nobody", &[arg("expected", expected)])
            }
            Explanation::One(who) => {
                let row =
                    sentence(clerk, Role::Person, "explains-one", &[arg("who", clerk.who(who))]);
                row.keyed(Subject::Dossier(who).key())
            }
            Explanation::Two(one, other) => {
                let both = [arg("who", clerk.who(one)), arg("other", clerk.who(other))];
                sentence(clerk, Role::Person, "explains-two", &both)
            }
        })
        .collect();
    let open = leaks.open().any(|open| open);
    open.then(|| section(clerk, "head-explains", "note-none", &[], rows))
}

/// Hundredths as a figure with one decimal.
fn tenths(hundredths: u32) -> String {
    format!("{}.{}", hundredths / 100, hundredths / 10 % 10)
}

/// What was quietly done about somebody, in his dossier.
pub(crate) fn done_to(clerk: Clerk<'_>, desk: &SecurityDesk, id: DossierId) -> Section {
    let traps = &desk.traps;
    let mut rows = Vec::new();
    let mut add = |label: &str, text: String| rows.push(fact(clerk, label, text));
    let on = |week: Week| clerk.date(week);
    for &(_, since) in traps.taps.iter().filter(|(whom, _)| *whom == id) {
        add("done-tapped", on(since).into());
    }
    for &(_, at, found) in traps.vetted.iter().filter(|(whom, ..)| *whom == id) {
        let came = clerk.word(if found { "done-found" } else { "done-nothing" });
        add("done-vetted", clerk.say("done-on", &[arg("date", on(at)), arg("came", came)]));
    }
    for &(_, at, shaken) in traps.interviewed.iter().filter(|(whom, ..)| *whom == id) {
        let came = clerk.word(if shaken { "done-shaken" } else { "done-calm" });
        add("done-interviewed", clerk.say("done-on", &[arg("date", on(at)), arg("came", came)]));
    }
    for &(_, at, reply) in traps.provoked.iter().filter(|(whom, ..)| *whom == id) {
        let came = clerk.say("done-reply", &[arg("reply", keys::reply(reply))]);
        add("done-provoked", clerk.say("done-on", &[arg("date", on(at)), arg("came", came)]));
    }
    for &(_, what) in traps.denied.iter().filter(|(whom, _)| *whom == id) {
        let what = what.map_or_else(|| clerk.word("done-everything"), |it| clerk.topic(it).into());
        add("done-denied", what);
    }
    if traps.waits(id) {
        add("done-rests", clerk.word("done-until-told"));
    }
    section(clerk, "head-done", "note-done-empty", &[], rows)
}
