//! Saved campaigns with what each says of itself; damaged ones are shown as such.

use game::text::{Role, bare};
use ratatui::layout::Rect;

use crate::front::outline::{Cell, Outline, Row, Section};
use crate::table::Saved;
use crate::tui::key::{Code, Key};
use crate::tui::layer::{Layer, large_enough};
use crate::tui::paint::{Painter, Spot};
use crate::tui::run::Input as Heard;
use crate::tui::widget::{Keybar, Panel, Tone};

use super::disk::Found;
use super::frame;
use super::model::{Answer, Go, Input, Model, News};
use super::reader::Reader;
use super::week::movement;

const PANEL: &str = "shelf";

pub struct ShelfList {
    saved: Vec<Saved>,
    list: Reader,
}

impl ShelfList {
    pub fn new(model: &mut Model) -> ShelfList {
        let saved = match model.foyer.saved() {
            Ok(saved) => saved,
            Err(hitch) => {
                model.fail(&hitch);
                Vec::new()
            }
        };
        ShelfList { saved, list: Reader::at("0".to_owned()) }
    }

    fn chosen(&self) -> Option<&Saved> {
        let at: usize = self.list.selected.as_deref()?.parse().ok()?;
        self.saved.get(at)
    }

    fn outline(&self, model: &Model) -> Outline {
        let row = |(i, saved): (usize, &Saved)| {
            let cells = match &saved.about {
                Some(about) => vec![
                    Cell::of(Role::Person, &about.title),
                    Cell::new(side(model, &about.side)),
                    Cell::new(&about.date),
                    match saved.faults.is_empty() {
                        true if saved.older.is_some() => {
                            Cell::of(Role::Warning, model.word("shelf-older"))
                        }
                        true if saved.sample => Cell::of(Role::Muted, model.word("shelf-sample")),
                        true => Cell::new(""),
                        false if saved.newer => Cell::of(Role::Warning, model.word("shelf-newer")),
                        false => Cell::of(Role::Warning, model.word("shelf-partly")),
                    },
                ],
                None => vec![
                    Cell::of(Role::Person, &saved.name),
                    Cell::new(""),
                    Cell::new(""),
                    match saved.newer {
                        true => Cell::of(Role::Warning, model.word("shelf-newer")),
                        false => Cell::of(Role::Danger, model.word("shelf-damaged")),
                    },
                ],
            };
            Row::of(cells).keyed(i.to_string())
        };
        let columns = ["shelf-title", "shelf-side", "col-date", "shelf-state"];
        let section = Section {
            columns: columns.iter().map(|id| model.word(id)).collect(),
            note: if self.saved.is_empty() { model.word("shelf-empty") } else { String::new() },
            rows: self.saved.iter().enumerate().map(row).collect(),
            ..Section::default()
        };
        Outline { title: String::new(), sections: vec![section] }
    }

    fn preview(&self, model: &Model) -> Outline {
        let Some(saved) = self.chosen() else { return Outline::default() };
        let mut rows = Vec::new();
        let mut fact = |id: &str, value: String| {
            let label = Cell::of(Role::Muted, model.word(id));
            rows.push(Row::of([label, Cell::of(Role::Figure, value)]));
        };
        fact("shelf-name", saved.name.clone());
        if let Some(about) = &saved.about {
            let offers = model.foyer.offers().unwrap_or_default();
            let offer = offers.into_iter().find(|offer| offer.id == about.scenario);
            let scenario = offer.map_or(about.scenario.clone(), |offer| offer.title);
            fact("shelf-scenario", scenario);
            fact("shelf-weeks", about.weeks.to_string());
            fact("shelf-size", format!("{} KiB", about.bytes.div_ceil(1024)));
        }
        if let Some(file) = &saved.file {
            let label = Cell::of(Role::Muted, model.word("shelf-file"));
            rows.push(Row::of([label, Cell::of(Role::Figure, bare::path(file))]));
        }
        for fault in saved.faults.iter().chain(&saved.older) {
            rows.push(Row::of([Cell::of(Role::Warning, fault)]));
        }
        let title = saved.about.as_ref().map_or(saved.name.clone(), |about| about.title.clone());
        let columns = vec![String::new(); 2];
        Outline { title, sections: vec![Section { columns, rows, ..Section::default() }] }
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        model.toast = None;
        match key.bare() {
            Code::Esc | Code::Left | Code::Char('q') => return Answer::close(),
            Code::Enter | Code::Right => return self.load(model),
            _ => {
                if let Some(act) = movement(key) {
                    let outline = self.outline(model);
                    self.list.act(act, &outline);
                }
            }
        }
        Answer::taken()
    }

    fn load(&self, model: &mut Model) -> Answer {
        match self.chosen() {
            Some(saved) if saved.older.is_some() => {
                let why = saved.older.clone().unwrap_or_default();
                let file = saved.file.as_deref().map(bare::path);
                let file = file.map(|file| model.say("shelf-older-file", &[("file", file.into())]));
                let kept = model.word("shelf-older-kept");
                let words = [Some(why), Some(kept), file].into_iter().flatten().collect();
                return Answer::Open(Box::new(Found::about(words)));
            }
            Some(saved) if saved.about.is_some() => model.go = Some(Go::Load(saved.name.clone())),
            Some(_) => {
                let text = model.word("shelf-unreadable");
                model.tell(Tone::Warning, text);
            }
            None => {}
        }
        Answer::taken()
    }
}

fn side(model: &Model, name: &str) -> String {
    match name {
        "Security" => model.word("side-security"),
        "Station" => model.word("side-station"),
        _ => model.word("side-station-other"),
    }
}

impl Layer<Model, News> for ShelfList {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            Heard::Wheel { lines, .. } => {
                self.list.scroll_by(*lines);
                Answer::taken()
            }
            Heard::Click { spot: Some(Spot::Row { panel: PANEL, key }), .. } => {
                if self.list.selected.as_deref() == Some(key) {
                    return self.load(model);
                }
                self.list.select(key.clone());
                Answer::taken()
            }
            other => frame::spot(other, |key| self.press(model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let area = painter.area;
        painter.clear(area);
        if !large_enough(painter, &model.word("screen-too-small")) {
            return;
        }
        let body = Rect { height: area.height.saturating_sub(2), ..area };
        let preview = (body.height / 3).max(7);
        let top = Rect { height: body.height - preview + 1, ..body };
        let below = Rect { y: top.bottom() - 1, height: preview, ..body };
        let outline = self.preview(model);
        let panel = Panel { id: "preview", title: &outline.title, note: "", focus: false };
        Reader::default().draw(painter, below, &panel, &outline);
        let title = model.word("title-load");
        let panel = Panel { id: PANEL, title: &title, note: "", focus: true };
        self.list.draw(painter, top, &panel, &self.outline(model));
        if let Some((tone, text)) = &model.toast {
            let line = Rect { y: area.bottom().saturating_sub(2), height: 1, ..area };
            crate::tui::widget::draw_toast(&mut painter.within(line), *tone, text);
        }
        let hints = [
            super::hint(Key::of(Code::Enter), model.word("shelf-open")),
            super::hint(super::office::ESC, model.word("act-back")),
        ];
        let line = frame::last_line(painter);
        Keybar { hints: &hints, last: None }.draw(&mut painter.within(line));
    }
}
