// Makes bringing files and photos work without leaving the page.
import { barisOf, mulaiBagian } from './unggah-bagian.ts';
import { need } from '../elements.ts';
import { siapkan } from './unggah-elemen.ts';
import { nomori, pasangFoto, pasangPdf } from './unggah-foto.ts';
import { jagaFormulir } from './unggah-jaga.ts';
import { rincianUnggah } from './unggah-hasil.ts';

const berkas = need(document, '[data-unggah="berkas"]', HTMLElement);
const foto = need(document, '[data-unggah="foto"]', HTMLElement);

const { tambah } = mulaiBagian({
  root: berkas,
  untuk: 'berkas',
  isi: (baris, hasil) => {
    const tautan = need(baris, '[data-nama]', HTMLAnchorElement);
    tautan.textContent = hasil.nama;
    tautan.href = `/meja/unggah/${hasil.id}/berkas`;
    need(baris, '[data-nama-hapus]', HTMLElement).textContent = hasil.nama;
    need(baris, '[data-rincian]', HTMLElement).textContent = rincianUnggah(hasil);
    need(baris, '[data-gambar]', HTMLElement).hidden = !hasil.jenis.startsWith('image/');
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
  if (need(baris, '[data-masalah]', HTMLElement).hidden) pasangFoto(foto, baris);
}
pasangPdf(foto, tambah);
jagaFormulir({ berkas, foto });
