/**
 * Link : where to go on from here        (RFC 8288; OGC API - Common)
 */
import { type Static, Type } from 'typebox';

export const LinkSchema = Type.Object(
  {
    href: Type.String({ description: 'Where it is; from the root of the server.' }),
    rel: Type.String({ description: 'What it is to this resource, from the registry of link relations.' }),
    type: Type.Optional(Type.String({ description: 'Its media type.' })),
    title: Type.Optional(Type.String()),
  },
  { $id: 'Link', description: 'A link.', additionalProperties: false },
);

export type Link = Static<typeof LinkSchema>;

export const LinksSchema = Type.Array(Type.Ref('Link'), { description: 'Where to go on from here.' });
