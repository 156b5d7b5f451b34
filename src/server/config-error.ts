/** A setting that means nothing. Stops the start with one line that names it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(setting: string, problem: string) {
    super(`${setting} ${problem}.`);
  }
}
