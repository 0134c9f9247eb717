//! A random small network as an XER file, the same for the same seed.

use std::fmt::Write as _;

/// What kind of network it is, for the sums, and the file.
pub(crate) struct Network {
    pub(crate) kind: &'static str,
    pub(crate) text: String,
}

/// Numbers that follow from a seed (SplitMix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to below `end`.
    fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        let at = usize::try_from(self.below(from.len() as u64)).unwrap_or_default();
        from.get(at).copied().unwrap_or_else(|| unreachable!("nothing to pick from"))
    }
}

/// Monday to Friday with a noon break and two days off; every day without a break; round the clock.
const CALENDARS: [(&str, &str); 3] = [
    (
        "1",
        "(0||CalendarData()((0||DaysOfWeek()((0||1()())(0||2()((0||0(s|08:00|f|12:00)())(0||1(s|13:00|f|17:00)())))(0||3()((0||0(s|08:00|f|12:00)())(0||1(s|13:00|f|17:00)())))(0||4()((0||0(s|08:00|f|12:00)())(0||1(s|13:00|f|17:00)())))(0||5()((0||0(s|08:00|f|12:00)())(0||1(s|13:00|f|17:00)())))(0||6()((0||0(s|08:00|f|12:00)())(0||1(s|13:00|f|17:00)())))(0||7()())))(0||Exceptions()((0||0(d|45363)())(0||1(d|45380)())))))",
    ),
    (
        "2",
        "(0||CalendarData()((0||DaysOfWeek()((0||1()((0||0(s|08:00|f|16:00)())))(0||2()((0||0(s|08:00|f|16:00)())))(0||3()((0||0(s|08:00|f|16:00)())))(0||4()((0||0(s|08:00|f|16:00)())))(0||5()((0||0(s|08:00|f|16:00)())))(0||6()((0||0(s|08:00|f|16:00)())))(0||7()((0||0(s|08:00|f|16:00)())))))(0||Exceptions()())))",
    ),
    (
        "3",
        "(0||CalendarData()((0||DaysOfWeek()((0||1()((0||0(s|00:00|f|00:00)())))(0||2()((0||0(s|00:00|f|00:00)())))(0||3()((0||0(s|00:00|f|00:00)())))(0||4()((0||0(s|00:00|f|00:00)())))(0||5()((0||0(s|00:00|f|00:00)())))(0||6()((0||0(s|00:00|f|00:00)())))(0||7()((0||0(s|00:00|f|00:00)())))))(0||Exceptions()())))",
    ),
];

/// Each kind has one thing more than the one before it.
const KINDS: [&str; 5] = ["plain", "calendars", "lags", "constraints", "progress"];

/// The data date, Monday 4 March 2024 08:00; actual dates lie in the two weeks before it.
const DATA_DATE: &str = "2024-03-04 08:00";

/// The network of a seed.
pub(crate) fn network(seed: u32) -> Network {
    let random = &mut Random(u64::from(seed));
    let level = usize::try_from(seed).unwrap_or_default() % KINDS.len();
    let count = 4 + random.below(12);
    let lag_calendar = random.pick(&["rcal_Predecessor", "rcal_Successor", "rcal_ProjDefault", "rcal_24Hour"]);
    let mut text = format!(
        "ERMHDR\t19.12\t2024-03-04\tProject\n%T\tPROJECT\n%F\tproj_id\tproj_short_name\tclndr_id\tlast_recalc_date\tplan_start_date\tcritical_drtn_hr_cnt\tcritical_path_type\n\
         %R\t1\tP\t1\t{DATA_DATE}\t2024-02-19 08:00\t0\tCT_TotFloat\n\
         %T\tCALENDAR\n%F\tclndr_id\tdefault_flag\tclndr_name\tclndr_type\tday_hr_cnt\tweek_hr_cnt\tmonth_hr_cnt\tyear_hr_cnt\tclndr_data\n"
    );
    for (id, data) in CALENDARS {
        let _ = writeln!(text, "%R\t{id}\tN\tCalendar {id}\tCA_Base\t8\t40\t172\t2000\t{data}");
    }
    let _ = write!(
        text,
        "%T\tSCHEDOPTIONS\n%F\tschedoptions_id\tproj_id\tsched_retained_logic\tsched_progress_override\tsched_float_type\tsched_calendar_on_relationship_lag\tsched_lag_early_start_flag\tsched_use_project_end_date_for_float\n\
         %R\t1\t1\tY\tN\tFT_FF\t{lag_calendar}\tY\tY\n\
         %T\tPROJWBS\n%F\twbs_id\tproj_id\tproj_node_flag\twbs_short_name\twbs_name\n%R\t5\t1\tY\tP\tP\n\
         %T\tTASK\n%F\ttask_id\tproj_id\twbs_id\tclndr_id\ttask_code\ttask_name\ttask_type\tduration_type\tcomplete_pct_type\tstatus_code\ttarget_drtn_hr_cnt\tremain_drtn_hr_cnt\tact_start_date\tact_end_date\tcstr_type\tcstr_date\tearly_start_date\tearly_end_date\tlate_start_date\tlate_end_date\ttotal_float_hr_cnt\tfree_float_hr_cnt\trestart_date\treend_date\n"
    );
    // Of a network with progress the first activities are done or begun.
    let done = if level >= 4 { random.below(count / 2 + 1) } else { 0 };
    for at in 0..count {
        text.push_str(&task(random, at, level, done));
    }
    text.push_str(
        "%T\tTASKPRED\n%F\ttask_pred_id\ttask_id\tpred_task_id\tproj_id\tpred_proj_id\tpred_type\tlag_hr_cnt\n",
    );
    let mut number = 0;
    for at in 1..count {
        let mut before = vec![];
        for _ in 0..random.below(3) {
            let predecessor = random.below(at);
            if before.contains(&predecessor) {
                continue;
            }
            before.push(predecessor);
            let kind =
                if level >= 1 { random.pick(&["PR_FS", "PR_FS", "PR_FS", "PR_SS", "PR_FF", "PR_SF"]) } else { "PR_FS" };
            let lag = if level >= 2 { random.pick(&[0, 0, 0, 8, 4, 24, -8, 20]) } else { 0 };
            number += 1;
            let _ = writeln!(text, "%R\t{number}\t{}\t{}\t1\t1\t{kind}\t{lag}", 100 + at, 100 + predecessor);
        }
    }
    text.push_str("%E\n");
    Network { kind: KINDS.get(level).copied().unwrap_or_default(), text }
}

fn task(random: &mut Random, at: u64, level: usize, done: u64) -> String {
    let calendar = if level >= 1 { random.pick(&["1", "1", "2", "3"]) } else { "1" };
    let kind = random.pick(&["TT_Task", "TT_Task", "TT_Task", "TT_Task", "TT_Task", "TT_Mile", "TT_FinMile"]);
    let mut hours = if kind == "TT_Task" { 4 * (1 + random.below(20)) } else { 0 };
    let target = hours;
    let constraint = if level >= 3 && at >= done && random.below(6) == 0 {
        random.pick(&["CS_MSOA", "CS_MSOB", "CS_MSO", "CS_MEOA", "CS_MEOB", "CS_MEO"])
    } else {
        ""
    };
    let date = match constraint {
        "" => String::new(),
        start if start.starts_with("CS_MS") => format!("2024-03-{:02} 08:00", 4 + random.below(5)),
        _ => format!("2024-03-{:02} 16:00", 4 + random.below(5)),
    };
    let (mut status, mut start, mut finish) = ("TK_NotStart", String::new(), String::new());
    if at < done {
        start = format!("2024-02-{:02} 08:00", 19 + random.below(5));
        if kind != "TT_Task" || random.below(3) > 0 {
            (status, hours) = ("TK_Complete", 0);
            finish =
                if kind == "TT_Task" { format!("2024-02-{:02} 16:00", 26 + random.below(4)) } else { start.clone() };
        } else {
            status = "TK_Active";
            hours = 4 * (1 + random.below(10));
        }
    }
    format!(
        "%R\t{}\t1\t5\t{calendar}\tA{at}\tA{at}\t{kind}\tDT_FixedDUR2\tCP_Drtn\t{status}\t{target}\t{hours}\t{start}\t{finish}\t{constraint}\t{date}\t\t\t\t\t\t\t\t\n",
        100 + at
    )
}
