//! Cases: something that a seat was told of, what was hidden in it, and the marks that it bore.

use std::collections::{BTreeMap, BTreeSet};

use rules::engine::{
    happening::Hears,
    ids::{DossierId, HoldingId},
    view::Report,
};
use serde::{Deserialize, Serialize};

/// What is asked of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Question {
    /// A paper of an agent: does the agent answer to Security?
    FedPaper,
    /// A paper: is it false?
    FalsePaper,
    /// Eight weeks of an agent: does the agent answer to Security at their end?
    ControlledStretch,
    /// An agent's whole record: did the agent answer to Security at its end?
    ControlledRecord,
    /// A contact that was due: is the agent in a cell?
    HeldAbsence,
    /// An agent who is back after a missed contact: does the agent answer to Security now?
    TurnedReturn,
    /// An offer: was it sent by Security?
    SentOffer,
    /// An offer: is it made up?
    InventedOffer,
    /// A person who said yes: was it for Security?
    SentRecruit,
    /// A member of the staff: did he come to work for Security?
    MoleOnStaff,
    /// A face in Security's files: does it serve a Station?
    AgentOnFile,
    /// A foreigner in Security's files: is it an officer of a Station?
    OfficerOnFile,
    /// A contact that Security saw: was it one of an officer with an agent?
    ArrangedContact,
}

impl Question {
    pub const ALL: [Question; 13] = [
        Question::FedPaper,
        Question::FalsePaper,
        Question::ControlledStretch,
        Question::ControlledRecord,
        Question::HeldAbsence,
        Question::TurnedReturn,
        Question::SentOffer,
        Question::InventedOffer,
        Question::SentRecruit,
        Question::MoleOnStaff,
        Question::AgentOnFile,
        Question::OfficerOnFile,
        Question::ArrangedContact,
    ];

    /// Does a Station ask it?
    pub const fn is_of_a_station(self) -> bool {
        !matches!(self, Question::AgentOnFile | Question::OfficerOnFile | Question::ArrangedContact)
    }

    pub const fn name(self) -> &'static str {
        match self {
            Question::FedPaper => "paper of a controlled agent",
            Question::FalsePaper => "paper that is false",
            Question::ControlledStretch => "eight weeks of a controlled agent",
            Question::ControlledRecord => "record of a controlled agent",
            Question::HeldAbsence => "contact that is due with a captive",
            Question::TurnedReturn => "return of a controlled agent",
            Question::SentOffer => "offer that Security sent",
            Question::InventedOffer => "offer that is made up",
            Question::SentRecruit => "recruit whom Security sent",
            Question::MoleOnStaff => "member of the staff who is a mole",
            Question::AgentOnFile => "agent in Security's files",
            Question::OfficerOnFile => "officer in Security's files",
            Question::ArrangedContact => "arranged contact seen by Security",
        }
    }
}

/// One thing with its marks. Words are numbered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub question: Question,
    pub hidden: bool,
    /// Sorted, each once.
    pub marks: Vec<u32>,
}

/// The words of marks, by number.
#[derive(Clone, Debug, Default)]
pub struct Words {
    numbers: BTreeMap<String, u32>,
    words: Vec<String>,
}

impl Words {
    pub fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.words.push(word.to_owned());
        self.numbers.insert(word.to_owned(), number);
        number
    }

    pub fn word(&self, number: u32) -> &str {
        self.words.get(number as usize).map_or("", String::as_str)
    }

    pub fn count(&self) -> usize {
        self.words.len()
    }
}

/// The marks of a case that is being read, in words.
#[derive(Clone, Debug, Default)]
pub struct Marks(BTreeSet<String>);

impl Marks {
    pub fn add(&mut self, name: &str, value: impl std::fmt::Display) {
        self.0.insert(format!("{name}={value}"));
    }

    /// A mark that is there or not.
    pub fn flag(&mut self, name: &str, so: bool) {
        if so {
            self.0.insert(name.to_owned());
        }
    }

    /// A number, in the bands that a player would count in.
    pub fn count(&mut self, name: &str, number: usize) {
        let band = match number {
            0..=3 => return self.add(name, number),
            4 | 5 => "4-5",
            6..=8 => "6-8",
            9..=15 => "9-15",
            _ => "16+",
        };
        self.add(name, band);
    }

    pub fn extend(&mut self, other: &Marks) {
        self.0.extend(other.0.iter().cloned());
    }
}

/// Takes cases in and numbers their words.
#[derive(Default)]
pub struct Collector {
    words: Words,
    cases: Vec<Case>,
}

impl Collector {
    pub fn case(&mut self, question: Question, hidden: bool, marks: &Marks) {
        let mut numbers: Vec<u32> = marks.0.iter().map(|word| self.words.number(word)).collect();
        numbers.sort_unstable();
        self.cases.push(Case { question, hidden, marks: numbers });
    }

    pub fn into_parts(self) -> (Vec<String>, Vec<Case>) {
        (self.words.words, self.cases)
    }
}

/// A report as words.
pub struct Told {
    pub name: &'static str,
    pub about: Option<DossierId>,
    fields: Vec<(&'static str, String)>,
}

impl<T: std::fmt::Debug> Hears<T> for Told {
    fn hear(&mut self, field: &'static str, value: T) {
        self.fields.push((field, format!("{value:?}")));
    }
}

impl Told {
    pub fn of(report: &Report) -> Told {
        let (name, about) = (report.name(), report.about());
        let mut told = Told { name, about, fields: Vec::new() };
        report.tell(&mut told);
        told
    }

    /// The words of a field; nothing, where there is no such field.
    pub fn text(&self, field: &str) -> &str {
        let found = self.fields.iter().find(|(name, _)| *name == field);
        found.map_or("", |(_, value)| value)
    }

    /// The figure in a field.
    pub fn number(&self, field: &str) -> Option<u16> {
        figure(self.text(field))?.parse().ok()
    }

    pub fn dossier(&self, field: &str) -> Option<DossierId> {
        self.number(field).map(DossierId)
    }

    pub fn holding(&self, field: &str) -> Option<HoldingId> {
        self.number(field).and_then(|no| u8::try_from(no).ok()).map(HoldingId)
    }

    /// The member of the staff it speaks of.
    pub fn inside(&self) -> Option<u16> {
        let staff = |it: &&(&str, String)| it.1.contains("StaffNo(");
        let (name, _) = self.fields.iter().find(staff)?;
        self.number(name)
    }

    /// Its fields as marks, without those that only number something in one campaign.
    pub fn bands(&self) -> Marks {
        let mut marks = Marks::default();
        for (field, value) in &self.fields {
            if let Some(band) = band(field, value) {
                marks.add(&format!("{}.{field}", self.name), band);
            }
        }
        marks
    }
}

/// The first figure in some words.
fn figure(words: &str) -> Option<&str> {
    let from = words.find(|c: char| c.is_ascii_digit())?;
    let rest = words.get(from..)?;
    rest.split(|c: char| !c.is_ascii_digit()).next()
}

/// What numbers things in one campaign and means nothing in the next.
const NUMBERING: [&str; 14] = [
    "DossierId",
    "ReportNo",
    "OfficerNo",
    "PostId",
    "SiteId",
    "StaffNo",
    "Week",
    "Identity",
    "Agent(",
    "Officer(",
    "IncidentNo",
    "DistrictId",
    "Staff(",
    "Site(",
];

/// A field as a mark: figures are put into bands.
fn band(field: &str, value: &str) -> Option<String> {
    if NUMBERING.iter().any(|it| value.contains(it)) {
        return None;
    }
    if let Some((low, high)) = ends(value) {
        return Some(format!("{}..{}", low / 20 * 20, high.div_ceil(20) * 20));
    }
    let sign = if value.starts_with('-') { "-" } else { "" };
    let is_figure = value.ends_with(|c: char| c.is_ascii_digit() || c == ')');
    let parsed = figure(value).filter(|_| is_figure).and_then(|it| it.parse::<u32>().ok());
    match parsed {
        Some(hour) if value.starts_with("Hour") => Some(format!("{}h", hour % 24 / 4 * 4)),
        Some(number) if field != "value" && 10 < number => {
            Some(format!("{sign}{}+", number / 10 * 10))
        }
        _ => Some(value.to_owned()),
    }
}

/// The ends of a range.
fn ends(value: &str) -> Option<(u32, u32)> {
    let (_, rest) = value.split_once("Range { low: ")?;
    let (low, rest) = rest.split_once(", high: ")?;
    Some((low.parse().ok()?, rest.trim_end_matches([' ', '}']).parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_that_only_numbers_something_is_no_mark() {
        assert_eq!(band("agent", "DossierId(4)"), None);
        assert_eq!(band("until", "Week(17)"), None);
    }

    #[test]
    fn figures_are_read_in_bands() {
        assert_eq!(band("hour", "Hour(45)").as_deref(), Some("20h"));
        assert_eq!(band("rapport", "57").as_deref(), Some("50+"));
        assert_eq!(band("value", "2").as_deref(), Some("2"));
        let range = band("nerve", "Range { low: 41, high: 62 }");
        assert_eq!(range.as_deref(), Some("40..80"));
    }
}
