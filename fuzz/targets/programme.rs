//! Programme and mapping files: whatever is read has a canonical form that says the same.
#![no_main]

use jurybook_core::programme::{Programme, parse};
use jurybook_core::travel::json;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static PRIZE: LazyLock<Programme> = LazyLock::new(|| {
    parse(include_str!(
        "../../assets/templates/neighbourhood-grants.toml"
    ))
    .expect("the template is sound")
});

fn has_one_form(programme: &Programme) {
    let bytes = json::write(programme);
    let again: Programme = json::read(&bytes, "programme.json").expect("what was written is read");
    assert!(
        again == *programme,
        "the canonical form says something else"
    );
}

fuzz_target!(|text: &str| {
    match parse(text) {
        Ok(programme) => has_one_form(&programme),
        Err(errors) => assert!(!errors.is_empty(), "refused without a reason"),
    }
    match PRIZE.mapped(text) {
        Ok(programme) => has_one_form(&programme),
        Err(errors) => assert!(!errors.is_empty(), "refused without a reason"),
    }
});
