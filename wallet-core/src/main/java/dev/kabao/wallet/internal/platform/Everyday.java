package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.category.CategoryRules;

/**
 * What the host gave to the builder for everyday use.
 *
 * @param categories what goes into which category
 * @param insights whether sums of spending and income are kept
 */
public record Everyday(CategoryRules categories, boolean insights) {}
