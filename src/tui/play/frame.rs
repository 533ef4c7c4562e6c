//! What stands around every screen of a campaign: who we are and when, the tabs, a message, and
//! the room that is left.

use ratatui::layout::Rect;

use crate::front::Screen;
use crate::front::actions::Act;
use crate::tui::fit;
use crate::tui::glyph::Glyph;
use crate::tui::key::{Code, Key};
use crate::tui::paint::{Painter, Spot};
use crate::tui::run::Input as Heard;
use crate::tui::theme::Ink;
use crate::tui::widget::{ProgressLine, Tabs, draw_toast};
use game::text::clerk::arg;

use super::model::{Answer, Campaign, Input, Model};

/// Draws the frame and returns the body between tabs and key bar; nothing without a campaign.
pub fn draw(model: &Model, painter: &mut Painter) -> Option<Rect> {
    let area = painter.area;
    let campaign = model.campaign.as_ref()?;
    headline(model, campaign, painter);
    let names: Vec<String> =
        screens(campaign).iter().map(|screen| model.word(tab(*screen))).collect();
    let active = screens(campaign).iter().position(|it| *it == campaign.screen).unwrap_or(0);
    let line = Rect { y: area.y + 1, height: 1, ..area };
    Tabs { names: &names, active, first: Some(Key::char('g')) }.draw(&mut painter.within(line));
    let message = message(model, painter);
    let below = 1 + u16::from(message);
    Some(Rect { y: area.y + 2, height: area.height.saturating_sub(2 + below), ..area })
}

pub fn screens(campaign: &Campaign) -> &'static [Screen] {
    Screen::all(campaign.is_station())
}

/// The screen of a tab that was clicked.
pub fn tab_act(model: &Model, key: &str) -> Option<Act> {
    let at = key.parse::<usize>().ok()?;
    screens(model.campaign.as_ref()?).get(at).map(|screen| Act::Go(*screen))
}

/// The short name of a screen, for its tab.
pub const fn tab(screen: Screen) -> &'static str {
    match screen {
        Screen::Desk => "tab-desk",
        Screen::Cables => "tab-cables",
        Screen::People => "tab-people",
        Screen::Network => "tab-network",
        Screen::Intelligence => "tab-intelligence",
        Screen::Headquarters => "tab-headquarters",
        Screen::Doubts => "tab-doubts",
        Screen::Cases => "tab-cases",
        Screen::Suspects => "tab-suspects",
        Screen::Coverage => "tab-coverage",
        Screen::Prisoners => "tab-prisoners",
        Screen::Secrets => "tab-secrets",
        Screen::Foreigners => "tab-foreigners",
        Screen::Plan => "tab-plan",
        Screen::Week => "tab-week",
        Screen::Operations => "tab-operations",
        Screen::Incidents => "tab-incidents",
        Screen::Dossier(_) => "title-dossier",
    }
}

/// House and city to the left; date, week and means to the right.
fn headline(model: &Model, campaign: &Campaign, painter: &mut Painter) {
    let area = painter.area;
    let clerk = campaign.clerk(&model.text);
    let view = campaign.view();
    let city = clerk.city();
    let house = capital(&clerk.house_of(Some(view.seat())));
    let left = campaign.plan().left();
    let week =
        [arg("week", view.week.0.min(view.briefing.term.0)), arg("term", view.briefing.term.0)];
    let week = model.say("head-week-of", &week);
    let mut means = vec![clerk.date(view.week), week.into()];
    means.push(model.say("head-money", &[arg("money", left.money.0)]).into());
    if view.security().is_some() {
        means.push(model.say("head-patience", &[arg("patience", left.patience)]).into());
    }
    let dot = format!(" {} ", painter.glyph(Glyph::Dot));
    let means = format!("{} ", means.join(&dot));
    // It stays for as long as it is so.
    let unsaved =
        campaign.kept.mark().map(|id| format!("{}{dot}", model.word(id))).unwrap_or_default();
    let right = fit::width(&means) + fit::width(&unsaved);
    let room = area.width.saturating_sub(right + 3);
    let x = painter.text_cut(area.x + 1, area.y, room, Ink::Title, &house);
    let room = room.saturating_sub(x.saturating_sub(area.x + 1));
    if fit::width(&city) + 3 < room {
        painter.pieces(x, area.y, &[(Ink::Muted, &dot), (Ink::Place, &city)]);
    }
    let x = area.right().saturating_sub(right).max(area.x);
    painter.pieces(x, area.y, &[(Ink::Danger, &unsaved), (Ink::Figure, &means)]);
}

/// A name at the head of a line begins with a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}

/// What has just happened, or that the others still think. Takes the line above the key bar
/// only while there is something to say.
pub fn message(model: &Model, painter: &mut Painter) -> bool {
    let area = painter.area;
    let line = Rect { y: area.bottom().saturating_sub(2), height: 1, ..area };
    if let Some((_, progress)) = model.campaign.as_ref().and_then(|it| it.waiting.as_ref()) {
        let label = model.word("others-decide");
        let inset = Rect { x: line.x + 1, width: line.width.saturating_sub(1), ..line };
        ProgressLine { label: &label, progress }.draw(&mut painter.within(inset));
        return true;
    }
    let Some((tone, text)) = &model.toast else { return false };
    draw_toast(&mut painter.within(line), *tone, text);
    true
}

/// Where the key bar stands.
pub fn last_line(painter: &Painter) -> Rect {
    let area = painter.area;
    let height = area.height.min(1);
    Rect { y: area.bottom().saturating_sub(height), height, ..area }
}

/// A click on something that stands for a key, and the right button, which is Esc.
pub fn spot(input: &Input, mut press: impl FnMut(Key) -> Answer) -> Answer {
    use crate::tui::input::Button;
    match input {
        Heard::Click { button: Button::Right, .. } => press(Key::of(Code::Esc)),
        Heard::Click { spot: Some(Spot::Key(key)), .. } => press(*key),
        _ => Answer::taken(),
    }
}
