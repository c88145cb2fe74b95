/**
 * GET /, /conformance, /api : what this server is, which rules it keeps, what it takes
 */
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { CONFORMS_TO, type LandingPage } from '../../contract/landing.ts';
import type { Link } from '../../contract/link.ts';
import { MEDIA } from '../../contract/media.ts';
import { ENGINE_VERSION } from '../../engine/index.ts';
import { sendJson } from '../answers.ts';
import { negotiate } from '../guard/negotiate.ts';
import type { Services } from '../services.ts';
import { servesPage } from './page.ts';
import { schemaOf } from './route.ts';

const OGC = 'http://www.opengis.net/def/rel/ogc/1.0';

const LINKS: readonly Link[] = [
  { href: '/', rel: 'self', type: MEDIA.json, title: 'This page' },
  { href: '/api', rel: 'service-desc', type: MEDIA.openApi, title: 'The API in OpenAPI 3.1' },
  { href: '/conformance', rel: `${OGC}/conformance`, type: MEDIA.json, title: 'Rules that the server keeps' },
  { href: '/conformance', rel: 'conformance', type: MEDIA.json, title: 'Rules that the server keeps' },
  { href: '/processes', rel: `${OGC}/processes`, type: MEDIA.json, title: 'What can be asked for' },
  { href: '/jobs', rel: `${OGC}/job-list`, type: MEDIA.json, title: 'What was asked for' },
  { href: '/scenarios', rel: 'related', type: MEDIA.json, title: 'What can be run' },
];

const DOCUMENT = Type.Object({}, { additionalProperties: true });

const LANDING: LandingPage = {
  title: 'Mirab',
  description: 'Runs scenarios of a shared river basin and compares their outcomes.',
  engineVersion: ENGINE_VERSION,
  links: [...LINKS],
};

export function addLanding(app: FastifyInstance, { settings }: Services): void {
  const forms = servesPage(settings) ? ([MEDIA.json, MEDIA.html] as const) : ([MEDIA.json] as const);
  const landing = schemaOf({
    ...{ id: 'getLandingPage', tag: 'server', summary: 'What this server is', open: true },
    gives: {
      200: { description: 'The way on from here.', content: { [MEDIA.json]: Type.Ref('LandingPage') } },
    },
  });
  app.get('/', { schema: landing }, (request, reply) => {
    // A browser is shown the page, where there is one.
    return negotiate<(typeof MEDIA)['json' | 'html']>(request, forms) === MEDIA.html
      ? reply.redirect('/page/', 303)
      : sendJson(reply, LANDING);
  });
  const conformance = schemaOf({
    ...{ id: 'getConformance', tag: 'server', summary: 'Rules that the server keeps', open: true },
    gives: {
      200: { description: 'Conformance classes.', content: { [MEDIA.json]: Type.Ref('Conformance') } },
    },
  });
  app.get('/conformance', { schema: conformance }, (request, reply) => {
    negotiate(request, [MEDIA.json]);
    return sendJson(reply, { conformsTo: CONFORMS_TO });
  });
  const api = schemaOf({
    ...{ id: 'getApi', tag: 'server', summary: 'This document', open: true },
    gives: {
      200: {
        description: 'OpenAPI 3.1.',
        content: { [MEDIA.openApi]: DOCUMENT, [MEDIA.json]: DOCUMENT },
      },
    },
  });
  app.get('/api', { schema: api }, (request, reply) => {
    const media = negotiate(request, [MEDIA.openApi, MEDIA.json]);
    return reply.header('cache-control', 'no-cache').type(media).send(JSON.stringify(app.swagger()));
  });
}
