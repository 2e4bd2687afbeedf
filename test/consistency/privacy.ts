import { type CodeBase, occurrences, productFiles } from './code-base.ts';

/** Columns whose name says that they hold something about a person. */
const personalColumn =
  /^(e?mail|email_address|phone|mobile|fax|(given|family|first|last|full|person|display|contact)_name|name_of_.*|birth.*|address_of_person|ip|ip_address|client_address|user_agent|by_label|signature|photo.*|password_hash|totp.*)$/;

/** Tables that are about people whatever their columns are called. */
const personalTable =
  /\.(person|contact_person|invitation|session|passkey|credential|mediator|participant|registration)$/;

/** Columns that may never exist, whatever for (rule: no case files, no origin, religion, health or residence status). */
const forbiddenColumn =
  /^(nationality|citizenship|origin|country_of_origin|religion|denomination|residence_(status|permit)|asylum.*|ethnic.*|health.*|disability.*|migration_background)$/;

export interface Table {
  name: string;
  columns: string[];
}

/** The tables of a county's database, read from the generated types. */
export function tablesOf(generated: string): Table[] {
  const columns = new Map(
    [...generated.matchAll(/export interface (\w+) \{\n([\s\S]*?)\n\}/g)].map(([, type = '', body = '']) => [
      type,
      [...body.matchAll(/^ {2}(?:'|")?([\w.]+)(?:'|")?:/gm)].map((match) => match[1] ?? ''),
    ]),
  );
  const database = /export interface DB \{\n([\s\S]*?)\n\}/.exec(generated)?.[1] ?? '';
  return [...database.matchAll(/["']?([\w.]+)["']?: (\w+);/g)].map(([, name = '', type = '']) => ({
    name,
    columns: columns.get(type) ?? [],
  }));
}

/** Tables that hold something about people. */
export function personalTables(tables: readonly Table[]): string[] {
  return tables
    .filter((table) => personalTable.test(table.name) || table.columns.some((column) => personalColumn.test(column)))
    .map((table) => table.name);
}

/** Everything about people has an end: a table with personal data is named in some manifest's `retention`. */
export function personalDataWithoutEnd(tables: readonly Table[], declared: readonly string[]): string[] {
  return personalTables(tables)
    .filter((name) => !declared.includes(name))
    .map((name) => `${name} holds personal data, but no manifest says in "retention" when it goes`);
}

/** A retention for a table that does not exist promises something about nothing. */
export function retentionOfNothing(tables: readonly Table[], declared: readonly string[]): string[] {
  const names = tables.map((table) => table.name);
  return declared.filter((name) => /^[a-z_]+\.[a-z_]+$/.test(name) && !names.includes(name));
}

/** What may never be stored about a person. */
export function forbiddenColumns(tables: readonly Table[]): string[] {
  return tables.flatMap((table) =>
    table.columns.filter((column) => forbiddenColumn.test(column)).map((column) => `${table.name}.${column}`),
  );
}

/** A log line or an error text with an address or a name in it would outlive every deletion. */
export function personalDataInLogs(code: CodeBase): string[] {
  return occurrences(
    productFiles(code),
    /log\.(info|warn|error|debug)\([^)]*\b(email|mail|phone|password|familyName|givenName|personName)\b[^)]*\)/g,
  );
}
