//! Who is shown, who is folded, and which hops are drawn between neighbouring columns.

use std::collections::BTreeMap;

use super::{BusChart, LinkKind};

/// What stands on a row of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Post {
    Node(usize),
    /// Several nodes in one row.
    Fold(Vec<usize>),
    /// The row a skipping link takes here.
    Passing,
}

/// What a junction says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Junction {
    Link(LinkKind),
    /// Links to people who are folded.
    Several,
    /// A skipping link goes on: its junction has been drawn already.
    Turn,
}

/// From a post to one of the next column, or of the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hop {
    pub from: usize,
    pub to: usize,
    pub junction: Junction,
}

/// The posts of a chart and the hops between them.
#[derive(Clone, Debug, Default)]
pub(super) struct Folded {
    pub posts: Vec<Post>,
    /// The visible column of each post.
    pub column: Vec<usize>,
    pub hops: Vec<Hop>,
    /// Links that are drawn, several to the same fold counted once.
    pub drawn: usize,
    /// Links that have no junction of their own.
    pub hidden: usize,
}

/// Links without doubles and loops: of several between the same two the strongest.
pub(super) fn distinct(chart: &BusChart) -> BTreeMap<(usize, usize), LinkKind> {
    let mut links = BTreeMap::new();
    let count = chart.nodes.len();
    for link in chart.links.iter().filter(|l| l.a != l.b && l.a < count && l.b < count) {
        let (a, b) = (link.a.min(link.b), link.a.max(link.b));
        let column = |n: usize| (chart.nodes[n].column, n);
        let pair = if column(a) <= column(b) { (a, b) } else { (b, a) };
        let kind = links.entry(pair).or_insert(link.kind);
        *kind = (*kind).min(link.kind);
    }
    links
}

/// The nodes of a column, those that matter most first: the focus, the selected one, those
/// linked to the focus, then those with most links.
pub(super) fn by_weight(chart: &BusChart, column: usize) -> Vec<usize> {
    let links = distinct(chart);
    let mut degree = vec![0usize; chart.nodes.len()];
    let mut near = vec![false; chart.nodes.len()];
    for &(a, b) in links.keys() {
        degree[a] += 1;
        degree[b] += 1;
        near[a] |= b == chart.focus;
        near[b] |= a == chart.focus;
    }
    let mut nodes: Vec<usize> =
        (0..chart.nodes.len()).filter(|&n| chart.nodes[n].column == column).collect();
    nodes.sort_by_key(|&n| {
        let first = (n != chart.focus, Some(n) != chart.selected, !near[n]);
        (first, std::cmp::Reverse(degree[n]), chart.nodes[n].key.as_str())
    });
    nodes
}

/// Shows at most `most[c]` nodes of column `lo + c`, and at most `skips` skipping links.
pub(super) fn fold(chart: &BusChart, lo: usize, most: &[usize], skips: usize) -> Folded {
    let mut folded = Folded::default();
    let mut post_of: BTreeMap<usize, usize> = BTreeMap::new();
    for (c, &most) in most.iter().enumerate() {
        let nodes = by_weight(chart, lo + c);
        let shown = if nodes.len() <= most { nodes.len() } else { most.saturating_sub(1) };
        for &node in &nodes[..shown] {
            post_of.insert(node, folded.post(Post::Node(node), c));
        }
        if shown < nodes.len() {
            let rest = nodes[shown..].to_vec();
            let post = folded.post(Post::Fold(rest.clone()), c);
            post_of.extend(rest.into_iter().map(|node| (node, post)));
        }
    }
    folded.join(chart, &post_of, skips);
    folded
}

impl Folded {
    fn post(&mut self, post: Post, column: usize) -> usize {
        self.posts.push(post);
        self.column.push(column);
        self.posts.len() - 1
    }

    fn join(&mut self, chart: &BusChart, post_of: &BTreeMap<usize, usize>, skips: usize) {
        let mut bundled = BTreeMap::new();
        let mut skipping = Vec::new();
        for ((a, b), kind) in distinct(chart) {
            let (Some(&from), Some(&to)) = (post_of.get(&a), post_of.get(&b)) else {
                self.hidden += 1;
                continue;
            };
            let folds =
                [from, to].iter().filter(|&&p| matches!(self.posts[p], Post::Fold(_))).count();
            let far = 1 < self.column[to].abs_diff(self.column[from]);
            match (folds, far) {
                (0, false) => {
                    self.drawn += 1;
                    self.hops.push(Hop { from, to, junction: Junction::Link(kind) });
                }
                (0, true) => skipping.push((from, to, kind)),
                // One junction for all links between a person and a fold next to it.
                (1, false) => *bundled.entry(self.oriented(from, to)).or_insert(0usize) += 1,
                _ => self.hidden += 1,
            }
        }
        for ((from, to), count) in bundled {
            self.drawn += 1;
            self.hidden += count - 1;
            self.hops.push(Hop { from, to, junction: Junction::Several });
        }
        self.skip(chart, skipping, skips);
    }

    /// Within a column, links to one fold run the same way, whoever was named first.
    fn oriented(&self, from: usize, to: usize) -> (usize, usize) {
        let swap = self.column[from] == self.column[to] && to < from;
        if swap { (to, from) } else { (from, to) }
    }

    /// A chain of passing rows for each skipping link, those of the focus first.
    fn skip(&mut self, chart: &BusChart, mut links: Vec<(usize, usize, LinkKind)>, most: usize) {
        let of_focus = |post: &Post| *post == Post::Node(chart.focus);
        links.sort_by_key(|&(from, to, _)| {
            !(of_focus(&self.posts[from]) || of_focus(&self.posts[to]))
        });
        self.hidden += links.len().saturating_sub(most);
        for (from, to, kind) in links.into_iter().take(most) {
            self.drawn += 1;
            let mut here = from;
            let mut junction = Junction::Link(kind);
            for c in self.column[from] + 1..self.column[to] {
                let passing = self.post(Post::Passing, c);
                self.hops.push(Hop { from: here, to: passing, junction });
                here = passing;
                junction = Junction::Turn;
            }
            self.hops.push(Hop { from: here, to, junction });
        }
    }

    pub(super) fn in_column(&self, column: usize) -> usize {
        self.column.iter().filter(|c| **c == column).count()
    }

    pub(super) fn skips(&self) -> usize {
        let first = |hop: &&Hop| {
            matches!(hop.junction, Junction::Link(_)) && self.posts[hop.to] == Post::Passing
        };
        self.hops.iter().filter(first).count()
    }
}
