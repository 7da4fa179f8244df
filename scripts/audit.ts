// npm run audit: proves from the history how everything on `main` came there; --help tells the rest.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { auditArsip, hasKesalahan, type HasilAudit, type TemuanAudit } from '#archive/audit.ts';
import { formatSaat } from '#base/tanggal.ts';
import { argumentFailure, runCommand } from './_command.ts';
import { progressLine } from './_progress.ts';

const help = `Membuktikan riwayat arsip: siapa menyetujui apa, dan apakah isinya masih yang disetujui.

Pemakaian: npm run audit -- [opsi]

  --archive FOLDER   repositori git arsip (bawaan: proyek ini)
  --rev REVISI       cabang atau commit yang diperiksa (bawaan: main)
  --format FORMAT    pretty, json (bawaan: pretty)
  --help             menampilkan bantuan ini

Kode keluar: 0 terbukti atau hanya peringatan, 1 ada kesalahan, 2 audit tidak dapat dijalankan.
`;

await runCommand(help, async () => {
  const { values } = parseArgs({
    options: {
      archive: { type: 'string' },
      rev: { type: 'string' },
      format: { type: 'string', default: 'pretty' },
    },
  });
  if (values.format !== 'pretty' && values.format !== 'json')
    throw argumentFailure(`Format ${values.format} tidak dikenal. Pilih: pretty, json.`);
  const progress = progressLine();
  const hasil = await auditArsip(resolve(values.archive ?? `${import.meta.dirname}/..`), {
    ...(values.rev === undefined ? {} : { rev: values.rev }),
    onProgress: (done, total) => progress.show('memeriksa commit', done, total),
  });
  progress.end();
  process.stdout.write(
    values.format === 'json' ? `${JSON.stringify(hasil, null, 2)}\n` : renderPretty(hasil),
  );
  return hasKesalahan(hasil) ? 1 : 0;
});

function renderPretty(hasil: HasilAudit): string {
  const { garisAwal, diperiksa, disetujui, terbitSegera, temuan } = hasil;
  const errors = temuan.filter(({ severity }) => severity === 'error').length;
  const lines = [
    ...temuan.flatMap(renderTemuan),
    garisAwal === null
      ? 'Tanpa impor awal.'
      : `Impor awal: ${pendek(garisAwal.commit)}, ${formatSaat(garisAwal.saat)}. Yang terjadi sebelum itu tidak dapat dibuktikan dari git.`,
    `${diperiksa} commit sesudahnya: ${disetujui} persetujuan, ${terbitSegera} penerbitan segera.`,
    temuan.length === 0
      ? 'Riwayat terbukti: setiap perubahan disetujui dan isinya masih sama.'
      : `${errors} kesalahan, ${temuan.length - errors} peringatan.`,
  ];
  return `${lines.join('\n')}\n`;
}

function renderTemuan({
  rule,
  severity,
  commit,
  saat,
  message,
  fix,
}: TemuanAudit): readonly string[] {
  const label = severity === 'error' ? 'kesalahan' : 'peringatan';
  const waktu = saat === '' ? '' : `, ${formatSaat(saat)}`;
  return [`${pendek(commit)}${waktu}: ${label} ${rule}`, `  ${message}`, `  ${fix}`, ''];
}

function pendek(commit: string): string {
  return commit.slice(0, 10);
}
