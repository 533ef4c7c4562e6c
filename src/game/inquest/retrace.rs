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

/// A campaign could not be played again as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotRetraced(pub String);

impl std::fmt::Display for NotRetraced {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotRetraced {}

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
    pub fn retrace(&self) -> Result<Retraced, NotRetraced> {
        let begin = || {
            Game::start(&self.setup, self.luck).map_err(|faults| {
                let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
                NotRetraced(faults.join("; "))
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
            return Err(NotRetraced(format!("campaign {}: {why}", self.id)));
        }
        Ok(Retraced { begun, orders: self.orders.clone(), file: told.declassify() })
    }
}

fn step(game: &mut Game, orders: &BySeat<Vec<Order>>) -> Result<(), NotRetraced> {
    match carry_out(game, orders, None) {
        Ok(0) => Ok(()),
        Ok(refused) => Err(NotRetraced(format!(
            "week {}: {refused} orders are refused that were given then: it was played under \
             other rules",
            game.week().0
        ))),
        Err(why) => Err(NotRetraced(why)),
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

    /// The world after each week, the briefing first.
    pub fn states(&self) -> impl Iterator<Item = &Game> {
        self.begun.iter()
    }

    /// The orders of a week; none of a week that was not played.
    pub fn orders(&self, week: Week) -> Option<&BySeat<Vec<Order>>> {
        self.orders.get(usize::from(week.0.checked_sub(1)?))
    }

    /// The campaign before the orders of a week.
    pub fn before(&self, week: Week) -> Option<&Game> {
        self.begun.get(usize::from(week.0.checked_sub(1)?))
    }

    /// The campaign after a week.
    pub fn after(&self, week: Week) -> Option<&Game> {
        self.begun.get(usize::from(week.0))
    }

    /// The campaign played on to the end of that week with that change in it, and what happened
    /// from the change on.
    pub fn played_on(&self, change: Change, until: Week) -> Option<(Game, Disclosed)> {
        let from = usize::from(change.week().0.checked_sub(1)?);
        let mut game = self.begun.get(from)?.clone().keeping_chronicle();
        for orders in self.orders.get(from..usize::from(until.0))? {
            carry_out(&mut game, orders, Some(change)).ok()?;
        }
        let file = game.clone().declassify();
        Some((game, file))
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
