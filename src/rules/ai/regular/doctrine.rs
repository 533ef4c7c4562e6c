//! Doctrines: how a chief of this school weighs things. The numbers stand in `assets/doctrines`.
//!
//! A name may carry changes, for trials: `careful/cells=false/agents_most=6` is `careful` with
//! those two numbers.

use std::sync::{Arc, LazyLock};

use serde::{Deserialize, Deserializer, de::Error as _};

use crate::engine::{
    nature::{OnAlarm, Publicity, Pursuit, Sdr},
    seat::Seat,
};

/// How a Station is run. Points are those of the ledger.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StationDoctrine {
    /// Weeks of assessment wanted before an introduction.
    pub assess_weeks: u8,
    /// Targets that are worked on at one time.
    #[serde(deserialize_with = "few")]
    pub pipeline: usize,
    /// Agents beyond whom nobody is recruited.
    #[serde(deserialize_with = "few")]
    pub agents_most: usize,
    /// Estimated access, 0 to 100, below which a target is left alone.
    #[serde(deserialize_with = "few")]
    pub access_least: i32,
    /// Rapport at which cultivation ends and the offer is made.
    #[serde(deserialize_with = "few")]
    pub pitch_rapport: i16,
    /// Estimated chance, in hundredths, below which no offer is made.
    #[serde(deserialize_with = "few")]
    pub pitch_chance: i32,
    /// Weeks of nothing but wages that the box must hold.
    pub reserve_weeks: u16,
    /// Route before every contact.
    pub sdr: Sdr,
    /// Route of an officer who was followed of late.
    pub sdr_hot: Sdr,
    pub abort_if_unsure: bool,
    /// Teach agents a dead drop?
    pub drops: bool,
    /// Weeks between standing contacts.
    pub contact_every: u8,
    /// Visits after which a drop is given up.
    pub drop_visits: u16,
    /// Rapport below which an agent is met in person.
    #[serde(deserialize_with = "few")]
    pub rapport_low: i16,
    /// Weeks of rest after the arrest of somebody close; 0 for none.
    pub dormant_weeks: u16,
    /// What an indicator of a leak is held to cost, in points.
    #[serde(deserialize_with = "price")]
    pub leak_price: f64,
    /// Gain in points below which headquarters is not bothered.
    #[serde(deserialize_with = "price")]
    pub claim_gain: f64,
    /// Settled reports needed before a source is given up as bad.
    pub burn_settled: u16,
    /// Reports that should have come, in hundredths, before silence looks bad.
    #[serde(deserialize_with = "few")]
    pub silence: i32,
    /// What agents are told to do when somebody close is taken.
    pub on_alarm: OnAlarm,
    /// Rapport from which somebody is taken out of the country when it burns next door.
    #[serde(deserialize_with = "few")]
    pub takes_out: i16,
    /// Put agents into cells?
    pub cells: bool,
    /// Agents who are met by officers, from whom on cells pay.
    #[serde(deserialize_with = "few")]
    pub cell_from: usize,
    /// Agents for each one who only serves the others.
    #[serde(deserialize_with = "few")]
    pub staff_each: usize,
    /// Rapport of an agent who may ask his own people; 101 for never.
    #[serde(deserialize_with = "few")]
    pub ties_from: i16,
    /// One week in so many a covert action is thought of; 0 for never.
    #[serde(deserialize_with = "few")]
    pub act_every: usize,
    /// Chance, in hundredths, below which nobody is sent.
    pub act_chance: u8,
    /// Ask those who come by themselves what is known already?
    pub asks_volunteers: bool,
}

/// How Security is run.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecurityDoctrine {
    /// Teams at the gate while officers may be hidden.
    pub gate_teams: u8,
    /// Teams on a known officer.
    pub officer_teams: u8,
    /// Teams on one suspect.
    pub suspect_teams: u8,
    /// What is held of anybody before a clue, in hundredths of a nat.
    #[serde(deserialize_with = "weight")]
    pub prior: i32,
    /// What it adds to have been let go: to most chiefs it takes away.
    #[serde(deserialize_with = "weight")]
    pub cleared: i32,
    /// Suspicion, in hundredths, from which a case is opened.
    #[serde(deserialize_with = "weight")]
    pub case_from: i32,
    /// Weeks without anything new after which a case is closed.
    pub cold_weeks: u16,
    /// Suspicion, in hundredths, from which an arrest is considered.
    #[serde(deserialize_with = "weight")]
    pub arrest_from: i32,
    /// File points below which nobody is arrested.
    #[serde(deserialize_with = "few")]
    pub arrest_points: i16,
    /// Weeks that a suspect is watched for his friends before he is taken.
    pub let_run: u16,
    /// Patience that arrests must leave.
    pub patience_floor: u8,
    /// Importance from which plans are changed after a leak; 6 for never.
    pub change_from: u8,
    /// Importance from which readers are cut after a leak.
    pub restrict_from: u8,
    /// Importance from which readers are cut without any leak; 6 for never.
    pub restrict_before: u8,
    /// Leave inquiries to others when fewer analysts would remain.
    pub inquiry_keeps: u8,
    /// Weeks before the end from which proven officers are sent home.
    pub expel_weeks: u16,
    /// Hold prisoners who talk as long as the law allows, for more names?
    pub squeeze: bool,
    /// How people are arrested.
    pub publicity: Publicity,
    /// What is done with those whom they name.
    pub pursuit: Pursuit,
    /// Offer prisoners to work for us?
    pub turn: bool,
    /// One week in so many one of our own is sent to offer himself; 0 for never.
    #[serde(deserialize_with = "few")]
    pub dangle_every: usize,
    /// One week in so many a parcel is written.
    #[serde(deserialize_with = "few")]
    pub plant_every: usize,
    /// Doubles and men on their way beyond whom nobody is sent.
    #[serde(deserialize_with = "few")]
    pub doubles_most: usize,
    /// Weeks between two looks at ears, traps and quiet decisions.
    pub craft_every: u16,
    /// Prisoners at one time.
    #[serde(deserialize_with = "few")]
    pub held_most: usize,
    /// Losses from which one looks at one's own people.
    #[serde(deserialize_with = "few")]
    pub hunt_losses: usize,
}

/// A count, share or number of points: none below 0, and none that a slip of the hand made endless.
fn few<'de, D: Deserializer<'de>, T: TryFrom<u16>>(deserializer: D) -> Result<T, D::Error> {
    let number = u16::deserialize(deserializer)?;
    T::try_from(number).map_err(|_| D::Error::custom("this number is out of range"))
}

/// Evidence, in hundredths of a nat.
fn weight<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i32, D::Error> {
    i16::deserialize(deserializer).map(i32::from)
}

/// Points that something is held to be worth.
fn price<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let points = f64::deserialize(deserializer)?;
    match (0.0..=1000.0).contains(&points) {
        true => Ok(points),
        false => Err(D::Error::custom("points are from 0 to 1000")),
    }
}

/// A doctrine of either seat.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Doctrine {
    Station(Arc<StationDoctrine>),
    Security(Arc<SecurityDoctrine>),
}

const STATION: [(&str, &str); 5] = [
    ("careful", include_str!("../../../../assets/doctrines/station-careful.ron")),
    ("harvester", include_str!("../../../../assets/doctrines/station-harvester.ron")),
    ("gambler", include_str!("../../../../assets/doctrines/station-gambler.ron")),
    ("architect", include_str!("../../../../assets/doctrines/station-architect.ron")),
    ("recruiter", include_str!("../../../../assets/doctrines/station-recruiter.ron")),
];
const SECURITY: [(&str, &str); 5] = [
    ("patient", include_str!("../../../../assets/doctrines/security-patient.ron")),
    ("hammer", include_str!("../../../../assets/doctrines/security-hammer.ron")),
    ("paranoid", include_str!("../../../../assets/doctrines/security-paranoid.ron")),
    ("deceiver", include_str!("../../../../assets/doctrines/security-deceiver.ron")),
    ("overstretched", include_str!("../../../../assets/doctrines/security-overstretched.ron")),
];

/// The doctrines of a seat; the first is the one taken when none is named.
pub fn doctrines(seat: Seat) -> &'static [&'static str] {
    if seat.is_station() {
        &["careful", "harvester", "gambler", "architect", "recruiter"]
    } else {
        &["patient", "hammer", "paranoid", "deceiver", "overstretched"]
    }
}

/// No doctrine of that name for that seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownDoctrine {
    pub name: String,
    pub seat: Seat,
    /// The nearest name that there is.
    pub nearest: Option<&'static str>,
    /// What is wrong with a change that the name carries.
    pub wrong: Option<String>,
}

impl UnknownDoctrine {
    fn new(name: &str, seat: Seat) -> UnknownDoctrine {
        let near = |known: &&&'static str| strsim::damerau_levenshtein(known, name);
        let nearest = doctrines(seat).iter().min_by_key(near).copied();
        let nearest = nearest.filter(|known| strsim::damerau_levenshtein(known, name) <= 3);
        UnknownDoctrine { name: name.to_owned(), seat, nearest, wrong: None }
    }

    fn changed(name: &str, seat: Seat, wrong: String) -> UnknownDoctrine {
        UnknownDoctrine { name: name.to_owned(), seat, nearest: None, wrong: Some(wrong) }
    }
}

impl std::fmt::Display for UnknownDoctrine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let side = if self.seat.is_station() { "Station" } else { "Security" };
        if let Some(wrong) = &self.wrong {
            return write!(f, "the doctrine \"{}\" for {side}: {wrong}", self.name);
        }
        write!(f, "no doctrine \"{}\" for {side}; ", self.name)?;
        match self.nearest {
            Some(nearest) => write!(f, "did you mean \"{nearest}\"?"),
            None => write!(f, "there are: {}", doctrines(self.seat).join(", ")),
        }
    }
}

impl std::error::Error for UnknownDoctrine {}

impl Doctrine {
    pub fn named(seat: Seat, name: Option<&str>) -> Result<Doctrine, UnknownDoctrine> {
        static STATIONS: LazyLock<Vec<(&str, Arc<StationDoctrine>)>> =
            LazyLock::new(|| read(&STATION));
        static SECURITIES: LazyLock<Vec<(&str, Arc<SecurityDoctrine>)>> =
            LazyLock::new(|| read(&SECURITY));
        let name = name.or_else(|| doctrines(seat).first().copied()).unwrap_or_default();
        if let Some((base, changes)) = name.split_once('/') {
            return Doctrine::changed(seat, base, changes)
                .ok_or_else(|| UnknownDoctrine::new(base, seat))?
                .map_err(|wrong| UnknownDoctrine::changed(name, seat, wrong));
        }
        let found = if seat.is_station() {
            find(&STATIONS, name).map(Doctrine::Station)
        } else {
            find(&SECURITIES, name).map(Doctrine::Security)
        };
        found.ok_or_else(|| UnknownDoctrine::new(name, seat))
    }

    /// A doctrine of one's own, as the shipped ones are written.
    pub fn of_text(seat: Seat, text: &str) -> Result<Doctrine, BadDoctrine> {
        read_for(seat, text).map_err(|error| BadDoctrine(error.to_string()))
    }
}

fn read_for(seat: Seat, text: &str) -> Result<Doctrine, ron::error::SpannedError> {
    Ok(if seat.is_station() {
        Doctrine::Station(Arc::new(ron::from_str(text)?))
    } else {
        Doctrine::Security(Arc::new(ron::from_str(text)?))
    })
}

/// A text that is no doctrine of a seat: line, column and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadDoctrine(pub String);

impl std::fmt::Display for BadDoctrine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BadDoctrine {}

/// Whether a text is a doctrine for that seat.
///
/// # Errors
/// It is none: line, column and what is wrong.
pub fn check_doctrine(seat: Seat, text: &str) -> Result<(), BadDoctrine> {
    Doctrine::of_text(seat, text).map(drop)
}

impl Doctrine {
    /// The doctrine with other numbers; nothing, where there is none of that name.
    fn changed(seat: Seat, base: &str, changes: &str) -> Option<Result<Doctrine, String>> {
        let texts = if seat.is_station() { &STATION } else { &SECURITY };
        let (_, text) = texts.iter().find(|(name, _)| *name == base)?;
        let text = match with_changes(text, changes) {
            Ok(text) => text,
            Err(wrong) => return Some(Err(wrong)),
        };
        Some(read_for(seat, &text).map_err(|error| error.code.to_string()))
    }
}

/// The text with other values in the lines of the fields that are named: `cells=false/…`.
///
/// # Errors
/// There is no such field, or a change is none: a sentence that says which.
pub fn with_changes(text: &str, changes: &str) -> Result<String, String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for change in changes.split('/').filter(|change| !change.is_empty()) {
        let (field, value) = change.split_once('=').ok_or("a change is written field=value")?;
        let is_it = |line: &&mut String| {
            line.trim().strip_prefix(field).is_some_and(|rest| rest.starts_with(':'))
        };
        let line = lines.iter_mut().find(is_it);
        let line = line.ok_or_else(|| format!("there is no number `{field}`"))?;
        *line = format!("{field}: {value},");
    }
    Ok(lines.join("\n"))
}

/// Those that can be read. A test reads all of them, so that none is ever missing here.
fn read<T: for<'de> Deserialize<'de>>(
    texts: &[(&'static str, &'static str)],
) -> Vec<(&'static str, Arc<T>)> {
    let parse = |text| ron::from_str::<T>(text).ok().map(Arc::new);
    texts.iter().filter_map(|&(name, text)| Some((name, parse(text)?))).collect()
}

fn find<T>(list: &[(&str, Arc<T>)], name: &str) -> Option<Arc<T>> {
    list.iter().find(|(known, _)| *known == name).map(|(_, doctrine)| Arc::clone(doctrine))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_doctrine_can_be_read() {
        for seat in [Seat::Station1, Seat::Security] {
            for name in doctrines(seat) {
                assert!(Doctrine::named(seat, Some(name)).is_ok(), "{name}");
            }
        }
        for (name, text) in STATION {
            assert_eq!(ron::from_str::<StationDoctrine>(text).err(), None, "{name}");
        }
        for (name, text) in SECURITY {
            assert_eq!(ron::from_str::<SecurityDoctrine>(text).err(), None, "{name}");
        }
    }

    #[test]
    fn a_name_may_carry_other_numbers() {
        let Ok(Doctrine::Station(shipped)) = Doctrine::named(Seat::Station1, Some("careful"))
        else {
            panic!("no careful");
        };
        let name = "careful/cells=false/agents_most=3";
        let changed = Doctrine::named(Seat::Station1, Some(name)).unwrap();
        let expected = StationDoctrine { cells: false, agents_most: 3, ..(*shipped).clone() };
        assert_eq!(changed, Doctrine::Station(Arc::new(expected)));
        let wrong = |name| Doctrine::named(Seat::Station1, Some(name)).unwrap_err().to_string();
        assert!(wrong("careful/cell=false").contains("no number `cell`"));
        assert!(wrong("careful/cells=perhaps").contains("careful/cells=perhaps"));
        assert!(wrong("carefull/cells=true").contains("did you mean \"careful\"?"));
    }

    #[test]
    fn numbers_that_make_no_sense_are_refused() {
        let careful = STATION[0].1;
        for (field, wrong) in [
            ("agents_most: 9", "agents_most: 99999999999"),
            ("pitch_chance: 42", "pitch_chance: -7"),
            ("claim_gain: 0.3", "claim_gain: 99999999999.3"),
        ] {
            assert!(careful.contains(field), "{field}");
            let text = careful.replace(field, wrong);
            assert!(check_doctrine(Seat::Station1, &text).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_mistyped_doctrine_is_answered_with_the_nearest() {
        let error = Doctrine::named(Seat::Security, Some("hamer")).unwrap_err();
        assert_eq!(error.nearest, Some("hammer"));
        assert!(Doctrine::named(Seat::Station1, Some("hammer")).is_err());
    }
}
