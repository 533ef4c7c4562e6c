//! What lies on the desks of campaigns that the game's own players play: how many decisions a week,
//! whether each can be answered, and how long the brief is.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use game::{
    arena::table::Table,
    text::{Text, TheatreNames},
};
use rules::{
    ai::Nodes,
    engine::{disclosed::Beliefs, order::Plan, seat::BySeat},
};

use crate::{
    front::{
        Scene,
        brief::{self, Brief, NEVER_FOLDED},
        situations::{self, Matter, Stand},
    },
    trials::{campaign_of, scenario_of},
    tui::widget::Flow,
};

/// The room of a text at 80 columns.
const ROOM: u16 = 74;

/// Nodes that a player may weigh in a week.
const WEEK: u64 = 20_000;

/// What the desks came to.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Desks {
    /// Weeks of one seat.
    weeks: usize,
    /// Decisions a week, one number a week.
    #[serde(skip)]
    decisions: Vec<usize>,
    /// Of them those that did not lie there before.
    #[serde(skip)]
    fresh: Vec<usize>,
    /// Replies a decision.
    #[serde(skip)]
    replies: Vec<usize>,
    #[serde(skip)]
    beats: Vec<usize>,
    /// Lines of the brief that are shown unasked.
    #[serde(skip)]
    lines: Vec<usize>,
    quiet: usize,
    /// Decisions without a reply that can be given.
    unanswerable: usize,
    /// Decisions of which the first reply would most likely fail, and another would not.
    long_shots: usize,
    /// Decisions that stood too long as they were.
    stale: usize,
    /// Lines that a brief says twice.
    twice: usize,
    /// News of weight that was folded.
    folded: usize,
    /// Screens with a hole in a sentence.
    holes: usize,
    /// How often each situation came, in weeks of one seat.
    kinds: BTreeMap<String, usize>,
}

impl Desks {
    /// Plays so many campaigns.
    ///
    /// # Errors
    /// A campaign could not be played.
    pub fn measure(campaigns: u64, level: &str) -> Result<Desks, String> {
        let mut desks = Desks::default();
        for number in 0..campaigns {
            desks.campaign(number, level)?;
        }
        Ok(desks)
    }

    fn campaign(&mut self, number: u64, level: &str) -> Result<(), String> {
        let scenario = scenario_of(number)?;
        let mut referee = campaign_of(&scenario, number, level)?;
        let seats = referee.seats();
        let stations = seats.iter().filter(|seat| seat.is_station()).count();
        let stations = u8::try_from(stations).unwrap_or(1);
        let text = Text::english();
        let mut marks: BySeat<BTreeMap<String, String>> = BySeat::seated(stations);
        let mut ages: BySeat<Ages> = BySeat::seated(stations);
        while !referee.is_over() {
            let committed = referee
                .decide(Vec::new(), |_| Box::new(Nodes(WEEK)))
                .map_err(|trouble| trouble.to_string())?;
            for &seat in &seats {
                let Some(view) = referee.view(seat) else { continue };
                let names = TheatreNames::new(&scenario, Arc::clone(&view.briefing.gazetteer));
                let orders = committed.orders.of(seat);
                let (plan, _) = Plan::of_what_fits(Arc::clone(&view), orders);
                let scene = |plan| Scene {
                    clerk: text.clerk(&view, &names),
                    plan,
                    reports: referee.reports(seat),
                    beliefs: Beliefs::none(),
                    marks: marks.of(seat),
                };
                let empty = Plan::new(Arc::clone(&view));
                self.desk(&scene(&empty), ages.of_mut(seat));
                self.brief(&scene(&empty));
                // What its orders answer does not stand as it was.
                let open = situations::on_the_desk(&scene(&plan));
                let open = open.iter().filter(|it| !it.is_answered()).map(Matter::row);
                let open: Vec<String> = open.collect();
                ages.of_mut(seat).retain(|(row, _), _| open.contains(row));
                let closing = situations::closing(&scene(&plan));
                marks.of_mut(seat).insert(situations::MARK.to_owned(), closing);
            }
            referee.carry_out(committed).map_err(|trouble| trouble.to_string())?;
        }
        Ok(())
    }

    fn desk(&mut self, scene: &Scene<'_>, ages: &mut Ages) {
        let matters = situations::on_the_desk(scene);
        self.weeks += 1;
        self.decisions.push(matters.len());
        let fresh = matters.iter().filter(|matter| situations::is_new(scene, matter));
        self.fresh.push(fresh.count());
        let mut now = Ages::new();
        for matter in &matters {
            let open = |it: &situations::Reply| {
                matches!(it.stand, Stand::Open { .. } | Stand::Asks(_) | Stand::Rule(..))
            };
            self.replies.push(matter.replies.iter().filter(|it| open(it)).count());
            let long_shot = |it| situations::is_long_shot(scene.clerk.view, it);
            let first = matter.replies.first().is_some_and(long_shot);
            self.long_shots += usize::from(first && !matter.replies.iter().all(long_shot));
            self.unanswerable += usize::from(!matter.replies.iter().any(open));
            *self.kinds.entry(matter.kind.to_owned()).or_default() += 1;
            let key = (matter.row(), matter.state);
            let age = ages.get(&key).copied().unwrap_or(0) + 1;
            self.stale += usize::from(usize::from(situations::WEEKS) < age);
            now.insert(key, age);
        }
        *ages = now;
        let shown = situations::section(scene, situations::Opened::All);
        let cells = shown.rows.iter().flat_map(|row| &row.cells);
        self.holes += cells.filter(|cell| cell.text.contains(['‹', '{', '}'])).count();
    }

    fn brief(&mut self, scene: &Scene<'_>) {
        let brief = Brief::of(scene.clerk.view, scene.reports);
        self.beats.push(brief.beats.len());
        let heavy = |report: &&_| NEVER_FOLDED <= brief::weight(scene.clerk.view, report);
        self.folded += brief.folded.iter().flat_map(|(_, it)| it).filter(heavy).count();
        if brief.is_quiet() {
            self.quiet += 1;
            self.lines.push(1);
            return;
        }
        let outline = brief::outline(scene, &brief, 0);
        self.lines.push(Flow::of(&outline, ROOM, None, "…").lines.len());
        let lines = brief::lines(scene, &brief);
        self.holes += lines.iter().filter(|line| line.contains(['‹', '{', '}'])).count();
        let told = brief.beats.iter().flat_map(|beat| brief::sentences(scene.clerk, beat));
        let mut lines: Vec<String> = told.map(|line| line.text).collect();
        let all = lines.len();
        lines.sort_unstable();
        lines.dedup();
        self.twice += all - lines.len();
    }

    /// What must hold of every desk.
    pub fn faults(&self) -> Vec<String> {
        let most = |numbers: &[usize]| numbers.iter().max().copied().unwrap_or(0);
        let counts = [
            ("decisions that cannot be answered", self.unanswerable, 0),
            ("decisions with a long shot first", self.long_shots, 0),
            ("decisions that stood too long", self.stale, 0),
            ("lines told twice", self.twice, 0),
            ("weighty news folded", self.folded, 0),
            ("holes in sentences", self.holes, 0),
            ("decisions in a week", most(&self.decisions), situations::MOST),
            ("beats in a brief", most(&self.beats), brief::MOST),
            ("median of decisions a week", median(&self.decisions), 3),
            ("median of lines a week", median(&self.lines), 11),
            ("lines in a week", most(&self.lines), 24),
        ];
        let over = counts.into_iter().filter(|(_, found, bar)| bar < found);
        over.map(|(what, found, bar)| format!("{what}: {found}, at most {bar}")).collect()
    }

    /// A table.
    pub fn text(&self) -> String {
        let mut table = Table::new("Desks", 1, &["what", "median", "90 %", "most"])
            .noted(&format!("{} weeks of one seat, {} of them quiet.", self.weeks, self.quiet));
        let rows = [
            ("decisions a week", &self.decisions),
            ("of them new", &self.fresh),
            ("replies a decision", &self.replies),
            ("beats a week", &self.beats),
            ("lines a week", &self.lines),
        ];
        for (what, numbers) in rows {
            let most = numbers.iter().max().copied().unwrap_or(0);
            let cells = [median(numbers), share(numbers, 90), most].map(|it| it.to_string());
            table.rows.push([vec![what.to_owned()], cells.to_vec()].concat());
        }
        let mut text = table.text();
        for (kind, count) in &self.kinds {
            text += &format!("{kind}: {count}\n");
        }
        for fault in self.faults() {
            text += &format!("fault: {fault}\n");
        }
        text
    }
}

/// How many weeks running a matter lay on the desk as it was.
type Ages = BTreeMap<(String, u32), usize>;

fn median(numbers: &[usize]) -> usize {
    share(numbers, 50)
}

fn share(numbers: &[usize], hundredths: usize) -> usize {
    let mut sorted = numbers.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() * hundredths / 100).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_desk_asks_little_and_only_what_can_be_answered() {
        let desks = Desks::measure(8, "regular").expect("campaigns");
        let faults = desks.faults();
        assert!(faults.is_empty(), "{faults:#?}\n{}", desks.text());
    }
}
