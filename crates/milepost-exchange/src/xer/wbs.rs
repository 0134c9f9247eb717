//! PROJWBS: the work breakdown structure. A project's own element gives the project its name and is not an
//! element of ours.

use super::{Reader, columns};
use milepost_model::WbsId;
use milepost_model::schedule::Wbs;
use std::collections::{HashMap, HashSet};

columns!(kept Columns { wbs_id, proj_id, seq_num, proj_node_flag, wbs_short_name, wbs_name, parent_wbs_id });

impl<'a> Reader<'_, 'a> {
    pub(super) fn wbs(&mut self) {
        let mut parents: Vec<&'a [u8]> = vec![];
        self.rows("PROJWBS", Columns::of, |reader, row, c| {
            let mut f = reader.fields(row);
            let Some(key) = f.key(c.wbs_id) else { return f.refuse(c.wbs_id, "xer-no-id") };
            let name = f.text(c.wbs_name);
            let is_project = f.flag(c.proj_node_flag) == Some(true);
            let position = f.whole(c.seq_num).unwrap_or(0);
            let (code, origin) = (f.text(c.wbs_short_name), f.text(c.wbs_id));
            let at = reader.projects.get(row.bytes(c.proj_id)).copied();
            let Some(project) = at.and_then(|at| reader.schedule.projects.get_mut(at)) else {
                return reader.fields(row).refuse(c.proj_id, "xer-no-project");
            };
            if is_project {
                project.name = name;
                return;
            }
            let project_id = project.id;
            if reader.wbs.contains_key(key) {
                return reader.fields(row).refuse(c.wbs_id, "xer-twice");
            }
            let element = Wbs { id: WbsId::new(), project_id, parent: None, position, code, name, origin };
            reader.wbs.insert(key, element.id);
            parents.push(row.bytes(c.parent_wbs_id));
            reader.schedule.wbs.push(element);
        });
        for (element, parent) in self.schedule.wbs.iter_mut().zip(&parents) {
            element.parent = self.wbs.get(parent).copied().filter(|id| *id != element.id);
        }
        self.cut_loops();
    }

    /// An element that lies below itself lies directly under its project.
    fn cut_loops(&mut self) {
        let parent: HashMap<WbsId, Option<WbsId>> = self.schedule.wbs.iter().map(|w| (w.id, w.parent)).collect();
        let mut sound: HashSet<WbsId> = HashSet::with_capacity(parent.len());
        for element in &mut self.schedule.wbs {
            let mut path = vec![];
            let mut seen: HashSet<WbsId> = HashSet::new();
            let mut at = Some(element.id);
            let mut looped = false;
            while let Some(id) = at {
                if sound.contains(&id) {
                    break;
                }
                if !seen.insert(id) {
                    looped = true;
                    break;
                }
                path.push(id);
                at = parent.get(&id).copied().flatten();
            }
            if looped {
                element.parent = None;
                sound.insert(element.id);
            } else {
                sound.extend(path);
            }
        }
    }
}
