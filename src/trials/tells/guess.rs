//! A player who learns from many campaigns: logistic weights of all marks, fitted on one half of
//! the campaigns and tried on the other.

use super::{
    cases::Case,
    odds::{Count, Ratio, ratio},
};

const ROUNDS: usize = 120;
const STEP: f64 = 0.5;
/// Pull of every weight towards nothing, in cases.
const PULL: f64 = 4.0;
/// Cases with a mark below which it gets no weight.
const ENOUGH: usize = 20;

/// What the player made of the other half.
#[derive(Clone, Copy, Debug)]
pub struct Guess {
    /// How often a hidden case is put above a plain one, in hundredths.
    pub ranks: f64,
    /// What it tells to stand among the tenth of which the player was surest on the first half.
    pub surest: Ratio,
}

struct Weights {
    each: Vec<f64>,
    base: f64,
}

impl Weights {
    fn of(&self, case: &Case) -> f64 {
        let each = case.marks.iter().map(|&mark| self.each.get(mark as usize).unwrap_or(&0.0));
        self.base + each.sum::<f64>()
    }

    /// Fits by steps along the slope; each weight has a step of its own, as it is seldom or often
    /// needed.
    fn fit(cases: &[&Case], words: usize) -> Weights {
        let mut seen = vec![0_usize; words];
        for mark in cases.iter().flat_map(|case| &case.marks) {
            if let Some(count) = seen.get_mut(*mark as usize) {
                *count += 1;
            }
        }
        let hidden = cases.iter().filter(|case| case.hidden).count() as f64;
        let plain = cases.len() as f64 - hidden;
        let mut weights =
            Weights { each: vec![0.0; words], base: ((hidden + 1.0) / (plain + 1.0)).ln() };
        let mut moved = vec![1e-6; words];
        for _ in 0..ROUNDS {
            let mut slope: Vec<f64> = weights.each.iter().map(|weight| -PULL * weight).collect();
            for case in cases {
                let likely = 1.0 / (1.0 + (-weights.of(case)).exp());
                let error = f64::from(u8::from(case.hidden)) - likely;
                for &mark in &case.marks {
                    if let Some(slope) = slope.get_mut(mark as usize) {
                        *slope += error;
                    }
                }
            }
            for (mark, weight) in weights.each.iter_mut().enumerate() {
                if seen[mark] < ENOUGH {
                    continue;
                }
                moved[mark] += slope[mark] * slope[mark];
                *weight += STEP * slope[mark] / moved[mark].sqrt();
            }
        }
        weights
    }
}

/// The cases of one half, by campaign.
pub type Half<'a> = Vec<(u32, &'a Case)>;

/// Fits on one half and tries on the other; nothing, where a half has too few of either.
pub fn guess(first: &Half<'_>, other: &Half<'_>, words: usize) -> Option<Guess> {
    let enough = |half: &Half<'_>| {
        let hidden = half.iter().filter(|(_, case)| case.hidden).count();
        ENOUGH <= hidden && ENOUGH <= half.len() - hidden
    };
    if !enough(first) || !enough(other) {
        return None;
    }
    let cases: Vec<&Case> = first.iter().map(|(_, case)| *case).collect();
    let weights = Weights::fit(&cases, words);
    let mut scores: Vec<f64> =
        cases.iter().filter(|case| case.hidden).map(|case| weights.of(case)).collect();
    scores.sort_unstable_by(f64::total_cmp);
    let bar = scores.get(scores.len() * 9 / 10).copied().unwrap_or(f64::INFINITY);
    let scored: Vec<(u32, bool, f64)> =
        other.iter().map(|(at, case)| (*at, case.hidden, weights.of(case))).collect();
    let above = scored.iter().filter(|(.., score)| bar <= *score);
    let marked = counts(above.map(|(at, hidden, _)| (*at, *hidden)));
    let all = counts(scored.iter().map(|(at, hidden, _)| (*at, *hidden)));
    Some(Guess { ranks: 100.0 * ranks(scored), surest: ratio(&marked, &all) })
}

/// How many of either kind there are, campaign by campaign.
pub fn counts(cases: impl Iterator<Item = (u32, bool)>) -> Vec<Count> {
    let mut counts: Vec<Count> = Vec::new();
    for (campaign, hidden) in cases {
        if counts.last().is_none_or(|last| last.campaign != campaign) {
            counts.push(Count { campaign, ..Count::default() });
        }
        if let Some(last) = counts.last_mut() {
            let of = if hidden { &mut last.hidden } else { &mut last.plain };
            *of += 1;
        }
    }
    counts
}

/// The area under the curve: a hidden case above a plain one counts one, beside it a half.
fn ranks(mut scored: Vec<(u32, bool, f64)>) -> f64 {
    scored.sort_by(|one, other| one.2.total_cmp(&other.2));
    let (mut below, mut won, mut hiddens) = (0.0, 0.0, 0.0);
    for alike in scored.chunk_by(|one, other| one.2 == other.2) {
        let hidden = alike.iter().filter(|it| it.1).count() as f64;
        let plain = alike.len() as f64 - hidden;
        won += hidden * (below + plain / 2.0);
        below += plain;
        hiddens += hidden;
    }
    won / (hiddens * below).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trials::tells::Question;

    fn cases(of: impl Fn(usize) -> (bool, Vec<u32>)) -> Vec<Case> {
        let case = |(hidden, marks)| Case { question: Question::FedPaper, hidden, marks };
        (0..400).map(|at| case(of(at))).collect()
    }

    fn half(cases: &[Case]) -> Half<'_> {
        cases.iter().enumerate().map(|(at, case)| (at as u32 / 8, case)).collect()
    }

    #[test]
    fn a_mark_of_every_hidden_case_is_learnt() {
        let cases = cases(|at| (at % 2 == 0, vec![u32::from(at % 2 == 0), 2 + at as u32 % 3]));
        let guess = guess(&half(&cases), &half(&cases), 8).unwrap();
        assert!(99.0 < guess.ranks && 5.0 < guess.surest.low, "{guess:?}");
    }

    #[test]
    fn marks_that_say_nothing_teach_nothing() {
        let cases = cases(|at| (at % 2 == 0, vec![at as u32 / 2 % 5]));
        let guess = guess(&half(&cases), &half(&cases), 8).unwrap();
        assert!((45.0..55.0).contains(&guess.ranks) && guess.surest.low < 2.0, "{guess:?}");
    }
}
