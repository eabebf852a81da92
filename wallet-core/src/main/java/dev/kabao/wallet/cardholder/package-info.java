/**
 * Card-holder data, checked where it enters: card numbers, ID documents, phones and forms. For
 * hosts and for issuer authors.
 */
@NullMarked
package dev.kabao.wallet.cardholder;

import org.jspecify.annotations.NullMarked;
