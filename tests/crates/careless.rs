//! What a user wrote without care: lints find something in every second line, and all of it can be fixed.

use status_subset::*;

pub mod http {
    status_subset::status_codes! { pub enum Status from http; }
}

#[derive(Debug, Clone, Copy, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum, class = ClientError)]
pub enum Missing {
    NotFound,
    Gone,
}

#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum Get<T>
where
    (T): std::fmt::Debug,
{
    Ok { #[header("ETag")] tag: (::std::string::String), #[header("X-Part")] parts: std::vec::Vec<(u16)>, #[body] it: T },
    #[status(429)]
    SlowDown { #[header("Retry-After")] seconds: std::option::Option<u32> },
    #[status(transparent)]
    Missing(crate::careless::Missing),
}

pub mod by_glob {
    use super::http::Status::*;
    use super::{http, Missing};

    pub fn is_there(status: http::Status) -> bool {
        match status { NotFound | Gone => false, _ => return true }
    }

    pub fn missing(code: u16) -> Option<Missing> {
        let mut found = Missing::try_from(code as u16).map(|it| it).ok();
        return found;
    }

    pub fn code(it: Missing) -> u16 {
        it.code() as u16
    }
}

impl Get<u8> {
    pub fn new() -> Get<u8> {
        return Get::SlowDown { seconds: (None) };
    }

    pub fn text(&self) -> String {
        format!("{}", self.status())
    }

    pub fn is_error(&self) -> bool {
        (self.status().is_client_error() == true) || (self.status().is_server_error() == true)
    }

    pub fn says(it: Missing) -> &'static str {
        match it { Missing::NotFound => "lost", Missing::Gone => "lost" }
    }
}

pub fn first(set: &StatusSet) -> Option<Status> {
    for it in set.iter() {
        return Some(it);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declared::{self, Few, Refused, gateway};

    #[test]
    fn they_do_what_they_did() {
        assert_eq!((Get::new().text(), Get::new().is_error()), ("429 Too Many Requests".to_owned(), true));
        assert_eq!((by_glob::missing(410), by_glob::code(Missing::Gone)), (Some(Missing::Gone), 410));
        assert!(!by_glob::is_there(http::Status::Gone));
        assert_eq!(Get::says(Missing::NotFound), "lost");
        assert_eq!(first(&Missing::STATUSES), Some(Status::NotFound));
        let get = Get::Ok { tag: "\"a\"".to_owned(), parts: vec![1, 2], it: 7_u8 };
        assert_eq!(Get::<u8>::decode(get.encode().unwrap()).unwrap().status(), Status::Ok);
        assert_eq!(Get::<u8>::describe().codes().count(), 4);

        assert_eq!(Few::ALL.iter().map(Few::code).collect::<Vec<_>>(), [20, 51, 32, 31]);
        assert_eq!(gateway::Code::ALL.len(), 6);
        let lost = || declared::Get::<u8, u8, Refused, 2>::Refused(Refused::Lost);
        assert_eq!(declared::Get::decode(lost().encode().unwrap()).unwrap(), lost());
    }
}
