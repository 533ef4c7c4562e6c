//! What can be done about something: the common orders at their digits, all others by a word.

use ratatui::layout::Rect;

use crate::front::Subject;
use crate::front::outline::{Cell, Outline, Row, Section};
use crate::front::sheet::verbs::{self, Choice, MEANT, Start};
use crate::tui::fit;
use crate::tui::glyph::Glyph;
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, Spot};
use crate::tui::run::Input as Heard;
use crate::tui::theme::Ink;
use crate::tui::widget::{Field, Hint, Tone};

use super::codex::Codex;
use super::frame;
use super::help::HelpPage;
use super::model::{Answer, Input, Model, News};
use super::picker::ranked;
use super::rows::RowsSheet;
use super::sheet::{self, OrderSheet};

const PANEL: &str = "choosing";
/// Columns of what an order is called, where what it would be stands beside it.
const NAME: u16 = 30;

/// The orders that can be given.
pub struct WhatNow {
    subject: Option<Subject>,
    choices: Vec<Choice>,
    suggested: usize,
    field: Field,
    /// Places among the choices, as they are listed.
    shown: Vec<usize>,
    selected: usize,
    flash: Option<(Tone, String)>,
}

impl WhatNow {
    pub fn new(model: &Model, subject: Option<Subject>) -> WhatNow {
        let (choices, suggested) = match &model.campaign {
            Some(campaign) => verbs::choices(campaign.clerk(&model.text), campaign.desk(), subject),
            None => (Vec::new(), 0),
        };
        let subject = subject.filter(|_| choices.iter().any(|it| it.fits));
        let (field, shown) = (Field::new(40), Vec::new());
        let mut made =
            WhatNow { subject, choices, suggested, field, shown, selected: 0, flash: None };
        made.narrow();
        made
    }

    /// Without a word: what is numbered, and what else can be given about this. With one: of all
    /// orders those that it means.
    fn narrow(&mut self) {
        let word = self.field.text();
        self.selected = 0;
        if word.is_empty() {
            let all = self.choices.iter().enumerate();
            let about = |it: &Choice| {
                it.digit.is_some() || (it.refused.is_empty() && (it.fits || self.subject.is_none()))
            };
            self.shown = all.filter(|(_, it)| about(it)).map(|(at, _)| at).collect();
            let suggested = self.shown.iter().position(|at| *at == self.suggested);
            self.selected = suggested.unwrap_or(0);
            return;
        }
        let texts = self.choices.iter().map(|it| (it.text.as_str(), it.also.as_str()));
        let meant = MEANT <= word.chars().count();
        let mut found = ranked(word, texts);
        found.sort_by_key(|at| {
            self.choices.get(*at).is_some_and(|it| (it.ends && !meant) || !it.fits)
        });
        self.shown = found;
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        self.flash = None;
        model.toast = None;
        let last = self.shown.len().saturating_sub(1);
        match key.bare() {
            Code::Esc => return Answer::close(),
            Code::Enter => return self.open(model, self.selected),
            Code::Up | Code::BackTab => self.selected = self.selected.saturating_sub(1),
            Code::Down | Code::Tab => self.selected = (self.selected + 1).min(last),
            Code::PageUp => self.selected = self.selected.saturating_sub(10),
            Code::PageDown => self.selected = (self.selected + 10).min(last),
            Code::Home => self.selected = 0,
            Code::End => self.selected = last,
            Code::Char('?') => {
                return Answer::Open(Box::new(HelpPage::of_text(self.help(model))));
            }
            Code::F(1) => return self.rule(),
            Code::Char(c) if c.is_ascii_digit() => return self.digit(model, c),
            _ if self.field.key(key) => self.narrow(),
            _ => self.flash = Some((Tone::Warning, model.word("sheet-no-key"))),
        }
        Answer::taken()
    }

    fn digit(&mut self, model: &mut Model, digit: char) -> Answer {
        let at = self.choices.iter().position(|it| it.digit == Some(digit));
        match at.and_then(|at| self.shown.iter().position(|shown| *shown == at)) {
            Some(row) => {
                self.selected = row;
                self.open(model, row)
            }
            None => {
                self.flash = Some((Tone::Warning, model.word("sheet-no-key")));
                Answer::taken()
            }
        }
    }

    fn open(&mut self, model: &mut Model, row: usize) -> Answer {
        let Some(choice) = self.shown.get(row).and_then(|at| self.choices.get(*at)) else {
            self.flash = Some((Tone::Warning, model.word("sheet-none-such")));
            return Answer::taken();
        };
        if !choice.refused.is_empty() {
            self.flash = Some((Tone::Warning, choice.refused.clone()));
            return Answer::taken();
        }
        match &choice.start {
            Start::Teams(post) => Answer::Replace(Box::new(RowsSheet::of_teams(model, *post))),
            Start::Many(many) => match RowsSheet::of_many(model, *many, self.subject) {
                Some(opened) => Answer::Replace(Box::new(opened)),
                None => Answer::close(),
            },
            Start::Sheet(begun) => match OrderSheet::open(model, begun.clone()) {
                Some(opened) => Answer::Replace(Box::new(opened)),
                None => Answer::close(),
            },
        }
    }

    fn rule(&self) -> Answer {
        let choice = self.shown.get(self.selected).and_then(|at| self.choices.get(*at));
        match choice.and_then(|it| it.verb) {
            Some(verb) => Answer::Open(Box::new(Codex::at(verb.page()))),
            None => Answer::taken(),
        }
    }

    fn help(&self, model: &Model) -> Outline {
        let about = Row::of([Cell::new(model.word("help-choosing"))]);
        let title = model.say("help-title", &[("screen", self.title(model).into())]);
        let section = Section { rows: vec![about], ..Section::default() };
        Outline { title, sections: vec![section] }
    }

    fn title(&self, model: &Model) -> String {
        match self.subject {
            Some(subject) => model.say("sheet-what-now", &[("who", model.name(subject).into())]),
            None => model.word("sheet-what"),
        }
    }

    fn draw_row(&self, painter: &mut Painter, row: usize, choice: &Choice) {
        let area = painter.area;
        let here = row == self.selected;
        painter.hit(area, Spot::Row { panel: PANEL, key: row.to_string() });
        let pointer = painter.glyph(Glyph::Pointer);
        if here {
            painter.text(area.x, area.y, Ink::BorderFocus, pointer);
        }
        let digit = choice.digit.map_or_else(|| " ".to_owned(), |digit| digit.to_string());
        let refused = !choice.refused.is_empty();
        let digit = if refused { format!("-{digit}-") } else { format!(" {digit} ") };
        let ink = if refused { Ink::Muted } else { Ink::Body };
        let key = if refused { Ink::Muted } else { Ink::Key };
        painter.text(area.x + 1, area.y, key, &digit);
        let x = painter.text(area.x + 4, area.y, ink, &choice.text);
        if here {
            painter.select(Rect { width: x.saturating_sub(area.x).max(NAME), height: 1, ..area });
        }
        let words = if refused { &choice.refused } else { &choice.brief };
        if area.height < 2 {
            let from = x.max(area.x + 4 + NAME) + 1;
            let room = area.right().saturating_sub(from);
            let words = fit::cut_between_words(words, room, painter.ellipsis());
            painter.text(from, area.y, Ink::Muted, &words);
            return;
        }
        let room = area.right().saturating_sub(x + 2);
        let cost = fit::cut_between_words(&choice.cost, room, painter.ellipsis());
        let from = area.right().saturating_sub(fit::width(&cost));
        painter.text(from, area.y, Ink::Figure, &cost);
        let room = area.width.saturating_sub(6);
        let words = fit::cut_between_words(words, room, painter.ellipsis());
        painter.text(area.x + 6, area.y + 1, Ink::Muted, &words);
    }

    /// The common orders have a second line for what they would be.
    fn height(&self, row: usize) -> u16 {
        let choice = self.shown.get(row).and_then(|at| self.choices.get(*at));
        1 + u16::from(choice.is_some_and(|it| it.digit.is_some()))
    }

    /// The first row that is shown, so that the cursor is on the screen.
    fn first(&self, room: u16) -> usize {
        let mut first = self.selected;
        let mut used = self.height(first);
        while 0 < first && used + self.height(first - 1) <= room {
            first -= 1;
            used += self.height(first);
        }
        first
    }
}

impl Layer<Model, News> for WhatNow {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            Heard::Paste(text) => {
                self.field.paste(text);
                self.narrow();
                Answer::taken()
            }
            Heard::Click { spot: Some(Spot::Row { panel: PANEL, key }), .. } => {
                let row = key.parse().unwrap_or(0);
                if row == self.selected {
                    return self.open(model, row);
                }
                self.selected = row;
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
        let title = self.title(model);
        let room = sheet::form(model, painter, (&title, ""), self.subject);
        let line = Rect { height: room.height.min(1), ..room };
        self.field.draw(&mut painter.within(line), "/");
        let list = Rect { y: room.y + 1, height: room.height.saturating_sub(2), ..room };
        let first = self.first(list.height);
        let mut y = list.y;
        let mut seen = 0;
        for (row, at) in self.shown.iter().enumerate().skip(first) {
            let height = self.height(row);
            let Some(choice) = self.choices.get(*at) else { continue };
            if list.bottom() < y + height {
                break;
            }
            self.draw_row(&mut painter.within(Rect { y, height, ..list }), row, choice);
            (y, seen) = (y + height, seen + 1);
        }
        let hidden = self.choices.len().saturating_sub(seen);
        let more = match self.shown.is_empty() {
            true => model.word("sheet-none-such"),
            false => model.say("sheet-more", &[("count", (hidden as u64).into())]),
        };
        painter.text_cut(room.x, room.bottom() - 1, room.width, Ink::Muted, &more);
        let hint = |code: Code, id: &str| Hint::new(Key::of(code), model.word(id));
        let hints = [
            hint(Code::Enter, "sheet-choose"),
            hint(Code::Down, "bar-next-row"),
            hint(Code::Esc, "act-back"),
            hint(Code::F(1), "act-rules"),
        ];
        sheet::last_line(model, painter, self.flash.as_ref(), &hints);
    }

    fn covers(&self) -> bool {
        false
    }
}
