#![doc = include_str!("../../../assets/text/en/rules/score.md")]
//! The one ledger.

use crate::engine::{
    deck::aims,
    disclosed::{Account, Entry, Line, Verdict},
    ids::AgentId,
    nature::{Handling, Priority, Role},
    rules::Rules,
    seat::Seat,
    units::Week,
    view::Standing,
    world::{Agent, Claim, Status, World},
};

/// How much of its worth an edition still has, in hundredths: 100 when new, half at its half-life.
pub fn freshness(age: u16, half_life: u16) -> i64 {
    (100 - 50 * i64::from(age) / i64::from(half_life.max(1))).max(0)
}

/// The quadratic score of a stated probability, against a guess among `values`: a guess is worth
/// nothing, and stating what one believes is worth most.
pub fn quadratic(probability: u8, right: bool, values: u8) -> i64 {
    let p = i64::from(probability);
    let guess = 100 / i64::from(values.max(1));
    match right {
        true => (100 - guess).pow(2) - (100 - p).pow(2),
        false => guess.pow(2) - p.pow(2),
    }
}

/// What one week of a claim adds to the running sum.
pub(in crate::engine) fn claim_week(world: &World, seat: Seat, claim: &Claim, week: Week) -> i64 {
    let Some(holding) = world.holdings.get(claim.holding) else { return 0 };
    let topic = world.theatre.gazetteer.holdings.get(claim.holding).copied().unwrap_or_default();
    if claim.made < holding.issued {
        return 0;
    }
    let wanted = world.stations.of(seat).hq.requirement(claim.holding, week);
    let weight = Weight {
        importance: topic.importance,
        handling: claim.handling,
        fresh: freshness(week.since(holding.issued), topic.half_life),
        wanted: wanted.map(|row| row.priority),
        season: season(week, world.theatre.term, world.rules()),
    };
    let right = claim.value == holding.value;
    weight.of(world.rules()) * quadratic(claim.probability, right, topic.values)
}

/// What a week of a claim counts, whatever was stated and whatever is so: known beforehand, never
/// below nothing, and so no reason to say anything but what one believes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    pub importance: u8,
    pub handling: Handling,
    /// Freshness of the edition, in hundredths.
    pub fresh: i64,
    /// The question of headquarters that is open on it.
    pub wanted: Option<Priority>,
    /// What the quarter of the term makes of it, in hundredths.
    pub season: i64,
}

/// What a week of any picture counts at this time of the term, in hundredths.
pub fn season(week: Week, term: Week, rules: &Rules) -> i64 {
    rules.claim.season.get(week.quarter(term)).copied().unwrap_or(100)
}

impl Weight {
    pub fn of(&self, rules: &Rules) -> i64 {
        let more = self.wanted.and_then(|priority| rules.hq.weight.get(priority.row()).copied());
        let fresh = self.fresh * (100 + more.unwrap_or(0)) * self.season / 10_000;
        i64::from(self.importance) * i64::from(self.handling.weight()) * fresh
    }
}

/// Every line of the ledger at the end.
pub(in crate::engine) fn ledger(world: &World) -> Vec<Entry> {
    let mut lines = Vec::new();
    for seat in world.stations.seats().filter(|seat| seat.is_station()) {
        station_lines(world, seat, &mut lines);
    }
    security_lines(world, None, &mut lines);
    lines.retain(|entry| entry.count > 0 || entry.points != 0);
    lines
}

fn station_lines(world: &World, seat: Seat, lines: &mut Vec<Entry>) {
    let score = &world.rules().score;
    let station = world.stations.of(seat);
    let sum: i64 = station.made.iter().map(|claim| claim.sum).sum();
    let points = sum / world.rules().claim.divisor.max(1);
    let made = u32::try_from(station.made.len()).unwrap_or(u32::MAX);
    lines.push(Entry { seat, line: Line::Claims, count: made, points });
    // A sleeper serves by being there at the end, not by the weeks before.
    let worth = |agent: &Agent| match agent.role {
        Role::Sleeper => score.in_place(0),
        _ => score.in_place(agent.served / 2),
    };
    let ours = in_place(world, seat);
    let clean = ours.clean.iter().filter_map(|id| world.agents.get(*id));
    let points = clean.map(worth).sum();
    let count = u32::try_from(ours.clean.len()).unwrap_or(0);
    lines.push(Entry { seat, line: Line::AgentsClean, count, points });
    let known = u32::try_from(ours.known.len() + ours.abroad).unwrap_or(0);
    lines.push(tally(seat, Line::AgentsKnown, known, score.agent_known));
    action_lines(world, seat, lines);
    let (count, points) = aims::points(world, seat, None);
    lines.push(Entry { seat, line: Line::Aims, count, points });
}

/// The agents of a Station who are its own at the end.
#[derive(Default)]
pub(in crate::engine) struct InPlace {
    pub clean: Vec<AgentId>,
    /// Those of whom Security has much on file.
    pub known: Vec<AgentId>,
    pub abroad: usize,
}

/// Who is a Station's own at the end, and how much Security has on each.
pub(in crate::engine) fn in_place(world: &World, seat: Seat) -> InPlace {
    let mut ours = InPlace::default();
    let counts = |agent: &Agent| agent.seat == seat && !agent.origin.invented;
    for (id, agent) in world.agents.iter().filter(|(_, agent)| counts(agent)) {
        let status = world.people.get(agent.person).map(|row| row.status);
        let gone = agent.saw.is_some_and(crate::engine::nature::Discovery::is_away);
        if gone || !world.is_true(id) || agent.standing == Standing::Parted {
            continue;
        }
        match status {
            Some(Status::Free) => (),
            Some(Status::Abroad) => {
                ours.abroad += 1;
                continue;
            }
            Some(Status::Held | Status::Convicted | Status::Dead) | None => continue,
        }
        let file = world.security.register.get(agent.person).copied().flatten();
        let points = file
            .and_then(|file| world.security.files.get(file))
            .map_or(0, |it| it.evidence.points());
        match points < world.rules().score.clean_below {
            true => ours.clean.push(id),
            false => ours.known.push(id),
        }
    }
    ours
}

/// What actions were worth, and what they cost once it was known whose they were.
fn action_lines(world: &World, seat: Seat, lines: &mut Vec<Entry>) {
    let Some(feats) = world.traces.feats_of(seat) else { return };
    let (done, blamed) = (u32::from(feats.done), u32::from(feats.blamed));
    lines.push(Entry { seat, line: Line::Feats, count: done, points: feats.points });
    lines.push(Entry { seat, line: Line::Blame, count: blamed, points: feats.blame });
    let lost = feats.men_lost.into();
    lines.push(tally(seat, Line::MenLost, lost, world.rules().score.man_lost));
}

fn tally(seat: Seat, line: Line, count: u32, each: i64) -> Entry {
    Entry { seat, line, count, points: i64::from(count) * each }
}

/// Security's lines; against one Station, what was done to that one and what was done to nobody's.
fn security_lines(world: &World, against: Option<Seat>, lines: &mut Vec<Entry>) {
    let score = &world.rules().score;
    let deeds = &world.security.deeds;
    let seat = Seat::Security;
    let of = |counts: &[u16; 3]| -> u32 {
        let theirs = Seat::STATIONS.into_iter().zip(counts);
        let counted = theirs.filter(|(station, _)| against.is_none_or(|it| it == *station));
        counted.map(|(_, &count)| u32::from(count)).sum()
    };
    let caught = of(&deeds.convicted) + held_with_proof(world, against);
    lines.push(tally(seat, Line::Caught, caught, score.caught));
    lines.push(tally(seat, Line::GreatTrial, of(&deeds.great), score.great));
    lines.push(tally(seat, Line::Swapped, of(&deeds.swapped), score.swapped));
    lines.push(tally(seat, Line::Controlled, controlled(world, against), score.controlled));
    lines.push(tally(seat, Line::Expelled, of(&deeds.expelled_proven), score.expelled));
    let freed = deeds.innocent_freed.into();
    lines.push(tally(seat, Line::InnocentFreed, freed, score.innocent_freed));
    let wronged = deeds.innocent_convicted.into();
    lines.push(tally(seat, Line::InnocentConvicted, wronged, score.innocent_convicted));
    let unproven = deeds.expelled_unproven.into();
    lines.push(tally(seat, Line::ExpelledUnproven, unproven, score.expelled_unproven));
    let spent = world.security.times_spent.into();
    lines.push(tally(seat, Line::PatienceSpent, spent, score.patience_spent));
    let traces = &world.traces;
    let accused = u32::from(traces.attributed) + u32::from(traces.misattributed);
    let points = traces.attribution;
    lines.push(Entry { seat, line: Line::Attribution, count: accused, points });
    lines.push(tally(seat, Line::MenTried, traces.men_tried.into(), score.man_tried));
    let weeks = u32::from(closed_weeks(world));
    let closed = (i64::from(weeks) * score.closed_week).min(score.closed_most);
    lines.push(Entry { seat, line: Line::StationClosed, count: weeks, points: closed });
    let (count, points) = aims::points(world, seat, against);
    lines.push(Entry { seat, line: Line::Aims, count, points });
}

/// Agents in cells at the end, with enough in their files for a court.
fn held_with_proof(world: &World, of: Option<Seat>) -> u32 {
    let proven = world.security.prisoners.iter().filter(|row| {
        let file = world.security.files.get(row.dossier);
        let enough = file.is_some_and(|file| {
            world.rules().file.charge <= file.evidence.towards_charge(world.rules())
        });
        let agent = world.agent_by_person(row.person).and_then(|id| world.agents.get(id));
        enough && agent.is_some_and(|agent| of.is_none_or(|seat| seat == agent.seat))
    });
    u32::try_from(proven.count()).unwrap_or(0)
}

pub(in crate::engine) fn controlled(world: &World, of: Option<Seat>) -> u32 {
    let free = |person| world.people.get(person).is_some_and(|row| row.status == Status::Free);
    let theirs = world.agents.iter().filter(|(id, agent)| {
        of.is_none_or(|seat| seat == agent.seat)
            && !world.is_true(*id)
            && free(agent.person)
            && agent.standing != Standing::Parted
    });
    u32::try_from(theirs.count()).unwrap_or(0)
}

/// Weeks that no Station had an officer, counted from the end.
fn closed_weeks(world: &World) -> u16 {
    let closed = world.stations.iter().filter(|(seat, _)| seat.is_station()).all(|(_, station)| {
        station.due.is_empty() && !station.officers.values().any(|officer| officer.at_work)
    });
    if closed { world.theatre.term.0.saturating_sub(world.week.0.saturating_sub(1)) } else { 0 }
}

/// The final account of each Station.
pub(in crate::engine) fn accounts(world: &World, lines: &[Entry]) -> Vec<Account> {
    let par = world.theatre.par;
    world
        .stations
        .seats()
        .filter(|seat| seat.is_station())
        .map(|station| {
            let points: i64 =
                lines.iter().filter(|it| it.seat == station).map(|it| it.points).sum();
            let mut theirs = Vec::new();
            security_lines(world, Some(station), &mut theirs);
            let against: i64 = theirs.iter().map(|it| it.points).sum();
            let margin = points - against - par;
            let verdict = verdict(margin, world);
            Account { station, points, against, par, margin, verdict }
        })
        .collect()
}

fn verdict(margin: i64, world: &World) -> Verdict {
    let score = &world.rules().score;
    if score.decisive <= margin {
        Verdict::StationDecisive
    } else if score.narrow <= margin {
        Verdict::StationNarrow
    } else if margin <= -score.decisive {
        Verdict::SecurityDecisive
    } else if margin <= -score.narrow {
        Verdict::SecurityNarrow
    } else {
        Verdict::Draw
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guess_is_worth_nothing() {
        assert_eq!(quadratic(25, true, 4), 0);
        assert_eq!(quadratic(25, false, 4), 0);
    }

    #[test]
    fn stating_what_one_believes_is_worth_most() {
        for belief in 1..=99_i64 {
            let expected =
                |p: u8| belief * quadratic(p, true, 4) + (100 - belief) * quadratic(p, false, 4);
            let best = (1..=99).max_by_key(|&p| expected(p)).unwrap();
            assert_eq!(i64::from(best), belief);
        }
    }

    /// A week: what it weighs, and the claim that stands in it, on the value we believe in or not.
    type Standing = (i64, Option<(u8, bool)>);

    /// What a run of weeks can be expected to bring, in units that are the same for one belief.
    fn expected(weeks: &[Standing], belief: i64, values: u8) -> i64 {
        let others = i64::from(values - 1);
        let week = |&(weight, stated): &Standing| {
            let Some((p, ours)) = stated else { return 0 };
            // Some other value is right with what is left over, shared among the others.
            let right = if ours { belief * others } else { 100 - belief };
            let wrong = 100 * others - right;
            weight * (right * quadratic(p, true, values) + wrong * quadratic(p, false, values))
        };
        weeks.iter().map(week).sum()
    }

    /// The weights of a run of weeks, by the real rules: freshness falls, a question opens and
    /// closes, the handling is one or another.
    fn runs() -> Vec<Vec<i64>> {
        let rules = crate::engine::laws::rules();
        let questions: Vec<Option<Priority>> =
            [None].into_iter().chain(Priority::ALL.map(Some)).collect();
        let mut runs = Vec::new();
        for handling in Handling::ALL {
            for (&asked, importance) in questions.iter().flat_map(|it| [(it, 1), (it, 5)]) {
                let weeks = (0..8_u16).map(|age| {
                    let season = season(Week(2 * age + 1), Week(16), &rules);
                    let wanted = asked.filter(|_| (2..6).contains(&age));
                    let fresh = freshness(age, 3);
                    Weight { importance, handling, fresh, wanted, season }.of(&rules)
                });
                runs.push(weeks.collect());
            }
        }
        runs
    }

    fn standing(weights: &[i64], stated: impl Fn(usize) -> Option<(u8, bool)>) -> Vec<Standing> {
        weights.iter().enumerate().map(|(at, &weight)| (weight, stated(at))).collect()
    }

    /// Nobody gains by saying anything but what he believes, and at once: held against the real
    /// weights, questions of headquarters among them.
    #[test]
    fn no_misstatement_no_silence_and_no_later_correction_raises_the_expected_score() {
        for weights in runs() {
            assert!(weights.iter().all(|weight| 0 <= *weight), "{weights:?}");
            for values in 2..=6_u8 {
                let guess = 100 / i64::from(values);
                for belief in (guess + 1..=99).step_by(3) {
                    let honest = Some((u8::try_from(belief).unwrap(), true));
                    let worth = |stated: &dyn Fn(usize) -> Option<(u8, bool)>| {
                        expected(&standing(&weights, stated), belief, values)
                    };
                    let best = worth(&|_| honest);
                    assert!(0 <= best, "not filing is better at {belief} of {values}: {best}");
                    for p in 1..=99 {
                        let other = worth(&|_| Some((p, true)));
                        assert!(other <= best, "{p} for {belief} of {values}");
                    }
                    for from in 1..weights.len() {
                        let waited = worth(&|at| if at < from { None } else { honest });
                        assert!(waited <= best, "waiting {from} weeks at {belief}");
                        for p in [1, 25, 60, 99] {
                            let lie = Some((p, false));
                            let mended = worth(&|at| if at < from { lie } else { honest });
                            assert!(mended <= best, "a lie at {p} for {from} weeks at {belief}");
                        }
                    }
                }
            }
        }
    }

    /// A rule that is not proper is found out by the same comparison.
    #[test]
    fn a_rule_that_rewards_boldness_would_be_noticed() {
        let bold = |p: i64| 70 * p - 30 * p;
        assert!((1..=99).any(|p| bold(70) < bold(p)));
    }

    #[test]
    fn the_table_of_the_design_holds() {
        let right = [0, 2025, 4025, 4725, 5225, 5400, 5525, 5600];
        let wrong = [0, -975, -2975, -4275, -5775, -6600, -7475, -8400];
        for (at, p) in [25, 40, 60, 70, 80, 85, 90, 95].into_iter().enumerate() {
            assert_eq!(quadratic(p, true, 4), right[at]);
            assert_eq!(quadratic(p, false, 4), wrong[at]);
        }
    }
}
