//! What the desks learn of it.

use crate::engine::{
    rules::Rules,
    secrets::{ToAll, ToSecurity, ToStation},
    units::Week,
    view::{SecurityDesk, StationDesk, learn::Learnt},
};

impl Learnt for ToAll {
    fn by_station(self, desk: &mut StationDesk, week: Week, _: &Rules) {
        match self {
            ToAll::CameToLight { holding, value, issued } => {
                desk.came_to_light(holding, value, issued, week);
            }
        }
    }
}

impl Learnt for ToStation {}

impl Learnt for ToSecurity {
    fn by_security(self, desk: &mut SecurityDesk, week: Week, _: &Rules) {
        match self {
            ToSecurity::PostReads { post, holding } => {
                if let Some(row) = desk.secrets.get_mut(holding) {
                    row.readers.push(post);
                }
            }
            ToSecurity::EditionIs { holding, value, issued } => {
                if let Some(row) = desk.secrets.get_mut(holding) {
                    row.value = value;
                    row.issued = issued;
                    row.lie = None;
                    row.changes_at = None;
                }
                desk.new_edition(holding);
            }
            ToSecurity::LeakIndicated { holding } => desk.on_secret(holding, |row| {
                row.indicators = row.indicators.saturating_add(1);
                row.last_indicator = Some(week);
            }),
            ToSecurity::InquiryOpened { holding, ends } => desk.on_secret(holding, |row| {
                row.inquiry_ends = Some(ends);
                row.last_inquiry = Some(week);
            }),
            ToSecurity::InquiryEnded { holding, .. } => {
                desk.on_secret(holding, |row| row.inquiry_ends = None);
            }
            ToSecurity::RestrictionOrdered { holding, at } => {
                desk.on_secret(holding, |row| row.restricts_at = Some(at));
            }
            ToSecurity::ReadersCut { holding } => desk.on_secret(holding, |row| {
                row.restricted = true;
                row.restricts_at = None;
            }),
            ToSecurity::PlansChangeOrdered { holding, at } => {
                desk.on_secret(holding, |row| row.changes_at = Some(at));
            }
        }
    }
}
