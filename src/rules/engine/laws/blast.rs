//! The blast radius names nobody whom what is true could not reach.

use std::collections::BTreeSet;

use crate::engine::{
    event::About,
    game::Game,
    ids::{DossierId, OfficerNo, PersonId, SiteId},
    laws::{Campaign, campaigns},
    seat::Seat,
    view::blast::{Node, blast},
    world::World,
};

#[test]
fn the_blast_radius_stays_within_what_is_true() {
    let mut named = 0;
    for (town, seed) in campaigns(0..8) {
        let mut campaign = Campaign::start(town, seed);
        while campaign.week() {
            for seat in campaign.game.seats().into_iter().filter(|seat| seat.is_station()) {
                let (count, wrong) = beyond(&campaign.game, seat);
                let week = campaign.game.week();
                assert!(wrong.is_empty(), "{town:?}, seed {seed}, {week:?}: {wrong:?}");
                named += count;
            }
        }
    }
    assert!(1_000 < named, "only {named} were named at all");
}

/// How many the radii of all agents name, and those of them whom they should not.
fn beyond(game: &Game, seat: Seat) -> (usize, Vec<(DossierId, Node)>) {
    let view = game.view(seat).expect("every seat has a view");
    let desk = view.station().expect("a Station");
    let truth = Truth { world: &game.world, seat };
    let mut named = 0;
    let mut wrong = Vec::new();
    // Who was made up by his leader knows nobody, and the books can't tell.
    let is_made_up = |id: DossierId| {
        let row = truth.world.stations.of(seat).dossiers.get(id);
        let agent = row.and_then(|row| row.agent).and_then(|id| truth.world.agents.get(id));
        agent.is_some_and(|agent| agent.origin.invented)
    };
    for (id, ..) in desk.agents().filter(|(id, ..)| !is_made_up(*id)) {
        let reached = truth.reached_from(id);
        for burned in blast(&view, id) {
            named += 1;
            if !reached.contains(&truth.what(burned.who)) {
                wrong.push((id, burned.who));
            }
        }
    }
    (named, wrong)
}

/// Somebody or something of which Security can come to hear.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Person(PersonId),
    Site(SiteId),
}

struct Truth<'a> {
    world: &'a World,
    seat: Seat,
}

impl Truth<'_> {
    fn person(&self, id: DossierId) -> PersonId {
        let row = self.world.stations.of(self.seat).dossiers.get(id);
        row.map(|row| row.person).expect("the view and the world count dossiers alike")
    }

    fn what(&self, node: Node) -> What {
        match node {
            Node::Dossier(id) => What::Person(self.person(id)),
            Node::Officer(no) => What::Person(self.officer(no)),
            Node::Site(site) => What::Site(site),
        }
    }

    fn officer(&self, no: OfficerNo) -> PersonId {
        let row = self.world.stations.of(self.seat).officers.get(no);
        row.map(|row| row.person).expect("the view and the world count officers alike")
    }

    /// Everybody to whom memories, hiding places and an officer's round can lead.
    fn reached_from(&self, id: DossierId) -> BTreeSet<What> {
        let mut reached = BTreeSet::from([What::Person(self.person(id))]);
        let mut open: Vec<What> = reached.iter().copied().collect();
        while let Some(here) = open.pop() {
            let near = self.near(here);
            open.extend(near.into_iter().filter(|&what| reached.insert(what)));
        }
        reached
    }

    fn near(&self, here: What) -> Vec<What> {
        let agents = self.world.agents.values().filter(|row| row.seat == self.seat);
        let memories = self.world.knowledge.iter();
        match here {
            What::Person(person) => {
                let told = memories.filter(|row| row.what.knower == person);
                let told = told.filter_map(|row| match row.what.about {
                    About::Person(whom) => Some(What::Person(whom)),
                    About::Site(site) => Some(What::Site(site)),
                    About::Plan(_) => None,
                });
                let round = agents.filter(|row| {
                    let officer = row.contact.map(|contact| contact.officer).or(row.officer);
                    officer.is_some_and(|no| self.officer(no) == person)
                });
                let round = round
                    .flat_map(|row| [Some(What::Person(row.person)), row.drop.map(What::Site)]);
                told.chain(round.flatten()).collect()
            }
            What::Site(site) => {
                let users = agents.filter(|row| row.drop == Some(site));
                let users = users.flat_map(|row| {
                    let officer = row.contact.map(|contact| self.officer(contact.officer));
                    [Some(What::Person(row.person)), officer.map(What::Person)]
                });
                users.flatten().collect()
            }
        }
    }
}
