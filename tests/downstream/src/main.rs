//! Calls what `PHARE_BASE_URL` names, and prints what it answers.

#![deny(warnings, missing_docs, clippy::all, clippy::pedantic)]

use phare::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    for answer in downstream::call_all(&client).await? {
        println!("{answer}");
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
