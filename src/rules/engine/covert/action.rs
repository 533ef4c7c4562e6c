#![doc = include_str!("../../../../assets/text/en/rules/action.md")]
//! Covert action, phase by phase: headquarters answers, men come and go, and something is done.

use crate::engine::{
    covert::{
        self, ActionKind, Course, Ending, Happening, Mark, Phase, Scene, Scheme, Step, Style,
        state_of,
    },
    event::EventNo,
    flight, house,
    ids::{AgentId, DistrictId, HoldingId, InstitutionId, PersonId, SiteId},
    luck::{About, Luck},
    nature::{Means, Occasion},
    order::{
        Verb, WatchTarget,
        carry::{carried, entered},
    },
    product, relations,
    resolve::{Turn, agenda::number},
    rules::percent,
    seat::Seat,
    secrets,
    table::Key,
    units::{Hour, Week},
    view::{
        FileItem, Opening, Standing,
        odds::action::{Start, certain, consent_points, weeks_in_hiding},
    },
    watching,
    world::{Action, Agent},
};

/// The hour at which headquarters' cable comes in, and preparations are looked over.
const CABLE: Hour = Hour(150);

// Proposals go home, preparations begin, and what is called off is called off.
carried! {
    ProposeAction in Actions: |turn, by, it| {
        turn.emit(Happening::ActionPlanned { seat: by.seat, scheme: it.scheme });
    };
    CallOff in Actions: |turn, by, it| call_off(turn, by.seat);
}

entered! {
    GoAhead: |agenda, by, it| agenda.strike(by.seat, Some(by.at));
    in Actions |turn, by, it| begin(turn, by.seat);
}

/// The action in hand; what follows has its last change as a cause.
fn in_hand(turn: &mut Turn<'_>, seat: Seat) -> Option<Action> {
    let row = *turn.world().action(seat)?;
    turn.after(row.touched);
    Some(row)
}

/// Whoever leads it.
fn leader(turn: &mut Turn<'_>, seat: Seat, scheme: &Scheme) -> Option<PersonId> {
    turn.officer(seat, scheme.officer).filter(|row| row.at_work).map(|row| row.person)
}

/// The seats that have something in hand.
fn busy(turn: &Turn<'_>) -> impl Iterator<Item = Seat> + use<> {
    let seats = Seat::STATIONS.map(|seat| turn.world().action(seat).map(|_| seat));
    seats.into_iter().flatten()
}

/// Preparations begin; whoever was asked to open a door now knows of it.
fn begin(turn: &mut Turn<'_>, seat: Seat) {
    let Some(action) = in_hand(turn, seat).filter(|it| it.step == Step::Granted) else { return };
    let until = turn.world().week.plus(action.scheme.pace.weeks() - 1);
    turn.emit(Happening::ActionBegun { seat, until });
    tell_the_guide(turn, seat, &action.scheme);
}

/// A door-opener who is Security's says which door.
fn tell_the_guide(turn: &mut Turn<'_>, seat: Seat, scheme: &Scheme) {
    let Some(guide) = scheme.guide else { return };
    let Some((id, agent)) = turn.agent_of(seat, guide) else { return };
    if turn.is_true(id, agent.person) {
        return;
    }
    let who = turn.world().security.register.get(agent.person).copied().flatten();
    let Some(who) = who else { return };
    let scene = scene(turn, seat, scheme);
    turn.emit(Happening::PlanBetrayed { who, kind: scheme.kind, scene });
}

fn call_off(turn: &mut Turn<'_>, seat: Seat) {
    let Some(action) = in_hand(turn, seat) else { return };
    match action.step {
        Step::Inside => {
            turn.emit(Happening::ActionRecalled { seat });
        }
        Step::Asked | Step::Granted | Step::Preparing { .. } | Step::Ready => {
            turn.emit(Happening::ActionEnded { seat, how: Ending::CalledOff });
        }
        Step::Leaving => (),
    }
}

/// Headquarters answers what it was asked a week ago; preparations end; what nobody moves lapses.
pub(in crate::engine) fn headquarters_looks_on(turn: &mut Turn<'_>) {
    for seat in busy(turn) {
        turn.begin(CABLE);
        let Some(action) = in_hand(turn, seat) else { continue };
        let week = turn.world().week;
        let idle = week.since(action.since);
        let lapses = turn.rules().action.lapse_weeks <= idle;
        match action.step {
            Step::Asked if 0 < idle => answer(turn, seat, &action),
            Step::Preparing { until } if until <= week => {
                run(turn, seat, &action, Phase::Prepare);
            }
            Step::Granted | Step::Ready if lapses => {
                turn.emit(Happening::ActionEnded { seat, how: Ending::Lapsed });
            }
            Step::Inside if lapses => {
                turn.emit(Happening::ActionRecalled { seat });
            }
            Step::Asked
            | Step::Granted
            | Step::Preparing { .. }
            | Step::Ready
            | Step::Inside
            | Step::Leaving => (),
        }
    }
}

/// A stated rule of kind, temperature, price and what went before: never of what is hidden.
fn answer(turn: &mut Turn<'_>, seat: Seat, action: &Action) {
    let rules = turn.rules();
    let last = turn.world().traces.feats_of(seat).and_then(|row| row.last);
    let week = turn.world().week;
    let again = last.is_some_and(|at| week.since(at) < rules.action.again_weeks);
    let temperature = i16::from(turn.relations(state_of(seat)));
    let points = consent_points(&rules, &action.scheme, temperature, again);
    let key = About::whom(u32::from(action.scheme.officer.0), 0).by(seat);
    let granted = turn.chance(Luck::ActionConsent, key, percent(points));
    turn.emit(Happening::ActionAnswered { seat, granted });
    if !granted {
        turn.emit(Happening::ActionEnded { seat, how: Ending::Denied });
    }
}

/// By night: men come in, do it, or go home.
pub(in crate::engine) fn strike(turn: &mut Turn<'_>, seat: Seat, order: Option<u8>) {
    if let Some(at) = order {
        turn.ordered(seat, Verb::GoAhead, at);
    }
    let Some(action) = in_hand(turn, seat) else { return };
    let phase = match (action.step, order) {
        (Step::Leaving, None) => Some(Phase::Withdraw),
        (Step::Ready | Step::Inside, Some(_)) => action.step.next_phase(action.scheme.kind),
        _ => None,
    };
    if let Some(phase) = phase {
        run(turn, seat, &action, phase);
    }
}

/// One phase: the public table with what is true, one roll, five outcomes.
fn run(turn: &mut Turn<'_>, seat: Seat, action: &Action, phase: Phase) {
    let scheme = action.scheme;
    let Some(officer) = leader(turn, seat, &scheme) else {
        // Nobody is left to lead it: the men find their own way home, or never set out.
        turn.emit(Happening::ActionEnded { seat, how: Ending::Failed });
        return;
    };
    let target = target_of(turn, seat, &scheme);
    if phase == Phase::Act && target.is_some_and(|person| !turn.is_free(person)) {
        turn.emit(Happening::ActionRecalled { seat });
        return;
    }
    let points = points(turn, seat, action, phase);
    let key = About::whom(number(officer), phase.row() as u32).by(seat);
    let rolled = i16::try_from(turn.below(Luck::ActionPhase, key, 100)).unwrap_or(0) + 1;
    let outcome = outcome(turn, points - rolled);
    let step = step_after(&scheme, phase, outcome);
    let ran = turn.emit(Happening::PhaseRun { seat, phase, outcome, step });
    match phase {
        Phase::Prepare => after_preparing(turn, seat, outcome, ran),
        Phase::Insert => after_inserting(turn, seat, &scheme, outcome, ran),
        Phase::Act => after_acting(turn, seat, &scheme, outcome, (ran, target)),
        Phase::Withdraw => after_withdrawing(turn, seat, &scheme, outcome, ran),
    }
}

/// How far the points exceed the roll decides how it went.
fn outcome(turn: &Turn<'_>, margin: i16) -> Course {
    let rules = turn.rules();
    let action = &rules.action;
    if action.clean <= margin {
        Course::Clean
    } else if 0 <= margin {
        Course::Partial
    } else if -action.noisy <= margin {
        Course::Noisy
    } else if -action.noisy - action.burned <= margin {
        Course::Burned
    } else {
        Course::Lost
    }
}

/// Where the action stands then. What failed before the men were here has no men to bring home.
const fn step_after(scheme: &Scheme, phase: Phase, outcome: Course) -> Step {
    match (phase, outcome.served()) {
        (Phase::Prepare, _) => Step::Ready,
        (Phase::Insert, true) => Step::Inside,
        (Phase::Act, _) if !scheme.kind.is_propaganda() => Step::Leaving,
        (Phase::Insert, false) | (Phase::Act | Phase::Withdraw, _) => Step::Leaving,
    }
}

/// The points of a phase, with what is true of the night.
fn points(turn: &mut Turn<'_>, seat: Seat, action: &Action, phase: Phase) -> i16 {
    let rules = turn.rules();
    let scheme = &action.scheme;
    let week = turn.world().week;
    let alert = turn.world().traces.alert;
    if alert.holds(week) {
        turn.after(alert.touched);
    }
    let hidden = phase == Phase::Act && action.step == Step::Inside;
    let waited = if hidden { weeks_in_hiding(week, action.since) } else { 0 };
    let start = Start { carried: action.carried, waited, alert: alert.holds(week) };
    let certain = certain(&rules, scheme, phase, start);
    let sum: i16 = certain.into_iter().map(|(_, points)| points).sum();
    let missing = match phase {
        Phase::Act if scheme.guide.is_some() && !guide_is_there(turn, seat, scheme) => {
            rules.action.guide
        }
        _ => 0,
    };
    sum - missing - hindered(turn, seat, scheme, phase)
}

fn guide_is_there(turn: &mut Turn<'_>, seat: Seat, scheme: &Scheme) -> bool {
    guide_of(turn, seat, scheme)
        .is_some_and(|(_, agent)| agent.standing == Standing::Active && turn.is_free(agent.person))
}

fn guide_of(turn: &mut Turn<'_>, seat: Seat, scheme: &Scheme) -> Option<(AgentId, Agent)> {
    turn.agent_of(seat, scheme.guide?)
}

/// Guards, teams on the place or on the man, and a search in the quarter.
fn hindered(turn: &mut Turn<'_>, seat: Seat, scheme: &Scheme, phase: Phase) -> i16 {
    let rules = turn.rules();
    let Some(place) = place_of(turn, seat, scheme) else { return 0 };
    match phase {
        Phase::Prepare => 0,
        Phase::Insert | Phase::Withdraw => {
            let week = turn.world().week;
            let search = turn.world().traces.search;
            match search.filter(|(district, at, _)| (*district, *at) == (place.district, week)) {
                Some((.., no)) => {
                    turn.after(no);
                    rules.action.search
                }
                None => 0,
            }
        }
        Phase::Act => {
            let guarded = turn.world().guarded(place.house).map(|row| row.touched);
            let guard = guarded.map_or(0, |no| {
                turn.after(no);
                rules.action.guard
            });
            let on_place = turn.teams_on(WatchTarget::Site(place.site));
            let on_him = target_of(turn, seat, scheme);
            let on_him = on_him.map_or(0, |person| turn.teams_on_person(person));
            guard + rules.action.team * i16::from(on_place.saturating_add(on_him).min(3))
        }
    }
}

/// Where it takes place.
#[derive(Clone, Copy)]
struct Place {
    house: InstitutionId,
    site: SiteId,
    district: DistrictId,
}

fn place_of(turn: &Turn<'_>, seat: Seat, scheme: &Scheme) -> Option<Place> {
    let world = turn.world();
    let city = &world.theatre.gazetteer;
    let house = match scheme.mark {
        Mark::Paper(holding) => city.holdings.get(holding)?.owner,
        Mark::House(house) => house,
        Mark::Person(_) => world.theatre.employer(target_of(turn, seat, scheme)?)?,
        Mark::Opinion => return None,
    };
    let row = city.institutions.get(house)?;
    Some(Place { house, site: row.site, district: row.district })
}

/// Whom it is aimed at, if at somebody.
fn target_of(turn: &Turn<'_>, seat: Seat, scheme: &Scheme) -> Option<PersonId> {
    let Mark::Person(dossier) = scheme.mark else { return None };
    turn.world().stations.of(seat).dossiers.get(dossier).map(|row| row.person)
}

/// The same in Security's numbers.
fn scene(turn: &mut Turn<'_>, seat: Seat, scheme: &Scheme) -> Scene {
    match target_of(turn, seat, scheme) {
        Some(person) => {
            Scene::Person(watching::sight::dossier_on(turn, person, true, Opening::Register))
        }
        None => place_of(turn, seat, scheme).map_or(Scene::Streets, |it| Scene::House(it.house)),
    }
}

fn over(turn: &mut Turn<'_>, seat: Seat, how: Ending, after: EventNo) {
    turn.once_more_after(after);
    turn.emit(Happening::ActionEnded { seat, how });
}

fn after_preparing(turn: &mut Turn<'_>, seat: Seat, outcome: Course, ran: EventNo) {
    if outcome != Course::Clean && outcome != Course::Partial {
        covert::incident::strangers_are_seen(turn, seat);
    }
    if !outcome.served() {
        over(turn, seat, Ending::Failed, ran);
    }
}

fn after_inserting(
    turn: &mut Turn<'_>,
    seat: Seat,
    scheme: &Scheme,
    outcome: Course,
    ran: EventNo,
) {
    if outcome != Course::Clean && outcome != Course::Partial {
        covert::incident::strangers_are_seen(turn, seat);
    }
    if outcome == Course::Lost {
        covert::incident::men_are_taken(turn, seat, scheme);
    }
    if !outcome.served() {
        over(turn, seat, Ending::Failed, ran);
    }
}

fn after_withdrawing(
    turn: &mut Turn<'_>,
    seat: Seat,
    scheme: &Scheme,
    outcome: Course,
    ran: EventNo,
) {
    if outcome != Course::Clean && outcome != Course::Partial {
        covert::incident::strangers_are_seen(turn, seat);
        turn.once_more_after(ran);
        covert::incident::leave_clues(turn, seat, scheme, 1);
    }
    if outcome == Course::Lost {
        covert::incident::men_are_taken(turn, seat, scheme);
    }
    over(turn, seat, Ending::Finished, ran);
}

fn after_acting(
    turn: &mut Turn<'_>,
    seat: Seat,
    scheme: &Scheme,
    outcome: Course,
    (ran, target): (EventNo, Option<PersonId>),
) {
    if outcome.served() {
        effect(turn, seat, scheme, outcome, target);
        count(turn, seat, scheme, outcome, (ran, target));
    }
    turn.once_more_after(ran);
    if is_noticed(scheme.kind, outcome) {
        let scene = scene(turn, seat, scheme);
        covert::incident::action_is_seen(turn, seat, scheme, scene);
        let rules = turn.rules();
        let clues = rules.action.clues.get(outcome.row()).copied().unwrap_or(0);
        let fewer = u8::from(scheme.style == Style::Quiet);
        turn.once_more_after(ran);
        covert::incident::leave_clues(turn, seat, scheme, clues.saturating_sub(fewer).max(1));
    }
    if outcome == Course::Lost {
        covert::incident::men_are_taken(turn, seat, scheme);
    }
    turn.once_more_after(ran);
    the_guide_is_asked(turn, seat, scheme);
    if scheme.kind.is_propaganda() {
        let how = if outcome.served() { Ending::Finished } else { Ending::Failed };
        over(turn, seat, how, ran);
    }
}

/// A theft can go unseen, and so can a man who is not at home; nothing else can, and words in
/// one's own name need nobody to find out whose they are.
const fn is_noticed(kind: ActionKind, outcome: Course) -> bool {
    match kind {
        ActionKind::Raid | ActionKind::Snatch => !matches!(outcome, Course::Clean),
        ActionKind::WhitePropaganda => false,
        ActionKind::Sabotage
        | ActionKind::Assassination
        | ActionKind::GreyPropaganda
        | ActionKind::BlackPropaganda => true,
    }
}

/// What is different in the world afterwards.
fn effect(
    turn: &mut Turn<'_>,
    seat: Seat,
    scheme: &Scheme,
    outcome: Course,
    target: Option<PersonId>,
) {
    match (scheme.kind, scheme.mark, target) {
        (ActionKind::Raid, Mark::Paper(holding), _) => take(turn, seat, scheme, holding, outcome),
        (ActionKind::Snatch, Mark::Person(dossier), Some(person)) => {
            let _ = turn.dossier(seat, dossier);
            turn.emit(Happening::Snatched { seat, dossier, person });
            flight::alarm::vanish(turn, person);
        }
        (ActionKind::Sabotage, Mark::House(house), _) => {
            let until = turn.world().week.plus(halt_weeks(turn, outcome)).next();
            turn.emit(Happening::HouseHalted { house, until });
        }
        (ActionKind::Assassination, _, Some(person)) => kill(turn, seat, person),
        (
            ActionKind::WhitePropaganda | ActionKind::GreyPropaganda | ActionKind::BlackPropaganda,
            ..,
        ) => sway(turn, seat, scheme.kind),
        (
            ActionKind::Raid
            | ActionKind::Snatch
            | ActionKind::Sabotage
            | ActionKind::Assassination,
            ..,
        ) => (),
    }
}

/// Weeks that a house cannot work: all of them, or half if only half of it burned.
fn halt_weeks(turn: &Turn<'_>, outcome: Course) -> u16 {
    let weeks = turn.rules().action.halt_weeks;
    if outcome == Course::Partial { weeks.div_ceil(2) } else { weeks }
}

/// The paper itself is brought: what it says is what it says. A gap in a safe may be noticed.
fn take(turn: &mut Turn<'_>, seat: Seat, scheme: &Scheme, holding: HoldingId, outcome: Course) {
    let Some((agent, row)) = guide_of(turn, seat, scheme) else { return };
    let Some(edition) = turn.holding(holding) else { return };
    let report = Key::at(turn.world().stations.of(seat).reports.len());
    turn.emit(product::Happening::ReportReceived {
        seat,
        report,
        source: row.dossier,
        asset: agent,
        holding,
        value: edition.value,
        means: Means::Original,
        seen: turn.world().week,
        lie: false,
    });
    if outcome != Course::Clean {
        turn.emit(secrets::Happening::LeakIndicated { holding, by_claim: true });
    }
}

/// He is dead, the papers have it, and somebody gets the chair.
fn kill(turn: &mut Turn<'_>, seat: Seat, person: PersonId) {
    let rules = turn.rules();
    let who = watching::sight::dossier_on(turn, person, true, Opening::Register);
    let _ = (turn.file(who), turn.teams());
    let killed = turn.emit(Happening::Killed { who, person });
    let seats: Vec<Seat> = turn.world().stations.seats().filter(|it| it.is_station()).collect();
    for reader in seats {
        turn.once_more_after(killed);
        if let Some(dossier) = turn.dossier_on(reader, person) {
            turn.emit(Happening::DeathInTheNews { seat: reader, dossier });
        }
    }
    turn.once_more_after(killed);
    let key = About::whom(number(person), 0).by(seat);
    let harder = turn.chance(Luck::Succession, key, percent(rules.action.succession));
    turn.emit(Happening::ChairFilled { harder });
    match harder {
        true => house::week::gain_patience(turn, rules.action.harder),
        false => house::week::lose_patience(turn, rules.action.softer),
    }
}

/// Words go round: Security's masters are asked questions, and people begin to listen.
fn sway(turn: &mut Turn<'_>, seat: Seat, kind: ActionKind) {
    let rules = turn.rules();
    let until = turn.world().week.plus(rules.action.opinion_weeks).next();
    let opinion = turn.world().traces.opinion;
    turn.after(opinion.touched);
    let moved = turn.emit(Happening::OpinionMoved { until });
    let price = rules.action.opinion.get(kind.shade()).copied().unwrap_or(0);
    house::week::lose_patience(turn, price);
    if kind == ActionKind::WhitePropaganda {
        turn.once_more_after(moved);
        relations::week::shift(turn, state_of(seat), -rules.action.white_chill, Occasion::Action);
    }
}

/// What it was worth, for the ledger.
fn count(
    turn: &mut Turn<'_>,
    seat: Seat,
    scheme: &Scheme,
    outcome: Course,
    (ran, target): (EventNo, Option<PersonId>),
) {
    turn.once_more_after(ran);
    let rules = turn.rules();
    let kind = scheme.kind;
    let worth = rules.score.feat.get(kind.row()).copied().unwrap_or(0);
    // A messenger is worth less than a head of department.
    let worth = target.map_or(worth, |person| {
        worth * i64::from(turn.world().theatre.rank(person).max(1)) / i64::from(HIGHEST)
    });
    let worth = if outcome == Course::Partial { (worth + 1) / 2 } else { worth };
    let points = i16::try_from(worth).unwrap_or(i16::MAX);
    turn.emit(Happening::FeatCounted { seat, kind, points });
}

/// The rank of a head of department.
const HIGHEST: u8 = 5;

/// Who had the key? Whoever opened the door is asked, and is seldom a source afterwards.
fn the_guide_is_asked(turn: &mut Turn<'_>, seat: Seat, scheme: &Scheme) {
    let Some((id, agent)) = guide_of(turn, seat, scheme) else { return };
    let free = turn.is_free(agent.person);
    if !free || agent.standing != Standing::Active {
        return;
    }
    let rules = turn.rules();
    let key = About::whom(number(agent.person), 0).by(seat);
    if !turn.chance(Luck::GuideLost, key, percent(rules.action.guide_lost)) {
        return;
    }
    turn.emit(flight::Happening::WentToGround { seat, agent: agent.dossier, asset: id });
    let file = turn.world().security.register.get(agent.person).copied().flatten();
    if let Some(file) = file {
        watching::sight::give_points(turn, file, FileItem::InsideHelp, rules.action.guide_points);
    }
}

/// Windows that open besides, per mille a week, while people talk or mourn.
pub(in crate::engine) fn unrest(turn: &mut Turn<'_>, week: Week) -> (i16, Option<EventNo>) {
    let rules = turn.rules();
    let (opinion, reprisals) = (turn.world().traces.opinion, turn.world().traces.reprisals);
    let of = |spell: crate::engine::world::Spell, points| {
        if spell.holds(week) { points } else { 0 }
    };
    let more =
        of(opinion, rules.action.opinion_window) + of(reprisals, rules.action.retaliate_window);
    let last = [opinion, reprisals].into_iter().filter(|it| it.holds(week)).map(|it| it.touched);
    (more, last.max())
}
