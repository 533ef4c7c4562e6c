//! U1: what strangers write cannot crash, hang or fill memory.

use std::path::Path;

use cutout::save::container::{self, Kind};
use cutout::save::disk::Disk;
use cutout::save::fs::sim::SimFs;
use cutout::save::header::{Id, SaveHeader};
use cutout::save::journal::{self, Basis};
use cutout::save::shelf::Shelf;
use cutout::trials::ordeal::{Go, ROOT, Script};

/// A generator of our own: the same bytes in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below.max(1)
    }

    fn mutate(&mut self, bytes: &mut Vec<u8>, words: &[&[u8]]) {
        for _ in 0..=self.roll(4) {
            let at = self.roll(bytes.len() + 1);
            let to = (at + self.roll(40)).min(bytes.len());
            match self.roll(6) {
                0 if at < bytes.len() => bytes[at] = self.roll(256) as u8,
                1 => bytes.truncate(at),
                2 => drop(bytes.drain(at..to)),
                3 => {
                    let piece = bytes[at..to].to_vec();
                    bytes.splice(at..at, piece);
                }
                4 => {
                    let word = words[self.roll(words.len())].to_vec();
                    bytes.splice(at..to, word);
                }
                _ => bytes.insert(at, self.roll(256) as u8),
            }
        }
    }
}

const WORDS: [&[u8]; 12] = [
    b"18446744073709551615",
    b"-1",
    b"((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((",
    b"[[[[[[[[[[[[[[[[[[[[",
    b"\n",
    b"\x00",
    b"\"",
    b"generation:",
    b"Deflate",
    b"\xff\xfe",
    b"r 0 99999999999 00000000 ",
    b"NaN",
];

fn played() -> SimFs {
    let fs = SimFs::new();
    let script = Script { seed: 2, weeks: 2 };
    script.play(&Disk::on(fs.clone()), Path::new(ROOT), &mut |_, _| Go::On);
    fs
}

fn file(fs: &SimFs, name: &str) -> Vec<u8> {
    fs.files().remove(&Path::new(ROOT).join("test").join(name)).unwrap()
}

/// Repairs the header's checksum, so that the mutations reach what is behind it.
fn resealed(bytes: &[u8]) -> Vec<u8> {
    let mut parts = bytes.splitn(4, |b| *b == b'\n');
    let mut part = || parts.next().unwrap_or_default();
    let (magic, header, _, body) = (part(), part(), part(), part());
    let head = [magic, b"\n", header, b"\n"].concat();
    let hash = blake3::hash(&head).to_hex();
    [&head, hash.as_bytes(), b"\n", body].concat()
}

#[test]
fn mutated_saves_are_refused_or_read_and_never_more_than_the_limit() {
    let whole = file(&played(), "000002.save");
    let mut dice = Dice(1);
    let mut read = 0;
    for _ in 0..20_000 {
        let mut bytes = whole.clone();
        dice.mutate(&mut bytes, &WORDS);
        if dice.roll(2) == 0 {
            bytes = resealed(&bytes);
        }
        read += u32::from(container::decode::<SaveHeader>(Kind::Save, &bytes, None).is_ok());
        let length = bytes.len() as u64;
        let _ = container::preview::<SaveHeader>(Kind::Save, &bytes, length, None);
    }
    println!("U1 saves: 20000 mutated, {read} still whole");
}

#[test]
fn mutated_journals_are_read_as_far_as_they_are_genuine() {
    let fs = played();
    let state = container::decode::<SaveHeader>(Kind::Save, &file(&fs, "000001.save"), None);
    let facts = state.unwrap().0.about.facts;
    let basis = Basis { campaign: facts.campaign, generation: 1, state: facts.state };
    let whole = file(&fs, "000001.orders");
    let genuine = journal::read(&basis, &whole, None).unwrap();
    let mut dice = Dice(2);
    for _ in 0..20_000 {
        let mut bytes = whole.clone();
        dice.mutate(&mut bytes, &WORDS);
        if let Ok(reading) = journal::read(&basis, &bytes, None) {
            assert!(reading.records.iter().all(|record| genuine.records.contains(record)));
        }
    }
    println!("U1 journals: 20000 mutated, no record invented");
}

#[test]
fn mutated_files_never_hide_the_other_campaigns_or_stop_the_game() {
    let whole = played();
    let disk = Disk::on(whole.clone());
    let shelf = Shelf::new(disk, ROOT.into());
    shelf.export(&Path::new(ROOT).join("test"), Path::new("/parcel")).unwrap();
    shelf.import(Path::new("/parcel")).unwrap();
    let files: Vec<_> =
        whole.files().into_iter().filter(|(p, _)| p.starts_with("/saves/test")).collect();
    let mut dice = Dice(3);
    for _ in 0..4_000 {
        let fs = whole.copy();
        let (path, bytes) = &files[dice.roll(files.len())];
        let mut bytes = bytes.clone();
        dice.mutate(&mut bytes, &WORDS);
        fs.plant(path, &bytes).unwrap();
        let shelf = Shelf::new(Disk::on(fs), ROOT.into());
        let cards = shelf.list().unwrap();
        assert!(cards.iter().any(|card| card.slug == "test-2" && card.faults.is_empty()));
        for card in &cards {
            let _ = shelf.open(card).map(|opened| opened.notices);
            let _ = shelf.verify(&card.dir);
        }
    }
}

#[test]
fn mutated_parcels_never_leave_their_folder() {
    let fs = played();
    let shelf = Shelf::new(Disk::on(fs.clone()), ROOT.into());
    shelf.export(&Path::new(ROOT).join("test"), Path::new("/parcel")).unwrap();
    let whole = fs.files().remove(Path::new("/parcel")).unwrap();
    let words: [&[u8]; 4] =
        [b"../../../etc/passwd 3\nabc", b"000001.save 4\nabcd", b"/x 1\na", b"\n"];
    let mut dice = Dice(4);
    for _ in 0..4_000 {
        let mut bytes = whole.clone();
        dice.mutate(&mut bytes, &words);
        let body = bytes.splitn(4, |b| *b == b'\n').nth(3).unwrap_or_default().to_vec();
        let files = resealed_parcel(&body);
        let fs = SimFs::new();
        fs.plant(Path::new("/in"), &files).unwrap();
        let shelf = Shelf::new(Disk::on(fs.clone()), "/root".into());
        let _ = shelf.import(Path::new("/in"));
        assert!(fs.files().keys().all(|path| path.starts_with("/root") || path.ends_with("in")));
    }
    assert!(Id::new("../x").is_none());
}

/// A parcel with honest checksums around any body.
fn resealed_parcel(body: &[u8]) -> Vec<u8> {
    #[derive(serde::Serialize)]
    struct Header {
        slug: &'static str,
        files: usize,
    }
    let files = body.split(|b| *b == b'\n').count() / 2;
    let about = Header { slug: "in", files };
    let stamp = container::Stamp::ours();
    container::encode(Kind::Parcel, &stamp, &about, (body, container::Packing::Plain)).unwrap()
}
