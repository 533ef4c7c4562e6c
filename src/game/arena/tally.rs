//! What the campaigns of a plan add up to, fed row by row in canonical order.
//!
//! All sums are of integers, so they are exact. A round counts only when it is whole.

use std::collections::BTreeMap;

use super::campaign::{Failure, SeatName, Verdict};
use super::row::Row;
use super::schedule::{Plan, Round};
use super::sprt::Decision;
use super::stats::Moments;

/// How one campaign ended, in one byte: a million are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending(u8);

impl Ending {
    const DRAWN: u8 = 7;
    const FORFEITED: u8 = 8;

    fn new(verdict: Verdict, forfeited: bool, seats: &[SeatName]) -> Ending {
        let winner = verdict.winner().and_then(|seat| seats.iter().position(|s| *s == seat));
        let code = winner.and_then(|index| u8::try_from(index).ok()).unwrap_or(Ending::DRAWN);
        Ending(if forfeited { code | Ending::FORFEITED } else { code })
    }

    /// Index of the winner's seat; `None` for a draw.
    pub fn winner(self) -> Option<usize> {
        let code = self.0 & !Ending::FORFEITED;
        (code != Ending::DRAWN).then_some(usize::from(code))
    }

    pub fn is_forfeited(self) -> bool {
        self.0 & Ending::FORFEITED != 0
    }

    /// What the player in that seat got, in halves.
    pub fn half_points(self, seat: usize) -> u64 {
        match self.winner() {
            None => 1,
            Some(winner) => {
                if winner == seat {
                    2
                } else {
                    0
                }
            }
        }
    }
}

/// One counter over all rounds, and by who met whom.
#[derive(Clone, Debug)]
pub struct Counter {
    pub name: String,
    /// Sums of rounds: the campaigns of a round share a seed.
    pub by_round: Moments,
    /// For each pairing and rotation, single campaigns.
    pub by_seating: Vec<Moments>,
    this_round: i128,
}

/// Everything a report needs.
#[derive(Clone, Debug)]
pub struct Tally<'p> {
    plan: &'p Plan,
    endings: Vec<Ending>,
    /// Campaigns of each pairing and rotation.
    seatings: Vec<u64>,
    counters: Vec<Counter>,
    scores: BTreeMap<SeatName, Moments>,
    forfeits: BTreeMap<(usize, Failure), u64>,
    weeks: u64,
    orders_refused: u64,
    digests: blake3::Hasher,
    /// Of a sequential test: rounds by the half points of its player.
    tested: [u64; 5],
    decided: Option<Decision>,
    /// Campaigns by their weeks, and by the Station's lead in points, in steps of [`LEAD_STEP`].
    lengths: BTreeMap<i64, u64>,
    leads: BTreeMap<i64, u64>,
}

/// Points that count as one lead in the distribution.
const LEAD_STEP: i64 = 25;

impl<'p> Tally<'p> {
    pub fn new(plan: &'p Plan) -> Tally<'p> {
        Tally {
            plan,
            endings: Vec::new(),
            seatings: vec![0; plan.pairings().len() * plan.rotations() as usize],
            counters: Vec::new(),
            scores: BTreeMap::new(),
            forfeits: BTreeMap::new(),
            weeks: 0,
            orders_refused: 0,
            digests: blake3::Hasher::new(),
            tested: [0; 5],
            decided: None,
            lengths: BTreeMap::new(),
            leads: BTreeMap::new(),
        }
    }

    /// Adds the next round of the canonical order, all its campaigns.
    pub fn add_round(&mut self, rows: &[Row<'_>]) {
        let Some(round) = self.plan.round(self.rounds()) else { return };
        for (rotation, row) in (0..).zip(rows) {
            self.add(round, rotation, row);
        }
        for counter in &mut self.counters {
            counter.by_round.add(std::mem::take(&mut counter.this_round));
        }
        self.test();
        self.plan.draw_after(self.rounds(), &self.endings);
    }

    /// Goes on with the sequential test, if there is one: it is decided by the first rounds of the
    /// canonical order that suffice, whatever the number of workers and machines.
    fn test(&mut self) {
        let Some(sprt) = self.plan.script.schedule.sprt() else { return };
        let [.., first, second] = self.endings.as_slice() else { return };
        if self.decided.is_some() || first.is_forfeited() || second.is_forfeited() {
            return;
        }
        let points = usize::try_from(first.half_points(0) + second.half_points(1));
        if let Some(count) = points.ok().and_then(|points| self.tested.get_mut(points)) {
            *count += 1;
        }
        self.decided = sprt.decide(&self.tested);
    }

    fn add(&mut self, round: Round, rotation: u32, row: &Row<'_>) {
        let forfeited = row.forfeit.is_some();
        self.endings.push(Ending::new(row.result, forfeited, self.plan.seats()));
        self.weeks += u64::from(row.weeks);
        *self.lengths.entry(i64::from(row.weeks)).or_default() += 1;
        if let [(_, station), (_, security)] = row.scores.as_slice() {
            let lead = (station - security).div_euclid(LEAD_STEP) * LEAD_STEP;
            *self.leads.entry(lead).or_default() += 1;
        }
        self.orders_refused += row.orders_refused;
        self.digests.update(row.digest().as_bytes());
        self.digests.update(b"\n");
        for (seat, score) in &row.scores {
            self.scores.entry(*seat).or_default().add(i128::from(*score));
        }
        if let Some(forfeit) = &row.forfeit {
            let seat = self.plan.seats().iter().position(|seat| *seat == forfeit.seat);
            let seating = self.plan.seating(round, rotation);
            if let Some(player) = seat.and_then(|seat| seating.get(seat)) {
                *self.forfeits.entry((*player, forfeit.failure)).or_default() += 1;
            }
        }
        self.count(round, rotation, row);
    }

    fn count(&mut self, round: Round, rotation: u32, row: &Row<'_>) {
        let seating = self.plan.rotations() as usize * round.pairing + rotation as usize;
        self.add_count(seating, 0, "weeks", u64::from(row.weeks));
        // Lines list their counters in the same order, so the next is nearly always where the
        // last one was, plus one.
        let mut guess = 1;
        for (name, count) in &row.counters.0 {
            guess = 1 + self.add_count(seating, guess, name, *count);
        }
        let played = match self.seatings.get_mut(seating) {
            Some(played) => {
                *played += 1;
                *played
            }
            None => return,
        };
        // What this line did not mention is 0.
        for counter in &mut self.counters {
            if let Some(moments) = counter.by_seating.get_mut(seating) {
                moments.add_zeros(played - moments.count);
            }
        }
    }

    /// Returns where the counter stands.
    fn add_count(&mut self, seating: usize, guess: usize, name: &str, count: u64) -> usize {
        let is_there = self.counters.get(guess).is_some_and(|counter| counter.name == name);
        let index = if is_there { guess } else { self.place(name) };
        if let Some(counter) = self.counters.get_mut(index) {
            counter.this_round += i128::from(count);
            if let Some(moments) = counter.by_seating.get_mut(seating) {
                moments.add(i128::from(count));
            }
        }
        index
    }

    fn place(&mut self, name: &str) -> usize {
        let found = self.counters.iter().position(|counter| counter.name == name);
        found.unwrap_or_else(|| {
            // All rounds and campaigns so far had none of it.
            let whole_rounds =
                self.endings.len().saturating_sub(1) as u64 / u64::from(self.plan.rotations());
            let mut by_round = Moments::default();
            by_round.add_zeros(whole_rounds);
            let zeros = self.seatings.iter().map(|played| {
                let mut moments = Moments::default();
                moments.add_zeros(*played);
                moments
            });
            self.counters.push(Counter {
                name: name.to_owned(),
                by_round,
                by_seating: zeros.collect(),
                this_round: 0,
            });
            self.counters.len() - 1
        })
    }

    pub fn plan(&self) -> &'p Plan {
        self.plan
    }

    pub fn campaigns(&self) -> u64 {
        self.endings.len() as u64
    }

    /// Whole rounds so far.
    pub fn rounds(&self) -> u64 {
        self.campaigns() / u64::from(self.plan.rotations())
    }

    /// Is everything played, or the sequential test decided?
    pub fn is_complete(&self) -> bool {
        self.campaigns() == self.plan.campaigns() || self.decided().is_some()
    }

    /// What the sequential test came to. A part of the rounds decides nothing.
    pub fn decided(&self) -> Option<Decision> {
        self.decided.filter(|_| self.plan.slice().is_none())
    }

    /// Of a sequential test: rounds by the half points of its player.
    pub fn tested(&self) -> &[u64; 5] {
        &self.tested
    }

    /// The rounds with how their campaigns ended.
    pub fn endings(&self) -> impl Iterator<Item = (Round, &[Ending])> {
        let rounds = (0..).map_while(|number| self.plan.round(number));
        rounds.zip(self.endings.chunks(self.plan.rotations() as usize))
    }

    /// The counters, sorted by name, `weeks` first.
    pub fn counters(&self) -> Vec<&Counter> {
        let mut counters: Vec<&Counter> = self.counters.iter().collect();
        counters.sort_by_key(|counter| (counter.name != "weeks", &counter.name));
        counters
    }

    pub fn scores(&self) -> &BTreeMap<SeatName, Moments> {
        &self.scores
    }

    /// Campaigns by their weeks.
    pub fn lengths(&self) -> Vec<(i64, u64)> {
        self.lengths.iter().map(|(weeks, count)| (*weeks, *count)).collect()
    }

    /// Campaigns by the Station's lead, where there are two seats.
    pub fn leads(&self) -> Vec<(i64, u64)> {
        self.leads.iter().map(|(lead, count)| (*lead, *count)).collect()
    }

    /// By player and kind, how often a player did not play on.
    pub fn forfeits(&self) -> &BTreeMap<(usize, Failure), u64> {
        &self.forfeits
    }

    pub fn weeks(&self) -> u64 {
        self.weeks
    }

    pub fn orders_refused(&self) -> u64 {
        self.orders_refused
    }

    /// One digest over the final digests of all campaigns.
    pub fn digest(&self) -> String {
        self.digests.finalize().to_hex().to_string()
    }
}
