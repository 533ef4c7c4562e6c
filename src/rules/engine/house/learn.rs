//! What the desks learn of it.

use crate::engine::{
    house::{ToAll, ToSecurity, ToStation},
    nature::Approach,
    rules::Rules,
    units::{Days, Week},
    view::{
        DossierRow, OfferRow, OfficerRow, Opening, PersonRow, SecurityDesk, StationDesk, TargetRow,
        learn::Learnt,
    },
};

impl Learnt for ToAll {
    fn by_station(self, desk: &mut StationDesk, week: Week, rules: &Rules) {
        match self {
            ToAll::WeekPassed { .. } => desk.week_passed(week, rules),
            ToAll::FundsAre { money } => desk.money = money,
            ToAll::DossierOpened { identity, why, .. } => {
                desk.dossiers.push(DossierRow {
                    identity: identity.unwrap_or_default(),
                    cryptonym: None,
                    opened: week,
                    via: None,
                    target: TargetRow::default(),
                    agent: None,
                    arrested: None,
                    nameless: identity.is_none(),
                    offer: (why == Opening::Liaison)
                        .then_some(OfferRow::new(Approach::Liaison, Week(0))),
                    lost: None,
                });
            }
        }
    }

    fn by_security(self, desk: &mut SecurityDesk, week: Week, rules: &Rules) {
        match self {
            ToAll::WeekPassed { .. } => desk.week_passed(week, rules),
            ToAll::FundsAre { money } => desk.money = money,
            ToAll::DossierOpened { identity, .. } => {
                let row = PersonRow { identity, opened: week, ..PersonRow::default() };
                desk.people.push(row);
            }
        }
    }
}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, week: Week, _: &Rules) {
        match self {
            ToStation::OfficerArrived { identity, days, .. } => {
                desk.due.retain(|&at| week < at);
                desk.officers.push(OfficerRow { identity, days, lost: None, mark: false });
            }
            ToStation::OfficerLost { officer, how } => {
                if let Some(row) = desk.officers.get_mut(officer) {
                    row.lost = Some(how);
                    row.days = Days(0);
                }
            }
            ToStation::OfficerDue { at } => desk.due.push(at),
            ToStation::NamedCryptonym { dossier, cryptonym } => {
                desk.on(dossier, |row| row.cryptonym = Some(cryptonym));
            }
        }
    }
}

impl Learnt for ToSecurity {
    fn by_security(self, desk: &mut SecurityDesk, _: Week, _: &Rules) {
        match self {
            ToSecurity::ForcesAre { teams, analysts, interrogators, may_expel } => {
                desk.teams = teams;
                desk.analysts = analysts;
                desk.interrogators = interrogators;
                desk.may_expel = may_expel;
            }
            ToSecurity::PatienceIs { patience } => desk.patience = patience,
            ToSecurity::PatienceSpent { until } => desk.spent_until = until,
        }
    }
}
