declare const brand: unique symbol;

/** A primitive that has passed a check and says so in its type. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
