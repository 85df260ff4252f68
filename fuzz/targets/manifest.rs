//! Strict JSON, signatures and keys: one meaning has one form.
#![no_main]

use jurybook_core::kits::{KitContent, KitManifest};
use jurybook_core::packets::{Comments, Enrolment, PacketManifest, Practised, Recusals, Scores};
use jurybook_core::programme::Issued;
use jurybook_core::travel::json;
use jurybook_core::travel::signature::{Namespace, SignerKey, SigningKey};
use libfuzzer_sys::fuzz_target;

/// What every form that is read must keep.
macro_rules! one_form {
    ($data:expr, $($form:ty),*) => {
        $(if let Ok(read) = json::read::<$form>($data, "member") {
            assert!(json::write(&read) == $data, "another form was accepted");
        })*
    };
}

fuzz_target!(|data: &[u8]| {
    one_form!(
        data,
        KitManifest,
        KitContent,
        PacketManifest,
        Scores,
        Practised,
        Comments,
        Recusals,
        Enrolment,
        Issued
    );
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    if let Ok(key) = SignerKey::from_line(text) {
        assert!(key.line() == text, "a key has two lines");
    }
    let key = SigningKey::from_seed(&[7; 32]);
    let verified = key
        .public()
        .verify(Namespace::Packet, b"{\"format\":1}\n", text);
    if verified.is_ok() {
        let ours = key.sign(Namespace::Packet, b"{\"format\":1}\n");
        assert!(ours == text, "a signature has two forms");
    }
});
