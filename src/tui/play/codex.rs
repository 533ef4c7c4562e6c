//! The rule book: its pages, and the one that is open. Its numbers are those of the campaign.

use game::text::{Role, Text};
use ratatui::layout::Rect;

use crate::front::outline::{Cell, Outline, Row, Section};
use crate::front::{actions::Act, book};
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, Spot};
use crate::tui::run::Input as Heard;
use crate::tui::widget::{Field, Keybar, Panel};
use game::text::pages;

use super::command;
use super::frame;
use super::model::{Answer, Input, Model, News};
use super::reader::Reader;
use super::week::movement;

const LIST: &str = "pages";
const PAGE: &str = "rule";

/// The open book.
pub struct Codex {
    list: Reader,
    page: Reader,
    reading: bool,
    /// The pages that led here by links, the last one last.
    before: Vec<String>,
    /// Words that a page must have; while somebody types, keys are letters.
    wanted: Field,
    typing: bool,
}

impl Codex {
    pub fn new() -> Codex {
        Codex::at("begin")
    }

    pub fn at(name: &str) -> Codex {
        Codex {
            list: Reader::at(name.to_owned()),
            page: Reader::default(),
            reading: false,
            before: Vec::new(),
            wanted: Field::new(60),
            typing: false,
        }
    }

    /// All chapters, or the pages that have what is looked for, the best first.
    fn listing(&self, text: &Text) -> Outline {
        let wanted = self.wanted.text().trim();
        if wanted.is_empty() {
            let mut contents = book::contents(text, "");
            let rows = contents.sections.iter_mut().flat_map(|section| &mut section.rows);
            rows.for_each(|row| row.cells.truncate(1));
            return contents;
        }
        let rows = pages::find(text, wanted)
            .into_iter()
            .map(|name| Row::of([Cell::of(Role::Heading, pages::title(text, name))]).keyed(name));
        let section = Section { rows: rows.collect(), ..Section::default() };
        Outline { title: String::new(), sections: vec![section] }
    }

    fn open_page(&self, model: &Model) -> Outline {
        let name = self.list.selected.as_deref().unwrap_or("week");
        command::rule_page(model, name).unwrap_or_default()
    }

    fn press(&mut self, model: &Model, key: Key) -> Answer {
        if self.typing {
            return self.type_key(&model.text, key);
        }
        match key.bare() {
            Code::Esc | Code::Char('q') if self.reading => self.step_back(),
            Code::Esc | Code::Char('q') => return Answer::close(),
            Code::Char('/') => self.typing = true,
            Code::Tab | Code::BackTab if self.reading => self.next_link(model),
            Code::Tab | Code::BackTab => self.reading = true,
            Code::Enter if self.reading => self.follow(),
            Code::Enter | Code::Right | Code::Char('l') => self.reading = true,
            Code::Left | Code::Char('h') => self.reading = false,
            Code::Char(' ') => self.page.scroll_by(10),
            _ => {
                if let Some(act) = movement(key) {
                    self.go(model, act);
                }
            }
        }
        Answer::taken()
    }

    /// To the page that led here, else to the list.
    fn step_back(&mut self) {
        match self.before.pop() {
            Some(name) => self.open(name),
            None => self.reading = false,
        }
    }

    fn open(&mut self, name: String) {
        self.wanted.clear();
        self.list.select(name);
        self.page = Reader::default();
    }

    /// To the next link of the page; after the last one to the list.
    fn next_link(&mut self, model: &Model) {
        let page = self.open_page(model);
        let links = super::reader::keys(&page);
        let here = self.page.selected.as_deref();
        let next =
            here.map_or(0, |here| links.iter().position(|it| *it == here).map_or(0, |at| at + 1));
        match links.get(next) {
            Some(link) => self.page.select(*link),
            None => {
                self.page = Reader::default();
                self.reading = false;
            }
        }
    }

    /// Opens the page that the cursor is on.
    fn follow(&mut self) {
        let Some(link) = self.page.selected.take() else { return };
        self.before.extend(self.list.selected.take());
        self.open(link);
    }

    fn go(&mut self, model: &Model, act: Act) {
        if self.reading {
            let page = self.open_page(model);
            self.page.act(act, &page);
        } else {
            let listing = self.listing(&model.text);
            self.list.act(act, &listing);
            self.before.clear();
            self.page = Reader::default();
        }
    }

    fn type_key(&mut self, text: &Text, key: Key) -> Answer {
        match key.bare() {
            Code::Esc => {
                self.wanted.clear();
                self.typing = false;
            }
            Code::Enter | Code::Down | Code::Up | Code::Tab => self.typing = false,
            _ => {
                self.wanted.key(key);
            }
        }
        let listing = self.listing(text);
        self.list.settle(&listing);
        self.page = Reader::default();
        Answer::taken()
    }
}

impl Layer<Model, News> for Codex {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            Heard::Paste(text) if self.typing => {
                self.wanted.paste(text);
                Answer::taken()
            }
            Heard::Wheel { panel: Some(LIST), lines } => {
                self.list.scroll_by(*lines);
                Answer::taken()
            }
            Heard::Wheel { lines, .. } => {
                self.page.scroll_by(*lines);
                Answer::taken()
            }
            Heard::Click { spot: Some(Spot::Row { panel: LIST, key }), .. } => {
                self.list.select(key.clone());
                self.page = Reader::default();
                Answer::taken()
            }
            Heard::Click { spot: Some(Spot::Row { panel: PAGE, key }), .. } => {
                self.reading = true;
                self.page.select(key.clone());
                self.follow();
                Answer::taken()
            }
            other => frame::spot(other, |key| self.press(model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let area = painter.area;
        painter.clear(area);
        painter.no_cursor();
        if !crate::tui::layer::large_enough(painter, &model.word("screen-too-small")) {
            return;
        }
        let body = Rect { height: area.height.saturating_sub(1), ..area };
        let left = Rect { width: (area.width / 3).min(34), ..body };
        let width = (area.width - left.width + 1).min(92);
        let right = Rect { x: left.right() - 1, width, ..body };
        let page = self.open_page(model);
        let title = model.word("act-rules");
        let note = self.wanted.text().to_owned();
        let draw_list = |painter: &mut Painter| {
            let panel = Panel { id: LIST, title: &title, note: &note, focus: !self.reading };
            self.list.draw(painter, left, &panel, &self.listing(&model.text));
        };
        let draw_page = |painter: &mut Painter| {
            let panel = Panel { id: PAGE, title: &page.title, note: "", focus: self.reading };
            self.page.draw(painter, right, &panel, &page);
        };
        if self.reading {
            draw_list(painter);
            draw_page(painter);
        } else {
            draw_page(painter);
            draw_list(painter);
        }
        let line = frame::last_line(painter);
        if self.typing {
            let label = model.word("codex-search");
            self.wanted.draw(&mut painter.within(line), &label);
            return;
        }
        let hints = [
            super::hint(super::office::ESC, model.word("act-back")),
            super::hint(Key::of(Code::Enter), model.word("codex-read")),
            super::hint(Key::char(' '), model.word("codex-scroll")),
            super::hint(Key::of(Code::Tab), model.word("codex-link")),
            super::hint(Key::char('/'), model.word("codex-search")),
        ];
        Keybar { hints: &hints, last: None }.draw(&mut painter.within(line));
    }
}
