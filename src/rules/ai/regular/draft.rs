//! A plan in the making: orders with their reasons, and what has been weighed.

use std::sync::Arc;

use crate::{
    ai::{Budget, Go, Reason, Thought},
    engine::{
        order::{Order, Plan, Remaining},
        view::View,
    },
};

/// A thought that is being thought.
pub(super) struct Draft<'b> {
    thought: Thought,
    budget: &'b mut dyn Budget,
    stopped: bool,
}

impl<'b> Draft<'b> {
    pub fn new(view: &Arc<View>, budget: &'b mut dyn Budget) -> Draft<'b> {
        Draft { thought: Thought::nothing(Arc::clone(view)), budget, stopped: false }
    }

    pub fn done(self) -> Thought {
        self.thought
    }

    /// Counts what is weighed. Once the budget is gone nothing more is ordered.
    pub fn weigh(&mut self, nodes: usize) {
        let nodes = u64::try_from(nodes).unwrap_or(u64::MAX);
        self.stopped |= self.budget.spend(nodes) == Go::Stop;
    }

    /// Gives an order for a reason. False if it was not possible.
    pub fn give(&mut self, order: impl Into<Order>, because: Reason) -> bool {
        let order = order.into();
        let given = self.quietly(order);
        if given {
            self.thought.because.push((order, because));
        }
        given
    }

    /// Gives an order that needs no reason.
    pub fn quietly(&mut self, order: impl Into<Order>) -> bool {
        if self.stopped {
            return false;
        }
        self.thought.considered += 1;
        let given = self.thought.plan.add(order).is_ok();
        self.thought.considered_refused += u32::from(!given);
        given
    }

    /// What has been ordered so far.
    pub fn plan(&self) -> &Plan {
        &self.thought.plan
    }

    pub fn left(&self) -> &Remaining {
        self.thought.plan.left()
    }
}
