//! What headquarters asks, wants, grants and is told.

use crate::engine::{
    event::{Event, EventNo},
    nature::Ask,
    seat::Seat,
    units::Money,
    world::{Hq, Requirement, World},
};

impl World {
    /// Changes what a Station's headquarters holds.
    pub(super) fn on_hq(&mut self, seat: Seat, no: EventNo, change: impl FnOnce(&mut Hq)) {
        let hq = &mut self.stations.of_mut(seat).hq;
        change(hq);
        hq.touched = no;
    }

    pub(super) fn hq_asks(&mut self, seat: Seat, no: EventNo, row: Requirement) {
        self.on_hq(seat, no, |hq| {
            let at = hq.requirements.partition_point(|it| it.holding < row.holding);
            hq.requirements.insert(at, row);
        });
    }

    /// Money that headquarters grants lies in the box at once.
    pub(super) fn hq_answers(&mut self, seat: Seat, no: EventNo, event: &Event) {
        let Event::HqAnswered { what, granted, money, until, .. } = *event else { return };
        self.on_hq(seat, no, |hq| {
            hq.asked = None;
            if what == Ask::Approval && granted {
                hq.approved_until = until;
            }
        });
        self.receive(seat, no, money);
    }

    pub(super) fn report_sold(&mut self, seat: Seat, no: EventNo, event: &Event) {
        let Event::ReportSold { report, holding, value, price, .. } = *event else { return };
        self.on_hq(seat, no, |hq| hq.sold.push((report, holding, value)));
        self.receive(seat, no, price);
    }

    fn receive(&mut self, seat: Seat, no: EventNo, money: Money) {
        if money > Money(0) {
            let station = self.stations.of_mut(seat);
            station.money = Money(station.money.0.saturating_add(money.0));
            station.spent = no;
        }
    }
}
