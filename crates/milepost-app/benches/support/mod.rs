//! A bench that cannot be set up ends, and says why.

/// Ends the bench where it cannot be set up.
pub(crate) trait OrStop<T> {
    fn or_stop(self) -> T;
}

impl<T, E: std::fmt::Debug> OrStop<T> for Result<T, E> {
    fn or_stop(self) -> T {
        self.unwrap_or_else(|error| stop(&format!("{error:?}")))
    }
}

impl<T> OrStop<T> for Option<T> {
    fn or_stop(self) -> T {
        self.unwrap_or_else(|| stop("something is missing"))
    }
}

fn stop(why: &str) -> ! {
    eprintln!("{why}");
    std::process::exit(1)
}
