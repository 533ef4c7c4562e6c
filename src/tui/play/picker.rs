//! One list of everything that has a name: people, places, papers, orders, pages. Letters find it,
//! by the trade's word or a plain one.

use game::text::{Role, pages, slug};
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use ratatui::layout::Rect;

use crate::front::actions::{self, Act, Action};
use crate::front::builder::Builder;
use crate::front::card::known_people;
use crate::front::outline::{Cell, Outline, Row, Section};
use crate::front::sheet::Sheet;
use crate::front::{Screen, Subject};
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, Spot};
use crate::tui::run::Input as Heard;
use crate::tui::widget::{Field, Hint, Tone};

use super::codex::Codex;
use super::command::{self, Place};
use super::frame;
use super::model::{Answer, Input, Model, News};
use super::reader::{Reader, subject};
use super::sheet::{self, OrderSheet};

const PANEL: &str = "picker";
const SHOWN: usize = 200;

/// Shorter words stand in every page of the book.
const LEAST_LETTERS: usize = 3;

#[derive(Clone, Debug)]
enum Aim {
    Do(Act),
    Show(Subject),
    /// A row of a screen.
    Row(Screen, Option<String>),
    /// A page of the rule book.
    Page(&'static str),
    /// An order as it was said.
    Say(Sheet),
}

struct Thing {
    text: String,
    detail: String,
    /// What else one might look for it by.
    also: String,
    /// The text of a page, in small letters.
    page: Option<String>,
    aim: Aim,
}

impl Thing {
    fn new(text: impl Into<String>, aim: Aim) -> Thing {
        Thing { text: text.into(), detail: String::new(), also: String::new(), page: None, aim }
    }
}

/// Do words of this text begin with all that was typed? Letters strewn over a hint are no match.
fn says(text: &str, typed: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let parts = text.split(|letter: char| !letter.is_alphanumeric());
        parts.filter(|it| !it.is_empty()).map(str::to_lowercase).collect()
    };
    let said = words(text);
    words(typed).iter().all(|word| said.iter().any(|it| it.starts_with(word)))
}

/// The places of texts that fit what was typed, the best first. What is said of a thing counts for
/// less than its name; letters strewn over a name count only where no word begins so.
pub fn ranked<'a>(typed: &str, texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<usize> {
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut scored: Vec<(bool, u32, usize)> = Vec::new();
    for (at, (text, also)) in texts.into_iter().enumerate() {
        let mut score = |text: &str| pattern.score(Utf32Str::new(text, &mut buffer), &mut matcher);
        let named = score(text);
        let found = named.or_else(|| score(also).filter(|_| says(also, typed)).map(|it| it / 2));
        let strewn = !says(text, typed) && !says(also, typed);
        scored.extend(found.map(|score| (strewn, score, at)));
    }
    if scored.iter().any(|(strewn, ..)| !strewn) {
        scored.retain(|(strewn, ..)| !strewn);
    }
    scored.sort_by_key(|(_, score, at)| (std::cmp::Reverse(*score), *at));
    scored.into_iter().map(|(.., at)| at).collect()
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
    /// May an order be said in one line?
    says: bool,
}

impl Picker {
    /// Everything that has a name, and every row of every screen.
    pub fn all(model: &Model, place: Place) -> Picker {
        let mut things: Vec<Thing> = people(model).collect();
        things.extend(places(model));
        things.extend(acts(model));
        things.extend(rule_pages(model));
        if let Some(campaign) = &model.campaign {
            for screen in frame::screens(campaign) {
                rows(model, *screen, &mut things);
            }
        }
        Picker::of(model.word("act-find"), things, (place, false))
    }

    /// What can be done; a whole order may be said.
    pub fn acts(model: &Model, place: Place) -> Picker {
        let mut things = acts(model);
        things.extend(rule_pages(model));
        Picker::of(model.word("act-palette"), things, (place, true))
    }

    fn of(title: String, things: Vec<Thing>, (place, says): (Place, bool)) -> Picker {
        let fits = Vec::new();
        let list = Reader::at("0".to_owned());
        let mut picker = Picker { title, field: Field::new(80), things, fits, list, place, says };
        picker.search();
        picker
    }

    /// The pages in which a word stands that is nothing's name.
    fn in_the_book(&self) -> Vec<usize> {
        let pages = self.things.iter().enumerate();
        let pages = pages.filter_map(|(at, it)| Some((at, it.page.as_deref()?)));
        let said = self.field.text().trim().to_lowercase();
        let names = |page: &str| LEAST_LETTERS <= said.chars().count() && page.contains(&said);
        pages.filter(|(_, page)| names(page)).map(|(at, _)| at).collect()
    }

    fn search(&mut self) {
        let texts = self.things.iter().map(|it| (it.text.as_str(), it.also.as_str()));
        self.fits = ranked(self.field.text(), texts);
        if self.fits.is_empty() {
            self.fits = self.in_the_book();
        }
        self.fits.truncate(SHOWN);
        self.list = Reader::at("0".to_owned());
    }

    /// After a key: what was said as an order stands first.
    fn listen(&mut self, model: &Model) {
        self.things.retain(|thing| !matches!(thing.aim, Aim::Say(_)));
        let said = if self.says { said(model, self.field.text()) } else { None };
        self.search();
        if let Some(thing) = said {
            self.fits.insert(0, self.things.len());
            self.things.push(thing);
        }
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
            _ => {
                if self.field.key(key) {
                    self.listen(model);
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
            Some(Aim::Page(name)) => Answer::Replace(Box::new(Codex::at(name))),
            Some(Aim::Say(said)) => match OrderSheet::open(model, said) {
                Some(opened) => Answer::Replace(Box::new(opened)),
                None => Answer::close(),
            },
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

/// What can be done, with its keys and what else it is called.
fn acts(model: &Model) -> Vec<Thing> {
    let Some(campaign) = &model.campaign else { return Vec::new() };
    let can = actions::of(campaign.is_station());
    let can = can.filter(|it| it.enabled(&campaign.draft) && it.group != actions::Group::Move);
    can.map(|action| Thing {
        detail: model.keymap.names(action),
        also: format!("{} {} {}", action.id, also(model, action), hint(model, action.act)),
        ..Thing::new(model.word(&action.text()), Aim::Do(action.act))
    })
    .collect()
}

/// By what other words of the trade and of every day it is called.
fn also(model: &Model, action: &Action) -> String {
    model.text.optional(&action.text(), "also").unwrap_or_default()
}

fn rule_pages(model: &Model) -> Vec<Thing> {
    let detail = model.word("act-rules");
    let page = |name: &'static str| {
        let raw = pages::raw(&model.text, name).unwrap_or_default();
        let title = raw.lines().next().unwrap_or_default().trim_start_matches('#').trim();
        let (also, page) = (name.to_owned(), Some(raw.to_lowercase()));
        Thing { detail: detail.clone(), also, page, ..Thing::new(title, Aim::Page(name)) }
    };
    pages::names().into_iter().map(page).collect()
}

/// An order of one line, if that is what was typed: a word for the order, then words for the rest.
fn said(model: &Model, typed: &str) -> Option<Thing> {
    let campaign = model.campaign.as_ref()?;
    let mut words = typed.split_whitespace();
    let action = actions::named(&words.next()?.to_lowercase(), campaign.is_station())?;
    let Act::Order(verb) = action.act else { return None };
    let rest: Vec<&str> = words.collect();
    let clerk = campaign.clerk(&model.text);
    let told = Builder::new(verb).told(&rest, clerk, campaign.plan()).ok()?;
    let sheet = Sheet::of_builder(&told);
    let filled = sheet.fill(campaign.desk());
    let text = match filled.order() {
        Some(order) => clerk.order(&order),
        None => clerk.verb(verb),
    };
    let detail = model.word(&action.text());
    Some(Thing { detail, also: slug(typed), ..Thing::new(text, Aim::Say(sheet)) })
}

fn people(model: &Model) -> impl Iterator<Item = Thing> {
    let mut things = Vec::new();
    if let Some(clerk) = model.clerk() {
        for id in known_people(clerk.view) {
            let role = clerk.identity(id).map(|it| clerk.role_of(&it)).unwrap_or_default();
            let (who, name) = (clerk.who(id), clerk.true_name(id));
            let text = if who == name { who.into() } else { format!("{who} ({name})") };
            let aim = Aim::Show(Subject::Dossier(id));
            things.push(Thing { detail: role.into(), ..Thing::new(text, aim) });
        }
    }
    things.into_iter()
}

fn places(model: &Model) -> Vec<Thing> {
    let Some(clerk) = model.clerk() else { return Vec::new() };
    let city = clerk.view.city();
    let thing = |subject: Subject, kind: &str| Thing {
        detail: model.word(kind),
        ..Thing::new(model.name(subject), Aim::Show(subject))
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
            things.push(Thing { detail, ..Thing::new(cells.join("  "), aim) });
        }
    }
}

impl Layer<Model, News> for Picker {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            Heard::Paste(text) => {
                self.field.paste(text);
                self.listen(model);
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
        let room = sheet::form(model, painter, (&self.title, ""), self.place.subject);
        let line = Rect { height: room.height.min(1), ..room };
        self.field.draw(&mut painter.within(line), "");
        let body = Rect {
            y: (room.y + 2).min(room.bottom()),
            height: room.height.saturating_sub(2),
            ..room
        };
        if self.fits.is_empty() {
            let text = model.word("find-nothing");
            let ink = crate::tui::theme::Ink::Muted;
            painter.within(body).text_cut(body.x, body.y, body.width, ink, &text);
        } else {
            self.list.draw_bare(painter, body, (PANEL, true), &self.outline());
        }
        let hint = |code: Code, id: &str| Hint::new(Key::of(code), model.word(id));
        let hints = [
            hint(Code::Enter, "sheet-choose"),
            hint(Code::Down, "bar-next-row"),
            hint(Code::Esc, "act-back"),
        ];
        sheet::last_line(model, painter, None, &hints);
    }

    fn covers(&self) -> bool {
        false
    }
}

/// What is said of an order beside its name.
fn hint(model: &Model, act: Act) -> String {
    let Act::Order(verb) = act else { return String::new() };
    model
        .clerk()
        .map(|clerk| format!("{} {}", clerk.verb_hint(verb), clerk.verb_synonyms(verb)))
        .unwrap_or_default()
}
