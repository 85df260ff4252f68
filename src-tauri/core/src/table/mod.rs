//! Tables as people exchange them: spreadsheets and comma-separated values.

pub mod columns;
pub mod read;
pub mod write;
