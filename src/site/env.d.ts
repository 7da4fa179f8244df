/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The commit that is being published; every page reads from it and from nothing else. */
    readonly publikasi: import('#domain/publikasi.ts').Publikasi;
  }
}
