//! Orders about what becomes of agents when something happens: instructions, warnings, ways out,
//! ways back, and a look at one's own security.

use crate::engine::{
    ids::{DossierId, OfficerNo},
    law::LegalStatus,
    nature::{Crossing, OnAlarm, Sdr},
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
    rules::Rules,
    units::{Days, Money},
    view::{Channel, Standing},
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/instruct.md")]
    Instruct = 13 at 12, "instruct" on "o i", page "instruct" of Safety {
        agent: DossierId as Agent,
        on_alarm: OnAlarm as OnAlarm,
    }
    answered []
}

impl Instruct {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let agent = plan.station()?.agent_in_contact(self.agent)?;
        if agent.waiting_alarm.unwrap_or(agent.on_alarm) == self.on_alarm {
            return Err(Refusal::NothingChanges);
        }
        Ok(Cost::FREE)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Instruct, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/warn.md")]
    Warn = 14 at 13, "warn" on "o !", page "warn" of Safety {
        agent: DossierId as Agent,
    }
    answered [
        "answer-an-arrest-before-it-is-read" in "a_warning_comes_too_late_for_who_is_taken",
        "answer-teams-on-the-officer" in "a_meeting_that_is_broken_off_leaves_him_unwarned",
    ]
}

impl Warn {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        match plan.station()?.agent_in_contact(self.agent)?.waiting_warning {
            true => Err(Refusal::NothingChanges),
            false => Ok(Cost::FREE),
        }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Warn, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/recontact.md")]
    Recontact = 15 at 14, "recontact" on "o r", page "recontact" of Links {
        officer: OfficerNo as Officer,
        agent: DossierId as Agent,
        sdr: Sdr as Sdr,
    }
    asks [agent, officer, sdr]
    answered [
        "answer-teams-on-the-officer" in "who_goes_looking_may_be_followed_to_the_one_he_finds",
        "answer-an-arrest-before-it" in "an_orphan_who_was_taken_is_not_found",
    ]
}

impl Recontact {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        let agent = desk.agent_in_contact(self.agent)?;
        let under = agent.contact.is_some_and(|it| matches!(it.channel, Channel::Through { .. }));
        if !under {
            return Err(Refusal::InTouch);
        }
        let rules = &plan.rules().cell;
        let days = Days(rules.recontact_days + self.sdr.days());
        let money = Money(rules.recontact_money);
        Ok(Cost { officer: Some((self.officer, days)), money, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Meet, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/exfiltrate.md")]
    Exfiltrate = 16 at 15, "exfiltrate" on "o x", page "exfiltrate" of Safety {
        officer: OfficerNo as Officer,
        agent: DossierId as Agent,
        by: Crossing as Crossing,
        /// His people go with him.
        family: bool as Family,
    }
    asks [agent, officer, by, family]
    answered [
        "answer-teams-on-the-agent" in "teams_on_him_may_stop_him_at_the_border",
        "answer-an-arrest-before-the-day" in "somebody_in_a_cell_is_not_taken_out",
        "answer-an-arrest-before-the-hour" in "who_is_taken_in_the_morning_misses_the_night_train",
        "answer-a-boot-that-is-opened" in "a_boot_that_is_opened_gives_the_driver_away",
        "answer-those-who-were-left-behind"
            in "who_left_his_people_behind_may_go_home_though_he_is_looked_after",
    ]
}

impl Exfiltrate {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        let cover = desk.officer_at_work(self.officer)?.identity.cover;
        let agent = desk.agent(self.agent)?;
        if desk.dossier(self.agent)?.arrested.is_some() {
            return Err(Refusal::InPrison);
        }
        if desk.dossier(self.agent)?.nameless {
            return Err(Refusal::NeverMeets);
        }
        match agent.standing {
            Standing::Gone => return Err(Refusal::HasGone),
            Standing::Parted => return Err(Refusal::HasParted),
            Standing::Active | Standing::Dormant => (),
        }
        if agent.leaves.is_some() {
            return Err(Refusal::NothingChanges);
        }
        if self.by.needs_papers() && !agent.papers {
            return Err(Refusal::NoPapers);
        }
        if self.by.needs_a_diplomat() && LegalStatus::of(cover) != LegalStatus::Diplomat {
            return Err(Refusal::NotImmune);
        }
        let days = Days(plan.rules().exit.of(self.by).days);
        let money = self.price(plan.rules());
        Ok(Cost { officer: Some((self.officer, days)), money, ..Cost::FREE })
    }

    /// What the way out costs, for him and for those who go with him.
    pub fn price(&self, rules: &Rules) -> Money {
        let family = if self.family { rules.exit.family_money } else { 0 };
        Money(rules.exit.of(self.by).money + family)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Exfiltrate, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/mark.md")]
    SafetyMark = 17 at 16, "mark" on "o k", page "mark" of Links {
        officer: OfficerNo as Officer,
        on: bool as Switch,
    }
    answered []
}

impl SafetyMark {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        if plan.station()?.officer_at_work(self.officer)?.mark == self.on {
            return Err(Refusal::NothingChanges);
        }
        let days = if self.on { plan.rules().alarm.mark_days } else { 0 };
        Ok(Cost { officer: Some((self.officer, Days(days))), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::SafetyMark, self.officer.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/observe.md")]
    Observe = 18 at 17, "observe" on "o o", page "observe" of Doubts {
        /// Who looks on; somebody else goes to the meeting.
        officer: OfficerNo as Officer,
        agent: DossierId as Agent,
    }
    asks [agent, officer]
    answered [
        "answer-leaving-a-double-unminded" in "a_double_who_comes_alone_shows_nothing",
        "answer-teams-on-an-honest-man" in "an_honest_man_can_be_followed",
    ]
}

impl Observe {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        desk.agent_in_contact(self.agent)?;
        if desk.dossier(self.agent)?.nameless {
            return Err(Refusal::NeverMeets);
        }
        let days = Days(plan.rules().validation.observe_days);
        Ok(Cost { officer: Some((self.officer, days)), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Observe, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/review.md")]
    Review = 19 at 18, "review" on "o v", page "review" of Doubts {
        officer: OfficerNo as Officer,
        /// The leader of the cell that is looked at.
        cell: DossierId as Cell,
    }
    asks [cell, officer]
    answered []
}

impl Review {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        if desk.members(self.cell).next().is_none() {
            return Err(Refusal::NoCell);
        }
        let days = Days(plan.rules().cell.review_days);
        Ok(Cost { officer: Some((self.officer, days)), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Review, self.cell.0.into())
    }
}
