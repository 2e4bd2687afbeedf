/** The id of a field's input on the page; the error summary links to it. `endsOn` → `f-endsOn`, `days[1]` → `f-days-1`. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/-+$/, '')}`;
}
