// Absolute paths that exist on one person's machine only.
const HOME_PATH =
  /(^|[\s"'`(=:])\/(work|root|home\/[a-z]|Users\/[A-Za-z])[\w.-]*\//;
const REGISTRY =
  /https?:\/\/([\w.-]*(registry|artifactory|nexus|verdaccio)[\w.-]*)/gi;

// Hosts below .example exist nowhere: the demo's.
function isInvented(host) {
  return host.endsWith('.example');
}

/**
 * Traces of the machine the file was written on.
 * @param {{ path: string, text: string }[]} files tracked text files
 * @param {{ root: string, registryHost?: string }} machine
 * @returns {string[]}
 */
export function findTraces(files, machine) {
  const hosts = [machine.registryHost].filter(
    host => host && !isInvented(host) && !host.startsWith('localhost'),
  );
  return files.flatMap(file =>
    file.text.split('\n').flatMap((line, index) => {
      const at = `${file.path}:${index + 1}`;
      const problems = [];
      if (HOME_PATH.test(line) || line.includes(`${machine.root}/`)) {
        problems.push(`${at} names a path of one machine`);
      }
      const registries = [...line.matchAll(REGISTRY)].map(found => found[1]);
      if (
        registries.some(host => !isInvented(host)) ||
        hosts.some(host => line.includes(host))
      ) {
        problems.push(`${at} names a registry host`);
      }
      return problems;
    }),
  );
}
