import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

/**
 * Makes a form of passkeys work: `<qs-passkey data-ask="use|make" data-options="…" data-failed="…">` around a form with
 * an empty field `answer`. The button in it stays hidden where the browser knows no passkeys.
 */
class PasskeyForm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form');
    const answer = form?.querySelector<HTMLInputElement>('input[name=answer]');
    if (!form || !answer || !('PublicKeyCredential' in window)) return;
    for (const part of this.querySelectorAll<HTMLElement>('[data-passkey]')) part.hidden = false;
    form.addEventListener('submit', (event) => {
      if (answer.value !== '') return;
      event.preventDefault();
      void this.ask().then(
        (given) => {
          answer.value = JSON.stringify(given);
          form.submit();
        },
        () => this.say(this.dataset.failed ?? ''),
      );
    });
  }

  /** Fingerprint, face or PIN: the browser asks, the person answers or does not. */
  private async ask(): Promise<unknown> {
    const optionsJSON = JSON.parse(this.dataset.options ?? '{}');
    return this.dataset.ask === 'make' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON });
  }

  private say(words: string) {
    const place = this.querySelector('output');
    if (place) place.textContent = words;
  }
}

customElements.define('qs-passkey', PasskeyForm);
