//! Whom somebody served, from which week on, and under which flag: read off the log for the
//! declassified file.

use crate::engine::{
    disclosed::{Fate, Flown, Life, Service},
    doubles,
    event::{Event, Log},
    flags, flight,
    ids::{AgentId, PersonId},
    links, moles,
    nature::Principal,
    partings, recruiting,
    seat::Seat,
    units::Week,
    view::Standing,
    volunteers,
    world::{Status, World},
};

/// The life of everybody, by person.
pub(in crate::engine) fn lives(world: &World, logs: &[Log]) -> Vec<Life> {
    let mut lives: Vec<Life> = world.people.keys().map(|id| at_the_end(world, id)).collect();
    for log in logs {
        for logged in &log.events {
            let at = Moment { world, week: log.week };
            at.turn(&mut lives, &logged.event);
        }
    }
    lives
}

/// What the world says of somebody, whatever the log says.
fn at_the_end(world: &World, id: PersonId) -> Life {
    let status = world.people.get(id).map(|row| row.status).unwrap_or_default();
    Life {
        fate: fate(status),
        master: master(world, id),
        deceived: deceived(world, id),
        ..Life::default()
    }
}

const fn fate(status: Status) -> Fate {
    match status {
        Status::Free => Fate::Free,
        Status::Held => Fate::Held,
        Status::Convicted => Fate::Convicted,
        Status::Abroad => Fate::Abroad,
        Status::Dead => Fate::Dead,
    }
}

fn master(world: &World, id: PersonId) -> Option<Seat> {
    let agent = world.agent_by_person(id)?;
    let row = world.agents.get(agent)?;
    if world.control(agent).is_some_and(|turn| turn.by == Seat::Security) {
        return Some(Seat::Security);
    }
    // An exile who went home is left too; a parting is not forgotten when the person flees later.
    let parted = row.parted.is_some() || row.standing == Standing::Parted;
    let left = parted || row.saw.is_some_and(|saw| saw.is_away());
    (!left).then_some(row.seat)
}

/// A double knows whom the work is for.
fn deceived(world: &World, id: PersonId) -> Option<Principal> {
    let agent = world.agent_by_person(id)?;
    let row = world.agents.get(agent)?;
    let believes = row.saw.is_none() && master(world, id) != Some(Seat::Security);
    world.believes_falsely(agent).filter(|_| believes)
}

/// A week in which something happened.
#[derive(Clone, Copy)]
struct Moment<'w> {
    world: &'w World,
    week: Week,
}

impl Moment<'_> {
    /// Takes one event into the lives that it turns.
    fn turn(self, lives: &mut [Life], event: &Event) {
        if let Some((person, seat)) = won(event).filter(|&(person, seat)| self.runs(seat, person)) {
            self.serves(lives, Some(person), Some(seat));
        }
        if let Some((agent, seat)) = turned(event) {
            self.serves(lives, self.person(agent), Some(seat));
        }
        if let Some(agent) = left(event) {
            self.leaves(lives, self.person(agent));
        }
        self.flies(lives, event);
    }

    fn runs(self, seat: Seat, person: PersonId) -> bool {
        let agent = self.world.agent_by_person(person);
        agent.and_then(|id| self.world.agents.get(id)).is_some_and(|row| row.seat == seat)
    }

    /// The person of an agent who is more than a name on a leader's list.
    fn person(self, agent: AgentId) -> Option<PersonId> {
        let person = self.world.agents.get(agent)?.person;
        (self.world.agent_by_person(person) == Some(agent)).then_some(person)
    }

    fn serves(self, lives: &mut [Life], person: Option<PersonId>, of: Option<Seat>) {
        let Some(id) = person else { return };
        let Some(life) = lives.get_mut(usize::from(id.0)) else { return };
        if life.service.last().is_none_or(|last| last.of != of) {
            life.service.push(Service { since: self.week, of });
        }
    }

    /// A double who is dropped, or walks out, stays Security's.
    fn leaves(self, lives: &mut [Life], person: Option<PersonId>) {
        let life = person.and_then(|id| lives.get(usize::from(id.0)));
        let theirs = life.and_then(|it| it.service.last()).and_then(|it| it.of);
        if theirs != Some(Seat::Security) {
            self.serves(lives, person, None);
        }
    }

    fn flies(self, lives: &mut [Life], event: &Event) {
        match *event {
            Event::Flags(flags::Happening::FlagClaimed { seat, asset, flag, .. }) => {
                let principal = flag.principal(self.world.state_of(seat));
                if let Some(life) = self.life(lives, asset) {
                    life.flag = Some(Flown { principal, seen: None });
                }
            }
            Event::Flags(flags::Happening::SawThrough { asset, then, .. }) => {
                let flag = self.life(lives, asset).and_then(|life| life.flag.as_mut());
                if let Some(flag) = flag {
                    flag.seen = Some((self.week, then));
                }
            }
            _ => (),
        }
    }

    fn life(self, lives: &mut [Life], agent: AgentId) -> Option<&mut Life> {
        lives.get_mut(usize::from(self.person(agent)?.0))
    }
}

/// Who went to work for a Station, as its books have it.
fn won(event: &Event) -> Option<(PersonId, Seat)> {
    match *event {
        Event::Recruiting(
            recruiting::Happening::AgentTakenOver { seat, person, .. }
            | recruiting::Happening::Recruited { seat, person, .. }
            | recruiting::Happening::RecruitedAsDangle { seat, person, .. },
        )
        | Event::Volunteers(volunteers::Happening::VolunteerTaken { seat, person, .. }) => {
            Some((person, seat))
        }
        _ => None,
    }
}

/// Whose an agent is from now on.
fn turned(event: &Event) -> Option<(AgentId, Seat)> {
    match *event {
        Event::Doubles(doubles::Happening::Turned { asset, by, .. }) => Some((asset, by)),
        Event::Doubles(doubles::Happening::Redoubled { seat, asset, .. }) => Some((asset, seat)),
        Event::Doubles(doubles::Happening::Doubled { asset, .. })
        | Event::Moles(moles::Happening::TurnedAgain { asset, .. })
        | Event::Links(links::Happening::MetTheWrongMan { asset, .. }) => {
            Some((asset, Seat::Security))
        }
        _ => None,
    }
}

/// Who serves the Station no more.
fn left(event: &Event) -> Option<AgentId> {
    match *event {
        Event::Partings(partings::Happening::Parted { asset, .. })
        | Event::Flight(flight::Happening::ExileWentHome { asset, .. }) => Some(asset),
        Event::Flags(flags::Happening::SawThrough { asset, then, .. }) if then.is_away() => {
            Some(asset)
        }
        _ => None,
    }
}
