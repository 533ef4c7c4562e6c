#![doc = include_str!("../../../../assets/text/en/rules/mousetrap.md")]
//! Traps and quiet decisions: what is laid on Monday, who walks into it, and what comes back.

use crate::engine::{
    event::Secret,
    flight,
    gazetteer::Cover,
    house,
    ids::{AgentId, DossierId, HoldingId, PersonId, ReportNo, SiteId},
    luck::{About, Luck},
    nature::{Favour, Handling, Means, Publicity, Pursuit, Reply, Sdr, Tiding},
    order::{Arrest, Trap, carry::carried},
    prison,
    resolve::{Turn, agenda::number},
    rules::percent,
    seat::Seat,
    table::Key,
    traps::Happening,
    units::{Hour, Money},
    view::{FileItem, ForeignStatus, Opening, wording_of},
    watching::{
        self,
        sight::{dossier_on, give_points},
    },
    world::{ProductRow, traps::MousetrapRow},
};

// What was ordered about traps is done on Monday.
carried! {
    Tap in Traps: |turn, by, it| tap(turn, it.on, it.running);
    PlaceInformer in Traps: |turn, by, it| {
        let (institution, running) = (it.institution, it.running);
        turn.emit(Happening::InformerSet { institution, running });
    };
    Vet in Traps: |turn, by, it| vet(turn, it.whom);
    Interview in Traps: |turn, by, it| interview(turn, it.whom);
    BariumMeal in Traps: |turn, by, it| {
        let _ = turn.holding(it.holding);
        turn.emit(Happening::MealLaid { holding: it.holding, groups: it.groups });
    };
    Provoke in Traps: |turn, by, it| provoke(turn, it.whom);
    Mousetrap in Traps: |turn, by, it| lie_in_wait(turn, it.at);
    Transfer in Traps: |turn, by, it| take_access(turn, it.whom, None);
    Deny in Traps: |turn, by, it| take_access(turn, it.whom, Some(it.holding));
    Await in Traps: |turn, by, it| {
        let _ = turn.file(it.on);
        turn.emit(Happening::CaseRests { on: it.on, waits: it.waits });
    };
    DoctorCopy in Traps: |turn, by, it| doctor(turn, it.whom, it.holding, it.value);
    Publicise in Traps: |turn, by, it| publicise(turn, it.whom);
    Protect in Traps: |turn, by, it| {
        turn.emit(Happening::ProtectionRaised { holding: it.holding });
    };
    AskMinistry in Traps: |turn, by, it| grant(turn, it.what);
    Forewarn in Traps: |turn, by, it| {
        if let Some((asset, _)) = turn.agent_of(by.seat, it.agent) {
            turn.emit(Happening::ForewarningNoted { seat: by.seat, agent: it.agent, asset });
        }
    };
}

fn tap(turn: &mut Turn<'_>, on: DossierId, running: bool) {
    let Some(file) = turn.file(on) else { return };
    turn.emit(Happening::TapSet { on, person: file.person, running });
}

// ── looking at somebody ──

/// The agent that somebody is, read so that he is a cause of what follows.
fn agent_behind(turn: &mut Turn<'_>, person: PersonId) -> Option<AgentId> {
    let agent = turn.world().agent_by_person(person)?;
    turn.agent(agent).map(|_| agent)
}

/// Somebody goes through his papers. Those of honest people do not always add up either.
fn vet(turn: &mut Turn<'_>, who: DossierId) {
    let Some(file) = turn.file(who) else { return };
    let rules = turn.rules();
    let points = match agent_behind(turn, file.person) {
        Some(_) => rules.traps.vet_agent,
        None => rules.traps.vet_other,
    };
    let key = About::whom(number(file.person), 0);
    let found = turn.chance(Luck::VettingFinds, key, percent(points));
    turn.emit(Happening::Vetted { who, found });
    if found {
        give_points(turn, who, FileItem::Vetted, rules.traps.vetted);
    }
}

/// He is asked to come and talk. It is the surest way to warn him.
fn interview(turn: &mut Turn<'_>, who: DossierId) {
    let Some(file) = turn.file(who) else { return };
    let person = file.person;
    if !turn.is_free(person) {
        return;
    }
    let rules = turn.rules();
    let agent = agent_behind(turn, person);
    let base = match agent {
        Some(_) => rules.traps.interview_agent,
        None => rules.traps.interview_other,
    };
    let points = base + (50 - turn.nerve(person)) / 2;
    let key = About::whom(number(person), 0);
    let shaken = turn.chance(Luck::InterviewShakes, key, percent(points));
    let called_in = turn.emit(Happening::Interviewed { who, person, shaken });
    if shaken {
        give_points(turn, who, FileItem::Shaken, rules.traps.shaken);
    }
    if let Some(agent) = agent {
        turn.once_more_after(called_in);
        has_something_to_tell(turn, agent, Tiding::CalledIn);
        turn.after(called_in);
        flight::alarm::takes_fright(turn, agent);
    }
}

/// Security's man makes somebody an offer, and says that he comes from abroad.
fn provoke(turn: &mut Turn<'_>, who: DossierId) {
    let Some(file) = turn.file(who) else { return };
    let person = file.person;
    let rules = turn.rules();
    house::week::lose_patience(turn, rules.traps.provoke_patience);
    if !turn.is_free(person) {
        return;
    }
    let _ = turn.file(who);
    let agent = agent_behind(turn, person);
    let reply = reply(turn, person, agent);
    let provoked = turn.emit(Happening::Provoked { who, person, reply });
    match reply {
        Reply::Accepts => give_points(turn, who, FileItem::TookTheBait, rules.traps.bait),
        Reply::Declines => give_points(turn, who, FileItem::KeptQuiet, rules.traps.quiet),
        Reply::Reports => (),
    }
    turn.once_more_after(provoked);
    if reply != Reply::Accepts {
        embitter(turn, person);
    }
    if let Some(agent) = agent {
        turn.once_more_after(provoked);
        has_something_to_tell(turn, agent, Tiding::MadeAnOffer);
    }
}

/// Whoever was told what to do takes it to Security, like a good citizen.
fn reply(turn: &mut Turn<'_>, person: PersonId, agent: Option<AgentId>) -> Reply {
    if agent.is_some_and(|agent| is_forewarned(turn, agent)) {
        return Reply::Reports;
    }
    let rules = turn.rules();
    let loyalty = turn.counter_loyalty(person);
    let (takes, reports) = match agent {
        Some(_) => (rules.traps.provoke_agent, rules.traps.reports_agent),
        None => (
            rules.traps.provoke_honest + (50 - loyalty) / 5,
            rules.traps.reports_honest + (loyalty - 50) / 2,
        ),
    };
    let window = if turn.window_open(person) { rules.traps.provoke_window } else { 0 };
    let key = About::whom(number(person), 0);
    if turn.chance(Luck::BaitTaken, key, percent(takes + window)) {
        Reply::Accepts
    } else if turn.chance(Luck::BaitReported, key, percent(reports)) {
        Reply::Reports
    } else {
        Reply::Declines
    }
}

fn is_forewarned(turn: &mut Turn<'_>, agent: AgentId) -> bool {
    let row = turn.world().traps.forewarned.iter().find(|row| row.agent == agent).copied();
    if let Some(row) = row {
        turn.after(row.touched);
    }
    row.is_some_and(|row| row.told)
}

/// To be tried by one's own side is remembered.
fn embitter(turn: &mut Turn<'_>, person: PersonId) {
    let lost = i16::from(turn.rules().traps.provoke_morale);
    let left = (turn.counter_loyalty(person) - lost).max(0);
    let counter_loyalty = u8::try_from(left).unwrap_or(0);
    turn.emit(Happening::Embittered { person, counter_loyalty });
}

// ── what agents tell of it ──

fn has_something_to_tell(turn: &mut Turn<'_>, agent: AgentId, what: Tiding) {
    let waits = |row: &&_| {
        let row: &crate::engine::world::traps::TidingRow = row;
        (row.agent, row.what) == (agent, what)
    };
    if turn.world().traps.tidings.iter().find(waits).is_none() {
        turn.emit(Happening::TidingNoted { asset: agent, what });
    }
}

/// What befell him since we saw him last, he tells; and he hears what we want him to know.
pub(in crate::engine) fn he_tells(
    turn: &mut Turn<'_>,
    seat: Seat,
    dossier: DossierId,
    agent: AgentId,
) {
    for what in Tiding::ALL {
        let mut rows = turn.world().traps.tidings.iter();
        let row = rows.find(|row| (row.agent, row.what) == (agent, what)).copied();
        if let Some(row) = row {
            turn.after(row.touched);
            turn.emit(Happening::TidingTold { seat, agent: dossier, asset: agent, what });
        }
    }
}

pub(in crate::engine) fn he_is_forewarned(
    turn: &mut Turn<'_>,
    seat: Seat,
    dossier: DossierId,
    id: AgentId,
) {
    let mut rows = turn.world().traps.forewarned.iter();
    let waits = rows.find(|row| row.agent == id && !row.told).map(|row| row.touched);
    if let Some(no) = waits {
        turn.after(no);
        turn.emit(Happening::Forewarned { seat, agent: dossier, asset: id });
    }
}

// ── mousetraps ──

fn lie_in_wait(turn: &mut Turn<'_>, at: Trap) {
    let of = match at {
        Trap::Flat(prisoner) => {
            // He may have gone home this very morning.
            let Some(row) = turn.prisoner(prisoner) else { return };
            Some(row.person)
        }
        Trap::Site(_) => None,
    };
    let _ = turn.teams();
    turn.emit(Happening::MousetrapSet { at, of });
}

/// Somebody goes to see why another did not come.
pub(in crate::engine) fn at_the_flat(turn: &mut Turn<'_>, of: PersonId, who: PersonId, sdr: Sdr) {
    let mut traps = turn.world().traps.mousetraps.iter();
    if let Some(trap) = traps.find(|row| row.of == Some(of)).copied() {
        let key = About::whom(number(who), number(of));
        walks_in(turn, &trap, who, (sdr, key));
    }
}

/// Somebody comes to a hiding place, for the sake of that agent.
pub(in crate::engine) fn at_the_site(
    turn: &mut Turn<'_>,
    who: PersonId,
    site: SiteId,
    agent: PersonId,
) {
    let mut traps = turn.world().traps.mousetraps.iter();
    if let Some(trap) = traps.find(|row| row.at == Trap::Site(site)).copied() {
        let key = About::whom(number(who), u32::from(site.0)).nth(agent.0).verb(1);
        walks_in(turn, &trap, who, (Sdr::Straight, key));
    }
}

fn walks_in(turn: &mut Turn<'_>, trap: &MousetrapRow, who: PersonId, (sdr, key): (Sdr, About)) {
    turn.after(trap.touched);
    if !turn.is_free(who) {
        return;
    }
    let rules = turn.rules();
    let points = rules.traps.trap_seen + rules.traps.trap_seen_day * i16::from(sdr.days());
    if turn.chance(Luck::TrapSeen, key, percent(points)) {
        return;
    }
    let at = trap.at;
    let dossier = dossier_on(turn, who, true, Opening::SeenAtContact);
    turn.emit(Happening::WalkedIn { at, who: dossier, person: who });
    give_points(turn, dossier, FileItem::WalkedIn, rules.traps.trapped);
    is_seized(turn, dossier, who);
}

/// A diplomat shows his card and is let go; anybody else stays, and nobody hears of it.
fn is_seized(turn: &mut Turn<'_>, dossier: DossierId, who: PersonId) {
    let tied = turn.is_tied();
    match turn.world().theatre.identity(who).cover {
        Cover::Diplomat => {
            let known = turn.file(dossier).map(|row| row.foreign) == Some(ForeignStatus::Known);
            if !known {
                turn.emit(watching::Happening::OfficerKnown { who: dossier });
            }
        }
        Cover::Trader | Cover::Official | Cover::Local if tied => (),
        Cover::Trader | Cover::Official | Cover::Local => {
            let (publicity, pursuit) = (Publicity::Secret, Pursuit::Hold);
            prison::week::arrest(turn, &Arrest { whom: dossier, publicity, pursuit });
        }
    }
}

// ── quiet decisions ──

fn take_access(turn: &mut Turn<'_>, who: DossierId, holding: Option<HoldingId>) {
    let Some(file) = turn.file(who) else { return };
    let person = file.person;
    let rules = turn.rules();
    let price = match holding {
        None => rules.traps.transfer_patience,
        Some(_) => rules.traps.deny_patience,
    };
    let taken = turn.emit(Happening::AccessTaken { who, person, holding });
    house::week::lose_patience(turn, price);
    turn.once_more_after(taken);
    if let Some(agent) = agent_behind(turn, person) {
        has_something_to_tell(turn, agent, Tiding::Moved);
    }
}

fn doctor(turn: &mut Turn<'_>, who: DossierId, holding: HoldingId, value: u8) {
    let Some(file) = turn.file(who) else { return };
    let _ = turn.holding(holding);
    turn.emit(Happening::CopyDoctored { who, person: file.person, holding, value });
    let price = turn.rules().traps.copy_patience;
    house::week::lose_patience(turn, price);
}

/// A name and a picture in the papers. It had better be the right one.
fn publicise(turn: &mut Turn<'_>, who: DossierId) {
    let Some(file) = turn.file(who) else { return };
    let person = file.person;
    let rules = turn.rules();
    let officer = turn.officer_by_person(person);
    let rightly = officer.is_some();
    let publicised = turn.emit(Happening::Publicised { who, person, rightly });
    match rightly {
        true => house::week::gain_patience(turn, rules.traps.publicise_gain),
        false => house::week::lose_patience(turn, rules.traps.publicise_loss),
    }
    if let Some((seat, officer)) = officer {
        turn.once_more_after(publicised);
        turn.emit(Happening::InThePapers { seat, officer });
    }
}

/// What the ministry grants, by the rule that stands in its letter.
fn grant(turn: &mut Turn<'_>, what: Favour) {
    let rules = turn.rules();
    let _ = turn.teams();
    turn.emit(Happening::FavourGranted { what });
    match what {
        Favour::Money => {
            house::week::lose_patience(turn, rules.traps.ask_price);
            let seat = Seat::Security;
            let money = turn.money(seat).0.saturating_add(rules.traps.ask_money);
            turn.emit(house::Happening::FundsCounted { seat, money: Money(money) });
        }
        Favour::Team => house::week::lose_patience(turn, rules.traps.ask_price),
        Favour::Patience => house::week::gain_patience(turn, rules.traps.ask_patience),
    }
}

// ── what a source really has before him ──

/// What his own copy says, and whether it says something else than it should.
pub(in crate::engine) fn what_lies_before_him(
    turn: &mut Turn<'_>,
    person: PersonId,
    holding: HoldingId,
    means: Means,
) -> Option<u8> {
    let copy = turn.world().traps.copy(person, holding, turn.world().week)?;
    turn.after(copy.touched);
    (means != Means::Hearsay).then_some(copy.value)
}

/// The chance of a report, and per mille that copying is noticed, where a secret is locked up
/// better than others.
pub(in crate::engine) fn under_lock(
    turn: &mut Turn<'_>,
    holding: HoldingId,
    means: Means,
    points: i16,
) -> (i16, i16) {
    let rules = turn.rules();
    let locked = turn.world().traps.protected(holding, turn.world().week);
    match locked.filter(|_| means == Means::Document) {
        None => (points, rules.report.copying),
        Some(row) => {
            turn.after(row.touched);
            (points * rules.traps.protect_copies / 100, rules.traps.protect_copying)
        }
    }
}

// ── barium meals ──

/// Which wording a report carries; none if its source read no copy of his own in time.
fn wording(turn: &mut Turn<'_>, seat: Seat, report: &ProductRow) -> Option<u8> {
    let holding = report.holding;
    let meal = turn.world().traps.meal(holding).filter(|meal| meal.since <= report.seen)?;
    turn.after(meal.touched);
    turn.after(report.touched);
    let person = turn.dossier(seat, report.source)?.person;
    let reads = turn.read(Secret::Access, person, |world| world.reads_holding(person, holding));
    let theatre = std::sync::Arc::clone(&turn.world().theatre);
    let post = theatre.identity(person).post.filter(|_| reads)?;
    let place = theatre.readers(holding).iter().position(|&reader| reader == post)?;
    Some(wording_of(place, meal.groups))
}

/// An indicator may bring the wording along: the more surely, the less it was paraphrased.
pub(in crate::engine) fn wording_comes_back(
    turn: &mut Turn<'_>,
    seat: Seat,
    report: ReportNo,
    (handling, way): (Handling, u8),
) {
    let reports = &turn.world().stations.of(seat).reports;
    let Some(&report) = reports.get(usize::from(report.0)) else { return };
    let Some(group) = wording(turn, seat, &report) else { return };
    let row = usize::from(handling.weight().saturating_sub(1));
    let points = turn.rules().traps.wording.get(row).copied().unwrap_or(0);
    let key = About::whom(u32::from(report.holding.0), 0).by(seat).verb(way);
    if turn.chance(Luck::WordingHeard, key, percent(points)) {
        is_heard(turn, report.holding, group);
    }
}

/// Where there was no reader, a wording may still be heard by those who listen for one.
pub(in crate::engine) fn false_wording(turn: &mut Turn<'_>, holding: HoldingId) {
    let Some(meal) = turn.world().traps.meal(holding) else { return };
    turn.after(meal.touched);
    let key = About::whom(u32::from(holding.0), 0).verb(1);
    let points = turn.rules().traps.wording_false;
    if turn.chance(Luck::WordingHeard, key, percent(points)) {
        let group = turn.below(Luck::WordingHeard, key.verb(2), meal.groups.into());
        is_heard(turn, holding, u8::try_from(group).unwrap_or(0) + 1);
    }
}

/// Those who had that wording share its points.
fn is_heard(turn: &mut Turn<'_>, holding: HoldingId, group: u8) {
    let groups = turn.world().traps.meal(holding).map_or(1, |meal| meal.groups);
    turn.emit(Happening::WordingHeard { holding, group });
    let theatre = std::sync::Arc::clone(&turn.world().theatre);
    let had: Vec<PersonId> = theatre
        .locals
        .iter()
        .copied()
        .filter(|&person| {
            let post = theatre.identity(person).post;
            let place = theatre.readers(holding).iter().position(|&it| Some(it) == post);
            place.is_some_and(|place| wording_of(place, groups) == group)
        })
        .collect();
    for &person in &had {
        turn.read(Secret::Access, person, |_| ());
    }
    let rules = turn.rules();
    let count = i16::try_from(had.len()).unwrap_or(i16::MAX).max(1);
    let points = rules.traps.wording_points / count;
    let points = points.clamp(rules.traps.wording_least, rules.traps.wording_most);
    for person in had {
        if let Some(dossier) = turn.world().security.register.get(person).copied().flatten() {
            give_points(turn, dossier, FileItem::Wording(holding), points);
        }
    }
}

/// A report is laid beside the others on its subject: do they use the same words?
/// The week's reports are in.
const AFTER_THE_LAST_CONTACT: Hour = Hour(160);

/// How many reports each Station had before the week.
pub(in crate::engine) fn reports_so_far(turn: &Turn<'_>) -> Vec<(Seat, usize)> {
    turn.world().stations.iter().map(|(seat, station)| (seat, station.reports.len())).collect()
}

/// The staff lays what came in beside what others said of it, and tells where words differ.
pub(in crate::engine) fn reports_are_laid_side_by_side(
    turn: &mut Turn<'_>,
    so_far: &[(Seat, usize)],
) {
    for &(seat, from) in so_far {
        let until = turn.world().stations.of(seat).reports.len();
        for report in (from..until).map(Key::at) {
            turn.begin(AFTER_THE_LAST_CONTACT);
            lay_beside(turn, seat, report);
        }
    }
}

fn lay_beside(turn: &mut Turn<'_>, seat: Seat, report: ReportNo) {
    let rows = turn.world().stations.of(seat).reports.clone();
    let Some(mine) = rows.get(usize::from(report.0)) else { return };
    let Some(words) = wording(turn, seat, mine) else { return };
    let others = rows
        .iter()
        .zip(0..)
        .filter(|(row, _)| row.holding == mine.holding && row.source != mine.source);
    let others: Vec<(ProductRow, u16)> = others.map(|(row, at)| (*row, at)).collect();
    let differs = |turn: &mut Turn<'_>, row| wording(turn, seat, row).is_some_and(|it| it != words);
    let newest = others.iter().rev().find(|(row, _)| differs(turn, row)).map(|(_, at)| *at);
    if let Some(newest) = newest.map(ReportNo) {
        turn.emit(Happening::WordingsCompared { seat, report, newest });
    }
}
