//! The projects that are there or planned, found by code and by name without going through all of them.

use milepost_model::project::code;
use milepost_model::{Project, ProjectId};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

pub(super) struct There {
    projects: Vec<Project>,
    /// Of projects with one name the first.
    by_name: HashMap<String, usize>,
    by_code: HashMap<String, usize>,
}

impl There {
    pub(super) fn new(projects: Vec<Project>) -> Self {
        let mut there = Self { projects: vec![], by_name: HashMap::new(), by_code: HashMap::new() };
        projects.into_iter().for_each(|project| there.push(project));
        there
    }

    pub(super) fn push(&mut self, project: Project) {
        let at = self.projects.len();
        for (index, key) in
            [(&mut self.by_name, project.name.to_lowercase()), (&mut self.by_code, project.code.clone())]
        {
            if let Entry::Vacant(free) = index.entry(key) {
                free.insert(at);
            }
        }
        self.projects.push(project);
    }

    pub(super) fn len(&self) -> usize {
        self.projects.len()
    }

    pub(super) fn get(&self, id: ProjectId) -> Option<&Project> {
        self.projects.iter().find(|p| p.id == id)
    }

    /// Whether another project than the one of code `own` has this code.
    pub(super) fn taken(&self, code: &str, own: &str) -> bool {
        code != own && self.by_code.contains_key(code)
    }

    /// The project that is called so: by its code, as it is or as it would be made, else by its name. A code that a
    /// file gives is the project's own; a name may only look like one.
    pub(super) fn called(&self, name: &str, is_code: bool) -> Option<&Project> {
        if name.is_empty() {
            return None;
        }
        let by_code = || {
            let found = [self.by_code.get(name), self.by_code.get(&code::made(name, &[]))];
            found.into_iter().flatten().min().copied()
        };
        let by_name = || self.by_name.get(&name.to_lowercase()).copied();
        let at = if is_code { by_code() } else { by_name().or_else(by_code) };
        let found = self.projects.get(at?)?;
        Some(found)
    }
}
