#![doc = include_str!("../../../../assets/text/en/rules/voices.md")]
//! Voices: who of those met this week says something, and of what. Nothing here reads whose an
//! agent is: only what the Station has done with the agent, and the papers.

use crate::engine::{
    ids::{AgentId, DossierId, PersonId},
    luck::{About, Luck},
    resolve::{Turn, agenda::number},
    rules::percent,
    seat::Seat,
    units::Hour,
    view::{Channel, Standing},
    voices::{Concern, Happening},
    world::Agent,
};

/// The hour at which all meetings of officers are written down.
const WRITTEN_DOWN: Hour = Hour(157);

/// Lots are drawn out of so many.
const LOTS: u32 = 1_000_000;

/// Some of the agents met this week say something of themselves.
pub(in crate::engine) fn some_speak(turn: &mut Turn<'_>) {
    let seats: Vec<Seat> = turn.world().stations.seats().collect();
    for seat in seats.into_iter().filter(|seat| seat.is_station()) {
        turn.begin(WRITTEN_DOWN);
        let mut willing = willing(turn, seat);
        willing.sort_unstable_by_key(|&(lot, id, _)| (lot, id));
        willing.truncate(usize::from(turn.rules().voice.most));
        for (_, id, agent) in willing {
            speaks(turn, id, &agent);
        }
    }
}

/// Those who were met and could say something, each with a lot.
fn willing(turn: &mut Turn<'_>, seat: Seat) -> Vec<(u32, AgentId, Agent)> {
    let rules = turn.rules();
    let week = turn.world().week;
    let met = |row: &Agent| row.seat == seat && row.last_meeting == week;
    let met = turn.world().agents.iter().filter(|(_, row)| met(row));
    let met: Vec<AgentId> = met.map(|(id, _)| id).collect();
    let mut willing = Vec::new();
    for id in met {
        let Some(agent) = turn.agent(id).filter(talked) else { continue };
        let key = About::whom(number(agent.person), 0).by(seat);
        if agent.dealings.may_speak(week, &rules.voice)
            && turn.chance(Luck::AgentSpeaks, key, percent(rules.voice.speaks))
        {
            willing.push((turn.lot(Luck::SpeaksFirst, key, LOTS), id, agent));
        }
    }
    willing
}

/// Was there time for a word? In passing nothing is said.
fn talked(agent: &Agent) -> bool {
    let in_passing = |channel| matches!(channel, Channel::Brush { .. });
    agent.standing == Standing::Active
        && !agent.contact.is_some_and(|contact| in_passing(contact.channel))
}

fn speaks(turn: &mut Turn<'_>, id: AgentId, agent: &Agent) {
    let rules = turn.rules();
    let week = turn.world().week;
    let news = is_in_the_news(turn, agent);
    let weights = agent.dealings.weights(week, news, &rules.voice);
    let key = About::whom(number(agent.person), 0).by(agent.seat);
    let mut left = turn.below(Luck::SpeaksOf, key, weights.iter().sum());
    let mut weighed = Concern::ALL.into_iter().zip(weights);
    let of = weighed.find_map(|(of, weight)| match left.checked_sub(weight) {
        Some(rest) => {
            left = rest;
            None
        }
        None => Some(of),
    });
    if let Some(of) = of {
        let (seat, dossier) = (agent.seat, agent.dossier);
        let nth = agent.dealings.times(of);
        turn.emit(Happening::AgentSpoke { seat, agent: dossier, of, nth, asset: id });
    }
}

/// Do the papers tell, since few weeks, of the arrest of somebody on file whom the Station made the
/// agent meet, or who worked in the same house?
fn is_in_the_news(turn: &mut Turn<'_>, agent: &Agent) -> bool {
    let fresh = turn.rules().voice.fresh;
    let world = turn.world();
    let arrests = world.arrests.iter();
    let lately = arrests.filter(|(_, at)| world.week.since(*at) <= fresh);
    let lately: Vec<PersonId> = lately.map(|(person, _)| *person).collect();
    lately.into_iter().filter(|&person| person != agent.person).any(|person| {
        let Some(dossier) = turn.dossier_on(agent.seat, person) else { return false };
        let printed = turn.dossier(agent.seat, dossier).is_some_and(|row| row.in_the_news);
        printed && (is_linked(turn, agent, dossier) || are_colleagues(turn, agent, person))
    })
}

/// Does one of the two lead the other, or serve the other's contacts?
fn is_linked(turn: &mut Turn<'_>, agent: &Agent, other: DossierId) -> bool {
    let reached_by = |row: &Agent, dossier: DossierId| {
        row.contact.is_some_and(|contact| {
            let server = contact.channel.server().map(|(by, _)| by);
            contact.channel.leader() == Some(dossier) || server == Some(dossier)
        })
    };
    let other_row = turn.agent_of(agent.seat, other);
    reached_by(agent, other) || other_row.is_some_and(|(_, row)| reached_by(&row, agent.dossier))
}

/// Do both work in one house, as the register has it?
fn are_colleagues(turn: &Turn<'_>, agent: &Agent, person: PersonId) -> bool {
    let theatre = &turn.world().theatre;
    let house = theatre.employer(agent.person);
    house.is_some() && house == theatre.employer(person)
}
