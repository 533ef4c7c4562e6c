//! What happened how often: the counters of a match, each defined here and nowhere else.

use crate::engine::{
    cells, contacts,
    covert::{self, ActionKind},
    doubles,
    event::{Cause, Event, Log},
    flags, flight,
    ids::{AgentId, DossierId, PersonId},
    links, moles,
    nature::{Approach, Behind, Check, Clearance, Inside, Motive},
    partings, prison, product, recruiting,
    seat::Seat,
    secrets, swap, traps, trials, volunteers, watching,
    world::{Agent, World},
};

macro_rules! counters {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Sums over a campaign. The names are those of a match's summary.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct Counters {
            $($(#[$doc])* pub $name: u64,)*
        }

        impl Counters {
            /// Every counter with its name.
            pub fn named(&self) -> Vec<(&'static str, u64)> {
                vec![$((stringify!($name), self.$name)),*]
            }

            /// From names and sums; unknown names are passed over.
            pub(in crate::engine) fn from_named(sums: &[(String, u64)]) -> Counters {
                let of = |name: &str| {
                    sums.iter().find(|(it, _)| it == name).map_or(0, |(_, sum)| *sum)
                };
                Counters { $($name: of(stringify!($name)),)* }
            }
        }
    };
}

counters! {
    /// Orders given by all seats.
    orders,
    /// People who said yes to a pitch, dangles among them.
    recruited,
    /// Of them, those whom an access agent named or introduced.
    recruited_via_access_agent,
    /// Offers made.
    pitches,
    /// Of the recruited, those who told their employer at once.
    dangles,
    /// Reports that reached a Station.
    reports,
    /// Claims given to headquarters.
    disseminated,
    /// Of them, right when they were made.
    claims_true,
    claims_false,
    /// Indicators of a leak that reached Security, false ones among them.
    leaks_suspected,
    /// Editions replaced by order.
    plans_changed,
    /// Leak inquiries opened.
    inquiries,
    /// Cases opened on somebody.
    cases,
    /// Of them, those on people who served no Station.
    cases_innocent,
    /// Security's own people who were looked into.
    house_inquiries,
    /// People arrested.
    arrested,
    /// Of them, those who served no Station.
    arrested_innocent,
    /// Prisoners who were turned.
    turned,
    /// Doubles who told their officer.
    redoubled,
    /// People won inside the other house: Security's posts, and the embassies.
    penetrations,
    /// People inside an embassy whom Security asked.
    staff_pitched,
    /// People won inside the other house who were taken or sent away.
    moles_found,
    /// Doubles who were turned again after they had told their officer.
    triples,
    /// Lies of a controller that headquarters was given with at least 70 in 100.
    deceptions_believed,
    /// Lies that came out: the edition came to light, or the source was burned.
    deceptions_exposed,
    /// Agents who took on their first member.
    cells_formed,
    /// Members alive and free without a link upward for two weeks.
    cells_orphaned,
    /// Members who came back, by a plan or by being looked for.
    cells_recovered,
    /// Agents taken out of the country.
    exfiltrated,
    /// Of them, those who were looked after.
    resettled,
    /// Of them, those who went home and told.
    went_home,
    /// Prisoners who came home for somebody else.
    swapped,
    /// Errands of the embassy's staff.
    staff_sent,
    /// Agents who left by themselves.
    fled,
    /// Of the recruited, those who believe to serve another.
    flown_flags,
    /// Of these, those who saw through it.
    flags_seen_through,
    /// Prisoners who accused a country that they had not served.
    wrong_countries_named,
    /// People fetched because a prisoner gave them away.
    rolled_up,
    /// Agents or officers brought before a court.
    convicted,
    officers_expelled,
    /// Sets that Security found.
    captured_sets,
    /// Security checks that were missing, and that the desk did not miss.
    checks_missed,
    /// Links that Security played back.
    played_back,
    /// People who came in person and offered themselves.
    walk_ins,
    /// Of them, those whom Security sent.
    walk_ins_dangled,
    /// People who came through a friend or relative in the network.
    brought,
    /// People who wrote and never gave their name.
    anonymous,
    /// Parcels without an author.
    parcels,
    /// Of them, those that Security had written.
    parcels_planted,
    /// Reports that nobody had found.
    fabrications,
    /// Of them, those that were sold to a second service.
    mills,
    /// Men who were billed for and did not exist.
    invented_members,
    /// Offers that a Station accepted.
    volunteers_taken,
    /// Inventions that a friendly service owned to have from the same hand.
    mills_traced,
    /// Covert actions that headquarters consented to and that were begun.
    covert_actions,
    /// Acts that reached their aim, by kind.
    raids,
    snatches,
    sabotages,
    assassinations,
    propagandas,
    /// States accused over an action, in public or in a paper, rightly and wrongly.
    attributed_right,
    attributed_wrong,
    /// Men of an action who were left behind.
    men_taken,
    /// Contacts seen by Security.
    contacts_seen,
    /// Contacts that a route broke off.
    broken_off,
    /// Of the recruited, those who were pressed.
    coerced,
    /// Offers by an officer to somebody whom he hardly knew.
    cold_pitches,
    /// People asked by an agent who was close to them.
    asked_by_tie,
    /// Small things asked of targets, and done.
    small_tasks,
    /// Telephones listened to.
    taps,
    /// Informers placed.
    informers,
    /// Secrets that went round in several wordings.
    barium_meals,
    /// Offers of Security's in a foreign name.
    provocations,
    /// People who walked into a trap.
    mousetraps,
    /// People who were given another desk.
    transfers,
    /// People whose papers were gone through.
    vetted,
    /// People who were called in.
    interviewed,
    /// Agents handed to another officer.
    turned_over,
    /// Places of which one agent alone was told.
    canaries,
    /// Agents put to the polygraph.
    polygraphs,
    /// Pairs of sources that were compared.
    compared,
    /// Agents from whom a Station parted.
    terminated,
    /// Of them, those who went to Security by themselves.
    came_over,
}

/// Probability from which a claim counts as believed.
const BELIEVED: u8 = 70;

impl Counters {
    pub(in crate::engine) fn ordered(&mut self, _: Seat, orders: usize) {
        self.orders += orders as u64;
    }

    fn feat(&mut self, kind: ActionKind) {
        let counter = match kind {
            ActionKind::Raid => &mut self.raids,
            ActionKind::Snatch => &mut self.snatches,
            ActionKind::Sabotage => &mut self.sabotages,
            ActionKind::Assassination => &mut self.assassinations,
            ActionKind::WhitePropaganda
            | ActionKind::GreyPropaganda
            | ActionKind::BlackPropaganda => &mut self.propagandas,
        };
        *counter += 1;
    }

    pub(in crate::engine) fn count(&mut self, log: &Log, world: &World) {
        for logged in &log.events {
            self.count_one(&logged.event, log.causes_of(logged), (log, world));
        }
    }

    fn count_one(&mut self, event: &Event, causes: &[Cause], (log, world): (&Log, &World)) {
        match *event {
            Event::Recruiting(recruiting::Happening::Recruited {
                asset: agent,
                person,
                motive,
                ..
            }) => {
                self.recruit(agent, motive, world);
                self.penetrations += u64::from(world.theatre.papers_of(person).is_house());
            }
            Event::Moles(moles::Happening::InsiderWon { .. }) => {
                self.staff_pitched += 1;
                self.penetrations += 1;
            }
            Event::Moles(moles::Happening::InsiderRefused { .. })
            | Event::Moles(moles::Happening::InsiderTold { .. }) => self.staff_pitched += 1,
            Event::Moles(moles::Happening::ClearanceSet {
                seat,
                staff,
                clearance: Clearance::Dismissed,
                ..
            }) => {
                let who = Inside::Staff(staff);
                let found = world.insiders.iter().any(|row| (row.of, row.who) == (seat, who));
                self.moles_found += u64::from(found);
            }
            Event::Moles(moles::Happening::TurnedAgain { .. }) => self.triples += 1,
            Event::Recruiting(recruiting::Happening::RecruitedAsDangle {
                asset: agent,
                motive,
                ..
            }) => {
                self.recruit(agent, motive, world);
                self.dangles += 1;
            }
            Event::Recruiting(recruiting::Happening::SoundedOut { cold, .. }) => {
                self.pitches += 1;
                self.cold_pitches += u64::from(cold);
            }
            Event::Recruiting(recruiting::Happening::AskedByTie { .. }) => {
                self.pitches += 1;
                self.asked_by_tie += 1;
            }
            Event::Recruiting(recruiting::Happening::TriedOut { done, .. }) => {
                self.small_tasks += u64::from(done)
            }
            Event::Volunteers(volunteers::Happening::Volunteered { approach, behind, .. }) => {
                self.volunteer(approach, behind)
            }
            Event::Volunteers(volunteers::Happening::VolunteerTaken { .. }) => {
                self.volunteers_taken += 1
            }
            Event::Volunteers(volunteers::Happening::Invented { resold, .. }) => {
                self.fabrications += 1;
                self.mills += u64::from(resold.is_some());
            }
            Event::Volunteers(volunteers::Happening::ChainTraced { same: Some(_), .. }) => {
                self.mills_traced += 1
            }
            Event::Covert(covert::Happening::ActionBegun { .. }) => self.covert_actions += 1,
            Event::Covert(covert::Happening::FeatCounted { kind, .. }) => self.feat(kind),
            Event::Covert(covert::Happening::Accused { right: true, .. }) => {
                self.attributed_right += 1
            }
            Event::Covert(covert::Happening::Accused { right: false, .. }) => {
                self.attributed_wrong += 1
            }
            Event::Covert(covert::Happening::MenTaken { men, .. }) => {
                self.men_taken += u64::from(men)
            }
            Event::Product(product::Happening::ReportReceived { .. }) => self.reports += 1,
            Event::Product(product::Happening::Disseminated {
                seat,
                report,
                holding,
                value,
                probability,
                ..
            }) => {
                self.disseminated += 1;
                let row = world.stations.of(seat).reports.get(usize::from(report.0));
                let lie = row.is_some_and(|row| row.lie) && BELIEVED <= probability;
                self.deceptions_believed += u64::from(lie);
                let made = world.stations.of(seat).made.iter().rev();
                let right = made
                    .clone()
                    .find(|claim| claim.holding == holding && claim.value == value)
                    .is_some_and(|claim| claim.right);
                self.claims_true += u64::from(right);
                self.claims_false += u64::from(!right);
            }
            Event::Secrets(secrets::Happening::LeakIndicated { .. }) => self.leaks_suspected += 1,
            Event::Secrets(secrets::Happening::PlansChangeOrdered { .. }) => {
                self.plans_changed += 1
            }
            Event::Secrets(secrets::Happening::InquiryOpened { .. }) => self.inquiries += 1,
            Event::Prison(prison::Happening::CaseSet { on, open: true }) => {
                self.open_case(on, world)
            }
            Event::Moles(moles::Happening::HouseInquiryOpened { .. }) => self.house_inquiries += 1,
            Event::Prison(prison::Happening::Arrested { person, .. }) => {
                self.arrested += 1;
                let ordered = |cause: &Cause| matches!(cause, Cause::Order { .. });
                let pursued = !causes.iter().any(ordered);
                let serves = serves(world, person);
                let mole = serves && world.theatre.papers_of(person).is_house();
                self.moles_found += u64::from(mole);
                self.arrested_innocent += u64::from(!serves);
                self.rolled_up += u64::from(pursued);
            }
            Event::Prison(prison::Happening::Convicted { innocent, .. }) => {
                self.convicted += u64::from(!innocent)
            }
            Event::Prison(prison::Happening::Expelled { person, .. }) => {
                self.officers_expelled += u64::from(world.officer_by_person(person).is_some());
            }
            Event::Doubles(doubles::Happening::Doubled { asset: agent, .. }) => {
                self.turned += 1;
                let turns = world.turns.iter().filter(|row| row.agent == agent).count();
                self.triples += u64::from(2 < turns);
            }
            Event::Doubles(doubles::Happening::Redoubled { .. }) => self.redoubled += 1,
            Event::Doubles(doubles::Happening::LieExposed { .. }) => self.deceptions_exposed += 1,
            Event::Cells(cells::Happening::TakenOn { seat, leader, asset: agent, .. }) => {
                self.cells_formed +=
                    u64::from(is_first_of_a_cell(log, world, (seat, leader), agent));
            }
            Event::Cells(cells::Happening::Orphaned { .. }) => self.cells_orphaned += 1,
            Event::Cells(cells::Happening::Recovered { .. }) => self.cells_recovered += 1,
            Event::Flight(flight::Happening::Exfiltrated { .. }) => self.exfiltrated += 1,
            Event::Swap(swap::Happening::SwapMade { .. }) => self.swapped += 1,
            Event::Moles(moles::Happening::StaffSent { .. }) => self.staff_sent += 1,
            Event::Flight(flight::Happening::Resettled { .. }) => self.resettled += 1,
            Event::Flight(flight::Happening::ExileWentHome { .. }) => self.went_home += 1,
            Event::Flight(flight::Happening::Fled { .. }) => self.fled += 1,
            Event::Links(links::Happening::SetTaken { .. }) => self.captured_sets += 1,
            Event::Links(links::Happening::CheckRead {
                given: Check::Absent,
                check: Check::Present,
                ..
            }) => {
                self.checks_missed += 1;
            }
            Event::Links(links::Happening::PlaySet { on: true, .. }) => self.played_back += 1,
            Event::Links(links::Happening::MetTheWrongMan { .. }) => self.cells_recovered += 1,
            Event::Flags(flags::Happening::FlagClaimed { .. }) => self.flown_flags += 1,
            Event::Flags(flags::Happening::SawThrough { .. }) => self.flags_seen_through += 1,
            Event::Flags(flags::Happening::PrincipalNamed { prisoner, .. }) => {
                let person = world.security.files.get(prisoner).map(|row| row.person);
                let agent = person.and_then(|person| world.agent_by_person(person));
                let wrong = agent.and_then(|agent| world.believes_falsely(agent)).is_some();
                self.wrong_countries_named += u64::from(wrong);
            }
            Event::Watching(watching::Happening::ContactSeen { .. }) => self.contacts_seen += 1,
            Event::Contacts(contacts::Happening::BrokeOff { .. }) => self.broken_off += 1,
            Event::Traps(traps::Happening::TapSet { running, .. }) => {
                self.taps += u64::from(running)
            }
            Event::Traps(traps::Happening::InformerSet { running, .. }) => {
                self.informers += u64::from(running)
            }
            Event::Traps(traps::Happening::MealLaid { .. }) => self.barium_meals += 1,
            Event::Traps(traps::Happening::Provoked { .. }) => self.provocations += 1,
            Event::Traps(traps::Happening::WalkedIn { .. }) => self.mousetraps += 1,
            Event::Traps(traps::Happening::AccessTaken { holding: None, .. }) => {
                self.transfers += 1
            }
            Event::Traps(traps::Happening::Vetted { .. }) => self.vetted += 1,
            Event::Traps(traps::Happening::Interviewed { .. }) => self.interviewed += 1,
            Event::Partings(partings::Happening::TurnedOver { .. }) => self.turned_over += 1,
            Event::Trials(trials::Happening::CanaryLaid { .. }) => self.canaries += 1,
            Event::Trials(trials::Happening::PolygraphRead { .. }) => self.polygraphs += 1,
            Event::Trials(trials::Happening::Compared { .. }) => self.compared += 1,
            Event::Partings(partings::Happening::Parted { .. }) => self.terminated += 1,
            Event::Partings(partings::Happening::CameOver { .. }) => self.came_over += 1,
            _ => (),
        }
    }

    fn volunteer(&mut self, approach: Approach, behind: Behind) {
        let sent = u64::from(behind == Behind::Sent);
        let made_up = u64::from(behind == Behind::MadeUp);
        match approach {
            Approach::WalkIn => {
                self.walk_ins += 1;
                self.walk_ins_dangled += sent;
            }
            Approach::Brought => {
                self.brought += 1 - made_up;
                self.invented_members += made_up;
            }
            Approach::Anonymous => self.anonymous += 1,
            Approach::Parcel => {
                self.parcels += 1;
                self.parcels_planted += sent;
            }
            Approach::Liaison => (),
        }
    }

    fn open_case(&mut self, on: DossierId, world: &World) {
        self.cases += 1;
        let innocent = world.security.files.get(on).is_some_and(|row| !serves(world, row.person));
        self.cases_innocent += u64::from(innocent);
    }

    fn recruit(&mut self, agent: AgentId, motive: Motive, world: &World) {
        self.recruited += 1;
        self.coerced += u64::from(motive == Motive::Coercion);
        let through = world.agents.get(agent).is_some_and(|row| row.through_access);
        self.recruited_via_access_agent += u64::from(through);
    }
}

/// Is he an agent or an officer of a Station?
fn serves(world: &World, person: PersonId) -> bool {
    world.agent_by_person(person).is_some() || world.officer_by_person(person).is_some()
}

/// Had the leader nobody before this one? The world is counted as it is at the end of the week,
/// when he may have several.
fn is_first_of_a_cell(log: &Log, world: &World, cell: (Seat, DossierId), agent: AgentId) -> bool {
    let taken: Vec<AgentId> = log
        .events
        .iter()
        .filter_map(|logged| match logged.event {
            Event::Cells(cells::Happening::TakenOn { seat, leader, asset: agent, .. })
                if (seat, leader) == cell =>
            {
                Some(agent)
            }
            _ => None,
        })
        .collect();
    let under = |row: &&Agent| (row.seat, row.leader()) == (cell.0, Some(cell.1));
    taken.first() == Some(&agent) && world.agents.values().filter(under).count() == taken.len()
}
