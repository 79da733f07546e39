import type { ForeignError } from "../../transfer/foreign-error.ts";
import type { PackageError } from "../../transfer/format/errors.ts";
import type { BinaryKind, ForeignBound } from "../../foreign/refusal.ts";
import { grouped } from "../words.ts";

const GENERATE_AGAIN = "Vuelva a generarlo en el programa de origen.";

const KINDS: Readonly<Record<BinaryKind, string>> = {
  zip: "es un ZIP cuyo contenido no es un archivo de texto. Descomprímalo y elija el TXT o el XML",
  pdf: "es un PDF, aunque su nombre diga otra cosa. Elija el TXT del PLE o el XML del SAT",
  office:
    "es un libro de Excel o un documento de Office, aunque su nombre diga otra cosa. Elija el TXT del PLE o el XML del SAT que salió del programa contable",
  binary:
    "no es texto: está dañado o es de otra clase. Elija el TXT del PLE o el XML del SAT",
};

function bound(what: ForeignBound, limit: number): string {
  const count = grouped(limit);
  switch (what) {
    case "bytes":
      return `El archivo pasa de ${grouped(limit / (1024 * 1024))} MB, más de lo que ocupa un mes de contabilidad. Compruebe que es el correcto, o pártalo en varios.`;
    case "rows":
      return `El archivo tiene más de ${count} filas. Pártalo en varios por período.`;
    case "findings":
      return `Hay más de ${count} hallazgos: casi todo el archivo está mal o es de otra clase. ${GENERATE_AGAIN}`;
    case "depth":
    case "attributes":
    case "piece":
      return `El XML está construido de un modo que ningún programa contable usa (pasa de ${count} en profundidad, atributos o tamaño de un texto). ${GENERATE_AGAIN}`;
  }
}

/** Why a ZIP cannot be opened. Its refusals were made for packages between sites; here only the kind of trouble matters. */
function zip(cause: PackageError): string {
  if (cause.code === "too-large")
    return `El contenido del ZIP crece demasiado al descomprimirse, y no se abrió. Compruebe que es el ZIP del SAT o del PLE, o descomprímalo usted y elija el archivo.`;
  if (cause.code === "unexpected-entry" && cause.reason === "encrypted")
    return "El ZIP tiene contraseña. Descomprímalo y elija el archivo que está dentro.";
  if (cause.code === "unexpected-entry")
    return "El ZIP está hecho de un modo que no se puede abrir con seguridad. Descomprímalo y elija el archivo que está dentro.";
  return "El ZIP está dañado o incompleto. Cópielo o descárguelo otra vez; si sigue igual, pida que lo generen de nuevo.";
}

const BOOKS: Readonly<Record<string, string>> = {
  "050200": "Libro Diario de formato simplificado (5.2)",
  "050400": "plan contable del Diario simplificado (5.4)",
  "060100": "Libro Mayor (6.1)",
  "080100": "Registro de Compras (8.1)",
  "080200": "Registro de Compras de no domiciliados (8.2)",
  "140100": "Registro de Ventas (14.1)",
};

const COUNTRIES = {
  PE: "Este archivo es de los libros electrónicos del Perú y la empresa es de México.",
  MX: "Este archivo es de la contabilidad electrónica de México y la empresa es del Perú.",
} as const;

/** Documents of the SAT that are often chosen by mistake, by their root. */
const ROOTS: Readonly<Record<string, string>> = {
  Balanza:
    "Este XML es una balanza de comprobación: trae saldos y no comprobantes.",
  AuxiliarCtas: "Este XML es el auxiliar de cuentas.",
  RepAuxFol: "Este XML es el auxiliar de folios.",
  Comprobante: "Este XML es una factura (CFDI).",
  Invoice: "Este XML es una factura electrónica (UBL).",
};

/** Why a file is not brought in, and what to do. Nothing has been written. */
function refusal(error: ForeignError): string {
  switch (error.code) {
    case "empty":
      return `El archivo está vacío. ${GENERATE_AGAIN}`;
    case "too-large":
      return bound(error.what, error.limit);
    case "not-text":
      return `El archivo ${KINDS[error.what]}.`;
    case "wrong-encoding":
      return `Los caracteres del archivo no son de la codificación ${error.encoding} que declara. ${GENERATE_AGAIN}`;
    case "not-this-format":
      return "No es un archivo PLE 5.1 o 5.3 ni un XML de pólizas o de catálogo del SAT: ninguna fila tiene esa forma. Compruebe que eligió el archivo correcto.";
    case "other-book":
      return `Su nombre dice que es ${BOOKS[error.book] ?? `el libro ${error.book}`} del PLE. Elija el Libro Diario (5.1, código 050100) o el plan contable (5.3, código 050300).`;
    case "doctype":
      return `El XML lleva una declaración DOCTYPE, que los archivos del SAT no tienen y que puede ser dañina; por eso no se leyó. ${GENERATE_AGAIN}`;
    case "ill-formed":
      return `El XML está mal formado en la línea ${error.line}: está cortado o se editó a mano. ${GENERATE_AGAIN}`;
    case "wrong-root":
      return `${ROOTS[error.root] ?? `Este XML es de otra clase («${error.root}»).`} Elija el de pólizas (PL) o el del catálogo de cuentas (CT).`;
    case "wrong-version":
      return `El XML es de la versión «${error.version}». Se leen la 1.3 y la 1.1: genérelo en una de ellas.`;
    case "bad-header":
      return error.value === ""
        ? `Al XML le falta ${error.field} en su primer elemento. ${GENERATE_AGAIN}`
        : `En el primer elemento del XML, ${error.field} dice «${error.value}», que no es válido. ${GENERATE_AGAIN}`;
    case "bad-zip":
      return zip(error.cause);
    case "not-one-file":
      return error.files === 0
        ? "El ZIP no contiene ningún archivo."
        : `El ZIP contiene ${error.files} archivos y debe contener uno solo. Descomprímalo y elija los que quiera traer; se pueden elegir varios a la vez.`;
    case "is-package":
      return "Es un paquete de Valija de otra sede. Impórtelo en la pantalla Importar.";
    case "other-company":
      return `El archivo es de ${error.taxId} y esta empresa es ${error.own}. Elija un archivo de esta empresa.`;
    case "other-country":
      return `${COUNTRIES[error.country]} Elija un archivo de esta empresa.`;
    case "other-currency":
      return `Los importes del archivo están en ${error.currency} y los libros de la empresa se llevan en ${error.own}: mezclarlos daría totales sin sentido. Genere el archivo en ${error.own}.`;
  }
}

/** Why files of other programs are not brought in. */
export const refusals = { refusal };
