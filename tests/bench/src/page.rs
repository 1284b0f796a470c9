//! What it costs to read a page of 100 incidents from the bytes of a response.

use std::hint::black_box;

use phare::Page;
use serde::de::DeserializeOwned;

use crate::contender::{self, NAMES};
use crate::heap::{self, Allocated};
use crate::{Failure, callgrind, responses, table};

const FEW: usize = 20;
const MANY: usize = 120;

pub(crate) fn print() -> Result<(), Failure> {
    if callgrind::is_installed() {
        let read = |name: &str, count: usize| callgrind::this_program(&["read", name, &count.to_string()]);
        let instructions = readers(|name| callgrind::slope(|count| read(name, count), FEW, MANY))?;
        table::print_values("page of 100, instructions", instructions, 0);
    }
    let page = responses::page();
    let allocated = readers(|name| heap::slope(|count| read(name, page.as_bytes(), count), FEW, MANY))?;
    let column = |value: fn(Allocated) -> f64| allocated.map(|all| all.map(value));
    table::print_values("page of 100, allocations", column(|all| all.times), 1);
    table::print_values("page of 100, bytes allocated", column(|all| all.bytes), 0);
    Ok(())
}

/// What a child does under valgrind.
pub(crate) fn repeat(name: &str, count: &str) -> Result<(), Failure> {
    read(name, responses::page().as_bytes(), count.parse()?)
}

/// A value for each contender that has a way of its own to read.
fn readers<T: Copy>(measure: impl Fn(&str) -> Result<T, Failure>) -> Result<[Option<T>; NAMES.len()], Failure> {
    let mut values = [None; NAMES.len()];
    for (value, name) in values.iter_mut().zip(NAMES) {
        if ["hand", "plain", "phare"].contains(&name) {
            *value = Some(measure(name)?);
        }
    }
    Ok(values)
}

fn read(name: &str, page: &[u8], count: usize) -> Result<(), Failure> {
    for _ in 0..count {
        let last = match name {
            "hand" => by_hand::<contender::TypedIncident>(black_box(page), |incident| incident.id)?,
            "plain" => by_hand::<contender::Incident>(black_box(page), |incident| incident.id)?,
            _ => by_phare(black_box(page))?,
        };
        if last != Some(responses::PAGE_SIZE) {
            return Err("the page was not read right".into());
        }
    }
    Ok(())
}

fn by_hand<T: DeserializeOwned>(page: &[u8], id: fn(&T) -> u64) -> Result<Option<u64>, Failure> {
    let page: contender::Page<T> = serde_json::from_slice(page)?;
    Ok(page.data.last().map(id))
}

fn by_phare(page: &[u8]) -> Result<Option<u64>, Failure> {
    // The way of every response.
    let page: Page<phare::incidents::Incident> = phare_runtime::catalogue::read_json(page)?;
    Ok(page.data.last().map(|incident| incident.id.get()))
}
