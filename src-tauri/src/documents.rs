//! The scheme `doc:`, which serves the bytes of documents to the viewer, part by part.

use crate::bridge::Bridge;
use jurybook_api::Served;
use tauri::http::{HeaderName, HeaderValue, Method, Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

/// Answers one request, away from the thread that draws.
pub fn serve<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let desk = context.app_handle().state::<Bridge>().desk();
    tauri::async_runtime::spawn_blocking(move || {
        if request.method() == Method::OPTIONS {
            return responder.respond(answer(Served::nothing(204)));
        }
        let id = request.uri().path().trim_start_matches('/');
        let range = request.headers().get(header::RANGE);
        let range = range.and_then(|range| range.to_str().ok());
        responder.respond(answer(desk.serve(id, range)));
    });
}

fn answer(served: Served) -> Response<Vec<u8>> {
    let mut response = Response::new(served.bytes);
    *response.status_mut() = StatusCode::from_u16(served.status).unwrap_or_default();
    let own = served
        .headers
        .iter()
        .map(|(name, value)| (*name, value.as_str()));
    for (name, value) in Served::ALWAYS.into_iter().chain(own) {
        if let Ok(value) = HeaderValue::from_str(value) {
            let name = HeaderName::from_static(name);
            response.headers_mut().insert(name, value);
        }
    }
    response
}
