import { lastDay, type Period } from "../../domain/calendar-date.ts";
import type { Person } from "../../domain/masters.ts";
import { share } from "./amounts.ts";
import { dayOf } from "./calendar.ts";
import { credit, debit } from "./lines.ts";
import { CENTERS } from "./masters.ts";
import { monthText, TYPES, type Entry, type SiteState } from "./site.ts";

/** What somebody earns in a month, and what is kept back; céntimos. */
interface Pay {
  readonly person: Person;
  readonly costCenter: string;
  readonly gross: number;
  readonly pension: number;
  /** Whether the pension goes to a private fund (AFP), else to the public one (ONP). */
  readonly fund: boolean;
  readonly tax: number;
}

const CENTER_ORDER = [CENTERS.office, CENTERS.sales, CENTERS.store] as const;

function payOf(person: Person, k: number): Pay {
  const gross = [520_000, 260_000, 185_000, 310_000][k % 4] ?? 185_000;
  const fund = k % 3 !== 0;
  return {
    person,
    costCenter: CENTER_ORDER[k % 3] ?? CENTERS.office,
    gross,
    fund,
    pension: share(gross, fund ? 1185 : 1300, 10_000),
    tax: gross > 300_000 ? share(gross, 6, 100) : 0,
  };
}

/** The payroll of a month and its payment; what is owed for it is paid in the next month. */
export function payroll(site: SiteState, period: Period): Entry[] {
  const pays = site.people.staff.map(payOf);
  const sum = (of: (pay: Pay) => number): number =>
    pays.reduce((n, pay) => n + of(pay), 0);
  const health = share(
    sum((p) => p.gross),
    9,
    100,
  );
  const kept = new Map([
    ["417", sum((p) => (p.fund ? p.pension : 0))],
    ["4032", sum((p) => (p.fund ? 0 : p.pension))],
    ["40173", sum((p) => p.tax)],
  ]);
  const date = lastDay(period);
  const month = monthText(period);
  const { office } = CENTERS;
  site.owed = new Map([...kept, ["4031", health]]);
  const net = pays.map((p) => ({ ...p, amount: p.gross - p.pension - p.tax }));
  const total = net.reduce((n, p) => n + p.amount, 0);
  return [
    {
      type: TYPES.payroll,
      date,
      memo: `Planilla de remuneraciones ${month}`,
      lines: [
        ...pays.map(({ person, costCenter, gross }) =>
          debit("6211", gross, { person, costCenter }),
        ),
        ...[...kept].map(([account, amount]) => credit(account, amount)),
        ...net.map(({ person, amount }) => credit("4111", amount, { person })),
      ].filter((line) => line.debit + line.credit > 0),
    },
    {
      type: TYPES.payroll,
      date,
      memo: `Aporte a ESSALUD ${month}`,
      lines: [
        debit("6271", health, { costCenter: office }),
        credit("4031", health),
      ],
    },
    {
      type: TYPES.out,
      date,
      memo: `Pago de haberes ${month}, abono en cuentas`,
      lines: [
        ...net.map(({ person, amount }) => debit("4111", amount, { person })),
        credit("10411", total),
      ],
    },
  ];
}

/** What a month's end asks for: depreciation, the provision for time of service, insurance that was paid ahead. */
export function provisions(site: SiteState, period: Period): Entry[] {
  const date = lastDay(period);
  const month = monthText(period);
  const gross = site.people.staff.reduce((n, p, k) => n + payOf(p, k).gross, 0);
  const service = share(gross, 1, 12);
  const { store, office } = CENTERS;
  return [
    {
      type: TYPES.diary,
      date,
      memo: `Depreciación del mes ${month}`,
      lines: [
        debit("6841", 118_000, { costCenter: store, memo: "Vehículos" }),
        debit("6841", 46_500, {
          costCenter: office,
          memo: "Muebles y equipos",
        }),
        credit("3952", 164_500),
      ],
    },
    {
      type: TYPES.diary,
      date,
      memo: `Provisión de CTS ${month}`,
      lines: [
        debit("6291", service, { costCenter: office }),
        credit("4151", service),
      ],
    },
    {
      type: TYPES.diary,
      date: dayOf(period, 15),
      memo: `Seguro contra incendio, devengo ${month}`,
      lines: [debit("651", 38_000), credit("182", 38_000)],
    },
  ];
}
