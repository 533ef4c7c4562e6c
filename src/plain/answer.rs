//! What is said: gathered to an answer, read a page at a time, and said again.

use std::io;

use game::text::clerk::arg;

use super::{Input, Sitting, spoken};

/// How much a terminal shows at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    pub width: u16,
    pub height: u16,
}

impl Page {
    /// Rows that the prompt and the word about more lines take.
    const KEPT: usize = 3;

    /// How many of these lines fit; at least one does.
    fn holds(self, lines: &[String]) -> usize {
        let (width, height) = (usize::from(self.width).max(1), usize::from(self.height));
        let mut left = height.saturating_sub(Page::KEPT).max(1);
        let fits = lines.iter().take_while(|line| {
            let rows = line.chars().count().div_ceil(width).max(1);
            let fits = rows <= left;
            left = left.saturating_sub(rows);
            fits
        });
        fits.count().max(1)
    }
}

/// Lines on their way to the reader.
#[derive(Debug, Default)]
pub(super) struct Answer {
    /// What is being gathered.
    lines: Vec<String>,
    /// What was said last, whole.
    pub(super) last: Vec<String>,
    /// What did not fit on the page.
    pub(super) rest: Vec<String>,
    page: Option<Page>,
}

impl Answer {
    pub(super) fn read_by(input: &Input<'_>) -> Answer {
        Answer { page: input.page, ..Answer::default() }
    }
}

impl Sitting<'_> {
    pub(super) fn line(&mut self, text: &str) -> io::Result<()> {
        let line = spoken::spoken(self.text, text);
        // An answer begins with a line, whatever is parted from something before it.
        self.answer
            .lines
            .extend((!line.is_empty() || !self.answer.lines.is_empty()).then_some(line));
        Ok(())
    }

    /// Says what was gathered, as far as a page holds it.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        let lines = std::mem::take(&mut self.answer.lines);
        if lines.is_empty() {
            return self.out.flush();
        }
        self.answer.last.clone_from(&lines);
        self.answer.rest = lines;
        self.turn_the_page()
    }

    /// Says the next page of what waits.
    pub(super) fn turn_the_page(&mut self) -> io::Result<()> {
        let mut lines = std::mem::take(&mut self.answer.rest);
        let fits = self.answer.page.map_or(lines.len(), |page| page.holds(&lines));
        // A page more for the last line would be a page for nothing.
        let fits = if lines.len() <= fits + 1 { lines.len() } else { fits };
        self.answer.rest = lines.split_off(fits);
        for line in lines {
            writeln!(self.out, "{line}")?;
        }
        if !self.answer.rest.is_empty() {
            let count = arg("count", self.answer.rest.len());
            let more = self.text.message("plain-more-lines", &[count]);
            writeln!(self.out, "{more}")?;
        }
        self.out.flush()
    }

    /// The last answer once more.
    pub(super) fn say_again(&mut self) -> io::Result<()> {
        let last = self.answer.last.clone();
        for line in &last {
            self.line(line)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_holds_what_fits_and_counts_long_lines_as_rows() {
        let page = Page { width: 10, height: 8 };
        let short = vec!["one".to_owned(); 9];
        assert_eq!(page.holds(&short), 5);
        let long = ["one".to_owned(), "x".repeat(35), "two".to_owned()];
        assert_eq!(page.holds(&long), 2);
        assert_eq!(page.holds(&["x".repeat(900)]), 1);
    }
}
