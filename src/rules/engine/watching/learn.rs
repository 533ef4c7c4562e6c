//! What the desks learn of it.

use crate::engine::{
    rules::Rules,
    units::Week,
    view::{ForeignStatus, SecurityDesk, Sighting, WatchRow, learn::Learnt},
    watching::{ToAll, ToSecurity, ToStation},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {}

impl Learnt for ToSecurity {
    fn by_security(self, desk: &mut SecurityDesk, week: Week, _: &Rules) {
        match self {
            ToSecurity::TeamsPlaced { on, teams } => {
                desk.placed(on, teams, week);
                desk.place(WatchRow { on, teams, since: week });
            }
            ToSecurity::TeamLost { .. } => desk.teams = desk.teams.saturating_sub(1),
            ToSecurity::TeamsAre { teams } => desk.teams = teams,
            ToSecurity::ContactSeen { one, other, site, hour, clandestine } => {
                let other = Some(other);
                desk.sightings.push(Sighting { week, hour, site, one, other, clandestine });
            }
            ToSecurity::SeenAtDrop { who, site, hour } => desk.sightings.push(Sighting {
                week,
                hour,
                site,
                one: who,
                other: None,
                clandestine: true,
            }),
            ToSecurity::DropSuspected { site } => {
                if !desk.drops.contains(&site) {
                    desk.drops.push(site);
                }
            }
            ToSecurity::OfficerSuspected { who } => {
                desk.on(who, |row| row.foreign = ForeignStatus::Suspected);
            }
            ToSecurity::OfficerKnown { who } => {
                desk.on(who, |row| row.foreign = ForeignStatus::Known);
            }
            ToSecurity::FilePoints { dossier, item, points } => {
                let before = desk.people.get(dossier).map_or(0, |row| row.evidence.points());
                desk.entries.push((week, dossier, item, points - before));
                desk.on(dossier, |row| row.evidence.set(item, points));
            }
            ToSecurity::FaceNotFound { face } => {
                desk.on(face, |row| row.searched = row.searched.saturating_add(1));
            }
            ToSecurity::DossiersAreOne { face, real } => desk.joined(face, real),
            ToSecurity::HabitsRead { officer, until } => {
                desk.on(officer, |row| row.read_until = Some(until));
            }
            ToSecurity::TookEvasiveRoute { .. } | ToSecurity::LookedBack { .. } => (),
        }
    }
}
