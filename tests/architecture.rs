//! The rooms of the house: who may name whom. Cargo holds the coarse arrow between the crates;
//! the table below is the architecture within and across them. This test reads each crate as the
//! compiler does, from its `lib.rs` along its modules, and keeps the table true.
//!
//! Read are use trees to the last leaf, paths in expressions, types and patterns, paths inside
//! macros, and `super` wherever it leads. Tests may name what they like.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// Our crates by name, with the file from which each is read.
const CRATES: [(&str, &str); 3] =
    [("rules", "src/rules/lib.rs"), ("game", "src/game/lib.rs"), ("cutout", "src/lib.rs")];

/// A room, the crate in which it lies, the rooms that it may name, and the crates from outside.
struct Room {
    name: &'static str,
    of: &'static str,
    rooms: &'static [&'static str],
    crates: &'static [&'static str],
}

const ROOMS: &[Room] = &[
    Room {
        name: "engine",
        of: "rules",
        rooms: &[],
        crates: &["blake3", "rand", "rand_chacha", "serde"],
    },
    Room { name: "suggest", of: "game", rooms: &[], crates: &["strsim"] },
    Room {
        name: "content",
        of: "game",
        rooms: &["engine", "codec", "suggest"],
        crates: &["assets", "blake3", "rand", "rand_chacha", "ron", "serde"],
    },
    Room {
        name: "text",
        of: "game",
        rooms: &["engine", "codec", "content", "suggest"],
        crates: &[
            "assets",
            "fluent_bundle",
            "fluent_langneg",
            "fluent_syntax",
            "intl_memoizer",
            "serde",
            "unic_langid",
            "unicode_segmentation",
            "unicode_width",
        ],
    },
    Room { name: "codec", of: "rules", rooms: &["engine"], crates: &["serde"] },
    Room {
        name: "ai",
        of: "rules",
        rooms: &["engine", "codec"],
        crates: &["blake3", "libm", "rand", "rand_chacha", "ron", "serde", "strsim"],
    },
    Room { name: "referee", of: "game", rooms: &["engine", "ai"], crates: &["serde"] },
    Room { name: "inquest", of: "game", rooms: &["engine", "content"], crates: &[] },
    Room {
        name: "save",
        of: "game",
        rooms: &["engine", "codec", "content", "inquest", "referee", "text"],
        crates: &["blake3", "crc32fast", "etcetera", "flate2", "serde"],
    },
    Room {
        name: "players",
        of: "game",
        rooms: &["engine", "ai", "content", "referee", "save", "suggest", "text"],
        crates: &["blake3", "nix", "serde", "serde_json"],
    },
    Room {
        name: "arena",
        of: "game",
        rooms: &["engine", "ai", "referee", "content", "inquest", "players", "save", "text"],
        crates: &[
            "blake3",
            "indicatif",
            "libm",
            "maud",
            "ron",
            "serde",
            "serde_json",
            "signal_hook",
            "strsim",
            "unicode_width",
        ],
    },
    Room {
        name: "table",
        of: "cutout",
        rooms: &["engine", "codec", "content", "ai", "players", "referee", "save", "text"],
        crates: &["ron", "serde"],
    },
    Room { name: "front", of: "cutout", rooms: &["engine", "text", "table"], crates: &["maud"] },
    Room {
        name: "plain",
        of: "cutout",
        rooms: &["engine", "ai", "content", "front", "text", "table"],
        crates: &["strsim"],
    },
    Room {
        name: "tui",
        of: "cutout",
        rooms: &["engine", "front", "text", "suggest", "table"],
        crates: &[
            "crossterm",
            "filedescriptor",
            "nix",
            "nucleo_matcher",
            "ratatui",
            "ron",
            "rustix",
            "serde",
            "signal_hook",
            "unicode_segmentation",
            "unicode_width",
        ],
    },
    Room {
        name: "tools",
        of: "cutout",
        rooms: &["engine", "front", "plain", "players", "text"],
        crates: &["serde_json"],
    },
    Room {
        name: "trials",
        of: "cutout",
        rooms: &[
            "engine", "codec", "content", "text", "ai", "inquest", "referee", "save", "arena",
            "table", "front", "tui",
        ],
        crates: &["blake3", "ron", "serde"],
    },
    Room {
        name: "cli",
        of: "cutout",
        rooms: &[
            "engine", "codec", "suggest", "content", "text", "ai", "players", "referee", "save",
            "table", "arena", "front", "tui", "plain", "tools", "trials",
        ],
        crates: &["clap", "clap_complete", "clap_mangen", "etcetera", "ron", "serde", "serde_json"],
    },
];

/// What the engine must not name, with or without `std::` before it.
const NOT_IN_ENGINE: &[&str] = &[
    "std::env",
    "std::fs",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "std::collections::HashMap",
    "std::collections::HashSet",
];

/// Modules of the engine that are the truth, which no other room can name.
const TRUTH: &[&str] =
    &["disclosing", "event", "game", "hash", "reporting", "resolve", "snapshot", "world"];

/// The only files of the engine in which a world is changed.
const PENS: &[&str] = &["src/rules/engine/world/apply.rs", "src/rules/engine/resolve/turn.rs"];

/// Whether the file writes what an event says: the stage's pens, and `apply.rs` of each subject.
fn is_a_pen(path: &Path) -> bool {
    let here = path.to_str().unwrap_or_default();
    let of_a_subject = here.strip_prefix("src/rules/engine/");
    let of_a_subject = of_a_subject.and_then(|rest| rest.strip_suffix("/apply.rs"));
    PENS.contains(&here) || of_a_subject.is_some_and(|room| !room.contains('/'))
}
/// Names a world as mutable to hand it to one of them.
const HANDS_ON: &[&str] = &["src/rules/engine/game.rs"];

/// A path as it was written, made absolute: `crate` first, or a crate from outside.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Named {
    path: Vec<String>,
    public_use: bool,
}

/// One source file, as a module of the program.
struct File {
    path: PathBuf,
    of: &'static str,
    named: Vec<Named>,
    /// Things that are nowhere welcome, with where they are.
    floats: Vec<String>,
    unwraps: usize,
    mutable_worlds: usize,
    test: bool,
    room: String,
    docs: Vec<String>,
    public_modules: Vec<String>,
}

/// Each crate, read once from its `lib.rs` on.
fn program() -> &'static [File] {
    static PROGRAM: LazyLock<Vec<File>> = LazyLock::new(|| {
        let mut files = Vec::new();
        for (of, lib) in CRATES {
            read(of, Path::new(lib), &[], false, &mut files);
        }
        files
    });
    &PROGRAM
}

fn read(of: &'static str, path: &Path, module: &[String], test: bool, files: &mut Vec<File>) {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    let mut reader = Reader::new(module.to_vec(), test);
    reader.visit_file(&parsed);
    let room = module.first().cloned().unwrap_or_default();
    files.push(File {
        path: path.to_owned(),
        of,
        named: reader.named,
        floats: reader.floats,
        unwraps: reader.unwraps,
        mutable_worlds: reader.mutable_worlds,
        test,
        room,
        docs: docs(&parsed.attrs),
        public_modules: reader.public_modules,
    });
    for (inner, test) in reader.modules {
        let folder = folder_of(path);
        let name = inner.join("/");
        let flat = folder.join(format!("{name}.rs"));
        let file = if flat.exists() { flat } else { folder.join(name).join("mod.rs") };
        let module: Vec<String> = module.iter().cloned().chain(inner).collect();
        read(of, &file, &module, test, files);
    }
}

/// Where the modules of a file lie.
fn folder_of(path: &Path) -> PathBuf {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    match stem {
        "lib" | "mod" => path.parent().map(Path::to_owned).unwrap_or_default(),
        _ => path.with_extension(""),
    }
}

fn docs(attributes: &[syn::Attribute]) -> Vec<String> {
    let text = |attribute: &syn::Attribute| match &attribute.meta {
        syn::Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    };
    attributes.iter().filter_map(text).collect()
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        syn::Meta::Path(path) => path.is_ident("test"),
        syn::Meta::List(list) if list.path.is_ident("cfg") => {
            let words = list.tokens.to_string();
            words == "test" || words.starts_with("all (test") || words.contains("(test ,")
        }
        _ => false,
    })
}

/// Collects what a file names.
struct Reader {
    module: Vec<String>,
    test: bool,
    named: Vec<Named>,
    floats: Vec<String>,
    unwraps: usize,
    mutable_worlds: usize,
    /// Modules in files of their own, by their path from this file.
    modules: Vec<(Vec<String>, bool)>,
    inline: Vec<String>,
    public_modules: Vec<String>,
}

impl Reader {
    fn new(module: Vec<String>, test: bool) -> Reader {
        Reader {
            module,
            test,
            named: Vec::new(),
            floats: Vec::new(),
            unwraps: 0,
            mutable_worlds: 0,
            modules: Vec::new(),
            inline: Vec::new(),
            public_modules: Vec::new(),
        }
    }

    fn of(source: &str, module: &[&str]) -> Reader {
        let module = module.iter().map(|name| (*name).to_owned()).collect();
        let mut reader = Reader::new(module, false);
        reader.visit_file(&syn::parse_file(source).expect("Rust"));
        reader
    }

    fn name(&mut self, path: Vec<String>, public_use: bool) {
        if self.test {
            return;
        }
        if let Some(path) = self.absolute(path) {
            self.named.push(Named { path, public_use });
        }
    }

    /// Follows `self` and `super` from the module in which a path stands.
    fn absolute(&self, path: Vec<String>) -> Option<Vec<String>> {
        let mut here: Vec<String> = self.module.iter().chain(&self.inline).cloned().collect();
        let mut rest = path.into_iter().peekable();
        let first = rest.peek()?.clone();
        match first.as_str() {
            "crate" => return Some(rest.collect()),
            "self" | "super" => (),
            _ => return Some(rest.collect()),
        }
        while let Some(word) = rest.peek() {
            match word.as_str() {
                "self" => (),
                "super" => drop(here.pop()),
                _ => break,
            }
            rest.next();
        }
        Some(["crate".to_owned()].into_iter().chain(here).chain(rest).collect())
    }

    fn tree(&mut self, tree: &syn::UseTree, before: &[String], public: bool) {
        let with = |name: String| before.iter().cloned().chain([name]).collect::<Vec<_>>();
        match tree {
            syn::UseTree::Path(path) => {
                self.tree(&path.tree, &with(path.ident.to_string()), public);
            }
            syn::UseTree::Name(name) if name.ident == "self" => self.name(before.to_vec(), public),
            syn::UseTree::Name(name) => self.name(with(name.ident.to_string()), public),
            syn::UseTree::Rename(name) => self.name(with(name.ident.to_string()), public),
            syn::UseTree::Glob(_) => self.name(with("*".to_owned()), public),
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.tree(tree, before, public));
            }
        }
    }

    /// Paths in the bodies of macros, which are not syntax until the macro has run.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(word) => {
                    if colons < 2 {
                        self.token_path(std::mem::take(&mut path));
                    }
                    if word == "unwrap" && colons == 0 && !self.test {
                        self.unwraps += 1;
                    }
                    path.push(word.to_string());
                    colons = 0;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
                TokenTree::Group(group) => {
                    self.token_path(std::mem::take(&mut path));
                    self.tokens(group.stream());
                    colons = 0;
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {
                    self.token_path(std::mem::take(&mut path));
                    colons = 0;
                }
            }
        }
        self.token_path(path);
    }

    fn token_path(&mut self, path: Vec<String>) {
        if path.len() > 1 {
            self.name(path, false);
        }
    }

    fn within<T>(&mut self, test: bool, visit: impl FnOnce(&mut Reader) -> T) -> T {
        let before = self.test;
        self.test |= test;
        let out = visit(self);
        self.test = before;
        out
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let public = !matches!(item.vis, syn::Visibility::Inherited);
        self.within(is_test(&item.attrs), |reader| reader.tree(&item.tree, &[], public));
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let words: Vec<String> = path.segments.iter().map(|it| it.ident.to_string()).collect();
        if words.len() > 1 {
            self.name(words, false);
        } else if words.iter().any(|word| word == "f32" || word == "f64") && !self.test {
            self.floats.push(words.concat());
        }
        visit::visit_path(self, path);
    }

    fn visit_lit_float(&mut self, number: &'ast syn::LitFloat) {
        if !self.test {
            self.floats.push(number.to_string());
        }
    }

    fn visit_macro(&mut self, it: &'ast syn::Macro) {
        visit::visit_macro(self, it);
        self.tokens(it.tokens.clone());
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        if call.method == "unwrap" && !self.test {
            self.unwraps += 1;
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_type_reference(&mut self, it: &'ast syn::TypeReference) {
        if let (Some(_), syn::Type::Path(path)) = (&it.mutability, it.elem.as_ref())
            && path.path.segments.last().is_some_and(|last| last.ident == "World")
            && !self.test
        {
            self.mutable_worlds += 1;
        }
        visit::visit_type_reference(self, it);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let test = is_test(&item.attrs);
        if matches!(item.vis, syn::Visibility::Public(_)) && self.inline.is_empty() {
            self.public_modules.push(item.ident.to_string());
        }
        assert!(
            !item.attrs.iter().any(|it| it.path().is_ident("path")),
            "a module with a path of its own hides where it stands"
        );
        self.inline.push(item.ident.to_string());
        match &item.content {
            None => self.modules.push((self.inline.clone(), self.test || test)),
            Some(_) => self.within(test, |reader| visit::visit_item_mod(reader, item)),
        }
        self.inline.pop();
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.within(is_test(&item.attrs), |reader| visit::visit_item_fn(reader, item));
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.within(is_test(&item.attrs), |reader| visit::visit_impl_item_fn(reader, item));
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        self.within(is_test(&item.attrs), |reader| visit::visit_item_impl(reader, item));
    }

    fn visit_stmt_macro(&mut self, it: &'ast syn::StmtMacro) {
        self.within(is_test(&it.attrs), |reader| visit::visit_stmt_macro(reader, it));
    }

    fn visit_expr_call(&mut self, it: &'ast syn::ExprCall) {
        self.within(is_test(&it.attrs), |reader| visit::visit_expr_call(reader, it));
    }
}

fn room(name: &str) -> Option<&'static Room> {
    ROOMS.iter().find(|room| room.name == name)
}

/// The crates that the workspace names, as paths name them, but for those with rooms.
fn crates() -> BTreeSet<String> {
    let manifest = fs::read_to_string("Cargo.toml").expect("the manifest");
    let of = manifest.split("\n[workspace.dependencies]").nth(1).expect("dependencies");
    let of = of.split("\n[").next().unwrap_or_default();
    let names = of.lines().filter_map(|line| line.split_once([' ', '=', '.']));
    let names = names.map(|(name, _)| name.replace('-', "_")).filter(|name| !name.is_empty());
    names.filter(|name| CRATES.iter().all(|(of, _)| of != name)).collect()
}

/// Does a path that begins so name one of our crates?
fn whole(of: &str) -> bool {
    of == "crate" || CRATES.iter().any(|(name, _)| *name == of)
}

/// Is a room named through a crate in which it doesn't lie?
fn lies_elsewhere(here: &Room, of: &str, there: &str) -> bool {
    let of = if of == "crate" { here.of } else { of };
    room(there).is_some_and(|there| there.of != of)
}

/// What a room names and must not.
fn trespasses(here: &str, named: &[Named], crates: &BTreeSet<String>) -> Vec<String> {
    let Some(room) = room(here) else {
        return vec![format!("`{here}` is not in the table of rooms")];
    };
    let mut faults = Vec::new();
    for Named { path, public_use } in named {
        let words: Vec<&str> = path.iter().map(String::as_str).collect();
        let said = path.join("::");
        match words.as_slice() {
            [of, "*"] | [of] if whole(of) => {
                faults.push(format!("`{here}` names a whole crate: `{said}`"));
            }
            [of, there, ..] if whole(of) && *there != here && self::room(there).is_some() => {
                if lies_elsewhere(room, of, there) {
                    faults.push(format!("`{here}` takes `{said}` by way of another crate"));
                } else if !room.rooms.contains(there) {
                    faults.push(format!("`{here}` may not name `{said}`"));
                } else if *public_use {
                    faults.push(format!("`{here}` hands on `{said}` as its own"));
                }
            }
            [outside, ..] if crates.contains(*outside) && !room.crates.contains(outside) => {
                faults.push(format!("`{here}` may not use the crate `{outside}`"));
            }
            _ => (),
        }
    }
    faults.sort();
    faults.dedup();
    faults
}

fn report(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn rooms_name_only_the_rooms_they_may() {
    let crates = crates();
    let mut faults = Vec::new();
    for file in program().iter().filter(|file| !file.test && !file.room.is_empty()) {
        let here = file.path.display();
        let trespasses = trespasses(&file.room, &file.named, &crates);
        faults.extend(trespasses.into_iter().map(|fault| format!("{here}: {fault}")));
        if room(&file.room).is_some_and(|room| room.of != file.of) {
            faults.push(format!("{here}: `{}` lies in another crate", file.room));
        }
    }
    report(&faults);
}

/// A permission that serves no file is an arrow to come.
#[test]
fn every_permission_is_used() {
    let files = program();
    let mut faults = Vec::new();
    for room in ROOMS {
        let of_room = files.iter().filter(|file| file.room == room.name && !file.test);
        let named: Vec<&Named> = of_room.flat_map(|file| &file.named).collect();
        let names = |there: &str| {
            named.iter().any(|it| match it.path.as_slice() {
                [of, room, ..] if whole(of) => room == there,
                [outside, ..] => outside == there,
                [] => false,
            })
        };
        let unused = room.rooms.iter().chain(room.crates).filter(|there| !names(there));
        faults.extend(unused.map(|there| format!("`{}` never names `{there}`", room.name)));
    }
    report(&faults);
}

#[test]
fn no_room_is_listed_twice_and_no_two_rooms_name_each_other() {
    let names: BTreeSet<&str> = ROOMS.iter().map(|room| room.name).collect();
    assert_eq!(names.len(), ROOMS.len());
    for room in ROOMS {
        for there in room.rooms {
            let there = self::room(there).expect("a room of the table");
            assert!(!there.rooms.contains(&room.name), "{} and {}", room.name, there.name);
        }
    }
}

#[test]
fn every_file_belongs_to_the_program() {
    let read: BTreeSet<&PathBuf> = program().iter().map(|file| &file.path).collect();
    let mut faults = Vec::new();
    for file in rust_files(Path::new("src")) {
        let apart = file == Path::new("src/main.rs") || file.starts_with("src/assets");
        if !read.contains(&file) && !apart {
            faults.push(format!("{}: no module names this file", file.display()));
        }
    }
    report(&faults);
}

/// The sources of this workspace; the Python package is one of its own.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true if path == Path::new("src/python") => (),
            true => found.extend(rust_files(&path)),
            false if path.extension().is_some_and(|it| it == "rs") => found.push(path),
            false => (),
        }
    }
    found.sort();
    found
}

/// The root shows the rooms of our own crates under its name, for tests and for its map.
#[test]
fn a_library_hands_on_nothing_but_the_rooms_of_our_crates() {
    let mut faults = Vec::new();
    for file in program().iter().filter(|file| file.room.is_empty()) {
        for Named { path, .. } in file.named.iter().filter(|named| named.public_use) {
            let ours = match path.as_slice() {
                [of, there] => room(there).is_some_and(|room| room.of == of),
                _ => false,
            };
            if file.of != "cutout" || !ours {
                faults.push(format!("{}: {}", file.path.display(), path.join("::")));
            }
        }
    }
    report(&faults);
}

/// The map of the house: in the docs of `lib.rs`, below a heading with the word "rooms", each
/// entry of a list or row of a table begins with the name of a room in backticks.
#[test]
fn every_room_of_the_map_exists() {
    let files = program();
    let lib = files.iter().find(|file| file.path == Path::new("src/lib.rs")).expect("lib.rs");
    let mapped = rooms_of_the_map(&lib.docs);
    let modules = files.iter().filter(|file| file.room.is_empty());
    let there: BTreeSet<String> = modules.flat_map(|lib| lib.public_modules.clone()).collect();
    let missing: Vec<_> = mapped.difference(&there).collect();
    assert!(missing.is_empty(), "the map shows rooms that are not there: {missing:?}");
    let left_out: Vec<_> = there.difference(&mapped).filter(|name| room(name).is_some()).collect();
    assert!(left_out.is_empty(), "the map leaves out {left_out:?}");
}

fn rooms_of_the_map(docs: &[String]) -> BTreeSet<String> {
    let mut on_map = false;
    let mut rooms = BTreeSet::new();
    for line in docs.iter().flat_map(|text| text.lines()).map(str::trim) {
        if line.starts_with('#') {
            on_map = line.to_lowercase().contains("rooms");
        } else if on_map && line.starts_with(['*', '-', '|']) {
            let name = line.split('`').nth(1).unwrap_or_default();
            let name =
                name.trim_end_matches('/').trim_end_matches(".rs").trim_start_matches("src/");
            if !name.is_empty() {
                rooms.insert(name.to_owned());
            }
        }
    }
    rooms
}

#[test]
fn the_map_is_read_from_lists_and_tables() {
    let lines = ["# Rooms", "* [`engine`] the rules", "| `ai` | players |", "# Else", "* `x`"];
    let docs: Vec<String> = lines.map(str::to_owned).to_vec();
    let rooms: Vec<String> = rooms_of_the_map(&docs).into_iter().collect();
    assert_eq!(rooms, ["ai", "engine"]);
}

#[test]
fn the_engine_has_no_world_outside() {
    let mut faults = Vec::new();
    for file in program().iter().filter(|file| file.room == "engine" && !file.test) {
        let here = file.path.display();
        for named in &file.named {
            let path = named.path.join("::");
            if NOT_IN_ENGINE.iter().any(|it| path == *it || path.starts_with(&format!("{it}::"))) {
                faults.push(format!("{here}: {path}"));
            }
        }
        faults.extend(file.floats.iter().map(|float| format!("{here}: a float, {float}")));
    }
    report(&faults);
}

#[test]
fn the_truth_is_private() {
    let files = program();
    let path = Path::new("src/rules/engine/mod.rs");
    let engine = files.iter().find(|file| file.path == path).expect("the engine");
    let open: Vec<_> =
        engine.public_modules.iter().filter(|it| TRUTH.contains(&it.as_str())).collect();
    assert!(open.is_empty(), "open to everybody: {open:?}");
}

/// Law 1, as far as types show it: a world is changed by `apply` alone, and a rule that wants
/// something changed has to emit.
#[test]
fn a_world_is_changed_in_one_place() {
    let mut faults = Vec::new();
    for file in program().iter().filter(|file| !file.test && 0 < file.mutable_worlds) {
        let here = file.path.to_str().unwrap_or_default();
        if !is_a_pen(&file.path) && !HANDS_ON.contains(&here) {
            faults.push(format!("{here}: a world that can be changed"));
        }
    }
    report(&faults);
}

#[test]
fn the_terminal_is_touched_in_one_file() {
    let mut files: BTreeMap<String, usize> = BTreeMap::new();
    for file in program().iter().filter(|file| !file.test) {
        for named in &file.named {
            if named.path.first().is_some_and(|first| first == "crossterm") {
                *files.entry(file.path.display().to_string()).or_default() += 1;
            }
        }
    }
    assert!(files.len() <= 1, "{files:?}");
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    let files = program();
    let faults: Vec<String> = files
        .iter()
        .filter(|file| 0 < file.unwraps)
        .map(|file| format!("{}: {} unwrap()", file.path.display(), file.unwraps))
        .collect();
    report(&faults);
}

/// What a reader of first words would miss is found.
#[test]
fn a_trespass_is_found_wherever_it_hides() {
    let crates = crates();
    for (module, source) in [
        (["engine", "order"], "use crate::{ai::Random, engine::order};"),
        (["engine", "order"], "use crate::{engine::{order}, ai::{self as players}};"),
        (["engine", "order"], "fn f() { crate::ai::start(); }"),
        (["engine", "order"], "fn f(x: crate::ai::Random) {}"),
        (["engine", "order"], "use super::super::ai;"),
        (["engine", "order"], "fn f() { super::super::ai::now(); }"),
        (["engine", "order"], "mod inner { use super::super::super::ai; }"),
        (["engine", "order"], "fn f() { println!(\"{}\", crate::ai::word()); }"),
        (["engine", "order"], "use crate::*;"),
        (["referee", "desk"], "use game::save::Disk;"),
        (["referee", "desk"], "fn f(x: crate::save::Disk) {}"),
        (["tui", "desk"], "use rules::*;"),
        (["tui", "desk"], "use game as everything;"),
        (["tui", "desk"], "use crate::engine::view::View;"),
        (["tui", "desk"], "fn f() { game::save::now(); }"),
        (["engine", "order"], "use ratatui::layout::Rect;"),
        (["engine", "order"], "fn f() { ron::from_str(\"\"); }"),
        (["text", "names"], "pub use rules::engine::view::View;"),
        (["tui", "desk"], "use rules::ai::Level;"),
        (["ai", "regular"], "use clap::Args;"),
    ] {
        let reader = Reader::of(source, &module);
        let found = trespasses(module[0], &reader.named, &crates);
        assert!(!found.is_empty(), "{source}");
    }
    let fine = "use crate::engine::{order::Plan, view}; #[cfg(test)] mod tests { use crate::tui; }";
    let reader = Reader::of(fine, &["ai", "regular"]);
    assert_eq!(trespasses("ai", &reader.named, &crates), Vec::<String>::new());
}

/// The only files that may write to the terminal: the printer, and the owner of the screen.
const PRINTERS: &[&str] = &["text/printer.rs", "tui/owner.rs"];

/// Whatever is printed is bare: no file but the printer's has the standard streams, and a path is
/// said in one way only.
#[test]
fn words_leave_by_the_printer_alone() {
    let mut faults = Vec::new();
    for path in rust_files(Path::new("src")) {
        let text = fs::read_to_string(&path).expect("a source");
        let is_test = path.file_name().is_some_and(|name| name == "tests.rs")
            || path.starts_with("src/rules/engine/laws");
        let is_printer = PRINTERS.iter().any(|printer| path.ends_with(printer));
        let is_build = path.ends_with("build.rs");
        if is_test || is_printer || is_build {
            continue;
        }
        let here = path.display().to_string();
        faults.extend(said_past_the_printer(&text).into_iter().map(|it| format!("{here}: {it}")));
    }
    report(&faults);
}

/// What a source prints by itself, outside of its tests.
fn said_past_the_printer(source: &str) -> Vec<String> {
    let own = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let stream: TokenStream = own.parse().expect("Rust");
    let mut words = Vec::new();
    flatten(stream, &mut words);
    let mut faults = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let next = |n: usize| words.get(at + n).map_or("", String::as_str);
        let before = |n: usize| at.checked_sub(n).map_or("", |at| words[at].as_str());
        let found = match word.as_str() {
            "print" | "println" | "eprint" | "eprintln" | "dbg" => next(1) == "!",
            "stdout" | "stderr" => {
                before(3) == "io" || next(1) == "(" && ![":", "."].contains(&before(1))
            }
            "display" => before(1) == "." && next(1) == "(" && next(2) == ")",
            _ => false,
        };
        if found {
            faults.push(format!("`{word}` is the printer's"));
        }
    }
    faults
}

fn flatten(stream: TokenStream, words: &mut Vec<String>) {
    for token in stream {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    proc_macro2::Delimiter::Parenthesis => ("(", ")"),
                    _ => ("{", "}"),
                };
                words.push(open.to_owned());
                flatten(group.stream(), words);
                words.push(close.to_owned());
            }
            other => words.push(other.to_string()),
        }
    }
}

#[test]
fn a_word_past_the_printer_is_found() {
    for bad in [
        "fn f() { println!(\"x\"); }",
        "fn f() { let _ = write!(std::io::stdout(), \"x\"); }",
        "use std::io::stderr; fn f() { stderr().lock(); }",
        "fn f() { vec![eprintln!(\"x\")]; }",
        "fn f(p: &Path) { format!(\"{}\", p.display()); }",
        "use std::io::{stdout}; fn f() { stdout(); }",
    ] {
        assert!(!said_past_the_printer(bad).is_empty(), "{bad}");
    }
    let fine = "fn f() { printer::say(\"x\"); ProgressDrawTarget::stderr(); }";
    let tested = format!("{fine}\n#[cfg(test)]\nmod tests {{ fn g() {{ println!(); }} }}");
    assert_eq!(said_past_the_printer(&tested), Vec::<String>::new());
}
