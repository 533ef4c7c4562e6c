//! The card of whatever is selected: what one would want beside a list.

use game::text::{Clerk, Role, clerk::arg, keys, shorthand::capital};
use rules::engine::{
    ids::{DistrictId, DossierId, HoldingId, OfficerNo, ReportNo, SiteId},
    order::WatchTarget,
    view::{ForeignStatus, SecretRow, View, provenance},
};

use crate::front::{
    Scene, Screen, Subject, board, claims, doubt, other_house,
    outline::{Cell, Outline, Row, Section},
    planner,
    screen::{fact, figure, section},
    situations,
};

/// Everything on a subject; nothing for what has no card.
pub fn card(scene: &Scene<'_>, subject: Subject) -> Option<Outline> {
    let clerk = scene.clerk;
    let found = match subject {
        Subject::Dossier(id) => Some(scene.outline(Screen::Dossier(id))),
        Subject::Officer(no) => officer(scene, no),
        Subject::Report(no) => report(clerk, no),
        Subject::Holding(id) => holding(clerk, id),
        Subject::Site(id) => site(clerk, id),
        Subject::District(id) => district(clerk, id),
        Subject::Order(at) => order(scene, at),
        Subject::Gate => gate(clerk),
        Subject::House => Some(house(scene)),
        Subject::Crisis => crisis(clerk),
        Subject::NoHumanLeak => no_human_leak(scene),
        Subject::OtherHouse => Some(other_house::page(scene)),
        Subject::School(_) | Subject::Deed(_) => None,
    }?;
    (!found.sections.is_empty()).then_some(found)
}

/// Who stands at the gate, and who lives behind it.
fn gate(clerk: Clerk<'_>) -> Option<Outline> {
    let desk = clerk.view.security()?;
    let watch = desk.watches.iter().find(|it| it.on == WatchTarget::Gate);
    let since = watch.map_or_else(|| clerk.word("none"), |it| clerk.date(it.since).into());
    let facts = vec![
        fact(clerk, "col-teams", watch.map_or(0, |it| it.teams).to_string()),
        fact(clerk, "col-since", since),
    ];
    let known = desk.people.iter().filter(|(_, row)| {
        row.joined.is_none() && row.gone.is_none() && row.foreign == ForeignStatus::Known
    });
    let rows = known.map(|(who, row)| {
        Row::of([Cell::of(Role::Person, clerk.who(who)), figure(row.points())])
            .keyed(Subject::Dossier(who).key())
    });
    let columns = ["col-who", "col-file"];
    let sections = vec![
        section(clerk, "card-place", "note-none", &[], facts),
        section(clerk, "card-known-officers", "note-none", &columns, rows.collect()),
    ];
    Some(Outline { title: clerk.word("watch-gate"), sections })
}

/// What our house has left this week, and what its staff sees to by itself.
fn house(scene: &Scene<'_>) -> Outline {
    let clerk = scene.clerk;
    let mut sections = planner::means(scene);
    let stands = situations::chores(scene).into_iter().map(|(chore, stands)| {
        let word = if stands { "yes" } else { "no" };
        Row::of([Cell::new(clerk.word(chore.message())), Cell::of(Role::Muted, clerk.word(word))])
    });
    sections.push(section(clerk, "card-staff", "note-none", &[], stands.collect()));
    let seat = clerk.view.seat();
    Outline { title: capital(&clerk.house_of(Some(seat))), sections }
}

/// What nobody planned for, with each reply and what it does.
fn crisis(clerk: Clerk<'_>) -> Option<Outline> {
    let crisis = clerk.view.hand.open?;
    let told = vec![
        Row::of([Cell::new(clerk.crisis(&crisis))]),
        Row::default(),
        fact(clerk, "col-until", clerk.date(crisis.until)),
    ];
    let replies = (0..clerk.view.replies_to(crisis.card).len())
        .map(|at| Row::of([Cell::new(clerk.crisis_offer(crisis.card, at))]));
    let sections = vec![
        section(clerk, "card-crisis", "note-none", &[], told),
        section(clerk, "card-replies", "note-none", &[], replies.collect()),
    ];
    Some(Outline { title: clerk.crisis_title(crisis.card), sections })
}

/// That no human told what leaked: how many false alarms are to be expected, and our own figures.
fn no_human_leak(scene: &Scene<'_>) -> Option<Outline> {
    let clerk = scene.clerk;
    clerk.view.security()?;
    let own = scene.beliefs.iter().filter(|(about, _)| *about == board::security::NO_HUMAN);
    let rows = own.map(|(_, filed)| {
        let args = [arg("date", clerk.date(filed.week)), arg("figure", filed.probability)];
        Row::of([Cell::new(clerk.say("figure-of-date", &args))])
    });
    let rows = rows.collect();
    let sections = vec![
        section(clerk, "head-leaks", "note-none", &[], vec![board::security::alarms(scene)]),
        section(clerk, "head-own-figure", "note-no-human-figure", &[], rows),
    ];
    Some(Outline { title: clerk.word("no-human-leak"), sections })
}

fn officer(scene: &Scene<'_>, no: OfficerNo) -> Option<Outline> {
    let clerk = scene.clerk;
    let desk = clerk.view.station()?;
    let row = desk.officers.get(no)?;
    let left = scene.plan.left().days_of(no);
    let days = [arg("left", left.0), arg("all", row.days.0)];
    let facts = vec![
        fact(clerk, "col-cover", clerk.term(&row.identity.cover)),
        fact(clerk, "col-days-left", clerk.say("left-of", &days)),
        fact(clerk, "col-home", clerk.district(row.identity.district)),
    ];
    let agents = desk.agents().filter(|(_, _, agent)| agent.officer == Some(no));
    let rows = agents.map(|(id, _, agent)| {
        Row::of([Cell::of(Role::Person, clerk.who(id)), figure(agent.rapport)])
            .keyed(Subject::Dossier(id).key())
    });
    let columns = ["col-who", "col-rapport"];
    let sections = vec![
        section(clerk, "head-cover", "note-none", &[], facts),
        section(clerk, "step-agent", "note-no-agents", &columns, rows.collect()),
    ];
    Some(Outline { title: clerk.officer(no).into(), sections })
}

fn report(clerk: Clerk<'_>, no: ReportNo) -> Option<Outline> {
    let desk = clerk.view.station()?;
    let row = desk.reports.get(no)?;
    let grade = provenance::suggestion(clerk.view, no).map(|it| it.grade);
    let grade = grade.map_or_else(
        || clerk.word("none"),
        |it| format!("{}; {}", clerk.term(&it.source), clerk.word(keys::item_grade(it.item))),
    );
    let facts = vec![
        fact(clerk, "col-who", clerk.who(row.source)),
        fact(clerk, "col-value", clerk.value(row.holding, row.value)),
        fact(clerk, "col-means", clerk.term(&row.means)),
        fact(clerk, "col-seen", clerk.date(row.seen)),
        fact(clerk, "col-received", clerk.date(row.received)),
        fact(clerk, "col-grade", grade),
    ];
    let same = desk.reports.iter().filter(|(other, it)| it.holding == row.holding && *other != no);
    let rows = same.map(|(no, row)| {
        let role = if Some(row.value) == desk.reports.get(no).map(|it| it.value) {
            Role::Body
        } else {
            Role::Warning
        };
        Row::of([
            Cell::of(Role::Person, clerk.who(row.source)),
            Cell::of(role, clerk.value(row.holding, row.value)),
            Cell::new(clerk.date(row.seen)),
        ])
        .keyed(Subject::Report(no).key())
    });
    let columns = ["col-who", "col-value", "col-seen"];
    let title = clerk.topic(row.holding);
    let mut sections = vec![
        section(clerk, "head-product", "note-none", &[], facts),
        section(clerk, "card-others", "card-others-empty", &columns, rows.collect()),
    ];
    sections.extend(doubt::provenance(clerk, desk, no));
    Some(Outline { title: title.into(), sections })
}

fn holding(clerk: Clerk<'_>, id: HoldingId) -> Option<Outline> {
    let topic = clerk.view.city().holdings.get(id)?;
    let mut facts = vec![
        fact(clerk, "col-owner", clerk.institution(topic.owner)),
        fact(clerk, "col-importance", topic.importance.to_string()),
        fact(clerk, "col-form", clerk.term(&topic.form)),
        fact(clerk, "card-half-life", clerk.weeks(topic.half_life)),
    ];
    let mut sections = Vec::new();
    if let Some(desk) = clerk.view.station() {
        let readers = desk.agents().filter(|(_, _, agent)| agent.reads(id));
        let rows = readers.map(|(who, ..)| {
            Row::of([Cell::of(Role::Person, clerk.who(who))]).keyed(Subject::Dossier(who).key())
        });
        sections.push(section(clerk, "card-readers", "card-readers-empty", &[], rows.collect()));
        let own = desk.reports.iter().filter(|(_, row)| row.holding == id);
        let rows = own.map(|(no, row)| claims::report_row(clerk, desk, no, row)).collect();
        sections.push(claims::reports(clerk, ("head-product", "note-product-empty"), rows));
    }
    if let Some(row) = clerk.view.security().and_then(|desk| desk.secrets.get(id)) {
        facts.push(fact(clerk, "col-value", clerk.value(id, row.value)));
        facts.push(fact(clerk, "col-indicators", row.indicators.to_string()));
        sections.push(readers(clerk, id, row));
    }
    sections.insert(0, section(clerk, "card-secret", "note-none", &[], facts));
    Some(Outline { title: clerk.topic(id).into(), sections })
}

/// Who reads a paper, by name; posts whose holders are on no file stand as posts.
fn readers(clerk: Clerk<'_>, id: HoldingId, secret: &SecretRow) -> Section {
    let Some(desk) = clerk.view.security() else { return Section::default() };
    let known = board::security::readers(desk, id);
    let post_of = |who: DossierId| desk.people.get(who).and_then(|row| row.identity?.post);
    let mut rows: Vec<Row> = known
        .iter()
        .map(|&who| {
            let post = post_of(who).map_or_else(String::new, |post| clerk.post(post).into());
            Row::of([Cell::of(Role::Person, clerk.who(who)), Cell::of(Role::Muted, post)])
                .keyed(Subject::Dossier(who).key())
        })
        .collect();
    let unnamed =
        secret.readers.iter().filter(|post| !known.iter().any(|&who| post_of(who) == Some(**post)));
    rows.extend(unnamed.map(|post| {
        Row::of([Cell::of(Role::Doubtful, clerk.word("unknown")), Cell::new(clerk.post(*post))])
    }));
    section(clerk, "head-readers", "note-none", &["col-who", "col-role"], rows)
}

fn site(clerk: Clerk<'_>, id: SiteId) -> Option<Outline> {
    let row = clerk.view.city().sites.get(id)?;
    let takes = if row.kind.takes_a_drop() { "yes" } else { "no" };
    let mut facts = vec![
        Row::of([
            Cell::of(Role::Muted, clerk.word("card-district")),
            Cell::of(Role::Place, clerk.district(row.district)),
        ])
        .keyed(Subject::District(row.district).key()),
        fact(clerk, "card-takes-drop", clerk.word(takes)),
    ];
    facts.extend(at_site(clerk, id));
    let found = section(clerk, "card-site", "note-none", &[], facts);
    Some(Outline { title: clerk.site(id).into(), sections: vec![found] })
}

/// What of ours is at a site, or what we know to be there.
fn at_site(clerk: Clerk<'_>, id: SiteId) -> Vec<Row> {
    let mut rows = Vec::new();
    for (who, _, agent) in clerk.view.station().into_iter().flat_map(|desk| desk.agents()) {
        if agent.drop == Some(id) {
            let row = Row::of([
                Cell::of(Role::Muted, clerk.word("channel-drop")),
                Cell::of(Role::Person, clerk.who(who)),
            ]);
            rows.push(row.keyed(Subject::Dossier(who).key()));
        }
    }
    if let Some(desk) = clerk.view.security() {
        let teams = desk.teams_on(WatchTarget::Site(id));
        rows.push(fact(clerk, "col-teams", teams.to_string()));
        if desk.drops.contains(&id) {
            rows.push(fact(clerk, "card-known-drop", clerk.word("yes")));
        }
    }
    rows
}

fn district(clerk: Clerk<'_>, id: DistrictId) -> Option<Outline> {
    let row = clerk.view.city().districts.get(id)?;
    let mut facts = vec![
        fact(clerk, "card-watch", format!("{}", row.watch)),
        fact(clerk, "card-crowd", format!("{}", row.crowd)),
    ];
    if let Some(desk) = clerk.view.security() {
        let teams = desk.teams_on(WatchTarget::District(id));
        facts.push(fact(clerk, "col-teams", teams.to_string()));
    }
    let sections = vec![
        section(clerk, "card-place", "note-none", &[], facts),
        sites_of(clerk, id),
        residents(clerk, id),
    ];
    Some(Outline { title: clerk.district(id).into(), sections })
}

fn sites_of(clerk: Clerk<'_>, id: DistrictId) -> Section {
    let sites = clerk.view.city().sites.iter().filter(|(_, site)| site.district == id);
    let rows = sites.map(|(site, row)| {
        let drop = row.kind.takes_a_drop();
        let mut cells = vec![Cell::of(Role::Place, clerk.site(site))];
        let word = if drop { clerk.word("card-drop-place") } else { String::new() };
        cells.push(Cell::of(Role::Muted, word));
        Row::of(cells).keyed(Subject::Site(site).key())
    });
    section(clerk, "card-sites", "note-none", &["col-site", "card-good-for"], rows.collect())
}

/// People on file who live there.
fn residents(clerk: Clerk<'_>, id: DistrictId) -> Section {
    let rows = known_people(clerk.view)
        .into_iter()
        .filter(|who| clerk.identity(*who).is_some_and(|it| it.district == id))
        .map(|who| {
            Row::of([Cell::of(Role::Person, clerk.who(who))]).keyed(Subject::Dossier(who).key())
        });
    section(clerk, "card-residents", "card-residents-empty", &[], rows.collect())
}

/// The family name, where a name is known: columns and maps have no room for more.
pub fn family(clerk: Clerk<'_>, id: DossierId) -> String {
    let who = clerk.who(id);
    match clerk.identity(id) {
        Some(_) => who.rsplit(' ').next().map_or_else(String::new, str::to_owned),
        None => who.into(),
    }
}

/// The dossiers that matter: all of a Station; of Security those with something in them.
pub fn known_people(view: &View) -> Vec<DossierId> {
    if let Some(desk) = view.station() {
        return desk.dossiers.keys().collect();
    }
    let people = view.security().into_iter().flat_map(|desk| desk.people.iter());
    let matters = people.filter(|(_, row)| {
        row.joined.is_none()
            && (0 < row.points() || row.case || row.foreign != ForeignStatus::Nothing)
    });
    matters.map(|(id, _)| id).collect()
}

fn order(scene: &Scene<'_>, at: u16) -> Option<Outline> {
    let clerk = scene.clerk;
    let order = scene.plan.orders().nth(usize::from(at))?;
    let verb = order.verb();
    let rows = vec![
        Row::of([Cell::of(Role::Ours, clerk.order(order))]),
        Row::default(),
        Row::of([Cell::of(Role::Muted, clerk.verb_hint(verb))]),
    ];
    let found = section(clerk, "head-plan", "note-none", &[], rows);
    Some(Outline { title: clerk.verb(verb), sections: vec![found] })
}
