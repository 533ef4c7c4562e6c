//! `cutout dev pictures`: the pictures of the README, drawn from the real program.

use std::{fs, path::PathBuf};

use clap::Args;
use game::text::{Text, bare};
use rules::engine::seat::Seat;

use crate::{
    cli::{Fail, say},
    table::Foyer,
    tui::{
        Options, Start,
        colour::{Choice, Depth},
        input::Raw,
        key::Key,
        play::{Game, News},
        run::{App, Effect, Input, Stage, Worker},
        svg,
    },
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Pictures {
    /// The folder for them.
    #[arg(default_value = "assets/pictures")]
    folder: PathBuf,
}

/// A campaign that is always the same.
const SEED: &str = "harbour";

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (140, 40);

/// A picture: its name, who plays, in which theme, how large, and the keys that lead to it.
struct Picture(&'static str, Seat, &'static str, (u16, u16), &'static str);

/// How a week is ended and its brief read to the end.
const WEEK: &str = "e Enter Space Space Space Space Space Space Space Esc";

const STILLS: &[Picture] = &[
    Picture("desk", Seat::Station1, "night", LARGE, "Esc"),
    Picture("sheet", Seat::Station1, "paper", SMALL, "g p o Enter"),
    Picture("security", Seat::Security, "night", LARGE, "Esc"),
];

/// The recording: each word is a key, and a number of tenths of a second for which its screen stays.
const RECORDING: &str = "Esc:25 1:12 .:8 1:12 .:8 1:16 e:18 Enter:30 Space:12 Space:12 Space:12 .:10 g:8 m:20 Esc:8 g:8 n:20";

pub(super) fn run(asked: &Pictures) -> Result<(), Fail> {
    for picture in STILLS {
        let Picture(name, seat, theme, size, keys) = *picture;
        let mut play = Play::begun(seat, theme, size)?;
        for _ in 0..3 {
            play.press("1 . 1 . 1 . 1")?;
            play.press(WEEK)?;
        }
        play.press(keys)?;
        write(asked, name, &svg::still(&play.stage.sheet.buffer))?;
    }
    let mut play = Play::begun(Seat::Station1, "night", SMALL)?;
    let mut frames = Vec::new();
    for word in RECORDING.split(' ') {
        let (key, tenths) = word.rsplit_once(':').unwrap_or((word, "10"));
        play.press(key)?;
        frames.push((play.stage.sheet.buffer.clone(), tenths.parse().unwrap_or(10)));
    }
    write(asked, "week", &svg::moving(&frames))
}

fn write(asked: &Pictures, name: &str, picture: &str) -> Result<(), Fail> {
    let path = asked.folder.join(format!("{name}.svg"));
    let written = fs::create_dir_all(&asked.folder).and_then(|()| fs::write(&path, picture));
    written.map_err(|error| Fail::Disk(format!("{}: {error}", bare::path(&path))))?;
    say(&format!("{}  {} bytes\n", bare::path(&path), picture.len()))
}

/// A campaign that is kept nowhere, played by keys.
struct Play {
    stage: Stage<Game>,
}

impl Play {
    fn begun(seat: Seat, theme: &str, size: (u16, u16)) -> Result<Play, Fail> {
        let foyer = Foyer::without_files();
        let fault = |hitch: &dyn std::fmt::Display| Fail::Input(hitch.to_string());
        let choice = foyer.choice(("open-city", seat), "regular", None, Some(SEED));
        let choice = choice.map_err(|hitch| fault(&hitch))?;
        let mut options = Options::of(Choice::Exactly(Depth::True), &|_| None);
        options.start = Start::Campaign(choice);
        options.theme = theme.to_owned();
        let game = Game::new(foyer, Text::english(), &options).map_err(|hitch| fault(&hitch))?;
        let look = game.look();
        Ok(Play { stage: Stage::new(game, look, size) })
    }

    fn press(&mut self, keys: &str) -> Result<(), Fail> {
        for name in keys.split(' ') {
            let key: Key = name.parse().map_err(|fault| Fail::Input(format!("{name}: {fault}")))?;
            let effects = self.stage.take(Raw::Key(key));
            self.carry_out(effects);
            self.stage.draw();
        }
        Ok(())
    }

    fn carry_out(&mut self, effects: Vec<Effect<News>>) {
        for effect in effects {
            if let Effect::Spawn { job, work } = effect {
                let news = work(&Worker::alone(job));
                let more = self.stage.app.update(Input::Done { job, news });
                self.carry_out(more);
            }
        }
    }
}
