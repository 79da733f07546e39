/** Names of the parameters that several screens' addresses share: the month, the T/O, what is looked for. */
export const PERIOD = "mes";
export const TYPE = "to";
export const SOUGHT = "buscar";
