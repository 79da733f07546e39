import type {
  OtherFile,
  SheetBound,
  SheetError,
} from "../../sheets/sheet-error.ts";
import type { PackageError } from "../../transfer/format/errors.ts";

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

/** A whole number as Peru and Mexico write it, `20,000`. */
function grouped(value: number): string {
  return value.toString().replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Sheets that are brought in. */
export const sheets = {
  sheetError,
  others: OTHERS,
} as const;
