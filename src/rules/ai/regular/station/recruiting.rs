//! From a name to an agent: who is worth it, who is ripe, what it takes next.

use crate::{
    ai::Reason,
    engine::{
        gazetteer::Cover,
        ids::{DossierId, OfficerNo},
        nature::Motive,
        order::{Develop, Errand, Meet, Pitch},
        table::Key,
        units::Money,
        view::{DossierRow, TargetRow},
    },
};

use super::{Chief, roster::stays_away};

/// Points a week that an agent brings for each hundredth of access, as the books of earlier
/// stations have it.
const PER_ACCESS: f64 = 0.02;
/// Hundredths of access that a step of rank stands for when nobody has looked yet.
const PER_RANK: i32 = 9;
/// Hundredths that a week of cultivation adds to the chance of an offer.
const WEEK_OF_RAPPORT: i32 = 5;
/// Weeks before the end from which everybody must help to find people, and nobody waits to be
/// surer of them.
const ALL_HANDS: u16 = 13;
/// Rapport that a week of cultivation brings on average.
const GROWTH: i16 = 13;

/// A target as the chief sees him.
struct Prospect {
    target: DossierId,
    /// Points that he would bring, times the chance that he comes.
    hope: f64,
    chance: i32,
    access: i32,
}

/// An errand that somebody could run.
struct Chore {
    value: f64,
    by: DossierId,
    errand: Errand,
}

impl Chief<'_, '_> {
    pub(super) fn recruit(&mut self) {
        let mut prospects = self.prospects();
        prospects.sort_by(|one, other| other.hope.total_cmp(&one.hope));
        let room = self.has_room();
        if room {
            // Whoever is asked this week is not cultivated as well.
            let mut asked = Vec::new();
            for prospect in &prospects {
                self.draft.weigh(1);
                asked.extend(self.pitch_if_ripe(prospect));
            }
            prospects.retain(|prospect| !asked.contains(&prospect.target));
            self.cultivate(&prospects);
        }
        self.run_errands(&prospects, room);
    }

    /// Can we handle and pay one more?
    pub(super) fn has_room(&self) -> bool {
        let agents = self.reachable().filter(|(_, _, agent)| !agent.access_agent()).count();
        let all = i32::try_from(self.desk.agents().count()).unwrap_or(0);
        let weeks = i32::from(self.weeks_left().min(10));
        let wage = i32::from(self.rules.station.wage);
        let after =
            self.money() + (i32::from(self.rules.station.income) - (all + 1) * wage) * weeks;
        let late = self.weeks_left() <= 12;
        agents < self.doctrine.agents_most && (late || -8 <= after)
    }

    // ── judgement ──

    fn prospects(&self) -> Vec<Prospect> {
        self.desk
            .targets()
            .filter_map(|(target, row)| {
                let access = self.access(row);
                let weeks = f64::from(self.weeks_left().saturating_sub(4));
                let in_place =
                    self.rules.score.in_place(self.weeks_left().saturating_sub(4)) as f64;
                let worth = f64::from(access) * PER_ACCESS * weeks + in_place;
                let rapport = row.target.rapport.max(self.doctrine.pitch_rapport);
                let officer = row.target.known_to.filter(|&officer| self.is_at_work(officer));
                let chance = self.chance(target, row, officer, rapport);
                let good = self.doctrine.access_least <= access || self.weeks_left() < 8;
                let hope = worth * f64::from(chance) / 100.0;
                good.then_some(Prospect { target, hope, chance, access })
            })
            .collect()
    }

    /// What he reads, 0 to 100: as assessed, drawn towards what his rank suggests.
    fn access(&self, row: &DossierRow) -> i32 {
        let post = row.identity.post.and_then(|post| self.view.city().posts.get(post));
        let rank = post.map_or(0, |post| i32::from(post.rank) * PER_RANK);
        match row.target.halves {
            0 => rank,
            1..=3 => (rank + i32::from(row.target.access.middle())) / 2,
            _ => i32::from(row.target.access.middle()),
        }
    }

    /// How sure we are of his motive, in hundredths.
    fn confidence(&self, target: &TargetRow) -> i32 {
        if target.motive.is_none() {
            return 0;
        }
        let weeks = usize::from(target.halves / 2).min(4);
        let judged = i32::from(self.rules.assess.motive.get(weeks).copied().unwrap_or(40));
        let shows = i32::from(self.rules.pitch.sound);
        let (fits, not) = match target.sounded {
            None => return judged,
            Some(true) => (judged * shows, (100 - judged) * (100 - shows)),
            Some(false) => (judged * (100 - shows), (100 - judged) * shows),
        };
        fits * 100 / (fits + not).max(1)
    }

    /// The chance that he says yes, by the public table, with our best guess of each entry.
    fn chance(
        &self,
        id: DossierId,
        row: &DossierRow,
        officer: Option<OfficerNo>,
        rapport: i16,
    ) -> i32 {
        let pitch = &self.rules.pitch;
        let target = &row.target;
        let sure = self.confidence(target).max(30);
        let (right, wrong) = (i32::from(pitch.right_motive), i32::from(pitch.wrong_motive));
        let fit = (sure * right - (100 - sure) * wrong) / 100;
        let open = self.window_hundredths(target) * i32::from(pitch.window) / 100;
        let loyalty = if target.halves == 0 { 50 } else { i32::from(target.loyalty.middle()) };
        let cover = officer.and_then(|no| self.desk.officers.get(no)).map(|it| it.identity.cover);
        let diplomat = if cover == Some(Cover::Trader) { 0 } else { i32::from(pitch.diplomat) };
        let introduced = target.introduced_to.is_some() && target.introduced_to == officer;
        let tie = if introduced || target.rapport == 0 { i32::from(pitch.introduced) } else { 0 };
        let asked = if target.not_before.0 > 0 { i32::from(pitch.time_bonus) } else { 0 };
        let done = i16::from(target.committed).saturating_mul(pitch.committed);
        let points = i32::from(pitch.base)
            + fit
            + i32::from(done.min(pitch.committed_most))
            + i32::from(rapport) * i32::from(pitch.rapport) / 100
            + tie
            + asked
            + open
            - loyalty * i32::from(pitch.counter_loyalty) / 100
            - diplomat
            - self.fear(id, row);
        points.clamp(i32::from(pitch.least), i32::from(pitch.most))
    }

    fn window_hundredths(&self, target: &TargetRow) -> i32 {
        match target.window {
            Some((true, seen)) => match self.view.week.since(seen) {
                0..=1 => 85,
                2..=3 => 55,
                _ => 15,
            },
            Some((false, _)) | None => 8,
        }
    }

    /// Arrests that he must have heard of: of people he knows, or in his own house.
    fn fear(&self, id: DossierId, row: &DossierRow) -> i32 {
        let pitch = &self.rules.pitch;
        let house = self.house(row);
        let heard = self.desk.dossiers.iter().filter(|&(whom, other)| {
            let fresh =
                other.arrested.is_some_and(|at| self.view.week.since(at) <= pitch.fear_weeks);
            let near = house.is_some() && self.house(other) == house;
            fresh && whom != id && (near || self.desk.tie(id, whom).is_some())
        });
        let count = i32::try_from(heard.count()).unwrap_or(0);
        (count * i32::from(pitch.fear)).min(i32::from(pitch.fear_most))
    }

    fn house(&self, row: &DossierRow) -> Option<usize> {
        let post = self.view.city().posts.get(row.identity.post?)?;
        Some(post.institution.index())
    }

    // ── steps ──

    /// Makes the offer if the time has come; says to whom.
    fn pitch_if_ripe(&mut self, prospect: &Prospect) -> Option<DossierId> {
        let row = self.desk.dossiers.get(prospect.target)?;
        let target = &row.target;
        let officer = target.known_to.filter(|&officer| self.is_at_work(officer))?;
        let motive = target.motive?;
        if self.view.week < target.not_before || !self.is_ripe(prospect, row, officer) {
            return None;
        }
        let sdr = self.sdr_of(officer);
        let money = Money(self.offer(motive));
        if self.days(officer) < self.contact_days(sdr) || self.draft.left().money < money {
            return None;
        }
        let sure = self.confidence(target);
        let stop_if_cold = sure < 80 && 2 < self.weeks_left();
        let because = Reason::new("pitch")
            .with("chance", self.chance(prospect.target, row, Some(officer), target.rapport))
            .with("rapport", target.rapport)
            .with("access", prospect.access)
            .with("sure", sure);
        let target = prospect.target;
        let flag = self.flag_for(row, officer, motive);
        let pitch = Pitch { officer, target, motive, money, sdr, stop_if_cold, flag };
        self.draft.give(pitch, because).then_some(target)
    }

    /// Is waiting worth less than asking?
    fn is_ripe(&self, prospect: &Prospect, row: &DossierRow, officer: OfficerNo) -> bool {
        let target = &row.target;
        let chance = self.chance(prospect.target, row, Some(officer), target.rapport);
        let last = self.weeks_left() <= 2;
        if last {
            return 25 <= chance;
        }
        let closing = self.window_hundredths(target) >= 50 && 55 <= chance;
        let asked = target.not_before.0 > 0;
        let warm = self.doctrine.pitch_rapport <= target.rapport || asked;
        // Another week of friendship would add less than a week of his work is worth.
        let late = WEEK_OF_RAPPORT * i32::from(self.weeks_left()) <= chance;
        self.doctrine.pitch_chance <= chance && (warm || closing || late)
    }

    /// Money speaks to those who want it; the others are paid a courtesy.
    fn offer(&self, motive: Motive) -> u16 {
        let pitch = &self.rules.pitch;
        let least = pitch.offer_least;
        if motive != Motive::Money {
            return least;
        }
        let most = u16::try_from(pitch.money_most).unwrap_or(least).min(pitch.offer_most);
        let can = self.money() - self.reserve();
        u16::try_from(can.clamp(i32::from(least), i32::from(most.max(least)))).unwrap_or(least)
    }

    /// The best of those who have met an officer are cultivated.
    fn cultivate(&mut self, prospects: &[Prospect]) {
        let mut worked = 0;
        for prospect in prospects {
            self.draft.weigh(1);
            let Some(row) = self.desk.dossiers.get(prospect.target) else { continue };
            let target = &row.target;
            if self.doctrine.pipeline <= worked || self.money() <= self.reserve() {
                return;
            }
            let ready = self.doctrine.pitch_rapport.max(85) <= target.rapport;
            let hopeless = prospect.chance + 8 < self.doctrine.pitch_chance;
            if ready || hopeless || self.view.week < target.not_before {
                continue;
            }
            let Some(officer) = self.who_cultivates(target) else { continue };
            let sdr = self.sdr_of(officer);
            if self.days(officer) < self.contact_days(sdr) || self.weeks_left() < 2 {
                continue;
            }
            let because = Reason::new("develop")
                .with("rapport", target.rapport)
                .with("wanted", self.doctrine.pitch_rapport)
                .with("hope", libm::round(prospect.hope) as i64);
            let rapport = target.rapport;
            let by = self.company(target);
            if self.draft.give(Develop { officer, target: prospect.target, sdr, by }, because) {
                self.memory.tried.push((officer, prospect.target, rapport));
                worked += 1;
            }
        }
    }

    /// Rapport is with one man. If he is gone somebody starts afresh.
    fn who_cultivates(&self, target: &TargetRow) -> Option<OfficerNo> {
        let known = target.known_to?;
        if self.is_at_work(known) {
            return Some(known);
        }
        self.best_officer(1).filter(|_| GROWTH < i16::try_from(self.weeks_left()).unwrap_or(0))
    }

    // ── errands ──

    fn run_errands(&mut self, prospects: &[Prospect], room: bool) {
        let mut chores = self.chores(prospects, room);
        chores.sort_by(|one, other| other.value.total_cmp(&one.value).then(one.by.cmp(&other.by)));
        self.draft.weigh(chores.len());
        let mut taken: Vec<Errand> = Vec::new();
        let mut done: Vec<DossierId> = Vec::new();
        for at in 0..chores.len() {
            let Some(first) = chores.get(at) else { return };
            if done.contains(&first.by) || taken.contains(&first.errand) {
                continue;
            }
            let (by, errand, value) = (first.by, first.errand, first.value);
            let second = chores
                .iter()
                .skip(at + 1)
                .find(|it| it.by == by && it.errand != errand && !taken.contains(&it.errand))
                .map(|it| it.errand);
            if self.send(by, [Some(errand), second], value) {
                taken.extend(second.into_iter().chain([errand]).filter(|it| *it != Errand::Spot));
            }
            done.push(by);
        }
    }

    fn send(&mut self, by: DossierId, errands: [Option<Errand>; 2], value: f64) -> bool {
        let Ok(&agent) = self.desk.agent_met(by) else { return false };
        let Some((officer, sdr)) = self.who_meets(&agent) else { return false };
        let costs = errands.iter().flatten().filter(|it| matches!(it, Errand::Introduce { .. }));
        let costs = i32::try_from(costs.count()).unwrap_or(0);
        if self.money() < costs * i32::from(self.rules.station.introduce_money) {
            return false;
        }
        let because = match errands[0] {
            Some(Errand::Spot) | None => Reason::new("spot").with("agents", self.names()),
            Some(Errand::Assess { target }) => self.about("assess", target, value),
            Some(Errand::Introduce { target }) => self.about("introduce", target, value),
            Some(Errand::LearnDrop { .. }) => Reason::new("meet-drop"),
            Some(Errand::TakeOn { .. }) => Reason::new("take-on"),
            Some(Errand::MakePlan { .. }) => Reason::new("make-plan"),
            Some(Errand::TakePapers) => Reason::new("papers"),
            Some(Errand::Ask { .. }) => Reason::new("ask"),
            Some(Errand::Learn { .. }) => Reason::new("learn"),
        };
        let abort_if_unsure = self.doctrine.abort_if_unsure;
        let given =
            self.draft.give(Meet { officer, agent: by, errands, sdr, abort_if_unsure }, because);
        if given {
            self.memory.tried.push((officer, by, agent.rapport));
            if errands.contains(&Some(Errand::Spot)) {
                self.memory.asked.push(by);
            }
        }
        given
    }

    fn about(&self, id: &str, target: DossierId, value: f64) -> Reason {
        let weeks = self.desk.dossiers.get(target).map_or(0, |row| row.target.halves / 2);
        Reason::new(id)
            .with("dossier", target.0)
            .with("weeks", weeks)
            .with("hope", libm::round(value) as i64)
    }

    fn names(&self) -> i64 {
        i64::try_from(self.desk.targets().count()).unwrap_or(0)
    }

    fn chores(&self, prospects: &[Prospect], room: bool) -> Vec<Chore> {
        let mut chores = Vec::new();
        let soon = 5 < self.weeks_left();
        let wanted = self.doctrine.pipeline * 2;
        let all_hands = self.weeks_left() <= ALL_HANDS || self.access_agents_are_dry();
        for (by, _, agent) in self.reachable() {
            if stays_away(agent) || self.is_ordered(by) {
                continue;
            }
            let helps = agent.access_agent() || all_hands;
            if !helps {
                continue;
            }
            for prospect in prospects.iter().take(wanted) {
                chores.extend(self.chore(by, prospect, room && soon));
            }
            if soon && prospects.len() < wanted && !self.memory.dry.contains(&by) {
                let hunger = wanted.saturating_sub(prospects.len());
                let value = 3.0 + hunger as f64;
                chores.push(Chore { value, by, errand: Errand::Spot });
            }
        }
        chores
    }

    pub(super) fn is_ordered(&self, agent: DossierId) -> bool {
        self.memory.tried.iter().any(|(_, whom, _)| *whom == agent)
    }

    fn access_agents_are_dry(&self) -> bool {
        !self
            .reachable()
            .any(|(id, _, agent)| agent.access_agent() && !self.memory.dry.contains(&id))
    }

    fn chore(&self, by: DossierId, prospect: &Prospect, open: bool) -> Option<Chore> {
        let target = &self.desk.dossiers.get(prospect.target)?.target;
        self.desk.tie(by, prospect.target)?;
        let weeks = target.halves / 2;
        let introduced = target.introduced_to.is_some();
        let whom = prospect.target;
        let short = self.weeks_left() <= ALL_HANDS;
        let enough = if short { 1 } else { self.doctrine.assess_weeks };
        if open && !introduced && enough <= weeks {
            let fair = self.doctrine.pitch_chance <= prospect.chance + 8;
            let errand = Errand::Introduce { target: whom };
            return fair.then_some(Chore { value: prospect.hope * 1.5 + 2.0, by, errand });
        }
        let stale = target.window.is_some_and(|(_, seen)| 3 < self.view.week.since(seen));
        let need = match weeks {
            0 => 0.9,
            1 => 0.7,
            2 => 0.5,
            3 => 0.3,
            _ if introduced && stale => 0.15,
            _ => return None,
        };
        Some(Chore { value: prospect.hope * need, by, errand: Errand::Assess { target: whom } })
    }
}
