/** The end of a thread that comes apart: voices behind something that loses what carried it. */
export function FrayedEnd() {
  return (
    <svg class="qs-frayed" viewBox="0 0 46 14" width="46" height="14" aria-hidden="true">
      <path d="M1 7C9 1 15 13 24 7" stroke-width="2.5" />
      <path d="M24 7c4-2 6-5 11-5.5M24 7c5-1 8-1 13-1.5M24 7c5 1 7 2 12 3M24 7c3 1 5 4 9 5.5" stroke-width="1" />
    </svg>
  );
}
