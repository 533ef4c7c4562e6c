//! Orders about targets: cultivate, make the offer.

use crate::engine::{
    ids::{DossierId, OfficerNo},
    nature::{Cultivation, Flag, Motive, Sdr},
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
    rules::StationRules,
    units::{Days, Money},
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/develop.md")]
    Develop = 8 at 7, "develop" on "o d", page "develop" of Recruiting {
        officer: OfficerNo as Officer,
        target: DossierId as Target,
        sdr: Sdr as Sdr,
        /// By what he comes closer.
        #[serde(default)]
        by: Cultivation as Cultivation,
    }
    asks [target, officer, by, sdr]
    answered [
        "answer-an-arrest-in-the-targets-circle" in "an_arrest_frightens_those_who_hear_of_it",
        "answer-a-watch-at-the-gate" in "the_gate_singles_an_officer_out",
    ]
}

impl Develop {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        desk.target(self.target)?;
        let rules = &plan.rules().station;
        Ok(Cost {
            officer: Some((
                self.officer,
                Days(plan.rules().channel.meeting.days + self.sdr.days()),
            )),
            money: price_of_company(rules, self.by),
            ..Cost::FREE
        })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Develop, self.target.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/pitch.md")]
    Pitch = 9 at 8, "pitch" on "o p", page "pitch" of Recruiting {
        officer: OfficerNo as Officer,
        target: DossierId as Target,
        /// What the offer plays on.
        motive: Motive as Motive,
        money: Money as Envelope,
        sdr: Sdr as Sdr,
        /// Stop after sounding out when the motive does not seem to fit?
        stop_if_cold: bool as Stop,
        /// Whom the officer says he comes from. The truth, where nothing is said.
        #[serde(default)]
        flag: Flag as Flag,
    }
    asks [target, officer, motive, flag, money, sdr, stop_if_cold]
    answered [
        "answer-an-arrest-in-the-targets-circle" in "an_arrest_frightens_those_who_hear_of_it",
        "answer-sending-the-officer-home"
            in "an_expelled_officer_leaves_his_agents_to_one_with_room",
    ]
}

impl Pitch {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        let target = desk.target(self.target)?;
        if plan.view().week < target.not_before {
            return Err(Refusal::AskedForTime { until: target.not_before });
        }
        let rules = &plan.rules().pitch;
        let (least, most) = (Money(rules.offer_least), Money(rules.offer_most));
        if self.money < least || most < self.money {
            return Err(Refusal::BadSum { least, most });
        }
        let days = Days(plan.rules().channel.meeting.days + self.sdr.days());
        Ok(Cost { officer: Some((self.officer, days)), money: self.money, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Develop, self.target.0.into())
    }
}

/// What a week of cultivation costs.
pub(in crate::engine) const fn price_of_company(rules: &StationRules, by: Cultivation) -> Money {
    match by {
        Cultivation::Favour => Money(rules.favour_money),
        Cultivation::Company | Cultivation::SmallTask => Money(rules.develop_money),
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/tie.md")]
    PitchTie = 89 at 91, "ask-tie" on "o K", page "tie" of Recruiting {
        /// The agent who asks.
        agent: DossierId as Agent,
        /// Somebody close to him.
        target: DossierId as Close,
        motive: Motive as Motive,
        money: Money as Envelope,
    }
    answered [
        "answer-loyal-people" in "a_cousin_who_tells_names_the_one_who_asked",
        "answer-a-double-who-asks" in "who_is_theirs_brings_whom_they_send",
    ]
}

impl PitchTie {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        let agent = desk.agent_in_contact(self.agent)?;
        let target = desk.target(self.target)?;
        desk.knows(self.agent, self.target)?;
        let officer = agent.officer.ok_or(Refusal::NoSuchOfficer)?;
        desk.officer_at_work(officer)?;
        if plan.view().week < target.not_before {
            return Err(Refusal::AskedForTime { until: target.not_before });
        }
        let most = plan.rules().cell.members;
        if usize::from(most) <= desk.members(self.agent).count() {
            return Err(Refusal::CellFull { most });
        }
        let rules = &plan.rules().pitch;
        let (least, most) = (Money(rules.offer_least), Money(rules.offer_most));
        if self.money < least || most < self.money {
            return Err(Refusal::BadSum { least, most });
        }
        Ok(Cost { money: self.money, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Develop, self.target.0.into())
    }
}
