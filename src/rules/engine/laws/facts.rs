//! What a seat holds for certain about its own house is true: the fold and the world agree.

use crate::engine::{
    event::Event,
    game::Game,
    house,
    laws::{Campaign, campaigns},
    seat::Seat,
    units::Hour,
    view::{Opening, SecurityDesk, StationDesk, ToSecurity},
    watching,
    world::Status,
};
use std::collections::BTreeSet;

#[test]
fn what_a_seat_knows_of_its_own_house_is_so() {
    for (town, seed) in campaigns(0..12) {
        let mut campaign = Campaign::start(town, seed);
        loop {
            let wrong = wrong(&campaign.game);
            let week = campaign.game.week();
            assert!(wrong.is_empty(), "{town:?}, seed {seed}, before {week:?}: {wrong:#?}");
            if !campaign.week() {
                break;
            }
        }
    }
}

fn wrong(game: &Game) -> Vec<String> {
    let mut wrong = Wrong(Vec::new());
    for seat in game.seats() {
        let view = game.view(seat).expect("every seat has a view");
        wrong.unless_same(format!("{seat:?}: week"), &view.week, &game.world.week);
        let relations = &game.world.climate.relations;
        wrong.unless_same(format!("{seat:?}: relations"), &view.relations, relations);
        if let Some(desk) = view.station() {
            station(game, seat, desk, &mut wrong);
        }
        if let Some(desk) = view.security() {
            security(game, desk, &mut wrong);
        }
    }
    wrong.0
}

struct Wrong(Vec<String>);

impl Wrong {
    fn unless_same<T: PartialEq + std::fmt::Debug>(&mut self, what: String, told: &T, true_: &T) {
        if told != true_ {
            self.0.push(format!("{what}: told {told:?}, is {true_:?}"));
        }
    }
}

fn station(game: &Game, seat: Seat, desk: &StationDesk, wrong: &mut Wrong) {
    let house = game.world.stations.of(seat);
    wrong.unless_same(format!("{seat:?}: money"), &desk.money, &house.money);
    wrong.unless_same(format!("{seat:?}: due"), &desk.due, &house.due);
    let at_work: Vec<bool> = house.officers.values().map(|row| row.at_work).collect();
    let told: Vec<bool> = desk.officers.values().map(|row| row.lost.is_none()).collect();
    wrong.unless_same(format!("{seat:?}: officers"), &told, &at_work);
    wrong.unless_same(format!("{seat:?}: reports"), &desk.reports.len(), &house.reports.len());
    let told: Vec<_> = desk
        .claims
        .iter()
        .map(|it| (it.holding, it.value, it.probability, it.handling, it.made))
        .collect();
    let stand: Vec<_> = house
        .claims
        .iter()
        .map(|it| (it.holding, it.value, it.probability, it.handling, it.made))
        .collect();
    wrong.unless_same(format!("{seat:?}: claims"), &told, &stand);
    wrong.unless_same(format!("{seat:?}: dossiers"), &desk.dossiers.len(), &house.dossiers.len());
    for ((id, told), row) in desk.dossiers.iter().zip(house.dossiers.values()) {
        let what = format!("{seat:?}: {id:?}");
        let target = (told.target.halves, told.target.rapport, told.target.known_to);
        wrong.unless_same(what.clone(), &target, &(row.halves, row.rapport, row.known_to));
        wrong.unless_same(what.clone(), &told.agent.is_some(), &row.agent.is_some());
        let held = game.world.people.get(row.person).map(|it| it.status);
        let gone = matches!(held, Some(Status::Held | Status::Convicted));
        if told.arrested.is_some() && !gone {
            wrong.0.push(format!("{what}: told arrested, is {held:?}"));
        }
        let agent = row.agent.and_then(|agent| game.world.agents.get(agent));
        if let (Some(told), Some(agent)) = (&told.agent, agent) {
            wrong.unless_same(format!("{what} rapport"), &told.rapport, &agent.rapport);
            wrong.unless_same(format!("{what} officer"), &told.officer, &agent.officer);
            wrong.unless_same(format!("{what} standing"), &told.standing, &agent.standing);
            wrong.unless_same(format!("{what} leaves"), &told.leaves, &agent.leaves);
            wrong.unless_same(format!("{what} exile"), &told.exile, &agent.exile);
            wrong.unless_same(format!("{what} contact"), &told.contact, &agent.contact);
            wrong.unless_same(format!("{what} flag"), &told.flag, &agent.flag);
            wrong.unless_same(format!("{what} drop"), &told.drop, &agent.drop);
            wrong.unless_same(format!("{what} task"), &told.task, &agent.task);
            wrong.unless_same(format!("{what} word"), &told.waiting_task, &agent.waiting_task);
            wrong.unless_same(format!("{what} pay"), &told.waiting_pay, &agent.waiting_pay);
            wrong.unless_same(format!("{what} met"), &told.last_meeting, &agent.last_meeting);
            wrong.unless_same(format!("{what} dealings"), &told.dealings, &agent.dealings);
        }
    }
}

fn security(game: &Game, desk: &SecurityDesk, wrong: &mut Wrong) {
    let house = &game.world.security;
    wrong.unless_same("money".to_owned(), &desk.money, &house.money);
    wrong.unless_same("patience".to_owned(), &desk.patience, &house.patience);
    wrong.unless_same("spent until".to_owned(), &desk.spent_until, &house.spent_until);
    wrong.unless_same("teams".to_owned(), &desk.teams, &house.teams);
    wrong.unless_same("last expulsion".to_owned(), &desk.expelled, &house.expelled);
    let told: Vec<_> = desk.watches.iter().map(|row| (row.on, row.teams)).collect();
    let stand: Vec<_> = house.watches.iter().map(|row| (row.on, row.teams)).collect();
    wrong.unless_same("watches".to_owned(), &told, &stand);
    let told: BTreeSet<_> = desk
        .prisoners
        .iter()
        .map(|it| (it.whom, it.line, it.confessed, it.publicity, it.offered, it.since))
        .collect();
    let held: BTreeSet<_> = house
        .prisoners
        .iter()
        .map(|it| (it.dossier, it.line, it.broke.is_some(), it.publicity, it.offered, it.since))
        .collect();
    wrong.unless_same("chickenfeed".to_owned(), &desk.stock, &house.stock);
    wrong.unless_same("prisoners".to_owned(), &told, &held);
    wrong.unless_same("dossiers".to_owned(), &desk.people.len(), &house.files.len());
    for ((id, told), row) in desk.people.iter().zip(house.files.values()) {
        let told = (
            told.evidence,
            told.named,
            told.read_until,
            told.case,
            told.foreign,
            told.joined.is_some(),
        );
        let is = (row.evidence, row.named, row.read_until, row.case, row.foreign, row.joined);
        wrong.unless_same(format!("file of {id:?}"), &told, &is);
    }
    for ((id, told), row) in desk.secrets.iter().zip(game.world.holdings.values()) {
        let told = (told.value, told.issued, told.restricted, told.inquiry_ends, told.changes_at);
        let is = (row.value, row.issued, row.cut, row.inquiry_ends, row.change_at);
        wrong.unless_same(format!("secret {id:?}"), &told, &is);
    }
}

/// New faces are numbered in the order of the hours at which they were seen, whatever they were
/// seen at: the numbers do not tell a meeting of an agent from a harmless one.
#[test]
fn new_faces_are_numbered_by_the_hour() {
    for (town, seed) in campaigns(0..12) {
        let mut campaign = Campaign::start(town, seed);
        while campaign.week() {
            let mut last = Hour(0);
            for logged in &campaign.game.log.events {
                if let Event::House(house::Happening::DossierOpened {
                    why: Opening::SeenAtContact,
                    ..
                }) = logged.event
                {
                    assert!(last <= logged.hour, "{town:?}, seed {seed}: {:?}", logged.event);
                    last = logged.hour;
                }
            }
        }
    }
}

/// The news of a week stands in an order made of what it says.
#[test]
fn sightings_are_listed_by_the_hour() {
    use crate::engine::view::Report;
    let mut campaign = Campaign::start(crate::engine::setup::town::Town::City, 5);
    let mut seen = 0;
    while campaign.week() {
        let hours: Vec<Hour> = campaign
            .game
            .reports(Seat::Security)
            .iter()
            .filter_map(|report| match *report {
                Report::Security(ToSecurity::Watching(watching::ToSecurity::ContactSeen {
                    hour,
                    ..
                }))
                | Report::Security(ToSecurity::Watching(watching::ToSecurity::SeenAtDrop {
                    hour,
                    ..
                })) => Some(hour),
                _ => None,
            })
            .collect();
        seen += hours.len();
        assert!(hours.is_sorted());
    }
    assert!(seen > 20, "only {seen} sightings");
}
