//! Serves a page on this machine.

use tiny_http::{Header, Method, Response, Server};

use crate::{Failure, print};

/// Answers every request for `/` with the page, until the program is ended.
pub(crate) fn serve(page: &str, port: u16) -> Result<(), Failure> {
    let server = Server::http(("127.0.0.1", port))
        .map_err(|error| Failure::error(format!("port {port} can't be used: {error}")))?;
    let port = server.server_addr().to_ip().map_or(port, |address| address.port());
    print(&format!("http://127.0.0.1:{port}/\n"))?;
    let header = |name: &str, value: &str| Header::from_bytes(name, value).ok();
    for request in server.incoming_requests() {
        let is_page = request.url().split(['?', '#']).next() == Some("/");
        let (status, content) = match request.method() {
            Method::Get | Method::Head if is_page => (200, page),
            Method::Get | Method::Head => (404, ""),
            _ => (405, ""),
        };
        let mut response = Response::from_string(content).with_status_code(status);
        let fields = [
            header("Content-Type", "text/html; charset=utf-8"),
            header("Cache-Control", "no-store"),
            (status == 405).then(|| header("Allow", "GET, HEAD")).flatten(),
        ];
        for field in fields.into_iter().flatten() {
            response.add_header(field);
        }
        // A browser that has gone is no reason to stop.
        let _ = request.respond(response);
    }
    Ok(())
}
