//! Which applications can be compared: the connected parts of the judge–application graph.
//!
//! Two applications hang together when one can walk from one to the other by way of judges they share.
//! Between parts a severe judge cannot be told from weak applications (Weeks and Williams 1964, "A note
//! on the determination of connectedness in an N-way cross classification", Technometrics 6(3), 319–324).

use super::ratings::Ratings;

/// The connected parts of a set of ratings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Components {
    /// How many parts there are.
    pub count: usize,
    /// The part of each application, from 0 in the order of the first application; `None` without a rating.
    pub of_application: Vec<Option<u32>>,
    /// The part of each judge; `None` without a rating.
    pub of_judge: Vec<Option<u32>>,
}

/// Finds the parts by union of the ends of each rating.
pub fn components(ratings: &Ratings) -> Components {
    let applications = ratings.applications();
    let mut parent: Vec<u32> = (0..).take(applications + ratings.judges()).collect();
    let mut rated = vec![false; parent.len()];
    for one in ratings.all() {
        let (a, j) = (one.application as usize, applications + one.judge as usize);
        (rated[a], rated[j]) = (true, true);
        let (a, j) = (root(&mut parent, a), root(&mut parent, j));
        // The smaller becomes the root, so every root is an application.
        parent[a.max(j)] = a.min(j) as u32;
    }
    let mut names = vec![None; applications];
    let mut count = 0;
    let mut part = |node: usize| {
        rated[node].then(|| {
            *names[root(&mut parent, node)].get_or_insert_with(|| {
                count += 1;
                count - 1
            })
        })
    };
    let of_application = (0..applications).map(&mut part).collect();
    let of_judge = (applications..rated.len()).map(&mut part).collect();
    Components {
        count: count as usize,
        of_application,
        of_judge,
    }
}

fn root(parent: &mut [u32], mut node: usize) -> usize {
    while parent[node] as usize != node {
        parent[node] = parent[parent[node] as usize];
        node = parent[node] as usize;
    }
    node
}

#[cfg(test)]
mod tests {
    use super::super::ratings::tests::ratings;
    use super::*;

    #[test]
    fn judges_join_what_they_share() {
        let parts = components(&ratings(&[
            (0, 0, 1.0),
            (3, 0, 1.0),
            (1, 1, 1.0),
            (3, 2, 1.0),
            (4, 2, 1.0),
        ]));
        assert_eq!(parts.count, 2);
        assert_eq!(
            parts.of_application,
            [Some(0), Some(1), None, Some(0), Some(0)]
        );
        assert_eq!(parts.of_judge, [Some(0), Some(1), Some(0)]);
    }

    #[test]
    fn without_ratings_there_are_no_parts() {
        assert_eq!(components(&ratings(&[])).count, 0);
    }
}
