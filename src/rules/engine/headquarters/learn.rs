//! What the desks learn of it.

use crate::engine::{
    headquarters::{ToAll, ToSecurity, ToStation},
    nature::Ask,
    rules::Rules,
    units::Week,
    view::{CoverRow, DemandRow, RequirementRow, SidelightRow, StationDesk, learn::Learnt},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, week: Week, _: &Rules) {
        match self {
            ToStation::HqMoodIs { mood } => {
                desk.hq.mood = mood;
                desk.hq.mood_since = week;
            }
            ToStation::StandingIs { favour } => desk.hq.favour = favour,
            ToStation::HqAsks { holding, priority, until } => {
                let row = RequirementRow { holding, priority, since: week.next(), until };
                let at = desk.hq.requirements.partition_point(|it| it.holding < holding);
                desk.hq.requirements.insert(at, row);
            }
            ToStation::HqQuestionClosed { holding, answered } => {
                let closed = desk.hq.requirements.iter().find(|row| row.holding == holding);
                desk.hq.closed.extend(closed.map(|&row| (row, answered)));
                desk.hq.requirements.retain(|row| row.holding != holding);
            }
            ToStation::HqDemands { demand, until } => {
                desk.hq.demand = Some(DemandRow { demand, since: week, until });
            }
            ToStation::HqDemandClosed { outcome, .. } => {
                desk.hq.past_demands.extend(desk.hq.demand.take().map(|row| (row, outcome)));
            }
            ToStation::WeAskedHq { what } => desk.hq.asked = Some((what, week)),
            ToStation::HqAnswered { what, granted, until, .. } => {
                desk.hq.asked = None;
                if what == Ask::Approval && granted {
                    desk.hq.approved_until = until;
                }
            }
            ToStation::WeNamedSource { source } => desk.hq.named.push(source),
            ToStation::SidelightReceived { holding, value, origin, seen } => {
                desk.hq.sidelights.push(SidelightRow {
                    holding,
                    value,
                    origin,
                    seen,
                    received: week,
                });
            }
            ToStation::WeSoldReport { report, .. } => desk.hq.sold.push((report, week)),
            ToStation::CoverLaid { holding, alibi, until } => {
                desk.hq.covers.push(CoverRow { holding, alibi, until });
            }
        }
    }
}

impl Learnt for ToSecurity {}
