//! A program as a player.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use rules::{
    ai::{Budget, Player, Thought},
    engine::{
        order::Plan,
        view::{Report, View},
    },
};

use super::{
    VERSION,
    interpreter::{About, Choices, Interpreter, ORDERS},
    process::{Heard, LINE, Process},
    wire::{Fault, FromBot, Limits, Newgame, Refused, ToBot, WireOrder},
};
use crate::{
    content::Scenario,
    text::{Text, bare::plain},
};

/// How long a program may take to start and to say who it is.
const HELLO: Duration = Duration::from_secs(20);
/// From `turn` to `orders`, where the script says nothing else (option `turn_ms`).
const TURN_MS: u64 = 5_000;
const LINES: u32 = 1_000;
const STRIKES: u32 = 3;
/// Lines of a turn that are answered with a complaint; then the turn is lost.
const MALFORMED: u64 = 16;

/// What a campaign tells a program of itself, and in which words.
pub struct Brief {
    /// What only this campaign is called: the program's own seed follows from it.
    pub campaign: String,
    pub scenario: Scenario,
    pub seat: String,
    pub options: BTreeMap<String, String>,
    pub text: Arc<Text>,
}

/// What a program has done so far, as far as it counts for the ledger.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conduct {
    pub faults: BTreeMap<Fault, u64>,
    pub refused: u64,
    /// Turns in a row or not that brought no orders.
    pub strikes: u32,
    /// Why it does not play on: the fault that was the last straw, and how it was.
    pub forfeit: Option<(Fault, String)>,
    /// What it says it is called, in one printable line.
    pub name: String,
    pub turns: u32,
    pub last_refusal: String,
    /// What our side of each exchange took, from the line to the answer, in microseconds.
    pub took: Vec<u32>,
}

/// Lets others see how a program fares, and tell it the end.
#[derive(Clone)]
pub struct Handle(Arc<Mutex<Seat>>);

impl Handle {
    fn seat(&self) -> MutexGuard<'_, Seat> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn conduct(&self) -> Conduct {
        self.seat().conduct.clone()
    }

    pub fn has_forfeited(&self) -> bool {
        self.seat().conduct.forfeit.is_some()
    }

    /// Tells it how the campaign ended, and lets it go; says whether it went by itself.
    pub fn end(&self, result: String, weeks: u32, own_points: Option<i64>) -> bool {
        let mut seat = self.seat();
        seat.say(&ToBot::End { result, weeks, own_points });
        seat.say(&ToBot::Quit);
        seat.process.as_mut().is_none_or(Process::part)
    }

    /// Says something that no version knows, which must be ignored.
    pub(super) fn say_something_new(&self) {
        self.seat().send("{\"type\":\"novelty\",\"for\":\"a later version\"}");
    }
}

/// A program in a seat.
pub struct Bot(Handle);

struct Seat {
    command: String,
    brief: Brief,
    limits: Limits,
    process: Option<Process>,
    /// From the first turn on.
    interpreter: Option<Interpreter>,
    /// What was told since the last turn.
    news: Vec<Report>,
    /// Too much is said to it that it doesn't read.
    is_deaf: bool,
    conduct: Conduct,
}

impl Bot {
    /// A program that is started with its first turn.
    pub fn new(command: &str, brief: Brief) -> (Bot, Handle) {
        let told = brief.options.get("turn_ms").and_then(|ms| ms.parse().ok());
        let limits = Limits {
            turn_ms: told.unwrap_or(TURN_MS).clamp(1, 600_000),
            line_bytes: u32::try_from(LINE).unwrap_or(u32::MAX),
            orders_a_week: u32::try_from(ORDERS).unwrap_or(u32::MAX),
            lines_a_turn: LINES,
            strikes: STRIKES,
        };
        let handle = Handle(Arc::new(Mutex::new(Seat {
            command: command.to_owned(),
            brief,
            limits,
            process: None,
            interpreter: None,
            news: Vec::new(),
            is_deaf: false,
            conduct: Conduct::default(),
        })));
        (Bot(handle.clone()), handle)
    }
}

impl Player for Bot {
    fn hear(&mut self, reports: &[Report]) {
        self.0.seat().news = reports.to_vec();
    }

    fn plan(&mut self, view: &Arc<View>, _: &mut dyn Budget) -> Thought {
        Thought { plan: self.0.seat().plan(view), ..Thought::nothing(Arc::clone(view)) }
    }
}

impl Seat {
    fn plan(&mut self, view: &Arc<View>) -> Plan {
        if self.process.is_none() && self.conduct.forfeit.is_none() {
            self.begin(view);
        }
        if self.conduct.forfeit.is_some() {
            return Plan::new(Arc::clone(view));
        }
        self.conduct.turns += 1;
        let began = Instant::now();
        let turn = self.interpreter.as_ref().map(|it| it.turn(view, &self.news));
        turn.map(|turn| ToBot::Turn(Box::new(turn))).iter().for_each(|turn| self.say(turn));
        self.took(began);
        self.answers(view)
    }

    /// Starts the program and waits until it is ready.
    fn begin(&mut self, view: &View) {
        match Process::start(&self.command) {
            Ok(process) => self.process = Some(process),
            Err(error) => return self.crash(&format!("it could not be started: {error}")),
        }
        let game = concat!("cutout ", env!("CARGO_PKG_VERSION")).to_owned();
        self.say(&ToBot::Hello { protocol: VERSION, game });
        let until = Instant::now() + HELLO;
        match self.next(until, view.week.0) {
            Ok(FromBot::Helloed { protocol: VERSION, name, words, .. }) => {
                self.conduct.name = plain(&name).chars().take(80).collect();
                let (text, scenario) = (Arc::clone(&self.brief.text), &self.brief.scenario);
                self.interpreter = Some(Interpreter::new(text, scenario, view, words));
            }
            Ok(FromBot::Helloed { protocol, .. }) => {
                let why = format!("it speaks protocol {protocol}, and this game speaks {VERSION}");
                return self.forfeit(Fault::Malformed, why);
            }
            Ok(_) => {
                let why = "its first line was not `helloed`".to_owned();
                return self.forfeit(Fault::Malformed, why);
            }
            Err(()) => return self.not_begun("`helloed`"),
        }
        let newgame = self.newgame(view);
        newgame.map(|it| ToBot::Newgame(Box::new(it))).iter().for_each(|message| self.say(message));
        self.say(&ToBot::Isready);
        match self.next(until, view.week.0) {
            Ok(FromBot::Readyok) => (),
            Ok(_) => self.forfeit(Fault::Malformed, "it did not say `readyok`".to_owned()),
            Err(()) => self.not_begun("`readyok`"),
        }
    }

    fn not_begun(&mut self, what: &str) {
        if self.conduct.forfeit.is_none() {
            self.forfeit(Fault::Late, format!("it did not say {what} in time"));
        }
    }

    /// The campaign as it is told to a program, whose own dice it seeds.
    fn newgame(&self, view: &View) -> Option<Newgame> {
        let own = format!("{}/{}", self.brief.campaign, self.brief.seat);
        let own = blake3::derive_key("cutout program seed v1", own.as_bytes());
        let about = About {
            scenario: self.brief.scenario.id().to_owned(),
            seat: self.brief.seat.clone(),
            own_seed: own.iter().take(8).map(|byte| format!("{byte:02x}")).collect(),
            limits: self.limits,
            options: self.brief.options.clone(),
        };
        Some(self.interpreter.as_ref()?.newgame(view, about))
    }

    /// Listens until there are orders, or until the turn is lost.
    fn answers(&mut self, view: &Arc<View>) -> Plan {
        let until = Instant::now() + Duration::from_millis(self.limits.turn_ms);
        let week = view.week.0;
        for _ in 0..self.limits.lines_a_turn {
            let Ok(message) = self.next(until, week) else {
                return Plan::new(Arc::clone(view));
            };
            let began = Instant::now();
            let plan = self.answer(view, message);
            self.took(began);
            if let Some(plan) = plan {
                return plan;
            }
        }
        self.strike(Fault::Flooded, "it said too much in one turn");
        Plan::new(Arc::clone(view))
    }

    /// Answers a message; orders for the week that is due make the plan.
    fn answer(&mut self, view: &Arc<View>, message: FromBot) -> Option<Plan> {
        let week = view.week.0;
        match message {
            FromBot::Orders { week: given, orders } if given == week => {
                return Some(self.decide(view, &orders));
            }
            FromBot::Orders { week: given, .. } => {
                let what = format!("orders for week {given}; week {week} is due");
                self.complain(week, Fault::WrongWeek, what);
            }
            FromBot::Choices { order, most, beside } => {
                let Some(interpreter) = &self.interpreter else { return None };
                let Choices { orders, more } =
                    interpreter.choices(view, order.as_deref(), most, &beside);
                self.say(&ToBot::Choices { week, orders, more });
            }
            FromBot::Check { orders } => {
                let (plan, refused) = self.check(view, &orders);
                let accepted = u32::try_from(plan.len()).unwrap_or(u32::MAX);
                self.say(&ToBot::Checked { week, accepted, refused });
            }
            FromBot::Info { .. } | FromBot::Readyok | FromBot::Helloed { .. } => (),
        }
        None
    }

    fn took(&mut self, began: Instant) {
        let took = u32::try_from(began.elapsed().as_micros()).unwrap_or(u32::MAX);
        self.conduct.took.push(took);
    }

    /// The next message; none, when the turn is lost.
    fn next(&mut self, until: Instant, week: u16) -> Result<FromBot, ()> {
        for _ in 0..MALFORMED {
            if self.is_deaf {
                self.count(Fault::Flooded);
                let why = "it asks, and does not read the answers".to_owned();
                self.forfeit(Fault::Flooded, why);
            }
            if self.conduct.forfeit.is_some() {
                return Err(());
            }
            let Some(process) = &self.process else { return Err(()) };
            match process.hear(until) {
                Heard::Line(line) => match serde_json::from_str(&line) {
                    Ok(message) => return Ok(message),
                    Err(error) => {
                        let what = format!("not a message: {}", plain(&error.to_string()));
                        self.complain(week, Fault::Malformed, what);
                    }
                },
                Heard::NotText => {
                    self.complain(week, Fault::Malformed, "not UTF-8".to_owned());
                }
                Heard::TooLong => {
                    self.count(Fault::Flooded);
                    let why = format!("a line of more than {LINE} bytes");
                    self.forfeit(Fault::Flooded, why);
                    return Err(());
                }
                Heard::Nothing => {
                    self.strike(Fault::Late, "it gave no orders in time");
                    return Err(());
                }
                Heard::Ended => {
                    let words = self.process.as_mut().map(Process::last_words).unwrap_or_default();
                    self.crash(&format!("it ended. {words}"));
                    return Err(());
                }
            }
        }
        self.strike(Fault::Malformed, "its lines are no messages");
        Err(())
    }

    fn decide(&mut self, view: &Arc<View>, orders: &[WireOrder]) -> Plan {
        let (plan, refused) = self.check(view, orders);
        let count = refused.len() as u64;
        if 0 < count {
            *self.conduct.faults.entry(Fault::Illegal).or_default() += count;
            self.conduct.refused += count;
        }
        if let Some(first) = refused.first() {
            self.conduct.last_refusal = format!("{}: {}", first.why, first.says);
        }
        let accepted = u32::try_from(plan.len()).unwrap_or(u32::MAX);
        self.say(&ToBot::Ack { week: view.week.0, accepted, refused });
        plan
    }

    /// A plan of what fits, and what is against each other order.
    fn check(&self, view: &Arc<View>, orders: &[WireOrder]) -> (Plan, Vec<Refused>) {
        match &self.interpreter {
            Some(interpreter) => interpreter.check(view, orders),
            None => (Plan::new(Arc::clone(view)), Vec::new()),
        }
    }

    fn say(&mut self, message: &ToBot) {
        if let Ok(line) = serde_json::to_string(message) {
            self.send(&line);
        }
    }

    fn send(&mut self, line: &str) {
        if let Some(process) = &self.process {
            self.is_deaf |= !process.say(format!("{line}\n"));
        }
    }

    fn complain(&mut self, week: u16, fault: Fault, what: String) {
        self.count(fault);
        self.say(&ToBot::Complaint { week, fault, what });
    }

    fn count(&mut self, fault: Fault) {
        *self.conduct.faults.entry(fault).or_default() += 1;
    }

    /// A turn is lost; the third loses the campaign.
    fn strike(&mut self, fault: Fault, why: &str) {
        self.count(fault);
        self.conduct.strikes += 1;
        if self.limits.strikes <= self.conduct.strikes {
            let why = format!("{why}, {} times", self.conduct.strikes);
            self.forfeit(fault, why);
        }
    }

    fn crash(&mut self, why: &str) {
        self.count(Fault::Crashed);
        self.forfeit(Fault::Crashed, why.trim_end().to_owned());
    }

    fn forfeit(&mut self, fault: Fault, why: String) {
        if let Some(process) = &mut self.process {
            process.end();
        }
        self.conduct.forfeit.get_or_insert((fault, why));
    }
}
