//! The critical path engine beside MPXJ's, on the same networks, one after the other.
//!
//! Nothing is fetched but MPXJ itself, by pip into `target/peers`; Java and Python are the machine's own.

use crate::command;
use anyhow::{Context as _, Result, bail};
use milepost_tests::program;
use std::path::Path;

pub(crate) const FLAG: &str = "--peers";
const MPXJ: &str = "mpxj==16.10.0";

/// Activities, minutes of the shortest, how often ours is timed, how often MPXJ is. Hours rather than days at 100,000:
/// its end would lie beyond 2200.
const NETWORKS: [(u32, u32, u32, u32); 3] = [(1_000, 480, 200, 30), (10_000, 480, 50, 10), (100_000, 60, 20, 4)];

pub(crate) fn measure() -> Result<()> {
    let missing: Vec<_> = ["java", "javac", "python3"].into_iter().filter(|name| !command::is_there(name)).collect();
    if !missing.is_empty() {
        bail!("To run MPXJ, install {} (Java 17 or later, Python 3) and try again.", missing.join(" and "));
    }
    let folder = program::target()?.join("peers");
    std::fs::create_dir_all(&folder).with_context(|| format!("{} could not be made", folder.display()))?;
    let jars = mpxj(&folder)?;
    let classes = text(&folder.join("classes"))?.to_owned();
    let source = "xtask/peers/MpxjBench.java";
    command::run(&mut command::program("javac", &["-cp", &format!("{jars}/*"), "-d", &classes, source]))?;
    let build = ["build", "--release", "--package", "milepost-schedule", "--example", "full_pass"];
    command::run(&mut command::cargo(&build))?;
    let ours = program::target()?.join("release/examples/full_pass");
    let ours = text(&ours)?.to_owned();

    let path = format!("{classes}{}{jars}/*", if cfg!(windows) { ";" } else { ":" });
    let mut rows = Vec::new();
    for (activities, minutes, own_times, times) in NETWORKS {
        let file = folder.join(format!("network-{activities}.txt"));
        let file = text(&file)?.to_owned();
        let (count, minutes) = (activities.to_string(), minutes.to_string());
        command::run(&mut command::program(&ours, &["write", &file, &count, &minutes]))?;
        let milepost = timed(&ours, &[&file, &own_times.to_string()])?;
        let mpxj = timed("java", &["-Xmx4g", "-cp", &path, "MpxjBench", &file, &times.to_string()])?;
        rows.push((activities, milepost, mpxj));
    }
    println!("\nFull pass, shortest of several, in milliseconds\n");
    println!("| activities | Milepost | MPXJ | times as fast | same finish |");
    println!("| ---: | ---: | ---: | ---: | --- |");
    for (activities, (own, own_finish), (other, finish)) in rows {
        let same = if own_finish == finish { finish } else { format!("no: {own_finish}, {finish}") };
        println!("| {activities} | {own:.3} | {other:.1} | {:.0} | {same} |", other / own);
    }
    super::readers::measure(&folder, &jars, &classes)
}

/// The folder of MPXJ's jars, fetched once.
fn mpxj(folder: &Path) -> Result<String> {
    let venv = folder.join("venv");
    let bin = venv.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let python = bin.join("python");
    if !python.exists() {
        command::run(&mut command::program("python3", &["-m", "venv", text(&venv)?]))?;
    }
    let python = text(&python)?;
    let find = "import sysconfig; print(sysconfig.get_path('purelib'))";
    let packages = command::output(&mut command::program(python, &["-c", find]));
    let jars = packages.context("python does not say where its packages are")? + "/mpxj/lib";
    if !Path::new(&jars).is_dir() {
        command::run(&mut command::program(python, &["-m", "pip", "install", "--quiet", MPXJ]))?;
    }
    if Path::new(&jars).is_dir() { Ok(jars) } else { bail!("{MPXJ} was installed, and its jars are not in {jars}") }
}

/// The milliseconds and the finish that a program prints.
fn timed(name: &str, arguments: &[&str]) -> Result<(f64, String)> {
    let mut run = command::program(name, arguments);
    eprintln!("$ {}", command::shown(&run));
    let output = command::output(&mut run).with_context(|| format!("`{}` failed", command::shown(&run)))?;
    let (time, finish) = output.split_once(' ').with_context(|| format!("`{name}` printed “{output}”"))?;
    Ok((time.parse()?, finish.to_owned()))
}

pub(super) fn text(path: &Path) -> Result<&str> {
    path.to_str().with_context(|| format!("{} is not a name that a program can be given", path.display()))
}
