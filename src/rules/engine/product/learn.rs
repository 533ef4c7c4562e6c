//! What the desks learn of it.

use crate::engine::{
    product::{ToAll, ToSecurity, ToStation},
    rules::Rules,
    units::Week,
    view::{ClaimRow, StationDesk, learn::Learnt},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, week: Week, _: &Rules) {
        match self {
            ToStation::WeDisseminated { report, probability, handling } => {
                if let Some(&row) = desk.reports.get(report) {
                    desk.claim_replaced(row.holding, week);
                    let at = desk.claims.partition_point(|claim| claim.holding < row.holding);
                    let claim = ClaimRow {
                        report,
                        holding: row.holding,
                        value: row.value,
                        probability,
                        handling,
                        made: week,
                        ended: None,
                        settled: None,
                    };
                    desk.claims.insert(at, claim);
                }
            }
            ToStation::WeBurned { source } => desk.burned(source, week),
        }
    }
}

impl Learnt for ToSecurity {}
