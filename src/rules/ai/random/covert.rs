//! Random orders of covert action.

use crate::engine::{
    covert::{ActionKind, Dress, IncidentNo, Mark, Pace, Scheme, Style, state_of},
    gazetteer::State,
    ids::InstitutionId,
    order::{
        Attribute, CallOff, ExchangeMen, GoAhead, Guard, Order, ProposeAction, RaiseAlert,
        Retaliate, Search, TryMen, Verb,
    },
    units::Money,
    view::SecurityDesk,
};

use super::Draw;
use crate::ai::Thought;

impl Draw<'_> {
    pub(super) fn covert(&mut self, verb: Verb) -> Option<Order> {
        Some(match verb {
            Verb::ProposeAction => ProposeAction { scheme: self.scheme()? }.into(),
            Verb::GoAhead => GoAhead {}.into(),
            // One who calls off as often as he goes gets nowhere.
            Verb::CallOff if self.below(4) == 0 => CallOff {}.into(),
            _ => return None,
        })
    }

    /// A coin for an action that waits for a word: else none would ever be seen to its end.
    pub(super) fn go_on(&mut self, thought: &mut Thought) {
        let action = self.view.station().and_then(|desk| desk.action);
        let waits = action.is_some_and(|row| row.step.next_phase(row.scheme.kind).is_some());
        if waits && self.coin() {
            thought.considered += 1;
            thought.considered_refused += u32::from(thought.plan.add(GoAhead {}).is_err());
        }
    }

    /// Something to be done by night, of whatever kind.
    pub(super) fn dare(&mut self, thought: &mut Thought) {
        let idle = self.view.station().is_some_and(|desk| desk.action.is_none());
        let Some(scheme) = self.scheme().filter(|_| idle) else { return };
        thought.considered += 1;
        thought.considered_refused +=
            u32::from(thought.plan.add(ProposeAction { scheme }).is_err());
    }

    fn scheme(&mut self) -> Option<Scheme> {
        let rules = &self.view.rules().action;
        let kind = self.pick(ActionKind::ALL)?;
        let words = kind.is_propaganda();
        let mark = match kind {
            ActionKind::Raid => Mark::Paper(self.holding()?),
            ActionKind::Sabotage => Mark::House(self.house()?),
            ActionKind::Snatch | ActionKind::Assassination => Mark::Person(self.target()?),
            ActionKind::WhitePropaganda
            | ActionKind::GreyPropaganda
            | ActionKind::BlackPropaganda => Mark::Opinion,
        };
        let own = state_of(self.view.seat());
        let other = State::FOREIGN.into_iter().find(|state| *state != own);
        let dress = if words { Dress::Civilian } else { self.pick(Dress::ALL)? };
        let flagged = match kind {
            ActionKind::WhitePropaganda => false,
            ActionKind::BlackPropaganda => true,
            _ => dress == Dress::Civilian && self.coin(),
        };
        let guided = !words && (kind.needs_a_guide() || self.below(4) == 0);
        let guide = if guided { Some(self.agent()?) } else { None };
        let men = rules.men_least..=rules.men_most;
        let more = self.below(men.len());
        let men = rules.men_least.saturating_add(u8::try_from(more).unwrap_or(0));
        let spread = usize::from(rules.money_most.saturating_sub(rules.money_least)) + 1;
        let money = rules.money_least + u16::try_from(self.below(spread)).unwrap_or(0);
        Some(Scheme {
            officer: self.officer()?,
            kind,
            mark,
            guide,
            dress,
            flag: other.filter(|_| flagged),
            pace: self.pick(Pace::ALL)?,
            style: self.pick(Style::ALL)?,
            men: if words { 0 } else { men },
            money: Money(money),
        })
    }

    fn house(&mut self) -> Option<InstitutionId> {
        let view = self.view;
        self.row(&view.city().institutions)
    }

    fn incident(&mut self, desk: &SecurityDesk) -> Option<IncidentNo> {
        let at = self.below(desk.incidents.len());
        desk.incidents().nth(at).map(|(no, _)| no)
    }

    pub(super) fn against_covert(&mut self, verb: Verb, desk: &SecurityDesk) -> Option<Order> {
        Some(match verb {
            Verb::Guard => Guard { house: self.house()? }.into(),
            Verb::Search => Search { district: self.district()? }.into(),
            Verb::RaiseAlert => RaiseAlert {}.into(),
            Verb::Attribute => {
                let state = self.pick(&State::FOREIGN)?;
                let stated = 50 + u8::try_from(self.below(50)).unwrap_or(0);
                let stated = self.coin().then_some(stated);
                Attribute { incident: self.incident(desk)?, state, stated }.into()
            }
            Verb::TryMen => TryMen { incident: self.incident(desk)? }.into(),
            Verb::ExchangeMen => ExchangeMen { incident: self.incident(desk)? }.into(),
            Verb::Retaliate => Retaliate {}.into(),
            _ => return None,
        })
    }
}
