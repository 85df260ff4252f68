//! Tables as people exchange them: spreadsheets and comma-separated values.

pub mod columns;
mod inspect;
pub mod moment;
pub mod read;
mod text;
mod workbook;
pub mod write;
