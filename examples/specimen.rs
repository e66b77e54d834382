//! Writes the specimen scene to the files named, by their extensions, and
//! prints how long each took: `cargo run --example specimen -- OUT.png …`.

#[path = "../tests/specimen/mod.rs"]
mod specimen;

use std::time::Instant;

fn main() -> anyhow::Result<()> {
    let mut engine = gahnegar::text::TextEngine::new();
    let scene = specimen::scene(&mut engine);
    for path in std::env::args().skip(1) {
        let start = Instant::now();
        let bytes = match path.rsplit('.').next() {
            Some("svg") => gahnegar::render::svg::render(&scene).into_bytes(),
            Some("pdf") => gahnegar::render::pdf::render(&scene)?,
            _ => gahnegar::render::png::render(&scene, 2.0)?,
        };
        println!("{path}: {} bytes in {:?}", bytes.len(), start.elapsed());
        std::fs::write(path, bytes)?;
    }
    Ok(())
}
