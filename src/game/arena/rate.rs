//! Ratings: a Bradley–Terry model with a value of the seat, fitted by Newton's method.
//!
//! The chance that player i as Station beats player j as Security is
//! `logistic(strength(i) − strength(j) + seat)`. A draw is half a win. With one strength for
//! each player the model gives ratings overall; with two, ratings by seat.
//!
//! Standard errors are robust (a sandwich): clusters are the heats, so neither draws nor shared
//! seeds make them too narrow. With fewer than [`FEW_HEATS`] the sandwich is not to be trusted
//! and the model's own errors are used. A weak prior (each strength within about 800 Elo of the
//! mean) keeps a player finite who won or lost everything.

use super::stats::Estimate;

/// Elo for one unit of log odds.
const ELO_PER_LOGIT: f64 = 400.0 / core::f64::consts::LN_10;
/// Weight of the prior: one over its variance, in squared log odds.
pub const PRIOR: f64 = (ELO_PER_LOGIT / 800.0) * (ELO_PER_LOGIT / 800.0);
/// Below this many heats, errors come from the model.
pub const FEW_HEATS: usize = 20;

/// Whether a player has one strength, or one for each seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strengths {
    Overall,
    BySeat,
}

/// All that was played between a Station and a Security player, within one cluster or in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Games {
    /// Index of the player.
    pub station: usize,
    pub security: usize,
    pub games: u64,
    /// Of the Station, in halves.
    pub half_points: u64,
}

/// A fitted model.
#[derive(Clone, Debug)]
pub struct Fit {
    strengths: Strengths,
    players: usize,
    /// Strengths of the players (as Station, then as Security, if apart), then the seat.
    parameters: Vec<f64>,
    covariance: Matrix,
}

/// Fits the model to the games of each heat.
pub fn fit(players: usize, strengths: Strengths, heats: &[Vec<Games>], prior: f64) -> Fit {
    let shape = Shape { strengths, players };
    let all = pooled(players, heats);
    let parameters = maximum(shape, &all, prior);
    let likelihood = information(shape, &all, &parameters);
    let mut penalised = likelihood.clone();
    penalised.add_diagonal(prior);
    let scores =
        if heats.len() < FEW_HEATS { likelihood } else { scatter(shape, heats, &parameters) };
    let bread = penalised.inverse();
    let covariance = bread.times(&scores).times(&bread);
    Fit { strengths, players, parameters, covariance }
}

impl Fit {
    /// Rating of a player among those listed, whose mean is 0, in Elo. By seat: as Station.
    pub fn station(&self, player: usize, among: &[usize]) -> Estimate {
        self.estimate(&self.against_mean(player, among, 0))
    }

    /// Rating as Security, in a model by seat.
    pub fn security(&self, player: usize, among: &[usize]) -> Estimate {
        self.estimate(&self.against_mean(player, among, self.offset()))
    }

    /// What it is worth to be Station: the advantage between average players, in Elo.
    pub fn seat(&self, stations: &[usize], securities: &[usize]) -> Estimate {
        let mut contrast = vec![0.0; self.parameters.len()];
        if let Some(seat) = contrast.last_mut() {
            *seat = 1.0;
        }
        if self.strengths == Strengths::BySeat {
            spread(&mut contrast, stations, 0, 1.0);
            spread(&mut contrast, securities, self.offset(), -1.0);
        }
        self.estimate(&contrast)
    }

    fn offset(&self) -> usize {
        match self.strengths {
            Strengths::Overall => 0,
            Strengths::BySeat => self.players,
        }
    }

    fn against_mean(&self, player: usize, among: &[usize], offset: usize) -> Vec<f64> {
        let mut contrast = vec![0.0; self.parameters.len()];
        spread(&mut contrast, among, offset, -1.0);
        if let Some(weight) = contrast.get_mut(offset + player) {
            *weight += 1.0;
        }
        contrast
    }

    /// A linear combination of the parameters, in Elo.
    fn estimate(&self, contrast: &[f64]) -> Estimate {
        let value = dot(contrast, &self.parameters);
        let variance = dot(contrast, &self.covariance.apply(contrast)).max(0.0);
        Estimate::normal(value * ELO_PER_LOGIT, variance.sqrt() * ELO_PER_LOGIT)
    }
}

/// Adds `total`, in equal parts, to the entries of the listed players.
fn spread(contrast: &mut [f64], players: &[usize], offset: usize, total: f64) {
    for player in players {
        if let Some(weight) = contrast.get_mut(offset + player) {
            *weight += total / players.len() as f64;
        }
    }
}

/// Which parameters a pair of players touches.
#[derive(Clone, Copy)]
struct Shape {
    strengths: Strengths,
    players: usize,
}

impl Shape {
    fn size(self) -> usize {
        match self.strengths {
            Strengths::Overall => self.players + 1,
            Strengths::BySeat => 2 * self.players + 1,
        }
    }

    /// The row of the design matrix: at most three entries.
    fn row(self, games: &Games) -> [(usize, f64); 3] {
        let security = match self.strengths {
            Strengths::Overall => games.security,
            Strengths::BySeat => self.players + games.security,
        };
        [(games.station, 1.0), (security, -1.0), (self.size() - 1, 1.0)]
    }

    fn chance(self, games: &Games, parameters: &[f64]) -> f64 {
        let terms = self
            .row(games)
            .map(|(index, sign)| sign * parameters.get(index).copied().unwrap_or(0.0));
        1.0 / (1.0 + libm::exp(-terms.iter().sum::<f64>()))
    }

    /// Adds to `gradient` what the games say beyond what was expected.
    fn add_score(self, games: &Games, parameters: &[f64], gradient: &mut [f64]) {
        let expected = games.games as f64 * self.chance(games, parameters);
        let surprise = games.half_points as f64 / 2.0 - expected;
        for (index, sign) in self.row(games) {
            if let Some(entry) = gradient.get_mut(index) {
                *entry += sign * surprise;
            }
        }
    }
}

/// The games of all heats, summed by pair, in the order of players.
fn pooled(players: usize, heats: &[Vec<Games>]) -> Vec<Games> {
    let mut sums = vec![(0, 0); players * players];
    for games in heats.iter().flatten() {
        if let Some((count, points)) = sums.get_mut(games.station * players + games.security) {
            *count += games.games;
            *points += games.half_points;
        }
    }
    let pairs = sums.into_iter().enumerate().filter(|(_, (games, _))| 0 < *games);
    pairs
        .map(|(index, (games, half_points))| Games {
            station: index / players,
            security: index % players,
            games,
            half_points,
        })
        .collect()
}

/// The parameters of greatest penalised likelihood.
fn maximum(shape: Shape, all: &[Games], prior: f64) -> Vec<f64> {
    // Newton's method on a strictly concave function; the cap keeps early steps from
    // overshooting, and 200 is far beyond what it needs.
    const LONGEST_STEP: f64 = 2.0;
    let mut parameters = vec![0.0; shape.size()];
    for _ in 0..200 {
        let mut gradient: Vec<f64> = parameters.iter().map(|value| -prior * value).collect();
        all.iter().for_each(|games| shape.add_score(games, &parameters, &mut gradient));
        let mut curvature = information(shape, all, &parameters);
        curvature.add_diagonal(prior);
        let step = curvature.inverse().apply(&gradient);
        let longest = step.iter().fold(0.0_f64, |longest, part| longest.max(part.abs()));
        let scale = (LONGEST_STEP / longest).min(1.0);
        parameters.iter_mut().zip(&step).for_each(|(value, part)| *value += scale * part);
        if longest < 1e-11 {
            break;
        }
    }
    parameters
}

/// Fisher's information of the games.
fn information(shape: Shape, all: &[Games], parameters: &[f64]) -> Matrix {
    let mut matrix = Matrix::zero(shape.size());
    for games in all {
        let chance = shape.chance(games, parameters);
        let weight = games.games as f64 * chance * (1.0 - chance);
        let row = shape.row(games);
        for (i, left) in row {
            for (j, right) in row {
                matrix.add(i, j, weight * left * right);
            }
        }
    }
    matrix
}

/// The scatter of the heats' scores: how much they vary in truth, whatever the model says.
fn scatter(shape: Shape, heats: &[Vec<Games>], parameters: &[f64]) -> Matrix {
    let mut matrix = Matrix::zero(shape.size());
    let mut score = vec![0.0; shape.size()];
    for heat in heats {
        score.fill(0.0);
        heat.iter().for_each(|games| shape.add_score(games, parameters, &mut score));
        for (i, left) in score.iter().enumerate() {
            for (j, right) in score.iter().enumerate() {
                matrix.add(i, j, left * right);
            }
        }
    }
    let heats = heats.len() as f64;
    matrix.scale(heats / (heats - 1.0));
    matrix
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}

/// A small square matrix, row by row.
#[derive(Clone, Debug)]
struct Matrix {
    size: usize,
    entries: Vec<f64>,
}

impl Matrix {
    fn zero(size: usize) -> Matrix {
        Matrix { size, entries: vec![0.0; size * size] }
    }

    fn rows(&self) -> impl Iterator<Item = &[f64]> {
        self.entries.chunks(self.size.max(1))
    }

    fn get(&self, row: usize, column: usize) -> f64 {
        self.entries.get(row * self.size + column).copied().unwrap_or(0.0)
    }

    fn add(&mut self, row: usize, column: usize, value: f64) {
        if let Some(entry) = self.entries.get_mut(row * self.size + column) {
            *entry += value;
        }
    }

    fn add_diagonal(&mut self, value: f64) {
        (0..self.size).for_each(|index| self.add(index, index, value));
    }

    fn scale(&mut self, factor: f64) {
        self.entries.iter_mut().for_each(|entry| *entry *= factor);
    }

    fn apply(&self, vector: &[f64]) -> Vec<f64> {
        self.rows().map(|row| dot(row, vector)).collect()
    }

    fn times(&self, other: &Matrix) -> Matrix {
        let mut product = Matrix::zero(self.size);
        for (i, row) in self.rows().enumerate() {
            for j in 0..self.size {
                let sum = row.iter().enumerate().map(|(k, left)| left * other.get(k, j)).sum();
                product.add(i, j, sum);
            }
        }
        product
    }

    /// The inverse of a symmetric positive definite matrix, by Gauss–Jordan without pivoting,
    /// which such a matrix does not need.
    fn inverse(&self) -> Matrix {
        let size = self.size;
        let mut left: Vec<Vec<f64>> = self.rows().map(<[f64]>::to_vec).collect();
        let mut inverse: Vec<Vec<f64>> =
            (0..size).map(|i| (0..size).map(|j| f64::from(u8::from(i == j))).collect()).collect();
        for pivot in 0..size {
            let (Some(mut row), Some(mut unit)) =
                (left.get(pivot).cloned(), inverse.get(pivot).cloned())
            else {
                continue;
            };
            let head = row.get(pivot).copied().unwrap_or(1.0);
            row.iter_mut().chain(&mut unit).for_each(|entry| *entry /= head);
            for (index, (other, other_unit)) in left.iter_mut().zip(&mut inverse).enumerate() {
                if index == pivot {
                    continue;
                }
                let factor = other.get(pivot).copied().unwrap_or(0.0);
                subtract(other, &row, factor);
                subtract(other_unit, &unit, factor);
            }
            if let (Some(place), Some(unit_place)) = (left.get_mut(pivot), inverse.get_mut(pivot)) {
                *place = row;
                *unit_place = unit;
            }
        }
        Matrix { size, entries: inverse.concat() }
    }
}

fn subtract(from: &mut [f64], row: &[f64], factor: f64) {
    from.iter_mut().zip(row).for_each(|(entry, part)| *entry -= factor * part);
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEAMS: [&str; 7] =
        ["Milwaukee", "Detroit", "Toronto", "New York", "Boston", "Cleveland", "Baltimore"];

    /// American League East, 1987: home wins and home losses of the row's team against the
    /// column's. A. Agresti, Categorical Data Analysis, 2nd edition, section 10.6.
    const BASEBALL: [[(u64, u64); 7]; 7] = [
        [(0, 0), (4, 3), (4, 2), (4, 3), (6, 1), (4, 2), (6, 0)],
        [(3, 3), (0, 0), (4, 2), (4, 3), (6, 0), (6, 1), (4, 3)],
        [(2, 5), (4, 3), (0, 0), (2, 4), (4, 3), (4, 2), (6, 0)],
        [(3, 3), (5, 1), (2, 5), (0, 0), (4, 3), (4, 2), (6, 1)],
        [(5, 1), (2, 5), (3, 3), (4, 2), (0, 0), (5, 2), (6, 0)],
        [(2, 5), (3, 3), (3, 4), (4, 3), (4, 2), (0, 0), (2, 4)],
        [(2, 5), (1, 5), (1, 6), (2, 4), (1, 6), (3, 4), (0, 0)],
    ];

    fn baseball() -> Vec<Vec<Games>> {
        let mut games = Vec::new();
        for (station, row) in BASEBALL.iter().enumerate() {
            for (security, (won, lost)) in row.iter().enumerate() {
                if 0 < won + lost {
                    let (games_played, half_points) = (won + lost, 2 * won);
                    games.push(Games { station, security, games: games_played, half_points });
                }
            }
        }
        vec![games]
    }

    fn close(found: f64, published: f64, tolerance: f64) {
        assert!((found - published).abs() <= tolerance, "{found} is not {published}");
    }

    #[test]
    fn ratings_agree_with_agrestis_baseball_table() {
        // Same section, and R's BradleyTerry2 vignette (baseballModel2): log odds against
        // Baltimore, home advantage 0.302 with standard error 0.131.
        let fit = fit(7, Strengths::Overall, &baseball(), 1e-7);
        let baltimore = fit.parameters[6];
        for (team, published) in
            [1.6196, 1.4754, 1.3271, 1.2813, 1.1438, 0.7047, 0.0].into_iter().enumerate()
        {
            let found = fit.parameters[team] - baltimore;
            assert!((found - published).abs() < 0.00006, "{}: {found}", TEAMS[team]);
        }
        let everybody = [0, 1, 2, 3, 4, 5, 6];
        let seat = fit.seat(&everybody, &everybody);
        close(seat.value / ELO_PER_LOGIT, 0.3023, 0.00006);
        let error = (seat.high - seat.low) / (2.0 * super::super::stats::Z95) / ELO_PER_LOGIT;
        close(error, 0.1309, 0.00006);
    }

    #[test]
    fn a_balanced_double_round_gives_the_elo_of_the_shares() {
        let games =
            |station, security, half_points| Games { station, security, games: 100, half_points };
        let fit = fit(2, Strengths::Overall, &[vec![games(0, 1, 152), games(1, 0, 48)]], 1e-9);
        // 76 of 100 in each seat: 200.24 Elo by the logistic formula.
        let gap = fit.station(0, &[0, 1]).value - fit.station(1, &[0, 1]).value;
        close(gap, super::super::stats::elo(0.76), 1e-6);
        close(fit.seat(&[0, 1], &[0, 1]).value, 0.0, 1e-6);
    }

    #[test]
    fn strength_by_seat_is_told_apart() {
        // Player 0 is strong as Station only.
        let games =
            |station, security, half_points| Games { station, security, games: 100, half_points };
        let heats =
            vec![vec![games(0, 1, 160), games(1, 0, 100), games(0, 0, 160), games(1, 1, 100)]];
        let fit = fit(2, Strengths::BySeat, &heats, 1e-9);
        close(fit.security(0, &[0, 1]).value, 0.0, 1e-4);
        let gap = fit.station(0, &[0, 1]).value - fit.station(1, &[0, 1]).value;
        close(gap, super::super::stats::elo(0.8), 1e-3);
    }

    #[test]
    fn a_player_who_won_everything_is_still_finite() {
        let games =
            |station, security, half_points| Games { station, security, games: 30, half_points };
        let heats = vec![vec![games(0, 1, 60), games(1, 0, 0)]];
        let rating = fit(2, Strengths::Overall, &heats, PRIOR).station(0, &[0, 1]);
        assert!(300.0 < rating.value && rating.value < 1000.0, "{rating:?}");
        assert!(rating.low < rating.value);
    }

    #[test]
    fn independent_heats_give_the_models_own_errors() {
        // 200 heats of one campaign each, half won: the sandwich and the model must agree.
        let heats: Vec<Vec<Games>> = (0..200)
            .map(|n| vec![Games { station: 0, security: 1, games: 1, half_points: 2 * (n % 2) }])
            .collect();
        let robust = fit(2, Strengths::Overall, &heats, PRIOR).seat(&[0], &[1]);
        let pooled = vec![Games { station: 0, security: 1, games: 200, half_points: 200 }];
        let model = fit(2, Strengths::Overall, &[pooled], PRIOR).seat(&[0], &[1]);
        close(robust.high / model.high, 1.0, 0.01);
    }
}
