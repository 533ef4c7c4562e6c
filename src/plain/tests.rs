//! Sittings at a table that only remembers.

mod asking;
mod twins;
mod words;

use rules::engine::{
    disclosed::{
        Account, Beliefs, ClaimTruth, Deed, Disclosed, DisclosedPerson, Entry, Filed, Life, Line,
        Trait, Verdict, Why,
    },
    house,
    ids::{DossierId, HoldingId},
    luck::Luck,
    nature::Motive,
    order::{Order, Verb},
    seat::Seat,
    units::{Hour, Week},
    view::{Report, ToAll, View},
};
use std::{collections::BTreeMap, io::Cursor, sync::Arc};

use game::sample;
use game::text::{Kept, Names, Sayings, Text, names::NoTheatre, pages::Figures};

use crate::{
    front::Subject,
    plain::{End, Fault, Input, Rebuff, Stop, Table, play},
    table::Draft,
};

struct Fake {
    draft: Draft,
    reports: Vec<Report>,
    plans: Vec<Vec<Order>>,
    saves: usize,
    notes: Vec<(Subject, String)>,
    beliefs: Beliefs,
    marks: BTreeMap<String, String>,
    figures: Figures,
    file: Option<Disclosed>,
}

fn fake((view, reports): (Arc<View>, Vec<Report>)) -> Fake {
    let (plans, notes, figures) = (Vec::new(), Vec::new(), Figures::new());
    let draft = Draft::new(view);
    let beliefs = Beliefs::default();
    Fake {
        draft,
        reports,
        plans,
        saves: 0,
        notes,
        beliefs,
        marks: BTreeMap::new(),
        figures,
        file: None,
    }
}

impl Table for Fake {
    fn draft(&self) -> &Draft {
        &self.draft
    }

    fn reports(&self) -> &[Report] {
        &self.reports
    }

    fn said(&self) -> &Sayings {
        Sayings::none()
    }

    fn names(&self) -> &dyn Names {
        &NoTheatre
    }

    fn figures(&self) -> &Figures {
        &self.figures
    }

    fn last_week(&self) -> &[Order] {
        self.plans.last().map_or(&[], Vec::as_slice)
    }

    fn give(&mut self, order: Order) -> Result<(), Rebuff> {
        self.draft.give(order).map_err(Rebuff::Refused)
    }

    fn withdraw(&mut self, order: &Order) -> Result<Vec<Order>, Fault> {
        Ok(self.draft.withdraw(order).unwrap_or_default())
    }

    fn undo(&mut self) -> Result<(), Fault> {
        self.draft.undo();
        Ok(())
    }

    fn redo(&mut self) -> Result<(), Fault> {
        self.draft.redo();
        Ok(())
    }

    fn end_week(&mut self) -> Result<(), Fault> {
        self.plans.push(self.draft.orders());
        let mut view = self.draft.plan().view().clone();
        let week = view.week;
        view.learn(&Report::Any(ToAll::House(house::ToAll::WeekPassed { week })));
        self.draft = Draft::new(Arc::new(view));
        self.reports = vec![Report::Any(ToAll::House(house::ToAll::WeekPassed { week }))];
        Ok(())
    }

    fn save_elsewhere(&mut self, directory: &str) -> Result<Kept, Fault> {
        Ok(Kept::All { place: directory.to_owned() })
    }

    fn resign(&mut self) -> Result<(), Fault> {
        Err(Fault("nobody resigns here".to_owned()))
    }

    fn save(&mut self) -> Kept {
        self.saves += 1;
        self.kept()
    }

    fn kept(&self) -> Kept {
        Kept::All { place: "first-posting".to_owned() }
    }

    fn warnings(&mut self) -> Vec<String> {
        Vec::new()
    }

    fn is_over(&self) -> bool {
        self.file.is_some()
    }

    fn disclosed(&self) -> Option<&Disclosed> {
        self.file.as_ref()
    }

    fn notes(&self, on: Subject) -> Vec<String> {
        let own = self.notes.iter().filter(|(of, _)| *of == on);
        own.map(|(_, text)| text.clone()).collect()
    }

    fn marks(&self) -> &BTreeMap<String, String> {
        &self.marks
    }

    fn mark(&mut self, name: &str, text: &str) -> Result<(), Fault> {
        self.marks.insert(name.to_owned(), text.to_owned());
        Ok(())
    }

    fn beliefs(&self) -> &Beliefs {
        &self.beliefs
    }

    fn believe(&mut self, about: &str, probability: u8) -> bool {
        let week = self.draft.plan().view().week;
        self.beliefs.file(about, Filed { week, probability });
        true
    }

    fn note(&mut self, on: Subject, text: &str) -> bool {
        self.notes.push((on, text.to_owned()));
        true
    }
}

fn sit(table: &mut Fake, lines: &str, script: bool) -> (Result<End, Stop>, String) {
    let mut lines = Cursor::new(lines.to_owned());
    let mut input = match script {
        true => Input::script("weeks.txt", &mut lines),
        false => Input::typed(&mut lines),
    };
    let mut out = Vec::new();
    let end = play(table, &Text::english(), &mut input, &mut out);
    let said = String::from_utf8(out).expect("lines are text");
    assert!(!said.contains('\u{1b}') && !said.contains('‹'), "{said}");
    (end, said)
}

#[test]
fn a_week_is_played_by_a_script() {
    let mut table = fake(sample::station());
    let script = "# the first week\npeople\nmeet wren assess sorin   # a look\npay linden 2\nundo\nredo\n\nend\nquit\n";
    let (end, said) = sit(&mut table, script, true);
    assert!(matches!(end, Ok(End::Quit)), "{end:?}\n{said}");
    let verbs: Vec<Verb> = table.plans[0].iter().map(Order::verb).collect();
    assert_eq!(verbs, [Verb::Meet, Verb::Pay]);
    assert_eq!(table.saves, 1);
    insta::assert_snapshot!(said);
}

#[test]
fn an_illegal_order_ends_a_script_with_its_line() {
    let (end, _) = sit(&mut fake(sample::station()), "desk\n\nmeet robin\n", true);
    let Err(stop) = end else { panic!("{end:?}") };
    assert_eq!(stop.exit_code(), 3);
    insta::assert_snapshot!(stop.to_string());
}

#[test]
fn an_unknown_command_ends_a_script_with_a_suggestion() {
    let (end, _) = sit(&mut fake(sample::station()), "netwrok\n", true);
    let Err(stop) = end else { panic!("{end:?}") };
    insta::assert_snapshot!(stop.to_string());
}

#[test]
fn an_order_with_something_left_out_ends_a_script() {
    let (end, _) = sit(&mut fake(sample::station()), "claim 2\n", true);
    let Err(stop) = end else { panic!("{end:?}") };
    assert!(stop.to_string().starts_with("weeks.txt, line 1: "), "{stop}");
}

#[test]
fn menus_lead_to_an_order() {
    let mut table = fake(sample::station());
    // The agent by number, then one errand more or less, then the sheet as it stands.
    let (end, said) = sit(&mut table, "meet\n1\n3\n1\n3 1\n\nend\n", false);
    assert!(said.contains("3. Errands: ") && said.contains("It takes: "), "{said}");
    assert!(matches!(end, Ok(End::Input)), "{end:?}");
    assert_eq!(table.plans.len(), 1, "{said}");
    assert!(matches!(table.plans[0].as_slice(), [Order::Meet(meet)] if meet.errands[0].is_some()));
}

#[test]
fn a_menu_can_be_left() {
    let mut table = fake(sample::station());
    let (end, _) = sit(&mut table, "meet\n1\n<\n.\nend\n", false);
    assert!(end.is_ok());
    assert_eq!(table.plans, [Vec::new()]);
}

#[test]
fn the_menu_counts_what_can_be_done() {
    let (_, said) = sit(&mut fake(sample::security()), "\n1\n", false);
    assert!(said.contains("1. The desk (desk)"), "{said}");
    assert!(!said.contains("(meet)") && !said.contains("(undo)"), "{said}");
}

#[test]
fn notes_are_read_where_they_were_written() {
    let mut table = fake(sample::station());
    let (_, said) = sit(&mut table, "note wren never on time\nopen wren\nfind linden\n", false);
    assert!(said.contains("never on time"), "{said}");
}

#[test]
fn help_and_rules_are_at_hand() {
    let mut table = fake(sample::station());
    table.figures = sample::figures();
    let (_, said) = sit(&mut table, "?\nhelp pitch\nrules\nrules odds\nrules moon\n", false);
    assert!(said.contains("[The pitch]") && !said.contains("{pitch"), "{said}");
    assert!(!said.contains("**") && !said.contains("](") && !said.contains("|-"), "{said}");
    assert!(said.contains("False flags: flag") && said.contains("No page has moon"), "{said}");
}

#[test]
fn the_end_begins_with_how_it_was_won_names_its_chapters_and_says_why() {
    let mut table = fake(sample::station());
    table.file = Some(file(&table));
    let (end, said) = sit(&mut table, "why 2\n", false);
    assert!(end.is_ok());
    insta::assert_snapshot!(said);
}

fn file(table: &Fake) -> Disclosed {
    let person = |name, served| DisclosedPerson {
        identity: sample::local(name, Some(0)),
        served,
        controlled: false,
        believed: None,
        officer_of: None,
        motive: Motive::Grievance,
        counter_loyalty: 30,
        nerve: 55,
        dossiers: vec![(Seat::Station1, DossierId(0))],
        cryptonym: served.map(|_| 0),
    };
    let deed = |name: &str, why, told| Deed {
        week: Week(3),
        hour: Hour(38),
        name: name.to_owned(),
        seat: Some(Seat::Station1),
        people: [Some(0), Some(1)],
        site: None,
        holding: Some(HoldingId(1)),
        number: 70,
        truth: Some(false),
        why,
        told,
    };
    let met = table.reports[0];
    Disclosed {
        beliefs: Vec::new(),
        accounts: vec![Account {
            station: Seat::Station1,
            points: 31,
            against: 10,
            par: 8,
            margin: 13,
            verdict: Verdict::StationNarrow,
        }],
        ledger: vec![Entry { seat: Seat::Security, line: Line::Caught, count: 1, points: 10 }],
        people: vec![person(1, Some(Seat::Station1)), person(2, None)],
        lives: vec![Life::default(), Life::default()],
        drawn: Vec::new(),
        deeds: vec![
            deed("met", vec![Why::Order(Seat::Station1, Verb::Meet)], vec![(Seat::Station1, met)]),
            deed(
                "disseminated",
                vec![Why::Deed(0), Why::Nature(0, Trait::Nerve), Why::Luck(Luck::ReportRight)],
                Vec::new(),
            ),
            deed("something-new", Vec::new(), Vec::new()),
        ],
        claims: vec![ClaimTruth {
            station: Seat::Station1,
            holding: HoldingId(1),
            made: Week(2),
            value: 0,
            probability: 70,
            right: false,
            millipoints: -2_260,
        }],
        thoughts: Vec::new(),
        views: vec![(Seat::Station1, Arc::new(table.draft.plan().view().clone()))],
        weeks: 13,
        counters: Vec::new(),
        conduct: Default::default(),
        chains: Vec::new(),
        stories: Vec::new(),
        led: Vec::new(),
    }
}
