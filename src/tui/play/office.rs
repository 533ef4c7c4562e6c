//! The lowest layer of a campaign: its screens, one at a time, each with its cursor.

use std::collections::BTreeMap;

use crate::front::actions::Act;
use crate::front::outline::Outline;
use crate::front::{Screen, Subject};
use crate::tui::input::Button;
use crate::tui::key::{Code, Key};
use crate::tui::keymap::Meaning;
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, Spot};
use crate::tui::run::Input as Heard;
use crate::tui::widget::{Keybar, Panel, Tabs, Tone};

use super::chart::Chart;
use super::command::{self, Place};
use super::desk::{self, Desk, Part};
use super::frame;
use super::keys;
use super::model::{Answer, Input, Model, News};
use super::reader::Reader;

pub const LIST: &str = "list";
pub const SIDE: &str = "side";

/// All screens of a campaign.
#[derive(Default)]
pub struct Office {
    desk: Desk,
    chart: Chart,
    /// The cursor of each list.
    lists: BTreeMap<Screen, Reader>,
    /// The card beside a list, while it is being read.
    side: Reader,
    side_focus: bool,
}

impl Office {
    pub fn new() -> Office {
        Office::default()
    }

    fn screen(model: &Model) -> Screen {
        model.campaign.as_ref().map_or(Screen::Desk, |campaign| campaign.screen)
    }

    /// What the cursor is on.
    fn subject(&self, model: &Model) -> Option<Subject> {
        let screen = Office::screen(model);
        match screen {
            Screen::Desk => self.desk.subject(),
            Screen::Network if self.chart.on => self.chart.subject(model),
            _ => self.lists.get(&screen).and_then(Reader::subject),
        }
    }

    /// The text of a screen. The chart has its list beneath it.
    fn outline(model: &Model, screen: Screen) -> std::rc::Rc<Outline> {
        model.outline(screen)
    }

    /// After anything that may have changed the lists.
    fn put_cursors(&mut self, model: &Model) {
        let screen = Office::screen(model);
        if screen == Screen::Desk {
            self.desk.settle(model);
            return;
        }
        let outline = Office::outline(model, screen);
        self.lists.entry(screen).or_default().settle(&outline);
    }

    fn act(&mut self, model: &mut Model, act: Act) -> Answer {
        self.put_cursors(model);
        let screen = Office::screen(model);
        match (screen, act) {
            (_, Act::Back) => self.back(model),
            (Screen::Desk, _) => self.on_desk(model, act),
            (Screen::Network, Act::NextPanel | Act::PreviousPanel) => {
                self.chart.on = !self.chart.on;
                Answer::taken()
            }
            (Screen::Network, _) if self.chart.on && self.chart.act(act, model) => Answer::taken(),
            (_, Act::NextPanel | Act::PreviousPanel) => {
                self.side_focus = !self.side_focus && desk::has_side(model);
                Answer::taken()
            }
            (_, act) => self.in_list(model, screen, act),
        }
    }

    fn in_list(&mut self, model: &mut Model, screen: Screen, act: Act) -> Answer {
        let outline = Office::outline(model, screen);
        let subject = self.subject(model);
        if self.side_focus {
            let card = subject.and_then(|it| model.card(it)).unwrap_or_default();
            if self.side.act(act, &card) {
                return Answer::taken();
            }
        } else if self.lists.entry(screen).or_default().act(act, &outline) {
            self.side = Reader::default();
            return Answer::taken();
        }
        command::perform(model, act, Place::on(screen, subject))
    }

    fn on_desk(&mut self, model: &mut Model, act: Act) -> Answer {
        if act == Act::Decide {
            if !self.desk.next_undecided(model) {
                let text = model.word("toast-all-decided");
                model.tell(Tone::Plain, text);
            }
            return Answer::taken();
        }
        if self.desk.act(act, model) {
            return Answer::taken();
        }
        let subject = self.desk.subject();
        command::perform(model, act, Place::on(Screen::Desk, subject))
    }

    /// Esc leads home, and from there to where the desk begins.
    fn back(&mut self, model: &mut Model) -> Answer {
        self.side_focus = false;
        if Office::screen(model) != Screen::Desk {
            if let Some(campaign) = &mut model.campaign {
                campaign.screen = Screen::Desk;
            }
        } else {
            self.desk.focus = Part::Digest;
        }
        Answer::taken()
    }

    fn click(&mut self, model: &mut Model, spot: Option<&Spot>, button: Button) -> Answer {
        if button == Button::Right {
            return self.back(model);
        }
        match spot {
            Some(Spot::Key(key)) => self.press(model, *key),
            Some(Spot::Row { panel, key }) => self.click_row(model, panel, key),
            Some(Spot::Panel(panel)) => {
                self.desk.click_panel(panel);
                self.side_focus = *panel == SIDE;
                Answer::taken()
            }
            _ => Answer::taken(),
        }
    }

    /// The first click selects, the second acts.
    fn click_row(&mut self, model: &mut Model, panel: &str, key: &str) -> Answer {
        if panel == Tabs::PANEL {
            let act = frame::tab_act(model, key);
            return act.map_or_else(Answer::taken, |act| self.act(model, act));
        }
        let screen = Office::screen(model);
        let before = self.subject(model);
        if screen == Screen::Desk {
            self.desk.click_row(panel, key);
        } else if panel == super::chart::PANEL {
            self.chart.selected = Some(key.to_owned());
        } else if panel == LIST {
            self.side_focus = false;
            self.lists.entry(screen).or_default().select(key);
        } else if let Some(subject) = super::reader::subject(key) {
            return command::open(model, subject);
        }
        let now = self.subject(model);
        if now.is_some() && now == before { self.act(model, Act::Open) } else { Answer::taken() }
    }

    fn wheel(&mut self, model: &Model, panel: Option<&'static str>, lines: i32) {
        let screen = Office::screen(model);
        match panel {
            Some(SIDE) => self.side.scroll_by(lines),
            Some(panel) if screen == Screen::Desk => self.desk.wheel(panel, lines),
            _ => self.lists.entry(screen).or_default().scroll_by(lines),
        }
    }

    /// Answers the matter that the cursor is on; nothing else has numbers.
    fn reply(&self, model: &mut Model, key: Key) -> Answer {
        let digit = key.typed().and_then(|it| it.to_digit(10));
        let digit = digit.and_then(|it| usize::try_from(it).ok());
        let on_desk = Office::screen(model) == Screen::Desk;
        let matter = self.desk.matter(model).filter(|_| on_desk);
        let (Some(digit), Some(matter)) = (digit, matter) else {
            command::no_such_key(model);
            return Answer::taken();
        };
        match model.decide(&matter, digit) {
            Some(verb) => {
                command::perform(model, Act::Order(verb), Place::over(Some(matter.about)))
            }
            None => Answer::taken(),
        }
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        // Space reads on in the brief: after its last beat it goes from matter to matter.
        let station = model.campaign.as_ref().is_some_and(|it| it.is_station());
        let is_free = || matches!(model.keymap.meaning(key, station), Meaning::Nothing);
        let on_desk = Office::screen(model) == Screen::Desk;
        if on_desk && key == Key::char(' ') && is_free() {
            model.toast = None;
            return self.act(model, Act::Decide);
        }
        match command::act_of(model, key) {
            command::Heard::Act(act) => self.act(model, act),
            command::Heard::Opens(answer) => answer,
            command::Heard::Digit => self.reply(model, key),
            command::Heard::Nothing => Answer::taken(),
        }
    }

    fn draw_list(&self, model: &Model, painter: &mut Painter, body: ratatui::layout::Rect) {
        let screen = Office::screen(model);
        let outline = Office::outline(model, screen);
        let (main, side) = desk::split(body);
        let default = Reader::default();
        let reader = self.lists.get(&screen).unwrap_or(&default);
        let focus = !self.side_focus || side.is_none();
        let panel = Panel { id: LIST, title: &outline.title, note: "", focus };
        reader.draw(painter, main, &panel, &outline);
        if let Some(side) = side {
            self.draw_side(model, painter, side);
        }
    }

    fn draw_side(&self, model: &Model, painter: &mut Painter, side: ratatui::layout::Rect) {
        let subject = self.subject(model);
        desk::draw_card(model, painter, side, subject, (&self.side, SIDE, self.side_focus));
    }
}

impl Layer<Model, News> for Office {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            Heard::Click { button, spot, .. } => {
                let spot = spot.clone();
                self.click(model, spot.as_ref(), *button)
            }
            Heard::Wheel { panel, lines } => {
                self.wheel(model, *panel, *lines);
                Answer::taken()
            }
            _ => Answer::taken(),
        }
    }

    fn settle(&mut self, model: &Model) {
        self.put_cursors(model);
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let Some(body) = frame::draw(model, painter) else { return };
        let screen = Office::screen(model);
        match screen {
            Screen::Desk => self.desk.draw(model, painter, body),
            Screen::Network if self.chart.on => {
                let (main, side) = desk::split(body);
                self.chart.draw(model, painter, main);
                if let Some(side) = side {
                    self.draw_side(model, painter, side);
                }
            }
            _ => self.draw_list(model, painter, body),
        }
        let acts: &[Act] = match screen {
            Screen::Desk => &[
                Act::Open,
                Act::Orders,
                Act::EndWeek,
                Act::NextPanel,
                Act::Undo,
                Act::Redo,
                Act::Withdraw,
                Act::Find,
                Act::Palette,
            ],
            Screen::Network => {
                &[Act::NextPanel, Act::Open, Act::Orders, Act::EndWeek, Act::Undo, Act::Find]
            }
            Screen::Plan => &[
                Act::Withdraw,
                Act::Undo,
                Act::Redo,
                Act::EndWeek,
                Act::Why,
                Act::Orders,
                Act::Open,
            ],
            _ => &[Act::Open, Act::Orders, Act::EndWeek, Act::Note, Act::Undo, Act::Find, Act::Why],
        };
        let place = Place::on(screen, self.subject(model));
        let of_use = |act: &Act| *act != Act::Why || command::has_reasons(model, place);
        let acts: Vec<Act> = acts.iter().copied().filter(of_use).collect();
        let mut hints = keys::hints(model, &acts);
        if model.campaign.as_ref().is_some_and(|it| it.file.is_some()) {
            hints.insert(0, super::hint(Key::char('e'), model.word("bar-file")));
        }
        hints.push(super::hint(Key::char('g'), model.word("go-to")));
        hints.extend(keys::hints(model, &[Act::Menu]));
        let help = keys::help_hint(model);
        let line = frame::last_line(painter);
        Keybar { hints: &hints, last: Some(&help) }.draw(&mut painter.within(line));
    }
}

/// Esc as a key, for whoever needs one.
pub const ESC: Key = Key::of(Code::Esc);
