//! What a prisoner gave away in a week, in one sentence: by name, by alias, by face, and places.

use game::text::{Clerk, Line, Role, clerk::arg};
use rules::engine::{
    ids::DossierId,
    nature::{Known, Relation},
    prison::ToSecurity,
    view::{Report, ToSecurity as Told},
};

use super::listed;

/// From how many on they are told as one.
const MANY: usize = 2;

/// The prisoner, the kind of what is given away, and its name.
fn given(clerk: Clerk<'_>, report: &Report) -> Option<(DossierId, usize, String)> {
    let Report::Security(Told::Prison(told)) = report else { return None };
    match *told {
        ToSecurity::NamedByPrisoner { prisoner, whom, how, relation } => {
            let kind = match (how, relation) {
                (Known::Site, _) => 4,
                (_, Relation::LookedOver) => 5,
                (Known::CloseName, _) => 0,
                (Known::TrueName, _) => 1,
                (Known::Alias, _) => 2,
                (Known::Face, _) => 3,
            };
            Some((prisoner, kind, clerk.who(whom).into()))
        }
        ToSecurity::SiteByPrisoner { prisoner, site } => {
            Some((prisoner, 6, clerk.site(site).into()))
        }
        _ => None,
    }
}

/// The messages of the kinds.
const KINDS: [&str; 7] = [
    "statement-kept-for-last",
    "statement-names",
    "statement-aliases",
    "statement-faces",
    "statement-used",
    "statement-looked-over",
    "statement-places",
];

/// From this kind on a few of the names are told.
const LEAST: usize = 5;

/// Is it part of a statement that is told as one?
pub(super) fn is_part(clerk: Clerk<'_>, told: &[Report], report: &Report) -> bool {
    given(clerk, report).is_some() && MANY <= parts(clerk, told).len()
}

fn parts(clerk: Clerk<'_>, told: &[Report]) -> Vec<(DossierId, usize, String)> {
    told.iter().filter_map(|report| given(clerk, report)).collect()
}

/// The statement, where so much was given away that it is told as one.
pub(super) fn line(clerk: Clerk<'_>, told: &[Report]) -> Option<Line> {
    let parts = parts(clerk, told);
    let (prisoner, ..) = *parts.first().filter(|_| MANY <= parts.len())?;
    let mut told: Vec<&str> = Vec::new();
    let kinds = KINDS.iter().enumerate().filter_map(|(kind, id)| {
        let mut names: Vec<String> = Vec::new();
        // A name is told once, in the best way in which it was given.
        for (_, of, name) in &parts {
            if *of == kind && !told.contains(&name.as_str()) {
                told.push(name);
                names.push(name.clone());
            }
        }
        let count = names.len();
        let names = if kind < LEAST { clerk.text.list_and(&names) } else { listed(clerk, &names) };
        (0 < count).then(|| clerk.say(id, &[arg("count", count), arg("names", names)]))
    });
    let what = kinds.collect::<Vec<String>>().join("; ");
    let args = [arg("prisoner", clerk.who(prisoner)), arg("what", what)];
    Some(Line { role: Role::Body, text: clerk.say("statement", &args) })
}
