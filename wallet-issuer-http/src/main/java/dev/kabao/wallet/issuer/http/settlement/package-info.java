/**
 * The daily settlement file of a bank that speaks the issuer API, as CSV. For hosts that reconcile
 * a day, and for authors of a bank.
 *
 * <p>UTF-8, RFC 4180 with LF or CRLF, no line break within a field, no line over 4096 bytes. All
 * records but the lines in the middle are there exactly once:
 *
 * <pre>
 * H,KABAO-SETTLEMENT-1,issuer code,platform id,date,currency,time zone
 * L,kind,order id,issuer's reference,amount,remark,instant
 * T,DEBIT,count,sum,CREDIT,count,sum,REFUND,count,sum,RECEIVED,count,sum,RETURNED,count,sum
 * </pre>
 *
 * <p>Kinds are those of {@link dev.kabao.wallet.spi.settlement.SettlementRecord.Kind}. An order id
 * is empty for RECEIVED, and a remark for all else; a remark of more than 140 characters, or with a
 * control character, is read as none. Amounts are decimal, with as many places as the currency has,
 * and above zero. Dates and instants are ISO 8601; a line's instant lies within the header's day.
 */
@NullMarked
package dev.kabao.wallet.issuer.http.settlement;

import org.jspecify.annotations.NullMarked;
