//! One campaign in progress: the only owner of a [`Game`].
//!
//! Views go out, plans come in, and a record is kept from which everything can be taken up or
//! played again. A person's desk (notes and pins) lies here too, and no rule reads it.

pub(crate) mod led;

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Serialize};

use rules::{
    ai::{self, Budget, Player, Reason, Thought},
    engine::{
        Chronicle, Digest, Game, Snapshot, StepError,
        disclosed::{Account, Belief, Beliefs, Conduct, Disclosed, Intent},
        order::{Order, Plan, Refusal},
        seat::{BySeat, Seat},
        setup::{Fault, Setup},
        units::Week,
        view::{Report, View},
    },
};

rules::kept!(Record, Committed);

/// What a campaign is, apart from what has happened in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Charter {
    /// The scenario's id.
    pub scenario: String,
    /// The seed as it was given. It occurs in no view and on no bot line.
    pub seed: String,
    /// Who sits where: `person`, or the level and doctrine of an AI.
    pub players: BySeat<String>,
    /// What the player calls the campaign.
    pub title: String,
    /// Hash over the content that made the theatre.
    pub content: String,
}

/// Everything that must be saved, apart from the chronicle.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub charter: Charter,
    #[serde(with = "rules::codec::whole")]
    pub snapshot: Snapshot,
    /// What each seat was told, week by week, the briefing first.
    #[serde(with = "rules::codec::whole")]
    pub told: BySeat<Vec<Vec<Report>>>,
    /// The orders of all seats, week by week.
    #[serde(with = "rules::codec::whole")]
    pub orders: Vec<BySeat<Vec<Order>>>,
    /// The digest after each week, the briefing first.
    pub digests: Vec<Digest>,
    pub memories: BySeat<String>,
    pub desks: BySeat<Desk>,
    /// How often the campaign was loaded.
    pub loads: u32,
    /// The weeks at which it was taken up again from an earlier state.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub branches: Vec<Week>,
    /// The seat that resigned, and the week for which orders were due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_up: Option<(Seat, Week)>,
    /// What moved the game's own players, for the file at the end.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub minds: Vec<Mind>,
}

/// Why one of the game's own players gave an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mind {
    pub week: Week,
    pub seat: Seat,
    #[serde(with = "rules::codec::whole")]
    pub order: Order,
    pub because: Reason,
}

/// What lies on a person's desk. No rule reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Desk {
    /// Notes by the key of what they are about.
    pub notes: BTreeMap<String, String>,
    /// What the player held likely, and when.
    #[serde(default)]
    pub beliefs: Beliefs,
    /// What the front end keeps from week to week: what was left open, what is given as a rule.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub marks: BTreeMap<String, String>,
}

/// The orders of all seats for one week, decided but not yet carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Committed {
    pub week: Week,
    #[serde(with = "rules::codec::whole")]
    pub orders: BySeat<Vec<Order>>,
    /// The players' memories after they decided.
    pub memories: BySeat<String>,
    /// What moved them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub minds: Vec<Mind>,
}

/// Why a campaign could not go on.
#[derive(Debug)]
pub enum Trouble {
    /// The setup is not playable.
    Setup(Vec<Fault>),
    /// A recorded order is no longer legal: the record was made under other rules.
    Refused {
        seat: Seat,
        week: Week,
        order: Order,
        why: Refusal,
    },
    Step(StepError),
    /// The record does not fit together.
    Broken(Vec<String>),
    /// A player does not recognise its memory.
    Memory(Seat),
    /// Orders for another week than the one that is due.
    WrongWeek {
        due: Week,
        given: Week,
    },
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Trouble::Setup(faults) => {
                f.write_str("the scenario cannot be set up:")?;
                faults.iter().try_for_each(|fault| write!(f, "\n  {fault}"))
            }
            Trouble::Refused { seat, week, order, why } => write!(
                f,
                "week {}: the order {} of {seat:?} is refused ({why}); the record was made \
                 under other rules",
                week.0,
                order.verb().name()
            ),
            Trouble::Step(error) => error.fmt(f),
            Trouble::Broken(what) => write!(f, "the record is broken: {}", what.join("; ")),
            Trouble::Memory(seat) => {
                write!(f, "the player of {seat:?} does not know the memory in the record")
            }
            Trouble::WrongWeek { due, given } => {
                write!(f, "orders for week {} were given in week {}", given.0, due.0)
            }
        }
    }
}

impl std::error::Error for Trouble {}

/// A campaign with its players.
pub struct Referee {
    charter: Charter,
    game: Game,
    players: BySeat<Option<Box<dyn Player>>>,
    told: BySeat<Vec<Vec<Report>>>,
    orders: Vec<BySeat<Vec<Order>>>,
    digests: Vec<Digest>,
    chronicle: Vec<Chronicle>,
    /// What moved the AIs, week by week; shown when the campaign is over.
    because: Vec<Mind>,
    pub desks: BySeat<Desk>,
    conduct: Conduct,
    keeps: bool,
    /// Orders that the AIs considered, and those of them that their own check refused.
    pub considered: (u64, u64),
}

impl Referee {
    /// Seats the players and tells the briefing. A seat without a player is a person's.
    ///
    /// # Errors
    /// The setup is not playable.
    pub fn start(
        charter: Charter,
        setup: &Setup,
        seed: u64,
        players: BySeat<Option<Box<dyn Player>>>,
    ) -> Result<Referee, Trouble> {
        let game = Game::start(setup, seed).map_err(Trouble::Setup)?;
        let seats = game.seats();
        let stations = players.stations();
        let mut referee = Referee {
            charter,
            players,
            told: BySeat::seated(stations),
            orders: Vec::new(),
            digests: vec![game.digest()],
            chronicle: Vec::new(),
            because: Vec::new(),
            desks: BySeat::seated(stations),
            conduct: Conduct::default(),
            keeps: false,
            considered: (0, 0),
            game,
        };
        for seat in seats {
            referee.told.of_mut(seat).push(referee.game.reports(seat).to_vec());
        }
        Ok(referee)
    }

    /// Keeps events and reports, for saves, *why?* and the declassified file.
    #[must_use]
    pub fn keeping_record(mut self) -> Referee {
        self.game = self.game.keeping_chronicle();
        self.chronicle.push(self.game.chronicle_of_week());
        self.keeps = true;
        self
    }

    pub fn charter(&self) -> &Charter {
        &self.charter
    }

    pub fn week(&self) -> Week {
        self.game.week()
    }

    /// Is the term served, every Station closed, or the campaign given up?
    pub fn is_over(&self) -> bool {
        self.game.is_over() || self.conduct.given_up.is_some()
    }

    /// A seat resigns. Nothing happens in the city: there are no more weeks, and the file opens.
    pub fn give_up(&mut self, seat: Seat) {
        if !self.is_over() {
            self.conduct.given_up = Some((seat, self.week()));
        }
    }

    /// Notes that the campaign goes on from an earlier state.
    pub fn branch(&mut self) {
        self.conduct.branches.push(self.week());
    }

    /// How the campaign was led so far.
    pub fn conduct(&self) -> &Conduct {
        &self.conduct
    }

    pub fn seats(&self) -> Vec<Seat> {
        self.game.seats()
    }

    /// Seats that wait for a person.
    pub fn seats_of_people(&self) -> Vec<Seat> {
        self.seats().into_iter().filter(|&seat| self.players.of(seat).is_none()).collect()
    }

    /// What a seat knows. A campaign that is given up has no week to plan.
    pub fn view(&self, seat: Seat) -> Option<Arc<View>> {
        let view = self.game.view(seat)?;
        Some(match self.conduct.given_up {
            Some(_) => Arc::new(view.recalled()),
            None => view,
        })
    }

    /// What a seat was told in the last week.
    pub fn reports(&self, seat: Seat) -> &[Report] {
        self.game.reports(seat)
    }

    /// What a seat was told, week by week, the briefing first.
    pub fn told(&self, seat: Seat) -> &[Vec<Report>] {
        self.told.of(seat)
    }

    pub fn digests(&self) -> &[Digest] {
        &self.digests
    }

    pub fn orders(&self) -> &[BySeat<Vec<Order>>] {
        &self.orders
    }

    /// What happened how often. Not for people who play.
    pub fn counters(&self) -> Vec<(&'static str, u64)> {
        self.game.counters().named()
    }

    /// The accounts as they stand. Not for people who play.
    pub fn accounts(&self) -> Vec<Account> {
        self.game.accounts()
    }

    /// Lets the AIs decide, and puts the plans of all seats together.
    ///
    /// # Errors
    /// A person's plan is not for this week.
    pub fn decide(
        &mut self,
        people: Vec<Plan>,
        mut budget: impl FnMut(Seat) -> Box<dyn Budget>,
    ) -> Result<Committed, Trouble> {
        let week = self.week();
        let stations = self.told.stations();
        let mut committed = Committed {
            week,
            orders: BySeat::seated(stations),
            memories: BySeat::seated(stations),
            minds: Vec::new(),
        };
        for plan in people {
            if plan.view().week != week {
                return Err(Trouble::WrongWeek { due: week, given: plan.view().week });
            }
            *committed.orders.of_mut(plan.view().seat()) = plan.orders().copied().collect();
        }
        for seat in self.seats() {
            let (Some(view), Some(player)) = (self.game.view(seat), self.players.of_mut(seat))
            else {
                continue;
            };
            player.hear(self.game.reports(seat));
            let thought = player.plan(&view, budget(seat).as_mut());
            // Only a record needs them, to be taken up from.
            if self.keeps {
                *committed.memories.of_mut(seat) = player.memory();
            }
            drop(view);
            let minds = self.note(seat, week, &thought);
            committed.minds.extend(minds);
            *committed.orders.of_mut(seat) = thought.plan.orders().copied().collect();
        }
        Ok(committed)
    }

    /// Counts what was considered; says what moved the player, where a record is kept.
    fn note(&mut self, seat: Seat, week: Week, thought: &Thought) -> Vec<Mind> {
        self.considered.0 += u64::from(thought.considered);
        self.considered.1 += u64::from(thought.considered_refused);
        let noted = thought.because.iter().filter(|_| self.keeps).cloned();
        noted.map(|(order, because)| Mind { week, seat, order, because }).collect()
    }

    /// Carries a week out as it was decided. Deciding and carrying out are apart so that what was
    /// decided can be written to disk first, and nothing can be rerolled.
    ///
    /// # Errors
    /// The orders do not fit the campaign.
    pub fn carry_out(&mut self, committed: Committed) -> Result<(), Trouble> {
        if self.is_over() {
            return Err(Trouble::Step(StepError::Over));
        }
        if committed.week != self.week() {
            return Err(Trouble::WrongWeek { due: self.week(), given: committed.week });
        }
        let mut plans = BySeat::seated(self.told.stations());
        for seat in self.seats() {
            *plans.of_mut(seat) = Some(self.plan(seat, committed.orders.of(seat))?);
        }
        self.game.step(plans).map_err(Trouble::Step)?;
        self.digests.push(self.game.digest());
        self.orders.push(committed.orders);
        self.because.extend(committed.minds);
        if self.keeps {
            for seat in self.seats() {
                self.told.of_mut(seat).push(self.game.reports(seat).to_vec());
            }
            self.chronicle.push(self.game.chronicle_of_week());
        }
        Ok(())
    }

    /// A plan of these orders for this week.
    fn plan(&self, seat: Seat, orders: &[Order]) -> Result<Plan, Trouble> {
        let week = self.week();
        let view = self.game.view(seat);
        let view = view.ok_or_else(|| Trouble::Broken(vec![format!("no seat {seat:?}")]))?;
        Plan::of(view, orders).map_err(|(order, why)| Trouble::Refused { seat, week, order, why })
    }

    /// Decides and carries out, where no person has a say.
    ///
    /// # Errors
    /// As [`Referee::decide`] and [`Referee::carry_out`].
    pub fn play_week(
        &mut self,
        budget: impl FnMut(Seat) -> Box<dyn Budget>,
    ) -> Result<(), Trouble> {
        let committed = self.decide(Vec::new(), budget)?;
        self.carry_out(committed)
    }

    /// The last week of the chronicle.
    pub fn chronicle_of_week(&self) -> Option<&Chronicle> {
        self.chronicle.last()
    }

    /// The chronicle from the briefing on.
    pub fn chronicle(&self) -> &[Chronicle] {
        &self.chronicle
    }

    /// Everything that must be saved, apart from the chronicle.
    pub fn record(&self) -> Record {
        let mut memories = BySeat::seated(self.told.stations());
        for seat in self.seats() {
            if let Some(player) = self.players.of(seat) {
                *memories.of_mut(seat) = player.memory();
            }
        }
        Record {
            charter: self.charter.clone(),
            snapshot: self.game.snapshot(),
            told: self.told.clone(),
            orders: self.orders.clone(),
            digests: self.digests.clone(),
            memories,
            desks: self.desks.clone(),
            loads: self.conduct.loads,
            branches: self.conduct.branches.clone(),
            given_up: self.conduct.given_up,
            minds: self.because.clone(),
        }
    }

    /// Takes a campaign up from its record.
    ///
    /// # Errors
    /// The record is broken, or a player does not know its memory.
    pub fn resume(
        record: Record,
        chronicle: Vec<Chronicle>,
        mut players: BySeat<Option<Box<dyn Player>>>,
    ) -> Result<Referee, Trouble> {
        let game = Game::restore(record.snapshot, &record.told, chronicle.clone())
            .map_err(Trouble::Broken)?;
        for seat in game.seats() {
            if let Some(player) = players.of_mut(seat) {
                let memory = record.memories.of(seat);
                player.recall(memory).map_err(|_| Trouble::Memory(seat))?;
            }
        }
        Ok(Referee {
            charter: record.charter,
            game,
            players,
            told: record.told,
            orders: record.orders,
            digests: record.digests,
            chronicle,
            because: record.minds,
            desks: record.desks,
            conduct: Conduct {
                loads: record.loads.saturating_add(1),
                branches: record.branches,
                given_up: record.given_up,
            },
            keeps: true,
            considered: (0, 0),
        })
    }

    /// Puts the memories back that the players had after deciding a week, before it is carried
    /// out again.
    ///
    /// # Errors
    /// A player does not know its memory.
    pub fn remember(&mut self, committed: &Committed) -> Result<(), Trouble> {
        for seat in self.seats() {
            if let Some(player) = self.players.of_mut(seat) {
                let memory = committed.memories.of(seat);
                player.recall(memory).map_err(|_| Trouble::Memory(seat))?;
            }
        }
        Ok(())
    }

    /// Ends the campaign and opens the file.
    pub fn declassify(self) -> Disclosed {
        let (thoughts, beliefs, led) = (self.thoughts(), self.beliefs(), self.led());
        let conduct = self.conduct;
        let file = Disclosed { thoughts, conduct, led, ..self.game.declassify_with(beliefs) };
        led::answered(file)
    }

    /// The doctrine of each of the game's own players.
    fn led(&self) -> Vec<(Seat, String)> {
        let players = self.charter.players.iter();
        let led = players.filter_map(|(seat, name)| {
            let chief = self.game.view(seat)?.city().chiefs.of(seat);
            let own = ai::own_seed(&self.charter.seed, seat);
            Some((seat, led::doctrine((seat, name), chief, own)?))
        });
        led.collect()
    }

    fn thoughts(&self) -> Vec<Intent> {
        let thoughts = self.because.iter().map(|mind| Intent {
            week: mind.week,
            seat: mind.seat,
            order: mind.order,
            because: mind.because.id.clone(),
            figures: mind.because.figures.clone(),
        });
        thoughts.collect()
    }

    /// The file as it would be opened now, with the campaign going on. Only for spectators of a
    /// match in which no person plays, and for campaigns that are over.
    pub fn disclosed(&self) -> Option<Disclosed> {
        let allowed = self.is_over() || self.seats_of_people().is_empty();
        allowed.then(|| {
            led::answered(Disclosed {
                thoughts: self.thoughts(),
                conduct: self.conduct.clone(),
                led: self.led(),
                ..self.game.clone().declassify_with(self.beliefs())
            })
        })
    }

    /// Every figure that was filed, seat by seat.
    fn beliefs(&self) -> Vec<Belief> {
        let desks = self.desks.iter();
        let filed = desks.flat_map(|(seat, desk)| {
            let all = desk.beliefs.iter();
            all.map(move |(about, &filed)| (seat, about.to_owned(), filed))
        });
        filed.map(|(seat, about, filed)| Belief { seat, about, filed, so: None }).collect()
    }
}
