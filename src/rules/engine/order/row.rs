//! How an order is declared: one row in its subject's `orders.rs` is the order with its fields, its
//! number and place, how each field is asked, and where front ends list it.
//!
//! ```text
//! order! {
//!     #[doc = include_str!("…/rules/develop.md")]      its rule page
//!     Develop = 8 at 7,                                a number, never reused; its place in a plan
//!     "develop" on "o d",                              the word that is typed, the default key
//!     page "develop" of Recruiting                     its page, and under which heading it stands
//!     {
//!         officer: OfficerNo as Officer,               each field, and the question that it asks
//!         target: DossierId as Target,
//!         sdr: Sdr as Sdr,
//!     }
//!     asks [target, officer, sdr]                      in which order, if not that of the fields
//!     answered [                                       what the other side can do about it, and
//!         "answer-a-watch-at-the-gate"                 the story in `tests/rules` in which that
//!             in "the_gate_singles_an_officer_out",    changes the outcome; none, if nobody is
//!     ]                                                exposed
//! }
//! ```
//!
//! The number is part of the keys of luck. The place sorts a plan: frozen, wherever the row stands;
//! orders of one kind are sorted by their fields, so fields keep their order too. Beside the row
//! stand `check`, which returns the only statement of the price, and `topic`. What it does is a
//! [`carried!`](super::carry) row of the subject's week: an order that is not carried out does not
//! compile.

macro_rules! order {
    (
        $(#[$meta:meta])*
        $name:ident = $number:literal at $place:literal,
        $word:literal on $key:literal, page $page:literal of $craft:ident
        {
            $( $(#[$note:meta])* $field:ident : $ty:ty as $asked:ident $(($which:ident))? ),* $(,)?
        }
        $(asks [$($first:ident),* $(,)?])?
        answered [$($answer:literal in $story:literal),* $(,)?]
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[derive(serde::Serialize, serde::Deserialize)]
        pub struct $name {
            $( $(#[$note])* pub $field: $ty, )*
        }

        #[allow(unused_variables, unused_mut, reason = "an order may have no fields")]
        impl $name {
            pub(in crate::engine) const NUMBER: u8 = $number;
            pub(in crate::engine) const PLACE: u16 = $place;
            pub(in crate::engine) const ROW: $crate::engine::order::row::Row =
                $crate::engine::order::row::Row {
                    word: $word,
                    keys: &[$key],
                    page: $page,
                    craft: $crate::engine::order::craft::Craft::$craft,
                    answers: &[$(($answer, $story)),*],
                };

            /// All questions of the order, as far as the answers so far decide them.
            pub(in crate::engine) fn questions(
                given: &$crate::engine::order::asking::Given,
            ) -> Vec<$crate::engine::order::asking::Question> {
                let mut asked = Vec::new();
                $(let $field = |asked: &mut Vec<$crate::engine::order::asking::Question>| {
                    <$ty as $crate::engine::order::asking::Asked>::ask(
                        $crate::engine::order::row::question!($asked $($which)?), given, asked,
                    );
                };)*
                $crate::engine::order::row::in_order!(asked; [$($($first)*)?] [$($field)*]);
                asked
            }

            /// The order that the answers make; nothing if one is missing or of the wrong kind.
            pub(in crate::engine) fn of(
                given: &$crate::engine::order::asking::Given,
            ) -> Option<$name> {
                Some($name {
                    $($field: <$ty as $crate::engine::order::asking::Asked>::of(
                        $crate::engine::order::row::question!($asked $($which)?), given,
                    )?,)*
                })
            }
        }
    };
}
pub(in crate::engine) use order;

macro_rules! in_order {
    ($asked:ident; [] [$($field:ident)*]) => { $($field(&mut $asked);)* };
    ($asked:ident; [$($field:ident)+] [$($declared:ident)*]) => { $($field(&mut $asked);)+ };
}
pub(in crate::engine) use in_order;

macro_rules! question {
    ($asked:ident) => {
        $crate::engine::order::asking::Question::$asked
    };
    ($asked:ident $place:ident) => {
        $crate::engine::order::asking::Question::$asked(
            $crate::engine::order::asking::Place::$place,
        )
    };
}
pub(in crate::engine) use question;

/// What front ends list of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) struct Row {
    pub word: &'static str,
    pub keys: &'static [&'static str],
    pub page: &'static str,
    pub craft: super::craft::Craft,
    /// What the other side can do about it, and the story that shows it.
    pub answers: &'static [(&'static str, &'static str)],
}
