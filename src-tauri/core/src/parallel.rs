//! Work that is the same for many things, done on all cores.
//!
//! What comes out does not depend on how many cores there are: each thing is worked on alone, and the answers
//! stand in the order of the things.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Returns how many things are worked on at a time, at least one.
pub(crate) fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// Returns what `work` gives for each thing, in the order of the things. Whoever has done one takes the next,
/// so that things may differ in how long they take.
pub(crate) fn map<T: Sync, R: Send>(things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    map_on(cores(), things, work)
}

fn map_on<T: Sync, R: Send>(cores: usize, things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        while let Some(thing) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            things.get(at).map(|thing| (at, thing))
        } {
            done.push((thing.0, work(thing.1)));
        }
        done
    };
    let mut done = thread::scope(|scope| {
        let others = (1..cores.min(things.len())).map(|_| scope.spawn(take));
        let others: Vec<_> = others.collect();
        let mut done = take();
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, answer)| answer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_stand_in_the_order_of_the_things_on_any_number_of_cores() {
        let things: Vec<u64> = (0..100).collect();
        // The first take longest.
        let slow = |thing: &u64| {
            let steps = (100 - thing) * 1_000;
            (
                *thing,
                (0..steps).fold(*thing, |sum, step| sum ^ step.wrapping_mul(sum | 1)),
            )
        };
        let wanted: Vec<_> = things.iter().map(slow).collect();
        for cores in [1, 2, 3, 200] {
            assert_eq!(map_on(cores, &things, slow), wanted, "{cores}");
        }
        assert_eq!(map_on(2, &[], slow), []);
    }
}
