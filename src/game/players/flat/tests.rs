use std::{collections::BTreeSet, sync::Arc};

use rules::engine::{order::Plan, seat::Seat};
use serde_json::Value;

use super::{ABSENT, Block, Number, ROW, fields, layout, legal, observe, order, plan, size, verbs};
use crate::{
    content::Library,
    players::{
        choices,
        interpreter::{self, Interpreter},
        tests::{Week, weeks},
    },
    text::Text,
};

/// The rows of a block that are there.
fn rows<'a>(seat: Seat, block: &Block, array: &'a [Number]) -> Vec<&'a [Number]> {
    let before = layout(seat).iter().take_while(|it| it.name != block.name).map(Block::size);
    let mine = &array[before.sum()..][..block.size()];
    mine.chunks(block.columns.len()).filter(|row| row[0] != ABSENT).collect()
}

fn observed(week: &Week) -> Vec<Number> {
    let plan = Plan::new(Arc::clone(&week.view));
    let mut array = vec![7; size(week.view.seat())];
    observe(&plan, &week.told, &mut array);
    array
}

fn turn(week: &Week) -> Value {
    let scenario = Library::embedded().scenario("open-city").expect("it is shipped");
    let text = Arc::new(Text::english());
    let interpreter = Interpreter::new(text, &scenario, &week.view, false);
    serde_json::to_value(interpreter.turn(&week.view, &week.told)).expect("JSON")
}

/// A field of the wire as a number, by the words of its column.
fn number(value: &Value, words: &[&str]) -> Number {
    match value {
        Value::Null => ABSENT,
        Value::Bool(it) => Number::from(*it),
        Value::Number(it) => Number::try_from(it.as_i64().expect("whole")).expect("small"),
        Value::String(it) => {
            let at = words.iter().position(|word| word == it);
            Number::try_from(at.unwrap_or_else(|| panic!("{it} is not among {words:?}"))).unwrap()
        }
        // Holdings as bits.
        Value::Array(all) => all.iter().filter_map(Value::as_i64).map(|id| 1 << id).sum(),
        Value::Object(_) => panic!("no field"),
    }
}

#[test]
fn every_column_is_a_field_of_the_wire() {
    let mut compared = 0;
    for week in weeks() {
        let (array, turn) = (observed(&week), turn(&week));
        for block in layout(week.view.seat()) {
            let told = &turn["desk"][block.name];
            let of = |at: usize| &told[at];
            let there = rows(week.view.seat(), block, &array);
            // Of more rows than places the newest stand.
            let older = told.as_array().map_or(0, |all| all.len() - there.len());
            assert!(older == 0 || there.len() == block.rows, "{}", block.name);
            for (at, row) in there.into_iter().enumerate() {
                for (column, found) in block.columns.iter().zip(row) {
                    let Some(field) = wire_field(&turn, of(at + older), block, column.name) else {
                        continue;
                    };
                    let field = number(&field, column.words);
                    assert_eq!(*found, field, "{}.{}", block.name, column.name);
                    compared += 1;
                }
            }
        }
    }
    assert!(10_000 < compared, "{compared}");
}

/// The field of that column; nothing for those that another test compares.
fn wire_field(turn: &Value, row: &Value, block: &Block, column: &str) -> Option<Value> {
    let ends = |name: &str, end: usize| Some(row[name][end].clone());
    match (block.name, column) {
        // Told before the first turn.
        ("desk", "weeks" | "par") => None,
        ("desk", "week") => Some(turn["week"].clone()),
        ("desk", "reports") => Some(turn["reports"].as_array().map(Vec::len).into()),
        ("desk", name) => match &turn["desk"][name] {
            Value::Array(all) => Some(all.len().into()),
            field => Some(field.clone()),
        },
        ("reports", _) | ("watches", "place" | "of") => None,
        ("people", "case") => Some(row["case"].as_str().map(|_| 1).into()),
        (_, name) => match name.rsplit_once('_') {
            Some((name, "from")) => ends(name, 0),
            Some((name, "to")) if row[name].is_array() => ends(name, 1),
            _ => Some(row.get(name).unwrap_or_else(|| panic!("{column} is not told")).clone()),
        },
    }
}

#[test]
fn a_report_is_its_number_and_its_fields() {
    for week in weeks() {
        let seat = week.view.seat();
        let array = observed(&week);
        let block = layout(seat).last().expect("a block");
        // The newest, where there are more than places.
        let older = week.told.len().saturating_sub(block.rows);
        for (row, report) in rows(seat, block, &array).into_iter().zip(&week.told[older..]) {
            let (fields, told) = (fields(report), interpreter::fields(report));
            assert!(fields.len() < block.columns.len(), "{told} has {} numbers", fields.len());
            for (field, found) in fields.iter().zip(&row[1..]) {
                // Words are numbered by their own lists; ranges and the like have several numbers.
                match &told[field] {
                    Value::Number(_) | Value::Bool(_) | Value::Null => {
                        assert_eq!(*found, number(&told[field], &[]), "{field} of {told}");
                    }
                    _ => (),
                }
            }
            let names: BTreeSet<&str> = fields.iter().copied().collect();
            let wire = told.as_object().into_iter().flatten().map(|(name, _)| name.as_str());
            assert_eq!(names, wire.collect(), "{told}");
            assert!(row[1 + fields.len()..].iter().all(|it| *it == ABSENT), "{told}: {row:?}");
        }
    }
}

#[test]
fn a_legal_order_as_a_row_is_that_order() {
    let mut count = 0;
    for week in weeks().iter().step_by(7) {
        let (view, verbs) = (&week.view, verbs(&week.view));
        let empty = Plan::new(Arc::clone(view));
        let mut array = Vec::new();
        legal(&empty, &verbs, 40, &mut array);
        let mut listed = verbs.iter().flat_map(|verb| choices::of(&empty, *verb, 40).0);
        for row in array.chunks(ROW) {
            let (expected, _) = listed.next().expect("as many");
            assert_eq!(order(&verbs, row, view), Some(expected), "{row:?}");
            let (plan, refused) = plan(view, &verbs, row);
            assert_eq!((plan.len(), refused), (1, vec![false]));
            count += 1;
        }
        assert!(listed.next().is_none());
    }
    assert!(300 < count, "{count}");
}

#[test]
fn any_row_means_something_or_nothing_and_none_fails() {
    let mut dice = 12_345_u32;
    let mut draw = || {
        dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Number::try_from(dice >> 12).expect("small") - 4_096
    };
    for week in weeks().iter().step_by(5) {
        let verbs = verbs(&week.view);
        let rows: Vec<Number> = (0..ROW * 40).map(|_| draw()).collect();
        let (plan, refused) = plan(&week.view, &verbs, &rows);
        assert_eq!(plan.len(), refused.iter().filter(|refused| !**refused).count());
        assert_eq!(refused.len(), 40);
    }
}
