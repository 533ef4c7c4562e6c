//! Screens and orders of hand-made views.

use rules::engine::{
    cells,
    disclosed::Beliefs,
    doubles, flight,
    ids::DossierId,
    order::{Order, Plan, Verb, WatchTarget, asking::Answer},
    prison, trials,
    view::{Report, ToAll, ToStation, View},
};
use std::sync::Arc;

use game::sample;
use game::text::{Clerk, Text, names::NoTheatre};

use crate::{
    front::{
        self, Scene, Screen, Subject,
        builder::{Builder, Typed, Unclear},
        digest::{self, digest},
    },
    plain,
    table::Draft,
};

fn with<T>(view: &Arc<View>, then: impl FnOnce(Clerk<'_>, &Plan) -> T) -> T {
    let text = Text::english();
    then(text.clerk(view, &NoTheatre), &Plan::new(Arc::clone(view)))
}

fn read(screen: Screen, (view, reports): &(Arc<View>, Vec<Report>)) -> String {
    with(view, |clerk, plan| {
        plain::outline(&Scene { clerk, plan, reports, beliefs: Beliefs::none() }.outline(screen))
            .join("\n")
    })
}

#[test]
fn every_screen_of_both_houses_reads_without_holes() {
    for table in [sample::station(), sample::security()] {
        let mut screens = Screen::all(table.0.seat().is_station()).to_vec();
        screens.push(Screen::Dossier(DossierId(2)));
        for screen in screens {
            let said = read(screen, &table);
            assert!(!said.contains(['‹', '{', '}']), "{said}");
            assert!(60 < said.len(), "{screen:?}: {said}");
        }
    }
}

#[test]
fn the_desk_of_a_station() {
    insta::assert_snapshot!(read(Screen::Desk, &sample::station()));
}

#[test]
fn the_people_of_a_station() {
    insta::assert_snapshot!(read(Screen::People, &sample::station()));
}

#[test]
fn the_intelligence_of_a_station() {
    insta::assert_snapshot!(read(Screen::Intelligence, &sample::station()));
}

#[test]
fn the_secrets_of_security() {
    insta::assert_snapshot!(read(Screen::Secrets, &sample::security()));
}

#[test]
fn the_desk_of_security() {
    insta::assert_snapshot!(read(Screen::Desk, &sample::security()));
}

/// The same Station, some weeks older: safeguards were taken, things were tried, two were lost.
fn tried() -> (Arc<View>, Vec<Report>) {
    use rules::engine::{
        ids::{HoldingId, OfficerNo},
        nature::OnAlarm,
    };
    let (view, reports) = sample::station();
    let mut view = View::clone(&view);
    let (wren, robin, linden, member) = (DossierId(0), DossierId(1), DossierId(2), DossierId(6));
    for report in [
        Report::Station(ToStation::Cells(cells::ToStation::MarkSet {
            officer: OfficerNo(0),
            on: true,
        })),
        Report::Station(ToStation::Flight(flight::ToStation::InstructionTold {
            agent: linden,
            on_alarm: OnAlarm::Run,
        })),
        Report::Station(ToStation::Flight(flight::ToStation::InstructionWaits {
            agent: linden,
            on_alarm: OnAlarm::Stay,
        })),
        Report::Station(ToStation::Flight(flight::ToStation::PapersGiven { agent: linden })),
        Report::Station(ToStation::Cells(cells::ToStation::PlanMade {
            agent: member,
            kind: rules::engine::nature::WayBack::default(),
            known: false,
        })),
        Report::Station(ToStation::Trials(trials::ToStation::ControlAsked {
            agent: linden,
            holding: HoldingId(1),
        })),
        Report::Station(ToStation::Trials(trials::ToStation::WeLookedOn {
            agent: linden,
            watchers: true,
        })),
        Report::Station(ToStation::Doubles(doubles::ToStation::HeWasTheirs { agent: linden })),
        Report::Station(ToStation::Cells(cells::ToStation::TheyKnowEachOther {
            one: linden,
            other: member,
        })),
        Report::Station(ToStation::Flight(flight::ToStation::HasFled { agent: robin })),
        Report::Any(ToAll::Prison(prison::ToAll::ArrestInTheNews { dossier: wren })),
    ] {
        view.learn(&report);
    }
    (Arc::new(view), reports)
}

#[test]
fn the_network_of_a_station() {
    insta::assert_snapshot!(read(Screen::Network, &tried()));
}

#[test]
fn the_dossier_of_an_agent_shows_evidence_and_no_verdict() {
    insta::assert_snapshot!(read(Screen::Dossier(DossierId(2)), &tried()));
}

#[test]
fn the_page_on_an_arrest() {
    let (view, _) = sample::station();
    let page = with(&view, |clerk, _| front::net::page(clerk, DossierId(0)).expect("an agent"));
    insta::assert_snapshot!(plain::outline(&page).join("\n"));
}

#[test]
fn the_prisoners_and_doubles_of_security() {
    insta::assert_snapshot!(read(Screen::Prisoners, &sample::security()));
}

#[test]
fn who_knew_ends_with_no_human_leak() {
    let text = Text::english();
    assert!(read(Screen::Network, &tried()).contains(&text.message("no-human-leak", &[])));
}

#[test]
fn an_orphan_and_a_secret_that_ends_ask_for_a_decision() {
    let (view, reports) = tried();
    let orphan = digest::News::Orphan(DossierId(6));
    assert!(digest(&view, &reports).iter().any(|item| item.news == orphan));
    let (view, reports) = sample::security();
    let ends = |item: &digest::Item| matches!(item.news, digest::News::SecretEnds(_));
    assert!(digest(&view, &reports).iter().any(ends));
}

#[test]
fn nobody_is_an_answer_that_no_list_of_readers_lacks() {
    let text = Text::english();
    assert!(
        read(Screen::Secrets, &sample::security()).contains(&text.message("no-human-leak", &[]))
    );
}

#[test]
fn a_digest_holds_seven_things_the_weightiest_first() {
    let (view, reports) = sample::station();
    let items = digest(&view, &reports);
    assert!(items.len() <= digest::MOST);
    assert!(items.windows(2).all(|pair| pair[1].worth <= pair[0].worth));
    assert_eq!(items, digest(&view, &reports));
}

#[test]
fn every_row_is_found_again_by_its_key() {
    for (view, reports) in [sample::station(), sample::security()] {
        let outlines = with(&view, |clerk, plan| {
            let scene = Scene { clerk, plan, reports: &reports, beliefs: Beliefs::none() };
            Screen::all(view.seat().is_station())
                .iter()
                .map(|&it| scene.outline(it))
                .collect::<Vec<_>>()
        });
        for section in outlines.into_iter().flat_map(|outline| outline.sections) {
            for key in section.rows.into_iter().filter_map(|row| row.key) {
                assert!(Subject::parse(&key).is_some(), "{key}");
            }
        }
    }
}

// ── building orders ──

#[test]
fn the_builder_reaches_an_order_for_every_verb() {
    for &verb in Verb::ALL {
        let (view, _) = if verb.is_stations() { sample::station() } else { sample::security() };
        let view = sample::covert::busy(view, verb);
        with(&view, |clerk, plan| {
            let order = first_legal(Builder::new(verb), clerk, plan);
            assert_eq!(order.verb(), verb);
            assert!(plan.consider(&order).is_ok(), "{order:?}");
            let sentence = clerk.order(&order);
            assert!(!sentence.contains(['‹', '{']) && 10 < sentence.len(), "{sentence}");
            assert!(!clerk.verb(verb).is_empty() && !clerk.verb_hint(verb).contains('‹'));
            assert!(!clerk.cost(&plan.consider(&order).expect("legal")).is_empty());
        });
    }
}

/// Answers each question with its first candidate that is not refused.
fn first_legal(mut builder: Builder, clerk: Clerk<'_>, plan: &Plan) -> Order {
    while let Some(question) = builder.question() {
        let candidates = builder.candidates(clerk, plan);
        assert!(candidates.iter().all(|it| !it.label.contains('‹') && !it.word.is_empty()));
        let legal = candidates.iter().find(|it| it.refused.is_none());
        let legal = legal.unwrap_or_else(|| panic!("{question:?}: {candidates:?}"));
        builder.choose(legal.answer);
    }
    builder.order().expect("every question is answered")
}

#[test]
fn a_refused_candidate_says_why() {
    let (view, _) = sample::station();
    with(&view, |clerk, plan| {
        let candidates = Builder::new(Verb::Meet).candidates(clerk, plan);
        let robin = candidates.iter().find(|it| it.word == "robin").expect("ROBIN is an agent");
        assert_eq!(robin.refused, Some(rules::engine::order::Refusal::IsDormant));
        assert!(candidates.iter().any(|it| it.word == "wren" && it.refused.is_none()));
    });
}

fn typed(verb: Verb, words: &str) -> Result<Typed, Unclear> {
    let (view, _) = if verb.is_stations() { sample::station() } else { sample::security() };
    let words: Vec<&str> = words.split(' ').collect();
    with(&view, |clerk, plan| Builder::new(verb).take_words(&words, clerk, plan))
}

#[test]
fn words_make_an_order_and_what_is_left_out_is_as_usual() {
    let Ok(Typed::Complete(Order::Meet(meet))) = typed(Verb::Meet, "wren assess sorin long") else {
        panic!("{:?}", typed(Verb::Meet, "wren assess sorin long"));
    };
    assert_eq!((meet.agent, meet.sdr.days(), meet.abort_if_unsure), (DossierId(0), 2, true));
    assert!(meet.errands[0].is_some() && meet.errands[1].is_none());
}

#[test]
fn a_watch_is_ordered_by_name_and_number() {
    let Ok(Typed::Complete(Order::Watch(watch))) = typed(Verb::Watch, "gate 3") else { panic!() };
    assert_eq!((watch.on, watch.teams), (WatchTarget::Gate, 3));
    let Ok(Typed::Complete(Order::Watch(watch))) = typed(Verb::Watch, "#0 2") else { panic!() };
    assert_eq!((watch.on, watch.teams), (WatchTarget::Person(DossierId(0)), 2));
}

#[test]
fn an_unknown_word_is_answered_with_what_there_is() {
    let Err(Unclear::NoSuch { word, instead, .. }) = typed(Verb::Meet, "starling") else {
        panic!()
    };
    assert_eq!(word, "starling");
    assert!(instead.contains(&"wren".to_owned()), "{instead:?}");
}

#[test]
fn what_has_no_usual_answer_is_asked() {
    let Ok(Typed::Asks(builder, _)) = typed(Verb::Disseminate, "2") else { panic!() };
    assert_eq!(builder.answers().len(), 1);
}

#[test]
fn a_builder_goes_back_as_it_came() {
    let mut builder = Builder::new(Verb::Meet);
    builder.choose(Answer::Person(DossierId(0)));
    assert!(builder.back());
    assert_eq!(builder, Builder::new(Verb::Meet));
}

#[test]
fn undo_and_redo_go_all_the_way() {
    let (view, _) = sample::station();
    let mut draft = Draft::new(Arc::clone(&view));
    let orders: Vec<Order> = with(&view, |clerk, plan| {
        [Verb::Pay, Verb::Task, Verb::Develop]
            .map(|verb| first_legal(Builder::new(verb), clerk, plan))
            .to_vec()
    });
    for order in &orders {
        draft.give(*order).expect("they go together");
    }
    let full = draft.orders();
    let left = draft.plan().left().clone();
    while draft.undo() {}
    assert!(draft.plan().is_empty());
    while draft.redo() {}
    assert_eq!((draft.orders(), draft.plan().left()), (full, &left));
    draft.undo();
    draft.give(orders[2]).expect("it was there before");
    assert!(!draft.can_redo());
}
