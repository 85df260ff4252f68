//! Tables as people exchange them: spreadsheets and comma-separated values.

pub mod write;
