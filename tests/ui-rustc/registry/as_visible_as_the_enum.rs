mod outer {
    pub mod inner {
        status_subset::status_codes! {
            pub(super) enum Code from http;
        }
    }
}

use outer::inner::ClientError;
use outer::inner::ClientErrorCode;
use outer::inner::Code;
use outer::inner::CodeClass;
use outer::inner::CodeLang;
use outer::inner::CodeSet;
use outer::inner::ErrorStatus;

fn main() {}
