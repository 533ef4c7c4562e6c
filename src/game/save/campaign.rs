//! One campaign on the disk: its generations, the journal of the week, the chronicle.

mod open;
mod prune;
mod week;

use std::collections::{BTreeSet, VecDeque};
use std::path::{Path, PathBuf};

use super::container::{self, Kind, Packing, Preview, Stamp};
use super::disk::{Disk, Step, What};
use super::fault::{Fault, Flaw, Notice, ReadOnly};
use super::fs::Held;
use super::header::{Facts, Id, SaveHeader, WeekRef};
use super::journal::{Basis, Journal};
use super::names::{self, Named};
use super::{limits, parcel};

pub(super) use open::{numbers, preview_save, read_save, set_aside};
pub use week::Chronicle;

/// A campaign in play. The lock lasts as long as this.
pub struct Campaign {
    disk: Disk,
    dir: PathBuf,
    access: Access,
    /// The orders of the week, and what they are given upon: the newest state.
    journal: Journal,
    /// The newest week of the chronicle.
    chronicle: Option<WeekRef>,
    /// The highest number given to a generation.
    newest: u32,
    /// Journals on the disk beyond the newest generation, waiting for it to be made anew.
    later: BTreeSet<u32>,
    /// Nothing of it lies where its directory is said to be.
    is_unwritten: bool,
    /// Generations that are not on the disk because it refused them, oldest first.
    unsaved: VecDeque<Unsaved>,
    notices: Vec<Notice>,
}

enum Access {
    /// Holds the lock.
    Writer {
        _lock: Held,
    },
    Reader(ReadOnly),
}

/// What the game gives to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub facts: Facts,
    pub body: Vec<u8>,
    /// The week that led here, for the chronicle.
    pub week: Option<Vec<u8>>,
}

/// The receipt: this generation survives a power cut from now on.
#[derive(Debug)]
pub struct Saved {
    pub generation: u32,
    pub path: PathBuf,
    /// Old generations could not be removed. Harmless, but the disk fills.
    pub not_pruned: Option<Fault>,
}

/// A generation as it was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    pub stamp: Stamp,
    pub header: SaveHeader,
    pub body: Vec<u8>,
}

/// A campaign freshly opened, with its newest generation that loads.
pub struct Opened {
    pub campaign: Campaign,
    pub loaded: Loaded,
    /// What the reader must hear.
    pub notices: Vec<Notice>,
}

/// A generation by its number, with what it says of itself or what is wrong with it.
pub type Generation = (u32, Result<Preview<SaveHeader>, Fault>);

struct Unsaved {
    generation: u32,
    /// The file, ready to be written.
    save: Vec<u8>,
    week: Option<Vec<u8>>,
    /// Whether a committed journal on the disk leads here, so that nothing is lost without it.
    resumable: bool,
    /// The journal that led here, where the disk refused some of it. It is written first.
    orders: Option<Journal>,
}

impl Campaign {
    /// Begins a campaign below `root` with its first generation.
    ///
    /// # Errors
    /// Whatever the disk refuses; then nothing of it remains.
    pub fn create(disk: &Disk, root: &Path, draft: &Draft) -> Result<Self, Fault> {
        Self::create_anew(disk, root, draft, &[])
    }

    /// The same for a campaign that was being played and whose files are gone: the weeks before
    /// the one of the draft come along.
    ///
    /// # Errors
    /// As [`Campaign::create`].
    pub fn create_anew(
        disk: &Disk,
        root: &Path,
        draft: &Draft,
        before: &[Vec<u8>],
    ) -> Result<Self, Fault> {
        disk.have_dirs(root)?;
        let dir = new_dir(disk, root, &names::slug(draft.facts.title.as_str()))?;
        let begun = Self::begin(disk, &dir, draft, before);
        if begun.is_err() {
            // What cannot be removed now has no generation and is never listed.
            let _ = parcel::remove_all(disk, &dir);
        }
        begun
    }

    /// A campaign of which the disk has nothing yet: all of it is in memory, under a name that no
    /// campaign has, until [`Campaign::create_anew`] gives it a place.
    #[must_use]
    pub fn unwritten(disk: &Disk, root: &Path, facts: &Facts, generation: u32) -> Self {
        let dir = root.join(format!(".unwritten-{}", std::process::id()));
        let access = Access::Writer { _lock: Box::new(()) };
        Self { is_unwritten: true, ..Self::at(disk, &dir, access, basis(facts, generation)) }
    }

    fn begin(disk: &Disk, dir: &Path, draft: &Draft, before: &[Vec<u8>]) -> Result<Self, Fault> {
        let access = open::access(disk, dir);
        let generation = u32::try_from(before.len()).unwrap_or(u32::MAX);
        let mut campaign = Self::at(disk, dir, access, basis(&draft.facts, generation));
        campaign.writable()?;
        // Now, and not with the first week: a name that is synced with the first generation cannot
        // be missing when a later one relies on it.
        disk.have_dir(&dir.join(names::CHRONICLE))?;
        for (generation, week) in (0..).zip(before) {
            campaign.write_week(&draft.facts, generation, week)?;
        }
        campaign.queue(draft, None, generation)?;
        campaign.flush()?;
        disk.sync_dir_of(Step::SyncRoot, dir)?;
        Ok(campaign)
    }

    fn at(disk: &Disk, dir: &Path, access: Access, basis: Basis) -> Self {
        let path = Named::Orders(basis.generation).path(dir);
        Self {
            disk: disk.clone(),
            dir: dir.to_owned(),
            access,
            newest: basis.generation,
            journal: Journal::new(disk, path, basis),
            chronicle: None,
            later: BTreeSet::new(),
            is_unwritten: false,
            unsaved: VecDeque::new(),
            notices: Vec::new(),
        }
    }

    /// Adds a line to the journal of the week. When this returns well, the line survives a power
    /// cut.
    ///
    /// # Errors
    /// The line may or may not be found again after a crash; lines before it are safe. Calling
    /// again writes a new file.
    pub fn append(&mut self, record: &str) -> Result<(), Fault> {
        self.ready()?;
        self.journal.append(record)
    }

    /// Takes a line that the disk refused into memory, so that the game can go on; with
    /// `commits`, the one that commits the week. The disk gets it as soon as it takes anything.
    pub fn hold(&mut self, record: &str, commits: bool) {
        self.journal.hold(record, commits);
    }

    /// Lines of the week that are in memory only.
    #[must_use]
    pub fn held(&self) -> usize {
        self.journal.held()
    }

    /// Whether what was written is still there: a directory can be removed while it is played in.
    #[must_use]
    pub fn stands(&self) -> bool {
        let gone = |path: &Path| {
            let read = self.disk.read(path, 0);
            read.is_err_and(|fault| fault.is(std::io::ErrorKind::NotFound))
        };
        let first = self.unsaved.front().map(|unsaved| unsaved.generation.saturating_sub(1));
        let newest = first.unwrap_or_else(|| self.generation());
        let orders = self.journal.is_begun() && gone(self.journal.path());
        !self.is_unwritten && !gone(&Named::Save(newest).path(&self.dir)) && !orders
    }

    /// Adds the last line of the week, with all plans. From here on the week is resolved again
    /// after a crash, and cannot be played otherwise.
    ///
    /// # Errors
    /// As [`Campaign::append`].
    pub fn commit(&mut self, record: &str) -> Result<(), Fault> {
        self.ready()?;
        self.journal.commit(record)
    }

    /// The lines of the week so far, without the one that commits it.
    #[must_use]
    pub fn records(&self) -> &[String] {
        &self.journal.reading().records
    }

    /// The line that committed the week. After opening: resolve and save the week at once, and
    /// ask again, for the next week may have been committed too.
    #[must_use]
    pub fn committed(&self) -> Option<&str> {
        self.journal.reading().committed.as_deref()
    }

    /// Saves a finished week. When this returns well, the generation survives a power cut.
    ///
    /// After an error the game goes on: if the week was committed, orders for the next one are
    /// accepted and safe, and the file is written by [`Campaign::retry`] or with the next save.
    ///
    /// # Errors
    /// The old generations are as they were.
    pub fn save(&mut self, draft: &Draft) -> Result<Saved, Fault> {
        let parent = self.journal.basis().generation;
        self.follow(draft, parent)
    }

    /// Goes back to an older generation by making it the newest one: `draft` is what the game made
    /// of it. Everything since stays where it is.
    ///
    /// # Errors
    /// If the older one cannot be read, and as [`Campaign::save`].
    pub fn rewind(&mut self, to: u32, draft: &Draft) -> Result<Saved, Fault> {
        self.writable()?;
        self.chronicle = self.load(to)?.header.chronicle;
        self.follow(draft, to)
    }

    fn follow(&mut self, draft: &Draft, parent: u32) -> Result<Saved, Fault> {
        self.writable()?;
        let generation = self.newest + 1;
        if limits::GENERATION < generation {
            return Err(Fault::Refused { path: self.dir.clone(), why: "too many generations" });
        }
        self.queue(draft, Some(parent), generation)?;
        let before = self.turn_to(basis(&draft.facts, generation));
        if let Some(unsaved) = self.unsaved.back_mut() {
            unsaved.orders = Some(before).filter(|journal| 0 < journal.held());
        }
        self.flush()
    }

    /// Tries again to write what is not on the disk yet.
    ///
    /// # Errors
    /// As [`Campaign::save`].
    pub fn retry(&mut self) -> Result<Saved, Fault> {
        self.writable()?;
        let saved = self.flush()?;
        self.journal.mend()?;
        Ok(saved)
    }

    /// How many generations are in memory only: the warning on the screen.
    #[must_use]
    pub fn unsaved(&self) -> usize {
        self.unsaved.len()
    }

    /// Moves to another directory when the disk of this one fails, and saves there what is not
    /// saved yet. What can still be read comes along; nothing is removed here.
    ///
    /// # Errors
    /// Then the campaign is still in its old place.
    pub fn move_to(&mut self, root: &Path) -> Result<Saved, Fault> {
        let files = parcel::collect(&self.disk, &self.dir)?;
        let name = self.dir.file_name().unwrap_or_default().to_string_lossy();
        let dir = parcel::lay_out(&self.disk, root, &names::slug(&name), &files)?;
        self.journal.carry_to(Named::Orders(self.generation()).path(&dir))?;
        self.access = open::access(&self.disk, &dir);
        self.dir = dir;
        self.retry()
    }

    /// One generation, for looking at or for going back to.
    ///
    /// # Errors
    /// If it cannot be read or is damaged.
    pub fn load(&self, generation: u32) -> Result<Loaded, Fault> {
        read_save(&self.disk, &self.dir, generation)
    }

    /// What the generations on the disk say of themselves, newest first.
    ///
    /// # Errors
    /// If the directory cannot be read. A damaged generation is an entry of its own.
    pub fn generations(&self) -> Result<Vec<Generation>, Fault> {
        let saves = numbers(&self.disk, &self.dir)?.saves;
        let preview = |n| (n, preview_save(&self.disk, &self.dir, n));
        Ok(saves.into_iter().rev().map(preview).collect())
    }

    /// The chronicle that leads to the newest state, from the last week backwards.
    #[must_use]
    pub fn chronicle(&self) -> Chronicle<'_> {
        Chronicle::new(&self.disk, &self.dir, self.chronicle.clone())
    }

    /// Writes a file beside the campaign's directory, under its name, whole or not at all. Where
    /// something else has the name, a number makes another.
    ///
    /// # Errors
    /// Whatever the disk refuses.
    pub fn publish(&self, extension: &str, bytes: &[u8]) -> Result<PathBuf, Fault> {
        let name = self.dir.file_name().unwrap_or_default().to_string_lossy();
        for n in 1..=limits::NAMESAKES {
            let path =
                self.dir.with_file_name(format!("{}.{extension}", names::numbered(&name, n)));
            match self.disk.read(&path, bytes.len() + 1) {
                Ok(there) if there.bytes == bytes => return Ok(path),
                Err(fault) if fault.is(std::io::ErrorKind::NotFound) => {
                    self.disk.put(What::Copy, &path, bytes)?;
                    return Ok(path);
                }
                // Somebody else's, or a link, or what was published of another state.
                Ok(_) | Err(_) => {}
            }
        }
        Err(Fault::Refused { path: self.dir.clone(), why: "too many files of this name" })
    }

    /// Puts the declassified file away in the campaign's own directory, where every later version
    /// of the game finds it.
    ///
    /// # Errors
    /// Whatever the disk refuses.
    pub fn put_away(&self, text: &str, page: &str) -> Result<(), Fault> {
        self.put_file(Named::Text, text.as_bytes())?;
        self.put_file(Named::Page, page.as_bytes())
    }

    fn put_file(&self, file: Named, bytes: &[u8]) -> Result<(), Fault> {
        self.writable()?;
        self.disk.put(What::Copy, &file.path(&self.dir), bytes)
    }

    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The disk on which it is kept.
    #[must_use]
    pub fn disk(&self) -> &Disk {
        &self.disk
    }

    /// Which campaign this is, whatever its directory is called.
    #[must_use]
    pub fn id(&self) -> &Id {
        &self.journal.basis().campaign
    }

    /// The number of the newest state, saved or not.
    #[must_use]
    pub fn generation(&self) -> u32 {
        self.journal.basis().generation
    }

    #[must_use]
    pub fn read_only(&self) -> Option<&ReadOnly> {
        match &self.access {
            Access::Writer { .. } => None,
            Access::Reader(why) => Some(why),
        }
    }

    /// What the reader should hear since the campaign was opened.
    pub fn take_notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.notices)
    }

    /// Writes the journal anew if its end is torn.
    pub(super) fn mend(&mut self) -> Result<(), Fault> {
        self.journal.mend()
    }

    fn writable(&self) -> Result<(), Fault> {
        match &self.access {
            Access::Writer { .. } => Ok(()),
            Access::Reader(why) => {
                Err(Fault::ReadOnly { path: self.dir.clone(), why: why.clone() })
            }
        }
    }

    /// Orders are safe only upon a state that a crash leads back to.
    fn ready(&self) -> Result<(), Fault> {
        self.writable()?;
        if self.unsaved.iter().all(|unsaved| unsaved.resumable) {
            return Ok(());
        }
        Err(Fault::NotSavedYet { path: self.dir.clone() })
    }

    fn queue(&mut self, draft: &Draft, parent: Option<u32>, generation: u32) -> Result<(), Fault> {
        let written = self.committed().is_some() && self.held() == 0;
        let resumable = written && parent == Some(self.generation());
        let before = self.chronicle.clone();
        let week = week::encode(draft, generation, before).map_err(self.flawed(generation))?;
        let named = week.as_ref().map(|(named, _)| named.clone());
        let chronicle = named.or(self.chronicle.clone());
        let header = SaveHeader { generation, parent, facts: draft.facts.clone(), chronicle };
        let save = self.proven(&header, &draft.body)?;
        self.chronicle.clone_from(&header.chronicle);
        self.newest = generation;
        let week = week.map(|(_, bytes)| bytes);
        self.unsaved.push_back(Unsaved { generation, save, week, resumable, orders: None });
        Ok(())
    }

    /// Serialises, and reads back in memory: what cannot be read must not replace what can.
    fn proven(&self, header: &SaveHeader, body: &[u8]) -> Result<Vec<u8>, Fault> {
        let stamp = Stamp::ours();
        let bytes = container::encode(Kind::Save, &stamp, header, (body, Packing::Deflate))
            .map_err(self.flawed(header.generation))?;
        let bytes = self.disk.remember(bytes);
        let read = container::decode::<SaveHeader>(Kind::Save, &bytes, None);
        let same = read.is_ok_and(|(said, back)| said.about == *header && back == body);
        if same || self.disk.omits(Step::ReadBack) {
            return Ok(bytes);
        }
        Err(Fault::ReadBack { path: Named::Save(header.generation).path(&self.dir) })
    }

    fn flawed(&self, generation: u32) -> impl FnOnce(Flaw) -> Fault {
        let path = Named::Save(generation).path(&self.dir);
        move |flaw| Fault::Flawed { path, flaw }
    }

    /// Begins the journal upon the new state, or takes up the one that a crash left behind.
    /// Returns the one of before.
    fn turn_to(&mut self, basis: Basis) -> Journal {
        let generation = basis.generation;
        let path = Named::Orders(generation).path(&self.dir);
        let found = self.later.remove(&generation);
        let fresh = Journal::new(&self.disk, path, basis.clone());
        let before = std::mem::replace(&mut self.journal, fresh);
        if found {
            self.take_up(basis);
        }
        before
    }

    fn take_up(&mut self, basis: Basis) {
        match open::open_journal(&self.disk, &self.dir, basis, true) {
            Ok((journal, notice)) => {
                self.journal = journal;
                self.notices.extend(notice);
            }
            // Writing here now would replace confirmed orders.
            Err(fault) => self.access = Access::Reader(ReadOnly::CannotRead(fault.to_string())),
        }
    }

    fn flush(&mut self) -> Result<Saved, Fault> {
        let mut not_pruned = None;
        self.write_orders()?;
        while let Some(unsaved) = self.unsaved.front() {
            if self.disk.omits(Step::PruneLast) {
                let _ = prune::prune(&self.disk, &self.dir, unsaved.generation);
            }
            self.write(unsaved)?;
            not_pruned = prune::prune(&self.disk, &self.dir, unsaved.generation).err();
            self.unsaved.pop_front();
        }
        let generation = self.generation();
        Ok(Saved { generation, path: Named::Save(generation).path(&self.dir), not_pruned })
    }

    /// The orders first that the disk refused: then a crash leads back to their week.
    fn write_orders(&mut self) -> Result<(), Fault> {
        for unsaved in &mut self.unsaved {
            if let Some(mut orders) = unsaved.orders.take() {
                let mended = orders.mend();
                if mended.is_err() {
                    unsaved.orders = Some(orders);
                    return mended;
                }
                unsaved.resumable |= orders.reading().committed.is_some();
            }
        }
        Ok(())
    }

    /// A week of before, of a campaign whose files are gone.
    fn write_week(&mut self, facts: &Facts, generation: u32, week: &[u8]) -> Result<(), Fault> {
        let facts = Facts { week: generation, ..facts.clone() };
        let draft = Draft { facts, body: Vec::new(), week: Some(week.to_owned()) };
        let before = self.chronicle.take();
        let encoded = week::encode(&draft, generation, before).map_err(self.flawed(generation))?;
        if let Some((named, bytes)) = encoded {
            self.disk.put(What::Week, &Named::Week(generation).path(&self.dir), &bytes)?;
            self.chronicle = Some(named);
        }
        Ok(())
    }

    /// The week first: the generation names it.
    fn write(&self, unsaved: &Unsaved) -> Result<(), Fault> {
        if let Some(week) = &unsaved.week {
            self.disk.have_dir(&self.dir.join(names::CHRONICLE))?;
            self.disk.put(What::Week, &Named::Week(unsaved.generation).path(&self.dir), week)?;
        }
        self.disk.put(What::Save, &Named::Save(unsaved.generation).path(&self.dir), &unsaved.save)
    }
}

fn basis(facts: &Facts, generation: u32) -> Basis {
    Basis { campaign: facts.campaign.clone(), generation, state: facts.state.clone() }
}

/// Makes a directory that nobody has yet.
pub(super) fn new_dir(disk: &Disk, root: &Path, slug: &str) -> Result<PathBuf, Fault> {
    // `samples` is taken by what comes with the game.
    let first = if slug == names::SAMPLES { 2 } else { 1 };
    for n in first..=limits::NAMESAKES {
        let dir = root.join(names::numbered(slug, n));
        match disk.create_dir(&dir) {
            Err(fault) if fault.is(std::io::ErrorKind::AlreadyExists) => {}
            made => return made.map(|()| dir),
        }
    }
    Err(Fault::Refused { path: root.join(slug), why: "too many campaigns of this name" })
}
