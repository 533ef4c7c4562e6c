//! Find and palette: a field, and what fits it best.

use game::text::Role;
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use ratatui::layout::Rect;

use crate::front::actions::{self, Act};
use crate::front::card::known_people;
use crate::front::outline::{Cell, Outline, Row, Section};
use crate::front::{Screen, Subject};
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, Spot, centred};
use crate::tui::run::Input as Heard;
use crate::tui::widget::dialog::sheet;
use crate::tui::widget::{Field, Tone};

use super::command::{self, Place};
use super::frame;
use super::model::{Answer, Input, Model, News};
use super::reader::{Reader, subject};

const PANEL: &str = "picker";
const SHOWN: usize = 200;

#[derive(Clone, Debug)]
enum Aim {
    Do(Act),
    Show(Subject),
    /// A row of a screen.
    Row(Screen, Option<String>),
}

struct Thing {
    text: String,
    detail: String,
    /// What else one might look for it by.
    also: String,
    aim: Aim,
}

/// A field with what fits.
pub struct Picker {
    title: String,
    field: Field,
    things: Vec<Thing>,
    /// Places in `things`, the best first.
    fits: Vec<usize>,
    list: Reader,
    place: Place,
}

impl Picker {
    /// All actions and people.
    pub fn palette(model: &Model, place: Place) -> Picker {
        let mut things = Vec::new();
        if let Some(campaign) = &model.campaign {
            for action in actions::of(campaign.is_station()) {
                if action.enabled(&campaign.draft) && action.group != actions::Group::Move {
                    things.push(Thing {
                        text: model.word(&action.text()),
                        detail: model.keymap.names(action),
                        also: hint(model, action.act),
                        aim: Aim::Do(action.act),
                    });
                }
            }
        }
        things.extend(people(model));
        Picker::of(model.word("act-palette"), things, place)
    }

    /// People, places, secrets, and every row of every screen.
    pub fn find(model: &Model, place: Place) -> Picker {
        let mut things: Vec<Thing> = people(model).collect();
        things.extend(places(model));
        if let Some(campaign) = &model.campaign {
            for screen in frame::screens(campaign) {
                rows(model, *screen, &mut things);
            }
        }
        Picker::of(model.word("act-find"), things, place)
    }

    fn of(title: String, things: Vec<Thing>, place: Place) -> Picker {
        let fits = Vec::new();
        let list = Reader::at("0".to_owned());
        let mut picker = Picker { title, field: Field::new(80), things, fits, list, place };
        picker.search();
        picker
    }

    fn search(&mut self) {
        let pattern = Pattern::parse(self.field.text(), CaseMatching::Ignore, Normalization::Smart);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut buffer = Vec::new();
        let mut scored: Vec<(u32, usize)> = Vec::new();
        for (at, thing) in self.things.iter().enumerate() {
            let mut score =
                |text: &str| pattern.score(Utf32Str::new(text, &mut buffer), &mut matcher);
            // What is said of a thing counts for less than its name.
            let found = score(&thing.text).or_else(|| score(&thing.also).map(|it| it / 2));
            scored.extend(found.map(|score| (score, at)));
        }
        scored.sort_by_key(|(score, at)| (std::cmp::Reverse(*score), *at));
        self.fits = scored.into_iter().map(|(_, at)| at).take(SHOWN).collect();
        self.list = Reader::at("0".to_owned());
    }

    fn outline(&self) -> Outline {
        let rows = self.fits.iter().enumerate().map(|(n, at)| {
            let thing = &self.things[*at];
            Row::of([Cell::new(&thing.text), Cell::of(Role::Muted, &thing.detail)])
                .keyed(n.to_string())
        });
        let rows: Vec<Row> = rows.collect();
        let section = Section { columns: vec![String::new(); 2], rows, ..Section::default() };
        Outline { title: String::new(), sections: vec![section] }
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        let outline = self.outline();
        let act = match key.code {
            Code::Esc => return Answer::close(),
            Code::Enter => return self.choose(model),
            Code::Up | Code::BackTab => Act::Up,
            Code::Down | Code::Tab => Act::Down,
            Code::PageUp => Act::PageUp,
            Code::PageDown => Act::PageDown,
            Code::Char('p') if key.ctrl => Act::Up,
            Code::Char('n') if key.ctrl => Act::Down,
            _ => {
                if self.field.key(key) {
                    self.search();
                }
                return Answer::taken();
            }
        };
        self.list.act(act, &outline);
        Answer::taken()
    }

    fn choose(&mut self, model: &mut Model) -> Answer {
        let at = self.list.selected.as_deref().and_then(|key| key.parse::<usize>().ok());
        let thing = at.and_then(|n| self.fits.get(n)).map(|at| self.things[*at].aim.clone());
        match thing {
            Some(Aim::Do(act)) => command::instead(command::perform(model, act, self.place)),
            Some(Aim::Show(subject)) => command::instead(command::open(model, subject)),
            Some(Aim::Row(_, Some(key))) if subject(&key).is_some() => match subject(&key) {
                Some(subject) => command::instead(command::open(model, subject)),
                None => Answer::close(),
            },
            Some(Aim::Row(screen, _)) => {
                command::instead(command::perform(model, Act::Go(screen), self.place))
            }
            None => {
                let text = model.word("find-nothing");
                model.tell(Tone::Plain, text);
                Answer::close()
            }
        }
    }
}

fn people(model: &Model) -> impl Iterator<Item = Thing> {
    let mut things = Vec::new();
    if let Some(clerk) = model.clerk() {
        for id in known_people(clerk.view) {
            let role = clerk.identity(id).map(|it| clerk.role_of(&it)).unwrap_or_default();
            let (who, name) = (clerk.who(id), clerk.true_name(id));
            let text = if who == name { who } else { format!("{who} ({name})") };
            let aim = Aim::Show(Subject::Dossier(id));
            things.push(Thing { text, detail: role, also: String::new(), aim });
        }
    }
    things.into_iter()
}

fn places(model: &Model) -> Vec<Thing> {
    let Some(clerk) = model.clerk() else { return Vec::new() };
    let city = clerk.view.city();
    let thing = |subject: Subject, kind: &str| Thing {
        also: String::new(),
        text: model.name(subject),
        detail: model.word(kind),
        aim: Aim::Show(subject),
    };
    let mut things = Vec::new();
    things.extend(city.districts.keys().map(|id| thing(Subject::District(id), "card-place")));
    things.extend(city.sites.keys().map(|id| thing(Subject::Site(id), "card-site")));
    things.extend(city.holdings.keys().map(|id| thing(Subject::Holding(id), "card-secret")));
    things
}

fn rows(model: &Model, screen: Screen, things: &mut Vec<Thing>) {
    let outline = model.outline(screen);
    for row in outline.sections.iter().flat_map(|section| &section.rows) {
        let cells: Vec<&str> =
            row.cells.iter().map(|cell| cell.text.as_str()).filter(|it| 1 < it.len()).collect();
        if !cells.is_empty() {
            let detail = model.word(frame::tab(screen));
            let aim = Aim::Row(screen, row.key.clone());
            things.push(Thing { text: cells.join("  "), detail, also: String::new(), aim });
        }
    }
}

impl Layer<Model, News> for Picker {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            Heard::Paste(text) => {
                self.field.paste(text);
                self.search();
                Answer::taken()
            }
            Heard::Wheel { lines, .. } => {
                self.list.scroll_by(*lines);
                Answer::taken()
            }
            Heard::Click { spot: Some(Spot::Row { panel: PANEL, key }), .. } => {
                if self.list.selected.as_deref() == Some(key) {
                    return self.choose(model);
                }
                self.list.select(key.clone());
                Answer::taken()
            }
            other => frame::spot(other, |key| self.press(model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let screen = painter.area;
        let width = screen.width.saturating_sub(8).min(84);
        let height = screen.height.saturating_sub(6).min(22);
        let area = centred(screen, width, height);
        let room = sheet(painter, area, &self.title);
        let line = Rect { height: room.height.min(1), ..room };
        self.field.draw(&mut painter.within(line), "");
        let body = Rect {
            y: (room.y + 2).min(room.bottom()),
            height: room.height.saturating_sub(2),
            ..room
        };
        if self.fits.is_empty() {
            let text = model.word("find-nothing");
            painter.within(body).text_cut(
                body.x,
                body.y,
                body.width,
                crate::tui::theme::Ink::Muted,
                &text,
            );
            return;
        }
        self.list.draw_bare(painter, body, (PANEL, true), &self.outline());
    }

    fn covers(&self) -> bool {
        false
    }
}

/// What is said of an order beside its name.
fn hint(model: &Model, act: Act) -> String {
    let Act::Order(verb) = act else { return String::new() };
    model.clerk().map(|clerk| clerk.verb_hint(verb)).unwrap_or_default()
}
