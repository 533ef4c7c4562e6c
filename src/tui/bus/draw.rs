//! From a plan to the screen.

use std::collections::BTreeMap;

use ratatui::layout::Rect;

use super::fold::{Hop, Junction, Post};
use super::{BusChart, LinkKind, Plan};
use crate::tui::fit;
use crate::tui::glyph::{Arms, Glyph, GlyphSet, Weight};
use crate::tui::paint::{Painter, Spot};
use crate::tui::theme::Ink;

impl BusChart<'_> {
    /// Draws the chart; returns its plan, from which the screen takes the ranks of next week.
    pub fn draw(&self, painter: &mut Painter) -> Option<Plan> {
        let area = painter.area;
        painter.hit(area, Spot::Panel(self.panel));
        let plan = Plan::of(self, area);
        let Some(plan) = plan else {
            for (y, line) in
                (area.top()..area.bottom()).zip(fit::wrap(&self.words.too_small, area.width))
            {
                painter.text(area.x, y, Ink::Muted, &line);
            }
            return None;
        };
        self.headings(painter, &plan);
        let mut wires = Wires::default();
        for post in 0..plan.folded.posts.len() {
            wires.post(self, &plan, post);
        }
        wires.draw(painter);
        for hop in &plan.folded.hops {
            self.junction(painter, &plan, hop);
        }
        for post in 0..plan.folded.posts.len() {
            self.label(painter, &plan, post);
        }
        self.legend(painter, &plan);
        Some(plan)
    }

    fn headings(&self, painter: &mut Painter, plan: &Plan) {
        for (c, &(x, width)) in plan.labels.iter().enumerate() {
            if let Some(text) = self.headings.get(plan.lo + c) {
                painter.text_cut(x, painter.area.y, width + 4, Ink::Muted, text);
            }
        }
    }

    fn junction(&self, painter: &mut Painter, plan: &Plan, hop: &Hop) {
        let glyph = match hop.junction {
            Junction::Turn => return,
            Junction::Several => Glyph::Several,
            Junction::Link(kind) => glyph(kind),
        };
        let heavy = self.is_focus(plan, hop.from) || self.is_focus(plan, hop.to);
        let ink = if heavy { Ink::LinkFocus } else { Ink::Link };
        if let Some(x) = plan.lane[hop.from] {
            let symbol = painter.glyph(glyph);
            painter.text(x, plan.y(hop.to), ink, symbol);
        }
    }

    fn is_focus(&self, plan: &Plan, post: usize) -> bool {
        plan.folded.posts[post] == Post::Node(self.focus)
    }

    fn label(&self, painter: &mut Painter, plan: &Plan, post: usize) {
        let place = plan.place(post);
        match &plan.folded.posts[post] {
            Post::Passing => {}
            Post::Fold(nodes) => {
                let text = format!("+{} {}", nodes.len(), self.words.more);
                painter.text_cut(place.x, place.y, place.width, Ink::Muted, &text);
            }
            Post::Node(n) => self.person(painter, *n, place),
        }
    }

    fn person(&self, painter: &mut Painter, n: usize, place: Rect) {
        let node = &self.nodes[n];
        let ink = if n == self.focus { Ink::LinkFocus } else { node.ink };
        let mark = if node.mark.is_empty() { String::new() } else { format!("{} ", node.mark) };
        let x = painter.text(place.x, place.y, ink, &mark);
        let room = (place.x + place.width).saturating_sub(x);
        let end = painter.text_cut(x, place.y, room, ink, &node.label);
        let bar = Rect { width: end.saturating_sub(place.x), ..place };
        painter.hit(bar, Spot::Row { panel: self.panel, key: node.key.clone() });
        if self.selected == Some(n) {
            painter.select(bar);
        }
    }

    /// What the glyphs mean, and how many links have none.
    fn legend(&self, painter: &mut Painter, plan: &Plan) {
        let y = painter.area.bottom() - 1;
        let words = [
            (Glyph::Controls, &self.words.controls),
            (Glyph::Confirmed, &self.words.confirmed),
            (Glyph::Suspected, &self.words.suspected),
            (Glyph::Broken, &self.words.broken),
            (Glyph::Several, &self.words.several),
        ];
        let folds = plan.folded.hops.iter().any(|hop| hop.junction == Junction::Several);
        let hidden = format!("{} {}", plan.hidden, self.words.not_drawn);
        let kept = if plan.hidden == 0 { 0 } else { fit::width(&hidden) + 1 };
        let end = painter.area.right().saturating_sub(kept);
        let mut x = painter.area.x;
        for (glyph, word) in words.iter().take(if folds { 5 } else { 4 }) {
            if end < x + fit::width(word) + 3 {
                break;
            }
            let symbol = painter.glyph(*glyph);
            x = painter.pieces(x, y, &[(Ink::Link, symbol), (Ink::Muted, " "), (Ink::Muted, word)])
                + 2;
        }
        if !self.words.people.is_empty() && x + fit::width(&self.words.people) <= end {
            painter.text(x, y, Ink::Muted, &self.words.people);
        }
        if 0 < plan.hidden {
            let x = if kept <= painter.area.width { end + 1 } else { painter.area.x };
            painter.text_cut(x, y, kept, Ink::Warning, &hidden);
        }
    }
}

pub(super) fn glyph(kind: LinkKind) -> Glyph {
    match kind {
        LinkKind::Controls => Glyph::Controls,
        LinkKind::Confirmed => Glyph::Confirmed,
        LinkKind::Suspected => Glyph::Suspected,
        LinkKind::Broken => Glyph::Broken,
    }
}

/// All lines, before they are drawn: what crosses must be known first.
#[derive(Default)]
struct Wires(BTreeMap<(u16, u16), (Arms, bool)>);

impl Wires {
    fn add(&mut self, x: u16, y: u16, heavy: bool, arms: [bool; 4]) {
        let weight = if heavy { Weight::Heavy } else { Weight::Light };
        let [up, right, down, left] = arms;
        let wire = self.0.entry((x, y)).or_default();
        wire.0 = wire.0.merge(Arms::of(weight, up, right, down, left));
        wire.1 |= heavy;
    }

    /// A horizontal line over the columns `x..end`.
    fn across(&mut self, x: u16, end: u16, y: u16, heavy: bool) {
        for x in x..end {
            self.add(x, y, heavy, [false, true, false, true]);
        }
    }

    /// Everything that belongs to a post: the line into it, the stub out of it, its bus.
    fn post(&mut self, chart: &BusChart, plan: &Plan, post: usize) {
        let heavy = chart.is_focus(plan, post);
        let place = plan.place(post);
        let hops = &plan.folded.hops;
        let column = |p: usize| plan.folded.column[p];
        let into = hops.iter().filter(|h| h.to == post && column(h.from) != column(post));
        if let Some(start) = into.filter_map(|h| plan.lane[h.from]).min() {
            let gap = u16::from(begins_with_a_name(chart, plan, post));
            let end = place.x.saturating_sub(gap).max(start + 2).min(place.x);
            self.across(start + 1, end, place.y, heavy);
        }
        if plan.folded.posts[post] == Post::Passing {
            self.across(place.x, place.x + place.width, place.y, false);
        }
        let own = plan.lane[post].filter(|_| hops.iter().any(|h| h.from == post));
        let within = hops.iter().filter(|h| h.to == post && column(h.from) == column(post));
        let reach = within.filter_map(|h| plan.lane[h.from]).chain(own).max();
        if let Some(end) = reach {
            self.across(stub(chart, plan, post), end, place.y, heavy);
        }
        if let Some(lane) = own {
            self.bus(plan, post, lane, heavy);
        }
    }

    fn bus(&mut self, plan: &Plan, post: usize, x: u16, heavy: bool) {
        let hops = || plan.folded.hops.iter().filter(|h| h.from == post);
        let home = plan.y(post);
        let top = hops().map(|h| plan.y(h.to)).min().unwrap_or(home).min(home);
        let bottom = hops().map(|h| plan.y(h.to)).max().unwrap_or(home).max(home);
        self.add(x, home, heavy, [top < home, false, home < bottom, true]);
        for y in top..=bottom {
            if y != home {
                self.add(x, y, heavy, [top < y, false, y < bottom, false]);
            }
        }
        // A link that only passes on has no junction: it turns into the other's row.
        for hop in hops().filter(|h| h.junction == Junction::Turn) {
            self.add(x, plan.y(hop.to), heavy, [false, true, false, false]);
        }
    }

    fn draw(self, painter: &mut Painter) {
        for ((x, y), (arms, heavy)) in self.0 {
            let ink = if heavy { Ink::LinkFocus } else { Ink::Link };
            if painter.glyphs == GlyphSet::Ascii && arms.is_crossing() {
                // A plus would look like a junction: the bus passes over the row.
                painter.text(x, y, ink, "|");
            } else {
                painter.stroke(x, y, ink, arms);
            }
        }
    }
}

/// Without a sign before it a name would run into the line that leads to it.
fn begins_with_a_name(chart: &BusChart, plan: &Plan, post: usize) -> bool {
    match plan.folded.posts[post] {
        Post::Node(n) => chart.nodes[n].mark.is_empty(),
        Post::Fold(_) | Post::Passing => false,
    }
}

/// Where the line out of a post begins: one column after its label.
fn stub(chart: &BusChart, plan: &Plan, post: usize) -> u16 {
    let place = plan.place(post);
    let width = match &plan.folded.posts[post] {
        Post::Passing => place.width,
        Post::Fold(nodes) => fit::width(&format!("+{} {}", nodes.len(), chart.words.more)) + 1,
        Post::Node(n) => {
            let node = &chart.nodes[*n];
            let mark = if node.mark.is_empty() { 0 } else { fit::width(&node.mark) + 1 };
            mark + fit::width(&node.label) + 1
        }
    };
    place.x + width.min(place.width)
}
