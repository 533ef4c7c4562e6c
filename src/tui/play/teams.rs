//! Teams, wires and informers on one sheet: a team is moved by changing two rows.

use ratatui::layout::Rect;

use crate::front::Subject;
use crate::front::outline::{Cell, Outline, Row as Line, Section};
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
use super::sheet;

const PANEL: &str = "teams";
/// The columns at which figures and what came of it begin.
const FIGURE: u16 = 38;
const BROUGHT: u16 = 52;

pub struct TeamsSheet {
    teams: Teams,
    at: usize,
    flash: Option<(Tone, String)>,
}

impl TeamsSheet {
    pub fn open(model: &Model, post: Option<Post>) -> TeamsSheet {
        let (teams, at) = match &model.campaign {
            Some(campaign) => Teams::about(campaign.plan(), post),
            None => (Teams { rows: Vec::new() }, 0),
        };
        TeamsSheet { teams, at, flash: None }
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        self.flash = None;
        model.toast = None;
        let last = self.teams.rows.len().saturating_sub(1);
        let now = self.teams.rows.get(self.at).map_or(0, |row| row.now);
        match super::keys::arrow(model, key).bare() {
            Code::Esc => return Answer::close(),
            Code::Enter => return self.give(model),
            Code::Up | Code::BackTab => self.at = self.at.saturating_sub(1),
            Code::Down | Code::Tab => self.at = (self.at + 1).min(last),
            Code::Home => self.at = 0,
            Code::End => self.at = last,
            Code::Left => self.teams.set(self.at, now.saturating_sub(1)),
            Code::Right => self.teams.set(self.at, now + 1),
            Code::Char('x') => {
                let before = self.teams.rows.get(self.at).map_or(0, |row| row.before);
                self.teams.set(self.at, before);
            }
            Code::Char('w') | Code::F(1) => {
                return Answer::Open(Box::new(Codex::at("watch")));
            }
            Code::Char('?') => {
                return Answer::Open(Box::new(HelpPage::of_text(help(model))));
            }
            Code::Char(c) if c.is_ascii_digit() => {
                let now = c.to_digit(10).and_then(|it| u8::try_from(it).ok()).unwrap_or(0);
                self.teams.set(self.at, now);
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
        let (gone, new) = self.teams.change(campaign.plan());
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
        let (order, refusal) = self.teams.plan(campaign.plan()).err()?;
        let clerk = campaign.clerk(&model.text);
        Some(format!("{} {}", clerk.order(&order), clerk.refusal(refusal)))
    }

    /// What the row under the cursor is about.
    fn subject(&self) -> Option<Subject> {
        match self.teams.rows.get(self.at)?.post {
            Post::Watch(on) => Some(on.into()),
            Post::Wire(id) => Some(Subject::Dossier(id)),
            Post::Informer(_) => None,
        }
    }

    fn free(&self, model: &Model) -> String {
        let Some(campaign) = &model.campaign else { return String::new() };
        let plan = self.teams.plan(campaign.plan());
        let left = plan.as_ref().map_or(campaign.plan().left(), |plan| plan.left()).teams;
        model.say("sheet-teams-free", &[("left", u64::from(left).into())])
    }

    fn draw_row(&self, model: &Model, painter: &mut Painter, at: usize) {
        let (Some(clerk), Some(row)) = (model.clerk(), self.teams.rows.get(at)) else { return };
        let area = painter.area;
        let here = at == self.at;
        painter.hit(area, Spot::Row { panel: PANEL, key: at.to_string() });
        let (left, right) = (painter.glyph(Glyph::MoreLeft), painter.glyph(Glyph::MoreRight));
        if here {
            let pointer = painter.glyph(Glyph::Pointer);
            painter.text(area.x, area.y, Ink::BorderFocus, pointer);
        }
        let name = fit::cut_between_words(&row.name(clerk), FIGURE - 4, painter.ellipsis());
        painter.text(area.x + 2, area.y, Ink::Body, &name);
        let changed = row.before != row.now;
        let ink = if changed { Ink::Ours } else { Ink::Figure };
        let x = painter.text(area.x + FIGURE, area.y, Ink::Key, left) + 1;
        let x = painter.text(x, area.y, ink, &row.figure(clerk)) + 1;
        painter.text(x, area.y, Ink::Key, right);
        let x = area.x + BROUGHT;
        let room = area.right().saturating_sub(x);
        let brought = fit::cut_between_words(&row.brought(clerk), room, painter.ellipsis());
        painter.text(x, area.y, Ink::Muted, &brought);
        if here {
            painter.select(Rect { width: FIGURE - 1, ..area });
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

fn help(model: &Model) -> Outline {
    let about = Line::of([Cell::new(model.word("help-teams"))]);
    let name = model.word("sheet-teams-title");
    let title = model.say("help-title", &[("screen", name.into())]);
    let section = Section { rows: vec![about], ..Section::default() };
    Outline { title, sections: vec![section] }
}

impl Layer<Model, News> for TeamsSheet {
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
        let title = model.word("sheet-teams-title");
        let room = sheet::form(model, painter, (&title, &self.free(model)), self.subject());
        let heads = [(2, "col-on-what"), (FIGURE, "sheet-stand"), (BROUGHT, "col-brought")];
        for (x, id) in heads {
            painter.text(room.x + x, room.y, Ink::Muted, &model.word(id));
        }
        let list = Rect { y: room.y + 1, height: room.height.saturating_sub(4), ..room };
        let rows = usize::from(list.height);
        let first = (self.at + 1).saturating_sub(rows);
        for (y, at) in (list.top()..list.bottom()).zip(first..self.teams.rows.len()) {
            self.draw_row(model, &mut painter.within(Rect { y, height: 1, ..list }), at);
        }
        if self.teams.rows.is_empty() {
            painter.text(list.x + 2, list.y, Ink::Muted, &model.word("sheet-teams-none"));
        }
        if let Some(refused) = self.refusal(model) {
            let lines = fit::wrap(&refused, room.width);
            for (y, line) in (room.bottom().saturating_sub(2)..room.bottom()).zip(lines) {
                painter.text(room.x, y, Ink::Danger, &line);
            }
        }
        sheet::last_line(model, painter, self.flash.as_ref(), &hints(model));
    }

    fn covers(&self) -> bool {
        false
    }
}
