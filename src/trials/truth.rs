//! Is what the file says so? Every clause of the ending is held against the world as it was after
//! each week, which is read out of the game itself and not out of the log that the file is made
//! from.

use std::{collections::BTreeMap, fmt};

use game::{
    content::Library,
    inquest::{self, retrace::Retraced},
    save::replay::Replay,
};
use rules::engine::{
    disclosed::{Deed, Disclosed, DisclosedPerson, Fate, Life, Line, Loss, PersonNo},
    seat::Seat,
    units::Week,
};

use crate::front::ending::clauses::{Clause, clauses};

use super::{
    play_to_the_end,
    witness::{self, on_threads},
};

/// What many files came to.
#[derive(Debug, Default)]
pub struct Tried {
    pub campaigns: usize,
    /// How often each kind of statement was made.
    pub made: BTreeMap<&'static str, u64>,
    /// Those that are not so, each with its campaign.
    pub wrong: Vec<String>,
    /// In how many campaigns each story was told, and how many campaigns had so many.
    pub stories: BTreeMap<String, u64>,
    pub had: BTreeMap<usize, u64>,
}

impl Tried {
    fn add(&mut self, other: Tried) {
        self.campaigns += other.campaigns;
        for (kind, count) in other.made {
            *self.made.entry(kind).or_default() += count;
        }
        self.wrong.extend(other.wrong);
        for (id, count) in other.stories {
            *self.stories.entry(id).or_default() += count;
        }
        for (count, campaigns) in other.had {
            *self.had.entry(count).or_default() += campaigns;
        }
    }

    /// Of a hundred campaigns those with so many stories or more.
    pub fn with_stories(&self, least: usize) -> u64 {
        let had = self.had.range(least..).map(|(_, campaigns)| campaigns);
        had.sum::<u64>() * 100 / u64::try_from(self.campaigns.max(1)).unwrap_or(1)
    }

    fn hold(&mut self, kind: &'static str, so: bool, what: impl FnOnce() -> String) {
        *self.made.entry(kind).or_default() += 1;
        if !so {
            self.wrong.push(format!("{kind}: {}", what()));
        }
    }
}

impl fmt::Display for Tried {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sum: u64 = self.made.values().sum();
        writeln!(f, "{} campaigns, {sum} statements, {} false", self.campaigns, self.wrong.len())?;
        for (kind, count) in &self.made {
            writeln!(f, "  {kind}: {count}")?;
        }
        writeln!(f, "three stories or more: {} in 100", self.with_stories(3))?;
        for (id, count) in &self.stories {
            writeln!(f, "  {id}: {count}")?;
        }
        self.wrong.iter().take(40).try_for_each(|wrong| writeln!(f, "not so: {wrong}"))
    }
}

/// Plays campaigns of all scenarios and pairings, and tries the file of each.
///
/// # Errors
/// A campaign that cannot be played.
pub fn campaigns(games: usize, seed: &str, jobs: usize) -> Result<Tried, String> {
    let table = witness::Table::new(seed)?;
    let all = on_threads(games, jobs, |number| {
        let referee = play_to_the_end(table.numbered(number)?)?;
        let replay = Replay::of_record(&referee.record());
        let case = replay.case(Library::embedded(), "tried").map_err(|error| error.to_string())?;
        let mut tried = file(&case.retrace().map_err(|not| not.to_string())?);
        let name = format!("campaign {number}");
        tried.wrong.iter_mut().for_each(|wrong| *wrong = format!("{name}, {wrong}"));
        Ok(tried)
    })?;
    let mut sum = Tried::default();
    all.into_iter().for_each(|tried| sum.add(tried));
    Ok(sum)
}

/// The world after each week, the briefing first.
struct Weeks(Vec<Disclosed>);

impl Weeks {
    fn person(&self, week: usize, who: PersonNo) -> Option<&DisclosedPerson> {
        self.0.get(week)?.people.get(usize::from(who))
    }

    fn life(&self, week: usize, who: PersonNo) -> Option<&Life> {
        self.0.get(week)?.lives.get(usize::from(who))
    }

    fn masters(&self, who: PersonNo) -> Vec<Option<Seat>> {
        let weeks = 0..self.0.len();
        weeks.map(|week| self.life(week, who).and_then(|life| life.master)).collect()
    }

    fn last(&self) -> usize {
        self.0.len().saturating_sub(1)
    }

    /// Has the person served any Station by then, as agent or officer?
    fn is_guilty(&self, week: Week, who: PersonNo) -> bool {
        let person = self.person(usize::from(week.0), who);
        person.is_some_and(|it| it.served.is_some() || it.officer_of.is_some())
    }
}

/// Tries one file.
pub fn file(retraced: &Retraced) -> Tried {
    let weeks = Weeks(retraced.states().map(|game| game.clone().declassify()).collect());
    let file = &retraced.file;
    let mut tried = Tried { campaigns: 1, ..Tried::default() };
    let people = u16::try_from(file.people.len()).unwrap_or(u16::MAX);
    for who in 0..people {
        try_person(&mut tried, file, &weeks, who);
    }
    for deed in &file.deeds {
        try_deed(&mut tried, file, &weeks, deed);
    }
    try_claims(&mut tried, file);
    try_losses(&mut tried, file);
    let stories = inquest::stories(file, Library::embedded().stories());
    tried.had.insert(stories.len(), 1);
    tried.stories.extend(stories.into_iter().map(|story| (story.id, 1)));
    tried
}

/// What the losses cost is what the ledger says that they cost.
fn try_losses(tried: &mut Tried, file: &Disclosed) {
    for (loss, lines, sign) in [
        (Loss::Taken, &[Line::Caught][..], 1),
        (Loss::Turned, &[Line::Controlled], 1),
        (Loss::Expelled, &[Line::Expelled], 1),
        (Loss::Outsider, &[Line::InnocentConvicted, Line::InnocentFreed], -1),
    ] {
        let told = inquest::sum(file, loss);
        let entries = file.ledger.iter().filter(|it| lines.contains(&it.line));
        let counted: i64 = entries.map(|entry| sign * entry.points).sum();
        tried.hold("what a kind of loss cost", told == counted, || {
            format!("{loss:?}: {told}, and the ledger says {counted}")
        });
    }
}

fn try_person(tried: &mut Tried, file: &Disclosed, weeks: &Weeks, who: PersonNo) {
    let said = clauses(file, who);
    let what = || format!("person {who}: {said:?}");
    let stated = timeline(&said, weeks.0.len());
    tried.hold("whom the person served, week by week", stated == weeks.masters(who), || {
        format!("{}, and was {:?}", what(), weeks.masters(who))
    });
    for clause in &said {
        if let Some((kind, so)) = try_clause(weeks, who, *clause) {
            tried.hold(kind, so, what);
        }
    }
    let fate = said.iter().find_map(|it| match it {
        Clause::Ends(fate) => Some(*fate),
        _ => None,
    });
    let was = weeks.life(weeks.last(), who).map(|life| life.fate);
    tried.hold("what became of the person", Some(fate.unwrap_or(Fate::Free)) == was, what);
}

/// Whom somebody served after each week, by the clauses alone.
fn timeline(said: &[Clause], weeks: usize) -> Vec<Option<Seat>> {
    let mut station = None;
    let mut turns: Vec<(Week, Option<Seat>)> = Vec::new();
    for clause in said {
        match *clause {
            Clause::Won(seat, week) => {
                station = Some(seat);
                turns.push((week, station));
            }
            Clause::Theirs(week) | Clause::TheirsAgain(week) => {
                turns.push((week, Some(Seat::Security)));
            }
            Clause::OursAgain(week) => turns.push((week, station)),
            Clause::Left(week) => turns.push((week, None)),
            Clause::Officer(_)
            | Clause::Outsider
            | Clause::TrueToTheEnd
            | Clause::Under(_)
            | Clause::SawThrough(_)
            | Clause::StillBelieves(_)
            | Clause::Ends(_) => (),
        }
    }
    let at = |week: usize| {
        let mut before = turns.iter().rev().filter(|(since, _)| usize::from(since.0) <= week);
        before.next().and_then(|(_, of)| *of)
    };
    (0..weeks).map(at).collect()
}

/// A clause by itself; nothing, where the timeline tries it.
fn try_clause(weeks: &Weeks, who: PersonNo, clause: Clause) -> Option<(&'static str, bool)> {
    let masters = weeks.masters(who);
    let believed = |week| weeks.life(week, who).and_then(|life| life.deceived);
    Some(match clause {
        Clause::Officer(seat) => {
            let officer = weeks.person(weeks.last(), who).and_then(|it| it.officer_of);
            ("whose officer the person was", officer == Some(seat))
        }
        Clause::Outsider => ("that the person served nobody", masters.iter().all(Option::is_none)),
        Clause::TrueToTheEnd => {
            let served: Vec<Seat> = masters.into_iter().flatten().collect();
            ("that the person was true", served.iter().all(|seat| seat.is_station()))
        }
        Clause::Under(principal) => {
            let claimed = |week| weeks.person(week, who).and_then(|it| it.believed);
            let ever = (0..weeks.0.len()).any(|week| claimed(week) == Some(principal));
            ("under which flag the person was won", ever)
        }
        Clause::SawThrough(week) => {
            let week = usize::from(week.0);
            let before = week.checked_sub(1).and_then(believed);
            ("when the person saw through it", before.is_some() && believed(week).is_none())
        }
        Clause::StillBelieves(principal) => {
            ("what the person believes at the end", believed(weeks.last()) == Some(principal))
        }
        Clause::Won(..)
        | Clause::Theirs(_)
        | Clause::TheirsAgain(_)
        | Clause::OursAgain(_)
        | Clause::Left(_)
        | Clause::Ends(_) => return None,
    })
}

fn try_deed(tried: &mut Tried, file: &Disclosed, weeks: &Weeks, deed: &Deed) {
    let [Some(who), _] = deed.people else { return };
    let (Some(so), "convicted" | "freed") = (deed.truth, deed.name.as_str()) else { return };
    let guilty = weeks.is_guilty(deed.week, who);
    tried.hold("who was guilty", so == guilty, || {
        format!("{} in week {}: {:?}", deed.name, deed.week.0, clauses(file, who))
    });
}

fn try_claims(tried: &mut Tried, file: &Disclosed) {
    for claim in &file.claims {
        let made = |deed: &Deed| {
            deed.name == "disseminated"
                && (deed.seat, deed.holding, deed.week)
                    == (Some(claim.station), Some(claim.holding), claim.made)
        };
        let told = file.deeds.iter().position(made);
        let before = file.deeds.iter().take(told.unwrap_or(0)).rev();
        let mut editions = before.filter(|deed| deed.name == "edition-issued");
        let edition = editions.find(|deed| deed.holding == Some(claim.holding));
        let said = edition.map(|deed| deed.number);
        let so = said.is_some() && claim.right == (said == Some(claim.value.into()));
        tried.hold("which claim was right", so, || format!("{claim:?}, and it said {said:?}"));
        let called = told.and_then(|at| file.deeds.get(at)).and_then(|deed| deed.truth);
        tried.hold("what a claim is called in the weeks", called == Some(claim.right), || {
            format!("{claim:?}")
        });
    }
}
