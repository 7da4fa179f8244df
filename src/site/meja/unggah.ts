// Makes bringing files and photos work without leaving the page.
import { barisOf, mulaiBagian } from './unggah-bagian.ts';
import { perlu, siapkan } from './unggah-elemen.ts';
import { nomori, pasangFoto, pasangPdf } from './unggah-foto.ts';
import { jagaFormulir } from './unggah-jaga.ts';
import { rincianUnggah } from './unggah-hasil.ts';

const berkas = perlu(document, '[data-unggah="berkas"]', HTMLElement);
const foto = perlu(document, '[data-unggah="foto"]', HTMLElement);

const { tambah } = mulaiBagian({
  root: berkas,
  untuk: 'berkas',
  isi: (baris, hasil) => {
    const tautan = perlu(baris, '[data-nama]', HTMLAnchorElement);
    tautan.textContent = hasil.nama;
    tautan.href = `/meja/unggah/${hasil.id}/berkas`;
    perlu(baris, '[data-nama-hapus]', HTMLElement).textContent = hasil.nama;
    perlu(baris, '[data-rincian]', HTMLElement).textContent = rincianUnggah(hasil);
    perlu(baris, '[data-gambar]', HTMLElement).hidden = !hasil.jenis.startsWith('image/');
  },
  berubah: () => {},
});
mulaiBagian({
  root: foto,
  untuk: 'foto',
  isi: (baris) => pasangFoto(foto, baris),
  berubah: () => nomori(foto),
});
for (const baris of barisOf(foto)) {
  siapkan(baris);
  if (perlu(baris, '[data-masalah]', HTMLElement).hidden) pasangFoto(foto, baris);
}
pasangPdf(foto, tambah);
jagaFormulir({ berkas, foto });
