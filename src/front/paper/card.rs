//! The campaign on a card to be pasted anywhere, with what another player needs to try the same
//! city, and the score as one line for programs.

use game::text::{Clerk, bare::plain, clerk::arg, shorthand::kebab};
use rules::engine::disclosed::{Disclosed, Entry};

use crate::front::{ending, paper::Paper};

/// The version of the line for programs. A word that is taken away or means another thing counts it
/// up; a new one does not.
pub const SCORE: u32 = 1;
/// How many stories stand on it.
const STORIES: usize = 3;

/// What makes the same city again.
#[derive(Clone, Copy, Debug)]
pub struct Code<'a> {
    pub scenario: &'a str,
    pub seed: &'a str,
}

/// The card.
pub fn card(paper: Paper<'_>, code: Code<'_>) -> String {
    let Paper { clerk, file, title } = paper;
    let args = [
        arg("title", title),
        arg("house", clerk.house_of(Some(clerk.view.seat()))),
        arg("weeks", file.weeks),
    ];
    let mut lines = vec![clerk.say("paste-title", &args)];
    for account in &file.accounts {
        lines.push(clerk.term(&account.verdict).into());
        lines.push(clerk.account(account));
    }
    lines.extend(ledger(clerk, file));
    lines.extend(ending::told_stories(clerk, file).into_iter().take(STORIES));
    let code_args = [arg("scenario", code.scenario), arg("seed", code.seed)];
    lines.push(clerk.say("paste-code", &code_args));
    lines.push(score(clerk, file, code));
    let lines: Vec<String> = lines.iter().map(|line| plain(line).into_owned()).collect();
    lines.join("\n") + "\n"
}

/// The ledger by section: what each house has, line by line.
fn ledger(clerk: Clerk<'_>, file: &Disclosed) -> Vec<String> {
    let mut seats: Vec<_> = file.ledger.iter().map(|entry| entry.seat).collect();
    seats.dedup();
    let section = |seat| {
        let entries = file.ledger.iter().filter(move |entry| entry.seat == seat);
        let entry = |entry: &Entry| {
            let args = [
                arg("line", clerk.ledger(entry)),
                arg("count", entry.count),
                arg("points", entry.points),
            ];
            clerk.say("paste-line", &args)
        };
        let entries: Vec<String> = entries.map(entry).collect();
        let house = arg("house", clerk.house_of(Some(seat)));
        clerk.say("paste-section", &[house, arg("lines", clerk.text.list(&entries))])
    };
    seats.into_iter().map(section).collect()
}

/// The score in words that do not change with the language: pairs, blank between them.
pub fn score(clerk: Clerk<'_>, file: &Disclosed, code: Code<'_>) -> String {
    let mut pairs = vec![
        format!("cutout-score/{SCORE}"),
        format!("scenario={}", word(code.scenario)),
        format!("seed={}", word(code.seed)),
        format!("seat={}", kebab(&format!("{:?}", clerk.view.seat()))),
        format!("weeks={}", file.weeks),
    ];
    for account in &file.accounts {
        let station = kebab(&format!("{:?}", account.station));
        pairs.push(format!("{station}.points={}", account.points));
        pairs.push(format!("{station}.against={}", account.against));
        pairs.push(format!("{station}.par={}", account.par));
        pairs.push(format!("{station}.margin={}", account.margin));
    }
    for entry in &file.ledger {
        let (seat, line) = (format!("{:?}", entry.seat), format!("{:?}", entry.line));
        pairs.push(format!("{}.{}={}", kebab(&seat), kebab(&line), entry.points));
    }
    pairs.join(" ")
}

/// A word without what parts the pairs.
fn word(raw: &str) -> String {
    plain(raw).replace([' ', '='], "-")
}
