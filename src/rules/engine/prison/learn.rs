//! What the desks learn of it.

use crate::engine::{
    gazetteer::Papers,
    nature::Publicity,
    prison::{ToAll, ToSecurity, ToStation},
    rules::Rules,
    units::Week,
    view::{
        SecurityDesk, Statement, StationDesk, Teller, WayBackRow, learn::Learnt, security::Gone,
    },
};

impl Learnt for ToAll {
    fn by_station(self, desk: &mut StationDesk, week: Week, _: &Rules) {
        match self {
            ToAll::ArrestInTheNews { dossier } => {
                desk.on(dossier, |row| row.arrested = Some(week));
            }
            ToAll::ReleaseInTheNews { dossier } => desk.on(dossier, |row| row.arrested = None),
        }
    }
}

impl Learnt for ToStation {}

impl Learnt for ToSecurity {
    fn by_security(self, desk: &mut SecurityDesk, week: Week, _: &Rules) {
        match self {
            ToSecurity::SiteByPrisoner { site, .. } => {
                if !desk.drops.contains(&site) {
                    desk.drops.push(site);
                }
            }
            ToSecurity::CaseIs { on, open } => {
                desk.traps.waiting.retain(|other| *other != on);
                desk.on(on, |row| row.case = open);
            }
            ToSecurity::WeArrested { whom, publicity, .. } => desk.arrested(whom, publicity, week),
            ToSecurity::ArrestAvowed { prisoner } => {
                desk.on_prisoner(prisoner, |row| {
                    row.publicity = Publicity::Open;
                    row.played = false;
                });
            }
            ToSecurity::PlanByPrisoner { prisoner, whom, kind } => {
                desk.on_prisoner(prisoner, |row| row.named = row.named.saturating_add(1));
                desk.ways_back.retain(|row| row.whom != whom);
                desk.ways_back.push(WayBackRow { whom, kind, reception: None });
            }
            ToSecurity::ArrestFailed { whom } => desk.lost(whom, Papers::Arrests, week),
            ToSecurity::InterrogationSet { prisoner, line } => {
                desk.on_prisoner(prisoner, |row| row.line = Some(line));
            }
            ToSecurity::Confessed { prisoner } => {
                desk.on_prisoner(prisoner, |row| row.confessed = true);
            }
            ToSecurity::NamedByPrisoner { prisoner, whom, how, relation } => {
                let by = Teller::Prisoner { who: prisoner, how, relation };
                desk.statements.push(Statement { week, about: whom, by });
                if relation.is_of_the_chain() {
                    desk.on(whom, |row| row.named = Some(week));
                }
                desk.on_prisoner(prisoner, |row| row.named = row.named.saturating_add(1));
            }
            ToSecurity::WeConvicted { prisoner } => {
                desk.traps.deserved = true;
                desk.left_cell(prisoner, Some(Gone::Convicted));
            }
            ToSecurity::WeFreed { prisoner } => desk.left_cell(prisoner, None),
            ToSecurity::WeExpelled { who } => {
                desk.expelled = Some(week);
                desk.left_country(who, week);
            }
            ToSecurity::NothingFound { .. } => (),
        }
    }
}
