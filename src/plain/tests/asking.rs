//! Looking things up, hearing things again, and a page at a time.

use super::*;
use crate::plain::Page;

fn typed(lines: &str) -> String {
    sit(&mut fake(sample::station()), lines, false).1
}

#[test]
fn a_person_a_page_and_a_screen_are_looked_up_while_an_order_is_asked() {
    let mut table = fake(sample::station());
    table.figures = sample::figures();
    let lines = "meet\n? sorin\nrules pitch\npeople\n? moon\nundo\nagain\n?\nwren\n\nend\n";
    let (_, said) = sit(&mut table, lines, false);
    for part in ["[Pavel Sorin", "[The pitch]", "[People]", "First answer, or drop"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(said.contains("Back to the order, Meet an agent. Which agent?"), "{said}");
    assert!(said.contains("More: ? rules meet"), "{said}");
    assert_eq!(said.matches("\n1. WREN").count() + said.matches("> 1. WREN").count(), 2, "{said}");
    let verbs: Vec<Verb> = table.plans[0].iter().map(Order::verb).collect();
    assert_eq!(verbs, [Verb::Meet]);
}

#[test]
fn a_chance_is_heard_before_it_is_taken() {
    let mut table = fake(sample::station());
    let (_, said) = sit(&mut table, "pitch sorin\n.\nend\npitch sorin\n\nend\n", false);
    let (odds, given) = (said.find(" %").unwrap(), said.find("Ordered: ").unwrap());
    assert!(odds < given, "{said}");
    assert!(table.plans[0].is_empty(), "{said}");
    assert_eq!(table.plans[1].len(), 1, "{said}");
}

#[test]
fn a_script_says_the_chance_and_gives_the_order() {
    let mut table = fake(sample::station());
    let (_, said) = sit(&mut table, "pitch sorin\nend\n", true);
    let (odds, given) = (said.find(" %").unwrap(), said.find("Ordered: ").unwrap());
    assert!(odds < given, "{said}");
    assert_eq!(table.plans[0].len(), 1);
}

#[test]
fn a_name_of_several_words_is_one_name() {
    for name in ["Pavel Sorin", "pavel sorin", "PAVEL-SORIN", "sorin", "\"Pavel Sorin\""] {
        let said = typed(&format!("open {name}\n"));
        assert!(said.contains("[Pavel Sorin"), "{name}: {said}");
        let mut table = fake(sample::station());
        sit(&mut table, &format!("develop {name}\nend\n"), true).0.expect("a name");
        assert_eq!(table.plans[0].len(), 1, "{name}");
    }
}

#[test]
fn every_dossier_can_be_named_by_what_it_is_called_and_by_its_number() {
    for sampled in [sample::station(), sample::security()] {
        let mut table = fake(sampled);
        let text = Text::english();
        let view = table.draft.plan().view().clone();
        let count = view.station().map(|desk| desk.dossiers.len());
        let count = count.or(view.security().map(|desk| desk.people.len())).unwrap();
        for id in (0..count).map(|at| DossierId(u16::try_from(at).unwrap())) {
            let who = text.clerk(&view, &NoTheatre).who(id).to_string();
            let (_, said) = sit(&mut table, &format!("open #{}\nopen {who}\n", id.0), false);
            let opened = said.matches("\n[").count() + said.matches("> [").count();
            let several = said.contains("could be several");
            assert!(opened == 2 || (several && opened == 1), "{who}: {said}");
        }
    }
}

#[test]
fn half_an_answer_loses_nothing() {
    for half in ["meet", "meet\n1", "pitch sorin", "claim", "meet\n? sorin", "decide 4 1"] {
        let mut table = fake(sample::station());
        let (end, said) = sit(&mut table, &format!("pay linden 2\n{half}\n"), false);
        assert!(matches!(end, Ok(End::Input)), "{half}: {end:?}");
        assert_eq!(table.draft.orders().len(), 1, "{half}: {said}");
        assert!(said.contains("nothing was ordered") && said.contains("Saved: "), "{said}");
    }
}

#[test]
fn the_last_answer_is_said_again() {
    let said = typed("score\nagain\nagain\n");
    let head = said.lines().find(|line| line.contains("[")).unwrap().trim_start_matches("week 3> ");
    assert_eq!(said.matches(head).count(), 3, "{said}");
}

#[test]
fn a_terminal_reads_a_page_at_a_time_and_a_pipe_everything() {
    let page = Some(Page { width: 80, height: 12 });
    let lines = "people\n\nmore\nlist pages\nmore\n";
    let said = |page| {
        let mut table = fake(sample::station());
        let mut bytes = Cursor::new(lines.to_owned());
        let (mut input, mut out) = (Input::typed(&mut bytes).by_pages(page), Vec::new());
        play(&mut table, &Text::english(), &mut input, &mut out).expect("it is played");
        String::from_utf8(out).expect("text")
    };
    let paged = said(page);
    assert!(paged.contains("more lines: Enter, or more."), "{paged}");
    let longest = paged.split("> ").map(|page| page.lines().count()).max();
    assert!(longest <= Some(12), "{longest:?} {paged}");
    assert!(!said(None).contains("more lines"));
}

#[test]
fn what_is_on_demand_is_there() {
    let said =
        typed("news\nmore\nchanged\nend\nchanged\nplaces\nlist\nlist people\nas-last-week\n");
    for part in ["Nothing to compare with yet", "What has changed", "[The city]", "List what?"] {
        assert!(said.contains(part), "{part}: {said}");
    }
}
