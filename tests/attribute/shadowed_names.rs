//! Names of the user's own that the attribute's code must not take for those of the language, or of a crate.

macro_rules! shadowed {
    ($($name:ident: { $($item:item)* })*) => { $(
        #[allow(dead_code, non_camel_case_types, non_upper_case_globals, unused_macros)]
        mod $name {
            use ::phare::{Impact, phare_endpoint};

            $($item)*

            #[phare_endpoint(POST, "/uptime/incidents/{incidentId}")]
            struct UpdateIncident<'a, T> {
                incident_id: u64,
                impact: ::core::option::Option<Impact>,
                title: T,
                #[serde(serialize_with = "write", skip_serializing_if = "is_empty")]
                description: &'a [u8],
                #[phare(header = "X-Request-Id")]
                request_id: ::std::string::String,
                #[phare(query, unlisted)]
                colour: u32,
            }

            #[phare_endpoint(POST, "/uptime/logos", unlisted, response = ())]
            struct UploadLogo {
                #[phare(file)]
                logo: ::phare::File,
            }

            fn write<S: ::serde::Serializer>(
                text: &&[u8],
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_bytes(text)
            }

            fn is_empty(text: &&[u8]) -> ::core::primitive::bool {
                text.len() == 0
            }

            #[test]
            fn compiles() {
                let client = crate::client();
                let _request = UpdateIncident {
                    incident_id: 1,
                    impact: ::core::option::Option::None,
                    title: "Search is slow",
                    description: b"Some of the time",
                    request_id: "r-1".to_owned(),
                    colour: 1,
                }
                .send(&client);
                let _request = UploadLogo { logo: ::phare::File::new("logo.png", "") }.send(&client);
            }
        }
    )* };
}

shadowed! {
    name_bool: { struct bool; }
    name_box: { struct Box; }
    name_core: { mod core {} }
    name_default: { trait Default {} }
    name_err: { struct Err; }
    name_into: { trait Into {} }
    name_none: { const None: () = (); }
    name_ok: { struct Ok; }
    name_option: { struct Option; }
    name_panic: {
        macro_rules! panic {
            ($($any:tt)*) => {
                compile_error!("not this one")
            };
        }
    }
    name_phare: { mod phare {} }
    name_result: { struct Result; }
    name_send: { trait Send {} }
    name_serde: { mod serde {} }
    name_sized: { trait Sized {} }
    name_some: { struct Some; }
    name_std: { mod std {} }
    name_str: { struct str; }
    name_string: { struct String; }
    name_vec: { struct Vec; }
}
