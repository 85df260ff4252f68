//! What was read once and can never read otherwise.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::HashMap;

/// Values that follow from rows which never change once they are written, such as a packet from its
/// bytes: they need not be read again while the workspace is open.
///
/// A memo holds one value of a type. Whoever keeps one must look rows up in it by what they contain, an
/// id that is their hash: then a transaction that was rolled back can leave nothing false behind.
#[derive(Default)]
pub(crate) struct Memo(RefCell<HashMap<TypeId, Box<dyn Any + Send>>>);

impl Memo {
    /// Calls `work` with the value of its type, which is the default one at first.
    pub(super) fn with<T: Default + Send + 'static, R>(&self, work: impl FnOnce(&mut T) -> R) -> R {
        // Taken out, so that `work` may come back here for another.
        let kept = self.0.borrow_mut().remove(&TypeId::of::<T>());
        let kept = kept.and_then(|kept| kept.downcast().ok());
        let mut value: Box<T> = kept.unwrap_or_default();
        let result = work(&mut value);
        self.0.borrow_mut().insert(TypeId::of::<T>(), value);
        result
    }

    /// Forgets everything.
    pub(crate) fn forget(&self) {
        self.0.borrow_mut().clear();
    }
}
