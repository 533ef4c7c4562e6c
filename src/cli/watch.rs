//! `cutout watch`: the match viewer, over a recording or over a match as it is played.

use std::{path::PathBuf, sync::Arc};

use clap::Args;

use game::text::Sayings;
use game::{
    arena::{campaign::Fixture, playing::budget, schedule::Plan, script::Script},
    content::Library,
    referee::{Charter, Committed, Referee},
    save::replay::{LARGEST, Replay},
    text::{Text, TheatreNames, bare, clerk::arg},
};
use rules::{
    ai::{Idle, Player},
    engine::{
        order::Order,
        seat::{BySeat, Seat},
    },
};

use crate::{
    cli::{
        Fail,
        audit::{is_replay, refuse_seed},
        config::Config,
        crash,
        matches::{Pairing, of_flags, playing, read_script, seed_of},
        play::{Looks, is_dumb, looks, shown},
        read_bounded,
    },
    tui::watch::{self, Desk, Feed, Frame},
};

/// What a charter calls a seat that a person has.
const PERSON: &str = "person";

#[derive(Debug, Args)]
pub(super) struct Watch {
    /// A replay, a match script or the name of a shipped one; without it, what the flags say.
    what: Option<PathBuf>,
    #[command(flatten)]
    pairing: Pairing,
    /// Words or a number.
    #[arg(long, allow_negative_numbers = true)]
    seed: Option<String>,
    /// Which campaign of the script, counting from 1.
    #[arg(long, allow_negative_numbers = true, default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..))]
    campaign: u64,
    #[command(flatten)]
    looks: Looks,
}

pub(super) fn run(asked: Watch) -> Result<(), Fail> {
    let (config, _) = Config::read();
    let options = looks(&asked.looks, &config)?;
    if is_dumb() {
        return Err(Fail::Usage(Text::at_hand().message("watch-dumb", &[])));
    }
    let library = Library::at_hand();
    if asked.what.is_some() {
        asked.pairing.refuse_beside("what is watched says who plays what")?;
        if asked.pairing.games.is_some() {
            return Err(Fail::Usage("leave out --games: it is one that is watched".to_owned()));
        }
    }
    let show = match &asked.what {
        Some(path) if is_replay(path) => {
            refuse_seed(asked.seed.is_some())?;
            if asked.campaign != 1 {
                return Err(Fail::Usage("leave out --campaign: a replay is one".to_owned()));
            }
            let fail = |why: String| Fail::Input(format!("{}: {why}", bare::path(path)));
            let replay = Replay::from_ron(&read_bounded(path, LARGEST)?)
                .map_err(|error| fail(error.to_string()))?;
            Show::recorded(library, replay).map_err(fail)?
        }
        what => {
            let mut script = match what {
                Some(path) => read_script(path, library)?,
                None => of_flags(&asked.pairing, library)?,
            };
            if let Some(seed) = &asked.seed {
                script.seed = seed_of(seed)?;
            }
            Show::live(script, asked.campaign)?
        }
    };
    let text = Text::at_hand();
    let (names, title) = show.heading(library, &text).map_err(Fail::Input)?;
    let feed: Feed = Box::new(show);
    let report = crash::report(options.trail.clone());
    shown(watch::watch(watch::Watch::new(text, names, title, feed), &options, report))
}

/// A campaign that is shown week by week.
pub struct Show {
    referee: Referee,
    course: Course,
    /// Is the first frame still to come?
    fresh: bool,
}

/// Where the orders come from.
enum Course {
    Live(Box<Fixture>),
    Recorded(std::vec::IntoIter<BySeat<Vec<Order>>>),
}

impl Show {
    /// A match as it is played.
    pub(super) fn live(script: Script, campaign: u64) -> Result<Show, Fail> {
        let plan = Plan::new(script);
        let fixture = plan.fixture(campaign - 1).ok_or_else(|| {
            Fail::Usage(format!("--campaign {campaign}: the script has {}", plan.campaigns()))
        })?;
        let playing = playing(Library::at_hand(), None, &plan.script)?;
        let referee = playing.seat(&fixture).map_err(|error| Fail::Input(error.to_string()))?;
        let course = Course::Live(Box::new(fixture));
        Ok(Show { referee: referee.keeping_record(), course, fresh: true })
    }

    /// A recording. Whoever was no person is seated again, so that the referee knows whether the
    /// truth may be told.
    pub(super) fn recorded(library: &Library, replay: Replay) -> Result<Show, String> {
        let (setup, luck) = replay.setup(library).map_err(|error| error.to_string())?;
        let mut seated: BySeat<Option<Box<dyn Player>>> =
            BySeat::seated(replay.charter.players.stations());
        for (seat, name) in replay.charter.players.iter() {
            if name != PERSON {
                *seated.of_mut(seat) = Some(Box::new(Idle));
            }
        }
        let charter: Charter = replay.charter.clone();
        let referee = Referee::start(charter, &setup, luck, seated);
        let referee = referee.map_err(|trouble| trouble.to_string())?;
        let course = Course::Recorded(replay.orders.into_iter());
        Ok(Show { referee: referee.keeping_record(), course, fresh: true })
    }

    fn heading(&self, library: &Library, text: &Text) -> Result<(TheatreNames, String), String> {
        let charter = self.referee.charter();
        let scenario = library.scenario(&charter.scenario).map_err(|error| error.to_string())?;
        let view = self.referee.view(Seat::Station1);
        let city = view.map(|view| Arc::clone(&view.briefing.gazetteer)).unwrap_or_default();
        let stations: Vec<&str> = (charter.players.iter())
            .filter(|(seat, _)| seat.is_station())
            .map(|(_, name)| name.as_str())
            .collect();
        let against = [
            arg("one", stations.join(", ")),
            arg("other", charter.players.of(Seat::Security).as_str()),
        ];
        let players = text.message("watch-against", &against);
        let args = [arg("scenario", text.scenario(scenario.title())), arg("players", players)];
        let title = text.message("watch-title", &args);
        Ok((TheatreNames::new(&scenario, city), title))
    }

    fn play_week(&mut self) -> Option<Result<(), String>> {
        if self.referee.is_over() {
            return None;
        }
        let played = match &mut self.course {
            Course::Live(fixture) => self.referee.play_week(|seat| budget(fixture, seat)),
            Course::Recorded(weeks) => {
                let orders = weeks.next()?;
                let memories = BySeat::seated(orders.stations());
                let (week, minds) = (self.referee.week(), Vec::new());
                self.referee.carry_out(Committed { week, orders, memories, minds })
            }
        };
        Some(played.map_err(|trouble| trouble.to_string()))
    }

    fn frame(&self) -> Frame {
        let orders = self.referee.orders().last();
        let desk = |seat: Seat| {
            Some(Desk {
                seat,
                view: self.referee.view(seat)?,
                reports: self.referee.reports(seat).to_vec(),
                said: Sayings::of(self.referee.told(seat)),
                orders: orders.map(|orders| orders.of(seat).clone()).unwrap_or_default(),
            })
        };
        Frame {
            week: self.referee.week(),
            desks: self.referee.seats().into_iter().filter_map(desk).collect(),
            truth: self.referee.disclosed().map(Arc::new),
        }
    }
}

impl Iterator for Show {
    type Item = Result<Frame, String>;

    fn next(&mut self) -> Option<Result<Frame, String>> {
        if std::mem::take(&mut self.fresh) {
            return Some(Ok(self.frame()));
        }
        let played = self.play_week()?;
        Some(played.map(|()| self.frame()))
    }
}
