/**
 * placeLabels : names of places × frame → where each stands        (below its mark, else above; away where it would meet another)
 */
export interface Label {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** What a user got of what it wanted, where that is told; else empty. */
  readonly share: string;
}

export interface WeighedLabel extends Label {
  /** The heavier stands first. */
  readonly weight: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Mean width of a letter. */
  readonly letter: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const [BELOW, ABOVE, LINE] = [24, -15, 13];

/** @param labels - with `x` and `y` of their marks; those of the answer are of the middle of the base line */
export function placeLabels(labels: readonly WeighedLabel[], frame: Frame): Label[] {
  const taken: Box[] = [];
  const byWeight = [...labels].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return byWeight.flatMap(({ id, x, y, text, share }): Label[] => {
    const half = ((text.length + (share === '' ? 0 : share.length + 1)) * frame.letter) / 2;
    const middle = Math.min(Math.max(x, half + 2), Math.max(half + 2, frame.width - half - 2));
    for (const base of [y + BELOW, y + ABOVE]) {
      const box = { left: middle - half, right: middle + half, top: base - LINE + 2, bottom: base + 3 };
      if (base > frame.height - 2 || base < LINE || taken.some((other) => meet(box, other))) continue;
      taken.push(box);
      return [{ id, text, share, x: middle, y: base }];
    }
    return [];
  });
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
