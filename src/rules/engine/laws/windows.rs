//! Law 2: reports are the only window, and the window is of plain glass. The function that says
//! which event tells whom what names every event and every field, and has nothing in it with
//! which it could decide or compute.

use std::collections::BTreeSet;

use syn::visit::{self, Visit};

use crate::engine::event::Event;

const SOURCE: &str = include_str!("../reporting.rs");

/// What stands in the source that must not, and the events that it names.
#[derive(Default)]
struct Glass {
    faults: Vec<String>,
    events: BTreeSet<String>,
}

impl Glass {
    fn of(source: &str) -> Glass {
        let mut glass = Glass::default();
        glass.visit_file(&syn::parse_file(source).expect("Rust"));
        glass
    }

    fn fault(&mut self, what: &str) {
        self.faults.push(what.to_owned());
    }
}

impl<'ast> Visit<'ast> for Glass {
    fn visit_expr(&mut self, expr: &'ast syn::Expr) {
        match expr {
            syn::Expr::If(_) => self.fault("an if"),
            syn::Expr::Let(_) => self.fault("a let in a condition"),
            syn::Expr::Macro(_) => self.fault("a macro"),
            syn::Expr::Unary(it) if !matches!(it.op, syn::UnOp::Deref(_)) => {
                self.fault("an operator");
            }
            syn::Expr::Binary(it) if !matches!(it.op, syn::BinOp::Eq(_)) => {
                self.fault("an operator");
            }
            syn::Expr::MethodCall(it) if it.method != "then_some" => {
                self.fault(&format!("a call of {}", it.method));
            }
            syn::Expr::Struct(it) if it.rest.is_some() || it.dot2_token.is_some() => {
                self.fault("a record filled from another");
            }
            syn::Expr::Index(_) | syn::Expr::Range(_) | syn::Expr::Cast(_) => {
                self.fault("arithmetic by other means");
            }
            _ => (),
        }
        visit::visit_expr(self, expr);
    }

    fn visit_pat(&mut self, pattern: &'ast syn::Pat) {
        match pattern {
            syn::Pat::Rest(_) => self.fault("`..` in a pattern"),
            syn::Pat::Struct(it) => {
                if it.rest.is_some() {
                    self.fault("`..` in a pattern");
                }
                let path: Vec<String> =
                    it.path.segments.iter().map(|part| part.ident.to_string()).collect();
                if let [owner, name] = path.as_slice()
                    && owner == "Event"
                {
                    self.events.insert(name.clone());
                }
            }
            syn::Pat::Guard(_) => self.fault("a guard"),
            _ => (),
        }
        visit::visit_pat(self, pattern);
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        if matches!(arm.pat, syn::Pat::Wild(_)) {
            self.fault("an arm for all the rest");
        }
        visit::visit_arm(self, arm);
    }
}

#[test]
fn the_window_is_plain_glass() {
    let glass = Glass::of(SOURCE);
    assert!(glass.faults.is_empty(), "reporting.rs holds {:?}", glass.faults);
}

#[test]
fn the_window_names_every_event() {
    let named = Glass::of(SOURCE).events;
    let all: BTreeSet<String> = Event::NAMES.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(named, all);
}

#[test]
fn a_window_that_is_ground_is_noticed() {
    for source in [
        "fn report(e: E) { match e { Event::A { x, .. } => x } }",
        "fn report(e: E) { if let Event::A { x } = e { x } }",
        "fn report(e: E) { match e { Event::A { x } if x => x } }",
        "fn report(e: E) { match e { Event::A { x } => x + 1 } }",
        "fn report(e: E) { match e { Event::A { x } => world.is_true(x) } }",
        "fn report(e: E) { match e { _ => None } }",
        "fn report(e: E) { matches!(e, A) }",
    ] {
        assert!(!Glass::of(source).faults.is_empty(), "{source}");
    }
}
