//! Law 3c: every difference has a cause. And law 4: an order moves no draw but its own.
//!
//! One week is played twice from one state: with an order and without it, or with a hidden trait
//! of somebody as it is and otherwise. Events are compared by what they say of the world, leaving
//! out the numbers that seats give to things as they come upon them. What is required:
//!
//! * An event that happens only *with* the order has that order among its ancestors: following
//!   causes back through the log of the week leads to it.
//! * An event that happens only *without* the order is explained: (a) an event that, with the
//!   order, has it among its ancestors (and without it did not happen, or not for that reason) is
//!   about the same person, place, secret or contested thing (a purse, the teams, the
//!   interrogators, patience, headquarters' picture); or (b) luck was asked for the same purpose about the same two with the order, by a rule that
//!   had read something which has the order among its ancestors; or (c) one of its own causes is
//!   an event that happened only without the order and is explained; or (d) it opens a dossier
//!   for the sake of such an event.
//! * The one way out for an event that happens only with the order: what is *missing* has no
//!   number that could be named, so a purse from which something explained was not taken may
//!   differ, and so may patience that something explained did not cost, Security's paper on
//!   somebody on whom something explained was not written,
//!   what an agent does who was not told something explained, and what befalls one who did not flee. (An agent who was not won draws
//!   no wage; an officer who was not met where he was to be met is a face at the next place.)
//! * Of a hidden trait the same holds both ways: an event that happens only with one value of it
//!   has a reading of that trait of that person among its ancestors, or is explained as above.
//! * A question that is put to luck only with the order is put by a rule that had read something
//!   which has the order among its ancestors. (Equal questions get equal answers because a draw
//!   is a function of its key; `keys` holds that no two questions of a week share a key.)

use crate::engine::{
    contacts, covert, deck, doubles,
    event::{Cause, Event, Log, Secret},
    flight,
    game::Game,
    headquarters, house,
    ids::{HoldingId, PersonId, PostId},
    laws::{
        Campaign, campaigns,
        fields::Part,
        trace::{self, Asked},
    },
    luck::Luck,
    nature::{Comes, Motive},
    order::{Order, Plan},
    prison, product, relations,
    seat::{BySeat, Seat},
    traps,
    units::Week,
    voices, watching,
    world::{ControlTurn, World},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// What an event says, whoever says it.
type Saying = (&'static str, Vec<Part>);

/// One week as it was played.
struct Run {
    log: Log,
    asked: Vec<Asked>,
    says: Vec<Saying>,
    about: Vec<BTreeSet<Part>>,
}

impl Run {
    fn play(game: &Game, plans: &BySeat<Option<Plan>>) -> Run {
        let mut game = game.clone();
        let (played, asked) = trace::during(|| game.step(plans.clone()));
        played.expect("plans of this week");
        Run::of(game.log.clone(), &game.world, asked)
    }

    fn of(log: Log, world: &World, asked: Vec<Asked>) -> Run {
        let says: Vec<Saying> =
            log.events.iter().map(|it| (it.event.name(), it.event.parts(world))).collect();
        let about = log.events.iter().zip(&says).map(|(it, says)| about(&it.event, says)).collect();
        let mut run = Run { log, asked, says, about };
        run.voices_are_about_meetings();
        run
    }

    /// A voice on a tap is also about the agent whose meeting was heard: another officer at that
    /// meeting is another voice. The event names the tapped person alone.
    fn voices_are_about_meetings(&mut self) {
        for at in 0..self.log.events.len() {
            let logged = &self.log.events[at];
            if !matches!(logged.event, Event::Traps(traps::Happening::Overheard { .. })) {
                continue;
            }
            let causes = self.log.causes_of(logged);
            let places = causes.iter().filter_map(|cause| match cause {
                Cause::Event(no) => self.place(no.0),
                Cause::Order { .. } | Cause::Read(..) | Cause::Luck(_) => None,
            });
            let people = places.flat_map(|it| self.about[it].clone());
            let people: Vec<Part> = people.filter(|it| matches!(it, Part::Person(_))).collect();
            self.about[at].extend(people);
        }
    }

    fn first(&self) -> u32 {
        self.log.events.first().map_or(0, |it| it.no.0)
    }

    /// For each event: is a root among its ancestors?
    fn descends(&self, root: &dyn Fn(&Cause) -> bool) -> Vec<bool> {
        let mut descends: Vec<bool> = Vec::with_capacity(self.log.events.len());
        for logged in &self.log.events {
            let causes = self.log.causes_of(logged);
            let is = causes.iter().any(|cause| self.leads(cause, &descends, root));
            descends.push(is);
        }
        descends
    }

    fn leads(&self, cause: &Cause, descends: &[bool], root: &dyn Fn(&Cause) -> bool) -> bool {
        match cause {
            Cause::Event(no) => self.place(no.0).is_some_and(|at| descends.get(at) == Some(&true)),
            Cause::Order { .. } | Cause::Read(..) | Cause::Luck(_) => root(cause),
        }
    }

    fn place(&self, no: u32) -> Option<usize> {
        no.checked_sub(self.first()).map(|at| at as usize)
    }
}

/// The people, places, secrets and contested things that an event is about.
fn about(event: &Event, says: &Saying) -> BTreeSet<Part> {
    let mut about: BTreeSet<Part> = says
        .1
        .iter()
        .filter_map(|part| match part {
            Part::Face(person) => Some(Part::Person(*person)),
            Part::Person(_) | Part::Holding(_) | Part::Site(_) => Some(part.clone()),
            Part::Seat(_) | Part::Text(_) | Part::Number => None,
        })
        .collect();
    let of = |what: &str| Part::Text(format!("{what} of {:?}", event.addressee()));
    let contested = match event {
        Event::House(house::Happening::MoneySpent { seat, .. })
        | Event::Contacts(contacts::Happening::WagePaid { seat, .. })
        | Event::Deck(deck::Happening::CrisisPaid { seat, .. }) => {
            Some(Part::Text(format!("purse of {:?}", Some(seat))))
        }
        Event::House(house::Happening::FundsCounted { .. })
        | Event::Contacts(contacts::Happening::WageUnpaid { .. }) => Some(of("purse")),
        Event::Watching(watching::Happening::TeamsPlaced { .. })
        | Event::Watching(watching::Happening::TeamLost { .. })
        | Event::Watching(watching::Happening::TeamsBack { .. })
        | Event::Prison(prison::Happening::Expelled { .. }) => Some(of("teams")),
        // Where one card comes no other does, and a person whom it is about is not another.
        Event::Deck(deck::Happening::CardDealt { .. } | deck::Happening::CardAnswered { .. }) => {
            Some(of("hand"))
        }
        // Where two have spoken a third is not heard.
        Event::Voices(voices::Happening::AgentSpoke { .. }) => Some(of("voices")),
        // A gate that nobody watches any more singles nobody out.
        Event::Watching(watching::Happening::OfficerSuspected { .. })
        | Event::Watching(watching::Happening::OfficerKnown { .. }) => Some(of("teams")),
        Event::Traps(traps::Happening::InformerSet { institution, .. })
        | Event::Traps(traps::Happening::Informed { institution, .. }) => {
            Some(Part::Text(format!("ears at {institution:?}")))
        }
        Event::Headquarters(headquarters::Happening::MoodChanged { seat, .. })
        | Event::Headquarters(headquarters::Happening::FavourCounted { seat, .. })
        | Event::Headquarters(headquarters::Happening::RequirementSet { seat, .. })
        | Event::Headquarters(headquarters::Happening::RequirementClosed { seat, .. })
        | Event::Headquarters(headquarters::Happening::Demanded { seat, .. })
        | Event::Headquarters(headquarters::Happening::DemandClosed { seat, .. })
        | Event::Headquarters(headquarters::Happening::HqAsked { seat, .. })
        | Event::Headquarters(headquarters::Happening::HqAnswered { seat, .. })
        | Event::Headquarters(headquarters::Happening::SidelightCame { seat, .. }) => {
            Some(Part::Text(format!("headquarters of {seat:?}")))
        }
        Event::Relations(relations::Happening::RelationsChanged { state, .. }) => {
            Some(Part::Text(format!("relations with {state:?}")))
        }
        Event::Doubles(doubles::Happening::StockCounted { .. })
        | Event::Doubles(doubles::Happening::FeedSet { .. }) => Some(of("stock")),
        Event::House(house::Happening::PatienceChanged { .. })
        | Event::House(house::Happening::PatienceSpent { .. }) => Some(of("patience")),
        Event::Prison(prison::Happening::InterrogationSet { .. })
        | Event::Prison(prison::Happening::Arrested { .. })
        | Event::Prison(prison::Happening::Convicted { .. })
        | Event::Prison(prison::Happening::Freed { .. }) => Some(of("interrogators")),
        Event::Covert(covert::Happening::StrangersSeen { .. })
        | Event::Covert(covert::Happening::ActionSeen { .. })
        | Event::Covert(covert::Happening::ClueFound { .. })
        | Event::Covert(covert::Happening::MenTaken { .. })
        | Event::Covert(covert::Happening::MenTried { .. })
        | Event::Covert(covert::Happening::MenExchanged { .. })
        | Event::Covert(covert::Happening::MenDisowned { .. })
        | Event::Covert(covert::Happening::Accused { .. }) => {
            Some(Part::Text("incidents".to_owned()))
        }
        Event::Covert(covert::Happening::ActionPlanned { seat, .. })
        | Event::Covert(covert::Happening::ActionAnswered { seat, .. })
        | Event::Covert(covert::Happening::ActionBegun { seat, .. })
        | Event::Covert(covert::Happening::PhaseRun { seat, .. })
        | Event::Covert(covert::Happening::ActionRecalled { seat })
        | Event::Covert(covert::Happening::ActionEnded { seat, .. }) => {
            Some(Part::Text(format!("action of {seat:?}")))
        }
        Event::Product(product::Happening::Disseminated { seat, .. })
        | Event::Product(product::Happening::Burned { seat, .. })
        | Event::Product(product::Happening::PictureCounted { seat, .. }) => {
            Some(Part::Text(format!("picture of {seat:?}")))
        }
        _ => None,
    };
    about.extend(contested);
    about.extend(written_or_told(event, &about));
    about
}

/// Security's paper on somebody, and what an agent was told. What is not in it can decide as much as
/// what is: a face is known by the last line of a paper.
fn written_or_told(event: &Event, about: &BTreeSet<Part>) -> BTreeSet<Part> {
    let what = match event {
        Event::House(house::Happening::DossierOpened { seat: Seat::Security, .. })
        | Event::Watching(watching::Happening::PointsGiven { .. })
        | Event::Watching(watching::Happening::OfficerSuspected { .. })
        | Event::Watching(watching::Happening::OfficerKnown { .. })
        | Event::Watching(watching::Happening::ContactSeen { .. }) => "paper on",
        Event::Contacts(contacts::Happening::TaskTold { .. })
        | Event::Flight(flight::Happening::InstructionTold { .. })
        | Event::Product(product::Happening::PacketMade { .. }) => "word to",
        // Who stays because he was told to is where he would not have been.
        Event::Flight(flight::Happening::Fled { .. }) => "flight of",
        _ => return BTreeSet::new(),
    };
    let people = about.iter().filter(|part| matches!(part, Part::Person(_)));
    people.map(|person| Part::Text(format!("{what} {person:?}"))).collect()
}

/// The events of `one` that `other` does not have: where one thing is said more often, all that
/// say it, with how many of them are too many.
fn surplus(one: &Run, other: &Run) -> Vec<(usize, Vec<usize>)> {
    let mut said: BTreeMap<&Saying, (Vec<usize>, usize)> = BTreeMap::new();
    for (at, says) in one.says.iter().enumerate() {
        said.entry(says).or_default().0.push(at);
    }
    for says in &other.says {
        if let Some((_, count)) = said.get_mut(says) {
            *count += 1;
        }
    }
    said.into_values()
        .filter(|(at, count)| *count < at.len())
        .map(|(at, count)| (at.len() - count, at))
        .collect()
}

/// Everything about two runs that has no cause. Only the first need have the root, as an order
/// has it; `both` have it if it is a trait.
fn uncaused(with: &Run, without: &Run, root: &dyn Fn(&Cause) -> bool, both: bool) -> Vec<String> {
    let descends = [with.descends(root), without.descends(root)];
    let runs = [with, without];
    let mut sides = [0, 1].map(|at| Side::of(runs[at], runs[1 - at], &descends[at], root));
    sides[0].moved = !both;
    loop {
        let [one, other] = &mut sides;
        let more = match both {
            true => one.explain(other),
            false => one.explain_missing(other),
        };
        if !other.explain(one) && !more {
            break;
        }
    }
    let mut faults: Vec<String> = sides.iter().flat_map(Side::unexplained).collect();
    if !both {
        let missed = sides[1].about().into_iter().filter(|part| can_be_missing(part)).cloned();
        let missed = missed.collect();
        new_questions(with, without, &descends[0], (root, &missed), &mut faults);
    }
    faults
}

/// One of two runs, and what of it is explained so far.
struct Side<'a> {
    run: &'a Run,
    surplus: Vec<(usize, Vec<usize>)>,
    only_here: Vec<bool>,
    explained: Vec<bool>,
    /// Does it count as a difference that what happens in both runs has another cause in this one?
    moved: bool,
    /// Questions that were put by a rule that had read something with the root.
    asked: BTreeSet<Question>,
}

impl<'a> Side<'a> {
    fn of(run: &'a Run, other: &Run, descends: &[bool], root: &dyn Fn(&Cause) -> bool) -> Side<'a> {
        let surplus = surplus(run, other);
        let mut only_here = vec![false; run.says.len()];
        surplus.iter().flat_map(|(_, at)| at).for_each(|&at| only_here[at] = true);
        let asked = run
            .asked
            .iter()
            .filter(|asked| asked.scope.iter().any(|cause| run.leads(cause, descends, root)))
            .map(purpose)
            .collect();
        Side { run, surplus, only_here, explained: descends.to_vec(), moved: false, asked }
    }

    /// What this side's explained differences are about.
    fn about(&self) -> BTreeSet<&Part> {
        let differ = (0..self.run.says.len()).filter(|&at| self.only_here[at] || self.moved);
        differ.filter(|&at| self.explained[at]).flat_map(|at| &self.run.about[at]).collect()
    }

    /// Marks what is explained by the other side; says whether there was more.
    fn explain(&mut self, other: &Side<'_>) -> bool {
        let touched = other.about();
        let mut more = false;
        for at in 0..self.run.says.len() {
            if self.explained[at] || !self.only_here[at] {
                continue;
            }
            let logged = &self.run.log.events[at];
            let same_thing = self.run.about[at].iter().any(|part| touched.contains(part));
            let asked = self.run.asked.iter().filter(|asked| asked.before == Some(logged.no));
            let same_question = asked.map(purpose).any(|asked| other.asked.contains(&asked));
            let follows =
                self.parents(at).any(|parent| self.only_here[parent] && self.explained[parent]);
            let for_the_sake =
                matches!(logged.event, Event::House(house::Happening::DossierOpened { .. }))
                    && (at + 1..self.run.says.len()).any(|child| {
                        self.explained[child] && self.parents(child).any(|parent| parent == at)
                    });
            if same_thing || same_question || follows || for_the_sake {
                self.explained[at] = true;
                more = true;
            }
        }
        more
    }

    /// Marks what differs because something explained happened on the other side alone.
    fn explain_missing(&mut self, other: &Side<'_>) -> bool {
        let touched = other.about();
        let mut more = false;
        for at in 0..self.run.says.len() {
            let missed = |part: &Part| can_be_missing(part) && touched.contains(part);
            if self.only_here[at] && !self.explained[at] && self.run.about[at].iter().any(missed) {
                self.explained[at] = true;
                more = true;
            }
        }
        more
    }

    fn parents(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let causes = self.run.log.causes_of(&self.run.log.events[at]);
        causes.iter().filter_map(|cause| match cause {
            Cause::Event(no) => self.run.place(no.0),
            Cause::Order { .. } | Cause::Read(..) | Cause::Luck(_) => None,
        })
    }

    fn unexplained(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (too_many, at) in &self.surplus {
            let fine = at.iter().filter(|&&at| self.explained[at]).count();
            if fine < *too_many {
                let logged = &self.run.log.events[at[0]];
                let says = &self.run.says[at[0]];
                let causes: Vec<&Event> =
                    self.parents(at[0]).map(|it| &self.run.log.events[it].event).collect();
                faults.push(format!("{:?} {says:?} because of {causes:?}", logged.event));
            }
        }
        faults
    }
}

/// What is other for something that did not happen: a purse, patience, what is written of somebody, what
/// he was told, the place that he did not leave, and the card for which another makes room.
const MISSING: [&str; 6] = ["purse", "patience", "paper on", "word to", "flight of", "hand"];

fn can_be_missing(part: &Part) -> bool {
    matches!(part, Part::Text(thing) if MISSING.iter().any(|it| thing.starts_with(it)))
}

/// The purpose of a question and the two that it is about.
fn purpose(asked: &Asked) -> Question {
    (asked.luck, [0, 0, asked.about.actor, asked.about.target, 0])
}

type Question = (Luck, [u32; 5]);

fn question(asked: &Asked) -> Question {
    let about = asked.about;
    let key = [about.seat, about.verb.into(), about.actor, about.target, about.n.into()];
    (asked.luck, key)
}

/// Is it the cause that one looks for?
type Root<'a> = &'a dyn Fn(&Cause) -> bool;

/// Law 4: questions that the order alone brought up, or something that it kept from happening.
fn new_questions(
    with: &Run,
    without: &Run,
    descends: &[bool],
    (root, missed): (Root<'_>, &BTreeSet<Part>),
    faults: &mut Vec<String>,
) {
    let old: BTreeSet<Question> = without.asked.iter().map(question).collect();
    for asked in with.asked.iter().filter(|asked| !old.contains(&question(asked))) {
        let led = asked.scope.iter().any(|cause| with.leads(cause, descends, root));
        if !led && !concerns(asked, missed) {
            faults.push(format!("{:?} of {:?} with {:?}", asked.luck, asked.about, asked.scope));
        }
    }
}

/// Is a question about somebody of whom something is missing?
fn concerns(asked: &Asked, missed: &BTreeSet<Part>) -> bool {
    let people = [asked.about.actor, asked.about.target].map(|it| u16::try_from(it).ok());
    people.into_iter().flatten().any(|it| {
        let person = Part::Person(PersonId(it));
        MISSING.iter().any(|what| missed.contains(&Part::Text(format!("{what} {person:?}"))))
    })
}

/// The plan without one order, if no other rests on it.
fn withdrawn(
    plans: &BySeat<Option<Plan>>,
    seat: Seat,
    order: &Order,
) -> Option<BySeat<Option<Plan>>> {
    let mut plans = plans.clone();
    let plan = plans.of_mut(seat).as_mut()?;
    plan.withdraw(order)?.is_empty().then_some(plans)
}

/// The place of an order in its sorted plan, as causes name it.
fn is_order(plan: &Plan, seat: Seat, order: &Order) -> impl Fn(&Cause) -> bool + use<> {
    let place = plan.orders().position(|it| it == order).expect("an order of the plan");
    move |cause| {
        matches!(cause, Cause::Order { seat: whose, at, .. }
        if *whose == seat && usize::from(*at) == place)
    }
}

/// What is said of a week with an order and without it; the last tells the order among causes.
type Check<'a> = dyn FnMut(&str, &Run, &Run, &dyn Fn(&Cause) -> bool) + 'a;

/// Plays campaigns and compares some weeks with and without each of their orders.
fn without_each_order(seeds: std::ops::Range<u64>, check: &mut Check<'_>) -> u32 {
    let mut compared = 0;
    for (town, seed) in campaigns(seeds) {
        let mut campaign = Campaign::start(town, seed);
        // Every other one with those who act by night whenever they may.
        let bold = seed % 2 == 1;
        while !campaign.game.is_over() {
            let week = campaign.game.week();
            if u64::from(week.0) % 3 == seed % 3 {
                let plans = match bold {
                    true => campaign.bold_plans_for(&campaign.game),
                    false => campaign.plans(),
                };
                let with = Run::play(&campaign.game, &plans);
                for (seat, plan) in plans.iter() {
                    let Some(plan) = plan else { continue };
                    for order in plan.orders() {
                        let Some(fewer) = withdrawn(&plans, seat, order) else { continue };
                        let without = Run::play(&campaign.game, &fewer);
                        let what = format!("{town:?}, seed {seed}, {week:?}: {order:?}");
                        check(&what, &with, &without, &is_order(plan, seat, order));
                        compared += 1;
                    }
                }
            }
            match bold {
                true => campaign.bold_week(),
                false => campaign.week(),
            };
        }
    }
    compared
}

#[test]
fn what_an_order_changes_has_it_among_its_ancestors() {
    let mut faults = Vec::new();
    let compared = without_each_order(0..15, &mut |what, with, without, root| {
        let uncaused = uncaused(with, without, root, false);
        faults.extend(uncaused.into_iter().map(|fault| format!("{what}\n    {fault}")));
    });
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), some(&faults));
    assert!(compared > 1_000, "only {compared} comparisons");
}

fn some(faults: &[String]) -> String {
    faults.iter().take(12).cloned().collect::<Vec<_>>().join("\n")
}

/// Causes are taken out of the log, one event at a time: that is noticed.
#[test]
fn a_difference_whose_cause_was_lost_is_noticed() {
    let mut noticed = 0;
    let mut lost = 0;
    without_each_order(0..1, &mut |_, with, without, root| {
        let descends = with.descends(root);
        for (_, at) in surplus(with, without) {
            let &[at] = at.as_slice() else { continue };
            if !descends[at] || with.about[at].iter().any(can_be_missing) {
                continue;
            }
            let mut log = with.log.clone();
            log.events[at].causes = (0, 0);
            let says = with.says.clone();
            let forgetful = Run { log, says, about: with.about.clone(), asked: with.asked.clone() };
            lost += 1;
            noticed += u32::from(!uncaused(&forgetful, without, root, false).is_empty());
        }
    });
    assert!(lost > 100, "only {lost} causes were taken out");
    assert_eq!(noticed, lost);
}

// ── hidden traits ──

/// A world in which somebody is otherwise.
fn otherwise(game: &Game, secret: Secret, whom: PersonId) -> Option<Game> {
    let mut game = game.clone();
    let week = game.world.week;
    if let Secret::Control = secret {
        let agent = game.world.agent_by_person(whom)?;
        let seat = game.world.agents.get(agent)?.seat;
        let by = if game.world.is_true(agent) { Seat::Security } else { seat };
        let touched = game.world.control(agent).map(|it| it.touched).unwrap_or_default();
        game.world.turns.push(ControlTurn { agent, by, since: week, control: 80, touched });
        return Some(game);
    }
    if let Secret::Access = secret {
        return reading_otherwise(game, whom);
    }
    let person = game.world.people.get_mut(whom)?;
    match secret {
        Secret::Motive => {
            person.motive = Motive::ALL.into_iter().find(|it| *it != person.motive)?;
        }
        Secret::CounterLoyalty => person.counter_loyalty = 100 - person.counter_loyalty,
        Secret::Nerve => person.nerve = 100 - person.nerve.min(100),
        Secret::Window => {
            let open = person.window.0 <= week && week <= person.window.1;
            person.window = if open { (Week(0), Week(0)) } else { (week, week.plus(2)) };
        }
        Secret::Imagination => person.imagination = 100 - person.imagination.min(100),
        Secret::Comes => {
            person.comes = Comes::ALL.into_iter().find(|it| *it != person.comes)?;
        }
        Secret::Leaning => person.lean = if 0 < person.lean { -20 } else { 40 },
        Secret::Control | Secret::Access => return None,
    }
    Some(game)
}

/// His post is on the list of a holding, or is not: only for somebody who has his post alone.
fn reading_otherwise(mut game: Game, whom: PersonId) -> Option<Game> {
    let theatre = Arc::make_mut(&mut game.world.theatre);
    let post: PostId = theatre.identity(whom).post?;
    let holders = theatre.identities.values().filter(|it| it.post == Some(post)).count();
    if holders != 1 {
        return None;
    }
    // From the end, so that a cut list keeps the others.
    let at_end = |list: &Vec<PostId>| {
        list.iter().position(|&it| it == post).is_none_or(|at| at + 1 == list.len())
    };
    let first = u8::try_from(whom.0 % 6).unwrap_or(0);
    let mut holdings = (0..6).map(|n| HoldingId((first + n) % 6));
    let holding = holdings.find(|&it| theatre.readers.get(it).is_some_and(at_end))?;
    let list = theatre.readers.get_mut(holding)?;
    match list.last() == Some(&post) {
        true => drop(list.pop()),
        false => list.push(post),
    }
    Some(game)
}

#[test]
fn what_a_hidden_trait_changes_has_a_reading_of_it_among_its_ancestors() {
    let mut faults = Vec::new();
    let mut differ: BTreeMap<Secret, u32> = BTreeMap::new();
    for (town, seed) in campaigns(0..24) {
        let mut campaign = Campaign::start(town, seed);
        while !campaign.game.is_over() {
            let week = campaign.game.week();
            let plans = campaign.plans();
            let as_is = Run::play(&campaign.game, &plans);
            for (whom, secret) in tried(&campaign.game, &plans) {
                let Some(game) = otherwise(&campaign.game, secret, whom) else { continue };
                let other = Run::play(&game, &plans);
                let root = |cause: &Cause| *cause == Cause::Read(secret, whom);
                if as_is.says != other.says {
                    *differ.entry(secret).or_default() += 1;
                }
                let uncaused = uncaused(&as_is, &other, &root, true);
                let what = format!("{town:?}, seed {seed}, {week:?}: {secret:?} of {whom:?}");
                faults.extend(uncaused.into_iter().map(|fault| format!("{what}\n    {fault}")));
            }
            campaign.week();
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), some(&faults));
    // Whoever may come by himself is on nobody's list before he does, and it is the people on the
    // lists who are tried.
    let idle = Secret::ALL.iter().filter(|it| **it != Secret::Comes && !differ.contains_key(it));
    let idle: Vec<_> = idle.collect();
    assert!(idle.is_empty(), "these never made a difference: {idle:?}");
}

/// Of those on whom a Station has a file one trait a week each, of those whom it asks this week to
/// work for it every one.
fn tried(game: &Game, plans: &BySeat<Option<Plan>>) -> Vec<(PersonId, Secret)> {
    let asked = plans.iter().flat_map(|(seat, plan)| {
        let orders = plan.iter().flat_map(|plan| plan.orders());
        orders.filter_map(move |order| match order {
            Order::Pitch(pitch) => {
                game.world.stations.of(seat).dossiers.get(pitch.target).map(|row| row.person)
            }
            _ => None,
        })
    });
    let week = game.week();
    let known = known_people(game)
        .into_iter()
        .map(|whom| (whom, Secret::ALL[usize::from(whom.0 + week.0) % Secret::ALL.len()]));
    asked.flat_map(|whom| Secret::ALL.map(|secret| (whom, secret))).chain(known).collect()
}

/// The people whom a Station has on file, and some others.
fn known_people(game: &Game) -> BTreeSet<PersonId> {
    let stations = game.world.stations.iter().flat_map(|(_, it)| it.dossiers.values());
    let known = stations.map(|row| row.person);
    let others = game.world.theatre.locals.iter().copied().skip(usize::from(game.week().0) % 7);
    known.chain(others.step_by(7)).collect()
}
