//! `jurybook`: the whole of Jurybook on the command line, for scripts, tests and big programmes.

mod arguments;
mod demo;
mod interrupt;
mod outcome;
mod run;
mod show;
mod terminal;

use arguments::Arguments;
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return outcome::misused(&error),
    };
    let outcome = run::run(&arguments, interrupt::switch());
    outcome::finish(outcome, &arguments)
}
