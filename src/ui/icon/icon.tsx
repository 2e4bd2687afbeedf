/** Line icons on a 24 grid, drawn where they stand: no sprite to load, no id to collide, repeated ones compress away. */
const drawings = {
  book: 'M12 6.5C10 5 7 4.5 4 5v13c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5zM12 6.5v13',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8',
  check: 'm4.5 12.5 5 5 10-11',
  clock: 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 0 0-17 0zM12 7v5l3.5 2',
  close: 'm5.5 5.5 13 13m0-13-13 13',
  compass: 'M3 12a9 9 0 1 0 18 0 9 9 0 0 0-18 0zM15.5 8.5l-2.2 4.8-4.8 2.2 2.2-4.8z',
  copy: 'M8.5 8.500h11v11h-11zM15.5 8.500v-4h-11v11h4',
  dialog: 'M3 4h11v8H8l-3 2.7V12H3zM17 9h4v8h-2v2.7L16 17h-6v-2',
  down: 'm5 9 7 7 7-7',
  download: 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15',
  euro: 'M18 6.5A7 7 0 1 0 18 17.5M4 10.5h9M4 13.5h9',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM9 12a3 3 0 1 0 6 0 3 3 0 0 0-6 0',
  family:
    'M5.3 6a2.7 2.7 0 1 0 5.4 0 2.7 2.7 0 0 0-5.4 0zM3.5 20v-5a4.5 4.5 0 0 1 9 0v5M15 11.500a2 2 0 1 0 4 0 2 2 0 0 0-4 0zM14 20v-2.500a3 3 0 0 1 6 0V20',
  hands:
    'M5.3 7a2.7 2.7 0 1 0 5.4 0 2.7 2.7 0 0 0-5.4 0zM14.3 8.500a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 0 0-4.4 0zM3 19c0-4 2-6.5 5-6.500s5 2.5 5 6.500zM15 13.200c3-.8 6 1.3 6 5.800h-4.5',
  heart:
    'M12 20s-8-4.6-8-10.500A4.3 4.3 0 0 1 12 7.300a4.3 4.3 0 0 1 8 2.200C20 15.4 12 20 12 20zM7 12h2.500l1.5-2.5 2 4.5 1.3-2H17',
  house: 'M3.5 11.5 12 4l8.5 7.500M6 10v10h12V10M10 20v-6h4v6',
  key: 'M4 12a4 4 0 1 0 8 0 4 4 0 0 0-8 0zM12 12h8.500M17 12v3.500M20.5 12v2.5',
  language: 'M3.5 6H13M8.2 3.500V6M11 6c-.8 4-3.5 7-7 8.500M6 9.500c1.2 2.2 3 3.9 5.5 5M12.5 20.500l4-10 4 10M14 17h5',
  letter: 'M3.5 6h17v12.500h-17zM3.5 7l8.5 6.500L20.5 7',
  link: 'M10 14a4 4 0 0 0 6 .400l3-3a4 4 0 0 0-5.7-5.700L12 7M14 10a4 4 0 0 0-6-.400l-3 3A4 4 0 0 0 10.7 18.300L12 17',
  list: 'M9 6.500h11.500M9 12h11.500M9 17.500h11.500M4 6.500h.2M4 12h.2M4 17.500h.2',
  lock: 'M5.5 10.500h13v9.500h-13zM8.5 10.500V8a3.5 3.5 0 0 1 7 0v2.5',
  map: 'm3.5 6.5 5.5-2 6 2 5.5-2v13l-5.5 2-6-2-5.5 2zM9 4.500v13M15 6.500v13',
  menu: 'M4 6.500h16M4 12h16M4 17.500h16',
  microphone: 'M9 6a3 3 0 0 1 6 0v5a3 3 0 0 1-6 0zM5.5 11.500a6.5 6.5 0 0 0 13 0M12 18v3',
  more: 'm9 5 7 7-7 7',
  pen: 'M4 20l1-4.500L16.5 4l3.5 3.500L8.5 19zM14 6.500l3.5 3.5',
  person: 'M8.5 8a3.5 3.5 0 1 0 7 0 3.5 3.5 0 0 0-7 0zM5 20c0-4.5 3-7 7-7s7 2.5 7 7',
  phone:
    'M5 4h4l1.7 4.5-2.3 1.700a11 11 0 0 0 5.4 5.400l1.7-2.300L20 15v4a1.5 1.5 0 0 1-1.6 1.500C10.5 20 4 13.5 3.5 5.600A1.5 1.5 0 0 1 5 4z',
  place: 'M12 21s-7-6-7-11.500a7 7 0 0 1 14 0C19 15 12 21 12 21zM9.5 9.500a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0z',
  plus: 'M12 4.500v15M4.5 12h15',
  printer: 'M7 8V3.500h10V8M7 17H4V8h16v9h-3M7 14h10v6.500H7z',
  question: 'M9.8 9.500a2.3 2.3 0 1 1 3.3 2.200c-.8.4-1.1.9-1.1 1.800M12 16v.2',
  scales: 'M12 4v16M7 20h10M5 7h14M5 7l-2.5 6.500a2.6 2.6 0 0 0 5 0zM19 7l-2.5 6.500a2.6 2.6 0 0 0 5 0z',
  search: 'M4 10.500a6.5 6.5 0 1 0 13 0 6.5 6.5 0 0 0-13 0zM15.5 15.500l5 5',
  share:
    'M3.5 12a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0zM15 6a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0zM15 18a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0zM8.3 10.900l7-3.700M8.3 13.100l7 3.7',
  shield: 'M12 3.5 19.5 6v6c0 4.5-3.2 7.3-7.5 8.500C7.7 19.3 4.5 16.5 4.5 12V6zM8.8 12l2.3 2.3 4.3-4.6',
  speech: 'M4 5h16v11h-8l-4.5 4v-4H4zM8 9.200h8M8 12.300h5',
  tool: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16M12 11.500v3',
  undo: 'M4.5 9.500h10a5 5 0 0 1 0 10H9M8.5 5.500l-4 4 4 4',
  upload: 'M12 15V4M7.5 8.5 12 4l4.5 4.500M4.5 19.500h15',
  warning: 'M12 4 21 19.500H3zM12 10v4.500M12 16.800v.2',
} as const;

/** Names of all icons. */
export type IconName = keyof typeof drawings;

/** All icon names in alphabetical order, for the component page. */
export const iconNames = Object.keys(drawings) as IconName[];

export interface IconProps {
  name: IconName;
  /** `s` 1rem · `m` 1.25rem (standard) · `l` 1.5rem */
  size?: 's' | 'm' | 'l' | undefined;
  /** mirror in right-to-left pages: arrows and chevrons */
  flip?: boolean | undefined;
  /** only where no word stands beside it; otherwise the icon is decoration */
  label?: string | undefined;
}

/** An icon in the colour of its text. It always stands beside a word; without one give it a `label`. */
export function Icon({ name, size = 'm', flip, label }: IconProps) {
  const classes = `qs-icon${size === 'm' ? '' : ` qs-icon--${size}`}${flip ? ' qs-flip' : ''}`;
  const drawing = (
    <>
      {name === 'question' && <circle cx="12" cy="12" r="8.5" stroke-dasharray="3 3" />}
      <path d={drawings[name]} />
    </>
  );
  if (label) {
    return (
      <svg class={classes} viewBox="0 0 24 24" width="24" height="24" role="img" aria-label={label}>
        <title>{label}</title>
        {drawing}
      </svg>
    );
  } else {
    return (
      <svg class={classes} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        {drawing}
      </svg>
    );
  }
}
