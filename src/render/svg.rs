//! SVG: stand-alone, with glyphs as outlines, so that it looks the same where
//! the font is missing. Each outline is written once and used many times.

use super::About;
use super::outline::Outlines;
use super::shadow::Shadow;
use crate::scene::{Item, Paint, Rgba, Scene, Stroke};
use crate::text::GlyphRun;
use kurbo::{BezPath, PathEl, Point, Rect, Size};
use std::collections::HashMap;
use std::fmt::Write;

/// Draws a scene as an SVG document: the same scene, the same text.
pub fn render(scene: &Scene) -> String {
    render_with(scene, &About::default())
}

/// The same, saying what the picture is to who cannot see it.
pub fn render_with(scene: &Scene, about: &About) -> String {
    let mut writer = Writer::default();
    for item in &scene.items {
        writer.item(item);
    }
    while writer.clips > 0 {
        writer.pop_clip();
    }
    document(scene, about, &writer)
}

fn document(scene: &Scene, about: &About, writer: &Writer) -> String {
    let Size { width, height } = scene.size;
    let (w, h) = (Num(width, 3), Num(height, 3));
    let mut out = String::with_capacity(writer.defs.len() + writer.body.len() + 512);
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" \
         viewBox=\"0 0 {w} {h}\" role=\"img\""
    );
    if !about.language.is_empty() {
        let _ = write!(out, " xml:lang=\"{}\"", Escaped(&about.language));
    }
    out.push_str(">\n");
    if !about.title.is_empty() {
        let _ = writeln!(out, "<title>{}</title>", Escaped(&about.title));
    }
    if !about.description.is_empty() {
        let _ = writeln!(out, "<desc>{}</desc>", Escaped(&about.description));
    }
    if !writer.defs.is_empty() {
        let _ = write!(out, "<defs>\n{}</defs>\n", writer.defs);
    }
    if scene.background.a > 0 {
        let _ = writeln!(
            out,
            "<rect width=\"{w}\" height=\"{h}\"{}/>",
            Colour("fill", scene.background)
        );
    }
    out.push_str(&writer.body);
    out.push_str("</svg>\n");
    out
}

/// The document's parts so far.
#[derive(Default)]
struct Writer {
    defs: String,
    body: String,
    /// Definitions already written, with their ids.
    known: HashMap<String, String>,
    outlines: Outlines,
    /// Face and glyph of outlines already written.
    glyphs: HashMap<(usize, u32), bool>,
    clips: usize,
}

impl Writer {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Rect { rect, radius, fill, stroke } => {
                let rect = rect.abs();
                let mut shape = RectShape(rect).to_string();
                if *radius > 0.0 {
                    let radius = radius.min(rect.width().min(rect.height()) / 2.0);
                    let _ = write!(shape, " rx=\"{}\"", Num(radius, 3));
                }
                self.shape(&format!("rect{shape}"), fill.as_ref(), stroke.as_ref());
            }
            Item::Path { path, fill, stroke } => {
                let shape = format!("path d=\"{}\"", PathData(path, 3));
                self.shape(&shape, fill.as_ref(), stroke.as_ref());
            }
            Item::Shadow { rect, radius, blur, color } => {
                self.shadow(*rect, *radius, *blur, *color);
            }
            Item::Glyphs { run, origin, color } => self.run(run, *origin, *color),
            Item::PushClip(rect) => self.push_clip(*rect),
            Item::PopClip => self.pop_clip(),
        }
    }

    fn shape(&mut self, shape: &str, fill: Option<&Paint>, stroke: Option<&Stroke>) {
        let fill = match fill {
            Some(Paint::Solid(color)) => Colour("fill", *color).to_string(),
            Some(Paint::Linear { from, to, stops }) => {
                let id = self.gradient(*from, *to, stops);
                format!(" fill=\"url(#{id})\"")
            }
            None => " fill=\"none\"".to_owned(),
        };
        let _ = write!(self.body, "<{shape}{fill}");
        if let Some(stroke) = stroke {
            let _ = write!(
                self.body,
                "{} stroke-width=\"{}\"",
                Colour("stroke", stroke.color),
                Num(stroke.width, 3)
            );
            if let Some((on, off)) = stroke.dash.filter(|(on, off)| *on > 0.0 && *off > 0.0) {
                let _ = write!(self.body, " stroke-dasharray=\"{} {}\"", Num(on, 3), Num(off, 3));
            }
        }
        self.body.push_str("/>\n");
    }

    /// The id of a definition, written if it is new; `{id}` stands for it.
    fn define(&mut self, prefix: char, definition: String) -> String {
        if let Some(id) = self.known.get(&definition) {
            return id.clone();
        }
        let id = format!("{prefix}{}", self.known.len());
        let _ = writeln!(self.defs, "{}", definition.replace("{id}", &id));
        self.known.insert(definition, id.clone());
        id
    }

    fn gradient(&mut self, from: Point, to: Point, stops: &[(f32, Rgba)]) -> String {
        let mut text = format!(
            "<linearGradient id=\"{{id}}\" gradientUnits=\"userSpaceOnUse\" x1=\"{}\" y1=\"{}\" \
             x2=\"{}\" y2=\"{}\">",
            Num(from.x, 3),
            Num(from.y, 3),
            Num(to.x, 3),
            Num(to.y, 3)
        );
        for &(offset, color) in stops {
            let offset = Num(f64::from(offset), 4);
            let _ = write!(text, "<stop offset=\"{offset}\"{}/>", Colour("stop", color));
        }
        text.push_str("</linearGradient>");
        self.define('p', text)
    }

    fn shadow(&mut self, rect: Rect, radius: f64, blur: f64, color: Rgba) {
        let rect = rect.abs();
        let area = Shadow::new(rect, radius, blur).bounds();
        let text = format!(
            "<filter id=\"{{id}}\" filterUnits=\"userSpaceOnUse\"{} \
             color-interpolation-filters=\"sRGB\"><feGaussianBlur stdDeviation=\"{}\"/></filter>",
            RectShape(area),
            Num(blur, 3)
        );
        let id = self.define('b', text);
        let radius = radius.clamp(0.0, rect.width().min(rect.height()) / 2.0);
        let _ = writeln!(
            self.body,
            "<rect{} rx=\"{}\"{} filter=\"url(#{id})\"/>",
            RectShape(rect),
            Num(radius, 3),
            Colour("fill", color)
        );
    }

    fn push_clip(&mut self, rect: Rect) {
        let text = format!("<clipPath id=\"{{id}}\"><rect{}/></clipPath>", RectShape(rect.abs()));
        let id = self.define('c', text);
        let _ = writeln!(self.body, "<g clip-path=\"url(#{id})\">");
        self.clips += 1;
    }

    fn pop_clip(&mut self) {
        if self.clips > 0 {
            self.body.push_str("</g>\n");
            self.clips -= 1;
        }
    }

    /// A run, in its font's own units within a group that scales them.
    fn run(&mut self, run: &GlyphRun, origin: Point, color: Rgba) {
        let face = self.outlines.face(run);
        let scale = self.outlines.scale(face, run.size).as_coeffs()[0];
        let mut uses = String::new();
        for glyph in run.glyphs.iter() {
            if self.glyph(face, glyph.id) {
                let (x, y) = (f64::from(glyph.x) / scale, -f64::from(glyph.y) / scale);
                let _ = write!(uses, "<use href=\"#g{face}-{}\" x=\"{}\"", glyph.id, Num(x, 1));
                if glyph.y != 0.0 {
                    let _ = write!(uses, " y=\"{}\"", Num(y, 1));
                }
                uses.push_str("/>");
            }
        }
        if !uses.is_empty() {
            let at = origin + kurbo::Vec2::new(f64::from(run.x), f64::from(run.y));
            let (x, y, s) = (Num(at.x, 3), Num(at.y, 3), Num(scale, 7));
            let colour = Colour("fill", color);
            let _ = writeln!(
                self.body,
                "<g transform=\"translate({x} {y}) scale({s} -{s})\"{colour}>{uses}</g>"
            );
        }
    }

    /// Writes a glyph's outline if it is new; whether it draws anything.
    fn glyph(&mut self, face: usize, glyph: u32) -> bool {
        if let Some(&visible) = self.glyphs.get(&(face, glyph)) {
            return visible;
        }
        let outline = self.outlines.glyph(face, glyph);
        if !outline.is_empty() {
            let data = PathData(&outline, 1);
            let _ = writeln!(self.defs, "<path id=\"g{face}-{glyph}\" d=\"{data}\"/>");
        }
        self.glyphs.insert((face, glyph), !outline.is_empty());
        !outline.is_empty()
    }
}

/// A number with at most so many decimals and no idle zeros.
struct Num(f64, usize);

impl std::fmt::Display for Num {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = format!("{:.*}", self.1, self.0);
        let text = if text.contains('.') {
            text.trim_end_matches('0').trim_end_matches('.')
        } else {
            &text
        };
        f.write_str(if text == "-0" { "0" } else { text })
    }
}

/// ` x="…" y="…" width="…" height="…"`.
struct RectShape(Rect);

impl std::fmt::Display for RectShape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Rect { x0, y0, .. } = self.0;
        let (w, h) = (Num(self.0.width(), 3), Num(self.0.height(), 3));
        let (x, y) = (Num(x0, 3), Num(y0, 3));
        write!(f, " x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"")
    }
}

/// ` fill="#rrggbb"` and, unless opaque, ` fill-opacity="…"`.
struct Colour(&'static str, Rgba);

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self(name, Rgba { r, g, b, a }) = self;
        let suffix = if *name == "stop" { "-color" } else { "" };
        write!(f, " {name}{suffix}=\"#{r:02x}{g:02x}{b:02x}\"")?;
        if *a < 255 {
            write!(f, " {name}-opacity=\"{}\"", Num(f64::from(*a) / 255.0, 4))?;
        }
        Ok(())
    }
}

/// A path's data, with so many decimals.
struct PathData<'a>(&'a BezPath, usize);

impl std::fmt::Display for PathData<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let n = |v: f64| Num(v, self.1);
        for element in self.0.elements() {
            match element {
                PathEl::MoveTo(p) => write!(f, "M{} {}", n(p.x), n(p.y))?,
                PathEl::LineTo(p) => write!(f, "L{} {}", n(p.x), n(p.y))?,
                PathEl::QuadTo(a, p) => write!(f, "Q{} {} {} {}", n(a.x), n(a.y), n(p.x), n(p.y))?,
                PathEl::CurveTo(a, b, p) => {
                    write!(f, "C{} {} {} {}", n(a.x), n(a.y), n(b.x), n(b.y))?;
                    write!(f, " {} {}", n(p.x), n(p.y))?;
                }
                PathEl::ClosePath => f.write_str("Z")?,
            }
        }
        Ok(())
    }
}

/// Text fit for XML.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                // XML 1.0 knows no other control characters.
                '\0'..='\u{8}'
                | '\u{b}'
                | '\u{c}'
                | '\u{e}'..='\u{1f}'
                | '\u{fffe}'
                | '\u{ffff}' => {}
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_never_negative_zero() {
        for (value, decimals, text) in [
            (1.0, 3, "1"),
            (0.5, 3, "0.5"),
            (-0.0001, 3, "0"),
            (1.0 / 3.0, 3, "0.333"),
            (100.0, 0, "100"),
        ] {
            assert_eq!(Num(value, decimals).to_string(), text);
        }
    }

    #[test]
    fn a_small_scene_is_a_small_document() {
        let mut scene = Scene::new(Size::new(20.0, 10.5), Rgba::rgb(0xff_ff_ff));
        let stroke =
            Some(Stroke { width: 1.0, color: Rgba::rgb(0x10_20_30), dash: Some((2.0, 1.0)) });
        let fill = Some(Paint::Solid(Rgba { a: 51, ..Rgba::rgb(0) }));
        scene.items.push(Item::PushClip(Rect::new(0.0, 0.0, 5.0, 5.0)));
        scene.items.push(Item::Rect {
            rect: Rect::new(1.0, 2.0, 9.0, 8.0),
            radius: 9.0,
            fill,
            stroke,
        });
        let about = About { title: "a < b".into(), ..About::default() };
        insta::assert_snapshot!(render_with(&scene, &about), @r##"
        <svg xmlns="http://www.w3.org/2000/svg" width="20" height="10.5" viewBox="0 0 20 10.5" role="img">
        <title>a &lt; b</title>
        <defs>
        <clipPath id="c0"><rect x="0" y="0" width="5" height="5"/></clipPath>
        </defs>
        <rect width="20" height="10.5" fill="#ffffff"/>
        <g clip-path="url(#c0)">
        <rect x="1" y="2" width="8" height="6" rx="3" fill="#000000" fill-opacity="0.2" stroke="#102030" stroke-width="1" stroke-dasharray="2 1"/>
        </g>
        </svg>
        "##);
    }
}
