//! Times the full pass on a network file, for comparing with other programs and for profilers.
//!
//! `full_pass write FILE ACTIVITIES MINUTES` writes a generated network, each activity 1 to 20 times as many minutes.
//! `full_pass FILE TIMES` computes one and prints the shortest time in milliseconds, and the finish.
//! A file has a line an activity: "number minutes predecessor,predecessor".

#[path = "../benches/generated/mod.rs"]
mod generated;

use milepost_schedule::cpm::{Activity, Network, Relationship, schedule};
use std::error::Error;
use std::fmt::Write as _;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["write", file, activities, minutes] => write(file, activities.parse()?, minutes.parse()?),
        [file, times] => time(file, times.parse()?),
        _ => Err("full_pass write FILE ACTIVITIES MINUTES, or full_pass FILE TIMES".into()),
    }
}

fn write(file: &str, activities: u32, minutes: i32) -> Result<(), Box<dyn Error>> {
    let network = generated::network(activities, minutes, 10);
    let links = &network.relationships;
    let mut links = links.successor.iter().zip(&links.predecessor).peekable();
    let mut text = String::new();
    for (number, duration) in (0..).zip(&network.activities.duration) {
        write!(text, "{number} {duration}")?;
        let mut mark = ' ';
        while let Some((_, before)) = links.next_if(|(after, _)| **after == number) {
            write!(text, "{mark}{before}")?;
            mark = ',';
        }
        text.push('\n');
    }
    Ok(std::fs::write(file, text)?)
}

fn time(file: &str, times: u32) -> Result<(), Box<dyn Error>> {
    let network = read(&std::fs::read_to_string(file)?)?;
    let (mut best, mut finish) = (f64::MAX, None);
    for _ in 0..times {
        let start = Instant::now();
        let dates = schedule(&network)?;
        best = best.min(start.elapsed().as_secs_f64() * 1e3);
        finish = dates.finish.into_iter().max();
    }
    let finish = finish.ok_or("there are no activities")?.to_civil();
    println!("{best} {}", finish.format("%Y-%m-%dT%H:%M"));
    Ok(())
}

/// All on the five-day calendar with holidays.
fn read(text: &str) -> Result<Network, Box<dyn Error>> {
    let mut network = generated::network(0, 1, 1);
    for line in text.lines() {
        let mut words = line.split(' ').skip(1);
        let duration = words.next().ok_or("a line without minutes")?.parse()?;
        let successor = network.add_activity(Activity::task(0, 0, duration));
        for before in words.flat_map(|words| words.split(',')) {
            let predecessor = before.parse()?;
            network.add_relationship(Relationship { predecessor, successor, ..Relationship::default() });
        }
    }
    Ok(network)
}
