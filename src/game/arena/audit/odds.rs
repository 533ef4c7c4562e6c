//! Are shown odds honest? Each pitch that was made, and some that the auditor picks at random and
//! tries on a copy of the week, with what its Station could have been shown and the chance that
//! the rules then really asked of the dice.

use serde::Serialize;

use rules::engine::{
    Game,
    disclosed::{Disclosed, Drawn},
    ids::DossierId,
    luck::Luck,
    nature::{Flag, Motive, Sdr},
    order::{Order, Pitch, Plan},
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
                let Order::Pitch(pitch) = order else { continue };
                let chosen =
                    if pitch.stop_if_cold { Chosen::ByPlayerIfWarm } else { Chosen::ByPlayer };
                let asked = asked(&retraced.file, week, (seat, pitch.target));
                all.extend(asked.and_then(|asked| one(game, seat, pitch, asked, chosen)));
            }
        }
    }
    all.extend((0..TRIED).filter_map(|n| try_one(retraced, Dice { id, n })));
    all
}

fn one(
    game: &Game,
    seat: Seat,
    pitch: &Pitch,
    (asked, accepted): (u8, bool),
    chosen: Chosen,
) -> Option<Shown> {
    let view = game.view(seat)?;
    let shown = odds::pitch(&view, pitch)?;
    let halves = view.station()?.dossiers.get(pitch.target)?.target.halves;
    Some(Shown {
        week: game.week().0,
        chosen,
        low: shown.low,
        high: shown.high,
        asked,
        accepted,
        assessed: halves / 2,
    })
}

/// The chance with which that target was asked in that week, and what came of it.
fn asked(file: &Disclosed, week: Week, who: (Seat, DossierId)) -> Option<(u8, bool)> {
    let pitches = file.drawn.iter().filter(|drawn| drawn.luck == Luck::PitchAccepted);
    let mut found = pitches.filter_map(|drawn: &Drawn| {
        let deed = file.deeds.get(usize::try_from(drawn.deed).ok()?)?;
        let person = file.people.get(usize::from(deed.people[0]?))?;
        let accepted = matches!(deed.name.as_str(), "recruited" | "recruited-as-dangle");
        (deed.week == week && person.dossiers.contains(&who))
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

/// A pitch to anybody, by anybody, on anything, in any week; if it is legal.
fn try_one(retraced: &Retraced, dice: Dice<'_>) -> Option<Shown> {
    let weeks: Vec<(Week, &Game)> = retraced.weeks().map(|(week, game, _)| (week, game)).collect();
    let (week, game) = dice.pick("week", &weeks)?;
    let stations: Vec<Seat> = game.seats().into_iter().filter(|it| it.is_station()).collect();
    let seat = dice.pick("seat", &stations)?;
    let pitch = any_pitch(game, seat, dice)?;
    let change = Change::With { week, seat, order: pitch.into() };
    let file = retraced.otherwise(change, week)?;
    one(game, seat, &pitch, asked(&file, week, (seat, pitch.target))?, Chosen::ByAuditor)
}

fn any_pitch(game: &Game, seat: Seat, dice: Dice<'_>) -> Option<Pitch> {
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
    let plan = Plan::new(view.clone());
    let legal: Vec<Pitch> = desk
        .dossiers
        .keys()
        .map(|target| Pitch {
            officer,
            target,
            motive,
            money,
            sdr: Sdr::Straight,
            stop_if_cold: false,
            flag,
        })
        .filter(|pitch| plan.consider(&Order::from(*pitch)).is_ok())
        .collect();
    dice.pick("target", &legal)
}
