//! What happenings of this subject write into the world.

use crate::engine::{
    event::EventNo,
    view::{FileItem, ForeignStatus},
    watching::Happening,
    world::{SeenWith, Watch, World},
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::TeamsPlaced { on, teams } => world.place(Watch { on, teams, touched: no }),
        Happening::TeamLost { until } => {
            world.security.teams = world.security.teams.saturating_sub(1);
            world.security.lost_until.push(until);
            world.security.teams_touched = no;
        }
        Happening::TeamsBack { teams } => {
            let week = world.week;
            world.security.teams = teams;
            world.security.lost_until.retain(|&until| week < until);
            world.security.teams_touched = no;
        }
        Happening::ContactSeen { one, other, clandestine, .. } => {
            let week = world.week;
            world.security.seen.push(SeenWith { local: one, foreign: other, week });
            for dossier in [one, other] {
                world.on_file(dossier, no, |row| {
                    row.clandestine = row.clandestine.saturating_add(u8::from(clandestine));
                });
            }
        }
        Happening::SeenAtDrop { who, .. } => world.on_file(who, no, |_| ()),
        Happening::DropSuspected { site } => world.on_site(site, no, |row| row.suspected = true),
        Happening::OfficerSuspected { who } => {
            world.on_file(who, no, |row| row.foreign = ForeignStatus::Suspected);
        }
        Happening::OfficerKnown { who } => {
            world.on_file(who, no, |row| row.foreign = ForeignStatus::Known);
        }
        Happening::PointsGiven { dossier, item, points } => world.on_file(dossier, no, |row| {
            if item == FileItem::Harmless {
                row.harmless = row.harmless.saturating_add(points - row.evidence.points());
            }
            row.evidence.set(item, points);
        }),
        Happening::FaceNotFound { face } => world.on_file(face, no, |_| ()),
        Happening::DossiersJoined { face, real } => world.join(face, real, no),
        Happening::LookedBack { officer, .. } => {
            world.security.seen.retain(|row| row.foreign != officer);
        }
        Happening::HabitsRead { officer, until } => {
            world.on_file(officer, no, |row| row.read_until = Some(until));
        }
        Happening::EvasiveRouteSeen { .. } => (),
    }
}
