//! What happenings of this subject write into the world.

use crate::engine::{
    event::EventNo,
    ids::{DossierId, PersonId},
    nature::{Captive, Exile},
    seat::Seat,
    swap::Happening,
    view::Standing,
    world::{Status, Swap, World, apply::station_slot},
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::SwapProposed { seat, whom, person, until } => {
            let swap = Swap { whom, person, until, touched: no };
            world.stations.of_mut(seat).swap = Some(swap);
        }
        Happening::SwapAsked { who, .. } => world.on_file(who, no, |_| ()),
        Happening::SwapMade { seat, whom, prisoner, person } => {
            world.swap_made((seat, whom), (prisoner, person), no);
        }
        Happening::SwapLapsed { seat, .. } => world.stations.of_mut(seat).swap = None,
    }
}

impl World {
    /// He is across the bridge: whoever had him convicted has somebody else instead.
    pub(in crate::engine) fn swap_made(
        &mut self,
        (seat, whom): (Seat, Captive),
        (prisoner, person): (DossierId, PersonId),
        no: EventNo,
    ) {
        let convicted = self.people.get(person).is_some_and(|row| row.status == Status::Convicted);
        self.leave_cell(prisoner, person, Status::Abroad, no);
        self.count_swap(seat, person, convicted);
        self.stations.of_mut(seat).swap = None;
        if let Captive::Agent(dossier) = whom {
            self.is_home(seat, dossier, no);
        }
        // The city hears of this too.
        self.abandoned = self.abandoned.saturating_sub(1);
        self.abandoned_touched = no;
    }

    fn count_swap(&mut self, seat: Seat, person: PersonId, convicted: bool) {
        let served = self.serves(person).unwrap_or(seat);
        let deeds = &mut self.security.deeds;
        if let Some(slot) = station_slot(&mut deeds.swapped, seat) {
            *slot += 1;
        }
        if let Some(slot) = station_slot(&mut deeds.convicted, served) {
            *slot = slot.saturating_sub(u16::from(convicted));
        }
    }

    fn is_home(&mut self, seat: Seat, dossier: DossierId, no: EventNo) {
        let (week, grace) = (self.week, self.rules().exile.grace);
        let Some(row) = self.stations.of_mut(seat).dossiers.get_mut(dossier) else { return };
        row.in_the_news = false;
        row.touched = no;
        let Some(agent) = row.agent.and_then(|id| self.agents.get_mut(id)) else { return };
        agent.standing = Standing::Gone;
        agent.leaves = None;
        agent.exile = Some(Exile::welcomed(false, week, grace));
        agent.touched = no;
    }
}
