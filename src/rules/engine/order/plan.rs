//! A plan: a view, and the orders accepted so far.
//!
//! An illegal plan cannot exist, so the referee takes plans only. The order in which a plan was
//! built does not matter: orders are kept sorted, and what they cost is only added up.

use std::sync::Arc;

use crate::engine::{
    ids::{DossierId, OfficerNo},
    nature::{Clearance, StaffRole},
    order::{Order, Topic, Verb},
    rules::Rules,
    units::{Days, Money, Week},
    view::{Channel, Contact, SecurityDesk, StaffRow, Standing, StationDesk, View},
};

/// What an order takes for certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Working days of one officer.
    pub officer: Option<(OfficerNo, Days)>,
    /// And of another.
    pub also: Option<(OfficerNo, Days)>,
    pub money: Money,
    pub patience: u8,
    /// Patience that it costs as well, whether or not there is so much: it is told, and not taken
    /// from what other orders may need.
    pub displeasure: u8,
    /// Teams placed (or, below zero, set free).
    pub teams: i16,
    /// Teams needed for the week only.
    pub spare_teams: u8,
    pub analysts: u8,
    pub interrogators: u8,
    pub claims: u8,
    pub warrants: u8,
}

impl Cost {
    pub const FREE: Cost = Cost {
        officer: None,
        also: None,
        money: Money(0),
        patience: 0,
        displeasure: 0,
        teams: 0,
        spare_teams: 0,
        analysts: 0,
        interrogators: 0,
        claims: 0,
        warrants: 0,
    };
}

/// Why an order was refused: always something the view shows, with what would mend it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    CampaignOver,
    NotThisSeat,
    /// Another order of the plan is about the same thing.
    AlreadyOrdered,
    NoSuchDossier,
    NoSuchOfficer,
    NoSuchReport,
    NoSuchHolding,
    NoSuchSite,
    NoSuchDistrict,
    OfficerGone,
    NotAnAgent,
    AlreadyAnAgent,
    InPrison,
    IsDormant,
    NotDormant,
    HasRefused,
    AskedForTime {
        until: Week,
    },
    NoKnownTie,
    AlreadyIntroduced,
    SameErrandTwice,
    NoPlaceForADrop,
    DropAlreadyHis,
    NoDrop,
    BadInterval {
        least: u8,
        most: u8,
    },
    NothingToEnd,
    AlreadyTasked,
    BadSum {
        least: Money,
        most: Money,
    },
    PayWaits,
    BadProbability,
    AlreadyPublic,
    AlreadyBurned,
    OneClaimAHolding,
    NoDays {
        officer: OfficerNo,
        left: Days,
        needed: Days,
    },
    NoMoney {
        left: Money,
        needed: Money,
    },
    NoPatience {
        left: u8,
        needed: u8,
    },
    NoTeams {
        left: u8,
        needed: u8,
    },
    NoAnalysts {
        left: u8,
        needed: u8,
    },
    NoInterrogators {
        left: u8,
        needed: u8,
    },
    NoClaims {
        most: u8,
    },
    TooManyTeams {
        most: u8,
    },
    NothingChanges,
    NameKnown,
    TrailCold,
    NotInThisScenario,
    NoDiplomat,
    PatienceSpent {
        until: Week,
    },
    DossierJoined {
        real: DossierId,
    },
    IsHeld,
    NotHeld,
    IsConvicted,
    HasLeft,
    CaseAlreadyOpen,
    NoCase,
    OnlyAFace,
    Immune,
    NotBeforeACourt,
    NotProven {
        points: i16,
        needed: i16,
    },
    InquiryRunning,
    NoLeakIndicated,
    InquiredAlready,
    AlreadyRestricted,
    AlreadyChanging,
    /// He is run by another agent.
    UnderLeader,
    NeedsTakingOn,
    HimselfOnly,
    CellFull {
        most: u8,
    },
    NoCell,
    InTouch,
    HasGone,
    /// We have parted from him.
    HasParted,
    /// He has no papers in another name.
    NoPapers,
    /// Only a diplomat drives a car that may not be searched.
    NotImmune,
    /// He is not one whom we took out.
    NotAbroad,
    NotSecret,
    /// Nobody says that they have him.
    NotInTheirHands,
    /// A lawyer has asked already, and waits for an answer.
    OfferStands {
        until: Week,
    },
    /// No state asks for this prisoner.
    NobodyAsksForHim,
    /// Relations are too cold for it.
    TooCold {
        warmth: u8,
        needed: u8,
    },
    /// Whoever is not fully let in is not sent out either.
    KeptOut,
    OfferedAlready,
    TooManyDoubles {
        most: u8,
    },
    NotOurs,
    NoStock,
    TooDear {
        most: u8,
    },
    NoLie,
    // ── moles ──
    NoSuchStaff,
    StaffGone,
    NotInsideAnEmbassy,
    OursAlready,
    AskedNotLongAgo {
        until: Week,
    },
    NotOfOurHouse,
    LookedIntoAlready,
    NotSeenThrough,
    /// Another lie is told of this holding.
    AnotherLieIsTold,
    // ── traps ──
    NoSuchInstitution,
    NoWarrants {
        left: u8,
        needed: u8,
    },
    NoGrounds {
        points: i16,
        needed: i16,
    },
    NoTaps {
        most: u8,
    },
    TooManyInformers {
        most: u8,
    },
    TooManyCopies {
        most: u8,
    },
    TooSoon {
        until: Week,
    },
    MealRunning,
    BadGroups {
        least: u8,
        most: u8,
    },
    NotADrop,
    IsForeign,
    IsOurs,
    ReadsNothing,
    NotAReader,
    NobodyToName,
    NotInFavour {
        left: u8,
        needed: u8,
    },
    NoMoreTeams {
        most: u8,
    },
    NothingToShow,
    // ── channels ──
    /// He has not been taught what it takes.
    NoSkill,
    /// Whoever is to serve the link is not in that role, or not yet fit for it.
    NotInThatRole,
    /// Security has no set of his.
    NoSet,
    /// No way back of his is known.
    NoWayBack,
    // ── volunteers ──
    NoOffer,
    HasOffered,
    Nameless,
    IsColleague,
    NeverMeets,
    TestedAlready,
    NotHisReader,
    IsDangled,
    NotLocal,
    NotFromColleague,
    TracedAlready,
    SameHolding,
    // Covert action.
    NoAction,
    ActionInHand,
    NotNow,
    WrongMark,
    NotOnPaper,
    NoGuide,
    GuideElsewhere,
    NoPost,
    OutOfReach,
    BadMen {
        least: u8,
        most: u8,
    },
    NotOurFlag,
    UniformOwnsUp,
    NoUniform,
    NoSuchIncident,
    NoSuchHouse,
    NoDeedYet,
    BadStated {
        least: u8,
        most: u8,
    },
    AccusedAlready,
    NoCaptives,
    PrisonersOfWar,
    NotTheHost,
    DisownedAlready,
    NothingToAnswer,
    HouseHalted {
        until: Week,
    },
    /// A comparison is between two.
    NeedsTwo,
    ComparesAlready,
    /// Something of ours is there already.
    PlaceInUse,
    CoachedAlready,
    /// Headquarters has not answered yet.
    AnswerDue,
    HasLeave {
        until: Week,
    },
    NeedsLeave,
    SoldAlready,
    NobodyWouldBelieve,
    StoryTold,
    NobodyAsked,
    /// Occurs when the double neither reads the holding nor works in the house that owns it.
    NotHisToKnow,
    /// Occurs when no such crisis waits for a reply, or it has no such reply.
    NoCrisis,
}

impl std::fmt::Display for Refusal {
    /// For logs; players read the sentence that `text` writes.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Refusal {}

/// What is left of the week's means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remaining {
    /// Of each officer on the roster, in its order; below zero where standing contacts ask for
    /// more than he has.
    days: Vec<i16>,
    pub money: Money,
    pub patience: u8,
    pub teams: u8,
    pub analysts: u8,
    pub interrogators: u8,
    pub claims: u8,
    pub warrants: u8,
}

/// Orders that were taken out because they rested on a withdrawn one.
pub type Withdrawn = Vec<Order>;

/// The orders of one seat for one week.
#[derive(Clone, Debug)]
pub struct Plan {
    view: Arc<View>,
    /// Sorted; what each costs stands beside it.
    orders: Vec<(Order, Cost)>,
    left: Remaining,
}

impl Plan {
    /// A plan without orders.
    pub fn new(view: Arc<View>) -> Plan {
        let left = Remaining::at_start(&view);
        Plan { view, orders: Vec::new(), left }
    }

    /// A plan of these orders, whatever order they are listed in: one may free what another needs.
    ///
    /// # Errors
    /// The first order that does not fit, and why. Everything else is lost with it.
    pub fn of(view: Arc<View>, orders: &[Order]) -> Result<Plan, (Order, Refusal)> {
        let mut list = orders.to_vec();
        let mut first = None;
        for _ in 0..=orders.len() {
            let (plan, refused) = Plan::of_what_fits(Arc::clone(&view), &list);
            let Some(&refusal) = refused.first() else { return Ok(plan) };
            // What was left over may have been meant to go first: days are lent from one to another.
            list.retain(|order| !refused.iter().any(|(other, _)| other == order));
            list.splice(0..0, refused.iter().map(|&(order, _)| order));
            first = first.or(Some(refusal));
        }
        first.map_or_else(|| Ok(Plan::new(view)), Err)
    }

    /// A plan of those of the orders that fit together, and the others, each with what is against
    /// it.
    pub fn of_what_fits(view: Arc<View>, orders: &[Order]) -> (Plan, Vec<(Order, Refusal)>) {
        let mut plan = Plan::new(view);
        let mut waiting = orders.to_vec();
        loop {
            let before = waiting.len();
            let mut refused = Vec::new();
            for order in waiting {
                refused.extend(plan.add(order).err().map(|why| (order, why)));
            }
            if refused.len() == before || refused.is_empty() {
                return (plan, refused);
            }
            waiting = refused.into_iter().map(|(order, _)| order).collect();
        }
    }

    pub fn view(&self) -> &View {
        &self.view
    }

    pub fn shared_view(&self) -> &Arc<View> {
        &self.view
    }

    pub fn rules(&self) -> &Rules {
        self.view.rules()
    }

    /// The orders, in the canonical order.
    pub fn orders(&self) -> impl ExactSizeIterator<Item = &Order> {
        self.orders.iter().map(|(order, _)| order)
    }

    /// The orders with what each costs, in the canonical order.
    pub fn costs(&self) -> impl ExactSizeIterator<Item = (&Order, &Cost)> {
        self.orders.iter().map(|(order, cost)| (order, cost))
    }

    pub fn len(&self) -> usize {
        self.orders.len()
    }

    pub fn is_empty(&self) -> bool {
        self.orders.is_empty()
    }

    /// What the orders and the standing arrangements leave.
    pub fn left(&self) -> &Remaining {
        &self.left
    }

    /// Takes an order into the plan.
    ///
    /// # Errors
    /// Why it is refused; the plan is unchanged.
    pub fn add(&mut self, order: impl Into<Order>) -> Result<(), Refusal> {
        let order = order.into();
        let cost = self.consider(&order)?;
        self.insert(order, cost);
        Ok(())
    }

    /// Would the order be accepted, and what does it cost?
    ///
    /// # Errors
    /// Why not.
    pub fn consider(&self, order: &Order) -> Result<Cost, Refusal> {
        if self.view.is_over() {
            return Err(Refusal::CampaignOver);
        }
        if !order.verb().is_for(self.view.seat().is_station()) {
            return Err(Refusal::NotThisSeat);
        }
        let topic = self.topic(order);
        if self.orders.iter().any(|(other, _)| self.topic(other) == topic) {
            return Err(Refusal::AlreadyOrdered);
        }
        let cost = order.check(self)?;
        self.afford(order, &cost)?;
        Ok(cost)
    }

    /// The order of the plan that is about the same: it has to go before this one can come.
    pub fn rival(&self, order: &Order) -> Option<&Order> {
        let topic = self.topic(order);
        self.orders().find(|other| self.topic(other) == topic)
    }

    /// Takes an order out, and with it those that no longer fit.
    ///
    /// Returns nothing if the order was not in the plan.
    pub fn withdraw(&mut self, order: &Order) -> Option<Withdrawn> {
        let rest: Vec<Order> = self.orders().filter(|other| *other != order).copied().collect();
        if rest.len() == self.len() {
            return None;
        }
        let (plan, homeless) = Plan::of_what_fits(Arc::clone(&self.view), &rest);
        *self = plan;
        Some(homeless.into_iter().map(|(order, _)| order).collect())
    }

    fn topic(&self, order: &Order) -> Topic {
        match order {
            Order::Disseminate(claim) => {
                let holding = self.station().and_then(|desk| desk.report(claim.report));
                let what = holding.map_or(u32::MAX, |report| report.holding.0.into());
                Topic::of(Verb::Disseminate, what)
            }
            _ => order.topic(),
        }
    }

    fn insert(&mut self, order: Order, cost: Cost) {
        if let Some((officer, days)) = self.replaced(&order) {
            self.left.add_days(officer, i16::from(days.0));
        }
        self.left.take(&cost);
        let at = self.orders.partition_point(|(other, _)| *other < order);
        self.orders.insert(at, (order, cost));
    }

    /// The standing contact that an order takes the place of, with the days that it frees; once,
    /// though two orders may take its place.
    fn replaced(&self, order: &Order) -> Option<(OfficerNo, Days)> {
        let agent = match order {
            Order::ServiceDrop(drop) => drop.agent,
            Order::Recontact(_) => return None,
            _ => order.met()?,
        };
        let desk = self.view.station()?;
        let contact = desk.agent(agent).ok()?.contact?;
        if self.orders().any(|other| other != order && other.replaces(agent, contact)) {
            return None;
        }
        match order {
            Order::ServiceDrop(drop) => {
                self.standing_days(drop.agent, |contact| contact.channel == Channel::Drop)
            }
            _ => self.standing_days(agent, |_| true),
        }
    }

    /// Days that an agent's standing contact would take this week, which an ordered one replaces.
    fn standing_days(
        &self,
        agent: DossierId,
        counts: impl Fn(&Contact) -> bool,
    ) -> Option<(OfficerNo, Days)> {
        let desk = self.view.station()?;
        let row = desk.agent_in_contact(agent).ok()?;
        let contact = row.due(agent, self.view.week).filter(counts)?;
        desk.officer_at_work(contact.officer).ok()?;
        Some((contact.officer, contact_days(&self.view, contact)))
    }

    fn afford(&self, order: &Order, cost: &Cost) -> Result<(), Refusal> {
        let left = &self.left;
        for (officer, needed) in cost.officer.into_iter().chain(cost.also) {
            let back = self.replaced(order).filter(|(of, _)| *of == officer);
            let back = back.map_or(0, |(_, days)| i16::from(days.0));
            let has = left.balance(officer).saturating_add(back);
            let has = Days(u8::try_from(has).unwrap_or(0));
            if has < needed {
                return Err(Refusal::NoDays { officer, left: has, needed });
            }
        }
        if left.money < cost.money {
            return Err(Refusal::NoMoney { left: left.money, needed: cost.money });
        }
        if left.patience < cost.patience {
            return Err(Refusal::NoPatience { left: left.patience, needed: cost.patience });
        }
        let teams = i16::from(cost.spare_teams) + cost.teams;
        if i16::from(left.teams) < teams {
            let needed = u8::try_from(teams).unwrap_or(u8::MAX);
            return Err(Refusal::NoTeams { left: left.teams, needed });
        }
        if left.analysts < cost.analysts {
            return Err(Refusal::NoAnalysts { left: left.analysts, needed: cost.analysts });
        }
        if left.interrogators < cost.interrogators {
            let needed = cost.interrogators;
            return Err(Refusal::NoInterrogators { left: left.interrogators, needed });
        }
        if left.warrants < cost.warrants {
            let needed = cost.warrants;
            return Err(Refusal::NoWarrants { left: left.warrants, needed });
        }
        if left.claims < cost.claims {
            return Err(Refusal::NoClaims { most: self.rules().station.claims });
        }
        Ok(())
    }

    pub(in crate::engine) fn station(&self) -> Result<&StationDesk, Refusal> {
        self.view.station().ok_or(Refusal::NotThisSeat)
    }

    pub(in crate::engine) fn security(&self) -> Result<&SecurityDesk, Refusal> {
        self.view.security().ok_or(Refusal::NotThisSeat)
    }
}

impl Remaining {
    fn at_start(view: &View) -> Remaining {
        let mut left = Remaining {
            days: Vec::new(),
            money: Money(0),
            patience: 0,
            teams: 0,
            analysts: 0,
            interrogators: 0,
            claims: view.rules().station.claims,
            warrants: 0,
        };
        if let Some(desk) = view.station() {
            left.station(view, desk);
            left.without_staff(view, desk);
        }
        if let Some(desk) = view.security() {
            left.money = desk.money;
            left.patience = desk.patience;
            left.teams = desk.teams.saturating_sub(desk.teams_placed());
            left.analysts = desk.analysts.saturating_sub(desk.analysts_busy(view.rules()));
            left.interrogators = desk.interrogators.saturating_sub(desk.interrogators_busy());
            left.warrants = desk.warrants(view.rules());
        }
        left
    }

    fn station(&mut self, view: &View, desk: &StationDesk) {
        self.money = desk.money;
        self.days = desk
            .officers
            .values()
            .map(|row| match row.lost {
                Some(_) => 0,
                None if row.mark => i16::from(row.days.0) - i16::from(view.rules().alarm.mark_days),
                None => i16::from(row.days.0),
            })
            .collect();
        for (_, contact) in contacts_due(view) {
            self.add_days(contact.officer, -i16::from(contact_days(view, contact).0));
        }
    }

    /// What those who are kept out do not do: the first officer drives and cleans himself, and
    /// somebody has to encipher.
    fn without_staff(&mut self, view: &View, desk: &StationDesk) {
        let rules = &view.rules().mole;
        let out = |row: &StaffRow| Clearance::Restricted < row.clearance;
        let first = desk.officers_at_work().next().map(|(no, _)| no);
        for row in desk.staff.values().filter(|row| row.clearance != Clearance::Full) {
            match row.role {
                StaffRole::CipherClerk => {
                    self.claims = self.claims.saturating_sub(rules.clerk_claims);
                }
                StaffRole::Driver | StaffRole::Cleaner if out(row) => {
                    if let Some(officer) = first {
                        self.add_days(officer, -i16::from(rules.staff_days));
                    }
                }
                StaffRole::Driver | StaffRole::Cleaner => (),
            }
        }
    }

    /// Days left to an officer.
    pub fn days_of(&self, officer: OfficerNo) -> Days {
        Days(u8::try_from(self.balance(officer)).unwrap_or(0))
    }

    fn balance(&self, officer: OfficerNo) -> i16 {
        self.days.get(usize::from(officer.0)).copied().unwrap_or(0)
    }

    fn take(&mut self, cost: &Cost) {
        for (officer, days) in cost.officer.into_iter().chain(cost.also) {
            self.add_days(officer, -i16::from(days.0));
        }
        self.money = Money(self.money.0.saturating_sub(cost.money.0));
        self.patience = self.patience.saturating_sub(cost.patience);
        let teams = i16::from(self.teams) - cost.teams - i16::from(cost.spare_teams);
        self.teams = u8::try_from(teams).unwrap_or(0);
        self.analysts = self.analysts.saturating_sub(cost.analysts);
        self.interrogators = self.interrogators.saturating_sub(cost.interrogators);
        self.claims = self.claims.saturating_sub(cost.claims);
        self.warrants = self.warrants.saturating_sub(cost.warrants);
    }

    fn add_days(&mut self, officer: OfficerNo, days: i16) {
        if let Some(left) = self.days.get_mut(usize::from(officer.0)) {
            *left = left.saturating_add(days);
        }
    }
}

/// The standing contacts that fall into this week, by agent.
pub(in crate::engine) fn contacts_due(
    view: &View,
) -> impl Iterator<Item = (DossierId, Contact)> + '_ {
    view.station().into_iter().flat_map(move |desk| {
        desk.agents().filter_map(move |(id, row, agent)| {
            let reachable = row.arrested.is_none() && agent.standing == Standing::Active;
            let contact = agent.due(id, view.week).filter(|_| reachable)?;
            let present = desk.officer_at_work(contact.officer).is_ok();
            present.then_some((id, contact))
        })
    })
}

/// Does an arrangement fall into a week? Staggered by dossier so that not all meet at once.
pub fn falls_due(week: Week, agent: DossierId, every: u8) -> bool {
    let every = u16::from(every.max(1));
    week.0 % every == agent.0 % every
}

/// Days that a standing contact takes. Somebody who runs an officer's errands goes to hiding places
/// for him.
pub(in crate::engine) fn contact_days(view: &View, contact: Contact) -> Days {
    let helped = view.station().is_some_and(|desk| {
        contact.channel == Channel::Drop && desk.support(contact.officer, view.week).is_some()
    });
    if helped {
        return Days(0);
    }
    Days(view.rules().channel.of(contact.channel).days + contact.channel.sdr().days())
}
