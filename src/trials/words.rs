//! Plans, reports, views, events and the file as words, for digests that only the game can move.
//!
//! The words hold names and values. Where a type is declared, which enum wraps it, in which order
//! its fields stand and whether a number has a type of its own does not show in them, so that the
//! house can be rebuilt while its digests stay.

use rules::{
    codec::Written,
    engine::{
        Chronicle,
        disclosed::{Account, Deed, Disclosed, Intent},
        order::Order,
        view::{Report, View},
    },
};

/// A report: the name of its kind, and its fields by name.
pub fn told(report: &Report) -> String {
    words(report)
}

/// An order: the name of its kind, and its fields by name.
pub fn ordered(order: &Order) -> String {
    words(order)
}

/// What a seat knows. The briefing is left out: it never changes.
pub fn known(view: &View) -> String {
    let text = format!("{:?} {:?} {:?} {:?}", view.week, view.streets, view.relations, view.desk);
    without_keys(&text)
}

/// A table says by which type it is numbered, with the path at which that is declared.
fn without_keys(text: &str) -> String {
    let mut parts = text.split(", key: PhantomData<");
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| part.split_once("> }").map_or(part, |(_, rest)| rest));
    std::iter::once(first).chain(rest).collect()
}

/// The events of a week with their hours and causes.
pub fn happened(week: &Chronicle) -> String {
    words(week)
}

/// How a campaign ended for one Station.
pub fn counted(account: &Account) -> String {
    words(account)
}

/// The declassified file, a line for each entry. The last views are left out: they are known.
pub fn disclosed(file: &Disclosed) -> Vec<String> {
    let mut lines: Vec<String> = file.accounts.iter().map(words).collect();
    lines.extend(file.ledger.iter().map(words));
    lines.extend(file.people.iter().map(words));
    lines.extend(file.deeds.iter().map(deed));
    lines.extend(file.drawn.iter().map(words));
    lines.extend(file.claims.iter().map(words));
    lines.extend(file.thoughts.iter().map(thought));
    lines
}

fn deed(deed: &Deed) -> String {
    words(deed)
}

fn thought(thought: &Intent) -> String {
    let Intent { week, seat, order, because, figures } = thought;
    format!("{} {seat:?} {} {because} {figures:?}", week.0, ordered(order))
}

/// The words of a value.
fn words(value: &impl Written) -> String {
    plain(&value.written().unwrap_or_else(|fault| fault.to_string()))
}

/// RON without wrappers, with the fields of each name sorted.
fn plain(text: &str) -> String {
    Reader { rest: text }.value()
}

/// Reads RON as our own types are written in it.
struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn value(&mut self) -> String {
        self.rest = self.rest.trim_start();
        match self.rest.chars().next() {
            Some('"') => self.quoted(),
            Some('[') => self.bracket(['[', ']']),
            Some('{') => self.bracket(['{', '}']),
            _ => self.named(),
        }
    }

    fn quoted(&mut self) -> String {
        let mut escaped = false;
        let end = self.rest.char_indices().skip(1).find(|(_, c)| {
            let ends = *c == '"' && !escaped;
            escaped = *c == '\\' && !escaped;
            ends
        });
        self.take(end.map_or(self.rest.len(), |(at, _)| at + 1))
    }

    fn take(&mut self, bytes: usize) -> String {
        let (taken, rest) = self.rest.split_at(bytes);
        self.rest = rest;
        taken.to_owned()
    }

    /// A number, a name, or a name with what it holds in parentheses.
    fn named(&mut self) -> String {
        let end = self.rest.find([',', ':', '(', ')', '[', ']', '{', '}', ' ', '\n']);
        let name = self.take(end.unwrap_or(self.rest.len()));
        if !self.rest.starts_with('(') {
            return name;
        }
        let (held, fields) = self.items(')');
        match held.as_slice() {
            // A kind without fields, however it is declared.
            [] if !name.is_empty() => name,
            // A number with a type of its own.
            [only] if name.is_empty() && !fields => only.clone(),
            // A wrapper: the name inside says what it is.
            [only] if only.starts_with(|c: char| c.is_ascii_uppercase()) => only.clone(),
            // The fields of a type of its own.
            [only] if only.starts_with('(') => format!("{name}{only}"),
            _ => format!("{name}({})", held.join(", ")),
        }
    }

    fn bracket(&mut self, [open, close]: [char; 2]) -> String {
        let (mut held, _) = self.items(close);
        if open == '{' {
            held.sort_unstable();
        }
        format!("{open}{}{close}", held.join(", "))
    }

    /// What stands in brackets, and whether it is fields; they are sorted by their names.
    fn items(&mut self, close: char) -> (Vec<String>, bool) {
        self.take(1);
        let mut items = Vec::new();
        let mut fields = false;
        loop {
            self.rest = self.rest.trim_start_matches([',', ' ', '\n']);
            if self.rest.is_empty() || self.rest.starts_with(close) {
                break;
            }
            let mut item = self.value();
            if self.rest.starts_with(':') {
                self.take(1);
                item = format!("{item}: {}", self.value());
                fields = true;
            }
            items.push(item);
        }
        self.rest = self.rest.strip_prefix(close).unwrap_or(self.rest);
        if fields {
            items.sort_unstable();
        }
        (items, fields)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::engine::{
        covert, house,
        ids::{DistrictId, DossierId},
        order::{Tap, Watch, WatchTarget},
        units::Week,
    };

    #[test]
    fn words_say_the_kind_and_the_fields_by_name() {
        let passed = house::ToAll::WeekPassed { week: Week(3) };
        assert_eq!(told(&passed.into()), "WeekPassed(week: 3)");
        assert_eq!(told(&covert::ToStation::ActionRecalled {}.into()), "ActionRecalled");
        let tap = Tap { on: DossierId(7), running: true };
        assert_eq!(ordered(&tap.into()), "Tap(on: 7, running: true)");
        let watch = Watch { on: WatchTarget::District(DistrictId(2)), teams: 1 };
        assert_eq!(ordered(&watch.into()), "Watch(on: District(2), teams: 1)");
    }

    #[test]
    fn wrappers_and_the_order_of_fields_do_not_show() {
        for text in [
            "Met(agent:3,told:Some(1))",
            "Met((told:Some(1),agent:3))",
            "Station(Met(told:Some((1)),agent:(3)))",
            "Station(Contacts(Met((agent: 3, told: Some(1)))))",
        ] {
            assert_eq!(plain(text), "Met(agent: 3, told: Some(1))", "{text}");
        }
        assert_eq!(plain("[Any(Over),Two(1,2)]"), "[Over, Two(1, 2)]");
        assert_eq!(plain("(a:\"x, \\\"y)\",b:())"), "(a: \"x, \\\"y)\", b: ())");
    }

    #[test]
    fn the_place_of_a_type_does_not_show() {
        let text =
            "Desk { people: Table { rows: [3], key: PhantomData<fn() -> a::b::Id> }, on: 1 }";
        let moved = text.replace("a::b", "c");
        assert_eq!(without_keys(text), without_keys(&moved));
        assert_eq!(without_keys(text), "Desk { people: Table { rows: [3], on: 1 }");
    }

    #[test]
    fn what_differs_has_other_words() {
        let texts = ["On(Site(1))", "On(Area(1))", "A(None)", "A(Some(None))", "B(1)", "C(1)"];
        let mut plain: Vec<String> = texts.map(plain).to_vec();
        plain.sort_unstable();
        plain.dedup();
        assert_eq!(plain.len(), texts.len() - 1, "only `Some(None)` is as `None`: {plain:?}");
    }
}
