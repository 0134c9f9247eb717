//! Computes a generated network many times, for a profiler: `full_pass ACTIVITIES TIMES`.

#[path = "../benches/generated/mod.rs"]
mod generated;

use milepost_schedule::cpm::schedule;

fn main() {
    let number =
        |at: usize, otherwise: u32| std::env::args().nth(at).and_then(|text| text.parse().ok()).unwrap_or(otherwise);
    let network = generated::network(number(1, 100_000), 60, 10);
    for _ in 0..number(2, 20) {
        let start = std::time::Instant::now();
        let dates = schedule(&network);
        println!("{:?} {}", start.elapsed(), dates.is_ok());
    }
}
