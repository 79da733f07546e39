/** Long work: what it is doing, and what can stop it. Keys are the codes of the worker's errors and steps. */
export const jobs = {
  steps: {
    searching: "Buscando en los renglones",
    listing: "Leyendo el inicio de cada archivo",
    reading: "Leyendo y verificando el paquete",
    "probing-space": "Comprobando que hay espacio en el disco",
    storing: "Guardando los comprobantes",
    collecting: "Reuniendo los comprobantes",
    writing: "Escribiendo el archivo y releyéndolo para compararlo",
    "writing-sheet": "Haciendo la hoja",
    "reading-sheet": "Leyendo y comprobando la hoja",
    counting: "Buscando los comprobantes",
    rewriting: "Reescribiendo los comprobantes",
    "reading-documents": "Leyendo los documentos",
    "storing-documents": "Guardando los documentos y sus originales",
    proposing: "Revisando los documentos",
  },
  errors: {
    cancelled: "Se canceló. Todo quedó como estaba.",
    busy: "Otra ventana de Valija está exportando o importando en este momento. Espere a que termine y repita.",
    "no-space": (size: string) =>
      `No hay espacio suficiente: para importar con seguridad hacen falta ${size} libres en el disco. Libere espacio y repita. No se cambió nada.`,
    "file-unreadable": (name: string) =>
      `No se pudo leer ${name}: el archivo ya no está, o se retiró la memoria o la carpeta. Vuelva a conectarla y elija el archivo otra vez.`,
    "review-gone":
      "La revisión ya no está disponible. Vuelva a la lista y revise el paquete otra vez. No se cambió nada.",
    "company-gone":
      "La empresa ya no está en este equipo. Recargue la página. No se cambió nada.",
    "disk-full":
      "El disco está lleno y nada se guardó. Libere espacio, cierre Valija y vuelva a abrirla.",
    "storage-failed": (detail: string) =>
      `El navegador no pudo guardar y nada cambió (${detail}). Cierre Valija, vuelva a abrirla y repita.`,
    "other-version":
      "Hay otra versión de Valija abierta. Recargue esta página y repita. No se cambió nada.",
    "changed-meanwhile":
      "Los datos cambiaron desde que se revisaron, en otra ventana o al registrar un comprobante. Revise otra vez. No se cambió nada.",
  },
  destination: {
    "file-exists": (name: string) =>
      `En la carpeta ya hay otro archivo con el nombre ${name} y otro contenido, y no se tocó. Elija otra carpeta, o mueva ese archivo y repita.`,
    "folder-gone":
      "La carpeta ya no está: quizás se retiró la memoria. Conéctela o elija otra carpeta, y repita.",
    "folder-denied":
      "El navegador no permite escribir en la carpeta. Elíjala otra vez y conceda el permiso, o use Descargar.",
    "folder-full":
      "No queda espacio en la carpeta de destino. Libere espacio o elija otra, y repita.",
    "write-failed": (detail: string) =>
      `No se pudo escribir en la carpeta (${detail}). Compruebe que la memoria no está protegida contra escritura, o elija otra carpeta.`,
    "read-back-differs": (name: string) =>
      `Lo que se leyó de vuelta no es lo que se escribió, y ${name} se retiró de la carpeta. Esa memoria no es de fiar: use otra.`,
  },
  trouble: {
    "other-version": {
      title: "Hay una versión más nueva de Valija",
      text: "Otra ventana usa ya la versión nueva, y esta dejó de escribir para no estropear los datos. Recárguela para seguir. Lo que el programa dijo que guardó está guardado.",
    },
    halted: {
      title: "Valija no puede usar su base de datos",
      text: "El disco está lleno o el navegador no pudo leer o escribir. Para no perder datos, Valija dejó de escribir. Lo guardado antes sigue en su sitio.",
      steps: [
        "Libere espacio en el disco de este equipo: al menos 1 GB.",
        "Cierre todas las ventanas de Valija y vuelva a abrirla.",
        "Si el mensaje vuelve, no borre los datos del navegador: copie antes los últimos paquetes exportados a otro equipo.",
      ] as readonly string[],
    },
    crashed: {
      title: "Una parte de Valija dejó de responder",
      text: "El trabajo en curso se detuvo por un fallo del programa y los libros quedaron como estaban antes de él. Recargue para seguir.",
    },
    reload: "Recargar",
    details: "Detalle para quien le da soporte",
    copy: "Copiar el detalle",
    copied: "Copiado.",
  },
};
