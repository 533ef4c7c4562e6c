//! What a Station has done with one of its agents. The same row in the truth and on the desk, for
//! all of it are the Station's own deeds: the laws hold the two against each other.

use serde::{Deserialize, Serialize};

use crate::engine::{
    ids::{HoldingId, OfficerNo},
    rules::VoiceRules,
    units::Week,
    voices::Concern,
};

/// When something was last done with an agent; week 0 says never.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dealings {
    /// Since when the agent serves.
    pub since: Week,
    /// Weeks between the last two meetings.
    pub apart: u16,
    pub unpaid: Week,
    pub paid: Week,
    /// The last two weeks in which something was asked.
    pub asked: [Week; 2],
    pub handed_on: Week,
    pub promised: Week,
    pub given_a_job: Week,
    /// What the agent spoke of last, and when.
    pub spoke: Option<(Concern, Week)>,
    /// How often the agent spoke of each concern.
    pub times: [u8; Concern::ALL.len()],
}

impl Dealings {
    pub(in crate::engine) fn begun(since: Week) -> Dealings {
        Dealings { since, ..Dealings::default() }
    }

    pub(in crate::engine) fn met(&mut self, before: Week, week: Week) {
        if before < week {
            self.apart = week.since(before);
        }
    }

    pub(in crate::engine) fn were_asked(&mut self, week: Week) {
        let [last, _] = self.asked;
        if last < week {
            self.asked = [week, last];
        }
    }

    /// A task, or that there is none.
    pub(in crate::engine) fn were_told(&mut self, task: Option<HoldingId>, week: Week) {
        if task.is_some() {
            self.were_asked(week);
        }
    }

    /// Another officer than the one who won the agent.
    pub(in crate::engine) fn were_handed_to(&mut self, officer: Option<OfficerNo>, week: Week) {
        if officer.is_some() && self.since < week {
            self.handed_on = week;
        }
    }

    pub(in crate::engine) fn were_given_a_job(&mut self, week: Week) {
        if self.since < week {
            self.given_a_job = week;
        }
    }

    pub(in crate::engine) fn spoke(&mut self, of: Concern, week: Week) {
        self.spoke = Some((of, week));
        if let Some(times) = self.times.get_mut(of.place()) {
            *times = times.saturating_add(1);
        }
    }

    /// How often the agent spoke of it.
    pub fn times(&self, of: Concern) -> u8 {
        self.times.get(of.place()).copied().unwrap_or(0)
    }

    /// Is it long enough ago that the agent spoke, or came to us?
    pub(in crate::engine) fn may_speak(&self, week: Week, rules: &VoiceRules) -> bool {
        let last = self.spoke.map_or(self.since, |(_, at)| at);
        rules.rest <= week.since(last)
    }

    /// How much each concern weighs now. `news`: an arrest near the agent stands in the papers.
    pub(in crate::engine) fn weights(
        &self,
        week: Week,
        news: bool,
        rules: &VoiceRules,
    ) -> [u32; Concern::ALL.len()] {
        Concern::ALL.map(|of| {
            let again = self.spoke.is_some_and(|(last, _)| last == of);
            if again || rules.times <= self.times(of) || !self.concerns(of, week, news, rules) {
                return 0;
            }
            u32::from(match of {
                Concern::Nothing => rules.nothing,
                Concern::Family => rules.family,
                _ => rules.dealt,
            })
        })
    }

    fn concerns(&self, of: Concern, week: Week, news: bool, rules: &VoiceRules) -> bool {
        let fresh = |at: Week| Week(0) < at && week.since(at) <= rules.fresh;
        match of {
            Concern::Nothing | Concern::Family => true,
            Concern::Holiday => rules.holidays.contains(&week.0),
            Concern::Season => {
                let served = week.since(self.since);
                rules.season <= served && served % rules.season.max(1) < rules.season_lasts
            }
            Concern::Wages => fresh(self.unpaid),
            Concern::Gift => fresh(self.paid),
            Concern::Apart => rules.apart <= self.apart,
            Concern::Work => self.asked.into_iter().all(fresh),
            Concern::NewFace => fresh(self.handed_on),
            Concern::Arrest => news,
            Concern::WayOut => fresh(self.promised),
            Concern::Job => fresh(self.given_a_job),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::laws;

    fn weighs(dealings: &Dealings, of: Concern, week: u16) -> u32 {
        let rules = laws::rules();
        let weights = dealings.weights(Week(week), false, &rules.voice);
        weights[of.place()]
    }

    #[test]
    fn what_was_said_last_is_not_said_again_and_nothing_more_than_three_times() {
        let mut dealings = Dealings::begun(Week(0));
        for week in [4, 12, 20] {
            assert_eq!(weighs(&dealings, Concern::Family, week), 2, "{week}");
            dealings.spoke(Concern::Family, Week(week));
            assert_eq!(weighs(&dealings, Concern::Family, week + 4), 0, "{week}");
            dealings.spoke(Concern::Nothing, Week(week + 4));
        }
        assert_eq!(weighs(&dealings, Concern::Family, 28), 0);
    }

    #[test]
    fn what_was_done_is_spoken_of_while_it_is_fresh() {
        let dealings = Dealings { unpaid: Week(6), ..Dealings::begun(Week(0)) };
        assert_eq!(weighs(&dealings, Concern::Wages, 11), 5);
        assert_eq!(weighs(&dealings, Concern::Wages, 12), 0);
        assert_eq!(weighs(&dealings, Concern::Gift, 11), 0, "never done is not done in week 0");
    }

    #[test]
    fn one_task_is_not_much_and_two_in_few_weeks_are() {
        let mut dealings = Dealings::begun(Week(0));
        dealings.were_asked(Week(3));
        dealings.were_asked(Week(3));
        assert_eq!(weighs(&dealings, Concern::Work, 5), 0);
        dealings.were_asked(Week(5));
        assert_eq!(weighs(&dealings, Concern::Work, 6), 5);
    }

    #[test]
    fn the_officer_who_won_an_agent_is_no_new_face() {
        let mut dealings = Dealings::begun(Week(7));
        dealings.were_handed_to(Some(OfficerNo(1)), Week(7));
        assert_eq!(weighs(&dealings, Concern::NewFace, 8), 0);
        dealings.were_handed_to(None, Week(8));
        assert_eq!(weighs(&dealings, Concern::NewFace, 9), 0);
        dealings.were_handed_to(Some(OfficerNo(2)), Week(9));
        assert_eq!(weighs(&dealings, Concern::NewFace, 9), 5);
    }
}
