import type { AddressInfo } from 'node:net';
import { ConfigError } from './config-error.ts';
import type { Config } from './config.ts';
import type { HttpApp } from './http/http-app.ts';

type Address = Pick<Config, 'host' | 'port'>;

/**
 * @returns where it listens
 * @throws {ConfigError} where this machine or this program cannot have the address
 */
export async function listen(http: HttpApp, address: Address): Promise<string> {
  try {
    await http.listen({ host: address.host, port: address.port });
  } catch (error) {
    throw toConfigError(error as NodeJS.ErrnoException, address) ?? error;
  }
  return toUrl(address.host, http.server.address() as AddressInfo);
}

function toConfigError(
  { code }: NodeJS.ErrnoException,
  { host, port }: Address,
): ConfigError | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return new ConfigError('PORT', `is ${port}, which another program uses`);
    case 'EACCES':
      return new ConfigError('PORT', `is ${port}, which this program may not use`);
    case 'EADDRNOTAVAIL':
    case 'EAI_AGAIN':
    case 'ENOTFOUND':
      return new ConfigError('HOST', `is “${host}”, which is no address of this machine`);
    default:
      return undefined;
  }
}

function toUrl(host: string, { port }: AddressInfo): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
