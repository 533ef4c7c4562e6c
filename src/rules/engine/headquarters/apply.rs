//! What happenings of this subject write into the world.

use crate::engine::{
    event::EventNo,
    headquarters::Happening,
    nature::Ask,
    seat::Seat,
    units::Money,
    world::{CoverStory, Hq, Requirement, Sidelight, Wanted, World},
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::MoodChanged { seat, mood } => world.on_hq(seat, no, |hq| hq.mood = mood),
        Happening::FavourCounted { seat, favour } => {
            world.on_hq(seat, no, |hq| hq.favour = favour);
        }
        Happening::RequirementSet { seat, holding, priority, until } => {
            let since = world.week.next();
            world.hq_asks(seat, no, Requirement { holding, priority, since, until });
        }
        Happening::RequirementClosed { seat, holding, .. } => world.on_hq(seat, no, |hq| {
            hq.requirements.retain(|row| row.holding != holding);
        }),
        Happening::Demanded { seat, demand, until } => {
            let since = world.week;
            let wanted = Wanted { demand, since, until };
            world.on_hq(seat, no, |hq| hq.demand = Some(wanted));
        }
        Happening::DemandClosed { seat, .. } => world.on_hq(seat, no, |hq| hq.demand = None),
        Happening::HqAsked { seat, what } => {
            let week = world.week;
            world.on_hq(seat, no, |hq| hq.asked = Some((what, week)));
        }
        Happening::HqAnswered { seat, what, granted, money, until } => {
            world.on_hq(seat, no, |hq| {
                hq.asked = None;
                if what == Ask::Approval && granted {
                    hq.approved_until = until;
                }
            });
            // Money that headquarters grants lies in the box at once.
            world.receive(seat, no, money);
        }
        Happening::SourceNamed { seat, source } => {
            world.on_hq(seat, no, |hq| hq.named.push(source));
        }
        Happening::SidelightCame { seat, holding, value, origin, seen, .. } => {
            let word = Sidelight { holding, value, origin, seen };
            world.on_hq(seat, no, |hq| hq.sidelights.push(word));
        }
        Happening::ReportSold { seat, report, holding, value, price } => {
            world.on_hq(seat, no, |hq| hq.sold.push((report, holding, value)));
            world.receive(seat, no, price);
        }
        Happening::CoverLaid { seat, holding, alibi, until } => {
            let story = CoverStory { holding, alibi, until };
            world.on_hq(seat, no, |hq| hq.covers.push(story));
        }
    }
}

impl World {
    /// Changes what a Station's headquarters holds.
    pub(in crate::engine) fn on_hq(
        &mut self,
        seat: Seat,
        no: EventNo,
        change: impl FnOnce(&mut Hq),
    ) {
        let hq = &mut self.stations.of_mut(seat).hq;
        change(hq);
        hq.touched = no;
    }

    pub(in crate::engine) fn hq_asks(&mut self, seat: Seat, no: EventNo, row: Requirement) {
        self.on_hq(seat, no, |hq| {
            let at = hq.requirements.partition_point(|it| it.holding < row.holding);
            hq.requirements.insert(at, row);
        });
    }

    fn receive(&mut self, seat: Seat, no: EventNo, money: Money) {
        if money > Money(0) {
            let station = self.stations.of_mut(seat);
            station.money = Money(station.money.0.saturating_add(money.0));
            station.spent = no;
        }
    }
}
