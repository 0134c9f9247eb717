//! A whole workspace from its text export.

use milepost_app::view::Failure;
use milepost_app::workspace::Workspace;
use milepost_app::{export, text_import};
use std::fs;

#[test]
fn a_workspace_made_from_the_text_of_the_sample_gives_the_same_text_byte_for_byte() {
    let place = tempfile::tempdir().unwrap();
    let sample = Workspace::sample(&place.path().join("sample.milepost")).unwrap();
    let text = export::text(&sample).unwrap();
    fs::write(place.path().join("sample.txt"), &text).unwrap();
    let copy = text_import::workspace(&place.path().join("copy.milepost"), &place.path().join("sample.txt")).unwrap();
    assert_eq!(export::text(&copy).unwrap(), text);
}

#[test]
fn a_text_that_is_damaged_leaves_no_file_and_says_the_line() {
    let place = tempfile::tempdir().unwrap();
    let sample = Workspace::sample(&place.path().join("sample.milepost")).unwrap();
    let text = export::text(&sample).unwrap();
    let name = text.lines().position(|line| line.starts_with("name = ")).unwrap() + 1;
    for (broken, found) in [
        (text.replacen("name = ", "names = ", 1).into_bytes(), format!("{name}")),
        ("name;finish\n".to_owned().into_bytes(), String::new()),
        ([text.as_bytes().split_at(20).0, b"\n\xff"].concat(), "2".to_owned()),
    ] {
        fs::write(place.path().join("broken.txt"), broken).unwrap();
        let made = place.path().join("made.milepost");
        let failure = text_import::workspace(&made, &place.path().join("broken.txt")).unwrap_err();
        assert_eq!(failure.code, Failure::NOT_READABLE);
        assert!(failure.to_string().contains(&found), "{failure}");
        assert!(!made.exists());
    }
}

#[test]
fn a_text_that_refers_to_what_is_not_there_leaves_no_file() {
    let place = tempfile::tempdir().unwrap();
    let id = |n: u8| format!("01935000-0000-7000-8000-0000000000{n:02}");
    let text = format!(
        "milepost = 2\n[[project]]\nid = \"{}\"\ncode = \"a\"\nname = \"A\"\nkind = \"bridge\"\nstatus = \"planned\"\n\
         [[project.claim]]\nid = \"{}\"\nfact = \"length\"\nreported = \"1 m\"\nkind = \"length\"\nvalue = \"1\"\nsource = \"{}\"\n",
        id(1),
        id(2),
        id(3)
    );
    fs::write(place.path().join("dangling.txt"), text).unwrap();
    let made = place.path().join("made.milepost");
    text_import::workspace(&made, &place.path().join("dangling.txt")).unwrap_err();
    assert!(!made.exists());
}
