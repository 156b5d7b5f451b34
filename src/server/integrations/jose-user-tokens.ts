import { errors, jwtVerify } from 'jose';
import type { UserTokenReading, UserTokens } from '../ports.ts';

/** Clocks of two servers differ by so much. */
const leewayS = 60;

/** Reads JWTs with `jose`: HS256 and nothing else, whatever their header asks for. */
export function createJoseUserTokens(): UserTokens {
  return {
    async read(token, secrets, nowMs) {
      let reading: UserTokenReading = { problem: 'signature' };
      for (const secret of secrets) {
        reading = await readUnder(token, secret, nowMs);
        if (!('problem' in reading) || reading.problem !== 'signature') break;
      }
      return reading;
    },
  };
}

async function readUnder(token: string, secret: string, nowMs: number): Promise<UserTokenReading> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      clockTolerance: leewayS,
      currentDate: new Date(nowMs),
    });
    return { claims: payload };
  } catch (error) {
    return toProblem(error);
  }
}

/** Times are looked at once the signature is right, so what is told of them is told to the site. */
function toProblem(error: unknown): UserTokenReading {
  if (error instanceof errors.JWSSignatureVerificationFailed) return { problem: 'signature' };
  if (error instanceof errors.JOSEAlgNotAllowed) return { problem: 'algorithm' };
  if (error instanceof errors.JWTExpired && error.reason === 'check_failed') {
    return { problem: 'expired', atMs: Number(error.payload.exp) * 1000 };
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    const isEarly = error.claim === 'nbf' && error.reason === 'check_failed';
    if (isEarly) return { problem: 'early', atMs: Number(error.payload.nbf) * 1000 };
    return { problem: 'claim', claim: error.claim };
  }
  if (error instanceof errors.JOSEError) return { problem: 'malformed' };
  throw error;
}
