//! The full pass.

use super::plan::{Plan, compile};
use super::state::State;
use super::{CpmError, Dates, Instant, Network, backward, effort, forward, output, slack};

/// The dates of everything in a network.
///
/// # Errors
/// What is wrong with the network, or a date outside 1900 to 2200.
pub fn schedule(network: &Network) -> Result<Dates, CpmError> {
    let plan = compile(network)?;
    let (state, ends) = passes(&plan)?;
    Ok(output::dates(network, &plan, &state, &ends))
}

/// Both passes, and where each project ends.
pub(crate) fn passes(plan: &Plan) -> Result<(State, Vec<Instant>), CpmError> {
    let mut state = State::blank(plan);
    forward::forward(plan, &plan.remaining, &mut state)?;
    let ends = backward::project_ends(plan, &state);
    backward::ceilings(plan, &mut state, &ends);
    slack::move_late(plan, &mut state);
    backward::backward(plan, &mut state)?;
    effort::span_efforts(plan, &mut state)?;
    Ok((state, ends))
}
