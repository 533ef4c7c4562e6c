//! Help on a screen, and behind it all keys.

use crate::front::Screen;
use crate::front::actions::{self, Group};
use crate::front::outline::{Cell, Outline, Row, Section};
use crate::tui::glyph::Glyph;
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::Painter;
use crate::tui::run::Input as Heard;
use crate::tui::widget::{Help, Scroll};
use game::text::Role;

use super::frame;
use super::model::{Answer, Input, Model, News};

/// The help that lies over a screen or a sheet.
pub struct HelpPage {
    screen: Screen,
    /// The help of a sheet, in its own words.
    text: Option<Outline>,
    all: bool,
    scroll: std::cell::Cell<Scroll>,
}

impl HelpPage {
    pub fn of_screen(model: &Model) -> HelpPage {
        HelpPage::of(model.campaign.as_ref().map_or(Screen::Desk, |campaign| campaign.screen))
    }

    /// Help on a page that belongs to a screen.
    pub fn of(screen: Screen) -> HelpPage {
        HelpPage { screen, text: None, all: false, scroll: std::cell::Cell::default() }
    }

    /// Help that a sheet gives.
    pub fn of_text(text: Outline) -> HelpPage {
        let (screen, scroll) = (Screen::Desk, std::cell::Cell::default());
        HelpPage { screen, text: Some(text), all: false, scroll }
    }

    /// All keys.
    pub fn of_keys(model: &Model) -> HelpPage {
        HelpPage { all: true, ..HelpPage::of_screen(model) }
    }

    fn outline(&self, model: &Model) -> Outline {
        let station = model.campaign.as_ref().is_none_or(|it| it.is_station());
        if self.all {
            let title = model.word("help-all");
            return Outline { title, sections: all_keys(model, station) };
        }
        if let Some(text) = &self.text {
            return text.clone();
        }
        let name = model.word(self.screen.title());
        let title = model.say("help-title", &[("screen", name.into())]);
        let about = Row::of([Cell::new(model.word(about(self.screen)))]);
        let mut sections = vec![Section { rows: vec![about], ..Section::default() }];
        sections.extend(legend(model, self.screen));
        let short = [Group::Orders, Group::Week, Group::Papers];
        sections.push(keys_of(model, station, "help-keys", |group| {
            group != Group::Orders && short.contains(&group)
        }));
        Outline { title, sections }
    }

    fn press(&mut self, key: Key) -> Answer {
        let lines = match key.bare() {
            Code::Char('?') if !self.all => {
                self.all = true;
                self.scroll.set(Scroll::default());
                return Answer::taken();
            }
            Code::Esc | Code::Enter | Code::Char('?' | 'q') => return Answer::close(),
            Code::Down => 1,
            Code::Up => -1,
            Code::PageDown | Code::Char(' ') => 15,
            Code::PageUp => -15,
            Code::Home => -10_000,
            Code::End => 10_000,
            _ => 0,
        };
        self.wheel(lines);
        Answer::taken()
    }

    /// The drawing knows how long the text is and keeps the scroll within it.
    fn wheel(&self, lines: i32) {
        let mut scroll = self.scroll.get();
        scroll.by(lines, usize::MAX / 2, 1);
        self.scroll.set(scroll);
    }
}

/// What the screen is for.
const fn about(screen: Screen) -> &'static str {
    match screen {
        Screen::Desk => "help-desk",
        Screen::Cables => "help-cables",
        Screen::People => "help-people",
        Screen::Network => "help-network",
        Screen::Intelligence => "help-intelligence",
        Screen::Headquarters => "help-headquarters",
        Screen::Doubts => "help-doubts",
        Screen::Cases => "help-cases",
        Screen::Suspects => "help-suspects",
        Screen::Coverage => "help-coverage",
        Screen::Prisoners => "help-prisoners",
        Screen::Secrets => "help-secrets",
        Screen::Foreigners => "help-foreigners",
        Screen::Plan => "help-plan",
        Screen::Week => "help-week",
        Screen::Operations => "help-operations",
        Screen::Incidents => "help-incidents",
        Screen::Dossier(_) => "help-dossier",
    }
}

/// What the signs of the screen mean.
fn legend(model: &Model, screen: Screen) -> Option<Section> {
    let station = model.campaign.as_ref().is_none_or(|it| it.is_station());
    let glyph = |glyph: Glyph| model.look.glyphs.glyph(glyph).to_owned();
    let signs: Vec<(String, &str)> = match (screen, station) {
        (Screen::Desk, true) => vec![
            ("+".to_owned(), "legend-new"),
            ("~".to_owned(), "legend-changed"),
            ("-".to_owned(), "legend-lost"),
            ("0 … 5".to_owned(), "legend-watch"),
            (glyph(Glyph::Confirmed), "legend-agent"),
            (glyph(Glyph::Suspected), "legend-target"),
            (glyph(Glyph::Controls), "legend-drop"),
            (glyph(Glyph::Broken), "legend-arrested"),
        ],
        (Screen::Desk, false) => vec![
            ("+".to_owned(), "legend-new"),
            ("~".to_owned(), "legend-changed"),
            ("-".to_owned(), "legend-lost"),
            ("0 … 5".to_owned(), "legend-watch"),
            (glyph(Glyph::Controls), "legend-team"),
            (glyph(Glyph::Confirmed), "legend-seen"),
            (glyph(Glyph::Broken), "legend-known-drop"),
        ],
        (Screen::Network, _) => vec![
            (glyph(Glyph::Controls), "legend-handles"),
            (glyph(Glyph::Confirmed), "legend-close"),
            (glyph(Glyph::Suspected), "legend-slight"),
            (glyph(Glyph::Broken), "legend-broken"),
            ("( )".to_owned(), "legend-on-file"),
        ],
        _ => return None,
    };
    let row = |(sign, id): &(String, &str)| {
        Row::of([Cell::of(Role::Key, sign.clone()), Cell::new(model.word(id))])
    };
    let heading = model.word("help-legend");
    let columns = vec![String::new(); 2];
    Some(Section { heading, columns, rows: signs.iter().map(row).collect(), ..Section::default() })
}

fn keys_of(model: &Model, station: bool, heading: &str, fits: impl Fn(Group) -> bool) -> Section {
    let rows = actions::of(station).filter(|action| fits(action.group)).map(|action| {
        let names = model.keymap.names(action).replace("Delete", "Del");
        Row::of([Cell::of(Role::Key, names), Cell::new(model.word(&action.text()))])
    });
    let columns = vec![String::new(); 2];
    let heading = model.word(heading);
    Section { heading, columns, rows: rows.collect(), ..Section::default() }
}

/// Every key, by groups.
pub fn all_keys(model: &Model, station: bool) -> Vec<Section> {
    let mut sections: Vec<Section> = Group::ALL
        .iter()
        .map(|group| keys_of(model, station, group.heading(), |it| it == *group))
        .collect();
    let extra = [
        ("0 … 9", "key-digits"),
        ("Space", "key-space"),
        ("=", "key-again"),
        ("Ctrl-C", "key-ctrl-c"),
        ("Ctrl-Z", "key-ctrl-z"),
    ];
    if let Some(last) = sections.last_mut() {
        for (key, id) in extra {
            let row = Row::of([Cell::of(Role::Key, key), Cell::new(model.word(id))]);
            last.rows.push(row);
        }
    }
    sections
}

impl Layer<Model, News> for HelpPage {
    fn update(&mut self, _: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(*key),
            Heard::Wheel { lines, .. } => {
                self.wheel(*lines);
                Answer::taken()
            }
            other => frame::spot(other, |key| self.press(key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let outline = self.outline(model);
        let close = if self.all {
            super::hint(super::office::ESC, model.word("act-back"))
        } else {
            super::hint(Key::char('?'), model.word("help-more"))
        };
        let help = Help { outline: &outline, scroll: self.scroll.get(), close: &close };
        self.scroll.set(help.draw(painter));
    }

    fn covers(&self) -> bool {
        false
    }
}
