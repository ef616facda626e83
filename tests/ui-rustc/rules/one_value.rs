use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Outcome {
    SeeOther {
        #[header("Location")]
        to: Vec<String>,
        #[header("Set-Cookie")]
        cookies: Vec<String>,
    },
    Ok {
        #[header("content-type")]
        media_types: std::vec::Vec<String>,
        #[header("Content-Language")]
        languages: Vec<String>,
        #[body(bytes)]
        content: Vec<u8>,
    },
    #[status(200)]
    Attached {
        #[header("Content-Disposition")]
        name: Vec<String>,
        #[header("ETag")]
        bytes_of_one_value: Vec<u8>,
        #[header("X-Part")]
        parts: Vec<u32>,
    },
}

// The type comes from a `macro_rules!`.
macro_rules! too_many {
    ($wait:ty) => {
        #[derive(StatusSubset, EncodeResponse)]
        enum TooMany {
            TooManyRequests {
                #[header("Retry-After")]
                wait: $wait,
            },
        }
    };
}

too_many!(Vec<u32>);

fn main() {}
