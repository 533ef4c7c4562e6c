//! Where the teams stand, and who goes home.

use crate::{
    ai::Reason,
    engine::{
        gazetteer::Cover,
        ids::{DossierId, SiteId},
        order::{Expel, Watch, WatchTarget},
        units::Week,
        view::{ForeignStatus, PersonRow, Sighting},
    },
};

use super::Chief;

/// Weeks after which a watch that showed nothing is thought poorly of.
const PATIENT: u16 = 8;

/// A place worth watching.
pub(super) struct Place {
    pub(super) on: WatchTarget,
    pub(super) teams: u8,
    pub(super) value: i32,
    pub(super) because: Reason,
}

impl Chief<'_, '_> {
    /// The best use of the teams that are not needed for arrests.
    pub(super) fn choose_places(&mut self, arrests: usize) -> Vec<Place> {
        let mut places = Vec::new();
        self.listening_posts(&mut places);
        self.letters(&mut places);
        self.gate(&mut places);
        self.foreigners(&mut places);
        self.suspects(&mut places);
        self.drops(&mut places);
        self.draft.weigh(places.len());
        for place in &mut places {
            // Teams that know their man see more of him, and moving costs a day.
            place.value = place.value * 4 + i32::from(self.desk.teams_on(place.on) > 0) * 12;
            place.value += self.lots.below(3) as i32;
        }
        places.sort_by_key(|place| (-place.value, place.on));
        let arrests = u8::try_from(arrests).unwrap_or(u8::MAX);
        let mut left = self.desk.teams.saturating_sub(arrests);
        places.retain_mut(|place| {
            place.teams = place.teams.min(left);
            left -= place.teams;
            place.teams > 0
        });
        self.idle_teams(&mut places, left);
        places
    }

    /// Teams with nothing better to do walk a district where nobody looks.
    fn idle_teams(&mut self, places: &mut Vec<Place>, left: u8) {
        if left == 0 {
            return;
        }
        let dark = self.view.city().districts.iter().min_by_key(|(id, row)| (row.watch, *id));
        if let Some((district, row)) = dark {
            let because = Reason::new("watch-district").with("watch", row.watch);
            let teams = left.min(self.rules.security.teams_most);
            places.push(Place { on: WatchTarget::District(district), teams, value: 0, because });
        }
    }

    fn gate(&self, places: &mut Vec<Place>) {
        let known = self
            .desk
            .people
            .values()
            .filter(|row| row.foreign == ForeignStatus::Known && row.gone.is_none())
            .filter(|row| is_diplomat(row))
            .count();
        let value = match known {
            0 => 34,
            1 => 24,
            _ => 4,
        };
        let because = Reason::new("watch-gate").with("known", i64::try_from(known).unwrap_or(0));
        let teams = self.doctrine.gate_teams.min(self.rules.security.gate_most);
        places.push(Place { on: WatchTarget::Gate, teams, value, because });
    }

    fn foreigners(&self, places: &mut Vec<Place>) {
        let people = self.desk.people.iter();
        for (whom, row) in people.filter(|(whom, row)| row.gone.is_none() && self.at_large(*whom)) {
            let seen = self.seen_lately(whom);
            let (id, teams, value) = match row.foreign {
                ForeignStatus::Nothing => continue,
                ForeignStatus::Suspected => ("watch-suspected", 1, 16 + 6 * seen),
                ForeignStatus::Known => {
                    let stale = self.is_stale(WatchTarget::Person(whom)) && seen == 0;
                    let week = self.view.week;
                    let read = row.read_until.is_some_and(|until| week <= until);
                    let more = if read { 12 } else { 0 };
                    let value = more + if stale { 12 } else { 26 + 8 * seen.min(4) };
                    ("watch-officer", self.doctrine.officer_teams, value)
                }
            };
            let because = Reason::new(id).with("seen", seen).with("points", row.points());
            places.push(Place { on: WatchTarget::Person(whom), teams, value, because });
        }
    }

    /// Clandestine contacts of a foreigner in the last weeks.
    fn seen_lately(&self, whom: DossierId) -> i32 {
        let week = self.view.week;
        let recent = |seen: &&Sighting| week.since(seen.week) <= PATIENT;
        let his = |seen: &&Sighting| seen.other == Some(whom) && seen.clandestine;
        let count = self.desk.sightings.iter().rev().take_while(recent).filter(his).count();
        i32::try_from(count).unwrap_or(0)
    }

    fn is_stale(&self, on: WatchTarget) -> bool {
        let since = self.desk.watches.iter().find(|row| row.on == on).map(|row| row.since);
        since.is_some_and(|since| PATIENT < self.view.week.since(since))
    }

    fn suspects(&self, places: &mut Vec<Place>) {
        for suspect in self.clues.suspects.iter().take(8) {
            let leaning = suspect.leaning();
            if leaning < 15 || !self.at_large(suspect.whom) {
                continue;
            }
            let on = WatchTarget::Person(suspect.whom);
            let cold = self.view.week.since(suspect.last);
            let tired = self.is_stale(on) && PATIENT < cold;
            let value = if tired { leaning / 6 } else { leaning * 2 / 3 };
            let because = super::prisoners::about("watch-suspect", suspect);
            places.push(Place { on, teams: self.doctrine.suspect_teams, value, because });
        }
    }

    fn drops(&self, places: &mut Vec<Place>) {
        for &site in &self.desk.drops {
            let on = WatchTarget::Site(site);
            let last = self.last_visit(site);
            let idle = last.is_none_or(|at| PATIENT < self.view.week.since(at));
            let value = if idle && self.is_stale(on) { 3 } else { 45 };
            let because = Reason::new("watch-drop").with("site", site.0);
            places.push(Place { on, teams: 1, value, because });
        }
    }

    fn last_visit(&self, site: SiteId) -> Option<Week> {
        let visits = self.desk.sightings.iter().rev();
        visits.filter(|seen| seen.other.is_none()).find(|seen| seen.site == site).map(|it| it.week)
    }

    /// First the places that are given up, so that there are teams for the others.
    pub(super) fn thin_out(&mut self, places: &[Place]) {
        let watches: Vec<(WatchTarget, u8)> =
            self.desk.watches.iter().map(|row| (row.on, row.teams)).collect();
        for (on, teams) in watches {
            let wanted = places.iter().find(|place| place.on == on).map_or(0, |it| it.teams);
            if wanted < teams && (wanted == 0 || self.can_be_watched(on)) {
                self.draft.quietly(Watch { on, teams: wanted });
            }
        }
    }

    fn can_be_watched(&self, on: WatchTarget) -> bool {
        match on {
            WatchTarget::Person(whom) => self.at_large(whom),
            WatchTarget::Site(_)
            | WatchTarget::District(_)
            | WatchTarget::Gate
            | WatchTarget::Air
            | WatchTarget::Mail(_) => true,
        }
    }

    pub(super) fn place_teams(&mut self, places: &[Place]) {
        for place in places {
            let now = self.desk.teams_on(place.on);
            let more = place.teams.saturating_sub(now);
            let more = more.min(self.draft.left().teams);
            if more > 0 {
                let watch = Watch { on: place.on, teams: now + more };
                self.draft.give(watch, place.because.clone());
            }
        }
    }

    // ── expulsion ──

    /// A known officer is bait. He is sent home when the bait has been eaten: near the end, when
    /// nobody comes in his place, or when this school does not wait.
    pub(super) fn expel(&mut self) {
        if !self.desk.may_expel || self.patience_is_spent() {
            return;
        }
        let proof = self.rules.expulsion.proof;
        let proven = self
            .desk
            .people
            .iter()
            .filter(|(whom, row)| proof <= row.points() && is_diplomat(row) && self.at_large(*whom))
            .filter(|(_, row)| row.foreign == ForeignStatus::Known)
            .map(|(whom, row)| (row.points(), whom))
            .max();
        let Some((points, diplomat)) = proven else { return };
        let left = self.weeks_left();
        let rules = &self.rules.expulsion;
        let again =
            self.desk.expelled.is_some_and(|at| self.view.week.since(at) < rules.again_weeks);
        let price = u16::from(rules.proven) * if again { 2 } else { 1 };
        let floor = if left <= 2 { 1 } else { u16::from(self.doctrine.patience_floor) + 10 };
        let time = left <= self.doctrine.expel_weeks;
        if time && price + floor <= u16::from(self.desk.patience) {
            let because = Reason::new("expel").with("points", points).with("weeks", left);
            self.draft.give(Expel { diplomat }, because);
        }
    }
}

fn is_diplomat(row: &PersonRow) -> bool {
    row.identity.is_some_and(|identity| identity.cover == Cover::Diplomat)
}
