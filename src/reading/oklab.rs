//! Colours of ink relative to paper, in OKLab (Ottosson 2020).

/// Lightness counts less than hue: how hard someone presses says less than with which pencil.
const LIGHTNESS: f32 = 0.35;

/// How a colour differs from paper: lightness (weighted), and the two axes of hue.
pub(super) type Tint = [f32; 3];

/// The tint of a reflectance (red, green, blue in linear light, paper is 1).
pub(super) fn tint(rgb: [f32; 3]) -> Tint {
    let [red, green, blue] = rgb.map(|value| value.max(0.0));
    tint_of_cones([
        0.412_221_46 * red + 0.536_332_55 * green + 0.051_445_995 * blue,
        0.211_903_5 * red + 0.680_699_5 * green + 0.107_396_96 * blue,
        0.088_302_46 * red + 0.281_718_85 * green + 0.629_978_7 * blue,
    ])
}

/// The tint of light as the three kinds of cones of the eye see it, paper is 1.
pub(super) fn tint_of_cones(cones: [f32; 3]) -> Tint {
    let [l, m, s] = cones.map(root);
    [
        LIGHTNESS * (0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s - 1.0),
        1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
        0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
    ]
}

/// The light of a tint as the three kinds of cones of the eye see it, paper is 1.
pub(super) fn cones(tint: Tint) -> [f32; 3] {
    let (lightness, a, b) = (tint[0] / LIGHTNESS + 1.0, tint[1], tint[2]);
    let roots = [
        lightness + 0.396_337_78 * a + 0.215_803_76 * b,
        lightness - 0.105_561_346 * a - 0.063_854_17 * b,
        lightness - 0.089_484_18 * a - 1.291_485_5 * b,
    ];
    roots.map(|root| root.max(0.0).powi(3))
}

/// How far a tint is from paper.
pub(super) fn strength(tint: Tint) -> f32 {
    tint.iter().map(|part| part * part).sum::<f32>().sqrt()
}

/// How far its hue is from grey.
pub(super) fn chroma(tint: Tint) -> f32 {
    tint[1].hypot(tint[2])
}

/// The third root; one step of Newton on a guess from the bits of the number is exact enough here (a thousandth).
fn root(value: f32) -> f32 {
    if value < 1e-6 {
        return 0.0;
    }
    let guess = f32::from_bits(value.to_bits() / 3 + 0x2a51_37a0);
    let better = (2.0 * guess + value / (guess * guess)) / 3.0;
    (2.0 * better + value / (better * better)) / 3.0
}
