/**
 * A wall that somebody set running takes in new cards without loading the page anew: it asks for the same page, puts in
 * what is new and takes out what is gone. Nothing that stays is touched, so nothing flickers and no reader loses the line.
 * Without script the page loads itself again instead.
 */
class LiveWall extends HTMLElement {
  #timer = 0;
  #asking = false;

  connectedCallback(): void {
    const seconds = Number(this.dataset['seconds']) || 15;
    this.#timer = window.setInterval(() => void this.#ask(), seconds * 1_000);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.#timer);
  }

  async #ask(): Promise<void> {
    if (this.#asking || document.hidden) return;
    this.#asking = true;
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
      const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html');
      const next = page.querySelector('qs-live-wall');
      if (next) this.#take(next);
    } catch {
      // No network for a moment: the cards stay on the wall, and the next question comes soon.
    } finally {
      this.#asking = false;
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
