//! The match viewer: keys as text, screens as text, weeks as the test brings them.

use std::sync::Arc;

use cutout::ai::{Nodes, Player};
use cutout::arena::playing::{Campaigns, budget, known};
use cutout::arena::schedule::Plan;
use cutout::arena::script::Script;
use cutout::content::{Library, Seed};
use cutout::engine::seat::{BySeat, Seat};
use cutout::referee::{Charter, Referee};
use cutout::text::Sayings;
use cutout::text::{Text, TheatreNames};
use cutout::tui::Options;
use cutout::tui::dump;
use cutout::tui::input::Raw;
use cutout::tui::key::Key;
use cutout::tui::run::{App, Effect, Input, Stage, Worker};
use cutout::tui::watch::{Desk, Eyes, Feed, Frame, News, Watch, look};

use crate::table::options;

/// A campaign of others on a stage. Workers do their work when the test lets them.
struct Cinema {
    stage: Stage<Watch>,
    jobs: Vec<Effect<News>>,
    ended: bool,
}

fn frame(referee: &Referee) -> Frame {
    let orders = referee.orders().last();
    let desk = |seat: Seat| {
        Some(Desk {
            seat,
            view: referee.view(seat)?,
            reports: referee.reports(seat).to_vec(),
            said: Sayings::of(referee.told(seat)),
            orders: orders.map(|orders| orders.of(seat).clone()).unwrap_or_default(),
        })
    };
    Frame {
        week: referee.week(),
        desks: referee.seats().into_iter().filter_map(desk).collect(),
        truth: referee.disclosed().map(Arc::new),
    }
}

fn match_of(weeks: u32) -> Feed {
    let source = format!(
        r#"(scenario: "open-city", seed: "watch", players: ["regular"], weeks: {weeks},
            schedule: Match(station: "regular", security: "regular", games: 1))"#
    );
    let script = Script::parse("watch.ron", &source, &known(Library::embedded()));
    let plan = Plan::new(script.unwrap_or_else(|faults| panic!("{faults}")));
    let fixture = plan.fixture(0).expect("a campaign");
    let playing = Campaigns::new(Library::embedded(), None);
    let mut referee = playing.seat(&fixture).expect("a campaign").keeping_record();
    let mut fresh = true;
    Box::new(std::iter::from_fn(move || {
        if !std::mem::take(&mut fresh) {
            if referee.is_over() {
                return None;
            }
            referee.play_week(|seat| budget(&fixture, seat)).expect("a week");
        }
        Some(Ok(frame(&referee)))
    }))
}

/// One at whose table a person sits: the Station's.
fn with_a_person() -> Feed {
    let scenario = Library::embedded().scenario("first-posting").expect("a scenario");
    let seed: Seed = "watch".parse().expect("a seed");
    let mut players: BySeat<Option<Box<dyn Player>>> = BySeat::seated(1);
    *players.of_mut(Seat::Security) = Some(Box::new(cutout::ai::Idle));
    let charter = Charter {
        scenario: "first-posting".to_owned(),
        seed: "watch".to_owned(),
        players: BySeat::seated(1),
        title: String::new(),
        content: String::new(),
    };
    let referee = Referee::start(charter, &scenario.setup(&seed), seed.luck(), players);
    let mut referee = referee.expect("a campaign").keeping_record();
    let mut weeks = 0;
    Box::new(std::iter::from_fn(move || {
        if 0 < weeks {
            let plan = cutout::engine::order::Plan::new(referee.view(Seat::Station1)?);
            let decided = referee.decide(vec![plan], |_| Box::new(Nodes(1)));
            referee.carry_out(decided.expect("orders")).expect("a week");
        }
        weeks += 1;
        (weeks < 5).then(|| Ok(frame(&referee)))
    }))
}

impl Cinema {
    fn of(scenario: &str, feed: Feed, text: Text, size: (u16, u16)) -> Cinema {
        let options: Options = options(cutout::tui::Start::Title);
        let scenario = Library::embedded().scenario(scenario).expect("a scenario");
        let mut feed = feed.peekable();
        let city = match feed.peek() {
            Some(Ok(frame)) => Arc::clone(&frame.desks[0].view.briefing.gazetteer),
            _ => panic!("a first frame"),
        };
        let names = TheatreNames::new(&scenario, city);
        let title = "Open City: one against other".to_owned();
        let watch = Watch::new(text, names, title, Box::new(feed));
        let stage = Stage::new(watch, look(&options), size);
        Cinema { stage, jobs: Vec::new(), ended: false }
    }

    fn press(&mut self, keys: &str) -> &mut Cinema {
        for name in keys.split(' ') {
            let key: Key = name.parse().unwrap_or_else(|fault| panic!("{fault}"));
            let effects = self.stage.take(Raw::Key(key));
            self.take(effects);
        }
        self.stage.draw();
        self
    }

    fn take(&mut self, effects: Vec<Effect<News>>) {
        for effect in effects {
            match effect {
                Effect::Quit => self.ended = true,
                other => self.jobs.push(other),
            }
        }
    }

    /// Lets the worker bring what it was sent for; says whether there was one.
    fn wait(&mut self) -> bool {
        assert!(self.jobs.len() <= 1, "one worker at a time");
        let Some(Effect::Spawn { job, work }) = self.jobs.pop() else { return false };
        let news = work(&Worker::alone(job));
        let effects = self.stage.app.update(Input::Done { job, news });
        self.take(effects);
        self.stage.draw();
        true
    }

    fn step(&mut self) -> &mut Cinema {
        self.press("Right");
        self.wait();
        self
    }

    fn text(&self) -> String {
        dump::text(&self.stage.sheet.buffer)
    }

    #[track_caller]
    fn shows(&mut self, words: &str) -> &mut Cinema {
        let text = self.text();
        assert!(text.contains(words), "“{words}” is not on the screen:\n{text}");
        self
    }

    fn week(&self) -> Option<u16> {
        self.stage.app.week()
    }
}

fn open_city(weeks: u32) -> Cinema {
    Cinema::of("open-city", match_of(weeks), Text::english(), (100, 30))
}

#[test]
fn a_match_is_stepped_through_and_back() {
    let mut cinema = open_city(6);
    cinema.shows("week 1 of 6").shows("paused").shows("Space play");
    cinema.step().step().shows("week 3 of 6").shows("What was ordered");
    cinema.press("Left").shows("week 2 of 6");
    assert!(!cinema.wait(), "what came before needs no worker");
    cinema.press("Home").shows("week 1 of 6").press("End").shows("week 3 of 6");
    for _ in 0..8 {
        cinema.step();
    }
    cinema.shows("over");
    assert!(cinema.stage.app.is_over());
}

#[test]
fn a_match_plays_by_itself_until_it_is_paused() {
    let mut cinema = open_city(8);
    cinema.press("+ + + + + Space").shows("playing, pace 6").shows("Space pause");
    assert!(cinema.wait() && cinema.wait());
    assert_eq!(cinema.week(), Some(3));
    cinema.press("Space").shows("paused");
    // The week that was on its way still comes; none after it.
    cinema.wait();
    assert!(!cinema.wait());
    cinema.press("Home Space");
    let mut weeks = 0;
    while cinema.wait() {
        weeks += 1;
    }
    assert!(cinema.stage.app.is_over() && !cinema.stage.app.is_playing());
    assert!(8 <= weeks);
}

#[test]
fn each_seat_sees_its_own_and_the_truth_sees_all() {
    let mut cinema = open_city(12);
    for _ in 0..8 {
        cinema.step();
    }
    assert_eq!(cinema.stage.app.eyes(), Eyes::Seat(Seat::Station1));
    cinema.press("3").shows("People");
    cinema.press("Tab 3").shows("Cases");
    assert_eq!(cinema.stage.app.eyes(), Eyes::Seat(Seat::Security));
    cinema.press("t").shows("The truth of week 8").shows("true");
    cinema.press("PgDn").press("PgDn");
    cinema.press("Tab");
    assert_eq!(cinema.stage.app.eyes(), Eyes::Seat(Seat::Station1), "round again");
    cinema.press("q");
    assert!(cinema.ended);
}

#[test]
fn where_a_person_plays_the_truth_stays_hidden() {
    let mut cinema = Cinema::of("first-posting", with_a_person(), Text::english(), (100, 30));
    cinema.step().step();
    cinema.press("t");
    assert_ne!(cinema.stage.app.eyes(), Eyes::Truth);
    for _ in 0..4 {
        cinema.press("Tab");
        assert_ne!(cinema.stage.app.eyes(), Eyes::Truth);
    }
    assert!(!cinema.text().contains("the truth"), "{}", cinema.text());
}

#[test]
fn it_is_drawn_at_every_size_and_in_a_longer_language() {
    for text in [Text::english(), Text::pseudo()] {
        let mut cinema = Cinema::of("open-city", match_of(5), text, (80, 24));
        cinema.step().step().step();
        for keys in ["1", "2", "3", "4", "5", "6", "7", "Tab", "1", "3", "9", "t"] {
            cinema.press(keys);
            for size in [(0, 0), (1, 1), (79, 24), (80, 24), (200, 60), (1000, 2)] {
                cinema.stage.take(Raw::Resize(size.0, size.1));
                cinema.stage.draw();
            }
        }
    }
}

#[test]
fn what_the_feed_cannot_give_is_said() {
    let first = match_of(3).next().expect("a frame");
    let feed: Feed = Box::new([first, Err("the tape broke".to_owned())].into_iter());
    let mut cinema = Cinema::of("open-city", feed, Text::english(), (80, 24));
    cinema.step().shows("the tape broke").shows("over");
}
