//! What winners receive.

use crate::stage::a_place;
use crate::tool::refuses;

#[test]
fn what_a_winner_receives_is_noted() {
    let place = a_place();
    let chair = place.chair();
    let round = "--round panel";
    let none = chair.done(&format!("benefits list {chair} {round}"));
    assert_eq!(none["promised"], 0);
    let note =
        format!("benefits note {chair} {round} --application 1 --benefit 1 --progress given");
    refuses(&chair.passphrase, &note, 2, "benefit-not-a-winner");
    let award = "--outcome award:grant --reason Well-shown";
    chair.done(&format!("decide {chair} {round} --application 1 {award}"));
    assert_eq!(chair.done(&note)["given"], 1);
    let unknown = note.replace("--benefit 1", "--benefit 9");
    refuses(&chair.passphrase, &unknown, 2, "benefit-unknown");
}
