//! Calls what `PHARE_BASE_URL` names, and prints what it returns.

#![deny(warnings, missing_docs, clippy::all, clippy::pedantic)]

use phare::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    for response in downstream::call_all(&client).await? {
        println!("{response}");
    }
    let post = downstream::PostResult {
        result: 1,
        option: 2,
        text: "three",
        list: true,
        encoder: 4,
        client: 5,
    };
    post.send(&client).await?;
    Ok(())
}
