//! The only mutator. One arm for each event, and no decisions: an arm writes what the event says.
//!
//! Long because there is one arm for every event, and one place that changes a world.
#![deny(clippy::wildcard_enum_match_arm)]

mod traps;

mod covert;
mod hq;
mod links;
mod moles;
mod volunteers;

use crate::engine::{
    event::{About, Event, EventNo, Knowledge},
    ids::{AgentId, DossierId, HoldingId, PersonId, SiteId},
    nature::{Departure, Exile, Flag, Known, Motive, OnAlarm, Publicity, Role, Skills},
    order::WatchTarget,
    rules::Rules,
    seat::Seat,
    units::{Hour, Moment, Money, Week},
    view::{Channel, Contact, FileItem, ForeignStatus, Loss, Opening, Standing, faded},
    world::{
        Agent, Alarm, Claim, Coming, ControlTurn, CoverStory, Dossier, Feed, File, Holding,
        MadeClaim, Memory, Officer, Packet, Person, Plan, Prisoner, ProductRow, Raid, Requirement,
        Sidelight, SiteUse, StaffErrand, Status, Swap, Wanted, Watch, World,
    },
};

impl World {
    /// Writes one event into the world.
    pub(in crate::engine) fn apply(&mut self, no: EventNo, event: &Event) {
        self.next_event = EventNo(no.0 + 1);
        match *event {
            Event::WeekPassed { week } => self.week_passed(week),
            Event::MoneySpent { seat, amount } | Event::WagePaid { seat, amount, .. } => {
                self.spend(seat, amount, no);
            }
            Event::FundsCounted { seat, money } => match seat {
                Seat::Security => {
                    self.security.money = money;
                    self.security.spent = no;
                }
                Seat::Station1 | Seat::Station2 | Seat::Station3 => {
                    self.stations.of_mut(seat).money = money;
                    self.stations.of_mut(seat).spent = no;
                }
            },
            Event::DossierOpened { seat, person, identity, why, .. } => {
                self.open_dossier(seat, person, identity.is_none(), why, no);
            }
            Event::OfficerArrived { seat, person, days, .. } => {
                let row = Officer { person, days, at_work: true, mark: false, touched: no };
                let station = self.stations.of_mut(seat);
                station.officers.push(row);
                station.due.retain(|&at| self.week < at);
            }
            Event::OfficerLost { seat, officer, how } => {
                let mut lost = None;
                if let Some(row) = self.stations.of_mut(seat).officers.get_mut(officer) {
                    row.at_work = false;
                    row.touched = no;
                    lost = Some(row.person);
                }
                if let (Some(person), Loss::Expelled) = (lost, how) {
                    self.on_person(person, no, |row| row.status = Status::Abroad);
                }
            }
            Event::OfficerDue { seat, at } => {
                let station = self.stations.of_mut(seat);
                station.due.push(at);
                station.replaced = station.replaced.saturating_add(1);
            }
            Event::CryptonymGiven { seat, dossier, cryptonym } => {
                self.on_dossier(seat, dossier, no, |row| row.cryptonym = Some(cryptonym));
                let station = self.stations.of_mut(seat);
                station.cryptonyms = station.cryptonyms.saturating_add(1);
            }
            Event::AgentTakenOver {
                seat, dossier, person, officer, rapport, access_agent, ..
            } => {
                let agent = Agent {
                    officer: Some(officer),
                    role: if access_agent { Role::AccessAgent } else { Role::Agent },
                    ..self.new_agent(seat, dossier, person, rapport, no)
                };
                self.agents.push(agent);
            }
            Event::HandlerChanged { agent, officer, rapport, .. } => {
                self.on_agent(agent, no, |row| {
                    row.former = row.officer.map(|before| (before, row.rapport));
                    row.officer = officer;
                    row.rapport = rapport;
                    row.contact = match officer {
                        None => None,
                        Some(officer) => row.contact.map(|contact| Contact { officer, ..contact }),
                    };
                });
            }
            Event::RelationsChanged { state, warmth, .. } => self.climate.set(state, warmth, no),
            Event::FlagClaimed { agent, flag, .. } => {
                self.on_agent(agent, no, |row| row.flag = flag)
            }
            Event::Slipped { agent, doubt, .. } | Event::DoubtGrew { agent, doubt } => {
                self.on_agent(agent, no, |row| row.doubt = doubt);
            }
            Event::SawThrough { agent, then, .. } => {
                self.on_agent(agent, no, |row| row.saw = Some(then));
            }
            Event::FlagDropped { agent, .. } => {
                self.on_agent(agent, no, |row| row.flag = Flag::Own);
            }
            Event::LeaningJudged { .. } => (),
            Event::TippedOff { officer, .. } => self.on_file(officer, no, |_| ()),
            Event::PrincipalNamed { prisoner, of } => {
                self.on_file(prisoner, no, |row| row.served = Some(of));
            }
            Event::Turned { agent, by, control } => {
                let since = self.week;
                self.turns.push(ControlTurn { agent, by, since, control, touched: no });
            }
            Event::WindowOpened { person, from, until, what } => {
                self.on_person(person, no, |row| {
                    row.window = (from, until);
                    row.life = what;
                });
            }
            Event::TieLearnt { .. } => (),
            Event::Spotted { seat, target, by } => {
                let through = self.is_access_agent(seat, by);
                self.on_dossier(seat, target, no, |row| row.through_access |= through);
            }
            Event::Assessed { seat, target, halves, .. } => {
                self.on_dossier(seat, target, no, |row| row.halves = halves);
            }
            Event::Introduced { seat, target, officer, by, rapport } => {
                let through = self.is_access_agent(seat, by);
                self.on_dossier(seat, target, no, |row| {
                    row.introduced = true;
                    row.known_to = Some(officer);
                    row.rapport = rapport;
                    row.through_access |= through;
                });
            }
            Event::Developed { seat, target, officer, rapport, .. } => {
                self.on_dossier(seat, target, no, |row| {
                    row.known_to = Some(officer);
                    row.rapport = rapport;
                });
            }
            Event::SoundedOut { .. } => (),
            Event::Stopped { seat, target, rapport } => {
                self.on_dossier(seat, target, no, |row| row.rapport = rapport);
            }
            Event::Recruited { seat, dossier, person, officer, rapport, motive, .. }
            | Event::RecruitedAsDangle {
                seat, dossier, person, officer, rapport, motive, ..
            } => {
                let through_access = self
                    .stations
                    .of(seat)
                    .dossiers
                    .get(dossier)
                    .is_some_and(|row| row.through_access);
                let agent = Agent {
                    officer: Some(officer),
                    through_access,
                    coerced: (motive == Motive::Coercion).then_some(self.week),
                    ..self.new_agent(seat, dossier, person, rapport, no)
                };
                self.agents.push(agent);
            }
            Event::AskedForTime { seat, target, .. } => {
                self.on_dossier(seat, target, no, |row| row.asked = true);
            }
            Event::Declined { seat, target } | Event::DeclinedAndReported { seat, target, .. } => {
                self.on_dossier(seat, target, no, |row| row.asked = false);
            }
            Event::OfferedHimself { .. } => (),
            Event::ReadsTold { agent, holding, .. } => self.reads_told(agent, holding),
            Event::Volunteered { .. }
            | Event::PaperReceived { .. }
            | Event::OfferTested { .. }
            | Event::VolunteerTaken { .. }
            | Event::SentAway { .. }
            | Event::OfferLapsed { .. }
            | Event::SeenAtEmbassy { .. }
            | Event::DangleSet { .. }
            | Event::DangleEnded { .. }
            | Event::ParcelPlanted { .. }
            | Event::Invented { .. }
            | Event::MemberSeen { .. }
            | Event::ChainTraced { .. } => self.volunteers(no, event),
            Event::ContactArranged { agent, contact, .. } => {
                self.on_agent(agent, no, |row| {
                    row.contact = contact;
                    row.failed = false;
                });
            }
            Event::Met { agent, rapport, .. } => {
                let week = self.week;
                self.on_agent(agent, no, |row| {
                    row.rapport = rapport;
                    row.last_meeting = week;
                    row.failed = false;
                });
            }
            Event::BrokeOff { seat, with, person, .. } => {
                self.link_failed(seat, with, no);
                let lost = u8::try_from(self.rules().contact.abort_nerve).unwrap_or(0);
                self.on_person(person, no, |row| row.nerve = row.nerve.saturating_sub(lost));
            }
            Event::ContactReplaced { agent } => self.on_agent(agent, no, |_| ()),
            // Whatever he does later in the week, he does because nobody met him before.
            Event::MeetingMissed { seat, who: dossier, .. }
            | Event::ContactDropped { seat, dossier } => self.link_failed(seat, dossier, no),
            Event::DropLearnt { agent, site, .. } => {
                self.on_agent(agent, no, |row| row.drop = Some(site));
            }
            Event::DropLoaded { agent, site } => self.load_drop(agent, site, no),
            Event::DropServiced { agent, site, .. } => {
                let week = self.week;
                self.use_site(site, no);
                self.on_agent(agent, no, |row| row.failed = false);
                self.packets
                    .retain(|row| row.carrier != agent || row.dropped.is_none_or(|at| week <= at));
            }
            Event::TaskNoted { agent, holding, .. } => {
                self.on_agent(agent, no, |row| row.waiting_task = Some(holding));
            }
            Event::PayNoted { agent, amount, .. } => {
                self.on_agent(agent, no, |row| row.waiting_pay = amount);
            }
            Event::TaskTold { agent, holding, .. } => self.on_agent(agent, no, |row| {
                row.task = holding;
                row.waiting_task = None;
            }),
            Event::AgentPaid { agent, amount, rapport, .. } => self.on_agent(agent, no, |row| {
                row.rapport = rapport;
                row.origin.paid.0 = row.origin.paid.0.saturating_add(amount.0);
                row.waiting_pay = Money(0);
            }),
            Event::WageUnpaid { agent, rapport, .. } => {
                self.on_agent(agent, no, |row| row.rapport = rapport);
            }
            Event::WentDormant { agent, .. } => {
                self.on_agent(agent, no, |row| row.standing = Standing::Dormant);
            }
            Event::WokeUp { agent, .. } => {
                self.on_agent(agent, no, |row| row.standing = Standing::Active);
            }
            Event::Learnt { what } => {
                if let Err(at) = self.knowledge.binary_search_by_key(&what, |row| row.what) {
                    self.knowledge.insert(at, Memory { what, told: false, touched: no });
                }
            }
            Event::PacketMade { agent, holding, value, means, right, fed } => {
                let seen = self.week;
                self.packets.push(Packet {
                    agent,
                    holding,
                    value,
                    means,
                    seen,
                    dropped: None,
                    carrier: agent,
                    lie: fed && !right,
                    touched: no,
                });
                self.on_agent(agent, no, |row| {
                    row.question = None;
                    row.origin.given = row.origin.given.saturating_add(1);
                });
            }
            Event::ReportReceived { seat, source, agent, holding, value, seen, lie, .. } => {
                let (exposed, maker) = (false, None);
                let product =
                    ProductRow { source, holding, value, seen, lie, exposed, maker, touched: no };
                self.stations.of_mut(seat).reports.push(product);
                let same = |row: &Packet| {
                    row.agent == agent
                        && (row.holding, row.value, row.seen) == (holding, value, seen)
                };
                if let Some(at) = self.packets.iter().position(same) {
                    self.packets.remove(at);
                }
            }
            Event::Graded { .. } => (),
            Event::Disseminated { seat, report, holding, value, probability, handling } => {
                let made = self.week;
                let right = self.holdings.get(holding).is_some_and(|row| row.value == value);
                let station = self.stations.of_mut(seat);
                station.claims.retain(|claim| claim.holding != holding);
                let at = u16::try_from(station.made.len()).unwrap_or(u16::MAX);
                station.made.push(MadeClaim { holding, value, probability, made, right, sum: 0 });
                let place = station.claims.partition_point(|claim| claim.holding < holding);
                let claim =
                    Claim { report, holding, value, probability, handling, made, at, touched: no };
                station.claims.insert(place, claim);
            }
            Event::Burned { seat, source } => {
                let station = self.stations.of_mut(seat);
                let reports = &station.reports;
                station.claims.retain(|claim| {
                    reports.get(usize::from(claim.report.0)).is_none_or(|row| row.source != source)
                });
                // A claim that is gone keeps no number of what took it: headquarters does.
                self.on_hq(seat, no, |_| ());
            }
            Event::PictureCounted { seat, holding, sum } => {
                let station = self.stations.of_mut(seat);
                let at = station.claims.iter().find(|claim| claim.holding == holding);
                if let Some(made) = at.and_then(|claim| station.made.get_mut(usize::from(claim.at)))
                {
                    made.sum = made.sum.saturating_add(sum);
                }
            }
            Event::MoodChanged { seat, mood } => self.on_hq(seat, no, |hq| hq.mood = mood),
            Event::FavourCounted { seat, favour } => {
                self.on_hq(seat, no, |hq| hq.favour = favour);
            }
            Event::RequirementSet { seat, holding, priority, until } => {
                let since = self.week.next();
                self.hq_asks(seat, no, Requirement { holding, priority, since, until });
            }
            Event::RequirementClosed { seat, holding, .. } => self.on_hq(seat, no, |hq| {
                hq.requirements.retain(|row| row.holding != holding);
            }),
            Event::Demanded { seat, demand, until } => {
                let since = self.week;
                let wanted = Wanted { demand, since, until };
                self.on_hq(seat, no, |hq| hq.demand = Some(wanted));
            }
            Event::DemandClosed { seat, .. } => self.on_hq(seat, no, |hq| hq.demand = None),
            Event::HqAsked { seat, what } => {
                let week = self.week;
                self.on_hq(seat, no, |hq| hq.asked = Some((what, week)));
            }
            Event::HqAnswered { seat, .. } => self.hq_answers(seat, no, event),
            Event::SourceNamed { seat, source } => {
                self.on_hq(seat, no, |hq| hq.named.push(source));
            }
            Event::SidelightCame { seat, holding, value, origin, seen, .. } => {
                let word = Sidelight { holding, value, origin, seen };
                self.on_hq(seat, no, |hq| hq.sidelights.push(word));
            }
            Event::ReportSold { seat, .. } => self.report_sold(seat, no, event),
            Event::CoverLaid { seat, holding, alibi, until } => {
                let story = CoverStory { holding, alibi, until };
                self.on_hq(seat, no, |hq| hq.covers.push(story));
            }
            Event::ForcesCounted { teams, analysts, interrogators, may_expel } => {
                self.security.teams = teams;
                self.security.teams_own = teams;
                self.security.analysts = analysts;
                self.security.interrogators = interrogators;
                self.security.may_expel = may_expel;
            }
            Event::PatienceChanged { patience } => {
                self.security.patience = patience;
                self.security.patience_touched = no;
            }
            Event::PatienceSpent { until } => {
                self.security.spent_until = until;
                self.security.times_spent = self.security.times_spent.saturating_add(1);
                self.security.patience_touched = no;
            }
            Event::PostReads { .. } => (),
            Event::EditionIssued { holding, value, issued } => {
                self.security.lies.retain(|row| row.holding != holding);
                self.on_holding(holding, no, |row| {
                    row.value = value;
                    row.issued = issued;
                    row.change_at = None;
                });
                self.new_edition(holding);
            }
            Event::CameToLight { holding, .. } => {
                for seat in Seat::STATIONS {
                    self.stations.of_mut(seat).claims.retain(|claim| claim.holding != holding);
                }
            }
            Event::TeamsPlaced { on, teams } => self.place(Watch { on, teams, touched: no }),
            Event::TeamLost { until } => {
                self.security.teams = self.security.teams.saturating_sub(1);
                self.security.lost_until.push(until);
                self.security.teams_touched = no;
            }
            Event::TeamsBack { teams } => {
                let week = self.week;
                self.security.teams = teams;
                self.security.lost_until.retain(|&until| week < until);
                self.security.teams_touched = no;
            }
            Event::ContactSeen { one, other, clandestine, .. } => {
                for dossier in [one, other] {
                    self.on_file(dossier, no, |row| {
                        row.clandestine = row.clandestine.saturating_add(u8::from(clandestine));
                    });
                }
            }
            Event::SeenAtDrop { who, .. } => self.on_file(who, no, |_| ()),
            Event::DropSuspected { site } => self.on_site(site, no, |row| row.suspected = true),
            Event::EvasiveRouteSeen { .. } => (),
            Event::OfficerSuspected { who } => {
                self.on_file(who, no, |row| row.foreign = ForeignStatus::Suspected);
            }
            Event::OfficerKnown { who } => {
                self.on_file(who, no, |row| row.foreign = ForeignStatus::Known);
            }
            Event::PointsGiven { dossier, item, points } => self.on_file(dossier, no, |row| {
                if item == FileItem::Harmless {
                    row.harmless = row.harmless.saturating_add(points - row.points);
                }
                row.points = points;
            }),
            Event::FaceNotFound { face } => self.on_file(face, no, |_| ()),
            Event::DossiersJoined { face, real } => self.join(face, real, no),
            Event::CaseSet { on, stage } => {
                self.traps.waiting.retain(|other| *other != on);
                self.on_file(on, no, |row| row.case = stage);
            }
            Event::Arrested { whom, person, hour, breaks, publicity, pursuit, .. } => {
                let since = self.week;
                self.on_person(person, no, |row| row.status = Status::Held);
                self.security.prisoners.push(Prisoner {
                    dossier: whom,
                    person,
                    since,
                    hour,
                    breaks,
                    line: None,
                    publicity,
                    pursuit,
                    broke: None,
                    offered: false,
                    set: false,
                    items: 0,
                    touched: no,
                });
                if publicity == Publicity::Open {
                    self.arrests.push((person, since));
                }
                self.raids.retain(|row| row.whom != whom);
                self.lift(whom, no);
            }
            Event::ArrestAvowed { prisoner } => {
                let mut person = None;
                self.on_prisoner(prisoner, no, |row| {
                    row.publicity = Publicity::Open;
                    person = Some(row.person);
                });
                if let Some(person) = person {
                    self.arrests.push((person, self.week));
                    self.stop_playing(person, no);
                }
            }
            Event::RaidSet { whom, by, at } => {
                self.raids.retain(|row| row.whom != whom);
                self.raids.push(Raid { whom, at, by, touched: no });
            }
            Event::ArrestFailed { whom } => self.raids.retain(|row| row.whom != whom),
            Event::ArrestInTheNews { seat, dossier } => {
                self.on_dossier(seat, dossier, no, |row| row.in_the_news = true);
            }
            Event::ReleaseInTheNews { seat, dossier } => {
                self.on_dossier(seat, dossier, no, |row| row.in_the_news = false);
            }
            Event::InterrogationSet { prisoner, line } => {
                self.on_prisoner(prisoner, no, |row| row.line = Some(line));
            }
            Event::Confessed { prisoner, at } => {
                self.on_prisoner(prisoner, no, |row| row.broke = Some(at));
            }
            Event::NamedByPrisoner { prisoner, whom, how } => {
                if let Some(about) = self.security.files.get(whom).map(|row| row.person) {
                    self.tell(prisoner, About::Person(about), how, no);
                }
            }
            Event::SiteByPrisoner { prisoner, site } => {
                self.on_site(site, no, |row| row.suspected = true);
                self.tell(prisoner, About::Site(site), Known::Site, no);
            }
            Event::PlanByPrisoner { prisoner, whom, .. } => {
                if let Some(of) = self.security.files.get(whom).map(|row| row.person) {
                    self.tell(prisoner, About::Plan(of), Known::Site, no);
                    if let Some(agent) = self.agent_by_person(of) {
                        self.on_agent(agent, no, |row| {
                            row.plan = row.plan.map(|plan| Plan { given_away: true, ..plan });
                        });
                    }
                }
            }
            Event::NothingFound { .. } => (),
            Event::Convicted { prisoner, person, innocent } => {
                self.leave_cell(prisoner, person, Status::Convicted, no);
                self.count_conviction(person, innocent);
            }
            Event::Freed { prisoner, person, innocent } => {
                self.leave_cell(prisoner, person, Status::Free, no);
                self.security.deeds.innocent_freed += u16::from(innocent);
            }
            Event::Expelled { who, person, proven } => {
                let week = self.week;
                self.on_person(person, no, |row| row.status = Status::Abroad);
                self.on_file(who, no, |row| row.case = None);
                self.security.expelled = Some(week);
                self.lift(who, no);
                self.count_expulsion(person, proven);
            }
            Event::TakenOn { seat: _, leader, member: _, by: _, agent } => {
                let every = self.rules().cell.every;
                self.on_agent(agent, no, |row| {
                    let officer = row.officer.unwrap_or_default();
                    let channel = Channel::Through { leader };
                    row.contact = Some(Contact { officer, channel, every });
                });
            }
            Event::PassedOn { from, to, .. } => {
                for row in self.packets.iter_mut().filter(|row| row.carrier == from) {
                    if row.dropped.is_none() {
                        row.carrier = to;
                        row.touched = no;
                    }
                }
                self.on_agent(from, no, |row| row.adrift = None);
            }
            Event::LinkLost { agent, .. } => {
                let week = self.week;
                self.on_agent(agent, no, |row| row.adrift = Some(week));
            }
            Event::Orphaned { agent, .. } => self.on_agent(agent, no, |_| ()),
            Event::PlanMade { agent, kind, known, .. } => self.on_agent(agent, no, |row| {
                row.plan = Some(Plan { kind, known, given_away: false });
            }),
            Event::Recovered { agent, officer, .. } => self.on_agent(agent, no, |row| {
                row.contact = None;
                row.officer = Some(officer);
                row.adrift = None;
                row.failed = false;
            }),
            Event::RoleNoted { .. }
            | Event::RoleGiven { .. }
            | Event::SkillTaught { .. }
            | Event::SecondArranged { .. }
            | Event::PacketsLeft { .. }
            | Event::LinkWorked { .. }
            | Event::LinkFailed { .. }
            | Event::CheckRead { .. }
            | Event::Moved { .. }
            | Event::JourneyNoticed { .. }
            | Event::LetterNoticed { .. }
            | Event::BearingTaken { .. }
            | Event::TransmitterFound { .. }
            | Event::ServedTold { .. }
            | Event::InfluenceFelt { .. }
            | Event::SetTaken { .. }
            | Event::PlaySet { .. }
            | Event::PlayedTold { .. }
            | Event::ReceptionSet { .. }
            | Event::MetTheWrongMan { .. }
            | Event::Shied { .. } => self.apply_link(no, event),
            Event::RecontactFailed { .. } | Event::EdgeFound { .. } | Event::Reviewed { .. } => (),
            Event::MarkSet { seat, officer, on } => {
                if let Some(row) = self.stations.of_mut(seat).officers.get_mut(officer) {
                    row.mark = on;
                    row.touched = no;
                }
            }
            Event::InstructionNoted { agent, on_alarm, .. } => {
                self.on_agent(agent, no, |row| row.waiting_alarm = Some(on_alarm));
            }
            Event::InstructionTold { agent, on_alarm, .. } => self.on_agent(agent, no, |row| {
                row.on_alarm = on_alarm;
                row.waiting_alarm = None;
            }),
            Event::PapersGiven { agent, .. } => self.on_agent(agent, no, |row| row.papers = true),
            Event::WarningNoted { agent, .. } => {
                self.on_agent(agent, no, |row| row.waiting_warning = true);
            }
            Event::Warned { agent, .. } => {
                self.on_agent(agent, no, |row| row.waiting_warning = false);
            }
            Event::AlarmHeard { agent, of, heard, at } => {
                self.alarms.retain(|row| (row.agent, row.of) != (agent, of));
                self.alarms.push(Alarm { agent, of, heard, at, touched: no });
            }
            Event::Fled { agent, person, .. } | Event::Exfiltrated { agent, person, .. } => {
                let (week, grace) = (self.week, self.rules().exile.grace);
                let taken_out = matches!(event, Event::Exfiltrated { .. });
                if self.agents.get(agent).is_some_and(|row| !row.origin.invented) {
                    self.on_person(person, no, |row| row.status = Status::Abroad);
                }
                self.on_agent(agent, no, |row| {
                    row.standing = Standing::Gone;
                    let leaves = row.leaves.take().filter(|_| taken_out);
                    row.exile = leaves.map(|it| it.arrived(week, grace));
                });
                self.alarms.retain(|row| row.agent != agent);
            }
            Event::WentToGround { agent, .. } => {
                self.on_agent(agent, no, |row| row.standing = Standing::Dormant);
                self.alarms.retain(|row| row.agent != agent);
            }
            Event::ExfiltrationBegun { agent, officer, at, by, family, .. } => {
                let leaves = Departure { at, by, family, officer };
                self.on_agent(agent, no, |row| row.leaves = Some(leaves));
            }
            Event::ExfiltrationFailed { agent, .. } => {
                self.on_agent(agent, no, |row| row.leaves = None);
            }
            Event::Vanished { who } => {
                self.on_file(who, no, |row| row.case = None);
                self.lift(who, no);
            }
            Event::Resettled { agent, until, .. } => self.on_exile(agent, no, |row| {
                row.until = until;
                row.settled = true;
            }),
            Event::ExileComplained { agent, .. } => {
                self.on_exile(agent, no, |row| row.complained = true);
                self.abandoned = self.abandoned.saturating_add(1);
                self.abandoned_touched = no;
            }
            Event::ExileWentHome { agent, .. } => self.on_agent(agent, no, |row| {
                row.standing = Standing::Parted;
                row.exile = None;
            }),
            Event::SwapProposed { seat, whom, person, until } => {
                let swap = Swap { whom, person, until, touched: no };
                self.stations.of_mut(seat).swap = Some(swap);
            }
            Event::SwapAsked { who, .. } => self.on_file(who, no, |_| ()),
            Event::SwapMade { seat, whom, prisoner, person } => {
                self.swap_made((seat, whom), (prisoner, person), no);
            }
            Event::SwapLapsed { seat, .. } => self.stations.of_mut(seat).swap = None,
            Event::StaffSent { seat, staff, agent, .. } => {
                let row = StaffErrand { staff, agent, touched: no };
                self.stations.of_mut(seat).errands.push(row);
            }
            Event::StoppedAtBorder { who } => self.on_file(who, no, |_| ()),
            Event::OfferRefused { prisoner } => {
                self.on_prisoner(prisoner, no, |row| row.offered = true);
            }
            Event::Doubled { prisoner, person, agent, control } => {
                let (by, since) = (Seat::Security, self.week);
                self.turns.push(ControlTurn { agent, by, since, control, touched: no });
                self.leave_cell(prisoner, person, Status::Free, no);
                // His wage, and the price of secrecy, are as they are because he went.
                self.on_agent(agent, no, |_| ());
                self.security.patience_touched = no;
            }
            Event::Redoubled { seat, agent, .. } => {
                let (by, since) = (seat, self.week);
                self.turns.push(ControlTurn { agent, by, since, control: 100, touched: no });
            }
            Event::DoubleTold { .. } => (),
            Event::FeedSet { agent, holding, fodder, .. } => {
                self.on_agent(agent, no, |row| row.feed = Some(Feed { holding, fodder }));
            }
            Event::Fed { agent, .. } => self.on_agent(agent, no, |row| row.feed = None),
            Event::StockCounted { items } => {
                self.security.stock = items;
                self.security.stock_touched = no;
            }
            Event::LieExposed { seat, report } => {
                let reports = &mut self.stations.of_mut(seat).reports;
                if let Some(row) = reports.get_mut(usize::from(report.0)) {
                    row.exposed = true;
                }
            }
            // ── moles ──
            Event::StaffPosted { seat, person, role, .. } => {
                self.staff_posted(seat, person, role, no);
            }
            Event::ClearanceSet { seat, staff, to, .. } => self.clearance_set(seat, staff, to, no),
            Event::InsiderWon { whom, of, who, .. } => self.insider_won(whom, of, who, no),
            Event::InsiderRefused { whom } | Event::InsiderTold { whom, .. } => {
                self.approached(whom, no);
            }
            Event::StaffListed { .. }
            | Event::TrafficRead { .. }
            | Event::WantRead { .. }
            | Event::MeetingBetrayed { .. }
            | Event::AgentBetrayed { .. } => (),
            Event::TipLearnt { agent, tip, about } => self.tip_learnt(agent, tip, about, no),
            Event::TipTold { agent, tip, about, .. } => self.tip_told(agent, tip, about, no),
            Event::HouseInquiryOpened { whom, ends } => self.house_inquiry_opened(whom, ends, no),
            Event::HouseInquiryEnded { whom, .. } => self.house_inquiry_ended(whom, no),
            Event::Benched { whom, on } => self.on_file(whom, no, |row| row.benched = (on, no)),
            Event::SeenThrough { double } | Event::TurnedAway { double } => {
                self.on_file(double, no, |_| ());
            }
            Event::TurnedAgain { agent, control, .. } => self.turned_again(agent, control, no),
            Event::LieSet { holding, value } => self.lie_set(holding, value, no),
            Event::ControlAsked { agent, holding, .. } => {
                self.on_agent(agent, no, |row| row.question = Some(holding));
            }
            Event::Observed { .. } => (),
            Event::LifeSeen { seat, target, .. } => self.life_seen(seat, target, no),
            Event::TriedOut { seat, target, done } => self.on_dossier(seat, target, no, |row| {
                row.committed = row.committed.saturating_add(u8::from(done));
            }),
            Event::AskedByTie { seat, target, .. } => self.on_dossier(seat, target, no, |_| ()),
            Event::ControlShaken { agent, control } => self.control_shaken(agent, control, no),
            Event::TapSet { .. }
            | Event::InformerSet { .. }
            | Event::MealLaid { .. }
            | Event::MousetrapSet { .. }
            | Event::AccessTaken { .. }
            | Event::CaseRests { .. }
            | Event::CopyDoctored { .. }
            | Event::ProtectionRaised { .. }
            | Event::Publicised { .. }
            | Event::Embittered { .. }
            | Event::TidingNoted { .. }
            | Event::TidingTold { .. }
            | Event::ForewarningNoted { .. }
            | Event::Forewarned { .. }
            | Event::FavourGranted { .. } => self.apply_trap(no, event),
            Event::Overheard { .. }
            | Event::Informed { .. }
            | Event::LetterCame { .. }
            | Event::DefectorNamed { .. }
            | Event::Vetted { .. }
            | Event::Interviewed { .. }
            | Event::WordingHeard { .. }
            | Event::Provoked { .. }
            | Event::WalkedIn { .. }
            | Event::InThePapers { .. }
            | Event::WordingsCompared { .. } => (),
            Event::PlanBetrayed { .. } | Event::ChairFilled { .. } => (),
            Event::ActionPlanned { .. }
            | Event::ActionAnswered { .. }
            | Event::ActionBegun { .. }
            | Event::PhaseRun { .. }
            | Event::ActionRecalled { .. }
            | Event::ActionEnded { .. }
            | Event::FeatCounted { .. }
            | Event::BlameCounted { .. }
            | Event::Snatched { .. }
            | Event::Killed { .. }
            | Event::DeathInTheNews { .. }
            | Event::HouseHalted { .. }
            | Event::HouseGuarded { .. }
            | Event::SearchMade { .. }
            | Event::AlertRaised { .. }
            | Event::OpinionMoved { .. }
            | Event::Retaliated { .. }
            | Event::StrangersSeen { .. }
            | Event::ActionSeen { .. }
            | Event::ClueFound { .. }
            | Event::MenTaken { .. }
            | Event::Accused { .. }
            | Event::AccusedInPublic { .. }
            | Event::MenTried { .. }
            | Event::MenExchanged { .. }
            | Event::MenDisowned { .. } => self.apply_action(no, event),
            Event::ComparisonSet { seat, one, other, holding } => {
                self.comparison_set(seat, (one, other), holding, no);
            }
            Event::Compared { seat, one, other, holding, .. } => {
                self.compared(seat, (one, other), holding);
            }
            Event::CanaryLaid { seat, dossier, agent: _, site } => {
                self.canary_laid(seat, dossier, site, no);
            }
            Event::CanaryTold { .. } | Event::CanaryWatched { .. } => (),
            Event::PolygraphRead { agent, rapport, .. } => {
                self.on_agent(agent, no, |row| row.rapport = rapport);
            }
            Event::TaskSwitched { agent, holding, rapport, .. } => {
                self.task_switched(agent, holding, rapport, no);
            }
            Event::DoubleTested { agent, .. } => self.on_agent(agent, no, |_| ()),
            Event::Coached { agent, until, control, .. } => {
                self.coached(agent, until, control, no);
            }
            Event::TurnedOver { agent, .. } => self.on_agent(agent, no, |_| ()),
            Event::TokenRefused { .. } => (),
            Event::Parted { seat: _, dossier: _, agent, how } => self.parted(agent, how, no),
            Event::LetterReceived { about } => self.on_file(about, no, |_| ()),
            Event::CameOver { agent, .. } => self.on_agent(agent, no, |row| row.came_over = true),
            Event::LeakIndicated { .. } => (),
            Event::InquiryOpened { holding, ends } => {
                self.on_holding(holding, no, |row| row.inquiry_ends = Some(ends));
            }
            Event::InquiryEnded { holding, .. } => {
                self.on_holding(holding, no, |row| row.inquiry_ends = None);
            }
            Event::RestrictionOrdered { holding, at } => {
                self.on_holding(holding, no, |row| row.cut_at = Some(at));
            }
            Event::ReadersCut { holding } => self.on_holding(holding, no, |row| {
                row.cut = true;
                row.cut_at = None;
            }),
            Event::PlansChangeOrdered { holding, at } => {
                self.on_holding(holding, no, |row| row.change_at = Some(at));
            }
        }
    }

    /// What only time does: points fade, rapport fades.
    fn week_passed(&mut self, week: Week) {
        let rules = std::sync::Arc::clone(&self.theatre.rules);
        for row in self.security.files.values_mut() {
            row.points = faded(row.points, row.case, week, &rules);
        }
        for row in self.agents.values_mut() {
            if row.last_meeting < week {
                row.rapport = (row.rapport - rules.station.rapport_fade).max(0);
            }
            if let Some((_, rapport)) = &mut row.former {
                *rapport = (*rapport - rules.station.rapport_fade).max(0);
            }
        }
        self.control_fades(&rules);
        self.trials_lapse(week, &rules);
        self.week = week.next();
        self.traps.mousetraps.clear();
        for seat in Seat::STATIONS {
            self.stations.of_mut(seat).errands.clear();
        }
        let now = Moment::of(self.week, Hour(0));
        self.alarms.retain(|row| now <= row.at);
        self.raids.retain(|row| now <= row.at);
    }

    /// A double who is left to himself slips away from his controller.
    fn control_fades(&mut self, rules: &Rules) {
        for at in 0..self.turns.len() {
            let Some(turn) = self.turns.get(at).copied() else { continue };
            let last = self.control(turn.agent).is_some_and(|it| *it == turn);
            if turn.by != Seat::Security || !last {
                continue;
            }
            let person = self.agents.get(turn.agent).map(|row| row.person);
            let file = person.and_then(|id| self.security.register.get(id).copied().flatten());
            let minded = file.is_some_and(|id| 0 < self.teams_on(WatchTarget::Person(id)).0);
            let more = if minded { rules.double.control_minded } else { 0 };
            if let Some(row) = self.turns.get_mut(at) {
                row.control = row.control.saturating_sub(rules.double.control_fades) + more;
                row.control = row.control.min(100);
            }
        }
    }

    fn spend(&mut self, seat: Seat, amount: Money, no: EventNo) {
        let money = match seat {
            Seat::Security => {
                self.security.spent = no;
                &mut self.security.money
            }
            Seat::Station1 | Seat::Station2 | Seat::Station3 => {
                let station = self.stations.of_mut(seat);
                station.spent = no;
                &mut station.money
            }
        };
        money.0 = money.0.saturating_sub(amount.0);
    }

    fn open_dossier(
        &mut self,
        seat: Seat,
        person: PersonId,
        face: bool,
        why: Opening,
        no: EventNo,
    ) {
        if seat.is_station() {
            self.stations.of_mut(seat).dossiers.push(Dossier {
                person,
                agent: None,
                halves: 0,
                rapport: 0,
                known_to: None,
                introduced: false,
                through_access: false,
                asked: false,
                committed: 0,
                life_told: None,
                in_the_news: false,
                cryptonym: None,
                nameless: face,
                touched: no,
            });
            return;
        }
        let dossier = self.security.files.push(File {
            person,
            face,
            joined: false,
            points: 0,
            harmless: 0,
            clandestine: 0,
            case: None,
            foreign: ForeignStatus::Nothing,
            benched: (false, EventNo(0)),
            served: None,
            touched: no,
        });
        let proper = !face || why == Opening::Register;
        if let (true, Some(slot)) = (proper, self.security.register.get_mut(person)) {
            *slot = Some(dossier);
        }
    }

    fn new_agent(
        &mut self,
        seat: Seat,
        dossier: DossierId,
        person: PersonId,
        rapport: i16,
        no: EventNo,
    ) -> Agent {
        let id = self.agents.next();
        self.on_dossier(seat, dossier, no, |row| row.agent = Some(id));
        Agent {
            seat,
            dossier,
            person,
            officer: None,
            rapport,
            role: Role::Agent,
            ready: self.week,
            waiting_role: None,
            skills: Skills::default(),
            standing: Standing::Active,
            contact: None,
            second: None,
            failed: false,
            worn: 0,
            bearings: 0,
            played: false,
            drop: None,
            task: None,
            waiting_task: None,
            waiting_pay: Money(0),
            last_meeting: self.week,
            through_access: false,
            on_alarm: OnAlarm::default(),
            waiting_alarm: None,
            waiting_warning: false,
            papers: false,
            plan: None,
            adrift: None,
            question: None,
            feed: None,
            leaves: None,
            exile: None,
            origin: Coming::default(),
            flag: Flag::Own,
            doubt: 0,
            saw: None,
            parted: None,
            coerced: None,
            came_over: false,
            switched: None,
            coached: None,
            former: None,
            touched: no,
        }
    }

    fn is_access_agent(&self, seat: Seat, dossier: DossierId) -> bool {
        let row = self.stations.of(seat).dossiers.get(dossier);
        let agent = row.and_then(|row| row.agent).and_then(|id| self.agents.get(id));
        agent.is_some_and(|row| row.role == Role::AccessAgent)
    }

    fn on_person(&mut self, id: PersonId, no: EventNo, change: impl FnOnce(&mut Person)) {
        if let Some(row) = self.people.get_mut(id) {
            change(row);
            row.touched = no;
        }
    }

    fn on_agent(&mut self, id: AgentId, no: EventNo, change: impl FnOnce(&mut Agent)) {
        if let Some(row) = self.agents.get_mut(id) {
            change(row);
            row.touched = no;
        }
    }

    fn on_exile(&mut self, id: AgentId, no: EventNo, change: impl FnOnce(&mut Exile)) {
        self.on_agent(id, no, |row| {
            if let Some(exile) = row.exile.as_mut() {
                change(exile);
            }
        });
    }

    /// A contact came to nothing: what was arranged second takes the place of the first.
    fn link_failed(&mut self, seat: Seat, dossier: DossierId, no: EventNo) {
        let row = self.stations.of(seat).dossiers.get(dossier);
        if let Some(agent) = row.and_then(|row| row.agent) {
            self.on_agent(agent, no, |row| row.failed = true);
        }
    }

    fn on_dossier(
        &mut self,
        seat: Seat,
        id: DossierId,
        no: EventNo,
        change: impl FnOnce(&mut Dossier),
    ) {
        if let Some(row) = self.stations.of_mut(seat).dossiers.get_mut(id) {
            change(row);
            row.touched = no;
        }
    }

    fn on_file(&mut self, id: DossierId, no: EventNo, change: impl FnOnce(&mut File)) {
        if let Some(row) = self.security.files.get_mut(id) {
            change(row);
            row.touched = no;
        }
    }

    fn on_holding(&mut self, id: HoldingId, no: EventNo, change: impl FnOnce(&mut Holding)) {
        if let Some(row) = self.holdings.get_mut(id) {
            change(row);
            row.touched = no;
        }
    }

    fn on_site(&mut self, id: SiteId, no: EventNo, change: impl FnOnce(&mut SiteUse)) {
        if let Some(row) = self.sites.get_mut(id) {
            change(row);
            row.touched = no;
        }
    }

    fn on_prisoner(&mut self, id: DossierId, no: EventNo, change: impl FnOnce(&mut Prisoner)) {
        if let Some(row) = self.security.prisoners.iter_mut().find(|row| row.dossier == id) {
            change(row);
            row.touched = no;
        }
    }

    /// A prisoner gives one thing away that he knows.
    fn tell(&mut self, prisoner: DossierId, about: About, how: Known, no: EventNo) {
        let mut knower = None;
        self.on_prisoner(prisoner, no, |row| {
            row.items = row.items.saturating_add(1);
            knower = Some(row.person);
        });
        let Some(knower) = knower else { return };
        let what = Knowledge { knower, about, how };
        let at = self.knowledge.binary_search_by_key(&what, |row| row.what);
        if let Some(row) = at.ok().and_then(|at| self.knowledge.get_mut(at)) {
            row.told = true;
            row.touched = no;
        }
    }

    fn use_site(&mut self, site: SiteId, no: EventNo) {
        self.on_site(site, no, |row| row.uses = row.uses.saturating_add(1));
    }

    fn load_drop(&mut self, agent: AgentId, site: SiteId, no: EventNo) {
        let week = self.week;
        self.use_site(site, no);
        for row in &mut self.packets {
            if row.carrier == agent && row.dropped.is_none() {
                row.dropped = Some(week);
                row.touched = no;
            }
        }
    }

    fn place(&mut self, watch: Watch) {
        self.security.watches.retain(|row| row.on != watch.on);
        self.security.teams_touched = watch.touched;
        if watch.teams > 0 {
            let at = self.security.watches.partition_point(|row| row.on < watch.on);
            self.security.watches.insert(at, watch);
        }
    }

    fn lift(&mut self, who: DossierId, no: EventNo) {
        self.security.teams_touched = no;
        self.security.watches.retain(|row| row.on != WatchTarget::Person(who));
        self.hang_up(who);
    }

    fn join(&mut self, face: DossierId, real: DossierId, no: EventNo) {
        self.on_file(face, no, |row| {
            row.joined = true;
            row.points = 0;
            row.case = None;
        });
        self.on_file(real, no, |_| ());
    }

    pub(super) fn leave_cell(
        &mut self,
        prisoner: DossierId,
        person: PersonId,
        status: Status,
        no: EventNo,
    ) {
        let unseen = |row: &Prisoner| row.dossier == prisoner && row.publicity == Publicity::Secret;
        if status == Status::Free && self.security.prisoners.iter().any(unseen) {
            self.nobody_missed(person);
        }
        if let Some((seat, dossier)) = self
            .agent_by_person(person)
            .and_then(|id| self.agents.get(id).map(|row| (row.seat, row.dossier)))
        {
            self.on_dossier(seat, dossier, no, |_| ());
        }
        self.security.prisoners.retain(|row| row.dossier != prisoner);
        self.stop_playing(person, no);
        self.on_person(person, no, |row| row.status = status);
        if status != Status::Free {
            self.on_file(prisoner, no, |row| row.case = None);
        }
    }

    /// He is back where he was: those who would have missed him from this week on never will.
    fn nobody_missed(&mut self, person: PersonId) {
        let now = Moment::of(self.week, Hour(0));
        if let Some(agent) = self.agent_by_person(person) {
            self.alarms.retain(|row| row.of != agent || row.heard < now);
        }
    }

    fn count_conviction(&mut self, person: PersonId, innocent: bool) {
        let station = self.serves(person);
        let deeds = &mut self.security.deeds;
        match station.and_then(|seat| station_slot(&mut deeds.convicted, seat)) {
            Some(slot) if !innocent => *slot += 1,
            _ => deeds.innocent_convicted += 1,
        }
    }

    fn count_expulsion(&mut self, person: PersonId, proven: bool) {
        let station = self.officer_by_person(person).map(|(seat, _)| seat);
        let deeds = &mut self.security.deeds;
        match station.and_then(|seat| station_slot(&mut deeds.expelled_proven, seat)) {
            Some(slot) if proven => *slot += 1,
            _ => deeds.expelled_unproven += u16::from(!proven),
        }
    }

    /// The Station that somebody serves, as agent or officer.
    pub(super) fn serves(&self, person: PersonId) -> Option<Seat> {
        let agent = self.agent_by_person(person).and_then(|id| self.agents.get(id));
        agent.map(|row| row.seat).or_else(|| self.officer_by_person(person).map(|(seat, _)| seat))
    }
}

pub(super) fn station_slot(counts: &mut [u16; 3], seat: Seat) -> Option<&mut u16> {
    let [first, second, third] = counts;
    match seat {
        Seat::Security => None,
        Seat::Station1 => Some(first),
        Seat::Station2 => Some(second),
        Seat::Station3 => Some(third),
    }
}
