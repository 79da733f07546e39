/** The company: its form, and its data in the settings. */
export const company = {
  new: {
    title: "Empresa nueva",
    lead: "La empresa, esta sede y el plan de cuentas con que comienza.",
    others: "Otras formas de empezar",
    back: "Volver al inicio",
    there: "Ya hay una empresa en este equipo",
    thereText:
      "Si es la de ejemplo, quítela en Configuración antes de crear la suya.",
  },
  form: "Datos de la empresa",
  sections: {
    company: "Empresa",
    site: "Esta sede",
    books: "Libros",
  },
  country: "País",
  countries: { PE: "Perú", MX: "México" },
  taxId: { PE: "RUC", MX: "RFC" },
  taxIdHint: {
    PE: "11 dígitos. Se comprueba al escribir.",
    MX: "12 caracteres si es persona moral, 13 si es física. Se comprueba al escribir.",
  },
  taxIdNote: {
    missing: (count: number) =>
      count === 1
        ? "Falta 1 carácter."
        : `Faltan ${count.toString()} caracteres.`,
    tooLong: (count: number) =>
      count === 1
        ? "Sobra 1 carácter."
        : `Sobran ${count.toString()} caracteres.`,
    charactersPE: "El RUC lleva solo dígitos.",
    charactersMX:
      "La forma no es la de un RFC: 3 o 4 letras (también & y Ñ), la fecha como AAMMDD y 3 caracteres.",
    prefix: "El RUC empieza con 10, 15, 16, 17 o 20.",
    date: "La fecha dentro del RFC (AAMMDD) no existe en el calendario.",
    checkDigit: (found: string, expected: string) =>
      `El dígito verificador no corresponde: termina en ${found} y debería terminar en ${expected}. Revise lo escrito.`,
    generic:
      "Es un RFC genérico, de público en general; escriba el de su empresa.",
    validPE: "RUC correcto.",
    validMX: "RFC correcto.",
  },
  name: "Razón social",
  currency: "Moneda de los libros",
  currencies: {
    PEN: "PEN · sol",
    MXN: "MXN · peso mexicano",
    USD: "USD · dólar estadounidense",
  },
  siteCode: "Código de la sede",
  siteCodeHint: {
    PE: "El del establecimiento anexo en SUNAT; 0000 es el domicilio fiscal.",
    MX: "De 1 a 8 letras o cifras, distinto en cada sede.",
  },
  siteName: "Nombre de la sede",
  siteNameHint: "Por ejemplo, la ciudad.",
  central: "Es la sede central",
  centralHint: "La que reúne los libros de todas las sedes. Solo una lo es.",
  preparedBy: "Quién prepara los paquetes aquí",
  preparedByHint: "Su nombre; aparece en cada archivo que envíe.",
  chart: "Plan de cuentas inicial",
  charts: {
    pcge: "PCGE · Perú",
    sat: "Código agrupador del SAT · México",
    empty: "Vacío",
  },
  chartHint: "Se puede cambiar después, cuenta por cuenta.",
  create: "Crear empresa",
  problems: {
    required: "Escriba este dato.",
    taxId: "Escriba un número completo y correcto.",
    siteCode: "De 1 a 8 letras de la A a la Z o cifras, sin espacios.",
    tooLong: (limit: number) => `Como máximo ${limit.toString()} caracteres.`,
    control: "Hay un carácter que no se puede guardar; escríbalo de nuevo.",
  },
  edition: "Sistema",
  editions: {
    management: "Gestión",
    accounting: "Contabilidad",
    both: "Gestión y Contabilidad",
  },
  currencyShort: "Moneda",
  site: "Sede",
  createErrors: {
    "company-exists":
      "Esta empresa ya existe en este equipo. Ábrala en vez de crearla otra vez.",
    "disk-full":
      "El disco está lleno y la empresa no se guardó. Libere espacio, cierre Valija y vuelva a abrirla.",
    "storage-failed":
      "El navegador no pudo guardar la empresa. Cierre Valija, vuelva a abrirla e inténtelo de nuevo.",
    "other-version":
      "Hay otra versión de Valija abierta. Recargue esta página e inténtelo de nuevo.",
    "changed-meanwhile":
      "Otra ventana cambió los datos al mismo tiempo. Inténtelo de nuevo.",
  },
};
