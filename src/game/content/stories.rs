//! `assets/stories/stories.ron`: what counts as a story, as deeds in their order about the same
//! people. A pattern names deeds and conditions from closed lists; each condition is code.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::content::{
    library::Library,
    located::{Fault, Source},
    theatre_check::Inspector,
};

/// A story's pattern.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    /// Its words are the message `sifted-` and this.
    pub id: String,
    /// Which of several is told first, 1 to 10.
    pub weight: u8,
    pub steps: Vec<Step>,
    #[serde(default)]
    pub holds: Vec<Holds>,
}

/// One deed of a story.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Any of these.
    pub deeds: Vec<String>,
    /// Whom it is about.
    #[serde(default)]
    pub who: Option<Part>,
    #[serde(default)]
    pub other: Option<Part>,
    #[serde(default)]
    pub truth: Option<bool>,
    /// On the same secret as the step before.
    #[serde(default)]
    pub same_topic: bool,
    /// At most so many weeks after the step before.
    #[serde(default)]
    pub within: Option<u16>,
}

/// A person of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Part {
    A,
    B,
    C,
}

impl Part {
    pub const fn place(self) -> usize {
        match self {
            Part::A => 0,
            Part::B => 1,
            Part::C => 2,
        }
    }
}

/// What must hold besides.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Holds {
    /// No such deed is ever about the person.
    Never(Part, String),
    /// A Station's to the end.
    True(Part),
    /// Security's at the end.
    Theirs(Part),
    /// Free at the end.
    Free(Part),
    /// At a desk in Security's house.
    House(Part),
}

impl Holds {
    pub const fn part(&self) -> Part {
        match self {
            Holds::Never(part, _)
            | Holds::True(part)
            | Holds::Theirs(part)
            | Holds::Free(part)
            | Holds::House(part) => *part,
        }
    }
}

/// Everything that is wrong with the patterns.
pub fn check(source: &Source, patterns: &[Pattern], library: &Library) -> Vec<Fault> {
    let known = Known::of(library);
    let mut found = Inspector::new(source);
    let mut ids = BTreeSet::new();
    for (at, pattern) in patterns.iter().enumerate() {
        let path = |field: &str| format!("[{at}].{field}");
        if !ids.insert(pattern.id.as_str()) {
            found.fault(&path("id"), format!("the story \"{}\" stands there twice", pattern.id));
        }
        found.known(&path("id"), "message of a story", &pattern.id, known.of_stories());
        found.range(&path("weight"), pattern.weight.into(), (1, 10));
        if pattern.steps.is_empty() {
            found.fault(&path("steps"), "a story needs a deed");
        }
        for (step, row) in pattern.steps.iter().enumerate() {
            for (nth, deed) in row.deeds.iter().enumerate() {
                let path = path(&format!("steps[{step}].deeds[{nth}]"));
                found.known(&path, "deed", deed, known.of_deeds());
            }
        }
        for (nth, holds) in pattern.holds.iter().enumerate() {
            let path = path(&format!("holds[{nth}]"));
            if let Holds::Never(_, deed) = holds {
                found.known(&path, "deed", deed, known.of_deeds());
            }
            if !takes_part(pattern, holds.part()) {
                found.fault(&path, "this person is in no step of the story");
            }
        }
    }
    found.faults
}

fn takes_part(pattern: &Pattern, part: Part) -> bool {
    pattern.steps.iter().any(|step| step.who == Some(part) || step.other == Some(part))
}

/// What there are words for.
struct Known<'a> {
    messages: Vec<&'a str>,
}

impl<'a> Known<'a> {
    fn of(library: &'a Library) -> Known<'a> {
        let files = ["text/en/disclosed.ftl", "text/en/stories.ftl"];
        let lines = files.iter().filter_map(|path| library.text(path)).flat_map(str::lines);
        Known { messages: lines.filter_map(|line| Some(line.split_once(" =")?.0)).collect() }
    }

    fn of_deeds(&self) -> impl Iterator<Item = &'a str> {
        self.messages.iter().filter_map(|id| id.strip_prefix("deed-"))
    }

    fn of_stories(&self) -> impl Iterator<Item = &'a str> {
        self.messages.iter().filter_map(|id| id.strip_prefix("sifted-"))
    }
}
