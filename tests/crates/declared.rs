//! What derives stand on, written as nobody formats it, and with nothing that a lint would shorten.

use std::borrow::Cow;
use std::fmt::{Debug,Display};
use std::str::FromStr;

use status_subset::{DecodeResponse,DescribeResponse,EncodeResponse,Problem,StatusSubset};

/// A registry of this crate.
pub mod gateway {
    status_subset::status_codes! {
        /// The codes.
      #[ status( serde ) ]
    pub   enum Code from   "gateway.toml" ;
    }
}

/// HTTP's.
pub mod own { status_subset::status_codes!{ /// HTTP's.
  #[status(http,serde)] pub enum Status from http; } }

/// By name, by another name and by numbers.
#[derive(Debug,Clone,Copy,PartialEq,Eq,StatusSubset)]
#[status( registry=gateway::Code , subset_of( All ) )]
pub enum Few { /** The first. */ Ok,
  /// By number.
  #[status( 0x33 )] Failed, #[status(Lines,)] Multi{}, #[status(0_031)] More() }

/// More.
#[derive(Debug,Clone,Copy,PartialEq,Eq,StatusSubset)] #[status(registry=gateway::Code,skip(FromStr ,Display))]
#[allow(missing_docs)]
pub enum All{Ok,Err,None,Some,Lines,Error}

/// Of one class.
#[derive(Debug,Clone,Copy,PartialEq,Eq,StatusSubset,EncodeResponse,DecodeResponse,DescribeResponse)]
#[status(class=ClientError,axum,http)]
pub enum Refused{
  /// Another layer says how.
  #[status(omit("WWW-Authenticate",))]
  Unauthorized ,#[status ( 410 )]
  #[doc="No longer there."]
  Lost }

/// Each kind of field, with parameters.
#[derive( Debug , PartialEq , Eq , StatusSubset , EncodeResponse , DecodeResponse , DescribeResponse )]
#[ status( axum ) ]
pub enum Get<T,H,E,const N:usize> where H:Display+FromStr<Err:Display>, {
  /// With everything.
  Ok{ /// The tag.
      #[header( "ETag" )] tag:Option<String>,/// Lines.
      #[ header("X-Part") ]parts:Vec<H>,/// The content.
      #[body]it:T },
  /// Another of the same status.
  #[status(Ok)] Image(#[body(bytes="image/png")]Vec<u8>),
  /// A problem.
  NotFound ( # [ body ( problem ) ] Problem ) ,
  /// By number, with text.
  #[status(429)]SlowDown{/// Seconds.
    #[header("Retry-After")]seconds:u32,/// Why.
    #[body(text="text/plain; charset=utf-8")]text:String},
  /// Of another.
  #[ status( transparent ) ] Refused( Refused ) , /// Of a parameter.
  #[status(transparent)] Other{/// The other.
    inner:E},
  /// Nothing but a constant.
  Conflict([u8;N]),
}

/// With a lifetime.
#[derive(Debug,PartialEq,Eq,StatusSubset,EncodeResponse)] #[status(axum)] pub enum Text<'text>{/// Borrowed.
 Ok(#[body(text)]Cow<'text,str>),/// A header.
 Created{/// Where.
 #[header("Location")]location:&'text str}}
