/**
 * The tables of a county's database. Filled by declaration merging from the generated file `src/schema.generated.ts`
 * (`npm run schema`), so that the platform names no table of a module.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Schema {}
