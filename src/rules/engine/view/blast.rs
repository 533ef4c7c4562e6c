//! How far one arrest would reach, as far as our own records go.
//!
//! A Station knows whom it introduced to whom, which agent runs which, which hiding place belongs
//! to whom. From that, and from the rates of the rules, follows who would be burned in how many
//! weeks if somebody were taken; who holds the network together; and, once several are lost, who
//! could have given all of them away. All of it is a function of the [`View`]: an acquaintance of
//! which nobody told us is not in it.
//!
//! Times are those of a middling course: a prisoner with the nerve that we take him for, luck that
//! falls as it falls in half of all cases.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::engine::{
    ids::{DossierId, OfficerNo, SiteId},
    nature::{Known, OnAlarm, Sdr},
    rules::Rules,
    units::{Hour, Week},
    view::{AgentRow, Channel, Standing, StationDesk, View},
};

/// The weeks at which one looks.
pub const WEEKS: [u16; 3] = [3, 6, 10];
/// Luck that has fallen in that many of a hundred cases counts as fallen.
const LIKELY: u64 = 50;
/// Teams that are put on an officer once he is known.
const TEAMS: usize = 2;

/// Who or what can be burned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Node {
    Dossier(DossierId),
    Officer(OfficerNo),
    Site(SiteId),
}

/// What somebody could tell of another, by our records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct KnownRow {
    pub knower: DossierId,
    pub about: Node,
    pub how: Known,
    pub since: Week,
}

/// By which way one leads to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lead {
    /// He can name him.
    Name,
    /// He can describe him.
    Face,
    /// Both come to one hiding place.
    Site,
    /// He is met by him; whoever follows the one sees the other.
    Contact,
}

/// Somebody whom an arrest reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Burned {
    pub who: Node,
    /// Hours after the arrest.
    pub hours: u32,
    /// The one who leads to him.
    pub by: Node,
    pub lead: Lead,
    /// If the arrest before his were open, he would be across the border by then.
    pub away: bool,
}

impl Burned {
    /// Within how many weeks, rounded up.
    pub fn weeks(&self) -> u16 {
        let weeks = self.hours.div_ceil(u32::from(Hour::WEEK));
        u16::try_from(weeks).unwrap_or(u16::MAX)
    }
}

/// Somebody who could have given away those who were lost. Nobody: it was no human leak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspect {
    pub who: Option<Node>,
    /// For each of the lost: how he leads to them, if he does.
    pub against: Vec<Option<Lead>>,
}

impl Suspect {
    /// How many of the losses he would explain.
    pub fn explains(&self) -> usize {
        match self.who {
            Some(_) => self.against.iter().flatten().count(),
            None => self.against.len(),
        }
    }
}

/// Agents and officers who would be burned if this one were taken, the first first.
pub fn blast(view: &View, taken: DossierId) -> Vec<Burned> {
    let Some(desk) = view.station() else { return Vec::new() };
    let most = WEEKS.into_iter().max().unwrap_or(0);
    let most = u32::from(most) * u32::from(Hour::WEEK);
    let records = Records { desk, rules: view.rules() };
    let mut open: BTreeMap<Node, Burned> = BTreeMap::new();
    let mut reached: Vec<Burned> = Vec::new();
    let mut done = BTreeSet::from([Node::Dossier(taken)]);
    let mut here = (Node::Dossier(taken), 0);
    loop {
        for (who, lead, takes) in records.leads(here.0) {
            let hours = here.1 + takes;
            let sooner = open.get(&who).is_none_or(|known| hours < known.hours);
            if sooner && !done.contains(&who) && hours <= most && records.can_be_burned(who) {
                let away = records.is_away(who, takes);
                open.insert(who, Burned { who, hours, by: here.0, lead, away });
            }
        }
        let Some(next) = open.values().min_by_key(|it| (it.hours, it.who)).copied() else { break };
        open.remove(&next.who);
        done.insert(next.who);
        here = (next.who, next.hours);
        reached.push(next);
    }
    reached.retain(|it| records.is_ours(it.who));
    reached
}

/// Those without whom the network falls apart: no acquaintance and no link leads from the one part
/// to the other but through them.
pub fn joints(view: &View) -> Vec<Node> {
    let Some(desk) = view.station() else { return Vec::new() };
    let records = Records { desk, rules: view.rules() };
    let graph = records.graph();
    let whole = parts(&graph, None);
    let splits = |node: &Node| {
        let alone = graph.get(node).is_none_or(BTreeSet::is_empty);
        !alone && whole < parts(&graph, Some(*node))
    };
    graph.keys().copied().filter(splits).collect()
}

/// Agents of whose arrest we read, in the order of the weeks.
pub fn lost(view: &View) -> Vec<DossierId> {
    let Some(desk) = view.station() else { return Vec::new() };
    let mut lost: Vec<(Week, DossierId)> =
        desk.agents().filter_map(|(id, row, _)| Some((row.arrested?, id))).collect();
    lost.sort_unstable();
    lost.into_iter().map(|(_, id)| id).collect()
}

/// Who could have given away those who were lost, whoever explains the most first; and always, as
/// the last, nobody at all.
pub fn who_knew(view: &View, lost: &[DossierId]) -> Vec<Suspect> {
    let Some(desk) = view.station() else { return Vec::new() };
    let officers = desk.officers.keys().map(Node::Officer);
    let dossiers = desk.dossiers.keys().map(Node::Dossier);
    let mut suspects: Vec<Suspect> = dossiers
        .chain(officers)
        .map(|who| {
            let against = lost.iter().map(|&id| leads_to(desk, who, id)).collect();
            Suspect { who: Some(who), against }
        })
        .filter(|suspect| 0 < suspect.explains())
        .collect();
    suspects.sort_by_key(|it| (std::cmp::Reverse(it.explains()), it.who));
    suspects.push(Suspect { who: None, against: vec![None; lost.len()] });
    suspects
}

/// How one could have led to somebody before he was lost.
fn leads_to(desk: &StationDesk, who: Node, lost: DossierId) -> Option<Lead> {
    let when = desk.dossiers.get(lost).and_then(|row| row.arrested).unwrap_or(Week(u16::MAX));
    let rows = || desk.known.iter().filter(|row| row.since <= when);
    let (gone, lost) = (lost, Node::Dossier(lost));
    if who == lost {
        return None;
    }
    match who {
        Node::Dossier(id) => {
            let of = |about| rows().filter(move |row| row.knower == id && row.about == about);
            let told = of(lost).map(|row| lead(row.how)).min();
            let shared = || {
                rows().any(|row| {
                    let place = matches!(row.about, Node::Site(_));
                    place && row.knower == gone && of(row.about).next().is_some()
                })
            };
            told.or_else(|| shared().then_some(Lead::Site))
        }
        Node::Officer(_) => {
            rows().any(|row| row.knower == gone && row.about == who).then_some(Lead::Contact)
        }
        Node::Site(_) => None,
    }
}

const fn lead(how: Known) -> Lead {
    match how {
        Known::Site => Lead::Site,
        Known::Alias | Known::Face => Lead::Face,
        Known::TrueName | Known::CloseName => Lead::Name,
    }
}

/// How many separate parts a graph has, one of its nodes left out.
fn parts(graph: &BTreeMap<Node, BTreeSet<Node>>, without: Option<Node>) -> usize {
    let mut seen: BTreeSet<Node> = without.into_iter().collect();
    let mut parts = 0;
    for &start in graph.keys() {
        if !seen.insert(start) {
            continue;
        }
        parts += 1;
        let mut stack = vec![start];
        while let Some(here) = stack.pop() {
            let near = graph.get(&here).into_iter().flatten().copied();
            stack.extend(near.filter(|&node| seen.insert(node)));
        }
    }
    parts
}

/// What we wrote down, with the rates at which it is told.
struct Records<'a> {
    desk: &'a StationDesk,
    rules: &'a Rules,
}

impl Records<'_> {
    /// Where one leads, and in how many hours.
    fn leads(&self, from: Node) -> Vec<(Node, Lead, u32)> {
        match from {
            Node::Dossier(id) => self.told_by(id),
            Node::Officer(no) => self.seen_with(no),
            Node::Site(site) => self.seen_at(site),
        }
    }

    /// What a prisoner tells, in the order in which such things are told.
    fn told_by(&self, id: DossierId) -> Vec<(Node, Lead, u32)> {
        let mut items: Vec<(Known, Node)> = self
            .desk
            .known
            .iter()
            .filter(|row| row.knower == id)
            .map(|row| (row.how, row.about))
            .collect();
        items.sort_unstable();
        let breaks = self.breaks_after(id);
        let told = |place: u32| breaks + u32::from(self.rules.prison.interval) * (place + 1);
        let after = |how| match lead(how) {
            Lead::Name => self.rules.alarm.fetch_named,
            Lead::Face => self.weeks_to_identify() + self.rules.alarm.fetch_face,
            Lead::Site | Lead::Contact => 0,
        };
        (0..)
            .zip(items)
            .map(|(place, (how, about))| (about, lead(how), told(place) + after(how)))
            .collect()
    }

    /// Hours after which somebody with the nerve that we take him for breaks.
    fn breaks_after(&self, id: DossierId) -> u32 {
        let nerve = self.desk.dossiers.get(id).map_or(50, |row| row.target.nerve.middle());
        let prison = &self.rules.prison;
        let rolled = 50 + (i16::from(nerve) - 50) / 2;
        let row = prison.breaks.iter().find(|(upto, _)| rolled <= *upto);
        row.map_or_else(
            || weeks(1 + tries(u64::try_from(prison.breaks_later).unwrap_or(0))),
            |&(_, hours)| hours.into(),
        )
    }

    fn weeks_to_identify(&self) -> u32 {
        let chance = u64::try_from(self.rules.security.identify).unwrap_or(0);
        weeks(tries(chance))
    }

    /// Whom one sees who follows an officer.
    fn seen_with(&self, no: OfficerNo) -> Vec<(Node, Lead, u32)> {
        let handled = self.desk.agents().filter(|(_, _, agent)| is_met_by(agent, no));
        handled.filter_map(|(id, _, agent)| self.seen_meeting(id, agent)).collect()
    }

    fn seen_meeting(&self, id: DossierId, agent: &AgentRow) -> Option<(Node, Lead, u32)> {
        let contact = agent.contact?;
        let contacts = &self.rules.contact;
        let tailed = hundredths(contacts.tailed.get(TEAMS).copied());
        let passes = |sdr: Sdr| {
            100 - hundredths(contacts.route_shows.get(usize::from(sdr.days())).copied()).min(100)
        };
        let named = hundredths(Some(contacts.named));
        let (node, lead, chance) = match contact.channel {
            Channel::Meeting { sdr, .. } => {
                (Node::Dossier(id), Lead::Contact, tailed * passes(sdr) * named / 10_000)
            }
            Channel::Brush { sdr } => {
                let channels = &self.rules.channel;
                let plain = hundredths(Some(channels.meeting.manner)).max(1);
                let manner = hundredths(Some(channels.brush.manner));
                let seen = tailed * passes(sdr) * named / 10_000;
                (Node::Dossier(id), Lead::Contact, seen * manner / plain)
            }
            Channel::Drop => {
                let seen = tailed * hundredths(Some(contacts.drop_seen)) / 100;
                (Node::Site(agent.drop?), Lead::Site, seen)
            }
            Channel::House { sdr, .. } => {
                let plain = hundredths(Some(self.rules.channel.meeting.manner)).max(1);
                let manner = hundredths(Some(self.rules.channel.house.manner));
                let seen = tailed * passes(sdr) * named / 10_000;
                (Node::Dossier(id), Lead::Contact, seen * manner / plain)
            }
            // Whoever serves such a link stands between the two, and the air has no street.
            Channel::Through { .. }
            | Channel::Abroad
            | Channel::LetterBox { .. }
            | Channel::Post { .. }
            | Channel::Courier { .. }
            | Channel::Voice
            | Channel::Radio { .. }
            | Channel::Burst
            | Channel::Signal => return None,
        };
        Some((node, lead, weeks(tries(chance) * u32::from(contact.every))))
    }

    /// Who comes to a hiding place that is watched.
    fn seen_at(&self, site: SiteId) -> Vec<(Node, Lead, u32)> {
        let contacts = &self.rules.contact;
        let seen = hundredths(Some(contacts.site_team)) * hundredths(Some(contacts.named)) / 100;
        let uses = |agent: &AgentRow| {
            let contact = agent.contact?;
            let comes = contact.channel == Channel::Drop && agent.drop == Some(site);
            let works = agent.standing == Standing::Active;
            (comes && works).then_some((contact, weeks(tries(seen) * u32::from(contact.every))))
        };
        let mut found = Vec::new();
        for (id, _, agent) in self.desk.agents() {
            if let Some((contact, hours)) = uses(agent) {
                let fetched = hours + self.rules.alarm.fetch_named;
                found.push((Node::Dossier(id), Lead::Site, fetched));
                found.push((Node::Officer(contact.officer), Lead::Site, hours));
            }
        }
        found
    }

    /// Still here, and at large.
    fn can_be_burned(&self, node: Node) -> bool {
        match node {
            Node::Site(_) => true,
            Node::Officer(no) => self.desk.officer_at_work(no).is_ok(),
            Node::Dossier(id) => self.desk.dossiers.get(id).is_some_and(|row| {
                let gone = row.agent.is_some_and(|agent| agent.standing == Standing::Gone);
                row.arrested.is_none() && !gone
            }),
        }
    }

    /// An agent or an officer; what becomes of mere targets is no loss of ours.
    fn is_ours(&self, node: Node) -> bool {
        match node {
            Node::Officer(_) => true,
            Node::Dossier(id) => self.desk.agent(id).is_ok(),
            Node::Site(_) => false,
        }
    }

    /// Told to run, would he be across the border before so many hours have passed?
    fn is_away(&self, node: Node, hours: u32) -> bool {
        let Node::Dossier(id) = node else { return false };
        let alarm = &self.rules.alarm;
        self.desk.agent(id).is_ok_and(|agent| {
            let flight = if agent.papers { alarm.flight_papers } else { alarm.flight };
            agent.on_alarm == OnAlarm::Run && alarm.open + flight < hours
        })
    }

    /// Agents, officers and hiding places: who knows whom, and who is run by whom now. An officer's
    /// face from former days holds nothing together.
    fn graph(&self) -> BTreeMap<Node, BTreeSet<Node>> {
        let counts = |node: &Node| self.can_be_burned(*node) && !self.is_target(*node);
        let mut graph: BTreeMap<Node, BTreeSet<Node>> = BTreeMap::new();
        for (id, _, agent) in self.desk.agents() {
            let from = Node::Dossier(id);
            let known = self.desk.known.iter().filter(|row| row.knower == id);
            let known = known.map(|row| row.about).filter(|to| !matches!(to, Node::Officer(_)));
            let officer = agent.contact.filter(|_| agent.leader().is_none());
            let officer = officer.map(|contact| Node::Officer(contact.officer));
            if !counts(&from) {
                continue;
            }
            graph.entry(from).or_default();
            for to in known.chain(officer).filter(counts) {
                graph.entry(from).or_default().insert(to);
                graph.entry(to).or_default().insert(from);
            }
        }
        // A place to which only one comes leads nowhere.
        let shared =
            |node: &Node, near: &BTreeSet<Node>| !matches!(node, Node::Site(_)) || 1 < near.len();
        graph.retain(|node, near| shared(node, near));
        let left: BTreeSet<Node> = graph.keys().copied().collect();
        for near in graph.values_mut() {
            near.retain(|node| left.contains(node));
        }
        graph
    }

    fn is_target(&self, node: Node) -> bool {
        matches!(node, Node::Dossier(id) if self.desk.agent(id).is_err())
    }
}

/// Does this officer see him himself, or go to his drop?
fn is_met_by(agent: &AgentRow, no: OfficerNo) -> bool {
    agent.standing == Standing::Active && agent.contact.is_some_and(|it| it.officer == no)
}

fn hundredths(points: Option<i16>) -> u64 {
    points.and_then(|points| u64::try_from(points).ok()).unwrap_or(0)
}

/// How often one must try what falls in `chance` of a hundred cases until it is likely to have
/// fallen once. Never falls: more often than a campaign is long.
fn tries(chance: u64) -> u32 {
    const NEVER: u32 = 1_000;
    let mut stands: u64 = 1_000_000;
    let until = stands * (100 - LIKELY) / 100;
    for count in 1..NEVER {
        stands = stands * (100 - chance.min(100)) / 100;
        if stands <= until {
            return count;
        }
    }
    NEVER
}

/// Hours of so many weeks.
fn weeks(count: u32) -> u32 {
    count.saturating_mul(Hour::WEEK.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{
        contacts, flight, prison,
        view::{ToAll, ToStation},
    };
    use crate::engine::{
        laws::rules,
        nature::{Publicity, Route},
        order::{Arrest, Errand, SetContact},
        seat::Seat,
        setup::story::{Story, given},
        view::{Contact, Report},
    };

    const STATION: Seat = Seat::Station1;

    /// MARTEN runs two who never saw each other; HERON is met by another officer.
    fn cell() -> Story {
        let story = given(&rules(), |it| {
            it.officer("Adams")
                .officer("Baker")
                .person("Marten")
                .agent(50)
                .person("Finch")
                .agent(50)
                .person("Swift")
                .agent(50)
                .person("Heron")
                .agent(50)
        });
        let take_on = |name: &'static str| {
            move |it: &crate::engine::setup::story::Desk<'_>| {
                it.meet("Marten", [Some(Errand::TakeOn { member: it.on(name) }), None])
            }
        };
        story
            .when(STATION, |it| SetContact {
                agent: it.on("Heron"),
                contact: Some(Contact {
                    officer: it.officer("Baker"),
                    channel: Channel::Meeting { sdr: Sdr::Long, abort_if_unsure: true },
                    every: 2,
                }),
            })
            .when(STATION, take_on("Finch"))
            .luck([])
            .when(STATION, take_on("Swift"))
            .luck([])
    }

    fn reach(story: &Story, taken: Node) -> Vec<(Node, u16)> {
        let taken = match taken {
            Node::Dossier(id) => id,
            Node::Officer(_) | Node::Site(_) => panic!("nobody takes {taken:?}"),
        };
        let reached = blast(&story.view(STATION), taken);
        reached.iter().map(|it| (it.who, it.weeks())).collect()
    }

    const MARTEN: Node = Node::Dossier(DossierId(0));
    const FINCH: Node = Node::Dossier(DossierId(1));
    const SWIFT: Node = Node::Dossier(DossierId(2));
    const HERON: Node = Node::Dossier(DossierId(3));
    const ADAMS: Node = Node::Officer(OfficerNo(0));

    #[test]
    fn a_leader_describes_his_members_and_they_are_found_within_six_weeks() {
        let reached = reach(&cell(), MARTEN);
        for member in [FINCH, SWIFT] {
            let weeks = reached.iter().find(|(who, _)| *who == member).map(|(_, weeks)| *weeks);
            assert!(weeks.is_some_and(|weeks| weeks <= WEEKS[1]), "{reached:?}");
        }
        assert!(reached.iter().all(|(who, _)| *who != MARTEN), "not himself: {reached:?}");
    }

    #[test]
    fn a_member_leads_to_the_others_only_past_his_leader() {
        let reached = reach(&cell(), FINCH);
        let weeks = |who| reached.iter().find(|(it, _)| *it == who).map(|(_, weeks)| *weeks);
        assert!(weeks(MARTEN) < weeks(SWIFT), "{reached:?}");
        assert_eq!(weeks(HERON), None, "another officer, a long route: {reached:?}");
    }

    #[test]
    fn the_leader_holds_the_cell_together() {
        let story = cell();
        let joints = joints(&story.view(STATION));
        assert!(joints.contains(&MARTEN), "{joints:?}");
        assert!(!joints.contains(&FINCH) && !joints.contains(&SWIFT), "{joints:?}");
    }

    #[test]
    fn a_drop_of_ones_own_holds_nothing_together_and_a_shared_one_does() {
        let mut view = View::clone(&cell().view(STATION));
        let site = SiteId(3);
        let contact = |officer, channel| Some(Contact { officer, channel, every: 2 });
        view.learn(&Report::Station(ToStation::Contacts(contacts::ToStation::DropLearned {
            agent: DossierId(3),
            site,
        })));
        assert!(!joints(&view).contains(&HERON), "{:?}", joints(&view));
        view.learn(&Report::Station(ToStation::Contacts(contacts::ToStation::DropLearned {
            agent: DossierId(0),
            site,
        })));
        let drop = contact(OfficerNo(1), Channel::Drop);
        view.learn(&Report::Station(ToStation::Contacts(contacts::ToStation::ContactArranged {
            agent: DossierId(3),
            contact: drop,
        })));
        assert!(joints(&view).contains(&HERON), "Baker and the place: {:?}", joints(&view));
    }

    #[test]
    fn who_is_told_to_run_and_has_papers_is_away_in_time() {
        let view = cell().view(STATION);
        let away = |view: &View| {
            let reached = blast(view, DossierId(1));
            reached.iter().find(|it| it.who == MARTEN).is_some_and(|it| it.away)
        };
        assert!(!away(&view), "to freeze is not to leave");
        let mut view = View::clone(&view);
        let agent = DossierId(0);
        view.learn(&Report::Station(ToStation::Flight(flight::ToStation::InstructionTold {
            agent,
            on_alarm: OnAlarm::Run,
        })));
        view.learn(&Report::Station(ToStation::Flight(flight::ToStation::PapersGiven { agent })));
        assert!(away(&view), "he is only described, and that takes them weeks");
    }

    #[test]
    fn the_dead_and_the_departed_are_not_burned() {
        let mut view = View::clone(&cell().view(STATION));
        view.learn(&Report::Station(ToStation::Flight(flight::ToStation::HasFled {
            agent: DossierId(2),
        })));
        view.learn(&Report::Any(ToAll::Prison(prison::ToAll::ArrestInTheNews {
            dossier: DossierId(1),
        })));
        let reached = blast(&view, DossierId(0));
        assert!(reached.iter().all(|it| ![FINCH, SWIFT].contains(&it.who)), "{reached:?}");
    }

    #[test]
    fn who_knew_always_ends_with_nobody() {
        let view = View::clone(&cell().view(STATION));
        let suspects = who_knew(&view, &[]);
        assert_eq!(suspects, [Suspect { who: None, against: Vec::new() }]);
    }

    #[test]
    fn who_knew_names_first_who_explains_the_most() {
        let mut view = View::clone(&cell().view(STATION));
        for dossier in [DossierId(1), DossierId(2)] {
            view.learn(&Report::Any(ToAll::Prison(prison::ToAll::ArrestInTheNews { dossier })));
        }
        let lost = lost(&view);
        assert_eq!(lost, [DossierId(1), DossierId(2)]);
        let suspects = who_knew(&view, &lost);
        assert_eq!(suspects[0].explains(), 2, "{suspects:?}");
        let leader = suspects.iter().find(|it| it.who == Some(MARTEN)).expect("he ran both");
        assert_eq!(leader.against, [Some(Lead::Face); 2]);
        assert_eq!(suspects.last().map(|it| it.who), Some(None));
    }

    #[test]
    fn what_was_learnt_after_the_loss_explains_nothing() {
        let mut view = View::clone(&cell().view(STATION));
        view.learn(&Report::Any(ToAll::Prison(prison::ToAll::ArrestInTheNews {
            dossier: DossierId(1),
        })));
        view.week = view.week.next();
        let baker = OfficerNo(1);
        let (hour, route, rapport) = (Hour(30), Route::Clean, 50);
        view.learn(&Report::Station(ToStation::Contacts(contacts::ToStation::WeMet {
            agent: DossierId(1),
            officer: baker,
            hour,
            route,
            rapport,
        })));
        let suspects = who_knew(&view, &[DossierId(1)]);
        assert!(suspects.iter().all(|it| it.who != Some(Node::Officer(baker))), "{suspects:?}");
        assert!(suspects.iter().any(|it| it.who == Some(ADAMS)), "{suspects:?}");
    }

    #[test]
    fn an_acquaintance_that_nobody_told_us_of_is_not_in_it_until_a_review_finds_it() {
        use crate::engine::{luck::Luck, order::Review};
        let before = cell().luck([(Luck::MembersMeet, 1)]);
        let weeks = |story: &Story| {
            let reached = reach(story, FINCH);
            reached.iter().find(|(who, _)| *who == SWIFT).map(|(_, weeks)| *weeks)
        };
        let missed = weeks(&before);
        let after = before
            .when(STATION, |it| Review { officer: it.officer("Baker"), cell: it.on("Marten") })
            .luck([(Luck::ReviewFinds, 1)]);
        assert!(weeks(&after) < missed, "{:?} then {missed:?}", weeks(&after));
    }

    #[test]
    fn a_prisoner_in_truth_reaches_whom_the_radius_named() {
        use crate::engine::{luck::Luck, nature::Pursuit};
        let told = cell()
            .when(Seat::Security, |it| Arrest {
                publicity: Publicity::Open,
                pursuit: Pursuit::RollUp,
                ..it.arrest("Marten")
            })
            .luck([(Luck::Breaks, 0)]);
        told.then_happened("NamedByPrisoner");
    }
}
