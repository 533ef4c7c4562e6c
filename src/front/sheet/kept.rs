//! Sheets that were put aside, as a mark of the seat: what was said, by its place among the values
//! of the week. Another week has other values, so a mark is read in its own week only.

use rules::engine::{
    order::{Verb, asking::Answer},
    view::View,
};

use super::{Desk, Field, Sheet, is_figure};
use crate::front::builder::Builder;

/// Under which mark they are kept.
pub const MARK: &str = "put aside";

/// Between sheets.
const NEXT: char = ';';

/// The sheets as they are kept; nothing for none.
pub fn written(sheets: &[Sheet], desk: Desk<'_>) -> String {
    let week = desk.plan.view().week.0.to_string();
    let kept = sheets.iter().map(|sheet| one(sheet, desk));
    let text: Vec<String> = [week].into_iter().chain(kept).collect();
    if sheets.is_empty() { String::new() } else { text.join(&NEXT.to_string()) }
}

/// The sheets that were kept this week. What cannot be read any more is left out.
pub fn read(text: &str, desk: Desk<'_>) -> Vec<Sheet> {
    let mut parts = text.split(NEXT);
    let week = parts.next().and_then(|it| it.parse().ok());
    match week == Some(desk.plan.view().week.0) {
        true => parts.filter_map(|part| sheet(part, desk)).collect(),
        false => Vec::new(),
    }
}

/// "Meet 0:3 1:0 2*0.1+0.2 3:1": the place of a field, and of the value that stands there. Errands
/// are paths of such places; a figure, which may lie between those of the list, stands as it is.
fn one(sheet: &Sheet, desk: Desk<'_>) -> String {
    let view = desk.plan.view();
    let filled = sheet.fill(desk);
    // After an open field everything hangs on what will be said there.
    let said = filled.fields.iter().take_while(|field| field.answer.is_some());
    let words = said.enumerate().filter_map(|(at, field)| match field.is_errands() {
        true => {
            let paths = filled.ticked.iter().filter_map(|errand| path(field, errand, view));
            Some(format!("{at}*{}", paths.collect::<Vec<String>>().join("+")))
        }
        false => value(field, view).map(|value| format!("{at}{value}")),
    });
    [sheet.verb.name().to_owned()].into_iter().chain(words).collect::<Vec<String>>().join(" ")
}

fn value(field: &Field, view: &View) -> Option<String> {
    match field.answer? {
        Answer::Number(figure) if is_figure(field.question) => Some(format!("={figure}")),
        answer => place(&field.before, answer, view).map(|place| format!(":{place}")),
    }
}

fn place(builder: &Builder, answer: Answer, view: &View) -> Option<usize> {
    builder.choices(view).iter().position(|other| *other == answer)
}

fn path(field: &Field, errand: &[Answer], view: &View) -> Option<String> {
    let mut builder = field.before.clone();
    let places = errand.iter().map(|answer| {
        let place = place(&builder, *answer, view)?;
        builder.choose(*answer);
        Some(place.to_string())
    });
    Some(places.collect::<Option<Vec<String>>>()?.join("."))
}

fn sheet(text: &str, desk: Desk<'_>) -> Option<Sheet> {
    let mut words = text.split(' ');
    let name = words.next()?;
    let verb = *Verb::ALL.iter().find(|verb| verb.name() == name)?;
    let mut sheet = Sheet::new(verb);
    for word in words {
        say(&mut sheet, word, desk)?;
    }
    Some(sheet)
}

/// Says one word of what was kept.
fn say(sheet: &mut Sheet, word: &str, desk: Desk<'_>) -> Option<()> {
    let view = desk.plan.view();
    let (at, rest) = word.split_at(word.find([':', '=', '*'])?);
    let filled = sheet.fill(desk);
    let field = filled.fields.get(at.parse::<usize>().ok()?)?;
    let (kind, rest) = rest.split_at(1);
    match kind {
        "*" => {
            let errands = rest.split('+').filter(|it| !it.is_empty());
            let errands = errands.map(|path| errand(field, path, view));
            sheet.ticked = Some(errands.collect::<Option<Vec<Vec<Answer>>>>()?);
        }
        "=" => sheet.say(field.question, Answer::Number(rest.parse().ok()?)),
        _ => {
            let choices = field.before.choices(view);
            sheet.say(field.question, *choices.get(rest.parse::<usize>().ok()?)?);
        }
    }
    Some(())
}

fn errand(field: &Field, path: &str, view: &View) -> Option<Vec<Answer>> {
    let mut builder = field.before.clone();
    let mut answers = Vec::new();
    for place in path.split('.') {
        let answer = *builder.choices(view).get(place.parse::<usize>().ok()?)?;
        builder.choose(answer);
        answers.push(answer);
    }
    Some(answers)
}
