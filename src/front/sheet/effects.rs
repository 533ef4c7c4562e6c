//! What an order does besides what it is for, and how sure we are: all of it from our own papers
//! and from the rules, never from what is so.

use std::collections::BTreeSet;

use game::text::{Arg, Clerk, Role, clerk::arg};
use rules::engine::{
    ids::{DossierId, OfficerNo, ReportNo, SiteId},
    nature::{Handling, Known, Sdr},
    order::{Arrest, Errand, Expel, Meet, Order, Pitch, Plan},
    view::{
        AgentRow, Channel, Contact, StationDesk, View,
        blast::{self, KnownRow, Node},
        odds, trace,
    },
};

use super::usual;
use crate::front::{odds as shown, outline::Cell, security};

/// What the order does besides: what is worse than before stands first.
pub(super) fn of(clerk: Clerk<'_>, plan: &Plan, order: &Order) -> Vec<Cell> {
    let mut found = match clerk.view.station() {
        Some(desk) => stations(clerk, desk, order),
        None => securitys(clerk, plan, order),
    };
    found.extend(reach(clerk, order));
    found.sort_by_key(|cell| cell.role != Role::Warning);
    found
}

fn worse(text: String) -> Cell {
    Cell::of(Role::Warning, format!("! {text}"))
}

// ── a Station ──

fn stations(clerk: Clerk<'_>, desk: &StationDesk, order: &Order) -> Vec<Cell> {
    match order {
        Order::Meet(meet) => meeting(clerk, desk, meet),
        Order::SetContact(it) => arranged(clerk, desk, it.agent, it.contact),
        Order::SetSecond(it) => arranged(clerk, desk, it.agent, it.contact),
        Order::TurnOver(it) => turned_over(clerk, desk, it.agent, it.to),
        Order::Wake(it) => handed(clerk, desk, it.agent, it.officer),
        Order::Recontact(it) => handed(clerk, desk, it.agent, it.officer),
        Order::Polygraph(it) => handed(clerk, desk, it.agent, it.officer),
        Order::ChangeTask(it) => handed(clerk, desk, it.agent, it.officer),
        Order::Canary(it) => {
            let mut found = handed(clerk, desk, it.agent, it.officer);
            found.extend(shared(clerk, desk, it.agent, it.site));
            found
        }
        Order::Develop(it) => face(clerk, desk, it.target, it.officer).into_iter().collect(),
        Order::Pitch(pitch) => offer(clerk, desk, pitch),
        Order::Disseminate(claim) => claimed(clerk, desk, claim.report, claim.handling),
        _ => Vec::new(),
    }
}

fn meeting(clerk: Clerk<'_>, desk: &StationDesk, meet: &Meet) -> Vec<Cell> {
    let mut found = handed(clerk, desk, meet.agent, meet.officer);
    if found.is_empty()
        && let Ok(agent) = desk.agent(meet.agent)
    {
        let rules = &clerk.view.rules().station;
        let after = (agent.rapport + rules.meet_rapport).min(rules.rapport_top.max(agent.rapport));
        found.push(Cell::new(clerk.say("sheet-rapport", &rapport(agent, after))));
    }
    for errand in meet.errands.iter().flatten() {
        match *errand {
            Errand::LearnDrop { site } => found.extend(shared(clerk, desk, meet.agent, site)),
            Errand::Introduce { target } => {
                let known = usual::friends_who_know(desk, meet.agent, meet.officer);
                let args = [
                    arg("who", clerk.who(target)),
                    arg("officer", clerk.officer(meet.officer)),
                    arg("count", known + 1),
                ];
                let said = clerk.say("sheet-face", &args);
                found.push(if known == 0 { Cell::new(said) } else { worse(said) });
            }
            _ => {}
        }
    }
    found
}

/// A share of a hundred, or between which two it lies.
fn between(low: i16, high: i16) -> Arg<'static> {
    arg("chance", shown::range((low, high)))
}

fn rapport(agent: &AgentRow, after: i16) -> [Arg<'static>; 2] {
    [arg("before", agent.rapport), arg("after", after)]
}

/// Another officer than his own comes.
fn handed(clerk: Clerk<'_>, desk: &StationDesk, agent: DossierId, officer: OfficerNo) -> Vec<Cell> {
    let Ok(row) = desk.agent(agent) else { return Vec::new() };
    if row.officer.is_none_or(|his| his == officer) {
        return Vec::new();
    }
    let rules = &clerk.view.rules().station;
    let after = (row.rapport - rules.turnover_rapport - rules.stranger_rapport).max(0);
    let joint = (row.rapport - rules.turnover_rapport).max(0);
    let args = [
        arg("officer", clerk.officer(officer)),
        arg("before", row.rapport),
        arg("after", after),
        arg("joint", joint),
    ];
    vec![worse(clerk.say("sheet-handed", &args))]
}

fn turned_over(clerk: Clerk<'_>, desk: &StationDesk, agent: DossierId, to: OfficerNo) -> Vec<Cell> {
    let Ok(row) = desk.agent(agent) else { return Vec::new() };
    let after = (row.rapport - clerk.view.rules().station.turnover_rapport).max(0);
    let args = [arg("officer", clerk.officer(to)), arg("before", row.rapport), arg("after", after)];
    vec![worse(clerk.say("sheet-turned-over", &args))]
}

fn arranged(
    clerk: Clerk<'_>,
    desk: &StationDesk,
    agent: DossierId,
    contact: Option<Contact>,
) -> Vec<Cell> {
    let (Some(contact), Ok(row)) = (contact, desk.agent(agent)) else { return Vec::new() };
    let mut found = handed(clerk, desk, agent, contact.officer);
    if contact.channel == Channel::Drop {
        found.extend(row.drop.and_then(|site| shared(clerk, desk, agent, site)));
        if row.access_agent() {
            found.push(worse(clerk.say("sheet-empty-drop", &[])));
        }
    }
    if let Some((server, _)) = contact.channel.server().filter(|(server, _)| *server != agent) {
        let args = [arg("server", clerk.who(server)), arg("who", clerk.who(agent))];
        found.push(worse(clerk.say("sheet-server", &args)));
    }
    found
}

/// A place where another of ours leaves things too.
fn shared(clerk: Clerk<'_>, desk: &StationDesk, agent: DossierId, site: SiteId) -> Option<Cell> {
    let other = desk.agents().find(|(id, _, row)| *id != agent && row.drop == Some(site))?.0;
    let args = [arg("site", clerk.site(site)), arg("who", clerk.who(other))];
    Some(worse(clerk.say("sheet-shared", &args)))
}

/// The target gets to know an officer.
fn face(
    clerk: Clerk<'_>,
    desk: &StationDesk,
    target: DossierId,
    officer: OfficerNo,
) -> Option<Cell> {
    let row = &desk.dossier(target).ok()?.target;
    let known = row.introduced_to == Some(officer) || row.known_to == Some(officer);
    let args =
        [arg("who", clerk.who(target)), arg("officer", clerk.officer(officer)), arg("count", 1)];
    (!known).then(|| Cell::new(clerk.say("sheet-face", &args)))
}

fn offer(clerk: Clerk<'_>, desk: &StationDesk, pitch: &Pitch) -> Vec<Cell> {
    let Ok(row) = desk.dossier(pitch.target) else { return Vec::new() };
    let rules = &clerk.view.rules().pitch;
    let loyalty = |of: u8, divisor: i16| i16::from(of) / divisor.max(1);
    let (low, high) = (row.target.loyalty.low, row.target.loyalty.high);
    let no = [
        arg("time", rules.asks_time),
        between(
            rules.reports + loyalty(low, rules.reports_divisor),
            rules.reports + loyalty(high, rules.reports_divisor),
        ),
        arg("points", rules.burned),
        arg("officer", clerk.officer(pitch.officer)),
    ];
    let yes = [between(loyalty(low, rules.dangle_divisor), loyalty(high, rules.dangle_divisor))];
    vec![Cell::new(clerk.say("sheet-no", &no)), worse(clerk.say("sheet-yes", &yes))]
}

fn claimed(
    clerk: Clerk<'_>,
    desk: &StationDesk,
    report: ReportNo,
    handling: Handling,
) -> Vec<Cell> {
    let mut found = Vec::new();
    if let Some(told) = trace::estimate(clerk.view, report, handling) {
        let args = [
            between(told.least.hundredths().into(), told.most.hundredths().into()),
            arg("readers", told.trail.readers),
        ];
        let said = clerk.say("sheet-traced", &args);
        found.push(if handling == Handling::EyesOnly { Cell::new(said) } else { worse(said) });
    }
    let stands = desk.report(report).ok().and_then(|row| desk.claim(row.holding));
    if let Some(claim) = stands {
        let args = [
            arg("value", clerk.value(claim.holding, claim.value)),
            arg("probability", claim.probability),
            arg("handling", clerk.term(&claim.handling)),
            arg("date", clerk.date(claim.made)),
        ];
        found.push(Cell::new(clerk.say("sheet-stands", &args)));
    }
    found
}

// ── the reach of an arrest ──

/// The people of ours that an arrest of the agent would reach now and did not before.
fn reach(clerk: Clerk<'_>, order: &Order) -> Vec<Cell> {
    let Some((agent, after)) = afterwards(clerk.view, order) else { return Vec::new() };
    let names = |view: &View| -> BTreeSet<Node> {
        blast::blast(view, agent).into_iter().map(|burned| burned.who).collect()
    };
    let before = names(clerk.view);
    let new: Vec<String> =
        names(&after).difference(&before).map(|node| name(clerk, *node)).collect();
    if new.is_empty() {
        return Vec::new();
    }
    let args = [
        arg("who", clerk.who(agent)),
        arg("new", clerk.text.list(&new)),
        arg("count", before.len()),
    ];
    vec![worse(clerk.say("sheet-reach", &args))]
}

fn name(clerk: Clerk<'_>, node: Node) -> String {
    match node {
        Node::Dossier(id) => clerk.who(id).into(),
        Node::Officer(no) => clerk.officer(no).into(),
        Node::Site(site) => clerk.site(site).into(),
    }
}

/// Our papers as they would be once the order is carried out, and the agent they are about.
fn afterwards(view: &View, order: &Order) -> Option<(DossierId, View)> {
    let mut after = view.clone();
    let week = view.week;
    let desk = match &mut after.desk {
        rules::engine::view::Desk::Station(desk) => desk,
        rules::engine::view::Desk::Security(_) => return None,
    };
    let mut knows = |knower, about, how| {
        let row = KnownRow { knower, about, how, since: week };
        let there = desk.known.iter().any(|it| it.knower == knower && it.about == about);
        if !there {
            desk.known.push(row);
        }
    };
    let agent = match order {
        Order::Meet(meet) => {
            knows(meet.agent, Node::Officer(meet.officer), Known::Face);
            for errand in meet.errands.iter().flatten() {
                match *errand {
                    Errand::LearnDrop { site } => knows(meet.agent, Node::Site(site), Known::Site),
                    Errand::TakeOn { member } => {
                        knows(meet.agent, Node::Dossier(member), Known::TrueName);
                    }
                    _ => {}
                }
            }
            meet.agent
        }
        Order::SetContact(it) => {
            let contact = it.contact?;
            knows(it.agent, Node::Officer(contact.officer), Known::Face);
            if let Some((server, _)) = contact.channel.server() {
                knows(it.agent, Node::Dossier(server), Known::Face);
                knows(server, Node::Dossier(it.agent), Known::Face);
            }
            if let Some(agent) = desk.dossiers.get_mut(it.agent).and_then(|row| row.agent.as_mut())
            {
                agent.contact = it.contact;
            }
            it.agent
        }
        Order::TurnOver(it) => {
            knows(it.agent, Node::Officer(it.to), Known::Face);
            it.agent
        }
        _ => return None,
    };
    Some((agent, after))
}

// ── Security ──

fn securitys(clerk: Clerk<'_>, plan: &Plan, order: &Order) -> Vec<Cell> {
    match order {
        Order::Arrest(arrest) => arrested(clerk, arrest),
        Order::Expel(expel) => expelled(clerk, plan, expel),
        Order::OfferToTurn(it) => turned(clerk, it.prisoner),
        _ => Vec::new(),
    }
}

fn arrested(clerk: Clerk<'_>, arrest: &Arrest) -> Vec<Cell> {
    let rules = clerk.view.rules();
    let row = clerk.view.security().and_then(|desk| desk.people.get(arrest.whom));
    let Some(row) = row else { return Vec::new() };
    let points = row.evidence.towards_arrest(rules);
    let args = [
        arg("points", points),
        arg("all", row.points()),
        arg("arrest", rules.file.arrest),
        arg("charge", rules.file.charge),
    ];
    let file = clerk.say("sheet-file", &args);
    let fetched = row.is_fetched(clerk.view.week, rules);
    let thin = points < rules.file.arrest && !fetched;
    let mut lines = vec![if thin { worse(file) } else { Cell::new(file) }];
    if 0 < row.points() {
        let most = arg("most", rules.file.kind_arrest);
        let args = [arg("kinds", security::kinds(clerk, &row.evidence)), most];
        lines.push(Cell::new(clerk.say("sheet-kinds", &args)));
    }
    if fetched {
        let weeks = [arg("weeks", rules.prison.fetch_weeks)];
        lines.push(Cell::new(clerk.say("sheet-fetched", &weeks)));
    } else if row.evidence.kinds(rules) < 2 {
        let patience = [arg("patience", rules.file.kind_price)];
        lines.push(worse(clerk.say("sheet-one-kind", &patience)));
    }
    let freed = rules.expulsion.price_of_freeing(fetched);
    lines.push(Cell::new(clerk.say("sheet-freed", &[arg("patience", freed)])));
    lines
}

fn expelled(clerk: Clerk<'_>, plan: &Plan, _: &Expel) -> Vec<Cell> {
    let rules = &plan.rules().expulsion;
    let args = [arg("chance", rules.answered), arg("weeks", rules.answer_weeks)];
    vec![worse(clerk.say("sheet-answered", &args))]
}

/// How likely a prisoner is to work for us, as far as his file tells.
fn turned(clerk: Clerk<'_>, prisoner: DossierId) -> Vec<Cell> {
    let Some(desk) = clerk.view.security() else { return Vec::new() };
    let (Ok(file), Ok(cell)) = (desk.dossier(prisoner), desk.prisoner(prisoner)) else {
        return Vec::new();
    };
    let rules = &clerk.view.rules().double;
    let thick = if rules.offer_points <= file.points() { rules.offer_file } else { 0 };
    let talks = if cell.confessed || 0 < cell.named { rules.offer_broken } else { 0 };
    let sure = rules.offer + thick + talks;
    let within = |points: i16| points.clamp(rules.least, rules.most_chance);
    let args = [
        between(
            within(sure - rules.offer_ideology - rules.offer_rapport),
            within(sure + rules.offer_family + rules.offer_motive),
        ),
        arg("broken", if talks == 0 { rules.offer_broken } else { 0 }),
    ];
    vec![Cell::new(clerk.say("sheet-turns", &args))]
}

// ── our own doubt ──

/// What the figures of an order do not say.
pub(super) fn doubts(clerk: Clerk<'_>, order: &Order) -> Vec<String> {
    match order {
        Order::Meet(meet) => vec![route(clerk, meet.officer, meet.sdr)],
        Order::Develop(it) => vec![route(clerk, it.officer, it.sdr)],
        _ => shown::doubts(clerk, order),
    }
}

/// How well a detour shows a tail, and what it does not show.
fn route(clerk: Clerk<'_>, officer: OfficerNo, sdr: Sdr) -> String {
    let rules = &clerk.view.rules().contact;
    let shows = rules.route_shows.get(usize::from(sdr.days())).copied().unwrap_or_default();
    let seen = |teams: usize| rules.tailed.get(teams).copied().unwrap_or_default();
    let args = [
        arg("officer", clerk.officer(officer)),
        arg("shows", shows),
        arg("one", seen(1)),
        arg("two", seen(2)),
    ];
    clerk.say("sheet-route", &args)
}

/// The chance of an order in a line: the interval, and what moves it.
pub(super) fn chance(clerk: Clerk<'_>, order: &Order) -> Option<(odds::Odds, String, String)> {
    let odds = odds::of(clerk.view, order)?;
    let what = clerk.word(shown::aim(order));
    let drivers = odds.drivers.iter().map(|driver| {
        let points = shown::points(driver.low, driver.high);
        format!("{points} {}", clerk.word(shown::term(driver.what)))
    });
    let drivers = clerk.text.list(&drivers.collect::<Vec<_>>());
    Some((odds, what, drivers))
}
