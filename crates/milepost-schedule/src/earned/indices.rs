//! The indices of earned value at one day, from PV, EV, AC and BAC. Exact decimals; what would divide by zero
//! is not available, and says so.

use crate::Figure;
use crate::figure::{Account, Detail, Input};
use milepost_model::Message;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The values that everything else is computed from: running totals at a day, in one currency or in weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Values {
    pub pv: Result<Decimal, Message>,
    pub ev: Result<Decimal, Message>,
    pub ac: Result<Decimal, Message>,
    /// Budget at completion.
    pub bac: Result<Decimal, Message>,
}

/// The four usual estimates at completion, by what the rest of the work is taken to cost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Estimates {
    /// As budgeted: AC + (BAC - EV).
    #[ts(as = "Figure<String>")]
    pub budgeted: Figure<Decimal>,
    /// At the cost so far: BAC / CPI.
    #[ts(as = "Figure<String>")]
    pub cpi: Figure<Decimal>,
    /// At the pace so far: AC + (BAC - EV) / SPI.
    #[ts(as = "Figure<String>")]
    pub spi: Figure<Decimal>,
    /// At both: AC + (BAC - EV) / (CPI x SPI).
    #[ts(as = "Figure<String>")]
    pub cpi_spi: Figure<Decimal>,
}

/// Each with its why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Indices {
    #[ts(as = "Figure<String>")]
    pub pv: Figure<Decimal>,
    #[ts(as = "Figure<String>")]
    pub ev: Figure<Decimal>,
    #[ts(as = "Figure<String>")]
    pub ac: Figure<Decimal>,
    #[ts(as = "Figure<String>")]
    pub bac: Figure<Decimal>,
    /// EV - PV.
    #[ts(as = "Figure<String>")]
    pub sv: Figure<Decimal>,
    /// EV - AC.
    #[ts(as = "Figure<String>")]
    pub cv: Figure<Decimal>,
    /// EV / PV.
    #[ts(as = "Figure<String>")]
    pub spi: Figure<Decimal>,
    /// EV / AC.
    #[ts(as = "Figure<String>")]
    pub cpi: Figure<Decimal>,
    pub eac: Estimates,
    /// BAC / CPI - AC.
    #[ts(as = "Figure<String>")]
    pub etc: Figure<Decimal>,
    /// BAC - BAC / CPI.
    #[ts(as = "Figure<String>")]
    pub vac: Figure<Decimal>,
    /// (BAC - EV) / (BAC - AC).
    #[ts(as = "Figure<String>")]
    pub tcpi: Figure<Decimal>,
}

type Value = Result<Decimal, Message>;

impl Indices {
    /// All of them. `inputs` tells where PV, EV and AC came from.
    #[must_use]
    pub fn of(values: &Values, inputs: [Vec<Input>; 3]) -> Self {
        let Values { pv, ev, ac, bac } = values;
        let [of_pv, of_ev, of_ac] = inputs;
        let told = |id: &str, value: Value, used: &[(&str, &Value)]| {
            let mut account = Account::new(Detail::Explained, id);
            for (label, value) in used {
                account.input(|| input(label, value));
            }
            Figure::of(value, account.finish())
        };
        let of_items = |id: &str, value: &Value, items: Vec<Input>| {
            let mut account = Account::new(Detail::Explained, id);
            items.into_iter().for_each(|item| account.input(|| item));
            Figure::of(value.clone(), account.finish())
        };
        let (named_pv, named_ev) = (("input-pv", pv), ("input-ev", ev));
        let (named_ac, named_bac) = (("input-ac", ac), ("input-bac", bac));
        let eac = by_cpi(values);
        let all = [named_bac, named_ev, named_ac, named_pv];
        let [bac_ev_ac, bac_ev_ac_pv]: [&[_]; 2] = [&all[..3], &all];
        Self {
            sv: told("evm-sv-formula", subtract(ev, pv), &[named_ev, named_pv]),
            cv: told("evm-cv-formula", subtract(ev, ac), &[named_ev, named_ac]),
            spi: told("evm-spi-formula", divide(ev, pv, "evm-unknown-pv-zero"), &[named_ev, named_pv]),
            cpi: told("evm-cpi-formula", divide(ev, ac, "evm-unknown-ac-zero"), &[named_ev, named_ac]),
            eac: Estimates {
                budgeted: told("evm-eac-budgeted-formula", by_budget(values), bac_ev_ac),
                cpi: told("evm-eac-cpi-formula", eac.clone(), bac_ev_ac),
                spi: told("evm-eac-spi-formula", by_spi(values), bac_ev_ac_pv),
                cpi_spi: told("evm-eac-cpi-spi-formula", by_cpi_spi(values), bac_ev_ac_pv),
            },
            etc: told("evm-etc-formula", subtract(&eac, ac), bac_ev_ac),
            vac: told("evm-vac-formula", subtract(bac, &eac), bac_ev_ac),
            tcpi: told(
                "evm-tcpi-formula",
                divide(&subtract(bac, ev), &subtract(bac, ac), "evm-unknown-spent"),
                bac_ev_ac,
            ),
            bac: told("evm-bac-formula", bac.clone(), &[]),
            pv: of_items("evm-pv-formula", pv, of_pv),
            ev: of_items("evm-ev-formula", ev, of_ev),
            ac: of_items("evm-ac-formula", ac, of_ac),
        }
    }
}

fn by_budget(values: &Values) -> Value {
    add(&values.ac, &subtract(&values.bac, &values.ev))
}

/// BAC / (EV / AC), the product first: nothing is lost to a rounded index.
fn by_cpi(values: &Values) -> Value {
    if values.ac.as_ref().is_ok_and(Decimal::is_zero) {
        return Err(Message::new("evm-unknown-ac-zero"));
    }
    divide(&multiply(&values.bac, &values.ac), &values.ev, "evm-unknown-ev-zero")
}

fn by_spi(values: &Values) -> Value {
    let rest = multiply(&subtract(&values.bac, &values.ev), &values.pv);
    if values.pv.as_ref().is_ok_and(Decimal::is_zero) {
        return Err(Message::new("evm-unknown-pv-zero"));
    }
    add(&values.ac, &divide(&rest, &values.ev, "evm-unknown-ev-zero"))
}

fn by_cpi_spi(values: &Values) -> Value {
    for (value, zero) in [(&values.ac, "evm-unknown-ac-zero"), (&values.pv, "evm-unknown-pv-zero")] {
        if value.as_ref().is_ok_and(Decimal::is_zero) {
            return Err(Message::new(zero));
        }
    }
    let rest = subtract(&values.bac, &values.ev);
    let dearer = divide(&multiply(&rest, &values.ac), &values.ev, "evm-unknown-ev-zero");
    add(&values.ac, &divide(&multiply(&dearer, &values.pv), &values.ev, "evm-unknown-ev-zero"))
}

fn input(label: &str, value: &Value) -> Input {
    let label = Message::new(label);
    value.as_ref().map_or_else(|_| Input::missing(label.clone()), |value| Input::new(label.clone(), *value))
}

fn both(a: &Value, b: &Value, of: impl FnOnce(Decimal, Decimal) -> Option<Decimal>) -> Value {
    let (a, b) = (a.clone()?, b.clone()?);
    of(a, b).ok_or_else(|| Message::new("evm-unknown-too-large"))
}

pub(super) fn add(a: &Value, b: &Value) -> Value {
    both(a, b, Decimal::checked_add)
}

fn subtract(a: &Value, b: &Value) -> Value {
    both(a, b, Decimal::checked_sub)
}

fn multiply(a: &Value, b: &Value) -> Value {
    both(a, b, Decimal::checked_mul)
}

/// `zero` is the reason where `b` is.
fn divide(a: &Value, b: &Value, zero: &str) -> Value {
    match b {
        Ok(b) if b.is_zero() => Err(Message::new(zero)),
        b => both(a, b, Decimal::checked_div).map(|value| value.normalize()),
    }
}
