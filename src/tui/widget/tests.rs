//! Every widget at every size: nothing panics, and the glyph set is kept.

use game::text::Role;
use proptest::prelude::*;
use ratatui::layout::Rect;

use super::dialog::Entry;
use super::*;
use crate::front::outline::{Cell, Outline, Row, Section};
use crate::tui::dump;
use crate::tui::fit;
use crate::tui::glyph::GlyphSet;
use crate::tui::key::{Code, Key};
use crate::tui::layer;
use crate::tui::paint::{Painter, Sheet, Spot};
use crate::tui::run::Progress;
use crate::tui::theme::Theme;

fn outline() -> Outline {
    let who = |key: &str, name: &str, what: &str, cost: &str| {
        let cells = [
            Cell::of(Role::Person, name),
            Cell::new(what),
            Cell::of(Role::Doubtful, "likely 55-80"),
            Cell::of(Role::Figure, cost),
        ];
        Row::of(cells).keyed(key)
    };
    let people = Section {
        heading: "People – whom we run and whom we court".to_owned(),
        note: "Sorted by how soon somebody must decide. Nothing here is certain.".to_owned(),
        columns: ["Name", "What we know of him or her", "Loyal", "Cost"].map(String::from).into(),
        rows: vec![
            who("m", "MAGPIE", "Second secretary, drinks with the wrong people since March", "120"),
            who("k", "漢字 KÖSTLIN", "unknown man in the park", "5"),
        ],
        ..Section::default()
    };
    let free = Section {
        heading: "Notes".to_owned(),
        rows: vec![
            Row::of([
                Cell::new("A free line of several words,"),
                Cell::of(Role::Danger, "a threat"),
            ]),
            Row::of([Cell::new("Averyveryverylongwordwithoutanyblankwhichmustbreak")]).keyed("n"),
        ],
        ..Section::default()
    };
    let table = Section {
        columns: vec!["Key".into(), "Meaning".into()],
        rows: vec![Row::of([
            Cell::of(Role::Key, "Enter"),
            Cell::new("opens what is selected, or acts"),
        ])],
        ..Section::default()
    };
    Outline { title: "Desk".to_owned(), sections: vec![people, free, table] }
}

fn hints() -> Vec<Hint> {
    vec![
        Hint::new(Key::of(Code::Enter), "open"),
        Hint::new(Key::char('w'), "why?"),
        Hint { enabled: false, ..Hint::new(Key::char('u'), "undo") },
        Hint::new(Key::char('e'), "end the week"),
    ]
}

type Named = (&'static str, fn(&mut Painter));

/// All widgets, each over the whole area.
fn all() -> Vec<Named> {
    vec![
        ("panel", |p| {
            let panel = Panel { id: "p", title: "A title", note: "week 12", focus: true };
            panel.draw(p);
        }),
        ("outline", |p| {
            let outline = outline();
            let view = OutlineView {
                panel: "o",
                outline: &outline,
                selected: Some("m"),
                scroll: Scroll { top: 7 },
                focus: true,
                follow: true,
            };
            view.draw(p);
        }),
        ("belief", |p| {
            let area = p.area;
            Belief { words: "likely", low: 55, high: 80 }.draw(p, area.x, area.y, area.width);
            draw_meter(p, area.x, area.y + 1, area.width, 3, 5);
        }),
        ("keybar", |p| {
            let last = Hint::new(Key::char('?'), "help");
            Keybar { hints: &hints(), last: Some(&last) }.draw(p);
        }),
        ("tabs", |p| {
            let names: Vec<String> = ["Desk", "Cables", "Network", "City"].map(String::from).into();
            Tabs { names: &names, active: 2, first: None }.draw(p);
        }),
        ("progress", |p| {
            let progress = Progress { done: 3, total: 7, note: "thinking about week 4".into() };
            ProgressLine { label: "Security plans", progress: &progress }.draw(p);
        }),
        ("toast", |p| draw_toast(p, Tone::Danger, "The safe house in Wedding was raided.")),
        ("menu", |p| {
            let entry = |text: &str| Entry {
                key: Some(Key::char('a')),
                text: text.into(),
                ..Entry::default()
            };
            let entries =
                [entry("Pitch"), Entry { refused: "no officer is free".into(), ..entry("Meet") }];
            Menu {
                panel: "menu",
                title: "Orders",
                note: "For MAGPIE",
                entries: &entries,
                selected: 1,
            }
            .draw(p);
        }),
        ("confirm", |p| {
            let hints = hints();
            Confirm { title: "Leave?", text: "The week is not yet committed.", answers: &hints }
                .draw(p);
        }),
        ("which key", |p| WhichKey { title: "Go to", hints: &hints() }.draw(p)),
        ("help", |p| {
            let (outline, close) = (outline(), Hint::new(Key::of(Code::Esc), "close"));
            Help { outline: &outline, scroll: Scroll::default(), close: &close }.draw(p);
        }),
        ("field", |p| Field::default().with("a note about 漢字 and others").draw(p, "Find")),
        ("size gate", |p| {
            layer::large_enough(p, "Cutout needs 80 columns and 24 lines.");
        }),
    ]
}

fn draw(widget: fn(&mut Painter), area: Rect, set: GlyphSet) -> Sheet {
    let mut sheet = Sheet::new(area.right(), area.bottom());
    sheet.paint(&Theme::plain(), set, |p| widget(&mut p.within(area)));
    sheet
}

fn no_wide_glyph_is_cut(sheet: &Sheet) -> bool {
    let area = sheet.buffer.area;
    let whole = |(x, y): (u16, u16)| {
        let width = fit::width(sheet.buffer[(x, y)].symbol());
        width < 2 || (x + 1 < area.right() && sheet.buffer[(x + 1, y)].symbol() == " ")
    };
    (0..area.height).flat_map(|y| (0..area.width).map(move |x| (x, y))).all(whole)
}

#[test]
fn every_widget_at_every_small_size() {
    for (name, widget) in all() {
        for w in 0..=40 {
            for h in 0..=12 {
                let sheet = draw(widget, Rect::new(0, 0, w, h), GlyphSet::Full);
                assert!(no_wide_glyph_is_cut(&sheet), "{name} at {w}x{h}");
            }
        }
    }
}

#[test]
fn every_widget_keeps_to_ascii() {
    for (name, widget) in all() {
        for (w, h) in [(80, 24), (30, 9), (160, 50)] {
            let sheet = draw(widget, Rect::new(0, 0, w, h), GlyphSet::Ascii);
            assert!(dump::text(&sheet.buffer).is_ascii(), "{name}\n{}", dump::text(&sheet.buffer));
            let sheet = draw(widget, Rect::new(0, 0, w, h), GlyphSet::Cp437);
            let text = dump::text(&sheet.buffer);
            assert!(text.chars().all(|c| c == '\n' || fit::in_cp437(c)), "{name}\n{text}");
        }
    }
}

proptest! {
    #[test]
    fn no_widget_leaves_its_area(w in 0u16..200, h in 0u16..60, x in 0u16..9, y in 0u16..9) {
        for (name, widget) in all() {
            let area = Rect::new(x, y, w, h);
            let sheet = draw(widget, area, GlyphSet::Full);
            for py in 0..sheet.buffer.area.height {
                for px in 0..sheet.buffer.area.width {
                    let inside = area.contains((px, py).into());
                    prop_assert!(inside || sheet.buffer[(px, py)].symbol() == " ", "{name} {px},{py}");
                }
            }
        }
    }

    #[test]
    fn every_cell_of_an_outline_can_be_read(width in 16u16..120) {
        let outline = outline();
        for (s, section) in outline.sections.iter().enumerate() {
            for (r, row) in section.rows.iter().enumerate() {
                let flow = Flow::of(&outline, width, row.key.as_deref(), "…");
                for (c, cell) in row.cells.iter().enumerate() {
                    let squeeze = |t: &str| t.split_whitespace().collect::<String>();
                    let shown = flow.readable((s, r, c)).map(|t| squeeze(&t));
                    prop_assert_eq!(shown, Some(squeeze(&cell.text)));
                }
                for line in &flow.lines {
                    for piece in &line.pieces {
                        prop_assert!(piece.x + fit::width(&piece.text) <= width);
                    }
                }
            }
        }
    }

    #[test]
    fn the_selection_is_always_in_view(w in 20u16..120, h in 3u16..30, top in 0usize..40) {
        let outline = outline();
        for key in ["m", "k", "n"] {
            let mut sheet = Sheet::new(w, h);
            sheet.paint(&Theme::plain(), GlyphSet::Full, |p| {
                let scroll = Scroll { top };
                let view = OutlineView { panel: "o", outline: &outline, selected: Some(key), scroll, focus: true, follow: true };
                view.draw(p);
            });
            let spot = Spot::Row { panel: "o", key: key.to_owned() };
            prop_assert!(sheet.hits.iter().any(|(_, s)| *s == spot));
        }
    }
}

#[test]
fn a_dialog_lets_no_click_through() {
    let mut sheet = Sheet::new(80, 24);
    sheet.paint(&Theme::plain(), GlyphSet::Full, |p| {
        p.hit(p.area, Spot::Panel("beneath"));
        let hints = hints();
        Confirm { title: "Leave?", text: "Really?", answers: &hints }.draw(p);
    });
    let clicks: Vec<_> = sheet.hits.iter().filter(|(_, s)| matches!(s, Spot::Key(_))).collect();
    assert_eq!(clicks.len(), 3, "one for each enabled answer");
    assert_eq!(sheet.hits.at(40, 12), Some(&Spot::Blocked));
    assert_eq!(sheet.hits.at(0, 0), Some(&Spot::Panel("beneath")));
}

#[test]
fn a_belief_reads_without_its_picture() {
    let sheet = draw(all()[2].1, Rect::new(0, 0, 40, 1), GlyphSet::Ascii);
    assert_eq!(dump::text(&sheet.buffer), "likely 55-80 [...........#####....]\n");
}

#[test]
fn menus_choose_by_letter_and_by_cursor() {
    let entry = |c, refused: &str| Entry {
        key: Some(Key::char(c)),
        text: c.to_string(),
        refused: refused.to_owned(),
        ..Entry::default()
    };
    let entries = [entry('a', ""), entry('b', "no money")];
    let menu = Menu { panel: "m", title: "", note: "", entries: &entries, selected: 1 };
    assert_eq!(menu.key(Key::char('a')), Some((0, true)));
    assert_eq!(menu.key(Key::char('b')), Some((1, false)), "refused entries are only selected");
    assert_eq!(menu.key(Key::of(Code::Down)), Some((0, false)));
    assert_eq!(menu.key(Key::of(Code::Enter)), Some((1, false)));
    assert_eq!(menu.key(Key::char('z')), None);
}
