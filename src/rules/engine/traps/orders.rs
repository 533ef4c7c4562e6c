//! Security's craft beyond watching: ears, informers, traps, and quiet decisions about people.

use serde::{Deserialize, Serialize};

use crate::engine::{
    gazetteer::Cover,
    ids::{DossierId, HoldingId, InstitutionId, PostId, SiteId},
    nature::{Favour, Publicity},
    order::{Cost, Order, Plan, Refusal, Topic, Verb, row::order},
    units::{Money, Week},
    view::{ForeignStatus, PersonRow, SecurityDesk},
};

/// Where somebody waits for whoever comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Trap {
    /// In the flat of somebody who was taken in secret.
    Flat(DossierId),
    /// At a dead drop that is known.
    Site(SiteId),
}

impl Trap {
    /// A number of its own for each place.
    pub(in crate::engine) const fn number(self) -> u32 {
        match self {
            Trap::Flat(dossier) => dossier.0 as u32,
            Trap::Site(site) => 1 << 16 | site.0 as u32,
        }
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/tap.md")]
    Tap = 148 at 60, "tap" on "o D", page "tap" of Eyes {
        on: DossierId as Person,
        /// Listen from now on, or no longer.
        running: bool as Running,
    }
    answered [
        "answer-a-drop" in "a_drop_arranges_itself_and_nobody_telephones",
        "answer-rest" in "who_rests_says_nothing_on_the_wire",
    ]
}

impl Tap {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        if !self.running {
            desk.dossier(self.on)?;
            return if desk.traps.is_tapped(self.on) {
                Ok(Cost::FREE)
            } else {
                Err(Refusal::NothingChanges)
            };
        }
        let row = desk.dossier_at_large(self.on)?;
        named(row)?;
        if desk.traps.is_tapped(self.on) {
            return Err(Refusal::NothingChanges);
        }
        let rules = &plan.rules().traps;
        let most = rules.taps;
        let more = plan.orders().filter(|it| matches!(it, Order::Tap(tap) if tap.running)).count();
        if usize::from(most) <= desk.traps.taps.len() + more {
            return Err(Refusal::NoTaps { most });
        }
        let foreign = row.foreign != ForeignStatus::Nothing;
        if !foreign && !row.case && row.evidence.points() < rules.warrant_points {
            let (points, needed) = (row.evidence.points(), rules.warrant_points);
            return Err(Refusal::NoGrounds { points, needed });
        }
        Ok(Cost { warrants: 1, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Tap, self.on.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/informer.md")]
    PlaceInformer = 149 at 61, "informer" on "o j", page "informer" of Eyes {
        institution: InstitutionId as Institution,
        /// Listen to him from now on, or no longer.
        running: bool as Running,
    }
    answered [
        "answer-people-elsewhere" in "an_informer_hears_nothing_of_who_works_elsewhere",
        "answer-points-that-fade" in "what_an_informer_said_fades_with_time",
    ]
}

impl PlaceInformer {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        if plan.view().city().institutions.get(self.institution).is_none() {
            return Err(Refusal::NoSuchInstitution);
        }
        if desk.traps.informers.contains(&self.institution) == self.running {
            return Err(Refusal::NothingChanges);
        }
        if !self.running {
            return Ok(Cost::FREE);
        }
        let rules = &plan.rules().traps;
        let most = rules.informers;
        let placed = |it: &&Order| matches!(it, Order::PlaceInformer(ears) if ears.running);
        let more = plan.orders().filter(placed).count();
        if usize::from(most) <= desk.traps.informers.len() + more {
            return Err(Refusal::TooManyInformers { most });
        }
        Ok(Cost { money: Money(rules.informer_money), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::PlaceInformer, self.institution.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/vet.md")]
    Vet = 150 at 62, "vet" on "o v", page "vet" of Eyes {
        whom: DossierId as Reader,
    }
    answered [
        "answer-papers-in-order" in "papers_that_are_in_order_leave_no_points",
        "answer-points-that-fade" in "points_from_papers_fade_where_no_case_is_open",
    ]
}

impl Vet {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        post_of(desk.dossier_at_large(self.whom)?)?;
        let rules = &plan.rules().traps;
        let last = desk.traps.vetted.iter().rev().find(|(whom, ..)| *whom == self.whom);
        again(last.map(|(_, week, _)| *week), rules.vet_weeks, plan.view().week)?;
        Ok(Cost { analysts: rules.vet_analysts, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Vet, self.whom.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/interview.md")]
    Interview = 151 at 63, "interview" on "o ?", page "interview" of Eyes {
        whom: DossierId as Suspect,
    }
    answered [
        "answer-papers-and-an-instruction" in "an_interview_gives_an_impression_and_a_warning",
        "answer-a-house-with-nothing-in-it" in "who_has_nothing_in_the_house_stays_and_tells_us",
        "answer-nerve" in "good_nerves_are_seldom_shaken",
    ]
}

impl Interview {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        local(desk.dossier_at_large(self.whom)?)?;
        let rules = &plan.rules().traps;
        let last = desk.traps.interviewed.iter().rev().find(|(whom, ..)| *whom == self.whom);
        again(last.map(|(_, week, _)| *week), rules.interview_weeks, plan.view().week)?;
        Ok(Cost { analysts: rules.interview_analysts, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Interview, self.whom.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/barium.md")]
    BariumMeal = 152 at 64, "meal" on "o b", page "barium" of Secrets {
        holding: HoldingId as Secret,
        /// How many wordings go round.
        groups: u8 as Groups,
    }
    answered [
        "answer-a-sanitised-claim" in "a_sanitised_claim_seldom_brings_the_wording_along",
        "answer-a-second-source" in "two_sources_laid_side_by_side_use_different_words",
        "answer-what-was-read-before" in "what_was_read_before_the_meal_has_no_wording",
    ]
}

impl BariumMeal {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        let secret = desk.secret(self.holding)?;
        if desk.traps.meal(self.holding).is_some() {
            return Err(Refusal::MealRunning);
        }
        if secret.changes_at.is_some() {
            return Err(Refusal::AlreadyChanging);
        }
        let rules = &plan.rules().traps;
        let readers = u8::try_from(secret.readers.len()).unwrap_or(u8::MAX);
        let most = rules.meal_groups.min(readers);
        if self.groups < 2 || most < self.groups {
            return Err(Refusal::BadGroups { least: 2, most });
        }
        let money = Money(rules.meal_money);
        Ok(Cost { money, analysts: rules.meal_analysts, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::BariumMeal, self.holding.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/provoke.md")]
    Provoke = 153 at 65, "provoke" on "o Y", page "provoke" of Traps {
        whom: DossierId as Suspect,
    }
    answered [
        "answer-a-word-beforehand" in "who_was_forewarned_behaves_like_a_good_citizen",
        "answer-a-meeting" in "an_agent_tells_his_officer_of_the_man_with_the_accent",
    ]
}

impl Provoke {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        let row = desk.dossier_at_large(self.whom)?;
        local(row)?;
        if row.ours {
            return Err(Refusal::IsOurs);
        }
        let rules = &plan.rules().traps;
        let last = desk.traps.provoked.iter().rev().find(|(whom, ..)| *whom == self.whom);
        let week = plan.view().week;
        again(last.map(|(_, week, _)| *week), rules.provoke_weeks, week)?;
        desk.patience_left(week)?;
        let money = Money(rules.provoke_money);
        Ok(Cost { money, patience: rules.provoke_patience, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Provoke, self.whom.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/mousetrap.md")]
    Mousetrap = 154 at 66, "mousetrap" on "o m", page "mousetrap" of Traps {
        at: Trap as Trap,
    }
    answered [
        "answer-a-route" in "a_route_shows_the_lamp_in_time",
        "answer-safety-marks" in "where_a_mark_is_missing_nobody_goes_to_look",
        "answer-another-drop" in "a_drop_that_nobody_comes_to_any_more_takes_nobody",
    ]
}

impl Mousetrap {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        match self.at {
            Trap::Flat(prisoner) => {
                if desk.prisoner(prisoner)?.publicity != Publicity::Secret {
                    return Err(Refusal::NotSecret);
                }
            }
            Trap::Site(site) => {
                plan.view().site(site)?;
                if !desk.drops.contains(&site) {
                    return Err(Refusal::NotADrop);
                }
            }
        }
        desk.patience_left(plan.view().week)?;
        Ok(Cost { spare_teams: plan.rules().traps.trap_teams, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Mousetrap, self.at.number())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/transfer.md")]
    Transfer = 155 at 67, "transfer" on "o >", page "transfer" of Secrets {
        whom: DossierId as Reader,
    }
    answered []
}

impl Transfer {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        post_of(desk.dossier_at_large(self.whom)?)?;
        if desk.traps.is_moved(self.whom) {
            return Err(Refusal::NothingChanges);
        }
        Ok(Cost { patience: plan.rules().traps.transfer_patience, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Transfer, self.whom.0.into())
    }
}

order! {
    /// One secret less on somebody's desk. See [`Transfer`].
    Deny = 156 at 68, "deny" on "o -", page "transfer" of Secrets {
        whom: DossierId as Reader,
        holding: HoldingId as Secret,
    }
    answered []
}

impl Deny {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        reads(desk, self.whom, self.holding)?;
        Ok(Cost { patience: plan.rules().traps.deny_patience, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Transfer, self.whom.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/await.md")]
    Await = 157 at 69, "await" on "o s", page "await" of Cases {
        on: DossierId as Case,
        /// Let the case rest, or take it up again.
        waits: bool as Resting,
    }
    answered []
}

impl Await {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        if !desk.dossier(self.on)?.case {
            return Err(Refusal::NoCase);
        }
        if desk.traps.waits(self.on) == self.waits {
            return Err(Refusal::NothingChanges);
        }
        let analysts = if self.waits { 0 } else { plan.rules().security.case_analysts };
        Ok(Cost { analysts, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::OpenCase, self.on.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/copy.md")]
    DoctorCopy = 158 at 70, "copy" on "o k", page "copy" of Secrets {
        whom: DossierId as Reader,
        holding: HoldingId as Secret,
        /// What his copy says instead.
        value: u8 as Lie,
    }
    answered [
        "answer-another-source" in "another_source_reads_the_true_copy",
        "answer-an-edition-that-changes" in "new_plans_are_the_same_in_every_copy",
    ]
}

impl DoctorCopy {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        let secret = reads(desk, self.whom, self.holding)?;
        if desk.dossier(self.whom)?.ours {
            return Err(Refusal::IsOurs);
        }
        let topic = plan.view().holding(self.holding)?;
        if self.value == secret || topic.values <= self.value {
            return Err(Refusal::NoLie);
        }
        let copies = &desk.traps.copies;
        let mine = (self.whom, self.holding);
        if copies.iter().any(|(whom, holding, _)| (*whom, *holding) == mine) {
            return Err(Refusal::NothingChanges);
        }
        let rules = &plan.rules().traps;
        let most = rules.copies;
        let more = plan.orders().filter(|order| order.verb() == Verb::DoctorCopy).count();
        if usize::from(most) <= copies.len() + more {
            return Err(Refusal::TooManyCopies { most });
        }
        Ok(Cost { patience: rules.copy_patience, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::DoctorCopy, u32::from(self.whom.0) << 8 | u32::from(self.holding.0))
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/publicise.md")]
    Publicise = 159 at 71, "publicise" on "o !", page "publicise" of Cases {
        whom: DossierId as Person,
    }
    answered [
        "answer-a-drop" in "a_drop_shows_no_face",
        "answer-another-officer" in "another_face_is_not_noticed_sooner",
    ]
}

impl Publicise {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        let row = desk.dossier_at_large(self.whom)?;
        if row.foreign == ForeignStatus::Nothing {
            return Err(Refusal::NobodyToName);
        }
        if desk.traps.publicised.contains(&self.whom) {
            return Err(Refusal::NothingChanges);
        }
        desk.patience_left(plan.view().week)?;
        Ok(Cost::FREE)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Publicise, self.whom.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/protect.md")]
    Protect = 160 at 72, "protect" on "o g", page "protect" of Secrets {
        holding: HoldingId as Secret,
    }
    answered []
}

impl Protect {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        desk.secret(self.holding)?;
        if desk.traps.protected.contains(&self.holding) {
            return Err(Refusal::NothingChanges);
        }
        Ok(Cost { money: Money(plan.rules().traps.protect_money), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Protect, self.holding.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/ministry.md")]
    AskMinistry = 161 at 73, "ministry" on "o o", page "ministry" of Cases {
        what: Favour as Favour,
    }
    answered []
}

impl AskMinistry {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        let rules = &plan.rules().traps;
        again(desk.traps.asked, rules.ask_weeks, plan.view().week)?;
        let enough = |needed: u8, price: u8| match needed <= desk.patience {
            true => Ok(Cost { patience: price, ..Cost::FREE }),
            false => Err(Refusal::NotInFavour { left: desk.patience, needed }),
        };
        match self.what {
            Favour::Money => enough(rules.ask_money_patience, rules.ask_price),
            Favour::Team if rules.ask_teams <= desk.traps.teams_granted => {
                Err(Refusal::NoMoreTeams { most: rules.ask_teams })
            }
            Favour::Team => enough(rules.ask_team_patience, rules.ask_price),
            Favour::Patience if desk.traps.deserved => Ok(Cost::FREE),
            Favour::Patience => Err(Refusal::NothingToShow),
        }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::AskMinistry, 0)
    }
}

fn named(row: &PersonRow) -> Result<(), Refusal> {
    match row.identity {
        Some(_) => Ok(()),
        None => Err(Refusal::OnlyAFace),
    }
}

fn local(row: &PersonRow) -> Result<(), Refusal> {
    match row.identity.map(|identity| identity.cover) {
        None => Err(Refusal::OnlyAFace),
        Some(Cover::Local) => Ok(()),
        Some(Cover::Diplomat | Cover::Trader | Cover::Official) => Err(Refusal::IsForeign),
    }
}

fn post_of(row: &PersonRow) -> Result<PostId, Refusal> {
    local(row)?;
    row.identity.and_then(|identity| identity.post).ok_or(Refusal::ReadsNothing)
}

/// Somebody reads a holding, as far as the lists say; what it says.
fn reads(desk: &SecurityDesk, whom: DossierId, holding: HoldingId) -> Result<u8, Refusal> {
    let post = post_of(desk.dossier_at_large(whom)?)?;
    let secret = desk.secret(holding)?;
    match secret.readers.contains(&post) && !desk.traps.is_denied(whom, holding) {
        true => Ok(secret.value),
        false => Err(Refusal::NotAReader),
    }
}

/// The same may be done to somebody again only after some weeks.
fn again(last: Option<Week>, weeks: u16, week: Week) -> Result<(), Refusal> {
    match last.map(|last| last.plus(weeks)).filter(|&until| week < until) {
        Some(until) => Err(Refusal::TooSoon { until }),
        None => Ok(()),
    }
}
