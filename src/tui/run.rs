//! The loop: block, drain, put together, update, draw once.
//!
//! There is no tick. An input thread, a signal thread and workers send into one channel; while
//! nothing happens, nothing runs.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use super::glyph::GlyphSet;
use super::input::{self, Button, Raw};
use super::key::Key;
use super::owner::{self, Owner, TerminalError};
use super::paint::{HitMap, Painter, Sheet, Spot};
use super::rehearsal;
use super::signals::{self, Signal};
use super::theme::Theme;

/// A key that is held down comes again after so long at first, and then faster.
const FIRST_AGAIN: Duration = Duration::from_millis(700);
const AGAIN: Duration = Duration::from_millis(100);

/// A program on the screen. Knows no terminal, clock or file.
pub trait App {
    /// What a worker brings back.
    type News: Send + 'static;

    fn update(&mut self, input: Input<Self::News>) -> Vec<Effect<Self::News>>;

    /// Pure, and right at any size.
    fn draw(&self, painter: &mut Painter);
}

/// What an app hears of.
#[derive(Debug, PartialEq, Eq)]
pub enum Input<N> {
    Key(Key),
    Paste(String),
    /// The mouse, with what lay under it in the frame the person saw.
    Click {
        button: Button,
        spot: Option<Spot>,
        x: u16,
        y: u16,
    },
    /// Lines scrolled over a panel; down is positive.
    Wheel {
        panel: Option<&'static str>,
        lines: i32,
    },
    Resize {
        width: u16,
        height: u16,
    },
    Focus(bool),
    Progress {
        job: JobId,
        progress: Progress,
    },
    Done {
        job: JobId,
        news: N,
    },
    /// The program must end now: the last chance to save. Effects are run, the screen is not
    /// drawn any more.
    Leaving,
}

/// Which piece of work, numbered by the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct JobId(pub u32);

/// How far a piece of work is; a total of 0 means that nobody knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub done: u64,
    pub total: u64,
    pub note: String,
}

pub type Job<N> = Box<dyn FnOnce(&Worker<N>) -> N + Send>;

/// What an app wants done outside of it.
pub enum Effect<N> {
    Quit,
    /// Ctrl-Z.
    Suspend,
    Spawn {
        job: JobId,
        work: Job<N>,
    },
    /// Asks a worker to stop early; its news comes all the same.
    Cancel(JobId),
    Bell,
    /// A text of the game's own for the clipboard of the terminal.
    Copy(String),
    Look(Box<Look>),
    Mouse(bool),
    /// Writes every cell anew.
    Redraw,
    /// What was pressed before the next frame is seen was not meant for it: it is dropped.
    Unheard,
}

/// How the screen looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    pub theme: Theme,
    pub glyphs: GlyphSet,
}

/// The worker's end of its job.
pub struct Worker<N> {
    job: JobId,
    cancelled: Arc<AtomicBool>,
    channel: Sender<Event<N>>,
}

impl<N> Clone for Worker<N> {
    fn clone(&self) -> Worker<N> {
        let cancelled = Arc::clone(&self.cancelled);
        Worker { job: self.job, cancelled, channel: self.channel.clone() }
    }
}

impl<N> Worker<N> {
    /// A worker whom nobody hears, for tests that do the work themselves.
    pub fn alone(job: JobId) -> Worker<N> {
        let (channel, _) = mpsc::channel();
        Worker { job, cancelled: Arc::default(), channel }
    }

    pub fn progress(&self, progress: Progress) {
        // The loop may have ended; then nobody needs to know.
        let _ = self.channel.send(Event::Progress(self.job, progress));
    }

    pub fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

/// How the loop came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Quit,
    /// To be raised again with [`signals::die_of`] once everything is saved.
    Signal(i32),
    /// The terminal is gone; nothing can be said any more.
    Lost,
    /// The system gives no thread to work in.
    NoThread,
}

enum Event<N> {
    Raw(Raw),
    Signal(Signal),
    Progress(JobId, Progress),
    Done(JobId, N),
}

impl<N> Event<N> {
    /// Is it something that a person pressed, pasted or clicked?
    const fn is_a_persons(&self) -> bool {
        match self {
            Event::Raw(raw) => {
                matches!(raw, Raw::Key(_) | Raw::Paste(_) | Raw::Press { .. } | Raw::Wheel { .. })
            }
            _ => false,
        }
    }
}

/// An app with the frame it shows: the loop without a terminal, also for tests.
pub struct Stage<A: App> {
    pub app: A,
    pub look: Look,
    pub sheet: Sheet,
    size: (u16, u16),
}

impl<A: App> Stage<A> {
    pub fn new(app: A, look: Look, size: (u16, u16)) -> Stage<A> {
        let mut stage = Stage { app, look, sheet: Sheet::new(size.0, size.1), size };
        stage.draw();
        stage
    }

    pub fn draw(&mut self) {
        rehearsal::panics("painter");
        let mut sheet = Sheet::new(self.size.0, self.size.1);
        let app = &self.app;
        sheet.paint(&self.look.theme, self.look.glyphs, |painter| app.draw(painter));
        self.sheet = sheet;
    }

    /// Gives one raw input to the app, in its terms.
    pub fn take(&mut self, raw: Raw) -> Vec<Effect<A::News>> {
        if let Raw::Resize(width, height) = raw {
            self.size = (width, height);
        }
        match meaning(raw, &self.sheet.hits) {
            Some(input) => self.app.update(input),
            None => Vec::new(),
        }
    }

    /// Presses keys and draws after each, as the terminal would; for tests.
    pub fn press(&mut self, keys: &[Key]) -> Vec<Effect<A::News>> {
        let mut effects = Vec::new();
        for key in keys {
            effects.extend(self.take(Raw::Key(*key)));
            self.draw();
        }
        effects
    }
}

fn meaning<N>(raw: Raw, hits: &HitMap) -> Option<Input<N>> {
    Some(match raw {
        Raw::Key(key) => Input::Key(key),
        Raw::Paste(text) => Input::Paste(text),
        Raw::Press { x, y, button } => Input::Click { button, spot: hits.at(x, y).cloned(), x, y },
        Raw::Wheel { x, y, lines } => Input::Wheel { panel: hits.panel_at(x, y), lines },
        Raw::Resize(width, height) => Input::Resize { width, height },
        Raw::Focus(on) => Input::Focus(on),
        Raw::Lost => return None,
    })
}

/// Runs an app on the terminal until it ends.
///
/// # Errors
/// When there is no terminal to begin with. One that is lost later is an [`Ending`].
pub fn run<A: App>(app: A, look: Look, mouse: bool) -> Result<(Ending, A), TerminalError> {
    let (channel, events) = mpsc::channel();
    let to_loop = channel.clone();
    // Before the terminal is taken: no signal may find it taken and nobody to give it back.
    signals::watch(move |signal| to_loop.send(Event::Signal(signal)).is_ok())?;
    let owner = Owner::enter(mouse)?;
    Owner::colours_are_ours();
    let to_loop = channel.clone();
    input::listen(move |raw| to_loop.send(Event::Raw(raw)).is_ok())?;
    let stage = Stage::new(app, look, owner.size());
    let mut desk = Loop {
        owner,
        stage,
        channel,
        jobs: Vec::new(),
        unheard: false,
        last_key: None,
        held: None,
    };
    let ending = desk.until_the_end(&events);
    // A terminal that was given back by another thread's panic looks lost from here.
    owner::end_with_a_panic();
    Ok((ending, desk.stage.app))
}

/// The key that brought about what must not be answered by it, for as long as it may be held down.
struct HeldDown {
    key: Key,
    last: Instant,
    patience: Duration,
}

impl HeldDown {
    fn new(key: Key, last: Instant) -> HeldDown {
        HeldDown { key, last, patience: FIRST_AGAIN }
    }

    /// Is it still down, when that key is heard at that time?
    fn again(&mut self, key: Key, now: Instant) -> bool {
        let is_down = self.key == key && now.saturating_duration_since(self.last) < self.patience;
        (self.last, self.patience) = (now, AGAIN);
        is_down
    }
}

struct Loop<A: App> {
    owner: Owner,
    stage: Stage<A>,
    channel: Sender<Event<A::News>>,
    jobs: Vec<(JobId, Arc<AtomicBool>)>,
    /// Is what a person does not meant for what comes next?
    unheard: bool,
    /// The last key that was heard, and when.
    last_key: Option<(Key, Instant)>,
    held: Option<HeldDown>,
}

impl<A: App> Loop<A> {
    fn until_the_end(&mut self, events: &Receiver<Event<A::News>>) -> Ending {
        let ending = loop {
            if self.owner.show(&self.stage.sheet).is_err() {
                break Ending::Lost;
            }
            input::text_is_typed(self.stage.sheet.cursor.is_some());
            let Some(batch) = self.gather(events) else { break Ending::Lost };
            if let Some(ending) = self.batch(batch) {
                break ending;
            }
            self.stage.draw();
        };
        if ending != Ending::Quit {
            let effects = self.stage.app.update(Input::Leaving);
            self.run_last(effects);
        }
        for (_, cancelled) in &self.jobs {
            cancelled.store(true, Ordering::Relaxed);
        }
        ending
    }

    /// Waits for something, and takes what else has come; nothing when nobody can tell any more.
    fn gather(&mut self, events: &Receiver<Event<A::News>>) -> Option<Vec<Event<A::News>>> {
        let mut batch: Vec<Event<A::News>> = Vec::new();
        if std::mem::take(&mut self.unheard) {
            // It came before the frame that has just been shown.
            batch.extend(events.try_iter().filter(|event| !event.is_a_persons()));
        }
        if batch.is_empty() {
            batch.push(events.recv().ok()?);
        }
        batch.extend(events.try_iter());
        Some(batch)
    }

    fn batch(&mut self, batch: Vec<Event<A::News>>) -> Option<Ending> {
        for event in together(batch) {
            if self.is_still_held(&event) || self.unheard && event.is_a_persons() {
                continue;
            }
            let drawn_before_click = matches!(event, Event::Raw(Raw::Press { .. }));
            if drawn_before_click {
                // The hit map must be that of what earlier inputs made of the screen.
                self.stage.draw();
            }
            if let Some(ending) = self.handle(event) {
                return Some(ending);
            }
        }
        None
    }

    /// Is it the key that was pressed before something must be seen, and is not let go yet?
    fn is_still_held(&mut self, event: &Event<A::News>) -> bool {
        let Event::Raw(Raw::Key(key)) = event else { return false };
        let now = Instant::now();
        self.last_key = Some((*key, now));
        let is_held = self.held.as_mut().is_some_and(|held| held.again(*key, now));
        if !is_held {
            self.held = None;
        }
        is_held
    }

    fn handle(&mut self, event: Event<A::News>) -> Option<Ending> {
        if matches!(&event, Event::Raw(Raw::Key(key)) if rehearsal::begins(*key)) {
            return self.rehearse();
        }
        let effects = match event {
            Event::Raw(Raw::Lost) => return Some(Ending::Lost),
            Event::Raw(raw) => self.stage.take(raw),
            Event::Signal(Signal::End(signal)) => return Some(Ending::Signal(signal)),
            Event::Signal(Signal::Stop) => vec![Effect::Suspend],
            Event::Signal(Signal::GoOn) => return self.take_back(),
            Event::Signal(Signal::Resize) => {
                let (width, height) = self.owner.size();
                self.stage.take(Raw::Resize(width, height))
            }
            Event::Progress(job, progress) => {
                self.stage.app.update(Input::Progress { job, progress })
            }
            Event::Done(job, news) => {
                self.jobs.retain(|(id, _)| *id != job);
                self.stage.app.update(Input::Done { job, news })
            }
        };
        effects.into_iter().find_map(|effect| self.effect(effect))
    }

    /// A panic that a test asked for, here or in a worker.
    fn rehearse(&mut self) -> Option<Ending> {
        rehearsal::panics("loop");
        if rehearsal::asked("worker") {
            let work = |_: &Worker<_>| -> A::News {
                rehearsal::panics("worker");
                unreachable!("the rehearsal panics")
            };
            self.spawn(JobId(u32::MAX), Box::new(work));
        }
        None
    }

    /// After a stop the shell may have changed every mode, and the size may be another.
    fn take_back(&mut self) -> Option<Ending> {
        if self.owner.resume().is_err() {
            return Some(Ending::Lost);
        }
        let (width, height) = self.owner.size();
        let effects = self.stage.take(Raw::Resize(width, height));
        effects.into_iter().find_map(|effect| self.effect(effect))
    }

    fn effect(&mut self, effect: Effect<A::News>) -> Option<Ending> {
        let done = match effect {
            Effect::Quit => return Some(Ending::Quit),
            Effect::Suspend => self.owner.suspend(),
            Effect::Spawn { job, work } => return self.spawn(job, work),
            Effect::Cancel(job) => {
                self.cancel(job);
                Ok(())
            }
            Effect::Bell => self.owner.bell(),
            Effect::Copy(text) => self.owner.copy(&text),
            Effect::Look(look) => {
                self.stage.look = *look;
                Ok(())
            }
            Effect::Mouse(on) => self.owner.set_mouse(on),
            Effect::Redraw => {
                self.owner.forget();
                Ok(())
            }
            Effect::Unheard => {
                self.unheard = true;
                self.held = self.last_key.map(|(key, at)| HeldDown::new(key, at));
                Ok(())
            }
        };
        done.err().map(|_| Ending::Lost)
    }

    /// On leaving, only work that nobody waits for is left out.
    fn run_last(&mut self, effects: Vec<Effect<A::News>>) {
        for effect in effects {
            if let Effect::Spawn { job, work } = effect {
                // A save must not die with its thread: it is done here and now.
                let worker = self.worker(job);
                work(&worker);
            }
        }
    }

    fn worker(&mut self, job: JobId) -> Worker<A::News> {
        let cancelled = Arc::new(AtomicBool::new(false));
        self.jobs.push((job, Arc::clone(&cancelled)));
        Worker { job, cancelled, channel: self.channel.clone() }
    }

    fn spawn(&mut self, job: JobId, work: Job<A::News>) -> Option<Ending> {
        let worker = self.worker(job);
        let body = move || {
            let news = work(&worker);
            // The loop may have ended before the work.
            let _ = worker.channel.send(Event::Done(job, news));
        };
        let started = thread::Builder::new().name(format!("worker {}", job.0)).spawn(body);
        started.err().map(|_| Ending::NoThread)
    }

    fn cancel(&self, job: JobId) {
        for (_, cancelled) in self.jobs.iter().filter(|(id, _)| *id == job) {
            cancelled.store(true, Ordering::Relaxed);
        }
    }
}

/// What came in together and means one thing: of sizes the last, of scrolling the sum, of a
/// job's progress the newest. Everything else keeps its place.
fn together<N>(batch: Vec<Event<N>>) -> Vec<Event<N>> {
    let mut out: Vec<Event<N>> = Vec::with_capacity(batch.len());
    for event in batch {
        match &event {
            Event::Raw(Raw::Resize(..)) => {
                out.retain(|e| !matches!(e, Event::Raw(Raw::Resize(..))));
            }
            Event::Signal(Signal::Resize) => {
                out.retain(|e| !matches!(e, Event::Signal(Signal::Resize)));
            }
            Event::Progress(job, _) => {
                out.retain(|e| !matches!(e, Event::Progress(other, _) if other == job));
            }
            Event::Raw(Raw::Wheel { x, y, lines }) => {
                if let Some(Event::Raw(Raw::Wheel { x: px, y: py, lines: sum })) = out.last_mut()
                    && (*px, *py) == (*x, *y)
                {
                    *sum += *lines;
                    continue;
                }
            }
            _ => {}
        }
        out.push(event);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::key::Code;

    fn raws(batch: Vec<Raw>) -> Vec<Raw> {
        let events: Vec<Event<()>> = batch.into_iter().map(Event::Raw).collect();
        together(events)
            .into_iter()
            .filter_map(|e| if let Event::Raw(raw) = e { Some(raw) } else { None })
            .collect()
    }

    #[test]
    fn the_last_size_and_the_sum_of_scrolls_count() {
        let wheel = |lines| Raw::Wheel { x: 1, y: 1, lines };
        let key = Raw::Key(Key::of(Code::Enter));
        let batch = vec![
            Raw::Resize(10, 10),
            wheel(3),
            wheel(3),
            key.clone(),
            wheel(-3),
            Raw::Resize(80, 24),
        ];
        assert_eq!(raws(batch), [wheel(6), key, wheel(-3), Raw::Resize(80, 24)]);
    }

    struct Counter(u32);

    impl App for Counter {
        type News = ();

        fn update(&mut self, input: Input<()>) -> Vec<Effect<()>> {
            match input {
                Input::Key(key) if key == Key::char('q') => vec![Effect::Quit],
                Input::Key(_) | Input::Click { spot: Some(Spot::Key(_)), .. } => {
                    self.0 += 1;
                    Vec::new()
                }
                _ => Vec::new(),
            }
        }

        fn draw(&self, painter: &mut Painter) {
            let text = self.0.to_string();
            painter.text(0, 0, super::super::theme::Ink::Body, &text);
            painter.hit(painter.area, Spot::Key(Key::char('x')));
        }
    }

    #[test]
    fn a_key_is_held_until_it_pauses() {
        let (enter, other) = (Key::of(Code::Enter), Key::char('e'));
        let began = Instant::now();
        let at = |millis| began + Duration::from_millis(millis);
        let mut held = HeldDown::new(enter, began);
        for millis in [500, 533, 566, 600] {
            assert!(held.again(enter, at(millis)), "{millis}");
        }
        assert!(!held.again(enter, at(800)), "let go, and pressed again");
        assert!(!HeldDown::new(enter, began).again(other, at(10)));
        assert!(!HeldDown::new(enter, began).again(enter, at(700)));
    }

    #[test]
    fn a_stage_plays_an_app_without_a_terminal() {
        let look = Look { theme: Theme::plain(), glyphs: GlyphSet::Full };
        let mut stage = Stage::new(Counter(0), look, (4, 1));
        stage.press(&[Key::char('a'), Key::char('b')]);
        stage.take(Raw::Press { x: 0, y: 0, button: Button::Left });
        stage.draw();
        assert_eq!(crate::tui::dump::text(&stage.sheet.buffer), "3\n");
        assert!(matches!(stage.press(&[Key::char('q')])[..], [Effect::Quit]));
    }

    #[test]
    fn sizes_of_any_kind_are_drawn() {
        let look = Look { theme: Theme::plain(), glyphs: GlyphSet::Full };
        let mut stage = Stage::new(Counter(0), look, (0, 0));
        for size in [(1, 1), (0, 9), (65535, 65535), (3, 2)] {
            stage.take(Raw::Resize(size.0, size.1));
            stage.draw();
        }
    }
}
