//! What happenings of this subject write into the world.

use crate::engine::{
    event::EventNo,
    house::Happening,
    seat::Seat,
    view::Loss,
    world::{Officer, Status, World},
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::WeekPassed { week } => world.week_passed(week),
        Happening::MoneySpent { seat, amount } => {
            world.spend(seat, amount, no);
        }
        Happening::FundsCounted { seat, money } => match seat {
            Seat::Security => {
                world.security.money = money;
                world.security.spent = no;
            }
            Seat::Station1 | Seat::Station2 | Seat::Station3 => {
                world.stations.of_mut(seat).money = money;
                world.stations.of_mut(seat).spent = no;
            }
        },
        Happening::DossierOpened { seat, person, identity, why, .. } => {
            world.open_dossier(seat, person, identity.is_none(), why, no);
        }
        Happening::OfficerArrived { seat, person, days, .. } => {
            let row = Officer { person, days, at_work: true, mark: false, touched: no };
            let station = world.stations.of_mut(seat);
            station.officers.push(row);
            station.due.retain(|&at| world.week < at);
        }
        Happening::OfficerLost { seat, officer, how } => {
            let mut lost = None;
            if let Some(row) = world.stations.of_mut(seat).officers.get_mut(officer) {
                row.at_work = false;
                row.touched = no;
                lost = Some(row.person);
            }
            if let (Some(person), Loss::Expelled) = (lost, how) {
                world.on_person(person, no, |row| row.status = Status::Abroad);
            }
        }
        Happening::OfficerDue { seat, at } => {
            let station = world.stations.of_mut(seat);
            station.due.push(at);
            station.replaced = station.replaced.saturating_add(1);
        }
        Happening::CryptonymGiven { seat, dossier, cryptonym } => {
            world.on_dossier(seat, dossier, no, |row| row.cryptonym = Some(cryptonym));
            let station = world.stations.of_mut(seat);
            station.cryptonyms = station.cryptonyms.saturating_add(1);
        }
        Happening::ForcesCounted { teams, analysts, interrogators, may_expel } => {
            world.security.teams = teams;
            world.security.teams_own = teams;
            world.security.analysts = analysts;
            world.security.interrogators = interrogators;
            world.security.may_expel = may_expel;
        }
        Happening::PatienceChanged { patience } => {
            world.security.patience = patience;
            world.security.patience_touched = no;
        }
        Happening::PatienceSpent { until } => {
            world.security.spent_until = until;
            world.security.times_spent = world.security.times_spent.saturating_add(1);
            world.security.patience_touched = no;
        }
    }
}
