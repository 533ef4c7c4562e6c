//! `cutout completions` and `cutout man`: the list of commands and flags, for shells and for `man`.

use std::path::Path;

use clap::CommandFactory as _;
use clap_complete::Shell;

use game::{save::outlet, text::bare};

use crate::cli::{Args, Fail, matches::unwritten, say};

const NAME: &str = "cutout";

pub(super) fn completions(shell: Shell) -> Result<(), Fail> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), NAME, &mut script);
    say(&String::from_utf8_lossy(&script))
}

/// The page of the program to the terminal, or all pages into a directory.
pub(super) fn pages(into: Option<&Path>) -> Result<(), Fail> {
    let Some(dir) = into else {
        let mut page = Vec::new();
        let rendered = clap_mangen::Man::new(Args::command()).render(&mut page);
        rendered.map_err(|error| Fail::Disk(error.to_string()))?;
        return say(&String::from_utf8_lossy(&page));
    };
    outlet::directory(dir).map_err(unwritten)?;
    clap_mangen::generate_to(Args::command(), dir)
        .map_err(|error| Fail::Disk(format!("{}: {error}", bare::path(dir))))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All commands with all their arguments, each by its path.
    fn walk(command: &clap::Command, path: &str, each: &mut dyn FnMut(String, bool)) {
        let path = format!("{path} {}", command.get_name());
        each(path.clone(), command.get_about().is_some());
        for arg in command.get_arguments() {
            each(format!("{path} {}", arg.get_id()), arg.get_help().is_some());
        }
        for below in command.get_subcommands() {
            walk(below, &path, each);
        }
    }

    #[test]
    fn every_command_and_every_argument_says_what_it_is() {
        let (mut silent, mut count) = (Vec::new(), 0);
        walk(&Args::command(), "", &mut |path, told| {
            count += 1;
            if !told {
                silent.push(path);
            }
        });
        assert!(silent.is_empty(), "{silent:#?}");
        assert!(100 < count, "{count}");
    }

    #[test]
    fn the_list_of_commands_contradicts_itself_nowhere() {
        Args::command().debug_assert();
    }
}
