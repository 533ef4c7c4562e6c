//! What a chief does who expects traps.

use crate::{
    ai::Reason,
    engine::{
        ids::{DossierId, ReportNo},
        order::{CompareReports, Forewarn},
        view::ReportRow,
    },
};

use super::Chief;

impl Chief<'_, '_> {
    pub(super) fn beware(&mut self) {
        self.forewarn();
        self.lay_side_by_side();
    }

    /// Whoever reads something is told about strangers with offers.
    fn forewarn(&mut self) {
        let told = &self.desk.wary.forewarned;
        let next = self
            .reachable()
            .map(|(id, _, agent)| (id, agent.reads))
            .find(|(id, reads)| 0 < *reads && !told.iter().any(|(other, _)| other == id));
        let next: Option<DossierId> = next.map(|(id, _)| id);
        if let Some(agent) = next {
            self.draft.give(Forewarn { agent }, Reason::new("forewarn"));
        }
    }

    /// The newest report is laid beside those of others, if it was not yet.
    fn lay_side_by_side(&mut self) {
        let Some((report, row)) = self.desk.reports.iter().next_back() else { return };
        let beside = |(_, other): &(ReportNo, &ReportRow)| {
            other.holding == row.holding && other.source != row.source
        };
        let newest = self.desk.reports.iter().filter(beside).map(|(no, _)| no).max();
        let compared = &self.desk.wary.compared;
        let done = |newest| compared.iter().any(|(no, last, _)| *no == report && newest <= *last);
        if newest.is_some_and(|newest| !done(newest)) {
            self.draft.give(CompareReports { report }, Reason::new("compare-words"));
        }
    }
}
