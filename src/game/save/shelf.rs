//! Where campaigns stand, and what can be done with one that is not being played.

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::campaign::{Campaign, Chronicle, Opened, numbers, read_save, set_aside};
use super::container::{self, Kind, Preview, Stamp};
use super::disk::{Disk, Step, What};
use super::fault::{Fault, Flaw, NotOpened, Notice, ReadOnly};
use super::header::{SaveHeader, WeekHeader};
use super::journal::{Basis, Journal};
use super::names::{self, Named};
use super::{fs, limits};
use super::{outlet, parcel};
use crate::text::{bare, clean::Name};

/// What decides where saves are, taken from the process once, at the top of the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// `--saves DIR`.
    pub flag: Option<PathBuf>,
    /// `CUTOUT_SAVES`. Empty counts as not set.
    pub variable: Option<OsString>,
    /// `./saves`, if it is a directory: the checkout's, or a folder to carry around.
    pub here: Option<PathBuf>,
    /// The platform's directory for data.
    pub data: Option<PathBuf>,
}

/// Why it is not known where saves are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Nowhere {
    /// There is no home directory, and nothing else says it. Give `--saves DIR`.
    Unknown,
    /// The path begins with a tilde, which only a shell expands. Write it out.
    Tilde(PathBuf),
}

impl fmt::Display for Nowhere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => {
                f.write_str("no place for saves is known; give one with --saves DIR, or --no-save")
            }
            Self::Tilde(path) => write!(
                f,
                "the saves are said to be in {}, and only a shell expands the tilde; write it out, \
                 such as $HOME/saves",
                bare::path(path)
            ),
        }
    }
}

impl std::error::Error for Nowhere {}

impl Surroundings {
    /// Of this process.
    #[must_use]
    pub fn of_this_process(flag: Option<PathBuf>) -> Self {
        use etcetera::BaseStrategy;
        let here = Path::new("saves");
        let data = etcetera::choose_base_strategy().ok().map(|base| base.data_dir());
        Self {
            flag,
            variable: std::env::var_os("CUTOUT_SAVES"),
            here: here.is_dir().then(|| here.to_owned()),
            data: data.map(|data| data.join("cutout").join("saves")),
        }
    }

    /// The first that applies, in the order of the fields.
    ///
    /// # Errors
    /// [`Nowhere`] if none does, or if it is not to be understood.
    pub fn place(&self) -> Result<PathBuf, Nowhere> {
        let set = self.variable.clone().filter(|value| !value.is_empty()).map(PathBuf::from);
        let first = self.flag.clone().or(set).or(self.here.clone()).or(self.data.clone());
        match first {
            None => Err(Nowhere::Unknown),
            Some(path) if outlet::is_for_a_shell(&path) => Err(Nowhere::Tilde(path)),
            Some(path) => Ok(path),
        }
    }
}

/// A directory of campaigns.
#[derive(Clone)]
pub struct Shelf {
    disk: Disk,
    root: PathBuf,
}

/// A campaign in the list.
#[derive(Debug)]
pub struct Card {
    pub dir: PathBuf,
    /// The name of its directory.
    pub slug: String,
    /// What the player called it, if it has a name of its own.
    pub label: Option<Name>,
    /// It comes with the game and opens as a copy.
    pub sample: bool,
    /// The newest generation whose header is well. Its body is checked when it is loaded.
    pub newest: Option<Preview<SaveHeader>>,
    /// What is wrong with it, newest first.
    pub faults: Vec<Fault>,
    /// When it was last played, if the disk can tell.
    pub played: Option<SystemTime>,
}

impl Card {
    /// Which version wrote it, if that is an earlier one: then it is kept and can be looked at,
    /// and is not played on.
    #[must_use]
    pub fn older(&self) -> Option<Flaw> {
        let stamp = &self.newest.as_ref()?.stamp;
        let older = || Flaw::Older { theirs: stamp.clone(), ours: Stamp::ours() };
        stamp.is_older().then(older)
    }

    /// The declassified file that was put away when the campaign ended, if there is one.
    #[must_use]
    pub fn file(&self) -> Option<PathBuf> {
        [Named::Page, Named::Text].map(|it| it.path(&self.dir)).into_iter().find(|it| it.is_file())
    }

    /// By which a campaign is called: a sample may have the name of a campaign.
    #[must_use]
    pub fn name(&self) -> String {
        match self.sample {
            true => format!("{}/{}", names::SAMPLES, self.slug),
            false => self.slug.clone(),
        }
    }

    /// Why it is not opened, whatever is asked of it.
    #[must_use]
    pub fn not_opened(&self) -> Option<Fault> {
        self.faults.iter().find_map(|fault| match fault {
            Fault::NotOpened { path, why } => {
                Some(Fault::NotOpened { path: path.clone(), why: *why })
            }
            _ => None,
        })
    }

    /// What it is called: its own name, else the title in its newest save.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        let saved = || self.newest.as_ref().map(|preview| &preview.about.facts.title);
        self.label.as_ref().or_else(saved).map(Name::as_str)
    }
}

impl Shelf {
    #[must_use]
    pub fn new(disk: Disk, root: PathBuf) -> Self {
        Self { disk, root }
    }

    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The campaigns and the samples, by name. Reads headers only, each on its own.
    ///
    /// # Errors
    /// If the directory itself cannot be read. One that does not exist is empty.
    pub fn list(&self) -> Result<Vec<Card>, Fault> {
        let mut cards = self.cards(&self.root, false)?;
        cards.extend(self.cards(&self.root.join(names::SAMPLES), true)?);
        Ok(cards)
    }

    fn cards(&self, root: &Path, sample: bool) -> Result<Vec<Card>, Fault> {
        let entries = match self.disk.list(root) {
            Err(fault) if fault.is(std::io::ErrorKind::NotFound) => return Ok(Vec::new()),
            listed => listed?,
        };
        let ours = entries.into_iter().filter(|entry| names::is_campaign(&entry.name));
        let card = |fs::Entry { name, kind }| match kind {
            fs::Kind::Dir => self.card(root.join(&name), name, sample),
            fs::Kind::LinkToDir => Some(closed(root, name, sample, NotOpened::Link)),
            fs::Kind::OddDir => Some(closed(root, name, sample, NotOpened::Name)),
            fs::Kind::File | fs::Kind::Other => None,
        };
        Ok(ours.filter_map(card).collect())
    }

    /// `None` for a directory without a save: a campaign whose beginning was cut off.
    fn card(&self, dir: PathBuf, slug: String, sample: bool) -> Option<Card> {
        let (mut newest, mut faults) = (None, Vec::new());
        match numbers(&self.disk, &dir) {
            Ok(numbers) if numbers.saves.is_empty() => return None,
            Ok(numbers) => {
                for n in numbers.saves.iter().rev() {
                    match super::campaign::preview_save(&self.disk, &dir, *n) {
                        Ok(preview) => {
                            newest = Some(preview);
                            break;
                        }
                        Err(fault) => faults.push(fault),
                    }
                }
            }
            Err(fault) => faults.push(fault),
        }
        let played = self.disk.changed(&dir);
        let label = self.label(&dir);
        Some(Card { dir, slug, label, sample, newest, faults, played })
    }

    /// A name that cannot be read is none: the title in the save stands.
    fn label(&self, dir: &Path) -> Option<Name> {
        let read = self.disk.read(&Named::Label.path(dir), limits::LABEL + 1).ok()?;
        let text = String::from_utf8(read.bytes).ok().filter(|it| it.len() <= limits::LABEL)?;
        (!text.trim().is_empty()).then(|| Name::cleaned(&text))
    }

    /// Opens a campaign; a sample for reading only, until [`Shelf::copy`].
    ///
    /// # Errors
    /// As [`Campaign::open`].
    pub fn open(&self, card: &Card) -> Result<Opened, Fault> {
        if card.sample {
            return Campaign::look_at(&self.disk, &card.dir, ReadOnly::Sample);
        }
        Campaign::open(&self.disk, &card.dir)
    }

    /// Copies a campaign or a sample and opens the copy: at the first order upon a sample.
    ///
    /// # Errors
    /// Whatever the disk refuses; then there is no copy.
    pub fn copy(&self, card: &Card) -> Result<Opened, Fault> {
        let files = parcel::collect(&self.disk, &card.dir)?;
        let dir = parcel::lay_out(&self.disk, &self.root, &card.slug, &files)?;
        Campaign::open(&self.disk, &dir)
    }

    /// Copies a campaign under another name. Says where the copy stands, and how many damaged
    /// files stayed behind.
    ///
    /// # Errors
    /// Whatever the disk refuses; then there is no copy.
    pub fn copy_as(&self, card: &Card, title: &Name) -> Result<(PathBuf, usize), Fault> {
        let mut files = parcel::collect(&self.disk, &card.dir)?;
        let left = self.files(&card.dir)?.saturating_sub(files.len());
        parcel::call(&mut files, title);
        let slug = names::slug(title.as_str());
        Ok((parcel::lay_out(&self.disk, &self.root, &slug, &files)?, left))
    }

    /// Lays out a campaign that ends with one of the earlier generations of another, and says
    /// where it stands.
    ///
    /// # Errors
    /// If that generation is not there or damaged, or whatever the disk refuses; then nothing is
    /// there.
    pub fn branch(&self, card: &Card, generation: u32, title: &Name) -> Result<PathBuf, Fault> {
        read_save(&self.disk, &card.dir, generation)?;
        let mut files = parcel::up_to(&self.disk, &card.dir, generation)?;
        parcel::call(&mut files, title);
        parcel::lay_out(&self.disk, &self.root, &names::slug(title.as_str()), &files)
    }

    /// Gives a campaign a name, and its directory one that fits. Says where it stands now.
    ///
    /// # Errors
    /// If it is a sample or is being played, or whatever the disk refuses.
    pub fn rename(&self, card: &Card, title: &Name) -> Result<PathBuf, Fault> {
        if card.sample {
            return Err(Fault::ReadOnly { path: card.dir.clone(), why: ReadOnly::Sample });
        }
        let _lock = self.lock(&card.dir)?;
        let label = Named::Label.path(&card.dir);
        self.disk.put(What::Copy, &label, title.as_str().as_bytes())?;
        if names::fits(&card.slug, title.as_str()) {
            return Ok(card.dir.clone());
        }
        let slug = names::slug(title.as_str());
        let to = super::campaign::new_dir(&self.disk, &self.root, &slug)?;
        if let Err(fault) = self.disk.rename(&card.dir, &to) {
            let _ = self.disk.remove_dir(&to);
            return Err(fault);
        }
        self.disk.sync_dir_of(Step::SyncRoot, &to)?;
        Ok(to)
    }

    /// The generations of a campaign that can be read, newest first.
    ///
    /// # Errors
    /// If the directory cannot be read.
    pub fn generations(&self, card: &Card) -> Result<Vec<Preview<SaveHeader>>, Fault> {
        let saves = numbers(&self.disk, &card.dir)?.saves;
        let previews = saves.into_iter().rev();
        let read = |n| super::campaign::preview_save(&self.disk, &card.dir, n).ok();
        Ok(previews.filter_map(read).collect())
    }

    /// A campaign as the bytes of one file, which will be called `to`.
    ///
    /// # Errors
    /// It is too large for one, or the disk refuses to read it.
    pub fn parcel(&self, dir: &Path, to: &Path) -> Result<Vec<u8>, Fault> {
        let files = parcel::collect(&self.disk, dir)?;
        let slug = names::slug(&dir.file_name().unwrap_or_default().to_string_lossy());
        parcel::wrap(to, &slug, &files)
    }

    /// Writes a campaign to one file, which must not exist.
    ///
    /// # Errors
    /// If it exists, or whatever the disk refuses.
    pub fn export(&self, dir: &Path, to: &Path) -> Result<(), Fault> {
        if self.disk.read(to, 0).is_ok() {
            return Err(Fault::Refused { path: to.to_owned(), why: "the file exists already" });
        }
        self.disk.put(What::Copy, to, &self.parcel(dir, to)?)
    }

    /// Takes a campaign from one file, under a name that is free, and says where it stands.
    ///
    /// # Errors
    /// If the file is damaged or no such file, or whatever the disk refuses; then nothing is
    /// there.
    pub fn import(&self, from: &Path) -> Result<PathBuf, Fault> {
        let bytes = self.disk.read(from, Kind::Parcel.most() + 1)?.bytes;
        let flawed = |flaw| Fault::Flawed { path: from.to_owned(), flaw };
        let (slug, files) = parcel::unwrap(&bytes).map_err(flawed)?;
        parcel::lay_out(&self.disk, &self.root, &names::slug(&slug), &files)
    }

    /// Removes a campaign. Whoever calls has asked.
    ///
    /// # Errors
    /// If it is being played, or whatever the disk refuses.
    pub fn delete(&self, dir: &Path) -> Result<(), Fault> {
        let _lock = self.lock(dir)?;
        // Out of the list at once, so that no half of a campaign is ever seen.
        let name = dir.file_name().unwrap_or_default().to_string_lossy();
        let gone = super::campaign::new_dir(&self.disk, &self.root, &format!(".deleted-{name}"))?;
        self.disk.rename(dir, &gone)?;
        parcel::remove_all(&self.disk, &gone)
    }

    fn lock(&self, dir: &Path) -> Result<fs::Held, Fault> {
        let path = dir.to_owned();
        self.disk
            .lock(&dir.join(names::LOCK))?
            .ok_or(Fault::ReadOnly { path, why: ReadOnly::InUse })
    }

    /// How many files of a campaign there are.
    ///
    /// # Errors
    /// If the directory cannot be read.
    pub fn files(&self, dir: &Path) -> Result<usize, Fault> {
        Ok(parcel::list(&self.disk, dir)?.len())
    }

    /// Reads every file of a campaign to the last byte and lists what is wrong.
    ///
    /// # Errors
    /// If the directory cannot be read.
    pub fn verify(&self, dir: &Path) -> Result<Vec<Fault>, Fault> {
        let mut faults = Vec::new();
        for named in parcel::list(&self.disk, dir)? {
            faults.extend(self.verify_file(dir, named).err());
        }
        faults.extend(self.verify_chain(dir).err());
        Ok(faults)
    }

    fn verify_file(&self, dir: &Path, named: Named) -> Result<(), Fault> {
        match named {
            Named::Save(n) => read_save(&self.disk, dir, n).map(drop),
            Named::Week(_) => {
                let path = named.path(dir);
                let bytes = self.disk.read(&path, Kind::Week.most() + 1)?.bytes;
                container::decode::<WeekHeader>(Kind::Week, &bytes, self.disk.omitted())
                    .map(drop)
                    .map_err(|flaw| Fault::Flawed { path, flaw })
            }
            Named::Orders(n) => self.verify_orders(dir, n),
            Named::Label => self.verify_size(named.path(dir), limits::LABEL),
            Named::Text | Named::Page => self.verify_size(named.path(dir), limits::FILE),
        }
    }

    fn verify_size(&self, path: PathBuf, limit: usize) -> Result<(), Fault> {
        let bytes = self.disk.read(&path, limit + 1)?.bytes;
        match limit < bytes.len() {
            true => Err(Fault::Flawed { path, flaw: Flaw::TooLarge { limit } }),
            false => Ok(()),
        }
    }

    /// Orders whose generation is not there wait for it to be made anew: nothing to compare with.
    fn verify_orders(&self, dir: &Path, n: u32) -> Result<(), Fault> {
        let Ok(loaded) = read_save(&self.disk, dir, n) else { return Ok(()) };
        let facts = loaded.header.facts;
        let basis = Basis { campaign: facts.campaign, generation: n, state: facts.state };
        let path = Named::Orders(n).path(dir);
        let journal = Journal::open(&self.disk, path.clone(), basis)?;
        match journal.reading().flaws.first() {
            Some(flaw) => Err(Fault::Flawed { path, flaw: flaw.clone() }),
            None => Ok(()),
        }
    }

    fn verify_chain(&self, dir: &Path) -> Result<(), Fault> {
        let saves = numbers(&self.disk, dir)?.saves;
        let newest = saves.iter().rev().find_map(|n| read_save(&self.disk, dir, *n).ok());
        let head = newest.and_then(|loaded| loaded.header.chronicle);
        Chronicle::new(&self.disk, dir, head).try_for_each(|week| match week {
            Err(fault) if fault.is(std::io::ErrorKind::NotFound) => {
                Err(Fault::Flawed { path: fault.path().to_owned(), flaw: Flaw::Missing })
            }
            week => week.map(drop),
        })
    }

    /// Moves everything damaged aside, and writes anew what can be read of the orders. What is of
    /// a later version is left alone. Says what it did.
    ///
    /// # Errors
    /// If it is being played, if nothing in it loads, or whatever the disk refuses.
    pub fn repair(&self, dir: &Path) -> Result<Vec<Notice>, Fault> {
        let Opened { loaded, mut notices, mut campaign } = Campaign::open(&self.disk, dir)?;
        if let Some(why) = campaign.read_only() {
            return Err(Fault::ReadOnly { path: dir.to_owned(), why: why.clone() });
        }
        campaign.mend()?;
        let instead = loaded.header.generation;
        for named in parcel::list(&self.disk, dir)? {
            match self.verify_file(dir, named) {
                Err(Fault::Flawed { path, flaw }) if !flaw.is_newer() => {
                    let moved_to = Some(set_aside(&self.disk, dir, &path)?);
                    notices.push(Notice::Damaged { path, flaw, moved_to, instead });
                }
                _ => {}
            }
        }
        Ok(notices)
    }
}

/// Something that may be a campaign and is not opened.
fn closed(root: &Path, slug: String, sample: bool, why: NotOpened) -> Card {
    let dir = root.join(&slug);
    let faults = vec![Fault::NotOpened { path: dir.clone(), why }];
    Card { dir, slug, label: None, sample, newest: None, faults, played: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flag_comes_before_the_variable_before_here_before_home() {
        let mut all = Surroundings {
            flag: Some("flag".into()),
            variable: Some("variable".into()),
            here: Some("saves".into()),
            data: Some("data".into()),
        };
        assert_eq!(all.place(), Ok("flag".into()));
        all.flag = None;
        assert_eq!(all.place(), Ok("variable".into()));
        all.variable = Some(OsString::new());
        assert_eq!(all.place(), Ok("saves".into()));
        all.here = None;
        assert_eq!(all.place(), Ok("data".into()));
        all.data = None;
        assert_eq!(all.place(), Err(Nowhere::Unknown));
        for path in ["~", "~/x", "~somebody/saves"] {
            all.variable = Some(path.into());
            assert_eq!(all.place(), Err(Nowhere::Tilde(path.into())));
        }
        all.variable = Some("./~".into());
        assert_eq!(all.place(), Ok("./~".into()));
    }
}
