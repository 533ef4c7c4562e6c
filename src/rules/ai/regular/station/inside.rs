//! What friends in Security's house say, and who in one's own may be its friend.

use crate::{
    ai::Reason,
    engine::{
        ids::{DossierId, StaffNo},
        nature::{Clearance, Inside, StaffRole, Tip},
        order::{BurnNotice, SetClearance, Warn},
        view::{Standing, hunt},
    },
};

use super::Chief;

/// Losses from which one looks at one's own, and from which one sends somebody away.
const LOSSES: usize = 2;
const AWAY: usize = 3;

impl Chief<'_, '_> {
    /// Whoever is on a list is told; whoever is said to be theirs is believed no more.
    pub(super) fn heed_the_other_house(&mut self) {
        let week = self.view.week;
        let fresh = |at: crate::engine::units::Week| week.since(at) <= 1;
        let said: Vec<(DossierId, Tip)> = self
            .desk
            .tips
            .iter()
            .filter(|row| fresh(row.week))
            .map(|row| (row.about, row.tip))
            .collect();
        for (about, tip) in said {
            let Ok(agent) = self.desk.agent(about) else { continue };
            let reached = agent.standing == Standing::Active && !agent.waiting_warning;
            match tip {
                Tip::Theirs if !agent.burned => {
                    let because = Reason::new("burn-tip").with("reports", agent.reports);
                    self.draft.give(BurnNotice { source: about, whole: true }, because);
                }
                Tip::Arrest | Tip::Case if reached && !self.is_doubtful(about) => {
                    let because = Reason::new("forewarned").with("rapport", agent.rapport);
                    self.draft.give(Warn { agent: about }, because);
                }
                Tip::Theirs | Tip::Arrest | Tip::Case | Tip::Inquiry => (),
            }
        }
    }

    /// Did a friend say that he is theirs?
    fn is_doubtful(&self, whom: DossierId) -> bool {
        self.desk.tip(whom, Tip::Theirs).is_some()
    }

    /// Whoever of the staff was near everything that was lost is kept out, and then sent away.
    pub(super) fn watch_the_staff(&mut self) {
        let hunt = hunt::in_station(self.desk);
        let losses = hunt.losses.len();
        let lost = u16::try_from(losses).unwrap_or(u16::MAX);
        self.draft.weigh(hunt.rows.len());
        let latest = hunt.losses.iter().map(|loss| loss.week).max().unwrap_or_default();
        let near: Vec<StaffNo> = hunt
            .alone()
            .filter_map(|who| match who {
                Inside::Staff(no) => Some(no),
                Inside::Officer(_) => None,
            })
            .collect();
        for (no, row) in self.desk.staff.iter() {
            let loyal = row.asked.is_some();
            let kept_out = row.clearance == Clearance::Restricted;
            let since = row.confined.unwrap_or_default();
            if loyal && kept_out {
                let because = Reason::new("trust-staff").with("losses", lost);
                self.draft.give(SetClearance { staff: no, to: Clearance::Full }, because);
            } else if AWAY <= losses && kept_out && since < latest && !loyal {
                let because = Reason::new("dismiss-staff").with("losses", lost);
                self.draft.give(SetClearance { staff: no, to: Clearance::Dismissed }, because);
            } else if LOSSES <= losses
                && row.clearance == Clearance::Full
                && near.contains(&no)
                && !loyal
                // Without him less goes home: he must have been near more than chance explains.
                && (row.role != StaffRole::CipherClerk || AWAY <= losses)
            {
                let because = Reason::new("restrict-staff").with("losses", lost);
                self.draft.give(SetClearance { staff: no, to: Clearance::Restricted }, because);
            }
        }
    }
}
