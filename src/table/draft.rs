//! The plan as it is being written: orders with undo and redo without limit.

use std::sync::Arc;

use rules::engine::{
    order::{Order, Plan, Refusal},
    view::View,
};

/// A plan and the way it came to be.
#[derive(Clone, Debug)]
pub struct Draft {
    plan: Plan,
    /// States before, the latest last.
    past: Vec<Vec<Order>>,
    /// States taken back, the latest last.
    future: Vec<Vec<Order>>,
}

impl Draft {
    /// An empty plan.
    pub fn new(view: Arc<View>) -> Draft {
        Draft { plan: Plan::new(view), past: Vec::new(), future: Vec::new() }
    }

    /// A plan with orders from before. Those that no longer fit are left out and returned.
    pub fn resume(view: Arc<View>, orders: &[Order]) -> (Draft, Vec<Order>) {
        let (plan, refused) = Plan::of_what_fits(view, orders);
        let draft = Draft { plan, past: Vec::new(), future: Vec::new() };
        (draft, refused.into_iter().map(|(order, _)| order).collect())
    }

    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The orders, as they are kept.
    pub fn orders(&self) -> Vec<Order> {
        self.plan.orders().copied().collect()
    }

    /// Gives an order.
    ///
    /// # Errors
    /// Why it is refused; nothing has changed.
    pub fn give(&mut self, order: Order) -> Result<(), Refusal> {
        let before = self.orders();
        self.plan.add(order)?;
        self.remember(before);
        Ok(())
    }

    /// Takes an order back, and returns those that rested on it. Nothing if it was not given.
    pub fn withdraw(&mut self, order: &Order) -> Option<Vec<Order>> {
        let before = self.orders();
        let rested = self.plan.withdraw(order)?;
        self.remember(before);
        Some(rested)
    }

    /// Takes back the last change.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop() else { return false };
        self.future.push(self.orders());
        self.set(&before);
        true
    }

    /// Does again what was taken back.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else { return false };
        self.past.push(self.orders());
        self.set(&after);
        true
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    fn remember(&mut self, before: Vec<Order>) {
        self.past.push(before);
        self.future.clear();
    }

    /// Orders that stood in a plan together stand together again.
    fn set(&mut self, orders: &[Order]) {
        (self.plan, _) = Plan::of_what_fits(Arc::clone(self.plan.shared_view()), orders);
    }
}
