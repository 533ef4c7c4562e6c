//! How decisions are read: each with its replies, what they cost and take the place of, and what
//! happens if nothing is said.

use game::text::{Clerk, Role, clerk::arg};

use super::{Matter, Reply, Stand, hands, numbered, standing};
use crate::front::{
    outline::{Cell, Row, Section},
    screen::{self, Scene},
};

/// Of which matters the replies are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    All,
    /// Of one, by its place.
    One(usize),
}

/// The decisions as they are read: each with its number, the replies beneath, and how many stand
/// as they were.
pub fn section(scene: &Scene<'_>, opened: Opened) -> Section {
    section_of(scene.clerk, &numbered(scene), standing(scene).len(), opened)
}

/// The same of matters that are known already.
pub fn section_of(
    clerk: Clerk<'_>,
    matters: &[Matter],
    standing: usize,
    opened: Opened,
) -> Section {
    let mut rows: Vec<Row> = Vec::new();
    for (at, matter) in matters.iter().enumerate() {
        let is_open = opened == Opened::All || opened == Opened::One(at);
        let mut cells = if is_open { line(clerk, matter) } else { in_short(clerk, matter) };
        if let (Opened::All, Some(first)) = (opened, cells.first_mut()) {
            first.text = format!("{}. {}", at + 1, first.text);
        }
        rows.push(Row::of(cells).keyed(matter.row()));
        if is_open {
            rows.extend(reply_rows(clerk, matter));
        }
    }
    if 0 < standing {
        let count = [arg("count", standing)];
        rows.push(screen::sentence(clerk, Role::Muted, "desk-as-they-were", &count));
    }
    screen::section(clerk, "head-digest", "note-digest-empty", &[], rows)
}

/// The rows of the replies to a matter, each with its digit, then what happens if nothing is said.
pub fn reply_rows(clerk: Clerk<'_>, matter: &Matter) -> Vec<Row> {
    let mut rows: Vec<Row> = matter
        .replies
        .iter()
        .enumerate()
        .map(|(at, reply)| {
            let (mark, role, aside) = face(clerk, reply);
            Row::of([
                Cell::of(Role::Figure, format!("{mark}{}{mark}", at + 1)),
                Cell::of(role, reply.text.clone()),
                Cell::of(Role::Muted, aside),
            ])
        })
        .collect();
    rows.push(Row::of([Cell::of(Role::Muted, format!("0  {}", matter.unsaid))]));
    rows
}

/// The replies in one line, for the brief: what they cost stands on the desk.
pub fn reply_line(clerk: Clerk<'_>, matter: &Matter) -> Row {
    let replies = matter.replies.iter().enumerate().map(|(at, reply)| {
        let (mark, role, _) = face(clerk, reply);
        let from = match &reply.stand {
            Stand::Open { from, .. } if !from.is_empty() => format!(" ({from})"),
            _ => String::new(),
        };
        Cell::of(role, format!("{mark}{}{mark} {}{from} ·", at + 1, reply.text))
    });
    let leave = Cell::of(Role::Muted, format!("0 {}", clerk.word("reply-leave")));
    Row::of(replies.chain([leave]))
}

/// How a reply looks: its sign, its role, and what stands beside it.
fn face(clerk: Clerk<'_>, reply: &Reply) -> (&'static str, Role, String) {
    match &reply.stand {
        Stand::Open { price, from, replaces, .. } => {
            let other = match replaces.as_str() {
                "" => String::new(),
                text => clerk.say("reply-instead", &[arg("orders", text)]),
            };
            let parts = [price.as_str(), from, &other].into_iter().filter(|it| !it.is_empty());
            let parts: Vec<&str> = parts.collect();
            let aside = parts.join(" · ");
            ("", Role::Body, if aside.is_empty() { aside } else { format!("({aside})") })
        }
        Stand::Given => ("*", Role::Ours, format!("({})", clerk.word("reply-given"))),
        Stand::Rule(_, true) => ("*", Role::Ours, format!("({})", clerk.word("reply-rule-stands"))),
        Stand::Rule(_, false) => ("", Role::Body, format!("({})", clerk.word("reply-rule"))),
        Stand::Asks(_) => ("", Role::Body, clerk.word("reply-asks")),
        Stand::Refused(why) | Stand::Otherwise(why) => ("-", Role::Muted, format!("({why})")),
    }
}

/// The line of a matter: whether it is answered, what was told, and until when.
pub fn line(clerk: Clerk<'_>, matter: &Matter) -> Vec<Cell> {
    line_with(clerk, matter, &matter.text)
}

/// The same while another matter is read.
fn in_short(clerk: Clerk<'_>, matter: &Matter) -> Vec<Cell> {
    let text = if matter.title.is_empty() { &matter.text } else { &matter.title };
    line_with(clerk, matter, text)
}

fn line_with(clerk: Clerk<'_>, matter: &Matter, text: &str) -> Vec<Cell> {
    let sign = if matter.is_answered() { "*" } else { "" };
    let role = if matter.is_answered() { Role::Muted } else { Role::Body };
    let mut cells = vec![Cell::of(role, text)];
    if !sign.is_empty() {
        cells.insert(0, Cell::of(Role::Ours, sign));
    }
    // Of free hands the days that are left say it.
    let answer = answered(clerk, matter).filter(|_| matter.kind != hands::KIND);
    if let Some(answer) = answer {
        cells.push(answer);
    } else if let Some(until) = matter.until {
        let said = match until <= clerk.view.week {
            true => clerk.word("matter-this-week"),
            false => clerk.say("matter-until", &[arg("date", clerk.date(until))]),
        };
        cells.push(Cell::of(Role::Warning, said));
    }
    cells
}

/// What was answered to a matter.
pub fn answered(clerk: Clerk<'_>, matter: &Matter) -> Option<Cell> {
    let answers = matter.answers();
    let args = [arg("answers", answers.join("; "))];
    (!answers.is_empty()).then(|| Cell::of(Role::Ours, clerk.say("matter-answered", &args)))
}
