//! The calls so far.

use std::collections::BTreeSet;
use std::process::ExitCode;

use phare::{Client, Endpoint, ProjectId};
use phare_contract::OPERATIONS;

/// Calls operations, and notes how that went.
pub(crate) struct Calls {
    client: Client,
    project: Option<ProjectId>,
    /// The operations that were called, each as `POST /uptime/incidents`.
    called: BTreeSet<String>,
    failures: usize,
}

impl Calls {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            project: None,
            called: BTreeSet::new(),
            failures: 0,
        }
    }

    /// Makes all further calls act on this project.
    pub(crate) fn act_on(&mut self, project: ProjectId) {
        self.project = Some(project);
    }

    /// Calls an operation. It prints a line the first time, and whenever it fails; a failure returns nothing.
    pub(crate) async fn send<E: Endpoint>(&mut self, endpoint: E) -> Option<E::Response> {
        let mut request = self.client.send(&endpoint);
        if let Some(project) = self.project {
            request = request.project(project);
        }
        let response = request.await;
        let operation = E::OPERATION.to_string();
        let id = id(&operation).unwrap_or("(not in the contract)");
        let is_first = self.called.insert(operation.clone());
        match response {
            Ok(response) => {
                if is_first {
                    println!("ok      {id:<32} {operation}");
                }
                Some(response)
            }
            Err(error) => {
                self.failures += 1;
                println!("failed  {id:<32} {operation}: {error}");
                None
            }
        }
    }

    /// Compares what was called with what there is.
    pub(crate) fn finish(self) -> ExitCode {
        let all: BTreeSet<String> = OPERATIONS.iter().map(name).collect();
        let missing: Vec<_> = all.difference(&self.called).collect();
        let unknown: Vec<_> = self.called.difference(&all).collect();
        for operation in &missing {
            println!("never called: {operation}");
        }
        for operation in &unknown {
            println!("not in the contract: {operation}");
        }
        println!(
            "{} of {} operations, {} failures",
            self.called.len(),
            all.len(),
            self.failures
        );
        if self.failures == 0 && missing.is_empty() && unknown.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}

/// The operation as `POST /uptime/incidents`.
fn name(operation: &phare_contract::Documented) -> String {
    operation.operation.to_string()
}

/// Phare's own name for the operation, such as `createUptimeIncident`.
fn id(operation: &str) -> Option<&'static str> {
    let known = OPERATIONS.iter().find(|known| name(known) == operation);
    known.map(|known| known.id)
}
