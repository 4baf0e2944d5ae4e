//! Drawn sheets read back.

mod bend;
mod drawn;
mod homography;
mod ink;
mod linear;
mod lines;
mod markers;
mod oklab;
mod paper_white;
mod path;
mod pencils;
mod picture;
mod pieces;
mod quadrilateral;
mod raster;
mod sheet;
mod straight;
mod timing;

pub use drawn::{Found, Reading};
pub use picture::Picture;
pub use sheet::{Fault, SheetRead, read_sheet};
/// dev
pub(crate) fn dump(dir: &str, ink: &ink::Ink, traces: &[Option<lines::Trace>], raster: &raster::Raster) {
    std::fs::create_dir_all(dir).unwrap();
    let lin = |v: f32| (v.clamp(0.0, 1.0).powf(1.0 / 2.2) * 255.0) as u8;
    let mut out = format!("P6 {} {} 255\n", raster.width, raster.height).into_bytes();
    for at in 0..raster.width * raster.height { for c in 0..3 { out.push(lin(raster.planes[c][at])); } }
    std::fs::write(format!("{dir}/raster.ppm"), out).unwrap();
    for (k, of) in ink.of.iter().enumerate() {
        let mut img = vec![255u8; ink.columns * ink.rows * 3];
        for c in 0..ink.columns { for r in 0..ink.rows { let v = of[c * ink.rows + r]; let a = ink.any[c*ink.rows+r]; let p = (r * ink.columns + c) * 3; img[p] = 255 - (a * 255.0) as u8; img[p + 1] = 255 - (v * 255.0) as u8; img[p+2]=255-(a*255.0) as u8;  } }
        if let Some(t) = &traces[k] { for (c, p) in t.path.iter().enumerate() { let (a, b) = p.span(); for r in a..=b { let q = (r * ink.columns + c) * 3; img[q] = 255; img[q + 1] = 0; img[q + 2] = 0; } } }
        let mut out = format!("P6 {} {} 255\n", ink.columns, ink.rows).into_bytes(); out.extend(img);
        std::fs::write(format!("{dir}/ink{k}.ppm"), out).unwrap();
    }
}
