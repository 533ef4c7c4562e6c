use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::codec::{fields, leaves, read, spread, write};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    name: String,
    letter: char,
    odds: f64,
    debt: i64,
    wide: u64,
    id: Id,
    pair: (u8, bool),
    empty: (),
    maybe: Option<Box<Sheet>>,
    kinds: Vec<Kind>,
    table: BTreeMap<u16, Option<u8>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Id(u32);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Kind {
    None,
    Alone,
    One(Id),
    Two(u8, String),
    Named {
        deep: Vec<u8>,
    },
    #[serde(rename = "with-a-line")]
    Lined,
}

fn sheet() -> Sheet {
    Sheet {
        name: "a \"quoted\" \\ line\nand \u{1b} é".to_owned(),
        letter: '\'',
        odds: 0.5,
        debt: -3,
        wide: u64::MAX,
        id: Id(7),
        pair: (1, true),
        empty: (),
        maybe: None,
        kinds: vec![
            Kind::None,
            Kind::Alone,
            Kind::One(Id(1)),
            Kind::Two(2, String::new()),
            Kind::Named { deep: vec![1, 2] },
            Kind::Lined,
        ],
        table: BTreeMap::from([(1, None), (2, Some(3))]),
    }
}

fn folded() -> Sheet {
    Sheet { maybe: Some(Box::new(sheet())), odds: 1e300, ..sheet() }
}

#[test]
fn what_is_written_is_read() {
    let text = write(&folded()).expect("plain data");
    assert_eq!(read(&text), Ok(folded()));
}

#[test]
fn ron_writes_the_same_and_each_reads_the_other() {
    let text = write(&folded()).expect("plain data");
    assert_eq!(ron::to_string(&folded()).as_ref(), Ok(&text));
    assert_eq!(ron::from_str(&text), Ok(folded()));
    let pretty = ron::ser::PrettyConfig::new().struct_names(true);
    let pretty = ron::ser::to_string_pretty(&folded(), pretty).expect("plain data");
    assert_eq!(read(&format!("// a remark\n{pretty} /* more */")), Ok(folded()));
}

#[test]
fn a_fault_says_where_and_what() {
    let fault = |text: &str| read::<Sheet>(text).expect_err("a fault").to_string();
    assert_eq!(fault("(name:\"a\",\nletter:'bc')"), "2:11: one letter was expected");
    assert!(fault("(colour:1)").starts_with("1:8: unknown field `colour`"));
    assert!(fault("(name:1)").contains("`\"` was expected"));
    assert!(fault("").contains("a name was expected"));
    let whole = write(&sheet()).expect("plain data");
    assert!(fault(&format!("{whole},")).contains("nothing more was expected"));
    assert!(read::<u8>("256").is_err() && read::<u8>("-1").is_err() && read::<u8>("1.5").is_err());
}

#[test]
fn no_cut_and_no_changed_letter_breaks_the_reader() {
    let text = write(&folded()).expect("plain data");
    for (at, letter) in text.char_indices() {
        assert!(read::<Sheet>(&text[..at]).is_err(), "cut at {at}");
        for mark in ['(', ')', '"', '\\', ',', '0', '{', '/'] {
            let _ =
                read::<Sheet>(&format!("{}{mark}{}", &text[..at], &text[at + letter.len_utf8()..]));
        }
    }
}

#[test]
fn what_lies_too_deep_is_refused() {
    assert!(read::<serde::de::IgnoredAny>(&"[".repeat(100_000)).is_err());
    assert!(read::<serde::de::IgnoredAny>("[(a:1,b:Some(\"x\")),{1:'c'},-2.5,()]").is_ok());
}

#[test]
fn a_text_is_taken_apart_without_its_type() {
    let text = "(a:(20),b:[1,(c:true)],d:\"x,y)\")";
    let parts = [("a", "(20)"), ("b", "[1,(c:true)]"), ("d", "\"x,y)\"")];
    assert_eq!(fields(text).as_deref(), Ok(parts.as_slice()));
    let found = leaves(text).expect("it is sound");
    let found: Vec<_> = found.iter().map(|(path, leaf)| (path.as_str(), *leaf)).collect();
    assert_eq!(found, [("a", "20"), ("b.0", "1"), ("b.1.c", "true"), ("d", "\"x,y)\"")]);
}

#[test]
fn a_spread_text_is_the_same_text() {
    let text = write(&folded()).expect("plain data");
    let wide = spread(&text);
    assert!(text.matches(',').count() <= wide.lines().count());
    assert_eq!(read(&wide), Ok(folded()));
}
