#![doc = include_str!("../../../../assets/text/en/rules/week.md")]
//! The houses: what orders cost, wages and income, patience, officers who go and come.

use crate::engine::{
    contacts, doubles,
    gazetteer::Cover,
    house::Happening,
    ids::{AgentId, OfficerNo, PersonId},
    links, partings,
    resolve::{OFFICE_HOURS, Orders, Turn, begin_order},
    rules::Rules,
    seat::Seat,
    table::Key,
    units::{Days, Hour, Money},
    view::{Loss, Opening, Standing},
    watching,
    world::Agent,
};

/// Money that orders cost is spent when the week begins: the price that the plan was told.
pub(in crate::engine) fn orders_are_paid(turn: &mut Turn<'_>, orders: &Orders) {
    for (seat, list) in orders.iter() {
        for (at, (order, cost)) in list.iter().enumerate() {
            let (at, amount) = (u8::try_from(at).unwrap_or(u8::MAX), cost.money);
            if amount > Money(0) {
                begin_order(turn, seat, at, order, OFFICE_HOURS);
                let _ = turn.money(seat);
                turn.emit(Happening::MoneySpent { seat, amount });
            }
        }
    }
}

/// Wages, income, teams and officers who come back or arrive.
pub(in crate::engine) fn books_are_closed(turn: &mut Turn<'_>) {
    let seats: Vec<Seat> = turn.world().stations.seats().collect();
    for seat in seats {
        turn.begin(Hour(165));
        match seat {
            Seat::Security => close_security(turn),
            Seat::Station1 | Seat::Station2 | Seat::Station3 => {
                pay_wages(turn, seat);
                turn.begin(Hour(165));
                let money = turn.money(seat);
                let money = Money(money.0.saturating_add(turn.rules().station.income));
                turn.emit(Happening::FundsCounted { seat, money });
                officers_arrive(turn, seat);
            }
        }
    }
}

fn pay_wages(turn: &mut Turn<'_>, seat: Seat) {
    let rules = turn.rules();
    let agents: Vec<AgentId> =
        turn.world().agents.iter().filter(|(_, row)| row.seat == seat).map(|(id, _)| id).collect();
    for id in agents {
        turn.begin(Hour(165));
        let Some(agent) = turn.agent(id) else { continue };
        let row = turn.dossier(seat, agent.dossier);
        let ours = !matches!(agent.standing, Standing::Gone | Standing::Parted);
        if row.is_some_and(|row| row.in_the_news) || !ours {
            continue;
        }
        let wage = wage(&agent, &rules);
        if wage <= turn.money(seat) {
            turn.emit(contacts::Happening::WagePaid { seat, asset: id, amount: wage });
        } else {
            let rapport = (agent.rapport - rules.station.unpaid_rapport).max(0);
            let dossier = agent.dossier;
            turn.emit(contacts::Happening::WageUnpaid { seat, agent: dossier, asset: id, rapport });
        }
    }
}

const fn wage(agent: &Agent, rules: &Rules) -> Money {
    match agent.standing {
        Standing::Active => Money(rules.station.wage),
        Standing::Dormant => Money(rules.station.wage.div_ceil(2)),
        Standing::Gone | Standing::Parted => Money(0),
    }
}

fn close_security(turn: &mut Turn<'_>) {
    let rules = turn.rules();
    let money = turn.money(Seat::Security);
    let money = Money(money.0.saturating_add(rules.security.income));
    turn.emit(Happening::FundsCounted { seat: Seat::Security, money });
    turn.begin(Hour(165));
    let pressed = links::role::is_pressed(turn);
    let gain = if pressed { 0 } else { rules.security.patience };
    gain_patience(turn, gain);
    let week = turn.world().week;
    if week.0.is_multiple_of(rules.double.stock_weeks.max(1)) {
        turn.begin(Hour(165));
        let items = turn.stock() + 1;
        if items <= rules.double.stock_most {
            turn.emit(doubles::Happening::StockCounted { items });
        }
    }
    let security = &turn.world().security;
    let back = security.lost_until.iter().filter(|&&until| until <= week).count();
    let back = u8::try_from(back).unwrap_or(0);
    if back > 0 {
        let teams = (security.teams + back).min(security.teams_own);
        let no = security.teams_touched;
        turn.begin(Hour(165));
        turn.after(no);
        turn.emit(watching::Happening::TeamsBack { teams });
    }
}

/// Patience grows, to a hundred.
pub(in crate::engine) fn gain_patience(turn: &mut Turn<'_>, by: u8) {
    let security = &turn.world().security;
    let (patience, no) = (security.patience.saturating_add(by).min(100), security.patience_touched);
    turn.after(no);
    turn.emit(Happening::PatienceChanged { patience });
}

/// Patience shrinks; at nothing the hands of Security are tied for some weeks.
pub(in crate::engine) fn lose_patience(turn: &mut Turn<'_>, by: u8) {
    let security = &turn.world().security;
    let (patience, no) = (security.patience.saturating_sub(by), security.patience_touched);
    turn.after(no);
    if patience > 0 {
        turn.emit(Happening::PatienceChanged { patience });
        return;
    }
    let rules = turn.rules();
    let until = turn.world().week.plus(rules.security.spent_weeks).next();
    turn.emit(Happening::PatienceSpent { until });
    turn.emit(Happening::PatienceChanged { patience: rules.security.spent_patience });
}

/// An officer is gone: his agents go to one with room, and headquarters may send another.
pub(in crate::engine) fn officer_is_lost(
    turn: &mut Turn<'_>,
    seat: Seat,
    officer: OfficerNo,
    how: Loss,
) {
    let lost = turn.emit(Happening::OfficerLost { seat, officer, how });
    let agents: Vec<AgentId> = turn
        .world()
        .agents
        .iter()
        .filter(|(_, row)| row.seat == seat && row.officer == Some(officer))
        .filter(|(_, row)| row.standing != Standing::Parted)
        .map(|(id, _)| id)
        .collect();
    for id in agents {
        turn.once_more_after(lost);
        hand_on(turn, seat, id);
    }
    turn.once_more_after(lost);
    let rules = turn.rules();
    if turn.world().stations.of(seat).replaced < rules.station.replacements {
        officer_is_sent(turn, seat, rules.station.replacement_weeks);
    }
}

/// Another officer comes in so many weeks, if headquarters has one left.
pub(in crate::engine) fn officer_is_sent(turn: &mut Turn<'_>, seat: Seat, weeks: u16) {
    let sent = usize::from(turn.world().stations.of(seat).replaced);
    let reserves = turn.world().theatre.reserves.get(station_index(seat));
    if reserves.is_some_and(|list| sent < list.len()) {
        let at = turn.world().week.plus(weeks);
        turn.emit(Happening::OfficerDue { seat, at });
    }
}

fn hand_on(turn: &mut Turn<'_>, seat: Seat, id: AgentId) {
    let Some(agent) = turn.agent(id) else { return };
    let rules = turn.rules();
    let officer = officer_with_room(turn, seat, &rules);
    let rapport = (agent.rapport - rules.station.turnover_rapport).max(0);
    let dossier = agent.dossier;
    turn.emit(partings::Happening::HandlerChanged {
        seat,
        agent: dossier,
        asset: id,
        officer,
        rapport,
    });
}

/// The officer with the fewest agents, if he has room.
pub(in crate::engine) fn officer_with_room(
    turn: &mut Turn<'_>,
    seat: Seat,
    rules: &Rules,
) -> Option<OfficerNo> {
    let roster: Vec<OfficerNo> = turn.world().stations.of(seat).officers.keys().collect();
    let span = usize::from(rules.station.span);
    let mut best = None;
    for no in roster {
        if !turn.officer(seat, no).is_some_and(|row| row.at_work) {
            continue;
        }
        let load = turn.load(seat, |row| row.officer == Some(no) && row.leader().is_none());
        if load < span && best.is_none_or(|least| (load, no) < least) {
            best = Some((load, no));
        }
    }
    best.map(|(_, no)| no)
}

fn officers_arrive(turn: &mut Turn<'_>, seat: Seat) {
    let week = turn.world().week;
    let due = turn.world().stations.of(seat).due.iter().filter(|&&at| at <= week).count();
    for _ in 0..due {
        turn.begin(Hour(166));
        let station = turn.world().stations.of(seat);
        let starters = starting_officers(turn, seat);
        let arrived = station.officers.len().saturating_sub(starters);
        let reserves = turn.world().theatre.reserves.get(station_index(seat));
        let Some(person) = reserves.and_then(|list| list.get(arrived)).copied() else { return };
        arrive(turn, seat, person);
    }
}

/// Officers on the roster who did not come as replacements.
fn starting_officers(turn: &Turn<'_>, seat: Seat) -> usize {
    let world = turn.world();
    let reserves = world.theatre.reserves.get(station_index(seat));
    let came = |person: PersonId| reserves.is_some_and(|list| list.contains(&person));
    world.stations.of(seat).officers.values().filter(|row| !came(row.person)).count()
}

fn arrive(turn: &mut Turn<'_>, seat: Seat, person: PersonId) {
    let rules = turn.rules();
    let identity = turn.world().theatre.identity(person);
    let days = working_days(identity.cover, &rules);
    let officer = Key::at(turn.world().stations.of(seat).officers.len());
    turn.emit(Happening::OfficerArrived { seat, officer, person, identity, days });
    let dossier = turn.world().security.files.next();
    let (identity, why) = (Some(identity), Opening::ForeignersList);
    turn.emit(Happening::DossierOpened { seat: Seat::Security, dossier, person, identity, why });
}

/// Working days by cover: living a cover costs half of them.
pub(in crate::engine) const fn working_days(cover: Cover, rules: &Rules) -> Days {
    match cover {
        Cover::Diplomat => Days(rules.station.diplomat_days),
        Cover::Official => Days(rules.station.official_days),
        Cover::Trader | Cover::Local => Days(rules.station.trader_days),
    }
}

const fn station_index(seat: Seat) -> usize {
    match seat {
        Seat::Security | Seat::Station1 => 0,
        Seat::Station2 => 1,
        Seat::Station3 => 2,
    }
}

/// The week is over.
pub(in crate::engine) fn week_passes(turn: &mut Turn<'_>) {
    turn.begin(Hour(167));
    let week = turn.world().week;
    turn.emit(Happening::WeekPassed { week });
}
