/** Copies or shares an address, or words. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const { words } = this.dataset;
    const mayShare = 'share' in this.dataset || words !== undefined;
    const canShare = mayShare && typeof navigator.share === 'function';
    const canCopy = Boolean(navigator.clipboard);
    if (!canShare && !canCopy) return;
    this.hidden = false;
    this.addEventListener('click', async () => {
      const url = new URL(this.dataset['href'] ?? location.href, location.href).href;
      try {
        if (canShare) await navigator.share(words ? { text: words } : { title: document.title, url });
        else await navigator.clipboard.writeText(words ?? url);
        if (!canShare) this.#sayDone();
      } catch {
        // Whoever closes the share sheet does not want to share.
      }
    });
  }

  #sayDone(): void {
    const words = this.querySelector('button span');
    if (!words) return;
    words.setAttribute('role', 'status');
    words.textContent = this.dataset['done'] ?? '';
  }
}

/** Prints the page. */
class PrintPage extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', () => print());
  }
}

customElements.define('qs-copy', CopyLink);
customElements.define('qs-print', PrintPage);

export {};
