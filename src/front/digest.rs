//! The week's digest: at most seven things, the ones that most ask for a decision first. A pure
//! function of the view and of the last reports.

use game::text::Role;
use game::text::{Arg, Clerk, Line, shorthand::capital};
use rules::engine::{
    cells, contacts,
    covert::{self, IncidentNo, Step},
    doubles, flags, flight, house,
    ids::{DossierId, HoldingId},
    moles,
    nature::{Occasion, Publicity},
    partings, prison, recruiting, relations, secrets, swap, trials,
    units::Money,
    view::{
        Range, Refused, Report, SecurityDesk, Standing, StationDesk, ToAll, ToSecurity, ToStation,
        View,
    },
    volunteers, watching,
};

use crate::front::{Subject, security::weeks_left};

/// Weeks in which a question of headquarters will lapse.
const SOON: u16 = 3;

/// How many things a digest holds.
pub const MOST: usize = 7;

/// One thing that asks for a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// The more a decision now would change, the higher. First by this.
    pub worth: u16,
    pub news: News,
}

/// What it is: something told this week, or a state of affairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum News {
    Told(Report),
    /// A target whose rapport carries an offer.
    Ripe(DossierId),
    /// A target who asked for time, and has had it.
    TimeIsUp(DossierId),
    /// An agent without a standing arrangement.
    NoContact(DossierId),
    /// An agent who has access to something, and was not told what to look for.
    NoTask(DossierId),
    /// A question of headquarters on which we have told it nothing.
    Asked(HoldingId),
    /// An agent whom nobody handles.
    NoHandler(DossierId),
    /// A member whose leader was arrested or has left.
    Orphan(DossierId),
    /// Somebody who waits for an answer.
    Waits(DossierId),
    /// One who gives nothing more before he is paid.
    Owed(DossierId),
    /// A prisoner whom nobody questions.
    NotQuestioned(DossierId),
    /// A prisoner who can be kept in secret no longer.
    SecretEnds(DossierId),
    /// One whom we control, with nothing to take along.
    Unfed(DossierId),
    /// A prisoner who can be charged.
    Chargeable(DossierId),
    /// A file that would bear an arrest.
    Arrestable(DossierId),
    /// A leak into which nobody has inquired.
    NotInquired(HoldingId),
    /// Teams that stand nowhere.
    IdleTeams(u8),
    /// A face that can still be looked for.
    Nameless(DossierId),
    /// The action in hand waits for a word.
    ActionWaits(Step),
    /// An incident of which nobody has been accused.
    Unaccused(IncidentNo),
    /// Captives of whom nothing is decided.
    Captives(IncidentNo),
}

/// Added, lost or changed since last week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    New,
    Lost,
    Changed,
}

impl Mark {
    /// The sign beside the line.
    pub const fn sign(self) -> &'static str {
        match self {
            Mark::New => "+",
            Mark::Lost => "-",
            Mark::Changed => "~",
        }
    }
}

/// The digest of a week.
pub fn digest(view: &View, reports: &[Report]) -> Vec<Item> {
    let mut items: Vec<Item> = reports.iter().filter_map(|report| told(view, report)).collect();
    // Where nothing can be ordered any more, nothing waits for an order.
    if !view.is_over() {
        items.extend(view.station().into_iter().flat_map(|desk| station(view, desk)));
        items.extend(view.security().into_iter().flat_map(|desk| security(view, desk)));
    }
    items.sort_by(|one, other| other.worth.cmp(&one.worth).then(one.news.cmp(&other.news)));
    items.dedup_by_key(|item| item.news);
    items.truncate(MOST);
    items
}

fn told(view: &View, report: &Report) -> Option<Item> {
    let worth = match *report {
        Report::Station(ToStation::House(house::ToStation::OfficerLost { .. })) => 100,
        Report::Security(ToSecurity::Covert(covert::ToSecurity::ActionSeen { .. }))
        | Report::Station(ToStation::Covert(covert::ToStation::OurMenTaken { .. })) => 99,
        Report::Security(ToSecurity::Covert(covert::ToSecurity::PlanBetrayed { .. }))
        | Report::Station(ToStation::Covert(covert::ToStation::HeadquartersAnswers { .. })) => 96,
        Report::Station(ToStation::Covert(covert::ToStation::PhaseWent { .. }))
        | Report::Security(ToSecurity::Covert(covert::ToSecurity::StrangersSeen { .. }))
        | Report::Security(ToSecurity::Covert(covert::ToSecurity::FoundDead { .. })) => 94,
        Report::Any(ToAll::Covert(covert::ToAll::AccusedInPublic { .. }))
        | Report::Security(ToSecurity::Covert(covert::ToSecurity::WeTookMen { .. })) => 90,
        Report::Station(ToStation::Covert(covert::ToStation::WeSnatched { .. }))
        | Report::Station(ToStation::Covert(covert::ToStation::DeathInTheNews { .. })) => 88,
        Report::Any(ToAll::Covert(covert::ToAll::WorkStopped { .. }))
        | Report::Any(ToAll::Covert(covert::ToAll::Reprisals { .. }))
        | Report::Any(ToAll::Covert(covert::ToAll::ChairFilled { .. })) => 78,
        Report::Any(ToAll::Covert(covert::ToAll::AlertIs { .. }))
        | Report::Any(ToAll::Covert(covert::ToAll::OpinionMoves { .. }))
        | Report::Station(ToStation::Covert(covert::ToStation::OurMenTried { .. })) => 72,
        Report::Security(ToSecurity::Covert(covert::ToSecurity::ClueFound { .. }))
        | Report::Station(ToStation::Covert(covert::ToStation::OurMenBack { .. }))
        | Report::Security(ToSecurity::Covert(covert::ToSecurity::MenDisowned { .. })) => 66,
        Report::Any(ToAll::Prison(prison::ToAll::ArrestInTheNews { dossier }))
            if is_agent(view, dossier) =>
        {
            98
        }
        Report::Any(ToAll::Prison(prison::ToAll::ArrestInTheNews { .. }))
        | Report::Any(ToAll::Prison(prison::ToAll::ReleaseInTheNews { .. })) => 62,
        Report::Security(ToSecurity::House(house::ToSecurity::PatienceSpent { .. }))
        | Report::Security(ToSecurity::Recruiting(recruiting::ToSecurity::OfferedHimself {
            ..
        })) => 96,
        Report::Station(ToStation::Doubles(doubles::ToStation::HeWasTheirs { .. }))
        | Report::Security(ToSecurity::Doubles(doubles::ToSecurity::WeTurned { .. })) => 97,
        Report::Station(ToStation::Flight(flight::ToStation::HasFled { .. }))
        | Report::Station(ToStation::Flight(flight::ToStation::WentToGround { .. })) => 95,
        Report::Station(ToStation::Flight(flight::ToStation::ExfiltrationFailed { .. }))
        | Report::Security(ToSecurity::Flight(flight::ToSecurity::Vanished { .. })) => 93,
        Report::Station(ToStation::Flight(flight::ToStation::ExileWentHome { .. })) => 94,
        Report::Station(ToStation::Swap(swap::ToStation::CameHome { .. })) => 95,
        Report::Security(ToSecurity::Swap(swap::ToSecurity::SwapAsked { .. })) => 91,
        Report::Station(ToStation::Flight(flight::ToStation::ExileComplained { .. })) => 76,
        Report::Security(ToSecurity::Flight(flight::ToSecurity::StoppedAtBorder { .. }))
        | Report::Security(ToSecurity::Prison(prison::ToSecurity::PlanByPrisoner { .. })) => 85,
        Report::Station(ToStation::Trials(trials::ToStation::WeLookedOn {
            watchers: true,
            ..
        }))
        | Report::Station(ToStation::Cells(cells::ToStation::TheyKnowEachOther { .. })) => 82,
        Report::Station(ToStation::Cells(cells::ToStation::InTouchAgain { .. }))
        | Report::Station(ToStation::Cells(cells::ToStation::RecontactFailed { .. })) => 75,
        Report::Security(ToSecurity::Prison(prison::ToSecurity::ArrestAvowed { .. }))
        | Report::Security(ToSecurity::Doubles(doubles::ToSecurity::OfferRefused { .. })) => 64,
        Report::Security(ToSecurity::Doubles(doubles::ToSecurity::DoubleTold {
            task: Some(_),
            ..
        })) => 63,
        Report::Station(ToStation::Flight(flight::ToStation::WeExfiltrated { .. }))
        | Report::Station(ToStation::Flight(flight::ToStation::WeWarned { .. })) => 61,
        Report::Station(ToStation::Swap(swap::ToStation::SwapLapsed { .. }))
        | Report::Security(ToSecurity::Swap(swap::ToSecurity::WeSwapped { .. })) => 61,
        Report::Station(ToStation::Moles(moles::ToStation::SourceWarns { .. }))
        | Report::Security(ToSecurity::Moles(moles::ToSecurity::WeSawThrough { .. })) => 93,
        Report::Security(ToSecurity::Moles(moles::ToSecurity::InsiderIsOurs { .. }))
        | Report::Station(ToStation::Moles(moles::ToStation::OneOfUsWasAsked { .. })) => 87,
        Report::Security(ToSecurity::Moles(moles::ToSecurity::HouseInquiryEnded {
            found: true,
            ..
        }))
        | Report::Security(ToSecurity::Moles(moles::ToSecurity::AgentBetrayed { .. })) => 89,
        Report::Security(ToSecurity::Moles(moles::ToSecurity::MeetingBetrayed { .. }))
        | Report::Security(ToSecurity::Moles(moles::ToSecurity::TrafficRead { .. })) => 73,
        Report::Security(ToSecurity::Moles(moles::ToSecurity::WeTurnedAgain { .. }))
        | Report::Security(ToSecurity::Moles(moles::ToSecurity::HeIsLostToUs { .. })) => 84,
        Report::Security(ToSecurity::Moles(moles::ToSecurity::HouseInquiryEnded {
            found: false,
            ..
        }))
        | Report::Security(ToSecurity::Moles(moles::ToSecurity::WantRead { .. })) => 52,
        Report::Security(ToSecurity::Moles(moles::ToSecurity::InsiderRefused { .. })) => 51,
        Report::Security(ToSecurity::Prison(prison::ToSecurity::Confessed { .. }))
        | Report::Security(ToSecurity::Recruiting(recruiting::ToSecurity::PitchDenounced {
            ..
        })) => 92,
        Report::Security(ToSecurity::Prison(prison::ToSecurity::NamedByPrisoner { .. }))
        | Report::Security(ToSecurity::Prison(prison::ToSecurity::SiteByPrisoner { .. })) => 88,
        Report::Station(ToStation::Contacts(contacts::ToStation::NobodyCame { who })) => {
            80 + missed(view, who)
        }
        Report::Station(ToStation::Recruiting(recruiting::ToStation::WeRecruited { .. }))
        | Report::Security(ToSecurity::Watching(watching::ToSecurity::OfficerKnown { .. })) => 76,
        Report::Security(ToSecurity::Watching(watching::ToSecurity::ContactSeen {
            clandestine: true,
            ..
        }))
        | Report::Security(ToSecurity::Watching(watching::ToSecurity::SeenAtDrop { .. })) => 74,
        Report::Station(ToStation::Volunteers(volunteers::ToStation::Volunteered { .. })) => 90,
        Report::Station(ToStation::Volunteers(volunteers::ToStation::WeTestedAnOffer {
            ..
        }))
        | Report::Station(ToStation::Volunteers(volunteers::ToStation::WeTracedAReport {
            ..
        })) => 84,
        Report::Station(ToStation::Volunteers(volunteers::ToStation::WeAskedForAMember {
            ..
        }))
        | Report::Station(ToStation::Volunteers(volunteers::ToStation::WeTookAVolunteer {
            ..
        })) => 77,
        Report::Security(ToSecurity::Volunteers(volunteers::ToSecurity::SeenAtEmbassy {
            ..
        }))
        | Report::Security(ToSecurity::Volunteers(volunteers::ToSecurity::DangleEnded {
            ..
        })) => 72,
        Report::Station(ToStation::Volunteers(volunteers::ToStation::OfferLapsed { .. })) => 58,
        Report::Station(ToStation::Contacts(contacts::ToStation::WageUnpaid { .. }))
        | Report::Security(ToSecurity::Prison(prison::ToSecurity::ArrestFailed { .. }))
        | Report::Station(ToStation::Contacts(contacts::ToStation::WeDidNotGo { .. })) => 70,
        Report::Security(ToSecurity::Secrets(secrets::ToSecurity::LeakIndicated { .. }))
        | Report::Security(ToSecurity::Watching(watching::ToSecurity::OfficerSuspected {
            ..
        })) => 68,
        Report::Station(ToStation::Recruiting(recruiting::ToStation::WeAssessed {
            window_open: true,
            ..
        }))
        | Report::Station(ToStation::Recruiting(recruiting::ToStation::LifeSeen { .. })) => 66,
        Report::Security(ToSecurity::Partings(partings::ToSecurity::CameOver { .. }))
        | Report::Security(ToSecurity::Partings(partings::ToSecurity::LetterReceived { .. })) => 94,
        Report::Station(ToStation::Trials(trials::ToStation::CanaryWatched {
            watchers: true,
            ..
        }))
        | Report::Station(ToStation::Partings(partings::ToStation::TokenRefused { .. })) => 83,
        Report::Station(ToStation::Trials(trials::ToStation::PolygraphRead { .. }))
        | Report::Station(ToStation::Trials(trials::ToStation::Compared { .. })) => 72,
        Report::Security(ToSecurity::Trials(trials::ToSecurity::CanaryTold { .. }))
        | Report::Security(ToSecurity::Trials(trials::ToSecurity::DoubleTested { .. })) => 65,
        Report::Station(ToStation::Recruiting(recruiting::ToStation::WeWereRefused {
            how: Refused::Quietly,
            ..
        }))
        | Report::Security(ToSecurity::Prison(prison::ToSecurity::WeArrested { .. })) => 60,
        Report::Station(ToStation::Recruiting(recruiting::ToStation::WeWereRefused {
            how: Refused::AskedForTime { .. },
            ..
        })) => 54,
        Report::Security(ToSecurity::Watching(watching::ToSecurity::DossiersAreOne { .. }))
        | Report::Security(ToSecurity::Watching(watching::ToSecurity::TookEvasiveRoute {
            ..
        })) => 56,
        Report::Station(ToStation::Volunteers(volunteers::ToStation::ReportReceived {
            holding,
            ..
        })) => 44 + 3 * importance(view, holding),
        Report::Any(ToAll::Relations(relations::ToAll::RelationsAre {
            why: Occasion::Habit,
            ..
        })) => return None,
        Report::Any(ToAll::Relations(relations::ToAll::RelationsAre { .. })) => 45,
        Report::Station(ToStation::Flags(flags::ToStation::HeKnowsUs { .. }))
        | Report::Security(ToSecurity::Flags(flags::ToSecurity::TippedOff { .. })) => 84,
        Report::Station(ToStation::Flags(flags::ToStation::WeSlipped { .. }))
        | Report::Security(ToSecurity::Flags(flags::ToSecurity::PrincipalNamed { .. })) => 73,
        Report::Station(ToStation::Contacts(contacts::ToStation::WeBrokeOff { .. }))
        | Report::Any(ToAll::Secrets(secrets::ToAll::CameToLight { .. }))
        | Report::Security(ToSecurity::Watching(watching::ToSecurity::TeamLost { .. })) => 50,
        Report::Station(ToStation::Recruiting(recruiting::ToStation::WeSpotted { .. }))
        | Report::Station(ToStation::Recruiting(recruiting::ToStation::WeIntroduced { .. })) => 42,
        Report::Station(ToStation::Recruiting(recruiting::ToStation::WeAssessed {
            loyalty,
            ..
        })) if loyalty.width() < Range::ANY.width() => 40,
        Report::Security(ToSecurity::Secrets(secrets::ToSecurity::InquiryEnded { .. })) => 40,
        Report::Station(ToStation::House(house::ToStation::OfficerArrived { .. })) => 20,
        _ => return None,
    };
    Some(Item { worth, news: News::Told(*report) })
}

fn is_agent(view: &View, dossier: DossierId) -> bool {
    view.station()
        .and_then(|desk| desk.dossiers.get(dossier))
        .is_some_and(|row| row.agent.is_some())
}

fn missed(view: &View, dossier: DossierId) -> u16 {
    let agent = view.station().and_then(|desk| desk.agent(dossier).ok());
    agent.map_or(0, |agent| u16::from(agent.missed.min(4)))
}

fn importance(view: &View, holding: HoldingId) -> u16 {
    view.holding(holding).map_or(0, |topic| topic.importance.into())
}

fn station(view: &View, desk: &StationDesk) -> Vec<Item> {
    let warm = view.rules().pitch.warm;
    let mut items = Vec::new();
    for (id, row) in desk.targets() {
        let asked = 0 < row.target.not_before.0;
        if asked && row.target.not_before <= view.week {
            items.push(Item { worth: 64, news: News::TimeIsUp(id) });
        } else if !asked && warm <= row.target.rapport {
            items.push(Item { worth: 58, news: News::Ripe(id) });
        }
    }
    for (id, _, offer) in desk.offers() {
        let late = offer.until <= view.week;
        items.push(Item { worth: if late { 93 } else { 79 }, news: News::Waits(id) });
    }
    let unpaid =
        desk.agents().filter(|(_, row, _)| row.offer.is_some_and(|offer| Money(0) < offer.owed()));
    items.extend(unpaid.map(|(id, ..)| Item { worth: 71, news: News::Owed(id) }));
    for (id, row, agent) in desk.agents() {
        if row.arrested.is_some() || agent.standing != Standing::Active {
            continue;
        }
        if agent.leader().is_some_and(|leader| desk.agent_in_contact(leader).is_err()) {
            items.push(Item { worth: 94, news: News::Orphan(id) });
        } else if agent.officer.is_none() {
            items.push(Item { worth: 72, news: News::NoHandler(id) });
        } else if agent.contact.is_none() {
            let since = view.week.since(agent.last_contact);
            items.push(Item { worth: 34 + since.min(12), news: News::NoContact(id) });
        }
    }
    if let Some(row) = &desk.action
        && row.step.next_phase(row.scheme.kind).is_some()
    {
        items.push(Item { worth: 91, news: News::ActionWaits(row.step) });
    }
    // Who has no task brings nothing.
    let idle = desk.agents().filter(|(id, row, agent)| {
        row.arrested.is_none()
            && agent.reads != 0
            && desk.agent_in_contact(*id).is_ok()
            && agent.waiting_task.unwrap_or(agent.task).is_none()
    });
    items.extend(idle.map(|(id, ..)| Item { worth: 59, news: News::NoTask(id) }));
    for row in desk.hq.requirements.iter().filter(|row| desk.claim(row.holding).is_none()) {
        let soon = view.week.plus(SOON) >= row.until;
        items.push(Item { worth: if soon { 57 } else { 33 }, news: News::Asked(row.holding) });
    }
    items
}

fn security(view: &View, desk: &SecurityDesk) -> Vec<Item> {
    let rules = view.rules();
    let mut items = Vec::new();
    for row in &desk.prisoners {
        let points = desk.people.get(row.whom).map_or(0, |it| it.points);
        if row.publicity == Publicity::Secret && weeks_left(view, row) <= 1 {
            items.push(Item { worth: 91, news: News::SecretEnds(row.whom) });
        }
        if row.confessed || rules.file.charge <= points {
            items.push(Item { worth: 90, news: News::Chargeable(row.whom) });
        } else if row.line.is_none() {
            items.push(Item { worth: 86, news: News::NotQuestioned(row.whom) });
        }
    }
    for (id, row) in desk.people.iter() {
        if row.joined.is_some() || row.gone.is_some() {
            continue;
        }
        if row.is_face() && row.searched < rules.security.identify_weeks {
            items.push(Item { worth: 46, news: News::Nameless(id) });
        } else if desk.traps.waits(id) {
            // Whoever let a case rest has decided; what is new on it is told as news.
        } else if rules.file.arrest <= row.points && row.identity.is_some() {
            items.push(Item { worth: 78, news: News::Arrestable(id) });
        }
    }
    for (id, row) in desk.secrets.iter() {
        let open = row.last_indicator.is_some() && row.last_inquiry < row.last_indicator;
        if open && row.inquiry_ends.is_none() {
            items.push(Item { worth: 67, news: News::NotInquired(id) });
        }
    }
    for (no, row) in desk.incidents() {
        if row.kind.is_some() && row.accused.is_none() {
            items.push(Item { worth: 69, news: News::Unaccused(no) });
        }
        if row.men > 0 {
            items.push(Item { worth: 62, news: News::Captives(no) });
        }
    }
    let unfed = desk.doubles().filter(|(_, row)| row.feed.is_none());
    items.extend(unfed.map(|(id, _)| Item { worth: 65, news: News::Unfed(id) }));
    let idle = desk.teams.saturating_sub(desk.teams_placed());
    if 0 < idle {
        items.push(Item { worth: 48, news: News::IdleTeams(idle) });
    }
    items
}

impl News {
    /// What one goes to when the item is opened.
    pub fn subject(&self) -> Option<Subject> {
        match *self {
            News::Told(Report::Station(ToStation::Volunteers(
                volunteers::ToStation::ReportReceived { report, .. },
            ))) => Some(Subject::Report(report)),
            News::Told(
                Report::Security(ToSecurity::Secrets(secrets::ToSecurity::LeakIndicated {
                    holding,
                }))
                | Report::Security(ToSecurity::Secrets(secrets::ToSecurity::InquiryEnded {
                    holding,
                    ..
                }))
                | Report::Any(ToAll::Secrets(secrets::ToAll::CameToLight { holding, .. })),
            )
            | News::Asked(holding)
            | News::NotInquired(holding) => Some(Subject::Holding(holding)),
            News::Told(report) => report.about().map(Subject::Dossier),
            News::Ripe(id)
            | News::TimeIsUp(id)
            | News::NoContact(id)
            | News::NoTask(id)
            | News::NoHandler(id)
            | News::Orphan(id)
            | News::Waits(id)
            | News::Owed(id)
            | News::SecretEnds(id)
            | News::Unfed(id)
            | News::NotQuestioned(id)
            | News::Chargeable(id)
            | News::Arrestable(id)
            | News::Nameless(id) => Some(Subject::Dossier(id)),
            News::IdleTeams(_) | News::ActionWaits(_) | News::Unaccused(_) | News::Captives(_) => {
                None
            }
        }
    }

    /// Added, lost or changed.
    pub const fn mark(&self) -> Mark {
        match self {
            News::Told(
                Report::Station(ToStation::House(house::ToStation::OfficerLost { .. }))
                | Report::Any(ToAll::Prison(prison::ToAll::ArrestInTheNews { .. }))
                | Report::Station(ToStation::Contacts(contacts::ToStation::NobodyCame { .. }))
                | Report::Station(ToStation::Contacts(contacts::ToStation::WeDidNotGo { .. }))
                | Report::Station(ToStation::Recruiting(recruiting::ToStation::WeWereRefused {
                    ..
                }))
                | Report::Security(ToSecurity::Watching(watching::ToSecurity::TeamLost { .. }))
                | Report::Security(ToSecurity::Prison(prison::ToSecurity::ArrestFailed { .. }))
                | Report::Security(ToSecurity::House(house::ToSecurity::PatienceSpent { .. }))
                | Report::Station(ToStation::Flight(flight::ToStation::HasFled { .. }))
                | Report::Station(ToStation::Flight(flight::ToStation::WentToGround { .. }))
                | Report::Station(ToStation::Flight(flight::ToStation::ExfiltrationFailed {
                    ..
                }))
                | Report::Station(ToStation::Flight(flight::ToStation::ExileWentHome { .. }))
                | Report::Station(ToStation::Cells(cells::ToStation::RecontactFailed { .. }))
                | Report::Security(ToSecurity::Doubles(doubles::ToSecurity::OfferRefused { .. }))
                | Report::Security(ToSecurity::Moles(moles::ToSecurity::HeIsLostToUs { .. }))
                | Report::Security(ToSecurity::Moles(moles::ToSecurity::InsiderRefused { .. }))
                | Report::Security(ToSecurity::Flight(flight::ToSecurity::Vanished { .. })),
            )
            | News::Orphan(_) => Mark::Lost,
            News::Told(
                Report::Station(ToStation::Recruiting(recruiting::ToStation::WeAssessed {
                    ..
                }))
                | Report::Station(ToStation::Contacts(contacts::ToStation::WeBrokeOff { .. })),
            )
            | News::Ripe(_)
            | News::TimeIsUp(_)
            | News::Waits(_)
            | News::Owed(_)
            | News::NoContact(_)
            | News::NoHandler(_)
            | News::SecretEnds(_)
            | News::Unfed(_)
            | News::NoTask(_)
            | News::Asked(_)
            | News::IdleTeams(_)
            | News::ActionWaits(_)
            | News::Unaccused(_)
            | News::Captives(_) => Mark::Changed,
            _ => Mark::New,
        }
    }
}

impl News {
    /// What it says.
    pub fn line(&self, clerk: Clerk<'_>) -> Line {
        let say =
            |id: &str, args: &[Arg<'_>], role| Line { text: capital(&clerk.say(id, args)), role };
        let on = |id: &str, dossier: DossierId, role| {
            say(id, &[("who", clerk.who(dossier).into())], role)
        };
        match *self {
            News::Told(report) => clerk.report(&report),
            News::Ripe(id) => on("digest-ripe", id, Role::Ours),
            News::TimeIsUp(id) => on("digest-time-is-up", id, Role::Ours),
            News::NoContact(id) => on("digest-no-contact", id, Role::Warning),
            News::NoHandler(id) => on("digest-no-handler", id, Role::Warning),
            News::Waits(id) => on("digest-waits", id, Role::Ours),
            News::Owed(id) => on("digest-owed", id, Role::Warning),
            News::Orphan(id) => on("digest-orphan", id, Role::Danger),
            News::SecretEnds(id) => on("digest-secret-ends", id, Role::Warning),
            News::Unfed(id) => on("digest-unfed", id, Role::Warning),
            News::NoTask(id) => on("digest-no-task", id, Role::Warning),
            News::Asked(id) => {
                say("digest-asked", &[("topic", clerk.topic(id).into())], Role::Body)
            }
            News::NotQuestioned(id) => on("digest-not-questioned", id, Role::Warning),
            News::Chargeable(id) => on("digest-chargeable", id, Role::Good),
            News::Arrestable(id) => on("digest-arrestable", id, Role::Ours),
            News::NotInquired(id) => {
                say("digest-not-inquired", &[("topic", clerk.topic(id).into())], Role::Warning)
            }
            News::IdleTeams(count) => {
                say("digest-idle-teams", &[("count", count.into())], Role::Body)
            }
            News::Nameless(id) => on("digest-nameless", id, Role::Doubtful),
            News::ActionWaits(step) => {
                let id = match step {
                    Step::Granted => "digest-action-granted",
                    Step::Inside => "digest-action-inside",
                    Step::Asked | Step::Preparing { .. } | Step::Ready | Step::Leaving => {
                        "digest-action-ready"
                    }
                };
                say(id, &[], Role::Warning)
            }
            News::Unaccused(no) => {
                say("digest-unaccused", &[("incident", clerk.incident(no).into())], Role::Warning)
            }
            News::Captives(no) => {
                let row = clerk.view.security().and_then(|desk| desk.incident(no).ok());
                let men = row.map_or(0, |row| row.men);
                let args = [("incident", clerk.incident(no).into()), ("men", men.into())];
                say("digest-captives", &args, Role::Body)
            }
        }
    }
}
