//! Printing.

use super::Answer;
use crate::contract::{Print, PrintView, Problem};
use crate::desk::Context;

pub(crate) fn print(_context: &Context<'_>, _request: Print) -> Answer<PrintView> {
    Err(Problem::new("print-not-built", vec![]))
}
