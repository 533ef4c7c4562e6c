//! The order sheet on the screen: one form of one size, whatever the order.

use game::text::Role;
use ratatui::layout::Rect;

use crate::front::Subject;
use crate::front::outline::{Cell, Outline, Row, Section};
use crate::front::sheet::{Filled, Kind, Sheet, Shown, ShownField, ShownValue};
use crate::tui::fit;
use crate::tui::glyph::{Glyph, Weight};
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, Spot};
use crate::tui::run::Input as Heard;
use crate::tui::theme::Ink;
use crate::tui::widget::{Belief, Field, Hint, Keybar, Panel, Tone, draw_toast};

use super::codex::Codex;
use super::command;
use super::desk;
use super::frame;
use super::help::HelpPage;
use super::model::{Answer, Input, Model, News};
use super::page::Page;
use super::reader::Reader;

const PANEL: &str = "sheet";
/// Columns of a sheet: the whole of a small screen, the right-hand part of a wide one.
const WIDE: u16 = 80;
/// From so many columns on, something else has room beside it.
const BESIDE: u16 = 120;
/// Lines of a sheet at most: one does not read farther down.
const HIGH: u16 = 34;
/// The column at which values begin.
const VALUES: u16 = 16;
/// Lines for the cost.
const COST: u16 = 3;

/// One order in the making.
pub struct OrderSheet {
    sheet: Sheet,
    filled: Filled,
    shown: Shown,
    /// The field under the cursor, and of a list of ticks the value under it.
    at: usize,
    value: usize,
    filter: Option<Field>,
    flash: Option<(Tone, String)>,
    touched: bool,
}

/// The part of the screen that a sheet takes, and what is left beside it.
pub fn place(screen: Rect) -> (Rect, Option<Rect>) {
    let width = screen.width.min(WIDE);
    let height = screen.height.saturating_sub(2).min(HIGH);
    let area = Rect { x: screen.right() - width, y: screen.y + 1, width, height };
    let beside = Rect { x: screen.x, width: screen.width - width, ..area };
    (area, (BESIDE <= screen.width).then_some(beside))
}

/// The empty form, with what stands beside it.
pub fn form(
    model: &Model,
    painter: &mut Painter,
    (title, note): (&str, &str),
    subject: Option<Subject>,
) -> Rect {
    let (area, beside) = place(painter.area);
    let covered = Rect { height: painter.area.height.saturating_sub(1), ..area };
    painter.clear(covered);
    if let Some(beside) = beside {
        let whole = Rect { height: covered.height, ..beside };
        painter.clear(whole);
        desk::draw_card(model, painter, beside, subject, (&Reader::default(), "", false));
    }
    painter.no_cursor();
    painter.hit(painter.area, Spot::Blocked);
    let panel = Panel { id: "", title, note, focus: true };
    panel.draw(&mut painter.within(area))
}

/// The last line: what was just said, or the keys.
pub fn last_line(
    model: &Model,
    painter: &mut Painter,
    flash: Option<&(Tone, String)>,
    hints: &[Hint],
) {
    let line = frame::last_line(painter);
    let mut bar = painter.within(line);
    bar.clear(line);
    match flash {
        Some((tone, text)) => draw_toast(&mut bar, *tone, text),
        None => {
            let help = super::keys::help_hint(model);
            Keybar { hints, last: Some(&help) }.draw(&mut bar);
        }
    }
}

impl OrderSheet {
    /// Takes up what was put aside, else the order that stands, else the usual answers.
    pub fn open(model: &Model, sheet: Sheet) -> Option<OrderSheet> {
        let campaign = model.campaign.as_ref()?;
        let same = |other: &&Sheet| {
            other.verb() == sheet.verb() && other.about_whom() == sheet.about_whom()
        };
        let aside = campaign.aside.iter().rev().find(same).cloned();
        let touched = aside.is_some();
        let stands = sheet.fill(campaign.desk()).stands;
        let given = campaign.given.iter().rev();
        let given = given.filter(|(order, _)| Some(*order) == stands).map(|(_, it)| it.clone());
        let sheet = aside.or_else(|| given.into_iter().next()).unwrap_or(sheet);
        let filled = sheet.fill(campaign.desk());
        let at = sheet.first_field(&filled);
        let mut made = OrderSheet {
            sheet,
            filled,
            shown: Shown::default(),
            at,
            value: 0,
            filter: None,
            flash: None,
            touched,
        };
        made.lay_out(model);
        Some(made)
    }

    fn lay_out(&mut self, model: &Model) {
        let Some(campaign) = &model.campaign else { return };
        let (clerk, desk) = (campaign.clerk(&model.text), campaign.desk());
        self.filled = self.sheet.fill(desk);
        self.at = self.at.min(self.filled.fields.len().saturating_sub(1));
        self.shown = self.sheet.show(clerk, desk, &self.filled, self.at);
    }

    fn field(&self) -> Option<&ShownField> {
        self.shown.fields.get(self.at)
    }

    /// The values that are to be seen: all, or those that fit what was typed.
    fn values(&self) -> Vec<&ShownValue> {
        let words = self.filter.as_ref().map(|it| it.text().to_lowercase()).unwrap_or_default();
        let values = self.field().map_or(&[][..], |field| &field.values);
        values.iter().filter(|value| value.label.to_lowercase().contains(&words)).collect()
    }

    fn is_ticks(&self) -> bool {
        self.field().is_some_and(|field| field.kind == Kind::Ticks)
    }

    // ── keys ──

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        self.flash = None;
        model.toast = None;
        if self.filter.is_some() {
            self.narrow(model, key);
            return Answer::taken();
        }
        match super::keys::arrow(model, key).bare() {
            Code::Esc => return self.put_aside(model),
            Code::Enter => return self.give(model),
            Code::Up | Code::BackTab => self.go(model, self.at.saturating_sub(1)),
            Code::Down | Code::Tab => self.go(model, self.at + 1),
            Code::Home => self.go(model, 0),
            Code::End => self.go(model, usize::MAX),
            Code::Left => self.step(model, false),
            Code::Right => self.step(model, true),
            Code::Char(' ') if self.is_ticks() => self.choose(model, self.value),
            Code::Char(' ') => self.step(model, true),
            Code::Char('/') => self.filter = Some(Field::new(40)),
            Code::Char('=') => self.as_last_time(model),
            Code::Char('x') => return self.withdraw(model),
            Code::Char('w') => return Answer::Open(Box::new(Page::text(self.reasons(model)))),
            Code::Char('?') => {
                return Answer::Open(Box::new(HelpPage::of_text(self.help(model))));
            }
            Code::F(1) => {
                return Answer::Open(Box::new(Codex::at(self.sheet.verb().page())));
            }
            Code::Char(c) if c.is_ascii_digit() => self.digit(model, c),
            _ => self.flash = Some((Tone::Warning, model.word("sheet-no-key"))),
        }
        Answer::taken()
    }

    fn go(&mut self, model: &Model, at: usize) {
        self.at = at.min(self.filled.fields.len().saturating_sub(1));
        self.value = 0;
        self.lay_out(model);
    }

    /// The next value that can be had, or of ticks the next one to tick.
    fn step(&mut self, model: &Model, on: bool) {
        let values = self.field().map_or(&[][..], |field| &field.values);
        let last = values.len().saturating_sub(1);
        if self.is_ticks() {
            self.value = if on { (self.value + 1).min(last) } else { self.value.saturating_sub(1) };
            return;
        }
        let here = values.iter().position(|value| value.chosen);
        let can = |at: &usize| values.get(*at).is_some_and(|value| value.refused.is_empty());
        let next = match (here, on) {
            (Some(at), true) => (at + 1..=last).find(can),
            (Some(at), false) => (0..at).rev().find(can),
            // A figure between two of the scale goes to its neighbours.
            (None, _) => self.neighbour(values, on).or_else(|| (0..=last).find(can)),
        };
        if let Some(at) = next {
            self.choose(model, at);
        }
    }

    fn neighbour(&self, values: &[ShownValue], on: bool) -> Option<usize> {
        use rules::engine::order::asking::Answer::Number;
        let Some(Number(now)) = self.filled.fields.get(self.at)?.answer else { return None };
        let figure = |at: usize| match self.filled.value(self.at, at) {
            Some(Number(number)) => Some(number),
            _ => None,
        };
        let mut all = 0..values.len();
        match on {
            true => all.find(|at| figure(*at).is_some_and(|it| now < it)),
            false => all.rev().find(|at| figure(*at).is_some_and(|it| it < now)),
        }
    }

    fn digit(&mut self, model: &Model, digit: char) {
        let values = self.field().map_or(&[][..], |field| &field.values);
        match values.iter().position(|value| value.digit == Some(digit)) {
            Some(at) => self.choose(model, at),
            None => self.flash = Some((Tone::Warning, model.word("sheet-no-digit"))),
        }
    }

    /// Says a value, or ticks it.
    fn choose(&mut self, model: &Model, at: usize) {
        let Some(value) = self.field().and_then(|field| field.values.get(at)) else { return };
        let ticks = self.is_ticks();
        let taken_back = ticks && value.chosen;
        if !taken_back && !value.refused.is_empty() {
            let why = value.refused.as_str();
            let text = model.say("sheet-no-value", &[("why", why.into())]);
            self.flash = Some((Tone::Warning, text));
            return;
        }
        if ticks {
            self.value = at;
            if !self.sheet.tick(&self.filled, at) {
                self.flash = Some((Tone::Warning, model.word("sheet-two-errands")));
            }
        } else if let (Some(field), Some(answer)) =
            (self.filled.fields.get(self.at), self.filled.value(self.at, at))
        {
            self.sheet.say(field.question, answer);
        }
        self.touched = true;
        self.lay_out(model);
    }

    /// Letters narrow the values; Enter takes the first and stays.
    fn narrow(&mut self, model: &Model, key: Key) {
        match key.bare() {
            Code::Esc => self.filter = None,
            Code::Enter => {
                let first = self.values().first().map(|value| value.at);
                self.filter = None;
                if let Some(at) = first {
                    self.choose(model, at);
                }
            }
            _ => {
                if let Some(field) = &mut self.filter {
                    field.key(key);
                }
            }
        }
    }

    /// Fills in what was said the last time: of the same, else of another.
    fn as_last_time(&mut self, model: &Model) {
        let Some(campaign) = &model.campaign else { return };
        let given = || campaign.given.iter().rev().map(|(_, sheet)| sheet);
        let same_verb = |it: &&Sheet| it.verb() == self.sheet.verb();
        let same = |it: &&Sheet| same_verb(it) && it.about_whom() == self.sheet.about_whom();
        let last = given().find(same).or_else(|| given().find(same_verb)).cloned();
        let id = match last {
            Some(last) => {
                self.sheet.take_over(&last);
                self.touched = true;
                "sheet-filled"
            }
            None => "sheet-no-last",
        };
        self.flash = Some((Tone::Plain, model.word(id)));
        self.lay_out(model);
    }

    fn put_aside(&mut self, model: &mut Model) -> Answer {
        let text = model.word("sheet-put-aside");
        let Some(campaign) = &mut model.campaign else { return Answer::close() };
        if self.touched {
            self.forget(campaign);
            campaign.aside.push(self.sheet.clone());
            campaign.keep_aside();
            model.tell(Tone::Plain, text);
        }
        Answer::close()
    }

    fn forget(&self, campaign: &mut super::model::Campaign) {
        let (verb, whom) = (self.sheet.verb(), self.sheet.about_whom());
        campaign.aside.retain(|it| it.verb() != verb || it.about_whom() != whom);
    }

    fn withdraw(&mut self, model: &mut Model) -> Answer {
        let Some(order) = self.filled.stands else {
            self.flash = Some((Tone::Warning, model.word("sheet-none-stands")));
            return Answer::taken();
        };
        model.change("toast-withdrawn", |sitting| sitting.withdraw(&order).map(drop));
        model.closed.set(true);
        Answer::close()
    }

    fn give(&mut self, model: &mut Model) -> Answer {
        if let Some(open) = self.filled.open() {
            self.go(model, open);
            self.flash = Some((Tone::Warning, model.word("sheet-say-first")));
            return Answer::taken();
        }
        let (Some(order), true) = (self.filled.order(), self.shown.refused.is_empty()) else {
            self.flash = Some((Tone::Warning, self.shown.refused.clone()));
            return Answer::taken();
        };
        let gone: Vec<_> = self.filled.stands.into_iter().collect();
        if model.give(&gone, &[order])
            && let Some(campaign) = &mut model.campaign
        {
            self.forget(campaign);
            campaign.keep_aside();
            campaign.given.push((order, self.sheet.settled(&self.filled)));
        }
        model.closed.set(true);
        Answer::close()
    }

    // ── what else can be read ──

    /// Everything that is known of the order, on a page.
    fn reasons(&self, model: &Model) -> Outline {
        let Some(clerk) = model.clerk() else { return Outline::default() };
        let lines = |heading: &str, cells: Vec<Cell>| Section {
            heading: clerk.word(heading),
            rows: cells.into_iter().map(|cell| Row::of([cell])).collect(),
            ..Section::default()
        };
        let cost = self.shown.cost.iter().map(Cell::new).collect();
        let order = vec![Cell::of(Role::Ours, &self.shown.sentence)];
        let mut sections = vec![lines("card-order", order), lines("sheet-cost", cost)];
        if let Some((odds, ..)) = &self.shown.chance {
            sections.push(Section {
                rows: vec![crate::front::odds::interval(clerk, odds)],
                ..Section::default()
            });
            sections.push(crate::front::odds::drivers(clerk, odds));
        }
        sections.push(lines("sheet-effects", self.shown.remarks()));
        if let Some(page) = command::rule_page(model, self.sheet.verb().page()) {
            sections.extend(page.sections);
        }
        sections.retain(|section| !section.rows.is_empty());
        Outline { title: self.shown.title.clone(), sections }
    }

    /// What the field is, and the keys that work.
    fn help(&self, model: &Model) -> Outline {
        let field = self.filled.fields.get(self.at);
        let asked = field.map(|it| model.word(it.question.text())).unwrap_or_default();
        let label = self.field().map(|it| it.label.clone()).unwrap_or_default();
        let hint = model.clerk().map(|it| it.verb_hint(self.sheet.verb())).unwrap_or_default();
        let row = |text: String| Row::of([Cell::new(text)]);
        let keys = self
            .hints(model)
            .into_iter()
            .map(|hint| Row::of([Cell::of(Role::Key, hint.key.to_string()), Cell::new(hint.text)]));
        let about = Section { rows: vec![row(hint), row(asked)], ..Section::default() };
        let keys = Section {
            heading: model.word("help-keys"),
            columns: vec![String::new(); 2],
            rows: keys.collect(),
            ..Section::default()
        };
        let name = format!("{} · {label}", self.shown.title);
        let title = model.say("help-title", &[("screen", name.into())]);
        Outline { title, sections: vec![about, keys] }
    }

    fn hints(&self, model: &Model) -> Vec<Hint> {
        let hint = |key: Key, id: &str| Hint::new(key, model.word(id));
        let mut hints = vec![hint(Key::of(Code::Enter), "sheet-give")];
        match self.is_ticks() {
            true => hints.push(hint(Key::char(' '), "sheet-tick")),
            false => hints.push(hint(Key::of(Code::Right), "sheet-change")),
        }
        hints.push(hint(Key::of(Code::Down), "sheet-field"));
        if self.filled.stands.is_some() {
            hints.push(hint(Key::char('x'), "sheet-withdraw"));
        }
        hints.push(hint(Key::of(Code::Esc), "sheet-aside"));
        hints.push(hint(Key::char('w'), "sheet-why"));
        hints.push(hint(Key::char('='), "sheet-again"));
        hints.push(hint(Key::char('/'), "sheet-filter"));
        hints
    }

    // ── drawing ──

    fn draw_fields(&self, painter: &mut Painter) {
        let area = painter.area;
        let focus = usize::from(area.height);
        let fields = self.shown.fields.len();
        let rows = focus.saturating_sub(fields).max(3.min(focus.saturating_sub(1)));
        // Where not all fields have room, those around the cursor are shown.
        let shown = focus.saturating_sub(rows);
        let first = (self.at + 1).saturating_sub(shown).min(fields.saturating_sub(shown));
        let mut y = area.y;
        for (at, field) in self.shown.fields.iter().enumerate().skip(first).take(shown) {
            self.draw_field(&mut painter.within(Rect { y, height: 1, ..area }), at, field);
            y += 1;
            if at == self.at {
                let height = u16::try_from(rows).unwrap_or(1);
                let room = Rect { x: area.x + 3, y, width: area.width.saturating_sub(3), height };
                self.draw_values(&mut painter.within(room), field);
                y += height;
            }
        }
    }

    fn draw_field(&self, painter: &mut Painter, at: usize, field: &ShownField) {
        let area = painter.area;
        let focus = at == self.at;
        painter.hit(area, Spot::Row { panel: PANEL, key: format!("f{at}") });
        let (left, right) = (painter.glyph(Glyph::MoreLeft), painter.glyph(Glyph::MoreRight));
        let pointer = painter.glyph(Glyph::Pointer);
        if focus {
            painter.text(area.x, area.y, Ink::BorderFocus, pointer);
        }
        painter.text_cut(area.x + 2, area.y, VALUES - 3, Ink::Muted, &field.label);
        let ink = if field.open { Ink::Warning } else { Ink::Body };
        let room = area.width.saturating_sub(VALUES + 4);
        let text = fit::cut_between_words(&field.value, room, painter.ellipsis());
        let mut x = area.x + VALUES;
        if focus && field.kind != Kind::Ticks {
            x = painter.text(x, area.y, Ink::Key, left) + 1;
        }
        x = painter.text(x, area.y, ink, &text);
        if focus && field.kind != Kind::Ticks {
            painter.text(x + 1, area.y, Ink::Key, right);
        }
        if focus {
            painter.select(Rect { width: VALUES - 2, ..area });
        }
    }

    fn draw_values(&self, painter: &mut Painter, field: &ShownField) {
        let mut area = painter.area;
        if let Some(filter) = &self.filter {
            let line = Rect { height: 1, ..area };
            filter.draw(&mut painter.within(line), "/");
            area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        }
        let values = self.values();
        let texts: Vec<String> = values.iter().map(|value| words(field.kind, value)).collect();
        let widest = texts.iter().map(|text| fit::width(text)).max().unwrap_or(1) + 2;
        let columns = usize::from((area.width / widest.min(area.width).max(1)).max(1));
        let here = values.iter().position(|value| match field.kind {
            Kind::Ticks => value.at == self.value,
            _ => value.chosen,
        });
        let rows = usize::from(area.height);
        let row = here.unwrap_or(0) / columns;
        let first = (row + 1).saturating_sub(rows) * columns;
        let shown = texts.iter().zip(&values).enumerate().skip(first).take(rows * columns);
        for (at, (text, value)) in shown {
            let (line, column) = ((at - first) / columns, (at - first) % columns);
            let x = area.x + u16::try_from(column).unwrap_or(0) * widest;
            let y = area.y + u16::try_from(line).unwrap_or(0);
            let width = widest.min(area.right().saturating_sub(x));
            let cell = Rect { x, y, width, height: 1 };
            draw_value(painter, cell, text, value, Some(at) == here);
        }
        let hidden = texts.len().saturating_sub(first + rows * columns);
        if 0 < hidden && 0 < area.height {
            let below = painter.glyph(Glyph::MoreBelow);
            let text = format!("{below}{hidden}");
            let x = area.right().saturating_sub(fit::width(&text));
            painter.text(x, area.bottom() - 1, Ink::Muted, &text);
        }
    }

    fn draw_cost(&self, model: &Model, painter: &mut Painter) {
        let area = painter.area;
        if !self.shown.refused.is_empty() && self.filled.open().is_none() {
            let text =
                model.say("sheet-refused", &[("refusal", self.shown.refused.as_str().into())]);
            lines(painter, &[Cell::of(Role::Danger, text)]);
            return;
        }
        let cells: Vec<Cell> = self.shown.cost.iter().map(Cell::new).collect();
        lines(&mut painter.within(area), &cells);
    }

    fn draw_rest(&self, model: &Model, painter: &mut Painter) {
        let mut area = painter.area;
        if let Some((odds, what, drivers)) = &self.shown.chance {
            let words = model
                .clerk()
                .map(|clerk| clerk.odds(odds.low.midpoint(odds.high)))
                .unwrap_or_default();
            let x = painter.text(area.x, area.y, Ink::Body, what) + 2;
            let belief = Belief { words: &words, low: odds.low, high: odds.high };
            belief.draw(painter, x, area.y, area.right().saturating_sub(x));
            area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
            let mut cells = vec![Cell::of(Role::Muted, drivers)];
            cells.extend(self.shown.remarks());
            lines(&mut painter.within(area), &cells);
            return;
        }
        let mut cells = self.shown.remarks();
        if cells.is_empty() {
            cells.push(Cell::of(Role::Muted, &self.shown.sentence));
        }
        lines(&mut painter.within(area), &cells);
    }
}

/// A value as it stands in its list.
fn words(kind: Kind, value: &ShownValue) -> String {
    let digit = value.digit.map_or_else(|| " ".to_owned(), |digit| digit.to_string());
    let struck = !value.refused.is_empty();
    let digit = if struck { format!("-{digit}-") } else { format!(" {digit} ") };
    let tick = match (kind, value.chosen) {
        (Kind::Ticks, true) => "[x] ",
        (Kind::Ticks, false) => "[ ] ",
        _ => "",
    };
    format!("{digit}{tick}{}", value.label)
}

fn draw_value(painter: &mut Painter, cell: Rect, text: &str, value: &ShownValue, here: bool) {
    let ink = match (value.refused.is_empty(), value.chosen) {
        (false, _) => Ink::Muted,
        (true, true) => Ink::Ours,
        (true, false) => Ink::Body,
    };
    let room = cell.width.saturating_sub(1);
    let cut = fit::cut_between_words(text, room, painter.ellipsis());
    let end = painter.text(cell.x, cell.y, ink, &cut);
    painter.hit(cell, Spot::Row { panel: PANEL, key: format!("v{}", value.at) });
    if here {
        painter.select(Rect { width: end.saturating_sub(cell.x), ..cell });
    }
}

/// Lines that wrap; what has no room is counted in the last line.
fn lines(painter: &mut Painter, cells: &[Cell]) {
    let area = painter.area;
    let wrapped = cells.iter().flat_map(|cell| {
        fit::wrap(&cell.text, area.width).into_iter().map(|line| (Ink::from(cell.role), line))
    });
    let wrapped: Vec<(Ink, String)> = wrapped.collect();
    for (y, (ink, line)) in (area.top()..area.bottom()).zip(&wrapped) {
        painter.text(area.x, y, *ink, line);
    }
    let hidden = wrapped.len().saturating_sub(usize::from(area.height));
    if 0 < hidden && 0 < area.height {
        let below = painter.glyph(Glyph::MoreBelow);
        let text = format!(" {below}{hidden} w");
        let x = area.right().saturating_sub(fit::width(&text));
        painter.text(x, area.bottom() - 1, Ink::Key, &text);
    }
}

impl Layer<Model, News> for OrderSheet {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            Heard::Paste(text) => {
                if let Some(field) = &mut self.filter {
                    field.paste(text);
                }
                Answer::taken()
            }
            Heard::Click { spot: Some(Spot::Row { panel: PANEL, key }), .. } => {
                let (kind, number) = key.split_at(1.min(key.len()));
                let at = number.parse().unwrap_or(0);
                match kind {
                    "f" => self.go(model, at),
                    _ => self.choose(model, at),
                }
                Answer::taken()
            }
            Heard::Wheel { lines, .. } => {
                self.step(model, 0 < *lines);
                Answer::taken()
            }
            other => frame::spot(other, |key| self.press(model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let heads = (self.shown.title.as_str(), self.shown.note.as_str());
        let room = form(model, painter, heads, self.sheet.subject());
        let (area, _) = place(painter.area);
        let more = room.height.saturating_sub(20);
        let fields = Rect { height: (10 + more / 2).min(room.height), ..room };
        self.draw_fields(&mut painter.within(fields));
        let cost = Rect { y: fields.bottom() + 1, height: COST, ..room };
        let rest = Rect {
            y: cost.bottom() + 1,
            height: room.bottom().saturating_sub(cost.bottom() + 1),
            ..room
        };
        for (y, id) in [(fields.bottom(), "sheet-cost"), (cost.bottom(), self.rest_title())] {
            painter.rule(area.x + 1, area.right() - 1, y, Ink::BorderFocus, Weight::Light);
            let title = format!(" {} ", model.word(id));
            painter.text(area.x + 2, y, Ink::Title, &title);
        }
        self.draw_cost(model, &mut painter.within(cost));
        self.draw_rest(model, &mut painter.within(rest));
        last_line(model, painter, self.flash.as_ref(), &self.hints(model));
    }

    fn covers(&self) -> bool {
        false
    }
}

impl OrderSheet {
    fn rest_title(&self) -> &'static str {
        if self.shown.chance.is_some() { "sheet-chance" } else { "sheet-effects" }
    }
}
