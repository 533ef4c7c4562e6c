//! Signs that a pencil finds: patterns that a player can count without any test.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

/// A sign that so many loyal agents of a hundred bear by chance finds nobody.
const COMMON: u32 = 5;

/// A mechanical sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A paper of a role that does not collect.
    Idle,
    /// A document of what is only in heads.
    Document,
    /// Papers in many consecutive weeks.
    Run,
    /// The same paper again and again.
    Same,
    /// A missed contact, a return, and nothing in the newspapers between them.
    Back,
}

impl Sign {
    pub const ALL: [Sign; 5] = [Sign::Idle, Sign::Document, Sign::Run, Sign::Same, Sign::Back];

    const fn name(self) -> &'static str {
        match self {
            Sign::Idle => "a paper of a role that does not collect",
            Sign::Document => "a document of what is in heads",
            Sign::Run => "a paper in each of six weeks",
            Sign::Same => "the same paper four times running",
            Sign::Back => "missed, back, and never in the newspapers",
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// The signs that an agent bore.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Borne(u8);

impl Borne {
    pub const fn bear(&mut self, sign: Sign) {
        self.0 |= sign.bit();
    }
}

/// Agents by the signs that they bore: those who were Security's once, and those who never were.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signs {
    doubles: [u32; 32],
    loyal: [u32; 32],
}

/// Agents, and how many of them bore some sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub agents: u32,
    pub hit: u32,
}

impl Hit {
    fn of(agents: &[u32; 32], signs: u8) -> Hit {
        let bore = (0_u8..).zip(agents).filter(|(borne, _)| borne & signs != 0);
        Hit { agents: agents.iter().sum(), hit: bore.map(|(_, count)| count).sum() }
    }

    /// In hundredths.
    pub fn share(self) -> f64 {
        100.0 * f64::from(self.hit) / f64::from(self.agents.max(1))
    }
}

impl Signs {
    /// `borne`: what was seen while the agent was true, and while not.
    pub fn note(&mut self, double: bool, [while_true, while_not]: [Borne; 2]) {
        let (agents, borne) = match double {
            true => (&mut self.doubles, while_not),
            false => (&mut self.loyal, while_true),
        };
        if let Some(count) = agents.get_mut(usize::from(borne.0)) {
            *count += 1;
        }
    }

    pub fn add(&mut self, other: &Signs) {
        let both = [(&mut self.doubles, &other.doubles), (&mut self.loyal, &other.loyal)];
        for (sums, more) in both {
            sums.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
        }
    }

    /// Doubles and loyal agents who bore a sign that few of the loyal bear.
    pub fn found(&self) -> (Hit, Hit) {
        let rare = Sign::ALL.into_iter().filter(|sign| {
            let Hit { agents, hit } = Hit::of(&self.loyal, sign.bit());
            hit * 100 <= agents * COMMON
        });
        let signs = rare.fold(0, |signs, sign| signs | sign.bit());
        (Hit::of(&self.doubles, signs), Hit::of(&self.loyal, signs))
    }

    pub fn write(&self, out: &mut String) {
        let (doubles, loyal) = self.found();
        let shares =
            format!("{:.0} % of doubles, {:.1} % of the loyal", doubles.share(), loyal.share());
        let Hit { agents, hit } = doubles;
        let _ = writeln!(out, "found by mechanical signs: {shares} ({hit} of {agents})");
        for sign in Sign::ALL {
            let of = |agents| Hit::of(agents, sign.bit()).share();
            let (double, loyal) = (of(&self.doubles), of(&self.loyal));
            let _ = writeln!(
                out,
                "  {}: {double:.1} % of doubles, {loyal:.1} % of the loyal",
                sign.name()
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn borne(signs: &[Sign]) -> Borne {
        let mut borne = Borne::default();
        signs.iter().for_each(|&sign| borne.bear(sign));
        borne
    }

    #[test]
    fn a_sign_that_many_loyal_agents_bear_finds_nobody() {
        let mut signs = Signs::default();
        let none = Borne::default();
        for at in 0..10 {
            let back = if at < 4 { borne(&[Sign::Back]) } else { none };
            signs.note(false, [back, none]);
            let run = if at < 2 { borne(&[Sign::Run, Sign::Back]) } else { back };
            signs.note(true, [none, run]);
        }
        let (doubles, loyal) = signs.found();
        assert_eq!(doubles, Hit { agents: 10, hit: 2 });
        assert_eq!(loyal, Hit { agents: 10, hit: 0 });
    }
}
