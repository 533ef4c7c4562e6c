//! The city in rows: each district, how closely it is watched, and what of ours is there.

use game::text::{Clerk, Role, clerk::arg};
use rules::engine::{
    ids::{DistrictId, SiteId},
    order::WatchTarget,
    view::{SecurityDesk, StationDesk},
};

use crate::front::{
    Scene, Subject,
    card::family,
    outline::{Cell, Outline, Row},
    screen::{figure, section},
};

/// What is at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    Held,
    Agent,
    Target,
    Drop,
    Teams,
    /// Seen there last week, in secret.
    Secretly,
    /// Seen there last week.
    Seen,
    KnownDrop,
}

/// Something at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub here: Here,
    pub text: String,
    /// The name alone, where there is no room for more.
    pub name: String,
}

impl Found {
    fn of(here: Here, text: impl Into<String>) -> Found {
        let text = text.into();
        Found { here, name: text.clone(), text }
    }
}

impl Here {
    /// The message that says it.
    const fn message(self) -> &'static str {
        match self {
            Here::Held => "here-held",
            Here::Agent => "here-agent",
            Here::Target => "here-target",
            Here::Drop => "here-drop",
            Here::Teams => "here-teams",
            Here::Secretly => "here-secretly",
            Here::Seen => "here-seen",
            Here::KnownDrop => "here-known-drop",
        }
    }
}

/// The districts in their order, and what is there.
pub fn outline(scene: &Scene<'_>) -> Outline {
    let clerk = scene.clerk;
    let rows = clerk.view.city().districts.iter().map(|(id, row)| {
        let here: Vec<String> = marks(clerk, id).into_iter().map(|it| said(clerk, &it)).collect();
        let sites = clerk.view.city().sites.iter().filter(|(_, site)| site.district == id);
        let row = Row::of([
            Cell::of(Role::Place, clerk.district(id)),
            figure(row.watch),
            figure(row.crowd),
            figure(sites.count()),
            Cell::new(clerk.text.list(&here)),
        ]);
        row.keyed(Subject::District(id).key())
    });
    let columns = ["col-place", "card-watch", "card-crowd", "card-sites", "col-here"];
    let sections = vec![section(clerk, "head-districts", "note-none", &columns, rows.collect())];
    Outline { title: clerk.word("map-title"), sections }
}

fn said(clerk: Clerk<'_>, found: &Found) -> String {
    clerk.say(found.here.message(), &[arg("name", found.text.as_str())])
}

/// What is in a district, as the map marks it.
pub fn marks(clerk: Clerk<'_>, id: DistrictId) -> Vec<Found> {
    let mut marks = Vec::new();
    if let Some(desk) = clerk.view.station() {
        stations(clerk, desk, id, &mut marks);
    }
    if let Some(desk) = clerk.view.security() {
        securitys(clerk, desk, id, &mut marks);
    }
    marks
}

/// Agents and targets where they live, drops where they are.
fn stations(clerk: Clerk<'_>, desk: &StationDesk, id: DistrictId, marks: &mut Vec<Found>) {
    let lives_here = |who| clerk.identity(who).is_some_and(|it| it.district == id);
    for (who, row) in desk.dossiers.iter().filter(|(who, _)| lives_here(*who)) {
        let here = match (&row.agent, row.arrested) {
            (_, Some(_)) => Here::Held,
            (Some(_), None) => Here::Agent,
            (None, None) => Here::Target,
        };
        marks.push(Found { name: family(clerk, who), ..Found::of(here, clerk.who(who)) });
    }
    for (who, _, agent) in desk.agents() {
        let Some(site) = agent.drop.filter(|site| is_in(clerk, *site, id)) else { continue };
        let text = format!("{} ({})", clerk.site(site), clerk.who(who));
        marks.push(Found { name: clerk.who(who).into(), ..Found::of(Here::Drop, text) });
    }
}

/// Teams, what was seen last week, known drops.
fn securitys(clerk: Clerk<'_>, desk: &SecurityDesk, id: DistrictId, marks: &mut Vec<Found>) {
    for watch in &desk.watches {
        let here = match watch.on {
            WatchTarget::District(district) => district == id,
            WatchTarget::Site(site) => is_in(clerk, site, id),
            WatchTarget::Person(who) => clerk.identity(who).is_some_and(|it| it.district == id),
            WatchTarget::Mail(district) => district == id,
            WatchTarget::Gate | WatchTarget::Air => false,
        };
        if here {
            let place = match watch.on {
                WatchTarget::Person(who) => family(clerk, who),
                on => clerk.place(on).into(),
            };
            marks.push(Found::of(Here::Teams, format!("{} {place}", watch.teams)));
        }
    }
    let last = clerk.view.week.0.saturating_sub(1);
    for it in desk.sightings.iter().filter(|it| it.week.0 == last && is_in(clerk, it.site, id)) {
        let here = if it.clandestine { Here::Secretly } else { Here::Seen };
        marks.push(Found::of(here, family(clerk, it.one)));
    }
    for site in desk.drops.iter().filter(|site| is_in(clerk, **site, id)) {
        marks.push(Found::of(Here::KnownDrop, clerk.site(*site)));
    }
}

fn is_in(clerk: Clerk<'_>, site: SiteId, id: DistrictId) -> bool {
    clerk.view.site(site).is_ok_and(|row| row.district == id)
}
