//! The brief: what the week changed, in order of consequence. A headline, a few beats, one a
//! person; the rest is folded by kind into one line. A pure function of the view and of the last
//! reports.

mod looks;
mod spoken;
mod statement;
mod strip;
pub mod table;
mod weigh;

use game::text::{Clerk, Line, Role, clerk::arg, shorthand::capital, voices::speaker};
use rules::engine::{
    covert, deck, headquarters, house,
    ids::DossierId,
    prison, secrets, traps,
    view::{Report, ToAll, ToSecurity, ToStation, View},
    volunteers,
};

use crate::front::{
    Subject,
    outline::{Cell, Outline, Row, Section},
    screen::Scene,
    situations::{self, Matter},
};

pub use spoken::{lines, rest, short};
use table::Fold;
pub use weigh::{last_week, weight};

/// From this weight on news is told by itself.
pub const TOLD: u16 = 30;

/// From this weight on news is never folded.
pub const NEVER_FOLDED: u16 = 70;

/// How many beats a brief has at most.
pub const MOST: usize = 7;

/// From how many reports on a beat is long.
const LONG: usize = 4;

/// How many beats there are at most: with none that is long, with one, with more.
const MOST_WITH_LONG: [usize; 3] = [MOST, 4, 4];

/// How many sentences a beat has when it is read; what may not be folded stands in any case.
const SENTENCES: usize = 2;

/// How many beats are told in more than a sentence.
const IN_FULL: usize = 3;

/// With how many beats there is room for the text of a crisis.
const FEW: usize = 3;

/// How many names a folded line gives.
const NAMES: usize = 3;

/// What was told of one person or one matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beat {
    pub about: Option<Subject>,
    pub weight: u16,
    /// The weightiest first.
    pub told: Vec<Report>,
}

/// The week in short.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brief {
    /// The weightiest first.
    pub beats: Vec<Beat>,
    /// What one agent said of the own life, where there is room for it.
    pub said: Option<Report>,
    /// What is only counted or named, group by group.
    pub folded: Vec<(Fold, Vec<Report>)>,
}

impl Brief {
    /// The brief of the reports of a week.
    pub fn of(view: &View, reports: &[Report]) -> Brief {
        let mut beats: Vec<Beat> = Vec::new();
        let mut folded: Vec<Report> = Vec::new();
        for report in reports {
            match weight(view, report) {
                weight if TOLD <= weight => join(&mut beats, report, weight),
                _ => folded.push(*report),
            }
        }
        beats.sort_by_key(|beat| std::cmp::Reverse(beat.weight));
        for (at, beat) in beats.iter_mut().enumerate() {
            beat.told.sort_by_key(|it| std::cmp::Reverse(weight(view, it)));
            let kept = beat.told.iter().take_while(|it| NEVER_FOLDED <= weight(view, it)).count();
            let most = if at < IN_FULL { SENTENCES } else { 1 };
            folded.extend(beat.told.drain(beat.told.len().min(kept.max(most))..));
        }
        looks::join(view, &mut beats);
        folded.extend(shorten(view, &mut beats));
        let speaks = |report: &Report| speaker(report).is_some();
        let said = folded.iter().position(speaks).filter(|_| beats.len() < MOST);
        let said = said.map(|at| folded.remove(at));
        Brief { beats, said, folded: groups(folded) }
    }

    /// Is there nothing that is told by itself?
    pub fn is_quiet(&self) -> bool {
        self.beats.is_empty()
    }
}

/// Puts a report to what was told of the same.
fn join(beats: &mut Vec<Beat>, report: &Report, weight: u16) {
    let about = subject(report);
    let same = |beat: &&mut Beat| match about {
        Some(about) => beat.about == Some(about),
        None => beat.about.is_none() && beat.told[0].name() == report.name(),
    };
    match beats.iter_mut().find(same) {
        Some(beat) => {
            beat.weight = beat.weight.max(weight);
            beat.told.push(*report);
        }
        None => beats.push(Beat { about, weight, told: vec![*report] }),
    }
}

/// Leaves as many beats as are read, and returns what was told in the others. What may not be
/// folded stands in the last one.
fn shorten(view: &View, beats: &mut Vec<Beat>) -> Vec<Report> {
    let is_long = |beat: &&Beat| LONG <= beat.told.len() && !looks::are(beat);
    let long = beats.iter().filter(is_long).count();
    let most = MOST_WITH_LONG[long.min(MOST_WITH_LONG.len() - 1)];
    if beats.len() <= most {
        return Vec::new();
    }
    let rest: Vec<Report> = beats.drain(most - 1..).flat_map(|beat| beat.told).collect();
    let (kept, folded): (Vec<Report>, Vec<Report>) =
        rest.into_iter().partition(|it| NEVER_FOLDED <= weight(view, it));
    let weight = kept.iter().map(|it| weight(view, it)).max();
    beats.extend(weight.map(|weight| Beat { about: None, weight, told: kept }));
    folded
}

fn groups(folded: Vec<Report>) -> Vec<(Fold, Vec<Report>)> {
    let of = |fold: Fold| {
        let all = folded.iter().filter(|it| table::of(it.name()).fold == fold);
        (fold, all.copied().collect::<Vec<Report>>())
    };
    Fold::TOLD.into_iter().map(of).filter(|(_, reports)| !reports.is_empty()).collect()
}

/// Who or what a report concerns, as the brief groups it: a report of an agent is news of the
/// agent.
pub fn subject(report: &Report) -> Option<Subject> {
    match *report {
        Report::Security(
            ToSecurity::Secrets(
                secrets::ToSecurity::LeakIndicated { holding }
                | secrets::ToSecurity::InquiryEnded { holding, .. },
            )
            | ToSecurity::Traps(traps::ToSecurity::WordingHeard { holding, .. }),
        )
        | Report::Any(ToAll::Secrets(secrets::ToAll::CameToLight { holding, .. }))
        | Report::Station(ToStation::Headquarters(
            headquarters::ToStation::HqAsks { holding, .. }
            | headquarters::ToStation::HqQuestionClosed { holding, .. }
            | headquarters::ToStation::SidelightReceived { holding, .. },
        )) => Some(Subject::Holding(holding)),
        Report::Station(
            ToStation::House(
                house::ToStation::OfficerLost { officer, .. }
                | house::ToStation::OfficerArrived { officer, .. },
            )
            | ToStation::Traps(traps::ToStation::OfficerInThePapers { officer }),
        ) => Some(Subject::Officer(officer)),
        Report::Any(ToAll::Deck(
            deck::ToAll::CrisisCame { .. } | deck::ToAll::CrisisAnswered { .. },
        )) => Some(Subject::Crisis),
        _ => report.about().map(Subject::Dossier),
    }
}

// ── words ──

/// How urgent the headline is, as the cables have it.
const fn precedence(weight: u16) -> (&'static str, Role) {
    match weight {
        90.. => ("brief-flash", Role::Danger),
        60.. => ("brief-pressing", Role::Warning),
        _ => ("brief-routine", Role::Muted),
    }
}

/// The sentences of a beat, none twice; what a prisoner gave away is one.
pub fn sentences(clerk: Clerk<'_>, beat: &Beat) -> Vec<Line> {
    if looks::are(beat) {
        return vec![looks::line(clerk, beat)];
    }
    let mut lines: Vec<Line> = Vec::new();
    let apart = beat.told.iter().filter(|it| !statement::is_part(clerk, &beat.told, it));
    let said = apart.map(|report| clerk.report(report)).chain(statement::line(clerk, &beat.told));
    for line in said {
        if !lines.iter().any(|other| other.text == line.text) {
            lines.push(line);
        }
    }
    lines
}

/// What is folded, in one paragraph. Empty if nothing is.
pub fn folded(clerk: Clerk<'_>, brief: &Brief) -> String {
    let groups = brief.folded.iter().filter_map(|(fold, reports)| group(clerk, *fold, reports));
    let text = groups.collect::<Vec<String>>().join(" · ");
    if text.is_empty() { text } else { capital(&text) + "." }
}

fn group(clerk: Clerk<'_>, fold: Fold, reports: &[Report]) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for name in reports.iter().map(|report| named(clerk, fold, report)) {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    let count = reports.len();
    if names.is_empty() && !is_counted(fold) {
        return None;
    }
    let args = [arg("names", listed(clerk, &names)), arg("count", count)];
    Some(clerk.say(fold.message(), &args))
}

const fn is_counted(fold: Fold) -> bool {
    matches!(fold, Fold::Harmless | Fold::Faces | Fold::Ties | Fold::Words)
}

/// What a report is called in its group.
fn named(clerk: Clerk<'_>, fold: Fold, report: &Report) -> String {
    match (fold, report) {
        (Fold::Product, Report::Station(ToStation::Volunteers(told))) => product(clerk, told),
        (Fold::Relations, _) => clerk.relations(),
        (Fold::Light, Report::Any(ToAll::Secrets(told))) => {
            let secrets::ToAll::CameToLight { holding, .. } = *told;
            clerk.topic_the(holding).into()
        }
        _ => match subject(report) {
            Some(Subject::Dossier(id)) => clerk.who(id).into(),
            Some(Subject::Officer(no)) => clerk.officer(no).into(),
            Some(Subject::Holding(id)) => clerk.topic_the(id).into(),
            _ => String::new(),
        },
    }
}

/// "report 14, as 13".
fn product(clerk: Clerk<'_>, told: &volunteers::ToStation) -> String {
    let volunteers::ToStation::ReportReceived { report, .. } = *told else { return String::new() };
    let before = clerk.view.station().and_then(|desk| weigh::said_before(desk, report));
    let number = arg("number", clerk.report_number(report));
    match before {
        Some(before) => {
            clerk.say("brief-as-before", &[number, arg("before", clerk.report_number(before))])
        }
        None => clerk.say("brief-report", &[number]),
    }
}

/// Names, as many as are read.
pub fn listed(clerk: Clerk<'_>, names: &[String]) -> String {
    let shown = names.len().min(NAMES);
    let text = clerk.text.list(&names[..shown]);
    match names.len() - shown {
        0 => text,
        more => clerk.say("brief-more", &[arg("names", text), arg("count", more)]),
    }
}

/// What one agent said, beside all that is news; else what the papers quote.
pub fn said(clerk: Clerk<'_>, brief: &Brief) -> Option<String> {
    let agents = brief.said.map(|report| clerk.report(&report).text);
    agents.or_else(|| printed(clerk, brief))
}

/// What the papers quote on something that is only counted or named here.
fn printed(clerk: Clerk<'_>, brief: &Brief) -> Option<String> {
    let folded = brief.folded.iter().flat_map(|(_, reports)| reports);
    folded.filter(|_| brief.beats.len() < MOST).find_map(|report| clerk.quoted(report))
}

/// The week that was quiet, in one line: what went as arranged.
pub fn quiet(clerk: Clerk<'_>, brief: &Brief) -> String {
    let week = arg("week", clerk.view.week.0.saturating_sub(1));
    let told = [folded(clerk, brief), said(clerk, brief).unwrap_or_default()];
    match told.join(" ").trim().to_owned() {
        text if text.is_empty() => clerk.say("brief-quiet", &[week]),
        text => clerk.say("brief-quiet-but", &[week, arg("text", text)]),
    }
}

/// The brief as it is read, with the beat that is open told in full: its consequence, and what can
/// be answered.
pub fn outline(scene: &Scene<'_>, brief: &Brief, open: usize) -> Outline {
    let clerk = scene.clerk;
    let matters = situations::on_the_desk(scene);
    let week = arg("week", clerk.view.week.0.saturating_sub(1));
    let title = clerk.say("brief-title", &[week]);
    let mut rows: Vec<Row> = Vec::new();
    for (at, beat) in brief.beats.iter().enumerate() {
        match at == open {
            true => {
                let mut told = opened(scene, beat, at, matter_of(&matters, beat));
                if let (Some(first), true) = (told.first_mut(), brief.beats.len() <= FEW) {
                    first.cells.extend(crisis(clerk, beat));
                }
                rows.extend(told);
            }
            false => rows.push(closed(clerk, beat, at, matter_of(&matters, beat))),
        }
    }
    if let (Some(first), Some(row)) = (brief.beats.first(), rows.first_mut()) {
        row.cells.insert(0, headline(clerk, first));
    }
    rows.extend(said(clerk, brief).map(|text| Row::of([Cell::new(text)])));
    let rest = folded(clerk, brief);
    if !rest.is_empty() {
        rows.push(Row::of([Cell::of(Role::Muted, rest)]));
    }
    let sections = vec![Section { rows, ..Section::default() }];
    Outline { title, sections }
}

/// The matter on the desk that a beat leads to.
pub fn matter_of<'a>(matters: &'a [Matter], beat: &Beat) -> Option<&'a Matter> {
    let about = beat.about?;
    matters.iter().find(|matter| matter.about == about)
}

/// The key of a beat's row.
pub fn key(at: usize) -> String {
    format!("beat:{at}")
}

/// The place of the beat of a key.
pub fn at(key: &str) -> Option<usize> {
    key.strip_prefix("beat:")?.parse().ok()
}

/// The word that a cable begins with.
fn headline(clerk: Clerk<'_>, beat: &Beat) -> Cell {
    let (word, role) = precedence(beat.weight);
    Cell::of(role, clerk.word(word))
}

/// A beat that is not read now: its first sentence, and the answer that was given.
fn closed(clerk: Clerk<'_>, beat: &Beat, at: usize, matter: Option<&Matter>) -> Row {
    let first = sentences(clerk, beat).into_iter().take(1);
    let first = first.map(|line| Cell::of(line.role, line.text));
    let answer = matter.and_then(|matter| situations::answered(clerk, matter));
    Row::of(first.chain(answer)).keyed(key(at))
}

fn opened(scene: &Scene<'_>, beat: &Beat, at: usize, matter: Option<&Matter>) -> Vec<Row> {
    // The sentences of a beat are one paragraph: the next one is another beat.
    let told = sentences(scene.clerk, beat).into_iter().map(|line| Cell::of(line.role, line.text));
    let mut rows = vec![Row::of(told).keyed(key(at))];
    rows.extend(strip::of(scene.clerk, beat));
    if let Some(matter) = matter {
        rows.push(situations::reply_line(scene.clerk, matter));
    }
    rows
}

/// What a crisis says that waits.
fn crisis(clerk: Clerk<'_>, beat: &Beat) -> Option<Cell> {
    let waits = clerk.view.hand.open.filter(|_| beat.about == Some(Subject::Crisis))?;
    Some(Cell::new(clerk.crisis(&waits)))
}

/// Everything that was told, in the order in which it came in; what reads alike is told once.
pub fn log(scene: &Scene<'_>) -> Vec<(Line, Option<Subject>)> {
    let mut rows: Vec<(Line, Option<Subject>)> = Vec::new();
    for report in scene.reports.iter().filter(|report| !is_list(report)) {
        let line = scene.clerk.report(report);
        if !rows.iter().any(|(other, _)| other.text == line.text) {
            rows.push((line, crate::front::week::subject(report)));
        }
    }
    rows
}

/// Lists that stand on a screen of their own and would bury the news of the first week.
pub const fn is_list(report: &Report) -> bool {
    use rules::engine::view::Opening;
    matches!(
        report,
        Report::Any(ToAll::House(
            house::ToAll::WeekPassed { .. }
                | house::ToAll::DossierOpened {
                    why: Opening::Register | Opening::ForeignersList,
                    ..
                }
        )) | Report::Security(ToSecurity::Secrets(
            secrets::ToSecurity::PostReads { .. } | secrets::ToSecurity::EditionIs { .. }
        ))
    )
}

/// Is it the loss of one of ours? A run of weeks can be told to stop at it.
pub fn is_loss(view: &View, report: &Report) -> bool {
    let agent = |id: DossierId| view.station().is_some_and(|desk| desk.agent(id).is_ok());
    match *report {
        Report::Any(ToAll::Prison(prison::ToAll::ArrestInTheNews { dossier })) => agent(dossier),
        Report::Station(ToStation::House(house::ToStation::OfficerLost { .. }))
        | Report::Station(ToStation::Covert(covert::ToStation::OurMenTaken { .. })) => true,
        Report::Station(_) | Report::Security(_) => {
            report.tone() == rules::engine::happening::Tone::Danger
        }
        Report::Any(_) => false,
    }
}
