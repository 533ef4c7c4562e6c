//! The face of the engine: a campaign in progress, opaque.

use std::{hash::Hash, sync::Arc};

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::engine::{
    counters::Counters,
    disclosed::{Account, Belief, Disclosed, Query},
    disclosing,
    event::{Cause, Event, Log},
    hash::Bytes,
    luck::Dice,
    nature::{Captive, Inside},
    order::{Order, Plan},
    reporting::report,
    resolve::{self, Asked, Script, Source, Turn},
    score,
    seat::{BySeat, Seat},
    setup::{Fault, Setup},
    snapshot::{Chronicle, Snapshot},
    units::{Money, Week},
    view::{Briefing, Report, View},
    world::{World, start},
};

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
            Event::MoneySpent { amount, .. } => Some((logged, amount)),
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

    fn accept(&self, plans: &BySeat<Option<Plan>>) -> Result<BySeat<Vec<Order>>, StepError> {
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
            *orders.of_mut(seat) = plan.orders().copied().collect();
        }
        Ok(orders)
    }

    /// Reports go out, views are made, the digest is chained.
    fn publish(&mut self) {
        for seat in self.seats() {
            let told = self.reports.of_mut(seat);
            told.clear();
            told.extend(self.log.events.iter().filter_map(|logged| report(&logged.event, seat)));
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
                let counted = Event::PictureCounted { seat, holding: claim.holding, sum };
                world.apply(world.next_event, &counted);
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
fn place(report: &Report) -> (u8, u32, Option<(u16, Report)>) {
    let (rank, about) = rank(report);
    let commutes = matches!(report, Report::ContactSeen { .. } | Report::SeenAtDrop { .. });
    (rank, about, commutes.then_some((report.place(), *report)))
}

fn rank(report: &Report) -> (u8, u32) {
    match *report {
        Report::DossierOpened { dossier, .. } => (0, dossier.0.into()),
        Report::OfficerArrived { officer, .. } => (0, officer.0.into()),
        Report::NamedCryptonym { dossier, .. } => (1, dossier.0.into()),
        Report::WeSoundedOut { target, .. } | Report::WeHadHimAsked { target, .. } => {
            (1, target.0.into())
        }
        Report::AgentTakenOver { agent, .. } | Report::WeRecruited { agent, .. } => {
            (2, agent.0.into())
        }
        // Whoever comes by himself: what he is comes before what is done with him.
        Report::Volunteered { dossier, .. } => (1, dossier.0.into()),
        Report::WeTookAVolunteer { agent, .. } => (2, agent.0.into()),
        Report::WeTestedAnOffer { dossier, .. }
        | Report::WeSentAway { dossier }
        | Report::OfferLapsed { dossier } => (3, dossier.0.into()),
        // On Sunday, after all that was with its leader.
        Report::WeAskedForAMember { member, .. } => (18, member.0.into()),
        Report::WeTracedAReport { report, .. } => (13, report.0.into()),
        Report::SeenAtEmbassy { who } => (6, 2000 + u32::from(who.0)),
        Report::DangleIsSet { who, .. } | Report::DangleEnded { who } => (8, who.0.into()),
        Report::WePlantedAParcel { bait, .. } => (17, bait.0.into()),
        // Wages are paid when all else is done.
        Report::WageUnpaid { agent, .. } => (19, agent.0.into()),
        // A Station and its people.
        Report::HandlerIs { agent, .. }
        | Report::ReadsHolding { agent, .. }
        | Report::ContactArranged { agent, .. }
        | Report::WeMet { agent, .. }
        | Report::WeDidNotGo { agent }
        | Report::DropLearned { agent, .. }
        | Report::DropServiced { agent, .. }
        | Report::TaskWaits { agent, .. }
        | Report::PayWaits { agent, .. }
        | Report::TaskTold { agent, .. }
        | Report::AgentPaid { agent, .. }
        | Report::WentDormant { agent }
        | Report::WokeUp { agent }
        | Report::PlanMade { agent, .. }
        | Report::RoleWaits { agent, .. }
        | Report::RoleGiven { agent, .. }
        | Report::SkillTaught { agent, .. }
        | Report::SecondArranged { agent, .. }
        | Report::LinkWorked { agent, .. }
        | Report::LinkFailed { agent, .. }
        | Report::CheckRead { agent, .. }
        | Report::WeMoved { agent }
        | Report::InTouchAgain { agent, .. }
        | Report::RecontactFailed { agent }
        | Report::InstructionWaits { agent, .. }
        | Report::InstructionTold { agent, .. }
        | Report::PapersGiven { agent }
        | Report::WarningWaits { agent }
        | Report::WeWarned { agent }
        | Report::HasFled { agent }
        | Report::WentToGround { agent }
        | Report::ExfiltrationBegun { agent, .. }
        | Report::WeExfiltrated { agent }
        | Report::WeResettled { agent, .. }
        | Report::ExileComplained { agent }
        | Report::ExileWentHome { agent }
        | Report::ExfiltrationFailed { agent }
        | Report::HeWasTheirs { agent }
        | Report::ControlAsked { agent, .. }
        | Report::WeLookedOn { agent, .. }
        | Report::WeFlew { agent, .. }
        | Report::WeSlipped { agent }
        | Report::HeKnowsUs { agent }
        | Report::WeParted { agent, .. }
        | Report::CanaryLaid { agent, .. }
        | Report::CanaryWatched { agent, .. }
        | Report::PolygraphRead { agent, .. }
        | Report::TaskSwitched { agent, .. }
        | Report::WeTurnedOver { agent, .. }
        | Report::TokenRefused { agent, .. }
        | Report::TakenOn { member: agent, .. } => (3, agent.0.into()),
        Report::TheyKnowEachOther { one, .. } | Report::Reviewed { cell: one, .. } => {
            (4, one.0.into())
        }
        Report::MarkSet { officer, .. } => (4, officer.0.into()),
        Report::WeSpotted { target, .. }
        | Report::WeAssessed { target, .. }
        | Report::WeIntroduced { target, .. }
        | Report::WeDeveloped { target, .. }
        | Report::LifeSeen { target, .. }
        | Report::WeTriedHimOut { target, .. }
        | Report::WeStopped { target, .. }
        | Report::WeJudgedLeaning { target, .. }
        | Report::WeWereRefused { target, .. } => (3, target.0.into()),
        Report::TieKnown { other, .. } => (3, other.0.into()),
        Report::WeBrokeOff { with: who, .. } | Report::NobodyCame { who } => (3, who.0.into()),
        Report::ArrestInTheNews { dossier } | Report::ReleaseInTheNews { dossier } => {
            (3, dossier.0.into())
        }
        // Traps, and what a Station notices of them.
        Report::FavourGranted { .. } => (3, 0),
        Report::AgentTells { agent, .. }
        | Report::ForewarningWaits { agent }
        | Report::Forewarned { agent } => (3, agent.0.into()),
        Report::OfficerInThePapers { officer } => (4, officer.0.into()),
        Report::MealLaid { holding, .. }
        | Report::WordingHeard { holding, .. }
        | Report::ProtectionRaised { holding } => (4, holding.0.into()),
        Report::TrapIsSet { at } => (4, 1000 + at.number()),
        Report::InformerIs { institution, .. } => (5, 1 << 20 | u32::from(institution.0)),
        Report::TapIs { on, .. } | Report::CaseWaits { on, .. } => (5, on.0.into()),
        Report::AccessTaken { who, .. }
        | Report::CopyDoctored { who, .. }
        | Report::WePublicised { who }
        | Report::Overheard { who, .. }
        | Report::InformerTells { who, .. }
        | Report::LetterAccuses { who }
        | Report::DefectorNames { who }
        | Report::WeVetted { who, .. }
        | Report::WeInterviewed { who, .. }
        | Report::WeProvoked { who, .. }
        | Report::WalkedIn { who, .. } => (8, who.0.into()),
        Report::WordingsCompared { report, .. } => (13, report.0.into()),
        Report::OfficerLost { officer, .. } => (4, officer.0.into()),
        Report::OfficerDue { at } => (5, at.0.into()),
        // Covert action.
        Report::ActionProposed { .. }
        | Report::HeadquartersAnswers { .. }
        | Report::WePrepare { .. }
        | Report::PhaseWent { .. }
        | Report::ActionRecalled
        | Report::OurMenTaken { .. }
        | Report::OurMenTried { .. }
        | Report::OurMenBack { .. } => (4, 1000),
        Report::ActionOver { .. } => (5, 1000),
        Report::WeSnatched { dossier } | Report::DeathInTheNews { dossier } => {
            (4, 2000 + u32::from(dossier.0))
        }
        Report::AlertIs { .. } | Report::Reprisals { .. } | Report::OpinionMoves { .. } => (2, 0),
        Report::WorkStopped { house, .. } => (2, 1 + u32::from(house.0)),
        Report::ChairFilled { .. } => (2, 300),
        Report::AccusedInPublic { .. } => (10, 1000),
        Report::PlanBetrayed { who, .. } => (8, who.0.into()),
        Report::StrangersSeen { incident } | Report::ActionSeen { incident, .. } => {
            (8, 1000 + u32::from(incident.0))
        }
        Report::ClueFound { incident, .. }
        | Report::WeTookMen { incident, .. }
        | Report::WeAccused { incident, .. }
        | Report::WeTriedMen { incident, .. }
        | Report::WeExchangedMen { incident, .. }
        | Report::MenDisowned { incident } => (9, 1000 + u32::from(incident.0)),
        Report::FoundDead { who } => (9, 2000 + u32::from(who.0)),
        Report::HouseGuarded { house, .. } => (5, 1 << 20 | u32::from(house.0)),
        Report::WeSearched { .. } => (5, 2 << 20),
        // Security's house, and what it sees.
        Report::ForcesAre { .. }
        | Report::PatienceIs { .. }
        | Report::PatienceSpent { .. }
        | Report::TeamLost { .. } => (3, 0),
        Report::PostReads { holding, .. }
        | Report::LeakIndicated { holding }
        | Report::InquiryOpened { holding, .. }
        | Report::InquiryEnded { holding, .. }
        | Report::RestrictionOrdered { holding, .. }
        | Report::ReadersCut { holding }
        | Report::PlansChangeOrdered { holding, .. } => (4, holding.0.into()),
        Report::TeamsPlaced { on, .. } => (5, on.number()),
        Report::CaseIs { on, .. } => (5, on.0.into()),
        Report::ContactSeen { hour, .. } | Report::SeenAtDrop { hour, .. } => (6, hour.0.into()),
        Report::DropSuspected { site } => (6, 1000 + u32::from(site.0)),
        Report::TookEvasiveRoute { who } => (7, who.0.into()),
        Report::FilePoints { dossier, .. } => (7, dossier.0.into()),
        Report::OfficerSuspected { who } | Report::OfficerKnown { who } => (8, who.0.into()),
        Report::PitchDenounced { by, .. } => (8, by.0.into()),
        Report::TippedOff { officer, .. } => (8, officer.0.into()),
        Report::OfferedHimself { who, .. }
        | Report::DoubleTold { who, .. }
        | Report::Vanished { who }
        | Report::StoppedAtBorder { who }
        | Report::JourneyNoticed { who }
        | Report::LetterNoticed { who }
        | Report::TransmitterFound { who }
        | Report::ServedTold { by: who, .. }
        | Report::ReceptionSet { whom: who, .. }
        | Report::WeMetHim { who }
        | Report::Shied { who }
        | Report::CameOver { who, .. }
        | Report::DoubleTested { who, .. }
        | Report::CanaryTold { who, .. }
        | Report::DoubleCoached { who, .. }
        | Report::LetterReceived { about: who } => (8, who.0.into()),
        // ── moles ──
        Report::StaffPosted { staff, .. } | Report::ClearanceIs { staff, .. } => {
            (0, 1000 + u32::from(staff.0))
        }
        Report::WeSentStaff { staff, agent } => {
            (4, 3000 + 100 * u32::from(agent.0) + u32::from(staff.0))
        }
        Report::WeProposedSwap { whom, .. }
        | Report::SwapLapsed { whom }
        | Report::CameHome { whom } => (4, captive(whom)),
        Report::SwapAsked { who, .. } => (18, 50_000 + u32::from(who.0)),
        Report::WeSwapped { prisoner } => (18, prisoner.0.into()),
        Report::OneOfUsWasAsked { who } => (4, 2000 + inside(who)),
        Report::SourceWarns { source, .. } => (5, 1000 + u32::from(source.0)),
        Report::StaffListed { who, .. } => (1, who.0.into()),
        Report::InsiderIsOurs { whom }
        | Report::InsiderRefused { whom }
        | Report::HouseInquiryOpened { whom, .. }
        | Report::HouseInquiryEnded { whom, .. }
        | Report::Benched { whom, .. }
        | Report::WeSawThrough { double: whom }
        | Report::WeTurnedAgain { double: whom }
        | Report::HeIsLostToUs { double: whom } => (8, whom.0.into()),
        Report::TrafficRead { by, .. }
        | Report::WantRead { by, .. }
        | Report::MeetingBetrayed { by, .. }
        | Report::AgentBetrayed { by, .. } => (9, by.0.into()),
        Report::LieIs { holding, .. } => (4, holding.0.into()),
        Report::BearingTaken { district } => (7, 1 << 16 | u32::from(district.0)),
        Report::FeedSet { double, .. } | Report::WeFed { double, .. } => (8, double.0.into()),
        Report::WeTurned { who } => (18, who.0.into()),
        Report::StockIs { .. } => (19, 1),
        Report::WeArrested { whom, .. } | Report::ArrestFailed { whom } => (9, whom.0.into()),
        Report::InterrogationSet { prisoner, .. }
        | Report::Confessed { prisoner }
        | Report::NamedByPrisoner { prisoner, .. }
        | Report::SiteByPrisoner { prisoner, .. }
        | Report::PlanByPrisoner { prisoner, .. }
        | Report::ArrestAvowed { prisoner }
        | Report::OfferRefused { prisoner }
        | Report::SetTaken { prisoner }
        | Report::PlaySet { prisoner, .. }
        | Report::PlayedTold { prisoner, .. }
        | Report::PrincipalNamed { prisoner, .. }
        | Report::NothingFound { prisoner } => (10, prisoner.0.into()),
        Report::FaceNotFound { face } | Report::DossiersAreOne { face, .. } => (11, face.0.into()),
        // Product and secrets.
        Report::ReportReceived { report, .. } => (12, report.0.into()),
        Report::ComparisonSet { holding, .. } => (4, holding.0.into()),
        Report::Compared { holding, .. } => (13, holding.0.into()),
        Report::WeGraded { report, .. } => (13, report.0.into()),
        Report::WeDisseminated { report, .. } => (14, report.0.into()),
        Report::WeBurned { source } => (15, source.0.into()),
        // Headquarters.
        Report::WeAskedHq { .. } | Report::HqAnswered { .. } => (14, 2000),
        Report::WeNamedSource { source } => (14, 3000 + u32::from(source.0)),
        Report::WeSoldReport { report, .. } => (14, 10_000 + u32::from(report.0)),
        Report::SidelightReceived { holding, .. } => (15, 70_000 + u32::from(holding.0)),
        Report::CoverLaid { holding, .. } => (15, 71_000 + u32::from(holding.0)),
        Report::HqMoodIs { .. } => (15, 72_000),
        Report::HqQuestionClosed { holding, .. } => (15, 73_000 + u32::from(holding.0)),
        Report::HqAsks { holding, .. } => (15, 74_000 + u32::from(holding.0)),
        Report::HqDemandClosed { .. } => (15, 75_000),
        Report::HqDemands { .. } => (15, 75_001),
        Report::StandingIs { .. } => (19, 2),
        Report::RelationsAre { state, .. } => (16, 1000 + state as u32),
        Report::CameToLight { holding, .. } => (16, holding.0.into()),
        Report::EditionIs { holding, .. } => (17, holding.0.into()),
        Report::WeConvicted { prisoner } | Report::WeFreed { prisoner } => (18, prisoner.0.into()),
        Report::WeExpelled { who } => (18, who.0.into()),
        Report::TeamsAre { .. } => (19, 0),
        Report::FundsAre { .. } => (20, 0),
        Report::WeekPassed { .. } => (21, 0),
    }
}

/// One of ours in prison, as a number.
fn captive(whom: Captive) -> u32 {
    match whom {
        Captive::Agent(id) => 4000 + u32::from(id.0),
        Captive::Officer(no) => 3900 + u32::from(no.0),
    }
}

/// A number of its own for everybody inside an embassy.
fn inside(who: Inside) -> u32 {
    match who {
        Inside::Staff(no) => no.0.into(),
        Inside::Officer(no) => 100 + u32::from(no.0),
    }
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
