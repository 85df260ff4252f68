//! What can be taken back and brought back, read from the journal itself, so it survives a restart.

use super::store::Row;

/// The rows that undo and redo would revert, oldest first.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Stacks {
    /// Rows that can be taken back.
    pub undo: Vec<u64>,
    /// Rows that took something back and can be reverted in turn.
    pub redo: Vec<u64>,
    /// The newest row before which nothing can be taken back.
    pub wall: Option<u64>,
}

impl Stacks {
    /// Follows the journal by one row.
    ///
    /// An operation without an inverse is a wall: nothing before it can be taken back. One that takes something
    /// back and cannot be reverted in turn ends what can be brought back.
    pub fn follow(&mut self, row: &Row) {
        match row.reverts {
            Some(target) if self.undo.last() == Some(&target) => {
                self.undo.pop();
                match row.operation.clone().inverse() {
                    Some(_) => self.redo.push(row.number),
                    None => self.redo.clear(),
                }
            }
            Some(target) if self.redo.last() == Some(&target) => {
                self.redo.pop();
                self.undo.push(row.number);
            }
            _ => {
                self.redo.clear();
                if row.operation.clone().inverse().is_some() {
                    self.undo.push(row.number);
                } else {
                    self.undo.clear();
                    self.wall = Some(row.number);
                }
            }
        }
    }
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

    fn stacks(rows: &[Row]) -> Stacks {
        let mut stacks = Stacks::default();
        rows.iter().for_each(|row| stacks.follow(row));
        stacks
    }

    #[test]
    fn undo_redo_and_a_new_change_follow_each_other() {
        let history = [row(1, None), row(2, None), row(3, Some(2))];
        assert_eq!(
            stacks(&history),
            Stacks {
                undo: vec![1],
                redo: vec![3],
                wall: None
            }
        );
        let history = [row(1, None), row(2, None), row(3, Some(2)), row(4, Some(3))];
        assert_eq!(
            stacks(&history),
            Stacks {
                undo: vec![1, 4],
                redo: vec![],
                wall: None
            }
        );
        let history = [row(1, None), row(2, None), row(3, Some(2)), row(4, None)];
        assert_eq!(
            stacks(&history),
            Stacks {
                undo: vec![1, 4],
                redo: vec![],
                wall: None
            }
        );
    }

    #[test]
    fn nothing_before_a_wall_can_be_taken_back() {
        let wall = Row {
            operation: Operation::Finalise { sheets: 1 },
            ..row(2, None)
        };
        let behind = Stacks {
            wall: Some(2),
            ..Stacks::default()
        };
        assert_eq!(stacks(&[row(1, None), wall]), behind);
    }

    #[test]
    fn nothing_is_brought_back_over_what_was_taken_back_for_good() {
        let taken_back = Row {
            operation: Operation::TakeBackImport { new: 1, amended: 0 },
            ..row(4, Some(1))
        };
        let history = [row(1, None), row(2, None), row(3, Some(2)), taken_back];
        assert_eq!(stacks(&history), Stacks::default());
    }
}
