//! When the disk refuses, and when a campaign was not found as it was left: what happened, and
//! what can be done about it.

use std::path::PathBuf;

use ratatui::layout::Rect;

use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, Spot, centred};
use crate::tui::run::Input as Heard;
use crate::tui::widget::dialog::{Entry, sheet};
use crate::tui::widget::{Field, Keybar, Menu, Tone};

use super::frame;
use super::model::{Answer, Input, Model, News};

const PANEL: &str = "disk";
/// Letters that the path of a directory may have.
const PATH: usize = 1000;

/// What can be done about a disk that refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Again,
    Elsewhere,
    GoOn,
}

impl Choice {
    const ALL: [Choice; 3] = [Choice::Again, Choice::Elsewhere, Choice::GoOn];

    const fn entry(self) -> (char, &'static str, &'static str) {
        match self {
            Choice::Again => ('r', "disk-again", "disk-again-about"),
            Choice::Elsewhere => ('d', "disk-elsewhere", "disk-elsewhere-about"),
            Choice::GoOn => ('g', "disk-go-on", "disk-go-on-about"),
        }
    }
}

/// The disk did not take something.
pub struct Refused {
    why: String,
    selected: usize,
}

impl Refused {
    pub const fn new(why: String) -> Refused {
        Refused { why, selected: 0 }
    }

    fn entries(model: &Model) -> Vec<Entry> {
        let entry = |choice: Choice| {
            let (key, text, detail) = choice.entry();
            let (text, detail) = (model.word(text), model.word(detail));
            Entry { key: Some(Key::char(key)), text, detail, ..Entry::default() }
        };
        Choice::ALL.map(entry).to_vec()
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        if key.code == Code::Esc {
            return Answer::close();
        }
        let entries = Refused::entries(model);
        let menu = Menu { entries: &entries, selected: self.selected, ..Menu::default() };
        match menu.key(key) {
            Some((at, true)) => self.choose(model, at),
            Some((at, false)) => {
                self.selected = at;
                Answer::taken()
            }
            None => Answer::taken(),
        }
    }

    fn choose(&mut self, model: &mut Model, at: usize) -> Answer {
        match Choice::ALL.get(at) {
            Some(Choice::Again) => match model.keep(|sitting| sitting.save_again()) {
                Ok(()) => Answer::close(),
                Err(why) => {
                    self.why = why;
                    Answer::taken()
                }
            },
            Some(Choice::Elsewhere) => Answer::Replace(Box::new(Elsewhere::new())),
            Some(Choice::GoOn) | None => Answer::close(),
        }
    }
}

impl Layer<Model, News> for Refused {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            Heard::Click { spot: Some(Spot::Row { panel: PANEL, key }), .. } => {
                let at = key.parse().unwrap_or(0);
                self.choose(model, at)
            }
            other => frame::spot(other, |key| self.press(model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let entries = Refused::entries(model);
        let title = model.word("disk-refused");
        let note = format!("{}\n{}", self.why, model.word("disk-refused-note"));
        let selected = self.selected;
        Menu { panel: PANEL, title: &title, note: &note, entries: &entries, selected }
            .draw(painter);
    }

    fn covers(&self) -> bool {
        false
    }
}

/// Which directory instead?
struct Elsewhere {
    field: Field,
    why: String,
}

impl Elsewhere {
    fn new() -> Elsewhere {
        Elsewhere { field: Field::new(PATH), why: String::new() }
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        match key.bare() {
            Code::Esc => Answer::close(),
            Code::Enter if self.field.text().trim().is_empty() => Answer::taken(),
            Code::Enter => {
                let root = PathBuf::from(self.field.text().trim());
                match model.keep(|sitting| sitting.move_to(&root)) {
                    Ok(()) => Answer::close(),
                    Err(why) => {
                        self.why = why;
                        Answer::taken()
                    }
                }
            }
            _ => {
                self.field.key(key);
                Answer::taken()
            }
        }
    }
}

impl Layer<Model, News> for Elsewhere {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            Heard::Paste(text) => {
                self.field.paste(text);
                Answer::taken()
            }
            other => frame::spot(other, |key| self.press(model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let width = painter.area.width.saturating_sub(4).min(76);
        let why = crate::tui::fit::wrap(&self.why, width.saturating_sub(6));
        let lines = u16::try_from(why.len()).unwrap_or(u16::MAX);
        let area = centred(painter.area, width, lines.saturating_add(5));
        let title = model.word("disk-elsewhere");
        let room = sheet(painter, area, &title);
        let line = Rect { height: room.height.min(1), ..room };
        self.field.draw(&mut painter.within(line), "");
        let mut inside = painter.within(room);
        for (y, line) in (room.y + 1..room.bottom()).zip(&why) {
            inside.text(room.x, y, crate::tui::theme::Ink::Warning, line);
        }
        let below = Rect { y: room.bottom().saturating_sub(1), height: room.height.min(1), ..room };
        let hints = [
            super::hint(Key::of(Code::Enter), model.word("disk-move")),
            super::hint(super::office::ESC, model.word("act-back")),
        ];
        Keybar { hints: &hints, last: None }.draw(&mut painter.within(below));
    }

    fn covers(&self) -> bool {
        false
    }
}

/// What the opening of a campaign found, said once and read to its end.
pub struct Found {
    title: &'static str,
    what: Vec<String>,
}

impl Found {
    pub const fn new(what: Vec<String>) -> Found {
        Found { title: "found-title", what }
    }

    /// Faults in the settings and keys of a person.
    pub const fn in_settings(what: Vec<String>) -> Found {
        Found { title: "found-settings", what }
    }

    /// It cannot be opened at all.
    pub fn closed(why: String) -> Found {
        Found::about(vec![why])
    }

    /// It is not opened, for these reasons.
    pub const fn about(what: Vec<String>) -> Found {
        Found { title: "found-closed", what }
    }

    fn press(key: Key) -> Answer {
        match key.bare() {
            Code::Esc | Code::Enter | Code::Char(' ') => Answer::close(),
            _ => Answer::taken(),
        }
    }
}

impl Layer<Model, News> for Found {
    fn update(&mut self, _: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => Found::press(*key),
            Heard::Click { spot: Some(Spot::Row { panel: PANEL, .. }), .. } => Answer::close(),
            other => frame::spot(other, Found::press),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let title = model.word(self.title);
        let note = self.what.join("\n");
        let key = Some(Key::of(Code::Enter));
        let entries = [Entry { key, text: model.word("found-on"), ..Entry::default() }];
        Menu { panel: PANEL, title: &title, note: &note, entries: &entries, selected: 0 }
            .draw(painter);
    }

    fn covers(&self) -> bool {
        false
    }
}

impl Model {
    /// Does something to what keeps the campaign, and says that it is kept.
    ///
    /// # Errors
    /// Why not, in words.
    fn keep(
        &mut self,
        what: impl FnOnce(&mut crate::table::Sitting) -> Result<(), crate::table::Hitch>,
    ) -> Result<(), String> {
        let sitting = self.campaign.as_mut().and_then(|campaign| campaign.sitting.as_mut());
        let Some(sitting) = sitting else { return Err(self.word("toast-thinking")) };
        let done = what(sitting);
        let campaign = self.campaign.as_mut();
        let kept = campaign.map(|campaign| {
            campaign.refresh();
            campaign.kept.answer(&self.text)
        });
        match done {
            Ok(()) => {
                self.tell(Tone::Good, kept.unwrap_or_default());
                Ok(())
            }
            Err(hitch) => Err(self.hitch(&hitch)),
        }
    }
}
