/**
 * openBasinShelf : services → basins as a page gets them        (made once, and again when a file has changed)
 */
import { createHash } from 'node:crypto';
import { refuse } from '../problems.ts';
import type { Services } from '../services.ts';

export interface BasinDocument {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

export interface BasinShelf {
  /** Basins that can be opened, by id. */
  list(): Promise<readonly { readonly id: string; readonly title: string }[]>;
  /** @returns null where no scenario of the folder holds */
  basin(folder: string): Promise<BasinDocument | null>;
}

interface Shelved {
  readonly stamp: string;
  readonly document: Promise<BasinDocument | null>;
}

export function openBasinShelf({ settings, reader, recall }: Services): BasinShelf {
  const shelf = new Map<string, Shelved>();

  async function make(folder: string): Promise<BasinDocument | null> {
    const reply = await reader.submit('basin', folder, { patience: 'patient' })?.reply;
    if (reply?.kind !== 'done')
      return refuse('MIRAB_SERVER_BUSY', 'The basin cannot be read now.', { 'retry-after': '1' });
    const bytes = reply.value;
    if (bytes === null) return null;
    return { bytes, etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"` };
  }

  return {
    list: async () => settings.folders.map(({ name }) => ({ id: name, title: titleOf(name) })),
    basin: async (folder) => {
      const stamp = await recall.stampAll();
      const known = shelf.get(folder);
      if (known?.stamp === stamp) return known.document;
      const document = make(folder);
      shelf.set(folder, { stamp, document });
      document.catch(() => shelf.delete(folder));
      return document;
    },
  };
}

/** `two-banks` as `Two Banks`. */
function titleOf(name: string): string {
  return name.replace(
    /(^|-)([a-z])/g,
    (_, dash: string, letter: string) => `${dash && ' '}${letter.toUpperCase()}`,
  );
}
