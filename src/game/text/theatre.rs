//! The names of a theatre, from its lexicon.

use std::sync::Arc;

use rules::engine::{
    gazetteer::{Gazetteer, Name, State},
    ids::HoldingId,
    seat::Seat,
    units::Week,
};

use crate::{
    content::{Lexicon, PersonName, Scenario},
    text::{Day, Names},
};

/// Months as saves write them, with their days.
const MONTHS: [(&str, u16); 12] = [
    ("Jan", 31),
    ("Feb", 28),
    ("Mar", 31),
    ("Apr", 30),
    ("May", 31),
    ("Jun", 30),
    ("Jul", 31),
    ("Aug", 31),
    ("Sep", 30),
    ("Oct", 31),
    ("Nov", 30),
    ("Dec", 31),
];

/// The first Monday of a campaign, as a day of its year: the second in January.
const FIRST_MONDAY: u16 = 8;

/// What a theatre calls people and places.
#[derive(Clone, Debug)]
pub struct TheatreNames {
    lexicon: Arc<Lexicon>,
    gazetteer: Arc<Gazetteer>,
    year: u16,
}

impl TheatreNames {
    /// The names of a scenario's theatre, for a campaign with that gazetteer.
    pub fn new(scenario: &Scenario, gazetteer: Arc<Gazetteer>) -> TheatreNames {
        let lexicon = scenario.lexicon();
        let year = lexicon.era().trim().parse().unwrap_or(1961);
        TheatreNames { lexicon, gazetteer, year }
    }

    fn calendar(&self, week: Week) -> Day {
        let mut year = self.year;
        let mut day = FIRST_MONDAY + 7 * week.0.saturating_sub(1);
        loop {
            for (month, (_, days)) in (1..).zip(MONTHS) {
                if day <= days {
                    return Day { day, month, year };
                }
                day -= days;
            }
            year += 1;
        }
    }
}

impl Names for TheatreNames {
    fn person(&self, name: Name) -> PersonName<'_> {
        self.lexicon.person(name)
    }

    fn site(&self, name: Name) -> &str {
        self.lexicon.site(name)
    }

    fn district(&self, name: Name) -> &str {
        self.lexicon.district(name)
    }

    fn institution(&self, name: Name) -> &str {
        self.lexicon.institution(name)
    }

    fn post(&self, name: Name) -> &str {
        self.lexicon.post(name)
    }

    fn topic(&self, name: Name) -> &str {
        self.lexicon.topic(name)
    }

    fn value(&self, holding: HoldingId, value: u8) -> &str {
        let topic = self.gazetteer.holdings.get(holding).map(|topic| topic.name);
        self.lexicon.value(topic.unwrap_or_default(), value)
    }

    fn detail(&self, detail: u8) -> &str {
        self.lexicon.detail(detail)
    }

    fn cryptonym(&self, number: u16) -> &str {
        self.lexicon.cryptonym(number)
    }

    fn state(&self, state: State) -> &str {
        &self.lexicon.state(state).name
    }

    fn service(&self, seat: Seat) -> &str {
        let state = match seat {
            Seat::Security => State::A,
            Seat::Station1 => State::B,
            Seat::Station2 | Seat::Station3 => State::C,
        };
        &self.lexicon.state(state).service
    }

    fn city(&self) -> &str {
        self.lexicon.city()
    }

    fn date(&self, week: Week) -> String {
        let Day { day, month, year } = self.calendar(week);
        let month = MONTHS.get(usize::from(month) - 1).map_or("", |(name, _)| name);
        format!("{day} {month} {year}")
    }

    fn day(&self, week: Week) -> Option<Day> {
        Some(self.calendar(week))
    }
}
