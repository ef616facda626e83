//! Tests of the derives' expansions: as formatted files, as tokens, and for mutated input.

use std::collections::BTreeSet;
use std::path::PathBuf;

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::Item;
use syn::spanned::Spanned;

use super::{derive_decode_response, derive_describe_response, derive_encode_response};
use crate::outcome::outcome;
use crate::registry::status_codes;
use crate::subset::derive_status_subset;
use crate::testing::{Case, Macro, check_mutations, count, errors, tokens};

const DERIVES: [(&str, Macro); 3] = [
    ("EncodeResponse", derive_encode_response),
    ("DecodeResponse", derive_decode_response),
    ("DescribeResponse", derive_describe_response),
];

/// Every kind of field.
const KINDS: &str = "#[derive(Debug, status_subset::StatusSubset)] pub enum CreateUser { #[doc = \"It is new.\"] Created { #[doc = \"Where it is.\"] #[header(\"Location\")] location: String, #[header(\"X-Part\")] parts: Vec<u16>, #[body] id: u32 }, Accepted(#[body(text)] String), #[status(200)] Image(#[body(bytes = \"image/png\")] Vec<u8>), Conflict(#[body(problem)] status_subset::Problem), #[status(omit(\"WWW-Authenticate\"))] Unauthorized, #[status(NotFound)] Missing {} }";

/// Parameters of each kind, and nested subsets.
const GENERIC: &str = "#[derive(Debug, status_subset::StatusSubset)] pub enum Api<T, E, const N: usize> where T: Clone { Ok(T), Gone([T; N]), #[status(transparent)] Refused(crate::Refused), #[status(transparent)] Other { inner: E } }";

/// Constants, causes, classes, problem types and other kinds of content.
const MORE_KINDS: &str = "#[derive(Debug, status_subset::StatusSubset)] #[status(problem, registry = crate::Code)] #[header(\"Cache-Control\" = \"no-store\")] pub enum Load { Ok(#[body(crate::Plain)] u32), Accepted(#[body(envelope)] crate::Sealed), Created(()), #[header(\"Location\" = \"/\")] Found, #[status(from)] InternalServerError(status_subset::Cause), #[body(problem = OutOfCredit)] Forbidden { balance: u32, hint: Option<String>, #[body(problem)] problem: status_subset::Problem }, #[body(problem = AccountClosed)] Gone, #[status(any(ServerError))] Upstream { status: crate::ServerErrorCode, #[status(skip)] note: u8, #[body(problem)] problem: status_subset::Problem } }";

/// Header fields beside content that is a problem, and `Retry-After` in each of its forms.
const RETRIES: &str = "#[derive(Debug, status_subset::StatusSubset)] pub enum Export<T> { Ok, #[body(problem = OutOfCredit)] Forbidden { balance: u32, #[header(\"Retry-After\")] seconds: u64, #[header(\"ETag\")] tag: String }, #[header(\"Retry-After\" = \"60\")] ServiceUnavailable, #[status(transparent)] Other(T) }";

/// Content that is a stream.
const STREAMS: &str = "#[derive(Debug, status_subset::StatusSubset)] pub enum Download<T> { Ok(#[body(sse)] status_subset::response::Events<u32>), PartialContent { #[header(\"Content-Range\")] range: String, #[body(stream = \"text/csv\")] part: status_subset::response::Body }, Accepted(#[body(response)] http::Response<status_subset::response::Body>), NotFound(#[body(text)] String), #[status(transparent)] Refused(crate::Refused), #[status(transparent)] Other(T) }";

/// Values as examples.
const EXAMPLES: &str = "#[derive(Debug, status_subset::StatusSubset, status_subset::EncodeResponse)] #[status(examples = crate::examples)] pub enum Read<T: From<u8>> { Ok(T) }";

/// The names, derives and enums of the cases.
const CASES: &[(&str, usize, &str)] = &[
    ("encode", 0, KINDS),
    ("encode_generic", 0, GENERIC),
    ("encode_empty", 0, "#[derive(Debug, status_subset::StatusSubset)] pub enum Never {}"),
    ("decode", 1, KINDS),
    ("decode_generic", 1, GENERIC),
    ("describe", 2, KINDS),
    ("describe_generic", 2, GENERIC),
    ("encode_more", 0, MORE_KINDS),
    ("decode_more", 1, MORE_KINDS),
    ("describe_more", 2, MORE_KINDS),
    ("encode_streams", 0, STREAMS),
    ("decode_streams", 1, STREAMS),
    ("describe_streams", 2, STREAMS),
    ("decode_retries", 1, RETRIES),
    ("describe_examples", 2, EXAMPLES),
];

fn cases() -> impl Iterator<Item = Case<'static>> {
    CASES.iter().map(|&(name, derive, input)| {
        let (derive, expand) = DERIVES[derive];
        Case { name, derive, expand, input, attributes: &["header", "body"] }
    })
}

#[test]
fn expansions_equal_the_files() {
    cases().for_each(|case| case.assert_equals_file());
}

#[test]
fn generated_code_names_nothing_that_a_user_can_shadow() {
    let user_names = [
        "T",
        "E",
        "N",
        "Clone",
        "From",
        "Option",
        "String",
        "Vec",
        "u8",
        "u16",
        "u32",
        "u64",
        "usize",
        "crate",
        "http",
        "status_subset",
    ];
    cases().for_each(|case| case.assert_hygienic(&user_names));
}

/// Limits the tokens for each variant, which every user's build pays for.
#[test]
fn an_expansion_grows_by_few_tokens_a_variant() {
    const LIMITS: [(&str, [usize; 3]); 3] = [
        ("V%,", [69, 63, 18]),
        ("V%(String),", [90, 77, 36]),
        ("V% { #[header(\"ETag\")] tag: String, #[body(text)] text: String },", [176, 132, 62]),
    ];
    for (variant, limits) in LIMITS {
        for ((name, derive), limit) in DERIVES.iter().zip(limits) {
            let size = |variants: usize| {
                let variants: String = (0..variants).map(|n| variant.replace('%', &n.to_string())).collect();
                count(derive(tokens(&format!("pub enum E {{ {variants} }}"))))
            };
            let each = (size(120) - size(20)) / 100;
            assert!(each <= limit, "{name} of {variant}: {each}");
        }
    }
}

#[test]
fn no_mutation_of_an_input_panics() {
    const MORE: &[&str] = &[
        "#[status(crate = c, registry = a::B, axum)] enum E<'a, T: 'a> { #[status(transparent)] A(&'a T), B(#[body(json = \"a/b; c=d\")] T) }",
        "enum E { A { #[header(\"X-A\")] a: Option<u8>, #[header(\"X-B\")] #[header(\"X-C\")] b: u8, c: u8 }, B(u8, u8), C(#[body(nonsense)] u8) }",
        "#[body] enum E { #[header(\"X-A\")] A, #[status(transparent)] B(#[body] u8), C(#[header] u8, #[body = 1] u8, #[header = \"X\"] u8) }",
        "struct S { #[header(\"ETag\")] tag: String }",
        "#[status(problem, error, stream, examples = a::f::<T>)] #[header(\"Cache-Control\" = \"no-store\")] enum E { #[header(\"X-A\" = \"a\")] A, #[body(problem = OutOfCredit)] B { balance: u32, #[body(problem)] base: status_subset::Problem, #[header(\"X-B\")] b: u8 }, #[status(from)] C(status_subset::Cause) }",
        "enum E<'a> { A(#[body(stream = \"a/b\")] S), B(#[body(sse)] Events<u8>), C(#[body(response)] Response), D(#[body(envelope)] &'a str), E(#[body(a::Cbor)] Json<u8>), F(Json<u8>) }",
        "enum E { #[status(any(ServerError), omit(\"Allow\"))] A { status: Status, #[status(source)] b: io::Error, #[status(skip)] c: u8, d: (), e: Cause, #[body] f: Html<u8> }, #[status(transparent, from)] B(Denied) }",
    ];
    let mut tried = 0;
    for (_, derive) in DERIVES {
        let inputs: Vec<&str> = [KINDS, GENERIC, MORE_KINDS, STREAMS].iter().chain(MORE).copied().collect();
        tried += check_mutations(derive, &inputs, 300);
    }
    assert!(tried >= 6000, "{tried}");
}

#[test]
fn a_media_type_must_be_valid_in_a_header_field() {
    let mistakes = |media_type: &str| {
        let input = format!("enum E {{ Ok(#[body(bytes = {media_type:?})] Vec<u8>) }}");
        errors(derive_encode_response(tokens(&input))).len()
    };
    for sound in ["image/png", "text/csv; charset=utf-8; header=present", "text/plain ;a=\"b c\"", "a/b;"] {
        assert_eq!(mistakes(sound), 0, "{sound}");
    }
    let broken = [
        "",
        "image",
        "image/",
        "/png",
        "image/png ",
        " image/png",
        "ima ge/png",
        "image/p,ng",
        "text/plain; a=b ",
        "text/plain; a=\r\nb",
        "text/plain; a=\tb",
        "text/plain; a=\u{7f}",
        "text/plain; a=é",
    ];
    for broken in broken {
        assert_eq!(mistakes(broken), 1, "{broken:?}");
    }
}

/// While an enum is being written, an editor knows its type and its impls.
#[test]
fn a_half_written_enum_keeps_its_impl() {
    const HALF_WRITTEN: &[(&str, usize)] = &[
        ("enum E {}", 0),
        ("enum E { A { #[header()] a: u8 } }", 1),
        ("enum E { A { #[header] a: u8 } }", 1),
        ("enum E { A { #[header(\"\")] a: u8 } }", 1),
        ("enum E { A { #[header(\"X-A\",)] a: u8 } }", 1),
        ("enum E { A { a: u8 } }", 1),
        ("enum E { A(#[body()] u8) }", 1),
        ("enum E { A(#[body(json =)] u8) }", 1),
        ("enum E { A(#[bo] u8, #[header(\"X-A\")] u8) }", 0),
        ("enum E { #[header] A }", 1),
        ("enum E { #[header()] A }", 1),
        ("enum E { #[header(\"X-A\" =)] A }", 1),
        ("#[header(\"X-A\" = )] enum E { A }", 1),
        ("enum E { #[body] A, #[body(problem =)] B, #[body(problem)] C }", 3),
        ("enum E { A(#[body(a::)] u8), B(#[body(stream =)] u8) }", 2),
        // Reported by the derive of `StatusSubset`.
        (
            "enum E { #[status()] A, #[status] B, #[status(4)] C, #[status(transparent)] D, #[status(omit)] E }",
            0,
        ),
        (
            "enum E { #[status(from)] A, #[status(from())] B(u8), #[status(any)] C, #[status(any())] D, #[status(any(A))] E { a: (), } }",
            0,
        ),
        ("enum E { A(#[status()] u8), B(#[status] u8), C(#[status(sou)] u8), D(#[status(skip,)] u8) }", 0),
        ("#[status(error =, problem(), stream(a))] enum E { A }", 0),
        ("#[status(examples)] enum E { A }", 0),
        ("#[status(examples = )] enum E { A }", 0),
        ("#[status(examples = a::)] enum E { A }", 0),
        ("#[status()] enum E { A }", 0),
        ("#[status(axum,, crate =)] enum E { A }", 0),
    ];
    for (input, mistakes) in HALF_WRITTEN {
        for (name, derive) in DERIVES {
            let expansion = derive(tokens(input));
            assert_eq!(errors(expansion.clone()).len(), *mistakes, "{name}: {expansion}");
            assert!(expansion.to_string().contains(&format!("{name} for E")), "{name}: {expansion}");
        }
    }
}

/// The message and the position of each error in an expansion: `message --> line:column`. An error at the end of the
/// input is at the call.
fn positions(expansion: TokenStream, call: Span, found: &mut BTreeSet<String>) {
    let mut tokens = expansion.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(name) if name == "compile_error" => {
                let message: TokenStream = tokens.nth(1).into_iter().collect();
                let TokenTree::Group(message) = syn::parse2(message).unwrap() else { panic!("no message") };
                let message: syn::LitStr = syn::parse2(message.stream()).unwrap();
                let span = if name.span().byte_range().is_empty() { call } else { name.span() };
                let start = span.start();
                found.insert(format!("{} --> {}:{}", message.value(), start.line, start.column + 1));
            }
            TokenTree::Group(group) => positions(group.stream(), call, found),
            _ => {}
        }
    }
}

/// Adds the errors of the macro calls in a file.
fn reported(items: Vec<Item>, found: &mut BTreeSet<String>) {
    for item in items {
        let attributes = match &item {
            Item::Enum(item) => &item.attrs,
            Item::Struct(item) => &item.attrs,
            Item::Union(item) => &item.attrs,
            Item::Fn(item) => &item.attrs,
            Item::Macro(item)
                if item.mac.path.segments.last().is_some_and(|it| it.ident == "status_codes") =>
            {
                let input = &item.mac.tokens;
                positions(status_codes(quote!(::status_subset, #input)), item.span(), found);
                continue;
            }
            Item::Mod(item) => {
                reported(item.content.iter().flat_map(|(_, items)| items.clone()).collect(), found);
                continue;
            }
            _ => continue,
        };
        if let Some(attribute) = attributes.iter().find(|attribute| attribute.path().is_ident("outcome")) {
            let words = attribute.meta.require_list().map(|list| list.tokens.clone()).unwrap_or_default();
            let without = item.to_token_stream().into_iter().skip(2).collect();
            let expansion = outcome(words, without);
            positions(expansion.clone(), item.span(), found);
            reported(syn::parse2::<syn::File>(expansion).unwrap().items, found);
            continue;
        }
        let derives = attributes.iter().filter(|attribute| attribute.path().is_ident("derive"));
        let derives: String = derives.map(|attribute| attribute.to_token_stream().to_string()).collect();
        for (name, derive) in [("StatusSubset", derive_status_subset as Macro)].into_iter().chain(DERIVES) {
            if derives.contains(name) {
                positions(derive(item.to_token_stream()), item.span(), found);
            }
        }
    }
}

/// The errors in a file's recorded output: `error: ..`, its further lines as far indented, and ` --> file:line:column`.
fn recorded(output: &str) -> BTreeSet<String> {
    let output = format!("\n{output}");
    let recorded = output.split("\nerror: ").skip(1).map(|error| {
        let (message, rest) = error.split_once(" --> ").unwrap();
        let (_, position) = rest.lines().next().unwrap().split_once(".rs:").unwrap();
        let message: Vec<&str> =
            message.trim_end().lines().map(|line| line.strip_prefix("       ").unwrap_or(line)).collect();
        format!("{} --> {position}", message.join("\n"))
    });
    recorded.collect()
}

/// A fast version of the test that compiles the same cases.
#[test]
fn each_mistake_is_shown_at_the_wrong_token() {
    let mut cases = 0;
    for folder in ["attribute", "half_written", "outcome", "registry", "response", "shape", "variant"] {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/ui").join(folder);
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        for file in files.filter(|file| file.extension().is_some_and(|it| it == "rs")) {
            let text = |extension| std::fs::read_to_string(file.with_extension(extension)).unwrap();
            let mut found = BTreeSet::new();
            reported(syn::parse_file(&text("rs")).unwrap().items, &mut found);
            assert_eq!(found, recorded(&text("stderr")), "{}", file.display());
            cases += 1;
        }
    }
    assert!(cases >= 45, "{cases}");
}
