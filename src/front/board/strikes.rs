//! Items and leaks that the player struck out, with the reason. They stay where they are, and are
//! kept for the seat.

use std::collections::BTreeMap;

const PREFIX: &str = "strike:";

/// The name under which a strike is kept.
pub fn mark(board: &str, item: &str) -> String {
    format!("{PREFIX}{board}:{item}")
}

/// Why an item was struck; nothing where it was not.
pub fn reason<'a>(marks: &'a BTreeMap<String, String>, board: &str, item: &str) -> Option<&'a str> {
    marks.get(&mark(board, item)).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strike_is_of_one_item_on_one_board() {
        let marks = BTreeMap::from([(mark("agent:1", "agrees"), "copied".to_owned())]);
        assert_eq!(reason(&marks, "agent:1", "agrees"), Some("copied"));
        assert_eq!(reason(&marks, "agent:2", "agrees"), None);
    }
}
