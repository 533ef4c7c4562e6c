//! Which keys do what: those of the action table, or what a person wrote in `keys.ron`.
//!
//! A key that a person gives to one action is taken from the action that had it. What cannot
//! stand is left out and said: the game never refuses to start over a key.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use crate::front::actions::{self, ACTIONS, Act, Action};
use game::suggest::nearest;

use super::key::{Code, Key};

/// What asks for a preset in `keys.ron`, in the place of an action.
const PRESET: &str = "preset";

/// One or two keys after each other.
type Strokes = Vec<Key>;

/// The keys of every action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    of: BTreeMap<&'static str, Vec<Strokes>>,
}

impl Default for Keymap {
    /// As the action table has it.
    fn default() -> Keymap {
        let strokes = |name: &&str| strokes(name).ok();
        let keys = |action: &Action| action.keys.iter().filter_map(strokes).collect();
        Keymap { of: ACTIONS.iter().map(|action| (action.id, keys(action))).collect() }
    }
}

/// What a person wrote, and the names that stand there more than once.
struct Wishes {
    keys: BTreeMap<String, Vec<String>>,
    twice: Vec<String>,
}

impl<'de> Deserialize<'de> for Wishes {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Wishes, D::Error> {
        struct Reading;
        impl<'de> Visitor<'de> for Reading {
            type Value = Wishes;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("actions with their keys")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Wishes, A::Error> {
                let mut wishes = Wishes { keys: BTreeMap::new(), twice: Vec::new() };
                while let Some((id, keys)) = map.next_entry::<String, Vec<String>>()? {
                    if wishes.keys.insert(id.clone(), keys).is_some() {
                        wishes.twice.push(id);
                    }
                }
                Ok(wishes)
            }
        }
        source.deserialize_map(Reading)
    }
}

/// What a key that is pressed by itself means.
#[derive(Clone, Copy, Debug)]
pub enum Meaning {
    Act(&'static Action),
    /// The first of two keys.
    Prefix(Key),
    Nothing,
}

impl Keymap {
    /// The keys of the table with what a person wrote over them, and what of that could not be
    /// done, as sentences. `{ "end": ["e", "F5"], "meet": ["M"] }`
    pub fn read(text: &str) -> (Keymap, Vec<String>) {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        match ron::from_str::<Wishes>(text) {
            Ok(Wishes { keys, twice }) => {
                let (keymap, mut faults) = Keymap::wished(keys);
                let twice = twice.iter();
                faults.extend(
                    twice.map(|id| format!("`{id}` stands here twice; the last one counts")),
                );
                (keymap, faults)
            }
            Err(fault) => {
                let at = fault.span.start;
                let why =
                    format!("{}:{}: {}; the keys are as shipped", at.line, at.col, fault.code);
                (Keymap::default(), vec![why])
            }
        }
    }

    fn wished(wishes: BTreeMap<String, Vec<String>>) -> (Keymap, Vec<String>) {
        let mut keymap = Keymap::default();
        let mut faults = Vec::new();
        let mut own: Vec<(&'static Action, Strokes)> = Vec::new();
        for (id, names) in wishes {
            if id == PRESET {
                keymap.preset(&names, &mut faults);
                continue;
            }
            let Some(action) = ACTIONS.iter().find(|action| action.id == id) else {
                let hint = hint(&id, ACTIONS.iter().map(|action| action.id));
                faults.push(format!("there is no action `{id}`{hint}"));
                continue;
            };
            let mut keys = Vec::new();
            for name in &names {
                match keymap.accept(action, name, &own) {
                    Ok(strokes) => {
                        own.push((action, strokes.clone()));
                        keys.push(strokes);
                    }
                    Err(why) => faults.push(format!("`{id}`: {why}")),
                }
            }
            if !keys.is_empty() {
                keymap.of.insert(action.id, keys);
            }
        }
        keymap.yield_to(&own, &mut faults);
        (keymap, faults)
    }

    /// Keys that people bring along from elsewhere.
    fn preset(&mut self, names: &[String], faults: &mut Vec<String>) {
        for name in names {
            if name != "vi" {
                faults.push(format!("there is no preset `{name}`; there is `vi`"));
                continue;
            }
            for (id, letter) in [("left", 'h'), ("down", 'j'), ("up", 'k'), ("right", 'l')] {
                self.of.entry(id).or_default().push(vec![Key::char(letter)]);
            }
        }
    }

    /// Can this key be had for that action?
    fn accept(
        &self,
        action: &Action,
        name: &str,
        own: &[(&'static Action, Strokes)],
    ) -> Result<Strokes, String> {
        let strokes = strokes(name)?;
        let first = strokes.first().copied().unwrap_or(Key::of(Code::Esc));
        if reserved(first) && action.act != Act::Back {
            return Err(format!("{first} is kept: it always does the same"));
        }
        let taken = own.iter().find(|(other, keys)| meet(action, other) && clash(keys, &strokes));
        if let Some((other, _)) = taken {
            return Err(format!("{name} is given to `{}` already", other.id));
        }
        let begins = |keys: &Strokes| keys.len() != strokes.len() && clash(keys, &strokes);
        let other = ACTIONS.iter().filter(|other| meet(action, other) && other.id != action.id);
        let mut other = other.filter(|other| self.keys(other).iter().any(begins));
        match other.next() {
            Some(_) => Err(format!("{first} is the first of two keys elsewhere")),
            None => Ok(strokes),
        }
    }

    /// What a person gave to one action is taken from all others.
    fn yield_to(&mut self, own: &[(&'static Action, Strokes)], faults: &mut Vec<String>) {
        for action in ACTIONS {
            let Some(keys) = self.of.get_mut(action.id) else { continue };
            let lost = |keys: &Strokes| {
                own.iter().any(|(other, wished)| {
                    other.id != action.id && meet(action, other) && wished == keys
                })
            };
            let had = !keys.is_empty();
            keys.retain(|keys| !lost(keys));
            if had && keys.is_empty() {
                faults.push(format!("`{}` has no key any more; `:` finds it", action.id));
            }
        }
    }

    /// The keys of an action.
    pub fn keys(&self, action: &Action) -> &[Strokes] {
        self.of.get(action.id).map_or(&[], Vec::as_slice)
    }

    /// The first key of an action, for the key bar.
    pub fn first(&self, action: &Action) -> Option<Key> {
        self.keys(action).first().and_then(|keys| keys.first()).copied()
    }

    /// The keys of an action in words.
    pub fn names(&self, action: &Action) -> String {
        let name = |keys: &Strokes| {
            let names: Vec<String> = keys.iter().map(ToString::to_string).collect();
            names.join(" ")
        };
        self.keys(action).iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// The meaning of a key that is pressed by itself.
    pub fn meaning(&self, key: Key, station: bool) -> Meaning {
        let mut meaning = Meaning::Nothing;
        for action in actions::of(station) {
            for keys in self.keys(action) {
                match keys.as_slice() {
                    [only] if *only == key => return Meaning::Act(action),
                    [first, _] if *first == key => meaning = Meaning::Prefix(key),
                    _ => {}
                }
            }
        }
        meaning
    }

    /// The second key of an action that begins with that one.
    pub fn second(&self, action: &Action, prefix: Key) -> Option<Key> {
        self.keys(action).iter().find_map(|keys| match keys.as_slice() {
            [first, second] if *first == prefix => Some(*second),
            _ => None,
        })
    }

    /// The actions that begin with a key.
    pub fn with_prefix(
        &self,
        prefix: Key,
        station: bool,
    ) -> impl Iterator<Item = (&'static Action, Key)> {
        actions::of(station).filter_map(move |it| Some((it, self.second(it, prefix)?)))
    }
}

/// Can both be had in one seat?
fn meet(one: &Action, other: &Action) -> bool {
    [true, false].into_iter().any(|station| one.fits(station) && other.fits(station))
}

/// Are they the same keys, or does one begin with the other?
fn clash(one: &[Key], other: &[Key]) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

/// Keys that mean the same everywhere: the way back, the tabs, and what the terminal is used to.
fn reserved(key: Key) -> bool {
    let tab = key.typed().is_some_and(|c| c.is_ascii_digit());
    tab || [Key::of(Code::Esc), Key::ctrl('c'), Key::ctrl('z'), Key::ctrl('l')].contains(&key)
}

/// One key, or two parted by a blank.
fn strokes(name: &str) -> Result<Strokes, String> {
    let keys: Vec<&str> = name.split(' ').filter(|part| !part.is_empty()).collect();
    if keys.is_empty() || 2 < keys.len() {
        return Err(format!("`{name}` is not one key, nor two parted by a blank"));
    }
    keys.into_iter().map(stroke).collect()
}

fn stroke(name: &str) -> Result<Key, String> {
    let name = match name {
        "PageUp" => "PgUp",
        "PageDown" => "PgDn",
        other => other,
    };
    name.parse().map_err(|_| format!("there is no key `{name}`{}", hint(name, Key::names())))
}

fn hint<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    nearest(typed, known).map(|it| format!("; did you mean `{it}`?")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn action(id: &str) -> &'static Action {
        ACTIONS.iter().find(|action| action.id == id).unwrap()
    }

    #[test]
    fn every_key_of_the_table_is_a_key() {
        let shipped = Keymap::default();
        for action in ACTIONS {
            assert_eq!(shipped.keys(action).len(), action.keys.len(), "{}", action.id);
        }
    }

    #[test]
    fn a_wish_takes_the_key_from_whoever_had_it() {
        let (keymap, faults) = Keymap::read(r#"{ "end": ["n", "F5"] }"#);
        assert_eq!(faults, ["`note` has no key any more; `:` finds it"]);
        assert_eq!(keymap.names(action("end")), "n, F5");
        let Meaning::Act(found) = keymap.meaning(Key::char('n'), true) else { panic!("nothing") };
        assert_eq!(found.id, "end");
        assert!(matches!(keymap.meaning(Key::char('e'), true), Meaning::Nothing));
    }

    #[test]
    fn what_cannot_stand_is_said_with_a_suggestion() {
        let (keymap, faults) = Keymap::read(
            r#"{ "ned": ["e"], "undo": ["Entr"], "redo": ["g"], "note": ["1"], "find": ["a b c"] }"#,
        );
        assert_eq!(keymap, Keymap::default());
        assert_eq!(
            faults,
            [
                "`find`: `a b c` is not one key, nor two parted by a blank",
                "there is no action `ned`; did you mean `end`?",
                "`note`: 1 is kept: it always does the same",
                "`redo`: g is the first of two keys elsewhere",
                "`undo`: there is no key `Entr`; did you mean `Enter`?",
            ]
        );
    }

    #[test]
    fn two_wishes_for_one_key_are_a_conflict_only_in_one_seat() {
        let (_, faults) = Keymap::read(r#"{ "meet": ["M"], "pay": ["M"], "arrest": ["M"] }"#);
        assert_eq!(faults, ["`pay`: M is given to `meet` already"]);
    }

    #[test]
    fn only_the_preset_of_vi_has_letters_for_arrows() {
        assert!(matches!(Keymap::default().meaning(Key::char('j'), true), Meaning::Nothing));
        let (keymap, faults) = Keymap::read(r#"{ "preset": ["vi"] }"#);
        assert_eq!(faults, [""; 0]);
        assert_eq!(keymap.names(action("down")), "Down, j");
        let (_, faults) = Keymap::read(r#"{ "preset": ["emacs"] }"#);
        assert_eq!(faults, ["there is no preset `emacs`; there is `vi`"]);
    }

    #[test]
    fn the_example_in_the_readme_can_be_had() {
        let readme = include_str!("../../README.md");
        let example = readme.lines().find(|line| line.starts_with("{ \"end\"")).unwrap();
        assert_eq!(Keymap::read(example).1, [""; 0]);
    }

    #[test]
    fn a_file_that_cannot_be_read_leaves_the_keys_as_they_are() {
        let (keymap, faults) = Keymap::read("{ \"end\": ");
        assert_eq!(keymap, Keymap::default());
        assert!(faults[0].ends_with("the keys are as shipped"), "{faults:?}");
    }
}
