//! The floor of the ladder: random legal orders, uniform over the verbs that have one and then
//! uniform in each argument.

mod covert;

use std::sync::Arc;

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::{
    ai::{Budget, NotMine, Player, Thought},
    engine::{
        ids::{DossierId, HoldingId, OfficerNo, ReportNo, SiteId},
        nature::{
            Alibi, Ask, Captive, Clearance, Crossing, Cultivation, Demand, Favour, Flag, Fodder,
            Handling, Handover, Line, Motive, OnAlarm, Parting, Publicity, Pursuit, Reception,
            Role, Sdr, Skill, WayBack,
        },
        order::{
            AgreeSwap, AnswerPlan, Approach, Arrest, AskHq, AskMinistry, AssignRole, Await,
            BariumMeal, Bench, BurnNotice, BuyReport, Canary, ChangePlans, ChangeTask, Charge,
            Choose, CloseCase, Coach, Compare, Dangle, Deceive, Deny, Develop, Disseminate,
            DoctorCopy, Dormant, Errand, Exfiltrate, Expel, Feed, Forewarn, Identify, Inquire,
            Instruct, Interrogate, Interview, LayCover, LookInside, Meet, Mousetrap, NameSource,
            Observe, OfferToTurn, OpenCase, Order, Pay, Pitch, PitchTie, PlaceInformer, Plant,
            PlayBack, Polygraph, ProposeSwap, Protect, Provoke, Publicise, Recontact, Release,
            Relocate, Resettle, Restrict, Review, SafetyMark, SeeMember, SellReport, SendAway,
            SendStaff, ServiceDrop, SetClearance, SetContact, SetSecond, TakeVolunteer, Tap, Task,
            Terminate, TestVolunteer, TraceChain, Transfer, Trap, TurnAgain, TurnOver, Verb, Vet,
            Wake, Warn, Watch, WatchTarget,
        },
        table::{Key, Table},
        units::Money,
        view::{Channel, Contact, ForeignStatus, SecurityDesk, StationDesk, View},
    },
};

/// Orders in a week.
const ORDERS: usize = 6;
/// How often an argument is drawn again before a verb is given up.
const TRIES: usize = 4;

/// Random legal orders.
#[derive(Clone, Debug)]
pub struct Random {
    draw: ChaCha8Rng,
    seed: u64,
    bold: bool,
}

impl Random {
    pub fn new(seed: u64) -> Random {
        Random { draw: ChaCha8Rng::seed_from_u64(seed), seed, bold: false }
    }

    /// One who proposes a covert action whenever none is in hand.
    pub fn bold(seed: u64) -> Random {
        Random { bold: true, ..Random::new(seed) }
    }
}

impl Player for Random {
    fn plan(&mut self, view: &Arc<View>, budget: &mut dyn Budget) -> Thought {
        let mut thought = Thought::nothing(Arc::clone(view));
        // A week's orders depend on the week and the seed alone, so there is nothing to remember.
        self.draw = ChaCha8Rng::seed_from_u64(self.seed ^ u64::from(view.week.0) << 48);
        let mut draw = Draw::of(&mut self.draw, view);
        if self.bold {
            draw.dare(&mut thought);
        }
        draw.go_on(&mut thought);
        draw.answer_crisis(&mut thought);
        for _ in 0..ORDERS {
            let _ = budget.spend(1);
            draw.one(&mut thought);
        }
        thought
    }

    fn memory(&self) -> String {
        String::new()
    }

    fn recall(&mut self, memory: &str) -> Result<(), NotMine> {
        if memory.is_empty() { Ok(()) } else { Err(NotMine) }
    }
}

struct Draw<'a> {
    draw: &'a mut ChaCha8Rng,
    view: &'a View,
    /// The verbs of this seat.
    verbs: Vec<Verb>,
    agents: Vec<DossierId>,
    targets: Vec<DossierId>,
    officers: Vec<OfficerNo>,
}

impl<'a> Draw<'a> {
    fn of(draw: &'a mut ChaCha8Rng, view: &'a View) -> Draw<'a> {
        let stations = view.seat().is_station();
        let mut verbs = Verb::ALL.to_vec();
        // A crisis is answered before anything is drawn, so a campaign without one draws alike.
        verbs.retain(|verb| verb.is_for(stations) && !verb.is_everybodys());
        verbs.sort_by_key(|verb| verb.place());
        let desk = view.station();
        Draw {
            draw,
            view,
            verbs,
            agents: desk.iter().flat_map(|it| it.agents()).map(|(id, ..)| id).collect(),
            targets: desk.iter().flat_map(|it| it.targets()).map(|(id, _)| id).collect(),
            officers: desk.iter().flat_map(|it| it.officers_at_work()).map(|(no, _)| no).collect(),
        }
    }

    fn one(&mut self, thought: &mut Thought) {
        let mut verbs = self.verbs.clone();
        while !verbs.is_empty() {
            let verb = verbs.swap_remove(self.below(verbs.len()));
            for _ in 0..TRIES {
                let Some(order) = self.order(verb) else { break };
                thought.considered += 1;
                match thought.plan.add(order) {
                    Ok(()) => return,
                    Err(_) => thought.considered_refused += 1,
                }
            }
        }
    }

    fn answer_crisis(&mut self, thought: &mut Thought) {
        let Some(crisis) = self.view.hand.open else { return };
        let replies = self.view.replies_to(crisis.card).len();
        if self.coin() {
            let reply = u8::try_from(self.below(replies)).unwrap_or(0);
            thought.considered += 1;
            let given = thought.plan.add(Choose { card: crisis.card, reply });
            thought.considered_refused += u32::from(given.is_err());
        }
    }

    fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound.max(1)).unwrap_or(1);
        let wide = u64::from(self.draw.next_u32()) * bound;
        usize::try_from(wide >> 32).unwrap_or(0)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        if from.is_empty() { None } else { from.get(self.below(from.len())).copied() }
    }

    fn row<Id: Key, T>(&mut self, table: &Table<Id, T>) -> Option<Id> {
        if table.is_empty() { None } else { Some(Id::at(self.below(table.len()))) }
    }

    fn coin(&mut self) -> bool {
        self.below(2) == 1
    }

    fn order(&mut self, verb: Verb) -> Option<Order> {
        let view = self.view;
        match (view.station(), view.security()) {
            (Some(desk), _) => self.station(verb, desk),
            (None, Some(desk)) => self.security(verb, desk),
            (None, None) => None,
        }
    }

    fn agent(&mut self) -> Option<DossierId> {
        let at = self.below(self.agents.len());
        self.agents.get(at).copied()
    }

    /// One of ours in prison.
    fn captive(&mut self, desk: &StationDesk) -> Option<Captive> {
        let taken: Vec<Captive> = desk.captives().map(|(whom, _)| whom).collect();
        self.pick(&taken)
    }

    fn target(&mut self) -> Option<DossierId> {
        let at = self.below(self.targets.len());
        self.targets.get(at).copied()
    }

    fn officer(&mut self) -> Option<OfficerNo> {
        let at = self.below(self.officers.len());
        self.officers.get(at).copied()
    }

    fn sdr(&mut self) -> Sdr {
        self.pick(&Sdr::ALL).unwrap_or_default()
    }

    fn site(&mut self) -> Option<SiteId> {
        let view = self.view;
        self.row(&view.city().sites)
    }

    fn district(&mut self) -> Option<crate::engine::ids::DistrictId> {
        let view = self.view;
        self.row(&view.city().districts)
    }

    fn holding(&mut self) -> Option<HoldingId> {
        let view = self.view;
        self.row(&view.city().holdings)
    }

    fn report(&mut self, desk: &StationDesk) -> Option<ReportNo> {
        self.row(&desk.reports)
    }

    fn offer(&mut self, desk: &StationDesk) -> Option<DossierId> {
        let waiting = desk.offers().count();
        let at = if waiting == 0 { return None } else { self.below(waiting) };
        desk.offers().nth(at).map(|(id, ..)| id)
    }

    fn errand(&mut self) -> Option<Errand> {
        match self.below(10) {
            9 => Some(Errand::Learn { skill: self.pick(&Skill::ALL)? }),
            5 => Some(Errand::TakeOn { member: self.agent()? }),
            6 => {
                let kind = self.pick(&WayBack::ALL)?;
                Some(Errand::MakePlan { kind, known: self.coin() })
            }
            7 => Some(Errand::TakePapers),
            8 => Some(Errand::Ask { holding: self.holding()? }),
            0 => Some(Errand::Spot),
            1 => Some(Errand::Assess { target: self.target()? }),
            2 => Some(Errand::Introduce { target: self.target()? }),
            3 => Some(Errand::LearnDrop { site: self.site()? }),
            _ => None,
        }
    }

    fn station(&mut self, verb: Verb, desk: &StationDesk) -> Option<Order> {
        Some(match verb {
            Verb::Meet => Meet {
                officer: self.officer()?,
                agent: self.agent()?,
                errands: [self.errand(), self.errand()],
                sdr: self.sdr(),
                abort_if_unsure: self.coin(),
            }
            .into(),
            Verb::ServiceDrop => {
                ServiceDrop { officer: self.officer()?, agent: self.agent()? }.into()
            }
            Verb::SetContact => {
                let contact = self.contact(desk);
                SetContact { agent: self.agent()?, contact }.into()
            }
            Verb::SetSecond => {
                let contact = self.contact(desk);
                SetSecond { agent: self.agent()?, contact }.into()
            }
            Verb::AssignRole => {
                AssignRole { agent: self.agent()?, role: self.pick(&Role::ALL)? }.into()
            }
            Verb::Relocate => Relocate { officer: self.officer()?, agent: self.agent()? }.into(),
            Verb::Task => Task { agent: self.agent()?, holding: self.holding() }.into(),
            Verb::Pay => {
                let amount = Money(1 + u16::try_from(self.below(6)).unwrap_or(0));
                Pay { agent: self.agent()?, amount }.into()
            }
            Verb::Dormant => Dormant { agent: self.agent()? }.into(),
            Verb::Wake => {
                let (officer, agent) = (self.officer()?, self.agent()?);
                Wake { officer, agent, sdr: self.sdr() }.into()
            }
            Verb::Develop => {
                let (officer, target) = (self.officer()?, self.target()?);
                let by = self.pick(&Cultivation::ALL)?;
                Develop { officer, target, sdr: self.sdr(), by }.into()
            }
            Verb::Pitch => Pitch {
                officer: self.officer()?,
                target: self.target()?,
                motive: self.pick(&Motive::ALL)?,
                money: Money(2 + u16::try_from(self.below(7)).unwrap_or(0)),
                sdr: self.sdr(),
                stop_if_cold: self.coin(),
                flag: self.pick(&Flag::ALL)?,
            }
            .into(),
            Verb::Disseminate => Disseminate {
                report: self.report(desk)?,
                probability: 1 + u8::try_from(self.below(99)).unwrap_or(0),
                handling: self.pick(&Handling::ALL)?,
            }
            .into(),
            Verb::BurnNotice => BurnNotice { source: self.agent()?, whole: self.coin() }.into(),
            Verb::Instruct => {
                Instruct { agent: self.agent()?, on_alarm: self.pick(&OnAlarm::ALL)? }.into()
            }
            Verb::Warn => Warn { agent: self.agent()? }.into(),
            Verb::Recontact => {
                let (officer, agent) = (self.officer()?, self.agent()?);
                Recontact { officer, agent, sdr: self.sdr() }.into()
            }
            Verb::Exfiltrate => {
                let (officer, agent) = (self.officer()?, self.agent()?);
                let by = self.pick(&Crossing::ALL)?;
                Exfiltrate { officer, agent, by, family: self.below(2) == 0 }.into()
            }
            Verb::SafetyMark => SafetyMark { officer: self.officer()?, on: self.coin() }.into(),
            Verb::Observe => Observe { officer: self.officer()?, agent: self.agent()? }.into(),
            Verb::SetClearance => {
                let to = self.pick(&Clearance::ALL)?;
                SetClearance { staff: self.row(&desk.staff)?, to }.into()
            }
            Verb::SendStaff => {
                SendStaff { staff: self.row(&desk.staff)?, agent: self.agent()? }.into()
            }
            Verb::ProposeSwap => ProposeSwap { whom: self.captive(desk)? }.into(),
            Verb::Forewarn => Forewarn { agent: self.agent()? }.into(),
            Verb::TakeVolunteer => {
                TakeVolunteer { officer: self.officer()?, who: self.offer(desk)? }.into()
            }
            Verb::TestVolunteer => {
                TestVolunteer { officer: self.officer()?, who: self.offer(desk)? }.into()
            }
            Verb::SendAway => SendAway { who: self.offer(desk)? }.into(),
            Verb::SeeMember => SeeMember { officer: self.officer()?, member: self.agent()? }.into(),
            Verb::TraceChain => TraceChain { report: self.report(desk)? }.into(),
            Verb::Review => Review { officer: self.officer()?, cell: self.agent()? }.into(),
            Verb::PitchTie => PitchTie {
                agent: self.agent()?,
                target: self.target()?,
                motive: self.pick(&Motive::ALL)?,
                money: Money(2 + u16::try_from(self.below(7)).unwrap_or(0)),
            }
            .into(),
            Verb::TurnOver => {
                let (to, agent) = (self.officer()?, self.agent()?);
                TurnOver { to, agent, how: self.pick(&Handover::ALL)?, sdr: self.sdr() }.into()
            }
            Verb::Compare => {
                let (one, other) = (self.agent()?, self.agent()?);
                Compare { one, other, holding: self.holding()? }.into()
            }
            Verb::Canary => {
                let (officer, agent) = (self.officer()?, self.agent()?);
                Canary { officer, agent, site: self.site()?, sdr: self.sdr() }.into()
            }
            Verb::Polygraph => {
                let (officer, agent) = (self.officer()?, self.agent()?);
                Polygraph { officer, agent, sdr: self.sdr() }.into()
            }
            Verb::ChangeTask => {
                let (officer, agent) = (self.officer()?, self.agent()?);
                ChangeTask { officer, agent, holding: self.holding()?, sdr: self.sdr() }.into()
            }
            Verb::AskHq => AskHq { what: self.pick(&Ask::ALL)? }.into(),
            Verb::BuyReport => BuyReport { holding: self.holding()? }.into(),
            Verb::SellReport => SellReport { report: self.report(desk)? }.into(),
            Verb::LayCover => {
                LayCover { holding: self.holding()?, alibi: self.pick(&Alibi::ALL)? }.into()
            }
            Verb::NameSource => match desk.hq.demand?.demand {
                Demand::SourceName { source } => NameSource { source }.into(),
                Demand::Claims { .. } | Demand::SecondSource { .. } | Demand::ActionOn { .. } => {
                    return None;
                }
            },
            // A chief who throws his people away plays no game at all.
            Verb::Resettle => Resettle { agent: self.agent()? }.into(),
            Verb::Terminate if self.below(4) == 0 => {
                Terminate { agent: self.agent()?, how: self.pick(&Parting::ALL)? }.into()
            }
            _ => return self.covert(verb),
        })
    }

    /// A link that one of ours serves who is in the role for it, or somebody's own set.
    fn served(&mut self, desk: &StationDesk) -> Option<Channel> {
        let by = self.agent()?;
        Some(match desk.agent(by).ok()?.role {
            Role::Keeper => Channel::House { keeper: by, sdr: self.sdr() },
            Role::LetterBox => Channel::LetterBox { by },
            Role::Address => Channel::Post { to: by },
            Role::Courier => Channel::Courier { by },
            _ => Channel::Radio { by },
        })
    }

    fn contact(&mut self, desk: &StationDesk) -> Option<Contact> {
        let officer = self.officer()?;
        let every = 1 + u8::try_from(self.below(4)).unwrap_or(0);
        match self.below(6) {
            0 => None,
            4 => Some(Contact { officer, channel: self.served(desk)?, every }),
            5 => {
                let channels = [Channel::Abroad, Channel::Voice, Channel::Burst, Channel::Signal];
                let channel = self.pick(&channels)?;
                let every = if channel == Channel::Abroad { 4 + every } else { every };
                Some(Contact { officer, channel, every })
            }
            3 => Some(Contact { officer, channel: Channel::Brush { sdr: self.sdr() }, every }),
            1 => Some(Contact { officer, channel: Channel::Drop, every }),
            _ => {
                let (sdr, abort_if_unsure) = (self.sdr(), self.coin());
                let channel = Channel::Meeting { sdr, abort_if_unsure };
                Some(Contact { officer, channel, every })
            }
        }
    }

    fn prisoner(&mut self, desk: &SecurityDesk) -> Option<DossierId> {
        let held: Vec<DossierId> = desk.prisoners.iter().map(|row| row.whom).collect();
        self.pick(&held)
    }

    /// Somebody of Security's own house.
    fn own_person(&mut self, desk: &SecurityDesk) -> Option<DossierId> {
        let view = self.view;
        let own = || desk.people.keys().filter(|&id| desk.papers(view, id).is_house());
        match own().count() {
            0 => None,
            count => own().nth(self.below(count)),
        }
    }

    fn security(&mut self, verb: Verb, desk: &SecurityDesk) -> Option<Order> {
        Some(match verb {
            Verb::Watch => {
                let on = match self.below(6) {
                    4 => WatchTarget::Air,
                    5 => WatchTarget::Mail(self.district()?),
                    0 => WatchTarget::Person(self.row(&desk.people)?),
                    1 => WatchTarget::Site(self.site()?),
                    2 => WatchTarget::District(self.district()?),
                    _ => WatchTarget::Gate,
                };
                Watch { on, teams: u8::try_from(self.below(5)).unwrap_or(0) }.into()
            }
            Verb::Identify => Identify { face: self.row(&desk.people)? }.into(),
            Verb::Expel => Expel { diplomat: self.row(&desk.people)? }.into(),
            Verb::OpenCase => OpenCase { on: self.row(&desk.people)? }.into(),
            Verb::CloseCase => CloseCase { on: self.row(&desk.people)? }.into(),
            Verb::Arrest => Arrest {
                whom: self.row(&desk.people)?,
                publicity: self.pick(&Publicity::ALL)?,
                pursuit: self.pick(&Pursuit::ALL)?,
            }
            .into(),
            Verb::AnswerPlan => {
                let known: Vec<DossierId> = desk.ways_back.iter().map(|row| row.whom).collect();
                AnswerPlan { whom: self.pick(&known)?, how: self.pick(&Reception::ALL)? }.into()
            }
            Verb::PlayBack => PlayBack { prisoner: self.prisoner(desk)?, on: self.coin() }.into(),
            Verb::OfferToTurn => OfferToTurn { prisoner: self.prisoner(desk)? }.into(),
            Verb::Feed => {
                let doubles: Vec<DossierId> = desk.doubles().map(|(id, _)| id).collect();
                let (double, holding) = (self.pick(&doubles)?, self.holding()?);
                let value = u8::try_from(self.below(4)).unwrap_or(0);
                let lie = Fodder::Deception { value };
                let fodder = if self.coin() { Fodder::Chickenfeed } else { lie };
                Feed { double, holding, fodder }.into()
            }
            Verb::Approach => {
                let asked: Vec<DossierId> = desk
                    .people
                    .iter()
                    .filter(|(_, row)| row.staff.is_some() || row.foreign == ForeignStatus::Known)
                    .map(|(id, _)| id)
                    .collect();
                Approach { whom: self.pick(&asked)?, motive: self.pick(&Motive::ALL)? }.into()
            }
            Verb::LookInside => LookInside { whom: self.own_person(desk)? }.into(),
            Verb::Bench => Bench { whom: self.own_person(desk)?, on: self.coin() }.into(),
            Verb::TurnAgain => {
                let doubles: Vec<DossierId> =
                    desk.doubles().filter(|(_, row)| row.seen_through).map(|(id, _)| id).collect();
                TurnAgain { double: self.pick(&doubles)? }.into()
            }
            Verb::Deceive => {
                let value = u8::try_from(self.below(4)).unwrap_or(0);
                Deceive { holding: self.holding()?, value: self.coin().then_some(value) }.into()
            }

            Verb::Dangle => {
                Dangle { whom: self.row(&desk.people)?, holding: self.holding()? }.into()
            }
            Verb::Plant => {
                let value = u8::try_from(self.below(4)).unwrap_or(0);
                Plant { bait: self.holding()?, holding: self.holding()?, value }.into()
            }
            Verb::Coach => {
                let doubles: Vec<DossierId> = desk.doubles().map(|(id, _)| id).collect();
                Coach { double: self.pick(&doubles)? }.into()
            }
            Verb::Interrogate => {
                let prisoner = self.prisoner(desk)?;
                Interrogate { prisoner, line: self.pick(&Line::ALL)? }.into()
            }
            Verb::Charge => Charge { prisoner: self.prisoner(desk)? }.into(),
            Verb::Release => Release { prisoner: self.prisoner(desk)? }.into(),
            Verb::AgreeSwap => {
                let asked = desk.people.iter().filter(|(_, row)| row.asked_for.is_some());
                let asked: Vec<DossierId> = asked.map(|(id, _)| id).collect();
                AgreeSwap { prisoner: self.pick(&asked)? }.into()
            }
            Verb::Inquire => Inquire { holding: self.holding()? }.into(),
            Verb::Restrict => Restrict { holding: self.holding()? }.into(),
            Verb::ChangePlans => ChangePlans { holding: self.holding()? }.into(),
            _ => return self.trap(verb, desk),
        })
    }

    fn security_trap_place(&mut self, desk: &SecurityDesk) -> Option<Trap> {
        match self.coin() {
            true => Some(Trap::Flat(self.prisoner(desk)?)),
            false => Some(Trap::Site(self.pick(&desk.drops)?)),
        }
    }

    fn trap(&mut self, verb: Verb, desk: &SecurityDesk) -> Option<Order> {
        let view = self.view;
        Some(match verb {
            Verb::Tap => Tap { on: self.row(&desk.people)?, running: self.coin() }.into(),
            Verb::PlaceInformer => {
                let institution = self.row(&view.city().institutions)?;
                PlaceInformer { institution, running: self.coin() }.into()
            }
            Verb::Vet => Vet { whom: self.row(&desk.people)? }.into(),
            Verb::Interview => Interview { whom: self.row(&desk.people)? }.into(),
            Verb::BariumMeal => {
                let groups = 2 + u8::try_from(self.below(3)).unwrap_or(0);
                BariumMeal { holding: self.holding()?, groups }.into()
            }
            Verb::Provoke => Provoke { whom: self.row(&desk.people)? }.into(),
            Verb::Mousetrap => Mousetrap { at: self.security_trap_place(desk)? }.into(),
            Verb::Transfer => Transfer { whom: self.row(&desk.people)? }.into(),
            Verb::Deny => Deny { whom: self.row(&desk.people)?, holding: self.holding()? }.into(),
            Verb::Await => Await { on: self.row(&desk.people)?, waits: self.coin() }.into(),
            Verb::DoctorCopy => {
                let (whom, holding) = (self.row(&desk.people)?, self.holding()?);
                let value = u8::try_from(self.below(4)).unwrap_or(0);
                DoctorCopy { whom, holding, value }.into()
            }
            Verb::Publicise => Publicise { whom: self.row(&desk.people)? }.into(),
            Verb::Protect => Protect { holding: self.holding()? }.into(),
            Verb::AskMinistry => AskMinistry { what: self.pick(&Favour::ALL)? }.into(),
            _ => return self.against_covert(verb, desk),
        })
    }
}
