//! A sheet of several rows: one order for each person or post, all of them given as one act.

use game::text::Clerk;
use rules::engine::order::{Order, Plan, Refusal};

use crate::front::Subject;

/// What a sheet of rows is about, whichever orders it makes.
pub trait Rows {
    /// The message of its title; the heads of its columns; its help; its page of the rule book.
    fn words(&self) -> Words;

    fn count(&self) -> usize;

    fn subject(&self, at: usize) -> Option<Subject>;

    fn name(&self, clerk: Clerk<'_>, at: usize) -> String;

    /// How it stands, and how it will.
    fn value(&self, clerk: Clerk<'_>, at: usize) -> String;

    /// What stands beside it.
    fn aside(&self, clerk: Clerk<'_>, at: usize) -> String;

    fn is_changed(&self, at: usize) -> bool;

    /// One value on, or one back.
    fn step(&mut self, at: usize, forward: bool);

    /// The value of a digit.
    fn choose(&mut self, at: usize, digit: u8);

    /// As it was at the beginning of the week.
    fn reset(&mut self, at: usize);

    /// The orders that would have to go, and those that would come instead.
    fn change(&self, plan: &Plan) -> (Vec<Order>, Vec<Order>);

    /// What is left, were it given so.
    fn left(&self, clerk: Clerk<'_>, plan: &Plan) -> String;

    /// The plan as it would be.
    ///
    /// # Errors
    /// Which order cannot be, and why.
    fn plan(&self, plan: &Plan) -> Result<Plan, (Order, Refusal)> {
        let (gone, new) = self.change(plan);
        let kept = plan.orders().filter(|it| !gone.contains(it)).copied();
        let all: Vec<Order> = kept.chain(new).collect();
        Plan::of(std::sync::Arc::clone(plan.shared_view()), &all)
    }
}

/// How a sheet is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    pub title: &'static str,
    pub heads: [&'static str; 3],
    pub help: &'static str,
    pub empty: &'static str,
    pub page: &'static str,
}
