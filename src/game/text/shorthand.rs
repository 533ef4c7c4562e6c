//! Small conversions between what code says and what people type or read.

/// `WeWereRefused` as `we-were-refused`: the id of a message from the name of a variant.
pub fn kebab(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for (at, letter) in name.chars().enumerate() {
        if letter.is_ascii_uppercase() && 0 < at {
            out.push('-');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

/// A name as one word that can be typed: "St Anne's" is `st-annes`.
pub fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for letter in name.chars() {
        if letter.is_alphanumeric() {
            out.extend(letter.to_lowercase());
        } else if matches!(letter, ' ' | '-' | '.' | ',') && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.trim_matches('-').to_owned()
}

/// A sentence with its first letter as sentences have it: the name it begins with may be one that
/// is small inside a sentence.
pub fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// The same for every sentence of several. A full stop before a figure ends no sentence: *no. 7*.
pub fn capitals(sentences: &str) -> String {
    let mut parts = sentences.split(". ").map(capital);
    let first = parts.next().unwrap_or_default();
    parts.fold(first, |told, next| told + ". " + &next)
}

/// The message of the word for a probability in hundredths.
pub const fn odds_word(hundredths: u8) -> &'static str {
    match hundredths {
        0..20 => "odds-unlikely",
        20..40 => "odds-doubtful",
        40..60 => "odds-even",
        60..80 => "odds-likely",
        _ => "odds-very-likely",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_ids_and_words() {
        assert_eq!(kebab("WeWereRefused"), "we-were-refused");
        assert_eq!(slug("St Anne's, north"), "st-annes-north");
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        assert_eq!(capital("the Corso: closed"), "The Corso: closed");
        assert_eq!(capital("élan"), "Élan");
        assert_eq!(
            capitals("the Anchor, Tue 14:00. stranger no. 152 nodded."),
            "The Anchor, Tue 14:00. Stranger no. 152 nodded."
        );
    }

    #[test]
    fn the_words_change_at_20_40_60_and_80() {
        let at = |chance| odds_word(chance);
        assert_eq!(
            [at(19), at(20), at(39), at(40)],
            ["odds-unlikely", "odds-doubtful", "odds-doubtful", "odds-even"]
        );
        assert_eq!([at(60), at(79), at(80)], ["odds-likely", "odds-likely", "odds-very-likely"]);
    }
}
