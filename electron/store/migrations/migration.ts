/** One step of the schema. A released step is never edited; a later one corrects it. */
export interface Migration {
  /** Rises in steps of ten. */
  readonly version: number;
  readonly name: string;
  readonly up: string;
}
