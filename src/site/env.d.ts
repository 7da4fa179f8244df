/// <reference types="astro/client" />
import type { Publikasi } from '#domain/publikasi.ts';

declare global {
  namespace App {
    interface Locals {
      /** The commit that is being published; every page reads from it and from nothing else. */
      readonly publikasi: Publikasi;
    }
  }
}
