/** The number of a book's first voucher. */
const FIRST = "0001";

/**
 * The number to propose after those of a book: the highest plus one, with its width and prefix. Where a book has numbers of
 * several prefixes (`A-0007`, `2026/12`) the prefix of most of them is followed.
 */
export function nextNumber(numbers: Iterable<string>): string {
  const series = new Map<string, { count: number; highest: string }>();
  for (const number of numbers) {
    const digits = /\d+$/.exec(number)?.[0];
    if (digits === undefined) continue;
    const prefix = number.slice(0, -digits.length);
    const known = series.get(prefix);
    if (!known) series.set(prefix, { count: 1, highest: digits });
    else {
      known.count++;
      if (isHigher(digits, known.highest)) known.highest = digits;
    }
  }
  let most: { prefix: string; count: number; highest: string } | null = null;
  for (const [prefix, { count, highest }] of series)
    if (!most || count > most.count) most = { prefix, count, highest };
  if (!most) return FIRST;
  const next = (BigInt(most.highest) + 1n).toString();
  return most.prefix + next.padStart(most.highest.length, "0");
}

/** Digits may be more than a number holds exactly. */
function isHigher(a: string, b: string): boolean {
  const [x, y] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
  if (x.length !== y.length) return x.length > y.length;
  return x === y ? a.length > b.length : x > y;
}

/** So many numbers after those of a book, in order. */
export function nextNumbers(
  numbers: Iterable<string>,
  count: number,
): string[] {
  const found: string[] = [];
  let next = nextNumber(numbers);
  for (let k = 0; k < count; k++) {
    found.push(next);
    next = nextNumber([next]);
  }
  return found;
}
