use super::*;

fn basis() -> Basis {
    Basis { campaign: Id::of(b"c"), generation: 12, state: Id::of(b"s") }
}

fn records(of: &[&str]) -> Vec<String> {
    of.iter().map(|record| (*record).to_owned()).collect()
}

fn sample() -> String {
    write(&basis(), &records(&["(pitch: 3)", "", "ünï — 狐"]), Some("all plans"))
}

fn flaws(text: &str) -> Vec<Flaw> {
    read(&basis(), text.as_bytes(), None).unwrap().flaws
}

#[test]
fn what_was_written_is_read() {
    let reading = read(&basis(), sample().as_bytes(), None).unwrap();
    assert_eq!(reading.records, ["(pitch: 3)", "", "ünï — 狐"]);
    assert_eq!(reading.committed.as_deref(), Some("all plans"));
    assert!(reading.flaws.is_empty());
}

#[test]
fn a_torn_end_is_dropped_and_told() {
    let text = sample();
    let torn = &text[..text.len() - 3];
    let reading = read(&basis(), torn.as_bytes(), None).unwrap();
    assert_eq!(reading.records.len(), 3);
    assert_eq!(reading.committed, None);
    assert!(matches!(reading.flaws[..], [Flaw::TornTail { .. }]));
}

#[test]
fn damage_in_the_middle_is_told_by_line_and_the_rest_is_read() {
    let text = sample().replacen("pitch", "PITCH", 1);
    let reading = read(&basis(), text.as_bytes(), None).unwrap();
    assert_eq!(reading.records, ["", "ünï — 狐"]);
    assert_eq!(reading.committed.as_deref(), Some("all plans"));
    assert!(matches!(reading.flaws[..], [Flaw::Record { line: 2, .. }]));
}

#[test]
fn a_record_that_is_missing_doubled_or_moved_is_told() {
    let text = sample();
    let lines: Vec<_> = text.split_inclusive('\n').collect();
    for order in [vec![0, 2, 3, 4], vec![0, 1, 1, 2, 3, 4], vec![0, 2, 1, 3, 4], vec![0, 4, 1]] {
        let other: String = order.iter().map(|i| lines[*i]).collect();
        assert!(!flaws(&other).is_empty(), "{order:?}");
    }
}

#[test]
fn the_orders_of_another_state_are_foreign() {
    let other = Basis { state: Id::of(b"other"), ..basis() };
    assert_eq!(read(&other, sample().as_bytes(), None), Err(Flaw::Foreign));
    let mut mixed = other.heading();
    mixed.push_str(sample().split_once('\n').unwrap().1);
    assert_eq!(read(&other, mixed.as_bytes(), None).map(|r| r.records), Ok(Vec::new()));
}

#[test]
fn a_journal_of_the_largest_size_is_read_and_one_more_byte_is_refused() {
    let long = "x".repeat(limits::ORDER);
    let mut full = write(&basis(), &vec![long; 15], None);
    let short = write(&basis(), &[], None).len();
    full.truncate(limits::ORDERS.max(short));
    let mut bytes = full.into_bytes();
    for n in [limits::ORDERS - 1, limits::ORDERS, limits::ORDERS + 1] {
        bytes.resize(n, b'x');
        let expected = n <= limits::ORDERS;
        assert_eq!(read(&basis(), &bytes, None).is_ok(), expected, "{n}");
    }
}

#[test]
fn a_record_has_a_limit_and_one_line() {
    let disk = Disk::on(crate::save::fs::sim::SimFs::new());
    let mut journal = Journal::new(&disk, "/000012.orders".into(), basis());
    for (n, fits) in [(limits::ORDER - 1, true), (limits::ORDER, true), (limits::ORDER + 1, false)]
    {
        assert_eq!(journal.append(&"x".repeat(n)).is_ok(), fits, "{n}");
    }
    assert!(matches!(journal.append("two\nlines"), Err(Fault::Refused { .. })));
    journal.commit("done").unwrap();
    assert!(matches!(journal.append("late"), Err(Fault::Committed { .. })));
}
