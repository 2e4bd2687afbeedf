import { rotateSecrets } from '#platform/config/secrets.ts';
import type { Operation } from './operation.ts';

export const rotateKeys: Operation = {
  name: 'secrets rotate',
  summary: 'makes a new key; what was signed with older ones stays readable',
  usage: 'bin/ops secrets rotate       (restart the servers afterwards, so that they use the new key)',
  async run({ config, now, print }) {
    const secrets = await rotateSecrets(config.secretsFile, now);
    print(`new key ${secrets.ids[0]}, ${secrets.ids.length - 1} older kept`);
  },
};
