//! What the examples print that are tools: the words that a person sees.

use std::process::{Command, Output};
use std::time::Duration;

use phare_fake::Fake;
use serde_json::json;

use crate::examples::{example, run};

/// An example that calls this fake.
fn calling(name: &str, fake: &Fake) -> Command {
    let mut command = example(name);
    command
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE")
        .env_remove("RUST_BACKTRACE")
        .env("PHARE_API_KEY", fake.project_key())
        .env("PHARE_BASE_URL", fake.base_url());
    command
}

fn seed(fake: &Fake, document: &serde_json::Value) {
    fake.seed(&document.to_string()).expect("a seed");
}

fn incident(title: &str, impact: &str) -> serde_json::Value {
    let body = json!({ "impact": impact, "title": title, "exclude_from_downtime": false });
    json!({ "method": "POST", "path": "/uptime/incidents", "body": body })
}

mod status_board {
    use super::*;

    #[test]
    fn it_shows_what_is_wrong_and_sums_it_up() {
        let fake = Fake::start();
        seed(
            &fake,
            &json!({
                "monitors": ["支払い", "A monitor with quite a long name"],
                "requests": [incident("Payments fail", "major_outage"), incident("Slow", "degraded_performance")],
            }),
        );
        fake.check_monitor(fake.monitors()[0], Some(Duration::from_millis(87)));
        fake.check_monitor(fake.monitors()[1], None);
        let printed = run(&mut calling("status_board", &fake));
        let lines: Vec<&str> = printed.lines().collect();
        assert_eq!(
            lines[..5],
            [
                "Website                           online, 87 ms",
                "API                               offline",
                "Database                          fetching",
                "支払い                            fetching",
                "A monitor with quite a long name  fetching",
            ]
        );
        assert!(
            lines[5].starts_with("APP-1  Payments fail (major outage, "),
            "{}",
            lines[5]
        );
        assert!(
            lines[6].starts_with("APP-2  Slow (degraded performance, "),
            "{}",
            lines[6]
        );
        assert_eq!(lines[7..], ["not online: 4 of 5 monitors; open incidents: 2"]);
    }

    #[test]
    fn incidents_that_are_over_are_left_out() {
        let fake = Fake::start();
        for monitor in fake.monitors() {
            fake.check_monitor(*monitor, Some(Duration::from_millis(1)));
        }
        let mut over = incident("Over", "major_outage");
        over["body"]["recovery_at"] = json!("2026-03-08T10:00:00Z");
        seed(&fake, &json!({ "requests": [over] }));
        let printed = run(&mut calling("status_board", &fake));
        assert_eq!(printed.lines().last(), Some("all is well: 3 monitors"));
        assert!(!printed.contains("Over"), "{printed}");
    }

    #[test]
    fn it_goes_through_all_pages() {
        let fake = Fake::start();
        for number in 0..120 {
            fake.add_monitor(fake.project_id(), &format!("Monitor {number}"));
        }
        let printed = run(&mut calling("status_board", &fake));
        assert_eq!(printed.lines().count(), 124);
    }

    #[test]
    fn it_is_in_colour_where_that_is_wanted() {
        let fake = Fake::start();
        let plain = run(&mut calling("status_board", &fake));
        assert!(!plain.contains('\u{1b}'), "{plain}");
        let forced = run(calling("status_board", &fake).env("CLICOLOR_FORCE", "1"));
        assert!(forced.contains("\u{1b}[31mnot online: 3 of 3 monitors"), "{forced}");
        let without = run(calling("status_board", &fake)
            .env("CLICOLOR_FORCE", "1")
            .env("NO_COLOR", "1"));
        assert_eq!(without, plain);
    }
}

mod oncall {
    use super::*;

    fn oncall(fake: &Fake, arguments: &[&str]) -> String {
        run(calling("oncall", fake).args(arguments))
    }

    /// What it says where it fails.
    #[track_caller]
    fn failure(fake: &Fake, arguments: &[&str]) -> String {
        let output: Output = calling("oncall", fake)
            .args(arguments)
            .output()
            .expect("the example runs");
        assert!(!output.status.success() && output.stdout.is_empty(), "{output:?}");
        String::from_utf8(output.stderr).expect("UTF-8")
    }

    /// The id that a line begins with.
    fn id(line: &str) -> &str {
        line.split(' ').next().expect("an id")
    }

    #[test]
    fn an_incident_is_opened_updated_listed_and_recovered() {
        let fake = Fake::start();
        assert_eq!(oncall(&fake, &[]), "nothing is wrong\n");
        let monitor = fake.monitors()[0].to_string();
        let opened = oncall(
            &fake,
            &[
                "open",
                "Slow",
                "--impact",
                "partial_outage",
                "--monitor",
                &monitor,
                "--since",
                "2026-03-08T10:00:00Z",
            ],
        );
        let incident = id(&opened);
        assert!(
            opened.starts_with(&format!("{incident}  APP-1  Slow (partial_outage, ")),
            "{opened}"
        );
        assert_eq!(
            oncall(&fake, &["update", incident, "identified", "The deploy is rolled back."]),
            format!("incident {incident} is identified\n")
        );
        assert_eq!(
            oncall(&fake, &["show", incident]),
            "APP-1  Slow, affected monitors: 1\n(no description)\n"
        );
        assert_eq!(oncall(&fake, &["list"]), opened);
        assert_eq!(
            oncall(&fake, &["recover", incident]),
            format!("incident {incident} is recovered\n")
        );
        assert_eq!(oncall(&fake, &["watch", incident]), "APP-1 is over\n");
        assert_eq!(oncall(&fake, &["list"]), "nothing is wrong\n");
        assert_eq!(oncall(&fake, &["list", "--all"]).lines().count(), 1);
    }

    #[test]
    fn a_list_is_json_on_demand() {
        let fake = Fake::start();
        assert_eq!(oncall(&fake, &["list", "--json"]), "[]\n");
        oncall(&fake, &["open", "Slow", "--description", "Since the deploy."]);
        let list: serde_json::Value = serde_json::from_str(&oncall(&fake, &["list", "--json"])).expect("JSON");
        assert_eq!(list[0]["title"], "Slow");
        assert_eq!(list[0]["description"], "Since the deploy.");
        assert_eq!(list[0]["impact"], "major_outage");
    }

    #[test]
    fn maintenance_is_planned() {
        let fake = Fake::start();
        let printed = oncall(&fake, &["window", "New disks", "--minutes", "5", "--mode", "pause"]);
        assert!(
            printed.starts_with("maintenance window ") && printed.ends_with(" is in_progress\n"),
            "{printed}"
        );
    }

    #[test]
    fn an_endpoint_that_phare_does_not_list_is_called() {
        let fake = Fake::start();
        fake.stub("POST", "/uptime/incidents/{id}/acknowledge", 204, "");
        assert_eq!(oncall(&fake, &["acknowledge", "7"]), "incident 7 is acknowledged\n");
    }

    #[test]
    fn what_is_wrong_is_said_in_a_line() {
        let fake = Fake::start();
        for (arguments, line) in [
            (
                &["open", "Slow", "--impact", "majr"][..],
                "error: invalid value 'majr' for '--impact <IMPACT>': unknown value `majr`, expected `unknown`, `operational`, `maintenance`, \
                 `degraded_performance`, `partial_outage` or `major_outage`",
            ),
            (
                &["recover", "APP-1"],
                "error: invalid value 'APP-1' for '<INCIDENT>': `APP-1` is not an id, which is an integer from 0 on",
            ),
            (
                &["recover", "7"],
                "Error: Phare rejected POST /uptime/incidents/7/recover (404): Not found.",
            ),
            (
                &["open", ""],
                "Error: POST /uptime/incidents was not sent: title: must have 1 to 250 characters, not 0",
            ),
        ] {
            let said = failure(&fake, arguments);
            assert_eq!(said.lines().next(), Some(line), "{said}");
        }
        let late = failure(
            &fake,
            &["watch", id(&oncall(&fake, &["open", "Slow"])), "--seconds", "0"],
        );
        // A call that is quick enough is reported before.
        let error = late.lines().find(|line| line.starts_with("Error: "));
        let expected = "Error: the condition was not met in 0 s: ";
        assert!(error.is_some_and(|error| error.starts_with(expected)), "{late}");
    }
}
