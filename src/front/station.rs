//! People and network of a Station.

use game::text::{Clerk, Noun, Role, clerk::arg};
use rules::engine::{
    gazetteer::Identity,
    ids::{DossierId, HoldingId, OfficerNo},
    nature::{Flag, Skill},
    units::Week,
    view::{AgentRow, Channel, Contact, DossierRow, Standing, StationDesk},
};

use crate::front::{
    Subject, claims, moles, net,
    outline::{Cell, Row, Section},
    screen::{fact, figure, lesser, section},
};

/// How far recruiting has come with somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Spotted,
    Assessed,
    Introduced,
    Developed,
    /// An offer is possible: warm enough, or already sounded out.
    Ripe,
    Agent,
    /// Said no, or is in prison.
    Lost,
}

impl Step {
    pub const ALL: [Step; 7] = [
        Step::Spotted,
        Step::Assessed,
        Step::Introduced,
        Step::Developed,
        Step::Ripe,
        Step::Agent,
        Step::Lost,
    ];

    /// The step at which somebody stands.
    pub fn of(row: &DossierRow, warm: i16) -> Step {
        if row.target.refused.is_some() || row.arrested.is_some() {
            Step::Lost
        } else if row.agent.is_some() {
            Step::Agent
        } else if warm <= row.target.rapport || row.target.sounded.is_some() {
            Step::Ripe
        } else if row.target.known_to.is_some() && row.target.introduced_to.is_none() {
            Step::Developed
        } else if row.target.introduced_to.is_some() {
            Step::Introduced
        } else if 0 < row.target.halves {
            Step::Assessed
        } else {
            Step::Spotted
        }
    }

    /// The message of its heading.
    pub const fn heading(self) -> &'static str {
        match self {
            Step::Spotted => "step-spotted",
            Step::Assessed => "step-assessed",
            Step::Introduced => "step-introduced",
            Step::Developed => "step-developed",
            Step::Ripe => "step-ripe",
            Step::Agent => "step-agent",
            Step::Lost => "step-lost",
        }
    }

    /// The message that says it of one person.
    const fn of_one(self) -> &'static str {
        match self {
            Step::Agent => "step-one-agent",
            other => other.heading(),
        }
    }

    /// The message that says what the next step would be.
    pub const fn next(self) -> &'static str {
        match self {
            Step::Spotted => "next-spotted",
            Step::Assessed => "next-assessed",
            Step::Introduced => "next-introduced",
            Step::Developed => "next-developed",
            Step::Ripe => "next-ripe",
            Step::Agent => "next-agent",
            Step::Lost => "next-lost",
        }
    }
}

/// The pipeline, a section a step.
pub(crate) fn people(clerk: Clerk<'_>, desk: &StationDesk) -> Vec<Section> {
    let warm = clerk.view.rules().pitch.warm;
    let columns = [
        "col-who",
        "col-role",
        "col-rapport",
        "col-motive",
        "col-loyalty",
        "col-nerve",
        "col-access",
        "col-window",
        "col-next",
    ];
    let mut sections = Vec::new();
    for step in Step::ALL {
        let rows: Vec<Row> = desk
            .dossiers
            .iter()
            .filter(|(_, row)| Step::of(row, warm) == step)
            .map(|(id, row)| person_row(clerk, id, row, step))
            .collect();
        if !rows.is_empty() {
            let found = section(clerk, step.heading(), "note-none", &columns, rows);
            sections.push(lesser(clerk, found, &["col-window", "col-next", "col-access"]));
        }
    }
    if sections.is_empty() {
        sections.push(section(clerk, "step-spotted", "note-people-empty", &[], Vec::new()));
    }
    sections
}

fn person_row(clerk: Clerk<'_>, id: DossierId, row: &DossierRow, step: Step) -> Row {
    let target = &row.target;
    let rapport = row.agent.as_ref().map_or(target.rapport, |agent| agent.rapport);
    let motive = row.agent.as_ref().and_then(|agent| agent.motive).or(target.motive);
    let assessed = 0 < target.halves;
    // What nobody has looked at is an empty cell: the line mode leaves it out.
    let range = |range| if assessed { clerk.range(range) } else { String::new() };
    Row::of([
        Cell::of(Role::Person, clerk.who(id)),
        Cell::new(clerk.identity(id).map_or_else(String::new, |it| clerk.role_of(&it).into())),
        figure(rapport),
        Cell::of(
            Role::Doubtful,
            motive.map_or_else(String::new, |motive| clerk.term(&motive).into()),
        ),
        Cell::of(Role::Doubtful, range(target.loyalty)),
        Cell::of(Role::Doubtful, range(target.nerve)),
        Cell::of(Role::Doubtful, range(target.access)),
        window(clerk, row),
        Cell::of(Role::Muted, clerk.word(step.next())),
    ])
    .keyed(Subject::Dossier(id).key())
}

fn window(clerk: Clerk<'_>, row: &DossierRow) -> Cell {
    match row.target.window {
        None => Cell::of(Role::Muted, ""),
        Some((open, week)) => {
            let id = if open { "window-open" } else { "window-closed" };
            let role = if open { Role::Good } else { Role::Muted };
            Cell::of(role, clerk.say(id, &[arg("date", clerk.date(week))]))
        }
    }
}

/// Everything on one person.
pub(crate) fn dossier(clerk: Clerk<'_>, desk: &StationDesk, id: DossierId) -> Vec<Section> {
    let Some(row) = desk.dossiers.get(id) else { return Vec::new() };
    let step = Step::of(row, clerk.view.rules().pitch.warm);
    let mut cover = vec![fact(clerk, "col-name", clerk.true_name(id))];
    cover.extend(clerk.identity(id).into_iter().flat_map(|it| body(clerk, &it)));
    cover.extend([
        fact(clerk, "col-opened", clerk.date(row.opened)),
        fact(clerk, "col-step", clerk.word(step.of_one())),
        fact(clerk, "col-next", clerk.word(step.next())),
    ]);
    if let Some(via) = row.via {
        cover.push(fact(clerk, "col-via", clerk.who(via)));
    }
    if let Some(week) = row.arrested {
        cover.push(fact(clerk, "col-arrested", clerk.date(week)));
    }
    let mut sections = vec![section(clerk, "head-cover", "note-none", &[], cover)];
    sections.push(section(clerk, "head-assessment", "note-none", &[], assessment(clerk, row)));
    if let Some(agent) = &row.agent {
        sections.push(section(clerk, "head-agent", "note-none", &[], agent_facts(clerk, agent)));
        let safeguards = net::safeguards(clerk, desk, id);
        sections.push(section(clerk, "head-safeguards", "note-none", &[], safeguards));
        sections.push(net::validation(clerk, desk, id, agent));
        sections.push(net::radius(clerk, id));
        sections.extend(words(clerk, id));
    }
    sections.push(ties(clerk, desk, id));
    sections.push(product(clerk, desk, id));
    sections
}

/// What a person is seen to be. A parcel and an unsigned writer have nothing of it.
fn body(clerk: Clerk<'_>, identity: &Identity) -> [Row; 5] {
    [
        fact(clerk, "col-role", clerk.role_of(identity)),
        fact(clerk, "col-age", identity.age.to_string()),
        fact(clerk, "col-sex", clerk.term(&identity.sex)),
        fact(clerk, "col-home", clerk.district(identity.district)),
        fact(clerk, "col-detail", clerk.habit(identity)),
    ]
}

fn assessment(clerk: Clerk<'_>, row: &DossierRow) -> Vec<Row> {
    let target = &row.target;
    let unknown = || clerk.word("unknown");
    let weeks = format!("{}{}", target.halves / 2, if target.halves % 2 == 1 { "½" } else { "" });
    let motive = target.motive.map_or_else(unknown, |motive| clerk.term(&motive).into());
    let mut rows = vec![
        fact(clerk, "col-assessed", weeks),
        fact(clerk, "col-motive", motive),
        fact(clerk, "col-loyalty", clerk.range(target.loyalty)),
        fact(clerk, "col-nerve", clerk.range(target.nerve)),
        fact(clerk, "col-access", clerk.range(target.access)),
        Row::of([Cell::of(Role::Muted, clerk.word("col-window")), window(clerk, row)]),
    ];
    // An agent has a handler, and the rapport he has with him.
    if row.agent.is_none() {
        rows.push(fact(clerk, "col-known-to", clerk.officer_or_nobody(target.known_to)));
        rows.push(fact(clerk, "col-rapport", target.rapport.to_string()));
    }
    rows.extend(target.life.map(|life| fact(clerk, "col-life", clerk.term(&life))));
    if 0 < target.committed {
        rows.push(fact(clerk, "col-committed", target.committed.to_string()));
    }
    if let Some(leaning) = target.leaning {
        rows.push(fact(clerk, "fact-leaning", clerk.leaning(leaning)));
    }
    if let Some(fits) = target.sounded {
        rows.push(fact(clerk, "col-sounded", clerk.word(if fits { "yes" } else { "no" })));
    }
    if clerk.view.week < target.not_before {
        rows.push(fact(clerk, "col-not-before", clerk.date(target.not_before)));
    }
    rows
}

fn agent_facts(clerk: Clerk<'_>, agent: &AgentRow) -> Vec<Row> {
    let none = || clerk.word("none");
    let reads: Vec<Noun> = (0..64)
        .map(HoldingId)
        .filter(|&holding| agent.reads(holding))
        .map(|holding| clerk.topic(holding))
        .collect();
    let mut rows = vec![
        fact(clerk, "col-since", clerk.date(agent.since)),
        fact(clerk, "col-handler", clerk.officer_or_nobody(agent.officer)),
        fact(clerk, "col-standing", clerk.term(&agent.standing)),
        fact(clerk, "col-rapport", agent.rapport.to_string()),
        fact(clerk, "col-contact", contact(clerk, agent)),
        fact(clerk, "col-last-contact", clerk.date(agent.last_contact)),
        fact(clerk, "col-missed", agent.missed.to_string()),
        fact(clerk, "col-drop", agent.drop.map_or_else(none, |site| clerk.site(site).into())),
        fact(
            clerk,
            "col-task",
            agent.task.map_or_else(none, |holding| clerk.topic(holding).into()),
        ),
        fact(clerk, "col-reports", agent.reports.to_string()),
    ];
    rows.extend(reads.into_iter().map(|topic| fact(clerk, "col-reads", topic)));
    rows.push(fact(clerk, "col-serves-as", role(clerk, agent)));
    if let Some(second) = agent.second {
        rows.push(fact(clerk, "col-second", clerk.word(channel(second.channel))));
    }
    let crafts = Skill::ALL.into_iter().filter(|&skill| agent.skills.has(skill));
    rows.extend(crafts.map(|skill| fact(clerk, "col-craft", clerk.term(&skill))));
    if let Some((check, week)) = agent.last_check {
        let [present, absent, garbled] = agent.checks;
        let counts = [("present", present), ("absent", absent), ("garbled", garbled)];
        let mut args = counts.map(|(name, count)| arg(name, count)).to_vec();
        args.extend([arg("last", clerk.term(&check)), arg("date", clerk.date(week))]);
        rows.push(fact(clerk, "col-checks", clerk.say("checks", &args)));
    }
    if agent.flag != Flag::Own {
        rows.push(fact(clerk, "fact-flag", clerk.flag(agent.flag)));
        rows.push(fact(clerk, "fact-slips", agent.slips.to_string()));
    }
    if agent.burned {
        rows.push(fact(clerk, "col-burned", clerk.word("yes")));
    }
    rows
}

/// What an agent said of the own life, if anything.
fn words(clerk: Clerk<'_>, id: DossierId) -> Option<Section> {
    let said = clerk
        .words_of(id)
        .into_iter()
        .map(|(week, text)| Row::of([Cell::of(Role::Muted, clerk.date(week)), Cell::new(text)]));
    let rows: Vec<Row> = said.collect();
    let columns = ["col-date", "col-said"];
    (!rows.is_empty()).then(|| section(clerk, "head-voice", "note-none", &columns, rows))
}

fn ties(clerk: Clerk<'_>, desk: &StationDesk, id: DossierId) -> Section {
    let known = desk.ties.iter().filter(|tie| tie.one == id || tie.other == id);
    let rows = known.map(|tie| {
        let other = if tie.one == id { tie.other } else { tie.one };
        let strength = if tie.strong { "tie-close" } else { "tie-slight" };
        Row::of([
            Cell::of(Role::Person, clerk.who(other)),
            Cell::new(clerk.term(&tie.kind)),
            Cell::of(Role::Muted, clerk.word(strength)),
        ])
        .keyed(Subject::Dossier(other).key())
    });
    let columns = ["col-who", "col-tie", "col-strength"];
    section(clerk, "head-ties", "note-ties-empty", &columns, rows.collect())
}

fn product(clerk: Clerk<'_>, desk: &StationDesk, id: DossierId) -> Section {
    let own = desk.reports.iter().filter(|(_, row)| row.source == id);
    let rows = own.map(|(no, row)| claims::report_row(clerk, desk, no, row));
    claims::reports(clerk, ("head-product", "note-product-none"), rows.collect())
}

/// Officers, their agents, and by which way they reach them.
pub(crate) fn network(clerk: Clerk<'_>, desk: &StationDesk) -> Vec<Section> {
    let columns = [
        "col-who",
        "col-contact",
        "col-last-contact",
        "col-missed",
        "col-standing",
        "col-drop",
        "col-task",
        "col-alarm",
        "col-papers",
        "col-plan",
    ];
    let mut sections: Vec<Section> = desk
        .officers
        .keys()
        .map(Some)
        .chain([None])
        .map(|officer| {
            let rows =
                in_cells(desk, officer).map(|(id, row, agent)| agent_row(clerk, id, row, agent));
            let found = section(clerk, "head-none", "note-no-agents", &columns, rows.collect());
            let missed = [
                "col-last-contact",
                "col-drop",
                "col-papers",
                "col-plan",
                "col-task",
                "col-missed",
                "col-alarm",
            ];
            let mut found = lesser(clerk, found, &missed);
            found.heading = match officer {
                Some(no) => officer_heading(clerk, desk, no),
                None => clerk.word("head-orphans"),
            };
            (officer, found)
        })
        .filter(|(officer, found)| officer.is_some() || !found.rows.is_empty())
        .map(|(_, found)| found)
        .collect();
    sections.extend([net::acquaintances(clerk, desk), abroad(clerk, desk)].into_iter().flatten());
    sections.extend([net::joints(clerk), net::who_knew(clerk)].into_iter().flatten());
    sections.push(links(clerk, desk));
    sections.extend([
        moles::staff(clerk, desk),
        moles::tips(clerk, desk),
        moles::hunt_of_station(clerk, desk),
    ]);
    sections
}

/// Does he leave a mark? It stands beside the name.
fn officer_heading(clerk: Clerk<'_>, desk: &StationDesk, no: OfficerNo) -> String {
    let name = clerk.officer(no);
    match desk.officers.get(no).is_some_and(|row| row.mark) {
        true => clerk.say("head-officer-mark", &[arg("officer", name)]),
        false => name.into(),
    }
}

/// The agents of an officer who are in the country, each leader before his members.
fn in_cells(
    desk: &StationDesk,
    officer: Option<OfficerNo>,
) -> impl Iterator<Item = (DossierId, &DossierRow, &AgentRow)> {
    let mut mine: Vec<_> = desk
        .agents()
        .filter(|(.., agent)| agent.officer == officer && agent.standing != Standing::Gone)
        .collect();
    let here: Vec<DossierId> = mine.iter().map(|(id, ..)| *id).collect();
    mine.sort_by_key(|(id, _, agent)| match agent.leader().filter(|it| here.contains(it)) {
        Some(leader) => (leader, true, *id),
        None => (*id, false, *id),
    });
    mine.into_iter()
}

/// Those who are out of the country.
fn abroad(clerk: Clerk<'_>, desk: &StationDesk) -> Option<Section> {
    let gone = desk.agents().filter(|(.., agent)| agent.standing == Standing::Gone);
    let rows: Vec<Row> = gone
        .map(|(id, _, agent)| {
            Row::of([
                Cell::of(Role::Person, clerk.who(id)),
                Cell::new(clerk.date(agent.last_contact)),
            ])
            .keyed(Subject::Dossier(id).key())
        })
        .collect();
    let columns = ["col-who", "col-last-contact"];
    let found = section(clerk, "head-abroad", "note-none", &columns, rows);
    (!found.rows.is_empty()).then_some(found)
}

fn agent_row(clerk: Clerk<'_>, id: DossierId, row: &DossierRow, agent: &AgentRow) -> Row {
    let none = || clerk.word("none");
    let standing = match (row.arrested, agent.standing) {
        (Some(_), _) => Cell::of(Role::Danger, clerk.word("standing-arrested")),
        (None, Standing::Dormant | Standing::Gone | Standing::Parted) => {
            Cell::of(Role::Muted, clerk.term(&agent.standing))
        }
        (None, Standing::Active) => Cell::of(Role::Ours, clerk.term(&agent.standing)),
    };
    let missed = if agent.missed == 0 { Role::Muted } else { Role::Warning };
    Row::of([
        Cell::of(Role::Person, in_cell(clerk, id, agent)),
        Cell::new(contact(clerk, agent)),
        Cell::new(clerk.date(agent.last_contact)),
        Cell::of(missed, agent.missed.to_string()),
        standing,
        Cell::of(Role::Place, agent.drop.map_or_else(none, |site| clerk.site(site).into())),
        Cell::new(agent.task.map_or_else(none, |holding| clerk.topic(holding).into())),
        Cell::of(Role::Ours, net::alarm(clerk, agent)),
        Cell::new(net::papers(clerk, agent)),
        Cell::new(net::plan(clerk, agent)),
    ])
    .keyed(Subject::Dossier(id).key())
}

/// The name of a member stands below that of his leader, set in.
fn in_cell(clerk: Clerk<'_>, id: DossierId, agent: &AgentRow) -> String {
    match agent.leader() {
        Some(_) => clerk.say("cell-member", &[arg("who", clerk.who(id))]),
        None => clerk.who(id).into(),
    }
}

/// Who on file knows whom.
fn links(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
    let rows = desk.ties.iter().map(|tie| {
        Row::of([
            Cell::of(Role::Person, clerk.who(tie.one)),
            Cell::of(Role::Person, clerk.who(tie.other)),
            Cell::new(clerk.term(&tie.kind)),
            Cell::of(Role::Muted, clerk.word(if tie.strong { "tie-close" } else { "tie-slight" })),
        ])
        .keyed(Subject::Dossier(tie.one).key())
    });
    let columns = ["col-who", "col-knows", "col-tie", "col-strength"];
    section(clerk, "head-ties", "note-ties-empty", &columns, rows.collect())
}

/// What he is for, and from when, if he is not fit for it yet.
fn role(clerk: Clerk<'_>, agent: &AgentRow) -> String {
    let name = clerk.term(&agent.role);
    match agent.ready <= clerk.view.week {
        true => name.into(),
        false => clerk.say("role-from", &[arg("role", name), arg("date", clerk.date(agent.ready))]),
    }
}

pub(super) fn contact(clerk: Clerk<'_>, agent: &AgentRow) -> String {
    match agent.contact {
        None => clerk.word("none"),
        Some(Contact { channel: Channel::Through { leader }, .. }) => {
            clerk.say("contact-through", &[arg("leader", clerk.who(leader))])
        }
        Some(contact) => contact_said(clerk, contact),
    }
}

/// "meeting, every 2 weeks".
pub(super) fn contact_said(clerk: Clerk<'_>, contact: Contact) -> String {
    let args = [
        arg("channel", clerk.word(channel(contact.channel))),
        arg("interval", clerk.interval(contact.every)),
    ];
    clerk.say("contact-cell", &args)
}

/// The message of a channel.
pub(crate) const fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Meeting { .. } => "channel-meeting",
        Channel::Brush { .. } => "channel-brush",
        Channel::Drop => "channel-drop",
        Channel::Through { .. } => "channel-through",
        Channel::Abroad => "channel-abroad",
        Channel::House { .. } => "channel-house",
        Channel::LetterBox { .. } => "channel-letter-box",
        Channel::Post { .. } => "channel-post",
        Channel::Courier { .. } => "channel-courier",
        Channel::Voice => "channel-voice",
        Channel::Radio { .. } => "channel-radio",
        Channel::Burst => "channel-burst",
        Channel::Signal => "channel-signal",
    }
}

/// Does an arrangement fall into that week? The public rule: staggered by dossier.
pub(crate) fn due(week: Week, agent: DossierId, every: u8) -> bool {
    let every = u16::from(every.max(1));
    week.0 % every == agent.0 % every
}
