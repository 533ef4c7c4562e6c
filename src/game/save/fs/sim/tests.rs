use super::*;

fn write(fs: &SimFs, path: &str, bytes: &[u8]) -> Box<dyn Handle> {
    let mut handle = fs.create_new(Path::new(path)).unwrap();
    handle.write(bytes).unwrap();
    handle
}

fn outcomes(fs: &SimFs) -> BTreeSet<Option<Vec<u8>>> {
    let file = |way| fs.after_power_cut(way, 7).files().get(Path::new("/a")).cloned();
    (0..fs.ways()).map(file).collect()
}

#[test]
fn unsynced_bytes_and_names_may_or_may_not_survive() {
    let fs = SimFs::new();
    write(&fs, "/a", b"hello");
    let seen = outcomes(&fs);
    assert!(seen.contains(&None));
    assert!(seen.contains(&Some(Vec::new())));
    assert!(seen.contains(&Some(b"hello".to_vec())));
    assert!(seen.contains(&Some(vec![0; 5])));
}

#[test]
fn what_is_synced_with_its_directory_survives_every_cut() {
    let fs = SimFs::new();
    write(&fs, "/a", b"hello").sync().unwrap();
    assert!(outcomes(&fs).contains(&None));
    fs.sync_dir(Path::new("/")).unwrap();
    assert_eq!(outcomes(&fs), BTreeSet::from([Some(b"hello".to_vec())]));
}

#[test]
fn a_rename_happens_wholly_or_not_at_all() {
    let fs = SimFs::new();
    for (path, bytes) in [("/a", b"old"), ("/b", b"new")] {
        write(&fs, path, bytes).sync().unwrap();
    }
    fs.sync_dir(Path::new("/")).unwrap();
    fs.rename(Path::new("/b"), Path::new("/a")).unwrap();
    let both = BTreeSet::from([Some(b"old".to_vec()), Some(b"new".to_vec())]);
    assert_eq!(outcomes(&fs), both);
}

#[test]
fn a_second_sync_does_not_bring_back_what_the_first_lost() {
    let fs = SimFs::new();
    let mut handle = write(&fs, "/a", b"hello");
    fs.set(Trouble::Once { at: 1, errno: 5 });
    assert!(handle.sync().is_err() && handle.sync().is_ok());
    fs.sync_dir(Path::new("/")).unwrap();
    assert_eq!(outcomes(&fs), BTreeSet::from([Some(vec![0; 5])]));
}
