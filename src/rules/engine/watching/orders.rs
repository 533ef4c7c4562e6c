//! Orders about eyes: where the teams stand, whose face that was, who goes home.

use serde::{Deserialize, Serialize};

use crate::engine::{
    ids::{DistrictId, DossierId, SiteId},
    law::LegalStatus,
    order::{
        Cost, Plan, Refusal, Topic, Verb,
        asking::{Asked, Given, Question, Watched},
        row::order,
    },
};

/// What watcher teams can be put on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum WatchTarget {
    /// Somebody, local or foreign.
    Person(DossierId),
    Site(SiteId),
    District(DistrictId),
    /// The gate of the embassy: who comes out of it that is no diplomat at heart?
    Gate,
    /// Listening vans: who transmits, and from where?
    Air,
    /// The letters of a district.
    Mail(DistrictId),
}

impl WatchTarget {
    /// A number of its own for each target.
    pub(in crate::engine) const fn number(self) -> u32 {
        match self {
            WatchTarget::Person(dossier) => dossier.0 as u32,
            WatchTarget::Site(site) => 1 << 16 | site.0 as u32,
            WatchTarget::District(district) => 2 << 16 | district.0 as u32,
            WatchTarget::Gate => 3 << 16,
            WatchTarget::Air => 4 << 16,
            WatchTarget::Mail(district) => 5 << 16 | district.0 as u32,
        }
    }
}

impl Asked for WatchTarget {
    fn ask(_: Question, given: &Given, asked: &mut Vec<Question>) {
        asked.push(Question::Watched);
        asked.extend(match given.read(Question::Watched) {
            Some(Watched::Person) => Some(Question::Person),
            Some(Watched::Site) => Some(Question::Site),
            Some(Watched::District | Watched::Mail) => Some(Question::District),
            Some(Watched::Gate | Watched::Air) | None => None,
        });
    }

    fn of(_: Question, given: &Given) -> Option<WatchTarget> {
        Some(match given.read(Question::Watched)? {
            Watched::Person => WatchTarget::Person(given.read(Question::Person)?),
            Watched::Site => WatchTarget::Site(given.read(Question::Site)?),
            Watched::District => WatchTarget::District(given.read(Question::District)?),
            Watched::Gate => WatchTarget::Gate,
            Watched::Air => WatchTarget::Air,
            Watched::Mail => WatchTarget::Mail(given.read(Question::District)?),
        })
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/watch.md")]
    Watch = 20 at 36, "watch" on "o w", page "watch" of Eyes {
        on: WatchTarget as Watched,
        /// How many teams stand there from now on; 0 lifts the watch.
        teams: u8 as Teams,
    }
    answered [
        "answer-a-route" in "a_covered_route_breaks_the_meeting_off",
        "answer-a-drop-instead-of-a-meeting" in "a_drop_keeps_the_two_ends_apart",
        "answer-rest" in "a_dormant_agent_does_nothing_until_woken",
        "answer-moving-the-set" in "a_set_that_was_moved_must_be_found_anew",
        "answer-a-burst" in "a_burst_is_harder_to_find",
    ]
}

impl Watch {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        let rules = &plan.rules().security;
        let most = match self.on {
            WatchTarget::Person(dossier) => {
                // A watch can be lifted from anybody: a face may have got its name meanwhile.
                if self.teams > 0 {
                    desk.dossier_at_large(dossier)?;
                }
                rules.teams_most
            }
            WatchTarget::Site(site) => {
                plan.view().site(site)?;
                1
            }
            WatchTarget::District(district) => {
                plan.view().district(district)?;
                rules.teams_most
            }
            WatchTarget::Gate => rules.gate_most,
            WatchTarget::Air => plan.rules().air.teams,
            WatchTarget::Mail(district) => {
                plan.view().district(district)?;
                plan.rules().mail.teams
            }
        };
        if most < self.teams {
            return Err(Refusal::TooManyTeams { most });
        }
        let now = desk.teams_on(self.on);
        if now == self.teams {
            return Err(Refusal::NothingChanges);
        }
        Ok(Cost { teams: i16::from(self.teams) - i16::from(now), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Watch, self.on.number())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/identify.md")]
    Identify = 21 at 37, "identify" on "o i", page "identify" of Eyes {
        face: DossierId as Face,
    }
    answered [
        "answer-a-drop-instead-of-a-meeting" in "a_drop_keeps_the_two_ends_apart",
        "answer-a-route" in "a_covered_route_breaks_the_meeting_off",
    ]
}

impl Identify {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let row = plan.security()?.dossier(self.face)?;
        if !row.is_face() {
            return Err(Refusal::NameKnown);
        }
        let rules = &plan.rules().security;
        if rules.identify_weeks <= row.searched {
            return Err(Refusal::TrailCold);
        }
        Ok(Cost { analysts: rules.identify_analysts, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Identify, self.face.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/expel.md")]
    Expel = 22 at 38, "expel" on "o x", page "expel" of Cases {
        diplomat: DossierId as Diplomat,
    }
    answered [
        "answer-an-officer-with-room" in "an_expelled_officer_leaves_his_agents_to_one_with_room",
        "answer-another-from-home" in "another_officer_comes_after_six_weeks",
    ]
}

impl Expel {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        let row = desk.dossier_at_large(self.diplomat)?;
        if !desk.may_expel {
            return Err(Refusal::NotInThisScenario);
        }
        let status = row.identity.map(|it| LegalStatus::of(it.cover));
        if !status.is_some_and(LegalStatus::may_be_expelled) {
            return Err(Refusal::NoDiplomat);
        }
        let week = plan.view().week;
        desk.patience_left(week)?;
        let rules = &plan.rules().expulsion;
        let accused = row
            .identity
            .is_some_and(|it| plan.view().streets.accused_of_late(it.state, week, plan.rules()));
        let proven = accused || rules.proof <= row.evidence.points();
        let price = if proven { rules.proven } else { rules.unproven };
        let again = desk.expelled.is_some_and(|last| week.since(last) < rules.again_weeks);
        let displeasure = if again { price.saturating_mul(2) } else { price };
        Ok(Cost { displeasure, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Expel, self.diplomat.0.into())
    }
}
