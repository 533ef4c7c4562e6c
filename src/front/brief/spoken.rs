//! The brief for the line mode: a headline, one line an item, and what is a word away.

use game::text::{Clerk, clerk::arg, shorthand::capital};
use rules::engine::view::View;

use super::{Beat, Brief, MOST, crisis, folded, matter_of, quiet, said, sentences, strip};
use crate::front::{
    screen::Scene,
    situations::{self, Matter},
};

/// The week in short: where we stand, at most [`MOST`] items, and the decisions that no item leads
/// to.
pub fn short(scene: &Scene<'_>, brief: &Brief) -> Vec<String> {
    let clerk = scene.clerk;
    let matters = situations::numbered(scene);
    let mut lines = vec![headline(clerk, brief, &matters)];
    let items = items(scene, brief, &matters);
    let rest = folded(clerk, brief);
    let has_room = items.len() < MOST;
    lines.extend(items);
    if !rest.is_empty() && has_room && !brief.is_quiet() {
        lines.push(clerk.say("brief-also", &[arg("text", rest)]));
    }
    lines.extend(decisions(clerk, brief, &matters));
    lines.push(clerk.word("plain-more"));
    lines
}

/// The week in full: an item with what follows from it, then what is only counted.
pub fn lines(scene: &Scene<'_>, brief: &Brief) -> Vec<String> {
    let clerk = scene.clerk;
    let matters = situations::numbered(scene);
    let mut lines = items(scene, brief, &matters);
    let rest = folded(clerk, brief);
    if !rest.is_empty() && !brief.is_quiet() {
        lines.push(clerk.say("brief-also", &[arg("text", rest)]));
    }
    lines
}

/// What is only counted, each in its sentence, none twice.
pub fn rest(clerk: Clerk<'_>, brief: &Brief) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for report in brief.folded.iter().flat_map(|(_, reports)| reports) {
        let line = clerk.report(report).text;
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// The date, the means, and how much there is to hear and to decide.
fn headline(clerk: Clerk<'_>, brief: &Brief, matters: &[Matter]) -> String {
    let view = clerk.view;
    let args = [
        arg("date", clerk.date(view.week)),
        arg("week", view.week.0),
        arg("term", view.briefing.term.0),
        arg("means", means(clerk, view)),
        arg("items", brief.beats.len()),
        arg("decisions", matters.iter().filter(|it| !it.is_answered()).count()),
    ];
    clerk.say("plain-headline", &args)
}

fn means(clerk: Clerk<'_>, view: &View) -> String {
    let Some(desk) = view.security() else {
        let money = view.station().map_or(0, |desk| desk.money.0);
        return clerk.say("plain-means-station", &[arg("money", money)]);
    };
    let args = [arg("money", desk.money.0), arg("patience", desk.patience)];
    let means = clerk.say("plain-means-security", &args);
    if desk.spent_until <= view.week {
        return means;
    }
    let until = arg("date", clerk.date(desk.spent_until));
    format!("{means} {}", clerk.say("desk-patience-spent", &[until]))
}

/// A line an item; a quiet week is one.
fn items(scene: &Scene<'_>, brief: &Brief, matters: &[Matter]) -> Vec<String> {
    let clerk = scene.clerk;
    if brief.is_quiet() {
        return vec![quiet(clerk, brief)];
    }
    let of = brief.beats.len();
    let items = brief.beats.iter().enumerate();
    let items = items.map(|(at, beat)| format!("{}/{of} {}", at + 1, item(clerk, beat, matters)));
    items.chain(said(clerk, brief)).collect()
}

/// What was told, what follows from it, and how it is answered.
fn item(clerk: Clerk<'_>, beat: &Beat, matters: &[Matter]) -> String {
    let mut told: Vec<String> = sentences(clerk, beat).into_iter().map(|it| it.text).collect();
    told.extend(crisis(clerk, beat).map(|it| it.text));
    let strip = strip::of(clerk, beat).into_iter().flat_map(|row| row.cells);
    told.extend(strip.map(|cell| ended(&capital(&cell.text))));
    if let Some(at) = place(matters, beat) {
        told.push(clerk.say("brief-decide", &[arg("number", at + 1)]));
    }
    told.join(" ")
}

fn place(matters: &[Matter], beat: &Beat) -> Option<usize> {
    let matter = matter_of(matters, beat)?;
    matters.iter().position(|it| it == matter)
}

/// The decisions that no item leads to, in a line.
fn decisions(clerk: Clerk<'_>, brief: &Brief, matters: &[Matter]) -> Option<String> {
    let led: Vec<usize> = brief.beats.iter().filter_map(|beat| place(matters, beat)).collect();
    let others =
        matters.iter().enumerate().filter(|(at, it)| !led.contains(at) && !it.is_answered());
    let others = others.map(|(at, matter)| {
        let cells = situations::line(clerk, matter);
        let text: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
        format!("{}. {}", at + 1, ended(&text.join(" ")))
    });
    let others: Vec<String> = others.collect();
    let matters = arg("matters", others.join(" "));
    (!others.is_empty()).then(|| clerk.say("plain-decisions", &[matters]))
}

/// A sentence ends with a mark.
fn ended(text: &str) -> String {
    match text.ends_with(['.', '!', '?']) || text.is_empty() {
        true => text.to_owned(),
        false => format!("{text}."),
    }
}
