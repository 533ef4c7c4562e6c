use proptest::prelude::*;
use ratatui::layout::Rect;

use super::*;
use crate::tui::dump;
use crate::tui::glyph::{Glyph, GlyphSet};
use crate::tui::paint::Sheet;
use crate::tui::theme::Theme;

fn node(i: usize, column: usize) -> Node {
    Node {
        key: format!("k{i:02}"),
        label: format!("Agent {i}"),
        mark: String::new(),
        ink: Ink::Person,
        column,
    }
}

#[derive(Debug)]
struct Graph {
    nodes: Vec<Node>,
    links: Vec<Link>,
    focus: usize,
}

impl Graph {
    fn chart<'a>(&'a self, ranks: &'a Ranks, words: &'a Words) -> BusChart<'a> {
        BusChart {
            panel: "chart",
            nodes: &self.nodes,
            links: &self.links,
            focus: self.focus,
            selected: None,
            headings: &[],
            ranks,
            words,
        }
    }

    fn draw(&self, size: (u16, u16), set: GlyphSet, ranks: &Ranks) -> (Sheet, Option<Plan>) {
        let words = Words::default();
        let mut sheet = Sheet::new(size.0, size.1);
        let mut plan = None;
        sheet.paint(&Theme::plain(), set, |p| plan = self.chart(ranks, &words).draw(p));
        (sheet, plan)
    }
}

/// Random people in up to five columns, with links of every length.
fn graph() -> impl Strategy<Value = Graph> {
    let kind = prop_oneof![
        Just(LinkKind::Controls),
        Just(LinkKind::Confirmed),
        Just(LinkKind::Suspected),
        Just(LinkKind::Broken)
    ];
    (prop::collection::vec(0usize..5, 1..26), any::<prop::sample::Index>()).prop_flat_map(
        move |(columns, focus)| {
            let count = columns.len();
            let link =
                (0..count, 0..count, kind.clone()).prop_map(|(a, b, kind)| Link { a, b, kind });
            prop::collection::vec(link, 0..34).prop_map(move |links| Graph {
                nodes: columns.iter().enumerate().map(|(i, c)| node(i, *c)).collect(),
                links,
                focus: focus.index(count),
            })
        },
    )
}

fn junctions(sheet: &Sheet, body: Rect) -> usize {
    let glyphs =
        [Glyph::Controls, Glyph::Confirmed, Glyph::Suspected, Glyph::Broken, Glyph::Several];
    let is = |s: &str| glyphs.iter().any(|g| GlyphSet::Full.glyph(*g) == s);
    let cells =
        (body.top()..body.bottom()).flat_map(|y| (body.left()..body.right()).map(move |x| (x, y)));
    cells.filter(|&at| is(sheet.buffer[at].symbol())).count()
}

fn distinct_links(graph: &Graph) -> usize {
    let (ranks, words) = (Ranks::new(), Words::default());
    fold::distinct(&graph.chart(&ranks, &words)).len()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]
    #[test]
    fn there_is_one_junction_for_every_link(graph in graph(), w in 40u16..170, h in 8u16..52) {
        let (sheet, plan) = graph.draw((w, h), GlyphSet::Full, &Ranks::new());
        if let Some(plan) = plan {
            prop_assert_eq!(junctions(&sheet, plan.body), plan.drawn, "{}", dump::text(&sheet.buffer));
            prop_assert_eq!(plan.drawn + plan.hidden, distinct_links(&graph));
            let people = plan.shown().len();
            let folded: usize = plan.folded.posts.iter().map(|p| match p {
                fold::Post::Fold(nodes) => nodes.len(),
                _ => 0,
            }).sum();
            let columns = plan.lo..plan.lo + plan.labels.len();
            let all = graph.nodes.iter().filter(|n| columns.contains(&n.column)).count();
            prop_assert_eq!(people + folded, all, "nobody vanishes");
        }
        if 130 <= w && 50 <= h {
            let (_, plan) = graph.draw((w, h), GlyphSet::Full, &Ranks::new());
            prop_assert!(plan.is_some_and(|p| p.hidden == 0), "there was room for all");
        }
    }
}

proptest! {
    #[test]
    fn no_cell_is_claimed_by_two(graph in graph(), w in 40u16..170, h in 8u16..52) {
        let (_, plan) = graph.draw((w, h), GlyphSet::Full, &Ranks::new());
        if let Some(plan) = plan {
            let mut seen = std::collections::BTreeSet::new();
            for hop in &plan.folded.hops {
                prop_assert!(seen.insert((plan.lane[hop.from], plan.row[hop.to])));
            }
        }
    }

    #[test]
    fn people_keep_their_order_when_somebody_joins(graph in graph(), column in 0usize..5) {
        let (_, plan) = graph.draw((160, 50), GlyphSet::Full, &Ranks::new());
        let words = Words::default();
        let none = Ranks::new();
        if let Some(plan) = plan {
            let ranks = plan.ranks(&graph.chart(&none, &words));
            let mut next = Graph { nodes: graph.nodes.clone(), links: graph.links.clone(), focus: graph.focus };
            next.nodes.push(node(99, column));
            next.links.push(Link { a: 0, b: next.nodes.len() - 1, kind: LinkKind::Suspected });
            let (_, after) = next.draw((160, 50), GlyphSet::Full, &ranks);
            if let Some(after) = after {
                let old: Vec<usize> = plan.shown().iter().map(|s| s.0).collect();
                let new: Vec<usize> = after.shown().iter().map(|s| s.0).filter(|n| old.contains(n)).collect();
                prop_assert_eq!(new.len() <= old.len(), true);
                let kept: Vec<usize> = old.iter().copied().filter(|n| new.contains(n)).collect();
                prop_assert_eq!(kept, new);
            }
        }
    }

    #[test]
    fn any_size_is_drawn_and_ascii_stays_ascii(graph in graph(), w in 0u16..200, h in 0u16..60) {
        let (sheet, _) = graph.draw((w, h), GlyphSet::Ascii, &Ranks::new());
        prop_assert!(dump::text(&sheet.buffer).is_ascii());
    }
}

#[test]
fn columns_follow_the_hops() {
    let link = |a, b| Link { a, b, kind: LinkKind::Controls };
    let links = [link(0, 1), link(1, 2), link(2, 3)];
    let columns = columns_by_hop(5, 2, &links);
    assert_eq!(columns, [Some(0), Some(1), Some(2), Some(3), None]);
}

#[test]
fn a_small_network_looks_as_it_should() {
    let mut graph = Graph {
        nodes: vec![node(0, 0), node(1, 1), node(2, 1), node(3, 2)],
        links: Vec::new(),
        focus: 1,
    };
    let link = |a, b, kind| Link { a, b, kind };
    graph.links = vec![
        link(0, 1, LinkKind::Controls),
        link(0, 2, LinkKind::Confirmed),
        link(1, 3, LinkKind::Suspected),
        link(0, 3, LinkKind::Broken),
    ];
    let (sheet, _) = graph.draw((60, 9), GlyphSet::Full, &Ranks::new());
    insta::assert_snapshot!(dump::text(&sheet.buffer));
}
