/** Names of the parameters that several screens' addresses share: the month, the T/O, what is looked for. */
export const PERIOD = "mes";
export const TYPE = "to";
export const SOUGHT = "buscar";
/** Which rows of a master: `inactivos`, `todos`; and the key of the one that is open, `nuevo` for a new one. */
export const STATE = "estado";
export const SHOWN = "ver";
/** What a master's screen shows instead of its list: `duplicados`, `hoja`. */
export const VIEW = "vista";
/** What a screen is asked to begin with. */
export const ASKED = "pedir";
export const REMOVE_EXAMPLE = "quitar-ejemplo";
