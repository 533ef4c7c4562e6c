//! The network of a Station as a bus chart around a focus.

use ratatui::layout::Rect;

use crate::front::Subject;
use crate::front::actions::Act;
use crate::tui::bus::{BusChart, Link, LinkKind, Node, Plan, Words, columns_by_hop};
use crate::tui::glyph::Glyph;
use crate::tui::paint::Painter;
use crate::tui::theme::Ink;
use crate::tui::widget::Panel;
use game::text::Clerk;
use rules::engine::ids::DossierId;
use rules::engine::view::{AgentRow, DossierRow, Standing, StationDesk};

use super::frame::capital;
use super::model::Model;

pub const PANEL: &str = "chart";
/// The key of the house itself.
const ROOT: &str = "house";

/// The chart with its cursor. The list of the same screen is its twin.
pub struct Chart {
    pub on: bool,
    pub selected: Option<String>,
    focus: Option<String>,
    /// What was shown where, for the cursor.
    places: std::cell::RefCell<Vec<(String, Rect)>>,
}

impl Default for Chart {
    fn default() -> Chart {
        Chart { on: true, selected: None, focus: None, places: std::cell::RefCell::default() }
    }
}

impl Chart {
    pub fn subject(&self, model: &Model) -> Option<Subject> {
        let net = Net::of(model)?;
        net.nodes.get(self.cursor(&net)).and_then(|node| Subject::parse(&node.key))
    }

    fn at(&self, net: &Net, key: Option<&String>) -> usize {
        key.and_then(|key| net.nodes.iter().position(|node| node.key == *key)).unwrap_or(0)
    }

    /// Where the cursor stands: at first on whoever has the most links, for there the card says
    /// the most.
    fn cursor(&self, net: &Net) -> usize {
        let key = self.selected.as_ref().or(self.focus.as_ref());
        let degree = |n: &usize| net.links.iter().filter(|it| it.a == *n || it.b == *n).count();
        let people = 1.min(net.nodes.len().saturating_sub(1))..net.nodes.len();
        match key {
            Some(_) => self.at(net, key),
            None => people.max_by_key(|n| (degree(n), usize::MAX - n)).unwrap_or(0),
        }
    }

    /// Arrows go from one to the next; the focus follows with Enter only through the page.
    pub fn act(&mut self, act: Act, model: &Model) -> bool {
        let (dx, dy) = match act {
            Act::Left => (-1, 0),
            Act::Right => (1, 0),
            Act::Up => (0, -1),
            Act::Down => (0, 1),
            Act::First => {
                self.focus = self.selected.clone();
                return true;
            }
            Act::Last => {
                (self.focus, self.selected) = (None, None);
                return true;
            }
            _ => return false,
        };
        let Some(net) = Net::of(model) else { return true };
        let here = &net.nodes[self.cursor(&net)].key;
        if let Some(next) = nearest(&self.places.borrow(), here, (dx, dy)) {
            self.selected = Some(next);
        }
        true
    }

    pub fn draw(&self, model: &Model, painter: &mut Painter, area: Rect) {
        let title = model.word("title-network");
        let panel = Panel { id: PANEL, title: &title, note: "", focus: true };
        let Some(net) = Net::of(model).filter(|net| !net.nodes.is_empty()) else {
            let room = panel.draw(&mut painter.within(area));
            let note = model.word("note-people-empty");
            painter.within(room).text_cut(room.x, room.y, room.width, Ink::Muted, &note);
            return;
        };
        let focus = self.at(&net, self.focus.as_ref());
        let (nodes, links, focus, kept) = net.around(focus);
        // In the wall, for the line below it belongs to the headings.
        let note = elsewhere(model, net.nodes.len().saturating_sub(kept));
        let room = Panel { note: &note, ..panel }.draw(&mut painter.within(area));
        let house = nodes.get(focus).is_some_and(|node| node.key == ROOT);
        let selected = &net.nodes[self.cursor(&net)].key;
        let selected = nodes.iter().position(|node| node.key == *selected);
        let words = words(model);
        let headings = ["chart-house", "chart-officers", "chart-theirs", "chart-known"];
        let headings = headings.map(|id| model.word(id));
        let ranks = model.campaign.as_ref().map(|it| it.ranks.borrow().clone()).unwrap_or_default();
        let chart = BusChart {
            panel: PANEL,
            nodes: &nodes,
            links: &links,
            focus,
            selected: Some(selected.unwrap_or(focus)),
            headings: if house { &headings } else { &[] },
            ranks: &ranks,
            words: &words,
        };
        let mut inside = painter.within(room);
        let plan: Option<Plan> = chart.draw(&mut inside);
        if let Some(plan) = plan {
            let shown = plan.shown();
            let places = shown.iter().map(|(n, rect)| (nodes[*n].key.clone(), *rect)).collect();
            *self.places.borrow_mut() = places;
            if let Some(campaign) = &model.campaign {
                *campaign.ranks.borrow_mut() = plan.ranks(&chart);
            }
        }
    }
}

/// How many the chart leaves out for being linked to nobody on it.
fn elsewhere(model: &Model, hidden: usize) -> String {
    match hidden {
        0 => String::new(),
        hidden => model.say("chart-elsewhere", &[("count", (hidden as u64).into())]),
    }
}

/// The nearest in a direction.
fn nearest(places: &[(String, Rect)], here: &str, (dx, dy): (i32, i32)) -> Option<String> {
    let (_, from) = places.iter().find(|(key, _)| key == here).or(places.first())?;
    let way = |to: &Rect| {
        let across = i32::from(to.x) - i32::from(from.x);
        let down = (i32::from(to.y) - i32::from(from.y)) * 2;
        (across * dx + down * dy, (across * dy).abs() + (down * dx).abs())
    };
    let ahead = places.iter().filter(|(_, rect)| 0 < way(rect).0);
    ahead.min_by_key(|(_, rect)| way(rect).0 + 2 * way(rect).1).map(|(key, _)| key.clone())
}

/// All that is known of who is linked to whom.
struct Net {
    nodes: Vec<Node>,
    links: Vec<Link>,
}

impl Net {
    fn of(model: &Model) -> Option<Net> {
        let clerk = model.clerk()?;
        let desk = clerk.view.station()?;
        let mut net = Net { nodes: Vec::new(), links: Vec::new() };
        let glyphs = model.look.glyphs;
        // We ourselves are the root: so nobody of ours stands apart.
        let label = capital(&clerk.house_of(Some(clerk.view.seat())));
        let (key, mark) = (ROOT.to_owned(), String::new());
        net.nodes.push(Node { key, label, mark, ink: Ink::Title, column: 0 });
        for (no, _) in desk.officers_at_work() {
            let key = Subject::Officer(no).key();
            let mark = String::new();
            net.nodes.push(Node {
                key,
                label: clerk.officer(no).into(),
                mark,
                ink: Ink::Ours,
                column: 0,
            });
        }
        let first = net.nodes.len();
        for (id, row) in desk.dossiers.iter() {
            net.nodes.push(person(clerk, id, row, |glyph| glyphs.glyph(glyph).to_owned()));
        }
        net.link_officers(desk, first);
        net.link_ties(desk, first);
        Some(net)
    }

    fn link_officers(&mut self, desk: &StationDesk, first: usize) {
        let officers: Vec<_> = desk.officers_at_work().map(|(no, _)| no).collect();
        let at = |officer| officers.iter().position(|no| *no == officer);
        for (n, _) in officers.iter().enumerate() {
            self.links.push(Link { a: 0, b: 1 + n, kind: LinkKind::Controls });
        }
        for (id, row) in desk.dossiers.iter() {
            let b = first + usize::from(id.0);
            let leader = row.agent.as_ref().and_then(AgentRow::leader);
            let officer = row.agent.as_ref().and_then(|it| it.officer).or(row.target.known_to);
            let above = match leader {
                Some(leader) => Some(first + usize::from(leader.0)),
                None => officer.and_then(at).map(|at| 1 + at),
            };
            let Some(a) = above.filter(|a| *a < self.nodes.len()) else { continue };
            let kind = match (&row.agent, row.arrested) {
                (_, Some(_)) => LinkKind::Broken,
                (Some(agent), None) if agent.standing == Standing::Gone => LinkKind::Broken,
                (Some(agent), None) if agent.standing == Standing::Dormant => LinkKind::Suspected,
                (Some(_), None) => LinkKind::Controls,
                (None, None) => LinkKind::Confirmed,
            };
            self.links.push(Link { a, b, kind });
        }
    }

    fn link_ties(&mut self, desk: &StationDesk, first: usize) {
        for tie in &desk.ties {
            let place = |id: DossierId| first + usize::from(id.0);
            let named = |one: DossierId, other: DossierId| {
                desk.dossiers.get(other).is_some_and(|row| row.via == Some(one))
            };
            // Who named the other stands to the left.
            let (a, b) =
                if named(tie.other, tie.one) { (tie.other, tie.one) } else { (tie.one, tie.other) };
            let kind = if tie.strong { LinkKind::Confirmed } else { LinkKind::Suspected };
            self.link(place(a), place(b), kind);
        }
        for &(one, other) in &desk.edges {
            let place = |id: DossierId| first + usize::from(id.0);
            self.link(place(one), place(other), LinkKind::Confirmed);
        }
    }

    /// One link for two people, however many reasons there are for it.
    fn link(&mut self, a: usize, b: usize, kind: LinkKind) {
        let there = a < self.nodes.len() && b < self.nodes.len();
        let pair = |link: &Link| (link.a.min(link.b), link.a.max(link.b));
        let linked = self.links.iter().any(|link| pair(link) == (a.min(b), a.max(b)));
        if there && a != b && !linked {
            self.links.push(Link { a, b, kind });
        }
    }

    /// Those that are linked to the focus, with columns.
    fn around(&self, focus: usize) -> (Vec<Node>, Vec<Link>, usize, usize) {
        let columns = columns_by_hop(self.nodes.len(), focus, &self.links);
        let mut places = vec![None; self.nodes.len()];
        let mut nodes = Vec::new();
        for (n, node) in self.nodes.iter().enumerate() {
            if let Some(column) = columns[n] {
                places[n] = Some(nodes.len());
                nodes.push(Node { column, ..node.clone() });
            }
        }
        let links = self.links.iter().filter_map(|link| {
            Some(Link { a: places[link.a]?, b: places[link.b]?, kind: link.kind })
        });
        let links = links.collect();
        let focus = places[focus].unwrap_or(0);
        let kept = nodes.len();
        (nodes, links, focus, kept)
    }
}

/// Signs on the chart are kinds of links. Of people it says with one what a broken link would say,
/// and by brackets who works for nobody yet.
fn person(
    clerk: Clerk<'_>,
    id: DossierId,
    row: &DossierRow,
    sign: impl Fn(Glyph) -> String,
) -> Node {
    let (mark, ink) = match (&row.agent, row.arrested) {
        (_, Some(_)) => (sign(Glyph::Broken), Ink::Danger),
        (Some(agent), None) if agent.standing == Standing::Gone => {
            (sign(Glyph::Broken), Ink::Muted)
        }
        (Some(_), None) => (String::new(), Ink::Person),
        (None, None) => (String::new(), Ink::Doubtful),
    };
    let label = match row.agent {
        Some(_) => clerk.who(id),
        None => clerk.say("chart-on-file", &[("who", clerk.who(id).into())]).into(),
    };
    Node { key: Subject::Dossier(id).key(), label: label.into(), mark, ink, column: 0 }
}

fn words(model: &Model) -> Words {
    Words {
        controls: model.word("chart-controls"),
        confirmed: model.word("chart-confirmed"),
        suspected: model.word("chart-suspected"),
        broken: model.word("chart-broken"),
        several: model.word("chart-several"),
        people: model.word("chart-people"),
        more: model.word("chart-more"),
        not_drawn: model.word("chart-not-drawn"),
        too_small: model.word("chart-too-small"),
    }
}
