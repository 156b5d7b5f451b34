import autocannon from 'autocannon';

export interface Load {
  url: string;
  /** The body of the next request; called once for each. */
  nextBody(): string;
  contentType: string;
  connections: number;
  seconds: number;
}

/**
 * Answers a second, at the median of the run's seconds.
 * @throws where any answer is not 2xx: it would be fast for the wrong reason
 */
export async function measureThroughput(load: Load): Promise<number> {
  const result = await autocannon({
    url: load.url,
    method: 'POST',
    headers: { 'content-type': load.contentType },
    connections: load.connections,
    duration: load.seconds,
    sampleInt: 250,
    requests: [{ setupRequest: (request) => ({ ...request, body: load.nextBody() }) }],
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${load.url}: ${result.non2xx} refused, ${result.errors} failed`);
  }
  return result['2xx'] / result.duration;
}
