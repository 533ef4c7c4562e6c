//! The files of `assets/`, built into the program: rules, texts, theatres, people, scenarios,
//! doctrines, matches, themes. The build script lists the folder, so a new file needs no other
//! line; and since `rules` doesn't use this crate, a changed sentence never compiles the rules.

/// Path within the folder, as `text/en/orders.ftl`, and what the file says; sorted by path.
pub static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// What a file says.
pub fn text(path: &str) -> Option<&'static str> {
    let at = FILES.binary_search_by(|(name, _)| (*name).cmp(path)).ok()?;
    FILES.get(at).map(|(_, text)| *text)
}

/// The files of a folder itself, not of those within it: name and content.
pub fn folder(path: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().filter_map(move |(name, text)| {
        let name = name.strip_prefix(path)?.strip_prefix('/')?;
        (!name.contains('/')).then_some((name, *text))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_by_its_path_and_in_its_folder() {
        let people = text("people/people.ron").expect("it is a file");
        assert!(folder("people").any(|it| it == ("people.ron", people)));
        assert_eq!(text("people"), None);
        assert!(!folder("text").any(|(name, _)| name.contains('/')));
    }

    #[test]
    fn every_file_is_found() {
        assert!(FILES.iter().all(|(path, said)| text(path) == Some(said)));
    }
}
