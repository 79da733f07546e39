import type {
  AccountNote,
  AccountRefusal,
} from "../../domain/account-change.ts";

function vouchers(count: string): string {
  return count === "1" ? "1 comprobante" : `${count} comprobantes`;
}

/** What is wrong with a field of an account. */
function note(found: AccountNote): string {
  switch (found.code) {
    case "missing":
      return found.field === "code"
        ? "Escriba el código de la cuenta."
        : "Escriba el nombre de la cuenta.";
    case "blanks":
      return "Un código no lleva espacios. Quítelos.";
    case "taken":
      return "Ya hay una cuenta con ese código. Elija otro, o cierre y modifique esa.";
    case "malformed":
      return "Escriba las tres letras de la moneda, por ejemplo USD, o déjela vacía.";
    case "too-long":
      return `Pasa de ${found.limit} letras. Acórtelo.`;
    case "not-storable":
      return "Tiene un carácter que no se ve y no se puede guardar. Escríbalo otra vez a mano.";
  }
}

/** Why an account stays as it is; `vouchers` are those that name the account in the way. */
function refusal(
  error: AccountRefusal & { readonly vouchers: string },
): string {
  switch (error.code) {
    case "parent-used":
      return `La cuenta ${error.account} tiene ${vouchers(error.vouchers)}: si recibe subcuentas deja de ser imputable y esos renglones quedarían en un título. Pase antes esos renglones a otra cuenta, o ponga el código nuevo bajo otra.`;
    case "title-used":
      return `La cuenta ${error.account} tiene ${vouchers(error.vouchers)} y debe seguir siendo imputable. Si no quiere que se use más, déjela inactiva.`;
    case "has-children":
      return `La cuenta ${error.account} tiene ${error.count === 1 ? "1 subcuenta" : `${error.count} subcuentas`}. Elimine primero las que estén debajo.`;
    case "delete-used":
      return `La cuenta ${error.account} tiene ${vouchers(error.vouchers)} y no se puede eliminar. Déjela inactiva: no se ofrecerá más y lo registrado queda.`;
  }
}

/** Plan de cuentas: the tree and the editor of one account. */
export const accounts = {
  find: "Buscar",
  findHint: "código o nombre",
  count: (count: string) => (count === "1" ? "1 cuenta" : `${count} cuentas`),
  found: (found: string, all: string) => `${found} de ${all}`,
  openAll: "Abrir todo",
  closeAll: "Cerrar todo",
  code: "Código",
  name: "Nombre",
  nature: "Naturaleza",
  natures: { D: "Debe", H: "Haber" },
  asks: "Exige",
  asksPerson: "persona",
  asksCostCenter: "centro de costo",
  asksDocument: "documento",
  currency: "Moneda",
  grouping: "Agrupador",
  state: "Estado",
  postable: "Imputable",
  heading: "Título",
  inactive: "Inactiva",
  emptyTitle: "Sin cuentas",
  emptyText:
    "Cree la primera con su código. Las cuentas cuyo código empieza por el de otra quedan debajo de ella.",
  nothing: "Ninguna cuenta coincide",
  nothingText:
    "Pruebe con el comienzo del código o con otra palabra del nombre.",
  clear: "Quitar la búsqueda",
  newAccount: "Nueva cuenta",
  newBelow: (code: string) => `Nueva bajo ${code}`,
  edit: "Modificar",
  remove: "Eliminar",
  activate: "Activar",
  deactivate: "Desactivar",
  vouchersOf: "Ver comprobantes de esta cuenta",
  ofAccount: (code: string) => `Cuenta ${code}`,
  dialogNew: "Nueva cuenta",
  dialogEdit: (code: string) => `Cuenta ${code}`,
  codeHint: "El código dice el lugar: 1041 queda bajo 104.",
  codeFixed: "El código de una cuenta no cambia.",
  under: (code: string, name: string) => `Queda bajo ${code} ${name}.`,
  onTop: "No queda bajo ninguna cuenta: ningún código es el comienzo de este.",
  parentTurns: (code: string) =>
    `${code} es imputable: al tener una subcuenta pasa a ser título y ya no recibirá renglones.`,
  adopts: (count: string) =>
    count === "1"
      ? "1 cuenta que ya existe quedará debajo: será título, no imputable."
      : `${count} cuentas que ya existen quedarán debajo: será título, no imputable.`,
  hasChildren: (count: string) =>
    count === "1"
      ? "Tiene 1 subcuenta: es título y no recibe renglones."
      : `Tiene ${count} subcuentas: es título y no recibe renglones.`,
  currencyHint: "Vacía: cualquier moneda.",
  groupingHint: "Código agrupador del SAT, por ejemplo 102.01.",
  groupingOdd: "El SAT los escribe como 102 o 102.01. Revíselo.",
  postableHint: "Recibe renglones de comprobantes.",
  asksTitle: "Cada renglón con esta cuenta exige",
  asksPersonBox: "Persona",
  asksCostCenterBox: "Centro de costo",
  asksDocumentBox: "Documento",
  asksHint: "Rige para lo que se guarde desde ahora; lo registrado no cambia.",
  activeBox: "Activa",
  activeHint: "Una cuenta inactiva no se ofrece al ingresar.",
  save: "Guardar",
  create: "Crear cuenta",
  saved: (code: string) => `Guardada: ${code}.`,
  created: (code: string) => `Creada: ${code}.`,
  createdTitle: (code: string, parent: string) =>
    `Creada: ${code}. ${parent} es ahora título.`,
  removed: (code: string) => `Eliminada: ${code}.`,
  undone: "Deshecho: todo como antes.",
  undoneNot:
    "No se pudo deshacer: otra ventana cambió la cuenta después, o ya hay comprobantes con ella.",
  undo: "Deshacer",
  failed: "No se hizo",
  removeTitle: (code: string) => `¿Eliminar la cuenta ${code}?`,
  removeText: (code: string, name: string) =>
    `Se elimina 1 cuenta, ${code} ${name}, que ningún comprobante usa. Se puede deshacer enseguida.`,
  removeLast: (parent: string) =>
    `Es la última subcuenta de ${parent}, que queda como título. Si quiere usarla otra vez, márquela imputable.`,
  note,
  refusal,
  changedElsewhere: (code: string) =>
    `Otra ventana cambió la cuenta ${code} entretanto y no se guardó nada. Cierre, mire lo que hay ahora y hágalo otra vez.`,
  codeTaken: (code: string, name: string) =>
    `Ya existe la cuenta ${code} (${name}). Elija otro código.`,
  inUse: (code: string, uses: string) =>
    `La cuenta ${code} está en uso. ${uses} Puede dejarla inactiva.`,
};
