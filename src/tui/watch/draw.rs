//! How the viewer looks: whose match and when, whose eyes, which screen, and the text.

use ratatui::layout::Rect;

use crate::front::ending;
use crate::front::outline::{Cell, Outline, Row, Section};
use crate::front::{Scene, Screen};
use crate::tui::fit;
use crate::tui::key::{Code, Key};
use crate::tui::layer;
use crate::tui::paint::Painter;
use crate::tui::play::frame::{last_line, tab};
use crate::tui::theme::Ink;
use crate::tui::widget::{Hint, Keybar, Panel, Tabs, Tone, draw_toast};
use game::text::Role;
use game::text::clerk::arg;
use rules::engine::disclosed::Beliefs;
use rules::engine::order::Plan;
use rules::engine::units::Week;

use super::{Eyes, Watch};

const PANEL: &str = "watch";

pub(super) fn draw(watch: &Watch, painter: &mut Painter) {
    let area = painter.area;
    painter.clear(area);
    painter.no_cursor();
    if !layer::large_enough(painter, &watch.word("screen-too-small")) {
        return;
    }
    headline(watch, painter);
    eyes(watch, painter, Rect { y: area.y + 1, height: 1, ..area });
    let tabs = Rect { y: area.y + 2, height: 1, ..area };
    screens(watch, painter, tabs);
    let below = 1 + u16::from(watch.fault.is_some());
    let body = Rect { y: area.y + 3, height: area.height.saturating_sub(3 + below), ..area };
    let outline = watch.kept.take().unwrap_or_else(|| watch.outline());
    let panel = Panel { id: PANEL, title: &outline.title, note: "", focus: true };
    watch.reader.draw(painter, body, &panel, &outline);
    watch.kept.set(Some(outline));
    if let Some(fault) = &watch.fault {
        let line = Rect { y: area.bottom().saturating_sub(2), height: 1, ..area };
        draw_toast(&mut painter.within(line), Tone::Warning, fault);
    }
    let line = last_line(painter);
    Keybar { hints: &hints(watch), last: None }.draw(&mut painter.within(line));
}

/// Who plays to the left; when, and whether it runs, to the right.
fn headline(watch: &Watch, painter: &mut Painter) {
    let area = painter.area;
    let when = format!("{} ", watch.when());
    let room = area.width.saturating_sub(fit::width(&when) + 2);
    painter.text_cut(area.x + 1, area.y, room, Ink::Title, &watch.title);
    let x = area.right().saturating_sub(fit::width(&when));
    painter.text(x.max(area.x), area.y, Ink::Figure, &when);
}

fn eyes(watch: &Watch, painter: &mut Painter, line: Rect) {
    let mut x = line.x + 1;
    for eyes in watch.all_eyes() {
        let name = watch.name_of(eyes);
        let room = line.right().saturating_sub(x);
        let label = fit::cut(&format!(" {name} "), room, painter.ellipsis());
        let width = fit::width(&label);
        painter.text(x, line.y, Ink::Body, &label);
        if eyes == watch.eyes {
            painter.select(Rect { x, y: line.y, width, height: 1 });
        }
        x += width + 1;
    }
}

fn screens(watch: &Watch, painter: &mut Painter, line: Rect) {
    let (Some(desk), Some(screen)) = (watch.desk(), watch.screen()) else { return };
    let all = Screen::all(desk.seat.is_station());
    let names: Vec<String> = all.iter().map(|screen| watch.word(tab(*screen))).collect();
    let active = all.iter().position(|it| *it == screen).unwrap_or(0);
    Tabs { names: &names, active, first: None }.draw(&mut painter.within(line));
}

fn hints(watch: &Watch) -> Vec<Hint> {
    let run = if watch.is_playing { "watch-pause" } else { "watch-play" };
    let mut hints = vec![
        Hint::new(Key::char(' '), watch.word(run)),
        Hint::new(Key::of(Code::Right), watch.word("watch-step")),
        Hint::new(Key::of(Code::Left), watch.word("watch-back")),
        Hint::new(Key::char('+'), watch.word("watch-faster")),
        Hint::new(Key::char('-'), watch.word("watch-slower")),
        Hint::new(Key::of(Code::Tab), watch.word("watch-eyes")),
    ];
    if watch.all_eyes().contains(&Eyes::Truth) {
        hints.push(Hint::new(Key::char('t'), watch.word("watch-truth-key")));
    }
    hints.push(Hint::new(Key::char('q'), watch.word("watch-leave")));
    hints
}

impl Watch {
    fn word(&self, id: &str) -> String {
        self.text.message(id, &[])
    }

    /// Week, pace, and whether it runs, waits or is over.
    fn when(&self) -> String {
        let Some(frame) = self.reel.frame() else { return self.word("watch-nothing") };
        let term = frame.desks.first().map_or(Week(0), |desk| desk.view.briefing.term);
        let week = [arg("week", frame.week.0.min(term.0)), arg("term", term.0)];
        let state = match (self.reel.is_over(), self.is_playing) {
            (true, _) => self.word("watch-over"),
            (false, true) => self.text.message("watch-playing", &[arg("pace", self.pace + 1)]),
            (false, false) => self.text.message("watch-paused", &[arg("pace", self.pace + 1)]),
        };
        format!("{}, {state}", self.text.message("head-week-of", &week))
    }

    fn name_of(&self, eyes: Eyes) -> String {
        use game::text::Names as _;
        match eyes {
            Eyes::Truth => self.word("watch-truth"),
            Eyes::Seat(seat) => self.text.called("service", self.names.service(seat), &[]).into(),
        }
    }

    /// What is to be read now.
    pub(super) fn outline(&self) -> Outline {
        match self.eyes {
            Eyes::Truth => self.truth(),
            Eyes::Seat(_) => self.seat(),
        }
    }

    fn truth(&self) -> Outline {
        let Some(frame) = self.reel.frame() else { return Outline::default() };
        let Some((file, desk)) = frame.truth.as_ref().zip(frame.desks.first()) else {
            return Outline::default();
        };
        let week = Week(frame.week.0.saturating_sub(1));
        ending::week_in_truth(self.text.clerk(&desk.view, &self.names), file, week)
    }

    fn seat(&self) -> Outline {
        let Some((desk, screen)) = self.desk().zip(self.screen()) else {
            return Outline::default();
        };
        let clerk = self.text.clerk(&desk.view, &self.names).after(&desk.said);
        let plan = Plan::new(desk.view.clone());
        let scene = Scene {
            clerk,
            plan: &plan,
            reports: &desk.reports,
            beliefs: Beliefs::none(),
            marks: &crate::front::situations::NOTHING,
        };
        let mut outline = scene.outline(screen);
        if matches!(screen, Screen::Week | Screen::Plan) {
            let orders =
                desk.orders.iter().map(|order| Row::of([Cell::of(Role::Ours, clerk.order(order))]));
            let rows: Vec<Row> = orders.collect();
            let note = if rows.is_empty() { self.word("watch-no-orders") } else { String::new() };
            let heading = self.word("watch-orders");
            let orders = Section { heading, note, rows, ..Section::default() };
            match screen {
                Screen::Plan => outline.sections = vec![orders],
                _ => outline.sections.insert(0, orders),
            }
        }
        outline
    }
}
