/** Users, what each may do, and the lock. */
import type {
  NameProblem,
  NotAllowed,
  UserRefusal,
} from "../../domain/people.ts";
import type { UnlockRefusal } from "../../domain/who-works.ts";
import { unreachable } from "../../lib/assert.ts";
import { plural } from "../words.ts";

const roles = {
  administrator: "administrador",
  accountant: "contador",
  "transfer-operator": "operador de traspasos",
  recorder: "registrador",
  reader: "consulta",
};

const permissions = {
  "see-print": "ver, imprimir y sacar listas",
  "edit-vouchers": "registrar y cambiar comprobantes",
  "edit-documents": "registrar y cambiar facturas, cobros y pagos",
  "edit-persons": "registrar y cambiar personas",
  "edit-masters": "cambiar los demás maestros",
  export: "exportar y respaldar gestión",
  import: "importar, restaurar gestión y deshacer",
  periods: "cerrar y reabrir períodos",
  administer: "administrar usuarios, sedes y empresa",
};

const nameProblems: Readonly<Record<NameProblem, string>> = {
  required: "Escriba el nombre.",
  "too-long": "El nombre puede tener como máximo 100 caracteres.",
  control:
    "El nombre tiene un carácter que no se puede guardar; escríbalo de nuevo.",
};

const BAD_PIN = "El PIN lleva de 4 a 12 cifras, sin letras ni espacios.";

/** Why something was not done for want of a permission. */
function refused(error: NotAllowed): string {
  return error.code === "locked"
    ? "Valija está bloqueada y no se hizo nada. Desbloquéela con su usuario y repita."
    : `No se hizo nada: ${error.user}, con el rol ${roles[error.role]}, no tiene el permiso «${permissions[error.permission]}». Pida a un administrador que lo haga o que cambie el rol.`;
}

/** Why a user was not saved. */
function notSaved(error: UserRefusal): string {
  switch (error.code) {
    case "bad-name":
      return nameProblems[error.problem];
    case "name-taken":
      return `Ya hay un usuario que se llama ${error.name}. Escriba otro nombre, para que el historial los distinga.`;
    case "bad-pin":
      return BAD_PIN;
    case "last-administrator":
      return `${error.name} es el único administrador activo: sin él nadie podría cambiar los permisos. Dé antes ese rol a otra persona.`;
    case "user-gone":
      return "Ese usuario ya no está. Cierre y mire la lista otra vez.";
    case "not-allowed":
    case "locked":
      return refused(error);
    default:
      return unreachable(error);
  }
}

/** Seconds as people say them: exact under a minute, then in minutes and seconds. */
function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return plural(rest, "segundo", "segundos");
  const whole = plural(minutes, "minuto", "minutos");
  return rest === 0
    ? whole
    : `${whole} y ${plural(rest, "segundo", "segundos")}`;
}

/** Why somebody was not let in. */
function notUnlocked(error: UnlockRefusal): string {
  switch (error.code) {
    case "wrong-pin": {
      const tried = `PIN incorrecto, van ${plural(error.failed, "intento", "intentos")}.`;
      if (error.wait > 0)
        return `${tried} Espere ${duration(error.wait)} para probar otra vez; cada error duplica la espera.`;
      return error.free > 0
        ? `${tried} Queda${error.free === 1 ? "" : "n"} ${plural(error.free, "intento", "intentos")} antes de tener que esperar.`
        : `${tried} Si el siguiente también falla, habrá que esperar.`;
    }
    case "waiting":
      return `Hubo demasiados PIN incorrectos. Espere ${duration(error.wait)} y pruebe otra vez.`;
    case "user-gone":
      return "Ese usuario ya no está activo. Elija otro o pida a un administrador que lo active.";
    default:
      return unreachable(error);
  }
}

export const people = {
  title: "Usuarios y permisos",
  roles,
  permissions,
  nameProblems,
  refused,
  notSaved,
  meanwhile:
    "Otra ventana cambió los usuarios al mismo tiempo y no se guardó nada. Cierre y mire la lista.",
  badPin: BAD_PIN,
  notUnlocked,
  /** Why a button is off. */
  lacks: (role: string, permission: string) =>
    `El rol ${role} no tiene el permiso «${permission}».`,
  lacksTitle: "Usted solo puede ver esto",
  lacksText: (user: string, role: string, permission: string) =>
    `${user} trabaja con el rol ${role}, que no tiene el permiso «${permission}». Si lo necesita, pídalo a un administrador.`,
  single: {
    title: "Una sola persona, sin preguntas",
    text: (name: string) =>
      `Hoy ${name} trabaja en este equipo sin identificarse y puede hacerlo todo. Agregue un usuario cuando alguien más vaya a trabajar aquí: desde entonces cada uno entra con su nombre y el historial dice quién hizo qué.`,
  },
  list: {
    add: "Agregar usuario",
    name: "Nombre",
    role: "Rol",
    pin: "PIN",
    state: "Estado",
    you: "usted",
    withPin: "con PIN",
    withoutPin: "sin PIN",
    active: "activo",
    inactive: "inactivo",
    waiting: "en espera por PIN incorrectos",
    change: "Cambiar",
    edit: (name: string) => `Cambiar a ${name}`,
    noPinTitle: (names: string) => `Sin PIN: ${names}`,
    noPinText:
      "Cualquiera que use este equipo puede entrar con ese nombre y ese rol. Póngales un PIN.",
  },
  form: {
    addTitle: "Usuario nuevo",
    editTitle: (name: string) => `Usuario ${name}`,
    selfHeading: "Usted, el administrador",
    selfLead:
      "Es el primer usuario que agrega. Usted queda como administrador, con su propio nombre.",
    selfName: "Su nombre",
    selfPin: "Su PIN (opcional)",
    otherHeading: "El usuario nuevo",
    name: "Nombre",
    nameHint: "Aparece en el historial y en los paquetes que prepare.",
    role: "Rol",
    pin: "PIN (opcional)",
    newPin: "PIN nuevo",
    newPinHint: "De 4 a 12 cifras. Reemplaza al anterior.",
    pinHint:
      "De 4 a 12 cifras. Sin PIN, cualquiera puede entrar con ese nombre.",
    pinRequired: "Escriba el PIN.",
    pinKept: {
      keep: "Dejarlo como está",
      set: "Poner otro",
      remove: "Quitarlo",
    },
    pinChoice: "PIN",
    active: "Activo",
    activeHint:
      "Un usuario inactivo no puede entrar; su nombre queda en el historial.",
    save: "Guardar",
    working: "Guardando…",
  },
  saved: (name: string) => `Se guardó ${name}.`,
  began: (self: string, other: string) =>
    `Se guardaron ${self}, administrador, y ${other}.`,
  table: {
    title: "Qué puede hacer cada rol",
    caption: "Permisos de cada rol",
    permission: "Permiso",
    yes: "sí",
    no: "no",
    note: "El permiso se comprueba al hacer cada cosa, no solo en los botones. Quien es dueño de la cuenta del sistema operativo puede leer los datos de todos modos: contra eso protegen el cifrado del disco y una cuenta propia para cada persona.",
  },
  lockAfter: {
    label: "Bloquear sin actividad",
    hint: "Pasado ese tiempo sin teclado ni ratón, todas las ventanas se bloquean.",
    minutes: (minutes: number) =>
      minutes % 60 === 0
        ? plural(minutes / 60, "hora", "horas")
        : `${minutes} minutos`,
  },
  menu: {
    label: (name: string, role: string) => `Usuario: ${name}, ${role}`,
    lock: "Bloquear",
    change: "Cambiar de usuario",
    pin: "Cambiar mi PIN",
    manage: "Usuarios y permisos",
  },
  ownPin: {
    title: "Mi PIN",
    current: "PIN actual",
    next: "PIN nuevo",
    done: "Se cambió el PIN.",
  },
  lock: {
    title: "Valija está bloqueada",
    lead: "Elija quién es y escriba su PIN.",
    who: "Usuario",
    pin: "PIN",
    noPin: "Este usuario no tiene PIN.",
    unlock: "Desbloquear",
    checking: "Comprobando…",
    forgotten:
      "¿Olvidó el PIN? Un administrador puede ponerle otro en Configuración, Usuarios y permisos.",
  },
};
