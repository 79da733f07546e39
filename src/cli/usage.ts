/** What the command line offers, for `--help` and after a mistake. */
export const USAGE = `Uso:
  valija inspect [--json] ARCHIVO...
      Dice con palabras qué es cada paquete: de quién, de qué período, cuánto contiene.
      No comprueba las tablas; para eso está «verify».
  valija verify [--json] [--all] [--public-key LLAVE]... ARCHIVO...
      Comprueba cada paquete entero. Una línea por archivo: «correcto» o, entre corchetes, el código de lo que falla.

  ARCHIVO puede ser una carpeta: se toman sus archivos *.zip, sin entrar en las subcarpetas.

Opciones:
  --json              un solo documento JSON: una lista con un objeto por archivo
  --all               (verify) cada fila incorrecta en una línea propia, hasta las primeras 200
  --public-key LLAVE  (verify) llave pública de una sede en formato minisign, para comprobar las firmas; se puede repetir
  -h, --help          esta ayuda

Salida: 0 si todo es correcto; 1 si algún paquete no se acepta; 2 si la orden está mal escrita o un archivo no se puede leer.
`;
