//! A report as one HTML page that needs nothing else: no script, no picture, no font from elsewhere.

use maud::{Markup, PreEscaped, html};

use crate::text::bare::plain;

use super::{
    report::Report,
    standings::{MatrixLine, PlayerLine},
    table::Table,
};

/// Nothing may be fetched or run, whatever a name in the ledger says.
const HEAD: &str = concat!(
    "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ",
    "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">",
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
);
const STYLE: &str = include_str!("page.css");

/// The inside of a plot, in its own units.
const WIDE: f64 = 640.0;
const HIGH: f64 = 220.0;
const LEFT: f64 = 150.0;
const EDGE: f64 = 20.0;
/// The height of a line of ratings.
const LINE: f64 = 26.0;

/// The page.
pub fn page(report: &Report) -> String {
    let title = plain(&report.name).into_owned();
    html! {
        (PreEscaped(HEAD))
        title { (title) }
        style { (PreEscaped(STYLE)) }
        (PreEscaped("</head>"))
        body {
            h1 { (title) }
            p class="sub" { (plain(&report.heading())) }
            @if !report.about.is_empty() { p { (plain(&report.about)) } }
            div class="plots" {
                (ratings(&report.all.players))
                (matrix(&report.all.matrix))
                (histogram("Weeks", "Length of campaigns, in weeks", &report.lengths))
                (histogram("Lead", "Points of the Station less those of Security", &report.leads))
            }
            @for table in report.tables() { (self::table(&table)) }
        }
        (PreEscaped("</html>"))
    }
    .into_string()
}

/// Ratings with their 95 % intervals.
fn ratings(players: &[PlayerLine]) -> Markup {
    let rated: Vec<_> =
        players.iter().filter_map(|line| Some((&line.name, line.rating.as_ref()?))).collect();
    let ends = rated.iter().flat_map(|(_, rating)| [rating.low, rating.high]);
    let far = ends.map(f64::abs).filter(|end| end.is_finite()).fold(50.0, f64::max);
    let x = |elo: f64| {
        let within = elo.clamp(-far, far) / far;
        (WIDE + LEFT - EDGE) / 2.0 + within * (WIDE - LEFT - EDGE) / 2.0
    };
    let high = rated.len() as f64 * LINE + 30.0;
    html! {
        @if !rated.is_empty() {
            figure {
                figcaption { "Ratings in Elo, with their 95 % intervals" }
                svg viewBox=(format!("0 0 {WIDE} {high}")) role="img" {
                    @for elo in [-far, 0.0, far] {
                        line class="grid" x1=(x(elo)) x2=(x(elo)) y1="4" y2=(high - 22.0) {}
                        text class="tick middle" x=(x(elo)) y=(high - 6.0) { (format!("{elo:.0}")) }
                    }
                    @for (at, (name, rating)) in (0..).zip(&rated) {
                        @let y = f64::from(at) * LINE + 18.0;
                        text class="end" x=(LEFT - 14.0) y=(y + 4.0) { (plain(name)) }
                        line class="bar" x1=(x(rating.low)) x2=(x(rating.high)) y1=(y) y2=(y) {}
                        circle class="dot" cx=(x(rating.value)) cy=(y) r="5" {
                            title { (format!("{:.0} ({:.0} to {:.0})", rating.value, rating.low, rating.high)) }
                        }
                    }
                }
            }
        }
    }
}

/// What each scored as Station against each as Security.
fn matrix(lines: &[MatrixLine]) -> Markup {
    let met: Vec<&MatrixLine> = lines
        .iter()
        .filter(|line| line.players.len() == 2 && 0 < line.results.campaigns())
        .collect();
    let mut names: [Vec<&str>; 2] = [Vec::new(), Vec::new()];
    for line in &met {
        for (names, name) in names.iter_mut().zip(&line.players) {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
    }
    let [stations, securities] = names;
    let cell = |station: &str, security: &str| {
        met.iter().find(|it| it.players.iter().eq([station, security])).map(|it| it.share.share)
    };
    html! {
        @if !met.is_empty() {
            figure {
                figcaption { "Share of the points as Station (rows) against Security (columns)" }
                table class="matrix" {
                    tr { th {} @for security in &securities { th { (plain(security)) } } }
                    @for station in &stations {
                        tr {
                            th { (plain(station)) }
                            @for security in &securities {
                                @match cell(station, security) {
                                    Some(share) => td style=(format!("--share:{share:.3}")) { (format!("{:.0} %", share * 100.0)) }
                                    None => td { "–" }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// How often each value came.
fn histogram(what: &str, caption: &str, counts: &[(i64, u64)]) -> Markup {
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(1) as f64;
    let [first, .., last] = counts else { return html! {} };
    let span = (last.0 - first.0) as f64;
    let step = counts.windows(2).filter_map(|pair| Some(pair.last()?.0 - pair.first()?.0)).min();
    let wide = (WIDE - 3.0 * EDGE) / (span / step.unwrap_or(1).max(1) as f64 + 1.0);
    let x = |value: i64| EDGE + (WIDE - 3.0 * EDGE - wide) * (value - first.0) as f64 / span;
    html! {
        figure {
            figcaption { (caption) }
            svg viewBox=(format!("0 0 {WIDE} {HIGH}")) role="img" {
                @for (value, count) in counts {
                    @let high = (HIGH - 40.0) * *count as f64 / most;
                    rect class="column" x=(x(*value)) width=(wide * 0.9) y=(HIGH - 25.0 - high) height=(high) {
                        title { (format!("{what} {value}: {count}")) }
                    }
                }
                @for value in [first.0, last.0] {
                    text class="tick middle" x=(x(value) + wide / 2.0) y=(HIGH - 8.0) { (value) }
                }
            }
        }
    }
}

fn table(table: &Table) -> Markup {
    html! {
        h2 { (plain(&table.title)) }
        table {
            tr { @for column in &table.columns { th { (column) } } }
            @for row in &table.rows {
                tr { @for cell in row { td { (plain(cell)) } } }
            }
        }
        @if !table.note.is_empty() { p class="note" { (plain(&table.note)) } }
    }
}
