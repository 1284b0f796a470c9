//! Which call starts, and when.

mod limiter;
mod state;
