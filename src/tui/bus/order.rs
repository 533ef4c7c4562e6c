//! In which order the posts of a column stand: near those they are linked to, and where they
//! stood last week.

use super::BusChart;
use super::fold::{Folded, Post};

/// The posts of each column from top to bottom.
pub(super) fn order(chart: &BusChart, folded: &Folded, columns: usize) -> Vec<Vec<usize>> {
    let mut order: Vec<Vec<usize>> = (0..columns).map(|c| begin(chart, folded, c)).collect();
    for sweep in 0..6 {
        let there: Vec<usize> = (0..columns).collect();
        let back: Vec<usize> = (0..columns).rev().collect();
        for c in if sweep % 2 == 0 { there } else { back } {
            let heights = heights(&order, folded.posts.len());
            order[c] = settle(chart, folded, &order[c], &heights);
        }
    }
    order
}

/// By rank and key: the same people begin in the same order every week.
fn begin(chart: &BusChart, folded: &Folded, column: usize) -> Vec<usize> {
    let mut posts: Vec<usize> =
        (0..folded.posts.len()).filter(|&p| folded.column[p] == column).collect();
    posts.sort_by_key(|&p| match &folded.posts[p] {
        Post::Node(n) => {
            let key = chart.nodes[*n].key.as_str();
            (0, chart.ranks.get(key).copied().unwrap_or(usize::MAX), key)
        }
        Post::Passing => (1, p, ""),
        Post::Fold(_) => (2, p, ""),
    });
    posts
}

/// Where each post stands in its column, in thousandths of the column's height.
fn heights(order: &[Vec<usize>], posts: usize) -> Vec<i64> {
    let mut heights = vec![0; posts];
    for column in order {
        let len = column.len().max(1) as i64;
        for (i, &post) in column.iter().enumerate() {
            heights[post] = (2 * i as i64 + 1) * 500 / len;
        }
    }
    heights
}

/// Sorts a column by barycentre. Whoever has a rank keeps the order of the ranks; the others
/// find their place between them; the fold stays at the end.
fn settle(chart: &BusChart, folded: &Folded, column: &[usize], heights: &[i64]) -> Vec<usize> {
    let pull = |post: usize| barycentre(folded, post, heights);
    let rank = |post: usize| match &folded.posts[post] {
        Post::Node(n) => chart.ranks.get(chart.nodes[*n].key.as_str()).copied(),
        _ => None,
    };
    let is_fold = |post: usize| matches!(folded.posts[post], Post::Fold(_));
    let mut settled: Vec<usize> = column.iter().copied().filter(|&p| rank(p).is_some()).collect();
    settled.sort_by_key(|&p| rank(p));
    let mut free: Vec<usize> =
        column.iter().copied().filter(|&p| rank(p).is_none() && !is_fold(p)).collect();
    free.sort_by_key(|&p| (pull(p), column.iter().position(|q| *q == p)));
    for post in free {
        let at = settled.iter().position(|&p| pull(post) < pull(p)).unwrap_or(settled.len());
        settled.insert(at, post);
    }
    settled.extend(column.iter().copied().filter(|&p| is_fold(p)));
    settled
}

fn barycentre(folded: &Folded, post: usize, heights: &[i64]) -> i64 {
    let (mut sum, mut count) = (0, 0);
    for hop in &folded.hops {
        let other = match (hop.from == post, hop.to == post) {
            (true, false) => hop.to,
            (false, true) => hop.from,
            _ => continue,
        };
        sum += heights[other];
        count += 1;
    }
    if count == 0 { heights[post] } else { sum / count }
}
