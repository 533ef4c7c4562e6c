//! Boards to think on: what bears on one of ours, and who may be a Station's agent. Made from a view
//! and from what the player filed and struck; none of them draws a sum.

pub mod calibration;
pub mod figures;
mod links;
pub mod security;
mod source;
pub mod station;
pub mod strikes;
pub mod trials;

pub use source::page_of;

use crate::front::{Scene, outline::Section};

/// The board over all: of ours, or of those in the files.
pub fn overview(scene: &Scene<'_>) -> Vec<Section> {
    match (scene.clerk.view.station(), scene.clerk.view.security()) {
        (Some(desk), _) => station::overview(scene, desk),
        (_, Some(desk)) => security::overview(scene, desk),
        (None, None) => Vec::new(),
    }
}
