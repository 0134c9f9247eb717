//! Tables brought in through the window: what each column is, what is asked, what each row would do, a mapping that is
//! saved and used again; files that are refused; and files that are written.

use crate::RAIL;
use crate::files::{Fresh, drop_files, looks_right};
use anyhow::{Context as _, Result, ensure};
use milepost_tests::cli::Cli;
use milepost_tests::window::{Home, Window, key};
use serde_json::json;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

/// Two works of a city that writes its tables in German: nothing in it tells whether 03/04/2026 is in April.
const WORKS: &str = "Objekt;Ort;Frist;Summe;Status;Bemerkung\n\
    Brücke Nord;Wien;03/04/2026;1.250.000,50 EUR;planned;=1+1\n\
    Straße 7;Graz;05/06/2026;12.500,00 EUR;under construction;\n\
    ;Linz;05/06/2026;1,00 EUR;planned;ohne Namen\n";

fn written(home: &Home, name: &str, bytes: impl AsRef<[u8]>) -> Result<PathBuf> {
    let path = home.path(name);
    fs::write(&path, bytes)?;
    Ok(path)
}

/// Chooses in a list by its label, as the list does when a person has chosen.
fn choose(window: &Window, label: &str, option: &str) -> Result<()> {
    window.field(label)?;
    let script = "const [label, option] = arguments;
        const list = [...document.querySelectorAll('select')].find((one) =>
          one.getAttribute('aria-label') === label || [...one.labels].some((l) => l.innerText.startsWith(label)));
        const found = [...list.options].find((one) => one.label.trim() === option);
        if (!found) return [...list.options].map((one) => one.label).join(', ');
        list.value = found.value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        return '';";
    let failed = window.run(script, &[json!(label), json!(option)])?;
    ensure!(failed == json!(""), "“{label}” has no “{option}”: {failed}");
    Ok(())
}

#[test]
fn a_table_is_mapped_asked_about_seen_row_by_row_imported_undone_and_its_mapping_used_again() -> Result<()> {
    let Fresh { home, cli, empty, window } = Fresh::open()?;

    drop_files(&window, &[&written(&home, "works-2026.csv", WORKS)?])?;
    window.find("heading", "works-2026.csv")?;
    // Nothing says which column has the names.
    window.see("Nothing of it would be brought in.")?;
    ensure!(!window.enabled("button", "Import")?, "nothing can be imported yet");
    looks_right(&window, "table-unmapped")?;

    choose(&window, "What the column “Objekt” is", "Name")?;
    window.see("2 add")?;
    choose(&window, "What the column “Frist” is", "Completion: planned")?;
    window.see("Row 2 has the date 03/04/2026")?;
    ensure!(!window.enabled("button", "Import")?, "a question is open");
    looks_right(&window, "table-asked")?;
    window.click("radio", "The day comes first")?;
    choose(&window, "What the column “Summe” is", "Fact: cost")?;
    window.see("1,250,000.50")?;
    window.see("Apr 3, 2026")?;
    // The third row has no name.
    window.see("1 not taken")?;
    window.see("The row has neither a code nor a name for its project.")?;
    looks_right(&window, "table-mapped")?;
    ensure!(cli.export()? == empty, "a look changed the workspace");

    window.fill("Save this mapping as", "City works")?;
    window.click("button", "Import")?;
    window.find_within(RAIL, "link", "Brücke Nord")?;
    window.find_within(RAIL, "link", "Straße 7")?;
    let first = cli.export()?;
    for part in ["2026-04-03", "1250000.5", "Brücke Nord"] {
        ensure!(first.contains(part), "{part} in {first}");
    }
    window.press(&[key::CONTROL, "z"])?;
    window.wait_until("the import to be taken back", || Ok(cli.export()? == empty))?;
    window.press(&[key::CONTROL, key::SHIFT, "z"])?;
    window.wait_until("the import to be made again", || Ok(cli.export()? == first))?;

    // The next file of the kind is read by the saved mapping: one work is later now, one is new.
    let next = WORKS.replace("05/06/2026;12.500", "15/07/2026;12.500").replace(";Linz", "Tunnel Ost;Linz");
    drop_files(&window, &[&written(&home, "works-2027.csv", next)?])?;
    window.see("The columns are those of the mapping “City works”.")?;
    window.see("Jun 5, 2026 → Jul 15, 2026")?;
    // Each cost is claimed by this file too.
    window.see("3 add")?;
    looks_right(&window, "table-next")?;
    window.click("button", "Import")?;
    window.find_within(RAIL, "link", "Tunnel Ost")?;
    ensure!(cli.export()?.contains("2026-07-15"), "the date that moved");
    Ok(())
}

/// 501 rows are eleven pages of 50.
#[test]
fn rows_of_a_long_table_are_turned_over_page_by_page() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("works.milepost");
    Cli::init(&file)?.run(&["project", "add", "Coast line"])?;
    let mut table = String::from("project,milestone,planned\n");
    for at in 1..=500 {
        writeln!(table, "Coast line,Section {at} done,2027-01-01")?;
    }
    table.push_str("Other line,Opened,2027-01-01\n");
    let window = Window::open(&home, Some(&file))?;
    drop_files(&window, &[&written(&home, "sections.csv", table)?])?;
    window.see("1 to 50 of 501")?;
    ensure!(!window.enabled("button", "Previous rows")?, "it is at the first");
    window.click("button", "Next rows")?;
    window.see("51 to 100 of 501")?;
    // The first row has the names.
    window.see("Section 51 done")?;
    looks_right(&window, "table-pages")?;
    window.click("button", "1 not taken")?;
    window.see("There is no project “Other line”.")?;
    window.see_no("Section 51 done")?;
    Ok(())
}

#[test]
fn a_refused_file_says_why_and_what_to_do_and_leaves_nothing() -> Result<()> {
    let Fresh { home, cli, empty, window } = Fresh::open()?;
    let plan = written(&home, "plan.mpp", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0")?;
    let whole = home.path("whole.xlsx");
    let sample = Cli::sample(&home.path("sample.milepost"))?;
    sample.run(&["export", "--format", "xlsx", "-o", &whole.to_string_lossy()])?;
    let whole = fs::read(&whole)?;
    let broken = written(&home, "broken.xlsx", whole.get(..whole.len() / 2).unwrap_or_default())?;
    let sound = written(&home, "works.csv", "name,status\nBridge,planned\n")?;
    drop_files(&window, &[&plan, &broken, &sound])?;
    window.find("heading", "plan.mpp")?;
    window.see("File > Save As")?;
    window.find("heading", "broken.xlsx")?;
    window.see("The file is damaged or cut off")?;
    window.see("1 add")?;
    ensure!(!window.enabled("button", "Import 3 files")?, "two of them cannot be read");
    looks_right(&window, "import-refused")?;
    // Without them the third comes in.
    window.click("button", "Leave out plan.mpp")?;
    window.click("button", "Leave out broken.xlsx")?;
    window.see_no("broken.xlsx")?;
    ensure!(cli.export()? == empty, "a refused file left something");
    window.click("button", "Import")?;
    window.find_within(RAIL, "link", "Bridge")?;
    Ok(())
}

/// Opens the dialog, chooses the format, and answers where to.
fn export(window: &Window, format: &str, path: &std::path::Path) -> Result<()> {
    window.press(&[key::CONTROL, "k"])?;
    window.type_text("Export…")?;
    window.press(&[key::ENTER])?;
    window.find("dialog", "Export")?;
    window.click("radio", format)?;
    window.click("button", "Choose where…")?;
    window.answer_file_dialog(path)?;
    window.see("Exported,")
}

#[test]
fn files_are_written_where_the_dialog_says_and_what_has_no_place_in_them_is_told() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("sample.milepost");
    Cli::sample(&file)?;
    let window = Window::open(&home, Some(&file))?;
    window.find("heading", "Portfolio")?;
    window.press(&[key::CONTROL, "k"])?;
    window.type_text("Export…")?;
    window.press(&[key::ENTER])?;
    window.find("dialog", "Export")?;
    looks_right(&window, "export")?;
    window.press(&[key::ESCAPE])?;

    let workbook = home.path("works.xlsx");
    export(&window, "Excel workbook .xlsx", &workbook)?;
    ensure!(fs::read(&workbook)?.starts_with(b"PK"), "a workbook is an archive");
    window.keep_picture("exported")?;
    // Eight projects of the sample have coordinates.
    let map = home.path("works.geojson");
    export(&window, "GeoJSON .geojson", &map)?;
    let map: serde_json::Value = serde_json::from_slice(&fs::read(&map)?)?;
    ensure!(map["features"].as_array().context("features")?.len() == 8, "{map}");
    Ok(())
}

/// Goes on with Tab until the element with this role and name has the focus.
fn tab_to(window: &Window, role: &str, name: &str) -> Result<()> {
    window.find(role, name)?;
    for _ in 0..80 {
        if window.has_focus(role, name)? {
            return Ok(());
        }
        window.press(&[key::TAB])?;
    }
    anyhow::bail!("Tab does not come to the {role} “{name}”")
}

#[test]
fn a_table_that_was_dropped_is_mapped_and_comes_in_without_a_mouse() -> Result<()> {
    let Fresh { home, cli, empty, window } = Fresh::open()?;
    let works = written(&home, "works.csv", WORKS)?;
    drop_files(&window, &[&works])?;
    window.find("heading", "works.csv")?;
    tab_to(&window, "combobox", "What the column “Objekt” is")?;
    window.type_text("Nam")?;
    window.see("2 add")?;
    tab_to(&window, "combobox", "What the column “Frist” is")?;
    window.type_text("Completion: p")?;
    window.see("Row 2 has the date 03/04/2026")?;
    tab_to(&window, "radio", "The day comes first")?;
    window.press(&[" "])?;
    window.see("Apr 3, 2026")?;
    tab_to(&window, "button", "Import")?;
    window.press(&[key::ENTER])?;
    window.find_within(RAIL, "link", "Brücke Nord")?;
    window.press(&[key::CONTROL, "z"])?;
    window.wait_until("the import to be taken back", || Ok(cli.export()? == empty))
}

/// Long enough that there is time to press a button, however fast the machine: the press is waited for, not the clock.
#[test]
fn a_look_at_a_long_table_shows_that_it_goes_on_and_can_be_stopped() -> Result<()> {
    let Fresh { home, cli, empty, window } = Fresh::open()?;
    let mut table = String::from("code,name,planned finish\n");
    for at in 0..300_000 {
        writeln!(table, "W{at},Work {at},2027-01-01")?;
    }
    drop_files(&window, &[&written(&home, "long.csv", table)?])?;
    window.click("button", "Stop")?;
    window.find("button", "Look again")?;
    window.keep_picture("import-stopped")?;
    ensure!(cli.export()? == empty, "a look that was stopped left something");
    Ok(())
}
