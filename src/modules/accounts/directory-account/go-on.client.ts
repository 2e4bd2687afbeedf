/** Sends a form on by itself; without script its button does the same. */
class GoOn extends HTMLElement {
  connectedCallback() {
    this.querySelector('form')?.submit();
  }
}

customElements.define('qs-go-on', GoOn);
