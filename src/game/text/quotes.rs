//! What the chiefs of the houses say in the papers. A quotation stands behind the report of what it
//! is about, rests on that seat's own reports alone, and is said once: when a chief has said all
//! there is to say of something, the papers keep silent. The messages of a chief stand in a file of
//! its own in `text/en/chiefs`: `said-tarcsa-arrest`, with its variants.

use rules::engine::{
    chiefs::Chief,
    covert, house, prison, relations, swap,
    units::Week,
    view::{Loss, Report, ToAll, ToSecurity, ToStation},
};

use crate::text::{Clerk, Noun};

/// Weeks without a word of any house in the papers, after which something else is printed.
const SILENCE: u16 = 8;
/// Weeks from one interview to the next.
const INTERVIEW: u16 = 13;
/// Variants of a quotation: the message, and its attributes.
const VARIANTS: [Option<&str>; 4] = [None, Some("b"), Some("c"), Some("d")];

/// On what a chief is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    Arrested,
    Freed,
    Convicted,
    Expelled,
    Exchange,
    Deed,
    Quarter,
    Quiet,
}

impl Topic {
    pub const ALL: [Topic; 8] = [
        Topic::Arrested,
        Topic::Freed,
        Topic::Convicted,
        Topic::Expelled,
        Topic::Exchange,
        Topic::Deed,
        Topic::Quarter,
        Topic::Quiet,
    ];

    /// The end of its messages.
    pub const fn key(self) -> &'static str {
        match self {
            Topic::Arrested => "arrest",
            Topic::Freed => "freed",
            Topic::Convicted => "convicted",
            Topic::Expelled => "expelled",
            Topic::Exchange => "exchange",
            Topic::Deed => "deed",
            Topic::Quarter => "quarter",
            Topic::Quiet => "quiet",
        }
    }

    /// What a report that stands in the papers too is about.
    const fn of(report: &Report) -> Option<Topic> {
        match report {
            Report::Any(report) => Topic::of_all(report),
            Report::Station(report) => Topic::of_a_station(report),
            Report::Security(report) => Topic::of_security(report),
        }
    }

    const fn of_all(report: &ToAll) -> Option<Topic> {
        Some(match report {
            ToAll::Prison(prison::ToAll::ArrestInTheNews { .. }) => Topic::Arrested,
            ToAll::Prison(prison::ToAll::ReleaseInTheNews { .. }) => Topic::Freed,
            ToAll::Covert(
                covert::ToAll::AccusedInPublic { .. } | covert::ToAll::AlertIs { .. },
            ) => Topic::Deed,
            ToAll::Relations(relations::ToAll::RelationsAre { .. }) => Topic::Quiet,
            _ => return None,
        })
    }

    const fn of_a_station(report: &ToStation) -> Option<Topic> {
        Some(match report {
            ToStation::House(house::ToStation::OfficerLost { how, .. }) => match how {
                Loss::Expelled => Topic::Expelled,
                Loss::Arrested => Topic::Arrested,
                Loss::Exchanged => Topic::Exchange,
            },
            ToStation::Swap(swap::ToStation::CameHome { .. }) => Topic::Exchange,
            ToStation::Covert(covert::ToStation::OurMenTried { .. }) => Topic::Convicted,
            _ => return None,
        })
    }

    const fn of_security(report: &ToSecurity) -> Option<Topic> {
        use rules::engine::nature::Publicity;
        Some(match report {
            ToSecurity::Prison(prison::ToSecurity::WeArrested {
                publicity: Publicity::Open,
                ..
            }) => Topic::Arrested,
            ToSecurity::Prison(prison::ToSecurity::WeExpelled { .. }) => Topic::Expelled,
            ToSecurity::Swap(swap::ToSecurity::WeSwapped { .. }) => Topic::Exchange,
            _ => return None,
        })
    }
}

/// What was printed so far, and where: at most one quotation a week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Papers {
    /// The report behind which a quotation stands, its topic, and how often there was one before.
    printed: Vec<Option<(Report, Topic, usize)>>,
}

impl Papers {
    pub(super) const EMPTY: Papers = Papers { printed: Vec::new() };

    /// Reads one more week.
    pub(super) fn read(&mut self, reports: &[Report]) {
        let found = reports
            .iter()
            .filter_map(|it| Some((it, self.topic(Topic::of(it)?)?)))
            .min_by_key(|(_, topic)| *topic);
        let printed = found.map(|(report, topic)| (*report, topic, self.times(topic)));
        self.printed.push(printed);
    }

    /// Relations are always written about: a chief is asked only when there was nothing else for
    /// long.
    fn topic(&self, topic: Topic) -> Option<Topic> {
        if topic != Topic::Quiet {
            return Some(topic);
        }
        let since = |fits: fn(Topic) -> bool| {
            let mut weeks = self.printed.iter().rev();
            let last = weeks.position(|it| it.is_some_and(|(_, topic, _)| fits(topic)));
            last.unwrap_or(self.printed.len())
        };
        if usize::from(INTERVIEW) <= since(|it| it == Topic::Quarter) {
            Some(Topic::Quarter)
        } else if usize::from(SILENCE) <= since(|_| true) {
            Some(Topic::Quiet)
        } else {
            None
        }
    }

    fn times(&self, topic: Topic) -> usize {
        self.printed.iter().flatten().filter(|(_, it, _)| *it == topic).count()
    }

    /// What stands behind a report of that week, counted as [`super::Sayings::before`] counts weeks.
    pub(super) fn behind(&self, week: Week, report: &Report) -> Option<(Topic, usize)> {
        let printed = week.0.checked_sub(1).and_then(|at| self.printed.get(usize::from(at)));
        let (about, topic, times) = printed.copied().flatten()?;
        (about == *report).then_some((topic, times))
    }
}

/// The message of what a chief says of something.
pub fn message(chief: Chief, topic: Topic) -> String {
    format!("said-{}-{}", chief.key(), topic.key())
}

/// The head of the messages of the schools, and of the keys under which figures on them are filed.
pub const SCHOOL: &str = "school-";

/// The message of a chief's name.
pub fn name(chief: Chief) -> String {
    format!("chief-{}", chief.key())
}

impl Clerk<'_> {
    /// What a chief is called.
    pub fn chief(&self, chief: Chief) -> Noun {
        self.noun(&name(chief), &[])
    }

    /// What the papers wrote of a chief who took office.
    pub fn chief_about(&self, chief: Chief) -> String {
        self.text.attribute(&name(chief), "about", &[])
    }

    /// What the town says of how a chief works.
    pub fn chief_manner(&self, chief: Chief) -> String {
        self.text.attribute(&name(chief), "manner", &[])
    }

    /// What the papers print behind a report, if they print anything.
    pub fn quoted(&self, report: &Report) -> Option<String> {
        let (topic, times) = self.said.papers().behind(self.view.week, report)?;
        let chief = self.view.city().chiefs.against(self.view.seat());
        self.quotation(chief, topic, times)
    }

    /// All that the papers printed so far, with the weeks.
    pub fn printed(&self) -> Vec<(Week, String)> {
        let printed = (0..).map(Week).zip(&self.said.papers().printed);
        let said = printed.filter_map(|(week, it)| {
            let (_, topic, times) = (*it)?;
            let chief = self.view.city().chiefs.against(self.view.seat());
            Some((week, self.quotation(chief, topic, times)?))
        });
        said.collect()
    }

    /// What a chief says of something for the so-manieth time; nothing when all was said.
    fn quotation(&self, chief: Chief, topic: Topic, times: usize) -> Option<String> {
        let id = message(chief, topic);
        let variants = VARIANTS.iter().filter(|name| match name {
            None => self.text.has(&id),
            Some(name) => self.text.has_attribute(&id, name),
        });
        let count = variants.count();
        if count <= times {
            return None;
        }
        Some(self.text.turn(&id, self.campaign().wrapping_add(times), &[]))
    }
}
