//! What headquarters asks and wants, how we stand with it, what it passes on.

use game::text::{Clerk, Role, clerk::arg};
use rules::engine::{
    nature::{Captive, Handling},
    units::Chance,
    view::{StationDesk, trace},
};

use crate::front::{
    Subject,
    outline::{Cell, Row, Section},
    screen::{fact, figure, lesser, section, sentence},
};

/// The whole of it, for the screen of headquarters.
pub(crate) fn headquarters(clerk: Clerk<'_>, desk: &StationDesk) -> Vec<Section> {
    let mut sections = vec![standing(clerk, desk), questions(clerk, desk)];
    sections.extend(aims(clerk));
    sections.extend(in_their_hands(clerk, desk));
    sections.extend([elsewhere(clerk, desk), closed(clerk, desk), stories(clerk, desk)]);
    sections
}

fn standing(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
    let hq = &desk.hq;
    let temper = clerk.view.rules().hq.moods.of(hq.mood);
    let mut rows = vec![
        fact(clerk, "col-standing-hq", hq.favour.to_string()),
        Row::of([
            Cell::of(Role::Muted, clerk.word("col-temper")),
            Cell::of(Role::Doubtful, clerk.term(&hq.mood)),
        ]),
        fact(clerk, "col-money-from", temper.money.to_string()),
        fact(clerk, "col-officer-from", temper.officer.to_string()),
        fact(clerk, "col-leave-from", temper.approval.to_string()),
    ];
    if let Some((what, _)) = hq.asked {
        rows.push(fact(clerk, "col-answer-due", clerk.term(&what)));
    }
    if hq.is_approved(clerk.view.week) {
        rows.push(fact(clerk, "col-leave-until", clerk.date(hq.approved_until)));
    }
    if let Some(row) = hq.demand {
        let mut args = clerk.demand_args(row.demand);
        args.push(arg("date", clerk.date(row.until)));
        rows.push(sentence(clerk, Role::Warning, "hq-wants", &args));
    }
    section(clerk, "head-hq-standing", "note-none", &[], rows)
}

/// What was chosen to count more at the end; nothing, as long as nothing was.
pub(crate) fn aims(clerk: Clerk<'_>) -> Option<Section> {
    let aims = clerk.view.hand.aims.iter();
    let rows: Vec<Row> = aims.map(|aimed| Row::of([Cell::new(clerk.aimed(aimed))])).collect();
    (!rows.is_empty()).then(|| section(clerk, "head-aims", "note-none", &[], rows))
}

/// Ours who were taken, and what was done for them; nothing, as long as nobody was.
fn in_their_hands(clerk: Clerk<'_>, desk: &StationDesk) -> Option<Section> {
    let rows: Vec<Row> = desk
        .captives()
        .map(|(whom, since)| {
            let since = since.map_or_else(|| clerk.word("unknown"), |week| clerk.date(week).into());
            let asked = desk.swap.filter(|offer| offer.whom == whom);
            let asked =
                asked.map_or_else(|| clerk.word("none"), |offer| clerk.date(offer.until).into());
            let key = match whom {
                Captive::Agent(id) => Subject::Dossier(id).key(),
                Captive::Officer(no) => Subject::Officer(no).key(),
            };
            let who = Cell::of(Role::Person, clerk.captive(whom));
            Row::of([who, Cell::new(since), Cell::of(Role::Warning, asked)]).keyed(key)
        })
        .collect();
    let columns = ["col-who", "col-since", "col-asked-until"];
    (!rows.is_empty()).then(|| section(clerk, "head-in-their-hands", "note-none", &columns, rows))
}

/// Open questions: how urgent, until when, how much more a picture counts meanwhile.
pub(crate) fn questions(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
    let rules = clerk.view.rules();
    let rows = desk.hq.requirements.iter().map(|row| {
        let more = rules.hq.weight.get(row.priority.row()).copied().unwrap_or(0);
        let answer = match desk.claim(row.holding) {
            Some(claim) => Cell::of(Role::Good, clerk.value(row.holding, claim.value)),
            None => Cell::of(Role::Warning, clerk.word("none")),
        };
        Row::of([
            Cell::new(clerk.topic(row.holding)),
            Cell::new(clerk.term(&row.priority)),
            Cell::new(clerk.date(row.until)),
            figure(format!("+{more} %")),
            answer,
        ])
        .keyed(Subject::Holding(row.holding).key())
    });
    let columns = ["col-topic", "col-priority", "col-until", "col-worth-more", "col-claim"];
    let found = section(clerk, "head-questions", "note-questions-empty", &columns, rows.collect());
    lesser(clerk, found, &["col-claim", "col-priority"])
}

/// Intercepts, photographs, and what the third service sold us, the newest first.
fn elsewhere(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
    let of = |no| desk.reports.get(no).map(|row| row.holding);
    let rows = desk.hq.sidelights.iter().rev().map(|row| {
        let circular = desk.hq.sold_on(of, row.holding);
        let claim = desk.claim(row.holding).map(|claim| claim.value == row.value);
        let (id, role) = match (circular, claim) {
            (true, _) => ("voice-circular", Role::Warning),
            (false, None) => ("voice-alone", Role::Muted),
            (false, Some(true)) => ("voice-agrees", Role::Good),
            (false, Some(false)) => ("voice-differs", Role::Warning),
        };
        Row::of([
            Cell::new(clerk.term(&row.origin)),
            Cell::new(clerk.topic(row.holding)),
            Cell::of(Role::Doubtful, clerk.value(row.holding, row.value)),
            Cell::new(clerk.date(row.seen)),
            Cell::of(role, clerk.word(id)),
        ])
        .keyed(Subject::Holding(row.holding).key())
    });
    let columns = ["col-origin", "col-topic", "col-value", "col-seen", "col-beside-claim"];
    let found = section(clerk, "head-elsewhere", "note-elsewhere-empty", &columns, rows.collect());
    lesser(clerk, found, &["col-seen"])
}

/// What became of questions and demands, the last first.
fn closed(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
    let questions = desk.hq.closed.iter().rev().map(|(row, answered)| {
        let (id, role) = match answered {
            true => ("question-answered", Role::Good),
            false => ("question-lapsed", Role::Warning),
        };
        Row::of([
            Cell::new(clerk.date(row.until)),
            Cell::new(clerk.topic(row.holding)),
            Cell::of(role, clerk.word(id)),
        ])
    });
    let demands = desk.hq.past_demands.iter().rev().map(|(row, outcome)| {
        let args = clerk.demand_args(row.demand);
        Row::of([
            Cell::new(clerk.date(row.until)),
            Cell::new(clerk.say("hq-wanted", &args)),
            Cell::new(clerk.term(outcome)),
        ])
    });
    let rows = questions.chain(demands).collect();
    section(clerk, "head-closed", "note-closed-empty", &["col-date", "col-what", "col-came"], rows)
}

fn stories(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
    let week = clerk.view.week;
    let told = desk.hq.covers.iter().filter(|row| week <= row.until).map(|row| {
        Row::of([
            Cell::new(clerk.topic(row.holding)),
            Cell::new(clerk.term(&row.alibi)),
            Cell::new(clerk.date(row.until)),
        ])
        .keyed(Subject::Holding(row.holding).key())
    });
    let sold = desk.hq.sold.iter().filter_map(|&(no, when)| {
        let row = desk.reports.get(no)?;
        let cells = [
            Cell::new(clerk.topic(row.holding)),
            Cell::of(Role::Warning, clerk.word("story-sold")),
            Cell::new(clerk.date(when)),
        ];
        Some(Row::of(cells).keyed(Subject::Report(no).key()))
    });
    let rows = told.chain(sold).collect();
    let columns = ["col-topic", "col-story", "col-until"];
    section(clerk, "head-stories", "note-stories-empty", &columns, rows)
}

/// How likely it is to show, for each way of handing a report on.
pub(crate) fn traces(clerk: Clerk<'_>, report: rules::engine::ids::ReportNo) -> Section {
    let rows = Handling::ALL.into_iter().filter_map(|handling| {
        let estimate = trace::estimate(clerk.view, report, handling)?;
        let [close, _, unique, story, named] = estimate.trail.factors(clerk.view.rules());
        Some(Row::of([
            Cell::new(clerk.term(&handling)),
            Cell::of(Role::Doubtful, span(estimate.least, estimate.most)),
            figure(close),
            figure(unique),
            figure(story),
            figure(named),
        ]))
    });
    let columns =
        ["col-handling", "col-shows", "col-close", "col-unique", "col-story", "col-name-known"];
    let found = section(clerk, "head-traces", "note-none", &columns, rows.collect());
    let mut found = lesser(clerk, found, &["col-name-known", "col-story", "col-close"]);
    found.note = clerk.word("note-traces");
    found
}

/// A range of chances with one decimal.
fn span(least: Chance, most: Chance) -> String {
    let tenths = |chance: Chance| {
        let tenths = (chance.ten_thousandths() + 5) / 10;
        format!("{}.{}", tenths / 10, tenths % 10)
    };
    match tenths(least) == tenths(most) {
        true => format!("{} %", tenths(least)),
        false => format!("{}–{} %", tenths(least), tenths(most)),
    }
}
