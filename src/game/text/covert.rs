//! Covert action as words: plans, phases, traces, and who is blamed.

use rules::engine::{
    covert::{ActionKind, IncidentNo, Mark, Scene, Scheme},
    gazetteer::State,
    order::Order,
    view::Report,
};

use crate::text::{
    Arg, Clerk,
    clerk::{arg, yes},
    keys::Word,
};

impl Clerk<'_> {
    pub fn state(&self, state: State) -> String {
        self.names.state(state).to_owned()
    }

    /// A state, or nobody.
    pub fn state_or_nobody(&self, state: Option<State>) -> String {
        state.map_or_else(|| self.word("name-nobody"), |state| self.state(state))
    }

    /// How an incident is numbered in talk: from 1.
    pub fn incident_number(&self, incident: IncidentNo) -> u16 {
        u16::from(incident.0) + 1
    }

    /// At what or whom it is aimed.
    pub fn mark(&self, mark: Mark) -> String {
        match mark {
            Mark::Paper(holding) => self.topic(holding),
            Mark::Person(dossier) => self.who(dossier),
            Mark::House(house) => self.institution(house),
            Mark::Opinion => self.word("mark-opinion"),
        }
    }

    /// Where its traces are.
    pub fn scene(&self, scene: Scene) -> String {
        match scene {
            Scene::House(house) => self.institution(house),
            Scene::Person(dossier) => self.who(dossier),
            Scene::Streets => self.word("scene-streets"),
        }
    }

    /// What Security calls an incident: what was done, and where.
    pub fn incident(&self, no: IncidentNo) -> String {
        let row = self.view.security().and_then(|desk| desk.incident(no).ok());
        let (kind, scene) = row.map_or((None, Scene::Streets), |row| (row.kind, row.scene));
        let number = arg("number", self.incident_number(no));
        let feat = kind.map_or_else(|| self.word("feat-unknown"), |kind| self.term(&kind));
        self.say("incident-name", &[number, arg("feat", feat), arg("scene", self.scene(scene))])
    }

    pub(crate) fn scheme_args(&self, scheme: &Scheme) -> Vec<Arg<'static>> {
        let guide = scheme.guide.map_or_else(String::new, |guide| self.who(guide));
        let flag = scheme.flag.map_or_else(String::new, |flag| self.state(flag));
        vec![
            arg("officer", self.officer(scheme.officer)),
            arg("feat", self.term(&scheme.kind)),
            arg("mark", self.mark(scheme.mark)),
            yes("guided", scheme.guide.is_some()),
            arg("guide", guide),
            yes("words", scheme.kind.is_propaganda()),
            arg("dress", self.term(&scheme.dress)),
            yes("flagged", scheme.flag.is_some()),
            arg("flag", flag),
            arg("pace", self.term(&scheme.pace)),
            arg("style", self.term(&scheme.style)),
            arg("men", scheme.men),
            arg("money", scheme.money.0),
        ]
    }

    /// The variables of an order of covert action; nothing for any other.
    pub(crate) fn covert_order_args(&self, order: &Order) -> Vec<Arg<'static>> {
        let action = self.view.station().and_then(|desk| desk.action.as_ref());
        match *order {
            Order::ProposeAction(it) => self.scheme_args(&it.scheme),
            Order::GoAhead(_) | Order::CallOff(_) => {
                let mut args = action.map(|row| self.scheme_args(&row.scheme)).unwrap_or_default();
                let next = action.and_then(|row| row.step.next_phase(row.scheme.kind));
                args.push(arg("phase", next.map_or("none", |phase| phase.key())));
                args
            }
            Order::Guard(it) => vec![arg("house", self.institution(it.house))],
            Order::Search(it) => vec![arg("district", self.district(it.district))],
            Order::Attribute(it) => vec![
                arg("incident", self.incident(it.incident)),
                arg("state", self.state(it.state)),
                yes("stated", it.stated.is_some()),
                arg("probability", it.stated.unwrap_or(0)),
                arg("odds", self.odds(it.stated.unwrap_or(50))),
            ],
            Order::TryMen(it) => self.captives(it.incident),
            Order::ExchangeMen(it) => self.captives(it.incident),
            _ => Vec::new(),
        }
    }

    fn captives(&self, no: IncidentNo) -> Vec<Arg<'static>> {
        let men = self.view.security().and_then(|desk| desk.incident(no).ok());
        vec![arg("incident", self.incident(no)), arg("men", men.map_or(0, |row| row.men))]
    }

    /// The variables of a report of covert action; nothing for any other.
    pub(crate) fn covert_report_args(&self, report: &Report) -> Vec<Arg<'static>> {
        let date = |week| arg("date", self.date(week));
        let number = |no: IncidentNo| arg("number", self.incident_number(no));
        match *report {
            Report::AlertIs { until }
            | Report::OpinionMoves { until }
            | Report::Reprisals { until }
            | Report::WePrepare { until } => vec![date(until)],
            Report::WorkStopped { house, until } | Report::HouseGuarded { house, until } => {
                vec![arg("house", self.institution(house)), date(until)]
            }
            Report::ChairFilled { harder } => vec![yes("harder", harder)],
            Report::AccusedInPublic { state, kind } => {
                vec![arg("state", self.state(state)), arg("feat", self.term(&kind))]
            }
            Report::ActionProposed { scheme } => self.scheme_args(&scheme),
            Report::HeadquartersAnswers { granted } => vec![yes("granted", granted)],
            Report::PhaseWent { phase, outcome, .. } => {
                vec![arg("phase", phase.key()), arg("outcome", outcome.key())]
            }
            Report::ActionOver { how } => vec![arg("how", how.key())],
            Report::OurMenTaken { men }
            | Report::OurMenTried { men }
            | Report::OurMenBack { men } => vec![arg("men", men)],
            Report::WeSnatched { dossier } | Report::DeathInTheNews { dossier } => {
                vec![arg("full", self.full(dossier))]
            }
            Report::PlanBetrayed { who, kind, scene } => vec![
                arg("who", self.who(who)),
                arg("feat", self.term(&kind)),
                arg("scene", self.scene(scene)),
            ],
            Report::ActionSeen { incident, kind, scene } => vec![
                number(incident),
                arg("kind", kind.key()),
                arg("feat", self.term(&kind)),
                arg("scene", self.scene(scene)),
            ],
            Report::ClueFound { incident, clue, points_to } => vec![
                number(incident),
                arg("clue", clue.key()),
                yes("pointed", points_to.is_some()),
                arg("state", self.state_or_nobody(points_to)),
            ],
            Report::WeTookMen { incident, men, dress } => {
                vec![number(incident), arg("men", men), arg("dress", dress.key())]
            }
            Report::FoundDead { who } => vec![arg("full", self.full(who))],
            Report::WeSearched { district } => vec![arg("district", self.district(district))],
            Report::WeAccused { incident, state, stated } => vec![
                number(incident),
                arg("state", self.state(state)),
                yes("stated", stated.is_some()),
                arg("probability", stated.unwrap_or(0)),
            ],
            Report::WeTriedMen { incident, men } | Report::WeExchangedMen { incident, men } => {
                vec![number(incident), arg("men", men)]
            }
            Report::StrangersSeen { incident } | Report::MenDisowned { incident } => {
                vec![number(incident)]
            }
            _ => Vec::new(),
        }
    }

    /// A kind of action as the planner names it.
    pub fn feat(&self, kind: ActionKind) -> String {
        self.term(&kind)
    }
}
