//! Floats, what is critical, and the longest path.

use crate::site::*;
use milepost_schedule::cpm::{Critical, TotalFloat};

/// The textbook diamond: Start 1 day; Long 5 days; Short 2 days then Extra 1 day; End 1 day.
/// Start Mon 4; Long Tue 5 to Mon 11; Short Tue 5, Wed 6; Extra Thu 7; End Tue 12.
/// Extra has 2 days to the end of Long (Fri 8, Mon 11), Short the same two, none of them free.
#[test]
fn total_free_and_interfering_float_of_the_diamond() {
    let mut net = network();
    let [start, long, short, extra, end] = [1, 5, 2, 1, 1].map(|days| task(&mut net, SITE, days * DAY));
    for (from, to) in [(start, long), (start, short), (short, extra), (long, end), (extra, end)] {
        link(&mut net, from, to, FS, 0);
    }
    let dates = computed(&net);
    let table = [(start, 0, 0), (long, 0, 0), (short, 2, 0), (extra, 2, 2), (end, 0, 0)];
    for (activity, total_days, free_days) in table {
        assert_eq!((total(&dates, activity), free(&dates, activity)), (total_days * DAY, free_days * DAY));
        assert_eq!(dates.interfering_float(activity), (total_days - free_days) * DAY);
        assert_eq!(dates.critical[activity as usize], total_days == 0);
        assert_eq!(dates.longest_path[activity as usize], total_days == 0);
    }
    assert_eq!(late(&dates, short), "03-07 08:00 - 03-08 17:00");
    net.projects[0].critical = Critical::FloatAtMost(2 * DAY);
    assert_eq!(computed(&net).critical, [true; 5]);
}

#[test]
fn late_dates_of_each_relationship_type() {
    // B of 2 days is followed by nothing and ends the project; A of 1 day. Late dates of A by hand:
    let cases = [
        // B Tue 5, Wed 6. A finishes before Tue.
        (FS, 0, "03-04 08:00 - 03-04 17:00"),
        // FS + 1 day: B Wed, Thu; A Mon.
        (FS, DAY, "03-04 08:00 - 03-04 17:00"),
        // SS + 1 day: B Tue, Wed; A starts on Mon.
        (SS, DAY, "03-04 08:00 - 03-04 17:00"),
        // FF: B Mon, Tue; A may finish on Tue with it.
        (FF, 0, "03-05 08:00 - 03-05 17:00"),
        // SF + 2 days: B finishes Tue, A must start by Mon 08:00.
        (SF, 2 * DAY, "03-04 08:00 - 03-04 17:00"),
    ];
    for (kind, lag, expected) in cases {
        let mut net = network();
        let (a, b) = (task(&mut net, SITE, DAY), task(&mut net, SITE, 2 * DAY));
        link(&mut net, a, b, kind, lag);
        assert_eq!(late(&computed(&net), a), expected, "{kind:?} {lag}");
    }
}

#[test]
fn float_counts_working_time_of_the_activitys_own_calendar() {
    let mut net = network();
    // Long on `site`: Mon 4 to Mon 11 17:00 (6 days). Short on `seven`, 1 day: Mon 4, may finish Mon 11 16:00: 7 days.
    let (long, short) = (task(&mut net, SITE, 6 * DAY), task(&mut net, SEVEN, DAY));
    let dates = computed(&net);
    assert_eq!((total(&dates, long), total(&dates, short)), (0, 7 * DAY));
    assert_eq!(late(&dates, short), "03-11 08:00 - 03-11 16:00");
}

#[test]
fn total_float_is_the_finish_float_the_start_float_or_the_smaller() {
    let mut net = network();
    // A starts by Tue 5 (late start), but with a finish that follows B by FF: start and finish float agree for plain
    // work; they differ where a level of effort stretches, and for milestones they are the same.
    let a = task(&mut net, SITE, DAY);
    let b = task(&mut net, SITE, 3 * DAY);
    link(&mut net, a, b, FF, 0);
    for choice in [TotalFloat::Finish, TotalFloat::Start, TotalFloat::Smaller] {
        net.options.total_float = choice;
        let dates = computed(&net);
        assert_eq!(dates.start_float[a as usize], 2 * DAY);
        assert_eq!(total(&dates, a), 2 * DAY);
    }
}

#[test]
fn open_ends_are_critical_where_the_options_say_so() {
    let mut net = network();
    let (long, open) = (task(&mut net, SITE, 5 * DAY), task(&mut net, SITE, DAY));
    assert_eq!(total(&computed(&net), open), 4 * DAY);
    net.options.open_ends_critical = true;
    let dates = computed(&net);
    assert_eq!((total(&dates, open), total(&dates, long)), (0, 0));
}

#[test]
fn critical_by_the_longest_path_ignores_float() {
    let mut net = network();
    let (a, b, side) = (task(&mut net, SITE, DAY), task(&mut net, SITE, 2 * DAY), task(&mut net, SITE, DAY));
    link(&mut net, a, b, FS, 0);
    net.projects[0].must_finish_by = Some(at("03-29 17:00"));
    net.projects[0].critical = Critical::LongestPath;
    let dates = computed(&net);
    assert_eq!([a, b, side].map(|activity| dates.critical[activity as usize]), [true, true, false]);
    assert!(total(&dates, a) > 0);
}
