//! First looks at several people, in one sentence: of each only the motive that it reads.

use game::text::{Clerk, Line, Role, clerk::arg};
use rules::engine::{
    recruiting::ToStation,
    view::{Report, ToStation as Told, View},
};

use super::{Beat, TOLD, weight};

/// From how many on they are told as one.
const MANY: usize = 2;

/// Makes one beat of those in which nothing but a first look is told.
pub(super) fn join(view: &View, beats: &mut Vec<Beat>) {
    let is_first = |beat: &Beat| {
        are_looks(beat) && beat.told.iter().all(|report| weight(view, report) == TOLD)
    };
    if beats.iter().filter(|beat| is_first(beat)).count() < MANY {
        return;
    }
    let (looks, others): (Vec<Beat>, Vec<Beat>) = beats.drain(..).partition(is_first);
    *beats = others;
    let told = looks.into_iter().flat_map(|beat| beat.told).collect();
    let after = beats.iter().take_while(|beat| TOLD < beat.weight).count();
    beats.insert(after, Beat { about: None, weight: TOLD, told });
}

fn are_looks(beat: &Beat) -> bool {
    let is_look = |report: &Report| {
        matches!(report, Report::Station(Told::Recruiting(ToStation::WeAssessed { .. })))
    };
    beat.told.iter().all(is_look)
}

/// Is it a beat of such looks?
pub(super) fn are(beat: &Beat) -> bool {
    beat.about.is_none() && are_looks(beat)
}

/// All of them.
pub(super) fn line(clerk: Clerk<'_>, beat: &Beat) -> Line {
    let seen = beat.told.iter().filter_map(|report| match report {
        Report::Station(Told::Recruiting(ToStation::WeAssessed { target, motive, .. })) => {
            let args = [arg("who", clerk.who(*target)), arg("motive", clerk.term(motive))];
            Some(clerk.say("looks-one", &args))
        }
        _ => None,
    });
    let seen = clerk.text.list(&seen.collect::<Vec<String>>());
    Line { role: Role::Doubtful, text: clerk.say("looks-many", &[arg("seen", seen)]) }
}
