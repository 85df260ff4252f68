//! What becomes of the order when something is changed.

/// How an order differs from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// How many applications change places, those that fall out of the order included.
    pub moved: usize,
    /// The one that moves furthest, the first of equals, with its place before and after.
    pub furthest: Option<(usize, u32, u32)>,
    /// Who comes among the first.
    pub enter: Vec<usize>,
    /// Who is no longer among the first.
    pub leave: Vec<usize>,
}

/// Compares places by position; `first` is the number of places that count as the first.
pub fn shift(before: &[Option<u32>], after: &[Option<u32>], first: usize) -> Shift {
    let both = || before.iter().zip(after).enumerate();
    let among = |place: &Option<u32>| place.is_some_and(|place| place as usize <= first);
    let mut furthest: Option<(usize, u32, u32)> = None;
    for (at, places) in both() {
        let (Some(from), Some(to)) = places else {
            continue;
        };
        let way = furthest.map_or(0, |(_, from, to)| from.abs_diff(to));
        if from.abs_diff(*to) > way {
            furthest = Some((at, *from, *to));
        }
    }
    let crossing = |inwards: bool| {
        both()
            .filter(|(_, (before, after))| among(before) != among(after) && among(after) == inwards)
            .map(|(at, _)| at)
            .collect()
    };
    Shift {
        moved: both()
            .filter(|(_, (before, after))| before != after)
            .count(),
        furthest,
        enter: crossing(true),
        leave: crossing(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_enters_and_who_leaves_is_said() {
        let before = [Some(1), Some(2), Some(3), Some(4), None];
        let after = [Some(1), Some(4), Some(2), None, None];
        let found = shift(&before, &after, 2);
        assert_eq!((found.moved, found.furthest), (3, Some((1, 2, 4))));
        assert_eq!((found.enter, found.leave), (vec![2], vec![1]));
    }

    #[test]
    fn nothing_shifts_where_nothing_changes() {
        let same = [Some(1), Some(1), None];
        let found = shift(&same, &same, 1);
        assert_eq!((found.moved, found.furthest), (0, None));
        assert!(found.enter.is_empty() && found.leave.is_empty());
    }
}
