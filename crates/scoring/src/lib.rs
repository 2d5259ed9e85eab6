//! What a fitted model says of each customer, behind a plain C ABI.
//!
//! Compiled for wasm32 this is a module of its own that asks nothing of its host: no imports, no JavaScript. Whatever runs WebAssembly
//! (a Spark worker through `wasmtime`, a database, a program in any language) scores customers where they are, with the code
//! and so the numbers of the npm package. The functions are in [`exports`]; a host
//!
//! 1. asks for memory ([`exports::allocate`]) and writes a model as JSON into it: the record of a fit, as `JSON.stringify(fit)` has it, of
//!    which `model` and `parameters` are read;
//! 2. has it read ([`exports::model`]) and keeps its handle, and a second one of a spend model if there is one;
//! 3. writes columns of doubles, has them scored ([`exports::score`]) and reads the columns that come out.
//!
//! What cannot be done is answered by a status, and why by a small JSON text ([`exports::reason_pointer`]): a code, and the place, with the
//! codes and names that the package's errors have. No pointer that a host makes up is followed: memory is known by the address that it was
//! handed out under, so that the crate needs no `unsafe` but the names of its functions.

mod columns;
// An exported name is unsafe to choose, since another function of a program could have it too.
#[cfg_attr(target_family = "wasm", expect(unsafe_code, reason = "SAFETY: a module has its names for itself"))]
pub mod exports;
mod memory;
mod model;
mod reason;
#[cfg(test)]
mod tests;
