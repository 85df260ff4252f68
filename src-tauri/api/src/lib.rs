//! Every command of Jurybook, declared once, for the window and the command line alike.

pub mod commands;
pub mod contract;
pub mod typescript;
