//! Work that may take long: how far it is, and whether it is still wanted. Shared by the thread that does it
//! and by those that watch it.

use crate::view::{Failure, WorkState};
use milepost_model::Message;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// A handle on one piece of work; its copies are the same handle.
#[derive(Clone, Debug, Default)]
pub struct Work(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    cancelled: AtomicBool,
    done: AtomicU64,
    /// 0: not known.
    of: AtomicU64,
    step: Mutex<Option<Message>>,
}

impl Work {
    /// What is being done now, in words.
    pub fn step(&self, step: Message) {
        *self.0.step.lock().unwrap_or_else(PoisonError::into_inner) = Some(step);
        self.at(0, 0);
    }

    /// `done` of `of` parts of the step are done; `of` is 0 where that is not known.
    pub fn at(&self, done: u64, of: u64) {
        self.0.done.store(done, Ordering::Relaxed);
        self.0.of.store(of, Ordering::Relaxed);
    }

    /// Asks it to stop; it does so at its next look.
    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::Relaxed);
    }

    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.cancelled.load(Ordering::Relaxed)
    }

    /// To be asked between two parts of the work.
    ///
    /// # Errors
    /// `cancelled` where it is no longer wanted.
    pub fn go_on(&self) -> Result<(), Failure> {
        if self.is_cancelled() { Err(Failure::cancelled()) } else { Ok(()) }
    }

    #[must_use]
    pub fn state(&self) -> WorkState {
        WorkState {
            step: self.0.step.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            done: self.0.done.load(Ordering::Relaxed),
            of: self.0.of.load(Ordering::Relaxed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_of_the_handle_cancels_the_work() {
        let work = Work::default();
        let watcher = work.clone();
        assert!(work.go_on().is_ok());
        watcher.cancel();
        assert_eq!(work.go_on().unwrap_err().code, Failure::CANCELLED);
    }

    #[test]
    fn a_new_step_begins_at_nothing_done() {
        let work = Work::default();
        work.at(3, 4);
        work.step(Message::new("work-checking"));
        let state = work.state();
        assert_eq!((state.done, state.of), (0, 0));
        assert_eq!(state.step, Some(Message::new("work-checking")));
    }
}
