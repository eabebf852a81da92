package dev.kabao.wallet.jdbc;

/** A hold that no transfer has ended yet, as its transfers alone make it. */
final class RebuiltHold {
  final RebuiltAccount from;
  final RebuiltAccount to;
  final long expiresAt;

  /** What it still sets aside. */
  long rest;

  RebuiltHold(RebuiltAccount from, RebuiltAccount to, long amount, long expiresAt) {
    this.from = from;
    this.to = to;
    this.rest = amount;
    this.expiresAt = expiresAt;
  }
}
