/** One step of the schema. Numbered by tens; never edited after a release. */
export interface Migration {
  readonly version: number;
  readonly slug: string;
  readonly sql: string;
}
