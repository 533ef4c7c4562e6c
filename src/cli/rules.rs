//! `cutout rules`: the rule book, with its numbers.

use clap::Args;

use game::{
    content::Library,
    suggest::hint,
    text::{
        Text,
        pages::{self, figures},
    },
};
use rules::engine::luck::Luck;

use crate::{
    cli::{Fail, say},
    front::book,
};

#[derive(Debug, Args)]
pub(super) struct Rules {
    /// A page, such as pitch; `luck` lists every draw in the game; without it, the list of pages.
    page: Option<String>,
    /// The rules of a scenario, where they differ.
    #[arg(long, requires = "page")]
    scenario: Option<String>,
}

pub(super) fn run(asked: &Rules) -> Result<(), Fail> {
    let library = Library::embedded();
    let text = Text::at_hand();
    let Some(name) = asked.page.as_deref() else {
        let title = text.message("act-rules", &[]);
        let lines = crate::plain::outline(&book::contents(&text, &title));
        return say(&format!("{}\n", lines.join("\n").trim_start()));
    };
    let rules = match &asked.scenario {
        None => library.rules().map_err(|error| Fail::Input(error.to_string()))?,
        Some(id) => {
            let scenario = library.scenario(id).map_err(|error| Fail::Usage(error.to_string()))?;
            std::sync::Arc::clone(scenario.rules())
        }
    };
    let name = called(&text, name);
    match pages::page(&text, name, &figures(&rules)) {
        Some(Ok(page)) => {
            let leads_to = text.message("codex-leads-to-by-word", &[]);
            let lines = crate::plain::outline(&book::page(&text, &page, &leads_to));
            say(&format!("{}\n", lines.join("\n").trim_start()))?;
        }
        Some(Err(fault)) => return Err(Fail::Input(fault.to_string())),
        None => {
            let known = pages::names();
            let near = hint(name, known.iter().copied());
            return Err(Fail::Usage(format!("there is no page `{name}`{near}")));
        }
    }
    if name == "luck" {
        list_luck()?;
    }
    Ok(())
}

/// The page of that name, else the one whose title fits: `ledger` is the page `score`.
fn called<'a>(text: &Text, name: &'a str) -> &'a str {
    if pages::raw(text, name).is_some() || name.chars().count() < 3 {
        return name;
    }
    let titled =
        pages::find(text, name).into_iter().next().filter(|it| pages::title_has(text, it, name));
    titled.unwrap_or(name)
}

/// The table of all luck in the game.
fn list_luck() -> Result<(), Fail> {
    let lines: Vec<String> =
        Luck::ALL.iter().map(|&luck| format!("{:>3}  {}", luck as u16, luck.name())).collect();
    say(&format!("\n{}\n", lines.join("\n")))
}
