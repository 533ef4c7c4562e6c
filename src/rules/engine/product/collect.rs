#![doc = include_str!("../../../../assets/text/en/rules/task.md")]
//! Product: what agents find in a week.

use crate::engine::{
    doubles,
    event::Secret,
    gazetteer::Form,
    ids::{AgentId, HoldingId, PersonId},
    links,
    luck::{About, Luck},
    nature::{Approach, Means},
    product::Happening,
    resolve::{Turn, agenda::number},
    rules::{Rules, per_mille, percent},
    traps,
    units::Hour,
    view::Standing,
    volunteers, watching,
    world::Agent,
};

/// Every agent at work may find something.
pub(in crate::engine) fn product_is_born(turn: &mut Turn<'_>) {
    let agents: Vec<AgentId> = turn.world().agents.keys().collect();
    for id in agents {
        turn.begin(Hour(150));
        let Some(agent) = turn.agent(id) else { continue };
        let sends = agent.played || turn.comes(&agent);
        if agent.standing != Standing::Active || !sends {
            continue;
        }
        if !agent.role.collects() || volunteers::week::withholds(&agent) {
            continue;
        }
        // A controlled agent brings what the controller gives. One who has told us goes on taking
        // it, and brings what is found.
        doubles::week::takes_what_he_is_given(turn, id, &agent);
        if !turn.is_true(id, agent.person) {
            continue;
        }
        match agent.origin.invented {
            true => volunteers::week::bill_for_product(turn, id, &agent),
            false => produce(turn, id, &agent),
        }
    }
}

fn produce(turn: &mut Turn<'_>, id: AgentId, agent: &Agent) {
    let rules = turn.rules();
    let Some((holding, means)) = sought(turn, agent) else {
        volunteers::week::may_make_it_up(turn, id, agent);
        return;
    };
    // He read it once, and has only heard of it since: nobody need know that.
    let cut_off = means == Means::Hearsay && agent.origin.says_he_reads(holding);
    if cut_off && volunteers::week::may_make_it_up(turn, id, agent) {
        return;
    }
    let key = finding(agent, holding);
    let Some(copying) = is_found(turn, agent, (holding, means), key) else { return };
    let (_, right) = rates(means, &rules);
    let Some(row) = turn.holding(holding) else { return };
    let right = turn.chance(Luck::ReportRight, key, percent(right - sourness(turn, agent)));
    let doctored = traps::week::what_lies_before_him(turn, agent.person, holding, means);
    let said = doctored.unwrap_or(row.value);
    let value = if right { said } else { wrong_value(turn, holding, said, key) };
    let (right, fed) = (value == row.value, doctored.is_some());
    turn.emit(Happening::PacketMade { asset: id, holding, value, means, right, fed });
    let copies = means == Means::Document;
    let seen = About::whom(number(agent.person), 2).by(agent.seat);
    if copies && turn.chance(Luck::Irregular, seen, per_mille(copying)) {
        watching::sight::irregular(turn, agent.person);
    }
}

pub(in crate::engine) fn finding(agent: &Agent, holding: HoldingId) -> About {
    About::whom(number(agent.person), u32::from(holding.0)).by(agent.seat)
}

/// Does an agent come by a holding this week? Says how much the copying shows. Whoever the agent
/// answers to, it takes as long: what comes more often than it can be had is a lie's mark.
pub(in crate::engine) fn is_found(
    turn: &mut Turn<'_>,
    agent: &Agent,
    (holding, means): (HoldingId, Means),
    key: About,
) -> Option<i16> {
    let rules = turn.rules();
    let (chance, _) = rates(means, &rules);
    let eager = if wants_it_now(turn, agent, holding) { rules.validation.switch_eager } else { 0 };
    let points = productivity(turn, agent, chance + eager, &rules);
    let (points, copying) = traps::week::under_lock(turn, holding, means, points);
    turn.chance(Luck::ReportBorn, key, percent(points)).then_some(copying)
}

/// How somebody can come by what a holding says: by reading it, or from colleagues who do. Nobody
/// else knows it, so that it would not be believed of anybody else. `says`: that he reads it.
pub(in crate::engine) fn means_of(
    turn: &mut Turn<'_>,
    person: PersonId,
    holding: HoldingId,
    says: bool,
) -> Option<Means> {
    let topic = *turn.world().theatre.gazetteer.holdings.get(holding)?;
    let reads = turn.read(Secret::Access, person, |world| world.reads_holding(person, holding));
    if reads || says {
        return Some(at_first_hand(topic.form));
    }
    let colleague = turn.world().theatre.employer(person) == Some(topic.owner);
    colleague.then_some(Means::Hearsay)
}

/// How somebody comes by it who reads it.
pub(in crate::engine) const fn at_first_hand(form: Form) -> Means {
    match form {
        Form::Document => Means::Document,
        Form::Knowledge => Means::Knowledge,
    }
}

/// Points off the truth of what somebody brings because he must.
fn sourness(turn: &Turn<'_>, agent: &Agent) -> i16 {
    /// Weeks of a month.
    const MONTH: u16 = 4;
    let rules = turn.rules();
    let months = agent.coerced.map_or(0, |since| turn.world().week.since(since) / MONTH);
    let months = i16::try_from(months).unwrap_or(i16::MAX);
    months.saturating_mul(rules.pitch.sour).min(rules.pitch.sour_most)
}

/// The chance of a report this week, of the chance that its means have.
pub(in crate::engine) fn productivity(
    turn: &mut Turn<'_>,
    agent: &Agent,
    chance: i16,
    rules: &Rules,
) -> i16 {
    let mut points = if agent.question.is_some() { 100 } else { chance };
    if agent.task.is_none() && agent.question.is_none() {
        points = points * rules.report.untasked / 100;
    }
    if agent.rapport < rules.report.low_rapport {
        points = points * rules.report.sullen / 5;
    }
    points - overload(turn, agent, rules) - links::role::crowded(turn, agent)
}

/// Was he told, of late and without warning, to bring just this?
fn wants_it_now(turn: &Turn<'_>, agent: &Agent, holding: HoldingId) -> bool {
    let (week, weeks) = (turn.world().week, turn.rules().validation.switch_weeks);
    agent.switched.is_some_and(|(what, at)| what == holding && week.since(at) < weeks)
}

/// What he looks for this week and how he can come by it: the task, or whatever he reads.
fn sought(turn: &mut Turn<'_>, agent: &Agent) -> Option<(HoldingId, Means)> {
    let person = agent.person;
    let reads: Vec<HoldingId> =
        turn.read(Secret::Access, person, |world| world.reads(person).collect());
    // Whoever chooses his own terms hears a task as a wish.
    let own_master = agent.origin.approach == Some(Approach::Anonymous);
    let asked = agent.question.or(agent.task).filter(|it| !own_master || reads.contains(it));
    let holding = match asked {
        Some(holding) => holding,
        None => {
            let bound = u32::try_from(reads.len()).unwrap_or(0);
            let key = About::whom(number(person), 0).by(agent.seat);
            let at = turn.below(Luck::ReportBorn, key.verb(1), bound);
            *reads.get(at as usize)?
        }
    };
    means_of(turn, person, holding, false).map(|means| (holding, means))
}

pub(in crate::engine) const fn rates(means: Means, rules: &Rules) -> (i16, i16) {
    let report = &rules.report;
    match means {
        Means::Document => (report.document, report.document_right),
        Means::Knowledge => (report.knowledge, report.knowledge_right),
        Means::Hearsay => (report.hearsay, report.hearsay_right),
        // Nobody brings it in his ordinary week, and there is nothing in it to get wrong.
        Means::Original => (0, 100),
    }
}

/// Points off for each agent past the span of the handler.
fn overload(turn: &mut Turn<'_>, agent: &Agent, rules: &Rules) -> i16 {
    let Some(officer) = agent.officer else { return 0 };
    let load = turn.load(agent.seat, |row| {
        row.officer == Some(officer) && row.leader().is_none() && row.standing == Standing::Active
    });
    let over = load.saturating_sub(usize::from(rules.station.span));
    i16::try_from(over).unwrap_or(0).saturating_mul(rules.station.overload)
}

fn wrong_value(turn: &mut Turn<'_>, holding: HoldingId, truth: u8, key: About) -> u8 {
    let values = turn.world().theatre.gazetteer.holdings.get(holding).map_or(4, |it| it.values);
    let other = turn.below(Luck::ReportWrong, key, u32::from(values.saturating_sub(1)));
    let other = u8::try_from(other).unwrap_or(0);
    if other < truth { other } else { other + 1 }
}
