/**
 * A bank to develop against: it speaks the issuer API over HTTP, keeps its own state, and
 * misbehaves on demand. For developers of hosts and of connectors; never for production.
 */
@NullMarked
package dev.kabao.wallet.sandbox;

import org.jspecify.annotations.NullMarked;
