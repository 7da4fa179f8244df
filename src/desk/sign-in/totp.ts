// The second factor: a code of six figures that changes every thirty seconds (RFC 6238). Each code is good once.
import { Secret, TOTP } from 'otpauth';
import { encode } from 'uqr';

const period = 30;
/** Codes of the time step before and after are taken too: telephones' clocks differ a little. */
const tolerance = 1;

/** A secret nobody can guess, in base32. */
export const newTotp = (): string => new Secret({ size: 20 }).base32;

/** The time step whose code this is, for the caller to note as used; null when it is none's. */
export function findLangkahTotp(rahasia: string, kode: string, ms: number): number | null {
  const token = kode.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const secret = Secret.fromBase32(rahasia);
  const delta = TOTP.validate({ token, secret, period, timestamp: ms, window: tolerance });
  return delta === null ? null : TOTP.counter({ period, timestamp: ms }) + delta;
}

/** What an authenticator app reads from the QR code. */
const alamatTotp = (rahasia: string, id: string, kantor: string): string =>
  new TOTP({
    issuer: `e-PPID ${kantor}`,
    label: id,
    secret: Secret.fromBase32(rahasia),
    period,
  }).toString();

/** The secret as a person types it and as a telephone reads it. */
export function showTotp(
  rahasia: string,
  { id, kantor }: { readonly id: string; readonly kantor: string },
): { readonly rahasia: string; readonly qr: { readonly sisi: number; readonly jalur: string } } {
  const { size, data } = encode(alamatTotp(rahasia, id, kantor), { border: 2 });
  const jalur = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return {
    rahasia: rahasia.replaceAll(/(.{4})(?=.)/g, '$1 '),
    qr: { sisi: size, jalur: jalur.join('') },
  };
}
