use std::{fs, path::Path};

use cutout::content::{Library, check_assets};
use game::players::file::faults_of_doctrines;

/// A folder laid over the built-in assets: each file with what is replaced in it.
fn changed(changes: &[(&str, &str, &str)]) -> String {
    let folder = tempfile::tempdir().unwrap();
    for (path, from, to) in changes {
        let file = folder.path().join(path);
        let built_in = Library::embedded().text(path).unwrap_or_default().to_owned();
        let text = if file.exists() { fs::read_to_string(&file).unwrap() } else { built_in };
        assert!(text.contains(from), "{from} is not in {path}");
        write(&file, text.replacen(from, to, 1).as_bytes());
    }
    told(folder.path())
}

fn added(path: &str, bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join(path), bytes);
    told(folder.path())
}

fn write(file: &Path, bytes: &[u8]) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, bytes).unwrap();
}

fn told(folder: &Path) -> String {
    let told = check_assets(Some(folder)).to_string();
    told.replace(&format!("{}/", folder.display()), "").replace(&folder.display().to_string(), "")
}

#[test]
fn the_built_in_assets_have_no_faults() {
    assert_eq!(check_assets(None).to_string(), "no faults");
}

#[test]
fn a_folder_that_changes_nothing_has_no_faults() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(told(folder.path()), "no faults");
}

const CITY: &str = "theatres/haldau/city.ron";
const INSTITUTIONS: &str = "theatres/haldau/institutions.ron";
const HOLDINGS: &str = "theatres/haldau/holdings.ron";
const SCENARIO: &str = "scenarios/first-posting.ron";
const RULES: &str = "rules/rules.ron";

#[test]
fn an_unknown_reference_is_told_with_its_place_and_a_suggestion() {
    insta::assert_snapshot!(changed(&[(INSTITUTIONS, r#"district: "yards""#, r#"district: "yrads""#)]), @r#"
    theatres/haldau/institutions.ron:21:83: no district "yrads"; did you mean "yards"?
     21 |         id: "shipyard", name: "Haldau Shipyard", seat: "the Long Shed", district: "yrads",
        |                                                                                   ^^^^^^^

    1 fault
    "#);
}

#[test]
fn an_unknown_field_and_a_fraction_in_one_file_are_both_told() {
    insta::assert_snapshot!(changed(&[
        (CITY, r#"name: "Market Town", watch: 35"#, r#"name: "Market Town", wacth: 35"#),
        (CITY, "watch: 45", "watch: 4.5"),
    ]), @r#"
    theatres/haldau/city.ron:14:45: no field "wacth" here; did you mean "watch"?
     14 |         (id: "market", name: "Market Town", wacth: 35, crowd: 55,
        |                                             ^^^^^

    theatres/haldau/city.ron:16:53: whole numbers only; 4.5 has a fraction
     16 |         (id: "harbour", name: "The Harbour", watch: 4.5, crowd: 40,
        |                                                     ^^^

    2 faults
    "#);
}

#[test]
fn faults_of_several_files_are_told_at_once() {
    insta::assert_snapshot!(changed(&[
        (CITY, r#""Lighthouse Hill", watch: 25"#, r#""Lighthouse Hill", watch: 125"#),
        (HOLDINGS, r#"owner: "port""#, r#"owner: "prot""#),
        (SCENARIO, r#"theatre: "haldau""#, r#"theatre: "haldua""#),
        (RULES, "base: 20", "base: 200"),
    ]), @r#"
    rules/rules.ron:100:15: pitch.base is 200; it must be 0 to 100
     100 |         base: 200,
         |               ^^^

    scenarios/first-posting.ron:6:14: no theatre "haldua"; did you mean "haldau"?
     6 |     theatre: "haldua",
       |              ^^^^^^^^

    theatres/haldau/city.ron:18:54: 125 is out of range; it must be 0 to 100
     18 |         (id: "hill", name: "Lighthouse Hill", watch: 125, crowd: 20,
        |                                                      ^^^

    theatres/haldau/holdings.ron:22:60: no institution "prot"; did you mean "port"?
     22 |         (name: "Cargoes under the grey tarpaulins", owner: "prot", desk: "freight", form: Document,
        |                                                            ^^^^^^

    4 faults
    "#);
}

#[test]
fn a_missing_and_a_repeated_field_are_told() {
    insta::assert_snapshot!(changed(&[
        (CITY, r#", kind: Park, district: "hill""#, r#", kind: Park"#),
        (CITY, r#"name: "Market Green", kind: Park"#, r#"name: "Market Green", kind: Park, kind: Park"#),
    ]), @r#"
    theatres/haldau/city.ron:30:9: the field "district" is missing
     30 |         (name: "Lighthouse Gardens", kind: Park),
        |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    theatres/haldau/city.ron:31:44: the field "kind" is given twice
     31 |         (name: "Market Green", kind: Park, kind: Park, district: "market"),
        |                                            ^^^^

    2 faults
    "#);
}

#[test]
fn a_wrong_word_of_a_closed_list_gets_a_suggestion() {
    insta::assert_snapshot!(changed(&[
        (CITY, r#"name: "the Mole", kind: Park"#, r#"name: "the Mole", kind: Prak"#),
        (SCENARIO, "AsksTime(60)", "AskTime(60)"),
    ]), @r#"
    scenarios/first-posting.ron:13:13: no "AskTime" here; did you mean "AsksTime"?
     13 |     rules: [AskTime(60), WarrantPoints(20)],
        |             ^^^^^^^

    theatres/haldau/city.ron:29:34: no "Prak" here; did you mean "Park"?
     29 |         (name: "the Mole", kind: Prak, district: "harbour"),
        |                                  ^^^^

    2 faults
    "#);
}

#[test]
fn an_id_that_is_there_twice_is_refused() {
    insta::assert_snapshot!(changed(&[
        (CITY, r#"id: "yards", name: "The Yards""#, r#"id: "hill", name: "The Yards""#),
    ]), @r#"
    theatres/haldau/city.ron:15:42: no district "yards"
     15 |             next_to: ["harbour", "hill", "yards"], plot: (4, 0, 4, 3)),
        |                                          ^^^^^^^

    theatres/haldau/city.ron:17:33: no district "yards"
     17 |             next_to: ["market", "yards"], plot: (8, 0, 4, 6)),
        |                                 ^^^^^^^

    theatres/haldau/city.ron:19:33: no district "yards"
     19 |             next_to: ["market", "yards"], plot: (0, 0, 4, 6)),
        |                                 ^^^^^^^

    theatres/haldau/city.ron:20:14: the district "hill" is there twice
     20 |         (id: "hill", name: "The Yards", watch: 30, crowd: 30,
        |              ^^^^^^

    theatres/haldau/city.ron:21:33: "harbour" doesn't say that it lies next to "hill"
     21 |             next_to: ["market", "harbour", "hill"], plot: (4, 3, 4, 3)),
        |                                 ^^^^^^^^^

    theatres/haldau/city.ron:21:44: a district can't lie next to itself
     21 |             next_to: ["market", "harbour", "hill"], plot: (4, 3, 4, 3)),
        |                                            ^^^^^^

    theatres/haldau/city.ron:27:51: no district "yards"
     27 |         (name: "the Rivet", kind: Cafe, district: "yards"),
        |                                                   ^^^^^^^

    theatres/haldau/city.ron:35:62: no district "yards"
     35 |         (name: "the Workers' Halt", kind: Station, district: "yards"),
        |                                                              ^^^^^^^

    theatres/haldau/city.ron:38:62: no district "yards"
     38 |         (name: "the New Cemetery", kind: Cemetery, district: "yards"),
        |                                                              ^^^^^^^

    9 faults
    "#);
}

#[test]
fn districts_must_lie_beside_each_other_both_ways_and_not_overlap() {
    insta::assert_snapshot!(changed(&[
        (CITY, r#"next_to: ["market", "harbour", "hill"], plot: (4, 3, 4, 3)"#,
            r#"next_to: ["market", "harbour"], plot: (4, 2, 4, 3)"#),
    ]), @r#"
    theatres/haldau/city.ron:19:33: "yards" doesn't say that it lies next to "hill"
     19 |             next_to: ["market", "yards"], plot: (0, 0, 4, 6)),
        |                                 ^^^^^^^

    theatres/haldau/city.ron:21:51: the plot lies over that of "market"
     21 |             next_to: ["market", "harbour"], plot: (4, 2, 4, 3)),
        |                                                   ^^^^^^^^^^^^

    2 faults
    "#);
}

#[test]
fn names_that_are_easily_confused_are_refused() {
    insta::assert_snapshot!(changed(&[
        ("theatres/marenz/names.ron", r#""Adrasz""#, r#""Abelon""#),
        ("theatres/marenz/cryptonyms.ron", r#""ANVIL""#, r#""Anvil""#),
        ("theatres/marenz/cryptonyms.ron", r#""AMBER""#, r#""ACORNS""#),
    ]), @r#"
    theatres/marenz/cryptonyms.ron:3:36: "ACORNS" is easily taken for "ACORN"
     3 |     "ACORN", "ADMIRAL", "ALMANAC", "ACORNS", "Anvil", "APRICOT", "ARCHWAY", "ARMADA", "ARROW",
       |                                    ^^^^^^^^

    theatres/marenz/cryptonyms.ron:3:46: a cryptonym is one word of 4 to 10 capital letters
     3 |     "ACORN", "ADMIRAL", "ALMANAC", "ACORNS", "Anvil", "APRICOT", "ARCHWAY", "ARMADA", "ARROW",
       |                                              ^^^^^^^

    theatres/marenz/names.ron:26:23: "Abelon" is easily taken for "Abelin"
     26 |             "Abelin", "Abelon", "Agost", "Alvary", "Ambrov", "Andrik", "Arnumay", "Astrav",
        |                       ^^^^^^^^

    3 faults
    "#);
}

#[test]
fn a_cast_that_cannot_be_is_told() {
    insta::assert_snapshot!(changed(&[
        (SCENARIO, "officer: 1", "officer: 7"),
        (SCENARIO, "via: 0", "via: 1"),
        (SCENARIO, "people: 80", "people: 40"),
        (SCENARIO, "AsksTime(60)", "AsksTime(160)"),
        (SCENARIO, "b: (diplomats: 6", "b: (diplomats: 0"),
    ]), @r#"
    scenarios/first-posting.ron:9:13: 31 locals for 56 posts; none may stay empty
     9 |     people: 40,
       |             ^^

    scenarios/first-posting.ron:13:13: pitch.asks_time is 160; it must be 0 to 100
     13 |     rules: [AsksTime(160), WarrantPoints(20)],
        |             ^^^^^^^^^^^^^

    scenarios/first-posting.ron:17:23: officers as Diplomat: 1 wanted, 0 in the city
     17 |             officers: [
        |                       ^

    scenarios/first-posting.ron:26:48: officers are counted from 0, and there are 2
     26 |                 (role: Reads([2, 3]), officer: 7, rapport: 45, control: EvenChance(60)),
        |                                                ^

    scenarios/first-posting.ron:31:26: this must be the place of an access agent, counted from 0
     31 |                     via: 1,
        |                          ^

    5 faults
    "#);
}

#[test]
fn a_number_out_of_range_and_a_table_out_of_order_are_told() {
    let told = changed(&[
        (RULES, "passive_divisor: 1000", "passive_divisor: 0"),
        (RULES, "tailed: (0, 25, 45, 60, 70)", "tailed: (0, 45, 25, 60, 70)"),
        (RULES, "breaks: ((10, 6), (30, 24)", "breaks: ((10, 6), (30, 0)"),
    ]);
    // Without the lines at which they stand today: rules are added.
    let faults: Vec<&str> = told
        .lines()
        .filter_map(|line| line.strip_prefix("rules/rules.ron:"))
        .filter_map(|place| place.split_once(": "))
        .map(|(_, fault)| fault)
        .collect();
    let expected = [
        "the table contact.tailed must rise",
        "contact.passive_divisor is 0; it must be 1 to 1000000000000",
        "the table prison.breaks must rise in its hours",
        "prison.breaks.1.1 is 0; it must be 1 to 1000",
    ];
    assert_eq!(faults, expected, "{told}");
}

#[test]
fn a_number_too_large_for_its_field_is_told() {
    insta::assert_snapshot!(changed(&[(RULES, "diplomat_days: 5", "diplomat_days: 500")]), @r#"
    rules/rules.ron:6:24: this number is out of range
     6 |         diplomat_days: 500,
       |                        ^^^

    1 fault
    "#);
}

#[test]
fn an_open_bracket_is_told() {
    insta::assert_snapshot!(added("people/people.ron", b"(\n    motives: (money: 50,\n"), @r#"
    people/people.ron:2:25: the file ends too early; is a bracket left open?
     2 |     motives: (money: 50,
       |                         ^

    1 fault
    "#);
}

#[test]
fn a_file_that_nobody_reads_is_told() {
    insta::assert_snapshot!(added("theatres/haldau/hodlings.ron", b"[]"), @r#"
    theatres/haldau/hodlings.ron: nothing reads this file; did you mean "holdings.ron"?

    1 fault
    "#);
    insta::assert_snapshot!(added("theatre/haldau/holdings.ron", b"[]"), @r#"
    theatre/haldau/holdings.ron: nothing reads this folder; did you mean "theatres"?

    1 fault
    "#);
}

#[test]
fn a_theatre_that_nobody_plays_in_is_told() {
    insta::assert_snapshot!(changed(&[(SCENARIO, r#"theatre: "haldau""#, r#"theatre: "marenz""#),
        (SCENARIO, "people: 80", "people: 150"),
    ]), @r#"
    assets/theatres/haldau/city.ron: no scenario plays in "haldau"

    1 fault
    "#);
}

#[test]
fn what_is_no_text_is_refused() {
    insta::assert_snapshot!(added(SCENARIO, b"(\n  title: \"\xff\""), @r#"
    scenarios/first-posting.ron: line 2 is not UTF-8 text

    1 fault
    "#);
}

#[test]
fn a_file_too_large_to_be_an_asset_is_refused() {
    insta::assert_snapshot!(added(SCENARIO, &vec![b' '; (1 << 20) + 1]), @r#"
    scenarios/first-posting.ron: the file has 1048577 bytes; the most is 1048576

    1 fault
    "#);
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    let text = Library::embedded().text(SCENARIO).unwrap();
    assert_eq!(added(SCENARIO, format!("\u{feff}{text}").as_bytes()), "no faults");
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let told = check_assets(Some(Path::new("no/such/folder"))).to_string();
    assert!(told.starts_with("no/such/folder: can't be listed: "), "{told}");
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink("/etc", folder.path().join("rules")).unwrap();
    insta::assert_snapshot!(told(folder.path()), @r#"
    rules: is a link; a folder of assets must hold its files itself

    1 fault
    "#);
}

#[test]
fn the_content_hash_moves_with_every_byte() {
    let folder = tempfile::tempdir().unwrap();
    let plain = Library::with_folder(folder.path()).unwrap().content_hash();
    assert_eq!(plain, Library::embedded().content_hash());
    write(&folder.path().join("themes/grey.ron"), b"()");
    assert_ne!(plain, Library::with_folder(folder.path()).unwrap().content_hash());
}

/// The files that a pack is made of.
const OF_A_PACK: [&str; 6] = [
    "scenarios/open-city.ron",
    "theatres/marenz/city.ron",
    "theatres/marenz/holdings.ron",
    "theatres/marenz/institutions.ron",
    "doctrines/station-careful.ron",
    "doctrines/security-patient.ron",
];

/// Lines of a text that begin with a field, by their numbers.
fn fields(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = (1..).zip(text.lines());
    lines.filter(|(_, line)| {
        let word = line.trim_start().split(':').next().unwrap_or_default();
        let is_field = word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        4 <= word.len() && is_field && line.contains(": ")
    })
}

#[test]
fn a_letter_left_out_of_a_field_is_found_on_its_line() {
    let mut tried = 0;
    for path in OF_A_PACK {
        let text = Library::embedded().text(path).unwrap();
        for (number, line) in fields(text) {
            let start = line.len() - line.trim_start().len();
            let slip = format!("{}{}", &line[..=start], &line[start + 2..]);
            let lines = (1..).zip(text.lines());
            let lines: Vec<&str> =
                lines.map(|(at, line)| if at == number { &slip } else { line }).collect();
            let folder = tempfile::tempdir().unwrap();
            write(&folder.path().join(path), lines.join("\n").as_bytes());
            let mut faults = check_assets(Some(folder.path())).into_vec();
            faults.extend(faults_of_doctrines(&Library::with_folder(folder.path()).unwrap()));
            let found = faults.iter().any(|fault| {
                fault.file.ends_with(path)
                    && fault.place.as_ref().is_some_and(|it| it.line == number)
            });
            assert!(found, "{path}:{number}: {slip}: {faults:?}");
            tried += 1;
        }
    }
    assert!(100 <= tried, "{tried} slips");
}

const CARD: &str = "events/delegation.ron";

/// Every one of these sentences is told.
fn tells(changes: &[(&str, &str, &str)], sentences: &[&str]) {
    let told = changed(changes);
    for sentence in sentences {
        assert!(told.contains(sentence), "{sentence:?} is not in:\n{told}");
    }
}

#[test]
fn a_card_that_can_not_be_played_says_where_and_why() {
    tells(
        &[
            (CARD, "weight: 8", "weight: 80"),
            (CARD, "does: [TeamsAway(2, 2)]", "does: [Standing(2)]"),
            (CARD, "when: [After(15), WarmthAbove(B, 25)]", "when: [After(15), HasPrisoner]"),
            (CARD, "(does: [Patience(-3)]),", "(costs: 4, does: [Points(3)]),"),
        ],
        &[
            "events/delegation.ron:4:13: a weight is 1 to 10",
            "events/delegation.ron:6:23: only one seat's papers say this",
            "this happens only to the other seat; choose another effect",
            "silence takes the last reply, so it costs nothing",
            "the card touches no such person; name one under `touches`",
            "5 faults",
        ],
    );
}

#[test]
fn a_card_needs_a_free_number_and_words() {
    tells(
        &[(CARD, "number: 1,", "number: 2,"), ("text/en/events/fever.ftl", ".r2 =", ".r9 =")],
        &[
            "another card has the number 2; take a free one",
            "no words for card-17-station.r2; write them in text/en/events",
        ],
    );
}

const PAPER: &str = "events/act-end-inventory.ron";

#[test]
fn a_paper_offers_aims_and_says_of_what_they_speak() {
    tells(
        &[
            (CARD, "does: [TeamsAway(2, 2)]", "does: [Aim(Trials)]"),
            (PAPER, "act: Some(4)", "act: Some(5)"),
            (PAPER, "(does: [Standing(-4)])", "(does: [Aim(Unhurt)])"),
            ("text/en/events/act-end-inventory.ftl", "{ $who }", "somebody"),
            ("text/en/events/fever.ftl", ".r1 = ", ".r1 = { $who }: "),
        ],
        &[
            "only a card with an `act` offers aims",
            "an act is the quarter that begins: Some(2), Some(3) or Some(4)",
            "a card of an act offers aims, and the last reply takes none",
            "the card has to say { $who }, of which this aim speaks",
            "a reply is said without variables; name them in the card",
        ],
    );
}

#[test]
fn what_no_paper_of_the_seat_says_is_no_condition() {
    tells(&[(CARD, "WarmthAbove(B, 25)", "IsControlled")], &["IsControlled"]);
}
