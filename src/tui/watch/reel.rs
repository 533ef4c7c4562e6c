//! What is watched: the weeks of a campaign as they come from the feed, kept so that one can go
//! back, and where in them one is.

use std::sync::Arc;

use game::text::Sayings;
use rules::engine::disclosed::Disclosed;
use rules::engine::order::Order;
use rules::engine::seat::Seat;
use rules::engine::units::Week;
use rules::engine::view::{Report, View};

/// One seat at the beginning of a week.
#[derive(Clone, Debug)]
pub struct Desk {
    pub seat: Seat,
    pub view: Arc<View>,
    /// What it was told of the week before.
    pub reports: Vec<Report>,
    /// What it was told so far, counted.
    pub said: Sayings,
    /// What it ordered for the week before.
    pub orders: Vec<Order>,
}

/// A campaign at the beginning of a week.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The week for which orders are due.
    pub week: Week,
    /// Security first.
    pub desks: Vec<Desk>,
    /// What is true. None while a person sits at the table.
    pub truth: Option<Arc<Disclosed>>,
}

/// Where frames come from, the first week first; it may have to think for each.
pub type Feed = Box<dyn Iterator<Item = Result<Frame, String>> + Send>;

/// The frames that came so far, and the one that is shown.
#[derive(Default)]
pub struct Reel {
    frames: Vec<Frame>,
    at: usize,
    /// The feed has no more.
    ended: bool,
}

impl Reel {
    pub fn frame(&self) -> Option<&Frame> {
        self.frames.get(self.at)
    }

    /// Another frame. It is shown at once, unless somebody has gone back meanwhile.
    pub fn push(&mut self, frame: Frame) {
        let follows = self.is_latest();
        self.frames.push(frame);
        if follows {
            self.latest();
        }
    }

    pub fn end(&mut self) {
        self.ended = true;
    }

    /// Is the last frame shown, and is there none to come?
    pub fn is_over(&self) -> bool {
        self.ended && self.is_latest()
    }

    /// Is what is shown the last that came?
    pub fn is_latest(&self) -> bool {
        self.frames.len() <= self.at + 1
    }

    /// One week on. False if the frame is still to come.
    pub fn forward(&mut self) -> bool {
        let there = self.at + 1 < self.frames.len();
        self.at += usize::from(there);
        there
    }

    pub fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    pub fn rewind(&mut self) {
        self.at = 0;
    }

    /// To the last frame that came.
    pub fn latest(&mut self) {
        self.at = self.frames.len().saturating_sub(1);
    }
}
