//! How far a run is: a bar with the time left on a terminal, plain lines elsewhere. Always on
//! the error stream, so that results can be piped.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::text::printer;

/// Between plain lines.
const PAUSE: Duration = Duration::from_secs(10);

/// Somebody watching a run.
pub enum Progress {
    Quiet,
    Bar(ProgressBar),
    Lines(Lines),
}

/// Plain lines: one now and then.
pub struct Lines {
    total: u64,
    begun_with: u64,
    begun: Instant,
    said: Instant,
}

impl Progress {
    /// For `total` campaigns, of which `done` were played before.
    pub fn new(total: u64, done: u64, quiet: bool) -> Progress {
        if quiet {
            return Progress::Quiet;
        }
        if !printer::is_watched() {
            let now = Instant::now();
            return Progress::Lines(Lines { total, begun_with: done, begun: now, said: now });
        }
        let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr());
        let template = "{bar:30} {pos}/{len} campaigns, {per_sec}, {eta} left";
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.set_position(done);
        // Or the campaigns of an earlier run would count as played in no time.
        bar.reset_eta();
        bar.enable_steady_tick(Duration::from_millis(500));
        Progress::Bar(bar)
    }

    /// So many campaigns are done in all.
    pub fn at(&mut self, done: u64) {
        match self {
            Progress::Quiet => {}
            Progress::Bar(bar) => bar.set_position(done),
            Progress::Lines(lines) => lines.at(done),
        }
    }

    pub fn finish(self) {
        if let Progress::Bar(bar) = self {
            bar.finish_and_clear();
        }
    }
}

impl Lines {
    fn at(&mut self, done: u64) {
        if self.said.elapsed() < PAUSE {
            return;
        }
        self.said = Instant::now();
        printer::tell(&line(done, self.begun_with, self.total, self.begun.elapsed()));
    }
}

fn line(done: u64, begun_with: u64, total: u64, elapsed: Duration) -> String {
    let played = done.saturating_sub(begun_with);
    let left = total.saturating_sub(done);
    let seconds = match played {
        0 => return format!("{done} of {total} campaigns"),
        played => elapsed.as_secs_f64() / played as f64 * left as f64,
    };
    format!("{done} of {total} campaigns, {} left", span(seconds))
}

fn span(seconds: f64) -> String {
    match seconds {
        s if s < 90.0 => format!("{s:.0} s"),
        s if s < 5400.0 => format!("{:.0} min", s / 60.0),
        s => format!("{:.1} h", s / 3600.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_left_counts_only_what_was_played_now() {
        let line = line(300, 200, 400, Duration::from_secs(30));
        assert_eq!(line, "300 of 400 campaigns, 30 s left");
    }
}
