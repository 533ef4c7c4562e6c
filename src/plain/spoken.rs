//! Lines as a speech program reads them: signs that it skips, or calls by their names, are words.

use game::text::Text;

/// The line for the ear.
pub(super) fn spoken(text: &Text, line: &str) -> String {
    let word = |id: &str| text.message(id, &[]);
    let line = unmarked(line).replace(" · ", "; ").replace("  (", " (");
    let (head, rest) = line.split_once(' ').unwrap_or((&line, ""));
    let line = match head.split_once('/') {
        Some((at, of)) if is_number(at) && is_number(of) => {
            format!("{at} {} {of}. {rest}", word("plain-of"))
        }
        _ if is_number(head) && rest.starts_with(' ') => format!("{head}. {}", rest.trim_start()),
        _ => line,
    };
    let line = signs(&line.replace('`', ""), &word);
    in_full(&line.replace("→", &word("plain-answered")), &word("plain-abbreviations"))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}

/// Without the stars around what is ordered already: the line says so, too.
fn unmarked(line: &str) -> String {
    let (head, rest) = line.split_once(' ').unwrap_or((line, ""));
    match head.strip_prefix('*').map(|head| head.trim_end_matches('*')) {
        Some("") => rest.trim_start().to_owned(),
        Some(head) if is_number(head) => format!("{head} {rest}"),
        _ => line.to_owned(),
    }
}

/// Between two figures a dash, an arrow and dots are "to"; a sign before one is a word.
fn signs(line: &str, word: &dyn Fn(&str) -> String) -> String {
    let between = [" → ", " … "];
    let line =
        between.iter().fold(line.to_owned(), |line, sign| between_figures(&line, sign, word));
    let mut said = String::with_capacity(line.len());
    let mut before = ' ';
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let figure = letters.peek().is_some_and(char::is_ascii_digit);
        match letter {
            '–' if figure && before.is_ascii_digit() => {
                said.push_str(&format!(" {} ", word("plain-to")));
            }
            '-' | '−' if figure && [' ', '('].contains(&before) => {
                said.push_str(&format!("{} ", word("plain-minus")));
            }
            '+' if figure && [' ', '('].contains(&before) => {
                said.push_str(&format!("{} ", word("plain-plus")));
            }
            _ => said.push(letter),
        }
        before = letter;
    }
    said
}

/// The line with what is short written out, by pairs such as `wk=week`.
fn in_full(line: &str, pairs: &str) -> String {
    let pair =
        |word: &&str| pairs.split(' ').find_map(|it| it.split_once('=').filter(|it| it.0 == *word));
    let words = line.split(' ').map(|word| pair(&word).map_or(word, |(_, full)| full));
    words.collect::<Vec<&str>>().join(" ")
}

/// The same line with "to" for a sign between two figures.
fn between_figures(line: &str, sign: &str, word: &dyn Fn(&str) -> String) -> String {
    let mut said = String::with_capacity(line.len());
    let mut parts = line.split(sign);
    said.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let figures = said.ends_with(|it: char| it.is_ascii_digit())
            && part.trim_start_matches(['−', '-', '+']).starts_with(|it: char| it.is_ascii_digit());
        match figures {
            true => said.push_str(&format!(" {} ", word("plain-to"))),
            false => said.push_str(sign),
        }
        said.push_str(part);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(line: &str) -> String {
        spoken(&Text::english(), line)
    }

    #[test]
    fn signs_are_words() {
        assert_eq!(heard("nerve: 11–61; access: 0–50"), "nerve: 11 to 61; access: 0 to 50");
        assert_eq!(heard("sympathy (rapport -6)"), "sympathy (rapport minus 6)");
        assert_eq!(heard("rapport 54 → 58"), "rapport 54 to 58");
        assert_eq!(heard("(+20 to begin, −15 … +27)"), "(plus 20 to begin, minus 15 to plus 27)");
        assert_eq!(heard("Our view. → a team"), "Our view. Answered: a team");
        assert_eq!(heard("Type `decide`."), "Type decide.");
        assert_eq!(heard("since wk 6, no. 4"), "since week 6, number 4");
        assert_eq!(heard("Also: kept: SIGNET · product: 3."), "Also: kept: SIGNET; product: 3.");
    }

    #[test]
    fn what_is_numbered_is_called_by_its_number() {
        assert_eq!(heard("2/7 NECTAR is taken."), "2 of 7. NECTAR is taken.");
        assert_eq!(heard("1  a meeting  (free)"), "1. a meeting (free)");
        assert_eq!(heard("*1*  a meeting  (ordered)"), "1. a meeting (ordered)");
        assert_eq!(heard("*  SIGNET waits."), "SIGNET waits.");
    }

    #[test]
    fn names_dates_and_paths_stay_as_they_are() {
        for line in ["", "Weir-Street 3", "#12: 1961-02-05", "--plain", "saves/7/a", "   why"] {
            assert_eq!(heard(line), line);
        }
    }
}
