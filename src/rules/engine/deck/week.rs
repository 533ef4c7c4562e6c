#![doc = include_str!("../../../../assets/text/en/rules/crises.md")]
//! Crises: which card comes, and what a reply does. The draw belongs to the Monday on which the
//! seat reads of it, so it stands at the end of the week before.

use crate::engine::{
    deck::{Card, CardNo, Crisis, Happening, Side, conditions, effects, touched},
    luck::{About, Luck},
    order::carry::carried,
    resolve::Turn,
    rules::{Rules, percent},
    seat::Seat,
    units::{Hour, Week},
};

/// The hour at which a crisis is settled, after all that the week brought.
const SETTLED: Hour = Hour(164);

/// The hour at which the next one is on its way.
const MONDAY: Hour = Hour(166);

// Replies are given when the week's news is in.
carried! {
    Choose in Crises: |turn, by, it| answer(turn, by.seat, it.reply);
}

fn answer(turn: &mut Turn<'_>, seat: Seat, reply: u8) {
    if let Some(crisis) = turn.crisis(seat) {
        settle(turn, seat, &crisis, (reply, true));
    }
}

/// Silence is a reply too.
pub(in crate::engine) fn silence_answers(turn: &mut Turn<'_>) {
    let seats: Vec<Seat> = turn.world().stations.seats().collect();
    for seat in seats {
        turn.begin(SETTLED);
        let Some(crisis) = turn.crisis(seat) else { continue };
        if crisis.until <= turn.world().week {
            let deck = turn.deck();
            let side = deck.card(crisis.card).and_then(|card| card.side(seat.is_station()));
            let last = side.map_or(0, Side::silence);
            settle(turn, seat, &crisis, (last, false));
        }
    }
}

fn settle(turn: &mut Turn<'_>, seat: Seat, crisis: &Crisis, (choice, said): (u8, bool)) {
    let deck = turn.deck();
    let side = deck.card(crisis.card).and_then(|card| card.side(seat.is_station()));
    let Some(reply) = side.and_then(|side| side.replies.get(usize::from(choice))) else { return };
    let card = crisis.card;
    let settled = turn.emit(Happening::CardAnswered { seat, card, choice, said });
    for &effect in &reply.does {
        turn.once_more_after(settled);
        effects::happens(turn, seat, crisis, effect);
    }
    let Some((share, does)) = &reply.perhaps else { return };
    turn.once_more_after(settled);
    let key = About::whom(card.0.into(), choice.into()).by(seat);
    if turn.chance(Luck::CrisisTurns, key, percent(i16::from(*share))) {
        for &effect in does {
            effects::happens(turn, seat, crisis, effect);
        }
    }
}

/// What Monday brings.
pub(in crate::engine) fn cards_are_dealt(turn: &mut Turn<'_>) {
    if turn.deck().cards().is_empty() {
        return;
    }
    let seats: Vec<Seat> = turn.world().stations.seats().collect();
    let act = act_of(turn.world().week.next(), turn.world().theatre.term);
    for seat in seats {
        turn.begin(MONDAY);
        if act.is_some() || may_come(turn, seat) {
            deal(turn, seat, act);
        }
    }
}

/// The act that begins in a week, if one does: the second quarter of the term, or one after it.
fn act_of(week: Week, term: Week) -> Option<u8> {
    let (before, now) = (Week(week.0.saturating_sub(1)).quarter(term), week.quarter(term));
    (before < now).then(|| u8::try_from(now + 1).unwrap_or(0))
}

/// Neither too early nor too late, not too soon after the last, and no more than the share of the
/// quarter.
fn may_come(turn: &mut Turn<'_>, seat: Seat) -> bool {
    let rules = turn.rules();
    let (week, term) = (turn.world().week.next(), turn.world().theatre.term);
    let early = week.0 <= rules.crisis.free_first;
    let late = term.0 < week.0.saturating_add(rules.crisis.free_last);
    if early || late || turn.crisis(seat).is_some() {
        return false;
    }
    let hand = turn.hand(seat);
    let soon = hand.last().is_some_and(|at| week.since(at) < rules.crisis.gap);
    let quarter = week.quarter(term);
    let dealt = hand.past.iter().map(|it| it.crisis.since);
    let dealt = dealt.filter(|&at| at.quarter(term) == quarter && act_of(at, term).is_none());
    if soon || quota(&rules, quarter) <= dealt.count() {
        return false;
    }
    turn.chance(Luck::CrisisComes, About::whom(0, 0).by(seat), percent(rules.crisis.comes))
}

/// How many cards come in a quarter at most.
fn quota(rules: &Rules, quarter: usize) -> usize {
    let (first, second, third, last) = rules.crisis.quota;
    let quotas = [first, second, third, last];
    quotas.get(quarter).copied().map_or(0, usize::from)
}

/// The first card of the shuffled deck that fits.
fn deal(turn: &mut Turn<'_>, seat: Seat, act: Option<u8>) {
    let deck = turn.deck();
    let mut lots: Vec<(u32, CardNo)> = deck
        .cards()
        .iter()
        .filter(|card| card.act == act && card.side(seat.is_station()).is_some())
        .map(|card| (lot(turn, card), card.number))
        .collect();
    lots.sort_unstable();
    for (_, number) in lots {
        let fits = deck.card(number).filter(|card| fits(turn, seat, card));
        if let Some(card) = fits
            && comes(turn, seat, card)
        {
            return;
        }
    }
}

/// Low is early: a heavier card is likelier to be.
fn lot(turn: &Turn<'_>, card: &Card) -> u32 {
    let key = About::whom(card.number.0.into(), 0);
    turn.lot(Luck::CrisisCard, key, 1_000_000) / u32::from(card.weight.max(1))
}

/// Has it not come yet, nor one of its family of late, and is all so that it asks for?
fn fits(turn: &mut Turn<'_>, seat: Seat, card: &Card) -> bool {
    let (week, weeks) = (turn.world().week, turn.rules().crisis.family_weeks);
    let deck = turn.deck();
    let hand = turn.hand(seat);
    let family = |number| deck.card(number).map(|it| it.family);
    let akin = hand.past.iter().any(|it| {
        family(it.crisis.card) == Some(card.family) && week.since(it.crisis.since) < weeks
    });
    let side = card.side(seat.is_station()).filter(|_| !hand.had(card.number));
    let Some(side) = side.filter(|_| card.act.is_some() || !akin && is_off_the_desk(turn, card))
    else {
        return false;
    };
    let conditions = card.when.iter().chain(&side.when);
    conditions.copied().all(|condition| conditions::holds(turn, seat, condition))
}

/// Would it be answered before the next act begins? Then that card finds the desk clear.
fn is_off_the_desk(turn: &Turn<'_>, card: &Card) -> bool {
    let (week, term) = (turn.world().week.next(), turn.world().theatre.term);
    (0..card.stands).all(|weeks| act_of(week.plus(weeks), term).is_none())
}

/// Tells the seat of it; false where nobody is on file whom it could be about.
fn comes(turn: &mut Turn<'_>, seat: Seat, card: &Card) -> bool {
    let Some(side) = card.side(seat.is_station()) else { return false };
    let Some(whom) = touched::whom(turn, seat, (card.number, side.touches)) else { return false };
    let (house, district) = touched::place(turn, card.number, whom.house);
    let until = turn.world().week.plus(card.stands);
    let (card, who, officer) = (card.number, whom.who, whom.officer);
    turn.emit(Happening::CardDealt { seat, card, until, who, officer, house, district });
    true
}
