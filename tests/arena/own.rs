//! Players of one's own in campaigns: what a file says is what is played.

use std::path::{Path, PathBuf};

use cutout::{
    arena::{
        campaign::{Fixture, Outcome, Playing, SeatName},
        playing::{Campaigns, known},
        schedule::Plan,
        script::{PlayerSpec, Script},
    },
    content::Library,
};

/// One campaign of ten weeks; whoever plays, on the same seed.
fn fixture(library: &Library, station: &str, security: &str) -> Fixture {
    let player = |text: &str, name: &str| {
        let spec = PlayerSpec::parse(text, &known(library));
        spec.unwrap_or_else(|why| panic!("{text}: {why}")).named(name)
    };
    let seats = vec![
        (SeatName::Station, player(station, "one")),
        (SeatName::Security, player(security, "other")),
    ];
    let mut script = Script::of_match("open-city", seats, 1);
    script.settle_world().unwrap_or_else(|why| panic!("{why}"));
    script.weeks = Some(10);
    let fixture = Plan::new(script).fixture(0).expect("one campaign");
    Fixture { seed: 23, ..fixture }
}

fn played(library: &'static Library, station: &str, security: &str) -> Outcome {
    let campaigns = Campaigns::new(library, None);
    let outcome = campaigns.play(&fixture(library, station, security));
    outcome.unwrap_or_else(|error| panic!("{error}"))
}

fn shipped(name: &str) -> String {
    std::fs::read_to_string(format!("assets/doctrines/{name}.ron")).expect("it is shipped")
}

#[test]
fn a_doctrine_in_a_file_plays_as_the_one_that_it_is_a_copy_of() {
    let dir = tempfile::tempdir().expect("a directory");
    let mine = dir.path().join("mine.ron");
    std::fs::write(&mine, shipped("security-hammer")).expect("a file");
    let name = format!("regular:{}", mine.display());
    let library = Library::embedded();
    let hammer = played(library, "regular", "regular:hammer");
    assert_eq!(played(library, "regular", &name).digests, hammer.digests);

    let eager = shipped("security-hammer").replace("gate_teams: ", "gate_teams: 1");
    std::fs::write(&mine, eager).expect("a file");
    assert_ne!(played(library, "regular", &name).digests, hammer.digests);
}

/// A pack with a doctrine of one name for each side.
fn pack(dir: &Path) -> &'static Library {
    let root: PathBuf = dir.join("harbour");
    std::fs::create_dir_all(root.join("doctrines")).expect("a directory");
    let file = |path: &str, text: &str| std::fs::write(root.join(path), text).expect("a file");
    file("pack.ron", "(id: \"harbour\", version: \"1\")");
    file("doctrines/station-harbour.ron", &shipped("station-gambler"));
    file("doctrines/security-harbour.ron", &shipped("security-paranoid"));
    let library = Library::with_packs(&[root]).unwrap_or_else(|faults| panic!("{faults}"));
    Box::leak(Box::new(library))
}

#[test]
fn a_name_that_both_sides_have_leads_each_by_its_own_doctrine() {
    let dir = tempfile::tempdir().expect("a directory");
    let library = pack(dir.path());
    let harbour = played(library, "regular:harbour", "regular:harbour");
    let shipped = played(library, "regular:gambler", "regular:paranoid");
    assert_eq!(harbour.digests, shipped.digests);
    let mixed = played(library, "regular:hammer+harbour", "regular:harbour+hammer");
    assert_eq!(mixed.digests, played(library, "regular:gambler", "regular:hammer").digests);
    let changed = played(library, "regular:harbour/pipeline=1", "regular:harbour");
    assert_ne!(changed.digests, shipped.digests);
    let clash = PlayerSpec::parse("regular:hammer+harbour+careful", &known(library));
    assert!(clash.expect_err("a clash").contains("both doctrines of"));
}

#[test]
fn a_recorded_campaign_plays_again_in_its_own_world() {
    let dir = tempfile::tempdir().expect("a directory");
    let library = Library::embedded();
    let first = fixture(library, "regular:architect", "regular");
    let recorder = Campaigns::new(library, Some(dir.path().to_owned()));
    let first_outcome = recorder.play(&first).expect("it is played");
    let replay = dir.path().join(format!("{}.replay.ron", first.id));
    let name = format!("replay:{}", replay.display());
    let again = fixture(library, &name, "regular");
    let again = Fixture { seed: 99, ..again };
    let outcome = Campaigns::new(library, None).play(&again).expect("it is played");
    assert_eq!(outcome.digests, first_outcome.digests);
    assert_eq!(outcome.orders_refused, 0);

    let other = played(library, &format!("{name} then regular"), "regular:hammer");
    assert_ne!(other.digests, first_outcome.digests);
}
