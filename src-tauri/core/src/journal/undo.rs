//! What can be taken back and brought back, read from the journal itself, so it survives a restart.

use super::store::Row;

/// The rows that undo and redo would revert, oldest first.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Stacks {
    /// Rows that can be taken back.
    pub undo: Vec<u64>,
    /// Rows that took something back and can be reverted in turn.
    pub redo: Vec<u64>,
}

/// Follows the journal, oldest row first, and returns what can be taken back and brought back.
///
/// An operation without an inverse is a wall: nothing before it can be taken back.
pub fn stacks<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Stacks {
    let mut stacks = Stacks::default();
    for row in rows {
        match row.reverts {
            Some(target) if stacks.undo.last() == Some(&target) => {
                stacks.undo.pop();
                stacks.redo.push(row.number);
            }
            Some(target) if stacks.redo.last() == Some(&target) => {
                stacks.redo.pop();
                stacks.undo.push(row.number);
            }
            _ => {
                stacks.redo.clear();
                if row.operation.clone().inverse().is_some() {
                    stacks.undo.push(row.number);
                } else {
                    stacks.undo.clear();
                }
            }
        }
    }
    stacks
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::clock::Instant;
    use crate::id::ApplicationId;
    use crate::journal::{Operation, SheetChange};

    fn row(number: u64, reverts: Option<u64>) -> Row {
        let change = SheetChange::Flag {
            before: false,
            after: true,
        };
        let operation = Operation::ChangeSheet {
            application: ApplicationId(1),
            change,
        };
        let at = Instant::from_millis(0).unwrap();
        Row {
            number,
            at,
            operation,
            reverts,
            hash: [0; 32],
        }
    }

    #[test]
    fn undo_redo_and_a_new_change_follow_each_other() {
        let history = [row(1, None), row(2, None), row(3, Some(2))];
        assert_eq!(
            stacks(&history),
            Stacks {
                undo: vec![1],
                redo: vec![3]
            }
        );
        let history = [row(1, None), row(2, None), row(3, Some(2)), row(4, Some(3))];
        assert_eq!(
            stacks(&history),
            Stacks {
                undo: vec![1, 4],
                redo: vec![]
            }
        );
        let history = [row(1, None), row(2, None), row(3, Some(2)), row(4, None)];
        assert_eq!(
            stacks(&history),
            Stacks {
                undo: vec![1, 4],
                redo: vec![]
            }
        );
    }

    #[test]
    fn nothing_before_a_wall_can_be_taken_back() {
        let wall = Row {
            operation: Operation::Finalise { sheets: 1 },
            ..row(2, None)
        };
        assert_eq!(stacks(&[row(1, None), wall]), Stacks::default());
    }
}
