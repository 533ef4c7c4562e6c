//! Giving orders: the orders that fit what is selected, and then one question after the other.

use game::text::Role;
use ratatui::layout::Rect;

use crate::front::Subject;
use crate::front::actions::{self, Act};
use crate::front::builder::Builder;
use crate::front::odds as shown;
use crate::front::outline::Cell;
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, Spot};
use crate::tui::run::Input as Heard;
use crate::tui::widget::dialog::{Entry, sheet};
use crate::tui::widget::{Belief, Hint, Keybar, Menu, OddsCard, Term, Tone};
use game::text::Clerk;
use rules::engine::ids::DossierId;
use rules::engine::order::asking::{Answer as Said, ErrandKind, Question, Watched};
use rules::engine::order::{Order, Verb, craft::Craft};
use rules::engine::view::{odds, provenance::suggestion};

use super::frame;
use super::keys;
use super::model::{Answer, Campaign, Input, Model, News};

const PANEL: &str = "orders";
/// More orders than this are sorted by the parts of the trade.
const MANY: usize = 6;

/// An order about a subject, as far as the subject answers its first questions.
fn begin(verb: Verb, subject: Option<Subject>, model: &Model) -> Option<Builder> {
    let mut builder = Builder::new(verb);
    let Some(subject) = subject else { return Some(builder) };
    let answers = answers(verb, subject)?;
    let campaign = model.campaign.as_ref()?;
    for answer in answers {
        let candidates = builder.candidates(campaign.clerk(&model.text), campaign.plan());
        if !candidates.iter().any(|it| it.answer == answer) {
            return None;
        }
        builder.choose(answer);
    }
    Some(builder)
}

/// What a subject says to the first questions of an order.
fn answers(verb: Verb, subject: Subject) -> Option<Vec<Said>> {
    let watch = verb == Verb::Watch;
    Some(match subject {
        Subject::Dossier(id) if watch => vec![Said::Watched(Watched::Person), Said::Person(id)],
        Subject::Site(id) if watch => vec![Said::Watched(Watched::Site), Said::Site(id)],
        Subject::District(id) if watch => {
            vec![Said::Watched(Watched::District), Said::District(id)]
        }
        Subject::Gate if watch => vec![Said::Watched(Watched::Gate)],
        Subject::Dossier(id) => vec![Said::Person(id)],
        Subject::Report(no) => vec![Said::Report(no)],
        Subject::Holding(id) => vec![Said::Holding(Some(id))],
        _ => return None,
    })
}

/// Errands about a target, and what they are called in his list of orders.
const BY_OTHERS: [(ErrandKind, &str); 2] =
    [(ErrandKind::Assess, "order-have-assessed"), (ErrandKind::Introduce, "order-have-introduced")];

/// A meeting at which somebody who knows the target is given this errand, and with whom.
fn by_somebody(
    campaign: &Campaign,
    target: DossierId,
    kind: ErrandKind,
) -> Option<(DossierId, Builder)> {
    let plan = campaign.plan();
    let desk = plan.view().station()?;
    desk.target(target).ok()?;
    let friends = desk.agents().map(|(id, ..)| id).filter(|id| desk.knows(*id, target).is_ok());
    let meetings = friends.filter_map(|id| {
        let mut builder = Builder::new(Verb::Meet);
        builder.choose(Said::Person(id));
        builder.choose(builder.default(plan)?);
        builder.choose(Said::Errand(kind));
        builder.choose(Said::Person(target));
        builder.hopeless(plan).is_none().then_some((id, builder))
    });
    meetings.into_iter().next()
}

/// The orders that can be given, those that fit the selection first.
pub struct OrderMenu {
    subject: Option<Subject>,
    verbs: Vec<(Verb, Builder)>,
    entries: Vec<Entry>,
    selected: usize,
    /// Does any order fit the selection?
    fits: bool,
}

impl OrderMenu {
    pub fn new(model: &Model, subject: Option<Subject>) -> OrderMenu {
        let (verbs, entries) = (Vec::new(), Vec::new());
        let mut menu = OrderMenu { subject, verbs, entries, selected: 0, fits: false };
        let Some(campaign) = &model.campaign else { return menu };
        let mut choices: Vec<Choice> = Vec::new();
        for action in actions::of(campaign.is_station()) {
            let Act::Order(verb) = action.act else { continue };
            let key = model.keymap.second(action, keys::ORDERS);
            choices.push(Choice::of(model, campaign, (key, verb), subject));
        }
        choices.sort_by_key(Choice::place);
        menu.add_errands(model, campaign);
        let fitting = choices.iter().filter(|it| it.fits && it.refused.is_none()).count();
        menu.fits |= 0 < fitting;
        for choice in choices {
            menu.add(model, campaign, choice, MANY < fitting);
        }
        menu
    }

    /// What somebody else can be asked to do about a target, at a meeting of this week.
    fn add_errands(&mut self, model: &Model, campaign: &Campaign) {
        let Some(Subject::Dossier(target)) = self.subject else { return };
        for (kind, id) in BY_OTHERS {
            let Some((who, builder)) = by_somebody(campaign, target, kind) else { continue };
            let who = campaign.clerk(&model.text).who(who);
            let text = model.say(id, &[("who", who.into())]);
            let head = model.word("orders-by-others");
            self.entries.push(Entry { text, head, ..Entry::default() });
            self.verbs.push((Verb::Meet, builder));
            self.fits = true;
        }
    }

    /// Of `many` that fit the selection each has its part of the trade above it.
    fn add(&mut self, model: &Model, campaign: &Campaign, choice: Choice, many: bool) {
        let Choice { key, verb, builder, fits, refused } = choice;
        let clerk = campaign.clerk(&model.text);
        let head = match (&refused, fits, many) {
            (Some(_), ..) => model.word("orders-none-now"),
            (None, true, false) => String::new(),
            (None, false, true) => model.word("orders-elsewhere"),
            (None, true, true) | (None, false, false) => model.word(verb.craft().key()),
        };
        let detail = if refused.is_some() { String::new() } else { clerk.verb_hint(verb) };
        let refused = refused.unwrap_or_default();
        let text = clerk.verb(verb);
        self.entries.push(Entry { key, text, detail, refused, head, ..Entry::default() });
        self.verbs.push((verb, builder));
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        let menu = Menu { entries: &self.entries, selected: self.selected, ..Menu::default() };
        match menu.key(key) {
            Some((at, true)) => self.choose(model, at),
            Some((at, false)) if key.code == Code::Enter || key.typed().is_some_and(is_letter) => {
                self.selected = at;
                if let Some(entry) = self.entries.get(at).filter(|it| !it.refused.is_empty()) {
                    model.tell(Tone::Warning, entry.refused.clone());
                }
                Answer::taken()
            }
            Some((at, false)) => {
                self.selected = at;
                Answer::taken()
            }
            None if matches!(key.code, Code::Esc | Code::Left) => Answer::close(),
            None => Answer::taken(),
        }
    }

    fn choose(&mut self, model: &mut Model, at: usize) -> Answer {
        let Some((_, builder)) = self.verbs.get(at) else { return Answer::close() };
        match Ask::with(model, builder.clone()) {
            Some(ask) => Answer::Replace(Box::new(ask)),
            None => Answer::close(),
        }
    }
}

/// An order that could be given.
struct Choice {
    key: Option<Key>,
    verb: Verb,
    builder: Builder,
    /// Does it take the selection?
    fits: bool,
    /// Why it cannot be given now.
    refused: Option<String>,
}

impl Choice {
    fn of(
        model: &Model,
        campaign: &Campaign,
        (key, verb): (Option<Key>, Verb),
        subject: Option<Subject>,
    ) -> Choice {
        let fitting = subject.and_then(|it| begin(verb, Some(it), model));
        let fits = fitting.is_some();
        let builder = fitting.unwrap_or_else(|| Builder::new(verb));
        let refused = builder.hopeless(campaign.plan());
        let refused = refused.map(|refusal| campaign.clerk(&model.text).refusal(refusal));
        Choice { key, verb, builder, fits, refused }
    }

    /// What fits the selection comes first, then the parts of the trade, last what cannot be given.
    fn place(&self) -> (bool, bool, Craft) {
        (self.refused.is_some(), !self.fits, self.verb.craft())
    }
}

/// The key of an answer: of a number the number itself, of anything else its place.
fn digit(answer: Said, at: usize) -> Option<char> {
    let number = match answer {
        Said::Number(number) => u32::from(number),
        _ => u32::try_from(at + 1).ok()?,
    };
    char::from_digit(number, 10)
}

fn is_letter(c: char) -> bool {
    !matches!(c, 'j' | 'k')
}

impl Layer<Model, News> for OrderMenu {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => {
                model.toast = None;
                self.press(model, *key)
            }
            Heard::Click { spot: Some(Spot::Row { panel: PANEL, key }), .. } => {
                let at = key.parse().unwrap_or(0);
                if at == self.selected {
                    return self.press(model, Key::of(Code::Enter));
                }
                self.selected = at;
                Answer::taken()
            }
            other => frame::spot(other, |key| self.press(model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let title = match self.subject.filter(|_| self.fits) {
            Some(subject) => {
                let name = model.name(subject);
                model.say("orders-for", &[("who", name.into())])
            }
            None => model.word("orders-all"),
        };
        let menu = Menu {
            panel: PANEL,
            title: &title,
            note: "",
            entries: &self.entries,
            selected: self.selected,
        };
        menu.draw(painter);
    }

    fn covers(&self) -> bool {
        false
    }
}

/// One order in the making.
pub struct Ask {
    builder: Builder,
    /// How many answers came from the selection: they are not taken back.
    given: usize,
    entries: Vec<(Said, Entry)>,
    selected: usize,
}

impl Ask {
    /// # Errors
    /// Why no such order can be given, in words.
    pub fn about(model: &Model, verb: Verb, subject: Option<Subject>) -> Result<Ask, String> {
        let Some(campaign) = &model.campaign else { return Err(String::new()) };
        let builder = begin(verb, subject, model).unwrap_or_else(|| Builder::new(verb));
        if let Some(refusal) = builder.hopeless(campaign.plan()) {
            let whole = Builder::new(verb);
            // What cannot be ordered for this one may be possible for another.
            if builder == whole || whole.hopeless(campaign.plan()).is_some() {
                return Err(campaign.clerk(&model.text).refusal(refusal));
            }
            return Ask::with(model, whole).ok_or_else(String::new);
        }
        Ask::with(model, builder).ok_or_else(String::new)
    }

    /// An order that is complete already still asks to be confirmed: nothing is given by opening
    /// a menu.
    fn with(model: &Model, builder: Builder) -> Option<Ask> {
        model.campaign.as_ref()?;
        let given = builder.answers().len();
        let mut ask = Ask { builder, given, entries: Vec::new(), selected: 0 };
        ask.list(model);
        Some(ask)
    }

    fn list(&mut self, model: &Model) {
        let Some(campaign) = &model.campaign else { return };
        let clerk = campaign.clerk(&model.text);
        let plan = campaign.plan();
        let usual = self.builder.default(plan);
        let candidates = self.builder.candidates(clerk, plan);
        let not_now = model.word("orders-not-now");
        self.entries = candidates
            .into_iter()
            .map(|it| {
                let refused = it.refused.map(|refusal| clerk.refusal(refusal)).unwrap_or_default();
                let brief = if refused.is_empty() { "" } else { not_now.as_str() };
                let entry =
                    Entry { text: it.label, brief: brief.to_owned(), refused, ..Entry::default() };
                (it.answer, entry)
            })
            .collect();
        for (at, (answer, entry)) in self.entries.iter_mut().enumerate() {
            entry.key = digit(*answer, at).map(Key::char);
        }
        let at = |wanted: &dyn Fn(&(Said, Entry)) -> bool| self.entries.iter().position(wanted);
        self.selected = usual
            .and_then(|usual| at(&|(answer, _)| *answer == usual))
            .or_else(|| self.staffs(campaign))
            .or_else(|| at(&|(_, entry)| entry.refused.is_empty()))
            .unwrap_or(0);
    }

    /// A probability is asked from the staff's figure on: the nearest that can be said.
    fn staffs(&self, campaign: &Campaign) -> Option<usize> {
        if self.builder.question() != Some(Question::Probability) {
            return None;
        }
        let report = self.builder.answers().iter().find_map(|(_, answer)| match answer {
            Said::Report(no) => Some(*no),
            _ => None,
        })?;
        let figure = suggestion(campaign.plan().view(), report)?.probability;
        let off = |answer: &Said| match answer {
            Said::Number(number) => number.abs_diff(figure.into()),
            _ => u16::MAX,
        };
        (0..self.entries.len()).min_by_key(|&at| self.entries.get(at).map(|(it, _)| off(it)))
    }

    fn is_complete(&self) -> bool {
        self.builder.question().is_none()
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        match key.bare() {
            Code::Esc | Code::Backspace | Code::Left => return self.back(model),
            Code::Tab => return self.usual(model),
            Code::Enter if self.is_complete() => return self.give(model),
            _ => {}
        }
        let entries: Vec<Entry> = self.entries.iter().map(|(_, entry)| entry.clone()).collect();
        let menu = Menu { entries: &entries, selected: self.selected, ..Menu::default() };
        match menu.key(key) {
            Some((at, true)) => {
                self.selected = at;
                self.answer(model)
            }
            Some((at, false)) => {
                self.selected = at;
                let entry = &entries[at.min(entries.len().saturating_sub(1))];
                if key.code == Code::Enter && !entry.refused.is_empty() {
                    model.tell(Tone::Warning, entry.refused.clone());
                }
                Answer::taken()
            }
            None => self.page(key),
        }
    }

    fn page(&mut self, key: Key) -> Answer {
        let last = self.entries.len().saturating_sub(1);
        match key.bare() {
            Code::PageDown => self.selected = (self.selected + 10).min(last),
            Code::PageUp => self.selected = self.selected.saturating_sub(10),
            _ => {}
        }
        Answer::taken()
    }

    fn back(&mut self, model: &Model) -> Answer {
        if self.builder.answers().len() <= self.given {
            return Answer::close();
        }
        self.builder.back();
        self.list(model);
        Answer::taken()
    }

    fn answer(&mut self, model: &mut Model) -> Answer {
        let Some((answer, _)) = self.entries.get(self.selected) else { return Answer::taken() };
        self.builder.choose(*answer);
        if self.is_complete() {
            return self.give(model);
        }
        self.list(model);
        Answer::taken()
    }

    /// Takes the usual answer to whatever is not said yet.
    fn usual(&mut self, model: &mut Model) -> Answer {
        if let Some((answer, entry)) = self.entries.get(self.selected)
            && entry.refused.is_empty()
        {
            self.builder.choose(*answer);
        }
        while let (false, Some(campaign)) = (self.is_complete(), &model.campaign) {
            match self.builder.default(campaign.plan()) {
                Some(answer) => self.builder.choose(answer),
                None => break,
            }
        }
        if self.is_complete() {
            return self.give(model);
        }
        self.list(model);
        Answer::taken()
    }

    fn give(&mut self, model: &mut Model) -> Answer {
        match self.builder.order() {
            Some(order) => {
                model.give(order);
                Answer::close()
            }
            None => Answer::close(),
        }
    }

    /// The offer as it would be with the answer under the cursor and the usual ones after it.
    fn order(&self, model: &Model) -> Option<Order> {
        let plan = model.campaign.as_ref()?.plan();
        let mut builder = self.builder.clone();
        if let Some((answer, _)) = self.entries.get(self.selected) {
            builder.choose(*answer);
        }
        while builder.question().is_some() {
            let answer = builder.default(plan)?;
            builder.choose(answer);
        }
        builder.order()
    }

    /// What has been answered so far, in a line.
    fn so_far(&self, clerk: Clerk<'_>, model: &Model) -> String {
        let Some(campaign) = &model.campaign else { return String::new() };
        let mut replay = Builder::new(self.builder.verb());
        let mut parts = Vec::new();
        for (_, answer) in self.builder.answers() {
            let candidates = replay.candidates(clerk, campaign.plan());
            if let Some(found) = candidates.iter().find(|it| it.answer == *answer) {
                parts.push(found.label.clone());
            }
            replay.choose(*answer);
        }
        parts.join(" · ")
    }
}

impl Layer<Model, News> for Ask {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => {
                model.toast = None;
                self.press(model, *key)
            }
            Heard::Click { spot: Some(Spot::Row { panel: PANEL, key }), .. } => {
                let at = key.parse().unwrap_or(0);
                if at == self.selected {
                    return self.press(model, Key::of(Code::Enter));
                }
                self.selected = at;
                Answer::taken()
            }
            Heard::Wheel { lines, .. } => {
                let code = if *lines < 0 { Code::Up } else { Code::Down };
                self.press(model, Key::of(code))
            }
            other => frame::spot(other, |key| self.press(model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let Some(clerk) = model.clerk() else { return };
        let title = clerk.verb(self.builder.verb());
        let question = match self.builder.question() {
            Some(question) => model.word(question.text()),
            None => self.builder.order().map(|order| clerk.order(&order)).unwrap_or_default(),
        };
        let so_far = self.so_far(clerk, model);
        let note = if so_far.is_empty() { question } else { format!("{so_far}\n{question}") };
        let entries: Vec<Entry> = if self.is_complete() {
            let key = Some(Key::of(Code::Enter));
            vec![Entry { key, text: model.word("ask-give"), ..Entry::default() }]
        } else {
            self.entries.iter().map(|(_, entry)| entry.clone()).collect()
        };
        let menu = Menu {
            panel: PANEL,
            title: &title,
            note: &note,
            entries: &entries,
            selected: self.selected,
        };
        let card = self.order(model).and_then(|order| Some((order, odds::of(clerk.view, &order)?)));
        let screen = painter.area;
        let body = Rect { height: screen.height.saturating_sub(1), ..screen };
        match card {
            Some((order, odds)) if 78 <= screen.width => {
                // Side by side, and not farther apart on a wide screen.
                let card = 38.min(screen.width / 2);
                let width = body.width.min(124);
                let body = Rect { x: body.x + (body.width - width) / 2, width, ..body };
                let left = Rect { width: width - card, ..body };
                menu.draw(&mut painter.within(left));
                let right = Rect { x: left.right(), width: card, ..body };
                draw_odds(clerk, (&order, &odds), &mut painter.within(right));
            }
            _ => menu.draw(&mut painter.within(body)),
        }
        self.keybar(model, painter);
    }

    fn covers(&self) -> bool {
        false
    }
}

impl Ask {
    fn keybar(&self, model: &Model, painter: &mut Painter) {
        let line = frame::last_line(painter);
        let mut bar = painter.within(line);
        bar.clear(line);
        let hints = [
            Hint::new(Key::of(Code::Enter), model.word("ask-choose")),
            Hint::new(Key::of(Code::Tab), model.word("ask-usual")),
            Hint::new(Key::of(Code::Esc), model.word("act-back")),
        ];
        Keybar { hints: &hints, last: None }.draw(&mut bar);
    }
}

/// The odds with what drives them, in a sheet of its own.
fn draw_odds(clerk: Clerk<'_>, (order, odds): (&Order, &odds::Odds), painter: &mut Painter) {
    let terms: Vec<Term> = odds
        .drivers
        .iter()
        .map(|driver| Term {
            what: Cell::new(clerk.word(shown::term(driver.what))),
            by: Cell::of(Role::Figure, shown::points(driver.low, driver.high)),
        })
        .collect();
    let words = clerk.odds(odds.low.midpoint(odds.high));
    let belief = Belief { words: &words, low: odds.low, high: odds.high };
    let title = clerk.word(shown::aim(order));
    let notes = match order {
        Order::Pitch(_) => vec![Cell::of(Role::Muted, clerk.word("odds-if-not"))],
        _ => Vec::new(),
    };
    let card = OddsCard { title: &title, belief, terms: &terms, notes: &notes };
    let area = painter.area;
    let height = card.height(area.width.saturating_sub(5)) + 2;
    let place = crate::tui::paint::centred(area, area.width.saturating_sub(1), height);
    let heading = clerk.word("odds-title");
    let room = sheet(painter, place, &heading);
    card.draw(&mut painter.within(room));
}
