//! What each action does, wherever it is asked for.

use crate::front::actions::Act;
use crate::front::outline::{Cell, Outline, Row, Section};
use crate::front::sheet::{Sheet, teams::Post};
use crate::front::{
    Screen, Subject, board::security as case, book, doubt, net, odds as shown, operations,
    score::sheet as sheet_of_score, why as rulebook,
};
use crate::tui::key::Key;
use crate::tui::keymap::Meaning;
use crate::tui::run::Effect;
use crate::tui::widget::Tone;
use game::text::pages::{self, Figures};
use game::text::{Kept, Role};
use rules::engine::order::{Order, Verb};
use rules::engine::view::odds;

use super::belief::BeliefDialog;
use super::board;
use super::choosing::WhatNow;
use super::chord::Chord;
use super::codex::Codex;
use super::ending::Ending;
use super::help::HelpPage;
use super::menu::{GameMenu, Leave};
use super::model::{Answer, Effects, Go, Model};
use super::note::NoteDialog;
use super::page::Page;
use super::picker::Picker;
use super::resign::Resign;
use super::rows::RowsSheet;
use super::sheet::OrderSheet;
use super::until::Until;
use super::week::Handing;

/// Whence an action is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place {
    /// What the cursor is on, or what the page is about.
    pub subject: Option<Subject>,
    /// The screen whose list or chart the cursor is in; none on a page that lies over it.
    pub screen: Option<Screen>,
}

impl Place {
    pub const fn over(subject: Option<Subject>) -> Place {
        Place { subject, screen: None }
    }

    /// In a list or on a chart of that screen.
    pub const fn on(screen: Screen, subject: Option<Subject>) -> Place {
        Place { subject, screen: Some(screen) }
    }
}

/// What a key came to.
pub enum Heard {
    Act(Act),
    /// The numbered thing on the screen.
    Digit,
    Opens(Answer),
    Nothing,
}

/// What a key means now: an action, a dialog for its second half, a tab.
pub fn act_of(model: &mut Model, key: Key) -> Heard {
    model.toast = None;
    let Some(campaign) = &model.campaign else { return Heard::Nothing };
    let station = campaign.is_station();
    if key.typed().is_some_and(|c| c.is_ascii_digit()) {
        return Heard::Digit;
    }
    match model.keymap.meaning(key, station) {
        Meaning::Act(action) if action.enabled(&campaign.draft) => Heard::Act(action.act),
        Meaning::Act(action) => {
            let id = match action.act {
                Act::Undo | Act::Redo => "toast-nothing",
                Act::EndWeek => return Heard::Act(Act::EndWeek),
                _ => "toast-not-now",
            };
            let text = model.word(id);
            model.tell(Tone::Warning, text);
            Heard::Nothing
        }
        Meaning::Prefix(first) => Heard::Opens(Answer::Open(Box::new(Chord::new(first)))),
        Meaning::Nothing => {
            no_such_key(model);
            Heard::Nothing
        }
    }
}

/// Says that a key means nothing here.
pub fn no_such_key(model: &mut Model) {
    let text = model.word("sheet-no-key");
    model.tell(Tone::Warning, text);
}

/// Does it. Movement is for whoever has the cursor.
pub fn perform(model: &mut Model, act: Act, place: Place) -> Answer {
    match act {
        Act::Go(screen) => go(model, screen),
        Act::Order(verb) => order(model, verb, place.subject),
        Act::Orders => orders(model, place.subject),
        Act::Open => {
            place.subject.map_or_else(Answer::taken, |it| open_from(model, place.screen, it))
        }
        Act::Withdraw => withdraw(model, place.subject),
        Act::Undo => done(model.change("toast-undone", |sitting| sitting.undo())),
        Act::Redo => done(model.change("toast-redone", |sitting| sitting.redo())),
        Act::AsLastWeek => as_last_week(model),
        Act::EndWeek => end_week(model),
        Act::Until => until(model, place.subject),
        Act::Help => Answer::Open(Box::new(HelpPage::of_screen(model))),
        Act::Codex => Answer::Open(Box::new(Codex::new())),
        Act::Tutorial => Answer::Open(Box::new(Codex::at("begin"))),
        Act::Find => Answer::Open(Box::new(Picker::all(model, place))),
        Act::Palette => Answer::Open(Box::new(Picker::acts(model, place))),
        Act::Keys => Answer::Open(Box::new(HelpPage::of_keys(model))),
        Act::Settings => Answer::Open(Box::new(GameMenu::settings())),
        Act::Note => note(model, place.subject),
        Act::Blast => blast(model, place.subject),
        Act::Doubt => doubts(model, place.subject),
        Act::Believe => believe(model, place.subject),
        Act::Strike => strike(model, place.subject),
        Act::Turn => only_on_boards(model),
        Act::Why => why(model, place),
        Act::Score => score(model),
        Act::OtherHouse => Answer::Open(Box::new(Page::of(Subject::OtherHouse))),
        Act::Save => {
            save(model);
            Answer::taken()
        }
        Act::Resign => resign(model),
        Act::Menu => Answer::Open(Box::new(GameMenu::new())),
        Act::Quit => Answer::Open(Box::new(Leave::new(model))),
        // What the line mode tells stands on the screen.
        Act::Back | Act::Tell(_) => Answer::taken(),
        // Moving is for the one who has the cursor.
        Act::Decide
        | Act::Up
        | Act::Down
        | Act::Left
        | Act::Right
        | Act::PageUp
        | Act::PageDown
        | Act::First
        | Act::Last
        | Act::NextPanel
        | Act::PreviousPanel => Answer::taken(),
    }
}

fn save(model: &mut Model) {
    match model.save() {
        Kept::Behind { why, .. } => model.go = Some(Go::Refused(why)),
        Kept::All { .. } => {
            let text = model.word("toast-kept");
            model.tell(Tone::Good, text);
        }
        kept => {
            let text = kept.answer(&model.text);
            model.tell(Tone::Warning, text);
        }
    }
}

/// A dialog that stood for an action gives way to what the action opens.
pub fn instead(answer: Answer) -> Answer {
    match answer {
        Answer::Open(layer) => Answer::Replace(layer),
        Answer::Taken(effects) => Answer::Close(effects),
        Answer::Pass => Answer::close(),
        other => other,
    }
}

fn done(_: bool) -> Answer {
    Answer::taken()
}

fn go(model: &mut Model, screen: Screen) -> Answer {
    if let Some(campaign) = &mut model.campaign {
        campaign.screen = screen;
    }
    model.go = Some(Go::Desk);
    Answer::taken()
}

/// Opens what a row stands for.
pub fn open(model: &mut Model, subject: Subject) -> Answer {
    match subject {
        Subject::Deed(_) => why(model, Place::over(Some(subject))),
        Subject::School(_) => believe(model, Some(subject)),
        _ if model.card(subject).is_some() => Answer::Open(Box::new(Page::of(subject))),
        _ => Answer::taken(),
    }
}

/// The same from the list of a screen: on the boards that is the board.
fn open_from(model: &mut Model, screen: Option<Screen>, subject: Subject) -> Answer {
    let boards = matches!(screen, Some(Screen::Doubts | Screen::Suspects));
    match board::of(model, subject).filter(|_| boards) {
        Some(board) => Answer::Open(Box::new(board)),
        None => open(model, subject),
    }
}

/// The sheet of an order, about whatever the cursor is on if the order can be about it.
fn order(model: &mut Model, verb: Verb, subject: Option<Subject>) -> Answer {
    if is_over(model) {
        return Answer::taken();
    }
    if matches!(verb, Verb::Watch | Verb::Tap | Verb::PlaceInformer) {
        let post = subject.and_then(Post::of);
        return Answer::Open(Box::new(RowsSheet::of_teams(model, post)));
    }
    let Some(campaign) = &model.campaign else { return Answer::taken() };
    let about = subject.and_then(|it| Sheet::about(verb, it, campaign.plan()));
    match OrderSheet::open(model, about.unwrap_or_else(|| Sheet::new(verb))) {
        Some(opened) => Answer::Open(Box::new(opened)),
        None => Answer::taken(),
    }
}

/// After the end nothing is ordered any more.
fn is_over(model: &mut Model) -> bool {
    let over = model.campaign.as_ref().is_some_and(|campaign| campaign.view().is_over());
    if over {
        let text = model.word("desk-over");
        model.tell(Tone::Warning, text);
    }
    over
}

fn orders(model: &mut Model, subject: Option<Subject>) -> Answer {
    if is_over(model) {
        return Answer::taken();
    }
    // The order under the cursor is opened as it was given.
    let given = order_at(model, subject).and_then(|order| {
        let given = model.campaign.as_ref()?.given.iter().rev();
        given.into_iter().find(|(other, _)| *other == order).map(|(_, sheet)| sheet.clone())
    });
    match given.and_then(|sheet| OrderSheet::open(model, sheet)) {
        Some(opened) => Answer::Open(Box::new(opened)),
        None => {
            let subject = subject.filter(|it| !matches!(it, Subject::Order(_)));
            Answer::Open(Box::new(WhatNow::new(model, subject)))
        }
    }
}

fn withdraw(model: &mut Model, subject: Option<Subject>) -> Answer {
    let order = order_at(model, subject);
    match order {
        Some(order) => {
            model.change("toast-withdrawn", |sitting| sitting.withdraw(&order).map(drop));
        }
        None => {
            let text = model.word("toast-which-order");
            model.tell(Tone::Warning, text);
        }
    }
    Answer::taken()
}

fn order_at(model: &Model, subject: Option<Subject>) -> Option<Order> {
    let Some(Subject::Order(at)) = subject else { return None };
    model.campaign.as_ref()?.plan().orders().nth(usize::from(at)).copied()
}

/// What was ordered last week and can be ordered again is ordered, as one act.
fn as_last_week(model: &mut Model) -> Answer {
    let Some(campaign) = &model.campaign else { return Answer::taken() };
    let mut plan = campaign.plan().clone();
    let can = campaign.last_week.iter().filter(|order| plan.add(**order).is_ok());
    let can: Vec<Order> = can.copied().collect();
    if can.is_empty() {
        let text = model.word("toast-nothing-again");
        model.tell(Tone::Warning, text);
    } else {
        model.give(&[], &can);
    }
    Answer::taken()
}

fn end_week(model: &mut Model) -> Answer {
    let Some(campaign) = &model.campaign else { return Answer::taken() };
    if campaign.file.is_some() {
        return Answer::Open(Box::new(Ending::new()));
    }
    if campaign.is_waiting() {
        return Answer::taken();
    }
    Answer::Open(Box::new(Handing::new(model.pressed)))
}

/// Asks until what weeks are run.
fn until(model: &mut Model, about: Option<Subject>) -> Answer {
    let waits = model.campaign.as_ref().is_none_or(|it| it.is_waiting() || it.file.is_some());
    if waits { Answer::taken() } else { Answer::Open(Box::new(Until::new(model, about))) }
}

fn resign(model: &mut Model) -> Answer {
    let Some(campaign) = &model.campaign else { return Answer::taken() };
    if campaign.file.is_some() {
        return Answer::Open(Box::new(Ending::new()));
    }
    if campaign.is_waiting() {
        let text = model.word("toast-thinking");
        model.tell(Tone::Warning, text);
        return Answer::taken();
    }
    Answer::Open(Box::new(Resign::new()))
}

/// Starts the week; the desk comes back when it is over.
pub fn hand_in(model: &mut Model) -> Effects {
    model.end_week()
}

fn note(model: &mut Model, subject: Option<Subject>) -> Answer {
    match subject {
        Some(subject) if !matches!(subject, Subject::Order(_) | Subject::Deed(_)) => {
            Answer::Open(Box::new(NoteDialog::on(model, subject)))
        }
        _ => {
            let text = model.word("toast-note-what");
            model.tell(Tone::Warning, text);
            Answer::taken()
        }
    }
}

/// The score sheet.
fn score(model: &Model) -> Answer {
    let Some(campaign) = &model.campaign else { return Answer::taken() };
    let sheet = sheet_of_score(&campaign.scene(&model.text));
    Answer::Open(Box::new(Page::text(sheet)))
}

/// Whom the arrest of somebody would reach.
fn blast(model: &mut Model, subject: Option<Subject>) -> Answer {
    let page = match subject {
        Some(Subject::Dossier(id)) => model.clerk().and_then(|clerk| net::page(clerk, id)),
        _ => None,
    };
    match page {
        Some(page) => Answer::Open(Box::new(Page::text(page))),
        None => {
            let text = model.word("toast-blast-whom");
            model.tell(Tone::Warning, text);
            Answer::taken()
        }
    }
}

/// The board on somebody; of a target, whom an arrest would reach.
fn doubts(model: &mut Model, subject: Option<Subject>) -> Answer {
    if let Some(board) = subject.and_then(|subject| board::of(model, subject)) {
        return Answer::Open(Box::new(board));
    }
    let page = match subject {
        Some(Subject::Dossier(id)) => model.clerk().and_then(|clerk| net::page(clerk, id)),
        _ => None,
    };
    match page.filter(|page| !page.sections.is_empty()) {
        Some(page) => Answer::Open(Box::new(Page::text(page))),
        None => {
            let text = model.word("toast-doubt-whom");
            model.tell(Tone::Warning, text);
            Answer::taken()
        }
    }
}

fn only_on_boards(model: &mut Model) -> Answer {
    let text = model.word("toast-on-boards");
    model.tell(Tone::Warning, text);
    Answer::taken()
}

/// Strikes a leak or a person of the case board out.
fn strike(model: &mut Model, subject: Option<Subject>) -> Answer {
    let security = model.campaign.as_ref().is_some_and(|campaign| !campaign.is_station());
    let mark = subject.filter(|_| security).and_then(case::strike_of);
    board::strike(model, mark)
}

/// Files a figure on whatever the cursor is on.
fn believe(model: &mut Model, subject: Option<Subject>) -> Answer {
    let station = model.campaign.as_ref().is_some_and(|campaign| campaign.is_station());
    match subject.and_then(|subject| doubt::question_on(subject, station)) {
        Some(about) => Answer::Open(Box::new(BeliefDialog::on(model, about))),
        None => {
            let text = model.word("toast-believe-what");
            model.tell(Tone::Warning, text);
            Answer::taken()
        }
    }
}

// ── why ──

/// The reasons for a number, as far as one can know them; else the rule that makes it.
fn why(model: &mut Model, place: Place) -> Answer {
    if let Some(outline) = reasons(model, place.subject) {
        let page = match place.subject {
            Some(Subject::Deed(_)) => Page::leading_on(outline),
            _ => Page::text(outline),
        };
        return Answer::Open(Box::new(page));
    }
    match rule_of(model, place) {
        Some(page) => Answer::Open(Box::new(Codex::at(page))),
        None => {
            let text = model.word("toast-why-what");
            model.tell(Tone::Warning, text);
            Answer::taken()
        }
    }
}

/// Can anything be shown here? Only then the key bar offers it.
pub fn has_reasons(model: &Model, place: Place) -> bool {
    match place.subject {
        Some(Subject::Order(_)) => order_at(model, place.subject).is_some(),
        Some(Subject::Deed(_)) => model.campaign.as_ref().is_some_and(|it| it.file.is_some()),
        _ => rule_of(model, place).is_some(),
    }
}

fn rule_of(model: &Model, place: Place) -> Option<&'static str> {
    let station = model.campaign.as_ref()?.is_station();
    rulebook::page(place.screen, place.subject, station)
}

fn reasons(model: &Model, subject: Option<Subject>) -> Option<Outline> {
    let campaign = model.campaign.as_ref()?;
    if let Some(Subject::Deed(at)) = subject {
        return campaign.why_deed(&model.text, at);
    }
    let order = order_at(model, subject)?;
    if let Some(page) = odds_page(model, &order) {
        return Some(page);
    }
    if let Order::ProposeAction(proposal) = order {
        return Some(operations::card(model.clerk()?, &proposal));
    }
    rule_page(model, order.verb().page())
}

/// A page of the rule book with its figures.
pub fn rule_page(model: &Model, name: &str) -> Option<Outline> {
    let campaign = model.campaign.as_ref();
    let page = match campaign {
        Some(campaign) => pages::page(&model.text, name, &campaign.figures)?.ok()?,
        // Before a campaign there are no figures; a page that needs none is whole all the same.
        None => pages::page(&model.text, name, &Figures::new())?
            .ok()
            .or_else(|| pages::raw(&model.text, name).map(str::to_owned))?,
    };
    Some(book::page(&model.text, &page, &model.word("codex-leads-to")))
}

fn odds_page(model: &Model, order: &Order) -> Option<Outline> {
    let clerk = model.clerk()?;
    let odds = odds::of(clerk.view, order)?;
    let drivers = shown::drivers(clerk, &odds);
    let title = clerk.order(order);
    let chance = shown::interval(clerk, &odds);
    let heading = clerk.word(shown::aim(order));
    let mut rows = vec![chance];
    rows.extend(
        shown::doubts(clerk, order)
            .into_iter()
            .map(|text| Row::of([Cell::of(Role::Doubtful, text)])),
    );
    let first = Section { heading, rows, ..Section::default() };
    Some(Outline { title, sections: vec![first, drivers] })
}

/// Ends the program. Everything is on the disk already.
pub fn quit() -> Effects {
    vec![Effect::Quit]
}
