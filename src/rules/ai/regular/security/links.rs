//! The air, the letters, sets in our hands, and ways back that we know.

use crate::{
    ai::Reason,
    engine::{
        ids::{DistrictId, DossierId},
        nature::{Publicity, Reception},
        order::{AnswerPlan, PlayBack, WatchTarget},
        view::{FileItem, PrisonerRow},
    },
};

use super::{Chief, eyes::Place};

/// Weeks that a bearing, or a strange letter, is worth following.
const FRESH: u16 = 6;
/// Weeks from one time to the next that somebody listens, or reads letters, for no reason.
const ROUNDS: u16 = 3;
/// Weeks in which a played link can still be believed.
const BELIEVED: u16 = 3;

impl Chief<'_, '_> {
    /// We send in his name, as long as nobody knows that he is here; says whether we do.
    pub(super) fn play_back(&mut self, prisoner: &PrisonerRow) -> bool {
        if prisoner.played {
            return BELIEVED <= self.weeks_left();
        }
        let useful = prisoner.set && prisoner.publicity == Publicity::Secret;
        if !useful || self.weeks_left() < BELIEVED {
            return false;
        }
        let because = Reason::new("play-back").with("named", prisoner.named);
        self.draft.give(PlayBack { prisoner: prisoner.whom, on: true }, because)
    }

    /// Somebody waits where he will come who has lost his link.
    pub(super) fn answer_plans(&mut self) {
        let known: Vec<DossierId> = self
            .desk
            .ways_back
            .iter()
            .filter(|row| row.reception.is_none() && self.at_large(row.whom))
            .map(|row| row.whom)
            .collect();
        let how = if self.doctrine.turn { Reception::Control } else { Reception::Arrest };
        for whom in known {
            self.draft.give(AnswerPlan { whom, how }, Reason::new("answer-plan"));
        }
    }

    pub(super) fn listening_posts(&self, places: &mut Vec<Place>) {
        let week = self.view.week;
        let heard = self.desk.bearings.iter().filter(|(_, at)| week.since(*at) <= FRESH);
        let heard: Vec<DistrictId> = heard.map(|(district, _)| *district).collect();
        let round = week.0 % ROUNDS == 1;
        let value = if heard.is_empty() { 20 } else { 48 };
        if !heard.is_empty() || round {
            let count = i64::try_from(heard.len()).unwrap_or(0);
            let because = Reason::new("watch-air").with("heard", count);
            let teams = if heard.is_empty() { 1 } else { 2 };
            places.push(Place { on: WatchTarget::Air, teams, value, because });
        }
    }

    /// Where a strange letter went lately, and else a district after the other.
    pub(super) fn letters(&self, places: &mut Vec<Place>) {
        let week = self.view.week;
        let lately =
            self.desk.entries.iter().rev().find(|(at, _, item, _)| {
                *item == FileItem::StrangeLetters && week.since(*at) <= FRESH
            });
        let found = lately.and_then(|(_, whom, ..)| self.person(*whom)?.identity);
        let count = u16::try_from(self.view.city().districts.len()).unwrap_or(1).max(1);
        let next = DistrictId(u8::try_from(week.0 / ROUNDS % count).unwrap_or(0));
        let (district, value) = match found {
            Some(identity) => (identity.district, 30),
            None if week.0 % ROUNDS == 2 => (next, 18),
            None => return,
        };
        let because = Reason::new("watch-mail");
        places.push(Place { on: WatchTarget::Mail(district), teams: 1, value, because });
    }
}
