/** The standard normal distribution: its distribution function and quantiles, to double precision. */

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

/** P(Z <= z), by the series of Marsaglia (2004), Journal of Statistical Software 11(4); exact enough for |z| <= 7. */
export function normalDistribution(z: number): number {
  if (z < -8) return 0
  if (z > 8) return 1
  let term = z
  let total = z
  for (let odd = 3; total + term !== total; odd += 2) {
    term *= (z * z) / odd
    total += term
  }
  return 0.5 + total * density(z)
}

/** The z below which a share p of the distribution lies, for p in [1e-9, 1 - 1e-9]; by Newton's method from the middle. */
export function normalQuantile(p: number): number {
  let z = 0
  for (let step = 0; step < 60; step += 1) {
    const move = (normalDistribution(z) - p) / density(z)
    // A long step from the flat tail would overshoot for good.
    z -= Math.max(-1, Math.min(1, move))
    if (Math.abs(move) < 1e-15) break
  }
  return z
}
