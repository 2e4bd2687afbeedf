/** Shows fields only while the choice that needs them is made; announces nothing before a choice was made. */
class Depends extends HTMLElement {
  connectedCallback(): void {
    const form = this.closest('form');
    const name = this.dataset['on'];
    if (!form || !name) return;
    const update = () => {
      const chosen = form.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]:checked`)?.value;
      this.hidden = !(this.dataset['values'] ?? '').split(' ').includes(chosen ?? '');
    };
    form.addEventListener('change', update);
    update();
  }
}

customElements.define('qs-depends', Depends);

export {};
