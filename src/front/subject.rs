//! What a row stands for, under a key that stays the same from week to week.

use rules::engine::{
    ids::{DistrictId, DossierId, HoldingId, OfficerNo, ReportNo, SiteId},
    order::WatchTarget,
};

/// Something that can be selected, noted on, acted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    Dossier(DossierId),
    Officer(OfficerNo),
    Report(ReportNo),
    Holding(HoldingId),
    Site(SiteId),
    District(DistrictId),
    Gate,
    /// Our own house: its means, and what its staff sees to.
    House,
    /// The crisis that waits for a word.
    Crisis,
    /// That what leaked was told by no human.
    NoHumanLeak,
    /// The house against which we play, and its chief.
    OtherHouse,
    /// One way of leading that house, by its place among the schools of that side.
    School(u8),
    /// An order of the plan, by its place.
    Order(u16),
    /// A deed of the declassified file, by its place.
    Deed(u32),
}

impl Subject {
    /// The key of its rows.
    pub fn key(self) -> String {
        match self {
            Subject::Dossier(id) => format!("dossier:{}", id.0),
            Subject::Officer(no) => format!("officer:{}", no.0),
            Subject::Report(no) => format!("report:{}", no.0),
            Subject::Holding(id) => format!("holding:{}", id.0),
            Subject::Site(id) => format!("site:{}", id.0),
            Subject::District(id) => format!("district:{}", id.0),
            Subject::Gate => "gate:0".to_owned(),
            Subject::House => "house:0".to_owned(),
            Subject::Crisis => "crisis:0".to_owned(),
            Subject::NoHumanLeak => "leak:none".to_owned(),
            Subject::OtherHouse => "other:0".to_owned(),
            Subject::School(at) => format!("school:{at}"),
            Subject::Order(at) => format!("order:{at}"),
            Subject::Deed(at) => format!("deed:{at}"),
        }
    }

    /// Reads a key back.
    pub fn parse(key: &str) -> Option<Subject> {
        let (kind, number) = key.split_once(':')?;
        Some(match kind {
            "dossier" => Subject::Dossier(DossierId(number.parse().ok()?)),
            "officer" => Subject::Officer(OfficerNo(number.parse().ok()?)),
            "report" => Subject::Report(ReportNo(number.parse().ok()?)),
            "holding" => Subject::Holding(HoldingId(number.parse().ok()?)),
            "site" => Subject::Site(SiteId(number.parse().ok()?)),
            "district" => Subject::District(DistrictId(number.parse().ok()?)),
            "gate" => Subject::Gate,
            "house" => Subject::House,
            "crisis" => Subject::Crisis,
            "leak" => Subject::NoHumanLeak,
            "other" => Subject::OtherHouse,
            "school" => Subject::School(number.parse().ok()?),
            "order" => Subject::Order(number.parse().ok()?),
            "deed" => Subject::Deed(number.parse().ok()?),
            _ => return None,
        })
    }
}

impl From<WatchTarget> for Subject {
    fn from(target: WatchTarget) -> Subject {
        match target {
            WatchTarget::Person(id) => Subject::Dossier(id),
            WatchTarget::Site(id) => Subject::Site(id),
            WatchTarget::District(id) | WatchTarget::Mail(id) => Subject::District(id),
            WatchTarget::Gate | WatchTarget::Air => Subject::Gate,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_back_as_what_it_was() {
        let alone = [
            Subject::Gate,
            Subject::House,
            Subject::Crisis,
            Subject::NoHumanLeak,
            Subject::OtherHouse,
            Subject::School(3),
        ];
        for subject in alone.into_iter().chain([Subject::Dossier(DossierId(7)), Subject::Deed(9)]) {
            assert_eq!(Subject::parse(&subject.key()), Some(subject));
        }
        assert_eq!(Subject::parse("moon:1"), None);
    }
}
