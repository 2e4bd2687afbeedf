import { describe, expect, test } from 'vitest';
import { roles } from '#modules/accounts/index.ts';
import { get, type Page } from '#platform/http/page.ts';
import { publicRoute, route } from '#platform/http/routes.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { modules } from '#src/modules.ts';
import { codeBase, readCodeBase } from './code-base.ts';
import {
  doubleAddresses,
  doubleNodeKinds,
  idlePermissions,
  labelsWithoutText,
  longHelps,
  oddAddresses,
  pagesWithoutExample,
  pagesWithoutHelp,
  pagesWithoutPermission,
  permissionsWithoutLabel,
  privateOffline,
  unknownRoles,
  wrongOrder,
} from './pages.ts';
import { withoutExample } from './without-example.ts';

describe('every page says who may see it and can be visited', () => {
  test('every page names a permission or a reason', () => expect(pagesWithoutPermission(modules)).toEqual([]));
  test('every permission is named after its module and asked for', () => {
    expect(idlePermissions(modules, readCodeBase())).toEqual([]);
  });
  test('every permission has a text for the matrix', () => expect(permissionsWithoutLabel(modules)).toEqual([]));
  test('permissions are given to roles that exist', () => expect(unknownRoles(modules, roles)).toEqual([]));
  test('every page has an example in the demo county', () => {
    expect(pagesWithoutExample(modules, withoutExample)).toEqual([]);
  });
  test('every page of the workspace has a short help', () => {
    expect(pagesWithoutHelp(modules)).toEqual([]);
    expect(longHelps(modules)).toEqual([]);
  });
  test('no two pages share an address', () => expect(doubleAddresses(modules)).toEqual([]));
  test('addresses are routes of their module in small letters', () => expect(oddAddresses(modules)).toEqual([]));
  test('only public pages are kept for reading without a network', () => expect(privateOffline(modules)).toEqual([]));
  test('texts that manifests name exist', () => expect(labelsWithoutText(modules)).toEqual([]));
  test('a kind of node belongs to one module', () => expect(doubleNodeKinds(modules)).toEqual([]));
  test('modules stand after those they depend on', () => expect(wrongOrder(modules)).toEqual([]));
});

describe('the rules about pages find what is wrong', () => {
  const handle = () => new Response();
  const prizes = (more: Partial<Record<keyof Manifest, unknown>>): Manifest[] => [
    {
      name: 'prizes',
      dependsOn: [],
      texts: { module: 'prizes', locales: { de: {}, en: {} } },
      routes: {},
      permissions: {},
      pages: [],
      retention: [],
      ...more,
    } as Manifest,
  ];
  const page = (more: object): Page =>
    ({ ...get(route('/preise'), { may: { anybody: 'a page for everybody' }, example: {}, handle }), ...more }) as Page;

  test('a page without permission, with an unknown one, or with an empty reason', () => {
    const pages = [page({ may: undefined }), page({ may: 'prizes.prize.read' }), page({ may: { anybody: '' } })];
    expect(pagesWithoutPermission(prizes({ pages }))).toHaveLength(3);
    expect(pagesWithoutPermission(prizes({ pages: [page({})] }))).toEqual([]);
  });

  test('a permission that is named oddly and asked for nowhere', () => {
    const wrong = prizes({ permissions: { 'prize.award': { roles: [] } } });
    expect(idlePermissions(wrong, codeBase({}))).toEqual([
      'prize.award is not named prizes.noun.verb',
      'prize.award is asked for nowhere',
    ]);
  });

  test('a permission without a text, and one for a role that does not exist', () => {
    const wrong = prizes({ permissions: { 'prizes.prize.award': { roles: ['king'] } } });
    expect(permissionsWithoutLabel(wrong)).toHaveLength(1);
    expect(unknownRoles(wrong, roles)).toEqual(['prizes.prize.award is given to "king", which is no role']);
  });

  test('a page without example, one with half an example, and a list that is longer than needed', () => {
    const pages = [page({ example: 'none' }), page({ route: route('/preise/:year'), example: {} })];
    expect(pagesWithoutExample(prizes({ pages }), { '/alt': 'was removed' })).toHaveLength(3);
    expect(pagesWithoutExample(prizes({ pages: pages.slice(0, 1) }), { '/preise': 'needs a secret' })).toEqual([]);
  });

  test('a page of the workspace without help, one whose help says nothing, and one that talks too long', () => {
    const may = 'prizes.prize.read';
    const pages = [page({ may }), page({ may, help: 'prizes.help.prize' })];
    expect(pagesWithoutHelp(prizes({ pages }))).toHaveLength(2);
    const texts = { module: 'prizes', locales: { de: { 'help.prize': 'Ein Satz. '.repeat(7) }, en: {} } };
    expect(pagesWithoutHelp(prizes({ pages, texts }))).toEqual(['GET /preise has no help']);
    expect(longHelps(prizes({ texts }))).toEqual(['prizes.help.prize is too long']);
  });

  test('two pages at one address, and one at an address of nobody', () => {
    const pages = [page({ route: route('/preise/:year') }), page({ route: route('/preise/:name') })];
    expect(doubleAddresses(prizes({ pages }))).toHaveLength(1);
    expect(oddAddresses(prizes({ pages: [page({ route: route('/Preise') })] }))).toHaveLength(2);
  });

  test('a page of the workspace on the list for reading offline', () => {
    expect(privateOffline(prizes({ offline: [route('/preise')] }))).toEqual([
      '/preise is kept offline, but not public',
    ]);
    expect(privateOffline(prizes({ offline: [publicRoute('/preise')] }))).toHaveLength(1);
  });

  test('a label without text, a kind of node with two owners, a module before its ground', () => {
    const wrong = [
      ...prizes({ dependsOn: ['thread'], nodeKinds: [{ kind: 'prize', label: 'prizes.node.prize', stage: 1 }] }),
      ...prizes({ name: 'thread', nodeKinds: [{ kind: 'prize', label: 'prizes.node.prize', stage: 1 }] }),
    ];
    expect(labelsWithoutText(wrong)).toHaveLength(2);
    expect(doubleNodeKinds(wrong)).toEqual(['prize']);
    expect(wrongOrder(wrong)).toHaveLength(1);
  });
});
