//! The player's own figures on one of ours: loyal, theirs, careless, inventing, a hundred in all.
//! They are kept with their dates, and no rule reads them.

use rules::engine::{
    disclosed::{Beliefs, Query},
    ids::DossierId,
    units::Week,
    view::doubt::Hypothesis,
};

/// By how much a key moves a figure.
pub const STEP: u8 = 5;

/// Four figures that make a hundred, in the order of [`Hypothesis::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures(pub [u8; 4]);

/// The question under which a figure is filed; what is left over is loyal.
pub const fn query(kind: Hypothesis, id: DossierId) -> Option<Query> {
    match kind {
        Hypothesis::Loyal => None,
        Hypothesis::Controlled => Some(Query::Controlled(id)),
        Hypothesis::Careless => Some(Query::Careless(id)),
        Hypothesis::Inventing => Some(Query::Invents(id)),
    }
}

impl Figures {
    /// Loyal, for want of anything else.
    pub const NONE: Figures = Figures([100, 0, 0, 0]);

    /// As they were filed last, if they were.
    pub fn last(beliefs: &Beliefs, id: DossierId) -> Option<Figures> {
        Figures::history(beliefs, id).pop().map(|(_, figures)| figures)
    }

    /// Every filing, the oldest first.
    pub fn history(beliefs: &Beliefs, id: DossierId) -> Vec<(Week, Figures)> {
        let queries = || Hypothesis::ALL.into_iter().filter_map(|kind| query(kind, id));
        let mut weeks: Vec<Week> =
            queries().flat_map(|query| beliefs.of(query).map(|it| it.week)).collect();
        weeks.sort_unstable();
        weeks.dedup();
        weeks.into_iter().map(|week| (week, Figures::as_of(beliefs, id, week))).collect()
    }

    fn as_of(beliefs: &Beliefs, id: DossierId, week: Week) -> Figures {
        let filed = |kind| {
            let mut filed = query(kind, id).into_iter().flat_map(|query| beliefs.of(query));
            filed.rfind(|it| it.week <= week).map_or(0, |it| it.probability)
        };
        let [_, theirs, careless, invents] = Hypothesis::ALL.map(filed);
        Figures::of([0, theirs, careless, invents])
    }

    /// What is left of a hundred is loyal; where the others make more, the last give way.
    fn of([_, theirs, careless, invents]: [u8; 4]) -> Figures {
        let theirs = theirs.min(100);
        let careless = careless.min(100 - theirs);
        let invents = invents.min(100 - theirs - careless);
        Figures([100 - theirs - careless - invents, theirs, careless, invents])
    }

    pub const fn get(self, kind: Hypothesis) -> u8 {
        self.0[kind as usize]
    }

    /// One figure moved by a step, the others keep their proportions. Without figures the first
    /// step gives that kind its step, and loyal the rest.
    #[must_use]
    pub fn moved(from: Option<Figures>, kind: Hypothesis, up: bool) -> Figures {
        let before = from.unwrap_or(Figures::NONE);
        let own = before.get(kind);
        let own = if up { own.saturating_add(STEP).min(100) } else { own.saturating_sub(STEP) };
        before.with(kind, own)
    }

    /// One figure as it is said, the others in their proportions.
    #[must_use]
    pub fn with(self, kind: Hypothesis, figure: u8) -> Figures {
        let figure = figure.min(100);
        let rest = u32::from(100 - figure);
        let others: u32 = u32::from(100 - self.get(kind));
        let mut all = [0; 4];
        let mut given = 0;
        for (at, one) in Hypothesis::ALL.into_iter().enumerate() {
            let share = match others {
                0 => u32::from(one == Hypothesis::Loyal) * rest,
                _ => u32::from(self.0[at]) * rest / others,
            };
            all[at] = if one == kind { figure } else { u8::try_from(share).unwrap_or(0) };
            given += u32::from(all[at]);
        }
        // What rounding left goes to the first of the others that had any, else to the first.
        let left = u8::try_from(100_u32.saturating_sub(given)).unwrap_or(0);
        let others = || Hypothesis::ALL.into_iter().filter(|one| *one != kind);
        let to = others().find(|one| 0 < self.get(*one)).or(others().next());
        if let Some(to) = to {
            all[to as usize] += left;
        }
        Figures(all)
    }

    /// What is filed: each question with its figure.
    pub fn entries(self, id: DossierId) -> Vec<(String, u8)> {
        let each = Hypothesis::ALL.into_iter();
        each.filter_map(|kind| Some((query(kind, id)?.key(), self.get(kind)))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::engine::disclosed::Filed;

    #[test]
    fn figures_make_a_hundred_however_they_are_moved() {
        let mut figures = None;
        for step in 0..200 {
            let kind = Hypothesis::ALL[step * 7 % 4];
            let moved = Figures::moved(figures, kind, step % 3 != 0);
            assert_eq!(moved.0.iter().map(|it| u32::from(*it)).sum::<u32>(), 100, "{moved:?}");
            figures = Some(moved);
        }
    }

    #[test]
    fn the_first_step_leaves_the_rest_loyal() {
        assert_eq!(Figures::moved(None, Hypothesis::Controlled, true), Figures([95, 5, 0, 0]));
    }

    #[test]
    fn the_others_keep_their_proportions() {
        let before = Figures([40, 20, 40, 0]);
        assert_eq!(before.with(Hypothesis::Controlled, 60), Figures([20, 60, 20, 0]));
    }

    #[test]
    fn what_was_filed_is_read_back_with_its_weeks() {
        let mut beliefs = Beliefs::default();
        for (week, figures) in [(3, Figures([75, 20, 5, 0])), (5, Figures([45, 40, 10, 5]))] {
            for (about, probability) in figures.entries(DossierId(2)) {
                beliefs.file(&about, Filed { week: Week(week), probability });
            }
        }
        let history = Figures::history(&beliefs, DossierId(2));
        assert_eq!(
            history,
            [(Week(3), Figures([75, 20, 5, 0])), (Week(5), Figures([45, 40, 10, 5]))]
        );
        assert_eq!(Figures::last(&beliefs, DossierId(1)), None);
    }
}
