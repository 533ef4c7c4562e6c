//! A game on a stage: keys as text, screens as text, weeks carried out at once.

use cutout::engine::seat::Seat;
use cutout::table::Foyer;
use cutout::text::Text;
use cutout::tui::colour::Depth;
use cutout::tui::dump;
use cutout::tui::glyph::GlyphSet;
use cutout::tui::input::Raw;
use cutout::tui::key::{Code, Key};
use cutout::tui::keymap::Keymap;
use cutout::tui::play::{Game, News};
use cutout::tui::run::{App, Effect, Input, Job, JobId, Progress, Stage, Worker};
use cutout::tui::{Options, Start};

pub struct Table {
    pub stage: Stage<Game>,
    /// Did the game ask to end?
    pub ended: bool,
    /// Is work kept until [`Table::let_go`], as if it took long?
    pub hold: bool,
    /// Did it ask not to hear what was pressed before the next frame?
    pub unheard: bool,
    held: Vec<(JobId, Job<News>)>,
}

/// Who plays what against whom.
#[derive(Clone, Copy)]
pub struct Party {
    pub scenario: &'static str,
    pub seat: Seat,
    pub level: &'static str,
}

pub const STATION: Party = Party { scenario: "first-posting", seat: Seat::Station1, level: "idle" };
pub const SECURITY: Party = Party { scenario: "open-city", seat: Seat::Security, level: "idle" };

pub fn options(start: Start) -> Options {
    Options {
        start,
        theme: "night".to_owned(),
        glyphs: GlyphSet::Full,
        depth: Depth::True,
        italics: true,
        mouse: true,
        copying: false,
        keymap: Keymap::default(),
        warnings: Vec::new(),
        languages: None,
        keep: None,
        trail: cutout::tui::Trail::default(),
    }
}

impl Table {
    pub fn title(size: (u16, u16)) -> Table {
        Table::of(Foyer::without_files(), Text::english(), options(Start::Title), size)
    }

    pub fn of(foyer: Foyer, text: Text, options: Options, size: (u16, u16)) -> Table {
        let game = Game::new(foyer, text, &options).expect("a game");
        let look = game.look();
        let stage = Stage::new(game, look, size);
        Table { stage, ended: false, hold: false, unheard: false, held: Vec::new() }
    }

    pub fn begun(party: Party, text: Text, glyphs: GlyphSet, size: (u16, u16)) -> Table {
        let foyer = Foyer::without_files();
        let choice =
            foyer.choice((party.scenario, party.seat), party.level, None, Some("terminal"));
        let options = Options { glyphs, ..options(Start::Campaign(choice.expect("a choice"))) };
        Table::of(foyer, text, options, size)
    }

    /// At the desk, with keys of one's own.
    pub fn with_keys(party: Party, keymap: Keymap, size: (u16, u16)) -> Table {
        let foyer = Foyer::without_files();
        let choice =
            foyer.choice((party.scenario, party.seat), party.level, None, Some("terminal"));
        let options = Options { keymap, ..options(Start::Campaign(choice.expect("a choice"))) };
        Table::of(foyer, Text::english(), options, size)
    }

    pub fn at_desk(party: Party, size: (u16, u16)) -> Table {
        Table::begun(party, Text::english(), GlyphSet::Full, size)
    }

    /// Presses keys, written apart by blanks, and draws after each.
    pub fn press(&mut self, keys: &str) -> &mut Table {
        for name in keys.split(' ').filter(|name| !name.is_empty()) {
            let key: Key = name.parse().unwrap_or_else(|fault| panic!("{fault}"));
            self.key(key);
            self.stage.draw();
        }
        self
    }

    /// Presses a key without drawing.
    pub fn key(&mut self, key: Key) {
        self.raw(Raw::Key(key));
    }

    /// Does anything that a person can do, without drawing.
    pub fn raw(&mut self, raw: Raw) {
        let effects = self.stage.take(raw);
        self.run(effects);
    }

    /// Types letters.
    pub fn type_in(&mut self, text: &str) -> &mut Table {
        for c in text.chars() {
            self.key(Key::char(c));
        }
        self.stage.draw();
        self
    }

    /// Orders what a word means: the usual, and whatever comes first where nothing is usual.
    pub fn order(&mut self, word: &str) -> &mut Table {
        self.press("o").type_in(word).press("Enter");
        for _ in 0..4 {
            if self.stage.app.depth() == 0 {
                break;
            }
            self.press("Enter");
            if 0 < self.stage.app.depth() {
                self.press("Right");
            }
        }
        self.home();
        self.stage.draw();
        self
    }

    fn run(&mut self, effects: Vec<Effect<News>>) {
        for effect in effects {
            match effect {
                Effect::Quit => self.ended = true,
                Effect::Spawn { job, work } if self.hold => self.held.push((job, work)),
                Effect::Spawn { job, work } => {
                    let news = work(&Worker::alone(job));
                    let more = self.stage.app.update(Input::Done { job, news });
                    self.run(more);
                }
                Effect::Unheard => self.unheard = true,
                Effect::Look(look) => self.stage.look = *look,
                _ => {}
            }
        }
    }

    /// Work that is held says how far it is.
    pub fn tell_progress(&mut self, done: u64, total: u64) -> &mut Table {
        let job = self.held.first().expect("some work").0;
        let progress = Progress { done, total, note: String::new() };
        let effects = self.stage.app.update(Input::Progress { job, progress });
        self.run(effects);
        self.stage.draw();
        self
    }

    /// Does the work that was held.
    pub fn let_go(&mut self) {
        for (job, work) in std::mem::take(&mut self.held) {
            let news = work(&Worker::alone(job));
            let effects = self.stage.app.update(Input::Done { job, news });
            self.run(effects);
        }
    }

    pub fn resize(&mut self, size: (u16, u16)) {
        self.stage.take(Raw::Resize(size.0, size.1));
        self.stage.draw();
    }

    pub fn text(&self) -> String {
        dump::text(&self.stage.sheet.buffer)
    }

    #[track_caller]
    pub fn shows(&mut self, words: &str) -> &mut Table {
        let text = self.text();
        assert!(text.contains(words), "“{words}” is not on the screen:\n{text}");
        self
    }

    pub fn week(&self) -> u16 {
        self.stage.app.week().expect("a campaign")
    }

    pub fn orders(&self) -> usize {
        self.stage.app.orders()
    }

    /// Ten times Esc, from wherever one is.
    pub fn home(&mut self) {
        for _ in 0..10 {
            self.key(Key::of(Code::Esc));
        }
    }
}
