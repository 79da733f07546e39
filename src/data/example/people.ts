import type { Instant } from "../../domain/calendar-date.ts";
import type { Person } from "../../domain/masters.ts";
import { checkTaxId } from "../../domain/tax-id.ts";

/** The people of one site, by what they are to it. */
export interface People {
  readonly customers: readonly [Person, ...Person[]];
  /** Buy over the counter: a boleta, no RUC. */
  readonly consumers: readonly [Person, ...Person[]];
  readonly goods: readonly [Person, ...Person[]];
  readonly services: readonly [Person, ...Person[]];
  /** Paid in dollars. */
  readonly abroad: Person;
  readonly bank: Person;
  readonly staff: readonly [Person, ...Person[]];
}

type Names = readonly [string, ...string[]];

/** Names of the people of a site. */
interface Cast {
  readonly customers: Names;
  readonly consumers: Names;
  readonly goods: Names;
  readonly services: Names;
  readonly staff: Names;
  readonly city: string;
  /** Where its numbers begin, so that no two people share one. */
  readonly first: number;
}

const LIMA: Cast = {
  city: "Lima",
  first: 100,
  customers: [
    "Ferretería El Tornillo Feliz SAC",
    "Constructora Muros y Más SAC",
    "Bazar La Económica EIRL",
    "Inversiones Puente Viejo SAC",
    "Minimarket Don Lucho EIRL",
    "Hotelera Costa Serena SAC",
    "Colegio Los Jazmines SAC",
    "Clínica Buen Reposo SAC",
    "Imprenta Tinta Fresca SRL",
    "Restaurante El Rocoto Rojo SAC",
    "Taller Mecánico Hermanos Ñahui SRL",
    "Textiles Hilo Fino SAC",
    "Agroindustrias Valle Verde SAC",
    "Panadería Trigo y Miel EIRL",
    "Lavandería Espuma Blanca SAC",
    "Librería Tres Lápices EIRL",
    "Gimnasio Paso Firme SAC",
    "Transportes Ruta Norte SAC",
  ],
  consumers: [
    "Carmen Huamán Flores",
    "José Luis Peña Ibáñez",
    "María Elena Quiñones Ríos",
    "Óscar Tello Muñoz",
    "Lucía Ccori Mamani",
    "Andrés Bellido Zárate",
  ],
  goods: [
    "Mayorista Central del Hogar SAC",
    "Plásticos y Envases del Sur SAC",
    "Importaciones Tres Anclas SAC",
    "Ferretera Mayor SAC",
    "Papelera Hoja Limpia SAC",
    "Químicos Domésticos SAC",
  ],
  services: [
    "Luz y Fuerza de Ejemplo SAA",
    "Aguas de Ejemplo SA",
    "Telefónica de Ejemplo SAA",
    "Transportes Carga Segura SAC",
    "Inmobiliaria Cuatro Paredes SAC",
    "Útiles de Oficina El Clip SAC",
    "Publicidad Cartel Grande EIRL",
    "Estudio Contable Paz y Asociados SCRL",
  ],
  staff: [
    "Rosa Quispe Salas",
    "Miguel Ángel Torres Vega",
    "Patricia Núñez Lazo",
    "Hernán Castillo Ruiz",
    "Gloria Espinoza Meza",
    "Walter Chávez Pinto",
    "Nadia Fernández Solís",
    "Iván Paredes Luján",
  ],
};

const AREQUIPA: Cast = {
  city: "Arequipa",
  first: 500,
  customers: [
    "Comercial Sillar Blanco SAC",
    "Picantería La Lucila EIRL",
    "Hostal Mirador del Misti SAC",
    "Bodega San Lázaro EIRL",
    "Minera Contratista Piedra Lisa SAC",
    "Lácteos Majes SAC",
    "Ferretería Yanahuara EIRL",
    "Agencia de Viajes Cóndor Azul SAC",
    "Confecciones Alpaca Suave SAC",
    "Distribuidora Characato SRL",
  ],
  consumers: [
    "Edgar Valdivia Ponce",
    "Silvia Cáceres Rondón",
    "Fredy Apaza Condori",
    "Roxana Delgado Núñez",
  ],
  goods: [
    "Mayorista Mistiana SAC",
    "Envases Chili SAC",
    "Importadora Puerto Matarani SAC",
  ],
  services: [
    "Eléctrica del Sur de Ejemplo SAA",
    "Saneamiento del Sur de Ejemplo SA",
    "Telefonía del Sur de Ejemplo SAA",
    "Transportes Colca Exprés SAC",
    "Inmobiliaria Portal de Flores SAC",
    "Papelería Tres Volcanes EIRL",
    "Publicidad Letrero Vivo EIRL",
    "Asesores Mollendo y Asociados SCRL",
  ],
  staff: [
    "Julio Mamani Cutipa",
    "Elena Salazar Bustamante",
    "Raúl Zegarra Llerena",
    "Cecilia Pacheco Arce",
  ],
};

/** The people of the seat in Lima. */
export function peopleOfLima(now: Instant): People {
  return people(LIMA, now);
}

/** The people of the branch in Arequipa; those abroad and the bank are the same. */
export function peopleOfArequipa(now: Instant): People {
  return people(AREQUIPA, now);
}

/** All of them as rows of the master. */
export function personsOf(people: People): Person[] {
  const { customers, consumers, goods, services, abroad, bank, staff } = people;
  return [
    ...customers,
    ...consumers,
    ...goods,
    ...services,
    abroad,
    bank,
    ...staff,
  ];
}

function people(cast: Cast, now: Instant): People {
  const row = (
    classes: string,
    docType: string,
    docNumber: string,
    name: string,
  ): Person => ({
    docType,
    docNumber,
    name,
    country: "PE",
    address:
      docType === "6"
        ? `Av. de Ejemplo ${docNumber.slice(7, 10)}, ${cast.city}`
        : null,
    email: null,
    phone: null,
    classes,
    active: true,
    modified: now,
  });
  const company =
    (classes: string, from: number) => (name: string, k: number) =>
      row(classes, "6", ruc(cast.first + from + k), name);
  const dni = (k: number): string =>
    `9900${(cast.first + k).toString().padStart(4, "0")}`;
  const [alien, ...others] = cast.consumers;
  return {
    customers: each(cast.customers, company("C", 0)),
    consumers: [
      row("C", "4", `000${dni(0).slice(2)}`, alien),
      ...others.map((name, k) => row("C", "1", dni(k + 1), name)),
    ],
    goods: each(cast.goods, company("P", 100)),
    services: each(cast.services, company("P", 200)),
    abroad: {
      ...row("P", "0", "EX-4471", "Shenzhen Homeware Example Ltd"),
      country: "CN",
    },
    bank: row("O", "6", ruc(999), "Banco de Ejemplo SA"),
    staff: each(cast.staff, (name, k) => row("T", "1", dni(k + 50), name)),
  };
}

function each<T, R>(
  [first, ...rest]: readonly [T, ...T[]],
  make: (item: T, index: number) => R,
): readonly [R, ...R[]] {
  return [make(first, 0), ...rest.map((item, k) => make(item, k + 1))];
}

/** A RUC of the right form that nobody has been given: 209999 and a number of ours. */
function ruc(number: number): string {
  const stem = `209999${number.toString().padStart(4, "0")}`;
  const check = checkTaxId("PE", `${stem}0`);
  return check.kind === "wrong-check-digit"
    ? `${stem}${check.expected}`
    : `${stem}0`;
}
