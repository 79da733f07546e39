import type { Instant } from "./calendar-date.ts";
import { personKey } from "./masters.ts";
import { postMovement } from "./post-cash.ts";
import { postInvoice } from "./post-invoice.ts";
import type { PostingSource } from "./posting.ts";
import type { PostingContext, Proposal } from "./posting-entry.ts";
import { voucherOfEntries } from "./posting-vouchers.ts";
import {
  checkVoucher,
  totalsOf,
  type MastersView,
  type VoucherId,
} from "./voucher.ts";

/** A number that no rule of vouchers minds, for proposals that have none yet. */
const ANY_NUMBER = "1";

/** Minor units that no honest document reaches; hundreds of such would take a month's sums out of the exact range. */
const MOST = 2 ** 45;

/**
 * What a document becomes by the rules: a balanced entry that breaks no rule of vouchers, or the problems that keep it from
 * being one; cancelled and empty documents become nothing. Pure; `now` becomes the time of a person that is made with it.
 */
export function proposePosting(
  context: PostingContext,
  source: PostingSource,
  now: Instant,
): Proposal {
  const proposal =
    source.kind === "invoices"
      ? postInvoice(context, source.document, now)
      : postMovement(context, source, now);
  const { entry } = proposal;
  if (!entry) return proposal;
  const debit = totalsOf(entry.lines.map(({ line }) => line))?.debit;
  if (debit === undefined || debit > MOST)
    return { ...proposal, entry: null, problems: [{ code: "out-of-range" }] };
  const voucher = voucherOfEntries([entry], {
    id: "" as VoucherId,
    number: ANY_NUMBER,
    now,
  });
  const problems = checkVoucher(
    voucher,
    entry.period,
    context.company.currency,
    withNewPerson(context.masters, proposal),
  ).map((problem) => ({ code: "voucher" as const, problem }));
  return problems.length === 0 ? proposal : { ...proposal, problems };
}

function withNewPerson(masters: MastersView, { entry }: Proposal): MastersView {
  const added = entry?.newPerson;
  if (!added) return masters;
  const own = personKey(added);
  return {
    ...masters,
    person: (key) => masters.person(key) ?? (key === own ? added : undefined),
  };
}
