//! The face of the engine: a campaign in progress, opaque.

use crate::engine::{
    counters::Counters,
    disclosed::{Account, Belief, Disclosed, Query},
    disclosing,
    event::{Cause, Event, Log},
    hash::Bytes,
    house,
    luck::Dice,
    order::Plan,
    product,
    resolve::{self, Asked, Script, Source, Turn},
    score,
    seat::{BySeat, Seat},
    setup::{Fault, Setup},
    snapshot::{Chronicle, Snapshot},
    units::{Money, Week},
    view::{Briefing, Report, ToSecurity, View},
    watching,
    world::{World, start},
};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::{hash::Hash, sync::Arc};

/// A digest of a week's events, chained to the week before.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
)]
pub struct Digest(pub [u8; 16]);

impl std::fmt::Display for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Why a week could not be played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepError {
    /// The campaign is over.
    Over,
    /// The plan of that seat was not made for this week's view.
    ForeignPlan(Seat),
}

impl std::fmt::Display for StepError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            StepError::Over => f.write_str("the campaign is over"),
            StepError::ForeignPlan(seat) => {
                write!(f, "the plan of {seat:?} was made for another view")
            }
        }
    }
}

impl std::error::Error for StepError {}

/// A campaign. What is true in it cannot be seen from outside.
#[derive(Clone)]
pub struct Game {
    pub(in crate::engine) world: World,
    pub(in crate::engine) dice: Dice,
    /// Events of the last week.
    pub(in crate::engine) log: Log,
    /// Events of all weeks, where they are kept.
    pub(in crate::engine) chronicle: Option<Vec<Log>>,
    /// The chances asked in those weeks.
    pub(in crate::engine) asked: Vec<Asked>,
    views: BySeat<Option<Arc<View>>>,
    reports: BySeat<Vec<Report>>,
    digest: Digest,
    counters: Counters,
}

impl Game {
    /// Starts a campaign: the briefings are told, week 1 is to be planned.
    ///
    /// # Errors
    /// Everything that is wrong with the setup.
    pub fn start(setup: &Setup, seed: u64) -> Result<Game, Vec<Fault>> {
        let faults = setup.faults();
        if !faults.is_empty() {
            return Err(faults);
        }
        let dice = dice(seed);
        let mut world = World::empty(setup, dice);
        let mut log = Log::default();
        start::brief(&mut Turn::new(&mut world, &mut log, Source::Keyed(dice)), setup);
        Ok(Game::briefed(world, dice, log))
    }

    fn briefed(world: World, dice: Dice, log: Log) -> Game {
        let stations = world.stations.stations();
        let mut game = Game {
            views: BySeat::seated(stations),
            reports: BySeat::seated(stations),
            world,
            dice,
            log,
            chronicle: None,
            asked: Vec::new(),
            digest: Digest::default(),
            counters: Counters::default(),
        };
        for seat in game.seats() {
            *game.views.of_mut(seat) = Some(Arc::new(View::new(game.briefing(seat))));
        }
        game.publish();
        game
    }

    /// Keeps the events of all weeks from now on, for a chronicle and for *why?*.
    #[must_use]
    pub fn keeping_chronicle(mut self) -> Game {
        self.chronicle = Some(vec![self.log.clone()]);
        self
    }

    /// The seats of this campaign, Security first.
    pub fn seats(&self) -> Vec<Seat> {
        self.world.stations.seats().collect()
    }

    /// The week for which orders are due.
    pub fn week(&self) -> Week {
        self.world.week
    }

    /// Is there nothing left to order?
    pub fn is_over(&self) -> bool {
        let closed =
            self.world.stations.iter().filter(|(seat, _)| seat.is_station()).all(|(_, station)| {
                station.due.is_empty() && !station.officers.values().any(|row| row.at_work)
            });
        self.world.theatre.term < self.world.week || closed
    }

    /// What a seat is told before the first report.
    pub fn briefing(&self, seat: Seat) -> Briefing {
        let theatre = &self.world.theatre;
        Briefing {
            seat,
            term: theatre.term,
            par: theatre.par,
            gazetteer: Arc::clone(&theatre.gazetteer),
            rules: Arc::clone(&theatre.rules),
            deck: Arc::clone(&theatre.deck),
        }
    }

    /// What a seat knows; none for a seat that this campaign does not have.
    pub fn view(&self, seat: Seat) -> Option<Arc<View>> {
        self.views.of(seat).clone()
    }

    /// What a seat was told last, in an order made of the reports' own content.
    pub fn reports(&self, seat: Seat) -> &[Report] {
        self.reports.of(seat)
    }

    /// What a seat was charged for an order of last week, by its place in the plan. Orders are
    /// paid before anything else happens.
    pub fn charged(&self, seat: Seat, at: u8) -> Money {
        let ordered = |cause: &Cause| matches!(cause, Cause::Order { seat: by, at: place, .. } if (*by, *place) == (seat, at));
        let paid = self.log.events.iter().map_while(|logged| match logged.event {
            Event::House(house::Happening::MoneySpent { amount, .. }) => Some((logged, amount)),
            _ => None,
        });
        let paid = paid.filter(|(logged, _)| self.log.causes_of(logged).iter().any(ordered));
        Money(paid.map(|(_, amount)| amount.0).sum())
    }

    /// The hash chain over all events so far.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// What happened how often, for summaries of matches. Not for players.
    pub fn counters(&self) -> &Counters {
        &self.counters
    }

    /// Plays one week. The plans end with it: while one of them is kept, its view has to be
    /// copied before it can learn.
    ///
    /// # Errors
    /// The campaign is over, or a plan was made for another view.
    pub fn step(&mut self, plans: BySeat<Option<Plan>>) -> Result<(), StepError> {
        self.step_with(plans, None)
    }

    pub(in crate::engine) fn step_with(
        &mut self,
        plans: BySeat<Option<Plan>>,
        script: Option<&mut Script>,
    ) -> Result<(), StepError> {
        let orders = self.accept(&plans)?;
        drop(plans);
        let luck = match script {
            Some(script) => Source::Scripted(self.dice, script),
            None => Source::Keyed(self.dice),
        };
        let mut turn = Turn::new(&mut self.world, &mut self.log, luck);
        if self.chronicle.is_some() {
            turn = turn.noting(&mut self.asked);
        }
        resolve::week(&mut turn, &orders);
        for (seat, list) in orders.iter() {
            self.counters.ordered(seat, list.len());
        }
        self.publish();
        if let Some(chronicle) = &mut self.chronicle {
            chronicle.push(self.log.clone());
        }
        Ok(())
    }

    fn accept(&self, plans: &BySeat<Option<Plan>>) -> Result<resolve::Orders, StepError> {
        if self.is_over() {
            return Err(StepError::Over);
        }
        let mut orders = BySeat::seated(self.world.stations.stations());
        for seat in self.seats() {
            let Some(plan) = plans.of(seat) else { continue };
            let view = self.views.of(seat).as_ref();
            if !view.is_some_and(|view| Arc::ptr_eq(view, plan.shared_view())) {
                return Err(StepError::ForeignPlan(seat));
            }
            *orders.of_mut(seat) = plan.costs().map(|(order, cost)| (*order, *cost)).collect();
        }
        Ok(orders)
    }

    /// Reports go out, views are made, the digest is chained.
    fn publish(&mut self) {
        for seat in self.seats() {
            let told = self.reports.of_mut(seat);
            told.clear();
            told.extend(self.log.events.iter().filter_map(|logged| logged.event.report(seat)));
            told.sort_by_cached_key(place);
            let reports = self.reports.of(seat);
            if let Some(view) = self.views.of_mut(seat) {
                let view = Arc::make_mut(view);
                for report in reports.iter() {
                    view.learn(report);
                }
            }
        }
        self.counters.count(&self.log, &self.world);
        self.digest = chain(self.digest, &self.log);
    }

    /// Bytes that the world takes, the theatre and what was reported left out.
    pub fn footprint(&self) -> usize {
        self.world.footprint()
    }

    /// The truth, for a save. Opaque: nothing can be read from it but by [`Game::restore`].
    pub fn snapshot(&self) -> Snapshot {
        let counters = self.counters.named();
        let counters = counters.into_iter().map(|(name, sum)| (name.to_owned(), sum)).collect();
        Snapshot::of(&self.world, self.dice, self.digest, counters)
    }

    /// The events of the last week, for a save. Opaque.
    pub fn chronicle_of_week(&self) -> Chronicle {
        Chronicle(self.log.clone())
    }

    /// Takes a campaign up where a snapshot left it: views are folded again from what the seats
    /// were told, week by week.
    ///
    /// # Errors
    /// What is broken in it.
    pub fn restore(
        snapshot: Snapshot,
        told: &BySeat<Vec<Vec<Report>>>,
        chronicle: Vec<Chronicle>,
    ) -> Result<Game, Vec<String>> {
        let digest = snapshot.digest;
        let counters = Counters::from_named(&snapshot.counters);
        let (world, dice) = snapshot.into_parts();
        let broken = world.check();
        if !broken.is_empty() {
            return Err(broken);
        }
        let stations = world.stations.stations();
        if told.stations() != stations {
            return Err(vec!["the reports are those of another table".to_owned()]);
        }
        let chronicle: Vec<Log> = chronicle.into_iter().map(|week| week.0).collect();
        let log = chronicle.last().cloned().unwrap_or_default();
        let mut game = Game {
            views: BySeat::seated(stations),
            reports: BySeat::seated(stations),
            world,
            dice,
            log,
            chronicle: Some(chronicle),
            asked: Vec::new(),
            digest,
            counters,
        };
        for seat in game.seats() {
            let mut view = View::new(game.briefing(seat));
            told.of(seat).iter().flatten().for_each(|report| view.learn(report));
            *game.views.of_mut(seat) = Some(Arc::new(view));
            *game.reports.of_mut(seat) = told.of(seat).last().cloned().unwrap_or_default();
        }
        Ok(game)
    }

    /// What is broken in the world; nothing, in a sound one.
    pub fn check(&self) -> Vec<String> {
        self.world.check()
    }

    /// Ends the campaign and tells everything.
    pub fn declassify(mut self) -> Disclosed {
        self.count_standing_pictures();
        disclosing::disclose(&self)
    }

    /// Ends the campaign and tells everything, with what players held likely beside what was so.
    pub fn declassify_with(self, mut beliefs: Vec<Belief>) -> Disclosed {
        for belief in &mut beliefs {
            let query = Query::parse(&belief.about);
            let week = belief.filed.week;
            belief.so = query.and_then(|query| disclosing::answer(&self, belief.seat, query, week));
        }
        Disclosed { beliefs, ..self.declassify() }
    }

    /// The accounts as they would stand if the campaign ended now. For matches only.
    pub fn accounts(&self) -> Vec<Account> {
        let mut ended = self.world.clone();
        count_to_term(&mut ended);
        score::accounts(&ended, &score::ledger(&ended))
    }

    fn count_standing_pictures(&mut self) {
        count_to_term(&mut self.world);
    }

    pub(in crate::engine) fn final_views(&self) -> Vec<(Seat, Arc<View>)> {
        self.seats().into_iter().filter_map(|seat| Some((seat, self.view(seat)?))).collect()
    }
}

/// Standing pictures go on ageing and counting to the term, though nobody orders any more.
fn count_to_term(world: &mut World) {
    let from = world.week.0;
    for week in from..=world.theatre.term.0 {
        for seat in Seat::STATIONS {
            for claim in world.stations.of(seat).claims.clone() {
                let sum = score::claim_week(world, seat, &claim, Week(week));
                let counted =
                    product::Happening::PictureCounted { seat, holding: claim.holding, sum };
                world.apply(world.next_event, &counted.into());
            }
        }
    }
}

/// The dice of a campaign: its key comes from the seed, once.
pub(in crate::engine) fn dice(seed: u64) -> Dice {
    let mut stream = ChaCha8Rng::seed_from_u64(seed);
    Dice { key: [stream.next_u32(), stream.next_u32()] }
}

/// The place of a report in the news of its week, made of its own content alone: a list in the
/// order in which things happened would tell which of them belong together. First by rank, so
/// that what opens a thing comes before what speaks of it; then by what it is about, where what
/// happened twice to one thing keeps its order in time, for the last word counts.
pub(in crate::engine) fn place(report: &Report) -> (u8, u32, Option<(u16, Report)>) {
    let (rank, about) = report.rank();
    let commutes = matches!(
        report,
        Report::Security(ToSecurity::Watching(
            watching::ToSecurity::ContactSeen { .. } | watching::ToSecurity::SeenAtDrop { .. }
        ))
    );
    (rank, about, commutes.then_some((report.number(), *report)))
}

fn chain(before: Digest, log: &Log) -> Digest {
    let mut bytes = Bytes::default();
    before.0.hash(&mut bytes);
    for logged in &log.events {
        logged.hour.hash(&mut bytes);
        logged.event.hash(&mut bytes);
    }
    bytes.digest()
}
