//! The scheme `doc:`, which serves the bytes of documents to the viewer, part by part.

use crate::bridge::Bridge;
use tauri::http::{Method, Request, Response, StatusCode, header};
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
            return responder.respond(answer(StatusCode::NO_CONTENT, Vec::new(), &[]));
        }
        let id = request.uri().path().trim_start_matches('/').to_owned();
        let range = request
            .headers()
            .get(header::RANGE)
            .and_then(|range| range.to_str().ok());
        let asked = range.map(parse_range);
        let response = match asked {
            Some(None) => answer(StatusCode::RANGE_NOT_SATISFIABLE, Vec::new(), &[]),
            Some(Some(range)) => match desk.document(&id, Some(range)) {
                Ok(chunk) => partial(range.0, chunk.bytes, chunk.total, &chunk.media),
                Err(_) => answer(StatusCode::NOT_FOUND, Vec::new(), &[]),
            },
            None => match desk.document(&id, None) {
                Ok(chunk) => {
                    let media = (header::CONTENT_TYPE.as_str(), chunk.media);
                    answer(StatusCode::OK, chunk.bytes, &[media])
                }
                Err(_) => answer(StatusCode::NOT_FOUND, Vec::new(), &[]),
            },
        };
        responder.respond(response);
    });
}

/// Reads `bytes=FIRST-LAST` as first byte and number of bytes; the last may be left out.
fn parse_range(range: &str) -> Option<(u64, u64)> {
    let (first, last) = range.strip_prefix("bytes=")?.split_once('-')?;
    let first: u64 = first.parse().ok()?;
    if last.is_empty() {
        return Some((first, u64::MAX - first));
    }
    let last: u64 = last.parse().ok()?;
    (last >= first).then(|| (first, last - first + 1))
}

fn partial(first: u64, bytes: Vec<u8>, total: u64, media: &str) -> Response<Vec<u8>> {
    if bytes.is_empty() {
        return answer(StatusCode::RANGE_NOT_SATISFIABLE, bytes, &[]);
    }
    let last = first + bytes.len() as u64 - 1;
    let headers = [
        (header::CONTENT_TYPE.as_str(), media.to_owned()),
        (
            header::CONTENT_RANGE.as_str(),
            format!("bytes {first}-{last}/{total}"),
        ),
    ];
    answer(StatusCode::PARTIAL_CONTENT, bytes, &headers)
}

fn answer(status: StatusCode, bytes: Vec<u8>, headers: &[(&str, String)]) -> Response<Vec<u8>> {
    let mut response = Response::new(bytes);
    *response.status_mut() = status;
    let fixed = [
        // The viewer is another origin than the documents; both are inside this window.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN.as_str(), "*".to_owned()),
        (
            header::ACCESS_CONTROL_ALLOW_HEADERS.as_str(),
            "Range".to_owned(),
        ),
        (
            header::ACCESS_CONTROL_EXPOSE_HEADERS.as_str(),
            "Content-Range, Content-Length, Accept-Ranges".to_owned(),
        ),
        (header::ACCEPT_RANGES.as_str(), "bytes".to_owned()),
    ];
    for (name, value) in fixed.iter().chain(headers) {
        let name = header::HeaderName::from_bytes(name.as_bytes());
        if let (Ok(name), Ok(value)) = (name, header::HeaderValue::from_str(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
