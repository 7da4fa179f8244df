/// <reference types="astro/client" />
import type { Publikasi } from '#domain/publikasi.ts';
import type { Meja } from './meja.ts';

declare global {
  namespace App {
    interface Locals {
      /** The commit that is being published; every public page reads from it and from nothing else. */
      readonly publikasi: Publikasi;
      /** What a page of the desk shows; public pages never look at it. */
      readonly meja?: Meja;
    }
  }
}
