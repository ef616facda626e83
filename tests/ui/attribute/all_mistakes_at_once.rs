use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(regsitry = x, clas = ClientError)]
enum GetUser {
    #[status("404")]
    Missing,
    #[status(200u16)]
    Fine,
    code,
}

fn main() {}
