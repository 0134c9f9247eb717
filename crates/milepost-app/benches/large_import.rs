//! What a user waits for when a file of 100 MB is brought in through the window's call: the look, the import, the undo; how
//! long the desk takes to answer meanwhile; and the largest memory of the process. `cargo xtask bench large_import`.

use milepost_app::Work;
use milepost_app::desk::{Begun, Desk};
use milepost_app::view::Failure;
use milepost_exchange::{mspdi, xer};
use serde_json::{Value, json};
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// In P6's format a file of them has about 100 MB, in MS Project's some more.
const ACTIVITIES: usize = 230_000;
const OF_PROJECT: usize = 60_000;

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1).filter(|word| !word.starts_with("--"));
    if words.next().is_some_and(|wanted| wanted != "large_import") {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let p6 = made(folder.path(), ACTIVITIES)?;
    measure(folder.path(), &p6)?;
    let smaller = made(folder.path(), OF_PROJECT)?;
    let read = xer::read(&std::fs::read(smaller)?, None)?;
    let project = folder.path().join("large.xml");
    std::fs::write(&project, mspdi::write(&read.schedule, &mspdi::WriteOptions::default()).bytes)?;
    drop(read);
    measure(folder.path(), &project)
}

/// Each activity follows the one before it; a fifth of each row is what Milepost has no words for.
fn made(folder: &Path, activities: usize) -> Result<PathBuf, Box<dyn Error>> {
    let mut text = "ERMHDR\t19.12\t2026-01-05\tProject\tadmin\r\n%T\tPROJECT\r\n%F\tproj_id\tproj_short_name\tplan_start_date\
        \tlast_recalc_date\r\n%R\t1\tLARGE\t2026-01-05 08:00\t2026-01-05 08:00\r\n%T\tPROJWBS\r\n%F\twbs_id\tproj_id\tproj_node_flag\
        \twbs_short_name\twbs_name\tparent_wbs_id\r\n%R\t1\t1\tY\tL\tLarge\t\r\n"
        .to_owned();
    for part in 2..activities / 100 + 3 {
        writeln!(text, "%R\t{part}\t1\tN\t{part}\tSection {part}\t1\r")?;
    }
    text.push_str(
        "%T\tTASK\r\n%F\ttask_id\tproj_id\twbs_id\ttask_code\ttask_name\ttarget_drtn_hr_cnt\tremain_drtn_hr_cnt\tearly_start_date\
         \tearly_end_date\ttarget_start_date\ttarget_end_date\ttotal_float_hr_cnt\tguid\tcreate_date\tcreate_user\tupdate_date\
         \tupdate_user\r\n",
    );
    for n in 0..activities {
        writeln!(
            text,
            "%R\t{n}\t1\t{}\tA{n}\tPiles and caps of pier {n}, with the cofferdam and the access road to it\t8\t8\
             \t2026-01-05 08:00\t2026-01-05 17:00\t2026-01-05 08:00\t2026-01-05 17:00\t0\tqwertyuiopasdfgh{n:06}\
             \t2025-11-02 10:21\tadmin\t2025-12-02 10:21\tadmin\r",
            n / 100 + 2
        )?;
    }
    text.push_str(
        "%T\tTASKPRED\r\n%F\ttask_pred_id\ttask_id\tpred_task_id\tproj_id\tpred_proj_id\tpred_type\tlag_hr_cnt\r\n",
    );
    for n in 1..activities {
        let before = if n % 40 == 0 { n - n.min(39) } else { n - 1 };
        writeln!(text, "%R\t{n}\t{n}\t{before}\t1\t1\tPR_FS\t0\r")?;
    }
    let path = folder.join(format!("large-{activities}.xer"));
    std::fs::write(&path, text + "%E\r\n")?;
    Ok(path)
}

fn measure(folder: &Path, file: &Path) -> Result<(), Box<dyn Error>> {
    let size = std::fs::metadata(file)?.len();
    let mut desk = Desk::new(&folder.join("config"), None);
    let path = folder.join(format!("works-{size}"));
    let call =
        |desk: &mut Desk, name: &str, request: Value| desk.call(name, request).map_err(|failure| failure.to_string());
    call(&mut desk, "workspace_create", json!({ "path": path }))?;
    call(&mut desk, "project_add", json!({ "draft": { "name": "A road" }, "claims": [] }))?;
    println!("{}: {:.0} MB", file.display(), megabytes(size));
    let request = json!({ "paths": [file], "dates": "ours" });
    let (looked, waited) = long(&mut desk, "import_look", &request)?;
    println!(
        "  a look, recomputed and compared  {:>8.2} s; the desk answered in at most {waited:?}",
        looked.as_secs_f64()
    );
    let (imported, waited) = long(&mut desk, "import_take", &request)?;
    println!(
        "  the import, read and written     {:>8.2} s; the desk answered in at most {waited:?}",
        imported.as_secs_f64()
    );
    let begun = Instant::now();
    call(&mut desk, "undo", json!({}))?;
    println!("  its undo                         {:>8.2} s", begun.elapsed().as_secs_f64());
    println!("  largest memory of the process    {:>8.0} MB", peak().map_or(0.0, megabytes));
    println!(
        "  the workspace file               {:>8.0} MB",
        megabytes(std::fs::metadata(path.with_extension("milepost"))?.len())
    );
    Ok(())
}

/// How long it took, and the longest that the desk took to answer what the window asks meanwhile.
fn long(desk: &mut Desk, name: &str, request: &Value) -> Result<(Duration, Duration), Box<dyn Error>> {
    let begun = Instant::now();
    let Begun::Long(call) = desk.start(name, request.clone()).map_err(|failure| failure.to_string())? else {
        return Err("not long".into());
    };
    let thread = std::thread::spawn(move || call.work(&Work::default()));
    let mut longest = Duration::ZERO;
    while !thread.is_finished() {
        let asked = Instant::now();
        desk.call("portfolio", json!({ "as_of": "2026-01-05" })).map_err(|failure| failure.to_string())?;
        longest = longest.max(asked.elapsed());
        std::thread::sleep(Duration::from_millis(20));
    }
    let worked = thread.join().map_err(|_| "it stopped")?;
    let asked = Instant::now();
    worked.and_then(|worked| worked.finish(desk)).map_err(|failure: Failure| failure.to_string())?;
    Ok((begun.elapsed(), longest.max(asked.elapsed())))
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// As Linux counts it.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}
