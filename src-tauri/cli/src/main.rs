//! `jurybook`: the whole of Jurybook on the command line, for scripts, tests and big programmes.

mod arguments;
mod demo;
mod outcome;
mod run;
mod show;

use arguments::Arguments;
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = run::run(&arguments);
    outcome::finish(outcome, &arguments)
}
