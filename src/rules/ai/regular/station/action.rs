//! Covert action: seldom proposed, and called off sooner than regretted.

use crate::{
    ai::Reason,
    engine::{
        covert::{ActionKind, Dress, Mark, Pace, Phase, Scheme, Step, Style, state_of},
        gazetteer::{Form, State},
        ids::{DossierId, OfficerNo},
        order::{CallOff, GoAhead, ProposeAction},
        units::{Money, Week},
        view::odds::{
            Odds,
            action::{Start, consent, phase, start_of},
        },
    },
};

use super::Chief;

/// Weeks in which a new chief has other things to do, and weeks that an action takes.
const SETTLED: Week = Week(8);
const TAKES: u16 = 7;
/// Chance, in hundredths, below which nobody is asked.
const WORTH_ASKING: u8 = 30;

impl Chief<'_, '_> {
    /// The action in hand, or the thought of one.
    pub(super) fn act(&mut self) {
        match self.desk.action {
            Some(_) => self.go_or_not(),
            None => self.propose(),
        }
    }

    /// Go on while it looks well enough; men in hiding are never left to wait.
    fn go_or_not(&mut self) {
        let Some(row) = self.desk.action else { return };
        let Some(next) = row.step.next_phase(row.scheme.kind) else { return };
        let odds = phase(self.view, &row.scheme, next, start_of(self.view, &row));
        let chance = odds.low;
        let because = |id: &str| Reason::new(id).with("chance", i64::from(chance));
        let officer = self.desk.officer_at_work(row.scheme.officer).is_ok();
        if !officer || chance < self.doctrine.act_chance {
            self.draft.give(CallOff {}, because("call-off"));
            return;
        }
        let paid = match row.step {
            Step::Granted => i32::from(row.scheme.money.0) <= self.money(),
            _ => true,
        };
        if paid && self.rules.action.go_days <= self.days(row.scheme.officer) {
            self.draft.give(GoAhead {}, because("go"));
        }
    }

    fn propose(&mut self) {
        let early = self.view.week < SETTLED || self.weeks_left() < TAKES;
        let again = self.rules.action.again_weeks;
        let lately = self.desk.last_action().is_some_and(|at| self.view.week.since(at) < again);
        let every = self.doctrine.act_every;
        if early || lately || every == 0 || self.lots.below(every) != 0 {
            return;
        }
        let kinds = ActionKind::ALL;
        let first = self.lots.below(kinds.len());
        let kinds = kinds.iter().cycle().skip(first).take(kinds.len());
        for &kind in kinds {
            self.draft.weigh(1);
            if let Some(scheme) = self.scheme(kind)
                && self.ask_for(scheme)
            {
                return;
            }
        }
    }

    fn ask_for(&mut self, scheme: Scheme) -> bool {
        let odds = phase(self.view, &scheme, Phase::Act, Start::default());
        let (chance, consents) = (middle(&odds), consent(self.view, &scheme));
        if chance < self.doctrine.act_chance || consents < WORTH_ASKING {
            // Blood is asked for once in a while all the same: somebody at home may want it.
            let bold = scheme.kind == ActionKind::Assassination && self.lots.below(2) == 0;
            if !bold {
                return false;
            }
        }
        let because = Reason::new("propose")
            .with("consent", i64::from(consents))
            .with("chance", i64::from(chance));
        self.draft.give(ProposeAction { scheme }, because)
    }

    /// A sensible plan of one kind; none if there is nothing to aim at, or nobody to lead it.
    fn scheme(&mut self, kind: ActionKind) -> Option<Scheme> {
        let rules = &self.rules.action;
        let officer = self.leader(rules.plan_days)?;
        let spare = self.money() - self.reserve();
        let money = u16::try_from(spare / 2).unwrap_or(0).min(rules.money_most);
        if money < rules.money_least {
            return None;
        }
        let (mark, guide) = self.aim(kind)?;
        let own = state_of(self.view.seat());
        let other = State::FOREIGN.into_iter().find(|state| *state != own);
        let dress = match self.lots.below(4) {
            0 if !kind.is_propaganda() => Dress::Uniform,
            _ => Dress::Civilian,
        };
        let flagged = match kind {
            ActionKind::WhitePropaganda => false,
            ActionKind::BlackPropaganda => true,
            _ => dress == Dress::Civilian && self.lots.below(2) == 0,
        };
        let men = if kind.is_propaganda() { 0 } else { rules.men_least + 2 };
        Some(Scheme {
            officer,
            kind,
            mark,
            guide,
            dress,
            flag: other.filter(|_| flagged),
            pace: if kind.is_propaganda() { Pace::Measured } else { Pace::Thorough },
            style: Style::Quiet,
            men,
            money: Money(money),
        })
    }

    /// Whoever has most days left.
    fn leader(&self, days: u8) -> Option<OfficerNo> {
        let officers = self.desk.officers_at_work().map(|(no, _)| no);
        let able = officers.filter(|no| days <= self.days(*no));
        able.max_by_key(|no| (self.days(*no), std::cmp::Reverse(*no)))
    }

    /// At what, and who would open the door: one who can be missed.
    fn aim(&mut self, kind: ActionKind) -> Option<(Mark, Option<DossierId>)> {
        match kind {
            ActionKind::Raid => self.paper(),
            ActionKind::Snatch | ActionKind::Assassination => {
                let victim = self.victim()?;
                Some((Mark::Person(victim), None))
            }
            ActionKind::Sabotage => {
                let houses: Vec<_> = self.view.city().institutions.keys().collect();
                let at = self.lots.below(houses.len());
                houses.get(at).map(|house| (Mark::House(*house), None))
            }
            ActionKind::WhitePropaganda
            | ActionKind::GreyPropaganda
            | ActionKind::BlackPropaganda => Some((Mark::Opinion, None)),
        }
    }

    /// The paper that matters most among those to which one of ours, who does not read it himself,
    /// could open a door.
    fn paper(&self) -> Option<(Mark, Option<DossierId>)> {
        let city = self.view.city();
        let written = city.holdings.iter().filter(|(_, topic)| topic.form == Form::Document);
        let best = written.filter_map(|(holding, topic)| {
            let guide = self.reachable().find(|(_, row, agent)| {
                let post = row.identity.post.and_then(|post| city.posts.get(post));
                let there = post.is_some_and(|post| post.institution == topic.owner);
                there && !agent.reads(holding)
            });
            guide.map(|(id, ..)| (topic.importance, holding, id))
        });
        let (_, holding, guide) =
            best.max_by_key(|(importance, holding, _)| (*importance, std::cmp::Reverse(*holding)))?;
        Some((Mark::Paper(holding), Some(guide)))
    }

    /// Somebody with a desk who said no, or of whom nothing more is hoped; the highest first.
    fn victim(&self) -> Option<DossierId> {
        let city = self.view.city();
        let people =
            self.desk.dossiers.iter().filter(|(_, row)| {
                row.agent.is_none() && row.arrested.is_none() && row.lost.is_none()
            });
        let ranked = people.filter_map(|(id, row)| {
            let post = city.posts.get(row.identity.post?)?;
            Some((row.target.refused.is_some(), post.rank, id))
        });
        let best = ranked.max_by_key(|(no, rank, id)| (*no, *rank, std::cmp::Reverse(*id)));
        best.map(|(.., id)| id)
    }
}

const fn middle(odds: &Odds) -> u8 {
    odds.low.midpoint(odds.high)
}
