/** What the tests use of the npm package, which brings no types. */
declare module "datapackage" {
  export interface Resource {
    readonly name: string;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly tabular: boolean;
    read(options: {
      readonly keyed: true;
    }): Promise<readonly Readonly<Record<string, unknown>>[]>;
  }
  export class Package {
    static load(descriptor: string): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}
