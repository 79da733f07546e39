/** Words that several screens and the components share. */
export const common = {
  cancel: "Cancelar",
  close: "Cerrar",
  yes: "Sí",
  no: "No",
  notice: {
    info: "Información",
    ok: "Hecho",
    warn: "Atención",
    error: "Error",
  },
  table: {
    empty: "Sin filas",
  },
  period: {
    previous: "Período anterior",
    next: "Período siguiente",
    wrong:
      "Escriba el año y el mes: 2026-10. El 00 es la apertura y el 13 el cierre.",
  },
  drop: {
    choose: "Elegir archivos…",
    chooseFolder: "Elegir carpeta…",
    hint: "o suéltelos aquí",
    release: "Suelte para agregar",
  },
};
