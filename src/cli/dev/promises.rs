//! `cutout dev promises`: the README's table of promises.

use crate::{
    cli::{Fail, say},
    trials::Table,
};

pub(super) fn run() -> Result<(), Fail> {
    say(&Table::recorded().map_err(Fail::Input)?.markdown())
}
