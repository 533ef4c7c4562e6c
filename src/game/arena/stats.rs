//! Rates, Elo differences and likelihoods of superiority, each with its uncertainty.
//!
//! What is drawn at random is a seed, so campaigns on one seed are not independent: everything
//! here takes its variance from clusters (rounds, or heats where a player meets several others
//! on one seed). Points are counted in halves, in integers; floats appear only at the end.

use serde::Serialize;

/// The normal quantile for 95 % on two sides.
pub const Z95: f64 = 1.959_963_984_540_054;

/// Where the true value lies with 95 % confidence. An end may be infinite.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// Wilson's score interval for a rate of `rate` in `n` independent trials (Wilson 1927). `n`
/// need not be whole: with an effective size it serves clustered samples (as in survey
/// statistics; Dean & Pagano 2015).
pub fn wilson(rate: f64, n: f64) -> Interval {
    if n <= 0.0 {
        return Interval { low: 0.0, high: 1.0 };
    }
    let z2 = Z95 * Z95;
    let middle = (rate + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let spread = (rate * (1.0 - rate) / n + z2 / (4.0 * n * n)).sqrt();
    let half = Z95 * spread / (1.0 + z2 / n);
    // Rounding must not push the ends past what is possible.
    Interval { low: (middle - half).max(0.0), high: (middle + half).min(1.0) }
}

/// The Elo difference at which a player scores that share: infinite at 0 and 1.
pub fn elo(share: f64) -> f64 {
    if share <= 0.0 {
        f64::NEG_INFINITY
    } else if 1.0 <= share {
        f64::INFINITY
    } else {
        -400.0 * libm::log10(1.0 / share - 1.0)
    }
}

/// The share that a player scores who is stronger by that much.
pub fn expected_share(elo: f64) -> f64 {
    1.0 / (1.0 + libm::exp10(-elo / 400.0))
}

/// The standard normal distribution function.
pub fn normal(z: f64) -> f64 {
    0.5 * libm::erfc(-z / core::f64::consts::SQRT_2)
}

/// Likelihood of superiority from independent games; draws do not count.
pub fn superiority_of_games(wins: u64, losses: u64) -> f64 {
    let decided = wins + losses;
    if decided == 0 {
        return 0.5;
    }
    normal((wins as f64 - losses as f64) / (decided as f64).sqrt())
}

/// Points in clusters, as exact sums. With clusters of equal size (rounds of a pair) the
/// variance is that of the pentanomial model; with unequal ones, that of a ratio.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clusters {
    pub clusters: u64,
    pub games: u64,
    /// In halves.
    pub points: u64,
    points_squared: u128,
    points_by_games: u128,
    games_squared: u128,
}

impl Clusters {
    /// A cluster of so many games with so many half points. One without games is none.
    pub fn add(&mut self, half_points: u64, games: u64) {
        if games == 0 {
            return;
        }
        let (x, n) = (u128::from(half_points), u128::from(games));
        self.clusters += 1;
        self.games += games;
        self.points += half_points;
        self.points_squared += x * x;
        self.points_by_games += x * n;
        self.games_squared += n * n;
    }

    /// Share of the points; one half if nothing was played.
    pub fn share(&self) -> f64 {
        if self.games == 0 {
            return 0.5;
        }
        self.points as f64 / (2.0 * self.games as f64)
    }

    /// Standard error of the share.
    pub fn error(&self) -> f64 {
        if self.games == 0 {
            return 0.0;
        }
        let (share, games) = (self.share(), self.games as f64);
        let squares = self.points_squared as f64 / 4.0 - share * self.points_by_games as f64
            + share * share * self.games_squared as f64;
        squares.max(0.0).sqrt() / games
    }

    /// Wilson's interval at the sample size that the clusters are worth. Without any variance
    /// between clusters each counts as one trial, which errs on the wide side.
    pub fn interval(&self) -> Interval {
        let (share, error) = (self.share(), self.error());
        let size = share * (1.0 - share) / (error * error);
        let worth = if self.is_flat() { self.clusters as f64 } else { size };
        wilson(share, worth)
    }

    /// Elo difference to the opposition, with the ends of the share's normal interval: what the
    /// chess tools print.
    pub fn elo(&self) -> Estimate {
        let half = Z95 * self.error();
        let share = self.share();
        if self.is_flat() {
            let Interval { low, high } = self.interval();
            return Estimate { value: elo(share), low: elo(low), high: elo(high) };
        }
        Estimate { value: elo(share), low: elo(share - half), high: elo(share + half) }
    }

    /// Likelihood of superiority: that the true share is above one half.
    pub fn superiority(&self) -> f64 {
        let ahead = self.share() - 0.5;
        if !self.is_flat() {
            return normal(ahead / self.error());
        }
        // All clusters alike: count each as one game.
        match ahead {
            ahead if 0.0 < ahead => superiority_of_games(self.clusters, 0),
            ahead if ahead < 0.0 => superiority_of_games(0, self.clusters),
            _ => 0.5,
        }
    }

    /// No variance to speak of: below what rounding leaves.
    fn is_flat(&self) -> bool {
        self.error() < 1e-9
    }
}

/// A number with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Estimate {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

impl Estimate {
    /// From a value and its standard error.
    pub fn normal(value: f64, error: f64) -> Estimate {
        Estimate { value, low: value - Z95 * error, high: value + Z95 * error }
    }
}

/// Count, sum and sum of squares, exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moments {
    pub count: u64,
    pub sum: i128,
    squares: i128,
}

impl Moments {
    pub fn add(&mut self, value: i128) {
        self.count += 1;
        self.sum += value;
        self.squares += value * value;
    }

    /// Adds values of zero, for what was not counted before it first occurred.
    pub fn add_zeros(&mut self, count: u64) {
        self.count += count;
    }

    pub fn mean(&self) -> f64 {
        if self.count == 0 { 0.0 } else { self.sum as f64 / self.count as f64 }
    }

    /// Standard error of the mean; `None` with fewer than two values.
    pub fn error(&self) -> Option<f64> {
        if self.count < 2 {
            return None;
        }
        let n = i128::from(self.count);
        // n Σx² − (Σx)² is exact and never negative.
        let spread = (n * self.squares - self.sum * self.sum) as f64;
        let n = n as f64;
        Some((spread / (n * (n - 1.0)) / n).sqrt())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: f64, published: f64, tolerance: f64) {
        assert!((found - published).abs() <= tolerance, "{found} is not {published}");
    }

    #[test]
    fn wilson_agrees_with_newcombe() {
        // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics
        // in Medicine 17 (1998), table I, method 3 (score).
        for (hits, n, low, high) in [
            (81.0, 263.0, 0.2553, 0.3662),
            (15.0, 148.0, 0.0624, 0.1605),
            (0.0, 20.0, 0.0, 0.1611),
            (1.0, 29.0, 0.0061, 0.1718),
        ] {
            let interval = wilson(hits / n, n);
            close(interval.low, low, 0.00005);
            close(interval.high, high, 0.00005);
        }
    }

    #[test]
    fn elo_agrees_with_the_logistic_table() {
        // A lead of 400 means ten points in eleven (Wikipedia, "Elo rating system", Theory).
        close(expected_share(400.0), 10.0 / 11.0, 1e-12);
        // The usual table: 100 points 64 %, 200 points 76 %, 300 points 85 %.
        for (lead, share) in [(0.0, 0.5), (100.0, 0.64), (200.0, 0.76), (300.0, 0.85)] {
            close(expected_share(lead), share, 0.0015);
            close(elo(expected_share(lead)), lead, 1e-9);
        }
        assert_eq!(elo(1.0), f64::INFINITY);
    }

    #[test]
    fn superiority_agrees_with_the_published_example() {
        // K. Laskos, talkchess.com, "Calculating the LOS from results", 22 January 2014:
        // +5975 −6077 gives an exact LOS of 0.176424329128482367, from the binomial distribution;
        // the normal approximation is good to five places there.
        close(superiority_of_games(5975, 6077), 0.176_424, 0.000_02);
    }

    /// Pairs by their points: 0, ½, 1, 1½, 2.
    fn pentanomial(pairs: [u64; 5]) -> Clusters {
        let mut clusters = Clusters::default();
        for (half_points, count) in (0..).zip(pairs) {
            (0..count).for_each(|_| clusters.add(half_points, 2));
        }
        clusters
    }

    #[test]
    fn rounds_agree_with_the_output_of_fastchess() {
        // github.com/Disservin/fastchess, issues 807 and 1007: Ptnml(0-2), Elo, +/-, score.
        for (pairs, elo, half, share) in [
            ([30, 6, 18, 0, 6], -168.40, 73.37, 0.2750),
            ([5, 5, 36, 22, 22], 101.21, 42.63, 0.6417),
            ([2, 2, 9, 0, 0], -81.65, 75.76, 0.385),
        ] {
            let rounds = pentanomial(pairs);
            let found = rounds.elo();
            close(found.value, elo, 0.005);
            close((found.high - found.low) / 2.0, half, 0.005);
            close(rounds.share(), share, 0.0005);
        }
        assert!(pentanomial([30, 6, 18, 0, 6]).superiority() < 0.00005, "LOS: 0.00 %");
    }

    #[test]
    fn rounds_of_one_campaign_without_draws_give_wilson_itself() {
        let mut clusters = Clusters::default();
        (0..263).for_each(|n| clusters.add(if n < 81 { 2 } else { 0 }, 1));
        let (found, wanted) = (clusters.interval(), wilson(81.0 / 263.0, 263.0));
        close(found.low, wanted.low, 1e-12);
        close(found.high, wanted.high, 1e-12);
    }

    #[test]
    fn a_clean_sweep_still_leaves_doubt() {
        let sweep = pentanomial([0, 0, 0, 0, 20]);
        assert_eq!(sweep.interval().high, 1.0);
        close(sweep.interval().low, 1.0 - 0.1611, 0.00005);
        let elo = sweep.elo();
        assert_eq!(elo.value, f64::INFINITY);
        assert!(elo.low.is_finite());
        assert!(0.999 < sweep.superiority());
    }

    #[test]
    fn the_standard_error_is_the_textbook_one() {
        // NIST/SEMATECH e-Handbook 1.3.5.2 uses s/√N: here 2, 4, 4, 4, 5, 5, 7, 9 has mean 5 and
        // sum of squared deviations 32, so s² = 32/7.
        let mut moments = Moments::default();
        [2, 4, 4, 4, 5, 5, 7, 9].into_iter().for_each(|value| moments.add(value));
        close(moments.mean(), 5.0, 1e-12);
        close(moments.error().expect("eight values"), (32.0 / 7.0 / 8.0_f64).sqrt(), 1e-12);
    }
}
