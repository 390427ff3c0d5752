/** Sum of products of two rows of equal length. */
export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** The span of some columns, as rows at right angles of length one. */
export type Basis = readonly Float64Array[];

/** Orthonormal basis of columns; those that depend on others are left out (Gram and Schmidt, twice for precision). */
export function basisOf(columns: readonly Float64Array[]): Basis {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const rest = column.slice();
    removeSpan(rest, basis);
    removeSpan(rest, basis);
    const length = Math.sqrt(dot(rest, rest));
    if (length > 1e-8 * Math.sqrt(rest.length)) basis.push(rest.map((value) => value / length));
  }
  return basis;
}

/** Takes from a row, in place, what a basis explains; what remains are the residuals of a regression on it. */
export function removeSpan(row: Float64Array, basis: Basis): void {
  for (const direction of basis) {
    const part = dot(row, direction);
    for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) - part * (direction[at] ?? 0);
  }
}

/** Residuals of a row after regression on a basis. */
export function residualsOf(row: Float64Array, basis: Basis): Float64Array {
  const rest = row.slice();
  removeSpan(rest, basis);
  return rest;
}
