//! From a plan to its rounds and fixtures. Pure: everything follows from the script and the
//! secret.
//!
//! The canonical order is heat by heat, and within a heat pairing by pairing, rotation by
//! rotation: so a plan that is stopped early has played all pairings equally often. In one heat
//! all pairings get the same seed; that makes comparisons between them sharper, and statistics
//! therefore treat the heat as the thing drawn at random.

use std::{collections::BTreeMap, sync::OnceLock};

use serde::{Deserialize, Serialize};

use super::campaign::{CampaignId, Fixture, SeatName, Seated, first_u64};
use super::script::{Schedule, Script};
use super::swiss::Table;
use super::tally::Ending;

/// A script with all that follows from it.
#[derive(Clone, Debug)]
pub struct Plan {
    pub script: Script,
    seats: Vec<SeatName>,
    pairings: Vec<Pairing>,
    hash: [u8; 32],
    secret: [u8; 32],
    /// Of a Swiss tournament: the pairings of each of its rounds, drawn when those before are over.
    draws: Vec<OnceLock<Vec<usize>>>,
    slice: Option<Slice>,
}

/// The rounds that one machine plays: the first, and then each so many further on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slice {
    pub first: u64,
    pub step: u64,
}

/// Who meets whom: for each rotation the player in each seat, as indices into the script's
/// players.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairing {
    pub seatings: Vec<Vec<usize>>,
}

/// One pairing in one heat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    pub number: u64,
    /// Which seed, counting from 0.
    pub heat: u32,
    /// Index into [`Plan::pairings`].
    pub pairing: usize,
}

/// What a campaign's course depends on, and nothing else: not the name of the plan, the number
/// of workers or where results go.
#[derive(Serialize)]
struct Essence<'a> {
    scenario: &'a str,
    weeks: Option<u32>,
    seed: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    world: Option<&'a str>,
    stations: u8,
    players: &'a [super::script::Player],
    schedule: &'a Schedule,
    nodes: Option<u64>,
    /// Rows without a counter cannot stand beside rows with it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    count: &'a BTreeMap<String, String>,
}

impl Plan {
    /// A plan whose seeds follow from the seed in the script: anybody can play it again.
    pub fn new(script: Script) -> Plan {
        let secret = script.seed.number().to_le_bytes();
        Plan::with_secret(script, &secret)
    }

    /// A plan whose seeds nobody can know beforehand who does not know the secret.
    pub fn with_secret(script: Script, secret: &[u8]) -> Plan {
        let hash = hash(&script);
        let seats = SeatName::all(script.stations);
        let pairings = pairings(&script, &seats);
        let secret = blake3::derive_key("cutout arena secret v1", secret);
        let draws = match script.schedule {
            Schedule::Swiss { rounds, .. } => (0..rounds).map(|_| OnceLock::new()).collect(),
            _ => Vec::new(),
        };
        let plan = Plan { script, seats, pairings, hash, secret, draws, slice: None };
        if let Some(first) = plan.draws.first() {
            plan.draw(first, &Table::default());
        }
        plan
    }

    /// A part of the plan: its campaigns are those of the whole plan, with their ids and seeds.
    #[must_use]
    pub fn sliced(self, slice: Option<Slice>) -> Plan {
        Plan { slice, ..self }
    }

    pub fn slice(&self) -> Option<Slice> {
        self.slice
    }

    /// Is who meets whom known from the script alone? Only then several machines can share it.
    pub fn is_fixed(&self) -> bool {
        self.draws.is_empty()
    }

    /// Names the plan in its ledger: equal for plans that play the same campaigns.
    pub fn hash(&self) -> String {
        blake3::Hash::from_bytes(self.hash).to_hex().to_string()
    }

    /// What the ledger shows of the secret before the plan is done: enough to prove later that
    /// it was not changed.
    pub fn commitment(&self) -> String {
        blake3::hash(&self.secret).to_hex().to_string()
    }

    /// The secret, for the ledger of a plan that is done.
    pub fn disclose(&self) -> String {
        blake3::Hash::from_bytes(self.secret).to_hex().to_string()
    }

    pub fn seats(&self) -> &[SeatName] {
        &self.seats
    }

    pub fn pairings(&self) -> &[Pairing] {
        &self.pairings
    }

    /// Campaigns in each round; the same for all rounds of a plan.
    pub fn rotations(&self) -> u32 {
        let longest = self.pairings.iter().map(|pairing| pairing.seatings.len()).max();
        u32::try_from(longest.unwrap_or(1)).unwrap_or(1)
    }

    /// Rounds in each heat.
    fn meetings(&self) -> u64 {
        match self.script.schedule {
            Schedule::Swiss { .. } => self.script.players.len() as u64 / 2,
            _ => self.pairings.len() as u64,
        }
    }

    /// Rounds of the whole plan.
    pub fn all_rounds(&self) -> u64 {
        u64::from(self.script.schedule.heats()) * self.meetings()
    }

    /// Rounds to be played here.
    pub fn rounds(&self) -> u64 {
        match self.slice {
            None => self.all_rounds(),
            Some(Slice { first, step }) => {
                self.all_rounds().saturating_sub(first).div_ceil(step.max(1))
            }
        }
    }

    pub fn campaigns(&self) -> u64 {
        self.rounds() * u64::from(self.rotations())
    }

    /// The round at that place of the canonical order; `None` past the end, and where it is not
    /// drawn yet.
    pub fn round(&self, place: u64) -> Option<Round> {
        let number = match self.slice {
            None => place,
            Some(Slice { first, step }) => first.checked_add(step.checked_mul(place)?)?,
        };
        let heat = u32::try_from(number.checked_div(self.meetings())?).ok()?;
        let meeting = usize::try_from(number % self.meetings()).ok()?;
        let pairing = match self.script.schedule {
            Schedule::Swiss { seeds, .. } => {
                let drawn = self.draws.get(heat.checked_div(seeds)? as usize)?.get()?;
                *drawn.get(meeting)?
            }
            _ => meeting,
        };
        (heat < self.script.schedule.heats()).then_some(Round { number, heat, pairing })
    }

    /// Draws the next round of a Swiss tournament, once those before are over.
    pub(super) fn draw_after(&self, over: u64, endings: &[Ending]) {
        let Schedule::Swiss { seeds, .. } = self.script.schedule else { return };
        let each = self.meetings() * u64::from(seeds);
        let next = usize::try_from(over.checked_div(each).unwrap_or(0)).ok();
        let drawn =
            next.filter(|_| over.is_multiple_of(each)).and_then(|next| self.draws.get(next));
        if let Some(drawn) = drawn.filter(|drawn| drawn.get().is_none()) {
            self.draw(drawn, &self.table(endings));
        }
    }

    fn draw(&self, place: &OnceLock<Vec<usize>>, table: &Table) {
        let players = self.script.players.len();
        let points = if table.points.is_empty() { vec![0; players] } else { table.points.clone() };
        let met = table.met.clone();
        let pairs = Table { points, met, had_bye: table.had_bye.clone() }.draw();
        let pairing = |(one, other): (usize, usize)| {
            self.pairings.iter().position(|it| it.seatings.first() == Some(&vec![one, other]))
        };
        // The same results draw the same pairs: a second draw would change nothing.
        let _ = place.set(pairs.into_iter().filter_map(pairing).collect());
    }

    /// Where the players stand after the rounds that are over.
    fn table(&self, endings: &[Ending]) -> Table {
        let players = self.script.players.len();
        let mut table = Table { points: vec![0; players], ..Table::default() };
        let rotations = self.rotations();
        let rounds = (0..).map_while(|place| self.round(place));
        for (round, endings) in rounds.zip(endings.chunks(rotations as usize)) {
            for (rotation, ending) in (0..).zip(endings) {
                for (seat, player) in self.seating(round, rotation).iter().enumerate() {
                    let points = ending.half_points(seat);
                    table.points.get_mut(*player).into_iter().for_each(|sum| *sum += points);
                }
            }
            if let [one, other] = self.seating(round, 0) {
                table.met.insert((*one, *other));
            }
        }
        self.give_byes(&mut table);
        table
    }

    /// A bye counts as all that was to be had, in the draw and nowhere else.
    fn give_byes(&self, table: &mut Table) {
        let Schedule::Swiss { seeds, .. } = self.script.schedule else { return };
        let all = 2 * u64::from(self.rotations()) * u64::from(seeds);
        for drawn in self.draws.iter().filter_map(OnceLock::get) {
            let meets = |player: usize| {
                let mut pairings = drawn.iter().filter_map(|at| self.pairings.get(*at));
                pairings.any(|pairing| pairing.seatings.iter().any(|it| it.contains(&player)))
            };
            for (player, points) in table.points.iter_mut().enumerate() {
                if !meets(player) {
                    table.had_bye.insert(player);
                    *points += all;
                }
            }
        }
    }

    /// The players of a campaign, seat by seat.
    pub fn seating(&self, round: Round, rotation: u32) -> &[usize] {
        let pairing = self.pairings.get(round.pairing);
        pairing
            .and_then(|pairing| pairing.seatings.get(rotation as usize))
            .map_or(&[], Vec::as_slice)
    }

    /// The campaign at that place of the canonical order; `None` past the end.
    pub fn fixture(&self, index: u64) -> Option<Fixture> {
        let rotations = u64::from(self.rotations());
        let round = self.round(index / rotations)?;
        let rotation = u32::try_from(index % rotations).ok()?;
        let seating = self.seating(round, rotation);
        let seats = self.seats.iter().zip(seating);
        Some(Fixture {
            id: self.id(round.number, rotation),
            round: round.number,
            rotation,
            scenario: self.script.scenario.clone(),
            weeks: self.script.weeks,
            seed: self.seed(round.heat),
            world: self.script.world.clone(),
            seats: seats.filter_map(|(seat, player)| self.seated(*seat, *player)).collect(),
            count: self.script.count.clone(),
        })
    }

    fn seated(&self, seat: SeatName, player: usize) -> Option<Seated> {
        let player = self.script.players.get(player)?;
        Some(Seated {
            seat,
            name: player.name.clone(),
            level: player.level.clone(),
            doctrine: player.doctrine(seat).map(str::to_owned),
            options: player.options.clone(),
            nodes: player.nodes.or(self.script.nodes),
        })
    }

    pub fn id(&self, round: u64, rotation: u32) -> CampaignId {
        let mut hasher = blake3::Hasher::new_keyed(&self.hash);
        hasher.update(b"campaign");
        hasher.update(&round.to_le_bytes());
        hasher.update(&rotation.to_le_bytes());
        CampaignId(first_u64(hasher.finalize().as_bytes()))
    }

    /// The seed of a heat: a hash of (plan, secret, heat).
    pub fn seed(&self, heat: u32) -> u64 {
        let mut hasher = blake3::Hasher::new_keyed(&self.secret);
        hasher.update(b"seed");
        hasher.update(&self.hash);
        hasher.update(&heat.to_le_bytes());
        first_u64(hasher.finalize().as_bytes())
    }
}

fn hash(script: &Script) -> [u8; 32] {
    let essence = Essence {
        scenario: &script.scenario,
        weeks: script.weeks,
        seed: script.seed.number(),
        world: script.world.as_deref(),
        stations: script.stations,
        players: &script.players,
        schedule: &script.schedule,
        nodes: script.nodes,
        count: &script.count,
    };
    // Serialising plain structs with string keys cannot fail; an empty text would still be a
    // hash, only a useless one.
    let text = serde_json::to_string(&essence).unwrap_or_default();
    blake3::derive_key("cutout arena plan v1", text.as_bytes())
}

fn pairings(script: &Script, seats: &[SeatName]) -> Vec<Pairing> {
    let index = |name: &String| script.players.iter().position(|player| player.name == *name);
    let everybody = script.players.len();
    match &script.schedule {
        Schedule::Match { seats: names, .. } => {
            let seating = seats.iter().filter_map(|seat| names.get(seat).and_then(index)).collect();
            vec![Pairing { seatings: vec![seating] }]
        }
        // Of a Swiss tournament each round draws from all pairs.
        Schedule::RoundRobin { .. } | Schedule::Swiss { .. } => {
            combinations(everybody, seats.len()).iter().map(|group| rotated(group)).collect()
        }
        Schedule::Gauntlet { champion, .. } => {
            let champion = index(champion).unwrap_or(0);
            let others = (0..everybody).filter(|player| *player != champion);
            others.map(|other| rotated(&[champion, other])).collect()
        }
        Schedule::Sprt { player, opponent, .. } => {
            vec![rotated(&[index(player).unwrap_or(0), index(opponent).unwrap_or(0)])]
        }
        Schedule::Ladder { .. } => (1..everybody).map(|upper| step(upper, upper - 1)).collect(),
        Schedule::Grid { station, security, .. } => {
            let mut pairings = Vec::new();
            for station in station.iter().filter_map(index) {
                for security in security.iter().filter_map(index) {
                    pairings.push(Pairing { seatings: vec![vec![station, security]] });
                }
            }
            pairings
        }
    }
}

/// Everybody in every seat once, in the same circle.
fn rotated(group: &[usize]) -> Pairing {
    let seating = |shift: usize| {
        let mut seating = group.to_vec();
        seating.rotate_left(shift);
        seating
    };
    Pairing { seatings: (0..group.len()).map(seating).collect() }
}

/// One step of a ladder; see [`Schedule::Ladder`].
fn step(upper: usize, lower: usize) -> Pairing {
    Pairing { seatings: vec![vec![upper, lower], vec![lower, upper], vec![lower, lower]] }
}

/// All ways to choose `size` of `0..of`, in lexical order.
fn combinations(of: usize, size: usize) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..size {
        all = all
            .iter()
            .flat_map(|chosen| {
                let first = chosen.last().map_or(0, |last| last + 1);
                (first..of).map(move |next| chosen.iter().copied().chain([next]).collect())
            })
            .collect();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::script::{Known, Script};
    use super::*;
    use std::collections::BTreeSet;

    fn plan(schedule: &str) -> Plan {
        let known = Known {
            scenarios: vec!["open-city".to_owned()],
            levels: ["a", "b", "c"].map(str::to_owned).to_vec(),
            ..Known::default()
        };
        let source = format!(
            "(scenario: \"open-city\", seed: 7, players: [\"a\", \"b\", \"c\"], schedule: {schedule})"
        );
        Plan::new(Script::parse("test.ron", &source, &known).expect("a good script"))
    }

    fn fixtures(plan: &Plan) -> Vec<Fixture> {
        (0..plan.campaigns()).map(|index| plan.fixture(index).expect("within the plan")).collect()
    }

    #[test]
    fn three_players_in_sixty_rounds_each_play_360_campaigns() {
        let plan = plan("RoundRobin(rounds: 60)");
        let fixtures = fixtures(&plan);
        assert_eq!(fixtures.len(), 360);
        assert_eq!(plan.fixture(360), None);
        let ids: BTreeSet<CampaignId> = fixtures.iter().map(|fixture| fixture.id).collect();
        assert_eq!(ids.len(), 360, "every campaign has its own id");
        let seeds: BTreeSet<u64> = fixtures.iter().map(|fixture| fixture.seed).collect();
        assert_eq!(seeds.len(), 60, "every heat has its own seed");
    }

    #[test]
    fn everybody_sits_in_every_seat_equally_often() {
        for (schedule, each) in
            [("RoundRobin(rounds: 3)", 6), ("Gauntlet(champion: \"b\", rounds: 3)", 3)]
        {
            let fixtures = fixtures(&plan(schedule));
            for seat in 0..2 {
                let sat =
                    |name: &str| fixtures.iter().filter(|f| f.seats[seat].name == name).count();
                assert_eq!(sat("a"), each, "{schedule}");
                assert_eq!(sat("c"), each, "{schedule}");
            }
        }
    }

    #[test]
    fn a_round_is_one_seed_with_the_players_rotated() {
        let fixtures = fixtures(&plan("RoundRobin(rounds: 2)"));
        for pair in fixtures.chunks(2) {
            assert_eq!(pair[0].seed, pair[1].seed);
            assert_eq!(pair[0].round, pair[1].round);
            assert_eq!(pair[0].seats[0].name, pair[1].seats[1].name);
            assert_eq!(pair[0].seats[1].name, pair[1].seats[0].name);
        }
    }

    #[test]
    fn a_step_of_the_ladder_compares_both_against_the_lower_one() {
        let fixtures = fixtures(&plan("Ladder(rounds: 1)"));
        let seats: Vec<String> = fixtures
            .iter()
            .map(|f| f.seats.iter().map(|seated| seated.name.as_str()).collect())
            .collect();
        assert_eq!(seats, ["ba", "ab", "aa", "cb", "bc", "bb"]);
    }

    #[test]
    fn the_plan_is_what_is_played_and_not_how_or_where() {
        let one = plan("RoundRobin(rounds: 2)");
        let mut script = one.script.clone();
        script.name = "another name".to_owned();
        script.jobs = Some(7);
        script.out = Some("elsewhere".to_owned());
        assert_eq!(Plan::new(script.clone()).hash(), one.hash());
        script.weeks = Some(3);
        assert_ne!(Plan::new(script).hash(), one.hash());
    }

    #[test]
    fn another_secret_gives_other_seeds_and_the_same_ids() {
        let open = plan("RoundRobin(rounds: 2)");
        let secret = Plan::with_secret(open.script.clone(), b"nobody knows");
        assert_eq!(secret.hash(), open.hash());
        assert_ne!(secret.seed(0), open.seed(0));
        assert_ne!(secret.commitment(), open.commitment());
        assert_eq!(secret.fixture(3).map(|f| f.id), open.fixture(3).map(|f| f.id));
    }

    #[test]
    fn with_two_stations_three_players_rotate_through_three_seats() {
        assert_eq!(combinations(4, 3), [[0, 1, 2], [0, 1, 3], [0, 2, 3], [1, 2, 3]]);
        assert_eq!(rotated(&[4, 5, 6]).seatings, [[4, 5, 6], [5, 6, 4], [6, 4, 5]]);
    }
}
