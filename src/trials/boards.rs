//! What the boards are worth: over many campaigns of the game's own players the boards are read as
//! they stood, beside what was so. From that come the published tables; and a reader who knows
//! nothing but the tables, and multiplies what a board shows, is scored.

use std::{fmt, sync::Arc};

use rules::engine::{
    disclosed::{Disclosed, PersonNo},
    ids::DossierId,
    rules::{DoubtRules, Rules, SuspicionRules},
    seat::Seat,
    units::Week,
    view::{
        View,
        doubt::{self, Hypothesis, Sign},
        leaks,
        suspicion::{self, Column, Suspect},
    },
};

use super::{
    play_week,
    witness::{self, on_threads},
};

/// Weeks from one look at the boards to the next.
const LOOK: u16 = 8;
/// So many cases a published rate weighs against those that were counted.
const PRIOR: i64 = 20;
/// A bucket with fewer cases says nothing.
pub const ENOUGH: usize = 50;

/// One of ours as the board had it, and what the agent was.
#[derive(Clone, Debug)]
pub struct AgentCase {
    pub was: Hypothesis,
    pub signs: Vec<(Sign, bool)>,
}

/// A person of whom more than a list of readers speaks, as the board had it.
#[derive(Clone, Debug)]
pub struct SuspectCase {
    pub serves: bool,
    pub row: Suspect,
}

/// What one campaign gave, or many.
#[derive(Clone, Debug, Default)]
pub struct Cases {
    pub agents: Vec<AgentCase>,
    pub suspects: Vec<SuspectCase>,
    pub campaigns: usize,
    rules: Option<Arc<View>>,
}

type Look = (Week, Vec<(Seat, Arc<View>)>);

/// Plays campaigns: all scenarios, every doctrine of a Station against every one of Security.
///
/// # Errors
/// A campaign that cannot be played.
pub fn campaigns(games: usize, seed: &str, jobs: usize) -> Result<Cases, String> {
    let table = witness::Table::new(seed)?.of_doctrines();
    let all = on_threads(games, jobs, |number| {
        let mut referee = table.on_own_seed(number)?;
        let mut looks: Vec<Look> = Vec::new();
        while !referee.is_over() {
            play_week(&mut referee)?;
            if referee.week().0 % LOOK == 0 {
                let views = referee.seats().into_iter();
                let views = views.filter_map(|seat| Some((seat, referee.view(seat)?))).collect();
                looks.push((referee.week(), views));
            }
        }
        Ok(cases(&referee.declassify(), &looks))
    })?;
    let mut sum = Cases::default();
    all.into_iter().for_each(|cases| sum.add(cases));
    Ok(sum)
}

fn cases(file: &Disclosed, looks: &[Look]) -> Cases {
    let truth = Truth { file };
    let mut cases = Cases { campaigns: 1, ..Cases::default() };
    for (week, views) in looks {
        let security = views.iter().find(|(seat, _)| *seat == Seat::Security).map(|it| &*it.1);
        for (seat, view) in views {
            cases.rules.get_or_insert_with(|| Arc::clone(view));
            match view.station() {
                Some(_) => cases.agents.extend(truth.agents(*seat, view, *week, security)),
                None => cases.suspects.extend(truth.suspects(view, *week)),
            }
        }
    }
    cases
}

/// The file at the end, asked what was so in a week.
struct Truth<'a> {
    file: &'a Disclosed,
}

impl Truth<'_> {
    fn person(&self, seat: Seat, id: DossierId) -> Option<PersonNo> {
        let at = self.file.people.iter().position(|it| it.dossiers.contains(&(seat, id)))?;
        PersonNo::try_from(at).ok()
    }

    fn served(&self, who: PersonNo, week: Week) -> Option<Seat> {
        self.file.lives.get(usize::from(who))?.served_before(week)
    }

    /// Agents in contact.
    fn agents(
        &self,
        seat: Seat,
        view: &View,
        week: Week,
        security: Option<&View>,
    ) -> Vec<AgentCase> {
        let Some(desk) = view.station() else { return Vec::new() };
        let in_contact = desk.agents().filter(|(id, ..)| desk.agent_in_contact(*id).is_ok());
        in_contact
            .filter_map(|(id, ..)| {
                let was = self.kind(self.person(seat, id)?, week, security);
                let signs = doubt::board(view, id).iter().map(|it| (it.sign, it.shown)).collect();
                Some(AgentCase { was, signs })
            })
            .collect()
    }

    fn kind(&self, who: PersonNo, week: Week, security: Option<&View>) -> Hypothesis {
        if self.served(who, week) == Some(Seat::Security) {
            Hypothesis::Controlled
        } else if self.invents(who) {
            Hypothesis::Inventing
        } else if security.is_some_and(|view| self.is_listed(who, view)) {
            Hypothesis::Careless
        } else {
            Hypothesis::Loyal
        }
    }

    fn invents(&self, who: PersonNo) -> bool {
        self.file.deeds.iter().any(|deed| {
            deed.name == "volunteered" && deed.people[0] == Some(who) && deed.truth == Some(false)
        })
    }

    /// Has Security half of what an arrest asks for?
    fn is_listed(&self, who: PersonNo, view: &View) -> bool {
        let person = self.file.people.get(usize::from(who));
        let ids = person.into_iter().flat_map(|it| &it.dossiers);
        let own = ids.filter(|(seat, _)| *seat == Seat::Security);
        let arrest = view.rules().file.arrest;
        let rows = own.filter_map(|(_, id)| view.security()?.people.get(*id));
        rows.into_iter().any(|row| arrest <= row.points() * 2)
    }

    fn suspects(&self, view: &View, week: Week) -> Vec<SuspectCase> {
        let rows = suspicion::suspects(view, &leaks::leaks(view)).into_iter();
        rows.filter(|row| !row.only_reads())
            .filter_map(|row| {
                let who = self.person(Seat::Security, row.who)?;
                let serves = self.served(who, week).is_some_and(Seat::is_station);
                Some(SuspectCase { serves, row })
            })
            .collect()
    }
}

// ── the tables ──

/// How often of so many.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count {
    pub yes: i64,
    pub of: i64,
}

impl Count {
    /// The rate in parts of `whole`, the published one weighing as much as a few cases.
    fn rate(self, published: i16, whole: i64) -> i16 {
        let prior = i64::from(published) * PRIOR;
        let sum = self.yes * whole + prior;
        i16::try_from((sum + (self.of + PRIOR) / 2) / (self.of + PRIOR)).unwrap_or(0)
    }
}

/// A published rate beside what was counted.
#[derive(Clone, Debug)]
pub struct Rate {
    pub name: String,
    pub published: i16,
    pub counted: Count,
    /// Parts of what: a hundred, or a thousand.
    pub whole: i64,
}

impl Rate {
    /// Is the published rate off by so many standard errors, and five in a hundred besides? Cases of
    /// one campaign are alike, so that errors alone would cry too often.
    pub fn is_off(&self, errors: f64) -> bool {
        let of = self.counted.of as f64;
        let whole = self.whole as f64;
        let published = (f64::from(self.published) / whole).clamp(0.005, 0.995);
        let counted = self.counted.yes as f64 / of.max(1.0);
        let error = (published * (1.0 - published) / of.max(1.0)).sqrt();
        0.05 + errors * error < (published - counted).abs()
    }
}

impl Cases {
    fn add(&mut self, other: Cases) {
        self.agents.extend(other.agents);
        self.suspects.extend(other.suspects);
        self.campaigns += other.campaigns;
        self.rules = self.rules.take().or(other.rules);
    }

    fn rules(&self) -> Rules {
        self.rules.as_ref().map(|view| view.rules().clone()).unwrap_or_default()
    }

    fn of_sign(&self, sign: Sign, was: Hypothesis) -> Count {
        let mut count = Count::default();
        for case in self.agents.iter().filter(|it| it.was == was) {
            let own = case.signs.iter().filter(|(of, _)| *of == sign);
            let (yes, of) =
                own.fold((0, 0), |(yes, of), (_, shown)| (yes + i64::from(*shown), of + 1));
            // What is told of only when it is so is asked of everybody.
            let of = if sign.only_yes() { 1 } else { of };
            count.yes += yes.min(of);
            count.of += of;
        }
        count
    }

    fn on_step(&self, column: Column, step: u8, serves: bool) -> Count {
        let cases = self.suspects.iter().filter(|it| it.serves == serves);
        let of = i64::try_from(cases.clone().count()).unwrap_or(0);
        let yes = cases.filter(|it| it.row.step(column) == step).count();
        Count { yes: i64::try_from(yes).unwrap_or(0), of }
    }

    /// Every published rate of both boards.
    pub fn rates(&self) -> Vec<Rate> {
        let rules = self.rules();
        let mut all = Vec::new();
        for sign in Sign::ALL {
            for was in Hypothesis::ALL {
                all.push(Rate {
                    name: format!("{sign:?} of {was:?}"),
                    published: i16::from(sign.yes(&rules.doubt).under(was)),
                    counted: self.of_sign(sign, was),
                    whole: 100,
                });
            }
        }
        for column in Column::ALL {
            for step in 0..column.steps() {
                for (serves, published) in
                    [true, false].into_iter().zip(column.rates(step, &rules.suspicion))
                {
                    let counted = self.on_step(column, step, serves);
                    let name = format!("{column:?} {step} of those who serve: {serves}");
                    all.push(Rate { name, published, counted, whole: 1000 });
                }
            }
        }
        all
    }

    /// The tables as they would stand in the rules.
    pub fn tables(&self) -> String {
        let rules = self.rules();
        let mut text = "    doubt: (\n".to_owned();
        let all = self.agents.len().max(1);
        let base = Hypothesis::ALL.map(|was| {
            (self.agents.iter().filter(|it| it.was == was).count() * 100 + all / 2) / all
        });
        text += &format!("        base: {},\n", listed(&base));
        for sign in Sign::ALL {
            let published = sign.yes(&rules.doubt);
            let rates = Hypothesis::ALL.map(|was| {
                let published = i16::from(published.under(was));
                self.of_sign(sign, was).rate(published, 100).clamp(1, 99)
            });
            text += &format!("        {}: {},\n", field(sign), listed(&rates));
        }
        text += "    ),\n    suspicion: (\n";
        let serve = self.suspects.iter().filter(|it| it.serves).count() * 1000;
        text += &format!("        serve: {},\n", serve / self.suspects.len().max(1));
        for column in Column::ALL {
            let steps = (0..column.steps()).map(|step| {
                let [serve, other] = column.rates(step, &rules.suspicion);
                let rate = |serves, published| {
                    self.on_step(column, step, serves).rate(published, 1000).max(1)
                };
                listed(&[rate(true, serve), rate(false, other)])
            });
            let name = format!("{column:?}").to_lowercase();
            text += &format!("        {name}: ({}),\n", steps.collect::<Vec<_>>().join(", "));
        }
        text + "    ),\n"
    }
}

/// The field of a sign in the rules.
fn field(sign: Sign) -> String {
    let mut name = String::new();
    for c in format!("{sign:?}").chars() {
        if c.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.extend(c.to_lowercase());
    }
    match sign {
        Sign::Box => "box_names".to_owned(),
        Sign::Waited => "canary".to_owned(),
        _ => name,
    }
}

fn listed<T: fmt::Display>(numbers: &[T]) -> String {
    let numbers = numbers.iter().map(ToString::to_string);
    format!("({})", numbers.collect::<Vec<_>>().join(", "))
}

// ── a reader who only multiplies ──

/// How likely the reader holds it that an agent is controlled.
pub fn of_agent(case: &AgentCase, rules: &DoubtRules) -> f64 {
    let mut weights = rules.base.map(|it| f64::from(it.max(1)).ln());
    for &(sign, shown) in &case.signs {
        let fits = sign.fits(shown, rules);
        for (weight, was) in weights.iter_mut().zip(Hypothesis::ALL) {
            *weight += f64::from(fits.under(was)).ln();
        }
    }
    let most = weights.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let parts = weights.map(|it| (it - most).exp());
    parts[Hypothesis::Controlled as usize] / parts.iter().sum::<f64>()
}

/// How likely the reader holds it that a suspect serves a Station.
pub fn of_suspect(row: &Suspect, rules: &SuspicionRules) -> f64 {
    let serve = f64::from(rules.serve) / 1000.0;
    let mut odds = (serve / (1.0 - serve)).ln();
    for column in Column::ALL {
        let [serve, other] = column.rates(row.step(column), rules).map(f64::from);
        odds += (serve.max(1.0) / other.max(1.0)).ln();
    }
    1.0 / (1.0 + (-odds).exp())
}

/// What a reader's figures were worth.
#[derive(Clone, Debug, Default)]
pub struct Score {
    pub cases: usize,
    pub base: f64,
    /// Nats a case by which it is better than the base rate.
    pub gain: f64,
    /// By fifths: cases, what was said, what was so, in hundredths.
    pub fifths: Vec<(usize, f64, f64)>,
}

impl Score {
    pub fn of(figures: &[(f64, bool)]) -> Score {
        let cases = figures.len();
        let count = (cases as f64).max(1.0);
        let base = figures.iter().filter(|it| it.1).count() as f64 / count;
        let nats = |p: f64, so: bool| -(if so { p } else { 1.0 - p }).max(1e-9).ln();
        let plain: f64 = figures.iter().map(|it| nats(base, it.1)).sum();
        let said: f64 = figures.iter().map(|it| nats(it.0, it.1)).sum();
        let mut fifths = vec![(0, 0.0, 0.0); 5];
        for &(p, so) in figures {
            let fifth = &mut fifths[((p * 5.0) as usize).min(4)];
            fifth.0 += 1;
            fifth.1 += p * 100.0;
            fifth.2 += f64::from(u8::from(so)) * 100.0;
        }
        for (cases, said, so) in &mut fifths {
            *said /= (*cases as f64).max(1.0);
            *so /= (*cases as f64).max(1.0);
        }
        Score { cases, base, gain: (plain - said) / count, fifths }
    }

    /// How far the worst fifth with enough cases is off, in hundredths.
    pub fn off(&self) -> f64 {
        let told = self.fifths.iter().filter(|(cases, ..)| ENOUGH <= *cases);
        told.map(|(_, said, so)| (said - so).abs()).fold(0.0, f64::max)
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let base = self.base * 100.0;
        writeln!(f, "{} cases, base rate {base:.1} %, gain {:.4} nats", self.cases, self.gain)?;
        for (at, (cases, said, so)) in self.fifths.iter().enumerate().filter(|it| 0 < it.1.0) {
            writeln!(
                f,
                "  {:>2} to {:>3}: {cases:>6} cases, said {said:.1}, so {so:.1}",
                at * 20,
                at * 20 + 20
            )?;
        }
        Ok(())
    }
}

impl Cases {
    /// The reader on agents and on suspects.
    pub fn scores(&self) -> (Score, Score) {
        let rules = self.rules();
        let agents: Vec<(f64, bool)> = self
            .agents
            .iter()
            .map(|it| (of_agent(it, &rules.doubt), it.was == Hypothesis::Controlled))
            .collect();
        let suspects: Vec<(f64, bool)> = self
            .suspects
            .iter()
            .map(|it| (of_suspect(&it.row, &rules.suspicion), it.serves))
            .collect();
        (Score::of(&agents), Score::of(&suspects))
    }
}

impl fmt::Display for Cases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (agents, suspects) = self.scores();
        writeln!(f, "{} campaigns", self.campaigns)?;
        write!(f, "who is controlled: {agents}who serves a Station: {suspects}")?;
        let off = self.rates();
        let off = off.iter().filter(|it| 100 <= it.counted.of && it.is_off(3.0));
        for rate in off {
            let Rate { name, published, counted, whole } = rate;
            writeln!(
                f,
                "moved: {name}: {published} of {whole} published, {} of {} counted",
                counted.yes, counted.of
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Campaigns that a test plays, drawn from other seeds than the tables were.
    const GAMES: usize = 75;

    #[test]
    fn the_published_rates_are_those_of_the_rules_and_a_reader_gains_by_them() {
        let read = campaigns(GAMES, "held-out", 2).expect("campaigns");
        let counted = read.rates().into_iter().filter(|rate| 100 <= rate.counted.of);
        let off: Vec<String> = counted
            .filter(|rate| rate.is_off(4.0))
            .map(|rate| format!("{}: {} published, {:?}", rate.name, rate.published, rate.counted))
            .collect();
        assert!(off.is_empty(), "run `cutout dev refit --tables`: {off:#?}");
        let (agents, suspects) = read.scores();
        for score in [agents, suspects] {
            assert!(0.02 < score.gain, "{score}");
        }
    }

    #[test]
    fn a_rate_that_moved_is_seen() {
        let rate = |yes| Rate {
            name: String::new(),
            published: 30,
            counted: Count { yes, of: 100 },
            whole: 100,
        };
        assert!(!rate(30).is_off(4.0) && !rate(38).is_off(4.0));
        assert!(rate(60).is_off(4.0) && rate(3).is_off(4.0));
    }

    #[test]
    fn who_always_says_the_base_rate_gains_nothing() {
        let score = Score::of(&[(0.25, true), (0.25, false), (0.25, false), (0.25, false)]);
        assert!(score.gain.abs() < 1e-9 && score.off() < 1e-9, "{score}");
    }
}
