// Persetujuan: how the present bytes of a record came onto `main`, as told by git alone.

/** An approval by the Atasan PPID, or what stands in its place. */
export type Persetujuan =
  | {
      readonly jenis: 'disetujui';
      readonly commit: string;
      /** Moment of the merge. */
      readonly saat: string;
      /** Officer id of the Atasan PPID. */
      readonly oleh: string;
    }
  /** Published by the urgent lane; the Atasan PPID has not reviewed it yet. */
  | {
      readonly jenis: 'terbit-segera';
      readonly commit: string;
      readonly saat: string;
      /** Officer id of the Petugas PPID who published it. */
      readonly oleh: string;
    }
  /** Part of the first import; what precedes it is unattested. */
  | { readonly jenis: 'impor-awal'; readonly commit: string; readonly saat: string }
  /** A commit on `main` without approval trailers. */
  | { readonly jenis: 'tanpa-bukti'; readonly commit: string; readonly saat: string };
