//! Closed words that are stored, hashed or sorted: a variant stands where it has always stood.

use std::collections::BTreeMap;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

use crate::{
    frozen::{frozen, retired},
    is_test, sources,
};

/// Traits by which the place of a variant gets into a file, a digest or an order of things.
const LASTING: &[&str] = &["Serialize", "Hash", "Ord"];

/// Macros of the engine that declare closed words. Those which give a number to each kind have
/// lists of their own.
const DECLARING: &[&str] = &["closed"];

/// The variants of each word, by the name of the word; two words may have one name.
#[derive(Default)]
struct Words {
    found: BTreeMap<String, Vec<Vec<String>>>,
}

impl Words {
    fn add(&mut self, name: String, variants: Vec<String>) {
        self.found.entry(name).or_default().push(variants);
    }

    /// Names with what they hold in braces, as the macros have them.
    fn declared(&mut self, tokens: TokenStream) {
        let mut name = None;
        for token in tokens {
            match token {
                TokenTree::Ident(word) => name = Some(word.to_string()),
                TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::Brace => {
                    if let Some(name) = name.take() {
                        self.add(name, idents(group.stream()));
                    }
                }
                TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => (),
            }
        }
    }
}

fn idents(tokens: TokenStream) -> Vec<String> {
    let words = tokens.into_iter().filter_map(|token| match token {
        TokenTree::Ident(word) => Some(word.to_string()),
        TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => None,
    });
    words.collect()
}

fn lasts(attributes: &[syn::Attribute]) -> bool {
    let derives = attributes.iter().filter_map(|attribute| match &attribute.meta {
        syn::Meta::List(list) if list.path.is_ident("derive") => Some(idents(list.tokens.clone())),
        _ => None,
    });
    derives.flatten().any(|derived| LASTING.contains(&derived.as_str()))
}

impl<'ast> Visit<'ast> for Words {
    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        if lasts(&item.attrs) && !is_test(&item.attrs) {
            let variants = item.variants.iter().map(|variant| variant.ident.to_string());
            self.add(item.ident.to_string(), variants.collect());
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        if DECLARING.iter().any(|name| item.mac.path.is_ident(name)) {
            self.declared(item.mac.tokens.clone());
        }
    }
}

/// The words of the engine, as the source has them.
fn words() -> Words {
    let mut words = Words::default();
    for source in sources() {
        if source.path.components().any(|part| part.as_os_str() == "engine") {
            words.visit_file(&source.syntax);
        }
    }
    words
}

/// A variant is never taken away, moved or called otherwise: saves hold its name, digests its
/// number, and things are sorted by it. A new one comes last.
#[test]
fn closed_words_only_grow() {
    let words = words();
    assert!(80 <= words.found.len(), "{} words were found", words.found.len());
    let all = words.found.iter();
    let all = all.flat_map(|(word, lists)| lists.iter().map(move |variants| (word, variants)));
    let gone = retired("words");
    let lines = all.flat_map(|(word, variants)| {
        // The places of words that are no more stay empty.
        let place = move |at: &usize| format!("{word}.{at} ");
        let gone = gone.clone();
        let places = (0..).filter(move |at| !gone.iter().any(|it| it.starts_with(&place(at))));
        variants.iter().zip(places).map(move |(variant, at)| format!("{word}.{at} {variant}"))
    });
    frozen("words", &lines.collect::<Vec<_>>());
}

#[test]
fn words_are_read_from_enums_and_from_lists() {
    let source = "#[derive(Clone, Hash)] pub enum One { A, B(u8) } #[derive(Clone)] enum No { C }\n\
                  closed! { /// Two.\n Two { /// D.\n D, E, } Three { F, } }\n\
                  #[cfg(test)] mod tests { #[derive(Hash)] enum Four { G } }";
    let mut words = Words::default();
    words.visit_file(&syn::parse_file(source).expect("Rust"));
    let found: Vec<String> = words
        .found
        .iter()
        .map(|(name, lists)| format!("{name} {}", lists.concat().join(" ")))
        .collect();
    assert_eq!(found, ["One A B", "Three F", "Two D E"]);
}
