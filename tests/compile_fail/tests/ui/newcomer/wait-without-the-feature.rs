use phare::incidents::GetIncident;
use phare::{Client, Error};

fn show(client: &Client) -> Result<(), Error> {
    let incident = GetIncident::new(7).send(client).wait()?;
    println!("{}", incident.title);
    Ok(())
}

fn main() {
    let _ = show;
}
