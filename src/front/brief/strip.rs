//! What follows from a beat, drawn beside it: who an arrest leads to, how far a file is, what
//! became of a claim, what stands at a place.

use game::text::{Clerk, Role, clerk::arg};
use rules::engine::{
    contacts,
    gazetteer::Cover,
    ids::{DossierId, HoldingId, SiteId},
    order::WatchTarget,
    prison, secrets,
    view::{
        Report, ToAll, ToSecurity, ToStation,
        blast::{self, Node},
    },
    watching,
};

use crate::front::{
    Subject,
    brief::{Beat, NEVER_FOLDED, last_week},
    outline::{Cell, Row},
};

/// How many people a network stub shows.
const REACHED: usize = 5;

/// The consequence of a beat; none where nothing follows that our papers know of.
pub(super) fn of(clerk: Clerk<'_>, beat: &Beat) -> Option<Row> {
    let place = beat.told.iter().find_map(site).map(|site| at(clerk, site));
    let person = match beat.about? {
        Subject::Dossier(id) => {
            let reached = network(clerk, beat, id);
            reached.or_else(|| missed(clerk, beat, id)).or_else(|| file(clerk, id))
        }
        Subject::Holding(id) => came_to_light(beat).then(|| claim(clerk, id)).flatten(),
        _ => None,
    };
    let text = person.or(place.flatten())?;
    Some(Row::of([Cell::of(Role::Muted, text)]))
}

/// Who the arrest of a person of ours would lead to, the first first.
fn network(clerk: Clerk<'_>, beat: &Beat, id: DossierId) -> Option<String> {
    let desk = clerk.view.station()?;
    desk.agent(id).ok().filter(|_| NEVER_FOLDED <= beat.weight)?;
    let reached = blast::blast(clerk.view, id);
    let named = reached.iter().filter_map(|burned| {
        let who = match burned.who {
            Node::Dossier(id) => clerk.who(id),
            Node::Officer(no) => clerk.officer(no),
            Node::Site(_) => return None,
        };
        Some(clerk.say("strip-reached", &[arg("who", who), arg("weeks", burned.weeks())]))
    });
    let named: Vec<String> = named.collect();
    if named.is_empty() {
        return None;
    }
    let mut text = clerk.text.list(&named[..named.len().min(REACHED)]);
    if REACHED < named.len() {
        let args = [arg("names", text), arg("count", named.len() - REACHED)];
        text = clerk.say("brief-more", &args);
    }
    Some(clerk.say("strip-network", &[arg("who", clerk.who(id)), arg("names", text)]))
}

/// How often running a person did not come, from the second time on.
fn missed(clerk: Clerk<'_>, beat: &Beat, id: DossierId) -> Option<String> {
    let is_told = |report: &Report| {
        matches!(
            report,
            Report::Station(ToStation::Contacts(contacts::ToStation::NobodyCame { .. }))
        )
    };
    beat.told.iter().any(is_told).then_some(())?;
    let times = clerk.view.station()?.agent(id).ok()?.missed;
    (1 < times).then(|| clerk.say("strip-missed", &[arg("times", times)]))
}

/// How far the file of a person is who can be brought before a court; not while that is far off.
fn file(clerk: Clerk<'_>, id: DossierId) -> Option<String> {
    let row = clerk.view.security()?.people.get(id)?;
    let local = row.identity.is_some_and(|it| it.cover == Cover::Local);
    let rules = &clerk.view.rules().file;
    let near = rules.arrest <= 2 * row.points();
    let shown = local && near && !row.ours && row.gone.is_none();
    let args = [
        arg("who", clerk.who(id)),
        arg("points", row.points()),
        arg("arrest", rules.arrest),
        arg("charge", rules.charge),
    ];
    shown.then(|| clerk.say("strip-file", &args))
}

fn came_to_light(beat: &Beat) -> bool {
    let is =
        |it: &Report| matches!(it, Report::Any(ToAll::Secrets(secrets::ToAll::CameToLight { .. })));
    beat.told.iter().any(is)
}

/// What we had told headquarters of it.
fn claim(clerk: Clerk<'_>, id: HoldingId) -> Option<String> {
    let week = last_week(clerk.view);
    let claims = &clerk.view.station()?.past_claims;
    let claim = claims.iter().find(|it| it.holding == id && it.ended == Some(week))?;
    let right = if claim.settled? { "yes" } else { "no" };
    let args = [
        arg("value", clerk.value(id, claim.value)),
        arg("probability", claim.probability),
        arg("right", right),
    ];
    Some(clerk.say("strip-claim", &args))
}

fn site(report: &Report) -> Option<SiteId> {
    match *report {
        Report::Security(
            ToSecurity::Watching(
                watching::ToSecurity::SeenAtDrop { site, .. }
                | watching::ToSecurity::DropSuspected { site },
            )
            | ToSecurity::Prison(prison::ToSecurity::SiteByPrisoner { site, .. }),
        ) => Some(site),
        _ => None,
    }
}

/// Where a place is, and who of ours stands there.
fn at(clerk: Clerk<'_>, site: SiteId) -> Option<String> {
    let desk = clerk.view.security()?;
    let district = clerk.view.site(site).ok()?.district;
    let args = [
        arg("site", clerk.site(site)),
        arg("district", clerk.district(district)),
        arg("teams", desk.teams_on(WatchTarget::Site(site))),
    ];
    Some(clerk.say("strip-place", &args))
}
