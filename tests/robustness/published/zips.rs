//! ZIP files by other programs and by other people's bad days, as the crate `rawzip` publishes them
//! with its sources: spanning 7-Zip, WinRAR, WinZip, Info-ZIP, Go, macOS and Windows.
//!
//! Every one goes through our container's reader and through our reader of spreadsheets.

use crate::build::container;
use jurybook_core::table;
use rawzip::ZipArchive;
use std::fs;

#[test]
fn no_zip_of_other_programs_is_a_container_or_a_panic() {
    let (mut tried, mut sound) = (0, 0);
    for entry in fs::read_dir(super::sources("rawzip").join("assets")).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        let refused = container::read(bytes.as_slice()).unwrap_err();
        assert!(refused.code().starts_with("travel-"), "{}", path.display());
        // Read as a table where it is one, as the text files among them are.
        if let Err(refused) = table::read::read(&bytes) {
            assert!(refused.code().starts_with("table-"), "{}", path.display());
        }
        tried += 1;
        sound += usize::from(ZipArchive::from_slice(&bytes).is_ok());
    }
    // Most are sound to a reader that takes any ZIP: it is the form that ours refuses.
    assert!(tried >= 35 && sound >= 25, "{tried} files, {sound} sound");
}
