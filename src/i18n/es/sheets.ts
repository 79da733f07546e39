import type {
  OtherFile,
  SheetBound,
  SheetError,
} from "../../sheets/sheet-error.ts";
import type { MasterProblem } from "../../sheets/masters/finding.ts";
import type { NoHeader } from "../../sheets/masters/plan.ts";
import type { PackageError } from "../../transfer/format/errors.ts";
import { grouped } from "../words.ts";

const SAVE_AGAIN =
  "Ábralo en su hoja de cálculo, guárdelo como libro de Excel (.xlsx) o como CSV UTF-8 y elíjalo otra vez.";

const OTHERS: Readonly<Record<OtherFile, string>> = {
  "old-excel": `El archivo es de Excel 97-2003 (.xls), o un libro con contraseña. ${SAVE_AGAIN}`,
  "binary-excel": `El archivo es un libro binario de Excel (.xlsb). ${SAVE_AGAIN}`,
  "open-document": `El archivo es de LibreOffice (.ods). ${SAVE_AGAIN}`,
  package:
    "El archivo es un paquete de traspaso de Valija y no una hoja. Tráigalo por Importar.",
  zip: "El archivo es un ZIP que no contiene una hoja. Descomprímalo y elija el .xlsx o el .csv que está dentro.",
  pdf: "El archivo es un PDF, aunque su nombre diga otra cosa. Elija la hoja de la que salió, en .xlsx o .csv.",
  binary: `El archivo no es una hoja: está dañado o es de otra clase. ${SAVE_AGAIN}`,
};

function bound(what: SheetBound, limit: number, row: number | null): string {
  switch (what) {
    case "bytes":
      return `El archivo pasa de ${grouped(limit / (1024 * 1024))} MB. Pártalo en varias hojas y tráigalas una por una.`;
    case "unpacked":
      return `El libro ocupa más de ${grouped(limit / (1024 * 1024))} MB al descomprimirse. Quite las hojas e imágenes que no hacen falta, o pártalo en varios.`;
    case "rows":
      return `La hoja llega más allá de la fila ${grouped(limit)}. Borre las filas vacías con formato que haya al final, o pártala en varias.`;
    case "columns":
      return `La hoja llega más allá de la columna ${grouped(limit)}. Borre las columnas que no hacen falta, también las vacías con formato.`;
    case "cell":
      return `Una celda de la fila ${grouped(row ?? 0)} tiene más de ${grouped(limit)} letras. Acórtela y elija el archivo otra vez.`;
  }
}

/** The container was judged by the rules of packages between sites; here only the kind of trouble matters. */
function zip(cause: PackageError): string {
  if (cause.code === "too-large")
    return "El contenido del libro crece demasiado al descomprimirse y no se abrió. Compruebe de dónde viene; si es de fiar, ábralo y guárdelo de nuevo.";
  if (cause.code === "unexpected-entry" && cause.reason === "encrypted")
    return "El libro tiene contraseña. Guárdelo sin ella y elíjalo otra vez.";
  return `El libro está dañado, incompleto o hecho de un modo que no se puede abrir con seguridad. Cópielo otra vez. Si sigue igual, guárdelo de nuevo desde su hoja de cálculo.`;
}

/** Why a file is not read as a sheet, and what to do. Nothing has been written. */
function sheetError(error: SheetError): string {
  switch (error.code) {
    case "empty":
      return "La hoja no tiene ninguna fila con datos. Compruebe que eligió el archivo correcto y que los datos están en la primera hoja del libro.";
    case "too-large":
      return bound(error.what, error.limit, error.row);
    case "not-a-sheet":
      return OTHERS[error.what];
    case "wrong-encoding":
      return `El archivo dice estar en ${error.encoding.toUpperCase()} y no lo está: las tildes y las eñes saldrían mal. ${SAVE_AGAIN}`;
    case "bad-quotes":
      return `En la fila ${grouped(error.row)} hay comillas que no se cierran, y desde ahí no se sabe qué celda es cuál. Corríjala, o guarde la hoja como .xlsx.`;
    case "bad-zip":
      return zip(error.cause);
    case "damaged-sheet":
      return `El libro de Excel está mal hecho por dentro y no se puede leer con seguridad. ${SAVE_AGAIN}`;
  }
}

const DOC_NUMBERS: Readonly<Record<string, string>> = {
  "1": "Un DNI tiene 8 cifras. Si la hoja de cálculo quitó los ceros del comienzo, dé formato de texto a la columna y escríbalos.",
  "6": "Un RUC tiene 11 cifras y empieza por 10, 15, 16, 17 o 20. Corrija el número o el tipo de documento.",
  R: "Un RFC tiene 12 o 13 caracteres: letras, fecha de 6 cifras y homoclave. Corrija el número o el tipo de documento.",
};

/** What is wrong in a cell or row of a master's sheet, and what to do. */
function masterProblem(problem: MasterProblem): string {
  switch (problem.code) {
    case "required":
      return "Falta el dato. Complete la celda.";
    case "too-long":
      return `Pasa de ${grouped(problem.limit)} letras. Acórtelo.`;
    case "not-storable":
      return "Contiene caracteres que no se ven y no se pueden guardar. Escriba la celda de nuevo.";
    case "unknown-doc-type":
      return `«${problem.value}» no es un tipo de documento. Use el código de SUNAT (1 DNI, 6 RUC, 4 C. E., 7 pasaporte), R para RFC o 0 para otro.`;
    case "bad-doc-number":
      return (
        DOC_NUMBERS[problem.docType] ??
        "El número no corresponde al tipo de documento. Corrija uno de los dos."
      );
    case "check-digit":
      return `El último carácter debería ser ${problem.expected}. Entra así; compruebe el número.`;
    case "bad-code":
      return `«${problem.value}» no puede ser un código: es demasiado largo o tiene espacios o signos. Corríjalo.`;
    case "bad-currency":
      return `«${problem.value}» no es una moneda. Use el código de tres letras: PEN, MXN, USD, EUR.`;
    case "bad-date":
      return `«${problem.value}» no es una fecha. Escriba día, mes y año: 05/10/2026 o 2026-10-05.`;
    case "bad-rate":
      return `«${problem.value}» no es un tipo de cambio. Escriba un número mayor que cero con hasta seis decimales: 3.75.`;
    case "bad-flag":
      return `«${problem.value}» no se entiende. Escriba sí o no.`;
    case "unknown-value":
      return `«${problem.value}» no es uno de los valores posibles. Use uno de estos: ${problem.allowed.join(", ")}.`;
    case "repeated":
      return `Es el mismo que el de la fila ${grouped(problem.first)}, que es la que vale. Borre una de las dos.`;
    case "number-of-other":
      return `Ya existe ${problem.name} con este número y otro tipo de documento (${problem.docType}). Entra así; compruebe que no es la misma persona.`;
    case "parent-missing":
      return "No hay una cuenta superior con el comienzo de este código. Entra así; agregue también la cuenta superior si la usa.";
    case "parent-postable":
      return `La cuenta superior ${problem.parent} está como imputable y ahora tendría una subcuenta. Entra así; quite «Imputable» a ${problem.parent}.`;
    case "has-children":
      return `Tiene subcuentas (${problem.child}) y por eso no puede ser imputable. Escriba no en «Imputable».`;
    case "own-currency":
      return `${problem.currency} es la moneda de la empresa y no tiene tipo de cambio. Quite la fila o corrija la moneda.`;
    case "sell-below-buy":
      return "La venta es menor que la compra. Entra así; compruebe que no están cambiadas.";
  }
}

/** Why no row of a sheet is a header, and what to do. */
function noHeader({ needed }: NoHeader): string {
  const list = needed.map((name) => `«${name}»`).join(" y ");
  return `No se encontró la fila de encabezados en las primeras 20 filas: debe tener ${list}. Descargue el maestro en Excel para ver cómo se llaman las columnas.`;
}

/** Sheets that are brought in. */
export const sheets = {
  sheetError,
  masterProblem,
  noHeader,
  others: OTHERS,
} as const;
