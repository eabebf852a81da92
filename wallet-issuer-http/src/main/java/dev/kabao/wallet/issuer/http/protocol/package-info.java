/**
 * The parts of the issuer API that both ends share: paths, keys, signatures, sealed fields and
 * JSON. For authors of a bank, or of a gateway to one, that speaks the API.
 */
@NullMarked
package dev.kabao.wallet.issuer.http.protocol;

import org.jspecify.annotations.NullMarked;
