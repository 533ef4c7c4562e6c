//! Rows, lanes and widths: the whole chart as numbers, before anything is drawn.

use ratatui::layout::Rect;

use super::fold::{Folded, Hop, Post, fold};
use super::order::order;
use super::{BusChart, Ranks};
use crate::tui::fit;

const LEAST_LABEL: u16 = 8;
const MOST_LABEL: u16 = 26;

/// A chart laid out for an area.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Where posts and lanes are; headings and legend lie outside of it.
    pub body: Rect,
    /// Links with a junction of their own, all those of one person to one fold counted once.
    pub drawn: usize,
    /// Links that stand for themselves nowhere, as the note below the chart says.
    pub hidden: usize,
    pub(super) folded: Folded,
    pub(super) row: Vec<u16>,
    pub(super) rank: Vec<usize>,
    /// The lane of each post, as a column of the screen.
    pub(super) lane: Vec<Option<u16>>,
    /// Where the labels of each column begin, and how wide they are.
    pub(super) labels: Vec<(u16, u16)>,
    /// The first column that is shown.
    pub(super) lo: usize,
}

impl Plan {
    /// None where there is no room for a chart.
    pub fn of(chart: &BusChart, area: Rect) -> Option<Plan> {
        let body = body(chart, area)?;
        let (lo, columns) = window(chart, body.width)?;
        let slots: Vec<usize> = (0..columns).map(|c| capacity(body.height, lo + c)).collect();
        let mut most = slots.clone();
        let mut skips = usize::MAX;
        // Each round folds one more node or leaves out one more skipping link.
        for _ in 0..4 * (chart.nodes.len() + chart.links.len()) + 8 {
            let folded = fold(chart, lo, &most, skips);
            if let Some(over) = (0..columns).find(|&c| slots[c] < folded.in_column(c)) {
                give_way(&mut most, &mut skips, &folded, over)?;
                continue;
            }
            let rows = Rows::of(chart, folded, columns, lo, body.height);
            match rows.lanes(chart, columns, body) {
                Ok(widths) => return Some(rows.plan(body, lo, &widths)),
                Err(over) => give_way(&mut most, &mut skips, &rows.folded, over)?,
            }
        }
        None
    }

    /// The order of the people shown, to be remembered for the next week.
    pub fn ranks(&self, chart: &BusChart) -> Ranks {
        let post = |(p, post): (usize, &Post)| match post {
            Post::Node(n) => Some((chart.nodes[*n].key.clone(), self.rank[p])),
            Post::Fold(_) | Post::Passing => None,
        };
        self.folded.posts.iter().enumerate().filter_map(post).collect()
    }

    /// Which nodes have a row of their own, with its place, from left to right, top to bottom.
    pub fn shown(&self) -> Vec<(usize, Rect)> {
        let mut shown: Vec<(usize, usize, Rect)> = Vec::new();
        for (p, post) in self.folded.posts.iter().enumerate() {
            if let Post::Node(n) = post {
                shown.push((self.folded.column[p], *n, self.place(p)));
            }
        }
        shown.sort_by_key(|(column, _, rect)| (*column, rect.y));
        shown.into_iter().map(|(_, n, rect)| (n, rect)).collect()
    }

    pub(super) fn place(&self, post: usize) -> Rect {
        let (x, width) = self.labels[self.folded.column[post]];
        Rect { x, y: self.y(post), width, height: 1 }
    }

    pub(super) fn y(&self, post: usize) -> u16 {
        self.body.y + self.row[post]
    }
}

/// A line above for the headings and one below for the legend.
fn body(chart: &BusChart, area: Rect) -> Option<Rect> {
    let above = u16::from(!chart.headings.is_empty());
    let height = area.height.checked_sub(above + 1).filter(|h| 3 <= *h)?;
    Some(Rect { y: area.y + above, height, ..area })
}

/// As many columns around the focus as there is room for.
fn window(chart: &BusChart, width: u16) -> Option<(usize, usize)> {
    let home = chart.nodes.get(chart.focus)?.column;
    let last = chart.nodes.iter().map(|n| n.column).max()?;
    let first = chart.nodes.iter().map(|n| n.column).min()?;
    let fits = usize::from(width / (LEAST_LABEL + 5)).max(1);
    let columns = (last - first + 1).min(fits);
    if width < LEAST_LABEL + 4 {
        return None;
    }
    let lo = home.saturating_sub(columns / 2).clamp(first, last + 1 - columns);
    Some((lo, columns))
}

/// Every other row, beginning with the column's parity.
fn capacity(height: u16, column: usize) -> usize {
    (usize::from(height) + 1 - column % 2) / 2
}

/// Makes room in a column: a passing link goes first if those crowd the column, else somebody
/// is folded. None if there is nothing left to fold.
fn give_way(most: &mut [usize], skips: &mut usize, folded: &Folded, column: usize) -> Option<()> {
    let of = |wanted: fn(&Post) -> bool| {
        let posts = folded.posts.iter().zip(&folded.column);
        posts.filter(|(post, c)| **c == column && wanted(post)).count()
    };
    let passing = of(|post| *post == Post::Passing);
    let people = of(|post| *post != Post::Passing);
    if 0 < passing && people <= passing + 2 || people <= 2 {
        *skips = folded.skips().checked_sub(1)?;
    } else {
        most[column] = people - 1;
    }
    Some(())
}

/// Posts with their rows.
struct Rows {
    folded: Folded,
    row: Vec<u16>,
    rank: Vec<usize>,
}

/// Lanes by gutter and the widths they need.
struct Widths {
    labels: Vec<u16>,
    gutters: Vec<u16>,
    /// By post: the number of its lane within the gutter.
    lane: Vec<Option<u16>>,
    lanes: Vec<u16>,
    hops: Vec<Hop>,
}

impl Rows {
    fn of(chart: &BusChart, folded: Folded, columns: usize, lo: usize, height: u16) -> Rows {
        let mut row = vec![0; folded.posts.len()];
        let mut rank = vec![0; folded.posts.len()];
        for (c, posts) in order(chart, &folded, columns).into_iter().enumerate() {
            let slots = capacity(height, lo + c);
            let count = posts.len().max(1);
            for (i, post) in posts.into_iter().enumerate() {
                // Spread evenly; as count <= slots, no two share a slot.
                let slot = (2 * i + 1) * slots / (2 * count);
                row[post] = (2 * slot + (lo + c) % 2) as u16;
                rank[post] = i;
            }
        }
        Rows { folded, row, rank }
    }

    /// Finds lanes and widths, each lane its own column if possible, else shared by those whose
    /// rows are apart. The error is the column whose lanes need most room.
    fn lanes(&self, chart: &BusChart, columns: usize, body: Rect) -> Result<Widths, usize> {
        let mut crowded = 0;
        for share in [false, true] {
            let mut widths = self.claim(columns, share);
            let lanes = widths.lanes.iter().enumerate().max_by_key(|(_, n)| **n);
            crowded = lanes.map_or(0, |(c, _)| c);
            if self.spread(chart, &mut widths, body.width) {
                self.mend_within_columns(&mut widths);
                return Ok(widths);
            }
        }
        Err(crowded)
    }

    fn claim(&self, columns: usize, share: bool) -> Widths {
        let mut lane = vec![None; self.folded.posts.len()];
        let mut lanes = vec![0; columns];
        for (c, count) in lanes.iter_mut().enumerate() {
            let mut taken: Vec<Vec<(u16, u16)>> = Vec::new();
            for (post, lo, hi) in self.spans(c) {
                let apart = |spans: &Vec<(u16, u16)>| spans.iter().all(|&(l, h)| hi < l || h < lo);
                let old = taken.iter().position(apart).filter(|_| share);
                let at = old.unwrap_or(taken.len());
                if at == taken.len() {
                    taken.push(Vec::new());
                }
                taken[at].push((lo, hi));
                lane[post] = Some(at as u16);
            }
            *count = taken.len() as u16;
        }
        let hops = self.folded.hops.clone();
        Widths { labels: Vec::new(), gutters: Vec::new(), lane, lanes, hops }
    }

    /// Who needs a lane right of a column, and over which rows; the longest first, so that the
    /// short ones cross least. A link within the column may be drawn on either lane, so both
    /// claim it.
    fn spans(&self, column: usize) -> Vec<(usize, u16, u16)> {
        let mut spans: std::collections::BTreeMap<usize, (u16, u16)> = Default::default();
        let mut claim = |from: usize, to: usize| {
            let span = spans.entry(from).or_insert((self.row[from], self.row[from]));
            *span = (span.0.min(self.row[to]), span.1.max(self.row[to]));
        };
        for hop in self.folded.hops.iter().filter(|h| self.folded.column[h.from] == column) {
            claim(hop.from, hop.to);
            if self.folded.column[hop.to] == column {
                claim(hop.to, hop.from);
            }
        }
        let mut spans: Vec<_> = spans.into_iter().map(|(p, (lo, hi))| (p, lo, hi)).collect();
        spans.sort_by_key(|&(p, lo, hi)| (std::cmp::Reverse(hi - lo), self.row[p]));
        spans
    }

    /// A link within a column hangs on the lane further left, so that its other end never runs
    /// past a lane of its own, where it would look like a crossing.
    fn mend_within_columns(&self, widths: &mut Widths) {
        for hop in &mut widths.hops {
            let within = self.folded.column[hop.from] == self.folded.column[hop.to];
            if within && widths.lane[hop.to] < widths.lane[hop.from] {
                std::mem::swap(&mut hop.from, &mut hop.to);
            }
        }
    }

    /// Gives labels and gutters their widths; false if there is no room.
    fn spread(&self, chart: &BusChart, widths: &mut Widths, room: u16) -> bool {
        let natural: Vec<u16> = (0..widths.lanes.len()).map(|c| self.natural(chart, c)).collect();
        let last = widths.lanes.len() - 1;
        let gutter = |(c, n): (usize, &u16)| if c == last && *n == 0 { 0 } else { n + 2 };
        widths.gutters = widths.lanes.iter().enumerate().map(gutter).collect();
        widths.labels = natural.iter().map(|n| (*n).min(LEAST_LABEL)).collect();
        let used: u16 = widths.gutters.iter().chain(&widths.labels).sum();
        let Some(mut left) = room.checked_sub(used) else { return false };
        grow(&mut widths.labels, &natural, &mut left);
        let airy: Vec<u16> = widths
            .gutters
            .iter()
            .zip(&widths.lanes)
            .map(|(g, n)| if *g == 0 { 0 } else { (4 * n + 6).clamp(10, 40) })
            .collect();
        grow(&mut widths.gutters, &airy, &mut left);
        true
    }

    fn natural(&self, chart: &BusChart, column: usize) -> u16 {
        let width = |(p, post): (usize, &Post)| {
            let here = self.folded.column[p] == column;
            match post {
                Post::Node(n) if here => fit::width(&chart.nodes[*n].label) + 2,
                Post::Fold(_) if here => fit::width(&chart.words.more) + 6,
                _ => 0,
            }
        };
        let widest = self.folded.posts.iter().enumerate().map(width).max().unwrap_or(0);
        widest.clamp(LEAST_LABEL, MOST_LABEL)
    }

    fn plan(self, body: Rect, lo: usize, widths: &Widths) -> Plan {
        let mut labels = Vec::new();
        let mut gutters = Vec::new();
        let mut x = body.x;
        for (label, gutter) in widths.labels.iter().zip(&widths.gutters) {
            labels.push((x, *label));
            gutters.push((x + label, *gutter));
            x += label + gutter;
        }
        let place = |(post, lane): (usize, &Option<u16>)| {
            let column = self.folded.column[post];
            let (start, width) = gutters[column];
            let count = widths.lanes[column].max(1);
            let step = (width.saturating_sub(2) / count).clamp(1, 5);
            let slack = width.saturating_sub(2 + count * step);
            lane.map(|lane| start + 1 + step / 2 + slack / 2 + lane * step)
        };
        let lane = widths.lane.iter().enumerate().map(place).collect();
        let folded = Folded { hops: widths.hops.clone(), ..self.folded };
        let (drawn, hidden) = (folded.drawn, folded.hidden);
        Plan { body, drawn, hidden, folded, row: self.row, rank: self.rank, lane, labels, lo }
    }
}

/// Gives one column after the other one more until all have what they want or nothing is left.
fn grow(widths: &mut [u16], wanted: &[u16], left: &mut u16) {
    loop {
        let mut grown = false;
        for (width, wanted) in widths.iter_mut().zip(wanted) {
            if *width < *wanted && 0 < *left {
                *width += 1;
                *left -= 1;
                grown = true;
            }
        }
        if !grown {
            return;
        }
    }
}
