//! A script of typed orders as a player: the words of the line mode, `end` between the weeks.
//! Commands that only look (`people`, `open wren`) are let pass, so that a script of `play` can
//! take a seat in a match.

use std::sync::Arc;

use game::{
    content::Scenario,
    text::{Text, TheatreNames, clerk::Clerk},
};
use rules::{
    ai::{Budget, Player, Thought},
    engine::{order::Plan, view::View},
};

use crate::front::{
    actions::{self, Act},
    builder::{Builder, Typed},
};

/// The orders of a seat, week by week.
#[derive(Debug)]
pub struct Lines {
    weeks: Vec<Vec<String>>,
    scenario: Scenario,
    text: Text,
}

/// Why a line is none of a script; the line is counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoScript {
    /// No command of either side: a slip, which the nearest word mends.
    NoCommand { line: usize, word: String, near: Option<&'static str> },
    /// It rests on what is on the desk, which nobody reads here: the order itself mends it.
    AtTheDesk { line: usize, word: String },
}

impl std::fmt::Display for NoScript {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            NoScript::NoCommand { line, word, near: None } => {
                write!(f, "line {line}: there is no command `{word}`")
            }
            NoScript::NoCommand { line, word, near: Some(near) } => {
                write!(f, "line {line}: there is no command `{word}`; did you mean `{near}`?")
            }
            NoScript::AtTheDesk { line, word } => write!(
                f,
                "line {line}: `{word}` rests on what is on the desk; write the orders themselves, \
                 and `end` for each week"
            ),
        }
    }
}

impl std::error::Error for NoScript {}

/// What a line is to a script.
enum Part {
    Order,
    EndOfWeek,
    Look,
    Desk,
    EndOfAll,
}

const fn part(act: Act) -> Part {
    match act {
        Act::Order(_) => Part::Order,
        Act::EndWeek => Part::EndOfWeek,
        Act::Undo
        | Act::Redo
        | Act::Withdraw
        | Act::AsLastWeek
        | Act::Until
        | Act::Decide
        | Act::Resign => Part::Desk,
        Act::Quit => Part::EndOfAll,
        Act::Go(_)
        | Act::Open
        | Act::Back
        | Act::Up
        | Act::Down
        | Act::Left
        | Act::Right
        | Act::PageUp
        | Act::PageDown
        | Act::First
        | Act::Last
        | Act::NextPanel
        | Act::PreviousPanel
        | Act::Orders
        | Act::Help
        | Act::Codex
        | Act::Find
        | Act::Palette
        | Act::Settings
        | Act::Keys
        | Act::Note
        | Act::Blast
        | Act::Doubt
        | Act::Believe
        | Act::OtherHouse
        | Act::Strike
        | Act::Turn
        | Act::Why
        | Act::Score
        | Act::Tutorial
        | Act::Save
        | Act::Menu
        | Act::Tell(_) => Part::Look,
    }
}

/// The command that a word names for a seat, as the line mode reads it.
fn named(text: &Text, word: &str, station: bool) -> Option<Act> {
    let id = word.to_lowercase();
    let found = actions::named(&id, station).or_else(|| {
        match actions::also_called(text, &id, station).as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    });
    found.map(|action| action.act)
}

/// The nearest word of either side.
fn near(word: &str) -> Option<&'static str> {
    let ids = [true, false].into_iter().flat_map(actions::typed);
    let far = ids.map(|it| (strsim::damerau_levenshtein(it.id, word), it.id));
    far.filter(|(far, id)| *far <= 2.max(id.len() / 3)).min().map(|(_, id)| id)
}

impl Lines {
    /// Reads a script.
    ///
    /// # Errors
    /// A line begins with a word that is no command of either side, or one that needs a desk.
    pub fn read(script: &str, scenario: &Scenario) -> Result<Lines, NoScript> {
        let text = Text::english();
        let mut weeks = vec![Vec::new()];
        for (line, said) in (1..).zip(script.trim_start_matches('\u{feff}').lines()) {
            let said = said.split(" # ").next().unwrap_or_default().trim();
            let word = said.split_whitespace().next().filter(|it| !it.starts_with('#'));
            let Some(word) = word else { continue };
            let word = word.to_owned();
            if actions::retired(&word).is_some() {
                continue;
            }
            let act = [true, false].into_iter().find_map(|side| named(&text, &word, side));
            match act.map(part) {
                None => return Err(NoScript::NoCommand { line, near: near(&word), word }),
                Some(Part::Desk) => return Err(NoScript::AtTheDesk { line, word }),
                Some(Part::Order) => {
                    weeks.last_mut().into_iter().for_each(|week| week.push(said.to_owned()));
                }
                Some(Part::EndOfWeek) => weeks.push(Vec::new()),
                Some(Part::Look) => (),
                Some(Part::EndOfAll) => break,
            }
        }
        // What stands after the last `end` is a week of its own.
        if weeks.last().is_some_and(Vec::is_empty) {
            weeks.pop();
        }
        Ok(Lines { weeks, scenario: scenario.clone(), text })
    }

    /// The weeks for which there is anything.
    pub fn weeks(&self) -> u16 {
        u16::try_from(self.weeks.len()).unwrap_or(u16::MAX)
    }

    /// Takes what a line orders into a plan. False where it is refused or says too little.
    fn order(&self, line: &str, plan: &mut Plan, clerk: Clerk<'_>) -> bool {
        let mut words = line.split_whitespace();
        let station = plan.view().seat().is_station();
        let act = words.next().and_then(|word| named(&self.text, word, station));
        let Some(Act::Order(verb)) = act else { return false };
        let words: Vec<&str> = words.collect();
        match Builder::new(verb).take_words(&words, clerk, plan) {
            Ok(Typed::Complete(order)) => plan.add(order).is_ok(),
            Ok(Typed::Asks(..)) | Err(_) => false,
        }
    }
}

impl Player for Lines {
    fn plan(&mut self, view: &Arc<View>, _: &mut dyn Budget) -> Thought {
        let mut thought = Thought::nothing(Arc::clone(view));
        let week = self.weeks.get(usize::from(view.week.0.saturating_sub(1)));
        let names = TheatreNames::new(&self.scenario, Arc::clone(&view.briefing.gazetteer));
        let clerk = self.text.clerk(view, &names);
        for line in week.into_iter().flatten() {
            thought.considered += 1;
            let is_given = self.order(line, &mut thought.plan, clerk);
            thought.considered_refused += u32::from(!is_given);
        }
        thought
    }
}

#[cfg(test)]
mod tests {
    use game::content::Library;

    use super::*;

    fn read(script: &str) -> Result<Lines, NoScript> {
        let scenario = Library::embedded().scenario("first-posting").expect("it is shipped");
        Lines::read(script, &scenario)
    }

    #[test]
    fn weeks_end_with_end_and_looking_is_let_pass() {
        let lines = read("people\ndevelop yeoman # first\nend\n# nothing\nend\npitch yeoman\n");
        let lines = lines.expect("a script");
        assert_eq!(lines.weeks, [vec!["develop yeoman"], vec![], vec!["pitch yeoman"]]);
    }

    #[test]
    fn words_of_orders_that_are_no_more_are_let_pass() {
        let script = "grade 6 b 2\nend\nwordings 4\npromote wren\npay wren 2\n";
        assert_eq!(read(script).unwrap().weeks(), 2);
    }

    #[test]
    fn a_word_that_is_no_command_is_named_with_its_line() {
        let fault = read("develop yeoman\nend\ndevelp yeoman\n").expect_err("a slip");
        let word = "develp".to_owned();
        assert_eq!(fault, NoScript::NoCommand { line: 3, word, near: Some("develop") });
    }

    #[test]
    fn what_rests_on_the_desk_is_no_part_of_a_script() {
        for word in ["decide", "until", "undo", "withdraw", "resign"] {
            let fault = read(&format!("develop yeoman\n{word} 1\n")).expect_err("no script");
            assert_eq!(fault, NoScript::AtTheDesk { line: 2, word: word.to_owned() });
            assert!(fault.to_string().contains("write the orders themselves"), "{fault}");
        }
    }

    #[test]
    fn nothing_behind_quit_is_read() {
        let lines = read("develop yeoman\nend\nquit\nfrobnicate\n").expect("a script");
        assert_eq!(lines.weeks(), 1);
    }
}
