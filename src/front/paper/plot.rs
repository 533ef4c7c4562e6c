//! Plots as inline SVG. Every stroke has a class, so that the page's style gives it its colour,
//! and every shape a title, so that it can be read without seeing it.

use maud::{Markup, html};

/// The inside of every plot, in its own units; the page scales it.
const WIDE: u32 = 640;
const HIGH: u32 = 300;
const LEFT: u32 = 44;
const BOTTOM: u32 = 36;
const TOP: u32 = 26;
const RIGHT: u32 = 16;

/// A line of a plot.
pub struct Curve<'a> {
    pub name: String,
    /// The class that gives it its colour and its dashes.
    pub class: &'static str,
    pub points: &'a [u32],
}

/// What stands along the sides of a plot.
pub struct Axes<'a> {
    pub title: &'a str,
    pub across: &'a str,
    pub up: &'a str,
}

/// Lines over the weeks.
pub fn curves(axes: &Axes<'_>, curves: &[Curve<'_>]) -> Markup {
    let weeks = curves.iter().map(|it| it.points.len()).max().unwrap_or(0);
    let most = curves.iter().flat_map(|it| it.points).copied().max().unwrap_or(0).max(4);
    let last = u32::try_from(weeks).unwrap_or(1).saturating_sub(1).max(1);
    let x = |week: u32| LEFT + (WIDE - LEFT - RIGHT) * week / last;
    let y = |count: u32| HIGH - BOTTOM - (HIGH - BOTTOM - TOP) * count / most;
    let step = most.div_ceil(5);
    frame(
        axes,
        html! {
            @for count in (0..=most).step_by(step as usize) {
                line class="grid" x1=(LEFT) x2=(WIDE - RIGHT) y1=(y(count)) y2=(y(count)) {}
                text class="tick end" x=(LEFT - 6) y=(y(count) + 4) { (count) }
            }
            @for week in (0..=last).step_by(last.div_ceil(8) as usize) {
                text class="tick middle" x=(x(week)) y=(HIGH - BOTTOM + 16) { (week) }
            }
            @for curve in curves {
                polyline class=(curve.class) points=(path(curve.points, x, y)) {
                    title { (curve.name) }
                }
            }
        },
    )
}

fn path(points: &[u32], x: impl Fn(u32) -> u32, y: impl Fn(u32) -> u32) -> String {
    let points = (0..).zip(points).map(|(week, &count)| format!("{},{}", x(week), y(count)));
    points.collect::<Vec<_>>().join(" ")
}

/// One bin of a calibration.
pub struct Dot {
    /// In hundredths.
    pub stated: u32,
    pub right: u32,
    /// How often; the area of the dot.
    pub said: u32,
    pub name: String,
}

/// What was stated against what was so, with the line of those who are always right about
/// themselves.
pub fn calibration(axes: &Axes<'_>, dots: &[Dot]) -> Markup {
    let x = |share: u32| LEFT + (WIDE - LEFT - RIGHT) * share / 100;
    let y = |share: u32| HIGH - BOTTOM - (HIGH - BOTTOM - TOP) * share / 100;
    let points: Vec<String> =
        dots.iter().map(|dot| format!("{},{}", x(dot.stated), y(dot.right))).collect();
    frame(
        axes,
        html! {
            @for share in (0..=100).step_by(20) {
                line class="grid" x1=(LEFT) x2=(WIDE - RIGHT) y1=(y(share)) y2=(y(share)) {}
                text class="tick end" x=(LEFT - 6) y=(y(share) + 4) { (share) }
                text class="tick middle" x=(x(share)) y=(HIGH - BOTTOM + 16) { (share) }
            }
            line class="perfect" x1=(x(0)) y1=(y(0)) x2=(x(100)) y2=(y(100)) {}
            polyline class="stated" points=(points.join(" ")) {}
            @for dot in dots {
                circle class="dot" cx=(x(dot.stated)) cy=(y(dot.right)) r=(3 + (dot.said * 4).isqrt()) {
                    title { (dot.name) }
                }
            }
        },
    )
}

fn frame(axes: &Axes<'_>, inside: Markup) -> Markup {
    html! {
        svg viewBox=(format!("0 0 {WIDE} {HIGH}")) role="img" aria-label=(axes.title) {
            (inside)
            text class="axis end" x=(WIDE - RIGHT) y=(HIGH - 4) { (axes.across) }
            text class="axis" x="2" y="12" { (axes.up) }
        }
    }
}

/// A person in the picture of a network.
pub struct Knot {
    pub name: String,
    /// How it is drawn, by class.
    pub class: &'static str,
    pub title: String,
    pub depth: usize,
    pub above: Option<usize>,
}

const ROW: usize = 26;
const COLUMN: usize = 200;

/// A network as a tree from left to right: the house, its agents, those whom they run.
pub fn tree(title: &str, root: &str, knots: &[Knot]) -> Markup {
    let deepest = knots.iter().map(|it| it.depth).max().unwrap_or(0);
    let rows = rows(knots);
    let (wide, high) = ((deepest + 2) * COLUMN, (knots.len().max(1) + 1) * ROW);
    let x = |depth: usize| 12 + depth * COLUMN;
    let y = |row: usize| ROW + row * ROW;
    let middle = y(knots.len().saturating_sub(1) / 2);
    let from = |knot: &Knot| match knot.above {
        Some(at) => (x(knots[at].depth + 1), y(rows[at])),
        None => (x(0), middle),
    };
    html! {
        svg class="tree" viewBox=(format!("0 0 {wide} {high}")) role="img" aria-label=(title) {
            @for (at, knot) in knots.iter().enumerate() {
                @let (fx, fy) = from(knot);
                @let (tx, ty) = (x(knot.depth + 1), y(rows[at]));
                path class=(knot.class)
                    d=(format!("M{fx} {fy}C{} {fy} {} {ty} {tx} {ty}", (fx + tx) / 2, (fx + tx) / 2)) {}
            }
            circle class="root" cx=(x(0)) cy=(middle) r="6" {}
            text x=(x(0)) y=(middle - 10) { (root) }
            @for (at, knot) in knots.iter().enumerate() {
                g class=(knot.class) {
                    title { (knot.title) }
                    circle cx=(x(knot.depth + 1)) cy=(y(rows[at])) r="5" {}
                    text x=(x(knot.depth + 1) + 10) y=(y(rows[at]) + 4) { (knot.name) }
                }
            }
        }
    }
}

/// A row for each knot: members stand below their leader.
fn rows(knots: &[Knot]) -> Vec<usize> {
    let mut rows = vec![0; knots.len()];
    let mut next = 0;
    let roots = (0..knots.len()).filter(|&at| knots[at].above.is_none());
    for root in roots {
        place(knots, root, &mut next, &mut rows);
    }
    rows
}

fn place(knots: &[Knot], at: usize, next: &mut usize, rows: &mut [usize]) {
    rows[at] = *next;
    *next += 1;
    for below in (0..knots.len()).filter(|&it| knots[it].above == Some(at)) {
        place(knots, below, next, rows);
    }
}
