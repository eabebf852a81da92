/** ISO 20022 camt.053, the statement of an account. For authors of this module. */
@NullMarked
package dev.kabao.wallet.importer.camt;

import org.jspecify.annotations.NullMarked;
