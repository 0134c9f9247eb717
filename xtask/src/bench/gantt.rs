//! How long the frames of the schedule page take in the real window, with 100,000 activities: it is scrolled through,
//! jumped about in and zoomed while `requestAnimationFrame` notes when each frame came.
//!
//! The times between frames are the web view's own; on a display that refreshes 60 times a second none is under
//! 16.7 ms. They include whatever else the machine did.

use crate::setup::{self, Purpose};
use crate::{build, command};
use anyhow::{Context as _, Result};
use milepost_tests::cli::Cli;
use milepost_tests::program;
use milepost_tests::window::{Home, Window};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

pub(crate) const NAME: &str = "gantt";
const ACTIVITIES: usize = 100_000;
/// Activities of one element of the work breakdown structure.
const WITHIN: usize = 500;
/// Frames that each kind of movement is watched for.
const FRAMES: usize = 240;
/// How often the window's patience is begun anew.
const MOST_WAITS: usize = 30;

pub(crate) fn measure() -> Result<()> {
    setup::system_packages(&[Purpose::Window])?;
    build::ui()?;
    let release = ["build", "--release", "--package", "milepost-desktop", "--features", "custom-protocol"];
    command::run(&mut command::cargo(&release))?;
    let desktop = program::target()?.join("release").join(program::DESKTOP);
    of(&desktop)
}

/// Of a window program that is there already.
pub(crate) fn of(desktop: &Path) -> Result<()> {
    let home = Home::new()?;
    let (plan, file) = (home.path("network.xer"), home.path("Network.milepost"));
    fs::write(&plan, network(ACTIVITIES)?)?;
    let cli = Cli::init(&file)?;
    cli.run(&["import", plan.to_str().context("The temporary folder's name is not Unicode")?])?;

    let window = Window::of_program(desktop, &home.path("settings"), Some(&file))?;
    window.resize(1920, 1080)?;
    window.click_within(("navigation", "Pages and projects"), "link", "Network")?;
    window.click("tab", "Schedule")?;
    window.wait_until("the rows", || {
        let rows = "return document.querySelectorAll('[role=treegrid] [role=rowheader]').length";
        Ok(window.run(rows, &[])?.as_u64().unwrap_or(0) > 10)
    })?;
    println!("Frames of the schedule page with {ACTIVITIES} activities, in milliseconds ({FRAMES} of each):");
    println!("| movement | median | 95th percentile | longest | over 20 ms |");
    println!("| --- | ---: | ---: | ---: | ---: |");
    for (name, each) in [
        ("nothing moves", ""),
        ("scroll, 40 pixels a frame", "scroller.scrollTop += 40"),
        ("scroll, 400 pixels a frame", "scroller.scrollTop += 400"),
        ("jump anywhere", "scroller.scrollTop = scroller.scrollHeight * ((frame * 7919) % 1000) / 1000"),
        ("zoom in and out", "wheel(frame % 120 < 60 ? -60 : 60, true)"),
        ("pan in time", "wheel(frame % 120 < 60 ? 60 : -60, false)"),
    ] {
        println!("| {name} | {} |", Spread::of(frames(&window, each)?));
    }
    println!("Memory: {}", memory(std::process::id()));
    Ok(())
}

/// Does something once a frame; the times between the frames.
fn frames(window: &Window, each: &str) -> Result<Vec<f64>> {
    let script = format!(
        "window.benchFrames = null;
         const scroller = document.querySelector('.frame .scroller');
         const canvas = document.querySelector('.frame canvas');
         const box = canvas.getBoundingClientRect();
         const wheel = (by, zoom) => canvas.dispatchEvent(new WheelEvent('wheel', {{
           bubbles: true, cancelable: true, deltaY: by, ctrlKey: zoom, shiftKey: !zoom,
           clientX: box.left + box.width / 2, clientY: box.top + box.height / 2,
         }}));
         const times = [];
         let frame = 0, last = null;
         const next = (now) => {{
           if (last !== null) times.push(now - last);
           last = now;
           if (times.length >= {FRAMES}) {{ window.benchFrames = times; return; }}
           {each};
           frame += 1;
           requestAnimationFrame(next);
         }};
         requestAnimationFrame(next);"
    );
    window.run(&script, &[])?;
    let mut times = vec![];
    // A machine that does other things too may take seconds for a frame: asked for as long as frames come.
    for _ in 0..MOST_WAITS {
        let waited = window.wait_until("the frames", || {
            let found = window.run("return window.benchFrames", &[])?;
            times = found.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
            Ok(found != json!(null))
        });
        if waited.is_ok() {
            break;
        }
    }
    anyhow::ensure!(!times.is_empty(), "No frames came");
    Ok(times)
}

struct Spread {
    median: f64,
    late: f64,
    longest: f64,
    slow: usize,
}

impl Spread {
    fn of(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        let at = |share: usize| times.get((times.len() * share / 100).min(times.len().saturating_sub(1))).copied();
        let at = |share: usize| at(share).unwrap_or(f64::NAN);
        let slow = times.iter().filter(|time| **time > 20.0).count();
        Self { median: at(50), late: at(95), longest: at(100), slow }
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { median, late, longest, slow } = self;
        write!(f, "{median:.1} | {late:.1} | {longest:.1} | {slow}")
    }
}

/// What the window's processes hold, each process's share of common pages counted once (PSS); Linux only.
fn memory(of: u32) -> String {
    let mut told = String::new();
    let Ok(all) = fs::read_dir("/proc") else { return "not known on this system".to_owned() };
    let parents: Vec<(u32, u32, String)> = all
        .flatten()
        .filter_map(|entry| {
            let pid: u32 = entry.file_name().to_str()?.parse().ok()?;
            let status = fs::read_to_string(entry.path().join("status")).ok()?;
            let field = |name: &str| status.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
            Some((pid, field("PPid:")?.parse().ok()?, field("Name:")?.to_owned()))
        })
        .collect();
    let is_below = |pid: u32| {
        let parent = |pid: &u32| parents.iter().find(|(of, ..)| of == pid).map(|(_, parent, _)| *parent);
        std::iter::successors(Some(pid), parent).take(32).any(|above| above == of)
    };
    for (pid, _, name) in parents.iter().filter(|(pid, ..)| *pid != of && is_below(*pid)) {
        let rollup = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
        let pss = rollup
            .lines()
            .find_map(|line| line.strip_prefix("Pss:")?.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok());
        if let Some(pss) = pss.filter(|pss| *pss > 10_000) {
            let _ = write!(told, "{name} {} MB; ", pss / 1024);
        }
    }
    told
}

/// A network as Primavera P6 exports it: each activity takes 1 to 20 hours and follows one to three of the fifty before
/// it, from a generator that gives the same everywhere.
fn network(count: usize) -> Result<String> {
    let mut seed: u64 = 42;
    let mut random = |below: usize| {
        // Knuth's constants for 64 bits; the high half is good enough to draw from.
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap_or(0) % below.max(1)
    };
    let mut out = String::from("ERMHDR\t8.2\t2026-03-02\tProject\tbench\tbench\tdb\tProject Management\tUSD\r\n");
    let mut week = String::new();
    for day in 1..=7 {
        let hours = if day == 1 || day == 7 { "" } else { "(0||0(s|08:00|f|12:00)())(0||1(s|13:00|f|17:00)())" };
        write!(week, "(0||{day}()({hours}))")?;
    }
    out += "%T\tPROJECT\r\n%F\tproj_id\tproj_short_name\tclndr_id\tplan_start_date\tlast_recalc_date\r\n";
    out += "%R\t1\tNetwork\t1\t2026-03-02 08:00\t2026-03-02 08:00\r\n";
    out += "%T\tCALENDAR\r\n%F\tclndr_id\tdefault_flag\tclndr_name\tproj_id\tclndr_type\tday_hr_cnt\tweek_hr_cnt\tmonth_hr_cnt\tyear_hr_cnt\tclndr_data\r\n";
    write!(
        out,
        "%R\t1\tY\tFive days\t\tCA_Base\t8\t40\t172\t2000\t(0||CalendarData()((0||DaysOfWeek()({week}))(0||Exceptions()())))\r\n"
    )?;
    out += "%T\tPROJWBS\r\n%F\twbs_id\tproj_id\tseq_num\tproj_node_flag\twbs_short_name\twbs_name\tparent_wbs_id\r\n";
    out += "%R\t1\t1\t0\tY\tNetwork\tNetwork\t\r\n";
    for element in 0..count.div_ceil(WITHIN) {
        write!(out, "%R\t{}\t1\t{}\tN\t{element}\tSection {element}\t1\r\n", element + 2, element + 1)?;
    }
    out += "%T\tTASK\r\n%F\ttask_id\tproj_id\twbs_id\tclndr_id\tcomplete_pct_type\ttask_type\tduration_type\tstatus_code\ttask_code\ttask_name\tremain_drtn_hr_cnt\ttarget_drtn_hr_cnt\r\n";
    for at in 0..count {
        let hours = 1 + random(20);
        let element = at / WITHIN + 2;
        write!(
            out,
            "%R\t{at}\t1\t{element}\t1\tCP_Drtn\tTT_Task\tDT_FixedDrtn\tTK_NotStart\tA{:06}\tActivity number {at}\t{hours}\t{hours}\r\n",
            at * 10
        )?;
    }
    out += "%T\tTASKPRED\r\n%F\ttask_pred_id\ttask_id\tpred_task_id\tproj_id\tpred_proj_id\tpred_type\tlag_hr_cnt\r\n";
    let mut link = 0;
    for at in 1..count {
        let mut before: Vec<usize> = (0..=random(3)).map(|_| at - 1 - random(at.min(50))).collect();
        before.sort_unstable();
        before.dedup();
        for from in before {
            write!(out, "%R\t{link}\t{at}\t{from}\t1\t1\tPR_FS\t0\r\n")?;
            link += 1;
        }
    }
    out += "%E\r\n";
    Ok(out)
}
