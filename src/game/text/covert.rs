//! Covert action as words: plans, phases, traces, and who is blamed.

use rules::engine::{
    covert::{ActionKind, IncidentNo, Mark, Scene, Scheme},
    gazetteer::State,
};

use crate::text::{
    Arg, Clerk, Noun,
    clerk::{arg, yes},
    keys::Word,
};

impl Clerk<'_> {
    pub fn state(&self, state: State) -> Noun {
        self.text.called("country", self.names.state(state), &[])
    }

    /// A state, or nobody.
    pub fn state_or_nobody(&self, state: Option<State>) -> Noun {
        state.map_or_else(|| self.noun("name-nobody", &[]), |state| self.state(state))
    }

    /// How an incident is numbered in talk: from 1.
    pub fn incident_number(&self, incident: IncidentNo) -> u16 {
        u16::from(incident.0) + 1
    }

    /// At what or whom it is aimed.
    pub fn mark(&self, mark: Mark) -> Noun {
        match mark {
            Mark::Paper(holding) => self.topic(holding),
            Mark::Person(dossier) => self.who(dossier),
            Mark::House(house) => self.institution(house),
            Mark::Opinion => self.noun("mark-opinion", &[]),
        }
    }

    /// Where its traces are.
    pub fn scene(&self, scene: Scene) -> Noun {
        match scene {
            Scene::House(house) => self.institution(house),
            Scene::Person(dossier) => self.who(dossier),
            Scene::Streets => self.noun("scene-streets", &[]),
        }
    }

    /// What Security calls an incident: what was done, and where.
    pub fn incident(&self, no: IncidentNo) -> Noun {
        let row = self.view.security().and_then(|desk| desk.incident(no).ok());
        let (kind, scene) = row.map_or((None, Scene::Streets), |row| (row.kind, row.scene));
        let number = arg("number", self.incident_number(no));
        let feat = kind.map_or_else(|| self.noun("feat-unknown", &[]), |kind| self.term(&kind));
        self.noun("incident-name", &[number, arg("feat", feat), arg("scene", self.scene(scene))])
    }

    pub(crate) fn scheme_args(&self, scheme: &Scheme) -> Vec<Arg<'static>> {
        let guide = scheme.guide.map_or_else(Noun::default, |guide| self.who(guide));
        let flag = scheme.flag.map_or_else(Noun::default, |flag| self.state(flag));
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

    /// The variables of the action in hand, and of its next phase.
    pub(crate) fn action_args(&self) -> Vec<Arg<'static>> {
        let action = self.view.station().and_then(|desk| desk.action.as_ref());
        let mut args = action.map(|row| self.scheme_args(&row.scheme)).unwrap_or_default();
        let next = action.and_then(|row| row.step.next_phase(row.scheme.kind));
        args.push(arg("phase", next.map_or("none", |phase| phase.key())));
        args
    }

    /// The variables of what is done with men who were taken.
    pub(crate) fn captives(&self, no: IncidentNo) -> Vec<Arg<'static>> {
        let men = self.view.security().and_then(|desk| desk.incident(no).ok());
        vec![arg("incident", self.incident(no)), arg("men", men.map_or(0, |row| row.men))]
    }

    /// A kind of action as the planner names it.
    pub fn feat(&self, kind: ActionKind) -> Noun {
        self.term(&kind)
    }
}
