//! What the results say: rates, ratings, matrix. Computed twice where players did not play on,
//! with their campaigns and without: a forfeit has a result but says nothing of strength. A
//! round with a forfeit is left out whole.

use serde::Serialize;

use super::campaign::SeatName;
use super::rate::{self, Fit, Games, Strengths};
use super::schedule::{Plan, Round};
use super::script::Schedule;
use super::stats::{Clusters, Estimate, Interval};
use super::tally::{Ending, Tally};

/// Results of one set of campaigns.
#[derive(Clone, Debug, Serialize)]
pub struct Standings {
    pub campaigns: u64,
    pub rounds: u64,
    pub seats: Vec<SeatLine>,
    pub draws: u64,
    /// What it is worth to be Station, in Elo; only with two seats.
    pub seat_value: Option<Estimate>,
    /// Best first.
    pub players: Vec<PlayerLine>,
    pub matrix: Vec<MatrixLine>,
    pub pairs: Vec<PairLine>,
    /// Of a ladder: each level over the one below, as each seat.
    pub steps: Vec<StepLine>,
}

/// Wins, draws and losses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Results {
    pub wins: u64,
    pub draws: u64,
    pub losses: u64,
}

impl Results {
    fn add(&mut self, half_points: u64) {
        match half_points {
            0 => self.losses += 1,
            1 => self.draws += 1,
            _ => self.wins += 1,
        }
    }

    pub fn campaigns(self) -> u64 {
        self.wins + self.draws + self.losses
    }
}

/// A share of the points with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Share {
    pub share: f64,
    #[serde(flatten)]
    pub interval: Interval,
}

impl Share {
    fn of(clusters: &Clusters) -> Share {
        Share { share: clusters.share(), interval: clusters.interval() }
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct SeatLine {
    pub seat: SeatName,
    pub results: Results,
    pub share: Share,
}

#[derive(Clone, Debug, Serialize)]
pub struct PlayerLine {
    pub name: String,
    /// Against others; campaigns against itself say nothing of its strength.
    pub results: Results,
    pub share: Option<Share>,
    /// Elo, the mean of all players being 0.
    pub rating: Option<Estimate>,
    pub as_station: Option<Estimate>,
    pub as_security: Option<Estimate>,
}

/// One player as Station against one as Security, from the Station's side.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixLine {
    pub players: Vec<String>,
    pub results: Results,
    pub share: Share,
}

/// One player against another, over all seats.
#[derive(Clone, Debug, Serialize)]
pub struct PairLine {
    pub player: String,
    pub opponent: String,
    /// In which seat the player sat, if only in one.
    pub seat: Option<SeatName>,
    pub results: Results,
    pub share: Share,
    pub elo: Estimate,
    /// Likelihood that the player is the stronger one.
    pub superiority: f64,
}

/// How much stronger one level is than the one below it in one seat, against the same opponent
/// on the same seeds.
#[derive(Clone, Debug, Serialize)]
pub struct StepLine {
    pub upper: String,
    pub lower: String,
    pub seat: SeatName,
    pub elo: Estimate,
    pub superiority: f64,
    pub rounds: u64,
}

/// Computes the standings of all rounds, or of those without forfeits.
pub fn standings(tally: &Tally<'_>, with_forfeits: bool) -> Standings {
    let mut count = Count::new(tally.plan());
    for (round, endings) in tally.endings() {
        if with_forfeits || !endings.iter().any(|ending| ending.is_forfeited()) {
            count.add(round, endings);
        }
    }
    count.standings()
}

/// Points and results of one line of a table, clustered.
#[derive(Clone, Copy, Debug, Default)]
struct Line {
    clusters: Clusters,
    results: Results,
    /// Of the cluster now being filled.
    points: u64,
    games: u64,
}

impl Line {
    fn add(&mut self, half_points: u64) {
        self.results.add(half_points);
        self.points += half_points;
        self.games += 1;
    }

    fn close(&mut self) {
        self.clusters.add(std::mem::take(&mut self.points), std::mem::take(&mut self.games));
    }
}

/// The one pass over the rounds. Lines are closed at the end of each heat.
struct Count<'p> {
    plan: &'p Plan,
    heat: u32,
    campaigns: u64,
    rounds: u64,
    draws: u64,
    seats: Vec<Line>,
    players: Vec<Line>,
    /// By pairing and rotation, from the first seat's side.
    matrix: Vec<Line>,
    /// By pairing, from its first player's side.
    pairs: Vec<Line>,
    /// By pairing of a ladder and by seat: what upper and lower scored in each round.
    steps: Vec<[Difference; 2]>,
    /// Games by Station and Security player, heat by heat.
    heats: Vec<Vec<Games>>,
}

impl<'p> Count<'p> {
    fn new(plan: &'p Plan) -> Count<'p> {
        let pairings = plan.pairings().len();
        Count {
            plan,
            heat: 0,
            campaigns: 0,
            rounds: 0,
            draws: 0,
            seats: vec![Line::default(); plan.seats().len()],
            players: vec![Line::default(); plan.script.players.len()],
            matrix: vec![Line::default(); pairings * plan.rotations() as usize],
            pairs: vec![Line::default(); pairings],
            steps: vec![<[Difference; 2]>::default(); pairings],
            heats: Vec::new(),
        }
    }

    fn add(&mut self, round: Round, endings: &[Ending]) {
        if round.heat != self.heat || self.heats.is_empty() {
            self.close();
            self.heat = round.heat;
            self.heats.push(Vec::new());
        }
        self.rounds += 1;
        for (rotation, ending) in (0..).zip(endings) {
            self.add_campaign(round, rotation, *ending);
        }
        if let (Schedule::Ladder { .. }, [above, below, mirror]) =
            (&self.plan.script.schedule, endings)
            && let Some([station, security]) = self.steps.get_mut(round.pairing)
        {
            station.add(above.half_points(0), mirror.half_points(0));
            security.add(below.half_points(1), mirror.half_points(1));
        }
    }

    fn add_campaign(&mut self, round: Round, rotation: u32, ending: Ending) {
        self.campaigns += 1;
        self.draws += u64::from(ending.winner().is_none());
        let seating = self.plan.seating(round, rotation);
        let is_mirror = seating.iter().all(|player| Some(player) == seating.first());
        let hero = self.plan.seating(round, 0).first();
        for (seat, player) in seating.iter().enumerate() {
            let points = ending.half_points(seat);
            self.seats.get_mut(seat).into_iter().for_each(|line| line.add(points));
            if is_mirror {
                continue;
            }
            self.players.get_mut(*player).into_iter().for_each(|line| line.add(points));
            if Some(player) == hero {
                self.pairs.get_mut(round.pairing).into_iter().for_each(|line| line.add(points));
            }
        }
        let place = round.pairing * self.plan.rotations() as usize + rotation as usize;
        self.matrix.get_mut(place).into_iter().for_each(|line| line.add(ending.half_points(0)));
        if let ([station, security], Some(heat)) = (seating, self.heats.last_mut()) {
            let half_points = ending.half_points(0);
            heat.push(Games { station: *station, security: *security, games: 1, half_points });
        }
    }

    fn close(&mut self) {
        let tables = [&mut self.seats, &mut self.players, &mut self.matrix, &mut self.pairs];
        tables.into_iter().flatten().for_each(Line::close);
    }

    fn standings(mut self) -> Standings {
        self.close();
        let fits = Fits::new(self.plan, &self.heats);
        let mut players = self.player_lines(fits.as_ref());
        // A stable sort: equals stay in the order of the script.
        let rating = |line: &PlayerLine| {
            let share = line.share.map_or(0.0, |share| share.share);
            line.rating.map_or(share, |rating| rating.value)
        };
        players.sort_by(|one, other| rating(other).total_cmp(&rating(one)));
        Standings {
            campaigns: self.campaigns,
            rounds: self.rounds,
            seats: self.seat_lines(),
            draws: self.draws,
            seat_value: fits.as_ref().map(Fits::seat),
            players,
            matrix: self.matrix_lines(),
            pairs: self.pair_lines(),
            steps: self.step_lines(),
        }
    }

    fn seat_lines(&self) -> Vec<SeatLine> {
        let seats = self.plan.seats().iter().zip(&self.seats);
        seats
            .map(|(seat, line)| SeatLine {
                seat: *seat,
                results: line.results,
                share: Share::of(&line.clusters),
            })
            .collect()
    }

    fn player_lines(&self, fits: Option<&Fits>) -> Vec<PlayerLine> {
        let players = self.plan.script.players.iter().zip(&self.players).enumerate();
        players
            .map(|(index, (player, line))| PlayerLine {
                name: player.name.clone(),
                results: line.results,
                share: (0 < line.results.campaigns()).then(|| Share::of(&line.clusters)),
                rating: fits.and_then(|fits| fits.overall(index)),
                as_station: fits.and_then(|fits| fits.as_station(index)),
                as_security: fits.and_then(|fits| fits.as_security(index)),
            })
            .collect()
    }

    fn name(&self, player: usize) -> String {
        self.plan.script.players.get(player).map(|player| player.name.clone()).unwrap_or_default()
    }

    fn matrix_lines(&self) -> Vec<MatrixLine> {
        let seatings = self.plan.pairings().iter().flat_map(|pairing| &pairing.seatings);
        seatings
            .zip(&self.matrix)
            .map(|(seating, line)| MatrixLine {
                players: seating.iter().map(|player| self.name(*player)).collect(),
                results: line.results,
                share: Share::of(&line.clusters),
            })
            .collect()
    }

    /// With more than two seats there is no pair to compare.
    fn pair_lines(&self) -> Vec<PairLine> {
        let pairings = self.plan.pairings().iter().zip(&self.pairs);
        let lines = pairings.filter_map(|(pairing, line)| match pairing.seatings.as_slice() {
            [first, rest @ ..] => match first.as_slice() {
                [player, opponent] if player != opponent => Some(PairLine {
                    player: self.name(*player),
                    opponent: self.name(*opponent),
                    seat: rest.is_empty().then_some(SeatName::Station),
                    results: line.results,
                    share: Share::of(&line.clusters),
                    elo: line.clusters.elo(),
                    superiority: line.clusters.superiority(),
                }),
                _ => None,
            },
            [] => None,
        });
        lines.collect()
    }

    fn step_lines(&self) -> Vec<StepLine> {
        if !matches!(self.plan.script.schedule, Schedule::Ladder { .. }) {
            return Vec::new();
        }
        let pairings = self.plan.pairings().iter().zip(&self.steps);
        let mut lines = Vec::new();
        for (pairing, differences) in pairings {
            let Some([upper, lower]) = pairing.seatings.first().map(Vec::as_slice) else {
                continue;
            };
            for (seat, difference) in
                [SeatName::Station, SeatName::Security].iter().zip(differences)
            {
                lines.push(StepLine {
                    upper: self.name(*upper),
                    lower: self.name(*lower),
                    seat: *seat,
                    elo: difference.elo(),
                    superiority: difference.superiority(),
                    rounds: difference.rounds,
                });
            }
        }
        lines
    }
}

/// What two players scored in the same seat against the same opponent on the same seeds.
#[derive(Clone, Copy, Debug, Default)]
struct Difference {
    rounds: u64,
    upper: u64,
    lower: u64,
    upper_squared: u64,
    lower_squared: u64,
    product: u64,
}

impl Difference {
    fn add(&mut self, upper: u64, lower: u64) {
        self.rounds += 1;
        self.upper += upper;
        self.lower += lower;
        self.upper_squared += upper * upper;
        self.lower_squared += lower * lower;
        self.product += upper * lower;
    }

    /// Shares of both, with half a win and half a loss added to each: a player who won all is
    /// stronger by a finite amount, and the two stay comparable.
    fn shares(&self) -> (f64, f64) {
        let trials = self.rounds as f64 + 1.0;
        let share = |half_points: u64| (half_points as f64 / 2.0 + 0.5) / trials;
        (share(self.upper), share(self.lower))
    }

    /// Difference of the two Elo differences to the common opponent, its error by the delta
    /// method from the paired rounds.
    fn elo(&self) -> Estimate {
        let (upper, lower) = self.shares();
        let value = super::stats::elo(upper) - super::stats::elo(lower);
        let slope = |share: f64| 400.0 / core::f64::consts::LN_10 / (share * (1.0 - share));
        let (a, b) = (slope(upper), slope(lower));
        let trials = self.rounds as f64 + 1.0;
        // Sums in whole points, with the added win and loss, which go together in neither.
        let spread =
            |squares: u64, share: f64| (squares as f64 / 4.0 + 0.5) / trials - share * share;
        let together = (self.product as f64 / 4.0 + 0.25) / trials - upper * lower;
        let variance = a * a * spread(self.upper_squared, upper)
            + b * b * spread(self.lower_squared, lower)
            - 2.0 * a * b * together;
        Estimate::normal(value, (variance.max(0.0) / trials).sqrt())
    }

    fn superiority(&self) -> f64 {
        let Estimate { value, high, .. } = self.elo();
        let error = (high - value) / super::stats::Z95;
        if error <= 0.0 { 0.5 } else { super::stats::normal(value / error) }
    }
}

/// The two fitted models, with who takes part in each.
struct Fits {
    overall: Fit,
    by_seat: Fit,
    everybody: Vec<usize>,
    stations: Vec<usize>,
    securities: Vec<usize>,
}

impl Fits {
    /// `None` if there is nothing to compare: other than two seats, or nothing played.
    fn new(plan: &Plan, heats: &[Vec<Games>]) -> Option<Fits> {
        let players = plan.script.players.len();
        if plan.seats().len() != 2 || heats.is_empty() {
            return None;
        }
        let sat = |played: &dyn Fn(&Games, usize) -> bool| -> Vec<usize> {
            let games = || heats.iter().flatten();
            (0..players).filter(|player| games().any(|game| played(game, *player))).collect()
        };
        Some(Fits {
            overall: rate::fit(players, Strengths::Overall, heats, rate::PRIOR),
            by_seat: rate::fit(players, Strengths::BySeat, heats, rate::PRIOR),
            everybody: sat(&|game, player| game.station == player || game.security == player),
            stations: sat(&|game, player| game.station == player),
            securities: sat(&|game, player| game.security == player),
        })
    }

    /// An overall rating needs players who sat in both seats, else it is the seat's value.
    fn overall(&self, player: usize) -> Option<Estimate> {
        let rotates = self.stations == self.securities && 1 < self.everybody.len();
        let is_rated = rotates && self.everybody.contains(&player);
        is_rated.then(|| self.overall.station(player, &self.everybody))
    }

    fn as_station(&self, player: usize) -> Option<Estimate> {
        let is_rated = 1 < self.stations.len() && self.stations.contains(&player);
        is_rated.then(|| self.by_seat.station(player, &self.stations))
    }

    fn as_security(&self, player: usize) -> Option<Estimate> {
        let is_rated = 1 < self.securities.len() && self.securities.contains(&player);
        is_rated.then(|| self.by_seat.security(player, &self.securities))
    }

    fn seat(&self) -> Estimate {
        if self.stations == self.securities {
            return self.overall.seat(&self.stations, &self.securities);
        }
        self.by_seat.seat(&self.stations, &self.securities)
    }
}
