//! The `gahnegar` program: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    gahnegar::cli::main()
}
