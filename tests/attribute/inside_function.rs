#[test]
fn compiles() {
    use phare::phare_endpoint;

    struct Number(u32);

    impl serde::Serialize for Number {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_u32(self.0)
        }
    }

    fn is_first(page: &Number) -> bool {
        page.0 == 1
    }

    #[phare_endpoint(GET, "/uptime/incidents")]
    struct ListIncidents<'a> {
        #[serde(skip_serializing_if = "is_first")]
        page: Number,
        monitor_id: &'a [u64],
    }

    let client = crate::client();
    let _request = ListIncidents {
        page: Number(2),
        monitor_id: &[1],
    }
    .send(&client);
}
