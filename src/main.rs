//! Parse, run, and turn an error into words and an exit code.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let args = match cutout::cli::Args::try_parse() {
        Ok(args) => args,
        Err(error) => return ExitCode::from(cutout::cli::of_arguments(&error)),
    };
    match cutout::cli::run(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fail) => {
            cutout::text::printer::tell(&format!("cutout: {fail}"));
            ExitCode::from(fail.code())
        }
    }
}
