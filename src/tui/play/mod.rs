//! The game on the terminal: one app of layers over one model.
//!
//! [`play`] is the way in. [`Game`] hears inputs and gives them to its layers; the lowest is the
//! title or the office of a campaign. What a layer cannot do from where it lies (begin, load, go
//! home) it leaves in the model as a `Go`.

mod belief;
mod board;
mod chart;
mod choosing;
mod chord;
mod codex;
mod command;
mod desk;
mod disk;
mod ending;
pub(super) mod frame;
mod help;
mod keys;
mod line;
mod map;
mod menu;
mod model;
mod newgame;
mod note;
mod office;
mod page;
mod picker;
mod pointer;
pub(super) mod reader;
mod resign;
mod rows;
mod sheet;
mod shelf;
mod short;
mod struck;
mod title;
mod typed;
mod until;
mod week;

use std::fmt;
use std::panic::PanicHookInfo;

use crate::table::{Choice, Foyer, Hitch, Sitting};
use crate::tui::colour::{self, Depth};
use crate::tui::detect::Detected;
use crate::tui::glyph::GlyphSet;
use crate::tui::key::Key;
use crate::tui::keymap::Keymap;
use crate::tui::layer::{self, Layers};
use crate::tui::owner::{self, TerminalError};
use crate::tui::paint::Painter;
use crate::tui::run::{self, App, Effect, Ending, Input, Look};
use crate::tui::theme::Theme;
use crate::tui::trail::Trail;
use crate::tui::widget::{Hint, Tone};
use game::text::Text;

pub use model::News;

use menu::Leave;
use model::{Campaign, Effects, Go, Model, Settings};
use office::Office;
use title::Title;
use week::Brought;

/// Where to begin.
#[derive(Clone, Debug, Default)]
pub enum Start {
    #[default]
    Title,
    Campaign(Choice),
    /// The form of a new campaign, filled in so far.
    Form(Choice),
    /// A saved campaign, by its name.
    Load(String),
}

/// Something that a person chose in the menu, to be found again at the next start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    Theme(String),
    Glyphs(GlyphSet),
    Mouse(bool),
    Copying(bool),
    /// The tag of a language.
    Language(String),
}

/// Which languages there are, and how one is opened.
#[derive(Clone, Copy, Debug)]
pub struct Languages {
    /// The tags.
    pub tags: fn() -> Vec<String>,
    pub open: fn(&str) -> Text,
}

/// Where a setting is kept now, or why it is not.
pub type Placed = Result<std::path::PathBuf, String>;

/// How it shall look, and where to begin.
#[derive(Clone, Debug)]
pub struct Options {
    pub start: Start,
    /// The name of a shipped theme.
    pub theme: String,
    pub glyphs: GlyphSet,
    pub depth: Depth,
    /// Are italics shown as such?
    pub italics: bool,
    pub mouse: bool,
    /// May the terminal's clipboard be written to?
    pub copying: bool,
    pub keymap: Keymap,
    /// What is wrong with the settings; said once, before the first screen.
    pub warnings: Vec<String>,
    /// Keeps what is chosen in the menu; none keeps nothing.
    pub keep: Option<fn(&Setting) -> Placed>,
    /// What can be spoken; none where there is no choice.
    pub languages: Option<Languages>,
    /// What a crash report is made of.
    pub trail: Trail,
}

impl Options {
    /// What fits this terminal, as far as its environment tells.
    pub fn of(colour: colour::Choice, env: &dyn Fn(&str) -> Option<String>) -> Options {
        let found = Detected::of(colour, env);
        Options {
            start: Start::Title,
            theme: found.theme().to_owned(),
            glyphs: found.glyphs.0,
            depth: found.colours.depth,
            italics: found.italics.0,
            mouse: found.mouse.0,
            copying: false,
            keymap: Keymap::default(),
            warnings: Vec::new(),
            keep: None,
            languages: None,
            trail: Trail::default(),
        }
    }

    /// The theme as this terminal can show it.
    pub fn themed(&self) -> Theme {
        let theme = Theme::shipped(&self.theme, self.depth).unwrap_or_else(Theme::plain);
        if self.italics { theme } else { theme.without_italics() }
    }
}

/// Why the game could not be shown.
#[derive(Debug)]
pub enum Trouble {
    Terminal(TerminalError),
    /// The campaign that was asked for cannot be begun or loaded.
    Hitch(Hitch),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Trouble::Terminal(fault) => fault.fmt(f),
            Trouble::Hitch(hitch) => hitch.fmt(f),
        }
    }
}

impl std::error::Error for Trouble {}

impl From<TerminalError> for Trouble {
    fn from(fault: TerminalError) -> Trouble {
        Trouble::Terminal(fault)
    }
}

impl From<Hitch> for Trouble {
    fn from(hitch: Hitch) -> Trouble {
        Trouble::Hitch(hitch)
    }
}

/// Plays on the terminal until the person leaves. Everything a person confirmed is on the disk
/// when this returns, however it ended; a signal is the caller's to die of.
///
/// # Errors
/// There is no terminal, or the campaign asked for cannot be had. Both before anything is shown.
pub fn play(
    foyer: Foyer,
    options: &Options,
    report: impl Fn(&PanicHookInfo<'_>) -> Option<String> + Send + Sync + 'static,
) -> Result<Ending, Trouble> {
    owner::end_on_panic(report);
    let game = Game::new(foyer, Text::at_hand(), options)?;
    let look = game.look();
    let (ending, _) = run::run(game, look, options.mouse)?;
    Ok(ending)
}

/// The app.
pub struct Game {
    trail: Trail,
    model: Model,
    layers: Layers<Model, News>,
}

impl Game {
    /// # Errors
    /// The campaign asked for cannot be begun or loaded.
    pub fn new(foyer: Foyer, text: Text, options: &Options) -> Result<Game, Hitch> {
        let look = Settings {
            theme: options.theme.clone(),
            depth: options.depth,
            italics: options.italics,
            glyphs: options.glyphs,
            mouse: options.mouse,
            copying: options.copying,
        };
        let mut model = Model::new(foyer, text, look);
        model.keymap = options.keymap.clone();
        model.keep = options.keep;
        model.languages = options.languages;
        let title = Title::new(&model);
        let trail = options.trail.clone();
        let mut game = Game { trail, model, layers: Layers::new(Box::new(title)) };
        let sitting = match &options.start {
            Start::Title => None,
            Start::Form(choice) => {
                if let Some(form) = newgame::NewCampaign::wished(&mut game.model, choice) {
                    game.layers.open(Box::new(form));
                }
                None
            }
            Start::Campaign(choice) => Some(game.model.foyer.begin(choice)?),
            Start::Load(name) => Some(game.model.foyer.resume(name)?),
        };
        if let Some(sitting) = sitting {
            game.sit(sitting);
        }
        if !options.warnings.is_empty() {
            game.layers.open(Box::new(disk::Found::in_settings(options.warnings.clone())));
        }
        game.layers.settle(&game.model);
        Ok(game)
    }

    pub fn look(&self) -> Look {
        self.model.look.look()
    }

    /// How many layers lie on the lowest: none at the desk.
    pub fn depth(&self) -> usize {
        self.layers.depth() - 1
    }

    /// The campaign's week, if one is being played.
    pub fn week(&self) -> Option<u16> {
        self.model.campaign.as_ref().map(|campaign| campaign.view().week.0)
    }

    /// How many orders the plan of the week holds.
    pub fn orders(&self) -> usize {
        self.model.campaign.as_ref().map_or(0, |campaign| campaign.plan().len())
    }

    /// Which screen is on, if a campaign is being played.
    pub fn screen(&self) -> Option<crate::front::Screen> {
        self.model.campaign.as_ref().map(|campaign| campaign.screen)
    }

    /// The text of a screen, of which every word must be reachable.
    pub fn outline(&self, screen: crate::front::Screen) -> crate::front::outline::Outline {
        self.model.outline(screen).as_ref().clone()
    }

    /// What asks for a decision.
    pub fn matters(&self) -> Vec<crate::front::situations::Matter> {
        self.model.matters().as_ref().clone()
    }

    fn sit(&mut self, sitting: Sitting) {
        let (campaign, found) = Campaign::new(sitting);
        let first = campaign.view().week.0 <= 1;
        self.model.campaign = Some(campaign);
        self.layers = Layers::new(Box::new(Office::new()));
        let sample = self.model.campaign.as_ref().and_then(|it| it.sitting.as_ref());
        if sample.is_some_and(|sitting| sitting.is_sample()) {
            let text = self.model.word("toast-sample");
            self.model.tell(Tone::Plain, text);
        } else if first {
            let text = self.model.word("toast-welcome");
            self.model.tell(Tone::Plain, text);
        }
        if !found.is_empty() {
            self.layers.open(Box::new(disk::Found::new(found)));
        }
    }

    fn go(&mut self) {
        match self.model.go.take() {
            None => {}
            Some(Go::Desk) => {
                self.layers.close_all();
            }
            Some(Go::Title) => {
                self.model.campaign = None;
                let title = Title::new(&self.model);
                self.layers = Layers::new(Box::new(title));
            }
            Some(Go::Refused(why)) => {
                self.layers.open(Box::new(disk::Refused::new(why)));
            }
            Some(Go::Begin(choice)) => {
                let begun = self.model.foyer.begin(&choice);
                self.taken_up(begun);
            }
            Some(Go::Load(name)) => {
                let resumed = self.model.foyer.resume(&name);
                self.taken_up(resumed);
            }
            Some(Go::Branch { name, generation, title }) => {
                let branched = self.model.foyer.branch(&name, generation, &title);
                self.taken_up(branched);
            }
        }
    }

    fn taken_up(&mut self, sitting: Result<Sitting, Hitch>) {
        match sitting {
            Ok(sitting) => self.sit(sitting),
            Err(hitch) => {
                let why = self.model.hitch(&hitch);
                self.layers.open(Box::new(disk::Found::closed(why)));
            }
        }
    }

    fn ctrl_c(&mut self) -> Effects {
        let leave = Leave::new(&mut self.model);
        self.layers.open(Box::new(leave));
        Vec::new()
    }

    /// Where nothing can be seen nothing can be meant: of keys only those for leaving act.
    fn in_small_window(&mut self, input: &Input<News>) -> Effects {
        match input {
            _ if self.layers.is_top_leaving() => self.layers.update(&mut self.model, input),
            Input::Key(key) if *key == Key::char('q') => self.ctrl_c(),
            _ => Vec::new(),
        }
    }

    /// The new week is looked at before a key can mean it.
    fn week_over(&mut self, news: News) -> Effects {
        let is_over = self.model.week_over(news);
        if is_over {
            self.layers.close_all();
            return self.new_week();
        }
        self.model.run = None;
        vec![Effect::Unheard]
    }
}

impl Game {
    /// Shows what the week brought: a quiet one is a line on the desk.
    fn new_week(&mut self) -> Effects {
        let Some(campaign) = &mut self.model.campaign else { return Vec::new() };
        campaign.screen = crate::front::Screen::Desk;
        if campaign.file.is_some() {
            self.model.run = None;
            self.layers.open(Box::new(ending::Ending::new()));
        } else if self.model.run.is_some() {
            return self.run_on();
        } else if self.model.brief().is_quiet() {
            let text = self.model.quiet_week();
            self.model.tell(Tone::Plain, text);
        } else {
            self.layers.open(Box::new(Brought::new()));
        }
        vec![Effect::Unheard]
    }

    /// A line for the week, and the next one unless something happened.
    fn run_on(&mut self) -> Effects {
        let goes_on = self.model.pass_a_week();
        self.layers.open(Box::new(until::Passed::new()));
        let mut effects = vec![Effect::Unheard];
        if goes_on && self.model.go.is_none() {
            effects.extend(self.model.end_week());
        }
        effects
    }
}

impl App for Game {
    type News = News;

    fn update(&mut self, input: Input<News>) -> Effects {
        if let Input::Key(key) = &input {
            self.trail.press(*key);
        }
        self.model.pressed = match &input {
            Input::Key(key) => Some(*key),
            _ => None,
        };
        if self.model.closed.get() && is_digit(&input) {
            let text = self.model.word("sheet-dropped");
            self.model.tell(Tone::Warning, text);
            return Vec::new();
        }
        if let Input::Resize { width, height } = &input {
            self.model.size.set((*width, *height));
        }
        let effects = match input {
            Input::Done { news, .. } => self.week_over(news),
            Input::Progress { progress, .. } => {
                if let Some(waiting) =
                    self.model.campaign.as_mut().and_then(|it| it.waiting.as_mut())
                {
                    waiting.1 = progress;
                }
                Vec::new()
            }
            Input::Key(key) if key == Key::ctrl('c') && !self.layers.is_top_leaving() => {
                self.ctrl_c()
            }
            Input::Key(key) if key == Key::ctrl('z') => vec![Effect::Suspend],
            Input::Key(key) if key == Key::ctrl('l') => vec![Effect::Redraw],
            // Everything confirmed is in the journal already.
            Input::Leaving => Vec::new(),
            other if self.model.is_small() => self.in_small_window(&other),
            other => self.layers.update(&mut self.model, &other),
        };
        self.go();
        self.layers.settle(&self.model);
        // It moves when a sample becomes a copy, or when its disk refuses.
        if let Some(sitting) = self.model.campaign.as_ref().and_then(|it| it.sitting.as_ref()) {
            self.trail.at(sitting.place());
            self.trail.keeps(sitting.kept().is_safe());
        }
        effects
    }

    fn draw(&self, painter: &mut Painter) {
        self.model.closed.set(false);
        self.model.size.set((painter.area.width, painter.area.height));
        if layer::large_enough(painter, &self.model.word("screen-too-small")) {
            self.layers.draw(&self.model, painter);
        } else if self.layers.is_top_leaving() {
            self.layers.draw_top(&self.model, painter);
        }
    }
}

/// A digit that was pressed before the screen showed that its sheet had closed.
fn is_digit(input: &Input<News>) -> bool {
    matches!(input, Input::Key(key) if key.typed().is_some_and(|c| c.is_ascii_digit()))
}

/// A key and what it does.
fn hint(key: Key, text: String) -> Hint {
    Hint::new(key, text)
}
