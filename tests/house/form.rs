//! The form of what a campaign stores, held against the number that stands for it: who opens a
//! campaign of another form is told so, instead of which field is missing.

use std::{fs, path::Path};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use rules::engine::SCHEMA;
use syn::{spanned::Spanned, visit::Visit};

use crate::{Source, sources};

const FILE: &str = "tests/frozen/form.txt";
/// Their fields are written down inside a macro.
const MACROS: [&str; 2] = ["src/rules/engine/rules.rs", "src/rules/engine/snapshot.rs"];

#[test]
fn another_form_of_a_campaign_has_another_number() {
    let form = form_of(&sources());
    for row in ["AgentV0", "ClaimRules", "Aimed"] {
        assert!(form.contains(row), "{row} is stored no more: {form}");
    }
    let now = format!("{SCHEMA} {}\n", blake3::hash(form.as_bytes()).to_hex());
    let stands = fs::read_to_string(FILE).unwrap_or_default();
    if stands == now {
        return;
    }
    let number = stands.split(' ').next().and_then(|it| it.parse::<u16>().ok());
    assert!(
        number.is_none_or(|number| number < SCHEMA),
        "what is stored has another form: count `SCHEMA` up in src/rules/engine/snapshot.rs"
    );
    fs::write(FILE, now).expect("the form is written");
    panic!("{FILE} was written for schema {SCHEMA}: commit it");
}

#[test]
fn a_field_more_is_another_form_and_a_comment_is_none() {
    let one = form_in("#[derive(Serialize)] struct Row { week: u16 }");
    assert_eq!(
        one,
        form_in("/// A row.\n#[derive(Serialize)] struct Row { /* a week */ week: u16 }")
    );
    assert_ne!(one, form_in("#[derive(Serialize)] struct Row { week: u16, more: bool }"));
    assert_ne!(one, form_in("#[derive(Serialize)] struct Row { week: u8 }"));
    assert_eq!(form_in("struct Row { week: u16 }"), "");
}

fn form_in(text: &str) -> String {
    let syntax = syn::parse_file(text).expect("a source");
    form_of(&[Source { path: "src/rules/engine/row.rs".into(), text: text.to_owned(), syntax }])
}

fn form_of(sources: &[Source]) -> String {
    let stored = sources.iter().filter(|source| source.path.starts_with("src/rules/engine"));
    let mut form = Form::default();
    for source in stored {
        form.text = source.text.clone();
        form.in_macros = MACROS.iter().any(|file| source.path == Path::new(file));
        form.visit_file(&source.syntax);
    }
    form.lines.concat()
}

#[derive(Default)]
struct Form {
    text: String,
    in_macros: bool,
    lines: Vec<String>,
}

impl<'a> Visit<'a> for Form {
    fn visit_item_struct(&mut self, item: &'a syn::ItemStruct) {
        if !item.attrs.iter().any(is_stored) {
            return;
        }
        let fields = item.fields.iter().map(|field| {
            let name = field.ident.as_ref().map_or_else(String::new, ToString::to_string);
            format!(" {name}: {}", &self.text[field.ty.span().byte_range()])
        });
        let fields: String = fields.collect();
        self.lines.push(format!("{}{fields}\n", item.ident));
    }

    fn visit_item_macro(&mut self, item: &'a syn::ItemMacro) {
        // The definition of a macro stores nothing.
        if self.in_macros && item.ident.is_none() {
            self.lines.push(without_comments(item.mac.tokens.clone()) + "\n");
        }
    }
}

fn is_stored(attribute: &syn::Attribute) -> bool {
    let syn::Meta::List(list) = &attribute.meta else { return false };
    list.path.is_ident("derive") && list.tokens.to_string().contains("Serialize")
}

/// The tokens, but for attributes, of which comments are one.
fn without_comments(tokens: TokenStream) -> String {
    let mut words = Vec::new();
    let mut rest = tokens.into_iter().peekable();
    while let Some(token) = rest.next() {
        let brackets = |it: &TokenTree| matches!(it, TokenTree::Group(it) if it.delimiter() == Delimiter::Bracket);
        match token {
            TokenTree::Punct(mark)
                if mark.as_char() == '#' && rest.peek().is_some_and(brackets) =>
            {
                rest.next();
            }
            TokenTree::Group(group) => {
                words.push(format!("{{{}}}", without_comments(group.stream())))
            }
            other => words.push(other.to_string()),
        }
    }
    words.join(" ")
}
