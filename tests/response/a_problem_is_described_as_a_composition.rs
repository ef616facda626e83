//! Problem details with members of a type of their own are described as a `Problem` and those members.

#![cfg(feature = "current")]
#![allow(dead_code)] // a field may be there for its schema alone

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use status_subset::response::Components;
use status_subset::{DescribeResponse, EncodeResponse, Problem, StatusSubset};
use utoipa::{IntoResponses, OpenApi, ToSchema};

mod branch {
    status_subset::status_codes! {
        pub enum Status from "tests/specs/branch.toml";
    }
}

/// It has a member that every problem has, and refuses others in JSON.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OutOfStock {
    detail: String,
    left: u32,
    instead: Option<Article>,
}

#[derive(Clone, Serialize, Deserialize, ToSchema)]
struct Article {
    name: String,
    #[schema(no_recursion)]
    similar: Vec<Article>,
}

impl From<OutOfStock> for Problem {
    fn from(OutOfStock { detail, left, instead }: OutOfStock) -> Problem {
        let problem =
            Problem::new().with_type("/out-of-stock").with_title("Out of stock").with_detail(detail);
        let problem = problem.with_instance("/orders/7").with_extension("left", left);
        match instead {
            Some(article) => problem.with_extension("instead", serde_json::to_value(article).unwrap()),
            None => problem,
        }
    }
}

#[derive(ToSchema)]
struct Rejected<T> {
    items: Vec<T>,
}

impl<T: Serialize> From<Rejected<T>> for Problem {
    fn from(rejected: Rejected<T>) -> Problem {
        Problem::new().with_extension("items", serde_json::to_value(rejected.items).unwrap())
    }
}

/// It has no schema.
struct Unknown;

impl From<Unknown> for Problem {
    fn from(_: Unknown) -> Problem {
        Problem::new()
    }
}

#[derive(StatusSubset, EncodeResponse, DescribeResponse)]
#[status(registry = branch::Status, problem)]
enum Order {
    Conflict(#[body(problem)] OutOfStock),
    #[status(422)]
    Rejected(#[body(problem)] Rejected<Article>),
    #[status(400)]
    Unknown(#[body(problem)] Unknown),
    NotFound(Problem),
    #[body(problem = OutOfCredit)]
    Forbidden {
        balance: i64,
        accounts: Vec<String>,
    },
    InternalServerError,
    Ok(OutOfStock),
}

#[utoipa::path(post, path = "/orders", responses(Order))]
fn order() {}

#[derive(OpenApi)]
#[openapi(paths(order), modifiers(&Components))]
struct Api;

fn article() -> Article {
    Article {
        name: "tea".to_owned(),
        similar: vec![Article { name: "mate".to_owned(), similar: Vec::new() }],
    }
}

fn orders() -> Vec<Order> {
    vec![
        Order::Conflict(OutOfStock { detail: "two are left".to_owned(), left: 2, instead: Some(article()) }),
        Order::Conflict(OutOfStock { detail: "none is left".to_owned(), left: 0, instead: None }),
        Order::Rejected(Rejected { items: vec![article()] }),
        Order::Unknown(Unknown),
        Order::NotFound(Problem::new().with_detail("no such order")),
        Order::Forbidden { balance: 30, accounts: vec!["/account/1".to_owned()] },
        Order::InternalServerError,
    ]
}

fn schema(responses: &Value, code: &str) -> Value {
    responses[code]["content"]["application/problem+json"]["schema"].clone()
}

#[test]
fn what_is_sent_fits_the_composition() {
    let inline = serde_json::to_value(Order::responses()).unwrap();
    let document = serde_json::to_value(Api::openapi()).unwrap();
    let lifted = &document["paths"]["/orders"]["post"]["responses"];
    for order in orders() {
        let response = order.encode().unwrap();
        let code = response.status().as_u16().to_string();
        let sent: Value = serde_json::from_slice(response.body()).unwrap();
        for (responses, components) in [(&inline, &Value::Null), (lifted, &document["components"])] {
            let mut schema = schema(responses, &code);
            schema["components"] = components.clone();
            let result = jsonschema::validate(&schema, &sent);
            assert!(result.is_ok(), "{code}: {}, in {sent}", result.unwrap_err());
        }
    }
}

#[test]
fn the_members_of_the_own_type_are_required() {
    let inline = serde_json::to_value(Order::responses()).unwrap();
    for (code, wrong) in [
        ("409", json!({ "type": "/out-of-stock", "status": 409, "detail": "one is left" })),
        ("409", json!({ "status": 409, "detail": "one is left", "left": "one" })),
        ("409", json!({ "title": 1, "detail": "one is left", "left": 1 })),
        ("403", json!({ "type": "about:blank", "status": 403, "balance": 1, "accounts": [] })),
        ("403", json!({ "type": "https://bank.example/problems/out-of-credit", "status": 403 })),
        ("422", json!({ "items": [{ "name": 1, "similar": [] }] })),
    ] {
        assert!(!jsonschema::is_valid(&schema(&inline, code), &wrong), "{code}: {wrong}");
    }
}

#[test]
fn compositions_refer_to_one_problem() {
    let document = serde_json::to_value(Api::openapi()).unwrap();
    let responses = &document["paths"]["/orders"]["post"]["responses"];
    let problem = json!({ "$ref": "#/components/schemas/Problem" });
    for code in ["409", "422", "403"] {
        assert_eq!(schema(responses, code)["allOf"][0], problem, "{code}");
    }
    for code in ["400", "404", "500"] {
        assert_eq!(schema(responses, code), problem, "{code}");
    }
    let own = &schema(responses, "422")["allOf"][1];
    assert_eq!(*own, json!({ "$ref": "#/components/schemas/Rejected_Article" }));
    let schemas = document["components"]["schemas"].as_object().unwrap();
    assert_eq!(schemas.keys().collect::<Vec<_>>(), ["Article", "OutOfStock", "Problem", "Rejected_Article"]);
    let similar = &schemas["Article"]["properties"]["similar"]["items"];
    assert_eq!(*similar, json!({ "$ref": "#/components/schemas/Article" }));
    // As content of its own, the type still refuses other members.
    assert_eq!(schemas["OutOfStock"]["additionalProperties"], false);
    assert!(schema(responses, "409")["allOf"][1].get("additionalProperties").is_none());
}

#[test]
fn a_problem_of_the_registry_has_the_members_of_its_field_too() {
    #[derive(StatusSubset, EncodeResponse, DescribeResponse)]
    #[status(registry = branch::Status)]
    enum Pay<P> {
        #[body(problem = OutOfCredit)]
        Forbidden {
            balance: i64,
            #[body(problem)]
            rejected: Rejected<Article>,
        },
        #[body(problem = AccountClosed)]
        Gone(#[body(problem)] P),
    }
    let responses = serde_json::to_value(Pay::<Unknown>::responses()).unwrap();
    let schema = schema(&responses, "403");
    let parts = schema["allOf"].as_array().unwrap();
    assert_eq!((&parts[0]["title"], &parts[1]["title"]), (&json!("Problem"), &json!("Rejected_Article")));
    assert!(parts[2]["properties"]["balance"].is_object());
    let rejected = Rejected { items: vec![article()] };
    let sent = Pay::<Unknown>::Forbidden { balance: 7, rejected }.encode().unwrap();
    assert!(jsonschema::is_valid(&schema, &serde_json::from_slice(sent.body()).unwrap()));
    let gone = &responses["410"]["content"]["application/problem+json"]["schema"]["allOf"];
    assert_eq!(gone.as_array().unwrap().len(), 2);
}

#[test]
fn a_parameter_that_is_a_problem_is_described_as_one() {
    #[derive(StatusSubset, DescribeResponse)]
    enum Failed<P: ToSchema> {
        NotFound(#[body(problem)] P),
    }
    let plain = serde_json::to_value(Failed::<Problem>::responses()).unwrap();
    assert_eq!(schema(&plain, "404")["title"], "Problem");
    let own = serde_json::to_value(Failed::<Article>::responses()).unwrap();
    assert_eq!(schema(&own, "404")["allOf"][1]["title"], "Article");
}

/// Its other members are texts, and those of a problem are not.
#[derive(Serialize, ToSchema)]
struct Labelled {
    left: u32,
    #[serde(flatten)]
    labels: BTreeMap<String, String>,
}

impl From<Labelled> for Problem {
    fn from(labelled: Labelled) -> Problem {
        let problem = Problem::new().with_extension("left", labelled.left);
        labelled
            .labels
            .into_iter()
            .fold(problem, |problem, (name, value)| problem.with_extension(name, value))
    }
}

/// It contains itself, and refuses other members in JSON.
#[derive(Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Chain {
    #[schema(no_recursion)]
    causes: Vec<Chain>,
}

impl From<Chain> for Problem {
    fn from(chain: Chain) -> Problem {
        Problem::new().with_extension("causes", serde_json::to_value(chain.causes).unwrap())
    }
}

/// In JSON it is a text, which has no members.
#[derive(Serialize, ToSchema)]
enum Denied {
    Expired,
    Revoked,
}

/// In JSON it is a text or an object.
#[derive(Serialize, ToSchema)]
enum Invalid {
    Empty,
    TooLong { by: u32 },
}

impl From<Denied> for Problem {
    fn from(denied: Denied) -> Problem {
        Problem::new().with_extension("reason", serde_json::to_value(denied).unwrap())
    }
}

impl From<Invalid> for Problem {
    fn from(invalid: Invalid) -> Problem {
        Problem::new().with_extension("reason", serde_json::to_value(invalid).unwrap())
    }
}

#[derive(StatusSubset, EncodeResponse, DescribeResponse)]
enum Refused {
    Conflict(#[body(problem)] Labelled),
    BadGateway(#[body(problem)] Chain),
    Forbidden(#[body(problem)] Denied),
    BadRequest(#[body(problem)] Invalid),
}

#[utoipa::path(get, path = "/refused", responses(Refused))]
fn refused() {}

#[derive(OpenApi)]
#[openapi(paths(refused), modifiers(&Components))]
struct RefusedApi;

#[test]
fn what_a_type_allows_alone_does_not_bind_the_problem() {
    let document = serde_json::to_value(RefusedApi::openapi()).unwrap();
    let labels = BTreeMap::from([("colour".to_owned(), "green".to_owned())]);
    for refused in [
        Refused::Conflict(Labelled { left: 2, labels }),
        Refused::BadGateway(Chain { causes: vec![Chain { causes: vec![] }] }),
        Refused::Forbidden(Denied::Expired),
        Refused::Forbidden(Denied::Revoked),
        Refused::BadRequest(Invalid::Empty),
        Refused::BadRequest(Invalid::TooLong { by: 1 }),
    ] {
        let response = refused.encode().unwrap();
        let code = response.status().as_u16().to_string();
        let sent: Value = serde_json::from_slice(response.body()).unwrap();
        let mut schema = schema(&document["paths"]["/refused"]["get"]["responses"], &code);
        schema["components"] = document["components"].clone();
        let result = jsonschema::validate(&schema, &sent);
        assert!(result.is_ok(), "{code}: {}, in {sent}", result.unwrap_err());
    }
}

#[test]
fn a_type_without_members_is_described_as_a_problem() {
    let responses = serde_json::to_value(Refused::responses()).unwrap();
    assert_eq!(schema(&responses, "403")["title"], "Problem");
    assert_eq!(schema(&responses, "400")["title"], "Problem");
}

#[test]
fn what_a_problem_contains_of_its_own_type_is_complete() {
    let document = serde_json::to_value(RefusedApi::openapi()).unwrap();
    let chain = json!({ "$ref": "#/components/schemas/Chain" });
    let schema = schema(&document["paths"]["/refused"]["get"]["responses"], "502");
    assert_eq!(schema["allOf"][1]["properties"]["causes"]["items"], chain);
    let inside = &document["components"]["schemas"]["Chain"];
    assert_eq!(inside["properties"]["causes"]["items"], chain);
    assert_eq!(inside["additionalProperties"], false);
}
