//! What the mouse does on a page of rows: the first click selects, the second opens, the wheel
//! scrolls, a tab leads to its screen, and the right button is Esc.

use crate::front::actions::Act;
use crate::tui::input::Button;
use crate::tui::key::Key;
use crate::tui::paint::Spot;
use crate::tui::run::Input as Heard;
use crate::tui::widget::Tabs;

use super::frame;
use super::model::{Input, Model};
use super::office::ESC;
use super::reader::Reader;

/// What is left to do for the page.
pub enum Pointed {
    Key(Key),
    Act(Act),
    /// Nothing: the cursor or the text has moved, or nothing was meant.
    Taken,
}

/// Something was done with the mouse on a page whose rows stand in that panel.
pub fn on_page(model: &Model, reader: &mut Reader, (panel, input): (&str, &Input)) -> Pointed {
    match input {
        Heard::Click { button: Button::Right, .. } => Pointed::Key(ESC),
        Heard::Click { spot: Some(Spot::Key(key)), .. } => Pointed::Key(*key),
        Heard::Click { spot: Some(Spot::Row { panel: Tabs::PANEL, key }), .. } => {
            frame::tab_act(model, key).map_or(Pointed::Taken, Pointed::Act)
        }
        Heard::Click { spot: Some(Spot::Row { panel: of, key }), .. } if *of == panel => {
            if reader.selected.as_deref() == Some(key) {
                return Pointed::Act(Act::Open);
            }
            reader.select(key.clone());
            Pointed::Taken
        }
        Heard::Wheel { lines, .. } => {
            reader.scroll_by(*lines);
            Pointed::Taken
        }
        _ => Pointed::Taken,
    }
}
