//! The rule pages: Markdown whose every number is filled in from the rules themselves.

use std::collections::BTreeMap;

use rules::{
    codec,
    engine::{order::Verb, rules::Rules},
};

use crate::text::{bundle, counters};

/// Figures by the dotted path of their field: `pitch.base`, `contact.tailed.2`.
pub type Figures = BTreeMap<String, String>;

/// The figures of the rules: `pitch.base` is "20", `contact.tailed.2` is "45".
pub fn figures(rules: &Rules) -> Figures {
    let text = codec::write(rules).unwrap_or_default();
    let leaves = codec::leaves(&text).unwrap_or_default();
    leaves.into_iter().map(|(name, figure)| (name, figure.to_owned())).collect()
}

/// A page names figures that the rules do not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchFigure {
    pub page: String,
    pub figures: Vec<String>,
}

impl std::fmt::Display for NoSuchFigure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "rules/{}.md: no such figure: {}", self.page, self.figures.join(", "))
    }
}

impl std::error::Error for NoSuchFigure {}

/// The names of all pages, sorted.
pub fn names() -> Vec<&'static str> {
    let mut names: Vec<_> = bundle::pages().map(|(name, _)| name).collect();
    names.sort_unstable();
    names
}

/// The page of an order.
pub const fn of(verb: Verb) -> &'static str {
    match verb {
        Verb::Meet => "meet",
        Verb::ServiceDrop => "drop",
        Verb::SetContact => "contact",
        Verb::Task => "task",
        Verb::Pay => "pay",
        Verb::Dormant | Verb::Wake => "dormant",
        Verb::Develop => "develop",
        Verb::Pitch => "pitch",
        Verb::GradeReport => "grade",
        Verb::Disseminate => "disseminate",
        Verb::BurnNotice => "burn",
        Verb::Watch => "watch",
        Verb::Identify => "identify",
        Verb::Expel => "expel",
        Verb::OpenCase | Verb::PromoteCase | Verb::CloseCase => "case",
        Verb::Arrest => "arrest",
        Verb::Interrogate => "interrogate",
        Verb::Charge => "charge",
        Verb::Release => "release",
        Verb::Inquire => "inquire",
        Verb::Restrict => "restrict",
        Verb::ChangePlans => "change",
        Verb::Instruct => "instruct",
        Verb::Warn => "warn",
        Verb::Recontact => "recontact",
        Verb::Exfiltrate => "exfiltrate",
        Verb::Resettle => "resettle",
        Verb::ProposeSwap | Verb::AgreeSwap => "swap",
        Verb::SendStaff => "support",
        Verb::SafetyMark => "mark",
        Verb::Observe => "observe",
        Verb::Review => "review",
        Verb::OfferToTurn => "turn",
        Verb::Feed => "feed",
        Verb::SetClearance => "clearance",
        Verb::Approach => "approach",
        Verb::LookInside | Verb::Bench => "hunt",
        Verb::TurnAgain => "triple",
        Verb::Deceive => "deceive",
        Verb::Tap => "tap",
        Verb::PlaceInformer => "informer",
        Verb::Vet => "vet",
        Verb::Interview => "interview",
        Verb::BariumMeal => "barium",
        Verb::Provoke => "provoke",
        Verb::Mousetrap => "mousetrap",
        Verb::Transfer | Verb::Deny => "transfer",
        Verb::Await => "await",
        Verb::DoctorCopy => "copy",
        Verb::Publicise => "publicise",
        Verb::Protect => "protect",
        Verb::AskMinistry => "ministry",
        Verb::CompareReports => "wordings",
        Verb::Forewarn => "forewarn",
        Verb::AssignRole => "role",
        Verb::SetSecond => "second",
        Verb::Relocate => "relocate",
        Verb::AnswerPlan => "answer",
        Verb::PlayBack => "playback",
        Verb::TakeVolunteer | Verb::SendAway => "volunteer",
        Verb::TestVolunteer => "bonafides",
        Verb::SeeMember => "member",
        Verb::TraceChain => "mill",
        Verb::Dangle => "dangle",
        Verb::Plant => "plant",
        Verb::ProposeAction | Verb::GoAhead | Verb::CallOff => "action",
        Verb::Guard => "guard",
        Verb::Search => "search",
        Verb::RaiseAlert => "alert",
        Verb::Attribute => "attribute",
        Verb::TryMen | Verb::ExchangeMen => "captives",
        Verb::Retaliate => "retaliate",
        Verb::AskHq => "ask",
        Verb::BuyReport | Verb::SellReport => "trade",
        Verb::LayCover => "cover",
        Verb::NameSource => "headquarters",
        Verb::Terminate => "terminate",
        Verb::PitchTie => "tie",
        Verb::TurnOver => "turnover",
        Verb::Compare => "compare",
        Verb::Canary => "canary",
        Verb::Polygraph => "polygraph",
        Verb::ChangeTask => "switch",
        Verb::Coach => "coach",
    }
}

/// The page that ends with the table of answers, which is made from their list.
const ANSWERS: &str = "counters";

/// A page as written, with its placeholders and without what is made.
pub fn raw(name: &str) -> Option<&'static str> {
    bundle::pages().find(|(page, _)| *page == name).map(|(_, text)| text)
}

/// A page with its figures; nothing if there is no such page.
///
/// # Errors
/// The page names a figure that there is not.
pub fn page(name: &str, figures: &Figures) -> Option<Result<String, NoSuchFigure>> {
    raw(name).map(|text| {
        let made = if name == ANSWERS { counters::table() } else { "" };
        let filled =
            fill(text, figures).map(|text| if made.is_empty() { text } else { text + "\n" + made });
        filled.map_err(|figures| NoSuchFigure { page: name.to_owned(), figures })
    })
}

/// Fills `{path}` placeholders.
///
/// # Errors
/// The placeholders that stand for nothing.
pub fn fill(text: &str, figures: &Figures) -> Result<String, Vec<String>> {
    let mut out = String::with_capacity(text.len());
    let mut missing = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((path, behind)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match figures.get(path) {
            Some(figure) => out.push_str(figure),
            None => missing.push(path.to_owned()),
        }
        rest = behind;
    }
    out.push_str(rest);
    if missing.is_empty() { Ok(out) } else { Err(missing) }
}
