//! Refusals as sentences: the reason, and what would mend it.

use rules::engine::order::Refusal;

use crate::text::{Arg, Clerk, clerk::arg, shorthand::kebab};

/// The message of a refusal.
pub(crate) fn refusal_id(refusal: Refusal) -> String {
    let debug = format!("{refusal:?}");
    let name = debug.split([' ', '{']).next().unwrap_or_default();
    format!("refusal-{}", kebab(name))
}

impl Clerk<'_> {
    /// Why an order was refused, and what would make it legal.
    pub fn refusal(&self, refusal: Refusal) -> String {
        self.say(&refusal_id(refusal), &self.refusal_args(refusal))
    }

    fn refusal_args(&self, refusal: Refusal) -> Vec<Arg<'static>> {
        let bounds = |least: u16, most: u16| vec![arg("least", least), arg("most", most)];
        let short = |left: u16, needed: u16| vec![arg("left", left), arg("needed", needed)];
        match refusal {
            Refusal::AskedForTime { until }
            | Refusal::PatienceSpent { until }
            | Refusal::AskedNotLongAgo { until }
            | Refusal::TooSoon { until }
            | Refusal::OfferStands { until }
            | Refusal::HouseHalted { until }
            | Refusal::HasLeave { until } => {
                vec![arg("date", self.date(until))]
            }
            Refusal::BadInterval { least, most } | Refusal::BadGroups { least, most } => {
                bounds(least.into(), most.into())
            }
            Refusal::BadSum { least, most } => bounds(least.0, most.0),
            Refusal::BadMen { least, most } | Refusal::BadStated { least, most } => {
                bounds(least.into(), most.into())
            }
            Refusal::BadProbability => bounds(1, 99),
            Refusal::NoDays { officer, left, needed } => {
                let mut args = short(left.0.into(), needed.0.into());
                args.push(arg("officer", self.officer(officer)));
                args
            }
            Refusal::NoMoney { left, needed } => short(left.0, needed.0),
            Refusal::NoPatience { left, needed }
            | Refusal::NoTeams { left, needed }
            | Refusal::NoAnalysts { left, needed }
            | Refusal::NoInterrogators { left, needed }
            | Refusal::NoWarrants { left, needed }
            | Refusal::NotInFavour { left, needed } => short(left.into(), needed.into()),
            Refusal::TooCold { warmth, needed } => {
                vec![arg("warmth", warmth), arg("needed", needed)]
            }
            Refusal::NoClaims { most }
            | Refusal::TooManyTeams { most }
            | Refusal::CellFull { most }
            | Refusal::TooManyDoubles { most }
            | Refusal::TooDear { most }
            | Refusal::NoTaps { most }
            | Refusal::TooManyInformers { most }
            | Refusal::TooManyCopies { most }
            | Refusal::NoMoreTeams { most } => vec![arg("most", most)],
            Refusal::DossierJoined { real } => vec![arg("who", self.who(real))],
            Refusal::NotProven { points, needed } | Refusal::NoGrounds { points, needed } => {
                vec![arg("points", points), arg("needed", needed)]
            }
            _ => Vec::new(),
        }
    }
}
