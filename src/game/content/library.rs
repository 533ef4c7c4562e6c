//! The shelf with all assets: those built into the program, and a folder laid over them.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    fmt, fs,
    path::{Path, PathBuf},
    sync::{Arc, LazyLock, OnceLock},
};

use serde::Deserialize;

use rules::engine::rules::Rules;

use crate::{
    content::{
        located::{FILE_MOST, Fault, Faults, Source},
        people::Published,
        scenario::Scenario,
        stock::Stock,
        stories::Pattern,
    },
    suggest,
};

static EMBEDDED: LazyLock<Library> = LazyLock::new(Library::built_in);
static AT_HAND: OnceLock<Library> = OnceLock::new();

/// What a pack says of itself, in the file of that name at its top.
const PACK: &str = "pack.ron";

/// Bounds of a folder given at run time: a wrong path such as `/` must end soon, with a word.
const FILES_MOST: usize = 2_000;
const FAULTS_MOST: usize = 100;
const DEPTH_MOST: usize = 8;

/// All assets by path, `theatres/marenz/city.ron`. Read into types once, when first asked.
#[derive(Debug, Default)]
pub struct Library {
    files: BTreeMap<String, Entry>,
    stock: OnceLock<Result<Stock, Faults>>,
}

#[derive(Debug)]
struct Entry {
    /// The name under which its faults are told.
    label: String,
    bytes: Cow<'static, [u8]>,
    /// Does it come from a pack, or another folder that was laid over?
    brought: bool,
}

/// What a pack says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    pub id: String,
    pub version: String,
    #[serde(default)]
    pub about: String,
}

/// Why a scenario can't be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryError {
    /// There is none of this name.
    UnknownScenario { name: String, nearest: Option<String>, known: Vec<String> },
    /// The assets themselves are faulty.
    Faulty(Faults),
}

/// A path as faults name it.
fn one_line(path: &Path) -> String {
    path.to_string_lossy().replace('\n', " ")
}

impl fmt::Display for LibraryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LibraryError::UnknownScenario { name, nearest: Some(nearest), .. } => {
                write!(f, "no scenario \"{name}\"; did you mean \"{nearest}\"?")
            }
            LibraryError::UnknownScenario { name, nearest: None, known } => {
                write!(f, "no scenario \"{name}\"; there are: {}", known.join(", "))
            }
            LibraryError::Faulty(faults) => write!(f, "{faults}"),
        }
    }
}

impl std::error::Error for LibraryError {}

impl Library {
    /// What is built into the program.
    pub fn embedded() -> &'static Library {
        &EMBEDDED
    }

    fn built_in() -> Library {
        let mut library = Library::default();
        for (path, text) in assets::FILES {
            let entry = Entry {
                label: format!("assets/{path}"),
                bytes: Cow::Borrowed(text.as_bytes()),
                brought: false,
            };
            library.files.insert((*path).to_owned(), entry);
        }
        library
    }

    /// The built-in assets with those of a folder over them: a file of the folder replaces the
    /// built-in one of the same path.
    pub fn with_folder(folder: &Path) -> Result<Library, Faults> {
        Library::with_packs(&[folder.to_owned()])
    }

    /// The same with several folders. Two that change one file are a fault, which names both, so the
    /// order in which they are named does not matter.
    pub fn with_packs(packs: &[PathBuf]) -> Result<Library, Faults> {
        let mut library = Library::built_in();
        let mut faults = Faults::default();
        for folder in packs {
            library.lay_over(folder, folder, 0, &mut faults);
        }
        if faults.is_empty() { Ok(library) } else { Err(faults.sorted()) }
    }

    /// What is played with: what is built in, and the packs that this run was started with.
    pub fn at_hand() -> &'static Library {
        AT_HAND.get().unwrap_or_else(|| Library::embedded())
    }

    /// Starts this run with packs. They are read at once: a bad pack is refused with all its faults.
    pub fn take_up(packs: &[PathBuf]) -> Result<(), Faults> {
        let library = Library::with_packs(packs)?;
        library.stock().map_err(Faults::clone)?;
        // A run begins once; a second beginning changes nothing.
        let _ = AT_HAND.set(library);
        Ok(())
    }

    /// The files of one folder alone; their paths begin at the root.
    pub fn of_folder(root: &Path, folder: &Path) -> Result<Library, Faults> {
        let mut library = Library::default();
        let mut faults = Faults::default();
        library.lay_over(root, folder, 0, &mut faults);
        if faults.is_empty() { Ok(library) } else { Err(faults.sorted()) }
    }

    /// Was this file brought or changed by a pack or a folder?
    pub fn is_brought(&self, path: &str) -> bool {
        self.files.get(path).is_some_and(|entry| entry.brought)
    }

    /// What packs and folders have brought or changed, by path.
    pub fn brought(&self) -> impl Iterator<Item = &str> {
        self.files.iter().filter(|(_, entry)| entry.brought).map(|(path, _)| path.as_str())
    }

    fn lay_over(&mut self, root: &Path, folder: &Path, depth: usize, faults: &mut Faults) {
        let label = one_line(folder);
        let listed = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut entries = match listed {
            Ok(entries) => entries,
            Err(err) => return faults.push(Fault::of(&label, format!("can't be listed: {err}"))),
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            // A wrong path such as `/` ends here, and not after a list of thousands.
            if FAULTS_MOST <= faults.iter().count() {
                return;
            }
            let path = entry.path();
            let label = one_line(&path);
            match entry.file_type() {
                Err(err) => faults.push(Fault::of(&label, format!("can't be read: {err}"))),
                Ok(kind) if kind.is_symlink() => {
                    let message = "is a link; a folder of assets must hold its files itself";
                    faults.push(Fault::of(&label, message));
                }
                Ok(_) if entry.file_name().to_string_lossy().starts_with('.') => {}
                Ok(kind) if kind.is_dir() && depth < DEPTH_MOST => {
                    self.lay_over(root, &path, depth + 1, faults);
                }
                Ok(kind) if kind.is_dir() => {
                    faults.push(Fault::of(&label, "lies too deep; nothing is looked for there"));
                }
                // A pipe would wait for ever, a device might never end.
                Ok(kind) if !kind.is_file() => {
                    faults.push(Fault::of(&label, "is no plain file; take it out of the folder"));
                }
                Ok(_) if FILES_MOST < self.files.len() => {
                    faults.push(Fault::of(
                        &label,
                        format!("is one file too many; most: {FILES_MOST}"),
                    ));
                    return;
                }
                Ok(_) => self.replace(root, &path, label, faults),
            }
        }
    }

    fn replace(&mut self, root: &Path, path: &Path, label: String, faults: &mut Faults) {
        let bytes = match read_bounded(path) {
            Ok(bytes) => bytes,
            Err(err) => return faults.push(Fault::of(&label, format!("can't be read: {err}"))),
        };
        let within = path.strip_prefix(root).unwrap_or(path);
        let mut within = within.to_string_lossy().replace('\\', "/");
        // What is written for people is no part of what is played.
        if within.ends_with(".md") && !within.contains('/') {
            return;
        }
        if within == PACK {
            let source = Source::new(&label, &bytes).map_err(|fault| vec![fault]);
            match source.and_then(|source| source.read::<Pack>()) {
                Ok(pack) => within = format!("packs/{}.ron", pack.id),
                Err(read) => return faults.extend(read),
            }
        }
        let entry = Entry { label: label.clone(), bytes: Cow::Owned(bytes), brought: true };
        let before = self.files.insert(within, entry);
        if let Some(other) = before.filter(|it| it.brought) {
            let message = format!("is changed by another pack too: {}; leave one out", other.label);
            faults.push(Fault::of(&label, message));
        }
    }

    /// The paths of all files, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The bytes of a file.
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(|entry| &*entry.bytes)
    }

    /// A file as text, for messages and pages; `None` when it isn't there or is no text.
    pub fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.bytes(path)?).ok()
    }

    /// The name under which a file's faults are told.
    pub fn label(&self, path: &str) -> String {
        self.files.get(path).map_or_else(|| format!("assets/{path}"), |entry| entry.label.clone())
    }

    /// A file to be read into types; a fault when it isn't there.
    pub fn source(&self, path: &str) -> Result<Source, Fault> {
        match self.files.get(path) {
            Some(entry) => Source::new(&entry.label, &entry.bytes),
            None => Err(Fault::of(&format!("assets/{path}"), "the file is missing")),
        }
    }

    /// A hash over all paths and bytes: what a save or a match was made with.
    pub fn content_hash(&self) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        for (path, entry) in &self.files {
            for part in [path.as_bytes(), &entry.bytes] {
                hasher.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes());
                hasher.update(part);
            }
        }
        hasher.finalize()
    }

    /// Everything that is read from RON, or all that is wrong with it.
    pub fn stock(&self) -> Result<&Stock, &Faults> {
        self.stock.get_or_init(|| Stock::read(self)).as_ref()
    }

    /// The general rules.
    pub fn rules(&self) -> Result<Arc<Rules>, LibraryError> {
        Ok(self.sound_stock()?.rules())
    }

    /// The patterns of stories; none, where the assets are faulty.
    pub fn stories(&self) -> &[Pattern] {
        self.stock().map(Stock::stories).unwrap_or_default()
    }

    /// What is published of those who spied.
    pub fn published_of_spies(&self) -> Result<Published, LibraryError> {
        Ok(self.sound_stock()?.published())
    }

    /// A scenario by its id.
    pub fn scenario(&self, name: &str) -> Result<Scenario, LibraryError> {
        let stock = self.sound_stock()?;
        stock.scenario(name).ok_or_else(|| {
            let known: Vec<String> = stock.scenario_ids().map(str::to_owned).collect();
            let nearest = suggest::nearest(name, known.iter().map(String::as_str));
            let nearest = nearest.map(str::to_owned);
            LibraryError::UnknownScenario { name: name.to_owned(), nearest, known }
        })
    }

    /// All scenarios, by id.
    pub fn scenarios(&self) -> Result<Vec<Scenario>, LibraryError> {
        let stock = self.sound_stock()?;
        Ok(stock.scenario_ids().filter_map(|id| stock.scenario(id)).collect())
    }

    fn sound_stock(&self) -> Result<&Stock, LibraryError> {
        self.stock().map_err(|faults| LibraryError::Faulty(faults.clone()))
    }
}

/// Reads no more than one byte past the bound, whatever the file claims to be.
fn read_bounded(path: &Path) -> std::io::Result<Vec<u8>> {
    use std::io::Read;
    let most = u64::try_from(FILE_MOST).unwrap_or(u64::MAX) + 1;
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}
