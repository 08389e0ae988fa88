// Gives the demo a past when it has none, and never when somebody has worked in it.
import { makeHistory } from './makeHistory.mjs';

/** A line that is written over and over, where somebody watches. */
function progressLine(stream, days) {
  let shown;
  return {
    show(daysLeft) {
      if (!stream.isTTY || daysLeft === shown) return;
      shown = daysLeft;
      const text = `  day ${Math.max(days - daysLeft, 0)} of ${days}`;
      stream.write(`\r${text.padEnd(30)}`);
    },
    clear: () => stream.isTTY && stream.write('\r\x1b[K'),
  };
}

/**
 * @param {object} options
 * @param {import('../DemoData.mjs').DemoData} options.data
 * @param {boolean} options.isWanted
 * @param {string} options.root folder of the repository
 * @param {string[]} options.configFiles as the portal will have
 * @param {string} options.logFile
 * @param {number} [options.days]
 * @param {NodeJS.WriteStream} [options.stream]
 * @param {typeof makeHistory} [options.make]
 * @returns {Promise<'made' | 'kept' | 'failed'>}
 */
export async function prepareFirstStart(options) {
  const { data, isWanted, days = 90, make = makeHistory } = options;
  const { root, configFiles, logFile, stream = process.stdout } = options;
  // half a past is of no use to anybody
  if (data.hasHalfAPast) await data.forget();
  if (!isWanted || !(await data.isEmpty())) return 'kept';

  stream.write(
    `Meridian lives through its last ${days} days, once (--no-history leaves that out) …\n`,
  );
  const begun = Date.now();
  const line = progressLine(stream, days);
  data.note({ pastBegunAt: new Date(begun).toISOString() });
  try {
    await make({
      ...{ root, configFiles, logFile, days },
      onDay: left => line.show(left),
    });
  } catch (error) {
    line.clear();
    stream.write(
      `They could not be made, and the portal starts without: ${error.message}\n`,
    );
    await data.forget();
    return 'failed';
  }
  data.note({ pastMadeAt: new Date().toISOString() });
  line.clear();
  stream.write(
    `  ${days} days in ${Math.round((Date.now() - begun) / 1000)} seconds\n`,
  );
  return 'made';
}
