//! The house in figures: how far an order's name is spread, what only carries, how long lists and
//! functions are.
//!
//! `cargo test --test house counts -- --nocapture` prints them. Each has a bar that is only ever
//! lowered, or raised in a commit that says why.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use proc_macro2::{TokenStream, TokenTree};
use rules::engine::order::Verb;
use syn::{
    spanned::Spanned,
    visit::{self, Visit},
};

use crate::{Source, is_test, sources};

/// Files and folders of the engine that only carry what happened from one shape into another.
const CARRIAGE: &[&str] = &[
    "event",
    "happening",
    "happenings",
    "subjects",
    "report",
    "learn",
    "apply",
    "snapshot",
    "disclosing",
    "counters",
    "game",
];

/// A list, where it stands in one match.
const LONG_MATCH: usize = 20;
/// Lines of a function that one still sees at once.
const LONG_FUNCTION: usize = 70;

/// The most that each figure may be.
struct Bars {
    order_files_median: usize,
    order_files_max: usize,
    carriage: usize,
    long_matches: usize,
    long_functions: usize,
}

const BARS: Bars = Bars {
    order_files_median: 8,
    order_files_max: 28,
    carriage: 9_540,
    long_matches: 1_195,
    long_functions: 15,
};

/// A source file without its tests.
struct File {
    path: PathBuf,
    lines: usize,
    words: BTreeSet<String>,
    /// Lines of matches with many arms, each with where it begins.
    matches: Vec<(usize, usize)>,
    functions: Vec<(String, usize)>,
}

impl File {
    fn read(source: Source) -> File {
        File::of(source.path, &source.text, &source.syntax)
    }

    fn of(path: PathBuf, text: &str, file: &syn::File) -> File {
        let mut reader = Reader::default();
        reader.visit_file(file);
        let lines = text.lines().count() - reader.test_lines;
        let Reader { words, matches, functions, .. } = reader;
        File { path, lines, words, matches, functions }
    }
}

#[derive(Default)]
struct Reader {
    words: BTreeSet<String>,
    matches: Vec<(usize, usize)>,
    functions: Vec<(String, usize)>,
    test_lines: usize,
    /// Within a long match: its own lists are counted with it.
    within: bool,
}

fn lines(span: proc_macro2::Span) -> usize {
    span.end().line - span.start().line + 1
}

impl Reader {
    fn tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Ident(word) => drop(self.words.insert(word.to_string())),
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Punct(_) | TokenTree::Literal(_) => (),
            }
        }
    }

    fn function(&mut self, name: &syn::Ident, span: proc_macro2::Span) {
        self.functions.push((name.to_string(), lines(span)));
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let attributes = match item {
            syn::Item::Fn(it) => &it.attrs,
            syn::Item::Impl(it) => &it.attrs,
            syn::Item::Mod(it) => &it.attrs,
            syn::Item::Use(it) => &it.attrs,
            syn::Item::Const(it) => &it.attrs,
            syn::Item::Struct(it) => &it.attrs,
            syn::Item::Enum(it) => &it.attrs,
            _ => return visit::visit_item(self, item),
        };
        match is_test(attributes) {
            true => self.test_lines += lines(item.span()),
            false => visit::visit_item(self, item),
        }
    }

    fn visit_ident(&mut self, word: &'ast syn::Ident) {
        self.words.insert(word.to_string());
    }

    fn visit_macro(&mut self, it: &'ast syn::Macro) {
        visit::visit_macro(self, it);
        self.tokens(it.tokens.clone());
    }

    fn visit_item_fn(&mut self, it: &'ast syn::ItemFn) {
        self.function(&it.sig.ident, it.sig.span().join(it.block.span()).unwrap_or(it.span()));
        visit::visit_item_fn(self, it);
    }

    fn visit_impl_item_fn(&mut self, it: &'ast syn::ImplItemFn) {
        if is_test(&it.attrs) {
            self.test_lines += lines(it.span());
            return;
        }
        self.function(&it.sig.ident, it.sig.span().join(it.block.span()).unwrap_or(it.span()));
        visit::visit_impl_item_fn(self, it);
    }

    fn visit_expr_match(&mut self, it: &'ast syn::ExprMatch) {
        let long = LONG_MATCH <= it.arms.len() && !self.within;
        if long {
            self.matches.push((it.span().start().line, lines(it.span())));
        }
        self.within |= long;
        visit::visit_expr_match(self, it);
        self.within &= !long;
    }
}

struct Figures {
    /// Files in which the name of each order stands.
    order_files: BTreeMap<String, usize>,
    carriage: usize,
    long_matches: usize,
    long_functions: Vec<(String, usize)>,
    lines: usize,
    files: usize,
}

impl Figures {
    fn of(house: &[File]) -> Figures {
        let spread =
            |order: &String| house.iter().filter(|file| file.words.contains(order)).count();
        let names = Verb::ALL.iter().map(|verb| verb.name().to_owned());
        let order_files = names.map(|order| (order.clone(), spread(&order)));
        let carries = |file: &&File| is_carriage(&file.path);
        let matches = house.iter().flat_map(|file| &file.matches).map(|(_, lines)| lines);
        let functions = house.iter().flat_map(|file| {
            let long = file.functions.iter().filter(|(_, lines)| LONG_FUNCTION < *lines);
            long.map(|(name, lines)| (format!("{} {name}", file.path.display()), *lines))
        });
        Figures {
            order_files: order_files.collect(),
            carriage: house.iter().filter(carries).map(|file| file.lines).sum(),
            long_matches: matches.sum(),
            long_functions: functions.collect(),
            lines: house.iter().map(|file| file.lines).sum(),
            files: house.len(),
        }
    }

    fn median(&self) -> usize {
        let mut counts: Vec<usize> = self.order_files.values().copied().collect();
        counts.sort_unstable();
        counts[counts.len() / 2]
    }

    fn max(&self) -> usize {
        self.order_files.values().copied().max().unwrap_or_default()
    }
}

fn is_carriage(path: &Path) -> bool {
    let path = path.with_extension("");
    let mut parts = path.components().filter_map(|part| part.as_os_str().to_str());
    let in_engine = parts.any(|part| part == "engine");
    in_engine && parts.any(|part| CARRIAGE.contains(&part))
}

#[test]
fn the_house_keeps_below_its_bars() {
    let house: Vec<File> = sources().into_iter().map(File::read).collect();
    let figures = Figures::of(&house);
    println!(
        "files in which an order's name stands: median {}, max {}",
        figures.median(),
        figures.max()
    );
    println!("lines of carriage: {}", figures.carriage);
    println!("lines of matches with {LONG_MATCH} arms and more: {}", figures.long_matches);
    println!("functions over {LONG_FUNCTION} lines: {}", figures.long_functions.len());
    for (name, lines) in &figures.long_functions {
        println!("  {lines:>4} {name}");
    }
    println!("lines without tests: {} in {} files", figures.lines, figures.files);
    assert!(figures.median() <= BARS.order_files_median);
    assert!(figures.max() <= BARS.order_files_max, "{:?}", figures.order_files);
    assert!(figures.carriage <= BARS.carriage);
    assert!(figures.long_matches <= BARS.long_matches);
    assert!(figures.long_functions.len() <= BARS.long_functions);
}

#[test]
fn what_is_counted_is_seen() {
    let arms: String = (0..25).map(|n| format!("{n} => (),\n")).collect();
    let source = format!(
        "fn list() {{ match 3 {{ {arms} _ => () }} }}\n\
         #[cfg(test)]\nmod tests {{\n fn x() {{ Meet; }}\n}}\n\
         fn names() {{ log!(Pay); Tap {{}} }}"
    );
    let file = File::of(PathBuf::from("x.rs"), &source, &syn::parse_file(&source).expect("Rust"));
    assert_eq!(file.matches.len(), 1);
    assert_eq!(file.functions.len(), 2);
    assert!(file.words.contains("Pay") && file.words.contains("Tap"));
    assert!(!file.words.contains("Meet"));
    assert_eq!(source.lines().count() - file.lines, 4);
    for (path, carries) in [
        ("src/engine/view/learn/hq.rs", true),
        ("src/rules/engine/event.rs", true),
        ("src/engine/order/plan.rs", false),
        ("src/arena/report.rs", false),
    ] {
        assert_eq!(is_carriage(Path::new(path)), carries, "{path}");
    }
}
