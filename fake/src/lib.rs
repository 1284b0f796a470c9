//! A working Phare in memory on 127.0.0.1, for tests and examples.
//!
//! ```
//! let phare = phare_fake::Fake::start();
//! assert!(phare.base_url().starts_with("http://127.0.0.1:"));
//! assert_eq!(phare.requests(), []);
//! ```
//!
//! A [`Fake`] speaks real HTTP from a thread of its own and stops when it is dropped. It starts with two users, an
//! integration with every app, one project that has three monitors, a key of the organization and a key of the project.
//! What it takes and rejects is read from the tables of `phare-contract`, so routing, authentication, project scope and
//! validation hold for every operation.
//!
//! The program `phare-fake` serves one to programs in other languages, until it is killed: its README shows it with curl and Python.
//!
//! # What it serves
//!
//! All 48 operations: `GET /`, users, projects, integrations, alert rules, monitors, incidents and their updates,
//! maintenance windows, status pages with their images and current status, and both reports. An operation that the
//! contract gains later is routed, authenticated and scoped, and then responds with 501.
//!
//! What a test can do besides:
//! - add things: [`Fake::add_project`], [`Fake::add_monitor`], [`Fake::add_user`], [`Fake::add_integration`], and
//!   [`Fake::add_key`] for keys that may do less;
//! - play the world outside: [`Fake::check_monitor`], [`Fake::use_alert_rule`];
//! - set the time: [`Builder::now`], [`Fake::advance`], [`Builder::clock_speed`], [`Builder::clock_step`];
//! - limit the calls: [`Builder::rate_limit`];
//! - order faults: [`Fake::fail_next`], [`Fake::fail`], and find those that nothing met: [`Fake::assert_no_faults_left`];
//! - respond to what the contract does not list: [`Fake::stub`];
//! - look: [`Fake::requests`], [`Fake::take_requests`], [`Fake::images`], [`Builder::on_request`].
//!
//! # In tests of a rate limit
//!
//! A minute need not take a minute: `Fake::builder().rate_limit(100).clock_speed(60.0)`, with `.clock_speed(60)` on the builder of the client, whose waits
//! are then as much shorter. 60 times is what a machine under load still keeps.
//!
//! # Over HTTP
//!
//! Under `/_fake`, which Phare does not have, a fake takes orders about itself, without a key:
//!
//! | | |
//! |---|---|
//! | `GET /_fake` | its keys, project, users, monitors and clock |
//! | `GET`, `DELETE /_fake/requests` | what it received, without keys; forgets it |
//! | `GET`, `POST`, `DELETE /_fake/faults` | how many are left; orders one; forgets them |
//! | `GET`, `POST /_fake/clock` | the time; `{"advance_seconds": 60}`, `{"speed": 60}` |
//! | `POST /_fake/stubs` | `{"method": "GET", "path": "/things/{id}", "status": 200, "body": []}` |
//! | `POST /_fake/monitors/{id}/check` | `{"response_time_ms": 80}`, or `null` for a check that failed |
//!
//! A fault is `{"fault": "status", "status": 503, "headers": {"Retry-After": "1"}, "body": "…"}`, or one of `delay`, `close`, `drop_before`, `drop_after`,
//! `truncate` (with `bytes`) and `garbage`. Each takes `method` and `path`, `times` and `delay_ms`. They are those of [`Fault`].
//!
//! # In tests of async code
//!
//! - A client in a `static` may serve all tests: each `#[tokio::test]` has a runtime of its own, and a client keeps connections for
//!   each runtime. But a `reqwest::Client` of your own (`ClientBuilder::http_client`) has one pool: a call can pick a connection whose
//!   runtime is about to end, and when it creates something it is then not sent again, as it may have been received. Make such a client in each test.
//! - Do not pause tokio's clock (`start_paused`, `tokio::time::pause`) around a call. While all tasks wait for the network, a paused
//!   clock jumps to the next timer: each timeout of the call ends at once. Set short time limits on the client in its place, and
//!   turn the fake's own clock by [`Fake::advance`].
//!
//! # What it assumes
//!
//! The contract and Phare's documents leave much open. Where they do, the fake behaves as follows, and a test should
//! not take it for a fact about Phare.
//!
//! Order of the rejections: unknown path (404) and wrong method (405), key (401), rate limit (429), permission (403),
//! project (400, 403, 404), unknown id in the path (404), unreadable body (400, 413, 415), fields (422), state (403, 409,
//! 422). A fault that was ordered comes before all of them.
//!
//! Paths are compared as they were sent: a slash at the end or an escaped digit makes another path.
//!
//! Keys:
//! - `uptime:read` and `uptime:write` are for everything under `/uptime`, `platform:read` and `platform:write` for the
//!   rest; `GET` reads and everything else writes. `GET /` needs a key and no permission.
//! - Every operation on projects needs an organization key.
//!
//! The rate limit:
//! - There is none unless [`Builder::rate_limit`] sets one. It is a fixed window of a minute that starts with the first
//!   call, shared by all keys. Calls that get a 404 for the path, a 405 or a 401 are not counted, nor those that get a
//!   429 or a fault.
//! - `X-RateLimit-Limit` and `X-RateLimit-Remaining` are on every response to a call that was counted or got a 429.
//!   `Retry-After` is in whole seconds, rounded down, so 0 in the last second; `X-RateLimit-Reset` is in Unix seconds.
//!
//! Projects:
//! - An organization key without a project header gets 403, with several of them 400, with one that names no project
//!   404. `/users` and `/apps` do without a header, and do not look at it but for that.
//! - A project key acts on its own project; a header that says otherwise is ignored.
//! - A project's slug is made from its name, once: another name leaves it. Members must be users.
//! - Settings that an update leaves out stay as they are.
//! - Deleting a project deletes what is in it, and its keys get 401.
//!
//! Bodies:
//! - One that is not JSON, or not an object, gets 400; one of another content type 415; one above 8 MiB 413; none at all
//!   counts as `{}`.
//! - Text is trimmed and empty text counts as null, in the query too. Integers may be text or end in `.0`, booleans may
//!   be `0`, `1`, `"0"` and `"1"`. Unknown fields are ignored.
//! - An optional field that is not nullable is rejected when it is null.
//! - Every update may be partial.
//! - A 422 reports every fault at once; its message is the first fault. A conflict with the state of a thing has a
//!   message and no `errors`.
//! - Where a field has several shapes, the one counts that goes with the `protocol`, the `event`, the integration's app
//!   or the item's own type; else the faults are those of the shape that has the fewest.
//!
//! Dates:
//! - A written date must read the same when printed as PHP's `Y-m-d\TH:i:sp`: whole seconds, `Z` for UTC, any other
//!   offset in digits. Dates in a query too.
//! - `incident_at`, `recovery_at` and `published_at` may lie at most 10 minutes ahead.
//! - Responses print UTC with six fractional digits, all zero: `2026-03-08T10:00:00.000000Z`.
//!
//! Lists:
//! - Oldest first. `links` hold full addresses with `page` alone, without `per_page` and filters; `last` is null. A page
//!   behind the end is empty, with null `from` and `to`.
//! - `monitor_id` and `status_page_id` find what names at least one of them. One that does not exist finds nothing.
//! - `email` finds whole addresses, in any case; `name` finds integrations that have it in their name, in any case.
//!
//! Integrations and users belong to the organization; every key sees them.
//!
//! Alert rules:
//! - Without a `scope` a rule belongs to the project. One of the organization has no `project_id`; every project sees
//!   it, and only an organization key makes, changes or deletes it (403).
//! - Settings may be left out. Where they are sent, they must fit the event and the app: `type` for `uptime.incident.*`,
//!   `days_before_expiry` for the certificate that expires, `priority` for ntfy, `schema` for webhooks, Pushover's own;
//!   all others may be any object. Another event or integration clears the settings for the one before.
//! - Nothing uses a rule unless [`Fake::use_alert_rule`] says so.
//!
//! Monitors:
//! - A new or resumed one is `fetching` until [`Fake::check_monitor`]; the fake checks nothing of its own accord, and a
//!   failed check opens no incident.
//! - What is left out is: interval 60, timeout 20000, three confirmations of both kinds, threshold 1; over HTTP, `2xx` and
//!   `30x` are a success, redirects are followed and TLS is verified.
//! - Over HTTP at least one assertion is needed; over TCP they are kept if there are any. The threshold may not exceed
//!   the number of regions. Another protocol needs another request.
//! - Pausing a paused monitor, or resuming one that is not paused, is a 422.
//! - Deleting a monitor takes it off incidents, maintenance windows and status pages.
//!
//! Incidents:
//! - All six impacts may be written, also the two that newer documents leave out of requests.
//! - A new incident has the type `manual`, the state `unknown`, the status `ongoing`, and begins now unless `incident_at`
//!   says otherwise. Its slug is `APP-1`, `APP-2` and so on, counted per project and never given twice.
//! - `recovery_at`, at creation or in an update, makes it `recovered` and `resolved`, also when it is a little ahead;
//!   clearing it makes it `ongoing` and `unknown` again. `recover` writes the present second. No incident is `recovering`.
//! - An incident can be recovered before it began.
//! - Posting an incident update gives the incident its state, and nothing else: `resolved` does not recover it.
//!   Changing or deleting an update later leaves the incident alone.
//! - A list of updates of an unknown incident is a 404. Deleting an incident deletes its updates.
//! - What is not set is null in a response, or an empty list for `monitors`.
//!
//! Maintenance windows:
//! - The clock makes them `in_progress` and `completed`; they may begin in the past, and must end after they begin.
//! - Only one in progress can be completed, which sets its end to the present. One that is scheduled or in progress can be
//!   cancelled. Anything else is a 422. One that has ended can still be changed, and stays ended.
//! - They do not touch their monitors, whatever the mode; they show as `maintenance` in the current status.
//!
//! Status pages:
//! - No two pages have the same subdomain or domain, in whatever project. Colors are `#rrggbb`; a theme may be partial and
//!   is laid over the one before, at first over a standard one.
//! - A page is private while it has a token, a password or addresses.
//! - An image is told by its content. The text `false` removes it, and so does null. Responses show none.
//! - In a multipart body the order of the parts counts, whatever the indexes say. A file where none belongs is a fault.
//!
//! Current status and reports:
//! - Downtime, `mttr` and `mtbf` are in seconds, availability is in percent with up to four decimals. Incidents that
//!   overlap count once, those excluded from downtime not at all, whatever the impact of the others. The future does not
//!   count.
//! - A report covers 30 days up to now unless told otherwise. Pages cut the list of its monitors, or of its incidents,
//!   and leave the sums alone.
//! - The current status looks back over the page's `timeframe`, and is not paged. A group has the mean of its monitors
//!   and the gravest of their impacts.
//! - The gravest impact is `operational` where there is no incident; `unknown` is graver than that, and milder than all
//!   others.
//!
//! Ids are unique across all kinds of things, so one kind's id never passes for another's.

mod authentication;
mod builder;
mod call;
mod clock;
mod control;
mod delivery;
mod exchange;
mod fake;
mod fault;
mod image;
mod input;
mod new_key;
mod page;
mod permission;
mod project;
mod rate_limit;
mod reply;
mod request;
mod resources;
mod respond;
mod route;
mod scope;
mod script;
mod seed;
mod server;
mod state;
mod store;
mod validation;

pub use self::builder::Builder;
pub use self::fake::Fake;
pub use self::fault::Fault;
pub use self::image::Image;
pub use self::new_key::{Access, NewKey, Product};
pub use self::project::Project;
pub use self::request::ReceivedRequest;
#[doc(hidden)]
pub use self::respond::strict_errors;
pub use self::seed::SeedError;
