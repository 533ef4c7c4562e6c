//! Did you mean …?

/// The known name nearest to a mistyped one, if any is near.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let near = known.into_iter().map(|name| (distance(&typed, name), name));
    let (distance, name) = near.min()?;
    let most = (typed.chars().count() / 3).max(1);
    (distance <= most).then_some(name)
}

/// `; did you mean "customs"?`, or nothing.
pub fn hint<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    match nearest(typed, known) {
        Some(name) => format!("; did you mean \"{name}\"?"),
        None => String::new(),
    }
}

/// Slips of the finger; a name that only goes on is as near as one slip.
fn distance(typed: &str, name: &str) -> usize {
    let name = name.to_lowercase();
    let goes_on = 2 < typed.chars().count() && name.starts_with(typed);
    if goes_on { 1 } else { strsim::damerau_levenshtein(typed, &name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        let known = ["customs", "treaty", "open-city"];
        assert_eq!(nearest("custms", known), Some("customs"));
        assert_eq!(nearest("open", known), Some("open-city"));
        assert_eq!(nearest("Open-Ctiy", known), Some("open-city"));
        assert_eq!(nearest("banana", known), None);
    }
}
