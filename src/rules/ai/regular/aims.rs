//! Aims: what each is likely to bring, by what stands in the papers now.

use crate::engine::{
    deck::Aim,
    ids::{InstitutionId, PostId},
    view::{AgentRow, DossierRow, ForeignStatus, SecurityDesk, Standing, StationDesk, View},
};

use super::crises::Worth;

/// What is likely to come of an aim, in hundredths: of agents who work now, so many are in place
/// at the end, and of those under suspicion so many are proven.
const STAYS: Worth = 60;
const PROVEN: Worth = 45;

pub(super) fn of_a_station(view: &View, desk: &StationDesk, aim: Aim) -> Worth {
    let rules = &view.rules().aim;
    let agents = |fits: &dyn Fn(&DossierRow, &AgentRow) -> bool| {
        let at_work = |agent: &AgentRow| agent.standing == Standing::Active;
        let count = desk.agents().filter(|(_, row, agent)| at_work(agent) && fits(row, agent));
        Worth::try_from(count.count()).unwrap_or(0)
    };
    let long = |agent: &AgentRow, weeks: u16| weeks <= view.briefing.term.since(agent.since);
    match aim {
        Aim::House => {
            let there = |row: &DossierRow, agent: &AgentRow| {
                employer(view, row.identity.post) == house(view) && long(agent, rules.house_weeks)
            };
            points(rules.house) * agents(&there) * STAYS / 100
        }
        Aim::Out => points(rules.out) / 5,
        Aim::Deeds => {
            let done = Worth::try_from(desk.past_actions.len()).unwrap_or(0);
            40 + 60 * done.min(3)
        }
        Aim::Depth => {
            let led = agents(&|_, agent| agent.leader().is_some());
            (points(rules.depth) * led * STAYS / 100).min(points(rules.depth_most))
        }
        Aim::Unhurt => {
            let lost = desk.officers.values().filter(|row| row.lost.is_some()).count();
            let lost = Worth::try_from(lost).unwrap_or(0);
            points(rules.unhurt) * chance_of_quiet(view, lost) / 100
        }
        Aim::Seasoned => {
            let there = agents(&|_, agent| long(agent, rules.seasoned_weeks));
            (points(rules.seasoned) * there * STAYS / 100).min(points(rules.seasoned_most))
        }
        Aim::Trusted => {
            let (whole, each) = rules.trusted;
            points(whole) - points(each) * agents(&|_, _| true) / 5
        }
        // What only Security aims at.
        Aim::Trials | Aim::Officers | Aim::Turned | Aim::Justice | Aim::Closed | Aim::Patience => 0,
    }
}

pub(super) fn of_security(view: &View, desk: &SecurityDesk, aim: Aim) -> Worth {
    let rules = &view.rules().aim;
    let warrant = view.rules().file.arrest;
    let thick = desk.people.values().filter(|row| row.gone.is_none() && warrant <= row.points());
    let suspects = Worth::try_from(thick.count()).unwrap_or(0);
    let held = Worth::try_from(desk.prisoners.len()).unwrap_or(0);
    let left = weeks_left(view);
    match aim {
        Aim::Trials => {
            let sure = points(rules.trials) * (suspects + held + left / 13) * PROVEN / 100;
            sure.min(points(rules.trials_most))
        }
        Aim::Officers => {
            let known =
                desk.people.values().filter(|row| row.foreign == ForeignStatus::Known).count();
            points(rules.officers) * Worth::try_from(known).unwrap_or(0) * PROVEN / 200
        }
        Aim::Turned => {
            let doubles = Worth::try_from(desk.doubles().count()).unwrap_or(0);
            points(rules.turned) * (doubles + left / 26)
        }
        Aim::Justice => {
            // About one a quarter of a year is taken who had done nothing.
            let (whole, each) = rules.justice;
            points(whole) - points(each) * left / 15
        }
        Aim::Closed => {
            let (whole, each) = rules.closed;
            let there = |post| employer(view, post) == house(view);
            let hot = desk
                .people
                .values()
                .filter(|row| 0 < row.points() && row.identity.is_some_and(|it| there(it.post)));
            let hot = Worth::try_from(hot.count()).unwrap_or(0);
            points(whole) - points(each) * (60 + 30 * hot) / 100
        }
        Aim::Patience => {
            let (whole, each) = rules.patience;
            let risk = if desk.patience < 40 { left } else { left / 2 };
            points(whole) - points(each) * risk / 26
        }
        // What only a Station aims at.
        Aim::House
        | Aim::Out
        | Aim::Deeds
        | Aim::Depth
        | Aim::Unhurt
        | Aim::Seasoned
        | Aim::Trusted => 0,
    }
}

fn points(each: i64) -> Worth {
    Worth::try_from(each * 100).unwrap_or(0)
}

fn weeks_left(view: &View) -> Worth {
    view.briefing.term.since(view.week).into()
}

/// The house of the card that waits.
fn house(view: &View) -> Option<InstitutionId> {
    view.hand.open.map(|crisis| crisis.house)
}

fn employer(view: &View, post: Option<PostId>) -> Option<InstitutionId> {
    let row = post.and_then(|post| view.city().posts.get(post));
    row.map(|row| row.institution)
}

/// That no officer is lost in the weeks that are left, in hundredths: less where some were.
fn chance_of_quiet(view: &View, lost: Worth) -> Worth {
    (90 - weeks_left(view) - 15 * lost).max(5)
}
