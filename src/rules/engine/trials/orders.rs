//! Orders that find out what somebody is, and the one that gives him another officer.

use crate::engine::{
    ids::{DossierId, HoldingId, OfficerNo, SiteId},
    nature::{Handover, Sdr},
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
    units::{Days, Money},
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/turnover.md")]
    TurnOver = 84 at 81, "turnover" on "o T", page "turnover" of Agents {
        /// Who has him from now on.
        to: OfficerNo as Officer,
        agent: DossierId as Agent,
        how: Handover as Handover,
        sdr: Sdr as Sdr,
    }
    asks [agent, to, how, sdr]
    answered [
        "answer-a-tail-on-the-old-officer" in "a_tail_on_the_old_officer_leads_to_the_new_one",
        "answer-asking-a-prisoner-from-the-trade" in "whoever_recruited_him_can_give_him_away",
        "answer-a-double-at-the-other-end" in "a_double_tells_who_has_him_now",
    ]
}

impl TurnOver {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.to)?;
        let agent = desk.agent_met(self.agent)?;
        if agent.officer == Some(self.to) {
            return Err(Refusal::NothingChanges);
        }
        let days = Days(plan.rules().channel.meeting.days + self.sdr.days());
        let also = match self.how {
            Handover::Token => None,
            Handover::JointMeeting => {
                let from = agent.officer.ok_or(Refusal::NoSuchOfficer)?;
                desk.officer_at_work(from)?;
                Some((from, days))
            }
        };
        Ok(Cost { officer: Some((self.to, days)), also, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Meet, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/compare.md")]
    Compare = 85 at 82, "compare" on "o C", page "compare" of Doubts {
        one: DossierId as Agent,
        other: DossierId as Other,
        holding: HoldingId as Secret,
    }
    answered []
}

impl Compare {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.agent_in_contact(self.one)?;
        desk.agent_in_contact(self.other)?;
        plan.view().holding(self.holding)?;
        if self.one == self.other {
            return Err(Refusal::NeedsTwo);
        }
        let now = plan.view().week;
        let weeks = plan.rules().validation.compare_weeks;
        let pair = |one: DossierId, other: DossierId| (one.min(other), one.max(other));
        let runs = desk.comparisons.iter().any(|row| {
            row.found.is_none()
                && now.since(row.since) < weeks
                && row.holding == self.holding
                && pair(row.one, row.other) == pair(self.one, self.other)
        });
        if runs { Err(Refusal::ComparesAlready) } else { Ok(Cost::FREE) }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Compare, self.holding.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/canary.md")]
    Canary = 86 at 83, "canary" on "o Y", page "canary" of Doubts {
        officer: OfficerNo as Officer,
        agent: DossierId as Agent,
        /// Where nothing will happen.
        site: SiteId as Place,
        sdr: Sdr as Sdr,
    }
    asks [agent, officer, site, sdr]
    answered [
        "answer-staying-away" in "a_controller_who_stays_away_is_not_seen",
        "answer-teams-at-every-such-place" in "teams_at_every_such_place_make_honest_birds_sing",
    ]
}

impl Canary {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        desk.agent_met(self.agent)?;
        plan.view().takes_a_drop(self.site)?;
        let weeks = plan.rules().validation.canary_weeks;
        let now = plan.view().week;
        let told = |row: &&crate::engine::view::CanaryRow| {
            row.site == self.site && desk.canary_waits(row, now, weeks)
        };
        let used = desk.agents().any(|(_, _, agent)| agent.drop == Some(self.site));
        if used || desk.canaries.iter().any(|row| told(&row)) {
            return Err(Refusal::PlaceInUse);
        }
        let days = Days(plan.rules().channel.meeting.days + self.sdr.days());
        Ok(Cost { officer: Some((self.officer, days)), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Meet, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/polygraph.md")]
    Polygraph = 87 at 84, "polygraph" on "o P", page "polygraph" of Doubts {
        officer: OfficerNo as Officer,
        agent: DossierId as Agent,
        sdr: Sdr as Sdr,
    }
    asks [agent, officer, sdr]
    answered [
        "answer-coaching" in "who_knows_the_part_sits_still",
        "answer-teams-on-the-officer" in "a_watched_officer_takes_nobody_to_the_box",
    ]
}

impl Polygraph {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        desk.agent_met(self.agent)?;
        let rules = plan.rules();
        let days = Days(rules.channel.meeting.days + self.sdr.days());
        let money = Money(rules.validation.polygraph_money);
        Ok(Cost { officer: Some((self.officer, days)), money, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Meet, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/switch.md")]
    ChangeTask = 88 at 85, "switch" on "o S", page "switch" of Doubts {
        officer: OfficerNo as Officer,
        agent: DossierId as Agent,
        holding: HoldingId as Secret,
        sdr: Sdr as Sdr,
    }
    asks [agent, officer, holding, sdr]
    answered [
        "answer-something-to-spare" in "a_controller_with_something_to_spare_answers_a_week_later",
        "answer-a-double-at-the-other-end" in "a_double_tells_who_meets_him_and_what_they_lack",
    ]
}

impl ChangeTask {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        let agent = desk.agent_met(self.agent)?;
        plan.view().holding(self.holding)?;
        if agent.waiting_task.unwrap_or(agent.task) == Some(self.holding) {
            return Err(Refusal::AlreadyTasked);
        }
        let days = Days(plan.rules().channel.meeting.days + self.sdr.days());
        Ok(Cost { officer: Some((self.officer, days)), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Meet, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/coach.md")]
    Coach = 144 at 94, "coach" on "o K", page "coach" of Doubles {
        double: DossierId as Double,
    }
    answered []
}

impl Coach {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let row = plan.security()?.dossier_at_large(self.double)?;
        if !row.ours {
            return Err(Refusal::NotOurs);
        }
        if row.coached.is_some_and(|until| plan.view().week < until) {
            return Err(Refusal::CoachedAlready);
        }
        let analysts = plan.rules().validation.coach_analysts;
        Ok(Cost { analysts, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Coach, self.double.0.into())
    }
}
