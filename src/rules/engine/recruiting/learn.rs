//! What the desks learn of it.

use crate::engine::{
    nature::{Known, Role},
    recruiting::{ToAll, ToSecurity, ToStation},
    rules::Rules,
    units::Week,
    view::{AgentRow, Refused, SecurityDesk, StationDesk, TieRow, blast::Node, learn::Learnt},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, week: Week, _: &Rules) {
        match self {
            ToStation::AgentTakenOver { agent, officer, rapport, access_agent } => {
                desk.could_tell(agent, Node::Officer(officer), Known::Alias, week);
                desk.could_tell(agent, Node::Officer(officer), Known::Face, week);
                let role = if access_agent { Role::AccessAgent } else { Role::Agent };
                desk.on(agent, |row| {
                    let agent = AgentRow { role, rapport, ..AgentRow::new(week) };
                    row.agent = Some(AgentRow { officer: Some(officer), ..agent });
                });
            }
            ToStation::TieKnown { one, other, kind, strong } => {
                if desk.tie(one, other).is_none() {
                    desk.ties.push(TieRow { one, other, kind, strong });
                }
            }
            ToStation::WeSpotted { target, by } => {
                desk.could_tell(by, Node::Dossier(target), Known::TrueName, week);
                desk.on(target, |row| row.via = Some(by));
            }
            ToStation::WeAssessed {
                target,
                halves,
                loyalty,
                nerve,
                access,
                motive,
                window_open,
                ..
            } => {
                desk.on(target, |row| {
                    row.target.halves = halves;
                    row.target.loyalty = loyalty;
                    row.target.nerve = nerve;
                    row.target.access = access;
                    row.target.motive = Some(motive);
                    row.target.window = Some((window_open, week));
                });
            }
            ToStation::WeIntroduced { target, officer, by, rapport } => {
                desk.could_tell(target, Node::Officer(officer), Known::Face, week);
                desk.on(target, |row| {
                    row.target.introduced_to = Some(officer);
                    row.target.known_to = Some(officer);
                    row.target.rapport = rapport;
                    row.via = Some(by);
                });
            }
            ToStation::WeDeveloped { target, officer, rapport, .. } => {
                desk.could_tell(target, Node::Officer(officer), Known::Face, week);
                desk.on(target, |row| {
                    row.target.known_to = Some(officer);
                    row.target.rapport = rapport;
                });
            }
            ToStation::WeSoundedOut { target, fits } => {
                desk.on(target, |row| row.target.sounded = Some(fits));
            }
            ToStation::WeStopped { target, rapport } => {
                desk.on(target, |row| row.target.rapport = rapport);
            }
            ToStation::WeRecruited { agent, officer, motive, rapport } => {
                desk.could_tell(agent, Node::Officer(officer), Known::Alias, week);
                desk.could_tell(agent, Node::Officer(officer), Known::Face, week);
                desk.on(agent, |row| {
                    let agent = AgentRow { motive: Some(motive), rapport, ..AgentRow::new(week) };
                    row.agent = Some(AgentRow { officer: Some(officer), ..agent });
                });
            }
            ToStation::WeWereRefused { target, how } => desk.on(target, |row| match how {
                Refused::Quietly => row.target.refused = Some(week),
                Refused::AskedForTime { until } => row.target.not_before = until,
            }),
            ToStation::LifeSeen { target, what, .. } => desk.on(target, |row| {
                row.target.window = Some((true, week));
                row.target.life = Some(what);
            }),
            ToStation::WeTriedHimOut { target, done } => desk.on(target, |row| {
                row.target.committed = row.target.committed.saturating_add(u8::from(done));
            }),
            ToStation::WeHadHimAsked { .. } => (),
        }
    }
}

impl Learnt for ToSecurity {
    fn by_security(self, desk: &mut SecurityDesk, _: Week, _: &Rules) {
        match self {
            ToSecurity::OfferedHimself { who, .. } => desk.on(who, |row| {
                row.ours = true;
                row.dangled = None;
            }),
            ToSecurity::PitchDenounced { .. } => (),
        }
    }
}
