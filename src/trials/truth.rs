//! Is what the file says so? Every clause of the ending is held against the world as it was after
//! each week, which is read out of the game itself and not out of the log that the file is made
//! from.

use std::{collections::BTreeMap, fmt};

use game::{
    content::{Holds, Library, Pattern},
    inquest::{self, retrace::Retraced},
    save::replay::Replay,
};
use rules::engine::{
    disclosed::{Deed, Disclosed, DisclosedPerson, Fate, Life, Line, Loss, PersonNo, Story},
    ids::{DossierId, HoldingId},
    seat::Seat,
    units::Week,
    view::{SecurityDesk, StationDesk},
};

use crate::front::ending::{
    clauses::{Clause, clauses},
    fates::{self, Befell, Lie, LieFate},
};

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

    fn fate(&self, week: usize, who: PersonNo) -> Option<Fate> {
        self.life(week.min(self.last()), who).map(|life| life.fate)
    }

    fn security(&self, week: usize) -> Option<&SecurityDesk> {
        let views = &self.0.get(week.min(self.last()))?.views;
        views.iter().find(|(seat, _)| *seat == Seat::Security)?.1.security()
    }

    fn station(&self, seat: Seat) -> Option<&StationDesk> {
        let views = &self.0.last()?.views;
        views.iter().find(|(of, _)| *of == seat)?.1.station()
    }

    /// Points in the fullest of Security's dossiers on somebody.
    fn points(&self, week: usize, who: PersonNo) -> i64 {
        let (Some(desk), Some(person)) = (self.security(week), self.person(week, who)) else {
            return 0;
        };
        let own = person.dossiers.iter().filter(|(seat, _)| *seat == Seat::Security);
        let points = own.filter_map(|(_, id)| Some(i64::from(desk.people.get(*id)?.points())));
        points.max().unwrap_or(0)
    }

    /// Is the person Security's by its own papers, or is it the person's set that it plays?
    fn is_double(&self, week: usize, who: PersonNo) -> bool {
        let (Some(desk), Some(person)) = (self.security(week), self.person(week, who)) else {
            return false;
        };
        let mut own = person.dossiers.iter().filter(|(seat, _)| *seat == Seat::Security);
        own.any(|(_, id)| desk.people.get(*id).is_some_and(|row| row.ours) || desk.is_played(*id))
    }

    /// Did the person come to that Station by itself, by the Station's own papers?
    fn came_to(&self, seat: Seat, who: PersonNo) -> bool {
        let (Some(desk), Some(person)) = (self.station(seat), self.person(self.last(), who)) else {
            return false;
        };
        let mut own = person.dossiers.iter().filter(|(of, _)| *of == seat);
        own.any(|(_, id)| desk.dossiers.get(*id).is_some_and(|row| row.offer.is_some()))
    }

    /// Is the person on the way to an embassy, by Security's own papers?
    fn is_dangled(&self, week: usize, who: PersonNo) -> bool {
        let (Some(desk), Some(person)) = (self.security(week), self.person(week, who)) else {
            return false;
        };
        let mut own = person.dossiers.iter().filter(|(seat, _)| *seat == Seat::Security);
        own.any(|(_, id)| desk.people.get(*id).is_some_and(|row| row.dangled.is_some()))
    }

    /// What a secret says, by Security's own papers, before that week and after it.
    fn says(&self, week: Week, holding: HoldingId) -> [Option<u8>; 2] {
        let after = usize::from(week.0);
        let says = |week| Some(self.security(week)?.secrets.get(holding)?.value);
        [says(after.saturating_sub(1)), says(after)]
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
    for who in 0..people {
        for befell in fates::befell(file, who) {
            try_befell(&mut tried, &weeks, who, befell);
        }
    }
    for lie in fates::lies(file) {
        try_lie(&mut tried, file, &weeks, &lie);
    }
    for deed in &file.deeds {
        try_deed(&mut tried, file, &weeks, deed);
    }
    try_claims(&mut tried, file);
    try_losses(&mut tried, file);
    let patterns = Library::embedded().stories();
    let stories = inquest::stories(file, patterns);
    for story in &stories {
        try_story(&mut tried, file, &weeks, story, patterns);
    }
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
            | Clause::Dangled(_)
            | Clause::FalseColours(..)
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
        Clause::Dangled(week) => {
            let sent = weeks.is_dangled(usize::from(week.0), who);
            ("that the person was sent, and not taken", sent && masters.iter().all(Option::is_none))
        }
        Clause::FalseColours(seat, _) => {
            let came = weeks.came_to(seat, who);
            ("that the person came, and was not taken", came && masters.iter().all(Option::is_none))
        }
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

/// What befell somebody is what the world says of the person before and after.
fn try_befell(tried: &mut Tried, weeks: &Weeks, who: PersonNo, befell: Befell) {
    let after = |week: Week| weeks.fate(usize::from(week.0), who);
    let before = |week: Week| Week(week.0.saturating_sub(1));
    let guilty = |week: Week, said: bool| {
        // The person may have been won within the week.
        let (then, now) = (weeks.is_guilty(before(week), who), weeks.is_guilty(week, who));
        said == then || said == now
    };
    let was_free = |week: Week| after(before(week)) != Some(Fate::Convicted);
    let (kind, so) = match befell {
        Befell::Taken { week, guilty: said } => {
            ("who was taken, and whether for nothing", guilty(week, said) && was_free(week))
        }
        Befell::Confessed(week) => ("who confessed", confessed(weeks, who, week)),
        Befell::Convicted { week, guilty: said } => {
            let so = matches!(after(week), Some(Fate::Convicted | Fate::Abroad));
            ("who was convicted, and whether rightly", so && guilty(week, said))
        }
        Befell::Freed { week, guilty: said } => {
            let so = after(week) != Some(Fate::Convicted);
            ("who was let go, and whether rightly", so && guilty(week, said))
        }
        Befell::SentHome(week) => ("who was sent home", after(week) == Some(Fate::Abroad)),
        Befell::Exchanged(week) => ("who was exchanged", after(week) == Some(Fate::Abroad)),
        Befell::Killed(week) => ("who was killed", after(week) == Some(Fate::Dead)),
        Befell::LeftTheCountry(week) | Befell::TakenOut(week) => {
            ("who left the country", after(week) == Some(Fate::Abroad))
        }
        Befell::MadeASpy(week) => {
            let masters = weeks.masters(who);
            let (then, later) = masters.split_at(usize::from(week.0).min(masters.len()));
            let so = then.iter().all(Option::is_none) && later.iter().any(Option::is_some);
            ("who was made a spy", so)
        }
        Befell::Nearest { week, points } => {
            let most = (0..=weeks.last()).map(|week| weeks.points(week, who)).max();
            // A file fades within the week in which it was fullest.
            let then = weeks.points(usize::from(week.0), who);
            ("when Security was nearest", most.is_some_and(|it| it <= points) && 0 < then)
        }
        Befell::NeverNoted => {
            let so = (0..=weeks.last()).all(|week| weeks.points(week, who) == 0);
            ("that nothing was ever in the file", so)
        }
    };
    tried.hold(kind, so, || format!("person {who}: {befell:?}, then {:?}", weeks.fate(0, who)));
}

/// Has the person confessed, by the papers of the prison? One who is out of it by the end of the
/// week stands in none.
fn confessed(weeks: &Weeks, who: PersonNo, week: Week) -> bool {
    let at = usize::from(week.0);
    let (Some(desk), Some(person)) = (weeks.security(at), weeks.person(at, who)) else {
        return false;
    };
    let own = person.dossiers.iter().filter(|(seat, _)| *seat == Seat::Security);
    let mut rows = own.filter_map(|(_, id)| desk.prisoner(*id).ok());
    rows.all(|row| row.confessed)
}

/// A lie was none of what the secret said, its teller was Security's, and it came as far as is said.
fn try_lie(tried: &mut Tried, file: &Disclosed, weeks: &Weeks, lie: &Lie) {
    let what = || format!("{lie:?}");
    let says = weeks.says(lie.week, lie.holding);
    tried.hold("what was a lie", says.iter().any(|it| *it != Some(lie.value)), what);
    let at = usize::from(lie.week.0);
    // One who came back to the Station is still a double by Security's papers, and is given lies.
    let ours = weeks.is_double(at.saturating_sub(1), lie.who) || weeks.is_double(at, lie.who);
    tried.hold("who told a lie", ours, what);
    let from = |seat: Seat| {
        let person = file.people.get(usize::from(lie.who));
        let dossiers = person.map(|it| it.dossiers.as_slice()).unwrap_or_default();
        let own: Vec<DossierId> =
            dossiers.iter().filter(|(of, _)| *of == seat).map(|(_, id)| *id).collect();
        let reports = weeks.station(seat).into_iter().flat_map(|desk| desk.reports.values());
        reports
            .filter(move |row| {
                own.contains(&row.source)
                    && (row.holding, row.value) == (lie.holding, lie.value)
                    && lie.week <= row.received
            })
            .map(|row| row.received)
            .min()
    };
    let claims = |seat: Seat, after: Week| {
        let desk = weeks.station(seat);
        let all = desk.into_iter().flat_map(|desk| desk.claims.iter().chain(&desk.past_claims));
        all.filter(|claim| (claim.holding, claim.value) == (lie.holding, lie.value))
            .any(|claim| after < claim.made)
    };
    let so = match lie.fate {
        LieFate::NeverArrived => {
            file.accounts.iter().all(|account| from(account.station).is_none())
        }
        LieFate::NotTold(seat) => from(seat).is_some_and(|week| !claims(seat, week)),
        LieFate::Told(seat, _) => from(seat).is_some_and(|week| claims(seat, week)),
    };
    tried.hold("how far a lie came", so, what);
}

/// Each deed of a story is so by the world after its week, and so is what must hold besides.
fn try_story(
    tried: &mut Tried,
    file: &Disclosed,
    weeks: &Weeks,
    story: &Story,
    patterns: &[Pattern],
) {
    let what = || format!("{} of {:?}", story.id, story.who);
    for deed in story.deeds.iter().filter_map(|at| file.deeds.get(usize::try_from(*at).ok()?)) {
        if let Some(so) = so_after(weeks, deed) {
            tried.hold("what a story tells", so, || format!("{}, {}", what(), deed.name));
        }
    }
    let pattern = patterns.iter().find(|it| it.id == story.id);
    for holds in pattern.iter().flat_map(|it| &it.holds) {
        let Some(who) = story.who.get(holds.part().place()).copied().flatten() else { continue };
        if let Some(so) = holds_so(weeks, holds, who) {
            tried.hold("what a story rests on", so, || format!("{}, {holds:?}", what()));
        }
    }
    let own = story.who[0].and_then(|who| file.lives.get(usize::from(who))?.won());
    if let (Some((_, station)), Some(house)) = (own, story.house) {
        let so = house == station
            || !house.is_station()
            || story.who[0].is_some_and(|who| is_known_to(file, who, house));
        tried.hold("whose a story is", so, || format!("{}: {house:?}", what()));
    }
}

/// Has a house papers on somebody? A double works for one and belongs to another.
fn is_known_to(file: &Disclosed, who: PersonNo, house: Seat) -> bool {
    let person = file.people.get(usize::from(who));
    person.is_some_and(|it| it.dossiers.iter().any(|(seat, _)| *seat == house))
}

/// What the world says of somebody after a deed; nothing on a deed that it keeps no trace of.
fn so_after(weeks: &Weeks, deed: &Deed) -> Option<bool> {
    let who = deed.people[0]?;
    let week = usize::from(deed.week.0).min(weeks.last());
    let fate = weeks.fate(week, who);
    let master = || weeks.life(week, who).and_then(|life| life.master);
    Some(match deed.name.as_str() {
        "convicted" => matches!(fate, Some(Fate::Convicted | Fate::Abroad)),
        "freed" => fate != Some(Fate::Convicted),
        "expelled" | "swap-made" | "exfiltrated" | "fled" => fate == Some(Fate::Abroad),
        "killed" => fate == Some(Fate::Dead),
        "recruited" => master().is_some(),
        "recruited-as-dangle" | "doubled" | "turned" | "turned-again" => {
            // What was turned within the week may have been turned back.
            let served = weeks.masters(who);
            served.get(week..).unwrap_or_default().contains(&Some(Seat::Security))
        }
        "disseminated" => {
            let desk = weeks.station(deed.seat?)?;
            let mut all = desk.claims.iter().chain(&desk.past_claims);
            all.any(|claim| (Some(claim.holding), claim.made) == (deed.holding, deed.week))
        }
        _ => return None,
    })
}

fn holds_so(weeks: &Weeks, holds: &Holds, who: PersonNo) -> Option<bool> {
    let masters = || weeks.masters(who);
    let last = weeks.life(weeks.last(), who);
    Some(match holds {
        Holds::Never(_, deed) if deed == "arrested" => (0..=weeks.last())
            .all(|week| !matches!(weeks.fate(week, who), Some(Fate::Held | Fate::Convicted))),
        Holds::Never(..) | Holds::House(_) => return None,
        Holds::True(_) => {
            let master = last.and_then(|life| life.master);
            master.is_some_and(Seat::is_station) && !masters().contains(&Some(Seat::Security))
        }
        Holds::Theirs(_) => last.and_then(|life| life.master) == Some(Seat::Security),
        Holds::Free(_) => last.is_some_and(|life| life.fate == Fate::Free),
    })
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
