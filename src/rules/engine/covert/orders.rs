//! Orders of covert action: ask for it, go, call it off.

use crate::engine::{
    covert::{ActionKind, Dress, Mark, Scheme, Step, state_of},
    gazetteer::{Form, State},
    ids::InstitutionId,
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
    rules::Rules,
    units::{Days, Money},
    view::{StationDesk, View},
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/action.md")]
    ProposeAction = 106 at 28, "propose" on "o A", page "action" of Night {
        scheme: Scheme as Feat,
    }
    answered [
        "answer-a-double-at-the-door" in "a_double_says_which_door_is_to_be_opened",
        "answer-a-guard" in "a_guard_at_the_door_turns_a_deed_into_a_failure",
    ]
}

impl ProposeAction {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        let scheme = &self.scheme;
        if desk.action.is_some() {
            return Err(Refusal::ActionInHand);
        }
        desk.officer_at_work(scheme.officer)?;
        let house = house_of(plan.view(), desk, scheme)?;
        check_guide(plan.view(), desk, scheme, house)?;
        check_flag(plan, scheme)?;
        check_means(plan.rules(), scheme)?;
        let days = Days(plan.rules().action.plan_days);
        Ok(Cost { officer: Some((scheme.officer, days)), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::GoAhead, 0)
    }
}

/// The house in which it would take place; none for what happens in the streets.
fn house_of(
    view: &View,
    desk: &StationDesk,
    scheme: &Scheme,
) -> Result<Option<InstitutionId>, Refusal> {
    match (scheme.kind, scheme.mark) {
        (ActionKind::Raid, Mark::Paper(holding)) => {
            let topic = view.holding(holding)?;
            match topic.form {
                Form::Document => Ok(Some(topic.owner)),
                Form::Knowledge => Err(Refusal::NotOnPaper),
            }
        }
        (ActionKind::Sabotage, Mark::House(house)) => {
            view.city().institutions.get(house).ok_or(Refusal::NoSuchHouse)?;
            Ok(Some(house))
        }
        (ActionKind::Snatch | ActionKind::Assassination, Mark::Person(dossier)) => {
            let row = desk.dossier(dossier)?;
            if row.agent.is_some() {
                return Err(Refusal::AlreadyAnAgent);
            }
            if row.lost.is_some() {
                return Err(Refusal::OutOfReach);
            }
            if row.arrested.is_some() {
                return Err(Refusal::InPrison);
            }
            let post = row.identity.post.and_then(|post| view.city().posts.get(post));
            Ok(Some(post.ok_or(Refusal::NoPost)?.institution))
        }
        (kind, Mark::Opinion) if kind.is_propaganda() => Ok(None),
        _ => Err(Refusal::WrongMark),
    }
}

/// Whoever opens the door must know the house: work there, or read what lies there.
fn check_guide(
    view: &View,
    desk: &StationDesk,
    scheme: &Scheme,
    house: Option<InstitutionId>,
) -> Result<(), Refusal> {
    let Some(guide) = scheme.guide else {
        return if scheme.kind.needs_a_guide() { Err(Refusal::NoGuide) } else { Ok(()) };
    };
    let agent = desk.agent_in_contact(guide)?;
    let post = desk.dossier(guide)?.identity.post.and_then(|post| view.city().posts.get(post));
    let there = house.is_some() && post.map(|post| post.institution) == house;
    let reads = matches!(scheme.mark, Mark::Paper(holding) if agent.reads(holding));
    match there || reads {
        true => Ok(()),
        false => Err(Refusal::GuideElsewhere),
    }
}

/// A uniform names whose it is; white words are in our own name, black ones in another's.
fn check_flag(plan: &Plan, scheme: &Scheme) -> Result<(), Refusal> {
    let own = state_of(plan.view().seat());
    match scheme.flag {
        Some(State::A) => Err(Refusal::NotOurFlag),
        Some(flag) if flag == own => Err(Refusal::NotOurFlag),
        Some(_) if scheme.dress == Dress::Uniform => Err(Refusal::UniformOwnsUp),
        Some(_) if scheme.kind == ActionKind::WhitePropaganda => Err(Refusal::NotOurFlag),
        None if scheme.kind == ActionKind::BlackPropaganda => Err(Refusal::NotOurFlag),
        Some(_) | None => Ok(()),
    }
}

fn check_means(rules: &Rules, scheme: &Scheme) -> Result<(), Refusal> {
    let rules = &rules.action;
    let (least, most) = match scheme.kind.is_propaganda() {
        // Nobody is sent for words.
        true => (0, 0),
        false => (rules.men_least, rules.men_most),
    };
    if !(least..=most).contains(&scheme.men) {
        return Err(Refusal::BadMen { least, most });
    }
    if scheme.kind.is_propaganda() && scheme.dress == Dress::Uniform {
        return Err(Refusal::NoUniform);
    }
    let (least, most) = (Money(rules.money_least), Money(rules.money_most));
    if !(least..=most).contains(&scheme.money) {
        return Err(Refusal::BadSum { least, most });
    }
    Ok(())
}

order! {
    /// Go on to the next phase. See [`ProposeAction`].
    GoAhead = 107 at 29, "go" on "o G", page "action" of Night {}
    answered [
        "answer-a-guard" in "a_guard_at_the_door_turns_a_deed_into_a_failure",
        "answer-a-team-on-the-place" in "a_team_on_the_place_is_in_the_way",
        "answer-teams-on-the-man" in "teams_on_the_man_are_in_the_way_too",
        "answer-a-search" in "a_search_finds_those_who_come_in",
        "answer-an-alert" in "an_alert_makes_everything_harder",
        "answer-an-arrest-before-it" in "a_door_opener_who_was_arrested_opens_nothing",
        "answer-saying-who-it-was" in "a_public_accusation_is_worth_what_it_is_right",
    ]
}

impl GoAhead {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        let action = desk.action_in_hand()?;
        if action.step.next_phase(action.scheme.kind).is_none() {
            return Err(Refusal::NotNow);
        }
        desk.officer_at_work(action.scheme.officer)?;
        let money = match action.step {
            Step::Granted => action.scheme.money,
            _ => Money(0),
        };
        let days = Days(plan.rules().action.go_days);
        Ok(Cost { officer: Some((action.scheme.officer, days)), money, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::GoAhead, 0)
    }
}

order! {
    /// Call it off; men who are here already go home. See [`ProposeAction`].
    CallOff = 108 at 30, "call-off" on "o Q", page "action" of Night {}
    answered []
}

impl CallOff {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        match plan.station()?.action_in_hand()?.step {
            Step::Leaving => Err(Refusal::NotNow),
            _ => Ok(Cost::FREE),
        }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::GoAhead, 0)
    }
}
