#![doc = include_str!("../../../../assets/text/en/rules/leaks.md")]
//! The owner of the secrets: cases and papers, inquiries, editions that change or come to light.

use crate::engine::{
    doubles,
    event::Secret,
    house,
    ids::{HoldingId, InstitutionId, PersonId},
    luck::{About, Luck},
    order::carry::carried,
    prison,
    resolve::Turn,
    rules::percent,
    secrets::Happening,
    units::Hour,
    view::FileItem,
    watching::sight::give_points,
};

// Desk work of Security: cases, inquiries, lists and plans.
carried! {
    OpenCase in Papers: |turn, by, it| set_case(turn, it.on, true);
    CloseCase in Papers: |turn, by, it| set_case(turn, it.on, false);
    Inquire in Papers: |turn, by, it| {
        let ends = turn.world().week.plus(turn.rules().security.inquiry_weeks);
        let _ = turn.holding(it.holding);
        turn.emit(Happening::InquiryOpened { holding: it.holding, ends });
    };
    Restrict in Papers: |turn, by, it| {
        let at = turn.world().week.plus(turn.rules().security.restrict_weeks);
        let _ = turn.holding(it.holding);
        turn.emit(Happening::RestrictionOrdered { holding: it.holding, at });
    };
    ChangePlans in Papers: |turn, by, it| {
        let rules = turn.rules();
        let at = turn.world().week.plus(rules.security.change_weeks);
        let _ = turn.holding(it.holding);
        turn.emit(Happening::PlansChangeOrdered { holding: it.holding, at });
        house::week::lose_patience(turn, rules.security.change_patience);
    };
}

fn set_case(turn: &mut Turn<'_>, on: crate::engine::ids::DossierId, open: bool) {
    let _ = turn.file(on);
    turn.emit(prison::Happening::CaseSet { on, open });
}

/// Inquiries that end, and lists that are cut.
pub(in crate::engine) fn leaks_are_looked_into(turn: &mut Turn<'_>) {
    let week = turn.world().week;
    let holdings: Vec<HoldingId> = turn.world().holdings.keys().collect();
    for holding in holdings {
        turn.begin(Hour(162));
        let Some(row) = turn.holding(holding) else { continue };
        if row.inquiry_ends.is_some_and(|ends| ends <= week.next()) {
            end_inquiry(turn, holding);
        }
        if row.cut_at.is_some_and(|at| at <= week.next()) {
            turn.emit(Happening::ReadersCut { holding });
        }
    }
}

/// Each reader of the leaked holding gets his share of the points.
fn end_inquiry(turn: &mut Turn<'_>, holding: HoldingId) {
    let readers = readers(turn, holding);
    let count = i16::try_from(readers.len()).unwrap_or(i16::MAX).max(1);
    let rules = turn.rules();
    let points = (rules.file.leak / count).clamp(rules.file.leak_least, rules.file.leak_most);
    let ended = u8::try_from(readers.len()).unwrap_or(u8::MAX);
    turn.emit(Happening::InquiryEnded { holding, readers: ended });
    for person in readers {
        if let Some(dossier) = turn.world().security.register.get(person).copied().flatten() {
            give_points(turn, dossier, FileItem::ReaderOfLeak(holding), points);
        }
    }
}

/// The people whose posts read a holding.
fn readers(turn: &mut Turn<'_>, holding: HoldingId) -> Vec<PersonId> {
    let world = turn.world();
    let locals = world.theatre.locals.iter().copied();
    let readers: Vec<PersonId> =
        locals.filter(|&person| world.reads_holding(person, holding)).collect();
    for &person in &readers {
        turn.read(Secret::Access, person, |_| ());
    }
    readers
}

/// Editions come to light, or are replaced as ordered. New ones hold from next week.
pub(in crate::engine) fn editions_change(turn: &mut Turn<'_>) {
    let week = turn.world().week;
    let rules = turn.rules();
    let holdings: Vec<HoldingId> = turn.world().holdings.keys().collect();
    for holding in holdings {
        turn.begin(Hour(163));
        let Some(row) = turn.holding(holding) else { continue };
        let topic = turn.world().theatre.gazetteer.holdings.get(holding).copied();
        let half_life = topic.unwrap_or_default().half_life;
        let old = half_life <= week.since(row.issued);
        let key = About::whom(u32::from(holding.0), 0);
        let public =
            old && turn.chance(Luck::ComesToLight, key, percent(rules.report.comes_to_light));
        let ordered = row.change_at.is_some_and(|at| at <= week.next());
        let changed = ordered && !is_halted(turn, topic.unwrap_or_default().owner);
        if public {
            turn.emit(Happening::CameToLight { holding, value: row.value, issued: row.issued });
            doubles::week::lies_come_out(turn, |_, told| {
                told.holding == holding && row.issued <= told.seen
            });
        }
        if public || changed {
            let others = u32::from(topic.unwrap_or_default().values.saturating_sub(1));
            let other = u8::try_from(turn.below(Luck::NextEdition, key, others)).unwrap_or(0);
            let value = if other < row.value { other } else { other + 1 };
            turn.emit(Happening::EditionIssued { holding, value, issued: week.next() });
        }
    }
}

/// A house that cannot work issues nothing: what was ordered waits.
fn is_halted(turn: &mut Turn<'_>, house: InstitutionId) -> bool {
    let halted = turn.world().halted(house).map(|row| row.touched);
    if let Some(no) = halted {
        turn.after(no);
    }
    halted.is_some()
}
