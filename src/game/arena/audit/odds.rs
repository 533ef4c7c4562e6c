//! Are shown odds honest? Each pitch that was made, and some that the auditor picks at random and
//! tries on a copy of the week, with what its Station could have been shown and the chance that
//! the rules then really asked of the dice.

use serde::Serialize;

use rules::engine::{
    Game,
    disclosed::{Disclosed, Drawn},
    ids::DossierId,
    luck::Luck,
    nature::{Crossing, Flag, Motive, Sdr},
    order::{Exfiltrate, Order, Pitch, PitchTie, Plan},
    seat::Seat,
    units::{Money, Week},
    view::odds,
};

use crate::{
    arena::campaign::first_u64,
    inquest::retrace::{Change, Retraced},
};

/// Pitches that the auditor tries in each campaign.
const TRIED: u64 = 8;

/// Ways out and offers through a friend that the auditor tries besides.
const TRIED_BESIDES: u64 = 6;

/// Weeks from the order until somebody is out, at most.
const UNDER_WAY: u16 = 4;

/// What kind of order odds were shown for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Of {
    /// An offer in the true name.
    TrueName,
    /// An offer under a false flag.
    FalseFlag,
    /// An offer by somebody close.
    Friend,
    /// A way out of the country.
    WayOut,
}

impl Of {
    pub const ALL: [Of; 4] = [Of::TrueName, Of::FalseFlag, Of::Friend, Of::WayOut];

    /// The kind of an order for which odds are shown; whom it is about, and what is asked of the
    /// dice.
    const fn order(order: &Order) -> Option<(Of, DossierId, Luck)> {
        Some(match order {
            Order::Pitch(it) => {
                let of = if matches!(it.flag, Flag::Own) { Of::TrueName } else { Of::FalseFlag };
                (of, it.target, Luck::PitchAccepted)
            }
            Order::PitchTie(it) => (Of::Friend, it.target, Luck::PitchAccepted),
            Order::Exfiltrate(it) => (Of::WayOut, it.agent, Luck::Exfiltrated),
            _ => return None,
        })
    }
}

/// Who chose the pitch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Chosen {
    ByPlayer,
    /// A player, who would have stopped had the motive not seemed to fit: that it was asked at
    /// all says more than was shown before.
    ByPlayerIfWarm,
    ByAuditor,
}

/// One chance, as it was shown and as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Shown {
    pub week: u16,
    pub of: Of,
    pub chosen: Chosen,
    /// In hundredths.
    pub low: u8,
    pub high: u8,
    pub asked: u8,
    pub accepted: bool,
    /// Whole weeks of assessment.
    pub assessed: u8,
}

impl Shown {
    pub const fn held(&self) -> bool {
        self.low <= self.asked && self.asked <= self.high
    }

    pub const fn width(&self) -> u8 {
        self.high.saturating_sub(self.low)
    }

    /// The tenth in which the middle of what was shown lies, 0 to 9.
    pub fn decile(&self) -> usize {
        usize::from((self.low / 2 + self.high / 2) / 10).min(9)
    }
}

/// Every pitch of a campaign whose chance was asked, and those that the auditor tried.
pub fn shown(retraced: &Retraced, id: &str) -> Vec<Shown> {
    let mut all = Vec::new();
    for (week, game, orders) in retraced.weeks() {
        for (seat, orders) in orders.iter() {
            for order in orders {
                let chosen = match order {
                    Order::Pitch(pitch) if pitch.stop_if_cold => Chosen::ByPlayerIfWarm,
                    _ => Chosen::ByPlayer,
                };
                let asked = asked(&retraced.file, week, (seat, order));
                all.extend(asked.and_then(|asked| one(game, seat, order, asked, chosen)));
            }
        }
    }
    let pitches = (0..TRIED).map(|n| (n, any_pitch as Pick));
    let besides = (TRIED..TRIED + TRIED_BESIDES)
        .flat_map(|n| [(n, any_friend as Pick), (n + TRIED_BESIDES, any_way_out as Pick)]);
    let tried = pitches.chain(besides);
    all.extend(tried.filter_map(|(n, pick)| try_one(retraced, Dice { id, n }, pick)));
    all
}

fn one(
    game: &Game,
    seat: Seat,
    order: &Order,
    (asked, accepted): (u8, bool),
    chosen: Chosen,
) -> Option<Shown> {
    let view = game.view(seat)?;
    let (of, who, _) = Of::order(order)?;
    let shown = odds::of(&view, order)?;
    let halves = view.station()?.dossiers.get(who)?.target.halves;
    Some(Shown {
        week: game.week().0,
        of,
        chosen,
        low: shown.low,
        high: shown.high,
        asked,
        accepted,
        assessed: halves / 2,
    })
}

/// The chance with which the dice were asked for that order, and what came of it.
fn asked(file: &Disclosed, week: Week, (seat, order): (Seat, &Order)) -> Option<(u8, bool)> {
    let (of, who, luck) = Of::order(order)?;
    let until = if of == Of::WayOut { week.plus(UNDER_WAY) } else { week };
    let who = (seat, who);
    let pitches = file.drawn.iter().filter(|drawn| drawn.luck == luck);
    let mut found = pitches.filter_map(|drawn: &Drawn| {
        let deed = file.deeds.get(usize::try_from(drawn.deed).ok()?)?;
        let person = file.people.get(usize::from(deed.people[0]?))?;
        let accepted =
            matches!(deed.name.as_str(), "recruited" | "recruited-as-dangle" | "exfiltrated");
        (week <= deed.week && deed.week <= until && person.dossiers.contains(&who))
            .then_some((drawn.chance.hundredths(), accepted))
    });
    found.next()
}

/// The auditor's own dice: nothing to do with the campaign's.
#[derive(Clone, Copy)]
struct Dice<'a> {
    id: &'a str,
    n: u64,
}

impl Dice<'_> {
    fn below(self, what: &str, bound: usize) -> usize {
        let hash = blake3::hash(format!("{}/{}/{what}", self.id, self.n).as_bytes());
        usize::try_from(first_u64(hash.as_bytes()) % bound.max(1) as u64).unwrap_or(0)
    }

    fn pick<T: Copy>(self, what: &str, from: &[T]) -> Option<T> {
        from.get(self.below(what, from.len())).copied()
    }
}

/// A way to find an order for which odds are shown.
type Pick = fn(&Game, Seat, Dice<'_>) -> Option<Order>;

/// An order of that kind about anybody, by anybody, in any week; if it is legal.
fn try_one(retraced: &Retraced, dice: Dice<'_>, pick: Pick) -> Option<Shown> {
    let weeks: Vec<(Week, &Game)> = retraced.weeks().map(|(week, game, _)| (week, game)).collect();
    let (week, game) = dice.pick("week", &weeks)?;
    let stations: Vec<Seat> = game.seats().into_iter().filter(|it| it.is_station()).collect();
    let seat = dice.pick("seat", &stations)?;
    let order = pick(game, seat, dice)?;
    let change = Change::With { week, seat, order };
    let out = Of::order(&order)?.0 == Of::WayOut;
    let mut weeks = 0..=if out { UNDER_WAY } else { 0 };
    let asked = weeks.find_map(|later| {
        let file = retraced.otherwise(change, week.plus(later))?;
        asked(&file, week, (seat, &order))
    })?;
    one(game, seat, &order, asked, Chosen::ByAuditor)
}

/// Of some orders one that is legal in that week.
fn legal(game: &Game, seat: Seat, dice: Dice<'_>, orders: Vec<Order>) -> Option<Order> {
    let plan = Plan::new(game.view(seat)?);
    let legal = orders.into_iter().filter(|order| plan.consider(order).is_ok());
    dice.pick("target", &legal.collect::<Vec<Order>>())
}

/// An agent asks somebody close, on anything.
fn any_friend(game: &Game, seat: Seat, dice: Dice<'_>) -> Option<Order> {
    let view = game.view(seat)?;
    let desk = view.station()?;
    let motive = dice.pick("motive", &Motive::ALL)?;
    let money = Money(view.rules().pitch.offer_least);
    let agents = desk.agents().map(|(agent, ..)| agent);
    let pairs = agents.flat_map(|agent| desk.dossiers.keys().map(move |target| (agent, target)));
    let asks = |(agent, target)| PitchTie { agent, target, motive, money }.into();
    legal(game, seat, dice, pairs.map(asks).collect())
}

/// Somebody of ours is taken out, in any way.
fn any_way_out(game: &Game, seat: Seat, dice: Dice<'_>) -> Option<Order> {
    let view = game.view(seat)?;
    let desk = view.station()?;
    let by = dice.pick("by", &Crossing::ALL)?;
    let officers = desk.officers.keys();
    let ways = officers.flat_map(|officer| {
        let agents = desk.agents().map(|(agent, ..)| agent);
        agents.map(move |agent| Exfiltrate { officer, agent, by, family: false }.into())
    });
    legal(game, seat, dice, ways.collect())
}

fn any_pitch(game: &Game, seat: Seat, dice: Dice<'_>) -> Option<Order> {
    let view = game.view(seat)?;
    let desk = view.station()?;
    let rules = &view.rules().pitch;
    let officers: Vec<_> = desk.officers.keys().collect();
    let officer = dice.pick("officer", &officers)?;
    let motive = dice.pick("motive", &Motive::ALL)?;
    let flag = dice.pick("flag", &Flag::ALL)?;
    let spread = usize::from(rules.offer_most.saturating_sub(rules.offer_least)) + 1;
    let more = u16::try_from(dice.below("money", spread)).unwrap_or(0);
    let money = Money(rules.offer_least + more);
    let pitch = |target| {
        let (sdr, stop_if_cold) = (Sdr::Straight, false);
        Pitch { officer, target, motive, money, sdr, stop_if_cold, flag }.into()
    };
    legal(game, seat, dice, desk.dossiers.keys().map(pitch).collect())
}
