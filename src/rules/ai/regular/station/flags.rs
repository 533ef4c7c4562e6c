//! In whose name to ask, and for what.

use crate::engine::{
    flags,
    gazetteer::{Cover, State, Topic},
    ids::OfficerNo,
    nature::{Flag, Leaning, Motive},
    view::{AgentRow, DossierRow},
};

use super::Chief;

/// Points of a chance that a flag must bring before it is worth remembering for years.
const WORTH_A_LIE: i32 = 6;

impl Chief<'_, '_> {
    /// The flag under which he is likeliest to say yes; our own, unless another is much better.
    pub(super) fn flag_for(&self, row: &DossierRow, officer: OfficerNo, motive: Motive) -> Flag {
        let honest = self.under(Flag::Own, row, officer, motive);
        let best = Flag::ALL.into_iter().max_by_key(|&flag| {
            // Of equally good ones the first, which is the truth.
            (self.under(flag, row, officer, motive), std::cmp::Reverse(flag))
        });
        let best = best.filter(|&flag| !self.tells_too_much(flag, row));
        best.filter(|&flag| honest + WORTH_A_LIE <= self.under(flag, row, officer, motive))
            .unwrap_or_default()
    }

    /// Whoever is asked in the host's name and is loyal asks the host.
    fn tells_too_much(&self, flag: Flag, row: &DossierRow) -> bool {
        flag == Flag::Host && row.target.halves == 0
    }

    /// What a flag does to the chance, in hundredths.
    fn under(&self, flag: Flag, row: &DossierRow, officer: OfficerNo, motive: Motive) -> i32 {
        let (own, rules) = (self.desk.state(), self.rules);
        let lean = self.lean(row.target.leaning);
        let loyalty = if row.target.halves == 0 { 50 } else { row.target.loyalty.middle() };
        let heart = (i16::from(loyalty), lean);
        let against = flags::loyalty_against(flag, own, heart, rules) * rules.pitch.counter_loyalty;
        let cover = self.desk.officers.get(officer).map_or(Cover::Diplomat, |it| it.identity.cover);
        let card = if flags::is_contradicted(flag, cover) { rules.flag.contradicted } else { 0 };
        let fits = flags::speaks_to(flag, own, motive, lean);
        let fit = if fits { rules.pitch.right_motive } else { -rules.pitch.wrong_motive };
        i32::from(fit) - i32::from(against) / 100 - i32::from(card)
    }

    /// How far he leans, at a guess.
    fn lean(&self, judged: Option<Leaning>) -> i16 {
        let [least, most] = self.rules.flag.lean;
        match judged {
            Some(Leaning::TowardsC) => (self.rules.flag.leans + most) / 2,
            Some(Leaning::TowardsB) => (least - self.rules.flag.leans) / 2,
            Some(Leaning::Neither) => 0,
            None => (least + most) / 2,
        }
    }

    /// Would they whom he believes to serve ask him for that?
    pub(super) fn may_ask(&self, agent: &AgentRow, topic: &Topic) -> bool {
        let claimed = agent.flag.principal(self.desk.state()).state().unwrap_or(State::A);
        let warmth = self.view.relations.with(claimed);
        flags::in_character(agent.flag, topic, warmth, self.rules)
    }
}
