//! What CI runs of the fuzz target: a fixed count of byte strings, read as networks of every odd kind. Each is scheduled,
//! or what is wrong is said; never a panic, never a hang. `MILEPOST_FUZZ=1000000` runs more.

#![cfg(test)]

mod bytes;

use milepost_schedule::cpm::{CpmError, Live, PathBy, float_paths, schedule};
use std::sync::mpsc;
use std::time::Duration;

const COUNT: u64 = 10_000;
/// A network of forty activities takes well under a millisecond: one that takes this long never ends.
const HANGS: Duration = Duration::from_secs(60);

/// Bytes that follow from a seed (SplitMix64). Small numbers are as likely as large ones, so that many networks can be
/// computed.
fn data(seed: u64) -> Vec<u8> {
    let mut state = seed;
    let mut next = move || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    };
    let length = usize::try_from(next() % 3_000).unwrap();
    (0..length).flat_map(|_| next().to_le_bytes()).take(length).collect()
}

/// Everything that is asked of a network; the name of what is wrong with it, if something is.
fn ask(data: &[u8]) -> Option<&'static str> {
    let network = bytes::network(data);
    let dates = match schedule(&network) {
        Ok(dates) => dates,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return Some(name(&error, &network));
        }
    };
    let live = Live::new(network.clone()).unwrap();
    assert_eq!(live.dates(), &dates);
    for activity in 0..u32::try_from(network.activities.len()).unwrap() {
        assert!(!live.why(activity).is_empty());
    }
    for by in [PathBy::TotalFloat, PathBy::FreeFloat] {
        let paths = float_paths(&network, None, 5, by).unwrap();
        assert!(paths.iter().all(|path| !path.activities.is_empty()));
    }
    None
}

/// Every error names something that is there, or says which index is not.
fn name(error: &CpmError, network: &milepost_schedule::cpm::Network) -> &'static str {
    let (activities, links) = (network.activities.len(), network.relationships.len());
    let is_activity = |of: u32| assert!((of as usize) < activities);
    match error {
        CpmError::Cycle { loops } => {
            assert!(!loops.is_empty() && loops.iter().all(|one| !one.is_empty()));
            loops.iter().flatten().copied().for_each(is_activity);
            "loop"
        }
        CpmError::NoSuchActivity { relationship, activity } => {
            assert!((*relationship as usize) < links && (*activity as usize) >= activities);
            "no such activity"
        }
        CpmError::NoSuchProject { activity, .. } => {
            is_activity(*activity);
            "no such project"
        }
        CpmError::NoSuchCalendar { .. } => "no such calendar",
        CpmError::BadParent { activity } => {
            is_activity(*activity);
            "bad parent"
        }
        CpmError::CalendarLoop { calendars } => {
            assert!(!calendars.is_empty());
            "calendar loop"
        }
        CpmError::NoWorkingTime { .. } => "no working time",
        CpmError::BadShift { .. } => "bad shift",
        CpmError::DateOutOfRange(_) => "out of range",
        CpmError::BadDuration { activity } => {
            is_activity(*activity);
            "bad duration"
        }
        CpmError::BadLag { relationship } => {
            assert!((*relationship as usize) < links);
            "bad lag"
        }
        CpmError::BadColumns => "bad columns",
    }
}

#[test]
fn any_bytes_are_scheduled_or_told_what_is_wrong_and_nothing_hangs() {
    let count = std::env::var("MILEPOST_FUZZ").ok().and_then(|text| text.parse().ok()).unwrap_or(COUNT);
    let (tell, told) = mpsc::channel();
    let work = std::thread::spawn(move || {
        for seed in 0..count {
            let found = ask(&data(seed));
            tell.send(found).unwrap();
        }
    });
    let mut found = std::collections::BTreeMap::<Option<&str>, u64>::new();
    for seed in 0..count {
        match told.recv_timeout(HANGS) {
            Ok(of) => *found.entry(of).or_default() += 1,
            Err(mpsc::RecvTimeoutError::Timeout) => panic!("seed {seed} does not end"),
            Err(mpsc::RecvTimeoutError::Disconnected) => break,
        }
    }
    if let Err(panic) = work.join() {
        std::panic::resume_unwind(panic);
    }
    println!("{found:?}");
    // The bytes reach what they are meant to reach.
    assert!(found.contains_key(&None), "{found:?}");
    assert!(found.len() > 6, "{found:?}");
}
