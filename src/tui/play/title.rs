//! The title: the name of the game, and what can be done with it.

use ratatui::layout::Rect;

use crate::front::actions::Act;
use crate::tui::fit;
use crate::tui::glyph::{Glyph, Weight};
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, Spot};
use crate::tui::run::Input as Heard;
use crate::tui::theme::Ink;
use crate::tui::widget::{Keybar, draw_toast};

use super::command::{self, Place};
use super::frame;
use super::menu::{GameMenu, Leave};
use super::model::{Answer, Go, Input, Model, News};
use super::newgame::NewCampaign;
use super::shelf::ShelfList;

const PANEL: &str = "title";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Continue,
    New,
    Load,
    Rules,
    Settings,
    Quit,
}

/// The lowest layer while no campaign is on.
pub struct Title {
    choices: Vec<Choice>,
    selected: usize,
    /// What can be gone on with: name, title and date.
    last: Option<(String, String)>,
}

impl Title {
    pub fn new(model: &Model) -> Title {
        let saved = model.foyer.saved().unwrap_or_default();
        let playable = saved.iter().filter(|it| !it.sample);
        let newest = playable.filter_map(|it| Some((it, it.about.as_ref()?)));
        let newest = newest.max_by_key(|(it, about)| (it.played, about.generation, about.weeks));
        let last =
            newest.map(|(it, about)| (it.name.clone(), format!("{}, {}", it.title, about.date)));
        let mut choices = vec![Choice::New, Choice::Rules, Choice::Settings, Choice::Quit];
        if !saved.is_empty() {
            choices.insert(1, Choice::Load);
        }
        if last.is_some() {
            choices.insert(0, Choice::Continue);
        }
        Title { choices, selected: 0, last }
    }

    fn key(choice: Choice) -> char {
        match choice {
            Choice::Continue => 'c',
            Choice::New => 'n',
            Choice::Load => 'l',
            Choice::Rules => 'r',
            Choice::Settings => 's',
            Choice::Quit => 'q',
        }
    }

    fn word(choice: Choice) -> &'static str {
        match choice {
            Choice::Continue => "title-continue",
            Choice::New => "title-new",
            Choice::Load => "title-load",
            Choice::Rules => "act-rules",
            Choice::Settings => "title-settings",
            Choice::Quit => "act-quit",
        }
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        model.toast = None;
        let last = self.choices.len() - 1;
        match key.bare() {
            Code::Down | Code::Char('j') | Code::Tab => {
                self.selected = if self.selected == last { 0 } else { self.selected + 1 };
            }
            Code::Up | Code::Char('k') | Code::BackTab => {
                self.selected = self.selected.checked_sub(1).unwrap_or(last);
            }
            Code::Enter | Code::Right => return self.choose(model),
            Code::Char('?') => return command::perform(model, Act::Codex, Place::default()),
            _ => {
                let typed = key.typed();
                let at = self.choices.iter().position(|it| typed == Some(Title::key(*it)));
                if let Some(at) = at {
                    self.selected = at;
                    return self.choose(model);
                }
            }
        }
        Answer::taken()
    }

    fn choose(&mut self, model: &mut Model) -> Answer {
        match self.choices.get(self.selected) {
            Some(Choice::Continue) => {
                model.go = self.last.as_ref().map(|(name, _)| Go::Load(name.clone()));
                Answer::taken()
            }
            Some(Choice::New) => match NewCampaign::new(model) {
                Some(form) => Answer::Open(Box::new(form)),
                None => Answer::taken(),
            },
            Some(Choice::Load) => Answer::Open(Box::new(ShelfList::new(model))),
            Some(Choice::Rules) => command::perform(model, Act::Codex, Place::default()),
            Some(Choice::Settings) => Answer::Open(Box::new(GameMenu::settings())),
            Some(Choice::Quit) => Answer::Open(Box::new(Leave::new(model))),
            None => Answer::taken(),
        }
    }
}

const LETTERS: [&str; 5] = [
    "████ █  █ ███ ████ █  █ ███",
    "█    █  █  █  █  █ █  █  █ ",
    "█    █  █  █  █  █ █  █  █ ",
    "█    █  █  █  █  █ █  █  █ ",
    "████ ████  █  ████ ████  █ ",
];

impl Layer<Model, News> for Title {
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
        let area = painter.area;
        let height = 18;
        let top = area.y + area.height.saturating_sub(height + 2) / 2;
        let left = area.x + area.width.saturating_sub(46) / 2;
        let block = painter.glyph(Glyph::MeterFull);
        for (y, line) in (top..).zip(LETTERS) {
            letters(painter, left, y, line, block);
        }
        let y = top + LETTERS.len() as u16 + 1;
        let version = env!("CARGO_PKG_VERSION");
        let x = (left + 46).saturating_sub(fit::width(version));
        painter.text(x, y - 2, Ink::Muted, version);
        painter.rule(left, left + 46, y, Ink::Border, Weight::Light);
        for (i, line) in fit::wrap(&model.word("title-motto"), 46).iter().take(2).enumerate() {
            painter.text(left, y + 1 + i as u16, Ink::Muted, line);
        }
        self.menu(model, painter, left, y + 4);
        if let Some((tone, text)) = &model.toast {
            let line = Rect { y: area.bottom().saturating_sub(2), height: 1, ..area };
            draw_toast(&mut painter.within(line), *tone, text);
        }
        let hints = [
            super::hint(Key::of(Code::Enter), model.word("ask-choose")),
            super::hint(Key::of(Code::Down), model.word("bar-move")),
            super::hint(Key::char('q'), model.word("act-quit")),
        ];
        let line = frame::last_line(painter);
        Keybar { hints: &hints, last: None }.draw(&mut painter.within(line));
    }
}

/// One line of the name, in blocks: a blank stays a blank.
fn letters(painter: &mut Painter, x: u16, y: u16, line: &str, block: &str) {
    for (x, c) in (x..).zip(line.chars()) {
        if c != ' ' {
            painter.text(x, y, Ink::Heading, block);
        }
    }
}

impl Title {
    fn menu(&self, model: &Model, painter: &mut Painter, left: u16, top: u16) {
        for (i, choice) in self.choices.iter().enumerate() {
            let y = top + i as u16;
            let row = Rect { x: left, y, width: 46, height: 1 };
            let key = Title::key(*choice).to_string();
            let x = painter.pieces(left + 2, y, &[(Ink::Key, &key), (Ink::Body, "  ")]);
            let text = model.word(Title::word(*choice));
            let x = painter.text_cut(x, y, row.right().saturating_sub(x), Ink::Body, &text);
            if let (Choice::Continue, Some((_, last))) = (choice, &self.last) {
                let room = row.right().saturating_sub(x + 2);
                painter.text_cut(x + 2, y, room, Ink::Muted, last);
            }
            let key = i.to_string();
            painter.hit(row, Spot::Row { panel: PANEL, key });
            if i == self.selected {
                painter.select(row);
            }
        }
    }
}
