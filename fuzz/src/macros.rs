//! The macros, of tokens that were sound before they were edited.

use std::cell::LazyCell;

use proc_macro2::{TokenStream, TokenTree};

use crate::edits::{self, Edits};
use crate::registry::status_codes_from;
use crate::response::{derive_decode_response, derive_describe_response, derive_encode_response};
use crate::spec::Source;
use crate::specs::SPECS;
use crate::subset::derive_status_subset;

const DERIVES: &[&str] = &[
    "pub enum GetUser { Ok, NotFound, #[status(429)] SlowDown, #[status(ServiceUnavailable)] TryLater }",
    "#[status(axum, http)] pub enum CreateUser {
        Created { #[header(\"Location\")] location: String, #[header(\"ETag\")] tag: Option<String>, #[body] user: User },
        Conflict(#[body(problem)] Problem), UnprocessableContent(Vec<FieldError>),
        #[status(405, omit(\"Allow\"))] Never, #[status(transparent)] Auth(AuthError), }",
    "enum Api<'a, T: Display, const N: usize> where T: 'a {
        /// Documented.
        Ok(#[body(text = \"text/csv\")] T), #[status(404)] Gone(#[body(bytes = \"image/png\")] &'a [u8; N]),
        #[cfg(feature = \"x\")] #[allow(deprecated)] Accepted(#[body(json)] (u8, bool)), #[status(transparent)] Other { inner: Self } }",
    "#[status(registry = a::B, crate = c, class = D, subset_of(E, f::G), skip(From, TryFrom, Display, FromStr))] enum E { A }",
    "#[status(actix)] #[allow(x)] #[expect(y)] enum E { #[status[1]] #[status = 2] A, #[status] r#B = 3, C(), D {} }",
    "pub(crate) struct S<T>(#[status(404)] T, #[header(\"A\")] u8);",
    "union U { #[body] a: u8 }",
    "enum Empty {}",
];

const STATUS_CODES: &[&str] = &[
    "status_subset, #[doc = \"Ours.\"] pub enum Status from \"codes.toml\";",
    "crate, #[status(http, serde)] #[derive(Debug)] pub(in a::b) enum Code from \"codes.toml\";",
    "::renamed, enum Status from http;",
    "a::b, #[cfg(x)] #[deprecated] pub(crate) enum r#Status from \"codes.toml\";",
];

const OTHERS: &str = "0 1 404 404u8 1_0 0x1ff 99999999999999999999999 1.5 -1 \"\" \"x\" \"a\\nb\" \"한국어\" b\"x\" c\"x\" 'x' 'a r\"x\"
    () {} [] , ; : :: = | # ! $ & < > -> . ? @ ~ _ self Self super crate dyn impl for where pub enum struct union fn macro_rules
    status header body registry class skip subset_of transparent omit http serde axum actix problem text bytes json from
    r#from r#status r#enum r#type 찾을 Ok None Some Result Option Status \"Allow\" \"Content-Type\" \"Transfer-Encoding\"
    #[status(404)] #[status()] #[status] #[header(\"A\")] #[body] #[header] #[doc = \"x\"] #[cfg(x)] #[deprecated]";

struct Inputs {
    sound: Vec<TokenStream>,
    others: Vec<TokenTree>,
}

impl Inputs {
    /// Once: `proc_macro2` keeps every text that it reads, for places in it.
    fn of(texts: &[&str]) -> Inputs {
        let read = |text: &&str| text.parse::<TokenStream>().unwrap();
        let sound: Vec<TokenStream> = texts.iter().map(read).collect();
        let others = sound.iter().cloned().chain([read(&OTHERS)]).flat_map(edits::all).collect();
        Inputs { sound, others }
    }

    fn edited(&self, edits: &mut Edits<'_>) -> TokenStream {
        let mut tokens = edits.one_of(&self.sound).clone();
        for _ in 0..8 {
            if edits.are_over() {
                break;
            }
            tokens = edits.tokens(tokens, &self.others);
        }
        tokens
    }
}

thread_local! {
    static OF_DERIVES: LazyCell<Inputs> = LazyCell::new(|| Inputs::of(DERIVES));
    static OF_STATUS_CODES: LazyCell<Inputs> = LazyCell::new(|| Inputs::of(STATUS_CODES));
}

/// The four derives, of an item with some edits.
pub fn derives(bytes: &[u8]) {
    let input = OF_DERIVES.with(|inputs| inputs.edited(&mut Edits::new(bytes)));
    // The compiler refuses what is no item before a derive sees it.
    let is_an_item = syn::parse2::<syn::DeriveInput>(input.clone()).is_ok();
    for derive in
        [derive_status_subset, derive_encode_response, derive_decode_response, derive_describe_response]
    {
        let expansion = derive(input.clone());
        if is_an_item {
            // (`proc_macro2` knows no places under a fuzzer.)
            if cfg!(not(fuzzing)) {
                has_places(&input, expansion.clone());
            }
            is_sound(&input, expansion);
        }
    }
}

/// `status_codes!`, of a call with some edits.
pub fn status_codes(bytes: &[u8]) {
    let input = OF_STATUS_CODES.with(|inputs| inputs.edited(&mut Edits::new(bytes)));
    let read = |path: &str| match path {
        "codes.toml" => Source::of(path.to_owned(), SPECS[0].into()),
        _ => Err("there is no such file".to_owned()),
    };
    let expansion = status_codes_from(input.clone(), read);
    is_sound(&input, expansion);
}

/// An expansion is made of items.
fn is_sound(input: &TokenStream, expansion: TokenStream) {
    if let Err(error) = syn::parse2::<syn::File>(expansion) {
        panic!("{error}: {input}");
    }
}

/// An error stands at a token of the input, and not at the derive.
fn has_places(input: &TokenStream, expansion: TokenStream) {
    let tokens = edits::all(expansion);
    for (at, token) in tokens.iter().enumerate() {
        let is_error = matches!(token, TokenTree::Ident(ident) if ident == "compile_error");
        let message = tokens.get(at + 2).map(ToString::to_string);
        assert!(!is_error || token.span().source_text().is_some(), "no place: {message:?} of {input}");
    }
}
