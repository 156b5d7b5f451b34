import { build, type Rolldown } from 'vite';

/**
 * A page's own script with all that it imports, as a site's bundler makes it.
 * @param alias files that are taken for modules, by name
 */
export async function bundle(entry: string, alias: Record<string, string> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [{ output }] = [result].flat() as [Rolldown.RolldownOutput];
  return output[0].code;
}
