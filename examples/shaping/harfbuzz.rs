//! Asking `hb-shape`, many runs in one process.

use super::compare::{HbGlyph, parse};
use anyhow::{Context as _, Result, bail};
use std::io::Write as _;
use std::ops::Range;
use std::process::{Command, Output, Stdio};

/// Longer requests do not fit the buffer of `hb-shape --batch`.
const BATCH_LINE: usize = 4000;
/// Characters of context that HarfBuzz looks at.
const CONTEXT: usize = 5;

/// One call of `hb-shape`.
#[derive(Debug)]
pub(crate) struct Request(Vec<String>);

impl Request {
    /// A request to shape a part of a line as it stands in that line.
    pub(crate) fn new(
        font: &str,
        weight: f32,
        line: &[char],
        part: Range<usize>,
        rtl: bool,
        script: &str,
    ) -> Self {
        let before = part.start.saturating_sub(CONTEXT)..part.start;
        let after = part.end..(part.end + CONTEXT).min(line.len());
        let mut words = vec![
            font.to_owned(),
            "--no-glyph-names".to_owned(),
            format!("--variations=wght={weight}"),
            format!("--direction={}", if rtl { "rtl" } else { "ltr" }),
            format!("--script={script}"),
            // None, whatever the language of the machine is.
            "--language=und".to_owned(),
        ];
        for (name, range) in [("before", before), ("after", after)] {
            if !range.is_empty() {
                words.push(format!("--unicodes-{name}={}", codes(&line[range])));
            }
        }
        words.push(format!("--unicodes={}", codes(&line[part])));
        Self(words)
    }
}

/// Code points in hexadecimal. A tab is shaped as a space, which is what a
/// reader sees of it.
fn codes(chars: &[char]) -> String {
    let shown = |&c: &char| u32::from(if c == '\t' { ' ' } else { c });
    let codes: Vec<String> = chars.iter().map(|c| format!("{:04X}", shown(c))).collect();
    codes.join(",")
}

/// HarfBuzz's glyphs for each request, in their order.
pub(crate) fn shape(requests: &[&Request]) -> Result<Vec<Vec<HbGlyph>>> {
    let parsed = |line: String| parse(&line).with_context(|| format!("hb-shape printed: {line}"));
    ask(requests)?.into_iter().map(parsed).collect()
}

/// What `hb-shape` prints about each request, in their order.
pub(crate) fn ask(requests: &[&Request]) -> Result<Vec<String>> {
    let lines: Vec<String> = requests.iter().map(|request| request.0.join(";")).collect();
    let short: Vec<&String> = lines.iter().filter(|line| line.len() < BATCH_LINE).collect();
    let mut batch = ask_batch(&short)?.into_iter();
    let mut all = Vec::new();
    for (line, request) in lines.iter().zip(requests) {
        let next = if line.len() < BATCH_LINE { batch.next() } else { ask_alone(request)? };
        all.push(next.context("hb-shape answered too little")?);
    }
    Ok(all)
}

fn ask_batch(lines: &[&String]) -> Result<Vec<String>> {
    let mut child = Command::new("hb-shape")
        .arg("--batch")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("hb-shape cannot be started; it is in Debian's libharfbuzz-bin")?;
    let mut input = child.stdin.take().context("the pipe was asked for")?;
    let output = std::thread::scope(|scope| -> Result<Output> {
        // Written beside the reading: both pipes are smaller than what passes.
        let writer =
            scope.spawn(move || lines.iter().try_for_each(|line| writeln!(input, "{line}")));
        let output = child.wait_with_output()?;
        writer.join().expect("the writer does not panic")?;
        Ok(output)
    })?;
    let answers = read(&output)?;
    if answers.len() != lines.len() {
        bail!("hb-shape answered {} of {} requests", answers.len(), lines.len());
    }
    Ok(answers)
}

fn ask_alone(request: &Request) -> Result<Option<String>> {
    Ok(read(&Command::new("hb-shape").args(&request.0).output()?)?.pop())
}

fn read(output: &Output) -> Result<Vec<String>> {
    if !output.status.success() {
        bail!("hb-shape failed: {}", output.status);
    }
    Ok(std::str::from_utf8(&output.stdout)?.lines().map(str::to_owned).collect())
}
