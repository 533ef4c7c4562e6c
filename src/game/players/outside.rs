//! A campaign in this process whose seats are played from outside: by a program that links the
//! game, such as the Python package.
//!
//! An [`Arrangement`] says once what is played and who sits where; it begins any number of
//! [`Campaign`]s, each a pure function of its seed and of the plans that it is given. What is
//! hidden stays so until the end: there is no score and no truth before.

use std::{collections::BTreeMap, sync::Arc};

use serde::Serialize;

use rules::{
    ai::{self, Level, Nodes, Player},
    engine::{
        Digest,
        disclosed::{Account, Disclosed, Filed, Query, Verdict},
        order::Plan,
        seat::{BySeat, Seat},
        units::Week,
        view::{Report, View},
    },
};

use super::{file, seat_name};
use crate::{
    content::{Library, Scenario, Seed},
    referee::{Charter, Referee, Trouble},
};

/// What the game's own players may spend on a move: as in matches.
const NODES: u64 = 1_000_000;

/// One of the game's own players, by level and doctrine.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Own {
    level: Level,
    doctrine: Option<String>,
}

impl Own {
    /// Reads `regular` or `regular:hammer`.
    ///
    /// # Errors
    /// There is no such level: a sentence that says which there are.
    pub fn read(text: &str) -> Result<Own, String> {
        let (level, doctrine) = text.split_once(':').map_or((text, None), |(a, b)| (a, Some(b)));
        let named = Level::named(level.trim()).ok_or_else(|| {
            let levels = Level::ALL.map(Level::name).join(", ");
            format!("no level \"{level}\"; there are {levels}, as in \"regular:careful\"")
        })?;
        Ok(Own { level: named, doctrine: doctrine.map(|name| name.trim().to_owned()) })
    }
}

/// What is played, and who sits where.
pub struct Arrangement {
    library: &'static Library,
    content: String,
    scenario: Scenario,
    weeks: Option<u16>,
    /// Seats that the game plays itself; the others are played from outside.
    own: BySeat<Option<Own>>,
    /// Is everything kept that the truth at the end is told of?
    keeps: bool,
}

impl Arrangement {
    /// A scenario with the game's own players in the seats that are named.
    ///
    /// # Errors
    /// There is no such scenario, seat or doctrine: a sentence that says so.
    pub fn new(
        library: &'static Library,
        scenario: &str,
        own: &BTreeMap<String, Own>,
        weeks: Option<u16>,
    ) -> Result<Arrangement, String> {
        let scenario = library.scenario(scenario).map_err(|error| error.to_string())?;
        let stations = u8::try_from(scenario.seats().len().saturating_sub(1)).unwrap_or(1);
        let mut seated = BySeat::seated(stations);
        for (name, player) in own {
            *seated.of_mut(seat_named(name, stations)?) = Some(player.clone());
        }
        let content = library.content_hash().to_hex().to_string();
        let arrangement =
            Arrangement { library, content, scenario, weeks, own: seated, keeps: false };
        // A doctrine that does not exist is told at once.
        arrangement.players(&Seed::from(0))?;
        Ok(arrangement)
    }

    /// The same with all that the truth at the end is told of. It costs time and memory.
    #[must_use]
    pub fn keeping_record(self) -> Arrangement {
        Arrangement { keeps: true, ..self }
    }

    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// How many Stations there are.
    pub fn stations(&self) -> u8 {
        self.own.stations()
    }

    /// The seats that are played from outside, Stations first, by their names.
    pub fn outside(&self) -> Vec<(Seat, &'static str)> {
        let (security, stations): (Vec<Seat>, Vec<Seat>) =
            self.own.seats().partition(|seat| *seat == Seat::Security);
        let seats = stations.into_iter().chain(security);
        let free = seats.filter(|seat| self.own.of(*seat).is_none());
        free.map(|seat| (seat, seat_name(seat, self.stations()))).collect()
    }

    /// The seat of that name.
    ///
    /// # Errors
    /// There is none: a sentence that says which there are.
    pub fn seat(&self, name: &str) -> Result<Seat, String> {
        seat_named(name, self.stations())
    }

    fn players(&self, seed: &Seed) -> Result<BySeat<Option<Box<dyn Player>>>, String> {
        let mut players: BySeat<Option<Box<dyn Player>>> = BySeat::seated(self.stations());
        for (seat, own) in self.own.iter() {
            let Some(own) = own else { continue };
            *players.of_mut(seat) = Some(self.player(own, seat, seed)?);
        }
        Ok(players)
    }

    /// One of the game's own players as it would sit there in a campaign of that seed.
    ///
    /// # Errors
    /// There is no such doctrine for that seat: a sentence that says so.
    pub fn player(&self, own: &Own, seat: Seat, seed: &Seed) -> Result<Box<dyn Player>, String> {
        let dice = ai::own_seed(&seed.to_string(), seat);
        file::player(self.library, own.level, (seat, own.doctrine.as_deref()), dice)
    }

    /// Begins a campaign: the briefings are told, the first week is to be planned.
    ///
    /// # Errors
    /// It cannot be set up.
    pub fn begin(&self, seed: &Seed) -> Result<Campaign, String> {
        let mut names = BySeat::seated(self.stations());
        for (seat, own) in self.own.iter() {
            *names.of_mut(seat) = own.as_ref().map_or("outside", |own| own.level.name()).to_owned();
        }
        let charter = Charter {
            scenario: self.scenario.id().to_owned(),
            seed: seed.to_string(),
            players: names,
            title: "outside".to_owned(),
            content: self.content.clone(),
        };
        let mut setup = self.scenario.setup(seed);
        if let Some(weeks) = self.weeks {
            setup.term = setup.term.min(Week(weeks.max(1)));
        }
        let referee = Referee::start(charter, &setup, seed.luck(), self.players(seed)?);
        let referee = referee.map_err(|trouble| trouble.to_string())?;
        let keeps = self.keeps;
        Ok(Campaign { referee: if keeps { referee.keeping_record() } else { referee }, keeps })
    }
}

fn seat_named(name: &str, stations: u8) -> Result<Seat, String> {
    let seats: Vec<Seat> = BySeat::<()>::seated(stations).seats().collect();
    let found = seats.iter().copied().find(|seat| seat_name(*seat, stations) == name);
    found.ok_or_else(|| {
        let names: Vec<&str> = seats.iter().map(|seat| seat_name(*seat, stations)).collect();
        format!("no seat \"{name}\"; there are {}", names.join(", "))
    })
}

/// A campaign in progress.
pub struct Campaign {
    referee: Referee,
    keeps: bool,
}

impl Campaign {
    /// What a seat knows; none for a seat that there is not.
    pub fn view(&self, seat: Seat) -> Option<Arc<View>> {
        self.referee.view(seat)
    }

    /// What a seat was told since its last orders.
    pub fn news(&self, seat: Seat) -> &[Report] {
        self.referee.reports(seat)
    }

    /// The week for which orders are due.
    pub fn week(&self) -> Week {
        self.referee.week()
    }

    pub fn is_over(&self) -> bool {
        self.referee.is_over()
    }

    /// One a week, the briefing first; each is chained to the one before.
    pub fn digests(&self) -> &[Digest] {
        self.referee.digests()
    }

    /// What a player would order in that seat this week.
    pub fn ask(&self, seat: Seat, player: &mut dyn Player) -> Option<Plan> {
        player.hear(self.news(seat));
        Some(player.plan(&self.view(seat)?, &mut Nodes(NODES)).plan)
    }

    /// Has the week happen. A seat without a plan gives no orders.
    ///
    /// # Errors
    /// The campaign is over, or a plan is not of this week.
    pub fn step(&mut self, plans: Vec<Plan>) -> Result<(), Trouble> {
        let committed = self.referee.decide(plans, |_| Box::new(Nodes(NODES)))?;
        self.referee.carry_out(committed)
    }

    /// The accounts, once the campaign is over: what they hold against a seat tells what is hidden.
    pub fn accounts(&self) -> Option<Vec<Account>> {
        self.is_over().then(|| self.referee.accounts())
    }

    /// By how much a seat leads at the end; nothing before.
    pub fn margin(&self, seat: Seat) -> Option<i64> {
        let accounts = self.accounts()?;
        match seat {
            Seat::Security => accounts.iter().map(|it| it.margin).max().map(|it| -it),
            station => accounts.iter().find(|it| it.station == station).map(|it| it.margin),
        }
    }

    /// What was so, once the campaign is over, where it was kept.
    pub fn truth(&mut self) -> Option<Truth> {
        if !self.is_over() || !self.keeps {
            return None;
        }
        self.file_all();
        Some(Truth::of(&self.referee.disclosed()?, self.referee.desks.stations()))
    }

    /// Files every question of every seat to which the file has an answer, for every week.
    fn file_all(&mut self) {
        let last = self.week().0;
        for seat in self.referee.seats() {
            let Some(view) = self.referee.view(seat) else { continue };
            let Some(desk) = view.station() else { continue };
            let controlled = desk.agents().map(|(id, ..)| Query::Controlled(id));
            let right = desk.reports.keys().map(Query::Right);
            let beliefs = &mut self.referee.desks.of_mut(seat).beliefs;
            for query in controlled {
                for week in 1..last {
                    beliefs.file(&query.key(), Filed { week: Week(week), probability: 50 });
                }
            }
            for query in right {
                beliefs.file(&query.key(), Filed { week: Week(last), probability: 50 });
            }
        }
    }
}

/// What was so, in the numbers that the seats used: labels for whoever learns.
#[derive(Debug, Serialize)]
pub struct Truth {
    pub accounts: Vec<Score>,
    /// By Station and the number of an agent: whether the agent was Security's, week by week.
    pub controlled: BTreeMap<&'static str, BTreeMap<u16, Vec<bool>>>,
    /// By the number of a person in Security's files: whether the person had been won, week by week.
    /// Doubles count too.
    pub serves: BTreeMap<u16, Vec<bool>>,
    /// By Station and the number of a product: whether it was right.
    pub right: BTreeMap<&'static str, BTreeMap<u16, bool>>,
    pub claims: Vec<Claim>,
    /// Everything that was stated and was true or was a lie.
    pub stated: Vec<Stated>,
}

/// The account of a Station.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Score {
    pub seat: &'static str,
    pub points: i64,
    pub against: i64,
    pub par: i64,
    pub margin: i64,
    pub verdict: Verdict,
}

/// What headquarters was told, and whether it was so.
#[derive(Debug, Serialize)]
pub struct Claim {
    pub seat: &'static str,
    pub holding: u8,
    pub value: u8,
    pub probability: u8,
    pub made: u16,
    pub right: bool,
}

/// A deed that says something.
#[derive(Debug, Serialize)]
pub struct Stated {
    pub week: u16,
    /// As the file at the end calls it.
    pub deed: String,
    pub seat: Option<&'static str>,
    pub holding: Option<u8>,
    pub number: i64,
    pub so: bool,
}

/// The accounts in words.
pub fn scores(accounts: &[Account], stations: u8) -> Vec<Score> {
    let score = |account: &Account| Score {
        seat: seat_name(account.station, stations),
        points: account.points,
        against: account.against,
        par: account.par,
        margin: account.margin,
        verdict: account.verdict,
    };
    accounts.iter().map(score).collect()
}

impl Truth {
    fn of(file: &Disclosed, stations: u8) -> Truth {
        let name = |seat| seat_name(seat, stations);
        let mut truth = Truth {
            accounts: scores(&file.accounts, stations),
            controlled: BTreeMap::new(),
            serves: serving(file),
            right: BTreeMap::new(),
            claims: Vec::new(),
            stated: Vec::new(),
        };
        for belief in &file.beliefs {
            let Some((query, so)) = Query::parse(&belief.about).zip(belief.so) else { continue };
            let seat = name(belief.seat);
            match query {
                Query::Controlled(id) => {
                    let weeks = truth.controlled.entry(seat).or_default().entry(id.0).or_default();
                    weeks.push(so);
                }
                Query::Right(no) => {
                    truth.right.entry(seat).or_default().insert(no.0, so);
                }
                Query::Serves(_) | Query::Careless(_) | Query::Invents(_) => (),
            }
        }
        truth.claims = file
            .claims
            .iter()
            .map(|it| Claim {
                seat: name(it.station),
                holding: it.holding.0,
                value: it.value,
                probability: it.probability,
                made: it.made.0,
                right: it.right,
            })
            .collect();
        truth.stated = file
            .deeds
            .iter()
            .filter_map(|deed| {
                Some(Stated {
                    week: deed.week.0,
                    deed: deed.name.clone(),
                    seat: deed.seat.map(name),
                    holding: deed.holding.map(|it| it.0),
                    number: deed.number,
                    so: deed.truth?,
                })
            })
            .collect();
        truth
    }
}

/// Who in Security's files had been won, at the beginning of each week.
fn serving(file: &Disclosed) -> BTreeMap<u16, Vec<bool>> {
    let served = |life: &rules::engine::disclosed::Life| {
        let by = |week| life.served_before(Week(week)).is_some();
        (1..=file.weeks).map(by).collect::<Vec<bool>>()
    };
    let people = file.people.iter().zip(&file.lives);
    let dossiers = people.flat_map(|(person, life)| {
        let mine = person.dossiers.iter().filter(|(seat, _)| *seat == Seat::Security);
        mine.map(move |(_, id)| (id.0, served(life)))
    });
    dossiers.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arranged(own: &[(&str, &str)]) -> Arrangement {
        let own = own.iter().map(|(seat, player)| {
            let player = Own::read(player).expect("a player");
            ((*seat).to_owned(), player)
        });
        let library = Library::embedded();
        let arranged = Arrangement::new(library, "first-posting", &own.collect(), None);
        arranged.expect("it is shipped").keeping_record()
    }

    fn begun(arranged: &Arrangement) -> Campaign {
        arranged.begin(&"amber".parse().expect("a seed")).expect("it can be set up")
    }

    #[test]
    fn plans_from_outside_are_played_like_those_of_a_player_in_the_seat() {
        let mut inside = begun(&arranged(&[("station", "regular"), ("security", "random")]));
        while !inside.is_over() {
            inside.step(Vec::new()).expect("a week");
        }
        let mut outside = begun(&arranged(&[("security", "random")]));
        let orders: Vec<_> = inside.referee.orders().to_vec();
        for week in orders {
            let view = outside.view(Seat::Station1).expect("a seat");
            let plan = Plan::of(view, week.of(Seat::Station1)).expect("they were legal");
            outside.step(vec![plan]).expect("a week");
        }
        assert_eq!(inside.digests(), outside.digests());
    }

    #[test]
    fn there_is_no_score_and_no_truth_before_the_end() {
        let mut campaign = begun(&arranged(&[("station", "regular"), ("security", "regular")]));
        while !campaign.is_over() {
            assert!(campaign.accounts().is_none() && campaign.truth().is_none());
            assert_eq!(campaign.margin(Seat::Security), None);
            campaign.step(Vec::new()).expect("a week");
        }
        let truth = campaign.truth().expect("it is over");
        let accounts = campaign.accounts().expect("it is over");
        assert_eq!(truth.accounts, scores(&accounts, 1));
        let margin = campaign.margin(Seat::Station1);
        assert_eq!(margin, campaign.margin(Seat::Security).map(|it| -it));
        assert_eq!(margin, Some(truth.accounts[0].margin));
        let agents = &truth.controlled["station"];
        assert!(!agents.is_empty() && agents.values().all(|weeks| weeks.len() == 13));
        assert!(truth.serves.values().all(|weeks| weeks.len() == 13));
        assert!(truth.serves.values().flatten().any(|won| *won));
        assert!(!truth.right.is_empty());
    }

    #[test]
    fn without_a_record_there_is_a_score_and_no_truth() {
        let own = [("station", "idle"), ("security", "idle")];
        let arranged = Arrangement { keeps: false, weeks: Some(2), ..arranged(&own) };
        let mut campaign = begun(&arranged);
        while !campaign.is_over() {
            campaign.step(Vec::new()).expect("a week");
        }
        assert!(campaign.accounts().is_some() && campaign.truth().is_none());
    }

    #[test]
    fn what_does_not_exist_is_named_with_what_does() {
        let says = |seat: &str, player: &str| {
            let own = Own::read(player).map(|own| BTreeMap::from([(seat.to_owned(), own)]));
            let library = Library::embedded();
            let made = own.and_then(|own| Arrangement::new(library, "first-posting", &own, None));
            made.err().unwrap_or_default()
        };
        assert!(says("station2", "regular").contains("there are security, station"));
        assert!(says("station", "grand").contains("regular"));
        assert!(says("station", "regular:hamer").contains("hamer"));
    }
}
