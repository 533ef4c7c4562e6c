//! The match viewer: a campaign of others, week by week, through the eyes of each seat and, where
//! nobody at the table is a person, as it is in truth.
//!
//! It has no tick of its own. While a campaign plays, a worker waits and then brings the next
//! frame; while it is paused, nothing runs.

mod draw;
pub mod reel;

use std::cell::Cell;
use std::panic::PanicHookInfo;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::front::Screen;
use crate::front::actions::Act;
use crate::front::outline::Outline;
use crate::tui::key::{Code, Key};
use crate::tui::layer::LEAST;
use crate::tui::owner;
use crate::tui::paint::{Painter, Spot};
use crate::tui::play::reader::Reader;
use crate::tui::play::{Options, Trouble};
use crate::tui::run::{self, App, Effect, Ending, Input, JobId, Look};
use game::text::{Text, TheatreNames};
use rules::engine::seat::Seat;

pub use reel::{Desk, Feed, Frame, Reel};

/// How long a week stays on the screen, the slowest first, in milliseconds.
const PACES: [u64; 6] = [4000, 2000, 1000, 500, 250, 60];
const FIRST_PACE: usize = 2;

/// What a worker brings: a week, or the end of them, or what went wrong.
pub type News = Option<Result<Frame, String>>;

/// Whose eyes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eyes {
    Seat(Seat),
    Truth,
}

/// The viewer.
pub struct Watch {
    text: Text,
    names: TheatreNames,
    /// Who plays whom, as the head line has it.
    title: String,
    reel: Reel,
    feed: Arc<Mutex<Feed>>,
    eyes: Eyes,
    /// The screen of each kind of seat that is on.
    screens: [Screen; 2],
    is_playing: bool,
    pace: usize,
    /// The worker that will bring the next week; one at a time.
    waiting: Option<JobId>,
    jobs: u32,
    fault: Option<String>,
    reader: Reader,
    kept: Cell<Option<Outline>>,
    size: Cell<(u16, u16)>,
}

impl Watch {
    /// Shows the first frame and waits for a key.
    pub fn new(text: Text, names: TheatreNames, title: String, mut feed: Feed) -> Watch {
        let first = feed.next();
        let mut watch = Watch {
            text,
            names,
            title,
            reel: Reel::default(),
            feed: Arc::new(Mutex::new(feed)),
            eyes: Eyes::Seat(Seat::Station1),
            screens: [Screen::Week, Screen::Week],
            is_playing: false,
            pace: FIRST_PACE,
            waiting: None,
            jobs: 0,
            fault: None,
            reader: Reader::default(),
            kept: Cell::new(None),
            size: Cell::new(LEAST),
        };
        watch.receive(first);
        watch
    }

    pub fn week(&self) -> Option<u16> {
        self.reel.frame().map(|frame| frame.week.0)
    }

    pub fn eyes(&self) -> Eyes {
        self.eyes
    }

    pub fn is_playing(&self) -> bool {
        self.is_playing
    }

    pub fn is_over(&self) -> bool {
        self.reel.is_over()
    }

    /// Whose eyes there are to see with.
    fn all_eyes(&self) -> Vec<Eyes> {
        let Some(frame) = self.reel.frame() else { return Vec::new() };
        let seats = frame.desks.iter().map(|desk| Eyes::Seat(desk.seat));
        let mut eyes: Vec<Eyes> = seats.collect();
        // Stations first: theirs is the story.
        let first = eyes.len().min(1);
        eyes.rotate_left(first);
        if frame.truth.is_some() {
            eyes.push(Eyes::Truth);
        }
        eyes
    }

    fn turn_eyes(&mut self, by: usize) {
        let all = self.all_eyes();
        let here = all.iter().position(|eyes| *eyes == self.eyes).unwrap_or(0);
        if let Some(eyes) = all.get((here + by) % all.len().max(1)) {
            self.eyes = *eyes;
        }
        self.turn_page();
    }

    fn desk(&self) -> Option<&Desk> {
        let Eyes::Seat(seat) = self.eyes else { return None };
        self.reel.frame()?.desks.iter().find(|desk| desk.seat == seat)
    }

    /// The screen of the seat that is looked through.
    fn screen(&self) -> Option<Screen> {
        let desk = self.desk()?;
        self.screens.get(usize::from(desk.seat.is_station())).copied()
    }

    fn turn_screen(&mut self, digit: char) {
        let Some(desk) = self.desk() else { return };
        let station = desk.seat.is_station();
        let at = digit.to_digit(10).and_then(|digit| (digit as usize).checked_sub(1));
        let screen = at.and_then(|at| Screen::all(station).get(at));
        let kept = self.screens.get_mut(usize::from(station));
        if let (Some(screen), Some(kept)) = (screen, kept) {
            *kept = *screen;
        }
        self.turn_page();
    }

    fn turn_page(&mut self) {
        self.reader = Reader::default();
        self.kept.set(None);
    }

    // ── time ──

    fn receive(&mut self, news: News) {
        match news {
            Some(Ok(frame)) => self.reel.push(frame),
            Some(Err(fault)) => {
                self.fault = Some(fault);
                self.reel.end();
            }
            None => self.reel.end(),
        }
        if !self.all_eyes().contains(&self.eyes) {
            self.turn_eyes(0);
        }
        self.turn_page();
    }

    /// One week on, at once.
    fn step(&mut self) -> Vec<Effect<News>> {
        if self.reel.forward() {
            self.turn_page();
            return Vec::new();
        }
        self.fetch(0)
    }

    /// Sends a worker for the next week, who waits first.
    fn fetch(&mut self, wait: u64) -> Vec<Effect<News>> {
        if self.waiting.is_some() || self.reel.is_over() {
            return Vec::new();
        }
        self.jobs += 1;
        let job = JobId(self.jobs);
        self.waiting = Some(job);
        let feed = Arc::clone(&self.feed);
        let ahead = !self.reel.is_latest();
        let work = Box::new(move |_: &run::Worker<News>| {
            std::thread::sleep(Duration::from_millis(wait));
            if ahead {
                return None;
            }
            feed.lock().unwrap_or_else(PoisonError::into_inner).next()
        });
        vec![Effect::Spawn { job, work }]
    }

    fn play_on(&mut self) -> Vec<Effect<News>> {
        if !self.is_playing {
            return Vec::new();
        }
        if self.reel.is_over() {
            self.is_playing = false;
            return Vec::new();
        }
        let pace = PACES.get(self.pace).copied().unwrap_or(0);
        self.fetch(pace)
    }

    fn done(&mut self, job: JobId, news: News) -> Vec<Effect<News>> {
        if self.waiting == Some(job) {
            self.waiting = None;
        }
        // Who looks at what came before is shown the next of those.
        if news.is_none() && !self.reel.is_latest() {
            if self.is_playing {
                self.reel.forward();
                self.turn_page();
            }
        } else {
            self.receive(news);
        }
        self.play_on()
    }

    fn press(&mut self, key: Key) -> Vec<Effect<News>> {
        match key.bare() {
            Code::Char('q') | Code::Esc => return vec![Effect::Quit],
            _ if key == Key::ctrl('c') => return vec![Effect::Quit],
            _ if key == Key::ctrl('z') => return vec![Effect::Suspend],
            _ if key == Key::ctrl('l') => return vec![Effect::Redraw],
            // What cannot be seen is not steered.
            _ if self.is_small() => {}
            Code::Char(' ') => {
                self.is_playing = !self.is_playing;
                return self.play_on();
            }
            Code::Right | Code::Char('n') => {
                self.is_playing = false;
                return self.step();
            }
            Code::Left | Code::Char('p') => self.look_back(Reel::back),
            Code::Home => self.look_back(Reel::rewind),
            Code::End => self.look_back(Reel::latest),
            Code::Char('+' | '=') => self.pace = (self.pace + 1).min(PACES.len() - 1),
            Code::Char('-') => self.pace = self.pace.saturating_sub(1),
            Code::Tab => self.turn_eyes(1),
            Code::BackTab => self.turn_eyes(self.all_eyes().len().saturating_sub(1)),
            Code::Char('t') if self.all_eyes().contains(&Eyes::Truth) => {
                self.eyes = Eyes::Truth;
                self.turn_page();
            }
            Code::Char(digit) if digit.is_ascii_digit() => self.turn_screen(digit),
            Code::Up | Code::Char('k') => self.scroll(Act::Up),
            Code::Down | Code::Char('j') => self.scroll(Act::Down),
            Code::PageUp => self.scroll(Act::PageUp),
            Code::PageDown => self.scroll(Act::PageDown),
            _ => {}
        }
        Vec::new()
    }

    fn is_small(&self) -> bool {
        let (width, height) = self.size.get();
        width < LEAST.0 || height < LEAST.1
    }

    fn look_back(&mut self, turn: impl FnOnce(&mut Reel)) {
        self.is_playing = false;
        turn(&mut self.reel);
        self.turn_page();
    }

    fn scroll(&mut self, act: Act) {
        let outline = self.outline();
        self.reader.act(act, &outline);
        self.kept.set(Some(outline));
    }
}

impl App for Watch {
    type News = News;

    fn update(&mut self, input: Input<News>) -> Vec<Effect<News>> {
        match input {
            Input::Key(key) => self.press(key),
            Input::Done { job, news } => self.done(job, news),
            Input::Click { spot: Some(Spot::Key(key)), .. } => self.press(key),
            Input::Resize { width, height } => {
                self.size.set((width, height));
                Vec::new()
            }
            Input::Wheel { lines, .. } if !self.is_small() => {
                self.reader.scroll_by(lines);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn draw(&self, painter: &mut Painter) {
        self.size.set((painter.area.width, painter.area.height));
        draw::draw(self, painter);
    }
}

/// How it looks, from the options of the game.
pub fn look(options: &Options) -> Look {
    Look { theme: options.themed(), glyphs: options.glyphs }
}

/// Watches on the terminal until the person leaves.
///
/// # Errors
/// There is no terminal.
pub fn watch(
    watch: Watch,
    options: &Options,
    report: impl Fn(&PanicHookInfo<'_>) -> Option<String> + Send + Sync + 'static,
) -> Result<Ending, Trouble> {
    owner::end_on_panic(report);
    let (ending, _) = run::run(watch, look(options), options.mouse)?;
    Ok(ending)
}
