import type { WithoutExample } from './pages.ts';

/** Pages that no test can simply visit, each with the reason. Their own tests go there with what it takes. */
export const withoutExample: WithoutExample = {
  '/-/county.css': 'a style sheet, not a page',
  '/-/icon.svg': 'a picture, not a page',
  '/:lang/app.webmanifest': 'a description for phones, not a page',
  '/sw.js': 'a script, not a page',
  '/-/mail/:id': 'the id of a mail that was just written',
  '/anmelden/zweiter-schritt/:token': 'the token is made by the first step of signing in',
  '/anmelden/link/:token': 'the token is sent by mail and opens once',
  '/einladung/:token': 'the token is sent by mail and opens once',
  '/faden/kanten/:id/ruecknahme': 'the id of an edge is made when the county is loaded',
  '/anmelden/kreis-konto/zurueck':
    'the directory sends people here with a code in the address, and it goes on by itself',
  '/konto/meine-daten': 'a file, not a page',
  '/konferenzen/:number/dokumentation/fotos/:photo': 'a picture, and only where somebody has added one',
  '/:lang/konferenzen/:number/dokumentation/fotos/:photo': 'a picture, and only where somebody has added one',
  '/-/logo': 'a picture, and only where the county has set one',
  '/kontakte/:code/:id': 'the id of a contact is made when it is added',
  '/stimmt-noch/:token/:code': 'behind the same token',
  '/stimmt-noch/:token': 'the token is sent by mail to those who know whether an entry is still true',
  '/stellungnahmen/:code': 'the number of a statement is given when somebody is invited; the demo county has no draft',
  '/stellungnahmen/:code/datei': 'a file, and only where a statement has one',
  '/stellungnahmen/:code/punkte/:point': 'the id of a point is made when it is written down',
  '/stellungnahmen/:code/punkte/:point/bearbeiten': 'the id of a point is made when it is written down',
  '/stellungnahme/:token': 'the token is sent by mail to an association or a body',
  '/stellungnahme/:token/datei': 'a file, behind a token that is sent by mail',
  '/einspielen/:id/abgelehnt': 'the id of an import is made when a file is sent',
  '/einspielen/:id/woerter': 'the id of an import is made when a file is sent',
  '/einspielen/:id/zeilen/:number': 'the id of an import is made when a file is sent',
  '/einspielen/:id/spalten': 'the id of an import is made when a file is sent',
  '/einspielen/:id': 'the id of an import is made when a file is sent',
};
