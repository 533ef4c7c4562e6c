//! Which page of the rule book belongs to what the cursor is on: the reason of a figure that no
//! order stands behind.

use crate::front::{Screen, Subject};

/// The page for a row. On a screen that shows one kind of figure it is the screen that decides,
/// for there the same person stands for his links, his doubts or his file.
pub const fn page(
    screen: Option<Screen>,
    subject: Option<Subject>,
    station: bool,
) -> Option<&'static str> {
    match (of_screen(screen), subject) {
        (_, Some(Subject::Order(_) | Subject::Deed(_))) | (None, None) => None,
        (Some(page), _) => Some(page),
        (None, Some(subject)) => of_subject(subject, station),
    }
}

const fn of_screen(screen: Option<Screen>) -> Option<&'static str> {
    let Some(screen) = screen else { return None };
    match screen {
        Screen::People => Some("assess"),
        Screen::Network => Some("link"),
        Screen::Intelligence => Some("disseminate"),
        Screen::Headquarters => Some("headquarters"),
        Screen::Doubts => Some("doubt"),
        Screen::Cases => Some("file"),
        Screen::Suspects => Some("suspects"),
        Screen::Coverage => Some("watch"),
        Screen::Prisoners => Some("interrogate"),
        Screen::Secrets => Some("leaks"),
        Screen::Foreigners => Some("expel"),
        Screen::Operations => Some("action"),
        Screen::Incidents => Some("attribute"),
        Screen::Desk | Screen::Cables | Screen::Plan | Screen::Week | Screen::Dossier(_) => None,
    }
}

const fn of_subject(subject: Subject, station: bool) -> Option<&'static str> {
    match (subject, station) {
        (Subject::Dossier(_), true) => Some("assess"),
        (Subject::Dossier(_), false) => Some("file"),
        (Subject::Officer(_), _) => Some("contact"),
        (Subject::Report(_), _) | (Subject::Holding(_), true) => Some("disseminate"),
        (Subject::Holding(_), false) => Some("leaks"),
        (Subject::Site(_) | Subject::District(_) | Subject::Gate, _) => Some("surveillance"),
        (Subject::House, _) => Some("week"),
        (Subject::Crisis, _) => Some("crises"),
        (Subject::NoHumanLeak, _) => Some("suspects"),
        (Subject::OtherHouse | Subject::School(_), _) => Some("chiefs"),
        (Subject::Order(_) | Subject::Deed(_), _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use game::text::pages;
    use rules::engine::ids::DossierId;

    #[test]
    fn every_page_that_is_named_is_in_the_book() {
        let somebody = Some(Subject::Dossier(DossierId(0)));
        for station in [true, false] {
            for &screen in Screen::all(station) {
                let page = page(Some(screen), somebody, station).expect("a page");
                assert!(pages::raw(&game::text::Text::english(), page).is_some(), "{page}");
            }
        }
    }

    #[test]
    fn a_claim_a_file_and_a_doubt_lead_to_their_own_pages() {
        let somebody = Some(Subject::Dossier(DossierId(0)));
        assert_eq!(page(Some(Screen::Intelligence), None, true), Some("disseminate"));
        assert_eq!(page(Some(Screen::Cases), somebody, false), Some("file"));
        assert_eq!(page(Some(Screen::Doubts), somebody, true), Some("doubt"));
        assert_eq!(page(Some(Screen::Desk), somebody, false), Some("file"));
        assert_eq!(page(Some(Screen::Desk), None, true), None);
    }
}
