//! Every part of the week's desk work is done in one place.

use std::path::Path;

use syn::visit::{self, Visit};

use crate::sources;

/// Where the parts are declared.
const DECLARED: &str = "src/rules/engine/order/carry.rs";

/// The parts that a source names, as `Phase::Part`.
#[derive(Default)]
struct Named(Vec<String>);

impl<'ast> Visit<'ast> for Named {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        let words: Vec<String> = path.segments.iter().map(|it| it.ident.to_string()).collect();
        if let [.., kind, part] = words.as_slice()
            && kind == "Phase"
        {
            self.0.push(part.clone());
        }
        visit::visit_path(self, path);
    }
}

#[test]
fn every_part_of_the_desk_work_is_done_in_one_place() {
    let all = sources();
    let declared = all.iter().find(|it| it.path == Path::new(DECLARED)).expect("the declaration");
    let phase = declared.syntax.items.iter().find_map(|item| match item {
        syn::Item::Enum(item) if item.ident == "Phase" => Some(item),
        _ => None,
    });
    let mut done = Named::default();
    for source in all.iter().filter(|it| it.path.starts_with("src/rules/engine")) {
        if source.path != declared.path {
            done.visit_file(&source.syntax);
        }
    }
    for part in phase.expect("its parts").variants.iter().map(|it| it.ident.to_string()) {
        let places = done.0.iter().filter(|it| **it == part).count();
        assert_eq!(places, 1, "{part} is done in {places} places");
    }
}
