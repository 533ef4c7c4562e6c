//! What the books of the houses say of people, as reports come in: whom a Station counts on, and
//! whom Security has on file as somebody's. No figure of anybody's belief is read out of it.

use rules::engine::{
    disclosed::Disclosed,
    doubles,
    ids::DossierId,
    prison, product, recruiting,
    seat::Seat,
    view::{Report, ToAll, ToSecurity, ToStation},
    volunteers, watching,
};

/// From that deed on the books of a seat say this of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    pub seat: Seat,
    pub who: DossierId,
    /// For a Station: counted on. For Security: on file as another's.
    pub stands: bool,
    /// By its place in the file's deeds.
    pub deed: usize,
}

/// Every entry, in the order of the deeds.
pub fn entries(file: &Disclosed) -> Vec<Entry> {
    let charge = file.views.first().map_or(0, |(_, view)| view.rules().file.charge);
    let mut entries = Vec::new();
    for (deed, it) in file.deeds.iter().enumerate() {
        for (seat, report) in &it.told {
            let entry = |(who, stands)| Entry { seat: *seat, who, stands, deed };
            entries.extend(entered(report, charge).map(entry));
        }
    }
    entries
}

/// A file counts from half way to a charge.
fn entered(report: &Report, charge: i16) -> Option<(DossierId, bool)> {
    match *report {
        Report::Station(
            ToStation::Recruiting(
                recruiting::ToStation::AgentTakenOver { agent, .. }
                | recruiting::ToStation::WeRecruited { agent, .. },
            )
            | ToStation::Volunteers(volunteers::ToStation::WeTookAVolunteer { agent, .. }),
        ) => Some((agent, true)),
        Report::Station(
            ToStation::Doubles(doubles::ToStation::HeWasTheirs { agent: who })
            | ToStation::Product(product::ToStation::WeBurned { source: who }),
        )
        | Report::Any(ToAll::Prison(prison::ToAll::ArrestInTheNews { dossier: who })) => {
            Some((who, false))
        }
        Report::Security(ToSecurity::Watching(watching::ToSecurity::FilePoints {
            dossier,
            points,
            ..
        })) => Some((dossier, charge <= points.saturating_mul(2))),
        Report::Security(
            ToSecurity::Prison(
                prison::ToSecurity::Confessed { prisoner: who }
                | prison::ToSecurity::WeConvicted { prisoner: who },
            )
            | ToSecurity::Recruiting(recruiting::ToSecurity::OfferedHimself { who, .. })
            | ToSecurity::Doubles(doubles::ToSecurity::WeTurned { who }),
        ) => Some((who, true)),
        Report::Security(ToSecurity::Prison(
            prison::ToSecurity::NothingFound { prisoner: who }
            | prison::ToSecurity::WeFreed { prisoner: who },
        )) => Some((who, false)),
        _ => None,
    }
}
