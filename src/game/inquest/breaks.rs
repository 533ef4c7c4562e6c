//! What would have stopped a loss: one order of the loser's given or not given in one week, and the
//! campaign played on from there. Seed, dice and all other orders stay as they were; those that no
//! longer fit are left out, and no player thinks again.

use std::sync::Arc;

use rules::engine::{
    disclosed::{Account, Break, Chain, Disclosed, Loss, Otherwise},
    ids::{DossierId, OfficerNo},
    nature::{Crossing, Parting, Publicity, Pursuit},
    order::{Arrest, Dormant, Exfiltrate, Order, Plan, Release, SetContact, Terminate, Warn},
    seat::Seat,
    units::Week,
    view::View,
};

use crate::inquest::{
    losses::Lost,
    retrace::{Change, Retraced},
};

/// How far back an order is looked for, and how long it is played on after the loss.
const BACK: u16 = 10;
const ON: u16 = 4;
/// The most that are told of one chain.
const TOLD: usize = 3;

/// Looks for orders that would have stopped the loss, and writes them into the chain.
pub(super) fn found(retraced: &Retraced, lost: &Lost, chain: &mut Chain) {
    let first =
        chain.links.first().and_then(|at| retraced.file.deeds.get(usize::try_from(*at).ok()?));
    let begins = first.map_or(lost.week, |deed| deed.week).0;
    let from = begins.max(lost.week.0.saturating_sub(BACK)).max(1);
    // A double can still be dropped after having been turned.
    let after = if lost.loss == Loss::Turned { BACK } else { 0 };
    let to = (lost.week.0 + after).min(retraced.file.weeks).max(from);
    let mut tried = 0;
    let mut breaks = Vec::new();
    for week in from..=to {
        let trial = Trial { retraced, lost, week: Week(week) };
        trial.breaks(&mut tried).into_iter().for_each(|it| add(&mut breaks, it));
    }
    // What saves most, and of that the latest; told in the order of time.
    breaks.sort_by_key(|it| std::cmp::Reverse((it.saves, it.week)));
    breaks.truncate(TOLD);
    breaks.sort_by_key(|it| it.week);
    chain.breaks = breaks;
    chain.tried = Some((tried, Week(from), Week(to)));
}

/// A change that helped in the week before too is one chance that stood longer.
fn add(breaks: &mut Vec<Break>, new: Break) {
    let older =
        breaks.iter_mut().find(|it| it.week.next() == new.week && it.change.is_like(new.change));
    match older {
        Some(older) => *older = Break { since: older.since, ..new },
        None => breaks.push(new),
    }
}

#[derive(Clone, Copy)]
struct Trial<'a> {
    retraced: &'a Retraced,
    lost: &'a Lost,
    week: Week,
}

impl Trial<'_> {
    /// The best change of each kind.
    fn breaks(self, tried: &mut u32) -> Vec<Break> {
        let view = self.retraced.before(self.week).and_then(|game| game.view(self.lost.loser));
        let Some(view) = view else { return Vec::new() };
        let mut found: Vec<Break> = Vec::new();
        for change in self.candidates(&view) {
            *tried += 1;
            let Some(saves) = self.saves(change) else { continue };
            let (week, view) = (self.week, Arc::clone(&view));
            let new = Break { week, since: week, change, view, saves };
            match found.iter_mut().find(|it| it.change.is_like(change)) {
                Some(old) if old.saves < saves => *old = new,
                Some(_) => (),
                None => found.push(new),
            }
        }
        found
    }

    /// By how much the loser would have stood better; nothing, if the loss had come all the same.
    fn saves(self, change: Otherwise) -> Option<i64> {
        let (seat, week) = (self.lost.loser, self.week);
        let change = match change {
            Otherwise::With(order) => Change::With { week, seat, order },
            Otherwise::Without(order) => Change::Without { week, seat, order },
        };
        let until = self.until();
        let (game, file) = self.retraced.played_on(change, until)?;
        let was = self.retraced.after(until)?;
        let saves = standing(&game.accounts(), seat) - standing(&was.accounts(), seat);
        // What costs more elsewhere is no help.
        (self.is_averted(&file) && self.lost.points <= 2 * saves).then_some(saves)
    }

    fn until(self) -> Week {
        Week((self.lost.week.0.max(self.week.0) + ON).min(self.retraced.file.weeks))
    }

    /// Has what was lost not been lost, in what was played again from this week on?
    fn is_averted(self, file: &Disclosed) -> bool {
        let old = self.retraced.file.deeds.get(self.lost.deed);
        let Some(old) = old else { return false };
        let alike = |deed: &rules::engine::disclosed::Deed| {
            deed.week >= self.week
                && (&deed.name, deed.people[0]) == (&old.name, old.people[0])
                && (deed.seat, deed.holding) == (old.seat, old.holding)
        };
        match self.lost.loss {
            Loss::Source => file.deeds.iter().any(|deed| {
                self.week <= deed.week && deed.name == "arrested" && deed.people[0] == self.lost.who
            }),
            _ => !file.deeds.iter().any(alike),
        }
    }

    /// The changes worth trying: orders about the person that were given, and those by which a
    /// service saves an agent, or takes one.
    fn candidates(self, view: &Arc<View>) -> Vec<Otherwise> {
        let dossiers = self.dossiers();
        let given = self.retraced.orders(self.week).map(|orders| orders.of(self.lost.loser));
        let given = given.into_iter().flatten();
        let officers = self.officers(view);
        let about =
            |order: &&Order| is_about(order, &dossiers, &officers) || self.states(order, view);
        let without = given.filter(about).map(|order| Otherwise::Without(*order));
        let with = self.orders(view, &dossiers).into_iter();
        let legal = with.filter(|order| Plan::new(Arc::clone(view)).add(*order).is_ok());
        without.chain(legal.map(Otherwise::With)).collect()
    }

    /// What the loser calls the person.
    fn dossiers(self) -> Vec<DossierId> {
        let person = self.lost.who.and_then(|no| self.retraced.file.people.get(usize::from(no)));
        let all = person.map_or(&[][..], |person| &person.dossiers);
        let own = all.iter().filter(|(seat, _)| *seat == self.lost.loser);
        own.map(|(_, dossier)| *dossier).collect()
    }

    /// The officer that was lost.
    fn officers(self, view: &View) -> Vec<OfficerNo> {
        let person = self.lost.who.and_then(|no| self.retraced.file.people.get(usize::from(no)));
        let Some(person) = person.filter(|_| self.lost.loss == Loss::Expelled) else {
            return Vec::new();
        };
        let rows = view.station().into_iter().flat_map(|desk| desk.officers.iter());
        rows.filter(|(_, row)| row.identity == person.identity).map(|(no, _)| no).collect()
    }

    /// Is it the claim that was wrong?
    fn states(self, order: &Order, view: &View) -> bool {
        let (Order::Disseminate(claim), Loss::WrongClaim) = (order, self.lost.loss) else {
            return false;
        };
        let report = view.station().and_then(|desk| desk.report(claim.report).ok());
        report.is_some_and(|row| Some(row.holding) == self.lost.holding)
    }

    fn orders(self, view: &View, dossiers: &[DossierId]) -> Vec<Order> {
        let each = dossiers.iter().copied();
        match self.lost.loss {
            Loss::Taken => each.flat_map(|agent| saving(view, agent)).collect(),
            Loss::Turned => each.flat_map(|agent| dropping(view, agent)).collect(),
            Loss::Source => each.flat_map(taking).collect(),
            Loss::Outsider => each.map(|prisoner| Release { prisoner }.into()).collect(),
            Loss::Expelled | Loss::WrongClaim => Vec::new(),
        }
    }
}

/// Ways to keep an agent out of a cell.
fn saving(view: &View, agent: DossierId) -> Vec<Order> {
    let mut orders: Vec<Order> = vec![
        Dormant { agent }.into(),
        SetContact { agent, contact: None }.into(),
        Warn { agent }.into(),
    ];
    let officers = view.station().into_iter().flat_map(|desk| desk.officers_at_work());
    if let Some((officer, _)) = officers.into_iter().next() {
        let by = [Crossing::Train, Crossing::Car, Crossing::Boat].into_iter();
        orders.extend(by.map(|by| Order::from(Exfiltrate { agent, officer, by, family: false })));
    }
    orders
}

/// Ways not to have a double for an agent.
fn dropping(view: &View, agent: DossierId) -> Vec<Order> {
    let mut orders = saving(view, agent);
    orders.push(Terminate { agent, how: Parting::Paid }.into());
    orders.push(Terminate { agent, how: Parting::Frozen }.into());
    orders
}

/// Ways to take a source.
fn taking(whom: DossierId) -> Vec<Order> {
    let hold = Pursuit::Hold;
    let how = [Publicity::Secret, Publicity::Open].into_iter();
    how.map(|publicity| Arrest { whom, publicity, pursuit: hold }.into()).collect()
}

/// Is an order about one of these?
fn is_about(order: &Order, dossiers: &[DossierId], officers: &[OfficerNo]) -> bool {
    let whom = match order {
        Order::Meet(it) if officers.contains(&it.officer) => return true,
        Order::Meet(it) => it.agent,
        Order::ServiceDrop(it) => it.agent,
        Order::SetContact(it) => it.agent,
        Order::Wake(it) => it.agent,
        Order::Task(it) => it.agent,
        Order::Recontact(it) => it.agent,
        Order::Develop(it) => it.target,
        Order::Pitch(it) => it.target,
        Order::PitchTie(it) => it.target,
        Order::TakeVolunteer(it) => it.who,
        Order::Arrest(it) => it.whom,
        Order::Charge(it) => it.prisoner,
        _ => return false,
    };
    dossiers.contains(&whom)
}

/// How a seat stands: a Station by its own margin, Security against all of them.
fn standing(accounts: &[Account], seat: Seat) -> i64 {
    match seat {
        Seat::Security => -accounts.iter().map(|it| it.margin).sum::<i64>(),
        _ => accounts.iter().filter(|it| it.station == seat).map(|it| it.margin).sum(),
    }
}
