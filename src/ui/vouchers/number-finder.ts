import type { Installation } from "../../domain/company.ts";
import { formatMoney, formatPeriod, localeOf } from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";
import type { Finder } from "../frame/commands.svelte.ts";

/** What reads books: loaded when the palette first looks for a number, not with the page. */
async function readers() {
  return await Promise.all([
    import("../../stores/month.svelte.ts"),
    import("./places.ts"),
  ]);
}

/** Lets the palette find a voucher by its number: `05-000123`, `000123`, `123`. */
export function numberFinder(
  company: () => Installation | null | undefined,
): Finder {
  return {
    id: "vouchers.numbers",
    title: (words) => words.vouchers.filters.byNumber,
    find: async (text) => {
      const installation = company();
      if (!installation) return [];
      const locale = localeOf(installation.company.country);
      const [{ vouchersByNumber }, { goTo }] = await readers();
      const found = await vouchersByNumber(installation, text);
      return found.map(({ address, memo, total }) => ({
        id: Object.values(address).join(" "),
        label: `${address.operationType}-${address.number} ${memo ?? ""}`,
        hint: [
          formatPeriod(t.calendar, address.period),
          address.site,
          formatMoney(locale, total),
        ].join(" · "),
        run: () => void goTo({ kind: "stored", address }),
      }));
    },
  };
}
