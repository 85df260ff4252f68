//! What a document says about itself in XMP (ISO 16684-1).

use lopdf::{Dictionary, Object, Stream};

use crate::draw::Info;

/// Returns the stream of a document's metadata.
///
/// It says that the document is made by the rules of PDF/UA-1 (ISO 14289-1), which every kind of document
/// is checked for, unless other people's pages are in it.
pub(crate) fn metadata(info: &Info, is_all_our_own: bool) -> Object {
    let claim = match is_all_our_own {
        true => "<pdfuaid:part>1</pdfuaid:part>\n",
        false => "",
    };
    let (title, author) = (escaped(&info.title), escaped(&info.author));
    let language = escaped(&info.language);
    let said = |name: &str, kind: &str, attribute: &str, text: &str| match text.is_empty() {
        true => String::new(),
        false => format!(
            "<dc:{name}><rdf:{kind}><rdf:li{attribute}>{text}</rdf:li></rdf:{kind}></dc:{name}>\n"
        ),
    };
    let title = said("title", "Alt", " xml:lang=\"x-default\"", &title);
    let author = said("creator", "Seq", "", &author);
    let language = said("language", "Bag", "", &language);
    let packet = format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n\
         {title}{author}{language}\
         <xmp:CreatorTool>Jurybook</xmp:CreatorTool>\n\
         {claim}\
         </rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>"
    );
    let dictionary =
        Dictionary::from_iter([("Type", "Metadata".into()), ("Subtype", "XML".into())]);
    Object::Stream(Stream::new(dictionary, packet.into_bytes()).with_compression(false))
}

/// Writes a text so that XML reads it as it is; what XML cannot hold is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
