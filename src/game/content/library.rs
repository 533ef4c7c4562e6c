//! The shelf with all assets: those built into the program, and a folder laid over them.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    fmt, fs,
    path::Path,
    sync::{Arc, LazyLock, OnceLock},
};

use rules::engine::rules::Rules;

use crate::{
    content::{
        located::{FILE_MOST, Fault, Faults, Source},
        people::Published,
        scenario::Scenario,
        stock::Stock,
    },
    suggest,
};

static EMBEDDED: LazyLock<Library> = LazyLock::new(Library::built_in);

/// Bounds of a folder given at run time: a wrong path such as `/` must end soon, with a word.
const FILES_MOST: usize = 2_000;
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
            let entry =
                Entry { label: format!("assets/{path}"), bytes: Cow::Borrowed(text.as_bytes()) };
            library.files.insert((*path).to_owned(), entry);
        }
        library
    }

    /// The built-in assets with those of a folder over them: a file of the folder replaces the
    /// built-in one of the same path.
    pub fn with_folder(folder: &Path) -> Result<Library, Faults> {
        let mut library = Library::built_in();
        let mut faults = Faults::default();
        library.lay_over(folder, folder, 0, &mut faults);
        if faults.is_empty() { Ok(library) } else { Err(faults.sorted()) }
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
        match read_bounded(path) {
            Ok(bytes) => {
                let within = path.strip_prefix(root).unwrap_or(path);
                let within = within.to_string_lossy().replace('\\', "/");
                self.files.insert(within, Entry { label, bytes: Cow::Owned(bytes) });
            }
            Err(err) => faults.push(Fault::of(&label, format!("can't be read: {err}"))),
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
