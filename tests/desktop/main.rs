//! Journeys in the real window: the built program under a virtual display, driven as a person would,
//! by role and accessible name.
//!
//! Run by `make test` after the window is built; `cargo test -p jurybook-tests --test desktop` alone
//! needs `cargo build -p jurybook-desktop` first.
#![allow(clippy::unwrap_used)]

mod journeys;
mod judge;
mod measure;
mod meeting;
mod pictures;
mod practice;
mod prize;
mod search;
mod show;
mod stage;
mod tour;
mod trust;
mod whole;
mod window;
