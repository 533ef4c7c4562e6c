//! What happened, in truth. Events are the only pen: nothing else changes a world.
//!
//! An event is small and flat. What a side learns is an event too, emitted by the rule that
//! causes it and in that side's own dossier numbers; `reporting` only copies.
//!
//! Long because it is the whole vocabulary of what can happen.

use crate::engine::{
    cells, contacts, covert, deck,
    disclosing::Sketch,
    doubles, flags, flight, headquarters, house,
    ids::{PersonId, SiteId},
    links,
    luck::Luck,
    moles,
    nature::Known,
    order::Verb,
    partings, prison, product, recruiting, relations,
    seat::Seat,
    secrets,
    subjects::subjects,
    swap, traps, trials,
    units::{Hour, Week},
    view::Report,
    voices, volunteers, watching,
};
#[cfg(test)]
use crate::engine::{
    laws::fields::{Draw, Part},
    world::World,
};
use serde::{Deserialize, Serialize};

/// The number of an event, counted from the start of the campaign.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub(in crate::engine) struct EventNo(pub u32);

/// A hidden attribute that a rule may read: the closed list of secrets of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(in crate::engine) enum Secret {
    Motive,
    CounterLoyalty,
    Nerve,
    Window,
    Control,
    Access,
    /// How far he exaggerates.
    Imagination,
    /// How he would come to spy.
    Comes,
    Leaning,
}

impl Secret {
    #[cfg(test)]
    pub const ALL: [Secret; 9] = [
        Secret::Motive,
        Secret::CounterLoyalty,
        Secret::Nerve,
        Secret::Window,
        Secret::Control,
        Secret::Access,
        Secret::Imagination,
        Secret::Comes,
        Secret::Leaning,
    ];
}

/// A parent of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(in crate::engine) enum Cause {
    /// An order, by its place in the seat's sorted plan.
    Order {
        seat: Seat,
        verb: Verb,
        at: u8,
    },
    Event(EventNo),
    Read(Secret, PersonId),
    Luck(Luck),
}

/// What somebody knows of a person or a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(in crate::engine) struct Knowledge {
    pub knower: PersonId,
    pub about: About,
    pub how: Known,
}

/// What knowledge is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(in crate::engine) enum About {
    Person(PersonId),
    Site(SiteId),
    /// Somebody's emergency plan.
    Plan(PersonId),
}

macro_rules! events {
    ($($name:ident = $room:ident,)*) => {
        /// Something that happened: a happening of one subject.
        #[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(test, derive(Debug))]
        pub(in crate::engine) enum Event {
            $($name($room::Happening),)*
        }

        impl Event {
            pub const fn name(&self) -> &'static str {
                match self { $(Event::$name(it) => it.name(),)* }
            }

            /// What `seat` is told of it.
            pub fn report(&self, seat: Seat) -> Option<Report> {
                match self { $(Event::$name(it) => it.report(seat),)* }
            }

            /// What the declassified file says of it.
            pub fn sketch<'w>(&self, it: Sketch<'w>) -> Sketch<'w> {
                match self { $(Event::$name(event) => event.sketch(it),)* }
            }
        }

        /// Only the happening: its number says of which kind it is.
        impl std::hash::Hash for Event {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                match self { $(Event::$name(it) => it.hash(state),)* }
            }
        }

        $(impl From<$room::Happening> for Event {
            fn from(it: $room::Happening) -> Event {
                Event::$name(it)
            }
        })*

        #[cfg(test)]
        impl Event {
            /// Every row with its number.
            pub fn rows() -> Vec<(&'static str, u16)> {
                [$($room::Happening::ROWS),*].concat()
            }

            /// The hidden fields of every row: event, field, type.
            pub fn hidden() -> Vec<(&'static str, &'static str, &'static str)> {
                [$($room::Happening::HIDDEN),*].concat()
            }

            pub fn addressee(&self) -> Option<Seat> {
                match self { $(Event::$name(it) => it.addressee(),)* }
            }

            pub fn blurred(&self, viewer: Seat, draw: &mut Draw) -> Event {
                match self { $(Event::$name(it) => it.blurred(viewer, draw).into(),)* }
            }

            pub fn parts(&self, world: &World) -> Vec<Part> {
                match self { $(Event::$name(it) => it.parts(world),)* }
            }
        }
    };
}

subjects!(events);

/// An event with its hour and its parents.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(in crate::engine) struct Logged {
    pub no: EventNo,
    pub hour: Hour,
    pub event: Event,
    /// First and behind last of its causes in the log.
    pub causes: (u32, u32),
}

/// The events of one week.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::engine) struct Log {
    pub week: Week,
    pub events: Vec<Logged>,
    pub causes: Vec<Cause>,
}

impl Log {
    pub fn clear(&mut self, week: Week) {
        self.week = week;
        self.events.clear();
        self.causes.clear();
    }

    pub fn causes_of(&self, logged: &Logged) -> &[Cause] {
        let (from, to) = logged.causes;
        self.causes.get(from as usize..to as usize).unwrap_or(&[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_at_most_32_bytes() {
        assert!(size_of::<Event>() <= 32, "{} bytes", size_of::<Event>());
    }
}
