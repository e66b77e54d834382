//! Logistic regression by Newton's method with a quadratic penalty (iteratively
//! reweighted least squares; Hastie, Tibshirani, Friedman: The Elements of
//! Statistical Learning, 4.4.1).

/// The penalty on each weight but the first, which is the constant one.
const PENALTY: f64 = 1.0;
/// Steps at most.
const STEPS: usize = 30;

/// One example of two classes.
pub(crate) struct Example<const N: usize> {
    pub(crate) features: [f32; N],
    /// Its class.
    pub(crate) one: bool,
    /// How many examples it stands for.
    pub(crate) weight: f64,
}

/// The weights under which the examples are likeliest, from a first guess.
pub(crate) fn fit<const N: usize>(examples: &[Example<N>], guess: [f32; N]) -> [f32; N] {
    let mut weights = guess.map(f64::from);
    for _ in 0..STEPS {
        let (mut slope, mut curve) = ([0.0; N], [[0.0; N]; N]);
        for example in examples {
            let features = example.features.map(f64::from);
            let odds: f64 = features.iter().zip(&weights).map(|(x, w)| x * w).sum();
            let chance = 1.0 / (1.0 + (-odds).exp());
            let miss = example.weight * (f64::from(u8::from(example.one)) - chance);
            let bend = example.weight * chance * (1.0 - chance);
            for (i, x) in features.iter().enumerate().filter(|(_, x)| **x != 0.0) {
                slope[i] += miss * x;
                for (j, y) in features.iter().enumerate().take(i + 1) {
                    curve[i][j] += bend * x * y;
                }
            }
        }
        for i in 0..N {
            let penalty = if i == 0 { 1e-6 } else { PENALTY };
            slope[i] -= penalty * weights[i];
            curve[i][i] += penalty;
        }
        let step = solved(curve, slope);
        for (weight, step) in weights.iter_mut().zip(step) {
            *weight += step.clamp(-2.0, 2.0);
        }
        if step.iter().all(|step| step.abs() < 1e-4) {
            break;
        }
    }
    weights.map(|weight| weight as f32)
}

/// Solves a symmetric positive system given by its lower half (Cholesky).
fn solved<const N: usize>(mut matrix: [[f64; N]; N], mut right: [f64; N]) -> [f64; N] {
    for i in 0..N {
        for j in 0..=i {
            let known: f64 = (0..j).map(|k| matrix[i][k] * matrix[j][k]).sum();
            let rest = matrix[i][j] - known;
            matrix[i][j] = if i == j { rest.max(1e-12).sqrt() } else { rest / matrix[j][j] };
        }
        let known: f64 = (0..i).map(|k| matrix[i][k] * right[k]).sum();
        right[i] = (right[i] - known) / matrix[i][i];
    }
    for i in (0..N).rev() {
        let known: f64 = (i + 1..N).map(|k| matrix[k][i] * right[k]).sum();
        right[i] = (right[i] - known) / matrix[i][i];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_border_is_found() {
        let example = |x: f32, one| Example { features: [1.0, x], one, weight: 1.0 };
        let examples =
            [example(-2.0, false), example(-1.0, false), example(1.0, true), example(2.0, true)];
        let weights = fit(&examples, [0.0, 0.0]);
        assert!(weights[0].abs() < 0.01 && weights[1] > 0.5, "{weights:?}");
    }

    #[test]
    fn a_system_is_solved() {
        let found = solved([[4.0, 0.0], [2.0, 3.0]], [8.0, 8.0]);
        assert!((found[0] - 1.0).abs() < 1e-9 && (found[1] - 2.0).abs() < 1e-9, "{found:?}");
    }
}
