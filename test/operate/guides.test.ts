import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settings } from '#platform/config/settings.ts';

const folder = 'docs/operate';
const pages = readdirSync(folder).filter((name) => /\.(de|en)\.md$/.test(name));
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

test('every guide for operators exists in German and in English, with the same headings and commands', () => {
  for (const german of pages.filter((name) => name.endsWith('.de.md'))) {
    const english = german.replace('.de.', '.en.');
    const shape = (page: string) => ({
      headings: [...text(page).matchAll(/^#+ /gm)].length,
      commands: [...text(page).matchAll(/bin\/(start|ops|bench)( county \w+| [a-z]+)?/g)]
        .map(([command]) => command)
        .sort(),
      settings: [...text(page).matchAll(/\b(QS_[A-Z_]+|DATABASE_URL|PG_BIN_DIR)\b/g)].map(([name]) => name).sort(),
    });
    expect({ page: english, ...shape(english) }).toEqual({ page: english, ...shape(german) });
  }
});

test('the guides name only settings that exist', () => {
  const known = new Set([...Object.values(settings).map((setting) => setting.env), 'QS_CONFIG']);
  for (const page of [...pages, 'querschnitt.service', 'Containerfile', 'nginx.conf']) {
    const mentioned = [...text(page).matchAll(/\b(QS_[A-Z_]+|DATABASE_URL|PG_BIN_DIR)\b/g)].map(([name]) => name);
    expect(mentioned.filter((name) => !known.has(name))).toEqual([]);
  }
});

test('every link of the guides leads to a file', () => {
  for (const page of [...pages, 'README.md']) {
    const links = [...text(page).matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => join(folder, link));
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  }
});
