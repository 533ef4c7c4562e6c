//! What answers what: every order that exposes somebody, and what the other side can do about it.
//!
//! The table of the rule book is made from the rows of the orders, and a test holds that each answer
//! has a story in which it changes the outcome.

use rules::engine::order::Verb;

use crate::text::{Text, orders::order_id, shorthand::capital};

/// The table as Markdown. An answer with two stories is named once.
pub(super) fn table(text: &Text) -> String {
    let word = |id: &str| text.message(id, &[]);
    let mut out =
        format!("| {} | {} |\n|---|---|\n", word("counters-order"), word("counters-answers"));
    let mut verbs = Verb::ALL.to_vec();
    verbs.retain(|verb| !verb.answers().is_empty());
    verbs.sort_by_key(|verb| verb.place());
    for verb in verbs {
        let mut named: Vec<String> =
            verb.answers().iter().map(|(answer, _)| word(answer)).collect();
        named.dedup();
        let listed = capital(&named.join("; "));
        out.push_str(&format!("| {} | {listed} |\n", word(&order_id(verb))));
    }
    out
}
