/** The product's mark: layers of a county with the thread through them. */
export function ProductMark() {
  return (
    <svg class="qs-mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path class="qs-mark__thread" d="M10 1v18" stroke-width="2.4" />
      <path d="M1.5 5.5h17M1.5 10h17M1.5 14.5h17" stroke="currentColor" stroke-width="1.8" />
      <circle class="qs-mark__knot" cx="10" cy="10" r="2.9" />
    </svg>
  );
}

/** A county as the layouts show it. */
export interface County {
  /** `Kreis Musterau` */
  name: string;
  /** one short line under the name, in German: `Ankommen und mitreden` */
  claim?: string | undefined;
  /** its own logo; without one the initial stands in the accent colour */
  logoUrl?: string | undefined;
}

/** Logo, name and claim of the county; links to the start page. */
export function CountyBrand({ county, href }: { county: County; href: string }) {
  return (
    <a class="qs-brand" href={href}>
      {county.logoUrl ? (
        <img src={county.logoUrl} alt="" width="36" height="36" />
      ) : (
        <span class="qs-brand__initial" aria-hidden="true">
          {initial(county.name)}
        </span>
      )}
      <span>
        {county.name}
        {county.claim && <small lang="de">{county.claim}</small>}
      </span>
    </a>
  );
}

/** Has a word that fills the head of a phone alone, so that it cannot wrap: `Vogelsbergkreis`. */
export function hasLongWord(name: string): boolean {
  return name.split(/[\s-]+/).some((word) => word.length > 13);
}

/** The first letter of the county's own name: `Kreis Musterau` → `M`, `Hochtaunuskreis` → `H`. */
export function initial(name: string): string {
  const own = name.split(/\s+/).find((word) => !/^(land)?kreis$|^region$|^städteregion$|^stadt$/i.test(word)) ?? name;
  return own.slice(0, 1).toUpperCase();
}
