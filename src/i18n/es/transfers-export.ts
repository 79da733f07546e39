/** Sending a month: what travels, what stops it, where it goes. */
export const exporting = {
  lead: "Prepara el archivo con los comprobantes de esta sede para llevarlo a otra.",
  asking: "Revisando el mes…",
  what: "Qué viajará",
  books: "Comprobantes que viajarán, por tipo de operación",
  noMovement: {
    title: "Sin movimiento",
    text: (scope: string) =>
      `Esta sede no tiene comprobantes de ${scope}. Puede exportar igual: el paquete declara que no hubo movimiento, y la central sabrá que no falta nada.`,
  },
  persons: "Personas (el maestro completo)",
  used: "Otros maestros que los comprobantes usan",
  usedText: (accounts: string, centers: string, types: string, rates: string) =>
    `Cuentas: ${accounts} · centros de costo: ${centers} · tipos de operación: ${types} · tipos de cambio: ${rates}`,
  drafts: (count: string) =>
    count === "1"
      ? "Hay 1 borrador en el mes. Los borradores no viajan: complételo si debe ir."
      : `Hay ${count} borradores en el mes. Los borradores no viajan: complételos si deben ir.`,
  seeDrafts: "Ver los comprobantes",
  stoppers: (count: string) =>
    count === "1"
      ? "1 observación impide exportar"
      : `${count} observaciones impiden exportar`,
  stoppersText:
    "Quien reciba el paquete lo rechazaría. Corrija estos comprobantes; la lista se actualiza sola.",
  warnings: (count: string) =>
    count === "1"
      ? "1 observación que no impide exportar"
      : `${count} observaciones que no impiden exportar`,
  correct: (number: string) => `Corregir ${number}`,
  file: "Archivo",
  sequence: "Número de envío",
  destination: "Destino",
  folder: "Carpeta",
  folderHint: "Por ejemplo la memoria USB. Se escribe, se relee y se compara.",
  downloads: "Descargar",
  downloadsHint:
    "El archivo va a las descargas del navegador. Valija verifica lo que entrega, pero no puede releer lo que quedó en el disco.",
  chooseFolder: "Elegir carpeta…",
  otherFolder: "Elegir otra…",
  chosenFolder: (name: string) => `Carpeta elegida: ${name}`,
  noFolders:
    "Este navegador no puede escribir en carpetas; use Chrome o Edge si lo necesita.",
  denied:
    "No se concedió el permiso para escribir en la carpeta. Pulse Exportar otra vez y acéptelo, o elija otro destino.",
  run: "Exportar",
  running: (file: string) => `Exportando ${file}`,
  done: {
    title: "Listo",
    folder: (file: string, folder: string) =>
      `${file} está en la carpeta «${folder}». Se releyó y es idéntico a lo que se preparó.`,
    download: (file: string) =>
      `${file} se entregó a las descargas del navegador. Lo entregado está verificado; lo que quedó en el disco no se puede releer desde aquí: compruebe que la descarga terminó.`,
    size: "Tamaño",
    codeHint:
      "Dígalo por teléfono a quien recibe: si le aparece el mismo, el contenido es el mismo.",
    next: "Qué sigue",
    nextFolder:
      "Retire la memoria con «Expulsar» y llévela a la otra sede, o adjunte el archivo a un correo. Allí se abre en Importar, con el mismo período.",
    nextDownload:
      "Adjunte el archivo a un correo o cópielo a una memoria USB. En la otra sede se abre en Importar, con el mismo período.",
    slip: "Hoja de control",
    printSlip: "Imprimir la hoja de control",
    downloadAgain: "Descargar otra vez",
    another: "Exportar otro",
  },
};
