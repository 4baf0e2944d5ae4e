//! Small systems of linear equations.

/// Solves `matrix · x = right` for a square matrix, row by row (Gaussian elimination with row exchange). `None` when it has no one
/// solution.
#[expect(clippy::needless_range_loop, reason = "two rows of one matrix are at hand")]
pub(super) fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Option<Vec<f64>> {
    let size = right.len();
    for column in 0..size {
        let pivot = (column..size).max_by(|&a, &b| matrix[a][column].abs().total_cmp(&matrix[b][column].abs()))?;
        if matrix[pivot][column].abs() < 1e-12 {
            return None;
        }
        matrix.swap(column, pivot);
        right.swap(column, pivot);
        for row in column + 1..size {
            let factor = matrix[row][column] / matrix[column][column];
            if factor != 0.0 {
                for place in column..size {
                    matrix[row][place] -= factor * matrix[column][place];
                }
                right[row] -= factor * right[column];
            }
        }
    }
    let mut found = vec![0.0; size];
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size).map(|place| matrix[row][place] * found[place]).sum();
        found[row] = (right[row] - known) / matrix[row][row];
    }
    Some(found)
}

/// The least-squares solution of `rows · x = right`, each unknown held near 0 by `ridge`.
pub(super) fn least_squares(rows: &[Vec<f64>], right: &[f64], ridge: f64) -> Option<Vec<f64>> {
    let size = rows.first()?.len();
    let mut matrix = vec![vec![0.0; size]; size];
    let mut sums = vec![0.0; size];
    for (row, &value) in rows.iter().zip(right) {
        for (one, sums_row) in matrix.iter_mut().enumerate() {
            for (other, sum) in sums_row.iter_mut().enumerate() {
                *sum += row[one] * row[other];
            }
            sums[one] += row[one] * value;
        }
    }
    for (place, row) in matrix.iter_mut().enumerate() {
        row[place] += ridge;
    }
    solve(matrix, sums)
}
