//! The declassified file as a page for a browser, sealed: whatever stands in it, and whoever wrote
//! it, the browser runs our one script and no other, and fetches nothing.

/// What every such page begins with. The digest is that of the script.
pub const HEAD: &str = concat!(
    "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ",
    "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; ",
    "script-src 'sha256-Ae4N8rEyjb0BKnTIdmfnfM9+E9XAzGOS0STARF0YRo8='\">",
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
);

/// Whether a page that came from elsewhere is sealed. A browser is told where to go by a second
/// word to it in the head, so there may be none.
#[must_use]
pub fn is_sealed(page: &str) -> bool {
    page.strip_prefix(HEAD).is_some_and(|rest| !rest.to_ascii_lowercase().contains("http-equiv"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_says_more_to_the_browser_is_not_sealed() {
        assert!(is_sealed(&format!("{HEAD}<title>The file</title></head><body></body></html>")));
        for page in [
            String::new(),
            "<!DOCTYPE html><html><script>alert(1)</script></html>".to_owned(),
            format!("<script>alert(1)</script>{HEAD}"),
            HEAD.replace("default-src 'none'", "default-src *"),
            format!("{HEAD}<meta HTTP-Equiv=refresh content='0;url=//example.org'>"),
        ] {
            assert!(!is_sealed(&page), "{page}");
        }
    }
}
