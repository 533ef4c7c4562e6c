//! Orders as labels and as sentences, and what they take.

use rules::engine::{
    ids::{DossierId, HoldingId},
    nature::{Flag, Fodder, Sdr},
    order::{Cost, Errand, Meet, Order, Pitch, Verb},
    view::{Channel, Contact},
};

use crate::text::{
    Arg, Clerk, Noun,
    clerk::{arg, yes},
    keys::Word,
    shorthand::{capital, kebab},
};

/// The message of a verb: its value is the label.
pub fn order_id(verb: Verb) -> String {
    format!("order-{}", kebab(verb.name()))
}

impl Clerk<'_> {
    /// What the order is called in a menu.
    pub fn verb(&self, verb: Verb) -> String {
        self.word(&order_id(verb))
    }

    /// What the order is for.
    pub fn verb_hint(&self, verb: Verb) -> String {
        self.text.attribute(&order_id(verb), "hint", &[])
    }

    /// What else people call it; nothing where one name is enough.
    pub fn verb_synonyms(&self, verb: Verb) -> String {
        self.text.optional(&order_id(verb), "also").unwrap_or_default()
    }

    /// The order as the plan of the week shows it.
    pub fn order(&self, order: &Order) -> String {
        let args = self.order_args(order);
        capital(&self.text.attribute(&order_id(order.verb()), "sentence", &args))
    }

    /// What headquarters was told of this before; none, if it was told nothing.
    fn claimed_before(&self, holding: HoldingId) -> String {
        let claim = self.view.station().and_then(|desk| desk.claim(holding));
        claim.map_or_else(
            || "none".to_owned(),
            |claim| {
                let value = arg("value", self.value(holding, claim.value));
                self.say("claim-before", &[value, arg("probability", claim.probability)])
            },
        )
    }

    fn order_args(&self, order: &Order) -> Vec<Arg<'static>> {
        let who = |id: DossierId| arg("who", self.who(id));
        let officer = |no| arg("officer", self.officer(no));
        let sdr = |sdr: Sdr| arg("sdr", self.term(&sdr));
        let topic = |id| arg("topic", self.topic(id));
        match *order {
            Order::Meet(meet) => self.meet_args(&meet),
            Order::ServiceDrop(it) => {
                let row = self.view.station().and_then(|desk| desk.agent(it.agent).ok());
                let site = row.and_then(|row| row.drop);
                let site = site.map_or_else(|| self.noun("unknown", &[]), |site| self.site(site));
                vec![officer(it.officer), who(it.agent), arg("site", site)]
            }
            Order::SetContact(it) => self.set_contact_args(it.agent, it.contact),
            Order::SetSecond(it) => self.set_contact_args(it.agent, it.contact),
            Order::AssignRole(it) => vec![who(it.agent), arg("role", self.term(&it.role))],
            Order::Relocate(it) => vec![officer(it.officer), who(it.agent)],
            Order::AnswerPlan(it) => vec![who(it.whom), arg("how", it.how.key())],
            Order::PlayBack(it) => vec![who(it.prisoner), yes("on", it.on)],
            Order::Task(it) => vec![
                who(it.agent),
                yes("has", it.holding.is_some()),
                arg(
                    "topic",
                    it.holding.map_or_else(|| self.noun("none", &[]), |id| self.topic(id)),
                ),
            ],
            Order::Pay(it) => vec![who(it.agent), arg("money", it.amount.0)],
            Order::Dormant(it) => vec![who(it.agent)],
            Order::Wake(it) => vec![officer(it.officer), who(it.agent), sdr(it.sdr)],
            Order::Develop(it) => {
                vec![officer(it.officer), who(it.target), sdr(it.sdr), arg("by", it.by.key())]
            }
            Order::PitchTie(it) => vec![
                who(it.agent),
                arg("other", self.who(it.target)),
                arg("motive", self.term(&it.motive)),
                arg("money", it.money.0),
            ],
            Order::Pitch(it) => self.pitch_args(&it),
            Order::Disseminate(it) => {
                let row = self.view.station().and_then(|desk| desk.reports.get(it.report));
                let holding = row.map(|row| row.holding).unwrap_or_default();
                let value = row.map(|row| row.value).unwrap_or_default();
                vec![
                    topic(holding),
                    arg("value", self.value(holding, value)),
                    arg("probability", it.probability),
                    arg("odds", self.odds(it.probability)),
                    arg("handling", self.term(&it.handling)),
                    arg("number", self.report_number(it.report)),
                    arg("before", self.claimed_before(holding)),
                ]
            }
            Order::BurnNotice(it) => vec![who(it.source), yes("whole", it.whole)],
            Order::Watch(it) => vec![arg("place", self.place(it.on)), arg("teams", it.teams)],
            Order::Identify(it) => vec![who(it.face)],
            Order::Expel(it) => vec![who(it.diplomat)],
            Order::OpenCase(it) => vec![who(it.on)],
            Order::CloseCase(it) => vec![who(it.on)],
            Order::Arrest(it) => {
                let row = self.view.security().and_then(|desk| desk.people.get(it.whom));
                vec![
                    who(it.whom),
                    arg("points", row.map_or(0, |row| row.points())),
                    arg("publicity", it.publicity.key()),
                    arg("pursuit", it.pursuit.key()),
                ]
            }
            Order::Instruct(it) => vec![who(it.agent), arg("alarm", it.on_alarm.key())],
            Order::Warn(it) => vec![who(it.agent)],
            Order::Recontact(it) => vec![officer(it.officer), who(it.agent), sdr(it.sdr)],
            Order::Exfiltrate(it) => vec![
                officer(it.officer),
                who(it.agent),
                arg("by", it.by.key()),
                yes("family", it.family),
            ],
            Order::Resettle(it) => vec![who(it.agent)],
            Order::ProposeSwap(it) => vec![arg("who", self.captive(it.whom))],
            Order::AgreeSwap(it) => vec![who(it.prisoner)],
            Order::SendStaff(it) => {
                let staff = self.view.station().and_then(|desk| desk.staff.get(it.staff));
                let role = staff.map_or("none", |row| row.role.key());
                vec![arg("other", self.staff(it.staff)), who(it.agent), arg("role", role)]
            }
            Order::SafetyMark(it) => vec![officer(it.officer), yes("on", it.on)],
            Order::Observe(it) => vec![officer(it.officer), who(it.agent)],
            Order::Review(it) => vec![officer(it.officer), who(it.cell)],
            Order::TakeVolunteer(it) => vec![officer(it.officer), who(it.who)],
            Order::TestVolunteer(it) => vec![officer(it.officer), who(it.who)],
            Order::SendAway(it) => vec![who(it.who)],
            Order::SeeMember(it) => vec![officer(it.officer), who(it.member)],
            Order::TraceChain(it) => vec![arg("number", self.report_number(it.report))],
            Order::Dangle(it) => vec![who(it.whom), topic(it.holding)],
            Order::Plant(it) => vec![
                arg("bait", self.topic(it.bait)),
                topic(it.holding),
                arg("value", self.value(it.holding, it.value)),
            ],
            Order::OfferToTurn(it) => vec![who(it.prisoner)],
            Order::Feed(it) => {
                vec![who(it.double), topic(it.holding), self.fodder(it.holding, it.fodder)]
            }
            Order::SetClearance(it) => {
                vec![arg("who", self.staff(it.staff)), arg("clearance", it.to.key())]
            }
            Order::Approach(it) => vec![who(it.whom), arg("motive", self.term(&it.motive))],
            Order::LookInside(it) => vec![who(it.whom)],
            Order::Bench(it) => vec![who(it.whom), yes("on", it.on)],
            Order::TurnAgain(it) => vec![who(it.double)],
            Order::Deceive(it) => vec![
                topic(it.holding),
                yes("has", it.value.is_some()),
                arg("value", self.lie(it.holding, it.value)),
            ],
            Order::Interrogate(it) => vec![who(it.prisoner), arg("line", self.term(&it.line))],
            Order::Charge(it) => vec![who(it.prisoner)],
            Order::Release(it) => vec![who(it.prisoner)],
            Order::Inquire(it) => vec![topic(it.holding)],
            Order::Restrict(it) => vec![topic(it.holding)],
            Order::ChangePlans(it) => vec![topic(it.holding)],
            Order::Tap(it) => vec![who(it.on), yes("running", it.running)],
            Order::PlaceInformer(it) => {
                vec![arg("house", self.institution(it.institution)), yes("running", it.running)]
            }
            Order::Vet(it) => vec![who(it.whom)],
            Order::Interview(it) => vec![who(it.whom)],
            Order::BariumMeal(it) => vec![topic(it.holding), arg("groups", it.groups)],
            Order::Provoke(it) => vec![who(it.whom)],
            Order::Mousetrap(it) => vec![arg("trap", self.trap(it.at))],
            Order::Transfer(it) => vec![who(it.whom)],
            Order::Deny(it) => vec![who(it.whom), topic(it.holding)],
            Order::Await(it) => vec![who(it.on), yes("waits", it.waits)],
            Order::DoctorCopy(it) => self.copy_args(it.whom, it.holding, it.value),
            Order::Publicise(it) => vec![who(it.whom)],
            Order::Protect(it) => vec![topic(it.holding)],
            Order::AskMinistry(it) => vec![arg("favour", self.term(&it.what))],
            Order::Forewarn(it) => vec![who(it.agent)],
            Order::ProposeAction(it) => self.scheme_args(&it.scheme),
            Order::GoAhead(_) | Order::CallOff(_) => self.action_args(),
            Order::Guard(it) => vec![arg("house", self.institution(it.house))],
            Order::Search(it) => vec![arg("district", self.district(it.district))],
            Order::RaiseAlert(_) | Order::Retaliate(_) => Vec::new(),
            Order::Attribute(it) => vec![
                arg("incident", self.incident(it.incident)),
                arg("state", self.state(it.state)),
                yes("stated", it.stated.is_some()),
                arg("probability", it.stated.unwrap_or(0)),
                arg("odds", self.odds(it.stated.unwrap_or(50))),
            ],
            Order::TryMen(it) => self.captives(it.incident),
            Order::ExchangeMen(it) => self.captives(it.incident),
            Order::TurnOver(it) => {
                vec![officer(it.to), who(it.agent), arg("how", it.how.key()), sdr(it.sdr)]
            }
            Order::Compare(it) => {
                vec![who(it.one), arg("other", self.who(it.other)), topic(it.holding)]
            }
            Order::Canary(it) => {
                let site = arg("site", self.site(it.site));
                vec![officer(it.officer), who(it.agent), site, sdr(it.sdr)]
            }
            Order::Polygraph(it) => vec![officer(it.officer), who(it.agent), sdr(it.sdr)],
            Order::ChangeTask(it) => {
                vec![officer(it.officer), who(it.agent), topic(it.holding), sdr(it.sdr)]
            }
            Order::Coach(it) => vec![who(it.double)],
            Order::Choose(it) => vec![
                arg("title", self.crisis_title(it.card)),
                arg("reply", self.crisis_reply(it.card, it.reply.into())),
            ],
            Order::AskHq(it) => vec![arg("what", it.what.key())],
            Order::BuyReport(it) => vec![topic(it.holding)],
            Order::SellReport(it) => {
                let row = self.view.station().and_then(|desk| desk.reports.get(it.report));
                vec![
                    arg("number", self.report_number(it.report)),
                    topic(row.map(|row| row.holding).unwrap_or_default()),
                ]
            }
            Order::LayCover(it) => vec![topic(it.holding), arg("alibi", it.alibi.key())],
            Order::NameSource(it) => vec![who(it.source)],
            Order::Terminate(it) => vec![who(it.agent), arg("how", it.how.key())],
        }
    }

    fn meet_args(&self, meet: &Meet) -> Vec<Arg<'static>> {
        let mut errands = self.errands(meet).into_iter();
        let (first, second) = (errands.next(), errands.next());
        let count = u8::from(first.is_some()) + u8::from(second.is_some());
        vec![
            arg("officer", self.officer(meet.officer)),
            arg("who", self.who(meet.agent)),
            arg("sdr", self.term(&meet.sdr)),
            self.caution(meet.abort_if_unsure),
            arg("errands", count),
            arg("first", first.unwrap_or_default()),
            arg("second", second.unwrap_or_default()),
        ]
    }

    /// What the agent is asked to do at a meeting, two looks as one.
    pub fn errands(&self, meet: &Meet) -> Vec<String> {
        if let [Some(Errand::Assess { target: one }), Some(Errand::Assess { target: other })] =
            meet.errands
        {
            let args = [arg("who", self.who(one)), arg("other", self.who(other))];
            return vec![self.say("errand-assess-two", &args)];
        }
        meet.errands.iter().flatten().map(|errand| self.errand(errand, meet.officer)).collect()
    }

    /// What the agent is asked to do.
    pub fn errand(&self, errand: &Errand, officer: rules::engine::ids::OfficerNo) -> String {
        match *errand {
            Errand::Spot => self.word("errand-spot"),
            Errand::Assess { target } => self.say("errand-assess", &[arg("who", self.who(target))]),
            Errand::Introduce { target } => {
                let officer = arg("officer", self.officer(officer));
                self.say("errand-introduce", &[arg("who", self.who(target)), officer])
            }
            Errand::LearnDrop { site } => {
                self.say("errand-learn-drop", &[arg("site", self.site(site))])
            }
            Errand::TakeOn { member } => {
                self.say("errand-take-on", &[arg("who", self.who(member))])
            }
            Errand::MakePlan { kind, known } => {
                let kind = arg("kind", self.term(&kind));
                self.say("errand-make-plan", &[yes("known", known), kind])
            }
            Errand::Learn { skill } => self.say("errand-learn", &[arg("craft", self.term(&skill))]),
            Errand::TakePapers => self.word("errand-take-papers"),
            Errand::Ask { holding } => self.say("errand-ask", &[arg("topic", self.topic(holding))]),
        }
    }

    /// What is said of a secret instead of the truth.
    pub(crate) fn lie(&self, holding: HoldingId, value: Option<u8>) -> Noun {
        value.map_or_else(|| self.noun("none", &[]), |value| self.value(holding, value))
    }

    /// What somebody is made to say: the truth, or which lie.
    pub(crate) fn fodder(&self, holding: HoldingId, fodder: Fodder) -> Arg<'static> {
        let said = match fodder {
            Fodder::Chickenfeed => self.word("choice-chickenfeed"),
            Fodder::Deception { value } => {
                self.say("choice-lie", &[arg("value", self.value(holding, value))])
            }
        };
        arg("fodder", said)
    }

    fn caution(&self, careful: bool) -> Arg<'static> {
        arg("caution", self.word(if careful { "caution-careful" } else { "caution-bold" }))
    }

    fn set_contact_args(&self, agent: DossierId, contact: Option<Contact>) -> Vec<Arg<'static>> {
        let mut args = self.contact_args(contact);
        let channel = contact.map(|contact| contact.channel);
        let careful = !matches!(channel, Some(Channel::Meeting { abort_if_unsure: false, .. }));
        args.push(arg("who", self.who(agent)));
        args.push(arg("sdr", self.term(&channel.map_or(Sdr::Straight, Channel::sdr))));
        args.push(self.caution(careful));
        args.push(arg("interval", self.interval(contact.map_or(1, |contact| contact.every))));
        args
    }

    /// "Every second week".
    pub fn interval(&self, every: u8) -> String {
        self.say("interval", &[arg("every", every)])
    }

    fn pitch_args(&self, it: &Pitch) -> Vec<Arg<'static>> {
        vec![
            arg("officer", self.officer(it.officer)),
            arg("who", self.who(it.target)),
            arg("motive", self.term(&it.motive)),
            arg("money", it.money.0),
            arg("sdr", self.term(&it.sdr)),
            yes("stop", it.stop_if_cold),
            yes("plain", it.flag == Flag::Own),
            arg("flag", self.flag(it.flag)),
        ]
    }

    /// What an order takes, each thing by itself; "nothing" if it is free.
    pub fn cost(&self, cost: &Cost) -> Vec<String> {
        let mut parts = Vec::new();
        let officers = cost.officer.into_iter().chain(cost.also);
        for (officer, days) in officers.filter(|(_, days)| 0 < days.0) {
            let officer = arg("officer", self.officer(officer));
            parts.push(self.say("cost-days", &[arg("days", days.0), officer]));
        }
        let mut count = |id: &str, name: &str, amount: u16| {
            if 0 < amount {
                parts.push(self.say(id, &[arg(name, amount)]));
            }
        };
        count("cost-money", "money", cost.money.0);
        count("cost-patience", "patience", u16::from(cost.patience) + u16::from(cost.displeasure));
        let placed = u16::try_from(cost.teams.max(0)).unwrap_or(0);
        count("cost-teams", "teams", placed + u16::from(cost.spare_teams));
        count("cost-frees", "teams", u16::try_from((-cost.teams).max(0)).unwrap_or(0));
        count("cost-analysts", "count", cost.analysts.into());
        count("cost-interrogators", "count", cost.interrogators.into());
        count("cost-claims", "count", cost.claims.into());
        count("cost-warrants", "count", cost.warrants.into());
        if parts.is_empty() {
            parts.push(self.word("cost-free"));
        }
        parts
    }
}
