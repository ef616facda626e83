//! The client side of the same enums: each call returns the outcome of the operation. That includes declared errors,
//! which `into_result()` separates. An undeclared response is an error of the call.

use std::error::Error;

use reqwest::header::{ACCEPT_LANGUAGE, HeaderMap, HeaderValue, IF_MATCH, IF_NONE_MATCH, IF_RANGE, RANGE};
use reqwest::redirect::Policy;
use reqwest::{Method, RequestBuilder};
use status_subset::response::{Head, receive};
use status_subset::{DecodeResponse, Status};

use crate::outcomes::{
    BeginMaintenance, CreateUser, DeleteUser, DownloadUsers, EndMaintenance, GetExport, GetUser, ListUsers,
    StartExport, UpdateUser, WatchUsers,
};
use crate::user::NewUser;

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    server: String,
    token: Option<&'static str>,
}

impl Client {
    /// `server` is a URL such as `http://127.0.0.1:3000`, `language` a tag such as `ko`.
    pub fn new(server: &str, language: &str) -> Result<Client> {
        let headers = HeaderMap::from_iter([(ACCEPT_LANGUAGE, HeaderValue::from_str(language)?)]);
        // Redirects are outcomes too.
        let http = reqwest::Client::builder().default_headers(headers).redirect(Policy::none()).build()?;
        Ok(Client { http, server: server.trim_end_matches('/').to_owned(), token: None })
    }

    #[must_use]
    pub fn with_token(mut self, token: &'static str) -> Client {
        self.token = Some(token);
        self
    }

    pub async fn list_users(&self) -> Result<ListUsers> {
        send(self.request(Method::GET, "/v1/users")).await
    }

    pub async fn create_user(&self, user: &NewUser) -> Result<CreateUser> {
        send(self.request(Method::POST, "/v1/users").json(user)).await
    }

    pub async fn get_user(&self, id: i64) -> Result<GetUser> {
        send(self.request(Method::GET, &format!("/v1/users/{id}"))).await
    }

    /// What [`get_user`](Client::get_user) answers, without its content.
    pub async fn head_of_user(&self, id: i64) -> Result<Head<GetUser>> {
        let response = self.request(Method::HEAD, &format!("/v1/users/{id}")).send().await?;
        Ok(GetUser::decode_head(axum::http::Response::from(response))?)
    }

    /// The user, unless it is the one with this entity tag.
    pub async fn get_user_unless(&self, id: i64, etag: &str) -> Result<GetUser> {
        send(self.request(Method::GET, &format!("/v1/users/{id}")).header(IF_NONE_MATCH, etag)).await
    }

    /// Changes the user if it still has this entity tag.
    pub async fn update_user(&self, id: i64, user: &NewUser, etag: &str) -> Result<UpdateUser> {
        let request = self.request(Method::PUT, &format!("/v1/users/{id}"));
        send(request.header(IF_MATCH, etag).json(user)).await
    }

    pub async fn delete_user(&self, id: i64) -> Result<DeleteUser> {
        send(self.request(Method::DELETE, &format!("/v1/users/{id}"))).await
    }

    /// All users as a file, to be read as it comes.
    pub async fn download_users(&self) -> Result<DownloadUsers> {
        send(self.request(Method::GET, "/v1/users.csv")).await
    }

    /// The rest of the file with this entity tag, or all of the file that it is now.
    pub async fn download_rest(&self, etag: &str, first: u64) -> Result<DownloadUsers> {
        let request = self.request(Method::GET, "/v1/users.csv").header(IF_RANGE, etag);
        send(request.header(RANGE, format!("bytes={first}-"))).await
    }

    /// The changes of users as they come: those after the event with this id, or from now on.
    pub async fn watch_users(&self, last: Option<&str>) -> Result<WatchUsers> {
        let request = self.request(Method::GET, "/v1/users/events");
        send(match last {
            Some(id) => request.header("Last-Event-ID", id),
            None => request,
        })
        .await
    }

    pub async fn start_export(&self, user: i64) -> Result<StartExport> {
        send(self.request(Method::POST, &format!("/v1/users/{user}/export"))).await
    }

    /// `location` is that of the outcome of [`start_export`](Client::start_export).
    pub async fn get_export(&self, location: &str) -> Result<GetExport> {
        send(self.request(Method::GET, location)).await
    }

    pub async fn begin_maintenance(&self, minutes: u8) -> Result<BeginMaintenance> {
        let content = std::collections::BTreeMap::from([("minutes", minutes)]);
        send(self.request(Method::PUT, "/v1/maintenance").json(&content)).await
    }

    pub async fn end_maintenance(&self) -> Result<EndMaintenance> {
        send(self.request(Method::DELETE, "/v1/maintenance")).await
    }

    /// Any request, for [`send`].
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.server));
        match self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }
}

/// Sends a request and reads the outcome, with content of at most 1 MiB, unless it is read as it comes.
pub async fn send<T: DecodeResponse<Registry = Status>>(request: RequestBuilder) -> Result<T> {
    Ok(receive(request.send().await?, 1024 * 1024).await?)
}
