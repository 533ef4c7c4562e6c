//! The fold: how a view changes with each report. Nothing else changes a view.
//!
//! Long because it names every report twice, once for each kind of desk: that none is forgotten is
//! what the compiler is to see.
#![deny(clippy::wildcard_enum_match_arm)]

mod traps;

mod covert;
mod links;
mod moles;
mod volunteers;

use crate::engine::{
    gazetteer::Papers,
    ids::{DossierId, HoldingId},
    nature::{
        Approach, Captive, Departure, Exile, Flag, Known, OnAlarm, Publicity, Role, Skills, Stage,
        WayBack,
    },
    rules::Rules,
    units::{Days, Money, Week},
    view::{
        AgentRow, Channel, ClaimRow, Contact, Desk, DossierRow, ForeignStatus, Loss, OfferRow,
        OfficerRow, Opening, PersonRow, PrisonerRow, PublicEdition, Refused, Report, ReportRow,
        SecurityDesk, Sighting, Standing, StationDesk, SwapRow, TargetRow, TieRow, View, WatchRow,
        Word,
        blast::{KnownRow, Node},
        security::Gone,
    },
};

impl View {
    /// Takes in one report.
    pub fn learn(&mut self, report: &Report) {
        let week = self.week;
        self.streets.learn(report, week);
        match &mut self.desk {
            Desk::Station(desk) => desk.learn(report, week, &self.briefing.rules),
            Desk::Security(desk) => desk.learn(report, week, &self.briefing.rules),
        }
        if let Report::RelationsAre { state, warmth, .. } = *report {
            self.relations.set(state, warmth);
        }
        if let Report::WeekPassed { week } = report {
            self.week = week.next();
        }
    }
}

impl StationDesk {
    fn learn(&mut self, report: &Report, week: Week, rules: &Rules) {
        match *report {
            Report::WeekPassed { .. } => self.week_passed(week, rules),
            Report::FundsAre { money } => self.money = money,
            Report::DossierOpened { identity, why, .. } => {
                self.dossiers.push(DossierRow {
                    identity: identity.unwrap_or_default(),
                    cryptonym: None,
                    opened: week,
                    via: None,
                    target: TargetRow::default(),
                    agent: None,
                    arrested: None,
                    nameless: identity.is_none(),
                    offer: (why == Opening::Liaison)
                        .then_some(OfferRow::new(Approach::Liaison, Week(0))),
                    lost: None,
                });
            }
            Report::CameToLight { holding, value, issued } => {
                self.came_to_light(holding, value, issued, week);
            }
            Report::ArrestInTheNews { dossier } => {
                self.on(dossier, |row| row.arrested = Some(week));
            }
            Report::ReleaseInTheNews { dossier } => self.on(dossier, |row| row.arrested = None),
            // The whole view's, not a desk's.
            Report::RelationsAre { .. } => (),
            Report::WeFlew { agent, flag } => self.on_agent(agent, |row| row.flag = flag),
            Report::WeJudgedLeaning { target, leaning } => {
                self.on(target, |row| row.target.leaning = Some(leaning));
            }
            Report::WeSlipped { agent } => {
                self.on_agent(agent, |row| row.slips = row.slips.saturating_add(1));
            }
            Report::HeKnowsUs { agent } => self.on_agent(agent, |row| row.flag = Flag::Own),
            Report::OfficerArrived { identity, days, .. } => {
                self.due.retain(|&at| week < at);
                self.officers.push(OfficerRow { identity, days, lost: None, mark: false });
            }
            Report::OfficerLost { officer, how } => {
                if let Some(row) = self.officers.get_mut(officer) {
                    row.lost = Some(how);
                    row.days = Days(0);
                }
            }
            Report::OfficerDue { at } => self.due.push(at),
            Report::NamedCryptonym { dossier, cryptonym } => {
                self.on(dossier, |row| row.cryptonym = Some(cryptonym));
            }
            Report::AgentTakenOver { agent, officer, rapport, access_agent } => {
                self.could_tell(agent, Node::Officer(officer), Known::Alias, week);
                self.could_tell(agent, Node::Officer(officer), Known::Face, week);
                let role = if access_agent { Role::AccessAgent } else { Role::Agent };
                self.on(agent, |row| {
                    let agent = AgentRow { role, rapport, ..AgentRow::new(week) };
                    row.agent = Some(AgentRow { officer: Some(officer), ..agent });
                });
            }
            Report::HandlerIs { agent, officer, rapport } => self.on_agent(agent, |row| {
                row.officer = officer;
                row.rapport = rapport;
                row.contact = match officer {
                    None => None,
                    Some(officer) => row.contact.map(|contact| Contact { officer, ..contact }),
                };
            }),
            Report::TieKnown { one, other, kind, strong } => {
                if self.tie(one, other).is_none() {
                    self.ties.push(TieRow { one, other, kind, strong });
                }
            }
            Report::WeSpotted { target, by } => {
                self.could_tell(by, Node::Dossier(target), Known::TrueName, week);
                self.on(target, |row| row.via = Some(by));
            }
            Report::WeAssessed {
                target,
                halves,
                loyalty,
                nerve,
                access,
                motive,
                window_open,
                ..
            } => {
                self.on(target, |row| {
                    row.target.halves = halves;
                    row.target.loyalty = loyalty;
                    row.target.nerve = nerve;
                    row.target.access = access;
                    row.target.motive = Some(motive);
                    row.target.window = Some((window_open, week));
                });
            }
            Report::WeIntroduced { target, officer, by, rapport } => {
                self.could_tell(target, Node::Officer(officer), Known::Face, week);
                self.on(target, |row| {
                    row.target.introduced_to = Some(officer);
                    row.target.known_to = Some(officer);
                    row.target.rapport = rapport;
                    row.via = Some(by);
                });
            }
            Report::WeDeveloped { target, officer, rapport, .. } => {
                self.could_tell(target, Node::Officer(officer), Known::Face, week);
                self.on(target, |row| {
                    row.target.known_to = Some(officer);
                    row.target.rapport = rapport;
                });
            }
            Report::WeSoundedOut { target, fits } => {
                self.on(target, |row| row.target.sounded = Some(fits));
            }
            Report::WeStopped { target, rapport } => {
                self.on(target, |row| row.target.rapport = rapport);
            }
            Report::WeRecruited { agent, officer, motive, rapport } => {
                self.could_tell(agent, Node::Officer(officer), Known::Alias, week);
                self.could_tell(agent, Node::Officer(officer), Known::Face, week);
                self.on(agent, |row| {
                    let agent = AgentRow { motive: Some(motive), rapport, ..AgentRow::new(week) };
                    row.agent = Some(AgentRow { officer: Some(officer), ..agent });
                });
            }
            Report::WeWereRefused { target, how } => self.on(target, |row| match how {
                Refused::Quietly => row.target.refused = Some(week),
                Refused::AskedForTime { until } => row.target.not_before = until,
            }),
            Report::ReadsHolding { agent, holding } => self.on_agent(agent, |row| {
                row.reads |= 1_u64.checked_shl(holding.0.into()).unwrap_or(0);
            }),
            Report::ContactArranged { agent, contact } => {
                self.on_agent(agent, |row| {
                    row.contact = contact;
                    row.failed = false;
                });
            }
            Report::WeMet { agent, officer, rapport, .. } => {
                self.could_tell(agent, Node::Officer(officer), Known::Face, week);
                self.on_agent(agent, |row| {
                    row.rapport = rapport;
                    row.last_contact = week;
                    row.last_meeting = week;
                    row.missed = 0;
                    row.failed = false;
                });
            }
            Report::NobodyCame { who } => {
                self.on_agent(who, |row| {
                    row.missed = row.missed.saturating_add(1);
                    row.failed = true;
                });
            }
            Report::DropLearned { agent, site } => {
                self.could_tell(agent, Node::Site(site), Known::Site, week);
                self.on_agent(agent, |row| row.drop = Some(site));
            }
            Report::DropServiced { agent, .. } => self.on_agent(agent, |row| {
                row.last_contact = week;
                row.failed = false;
            }),
            Report::TaskWaits { agent, holding } => {
                self.on_agent(agent, |row| row.waiting_task = Some(holding));
            }
            Report::PayWaits { agent, amount } => {
                self.on_agent(agent, |row| row.waiting_pay = amount);
            }
            Report::TaskTold { agent, holding } => self.on_agent(agent, |row| {
                row.task = holding;
                row.waiting_task = None;
            }),
            Report::AgentPaid { agent, amount, rapport } => {
                self.on_agent(agent, |row| {
                    row.rapport = rapport;
                    row.waiting_pay = Money(0);
                });
                self.paid(agent, amount);
            }
            Report::WageUnpaid { agent, rapport } => {
                self.on_agent(agent, |row| row.rapport = rapport);
            }
            Report::WentDormant { agent } => {
                self.on_agent(agent, |row| row.standing = Standing::Dormant);
            }
            Report::WokeUp { agent } => {
                self.on_agent(agent, |row| row.standing = Standing::Active);
            }
            Report::ReportReceived { source, holding, value, means, seen, .. } => {
                let settled = self
                    .public
                    .iter()
                    .find(|edition| edition.holding == holding && edition.covers(seen))
                    .map(|edition| edition.value == value);
                self.reports.push(ReportRow {
                    source,
                    holding,
                    value,
                    means,
                    seen,
                    received: week,
                    grade: None,
                    settled,
                });
                self.on_agent(source, |row| row.reports = row.reports.saturating_add(1));
                self.paper_came(source);
            }
            Report::WeGraded { report, grade } => {
                if let Some(row) = self.reports.get_mut(report) {
                    row.grade = Some(grade);
                }
            }
            Report::WeDisseminated { report, probability, handling } => {
                if let Some(&row) = self.reports.get(report) {
                    self.claim_replaced(row.holding, week);
                    let at = self.claims.partition_point(|claim| claim.holding < row.holding);
                    let claim = ClaimRow {
                        report,
                        holding: row.holding,
                        value: row.value,
                        probability,
                        handling,
                        made: week,
                        ended: None,
                        settled: None,
                    };
                    self.claims.insert(at, claim);
                }
            }
            Report::WeBurned { source } => self.burned(source, week),
            Report::TakenOn { leader, member } => {
                self.could_tell(leader, Node::Dossier(member), Known::Face, week);
                self.could_tell(member, Node::Dossier(leader), Known::Face, week);
                self.on_agent(member, |row| {
                    let officer = row.officer.unwrap_or_default();
                    row.contact = Some(Contact {
                        officer,
                        channel: Channel::Through { leader },
                        every: rules.cell.every,
                    });
                });
            }
            Report::PlanMade { agent, kind, known } => self.on_agent(agent, |row| {
                row.plan = Some(known);
                row.way_back = kind;
            }),
            Report::InTouchAgain { agent, officer, by_plan } => {
                if !by_plan {
                    self.could_tell(agent, Node::Officer(officer), Known::Face, week);
                }
                self.on_agent(agent, |row| {
                    row.contact = None;
                    row.officer = Some(officer);
                    row.missed = 0;
                    row.failed = false;
                    row.last_contact = week;
                });
            }
            Report::TheyKnowEachOther { one, other } => {
                self.could_tell(one, Node::Dossier(other), Known::TrueName, week);
                self.could_tell(other, Node::Dossier(one), Known::TrueName, week);
                let edge = (one.min(other), one.max(other));
                if !self.edges.contains(&edge) {
                    self.edges.push(edge);
                }
            }
            Report::MarkSet { officer, on } => {
                if let Some(row) = self.officers.get_mut(officer) {
                    row.mark = on;
                }
            }
            Report::InstructionWaits { agent, on_alarm } => {
                self.on_agent(agent, |row| row.waiting_alarm = Some(on_alarm));
            }
            Report::InstructionTold { agent, on_alarm } => self.on_agent(agent, |row| {
                row.on_alarm = on_alarm;
                row.waiting_alarm = None;
            }),
            Report::PapersGiven { agent } => {
                let forger = self.in_role(Role::Forger, week).map(|(id, _)| id).next();
                if let Some(forger) = forger {
                    self.could_tell(forger, Node::Dossier(agent), Known::Face, week);
                }
                self.on_agent(agent, |row| row.papers = true);
            }
            Report::RoleWaits { .. }
            | Report::RoleGiven { .. }
            | Report::SkillTaught { .. }
            | Report::SecondArranged { .. }
            | Report::LinkWorked { .. }
            | Report::LinkFailed { .. }
            | Report::CheckRead { .. } => self.learn_link(report, week),
            Report::WeMoved { .. } => (),
            Report::WarningWaits { agent } => {
                self.on_agent(agent, |row| row.waiting_warning = true);
            }
            Report::WeWarned { agent } => {
                self.on_agent(agent, |row| row.waiting_warning = false);
            }
            Report::HasFled { agent } => self.left_the_country(agent, None),
            Report::WeExfiltrated { agent } => {
                self.left_the_country(agent, Some((week, rules.exile.grace)));
            }
            Report::WeResettled { agent, until } => self.on_exile(agent, |row| {
                row.until = until;
                row.settled = true;
            }),
            Report::ExileComplained { agent } => {
                self.on_exile(agent, |row| row.complained = true);
            }
            Report::WeProposedSwap { whom, until } => self.swap = Some(SwapRow { whom, until }),
            Report::SwapLapsed { .. } => self.swap = None,
            Report::CameHome { whom } => self.came_home(whom, week, rules),
            Report::ExileWentHome { agent } => self.on_agent(agent, |row| {
                row.standing = Standing::Parted;
                row.exile = None;
            }),
            Report::WentToGround { agent } => {
                self.on_agent(agent, |row| row.standing = Standing::Dormant);
            }
            Report::ExfiltrationBegun { agent, officer, at, by, family } => {
                let leaves = Departure { at, by, family, officer };
                self.on_agent(agent, |row| row.leaves = Some(leaves));
            }
            Report::ExfiltrationFailed { agent } => {
                self.on_agent(agent, |row| row.leaves = None);
            }
            Report::HeWasTheirs { agent } => self.on_agent(agent, |row| row.was_theirs = true),
            Report::ControlAsked { agent, holding } => {
                self.on_agent(agent, |row| row.asked = Some((holding, week)));
            }
            Report::WeLookedOn { agent, watchers } => {
                self.on_agent(agent, |row| row.looked_on = Some((watchers, week)));
            }
            Report::LifeSeen { target, what, .. } => self.on(target, |row| {
                row.target.window = Some((true, week));
                row.target.life = Some(what);
            }),
            Report::WeTriedHimOut { target, done } => self.on(target, |row| {
                row.target.committed = row.target.committed.saturating_add(u8::from(done));
            }),
            Report::WeHadHimAsked { .. } => (),
            Report::Volunteered { .. }
            | Report::WeTestedAnOffer { .. }
            | Report::WeTookAVolunteer { .. }
            | Report::WeSentAway { .. }
            | Report::OfferLapsed { .. }
            | Report::WeAskedForAMember { .. }
            | Report::WeTracedAReport { .. } => self.volunteers(report, week),
            Report::SeenAtEmbassy { .. }
            | Report::DangleIsSet { .. }
            | Report::DangleEnded { .. }
            | Report::WePlantedAParcel { .. } => (),
            Report::ComparisonSet { one, other, holding } => {
                self.comparison_set((one, other), holding, week);
            }
            Report::Compared { one, other, holding, agree } => {
                self.compared((one, other), holding, agree, week);
            }
            Report::CanaryLaid { agent, site } => self.canary_laid(agent, site, week),
            Report::CanaryWatched { agent, site, watchers } => {
                self.canary_watched(agent, site, watchers);
            }
            Report::PolygraphRead { agent, rapport, deceptive } => self.on_agent(agent, |row| {
                row.rapport = rapport;
                row.polygraph = Some((deceptive, week));
            }),
            Report::TaskSwitched { agent, holding, rapport } => self.on_agent(agent, |row| {
                row.task = Some(holding);
                row.waiting_task = None;
                row.switched = Some((holding, week));
                row.rapport = rapport;
            }),
            Report::WeTurnedOver { agent, to, .. } => {
                self.could_tell(agent, Node::Officer(to), Known::Face, week);
            }
            Report::TokenRefused { .. } => (),
            Report::HqMoodIs { .. }
            | Report::StandingIs { .. }
            | Report::HqAsks { .. }
            | Report::HqQuestionClosed { .. }
            | Report::HqDemands { .. }
            | Report::HqDemandClosed { .. }
            | Report::WeAskedHq { .. }
            | Report::HqAnswered { .. }
            | Report::WeNamedSource { .. }
            | Report::SidelightReceived { .. }
            | Report::WeSoldReport { .. }
            | Report::CoverLaid { .. } => self.hq.learn(report, week),
            Report::WeParted { agent, how } => self.parted(agent, how, week),
            Report::RecontactFailed { .. } | Report::Reviewed { .. } => (),
            // ── moles ──
            Report::StaffPosted { role, identity, .. } => self.staff_posted(role, identity, week),
            Report::ClearanceIs { staff, clearance } => self.clearance_is(staff, clearance, week),
            Report::WeSentStaff { .. } => (),
            Report::OneOfUsWasAsked { who } => self.was_asked(who, week),
            Report::SourceWarns { source, tip, about } => self.warned(source, tip, about, week),
            Report::StaffListed { .. }
            | Report::InsiderIsOurs { .. }
            | Report::InsiderRefused { .. }
            | Report::TrafficRead { .. }
            | Report::WantRead { .. }
            | Report::MeetingBetrayed { .. }
            | Report::AgentBetrayed { .. }
            | Report::HouseInquiryOpened { .. }
            | Report::HouseInquiryEnded { .. }
            | Report::Benched { .. }
            | Report::WeSawThrough { .. }
            | Report::WeTurnedAgain { .. }
            | Report::HeIsLostToUs { .. }
            | Report::LieIs { .. } => (),
            Report::OfficerInThePapers { .. }
            | Report::AgentTells { .. }
            | Report::ForewarningWaits { .. }
            | Report::Forewarned { .. }
            | Report::WordingsCompared { .. } => self.learn_of_traps(report, week),
            Report::WeBrokeOff { with: agent, .. } | Report::WeDidNotGo { agent } => {
                self.on_agent(agent, |row| row.failed = true);
            }
            Report::AlertIs { .. }
            | Report::AccusedInPublic { .. }
            | Report::WorkStopped { .. }
            | Report::OpinionMoves { .. }
            | Report::Reprisals { .. }
            | Report::ChairFilled { .. } => (),
            Report::ActionProposed { .. }
            | Report::HeadquartersAnswers { .. }
            | Report::WePrepare { .. }
            | Report::PhaseWent { .. }
            | Report::ActionRecalled
            | Report::ActionOver { .. }
            | Report::OurMenTaken { .. }
            | Report::OurMenTried { .. }
            | Report::OurMenBack { .. }
            | Report::WeSnatched { .. }
            | Report::DeathInTheNews { .. } => self.learn_action(report, week),
            // Security's own.
            Report::TapIs { .. }
            | Report::Overheard { .. }
            | Report::InformerIs { .. }
            | Report::InformerTells { .. }
            | Report::LetterAccuses { .. }
            | Report::DefectorNames { .. }
            | Report::WeVetted { .. }
            | Report::WeInterviewed { .. }
            | Report::MealLaid { .. }
            | Report::WordingHeard { .. }
            | Report::WeProvoked { .. }
            | Report::TrapIsSet { .. }
            | Report::WalkedIn { .. }
            | Report::AccessTaken { .. }
            | Report::CaseWaits { .. }
            | Report::CopyDoctored { .. }
            | Report::ProtectionRaised { .. }
            | Report::WePublicised { .. }
            | Report::FavourGranted { .. } => (),
            Report::ForcesAre { .. }
            | Report::PatienceIs { .. }
            | Report::PatienceSpent { .. }
            | Report::PostReads { .. }
            | Report::EditionIs { .. }
            | Report::TeamsPlaced { .. }
            | Report::TeamLost { .. }
            | Report::TeamsAre { .. }
            | Report::ContactSeen { .. }
            | Report::SeenAtDrop { .. }
            | Report::DropSuspected { .. }
            | Report::TookEvasiveRoute { .. }
            | Report::OfficerSuspected { .. }
            | Report::OfficerKnown { .. }
            | Report::FilePoints { .. }
            | Report::FaceNotFound { .. }
            | Report::DossiersAreOne { .. }
            | Report::PitchDenounced { .. }
            | Report::TippedOff { .. }
            | Report::PrincipalNamed { .. }
            | Report::OfferedHimself { .. }
            | Report::CaseIs { .. }
            | Report::WeArrested { .. }
            | Report::ArrestFailed { .. }
            | Report::InterrogationSet { .. }
            | Report::Confessed { .. }
            | Report::NamedByPrisoner { .. }
            | Report::SiteByPrisoner { .. }
            | Report::NothingFound { .. }
            | Report::WeConvicted { .. }
            | Report::SwapAsked { .. }
            | Report::WeSwapped { .. }
            | Report::WeFreed { .. }
            | Report::WeExpelled { .. }
            | Report::ArrestAvowed { .. }
            | Report::PlanByPrisoner { .. }
            | Report::JourneyNoticed { .. }
            | Report::LetterNoticed { .. }
            | Report::BearingTaken { .. }
            | Report::TransmitterFound { .. }
            | Report::ServedTold { .. }
            | Report::SetTaken { .. }
            | Report::PlaySet { .. }
            | Report::PlayedTold { .. }
            | Report::ReceptionSet { .. }
            | Report::WeMetHim { .. }
            | Report::Shied { .. }
            | Report::OfferRefused { .. }
            | Report::WeTurned { .. }
            | Report::DoubleTold { .. }
            | Report::FeedSet { .. }
            | Report::WeFed { .. }
            | Report::StockIs { .. }
            | Report::Vanished { .. }
            | Report::StoppedAtBorder { .. }
            | Report::LeakIndicated { .. }
            | Report::InquiryOpened { .. }
            | Report::InquiryEnded { .. }
            | Report::RestrictionOrdered { .. }
            | Report::ReadersCut { .. }
            | Report::PlansChangeOrdered { .. }
            | Report::PlanBetrayed { .. }
            | Report::StrangersSeen { .. }
            | Report::ActionSeen { .. }
            | Report::ClueFound { .. }
            | Report::WeTookMen { .. }
            | Report::FoundDead { .. }
            | Report::HouseGuarded { .. }
            | Report::WeSearched { .. }
            | Report::WeAccused { .. }
            | Report::WeTriedMen { .. }
            | Report::WeExchangedMen { .. }
            | Report::MenDisowned { .. } => (),
            Report::LetterReceived { .. } | Report::CameOver { .. } => (),
            Report::DoubleTested { .. }
            | Report::CanaryTold { .. }
            | Report::DoubleCoached { .. } => (),
        }
    }

    /// Keeps what an agent or a target came to know through us, once, and since when.
    fn could_tell(&mut self, knower: DossierId, about: Node, how: Known, since: Week) {
        let row = KnownRow { knower, about, how, since };
        let same = |it: &KnownRow| (it.knower, it.about, it.how).cmp(&(knower, about, how));
        if let Err(at) = self.known.binary_search_by(same) {
            self.known.insert(at, row);
        }
    }

    fn on(&mut self, id: DossierId, change: impl FnOnce(&mut DossierRow)) {
        if let Some(row) = self.dossiers.get_mut(id) {
            change(row);
        }
    }

    fn on_agent(&mut self, id: DossierId, change: impl FnOnce(&mut AgentRow)) {
        if let Some(agent) = self.dossiers.get_mut(id).and_then(|row| row.agent.as_mut()) {
            change(agent);
        }
    }

    fn on_exile(&mut self, id: DossierId, change: impl FnOnce(&mut Exile)) {
        self.on_agent(id, |row| {
            if let Some(exile) = row.exile.as_mut() {
                change(exile);
            }
        });
    }

    /// He was given up for somebody of theirs.
    fn came_home(&mut self, whom: Captive, week: Week, rules: &Rules) {
        self.swap = None;
        match whom {
            Captive::Agent(id) => {
                self.on(id, |row| row.arrested = None);
                self.on_agent(id, |row| {
                    row.standing = Standing::Gone;
                    row.leaves = None;
                    row.exile = Some(Exile::welcomed(false, week, rules.exile.grace));
                });
            }
            Captive::Officer(no) => {
                if let Some(row) = self.officers.get_mut(no) {
                    row.lost = Some(Loss::Exchanged);
                }
            }
        }
    }

    /// He is across: by himself, or brought there, with a welcome of so many weeks.
    fn left_the_country(&mut self, id: DossierId, brought: Option<(Week, u16)>) {
        self.on_agent(id, |row| {
            row.standing = Standing::Gone;
            let leaves = row.leaves.take();
            row.exile =
                brought.zip(leaves).map(|((week, grace), leaves)| leaves.arrived(week, grace));
        });
    }

    /// Rapport fades without a meeting: the one thing that time does to this desk.
    fn week_passed(&mut self, week: Week, rules: &Rules) {
        for row in self.dossiers.values_mut() {
            if let Some(agent) = &mut row.agent
                && agent.last_meeting < week
            {
                agent.rapport = (agent.rapport - rules.station.rapport_fade).max(0);
            }
        }
    }

    /// Reports on the edition are right or wrong from now on, and the claim on it is settled.
    fn came_to_light(&mut self, holding: HoldingId, value: u8, issued: Week, week: Week) {
        let edition = PublicEdition { holding, value, issued, until: week.next() };
        self.public.push(edition);
        for row in self.reports.values_mut() {
            if row.holding == holding && edition.covers(row.seen) && row.settled.is_none() {
                row.settled = Some(row.value == value);
            }
        }
        for claim in self.claims.iter_mut().chain(&mut self.past_claims) {
            if claim.holding == holding && edition.covers(claim.made) && claim.settled.is_none() {
                claim.settled = Some(claim.value == value);
            }
        }
        self.claim_replaced(holding, week);
    }

    fn claim_replaced(&mut self, holding: HoldingId, week: Week) {
        self.retire(week, |claim, _| claim.holding == holding);
    }

    fn burned(&mut self, source: DossierId, week: Week) {
        self.on_agent(source, |row| row.burned = true);
        self.retire(week, |claim, of| of == Some(source) && claim.ended.is_none());
    }

    fn retire(&mut self, week: Week, ends: impl Fn(&ClaimRow, Option<DossierId>) -> bool) {
        let reports = &self.reports;
        let past = &mut self.past_claims;
        self.claims.retain(|claim| {
            let source = reports.get(claim.report).map(|row| row.source);
            let stays = !ends(claim, source);
            if !stays {
                past.push(ClaimRow { ended: Some(week), ..*claim });
            }
            stays
        });
    }
}

impl AgentRow {
    fn new(since: Week) -> AgentRow {
        AgentRow {
            since,
            officer: None,
            role: Role::Agent,
            ready: since,
            waiting_role: None,
            skills: Skills::default(),
            rapport: 0,
            motive: None,
            standing: Standing::Active,
            contact: None,
            second: None,
            failed: false,
            drop: None,
            task: None,
            waiting_task: None,
            waiting_pay: Money(0),
            reads: 0,
            last_contact: since,
            last_meeting: since,
            missed: 0,
            reports: 0,
            burned: false,
            on_alarm: OnAlarm::default(),
            waiting_alarm: None,
            waiting_warning: false,
            papers: false,
            plan: None,
            way_back: WayBack::default(),
            checks: [0; 3],
            last_check: None,
            leaves: None,
            exile: None,
            parted: None,
            polygraph: None,
            switched: None,
            asked: None,
            looked_on: None,
            was_theirs: false,
            flag: Flag::Own,
            slips: 0,
        }
    }
}

impl SecurityDesk {
    fn learn(&mut self, report: &Report, week: Week, rules: &Rules) {
        match *report {
            Report::WeekPassed { .. } => self.week_passed(week, rules),
            Report::FundsAre { money } => self.money = money,
            Report::DossierOpened { identity, .. } => {
                let row = PersonRow { identity, opened: week, ..PersonRow::default() };
                self.people.push(row);
            }
            Report::CameToLight { .. }
            | Report::ArrestInTheNews { .. }
            | Report::ReleaseInTheNews { .. }
            | Report::RelationsAre { .. } => (),
            Report::ForcesAre { teams, analysts, interrogators, may_expel } => {
                self.teams = teams;
                self.analysts = analysts;
                self.interrogators = interrogators;
                self.may_expel = may_expel;
            }
            Report::PatienceIs { patience } => self.patience = patience,
            Report::PatienceSpent { until } => self.spent_until = until,
            Report::PostReads { post, holding } => {
                if let Some(row) = self.secrets.get_mut(holding) {
                    row.readers.push(post);
                }
            }
            Report::EditionIs { holding, value, issued } => {
                if let Some(row) = self.secrets.get_mut(holding) {
                    row.value = value;
                    row.issued = issued;
                    row.lie = None;
                    row.changes_at = None;
                }
                self.new_edition(holding);
            }
            Report::TeamsPlaced { on, teams } => {
                self.placed(on, teams, week);
                self.place(WatchRow { on, teams, since: week });
            }
            Report::TeamLost { .. } => self.teams = self.teams.saturating_sub(1),
            Report::TeamsAre { teams } => self.teams = teams,
            Report::ContactSeen { one, other, site, hour, clandestine } => {
                let other = Some(other);
                self.sightings.push(Sighting { week, hour, site, one, other, clandestine });
            }
            Report::SeenAtDrop { who, site, hour } => self.sightings.push(Sighting {
                week,
                hour,
                site,
                one: who,
                other: None,
                clandestine: true,
            }),
            Report::DropSuspected { site } | Report::SiteByPrisoner { site, .. } => {
                if !self.drops.contains(&site) {
                    self.drops.push(site);
                }
            }
            Report::TookEvasiveRoute { .. } => (),
            Report::OfficerSuspected { who } => {
                self.on(who, |row| row.foreign = ForeignStatus::Suspected);
            }
            Report::OfficerKnown { who } => {
                self.on(who, |row| row.foreign = ForeignStatus::Known);
            }
            Report::FilePoints { dossier, item, points } => {
                let before = self.people.get(dossier).map_or(0, |row| row.points);
                self.entries.push((week, dossier, item, points - before));
                self.on(dossier, |row| row.points = points);
            }
            Report::FaceNotFound { face } => {
                self.on(face, |row| row.searched = row.searched.saturating_add(1));
            }
            Report::DossiersAreOne { face, real } => self.joined(face, real),
            Report::OfferedHimself { who, .. } => self.on(who, |row| {
                row.ours = true;
                row.dangled = None;
            }),
            Report::PitchDenounced { .. } | Report::TippedOff { .. } => (),
            Report::PrincipalNamed { prisoner, of } => {
                self.on(prisoner, |row| row.served = Some(of));
            }
            Report::CaseIs { on, stage } => {
                self.traps.waiting.retain(|other| *other != on);
                self.on(on, |row| row.case = stage);
            }
            Report::WeArrested { whom, publicity, .. } => self.arrested(whom, publicity, week),
            Report::ArrestAvowed { prisoner } => {
                self.on_prisoner(prisoner, |row| {
                    row.publicity = Publicity::Open;
                    row.played = false;
                });
            }
            Report::OfferRefused { prisoner } => {
                self.on_prisoner(prisoner, |row| row.offered = true);
            }
            Report::WeTurned { who, .. } => {
                self.traps.deserved = true;
                self.left_cell(who, None);
                self.on(who, |row| row.ours = true);
            }
            Report::FeedSet { double, holding, fodder } => {
                self.on(double, |row| row.feed = Some((holding, fodder)));
            }
            Report::WeFed { double, .. } => self.on(double, |row| {
                row.feed = None;
                row.fed = row.fed.saturating_add(1);
            }),
            Report::DoubleTold { who, officer, task } => {
                self.on(who, |row| row.told = Some((officer, task)));
            }
            Report::StockIs { items } => self.stock = items,
            Report::Vanished { who } => {
                self.lost(who, Papers::Cases, week);
                self.on(who, |row| {
                    row.gone = Some(Gone::Vanished);
                    row.case = None;
                });
                self.lift(who, week);
            }
            Report::PlanByPrisoner { .. }
            | Report::BearingTaken { .. }
            | Report::SetTaken { .. }
            | Report::PlaySet { .. }
            | Report::ReceptionSet { .. }
            | Report::WeMetHim { .. }
            | Report::Shied { .. } => self.learn_link(report, week),
            Report::JourneyNoticed { .. }
            | Report::LetterNoticed { .. }
            | Report::TransmitterFound { .. }
            | Report::ServedTold { .. }
            | Report::PlayedTold { .. } => (),
            Report::SeenAtEmbassy { .. }
            | Report::DangleIsSet { .. }
            | Report::DangleEnded { .. }
            | Report::WePlantedAParcel { .. } => self.volunteers(report),
            Report::Volunteered { .. }
            | Report::WeTestedAnOffer { .. }
            | Report::WeTookAVolunteer { .. }
            | Report::WeSentAway { .. }
            | Report::OfferLapsed { .. }
            | Report::WeAskedForAMember { .. }
            | Report::WeTracedAReport { .. } => (),
            Report::DoubleTested { who, test } => self.tested(who, test, week),
            Report::CanaryTold { who, site } => self.on(who, |row| row.lure = Some((site, week))),
            Report::DoubleCoached { who, until } => {
                self.on(who, |row| row.coached = Some(until));
            }
            Report::LetterReceived { about } => self.letter(about, week),
            Report::CameOver { who, grudge, .. } => self.came_over(who, grudge, week),
            Report::StoppedAtBorder { .. } => (),
            Report::ArrestFailed { whom } => self.lost(whom, Papers::Arrests, week),
            Report::NothingFound { .. } => (),
            Report::InterrogationSet { prisoner, line } => {
                self.on_prisoner(prisoner, |row| row.line = Some(line));
            }
            Report::Confessed { prisoner } => {
                self.on_prisoner(prisoner, |row| row.confessed = true);
            }
            Report::NamedByPrisoner { prisoner, .. } => {
                self.on_prisoner(prisoner, |row| row.named = row.named.saturating_add(1));
            }
            Report::SwapAsked { who, state, until } => {
                self.on(who, |row| row.asked_for = Some((state, until)));
            }
            Report::WeSwapped { prisoner } => {
                self.on(prisoner, |row| row.asked_for = None);
                self.left_cell(prisoner, Some(Gone::Exchanged));
            }
            Report::WeConvicted { prisoner } => {
                self.traps.deserved = true;
                self.left_cell(prisoner, Some(Gone::Convicted));
            }
            Report::WeFreed { prisoner } => self.left_cell(prisoner, None),
            Report::WeExpelled { who } => {
                self.expelled = Some(week);
                self.left_country(who, week);
            }
            Report::LeakIndicated { holding } => self.on_secret(holding, |row| {
                row.indicators = row.indicators.saturating_add(1);
                row.last_indicator = Some(week);
            }),
            Report::InquiryOpened { holding, ends } => self.on_secret(holding, |row| {
                row.inquiry_ends = Some(ends);
                row.last_inquiry = Some(week);
            }),
            Report::InquiryEnded { holding, .. } => {
                self.on_secret(holding, |row| row.inquiry_ends = None);
            }
            Report::RestrictionOrdered { holding, at } => {
                self.on_secret(holding, |row| row.restricts_at = Some(at));
            }
            Report::ReadersCut { holding } => self.on_secret(holding, |row| {
                row.restricted = true;
                row.restricts_at = None;
            }),
            Report::PlansChangeOrdered { holding, at } => {
                self.on_secret(holding, |row| row.changes_at = Some(at));
            }
            // ── moles ──
            Report::StaffListed { who, of, role } => self.staff_listed(who, of, role),
            Report::InsiderIsOurs { whom } => self.approached(whom, true, week),
            Report::InsiderRefused { whom } => self.approached(whom, false, week),
            Report::TrafficRead { by, cryptonym, holding, value } => {
                self.word(by, Word::Traffic { cryptonym, holding, value }, week);
            }
            Report::WantRead { by, holding } => self.word(by, Word::Want { holding }, week),
            Report::MeetingBetrayed { by, officer } => {
                self.word(by, Word::Meeting { officer }, week);
            }
            Report::AgentBetrayed { by, whom } => self.word(by, Word::Agent { whom }, week),
            Report::HouseInquiryOpened { whom, ends } => self.house_inquiry(whom, ends),
            Report::HouseInquiryEnded { whom, found } => {
                self.house_inquiry_over(whom, found, week);
            }
            Report::Benched { whom, on } => self.benched(whom, on, week),
            Report::WeSawThrough { double } => {
                self.lost(double, Papers::Doubles, week);
                self.on(double, |row| row.seen_through = true);
            }
            Report::WeTurnedAgain { double } => self.on(double, |row| row.seen_through = false),
            Report::HeIsLostToUs { double } => self.on(double, |row| {
                row.ours = false;
                row.seen_through = false;
            }),
            Report::LieIs { holding, value } => self.lie_is(holding, value),
            Report::StaffPosted { .. }
            | Report::ClearanceIs { .. }
            | Report::OneOfUsWasAsked { .. }
            | Report::SourceWarns { .. } => (),
            Report::AlertIs { .. }
            | Report::AccusedInPublic { .. }
            | Report::WorkStopped { .. }
            | Report::OpinionMoves { .. }
            | Report::Reprisals { .. }
            | Report::ChairFilled { .. } => (),
            Report::PlanBetrayed { .. }
            | Report::StrangersSeen { .. }
            | Report::ActionSeen { .. }
            | Report::ClueFound { .. }
            | Report::WeTookMen { .. }
            | Report::FoundDead { .. }
            | Report::HouseGuarded { .. }
            | Report::WeSearched { .. }
            | Report::WeAccused { .. }
            | Report::WeTriedMen { .. }
            | Report::WeExchangedMen { .. }
            | Report::MenDisowned { .. } => self.learn_action(report, week),
            // The Stations' own.
            Report::OfficerArrived { .. }
            | Report::OfficerLost { .. }
            | Report::OfficerDue { .. }
            | Report::NamedCryptonym { .. }
            | Report::AgentTakenOver { .. }
            | Report::HandlerIs { .. }
            | Report::TieKnown { .. }
            | Report::WeSpotted { .. }
            | Report::WeAssessed { .. }
            | Report::WeIntroduced { .. }
            | Report::WeDeveloped { .. }
            | Report::WeSoundedOut { .. }
            | Report::WeStopped { .. }
            | Report::WeRecruited { .. }
            | Report::WeWereRefused { .. }
            | Report::ReadsHolding { .. }
            | Report::WeFlew { .. }
            | Report::WeJudgedLeaning { .. }
            | Report::WeSlipped { .. }
            | Report::HeKnowsUs { .. }
            | Report::ContactArranged { .. }
            | Report::WeMet { .. }
            | Report::WeBrokeOff { .. }
            | Report::NobodyCame { .. }
            | Report::WeDidNotGo { .. }
            | Report::DropLearned { .. }
            | Report::DropServiced { .. }
            | Report::TaskTold { .. }
            | Report::TaskWaits { .. }
            | Report::PayWaits { .. }
            | Report::AgentPaid { .. }
            | Report::WageUnpaid { .. }
            | Report::WentDormant { .. }
            | Report::WokeUp { .. }
            | Report::ReportReceived { .. }
            | Report::WeGraded { .. }
            | Report::WeDisseminated { .. }
            | Report::WeBurned { .. }
            | Report::TakenOn { .. }
            | Report::PlanMade { .. }
            | Report::RoleWaits { .. }
            | Report::RoleGiven { .. }
            | Report::SkillTaught { .. }
            | Report::SecondArranged { .. }
            | Report::LinkWorked { .. }
            | Report::LinkFailed { .. }
            | Report::CheckRead { .. }
            | Report::WeMoved { .. }
            | Report::InTouchAgain { .. }
            | Report::RecontactFailed { .. }
            | Report::TheyKnowEachOther { .. }
            | Report::Reviewed { .. }
            | Report::MarkSet { .. }
            | Report::InstructionWaits { .. }
            | Report::InstructionTold { .. }
            | Report::PapersGiven { .. }
            | Report::WarningWaits { .. }
            | Report::WeWarned { .. }
            | Report::HasFled { .. }
            | Report::WentToGround { .. }
            | Report::ExfiltrationBegun { .. }
            | Report::WeExfiltrated { .. }
            | Report::WeResettled { .. }
            | Report::ExileComplained { .. }
            | Report::ExileWentHome { .. }
            | Report::WeProposedSwap { .. }
            | Report::SwapLapsed { .. }
            | Report::CameHome { .. }
            | Report::WeSentStaff { .. }
            | Report::ExfiltrationFailed { .. }
            | Report::HeWasTheirs { .. }
            | Report::ControlAsked { .. }
            | Report::WeLookedOn { .. }
            | Report::ActionProposed { .. }
            | Report::HeadquartersAnswers { .. }
            | Report::WePrepare { .. }
            | Report::PhaseWent { .. }
            | Report::ActionRecalled
            | Report::ActionOver { .. }
            | Report::OurMenTaken { .. }
            | Report::OurMenTried { .. }
            | Report::OurMenBack { .. }
            | Report::WeSnatched { .. }
            | Report::DeathInTheNews { .. }
            | Report::HqMoodIs { .. }
            | Report::StandingIs { .. }
            | Report::HqAsks { .. }
            | Report::HqQuestionClosed { .. }
            | Report::HqDemands { .. }
            | Report::HqDemandClosed { .. }
            | Report::WeAskedHq { .. }
            | Report::HqAnswered { .. }
            | Report::WeNamedSource { .. }
            | Report::SidelightReceived { .. }
            | Report::WeSoldReport { .. }
            | Report::CoverLaid { .. } => (),
            Report::WeParted { .. } => (),
            Report::LifeSeen { .. }
            | Report::WeTriedHimOut { .. }
            | Report::WeHadHimAsked { .. } => (),
            Report::ComparisonSet { .. }
            | Report::Compared { .. }
            | Report::CanaryLaid { .. }
            | Report::CanaryWatched { .. }
            | Report::PolygraphRead { .. }
            | Report::TaskSwitched { .. }
            | Report::WeTurnedOver { .. }
            | Report::TokenRefused { .. } => (),
            // Traps.
            Report::TapIs { .. }
            | Report::Overheard { .. }
            | Report::InformerIs { .. }
            | Report::InformerTells { .. }
            | Report::LetterAccuses { .. }
            | Report::DefectorNames { .. }
            | Report::WeVetted { .. }
            | Report::WeInterviewed { .. }
            | Report::MealLaid { .. }
            | Report::WordingHeard { .. }
            | Report::WeProvoked { .. }
            | Report::TrapIsSet { .. }
            | Report::WalkedIn { .. }
            | Report::AccessTaken { .. }
            | Report::CaseWaits { .. }
            | Report::CopyDoctored { .. }
            | Report::ProtectionRaised { .. }
            | Report::WePublicised { .. }
            | Report::FavourGranted { .. } => self.learn_of_traps(report, week),
            Report::OfficerInThePapers { .. }
            | Report::AgentTells { .. }
            | Report::ForewarningWaits { .. }
            | Report::Forewarned { .. }
            | Report::WordingsCompared { .. } => (),
        }
    }

    fn on(&mut self, id: DossierId, change: impl FnOnce(&mut PersonRow)) {
        if let Some(row) = self.people.get_mut(id) {
            change(row);
        }
    }

    fn on_prisoner(&mut self, id: DossierId, change: impl FnOnce(&mut PrisonerRow)) {
        if let Some(row) = self.prisoners.iter_mut().find(|row| row.whom == id) {
            change(row);
        }
    }

    fn on_secret(&mut self, id: HoldingId, change: impl FnOnce(&mut super::SecretRow)) {
        if let Some(row) = self.secrets.get_mut(id) {
            change(row);
        }
    }

    /// Points fade where no case is open.
    fn week_passed(&mut self, week: Week, rules: &Rules) {
        for row in self.people.values_mut() {
            row.points = faded(row.points, row.case, week, rules);
        }
    }

    fn place(&mut self, watch: WatchRow) {
        self.watches.retain(|row| row.on != watch.on);
        if watch.teams > 0 {
            let at = self.watches.partition_point(|row| row.on < watch.on);
            self.watches.insert(at, watch);
        }
    }

    fn joined(&mut self, face: DossierId, real: DossierId) {
        self.on(face, |row| {
            row.joined = Some(real);
            row.points = 0;
            row.case = None;
        });
        for seen in &mut self.sightings {
            if seen.one == face {
                seen.one = real;
            }
            if seen.other == Some(face) {
                seen.other = Some(real);
            }
        }
    }

    fn arrested(&mut self, whom: DossierId, publicity: Publicity, week: Week) {
        self.on(whom, |row| row.gone = Some(Gone::Held));
        let held = PrisonerRow {
            whom,
            since: week,
            line: None,
            publicity,
            offered: false,
            confessed: false,
            named: 0,
            set: false,
            played: false,
        };
        self.prisoners.push(held);
        self.lift(whom, week);
    }

    fn left_cell(&mut self, prisoner: DossierId, gone: Option<Gone>) {
        self.prisoners.retain(|row| row.whom != prisoner);
        self.on(prisoner, |row| {
            row.gone = gone;
            if gone.is_some() {
                row.case = None;
            }
        });
    }

    fn left_country(&mut self, who: DossierId, week: Week) {
        self.on(who, |row| {
            row.gone = Some(Gone::Expelled);
            row.case = None;
        });
        self.lift(who, week);
    }

    fn lift(&mut self, who: DossierId, week: Week) {
        let on = crate::engine::order::WatchTarget::Person(who);
        if 0 < self.teams_on(on) {
            self.placed(on, 0, week);
        }
        self.watches.retain(|row| row.on != on);
        self.hang_up(who);
    }
}

/// Points after a week: they stay while a case is open.
pub(in crate::engine) fn faded(points: i16, case: Option<Stage>, week: Week, rules: &Rules) -> i16 {
    // Files are taken over as they stand: the week of the briefing takes nothing from them.
    match case {
        None if Week(0) < week => (points - rules.file.fade).max(0),
        None | Some(_) => points,
    }
}
