//! A campaign played again from its orders, with every week kept as it began, so that it can be
//! asked what would have come of other orders.

use rules::engine::{
    Game,
    disclosed::{Deed, Disclosed},
    order::{Order, Plan},
    seat::{BySeat, Seat},
    setup::Setup,
    units::Week,
};

use crate::arena::campaign::CannotPlay;

/// Everything that makes a campaign again.
pub struct Case {
    /// By which tables and chains name it.
    pub id: String,
    pub scenario: String,
    pub setup: Setup,
    /// The number that keys its luck.
    pub luck: u64,
    pub players: BySeat<String>,
    pub orders: Vec<BySeat<Vec<Order>>>,
    /// The digest of its last week, to prove that it is the same campaign.
    pub digest: Option<String>,
}

/// A campaign that has been played again.
pub struct Retraced {
    /// The game before each week, and after the last.
    begun: Vec<Game>,
    orders: Vec<BySeat<Vec<Order>>>,
    pub file: Disclosed,
}

/// A change to the orders of one seat for one week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Without { week: Week, seat: Seat, order: Order },
    With { week: Week, seat: Seat, order: Order },
}

impl Change {
    const fn week(self) -> Week {
        match self {
            Change::Without { week, .. } | Change::With { week, .. } => week,
        }
    }

    fn apply(self, week: Week, seat: Seat, orders: &mut Vec<Order>) {
        match self {
            Change::Without { week: at, seat: of, order } if at == week && of == seat => {
                orders.retain(|it| *it != order);
            }
            Change::With { week: at, seat: of, order } if at == week && of == seat => {
                orders.insert(0, order);
            }
            Change::Without { .. } | Change::With { .. } => (),
        }
    }
}

impl Case {
    /// Plays it again.
    ///
    /// # Errors
    /// The setup is not playable, an order is refused, or another campaign came of it: then it
    /// was made under other rules.
    pub fn retrace(&self) -> Result<Retraced, CannotPlay> {
        let begin = || {
            Game::start(&self.setup, self.luck).map_err(|faults| {
                let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
                CannotPlay(faults.join("; "))
            })
        };
        let (mut game, mut told) = (begin()?, begin()?.keeping_chronicle());
        let mut begun = vec![game.clone()];
        for orders in &self.orders {
            step(&mut game, orders)?;
            step(&mut told, orders)?;
            begun.push(game.clone());
        }
        let came = told.digest().to_string();
        if self.digest.as_ref().is_some_and(|digest| *digest != came) {
            let why = "it was played under other rules: its digest is not what comes of it now";
            return Err(CannotPlay(format!("campaign {}: {why}", self.id)));
        }
        Ok(Retraced { begun, orders: self.orders.clone(), file: told.declassify() })
    }
}

fn step(game: &mut Game, orders: &BySeat<Vec<Order>>) -> Result<(), CannotPlay> {
    match carry_out(game, orders, None) {
        Ok(0) => Ok(()),
        Ok(refused) => Err(CannotPlay(format!(
            "week {}: {refused} orders are refused that were given then: it was played under \
             other rules",
            game.week().0
        ))),
        Err(why) => Err(CannotPlay(why)),
    }
}

/// Plays a week with these orders, leaving out what is not legal (any more); says how many.
fn carry_out(
    game: &mut Game,
    orders: &BySeat<Vec<Order>>,
    change: Option<Change>,
) -> Result<usize, String> {
    let mut plans = BySeat::seated(orders.stations());
    let mut refused = 0;
    for (seat, given) in orders.iter() {
        let Some(view) = game.view(seat) else { continue };
        let mut waiting = given.clone();
        if let Some(change) = change {
            change.apply(game.week(), seat, &mut waiting);
        }
        let mut plan = Plan::new(view);
        // Orders that set means free may sort behind those that need them: two passes.
        for _ in 0..2 {
            waiting.retain(|order| plan.add(*order).is_err());
        }
        refused += waiting.len();
        *plans.of_mut(seat) = Some(plan);
    }
    game.step(plans).map_err(|error| error.to_string())?;
    Ok(refused)
}

impl Retraced {
    /// The weeks that were played.
    pub fn weeks(&self) -> impl Iterator<Item = (Week, &Game, &BySeat<Vec<Order>>)> {
        self.begun.iter().zip(&self.orders).map(|(game, orders)| (game.week(), game, orders))
    }

    /// The orders of a week; none of a week that was not played.
    pub fn orders(&self, week: Week) -> Option<&BySeat<Vec<Order>>> {
        self.orders.get(usize::from(week.0.checked_sub(1)?))
    }

    /// What would have happened in a week with that change in it or before it: same seed, same
    /// luck, all other orders as they were as far as they are still legal.
    pub fn otherwise(&self, change: Change, in_week: Week) -> Option<Disclosed> {
        let from = usize::from(change.week().0.checked_sub(1)?);
        let to = usize::from(in_week.0.checked_sub(1)?);
        let mut game = self.begun.get(from)?.clone();
        for at in from..=to {
            if at == to {
                game = game.keeping_chronicle();
            }
            carry_out(&mut game, self.orders.get(at)?, Some(change)).ok()?;
        }
        Some(game.declassify())
    }
}

/// The deeds of a week.
pub fn deeds_of(file: &Disclosed, week: Week) -> impl Iterator<Item = &Deed> {
    file.deeds.iter().filter(move |deed| deed.week == week)
}
