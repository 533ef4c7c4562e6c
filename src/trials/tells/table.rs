//! What the cases come to: finds of the first half, and what the other half says of them.

use std::{collections::HashMap, fmt::Write as _};

use super::{
    LIMIT, Read,
    cases::{Case, Question},
    clues::Clues,
    guess::{Guess, Half, counts, guess},
    odds::{Count, Ratio, ratio},
    signs::Signs,
};

/// Cases with a mark below which nothing is said of it.
const ENOUGH: u32 = 20;
/// Pairs of marks are looked for among so many marks of a question, the most frequent first.
const PAIRED: usize = 160;
/// Finds of one question that are printed.
const SHOWN: usize = 25;

/// A mark, or two together, that told more than it may on the first half.
#[derive(Clone, Debug)]
pub struct Finding {
    pub question: Question,
    pub marks: Vec<String>,
    pub first: Ratio,
    pub other: Ratio,
    /// The clue of the rule book, if it is one.
    pub clue: Option<String>,
    /// So much to one it may tell.
    pub allowed: f64,
}

impl Finding {
    /// Does the other half bear it out?
    pub fn is_borne_out(&self) -> bool {
        let same = (self.first.ratio < 1.0) == (self.other.ratio < 1.0);
        same && ENOUGH <= self.other.cases() && self.allowed < self.other.surely()
    }
}

/// One question's answer.
pub struct Answer {
    pub question: Question,
    pub hidden: u32,
    pub plain: u32,
    pub finds: Vec<Finding>,
    pub guess: Option<Guess>,
}

/// All answers.
pub struct Law {
    pub answers: Vec<Answer>,
    pub signs: Signs,
    campaigns: usize,
}

impl Law {
    /// Looks for tells in what was read.
    pub fn of(read: &Read, clues: &Clues) -> Law {
        let mut signs = Signs::default();
        read.signs.iter().for_each(|of| signs.add(of));
        let answers = Question::ALL.into_iter().map(|question| answer(question, read, clues));
        Law { answers: answers.collect(), signs, campaigns: read.campaigns.len() }
    }

    /// What is told against the rules.
    pub fn tells(&self) -> impl Iterator<Item = &Finding> {
        self.answers.iter().flat_map(|it| &it.finds).filter(|it| it.is_borne_out())
    }

    /// The tables.
    pub fn text(&self) -> String {
        let mut out = format!("{} campaigns\n", self.campaigns);
        self.signs.write(&mut out);
        self.answers.iter().for_each(|answer| answer.write(&mut out));
        let tells = self.tells().count();
        let _ = writeln!(out, "\n{tells} tells");
        out
    }
}

impl Answer {
    fn write(&self, out: &mut String) {
        let Answer { question, hidden, plain, finds, guess } = self;
        let _ = writeln!(out, "\n{}: {hidden} of {}", question.name(), hidden + plain);
        if let Some(Guess { ranks, surest }) = guess {
            let _ = writeln!(
                out,
                "  learnt: ranks {ranks:.0} of 100; surest tenth {:.1} ({:.1}–{:.1}) : 1",
                surest.ratio, surest.low, surest.high
            );
        }
        let (tells, rest): (Vec<&Finding>, Vec<&Finding>) =
            finds.iter().partition(|it| it.is_borne_out());
        for find in tells.iter().take(SHOWN) {
            find.write("TELL", out);
        }
        if SHOWN < tells.len() {
            let _ = writeln!(out, "  … and {} more", tells.len() - SHOWN);
        }
        for find in rest.iter().filter(|it| it.clue.is_some()) {
            find.write("clue", out);
        }
    }
}

impl Finding {
    fn write(&self, word: &str, out: &mut String) {
        let Ratio { ratio, low, high, hidden, plain } = self.other;
        let marks = self.marks.join(" + ");
        let first = self.first.ratio;
        let _ = writeln!(
            out,
            "  {word} {marks}: {first:.2}, then {ratio:.2} ({low:.2}–{high:.2}) : 1, {hidden} \
             hidden and {plain} plain{}",
            self.clue.as_deref().map(|it| format!(" [{it}]")).unwrap_or_default()
        );
    }
}

fn answer(question: Question, read: &Read, clues: &Clues) -> Answer {
    let half = read.campaigns.len() / 2;
    let of = |from: usize, to: usize| -> Half<'_> {
        let campaigns = read.campaigns.iter().enumerate().take(to).skip(from);
        let cases = campaigns.flat_map(|(at, cases)| cases.iter().map(move |case| (at, case)));
        cases
            .filter(|(_, case)| case.question == question)
            .map(|(at, case)| (u32::try_from(at).unwrap_or(0), case))
            .collect()
    };
    let (first, other) = (of(0, half), of(half, read.campaigns.len()));
    let hidden = first.iter().chain(&other).filter(|(_, case)| case.hidden).count();
    let plain = first.len() + other.len() - hidden;
    let search = Search { question, read, clues, first: &first, other: &other };
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Answer {
        question,
        hidden: number(hidden),
        plain: number(plain),
        finds: search.finds(),
        guess: guess(&first, &other, read.words.count()),
    }
}

struct Search<'a> {
    question: Question,
    read: &'a Read,
    clues: &'a Clues,
    first: &'a Half<'a>,
    other: &'a Half<'a>,
}

impl Search<'_> {
    fn finds(&self) -> Vec<Finding> {
        let (alone, quiet) = self.single();
        let mut finds = alone;
        finds.extend(self.pairs(&quiet));
        finds.sort_by(|one, other| other.other.surely().total_cmp(&one.other.surely()));
        finds
    }

    /// Marks that tell too much by themselves, and those that don't, with what they tell.
    fn single(&self) -> (Vec<Finding>, Vec<(u32, f64)>) {
        let mut seen: Vec<u32> = vec![0; self.read.words.count()];
        for mark in self.first.iter().flat_map(|(_, case)| &case.marks) {
            if let Some(count) = seen.get_mut(*mark as usize) {
                *count += 1;
            }
        }
        let mut often: Vec<u32> =
            (0..).zip(&seen).filter(|(_, count)| ENOUGH <= **count).map(|(it, _)| it).collect();
        often.sort_by_key(|&mark| (std::cmp::Reverse(seen[mark as usize]), mark));
        let of = |half| {
            ratios(half, often.len(), |case, to| {
                for (at, mark) in often.iter().enumerate() {
                    if has(case, *mark) {
                        to.push(at);
                    }
                }
            })
        };
        let (first, other) = (of(self.first), of(self.other));
        let (mut finds, mut quiet) = (Vec::new(), Vec::new());
        for ((&mark, &first), &other) in often.iter().zip(&first).zip(&other) {
            let find = self.finding(&[mark], first, other);
            match find.first.surely() < LIMIT && find.clue.is_none() {
                true => quiet.push((mark, first.ratio)),
                false => finds.push(find),
            }
        }
        (finds, quiet)
    }

    /// Two marks that tell too much only together.
    fn pairs(&self, quiet: &[(u32, f64)]) -> Vec<Finding> {
        let paired: Vec<u32> = quiet.iter().map(|it| it.0).take(PAIRED).collect();
        let places: HashMap<u32, usize> =
            paired.iter().enumerate().map(|(at, mark)| (*mark, at)).collect();
        let many = paired.len();
        let pairs_of = |case: &Case, to: &mut Vec<usize>| {
            let here: Vec<usize> =
                case.marks.iter().filter_map(|mark| places.get(mark).copied()).collect();
            for (at, one) in here.iter().enumerate() {
                to.extend(
                    here.iter().skip(at + 1).map(|other| one.min(other) * many + one.max(other)),
                );
            }
        };
        let (hiddens, plains) = totals(self.first);
        let mut sums = vec![(0_u32, 0_u32); many * many];
        let mut here = Vec::new();
        for (_, case) in self.first {
            here.clear();
            pairs_of(case, &mut here);
            for &pair in &here {
                let (hidden, plain) = &mut sums[pair];
                *(if case.hidden { hidden } else { plain }) += 1;
            }
        }
        let rough = |(hidden, plain): (u32, u32)| {
            let of = (f64::from(hidden) + 0.5) / (hiddens + 1.0);
            let not = (f64::from(plain) + 0.5) / (plains + 1.0);
            (of / not).max(not / of)
        };
        let chosen: Vec<usize> = (0..sums.len())
            .filter(|&pair| ENOUGH <= sums[pair].0 + sums[pair].1 && LIMIT < rough(sums[pair]))
            .collect();
        let order: HashMap<usize, usize> =
            chosen.iter().enumerate().map(|(at, pair)| (*pair, at)).collect();
        let of = |half| {
            ratios(half, chosen.len(), |case, to| {
                let mut pairs = Vec::new();
                pairs_of(case, &mut pairs);
                to.extend(pairs.iter().filter_map(|pair| order.get(pair).copied()));
            })
        };
        let (first, other) = (of(self.first), of(self.other));
        let rows = chosen.iter().zip(first.iter().zip(&other));
        rows.map(|(&pair, (&first, &other))| {
            let (one, two) = (quiet[pair / many], quiet[pair % many]);
            let find = self.finding(&[one.0, two.0], first, other);
            // Two fair marks make one unfair one only if they say more together than each by
            // itself, or more than anything may.
            let each = if first.ratio < 1.0 { 1.0 / (one.1 * two.1) } else { one.1 * two.1 };
            let allowed = find.allowed.max(each.min(f64::from(self.clues.together)));
            Finding { allowed, ..find }
        })
        .filter(|find| LIMIT <= find.first.surely())
        .collect()
    }

    fn finding(&self, marks: &[u32], first: Ratio, other: Ratio) -> Finding {
        let words: Vec<String> =
            marks.iter().map(|&mark| self.read.words.word(mark).to_owned()).collect();
        let clue = words.iter().find_map(|word| self.clues.naming(self.question, word));
        let allowed = clue.map_or(LIMIT, |_| f64::from(self.clues.each));
        let clue = clue.map(|clue| clue.name.clone());
        Finding { question: self.question, marks: words, first, other, clue, allowed }
    }
}

fn has(case: &Case, mark: u32) -> bool {
    case.marks.binary_search(&mark).is_ok()
}

fn totals(half: &Half<'_>) -> (f64, f64) {
    let hidden = half.iter().filter(|(_, case)| case.hidden).count();
    (hidden as f64, (half.len() - hidden) as f64)
}

/// The ratio of each of so many marks; `marks_of` says which of them a case bears.
fn ratios(half: &Half<'_>, many: usize, marks_of: impl Fn(&Case, &mut Vec<usize>)) -> Vec<Ratio> {
    let all = counts(half.iter().map(|(at, case)| (*at, case.hidden)));
    let mut marked: Vec<Vec<Count>> = vec![Vec::new(); many];
    let mut here = Vec::new();
    for (campaign, case) in half {
        here.clear();
        marks_of(case, &mut here);
        for &at in &here {
            let Some(counts) = marked.get_mut(at) else { continue };
            if counts.last().is_none_or(|last| last.campaign != *campaign) {
                counts.push(Count { campaign: *campaign, ..Count::default() });
            }
            if let Some(last) = counts.last_mut() {
                *(if case.hidden { &mut last.hidden } else { &mut last.plain }) += 1;
            }
        }
    }
    marked.iter().map(|marked| ratio(marked, &all)).collect()
}
