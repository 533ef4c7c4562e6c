//! Parse, run, and turn an error into words and an exit code.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let args = match cutout::cli::Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            let code = if error.use_stderr() { 2 } else { 0 };
            // A closed pipe is no reason to complain.
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    match cutout::cli::run(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fail) => {
            eprintln!("cutout: {}", cutout::cli::printable(&fail.to_string()));
            ExitCode::from(fail.code())
        }
    }
}
