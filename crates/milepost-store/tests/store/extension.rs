//! What files had beside items.

use crate::support::{Place, a_project, change};
use milepost_model::{Extension, ProjectId};
use milepost_store::{Store, extension, project};

fn an_extension(project_id: ProjectId, body: &str) -> Extension {
    Extension { project_id, item: project_id.0, format: "oc4ids".to_owned(), body: body.to_owned() }
}

#[test]
fn an_extension_is_kept_replaced_and_goes_with_its_project_and_each_step_can_be_undone() {
    let place = Place::new();
    let mut store = Store::create(&place.file).unwrap();
    let made = a_project("Bridge");
    change(&mut store, |tx| project::insert(tx, &made));
    change(&mut store, |tx| extension::put(tx, &an_extension(made.id, "one")));
    change(&mut store, |tx| extension::put(tx, &an_extension(made.id, "two")));
    assert_eq!(extension::of_project(&store, made.id).unwrap(), [an_extension(made.id, "two")]);
    change(&mut store, |tx| project::delete(tx, made.id));
    assert_eq!(extension::all(&store).unwrap(), []);
    store.undo().unwrap().unwrap();
    assert_eq!(extension::all(&store).unwrap(), [an_extension(made.id, "two")]);
    store.undo().unwrap().unwrap();
    assert_eq!(extension::all(&store).unwrap(), [an_extension(made.id, "one")]);
    store.undo().unwrap().unwrap();
    assert_eq!(extension::all(&store).unwrap(), []);
}
