import { cleanText } from "./text.ts";
import { LIMITS } from "./voucher.ts";

/*
 * Why a voucher was voided stands at the end of its memo, `[Anulado: pedido duplicado]`: it travels in the package as it is,
 * and any program shows it. The form is part of what is kept and the same in every language of the screen.
 */
const OPEN = "[Anulado: ";
const CLOSE = "]";
const AT_END = /(?:^| )\[Anulado: ([^[\]]+)\]$/;

/** How many characters a reason may have beside a memo; zero or less when the memo leaves no room. */
export function roomForReason(memo: string | null): number {
  const before = memo === null ? 0 : memo.length + 1;
  return LIMITS.memo - before - OPEN.length - CLOSE.length;
}

/** The memo with the reason at its end. Brackets in the reason become round, blanks and breaks single blanks. */
export function withVoidReason(memo: string | null, reason: string): string {
  const plain = cleanText(
    reason.replaceAll("[", "(").replaceAll("]", ")").replace(/\s+/g, " "),
  );
  const end = `${OPEN}${plain ?? "-"}${CLOSE}`;
  return memo === null ? end : `${memo} ${end}`;
}

/** The reason at the end of a memo, or null where there is none. */
export function voidReasonOf(memo: string | null): string | null {
  return AT_END.exec(memo ?? "")?.[1] ?? null;
}

/** The memo as it was before `withVoidReason`; one without a reason as it is. */
export function withoutVoidReason(memo: string | null): string | null {
  return memo === null ? null : cleanText(memo.replace(AT_END, ""));
}
