//! Ears, informers, traps, and what is decided without a noise.

use crate::{
    ai::Reason,
    engine::{
        gazetteer::Cover,
        ids::{DossierId, HoldingId, InstitutionId, PostId},
        nature::{Favour, Publicity},
        order::{
            AskMinistry, Await, BariumMeal, Deny, DoctorCopy, Interview, Mousetrap, PlaceInformer,
            Protect, Provoke, Publicise, Tap, Transfer, Trap, Vet,
        },
        table::Key,
        units::Week,
        view::{ForeignStatus, PersonRow, SecretRow},
    },
};

use super::{Chief, clues::Suspect, prisoners::about};

/// Weeks in which a leak is news.
const NEWS: u16 = 3;
/// Weeks between two things of one kind that need not be done every week.
const NOW_AND_THEN: u16 = 5;
/// Weeks without anything new after which a case may rest.
const QUIET: u16 = 4;
/// Weeks that somebody is suspected before he is moved for want of proof.
const LONG: u16 = 8;
/// Suspicion, in hundredths, from which a lie on his desk is worth the owner's displeasure.
const WORTH_A_LIE: i32 = 55;
/// Importance from which a secret is worth a trap, or a lock.
const DEAR: u8 = 3;
/// Patience over the floor that quiet decisions must leave.
const EASE: u8 = 10;
/// Money over the price that must stay in the box.
const PURSE: u16 = 4;

impl Chief<'_, '_> {
    /// Where somebody waits this week: chosen before the teams have their places.
    pub(super) fn choose_traps(&mut self) -> Vec<Trap> {
        if self.patience_is_spent() {
            return Vec::new();
        }
        let secret = self.desk.prisoners.iter().filter(|row| row.publicity == Publicity::Secret);
        let flat = secret.map(|row| Trap::Flat(row.whom)).next();
        let turn = usize::from(self.view.week.0 / NOW_AND_THEN);
        let drops = self.desk.drops.len().max(1);
        let due = self.view.week.0.is_multiple_of(NOW_AND_THEN);
        let drop = self.desk.drops.get(turn % drops).filter(|_| due).map(|&at| Trap::Site(at));
        let free = usize::from(self.desk.teams / 3);
        flat.into_iter().chain(drop).take(free).collect()
    }

    pub(super) fn lie_in_wait(&mut self, traps: &[Trap]) {
        for &at in traps {
            if self.rules.traps.trap_teams <= self.draft.left().teams {
                self.draft.give(Mousetrap { at }, Reason::new("mousetrap"));
            }
        }
    }

    /// Everything else of the craft, the cheapest first.
    pub(super) fn use_the_craft(&mut self) {
        if !self.view.week.0.is_multiple_of(self.doctrine.craft_every.max(1)) {
            return;
        }
        self.draft.weigh(self.desk.secrets.len() + 8);
        self.ask_the_ministry();
        self.listen();
        self.place_informers();
        self.lock_up();
        self.lay_a_meal();
        self.name_an_officer();
        self.vet();
        self.call_in();
        for at in 0..self.clues.suspects.len().min(8) {
            let Some(&suspect) = self.clues.suspects.get(at) else { return };
            self.decide_quietly(&suspect);
        }
    }

    /// Week of the month for something that need not be done every week.
    fn is_turn(&self, of: u16) -> bool {
        self.view.week.0 % NOW_AND_THEN == of
    }

    fn again(&self, last: Option<Week>, weeks: u16) -> bool {
        last.is_none_or(|last| last.plus(weeks) <= self.view.week)
    }

    fn patience_over_floor(&self, price: u8) -> bool {
        let floor = self.doctrine.patience_floor.saturating_add(EASE).saturating_add(price);
        floor <= self.draft.left().patience && !self.patience_is_spent()
    }

    fn can_pay(&self, price: u16) -> bool {
        price + PURSE <= self.draft.left().money.0
    }

    fn importance_of(&self, holding: HoldingId) -> u8 {
        self.view.city().holdings.get(holding).map_or(0, |topic| topic.importance)
    }

    // ── the ministry ──

    fn ask_the_ministry(&mut self) {
        let rules = &self.rules.traps;
        let (traps, patience) = (&self.desk.traps, self.draft.left().patience);
        if !self.again(traps.asked, rules.ask_weeks) {
            return;
        }
        let what = if traps.deserved && patience < rules.ask_money_patience {
            Favour::Patience
        } else if rules.ask_team_patience <= patience && traps.teams_granted < rules.ask_teams {
            Favour::Team
        } else if rules.ask_money_patience.max(rules.ask_price) <= patience {
            Favour::Money
        } else {
            return;
        };
        let because = Reason::new("ministry").with("patience", patience);
        self.draft.give(AskMinistry { what }, because);
    }

    // ── ears ──

    fn listen(&mut self) {
        let taps = self.desk.traps.taps.clone();
        for (on, since) in taps {
            let idle = self.view.week.since(since) >= LONG;
            let nothing = self.clues.leaning(on) < self.doctrine.case_from;
            let foreign = self.person(on).is_some_and(|row| row.foreign != ForeignStatus::Nothing);
            if idle && (nothing || foreign) {
                let because = Reason::new("tap-off").with("weeks", self.view.week.since(since));
                self.draft.give(Tap { on, running: false }, because);
            }
        }
        let full = usize::from(self.rules.traps.taps) <= self.desk.traps.taps.len();
        if full || self.draft.left().warrants == 0 {
            return;
        }
        let Some(on) = self.worth_a_tap() else { return };
        let because = Reason::new("tap").with("suspicion", self.clues.suspicion(on));
        self.draft.give(Tap { on, running: true }, because);
    }

    /// The worst suspect on whom a judge will sign; else an officer whom we know.
    fn worth_a_tap(&self) -> Option<DossierId> {
        let free = |whom: DossierId| self.at_large(whom) && !self.desk.traps.is_tapped(whom);
        let grounds = |row: &PersonRow| {
            let points = self.rules.traps.warrant_points <= row.points();
            row.identity.is_some() && (row.case || points)
        };
        let suspects = self.clues.suspects.iter();
        let mut suspects = suspects
            .filter(|suspect| self.doctrine.case_from <= suspect.leaning())
            .map(|suspect| suspect.whom)
            .filter(|&whom| free(whom) && self.person(whom).is_some_and(grounds));
        let officers = self.desk.people.iter();
        let mut officers = officers
            .filter(|(whom, row)| row.foreign == ForeignStatus::Known && free(*whom))
            .map(|(whom, _)| whom);
        suspects.next().or_else(|| officers.next())
    }

    /// Somebody at lunch in the house where most of what leaked is read.
    fn place_informers(&mut self) {
        let informers = &self.desk.traps.informers;
        let full = usize::from(self.rules.traps.informers) <= informers.len();
        if full || !self.is_turn(2) || !self.can_pay(self.rules.traps.informer_money) {
            return;
        }
        let mut houses = vec![0_usize; self.view.city().institutions.len()];
        let leaked = self.desk.secrets.values().filter(|row| 0 < row.indicators);
        for post in leaked.flat_map(|row| &row.readers) {
            let house = self.house_of(*post).and_then(|house| houses.get_mut(house.index()));
            if let Some(count) = house {
                *count += 1;
            }
        }
        let best = houses
            .iter()
            .enumerate()
            .map(|(at, &count)| (count, InstitutionId::at(at)))
            .filter(|(count, house)| 0 < *count && !informers.contains(house))
            .max_by_key(|&(count, house)| (count, std::cmp::Reverse(house)));
        if let Some((count, institution)) = best {
            let because =
                Reason::new("informer").with("readers", i64::try_from(count).unwrap_or(0));
            self.draft.give(PlaceInformer { institution, running: true }, because);
        }
    }

    fn house_of(&self, post: PostId) -> Option<InstitutionId> {
        self.view.city().posts.get(post).map(|row| row.institution)
    }

    // ── secrets ──

    /// What leaked of late and is worth it, the dearest first.
    fn news(&self) -> Option<(HoldingId, &SecretRow)> {
        let fresh = |row: &SecretRow| {
            let last = row.last_indicator.filter(|&at| row.issued <= at);
            last.is_some_and(|at| self.view.week.since(at) <= NEWS)
        };
        let leaked = self.desk.secrets.iter().filter(|(_, row)| fresh(row));
        let dear = leaked.filter(|(id, _)| DEAR <= self.importance_of(*id));
        dear.max_by_key(|(id, _)| (self.importance_of(*id), std::cmp::Reverse(*id)))
    }

    fn lock_up(&mut self) {
        let Some((holding, _)) = self.news() else { return };
        let known = self.desk.traps.protected.contains(&holding);
        if !known && self.can_pay(self.rules.traps.protect_money) {
            let because = Reason::new("protect").with("importance", self.importance_of(holding));
            self.draft.give(Protect { holding }, because);
        }
    }

    fn lay_a_meal(&mut self) {
        let Some((holding, row)) = self.news() else { return };
        let rules = &self.rules.traps;
        let groups = u8::try_from(row.readers.len() / 2).unwrap_or(u8::MAX);
        let groups = groups.min(rules.meal_groups);
        let busy = self.desk.traps.meal(holding).is_some() || row.changes_at.is_some();
        let left = self.draft.left();
        if groups < 2 || busy || left.analysts < rules.meal_analysts {
            return;
        }
        if self.can_pay(rules.meal_money) {
            let because = Reason::new("meal").with("groups", groups);
            self.draft.give(BariumMeal { holding, groups }, because);
        }
    }

    // ── people ──

    /// Where masters lose patience, a face in the papers buys some.
    fn name_an_officer(&mut self) {
        let closing = self.weeks_left() <= 3;
        if self.patience_is_spent() || !closing && 30 <= self.desk.patience {
            return;
        }
        let known = self.desk.people.iter().find(|(whom, row)| {
            row.foreign == ForeignStatus::Known
                && self.at_large(*whom)
                && !self.desk.traps.publicised.contains(whom)
        });
        if let Some((whom, _)) = known {
            let because = Reason::new("publicise").with("patience", self.desk.patience);
            self.draft.give(Publicise { whom }, because);
        }
    }

    fn vet(&mut self) {
        let rules = &self.rules.traps;
        let spare = rules.vet_analysts + self.doctrine.inquiry_keeps;
        if !self.is_turn(1) || self.draft.left().analysts < spare {
            return;
        }
        let vetted = &self.desk.traps.vetted;
        let last = |whom| vetted.iter().rev().find(|(it, ..)| *it == whom).map(|(_, at, _)| *at);
        let found = self.clues.suspects.iter().find(|suspect| {
            let fresh = self.again(last(suspect.whom), rules.vet_weeks);
            0 < suspect.leaks && fresh && self.post(suspect.whom).is_some()
        });
        if let Some(&suspect) = found {
            self.draft.give(Vet { whom: suspect.whom }, about("vet", &suspect));
        }
    }

    /// It warns him; so it is for those who will hardly be taken any more.
    fn call_in(&mut self) {
        let rules = &self.rules.traps;
        let closing = self.weeks_left() <= 3;
        let blunt = !self.doctrine.squeeze && self.is_turn(3);
        if !closing && !blunt || self.draft.left().analysts < rules.interview_analysts {
            return;
        }
        let seen = &self.desk.traps.interviewed;
        let last = |whom| seen.iter().rev().find(|(it, ..)| *it == whom).map(|(_, at, _)| *at);
        let found = self.clues.suspects.iter().find(|suspect| {
            let middling = suspect.leaning() < self.doctrine.arrest_from;
            let fresh = self.again(last(suspect.whom), rules.interview_weeks);
            middling && fresh && self.is_local_at_large(suspect.whom)
        });
        if let Some(&suspect) = found {
            self.draft.give(Interview { whom: suspect.whom }, about("interview", &suspect));
        }
    }

    fn is_local_at_large(&self, whom: DossierId) -> bool {
        let local = |row: &PersonRow| row.identity.is_some_and(|it| it.cover == Cover::Local);
        self.at_large(whom) && self.person(whom).is_some_and(local)
    }

    /// The post of a local who can still be acted on.
    fn post(&self, whom: DossierId) -> Option<PostId> {
        let row = self.person(whom).filter(|_| self.is_local_at_large(whom))?;
        row.identity?.post
    }

    // ── what is decided about a suspect ──

    fn decide_quietly(&mut self, suspect: &Suspect) {
        if !self.is_local_at_large(suspect.whom) {
            return;
        }
        let leaning = suspect.leaning();
        let near = self.doctrine.arrest_from <= leaning;
        if self.doctrine.case_from <= leaning && !near {
            self.rest_or_wake(suspect);
            self.provoke(suspect);
            self.deny(suspect);
        }
        if WORTH_A_LIE <= leaning && self.doctrine.turn {
            self.doctor(suspect);
        }
        let long = LONG <= self.view.week.since(suspect.first);
        let thin = self.person(suspect.whom).is_some_and(|row| {
            row.points() < self.doctrine.arrest_points / 2 || self.weeks_left() <= LONG
        });
        if near && long && thin {
            self.transfer(suspect);
        }
    }

    fn rest_or_wake(&mut self, suspect: &Suspect) {
        let on = suspect.whom;
        let quiet = self.view.week.since(suspect.last);
        if self.person(on).is_none_or(|row| !row.case) || quiet >= self.doctrine.cold_weeks {
            return;
        }
        let rests = self.desk.traps.waits(on);
        let because = Reason::new("rest").with("weeks", quiet);
        if !rests && QUIET <= quiet {
            self.draft.give(Await { on, waits: true }, because);
        } else if rests
            && quiet <= 1
            && self.rules.security.case_analysts <= self.draft.left().analysts
        {
            self.draft.give(Await { on, waits: false }, because);
        }
    }

    fn provoke(&mut self, suspect: &Suspect) {
        let rules = &self.rules.traps;
        let tried = &self.desk.traps.provoked;
        let last = tried.iter().rev().find(|(whom, ..)| *whom == suspect.whom);
        let fresh = self.again(last.map(|(_, at, _)| *at), rules.provoke_weeks);
        let means = self.can_pay(rules.provoke_money);
        let ours = self.person(suspect.whom).is_some_and(|row| row.ours);
        if !ours
            && fresh
            && means
            && self.is_turn(4)
            && self.patience_over_floor(rules.provoke_patience)
        {
            let because = about("provoke", suspect);
            self.draft.give(Provoke { whom: suspect.whom }, because);
        }
    }

    /// What leaked and what he reads: the dearest that has not been taken from him.
    fn dearest_of(&self, whom: DossierId, leaked: bool) -> Option<HoldingId> {
        let post = self.post(whom)?;
        let secrets = self.desk.secrets.iter();
        let his = secrets.filter(|(id, row)| {
            let fits = !leaked || row.last_indicator.is_some();
            fits && row.readers.contains(&post) && !self.desk.traps.is_denied(whom, *id)
        });
        his.map(|(id, _)| id).max_by_key(|&id| (self.importance_of(id), std::cmp::Reverse(id)))
    }

    fn deny(&mut self, suspect: &Suspect) {
        if !self.is_turn(0) || !self.patience_over_floor(self.rules.traps.deny_patience) {
            return;
        }
        if let Some(holding) = self.dearest_of(suspect.whom, true)
            && DEAR < self.importance_of(holding)
        {
            self.draft.give(Deny { whom: suspect.whom, holding }, about("deny", suspect));
        }
    }

    fn doctor(&mut self, suspect: &Suspect) {
        let rules = &self.rules.traps;
        let copies = &self.desk.traps.copies;
        let has = copies.iter().any(|(whom, ..)| *whom == suspect.whom);
        let full = usize::from(rules.copies) <= copies.len();
        let ours = self.person(suspect.whom).is_some_and(|row| row.ours);
        if has || full || ours || !self.patience_over_floor(rules.copy_patience) {
            return;
        }
        let Some(holding) = self.dearest_of(suspect.whom, false) else { return };
        let Some(topic) = self.view.city().holdings.get(holding) else { return };
        let Some(secret) = self.desk.secrets.get(holding) else { return };
        let lies: Vec<u8> = (0..topic.values).filter(|&value| value != secret.value).collect();
        let at = self.lots.below(lies.len());
        if let Some(&value) = lies.get(at) {
            let because = about("copy", suspect);
            self.draft.give(DoctorCopy { whom: suspect.whom, holding, value }, because);
        }
    }

    fn transfer(&mut self, suspect: &Suspect) {
        let moved = self.desk.traps.is_moved(suspect.whom);
        let price = self.rules.traps.transfer_patience;
        if !moved && self.post(suspect.whom).is_some() && self.patience_over_floor(price) {
            self.draft.give(Transfer { whom: suspect.whom }, about("transfer", suspect));
        }
    }
}
