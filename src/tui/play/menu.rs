//! The menu of the game: settings, back to the title, leaving.

use crate::front::actions::Act;
use crate::tui::glyph::GlyphSet;
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, Spot};
use crate::tui::run::{Effect, Input as Heard};
use crate::tui::theme::Theme;
use crate::tui::widget::dialog::Entry;
use crate::tui::widget::{Confirm, Keybar, Menu};
use game::text::Kept;

use super::Setting;
use super::command::{self, Place};
use super::frame;
use super::model::{Answer, Go, Input, Model, News};

const PANEL: &str = "menu";

/// What the menu offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Back,
    Codex,
    Score,
    Theme,
    Glyphs,
    Mouse,
    Copying,
    Language,
    Resign,
    Title,
    Quit,
}

/// The menu over a campaign or the title.
pub struct GameMenu {
    title: &'static str,
    choices: Vec<Choice>,
    selected: usize,
}

impl GameMenu {
    pub fn new() -> GameMenu {
        let choices = vec![
            Choice::Back,
            Choice::Codex,
            Choice::Score,
            Choice::Theme,
            Choice::Glyphs,
            Choice::Mouse,
            Choice::Copying,
            Choice::Language,
            Choice::Resign,
            Choice::Title,
            Choice::Quit,
        ];
        GameMenu { title: "act-menu", choices, selected: 0 }
    }

    /// Only how the game looks, for the title.
    pub fn settings() -> GameMenu {
        let choices = vec![
            Choice::Theme,
            Choice::Glyphs,
            Choice::Mouse,
            Choice::Copying,
            Choice::Language,
            Choice::Back,
        ];
        GameMenu { title: "title-settings", choices, selected: 0 }
    }

    fn entries(&self, model: &Model) -> Vec<Entry> {
        let entry = |choice: &Choice| {
            let (key, id, detail) = match choice {
                Choice::Back if model.campaign.is_none() => ('b', "act-back", String::new()),
                Choice::Back => ('b', "menu-back", String::new()),
                Choice::Codex => ('r', "act-rules", String::new()),
                Choice::Score => ('s', "act-score", String::new()),
                Choice::Theme => ('t', "menu-theme", model.look.theme.clone()),
                Choice::Glyphs => ('y', "menu-glyphs", model.word(glyphs(model.look.glyphs))),
                Choice::Mouse => {
                    ('m', "menu-mouse", model.word(if model.look.mouse { "yes" } else { "no" }))
                }
                Choice::Copying => {
                    let on = if model.look.copying { "yes" } else { "no" };
                    ('c', "menu-copying", model.word(on))
                }
                Choice::Language => ('l', "menu-language", model.word("language-name")),
                Choice::Resign => ('g', "act-resign", String::new()),
                Choice::Title => ('w', "menu-title", String::new()),
                Choice::Quit => ('q', "act-quit", String::new()),
            };
            let key = Some(Key::char(key));
            Entry { key, text: model.word(id), detail, ..Entry::default() }
        };
        self.choices.iter().map(entry).collect()
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        if key.code == Code::Esc {
            return Answer::close();
        }
        let entries = self.entries(model);
        let menu = Menu { entries: &entries, selected: self.selected, ..Menu::default() };
        match menu.key(key) {
            Some((at, chosen)) => {
                self.selected = at;
                if chosen { self.choose(model) } else { Answer::taken() }
            }
            None => Answer::taken(),
        }
    }

    fn choose(&mut self, model: &mut Model) -> Answer {
        match self.choices.get(self.selected) {
            Some(Choice::Codex) => {
                command::instead(command::perform(model, Act::Codex, Place::default()))
            }
            Some(Choice::Score) => {
                command::instead(command::perform(model, Act::Score, Place::default()))
            }
            Some(Choice::Theme) => {
                let names = Theme::SHIPPED.map(|(name, _)| name);
                let at = names.iter().position(|name| *name == model.look.theme).unwrap_or(0);
                model.look.theme = names[(at + 1) % names.len()].to_owned();
                model.keep_setting(&Setting::Theme(model.look.theme.clone()));
                look(model)
            }
            Some(Choice::Glyphs) => {
                let at = GlyphSet::ALL.iter().position(|it| *it == model.look.glyphs).unwrap_or(0);
                model.look.glyphs = GlyphSet::ALL[(at + 1) % GlyphSet::ALL.len()];
                model.keep_setting(&Setting::Glyphs(model.look.glyphs));
                look(model)
            }
            Some(Choice::Mouse) => {
                model.look.mouse = !model.look.mouse;
                model.keep_setting(&Setting::Mouse(model.look.mouse));
                Answer::Taken(vec![Effect::Mouse(model.look.mouse)])
            }
            Some(Choice::Copying) => {
                model.look.copying = !model.look.copying;
                model.keep_setting(&Setting::Copying(model.look.copying));
                Answer::taken()
            }
            Some(Choice::Language) => {
                model.speak_the_next();
                Answer::taken()
            }
            Some(Choice::Resign) => {
                command::instead(command::perform(model, Act::Resign, Place::default()))
            }
            Some(Choice::Title) => {
                if model.campaign.as_ref().is_some_and(|it| it.is_waiting()) {
                    return Answer::close();
                }
                if is_kept(model) {
                    model.go = Some(Go::Title);
                    return Answer::taken();
                }
                Answer::Replace(Box::new(Leave { to_title: true }))
            }
            Some(Choice::Quit) => {
                let asks = Leave::new(model);
                match is_all_kept(model) {
                    true => Answer::Close(command::quit()),
                    false => Answer::Replace(Box::new(asks)),
                }
            }
            Some(Choice::Back) | None => Answer::close(),
        }
    }
}

fn look(model: &Model) -> Answer {
    Answer::Taken(vec![Effect::Look(Box::new(model.look.look()))])
}

const fn glyphs(set: GlyphSet) -> &'static str {
    match set {
        GlyphSet::Full => "glyphs-full",
        GlyphSet::Cp437 => "glyphs-cp437",
        GlyphSet::Ascii => "glyphs-ascii",
    }
}

impl Layer<Model, News> for GameMenu {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            Heard::Click { spot: Some(Spot::Row { panel: PANEL, key }), .. } => {
                self.selected = key.parse().unwrap_or(0).min(self.choices.len() - 1);
                self.choose(model)
            }
            other => frame::spot(other, |key| self.press(model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let entries = self.entries(model);
        let title = model.word(self.title);
        let selected = self.selected;
        Menu { panel: PANEL, title: &title, note: "", entries: &entries, selected }.draw(painter);
        let hints = [
            super::hint(Key::of(Code::Enter), model.word("sheet-choose")),
            super::hint(Key::of(Code::Down), model.word("bar-next-row")),
            super::hint(super::office::ESC, model.word("act-back")),
        ];
        let line = frame::last_line(painter);
        Keybar { hints: &hints, last: None }.draw(&mut painter.within(line));
    }

    fn covers(&self) -> bool {
        false
    }
}

/// Whether leaving loses nothing.
fn is_kept(model: &Model) -> bool {
    model.campaign.as_ref().is_none_or(|campaign| campaign.kept.is_safe())
}

/// Whether everything is on the disk, so that nothing is to be asked.
fn is_all_kept(model: &Model) -> bool {
    model.campaign.as_ref().is_none_or(|it| matches!(it.kept, Kept::All { .. }))
}

/// Asked before the program ends, or before a campaign is left that is not kept. It says what
/// leaving costs, having looked.
pub struct Leave {
    to_title: bool,
}

impl Leave {
    pub fn new(model: &mut Model) -> Leave {
        model.save();
        Leave { to_title: false }
    }

    fn press(&self, model: &mut Model, key: Key) -> Answer {
        match key.bare() {
            Code::Char('y' | 'Y') if self.to_title => {
                model.go = Some(Go::Title);
                Answer::close()
            }
            Code::Char('y' | 'Y') => Answer::Close(command::quit()),
            // A letter that asks does not answer where something would be lost.
            Code::Char('q' | 'Q') if is_kept(model) => Answer::Close(command::quit()),
            _ if key == Key::ctrl('c') => Answer::Close(command::quit()),
            Code::Char('n' | 'N') | Code::Esc | Code::Enter => Answer::close(),
            _ => Answer::taken(),
        }
    }
}

impl Layer<Model, News> for Leave {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            other => frame::spot(other, |key| self.press(model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let text = match &model.campaign {
            None => model.word("leave-nothing"),
            Some(campaign) => campaign.kept.parting(&model.text),
        };
        let title = model.word("leave-title");
        let answers = [
            super::hint(super::office::ESC, model.word("leave-stay")),
            super::hint(Key::char('y'), model.word("leave-go")),
        ];
        Confirm { title: &title, text: &text, answers: &answers }.draw(painter);
    }

    fn asks_to_leave(&self) -> bool {
        true
    }

    fn covers(&self) -> bool {
        false
    }
}
