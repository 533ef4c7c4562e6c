//! One campaign twice: in the one an agent is a double, in the other he is not. What is read is the
//! same, byte for byte, until something happens that one could see; and what one could see is
//! enough to find him out, though nobody ever says so.

use rules::engine::{
    disclosed::{Beliefs, Disclosed, Filed, Query},
    doubles,
    ids::DossierId,
    order::{Order, Watch, WatchTarget},
    seat::Seat,
    setup::story::{Desk, Story, given},
    view::{
        Report, ToSecurity,
        doubt::{self, Hypothesis},
    },
};
use std::collections::BTreeMap;
use std::{cell::RefCell, io::Cursor};

use game::sample;
use game::text::{Kept, Names, Sayings, Text, names::NoTheatre, pages::Figures};

use crate::{
    front::Subject,
    plain::{Fault, Input, Rebuff, Table, play},
    table::Draft,
};

const STATION: Seat = Seat::Station1;
const SECURITY: Seat = Seat::Security;
const SCRIPT: &str = include_str!("../../../tests/play/the-double.txt");

/// The double, or whoever is honest in his place.
const WREN: &str = "Wren";

/// WREN runs ROBIN and LINDEN; MAGPIE reads the code and is met alone. Whoever is asked for what
/// he can reach brings it.
fn story(controlled: bool) -> Story {
    given(&sample::rules(), |it| {
        let it = it.rules(|rules| {
            (rules.report.document, rules.report.document_right) = (100, 100);
            (rules.report.untasked, rules.report.hearsay_right) = (0, 100);
            (rules.validation.seen, rules.validation.taken_for) = (100, 0);
        });
        let it = it.cryptonyms(6).holding("the calendar", 1, 26).holding("the code", 5, 26);
        let it = it.officer("Adams");
        let it = it.person(WREN).agent(60).reads("the calendar");
        let it = if controlled { it.controlled(70) } else { it };
        let it = it.person("Robin").agent(50).member_of(WREN);
        let it = it.person("Linden").agent(50).member_of(WREN);
        it.person("Magpie").agent(50).reads("the code").task("the code")
    })
}

/// What Security does with what its double has told it. Where there is none, it has nothing to go
/// by, and rests.
fn security(week: u16, it: &Desk<'_>) -> Option<Order> {
    match week {
        WAITS => {
            let on = WatchTarget::Site(it.site("the park"));
            Some(Watch { on, teams: 1 }.into())
        }
        8 => Some(it.arrest("Robin").into()),
        9 => Some(it.arrest("Linden").into()),
        _ => None,
    }
}

/// The week in which somebody waits where WREN said that something would happen.
const WAITS: u16 = 3;

/// A table at which a story is played.
struct Twin {
    story: Option<Story>,
    controlled: bool,
    draft: Draft,
    reports: Vec<Report>,
    /// Events that the Station was not told of, week by week.
    unseen: RefCell<Vec<u16>>,
    beliefs: Beliefs,
    marks: BTreeMap<String, String>,
    figures: Figures,
}

impl Twin {
    fn new(controlled: bool) -> Twin {
        let story = story(controlled);
        let draft = Draft::new(story.view(STATION));
        Twin {
            draft,
            reports: Vec::new(),
            controlled,
            unseen: RefCell::default(),
            beliefs: Beliefs::default(),
            marks: BTreeMap::new(),
            figures: Figures::new(),
            story: Some(story),
        }
    }

    /// Plays the script, and returns what was read.
    fn play(&mut self) -> String {
        let mut lines = Cursor::new(SCRIPT);
        let mut input = Input::script("the-double.txt", &mut lines);
        let mut out = Vec::new();
        let end = play(self, &Text::english(), &mut input, &mut out);
        let said = String::from_utf8(out).expect("lines are text");
        assert!(end.is_ok(), "{end:?}\n{said}");
        said
    }
}

impl Table for Twin {
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
        &[]
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
        let mut story = self.story.take().expect("a story");
        let week = self.draft.plan().view().week.0;
        for order in self.draft.orders() {
            story = story.when(STATION, |_| order);
        }
        let mut ordered = None;
        if self.controlled {
            story = story.also(SECURITY, |it| {
                ordered = security(week, it);
                ordered
            });
        }
        story = story.luck([]);
        if ordered.is_some() || self.controlled && story.told(SECURITY).iter().any(is_of_a_double) {
            self.unseen.borrow_mut().push(week);
        }
        self.reports = story.told(STATION).to_vec();
        self.draft = Draft::new(story.view(STATION));
        self.story = Some(story);
        Ok(())
    }

    fn resign(&mut self) -> Result<(), Fault> {
        Err(Fault("nobody resigns here".to_owned()))
    }

    fn save(&mut self) -> Kept {
        self.kept()
    }

    fn save_elsewhere(&mut self, _: &str) -> Result<Kept, Fault> {
        Ok(self.kept())
    }

    fn kept(&self) -> Kept {
        Kept::Nowhere
    }

    fn warnings(&mut self) -> Vec<String> {
        Vec::new()
    }

    fn is_over(&self) -> bool {
        false
    }

    fn disclosed(&self) -> Option<&Disclosed> {
        None
    }

    fn notes(&self, _: Subject) -> Vec<String> {
        Vec::new()
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

    fn note(&mut self, _: Subject, _: &str) -> bool {
        false
    }
}

fn is_of_a_double(report: &Report) -> bool {
    matches!(report, Report::Security(ToSecurity::Doubles(doubles::ToSecurity::DoubleTold { .. })))
}

/// The weeks of a transcript: everything up to the next order to end one.
fn weeks(said: &str) -> Vec<&str> {
    said.split("\n> end").collect()
}

#[test]
fn a_double_reads_like_an_honest_man_until_something_is_seen() {
    let (mut double, mut honest) = (Twin::new(true), Twin::new(false));
    let (said, other) = (double.play(), honest.play());
    let same = said.lines().zip(other.lines()).take_while(|(one, other)| one == other).count();
    let first: Vec<&str> = said.lines().skip(same).take(1).collect();
    // Long before anything differs, the double has told his masters of a meeting.
    let told = *double.unseen.borrow().first().expect("he told somebody");
    let differs = said.lines().take(same).filter(|line| line.trim_end().ends_with("end")).count();
    assert!(usize::from(told) < differs, "told in week {told}, seen in week {differs}: {first:?}");
    // And what differs first is what he was asked and did not bring.
    let first = first.concat();
    assert!(other.lines().nth(same).is_some_and(|line| line != first));
    let answered = other.lines().skip(same).take(3).any(|line| line.contains("WREN"));
    assert!(answered, "{first:?}");
}

#[test]
fn a_double_is_found_out_by_a_canary_a_question_and_by_who_knew() {
    let mut double = Twin::new(true);
    let said = double.play();
    let canary = "alone was told of Elm Park: others waited there, one look";
    let losses = "could have given away 2 of those who were lost";
    for part in [canary, "came without an answer", losses, "no human leak"] {
        assert!(
            said.to_lowercase().contains(&part.to_lowercase()),
            "nothing says {part:?}:\n{said}"
        );
    }
    for word in ["is controlled", "is a double", "works for Security"] {
        assert!(!said.contains(word), "somebody reveals it: {word:?}");
    }
    let view = double.story.as_ref().expect("a story").view(STATION);
    let board = doubt::board(&view, DossierId(0));
    let fits = |kind| board.iter().map(|it| f64::from(it.fits.under(kind))).product::<f64>();
    let (loyal, theirs) = (fits(Hypothesis::Loyal), fits(Hypothesis::Controlled));
    assert!(loyal < theirs, "loyal {loyal} and theirs {theirs}: {board:?}");
    let filed: Vec<u8> =
        double.beliefs.of(Query::Controlled(DossierId(0))).map(|it| it.probability).collect();
    assert_eq!(filed, [30, 50, 90]);
}

#[test]
fn an_honest_man_answers_and_nobody_is_lost() {
    let said = Twin::new(false).play();
    assert!(!said.contains("came without an answer"), "{said}");
    assert!(said.to_lowercase().contains("was the one that we have"), "{said}");
    assert!(weeks(&said).iter().all(|week| !week.contains("was arrested")), "{said}");
}
