//! The file as one HTML page: no script, picture, font or style from elsewhere; without script
//! it is only longer.

use std::borrow::Cow;

use maud::{Markup, PreEscaped, html};

use game::text::{Clerk, Role, bare, clerk::arg, sealed};
use rules::engine::{disclosed::Why, seat::Seat, units::Week};

use crate::front::{
    Subject, claims,
    ending::{Part, weeks},
    outline::{Cell, Row, Section},
    paper::{
        Paper, plot,
        series::{self, Node},
    },
};

const STYLE: &str = include_str!("style.css");
const SCRUB: &str = include_str!("scrub.js");

/// The page.
pub fn html(paper: Paper<'_>) -> String {
    let Paper { clerk, title, .. } = paper;
    let heading = format!("{}: {}", clerk.word("ending-title"), plain(title));
    html! {
        // Nothing may be fetched or run, whatever a name in the file says.
        (PreEscaped(sealed::HEAD))
        title { (heading) }
        style { (PreEscaped(STYLE)) (PreEscaped(columns(clerk))) }
        (PreEscaped("</head>"))
        body {
            header {
                h1 { (heading) }
                p class="sub" { (subtitle(paper)) }
            }
            nav aria-label=(clerk.word("paper-contents")) {
                @for part in Part::of(clerk, paper.file) { a href=(format!("#{}", anchor(part))) { (clerk.word(part.title())) } " " }
            }
            main { @for part in Part::of(clerk, paper.file) { (self::part(paper, part)) } }
            footer { p { (clerk.word("paper-foot")) } }
            script { (PreEscaped(SCRUB)) }
        }
        (PreEscaped("</html>"))
    }
    .into_string()
}

/// On a narrow page every cell of a week says what it is; said once, in the style, not in each.
fn columns(clerk: Clerk<'_>) -> String {
    let of = |nth: u8, id: &str| {
        let name = clerk.word(id).replace(['"', '\\', '<'], "");
        format!(
            "@media (max-width:44rem){{.of-week td:nth-child({nth})::before{{content:\"{name}: \"}}}}"
        )
    };
    [of(3, "col-you"), of(4, "col-they")].concat()
}

fn subtitle(paper: Paper<'_>) -> String {
    let Paper { clerk, file, title } = paper;
    let house = clerk.house_of(Some(clerk.view.seat()));
    let args = [arg("scenario", plain(title)), arg("weeks", file.weeks), arg("house", house)];
    clerk.say("paper-subtitle", &args)
}

const fn anchor(part: Part) -> &'static str {
    match part {
        Part::Story => "story",
        Part::Account => "account",
        Part::Weeks => "weeks",
        Part::Statements => "statements",
        Part::Network => "network",
        Part::People => "people",
        Part::Thoughts => "thoughts",
    }
}

fn part(paper: Paper<'_>, part: Part) -> Markup {
    let clerk = paper.clerk;
    let heading = clerk.word(part.title());
    html! {
        section id=(anchor(part)) {
            h2 { (heading) }
            @match part {
                Part::Account => { (tables(paper, part, &heading)) (agents(paper)) }
                Part::Statements => { (calibration(paper)) (tables(paper, part, &heading)) }
                Part::Network => { (trees(paper)) (tables(paper, part, &heading)) }
                Part::Weeks => { (timelines(paper)) }
                Part::Story | Part::People | Part::Thoughts => { (tables(paper, part, &heading)) }
            }
        }
    }
}

fn tables(paper: Paper<'_>, part: Part, heading: &str) -> Markup {
    let sections = part.sections(paper.clerk, paper.file);
    html! { @for found in &sections { (section(found, (found.heading != heading).then_some(&found.heading))) } }
}

fn section(section: &Section, caption: Option<&String>) -> Markup {
    html! {
        @if section.rows.is_empty() || section.columns.is_empty() {
            @if let Some(caption) = caption { h3 { (plain(caption)) } }
        }
        @if !section.note.is_empty() { p class="note" { (plain(&section.note)) } }
        @if section.rows.is_empty() {} @else if section.columns.is_empty() {
            ul { @for row in &section.rows { li { @for cell in &row.cells { span class=[hue(cell.role)] { (plain(&cell.text)) } " " } } } }
        } @else {
            table {
                @if let Some(caption) = caption { caption { (plain(caption)) } }
                (head(section))
                tbody { @for row in &section.rows { (cells(section, row)) } }
            }
        }
    }
}

fn head(section: &Section) -> Markup {
    html! { thead { tr { @for column in &section.columns { th scope="col" { (plain(column)) } } } } }
}

fn cells(section: &Section, row: &Row) -> Markup {
    let link = row.key.as_deref().and_then(Subject::parse).and_then(|subject| match subject {
        Subject::Deed(at) => Some(format!("#d{at}")),
        _ => None,
    });
    html! {
        tr {
            @for (at, cell) in row.cells.iter().enumerate() {
                td class=[hue(cell.role)] data-of=[section.columns.get(at)] {
                    @match &link {
                        Some(link) if at + 1 == row.cells.len() => a href=(link) { (plain(&cell.text)) },
                        _ => (plain(&cell.text)),
                    }
                }
            }
        }
    }
}

/// The three timelines with their scrubber.
fn timelines(paper: Paper<'_>) -> Markup {
    let Paper { clerk, file, .. } = paper;
    html! {
        div class="scrub" hidden {
            label for="scrub" { (clerk.word("paper-scrub")) }
            input id="scrub" type="range" min="0" value="0";
            output for="scrub" {}
            label { input type="checkbox"; " " (clerk.word("paper-all-weeks")) }
        }
        @for week in weeks::weeks(file) { (timeline(paper, week)) }
    }
}

fn timeline(paper: Paper<'_>, week: Week) -> Markup {
    let found = weeks::week(paper.clerk, paper.file, week);
    let deeds = weeks::told(paper.file, week).map(|(at, _)| at);
    let none = paper.clerk.word("ending-not-told");
    html! {
        div class="week" data-week=(found.heading) {
            h3 { (found.heading) }
            table class="of-week" {
                (head(&found))
                tbody {
                    @for (row, at) in found.rows.iter().zip(deeds) {
                        tr id=(format!("d{at}")) {
                            @for (nth, cell) in row.cells.iter().enumerate() {
                                @let (text, class) = in_timeline(&none, cell);
                                td class=[class] {
                                    (plain(text))
                                    @if nth == 1 { (why(paper, week, at)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What a cell of a timeline holds. There are thousands, most of them faint or empty: the style
/// says so for all of them at once.
fn in_timeline<'a>(none: &str, cell: &'a Cell) -> (&'a str, Option<&'static str>) {
    let text = if cell.text == none { "" } else { cell.text.as_str() };
    let class = if cell.role == Role::Muted { None } else { hue(cell.role) };
    (text, class)
}

fn why(paper: Paper<'_>, week: Week, at: usize) -> Markup {
    let Paper { clerk, file, .. } = paper;
    let reasons = weeks::nearest_telling(file, at);
    html! {
        @if !reasons.is_empty() {
            details {
                summary { (clerk.word("paper-why")) }
                @for reason in reasons {
                    @match reason {
                        Why::Deed(before) => (link(paper, week, before)),
                        _ => i { (plain(&clerk.why(&reason, file))) },
                    }
                }
            }
        }
    }
}

/// A deed before, by its date, or its hour within the week; the script puts its sentence there once it is asked for, for with
/// every sentence again in every place the page would be three times as long.
fn link(paper: Paper<'_>, week: Week, before: u32) -> Markup {
    let Paper { clerk, file, .. } = paper;
    let deed = usize::try_from(before).ok().and_then(|at| file.deeds.get(at));
    let Some(deed) = deed else { return html! {} };
    if !weeks::is_told(deed) {
        return html! { i { (plain(&clerk.deed(deed, file))) } };
    }
    let when = if deed.week == week { clerk.hour(deed.hour) } else { clerk.date(deed.week).into() };
    html! { a href=(format!("#d{before}")) { (when) } }
}

// ── plots ──

fn stations(paper: Paper<'_>) -> Vec<Seat> {
    paper.file.accounts.iter().map(|account| account.station).collect()
}

fn agents(paper: Paper<'_>) -> Markup {
    let clerk = paper.clerk;
    let (title, across, up) =
        (clerk.word("paper-plot-agents"), clerk.word("paper-weeks"), clerk.word("paper-agents"));
    let axes = plot::Axes { title: &title, across: &across, up: &up };
    html! {
        div class="plots" {
            @for seat in stations(paper) {
                @let found = series::agents(paper.file, seat);
                @let curves = [
                    curve(clerk.say("paper-believed", &[house(clerk, seat)]), "believed", &found.believed),
                    curve(clerk.word("paper-loyal"), "loyal", &found.loyal),
                    curve(clerk.word("paper-known"), "known", &found.known),
                ];
                figure {
                    (plot::curves(&axes, &curves))
                    figcaption {
                        (title) ". "
                        span class="key" {
                            @for (curve, mark) in curves.iter().zip(["dashed doubtful", "good", "dotted danger"]) {
                                span { i class=(mark) {} (curve.name) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn curve<'a>(name: String, class: &'static str, points: &'a [u32]) -> plot::Curve<'a> {
    plot::Curve { name, class, points }
}

fn house(clerk: Clerk<'_>, seat: Seat) -> game::text::Arg<'static> {
    arg("house", clerk.house_of(Some(seat)))
}

fn calibration(paper: Paper<'_>) -> Markup {
    let Paper { clerk, file, .. } = paper;
    let claims = file.claims.iter().map(|claim| (claim.probability, claim.right));
    let (bins, _) = claims::calibration(claims);
    let dots: Vec<plot::Dot> =
        bins.iter().filter(|bin| 0 < bin.said).map(|bin| dot(clerk, bin)).collect();
    let (title, across, up) = (
        clerk.word("paper-plot-calibration"),
        clerk.word("paper-stated"),
        clerk.word("paper-right"),
    );
    let axes = plot::Axes { title: &title, across: &across, up: &up };
    html! {
        @if !dots.is_empty() {
            div class="plots" {
                figure {
                    (plot::calibration(&axes, &dots))
                    figcaption { (title) "; " (clerk.word("paper-perfect")) }
                }
            }
        }
    }
}

fn dot(clerk: Clerk<'_>, bin: &claims::Bin) -> plot::Dot {
    let (stated, right) = (bin.stated / bin.said, 100 * bin.right / bin.said);
    let args = [arg("stated", stated), arg("right", right), arg("said", bin.said)];
    plot::Dot { stated, right, said: bin.said, name: clerk.say("paper-dot", &args) }
}

/// Each Station's network twice: as drawn, and as it was.
fn trees(paper: Paper<'_>) -> Markup {
    let Paper { clerk, file, .. } = paper;
    html! {
        @for seat in stations(paper) {
            @let nodes = series::network(file, seat);
            @if !nodes.is_empty() {
                @let root = clerk.house_of(Some(seat));
                div class="plots" {
                    @for truth in [false, true] {
                        @let title = match truth {
                            false => clerk.say("paper-tree-drawn", &[house(clerk, seat)]),
                            true => clerk.word("paper-tree-was"),
                        };
                        figure {
                            (plot::tree(&title, &root, &knots(paper, &nodes, truth)))
                            figcaption { (title) }
                        }
                    }
                }
            }
        }
    }
}

fn knots(paper: Paper<'_>, nodes: &[Node], truth: bool) -> Vec<plot::Knot> {
    let Paper { clerk, file, .. } = paper;
    let knot = |node: &Node| {
        let name = clerk.disclosed_person(node.person, file);
        let (class, word) = match (truth, node.theirs, node.gone) {
            (true, true, _) => ("theirs", "paper-knot-theirs"),
            (_, _, true) => ("gone", "paper-knot-gone"),
            (true, false, false) => ("own", "paper-knot-ours"),
            (false, _, false) => ("plain", "paper-knot-ours"),
        };
        let title = format!("{name}: {}", clerk.word(word));
        plot::Knot { name: name.into(), class, title, depth: node.depth, above: node.above }
    };
    nodes.iter().map(knot).collect()
}

/// The class of a role; ordinary text has none.
const fn hue(role: Role) -> Option<&'static str> {
    Some(match role {
        Role::Body | Role::Person | Role::Place | Role::Key => return None,
        Role::Heading => "heading",
        Role::Muted => "muted",
        Role::Figure => "figure",
        Role::Good => "good",
        Role::Warning => "warning",
        Role::Danger => "danger",
        Role::Ours => "ours",
        Role::Doubtful => "doubtful",
    })
}

/// Without control characters; maud escapes the rest.
fn plain(raw: &str) -> Cow<'_, str> {
    bare::plain(raw)
}

#[cfg(test)]
mod tests {
    use super::SCRUB;

    /// If this fails: the seal names the SHA-256 of the script, so put the new one into it, and this
    /// other digest here. `openssl dgst -sha256 -binary src/front/paper/scrub.js | base64`.
    #[test]
    fn the_seal_is_of_this_script() {
        let digest = blake3::hash(SCRUB.as_bytes()).to_hex();
        assert_eq!(
            digest.as_str(),
            "57f513ef46ea9b85f36f1fb844f0c5e61c4646e126466cd1831119f735aee583"
        );
    }
}
