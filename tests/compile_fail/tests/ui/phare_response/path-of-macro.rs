macro_rules! declare {
    ($name:ident) => {
        #[phare::phare_response(GET, "/uptime/incidents", crate = $crate::phare)]
        struct $name {
            title: String,
        }
    };
}

declare!(Title);

fn main() {}
