//! What a seat knows: a fold of its reports.
//!
//! A [`View`] starts from a [`Briefing`] and learns one [`Report`] after the other. There is no
//! other way to make one, so it cannot hold what nobody told it. It speaks of dossiers, never of
//! people: two dossiers may be one man.

pub mod blast;
pub(in crate::engine) mod covert;
pub mod doubt;
pub mod evidence;
pub(in crate::engine) mod hq;
pub mod hunt;
pub mod leaks;
pub(in crate::engine) mod learn;
pub mod odds;
pub mod provenance;
mod report;
pub(in crate::engine) mod security;
pub(in crate::engine) mod station;
pub mod suspicion;
pub mod trace;
pub(in crate::engine) mod traps;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use covert::{ActionRow, IncidentRow, PastAction, Streets};
pub use evidence::{Evidence, Kind};
pub use hq::{CoverRow, DemandRow, HqDesk, RequirementRow, SidelightRow};
pub(in crate::engine) use learn::faded;
pub use report::{FileItem, Loss, Opening, Range, Refused, Report, ToAll, ToSecurity, ToStation};
pub use security::{
    ForeignStatus, Gone, HouseLoss, PersonRow, PrisonerRow, SecretRow, SecurityDesk, Sighting,
    Statement, Teller, WatchRow, WayBackRow, Word, WordRow,
};
pub(in crate::engine) use station::due;
pub use station::{
    AgentRow, Answer, CanaryRow, Channel, ClaimRow, ComparisonRow, Contact, DossierRow, OfferRow,
    OfficerRow, PublicEdition, ReportRow, StaffRow, Standing, StationDesk, SwapRow, TargetRow,
    TieRow, TipRow,
};
pub use traps::{Meal, TrapsDesk, WaryDesk, wording_of};

use crate::engine::{
    deck::{CardNo, Choice, Deck, Hand},
    gazetteer::{District, Gazetteer, Site, Topic},
    ids::{DistrictId, HoldingId, SiteId},
    order::Refusal,
    relations::Relations,
    rules::Rules,
    seat::Seat,
    units::Week,
};

/// What a seat is told before the first report: public things, and the rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Briefing {
    pub seat: Seat,
    pub term: Week,
    pub par: i64,
    pub gazetteer: Arc<Gazetteer>,
    pub rules: Arc<Rules>,
    pub deck: Arc<Deck>,
}

/// What one seat knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    pub briefing: Briefing,
    /// The week for which orders are due.
    pub week: Week,
    /// What anybody sees who goes out of doors.
    pub streets: Streets,
    /// How the host stands with the foreign states, as the papers have it.
    pub relations: Relations,
    /// The crises that came to this seat.
    pub hand: Hand,
    pub desk: Desk,
}

/// The part of a view that depends on which chair one sits in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Desk {
    Station(Box<StationDesk>),
    Security(Box<SecurityDesk>),
}

impl View {
    /// The view before the first report.
    pub fn new(briefing: Briefing) -> View {
        let desk = match briefing.seat {
            Seat::Security => Desk::Security(Box::new(SecurityDesk::new(&briefing.gazetteer))),
            Seat::Station1 | Seat::Station2 | Seat::Station3 => Desk::Station(Box::default()),
        };
        View {
            briefing,
            week: Week(0),
            relations: Relations::default(),
            streets: Streets::default(),
            hand: Hand::default(),
            desk,
        }
    }

    pub fn seat(&self) -> Seat {
        self.briefing.seat
    }

    pub fn rules(&self) -> &Rules {
        &self.briefing.rules
    }

    pub fn city(&self) -> &Gazetteer {
        &self.briefing.gazetteer
    }

    /// The replies that a card has for this seat.
    pub fn replies_to(&self, card: CardNo) -> &[Choice] {
        let card = self.briefing.deck.card(card);
        let side = card.and_then(|card| card.side(self.seat().is_station()));
        side.map_or(&[], |side| &side.replies)
    }

    /// Is there nothing left to order?
    pub fn is_over(&self) -> bool {
        self.briefing.term < self.week
    }

    /// The same desk with its term at an end: for a campaign that is given up.
    #[must_use]
    pub fn recalled(&self) -> View {
        let mut view = self.clone();
        view.briefing.term = Week(self.week.0.saturating_sub(1));
        view
    }

    /// The Station's desk, if this is one.
    pub fn station(&self) -> Option<&StationDesk> {
        match &self.desk {
            Desk::Station(desk) => Some(desk),
            Desk::Security(_) => None,
        }
    }

    /// Security's desk, if this is it.
    pub fn security(&self) -> Option<&SecurityDesk> {
        match &self.desk {
            Desk::Station(_) => None,
            Desk::Security(desk) => Some(desk),
        }
    }

    /// # Errors
    /// No such holding in this theatre.
    pub fn holding(&self, id: HoldingId) -> Result<&Topic, Refusal> {
        self.city().holdings.get(id).ok_or(Refusal::NoSuchHolding)
    }

    /// # Errors
    /// No such site in this theatre.
    pub fn site(&self, id: SiteId) -> Result<&Site, Refusal> {
        self.city().sites.get(id).ok_or(Refusal::NoSuchSite)
    }

    /// # Errors
    /// No such district in this theatre.
    pub fn district(&self, id: DistrictId) -> Result<&District, Refusal> {
        self.city().districts.get(id).ok_or(Refusal::NoSuchDistrict)
    }

    /// # Errors
    /// No such site, or nothing can be hidden there.
    pub fn takes_a_drop(&self, id: SiteId) -> Result<(), Refusal> {
        match self.site(id)?.kind.takes_a_drop() {
            true => Ok(()),
            false => Err(Refusal::NoPlaceForADrop),
        }
    }
}
