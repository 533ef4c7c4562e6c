//! What screens are made of. Each widget is a plain value with a `draw`, right at any size.

pub mod bars;
pub mod dialog;
pub mod field;
pub mod flow;
pub mod gauge;
pub mod outline_view;
pub mod panel;

pub use bars::{Hint, Keybar, ProgressLine, Tabs, Tone, draw_toast};
pub use dialog::{Confirm, Help, Menu, WhichKey};
pub use field::Field;
pub use flow::{Flow, Placed};
pub use gauge::{Belief, draw_meter};
pub use outline_view::{OutlineView, Scroll};
pub use panel::Panel;

#[cfg(test)]
mod tests;
