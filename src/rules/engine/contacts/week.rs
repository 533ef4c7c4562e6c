#![doc = include_str!("../../../../assets/text/en/rules/surveillance.md")]
//! Contacts: meetings, drops, and what is handed over at them.
//!
//! Long because a contact is where most orders of a Station meet: each errand is a few lines of it.

use crate::engine::{
    cells, doubles,
    event::{About as Of, EventNo, Knowledge},
    flags, flight,
    ids::{AgentId, DossierId, OfficerNo, PersonId, SiteId},
    links,
    luck::{About, Luck},
    moles::{self, support::Help},
    nature::{Handover, Known, Route, Sdr, Test, TieKind},
    order::{
        Errand, Meet, Order, TurnOver, Verb, Wake, WatchTarget,
        carry::{carried, entered},
    },
    partings, recruiting,
    resolve::{OFFICE_HOURS, Turn, agenda::number},
    rules::percent,
    seat::Seat,
    table::Key,
    traps,
    trials::{self, week::Trial},
    units::Money,
    view::{Channel, Contact, FileItem, Standing},
    watching,
    world::{Agent, Packet},
};
use crate::engine::{contacts::Happening, product};

/// Where and how two see each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Street,
    /// Only something changes hands.
    InPassing,
    /// In a flat that one of ours keeps.
    House(DossierId),
    /// In a third country.
    Abroad,
    /// In a room that somebody of the embassy's staff lends.
    Lent,
}

/// A meeting that is to take place.
#[derive(Clone, Copy)]
pub(in crate::engine) struct Meeting {
    seat: Seat,
    agent: DossierId,
    officer: OfficerNo,
    sdr: Sdr,
    abort_if_unsure: bool,
    errands: [Option<Errand>; 2],
    waking: bool,
    /// Where and how they see each other.
    place: Place,
    /// Somebody looks on: the place of that order in the plan.
    observed: Option<u8>,
    /// He is handed over to the officer who comes.
    handover: Option<Handover>,
    /// What he is put to at the end.
    trial: Option<Trial>,
    /// The order that demands it, by its place in the plan; none for a standing one.
    order: Option<(Verb, u8)>,
}

impl Meeting {
    pub fn ordered(seat: Seat, at: u8, meet: &Meet) -> Meeting {
        Meeting {
            seat,
            agent: meet.agent,
            officer: meet.officer,
            sdr: meet.sdr,
            abort_if_unsure: meet.abort_if_unsure,
            errands: meet.errands,
            waking: false,
            place: Place::Street,
            observed: None,
            handover: None,
            trial: None,
            order: Some((Verb::Meet, at)),
        }
    }

    pub fn waking(seat: Seat, at: u8, wake: &Wake) -> Meeting {
        Meeting {
            seat,
            agent: wake.agent,
            officer: wake.officer,
            sdr: wake.sdr,
            abort_if_unsure: false,
            errands: [None; 2],
            waking: true,
            place: Place::Street,
            observed: None,
            handover: None,
            trial: None,
            order: Some((Verb::Wake, at)),
        }
    }

    pub fn standing(seat: Seat, agent: DossierId, contact: Contact) -> Meeting {
        let (sdr, abort_if_unsure) = match contact.channel {
            Channel::Meeting { sdr, abort_if_unsure } => (sdr, abort_if_unsure),
            Channel::Brush { sdr } => (sdr, true),
            other => (other.sdr(), true),
        };
        let place = match contact.channel {
            Channel::Brush { .. } => Place::InPassing,
            Channel::House { keeper, .. } => Place::House(keeper),
            Channel::Abroad => Place::Abroad,
            _ => Place::Street,
        };
        Meeting {
            seat,
            agent,
            officer: contact.officer,
            sdr,
            abort_if_unsure,
            errands: [None; 2],
            waking: false,
            place,
            observed: None,
            handover: None,
            trial: None,
            order: None,
        }
    }

    /// The channel of which it is an instance.
    fn standing_channel(&self) -> Channel {
        let sdr = self.sdr;
        match self.place {
            Place::Street | Place::Lent => {
                Channel::Meeting { sdr, abort_if_unsure: self.abort_if_unsure }
            }
            Place::InPassing => Channel::Brush { sdr },
            Place::House(keeper) => Channel::House { keeper, sdr },
            Place::Abroad => Channel::Abroad,
        }
    }

    /// A meeting without errands.
    pub fn plain(seat: Seat, agent: DossierId, officer: OfficerNo, sdr: Sdr) -> Meeting {
        let abort_if_unsure = false;
        let channel = Channel::Meeting { sdr, abort_if_unsure };
        Meeting::standing(seat, agent, Contact { officer, channel, every: 1 })
    }

    pub fn handing_over(seat: Seat, at: u8, order: &TurnOver) -> Meeting {
        let handover = Some(order.how);
        let plain = Meeting::plain(seat, order.agent, order.to, order.sdr);
        Meeting { handover, order: Some((Verb::TurnOver, at)), ..plain }
    }

    /// A meeting at the end of which the agent is put to a test.
    pub fn with_trial(self, trial: Trial, verb: Verb, at: u8) -> Meeting {
        Meeting { trial: Some(trial), order: Some((verb, at)), ..self }
    }

    pub const fn seat(&self) -> Seat {
        self.seat
    }

    pub const fn agent(&self) -> DossierId {
        self.agent
    }

    pub const fn officer(&self) -> OfficerNo {
        self.officer
    }

    pub const fn handover(&self) -> Option<Handover> {
        self.handover
    }

    /// With a driver the route shows more, and a room takes the place of the street.
    fn with(self, help: Help) -> Meeting {
        let sdr = if help.drives { self.sdr.longer() } else { self.sdr };
        let lent = help.room && self.place == Place::Street;
        Meeting { sdr, place: if lent { Place::Lent } else { self.place }, ..self }
    }

    pub fn seen_by(self, observed: Option<u8>) -> Meeting {
        Meeting { observed, ..self }
    }
}

/// What surveillance there was at a contact, and what the route showed of it.
#[derive(Clone, Copy)]
pub(in crate::engine) struct Surveillance {
    pub officer_tailed: bool,
    pub contact_tailed: bool,
    pub route: Route,
}

impl Surveillance {
    /// Nobody of theirs is where they meet.
    const NONE: Surveillance =
        Surveillance { officer_tailed: false, contact_tailed: false, route: Route::Clean };
}

/// Two people who meet, the one whose route counts first. The same two may meet more than once in
/// a week.
#[derive(Clone, Copy)]
pub(in crate::engine) struct Pair {
    pub seat: Seat,
    pub officer: PersonId,
    pub contact: PersonId,
    pub nth: u16,
    /// Teams that others led to the first.
    pub led: u8,
    /// Points more at the first end, where it is followed: who sees many is easy to read.
    pub load: i16,
}

/// Who stands behind each end, and what the route shows of the officer's tail. A route says
/// nothing about a tail on the other.
pub(in crate::engine) fn surveillance(turn: &mut Turn<'_>, pair: Pair, sdr: Sdr) -> Surveillance {
    let Pair { seat, officer, contact, nth, led, load } = pair;
    let key = About::whom(number(officer), number(contact)).by(seat).nth(nth);
    let rules = turn.rules();
    let tail = |turn: &mut Turn<'_>, luck, whom, led, load: i16| {
        let teams = usize::from(turn.teams_on_person(whom).saturating_add(led)).min(4);
        let points = rules.contact.tailed.get(teams).copied().unwrap_or(0);
        let more = if teams > 0 { load } else { 0 };
        turn.chance(luck, key, percent(points + more))
    };
    let officer_tailed = tail(turn, Luck::TailedOfficer, officer, led, load);
    let contact_tailed = tail(turn, Luck::TailedContact, contact, 0, 0);
    let row = usize::from(sdr.days());
    let table =
        if officer_tailed { &rules.contact.route_shows } else { &rules.contact.route_doubts };
    let points = table.get(row).copied().unwrap_or(0);
    let shows = turn.chance(Luck::RouteShows, key, percent(points));
    let route = match (shows, officer_tailed) {
        (true, true) => Route::Covered,
        (true, false) => Route::Unsure,
        (false, _) => Route::Clean,
    };
    Surveillance { officer_tailed, contact_tailed, route }
}

/// Points more for each agent beyond a few whom an officer sees himself.
fn load_of(turn: &Turn<'_>, seat: Seat, officer: OfficerNo) -> i16 {
    let rules = &turn.world().rules().contact;
    let seen = |agent: &&Agent| agent.seat == seat && agent.is_seen_by(officer);
    let many = turn.world().agents.values().filter(seen).count();
    let beyond = i16::try_from(many.saturating_sub(rules.load_from)).unwrap_or(i16::MAX);
    beyond.saturating_mul(rules.load).min(rules.load_most)
}

/// Breaks a contact off. Shaking a tail off is itself seen.
pub(in crate::engine) fn break_off(
    turn: &mut Turn<'_>,
    seat: Seat,
    with: (DossierId, PersonId),
    officer: (OfficerNo, PersonId),
    seen: Surveillance,
) {
    let (dossier, person) = with;
    let (no, officer_person) = officer;
    turn.emit(Happening::BrokeOff { seat, with: dossier, person, officer: no, route: seen.route });
    if seen.officer_tailed {
        let proper = turn.world().security.register.get(officer_person).copied().flatten();
        if let Some(who) = proper {
            turn.emit(watching::Happening::EvasiveRouteSeen { who });
            let points = turn.rules().contact.evasive;
            watching::sight::give_points(turn, who, FileItem::EvasiveRoute, points);
        }
    }
}

/// An illness, a guest, a late shift: some can come to no contact for a week or for several.
pub(in crate::engine) fn some_are_kept_away(turn: &mut Turn<'_>) {
    let rules = turn.rules();
    let week = turn.world().week;
    let agents: Vec<AgentId> = turn.world().agents.keys().collect();
    for id in agents {
        turn.begin(OFFICE_HOURS);
        let Some(agent) = turn.agent(id) else { continue };
        if agent.standing != Standing::Active || week < agent.kept || !turn.is_free(agent.person) {
            continue;
        }
        let key = About::whom(number(agent.person), 0).by(agent.seat);
        if turn.chance(Luck::KeptAway, key, percent(rules.contact.kept)) {
            let until = week.plus(weeks_away(turn, key));
            turn.emit(Happening::KeptAway { asset: id, until });
        }
    }
}

fn weeks_away(turn: &mut Turn<'_>, key: About) -> u16 {
    let weights = turn.rules().contact.kept_for.map(|it| u32::try_from(it).unwrap_or(0));
    let lot = turn.below(Luck::KeptFor, key, weights.iter().sum());
    let mut up_to = 0;
    let shorter = weights.iter().take_while(|weight| {
        up_to += **weight;
        up_to <= lot
    });
    1 + u16::try_from(shorter.count()).unwrap_or(0)
}

/// A meeting of an officer and an agent.
pub(in crate::engine) fn meet(turn: &mut Turn<'_>, meeting: &Meeting) {
    let seat = meeting.seat;
    if let Some((verb, at)) = meeting.order {
        turn.ordered(seat, verb, at);
    }
    let Some((id, agent)) = turn.agent_of(seat, meeting.agent) else { return };
    let Some(officer) = turn.officer(seat, meeting.officer).filter(|row| row.at_work) else {
        turn.emit(Happening::ContactDropped { seat, agent: meeting.agent });
        return;
    };
    if !turn.keeps_contact(&agent) {
        turn.emit(Happening::MeetingMissed { seat, who: meeting.agent, person: agent.person });
        // Where a mark is missing nobody goes to look.
        if !officer.mark {
            traps::week::at_the_flat(turn, agent.person, officer.person, meeting.sdr);
        }
        return;
    }
    if !links::week::is_ready(turn, meeting.standing_channel(), id, &agent) {
        return;
    }
    let help = moles::support::at_a_meeting(turn, seat, id);
    let meeting = &meeting.with(help);
    let (nth, led) = (0, help.led);
    let load = match meeting.place {
        Place::Street | Place::InPassing => load_of(turn, seat, meeting.officer),
        Place::House(_) | Place::Abroad | Place::Lent => 0,
    };
    let pair = Pair { seat, officer: officer.person, contact: agent.person, nth, led, load };
    let seen = match meeting.place {
        Place::Abroad => Surveillance::NONE,
        Place::Street | Place::Lent | Place::InPassing | Place::House(_) => {
            surveillance(turn, pair, meeting.sdr)
        }
    };
    let unsure = seen.route == Route::Unsure && meeting.abort_if_unsure;
    if seen.route == Route::Covered || unsure {
        let with = (meeting.agent, agent.person);
        break_off(turn, seat, with, (meeting.officer, officer.person), seen);
        return;
    }
    if partings::handover::is_brought(turn, meeting, &agent, meeting.sdr)
        && partings::handover::is_believed(turn, meeting, &agent, officer.person)
    {
        hold(turn, meeting, id, &agent, officer.person, seen);
    }
}

fn hold(
    turn: &mut Turn<'_>,
    meeting: &Meeting,
    id: AgentId,
    agent: &Agent,
    officer: PersonId,
    seen: Surveillance,
) {
    let seat = meeting.seat;
    let rules = turn.rules();
    let mut rapport = agent.rapport;
    if agent.officer != Some(meeting.officer) {
        rapport = partings::handover::rapport_with(turn, meeting, agent);
        turn.emit(partings::Happening::HandlerChanged {
            seat,
            agent: meeting.agent,
            asset: id,
            officer: Some(meeting.officer),
            rapport,
        });
    }
    let top = rules.station.rapport_top.max(rapport);
    let warmer = if meeting.place == Place::InPassing { 0 } else { rules.station.meet_rapport };
    let met = turn.emit(Happening::Met {
        seat,
        agent: meeting.agent,
        asset: id,
        officer: meeting.officer,
        hour: turn.hour(),
        route: seen.route,
        rapport: (rapport + warmer).min(top),
    });
    if meeting.order.is_none() {
        links::week::is_paid(turn, meeting.standing_channel(), seat);
        turn.once_more_after(met);
    }
    learn_faces(turn, agent.person, officer);
    learn(turn, officer, Of::Person(agent.person), Known::TrueName);
    moles::support::faces_are_learnt(turn, seat, id, agent.person);
    may_be_seen(turn, meeting, agent.person, officer, seen);
    turn.once_more_after(met);
    let supervised = doubles::week::comes_to_a_meeting(turn, id, officer);
    if let Some(at) = meeting.observed {
        turn.once_more_after(met);
        turn.ordered(seat, Verb::Observe, at);
        let watched = seen.contact_tailed || seen.officer_tailed || supervised;
        look_on(turn, meeting, agent.person, watched);
    }
    turn.once_more_after(met);
    flags::week::is_shown(turn, id, officer);
    turn.once_more_after(met);
    do_what_was_to_be_done(turn, meeting, id, agent, met);
    partings::handover::is_done(turn, meeting, id, agent, met);
    recruiting::life::is_spoken_of(turn, (seat, meeting.agent), id, met);
    if let Some(trial) = meeting.trial {
        turn.once_more_after(met);
        trials::week::put_to(turn, trial, (seat, meeting.agent), id, officer);
    }
}

/// Two people at a place, and the look of it.
fn may_be_seen(
    turn: &mut Turn<'_>,
    meeting: &Meeting,
    local: PersonId,
    foreign: PersonId,
    seen: Surveillance,
) {
    let rules = turn.rules();
    let manner = match meeting.place {
        Place::InPassing => rules.channel.brush.manner,
        Place::Street => rules.channel.meeting.manner,
        Place::House(keeper) => {
            if !links::week::is_house_seen(turn, (meeting.seat, keeper), local, seen) {
                return;
            }
            rules.channel.house.manner
        }
        Place::Lent if !seen.officer_tailed && !seen.contact_tailed => return,
        Place::Lent => rules.channel.house.manner,
        Place::Abroad => return links::week::journey(turn, local),
    };
    let site = watching::sight::meeting_place(turn, local);
    watching::sight::contact(
        turn,
        &watching::sight::Contact { local, foreign, site, nth: 0, seen, manner },
    );
}

/// What waited is handed over, what he has is taken, errands are given.
fn do_what_was_to_be_done(
    turn: &mut Turn<'_>,
    meeting: &Meeting,
    id: AgentId,
    agent: &Agent,
    met: EventNo,
) {
    let seat = meeting.seat;
    if meeting.waking && agent.standing == Standing::Dormant {
        turn.emit(Happening::WokeUp { seat, agent: meeting.agent, asset: id });
    }
    if !matches!(meeting.place, Place::InPassing) {
        traps::week::he_tells(turn, seat, meeting.agent, id);
    }
    hand_over(turn, seat, meeting.agent, id);
    let channel = meeting.standing_channel();
    let most = turn.rules().channel.of(channel).capacity;
    let packets = deliver(turn, seat, id, most, |row, _| row.dropped.is_none());
    if matches!(meeting.place, Place::House(_)) {
        links::week::house_is_used(
            turn,
            (seat, meeting.agent, id),
            meeting.officer,
            channel,
            packets,
        );
        turn.once_more_after(met);
    }
    for errand in meeting.errands.into_iter().flatten() {
        turn.once_more_after(met);
        run_errand(turn, meeting, id, errand);
    }
}

/// One who looks on may see that others do.
fn look_on(turn: &mut Turn<'_>, meeting: &Meeting, agent: PersonId, watched: bool) {
    let (seat, dossier) = (meeting.seat, meeting.agent);
    let rules = turn.rules();
    let points = if watched { rules.validation.seen } else { rules.validation.taken_for };
    let key = About::whom(number(agent), 0).by(seat);
    let watchers = turn.chance(Luck::WatchersSeen, key, percent(points));
    turn.emit(trials::Happening::Observed { seat, agent: dossier, watchers });
}

fn learn_faces(turn: &mut Turn<'_>, agent: PersonId, officer: PersonId) {
    learn(turn, agent, Of::Person(officer), Known::Face);
}

/// Puts something into somebody's head, if it is not there.
pub(in crate::engine) fn learn(turn: &mut Turn<'_>, knower: PersonId, about: Of, how: Known) {
    let what = Knowledge { knower, about, how };
    if !turn.world().knows(&what) {
        turn.emit(Happening::Learnt { what });
    }
}

fn run_errand(turn: &mut Turn<'_>, meeting: &Meeting, id: AgentId, errand: Errand) {
    let (seat, by) = (meeting.seat, meeting.agent);
    let Some(agent) = turn.agent(id) else { return };
    match errand {
        Errand::Spot => recruiting::week::spot(turn, seat, by, agent.person),
        Errand::Assess { target } => {
            recruiting::week::assess(turn, seat, target, (by, agent.person))
        }
        Errand::Introduce { target } => {
            recruiting::week::introduce(turn, seat, target, (by, agent.person), meeting.officer);
        }
        Errand::LearnDrop { site } => {
            turn.emit(Happening::DropLearnt { seat, agent: by, asset: id, site });
            learn(turn, agent.person, Of::Site(site), Known::Site);
        }
        Errand::TakeOn { member } => {
            cells::week::take_on(turn, seat, (by, id), member, Known::Face)
        }
        Errand::MakePlan { kind, known } => {
            turn.emit(cells::Happening::PlanMade { seat, agent: by, asset: id, kind, known });
        }
        Errand::TakePapers => {
            turn.emit(flight::Happening::PapersGiven { seat, agent: by, asset: id });
            links::role::forger_sees(turn, seat, agent.person);
        }
        Errand::Learn { skill } => links::role::lesson(turn, (seat, by, id), &agent, skill),
        Errand::Ask { holding } => {
            turn.emit(trials::Happening::ControlAsked { seat, agent: by, asset: id, holding });
            trials::week::controller_hears(turn, id, &agent, Test::Question);
        }
    }
}

/// What waits for the next contact is handed over.
pub(in crate::engine) fn hand_over(
    turn: &mut Turn<'_>,
    seat: Seat,
    dossier: DossierId,
    id: AgentId,
) {
    let Some(agent) = turn.agent(id) else { return };
    if let Some(holding) = agent.waiting_task {
        turn.emit(Happening::TaskTold { seat, agent: dossier, asset: id, holding });
        flags::week::is_strained(turn, id, holding);
    }
    if agent.waiting_pay > Money(0) {
        pay(turn, seat, dossier, id, &agent);
    }
    if let Some(on_alarm) = agent.waiting_alarm {
        turn.emit(flight::Happening::InstructionTold { seat, agent: dossier, asset: id, on_alarm });
    }
    traps::week::he_is_forewarned(turn, seat, dossier, id);
    if let Some(role) = agent.waiting_role {
        links::role::is_told(turn, (seat, dossier, id), role);
    }
    if agent.waiting_warning {
        flight::alarm::warn(turn, seat, dossier, id, 0);
    }
}

fn pay(turn: &mut Turn<'_>, seat: Seat, dossier: DossierId, id: AgentId, agent: &Agent) {
    let rules = turn.rules();
    let amount = agent.waiting_pay;
    let wants_money = turn.wants(agent.person, crate::engine::nature::Motive::Money);
    let each = match wants_money {
        true => rules.station.pay_rapport_money,
        false => rules.station.pay_rapport_other,
    };
    let units = i16::try_from(amount.0).unwrap_or(i16::MAX);
    let gain = units.saturating_mul(each).min(rules.station.pay_rapport_most);
    let rapport = (agent.rapport + gain).min(rules.station.rapport_top.max(agent.rapport));
    turn.emit(Happening::AgentPaid { seat, agent: dossier, asset: id, amount, rapport });
    let key = About::whom(number(agent.person), 1).by(seat);
    let noticed = units.saturating_mul(rules.station.pay_noticed);
    if turn.chance(Luck::Irregular, key, crate::engine::rules::per_mille(noticed)) {
        watching::sight::irregular(turn, agent.person);
    }
}

/// Product that fits reaches the Station, the oldest first, as much as the way there carries.
pub(in crate::engine) fn deliver(
    turn: &mut Turn<'_>,
    seat: Seat,
    id: AgentId,
    most: u8,
    fits: impl Fn(&Packet, crate::engine::units::Week) -> bool,
) -> u8 {
    let week = turn.world().week;
    let mut packets: Vec<Packet> = turn
        .world()
        .packets
        .iter()
        .filter(|row| row.carrier == id && fits(row, week))
        .copied()
        .collect();
    packets.sort_by_key(|row| (row.seen, row.holding, row.value));
    packets.truncate(most.into());
    for packet in &packets {
        turn.after(packet.touched);
        let Some(source) = turn.agent(packet.agent).map(|row| row.dossier) else { continue };
        let report = Key::at(turn.world().stations.of(seat).reports.len());
        turn.emit(product::Happening::ReportReceived {
            seat,
            report,
            source,
            asset: packet.agent,
            holding: packet.holding,
            value: packet.value,
            means: packet.means,
            seen: packet.seen,
            lie: packet.lie,
        });
        trials::week::may_compare(turn, seat, source, packet.holding);
    }
    let count = u8::try_from(packets.len()).unwrap_or(u8::MAX);
    moles::week::tips_are_told(turn, seat, id);
    count
}

/// An agent leaves his packets.
pub(in crate::engine) fn load(turn: &mut Turn<'_>, id: AgentId) {
    let Some(agent) = turn.agent(id) else { return };
    let Some(site) = agent.drop else { return };
    if agent.standing != Standing::Active || !turn.keeps_contact(&agent) {
        return;
    }
    let carries = turn.world().packets.iter().any(|row| row.carrier == id && row.dropped.is_none());
    if !carries {
        return;
    }
    let _ = turn.site(site);
    turn.emit(Happening::DropLoaded { asset: id, site });
    visit(turn, &agent, agent.person, site);
}

/// An officer empties a drop and leaves what waits for the agent.
pub(in crate::engine) fn clear(
    turn: &mut Turn<'_>,
    seat: Seat,
    dossier: DossierId,
    id: AgentId,
    (officer, ordered): (OfficerNo, bool),
) {
    // What the papers had of him.
    let _ = turn.dossier(seat, dossier);
    let Some(agent) = turn.agent(id) else { return };
    let Some(site) = agent.drop else { return };
    let Some(row) = turn.officer(seat, officer).filter(|row| row.at_work) else {
        turn.emit(Happening::ContactDropped { seat, agent: dossier });
        return;
    };
    let goes = match ordered {
        true => Some(row.person),
        false => links::role::who_runs_errands(turn, seat, officer, row.person),
    };
    // What the errand runner left, another empties.
    let goes = goes.map(|goes| if goes == agent.person { row.person } else { goes });
    let Some(goes) = goes else {
        turn.emit(links::Happening::LinkFailed {
            seat,
            agent: dossier,
            asset: id,
            channel: Channel::Drop,
        });
        return;
    };
    let before = |row: &Packet, week| row.dropped.is_some_and(|at| at < week);
    let most = turn.rules().channel.drop.capacity;
    let packets = deliver(turn, seat, id, most, before);
    let _ = turn.site(site);
    let serviced =
        Happening::DropServiced { seat, agent: dossier, asset: id, officer, site, packets };
    let serviced = turn.emit(serviced);
    if goes != row.person {
        learn(turn, goes, Of::Site(site), Known::Site);
    }
    visit(turn, &agent, goes, site);
    turn.once_more_after(serviced);
    // The message lies there whether or not anybody comes for it: the Station cannot tell.
    hand_over(turn, seat, dossier, id);
}

/// Somebody goes to a hiding place. He may be followed there, the place may be watched, and a
/// place used too often shows.
fn visit(turn: &mut Turn<'_>, agent: &Agent, who: PersonId, site: SiteId) {
    let rules = turn.rules();
    // An officer may empty the drops of several agents at one place.
    let key = About::whom(number(who), u32::from(site.0)).by(agent.seat).nth(agent.person.0);
    let teams = usize::from(turn.teams_on_person(who)).min(4);
    let points = rules.contact.tailed.get(teams).copied().unwrap_or(0);
    let tailed = turn.chance(Luck::TailedOfficer, key.verb(1), percent(points));
    let watched = turn.teams_on(WatchTarget::Site(site)) > 0;
    let by_team =
        watched && turn.chance(Luck::Noticed, key.verb(1), percent(rules.contact.site_team));
    let followed =
        tailed && turn.chance(Luck::DropVisitSeen, key, percent(rules.contact.drop_seen));
    let place = turn.site(site);
    let worn = i16::from(place.uses.saturating_sub(rules.station.drop_uses));
    let shows = worn.saturating_mul(rules.station.drop_wear);
    let noticed = turn.chance(Luck::Noticed, key.verb(2), percent(shows));
    if by_team || followed {
        watching::sight::at_drop(turn, (who, site), tailed, key);
    } else if noticed && !place.suspected {
        turn.emit(watching::Happening::DropSuspected { site });
    }
    traps::week::at_the_site(turn, who, site, agent.person);
}

// Tasks and payments that wait for a contact.
carried! {
    Task in Messages: |turn, by, it| {
        if let Some((asset, _)) = turn.agent_of(by.seat, it.agent) {
            let (seat, agent, holding) = (by.seat, it.agent, it.holding);
            turn.emit(Happening::TaskNoted { seat, agent, asset, holding });
        }
    };
    Pay in Messages: |turn, by, it| {
        if let Some((asset, _)) = turn.agent_of(by.seat, it.agent) {
            let (seat, agent, amount) = (by.seat, it.agent, it.amount);
            turn.emit(Happening::PayNoted { seat, agent, asset, amount });
        }
    };
}

entered! {
    Meet: |agenda, by, it| agenda.meeting(Meeting::ordered(by.seat, by.at, it));
    in Messages |turn, by, it| replace_contact(turn, by.seat, (*it).into(), it.agent);
}

entered! {
    ServiceDrop: |agenda, by, it| agenda.drop(it, by);
    in Messages |turn, by, it| replace_contact(turn, by.seat, (*it).into(), it.agent);
}

entered! {
    Wake: |agenda, by, it| agenda.unwatched_meeting(Meeting::waking(by.seat, by.at, it));
}

/// What does not take place for an order's sake is written down, as it has no event of its own.
pub(in crate::engine) fn replace_contact(
    turn: &mut Turn<'_>,
    seat: Seat,
    order: Order,
    dossier: DossierId,
) {
    let Some((id, agent)) = turn.agent_of(seat, dossier) else { return };
    let due = agent.due(turn.world().week);
    if due.is_some_and(|contact| order.replaces(dossier, contact)) {
        turn.emit(Happening::ContactReplaced { asset: id });
    }
}

// New arrangements hold from next week.
carried! {
    SetContact in Arrangements: |turn, by, it| {
        if let Some((asset, _)) = turn.agent_of(by.seat, it.agent) {
            let (seat, agent, contact) = (by.seat, it.agent, it.contact);
            turn.emit(Happening::ContactArranged { seat, agent, asset, contact });
        }
    };
    Dormant in Arrangements: |turn, by, it| {
        if let Some((asset, _)) = turn.agent_of(by.seat, it.agent) {
            turn.emit(Happening::WentDormant { seat: by.seat, agent: it.agent, asset });
        }
    };
}

/// What a Station's records say of two people it has on file.
pub(in crate::engine) fn learn_tie(
    turn: &mut Turn<'_>,
    seat: Seat,
    one: DossierId,
    other: DossierId,
    kind: TieKind,
    strong: bool,
) {
    turn.emit(recruiting::Happening::TieLearnt { seat, one, other, kind, strong });
}
