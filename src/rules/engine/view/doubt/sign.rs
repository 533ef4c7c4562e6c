//! The questions that the board asks of one of ours, and the published rates.

use crate::engine::{rules::DoubtRules, view::doubt::Fits};

/// A question that is answered yes or no. Each has its row in the published table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Did what came to light prove right?
    Right,
    /// Does an independent voice say the same?
    Agrees,
    /// Is the same said of one thing each time?
    Steady,
    /// Did an answer come to what we know?
    Answers,
    /// Was it our answer?
    Fits,
    /// Did what was asked without warning come in time?
    Switches,
    /// Were others there where one looked on?
    Watched,
    /// Did others wait at a place that the agent alone was told of?
    Waited,
    /// Did the box name the agent?
    Box,
    /// Did the agent not come to the last contact?
    Missed,
    /// Could the agent have given away one who was lost?
    CouldHave,
    /// Is the agent free though one who was lost could name the agent?
    Spared,
    /// Does the agent own to having been theirs?
    SaysSo,
    /// Did the agent come without being asked?
    CameAlone,
    /// Has an agent who came unasked never shown a face?
    Faceless,
    /// Did the agent tell of an approach?
    Tells,
    /// Does a source in their house say that the agent is theirs?
    Tip,
    /// Does the link work though no officer sees the agent any more?
    Unseen,
    /// Do those below find something odd?
    Uneasy,
}

impl Sign {
    pub const ALL: [Sign; 19] = [
        Sign::Right,
        Sign::Agrees,
        Sign::Steady,
        Sign::Answers,
        Sign::Fits,
        Sign::Switches,
        Sign::Watched,
        Sign::Waited,
        Sign::Box,
        Sign::Missed,
        Sign::CouldHave,
        Sign::Spared,
        Sign::SaysSo,
        Sign::CameAlone,
        Sign::Faceless,
        Sign::Tells,
        Sign::Tip,
        Sign::Unseen,
        Sign::Uneasy,
    ];

    /// How often the answer is yes.
    pub fn yes(self, rules: &DoubtRules) -> Fits {
        Fits::of(match self {
            Sign::Right => rules.right,
            Sign::Agrees => rules.agrees,
            Sign::Steady => rules.steady,
            Sign::Answers => rules.answers,
            Sign::Fits => rules.fits,
            Sign::Switches => rules.switches,
            Sign::Watched => rules.watched,
            Sign::Waited => rules.canary,
            Sign::Box => rules.box_names,
            Sign::Missed => rules.missed,
            Sign::CouldHave => rules.could_have,
            Sign::Spared => rules.spared,
            Sign::SaysSo => rules.says_so,
            Sign::CameAlone => rules.came_alone,
            Sign::Faceless => rules.faceless,
            Sign::Tells => rules.tells,
            Sign::Tip => rules.tip,
            Sign::Unseen => rules.unseen,
            Sign::Uneasy => rules.uneasy,
        })
    }

    /// Is it worth a word only when the answer is yes?
    pub const fn only_yes(self) -> bool {
        matches!(self, Sign::SaysSo | Sign::Tells | Sign::Tip)
    }

    pub fn fits(self, shown: bool, rules: &DoubtRules) -> Fits {
        let yes = self.yes(rules);
        if shown { yes } else { yes.contrary() }
    }
}

/// A test that can be made on purpose, and the question that it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trial {
    /// To ask what we know.
    Question,
    /// To have an officer look on at a meeting.
    LookOn,
    /// A place that one agent alone is told of.
    Place,
    Box,
    /// Another task without warning.
    Switch,
    /// Another source on the same thing.
    Second,
}

impl Trial {
    pub const ALL: [Trial; 6] =
        [Trial::Question, Trial::LookOn, Trial::Place, Trial::Box, Trial::Switch, Trial::Second];

    pub const fn sign(self) -> Sign {
        match self {
            Trial::Question => Sign::Answers,
            Trial::LookOn => Sign::Watched,
            Trial::Place => Sign::Waited,
            Trial::Box => Sign::Box,
            Trial::Switch => Sign::Switches,
            Trial::Second => Sign::Agrees,
        }
    }
}
