import type { ComponentChildren } from 'preact';
import { type LightCounts, Marks } from '#ui/marks/marks.tsx';
import type { Light } from '#ui/sign/sign.tsx';

/** One group of things with its lights. */
export interface MarkRow {
  /** anchor */
  id?: string | undefined;
  /** large quiet number at the start */
  number?: number | undefined;
  /** name of the group, read aloud before each of its links */
  name?: string | undefined;
  /** linked title */
  title: ComponentChildren;
  /** one quiet line: how many, what matters */
  note?: ComponentChildren;
  /** one line of signs per light */
  lights: readonly { label: string; counts: LightCounts; hrefOf?: ((light: Light) => string) | undefined }[];
  /** what somebody should know: `GapHint`s */
  hints?: ComponentChildren;
}

/** Groups below each other, one sign per thing and light: the shape of a whole programme at a glance. */
export function MarkList({ rows }: { rows: readonly MarkRow[] }) {
  return (
    <ol class="qs-marklist">
      {rows.map((row, index) => (
        <li key={row.id ?? index} id={row.id}>
          {row.number !== undefined && <span class="qs-marklist__number">{row.number}</span>}
          <div>
            <h3>{row.title}</h3>
            {row.note && <p class="qs-small qs-quiet">{row.note}</p>}
          </div>
          <dl>
            {row.lights.map(({ label, counts, hrefOf }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <Marks counts={counts} label={[row.name, label].filter(Boolean).join(', ')} hrefOf={hrefOf} />
                </dd>
              </div>
            ))}
          </dl>
          <div class="qs-marklist__hints">{row.hints}</div>
        </li>
      ))}
    </ol>
  );
}
