/**
 * requireNode : refuses, in words, a Node too old to run Mirab
 *
 * Uses nothing newer than Node 14, so that an old Node reaches the message.
 */
const OLDEST_MAJOR = 20;

export function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= OLDEST_MAJOR) return;
  process.stderr.write(
    `Mirab needs Node ${OLDEST_MAJOR} or newer, and this is Node ${process.versions.node}.\n` +
      'Install a newer one from https://nodejs.org, or run `nvm install` in this folder.\n',
  );
  process.exit(2);
}
