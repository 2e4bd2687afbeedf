import { defineConfig } from '@playwright/test';
import { chromiumProgram } from './bin/checks/chromium.ts';

/** Playwright's own download is not used. */
const chromium = chromiumProgram();

export default defineConfig({
  testDir: 'test/browser',
  testMatch: process.env.PICTURES ? '*.pictures.ts' : '*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './test/browser/start-county.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 5_000 },
  reporter: process.env.CI ? 'line' : 'list',
  use: {
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        // Letters as wide as readers' browsers draw them: without windows they would be whole pixels.
        '--font-render-hinting=none',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
