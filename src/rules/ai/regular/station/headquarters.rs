//! Headquarters: what one asks it for, what one tells it, and the trade that it allows.

use crate::{
    ai::Reason,
    engine::{
        ids::{HoldingId, ReportNo},
        nature::{Alibi, Ask, Demand, Priority},
        order::{AskHq, BuyReport, Disseminate, LayCover, NameSource, Order, SellReport},
        rules::MoodRules,
        view::{ReportRow, trace},
    },
};

use super::Chief;

/// Points of the ledger that a unit of money is held to be worth.
const MONEY: f64 = 0.15;
/// Price of a leak, in points, below which a chief is easy about names.
const EASY: f64 = 3.0;
/// Favour at which even a careful chief gives a name.
const COLD: u8 = 35;
/// Money above the reserve for which somebody else's word is bought.
const SPARE: i32 = 12;
/// Importance up to which a report is sold.
const CHEAP: u8 = 3;

impl Chief<'_, '_> {
    pub(super) fn deal_with_headquarters(&mut self) {
        self.name_a_source();
        self.ask_headquarters();
        self.tell_stories();
        self.sell_a_report();
        self.buy_a_word();
    }

    fn temper(&self) -> &MoodRules {
        self.rules.hq.moods.of(self.desk.hq.mood)
    }

    /// How much more the picture of a secret counts over the next so many weeks, for a question.
    pub(super) fn wanted(&self, holding: HoldingId, weeks: f64) -> f64 {
        let Some(row) = self.desk.hq.requirement(holding, self.view.week) else { return 1.0 };
        let more = self.rules.hq.weight.get(row.priority.row()).copied().unwrap_or(0) as f64;
        let open = f64::from(row.until.since(self.view.week) + 1);
        1.0 + more / 100.0 * libm::fmin(open / libm::fmax(weeks, 1.0), 1.0)
    }

    /// The name, where the chief is easy about it or can no longer afford not to be.
    fn name_a_source(&mut self) {
        let Some(Demand::SourceName { source }) = self.desk.hq.demand.map(|row| row.demand) else {
            return;
        };
        let favour = self.desk.hq.favour;
        if self.doctrine.leak_price < EASY || favour < COLD {
            let because = Reason::new("hq-name").with("favour", favour);
            self.draft.give(NameSource { source }, because);
        }
    }

    fn ask_headquarters(&mut self) {
        let hq = &self.desk.hq;
        if hq.asked.is_some() || self.weeks_left() < 6 {
            return;
        }
        let (favour, week) = (hq.favour, self.view.week);
        let temper = self.temper();
        let (money, officer, leave) = (temper.money, temper.officer, temper.approval);
        let poor = self.money() < self.reserve() + SPARE / 2;
        let what = if officer <= favour && self.is_short_of_officers() {
            Some((Ask::Officer, "hq-officer"))
        } else if money <= favour && poor {
            Some((Ask::Money, "hq-money"))
        } else if leave + self.rules.hq.approval_favour <= favour
            && !hq.is_approved(week)
            && self.for_sale().is_some()
        {
            Some((Ask::Approval, "hq-leave"))
        } else {
            None
        };
        if let Some((what, id)) = what {
            self.draft.give(AskHq { what }, Reason::new(id).with("favour", favour));
        }
    }

    /// More agents than those at their desks handle well, or one desk only.
    fn is_short_of_officers(&self) -> bool {
        let desks = self.desk.officers_at_work().count();
        let agents = self.reachable().filter(|(_, _, agent)| agent.leader().is_none()).count();
        let well = usize::from(self.rules.station.span) * desks;
        self.desk.due.is_empty() && (desks < 2 || well <= agents + 2)
    }

    /// A story for what goes home this week to be used, where the leak that it saves is dearer.
    fn tell_stories(&mut self) {
        let claims: Vec<Disseminate> = self
            .draft
            .plan()
            .orders()
            .filter_map(|order| match order {
                Order::Disseminate(claim) => Some(*claim),
                _ => None,
            })
            .collect();
        for claim in claims {
            self.draft.weigh(1);
            let Some(shows) = trace::estimate(self.view, claim.report, claim.handling) else {
                continue;
            };
            let Some(row) = self.desk.reports.get(claim.report) else { continue };
            let (alibi, holding) = (Alibi::Intercept, row.holding);
            let trace = &self.rules.trace;
            let left = trace.cover.get(alibi.row()).copied().unwrap_or(100) as f64 / 100.0;
            let price = trace.cover_money.get(alibi.row()).copied().unwrap_or(0);
            let chance = f64::from(shows.most.hundredths()) / 100.0;
            let saves = chance * (1.0 - left) * self.doctrine.leak_price;
            let spare = self.reserve() + i32::from(price) < self.money();
            if spare && shows.trail.cover.is_none() && f64::from(price) * MONEY < saves {
                let because = Reason::new("story").with("chance", shows.most.hundredths());
                self.draft.give(LayCover { holding, alibi }, because);
            }
        }
    }

    /// What another service may have of us: of little importance, and not yet stale.
    fn for_sale(&self) -> Option<ReportNo> {
        let fits = |report: &ReportRow| {
            let topic = self.view.city().holdings.get(report.holding);
            let cheap = topic.is_some_and(|topic| topic.importance <= CHEAP);
            let sold = self.desk.hq.sold.iter().any(|&(no, _)| {
                self.desk.reports.get(no).is_some_and(|row| row.holding == report.holding)
            });
            cheap && !sold && report.settled.is_none() && self.view.week.since(report.seen) < 5
        };
        self.desk.reports.iter().rev().find(|(_, report)| fits(report)).map(|(no, _)| no)
    }

    fn sell_a_report(&mut self) {
        if !self.desk.hq.is_approved(self.view.week) {
            return;
        }
        if let Some(report) = self.for_sale() {
            let left = self.desk.hq.approved_until.since(self.view.week);
            self.draft.give(SellReport { report }, Reason::new("sell").with("weeks", left));
        }
    }

    /// Somebody else's word on what matters most and is least certain.
    fn buy_a_word(&mut self) {
        let mut best: Option<(f64, HoldingId, u8)> = None;
        for (holding, topic) in self.view.city().holdings.iter() {
            self.draft.weigh(1);
            let asked = self.desk.hq.requirement(holding, self.view.week);
            let urgent = asked.is_some_and(|row| row.priority != Priority::Routine);
            let Some(picture) = self.pictures.on(holding).filter(|it| 0 < it.reports) else {
                continue;
            };
            let (_, belief) = picture.best();
            let doubt = 1.0 - libm::fabs(belief - 0.6) * 2.5;
            let worth = f64::from(topic.importance) * doubt * if urgent { 2.0 } else { 1.0 };
            let of = |no| self.desk.reports.get(no).map(|row| row.holding);
            let ours = self.desk.hq.sold_on(of, holding);
            if !ours && 1.5 < worth && best.is_none_or(|(most, ..)| most < worth) {
                best = Some((worth, holding, topic.importance));
            }
        }
        let Some((_, holding, importance)) = best else { return };
        let price = i32::from(self.rules.hq.buy_money) * i32::from(importance);
        if self.reserve() + SPARE + price < self.money() {
            let because = Reason::new("buy").with("importance", importance);
            self.draft.give(BuyReport { holding }, because);
        }
    }
}
