//! Running until something happens: week after week on standing arrangements, with one line a
//! week.

use game::text::clerk::arg;
use rules::engine::{ids::DossierId, units::Week};

use crate::front::{
    Subject,
    brief::{self, Brief},
    screen::Scene,
    situations,
};

/// Weeks that are run when a number is asked for and none is said.
pub const SOME: u16 = 4;

/// Until what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Something asks for a decision that did not lie on the desk before.
    Decision,
    /// A day.
    At(Week),
    /// News of a person.
    News(DossierId),
    Weeks(u16),
}

/// Why it stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    Decision,
    Reached,
    News,
    Loss,
    Over,
}

impl Stopped {
    pub const fn message(self) -> &'static str {
        match self {
            Stopped::Decision => "until-decision",
            Stopped::Reached => "until-reached",
            Stopped::News => "until-news",
            Stopped::Loss => "until-loss",
            Stopped::Over => "until-over",
        }
    }
}

impl Stop {
    /// What was typed: `decision`, `week 12`, `4 weeks`, `news LAUREL` or only a name.
    pub fn said(words: &[&str], somebody: Option<DossierId>) -> Option<Stop> {
        let number = |word: &str| word.parse::<u16>().ok().filter(|it| 0 < *it);
        match words {
            [] | ["decision"] | ["next", "decision"] => Some(Stop::Decision),
            ["week", week] => number(week).map(|week| Stop::At(Week(week))),
            ["weeks"] => Some(Stop::Weeks(SOME)),
            [count] | [count, "week" | "weeks"] if number(count).is_some() => {
                number(count).map(Stop::Weeks)
            }
            _ => somebody.map(Stop::News),
        }
    }
}

/// Does it stop here, and why? A loss stops it if that is wished; an end stops it always.
pub fn stopped(scene: &Scene<'_>, until: Stop, from: Week, at_a_loss: bool) -> Option<Stopped> {
    let view = scene.clerk.view;
    if view.is_over() {
        return Some(Stopped::Over);
    }
    if at_a_loss && scene.reports.iter().any(|report| brief::is_loss(view, report)) {
        return Some(Stopped::Loss);
    }
    let reached = match until {
        // What costs something if nothing is said is never run over.
        Stop::Decision => return is_asked(scene).then_some(Stopped::Decision),
        Stop::At(week) => week <= view.week,
        Stop::Weeks(count) => from.plus(count) <= view.week,
        Stop::News(id) => {
            let brief = Brief::of(view, scene.reports);
            let news = brief.beats.iter().any(|beat| beat.about == Some(Subject::Dossier(id)));
            return news.then_some(Stopped::News);
        }
    };
    reached.then_some(Stopped::Reached)
}

/// Is there something new to decide?
fn is_asked(scene: &Scene<'_>) -> bool {
    situations::on_the_desk(scene).iter().any(|matter| situations::is_new(scene, matter))
}

/// A week in one line: the first beat, or what went as arranged.
pub fn line(scene: &Scene<'_>, brief: &Brief) -> String {
    let clerk = scene.clerk;
    let Some(beat) = brief.beats.first() else { return brief::quiet(clerk, brief) };
    let told = brief::sentences(clerk, beat).into_iter().next();
    let args = [
        arg("week", clerk.view.week.0.saturating_sub(1)),
        arg("text", told.map_or_else(String::new, |line| line.text)),
        arg("more", brief.beats.len() - 1),
    ];
    clerk.say("until-week", &args)
}
