/**
 * A running wall takes in new cards without reloading the page: it fetches the same page, adds what is new and removes what
 * is gone. Nothing that stays is touched, so nothing flickers and no reader loses the line.
 * Without script the page reloads instead.
 */
class LiveWall extends HTMLElement {
  #timer = 0;
  #isLoading = false;

  connectedCallback(): void {
    const seconds = Number(this.dataset['seconds']) || 15;
    this.#timer = window.setInterval(() => void this.#refresh(), seconds * 1_000);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.#timer);
  }

  async #refresh(): Promise<void> {
    if (this.#isLoading || document.hidden) return;
    this.#isLoading = true;
    try {
      const response = await fetch(location.href, { headers: { accept: 'text/html' } });
      const page = new DOMParser().parseFromString(response.ok ? await response.text() : '', 'text/html');
      const next = page.querySelector('qs-live-wall');
      if (next) this.#take(next);
    } catch {
      // No network for a moment: the cards stay on the wall, and the next try comes soon.
    } finally {
      this.#isLoading = false;
    }
  }

  #take(next: Element): void {
    for (const part of next.querySelectorAll<HTMLElement>('[data-live]')) {
      const own = this.querySelector(`[data-live="${part.dataset['live']}"]`);
      if (own && own.innerHTML !== part.innerHTML) own.innerHTML = part.innerHTML;
    }
    for (const column of next.querySelectorAll<HTMLElement>('[data-column]')) {
      const own = this.querySelector(`[data-column="${column.dataset['column']}"]`);
      if (own) takeColumn(own, column);
    }
  }
}

/** A column takes its count and its cards; the first card takes the place of the sentence that waited for it. */
function takeColumn(own: Element, next: Element): void {
  const [count, newCount] = [own.querySelector('header b'), next.querySelector('header b')];
  if (count && newCount && count.textContent !== newCount.textContent) count.textContent = newCount.textContent;
  const [list, newList] = [own.querySelector('ul'), next.querySelector('ul')];
  if (list && newList) takeCards(list, newList);
  else if (list || newList) own.replaceChildren(...next.children);
}

function takeCards(list: Element, next: Element): void {
  const hanging = new Map([...list.querySelectorAll<HTMLElement>('[data-card]')].map((card) => [codeOf(card), card]));
  let place: Element | null = list.firstElementChild;
  for (const card of [...next.querySelectorAll<HTMLElement>('[data-card]')]) {
    const known = hanging.get(codeOf(card));
    hanging.delete(codeOf(card));
    const isSame = known?.innerHTML === card.innerHTML;
    if (known && isSame && known === place) place = place.nextElementSibling;
    else {
      const put = known && isSame ? known : card;
      if (put === card) put.toggleAttribute('data-new', true);
      list.insertBefore(put, place);
      if (known && !isSame) {
        if (place === known) place = known.nextElementSibling;
        known.remove();
      }
    }
  }
  for (const gone of hanging.values()) gone.remove();
}

const codeOf = (card: HTMLElement) => card.dataset['card'] ?? '';

customElements.define('qs-live-wall', LiveWall);

export {};
