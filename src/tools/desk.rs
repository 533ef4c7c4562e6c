//! The tools, each over the line mode.

use game::{players::choices, text::slug};
use rules::engine::{
    order::{Cost, Order, Plan, Verb},
    view::odds,
};
use serde_json::Value;

use crate::{
    front::{
        Screen,
        actions::{self, Act},
        builder::{Builder, Typed},
    },
    plain::{self, Rebuff, Table},
};
use game::text::{Clerk, Text};

/// Legal orders that `choices` lists where nothing else is said.
const MOST: u64 = 20;
/// Legal orders that are named beside a refusal.
const INSTEAD: usize = 3;

/// One tool.
pub(super) struct Tool {
    pub name: &'static str,
    pub says: &'static str,
    pub takes: &'static [Argument],
    pub call: fn(&mut Desk<'_>, &Value) -> Answer,
}

pub(super) struct Argument {
    pub name: &'static str,
    pub kind: &'static str,
    pub says: &'static str,
    pub needed: bool,
}

/// What a tool says, or why not.
type Answer = Result<String, String>;

const FROM: Argument =
    Argument { name: "from", kind: "integer", says: "the line to begin with", needed: false };

macro_rules! argument {
    ($name:literal $kind:literal $says:literal) => {
        Argument { name: $name, kind: $kind, says: $says, needed: true }
    };
    ($name:literal $kind:literal $says:literal optional) => {
        Argument { name: $name, kind: $kind, says: $says, needed: false }
    };
}

pub(super) const TOOLS: &[Tool] = &[
    Tool {
        name: "rules",
        says: "A page of the rule book; without a page, the list of pages.",
        takes: &[argument!("page" "string" "such as pitch" optional), FROM],
        call: |desk, given| desk.line(&format!("rules {}", word(given, "page"))),
    },
    Tool {
        name: "desk",
        says: "What lies on the desk this week, and the plan so far.",
        takes: &[FROM],
        call: |desk, _| desk.line("desk"),
    },
    Tool {
        name: "open",
        says: "A screen by its name, or the dossier of somebody by name or #number; without a page, \
               the names of the screens.",
        takes: &[argument!("page" "string" "such as people, or wren" optional), FROM],
        call: |desk, given| desk.open(&word(given, "page")),
    },
    Tool {
        name: "find",
        says: "All lines of all screens in which a word stands.",
        takes: &[argument!("text" "string" "what to look for"), FROM],
        call: |desk, given| desk.line(&format!("find {}", word(given, "text"))),
    },
    Tool {
        name: "choices",
        says: "Legal orders of one kind, numbered for `plan`, with costs and odds; without an order, \
               the kinds of which one is legal now.",
        takes: &[
            argument!("order" "string" "such as develop" optional),
            argument!("most" "integer" "at most so many; 20 where nothing is said" optional),
        ],
        call: |desk, given| desk.choices(given),
    },
    Tool {
        name: "plan",
        says: "Gives an order, or takes one back, and says how the plan stands. An order is a number \
               of the last `choices`, or words as in \"meet wren assess sorin\".",
        takes: &[
            argument!("add" "string" "a number or words" optional),
            argument!("remove" "integer" "the number of an order in the plan" optional),
        ],
        call: |desk, given| desk.plan(given),
    },
    Tool {
        name: "odds",
        says: "What an order would take and how likely it would go well, without giving it.",
        takes: &[argument!("order" "string" "a number of the last `choices`, or words")],
        call: |desk, given| desk.odds(&word(given, "order")),
    },
    Tool {
        name: "end_week",
        says: "Has the week happen with the plan as it stands, and tells what came of it.",
        takes: &[FROM],
        call: |desk, given| desk.end_week(given),
    },
    Tool {
        name: "note",
        says: "Writes a note into the dossier of somebody.",
        takes: &[
            argument!("about" "string" "a name or #number"),
            argument!("text" "string" "the note"),
        ],
        call: |desk, given| {
            desk.line(&format!("note {} {}", slug(&word(given, "about")), word(given, "text")))
        },
    },
    Tool {
        name: "claims",
        says: "Files how likely you hold something, which is scored at the end: that somebody is \
               theirs, that `report 3` is right, or a question in your own words.",
        takes: &[
            argument!("about" "string" "a name, #number, report and its number, or a question"),
            argument!("percent" "integer" "0 to 100"),
        ],
        call: |desk, given| {
            desk.line(&format!("believe {} {}", word(given, "about"), word(given, "percent")))
        },
    },
];

/// An argument as words, whatever it was sent as.
fn word(given: &Value, name: &str) -> String {
    match given.get(name) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    }
}

/// The seat.
pub(super) struct Desk<'t> {
    table: &'t mut dyn Table,
    text: &'t Text,
    /// What was listed last.
    listed: Vec<Order>,
    /// What the last week was told as, to be read on.
    ended: String,
}

impl<'t> Desk<'t> {
    pub fn new(table: &'t mut dyn Table, text: &'t Text) -> Desk<'t> {
        Desk { table, text, listed: Vec::new(), ended: String::new() }
    }

    pub fn week(&self) -> u16 {
        self.draft().view().week.0
    }

    pub fn is_over(&self) -> bool {
        self.table.is_over()
    }

    fn draft(&self) -> &Plan {
        self.table.draft().plan()
    }

    fn is_station(&self) -> bool {
        self.draft().view().seat().is_station()
    }

    fn clerk(&self) -> Clerk<'_> {
        self.text.clerk(self.draft().view(), self.table.names()).after(self.table.said())
    }

    /// What the line mode answers to a command.
    fn line(&mut self, line: &str) -> Answer {
        plain::answer(self.table, self.text, line)
    }

    fn open(&mut self, page: &str) -> Answer {
        let station = self.is_station();
        let screens = || actions::of(station).filter(|it| it.plain && matches!(it.act, Act::Go(_)));
        if page.is_empty() {
            return Ok(screens().map(|it| it.id).collect::<Vec<_>>().join(", "));
        }
        match screens().find(|it| it.id == page.to_lowercase()) {
            Some(screen) => self.line(screen.id),
            None => self.line(&format!("open {page}")),
        }
    }

    // ── orders ──

    fn choices(&mut self, given: &Value) -> Answer {
        let asked = word(given, "order");
        if asked.is_empty() {
            return Ok(self.kinds());
        }
        let Some(verb) = self.verb(&asked) else {
            return Err(format!("no order is called {asked}; these are legal:\n{}", self.kinds()));
        };
        let most = given.get("most").and_then(Value::as_u64).unwrap_or(MOST).clamp(1, 100);
        let (found, more) =
            choices::of(self.draft(), verb, usize::try_from(most).unwrap_or(usize::MAX));
        self.listed = found.iter().map(|(order, _)| *order).collect();
        let lines: Vec<String> = found
            .iter()
            .enumerate()
            .map(|(at, it)| format!("{}. {}", at + 1, self.says(it)))
            .collect();
        Ok(match (lines.is_empty(), more) {
            (true, _) => self.why_none(verb),
            (false, true) => format!("{}\nThere are more.", lines.join("\n")),
            (false, false) => lines.join("\n"),
        })
    }

    /// The kinds of orders of which one is legal.
    fn kinds(&self) -> String {
        let legal = choices::verbs(self.draft().view())
            .filter(|verb| Builder::new(*verb).hopeless(self.draft()).is_none());
        let lines = legal.map(|verb| format!("{}: {}", verb.word(), self.clerk().verb_hint(verb)));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn why_none(&self, verb: Verb) -> String {
        let refusal = Builder::new(verb).hopeless(self.draft());
        let why = refusal.map(|it| self.clerk().refusal(it)).unwrap_or_default();
        format!("no such order is legal now. {why}")
    }

    /// An order with what it takes and how likely it goes well.
    fn says(&self, (order, cost): &(Order, Cost)) -> String {
        let mut said = self.clerk().order(order);
        let cost = self.text.list(&self.clerk().cost(cost));
        if !cost.is_empty() {
            said.push_str(&format!(" [{cost}]"));
        }
        if let Some(odds) = odds::of(self.draft().view(), order) {
            said.push_str(&format!(" [{} to {} %]", odds.low, odds.high));
        }
        said
    }

    fn verb(&self, word: &str) -> Option<Verb> {
        let action = actions::named(&word.to_lowercase(), self.is_station())?;
        match action.act {
            Act::Order(verb) => Some(verb),
            _ => None,
        }
    }

    /// The order that a number of the last list means, or words.
    fn order(&self, said: &str) -> Result<Order, String> {
        if let Ok(number) = said.parse::<usize>() {
            let listed = number.checked_sub(1).and_then(|at| self.listed.get(at));
            let none = || format!("the last `choices` listed {} orders", self.listed.len());
            return listed.copied().ok_or_else(none);
        }
        let words: Vec<&str> = said.split_whitespace().collect();
        let verb = words.first().and_then(|word| self.verb(word));
        let Some((verb, (_, rest))) = verb.zip(words.split_first()) else {
            return Err(format!("no order is called {said}; legal are:\n{}", self.kinds()));
        };
        match Builder::new(verb).take_words(rest, self.clerk(), self.draft()) {
            Ok(Typed::Complete(order)) => Ok(order),
            Ok(Typed::Asks(_, question)) => {
                let asks = self.text.message(question.text(), &[]);
                Err(format!("{asks} {}", self.instead(verb)))
            }
            Err(unclear) => {
                Err(format!("{} {}", plain::unclear(self.text, &unclear), self.instead(verb)))
            }
        }
    }

    /// Some orders of that kind that are legal.
    fn instead(&self, verb: Verb) -> String {
        let (found, _) = choices::of(self.draft(), verb, INSTEAD);
        let legal: Vec<String> = found.iter().map(|it| self.says(it)).collect();
        match legal.is_empty() {
            true => self.why_none(verb),
            false => format!("Legal are, for example:\n{}", legal.join("\n")),
        }
    }

    fn plan(&mut self, given: &Value) -> Answer {
        let (add, remove) = (word(given, "add"), word(given, "remove"));
        if !remove.is_empty() {
            self.line(&format!("withdraw {remove}"))?;
        }
        if !add.is_empty() {
            let order = self.order(&add)?;
            match self.table.give(order) {
                Ok(()) => (),
                Err(Rebuff::Fault(fault)) => return Err(fault.to_string()),
                Err(Rebuff::Refused(refusal)) => {
                    let why = self.clerk().refusal(refusal);
                    return Err(format!("{why} {}", self.instead(order.verb())));
                }
            }
        }
        self.line(self.screen(Screen::Plan))
    }

    /// The word that shows a screen.
    fn screen(&self, screen: Screen) -> &'static str {
        let station = self.is_station();
        let mut shown = actions::of(station).filter(|it| it.act == Act::Go(screen));
        shown.next().map_or("desk", |it| it.id)
    }

    fn odds(&mut self, said: &str) -> Answer {
        let order = self.order(said)?;
        match self.draft().consider(&order) {
            Ok(cost) => Ok(self.says(&(order, cost))),
            Err(refusal) => {
                let why = self.clerk().refusal(refusal);
                Err(format!("{why} {}", self.instead(order.verb())))
            }
        }
    }

    /// The week, or what is left of the text of the last one.
    fn end_week(&mut self, given: &Value) -> Answer {
        if given.get("from").is_none() {
            self.listed.clear();
            self.ended = self.line("end")?;
        }
        Ok(self.ended.clone())
    }
}
