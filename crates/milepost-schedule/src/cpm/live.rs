//! A network that is kept computed while it is edited: after an edit only what can change is computed again.

use super::at::At;
use super::plan::{Plan, compile};
use super::schedule::passes;
use super::state::State;
use super::why::{Step, chain};
use super::{
    Activity, CpmError, Dates, Instant, Network, OutOfSequence, Relationship, backward, effort, forward, output, path,
};

/// A network with its dates, always those that [`super::schedule`] would give. An edit that fails changes nothing.
#[derive(Clone, Debug)]
pub struct Live {
    network: Network,
    plan: Plan,
    state: State,
    ends: Vec<Instant>,
    dates: Dates,
    /// The longest path, as flags and as a list.
    on: Vec<bool>,
    path: Vec<u32>,
    /// By node: to be looked at; all false between edits.
    early: Vec<bool>,
    late: Vec<bool>,
    shown: Vec<bool>,
}

impl Live {
    /// # Errors
    /// As [`super::schedule`].
    pub fn new(network: Network) -> Result<Self, CpmError> {
        let plan = compile(&network)?;
        let (state, ends) = passes(&plan)?;
        let dates = output::dates(&network, &plan, &state, &ends);
        let flags = || vec![false; plan.len()];
        let (mut on, mut path) = (flags(), Vec::new());
        path::mark(&plan, &state, &mut on, &mut path);
        let (early, late, shown) = (flags(), flags(), flags());
        Ok(Self { network, state, ends, dates, on, path, early, late, shown, plan })
    }

    #[must_use]
    pub fn network(&self) -> &Network {
        &self.network
    }

    #[must_use]
    pub fn dates(&self) -> &Dates {
        &self.dates
    }

    /// Replaces an activity: [`Self::set_activities`] of one.
    ///
    /// # Errors
    /// As [`super::schedule`]; nothing is changed then.
    pub fn set_activity(&mut self, index: u32, activity: Activity) -> Result<(), CpmError> {
        self.set_activities(&[(index, activity)])
    }

    /// Replaces activities. Where only durations and constraints change, what depends on them alone is computed again;
    /// otherwise everything. An index that is not there changes nothing.
    ///
    /// # Errors
    /// As [`super::schedule`]; nothing is changed then.
    pub fn set_activities(&mut self, changes: &[(u32, Activity)]) -> Result<(), CpmError> {
        let known = |(index, activity): &(u32, Activity)| {
            let old = self.network.activities.get(*index)?;
            Some((*index, *activity, old))
        };
        let changes: Vec<(u32, Activity, Activity)> =
            changes.iter().filter_map(known).filter(|(_, activity, old)| activity != old).collect();
        if changes.is_empty() {
            return Ok(());
        }
        let none_moves_late = |live: &Self| !live.plan.bounds.values().any(|bounds| bounds.as_late_as_possible);
        // Actual dates bound what leads to them: that is laid out with the relationships.
        let facts = self.network.options.out_of_sequence == OutOfSequence::ActualDates;
        let nodes: Option<Vec<usize>> = changes.iter().map(|change| self.kept_node(change)).collect();
        let fast = nodes.filter(|_| none_moves_late(self) && !facts);
        for (index, activity, _) in &changes {
            self.network.activities.set(*index, activity);
        }
        let done = match fast {
            Some(nodes) => {
                for node in &nodes {
                    self.plan.resettle(&self.network, *node);
                }
                if none_moves_late(self) { self.follow(&nodes) } else { self.again() }
            }
            None => self.again(),
        };
        if done.is_err() {
            for (index, _, old) in changes.iter().rev() {
                self.network.activities.set(*index, old);
            }
            self.again()?;
        }
        done
    }

    /// The node of an activity that keeps its place in the plan: only its durations and constraints change.
    fn kept_node(&self, (index, activity, old): &(u32, Activity, Activity)) -> Option<usize> {
        let same =
            Activity { duration: old.duration, remaining: old.remaining, special: old.special, ..*activity } == *old;
        let sound = |minutes: i32| (0..=Instant::LAST.minutes()).contains(&minutes);
        let node = *self.plan.node.get(*index as usize)? as usize;
        (same && sound(activity.duration) && sound(activity.remaining) && node < self.plan.regular).then_some(node)
    }

    /// From an activity back through what drives it, as [`super::why`].
    #[must_use]
    pub fn why(&self, activity: u32) -> Vec<Step> {
        chain(&self.network, &self.plan, &self.state, activity)
    }

    /// # Errors
    /// As [`super::schedule`]; nothing is changed then.
    pub fn add_relationship(&mut self, relationship: Relationship) -> Result<u32, CpmError> {
        let mut network = self.network.clone();
        let index = network.add_relationship(relationship);
        *self = Self::new(network)?;
        Ok(index)
    }

    /// Any edit at all: everything is computed again.
    ///
    /// # Errors
    /// As [`super::schedule`]; nothing is changed then.
    pub fn edit(&mut self, edit: impl FnOnce(&mut Network)) -> Result<(), CpmError> {
        let mut network = self.network.clone();
        edit(&mut network);
        *self = Self::new(network)?;
        Ok(())
    }

    fn again(&mut self) -> Result<(), CpmError> {
        *self = Self::new(self.network.clone())?;
        Ok(())
    }

    /// Computes what depends on nodes.
    fn follow(&mut self, nodes: &[usize]) -> Result<(), CpmError> {
        let Some(first) = nodes.iter().min().copied() else { return Ok(()) };
        for node in nodes {
            // Its free float can change without its dates: a constraint that holds it, gone.
            self.shown.put(*node, true);
            self.early.put(*node, true);
            self.late.put(*node, true);
        }
        self.forward(first)?;
        let ends = backward::project_ends(&self.plan, &self.state);
        if ends == self.ends {
            self.backward()?;
        } else {
            self.ends = ends;
            backward::ceilings(&self.plan, &mut self.state, &self.ends);
            // The free float of open ends looks at their project's end.
            self.shown.fill(true);
            self.late.fill(true);
            self.backward()?;
            self.late.fill(false);
        }
        effort::span_efforts(&self.plan, &mut self.state)?;
        self.show();
        Ok(())
    }

    /// Early dates of the nodes marked, and of what they move, from a node on.
    fn forward(&mut self, first: usize) -> Result<(), CpmError> {
        let Self { plan, state, early, late, shown, .. } = self;
        for node in first..plan.regular {
            if !early.at(node) {
                continue;
            }
            early.put(node, false);
            let (span, remaining) = forward::early(plan, plan.remaining.at(node), state, node)?;
            let same = span.start == state.early_start.at(node) && span.finish == state.early_finish.at(node);
            if remaining != state.remaining.at(node) {
                state.remaining.put(node, remaining);
                late.put(node, true);
            }
            if same {
                continue;
            }
            shown.put(node, true);
            // Late dates of milestones and open ends look at the early ones.
            late.put(node, true);
            state.early_start.put(node, span.start);
            state.early_finish.put(node, span.finish);
            for edge in plan.edges.after(node) {
                early.put(edge.node as usize, true);
            }
        }
        Ok(())
    }

    /// Late dates of the nodes marked, and of what they bound.
    fn backward(&mut self) -> Result<(), CpmError> {
        let Self { plan, state, late, shown, .. } = self;
        for node in (0..plan.regular).rev() {
            if !late.at(node) {
                continue;
            }
            late.put(node, false);
            let span = backward::late(plan, state, node)?;
            if span.start == state.late_start.at(node) && span.finish == state.late_finish.at(node) {
                continue;
            }
            shown.put(node, true);
            state.late_start.put(node, span.start);
            state.late_finish.put(node, span.finish);
            for edge in plan.edges.before(node) {
                late.put(edge.node as usize, true);
            }
        }
        Ok(())
    }

    /// Brings the dates of what has changed, and of what looks at it, up to date.
    fn show(&mut self) {
        let Self { network, plan, state, ends, dates, on, path, shown, .. } = self;
        let old = std::mem::take(path);
        for node in &old {
            on.put(*node as usize, false);
        }
        path::mark(plan, state, on, path);
        for node in old.iter().chain(path.iter()) {
            dates.longest_path.put(plan.activity.at(*node as usize) as usize, on.at(*node as usize));
            output::criticality(plan, *node as usize, dates);
        }
        for node in 0..plan.regular {
            if !shown.at(node) {
                continue;
            }
            shown.put(node, false);
            for edge in plan.edges.before(node) {
                output::one(network, plan, state, edge.node as usize, dates);
                output::criticality(plan, edge.node as usize, dates);
            }
            output::one(network, plan, state, node, dates);
            output::criticality(plan, node, dates);
            output::driving(plan, state, node, dates);
            for edge in plan.edges.after(node) {
                output::driving(plan, state, edge.node as usize, dates);
            }
        }
        for node in plan.regular..plan.summaries {
            output::one(network, plan, state, node, dates);
        }
        output::efforts_on_path(plan, on, dates);
        output::summaries(plan, dates);
        for node in plan.regular..plan.len() {
            output::criticality(plan, node, dates);
        }
        output::projects(plan, ends, dates);
    }
}
