import type { ConfigError } from './read-config.ts';
import { type SettingName, settings } from './settings.ts';

const names = Object.keys(settings) as SettingName[];

/** What `bin/start --help` prints: options first, then every variable with its default. */
export function helpText(): string {
  return [
    'Querschnitt – startet den Kreis auf diesem Rechner / starts the county on this machine',
    '',
    'bin/start [--port N] [--data DIR] [--no-demo] [--config FILE] [--help]',
    '',
    ...lines('--no-demo', '', 'ohne den Beispielkreis Musterau / without the fictional county Musterau'),
    ...lines('--config FILE', 'QS_CONFIG', 'Datei mit Einstellungen NAME=Wert / file of settings NAME=value'),
    ...names.flatMap(describe),
  ].join('\n');
}

/** Every wrong setting in both languages, for the terminal. */
export function configErrorsText(errors: readonly ConfigError[]): string {
  return errors.map((error) => `✗ ${error.german}\n  ${error.english}`).join('\n');
}

function describe(name: SettingName): string[] {
  const setting = settings[name];
  const option = 'option' in setting && setting.option ? `${setting.option} ${setting.takes}` : '';
  const byDefault = 'byDefault' in setting && setting.byDefault ? ` [${setting.byDefault}]` : '';
  return lines(option, `${setting.env}=${setting.takes}`, `${setting.german}${byDefault}`, setting.english);
}

function lines(option: string, variable: string, ...texts: string[]): string[] {
  const head = [option, variable].filter(Boolean).join(' · ');
  return [`  ${head}`, ...texts.map((text) => `      ${text}`)];
}
