//! Projects: codes, places, coordinates.

use super::*;

fn named(name: &str) -> ProjectDraft {
    ProjectDraft { name: text(name), ..ProjectDraft::default() }
}

fn apply(draft: &ProjectDraft, taken: &[&str]) -> (Project, Problems) {
    let mut project = Project::blank(0);
    let taken: Vec<String> = taken.iter().map(|code| (*code).to_owned()).collect();
    let problems = draft.apply(&mut project, &taken);
    (project, problems)
}

#[test]
fn the_code_is_made_from_the_name_and_unique() {
    let long = "Rehabilitation of the Longest Imaginable Suspension Bridge over the River";
    for (name, taken, expected) in [
        ("Tumen road bridge", vec![], "tumen-road-bridge"),
        ("Tumen road bridge", vec!["tumen-road-bridge"], "tumen-road-bridge-2"),
        ("Tumen road bridge", vec!["tumen-road-bridge", "tumen-road-bridge-2"], "tumen-road-bridge-3"),
        ("Été à Zürich: Phase II", vec![], "ete-a-zurich-phase-ii"),
        ("St. John's Bridge (North)", vec![], "st-johns-bridge-north"),
        ("Мост", vec![], "most"),
        ("!?", vec![], "project"),
        // 60 characters end within "suspension".
        (long, vec![], "rehabilitation-of-the-longest-imaginable-suspension-bridge"),
    ] {
        let (project, problems) = apply(&named(name), &taken);
        assert_eq!(errors(&problems), [], "{name}");
        assert_eq!(project.code, expected, "{name}");
    }
}

#[test]
fn a_new_name_leaves_the_code_and_an_emptied_code_is_made_again() {
    let (mut project, _) = apply(&named("Old name"), &[]);
    assert!(named("New name").apply(&mut project, &[]).0.is_empty());
    assert_eq!((project.name.as_str(), project.code.as_str()), ("New name", "old-name"));
    let draft = ProjectDraft { code: text(""), ..ProjectDraft::default() };
    assert!(draft.apply(&mut project, &[]).0.is_empty());
    assert_eq!(project.code, "new-name");
}

#[test]
fn what_is_wrong_is_said_at_its_field() {
    let base = || named("Bridge");
    let cases: Vec<(ProjectDraft, Vec<(&str, &str)>)> = vec![
        (ProjectDraft::default(), vec![("name", "project-name-missing")]),
        (named("  "), vec![("name", "project-name-missing")]),
        (named(&"x".repeat(201)), vec![("name", "reading-text-too-long")]),
        (ProjectDraft { code: text("Big Bridge"), ..base() }, vec![("code", "project-code-shape")]),
        (ProjectDraft { code: text("-a"), ..base() }, vec![("code", "project-code-shape")]),
        (ProjectDraft { code: text("taken"), ..base() }, vec![("code", "project-code-taken")]),
        (
            ProjectDraft { countries: Some(vec!["Russia".into(), "Atlantis".into()]), ..base() },
            vec![("countries", "project-country-unknown")],
        ),
        (ProjectDraft { currency: text("ABC"), ..base() }, vec![("currency", "project-currency-unknown")]),
        (ProjectDraft { currency: text("dollars"), ..base() }, vec![("currency", "project-currency-unknown")]),
        (ProjectDraft { coordinates: text("here"), ..base() }, vec![("coordinates", "project-coordinates-unread")]),
        (ProjectDraft { coordinates: text("42.4"), ..base() }, vec![("coordinates", "project-coordinates-unread")]),
        (
            ProjectDraft { coordinates: text("130.6, 42.4"), ..base() },
            vec![("coordinates", "project-latitude-outside")],
        ),
        (ProjectDraft { coordinates: text("42, 181"), ..base() }, vec![("coordinates", "project-longitude-outside")]),
        (ProjectDraft { coordinates: text("NaN, inf"), ..base() }, vec![("coordinates", "project-coordinates-unread")]),
    ];
    for (draft, expected) in cases {
        assert_eq!(errors(&apply(&draft, &["taken"]).1), expected, "{draft:?}");
    }
}

#[test]
fn places_countries_coordinates_and_currency_are_kept_in_one_form() {
    let draft = ProjectDraft {
        places: Some(vec![" Khasan ".into(), "Tumangang".into(), "Khasan".into(), String::new()]),
        countries: Some(vec!["Russia".into(), "kp".into(), "North Korea".into()]),
        coordinates: text("42.4171° N, 130.6414 E"),
        currency: text("rub"),
        ..named("  Tumen   road bridge ")
    };
    let (project, problems) = apply(&draft, &[]);
    assert_eq!(errors(&problems), []);
    assert_eq!(project.name, "Tumen road bridge");
    assert_eq!(project.places, ["Khasan", "Tumangang"]);
    assert_eq!(project.countries, ["RU", "KP"]);
    let coordinates = project.coordinates.unwrap();
    assert_eq!((coordinates.latitude, coordinates.longitude), (42.4171, 130.6414));
    assert_eq!(project.currency.unwrap().to_string(), "RUB");
}

#[test]
fn an_empty_text_clears_and_a_missing_one_keeps() {
    let full = ProjectDraft { coordinates: text("-33.9; 151.2"), currency: text("AUD"), ..named("Tunnel") };
    let (mut project, _) = apply(&full, &[]);
    assert!(ProjectDraft { currency: text(" "), ..ProjectDraft::default() }.apply(&mut project, &[]).0.is_empty());
    assert_eq!(project.currency, None);
    assert_eq!(project.coordinates.map(|c| c.latitude), Some(-33.9));
}

proptest! {
    #[test]
    fn a_code_made_from_any_name_is_a_code_that_no_other_has(name in ".{0,120}", others in 0..4_usize) {
        use milepost_model::project::code;
        let mut taken = vec![];
        for _ in 0..=others {
            let made = code::made(&name, &taken);
            prop_assert!(code::is_code(&made), "{}", made);
            prop_assert!(!taken.contains(&made));
            taken.push(made);
        }
    }

    #[test]
    fn a_refused_draft_changes_nothing(name in ".{0,300}", coordinates in "\\PC{0,20}", country in "\\PC{0,8}") {
        let (mut project, _) = apply(&named("Bridge"), &[]);
        let before = project.clone();
        let draft = ProjectDraft {
            coordinates: Some(coordinates),
            countries: Some(vec![country]),
            ..named(&name)
        };
        if draft.apply(&mut project, &[]).refuse() {
            prop_assert_eq!(project, before);
        }
    }
}
