use phare::phare_object;

#[phare_object(POST, "/uptime/status-pages", at = "components[]")]
struct Component {
    componentable_type: String,
    componentable_id: Option<u64>,
}

fn main() {}
