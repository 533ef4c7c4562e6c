//! Traps as sentences: where they lie, and what reports of them need.

use rules::engine::{
    ids::{DossierId, HoldingId},
    order::{Order, Trap},
    view::Report,
};

use crate::text::{
    Arg, Clerk,
    clerk::{arg, yes},
    keys::{self, Word},
};

impl Clerk<'_> {
    /// Where somebody waits.
    pub fn trap(&self, at: Trap) -> String {
        match at {
            Trap::Flat(of) => self.say("choice-flat", &[arg("who", self.who(of))]),
            Trap::Site(site) => self.say("choice-place", &[arg("site", self.site(site))]),
        }
    }

    pub(crate) fn trap_order_args(&self, order: &Order) -> Vec<Arg<'static>> {
        let who = |id: DossierId| arg("who", self.who(id));
        let topic = |id| arg("topic", self.topic(id));
        match *order {
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
            Order::CompareReports(it) => {
                let row = self.view.station().and_then(|desk| desk.reports.get(it.report));
                let holding = row.map(|row| row.holding).unwrap_or_default();
                vec![arg("number", self.report_number(it.report)), topic(holding)]
            }
            Order::Forewarn(it) => vec![who(it.agent)],
            _ => Vec::new(),
        }
    }

    fn copy_args(&self, whom: DossierId, holding: HoldingId, value: u8) -> Vec<Arg<'static>> {
        vec![
            arg("who", self.who(whom)),
            arg("topic", self.topic(holding)),
            arg("value", self.value(holding, value)),
        ]
    }

    pub(crate) fn trap_report_args(&self, report: &Report) -> Vec<Arg<'static>> {
        let who = |id: DossierId| arg("who", self.who(id));
        let topic = |id| arg("topic", self.topic(id));
        match *report {
            Report::TapIs { on, running } => vec![who(on), yes("running", running)],
            Report::Overheard { who: whose, other } => vec![
                who(whose),
                yes("has", other.is_some()),
                arg("other", other.map_or_else(|| self.word("unknown"), |id| self.who(id))),
            ],
            Report::InformerIs { institution, running } => {
                vec![arg("house", self.institution(institution)), yes("running", running)]
            }
            Report::InformerTells { who: whom, institution } => {
                vec![who(whom), arg("house", self.institution(institution))]
            }
            Report::LetterAccuses { who: whom } | Report::DefectorNames { who: whom } => {
                vec![who(whom)]
            }
            Report::WeVetted { who: whom, found } => vec![who(whom), yes("found", found)],
            Report::WeInterviewed { who: whom, shaken } => vec![who(whom), yes("shaken", shaken)],
            Report::MealLaid { holding, groups } => vec![topic(holding), arg("groups", groups)],
            Report::WordingHeard { holding, group } => vec![topic(holding), arg("group", group)],
            Report::WeProvoked { who: whom, reply } => {
                vec![who(whom), arg("reply", keys::reply(reply))]
            }
            Report::TrapIsSet { at } => vec![arg("trap", self.trap(at))],
            Report::WalkedIn { at, who: whom } => {
                vec![arg("full", self.full(whom)), arg("trap", self.trap(at))]
            }
            Report::AccessTaken { who: whom, holding } => vec![
                who(whom),
                yes("has", holding.is_some()),
                arg("topic", holding.map_or_else(|| self.word("none"), |id| self.topic(id))),
            ],
            Report::CaseWaits { on, waits } => vec![who(on), yes("waits", waits)],
            Report::CopyDoctored { who: whom, holding, value } => {
                self.copy_args(whom, holding, value)
            }
            Report::ProtectionRaised { holding } => vec![topic(holding)],
            Report::WePublicised { who: whom } => vec![arg("full", self.full(whom))],
            Report::FavourGranted { what } => vec![arg("favour", what.key())],
            Report::OfficerInThePapers { officer } => {
                vec![arg("officer", self.officer(officer))]
            }
            Report::AgentTells { agent, what } => {
                vec![who(agent), arg("tiding", keys::tiding(what))]
            }
            Report::ForewarningWaits { agent } | Report::Forewarned { agent } => vec![who(agent)],
            Report::WordingsCompared { report, differ, .. } => {
                vec![arg("number", self.report_number(report)), yes("differ", differ)]
            }
            _ => Vec::new(),
        }
    }
}
