use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Outcome {
    Ok {
        #[header]
        a: String,
        #[header(ETag)]
        b: String,
        #[header = "Location"]
        c: String,
        #[header("Not a name")]
        d: String,
        #[header("")]
        e: String,
        #[header("X-A", "X-B")]
        f: String,
        #[header("ETag")]
        #[header("Location")]
        g: String,
    },
    Created {
        #[header("Location")]
        one: String,
        #[header("location")]
        other: String,
    },
    #[header("Retry-After")]
    TooManyRequests(u32),
}

fn main() {}
