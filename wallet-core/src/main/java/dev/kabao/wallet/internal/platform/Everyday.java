package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.bill.BillRules;
import dev.kabao.wallet.category.CategoryRules;
import dev.kabao.wallet.spi.biller.Biller;
import java.util.Map;

/**
 * What the host gave to the builder for everyday use.
 *
 * @param categories what goes into which category
 * @param insights whether sums of spending and income are kept
 * @param bills when people are reminded and billers are asked
 * @param billers by code, each behind a {@link SafeBiller}
 */
public record Everyday(
    CategoryRules categories, boolean insights, BillRules bills, Map<String, Biller> billers) {}
