//! What was done to us, who it was, and what is done about it.

use crate::{
    ai::Reason,
    engine::{
        covert::{Dress, IncidentNo, Scene},
        gazetteer::State,
        ids::{DistrictId, InstitutionId},
        order::{Attribute, ExchangeMen, Guard, RaiseAlert, Retaliate, Search, TryMen},
        view::IncidentRow,
    },
};

use super::Chief;

/// Weeks after which a paper is written with the clues that there are.
const PAPER_AFTER: u16 = 3;
/// Hundredths from which it is said in public, and below which a paper says even odds.
const ALOUD: u8 = 85;
/// Weeks that captives are asked before they are tried or exchanged.
const ASKED: u16 = 4;
/// Patience that must be left after an alert, a search or reprisals.
const PATIENCE: u8 = 25;
/// What a clue that points to a state weighs against one that does not: as one who has read the
/// public table, and cannot see a flag for what it is.
const CLUE: i32 = 3;

impl Chief<'_, '_> {
    pub(super) fn answer_incidents(&mut self) {
        self.guard_what_was_betrayed();
        self.look_for_strangers();
        let incidents: Vec<(IncidentNo, IncidentRow)> =
            self.desk.incidents().map(|(no, row)| (no, row.clone())).collect();
        for (no, row) in &incidents {
            self.draft.weigh(1);
            self.accuse(*no, row);
            self.decide_on_men(*no, row);
        }
        self.pay_back(&incidents);
    }

    /// One of ours was asked to open a door: soldiers behind it.
    fn guard_what_was_betrayed(&mut self) {
        let week = self.view.week;
        let betrayed = self.desk.betrayed.filter(|(.., at)| week.since(*at) <= 2);
        let seen = self.desk.incidents.iter().rev().find(|row| week.since(row.seen) <= 1);
        let scene = betrayed.map(|(_, scene, _)| scene).or(seen.map(|row| row.scene));
        let Some(house) = scene.and_then(|scene| self.house(scene)) else { return };
        let guarded = self.desk.guards.iter().any(|(of, until)| *of == house && week < *until);
        let price = self.rules.action.guard_money;
        if !guarded && price <= self.draft.left().money.0 {
            let because = Reason::new("guard").with("incidents", self.incidents());
            self.draft.give(Guard { house }, because);
        }
    }

    fn incidents(&self) -> i64 {
        i64::try_from(self.desk.incidents.len()).unwrap_or(i64::MAX)
    }

    fn house(&self, scene: Scene) -> Option<InstitutionId> {
        match scene {
            Scene::House(house) => Some(house),
            Scene::Person(person) => {
                let post = self.person(person)?.identity?.post?;
                self.view.city().posts.get(post).map(|post| post.institution)
            }
            Scene::Streets => None,
        }
    }

    /// Strangers were seen last week, or whoever did it is still here: where do they sleep?
    fn look_for_strangers(&mut self) {
        let week = self.view.week;
        let mut fresh = self.desk.incidents.iter().filter(|row| week.since(row.seen) <= 1);
        let Some(row) = fresh.next_back() else { return };
        let (strangers, scene) = (row.kind.is_none(), row.scene);
        let left = self.draft.left();
        let (teams, patience) = (left.teams, left.patience);
        if patience < PATIENCE {
            return;
        }
        if strangers && self.view.streets.alert <= week {
            let because = Reason::new("alert").with("incidents", self.incidents());
            self.draft.give(RaiseAlert {}, because);
        }
        if self.rules.action.search_teams <= teams
            && let Some(district) = self.quarter(scene)
        {
            self.draft.give(Search { district }, Reason::new("search"));
        }
    }

    /// The quarter of what was done; else of the house that one of ours named, or that we would
    /// enter in their place.
    fn quarter(&self, scene: Scene) -> Option<DistrictId> {
        let city = self.view.city();
        let betrayed = self.desk.betrayed.and_then(|(_, scene, _)| self.house(scene));
        let best = city.holdings.values().max_by_key(|topic| topic.importance);
        let house = self.house(scene).or(betrayed).or(best.map(|topic| topic.owner))?;
        city.institutions.get(house).map(|row| row.district)
    }

    /// Who was it? Clues are counted as they point, for want of anything better.
    fn accuse(&mut self, no: IncidentNo, row: &IncidentRow) {
        if row.kind.is_none() || row.accused.is_some() || row.clues.is_empty() {
            return;
        }
        let (state, stated) = suspicion(row);
        let clues = i64::try_from(row.clues.len()).unwrap_or(i64::MAX);
        let because =
            |id: &str| Reason::new(id).with("clues", clues).with("probability", i64::from(stated));
        if ALOUD <= stated && 3 <= clues && !self.patience_is_spent() {
            let order = Attribute { incident: no, state, stated: None };
            self.draft.give(order, because("attribute-public"));
        } else if PAPER_AFTER <= self.view.week.since(row.seen) && row.men == 0 {
            let order = Attribute { incident: no, state, stated: Some(stated) };
            self.draft.give(order, because("attribute-paper"));
        }
    }

    /// Once they have said what they say: whoever thinks of a bridge offers them for exchange
    /// first; whoever thinks of a court tries those whom a court can have.
    fn decide_on_men(&mut self, no: IncidentNo, row: &IncidentRow) {
        let asked = self.view.week.since(row.seen);
        if row.men == 0 || asked < ASKED && self.weeks_left() > 1 {
            return;
        }
        let patient = self.doctrine.let_run > 0;
        let soldiers = row.dress == Dress::Uniform;
        if (soldiers || patient) && !row.disowned {
            self.draft.give(ExchangeMen { incident: no }, Reason::new("exchange-men"));
        } else if !soldiers {
            self.draft.give(TryMen { incident: no }, Reason::new("try-men"));
        }
    }

    /// Blood is paid for, if anybody upstairs still listens.
    fn pay_back(&mut self, incidents: &[(IncidentNo, IncidentRow)]) {
        let week = self.view.week;
        let blood = incidents.iter().any(|(_, row)| {
            row.kind.is_some_and(|kind| kind.is_violent()) && week.since(row.seen) <= 2
        });
        let quiet = self.view.streets.reprisals <= week;
        let harsh = self.doctrine.let_run == 0;
        let able = PATIENCE <= self.draft.left().patience && !self.patience_is_spent();
        if blood && quiet && harsh && able {
            self.draft.give(Retaliate {}, Reason::new("retaliate"));
        }
    }
}

/// The likelier state, and how likely: each clue counts alike, and the best ones come first.
fn suspicion(row: &IncidentRow) -> (State, u8) {
    let [b, c] = State::FOREIGN.map(|state| {
        let pointing = row.clues.iter().filter(|(_, to, _)| *to == Some(state)).count();
        i32::try_from(pointing).unwrap_or(i32::MAX)
    });
    let state = if b < c { State::C } else { State::B };
    let lead = (b - c).unsigned_abs().min(4);
    let odds = CLUE.pow(lead);
    let stated = 100 * odds / (odds + 1);
    (state, u8::try_from(stated.clamp(50, 95)).unwrap_or(50))
}
