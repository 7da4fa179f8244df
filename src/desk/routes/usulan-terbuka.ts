// An open proposal as a request finds it: only for those who have a part in it.
import { readUsulan } from '#archive/usulan.ts';
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import { Failure } from '#base/failure.ts';
import { pihakOf } from '#domain/izin.ts';
import { petugasOf } from '../answer.ts';
import type { DeskContext, Permintaan } from '../context.ts';
import { latarOf, type Latar } from '../views/latar.ts';

/** A proposal and what its pages are made against. */
export interface UsulanTerbuka {
  readonly usulan: UsulanTerbaca;
  readonly latar: Latar;
}

/** The background of a request. */
export const latarPermintaan = (c: Permintaan): Latar => latarOf(c.get('utama'), petugasOf(c));

/** The proposal that the address names; whoever has no part in it finds nothing there. */
export async function openUsulan(
  c: Permintaan,
  { arsip }: Pick<DeskContext, 'arsip'>,
): Promise<UsulanTerbuka> {
  const latar = latarPermintaan(c);
  const usulan = await readUsulan(arsip, c.req.param('kode') ?? '');
  if (usulan === null || !hasPart(usulan, latar)) throw new Failure('desk/not-found');
  return { usulan, latar };
}

/** Whether an officer may look at a proposal: its holder, the PPID, and who supervises. */
export const hasPart = (usulan: UsulanTerbaca, latar: Latar): boolean =>
  pihakOf(usulan, latar).size > 0;
