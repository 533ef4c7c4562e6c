//! What happenings of this subject write into the world.

use crate::engine::{
    deck::{Aimed, Crisis, Hand, Happening, aims},
    event::EventNo,
    seat::Seat,
    units::Money,
    world::World,
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    let week = world.week;
    match event {
        Happening::CardDealt { seat, card, until, who, officer, house, district } => {
            let since = week.next();
            let crisis = Crisis { card, since, until, who, officer, house, district };
            world.on_hand(seat, no, |hand| hand.took(crisis));
        }
        Happening::CardAnswered { seat, choice, said, .. } => {
            world.on_hand(seat, no, |hand| hand.answered(choice, said, week));
        }
        Happening::AimChosen { seat, aim, who, house } => {
            let before = aims::counted(world, seat, aim);
            let held = world.hands.of_mut(seat);
            held.before.push(before);
            let aimed = Aimed { aim, since: week.next(), who, house };
            world.on_hand(seat, no, |hand| hand.aims.push(aimed));
        }
        Happening::CrisisPaid { seat, amount } => world.move_money(seat, amount, no),
        Happening::RapportMoved { asset, rapport, .. } => {
            if let Some(row) = world.agents.get_mut(asset) {
                row.rapport = rapport;
                row.touched = no;
            }
        }
    }
}

impl World {
    fn on_hand(&mut self, seat: Seat, no: EventNo, change: impl FnOnce(&mut Hand)) {
        let held = self.hands.of_mut(seat);
        change(&mut held.hand);
        held.touched = no;
    }

    fn move_money(&mut self, seat: Seat, amount: i16, no: EventNo) {
        let size = Money(amount.unsigned_abs());
        if amount < 0 {
            return self.spend(seat, size, no);
        }
        let (money, spent) = match seat {
            Seat::Security => (&mut self.security.money, &mut self.security.spent),
            Seat::Station1 | Seat::Station2 | Seat::Station3 => {
                let station = self.stations.of_mut(seat);
                (&mut station.money, &mut station.spent)
            }
        };
        money.0 = money.0.saturating_add(size.0);
        *spent = no;
    }
}
