// Which ports are taken, on whichever of the machine's loopback addresses.
import net from 'node:net';

function answers(port, host) {
  return new Promise(resolve => {
    const socket = net.connect({ port, host });
    const done = result => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(1000, () => done(false));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}

/**
 * @param {number[]} ports
 * @returns {Promise<number[]>} those on which something listens already
 */
export async function portsInUse(ports) {
  const taken = await Promise.all(
    ports.map(async port =>
      (
        await Promise.all(['127.0.0.1', '::1'].map(h => answers(port, h)))
      ).some(Boolean),
    ),
  );
  return ports.filter((_, index) => taken[index]);
}
