import { useFieldId } from '#ui/field/field-id.ts';

export interface SliderProps {
  name: string;
  label: string;
  value: number;
  max: number;
  min?: number | undefined;
  /** values at which something happens, drawn as small strokes where the browser can */
  ticks?: readonly number[] | undefined;
  /** what the value means, in words; for those who cannot see where it stands */
  text: string;
}

/** One number by pulling, also with arrow keys, Home and End. Stands in a GET form with a button, so it works without script. */
export function Slider({ name, label, value, max, min = 0, ticks = [], text }: SliderProps) {
  const id = useFieldId()(name);
  return (
    <div class="qs-slider">
      <label class="kern-sr-only" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="range"
        {...{ name, min, max, value }}
        step={1}
        aria-valuetext={text}
        {...(ticks.length > 0 && { list: `${id}-ticks` })}
      />
      {ticks.length > 0 && (
        <datalist id={`${id}-ticks`}>
          {ticks.map((tick) => (
            <option key={tick} value={tick} />
          ))}
        </datalist>
      )}
    </div>
  );
}
