//! Sheets over hand-made views: what is usual, what is said beside it, what replaces what.

use std::sync::Arc;

use game::sample;
use game::text::{Clerk, Text, names::NoTheatre};
use rules::engine::{
    disclosed::{Beliefs, Filed},
    ids::{DossierId, ReportNo},
    nature::Fodder,
    order::{
        Order, Plan, Verb,
        asking::{Answer, Question},
    },
    units::Week,
    view::View,
};

use super::{Desk, Filled, Sheet, kept, many::Many, print, rows::Rows, teams, verbs};
use crate::front::{Subject, builder::Builder};

fn with<T>(view: &Arc<View>, then: impl FnOnce(Clerk<'_>, &Plan) -> T) -> T {
    let text = Text::english();
    then(text.clerk(view, &NoTheatre), &Plan::new(Arc::clone(view)))
}

fn fill(sheet: &Sheet, plan: &Plan) -> Filled {
    sheet.fill(Desk { plan, beliefs: Beliefs::none() })
}

fn seats() -> [Arc<View>; 2] {
    [sample::station().0, sample::security().0]
}

#[test]
fn every_order_has_a_sheet_that_reads_without_holes_and_says_what_its_fields_are() {
    for &verb in Verb::ALL {
        let view = if verb.is_for(true) { sample::station().0 } else { sample::security().0 };
        let view = sample::covert::busy(view, verb);
        with(&view, |clerk, plan| {
            let sheet = Sheet::new(verb);
            let filled = fill(&sheet, plan);
            let desk = Desk { plan, beliefs: Beliefs::none() };
            for at in 0..filled.fields.len() {
                let shown = sheet.show(clerk, desk, &filled, at);
                let said = print(clerk, &shown).join("\n");
                assert!(!said.contains(['‹', '{']), "{verb:?}: {said}");
                assert!(shown.fields.iter().all(|field| !field.label.is_empty()), "{said}");
            }
        });
    }
}

#[test]
fn what_is_put_aside_is_read_back_in_its_week() {
    for &verb in Verb::ALL {
        let view = if verb.is_for(true) { sample::station().0 } else { sample::security().0 };
        let view = sample::covert::busy(view, verb);
        with(&view, |_, plan| {
            let desk = Desk { plan, beliefs: Beliefs::none() };
            let mut sheet = Sheet::new(verb);
            for at in 0..fill(&sheet, plan).fields.len() {
                // Another value than the usual one, wherever there is one.
                let filled = fill(&sheet, plan);
                let Some(field) = filled.fields.get(at).filter(|it| !it.is_errands()) else {
                    sheet.tick(&filled, 0);
                    continue;
                };
                let other = field.before.choices(&view).into_iter().next_back();
                other.into_iter().for_each(|answer| sheet.say(field.question, answer));
            }
            let kept = kept::written(std::slice::from_ref(&sheet), desk);
            let [read] = &kept::read(&kept, desk)[..] else { panic!("{verb:?}: {kept}") };
            let order = fill(&sheet, plan).order();
            assert_eq!(fill(read, plan).order(), order, "{verb:?}: {kept}");
            assert!(order.is_none() || kept::read(&format!("9{kept}"), desk).is_empty(), "{kept}");
        });
    }
    let (view, _) = sample::station();
    with(&view, |_, plan| {
        let desk = Desk { plan, beliefs: Beliefs::none() };
        let week = view.week.0;
        assert_eq!(kept::written(&[], desk), "");
        for bad in ["Met 0:1", "Meet 0:999", "Meet 0", "Meet 99:0", "Meet 0:x", "Meet 2*9.9", ""] {
            assert!(kept::read(&format!("{week};{bad}"), desk).is_empty(), "{bad}");
        }
    });
}

/// What a sheet makes of the first thing that can be said wherever nothing is usual.
fn carried_through(verb: Verb, plan: &Plan) -> Filled {
    let mut sheet = Sheet::new(verb);
    for _ in 0..20 {
        let filled = fill(&sheet, plan);
        let Some(open) = filled.open() else { return filled };
        let builder = &filled.fields[open].before;
        let choices = builder.choices(plan.view());
        let can = choices.iter().find(|it| builder.refusal(**it, plan).is_none());
        sheet.say(filled.fields[open].question, *can.expect("something can be said"));
    }
    panic!("{verb:?} is never complete");
}

#[test]
fn every_order_that_can_be_given_can_be_given_by_its_sheet() {
    for &verb in Verb::ALL {
        let view = if verb.is_for(true) { sample::station().0 } else { sample::security().0 };
        let view = sample::covert::busy(view, verb);
        with(&view, |_, plan| {
            let filled = carried_through(verb, plan);
            assert_eq!(filled.order().map(|order| order.verb()), Some(verb));
            assert!(filled.verdict().is_ok(), "{verb:?}: {:?}", filled.verdict());
        });
    }
}

#[test]
fn nothing_usual_lies_dismisses_or_claims() {
    for view in seats() {
        with(&view, |_, plan| {
            let own = Verb::ALL.iter().filter(|it| it.is_for(view.seat().is_station()));
            for &verb in own {
                for field in fill(&Sheet::new(verb), plan).fields {
                    let lies = matches!(
                        field.answer,
                        Some(Answer::Fodder(Fodder::Deception { .. }) | Answer::Lie(Some(_)))
                    );
                    assert!(!lies, "{verb:?} lies");
                    let silent = [Question::Parting, Question::Probability, Question::Whole];
                    assert!(
                        !silent.contains(&field.question) || field.answer.is_none(),
                        "{verb:?}"
                    );
                }
            }
        });
    }
}

#[test]
fn a_claim_has_the_figure_that_was_filed_on_its_report_and_no_other() {
    let (view, _) = sample::station();
    with(&view, |_, plan| {
        let claim = Sheet::about(Verb::Disseminate, Subject::Report(ReportNo(0)), plan);
        let claim = claim.expect("there is a report");
        let filled = fill(&claim, plan);
        let open = filled.open().map(|at| filled.fields[at].question);
        assert_eq!(open, Some(Question::Probability));
        assert_eq!(claim.first_field(&filled), filled.open().expect("it is open"));
        let mut beliefs = Beliefs::default();
        let query = crate::front::doubt::query_on(Subject::Report(ReportNo(0)), true);
        let filed = Filed { week: Week(1), probability: 72 };
        beliefs.file(&query.expect("it can be filed").key(), filed);
        let filled = claim.fill(Desk { plan, beliefs: &beliefs });
        let Some(Order::Disseminate(claim)) = filled.order() else { panic!("{filled:?}") };
        assert_eq!(claim.probability, 72);
    });
}

#[test]
fn no_more_than_two_errands_are_ticked_and_a_tick_is_taken_back_by_the_same_digit() {
    let (view, _) = sample::station();
    with(&view, |_, plan| {
        let mut sheet = Sheet::about(Verb::Meet, Subject::Dossier(DossierId(0)), plan).unwrap();
        let usual = fill(&sheet, plan);
        for leaf in usual.ticked.clone() {
            let at = usual.leaves.iter().position(|it| it.answers == leaf).unwrap();
            assert!(sheet.tick(&fill(&sheet, plan), at));
        }
        assert!(fill(&sheet, plan).ticked.is_empty());
        assert!(sheet.tick(&fill(&sheet, plan), 0) && sheet.tick(&fill(&sheet, plan), 1));
        assert!(!sheet.tick(&fill(&sheet, plan), 2), "there is no room for a third");
        let Some(Order::Meet(meet)) = fill(&sheet, plan).order() else { panic!() };
        assert!(meet.errands.iter().all(Option::is_some));
    });
}

#[test]
fn the_same_order_again_opens_the_one_that_stands() {
    let (view, _) = sample::station();
    with(&view, |_, plan| {
        let mut plan = plan.clone();
        let sheet = Sheet::about(Verb::Meet, Subject::Dossier(DossierId(0)), &plan).unwrap();
        let order = fill(&sheet, &plan).order().expect("a meeting");
        plan.add(order).expect("it can be given");
        let again = fill(&sheet, &plan);
        assert_eq!(again.stands, Some(order));
        assert!(again.verdict().is_ok(), "in its place it can be given");
    });
}

#[test]
fn another_officer_is_said_to_cost_rapport_before_it_is_confirmed() {
    let (view, _) = sample::station();
    with(&view, |clerk, plan| {
        let mut sheet = Sheet::about(Verb::Meet, Subject::Dossier(DossierId(0)), plan).unwrap();
        let filled = fill(&sheet, plan);
        let his = filled.fields[1].answer;
        let choices = filled.fields[1].before.choices(plan.view());
        let other = choices.into_iter().find(|it| Some(*it) != his).expect("another officer");
        sheet.say(Question::Officer, other);
        let desk = Desk { plan, beliefs: Beliefs::none() };
        let shown = sheet.show(clerk, desk, &fill(&sheet, plan), 0);
        let effects: Vec<String> = shown.effects.iter().map(|it| it.text.clone()).collect();
        assert!(
            effects.iter().any(|it| it.starts_with('!') && it.contains("takes over")),
            "{effects:?}"
        );
    });
}

#[test]
fn a_verb_keeps_its_digit_whatever_can_be_done() {
    for view in seats() {
        with(&view, |clerk, plan| {
            let station = view.seat().is_station();
            let people = crate::front::card::known_people(&view);
            for id in people {
                let desk = Desk { plan, beliefs: Beliefs::none() };
                let subject = Subject::Dossier(id);
                let (choices, suggested) = verbs::choices(clerk, desk, Some(subject));
                let digits: String = choices.iter().filter_map(|it| it.digit).collect();
                assert!("123456789".starts_with(&digits), "{digits}");
                assert!(choices.get(suggested).is_none_or(|it| !it.ends), "an ending is suggested");
                let verbs = choices.iter().filter_map(|it| it.verb);
                assert!(verbs.into_iter().all(|it| it.is_for(station)));
            }
        });
    }
}

#[test]
fn every_numbered_order_belongs_to_one_seat_and_has_nine_digits_at_most() {
    for (sort, deeds) in verbs::DIGITS {
        assert!(deeds.len() <= 9, "{sort:?}");
        let given = deeds.iter().filter_map(|deed| match deed {
            verbs::Deed::Give(verb) => Some(verb.is_for(true)),
            _ => None,
        });
        let given: Vec<bool> = given.collect();
        assert!(given.windows(2).all(|two| two[0] == two[1]), "{sort:?}");
    }
}

#[test]
fn a_team_is_moved_by_two_rows_and_what_stands_as_it_stood_is_no_order() {
    let (view, _) = sample::security();
    with(&view, |_, plan| {
        let (mut sheet, _) = teams::Teams::about(plan, None);
        assert_eq!(sheet.change(plan), (Vec::new(), Vec::new()));
        let from = sheet.rows.iter().position(|row| 0 < row.before && row.most < 9);
        let Some(from) = from else { return };
        let less = sheet.rows[from].now - 1;
        sheet.choose(from, less);
        let (gone, new) = sheet.change(plan);
        assert!(gone.is_empty() && new.len() == 1, "{new:?}");
        assert!(sheet.plan(plan).is_ok());
        sheet.choose(from, less + 1);
        assert_eq!(sheet.change(plan).1, Vec::new());
    });
}

#[test]
fn orders_for_many_are_one_act_and_the_first_value_orders_nothing() {
    for (view, many) in
        [(sample::station().0, Many::Contacts), (sample::security().0, Many::Doubles)]
    {
        with(&view, |clerk, plan| {
            let (mut table, _) = many.table(clerk, plan, None);
            assert!(0 < table.count(), "{many:?} has no rows");
            assert_eq!(table.change(plan), (Vec::new(), Vec::new()));
            for at in 0..table.count() {
                table.step(at, true);
            }
            let changed = (0..table.count()).filter(|at| table.is_changed(*at)).count();
            let (gone, new) = table.change(plan);
            assert!(gone.is_empty() && !new.is_empty() && new.len() == changed, "{new:?}");
            let then = table.plan(plan).expect("they can be given together");
            // What stands in the plan is taken up, and taken back by its first value.
            let (mut again, _) = many.table(clerk, &then, None);
            assert_eq!(again.change(&then), (Vec::new(), Vec::new()));
            again.reset(0);
            assert_eq!(again.change(&then).0.len(), 1);
        });
    }
}

#[test]
fn what_was_said_in_words_stands_on_the_sheet() {
    let (view, _) = sample::station();
    with(&view, |clerk, plan| {
        let told = Builder::new(Verb::Meet).told(&["wren", "assess", "sorin", "long"], clerk, plan);
        let sheet = Sheet::of_builder(&told.expect("it is understood"));
        let Some(Order::Meet(meet)) = fill(&sheet, plan).order() else { panic!() };
        assert_eq!((meet.agent, meet.sdr.days()), (DossierId(0), 2));
        assert!(meet.errands[0].is_some() && meet.errands[1].is_none());
    });
}
