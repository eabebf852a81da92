/** What all formats share: bounds, texts, amounts, times. For authors of this module. */
@NullMarked
package dev.kabao.wallet.importer.parts;

import org.jspecify.annotations.NullMarked;
