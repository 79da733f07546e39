import type { StartingChart } from "../domain/starting-chart.ts";

/** Every chart that can be begun with, the usual one of each country first. A new version is a file and an entry here. */
export const STARTING_CHARTS: readonly StartingChart[] = [
  {
    id: "pcge-2019",
    country: "PE",
    title: "Plan Contable General Empresarial 2019",
    norm: "Resolución CNC 002-2019-EF/30",
    load: async () => (await import("./pcge-2019.ts")).PCGE_2019,
  },
  {
    id: "sat-agrupador-2019",
    country: "MX",
    title: "Código agrupador de cuentas del SAT",
    norm: "Anexo 24 de la Resolución Miscelánea Fiscal",
    load: async () =>
      (await import("./sat-agrupador-2019.ts")).SAT_AGRUPADOR_2019,
  },
];
