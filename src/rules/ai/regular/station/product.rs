//! Reports: tell headquarters, withdraw what rests on sand, ask for more.

use crate::{
    ai::Reason,
    engine::{
        gazetteer::{Form, Topic},
        ids::{DossierId, HoldingId, ReportNo},
        nature::{Handling, Means},
        order::{BurnNotice, Disseminate, Task},
        score::season,
        table::Key,
        view::{AgentRow, DossierRow, ReportRow},
    },
};

use super::{
    Chief,
    picture::{Picture, fresh_weeks, right_rate, worth},
};

/// A claim that could be made.
struct Claim {
    gain: f64,
    order: Disseminate,
    holding: HoldingId,
    update: bool,
}

/// What is left of a task's worth when it makes an agent wonder for whom he works.
const OUT_OF_CHARACTER: f64 = 0.4;

impl Chief<'_, '_> {
    pub(super) fn write_to_headquarters(&mut self) {
        self.burn_bad_sources();
        self.make_claims();
    }

    /// A source whose word has been wrong too often, or who ought to have brought something and
    /// never did, is written off.
    fn burn_bad_sources(&mut self) {
        let desk = self.desk;
        for (id, _, agent) in desk.agents().filter(|(_, _, agent)| !agent.burned) {
            let record = self.pictures.record(id);
            let known = record.right + record.wrong;
            if self.doctrine.burn_settled <= known && record.right * 2 < known {
                let because =
                    Reason::new("burn-wrong").with("right", record.right).with("settled", known);
                self.draft.give(BurnNotice { source: id, whole: false }, because);
            } else if self.is_silent(agent) {
                let weeks = self.view.week.since(agent.since);
                let because = Reason::new("burn-silent").with("weeks", weeks);
                // Who writes nothing may be nobody, and those below him his inventions.
                let whole = self.desk.members(id).next().is_some();
                self.draft.give(BurnNotice { source: id, whole }, because);
            }
        }
    }

    /// Should he have brought something by now? Then somebody else may be writing his reports.
    pub(super) fn is_silent(&self, agent: &AgentRow) -> bool {
        let weeks = i32::from(agent.last_contact.since(agent.since));
        let rate = i32::from(self.rules.report.knowledge);
        agent.reports == 0 && agent.reads != 0 && self.doctrine.silence <= weeks * rate
    }

    fn make_claims(&mut self) {
        let view = self.view;
        let mut claims: Vec<Claim> = Vec::new();
        for (holding, topic) in view.city().holdings.iter() {
            self.draft.weigh(1);
            claims.extend(self.best_claim(holding, topic));
        }
        claims.sort_by(|one, other| other.gain.total_cmp(&one.gain));
        for claim in claims.into_iter().take(usize::from(self.draft.left().claims)) {
            let id = if claim.update { "claim-update" } else { "claim" };
            let because = Reason::new(id)
                .with("holding", claim.holding.0)
                .with("probability", claim.order.probability)
                .with("gain", tenths(claim.gain));
            self.draft.give(claim.order, because);
        }
    }

    /// The best that could be said of a holding now, if it is worth saying.
    fn best_claim(&self, holding: HoldingId, topic: &Topic) -> Option<Claim> {
        let picture = self.pictures.on(holding).filter(|picture| picture.reports > 0)?;
        let (value, belief) = picture.best();
        let report = self.latest_report(holding, value, picture)?;
        let weeks = self.fresh_weeks(topic, picture);
        let unit = self.points(topic) * weeks * self.wanted(holding, weeks);
        let probability = percent(belief);
        let stated = f64::from(probability) / 100.0;
        let each = unit * worth(belief, stated, topic.values);
        let (handling, new) = self.handle(topic, picture, each);
        let old = self.standing_worth(holding, topic, picture) * unit;
        let gain = new - old;
        let update = self.desk.claim(holding).is_some();
        (self.doctrine.claim_gain < gain).then_some(Claim {
            gain,
            order: Disseminate { report, probability, handling },
            holding,
            update,
        })
    }

    /// What the claim in force is worth at today's belief, handling counted.
    fn standing_worth(&self, holding: HoldingId, topic: &Topic, picture: &Picture) -> f64 {
        self.desk.claim(holding).map_or(0.0, |claim| {
            let stated = f64::from(claim.probability) / 100.0;
            let each = worth(picture.odds_of(claim.value), stated, topic.values);
            each * f64::from(claim.handling.weight())
        })
    }

    /// The handling that pays best after what a leak would cost, and what it pays.
    fn handle(&self, topic: &Topic, picture: &Picture, each: f64) -> (Handling, f64) {
        let stale = 2 * self.view.week.since(picture.issued) > 2 * topic.half_life;
        let mut best = (Handling::EyesOnly, f64::MIN);
        for (handling, &leak) in Handling::ALL.into_iter().zip(&self.rules.claim.leak) {
            let leak = f64::from(leak) / if stale { 200.0 } else { 100.0 };
            let pays = each * f64::from(handling.weight()) - leak * self.doctrine.leak_price;
            if best.1 < pays {
                best = (handling, pays);
            }
        }
        best
    }

    /// Points for a week of a claim of full freshness, believed and right, for eyes only.
    fn points(&self, topic: &Topic) -> f64 {
        let divisor = libm::fmax(self.rules.claim.divisor as f64, 1.0);
        let season = season(self.view.week, self.view.briefing.term, self.rules) as f64;
        f64::from(topic.importance) * season * 10_000.0 / divisor
    }

    fn fresh_weeks(&self, topic: &Topic, picture: &Picture) -> f64 {
        let term = self.view.briefing.term;
        fresh_weeks(topic, picture.issued, self.view.week, term, self.rules)
    }

    fn latest_report(&self, holding: HoldingId, value: u8, picture: &Picture) -> Option<ReportNo> {
        let fits = |report: &ReportRow| {
            report.holding == holding
                && report.value == value
                && report.settled.is_none()
                && picture.issued <= report.seen
        };
        self.desk.reports.iter().rev().find(|(_, report)| fits(report)).map(|(no, _)| no)
    }

    // ── tasks ──

    /// Everybody looks for what is worth most, and no two for the same if it can be helped.
    pub(super) fn task_agents(&mut self) {
        let worths = self.worths();
        let mut busy = vec![0_u8; worths.len()];
        let agents: Vec<DossierId> = self.reachable().map(|(id, ..)| id).collect();
        for id in agents {
            self.draft.weigh(1);
            let Some((row, agent)) = self.agent(id) else { continue };
            let now = agent.waiting_task.unwrap_or(agent.task);
            let best = self.best_task(row, agent, &worths, &busy);
            let value_now =
                now.map_or(0.0, |holding| self.task_value(row, agent, holding, &worths, &busy));
            let mut task = now;
            if let Some((holding, value)) = best
                && now != Some(holding)
                && value_now * 1.5 < value
            {
                let because = Reason::new("task")
                    .with("holding", holding.0)
                    .with("worth", tenths(value * 10.0));
                if self.draft.give(Task { agent: id, holding: Some(holding) }, because) {
                    task = Some(holding);
                }
            }
            if let Some(busy) = task.and_then(|holding| busy.get_mut(holding.index())) {
                *busy += 1;
            }
        }
    }

    fn agent(&self, id: DossierId) -> Option<(&DossierRow, &AgentRow)> {
        let row = self.desk.dossiers.get(id)?;
        Some((row, row.agent.as_ref()?))
    }

    /// For each holding: what a document about it would be worth now, and what one about its
    /// next edition would be, were it due.
    fn worths(&self) -> Vec<[f64; 2]> {
        let view = self.view;
        let holdings = view.city().holdings.iter();
        holdings
            .map(|(holding, topic)| {
                let Some(picture) = self.pictures.on(holding) else { return [0.0; 2] };
                let points = self.points(topic) * 2.0;
                let old = self.view.week.since(picture.issued);
                let term = view.briefing.term;
                let next = fresh_weeks(topic, view.week, view.week, term, self.rules);
                let due = if topic.half_life <= old + 1 { 0.3 } else { 0.0 };
                let now = self.fresh_weeks(topic, picture);
                [points * now * self.wanted(holding, now), points * next * due]
            })
            .collect()
    }

    fn best_task(
        &self,
        row: &DossierRow,
        agent: &AgentRow,
        worths: &[[f64; 2]],
        busy: &[u8],
    ) -> Option<(HoldingId, f64)> {
        let mut best: Option<(HoldingId, f64)> = None;
        for holding in self.view.city().holdings.keys() {
            let value = self.task_value(row, agent, holding, worths, busy);
            if best.map_or(0.0, |(_, most)| most) < value {
                best = Some((holding, value));
            }
        }
        best
    }

    /// Points a week that an agent can be expected to bring if he looks for this.
    fn task_value(
        &self,
        row: &DossierRow,
        agent: &AgentRow,
        holding: HoldingId,
        worths: &[[f64; 2]],
        busy: &[u8],
    ) -> f64 {
        let Some(topic) = self.view.city().holdings.get(holding) else { return 0.0 };
        let Some((rate, right)) = self.rate(row, agent, holding, topic) else { return 0.0 };
        let Some(picture) = self.pictures.on(holding) else { return 0.0 };
        let [now, next] = worths.get(holding.index()).copied().unwrap_or_default();
        let (_, belief) = picture.best();
        let after = belief + (1.0 - belief) * right * 0.9;
        let gain = worth(after, after, topic.values) - worth(belief, belief, topic.values);
        let fresh = worth(right, right, topic.values);
        let shared = f64::from(1 + busy.get(holding.index()).copied().unwrap_or(0));
        let odd = if self.may_ask(agent, topic) { 1.0 } else { OUT_OF_CHARACTER };
        odd * rate * (now * gain + next * fresh) / shared
    }

    /// How often he brings something on it, and how often that is right; none if he can't.
    fn rate(
        &self,
        row: &DossierRow,
        agent: &AgentRow,
        holding: HoldingId,
        topic: &Topic,
    ) -> Option<(f64, f64)> {
        let report = &self.rules.report;
        let (rate, means) = match (agent.reads(holding), topic.form) {
            (true, Form::Document) => (report.document, Means::Document),
            (true, Form::Knowledge) => (report.knowledge, Means::Knowledge),
            (false, _) => {
                let post = row.identity.post.and_then(|post| self.view.city().posts.get(post));
                let colleague = post.is_some_and(|post| post.institution == topic.owner);
                colleague.then_some((report.hearsay, Means::Hearsay))?
            }
        };
        Some((f64::from(rate) / 100.0, f64::from(right_rate(means, self.rules)) / 100.0))
    }
}

/// A probability as it is stated: never quite certain.
fn percent(belief: f64) -> u8 {
    libm::round(belief * 100.0).clamp(2.0, 98.0) as u8
}

fn tenths(points: f64) -> i64 {
    libm::round(points * 10.0) as i64
}
