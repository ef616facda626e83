//! Exits with 0 if a subset works without `std` and `alloc`.

#![no_std]
#![no_main]

use core::fmt::Write;

use status_subset::{Status, StatusSubset};

#[derive(Clone, Copy, PartialEq, StatusSubset)]
#[status(subset_of(All))]
enum Few {
    Ok,
    #[status(404)]
    Missing,
}

#[derive(Clone, Copy, PartialEq, StatusSubset)]
enum All {
    Ok,
    NotFound,
    Gone,
}

#[derive(StatusSubset)]
enum Outcome<'a> {
    Ok(&'a str),
    #[status(transparent)]
    Other(Few),
}

mod own {
    status_subset::status_codes! {
        pub enum Status from http;
    }
}

/// A buffer to write to without allocating.
struct Buffer {
    bytes: [u8; 32],
    len: usize,
}

impl Write for Buffer {
    fn write_str(&mut self, text: &str) -> core::fmt::Result {
        for &byte in text.as_bytes() {
            *self.bytes.get_mut(self.len).ok_or(core::fmt::Error)? = byte;
            self.len += 1;
        }
        Ok(())
    }
}

fn works() -> bool {
    let mut buffer = Buffer { bytes: [0; 32], len: 0 };
    let written = write!(buffer, "{:>16}", Few::Missing).is_ok();
    written
        && buffer.bytes.get(..buffer.len) == Some(b"   404 Not Found")
        && matches!("404".parse(), Ok(Few::Missing))
        && All::from(Few::Missing) == All::NotFound
        && Outcome::Other(Few::Ok).status() == Status::Ok
        && Outcome::Ok("x").status() == Status::Ok
        && own::Status::from_code(410) == Some(own::Status::Gone)
        && Few::STATUSES.iter().rev().map(Status::code).eq([404, 200])
}

#[unsafe(no_mangle)]
extern "C" fn main() -> core::ffi::c_int {
    if works() { 0 } else { 1 }
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}

// `core` comes compiled for unwinding and asks the linker for this; nothing here unwinds.
#[unsafe(no_mangle)]
extern "C" fn rust_eh_personality() {}

// For the C runtime's start-up code, which calls `main`.
#[link(name = "c")]
unsafe extern "C" {}
