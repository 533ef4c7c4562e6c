//! What a seat knows, as a program reads it: made from a View by full destructuring, so that a
//! new kind of paper does not compile before it is decided here.
//!
//! People, places and topics carry the names that the seat has for them beside the number by
//! which orders name them. Papers that are kept week by week (sightings, file entries, closed
//! claims) are not repeated: the reports of their week told them.

use rules::engine::{
    gazetteer::{self, Gazetteer},
    ids::{DistrictId, DossierId, HoldingId, InstitutionId, PostId, SiteId},
    order::Plan,
    view::{self, AgentRow, DossierRow, PersonRow, Range, SecurityDesk, StationDesk, View},
};
use serde::Serialize;

use crate::text::Clerk;

/// What stands on a desk when orders are due.
#[derive(Debug, Serialize)]
#[serde(tag = "side", rename_all = "snake_case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Desk {
    Station(Station),
    Security(Security),
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Station {
    pub money: u16,
    /// Claims that may still be given this week.
    pub claims_left: u8,
    pub officers: Vec<Officer>,
    pub agents: Vec<Agent>,
    pub targets: Vec<Target>,
    pub products: Vec<Product>,
    pub claims: Vec<Claim>,
}

/// The city and the secrets that are to be had in it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct City {
    pub districts: Vec<District>,
    pub sites: Vec<Site>,
    pub institutions: Vec<Institution>,
    pub posts: Vec<Post>,
    pub holdings: Vec<Holding>,
    /// Who leads Security, and who leads each Station: names as the papers have them.
    pub chiefs: Chiefs,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Chiefs {
    pub security: String,
    /// In the order of the seats, of those Stations that there are or could be.
    pub stations: Vec<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct District {
    pub id: u8,
    pub name: String,
    /// How well Security sees there without trying, 0 to 100.
    pub watch: u8,
    /// How well a contact drowns in passers-by, 0 to 100.
    pub crowd: u8,
    pub adjacent: Vec<u8>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Site {
    pub id: u16,
    pub name: String,
    pub district: u8,
    /// Can something be left there unseen?
    pub takes_a_drop: bool,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Institution {
    pub id: u8,
    pub name: String,
    pub site: u16,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Post {
    pub id: u16,
    pub title: String,
    pub institution: u8,
    /// 1 (messenger) to 5 (head of department).
    pub rank: u8,
    /// What passes over this desk of Security's own papers.
    pub papers: String,
}

/// A secret.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Holding {
    pub id: u8,
    pub name: String,
    pub owner: u8,
    /// 1 to 5.
    pub importance: u8,
    /// Weeks until half its worth is gone.
    pub half_life: u16,
    /// What it could say, by `value` from 0.
    pub values: Vec<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Officer {
    pub id: u8,
    pub name: String,
    /// Left of this week, after standing arrangements.
    pub days: u8,
    pub at_work: bool,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Agent {
    pub id: u16,
    pub name: String,
    pub officer: Option<u8>,
    /// `Active`, `Dormant`, `Gone`, `Parted`.
    pub standing: String,
    pub role: String,
    pub rapport: i16,
    pub arrested: bool,
    pub burned: bool,
    pub has_contact: bool,
    /// The holding that he is to look for.
    pub task: Option<u8>,
    /// Holdings that he says he reads.
    pub reads: Vec<u8>,
    pub last_contact: u16,
    pub missed: u8,
    pub reports: u16,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Target {
    pub id: u16,
    pub name: String,
    pub via: Option<u16>,
    /// Half weeks of assessment.
    pub halves: u8,
    pub loyalty: [u8; 2],
    pub nerve: [u8; 2],
    pub access: [u8; 2],
    pub motive: Option<String>,
    pub rapport: i16,
    pub known_to: Option<u8>,
    pub refused: bool,
    pub not_before: u16,
}

/// A report of an agent on a holding.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Product {
    pub id: u16,
    pub source: u16,
    pub holding: u8,
    pub value: u8,
    pub says: String,
    pub seen: u16,
    pub received: u16,
    /// Once it has come to light: was it right?
    pub settled: Option<bool>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Claim {
    pub product: u16,
    pub holding: u8,
    pub value: u8,
    /// Hundredths.
    pub probability: u8,
    pub made: u16,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Security {
    pub money: u16,
    pub patience: u8,
    pub teams_left: u8,
    pub analysts_left: u8,
    pub interrogators_left: u8,
    pub warrants_left: u8,
    pub people: Vec<Person>,
    pub prisoners: Vec<Prisoner>,
    pub watches: Vec<Watched>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Person {
    pub id: u16,
    pub name: String,
    /// Formal points of the file.
    pub points: i16,
    /// The stage of the case, if there is one.
    pub case: Option<String>,
    /// `Nothing`, `Suspected`, `Known`.
    pub foreign: String,
    /// A face without a name.
    pub is_face: bool,
    /// Why nobody can act on him any more.
    pub gone: Option<String>,
    pub ours: bool,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Prisoner {
    pub id: u16,
    pub since: u16,
    pub confessed: bool,
    pub offered: bool,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Watched {
    pub place: String,
    pub teams: u8,
    pub since: u16,
}

/// What stands on the desk.
pub fn of(view: &std::sync::Arc<View>, clerk: Clerk<'_>) -> Desk {
    // The gazetteer and the rules don't change; streets, relations, crises and the calendar are told.
    let View { briefing: _, week: _, streets: _, relations: _, hand: _, desk } = &**view;
    let plan = Plan::new(std::sync::Arc::clone(view));
    match desk {
        view::Desk::Station(desk) => Desk::Station(station(desk, &plan, clerk)),
        view::Desk::Security(desk) => Desk::Security(security(desk, &plan, clerk)),
    }
}

fn station(desk: &StationDesk, plan: &Plan, clerk: Clerk<'_>) -> Station {
    let StationDesk {
        money,
        officers,
        dossiers,
        reports,
        claims,
        // Each of these is told by the reports of its week.
        due: _,
        ties: _,
        past_claims: _,
        public: _,
        staff: _,
        tips: _,
        edges: _,
        known: _,
        wary: _,
        traced: _,
        action: _,
        past_actions: _,
        men_held: _,
        comparisons: _,
        canaries: _,
        swap: _,
        hq: _,
    } = desk;
    let officer = |(no, row): (rules::engine::ids::OfficerNo, &view::OfficerRow)| Officer {
        id: no.0,
        name: clerk.officer(no).into(),
        days: plan.left().days_of(no).0,
        at_work: row.lost.is_none(),
    };
    let product = |(no, row): (rules::engine::ids::ReportNo, &view::ReportRow)| Product {
        id: no.0,
        source: row.source.0,
        holding: row.holding.0,
        value: row.value,
        says: clerk.value(row.holding, row.value).into(),
        seen: row.seen.0,
        received: row.received.0,
        settled: row.settled,
    };
    let claim = |row: &view::ClaimRow| Claim {
        product: row.report.0,
        holding: row.holding.0,
        value: row.value,
        probability: row.probability,
        made: row.made.0,
    };
    let agents = dossiers.iter().filter_map(|(id, row)| Some(agent(id, row, row.agent?, clerk)));
    Station {
        money: money.0,
        claims_left: plan.left().claims,
        officers: officers.iter().map(officer).collect(),
        agents: agents.collect(),
        targets: desk.targets().map(|(id, row)| target(id, row, clerk)).collect(),
        products: reports.iter().map(product).collect(),
        claims: claims.iter().map(claim).collect(),
    }
}

/// What anybody can look up. Where things lie on the map is for screens.
pub fn city(gazetteer: &Gazetteer, clerk: Clerk<'_>) -> City {
    let Gazetteer { districts, sites, institutions, posts, holdings, chiefs } = gazetteer;
    let district = |(id, row): (DistrictId, &gazetteer::District)| District {
        id: id.0,
        name: clerk.district(id).into(),
        watch: row.watch,
        crowd: row.crowd,
        adjacent: row.adjacent.iter().map(|id| id.0).collect(),
    };
    let site = |(id, row): (SiteId, &gazetteer::Site)| Site {
        id: id.0,
        name: clerk.site(id).into(),
        district: row.district.0,
        takes_a_drop: row.kind.takes_a_drop(),
    };
    let institution = |(id, row): (InstitutionId, &gazetteer::Institution)| Institution {
        id: id.0,
        name: clerk.institution(id).into(),
        site: row.site.0,
    };
    let post = |(id, row): (PostId, &gazetteer::Post)| Post {
        id: id.0,
        title: clerk.title(row.title).into(),
        institution: row.institution.0,
        rank: row.rank,
        papers: format!("{:?}", row.papers),
    };
    let holding = |(id, row): (HoldingId, &gazetteer::Topic)| Holding {
        id: id.0,
        name: clerk.topic(id).into(),
        owner: row.owner.0,
        importance: row.importance,
        half_life: row.half_life,
        values: (0..row.values).map(|value| clerk.value(id, value).into()).collect(),
    };
    City {
        districts: districts.iter().map(district).collect(),
        sites: sites.iter().map(site).collect(),
        institutions: institutions.iter().map(institution).collect(),
        posts: posts.iter().map(post).collect(),
        holdings: holdings.iter().map(holding).collect(),
        chiefs: Chiefs {
            security: clerk.chief(chiefs.security).into(),
            stations: chiefs.stations.iter().map(|chief| clerk.chief(*chief).into()).collect(),
        },
    }
}

fn agent(id: DossierId, row: &DossierRow, agent: AgentRow, clerk: Clerk<'_>) -> Agent {
    let holdings = clerk.view.city().holdings.keys();
    Agent {
        id: id.0,
        name: clerk.who(id).into(),
        officer: agent.officer.map(|no| no.0),
        standing: format!("{:?}", agent.standing),
        role: format!("{:?}", agent.role),
        rapport: agent.rapport,
        arrested: row.arrested.is_some(),
        burned: agent.burned,
        has_contact: agent.contact.is_some(),
        task: agent.task.map(|holding| holding.0),
        reads: holdings.filter(|&id| agent.reads(id)).map(|id| id.0).collect(),
        last_contact: agent.last_contact.0,
        missed: agent.missed,
        reports: agent.reports,
    }
}

fn target(id: DossierId, row: &DossierRow, clerk: Clerk<'_>) -> Target {
    let ends = |range: Range| [range.low, range.high];
    let target = &row.target;
    Target {
        id: id.0,
        name: clerk.who(id).into(),
        via: row.via.map(|id| id.0),
        halves: target.halves,
        loyalty: ends(target.loyalty),
        nerve: ends(target.nerve),
        access: ends(target.access),
        motive: target.motive.map(|motive| format!("{motive:?}")),
        rapport: target.rapport,
        known_to: target.known_to.map(|no| no.0),
        refused: target.refused.is_some(),
        not_before: target.not_before.0,
    }
}

fn security(desk: &SecurityDesk, plan: &Plan, clerk: Clerk<'_>) -> Security {
    let SecurityDesk {
        money: _,
        patience: _,
        teams: _,
        analysts: _,
        interrogators: _,
        people,
        watches,
        prisoners,
        // Each of these is told by the reports of its week.
        spent_until: _,
        may_expel: _,
        secrets: _,
        sightings: _,
        drops: _,
        placings: _,
        words: _,
        losses: _,
        ways_back: _,
        bearings: _,
        stock: _,
        expelled: _,
        entries: _,
        traps: _,
        incidents: _,
        guards: _,
        betrayed: _,
        searched: _,
        statements: _,
    } = desk;
    let left = plan.left();
    let prisoner = |row: &view::PrisonerRow| Prisoner {
        id: row.whom.0,
        since: row.since.0,
        confessed: row.confessed,
        offered: row.offered,
    };
    let watch = |row: &view::WatchRow| Watched {
        place: clerk.place(row.on).into(),
        teams: row.teams,
        since: row.since.0,
    };
    Security {
        money: left.money.0,
        patience: left.patience,
        teams_left: left.teams,
        analysts_left: left.analysts,
        interrogators_left: left.interrogators,
        warrants_left: left.warrants,
        people: people.iter().map(|(id, row)| person(id, row, clerk)).collect(),
        prisoners: prisoners.iter().map(prisoner).collect(),
        watches: watches.iter().map(watch).collect(),
    }
}

fn person(id: DossierId, row: &PersonRow, clerk: Clerk<'_>) -> Person {
    Person {
        id: id.0,
        name: clerk.who(id).into(),
        points: row.points(),
        case: row.case.then(|| "Full".to_owned()),
        foreign: format!("{:?}", row.foreign),
        is_face: row.is_face(),
        gone: row.gone.map(|gone| format!("{gone:?}")),
        ours: row.ours,
    }
}
