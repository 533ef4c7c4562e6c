//! Saved campaigns with what each says of itself, and what can be done with one that is not being
//! played: a name, a copy, a parcel, an earlier week, an end. Damaged ones are shown as such.

use game::text::{Role, bare};
use ratatui::layout::Rect;

use crate::front::outline::{Cell, Outline, Row, Section};
use crate::table::{About, Earlier, Hitch, Saved};
use crate::tui::key::{Code, Key};
use crate::tui::layer::{Layer, large_enough};
use crate::tui::paint::{Painter, Spot};
use crate::tui::run::Input as Heard;
use crate::tui::widget::dialog::Entry;
use crate::tui::widget::{Field, Hint, Keybar, Menu, Panel, Tone};
use game::text::clerk::arg;

use super::disk::Found;
use super::frame;
use super::model::{Answer, Go, Input, Model, News};
use super::reader::Reader;
use super::typed::Typed;
use super::week::movement;

const PANEL: &str = "shelf";
const WEEKS: &str = "shelf-weeks";
/// Bytes of a name while it is typed; a name is then cut to its own limit.
const NAME: usize = 200;

pub struct ShelfList {
    saved: Vec<Saved>,
    list: Reader,
    asking: Option<Asking>,
}

/// What is being asked about the chosen campaign.
enum Asking {
    Rename(Field),
    Copy(Field),
    /// It is gone for good, so a word has to be typed.
    Delete(Field),
    Weeks(Vec<Earlier>, usize),
}

impl ShelfList {
    pub fn new(model: &mut Model) -> ShelfList {
        let list = Reader::at("0".to_owned());
        let mut shelf = ShelfList { saved: Vec::new(), list, asking: None };
        shelf.read(model);
        shelf
    }

    fn read(&mut self, model: &mut Model) {
        match model.foyer.saved() {
            Ok(saved) => self.saved = saved,
            Err(hitch) => model.fail(&hitch),
        }
    }

    /// Reads the list anew and puts the cursor on a campaign.
    fn find(&mut self, model: &mut Model, name: &str) {
        self.read(model);
        let at = self.saved.iter().position(|it| it.name == name).unwrap_or(0);
        self.list.select(at.to_string());
    }

    fn chosen(&self) -> Option<&Saved> {
        let at: usize = self.list.selected.as_deref()?.parse().ok()?;
        self.saved.get(at)
    }

    // ── what is shown ──

    fn outline(&self, model: &Model) -> Outline {
        let row = |(i, saved): (usize, &Saved)| {
            let title = Cell::of(Role::Person, self.told_apart(saved));
            let cells = match &saved.about {
                Some(about) => vec![
                    title,
                    Cell::new(side(model, &about.side)),
                    Cell::new(week(model, about)),
                    Cell::new(&about.date),
                    state(model, saved, about),
                ],
                None => {
                    let state = match saved.newer {
                        true => Cell::of(Role::Warning, model.word("shelf-newer")),
                        false => Cell::of(Role::Danger, model.word("shelf-closed")),
                    };
                    vec![title, Cell::new(""), Cell::new(""), Cell::new(""), state]
                }
            };
            Row::of(cells).keyed(i.to_string())
        };
        let columns = ["shelf-title", "shelf-side", "shelf-week", "col-date", "shelf-state"];
        let section = Section {
            columns: columns.iter().map(|id| model.word(id)).collect(),
            note: if self.saved.is_empty() { model.word("shelf-empty") } else { String::new() },
            rows: self.saved.iter().enumerate().map(row).collect(),
            ..Section::default()
        };
        Outline { title: String::new(), sections: vec![section] }
    }

    /// Campaigns of one title are told apart by their folders.
    fn told_apart(&self, saved: &Saved) -> String {
        let namesakes = self.saved.iter().filter(|it| it.title == saved.title);
        match namesakes.count() {
            0 | 1 => saved.title.clone(),
            _ => format!("{} ({})", saved.title, saved.name),
        }
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
            let standing = about.standing();
            fact("shelf-scenario", standing.scenario);
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
        let columns = vec![String::new(); 2];
        let sections = vec![Section { columns, rows, ..Section::default() }];
        Outline { title: saved.title.clone(), sections }
    }

    // ── keys ──

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        model.toast = None;
        match self.asking.take() {
            Some(asking) => self.reply(model, asking, key),
            None => self.browse(model, key),
        }
    }

    fn browse(&mut self, model: &mut Model, key: Key) -> Answer {
        match key.bare() {
            Code::Esc | Code::Left | Code::Char('q') => return Answer::close(),
            Code::Enter | Code::Right => return self.load(model),
            Code::Char('r') => self.ask(model, |saved| Asking::Rename(named(&saved.title))),
            Code::Char('c') => {
                let copy = |title: &str| model.say("shelf-copy-of", &[arg("title", title)]);
                let title = self.chosen().map(|saved| copy(&saved.title)).unwrap_or_default();
                self.ask(model, |_| Asking::Copy(named(&title)));
            }
            Code::Char('d') | Code::Delete => {
                self.ask(model, |_| Asking::Delete(Field::new(NAME)));
            }
            Code::Char('x') => self.export(model),
            Code::Char('w') => self.weeks(model),
            _ => {
                if let Some(act) = movement(key) {
                    let outline = self.outline(model);
                    self.list.act(act, &outline);
                }
            }
        }
        Answer::taken()
    }

    fn ask(&mut self, model: &mut Model, asking: impl FnOnce(&Saved) -> Asking) {
        let Some(saved) = self.chosen() else { return };
        let asking = asking(saved);
        if saved.sample && !matches!(asking, Asking::Copy(_)) {
            let text = model.word("shelf-sample-stays");
            return model.tell(Tone::Warning, text);
        }
        self.asking = Some(asking);
    }

    fn reply(&mut self, model: &mut Model, mut asking: Asking, key: Key) -> Answer {
        if key.code == Code::Esc {
            return Answer::taken();
        }
        if let Asking::Weeks(weeks, at) = &mut asking {
            let entries = entries(model, weeks);
            let menu = Menu { entries: &entries, selected: *at, ..Menu::default() };
            match menu.key(key) {
                Some((chosen, true)) => {
                    *at = chosen;
                    return self.done(model, asking);
                }
                Some((chosen, false)) => *at = chosen,
                None => {}
            }
        } else if key.code == Code::Enter {
            return self.done(model, asking);
        } else if let Asking::Rename(field) | Asking::Copy(field) | Asking::Delete(field) =
            &mut asking
        {
            field.key(key);
        }
        self.asking = Some(asking);
        Answer::taken()
    }

    /// Does what was asked about, and says so.
    fn done(&mut self, model: &mut Model, asking: Asking) -> Answer {
        let Some(saved) = self.chosen() else { return Answer::taken() };
        let (name, title) = (saved.name.clone(), saved.title.clone());
        let done = match asking {
            Asking::Rename(field) if !field.text().trim().is_empty() => {
                self.renamed(model, &name, field.text().trim())
            }
            Asking::Copy(field) if !field.text().trim().is_empty() => {
                self.copied(model, &name, field.text().trim())
            }
            Asking::Delete(field) if is_word(model, &field) => self.deleted(model, &name, &title),
            Asking::Weeks(weeks, at) => match weeks.get(at) {
                Some(earlier) => {
                    let args = [arg("title", title), arg("week", earlier.week)];
                    let title = model.say("shelf-branch-of", &args);
                    model.go = Some(Go::Branch { name, generation: earlier.generation, title });
                    return Answer::taken();
                }
                None => Ok(()),
            },
            asking => {
                self.asking = Some(asking);
                Ok(())
            }
        };
        if let Err(hitch) = done {
            model.fail(&hitch);
        }
        Answer::taken()
    }

    fn renamed(&mut self, model: &mut Model, name: &str, title: &str) -> Result<(), Hitch> {
        let name = model.foyer.rename(name, title)?;
        self.find(model, &name);
        let text = model.say("shelf-renamed", &[arg("name", name)]);
        model.tell(Tone::Good, text);
        Ok(())
    }

    fn copied(&mut self, model: &mut Model, name: &str, title: &str) -> Result<(), Hitch> {
        let copied = model.foyer.copy(name, title)?;
        self.find(model, &copied.name);
        let args = [arg("name", copied.name), arg("left", copied.left)];
        let text = model.say("shelf-copied", &args);
        model.tell(if copied.left == 0 { Tone::Good } else { Tone::Warning }, text);
        Ok(())
    }

    fn deleted(&mut self, model: &mut Model, name: &str, title: &str) -> Result<(), Hitch> {
        model.foyer.delete(name)?;
        self.find(model, "");
        let text = model.say("shelf-deleted", &[arg("title", title.to_owned())]);
        model.tell(Tone::Plain, text);
        Ok(())
    }

    fn export(&self, model: &mut Model) {
        let Some(saved) = self.chosen() else { return };
        match model.foyer.export(&saved.name) {
            Ok(path) => {
                let text = model.say("shelf-exported", &[arg("path", bare::path(&path))]);
                model.tell(Tone::Good, text);
            }
            Err(hitch) => model.fail(&hitch),
        }
    }

    fn weeks(&mut self, model: &mut Model) {
        let Some(saved) = self.chosen() else { return };
        match model.foyer.earlier(&saved.name) {
            Ok(weeks) if weeks.is_empty() => {
                let text = model.word("shelf-no-weeks");
                model.tell(Tone::Warning, text);
            }
            Ok(weeks) => self.asking = Some(Asking::Weeks(weeks, 0)),
            Err(hitch) => model.fail(&hitch),
        }
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

    fn paste(&mut self, text: &str) {
        if let Some(Asking::Rename(field) | Asking::Copy(field)) = &mut self.asking {
            field.paste(text);
        }
    }

    // ── drawing ──

    fn draw_asking(&self, model: &Model, painter: &mut Painter) {
        let title = self.chosen().map(|saved| saved.title.clone()).unwrap_or_default();
        let says = |id: &str| model.say(id, &[arg("title", title.clone())]);
        let typed = |painter: &mut Painter, head: &str, text: &str, field: &Field| {
            let head = model.word(head);
            let hints = [
                super::hint(Key::of(Code::Enter), head.clone()),
                super::hint(super::office::ESC, model.word("act-back")),
            ];
            Typed { title: &head, text, field, hints: &hints }.draw(painter);
        };
        match &self.asking {
            None => {}
            Some(Asking::Rename(field)) => {
                typed(painter, "shelf-rename", &says("shelf-rename-ask"), field);
            }
            Some(Asking::Copy(field)) => {
                typed(painter, "shelf-copy", &says("shelf-copy-ask"), field)
            }
            Some(Asking::Delete(field)) => {
                typed(painter, "shelf-delete", &says("shelf-delete-ask"), field);
            }
            Some(Asking::Weeks(weeks, selected)) => {
                let entries = entries(model, weeks);
                let (head, note) = (model.word("shelf-earlier"), model.word("shelf-earlier-note"));
                let menu = Menu {
                    panel: WEEKS,
                    title: &head,
                    note: &note,
                    entries: &entries,
                    selected: *selected,
                };
                menu.draw(painter);
            }
        }
    }

    fn hints(&self, model: &Model) -> Vec<Hint> {
        let key = |key: char, id: &str| super::hint(Key::char(key), model.word(id));
        // Nothing of an earlier version can be played on, its earlier weeks neither.
        let goes_on = self.chosen().is_none_or(|saved| saved.older.is_none());
        let mut hints = vec![super::hint(Key::of(Code::Enter), model.word("shelf-open"))];
        hints.extend(goes_on.then(|| key('w', "shelf-earlier-key")));
        hints.extend([
            key('r', "shelf-rename-key"),
            key('c', "shelf-copy-key"),
            key('x', "shelf-export-key"),
            key('d', "shelf-delete-key"),
            super::hint(super::office::ESC, model.word("act-back")),
        ]);
        hints
    }
}

fn named(title: &str) -> Field {
    Field::new(NAME).with(title)
}

fn is_word(model: &Model, field: &Field) -> bool {
    field.text().trim().to_lowercase() == model.word("shelf-delete-word")
}

fn entries(model: &Model, weeks: &[Earlier]) -> Vec<Entry> {
    let entry = |earlier: &Earlier| {
        let text = model.say("shelf-earlier-week", &[arg("week", earlier.week)]);
        Entry { text, detail: earlier.date.clone(), ..Entry::default() }
    };
    weeks.iter().map(entry).collect()
}

fn week(model: &Model, about: &About) -> String {
    let standing = about.standing();
    match standing.term {
        Some(term) => model.say("shelf-week-of", &[arg("week", standing.week), arg("term", term)]),
        None => standing.week.to_string(),
    }
}

fn state(model: &Model, saved: &Saved, about: &About) -> Cell {
    match (saved.faults.is_empty(), about.standing().outcome) {
        (false, _) if saved.newer => Cell::of(Role::Warning, model.word("shelf-newer")),
        (false, _) => Cell::of(Role::Warning, model.word("shelf-partly")),
        (true, _) if saved.older.is_some() => Cell::of(Role::Warning, model.word("shelf-older")),
        (true, Some(outcome)) => Cell::of(Role::Heading, model.word(outcome)),
        (true, None) if saved.sample => Cell::of(Role::Muted, model.word("shelf-sample")),
        (true, None) => Cell::new(""),
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
            Heard::Paste(text) => {
                self.paste(text);
                Answer::taken()
            }
            Heard::Wheel { lines, .. } => {
                self.list.scroll_by(*lines);
                Answer::taken()
            }
            Heard::Click { spot: Some(Spot::Row { panel: WEEKS, key }), .. } => {
                match self.asking.take() {
                    Some(Asking::Weeks(weeks, _)) => {
                        let at = key.parse().unwrap_or(0);
                        self.done(model, Asking::Weeks(weeks, at))
                    }
                    other => {
                        self.asking = other;
                        Answer::taken()
                    }
                }
            }
            Heard::Click { spot: Some(Spot::Row { panel: PANEL, key }), .. }
                if self.asking.is_none() =>
            {
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
        let place = model.foyer.place().map(bare::path).unwrap_or_default();
        let panel = Panel { id: PANEL, title: &title, note: &place, focus: true };
        self.list.draw(painter, top, &panel, &self.outline(model));
        if let Some((tone, text)) = &model.toast {
            let line = Rect { y: area.bottom().saturating_sub(2), height: 1, ..area };
            crate::tui::widget::draw_toast(&mut painter.within(line), *tone, text);
        }
        let line = frame::last_line(painter);
        Keybar { hints: &self.hints(model), last: None }.draw(&mut painter.within(line));
        self.draw_asking(model, painter);
    }
}
