/**
 * SHA-256 : bytes → 256 bits        (FIPS 180-4, sections 4.1.2, 5.1.1 and 6.2)
 *
 * Our own and synchronous: the browser's is asynchronous, and absent on plain HTTP.
 */

/** A hash under way. `block` holds the bytes that do not yet fill 64. */
export interface Sha256 {
  readonly state: Int32Array;
  readonly block: Uint8Array;
  readonly blockView: DataView;
  /** Bytes taken so far, those in `block` included. */
  byteCount: number;
}

export function startSha256(): Sha256 {
  const block = new Uint8Array(64);
  const state = Int32Array.from(INITIAL_STATE);
  return { state, block, blockView: new DataView(block.buffer), byteCount: 0 };
}

/** Takes more bytes into the hash. */
export function absorb(hash: Sha256, bytes: Uint8Array): void {
  let from = 0;
  while (from < bytes.length) {
    const filled = hash.byteCount % 64;
    const taken = bytes.length - from < 64 - filled ? bytes.length - from : 64 - filled;
    hash.block.set(bytes.subarray(from, from + taken), filled);
    hash.byteCount += taken;
    from += taken;
    if (hash.byteCount % 64 === 0) compress(hash.state, hash.blockView);
  }
}

/** Takes one number as eight bytes, little-endian; only numbers may have been taken before. */
export function absorbNumber(hash: Sha256, value: number): void {
  hash.blockView.setFloat64(hash.byteCount % 64, value, true);
  hash.byteCount += 8;
  if (hash.byteCount % 64 === 0) compress(hash.state, hash.blockView);
}

/** Pads and closes the hash. Returns 64 lower-case hexadecimal digits. */
export function finishSha256(hash: Sha256): string {
  const byteCount = hash.byteCount;
  const padding = new Uint8Array(((119 - (byteCount % 64)) % 64) + 9);
  padding[0] = 0x80;
  const length = new DataView(padding.buffer, padding.length - 8);
  length.setUint32(0, Math.floor(byteCount / 0x2000_0000));
  length.setUint32(4, (byteCount << 3) >>> 0);
  absorb(hash, padding);
  return Array.from(hash.state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

const schedule = new Int32Array(64);

/** Sums stay in 32 bits with `| 0` at each step: a sum of five words left alone becomes a float, at twice the time. */
function compress(state: Int32Array, block: DataView): void {
  for (let t = 0; t < 16; t++) schedule[t] = block.getInt32(t * 4);
  for (let t = 16; t < 64; t++) {
    const near = (smallSigma1(schedule[t - 2]) + schedule[t - 7]) | 0;
    const far = (smallSigma0(schedule[t - 15]) + schedule[t - 16]) | 0;
    schedule[t] = (near + far) | 0;
  }
  // Read one by one: taking a typed array apart in one line calls its iterator, which costs as much as the rounds.
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  let e = state[4];
  let f = state[5];
  let g = state[6];
  let h = state[7];
  for (let t = 0; t < 64; t++) {
    const choice = (g ^ (e & (f ^ g))) | 0;
    const majority = (a & b) | (c & (a | b)) | 0;
    const keyed = (ROUND_CONSTANTS[t] + schedule[t]) | 0;
    const mixed = (((h + bigSigma1(e)) | 0) + choice) | 0;
    const t1 = (mixed + keyed) | 0;
    const t2 = (bigSigma0(a) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

function rotateRight(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function bigSigma0(x: number): number {
  return rotateRight(x, 2) ^ rotateRight(x, 13) ^ rotateRight(x, 22);
}

function bigSigma1(x: number): number {
  return rotateRight(x, 6) ^ rotateRight(x, 11) ^ rotateRight(x, 25);
}

function smallSigma0(x: number): number {
  return rotateRight(x, 7) ^ rotateRight(x, 18) ^ (x >>> 3);
}

function smallSigma1(x: number): number {
  return rotateRight(x, 17) ^ rotateRight(x, 19) ^ (x >>> 10);
}

/** The first 32 bits of the fractions of the square roots of the first 8 primes. */
const INITIAL_STATE = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

/** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
const ROUND_CONSTANTS = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);
