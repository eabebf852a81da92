/** What a person may ask for who wants their data, or wants it gone. For hosts. */
@NullMarked
package dev.kabao.wallet.person;

import org.jspecify.annotations.NullMarked;
