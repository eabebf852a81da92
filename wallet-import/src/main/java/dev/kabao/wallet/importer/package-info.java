/**
 * Files that Alipay, WeChat and banks let a person export, as sources of an import: CSV, and
 * camt.053. For hosts.
 */
@NullMarked
package dev.kabao.wallet.importer;

import org.jspecify.annotations.NullMarked;
