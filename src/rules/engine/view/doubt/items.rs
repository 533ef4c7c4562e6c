//! What stands on the board of one agent, made from our own papers.

use crate::engine::{
    ids::{DossierId, HoldingId, ReportNo, SiteId},
    nature::{Origin, Tiding, Tip},
    rules::Rules,
    units::Week,
    view::{
        AgentRow, CanaryRow, DossierRow, PublicEdition, ReportRow, StationDesk, View, blast,
        doubt::{Fits, Sign},
        provenance::{self, From},
    },
};

/// What an item is made of: everything that says the same of one root is one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root {
    /// An edition that came to light.
    Edition {
        holding: HoldingId,
        issued: Week,
    },
    /// Another voice on one thing.
    Mouth {
        holding: HoldingId,
        from: Mouth,
    },
    Holding(HoldingId),
    Site(SiteId),
    /// Another person.
    Person(DossierId),
    Agent,
}

/// Who says it besides the agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mouth {
    Agent(DossierId),
    Elsewhere(Origin),
}

/// An item of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    pub sign: Sign,
    /// Was the answer yes?
    pub shown: bool,
    pub root: Root,
    /// How often it was said or seen.
    pub times: u16,
    /// The report that said it last.
    pub report: Option<ReportNo>,
    pub since: Week,
    pub last: Week,
    pub fits: Fits,
}

impl Item {
    /// On whose word besides the agent's it rests.
    pub const fn rests_on(&self) -> Option<DossierId> {
        match self.root {
            Root::Mouth { from: Mouth::Agent(other), .. } => Some(other),
            Root::Person(other) => Some(other),
            Root::Mouth { .. }
            | Root::Edition { .. }
            | Root::Holding(_)
            | Root::Site(_)
            | Root::Agent => None,
        }
    }
}

/// When something was seen, how often, and in which report it stands.
#[derive(Clone, Copy, Debug)]
struct Seen {
    week: Week,
    times: u16,
    report: Option<ReportNo>,
}

impl Seen {
    const fn at(week: Week) -> Seen {
        Seen { week, times: 1, report: None }
    }

    const fn said(report: ReportNo, row: &ReportRow) -> Seen {
        Seen { week: row.received, times: 1, report: Some(report) }
    }

    fn times(self, times: impl TryInto<u16>) -> Seen {
        Seen { times: times.try_into().unwrap_or(u16::MAX), ..self }
    }
}

/// One agent's papers, while the board is made.
struct Maker<'a> {
    view: &'a View,
    desk: &'a StationDesk,
    rules: &'a Rules,
    who: DossierId,
    agent: &'a AgentRow,
    items: Vec<Item>,
}

/// Everything in our papers that bears on an agent, the oldest first.
pub fn board(view: &View, who: DossierId) -> Vec<Item> {
    let Some(desk) = view.station() else { return Vec::new() };
    let Ok(agent) = desk.agent(who) else { return Vec::new() };
    let mut maker = Maker { view, desk, rules: view.rules(), who, agent, items: Vec::new() };
    maker.papers();
    maker.tests();
    maker.conduct();
    maker.losses();
    maker.items.sort_by_key(|it| it.last);
    maker.items
}

impl<'a> Maker<'a> {
    /// Counts it with the item of that root, or begins one.
    fn add(&mut self, (sign, shown): (Sign, bool), root: Root, seen: Seen) {
        let Seen { week, times, report } = seen;
        let same = |it: &&mut Item| it.sign == sign && it.shown == shown && it.root == root;
        if let Some(item) = self.items.iter_mut().find(same) {
            item.times = item.times.saturating_add(times);
            item.report = report.or(item.report);
            item.since = item.since.min(week);
            item.last = item.last.max(week);
        } else {
            let fits = sign.fits(shown, &self.rules.doubt);
            let (since, last) = (week, week);
            self.items.push(Item { sign, shown, root, times, report, since, last, fits });
        }
    }

    fn reports(&self) -> impl Iterator<Item = (ReportNo, &'a ReportRow)> + use<'a> {
        let who = self.who;
        self.desk.reports.iter().filter(move |(_, row)| row.source == who)
    }

    // ── what was brought ──

    fn papers(&mut self) {
        let mut before: Vec<&ReportRow> = Vec::new();
        for (no, row) in self.reports() {
            self.settled(no, row);
            self.steady(no, row, &before);
            if row.settled.is_none() {
                self.beside(no, row);
            }
            before.push(row);
        }
    }

    fn settled(&mut self, no: ReportNo, row: &ReportRow) {
        let Some(right) = row.settled else { return };
        let covers =
            |edition: &&PublicEdition| edition.holding == row.holding && edition.covers(row.seen);
        let issued = self.desk.public.iter().find(covers).map_or(row.seen, |it| it.issued);
        let root = Root::Edition { holding: row.holding, issued };
        self.add((Sign::Right, right), root, Seen::said(no, row));
    }

    /// Of one thing the same each time, or once something else.
    fn steady(&mut self, no: ReportNo, row: &ReportRow, before: &[&ReportRow]) {
        let earlier = before.iter().rev().find(|it| it.holding == row.holding);
        let Some(earlier) = earlier else { return };
        let same = earlier.value == row.value;
        self.add((Sign::Steady, same), Root::Holding(row.holding), Seen::said(no, row));
    }

    /// Independent voices; who says a thing five times has said it once.
    fn beside(&mut self, no: ReportNo, row: &ReportRow) {
        for voice in provenance::voices(self.desk, no).iter().filter(|it| it.independent) {
            let from = match voice.from {
                From::Elsewhere(origin) => Mouth::Elsewhere(origin),
                From::Report(other) => match self.desk.reports.get(other) {
                    Some(other) => Mouth::Agent(other.source),
                    None => continue,
                },
            };
            let root = Root::Mouth { holding: row.holding, from };
            let counted = self.items.iter().any(|it| it.root == root && it.report == Some(no));
            if !counted {
                self.add((Sign::Agrees, voice.agrees), root, Seen::said(no, row));
            }
        }
    }

    // ── what was tried ──

    fn tests(&mut self) {
        self.question();
        if let Some((watchers, week)) = self.agent.looked_on {
            self.add((Sign::Watched, watchers), Root::Agent, Seen::at(week));
        }
        let who = self.who;
        let laid = self.desk.canaries.iter().filter(|it| it.agent == who && 0 < it.looks);
        for &CanaryRow { site, since, looks, watchers, .. } in laid {
            let seen = Seen::at(since.plus(looks.into())).times(looks);
            self.add((Sign::Waited, 0 < watchers), Root::Site(site), seen);
        }
        if let Some((deceptive, week)) = self.agent.polygraph {
            self.add((Sign::Box, deceptive), Root::Agent, Seen::at(week));
        }
        self.switched();
    }

    /// What came of a control question, once there has been a contact to answer it at.
    fn question(&mut self) {
        let Some((holding, when)) = self.agent.asked else { return };
        let root = Root::Holding(holding);
        let said = self.reports().filter(|(_, it)| it.holding == holding && when < it.received);
        match said.last() {
            Some((no, row)) => {
                self.add((Sign::Answers, true), root, Seen::said(no, row));
                if let Some(known) = known(self.desk, self.who, holding) {
                    let ours = row.value == known;
                    self.add((Sign::Fits, ours), root, Seen::said(no, row));
                }
            }
            None if when < self.agent.last_contact => {
                self.add((Sign::Answers, false), root, Seen::at(self.agent.last_contact));
            }
            None => (),
        }
    }

    /// Another task without warning: it takes a handler's handler some weeks to make an answer.
    fn switched(&mut self) {
        let Some((holding, when)) = self.agent.switched else { return };
        let within = self.rules.validation.switch_weeks;
        let root = Root::Holding(holding);
        let mut brought = self.reports();
        let brought = brought.find(|(_, row)| row.holding == holding && when <= row.seen);
        let in_time = brought.filter(|(_, row)| row.seen.since(when) <= within);
        match in_time {
            Some((no, row)) => {
                self.add((Sign::Switches, true), root, Seen::said(no, row));
            }
            None if within < self.view.week.since(when) => {
                self.add((Sign::Switches, false), root, Seen::at(when.plus(within)));
            }
            None => (),
        }
    }

    // ── how it goes ──

    fn conduct(&mut self) {
        let agent = self.agent;
        let last = Seen::at(agent.last_contact);
        if agent.since < agent.last_contact {
            let missed = last.times(agent.missed.max(1));
            self.add((Sign::Missed, 0 < agent.missed), Root::Agent, missed);
            let nameless = self.desk.dossier(self.who).is_ok_and(|row| row.nameless);
            if !nameless {
                let unseen = agent.last_meeting < agent.last_contact && meets_nobody(agent);
                self.add((Sign::Unseen, unseen), Root::Agent, last);
            }
        }
        if let Some((times, week)) = agent.wondered {
            self.add((Sign::Uneasy, true), Root::Agent, Seen::at(week).times(times));
        } else if self.is_watched_from_below() {
            self.add((Sign::Uneasy, false), Root::Agent, last);
        }
        if agent.was_theirs {
            self.add((Sign::SaysSo, true), Root::Agent, last);
        }
        for &(week, who, what) in &self.desk.wary.tidings {
            if who == self.who && what != Tiding::Moved {
                self.add((Sign::Tells, true), Root::Agent, Seen::at(week));
            }
        }
        for tip in &self.desk.tips {
            if tip.about == self.who && tip.tip == Tip::Theirs {
                self.add((Sign::Tip, true), Root::Person(tip.source), Seen::at(tip.week));
            }
        }
        if let Ok(row) = self.desk.dossier(self.who) {
            self.beginning(row);
        }
    }

    /// Has a member a way past this leader?
    fn is_watched_from_below(&self) -> bool {
        let mut members = self.desk.members(self.who);
        members.any(|id| self.desk.agent(id).is_ok_and(|row| row.second.is_some()))
    }

    fn beginning(&mut self, row: &DossierRow) {
        let since = Seen::at(self.agent.since);
        self.add((Sign::CameAlone, row.offer.is_some()), Root::Agent, since);
        if row.offer.is_some() {
            self.add((Sign::Faceless, row.nameless), Root::Agent, since);
        }
    }

    /// Who was lost near the agent, and who of them could have named the agent.
    fn losses(&mut self) {
        let lost = blast::lost(self.view);
        let lost: Vec<DossierId> = lost.into_iter().filter(|&it| it != self.who).collect();
        if lost.is_empty() {
            return;
        }
        let when = |id: DossierId| self.desk.dossiers.get(id).and_then(|row| row.arrested);
        let last = lost.iter().filter_map(|&id| when(id)).max().unwrap_or_default();
        let suspects = blast::who_knew(self.view, &lost);
        let own = blast::Node::Dossier(self.who);
        let count = suspects.iter().find(|it| it.who == Some(own)).map_or(0, |it| it.explains());
        self.add((Sign::CouldHave, 0 < count), Root::Agent, Seen::at(last).times(count));
        let names = |id: &&DossierId| {
            self.desk.known.iter().any(|row| row.knower == **id && row.about == own)
        };
        let count = lost.iter().filter(names).count();
        self.add((Sign::Spared, 0 < count), Root::Agent, Seen::at(last).times(count));
    }
}

/// Do officer and agent not see each other by the arrangement?
fn meets_nobody(agent: &AgentRow) -> bool {
    agent.contact.is_some_and(|contact| !contact.channel.is_meeting())
}

/// What we hold to be the answer: what came to light, else what others brought us.
pub fn known(desk: &StationDesk, who: DossierId, holding: HoldingId) -> Option<u8> {
    let public = desk.public.iter().rev().find(|edition| edition.holding == holding);
    let claim = desk.claim(holding);
    let claim = claim
        .filter(|it| desk.reports.get(it.report).is_some_and(|row| row.source != who))
        .map(|it| it.value);
    claim.or(public.map(|edition| edition.value))
}
