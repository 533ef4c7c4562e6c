//! The sequential test: is one player stronger than another by so much?
//!
//! The generalised ratio of likelihoods, over rounds: what a pair of campaigns on one seed brings
//! is not modelled but estimated, once so that its mean is what the one hypothesis says and once
//! so that it is what the other says. (A. B. Owen, *Empirical Likelihood*, 2001, chapter 2; so the
//! chess tools do it.) Rounds in which a player did not play on are left out.

use serde::Serialize;

use super::stats::expected_share;

/// What is tested: a lead of `elo0` against one of `elo1`, with errors of either kind in
/// hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Sprt {
    pub elo0: i32,
    pub elo1: i32,
    pub error: u32,
}

/// What the test came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// The lead is `elo1` rather than `elo0`.
    Stronger,
    /// The lead is `elo0` rather than `elo1`.
    NotStronger,
}

impl Sprt {
    /// The ratio at which it is `NotStronger`, and that at which it is `Stronger`.
    pub fn bounds(self) -> (f64, f64) {
        let error = f64::from(self.error) / 100.0;
        let upper = libm::log((1.0 - error) / error);
        (-upper, upper)
    }

    /// The logarithm of the ratio after rounds of two campaigns, counted by their half points.
    pub fn ratio(self, rounds: &[u64; 5]) -> f64 {
        ratio(rounds, f64::from(self.elo0), f64::from(self.elo1))
    }

    pub fn decide(self, rounds: &[u64; 5]) -> Option<Decision> {
        let (ratio, (lower, upper)) = (self.ratio(rounds), self.bounds());
        if ratio <= lower {
            return Some(Decision::NotStronger);
        }
        (upper <= ratio).then_some(Decision::Stronger)
    }
}

/// What a result counts that never came: it may come yet, and every logarithm stays finite.
const UNSEEN: f64 = 1e-3;

fn ratio(rounds: &[u64; 5], elo0: f64, elo1: f64) -> f64 {
    if rounds.iter().all(|count| *count == 0) {
        return 0.0;
    }
    let counts = rounds.map(|count| if count == 0 { UNSEEN } else { count as f64 });
    let all: f64 = counts.iter().sum();
    let seen = counts.map(|count| count / all);
    let (null, other) = (likeliest(&seen, elo0), likeliest(&seen, elo1));
    let step = |(count, (null, other)): (&f64, (&f64, &f64))| {
        count * (libm::log(*other) - libm::log(*null))
    };
    counts.iter().zip(null.iter().zip(&other)).map(step).sum()
}

/// Among the distributions with the mean of that lead, the one under which what was seen is
/// likeliest: each weight is divided by `1 + x · (points − mean)`, with the one `x` that fits.
fn likeliest(seen: &[f64; 5], elo: f64) -> [f64; 5] {
    let mean = expected_share(elo);
    let away = [0.0, 0.25, 0.5, 0.75, 1.0].map(|points| points - mean);
    let divided = |x: f64| {
        let mut weights = *seen;
        weights.iter_mut().zip(away).for_each(|(weight, away)| *weight /= 1.0 + x * away);
        weights
    };
    // Between these all weights are positive, and the mean falls as `x` grows.
    let (mut low, mut high) = (-1.0 / (1.0 - mean), 1.0 / mean);
    for _ in 0..100 {
        let x = f64::midpoint(low, high);
        let lead: f64 = divided(x).iter().zip(away).map(|(weight, away)| weight * away).sum();
        if 0.0 < lead { low = x } else { high = x }
    }
    divided(f64::midpoint(low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ratio_agrees_with_fastchess() {
        // github.com/Disservin/fastchess, app/tests/sprt_test.cpp: logistic pentanomial 1 and 2.
        for (rounds, elo0, elo1, published) in [
            ([223, 9863, 21279, 10037, 246], 0.5, 2.5, -3.07),
            ([871, 26175, 55983, 26678, 821], 0.0, 2.0, -4.98),
        ] {
            let found = ratio(&rounds, elo0, elo1);
            assert!((found - published).abs() < 0.01, "{found} is not {published}");
        }
    }

    #[test]
    fn the_bounds_are_those_of_wald() {
        let (lower, upper) = Sprt { elo0: 0, elo1: 20, error: 5 }.bounds();
        // ln 19.
        assert!((upper - 2.944).abs() < 0.001 && (lower + upper).abs() < 1e-12);
    }

    #[test]
    fn a_strong_player_is_found_out_soon_and_an_equal_one_later() {
        let sprt = Sprt { elo0: 0, elo1: 50, error: 5 };
        assert_eq!(sprt.decide(&[0; 5]), None);
        assert_eq!(sprt.decide(&[0, 0, 2, 0, 1]), None);
        assert_eq!(sprt.decide(&[0, 2, 4, 2, 30]), Some(Decision::Stronger));
        assert_eq!(sprt.decide(&[20, 50, 200, 50, 20]), Some(Decision::NotStronger));
    }
}
