//! Screens and orders of hand-made views.

use rules::engine::{
    cells,
    disclosed::{Beliefs, Filed},
    doubles, flight,
    ids::DossierId,
    order::{Order, Plan, Verb, WatchTarget, asking::Answer},
    prison, trials,
    view::{Report, ToAll, ToStation, View, doubt},
    volunteers,
};
use std::{collections::BTreeMap, sync::Arc};

use game::sample;
use game::text::{Clerk, Sayings, Text, names::NoTheatre};

use crate::{
    front::{
        self, Scene, Screen, Subject,
        builder::{Builder, Typed, Unclear},
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
        plain::outline(
            &Scene {
                clerk,
                plan,
                reports,
                beliefs: Beliefs::none(),
                marks: &front::situations::NOTHING,
            }
            .outline(screen),
        )
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

fn scene<T>(
    view: &Arc<View>,
    (beliefs, marks): (&Beliefs, &BTreeMap<String, String>),
    then: impl FnOnce(&Scene<'_>) -> T,
) -> T {
    with(view, |clerk, plan| then(&Scene { clerk, plan, reports: &[], beliefs, marks }))
}

fn agents_board(view: &Arc<View>, id: DossierId, marks: &BTreeMap<String, String>) -> String {
    let look = front::board::station::Look::default();
    scene(view, (Beliefs::none(), marks), |scene| {
        let page = front::board::station::page(scene, id, look).expect("an agent");
        plain::outline(&page).join("\n")
    })
}

#[test]
fn the_board_of_an_agent() {
    insta::assert_snapshot!(agents_board(&tried().0, DossierId(2), &BTreeMap::new()));
}

#[test]
fn the_case_board() {
    insta::assert_snapshot!(read(Screen::Suspects, &sample::security()));
}

#[test]
fn who_says_a_thing_eight_times_has_said_it_once() {
    let (view, _) = tried();
    let mut again = View::clone(&view);
    let last = view.station().expect("a Station").reports.iter();
    let (_, row) = last.rev().find(|(_, row)| row.source == DossierId(2)).expect("a report");
    let said = view.station().expect("a Station").reports.len();
    for no in 0..8 {
        let report = rules::engine::ids::ReportNo(u16::try_from(said + no).expect("a number"));
        again.learn(&Report::Station(ToStation::Volunteers(
            volunteers::ToStation::ReportReceived {
                report,
                source: row.source,
                holding: row.holding,
                value: row.value,
                means: row.means,
                seen: row.seen,
            },
        )));
    }
    let voices = |view: &View| {
        let items = doubt::board(view, DossierId(2));
        items.into_iter().filter(|it| it.sign == doubt::Sign::Agrees).collect::<Vec<_>>()
    };
    let (once, often) = (voices(&view), voices(&again));
    assert!(!often.is_empty());
    assert_eq!(once.len(), often.len(), "{often:?}");
    assert!(often.iter().any(|it| 8 <= it.times), "{often:?}");
}

#[test]
fn what_is_struck_out_stays_and_says_why() {
    let (view, _) = tried();
    let items = doubt::board(&view, DossierId(2));
    let key = front::board::station::item_key(items.last().expect("an item"));
    let board = front::board::station::name(DossierId(2));
    let mark = front::board::strikes::mark(&board, &key);
    let struck = agents_board(&view, DossierId(2), &BTreeMap::from([(mark, "copied".to_owned())]));
    let plain = agents_board(&view, DossierId(2), &BTreeMap::new());
    assert!(struck.contains("copied") && struck.contains("x "), "{struck}");
    assert!(!plain.contains("copied"));
}

#[test]
fn a_leak_that_is_struck_out_counts_against_nobody() {
    let (view, _) = sample::security();
    let leaked = rules::engine::view::leaks::leaks(&view).leaked;
    let leak = *leaked.first().expect("a leak");
    let mark = front::board::security::strike_of(Subject::Holding(leak)).expect("a paper");
    let marks = BTreeMap::from([(mark, "a wire".to_owned())]);
    let board = |marks: &BTreeMap<String, String>| {
        scene(&view, (Beliefs::none(), marks), |scene| {
            plain::outline(&scene.outline(Screen::Suspects)).join("\n")
        })
    };
    assert!(board(&marks).contains("a wire"));
    assert_ne!(board(&marks), board(&BTreeMap::new()));
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
    let asked = |table: &(Arc<View>, Vec<Report>)| {
        let kinds = matters(table).into_iter().map(|matter| matter.kind);
        kinds.collect::<Vec<&str>>()
    };
    assert!(asked(&tried()).contains(&"orphan"), "{:?}", asked(&tried()));
    assert!(asked(&sample::security()).contains(&"secrecy"), "{:?}", asked(&sample::security()));
}

#[test]
fn nobody_is_an_answer_that_no_list_of_readers_lacks() {
    let text = Text::english();
    assert!(
        read(Screen::Suspects, &sample::security()).contains(&text.message("no-human-leak", &[]))
    );
}

fn matters((view, reports): &(Arc<View>, Vec<Report>)) -> Vec<front::situations::Matter> {
    with(view, |clerk, plan| {
        let marks = &front::situations::NOTHING;
        let scene = Scene { clerk, plan, reports, beliefs: Beliefs::none(), marks };
        front::situations::on_the_desk(&scene)
    })
}

#[test]
fn a_desk_holds_five_matters_and_the_same_ones_for_the_same_view() {
    for table in [sample::station(), sample::security(), tried()] {
        let found = matters(&table);
        assert!(!found.is_empty() && found.len() <= front::situations::MOST);
        assert_eq!(found, matters(&table));
    }
}

#[test]
fn a_brief_has_seven_beats_at_most_the_weightiest_first() {
    use front::brief::{self, Brief};
    let told = sample::every_report();
    for (view, _) in [sample::station(), sample::security()] {
        let brief = Brief::of(&view, &told);
        assert!(brief.beats.len() <= brief::MOST);
        let (_, first) = brief.beats.split_last().expect("a beat");
        assert!(first.windows(2).all(|pair| pair[1].weight <= pair[0].weight));
        let folded = brief.folded.iter().flat_map(|(_, reports)| reports);
        for report in folded {
            assert!(brief::weight(&view, report) < brief::NEVER_FOLDED, "{report:?}");
        }
    }
}

#[test]
fn the_brief_of_a_station() {
    use front::brief::{self, Brief};
    let (view, reports) = tried();
    let lines = with(&view, |clerk, plan| {
        let marks = &front::situations::NOTHING;
        let scene = Scene { clerk, plan, reports: &reports, beliefs: Beliefs::none(), marks };
        brief::lines(&scene, &Brief::of(&view, &reports))
    });
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn a_digit_ticks_a_reply_and_takes_it_back() {
    use front::situations::{self, Answer as Given, Stand};
    let (view, reports) = sample::station();
    let mut draft = Draft::new(Arc::clone(&view));
    let text = Text::english();
    let desk = |draft: &Draft| {
        let marks = &situations::NOTHING;
        let clerk = text.clerk(&view, &NoTheatre);
        let scene =
            Scene { clerk, plan: draft.plan(), reports: &reports, beliefs: Beliefs::none(), marks };
        situations::on_the_desk(&scene)
    };
    let open = |reply: &situations::Reply| matches!(reply.stand, Stand::Open { .. });
    let first = desk(&draft).into_iter().find(|it| it.replies.iter().any(open)).expect("a matter");
    let digit = first.replies.iter().position(open).expect("a reply") + 1;
    let Given::Change { withdraw, give } = situations::answer(&first, digit) else {
        panic!("no answer")
    };
    assert!(withdraw.is_empty() && !give.is_empty());
    give.iter().for_each(|order| draft.give(*order).expect("legal"));
    let same = |it: &situations::Matter| it.row() == first.row();
    let answered = desk(&draft).into_iter().find(same).expect("it stays on the desk");
    assert!(answered.is_answered());
    let back = situations::answer(&answered, digit);
    assert_eq!(back, Given::Change { withdraw: give, give: Vec::new() });
    assert_eq!(situations::answer(&answered, 0), back);
}

#[test]
fn what_stood_for_two_weeks_as_it_was_is_put_aside() {
    use front::situations;
    let (view, reports) = sample::security();
    let text = Text::english();
    let plan = Plan::new(Arc::clone(&view));
    let clerk = text.clerk(&view, &NoTheatre);
    let beliefs = Beliefs::none();
    let kept = |closing: &str| BTreeMap::from([(situations::MARK.to_owned(), closing.to_owned())]);
    let nothing = &situations::NOTHING;
    let scene = Scene { clerk, plan: &plan, reports: &reports, beliefs, marks: nothing };
    let shown = situations::on_the_desk(&scene);
    let closing = situations::closing(&scene);
    let marks = kept(&closing);
    assert_eq!(situations::on_the_desk(&Scene { marks: &marks, ..scene }), shown);
    let week = view.week.0;
    assert!(situations::WEEKS <= week, "the sample is in week {week}");
    let marks = kept(&closing.replace(&format!(" {week} "), " 0 "));
    let scene = Scene { marks: &marks, ..scene };
    let after = situations::on_the_desk(&scene);
    assert!(after.iter().all(|matter| !shown.contains(matter)));
    assert!(shown.len() <= situations::standing(&scene).len());
}

#[test]
fn every_row_is_found_again_by_its_key() {
    for (view, reports) in [sample::station(), sample::security()] {
        let outlines = with(&view, |clerk, plan| {
            let scene = Scene {
                clerk,
                plan,
                reports: &reports,
                beliefs: Beliefs::none(),
                marks: &front::situations::NOTHING,
            };
            Screen::all(view.seat().is_station())
                .iter()
                .map(|&it| scene.outline(it))
                .collect::<Vec<_>>()
        });
        for section in outlines.into_iter().flat_map(|outline| outline.sections) {
            for key in section.rows.into_iter().filter_map(|row| row.key) {
                assert!(
                    Subject::parse(key.split('#').next().unwrap_or_default()).is_some(),
                    "{key}"
                );
            }
        }
    }
}

#[test]
fn a_crisis_stands_on_the_desk_of_either_seat_with_its_replies() {
    for (view, reports) in [sample::station(), sample::security()] {
        let told = (sample::covert::busy(view, Verb::Choose), reports);
        let found = matters(&told);
        let crisis = found.iter().find(|it| it.kind == "crisis").expect("it waits for a word");
        assert!(crisis.until.is_some() && crisis.replies.len() == 3);
        assert!(!crisis.text.contains('‹') && crisis.unsaid.contains(&crisis.replies[2].text));
    }
}

// ── building orders ──

#[test]
fn the_builder_reaches_an_order_for_every_verb() {
    for &verb in Verb::ALL {
        let (view, _) = if verb.is_for(true) { sample::station() } else { sample::security() };
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
    let (view, _) = if verb.is_for(true) { sample::station() } else { sample::security() };
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

/// With all chores of the seat standing since long ago.
fn with_chores((view, reports): &(Arc<View>, Vec<Report>), then: impl Fn(&Scene<'_>)) {
    use front::situations::Chore;
    let text = Text::english();
    let plan = Plan::new(Arc::clone(view));
    let chores = Chore::of(view.seat().is_station()).iter();
    let marks = chores.map(|it| (it.mark().to_owned(), "0".to_owned())).collect();
    let clerk = text.clerk(view, &NoTheatre);
    then(&Scene { clerk, plan: &plan, reports, beliefs: Beliefs::none(), marks: &marks });
}

#[test]
fn the_staff_orders_only_what_can_be_had_together_and_never_a_lie() {
    use front::situations::{by_staff, is_staffs};
    for table in [sample::station(), sample::security(), tried()] {
        with_chores(&table, |scene| {
            let orders = by_staff(scene);
            let plan = Plan::of(Arc::clone(scene.plan.shared_view()), &orders);
            let plan = plan.unwrap_or_else(|(order, why)| panic!("{order:?}: {why:?}"));
            for order in &orders {
                assert!(is_staffs(&Scene { plan: &plan, ..*scene }, order), "{order:?}");
                if let Order::Feed(feed) = order {
                    assert_eq!(feed.fodder, rules::engine::nature::Fodder::Chickenfeed);
                }
            }
            // Given once, nothing is left to give.
            assert!(by_staff(&Scene { plan: &plan, ..*scene }).is_empty());
        });
    }
}

#[test]
fn what_the_staff_sees_to_stands_on_the_desk_and_can_be_taken_back() {
    use front::situations::{Answer as Given, answer, numbered};
    with_chores(&sample::security(), |scene| {
        let found = numbered(scene).into_iter().find(|it| it.kind == "chores").expect("it stands");
        assert_eq!(found.replies.len(), 3);
        for digit in 1..=3 {
            assert!(matches!(answer(&found, digit), Given::Rule(_, false)), "{digit}");
        }
    });
}

#[test]
fn the_other_house_shows_what_was_told_and_what_one_thinks_of_it() {
    let mut counted = 0;
    for (view, reports) in [sample::station(), sample::security()] {
        let station = view.seat().is_station();
        let said = Sayings::of(std::slice::from_ref(&reports));
        let key = front::other_house::question(station, 1).expect("a second school");
        let mut beliefs = Beliefs::default();
        beliefs.file(&key, Filed { week: view.week, probability: 63 });
        let page = with(&view, |clerk, plan| {
            let marks = &front::situations::NOTHING;
            let clerk = clerk.after(&said);
            let scene = Scene { clerk, plan, reports: &reports, beliefs: &beliefs, marks };
            plain::outline(&front::other_house::page(&scene)).join("\n")
        });
        assert!(!page.contains(['‹', '{', '}']), "{page}");
        assert!(page.contains("63 %"), "{page}");
        counted += page.lines().filter(|line| line.contains(": 1;")).count();
    }
    assert!(0 < counted, "nothing of what was told is counted");
    assert_eq!(front::other_house::question(true, 5), None);
}
