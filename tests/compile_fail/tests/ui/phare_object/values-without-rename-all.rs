use phare::phare_object;

#[phare_object(POST, "/uptime/incidents", at = "impact")]
enum Impact {
    MajorOutage,
    PartialOutage,
}

fn main() {}
