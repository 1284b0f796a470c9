use phare::{Impact, phare_endpoint};

macro_rules! create_incident {
    ($title:ty) => {
        #[phare_endpoint(POST, "/uptime/incidents")]
        struct CreateIncident {
            impact: Impact,
            title: $title,
            exclude_from_downtime: bool,
        }
    };
}

create_incident!(u8);

fn main() {}
