use phare::phare_object;

#[phare_object(POST, "/uptime/status-pages", at = "components[]")]
struct Component {
    componentable_type: String,
    componentable_id: u64,
    is_expanded: bool,
}

fn main() {}
