//! What each test would tell, before it is paid for.

use game::text::{
    Arg, Clerk,
    clerk::{arg, yes},
};
use rules::engine::{
    ids::{DossierId, HoldingId},
    order::asking::{Answer, ErrandKind},
    view::doubt::{self, Fits, Sign, Trial},
};

use crate::front::{
    Scene, Subject,
    sheet::{Desk, Sheet, verbs},
};

/// A test of one agent.
#[derive(Clone, Debug)]
pub struct Test {
    pub trial: Trial,
    /// What it takes, or why it cannot be made.
    pub price: Result<String, String>,
    /// How often it says yes.
    pub yes: Fits,
    pub sheet: Option<Sheet>,
    holding: Option<HoldingId>,
    weeks: u16,
}

impl Test {
    pub(super) fn args(&self, clerk: Clerk<'_>) -> Vec<Arg<'static>> {
        let topic = self.holding.map_or_else(String::new, |it| clerk.topic(it).into());
        let known = yes("known", self.holding.is_some());
        vec![arg("topic", topic), known, arg("weeks", self.weeks)]
    }
}

/// Every test of an agent, with its price and what it would tell.
pub fn tests(scene: &Scene<'_>, id: DossierId) -> Vec<Test> {
    Trial::ALL.into_iter().map(|trial| test(scene, trial, id)).collect()
}

fn test(scene: &Scene<'_>, trial: Trial, id: DossierId) -> Test {
    let clerk = scene.clerk;
    let rules = clerk.view.rules();
    let holding = if trial == Trial::Question { asked_about(scene, id) } else { None };
    let sheet = sheet(scene, trial, id, holding);
    let price = match (&sheet, trial) {
        (None, Trial::Question) => Err(clerk.word("test-nothing-known")),
        (None, _) => Err(clerk.word("test-cannot")),
        (Some(sheet), _) => {
            let filled = sheet.fill(Desk { plan: scene.plan, beliefs: scene.beliefs });
            match filled.verdict() {
                Ok(cost) => Ok(clerk.text.list(&clerk.cost(&cost))),
                Err(refusal) => Err(clerk.refusal(refusal)),
            }
        }
    };
    let weeks = match trial {
        Trial::Place => rules.validation.canary_weeks,
        Trial::Second => rules.validation.compare_weeks,
        Trial::Switch => rules.validation.switch_weeks,
        Trial::Question | Trial::LookOn | Trial::Box => 1,
    };
    Test { trial, price, yes: trial.sign().yes(&rules.doubt), sheet, holding, weeks }
}

/// Something that the agent reads and to which we hold the answer from elsewhere.
fn asked_about(scene: &Scene<'_>, id: DossierId) -> Option<HoldingId> {
    let desk = scene.clerk.view.station()?;
    let agent = desk.agent(id).ok()?;
    let mut holdings = scene.clerk.view.city().holdings.keys();
    holdings.find(|&it| agent.reads(it) && doubt::known(desk, id, it).is_some())
}

fn sheet(
    scene: &Scene<'_>,
    trial: Trial,
    id: DossierId,
    holding: Option<HoldingId>,
) -> Option<Sheet> {
    let sheet = Sheet::about(verbs::of_trial(trial), Subject::Dossier(id), scene.plan)?;
    if trial != Trial::Question {
        return Some(sheet);
    }
    let errand = vec![Answer::Errand(ErrandKind::Ask), Answer::Holding(Some(holding?))];
    Some(sheet.with_errand(errand))
}

/// The word of a test in keys and messages.
pub const fn test_word(trial: Trial) -> &'static str {
    match trial {
        Trial::Question => "question",
        Trial::LookOn => "look-on",
        Trial::Place => "canary",
        Trial::Box => "box",
        Trial::Switch => "switch",
        Trial::Second => "compare",
    }
}

/// Was it tried, rather than seen?
pub(super) fn is_test(sign: Sign) -> bool {
    Trial::ALL.into_iter().any(|it| it != Trial::Second && it.sign() == sign)
}

/// The word of a sign in keys and messages.
pub const fn word(sign: Sign) -> &'static str {
    match sign {
        Sign::Right => "right",
        Sign::Agrees => "agrees",
        Sign::Steady => "steady",
        Sign::Answers => "answers",
        Sign::Fits => "fits",
        Sign::Switches => "switches",
        Sign::Watched => "watched",
        Sign::Waited => "canary",
        Sign::Box => "box",
        Sign::Missed => "missed",
        Sign::CouldHave => "could-have",
        Sign::Spared => "spared",
        Sign::SaysSo => "says-so",
        Sign::CameAlone => "came-alone",
        Sign::Faceless => "faceless",
        Sign::Tells => "tells",
        Sign::Tip => "tip",
        Sign::Unseen => "unseen",
        Sign::Uneasy => "uneasy",
    }
}
