//! `cutout dev soak`: the promises of the README, tried for as long as one likes.

use std::time::{Duration, Instant};

use clap::Args;

use game::text::printer;

use crate::{
    cli::{Fail, say},
    trials::{Promise, ordeal::Tally},
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Soak {
    /// Which promise, such as S2; several, or all without it.
    #[arg(long, value_parser = promise)]
    promise: Vec<Promise>,
    /// How long for each, such as 30s, 10m, 2h.
    #[arg(long = "for", value_parser = duration, conflicts_with = "states")]
    time: Option<Duration>,
    /// How many cases of each; without it as many as run with every change.
    #[arg(long)]
    states: Option<u64>,
    /// No progress.
    #[arg(long)]
    quiet: bool,
}

fn promise(name: &str) -> Result<Promise, String> {
    let known = || Promise::ALL.map(Promise::name).join(", ");
    Promise::named(name).ok_or_else(|| format!("one of {}", known()))
}

fn duration(text: &str) -> Result<Duration, String> {
    let wrong = || "a number with s, m or h behind it, such as 10m".to_owned();
    let at = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(at);
    let number: u64 = number.parse().map_err(|_| wrong())?;
    let seconds = match unit {
        "s" | "" => 1,
        "m" => 60,
        "h" => 3600,
        _ => return Err(wrong()),
    };
    number.checked_mul(seconds).map(Duration::from_secs).ok_or_else(wrong)
}

pub(super) fn run(asked: &Soak) -> Result<(), Fail> {
    let all = Promise::ALL.to_vec();
    let promises = if asked.promise.is_empty() { all } else { asked.promise.clone() };
    let mut lines = vec![row(["promise", "tried", "distinct", "failed", "seconds", "case"])];
    let mut failed = 0;
    for promise in promises {
        let began = Instant::now();
        let tally = soak(promise, asked);
        failed += tally.failed;
        lines.push(row([
            promise.name(),
            &tally.tried.to_string(),
            &tally.distinct.to_string(),
            &tally.failed.to_string(),
            &began.elapsed().as_secs().to_string(),
            promise.unit(),
        ]));
        let said = tally.complaints.iter().chain(&tally.remarks);
        lines.extend(said.map(|it| format!("        {it}")));
    }
    say(&format!("{}\n", lines.join("\n")))?;
    match failed {
        0 => Ok(()),
        n => Err(Fail::Verdict(format!("{n} cases failed"))),
    }
}

fn row([promise, tried, distinct, failed, seconds, case]: [&str; 6]) -> String {
    format!("{promise:<8}{tried:>12}{distinct:>12}{failed:>8}{seconds:>9}  {case}")
}

fn soak(promise: Promise, asked: &Soak) -> Tally {
    let most = asked.states.unwrap_or(promise.usual());
    let mut progress = Progress::new(promise, asked.quiet);
    let tally = promise.try_it(&mut |tally| {
        progress.at(tally);
        match asked.time {
            Some(time) => progress.began.elapsed() < time,
            None => tally.tried < most,
        }
    });
    progress.end();
    tally
}

/// A line on the terminal, once a second.
struct Progress {
    promise: Promise,
    began: Instant,
    told: Instant,
    shown: bool,
}

impl Progress {
    fn new(promise: Promise, quiet: bool) -> Progress {
        let shown = !quiet && printer::is_watched();
        Progress { promise, began: Instant::now(), told: Instant::now(), shown }
    }

    fn at(&mut self, tally: &Tally) {
        if !self.shown || self.told.elapsed() < Duration::from_secs(1) {
            return;
        }
        self.told = Instant::now();
        let (name, seconds) = (self.promise.name(), self.began.elapsed().as_secs());
        let line = format!("{name}: {} tried, {} failed, {seconds} s", tally.tried, tally.failed);
        printer::show_progress(&line);
    }

    fn end(&self) {
        if self.shown {
            printer::show_progress("");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_written_with_their_unit() {
        assert_eq!(duration("90"), Ok(Duration::from_secs(90)));
        assert_eq!(duration("10m"), Ok(Duration::from_secs(600)));
        assert_eq!(duration("2h"), Ok(Duration::from_secs(7200)));
        for bad in ["", "m", "1d", "-1s", "99999999999999999999s"] {
            assert!(duration(bad).is_err(), "{bad}");
        }
    }
}
