use phare::phare_object;

#[phare_object(POST, "/uptime/incidents", at = "impact")]
#[serde(rename_all = "snake_case")]
enum Impact {
    MajorOutage,
    Majour,
}

fn main() {}
