//! A sheet of rows: teams, wires and informers; standing contact with all agents; what all doubles
//! take along. What one row gives up another can take, and all of it is given as one act.

use ratatui::layout::Rect;

use crate::front::Subject;
use crate::front::outline::{Cell, Outline, Row as Line, Section};
use crate::front::sheet::many::Many;
use crate::front::sheet::rows::{Rows, Words};
use crate::front::sheet::teams::{Post, Teams};
use crate::tui::fit;
use crate::tui::glyph::Glyph;
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, Spot};
use crate::tui::run::Input as Heard;
use crate::tui::theme::Ink;
use crate::tui::widget::{Hint, Tone};

use super::codex::Codex;
use super::frame;
use super::help::HelpPage;
use super::model::{Answer, Input, Model, News};
use super::sheet as form;

const PANEL: &str = "rows";
/// The least room of a value and of what stands beside it.
const VALUE: u16 = 12;
const ASIDE: u16 = 12;

pub struct RowsSheet {
    rows: Box<dyn Rows>,
    at: usize,
    flash: Option<(Tone, String)>,
}

impl RowsSheet {
    pub fn of_teams(model: &Model, post: Option<Post>) -> RowsSheet {
        let (teams, at) = match &model.campaign {
            Some(campaign) => Teams::about(campaign.plan(), post),
            None => (Teams { rows: Vec::new() }, 0),
        };
        RowsSheet { rows: Box::new(teams), at, flash: None }
    }

    /// All agents, or all doubles.
    pub fn of_many(model: &Model, many: Many, subject: Option<Subject>) -> Option<RowsSheet> {
        let campaign = model.campaign.as_ref()?;
        let about = match subject {
            Some(Subject::Dossier(id)) => Some(id),
            _ => None,
        };
        let clerk = campaign.clerk(&model.text);
        let (table, at) = many.table(clerk, campaign.plan(), about);
        Some(RowsSheet { rows: Box::new(table), at, flash: None })
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        self.flash = None;
        model.toast = None;
        let last = self.rows.count().saturating_sub(1);
        match super::keys::arrow(model, key).bare() {
            Code::Esc => return Answer::close(),
            Code::Enter => return self.give(model),
            Code::Up | Code::BackTab => self.at = self.at.saturating_sub(1),
            Code::Down | Code::Tab => self.at = (self.at + 1).min(last),
            Code::Home => self.at = 0,
            Code::End => self.at = last,
            Code::Left => self.rows.step(self.at, false),
            Code::Right => self.rows.step(self.at, true),
            Code::Char('x') => self.rows.reset(self.at),
            Code::Char('w') | Code::F(1) => {
                return Answer::Open(Box::new(Codex::at(self.rows.words().page)));
            }
            Code::Char('?') => {
                return Answer::Open(Box::new(HelpPage::of_text(help(model, self.rows.words()))));
            }
            Code::Char(c) if c.is_ascii_digit() => {
                let digit = c.to_digit(10).and_then(|it| u8::try_from(it).ok()).unwrap_or(0);
                self.rows.choose(self.at, digit);
            }
            _ => self.flash = Some((Tone::Warning, model.word("sheet-no-key"))),
        }
        Answer::taken()
    }

    fn give(&mut self, model: &mut Model) -> Answer {
        let Some(campaign) = &model.campaign else { return Answer::close() };
        if let Some(refused) = self.refusal(model) {
            self.flash = Some((Tone::Warning, refused));
            return Answer::taken();
        }
        let (gone, new) = self.rows.change(campaign.plan());
        if gone.is_empty() && new.is_empty() {
            let text = model.word("sheet-nothing-changes");
            model.tell(Tone::Plain, text);
        } else {
            model.give(&gone, &new);
        }
        model.closed.set(true);
        Answer::close()
    }

    /// Why it cannot stand as it is set.
    fn refusal(&self, model: &Model) -> Option<String> {
        let campaign = model.campaign.as_ref()?;
        let (order, refusal) = self.rows.plan(campaign.plan()).err()?;
        let clerk = campaign.clerk(&model.text);
        Some(format!("{} {}", clerk.order(&order), clerk.refusal(refusal)))
    }

    fn left(&self, model: &Model) -> String {
        let Some(campaign) = &model.campaign else { return String::new() };
        self.rows.left(campaign.clerk(&model.text), campaign.plan())
    }

    /// Where values and what stands beside them begin.
    fn columns(&self, model: &Model, room: u16) -> (u16, u16) {
        let Some(clerk) = model.clerk() else { return (0, 0) };
        let widest = |text: &dyn Fn(usize) -> String| {
            (0..self.rows.count()).map(|at| fit::width(&text(at))).max().unwrap_or(0)
        };
        let aside = widest(&|at| self.rows.aside(clerk, at)).max(ASIDE).min(room / 3);
        let value = widest(&|at| self.rows.value(clerk, at)).max(VALUE) + 6;
        let value = value.min((room - aside) * 2 / 3);
        let third = room - aside;
        (third - value, third)
    }

    fn draw_row(&self, model: &Model, painter: &mut Painter, (at, columns): (usize, (u16, u16))) {
        let Some(clerk) = model.clerk() else { return };
        let area = painter.area;
        let (second, third) = columns;
        let here = at == self.at;
        painter.hit(area, Spot::Row { panel: PANEL, key: at.to_string() });
        let (left, right) = (painter.glyph(Glyph::MoreLeft), painter.glyph(Glyph::MoreRight));
        if here {
            let pointer = painter.glyph(Glyph::Pointer);
            painter.text(area.x, area.y, Ink::BorderFocus, pointer);
        }
        let cut = |painter: &Painter, text: &str, room: u16| {
            fit::cut_between_words(text, room, painter.ellipsis())
        };
        let name = cut(painter, &self.rows.name(clerk, at), second.saturating_sub(3));
        painter.text(area.x + 2, area.y, Ink::Body, &name);
        let ink = if self.rows.is_changed(at) { Ink::Ours } else { Ink::Figure };
        let x = painter.text(area.x + second, area.y, Ink::Key, left) + 1;
        let room = (area.x + third).saturating_sub(x + 2);
        let value = cut(painter, &self.rows.value(clerk, at), room);
        let x = painter.text(x, area.y, ink, &value) + 1;
        painter.text(x, area.y, Ink::Key, right);
        let x = area.x + third;
        let aside = cut(painter, &self.rows.aside(clerk, at), area.right().saturating_sub(x));
        painter.text(x, area.y, Ink::Muted, &aside);
        if here {
            painter.select(Rect { width: second.saturating_sub(1), ..area });
        }
    }
}

fn hints(model: &Model) -> Vec<Hint> {
    let hint = |key: Key, id: &str| Hint::new(key, model.word(id));
    vec![
        hint(Key::of(Code::Enter), "sheet-give"),
        hint(Key::of(Code::Left), "sheet-change"),
        hint(Key::of(Code::Right), "sheet-change"),
        hint(Key::char('x'), "sheet-as-it-was"),
        hint(Key::of(Code::Esc), "act-back"),
        hint(Key::char('w'), "sheet-why"),
    ]
}

fn help(model: &Model, words: Words) -> Outline {
    let about = Line::of([Cell::new(model.word(words.help))]);
    let name = model.word(words.title);
    let title = model.say("help-title", &[("screen", name.into())]);
    let section = Section { rows: vec![about], ..Section::default() };
    Outline { title, sections: vec![section] }
}

impl Layer<Model, News> for RowsSheet {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            Heard::Click { spot: Some(Spot::Row { panel: PANEL, key }), .. } => {
                self.at = key.parse().unwrap_or(0);
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
        let words = self.rows.words();
        let title = model.word(words.title);
        let subject = self.rows.subject(self.at);
        let room = form::form(model, painter, (&title, &self.left(model)), subject);
        let columns = self.columns(model, room.width);
        let heads = [2, columns.0, columns.1];
        for (x, id) in heads.into_iter().zip(words.heads) {
            painter.text(room.x + x, room.y, Ink::Muted, &model.word(id));
        }
        let list = Rect { y: room.y + 1, height: room.height.saturating_sub(4), ..room };
        let rows = usize::from(list.height);
        let first = (self.at + 1).saturating_sub(rows);
        for (y, at) in (list.top()..list.bottom()).zip(first..self.rows.count()) {
            let mut line = painter.within(Rect { y, height: 1, ..list });
            self.draw_row(model, &mut line, (at, columns));
        }
        if self.rows.count() == 0 {
            painter.text(list.x + 2, list.y, Ink::Muted, &model.word(words.empty));
        }
        if let Some(refused) = self.refusal(model) {
            let lines = fit::wrap(&refused, room.width);
            for (y, line) in (room.bottom().saturating_sub(2)..room.bottom()).zip(lines) {
                painter.text(room.x, y, Ink::Danger, &line);
            }
        }
        form::last_line(model, painter, self.flash.as_ref(), &hints(model));
    }

    fn covers(&self) -> bool {
        false
    }
}
